# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes certificates for the tests, with python3-cryptography. Keys are made once for each size."""
import datetime
import functools

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

BEGIN = datetime.datetime(2007, 1, 1)
END = datetime.datetime(2037, 1, 1)


@functools.lru_cache(maxsize=None)
def rsa_key(which=0, bits=2048):
    """One key for each number."""
    del which
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


@functools.lru_cache(maxsize=None)
def ec_key(which=0):
    del which
    return ec.generate_private_key(ec.SECP256R1())


def name(common_name, organization="Example Organization", country="ZZ"):
    parts = [(NameOID.COUNTRY_NAME, country), (NameOID.ORGANIZATION_NAME, organization),
             (NameOID.COMMON_NAME, common_name)]
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in parts if value is not None])


class Certificate:
    """A certificate with the key that belongs to it."""

    def __init__(self, subject, key, issuer=None, ca=True, digest=None, names=(), begin=BEGIN, end=END, issuer_url=None):
        signer = issuer or self
        self.subject = name(subject) if isinstance(subject, str) else subject
        self.key = key
        builder = (x509.CertificateBuilder().subject_name(self.subject).issuer_name(signer.subject)
                   .public_key(key.public_key()).serial_number(0x1234).not_valid_before(begin).not_valid_after(end)
                   .add_extension(x509.BasicConstraints(ca, None), critical=True)
                   .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
                   .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.key.public_key()),
                                  critical=False))
        if ca:
            builder = builder.add_extension(x509.KeyUsage(False, False, False, False, False, True, True, False, False),
                                            critical=True)
        if names:
            builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(dns) for dns in names]),
                                            critical=False)
        if issuer_url:
            access = x509.AccessDescription(x509.oid.AuthorityInformationAccessOID.CA_ISSUERS,
                                            x509.UniformResourceIdentifier(issuer_url))
            builder = builder.add_extension(x509.AuthorityInformationAccess([access]), critical=False)
        self.certificate = builder.sign(signer.key, digest or hashes.SHA1())

    @property
    def der(self):
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def key_pem(self, password=None):
        encryption = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
        return self.key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption)


@functools.lru_cache(maxsize=None)
def chain():
    """A root, an intermediate and a server certificate, each issued by the one before it."""
    root = Certificate("Chain Root CA", rsa_key(1))
    middle = Certificate("Chain Intermediate CA", rsa_key(2), issuer=root)
    leaf = Certificate("mail.example.com", rsa_key(3), issuer=middle, ca=False, names=["mail.example.com"],
                       issuer_url="http://ca.example.com/intermediate.cer")
    return root, middle, leaf
