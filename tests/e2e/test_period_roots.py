# SPDX-License-Identifier: LGPL-2.1-or-later
"""
Roots that people had. Those of 2005 to 2010 are judged at 2008-06-01, each by hand; phones of the day were shipped with
such roots, so the self-issued ones with SHA-1, MD5 or MD2 must install on S60, version 1 included. Debian's of today
are judged by a few facts that another library reads out of them.
"""
import datetime
import os
import pathlib

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa

import factory as f
from forecast import ALL, BEFORE_SYMBIAN_3, S40, S60, ask

PERIOD = pathlib.Path(os.environ.get("SYMCA_VECTORS", "nowhere")) / "period-roots"
DEBIAN = pathlib.Path("/usr/share/ca-certificates/mozilla")

AT = "2008-06-01"

# What is no fault of a root of the day, and no surprise.
SERIAL = "serial-long"  # 16 octets, as most of them have; WAP asks for 8
NO_KEY_ID = "key-identifier"  # before RFC 3280 few had one
LAX = "basic-constraints-not-critical"  # before RFC 2459 it need not be
V1 = ("version-1", NO_KEY_ID)  # without extensions there is none
SHA2 = "signature-algorithm"

# Root: findings on Series 40, on S60 before Symbian^3, on Symbian^3 (without the advice to tick "Internet"); what is
# surprising, explained.
TABLE = {
    "01-v3-sha1rsa-rsa2048-self": ([NO_KEY_ID], [NO_KEY_ID], [NO_KEY_ID], ""),
    "02-v3-sha1rsa-rsa2048-self": ([SERIAL, LAX], [], [], ""),
    "03-v3-sha1rsa-rsa4096-self": (["key-size"], [], [], "Series 40 need not handle more than 2048 bits"),
    "04-v3-sha1rsa-rsa4096-self": (["not-yet-valid", "key-size"], ["not-yet-valid"], ["not-yet-valid"],
                                   "Firmaprofesional's, issued in May 2009"),
    "05-v3-md5rsa-rsa1024-self": ([LAX], [], [], ""),
    "06-v3-md5rsa-rsa1024-self": ([NO_KEY_ID], [NO_KEY_ID], [NO_KEY_ID], ""),
    "07-v3-sha1rsa-rsa1024-self": ([LAX], [], [], ""),
    "08-v3-sha1rsa-rsa1024-self": ([SERIAL], [], [], ""),
    "09-v3-ecdsa384-ec384-self": ([SHA2, "key-size", SERIAL], [SHA2, "key-algorithm"], [SHA2, "key-algorithm"],
                                  "an EC root: it was in the phones' own list too, and no S60 phone could load it"),
    "10-v3-sha1rsa-rsa1024-other": (["not-a-ca", "expired", "chain-incomplete", SERIAL],
                                    ["not-a-ca", "expired", "leaf-usage", "chain-incomplete"],
                                    ["not-a-ca", "expired", "leaf-usage", "chain-incomplete"],
                                    "no root: VeriSign's signer of OCSP answers, over in 2004"),
    "11-v3-sha1rsa-rsa1024-other": (["not-a-ca", "expired", "chain-incomplete", SERIAL],
                                    ["not-a-ca", "expired", "leaf-usage", "chain-incomplete"],
                                    ["not-a-ca", "expired", "leaf-usage", "chain-incomplete"],
                                    "no root: the same for another class"),
    "12-v3-md5rsa-rsa1024-other": (["not-self-signed", "expired", "chain-incomplete"],
                                   ["expired", "chain-incomplete", "not-self-signed"],
                                   ["expired", "chain-incomplete", "not-self-signed"],
                                   "made by an MD5 collision: an intermediate, which S60 takes and Series 40 does not"),
    "13-v3-sha256rsa-rsa2048-self": ([SHA2, SERIAL], [SHA2], [], "SHA-256: Symbian^3 alone"),
    "14-v3-sha256rsa-rsa2048-self": ([SHA2, "not-yet-valid", SERIAL], [SHA2, "not-yet-valid"], ["not-yet-valid"],
                                     "SHA-256, and issued later"),
    "15-v3-sha256rsa-rsa4096-self": ([SHA2, "key-size", SERIAL], [SHA2], [], "SHA-256: Symbian^3 alone"),
    "16-v1-md2rsa-rsa1000-self": (["key-size", SERIAL, *V1], ["key-size", *V1], ["key-size", *V1],
                                  "1000 bits are under 1024, and yet it was in the phones"),
    "17-v1-sha1rsa-rsa1024-self": ([SERIAL, *V1], V1, V1, ""),
    "18-v1-sha1rsa-rsa1024-self": ([SERIAL, *V1], V1, V1, ""),
    "19-v1-md5rsa-rsa1024-self": (["expired", *V1], ["expired", *V1], ["expired", *V1],
                                  "GTE's, over in 2006: it installs and helps no more"),
    "20-v1-sha1rsa-rsa2048-self": ([SERIAL, *V1], V1, V1, ""),
    "21-v1-sha1rsa-rsa2048-self": ([SERIAL, *V1], V1, V1, ""),
    "22-v3-md5rsa-rsa2048-self": ([NO_KEY_ID], [NO_KEY_ID], [NO_KEY_ID], ""),
    "23-v1-md2rsa-rsa1024-self": ([SERIAL, *V1], V1, V1, ""),
}

# Of the self-issued ones with an old hash those that are neither installed nor warned of on S60, and why.
EXCEPTIONS = {"04-v3-sha1rsa-rsa4096-self": "not-yet-valid", "19-v1-md5rsa-rsa1024-self": "expired"}

period = pytest.mark.skipif(not PERIOD.is_dir(), reason=f"no roots of the period in {PERIOD}")
debian = pytest.mark.skipif(not DEBIAN.is_dir(), reason=f"no {DEBIAN}: ca-certificates is not installed")


def broken(forecast, platform):
    return sorted(set(forecast.ids[platform]) - {"tick-internet"})


@period
def test_table_has_every_root():
    assert sorted(path.stem for path in PERIOD.glob("*.der")) == sorted(TABLE)


@period
@pytest.mark.parametrize("name", TABLE)
def test_period_root(name):
    on_s40, before_symbian_3, on_symbian_3, why = TABLE[name]
    forecast = ask((PERIOD / f"{name}.der").read_bytes(), at=AT)
    wanted = {**dict.fromkeys(S40, on_s40), **dict.fromkeys(BEFORE_SYMBIAN_3, before_symbian_3),
              "symbian-3": on_symbian_3}
    assert {platform: broken(forecast, platform) for platform in ALL} == {
        platform: sorted(ids) for platform, ids in wanted.items()}
    if set(forecast.verdicts.values()) != {"installs"}:
        assert why, "what does not install everywhere is explained"


@period
def test_roots_of_the_day_install_on_s60():
    judged = set()
    for name in TABLE:
        _, version, signature, _, issued = name.split("-")
        if issued != "self" or signature not in ("sha1rsa", "md5rsa", "md2rsa"):
            continue
        judged.add(version)
        verdicts = {ask((PERIOD / f"{name}.der").read_bytes(), at=AT, platform="s60")[platform]["verdict"]
                    for platform in S60}
        if name in EXCEPTIONS:
            assert verdicts == {"unusable"}
            assert EXCEPTIONS[name] in TABLE[name][1]
        else:
            assert verdicts <= {"installs", "warned"}, name
    assert judged == {"v1", "v3"}


@period
def test_names_are_within_the_phones_limits():
    """Read here once more: none has an O or OU of over 64 letters, so name-attribute-length rightly is silent."""
    for path in PERIOD.glob("*.der"):
        der = path.read_bytes()
        places = f.fields(der)
        for at, element in places.items():
            if at.startswith("tbsCertificate.subject.") and at.endswith(".type"):
                kind = der[element.start:element.end]
                value = places[at.removesuffix(".type") + ".value"]
                if kind in (f.oid("2.5.4.10"), f.oid("2.5.4.11")):
                    assert value.end - value.content <= 64, path.name


@period
def test_long_organization_and_no_basic_constraints():
    """What some roots of the day were: an O of over 64 letters, and version 3 without basicConstraints."""
    long_name = f.authority(f.name(("C", "ZZ"), ("O", "Organization of Long Names, Division of the Longest Names of All"
                                                      " Names"), ("CN", "Long Root CA")))
    forecast = ask(long_name.der, at=AT)
    assert {forecast.verdicts[platform] for platform in S60} == {"unusable"}
    assert {forecast.verdicts[platform] for platform in S40} == {"installs"}
    bare = f.authority("Bare Root CA", basic=b"")
    assert set(ask(bare.der, at=AT).verdicts.values()) == {"refused"}


# ---- Debian's ----

# Roots with an attribute that no S60 phone knows (organizationIdentifier): the phone cannot compare their names.
UNKNOWN_ATTRIBUTE = x509.ObjectIdentifier("2.5.4.97")


def facts_of(certificate):
    """What a phone would see: signature, key, dates, name."""
    key = certificate.public_key()
    return {
        "sha1": certificate.signature_algorithm_oid.dotted_string == "1.2.840.113549.1.1.5",
        "rsa-sha2": certificate.signature_algorithm_oid.dotted_string in (
            "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13"),
        "rsa": isinstance(key, rsa.RSAPublicKey),
        "ec": isinstance(key, ec.EllipticCurvePublicKey),
        "bits": key.key_size,
        "odd name": bool(certificate.subject.get_attributes_for_oid(UNKNOWN_ATTRIBUTE)),
        "valid": certificate.not_valid_before <= datetime.datetime(2023, 6, 1) <= certificate.not_valid_after,
    }


def expected_verdict(facts, platform, size):
    """The verdict for a self-signed root with basicConstraints, which all of them are."""
    knows = facts["sha1"] or (platform == "symbian-3" and facts["rsa-sha2"])
    if not knows or (platform in S60 and not facts["rsa"]):
        return "refused"
    if not facts["valid"] or (platform in S60 and facts["odd name"]):
        return "unusable"
    if platform in S40 and (facts["bits"] > 2048 or size > 2000):
        return "warned"
    return "installs"


@debian
def test_debians_roots():
    paths = sorted(DEBIAN.glob("*.crt"))
    assert len(paths) > 100
    counts = {platform: {} for platform in ALL}
    for path in paths:
        certificate = x509.load_pem_x509_certificate(path.read_bytes())
        facts = facts_of(certificate)
        assert facts["rsa"] or facts["ec"], path.name
        size = len(certificate.public_bytes(f.serialization.Encoding.DER))
        forecast = ask(path.read_bytes(), at="2023-06-01")
        for platform in ALL:
            verdict = forecast.verdicts[platform]
            assert verdict == expected_verdict(facts, platform, size), (path.name, platform, forecast.ids[platform])
            counts[platform][verdict] = counts[platform].get(verdict, 0) + 1
    # The sum of it: most of today's roots are of SHA-2, which Symbian^3 alone knows; a few old ones do everywhere.
    for platform in BEFORE_SYMBIAN_3:
        assert counts[platform] == counts["s60-2nd"]
        assert counts[platform]["refused"] > len(paths) / 2 > counts[platform]["installs"] > 5
    assert counts["symbian-3"]["installs"] > len(paths) / 2
    for platform in S40:
        assert counts[platform]["refused"] > len(paths) / 2
