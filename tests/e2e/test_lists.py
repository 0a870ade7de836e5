# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca platforms, phones and rules: the data that the forecast stands on."""
import re

import pytest

from command import DONE, NO, done, symca

PLATFORMS = ["s40-2nd", "s40-3rd", "s60-2nd", "s60-3rd", "s60-3rd-fp1", "s60-3rd-fp2", "s60-5th", "symbian-3"]
CONFIDENCES = {"proven", "documented", "inferred", "reported", "-"}


def test_platforms():
    values = done("platforms", "--json").json
    assert [value["id"] for value in values] == PLATFORMS
    assert [value["group"] for value in values] == ["s40"] * 2 + ["s60"] * 6
    assert [value["takes_der"] for value in values] == [False] + [True] * 7
    assert [value["takes_hashed"] for value in values] == [True] * 2 + [False] * 6
    for value in values:
        assert value["facts"]
        for fact in value["facts"]:
            assert set(fact) == {"key", "value", "confidence", "source"}
            assert fact["confidence"] in CONFIDENCES


def test_platforms_as_text():
    text = done("platforms").text
    assert re.findall(r"^(\S+): ", text, re.M) == PLATFORMS
    assert "  signature-algorithms: " in text


def test_phones():
    values = done("phones", "--json").json
    assert len(values) >= 150
    assert {value["platform"] for value in values} <= set(PLATFORMS)
    assert len(done("phones").text.splitlines()) == len(values)


@pytest.mark.parametrize("model, platform", [
    ("E51", "s60-3rd-fp1"), ("E60", "s60-3rd"), ("E61", "s60-3rd"), ("E61i", "s60-3rd"), ("E65", "s60-3rd"),
    ("E90", "s60-3rd-fp1"), ("N70", "s60-2nd"), ("N73", "s60-3rd"), ("N80", "s60-3rd"), ("N82", "s60-3rd-fp1"),
    ("N95", "s60-3rd-fp1"), ("N95 8GB", "s60-3rd-fp1"), ("5800", "s60-5th"), ("N97", "s60-5th"), ("N8", "symbian-3"),
])
def test_phones_of_the_mission(model, platform):
    found = {value["model"]: value["platform"] for value in done("phones", "--json", model).json}
    assert [found[name] for name in found if name == model or name.startswith(model + " ")][0] == platform


@pytest.mark.parametrize("model", ["6021", "6085", "6101", "6131", "6131 NFC", "6300", "6500"])
def test_series_40_phones_of_the_mission(model):
    assert all(value["platform"].startswith("s40-") for value in done("phones", "--json", model).json)


@pytest.mark.parametrize("text", ["n95 8gb", "N95-8GB", "nokia n95 8gb", "n958gb"])
def test_phones_are_found_however_written(text):
    assert [value["model"] for value in done("phones", "--json", text).json] == ["N95 8GB"]


def test_unknown_phone():
    outcome = symca("phones", "--json", "E61x")
    assert (outcome.status, outcome.json) == (NO, [])
    assert "E61" in outcome.words
    outcome = symca("phones", "E61x")
    assert (outcome.status, outcome.output) == (NO, b"")


def test_rules():
    values = done("rules", "--json").json
    assert len(values) >= 50
    for value in values:
        assert set(value) == {"id", "severity", "platforms", "condition", "phone_says", "advice", "source"}
        assert value["severity"] in {"note", "warned", "unusable", "refused"}
        assert value["platforms"]
        assert {entry["id"] for entry in value["platforms"]} <= set(PLATFORMS)
        assert {entry["confidence"] for entry in value["platforms"]} <= CONFIDENCES
        assert value["condition"] and value["advice"]
    text = done("rules").text
    assert re.findall(r"^([a-z0-9-]+): (?:note|warned|unusable|refused)$", text, re.M) == [value["id"] for value in values]


def test_lists_succeed():
    assert [symca(name).status for name in ("platforms", "phones", "rules")] == [DONE] * 3
