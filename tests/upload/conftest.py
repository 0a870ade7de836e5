# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes the certificates' factory and the second readers importable; neither shares code with libsymca."""
import pathlib
import sys
import time

import pytest

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[1:1] = [str(TESTS / "e2e"), str(TESTS / "readers")]

# Limits are counted in spans that begin with the clock's tens of minutes (src/Limiter.php).
SPAN, NEEDED = 600, 10


@pytest.fixture
def one_span():
    """Time enough for a short test before the counts begin anew."""
    left = SPAN - time.time() % SPAN
    if left < NEEDED:
        time.sleep(left)
