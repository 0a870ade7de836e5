# SPDX-License-Identifier: LGPL-2.1-or-later
"""The manual page is well-formed, and tells of every command and option that the command's own help tells of."""
import re
import shutil
import subprocess

import pytest

from project import COMMAND, ROOT

PAGE = ROOT / "docs" / "symca.1"
TEXT = PAGE.read_text(encoding="utf-8")


def help_of(*arguments):
    return subprocess.run([COMMAND, *arguments, "--help"], check=True, capture_output=True, text=True).stdout


COMMANDS = re.findall(r"^  ([a-z]+) ", help_of(), re.M)


def test_lint():
    if shutil.which("mandoc") is None:
        pytest.skip("mandoc is not installed")
    run = subprocess.run(["mandoc", "-Tlint", "-Wstyle", str(PAGE)], capture_output=True, text=True, check=False)
    # Whether other pages are in this machine's index says nothing about this one.
    lines = [line for line in run.stdout.splitlines() if re.search(r":\d+:\d+: ", line)]
    assert lines == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described(command):
    assert f".It Cm {command}\n" in TEXT
    assert f".Nm symca\n.Cm {command}\n" in TEXT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_described(command):
    options = [option for option in re.findall(r"^  .*?--([a-z-]+)", help_of(command), re.M) if option != "help"]
    for option in options:
        assert re.search(rf"^\.It .*Fl -{option}\b", TEXT, re.M), option


def test_every_described_option_is_there():
    known = set()
    for command in COMMANDS:
        known.update(re.findall(r"--([a-z-]+)", help_of(command)))
    described = set(re.findall(r"Fl -([a-z-]+)", TEXT)) - {"version"}
    assert described <= known


def test_sections():
    for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "EXAMPLES", "STANDARDS"):
        assert f".Sh {section}\n" in TEXT
