# SPDX-License-Identifier: LGPL-2.1-or-later
"""What is not a certificate: the form comes back with what it is and what to do, and with what was typed."""
import sqlite3

import pytest

import factory

pytest_plugins = ["browser_fixtures"]

ROOT = factory.authority("Example Root CA")
KEY = factory.key_pem("rsa-2048")
HTML = b"<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not here</body></html>\n"
WTLS = (factory.KEYS.parent / "wtls" / "old.wtls").read_bytes()
PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
TYPED = {"phone": "Nokia E61", "host": "mail.example.com", "about": "http://www.example.com/ca"}

# File, the problem's key, and words of the explanation.
WRONG = {
    "web-page": (("page.crt", HTML), "not-certificate", "This is a web page (HTML), not a certificate"),
    "pdf": (("certificate.pdf", PDF), "not-certificate", "This is a PDF document"),
    "picture": (("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(64)), "not-certificate", "This is a picture"),
    "empty-file": (("empty.pem", b""), "not-certificate", "There is nothing here"),
    "wtls": (("root.wtls", WTLS), "no-x509", "The file is a form of the WAP Forum’s"),
    "text": (("read.me", b"Dear reader, see below.\n"), "not-certificate", "This is text without a certificate"),
}


def rows(page):
    """How many uploads are kept."""
    with sqlite3.connect(f"file:{page.database_file}?mode=ro", uri=True) as database:
        tables = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
                for name in tables if name.startswith(("upload", "certificate"))}


def everything_kept(page):
    """Every byte of the page's folder: database, logs, temporary files."""
    return b"".join(path.read_bytes() for path in page.folder.rglob("*") if path.is_file())


def assert_typed_is_there(browser, **typed):
    for name, value in typed.items():
        assert browser.value(f"#{name}") == value
        assert browser.sees(f"#{name}")


def assert_error(browser, key):
    assert browser.path == "/"
    box = browser.find("#error")
    assert (box.get_attribute("role"), box.get_attribute("data-key")) == ("alert", key)
    assert browser.tops("#error")[0] < browser.tops("#give")[0]
    assert browser.tops("#error")[0] < 300, "seen without scrolling"
    assert browser.driver.title.startswith("Error: ")
    return browser.text("#error")


@pytest.mark.parametrize("kind", WRONG)
def test_it_is_named_and_what_was_typed_stays(browser, kind):
    (name, content), key, words = WRONG[kind]
    browser.give(browser.file(name, content), **TYPED)
    text = assert_error(browser, key)
    assert words in text and name in text
    if key == "not-certificate":
        assert browser.find("#error .exact").get_attribute("lang") == "en"
    assert_typed_is_there(browser, **TYPED)
    browser.shot(f"wrong-{kind}")


def test_nothing_given(browser):
    browser.give(**TYPED)
    assert "Choose a file, or paste the certificate’s text." in assert_error(browser, "nothing-given")
    assert_typed_is_there(browser, **TYPED)
    browser.shot("wrong-nothing")


def test_the_mistake_is_mended_without_typing_again(browser):
    browser.give(browser.file("page.crt", HTML), **TYPED)
    browser.fill(browser.file("root.cer", ROOT.der)).click("#send")
    assert browser.path.startswith("/r/")
    assert browser.value("#again-phone") == TYPED["phone"] and browser.value("#again-host") == TYPED["host"]


def test_a_mistake_in_one_file_of_several_names_that_file(browser):
    browser.give(browser.file("root.cer", ROOT.der), browser.file("page.crt", HTML))
    text = assert_error(browser, "not-certificate")
    assert "page.crt" in text and "root.cer" not in text


@pytest.mark.parametrize("way", ["file", "with-certificate", "text"])
def test_private_key_is_refused_in_red_and_nothing_of_it_stays(browser, page, way):
    before = rows(page)
    content = ROOT.pem + KEY if way == "with-certificate" else KEY
    if way == "text":
        browser.give(text=content.decode(), **TYPED)
    else:
        browser.give(browser.file("server.key", content), **TYPED)
    text = assert_error(browser, "private-key")
    assert "count it as exposed" in text and "Make a new key" in text
    assert "danger" in browser.find("#error").get_attribute("class").split()
    red, green, blue = colour(browser, "#error", "background-color")
    assert red > 2 * max(green, blue), "red"
    assert_typed_is_there(browser, **TYPED)
    assert browser.value("#text") == ""
    browser.shot(f"wrong-private-key-{way}")
    assert rows(page) == before
    kept = everything_kept(page)
    for line in KEY.splitlines():
        assert line in (b"-----BEGIN PRIVATE KEY-----", b"-----END PRIVATE KEY-----") or line not in kept
        assert line.decode() not in browser.driver.page_source or line.startswith(b"-----")


def colour(browser, css, name):
    value = browser.find(css).value_of_css_property(name)
    return [int(float(part)) for part in value.partition("(")[2].rstrip(")").split(",")[:3]]


def test_private_key_is_seen_before_it_is_sent(browser):
    """Here the browser itself warns: nothing has left the PC yet."""
    browser.open("/").fill(browser.file("server.key", KEY))
    browser.until(lambda: "This is a private key. Do not send it" in browser.text("#chosen"), "warning")
    browser.shot("wrong-private-key-warned")
    browser.find("#chosen button").click()
    assert browser.value("#file") == "" and not browser.text("#chosen")


def test_too_large_is_not_even_sent(browser):
    browser.open("/").fill(browser.file("large.cer", bytes(300000)))
    assert "large.cer (293 KB) too large: at most 256 KB" in browser.text("#chosen")
    browser.find("#send").click()
    assert not browser.has("#error") and browser.value("#file")
    browser.shot("wrong-too-large-warned")


@pytest.mark.parametrize("typed, key, field", [
    ({"phone": "Nokia 99999"}, "phone-unknown", "phone"),
    ({"host": "https://"}, "host-invalid", "host"),
    ({"about": "javascript:alert(1)"}, "about-invalid", "about"),
])
def test_a_wrong_field_is_marked(browser, typed, key, field):
    certificate = browser.file("root.cer", ROOT.der)
    browser.give(certificate, **typed)
    assert_error(browser, key)
    assert_typed_is_there(browser, **typed)
    assert browser.find(f"#{field}").get_attribute("aria-invalid") == "true"
    assert [one.get_attribute("id") for one in browser.all("[aria-invalid]")] == [field]
    browser.shot(f"wrong-{key}")


def test_pasted_text_stays(browser):
    """What is no private key may go back: the person sees what is wrong with it."""
    broken = ROOT.pem.decode()[:400]
    browser.give(text=broken)
    assert_error(browser, "not-certificate")
    assert browser.value("#text").split() == broken.split()


def test_an_address_that_leads_nowhere(browser):
    browser.open("/adadad/nothing")
    assert browser.find("#error").get_attribute("data-key") == "not-found"
    browser.shot("wrong-address")
    browser.click("main a")
    assert browser.path == "/"
