# SPDX-License-Identifier: LGPL-2.1-or-later
"""What tests in a browser begin with; a module has it by pytest_plugins = ["browser_fixtures"]."""
import pytest

from browser import NO_LIMITS, PC, Browser
from page import Page

@pytest.fixture(scope="module")
def page():
    with Page(**NO_LIMITS) as running:
        yield running


@pytest.fixture(scope="module")
def chromium(page):
    """One for all tests of a module."""
    with Browser(page.url) as running:
        yield running


@pytest.fixture
def browser(chromium):
    """The same as it was at its start; afterwards the page must not have complained."""
    chromium.size(*PC)
    chromium.cdp("Emulation.setEmulatedMedia", media="", features=[])
    chromium.complaints()
    yield chromium
    assert chromium.complaints() == []
