#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the tables of docs/performance.md and its plot from what the benchmarks measured.

Usage: report.py RESULTS.jsonl DOCUMENT.md PLOT.svg    the tables go between the two marks of the document
"""
import json
import pathlib
import platform
import re
import subprocess
import sys

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
PACKAGES = ("gcc", "libgnutls30", "libnettle8", "libtasn1-6", "libssl3", "python3-cryptography", "php-cli")
CERTIFICATES_OF_THE_LOGS = 1e10


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*:\s*(.+)", file.read())
    with open("/etc/os-release", encoding="utf-8") as file:
        system = re.search(r'PRETTY_NAME="(.+)"', file.read())
    versions = []
    for package in PACKAGES:
        run = subprocess.run(["dpkg-query", "--show", "--showformat=${Version}", package], capture_output=True,
                             text=True, check=False)
        if run.returncode == 0 and run.stdout:
            versions.append(f"{package} {run.stdout}")
    return (f"Measured on {model.group(1) if model else platform.machine()}, Linux {platform.release()}, "
            f"{system.group(1) if system else 'an unknown system'}; " + ", ".join(versions) + ".")


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


class Results:
    def __init__(self, lines):
        self.rows = [json.loads(line) for line in lines if line.strip()]

    def one(self, **wanted):
        for row in self.rows:
            if all(row.get(name) == value for name, value in wanted.items()):
                return row
        return None

    def c(self, name, job="full"):
        return self.one(language=None, name=name, job=job)


def met(ratio, target, at_least):
    return "met" if (ratio >= target if at_least else ratio <= target) else "**missed**"


def targets(results):
    """What issue and documentation promise: (what, measured, target, at least)."""
    full, floor = results.c("symca"), results.c("floor")
    yield "C FULL against GnuTLS FULL", results.c("GnuTLS")["median_us"] / full["median_us"], 20, True
    if results.c("OpenSSL"):
        yield "C FULL against OpenSSL FULL", results.c("OpenSSL")["median_us"] / full["median_us"], 40, True
    yield "C FULL, of the floor", full["median_us"] / floor["median_us"], 2.2, False
    yield "FULL, both forms and code, of the floor", results.c("symca", "forms")["median_us"] / floor["median_us"], 3.5, False
    yield "all rules on all platforms, of FULL", results.c("symca", "check")["median_us"] / full["median_us"], 3, False
    yield "allocations: load, all getters, both forms", results.c("symca", "forms")["allocations"], 6, False
    few, many = (results.one(job="bundle", certificates=count) for count in (1000, 100000))
    if many:
        yield "a certificate of 100,000, of one of 1,000", many["us"] / few["us"], 1.3, False
        yield "peak memory of 100,000, of the input", many["peak_ratio"], 2.5, False
    threads = results.one(job="threads")
    yield "two threads, of one, by time on a core", threads["gain_core"], 1.9, True
    for language, other, target in (("Python", "cryptography", 10), ("PHP", "openssl", 25)):
        theirs = results.one(language=language, name=other, job="full")
        if theirs:
            ours = results.one(language=language, name="symca", job="full")
            yield f"{language} FULL against {other}'s", theirs["median_us"] / ours["median_us"], target, True
    lazy = results.one(language="Python", name="cryptography", job="load-der")
    if lazy:
        ours = results.one(language="Python", name="symca", job="load-der")
        yield "Python load DER, of cryptography's lazy load", ours["median_us"] / lazy["median_us"], 1.5, False
    minimal = results.one(language="command", name="minimal GnuTLS program")
    if minimal:
        inspect = results.one(language="command", name="symca inspect", job="process")
        yield "command, one file, of a minimal GnuTLS program", inspect["median_us"] / minimal["median_us"], 1.15, False
        yield ("command, 10,000 files, a second and core, without signatures",
               results.one(job="many-others")["files_a_second"], 20000, True)


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def c_table(results):
    floor = results.c("floor")["median_us"]
    for row in results.rows:
        if "language" not in row and "median_us" in row:
            yield [f"{row['name']}, {row['job'].upper()}", f"{row['min_us']:.2f}", f"{row['median_us']:.2f}",
                   f"{row['median_us'] / floor:.2f}", f"{row['allocations']:.1f}",
                   f"{row['instructions']:.0f}" if row["instructions"] else "-"]


def language_table(results):
    for row in results.rows:
        if row.get("language"):
            yield [row["language"], row["name"], row["job"], f"{row['min_us']:.1f}", f"{row['median_us']:.1f}"]


def capacity(results):
    full = results.c("symca")["median_us"]
    days = CERTIFICATES_OF_THE_LOGS * full / 1e6 / 3600
    return (f"One core does {1e6 / full:,.0f} certificates a second in FULL, so all 10^10 certificates of the public logs "
            f"take it {days:.1f} hours; reading them from somewhere takes longer.")


def document(results):
    parts = [
        machine(),
        "### Targets\n\n" + table(["what", "measured", "target", ""],
                                  [[what, number(ratio), f"{'at least' if at_least else 'at most'} {number(target)}",
                                    met(ratio, target, at_least)] for what, ratio, target, at_least in targets(results)]),
        "### C, microseconds a certificate\n\n" + table(["what", "min", "median", "of the floor", "allocations", "instructions"],
                                          list(c_table(results))),
        "### Bindings and command, microseconds a call\n\n" + table(["", "what", "job", "min", "median"],
                                                                    list(language_table(results))),
        capacity(results),
        "![Microseconds a certificate, FULL, on a logarithmic scale](performance.svg)",
    ]
    return "\n\n".join(parts)


def plot(results, path):
    import matplotlib
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "symca"
    from matplotlib import pyplot
    rows = [(f"{row.get('language') or 'C'}: {row['name']}", row["median_us"]) for row in results.rows
            if row.get("job") == "full"]
    rows.sort(key=lambda row: row[1], reverse=True)
    figure, axes = pyplot.subplots(figsize=(8, 0.42 * len(rows) + 1))
    ours = ["#2a6fbb" if "symca" in name else "#9a9a9a" for name, _ in rows]
    bars = axes.barh([name for name, _ in rows], [value for _, value in rows], color=ours)
    axes.bar_label(bars, labels=[number(value) for _, value in rows], padding=3)
    axes.set_xscale("log")
    axes.set_xlim(1, 3 * rows[0][1])
    axes.set_xlabel("microseconds a certificate (median): PEM in; names, dates, key, SHA-1; DER out")
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None, "Creator": None})


def main():
    source, target, picture = (pathlib.Path(name) for name in sys.argv[1:4])
    results = Results(source.read_text(encoding="utf-8").splitlines())
    text = target.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    target.write_text(f"{before}{BEGIN}\n{document(results)}\n{END}{after}", encoding="utf-8")
    plot(results, picture)
    svg = picture.read_text(encoding="utf-8")
    licence = "<!-- SPDX-License-Identifier: LGPL-2.1-or-later -->\n"
    head, _, body = svg.partition("\n")
    picture.write_text("\n".join(line.rstrip() for line in f"{head}\n{licence}{body}".splitlines()) + "\n",
                       encoding="utf-8")


if __name__ == "__main__":
    main()
