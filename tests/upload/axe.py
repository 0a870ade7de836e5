# SPDX-License-Identifier: LGPL-2.1-or-later
"""axe-core, which finds what keeps people with disabilities from using a page; npm fetches the pinned version."""
import fcntl
import functools
import json
import os
import pathlib
import shutil
import subprocess

from programs import find

HERE = pathlib.Path(__file__).parent
INSTALLED = pathlib.Path(os.environ["SYMCA_BUILD"]) / "axe-core"

# Rules of the standards, without those that are good practice only.
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

RUN = """
    const done = arguments[arguments.length - 1];
    const rules = arguments[0] ? {runOnly: {type: 'tag', values: arguments[0]}} : {};
    axe.run(document, {resultTypes: ['violations'], ...rules}).then(
        result => done(result.violations.map(one => [one.id, one.help, one.nodes.map(node => node.html)])),
        error => done([['error', String(error), []]]));"""


def is_installed():
    pinned = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["devDependencies"]["axe-core"]
    package = INSTALLED / "node_modules" / "axe-core" / "package.json"
    return package.exists() and json.loads(package.read_text(encoding="utf-8"))["version"] == pinned


def install():
    """Why it is not there; None where it is."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, INSTALLED / name)
    # npm by itself would try a registry that is out of reach for many minutes.
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=60000"]
    try:
        run = subprocess.run([find("npm"), "ci", *options], cwd=INSTALLED, check=False, capture_output=True, text=True,
                             timeout=180)
    except subprocess.TimeoutExpired:
        return "npm did not fetch axe-core within three minutes"
    return None if run.returncode == 0 else f"npm could not fetch axe-core: {run.stderr.strip()}"


@functools.lru_cache(maxsize=None)
def installation():
    """Once for all tests that run at the same time; a failure counts for all of them, too."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    with (INSTALLED / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return None if is_installed() else install()


@functools.lru_cache(maxsize=None)
def source():
    """axe-core's script."""
    missing = installation()
    assert missing is None, missing
    return (INSTALLED / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(browser, tags=None):
    """What is wrong with the page that the browser shows: rule, explanation, elements. Without tags all rules count."""
    if not browser.run("return typeof axe !== 'undefined'"):
        browser.run(source())
    return browser.driver.execute_async_script(RUN, tags)
