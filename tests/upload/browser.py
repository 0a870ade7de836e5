# SPDX-License-Identifier: LGPL-2.1-or-later
"""
Headless Chromium, driven as a person drives it: the upload page's form filled in, its answer read, screenshots kept.

    with Browser(page.url) as browser:
        browser.give(browser.file("root.pem", pem), phone="E61")
        assert browser.text("#forecast").startswith("The forecast")

The fixtures are in browser_fixtures.py.
"""
import base64
import contextlib
import os
import pathlib
import re
import tempfile

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from programs import find

SCREENSHOTS = pathlib.Path(os.environ["SYMCA_BUILD"]) / "screenshots"
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars")
SECONDS = 20

# Width and height of the page's area.
PC, MODERN_PHONE, NARROW = (1200, 900), (390, 844), (360, 740)
QVGA, S60_SCREEN = (240, 320), (176, 208)

# Settings of the page: the tests are one client, and a busy one.
NO_LIMITS = {"uploads_per_hour": 0, "client_uploads": 0, "misses_per_ten_minutes": 0, "mails_per_hour": 0}

# Chromium reports the page itself as a resource that failed to load where its status is an error.
OWN_STATUS = re.compile(r"Failed to load resource: the server responded with a status of 4\d\d")


class Browser:
    """Context manager: one Chromium with a profile of its own."""

    def __init__(self, url, script=True, languages="en"):
        self.url = url
        self.script = script
        self.languages = languages

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            # The browser may still write to its profile while it ends.
            place = tempfile.TemporaryDirectory(prefix="symca-browser-", ignore_cleanup_errors=True)
            self.folder = pathlib.Path(stack.enter_context(place))
            service = Service(find("chromedriver"), env={**os.environ, "HOME": str(self.folder)})
            self.driver = webdriver.Chrome(service=service, options=self.options())
            stack.callback(self.driver.quit)
            self.downloads = self.folder / "downloads"
            self.downloads.mkdir()
            self.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))
            self.size(*PC)
            self.stack = stack.pop_all()
        return self

    def __exit__(self, *_):
        self.stack.close()

    def options(self):
        options = webdriver.ChromeOptions()
        options.binary_location = find("chromium")
        for flag in (*FLAGS, f"--user-data-dir={self.folder / 'profile'}", f"--accept-lang={self.languages}"):
            options.add_argument(flag)
        preferences = {"intl.accept_languages": self.languages}
        if not self.script:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", preferences)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        return options

    def cdp(self, command, **parameters):
        """A command of the Chrome DevTools Protocol."""
        return self.driver.execute_cdp_cmd(command, parameters)

    # ---- how the page is shown ----

    def size(self, width, height):
        """The page's area in CSS pixels."""
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def colours(self, scheme):
        """light or dark."""
        self.cdp("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def medium(self, medium):
        """screen or print."""
        self.cdp("Emulation.setEmulatedMedia", media=medium)

    def shot(self, name):
        """Keeps a picture of the whole page, however long it is."""
        width, height = self.run("""
            const root = document.documentElement;
            return [root.clientWidth, Math.max(root.scrollHeight, root.clientHeight)];""")
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        answer = self.cdp("Page.captureScreenshot", captureBeyondViewport=True, format="png", clip=clip)
        return keep(name, base64.b64decode(answer["data"]))

    # ---- going from page to page ----

    def open(self, path):
        """A path, or an address."""
        self.driver.get(path if path.startswith("http") else self.url + path)
        return self

    @contextlib.contextmanager
    def leaving(self):
        """What is done within leads to another page, which is there in full afterwards."""
        self.run("window.isLeft = true")
        yield
        self.until(lambda: self.run("return document.readyState === 'complete' && !window.isLeft"), "another page")

    def click(self, css):
        """A link or button that leads to another page."""
        with self.leaving():
            self.find(css).click()
        return self

    def until(self, condition, what):
        """Waits for what becomes true, and gives it."""
        # Between two pages there is nothing to ask, which is an error of the driver's.
        wait = WebDriverWait(self.driver, SECONDS, poll_frequency=0.04, ignored_exceptions=(WebDriverException,))
        return wait.until(lambda _: condition(), f"still no {what} at {self.driver.current_url}")

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.url).partition("?")[0]

    # ---- what is on the page ----

    def find(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def has(self, css):
        return bool(self.all(css))

    def sees(self, css):
        """Whether it is shown: not folded up, not hidden."""
        return self.run("return arguments[0].checkVisibility({visibilityProperty: true})", self.find(css))

    def text(self, css="body"):
        """What a person reads there, blanks as they are shown."""
        return " ".join(self.find(css).text.split())

    def texts(self, css):
        return [" ".join(one.text.split()) for one in self.all(css)]

    def content(self, css):
        """All the text there, what is folded up included."""
        return " ".join(self.find(css).get_property("textContent").split())

    def value(self, css):
        return self.find(css).get_property("value")

    def run(self, script, *arguments):
        """JavaScript of the test's own; it works where the page's is switched off, too."""
        return self.driver.execute_script(script, *arguments)

    def tops(self, *selectors):
        """How far down each of these begins."""
        return [self.find(css).rect["y"] for css in selectors]

    def complaints(self):
        """What the console and the policy of the page said since the last time."""
        return [one["message"] for one in self.driver.get_log("browser") if not OWN_STATUS.search(one["message"])]

    # ---- giving ----

    def file(self, name, content):
        """Puts a file on the PC's disk."""
        path = self.folder / "files" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    def fill(self, *files, **fields):
        """Into the form that is open: files from the disk; text, phone, host, about."""
        if files:
            self.find("#file").send_keys("\n".join(map(str, files)))
        for name, value in fields.items():
            field = self.find(f"#{name}")
            if not self.sees(f"#{name}"):
                self.find(f"details:has(#{name}) > summary").click()
            field.clear()
            if name == "text":
                self.paste(field, value)
            else:
                field.send_keys(value)
        return self

    def paste(self, field, text):
        """All at once, as from the clipboard."""
        field.click()
        self.cdp("Input.insertText", text=text)

    def give(self, *files, lang="en", **fields):
        """Fills in the form and sends it; afterwards there is the page about it, or the form with an error."""
        self.open(f"/?lang={lang}")
        return self.fill(*files, **fields).click("#send")

    def force(self, *files, lang="en", **fields):
        """The same past page.js, which holds some things back: as a browser without it sends them."""
        self.open(f"/?lang={lang}").fill(*files, **fields)
        with self.leaving():
            self.run("arguments[0].submit()", self.find("#give"))
        return self

    def give_made(self, *made, **fields):
        """The same with certificates of the factory, each a file in DER."""
        return self.give(*(self.file(f"certificate-{n}.cer", one.der) for n, one in enumerate(made)), **fields)

    def downloaded(self, css):
        """Clicks on a link to a file; gives its name and content once it is there."""
        # A file of the same name would be replaced without a sign.
        for path in self.downloads.iterdir():
            path.unlink()
        self.find(css).click()
        # Chromium keeps the name by an empty file until the download, which has another, takes its place.
        path, = self.until(lambda: [one for one in self.downloads.iterdir()
                                    if one.suffix != ".crdownload" and one.stat().st_size > 0], "download")
        return path.name, path.read_bytes()


def keep(name, picture):
    """A screenshot, for people to look at."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    path = SCREENSHOTS / f"{name}.png"
    path.write_bytes(picture)
    return path
