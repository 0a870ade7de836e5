# SPDX-License-Identifier: LGPL-2.1-or-later
"""Certificates that the tests give to the page."""
import factory
from factory import authority, certificate, server

TIMES_PAST = {"begin": "20010101000000Z", "end": "20020101000000Z"}

# Authorities as people have them, and what phones do with each is for the forecast and the phones to agree on.
KINDS = {
    "usual": lambda: authority("Usual Root CA"),
    "small-key": lambda: authority("Small Root CA", "rsa-1024"),
    "large-key": lambda: authority("Large Root CA", "rsa-4096"),
    "md5": lambda: authority("Old Root CA", signature="md5WithRSA"),
    "sha256": lambda: authority("Modern Root CA", signature="sha256WithRSA"),
    "elliptic": lambda: authority("Elliptic Root CA", "ec-256", signature="ecdsaWithSHA256"),
    "first-version": lambda: authority("First Root CA", version=None, extensions=None),
    "expired": lambda: authority("Expired Root CA", **TIMES_PAST),
    "no-parameters": lambda: authority("Bare Root CA", public_key=factory.rsa_spki("rsa-2048", b"")),
    "site": lambda: certificate(factory.name(("CN", "mail.example.com")), extensions=(
        factory.basic_constraints(ca=False), factory.dns("mail.example.com"))),
    "bad-signature": lambda: authority("Damaged Root CA", damage=True),
    "two-names": lambda: authority(factory.name(("O", "Example Organization"), ("CN", "First"), ("CN", "Second"))),
    "no-common-name": lambda: authority(factory.name(("C", "ZZ"), ("O", "Organization Alone"), ("OU", "Roots"))),
    "two-octets": lambda: authority(factory.name(("O", "Example"), ("CN", "Wide Root CA", factory.BMP))),
}


def usual(common_name="Usual Root CA"):
    return authority(common_name)


def chain():
    """A root, an intermediate and a server's certificate."""
    return factory.chain()


def two_roots():
    """Two authorities that have nothing to do with each other."""
    return authority("One Root CA"), authority("Other Root CA", "rsa-2048-other")


def lone_server():
    """A server's certificate without its authority."""
    return server(authority("Absent Root CA"), others=(factory.issuer_url("http://ca.example.com/root.cer"),))


def numbered(number):
    """One of as many different authorities as wanted."""
    return authority(f"Root CA {number}", serial=0x1000 + number)
