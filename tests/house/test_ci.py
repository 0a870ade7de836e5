# SPDX-License-Identifier: LGPL-2.1-or-later
"""Whatever way the continuous integration fails, its exit status and its last line say so."""
import json
import os
import shutil
import subprocess

import pytest

from project import ROOT

COUNT = ROOT / "scripts" / "count-tests"
HAS_PROC = os.access("/proc/self/maps", os.R_OK)

GOOD = "OK"
BAD = "FAIL"


def log_with(*results):
    return "".join(json.dumps({"name": f"test {i}", "result": result}) + "\n" for i, result in enumerate(results))


def steps_with(*results):
    return "".join(f"{result} step{i}\n" for i, result in enumerate(results))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def ended(*command, **environment):
    run = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                         env={**os.environ, **environment})
    return run.returncode, run.stdout.splitlines()


@pytest.mark.parametrize("log, options, status, told", [
    (log_with(GOOD, "EXPECTEDFAIL", "SKIP"), [], 0, ["2 passed, 0 failed, 1 skipped"]),
    (log_with(GOOD), ["--skipped", "1"], 0, ["1 passed, 0 failed, 1 skipped"]),
    (log_with(GOOD, BAD), ["--broken", "meson"], 1, ["FAIL: test 1 in {}", "1 passed, 1 failed, 0 skipped"]),
    (log_with("TIMEOUT", "ERROR", "INTERRUPT", "UNEXPECTEDPASS"), [], 1, ["0 passed, 4 failed, 0 skipped"]),
    (log_with(GOOD), ["--broken", "meson"], 1,
     ["meson ended with a failure that no outcome tells of", "1 passed, 1 failed, 0 skipped"]),
    (log_with(GOOD) + '{"name": "te', [], 1,
     ["UNREADABLE: line 2 of testlog.json in {}", "1 passed, 1 failed, 0 skipped"]),
    ("", [], 1, ["nothing was run in {}", "0 passed, 1 failed, 0 skipped"]),
])
def test_count(log, options, status, told, tmp_path):
    write(tmp_path / "meson-logs" / "testlog.json", log)
    found, lines = ended(COUNT, *options, tmp_path)
    assert found == status
    assert lines[-len(told):] == [line.format(tmp_path) for line in told]


def test_count_of_steps(tmp_path):
    write(tmp_path / "outcomes", steps_with(GOOD, "SKIP", BAD))
    assert ended(COUNT, tmp_path) == (1, [f"FAIL: step2 in {tmp_path}", "1 passed, 1 failed, 1 skipped"])


def test_how_a_failure_ended(tmp_path):
    """The last lines, so that whoever sees only the end of the output sees why."""
    written = "".join(f"line {n}\n" for n in range(100))
    outcome = {"name": "test 0", "result": BAD, "stdout": written, "stderr": "not ok\n" + "x" * 5000}
    write(tmp_path / "meson-logs" / "testlog.json", json.dumps(outcome) + "\n")
    assert ended(COUNT, tmp_path) == (1, [
        "test 0 ended on stdout with", *(f"    line {n}" for n in range(88, 100)),
        "test 0 ended on stderr with", "    not ok", f"    {'x' * 200}",
        f"FAIL: test 0 in {tmp_path}", "0 passed, 1 failed, 0 skipped"])


MESON = """#!/bin/sh
[ "$1" = test ] || exit 0
mkdir -p "$3/meson-logs"
printf '{"name": "first", "result": "OK"}\\n' >"$3/meson-logs/testlog.json"
exit "$MESON_ENDS"
"""


@pytest.mark.parametrize("status", [0, 1])
def test_meson_that_ends_before_its_last_test(status, tmp_path):
    """scripts/test with another meson, which tells of one test only."""
    for name, text in ("scripts/install-packages", "#!/bin/sh\n"), ("bin/ninja", "#!/bin/sh\n"), ("bin/meson", MESON):
        write(tmp_path / name, text).chmod(0o755)
    for name in "test", "count-tests":
        shutil.copy(ROOT / "scripts" / name, tmp_path / "scripts" / name)
    found, lines = ended(tmp_path / "scripts" / "test", PATH=f"{tmp_path}/bin:{os.environ['PATH']}", MESON_ENDS=str(status))
    assert found == status
    assert (", 0 failed, " in lines[-1]) == (status == 0), lines[-1]


@pytest.fixture(name="project")
def project_with_other_scripts(tmp_path):
    """.ci/run with scripts in place of the real ones, which leave what they are told to."""
    for name in ".ci/run", "scripts/count-tests":
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)

    def run(tests, steps, test_status=0, analyse_status=0):
        """What is None is not left behind."""
        made = {"test": [("build-test/meson-logs/testlog.json", tests), ("build-sanitize/meson-logs/testlog.json", tests)],
                "analyse": [("build-analyse/outcomes", steps)]}
        for script, status in ("test", test_status), ("analyse", analyse_status):
            lines = ["#!/bin/sh", f'cd "{tmp_path}"']
            for path, text in made[script]:
                if text is not None:
                    write(tmp_path / "left" / path, text)
                    lines += [f"mkdir -p {os.path.dirname(path)}", f"cp left/{path} {path}"]
            write(tmp_path / "scripts" / script, "\n".join([*lines, f"exit {status}", ""])).chmod(0o755)
        return ended(tmp_path / ".ci" / "run")
    return run


@pytest.mark.skipif(not HAS_PROC, reason="without /proc other directories are counted")
@pytest.mark.parametrize("left, status, last", [
    ((log_with(GOOD), steps_with(GOOD)), 0, "3 passed, 0 failed, 0 skipped"),
    ((log_with(GOOD), steps_with(GOOD, "SKIP")), 0, "3 passed, 0 failed, 1 skipped"),
    ((log_with(GOOD, BAD), steps_with(GOOD), 1), 1, "3 passed, 2 failed, 0 skipped"),
    ((log_with(GOOD), steps_with(GOOD, BAD), 0, 1), 1, "3 passed, 1 failed, 0 skipped"),
    ((log_with(GOOD), steps_with(GOOD), 1), 1, "3 passed, 1 failed, 0 skipped"),
    ((log_with(GOOD), steps_with(GOOD), 0, 1), 1, "3 passed, 1 failed, 0 skipped"),
    ((None, steps_with(GOOD), 1), 1, "1 passed, 2 failed, 0 skipped"),
    ((log_with(GOOD), None, 0, 1), 1, "2 passed, 1 failed, 0 skipped"),
    ((None, None, 1, 1), 1, "0 passed, 3 failed, 0 skipped"),
])
def test_ci(project, left, status, last):
    found, lines = project(*left)
    assert (found, lines[-1]) == (status, last)


@pytest.mark.skipif(not HAS_PROC, reason="without /proc other directories are counted")
def test_ci_does_not_count_what_an_earlier_run_left(project):
    assert project(log_with(GOOD), steps_with(GOOD))[0] == 0
    found, lines = project(None, None)
    assert (found, lines[-1]) == (1, "0 passed, 3 failed, 0 skipped")
