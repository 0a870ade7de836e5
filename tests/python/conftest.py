# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the tests of the Python package share: certificates that are made anew, and an object of each class."""
import pathlib
import sys

import pytest

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "e2e"), str(TESTS / "readers")]

import make  # noqa: E402  (found through the line above)
import symca  # noqa: E402


@pytest.fixture(scope="session", name="root_pair")
def root_with_key():
    return make.Certificate("Python Root CA", make.rsa_key(1))


@pytest.fixture(scope="session", name="root")
def root_certificate(root_pair):
    return symca.Certificate.parse(root_pair.der)


@pytest.fixture(scope="session", name="chain")
def chain_bundle():
    """Leaf, intermediate and root, in the wrong order."""
    root, middle, leaf = make.chain()
    return symca.load(root.pem + leaf.pem + middle.pem)


@pytest.fixture(scope="session", name="report")
def chain_report(chain):
    return chain.check("all", host="mail.example.com", at="2008-06-01")


@pytest.fixture(scope="session", name="signed")
def signed_certificate(root, root_pair):
    """The next root, for which the root vouches."""
    return symca.SignedCertificate.new(next_root(), root, root_pair.key_pem())


@pytest.fixture(scope="session", name="wtls")
def wtls_certificate(root_pair):
    return symca.WtlsCertificate.new("ca; Example; ZZ; WAP Root", "2007-01-01", "2037-01-01", root_pair.key_pem())


def next_root():
    return symca.Certificate.parse(make.Certificate("Next Root CA", make.rsa_key(2)).der)


@pytest.fixture(scope="session", name="everything")
def one_of_each(root, chain, report, signed, wtls):
    """An object of every class that is more than a record."""
    return [
        root,
        root.subject,
        root.to_s60(),
        root.to_s40(),
        chain,
        report,
        report.platforms[0],
        report[0],
        signed,
        symca.RolloverBlock.new([signed]),
        symca.CertResponse.new_referral("http://ca.example.com/", 60),
        wtls,
        wtls.subject,
        symca.platforms()[0],
        symca.phones()[0],
        symca.rules()[0],
        symca.phone_from_user_agent("Nokia6230/2.0 (04.43) Profile/MIDP-2.0 Configuration/CLDC-1.1"),
    ]
