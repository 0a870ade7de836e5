# SPDX-License-Identifier: LGPL-2.1-or-later
"""Header fields that guard every answer, from every server, and in every outcome."""
import contextlib
import json
import signal
import sqlite3
import time

import pytest

import certificates
from checks import assert_guarded, assert_no_internals
from client import Client, Response, raw
from page import Page

PEM = certificates.usual().pem


@pytest.fixture(scope="module", params=["builtin", "nginx"])
def page(request):
    with Page(server=request.param, uploads_per_hour=0, client_uploads=0, misses_per_ten_minutes=0) as served:
        yield served


@pytest.fixture
def pc(page):
    return Client(page.url)


def answers(pc):
    """One of each kind, under a name."""
    result = pc.upload(PEM)
    paths = ("/", "/?lang=de", "/about", "/deleted", "/style.css", "/page.js", "/icon.svg", "/nothing", "/adadad",
             result.path, f"/{result.code}", f"/{result.code}/1.cer", f"/{result.code}/1.hc", result.file("cer"),
             result.file("hashed"))
    yield from ((path, pc.get(path)) for path in paths)
    yield "redirect", pc.give(PEM)
    yield "csrf", pc.give(PEM, csrf="x")
    yield "wrong input", pc.give(b"words")
    yield "too large", pc.give(b"A" * 300000)
    yield "much too large", pc.give(b"A" * 9_000_000)
    yield "array", pc.post("/", [("csrf", pc.token()), ("phone[]", "x")])
    yield "method", pc.request("PUT", "/")
    yield "head", pc.request("HEAD", "/")
    yield "delete", result.delete()


def test_every_answer_is_guarded(pc):
    for name, response in answers(pc):
        try:
            assert_guarded(response)
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error
        assert_no_internals(response) if response.media_type.startswith("text/html") else None


def test_pages_are_kept_nowhere(pc):
    for name, response in answers(pc):
        caching = response.header("Cache-Control")
        if name in ("/style.css", "/page.js", "/icon.svg"):
            assert "max-age" in caching
        elif not name.startswith("/") or not response.header("Content-Disposition"):
            assert "no-store" in caching or "max-age=0" in caching, (name, caching)
        assert "public" not in caching or name.startswith(("/style", "/page", "/icon"))


def test_the_policy_lets_nothing_run_but_the_page_s_own(pc):
    policy = pc.get("/").header("Content-Security-Policy")
    directives = {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}
    assert directives["default-src"] == ["'none'"]
    assert directives["frame-ancestors"] == ["'none'"] and directives["base-uri"] == ["'none'"]
    assert directives["form-action"] == ["'self'"]
    assert directives["script-src"] == ["'self'"] and directives["style-src"] == ["'self'"]


def test_pages_need_nothing_that_the_policy_forbids(pc):
    result = pc.upload(PEM)
    for response in (pc.get("/"), result.response, pc.get("/about"), pc.get("/deleted"), pc.get("/nothing"),
                     pc.give(b"words")):
        for one in response.document.elements():
            assert one.get("style") is None and one.tag != "style", one.attributes
            assert not [name for name in one.attributes if name.startswith("on")]
            if one.tag == "script":
                assert one.get("src") == "/page.js"
            for name in ("src", "href") if one.tag in ("img", "script", "link") else ():
                assert (one.get(name) or "/").startswith(("/", "data:image/"))


def test_file_names_stay_within_their_header(pc):
    result = pc.upload(certificates.usual("Root \"quoted\"; filename=evil.exe \u00e9\u4e2d.php").pem)
    for form in ("cer", "hashed"):
        value = pc.get(result.file(form)).header("Content-Disposition")
        assert value.startswith("attachment; filename=\"") and value.endswith(f".{form}\"") and value.count('"') == 2
        assert value.isascii() and ".exe" not in value and ".php" not in value


def parse(answer):
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    return Response(int(first.split()[1]), [tuple(line.split(": ", 1)) for line in lines], body)


def test_what_nginx_says_by_itself():
    with Page(server="nginx") as page:
        for request in (b"GET / HTTP/1.1\r\n\r\n", b"get / HTTP/1.1\r\nHost: x\r\n\r\n",
                        b"TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
                        b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
                        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 40000 + b"\r\n\r\n",
                        b"GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /../.. HTTP/1.1\r\nHost: x\r\n\r\n",
                        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n"):
            response = parse(raw(page.port, request.replace(b"HTTP/1.1\r\n", b"HTTP/1.1\r\nConnection: close\r\n")))
            assert 400 <= response.status < 500
            assert_guarded(response)
            assert b"nginx" not in response.body and response.document.find("title").text
        # php-fpm is away.
        for program in page.programs:
            if "fpm" in program.command[0]:
                program.stop(signal.SIGQUIT)
        response = Client(page.url).get("/")
        assert response.status == 502 and int(response.header("Retry-After")) > 0
        assert_guarded(response)


def test_https_serves_the_same():
    with Page(server="nginx", uploads_per_hour=0) as page:
        pc = Client(page.https_url, cafile=page.folder / "https.pem")
        for name, response in answers(pc):
            assert response.status < 500, name
            assert_guarded(response)
        # Nothing is sent from one to the other: the phones could not follow.
        for path in ("/", "/about", "/adadad"):
            assert Client(page.url).get(path).header("Location") is None


def test_nginx_notes_what_failed_but_not_whose_it_was():
    """php-fpm away, too slow, without room for a body: all of it is in nginx's own error log with the address asked for."""
    with Page(server="nginx", site={"fastcgi_read_timeout 35s;": "fastcgi_read_timeout 1s;"}, database_timeout=20,
              uploads_per_hour=0) as page:
        pc = Client(page.url)
        result = pc.upload(PEM)
        short = f"/{result.code}"
        assert pc.get(short).status == 200 and "\"nginx\"" not in page.log()
        with contextlib.closing(sqlite3.connect(page.database_file)) as other:
            other.execute("BEGIN EXCLUSIVE")
            assert pc.give(PEM, csrf=result.csrf()).status == 504
        for program in page.programs:
            if "fpm" in program.command[0]:
                program.stop(signal.SIGQUIT)
        assert pc.get(short).status == 502 and pc.get(f"{result.path}?host=mail.example.com").status == 502
        assert pc.get("/" + "a" * 20000).status == 414
        page.socket.unlink(missing_ok=True)
        assert pc.get(short).status == 502
        noted = [json.loads(line) for line in (page.folder / "nginx-failures.log").read_text().splitlines()]
        assert [one["status"] for one in noted] == [504, 502, 502, 502]
        assert all(one["event"] == "nginx" and one["time"] and one["seconds"] >= 0 for one in noted)
        assert noted[0]["php-fpm"] == "504"
        for secret in (result.code, result.token, "mail.example.com", "127.0.0.1, server"):
            assert secret not in page.log()


VARIES = {
    # The PC's pages, with the cookie where there is a form; what a phone would get instead; the language.
    "form": "Accept, Accept-Language, Cookie, User-Agent",
    "page": "Accept, Accept-Language, User-Agent",
    # Files and redirects: whether it is a phone that asks.
    "file": "Accept, User-Agent",
    "same for all": None,
}


def test_every_answer_names_what_it_was_chosen_by(pc):
    result = pc.upload(PEM)
    phone = {"User_Agent": "Nokia9999/2.0", "Accept": "application/vnd.wap.xhtml+xml, */*"}
    s60 = {"User_Agent": "NokiaE61-1/3.0 SymbianOS/9.1 Series60/3.0"}
    expected = [
        ("form", pc.get("/")), ("form", pc.get(result.path)), ("form", pc.give(b"words")),
        ("form", result.mail("nobody")), ("page", pc.get("/about")), ("page", pc.get("/deleted")),
        ("page", pc.get("/nothing")), ("page", pc.request("PUT", "/")), ("file", pc.get(result.file("cer"))),
        ("file", pc.get(result.file("hashed"))), ("file", pc.give(PEM)), ("same for all", pc.get("/style.css")),
        ("page", pc.get(f"/{result.code}")), ("page", pc.get("/adadad")), ("page", pc.get(f"/{result.code}/9.cer")),
        ("same for all", pc.get(f"/{result.code}/1.cer")), ("same for all", pc.get(f"/{result.code}/1.hc")),
        ("file", pc.get(f"/{result.code}", **s60)), ("file", pc.get(f"/{result.code}/1", **s60)),
        *(("page", pc.get(path, **phone)) for path in ("/", "/about", "/nothing", result.path, f"{result.path}/1.cer",
                                                       f"/{result.code}", f"/{result.code}/1")),
    ]
    for number, (kind, response) in enumerate(expected):
        varies = response.header("Vary")
        assert (varies and ", ".join(sorted(varies.split(", ")))) == VARIES[kind], (number, kind, response.status)


def test_nginx_leaves_no_track_of_who_fetched_what():
    """Short addresses and people's pages are in no log."""
    with Page(server="nginx") as page:
        pc = Client(page.url)
        result = pc.upload(PEM)
        pc.get(f"/{result.code}")
        pc.get(result.file("cer"))
        result.delete()
        log = page.log()
        assert result.code not in log and result.token not in log
        own = page.page_log.read_text(encoding="utf-8")
        assert "upload" in own and "127.0.0.1" not in own


def test_without_a_file_the_log_is_that_of_php_fpm():
    with Page(server="nginx", log="php://stderr") as page:
        Client(page.url).upload(PEM)
        page.change(lifetime_hours="a day")
        assert Client(page.url).get("/").status == 500
        end = time.monotonic() + 10
        while not ('"event":"upload"' in (log := page.log()) and "lifetime_hours is 'a day'" in log):
            assert time.monotonic() < end, log
            time.sleep(0.1)
