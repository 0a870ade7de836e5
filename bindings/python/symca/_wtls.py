# SPDX-License-Identifier: LGPL-2.1-or-later
"""WTLS certificates: what WAP phones used before X.509."""
import typing

from . import _swig
from ._certificate import Certificate
from ._enums import WtlsIdentifierKind, WtlsKey, WtlsSignature
from ._handle import Encoded, explain, wrap
from ._times import to_datetime, to_seconds


@explain(
    kind="A WtlsIdentifierKind.",
    text="For people: the text, the name as of RFC 4514, or the bytes in hex.",
    character_set="A text's character set, an IANA MIBenum; 0 for another kind.",
    parts="Of a text: service name, organization, country, common name, further ones.",
    encoded="As encoded, without type and length; None for the null kind.",
)
class WtlsIdentifier(typing.NamedTuple):
    """One who is named in a WTLS certificate or a certificate response (WAP-261 section 10.5.1.2)."""

    kind: WtlsIdentifierKind
    text: str
    character_set: int
    parts: typing.Tuple[str, ...]
    encoded: typing.Optional[bytes]


class WtlsCertificate(Encoded, raw=_swig.WtlsCertificate):
    """A WTLS certificate (WAP-261 section 10.5.2). From parse() and new().

    bytes(certificate) is what to serve. Equal, and hashed, by these bytes.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, data):
        """Reads one that fills data. data: bytes-like. Raises InputError with offset."""
        return wrap(_swig.WtlsCertificate.parse(data))

    @classmethod
    def new(cls, subject, not_before, not_after, key, password=None, *, subject_key=None, issuer=None):
        """Makes and signs one.

        subject: "service; organization; country[; common name]", a literal ";" doubled.
        not_before, not_after: a datetime with a time zone, seconds since 1970, or text like "2008-06-01"; 1970 to 2106.
        key: the issuer's private key, bytes-like: PEM or DER, PKCS#1, SEC 1 or PKCS#8; RSA, or EC on a curve that WTLS
            numbers. It is used and forgotten.
        password: opens an encrypted key, text.
        subject_key: the Certificate whose public key it shall carry; None: that of the signing key.
        issuer: the WtlsCertificate of the authority; None: self-signed.
        Raises ArgumentError, MalformedError, PasswordError, UnsupportedError, or SignatureError where the key is not
        the issuer's.
        """
        return wrap(
            _swig.WtlsCertificate.new(
                subject,
                to_seconds(not_before),
                to_seconds(not_after),
                raw_of(subject_key),
                raw_of(issuer),
                key,
                password,
            )
        )

    def __repr__(self):
        return f"<symca.WtlsCertificate {self.subject.text!r} until {self.not_after:%Y-%m-%d}>"

    @property
    def media_type(self):
        """ "application/vnd.wap.wtls-ca-certificate"."""
        return _swig.wtls_media_type()

    @property
    def version(self):
        """1 is the only one defined."""
        return self._raw.version()

    @property
    def signature_kind(self):
        """A WtlsSignature."""
        return WtlsSignature(self._raw.signature_kind())

    @property
    def signature(self):
        """The signature, bytes; None where anonymous."""
        return self._raw.signature_bytes()

    @property
    def issuer(self):
        """The WtlsIdentifier of who issued it."""
        return identifier(self._raw.issuer())

    @property
    def subject(self):
        """The WtlsIdentifier of whom it is for."""
        return identifier(self._raw.subject())

    @property
    def not_before(self):
        """The first second in which it is valid: a datetime in UTC."""
        return to_datetime(self._raw.not_before())

    @property
    def not_after(self):
        """The last second in which it is valid: a datetime in UTC."""
        return to_datetime(self._raw.not_after())

    @property
    def key_kind(self):
        """A WtlsKey."""
        return WtlsKey(self._raw.key_kind())

    @property
    def key_parameters(self):
        """The index of the key's parameters: 0 none, 1 to 254 a registered set, 255 explicit."""
        return self._raw.key_parameters()

    @property
    def key_parameter_set(self):
        """Explicit parameters as encoded, bytes, or None."""
        return self._raw.key_parameter_set()

    @property
    def key_bits(self):
        """The key's size in bits; 0 where it cannot be told."""
        return self._raw.key_bits()

    @property
    def key_modulus(self):
        """RSA: the modulus, an int; None for another key."""
        return number(self._raw.key_modulus())

    @property
    def key_exponent(self):
        """RSA: the public exponent, an int; None for another key."""
        return number(self._raw.key_exponent())

    @property
    def key_point(self):
        """EC: the point, bytes; None for another key."""
        return self._raw.key_point()

    @property
    def key_hash(self):
        """SHA-1 of the modulus or of the point's x coordinate, 20 bytes (WAP-261_101); None where it cannot be told."""
        return self._raw.key_hash()

    @property
    def is_self_issued(self):
        """Whether issuer and subject are the same."""
        return self._raw.is_self_issued()

    @property
    def is_self_signed(self):
        """Whether it is self-issued and its signature verifies under its own key."""
        return self._raw.is_self_signed()

    @property
    def is_ca(self):
        """Whether it is an authority: self-issued, or its subject says "T=ca"."""
        return self._raw.is_ca()

    def verify(self, issuer):
        """Checks that the issuer's key made this certificate's signature. issuer: a WtlsCertificate. Returns None.

        Raises SignatureError, or UnsupportedError for a key or curve that cannot be used.
        """
        if not isinstance(issuer, WtlsCertificate):
            raise TypeError(f"a WtlsCertificate is required, not {type(issuer).__name__!r}")
        self._raw.verify(issuer._raw)

    def to_s40(self, name=None, url=None):
        """What a Series 40 phone installs: a HashedCertificate. See Certificate.to_s40()."""
        return wrap(_swig.HashedCertificate.new_wtls(self._raw, name, url))


def identifier(raw):
    """A WtlsIdentifier with all that the handle has; None for None."""
    if raw is None:
        return None
    parts = tuple(raw.part(at) for at in range(raw.part_count()))
    return WtlsIdentifier(WtlsIdentifierKind(raw.kind()), raw.text(), raw.character_set(), parts, raw.bytes())


def raw_of(value):
    """The handle of an object that may be None; something else is left for the typemaps to refuse."""
    return value._raw if isinstance(value, (Certificate, WtlsCertificate)) else value


def number(octets):
    """Unsigned octets as an int; None for None."""
    return None if octets is None else int.from_bytes(octets, "big")
