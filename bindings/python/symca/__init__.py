# SPDX-License-Identifier: LGPL-2.1-or-later
"""Certificates for Nokia phones: what a phone will do with one, why, and the bytes that it installs.

    import symca

    bundle = symca.load(open("ca.pem", "rb").read())      # PEM, DER, PKCS#7, PKCS#12 ...: a sequence of certificates
    report = bundle.check("Nokia E61", host="mail.example.com")
    for finding in report:
        print(finding.severity, finding.message, finding.advice)

    root = bundle.to_install[0]
    root.to_s60()                                         # for S60: bytes(), .media_type, .label
    hashed = root.to_s40()                                # for Series 40: bytes(), .media_type, .code_groups

Bytes go in as any bytes-like object and come out as bytes. Times are datetime in UTC. Every object is immutable,
compares and hashes by the bytes that it stands for, pickles, may be used from several threads at once, and is never
closed. What fails raises symca.Error, which also is the ValueError, LookupError or MemoryError that it amounts to;
status, offset and detail say more.
"""
from . import _swig
from ._bundle import Bundle, detect, load
from ._certificate import AltName, Certificate, Extension, Purpose, S60Certificate
from ._enums import (
    Confidence, Digest, GeneralNameKind, KeyUsage, Kind, Outcome, ResponseKind, Severity, Status, Verdict,
    WtlsIdentifierKind, WtlsKey, WtlsSignature, X509Reading,
)
from ._errors import (
    ArgumentError, CodeError, EmptyError, Error, InputError, InternalError, LimitError, MalformedError,
    NotCertificateError, NotFoundError, OutOfMemoryError, PasswordError, PasswordNeededError, PasswordWrongError,
    PrivateKeyError, SignatureError, TruncatedError, UnrecognisedError, UnsupportedError,
)
from ._name import Attribute, Name
from ._platform import (
    Fact, Phone, Platform, Rule, UserAgent, phone, phone_from_user_agent, phones, platform, platforms, rules,
)
from ._report import Finding, PlatformReport, Report
from ._wpki import CertResponse, HashedCertificate, RolloverBlock, SignedCertificate
from ._wtls import WtlsCertificate, WtlsIdentifier

#: The version of the C library that runs: "0.1.0".
__version__ = _swig.version()

__all__ = [
    "AltName", "ArgumentError", "Attribute", "Bundle", "CertResponse", "Certificate", "CodeError", "Confidence",
    "Digest", "EmptyError", "Error", "Extension", "Fact", "Finding", "GeneralNameKind", "HashedCertificate",
    "InputError", "InternalError", "KeyUsage", "Kind", "LimitError", "MalformedError", "Name",
    "NotCertificateError", "NotFoundError", "OutOfMemoryError", "Outcome", "PasswordError", "PasswordNeededError",
    "PasswordWrongError", "Phone", "Platform", "PlatformReport", "PrivateKeyError", "Purpose", "Report",
    "ResponseKind", "RolloverBlock", "Rule", "S60Certificate", "Severity", "SignatureError", "SignedCertificate",
    "Status", "TruncatedError", "UnrecognisedError", "UnsupportedError", "UserAgent", "Verdict", "WtlsCertificate",
    "WtlsIdentifier", "WtlsIdentifierKind", "WtlsKey", "WtlsSignature", "X509Reading", "__version__", "detect",
    "load", "phone", "phone_from_user_agent", "phones", "platform", "platforms", "rules",
]

# What is public is at home here: in help(), in repr() of classes and in pickles.
for _name in __all__:
    if hasattr(globals()[_name], "__module__"):
        globals()[_name].__module__ = __name__
del _name
