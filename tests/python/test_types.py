# SPDX-License-Identifier: LGPL-2.1-or-later
"""The types and the help: stubtest agrees with what runs, mypy with the examples, and all is explained."""
import inspect
import os
import pathlib
import pydoc
import shutil
import subprocess
import sys

import pytest
import symca

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGE = pathlib.Path(symca.__file__).parent
PRIVATE = r"symca\._[a-z]\w*(\..*)?"

pytest.importorskip("mypy.stubtest")


def stubtest(package, tmp_path):
    allowlist = tmp_path / "allowlist"
    allowlist.write_text(PRIVATE + "\n", encoding="ascii")
    environment = {**os.environ, "PYTHONPATH": str(package.parent)}
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy.stubtest",
            "symca",
            "--concise",
            "--allowlist",
            str(allowlist),
            "--ignore-unused-allowlist",
        ],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )


def test_stubs(tmp_path):
    outcome = stubtest(PACKAGE, tmp_path)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("def to_s60(self)", "def to_s61(self)"),
        ("def verify_code(self, digits: str)", "def verify_code(self, code: str)"),
        ("REFUSED = 4", "REFUSES = 4"),
        ("def is_ca(self) -> bool: ...", "def is_ca(self, really: bool) -> bool: ..."),
    ],
)
def test_the_stubs_are_compared(tmp_path, there, instead):
    shutil.copytree(PACKAGE, tmp_path / "symca", ignore=shutil.ignore_patterns("*.p", "__pycache__"))
    stub = tmp_path / "symca" / "__init__.pyi"
    text = stub.read_text(encoding="utf-8")
    assert there in text
    stub.write_text(text.replace(there, instead, 1), encoding="utf-8")
    assert stubtest(tmp_path / "symca", tmp_path).returncode != 0


def test_the_examples_are_typed(tmp_path):
    for example in ("quickstart.py", "batch.py"):
        outcome = subprocess.run(
            [
                sys.executable,
                "-m",
                "mypy",
                "--check-untyped-defs",
                "--cache-dir",
                str(tmp_path),
                str(ROOT / "examples" / "python" / example),
            ],
            env={**os.environ, "MYPYPATH": str(PACKAGE.parent)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert outcome.returncode == 0, outcome.stdout


def test_it_is_typed():
    assert (PACKAGE / "py.typed").exists()


def public():
    for name in symca.__all__:
        value = getattr(symca, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            yield name, value
        if inspect.isclass(value):
            for member in dir(value):
                field = inspect.getattr_static(value, member)
                own = any(member in vars(base) for base in value.__mro__ if base.__module__.startswith("symca"))
                if (
                    not member.startswith("_")
                    and own
                    and isinstance(field, (property, classmethod))
                    or inspect.isfunction(field)
                ):
                    if not member.startswith("_"):
                        yield f"{name}.{member}", getattr(value, member) if not isinstance(field, property) else field


def test_all_is_explained():
    missing = [name for name, value in public() if not inspect.getdoc(value)]
    assert missing == []
    assert len(list(public())) > 150


def test_help():
    text = pydoc.plain(pydoc.render_doc(symca))
    assert "symca.load(" in text and "class Certificate" in text and "_swig." not in text.split("FILE")[0]
    assert "_raw" not in pydoc.plain(pydoc.render_doc(symca.Certificate))


def test_public_names_are_at_home():
    for name in symca.__all__:
        value = getattr(symca, name)
        assert getattr(value, "__module__", "symca") == "symca", name
    assert symca.__version__.count(".") == 2


def test_records_are_explained():
    for name in ("AltName", "Attribute", "Extension", "Fact", "Purpose", "UserAgent", "WtlsIdentifier"):
        record = getattr(symca, name)
        for field in record._fields:
            assert not getattr(record, field).__doc__.startswith("Alias"), (name, field)
