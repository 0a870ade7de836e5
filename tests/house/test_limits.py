# SPDX-License-Identifier: LGPL-2.1-or-later
"""No limit goes untested or unexplained."""
import re

from project import PUBLIC, ROOT

LIMITS = (PUBLIC / "limits.h").read_text(encoding="utf-8")
NAMES = re.findall(r"^#define (SYMCA_\w+) \d+$", LIMITS, re.M)


def test_each_limit_is_tested_from_outside():
    tests = (ROOT / "tests" / "test-limits.c").read_text(encoding="utf-8")
    assert len(NAMES) > 8
    assert [name for name in NAMES if name not in tests] == []


def test_each_limit_is_documented():
    documented = re.findall(r"/\*\*((?:(?!\*/).)*)\*/\s*#define (SYMCA_\w+) \d+", LIMITS, re.S)
    assert [name for _, name in documented] == NAMES
    security = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if name not in security] == []
