# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes the certificates' factory and the second readers importable; neither shares code with libsymca."""
import pathlib
import sys
import time

import pytest

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[1:1] = [str(TESTS / "e2e"), str(TESTS / "readers")]

# These need what that made importable.
from checks import complaints
from client import Client
from page import Page

# Limits are counted in spans that begin with the clock's tens of minutes (src/Limiter.php).
SPAN, NEEDED = 600, 10


@pytest.fixture
def one_span():
    """Time enough for a short test before the counts begin anew."""
    left = SPAN - time.time() % SPAN
    if left < NEEDED:
        time.sleep(left)


@pytest.fixture(scope="module", params=["builtin", "nginx"])
def page(request):
    """From both kinds of server, without limits; a module that needs another page has its own."""
    with Page(server=request.param, uploads_per_hour=0, client_uploads=0, misses_per_ten_minutes=0) as served:
        yield served
        assert complaints(served, about_bodies=True) == []


@pytest.fixture
def pc(page):
    return Client(page.url)
