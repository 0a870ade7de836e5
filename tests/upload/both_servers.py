# SPDX-License-Identifier: LGPL-2.1-or-later
"""
What tests on both kinds of server begin with; a module has it by importing them.

No plugin of pytest and not in conftest.py: there, `page` would take the place of the browser's (browser_fixtures.py).
"""
import pytest

from checks import complaints
from client import Client
from page import Page


@pytest.fixture(scope="module", params=["builtin", "nginx"])
def page(request):
    """Without limits."""
    with Page(server=request.param, uploads_per_hour=0, client_uploads=0, misses_per_ten_minutes=0) as served:
        yield served
        assert complaints(served, about_bodies=True) == []


@pytest.fixture
def pc(page):
    return Client(page.url)
