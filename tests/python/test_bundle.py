# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca.load(), detect() and Bundle."""
import array
import json
import mmap

import make
import pytest
import symca
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12


def test_bytes_like(root_pair, tmp_path):
    der = root_pair.der
    (tmp_path / "root.der").write_bytes(der)
    with open(tmp_path / "root.der", "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        given = [
            der,
            bytearray(der),
            memoryview(der),
            memoryview(b"".join(bytes([byte, 0]) for byte in der))[::2],
            array.array("B", der),
            mapped,
        ]
        for data in given:
            assert symca.load(data)[0] == symca.Certificate.parse(data) == symca.load(der)[0]
            assert symca.detect(data) is symca.Kind.DER


def test_the_bytes_may_go_afterwards(root_pair):
    data = bytearray(root_pair.der)
    bundle = symca.load(data)
    data.clear()
    assert bytes(bundle[0]) == root_pair.der


def test_sequence(chain):
    assert len(chain) == 3 and chain[0] == chain[-3] and chain[2] == chain[-1]
    assert list(chain) == [chain[0], chain[1], chain[2]] == list(reversed(list(reversed(chain))))
    assert chain[1:] == (chain[1], chain[2]) and chain[::-2] == (chain[2], chain[0])
    assert chain[1] in chain and chain.index(chain[2]) == 2 and chain.count(chain[0]) == 1
    for index in (3, -4, 2**80):
        with pytest.raises(IndexError):
            chain[index]
    with pytest.raises(TypeError):
        chain["0"]


def test_chain(chain):
    root, leaf, middle = chain
    assert chain.in_order == (leaf, middle, root) and chain.to_install == (root,)
    assert chain.issuer_of(1) == middle and chain.issuer_of(0) is None and chain.issuer_of(-1) == root
    assert chain.is_complete and chain.incomplete is None
    assert [chain.offset_of(at) for at in range(3)] == [
        0,
        len(make.chain()[0].pem),
        len(make.chain()[0].pem + make.chain()[2].pem),
    ]
    alone = symca.load(make.chain()[2].pem)
    assert not alone.is_complete and alone.incomplete == leaf


def test_what_it_tells(chain, root_pair):
    assert chain.kind is symca.Kind.PEM and chain.notes == () and chain.private_keys == 0
    with_more = symca.load(root_pair.der + b"abc")
    assert with_more.kind is symca.Kind.DER and len(with_more.notes) == 1 and "3 bytes" in with_more.notes[0]
    with_key = symca.load(root_pair.pem + root_pair.key_pem())
    assert with_key.private_keys == 1 and len(with_key) == 1
    assert len(json.loads(chain.to_json())["certificates"]) == 3


def test_password(root_pair):
    data = pkcs12.serialize_key_and_certificates(
        b"it", root_pair.key, root_pair.certificate, None, serialization.BestAvailableEncryption("pässword".encode())
    )
    assert symca.load(data, "pässword")[0] == symca.load(data, password="pässword")[0] == symca.load(root_pair.der)[0]
    with pytest.raises(symca.PasswordNeededError):
        symca.load(data)
    with pytest.raises(symca.PasswordWrongError) as caught:
        symca.load(data, "passw0rd")
    assert "passw0rd" not in str(caught.value)


def test_limits(root_pair):
    for size in (len(root_pair.der), 2**30):
        assert symca.load(root_pair.der, max_size=size)
    with pytest.raises(symca.LimitError):
        symca.load(root_pair.der, max_size=len(root_pair.der) - 1)
    with pytest.raises(symca.LimitError):
        symca.load(b"A" * (2**20 + 1))
    with pytest.raises(symca.LimitError):
        symca.load(b"A" * (2**20 + 1), max_size=None)


def test_equality(chain, root_pair):
    assert symca.load(root_pair.der) == symca.load(root_pair.pem) != chain
    assert hash(symca.load(root_pair.der)) == hash(symca.load(root_pair.pem))


def test_detect(root_pair):
    kinds = {
        b"": "empty",
        root_pair.pem: "pem",
        root_pair.key_pem(): "private-key",
        b"%PDF-1.4\n": "pdf",
        b"PK\3\4": "zip",
    }
    assert {data: str(symca.detect(data)) for data in kinds} == kinds
