#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A second reader of the WPKI forms, written from WAP-217 and WAP-261 alone.

It shares no code with libsymca and uses only Python's standard library. As a module: parse_hashed(), parse_signed(),
parse_rollover(), parse_response(), parse_wtls(), verify_rsa(), hash_code(), check_digit(). As a program: prints the
fields of each hashed certificate given, as JSON.
"""

import hashlib
import json
import sys

CHARACTER_SETS = {
    3: "ascii",
    4: "latin-1",
    106: "utf-8",
    1000: "utf-16-be",
    1013: "utf-16-be",
    1014: "utf-16-le",
    1015: "utf-16-be",
}
FORMAT_WTLS, FORMAT_X509, FORMAT_X968, FORMAT_URL = 1, 2, 3, 4


class FormError(ValueError):
    """The bytes are not the form; offset says where that was seen."""

    def __init__(self, message, offset):
        super().__init__(f"{message} at byte {offset}")
        self.offset = offset


class Cursor:
    """Big-endian fields (WAP-261 section 8)."""

    def __init__(self, data, at=0):
        self.data = data
        self.at = at

    def take(self, count, what):
        if count > len(self.data) - self.at:
            raise FormError(f"{what} is cut", self.at)
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, octets, what):
        return int.from_bytes(self.take(octets, what), "big")

    def vector(self, least, most, what):
        begin = self.at
        length = self.number(1 if most < 256 else 2, what)
        if not least <= length <= most:
            raise FormError(f"{what} has a length of {length}", begin)
        return self.take(length, what)

    def end(self, what):
        if self.at != len(self.data):
            raise FormError(f"bytes follow {what}", self.at)


def der_length(data, at):
    """Bytes of the DER value that begins at a place, its header included."""
    if len(data) - at < 2:
        raise FormError("DER value is cut", at)
    first = data[at + 1]
    if first < 0x80:
        return 2 + first
    octets = first & 0x7F
    if not 1 <= octets <= 4 or len(data) - at < 2 + octets:
        raise FormError("DER length is not a definite one", at + 1)
    return 2 + octets + int.from_bytes(data[at + 2 : at + 2 + octets], "big")


def read_display_name(cursor):
    """CertDisplayName (WAP-217 section 7.1.3)."""
    character_set = cursor.number(2, "character set")
    name = cursor.vector(1, 255, "display name")
    if character_set not in CHARACTER_SETS:
        raise FormError(f"character set {character_set} is unknown", cursor.at)
    return character_set, name.decode(CHARACTER_SETS[character_set])


def read_identifier(cursor):
    """Identifier (WAP-261 section 10.5.1.2)."""
    begin = cursor.at
    kind = cursor.number(1, "identifier type")
    if kind == 0:
        return {"type": "null", "bytes": None}
    if kind == 1:
        character_set = cursor.number(2, "character set")
        name = cursor.vector(1, 255, "identifier")
        text = name.decode(CHARACTER_SETS[character_set])
        return {"type": "text", "character_set": character_set, "bytes": name, "text": text, "parts": name_parts(text)}
    if kind == 2:
        return {"type": "binary", "bytes": cursor.vector(1, 255, "identifier")}
    if kind == 254:
        return {"type": "key_hash_sha", "bytes": cursor.take(20, "key hash")}
    if kind == 255:
        return {"type": "x509_name", "bytes": cursor.vector(1, 255, "identifier")}
    raise FormError(f"identifier type {kind} is unknown", begin)


def name_parts(text):
    """What the semicolons divide, those that are doubled being themselves."""
    marked = text.replace(";;", "\0")
    return [part.strip(" ").replace("\0", ";") for part in marked.split(";")]


def read_public_key(cursor):
    """public_key_type, parameter_specifier, public_key (WAP-261 section 10.5.2)."""
    begin = cursor.at
    kind = cursor.number(1, "public key type")
    key = {"type": {2: "rsa", 3: "ecdh", 4: "ecdsa"}.get(kind)}
    if key["type"] is None:
        raise FormError(f"public key type {kind} is unknown", begin)
    key["parameters"] = cursor.number(1, "parameter index")
    key["parameter_set"] = cursor.vector(1, 65535, "parameter set") if key["parameters"] == 255 else None
    if kind == 2:
        key["exponent"] = cursor.vector(1, 65535, "exponent")
        key["modulus"] = cursor.vector(1, 65535, "modulus")
        key["hash"] = hashlib.sha1(key["modulus"].lstrip(b"\0")).digest()
    else:
        key["point"] = cursor.vector(1, 255, "point")
        half = len(key["point"]) // 2
        key["hash"] = hashlib.sha1(key["point"][1 : 1 + half]).digest() if key["point"][0] == 4 else None
    return key


def read_signature_algorithm(cursor):
    begin = cursor.at
    number = cursor.number(1, "signature algorithm")
    if number not in (0, 1, 2):
        raise FormError(f"signature algorithm {number} is unknown", begin)
    return ("anonymous", "ecdsa_sha", "rsa_sha")[number]


def read_signature(cursor, algorithm):
    return None if algorithm == "anonymous" else cursor.vector(0, 65535, "signature")


def read_version(cursor):
    version = cursor.number(1, "version")
    if version != 1:
        raise FormError(f"version {version} is unknown", cursor.at - 1)
    return version


def read_wtls(cursor):
    """WTLSCertificate (WAP-261 section 10.5.2); "signed" are the bytes that the signature covers."""
    begin = cursor.at
    form = {"version": read_version(cursor), "signature_algorithm": read_signature_algorithm(cursor)}
    form["issuer"] = read_identifier(cursor)
    form["not_before"] = cursor.number(4, "valid_not_before")
    form["not_after"] = cursor.number(4, "valid_not_after")
    form["subject"] = read_identifier(cursor)
    form["key"] = read_public_key(cursor)
    form["signed"] = cursor.data[begin : cursor.at]
    form["signature"] = read_signature(cursor, form["signature_algorithm"])
    form["bytes"] = cursor.data[begin : cursor.at]
    return form


def read_certificate(cursor, bare=False):
    """Certificate (WAP-261 section 10.5.2)."""
    begin = cursor.at
    kind = cursor.number(1, "certificate format")
    if kind == FORMAT_WTLS:
        return {"format": "wtls", "fields": read_wtls(cursor)}
    if kind == FORMAT_X509:
        if bare:
            der = cursor.take(der_length(cursor.data, cursor.at), "certificate")
        else:
            der = cursor.vector(1, 65535, "certificate")
        if der[0] != 0x30 or der_length(der, 0) != len(der):
            raise FormError("certificate is not one DER SEQUENCE", begin)
        return {"format": "x509", "reading": "bare" if bare else "length", "der": der}
    raise FormError(f"certificate format {kind} is not read here", begin)


def verify_rsa(modulus, exponent, content, signature):
    """WAP-261 section 11.1.1: PKCS #1 block type 1 around the bare SHA-1 of the content."""
    modulus, exponent = (int.from_bytes(number, "big") for number in (modulus, exponent))
    size = (modulus.bit_length() + 7) // 8
    digest = hashlib.sha1(content).digest()
    block = pow(int.from_bytes(signature, "big"), exponent, modulus).to_bytes(size, "big")
    return block == b"\0\1" + b"\xff" * (size - 3 - len(digest)) + b"\0" + digest


def check_digit(digits):
    """The digit that makes the Luhn sum of the digits and itself a multiple of ten."""
    doubled = [sum(divmod(2 * int(d), 10)) for d in digits[::-1][0::2]]
    single = [int(d) for d in digits[::-1][1::2]]
    return str(-(sum(doubled) + sum(single)) % 10)


def hash_code(digest):
    """The display form of a hash (WAP-217 section 7.1.3), as five groups."""
    numbers = [f"{int.from_bytes(digest[i : i + 2], 'big'):05d}" for i in range(0, 10, 2)]
    return [number + check_digit(number) for number in numbers]


def read_info(cursor, bare):
    """What hashed and signed certificates begin with (WAP-217 sections 7.1.3 and 7.1.4)."""
    form = {"version": read_version(cursor)}
    form["character_set"], form["name"] = read_display_name(cursor)
    form["certificate"] = read_certificate(cursor, bare)
    form["url"] = cursor.vector(0, 255, "URL").decode("ascii")
    return form


def _parse_hashed(data, bare):
    cursor = Cursor(data)
    form = read_info(cursor, bare)
    form["hash_algorithm"] = cursor.number(1, "hash algorithm")
    if form["hash_algorithm"] != 0:
        raise FormError(f"hash algorithm {form['hash_algorithm']} is unknown", cursor.at - 1)
    cursor.end("the hashed certificate")
    digest = hashlib.sha1(data).digest()
    return {**form, "hash": digest.hex(), "code": "".join(hash_code(digest)), "groups": hash_code(digest)}


def read_signed(cursor, bare):
    """SignedTrustedCAInfo (WAP-217 section 7.1.4); "signed" are the bytes that the signature covers."""
    begin = cursor.at
    form = read_info(cursor, bare)
    form["signer"] = read_certificate(cursor, bare)
    form["signature_algorithm"] = read_signature_algorithm(cursor)
    form["signed"] = cursor.data[begin : cursor.at]
    form["signature"] = read_signature(cursor, form["signature_algorithm"])
    return form


def _parse_signed(data, bare):
    cursor = Cursor(data)
    form = read_signed(cursor, bare)
    cursor.end("the signed certificate")
    return form


def _parse_rollover(data, bare):
    cursor = Cursor(data)
    block = Cursor(cursor.vector(1, 65535, "block"))
    cursor.end("the roll-over block")
    items = []
    while block.at < len(block.data):
        items.append(read_signed(block, bare))
    return items


def _either(parse, data):
    """The specification's reading, or where that fails the bare one."""
    try:
        return parse(data, False)
    except (FormError, UnicodeDecodeError) as error:
        try:
            return parse(data, True)
        except (FormError, UnicodeDecodeError):
            raise error from None


def parse_hashed(data):
    """TBHTrustedCAInfo (WAP-217 section 7.1.3)."""
    return _either(_parse_hashed, data)


def parse_signed(data):
    return _either(_parse_signed, data)


def parse_rollover(data):
    """RootCertificateRolloverBlock (WAP-217 section 7.1.5): the signed certificates in it."""
    return _either(_parse_rollover, data)


def parse_response(data):
    """CertResponse (WAP-217 section 7.3.5)."""
    cursor = Cursor(data)
    form = {"version": read_version(cursor)}
    kind = cursor.number(1, "response type")
    if kind > 2:
        raise FormError(f"response type {kind} is unknown", 1)
    form["type"] = ("cert_info", "cert", "referral")[kind]
    if kind != 2:
        form["character_set"], form["name"] = read_display_name(cursor)
        form["ca_domain"] = read_identifier(cursor)
        form["subject"] = read_identifier(cursor)
    if kind == 1:
        form["der"] = cursor.vector(1, 65535, "certificate")
    else:
        form["url"] = cursor.vector(0, 255, "URL").decode("ascii")
    if kind == 2:
        form["seconds_to_wait"] = cursor.number(4, "waiting time")
    cursor.end("the certificate response")
    return form


def parse_wtls(data):
    cursor = Cursor(data)
    form = read_wtls(cursor)
    cursor.end("the WTLS certificate")
    return form


def to_json(value):
    """Bytes as hex, the rest as it is."""
    return json.dumps(value, default=lambda octets: octets.hex(), ensure_ascii=False)


def main(paths):
    for path in paths:
        with open(path, "rb") as file:
            print(to_json(parse_hashed(file.read())))


if __name__ == "__main__":
    main(sys.argv[1:])
