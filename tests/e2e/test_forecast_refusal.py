# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca convert asks for a forecast: what every phone of its target refuses is not written, unless it is forced."""
import pytest

import factory as f
from command import DONE, NO, symca

ROOT = f.authority("Chain Root CA")
MIDDLE = f.authority("Chain Intermediate CA", "rsa-2048-other", issuer=ROOT)

# What is refused by all of S60, and by all of Series 40.
REFUSED = {
    "server": (f.server(ROOT), {"s60", "s40"}),
    "ec": (f.authority("EC Root CA", "ec-256"), {"s60"}),
    "ecdsa-sha256": (f.authority("EC Root CA", "ec-256", signature="ecdsaWithSHA256"), {"s60", "s40"}),
    "sha256": (f.authority("New Root CA", signature="sha256WithRSA"), {"s40"}),
    "dsa": (f.authority("DSA Root CA", "dsa-1024"), {"s40"}),
    "intermediate": (MIDDLE, {"s40"}),
    "serial": (f.authority("Serial Root CA", serial=b"\x02\x32\x01" + bytes(48) + b"\x01"), {"s60"}),
    "nameless": (f.authority(f.name()), {"s40"}),
    "good": (ROOT, set()),
    "expired": (f.authority("Old Root CA", end="20080101000000Z"), set()),  # unusable is not refused
}


@pytest.mark.parametrize("target", ["s60", "s40"])
@pytest.mark.parametrize("which", REFUSED)
def test_refused_by_all_is_not_written(which, target, tmp_path):
    made, refused = REFUSED[which]
    out = tmp_path / "out"
    url = ["--url", "http://ca.example.com/"] if target == "s40" else []
    outcome = symca("convert", "--to", target, *url, "-o", out, "-", stdin=made.der)
    if target not in refused:
        assert outcome.status == DONE, outcome.words
        assert out.read_bytes().count(made.der) == 1
        return
    assert outcome.status == NO
    assert not out.exists()
    assert outcome.output == b""
    assert "--force" in outcome.words
    assert "Forecast: " in outcome.words and "installs" not in outcome.words

    forced = symca("convert", "--to", target, "--force", *url, "-o", out, "-", stdin=made.der)
    assert forced.status == DONE, forced.words
    assert out.read_bytes().count(made.der) == 1
    assert "refused" in forced.words, "and still it says so"


def test_forecast_goes_to_standard_error():
    outcome = symca("convert", "--to", "s60", "-o", "-", "-", stdin=f.authority("New", signature="sha256WithRSA").der)
    assert outcome.status == DONE
    for platform in ("s60-2nd", "s60-3rd", "s60-3rd-fp1", "s60-3rd-fp2", "s60-5th"):
        assert f"{platform} refused" in outcome.words
    assert "symbian-3 installs" in outcome.words
    assert outcome.output.startswith(b"\x30\x82")
