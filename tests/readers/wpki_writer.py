# SPDX-License-Identifier: LGPL-2.1-or-later
"""A second writer of the WPKI and WTLS forms, from the specifications, that shares no code with libsymca.

Keys are those of python3-cryptography. Each function gives the bytes of one structure.
"""

import hashlib

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

UTF_8 = 106
ANONYMOUS, ECDSA_SHA, RSA_SHA = 0, 1, 2
KEY_RSA, KEY_ECDH, KEY_ECDSA = 2, 3, 4
WTLS_CURVES = {"secp224r1": 12}


def uint(octets, value):
    return value.to_bytes(octets, "big")


def vector8(content):
    return uint(1, len(content)) + content


def vector16(content):
    return uint(2, len(content)) + content


def unsigned(number):
    """As many bytes as the number needs, and no sign."""
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


# ---- Identifier (WAP-261 section 10.5.1.2) ----

def null_identifier():
    return b"\x00"


def text_identifier(text, character_set=UTF_8, encoding="utf-8"):
    return b"\x01" + uint(2, character_set) + vector8(text.encode(encoding))


def binary_identifier(content):
    return b"\x02" + vector8(content)


def key_hash_identifier(digest):
    return b"\xfe" + digest


def x509_name_identifier(der):
    return b"\xff" + vector8(der)


# ---- Keys and signatures (WAP-261 sections 10.5.2 and 11.1) ----

def ec_point(key):
    return key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def key_hash(key):
    """SHA-1 of the modulus, or of the x coordinate (WAP-261_101)."""
    if isinstance(key, rsa.RSAPublicKey):
        return hashlib.sha1(unsigned(key.public_numbers().n)).digest()
    point = ec_point(key)
    return hashlib.sha1(point[1 : 1 + len(point) // 2]).digest()


def public_key(key, kind=None, parameters=None):
    """public_key_type, parameter_specifier and PublicKey."""
    if isinstance(key, rsa.RSAPublicKey):
        numbers = key.public_numbers()
        return bytes([kind or KEY_RSA, 0]) + vector16(unsigned(numbers.e)) + vector16(unsigned(numbers.n))
    specifier = uint(1, WTLS_CURVES[key.curve.name]) if parameters is None else parameters
    return bytes([kind or KEY_ECDSA]) + specifier + vector8(ec_point(key))


def explicit_parameters(content):
    return b"\xff" + vector16(content)


def signature_algorithm(key):
    return RSA_SHA if isinstance(key, rsa.RSAPrivateKey) else ECDSA_SHA


def sign(key, content):
    """RSA: PKCS #1 block type 1 around the bare SHA-1. ECDSA: the DER SEQUENCE of r and s."""
    if not isinstance(key, rsa.RSAPrivateKey):
        return key.sign(content, ec.ECDSA(hashes.SHA1()))
    numbers = key.private_numbers()
    modulus = numbers.public_numbers.n
    size = (modulus.bit_length() + 7) // 8
    digest = hashlib.sha1(content).digest()
    block = b"\x00\x01" + b"\xff" * (size - 3 - len(digest)) + b"\x00" + digest
    return pow(int.from_bytes(block, "big"), numbers.d, modulus).to_bytes(size, "big")


def with_signature(content, key):
    return content + vector16(sign(key, content))


def wtls_certificate(issuer, subject, key, signer, not_before=0, not_after=0xFFFFFFFF, version=1):
    """A WTLSCertificate; issuer and subject are identifiers, key what public_key() gave, signer None for anonymous."""
    algorithm = ANONYMOUS if signer is None else signature_algorithm(signer)
    content = (bytes([version, algorithm]) + issuer + uint(4, not_before) + uint(4, not_after) + subject + key)
    return content if signer is None else with_signature(content, signer)


# ---- WPKI (WAP-217 section 7) ----

def display_name(name, character_set=UTF_8, encoding="utf-8"):
    return uint(2, character_set) + vector8(name.encode(encoding))


def x509(der, bare=False):
    return b"\x02" + (der if bare else vector16(der))


def wtls(certificate):
    return b"\x01" + certificate


def info(name, certificate, url, version=1):
    return uint(1, version) + display_name(name) + certificate + vector8(url.encode("ascii"))


def hashed(name, certificate, url):
    return info(name, certificate, url) + b"\x00"


def signed(name, certificate, url, signer, key):
    """Certificates are what x509() or wtls() gave; key None leaves it unsigned."""
    content = info(name, certificate, url) + signer
    if key is None:
        return content + bytes([ANONYMOUS])
    return with_signature(content + bytes([signature_algorithm(key)]), key)


def rollover(items):
    return vector16(b"".join(items))


def response_info(name, ca_domain, subject, url):
    return b"\x01\x00" + display_name(name) + ca_domain + subject + vector8(url.encode("ascii"))


def response_certificate(name, ca_domain, subject, der):
    return b"\x01\x01" + display_name(name) + ca_domain + subject + vector16(der)


def response_referral(url, seconds):
    return b"\x01\x02" + vector8(url.encode("ascii")) + uint(4, seconds)
