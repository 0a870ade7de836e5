# SPDX-License-Identifier: LGPL-2.1-or-later
"""The project's files, for the tests of the house rules."""
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PUBLIC = ROOT / "include" / "symca"
INTERNAL = ROOT / "libsymca"
BUILD = pathlib.Path(os.environ["SYMCA_BUILD"])
COMMAND = os.environ["SYMCA_COMMAND"]
LIBRARY = os.environ["SYMCA_LIBRARY"]

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def tracked():
    """Every file that git tracks or would track; without git, every file outside build directories."""
    command = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others",
               "--exclude-standard"]
    try:
        names = subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\0")
        paths = [ROOT / name for name in names if name]
    except (OSError, subprocess.CalledProcessError):
        paths = [path for path in ROOT.rglob("*") if not is_ignored(path.relative_to(ROOT))]
    return sorted(path for path in paths if path.is_file() and not path.is_symlink() and not is_seed(path))


def is_seed(path):
    """Inputs of the fuzz harnesses may be text, and are what they are."""
    return path.parent.suffix in (".in", ".repro") and path.parent.parent == ROOT / "fuzz"


def is_ignored(path):
    top = path.parts[0]
    return top in (".git", "out") or top.startswith("build") or "__pycache__" in path.parts


def sources(folder, *suffixes):
    return sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in suffixes)


def includes(path):
    """Yields (is_system, name) for each include of a C file."""
    for mark, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        yield mark == "<", name


def is_text(path):
    try:
        path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    return True
