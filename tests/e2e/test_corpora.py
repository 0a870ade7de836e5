# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every certificate of Debian's ca-certificates and of python3-cryptography-vectors: OpenSSL and libsymca agree."""
import concurrent.futures
import datetime
import hashlib
import os
import pathlib
import re
import subprocess

import pytest
import wpki_reader

from command import DONE, symca

DEBIAN = pathlib.Path("/usr/share/ca-certificates")
VECTORS = pathlib.Path("/usr/lib/python3/dist-packages/cryptography_vectors/x509")
SUFFIXES = {".crt", ".pem", ".der", ".cer"}
URL = "http://www.example.com/ca"


# What OpenSSL reads and libsymca does not, and why.
NOT_READ = {
    "badasn1time.pem": "its notAfter is a UTCTime of 15 characters: OpenSSL cannot tell that date either, but shows the rest",
}

# What libsymca reads and OpenSSL does not, and why.
READ_ALONE = {
    "custom/invalid_utf8_common_name.pem": "a name that is no UTF-8 is shown with replacement characters, not refused",
}

# Files of the vectors that hold something else: a part of the path, and what must be said of it (a pattern).
NO_CERTIFICATE = {
    "custom/ca/ca_key.pem": "this is a private key",
    "custom/ca/rsa_key.pem": "this is a private key",
    "crl": "this is a revocation list",
    "requests/": "this is a certificate request",
    "ocsp/": "none of those that hold a certificate|these bytes begin like nothing known",
    "tbs-precert.der": "none of those that hold a certificate",
    "long-form-name-attribute.pem": "no ASN.1 value begins with the octet 7f hex",
}


def rfc4514(text):
    """OpenSSL writes one attribute type in lower case; RFC 4514 section 3 has STREET."""
    return re.sub(r"(^|,)street=", r"\1STREET=", text)


def files_of(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())


def parallel(function, items):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(function, items))


class Openssl:
    """What OpenSSL says of the first certificate in a file; der is None where it reads none."""

    def __init__(self, path):
        fields = ["-subject", "-issuer", "-nameopt", "RFC2253,-esc_msb,utf8", "-serial", "-startdate", "-enddate"]
        run = subprocess.run(["openssl", "x509", "-in", path, *fields, "-outform", "DER"], capture_output=True,
                             check=False)
        self.fields, rest = {}, run.stdout
        for key in ("subject", "issuer", "serial", "notBefore", "notAfter"):
            line, _, rest = rest.partition(b"\n")
            self.fields[key] = line.decode("utf-8", "replace").partition("=")[2]
        self.der = rest if run.returncode == 0 else None

    def date(self, field):
        return datetime.datetime.strptime(self.fields[field], "%b %d %H:%M:%S %Y GMT").strftime("%Y-%m-%dT%H:%M:%SZ")

    def facts(self):
        return {
            "subject": rfc4514(self.fields["subject"]),
            "issuer": rfc4514(self.fields["issuer"]),
            "serial": self.fields["serial"].lower(),
            "not_before": self.date("notBefore"),
            "not_after": self.date("notAfter"),
            "fingerprints": {name: hashlib.new(name, self.der).hexdigest() for name in ("md5", "sha1", "sha256")},
            "size": len(self.der),
        }


def convert(form, path):
    url = ["--url", URL] if form == "s40" else []
    outcome = symca("convert", "--to", form, "--force", "--index", 0, *url, "-o", "-", path)
    assert outcome.status == DONE, f"{path}: {outcome.words}"
    return outcome.output


class Corpus:
    def __init__(self, folder):
        self.folder = folder
        self.files = files_of(folder)
        outcome = symca("inspect", "--json", *self.files)
        self.values = dict(zip(self.files, outcome.lines, strict=True))
        self.openssl = dict(zip(self.files, parallel(Openssl, self.files), strict=True))
        self.both = [path for path in self.files if self.values[path] and self.openssl[path].der]

        self.words = outcome.words.splitlines()

    def words_on(self, path):
        return next(line for line in self.words if line.startswith(f"symca: {path}: "))

    def name(self, path):
        return str(path.relative_to(self.folder))


@pytest.fixture(scope="module", name="corpus", params=[DEBIAN, VECTORS], ids=["debian", "vectors"])
def corpus_of(request):
    if not request.param.is_dir():
        pytest.skip(f"{request.param} is not installed")
    return Corpus(request.param)


def test_the_corpus_is_there(corpus):
    assert len(corpus.both) >= {DEBIAN: 100, VECTORS: 400}[corpus.folder]


def test_both_read_the_same_files(corpus):
    read = {corpus.name(path) for path in corpus.files if corpus.values[path]}
    read_by_openssl = {corpus.name(path) for path in corpus.files if corpus.openssl[path].der}
    assert read_by_openssl - read == (set(NOT_READ) if corpus.folder == VECTORS else set())
    assert read - read_by_openssl == (set(READ_ALONE) if corpus.folder == VECTORS else set())


def test_what_is_no_certificate_is_called_by_its_name(corpus):
    for path in corpus.files:
        reason = next((words for part, words in NO_CERTIFICATE.items() if part in corpus.name(path)), None)
        if corpus.values[path] is None and corpus.name(path) not in NOT_READ:
            assert reason and re.search(reason, corpus.words_on(path)), path


def test_every_field_is_openssl_s(corpus):
    for path in corpus.both:
        value = corpus.values[path]["certificates"][0]
        facts = corpus.openssl[path].facts()
        assert {key: value[key] for key in facts} == facts, path


def test_s60_is_openssl_s_der(corpus):
    for path, made in zip(corpus.both, parallel(lambda path: convert("s60", path), corpus.both), strict=True):
        assert made == corpus.openssl[path].der, path


def test_s40_is_read_by_the_second_reader(corpus):
    for path, made in zip(corpus.both, parallel(lambda path: convert("s40", path), corpus.both), strict=True):
        value = wpki_reader.parse_hashed(made)
        assert value["certificate"] == {"format": "x509", "reading": "length", "der": corpus.openssl[path].der}, path
        assert (value["version"], value["character_set"], value["url"], value["hash_algorithm"]) == (1, 106, URL, 0)
        assert 1 <= len(value["name"].encode()) <= 255
