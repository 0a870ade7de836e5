# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every kind of input that is not a certificate: named, with what to do instead, exit status 3, nothing printed."""
import base64
import datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ed25519
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization import PublicFormat, pkcs12

import make
from command import EXAMPLE_ROOT, INPUT, symca

PRIVATE_KEY = ("this is a private key, not a certificate: it belongs on no phone and must not be given to anyone. Give the "
               "certificate of the authority instead; if this key has left its machine, it counts as exposed and must be "
               "replaced")
REQUEST = ("this is a certificate request (CSR), which only asks for a certificate: give the certificate of the authority "
           "that it is sent to")
CRL = ("this is a revocation list (CRL), not a certificate: give the certificate of the authority that published it")
PUBLIC_KEY = ("this is a bare public key, without the name and dates of a certificate: give the certificate that was made "
              "for it")
SSH = ("this is an SSH public key, which phones cannot install: give the X.509 certificate of the authority (a .pem, .crt "
       "or .cer file)")
PGP = ("this is a PGP key, message or signature, which these phones do not know: give the X.509 certificate of the "
       "authority (a .pem, .crt or .cer file)")
HTML = ("this is a web page (HTML), not a certificate: open the page in a browser, and save the certificate that it links "
        "to")
XML = ("this is an XML document, not a certificate: where it has one in an X509Certificate element, copy the text of that "
       "element alone")
PDF = ("this is a PDF document, not a certificate that a phone can read: ask its sender for the certificate file (.pem, "
       ".crt or .cer)")
ZIP = ("this is a ZIP archive (or a Java or Office file, which are ZIP archives too): unpack it and give the certificate "
       "that is in it")
IMAGE = "this is a picture, and a certificate cannot be read from one: give the certificate file (.pem, .crt or .cer)"
EMPTY = ("there is nothing here, or only white space: choose the certificate file again; the download may have failed")
TEXT = ("this is text without a certificate in it: a certificate in text form is the block from the line -----BEGIN "
        "CERTIFICATE----- to the line -----END CERTIFICATE-----, both lines with it")
UNKNOWN = ("these bytes begin like nothing known: give a certificate file, which usually ends in .pem, .crt, .cer, .der, "
           ".p7b or .p12")


def private_keys():
    keys = {"rsa": make.rsa_key(), "ec": make.ec_key(), "dsa": dsa.generate_private_key(1024),
            "ed25519": ed25519.Ed25519PrivateKey.generate()}
    lock = BestAvailableEncryption(b"secret")
    for name, key in keys.items():
        forms = [PrivateFormat.PKCS8] + ([PrivateFormat.TraditionalOpenSSL] if name != "ed25519" else [])
        for form in forms:
            yield f"{name}-{form.name}-pem", key.private_bytes(Encoding.PEM, form, NoEncryption())
            yield f"{name}-{form.name}-pem-locked", key.private_bytes(Encoding.PEM, form, lock)
            yield f"{name}-{form.name}-der", key.private_bytes(Encoding.DER, form, NoEncryption())
        yield f"{name}-PKCS8-der-locked", key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, lock)
    yield "ssh-pem", keys["ed25519"].private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())


def request():
    return x509.CertificateSigningRequestBuilder().subject_name(make.name("x")).sign(make.rsa_key(), hashes.SHA256())


def revocation_list():
    day = datetime.datetime(2008, 1, 1)
    return (x509.CertificateRevocationListBuilder().issuer_name(make.name("x")).last_update(day)
            .next_update(day + datetime.timedelta(days=30)).sign(make.rsa_key(), hashes.SHA256()))


def wrong_inputs():
    for name, data in private_keys():
        yield f"key-{name}", data, PRIVATE_KEY
    for encoding in (Encoding.PEM, Encoding.DER):
        yield f"request-{encoding.name}", request().public_bytes(encoding), REQUEST
        yield f"crl-{encoding.name}", revocation_list().public_bytes(encoding), CRL
        for name, key in (("rsa", make.rsa_key()), ("ec", make.ec_key())):
            public = key.public_key().public_bytes(encoding, PublicFormat.SubjectPublicKeyInfo)
            yield f"public-key-{name}-{encoding.name}", public, PUBLIC_KEY
    yield "ssh-key", make.rsa_key().public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH), SSH
    for what in ("PUBLIC KEY BLOCK", "MESSAGE", "SIGNATURE"):
        yield f"pgp-{what}", f"-----BEGIN PGP {what}-----\n\nmQENBF==\n-----END PGP {what}-----\n".encode(), PGP
    yield "html", b"<!DOCTYPE html>\n<html><head><title>404</title></head></html>\n", HTML
    yield "html-without-doctype", b"\r\n  <HTML><BODY>Forbidden</BODY></HTML>", HTML
    yield "xml", b'<?xml version="1.0"?>\n<EntityDescriptor/>\n', XML
    yield "pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", PDF
    yield "zip", b"PK\x03\x04" + bytes(40), ZIP
    yield "png", b"\x89PNG\r\n\x1a\n" + bytes(40), IMAGE
    yield "jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", IMAGE
    yield "gif", b"GIF89a" + bytes(20), IMAGE
    yield "empty", b"", EMPTY
    yield "white-space", b" \r\n\t\n", EMPTY
    yield "bom-alone", b"\xef\xbb\xbf", EMPTY
    yield "letter", b"Dear administrator,\nmy phone says that the file is corrupted.\n", TEXT
    yield "nothing", bytes(range(0x100)), UNKNOWN


@pytest.mark.parametrize("data, detail", [pytest.param(data, detail, id=name) for name, data, detail in wrong_inputs()])
def test_wrong_kinds(data, detail):
    for command in (["inspect"], ["inspect", "--json"], ["convert", "--to", "s60", "-o", "-"], ["check"], ["verify"],
                    ["code"]):
        outcome = symca(*command, "-", stdin=data)
        assert (outcome.status, outcome.output) == (INPUT, b"")
        # Text has its place where the block begins.
        assert outcome.words in (f"symca: standard input: {detail}\n", f"symca: standard input: {detail} (byte 0)\n",
                                 f"symca: standard input: {detail} (byte {data.rfind(b'-----BEGIN')})\n")


def test_key_is_never_printed():
    for name, data in private_keys():
        outcome = symca("inspect", "-", stdin=data)
        for line in data.splitlines():
            assert line.decode("latin-1") not in outcome.words or len(line) < 8, name


def test_truncated_der_counts_what_is_missing():
    der = make.chain()[0].der
    for length in (100, len(der) // 2, len(der) - 1):
        outcome = symca("inspect", "-", stdin=der[:length])
        assert (outcome.status, outcome.output) == (INPUT, b"")
        assert outcome.words == (
            f"symca: standard input: the certificate is cut short: {length} of its {len(der)} bytes are here, "
            f"{len(der) - length} are missing; fetch or copy all of it again (byte {length})\n")


def test_truncated_pem():
    pem = EXAMPLE_ROOT.read_bytes()
    outcome = symca("inspect", "-", stdin=pem[:len(pem) // 2])
    assert (outcome.status, outcome.output) == (INPUT, b"")
    assert "the certificate is cut short: " in outcome.words


def test_damaged_base64():
    pem = EXAMPLE_ROOT.read_bytes().replace(b"MII", b"M!I", 1)
    outcome = symca("inspect", "-", stdin=pem)
    assert outcome.status == INPUT
    assert outcome.words == ('symca: standard input: the character "!" has no place in the Base64 text of a certificate: '
                             'copy it again, from a plain text editor (byte 29)\n')


@pytest.fixture(name="store", scope="module")
def pkcs12_store():
    root = make.chain()[0]
    return pkcs12.serialize_key_and_certificates(b"x", root.key, root.certificate, None, BestAvailableEncryption(b"secret"))


def test_pkcs12_without_its_password(store):
    outcome = symca("inspect", "-", stdin=store)
    assert outcome.status == INPUT
    assert outcome.words == ("symca: standard input: this PKCS#12 file is protected; give the password that it was "
                             "exported with: --password-file names a file with it, for a key --key-password-file\n")


@pytest.mark.parametrize("password", ["wrong", "Secret", "secret ", ""])
def test_pkcs12_with_the_wrong_password(store, tmp_path, password):
    (tmp_path / "password").write_text(password + "\n", encoding="ascii")
    outcome = symca("inspect", "--password-file", tmp_path / "password", "-", stdin=store)
    assert outcome.status == INPUT
    assert outcome.words == "symca: standard input: the password does not open this PKCS#12 file\n"


def test_pkcs12_with_a_missing_password_file(store, tmp_path):
    outcome = symca("inspect", "--password-file", tmp_path / "none", "-", stdin=store)
    assert outcome.status == INPUT
    assert outcome.words == f"symca: {tmp_path}/none: cannot be opened: No such file or directory\n"


def test_certificate_wins_over_the_key_beside_it():
    """A server's own file often has both: the certificate is read, the key is dropped, and that is said."""
    root = make.chain()[0]
    outcome = symca("inspect", "-", stdin=root.key_pem() + root.pem)
    assert outcome.status == 0
    assert "private key" in outcome.text
    assert base64.b64encode(root.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8,
                                                   serialization.NoEncryption()))[:40].decode() not in outcome.text
