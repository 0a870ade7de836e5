# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes the certificates' factory and the second readers importable; neither shares code with libsymca."""
import pathlib
import sys

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[1:1] = [str(TESTS / "e2e"), str(TESTS / "readers")]
