# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca check: its options, its exit status and its JSON. What each rule says is tested with the rules."""
import datetime
import subprocess

import pytest
from cryptography.hazmat.primitives import hashes

import make
from command import DONE, EXAMPLE_ROOT, NO, USAGE, done, symca

FINDING_KEYS = {"id", "severity", "confidence", "certificate", "path", "offset", "message", "phone_says", "advice",
                "source"}


def check(data, *options):
    return symca("check", "--json", *options, "-", stdin=data)


def verdicts(outcome):
    return {platform["id"]: platform["verdict"] for platform in outcome.json["platforms"]}


def test_example_installs_everywhere():
    outcome = check(EXAMPLE_ROOT.read_bytes(), "--url", "http://www.example.com/ca", "--at", "2008-06-01")
    assert outcome.status == DONE
    found = verdicts(outcome)
    assert len(found) == 8
    assert set(found.values()) == {"installs"}


def test_platform_and_phone_name_one():
    for options in (["--platform", "s60-3rd"], ["--platform", "S60-3RD"], ["--phone", "E61"], ["--phone", "nokia e-61"]):
        assert list(verdicts(check(EXAMPLE_ROOT.read_bytes(), *options))) == ["s60-3rd"]


@pytest.mark.parametrize("group, count", [("s40", 2), ("s60", 6), ("all", 8)])
def test_groups(group, count):
    assert len(verdicts(check(EXAMPLE_ROOT.read_bytes(), "--platform", group))) == count


def test_refused_and_installed_by_the_newest():
    root = make.Certificate("Later", make.rsa_key(), digest=hashes.SHA256())
    assert check(root.pem, "--platform", "s60-3rd").status == NO
    assert check(root.pem, "--platform", "symbian-3").status == DONE
    assert check(root.pem).status == NO


def test_findings_say_all():
    outcome = check(make.chain()[2].pem, "--platform", "s60")
    assert outcome.status == NO
    order = ["refused", "unusable", "warned", "note"]
    for platform in outcome.json["platforms"]:
        assert {"id", "verdict", "findings"} <= set(platform)
        severities = [order.index(finding["severity"]) for finding in platform["findings"]]
        assert severities == sorted(severities)
        for finding in platform["findings"]:
            assert FINDING_KEYS <= set(finding)
            assert finding["message"]
        assert "not-a-ca" in [finding["id"] for finding in platform["findings"]]


def test_time_is_now_unless_given():
    now = datetime.datetime.utcnow().replace(microsecond=0)
    past = make.Certificate("Past", make.rsa_key(), begin=now - datetime.timedelta(days=400),
                            end=now - datetime.timedelta(days=30))
    outcome = check(past.pem, "--platform", "s60-3rd")
    assert outcome.status == NO
    assert "expired" in [finding["id"] for finding in outcome.json["platforms"][0]["findings"]]
    then = (now - datetime.timedelta(days=200)).strftime("%Y-%m-%d")
    assert check(past.pem, "--platform", "s60-3rd", "--at", then).status == DONE
    assert check(past.pem, "--platform", "s60-3rd", "--at", then + "T12:00:00Z").status == DONE


@pytest.mark.parametrize("options", [
    ["--at", "yesterday"], ["--at", "2008-13-01"], ["--at", ""], ["--platform", "s80"], ["--platform", ""],
    ["--phone", "E61x"], ["--phone", ""], ["--host", ""],
])
def test_what_is_no_value(options):
    outcome = check(EXAMPLE_ROOT.read_bytes(), *options)
    assert (outcome.status, outcome.output) == (USAGE, b"")
    assert outcome.words.startswith("symca: ")


def test_near_names_are_told():
    assert "E61i" in check(EXAMPLE_ROOT.read_bytes(), "--phone", "E61x").words
    assert "s60-3rd-fp1" in check(EXAMPLE_ROOT.read_bytes(), "--platform", "s60-3rd-fp9").words


def test_host():
    root, middle, leaf = make.chain()
    pem = leaf.pem + middle.pem + root.pem
    good = check(pem, "--platform", "s60-3rd", "--host", "mail.example.com")
    assert "host-mismatch" not in [finding["id"] for finding in good.json["platforms"][0]["findings"]]
    wrong = check(pem, "--platform", "s60-3rd", "--host", "imap.example.com")
    assert "host-mismatch" in [finding["id"] for finding in wrong.json["platforms"][0]["findings"]]
    assert wrong.status == DONE, "warned is not refused"


def made(form):
    url = ["--url", "http://www.example.com/ca"] if form == "s40" else []
    return done("convert", "--to", form, *url, "-o", "-", EXAMPLE_ROOT).output


# What goes to the phone as it is, whether S60 takes it, and which Series 40 phones do not.
AS_IS = {
    "pem": (EXAMPLE_ROOT.read_bytes, False, ["s40-2nd", "s40-3rd"]),
    "byte order mark": (lambda: b"\xef\xbb\xbf" + EXAMPLE_ROOT.read_bytes(), False, ["s40-2nd", "s40-3rd"]),
    "base64": (lambda: b"".join(EXAMPLE_ROOT.read_bytes().splitlines()[1:-1]), False, ["s40-2nd", "s40-3rd"]),
    "der": (lambda: made("s60"), True, ["s40-2nd"]),
    "hashed": (lambda: made("s40"), False, []),
}


@pytest.mark.parametrize("which", AS_IS)
def test_as_is(which):
    make_it, s60_takes_it, s40_without = AS_IS[which]
    options = ("--url", "http://www.example.com/ca", "--at", "2008-06-01")
    outcome = check(make_it(), "--as-is", *options)
    found = verdicts(outcome)
    assert {found[name] for name in found if name.startswith("s60") or name == "symbian-3"} == {
        "installs" if s60_takes_it else "refused"}
    assert [name for name in ("s40-2nd", "s40-3rd") if found[name] != "installs"] == s40_without
    assert outcome.status == (DONE if s60_takes_it else NO)
    for platform in outcome.json["platforms"]:
        if platform["verdict"] == "refused":
            assert "symca convert" in platform["headline"]
    assert check(make_it(), *options).status == (NO if which == "hashed" else DONE), "it is converted first"


def test_hashed_certificate_is_not_for_s60():
    hashed = made("s40")
    outcome = check(hashed, "--platform", "s60-3rd", "--at", "2008-06-01")
    assert outcome.status == NO
    platform = outcome.json["platforms"][0]
    assert [finding["id"] for finding in platform["findings"]] == ["form-not-taken"]
    assert platform["headline"].startswith("This is a hashed certificate, the form of Series 40 phones; ")
    assert "symca convert --to s60" in platform["headline"]
    assert done("convert", "--to", "s60", "-o", "-", "-", stdin=hashed).output == made("s60"), "as it says"


def test_rules_are_listed_on_demand():
    plain = done("check", "--platform", "s60-3rd", EXAMPLE_ROOT).text
    full = done("check", "--platform", "s60-3rd", "--rules", EXAMPLE_ROOT).text
    assert "not-applicable" not in plain.replace("not applicable", "not-applicable")
    assert full.count("\n") > plain.count("\n") + 30
    listed = check(EXAMPLE_ROOT.read_bytes(), "--platform", "s60-3rd", "--rules").json["platforms"][0]["rules"]
    assert {rule["outcome"] for rule in listed} <= {"passed", "found", "not-applicable"}


def test_text_is_for_people():
    text = done("check", "--platform", "s60-3rd", "--at", "2008-06-01", EXAMPLE_ROOT).text
    assert "installs" in text
    assert "S60 3rd Edition" in text


def test_template_makes_what_is_accepted(tmp_path):
    root = make.Certificate("Later", make.rsa_key(), digest=hashes.SHA256())
    outcome = symca("check", "--platform", "s60-3rd", "--template", "-", stdin=root.pem)
    assert outcome.status == DONE
    (tmp_path / "template").write_bytes(outcome.output)
    (tmp_path / "key").write_bytes(root.key_pem())
    made = subprocess.run(["certtool", "--generate-self-signed", "--load-privkey", tmp_path / "key", "--template",
                           tmp_path / "template", "--hash", "SHA1"], check=True, capture_output=True).stdout
    assert check(made, "--platform", "s60-3rd").status == DONE
    assert symca("check", "--platform", "s60-3rd", "--template", EXAMPLE_ROOT).status == NO
