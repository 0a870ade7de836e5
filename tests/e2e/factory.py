# SPDX-License-Identifier: LGPL-2.1-or-later
"""Certificates for the rules' tests, byte by byte, so that every field can be what no tool would write.

Nothing here is shared with libsymca. Values are built from the inside out, every part of a certificate can be replaced
by raw bytes, and the signature is made over what came of it. Keys are those of tests/data/keys.
"""
import base64
import dataclasses
import functools
import hashlib
import pathlib

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa

from old_hashes import md2, md4

KEYS = pathlib.Path(__file__).resolve().parents[1] / "data" / "keys"

BOOLEAN, INTEGER, BIT_STRING, OCTET_STRING, NULL, OID = 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
UTF8, NUMERIC, PRINTABLE, TELETEX, IA5, UTC_TIME, GENERALIZED_TIME = 0x0C, 0x12, 0x13, 0x14, 0x16, 0x17, 0x18
VISIBLE, UNIVERSAL, BMP = 0x1A, 0x1C, 0x1E
SEQUENCE, SET = 0x30, 0x31

# ---- values ----


def length(count):
    if count < 0x80:
        return bytes([count])
    octets = count.to_bytes((count.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(octets)]) + octets


def tlv(tag, *content):
    content = b"".join(content)
    return bytes([tag]) + length(len(content)) + content


def seq(*content):
    return tlv(SEQUENCE, *content)


def endless_seq(*content):
    """The same with an indefinite length, which DER does not have."""
    return bytes([SEQUENCE, 0x80]) + b"".join(content) + b"\0\0"


def integer(value):
    return tlv(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def boolean(octet=0xFF):
    return tlv(BOOLEAN, bytes([octet]))


def bits(content, unused=0):
    return tlv(BIT_STRING, bytes([unused]), content)


def octets(content):
    return tlv(OCTET_STRING, content)


def oid(dotted):
    arcs = [int(arc) for arc in dotted.split(".")]
    content = b""
    for arc in [40 * arcs[0] + arcs[1], *arcs[2:]]:
        groups = [arc & 0x7F]
        while arc := arc >> 7:
            groups.insert(0, 0x80 | arc & 0x7F)
        content += bytes(groups)
    return tlv(OID, content)


# ---- names ----

TYPES = {"CN": "2.5.4.3", "SN": "2.5.4.4", "C": "2.5.4.6", "L": "2.5.4.7", "ST": "2.5.4.8", "O": "2.5.4.10",
         "OU": "2.5.4.11", "description": "2.5.4.13", "businessCategory": "2.5.4.15", "givenName": "2.5.4.42",
         "initials": "2.5.4.43", "generationQualifier": "2.5.4.44", "organizationIdentifier": "2.5.4.97",
         "DC": "0.9.2342.19200300.100.1.25", "emailAddress": "1.2.840.113549.1.9.1",
         "unstructuredName": "1.2.840.113549.1.9.2"}
CODECS = {UTF8: "utf-8", PRINTABLE: "ascii", NUMERIC: "ascii", VISIBLE: "ascii", IA5: "ascii", TELETEX: "latin-1",
          BMP: "utf-16-be", UNIVERSAL: "utf-32-be"}


def attribute(kind, value, tag=None):
    """One AttributeTypeAndValue; C is a PrintableString and the rest UTF8String unless a tag is given."""
    tag = tag or {"C": PRINTABLE, "DC": IA5, "emailAddress": IA5}.get(kind, UTF8)
    value = value if isinstance(value, bytes) else value.encode(CODECS[tag])
    return seq(oid(TYPES.get(kind, kind)), tlv(tag, value))


def name(*attributes):
    """A Name of one attribute a RelativeDistinguishedName; each is (kind, value) or (kind, value, tag)."""
    return seq(*(tlv(SET, attribute(*one)) for one in attributes))


def authority_name(common_name):
    return name(("C", "ZZ"), ("O", "Example Organization"), ("CN", common_name))


# ---- times ----

BEGIN, END = "20070101000000Z", "20370101000000Z"


def utc(text):
    return tlv(UTC_TIME, text.encode())


def generalized(text):
    return tlv(GENERALIZED_TIME, text.encode())


def time(text):
    """A time YYYYMMDDHHMMSSZ in the type that RFC 5280 section 4.1.2.5 wants."""
    return utc(text[2:]) if text < "2050" else generalized(text)


# ---- extensions ----

EXTENSIONS = {"subjectKeyIdentifier": "2.5.29.14", "keyUsage": "2.5.29.15", "subjectAltName": "2.5.29.17",
              "issuerAltName": "2.5.29.18", "basicConstraints": "2.5.29.19", "nameConstraints": "2.5.29.30",
              "certificatePolicies": "2.5.29.32", "policyMappings": "2.5.29.33",
              "authorityKeyIdentifier": "2.5.29.35", "policyConstraints": "2.5.29.36", "extKeyUsage": "2.5.29.37",
              "inhibitAnyPolicy": "2.5.29.54", "authorityInfoAccess": "1.3.6.1.5.5.7.1.1"}

SERVER_AUTH, CLIENT_AUTH, CODE_SIGNING = "1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.3"
OTHER_NAME, RFC822, DNS, DIRECTORY, URI, IP, REGISTERED_ID = 0xA0, 0x81, 0x82, 0xA4, 0x86, 0x87, 0x88
KEY_CERT_SIGN, CRL_SIGN, DIGITAL_SIGNATURE, KEY_ENCIPHERMENT = 0x04, 0x02, 0x80, 0x20


def extension(kind, value, critical=False, flag=None):
    """An Extension; flag replaces the BOOLEAN critical."""
    flag = boolean() if critical and flag is None else flag or b""
    return seq(oid(EXTENSIONS.get(kind, kind)), flag, octets(value))


def basic_constraints(ca=True, path_length=None, critical=True, flag=None):
    parts = (boolean() if ca else b"") + (b"" if path_length is None else integer(path_length))
    return extension("basicConstraints", seq(parts), critical, flag)


def key_usage(octet=KEY_CERT_SIGN | CRL_SIGN, critical=True):
    unused = next((count for count in range(8) if octet & (1 << count)), 0)
    return extension("keyUsage", bits(bytes([octet]), unused), critical)


def key_identifier(identifier, critical=False):
    return extension("subjectKeyIdentifier", octets(identifier), critical)


def authority_key_identifier(identifier, critical=False):
    return extension("authorityKeyIdentifier", seq(tlv(0x80, identifier)), critical)


def purposes(*kinds, critical=False):
    return extension("extKeyUsage", seq(*(oid(kind) for kind in kinds)), critical)


def alt_names(*entries, kind="subjectAltName", critical=False):
    """Entries are (tag, octets or text)."""
    parts = (tlv(tag, text if isinstance(text, bytes) else text.encode()) for tag, text in entries)
    return extension(kind, seq(*parts), critical)


def dns(*hosts):
    return alt_names(*((DNS, host) for host in hosts))


def permitted(tag, content, critical=True):
    """nameConstraints with one permitted subtree."""
    return extension("nameConstraints", seq(tlv(0xA0, seq(tlv(tag, content)))), critical)


def issuer_url(url, critical=False):
    access = seq(oid("1.3.6.1.5.5.7.48.2"), tlv(URI, url.encode()))
    return extension("authorityInfoAccess", seq(access), critical)


def filler(count):
    """An extension that nobody knows, of exactly this many bytes, 300 or more."""
    for padding in range(count - 20, count):
        made = extension("1.3.6.1.4.1.32473.1", bytes(padding))
        if len(made) == count:
            return made
    raise ValueError(f"no such extension has {count} bytes")


# ---- keys ----


@functools.lru_cache(maxsize=None)
def key(which):
    return serialization.load_pem_private_key((KEYS / f"{which}.pem").read_bytes(), None)


@functools.lru_cache(maxsize=None)
def spki(which):
    """SubjectPublicKeyInfo."""
    return key(which).public_key().public_bytes(serialization.Encoding.DER,
                                                serialization.PublicFormat.SubjectPublicKeyInfo)


def key_pem(which):
    return key(which).private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                    serialization.NoEncryption())


def rsa_spki(which, parameters=b"\x05\x00"):
    """The same for RSA with other parameters in its AlgorithmIdentifier."""
    numbers = key(which).public_key().public_numbers()
    return seq(seq(oid("1.2.840.113549.1.1.1"), parameters), bits(seq(integer(numbers.n), integer(numbers.e))))


@functools.lru_cache(maxsize=None)
def key_hash(which):
    """The twenty octets of a key identifier (RFC 5280 section 4.2.1.2)."""
    return hashlib.sha1(spki(which)).digest()


# ---- signatures ----

DIGEST_OIDS = {"md2": "1.2.840.113549.2.2", "md4": "1.2.840.113549.2.4", "md5": "1.2.840.113549.2.5",
               "sha1": "1.3.14.3.2.26",
               "sha224": "2.16.840.1.101.3.4.2.4", "sha256": "2.16.840.1.101.3.4.2.1",
               "sha384": "2.16.840.1.101.3.4.2.2", "sha512": "2.16.840.1.101.3.4.2.3"}

# Name: the algorithm's OID, whether NULL is its parameter, the hash that it is made with.
ALGORITHMS = {"md2WithRSA": ("1.2.840.113549.1.1.2", True, "md2"), "md4WithRSA": ("1.2.840.113549.1.1.3", True, "md4"),
              "md5WithRSA": ("1.2.840.113549.1.1.4", True, "md5"),
              "sha1WithRSA": ("1.2.840.113549.1.1.5", True, "sha1"),
              "sha1WithRSA-OIW": ("1.3.14.3.2.29", True, "sha1"),
              "sha224WithRSA": ("1.2.840.113549.1.1.14", True, "sha224"),
              "sha256WithRSA": ("1.2.840.113549.1.1.11", True, "sha256"),
              "sha384WithRSA": ("1.2.840.113549.1.1.12", True, "sha384"),
              "sha512WithRSA": ("1.2.840.113549.1.1.13", True, "sha512"),
              "dsaWithSHA1": ("1.2.840.10040.4.3", False, "sha1"),
              "dsaWithSHA256": ("2.16.840.1.101.3.4.3.2", False, "sha256"),
              "ecdsaWithSHA1": ("1.2.840.10045.4.1", False, "sha1"),
              "ecdsaWithSHA256": ("1.2.840.10045.4.3.2", False, "sha256"),
              "ecdsaWithSHA384": ("1.2.840.10045.4.3.3", False, "sha384")}


def algorithm(which, null=None):
    """AlgorithmIdentifier of a signature."""
    dotted, has_null, _ = ALGORITHMS[which]
    return seq(oid(dotted), b"\x05\x00" if (has_null if null is None else null) else b"")


def digest(kind, data):
    old = {"md2": md2, "md4": md4}.get(kind)
    return old(data) if old else hashlib.new(kind, data, usedforsecurity=False).digest()


def digest_info(kind, data, null=True):
    """DigestInfo (RFC 8017 section 9.2)."""
    return seq(seq(oid(DIGEST_OIDS[kind]), b"\x05\x00" if null else b""), octets(digest(kind, data)))


def sign_rsa(private, encoded):
    """RSASSA-PKCS1-v1_5 over whatever is given in the place of a DigestInfo."""
    numbers = private.private_numbers()
    modulus = numbers.public_numbers.n
    size = (modulus.bit_length() + 7) // 8
    block = b"\x00\x01" + b"\xff" * (size - len(encoded) - 3) + b"\x00" + encoded
    number = int.from_bytes(block, "big")
    # The Chinese remainder theorem, which is four times as fast.
    p, q = numbers.p, numbers.q
    at_p, at_q = pow(number % p, numbers.dmp1, p), pow(number % q, numbers.dmq1, q)
    return (at_q + q * ((at_p - at_q) * numbers.iqmp % p)).to_bytes(size, "big")


HASHES = {"sha1": hashes.SHA1(), "sha224": hashes.SHA224(), "sha256": hashes.SHA256(), "sha384": hashes.SHA384()}


def sign(which_key, which_algorithm, data, null=True):
    private = key(which_key)
    kind = ALGORITHMS[which_algorithm][2]
    if isinstance(private, rsa.RSAPrivateKey):
        return sign_rsa(private, digest_info(kind, data, null))
    if isinstance(private, dsa.DSAPrivateKey):
        return private.sign(data, HASHES[kind])
    return private.sign(data, ec.ECDSA(HASHES[kind]))


def usual_algorithm(which_key):
    kind = key(which_key)
    if isinstance(kind, rsa.RSAPrivateKey):
        return "sha1WithRSA"
    return "dsaWithSHA1" if isinstance(kind, dsa.DSAPrivateKey) else "ecdsaWithSHA1"


# ---- certificates ----


@dataclasses.dataclass(frozen=True)
class Made:
    """A certificate, and what issues another one."""
    der: bytes
    subject: bytes
    key: str

    @property
    def pem(self):
        return pem(self.der)


def pem(der, label="CERTIFICATE"):
    text = base64.b64encode(der).decode()
    lines = [text[at:at + 64] for at in range(0, len(text), 64)]
    return "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""]).encode()


def certificate(subject, which_key="rsa-2048", issuer=None, extensions=(), version=2, serial=0x1234567890ABCD,
                signature=None, inner=None, outer=None, begin=BEGIN, end=END, public_key=None, info_null=True,
                issuer_name=None, wrap=seq, wrap_tbs=seq, damage=False):
    """
    A certificate. subject is a Name or a common name; issuer a Made, and itself where there is none. version None
    leaves the field out; extensions are Extension values, None for no field. serial, begin, end: a value or its encoding.
    signature names the algorithm; inner and outer replace its two identifiers, public_key the SubjectPublicKeyInfo,
    issuer_name the issuer's Name. info_null: whether DigestInfo has its NULL. wrap and wrap_tbs make the two SEQUENCEs.
    damage: turns over a bit of the signature.
    """
    subject = subject if isinstance(subject, bytes) else authority_name(subject)
    signer = issuer.key if issuer else which_key
    signature = signature or usual_algorithm(signer)
    version = b"" if version is None else tlv(0xA0, integer(version))
    if version and extensions is not None:
        extensions = tlv(0xA3, seq(*extensions)) if extensions else b""
    tbs = wrap_tbs(
        version,
        serial if isinstance(serial, bytes) else integer(serial),
        inner or algorithm(signature),
        issuer_name or (issuer.subject if issuer else subject),
        seq(*(one if isinstance(one, bytes) else time(one) for one in (begin, end))),
        subject,
        public_key or spki(which_key),
        extensions or b"",
    )
    value = bytearray(sign(signer, signature, tbs, info_null))
    if damage:
        value[len(value) // 2] ^= 1
    return Made(wrap(tbs, outer or algorithm(signature), bits(bytes(value))), subject, which_key)


def usual_extensions(which_key="rsa-2048", basic=None, usage=None, identifier=None, others=()):
    """Those of an authority in their usual order; each can be replaced, or left out with b""."""
    parts = (basic_constraints() if basic is None else basic, key_usage() if usage is None else usage,
             key_identifier(key_hash(which_key)) if identifier is None else identifier, *others)
    return tuple(part for part in parts if part)


BASIC, USAGE, IDENTIFIER, FIRST_OTHER = range(4)  # their places


def authority(subject="Example Root CA", which_key="rsa-2048", basic=None, usage=None, identifier=None, others=(),
              **options):
    """An authority that every platform takes, as far as it is not told otherwise."""
    options.setdefault("extensions", usual_extensions(which_key, basic, usage, identifier, others))
    return certificate(subject, which_key, **options)


def server(issuer, host="mail.example.com", which_key="rsa-2048-third", names=None, others=(), subject=None, **options):
    """A server's certificate with its host as the CN and, unless others are given, the one dNSName."""
    alternatives = dns(*((host,) if names is None else names)) if names != () else b""
    usage = key_usage(DIGITAL_SIGNATURE | KEY_ENCIPHERMENT)
    options.setdefault("extensions", tuple(part for part in (basic_constraints(ca=False), usage, alternatives, *others)
                                           if part))
    return certificate(subject or name(("CN", host)), which_key, issuer, **options)


@functools.lru_cache(maxsize=None)
def chain(**options):
    """A root, an intermediate and a server's certificate, each issued by the one before it."""
    root = authority("Chain Root CA")
    middle = authority("Chain Intermediate CA", "rsa-2048-other", issuer=root)
    return root, middle, server(middle, **options)


# ---- finding a place again ----


@dataclasses.dataclass(frozen=True)
class Element:
    """A value in a certificate: where its tag stands, its content, and where it ends."""
    start: int
    tag: int
    content: int
    end: int


def element_at(der, at, limit):
    tag, first = der[at], der[at + 1]
    if first == 0x80:
        inner = at + 2
        while der[inner:inner + 2] != b"\0\0":
            inner = element_at(der, inner, limit).end
        return Element(at, tag, at + 2, inner + 2)
    count = first & 0x7F if first & 0x80 else 0
    size = int.from_bytes(der[at + 2:at + 2 + count], "big") if count else first
    assert at + 2 + count + size <= limit
    return Element(at, tag, at + 2 + count, at + 2 + count + size)


def children(der, parent):
    found, at = [], parent.content
    while at < parent.end and der[at:at + 2] != b"\0\0":
        found.append(element_at(der, at, parent.end))
        at = found[-1].end
    return found


def entries(der, value, path):
    """What is in the SEQUENCE that an extension's OCTET STRING holds; nothing where it holds something else."""
    if value.end - value.content < 2 or der[value.content] != SEQUENCE:
        return {}
    try:
        inner = children(der, element_at(der, value.content, value.end))
    except (AssertionError, IndexError):
        return {}
    return {f"{path}[{i}]": entry for i, entry in enumerate(inner)}


def fields(der):
    """The named parts of a certificate."""
    outer = element_at(der, 0, len(der))
    tbs, outer_algorithm, signature = children(der, outer)
    found = {"": outer, "tbsCertificate": tbs, "signatureAlgorithm": outer_algorithm, "signatureValue": signature}
    parts = children(der, tbs)
    if parts[0].tag == 0xA0:
        found["tbsCertificate.version"] = parts.pop(0)
    for part in ("serialNumber", "signature", "issuer", "validity", "subject", "subjectPublicKeyInfo"):
        found[f"tbsCertificate.{part}"] = parts.pop(0)
    before, after = children(der, found["tbsCertificate.validity"])
    found["tbsCertificate.validity.notBefore"], found["tbsCertificate.validity.notAfter"] = before, after
    public_key = "tbsCertificate.subjectPublicKeyInfo"
    found[f"{public_key}.algorithm"] = children(der, found[public_key])[0]
    for part in ("issuer", "subject"):
        for i, rdn in enumerate(children(der, found[f"tbsCertificate.{part}"])):
            for j, pair in enumerate(children(der, rdn)):
                stem = f"tbsCertificate.{part}.rdnSequence[{i}][{j}]"
                found[stem] = pair
                found[f"{stem}.type"], found[f"{stem}.value"] = children(der, pair)
    for part in parts:
        if part.tag == 0xA3:
            found["tbsCertificate.extensions"] = children(der, part)[0]
            for i, one in enumerate(children(der, found["tbsCertificate.extensions"])):
                found[f"tbsCertificate.extensions[{i}]"] = one
                value = found[f"tbsCertificate.extensions[{i}].extnValue"] = children(der, one)[-1]
                found.update(entries(der, value, f"tbsCertificate.extensions[{i}].extnValue"))
    return found
