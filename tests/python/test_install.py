# SPDX-License-Identifier: LGPL-2.1-or-later
"""What meson installs, and the wheel that pip builds, can be imported in a clean virtual environment. No network."""
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import venv

import pytest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
CERTIFICATE = SOURCE / "tests" / "data" / "example-root.pem"

PROGRAM = """
import pathlib, sys, symca
bundle = symca.load(pathlib.Path(sys.argv[1]).read_bytes())
assert bundle[0].to_s40().code and bundle.check("Nokia E61", host="mail.example.com").verdict
print(symca.__version__, pathlib.Path(symca.__file__).parent)
"""


def run(*command, **options):
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "MESON", "LD_"))}
    environment.update(options.pop("env", {}))
    outcome = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False, env=environment, **options
    )
    assert outcome.returncode == 0, f"{command}\n{outcome.stdout}{outcome.stderr}"
    return outcome.stdout


@pytest.fixture(name="clean")
def clean_environment(tmp_path):
    """The interpreter of a virtual environment that has nothing, not even the system's packages."""
    venv.EnvBuilder(with_pip=True, symlinks=True).create(tmp_path / "clean")
    return tmp_path / "clean" / "bin" / "python"


@pytest.fixture(scope="module", name="copy")
def copy_of_the_source(tmp_path_factory):
    """Builders of wheels write into the tree: not into this one."""
    copy = tmp_path_factory.mktemp("source") / "symca"
    shutil.copytree(
        SOURCE,
        copy,
        symlinks=True,
        ignore=lambda folder, names: [
            name
            for name in names
            if name in (".git", "__pycache__")
            or (pathlib.Path(folder) == SOURCE and name.startswith(("build", ".mesonpy")))
        ],
    )
    return copy


def imported(python, folder, tmp_path, **options):
    version, place = run(python, "-I", "-c", PROGRAM, CERTIFICATE, cwd=tmp_path, **options).split()
    assert pathlib.Path(place).is_relative_to(folder)
    return version


def compiler():
    return {"CC": os.environ.get("CC", "cc")}


def test_wheel(copy, clean, tmp_path):
    if importlib.util.find_spec("mesonpy") is None:
        pytest.skip("this Python has no meson-python")
    run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-build-isolation",
        "--no-deps",
        "--no-index",
        "--wheel-dir",
        tmp_path,
        copy,
        env=compiler(),
    )
    wheel = next(tmp_path.glob("symca-*.whl"))
    assert f"cp{sys.version_info[0]}{sys.version_info[1]}" in wheel.name
    names = run(sys.executable, "-m", "zipfile", "--list", wheel)
    assert "symca/py.typed" in names and "symca/__init__.pyi" in names and "symca/_swig.py" in names
    assert "libsymca" not in names and ".h " not in names and ".pc" not in names and "bin/" not in names
    run(clean, "-m", "pip", "install", "--no-index", "--no-deps", wheel)
    imported(clean, tmp_path / "clean", tmp_path)
    extension = next((tmp_path / "clean").rglob("_symca*.so"))
    needed = run("ldd", extension)
    assert "libsymca" not in needed and "not found" not in needed
    exported = run("nm", "--dynamic", "--defined-only", "--format=posix", extension).split()[0::4]
    assert exported == ["PyInit__symca"]


def test_meson_install_for_a_virtual_environment(copy, clean, tmp_path):
    """A virtual environment is chosen: the package goes where that one looks."""
    build, prefix = tmp_path / "build", tmp_path / "prefix"
    run("meson", "setup", build, copy, f"-Dpython={clean}", "-Dtests=false", f"--prefix={prefix}", env=compiler())
    run("meson", "install", "-C", build)
    version = imported(clean, tmp_path / "clean", tmp_path)
    assert f"Version: {version}" in next(prefix.rglob("symca.pc")).read_text(encoding="utf-8")
    extension = next((tmp_path / "clean").rglob("_symca*.so"))
    assert str(prefix) in run("ldd", extension)


def test_where_the_system_python_looks(copy, tmp_path):
    """For /usr and /usr/local the package goes to a directory of sys.path that belongs to that prefix."""
    if sys.prefix != sys.base_prefix:
        pytest.skip("this Python is a virtual environment")
    for prefix in ("/usr", "/usr/local"):
        below = [
            path
            for path in sys.path
            if path.startswith(prefix + "/")
            and path.endswith("-packages")
            and (prefix != "/usr" or not path.startswith("/usr/local/"))
        ]
        if not below:
            continue
        build = tmp_path / prefix.replace("/", "-")
        run(
            "meson",
            "setup",
            build,
            copy,
            f"-Dpython={sys.executable}",
            "-Dtests=false",
            f"--prefix={prefix}",
            env=compiler(),
        )
        plan = json.loads((build / "meson-info" / "intro-installed.json").read_text(encoding="utf-8"))
        places = {pathlib.Path(place).parent for place in plan.values() if "/symca/" in place and place.endswith(".py")}
        assert len(places) == 1 and str(places.pop().parent) in below
