#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca and cryptography from Python over the same certificates, in turns; one line of JSON for each.

Usage: languages.py ROUNDS FILE...    with the package symca in PYTHONPATH
"""
import json
import statistics
import sys
import time

import symca
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def symca_full(pem, _):
    certificate = symca.load(pem)[0]
    return (certificate.subject.text, certificate.issuer.text, certificate.not_before, certificate.not_after,
            certificate.spki, certificate.fingerprint("sha1"), bytes(certificate))


def cryptography_full(pem, _):
    certificate = x509.load_pem_x509_certificate(pem)
    return (certificate.subject.rfc4514_string(), certificate.issuer.rfc4514_string(),
            certificate.not_valid_before, certificate.not_valid_after,
            certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
            certificate.fingerprint(SHA1()).hex(), certificate.public_bytes(Encoding.DER))


def symca_der(_, der):
    return symca.Certificate.parse(der)


def cryptography_der(_, der):
    return x509.load_der_x509_certificate(der)


CONTESTANTS = (
    ("symca", "full", symca_full), ("cryptography", "full", cryptography_full),
    ("symca", "load-der", symca_der), ("cryptography", "load-der", cryptography_der),
)


def readable(paths):
    """What both read: cryptography refuses some keys and names that symca takes."""
    for path in paths:
        with open(path, "rb") as file:
            pem = file.read()
        try:
            cryptography_full(pem, None)
            yield pem, bytes(symca.load(pem)[0])
        except Exception as error:
            print(f"left out: {path}: {error}", file=sys.stderr)


def main():
    rounds = int(sys.argv[1])
    inputs = list(readable(sys.argv[2:]))
    seconds = {(name, job): [] for name, job, _ in CONTESTANTS}
    for _ in range(rounds + 1):
        for name, job, run in CONTESTANTS:
            start = time.process_time()
            for pem, der in inputs:
                run(pem, der)
            seconds[name, job].append((time.process_time() - start) / len(inputs))
    for (name, job), values in seconds.items():
        values = values[1:]
        print(json.dumps({"language": "Python", "name": name, "job": job, "certificates": len(inputs),
                          "min_us": min(values) * 1e6, "median_us": statistics.median(values) * 1e6}))


if __name__ == "__main__":
    main()
