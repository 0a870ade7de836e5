# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every text begins with its licence, and none has words that promise work, or that name a machine."""
import re

import pytest

from project import ROOT, is_text, tracked

TEXTS = [path for path in tracked() if is_text(path)]

# They have no comments, or their reader takes none.
NO_COMMENT = {".json", ".pem", ".tsv", ".der", ".crt", ".txt", ".abi", ".p7b", ".pub", ".key"}
NO_COMMENT_NAMES = {"COPYING", "LICENSE", ".gitignore", "py.typed"}

# Put together here, so that this file does not have them.
FORBIDDEN = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "/wo" + "rk/", "/ro" + "ot/"]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_licence_first(path):
    if path.suffix in NO_COMMENT or path.name in NO_COMMENT_NAMES or "LICENSES" in path.parts:
        return
    text = path.read_text(encoding="utf-8")
    if not text:
        return
    head = text.splitlines()[:4]
    licence = "MIT-0" if path.relative_to(ROOT).parts[0] == "examples" and path.suffix != ".build" else "LGPL-2.1-or-later"
    lines = head[:1] if not head[0].startswith(("#!", "<?", "--TEST--")) else head
    assert any(f"SPDX-License-Identifier: {licence}" in line for line in lines), head


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_forbidden_words(path):
    if path.suffix == ".pem" or path.name in NO_COMMENT_NAMES:
        return
    text = path.read_text(encoding="utf-8")
    # Bindings call a file of declarations so; the library has no such thing.
    words = FORBIDDEN + (["st" + "ub"] if path.relative_to(ROOT).parts[0] in ("include", "libsymca", "tools") else [])
    for word in words:
        found = re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Z])", text)
        assert not found, f"{word!r} at character {found.start()}"
