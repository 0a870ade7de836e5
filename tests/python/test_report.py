# SPDX-License-Identifier: LGPL-2.1-or-later
"""Bundle.check(), Report and Finding; the command's JSON has the same from the same library."""
import datetime
import json
import time

import make
import pytest
import symca

UTC = datetime.timezone.utc


def test_findings_agree_with_json(report):
    told = json.loads(report.to_json())
    assert len(told["platforms"]) == len(report.platforms) == len(symca.platforms())
    for judged, theirs in zip(report.platforms, told["platforms"]):
        assert judged.platform.id == theirs["id"] and str(judged.verdict) == theirs["verdict"]
        assert [(finding.id, str(finding.severity), finding.message, finding.advice) for finding in judged] == [
            (their["id"], their["severity"], their["message"], their["advice"]) for their in theirs["findings"]
        ]
        assert all(finding.platform == judged.platform for finding in judged)
    assert [finding.id for finding in report] == [
        finding["id"] for theirs in told["platforms"] for finding in theirs["findings"]
    ]


def test_sequence(report):
    findings = list(report)
    assert len(report) == len(findings) > len(report.platforms[0]) > 0
    assert report[0] == findings[0] and report[-1] == findings[-1] and report[1:3] == tuple(findings[1:3])
    assert report.platforms[0][0] == findings[0] and report.platforms[0][:1] == (findings[0],)
    with pytest.raises(IndexError):
        report[len(findings)]
    assert [finding.severity for finding in report.platforms[0]] == sorted(
        (finding.severity for finding in report.platforms[0]), reverse=True
    )


def test_verdicts(report):
    assert report.verdict == max(judged.verdict for judged in report.platforms)
    assert str(report.verdict) in ("installs", "warned", "unusable", "refused")
    assert report.on("s60-3rd").platform == report.on("E61").platform == report.on(symca.phone("e61")).platform
    assert report.on("s60-3rd").host_matches is True and report.on("s60-3rd").host_matches_rfc6125 is True
    assert report.on("s60-3rd").headline in report.to_text().replace("\n    ", " ")


def test_finding_fields(report, chain):
    finding = next(finding for finding in report if finding.certificate is not None)
    assert finding.certificate == chain[finding.certificate_index]
    assert isinstance(finding.severity, symca.Severity) and isinstance(finding.confidence, symca.Confidence)
    assert finding.message and finding.advice and finding.source
    assert isinstance(finding.path, str) and (
        finding.offset is None or 0 <= finding.offset < len(bytes(finding.certificate))
    )
    assert finding.phone_says is None or finding.phone_says
    assert symca.rules(finding.id)


def test_place_of_a_finding():
    expired = make.Certificate("Expired", make.rsa_key(1), end=datetime.datetime(2008, 1, 1))
    report = symca.load(expired.der).check("s60-3rd", at="2009-01-01")
    finding = next(finding for finding in report if finding.id == "expired")
    assert finding.path.startswith("tbsCertificate.validity") and expired.der[finding.offset] in (0x17, 0x18, 0x30)


def test_the_time_to_judge_at(chain):
    at = datetime.datetime(2008, 6, 1, 12, tzinfo=UTC)
    helsinki = at.astimezone(datetime.timezone(datetime.timedelta(hours=3)))
    for moment in (at, helsinki, 1212321600, "2008-06-01T12:00:00Z"):
        assert chain.check("s60-3rd", at=moment).at == at
    assert abs(chain.check("s60-3rd").at.timestamp() - time.time()) < 60
    with pytest.raises(ValueError, match="time zone"):
        chain.check("s60-3rd", at=datetime.datetime(2008, 6, 1))
    with pytest.raises(ValueError):
        chain.check("s60-3rd", at="yesterday")
    with pytest.raises(TypeError):
        chain.check("s60-3rd", at=1.5)
    with pytest.raises(OverflowError):
        chain.check("s60-3rd", at=2**63)


def test_the_present_decides(monkeypatch):
    expired = symca.load(make.Certificate("Expired", make.rsa_key(1), end=datetime.datetime(2008, 1, 1)).der)
    assert "expired" in [finding.id for finding in expired.check("s60-3rd")]
    monkeypatch.setattr(time, "time", lambda: 1190000000.5)
    assert "expired" not in [finding.id for finding in expired.check("s60-3rd")]


def test_targets(chain):
    assert [judged.platform.id for judged in chain.check("Nokia E61").platforms] == ["s60-3rd"]
    assert {judged.platform.group for judged in chain.check("s40").platforms} == {"s40"}
    assert chain.check(symca.phone("e61"), at=0).platforms[0].platform.id == "s60-3rd"
    assert len(chain.check().platforms) == len(symca.platforms())
    with pytest.raises(symca.NotFoundError) as caught:
        chain.check("Nokia E6l")
    assert isinstance(caught.value, LookupError) and "E6" in caught.value.detail


def test_host_and_options(chain):
    assert chain.check("s60-3rd", "other.example.com").on("s60-3rd").host_matches is False
    assert chain.check("s60-3rd").on("s60-3rd").host_matches is None
    for host in ("", "a" * 256):
        with pytest.raises(symca.ArgumentError):
            chain.check("s60-3rd", host=host)
    assert chain.check("s60-3rd", at=0, as_is=True) != chain.check("s60-3rd", at=0)


def test_outcomes(report):
    for judged in report.platforms:
        outcomes = judged.outcomes
        assert tuple(outcomes) == symca.rules()
        broken = {rule.id for rule, outcome in outcomes.items() if outcome is symca.Outcome.FOUND}
        assert broken == {finding.id for finding in judged}


def test_renderings(report):
    assert str(report) == report.to_text() != report.to_text(rules=True)
    assert len(json.loads(report.to_json(rules=True))) >= len(json.loads(report.to_json()))
    assert report.headline in [judged.headline for judged in report.platforms]


def test_template():
    small = symca.load(make.Certificate("New Root", make.ec_key(1)).der)
    template = small.check("s60-3rd", at="2008-06-01").template
    assert template is not None and "cert_signing_key" in template
    good = symca.load(make.Certificate("Good Root", make.rsa_key(1)).der)
    assert good.check("s60-3rd", at="2008-06-01").template is None


def test_on_something_else(chain):
    with pytest.raises(symca.NotFoundError):
        chain.check("s40").on("s60-3rd")
    with pytest.raises(symca.NotFoundError):
        chain.check("s40").on("no such phone")
