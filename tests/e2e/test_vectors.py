# SPDX-License-Identifier: LGPL-2.1-or-later
"""Certificates that nobody here made: those printed in WAP-211, roots of 2005 to 2010, real WTLS certificates."""
import os
import pathlib

import pytest

from command import DONE, NO, done, symca

VECTORS = pathlib.Path(os.environ.get("SYMCA_VECTORS", "nowhere"))

pytestmark = pytest.mark.skipif(not VECTORS.is_dir(), reason=f"no vectors in {VECTORS}")

ROOTS = sorted((VECTORS / "period-roots").glob("*.der"))


def test_wapcert_examples():
    client, authority, server = (VECTORS / f"wapcert-{name}.der" for name in ("d1-client", "d2-ca", "d3-server"))
    assert [len(done("convert", "--to", "s60", "--force", "-o", "-", path).output)
            for path in (client, authority, server)] == [425, 473, 552]
    assert symca("verify", authority).status == DONE
    for path in (client, server):
        assert symca("verify", path).status == NO
        assert symca("verify", "--trust", authority, path).status == DONE


def test_period_roots_as_their_names_tell():
    values = done("inspect", "--json", *ROOTS).lines
    assert len(values) == len(ROOTS) == 23
    for path, value in zip(ROOTS, values):
        _, version, signature, key, issued = path.stem.split("-")
        certificate = value["certificates"][0]
        assert f"v{certificate['version']}" == version
        assert certificate["self_issued"] == (issued == "self")
        assert certificate["self_signed"] == (issued == "self"), path.name
        assert f"{certificate['key']['algorithm'].lower()}{certificate['key']['bits']}" == key
        assert certificate["signature_algorithm"]["name"].lower().startswith(signature.removesuffix("rsa").removesuffix("384"))


def test_period_roots_are_installed_unchanged():
    for path in ROOTS:
        assert done("convert", "--to", "s60", "--force", "-o", "-", path).output == path.read_bytes()


def test_self_signed_wtls_authority(tmp_path):
    path = VECTORS / "wtls" / "EntrustNetWAP.bin"
    assert path.stat().st_size == 437
    assert done("inspect", "--json", path).json["kind"] == "wtls-certificate"
    assert symca("verify", path).status == DONE
    data = bytearray(path.read_bytes())
    data[-1] ^= 0x10
    (tmp_path / "flipped").write_bytes(data)
    assert symca("verify", tmp_path / "flipped").status == NO


def test_issued_wtls_certificate():
    path = VECTORS / "wtls" / "MobileServiceCA.wap"
    assert "  Authority        no\n" in done("inspect", path).text, "neither self-issued nor T=ca"
    outcome = symca("verify", path)
    assert outcome.status == NO
    assert "give it with --trust" in outcome.words
