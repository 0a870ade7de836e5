# SPDX-License-Identifier: LGPL-2.1-or-later
"""What is not a certificate: the form comes back with what it is and what to do, and with what was typed."""
import base64
import sqlite3

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import pkcs12

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
        browser.force(text=content.decode(), **TYPED)
    else:
        browser.force(browser.file("server.key", content), **TYPED)
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


PKCS8 = serialization.load_pem_private_key(KEY, None)


def secret(form, encoding="DER", password=None, key=PKCS8):
    lock = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding[encoding], serialization.PrivateFormat[form], lock)


def bag(password):
    lock = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    return pkcs12.serialize_key_and_certificates(b"name", PKCS8, x509.load_der_x509_certificate(ROOT.der), None, lock)


ELLIPTIC = factory.key("ec-256")
SECRETS = {
    "pem": KEY, "with-certificate": ROOT.pem + KEY, "pkcs1": secret("TraditionalOpenSSL", "PEM"),
    "locked": secret("TraditionalOpenSSL", "PEM", b"x"), "openssh": secret("OpenSSH", "PEM"),
    "der": secret("PKCS8"), "der-pkcs1": secret("TraditionalOpenSSL"), "der-locked": secret("PKCS8", password=b"x"),
    "der-elliptic": secret("PKCS8", key=ELLIPTIC), "der-sec1": secret("TraditionalOpenSSL", key=ELLIPTIC),
    "dsa": secret("TraditionalOpenSSL", key=factory.key("dsa-1024")), "base64": base64.encodebytes(secret("PKCS8")),
    "utf-16": KEY.decode().encode("utf-16"), "pkcs12": bag(None), "pkcs12-locked": bag(b"x"),
    "ed25519": secret("PKCS8", key=ed25519.Ed25519PrivateKey.generate()), "mangled": KEY[4:], "behind-der": ROOT.der + secret("PKCS8"),
}


def uploads(page):
    """How many times something was sent, as the page's own log has it."""
    return sum(page.log().count(f'"event":"{event}"') for event in ("upload", "refused"))


@pytest.mark.parametrize("kind", SECRETS)
def test_private_key_is_not_sent(browser, page, kind):
    """page.js sees it while it is still on the PC, says so, and holds it back."""
    before = uploads(page)
    browser.open("/").fill(browser.file("root.cer", ROOT.der), browser.file("server.key", SECRETS[kind]))
    browser.until(lambda: "This is a private key. Do not send it" in browser.text("#chosen"), "warning")
    browser.find("#send").click()
    browser.until(lambda: browser.has("#held") and browser.text("#held"), "why it is held back")
    assert browser.text("#held") == ("Nothing was sent. server.key: This is a private key. Do not send it: choose the "
                                     "certificate.")
    assert_held(browser, "#file")
    assert browser.path == "/" and not browser.has("#error") and uploads(page) == before
    browser.shot(f"held-{kind}")
    browser.find("#chosen button").click()
    assert browser.value("#file") == "" and not browser.text("#chosen") and not browser.text("#held")
    assert browser.find("#file").get_attribute("aria-invalid") is None
    # The way on is to leave it out.
    browser.fill(browser.file("root.cer", ROOT.der)).click("#send")
    assert browser.path.startswith("/r/")


def assert_held(browser, css):
    """Heard at once, and with the field that has the focus now; seen beside it."""
    line, field = browser.find("#held"), browser.find(css)
    assert line.get_attribute("role") == "alert"
    assert browser.driver.switch_to.active_element == field
    assert field.get_attribute("aria-invalid") == "true"
    assert field.get_attribute("aria-describedby").split()[0] == "held"
    assert browser.run("""
        const [line, field] = arguments;
        return field.closest('.field').contains(line) && line.getBoundingClientRect().top < innerHeight
            && line.getBoundingClientRect().top >= 0;""", line, field)


@pytest.mark.parametrize("field", ["text", "host", "about"])
def test_private_key_in_a_field_is_not_sent(browser, page, field):
    before = uploads(page)
    small = secret("TraditionalOpenSSL", "PEM", key=ELLIPTIC).decode()
    browser.open("/").fill(browser.file("root.cer", ROOT.der), **{field: small if field == "text" else
                                                                 small.replace("\n", " ")})
    browser.run("document.querySelector('#phone').focus()")
    browser.driver.switch_to.active_element.send_keys("E61\ue007")
    browser.until(lambda: browser.text("#held"), "why it is held back")
    assert browser.text("#held").startswith("Nothing was sent. This is a private key.")
    assert_held(browser, f"#{field}")
    browser.shot(f"held-in-{field}")
    assert browser.path == "/" and uploads(page) == before
    hint = browser.find(f"#{field}").get_attribute("aria-describedby").partition(" ")[2]
    browser.find(f"#{field}").clear()
    browser.find(f"#{field}").send_keys("x")
    assert not browser.text("#held")
    assert browser.find(f"#{field}").get_attribute("aria-describedby") == hint == f"{field}-hint"
    browser.find(f"#{field}").clear()
    browser.click("#send")
    assert browser.path.startswith("/r/")


@pytest.mark.parametrize("words", ["BEGIN PRIVATE KEY is how a key begins", "-----BEGIN PRIVATE KEY, in short: a key"])
def test_words_about_keys_are_sent(browser, words):
    """What is certainly no key is not held back, so nobody needs a way round it."""
    browser.give(text=f"{words}\n{ROOT.pem.decode()}")
    assert browser.path.startswith("/r/")


def test_a_file_that_is_gone_is_the_browser_s_to_tell(browser):
    """page.js cannot read it, and does not hang."""
    path = browser.file("gone.cer", ROOT.der)
    browser.open("/").fill(path)
    path.unlink()
    with browser.leaving():
        browser.find("#send").click()
    assert not browser.path.startswith("/r/")
    browser.complaints()


def test_too_large_is_not_even_sent(browser):
    browser.open("/").fill(browser.file("large.cer", bytes(300000)))
    assert "large.cer (293 KB) too large: at most 256 KB" in browser.text("#chosen")
    browser.find("#send").click()
    browser.until(lambda: browser.text("#held") == "Nothing was sent. large.cer: too large: at most 256 KB", "the reason")
    assert_held(browser, "#file")
    assert not browser.has("#error") and browser.value("#file")
    browser.shot("wrong-too-large-warned")


@pytest.mark.parametrize("typed, key, field", [
    ({"phone": "Nokia 99999"}, "phone-unknown", "again-phone"),
    ({"host": "https://"}, "host-invalid", "again-host"),
    ({"about": "javascript:alert(1)"}, "about-invalid", "about"),
])
def test_a_wrong_field_is_marked(browser, typed, key, field):
    """On the page about the certificate, which is kept."""
    browser.give(browser.file("root.cer", ROOT.der), **typed)
    assert browser.path.startswith("/r/")
    box = browser.find("#error")
    assert (box.get_attribute("role"), box.get_attribute("data-key")) == ("alert", key)
    assert browser.tops("#error")[0] < 300, "seen without scrolling"
    assert browser.value(f"#{field}") == list(typed.values())[0]
    assert browser.find(f"#{field}").get_attribute("aria-invalid") == "true"
    assert [one.get_attribute("id") for one in browser.all("[aria-invalid]")] == [field]
    browser.shot(f"wrong-{key}")


@pytest.mark.parametrize("field", ["phone", "about"])
def test_beside_a_wrong_file_a_wrong_field_comes_back_with_it(browser, field):
    """Nothing could be kept: the file is told first, and the field stays as it was typed."""
    typed = {"phone": "Nokia 99999", "about": "javascript:alert(1)"}
    browser.give(browser.file("page.crt", HTML), **{field: typed[field]})
    assert_error(browser, "not-certificate")
    assert_typed_is_there(browser, **{field: typed[field]})


def test_a_choice_that_is_lost_is_told(browser):
    """No browser keeps it: who replaces the wrong file alone would send one of two."""
    browser.give(browser.file("root.cer", ROOT.der), browser.file("page.crt", HTML))
    assert browser.text("#file-lost") == "The browser has forgotten your choice: choose again all that you want to give."
    assert "file-lost" in browser.find("#file").get_attribute("aria-describedby").split()
    browser.give(text="words")
    assert browser.has("#error") and not browser.has("#file-lost")


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
