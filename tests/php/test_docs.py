# SPDX-License-Identifier: LGPL-2.1-or-later
"""What docs/php.md and README.md show is what happens."""
import re

from module import ROOT, php

PAGE = (ROOT / "docs" / "php.md").read_text(encoding="utf-8")
# Each piece of PHP, and what it prints where that is shown.
PIECES = re.findall(r"^```php\n(.*?)^```\n(?:```\n(.*?)^```\n)?", PAGE, re.M | re.S)
EXAMPLE = (ROOT / "examples" / "php" / "quickstart.php").read_text(encoding="utf-8").split("\n", 1)[1]


def test_the_page_runs_from_top_to_bottom(tmp_path):
    script = tmp_path / "page.php"
    printed = "".join(output for _, output in PIECES)
    code = "".join(piece for piece, _ in PIECES)
    # One file: a class is imported once.
    imports = sorted({name.strip() for group in re.findall(r"^use Symca\\\{?([\w, ]+)\}?;\n", code, re.M)
                      for name in group.split(",")})
    code = re.sub(r"^use [^\n]*\n", "", code, flags=re.M)
    script.write_text("<?php\n" + "".join(f"use Symca\\{name};\n" for name in imports) + code, encoding="utf-8")
    assert len(PIECES) >= 6
    assert php(script, cwd=ROOT / "tests" / "data") == printed


def test_the_readme_shows_the_example():
    shown = re.findall(r"^```php\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    assert shown == [EXAMPLE]


def test_the_example_is_short():
    assert len(EXAMPLE.splitlines()) <= 10


def test_what_the_page_names_is_there():
    declared = (ROOT / "bindings" / "php" / "symca.stub.php").read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$", "", PAGE, flags=re.M | re.S)
    methods = set(re.findall(r"`(?:\w+::)?(\w+)\(\)`", prose)) - {"json_encode", "htmlspecialchars", "count", "getMessage"}
    classes = set(re.findall(r"`(\w+(?:Exception|Certificate|Block|Response))(?:`|::)", prose)) - {"RuntimeException"}
    assert len(methods) > 20 and len(classes) > 10
    assert [name for name in methods if not re.search(rf"\bfunction {name}\(", declared)] == []
    assert [name for name in classes if not re.search(rf"^(?:final )?class {name}\b", declared, re.M)] == []
