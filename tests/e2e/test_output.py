# SPDX-License-Identifier: LGPL-2.1-or-later
"""Output files are written whole or not at all, and nothing that is there already is lost by surprise."""
import os
import shutil
import subprocess

import pytest

from command import COMMAND, DONE, EXAMPLE_ROOT, INPUT, done, symca

NAME = "example-root-ca.cer"


def convert(*arguments, **options):
    return symca("convert", "--to", "s60", *arguments, EXAMPLE_ROOT, **options)


@pytest.fixture(name="expected", scope="module")
def expected_bytes():
    return done("convert", "--to", "s60", "-o", "-", EXAMPLE_ROOT).output


def test_without_a_name_the_file_is_named_after_the_certificate(tmp_path, expected):
    assert convert(cwd=tmp_path).status == DONE
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert (tmp_path / NAME).read_bytes() == expected


def test_in_a_directory_too(tmp_path, expected):
    outcome = convert("-o", tmp_path)
    assert outcome.status == DONE
    assert f"Written: {tmp_path}/{NAME} (" in outcome.words
    assert (tmp_path / NAME).read_bytes() == expected


def test_a_file_that_was_not_named_stays(tmp_path, expected):
    (tmp_path / NAME).write_bytes(b"precious")
    outcome = convert(cwd=tmp_path)
    assert outcome.status == INPUT
    assert f"symca: {NAME}: is there already: name it with -o, or give --force, to replace it\n" in outcome.words
    assert (tmp_path / NAME).read_bytes() == b"precious"
    assert convert("-o", tmp_path).status == INPUT
    assert convert("--all", "-o", tmp_path).status == INPUT
    assert (tmp_path / NAME).read_bytes() == b"precious"
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert convert("--force", cwd=tmp_path).status == DONE
    assert (tmp_path / NAME).read_bytes() == expected


def test_a_named_file_is_replaced(tmp_path, expected):
    out = tmp_path / "root.cer"
    out.write_bytes(b"x" * 100000)
    assert convert("-o", out).status == DONE
    assert out.read_bytes() == expected


def test_modes_follow_the_umask(tmp_path):
    out = tmp_path / "root.cer"
    before = os.umask(0o027)
    try:
        convert("-o", out)
    finally:
        os.umask(before)
    assert out.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path, expected):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    assert convert("-o", tmp_path / "link").status == DONE
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == expected


def test_a_pipe_is_written_to_not_replaced(tmp_path, expected):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        assert convert("-o", pipe).status == DONE
        assert reader.communicate(timeout=60)[0] == expected
    assert pipe.is_fifo()


def test_missing_directory(tmp_path):
    out = tmp_path / "no" / "root.cer"
    outcome = convert("-o", out)
    assert outcome.status == INPUT
    assert f"symca: {out}: cannot be written: No such file or directory\n" in outcome.words


def test_a_file_where_the_directory_should_be(tmp_path):
    (tmp_path / "file").write_bytes(b"precious")
    outcome = convert("--all", "-o", tmp_path / "file")
    assert outcome.status == INPUT
    assert f"symca: {tmp_path}/file: cannot be made a directory: File exists\n" in outcome.words
    assert (tmp_path / "file").read_bytes() == b"precious"


def test_unwritable_directory(tmp_path):
    command = [COMMAND, "convert", "--to", "s60", "-o", tmp_path / "root.cer", EXAMPLE_ROOT]
    if os.geteuid() == 0:
        # Root writes everywhere, unless that right is taken away.
        if shutil.which("setpriv") is None:
            pytest.skip("root writes everywhere, and setpriv is not installed")
        command = ["setpriv", "--bounding-set=-dac_override", "--", *command]
    tmp_path.chmod(0o555)
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    tmp_path.chmod(0o755)
    assert run.returncode == INPUT
    assert f"symca: {tmp_path}/root.cer: cannot be written: Permission denied\n" in run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(name="full_disk")
def full_tmpfs(tmp_path):
    """A file system of 4 KiB with a file that fills it but for nothing."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a full disk needs the right to mount one")
    try:
        (disk / "root.cer").write_bytes(b"precious" * 512)
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_full_disk(full_disk):
    before = (full_disk / "root.cer").read_bytes()
    outcome = convert("-o", full_disk / "root.cer")
    assert outcome.status == INPUT
    assert f"symca: {full_disk}/root.cer: cannot be written: No space left on device\n" in outcome.words
    assert (full_disk / "root.cer").read_bytes() == before
    assert [path.name for path in full_disk.iterdir()] == ["root.cer"]


def test_limit_on_file_size(tmp_path):
    """Another way to a write that stops halfway, which needs no right to mount."""
    out = tmp_path / "root.cer"
    out.write_bytes(b"old")
    command = f'trap "" XFSZ; ulimit -f 0; exec "$SYMCA_COMMAND" convert --to s60 -o "{out}" "{EXAMPLE_ROOT}"'
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert run.returncode == INPUT
    assert f"symca: {out}: cannot be written: File too large\n" in run.stderr
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["root.cer"]


def test_nothing_is_left_behind_by_bad_input(tmp_path):
    assert symca("convert", "--to", "s60", "-o", tmp_path / "x", "-", stdin=b"nonsense").status == INPUT
    assert list(tmp_path.iterdir()) == []
