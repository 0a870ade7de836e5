# SPDX-License-Identifier: LGPL-2.1-or-later
"""Shell scripts pass shellcheck and stop at the first failure."""
import shutil
import subprocess

import pytest

from project import ROOT, is_text, tracked


def shell_scripts():
    for path in tracked():
        if is_text(path) and path.read_text(encoding="utf-8").startswith(("#!/usr/bin/env bash", "#!/bin/sh", "#!/bin/bash")):
            yield path


SCRIPTS = list(shell_scripts())


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_stops_at_failures(path):
    text = path.read_text(encoding="utf-8")
    wanted = "set -euo pipefail" if text.startswith("#!/usr/bin/env bash\n") else "set -eu"
    assert f"\n{wanted}\n" in text
    assert path.stat().st_mode & 0o111, "not executable"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_shellcheck(path):
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed")
    run = subprocess.run(["shellcheck", str(path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_the_set_up_is_scripted():
    names = {str(path.relative_to(ROOT)) for path in SCRIPTS}
    assert {"scripts/start", "scripts/test", "scripts/install-packages", ".ci/run"} <= names
    text = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "scripts/test" in text and "scripts/analyse" in text


def start(*words):
    """scripts/start where it ends before it does anything."""
    return subprocess.run([ROOT / "scripts" / "start", *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--port", "8081", "--help"]])
def test_start_tells_its_usage(words):
    run = start(*words)
    assert (run.returncode, run.stderr) == (0, "")
    for word in ("Usage: scripts/start", "--no-serve", "--host ADDRESS", "--port PORT", "FILE"):
        assert word in run.stdout
    assert "set -e" not in run.stdout and "SPDX" not in run.stdout


@pytest.mark.parametrize(("words", "told"), [
    (["--port"], "--port wants a number from 1 to 65535"),
    (["--port", "0"], "not 0"),
    (["--port", "65536"], "not 65536"),
    (["--port", "99999"], "not 99999"),
    (["--port", "http"], "not http"),
    (["--host"], "--host wants an address of this machine, such as "),
    (["--host", "--no-serve"], "--host wants an address"),
    (["--host", "0.0.0.0"], "not 0.0.0.0"),
    (["--host", "[::]"], "not [::]"),
    (["--host", "http://192.0.2.1"], "without a scheme or port"),
    (["--host", "192.0.2.1:8080"], "without a scheme or port"),
    (["--host", "a'b"], "not a'b"),
    (["one.pem", "other.pem"], "one FILE at a time: one.pem or other.pem"),
    (["--server"], "there is no option --server"),
])
def test_start_refuses_what_it_does_not_understand(words, told):
    run = start(*words)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("start: ") and told in run.stderr and run.stderr.count("\n") == 1


def test_start_needs_a_file_that_can_be_read():
    run = start("nowhere.pem")
    assert (run.returncode, run.stdout, run.stderr) == (3, "", "start: nowhere.pem cannot be read\n")
