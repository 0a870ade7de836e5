# SPDX-License-Identifier: LGPL-2.1-or-later
"""Addresses and Host headers that lead somewhere else: to files, to other sites, to other people's pages."""
import re

import pytest

import certificates
from both_servers import page, pc
from checks import assert_clear
from client import Client, multipart, raw
from mail_server import MailServer
from page import Page

PEM = certificates.usual().pem

# Contents of files that must stay where they are.
FILES = [b"root:", b"<?php", b"database_password", b"SPDX-License-Identifier: MIT-0", b"[upload]", b"autoload", b"{% ",
         b"SQLite format 3"]

PATHS = ["/../../../../etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
         "/%2e%2e%2f%2e%2e%2fsettings.php",
         "/../settings.php", "/../src/App.php", "/../var/upload.sqlite", "/../server/nginx.conf", "/settings.php",
         "/src/App.php", "/index.php", "/index.php/", "/index.php/about", "/INDEX.PHP", "/.htaccess", "/.git/config",
         "/public/index.php", "/var/upload.sqlite", "/style.css/x.php", "/style.css%00.php",
         "/style.css/..%2f..%2fsettings.php",
         "/r", "/r/", "/r/..", "/r/../", "/r/../settings.php", "/r/%2e%2e/", "/r/" + "A" * 22,
         "/r/" + "A" * 22 + "/1.cer",
         "/r/" + "A" * 22 + "/../../settings.php", "/r/" + "A" * 21, "/r/" + "A" * 23, "/r/" + "A" * 22 + "/0.cer",
         "/r/" + "A" * 22 + "/99.cer", "/r/" + "A" * 22 + "/1.php", "/r/%00", "/r/" + "%41" * 22,
         "/r/" + "A" * 22 + "\\..\\x",
         "/adadad/../../settings.php", "/adadad/1.cer/../x", "/adada", "/adadada", "/adadad.cer", "/adadad/1.cer%00",
         "/adadad%0a", "/adadad%20", "/%61dadad", "/a%00dadad", "/aeiouy", "/123456", "/\u00e4\u00e4\u00e4",
         "/%c3%28", "/%ff", "/%", "/%zz", "/%0d%0aX-Injected:%20yes", "/x%0d%0aLocation:%20http://evil.example",
         "//evil.example/", "//evil.example/%2f..", "///evil.example", "/\\evil.example", "/%5cevil.example",
         "/%2f%2fevil.example",
         "/;@evil.example", "/.evil.example", "/@evil.example", "http://evil.example/", "http://evil.example/adadad",
         "/?next=http://evil.example", "/deleted?next=//evil.example", "/" + "a" * 5000, "/" + "a/" * 3000,
         "/" + "a" * 100000, "/?" + "a" * 5000, "/?" + "a=b&" * 20000, "*", "x", "../x"]


def ask(page, target, host=None, method="GET", more="", body=b""):
    """Head lines and body of the answer to a request that is sent as it is; None where the server just hung up."""
    host = page.host if host is None else host
    request = f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n".encode() + body
    answer = raw(page.port, request)
    head, _, content = answer.partition(b"\r\n\r\n")
    return (head.decode("latin-1").split("\r\n"), content) if answer else None


@pytest.mark.parametrize("target", PATHS, ids=lambda target: target[:40].encode("ascii", "replace").decode())
@pytest.mark.parametrize("agent", ["Mozilla/5.0", "Nokia6021/2.0 (04.10) Profile/MIDP-2.0 Configuration/CLDC-1.1"])
def test_no_path_leads_to_a_file(page, target, agent):
    answer = ask(page, target, more=f"User-Agent: {agent}\r\nAccept: */*\r\n")
    if answer is None:
        # PHP's own server hangs up on what is no address, and on one that is too long.
        assert page.server == "builtin" and (not re.fullmatch(r"/[!-~]*", target) or len(target) > 50000)
        return
    head, content = answer
    status = int(head[0].split()[1])
    known = re.fullmatch(r"/(\?.*|deleted\?.*)", target)
    if target.startswith("http:"):
        # An absolute form names the host once more: it is this page or none.
        assert status in (200, 404), head
    else:
        assert status in ((200, 414) if known else (400, 404, 414, 431)), head
        assert status == 200 or not known or len(target) > 8000
    names = [line.partition(":")[0].lower() for line in head[1:]]
    assert not {"x-injected", "location"} & set(names), head
    found = [word for word in FILES if word in content]
    assert not found, (target, found, content[:500])
    assert b"evil.example" not in content


@pytest.mark.parametrize("target", ["/" + "a" * 5000, "/nothing", "/r/" + "A" * 22, "/settings.php", "/src/App.php",
                                    "/index.php"])
def test_what_is_not_there_is_told(pc, target):
    assert_clear(pc.get(target), 404)


# ---- whose name it is ----

HOSTS = ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "evil.example@127.0.0.1",
         "\"><script>evilscript</script>",
         "127.0.0.1:1", "", "a" * 5000, "evil.example/x", "[::1]", "evil.example\tx"]


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host[:30])
def test_nothing_is_made_of_the_host_header(page, pc, host):
    result = pc.upload(PEM)
    cookie = "; ".join(f"{name}={value}" for name, value in pc.cookies.items())
    content_type, body = multipart([("csrf", pc.token()), ("text", PEM), ("phone", ""), ("host", ""), ("about", "")])
    post = f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\nCookie: {cookie}\r\n"
    answers = [ask(page, target, host) for target in ("/", result.path, f"/{result.code}", f"/{result.code}/1.hc",
                                                      "/about",
                                                      "/nothing", "/deleted")]
    answers.append(ask(page, "/", host, "POST", post, body))
    answers.append(ask(page, "/", f"{page.host}\r\nX-Forwarded-Host: {host}\r\nForwarded: host={host}\r\n"
                                  f"X-Original-URL: /{host}\r\nX-Rewrite-URL: /{host}", "POST", post, body))
    for answer in filter(None, answers):
        head, content = answer
        assert b"evil.example" not in content and b"evilscript" not in content
        # PHP's own server sends the request's Host back as a header that means nothing in an answer.
        for line in (line for line in head[1:] if page.server == "nginx" or not line.startswith("Host:")):
            assert "evil" not in line and "evilscript" not in line, head
            if line.lower().startswith("location:"):
                assert re.fullmatch(r"Location: /r/[A-Za-z0-9_-]{22}(\?lang=en)?", line, re.I), line
            if line.lower().startswith("set-cookie:"):
                assert "domain" not in line.lower()
    shown = pc.get(result.path, Host=host if host and " " not in host and len(host) < 100 else page.host)
    if shown.status == 200:
        assert shown.document.find(id="short").text == f"{page.host}/{result.code}"


def test_the_hashed_certificate_has_the_site_s_own_address(page, pc):
    result = pc.upload(PEM)
    answers = {ask(page, f"/{result.code}/1.hc", host)[1] for host in (page.host, "evil.example")}
    assert len(answers) == 1
    assert f"{page.url}/about".encode() in answers.pop()


def test_mail_has_the_site_s_own_address():
    with MailServer() as mail, Page(mail_dsn=mail.dsn, mail_from="page@site.example") as page:
        result = Client(page.url).upload(PEM)
        result.mail("someone@there.example", headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
        message, = mail.wait_for(1)
        assert "evil.example" not in message.as_string() and result.short in message.get_content()


# ---- an address that no phone can open ----


@pytest.fixture(scope="module")
def own_page():
    """One whose settings change."""
    with Page(uploads_per_hour=0) as served:
        yield served


@pytest.mark.parametrize(("host", "is_own"), [
    ("127.0.0.1", True), ("127.0.0.1:8080", True), ("127.1.2.3", True), ("localhost", True), ("LOCALHOST:81", True),
    ("page.localhost", True), ("[::1]:8080", True), ("[::]", True), ("0.0.0.0:8080", True),
    ("192.168.1.20:8080", False), ("128.0.0.1", False), ("localhost.example", False), ("127.example", False),
    ("[2001:db8::1]", False), ("certificates.example.org", False),
])
@pytest.mark.parametrize("lang", ["en", "de"])
def test_who_is_told_the_pc_s_own_name_for_itself_is_warned(own_page, host, is_own, lang):
    own_page.change(phone_url=f"http://{host}")
    result = Client(own_page.url).upload(PEM, lang=lang)
    assert result.document.find(id="short").text == f"{host}/{result.code}"
    warning = result.document.find(id="unreachable")
    caption = result.document.find(id="qr").find("figcaption").text
    if is_own:
        name = re.sub(r":\d+$", "", host)
        assert name in warning.text and "scripts/start --host" in warning.text and "phone_url" in warning.text
        assert caption in ("The phone cannot open it, either.", "Auch so kann das Handy sie nicht öffnen.")
    else:
        assert warning is None
        assert caption in ("For phones that can read it.", "Für Handys, die ihn lesen können.")


# ---- where redirects lead ----


@pytest.mark.parametrize("lang", ["//evil.example", "http://evil.example", "de\r\nLocation: http://evil.example",
                                  "/../x", "de&x=y",
                                  "\\\\evil.example", "xx", "DE", "de-AT", ""])
def test_redirects_stay_here(page, pc, lang):
    answers = [pc.give(PEM, lang=lang)]
    result = pc.upload(PEM)
    answers.append(pc.post(f"{result.path}/delete", [("csrf", result.csrf()), ("lang", lang)]))
    for answer, pattern in zip(answers, (r"/r/[A-Za-z0-9_-]{22}\?lang=(en|de)", r"/deleted\?lang=(en|de)")):
        assert answer.status == 303
        location = answer.header("Location").removeprefix(page.url)
        assert re.fullmatch(pattern, location), location


def test_somebody_else_s_page_cannot_be_reached(page, pc):
    """The short address is for anybody; from it nothing leads to its owner's page."""
    result = pc.upload(PEM)
    for path in (f"/{result.code}", f"/{result.code}/1", f"/{result.code}/1.cer", f"/{result.code}/1.hc"):
        assert result.token.encode() not in pc.get(path).body
    assert_clear(pc.get(f"/r/{result.code}"), 404)
    assert_clear(pc.get(f"/r/{result.token[:-1]}{'A' if result.token[-1] != 'A' else 'B'}"), 404)
    assert_clear(pc.get(f"/r/{result.token.swapcase()}"), 404)
