# SPDX-License-Identifier: LGPL-2.1-or-later
"""Header fields that guard every answer, from every server, and in every outcome."""
import signal
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
