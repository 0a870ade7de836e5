# SPDX-License-Identifier: LGPL-2.1-or-later
"""The page for those who do not see it, or not well: axe-core's rules, headings, labels."""
import pytest

import axe
import factory
from browser import NARROW

pytest_plugins = ["browser_fixtures"]

ROOT, MIDDLE, LEAF = factory.chain()
NEW = factory.authority("New Root CA", signature="sha256WithRSA")
LEAF_ALONE = factory.server(MIDDLE, others=(factory.issuer_url("http://ca.example.com/issuer.cer"),))


def form(browser, lang):
    browser.open(f"/?lang={lang}")


def chosen(browser, lang):
    """With files chosen, one of them wrong."""
    browser.open(f"/?lang={lang}").fill(browser.file("root.cer", ROOT.der), browser.file("large.cer", bytes(300000)))


def error(browser, lang):
    browser.give(browser.file("page.crt", b"<!DOCTYPE html><html></html>"), lang=lang)


def private_key(browser, lang):
    browser.force(browser.file("server.key", factory.key_pem("rsa-2048")), lang=lang)


def wrong_field(browser, lang):
    browser.give(browser.file("root.cer", ROOT.der), phone="Nokia E611", about="nowhere", lang=lang)


def held(browser, lang):
    """Not sent, since there is a private key in it."""
    browser.open(f"/?lang={lang}").fill(browser.file("server.key", factory.key_pem("rsa-2048")))
    browser.find("#send").click()
    browser.until(lambda: browser.text("#held"), "why it is held back")
    browser.shot(f"access-held-{lang}")


def good(browser, lang):
    browser.give(browser.file("chain.pem", LEAF.pem + MIDDLE.pem + ROOT.pem), phone="E61", host="mail.example.com",
                 lang=lang)


def series_40(browser, lang):
    browser.give(browser.file("root.cer", ROOT.der), phone="6131", lang=lang)


def every_phone(browser, lang):
    browser.give(browser.file("new.cer", NEW.der), lang=lang)


def refused(browser, lang):
    browser.give(browser.file("server.cer", LEAF_ALONE.der), phone="E61", lang=lang)


def in_part(browser, lang):
    old = factory.authority("Old Root CA", end="20090630000000Z")
    browser.give(browser.file("roots.pem", old.pem + ROOT.pem + NEW.pem), phone="6131", lang=lang)


def self_signed(browser, lang):
    made = factory.certificate("Self", extensions=(factory.dns("mail.example.com"),))
    browser.give(browser.file("server.cer", made.der), lang=lang)


def again_unknown(browser, lang):
    series_40(browser, lang)
    browser.find("#again-phone").send_keys("999")
    browser.click("#again button")


def deleted(browser, lang):
    series_40(browser, lang)
    browser.click("#remove button")


def about(browser, lang):
    browser.open(f"/about?lang={lang}")


def nowhere(browser, lang):
    browser.open(f"/nowhere?lang={lang}")


STATES = [form, chosen, held, error, private_key, wrong_field, good, series_40, every_phone, refused, in_part,
          self_signed, again_unknown, deleted, about, nowhere]


@pytest.fixture(scope="module", params=[(state, lang) for state in STATES for lang in ("en", "de")],
                ids=lambda param: f"{param[0].__name__}-{param[1]}")
def opened(request, chromium):
    """A page, loaded once for all that is asked of it."""
    state, lang = request.param
    state(chromium, lang)


def test_headings_go_down_by_one(browser, opened):
    levels = [int(one.tag_name[1]) for one in browser.all("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels


def test_every_field_has_its_words(browser, opened):
    """A label each, and hints that are there."""
    bare = browser.run("""
        return [...document.querySelectorAll('input:not([type=hidden]), textarea')]
            .filter(one => !one.labels.length || [...one.labels].some(label => !label.textContent.trim())
                || (one.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
                    .some(id => !document.getElementById(id)))
            .map(one => one.outerHTML);""")
    assert bare == []


def test_axe_finds_nothing(browser, opened):
    """As it comes, light and on a wide screen; and with all opened, dark and on a narrow one."""
    assert axe.violations(browser) == []
    open_all(browser)
    browser.size(*NARROW)
    browser.colours("dark")
    assert axe.violations(browser) == []


def open_all(browser):
    browser.run("for (const one of document.querySelectorAll('details')) one.open = true")


@pytest.mark.parametrize("state", [form, private_key, good, every_phone], ids=lambda state: state.__name__)
def test_axe_finds_nothing_in_the_other_colours(browser, state):
    state(browser, "en")
    browser.colours("dark")
    assert axe.violations(browser) == []
    browser.shot(f"access-{state.__name__}-dark")
    open_all(browser)
    browser.colours("light")
    assert axe.violations(browser) == []


def test_axe_would_find_something(browser):
    """The same call, on a page with a mistake."""
    browser.open("/")
    browser.run("document.querySelector('label[for=text]').remove()")
    assert "label" in [rule for rule, _, _ in axe.violations(browser)]


def test_axe_finds_nothing_on_the_phone_s_pages(browser):
    browser.give_made(ROOT, factory.authority("Other Root CA", "rsa-2048-other"))
    address = "http://" + browser.content("#short")
    for path in ("", "/1"):
        browser.open(address + path)
        # Landmarks are good practice, and later than XHTML Mobile Profile.
        assert axe.violations(browser, axe.WCAG) == []
