# SPDX-License-Identifier: LGPL-2.1-or-later
"""What meson installs is enough: a program outside the tree is built against it, shared and static, in C and in C++."""
import os
import pathlib
import shutil
import subprocess

import pytest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = os.environ["SYMCA_BUILD"]
CC = os.environ.get("CC", "cc")
ROOT_CERTIFICATE = SOURCE / "tests" / "data" / "example-root.pem"

CPP_PROGRAM = """
#include <cstdio>
#include <string>
#include <symca/symca.h>

int main()
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_check_options check = SYMCA_CHECK_OPTIONS_INIT;
    symca_wtls_options wtls = SYMCA_WTLS_OPTIONS_INIT;
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    symca_key key = SYMCA_KEY_INIT;
    symca_bundle *bundle = nullptr;
    const std::string nothing;

    if (options.size == 0 || check.size == 0 || wtls.size == 0 || agent.size == 0 || key.size == 0)
        return 1;
    if (symca_bundle_load(nullptr, 0, &options, &bundle) != SYMCA_ERROR_EMPTY || bundle != nullptr)
        return 2;
    std::puts(std::string(symca_version()).c_str());
    return std::string(symca_version()) == SYMCA_VERSION ? 0 : 3;
}
"""


def run(*command, **options):
    outcome = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **options)
    assert outcome.returncode == 0, f"{command}\n{outcome.stdout}{outcome.stderr}"
    return outcome.stdout


@pytest.fixture(scope="module", name="scratch")
def scratch_directory(tmp_path_factory):
    return tmp_path_factory.mktemp("installed")


@pytest.fixture(scope="module", name="prefix")
def installed_prefix(scratch):
    """Where the build is installed: a scratch directory as DESTDIR, below it the prefix that was configured."""
    run("meson", "install", "--no-rebuild", "-C", BUILD, "--destdir", scratch)
    found = list(scratch.rglob("symca.pc"))
    assert len(found) == 1
    text = found[0].read_text(encoding="utf-8")
    prefix = next(line.split("=", 1)[1] for line in text.splitlines() if line.startswith("prefix="))
    return scratch / prefix.lstrip("/")


@pytest.fixture(scope="module", name="pkg_config")
def pkg_config_of(prefix):
    folder = next(prefix.rglob("symca.pc")).parent
    environment = {**os.environ, "PKG_CONFIG_PATH": str(folder)}

    def ask(*arguments):
        define = f"--define-variable=prefix={prefix}"
        return run("pkg-config", define, *arguments, "symca", env=environment).split()

    return ask


@pytest.fixture(scope="module", name="library_folder")
def folder_of_the_library(prefix):
    return next(prefix.rglob("libsymca.so")).parent


def test_what_is_installed(prefix, library_folder):
    assert (prefix / "bin" / "symca").is_file()
    assert (prefix / "share" / "man" / "man1" / "symca.1").is_file()
    assert (library_folder / "libsymca.a").is_file()
    assert (library_folder / "libsymca.so.0").exists()
    headers = {path.name for path in (prefix / "include" / "symca").iterdir()}
    assert headers == {path.name.removesuffix(".in") for path in (SOURCE / "include" / "symca").glob("*.h*")}
    assert not (library_folder / "libsymca-internal.a").exists()


def test_static_library_holds_its_objects(library_folder):
    assert (library_folder / "libsymca.a").read_bytes().startswith(b"!<arch>\n"), "a thin archive points into the build"


def test_command_runs_from_the_prefix(prefix, library_folder):
    environment = {**os.environ, "LD_LIBRARY_PATH": str(library_folder)}
    text = run(prefix / "bin" / "symca", "inspect", ROOT_CERTIFICATE, env=environment)
    assert "CN=Example Root CA" in text


def check_example(program, folder, environment):
    code = run(program, ROOT_CERTIFICATE, cwd=folder, env=environment).strip()
    assert len(code.replace(" ", "")) == 30
    der = run("openssl", "x509", "-in", ROOT_CERTIFICATE, "-outform", "DER", "-out", folder / "expected")
    assert der == ""
    assert (folder / "authority.cer").read_bytes() == (folder / "expected").read_bytes()
    assert (folder / "authority.hashed").read_bytes()[0] == 1


def test_program_against_the_shared_library(tmp_path, pkg_config, library_folder):
    shutil.copy(SOURCE / "examples" / "c" / "convert.c", tmp_path / "app.c")
    run(CC, "app.c", "-o", "app", *pkg_config("--cflags", "--libs"), cwd=tmp_path)
    assert "libsymca.so.0" in run("readelf", "-d", tmp_path / "app")
    check_example(tmp_path / "app", tmp_path, {**os.environ, "LD_LIBRARY_PATH": str(library_folder)})


def test_program_against_the_static_library(tmp_path, pkg_config):
    shutil.copy(SOURCE / "examples" / "c" / "convert.c", tmp_path / "app.c")
    words = ["-l:libsymca.a" if word == "-lsymca" else word for word in pkg_config("--static", "--cflags", "--libs")]
    run(CC, "app.c", "-o", "app", *words, cwd=tmp_path)
    assert "libsymca" not in run("readelf", "-d", tmp_path / "app")
    check_example(tmp_path / "app", tmp_path, os.environ)


def test_cpp_program(tmp_path, pkg_config, library_folder):
    (tmp_path / "app.cc").write_text(CPP_PROGRAM, encoding="utf-8")
    run("c++", "-std=c++17", "-Wall", "-Wextra", "-Werror", "app.cc", "-o", "app", *pkg_config("--cflags", "--libs"),
        cwd=tmp_path)
    version = run(tmp_path / "app", env={**os.environ, "LD_LIBRARY_PATH": str(library_folder)}).strip()
    assert version == pkg_config("--modversion")[0]
