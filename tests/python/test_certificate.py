# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca.Certificate against what python3-cryptography reads from the same bytes."""
import datetime
import hashlib

import make
import pytest
import symca
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

UTC = datetime.timezone.utc


@pytest.fixture(scope="module", name="pair")
def rich_certificate():
    """A certificate with every field that has a property, and the same as read by python3-cryptography."""
    key = make.rsa_key(3)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "FI"),
            x509.NameAttribute(NameOID.COMMON_NAME, "Ensimmäinen"),
            x509.NameAttribute(NameOID.COMMON_NAME, "Second"),
        ]
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(make.name("Some CA"))
        .public_key(key.public_key())
        .serial_number(0x00FEDCBA9876543210)
        .not_valid_before(datetime.datetime(2008, 1, 2, 3, 4, 5))
        .not_valid_after(datetime.datetime(2049, 12, 31, 23, 59, 59))
        .add_extension(x509.BasicConstraints(True, 3), critical=True)
        .add_extension(x509.KeyUsage(True, False, False, False, False, True, True, False, False), critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH, x509.ObjectIdentifier("1.2.3.4")]), critical=False
        )
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName("a.example"), x509.RFC822Name("b@example.com")]), critical=False
        )
        .add_extension(x509.SubjectKeyIdentifier(b"\x01\x02\x03"), critical=False)
        .add_extension(
            x509.AuthorityInformationAccess(
                [
                    x509.AccessDescription(
                        x509.oid.AuthorityInformationAccessOID.CA_ISSUERS,
                        x509.UniformResourceIdentifier("http://ca.example/ca.cer"),
                    )
                ]
            ),
            critical=False,
        )
    )
    theirs = builder.sign(key, hashes.SHA1())
    return symca.Certificate.parse(theirs.public_bytes(serialization.Encoding.DER)), theirs


def test_scalars(pair):
    ours, theirs = pair
    assert bytes(ours) == theirs.public_bytes(serialization.Encoding.DER)
    assert ours.version == 3
    assert ours.serial == theirs.serial_number == 0xFEDCBA9876543210
    assert ours.serial_text == "fedcba9876543210"
    assert ours.not_before == theirs.not_valid_before.replace(tzinfo=UTC)
    assert ours.not_after == datetime.datetime(2049, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert (ours.signature_name, ours.signature_oid) == ("sha1WithRSAEncryption", "1.2.840.113549.1.1.5")
    assert (ours.key_name, ours.key_bits, ours.key_oid) == ("RSA", 2048, "1.2.840.113549.1.1.1")
    assert ours.spki == theirs.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    assert not ours.is_self_issued and not ours.is_self_signed


def test_names(pair):
    subject = pair[0].subject
    assert len(subject) == 3
    assert subject.common_names == ("Ensimmäinen", "Second")
    assert subject.first("CN") == "Ensimmäinen" and subject.first("2.5.4.6") == "FI" and subject.first("O") is None
    assert subject[0] == symca.Attribute("2.5.4.6", "C", "FI", 0)
    assert subject[-1].value == "Second" and subject[-1].rdn == 2
    assert subject[1:] == (subject[1], subject[2]) and list(subject)[::-1] == list(subject[::-1])
    assert bytes(subject) == pair[1].subject.public_bytes()
    assert str(subject) == subject.text == "CN=Second,CN=Ensimmäinen,C=FI"
    with pytest.raises(IndexError):
        subject[3]
    assert subject != pair[0].issuer and not subject.names_equal(pair[0].issuer)
    assert subject.names_equal(pair[0].subject) and hash(subject) == hash(pair[0].subject)


def test_extensions(pair):
    ours, theirs = pair
    assert ours.is_ca and ours.path_length == 3
    assert ours.key_usage == symca.KeyUsage.DIGITAL_SIGNATURE | symca.KeyUsage.KEY_CERT_SIGN | symca.KeyUsage.CRL_SIGN
    assert ours.purposes == (symca.Purpose("1.3.6.1.5.5.7.3.1", "serverAuth"), symca.Purpose("1.2.3.4", "1.2.3.4"))
    assert ours.alt_names == ((symca.GeneralNameKind.DNS, "a.example"), (symca.GeneralNameKind.EMAIL, "b@example.com"))
    assert ours.subject_key_id == b"\x01\x02\x03" and ours.authority_key_id is None
    assert ours.issuer_urls == ("http://ca.example/ca.cer",)
    assert [extension.oid for extension in ours.extensions] == [
        extension.oid.dotted_string for extension in theirs.extensions
    ]
    assert [extension.critical for extension in ours.extensions] == [
        extension.critical for extension in theirs.extensions
    ]
    assert ours.extensions[0].name == "basicConstraints"
    assert ours.extensions[0].value == theirs.extensions[0].value.public_bytes()
    assert ours.unreadable == ()


def test_absent_and_unreadable():
    key = make.rsa_key(3)
    builder = (
        x509.CertificateBuilder()
        .subject_name(make.name("Bare"))
        .issuer_name(make.name("Bare"))
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(make.BEGIN)
        .not_valid_after(make.END)
    )
    bare = symca.Certificate.parse(builder.sign(key, hashes.SHA1()).public_bytes(serialization.Encoding.DER))
    assert (bare.path_length, bare.key_usage, bare.purposes, bare.alt_names, bare.unreadable) == (
        None,
        None,
        (),
        (),
        (),
    )
    broken = builder.add_extension(
        x509.UnrecognizedExtension(x509.ObjectIdentifier("2.5.29.15"), b"\x03\x00"), critical=True
    )
    broken = symca.Certificate.parse(broken.sign(key, hashes.SHA1()).public_bytes(serialization.Encoding.DER))
    assert broken.key_usage is None and broken.unreadable == ("keyUsage",)


def test_fingerprints(root):
    assert root.fingerprint("sha1") == hashlib.sha1(bytes(root)).hexdigest()
    assert root.fingerprint("MD5") == hashlib.md5(bytes(root)).hexdigest()
    assert root.fingerprint() == root.fingerprint("SHA-256") == root.fingerprint(symca.Digest.SHA256)
    assert root.fingerprint() == hashlib.sha256(bytes(root)).hexdigest()
    for wrong in ("sha512", "", 9):
        with pytest.raises(ValueError):
            root.fingerprint(wrong)


def test_labels(root):
    assert root.label("s60-3rd") == root.label() == root.label(symca.platform("s60-3rd")) == "Python Root CA"
    assert root.label("Nokia 6230") == root.label("s40") == root.label(symca.phone("6230")) == root.display_name
    with pytest.raises(symca.NotFoundError):
        root.label("no such phone")
    with pytest.raises(TypeError):
        root.label(5)
    assert root.file_name() == "python-root-ca.cer" and root.file_name(".hashed") == "python-root-ca.hashed"


def test_forms(root):
    s60 = root.to_s60()
    assert bytes(s60) == bytes(root) and s60.media_type == "application/x-x509-ca-cert"
    assert (s60.file_name, s60.label, s60.certificate) == ("python-root-ca.cer", "Python Root CA", root)


def test_verify(chain):
    root, leaf, middle = chain
    leaf.verify(middle)
    middle.verify(root)
    assert root.is_self_signed
    with pytest.raises(symca.SignatureError) as caught:
        leaf.verify(root)
    assert caught.value.status is symca.Status.SIGNATURE and caught.value.block is None


def test_time_beyond_python(root_pair):
    """Year 0 is written in DER as easily as another one: a getter must not fail for it."""
    late = make.Certificate("Late", make.rsa_key(1), end=datetime.datetime(9999, 12, 31, 23, 59, 59))
    assert symca.Certificate.parse(late.der).not_after == datetime.datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    early = late.der.replace(b"99991231235959Z", b"00000101000000Z")
    assert symca.Certificate.parse(early).not_after == datetime.datetime(1, 1, 1, tzinfo=UTC)


def test_equality(root, root_pair):
    again = symca.Certificate.parse(root_pair.der)
    assert again == root and again is not root and hash(again) == hash(root) and len({again, root}) == 1
    assert root != bytes(root) and root != symca.Certificate.parse(make.chain()[0].der)


def test_json(root):
    assert '"Python Root CA"' in root.to_json()
