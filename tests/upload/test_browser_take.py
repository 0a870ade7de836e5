# SPDX-License-Identifier: LGPL-2.1-or-later
"""From the PC to the phone: the short address and its QR code, the code to type, files, messages; and the end of it."""
import re
import subprocess
import urllib.parse

import pytest

import factory
import wpki_reader
from browser import NO_LIMITS, Browser, keep
from mail_server import MailServer
from page import Page
from programs import find

pytest_plugins = ["browser_fixtures"]

ROOT = factory.authority("Example Root CA")
OTHER = factory.authority("Other Root CA", "rsa-2048-other")
LETTERS = "adeghjkmptwx"


def short(browser):
    return browser.content("#short")


def groups(browser, n=1):
    return browser.texts(f'.code[data-n="{n}"] .group')


def decoded(browser, name):
    """What a phone's camera reads from the screen."""
    browser.run("arguments[0].scrollIntoView({block: 'center'})", browser.find("#qr svg"))
    picture = keep(name, browser.find("#qr").screenshot_as_png)
    run = subprocess.run([find("zbarimg"), "--quiet", "--raw", picture], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_the_address_is_short_and_easy_to_type(browser, page):
    browser.give_made(ROOT)
    host, _, code = short(browser).rpartition("/")
    assert host == page.host
    assert re.fullmatch(f"[{LETTERS}]{{6}}", code)
    assert browser.find("#short").get_attribute("data-url") == f"{page.url}/{code}"
    size = float(browser.find("#short").value_of_css_property("font-size").removesuffix("px"))
    assert size >= 26, "read across a desk"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_qr_code_is_the_address(browser, page, scheme):
    browser.give_made(ROOT)
    browser.colours(scheme)
    assert decoded(browser, f"qr-{scheme}") == f"http://{short(browser)}"
    assert browser.find("#qr [role=img]").get_attribute("aria-label")


def test_the_code_belongs_to_the_hashed_file(browser):
    browser.give_made(ROOT, OTHER)
    for n, made in enumerate((ROOT, OTHER), 1):
        name, content = browser.downloaded(f'a.file[data-form="hashed"][data-n="{n}"]')
        form = wpki_reader.parse_hashed(content)
        assert name.endswith(".hashed")
        assert form["certificate"]["der"] == made.der
        assert all(re.fullmatch("[0-9]{6}", group) for group in groups(browser, n))
        assert groups(browser, n) == form["groups"] and len(form["groups"]) == 5


def test_one_order_everywhere(browser):
    """Of several, the first of the phone's list is the first in each part of the page."""
    names = ["Long Root CA", "Example Root CA", "Other Root CA"]
    browser.give_made(factory.authority("Long Root CA", "rsa-4096"), ROOT, OTHER)
    assert browser.texts("#certificates article .name") == names
    assert browser.texts("#step-code .code-name") == browser.texts("#step-compare dt") == names
    assert [one.get_attribute("data-n") for one in browser.all('a.file[data-form="cer"]')] == ["1", "2", "3"]
    shown = dict(zip(browser.texts("#certificates .name"), browser.texts('.fingerprint[data-digest="sha1"]')))
    assert dict(zip(names, browser.texts("#step-compare .compare"))) == shown
    browser.open("http://" + short(browser))
    assert [name for name in sorted(names, key=browser.text().index)] == names


def test_the_page_about_the_authority_goes_into_the_hashed_file(browser, page):
    browser.give_made(ROOT, about="http://www.example.com/ca")
    _, content = browser.downloaded('a.file[data-form="hashed"]')
    assert wpki_reader.parse_hashed(content)["url"] == "http://www.example.com/ca"
    browser.give_made(ROOT)
    _, content = browser.downloaded('a.file[data-form="hashed"]')
    assert wpki_reader.parse_hashed(content)["url"] == f"{page.url}/about"


def test_the_file_for_s60_is_the_certificate(browser):
    browser.give_made(ROOT, OTHER)
    assert browser.downloaded('a.file[data-form="cer"][data-n="1"]') == ("example-root-ca.cer", ROOT.der)
    assert browser.downloaded('a.file[data-form="cer"][data-n="2"]') == ("other-root-ca.cer", OTHER.der)


def test_a_series_40_phone_is_told_of_the_code_and_an_s60_of_the_tick(browser):
    browser.give_made(ROOT, phone="6131")
    assert browser.sees(".code") and not browser.has("#step-tick")
    browser.shot("take-s40")
    browser.give_made(ROOT, phone="E61")
    assert not browser.sees(".code") and "Internet" in browser.text("#step-tick")
    browser.find("#step-code summary").click()
    assert browser.sees(".code")
    browser.give_made(ROOT)
    assert browser.sees(".code") and browser.has("#step-tick")
    tops = browser.tops("#short", ".code", "#step-compare", "#step-tick", "#expires")
    assert tops == sorted(tops)


def test_the_fingerprint_is_there_to_compare(browser):
    browser.give_made(ROOT, phone="E61")
    assert browser.text("#step-compare .compare").replace(" ", "") == browser.content(
        '.fingerprint[data-digest="sha1"]').replace(" ", "")
    assert "pretend to be any server" in browser.text("#step-compare")


def test_sms_link_has_the_address_alone(browser, page):
    browser.give_made(ROOT)
    link = urllib.parse.urlsplit(browser.find("#sms").get_attribute("href"))
    assert link.scheme == "sms"
    assert urllib.parse.parse_qs(link.query) == {"body": [f"http://{short(browser)}"]}


def test_without_mail_there_is_a_link_that_writes_one(browser):
    browser.give_made(ROOT)
    assert not browser.has("form#mail")
    link = urllib.parse.urlsplit(browser.find('#take a[href^="mailto:"]').get_attribute("href"))
    sent = urllib.parse.parse_qs(link.query)
    assert sent["body"] == [f"http://{short(browser)}"]
    assert not any(group in link.query for group in groups(browser))


def test_copying(browser, page):
    allowed = ["clipboardReadWrite", "clipboardSanitizedWrite"]
    browser.cdp("Browser.grantPermissions", origin=page.url, permissions=allowed)
    browser.give_made(ROOT)
    browser.find("#short").find_element("xpath", "following::button[1]").click()
    browser.until(lambda: browser.text(".copied") == "Copied", "word that it is copied")
    browser.shot("copied")
    browser.open("/").find("#host").click()
    browser.cdp("Input.dispatchKeyEvent", type="keyDown", key="v", commands=["paste"])
    browser.until(lambda: browser.value("#host") != "", "pasted address")
    assert re.fullmatch(f"{re.escape(page.url)}/[{LETTERS}]{{6}}", browser.value("#host"))


def test_it_says_until_when(browser, page):
    browser.give_made(ROOT)
    moment = r"\d{1,2} [A-Z][a-z]+ \d{4} at \d\d:\d\d UTC"
    assert re.match(f"The address works until {moment}: 24 hours in all. Then it is gone", browser.text("#expires"))
    page.change(lifetime_hours=1)
    try:
        browser.give_made(ROOT)
        assert "UTC: 1 hour in all." in browser.text("#expires")
    finally:
        page.change(lifetime_hours=24)


def status(browser, address):
    """Of a page that the browser is sent to."""
    browser.open(address)
    return browser.run("return performance.getEntriesByType('navigation')[0].responseStatus")


def test_deleting_leaves_nothing(browser, page):
    browser.give_made(ROOT)
    address = browser.driver.current_url
    phone_address = "http://" + short(browser)
    file_address = browser.find('a.file[data-form="cer"]').get_attribute("href")
    assert status(browser, address) == 200
    browser.click("#remove button")
    assert browser.path == "/deleted"
    assert "The certificate, its address and its files are gone." in browser.text("main")
    browser.shot("deleted")
    assert status(browser, address) == 404
    browser.shot("gone-pc")
    assert status(browser, phone_address) == 404
    browser.shot("gone-phone")
    assert status(browser, file_address) == 404


def test_code_is_on_nothing_that_the_short_address_shows(browser):
    browser.give_made(ROOT)
    code = groups(browser)
    browser.open("http://" + short(browser))
    text = browser.text() + browser.driver.page_source
    assert "Example Root CA" in text and not any(group in text for group in code)


# ---- mail ----


@pytest.fixture(scope="module")
def post():
    with MailServer() as running:
        yield running


@pytest.fixture(scope="module")
def mailing(post):
    """A page that sends mail, in a browser of its own."""
    with Page(mail_dsn=post.dsn, mail_from="page@example.com", **NO_LIMITS) as page, Browser(page.url) as browser:
        yield browser


def test_mail_brings_the_address_and_never_the_code(mailing, post):
    mailing.give_made(ROOT)
    code, address = groups(mailing), short(mailing)
    mailing.find("#to").send_keys("phone@example.com")
    mailing.click("#mail button")
    assert mailing.text("main > [role=status]") == "The e-mail is on its way."
    assert mailing.tops("main > [role=status]")[0] < 300, "seen without scrolling"
    mailing.shot("mail-sent")
    message, = post.wait_for(1)
    text = message.get_content()
    assert message["To"] == "phone@example.com" and f"http://{address}" in text
    assert "Certificate: Example Root CA" in text
    assert not any(group in str(message) for group in code)
    assert mailing.complaints() == []


@pytest.mark.parametrize("to, key", [("refused@example.com", "mail-failed"), ("one@example.com,two", "mail-address")])
def test_mail_that_is_not_taken(mailing, post, to, key):
    mailing.give_made(ROOT)
    # What the browser itself would not send is the page's to refuse.
    mailing.run("arguments[0].type = 'text'", mailing.find("#to"))
    mailing.find("#to").send_keys(to)
    before = len(post.raw_messages)
    mailing.click("#mail button")
    assert mailing.find("#error").get_attribute("data-key") == key
    assert mailing.value("#to") == to and mailing.sees("#short")
    mailing.shot(key)
    assert len(post.raw_messages) == before


def test_mail_that_was_sent_often_enough(mailing, post):
    """The address can still be typed."""
    mailing.give_made(ROOT, lang="de")
    before = len(post.raw_messages)
    for _ in range(6):
        mailing.find("#to").clear()
        mailing.find("#to").send_keys("phone@example.com")
        mailing.click("#mail button")
    assert mailing.find("#error").get_attribute("data-key") == "mail-enough"
    assert "werden höchstens 5 E-Mails verschickt" in mailing.text("#error")
    assert mailing.value("#to") == "phone@example.com" and mailing.sees("#short")
    mailing.shot("mail-enough")
    post.wait_for(before + 5)
