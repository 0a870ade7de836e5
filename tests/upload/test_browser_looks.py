# SPDX-License-Identifier: LGPL-2.1-or-later
"""How the page looks: light and dark, on a narrow phone and on the screens of old ones, on paper, and as text."""
import re
import subprocess

import pytest

import factory
from browser import MODERN_PHONE, NARROW, PC, QVGA, S60_SCREEN
from programs import find

pytest_plugins = ["browser_fixtures"]

ROOT, MIDDLE, LEAF = factory.chain()
NEW = factory.authority("New Root CA", signature="sha256WithRSA")
LONG = "Extraordinarily-Long-Winded-Certification-Authority-Of-The-Example-Organization-Number-Forty-Two"
LONG_NAMES = factory.authority(factory.name(("O", LONG[:64]), ("CN", LONG[:64])))
LEAF_ALONE = factory.server(MIDDLE, others=(factory.issuer_url(f"http://ca.example.com/{LONG}/{LONG}/issuer.cer"),))
SIZES = {"pc": PC, "modern-phone": MODERN_PHONE, "narrow": NARROW, "qvga": QVGA, "s60": S60_SCREEN}

WIDER = """
    const root = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && box.right > root.clientWidth + 1 && getComputedStyle(one).position !== 'absolute'
            && !one.closest('pre, .skip');
    });
    return [root.scrollWidth, root.clientWidth, wide.map(one => one.outerHTML.slice(0, 80))];"""


def form(browser):
    browser.open("/?lang=en")


def error(browser):
    browser.give(browser.file(f"{LONG}.html", b"<!DOCTYPE html><html></html>"), phone="Nokia 99999")


def chain(browser):
    browser.give(browser.file("chain.pem", LEAF.pem + MIDDLE.pem + ROOT.pem), phone="E61", host="mail.example.com")


def every_phone(browser):
    browser.give_made(NEW)


def long_names(browser):
    browser.give_made(LONG_NAMES, LEAF_ALONE, host=f"{LONG[:60]}.{LONG[:60]}.example.com")


def in_part(browser):
    browser.give_made(LONG_NAMES, factory.authority(f"{LONG[:40]} of 2009", end="20090630000000Z"), ROOT)


def self_signed(browser):
    names = factory.name(("O", LONG[:64]), ("CN", f"{LONG[:60]}.example.com"))
    browser.give_made(factory.certificate(names, extensions=(factory.dns(f"{LONG[:60]}.example.com"),)), phone="E61")


def about(browser):
    browser.open("/about?lang=en")


STATES = [form, error, chain, every_phone, long_names, in_part, self_signed, about]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_nothing_is_wider_than_the_screen(browser, state):
    """One load of each page, looked at on every screen; what is folded up is opened."""
    state(browser)
    browser.run("for (const one of document.querySelectorAll('details')) one.open = true")
    for name, size in SIZES.items():
        for scheme in ("light", "dark") if name in ("pc", "narrow") else ("light",):
            browser.size(*size)
            browser.colours(scheme)
            scroll, client, wide = browser.run(WIDER)
            browser.shot(f"looks-{state.__name__}-{name}-{scheme}")
            assert scroll <= client, (name, wide)
            assert wide == [], name


@pytest.mark.parametrize("state", [form, chain], ids=lambda state: state.__name__)
def test_dark_is_dark(browser, state):
    state(browser)

    def brightness(name):
        value = browser.run(f"return getComputedStyle(document.body).{name}")
        return sum(int(part) for part in re.findall(r"\d+", value)[:3]) / 3

    assert brightness("backgroundColor") > 200 > 80 > brightness("color")
    browser.colours("dark")
    assert brightness("backgroundColor") < 80 < 200 < brightness("color")


def test_touch_targets_are_large_enough(browser):
    """A finger hits what is 24 pixels high and wide (WCAG 2.2, 2.5.8)."""
    browser.size(*NARROW)
    for state in (form, chain):
        state(browser)
        small = browser.run("""
            return [...document.querySelectorAll('button, input:not([type=hidden]), textarea, summary')]
                .map(one => [one.outerHTML.slice(0, 60), one.checkVisibility(), one.getBoundingClientRect()])
                .filter(([, seen, box]) => seen && (box.height < 24 || box.width < 24)).map(([html]) => html);""")
        assert small == []


def test_zoomed_to_200_percent_it_still_fits(browser):
    """As 600 pixels of a window of 1200 (WCAG 1.4.4 and 1.4.10: 320 CSS pixels are enough)."""
    for state in (form, chain):
        state(browser)
        browser.size(320, 256)
        scroll, client, wide = browser.run(WIDER)
        assert scroll <= client, wide


def test_paper(browser):
    """What is printed is what is carried to the phone: the address, the code, the fingerprint; nothing to click."""
    browser.give_made(ROOT, phone="6131")
    browser.medium("print")
    browser.shot("print")
    for css in ("#short", "#qr svg", ".code", "#step-compare .compare"):
        assert browser.sees(css), css
    for css in ("#send", "#again button", "#remove button", "footer", ".copy", "#sms", "nav"):
        assert not any(one.is_displayed() for one in browser.all(css)), css
    assert browser.run("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for css in ("#short", ".code .group", "#step-compare"):
        assert browser.find(css).value_of_css_property("color") in ("rgba(0, 0, 0, 1)", "rgb(0, 0, 0)")
    printed = browser.cdp("Page.printToPDF", preferCSSPageSize=False)
    assert len(printed["data"]) > 10000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_of_a_dark_screen_is_white(browser, scheme):
    browser.give_made(ROOT)
    colours = {"name": "prefers-color-scheme", "value": scheme}
    browser.cdp("Emulation.setEmulatedMedia", media="print", features=[colours])
    browser.shot(f"print-{scheme}")
    for css in ("body", ".lcd", ".code .group", ".summary", ".box", "article.certificate"):
        assert luminance(browser, css, "background-color") > 0.9, css
        assert luminance(browser, css, "color") < 0.1, css


def luminance(browser, css, name):
    numbers = re.findall(r"[\d.]+", browser.find(css).value_of_css_property(name))
    return sum(map(float, numbers[:3])) / 765


# ---- the phone's pages ----


@pytest.mark.parametrize("size", ["qvga", "s60"])
def test_pages_of_the_short_address_fit_old_screens(browser, size):
    browser.give_made(ROOT)
    one = "http://" + browser.content("#short")
    browser.give_made(ROOT, LONG_NAMES)
    several = "http://" + browser.content("#short")
    browser.size(*SIZES[size])
    for name, address in (("choice", one), ("list", several), ("unknown", several[:-6] + "adadad")):
        browser.open(address)
        browser.shot(f"phone-{name}-{size}")
        scroll, client, wide = browser.run(WIDER)
        assert scroll <= client, wide


# ---- text ----


def dumped(program, address):
    """The page as a text browser shows it."""
    options = {"w3m": ["-dump", "-cols", "80", "-O", "UTF-8"], "lynx": ["-dump", "-nolist", "-display_charset=utf-8"]}
    run = subprocess.run([find(program), *options[program], address], capture_output=True, check=True, timeout=60)
    return run.stdout.decode()


@pytest.mark.parametrize("program", ["w3m", "lynx"])
def test_as_text_it_reads_in_its_order(browser, program):
    browser.give_made(ROOT, phone="6131", host="mail.example.com")
    code = browser.texts(".code .group")
    fingerprint = browser.content('.fingerprint[data-digest="sha1"]').replace(" ", "")
    short = browser.content("#short")
    text = dumped(program, browser.driver.current_url)
    parts = ["Certificates for old phones", "What the phone will do", "Nokia 6131: this works", "The forecast",
             "What you gave", "Example Organization", "Take it to the phone", short, "Type in this code", code[0],
             "Compare the fingerprint", "Delete everything now", "About this site"]
    line = " ".join(text.split())
    at = 0
    for part in parts:
        assert part in line[at:], (part, line[at:at + 400])
        at = line.index(part, at)
    assert re.search(r"\s+".join(code), text), "the five groups in one line"
    assert "".join(text.split()).count(fingerprint) == 2


@pytest.mark.parametrize("program", ["w3m", "lynx"])
def test_the_form_as_text(page, program):
    line = " ".join(dumped(program, f"{page.url}/?lang=en").split())
    at = 0
    for part in ("Make an old Nokia phone trust your server", "Certificate file", "Or the certificate as text", "Phone",
                 "Server", "Judge it and make the address"):
        assert part in line[at:], part
        at = line.index(part, at)
