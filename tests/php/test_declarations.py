# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the declarations in PHP say, what C was generated of them, and what the module is, is the same."""
import subprocess

import pytest

from module import CONFIG, FOLDER, PHP, ROOT, php, run

DECLARATIONS = ROOT / "bindings" / "php" / "symca.stub.php"


def test_reflection_tells_what_is_declared():
    module = php(FOLDER / "describe.php").splitlines()
    declared = run(PHP, "-n", FOLDER / "describe.php", DECLARATIONS).splitlines()
    assert len(declared) > 400
    assert module == declared


def test_generated_file_is_up_to_date():
    done = subprocess.run([ROOT / "scripts" / "php-arginfo", "--check"], env={"PHP_CONFIG": CONFIG, "PATH": "/usr/bin:/bin"},
                          capture_output=True, text=True, check=False)
    if done.returncode == 77:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_class_and_method_is_documented():
    lines = DECLARATIONS.read_text(encoding="utf-8").splitlines()
    bare = {"count", "getIterator", "jsonSerialize", "subject", "issuer", "platform", "severity", "confidence", "certificate",
            "id", "source", "advice", "bytes", "version", "name", "url", "toJson", "wtls", "signer", "signerWtls", "kind",
            "characterSet", "notBefore", "notAfter", "keyKind", "isSelfIssued", "isSelfSigned", "isCa", "signatureKind",
            "phoneSays", "signatureBytes"}
    undocumented = []
    for number, line in enumerate(lines):
        words = line.replace("(", " ").split()
        is_method = "function" in words
        if not (is_method or (words and words[0] in ("final", "class", "enum"))):
            continue
        name = words[words.index("function") + 1] if is_method else line
        if not lines[number - 1].strip().endswith("*/") and name not in bare:
            undocumented.append(name)
    assert undocumented == []
