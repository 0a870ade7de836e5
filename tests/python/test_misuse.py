# SPDX-License-Identifier: LGPL-2.1-or-later
"""Wrong use is an exception, never a crash; the private layer holds that too."""
import copy
import subprocess
import sys

import pytest
import symca
from symca import _swig

CLASSES = [
    getattr(symca, name)
    for name in symca.__all__
    if isinstance(getattr(symca, name), type) and hasattr(getattr(symca, name), "_raw")
]


@pytest.mark.parametrize("data", ["text", None, 5, [48, 130], object(), {}])
def test_no_bytes(data):
    for call in (
        symca.load,
        symca.detect,
        symca.Certificate.parse,
        symca.HashedCertificate.parse,
        symca.SignedCertificate.parse,
        symca.RolloverBlock.parse,
        symca.CertResponse.parse,
        symca.WtlsCertificate.parse,
    ):
        with pytest.raises(TypeError):
            call(data)


def test_no_text(root, chain):
    for call in (
        lambda: symca.load(b"x", 5),
        lambda: symca.load(b"x", b"bytes"),
        lambda: root.to_s40(5),
        lambda: root.to_s40(url=b"u"),
        lambda: chain.check(5),
        lambda: chain.check(host=5),
        lambda: symca.phone(None),
        lambda: symca.platform(b"s40"),
        lambda: symca.phone_from_user_agent(None),
        lambda: root.to_s40().verify_code(123),
        lambda: root.subject.first(None),
    ):
        with pytest.raises(TypeError):
            call()
    for call in (
        lambda: symca.phone("a\0b"),
        lambda: symca.phone("\ud800"),
        lambda: root.to_s40("a\0b"),
        lambda: chain.check("\0"),
    ):
        with pytest.raises(ValueError):
            call()


def test_wrong_objects(root, wtls, signed, root_pair):
    for call in (
        lambda: root.verify(None),
        lambda: root.verify(wtls),
        lambda: root.verify(root._raw),
        lambda: wtls.verify(root),
        lambda: symca.HashedCertificate.new(None),
        lambda: symca.HashedCertificate.new(signed),
        lambda: symca.SignedCertificate.new(root, None, root_pair.key_pem()),
        lambda: signed.verify(5),
        lambda: symca.RolloverBlock.new([signed]).verify(None),
        lambda: symca.CertResponse.new_certificate(None),
        lambda: symca.CertResponse.new_certificate(wtls),
        lambda: symca.CertResponse.new_info(root, None, authority=5),
        lambda: symca.WtlsCertificate.new("a; b; ZZ", 0, 1, root_pair.key_pem(), issuer=root),
        lambda: symca.S60Certificate(wtls),
        lambda: root.subject.names_equal("CN=x"),
    ):
        with pytest.raises((TypeError, symca.ArgumentError)):
            call()


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_no_constructors(cls):
    with pytest.raises(TypeError):
        cls()
    with pytest.raises(TypeError):
        cls(b"data")


def test_an_empty_shell_is_refused():
    """What skips the constructors has no handle: AttributeError, not a NULL that C is given."""
    shell = object.__new__(symca.Certificate)
    with pytest.raises(AttributeError):
        bytes(shell)
    raw = _swig.Certificate.__new__(_swig.Certificate)
    with pytest.raises(TypeError):
        raw.der()
    assert _swig.Certificate.der(None) is None
    with pytest.raises(AttributeError):
        _swig.Certificate()


def test_immutable(everything):
    for thing in everything:
        with pytest.raises((AttributeError, TypeError)):
            thing.invented = 1
        assert copy.copy(thing) == thing and copy.deepcopy(thing) == thing


def test_read_only(root):
    for name in ("serial", "not_after", "subject"):
        with pytest.raises(AttributeError):
            setattr(root, name, None)


def test_children_outlive_their_parents(root_pair):
    """Names, findings, identifiers and certificates hold what they stand in."""
    certificate = symca.load(root_pair.der)[0]
    subject = symca.Certificate.parse(root_pair.der)._raw.subject()
    finding = symca.load(root_pair.der)._raw.check("s60-3rd", None, 0, None, 0).finding(0, 0)
    identifier = symca.WtlsCertificate.new("a; b; ZZ", 0, 1, root_pair.key_pem())._raw.subject()
    churn = [symca.Certificate.parse(root_pair.der) for _ in range(1000)]
    del churn
    assert bytes(certificate) == root_pair.der and subject.first("CN") == "Python Root CA"
    assert finding.id() and finding.message() and identifier.text() == "a; b; ZZ"


def test_raw_indexes(root):
    raw = root._raw
    assert raw.extension_oid(10**6) is None and raw.extension_value(10**6) is None
    with pytest.raises(OverflowError):
        raw.extension_oid(-1)
    assert _swig.Platform.get(10**6) is None and _swig.Rule.get(10**6) is None


def test_quiet_exit():
    """Nothing is printed and nothing is left behind at exit, also with objects still alive in a module."""
    code = "import symca, sys; keep = [symca.platforms(), symca.phones(), symca.rules()]; sys.keep = keep"
    outcome = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")
