# SPDX-License-Identifier: LGPL-2.1-or-later
"""The rest of WPKI through the command: WTLS certificates, signed certificates, roll-over, responses, and verify."""
import pytest

import make
from command import DONE, INPUT, NO, USAGE, done, symca


class Authority:
    """An X.509 root in a directory, with its key."""

    def __init__(self, folder, common_name, key):
        self.x509 = make.Certificate(common_name, key)
        self.pem = folder / f"{common_name}.pem"
        self.key = folder / f"{common_name}.key"
        self.pem.write_bytes(self.x509.pem)
        self.key.write_bytes(self.x509.key_pem())


@pytest.fixture(name="here", scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("wpki")


@pytest.fixture(name="old", scope="module")
def old_authority(here):
    return Authority(here, "Old", make.rsa_key(1))


@pytest.fixture(name="new", scope="module")
def new_authority(here):
    return Authority(here, "New", make.rsa_key(2))


@pytest.fixture(name="next_one", scope="module")
def next_authority(here):
    return Authority(here, "Next", make.rsa_key(3))


def make_signed(path, authority, signer, *options):
    done("convert", "--to", "signed", "--signer", signer.pem, "--key", signer.key, "-o", path, *options, authority.pem)
    return path


@pytest.fixture(name="signed", scope="module")
def signed_certificate(here, old, new):
    return make_signed(here / "new.signed", new, old, "--url", "http://www.example.com/")


def test_signed_certificate(signed, old, new):
    value = done("inspect", "--json", signed).json
    assert value["kind"] == "signed-certificate"
    text = done("inspect", signed).text
    assert "  Signed by        CN=Old,O=Example Organization,C=ZZ" in text
    assert "  URL              http://www.example.com/" in text
    for options, status in (([], DONE), (["--trust", old.pem], DONE), (["--trust", new.pem], NO)):
        outcome = symca("verify", *options, signed)
        assert (outcome.status, outcome.text) == (status, "verified\n" if status == DONE else "not verified\n")


def test_signed_certificate_with_a_flipped_bit(signed, tmp_path):
    data = bytearray(signed.read_bytes())
    data[-1] ^= 1
    (tmp_path / "flipped").write_bytes(data)
    assert symca("verify", tmp_path / "flipped").status == NO


def test_signer_and_key_must_belong_together(old, new, tmp_path):
    outcome = symca("convert", "--to", "signed", "--signer", old.pem, "--key", new.key, "-o", tmp_path / "x", new.pem)
    assert outcome.status == INPUT
    assert not (tmp_path / "x").exists()


def test_an_encrypted_key_is_named(old, new, tmp_path):
    locked = tmp_path / "locked.key"
    locked.write_bytes(old.x509.key_pem(b"secret"))
    outcome = symca("convert", "--to", "signed", "--signer", old.pem, "--key", locked, "-o", tmp_path / "x", new.pem)
    assert outcome.status == INPUT
    assert outcome.words.startswith(f"symca: {locked}: the private key is encrypted")


def test_a_key_file_has_its_own_limit(old, tmp_path):
    (tmp_path / "large.key").write_bytes(b" " * 65537)
    outcome = symca("convert", "--to", "wtls", "--key", tmp_path / "large.key", "-o", "-", old.pem)
    assert outcome.status == INPUT
    assert outcome.words == (f"symca: {tmp_path}/large.key: larger than 65536 bytes, the most that is read: give the "
                             "private key alone\n")


@pytest.mark.parametrize("options, words", [
    ([], "symca: --to signed needs --signer FILE, the certificate of the one who signs\n"),
    (["--signer", "old"], "symca: --to signed needs --key FILE\n"),
])
def test_signed_needs_a_signer_and_a_key(options, words, old, new):
    options = [old.pem if word == "old" else word for word in options]
    outcome = symca("convert", "--to", "signed", *options, "-o", "-", new.pem)
    assert outcome.status == USAGE
    assert outcome.words.startswith(words)


def test_rollover(signed, old, new, next_one, here):
    second = make_signed(here / "next.signed", next_one, new)
    out = here / "both.rollover"
    done("convert", "--to", "rollover", "-o", out, signed, second)
    assert done("inspect", "--json", out).json["kind"] == "rollover-certificate"
    assert done("inspect", out).text.count("\nSigned certificate\n") == 2
    assert done("verify", "--trust", old.pem, out).text == "verified\n"
    outcome = symca("verify", "--trust", new.pem, out)
    assert (outcome.status, outcome.text) == (NO, "not verified\n")
    assert "block 0, counted from 0, is the one that does not verify" in outcome.words
    assert symca("verify", out).status == NO
    swapped = here / "swapped.rollover"
    done("convert", "--to", "rollover", "-o", swapped, second, signed)
    assert symca("verify", "--trust", old.pem, swapped).status == NO


def test_rollover_that_delivers_a_wtls_certificate(wtls, old, new, here):
    """The one who signs it is on the phone already, and nothing to install."""
    signed, out = here / "wtls.signed", here / "wtls.rollover"
    done("convert", "--to", "signed", "--signer", new.pem, "--key", new.key, "-o", signed, wtls)
    done("convert", "--to", "rollover", "-o", out, signed)
    for file in signed, out:
        value = done("inspect", "--json", file).json
        assert [certificate["subject"] for certificate in value["certificates"]] == ["CN=New,O=Example Organization,C=ZZ"]
        assert value["chain"]["install"] == []
        outcome = symca("convert", "--to", "s60", "-o", "-", file)
        assert (outcome.status, outcome.output) == (NO, b"")
        assert outcome.words == f"symca: {file}: holds a WTLS certificate, which no S60 phone takes\n"
        hashed = done("convert", "--to", "s40", "--url", "http://a/", "-o", "-", file).output
        assert wtls.read_bytes() in hashed


def test_rollover_is_made_of_signed_certificates(old):
    outcome = symca("convert", "--to", "rollover", "-o", "-", old.pem)
    assert outcome.status == INPUT
    assert outcome.words == f"symca: {old.pem}: no signed certificate: make one with symca convert --to signed\n"


@pytest.fixture(name="wtls", scope="module")
def wtls_authority(here, old):
    out = here / "old.wtls"
    done("convert", "--to", "wtls", "--key", old.key, "-o", out, old.pem)
    return out


def test_wtls_authority(wtls):
    assert done("inspect", "--json", wtls).json["kind"] == "wtls-certificate"
    text = done("inspect", wtls).text
    assert "  Issued to        Old; Example Organization; ZZ" in text
    assert "  Authority        yes, self-signed" in text
    assert "  Key              RSA, 2048 bits" in text
    assert done("verify", wtls).text == "verified\n"


def test_wtls_needs_the_certificate_s_own_key(old, new):
    outcome = symca("convert", "--to", "wtls", "--key", new.key, "-o", "-", old.pem)
    assert (outcome.status, outcome.output) == (INPUT, b"")
    assert outcome.words.startswith(f"symca: {new.key}: not the key of the certificate in {old.pem}: ")
    assert symca("convert", "--to", "wtls", "-o", "-", old.pem).status == USAGE


def test_wtls_issued_by_an_authority(wtls, old, new, here):
    out = here / "new.wtls"
    done("convert", "--to", "wtls", "--signer", wtls, "--key", old.key, "--name", "New; Example Organization; ZZ; T=ca",
         "-o", out, new.pem)
    assert done("verify", "--trust", wtls, out).text == "verified\n"
    outcome = symca("verify", out)
    assert outcome.status == NO
    assert "give it with --trust" in outcome.words
    assert symca("verify", "--trust", out, out).status == NO


def test_wtls_key_with_a_password(old, here):
    locked, password = here / "locked.key", here / "password"
    locked.write_bytes(old.x509.key_pem(b"secret"))
    command = ["convert", "--to", "wtls", "--key", locked, "-o", here / "locked.wtls", old.pem]
    assert symca(*command).status == INPUT
    password.write_text("wrong\n", encoding="ascii")
    assert symca(*command, "--key-password-file", password).status == INPUT
    assert not (here / "locked.wtls").exists()
    password.write_text("secret\n", encoding="ascii")
    assert symca(*command, "--key-password-file", password).status == DONE


def test_hashed_certificate_with_a_wtls_one_inside(wtls, here):
    out = here / "wtls.hashed"
    done("convert", "--to", "s40", "--force", "--url", "http://www.example.com/", "-o", out, wtls)
    text = done("inspect", out).text
    assert "\nHashed certificate\n" in text and "\nWTLS certificate\n" in text
    assert len(done("code", out).text.replace(" ", "").strip()) == 30


def test_a_wtls_certificate_has_no_s60_form(wtls):
    outcome = symca("convert", "--to", "s60", "-o", "-", wtls)
    assert (outcome.status, outcome.output) == (NO, b"")
    assert outcome.words == f"symca: {wtls}: holds a WTLS certificate, which no S60 phone takes\n"


def test_responses(old, here):
    root, middle, leaf = make.chain()
    file = here / "chain.pem"
    file.write_bytes(root.pem + middle.pem + leaf.pem)
    out = here / "cert.response"
    done("convert", "--to", "cert-response", "-o", out, file)
    value = done("inspect", "--json", out).json
    assert value["kind"] == "cert-response"
    assert value["certificates"][0]["subject"].startswith("CN=mail.example.com,")
    info = here / "info.response"
    done("convert", "--to", "cert-response", "--kind", "info", "--url", "http://www.example.com/c", "-o", info, file)
    assert "  URL              http://www.example.com/c" in done("inspect", info).text
    referral = here / "referral.response"
    done("convert", "--to", "cert-response", "--kind", "referral", "--url", "http://www.example.com/later", "--seconds",
         "3600", "-o", referral)
    assert "  Seconds to wait  3600" in done("inspect", referral).text
    assert symca("verify", referral).status == NO
    assert symca("verify", "--trust", middle_file(here, middle), out).status == DONE


def middle_file(here, middle):
    path = here / "middle.pem"
    path.write_bytes(middle.pem)
    return path


@pytest.mark.parametrize("form", ["cert-response", "signed"])
def test_a_signer_that_cannot_be_one_is_refused(form, wtls, old, here):
    referral = here / "referral"
    done("convert", "--to", "cert-response", "--kind", "referral", "--url", "http://a/", "-o", referral)
    signer, words = (wtls, "holds a WTLS certificate: give the authority's X.509 one") if form == "cert-response" else \
        (referral, "holds no certificate of a signer")
    key = ["--key", old.key] if form == "signed" else []
    outcome = symca("convert", "--to", form, "--signer", signer, *key, "-o", here / "refused", old.pem)
    assert outcome.status == INPUT
    assert outcome.words == f"symca: {signer}: {words}\n"
    assert not (here / "refused").exists()


def test_verify_a_chain(here):
    root, middle, leaf = make.chain()
    whole, part, anchor, other = (here / name for name in ("whole", "part", "anchor", "other"))
    whole.write_bytes(leaf.pem + middle.pem + root.pem)
    part.write_bytes(leaf.pem + middle.pem)
    anchor.write_bytes(root.pem)
    other.write_bytes(make.Certificate("Other", make.rsa_key(4)).pem)
    assert symca("verify", whole).status == DONE
    assert symca("verify", "--trust", anchor, whole).status == DONE
    assert symca("verify", "--trust", other, whole).status == NO
    assert symca("verify", part).status == NO
    assert symca("verify", "--trust", anchor, part).status == DONE
    assert symca("verify", "--trust", other, part).status == NO


def test_each_form_has_a_name_of_its_own(signed, old, tmp_path):
    done("convert", "--to", "rollover", signed, cwd=tmp_path)
    done("convert", "--to", "wtls", "--key", old.key, old.pem, cwd=tmp_path)
    done("convert", "--to", "cert-response", old.pem, cwd=tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.rollover", "old.response", "old.wtls"]
