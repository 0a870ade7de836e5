# SPDX-License-Identifier: LGPL-2.1-or-later
"""The WPKI forms (WAP-217): hashed and signed certificates, roll-over blocks and certificate responses."""
import collections.abc

from . import _swig
from ._certificate import Certificate
from ._enums import ResponseKind, WtlsSignature, X509Reading
from ._handle import Encoded, either, position, wrap
from ._wtls import WtlsCertificate, identifier, raw_of


class Carrier(Encoded):
    """A form that carries a certificate under a display name."""

    __slots__ = ()

    @property
    def version(self):
        """1 is the only one defined."""
        return self._raw.version()

    @property
    def character_set(self):
        """The display name's character set, an IANA MIBenum: 106 is UTF-8."""
        return self._raw.character_set()

    @property
    def name(self):
        """The display name."""
        return self._raw.name()

    @property
    def url(self):
        """Where to read more about the authority, "" where it says nothing."""
        return self._raw.url()

    @property
    def certificate(self):
        """What it carries: a Certificate or a WtlsCertificate."""
        return wrap(self._raw.certificate() or self._raw.wtls())


class HashedCertificate(Carrier, raw=_swig.HashedCertificate):
    """What a Series 40 phone installs, and the code that it asks for (WAP-217 section 7.1.3).

    From Certificate.to_s40(), new() and parse(). bytes(hashed) is what to serve, with media_type.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, data):
        """Reads one that fills data. data: bytes-like. Raises InputError with offset."""
        return wrap(_swig.HashedCertificate.parse(data))

    @classmethod
    def new(cls, certificate, name=None, url=None):
        """Makes one of a Certificate or a WtlsCertificate. See Certificate.to_s40()."""
        x509, wtls = either(certificate, Certificate, WtlsCertificate)
        if wtls is None:
            return wrap(_swig.HashedCertificate.new(x509, name, url))
        return wrap(_swig.HashedCertificate.new_wtls(wtls, name, url))

    def __repr__(self):
        return f"<symca.HashedCertificate {self.name!r} code {self.code_groups}>"

    @property
    def media_type(self):
        """ "application/vnd.wap.hashed-certificate"."""
        return _swig.hashed_media_type()

    @property
    def x509_reading(self):
        """How the X.509 certificate stands in it: an X509Reading."""
        return X509Reading(self._raw.x509_reading())

    @property
    def hash_algorithm(self):
        """0, SHA-1, is the only one defined."""
        return self._raw.hash_algorithm()

    @property
    def hash(self):
        """SHA-1 over all bytes: 20 bytes."""
        return self._raw.hash()

    @property
    def code(self):
        """The code to type on the phone, 30 digits. It must reach its user on another way than the download."""
        return self._raw.code()

    @property
    def code_groups(self):
        """The same as five groups of six digits, a space between."""
        return self._raw.code_groups()

    def verify_code(self, digits):
        """Checks that what a person typed is the code; spaces and dashes do not matter. Returns None.

        Raises CodeError where it is not: its group is the first wrong one, its detail says whether it is a slip of the
        finger or another certificate's code.
        """
        self._raw.verify_code(digits)


class SignedCertificate(Carrier, raw=_swig.SignedCertificate):
    """An authority that another one vouches for (WAP-217 section 7.1.4). From new() and parse()."""

    __slots__ = ()

    @classmethod
    def parse(cls, data):
        """Reads one that fills data. data: bytes-like. Raises InputError with offset."""
        return wrap(_swig.SignedCertificate.parse(data))

    @classmethod
    def new(cls, certificate, signer, key, password=None, *, name=None, url=None):
        """Makes and signs one.

        certificate: the authority that it carries, a Certificate or a WtlsCertificate.
        signer: the one who vouches, a Certificate or a WtlsCertificate.
        key: the signer's private key, bytes-like: RSA, or EC. It is used and forgotten.
        password: opens an encrypted key, text.
        name, url: as in Certificate.to_s40().
        Raises ArgumentError, LimitError, MalformedError (key), PasswordError, UnsupportedError, or SignatureError where
        the key is not the signer's.
        """
        x509, wtls = either(certificate, Certificate, WtlsCertificate)
        signer_x509, signer_wtls = either(signer, Certificate, WtlsCertificate)
        return wrap(_swig.SignedCertificate.new(x509, wtls, name, url, signer_x509, signer_wtls, key, password))

    def __repr__(self):
        return f"<symca.SignedCertificate {self.name!r}>"

    @property
    def media_type(self):
        """ "application/vnd.wap.signed-certificate"."""
        return _swig.signed_media_type()

    @property
    def signer(self):
        """The one who vouches: a Certificate or a WtlsCertificate."""
        return wrap(self._raw.signer() or self._raw.signer_wtls())

    @property
    def signature_kind(self):
        """A WtlsSignature."""
        return WtlsSignature(self._raw.signature_kind())

    @property
    def signature(self):
        """The signature, bytes; None where anonymous."""
        return self._raw.signature_bytes()

    def verify(self, expected=None):
        """Checks the signature, the self-signature of the authority carried, and that the signer is the one expected.

        expected: the Certificate or WtlsCertificate that is trusted; None: whoever signed it. Returns None.
        Raises SignatureError with a detail that says which of the three failed, or UnsupportedError.
        """
        pair = (None, None) if expected is None else either(expected, Certificate, WtlsCertificate)
        self._raw.verify(*pair)


class RolloverBlock(Encoded, collections.abc.Sequence, raw=_swig.RolloverBlock):
    """A sequence of SignedCertificate, each signed by the authority before it (WAP-217 section 7.1.5).

    From new() and parse().
    """

    __slots__ = ()

    @classmethod
    def parse(cls, data):
        """Reads one that fills data. data: bytes-like. Raises InputError with offset."""
        return wrap(_swig.RolloverBlock.parse(data))

    @classmethod
    def new(cls, items):
        """Joins signed certificates, oldest first. items: an iterable of SignedCertificate.

        Raises ArgumentError where there are none, LimitError over 65535 bytes.
        """
        items = tuple(items)
        for item in items:
            if not isinstance(item, SignedCertificate):
                raise TypeError(f"a SignedCertificate is required, not {type(item).__name__!r}")
        return wrap(_swig.RolloverBlock.new([item._raw for item in items]))

    def __len__(self):
        return self._raw.count()

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(wrap(self._raw.item(at)) for at in range(*index.indices(len(self))))
        return wrap(self._raw.item(position(index, len(self))))

    def __repr__(self):
        return f"<symca.RolloverBlock, signed certificates: {len(self)}>"

    @property
    def media_type(self):
        """ "application/vnd.wap.rollover-certificate"."""
        return _swig.rollover_media_type()

    def verify(self, root):
        """Checks block by block, the first under the root in force, each further one under the one before it.

        root: a Certificate or a WtlsCertificate. Returns None.
        Raises SignatureError, its block the one that failed, or UnsupportedError.
        """
        self._raw.verify(*either(root, Certificate, WtlsCertificate))


class CertResponse(Encoded, raw=_swig.CertResponse):
    """How a certificate, its address or a "come back later" reaches a phone (WAP-217 section 7.3.5).

    From new_info(), new_certificate(), new_referral() and parse(). What a kind does not have is None.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, data):
        """Reads one that fills data. data: bytes-like. Raises InputError with offset."""
        return wrap(_swig.CertResponse.parse(data))

    @classmethod
    def new_info(cls, certificate, url, *, authority=None, name=None):
        """Tells where a certificate is.

        certificate: the Certificate whose key hash becomes the subject. url: printable ASCII, 1 to 255 bytes.
        authority: the Certificate whose key hash becomes ca_domain; None: nobody.
        name: at most 32 characters; None: the certificate's display_name, cut.
        Raises ArgumentError, or UnsupportedError for a key that has no key hash.
        """
        return wrap(_swig.CertResponse.new_info(raw_of(certificate), raw_of(authority), name, url))

    @classmethod
    def new_certificate(cls, certificate, *, authority=None, name=None):
        """Carries the certificate. Parameters and errors as of new_info()."""
        return wrap(_swig.CertResponse.new_certificate(raw_of(certificate), raw_of(authority), name))

    @classmethod
    def new_referral(cls, url, seconds):
        """Tells where to ask again, and after how many seconds."""
        return wrap(_swig.CertResponse.new_referral(url, seconds))

    def __repr__(self):
        return f"<symca.CertResponse {self.kind}>"

    @property
    def media_type(self):
        """ "application/vnd.wap.cert-response"."""
        return _swig.response_media_type()

    @property
    def version(self):
        """1 is the only one defined."""
        return self._raw.version()

    @property
    def kind(self):
        """A ResponseKind."""
        return ResponseKind(self._raw.kind())

    @property
    def character_set(self):
        """The display name's character set, an IANA MIBenum; 0 for a referral."""
        return self._raw.character_set()

    @property
    def name(self):
        """The display name; None for a referral."""
        return self._raw.name()

    @property
    def ca_domain(self):
        """The WtlsIdentifier of the authority; None for a referral."""
        return identifier(self._raw.ca_domain())

    @property
    def subject(self):
        """The WtlsIdentifier of the subject; None for a referral."""
        return identifier(self._raw.subject())

    @property
    def url(self):
        """Where the certificate is or where to ask again; None for a response that carries the certificate."""
        return self._raw.url()

    @property
    def certificate(self):
        """The Certificate; None but for a response that carries it."""
        return wrap(self._raw.certificate())

    @property
    def seconds(self):
        """How long to wait; 0 but for a referral."""
        return self._raw.seconds()
