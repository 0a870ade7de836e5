# SPDX-License-Identifier: LGPL-2.1-or-later
"""Passwords and private keys that the command has read get into no core dump."""
import os
import resource
import signal
import subprocess
import time

import pytest

from command import COMMAND

UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
NOTHING = (0, 0)
NOBODY = 65534


def start(*command, folder, limit=UNLIMITED, user=None):
    """A process that waits for its input, free to leave a core dump as far as we can say so."""
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder,
                            user=user, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, limit))


def wait_for(condition, told):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, told()
        time.sleep(0.01)


def limits(process):
    with open(f"/proc/{process.pid}/limits", encoding="ascii") as lines:
        return next(line.split()[4:6] for line in lines if line.startswith("Max core file size"))


def dumps(process):
    """Ends it as a crash does, and tells whether it left a core dump."""
    process.send_signal(signal.SIGSEGV)
    _, status = os.waitpid(process.pid, 0)
    process.returncode = status
    process.stdin.close()
    assert os.WIFSIGNALED(status)
    return os.WCOREDUMP(status)


@pytest.fixture(name="machine")
def machine_that_dumps(tmp_path_factory):
    try:
        process = start("cat", folder=tmp_path_factory.mktemp("cat"))
    except (PermissionError, subprocess.SubprocessError):
        pytest.skip("core dumps are forbidden to whoever runs this")
    if not dumps(process):
        pytest.skip("this machine writes no core dumps")


def test_a_crash_leaves_no_core_dump(machine, tmp_path):
    (tmp_path / "password").write_text("swordfish\n", encoding="ascii")
    process = start(COMMAND, "inspect", "--password-file", "password", "-", folder=tmp_path)
    wait_for(lambda: limits(process) == ["1", "1"], lambda: limits(process))
    assert not dumps(process)
    assert [path.name for path in tmp_path.iterdir()] == ["password"]


def test_where_the_limit_cannot_be_set_the_process_is_not_dumpable(tmp_path):
    """What stands in /proc of such a process belongs to root."""
    user = NOBODY if os.getuid() == 0 else None
    try:
        subprocess.run([COMMAND, "--help"], user=user, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except (PermissionError, subprocess.CalledProcessError):
        pytest.skip("only root can read this folder")
    process = start(COMMAND, "inspect", "-", folder=tmp_path, limit=NOTHING, user=user)
    file = f"/proc/{process.pid}/limits"
    try:
        wait_for(lambda: os.stat(file).st_uid == 0, lambda: os.stat(file))
        assert limits(process) == ["0", "0"]
    finally:
        process.communicate()
