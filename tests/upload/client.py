# SPDX-License-Identifier: LGPL-2.1-or-later
"""A PC's browser as far as HTTP goes: cookies, the CSRF token out of the form, multipart posts; and raw requests."""
import dataclasses
import http.client
import http.cookies
import os
import socket
import ssl
import urllib.parse

from document import Document

BROWSER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
           "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
           "Accept-Language": "en"}


@dataclasses.dataclass
class File:
    """One part of an upload that is a file; content_type None leaves the header out."""
    content: bytes
    name: str = "certificate.pem"
    content_type: str | None = "application/octet-stream"


@dataclasses.dataclass
class Response:
    """An answer as it came."""
    status: int
    headers: list
    body: bytes

    def all(self, name):
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def header(self, name):
        """The value of a header that may be there once; None where it is not."""
        found = self.all(name)
        assert len(found) <= 1, found
        return found[0] if found else None

    @property
    def media_type(self):
        return (self.header("Content-Type") or "").partition(";")[0].strip()

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def document(self):
        return Document(self.text)

    @property
    def problem(self):
        """The key of the error that the page shows; None where it shows none."""
        box = self.document.find(id="error")
        return None if box is None else box.get("data-key")


def quoted(text):
    """In a Content-Disposition of multipart/form-data, as browsers do it; bytes go as they are."""
    if isinstance(text, bytes):
        return text
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A").encode()


def multipart(fields, boundary=None):
    """Content-Type and body for (name, text, bytes or File) pairs in their order."""
    boundary = boundary or "----------------" + os.urandom(12).hex()
    lines = []
    for name, value in fields:
        lines.append(b"--" + boundary.encode())
        head = b'Content-Disposition: form-data; name="' + quoted(name) + b'"'
        if isinstance(value, File):
            lines.append(head + b'; filename="' + quoted(value.name) + b'"')
            if value.content_type is not None:
                lines.append(b"Content-Type: " + value.content_type.encode())
            value = value.content
        else:
            lines.append(head)
            value = value if isinstance(value, bytes) else str(value).encode()
        lines += [b"", value]
    lines += [b"--" + boundary.encode() + b"--", b""]
    return f"multipart/form-data; boundary={boundary}", b"\r\n".join(lines)


class Client:
    """Keeps cookies and follows no redirect by itself."""

    def __init__(self, url, timeout=60, headers=None, cafile=None):
        self.base = urllib.parse.urlsplit(url)
        self.timeout = timeout
        self.more = headers or {}
        self.cafile = cafile
        self.cookies = {}

    def connection(self):
        if self.base.scheme == "https":
            context = ssl.create_default_context(cafile=self.cafile)
            return http.client.HTTPSConnection(self.base.hostname, self.base.port, timeout=self.timeout,
                                               context=context)
        return http.client.HTTPConnection(self.base.hostname, self.base.port, timeout=self.timeout)

    def request(self, method, target, body=None, headers=None):
        """Sends it; target is a path, or an address below the one that the client was made for."""
        if target.startswith(self.base.geturl()):
            target = target[len(self.base.geturl()):] or "/"
        sent = {**BROWSER, **self.more, **(headers or {})}
        if self.cookies and "Cookie" not in sent:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = self.connection()
        try:
            connection.request(method, target, body, {name: value for name, value in sent.items() if value is not None})
            answer = connection.getresponse()
            response = Response(answer.status, answer.getheaders(), answer.read())
        finally:
            connection.close()
        for line in response.all("Set-Cookie"):
            for name, morsel in http.cookies.SimpleCookie(line).items():
                self.cookies[name] = morsel.value
        return response

    def get(self, target, **headers):
        return self.request("GET", target, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def post(self, target, fields, headers=None):
        """A multipart post of (name, value) pairs."""
        content_type, body = multipart(fields)
        return self.request("POST", target, body, {"Content-Type": content_type, **(headers or {})})

    def token(self, target="/"):
        """The CSRF token of a page's first form."""
        return self.get(target).document.find("input", name="csrf").get("value")

    def give(self, *files, csrf=None, headers=None, **fields):
        """Posts the form: files are bytes or File; the fields text, phone, host, about, lang."""
        csrf = self.token() if csrf is None else csrf
        files = [file if isinstance(file, File) else File(file) for file in files]
        pairs = [("csrf", csrf), *(("file[]", file) for file in files),
                 *((name, fields.get(name, "")) for name in ("text", "phone", "host", "about")),
                 *((name, value) for name, value in fields.items() if name == "lang")]
        return self.post("/", pairs, headers)

    def upload(self, *files, **fields):
        """Gives certificates and opens the person's page."""
        given = self.give(*files, **fields)
        assert given.status == 303, (given.status, given.problem if given.body else "")
        target = urllib.parse.urlsplit(given.header("Location"))
        assert target.path.startswith("/r/"), given.header("Location")
        return Result(self, target.path, target.query)


class Result:
    """The person's page about an upload."""

    def __init__(self, client, path, query=""):
        self.client = client
        self.path = path
        self.query = query
        self.open()

    def open(self, query=None):
        self.response = self.client.get(self.path + (f"?{query}" if query else f"?{self.query}" if self.query else ""))
        assert self.response.status == 200, (self.response.status, self.response.problem)
        self.document = self.response.document
        return self

    @property
    def token(self):
        return self.path.rpartition("/")[2]

    @property
    def short(self):
        """The short address as a link leads to it."""
        return self.client.base._replace(path="/" + self.code).geturl()

    @property
    def code(self):
        """The six letters: the end of the address to type."""
        return self.document.find(id="short").text.strip().rpartition("/")[2]

    def groups(self, n=1):
        """The five groups to type into a phone for the Nth certificate."""
        box = next(one for one in self.document.all(cls="code") if one.get("data-n") == str(n))
        return [group.text.strip() for group in box.all(cls="group")]

    def file(self, form, n=1):
        """The address of a file for the PC, or None."""
        for link in self.document.all("a", cls="file"):
            if (link.get("data-form"), link.get("data-n")) == (form, str(n)):
                return link.get("href")
        return None

    def csrf(self):
        return self.document.find("input", name="csrf").get("value")

    def mail(self, to, csrf=None, headers=None, **fields):
        pairs = [("csrf", self.csrf() if csrf is None else csrf), ("to", to), *fields.items()]
        return self.client.post(f"{self.path}/mail", pairs, headers)

    def delete(self, csrf=None, headers=None):
        return self.client.post(f"{self.path}/delete", [("csrf", self.csrf() if csrf is None else csrf)], headers)


def raw(port, data, timeout=30):
    """Sends bytes as they are and gives all that comes back until the connection ends."""
    with socket.create_connection(("127.0.0.1", port), timeout) as connection:
        try:
            connection.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass
        parts = []
        try:
            while part := connection.recv(65536):
                parts.append(part)
        except ConnectionResetError:
            pass
        return b"".join(parts)
