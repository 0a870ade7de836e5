# SPDX-License-Identifier: LGPL-2.1-or-later
"""The page for those who use no mouse, or no eyes: axe-core's rules, the keyboard, what a screen reader is told."""
import pytest

import axe
import factory
from browser import NARROW, PC

pytest_plugins = ["browser_fixtures"]

ROOT, MIDDLE, LEAF = factory.chain()
NEW = factory.authority("New Root CA", signature="sha256WithRSA")
LEAF_ALONE = factory.server(MIDDLE, others=(factory.issuer_url("http://ca.example.com/issuer.cer"),))
# As WebDriver writes keys.
ENTER, CONTROL, RELEASED = "\ue007", "\ue009", "\ue000"


def form(browser, lang):
    browser.open(f"/?lang={lang}")


def chosen(browser, lang):
    """With files chosen, one of them wrong."""
    browser.open(f"/?lang={lang}").fill(browser.file("root.cer", ROOT.der), browser.file("large.cer", bytes(300000)))


def error(browser, lang):
    browser.give(browser.file("page.crt", b"<!DOCTYPE html><html></html>"), lang=lang)


def private_key(browser, lang):
    browser.give(browser.file("server.key", factory.key_pem("rsa-2048")), lang=lang)


def wrong_field(browser, lang):
    browser.give(browser.file("root.cer", ROOT.der), phone="Nokia E611", lang=lang)


def good(browser, lang):
    browser.give(browser.file("chain.pem", LEAF.pem + MIDDLE.pem + ROOT.pem), phone="E61", host="mail.example.com",
                 lang=lang)


def series_40(browser, lang):
    browser.give(browser.file("root.cer", ROOT.der), phone="6131", lang=lang)


def every_phone(browser, lang):
    browser.give(browser.file("new.cer", NEW.der), lang=lang)


def refused(browser, lang):
    browser.give(browser.file("server.cer", LEAF_ALONE.der), phone="E61", lang=lang)


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


STATES = [form, chosen, error, private_key, wrong_field, good, series_40, every_phone, refused, again_unknown, deleted,
          about, nowhere]


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_axe_finds_nothing(browser, state, lang):
    """As it comes, light and on a wide screen; and with all opened, dark and on a narrow one."""
    state(browser, lang)
    assert axe.violations(browser) == []
    browser.run("for (const one of document.querySelectorAll('details')) one.open = true")
    browser.size(*NARROW)
    browser.colours("dark")
    assert axe.violations(browser) == []


@pytest.mark.parametrize("state", [form, private_key, good, every_phone], ids=lambda state: state.__name__)
def test_axe_finds_nothing_in_the_other_colours(browser, state):
    state(browser, "en")
    browser.colours("dark")
    assert axe.violations(browser) == []
    browser.shot(f"access-{state.__name__}-dark")
    browser.run("for (const one of document.querySelectorAll('details')) one.open = true")
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


# ---- keyboard ----

REACHABLE = """
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, summary, [tabindex="0"]')]
        .filter(one => one.checkVisibility({visibilityProperty: true}));"""


def press(browser, *keys):
    for key in keys:
        browser.driver.switch_to.active_element.send_keys(key)


def press_tab(browser):
    browser.cdp("Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab", windowsVirtualKeyCode=9)


def tabbed(browser, most=150):
    """Each element that Tab comes to, in its order, with whether one sees that it has the focus."""
    browser.run("document.activeElement.blur(); window.scrollTo(0, 0)")
    press_tab(browser)
    found = []
    for _ in range(most):
        element = browser.driver.switch_to.active_element
        if element in [one for one, _ in found]:
            return found
        if element.tag_name == "body":
            # Behind the last element, before the first one.
            press_tab(browser)
            continue
        found.append((element, browser.run("""
            const style = getComputedStyle(arguments[0]);
            const box = arguments[0].getBoundingClientRect();
            return arguments[0].matches(':focus-visible') && style.outlineStyle !== 'none'
                && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight;""", element)))
        press_tab(browser)
    raise AssertionError("Tab does not come round")


@pytest.mark.parametrize("state", [form, good, refused, private_key], ids=lambda state: state.__name__)
def test_tab_reaches_everything_in_order_and_is_seen(browser, state):
    state(browser, "en")
    reached = tabbed(browser)
    wanted = browser.run(REACHABLE)
    html = [one.get_attribute("outerHTML")[:80] for one, _ in reached]
    assert [one for one in wanted if one not in [element for element, _ in reached]] == []
    assert [text for text, (_, is_seen) in zip(html, reached) if not is_seen] == []
    order = [wanted.index(one) for one, _ in reached if one in wanted]
    start = order.index(0)
    assert order[start:] + order[:start] == sorted(order), "as they stand on the page"


def test_skip_link_leads_to_the_content(browser):
    form(browser, "en")
    first = tabbed(browser)[0][0]
    assert "skip" in first.get_attribute("class") or first.get_attribute("href").endswith("#main")
    browser.run("arguments[0].focus()", browser.find(".skip"))
    box = browser.run("const box = arguments[0].getBoundingClientRect(); return [box.left, box.top]", browser.find(".skip"))
    assert min(box) >= 0, "it shows when it has the focus"
    browser.shot("skip-link")


def test_the_whole_way_with_the_keyboard(browser):
    """Enter in a field sends the form; Enter on the summary opens it; Space on the button deletes."""
    form(browser, "en")
    browser.fill(browser.file("new.cer", NEW.der))
    browser.run("document.querySelector('#phone').focus()")
    with browser.leaving():
        press(browser, "E61", ENTER)
    assert browser.path.startswith("/r/")
    browser.run("document.querySelector('#take details > summary').focus()")
    press(browser, ENTER)
    assert browser.sees("#short")
    browser.run("document.querySelector('#again-phone').focus()")
    with browser.leaving():
        press(browser, CONTROL + "a" + RELEASED, "N8", ENTER)
    assert browser.find("article.platform").get_attribute("data-platform") == "symbian-3"
    browser.run("document.querySelector('#remove button').focus()")
    with browser.leaving():
        press(browser, " ")
    assert browser.path == "/deleted"


def test_an_error_gets_the_focus(browser):
    """Who hears the page hears it first."""
    error(browser, "en")
    assert browser.driver.switch_to.active_element.get_attribute("id") == "error"
    again_unknown(browser, "en")
    assert browser.driver.switch_to.active_element.get_attribute("id") == "error"


def test_chosen_files_are_announced(browser):
    chosen(browser, "en")
    assert browser.find("#chosen").get_attribute("role") == "status"
    assert "large.cer" in browser.text("#chosen")


# ---- structure ----


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_headings_go_down_by_one(browser, state):
    state(browser, "en")
    levels = browser.run("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => Number(one.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_field_has_its_words(browser, state):
    """A visible label each, and hints that are there."""
    state(browser, "en")
    bare = browser.run("""
        return [...document.querySelectorAll('input:not([type=hidden]), textarea')]
            .filter(one => !one.labels.length || [...one.labels].some(label => !label.textContent.trim())
                || (one.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
                    .some(id => !document.getElementById(id)))
            .map(one => one.outerHTML);""")
    assert bare == []
