# SPDX-License-Identifier: LGPL-2.1-or-later
"""No limit goes untested or unexplained."""
import re

from project import PUBLIC, ROOT, sources

LIMITS = (PUBLIC / "limits.h").read_text(encoding="utf-8")
NAMES = re.findall(r"^#define (SYMCA_\w+) \d+$", LIMITS, re.M)


# Past these no call fails, and each has a test of its own name.
WITHOUT_FAILURE = {"SYMCA_MAX_NOTES": "notes"}


def code_of(path):
    """A C file's text without comments and strings, which test nothing."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\])*"', " ", text, flags=re.S)


def test_each_limit_is_tested_from_outside():
    """Each has a row of the table whose test asks for as much as the limit and for one more."""
    code = code_of(ROOT / "tests" / "test-limits.c")
    table = code[code.index("const struct CMUnitTest tests[]"):]
    rows = set(re.findall(r"^ +LIMIT(?:_NAMED)?\((SYMCA_\w+),", table, re.M))
    assert len(NAMES) > 8
    assert sorted(rows | set(WITHOUT_FAILURE)) == sorted(NAMES)
    for name, test in WITHOUT_FAILURE.items():
        body = re.search(rf"^static void {test}\(void \*\*state\)\n{{(.*?)^}}", code, re.M | re.S).group(1)
        assert re.search(rf"\b{name} \+ 1\b", body) and f"cmocka_unit_test({test})" in table


def test_each_failure_names_a_limit():
    """Whatever fails with SYMCA_ERROR_LIMIT has its number from limits.h, or passes on what was asked for by an option."""
    others = {
        "libsymca/der.c": 1,  # 2 GiB, in words
        "libsymca/load.c": 1,  # the option's
    }
    for path in sources("libsymca", ".c"):
        calls = re.findall(r"symca_fail\(\s*SYMCA_ERROR_LIMIT,.*?;", code_of(path), re.S)
        unnamed = [call for call in calls if not any(name in call for name in NAMES)]
        name = str(path.relative_to(ROOT))
        assert (name, len(unnamed)) == (name, others.get(name, 0))


def test_each_limit_is_documented():
    documented = re.findall(r"/\*\*((?:(?!\*/).)*)\*/\s*#define (SYMCA_\w+) \d+", LIMITS, re.S)
    assert [name for _, name in documented] == NAMES
    security = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if name not in security] == []
