# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the library exports, what the version map says, and what the headers declare and document is the same."""
import re
import subprocess

import pytest

from project import LIBRARY, PUBLIC, ROOT

PROTOTYPE = re.compile(r"SYMCA_API\b[^;]*?\b(symca_\w+)\(", re.S)
DOCUMENTED = re.compile(r"/\*\*((?:(?!\*/).)*)\*/\s*SYMCA_API\b[^;]*?\b(symca_\w+)\(([^;]*)\);", re.S)


def headers():
    return sorted(PUBLIC.glob("*.h*"))


def declared():
    return {name for header in headers() for name in PROTOTYPE.findall(header.read_text(encoding="utf-8"))}


def exported():
    output = subprocess.run(["nm", "-D", "--defined-only", LIBRARY], check=True, capture_output=True, text=True).stdout
    for line in output.splitlines():
        _, kind, name = line.split()
        if kind != "A":
            yield name


def test_exports_are_the_headers():
    names = list(exported())
    assert {name.split("@@")[0] for name in names} == declared()
    assert all(re.fullmatch(r"symca_\w+@@SYMCA_\d+\.\d+", name) for name in names)


def test_map_is_made_from_the_headers():
    run = subprocess.run([str(ROOT / "scripts" / "exports"), "--check"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_map_names_are_the_headers():
    text = (ROOT / "libsymca" / "libsymca.map").read_text(encoding="utf-8")
    assert set(re.findall(r"^    (symca_\w+);$", text, re.M)) == declared()


@pytest.mark.parametrize("header", headers(), ids=lambda header: header.name)
def test_each_function_is_documented(header):
    text = header.read_text(encoding="utf-8")
    documented = {name: comment for comment, name, _ in DOCUMENTED.findall(text)}
    assert set(documented) == set(PROTOTYPE.findall(text))
    for name, comment in documented.items():
        assert re.search(r"Since: \d+\.\d+", comment), name
        assert comment.split("Since:")[0].strip(" *\n"), name


@pytest.mark.parametrize("header", headers(), ids=lambda header: header.name)
def test_each_enumerator_says_since_when(header):
    text = header.read_text(encoding="utf-8")
    for body in re.findall(r"enum symca_\w+ \{(.*?)\n\}", text, re.S):
        names = re.findall(r"^\s*(SYMCA_\w+) = ", body, re.M)
        assert names
        assert body.count("Since:") >= len(names)


@pytest.mark.parametrize("header", headers(), ids=lambda header: header.name)
def test_what_can_fail_must_be_checked(header):
    text = header.read_text(encoding="utf-8")
    for declaration in re.findall(r"^SYMCA_API [^;]*;", text, re.M):
        if re.match(r"SYMCA_API symca_status ", declaration):
            assert declaration.startswith("SYMCA_API symca_status symca_error_status("), declaration
