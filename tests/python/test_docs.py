# SPDX-License-Identifier: LGPL-2.1-or-later
"""What docs/python.md and README.md show is what happens."""
import doctest
import pathlib
import re

import symca

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_the_page(monkeypatch):
    monkeypatch.chdir(ROOT / "tests" / "data")
    text = "\n".join(
        re.findall(r"^```pycon\n(.*?)^```$", (ROOT / "docs" / "python.md").read_text(encoding="utf-8"), re.M | re.S)
    )
    test = doctest.DocTestParser().get_doctest(text, {}, "docs/python.md", None, 0)
    outcome = doctest.DocTestRunner().run(test)
    assert outcome.failed == 0 and outcome.attempted > 15


def test_readme_shows_the_example():
    shown = re.findall(r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    example = (ROOT / "examples" / "python" / "quickstart.py").read_text(encoding="utf-8").split("\n", 1)[1]
    assert shown == [example]


def test_every_exception_is_on_the_page():
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    for name in symca.__all__:
        if name.endswith("Error"):
            assert f"`{name}`" in page, name
