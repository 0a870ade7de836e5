# SPDX-License-Identifier: LGPL-2.1-or-later
"""What was built is as hard as the compiler and the linker can make it."""
import json
import re
import subprocess

import pytest

from project import BUILD, COMMAND, LIBRARY

MODULES = sorted(str(path) for path in (BUILD / "bindings").rglob("*.so")) if (BUILD / "bindings").is_dir() else []
BUILT = [LIBRARY, COMMAND, *MODULES]


def readelf(option, path):
    return subprocess.run(["readelf", "--wide", option, path], check=True, capture_output=True, text=True).stdout


def imported(path):
    output = subprocess.run(["nm", "-D", "--undefined-only", path], check=True, capture_output=True, text=True).stdout
    return {line.split()[1].split("@")[0] for line in output.splitlines()}


def is_optimised():
    options = json.loads((BUILD / "meson-info" / "intro-buildoptions.json").read_text(encoding="utf-8"))
    return next(option["value"] for option in options if option["name"] == "optimization") != "0"


@pytest.mark.parametrize("path", BUILT)
def test_relocations_are_read_only(path):
    """RELRO, and BIND_NOW, without which a part of the table stays writable."""
    assert "GNU_RELRO" in readelf("--program-headers", path)
    assert re.search(r"\((FLAGS|FLAGS_1)\).*\b(BIND_NOW|NOW)\b", readelf("--dynamic", path))


@pytest.mark.parametrize("path", BUILT)
def test_nothing_is_writable_and_executable(path):
    headers = readelf("--program-headers", path)
    flags = [line.rsplit(None, 2)[-2] for line in headers.splitlines() if re.match(r"\s+(LOAD|GNU_STACK)\s", line)]
    assert re.search(r"GNU_STACK .* RW ", headers)
    assert not re.search(r"(LOAD|GNU_STACK) .* (RWE|WE) ", headers), flags
    assert "TEXTREL" not in readelf("--dynamic", path)


def test_the_command_is_position_independent():
    assert re.search(r"Type:\s+DYN", readelf("--file-header", COMMAND))
    assert re.search(r"\(FLAGS_1\).*\bPIE\b", readelf("--dynamic", COMMAND))


@pytest.mark.parametrize("path", BUILT)
def test_stacks_are_guarded(path):
    assert "__stack_chk_fail" in imported(path)


# PHP's module calls nothing of the C library that has a checked form and is not inlined.
@pytest.mark.parametrize("path", [path for path in BUILT if "/php/" not in path])
def test_calls_of_the_c_library_are_checked(path):
    if not is_optimised():
        pytest.skip("_FORTIFY_SOURCE needs an optimised build")
    assert {name for name in imported(path) if re.fullmatch(r"__(?!stack_chk_fail)\w+_chk", name)}


def test_every_object_is_compiled_to_be_checked():
    commands = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
    wanted = ["-fstack-protector-strong", "-fstack-clash-protection", *(["-D_FORTIFY_SOURCE=2"] if is_optimised() else [])]
    assert len(commands) > 100
    assert [entry["output"] for entry in commands if not set(wanted) <= set(entry["command"].split())] == []


def test_the_library_looks_for_nothing_in_odd_places():
    """No RPATH or RUNPATH: whoever can write there would be linked in."""
    assert not re.search(r"\((RPATH|RUNPATH)\)", readelf("--dynamic", LIBRARY))
