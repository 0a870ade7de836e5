# SPDX-License-Identifier: LGPL-2.1-or-later
"""The enumerations. Their numbers are those of the C library, their words those that it prints."""
import enum
import functools

from . import _swig


@functools.total_ordering
class Words(enum.Enum):
    """Numbers that print as words: str() of NOT_APPLICABLE is "not-applicable". They compare as their numbers do."""

    def __lt__(self, other):
        return self.value < other.value if type(other) is type(self) else NotImplemented

    def __str__(self):
        return self.name.lower().replace("_", "-")

    def __format__(self, spec):
        return format(str(self), spec)


class Status(Words):
    """The outcome of a call, as an exception carries it."""

    OK = _swig.OK
    ARGUMENT = _swig.ERROR_ARGUMENT
    MEMORY = _swig.ERROR_MEMORY
    LIMIT = _swig.ERROR_LIMIT
    EMPTY = _swig.ERROR_EMPTY
    TRUNCATED = _swig.ERROR_TRUNCATED
    MALFORMED = _swig.ERROR_MALFORMED
    NOT_CERTIFICATE = _swig.ERROR_NOT_CERTIFICATE
    PRIVATE_KEY = _swig.ERROR_PRIVATE_KEY
    PASSWORD_NEEDED = _swig.ERROR_PASSWORD_NEEDED
    PASSWORD_WRONG = _swig.ERROR_PASSWORD_WRONG
    UNRECOGNISED = _swig.ERROR_UNRECOGNISED
    UNSUPPORTED = _swig.ERROR_UNSUPPORTED
    SIGNATURE = _swig.ERROR_SIGNATURE
    CODE = _swig.ERROR_CODE
    NOT_FOUND = _swig.ERROR_NOT_FOUND
    INTERNAL = _swig.ERROR_INTERNAL


class Kind(Words):
    """What an input is."""

    UNKNOWN = _swig.KIND_UNKNOWN
    PEM = _swig.KIND_PEM
    DER = _swig.KIND_DER
    BASE64 = _swig.KIND_BASE64
    PKCS7 = _swig.KIND_PKCS7
    PKCS12 = _swig.KIND_PKCS12
    HASHED = _swig.KIND_HASHED
    SIGNED = _swig.KIND_SIGNED
    ROLLOVER = _swig.KIND_ROLLOVER
    CERT_RESPONSE = _swig.KIND_CERT_RESPONSE
    WTLS = _swig.KIND_WTLS
    PRIVATE_KEY = _swig.KIND_PRIVATE_KEY
    CERTIFICATE_REQUEST = _swig.KIND_CERTIFICATE_REQUEST
    CRL = _swig.KIND_CRL
    PUBLIC_KEY = _swig.KIND_PUBLIC_KEY
    SSH_KEY = _swig.KIND_SSH_KEY
    PGP = _swig.KIND_PGP
    HTML = _swig.KIND_HTML
    XML = _swig.KIND_XML
    PDF = _swig.KIND_PDF
    ZIP = _swig.KIND_ZIP
    IMAGE = _swig.KIND_IMAGE
    EMPTY = _swig.KIND_EMPTY
    TEXT = _swig.KIND_TEXT

    def __str__(self):
        return _swig.kind_string(self.value)


class Digest(Words):
    """A digest for fingerprints."""

    MD5 = _swig.DIGEST_MD5
    SHA1 = _swig.DIGEST_SHA1
    SHA256 = _swig.DIGEST_SHA256


class KeyUsage(enum.Flag):
    """The bits of the keyUsage extension (RFC 5280 section 4.2.1.3)."""

    DIGITAL_SIGNATURE = _swig.KEY_USAGE_DIGITAL_SIGNATURE
    NON_REPUDIATION = _swig.KEY_USAGE_NON_REPUDIATION
    KEY_ENCIPHERMENT = _swig.KEY_USAGE_KEY_ENCIPHERMENT
    DATA_ENCIPHERMENT = _swig.KEY_USAGE_DATA_ENCIPHERMENT
    KEY_AGREEMENT = _swig.KEY_USAGE_KEY_AGREEMENT
    KEY_CERT_SIGN = _swig.KEY_USAGE_KEY_CERT_SIGN
    CRL_SIGN = _swig.KEY_USAGE_CRL_SIGN
    ENCIPHER_ONLY = _swig.KEY_USAGE_ENCIPHER_ONLY
    DECIPHER_ONLY = _swig.KEY_USAGE_DECIPHER_ONLY


class GeneralNameKind(Words):
    """Kinds of an alternative name (RFC 5280 section 4.2.1.6)."""

    OTHER = _swig.GENERAL_NAME_OTHER
    EMAIL = _swig.GENERAL_NAME_EMAIL
    DNS = _swig.GENERAL_NAME_DNS
    X400 = _swig.GENERAL_NAME_X400
    DIRECTORY = _swig.GENERAL_NAME_DIRECTORY
    EDI_PARTY = _swig.GENERAL_NAME_EDI_PARTY
    URI = _swig.GENERAL_NAME_URI
    IP = _swig.GENERAL_NAME_IP
    OID = _swig.GENERAL_NAME_OID


class Severity(Words):
    """How bad a finding is, mildest first.

    NOTE: Cosmetic, or advice.
    WARNED: It works, but the phone asks or shows something wrong in some situations.
    UNUSABLE: It installs but does not help: connections fail, or the phone asks as before.
    REFUSED: The phone will not install it as an authority.
    """

    NOTE = _swig.SEVERITY_NOTE
    WARNED = _swig.SEVERITY_WARNED
    UNUSABLE = _swig.SEVERITY_UNUSABLE
    REFUSED = _swig.SEVERITY_REFUSED


class Verdict(Words):
    """What a platform will do, best first.

    INSTALLS: Nothing worse than a note.
    """

    INSTALLS = _swig.VERDICT_INSTALLS
    WARNED = _swig.VERDICT_WARNED
    UNUSABLE = _swig.VERDICT_UNUSABLE
    REFUSED = _swig.VERDICT_REFUSED


class Outcome(Words):
    """What became of a rule on a platform."""

    NOT_APPLICABLE = _swig.OUTCOME_NOT_APPLICABLE
    PASSED = _swig.OUTCOME_PASSED
    FOUND = _swig.OUTCOME_FOUND


class Confidence(Words):
    """How sure a fact is, surest last.

    NONE: Nobody's fact: the library's own advice. Prints as "-".
    REPORTED: Users said so.
    INFERRED: The same code family; this release's source is not public.
    DOCUMENTED: The vendor's or the specification's documents.
    PROVEN: Read in the platform's source.
    """

    NONE = _swig.CONFIDENCE_NONE
    REPORTED = _swig.CONFIDENCE_REPORTED
    INFERRED = _swig.CONFIDENCE_INFERRED
    DOCUMENTED = _swig.CONFIDENCE_DOCUMENTED
    PROVEN = _swig.CONFIDENCE_PROVEN

    def __str__(self):
        return _swig.confidence_string(self.value)


class X509Reading(Words):
    """How the X.509 certificate stands in a WPKI form.

    NONE: There is none in it.
    LENGTH: After a 2-byte length: the specification.
    BARE: Without a length, as one handset stack has it.
    """

    NONE = _swig.X509_READING_NONE
    LENGTH = _swig.X509_READING_LENGTH
    BARE = _swig.X509_READING_BARE


class WtlsSignature(Words):
    """Kinds of signature of WTLS (WAP-261 section 10.5.2)."""

    ANONYMOUS = _swig.WTLS_SIGNATURE_ANONYMOUS
    ECDSA_SHA = _swig.WTLS_SIGNATURE_ECDSA_SHA
    RSA_SHA = _swig.WTLS_SIGNATURE_RSA_SHA


class WtlsKey(Words):
    """Kinds of public key of WTLS."""

    RSA = _swig.WTLS_KEY_RSA
    ECDH = _swig.WTLS_KEY_ECDH
    ECDSA = _swig.WTLS_KEY_ECDSA


class WtlsIdentifierKind(Words):
    """Kinds of identifier of WTLS (WAP-261 section 10.5.1.2)."""

    NULL = _swig.WTLS_IDENTIFIER_NULL
    TEXT = _swig.WTLS_IDENTIFIER_TEXT
    BINARY = _swig.WTLS_IDENTIFIER_BINARY
    KEY_HASH = _swig.WTLS_IDENTIFIER_KEY_HASH
    X509_NAME = _swig.WTLS_IDENTIFIER_X509_NAME


class ResponseKind(Words):
    """Kinds of certificate response (WAP-217 section 7.3.5).

    CERT_INFO: Where the certificate is.
    CERT: The certificate.
    REFERRAL: Where and when to ask again.
    """

    CERT_INFO = _swig.RESPONSE_CERT_INFO
    CERT = _swig.RESPONSE_CERT
    REFERRAL = _swig.RESPONSE_REFERRAL
