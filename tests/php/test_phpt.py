# SPDX-License-Identifier: LGPL-2.1-or-later
"""The .phpt files, by PHP's own run-tests.php."""
import re
import shutil

import pytest

from module import FOLDER, MODULE, PHP, build_file, run


def test_phpt(tmp_path):
    runner = build_file("run-tests.php")
    if runner is None:
        pytest.skip("run-tests.php (Debian: php-dev) is not there")
    files = sorted([*FOLDER.glob("*.phpt"), *FOLDER.glob("*.inc")])
    # It leaves files beside those that fail.
    for file in files:
        shutil.copy(file, tmp_path)
    output = run(PHP, "-n", runner, "-q", "-n", "-p", PHP, "-d", f"extension={MODULE}", "--show-diff", tmp_path,
                 env={"NO_INTERACTION": "1", "TEST_PHP_EXECUTABLE": PHP, "SKIP_IO_CAPTURE_TESTS": "1"}, cwd=tmp_path)
    passed = re.search(r"^Tests passed +: +(\d+) ", output, re.M)
    assert passed and int(passed[1]) == len(list(FOLDER.glob("*.phpt"))), output
