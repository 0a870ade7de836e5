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
