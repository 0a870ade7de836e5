# SPDX-License-Identifier: LGPL-2.1-or-later
"""Running PHP with the module that was built, and without any other configuration."""
import os
import pathlib
import subprocess

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
PHP = os.environ["SYMCA_PHP"]
MODULE = os.environ["SYMCA_PHP_MODULE"]
CONFIG = os.environ["SYMCA_PHP_CONFIG"]

SETTINGS = {"extension": MODULE, "zend.assertions": "1", "error_reporting": "-1", "display_errors": "1", "html_errors": "0"}
LOADED = [word for name, value in SETTINGS.items() for word in ("-d", f"{name}={value}")]


def run(*command, expected=0, **more):
    """What a command wrote; it must end with the status expected and write nothing to its standard error."""
    environment = {**os.environ, "SYMCA_TEST_DATA": str(ROOT / "tests" / "data"), **more.pop("env", {})}
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                          env=environment, **more)
    assert (done.returncode, done.stderr) == (expected, ""), done.stdout + done.stderr
    return done.stdout


def php(*arguments, **more):
    return run(PHP, "-n", *LOADED, *arguments, **more)


def config(name):
    return run(CONFIG, f"--{name}").strip()


def build_file(name):
    """A file that PHP ships for those who build modules; None where it is not there."""
    folders = [pathlib.Path(config("extension-dir")), pathlib.Path(config("prefix")) / "lib" / "php"]
    found = [folder / "build" / name for folder in folders if (folder / "build" / name).is_file()]
    return found[0] if found else None
