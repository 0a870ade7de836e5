# SPDX-License-Identifier: LGPL-2.1-or-later
"""The short address by e-mail, through a real mail server: without the code, to one, no header of anybody's making."""
import concurrent.futures
import contextlib
import sqlite3

import pytest

import certificates
from certificates import factory
from checks import assert_clear, complaints
from client import Client
from mail_server import MailServer
from page import Page

pytestmark = pytest.mark.usefixtures("one_span")

HEADERS = {"return-path", "envelope-to", "delivery-date", "received", "from", "to", "subject", "message-id",
           "mime-version", "date", "content-type", "content-transfer-encoding", "auto-submitted",
           "x-auto-response-suppress"}


@pytest.fixture
def mail():
    with MailServer() as server:
        yield server


@pytest.fixture
def page(mail):
    with Page(mail_dsn=mail.dsn, mail_from="page@site.example", mails_per_hour=0) as served:
        yield served
        assert complaints(served) == []


@pytest.fixture
def pc(page):
    return Client(page.url)


def body_of(message):
    return message.get_body(("plain",)).get_content()


@pytest.mark.parametrize("lang", ["en", "de"])
def test_the_address_arrives(pc, mail, lang):
    result = pc.upload(certificates.usual().pem, lang=lang)
    sent = result.mail("someone@there.example", lang=lang)
    assert sent.status == 303 and "mail=sent" in sent.header("Location")
    assert sent.header("Location").startswith(f"{result.path}?")
    shown = pc.get(sent.header("Location"))
    assert shown.status == 200
    message, = mail.wait_for(1)
    assert message["Envelope-to"] == "someone@there.example" == message["To"]
    assert "page@site.example" in message["From"] and message["Subject"]
    assert result.short in body_of(message)
    assert {name.lower() for name in message.keys()} <= HEADERS


def test_the_code_stays_on_the_pc(pc, mail):
    result = pc.upload(certificates.two_roots()[0].pem, certificates.two_roots()[1].pem)
    assert result.mail("someone@there.example").status == 303
    message, = mail.wait_for(1)
    for group in [*result.groups(1), *result.groups(2)]:
        assert group.encode() not in mail.raw_messages[0] and group not in body_of(message)
    assert result.token.encode() not in mail.raw_messages[0] and result.token not in body_of(message)


@pytest.mark.parametrize("name", ["Name\r\nX-Injected: yes\r\n\r\nBcc: all@there.example",
                                  "Name\nBcc: all@there.example",
                                  "=?utf-8?q?Name=0D=0ABcc:_all=40there.example?=", "Name\u2028Bcc: all@there.example",
                                  ".\r\nRCPT TO:<all@there.example>\r\n.", "<b>&amp;\"'</b>"])
def test_a_certificate_s_name_stays_within_its_line(pc, mail, name):
    result = pc.upload(factory.authority(factory.name(("CN", name), ("O", name))).pem)
    assert result.mail("someone@there.example").status == 303
    message, = mail.wait_for(1)
    assert {part.lower() for part in message.keys()} <= HEADERS
    assert message["Envelope-to"] == "someone@there.example" and message.get_all("To") == ["someone@there.example"]
    lines = [line.strip() for line in body_of(message).splitlines()]
    assert not [line for line in lines if line.startswith(("X-Injected", "Bcc", "RCPT"))], lines
    if "<b>" in name:
        assert name in body_of(message), "text is not HTML: nothing is escaped in it"


@pytest.mark.parametrize("to", [
    "", "nobody", "@there.example", "someone@", "a b@there.example",
    "someone@there.example, all@there.example", "someone@there.example;all@there.example",
    "someone@there.example\r\nBcc: all@there.example", "someone@there.example\nBcc: all@there.example",
    "someone@there.example\0", "Some One <someone@there.example>", "<someone@there.example>",
    '"a\r\nRCPT TO:<all@there.example>"@there.example', "someone@there.example%0ABcc:all@there.example",
    "-oQ/tmp@there.example\r", "x" * 300 + "@there.example", "someone@there..example", "someone@[127.0.0.1]\n"])
def test_what_is_no_address_is_told(pc, mail, to):
    result = pc.upload(certificates.usual().pem)
    response = result.mail(to)
    if response.status == 303:
        # White space and NUL around an address are trimmed, as PHP does it; within there is none.
        trimmed = to.strip(" \t\r\n\0")
        assert trimmed.isprintable() and trimmed != to
        message, = mail.wait_for(1)
        assert message["Envelope-to"] == trimmed
        return
    assert_clear(response, 422)
    assert response.document.find(id="error", data_key="mail-address") or "mail-address" in response.text
    mail.wait_for(0, seconds=0.3)


def test_a_server_that_refuses_is_told(pc, mail):
    result = pc.upload(certificates.usual().pem)
    assert_clear(result.mail("refused@there.example"), 502)
    # What was typed is still there.
    assert "refused@there.example" in result.mail("refused@there.example").text
    mail.wait_for(0, seconds=0.3)


def test_a_server_that_is_gone_is_told(page, pc, mail):
    result = pc.upload(certificates.usual().pem)
    mail.stop()
    assert_clear(result.mail("someone@there.example"), 502)
    assert Client(page.url).get(f"/{result.code}").status == 200


def test_without_a_server_there_is_no_form():
    with Page() as page:
        pc = Client(page.url)
        result = pc.upload(certificates.usual().pem)
        assert result.document.find("form", id="mail") is None
        assert_clear(result.mail("someone@there.example"), 404)


def test_through_nginx(mail):
    with Page(server="nginx", mail_dsn=mail.dsn, mail_from="page@site.example") as page:
        result = Client(page.url).upload(certificates.usual().pem)
        assert result.mail("someone@there.example").status == 303
        assert result.short in body_of(mail.wait_for(1)[0])


@pytest.mark.parametrize("settings, allowed", [({"mails_per_hour": 2}, 2), ({}, 5)], ids=["client", "upload"])
def test_mails_are_counted(pc, page, mail, settings, allowed):
    page.change(**settings)
    result = pc.upload(certificates.usual().pem)
    for _ in range(allowed):
        assert result.mail("someone@there.example").status == 303
    assert_clear(result.mail("someone@there.example"), 429)
    mail.wait_for(allowed)


@pytest.mark.parametrize("settings", [{"mails_per_hour": 1}, {"site_mails_per_hour": 1}, {}],
                         ids=["client", "site", "upload"])
def test_what_is_no_address_costs_nothing(pc, page, mail, settings):
    page.change(**settings)
    result = pc.upload(certificates.usual().pem)
    for _ in range(8):
        assert_clear(result.mail("me@example@oops"), 422)
    assert result.mail("someone@there.example").status == 303
    mail.wait_for(1)


def test_without_a_server_nothing_is_counted():
    with Page(mails_per_hour=1) as page:
        result = Client(page.url).upload(certificates.usual().pem)
        assert [result.mail("someone@there.example").status for _ in range(3)] == [404] * 3


def test_what_is_refused_counts_under_no_limit(pc, page, mail):
    """A site that has sent enough takes nothing of anybody's own."""
    page.change(site_mails_per_hour=1)
    assert pc.upload(certificates.usual().pem).mail("someone@there.example").status == 303
    result = pc.upload(certificates.usual().pem)
    for _ in range(6):
        assert result.mail("someone@there.example").problem == "rate"
    page.change(site_mails_per_hour=100)
    assert [result.mail("someone@there.example").status for _ in range(6)] == [303] * 5 + [429]
    mail.wait_for(6)


def test_the_mails_of_an_upload_are_counted_as_long_as_it_lives(pc, page, mail):
    page.change(lifetime_hours=30)
    result = pc.upload(certificates.usual().pem)
    for _ in range(5):
        assert result.mail("someone@there.example").status == 303
    mail.wait_for(5)
    with contextlib.closing(sqlite3.connect(page.database_file, isolation_level=None)) as database:
        # An hour later, all that was counted for an hour is gone.
        expires, = database.execute("SELECT expires FROM upload").fetchone()
        database.execute("DELETE FROM attempt WHERE ends < ?", (expires - 2 * 3600,))
        assert result.code not in str(database.execute("SELECT * FROM attempt").fetchall())
    response = result.mail("someone@there.example")
    assert_clear(response, 429)
    assert response.problem == "mail-enough" and "At most 5 e-mails are sent" in response.text
    assert pc.upload(certificates.usual().pem).mail("someone@there.example").status == 303


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_mails_race(mail, database):
    settings = {"mails_per_hour": 3, "database_timeout": 20}
    with Page(database=database, mail_dsn=mail.dsn, mail_from="page@site.example", **settings) as page:
        result = Client(page.url).upload(certificates.usual().pem)
        csrf = result.csrf()
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            statuses = list(pool.map(lambda _: result.mail("someone@there.example", csrf=csrf).status, range(12)))
        assert sorted(statuses) == [303] * 3 + [429] * 9
        mail.wait_for(3)
        assert complaints(page) == []


def test_mails_of_the_whole_site_are_counted(pc, page, mail):
    page.change(site_mails_per_hour=1)
    assert pc.upload(certificates.usual().pem).mail("someone@there.example").status == 303
    assert_clear(pc.upload(certificates.usual().pem).mail("someone@there.example"), 429)
    mail.wait_for(1)


def test_nobody_s_address_is_logged(page, pc, mail):
    result = pc.upload(certificates.usual("Distinctive Root CA").pem, host="distinctive.example.com")
    assert result.mail("distinctive@there.example").status == 303
    result.mail("refused@distinctive.example")
    mail.wait_for(1)
    assert "istinctive" not in page.log()
