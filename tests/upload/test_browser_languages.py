# SPDX-License-Identifier: LGPL-2.1-or-later
"""The page in German: chosen by the address or by the browser, kept from step to step, and nothing left in English."""
import re

import pytest

import factory
from browser import Browser

pytest_plugins = ["browser_fixtures"]

ROOT = factory.authority("Wurzel 1")
NEW = factory.authority("Wurzel 2", signature="sha256WithRSA")
HTML = b"<!DOCTYPE html>\n<html><head><title>404</title></head></html>\n"

# Written alike in both languages: languages' own names, numbers of a version, words that are the same.
ALIKE = {"English", "Deutsch", "Version", "Server", "SHA-1:"}

# Every text that is shown or read out, but for what is a name, a number or a fingerprint, or English and marked so.
READ = """
    const names = 'bdi, .site-name, .fingerprint, .compare, .code, #short, .code-text, textarea, [hreflang]';
    const found = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const inner = node.parentElement.closest('[lang]');
        const isEnglish = inner !== document.documentElement && inner.lang === 'en';
        if (!node.parentElement.closest('script, style, ' + names) && !isEnglish) {
            found.push(node.textContent);
        }
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-copy', 'data-copied', 'data-warn-key',
                        'data-warn-file', 'data-warn-total', 'data-warn-count', 'data-chosen', 'data-clear',
                        'data-held']) {
        for (const node of document.querySelectorAll(`[${name}]`)) {
            found.push(node.getAttribute(name));
        }
    }
    return found.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => /[A-Za-z]{2}/.test(text));"""


def phone_names(browser):
    """Of phones and of their systems: the same in every language; the longest first."""
    browser.open("/?lang=en")
    names = browser.run("""
        return [...document.querySelectorAll('#phones option')].flatMap(one => [one.value, one.label]);""")
    return sorted({*names, *(name.partition(" / ")[0] for name in names)}, key=len, reverse=True)


def words(text, names):
    """What is left of a text without names of phones and addresses."""
    for name in names:
        text = text.replace(name, "")
    return re.sub(r"https?://\S+|[a-z.]+\.example\.com", "", text).strip(" –()")


def form(browser, lang):
    browser.open(f"/?lang={lang}")


def wrong(browser, lang):
    browser.give(browser.file("seite.crt", HTML), lang=lang)


def private_key(browser, lang):
    browser.force(browser.file("server.key", factory.key_pem("rsa-2048")), lang=lang)


def unknown_phone(browser, lang):
    browser.give(browser.file("wurzel.cer", ROOT.der), lang=lang, phone="Nokia 99999")


def unknown_everything(browser, lang):
    browser.give(browser.file("wurzel.cer", ROOT.der), lang=lang, phone="Nokia 99999", host="no host", about="www")


def held(browser, lang):
    browser.open(f"/?lang={lang}").fill(browser.file("server.key", factory.key_pem("rsa-2048")))
    browser.find("#send").click()
    browser.until(lambda: browser.text("#held"), "why it is held back")


def good(browser, lang):
    browser.give(browser.file("wurzel.pem", ROOT.pem), lang=lang, phone="E61")


def refused(browser, lang):
    browser.give(browser.file("wurzel.cer", NEW.der), lang=lang, phone="E61")


def every_phone(browser, lang):
    browser.give(browser.file("wurzel.cer", NEW.der), lang=lang)


def server_alone(browser, lang):
    leaf = factory.server(ROOT, others=(factory.issuer_url("http://ca.example.com/"),), end="20090630000000Z")
    browser.give(browser.file("server.cer", leaf.der), lang=lang, host="imap.example.com")


def self_signed(browser, lang):
    made = factory.certificate("Selbst", extensions=(factory.dns("mail.example.com"),))
    browser.give(browser.file("server.cer", made.der), lang=lang, phone="E61")


def without_mark(browser, lang):
    made = factory.certificate("Stelle", extensions=(factory.key_usage(),))
    browser.give(browser.file("stelle.cer", made.der), lang=lang)


def in_part(browser, lang):
    old = factory.authority("Wurzel 3", end="20090630000000Z")
    browser.give(browser.file("wurzel.pem", ROOT.pem + old.pem + NEW.pem), lang=lang)


def useless(browser, lang):
    old = factory.authority("Wurzel 3", end="20090630000000Z")
    browser.give(browser.file("wurzel.cer", old.der), lang=lang, phone="6131")


def with_a_catch(browser, lang):
    middle = factory.authority("Wurzel 4", "rsa-2048-other", issuer=ROOT)
    browser.give(browser.file("kette.pem", factory.server(middle).pem + middle.pem), lang=lang, host="imap.example.com")


def series_40(browser, lang):
    browser.give(browser.file("wurzel.cer", ROOT.der), lang=lang, phone="6131", host="mail.example.com")


def deleted(browser, lang):
    good(browser, lang)
    browser.click("#remove button")


def about(browser, lang):
    browser.open(f"/about?lang={lang}")


def nowhere(browser, lang):
    browser.open(f"/nirgends?lang={lang}")


STATES = [form, wrong, private_key, unknown_phone, unknown_everything, held, good, refused, every_phone, server_alone,
          self_signed, without_mark, in_part, useless, with_a_catch, series_40, deleted, about, nowhere]


@pytest.fixture(scope="module")
def names(chromium):
    return phone_names(chromium)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_nothing_is_left_in_english(browser, names, state):
    texts = {}
    for lang in ("en", "de"):
        state(browser, lang)
        assert browser.find("html").get_attribute("lang") == lang
        texts[lang] = set(browser.run(READ))
        title = browser.driver.title.partition(" – ")
        texts[f"title-{lang}"] = title[0]
    browser.shot(f"german-{state.__name__}")
    assert len(texts["de"]) > 5
    assert len(texts["de"]) == pytest.approx(len(texts["en"]), rel=0.25), "as much is said"
    assert {words(text, names) for text in texts["en"] & texts["de"]} - {""} <= ALIKE
    assert texts["title-en"] != texts["title-de"]


def test_what_stays_english_is_marked_so(browser):
    refused(browser, "de")
    for css in (".headline", ".advice", "#template", ".finding details > p"):
        assert {one.get_attribute("lang") for one in browser.all(css)} == {"en"}


def test_dates_and_numbers_are_german(browser):
    good(browser, "de")
    assert "1. Januar 2007" in browser.text(".validity") and "1. Januar 2037" in browser.text(".validity")
    browser.open("/?lang=de").fill(browser.file("zu-gross.cer", bytes(1600000)))
    assert "1,5 MB" in browser.text("#chosen")


def test_german_stays_german_on_the_whole_way(browser):
    """From the form with an error, to the result, to another phone, to the end."""
    def language():
        return browser.find("html").get_attribute("lang")

    wrong(browser, "de")
    browser.fill(browser.file("wurzel.cer", ROOT.der)).click("#send")
    assert browser.path.startswith("/r/") and language() == "de"
    browser.find("#again-phone").send_keys("N8")
    browser.click("#again button")
    assert language() == "de" and browser.value("#again-phone") == "N8"
    browser.click("#remove button")
    assert browser.path == "/deleted" and language() == "de"
    browser.click("main a")
    assert browser.path == "/" and language() == "de"
    browser.click('footer a[href^="/about"]')
    assert language() == "de"


def test_language_is_changed_without_losing_the_place(browser):
    good(browser, "en")
    browser.find("#again-phone").clear()
    browser.find("#again-phone").send_keys("6131")
    browser.click("#again button")
    here = browser.path
    browser.click('footer a[hreflang="de"]')
    assert browser.path == here
    assert browser.find("html").get_attribute("lang") == "de"
    assert browser.text("#forecast h3").startswith("Nokia 6131")
    assert browser.find('footer a[hreflang="de"]').get_attribute("aria-current") == "true"
    browser.click('footer a[hreflang="en"]')
    assert browser.find("html").get_attribute("lang") == "en"


def test_the_browsers_own_language_is_taken(page):
    with Browser(page.url, languages="fr,de,en") as browser:
        for path in ("/", "/about", "/nirgends"):
            browser.open(path)
            assert browser.find("html").get_attribute("lang") == "de"
        browser.open("/?lang=en")
        assert browser.find("html").get_attribute("lang") == "en"
        browser.open("/").fill(browser.file("wurzel.cer", ROOT.der)).click("#send")
        assert browser.find("html").get_attribute("lang") == "de"
        browser.open("http://" + browser.content("#short"))
        assert "Auf diesem Handy installieren" in browser.text()
        browser.shot("german-phone")
        assert browser.complaints() == []
