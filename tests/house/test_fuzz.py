# SPDX-License-Identifier: LGPL-2.1-or-later
"""The fuzz harnesses are whole, and what they let pass is written down."""
import ast
import re

import pytest

from project import ROOT

FUZZ = ROOT / "fuzz"
HARNESSES = re.findall(r"^  '([\w-]+)',$", re.search(r"^harnesses = \[(.*?)^\]", (FUZZ / "meson.build").read_text(encoding="utf-8"),
                                                  re.M | re.S)[1], re.M)


def sections():
    """Of known-differences.md: whether libsymca accepts what the other refuses, and the rows."""
    text = (FUZZ / "known-differences.md").read_text(encoding="utf-8")
    for title, accepts in ("libsymca accepts", "true"), ("libsymca refuses", "false"):
        yield accepts, text[text.index(f"## {title}"):].split("\n## ")[0]


def test_each_known_difference_is_explained():
    told = [(name, "NULL" if reader == "both" else f'"{reader}"', accepts) for accepts, text in sections()
            for name, reader in re.findall(r"^\| ([^|]+) \| (both|GnuTLS|libtasn1) \| [^|]{20,} \|$", text, re.M)]
    rows = re.search(r"^static const difference differences\[\] = \{(.*?)^\};", (FUZZ / "known.c").read_text(encoding="utf-8"),
                     re.M | re.S)[1]
    seen = re.findall(r'\{"([^"]+)",\s*(NULL|"GnuTLS"|"libtasn1"),\s*(true|false),\s*\w+\}', rows)
    assert seen and len(seen) == rows.count("{")
    assert sorted(told) == sorted(seen)


def rows_of(source, array):
    """The rows of an array of differences, and whether all of them were understood."""
    text = (FUZZ / source).read_text(encoding="utf-8")
    rows = re.search(rf"^static const {array} differences\[\] = \{{(.*?)^\}};", text, re.M | re.S)[1]
    found = re.findall(r'\{"([^"]+)",\s*(?:"([^"]+)",\s*)?(true|false),\s*\w+\}', rows)
    assert found and len(found) == rows.count("{")
    return sorted((name, kind, "libsymca" if ours == "true" else "GnuTLS") for name, kind, ours in found)


def table_of(title, pattern):
    text = (FUZZ / "known-differences.md").read_text(encoding="utf-8")
    return re.findall(pattern, text[text.index(f"## {title}"):].split("\n## ")[0], re.M)


def test_each_known_difference_of_an_extension_is_explained():
    told = table_of("An extension that one reader reads", r"^\| ([^|]+) \| (libsymca|GnuTLS) \| [^|]{9,} \|$")
    assert sorted((name, "", who) for name, who in told) == rows_of("known-fields.c", "extension_difference")


def test_each_known_difference_of_a_container_is_explained():
    told = table_of("A container that one reader opens", r"^\| ([^|]+) \| (PKCS#\d+) \| (libsymca|GnuTLS) \| [^|]{9,} \|$")
    assert sorted(told) == rows_of("known-containers.c", "container_difference")


def test_each_field_that_is_not_compared_is_explained():
    text = (FUZZ / "known-differences.md").read_text(encoding="utf-8")
    headers = [(FUZZ / name).read_text(encoding="utf-8") for name in ("known.h", "known-fields.h", "known-containers.h")]
    names = re.findall(r"^(?:bool|void) (fuzz_\w+)\(", "".join(headers), re.M)
    lists = {"fuzz_require_known", "fuzz_require_known_extension", "fuzz_require_known_pkcs7", "fuzz_require_known_pkcs12"}
    assert lists < set(names)
    assert [name for name in names if name not in lists and f"| `{name}()` | " not in text] == []


@pytest.mark.parametrize("name", HARNESSES)
def test_a_harness_is_whole(name):
    assert "void fuzz_one(" in (FUZZ / f"{name}.c").read_text(encoding="utf-8")
    assert any((FUZZ / f"{name}.in").iterdir())
    assert (FUZZ / f"{name}.dict").exists()


def test_no_harness_is_left_out():
    assert len(HARNESSES) > 15
    assert {path.stem for path in FUZZ.glob("*.in")} == set(HARNESSES)
    least = re.search(r"^LEAST_COVERAGE = (\{.*?^\})", (FUZZ / "run").read_text(encoding="utf-8"), re.M | re.S)
    assert set(ast.literal_eval(least[1])) == set(HARNESSES)


def test_ten_worst_inputs_are_kept():
    lines = (FUZZ / "worst.txt").read_text(encoding="utf-8").splitlines()
    assert len({line for line in lines if line and not line.startswith("#")}) >= 10


def test_the_image_of_oss_fuzz_has_what_the_build_needs():
    """Ubuntu 24.04 has meson 1.3, GnuTLS 3.8, libtasn1 4.19, jansson 2.14 and nettle 3.9."""
    dockerfile = (FUZZ / "oss-fuzz" / "Dockerfile").read_text(encoding="utf-8")
    assert re.findall(r"^FROM (\S+)", dockerfile, re.M) == ["gcr.io/oss-fuzz-base/base-builder:ubuntu-24-04"]
    project = (FUZZ / "oss-fuzz" / "project.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^base_os_version: (\S+)$", project, re.M) == ["ubuntu-24-04"]
    needs = (ROOT / "meson.build").read_text(encoding="utf-8")
    there = {"meson": (1, 3), "gnutls": (3, 8), "libtasn1": (4, 19), "jansson": (2, 14), "nettle": (3, 9)}
    least = {"meson": re.search(r"meson_version: '>= ([\d.]+)'", needs)[1],
             **dict(re.findall(r"^(\w+) = dependency\('\w+', version: '>= ([\d.]+)'\)", needs, re.M))}
    assert least.keys() == there.keys()
    assert [name for name in there if tuple(int(part) for part in least[name].split(".")) > there[name] + (99,)] == []


def test_each_engine_has_both_sanitizers():
    run = (FUZZ / "run").read_text(encoding="utf-8")
    assert '"AFL_USE_ASAN": "1"' in run and '"AFL_USE_UBSAN": "1"' in run
    assert "-Db_sanitize=address,undefined" in run and "-fno-sanitize-recover=undefined" in run
