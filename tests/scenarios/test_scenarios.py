# SPDX-License-Identifier: LGPL-2.1-or-later
"""C, Python and PHP print the same bytes for the same steps, over the real corpora."""
import hashlib
import os
import pathlib
import subprocess

import pytest

FOLDER = pathlib.Path(__file__).resolve().parent
SCENARIO = FOLDER / "corpora.txt"
PLACES = {
    "debian": pathlib.Path("/usr/share/ca-certificates"),
    "vectors": pathlib.Path("/usr/lib/python3/dist-packages/cryptography_vectors"),
    "data": FOLDER.parent / "data",
}
PYTHON = os.environ.get("SYMCA_SCENARIO_PYTHON")
PHP = os.environ.get("SYMCA_PHP")


@pytest.fixture(scope="module", name="run")
def runner():
    missing = [str(folder) for folder in PLACES.values() if not folder.is_dir()]
    if missing:
        pytest.skip(f"{', '.join(missing)} (Debian: ca-certificates, python3-cryptography-vectors) is not there")

    def run(*driver):
        command = [*map(str, driver), str(SCENARIO), *(f"{place}={folder}" for place, folder in PLACES.items())]
        done = subprocess.run(command, capture_output=True, check=False)
        assert (done.returncode, done.stderr.decode()) == (0, "")
        return done.stdout

    return run


@pytest.fixture(scope="module", name="in_c")
def printed_by_c(run):
    return run(os.environ["SYMCA_SCENARIO"])


def first_difference(one, two):
    pairs = zip(one.split(b"\n"), two.split(b"\n"))
    return next((f"line {number}: {a!r} is not {b!r}" for number, (a, b) in enumerate(pairs, 1) if a != b), "the end")


def test_in_c(in_c):
    lines = in_c.decode().split("\n")
    steps = [line for line in SCENARIO.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
    assert [line[3:] for line in lines if line.startswith("== ")] == steps
    files = [line for line in lines if line.startswith("-- ")]
    certificates = [line for line in lines if line.startswith("[")]
    failures = [line for line in lines if ": error " in line]
    assert len(files) > 250 and len(certificates) > 300 and len(failures) > 50
    # One of them, told by other means: the fingerprint is that of the file's only block.
    root = PLACES["data"] / "certificates" / "root-rsa.der"
    assert f" fingerprint {hashlib.sha1(root.read_bytes()).hexdigest()}" in lines


@pytest.mark.skipif(PYTHON is None, reason="the Python package is not built (-Dpython=)")
def test_python_prints_the_same(run, in_c):
    printed = run(PYTHON, FOLDER / "scenario.py")
    assert printed == in_c, first_difference(printed, in_c)


@pytest.mark.skipif(PHP is None, reason="the PHP module is not built (-Dphp=)")
def test_php_prints_the_same(run, in_c):
    module = os.environ["SYMCA_PHP_MODULE"]
    printed = run(PHP, "-n", "-d", f"extension={module}", "-d", "memory_limit=128M", FOLDER / "scenario.php")
    assert printed == in_c, first_difference(printed, in_c)
