# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca convert: both forms that phones install, and which certificate is taken."""
import base64
import hashlib
import os
import subprocess

import pytest
import wpki_reader
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import NameOID

import make
from command import DONE, EXAMPLE_ROOT, NO, USAGE, done, symca

URL = "http://www.example.com/ca"


def openssl_der(path):
    return subprocess.run(["openssl", "x509", "-in", path, "-outform", "DER"], check=True, capture_output=True).stdout


def to_stdout(form, data, *options):
    return done("convert", "--to", form, "-o", "-", *options, "-", stdin=data).output


def test_s60_is_the_der():
    assert to_stdout("s60", EXAMPLE_ROOT.read_bytes()) == openssl_der(EXAMPLE_ROOT)


def test_s40_is_read_by_the_second_reader():
    value = wpki_reader.parse_hashed(to_stdout("s40", EXAMPLE_ROOT.read_bytes(), "--url", URL))
    assert value["version"] == 1
    assert value["character_set"] == 106
    assert value["name"] == "Example Root CA"
    assert value["url"] == URL
    assert value["hash_algorithm"] == 0
    assert value["certificate"] == {"format": "x509", "reading": "length", "der": openssl_der(EXAMPLE_ROOT)}


@pytest.mark.parametrize("given, shown", [
    ("Post", "Post"),
    ("Ünïcödé 株式会社", "Ünïcödé 株式会社"),
    ("", "Example Root CA"),
    ("x" * 256, "x" * 255),
    ("ä" * 128, "ä" * 127),
    ("株" * 100, "株" * 85),
    ("x" + "\U0001f4f1" * 64, "x" + "\U0001f4f1" * 63),
])
def test_name_is_cut_on_a_character(given, shown):
    value = wpki_reader.parse_hashed(to_stdout("s40", EXAMPLE_ROOT.read_bytes(), "--name", given))
    assert value["name"] == shown


@pytest.mark.parametrize("url", ["http://www.example.com/ä", "http://x/" + "y" * 247, "a\nb"])
def test_url_is_short_ascii(url, tmp_path):
    outcome = symca("convert", "--to", "s40", "--url", url, "-o", tmp_path / "out", EXAMPLE_ROOT)
    assert outcome.status == USAGE
    assert outcome.words.startswith("symca: ")
    assert not (tmp_path / "out").exists()


def test_name_is_utf_8(tmp_path):
    outcome = symca("convert", "--to", "s40", "--name", os.fsdecode(b"\xff"), "-o", tmp_path / "out", EXAMPLE_ROOT)
    assert outcome.status == USAGE
    assert not (tmp_path / "out").exists()


def test_longest_url():
    url = "http://x/" + "y" * 246
    assert len(url) == 255
    assert wpki_reader.parse_hashed(to_stdout("s40", EXAMPLE_ROOT.read_bytes(), "--url", url))["url"] == url


def test_json_of_s60(tmp_path):
    out = tmp_path / "root.cer"
    value = done("convert", "--to", "s60", "--json", "-o", out, EXAMPLE_ROOT).json
    assert value == {
        "to": "s60",
        "media_type": "application/x-x509-ca-cert",
        "file_name": "example-root-ca.cer",
        "size": len(openssl_der(EXAMPLE_ROOT)),
        "label": "Example Root CA",
        "sha1": hashlib.sha1(openssl_der(EXAMPLE_ROOT)).hexdigest(),
        "code": None,
        "url": None,
        "output": str(out),
    }
    assert list(value) == ["to", "media_type", "file_name", "size", "label", "sha1", "code", "url", "output"]


def test_json_of_s40(tmp_path):
    out = tmp_path / "root.hashed"
    value = done("convert", "--to", "s40", "--json", "--url", URL, "--name", "Post", "-o", out, EXAMPLE_ROOT).json
    assert value == {
        "to": "s40",
        "media_type": "application/vnd.wap.hashed-certificate",
        "file_name": "example-root-ca.hashed",
        "size": out.stat().st_size,
        "label": "Post",
        "sha1": hashlib.sha1(openssl_der(EXAMPLE_ROOT)).hexdigest(),
        "code": wpki_reader.parse_hashed(out.read_bytes())["code"],
        "url": URL,
        "output": str(out),
    }


def test_json_goes_to_standard_error_beside_the_bytes():
    outcome = done("convert", "--to", "s60", "--json", "-o", "-", EXAMPLE_ROOT)
    assert outcome.output == openssl_der(EXAMPLE_ROOT)
    assert outcome.words.startswith('{"to":"s60",')
    assert outcome.words.endswith('"output":"-"}\n')


def test_what_is_said(tmp_path):
    out = tmp_path / "root.hashed"
    outcome = done("convert", "--to", "s40", "--url", URL, "-o", out, EXAMPLE_ROOT)
    assert outcome.output == b""
    fingerprint = hashlib.sha1(openssl_der(EXAMPLE_ROOT)).hexdigest().upper()
    code = " ".join(wpki_reader.parse_hashed(out.read_bytes())["groups"])
    assert outcome.words.splitlines() == [
        "Certificate 0: CN=Example Root CA,O=Example Organization,C=ZZ",
        "SHA-1 fingerprint: " + ":".join(fingerprint[i:i + 2] for i in range(0, 40, 2)),
        "Name on the phone: Example Root CA",
        f"Code to type on the phone: {code}",
        "Forecast: s40-2nd installs, s40-3rd installs",
        f"Written: {out} ({out.stat().st_size} bytes, application/vnd.wap.hashed-certificate)",
    ]


def test_authority_is_chosen_from_a_chain():
    root, middle, leaf = make.chain()
    assert to_stdout("s60", leaf.pem + middle.pem + root.pem) == root.der
    assert to_stdout("s60", leaf.pem + middle.pem) == middle.der


def test_index():
    root, middle, leaf = make.chain()
    assert to_stdout("s60", leaf.pem + middle.pem + root.pem, "--index", "1") == middle.der


def test_index_past_the_last():
    outcome = symca("convert", "--to", "s60", "--index", "1", "-o", "-", EXAMPLE_ROOT)
    assert (outcome.status, outcome.output) == (USAGE, b"")
    assert outcome.words == f"symca: {EXAMPLE_ROOT}: there is no certificate 1: the last one is 0\n"


def test_several_authorities_are_told():
    first, second = make.Certificate("One", make.rsa_key(1)), make.Certificate("Two", make.rsa_key(2))
    outcome = done("convert", "--to", "s60", "-o", "-", "-", stdin=first.pem + second.pem)
    assert outcome.output == first.der
    assert "There are 2 certificates to install here; this is the first. --index N or --all takes others.\n" in outcome.words


@pytest.mark.parametrize("form", ["s60", "s40"])
def test_what_every_phone_refuses_is_not_written(form, tmp_path):
    out = tmp_path / "out"
    _, _, leaf = make.chain()
    outcome = symca("convert", "--to", form, "-o", out, "-", stdin=leaf.pem)
    assert (outcome.status, outcome.output) == (NO, b"")
    assert (f"symca: standard input: every {form} phone refuses certificate 0: it is not written (--force writes it "
            "nevertheless)\n") in outcome.words
    assert not out.exists()
    assert symca("convert", "--to", form, "--force", "-o", out, "-", stdin=leaf.pem).status == DONE
    assert out.exists()


def test_what_one_phone_takes_is_written():
    root = make.Certificate("Later", make.rsa_key(), digest=hashes.SHA256())
    outcome = done("convert", "--to", "s60", "-o", "-", "-", stdin=root.pem)
    assert "s60-5th refused, symbian-3 installs" in outcome.words
    assert symca("convert", "--to", "s40", "-o", "-", "-", stdin=root.pem).status == NO


def test_all(tmp_path):
    root, middle, leaf = make.chain()
    out = tmp_path / "phones"
    outcome = done("convert", "--to", "s60", "--all", "--json", "-o", out, "-", stdin=leaf.pem + middle.pem + root.pem)
    assert [value["output"] for value in outcome.json] == [str(out / "chain-intermediate-ca.cer"),
                                                           str(out / "chain-root-ca.cer")]
    assert (out / "chain-root-ca.cer").read_bytes() == root.der
    assert (out / "chain-intermediate-ca.cer").read_bytes() == middle.der
    assert sorted(path.name for path in out.iterdir()) == ["chain-intermediate-ca.cer", "chain-root-ca.cer"]


def test_all_leaves_the_refused_out(tmp_path):
    good, bad = make.Certificate("Good", make.rsa_key(1)), make.Certificate("Bad", make.ec_key(), digest=hashes.SHA256())
    outcome = symca("convert", "--to", "s60", "--all", "--json", "-o", tmp_path, "-", stdin=bad.pem + good.pem)
    assert outcome.status == NO
    assert [value["label"] for value in outcome.json] == ["Good"]
    assert [path.name for path in tmp_path.iterdir()] == ["good.cer"]


def test_all_without_an_authority(tmp_path):
    _, _, leaf = make.chain()
    outcome = symca("convert", "--to", "s60", "--all", "-o", tmp_path, "-", stdin=leaf.pem)
    assert outcome.status == NO
    assert outcome.words == "symca: standard input: holds no authority that a phone could install\n"
    assert list(tmp_path.iterdir()) == []


def test_all_tells_equal_names_apart(tmp_path):
    roots = [make.Certificate("Same Name", make.rsa_key(which)) for which in (1, 2, 3)]
    done("convert", "--to", "s60", "--all", "-o", tmp_path, "-", stdin=b"".join(root.pem for root in roots))
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written["same-name.cer"] == roots[0].der
    for root in roots[1:]:
        assert written[f"same-name-{hashlib.sha1(root.der).hexdigest()[:8]}.cer"] == root.der
    assert len(written) == 3


@pytest.mark.parametrize("common_name", ["../../etc/passwd", "..", "/", "-rf", ".hidden", "a\\b:c*d?", "CON", "x" * 64])
def test_file_names_are_safe(common_name, tmp_path):
    root = make.Certificate(common_name, make.rsa_key())
    done("convert", "--to", "s60", "-", stdin=root.pem, cwd=tmp_path)
    files = list(tmp_path.iterdir())
    assert len(files) == 1
    assert files[0].read_bytes() == root.der
    assert set(files[0].stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert files[0].stem[0] != "-"
    assert files[0].suffix == ".cer"


def test_label_of_s60_follows_the_phone():
    """An S60 phone proposes the first common name in encoded order."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "First"), x509.NameAttribute(NameOID.COMMON_NAME, "Second")])
    outcome = done("convert", "--to", "s60", "-o", "-", "-", stdin=make.Certificate(subject, make.rsa_key()).pem)
    assert "Name on the phone: First\n" in outcome.words


def test_forms_are_inputs_too(tmp_path):
    hashed = tmp_path / "root.hashed"
    done("convert", "--to", "s40", "-o", hashed, EXAMPLE_ROOT)
    assert to_stdout("s60", hashed.read_bytes()) == openssl_der(EXAMPLE_ROOT)
    value = done("inspect", "--json", hashed).json
    assert value["kind"] == "hashed-certificate"
    assert value["certificates"][0]["subject"].startswith("CN=Example Root CA,")


@pytest.mark.parametrize("guise", [base64.encodebytes, lambda data: base64.b64encode(data).decode().encode("utf-16")])
def test_forms_as_text_are_inputs_too(guise):
    form = to_stdout("s40", EXAMPLE_ROOT.read_bytes())
    text = guise(form)
    assert to_stdout("s60", text) == openssl_der(EXAMPLE_ROOT)
    assert done("code", "-", stdin=text).output == done("code", "-", stdin=form).output
    assert done("verify", "-", stdin=text).text == "verified\n"
    assert done("inspect", "--json", "-", stdin=text).json["form"] == done("inspect", "--json", "-", stdin=form).json["form"]


def test_a_refusal_names_the_authority_that_is_in_the_input():
    root = make.Certificate("Root", make.rsa_key(1))
    server = make.Certificate("mail.example.com", make.rsa_key(2), issuer=root, ca=False)
    alone = symca("convert", "--to", "s60", "-o", "-", "-", stdin=server.pem)
    assert alone.status == NO
    assert "It is not in this file" in alone.words
    both = symca("convert", "--to", "s60", "--index", "0", "-o", "-", "-", stdin=server.pem + root.pem)
    assert both.status == NO
    assert "the phone needs that one, certificate 1, CN=Root" in both.words and "(--index 1)\n" in both.words
    assert "not in this" not in both.words
