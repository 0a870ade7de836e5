# SPDX-License-Identifier: LGPL-2.1-or-later
"""The page without a mouse: Tab comes everywhere and is seen, Enter sends, and what is new gets the focus."""
import pytest

import factory

pytest_plugins = ["browser_fixtures"]

ROOT = factory.authority("Example Root CA")
NEW = factory.authority("New Root CA", signature="sha256WithRSA")

# As WebDriver writes keys.
ENTER, CONTROL, RELEASED = "\ue007", "\ue009", "\ue000"


def form(browser):
    browser.open("/?lang=en")


def private_key(browser):
    browser.force(browser.file("server.key", factory.key_pem("rsa-2048")))


def good(browser):
    browser.give_made(ROOT, phone="E61")


def refused(browser):
    browser.give_made(NEW, phone="E61")


REACHABLE = """
    const kinds = 'a[href], button, input:not([type=hidden]), textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll(kinds)].filter(one => one.checkVisibility({visibilityProperty: true}));"""


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
    state(browser)
    reached = tabbed(browser)
    wanted = browser.run(REACHABLE)
    html = [one.get_attribute("outerHTML")[:80] for one, _ in reached]
    assert [one for one in wanted if one not in [element for element, _ in reached]] == []
    assert [text for text, (_, is_seen) in zip(html, reached) if not is_seen] == []
    order = [wanted.index(one) for one, _ in reached if one in wanted]
    start = order.index(0)
    assert order[start:] + order[:start] == sorted(order), "as they stand on the page"


def test_skip_link_leads_to_the_content(browser):
    form(browser)
    first = tabbed(browser)[0][0]
    assert "skip" in first.get_attribute("class") or first.get_attribute("href").endswith("#main")
    browser.run("arguments[0].focus()", browser.find(".skip"))
    place = browser.find(".skip").rect
    assert place["x"] >= 0 and place["y"] >= 0, "it shows when it has the focus"
    browser.shot("skip-link")


def test_the_whole_way_with_the_keyboard(browser):
    """Enter in a field sends the form; Enter on the summary opens it; Space on the button deletes."""
    form(browser)
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
    private_key(browser)
    assert browser.driver.switch_to.active_element.get_attribute("id") == "error"
    browser.give_made(ROOT, phone="E61")
    browser.find("#again-phone").send_keys("999")
    browser.click("#again button")
    assert browser.driver.switch_to.active_element.get_attribute("id") == "error"


def test_chosen_files_are_announced(browser):
    form(browser)
    browser.fill(browser.file("root.cer", ROOT.der))
    assert browser.find("#chosen").get_attribute("role") == "status"
    assert "root.cer" in browser.text("#chosen")
