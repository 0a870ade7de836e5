# SPDX-License-Identifier: LGPL-2.1-or-later
"""Nothing leaks, nothing is read or written out of bounds."""
import re
import shutil

import pytest

from module import FOLDER, LOADED, PHP, php, run

VALGRIND = ["valgrind", "--quiet", "--error-exitcode=99", "--leak-check=full", "--errors-for-leak-kinds=definite,indirect",
            "--num-callers=30"]
PLAIN = {"USE_ZEND_ALLOC": "0", "ZEND_DONT_UNLOAD_MODULES": "1"}


def test_a_hundred_thousand_times_without_growth():
    kibibytes, heap = map(int, php(FOLDER / "growth.php", 100000).split())
    assert kibibytes < 1024
    assert heap == 0


# Not the one that ends in a fatal error: then PHP itself leaves what it was compiling.
@pytest.mark.parametrize("path", sorted(set(FOLDER.glob("*.phpt")) - {FOLDER / "subclass.phpt"}), ids=lambda path: path.stem)
def test_valgrind(path, tmp_path):
    if shutil.which("valgrind") is None:
        pytest.skip("valgrind is not installed")
    shutil.copy(FOLDER / "common.inc", tmp_path)
    script = tmp_path / f"{path.stem}.php"
    script.write_text(re.search(r"^--FILE--\n(.*?)^--EXPECT", path.read_text(encoding="utf-8"), re.S | re.M)[1],
                      encoding="utf-8")
    # Code that PCRE makes as it runs is beyond valgrind.
    run(*VALGRIND, PHP, "-n", *LOADED, "-d", "pcre.jit=0", script, env=PLAIN)
