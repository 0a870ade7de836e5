# SPDX-License-Identifier: LGPL-2.1-or-later
"""Servers as programs of their own: found, started in a process group, and ended with everything they started."""
import contextlib
import grp
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import time

import pytest

SERVER_PATH = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/local/sbin", "/usr/sbin", "/sbin"])


def find(*names):
    """The first of these programs that there is; without any the test is skipped."""
    for name in names:
        if found := shutil.which(name, path=SERVER_PATH):
            return found
    return pytest.skip(f"{names[0]} is not installed")


def free_ports(count):
    """Different ports of 127.0.0.1 that nobody listens on."""
    with contextlib.ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


def free_port():
    return free_ports(1)[0]


def is_root():
    return os.geteuid() == 0


def account(*names):
    """The first of these accounts that there is: servers do not run as root. None where this is not root."""
    if not is_root():
        return None
    for name in names:
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    return None


# Waits for a line; where the test ends without one, killed, it ends the process group.
WATCH = 'read line && exit; kill -TERM "-$1"; sleep 3; kill -KILL "-$1"'


def names(account_name):
    """The user and group of an account; None: those of whoever this is."""
    entry = pwd.getpwnam(account_name) if account_name else pwd.getpwuid(os.geteuid())
    return entry.pw_name, grp.getgrgid(entry.pw_gid).gr_name


def as_account(name, command):
    """The command, run by an account; as it is where there is none."""
    command = [str(word) for word in command]
    if name is None:
        return command
    group = str(pwd.getpwnam(name).pw_gid)
    return [find("setpriv"), f"--reuid={name}", f"--regid={group}", "--init-groups", "--", *command]


def own_folder(path, name):
    """Makes a folder that belongs to an account."""
    path.mkdir(parents=True, exist_ok=True)
    if name is not None:
        entry = pwd.getpwnam(name)
        os.chown(path, entry.pw_uid, entry.pw_gid)
    return path


def accepts(address):
    """Whether somebody listens: a port of 127.0.0.1 or the path of a socket."""
    family = socket.AF_INET if isinstance(address, int) else socket.AF_UNIX
    where = ("127.0.0.1", address) if isinstance(address, int) else str(address)
    with socket.socket(family) as probe:
        probe.settimeout(1)
        return probe.connect_ex(where) == 0


class Program:
    """A running server; what it writes goes to a file."""

    def __init__(self, command, output, env=None, cwd="/"):
        self.output = pathlib.Path(output)
        self.command = [str(word) for word in command]
        with self.output.open("ab") as log:
            # In a group of its own: the group is what stop() ends.
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                            start_new_session=True, cwd=cwd, env={**os.environ, **(env or {})})
        self.watch = subprocess.Popen(["sh", "-c", WATCH, "sh", str(self.process.pid)], stdin=subprocess.PIPE,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

    def wait_for(self, address, seconds=20):
        """Until somebody listens there."""
        end = time.monotonic() + seconds
        while not accepts(address):
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError(f"{self.command[0]} did not start: {self.log()}")
            time.sleep(0.02)
        return self

    def log(self):
        return self.output.read_text(encoding="utf-8", errors="replace") if self.output.exists() else ""

    def stop(self, first=signal.SIGTERM):
        if self.process.poll() is None:
            os.killpg(self.process.pid, first)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        if self.watch.poll() is None:
            self.watch.communicate(b"ended\n")
