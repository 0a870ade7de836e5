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


def start(*command, folder):
    """A process that waits for its input, free to leave a core dump as far as we can say so."""
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder,
                            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, UNLIMITED))


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
    end = time.monotonic() + 20
    while limits(process) != ["1", "1"]:
        assert time.monotonic() < end, limits(process)
        time.sleep(0.01)
    assert not dumps(process)
    assert [path.name for path in tmp_path.iterdir()] == ["password"]
