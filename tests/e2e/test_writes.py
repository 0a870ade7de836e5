# SPDX-License-Identifier: LGPL-2.1-or-later
"""Whatever goes wrong with writing: the file is there as a whole or not at all, and the exit status tells."""
import os
import pathlib
import subprocess

import pytest

from command import COMMAND, DONE, EXAMPLE_ROOT, INPUT, done

OUT = "root.cer"


@pytest.fixture(name="shim", scope="module")
def built_shim(tmp_path_factory):
    path = tmp_path_factory.mktemp("shim") / "writes.so"
    subprocess.run([os.environ.get("CC", "cc"), "-std=gnu11", "-shared", "-fPIC", "-o", path,
                    pathlib.Path(__file__).with_name("writes.c")], check=True)
    return path


@pytest.fixture(name="run")
def runner(shim, tmp_path):
    """Runs the command in an empty directory, with what the environment of the shim says."""
    def run(*arguments, **environment):
        return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, check=False, cwd=tmp_path, timeout=60,
                              env={**os.environ, "LC_ALL": "C", "LD_PRELOAD": str(shim), **environment})
    return run


CONVERT = ("convert", "--to", "s60", "-o", OUT, EXAMPLE_ROOT)

WRITERS = [
    ("inspect", EXAMPLE_ROOT),
    ("inspect", "--json", EXAMPLE_ROOT),
    ("convert", "--to", "s60", "-o", "-", EXAMPLE_ROOT),
    ("convert", "--to", "s40", "--json", "-o", OUT, EXAMPLE_ROOT),
    ("check", EXAMPLE_ROOT),
    ("check", "--json", EXAMPLE_ROOT),
    ("platforms",),
    ("platforms", "--json"),
    ("phones",),
    ("rules",),
    ("rules", "--json"),
    ("--help",),
    ("--version",),
]


@pytest.fixture(name="expected", scope="module")
def expected_bytes():
    return done("convert", "--to", "s60", "-o", "-", EXAMPLE_ROOT).output


def test_short_and_interrupted_writes(run, tmp_path, expected):
    assert run(*CONVERT, SHORT_WRITES="1").returncode == DONE
    assert (tmp_path / OUT).read_bytes() == expected
    assert run("convert", "--to", "s60", "-o", "-", EXAMPLE_ROOT, SHORT_WRITES="1").stdout == expected


@pytest.mark.parametrize("room", [0, 1, 100, 845])
@pytest.mark.parametrize("before", [None, b"precious"])
def test_no_room_behind_some_bytes(run, tmp_path, expected, room, before):
    assert len(expected) > room
    if before is not None:
        (tmp_path / OUT).write_bytes(before)
    outcome = run(*CONVERT, FULL_AFTER=str(room))
    assert outcome.returncode == INPUT
    assert f"symca: {OUT}: cannot be written: No space left on device\n" in outcome.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ([OUT] if before is not None else [])
    assert before is None or (tmp_path / OUT).read_bytes() == before


@pytest.mark.parametrize("call", ["fsync", "fchmod", "mkstemp", "mkstemp64", "rename"])
def test_a_call_fails(run, tmp_path, expected, call):
    (tmp_path / OUT).write_bytes(b"precious")
    outcome = run(*CONVERT, FAILING=call)
    if outcome.returncode == DONE:
        # Of the two names of mkstemp() one is in use.
        assert call.startswith("mkstemp")
        assert run(*CONVERT, FAILING={"mkstemp": "mkstemp64", "mkstemp64": "mkstemp"}[call]).returncode == INPUT
        return
    assert outcome.returncode == INPUT
    assert f"symca: {OUT}: cannot be written: Input/output error\n" in outcome.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == [OUT]
    assert (tmp_path / OUT).read_bytes() == b"precious"


def test_a_new_file_that_cannot_get_its_name(run, tmp_path):
    outcome = run("convert", "--to", "s60", EXAMPLE_ROOT, FAILING="link")
    assert outcome.returncode == INPUT
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", WRITERS, ids=lambda arguments: " ".join(map(str, arguments[:4])))
def test_standard_output_fills_up(arguments, tmp_path):
    with open("/dev/full", "wb") as full:
        run = subprocess.run([COMMAND, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, check=False,
                             cwd=tmp_path, env={**os.environ, "LC_ALL": "C"})
    assert run.returncode == INPUT
    assert "symca: standard output: cannot be written: No space left on device\n" in run.stderr.decode()
