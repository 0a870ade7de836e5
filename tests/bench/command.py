#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The command as a process of its own, beside the least that a process over GnuTLS can be; one line of JSON for each.

Usage: command.py ROUNDS SYMCA MINIMAL SCALE FILE...    the time is that of a core, user and system
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

MANY = 10000


def seconds(command):
    """What the process had a core for."""
    with open(os.devnull, "wb") as nothing:
        actions = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), 1)]
        pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} {command[1]} failed")
    return usage.ru_utime + usage.ru_stime


def report(name, job, values, **more):
    print(json.dumps({"language": "command", "name": name, "job": job, "min_us": min(values) * 1e6,
                      "median_us": statistics.median(values) * 1e6, **more}))


def one_file(rounds, symca, minimal, path):
    commands = {"symca --version": [symca, "--version"], "symca inspect": [symca, "inspect", path],
                "minimal GnuTLS program": [minimal, path]}
    values = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            values[name].append(seconds(command))
    for name, taken in values.items():
        report(name, "process", taken)


def many_files(symca, job, contents):
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for index, content in enumerate(contents):
            names.append(f"{folder}/{index:05}.pem")
            pathlib.Path(names[-1]).write_bytes(content)
        taken = [seconds([symca, "inspect", *names]) / len(names) for _ in range(3)]
        report("symca inspect", job, taken, files=len(names), files_a_second=round(1 / min(taken)))


def made(scale, count):
    """Certificates that are not self-issued, but for the first: `inspect` verifies no signature of theirs."""
    chain = subprocess.run([scale, "--make", str(count)], check=True, capture_output=True).stdout
    end = b"-----END CERTIFICATE-----\n"
    return [block + end for block in chain.split(end) if block]


def main():
    rounds, (symca, minimal, scale, *paths) = int(sys.argv[1]), sys.argv[2:]
    roots = [pathlib.Path(path).read_bytes() for path in paths]
    one_file(rounds, symca, minimal, paths[0])
    many_files(symca, "many-roots", [roots[index % len(roots)] for index in range(MANY)])
    many_files(symca, "many-others", made(scale, MANY))


if __name__ == "__main__":
    main()
