# SPDX-License-Identifier: LGPL-2.1-or-later
"""Everything pickles to an equal object, except what would carry a secret or a large input."""
import pickle

import pytest
import symca
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_round_trip(everything, protocol):
    for thing in everything:
        again = pickle.loads(pickle.dumps(thing, protocol))
        assert (
            type(again) is type(thing) and again == thing and hash(again) == hash(thing) and repr(again) == repr(thing)
        )


def test_a_bundle_comes_back_whole(root_pair):
    bundle = symca.load(root_pair.der + b"abc")
    again = pickle.loads(pickle.dumps(bundle))
    assert (again.kind, again.notes, again.to_json()) == (bundle.kind, bundle.notes, bundle.to_json())


def test_a_report_keeps_its_time(chain):
    report = chain.check("s60-3rd")
    again = pickle.loads(pickle.dumps(report))
    assert again.at == report.at and again.to_json() == report.to_json()


def test_secrets_and_large_inputs_stay_here(root_pair):
    sealed = pkcs12.serialize_key_and_certificates(
        None, None, root_pair.certificate, None, serialization.BestAvailableEncryption(b"secret")
    )
    for bundle in (
        symca.load(sealed, "secret"),
        symca.load(root_pair.pem + root_pair.key_pem()),
        symca.load(root_pair.pem + b"\n" * 2**20, max_size=2**21),
    ):
        with pytest.raises(TypeError, match="pickle tuple"):
            pickle.dumps(bundle)
        assert pickle.loads(pickle.dumps(tuple(bundle))) == tuple(bundle)
