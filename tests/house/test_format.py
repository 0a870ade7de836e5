# SPDX-License-Identifier: LGPL-2.1-or-later
"""Formatting: clang-format 14 for C, and what .editorconfig says of every text."""
import re
import shutil
import subprocess

import pytest

from project import ROOT, is_text, tracked

FOLDERS = ("include", "libsymca", "tools", "examples", "tests", "fuzz")
TEXTS = [path for path in tracked() if is_text(path)]
GENERATED_OR_RAW = {".map", ".pem", ".tsv", ".abi"}


def test_c_is_formatted():
    program = shutil.which("clang-format-14") or shutil.which("clang-format")
    if program is None:
        pytest.skip("clang-format is not installed")
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout
    if " 14." not in version:
        pytest.skip(f"another clang-format formats differently: {version.strip()}")
    files = [path for path in tracked()
             if path.suffix in (".c", ".h", ".cc") and path.relative_to(ROOT).parts[0] in FOLDERS]
    assert files
    run = subprocess.run([program, "--style=file", "-n", "--Werror", *map(str, files)], capture_output=True, text=True,
                         check=False)
    unformatted = sorted(set(re.findall(r"^(.+?):\d+:\d+: error: code should be clang-formatted", run.stderr, re.M)))
    assert unformatted == []
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_text_is_tidy(path):
    text = path.read_bytes().decode()
    if not text or path.suffix in GENERATED_OR_RAW:
        return
    assert "\r" not in text
    assert text.endswith("\n"), "no newline at the end"
    assert not text.endswith("\n\n"), "an empty line at the end"
    if path.suffix not in (".md",):
        assert not re.search(r"[ \t]+$", text, re.M), "white space at a line's end"
    assert "\t" not in text or path.name == "Makefile", "a tab"
