# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca inspect: what is in a file, for people and as JSON."""
import base64
import datetime
import hashlib
import subprocess

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12, pkcs7
from cryptography.hazmat.primitives.serialization import Encoding

import make
from command import DONE, EXAMPLE_ROOT, INPUT, done, symca

CERTIFICATE_KEYS = ["index", "version", "serial", "subject", "issuer", "not_before", "not_after", "signature_algorithm",
                    "key", "ca", "self_issued", "self_signed", "fingerprints", "label", "size"]


def example_der():
    return subprocess.run(["openssl", "x509", "-in", EXAMPLE_ROOT, "-outform", "DER"], check=True,
                          capture_output=True).stdout


def inspect(data, *options):
    return done("inspect", "--json", *options, "-", stdin=data).json


def chain_of(value):
    return {key: value["chain"][key] for key in ("order", "complete", "missing_issuer", "install")}


def test_json_of_the_example():
    der = example_der()
    value = inspect(EXAMPLE_ROOT.read_bytes())
    assert set(value) >= {"kind", "notes", "certificates", "chain"}
    assert (value["kind"], value["notes"]) == ("pem", [])
    certificate = value["certificates"][0]
    assert set(certificate) >= set(CERTIFICATE_KEYS)
    expected = {
        "index": 0,
        "version": 3,
        "serial": "1234",
        "subject": "CN=Example Root CA,O=Example Organization,C=ZZ",
        "issuer": "CN=Example Root CA,O=Example Organization,C=ZZ",
        "not_before": "2007-01-01T00:00:00Z",
        "not_after": "2037-01-01T00:00:00Z",
        "signature_algorithm": {"oid": "1.2.840.113549.1.1.5", "name": "sha1WithRSAEncryption"},
        "ca": True,
        "self_issued": True,
        "self_signed": True,
        "fingerprints": {name: hashlib.new(name, der).hexdigest() for name in ("md5", "sha1", "sha256")},
        "label": "Example Root CA",
        "size": len(der),
    }
    assert {key: certificate[key] for key in expected} == expected
    assert (certificate["key"]["algorithm"], certificate["key"]["bits"]) == ("RSA", 2048)
    assert chain_of(value) == {"order": [0], "complete": True, "missing_issuer": None, "install": [0]}


def test_text_of_the_example():
    text = done("inspect", EXAMPLE_ROOT).text
    sha1 = hashlib.sha1(example_der()).hexdigest().upper()
    for line in (f"{EXAMPLE_ROOT}: PEM, 1 X.509 certificate",
                 "Certificate 0",
                 "  Issued to        CN=Example Root CA,O=Example Organization,C=ZZ",
                 "  Issued by        itself (self-signed)",
                 "  Valid            2007-01-01 00:00:00 UTC to 2037-01-01 00:00:00 UTC",
                 "  Authority        yes",
                 "  Version, serial  3, 1234",
                 "  Signature        sha1WithRSAEncryption",
                 "  Key              RSA, 2048 bits",
                 "  Key usage        keyCertSign, cRLSign",
                 "  Extensions       basicConstraints (critical), keyUsage (critical), subjectKeyIdentifier",
                 "  SHA-1            " + ":".join(sha1[i:i + 2] for i in range(0, 40, 2)),
                 "  Label            Example Root CA",
                 "Chain: 0 (each before its issuer), complete",
                 "Give the phone: certificate 0, CN=Example Root CA,O=Example Organization,C=ZZ"):
        assert line in text.splitlines()


def test_chain_in_any_order():
    root, middle, leaf = make.chain()
    value = inspect(middle.pem + root.pem + leaf.pem)
    assert chain_of(value) == {"order": [2, 0, 1], "complete": True, "missing_issuer": None, "install": [1]}
    assert [certificate["ca"] for certificate in value["certificates"]] == [True, True, False]


def test_missing_issuer_is_named():
    _, middle, leaf = make.chain()
    value = inspect(leaf.pem)
    assert value["chain"]["complete"] is False
    assert value["chain"]["missing_issuer"] == "CN=Chain Intermediate CA,O=Example Organization,C=ZZ"
    assert value["chain"]["issuer_url"] == "http://ca.example.com/intermediate.cer"
    text = done("inspect", "-", stdin=leaf.pem).text
    assert "Missing: the issuer of certificate 0, CN=Chain Intermediate CA,O=Example Organization,C=ZZ" in text
    assert "  it may be at http://ca.example.com/intermediate.cer" in text
    assert inspect(leaf.pem + middle.pem)["chain"]["missing_issuer"].startswith("CN=Chain Root CA,")


def test_duplicates_are_folded():
    value = inspect(EXAMPLE_ROOT.read_bytes() * 3)
    assert len(value["certificates"]) == 1
    assert value["notes"]


def guises():
    """Every guise of one certificate, with the kind that it is told to be."""
    pem = EXAMPLE_ROOT.read_bytes()
    der = example_der()
    text = pem.decode()
    yield "pem", "pem", pem
    yield "crlf", "pem", pem.replace(b"\n", b"\r\n")
    yield "lone-cr", "pem", pem.replace(b"\n", b"\r")
    yield "no-last-newline", "pem", pem.rstrip(b"\n")
    yield "leading-text", "pem", b"Subject: Example\n  Issuer: Example\n\n" + pem
    yield "trailing-text", "pem", pem + b"\nRegards,\n-- \nthe administrator\n"
    yield "indented", "pem", b"".join(b"    " + line + b"\n" for line in pem.splitlines())
    yield "utf-8-bom", "pem", b"\xef\xbb\xbf" + pem
    yield "utf-16-le", "pem", b"\xff\xfe" + text.encode("utf-16-le")
    yield "utf-16-be", "pem", b"\xfe\xff" + text.encode("utf-16-be")
    yield "x509-label", "pem", pem.replace(b" CERTIFICATE-", b" X509 CERTIFICATE-")
    yield "trusted", "pem", subprocess.run(["openssl", "x509", "-trustout", "-addtrust", "serverAuth"], input=pem,
                                           check=True, capture_output=True).stdout
    yield "der", "der", der
    yield "der-and-more", "der", der + b"abc"
    yield "base64", "base64", base64.b64encode(der)
    yield "base64-lines", "base64", base64.encodebytes(der)
    bundle = pkcs7.load_pem_pkcs7_certificates(
        subprocess.run(["openssl", "crl2pkcs7", "-nocrl", "-certfile", EXAMPLE_ROOT], check=True,
                       capture_output=True).stdout)
    yield "pkcs7-pem", "pkcs7", pkcs7.serialize_certificates(bundle, Encoding.PEM)
    yield "pkcs7-der", "pkcs7", pkcs7.serialize_certificates(bundle, Encoding.DER)


@pytest.mark.parametrize("kind, data", [pytest.param(kind, data, id=name) for name, kind, data in guises()])
def test_every_guise(kind, data):
    value = inspect(data)
    assert value["kind"] == kind
    assert [certificate["fingerprints"]["sha1"] for certificate in value["certificates"]] == [
        hashlib.sha1(example_der()).hexdigest()]


def test_concatenated_der():
    root, middle, leaf = make.chain()
    value = inspect(leaf.der + middle.der + root.der)
    assert value["kind"] == "der"
    assert [certificate["size"] for certificate in value["certificates"]] == [
        len(part.der) for part in (leaf, middle, root)]
    assert value["chain"]["install"] == [2]


def test_dropped_bytes_are_noted():
    notes = inspect(example_der() + b"abc")["notes"]
    assert any("3 bytes" in note for note in notes)


@pytest.fixture(name="store")
def pkcs12_store():
    root, middle, leaf = make.chain()
    return pkcs12.serialize_key_and_certificates(b"mail", leaf.key, leaf.certificate,
                                                 [middle.certificate, root.certificate],
                                                 BestAvailableEncryption(b"p\xc3\xa4ss word"))


def test_pkcs12(store, tmp_path):
    password = tmp_path / "password"
    password.write_bytes("päss word\nand a second line\n".encode())
    value = inspect(store, "--password-file", password)
    assert value["kind"] == "pkcs12"
    assert len(value["certificates"]) == 3
    assert "PRIVATE" not in str(value)


def test_password_line_may_end_in_crlf_or_nothing(store, tmp_path):
    password = tmp_path / "password"
    for line in ("päss word\r\n", "päss word"):
        password.write_bytes(line.encode())
        assert len(inspect(store, "--password-file", password)["certificates"]) == 3


def test_several_files_are_lines(tmp_path):
    wrong = tmp_path / "wrong"
    wrong.write_bytes(b"%PDF-1.4\n")
    outcome = symca("inspect", "--json", EXAMPLE_ROOT, wrong, EXAMPLE_ROOT)
    assert outcome.status == INPUT
    first, second, third = outcome.lines
    assert second is None
    assert first == third
    assert outcome.words.startswith(f"symca: {wrong}: this is a PDF document")


def test_several_files_as_text(tmp_path):
    (tmp_path / "a.pem").write_bytes(EXAMPLE_ROOT.read_bytes())
    outcome = symca("inspect", tmp_path / "a.pem", EXAMPLE_ROOT)
    assert outcome.status == DONE
    assert outcome.text.count("Certificate 0\n") == 2
    assert f"\n\n{EXAMPLE_ROOT}: PEM" in outcome.text


def test_far_dates():
    certificate = make.Certificate("Far", make.rsa_key(), begin=datetime.datetime(1951, 1, 1),
                                   end=datetime.datetime(9999, 12, 31, 23, 59, 59))
    value = inspect(certificate.der)["certificates"][0]
    assert (value["not_before"], value["not_after"]) == ("1951-01-01T00:00:00Z", "9999-12-31T23:59:59Z")


def test_names_beyond_ascii():
    certificate = make.Certificate(make.name("Zertifizierungsstelle für Äpfel", "株式会社"), make.rsa_key())
    value = inspect(certificate.der)["certificates"][0]
    assert value["subject"] == "CN=Zertifizierungsstelle für Äpfel,O=株式会社,C=ZZ"
    assert value["label"] == "Zertifizierungsstelle für Äpfel"
