# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every header stands alone: the public ones in C11 and C++17, the internal ones in C."""
import concurrent.futures
import os
import re
import subprocess

from project import BUILD, INTERNAL, PUBLIC, ROOT

WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wundef", "-Wshadow"]
INCLUDES = ["-I", str(ROOT / "include"), "-I", str(BUILD / "include"), "-I", str(INTERNAL)]


def compile_alone(job):
    """The compiler's complaints about a file that holds nothing but the include, or ""."""
    language, include, more = job
    command = [os.environ.get("CC", "cc"), "-x", "c" if language.startswith(("c1", "gnu1")) else "c++",
               f"-std={language}", "-fsyntax-only", *WARNINGS, *INCLUDES, *more, "-"]
    text = f"#include {include}\n#include {include}\ntypedef int not_empty;\n"
    run = subprocess.run(command, input=text, capture_output=True, text=True,
                         check=False)
    return f"{language} {include}: {run.stderr}" if run.returncode else ""


def complaints(jobs):
    assert jobs
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return "".join(pool.map(compile_alone, jobs))


def public_headers():
    built = [path.name for path in (BUILD / "include" / "symca").glob("*.h")]
    return sorted({path.name for path in PUBLIC.glob("*.h")} | set(built))


def test_public_headers_in_c11():
    assert complaints([("c11", f"<symca/{name}>", ["-pedantic"]) for name in public_headers()]) == ""


def test_public_headers_in_cpp17():
    assert complaints([("c++17", f"<symca/{name}>", ["-pedantic"]) for name in public_headers()]) == ""


def test_internal_headers_in_c11():
    gnutls = subprocess.run(["pkg-config", "--cflags", "gnutls", "libtasn1", "jansson"], check=True,
                            capture_output=True, text=True).stdout.split()
    names = sorted(path.name for path in INTERNAL.glob("*.h"))
    assert complaints([("gnu11", f'"{name}"', gnutls) for name in names]) == ""


def test_tool_headers_in_c11():
    names = sorted(path.name for path in (ROOT / "tools").glob("*.h"))
    assert complaints([("gnu11", f'"{name}"', ["-I", str(ROOT / "tools")]) for name in names]) == ""


def test_the_whole_includes_every_part():
    text = (PUBLIC / "symca.h").read_text(encoding="utf-8")
    missing = [name for name in public_headers() if name != "symca.h" and not re.search(rf'[/"]{re.escape(name)}[">]', text)]
    assert missing == []
