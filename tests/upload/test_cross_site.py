# SPDX-License-Identifier: LGPL-2.1-or-later
"""Another site makes a browser send the page's forms: nothing of it is taken, and nothing changes."""
import http.cookies

import pytest

import certificates
from checks import assert_clear
from client import Client
from mail_server import MailServer
from page import Page

PEM = certificates.usual().pem

# Headers that a browser adds by itself when another page made it post.
FOREIGN = [
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1.evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example", "Referer": "http://evil.example/"},
]


@pytest.fixture(scope="module")
def mail():
    with MailServer() as server:
        yield server


@pytest.fixture(scope="module", params=["builtin", "nginx"])
def page(request, mail):
    with Page(server=request.param, uploads_per_hour=0, mails_per_hour=0, mail_dsn=mail.dsn,
              mail_from="page@site.example") as served:
        yield served


@pytest.fixture
def pc(page):
    return Client(page.url)


def wrong_tokens(page, pc):
    """Every token but the right one."""
    own = pc.token()
    other = Client(page.url).token()
    assert own != other
    return {"none": "", "other": other, "cut": own[:-1], "longer": own + "a", "turned": own[::-1],
            "of the cookie": next(iter(pc.cookies.values()))}


def test_the_form_is_taken_from_itself(page, pc):
    for headers in ({"Origin": page.url, "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {}):
        assert pc.give(PEM, headers=headers).status == 303


def test_no_wrong_token_uploads(page, pc):
    for kind, token in wrong_tokens(page, pc).items():
        assert_clear(pc.give(PEM, csrf=token), 403), kind
    assert_clear(pc.post("/", [("text", PEM)]), 403)


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_no_foreign_page_uploads(pc, headers):
    assert_clear(pc.give(PEM, headers=headers), 403)


def test_a_token_without_its_cookie_is_nothing(page, pc):
    token = pc.token()
    assert_clear(Client(page.url).give(PEM, csrf=token), 403)
    pc.cookies = {name: "A" * len(value) for name, value in pc.cookies.items()}
    assert_clear(pc.give(PEM, csrf=token), 403)
    pc.cookies = {name: "" for name in pc.cookies}
    assert_clear(pc.give(PEM, csrf=token), 403)


def test_nobody_else_deletes(page, pc):
    result = pc.upload(PEM)
    for token in wrong_tokens(page, pc).values():
        assert_clear(result.delete(csrf=token), 403)
    for headers in FOREIGN:
        assert_clear(result.delete(headers=headers), 403)
    assert_clear(pc.post(f"{result.path}/delete", []), 403)
    assert_clear(pc.get(f"{result.path}/delete"), 405)
    assert pc.get(result.path).status == 200
    assert result.delete(headers={"Origin": page.url}).status == 303
    assert pc.get(result.path).status == 404


def test_nobody_else_changes_the_page_of_the_authority(page, pc):
    result = pc.upload(PEM, about="http://www.example.com/ca")
    groups = result.groups()

    def change(token, headers=None):
        return pc.post(f"{result.path}/about", [("csrf", token), ("about", "http://evil.example/")], headers)

    for token in wrong_tokens(page, pc).values():
        assert_clear(change(token), 403)
    for headers in FOREIGN:
        assert_clear(change(result.csrf(), headers), 403)
    assert_clear(pc.get(f"{result.path}/about?about=http://evil.example/"), 405)
    # The address is in what the code is made of.
    assert result.open().groups() == groups
    assert change(result.csrf()).status == 303
    assert_clear(pc.post("/r/AAAAAAAAAAAAAAAAAAAAAA/about", [("csrf", result.csrf()), ("about", "")]), 404)


def test_nobody_else_mails(page, pc, mail):
    result = pc.upload(PEM)
    before = len(mail.raw_messages)
    for token in wrong_tokens(page, pc).values():
        assert_clear(result.mail("someone@there.example", csrf=token), 403)
    for headers in FOREIGN:
        assert_clear(result.mail("someone@there.example", headers=headers), 403)
    assert_clear(pc.get(f"{result.path}/mail?to=someone@there.example"), 405)
    assert result.mail("someone@there.example").status == 303
    mail.wait_for(before + 1)


def test_the_cookie_stays_with_the_page(page):
    response = Client(page.url).get("/")
    line, = response.all("Set-Cookie")
    morsel, = http.cookies.SimpleCookie(line).values()
    assert morsel["httponly"] and morsel["samesite"] in ("Strict", "Lax") and not morsel["domain"]
    assert morsel["path"] == "/" and not morsel["expires"] and not morsel["max-age"]


def test_over_https_the_cookie_is_for_https_alone():
    with Page(server="nginx", public_url="https://certificates.example.org") as page:
        pc = Client(page.https_url, cafile=page.folder / "https.pem")
        line, = pc.get("/").all("Set-Cookie")
        morsel, = http.cookies.SimpleCookie(line).values()
        assert morsel["secure"]
        result = pc.upload(PEM)
        # The phone's address stays what it can open.
        assert result.document.find(id="short").text.strip() == f"{page.host}/{result.code}"
        assert Client(page.url).get(f"/{result.code}").status == 200


def test_over_http_the_form_leads_to_where_it_works():
    with Page(server="nginx") as page:
        page.change(public_url=page.https_url)
        plain = Client(page.url)
        for method in ("GET", "HEAD"):
            led = plain.request(method, "/?lang=de", headers={"Host": "evil.example"})
            assert led.status == 303 and led.header("Location") == f"{page.https_url}/?lang=de"
            assert led.all("Set-Cookie") == []
        pc = Client(page.https_url, cafile=page.folder / "https.pem")
        assert pc.get("/").status == 200 and pc.give(PEM).status == 303
        # A phone could not follow; behind a proxy nobody here knows what the PC used.
        assert plain.get("/", User_Agent="Nokia6021/2.0", Accept="*/*").status == 200
        assert plain.get("/about").status == 200
        page.change(trusted_proxies=["127.0.0.1"])
        assert plain.get("/").status == 200
