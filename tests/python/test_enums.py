# SPDX-License-Identifier: LGPL-2.1-or-later
"""The enumerations have the numbers and words of the C library: all of them, as its headers list them."""
import pathlib
import re

import pytest
import symca
from symca import _swig

INCLUDE = pathlib.Path(__file__).resolve().parents[2] / "include" / "symca"

ENUMS = {
    "symca_status": symca.Status,
    "symca_kind": symca.Kind,
    "symca_digest": symca.Digest,
    "symca_key_usage": symca.KeyUsage,
    "symca_general_name": symca.GeneralNameKind,
    "symca_severity": symca.Severity,
    "symca_verdict": symca.Verdict,
    "symca_outcome": symca.Outcome,
    "symca_confidence": symca.Confidence,
    "symca_x509_reading": symca.X509Reading,
    "symca_wtls_signature": symca.WtlsSignature,
    "symca_wtls_key": symca.WtlsKey,
    "symca_wtls_identifier_kind": symca.WtlsIdentifierKind,
    "symca_response_kind": symca.ResponseKind,
}


def enumerations():
    for header in INCLUDE.glob("*.h"):
        for body, name in re.findall(r"typedef enum \w+ \{(.*?)\n\} (\w+);", header.read_text(encoding="utf-8"), re.S):
            yield name, re.findall(r"^\s*SYMCA_(\w+) = (1 << \d+|\d+)", body, re.M)


def test_every_enumeration_is_here():
    assert {name for name, _ in enumerations()} == set(ENUMS)


@pytest.mark.parametrize("name", ENUMS)
def test_members(name):
    members = dict(enumerations())[name]
    assert len(members) == len(ENUMS[name])
    for (c_name, value), member in zip(members, sorted(ENUMS[name], key=lambda member: member.value)):
        shift = value.split(" << ")
        assert (
            member.value
            == (int(shift[0]) << int(shift[1]) if len(shift) == 2 else int(value))
            == getattr(_swig, c_name)
        )
        assert c_name == member.name or c_name.endswith("_" + member.name)


@pytest.mark.parametrize("name", ["kind", "severity", "verdict", "outcome", "confidence"])
def test_words(name):
    for member in ENUMS["symca_" + name]:
        assert str(member) == format(member) == getattr(_swig, name + "_string")(member.value)


def test_they_compare():
    assert symca.Severity.REFUSED > symca.Severity.NOTE and max(symca.Verdict) is symca.Verdict.REFUSED
    assert not symca.Severity.REFUSED < symca.Severity.REFUSED >= symca.Severity.WARNED
    with pytest.raises(TypeError):
        assert symca.Severity.NOTE < symca.Verdict.REFUSED
    assert f"{symca.Severity.NOTE:>6}" == "  note" and symca.Outcome["NOT_APPLICABLE"].name == "NOT_APPLICABLE"
