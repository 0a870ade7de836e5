# SPDX-License-Identifier: LGPL-2.1-or-later
"""The WPKI and WTLS forms: made here, read by a reader that shares no code, and read back."""
import datetime
import hashlib
import json
import os
import pathlib

import make
import pytest
import symca
from conftest import next_root

UTC = datetime.timezone.utc


def test_hashed(root):
    hashed = root.to_s40("Nimi ä", url="http://ca.example.com/")
    again = symca.HashedCertificate.parse(bytes(hashed))
    for form in (hashed, again):
        assert (form.name, form.url, form.character_set, form.version) == ("Nimi ä", "http://ca.example.com/", 106, 1)
        assert form.certificate == root and form.x509_reading is symca.X509Reading.LENGTH
        assert form.media_type == "application/vnd.wap.hashed-certificate" and form.hash_algorithm == 0
        assert form.hash == hashlib.sha1(bytes(hashed)).digest()
        assert form.code == form.code_groups.replace(" ", "") and len(form.code) == 30 and form.code.isdigit()
        assert json.loads(form.to_json())["code"].replace(" ", "") == form.code
    assert again == hashed and hash(again) == hash(hashed) and hashed != root.to_s40()
    assert root.to_s40() == symca.HashedCertificate.new(root) == symca.HashedCertificate.new(root, None, "")
    assert root.to_s40().name == root.display_name


def test_verify_code(root):
    hashed = root.to_s40()
    assert hashed.verify_code(hashed.code) is None and hashed.verify_code(hashed.code_groups.replace(" ", "-")) is None
    digits = hashed.code_groups.split()
    digits[2] = f"{(int(digits[2]) + 1) % 1000000:06}"
    with pytest.raises(symca.CodeError) as caught:
        hashed.verify_code(" ".join(digits))
    assert caught.value.group == 3 and caught.value.status is symca.Status.CODE
    with pytest.raises(symca.CodeError) as caught:
        hashed.verify_code("12")
    assert caught.value.group is None


def test_hashed_refuses(root):
    with pytest.raises(symca.ArgumentError):
        root.to_s40(url="http://ä.example/")
    with pytest.raises(symca.ArgumentError):
        root.to_s40(url="x" * 256)
    with pytest.raises(symca.TruncatedError) as caught:
        symca.HashedCertificate.parse(bytes(root.to_s40())[:-1])
    assert caught.value.offset is not None


def test_signed(root, root_pair, signed):
    again = symca.SignedCertificate.parse(bytes(signed))
    assert again == signed and again.certificate == next_root() and again.signer == root
    assert again.signature_kind is symca.WtlsSignature.RSA_SHA and len(again.signature) == 256
    assert again.media_type == "application/vnd.wap.signed-certificate" and again.version == 1
    assert again.verify() is None and again.verify(root) is None and again.verify(expected=root) is None
    with pytest.raises(symca.SignatureError):
        again.verify(next_root())
    assert json.loads(again.to_json())
    named = symca.SignedCertificate.new(next_root(), root, root_pair.key_pem(), name="N", url="http://u.example/")
    assert (named.name, named.url, named.character_set) == ("N", "http://u.example/", 106)


def test_signing_keys(root, root_pair):
    encrypted = root_pair.key_pem(b"secret")
    assert symca.SignedCertificate.new(next_root(), root, bytearray(encrypted), "secret").verify() is None
    with pytest.raises(symca.PasswordNeededError):
        symca.SignedCertificate.new(next_root(), root, encrypted)
    with pytest.raises(symca.PasswordWrongError):
        symca.SignedCertificate.new(next_root(), root, encrypted, password="Secret")
    with pytest.raises(symca.SignatureError):
        symca.SignedCertificate.new(next_root(), next_root(), root_pair.key_pem())
    with pytest.raises(symca.InputError):
        symca.SignedCertificate.new(next_root(), root, b"no key")


def test_rollover(root, signed):
    last = make.Certificate("Last Root CA", make.rsa_key(3))
    second = symca.SignedCertificate.new(
        symca.Certificate.parse(last.der), next_root(), make.Certificate("Next Root CA", make.rsa_key(2)).key_pem()
    )
    block = symca.RolloverBlock.new(item for item in (signed, second))
    again = symca.RolloverBlock.parse(bytes(block))
    assert again == block and len(again) == 2 and list(again) == [signed, second] and again[-1] == second
    assert again[:1] == (signed,) and again.media_type == "application/vnd.wap.rollover-certificate"
    assert again.verify(root) is None and json.loads(again.to_json())
    with pytest.raises(symca.SignatureError) as caught:
        symca.RolloverBlock.new([signed, signed]).verify(root)
    assert caught.value.block == 1
    with pytest.raises(symca.SignatureError) as caught:
        again.verify(next_root())
    assert caught.value.block == 0
    with pytest.raises(symca.ArgumentError):
        symca.RolloverBlock.new([])
    for wrong in ([root], [signed, None], 5, [signed._raw]):
        with pytest.raises(TypeError):
            symca.RolloverBlock.new(wrong)


def test_response(root):
    info = symca.CertResponse.new_info(root, "http://ca.example.com/1", authority=root, name="Name")
    again = symca.CertResponse.parse(bytes(info))
    assert again == info and again.kind is symca.ResponseKind.CERT_INFO and str(again.kind) == "cert-info"
    assert (again.name, again.url, again.character_set, again.seconds) == ("Name", "http://ca.example.com/1", 106, 0)
    assert again.subject.kind is again.ca_domain.kind is symca.WtlsIdentifierKind.KEY_HASH
    assert again.subject.encoded == root.wtls_key_hash and again.certificate is None
    carrying = symca.CertResponse.parse(bytes(symca.CertResponse.new_certificate(root)))
    assert carrying.kind is symca.ResponseKind.CERT and carrying.certificate == root and carrying.url is None
    assert carrying.ca_domain.kind is symca.WtlsIdentifierKind.NULL and carrying.ca_domain.encoded is None
    referral = symca.CertResponse.new_referral("http://ca.example.com/later", 3600)
    assert (referral.seconds, referral.url, referral.name, referral.subject) == (
        3600,
        "http://ca.example.com/later",
        None,
        None,
    )
    assert (
        referral.media_type == "application/vnd.wap.cert-response"
        and referral.version == 1
        and json.loads(referral.to_json())
    )
    with pytest.raises(symca.ArgumentError):
        symca.CertResponse.new_info(root, "")
    with pytest.raises(OverflowError):
        symca.CertResponse.new_referral("http://ca.example.com/", 2**32)


def test_wtls(wtls, root, root_pair):
    again = symca.WtlsCertificate.parse(bytes(wtls))
    assert again == wtls and again.subject == again.issuer
    assert again.is_self_issued and again.is_self_signed and again.is_ca
    assert (
        again.subject.parts == ("ca", "Example", "ZZ", "WAP Root")
        and again.subject.kind is symca.WtlsIdentifierKind.TEXT
    )
    assert again.not_before == datetime.datetime(2007, 1, 1, tzinfo=UTC) and again.not_after.year == 2037
    numbers = root_pair.key.public_key().public_numbers()
    assert (again.key_modulus, again.key_exponent, again.key_bits) == (numbers.n, numbers.e, 2048)
    assert again.key_kind is symca.WtlsKey.RSA and again.key_point is None and again.key_parameter_set is None
    assert again.key_hash == root.wtls_key_hash and again.key_parameters == 0 and again.version == 1
    assert again.signature_kind is symca.WtlsSignature.RSA_SHA and len(again.signature) == 256
    assert again.media_type == "application/vnd.wap.wtls-ca-certificate" and json.loads(again.to_json())
    hashed = again.to_s40()
    assert hashed.certificate == again and hashed.name == "WAP Root" and hashed.x509_reading is symca.X509Reading.NONE
    assert symca.HashedCertificate.new(again) == hashed


def test_wtls_issue(wtls, root_pair, chain):
    issued = symca.WtlsCertificate.new(
        "gateway; Example; ZZ", 0, 2**32 - 1, root_pair.key_pem(), subject_key=chain[1], issuer=wtls
    )
    assert issued.verify(wtls) is None and issued.issuer == wtls.subject and not issued.is_ca
    assert issued.not_after == datetime.datetime(2106, 2, 7, 6, 28, 15, tzinfo=UTC)
    with pytest.raises(symca.SignatureError):
        issued.verify(issued)
    signed = symca.SignedCertificate.new(wtls, wtls, root_pair.key_pem())
    assert signed.certificate == signed.signer == wtls and signed.verify(wtls) is None
    with pytest.raises(symca.ArgumentError):
        symca.WtlsCertificate.new("a; b; ZZ", -1, 0, root_pair.key_pem())


def test_wtls_vectors():
    folder = pathlib.Path(os.environ.get("SYMCA_VECTORS", "nowhere")) / "wtls"
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    if not files:
        pytest.skip("there are no WTLS certificates to read here")
    for path in files:
        certificate = symca.load(path.read_bytes())
        assert certificate.kind is symca.Kind.WTLS and len(certificate) == 0
