# SPDX-License-Identifier: LGPL-2.1-or-later
"""A PostgreSQL cluster of its own in a temporary folder; the system's cluster is never touched."""
import contextlib
import os
import pathlib
import signal
import subprocess
import tempfile
import time

import pytest

from programs import Program, account, as_account, free_port, own_folder


def installed():
    """The folder of the newest PostgreSQL's programs."""
    folders = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return folders[-1] if folders else pytest.skip("postgresql is not installed")


class Cluster:
    """Context manager: a running server with one empty database `upload`; stop() and start() in between."""

    user = "uploader"

    def __init__(self):
        self.programs = installed()
        self.port = free_port()
        self.account = account("postgres", "nobody")
        self.folder = None
        self.server = None

    def __enter__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="symca-postgres-")
        self.folder = pathlib.Path(self.temporary.name)
        self.folder.chmod(0o755)
        own_folder(self.folder / "run", self.account)
        data = own_folder(self.folder / "data", self.account)
        try:
            self.run("initdb", "-D", data, "-U", self.user, "--auth=trust", "--no-sync", "--encoding=UTF8",
                     "--locale=C.UTF-8")
            self.start()
            self.run("createdb", "-h", "127.0.0.1", "-p", self.port, "-U", self.user, "upload")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.stop()
        self.temporary.cleanup()

    def run(self, program, *arguments):
        done = subprocess.run(as_account(self.account, [self.programs / program, *arguments]), cwd="/", text=True,
                              capture_output=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self):
        # Nothing outlives the test: durability only costs time.
        settings = {"listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": self.folder / "run",
                    "fsync": "off", "max_connections": 100}
        words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command = as_account(self.account, [self.programs / "postgres", "-D", self.folder / "data", *words])
        self.server = Program(command, self.folder / "log").wait_for(self.port)
        self.wait_until_ready()

    def wait_until_ready(self):
        """It listens before it takes anybody."""
        question = [self.programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        end = time.monotonic() + 20
        while subprocess.run(question, check=False).returncode != 0:
            assert time.monotonic() < end, self.log()
            time.sleep(0.05)

    def stop(self):
        """Fast shutdown: connections are cut."""
        if self.server:
            self.server.stop(signal.SIGINT)
            self.server = None

    def pause(self):
        """It listens, and answers nobody."""
        os.killpg(self.server.process.pid, signal.SIGSTOP)

    def resume(self):
        os.killpg(self.server.process.pid, signal.SIGCONT)

    @property
    def dsn(self):
        return f"pgsql:host=127.0.0.1;port={self.port};dbname=upload"

    def query(self, statement):
        """What a statement gives, one row a line."""
        return self.run("psql", "-h", "127.0.0.1", "-p", self.port, "-U", self.user, "-AtqX", "-c", statement, "upload")

    @contextlib.contextmanager
    def session(self):
        """A function that says something in one session, and returns once it is done."""
        command = [self.programs / "psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", self.user, "-qX", "upload"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as psql:
            def say(statement):
                psql.stdin.write(f"{statement}\n\\echo done\n")
                psql.stdin.flush()
                assert psql.stdout.readline() == "done\n"
            try:
                yield say
            finally:
                psql.stdin.close()

    def dump(self):
        """All that is in the database, as text."""
        return self.run("pg_dump", "-h", "127.0.0.1", "-p", self.port, "-U", self.user, "upload")

    def log(self):
        path = self.folder / "log"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
