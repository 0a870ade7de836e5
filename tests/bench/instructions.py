#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts the instructions that a certificate costs under callgrind, and holds them against the committed figures.

Usage: instructions.py BENCH FIGURES BUILD [--write]

BUILD names compiler and options, as code differs with them: a build without figures is skipped. --write takes what is
counted for the new figures.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

JOBS = ("load", "check", "full", "forms")
CERTIFICATES = 64
MARGIN = 1.15
FEW, MANY = 2, 10
SKIPPED = 77


def count(bench, job, rounds):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bench, "--bare", "--rounds",
               str(rounds), "--only", f"symca/{job}"]
    environment = {name: value for name, value in os.environ.items() if name != "MALLOC_PERTURB_"}
    run = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return int(re.search(r"refs:\s+([\d,]+)", run.stderr).group(1).replace(",", ""))


def per_certificate(bench, job):
    """What is the same in every run (start, first use) falls out of the difference."""
    return round((count(bench, job, MANY) - count(bench, job, FEW)) / ((MANY - FEW) * CERTIFICATES))


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(SKIPPED)


def main():
    bench, figures_path, build = sys.argv[1:4]
    path = pathlib.Path(figures_path)
    figures = json.loads(path.read_text(encoding="utf-8"))
    write = "--write" in sys.argv[4:]
    if shutil.which("valgrind") is None:
        skip("valgrind is not installed, so no instructions were counted")
    if build not in figures and not write:
        skip(f"there are no figures for {build}, only for {', '.join(figures)}")

    counted = {job: per_certificate(bench, job) for job in JOBS}
    if write:
        figures[build] = counted
        path.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    failed = False
    for job, now in counted.items():
        committed = figures[build][job]
        print(f"{job}: {now} instructions a certificate, {now / committed:.3f} of the committed {committed}")
        failed = failed or now > committed * MARGIN
    if failed:
        print(f"More than {MARGIN} of a committed figure: find out what costs, or commit the new figures (--write).")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
