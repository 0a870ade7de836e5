# SPDX-License-Identifier: LGPL-2.1-or-later
"""X.509 certificates, and the form that an S60 phone installs."""
import typing

from . import _swig
from ._enums import Digest, GeneralNameKind, KeyUsage
from ._handle import Encoded, explain, make, wrap
from ._name import Name
from ._platform import group_of
from ._times import to_datetime


@explain(kind="A GeneralNameKind.", text='The address, host or name; the OID of an otherName; "" for what has no text.')
class AltName(typing.NamedTuple):
    """One entry of subjectAltName."""

    kind: GeneralNameKind
    text: str


@explain(oid="Its OID, dotted.", name='"serverAuth", or the OID where it has none.')
class Purpose(typing.NamedTuple):
    """One purpose of extKeyUsage."""

    oid: str
    name: str


@explain(
    oid="Its OID, dotted.",
    name='"basicConstraints", or the OID where it has none.',
    critical="Whether it is marked critical.",
    value="What the extension's OCTET STRING holds.",
)
class Extension(typing.NamedTuple):
    """One extension of a certificate."""

    oid: str
    name: str
    critical: bool
    value: bytes


class Certificate(Encoded, raw=_swig.Certificate):
    """An X.509 certificate (RFC 5280), read and never changed. From load()[0] or Certificate.parse().

    bytes(certificate) is its DER, as it came. Certificates are equal, and hash, by these bytes. An extension that is
    absent and one that does not decode both read as empty, None or False; `unreadable` names the latter.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, data):
        """Reads one DER certificate that fills data.

        data: bytes-like. For other forms, and for bytes behind the certificate, see load().
        Raises InputError: LimitError, EmptyError, TruncatedError or MalformedError, with offset.
        """
        return wrap(_swig.Certificate.parse(data))

    def __bytes__(self):
        return self._raw.der()

    def __repr__(self):
        return f"<symca.Certificate {self.subject.text!r} until {self.not_after:%Y-%m-%d}>"

    def to_json(self):
        """The certificate as `symca inspect --json` prints it: text, one JSON object with one certificate."""
        return _swig.Bundle.load(bytes(self), None, _swig.MAX_INPUT, 0).to_json()

    @property
    def version(self):
        """The version as people count: 3 for the encoded value 2."""
        return self._raw.version()

    @property
    def serial(self):
        """The serial number, an int; negative where it is encoded so."""
        return int.from_bytes(self._raw.serial(), "big", signed=True)

    @property
    def serial_text(self):
        """The serial number in lower-case hex, an even number of digits."""
        return self._raw.serial_text()

    @property
    def subject(self):
        """The Name of whom it is for."""
        return self._name("subject", self._raw.subject())

    @property
    def issuer(self):
        """The Name of who issued it."""
        return self._name("issuer", self._raw.issuer())

    def _name(self, field, raw):
        name = make(Name, raw)
        name._certificate, name._field = self, field
        return name

    @property
    def not_before(self):
        """The first second in which it is valid: a datetime in UTC (the nearest one outside the years 1 to 9999)."""
        return to_datetime(self._raw.not_before())

    @property
    def not_after(self):
        """The last second in which it is valid: a datetime in UTC (the nearest one outside the years 1 to 9999)."""
        return to_datetime(self._raw.not_after())

    @property
    def signature_oid(self):
        """The OID of the signature algorithm, dotted."""
        return self._raw.signature_oid()

    @property
    def signature_name(self):
        """The name of the signature algorithm ("sha1WithRSAEncryption"), or its OID."""
        return self._raw.signature_name()

    @property
    def key_oid(self):
        """The OID of the public key's algorithm, dotted."""
        return self._raw.key_oid()

    @property
    def key_name(self):
        """The name of the public key's algorithm ("RSA", "EC", "DSA"), or its OID."""
        return self._raw.key_name()

    @property
    def key_bits(self):
        """The public key's size in bits; 0 where it cannot be told."""
        return self._raw.key_bits()

    @property
    def spki(self):
        """SubjectPublicKeyInfo, DER bytes."""
        return self._raw.spki()

    @property
    def is_ca(self):
        """Whether basicConstraints says that it is an authority."""
        return self._raw.is_ca()

    @property
    def path_length(self):
        """pathLenConstraint, an int, or None."""
        return present(self._raw.path_length())

    @property
    def key_usage(self):
        """The KeyUsage bits that are set, or None where there are none to read."""
        usage = present(self._raw.key_usage())
        return None if usage is None else KeyUsage(usage)

    @property
    def purposes(self):
        """extKeyUsage, a tuple of Purpose."""
        raw = self._raw
        return tuple(Purpose(raw.purpose_oid(at), raw.purpose_name(at)) for at in range(raw.purpose_count()))

    @property
    def alt_names(self):
        """subjectAltName, a tuple of AltName."""
        raw = self._raw
        return tuple(
            AltName(GeneralNameKind(raw.alt_name_kind(at)), raw.alt_name_text(at)) for at in range(raw.alt_name_count())
        )

    @property
    def unreadable(self):
        """Which of the extensions that have a property here are there but do not decode: a tuple of names."""
        raw = self._raw
        values = {
            "basicConstraints": raw.path_length(),
            "keyUsage": raw.key_usage(),
            "extKeyUsage": raw.purpose_count(),
            "subjectAltName": raw.alt_name_count(),
        }
        return tuple(name for name, value in values.items() if value == _swig.UNREADABLE)

    @property
    def subject_key_id(self):
        """subjectKeyIdentifier, bytes, or None."""
        return self._raw.subject_key_id()

    @property
    def authority_key_id(self):
        """keyIdentifier of authorityKeyIdentifier, bytes, or None."""
        return self._raw.authority_key_id()

    @property
    def issuer_urls(self):
        """Where the issuer's certificate can be fetched (authorityInfoAccess, caIssuers), a tuple of str."""
        return tuple(self._raw.issuer_url(at) for at in range(self._raw.issuer_url_count()))

    @property
    def extensions(self):
        """All extensions in encoded order, a tuple of Extension."""
        raw = self._raw
        return tuple(
            Extension(
                raw.extension_oid(at), raw.extension_name(at), raw.extension_critical(at), raw.extension_value(at)
            )
            for at in range(raw.extension_count())
        )

    @property
    def is_self_issued(self):
        """Whether subject and issuer are the same name (RFC 5280 section 7.1)."""
        return self._raw.is_self_issued()

    @property
    def is_self_signed(self):
        """Whether it is self-issued and its signature verifies under its own key, however weak the algorithm."""
        return self._raw.is_self_signed()

    @property
    def display_name(self):
        """A name for people that is never empty: the label, or the first name part, or "Certificate"."""
        return self._raw.display_name()

    @property
    def wtls_key_hash(self):
        """The key hash that WTLS and WPKI forms name a key by: 20 bytes (WAP-261_101).

        Raises UnsupportedError for a key that is neither RSA nor EC with an uncompressed point.
        """
        return self._raw.wtls_key_hash()

    def fingerprint(self, digest="sha256"):
        """A digest of the DER bytes in lower-case hex without separators.

        digest: "md5", "sha1", "sha256" or a Digest. Raises ValueError for another.
        """
        return self._raw.fingerprint(to_digest(digest).value)

    def label(self, platform="s60"):
        """What the phone will call it.

        platform: a Platform, a Phone, or the id, group or model of one as text.
        S60 fills in the first name part that it can read, at most 64 characters; "" where it offers nothing. Series 40
        shows the name in the hashed certificate, which is display_name unless to_s40() is told another.
        Raises NotFoundError for a platform that is not known, with near names.
        """
        return self._raw.display_name() if group_of(platform) == "s40" else self._raw.s60_label()

    def file_name(self, suffix=".cer"):
        """A file name safe on any system: the display name in ASCII letters, digits and dashes, and the suffix."""
        return self._raw.file_name(suffix)

    def verify(self, issuer):
        """Checks that the issuer's key made this certificate's signature, however weak the algorithm.

        issuer: a Certificate. Names, dates and extensions are not looked at. Returns None.
        Raises SignatureError, or UnsupportedError for an algorithm or key that cannot be used.
        """
        if not isinstance(issuer, Certificate):
            raise TypeError(f"a Certificate is required, not {type(issuer).__name__!r}")
        self._raw.verify(issuer._raw)

    def to_s60(self):
        """What an S60 phone installs: an S60Certificate."""
        return S60Certificate(self)

    def to_s40(self, name=None, url=None):
        """What a Series 40 phone installs: a HashedCertificate.

        name: what the phone shows, cut to 255 bytes of UTF-8; None: display_name.
        url: where to read more about the authority, at most 255 characters of printable ASCII; None: nothing.
        Raises ArgumentError for a url that is not so, LimitError for a certificate over 65535 bytes.
        """
        return wrap(_swig.HashedCertificate.new(self._raw, name, url))


class S60Certificate:
    """What an S60 phone installs: the certificate's own DER under the right media type. From Certificate.to_s60().

    bytes(file) is what to serve. Serve it with media_type: the phone looks at that, not at the file name.
    """

    __slots__ = ("_certificate",)

    def __init__(self, certificate):
        if not isinstance(certificate, Certificate):
            raise TypeError(f"a Certificate is required, not {type(certificate).__name__!r}")
        self._certificate = certificate

    def __bytes__(self):
        return self._certificate._raw.s60_encode()

    def __repr__(self):
        return f"<symca.S60Certificate {self.file_name!r}>"

    def __eq__(self, other):
        return self._certificate == other._certificate if isinstance(other, S60Certificate) else NotImplemented

    def __hash__(self):
        return hash((S60Certificate, self._certificate))

    def __reduce__(self):
        return S60Certificate, (self._certificate,)

    @property
    def certificate(self):
        """The Certificate."""
        return self._certificate

    @property
    def media_type(self):
        """ "application/x-x509-ca-cert"."""
        return _swig.s60_media_type()

    @property
    def file_name(self):
        """A file name that is safe on any system, with ".cer"."""
        return self._certificate.file_name(".cer")

    @property
    def label(self):
        """The label that the phone fills in when it asks for one; "" where it offers nothing."""
        return self._certificate.label("s60")


def present(value):
    """A value of which negative ones say that it is absent or unreadable."""
    return None if value in (_swig.ABSENT, _swig.UNREADABLE) else value


def to_digest(digest):
    """A Digest from its name or itself."""
    if isinstance(digest, str):
        found = {str(known): known for known in Digest}.get(digest.lower().replace("-", ""))
        if found is None:
            raise ValueError(f"{digest!r} is no digest for fingerprints: md5, sha1 and sha256 are")
        return found
    return Digest(digest)
