# SPDX-License-Identifier: LGPL-2.1-or-later
"""The binary interface is the recorded one, and what was built with the headers of the first release still runs."""
import os
import re
import shutil
import subprocess

import pytest

from project import LIBRARY, PUBLIC, ROOT

RECORD = ROOT / "abi" / "libsymca.so.0.abi"
FIRST = ROOT / "abi" / "0.1"

SAYS = """\
kind 1
phone E61
empty 4
subject CN=Example Root CA,O=Example Organization,C=ZZ
label Example Root CA
sha1 40 digits
until 2037-01-01T00:00:00Z
s60 1
key usage 1
code 30 digits, right 1, wrong 1
verdict installs
report 1
"""


@pytest.fixture(name="today", scope="module")
def dump_of_today(tmp_path_factory):
    if shutil.which("abidw") is None:
        pytest.skip("abidw is not installed (abigail-tools)")
    path = tmp_path_factory.mktemp("abi") / "today.abi"
    with path.open("wb") as output:
        subprocess.run([str(ROOT / "scripts" / "abi"), LIBRARY], check=True, stdout=output)
    return path


def difference(old, new):
    return subprocess.run(["abidiff", str(old), str(new)], capture_output=True, text=True, check=False)


def test_nothing_is_gone_or_changed(today):
    run = difference(RECORD, today)
    assert run.returncode == 0, f"{run.stdout}{run.stderr}\nif this is meant: scripts/abi --record LIBRARY"


def test_nothing_is_new_and_not_recorded(today):
    run = difference(today, RECORD)
    assert run.returncode == 0, f"{run.stdout}{run.stderr}\nif this is meant: scripts/abi --record LIBRARY"


def test_the_comparison_sees_a_change(today, tmp_path):
    """A type that is another one, and a function that is gone, are found: else the tests above would be worth nothing."""
    text = today.read_text(encoding="utf-8")
    other = tmp_path / "other.abi"
    for old, new in ("symca_bundle_load", "symca_bundle_lead"), ("value='16'/>", "value='99'/>"):
        assert old in text
        other.write_text(text.replace(old, new), encoding="utf-8")
        assert difference(today, other).returncode != 0, old


def test_the_record_has_no_private_structure():
    """What callers only have pointers to may change from one day to the next."""
    recorded = re.findall(r"<class-decl name='(\w+)'(?![^>]* is-declaration-only)", RECORD.read_text(encoding="utf-8"))
    public = "".join(path.read_text(encoding="utf-8") for path in PUBLIC.glob("*.h"))
    assert set(recorded) == set(re.findall(r"^(?:typedef )?struct (symca_\w+) \{$", public, re.M))


def test_a_program_of_the_first_release_runs(tmp_path):
    program = tmp_path / "consumer"
    folder = os.path.dirname(LIBRARY)
    subprocess.run([os.environ.get("CC", "cc"), "-std=c11", "-Wall", "-Wextra", "-Werror", "-I", str(FIRST),
                    str(ROOT / "tests" / "abi" / "consumer.c"), LIBRARY, f"-Wl,-rpath,{folder}", "-o", str(program)],
                   check=True)
    run = subprocess.run([str(program), str(ROOT / "tests" / "data" / "example-root.pem")], capture_output=True,
                         text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout == SAYS
