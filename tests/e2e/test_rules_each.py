# SPDX-License-Identifier: LGPL-2.1-or-later
"""
Every rule: the smallest certificate that breaks it, and the nearest one that does not, both judged for all platforms.

What is found has to be exactly what a case says, on every platform: so no rule fires on the clean case of another, and
where a second rule cannot but fire too, the case says why.
"""
import dataclasses
import json
import os
import subprocess
import sys

import pytest

import factory as f
from command import done, symca
from factory import authority, server
from forecast import ALL, AT, BEFORE_SYMBIAN_3, OLD, PUBLIC, S40, S60, URL, Forecast, ask

# Every rule: id, severity, platforms, confidence.
RULES = [
    ("der-required", "refused", S60, "proven"),
    ("form-not-taken", "refused", S60, "proven"),
    ("form-not-taken", "warned", S40, "reported"),
    ("der-short-form", "refused", S60, "proven"),
    ("der-invalid", "refused", S60, "proven"),
    ("trailing-bytes", "note", ALL, "proven"),
    ("several-certificates", "note", ALL, "proven"),
    ("too-large-to-view", "note", S60, "proven"),
    ("too-large", "warned", S40, "documented"),
    ("serial-too-long", "refused", S60, "proven"),
    ("serial-long", "note", S40, "documented"),
    ("signature-algorithm", "refused", BEFORE_SYMBIAN_3, "proven"),
    ("signature-algorithm", "refused", ("symbian-3",), "proven"),
    ("signature-algorithm", "refused", S40, "documented"),
    ("signature-algorithm-oiw", "refused", S60, "proven"),
    ("algorithm-mismatch", "refused", ALL, "proven"),
    ("key-algorithm", "refused", S60, "proven"),
    ("key-algorithm", "refused", S40, "documented"),
    ("rsa-parameters", "refused", S60, "proven"),
    ("key-size", "note", S60, "proven"),
    ("key-size", "warned", S40, "documented"),
    ("self-signature", "unusable", ALL, "proven"),
    ("not-self-signed", "refused", S40, "documented"),
    ("not-self-signed", "note", S60, "proven"),
    ("not-a-ca", "refused", S60, "proven"),
    ("not-a-ca", "refused", S40, "documented"),
    ("basic-constraints-not-critical", "note", S40, "documented"),
    ("version-1", "note", ALL, "proven"),
    ("key-usage", "unusable", ALL, "proven"),
    ("key-usage-empty", "refused", S60, "proven"),
    ("path-length", "unusable", ALL, "proven"),
    ("critical-extension", "unusable", S60, "proven"),
    ("critical-extension", "unusable", S40, "documented"),
    ("viewer-says-corrupted", "note", ("symbian-3",), "proven"),
    ("key-identifier", "note", ALL, "proven"),
    ("key-identifier-empty", "refused", S60, "proven"),
    ("key-identifier-long", "warned", S60, "proven"),
    ("time-format", "refused", S60, "proven"),
    ("time-format-generalized", "refused", OLD, "proven"),
    ("expired", "unusable", ALL, "proven"),
    ("not-yet-valid", "unusable", ALL, "proven"),
    ("expires-soon", "note", ALL, "-"),
    ("name-attribute", "unusable", S60, "proven"),
    ("name-attribute-length", "unusable", S60, "proven"),
    ("name-string-type", "unusable", S60, "proven"),
    ("name-bmp-string", "warned", S60, "proven"),
    ("name-teletex", "note", S60, "proven"),
    ("name-empty", "refused", S40, "documented"),
    ("several-common-names", "warned", ALL, "proven"),
    ("label-empty", "note", S60, "proven"),
    ("label-cut", "note", S60, "proven"),
    ("alt-name-malformed", "refused", S60, "proven"),
    ("alt-name-host", "unusable", S60, "proven"),
    ("name-constraints-type", "unusable", S60, "proven"),
    ("issuer-mismatch", "unusable", ALL, "proven"),
    ("chain-incomplete", "warned", ALL, "proven"),
    ("chain-algorithm", "unusable", S60, "proven"),
    ("host-mismatch", "warned", ALL, "proven"),
    ("host-illegal", "unusable", S60, "proven"),
    ("leaf-usage", "unusable", S60, "proven"),
    ("same-label", "note", S60, "proven"),
    ("url-missing", "warned", S40, "documented"),
    ("tick-internet", "note", S60, "proven"),
]

SEVERITIES = ["note", "warned", "unusable", "refused"]
VERDICTS = ["installs", "warned", "unusable", "refused"]

# Rules of everywhere that were read in source of S60, and of which no document speaks for Series 40.
INFERRED_ON_S40 = {"several-common-names", "host-mismatch"}

# What an authority that installs on S60 always gets: an advice, not a fault.
TICK = {"tick-internet": S60}


def rule_of(identifier, platform):
    """The row of a rule that holds on a platform; None where none does."""
    for rule in RULES:
        if rule[0] == identifier and platform in rule[2]:
            return rule
    return None


def confidence_on(platform, identifier, confidence):
    """What was read in public source is inferred for older releases; Series 40 follows the specifications."""
    if confidence != "proven":
        return confidence
    if platform in S40:
        return "inferred" if identifier in INFERRED_ON_S40 else "documented"
    return "proven" if platform in PUBLIC else "inferred"


@dataclasses.dataclass
class Input:
    """What is handed in, the certificates in it, and what else it is judged by."""
    data: bytes
    certificates: list
    options: dict = dataclasses.field(default_factory=dict)


def one(made, **options):
    return Input(made.der, [made.der], options)


def several(*made, **options):
    """A file with several certificates, as a server has them."""
    return Input(b"".join(each.pem for each in made), [each.der for each in made], options)


@dataclasses.dataclass
class Case:
    """
    A rule that bad breaks on the platforms in where, and good nowhere. says: what the message has to name. place: the
    path, None where it is about the whole; certificate: in which one; starts: the bytes there, None for no offset;
    inside: they stand in the place and not at its start.
    also, still: what bad and good cannot but break besides, {id: platforms}, and why.
    """
    rule: str
    where: tuple
    bad: object
    good: object
    says: tuple
    place: str = ""
    starts: bytes = b""
    certificate: int = 0
    inside: bool = False
    also: dict = dataclasses.field(default_factory=lambda: TICK)
    still: dict = dataclasses.field(default_factory=lambda: TICK)
    why: str = ""
    label: str = ""


def run(given):
    return ask(given.data, "--rules", **given.options)


def expected(*broken):
    """All of it for each platform. What is refused is not installed, so there is nothing to tick."""
    merged = {platform: {identifier for each in broken for identifier in each if platform in each[identifier]}
              for platform in ALL}
    for platform, found in merged.items():
        if any(rule_of(identifier, platform)[1] == "refused" for identifier in found):
            found.discard("tick-internet")
    return {platform: sorted(found) for platform, found in merged.items()}


# ---- what the cases are made of ----

CN = "Example Root CA"
ROOT_HASH = f.key_hash("rsa-2048")
BAD_BIT = b"\x03\x01\x00"
OTHER = f"tbsCertificate.extensions[{f.FIRST_OTHER}]"
BASIC, USAGE, IDENTIFIER = (f"tbsCertificate.extensions[{place}]" for place in (f.BASIC, f.USAGE, f.IDENTIFIER))
ROOT = authority("Chain Root CA")
MIDDLE = authority("Chain Intermediate CA", "rsa-2048-other", issuer=ROOT)
LEAF = server(MIDDLE)

# Findings that come with the shape of a case.
V1 = {"version-1": ALL, "key-identifier": ALL, **TICK}
V1_WHY = "a version 1 certificate has no extensions, so no key identifier either"
SEVERAL = {"several-certificates": ALL, **TICK}
SEVERAL_WHY = "the rule is about more than one certificate"
NO_AUTHORITY_WHY = "what is no authority has nothing to tick, and its chain ends in this file"


def plain():
    return one(authority(CN))


def with_other(extension, **options):
    """An authority with one more extension."""
    return one(authority(CN, others=(extension,)), **options)


def named(*attributes, **options):
    """An authority with that subject."""
    return one(authority(f.name(*attributes), **options))


def content_of_tbs(made):
    tbs = f.fields(made.der)["tbsCertificate"]
    return tbs.end - tbs.content


def short_authority(count):
    """A version 1 authority with that many octets in its tbsCertificate."""
    bare = content_of_tbs(authority(f.name(("O", "")), "rsa-1024", version=None, extensions=None, serial=1))
    odd = (count - bare) % 2
    letters = "x" * ((count - bare - odd) // 2)
    return one(authority(f.name(("O", letters)), "rsa-1024", version=None, extensions=None, serial=0x101 if odd else 1))


def sized_authority(size):
    """An authority of exactly that many bytes."""
    bare = len(authority(CN).der)
    for count in range(size - bare - 8, size - bare + 1):
        made = authority(CN, others=(f.filler(count),))
        if len(made.der) == size:
            return one(made)
    raise ValueError(size)


def serial_of(count):
    return f.tlv(f.INTEGER, b"\x01" + bytes(count - 2) + b"\x02")


def under_root(root=ROOT, **options):
    """A server's certificate and the root that issued it."""
    return several(server(root, **options), root)


def linked(issuer_name, **options):
    """A root, and a server's certificate that names its issuer so and knows it by its key identifier."""
    others = (f.authority_key_identifier(ROOT_HASH),)
    return several(server(ROOT, issuer_name=issuer_name, others=others, **options), ROOT)


def root_name(common_name="Chain Root CA", tag=f.UTF8, order=("C", "O", "CN")):
    parts = {"C": ("C", "ZZ"), "O": ("O", "Example Organization"), "CN": ("CN", common_name, tag)}
    return f.name(*(parts[kind] for kind in order))


def two_roots(first, second):
    return several(authority(first), authority(second, "rsa-2048-other"))


def asked_for(host, **options):
    """The good chain, with a host."""
    given = under_root(**options)
    given.options["host"] = host
    return given


def times(begin=f.BEGIN, end=f.END, at=AT):
    return one(authority(CN, begin=begin, end=end), at=at)


def own_identifier(arcs):
    """An extension under an identifier of that many arcs."""
    return f.extension(".".join(["1.3.6.1.4.1.32473"] + ["1"] * (arcs - 7)), b"\x05\x00")


def form_of(form):
    """An authority in one of the WPKI forms."""
    der = authority(CN).der
    url = ["--url", URL] if form == "s40" else []
    return Input(done("convert", "--to", form, "--force", *url, "-o", "-", "-", stdin=der).output, [der])


def policies(qualifier, critical=True):
    """certificatePolicies with one policy, with a pointer to its text or without."""
    pointer = f.seq(f.seq(f.oid("1.3.6.1.5.5.7.2.1"), f.tlv(f.IA5, b"http://ca.example.com/policy")))
    policy = f.seq(f.oid("1.3.6.1.4.1.32473.2"), pointer if qualifier else b"")
    return f.extension("certificatePolicies", f.seq(policy), critical)


MAPPINGS = f.seq(f.seq(f.oid("1.3.6.1.4.1.32473.2"), f.oid("1.3.6.1.4.1.32473.3")))
DN_OF_65 = "An Organization That Was Founded When Nobody Counted Letters Yet."
CN_OF_65 = "A Root Certification Authority With More Letters Than a Label Has"
assert len(DN_OF_65) == len(CN_OF_65) == 65

CASES = [
    # ---- bytes ----
    Case("form-not-taken", S60, lambda: form_of("s40"), plain, ("hashed certificate",), None, label="hashed"),
    Case("form-not-taken", ALL, lambda: form_of("cert-response"), plain, ("certificate response",), None,
         label="certificate response"),
    Case("der-short-form", S60, lambda: short_authority(255), lambda: short_authority(256),
         ("tbsCertificate", "255 bytes"), "tbsCertificate", b"\x30\x81\xff", also=V1, still=V1,
         why="only version 1 leaves an RSA key of 1024 bits room in so little; " + V1_WHY, label="tbs"),
    Case("der-short-form", S60, lambda: one(authority(f.name(("O", "x")), "ec-192", version=None, extensions=None)),
         lambda: short_authority(256), ("the certificate", "bytes"), "", b"\x30\x81",
         also={**V1, "signature-algorithm": S60, "key-algorithm": S60}, still=V1,
         why="nothing but an EC key makes a whole certificate so short; " + V1_WHY, label="outer"),
    Case("der-invalid", S60, lambda: one(authority(CN, basic=f.basic_constraints(flag=f.boolean(1)))), plain,
         ("BOOLEAN",), BASIC, b"\x01\x01\x01", inside=True, label="boolean"),
    Case("der-invalid", S60,
         lambda: one(authority(CN, basic=f.extension("basicConstraints", f.seq(f.boolean(0x7F)), True))), plain,
         ("BOOLEAN",), BASIC, b"\x01\x01\x7f", inside=True, label="boolean in an extension"),
    Case("der-invalid", S60, lambda: one(authority(CN, wrap=f.endless_seq)), plain, ("indefinite length",), "",
         b"\x30\x80", label="indefinite length"),
    Case("der-invalid", S60, lambda: one(authority(CN, wrap_tbs=f.endless_seq)), plain, ("indefinite length",),
         "tbsCertificate", b"\x30\x80", label="indefinite length of the tbsCertificate"),
    Case("der-invalid", S60, lambda: one(authority(CN, version=3)), plain, ("version",), "tbsCertificate.version",
         b"\x02\x01\x03", inside=True, label="version 4"),
    Case("der-invalid", S60, lambda: with_other(own_identifier(16)), lambda: with_other(own_identifier(15)),
         ("15 arcs",),
         OTHER, b"\x06\x11\x2b", inside=True, label="sixteen arcs"),
    Case("der-invalid", S60, lambda: with_other(f.extension("1.3.6.1.4.1.2147483648", b"\x05\x00")),
         lambda: with_other(f.extension("1.3.6.1.4.1.2147483647", b"\x05\x00")), ("2147483648",), OTHER,
         b"\x06\x0a\x2b\x06\x01\x04\x01\x88\x80\x80\x80\x00", inside=True, label="large arc"),
    Case("trailing-bytes", ALL, lambda: Input(authority(CN).der + b"\r\n", []), plain, ("2 bytes",), None),
    Case("several-certificates", ALL, lambda: under_root(),
         lambda: Input(ROOT.pem * 2, [ROOT.der]), ("2 certificates",), None,
         why="the same certificate twice is one"),
    Case("too-large-to-view", S60, lambda: sized_authority(5001), lambda: sized_authority(5000), ("5001", "5000"), "",
         b"\x30\x82\x13\x85", also={"too-large": S40, **TICK}, still={"too-large": S40, **TICK},
         why="5000 bytes are over the 2000 of Series 40, too"),
    Case("too-large", S40, lambda: sized_authority(2001), lambda: sized_authority(2000), ("2001", "2000"), "",
         b"\x30\x82\x07\xcd"),
    Case("serial-too-long", S60, lambda: one(authority(CN, serial=serial_of(50))),
         lambda: one(authority(CN, serial=serial_of(49))), ("50 octets", "63", "62"), "tbsCertificate.serialNumber",
         b"\x02\x32\x01\x00", also={"serial-long": S40, **TICK}, still={"serial-long": S40, **TICK},
         why="49 octets are over the 8 of Series 40, too"),
    Case("serial-too-long", S60,
         lambda: one(authority(CN, serial=serial_of(55), version=None, extensions=None)),
         lambda: one(authority(CN, serial=serial_of(54), version=None, extensions=None)), ("55 octets", "68", "67"),
         "tbsCertificate.serialNumber", b"\x02\x37\x01\x00", also={"serial-long": S40, **V1},
         still={"serial-long": S40, **V1}, why="the limit without a version field is its own; " + V1_WHY, label="v1"),
    Case("serial-long", S40, lambda: one(authority(CN, serial=serial_of(9))),
         lambda: one(authority(CN, serial=serial_of(8))), ("9 octets", "8"), "tbsCertificate.serialNumber",
         b"\x02\x09"),
    Case("serial-long", S40,
         lambda: one(authority(CN, serial=b"\x02\x81\x09" + serial_of(9)[2:])),
         lambda: one(authority(CN, serial=b"\x02\x81\x08" + serial_of(8)[2:])), ("9 octets", "8"),
         "tbsCertificate.serialNumber", b"\x02\x81\x09", label="length in its long form"),
    # ---- algorithms ----
    Case("signature-algorithm", BEFORE_SYMBIAN_3 + S40, lambda: one(authority(CN, signature="sha256WithRSA")), plain,
         ("sha256WithRSAEncryption", "MD5", "SHA-1"), "signatureAlgorithm",
         f.algorithm("sha256WithRSA"), label="sha256"),
    Case("signature-algorithm", BEFORE_SYMBIAN_3 + S40, lambda: one(authority(CN, signature="sha224WithRSA")),
         lambda: one(authority(CN, signature="md2WithRSA")), ("sha224WithRSAEncryption",), "signatureAlgorithm",
         f.algorithm("sha224WithRSA"), label="sha224, and md2"),
    Case("signature-algorithm", ALL, lambda: one(authority(CN, signature="md4WithRSA")),
         lambda: one(authority(CN, signature="md5WithRSA")), ("md4WithRSAEncryption", "with RSA"), "signatureAlgorithm",
         f.algorithm("md4WithRSA"), label="md4, and md5"),
    Case("signature-algorithm", S40, lambda: one(authority(CN, "dsa-1024")),
         lambda: one(authority(CN, "ec-192", issuer=None)), ("dsaWithSHA1", "ECDSA with SHA-1"), "signatureAlgorithm",
         f.algorithm("dsaWithSHA1"), also={"key-algorithm": S40, **TICK},
         still={"key-algorithm": S60, "signature-algorithm": S60, **TICK},
         why="Series 40 knows no DSA key, and S60 no EC; neither can be signed with otherwise", label="dsa, and ecdsa"),
    Case("signature-algorithm-oiw", S60, lambda: one(authority(CN, signature="sha1WithRSA-OIW")), plain,
         ("1.3.14.3.2.29", "1.2.840.113549.1.1.5"), "signatureAlgorithm", f.algorithm("sha1WithRSA-OIW"),
         also={"signature-algorithm": S40, **TICK}, why="Series 40 has no rule of its own for that identifier"),
    Case("algorithm-mismatch", ALL, lambda: one(authority(CN, inner=f.algorithm("md5WithRSA"))), plain,
         ("sha1WithRSAEncryption", "md5WithRSAEncryption"), "tbsCertificate.signature", f.algorithm("md5WithRSA"),
         label="another algorithm"),
    Case("algorithm-mismatch", ALL, lambda: one(authority(CN, inner=f.algorithm("sha1WithRSA", null=False))),
         lambda: one(authority(CN, inner=f.algorithm("sha1WithRSA", null=False),
                               outer=f.algorithm("sha1WithRSA", null=False))),
         ("sha1WithRSAEncryption", "parameters"), "tbsCertificate.signature",
         f.algorithm("sha1WithRSA", null=False), label="other parameters"),
    Case("key-algorithm", ALL, lambda: one(authority(CN, "dsa-2048")), plain,
         ("DSA", "2048 bits", "RSA"), "tbsCertificate.subjectPublicKeyInfo.algorithm", b"\x30\x82",
         also={"signature-algorithm": S40, **TICK}, why="with a DSA key nothing but DSA can be signed",
         label="dsa-2048"),
    Case("key-algorithm", S60, lambda: one(authority(CN, "ec-192")), lambda: one(authority(CN, "dsa-1024")),
         ("EC", "RSA and DSA"), "tbsCertificate.subjectPublicKeyInfo.algorithm", b"\x30\x13\x06\x07",
         also={"signature-algorithm": S60, **TICK},
         still={"signature-algorithm": S40, "key-algorithm": S40, **TICK},
         why="with an EC key nothing but ECDSA can be signed, and DSA is for S60 alone", label="ec, and dsa-1024"),
    Case("rsa-parameters", S60, lambda: one(authority(CN, public_key=f.rsa_spki("rsa-2048", b""))), plain,
         ("rsaEncryption", "no parameter"), "tbsCertificate.subjectPublicKeyInfo.algorithm", b"\x30\x0b\x06\x09"),
    Case("key-size", ALL, lambda: one(authority(CN, "rsa-1023")), lambda: one(authority(CN, "rsa-1024")),
         ("1023 bits", "1024"), "tbsCertificate.subjectPublicKeyInfo", b"\x30\x81", label="too small"),
    Case("key-size", S40, lambda: one(authority(CN, "rsa-2050")), plain, ("2050 bits", "2048"),
         "tbsCertificate.subjectPublicKeyInfo", b"\x30\x82", label="Series 40"),
    Case("key-size", ALL, lambda: one(authority(CN, "rsa-4098")), lambda: one(authority(CN, "rsa-4096")),
         ("4098 bits",),
         "tbsCertificate.subjectPublicKeyInfo", b"\x30\x82", still={"key-size": S40, **TICK},
         why="4096 bits are over the 2048 of Series 40", label="S60"),
    Case("key-size", S40, lambda: one(authority(CN, "ec-256")), lambda: one(authority(CN, "ec-233")),
         ("EC", "256 bits", "160 to 233"), "tbsCertificate.subjectPublicKeyInfo", b"\x30\x59",
         also={"key-algorithm": S60, "signature-algorithm": S60, **TICK},
         still={"key-algorithm": S60, "signature-algorithm": S60, **TICK}, why="S60 knows no EC", label="EC"),
    Case("self-signature", ALL, lambda: one(authority(CN, damage=True)), plain, ("sha1WithRSAEncryption", "own key"),
         "signatureValue", b"\x03\x82\x01\x01\x00", label="damaged"),
    Case("self-signature", S60, lambda: one(authority(CN, info_null=False)), plain, ("DigestInfo", "NULL"),
         "signatureValue", b"\x03\x82\x01\x01\x00", label="DigestInfo without NULL"),
    # ---- authority or not ----
    Case("not-self-signed", ALL, lambda: one(MIDDLE), lambda: one(ROOT), ("Chain Intermediate CA", "Chain Root CA"),
         "tbsCertificate.issuer", ROOT.subject, also={"chain-incomplete": ALL, **TICK},
         why="a lone certificate that another one issued is a chain without its end"),
    Case("not-a-ca", ALL, lambda: one(authority(CN, basic=b"")), plain, (CN, "no basicConstraints"),
         "tbsCertificate.extensions", b"\x30", also={}, why=NO_AUTHORITY_WHY, label="no basicConstraints"),
    Case("not-a-ca", ALL, lambda: one(authority(CN, basic=f.basic_constraints(ca=False))), plain, (CN, "cA TRUE"),
         BASIC,
         b"\x30\x0c\x06\x03\x55\x1d\x13\x01\x01\xff\x04\x02\x30\x00", also={}, why=NO_AUTHORITY_WHY, label="cA FALSE"),
    Case("not-a-ca", ALL, lambda: one(server(ROOT)), lambda: one(authority(CN, version=None, extensions=None)),
         ("mail.example.com", "one issued"), "tbsCertificate.extensions[0]", b"\x30\x0c",
         also={"chain-incomplete": ALL}, still=V1, why=NO_AUTHORITY_WHY + "; " + V1_WHY, label="server, and version 1"),
    Case("basic-constraints-not-critical", S40,
         lambda: one(authority(CN, basic=f.basic_constraints(critical=False))), plain, ("critical",), BASIC,
         b"\x30\x0c\x06\x03\x55\x1d\x13\x04\x05"),
    Case("version-1", ALL, lambda: one(authority(CN, version=None, extensions=None)),
         lambda: one(authority(CN, identifier=b"")), (CN, "version 1"), "tbsCertificate", b"\x30\x82", also=V1,
         still={"key-identifier": ALL, **TICK}, why=V1_WHY),
    Case("version-1", ALL, lambda: one(authority(CN, version=1, extensions=None)),
         lambda: one(authority(CN, identifier=b"")), (CN, "version 2"), "tbsCertificate", b"\x30\x82", also=V1,
         still={"key-identifier": ALL, **TICK}, why=V1_WHY, label="version 2"),
    Case("key-usage", ALL, lambda: one(authority(CN, usage=f.key_usage(f.CRL_SIGN))),
         lambda: one(authority(CN, usage=f.key_usage(f.KEY_CERT_SIGN))), (CN, "keyCertSign", "cRLSign"), USAGE,
         b"\x30\x0e\x06\x03\x55\x1d\x0f\x01\x01\xff\x04\x04\x03\x02\x01\x02", label="root"),
    Case("key-usage", ALL,
         lambda: several(LEAF, authority("Chain Intermediate CA", "rsa-2048-other", issuer=ROOT,
                                         usage=f.key_usage(f.DIGITAL_SIGNATURE)), ROOT),
         lambda: several(LEAF, MIDDLE, ROOT), ("Chain Intermediate CA", "digitalSignature"), USAGE, b"\x30\x0e",
         certificate=1, also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY, label="intermediate"),
    Case("key-usage-empty", S60, lambda: one(authority(CN, usage=f.extension("keyUsage", BAD_BIT, True))),
         lambda: one(authority(CN, usage=b"")), ("keyUsage", "bit"), USAGE, b"\x30\x0d\x06\x03\x55\x1d\x0f",
         also={"key-usage": S40, **TICK}, why="on Series 40 it is a keyUsage without keyCertSign"),
    Case("path-length", ALL,
         lambda: several(LEAF, authority("Chain Intermediate CA", "rsa-2048-other", issuer=ROOT,
                                         basic=f.basic_constraints(ca=False)), ROOT),
         lambda: several(LEAF, MIDDLE, ROOT), ("Chain Intermediate CA", "no authority"), "tbsCertificate.extensions",
         b"\x30", certificate=1, also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY, label="issued by no authority"),
    Case("version-1", ALL,
         lambda: several(LEAF, authority("Chain Intermediate CA", "rsa-2048-other", issuer=ROOT, version=None,
                                         extensions=None), ROOT),
         lambda: several(LEAF, MIDDLE, ROOT), ("Chain Intermediate CA", "version 1", "intermediate"), "tbsCertificate",
         b"\x30\x82", certificate=1, also={"path-length": ALL, **SEVERAL}, still=SEVERAL,
         why="below what is no authority nothing may stand; " + SEVERAL_WHY, label="intermediate"),
    Case("path-length", ALL,
         lambda: several(LEAF, MIDDLE, authority("Chain Root CA", basic=f.basic_constraints(path_length=0))),
         lambda: several(LEAF, MIDDLE, authority("Chain Root CA", basic=f.basic_constraints(path_length=1))),
         ("Chain Root CA", "0 authorities", "has 1"), BASIC + ".extnValue", b"\x04\x08\x30\x06\x01\x01\xff\x02\x01\x00",
         certificate=2, also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY),
    # ---- extensions ----
    Case("critical-extension", ALL, lambda: with_other(f.issuer_url(URL, critical=True)),
         lambda: with_other(f.issuer_url(URL)), (CN, "authorityInfoAccess", "1.3.6.1.5.5.7.1.1"), OTHER, b"\x30",
         label="authorityInfoAccess"),
    Case("critical-extension", BEFORE_SYMBIAN_3 + S40,
         lambda: with_other(f.extension("inhibitAnyPolicy", f.integer(0), True)),
         lambda: with_other(f.extension("inhibitAnyPolicy", f.integer(0))), (CN, "inhibitAnyPolicy", "2.5.29.54"),
         OTHER,
         b"\x30\x0d\x06\x03\x55\x1d\x36", label="inhibitAnyPolicy"),
    Case("critical-extension", S40, lambda: with_other(f.extension("policyMappings", MAPPINGS, True)),
         lambda: with_other(f.extension("policyMappings", MAPPINGS)), (CN, "policyMappings", "2.5.29.33"), OTHER,
         b"\x30",
         also={"viewer-says-corrupted": ("symbian-3",), **TICK}, why="the viewer of Symbian^3 has its own view of it",
         label="policyMappings"),
    Case("critical-extension", ALL, lambda: several(server(ROOT, others=(f.key_identifier(b"server", True),)), ROOT),
         lambda: several(server(ROOT, others=(f.key_identifier(b"server"),)), ROOT),
         ("mail.example.com", "subjectKeyIdentifier"), OTHER, b"\x30", also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY,
         label="of a server"),
    Case("viewer-says-corrupted", ("symbian-3",), lambda: with_other(f.purposes(f.SERVER_AUTH, critical=True)),
         lambda: with_other(f.purposes(f.SERVER_AUTH)), ("extKeyUsage", "2.5.29.37"), OTHER, b"\x30",
         label="extKeyUsage"),
    Case("viewer-says-corrupted", ("symbian-3",), lambda: with_other(policies(True)),
         lambda: with_other(policies(False)),
         ("certificatePolicies", "qualifiers"), OTHER, b"\x30", label="certificatePolicies"),
    Case("key-identifier", ALL, lambda: one(authority(CN, identifier=b"")), plain, (CN, "subjectKeyIdentifier"),
         "tbsCertificate.extensions", b"\x30"),
    Case("key-identifier-empty", S60, lambda: one(authority(CN, identifier=f.key_identifier(b""))),
         lambda: one(authority(CN, identifier=f.key_identifier(b"\x01"))), ("no octets",), IDENTIFIER,
         b"\x30\x09\x06\x03\x55\x1d\x0e\x04\x02\x04\x00"),
    Case("key-identifier-long", S60, lambda: one(authority(CN, identifier=f.key_identifier(ROOT_HASH + b"\x00"))),
         plain,
         ("21 octets", "20"), IDENTIFIER, b"\x30\x1e\x06\x03\x55\x1d\x0e"),
    Case("alt-name-malformed", S60, lambda: with_other(f.extension("subjectAltName", b"\x30\x03\x82\x05a")),
         lambda: with_other(f.dns("ca.example.com")), ("subjectAltName",), OTHER + ".extnValue",
         b"\x04\x05\x30\x03\x82",
         label="subjectAltName"),
    Case("alt-name-malformed", S60, lambda: with_other(f.extension("issuerAltName", b"\x0c\x01a")),
         lambda: with_other(f.alt_names((f.DNS, "ca.example.com"), kind="issuerAltName")), ("issuerAltName",),
         OTHER + ".extnValue", b"\x04\x03\x0c\x01a", label="issuerAltName"),
    *(Case("alt-name-host", S60, lambda bad=bad: with_other(f.alt_names((f.DNS, "ca.example.com"), bad)),
           lambda good=good: with_other(f.alt_names((f.DNS, "ca.example.com"), good)), says, OTHER + ".extnValue[1]",
           f.tlv(bad[0], bad[1] if isinstance(bad[1], bytes) else bad[1].encode()), label=label)
      for label, bad, good, says in [
          ("underscore", (f.DNS, "my_host.example.com"), (f.DNS, "my-host.example.com"), ("my_host.example.com",)),
          ("empty label", (f.DNS, "mail..example.com"), (f.DNS, "mail.example.com"), ("mail..example.com",)),
          ("dot at the end", (f.DNS, "example.com."), (f.DNS, "example.com"), ("example.com.",)),
          ("dot at the beginning", (f.DNS, ".example.com"), (f.DNS, "*.example.com"), (".example.com",)),
          ("URI", (f.URI, "http://my_host/x"), (f.URI, "http://user@my-host:8080/x_y"), ("http://my_host/x",)),
          ("rfc822Name", (f.RFC822, "postmaster"), (f.RFC822, "postmaster@example.com"), ("postmaster", "@")),
          ("short address", (f.IP, b"\x7f\0\0"), (f.IP, b"\x7f\0\0\1"), ("iPAddress", "4 or 16")),
          ("long address", (f.IP, bytes(8)), (f.IP, bytes(16)), ("iPAddress", "4 or 16")),
      ]),
    Case("alt-name-host", S60, lambda: under_root(names=("mail.example.com", "a_b.example.com")),
         lambda: under_root(names=("mail.example.com", "a-b.example.com")), ("mail.example.com", "a_b.example.com"),
         "tbsCertificate.extensions[2].extnValue[1]", f.tlv(f.DNS, b"a_b.example.com"), also=SEVERAL, still=SEVERAL,
         why=SEVERAL_WHY, label="of a server"),
    Case("name-constraints-type", S60, lambda: with_other(f.permitted(f.REGISTERED_ID, f.oid("1.2.3")[2:])),
         lambda: with_other(f.permitted(f.DNS, b"example.com")), (CN, "registeredID"), OTHER + ".extnValue",
         f.tlv(f.REGISTERED_ID, f.oid("1.2.3")[2:]), inside=True, label="registeredID, and dNSName"),
    Case("name-constraints-type", S60, lambda: with_other(f.permitted(
        f.OTHER_NAME, f.oid("1.3.6.1.5.5.7.8.7") + f.tlv(0xA0, f.tlv(f.IA5, b"_mail.example.com")))),
         lambda: with_other(f.permitted(f.IP, bytes(8))), (CN, "otherName"), OTHER + ".extnValue", b"\xa0\x1f\x06\x08",
         inside=True, label="otherName, and iPAddress"),
    Case("critical-extension", S40, lambda: with_other(f.extension("1.2.826.0.1.1796587.1.1.1.6", b"\x05\x00", True)),
         lambda: with_other(f.extension("1.2.826.0.1.1796587.1.1.1.6", b"\x05\x00")), (CN, "1.2.826.0.1.1796587"),
         OTHER,
         b"\x30", label="one of Symbian's own"),
    # ---- times ----
    Case("time-format", S60, lambda: one(authority(CN, end=f.utc("370101000000+0100"))), plain,
         ("370101000000+0100", "Z"), "tbsCertificate.validity.notAfter", b"\x17\x11370101000000+0100"),
    Case("time-format", S60, lambda: one(authority(CN, begin=f.utc("070101000000-0500"))), plain,
         ("070101000000-0500", "notBefore"), "tbsCertificate.validity.notBefore", b"\x17\x11070101000000-0500",
         label="notBefore"),
    Case("time-format-generalized", OLD, lambda: one(authority(CN, end=f.generalized("20550101000000.5Z"))),
         lambda: one(authority(CN, end=f.generalized("20550101000000Z"))), ("20550101000000.5Z", "YYYYMMDDHHMMSSZ"),
         "tbsCertificate.validity.notAfter", b"\x18\x1120550101000000.5Z", label="fraction"),
    Case("time-format-generalized", OLD, lambda: one(authority(CN, end=f.generalized("20550101000000+0200"))),
         lambda: one(authority(CN, end=f.generalized("20550101000000Z"))), ("20550101000000+0200",),
         "tbsCertificate.validity.notAfter", b"\x18\x13", label="offset"),
    Case("expired", ALL, lambda: times(end="20090630120000Z", at="2009-06-30T12:00:01Z"),
         lambda: times(end="20090630120000Z", at="2009-06-30T12:00:00Z"), (CN, "2009-06-30"),
         "tbsCertificate.validity.notAfter", b"\x17\x0d090630120000Z", still={"expires-soon": ALL, **TICK},
         why="what ends in this very second ends soon"),
    Case("not-yet-valid", ALL, lambda: times(begin="20090630120000Z", at="2009-06-30T11:59:59Z"),
         lambda: times(begin="20090630120000Z", at="2009-06-30T12:00:00Z"), (CN, "2009-06-30"),
         "tbsCertificate.validity.notBefore", b"\x17\x0d090630120000Z"),
    Case("expires-soon", ALL, lambda: times(end="20090630120000Z", at="2009-04-01T12:00:01Z"),
         lambda: times(end="20090630120000Z", at="2009-04-01T12:00:00Z"), (CN, "2009-06-30"),
         "tbsCertificate.validity.notAfter", b"\x17\x0d090630120000Z"),
    # ---- names ----
    Case("name-attribute", S60, lambda: named(("businessCategory", "Bakery"), ("O", "Example"), ("CN", CN)),
         lambda: named(("OU", "Bakery"), ("O", "Example"), ("CN", CN)), (CN, "businessCategory", "Bakery", "2.5.4.15"),
         "tbsCertificate.subject.rdnSequence[0][0].type", b"\x06\x03\x55\x04\x0f", label="businessCategory"),
    Case("name-attribute", BEFORE_SYMBIAN_3, lambda: named(("O", "Example"), ("CN", CN), ("description", "First root")),
         lambda: named(("O", "Example"), ("CN", CN), ("OU", "First root")), ("description", "First root"),
         "tbsCertificate.subject.rdnSequence[2][0].type", b"\x06\x03\x55\x04\x0d", label="description"),
    Case("name-attribute", OLD, lambda: named(("O", "Example"), ("CN", CN), ("unstructuredName", "First root")),
         lambda: named(("O", "Example"), ("CN", CN), ("emailAddress", "ca@example.com")), ("unstructuredName",),
         "tbsCertificate.subject.rdnSequence[2][0].type", b"\x06\x09\x2a\x86\x48", label="unstructuredName"),
    Case("name-attribute", S60,
         lambda: one(authority("Chain Intermediate CA", "rsa-2048-other", issuer=ROOT,
                               issuer_name=f.name(("businessCategory", "Bakery"), ("CN", "Far Root CA")))),
         lambda: one(authority("Chain Intermediate CA", "rsa-2048-other", issuer=ROOT,
                               issuer_name=f.name(("OU", "Bakery"), ("CN", "Far Root CA")))),
         ("issuer", "Chain Intermediate CA", "Bakery"), "tbsCertificate.issuer.rdnSequence[0][0].type",
         b"\x06\x03\x55\x04\x0f", also={"not-self-signed": ALL, "chain-incomplete": ALL, **TICK},
         still={"not-self-signed": ALL, "chain-incomplete": ALL, **TICK},
         why="the issuer is looked at where its own certificate is not there to be", label="of an issuer"),
    Case("name-attribute-length", S60, lambda: named(("C", "ZZ"), ("O", DN_OF_65), ("CN", CN)),
         lambda: named(("C", "ZZ"), ("O", DN_OF_65[:-1]), ("CN", CN)), (CN, DN_OF_65, "65 characters", "64"),
         "tbsCertificate.subject.rdnSequence[1][0].value", b"\x0c\x41An Organization", label="O"),
    Case("name-attribute-length", S60, lambda: named(("C", "ZZZ"), ("O", "Example"), ("CN", CN)),
         lambda: named(("C", "ZZ"), ("O", "\u00e4" * 64), ("CN", CN)), ("ZZZ", "3 characters", "2"),
         "tbsCertificate.subject.rdnSequence[0][0].value", b"\x13\x03ZZZ", label="C, and O in two octets a letter"),
    Case("name-attribute-length", S60, lambda: named(("O", "Example"), ("CN", "x" * 257)),
         lambda: named(("O", "Example"), ("CN", "x" * 256)), ("257 characters", "256"),
         "tbsCertificate.subject.rdnSequence[1][0].value", b"\x0c\x82\x01\x01xx", still={"label-cut": S60, **TICK},
         why="256 characters are no label; 257 the phone does not read at all, and takes O", label="CN"),
    Case("name-string-type", S60, lambda: named(("O", "Example", f.UNIVERSAL), ("CN", CN)),
         lambda: named(("O", "Example", f.PRINTABLE), ("CN", CN)), (CN, "Example", "UniversalString"),
         "tbsCertificate.subject.rdnSequence[0][0].value", b"\x1c\x1c\0\0\0E",
         label="UniversalString, and PrintableString"),
    Case("name-string-type", S60, lambda: named(("OU", "2007", f.NUMERIC), ("CN", CN)),
         lambda: named(("OU", "2007", f.IA5), ("CN", CN)), ("2007", "NumericString"),
         "tbsCertificate.subject.rdnSequence[0][0].value", b"\x12\x042007", label="NumericString, and IA5String"),
    Case("name-bmp-string", S60, lambda: named(("O", "Example", f.BMP), ("CN", CN)),
         lambda: named(("O", "Example", f.UTF8), ("CN", CN)), (CN, "Example", "BMPString"),
         "tbsCertificate.subject.rdnSequence[0][0].value", b"\x1e\x0e\0E"),
    Case("name-teletex", S60, lambda: named(("O", "B\u00e4ckerei", f.TELETEX), ("CN", CN)),
         lambda: named(("O", "Baeckerei", f.TELETEX), ("CN", CN)), (CN, "B\u00e4ckerei", "TeletexString"),
         "tbsCertificate.subject.rdnSequence[0][0].value", b"\x14\x08B\xe4"),
    Case("name-empty", S40, lambda: named(), lambda: named(("CN", CN)), ("empty subject",), "tbsCertificate.subject",
         b"\x30\x00", also={"label-empty": S60, **TICK}, why="without a name there is no label"),
    Case("several-common-names", ALL, lambda: named(("O", "Example"), ("CN", "First Root"), ("CN", "Second Root")),
         lambda: named(("O", "Example"), ("OU", "First Root"), ("CN", "Second Root")), ("2 common names", "First Root"),
         "tbsCertificate.subject.rdnSequence[2][0].value", b"\x0c\x0bSecond Root"),
    Case("label-empty", S60, lambda: named(("emailAddress", "ca@example.com")),
         lambda: named(("O", "Example")), ("CN", "label"), "tbsCertificate.subject", b"\x30", label="no CN, O or OU"),
    Case("label-empty", S60, lambda: one(authority(f.name(("CN", CN)), others=(f.dns("a.example.com",
         "b.example.com"),))),
         lambda: one(authority(f.name(("CN", CN)), others=(f.dns("a.example.com"),))), ("CN", "subjectAltName",
         "label"),
         "tbsCertificate.subject", b"\x30", label="only a CN beside two alternative names"),
    Case("label-cut", S60, lambda: named(("O", "Example"), ("CN", CN_OF_65)),
         lambda: named(("O", "Example"), ("CN", CN_OF_65[:-1])), ("64", CN_OF_65[:-1] + '"'), "tbsCertificate.subject",
         b"\x30"),
    Case("same-label", S60,
         lambda: two_roots(f.name(("CN", CN), ("O", "One")), f.name(("CN", CN), ("O", "Two"))),
         lambda: two_roots(f.name(("CN", CN), ("O", "One")), f.name(("CN", "Another Root CA"), ("O", "Two"))),
         ("0 and 1", CN), "tbsCertificate.subject", b"\x30", certificate=1, also=SEVERAL, still=SEVERAL,
         why=SEVERAL_WHY),
    # ---- chains ----
    Case("issuer-mismatch", ALL, lambda: linked(root_name("CHAIN ROOT CA")),
         lambda: linked(root_name("CHAIN ROOT CA", f.PRINTABLE)), ("mail.example.com", "CHAIN ROOT CA",
         "Chain Root CA"),
         "tbsCertificate.issuer", root_name("CHAIN ROOT CA"), also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY,
         label="case"),
    Case("issuer-mismatch", ALL, lambda: linked(root_name(order=("O", "CN"))), lambda: linked(root_name()),
         ("mail.example.com", "Chain Root CA"), "tbsCertificate.issuer", root_name(order=("O", "CN")), also=SEVERAL,
         still=SEVERAL, why=SEVERAL_WHY, label="count"),
    Case("issuer-mismatch", OLD + S40, lambda: linked(root_name(order=("CN", "O", "C"))),
         lambda: linked(root_name("  Chain   Root CA ")), ("mail.example.com", "order"), "tbsCertificate.issuer",
         root_name(order=("CN", "O", "C")), also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY, label="order, and blanks"),
    Case("issuer-mismatch", S60, lambda: linked(root_name("Chain Root CA", f.BMP)),
         lambda: linked(root_name(tag=f.IA5)),
         ("mail.example.com", "Chain Root CA"), "tbsCertificate.issuer", root_name("Chain Root CA", f.BMP),
         also=SEVERAL,
         still=SEVERAL, why=SEVERAL_WHY, label="BMPString"),
    Case("chain-incomplete", ALL,
         lambda: several(server(MIDDLE, others=(f.issuer_url("http://ca.example.com/middle.cer"),)), ROOT),
         lambda: several(LEAF, MIDDLE, ROOT), ("mail.example.com", "Chain Intermediate CA"), "tbsCertificate.issuer",
         MIDDLE.subject, also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY),
    Case("chain-algorithm", BEFORE_SYMBIAN_3, lambda: under_root(signature="sha256WithRSA"),
         lambda: under_root(signature="sha1WithRSA"), ("mail.example.com", "sha256WithRSAEncryption", "SHA-1"),
         "signatureAlgorithm", f.algorithm("sha256WithRSA"), also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY,
         label="sha256"),
    Case("chain-algorithm", S60, lambda: under_root(which_key="ec-256"), lambda: under_root(which_key="dsa-1024"),
         ("mail.example.com", "EC", "RSA and DSA"), "tbsCertificate.subjectPublicKeyInfo.algorithm", b"\x30\x13",
         also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY, label="EC key"),
    Case("chain-algorithm", S60, lambda: under_root(inner=f.algorithm("md5WithRSA")), lambda: under_root(),
         ("mail.example.com", "two different"), "tbsCertificate.signature", f.algorithm("md5WithRSA"), also=SEVERAL,
         still=SEVERAL, why=SEVERAL_WHY, label="mismatch"),
    Case("chain-algorithm", S60, lambda: under_root(public_key=f.rsa_spki("rsa-2048-third", b"")), lambda: under_root(),
         ("mail.example.com", "NULL"), "tbsCertificate.subjectPublicKeyInfo.algorithm", b"\x30\x0b", also=SEVERAL,
         still=SEVERAL, why=SEVERAL_WHY, label="parameters"),
    Case("chain-algorithm", S60, lambda: under_root(others=(own_identifier(16),)),
         lambda: under_root(others=(own_identifier(15),)), ("mail.example.com", "15 arcs"), OTHER, b"\x06\x11",
         inside=True, also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY, label="encoding"),
    Case("chain-algorithm", S60, lambda: under_root(end=f.utc("370101000000+0100")), lambda: under_root(),
         ("mail.example.com", "Z"), "tbsCertificate.validity.notAfter", b"\x17\x11", also=SEVERAL, still=SEVERAL,
         why=SEVERAL_WHY, label="time"),
    Case("leaf-usage", S60, lambda: under_root(others=(f.purposes(f.CLIENT_AUTH),)),
         lambda: under_root(others=(f.purposes(f.CLIENT_AUTH, f.SERVER_AUTH),)), ("mail.example.com", "clientAuth"),
         OTHER + ".extnValue", f.octets(f.seq(f.oid(f.CLIENT_AUTH))), also=SEVERAL, still=SEVERAL, why=SEVERAL_WHY),
    # ---- the host and the delivery ----
    Case("host-mismatch", ALL, lambda: asked_for("imap.example.com"), lambda: asked_for("mail.example.com"),
         ("imap.example.com", "mail.example.com", "RFC 6125"), "tbsCertificate.subject", b"\x30", also=SEVERAL,
         still=SEVERAL, why=SEVERAL_WHY),
    Case("host-illegal", S60, lambda: asked_for("my_mail.example.com"), lambda: asked_for("my-mail.example.com"),
         ("my_mail.example.com", "hyphens"), None, also={"host-mismatch": ALL, **SEVERAL},
         still={"host-mismatch": ALL, **SEVERAL}, why="no legal name matches an illegal one; " + SEVERAL_WHY,
         label="host"),
    Case("host-illegal", S60, lambda: asked_for("mail.example.com", subject=f.name(("CN", "mail_1")), names=()),
         lambda: asked_for("mail.example.com", subject=f.name(("CN", "mail_1")), names=("mail.example.com",)),
         ("mail_1",), "tbsCertificate.subject", b"\x30", also={"host-mismatch": ALL, **SEVERAL}, still=SEVERAL,
         why="another name does not match, either; " + SEVERAL_WHY, label="common name"),
    Case("url-missing", S40, lambda: one(authority(CN), url=None), plain, ("address",), None),
    Case("tick-internet", S60, plain, lambda: one(authority(CN, basic=b"")), ("nothing is ticked",), "", None,
         still={"not-a-ca": ALL}, why=NO_AUTHORITY_WHY),
]
NAMES = [f"{case.rule}: {case.label}" if case.label else case.rule for case in CASES]


# ---- the tests ----


def test_table_is_whole():
    """The command knows these rules and no others, and each has a case on every platform where it holds."""
    listed = symca("rules", "--json").json
    rules = listed["rules"] if isinstance(listed, dict) else listed
    assert [rule["id"] for rule in rules] == [rule[0] for rule in RULES]
    assert {rule[0] for rule in RULES} - {case.rule for case in CASES} == {"der-required"}, "it has a test of its own"
    for identifier in {case.rule for case in CASES}:
        broken = {platform for case in CASES if case.rule == identifier for platform in case.where}
        assert broken == {platform for rule in RULES if rule[0] == identifier for platform in rule[2]}, identifier


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_found_where_it_holds_and_nowhere_else(case):
    given = case.bad()
    forecast = run(given)
    assert forecast.ids == expected({case.rule: case.where}, case.also)
    assert case.also in (TICK, {}) or case.why, "a second finding has its reason"
    check_findings(forecast)
    check_outcomes(forecast)
    for platform in case.where:
        for finding in forecast[platform]["findings"]:
            if finding["id"] == case.rule:
                check_place(case, given, finding)
                assert all(value in finding["message"] for value in case.says), finding["message"]
    assert ask(given.data, "--rules", **given.options) == forecast, "the same question has the same answer"


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_nearest_clean_one(case):
    forecast = run(case.good())
    assert forecast.ids == expected(case.still)
    assert case.still in (TICK, {}) or case.why, "a finding on a clean case has its reason"
    check_findings(forecast)
    check_outcomes(forecast)


def check_findings(forecast):
    """Severity, confidence and verdict follow from the table; no text is empty or of several lines."""
    for platform in forecast.platforms:
        ranks = [SEVERITIES.index(finding["severity"]) for finding in platform["findings"]]
        assert platform["verdict"] == VERDICTS[max(ranks, default=0)]
        assert ranks == sorted(ranks, reverse=True), "worst first"
        assert platform["headline"]
        for finding in platform["findings"]:
            _, severity, _, confidence = rule_of(finding["id"], platform["id"])
            assert (finding["severity"], finding["confidence"]) == (severity, confidence_on(platform["id"],
            finding["id"], confidence))
            for text in ("message", "advice", "source"):
                assert finding[text] and "\n" not in finding[text] and "  " not in finding[text], finding[text]
    assert forecast.report["verdict"] == max((one["verdict"] for one in forecast.platforms), key=VERDICTS.index)
    assert forecast.status == (1 if forecast.report["verdict"] in ("refused", "unusable") else 0)


def check_outcomes(forecast):
    """Every rule is listed with what became of it; not applicable is not passed."""
    for platform in forecast.platforms:
        listed = {rule["id"]: rule for rule in platform["rules"]}
        assert len(listed) == len(platform["rules"])
        assert set(listed) == {rule[0] for rule in RULES}
        broken = {finding["id"] for finding in platform["findings"]}
        assert {identifier for identifier, rule in listed.items() if rule["outcome"] == "found"} == broken
        for identifier, rule in listed.items():
            holds = rule_of(identifier, platform["id"])
            if holds is None:
                assert (rule["outcome"], rule["confidence"]) == ("not-applicable", "-"), identifier
            else:
                assert (rule["severity"], rule["confidence"]) == (holds[1], confidence_on(platform["id"], identifier,
                holds[3]))


def check_place(case, given, finding):
    """The path and the offset name one place, and the bytes there are the ones that were made to be found."""
    if case.place is None:
        assert (finding["certificate"], finding["path"], finding["offset"]) == (None, "", None)
        return
    assert (finding["certificate"], finding["path"]) == (case.certificate, case.place)
    if case.starts is None:
        assert finding["offset"] is None
        return
    der = given.certificates[finding["certificate"]]
    element = f.fields(der)[case.place]
    assert element.start < finding["offset"] < element.end if case.inside else finding["offset"] == element.start
    assert der[finding["offset"]:].startswith(case.starts), der[finding["offset"]:][:20].hex()


# ---- der-required, which is about a file that goes to the phone as it is ----

# The command judges what it would make of a file; the library's flag judges the file. Run apart, as a library with
# sanitizers cannot be loaded here.
AS_IS = """
import ctypes, sys
library = ctypes.CDLL(sys.argv[1])
class Options(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("target", ctypes.c_char_p), ("host", ctypes.c_char_p),
                ("at", ctypes.c_int64), ("url", ctypes.c_char_p), ("flags", ctypes.c_uint32)]
data = sys.stdin.buffer.read()
bundle, report, text = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
options = Options(ctypes.sizeof(Options), b"all", None, 1262304000, b"http://ca.example.com/about", int(sys.argv[2]))
library.symca_bundle_load.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p]
assert library.symca_bundle_load(data, len(data), None, ctypes.byref(bundle)) == 0
assert library.symca_bundle_check(bundle, ctypes.byref(options), ctypes.byref(report)) == 0
assert library.symca_report_to_json(report, True, ctypes.byref(text)) == 0
print(ctypes.string_at(text).decode())
"""


def judged_as_is(data, flag=1):
    library = os.environ["SYMCA_LIBRARY"]
    outcome = subprocess.run([sys.executable, "-c", AS_IS, library, str(flag)], input=data, capture_output=True,
                             check=False)
    if b"asan" in outcome.stderr.lower() or b"ubsan" in outcome.stderr.lower():
        pytest.skip("a library with sanitizers cannot be loaded into Python")
    assert outcome.returncode == 0, outcome.stderr.decode()
    report = json.loads(outcome.stdout)
    return Forecast(1 if report["verdict"] in ("refused", "unusable") else 0, "", report)


@pytest.mark.parametrize("name, data, words", [
    ("pem", authority(CN).pem, "PEM"),
    ("byte order mark", b"\xef\xbb\xbf" + authority(CN).pem, "PEM"),
    ("base64", b"".join(authority(CN).pem.splitlines()[1:-1]), "Base64 text"),
])
def test_der_required(name, data, words):
    forecast = judged_as_is(data)
    assert forecast.ids == expected({"der-required": S60, "form-not-taken": S40}), name
    check_findings(forecast)
    check_outcomes(forecast)
    for platform in S60:
        finding = forecast.finding("der-required", platform)
        assert words in finding["message"] and "DER" in finding["message"]
        assert (finding["certificate"], finding["path"], finding["offset"]) == (None, "", None)
        assert finding["phone_says"] == "The file is corrupted."
        assert "Convert" in forecast[platform]["headline"]
    assert judged_as_is(data, flag=0).ids == expected(TICK), "what the library makes of it is DER"
    der = judged_as_is(authority(CN).der)
    assert der.ids == expected({"form-not-taken": ("s40-2nd",)}, TICK), "3rd Edition takes DER"
