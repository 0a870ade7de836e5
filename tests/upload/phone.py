# SPDX-License-Identifier: LGPL-2.1-or-later
"""What all the phones have in common: an old browser, and a person who follows what it shows.

Written from what is known of the phones, without libsymca. s60.py and s40.py have the installers.
"""
import dataclasses
import socket
import urllib.parse
import xml.etree.ElementTree

DER = "application/x-x509-ca-cert"
HASHED = "application/vnd.wap.hashed-certificate"
XHTML_MP, XHTML, WML, HTML = ("application/vnd.wap.xhtml+xml", "application/xhtml+xml", "text/vnd.wap.wml", "text/html")
PAGES = (XHTML_MP, XHTML, WML, HTML)
PAGE_LIMIT = 4096


class Refused(Exception):
    """The phone does not install it; the message is what it shows."""


class CannotOpen(Exception):
    """The browser shows an error: the answer is none that it understands."""


@dataclasses.dataclass
class Answer:
    """What came for one address."""
    url: str
    status: int
    headers: list
    body: bytes

    def header(self, name):
        found = [value for key, value in self.headers if key == name]
        if len(found) > 1:
            raise CannotOpen(f"{name} is there {len(found)} times")
        return found[0] if found else None

    @property
    def media_type(self):
        return (self.header("content-type") or "").partition(";")[0].strip()


@dataclasses.dataclass
class Shown:
    """A page on the phone's screen."""
    url: str
    media_type: str
    text: str
    links: list


@dataclasses.dataclass
class Installed:
    """A certificate in the phone's store, and what happened on the way."""
    der: bytes
    kind: str
    label: str
    form: str
    recognised: str | None = None
    notes: list = dataclasses.field(default_factory=list)
    ticked: list = dataclasses.field(default_factory=list)
    code: str | None = None
    about: str | None = None


class Phone:
    """A phone's browser over plain HTTP, one connection for each address."""

    platform = None
    accept = f"{XHTML_MP}, {XHTML}, {HTML}, {WML}, */*"
    takes = ()

    def __init__(self, user_agent, accept=None, port=None):
        self.user_agent = user_agent
        self.accept = self.accept if accept is None else accept
        self.port = port
        self.loaded = []
        self.shown = []

    # ---- HTTP ----

    def send(self, url, method="GET", version="1.1"):
        """All bytes that came back; the connection is closed after each answer."""
        parts = urllib.parse.urlsplit(url)
        assert parts.scheme == "http", "these phones' TLS is too old"
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        lines = [f"{method} {target} HTTP/{version}", f"User-Agent: {self.user_agent}",
                 f"Accept: {self.accept}", "Accept-Charset: utf-8, iso-8859-1", "Accept-Encoding: gzip, deflate",
                 "Connection: close"]
        if version != "1.0":
            lines.insert(1, f"Host: {parts.netloc}")
        with socket.create_connection((parts.hostname, self.port or parts.port or 80), 30) as connection:
            connection.sendall("\r\n".join([*lines, "", ""]).encode())
            received = b""
            while part := connection.recv(65536):
                received += part
        self.loaded.append(received)
        return received

    def fetch(self, url, method="GET", version="1.1"):
        """One answer, or CannotOpen for what these browsers choke on."""
        head, _, body = self.send(url, method, version).partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        status = int(first.split(" ", 2)[1])
        headers = [(key.strip().lower(), value.strip()) for key, _, value in (line.partition(":") for line in lines)]
        answer = Answer(url, status, headers, body)
        if 300 <= status < 400:
            raise CannotOpen(f"{url} leads elsewhere ({status})")
        for unwanted in ("content-encoding", "transfer-encoding", "set-cookie", "location"):
            if answer.header(unwanted) is not None:
                raise CannotOpen(f"{url} has {unwanted}: {answer.header(unwanted)}")
        length = answer.header("content-length")
        if length is None or not length.isdigit() or (method != "HEAD" and int(length) != len(body)):
            raise CannotOpen(f"{url} announces {length} bytes and has {len(body)}")
        return answer

    # ---- pages ----

    def show(self, answer):
        """A page as this browser reads it: strict XML, and small."""
        if len(answer.body) >= PAGE_LIMIT:
            raise CannotOpen(f"{len(answer.body)} bytes are too much for one page")
        accepted = [part.partition(";")[0].strip() for part in self.accept.split(",")]
        if answer.media_type not in accepted and not (answer.media_type == HTML and "*/*" in accepted):
            raise CannotOpen(f"{answer.media_type} is not a page to {self.accept}")
        try:
            root = xml.etree.ElementTree.fromstring(answer.body)
        except xml.etree.ElementTree.ParseError as error:
            raise CannotOpen(f"{answer.url}: {error}") from None
        expected = "wml" if answer.media_type == WML else "{http://www.w3.org/1999/xhtml}html"
        if root.tag != expected:
            raise CannotOpen(f"{answer.media_type} begins with {root.tag}")
        links = [urllib.parse.urljoin(answer.url, one.get("href")) for one in root.iter()
                 if one.tag.rpartition("}")[2] in ("a", "anchor") and one.get("href")]
        shown = Shown(answer.url, answer.media_type, " ".join("".join(root.itertext()).split()), links)
        self.shown.append((answer, shown))
        return shown

    def choose(self, links):
        """Which link of a choice the person takes: the first that this phone can do something with."""
        endings = {DER: ".cer", HASHED: ".hc"}
        for link in links:
            if any(link.endswith(endings[form]) for form in self.takes):
                return link
        raise CannotOpen(f"nothing for this phone among {links}")

    # ---- the person's way ----

    def open(self, url):
        """What the browser does with an address: a page that it shows, or a file for the installer."""
        answer = self.fetch(url)
        if answer.status != 200 or answer.media_type in PAGES:
            shown = self.show(answer)
            if answer.status != 200:
                raise CannotOpen(f"{answer.status}: {shown.text}")
            return shown
        if answer.media_type not in self.takes:
            raise Refused(f"Unknown file format: {answer.media_type}")
        disposition = answer.header("content-disposition") or "inline"
        if disposition.partition(";")[0].strip() != "inline":
            raise CannotOpen(f"saved instead of opened: {disposition}")
        return answer

    def follow(self, url):
        """From an address to the files for the installer: a list is gone through, a choice is made."""
        opened = self.open(url)
        if isinstance(opened, Answer):
            return [opened]
        forms = [link for link in opened.links if link.endswith((".cer", ".hc"))]
        if forms:
            answer = self.open(self.choose(forms))
            assert isinstance(answer, Answer)
            return [answer]
        path = urllib.parse.urlsplit(url).path.rstrip("/")
        entries = [link for link in opened.links if urllib.parse.urlsplit(link).path.startswith(path + "/")]
        return [answer for link in entries for answer in self.follow(link)]

    def install_all(self, url, now, codes=()):
        """Installs whatever the address has; codes are the groups for each, from the PC's page."""
        found = self.follow(url)
        if not found:
            raise CannotOpen(f"nothing to install: {self.shown[-1][1].text}")
        return [self.install(answer, now, codes[i] if i < len(codes) else None) for i, answer in enumerate(found)]

    def install(self, answer, now, groups):
        raise NotImplementedError

    def has_loaded(self, text):
        """Whether bytes occur in anything that this phone ever received."""
        return any(text.encode() in data for data in self.loaded)
