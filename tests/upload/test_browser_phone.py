# SPDX-License-Identifier: LGPL-2.1-or-later
"""The pages that a phone itself loads, on the screens of old ones: nothing is cut off, and nothing is the PC's."""
import pytest

import factory
import user_agents
from browser import QVGA, S60_SCREEN

pytest_plugins = ["browser_fixtures"]

ROOT = factory.authority("Root CA of the Example Organization")
OTHER = factory.authority("Certification Authority of an Extraordinarily Long Name", serial=2)
SIZES = {"qvga": QVGA, "s60": S60_SCREEN}
UNKNOWN, PROXY, OLDEST = user_agents.UNKNOWN[0], user_agents.PROXIES[0][1], user_agents.OUT_OF_SCOPE[0]


def on_phone(browser, agent, language):
    browser.cdp("Network.setUserAgentOverride", userAgent=agent, acceptLanguage=language)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("name", "agent", "path"), [
    ("start", UNKNOWN, "/"), ("about", UNKNOWN, "/about"), ("deleted", UNKNOWN, "/deleted"), ("nothing", UNKNOWN, "/nothing"),
    ("pc", UNKNOWN, "{own}"), ("pc-file", UNKNOWN, "{own}/1.hashed"), ("choice", UNKNOWN, "/{code}/1"),
    ("choice-proxy", PROXY, "/{code}/2"), ("list", UNKNOWN, "/{code}"), ("out-of-scope", OLDEST, "/{code}"),
])
def test_a_phone_s_page_fits_its_screen(browser, name, agent, path, language):
    browser.give_made(ROOT, OTHER)
    own = browser.path
    code = browser.text("#short").rpartition("/")[2]
    groups = [one.text for one in browser.all(".group")]
    assert len(groups) == 10
    on_phone(browser, agent, language)
    try:
        browser.open(path.format(own=own, code=code))
        text = browser.text("body")
        assert text and not browser.has("form, script, link") and not any(group in text for group in groups)
        for size, (width, height) in SIZES.items():
            browser.size(width, height)
            assert browser.run("return document.documentElement.scrollWidth") <= width
            browser.shot(f"phone-{name}-{size}-{language}")
    finally:
        browser.cdp("Network.setUserAgentOverride", userAgent="")
