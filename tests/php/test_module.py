# SPDX-License-Identifier: LGPL-2.1-or-later
"""The module as PHP sees it, and where installing puts it."""
import os
import pathlib
import re
import subprocess

from module import CONFIG, PHP, ROOT, config, php, run

BUILD = pathlib.Path(os.environ["SYMCA_BUILD"])


def test_it_is_listed():
    assert "symca" in php("-m").split()


def test_it_tells_its_version():
    assert php("-r", "echo phpversion('symca'), ' ', Symca\\VERSION;") == "0.1.0 0.1.0"
    assert "libsymca (running) => 0.1.0" in php("--ri", "symca")


def test_the_module_exports_one_symbol():
    names = run("nm", "-D", "--defined-only", os.environ["SYMCA_PHP_MODULE"]).split()[2::3]
    assert names == ["get_module"]


def test_installed(tmp_path):
    subprocess.run(["meson", "install", "-C", str(BUILD), "--no-rebuild", "--destdir", str(tmp_path), "--quiet"],
                   check=True, capture_output=True)
    assert (tmp_path / config("extension-dir").lstrip("/") / "symca.so").is_file()
    # Debian's snippet is a link by its absolute path: what it points to is below the scratch root.
    snippet = tmp_path / config("ini-dir").lstrip("/") / "20-symca.ini"
    if snippet.is_symlink():
        snippet = tmp_path / os.readlink(snippet).lstrip("/")
    text = snippet.read_text(encoding="utf-8")
    assert re.search(r"^extension=symca$", text, re.M)
    scanned = tmp_path / "scanned"
    scanned.mkdir()
    (scanned / "20-symca.ini").write_text(text, encoding="utf-8")
    libraries = {str(path.parent) for path in tmp_path.rglob("libsymca.so.0")}
    modules = run(PHP, "-d", f"extension_dir={tmp_path / config('extension-dir').lstrip('/')}", "-m",
                  env={"PHP_INI_SCAN_DIR": str(scanned), "LD_LIBRARY_PATH": ":".join(libraries), "PHPRC": str(tmp_path)})
    assert "symca" in modules.split()


def test_quickstart():
    output = php(ROOT / "examples" / "php" / "quickstart.php", ROOT / "tests" / "data" / "example-root.pem")
    assert "CN=Example Root CA" in output
    assert re.search(r"\b\d{6} \d{6} \d{6} \d{6} \d{6}\b", output)
