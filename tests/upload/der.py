# SPDX-License-Identifier: LGPL-2.1-or-later
"""As much of DER and X.509 as a phone's installer reads (RFC 5280 section 4.1)."""
import dataclasses
import datetime

SEQUENCE, SET, INTEGER, BIT_STRING, OCTET_STRING, NULL, OID, BOOLEAN = 0x30, 0x31, 0x02, 0x03, 0x04, 0x05, 0x06, 0x01
UTC_TIME, GENERALIZED_TIME = 0x17, 0x18
CODECS = {0x0C: "utf-8", 0x13: "ascii", 0x14: "latin-1", 0x16: "ascii", 0x1E: "utf-16-be"}


class DerError(ValueError):
    """The bytes are no such value."""


@dataclasses.dataclass(frozen=True)
class Value:
    """A tag, what it holds, and the bytes of both."""
    tag: int
    content: bytes
    encoded: bytes

    def items(self):
        return read_all(self.content)

    def expect(self, tag):
        if self.tag != tag:
            raise DerError(f"tag {self.tag:02x} where {tag:02x} belongs")
        return self


def read(data):
    """The value at the start, and what follows it. Definite lengths alone."""
    if len(data) < 2 or data[1] == 0x80:
        raise DerError("no definite value")
    size, at = data[1], 2
    if size > 0x80:
        at = 2 + (size & 0x7F)
        size = int.from_bytes(data[2:at], "big")
    if at + size > len(data):
        raise DerError("cut short")
    return Value(data[0], data[at:at + size], data[:at + size]), data[at + size:]


def read_all(data):
    values = []
    while data:
        value, data = read(data)
        values.append(value)
    return values


def dotted(content):
    """An object identifier in words."""
    arcs, number = [], 0
    for octet in content:
        number = number << 7 | octet & 0x7F
        if octet < 0x80:
            arcs.append(number)
            number = 0
    first = min(arcs[0] // 40, 2)
    return ".".join(map(str, [first, arcs[0] - 40 * first, *arcs[1:]]))


def moment(value):
    """UTCTime or GeneralizedTime, with Z and nothing else."""
    text = value.content.decode("ascii")
    if value.tag == UTC_TIME:
        text = ("20" if text[:2] < "50" else "19") + text
    elif value.tag != GENERALIZED_TIME:
        raise DerError("no time")
    try:
        return datetime.datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
    except ValueError as error:
        raise DerError(str(error)) from None


@dataclasses.dataclass(frozen=True)
class Algorithm:
    """AlgorithmIdentifier; parameters are the bytes after the OID."""
    oid: str
    parameters: bytes


def algorithm(value):
    kind, *rest = value.expect(SEQUENCE).items()
    return Algorithm(dotted(kind.expect(OID).content), b"".join(one.encoded for one in rest))


def name(value):
    """(OID, tag, text or None) of each attribute in its order; None where the string is of a kind nobody shows."""
    found = []
    for rdn in value.expect(SEQUENCE).items():
        for pair in rdn.expect(SET).items():
            kind, text = pair.expect(SEQUENCE).items()
            codec = CODECS.get(text.tag)
            found.append((dotted(kind.content), text.tag, text.content.decode(codec, "replace") if codec else None))
    return found


@dataclasses.dataclass(frozen=True)
class Certificate:
    """The fields of one certificate."""
    encoded: bytes
    version: int
    algorithm: Algorithm
    issuer: bytes
    subject: bytes
    names: list
    not_before: datetime.datetime
    not_after: datetime.datetime
    key: Algorithm
    extensions: dict

    @property
    def is_ca(self):
        """cA of basicConstraints; None where there are none."""
        value = self.extensions.get("2.5.29.19")
        if value is None:
            return None
        parts = read(value)[0].expect(SEQUENCE).items()
        return bool(parts) and parts[0].tag == BOOLEAN and parts[0].content == b"\xff"


def certificate(data):
    """The first certificate; bytes after it are not looked at."""
    outer = read(data)[0].expect(SEQUENCE)
    tbs, outer_algorithm, signature = outer.items()
    signature.expect(BIT_STRING)
    parts = tbs.expect(SEQUENCE).items()
    version = parts.pop(0).items()[0].content[0] + 1 if parts[0].tag == 0xA0 else 1
    _, inner_algorithm, issuer, validity, subject, key, *rest = parts
    if inner_algorithm.encoded != outer_algorithm.encoded:
        raise DerError("two different signature algorithms")
    extensions = {}
    for block in rest:
        if block.tag == 0xA3:
            for one in block.items()[0].items():
                kind, *_, value = one.items()
                extensions[dotted(kind.content)] = value.expect(OCTET_STRING).content
    begin, end = validity.items()
    return Certificate(outer.encoded, version, algorithm(outer_algorithm), issuer.encoded, subject.encoded,
                       name(subject), moment(begin), moment(end), algorithm(key.items()[0]), extensions)
