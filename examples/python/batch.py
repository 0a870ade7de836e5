#!/usr/bin/env python3
# SPDX-License-Identifier: MIT-0
"""Converts the certificates in folders and bundles for S60 and Series 40, and forecasts what the phones will say.

    batch.py --output out certificates/ ca-bundle.crt

writes out/s60/*.cer, out/s40/*.hashed and out/results.jsonl, one line a certificate, with the code that Series 40
asks for. A run that was stopped goes on where it was; a file that is no certificate becomes a line with its error, and
stops nothing.
The exit status is 0 where every file could be read, 1 where not.
"""
import argparse
import collections
import concurrent.futures
import concurrent.futures.process
import datetime
import hashlib
import json
import os
import pathlib
import sys
import tempfile

import symca

# Up to this size a worker reads a file; a larger bundle is split between the workers.
SMALL = 1 << 20
LARGEST = 1 << 30
CHUNK = 64

VERDICTS = [str(verdict) for verdict in symca.Verdict]


def main(arguments=None):
    options = parse_arguments(arguments)
    options.output.mkdir(parents=True, exist_ok=True)
    results = options.output / "results.jsonl"
    done = Done(results)
    files = [file for file in list_files(options) if not done.covers(file)]
    with open(results, "a", encoding="utf-8") as sink, Progress(len(files), options.quiet) as progress:
        for records in work(tasks(files, options), options.jobs, progress):
            for record in records:
                sink.write(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")
            sink.flush()
    summary = Summary(read_results(results))
    if not options.quiet:
        print(summary.text())
    return 1 if summary.errors else 0


def parse_arguments(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "inputs", nargs="+", type=pathlib.Path, metavar="INPUT", help="a file, or a folder to look through"
    )
    parser.add_argument("--output", type=pathlib.Path, required=True, help="where everything goes")
    parser.add_argument("--target", type=known_target, default="all", help="a platform, group or phone (default: all)")
    parser.add_argument("--at", type=known_time, help="the time to judge at, such as 2008-06-01 (default: now)")
    parser.add_argument(
        "--jobs", type=positive, default=len(os.sched_getaffinity(0)), help="processes (default: one a core)"
    )
    parser.add_argument("--quiet", action="store_true", help="no progress and no summary")
    return parser.parse_args(arguments)


def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1 is needed")
    return number


def known_target(text):
    if text not in ("all", "s40", "s60"):
        try:
            symca.platform(text)
        except symca.NotFoundError:
            try:
                symca.phone(text)
            except symca.NotFoundError as error:
                raise argparse.ArgumentTypeError(error.detail) from None
    return text


def known_time(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc)


# What there is to do


File = collections.namedtuple("File", "path stamp")
Task = collections.namedtuple("Task", "file certificates first of options")


def list_files(options):
    """Every file of the inputs, each once, without what an earlier run has written."""
    written = options.output.resolve()
    seen = set()
    for entry in options.inputs:
        for path in sorted(entry.rglob("*")) if entry.is_dir() else [entry]:
            real = path.resolve()
            if real in seen or written in real.parents or path.is_dir():
                continue
            seen.add(real)
            yield File(str(path), stamp(path, options))


def stamp(path, options):
    """Tells whether a file and what is asked about it are still the same."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return f"{status.st_size} {status.st_mtime_ns} {options.target} {options.at or ''}".rstrip()


def tasks(files, options):
    """A task for a small file, several for a large bundle."""
    asked = (str(options.output), options.target, options.at)
    for file in files:
        if os.path.isfile(file.path) and os.path.getsize(file.path) > SMALL:
            yield from split(file, asked)
        else:
            yield Task(file, None, 0, None, asked)


def split(file, options):
    try:
        ders = [bytes(certificate) for certificate in read_bundle(file.path).to_install]
    except (OSError, symca.Error) as error:
        yield Task(file, error, 0, 0, options)
        return
    for first in range(0, max(len(ders), 1), CHUNK):
        yield Task(file, ders[first : first + CHUNK], first, len(ders), options)


def read_bundle(path):
    return symca.load(pathlib.Path(path).read_bytes(), max_size=LARGEST)


# The work, in other processes


def work(todo, jobs, progress):
    """Yields the records of each task as they are ready. A worker that dies takes nothing with it."""
    todo = iter(todo)
    running: dict = {}
    pool = concurrent.futures.ProcessPoolExecutor(jobs)
    try:
        while True:
            while len(running) < 2 * jobs and (task := next(todo, None)) is not None:
                running[pool.submit(convert, task)] = task
            if not running:
                return
            ready, _ = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
            broken = []
            for future in ready:
                task = running.pop(future)
                try:
                    records = future.result()
                except concurrent.futures.process.BrokenProcessPool:
                    broken.append(task)
                    continue
                progress.step(task)
                yield records
            if broken:
                pool.shutdown()
                pool = concurrent.futures.ProcessPoolExecutor(jobs)
                broken += running.values()
                running.clear()
                for task in broken:
                    records = alone(task)
                    progress.step(task)
                    yield records
    finally:
        pool.shutdown(cancel_futures=True)


def alone(task):
    """Repeats a task in a process of its own: only the one that killed its worker does so again."""
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(convert, task).result()
        except concurrent.futures.process.BrokenProcessPool:
            return [failure(task.file, "worker", "the process that read it died")]


def convert(task):
    """The records of one task; whatever goes wrong becomes a record."""
    try:
        if isinstance(task.certificates, Exception):
            raise task.certificates
        if task.certificates is None:
            certificates = read_bundle(task.file.path).to_install
            task = task._replace(of=len(certificates))
        else:
            certificates = [symca.Certificate.parse(der) for der in task.certificates]
        if not certificates:
            return [failure(task.file, "not-certificate", "there is no X.509 certificate in it")]
        return [convert_one(task, task.first + place, certificate) for place, certificate in enumerate(certificates)]
    except symca.Error as error:
        return [failure(task.file, str(error.status), error.detail, error.offset)]
    except OSError as error:
        return [failure(task.file, "system", error.strerror or str(error))]


def failure(file, status, detail, offset=None):
    return {"source": file.path, "stamp": file.stamp, "error": {"status": status, "detail": detail, "offset": offset}}


def convert_one(task, index, certificate):
    output, target, at = task.options
    fingerprint = certificate.fingerprint("sha256")
    report = symca.load(bytes(certificate), max_size=LARGEST).check(target, at=at)
    record = {
        "source": task.file.path,
        "stamp": task.file.stamp,
        "index": index,
        "of": task.of,
        "sha256": fingerprint,
        "subject": certificate.subject.text,
        "not_after": certificate.not_after.isoformat(),
        "verdicts": {judged.platform.id: str(judged.verdict) for judged in report.platforms},
        "findings": sorted({finding.id for finding in report}),
    }
    s60 = certificate.to_s60()
    record["s60"] = write(output, "s60", s60.file_name, fingerprint, bytes(s60))
    try:
        s40 = certificate.to_s40()
    except symca.LimitError as error:
        record["s40_error"] = error.detail
    else:
        record["s40"] = write(output, "s40", certificate.file_name(".hashed"), fingerprint, bytes(s40))
        record["code"] = s40.code_groups
    return record


def write(output, form, name, fingerprint, data):
    """Writes a file whole or not at all, under a name that no other certificate has."""
    folder = pathlib.Path(output) / form
    folder.mkdir(parents=True, exist_ok=True)
    stem, suffix = os.path.splitext(name)
    path = folder / f"{stem}-{fingerprint[:16]}{suffix}"
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".", delete=False) as scratch:
        scratch.write(data)
    os.replace(scratch.name, path)
    return str(path.relative_to(output))


# What was done


def read_results(path):
    """Every whole line of the results; the last one of a run that was killed may be cut."""
    try:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                try:
                    yield json.loads(line)
                except ValueError:
                    continue
    except FileNotFoundError:
        return


class Done:
    """Which files earlier runs have finished with."""

    def __init__(self, results):
        self.places = collections.defaultdict(set)
        self.sizes = {}
        for record in read_results(results):
            key = (record["source"], record["stamp"])
            self.sizes[key] = record.get("of", 0)
            if "index" in record:
                self.places[key].add(record["index"])
        end_last_line(results)

    def covers(self, file):
        return file in self.sizes and len(self.places[file]) == self.sizes[file]


def end_last_line(path):
    """So that what is added does not run into a line that was cut."""
    if path.exists() and path.stat().st_size:
        with open(path, "rb+") as results:
            results.seek(-1, os.SEEK_END)
            if results.read(1) != b"\n":
                results.write(b"\n")


class Progress:
    """A bar of files; without tqdm, a line every hundred."""

    def __init__(self, count, quiet):
        self.count, self.quiet, self.files, self.bar = count, quiet, 0, None
        self.left: collections.Counter = collections.Counter()

    def __enter__(self):
        if not self.quiet:
            try:
                import tqdm

                self.bar = tqdm.tqdm(total=self.count, unit="file", file=sys.stderr)
            except ImportError:
                self.bar = None
        return self

    def __exit__(self, *_):
        if self.bar is not None:
            self.bar.close()

    def step(self, task):
        """A file counts when all of its certificates are done."""
        self.left[task.file] += len(task.certificates) if isinstance(task.certificates, list) else 0
        if isinstance(task.certificates, list) and self.left[task.file] < task.of:
            return
        self.left.pop(task.file, None)
        self.files += 1
        if self.bar is not None:
            self.bar.update()
        elif not self.quiet and (self.files % 100 == 0 or self.files == self.count):
            print(f"{self.files} of {self.count} files", file=sys.stderr)


class Summary:
    """How many certificates each platform takes, and what could not be read."""

    def __init__(self, records):
        records = list(records)
        current = {record["source"]: record["stamp"] for record in records}
        latest = {
            (record["source"], record.get("index")): record
            for record in records
            if record["stamp"] == current[record["source"]]
        }
        kept = latest.values()
        self.errors = collections.Counter(record["error"]["status"] for record in kept if "error" in record)
        self.verdicts: dict = collections.defaultdict(collections.Counter)
        self.certificates: set = set()
        for record in kept:
            if "error" in record or record["sha256"] in self.certificates:
                continue
            self.certificates.add(record["sha256"])
            for platform, verdict in record["verdicts"].items():
                self.verdicts[platform][verdict] += 1

    def text(self):
        lines = ["platform      " + "".join(f"{verdict:>10}" for verdict in VERDICTS)]
        for platform, counts in self.verdicts.items():
            lines.append(f"{platform:14}" + "".join(f"{counts[verdict]:10}" for verdict in VERDICTS))
        unread = sum(self.errors.values())
        lines.append(f"{len(self.certificates)} certificates; files that could not be read: {unread}")
        lines += [f"    {status}: {count}" for status, count in self.errors.most_common()]
        return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
