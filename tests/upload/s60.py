# SPDX-License-Identifier: LGPL-2.1-or-later
"""An S60 phone's recogniser and installer of certificates, as their published source has them."""
import der
from phone import DER, HTML, WML, XHTML, XHTML_MP, Installed, Phone, Refused

USER_CERTIFICATE = "application/x-x509-user-cert"
RSA_KEY, DSA_KEY = "1.2.840.113549.1.1.1", "1.2.840.10040.4.1"
NULL = b"\x05\x00"

# Signatures of every release; Symbian^3 has SHA-2 too.
OLD = {"1.2.840.113549.1.1.2", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.10040.4.3"}
SHA2 = {f"1.2.840.113549.1.1.{last}" for last in (11, 12, 13, 14)}

# The parts of a subject that can become the label, in the order of the installer's search.
LABELS = {"2.5.4.3": 256, "2.5.4.10": 64, "2.5.4.11": 64, "2.5.4.6": 2, "2.5.4.8": 128, "2.5.4.7": 128}
LABEL_LIMIT = 64

# Nothing of it is ticked beforehand.
APPLICATIONS = ("Internet", "Online certificate checking", "VPN")

CORRUPTED = "The file is corrupted."


def recognise(data):
    """The media type that the first 80 bytes stand for, the whole file being asked for version 3; None: no idea."""
    head = data[:80]
    if len(head) < 30 or head[0] != 0x30 or head[1] not in (0x82, 0x83):
        return None
    at = 2 + (head[1] & 0x7F)
    if head[at] != 0x30 or head[at + 1] not in (0x82, 0x83):
        return None
    at += 2 + (head[at + 1] & 0x7F)
    version = 0
    if head[at:at + 4] == b"\xa0\x03\x02\x01":
        version = head[at + 4]
        if version > 2:
            return None
        at += 5
    # Serial number and signature algorithm: one byte of length each, as it stands.
    for tag in (0x02, 0x30):
        if at + 1 >= len(head) or head[at] != tag:
            return None
        at += 2 + head[at + 1]
    if at >= len(head) or head[at] != 0x30:
        return None
    if version < 2:
        return DER
    try:
        return DER if der.certificate(data).is_ca else USER_CERTIFICATE
    except (der.DerError, ValueError, IndexError):
        return None


class S60(Phone):
    """platform: one of the ids s60-2nd to symbian-3."""

    accept = f"{XHTML_MP}, {XHTML}, {HTML}, {WML}, {DER}, */*"
    takes = (DER,)

    def __init__(self, user_agent, platform, accept=None, port=None):
        super().__init__(user_agent, accept, port)
        self.platform = platform
        self.store = []

    def parse(self, data):
        """The certificate, or what the installer says of everything that it cannot read."""
        try:
            certificate = der.certificate(data)
        except (der.DerError, ValueError, IndexError):
            raise Refused(CORRUPTED) from None
        known = OLD | SHA2 if self.platform == "symbian-3" else OLD
        if certificate.algorithm.oid not in known:
            raise Refused(CORRUPTED)
        if certificate.key.oid == RSA_KEY:
            if certificate.key.parameters != NULL:
                raise Refused(CORRUPTED)
        elif certificate.key.oid != DSA_KEY:
            raise Refused(CORRUPTED)
        return certificate

    def kind(self, certificate):
        """An authority, or the certificate of one site, which phones before Feature Pack 2 have no place for."""
        if certificate.version < 3 or certificate.is_ca:
            return "authority"
        if self.platform in ("s60-2nd", "s60-3rd", "s60-3rd-fp1"):
            raise Refused("Certificate unsupported. Not saved.")
        return "trusted site"

    def label(self, certificate):
        """What the prompt proposes: the first occurrence of each part that can be read, in order."""
        for kind, limit in LABELS.items():
            values = [(tag, text) for oid, tag, text in certificate.names if oid == kind]
            if values and values[0][1] and len(values[0][1]) <= limit:
                tag, text = values[0]
                if tag == 0x1E:
                    # Each character's two bytes change places.
                    text = text.encode("utf-16-be").decode("utf-16-le", "replace")
                return text[:LABEL_LIMIT]
        return ""

    def dates(self, certificate, now):
        """Notes that change nothing."""
        if now > certificate.not_after:
            return ["Downloaded certificate is expired"]
        return ["Certificate not valid yet"] if now < certificate.not_before else []

    def install(self, answer, now, groups):
        """Opens the installer as the browser does, by the media type alone, and ticks Internet."""
        certificate = self.parse(answer.body)
        kind = self.kind(certificate)
        notes = self.dates(certificate, now)
        if any(one.der == certificate.encoded for one in self.store):
            raise Refused("Certificate already exists. Not saved.")
        label = self.label(certificate)
        if not label or any(one.label == label for one in self.store):
            raise Refused("Label already exist. Insert new label.")
        ticked = [APPLICATIONS[0]] if kind == "authority" else []
        self.store.append(Installed(certificate.encoded, kind, label, DER, recognise(answer.body), notes, ticked))
        return self.store[-1]
