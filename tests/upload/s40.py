# SPDX-License-Identifier: LGPL-2.1-or-later
"""A Series 40 phone's installer: the hashed certificate with its code (WAP-217 section 7.1.3), later ones DER, too."""
import hashlib

import wpki_reader
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding, rsa

import der
from phone import DER, HASHED, WML, XHTML_MP, Installed, Phone, Refused

MD5_RSA, SHA1_RSA = "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5"
LEAST_BITS, MOST_BITS = 1024, 2048


class WrongCode(Refused):
    """The code is not that of the certificate; group is the first wrong one, counted from 1."""

    def __init__(self, group):
        super().__init__(f"Code not correct in group {group}")
        self.group = group


def check_code(data, groups):
    """Compares group by group, as they are typed."""
    digest = hashlib.sha1(data).digest()
    if len(groups) != 5:
        raise WrongCode(len(groups) + 1)
    for number, group in enumerate(groups):
        expected = f"{int.from_bytes(digest[2 * number:2 * number + 2], 'big'):05d}"
        if group != expected + wpki_reader.check_digit(expected):
            raise WrongCode(number + 1)


def check_authority(data):
    """What WAPCert asks of an authority (WAP-211 section 6): the phone verifies its signature by its own key."""
    try:
        certificate = der.certificate(data)
    except (der.DerError, ValueError, IndexError):
        raise Refused("Certificate corrupted") from None
    if certificate.algorithm.oid not in (MD5_RSA, SHA1_RSA):
        raise Refused("Certificate not supported")
    if certificate.encoded != data or certificate.subject != certificate.issuer:
        raise Refused("Certificate not supported")
    if certificate.version == 3 and not certificate.is_ca:
        raise Refused("Certificate not supported")
    loaded = x509.load_der_x509_certificate(data)
    key = loaded.public_key()
    if not isinstance(key, rsa.RSAPublicKey) or not LEAST_BITS <= key.key_size <= MOST_BITS:
        raise Refused("Certificate not supported")
    try:
        key.verify(loaded.signature, loaded.tbs_certificate_bytes, padding.PKCS1v15(), loaded.signature_hash_algorithm)
    except InvalidSignature:
        raise Refused("Certificate corrupted") from None
    return certificate


class S40(Phone):
    """platform: "s40-2nd", which takes the hashed certificate alone, or "s40-3rd"."""

    accept = f"{XHTML_MP}, {WML}, */*"

    def __init__(self, user_agent, platform, accept=None, port=None, prefers=HASHED):
        super().__init__(user_agent, accept, port)
        self.platform = platform
        self.takes = (HASHED,) if platform == "s40-2nd" else (HASHED, DER)
        self.prefers = prefers
        self.store = []

    def choose(self, links):
        ending = {DER: ".cer", HASHED: ".hc"}[self.prefers]
        return next((link for link in links if link.endswith(ending)), None) or super().choose(links)

    def install(self, answer, now, groups):
        if answer.media_type == DER:
            certificate = check_authority(answer.body)
            text = next((text for oid, _, text in certificate.names if oid == "2.5.4.3"), "")
            return self.keep(Installed(answer.body, "authority", text, DER, notes=self.dates(certificate, now)))
        try:
            form = wpki_reader.parse_hashed(answer.body)
        except (wpki_reader.FormError, UnicodeDecodeError) as error:
            raise Refused(f"Certificate corrupted: {error}") from None
        # The specified form alone, and not the variant that the reader knows, too.
        if form["certificate"].get("reading") != "length" or not form["url"]:
            raise Refused("Certificate corrupted")
        certificate = check_authority(form["certificate"]["der"])
        check_code(answer.body, groups or [])
        made = Installed(certificate.encoded, "authority", form["name"], HASHED, notes=self.dates(certificate, now),
                         code=" ".join(groups), about=form["url"])
        return self.keep(made)

    def dates(self, certificate, now):
        inside = certificate.not_before <= now <= certificate.not_after
        return [] if inside else ["Certificate expired or not yet valid"]

    def keep(self, installed):
        if any(one.der == installed.der for one in self.store):
            raise Refused("Certificate already exists")
        self.store.append(installed)
        return installed
