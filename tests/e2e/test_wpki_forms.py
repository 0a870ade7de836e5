# SPDX-License-Identifier: LGPL-2.1-or-later
"""Signed, roll-over and WTLS certificates and certificate responses: what libsymca writes is what a second reader reads,
and what a second writer writes is what libsymca reads. Reader and writer share no code with it."""
import datetime
import os
import pathlib

import pytest
from cryptography import exceptions
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding

import make
import wpki_reader as reader
import wpki_writer as writer
from command import DONE, INPUT, NO, done, symca

VECTORS = pathlib.Path(os.environ.get("SYMCA_VECTORS", "nowhere")) / "wtls"
URL = "http://ca.example/about"


class Party:
    """An authority in files: its X.509 certificate, its key, and where WTLS knows the key its WTLS certificate."""

    def __init__(self, folder, name, key):
        self.x509 = make.Certificate(name, key)
        self.key = key
        self.name = name
        self.pem, self.key_file, self.wtls = (folder / f"{name}.{suffix}" for suffix in ("pem", "key", "wtls"))
        self.pem.write_bytes(self.x509.pem)
        self.key_file.write_bytes(self.x509.key_pem())

    @property
    def identifier(self):
        return writer.text_identifier(f"{self.name}; Example Organization; ZZ")

    def write_wtls(self):
        self.wtls.write_bytes(writer.wtls_certificate(self.identifier, self.identifier,
                                                      writer.public_key(self.key.public_key()), self.key, *validity()))
        return self.wtls.read_bytes()

    @property
    def hash_identifier(self):
        return writer.key_hash_identifier(writer.key_hash(self.key.public_key()))


def validity():
    return [int(moment.replace(tzinfo=datetime.timezone.utc).timestamp()) for moment in (make.BEGIN, make.END)]


@pytest.fixture(name="here", scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("forms")


@pytest.fixture(name="parties", scope="module")
def authorities(here):
    keys = {"old": make.rsa_key(1, 1024), "new": make.rsa_key(2, 1024), "next": make.rsa_key(3, 1024),
            "p256": ec.generate_private_key(ec.SECP256R1()), "p224": ec.generate_private_key(ec.SECP224R1())}
    parties = {name: Party(here, name, key) for name, key in keys.items()}
    for name in "old", "new", "p224":
        parties[name].write_wtls()
    return parties


def inspect(content):
    return done("inspect", "--json", "-", stdin=content).json


def iso(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def hex_or_none(octets):
    return None if octets is None else octets.hex()


# ---- the same fields, from both ----

def assert_same_identifier(ours, theirs):
    assert ours["type"] == theirs["type"]
    assert ours["bytes"] == hex_or_none(theirs["bytes"])
    assert ours["parts"] == theirs.get("parts", [])
    assert ours["character_set"] == theirs.get("character_set", 0)
    if theirs["type"] == "text":
        assert ours["text"] == theirs["text"]


def assert_same_wtls(ours, theirs):
    assert ours["kind"] == "wtls-certificate"
    assert ours["size"] == len(theirs["bytes"])
    assert (ours["version"], ours["signature_algorithm"]) == (theirs["version"], theirs["signature_algorithm"])
    assert_same_identifier(ours["issuer"], theirs["issuer"])
    assert_same_identifier(ours["subject"], theirs["subject"])
    assert (ours["not_before"], ours["not_after"]) == (iso(theirs["not_before"]), iso(theirs["not_after"]))
    assert (ours["key"]["type"], ours["key"]["parameters"]) == (theirs["key"]["type"], theirs["key"]["parameters"])
    for field in "parameter_set", "exponent", "modulus", "point", "hash":
        assert ours["key"][field] == hex_or_none(theirs["key"].get(field)), field
    assert ours["signature"] == hex_or_none(theirs["signature"])


def assert_same_certificate(ours, theirs):
    assert ours["format"] == theirs["format"]
    if theirs["format"] == "wtls":
        assert_same_wtls(ours["fields"], theirs["fields"])
    else:
        assert ours["reading"] == theirs["reading"]
        digest = hashes.Hash(hashes.SHA1())
        digest.update(theirs["der"])
        assert ours["sha1"].replace(":", "").lower() == digest.finalize().hex()


def assert_same_signed(ours, theirs):
    assert ours["kind"] == "signed-certificate"
    for field in "version", "character_set", "name", "url", "signature_algorithm":
        assert ours[field] == theirs[field], field
    assert_same_certificate(ours["certificate"], theirs["certificate"])
    assert_same_certificate(ours["signer"], theirs["signer"])
    assert ours["signature"] == hex_or_none(theirs["signature"])


def assert_same_response(ours, theirs):
    assert ours["kind"] == "cert-response"
    for field in "version", "type", "character_set", "name", "url", "seconds_to_wait":
        assert ours.get(field) == theirs.get(field), field
    for field in "ca_domain", "subject":
        assert (field in ours) == (field in theirs)
        if field in theirs:
            assert_same_identifier(ours[field], theirs[field])
    if "der" in theirs:
        assert_same_certificate(ours["certificate"], {"format": "x509", "reading": "length", "der": theirs["der"]})


def assert_signed_by(theirs, key):
    """Verified without libsymca."""
    public = key.public_key()
    if theirs["signature_algorithm"] == "ecdsa_sha":
        public.verify(theirs["signature"], theirs["signed"], ec.ECDSA(hashes.SHA1()))
    else:
        numbers = public.public_numbers()
        assert reader.verify_rsa(writer.unsigned(numbers.n), writer.unsigned(numbers.e), theirs["signed"],
                                 theirs["signature"])


# ---- what libsymca writes ----

def test_wtls_certificates_are_written_as_specified(parties, here):
    for name in "old", "p224":
        party = parties[name]
        made = done("convert", "--to", "wtls", "--key", party.key_file, "-o", "-", party.pem).output
        theirs = reader.parse_wtls(made)
        assert_same_wtls(inspect(made)["form"], theirs)
        assert_signed_by(theirs, party.key)
        # ECDSA signs with a random number; all else is the same byte by byte.
        expected = reader.parse_wtls(party.wtls.read_bytes())
        assert theirs["signed"] == expected["signed"]
        assert name != "old" or made == expected["bytes"]
    issued = done("convert", "--to", "wtls", "--key", parties["old"].key_file, "--signer", parties["old"].wtls, "--name",
                  "n\u00e9w;; s; o; ZZ; c; T=ca", "-o", "-", parties["p224"].pem).output
    theirs = reader.parse_wtls(issued)
    assert theirs["subject"]["parts"] == ["n\u00e9w; s", "o", "ZZ", "c", "T=ca"]
    assert issued == writer.wtls_certificate(
        parties["old"].identifier, writer.text_identifier("n\u00e9w;; s; o; ZZ; c; T=ca"),
        writer.public_key(parties["p224"].key.public_key()), parties["old"].key, *validity())
    (here / "issued.wtls").write_bytes(issued)
    assert symca("verify", "--trust", parties["old"].wtls, here / "issued.wtls").status == DONE
    assert symca("verify", "--trust", parties["new"].wtls, here / "issued.wtls").status == NO


SIGNINGS = [("new", "pem", "old", "pem"), ("new", "pem", "old", "wtls"), ("old", "wtls", "p256", "pem"),
            ("new", "wtls", "new", "wtls"), ("p256", "pem", "p224", "wtls")]


@pytest.mark.parametrize("authority, form, signer, signer_form", SIGNINGS)
def test_signed_certificates_are_written_as_specified(authority, form, signer, signer_form, parties, here):
    carried, vouching = parties[authority], parties[signer]
    made = done("convert", "--to", "signed", "--signer", getattr(vouching, signer_form), "--key", vouching.key_file,
                "--url", URL, "--name", "N\u00e4me", "-o", "-", getattr(carried, form)).output
    theirs = reader.parse_signed(made)
    value = inspect(made)
    assert value["kind"] == value["form"]["kind"] == "signed-certificate"
    assert value["form"]["verifies"] is True
    assert_same_signed(value["form"], theirs)
    assert_signed_by(theirs, vouching.key)
    if signer == "old":
        structure = [writer.wtls(party.wtls.read_bytes()) if kind == "wtls" else writer.x509(party.x509.der)
                     for party, kind in ((carried, form), (vouching, signer_form))]
        assert made == writer.signed("N\u00e4me", structure[0], URL, structure[1], vouching.key)


def test_rollover_is_written_as_specified(parties, here):
    blocks = []
    for name, signer in (("new", "old"), ("next", "new")):
        path = here / f"{name}-by-{signer}.signed"
        done("convert", "--to", "signed", "--signer", parties[signer].pem, "--key", parties[signer].key_file, "-o", path,
             parties[name].pem)
        blocks.append(path)
    made = done("convert", "--to", "rollover", "-o", "-", *blocks).output
    assert made == writer.rollover([path.read_bytes() for path in blocks])
    theirs = reader.parse_rollover(made)
    value = inspect(made)
    assert value["kind"] == value["form"]["kind"] == "rollover-certificate"
    assert len(value["form"]["items"]) == len(theirs) == 2
    for ours, item, signer in zip(value["form"]["items"], theirs, ("old", "new")):
        assert_same_signed(ours, item)
        assert_signed_by(item, parties[signer].key)


@pytest.mark.parametrize("name, authority", [("new", "old"), ("p256", None), ("p224", "p256")])
def test_responses_are_written_as_specified(name, authority, parties):
    subject = parties[name].hash_identifier
    domain = parties[authority or name].hash_identifier
    options = ["--signer", parties[authority].pem] if authority else []
    command = ["convert", "--to", "cert-response", "-o", "-", *options, parties[name].pem]
    for kind, expected in (("info", writer.response_info(name, domain, subject, URL)),
                           ("cert", writer.response_certificate(name, domain, subject, parties[name].x509.der))):
        made = done(*command, "--kind", kind, *(["--url", URL] if kind == "info" else [])).output
        assert made == expected
        value = inspect(made)
        assert value["kind"] == "cert-response"
        assert_same_response(value["form"], reader.parse_response(made))


def test_referral_is_written_as_specified():
    made = done("convert", "--to", "cert-response", "--kind", "referral", "--url", URL, "--seconds", "4294967295", "-o",
                "-").output
    assert made == writer.response_referral(URL, 4294967295)
    assert_same_response(inspect(made)["form"], reader.parse_response(made))


# ---- what the second writer writes ----

IDENTIFIERS = {
    "null": writer.null_identifier(),
    "UTF-8": writer.text_identifier("\u00e4;; \u4e2d; o; ZZ"),
    "Latin-1": writer.text_identifier("\u00e4; o; ZZ", 4, "latin-1"),
    "ASCII": writer.text_identifier("a;b;ZZ;;;c", 3, "ascii"),
    "UCS-2": writer.text_identifier("\u00e4; \u4e2d; ZZ", 1000, "utf-16-be"),
    "UTF-16LE": writer.text_identifier("\u00e4; \U0001f4f1; ZZ", 1014, "utf-16-le"),
    "binary": writer.binary_identifier(b"\0\1\xff"),
    "key hash": writer.key_hash_identifier(bytes(range(20))),
    "name": writer.x509_name_identifier(make.name("n").public_bytes()),
    "longest": writer.text_identifier("s" * 248 + "; o; ZZ"),
}


@pytest.mark.parametrize("identifier", IDENTIFIERS.values(), ids=IDENTIFIERS)
def test_each_kind_of_identifier_is_read(identifier, parties):
    other = writer.text_identifier("s; o; ZZ")
    key = writer.public_key(parties["old"].key.public_key())
    for issuer, subject in ((identifier, other), (other, identifier)):
        form = writer.wtls_certificate(issuer, subject, key, parties["old"].key)
        value = inspect(form)
        assert value["kind"] == "wtls-certificate"
        assert_same_wtls(value["form"], reader.parse_wtls(form))
    self_issued = writer.wtls_certificate(identifier, identifier, key, parties["old"].key)
    assert inspect(self_issued)["form"]["self_signed"] == (identifier != writer.null_identifier())


def test_forms_that_begin_alike_are_told_apart(parties):
    """The first bytes of these are those of another form; which one they are shows where they end."""
    name, p224 = writer.text_identifier("s; o; ZZ"), parties["p224"].key
    key = writer.public_key(p224.public_key())
    like_a_referral = writer.wtls_certificate(writer.key_hash_identifier(b"http://www.example./"), name, key,
                                              parties["old"].key)
    like_a_response = writer.wtls_certificate(writer.null_identifier(), name, key, p224, not_before=0x6A000000)
    for form in like_a_referral, like_a_response:
        value = inspect(form)
        assert value["kind"] == "wtls-certificate"
        assert_same_wtls(value["form"], reader.parse_wtls(form))
    small = writer.wtls(writer.wtls_certificate(name, name, key, None))
    item = writer.signed("n", small, "", small, None)
    for length in 256, 257, 258:
        block = writer.rollover([writer.signed("n" * (length - len(item) + 1), small, "", small, None)])
        assert block[:5] == bytes([1, length - 256, 1, 0, 106])
        assert inspect(block)["kind"] == "rollover-certificate"


def test_each_kind_of_key_is_read(parties):
    name = writer.text_identifier("s; o; ZZ")
    rsa, p224 = parties["old"].key.public_key(), parties["p224"].key.public_key()
    keys = [writer.public_key(rsa), writer.public_key(p224), writer.public_key(p224, writer.KEY_ECDH),
            writer.public_key(p224, parameters=writer.explicit_parameters(b"\1\2\3")),
            writer.public_key(parties["p256"].key.public_key(), parameters=b"\xfe")]
    for key in keys:
        for signer in parties["old"].key, parties["p224"].key, None:
            form = writer.wtls_certificate(name, name, key, signer)
            assert_same_wtls(inspect(form)["form"], reader.parse_wtls(form))


def test_forms_of_the_second_writer_are_read_and_verified(parties, here):
    old, new, p256 = (parties[name] for name in ("old", "new", "p256"))
    wtls = writer.wtls(old.wtls.read_bytes())
    forms = {
        (old, "pem"): writer.signed("a", writer.x509(new.x509.der), URL, writer.x509(old.x509.der), old.key),
        (p256, "pem"): writer.signed("b", wtls, "", writer.x509(p256.x509.der), p256.key),
        (old, "wtls"): writer.signed("c", wtls, URL, wtls, old.key),
        (new, "pem"): writer.signed("d", writer.x509(old.x509.der, True), URL, writer.x509(new.x509.der, True), new.key),
    }
    for (signer, form), content in forms.items():
        assert_same_signed(inspect(content)["form"], reader.parse_signed(content))
        path = here / "second.signed"
        path.write_bytes(content)
        assert symca("verify", path).status == DONE
        for party in old, new, p256:
            expected = DONE if party is signer else NO
            assert symca("verify", "--trust", party.pem, path).status == expected
        assert symca("verify", "--trust", getattr(signer, form), path).status == DONE


def test_hashed_certificate_with_a_wtls_one_inside(parties):
    content = writer.hashed("Old", writer.wtls(parties["old"].wtls.read_bytes()), URL)
    theirs, value = reader.parse_hashed(content), inspect(content)
    assert value["kind"] == value["form"]["kind"] == "hashed-certificate"
    assert_same_certificate(value["form"]["certificate"], theirs["certificate"])
    assert value["form"]["code"] == theirs["code"]
    made = done("convert", "--to", "s40", "--force", "--name", "Old", "--url", URL, "-o", "-", parties["old"].wtls).output
    assert made == content


def test_responses_of_the_second_writer_are_read(parties):
    null, subject = writer.null_identifier(), parties["p256"].hash_identifier
    for content in (writer.response_info("\u00e4" * 32, null, subject, URL),
                    writer.response_certificate("n", subject, IDENTIFIERS["name"], parties["p256"].x509.der),
                    writer.response_referral(URL, 0)):
        value = inspect(content)
        assert value["kind"] == "cert-response"
        assert_same_response(value["form"], reader.parse_response(content))


@pytest.mark.skipif(not VECTORS.is_dir(), reason=f"no vectors in {VECTORS}")
@pytest.mark.parametrize("name", ["EntrustNetWAP.bin", "MobileServiceCA.wap"])
def test_real_wtls_certificates_are_read_alike(name):
    content = (VECTORS / name).read_bytes()
    theirs, ours = reader.parse_wtls(content), inspect(content)["form"]
    assert_same_wtls(ours, theirs)
    verifies = reader.verify_rsa(theirs["key"]["modulus"], theirs["key"]["exponent"], theirs["signed"],
                                 theirs["signature"])
    assert ours["self_signed"] == verifies == (name == "EntrustNetWAP.bin")


# ---- what must not verify ----

def test_swapped_and_foreign_blocks_do_not_verify(parties, here):
    old, new, last = (parties[name] for name in ("old", "new", "next"))
    first = writer.signed("new", writer.x509(new.x509.der), "", writer.x509(old.x509.der), old.key)
    second = writer.signed("next", writer.x509(last.x509.der), "", writer.x509(new.x509.der), new.key)
    foreign = writer.signed("next", writer.x509(last.x509.der), "", writer.x509(old.x509.der), old.key)
    path = here / "blocks.rollover"
    for items, trust, failed in (([first, second], old, None), ([second, first], old, 0), ([second, first], new, 1),
                                 ([first, foreign], old, 1), ([first, second], last, 0)):
        path.write_bytes(writer.rollover(items))
        outcome = symca("verify", "--trust", trust.pem, path)
        assert outcome.status == (DONE if failed is None else NO), outcome.words
        if failed is not None:
            assert f"block {failed}, counted from 0, is the one that does not verify" in outcome.words


def test_a_foreign_key_s_signature_does_not_verify(parties, here):
    old, new = parties["old"], parties["new"]
    path = here / "foreign"
    path.write_bytes(writer.signed("a", writer.x509(new.x509.der), "", writer.x509(old.x509.der), new.key))
    assert symca("verify", path).status == NO
    path.write_bytes(writer.wtls_certificate(old.identifier, old.identifier, writer.public_key(old.key.public_key()),
                                             new.key))
    assert symca("verify", path).status == NO
    assert inspect(path.read_bytes())["form"]["self_signed"] is False


def test_a_signature_with_a_digest_info_does_not_verify(parties, here):
    """What X.509 puts around the hash is not what WTLS signs."""
    old = parties["old"]
    signed = reader.parse_wtls(old.wtls.read_bytes())["signed"]
    path = here / "x509-way.wtls"
    path.write_bytes(signed + writer.vector16(old.key.sign(signed, padding.PKCS1v15(), hashes.SHA1())))
    assert symca("verify", path).status == NO


def test_flipped_bits_do_not_verify(parties, here):
    """Some through the command; the unit tests flip every one."""
    path = here / "flipped"
    content = parties["old"].wtls.read_bytes()
    for bit in range(0, 8 * len(content), 41):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        assert symca("verify", path).status != DONE, bit


def test_cut_forms_tell_that_they_are_cut(parties, here):
    old, new = parties["old"], parties["new"]
    forms = [old.wtls.read_bytes(),
             writer.signed("a", writer.x509(new.x509.der), URL, writer.x509(old.x509.der), old.key),
             writer.response_certificate("n", old.hash_identifier, new.hash_identifier, new.x509.der),
             writer.rollover([writer.signed("a", writer.x509(new.x509.der), URL, writer.x509(old.x509.der), old.key)])]
    path = here / "cut"
    for form in forms:
        path.write_bytes(form[:-1])
        outcome = symca("inspect", path)
        assert outcome.status == INPUT
        assert "missing" in outcome.words, outcome.words


def test_keys_are_never_written_anywhere(parties, here):
    """No form holds a secret number of the key that signed it."""
    numbers = parties["old"].key.private_numbers()
    made = done("convert", "--to", "signed", "--signer", parties["old"].pem, "--key", parties["old"].key_file, "-o", "-",
                parties["new"].pem).output
    for secret in numbers.p, numbers.q, numbers.d:
        assert writer.unsigned(secret) not in made


def test_the_reader_here_notices_what_is_wrong(parties):
    """The second reader would prove nothing if it took everything."""
    content = parties["p224"].wtls.read_bytes()
    theirs = reader.parse_wtls(content)
    with pytest.raises(exceptions.InvalidSignature):
        assert_signed_by({**theirs, "signed": theirs["signed"] + b"x"}, parties["p224"].key)
    for wrong in content[:-1], content + b"\0", b"\2" + content[1:]:
        with pytest.raises(reader.FormError):
            reader.parse_wtls(wrong)
