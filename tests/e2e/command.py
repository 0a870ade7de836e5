# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the command that was built (environment variable SYMCA_COMMAND) as a person would."""
import dataclasses
import json
import os
import pathlib
import subprocess

COMMAND = os.environ["SYMCA_COMMAND"]
SOURCE = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE_ROOT = SOURCE / "tests" / "data" / "example-root.pem"

DONE, NO, USAGE, INPUT = 0, 1, 2, 3


@dataclasses.dataclass
class Outcome:
    """What a run left: its exit status, and what it wrote."""
    status: int
    output: bytes
    words: str

    @property
    def text(self):
        return self.output.decode()

    @property
    def json(self):
        return json.loads(self.output)

    @property
    def lines(self):
        return [json.loads(line) for line in self.output.splitlines()]


def symca(*arguments, stdin=b"", stdout=subprocess.PIPE, cwd=None):
    """Runs symca with the arguments; stdin is bytes."""
    run = subprocess.run([COMMAND, *map(str, arguments)], input=stdin, stdout=stdout, stderr=subprocess.PIPE, cwd=cwd,
                         check=False, timeout=300, env={**os.environ, "LC_ALL": "C"})
    return Outcome(run.returncode, run.stdout or b"", run.stderr.decode())


def done(*arguments, **options):
    """The same where nothing but success will do."""
    outcome = symca(*arguments, **options)
    assert outcome.status == DONE, outcome.words
    return outcome
