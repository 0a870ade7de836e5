# SPDX-License-Identifier: LGPL-2.1-or-later
"""The certtool template of a report is followed to the letter; what certtool makes of it must install."""
import functools
import shlex
import shutil
import subprocess

import pytest
from cryptography import x509

import factory as f
from command import symca
from forecast import ALL, AT, URL, ask

pytestmark = pytest.mark.skipif(shutil.which("certtool") is None, reason="certtool is not installed")

TARGETS = (*ALL, "s40", "s60", "all")

# Each is refused, unusable or warned somewhere for a reason of its own. Those of Series 40 alone are warned there only.
INPUTS = {
    "md4": lambda: f.authority("MD4 Root CA", signature="md4WithRSA"),
    "ec": lambda: f.authority("EC Root CA", "ec-256", signature="ecdsaWithSHA256"),
    "expired": lambda: f.authority("Old Root CA", end="20090101000000Z"),
    "five common names": lambda: f.authority(f.name(("O", "Example"), *(("CN", f"host{i}.example.com")
                                                                        for i in range(5)))),
    "no authority": lambda: f.certificate(f.name(("CN", "mail.example.com")), extensions=(f.dns("mail.example.com"),)),
    "critical extension": lambda: f.authority("Strict Root CA", others=(f.issuer_url(URL, critical=True),)),
    "keyUsage": lambda: f.authority("Usage Root CA", usage=f.key_usage(f.DIGITAL_SIGNATURE)),
    "nothing but an unknown attribute": lambda: f.authority(
        f.name(("organizationIdentifier", "VATZZ-1")), end="20090101000000Z"),
    "awkward letters": lambda: f.authority(
        f.name(("C", "zz"), ("O", "B\u00e4ckerei \"M\u00fcller\" & S\u00f6hne, \\ GmbH"), ("OU", "#1 = 100%"),
               ("CN", "\u041a\u043e\u0440\u043d\u0435\u0432\u043e\u0439 # CA; \u4e2d\u6587")), end="20090101000000Z"),
    "too long": lambda: f.authority(f.name(("C", "ZZ"), ("O", "\u00e4" * 70), ("OU", "u" * 100), ("CN", "c" * 300)),
                                    end="20090101000000Z"),
    "line feed": lambda: f.authority(f.name(("O", "Example"), ("CN", "Root\nserial = 5\nexpiration_days = 1\n")),
                                     end="20090101000000Z"),
    "nothing but a line feed": lambda: f.authority(f.name(("CN", "\n")), end="20090101000000Z"),
    "apostrophe at the end": lambda: f.authority(f.name(("O", "Example\\"), ("CN", '"Root"')), end="20090101000000Z"),
    "blanks": lambda: f.authority(f.name(("C", "ZZ"), ("O", "  blank  "), ("CN", "ca")), end="20090101000000Z"),
    "empty name": lambda: f.authority(f.name(), end="20090101000000Z"),
}


def commands(template):
    """The command lines that its comments give."""
    return [shlex.split(line[2:]) for line in template.splitlines() if line.startswith("# certtool ") and "--" in line]


def template_for(made, target):
    outcome = symca("check", "--platform", target, "--at", AT, "--url", URL, "--template", "-", stdin=made.der)
    assert outcome.status == 0, outcome.words
    return outcome.text


@pytest.fixture(scope="session")
def old_key(tmp_path_factory):
    """A key that was made as the first comment says; making one takes longer than all the rest."""
    folder = tmp_path_factory.mktemp("key")
    first = commands(template_for(INPUTS["ec"](), "all"))[0]
    subprocess.run(first, cwd=folder, check=True, capture_output=True)
    return folder / "authority-key.pem"


def follow(template, folder, key=None):
    """Does what the comments say, but with a key that is there already, if one is."""
    (folder / "authority.tmpl").write_text(template, encoding="utf-8")
    generate, issue = commands(template)
    if key is None:
        subprocess.run(generate, cwd=folder, check=True, capture_output=True)
    else:
        shutil.copy(key, folder / "authority-key.pem")
    subprocess.run(issue, cwd=folder, check=True, capture_output=True)
    return (folder / "authority.pem").read_bytes()


def assert_installs(data, target):
    forecast = ask(data, platform=target, at=None)
    assert set(forecast.verdicts.values()) == {"installs"}, forecast.ids
    assert forecast.status == 0


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("which", INPUTS)
def test_what_comes_of_it_installs(which, target, tmp_path, old_key):
    made = INPUTS[which]()
    before = ask(made.der, platform=target)
    if "template" not in before.report:
        assert set(before.verdicts.values()) == {"installs"}
        return
    template = template_for(made, target)
    assert template == before.report["template"]
    assert_installs(follow(template, tmp_path, old_key), target)


def test_both_commands_as_they_stand(tmp_path):
    assert_installs(follow(template_for(INPUTS["expired"](), "all"), tmp_path), "all")


@functools.lru_cache(maxsize=None)
def shown(data):
    return symca("inspect", "--json", "-", stdin=data).json["certificates"][0]


def test_equivalent(tmp_path, old_key):
    """The name that matters is kept, and everything is as the phones want it."""
    made = f.authority(f.name(("C", "ZZ"), ("O", "Example Organization"), ("OU", "Trust"), ("CN", "Old Root CA")),
                       end="20090101000000Z")
    value = shown(follow(template_for(made, "all"), tmp_path, old_key))
    assert value["subject"] == shown(made.der)["subject"]
    assert value["signature_algorithm"]["name"].startswith("sha1")
    assert value["key"]["bits"] == 2048


def extension(data, kind):
    """As python3-cryptography reads it; None where there is none."""
    read = x509.load_pem_x509_certificate if data.startswith(b"-----") else x509.load_der_x509_certificate
    try:
        return read(data).extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def test_server_that_vouches_for_itself_stays_a_server(tmp_path, old_key):
    """It presents the new certificate itself: its names and what its key is for are kept, so that computers take it."""
    made = f.certificate(f.name(("CN", "mail.example.com")), extensions=(
        f.alt_names((f.DNS, "mail.example.com"), (f.DNS, "*.example.com"), (f.IP, bytes([192, 0, 2, 1])),
                    (f.IP, bytes.fromhex("20010db8000000000000000000000001")), (f.DNS, '"\nca = no\n'),
                    (f.DNS, "bad..example"), (f.IP, b"odd")),))
    template = template_for(made, "all")
    assert "presents the new certificate" in template
    new = follow(template, tmp_path, old_key)
    assert [str(name.value) for name in extension(new, x509.SubjectAlternativeName)] == [
        "mail.example.com", "*.example.com", "192.0.2.1", "2001:db8::1"]
    usage = extension(new, x509.KeyUsage)
    assert usage.digital_signature and usage.key_encipherment and usage.key_cert_sign
    assert_installs(new, "all")
    verified = subprocess.run(["openssl", "verify", "-CAfile", "authority.pem", "-purpose", "sslserver", "-verify_hostname",
                               "mail.example.com", "authority.pem"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert verified.returncode == 0, verified.stderr


def test_server_named_by_its_common_name_alone(tmp_path, old_key):
    made = f.certificate(f.name(("O", "Example"), ("CN", "mail.example.com")))
    new = follow(template_for(made, "all"), tmp_path, old_key)
    assert list(extension(new, x509.SubjectAlternativeName)) == [x509.DNSName("mail.example.com")]
    assert_installs(new, "all")


@pytest.mark.parametrize("name", ["Home CA", "St. Home CA", "localhost"])
def test_authority_without_the_mark_becomes_one(name, tmp_path, old_key):
    template = template_for(f.certificate(f.name(("CN", name))), "all")
    assert "old authority's key" in template and "presents" not in template
    assert extension(follow(template, tmp_path, old_key), x509.SubjectAlternativeName) is None


def test_authority_keeps_to_what_it_is_for(tmp_path, old_key):
    made = f.authority("Old Root CA", end="20090101000000Z", others=(f.dns("ca.example.com"),))
    new = follow(template_for(made, "all"), tmp_path, old_key)
    assert extension(new, x509.SubjectAlternativeName) is None
    assert not extension(new, x509.KeyUsage).digital_signature


def test_sha1_only_where_the_phone_knows_nothing_better(tmp_path, old_key):
    made = INPUTS["expired"]()
    for target in TARGETS:
        template = template_for(made, target)
        assert ("--hash SHA256" in template) == (target == "symbian-3")
        assert ("SHA-1 is weak" in template) == (target != "symbian-3")
        assert "old phones" in template or "nothing better" in template or target == "symbian-3"
    value = shown(follow(template_for(made, "symbian-3"), tmp_path, old_key))
    assert value["signature_algorithm"]["name"].startswith("sha256")


def test_old_key_keeps_the_old_server_certificates(tmp_path):
    """As its comment says of an authority whose key will do."""
    old = f.authority("Old Root CA", end="20090101000000Z")
    leaf = f.server(old)
    template = template_for(old, "all")
    assert "old authority's key" in template
    key = tmp_path / "old.pem"
    key.write_bytes(f.key_pem("rsa-2048"))
    made = follow(template, tmp_path, key)
    forecast = ask(leaf.pem + made, at=None, host="mail.example.com")
    assert set(forecast.verdicts.values()) == {"installs"}, forecast.ids


@pytest.mark.parametrize("made", [
    f.authority("Good Root CA"), f.server(f.authority("Good Root CA")), f.authority("Good", begin="20200101000000Z"),
], ids=["good", "server", "not yet valid"])
def test_none_where_reissuing_is_not_the_way_out(made):
    assert "template" not in ask(made.der).report
    outcome = symca("check", "--at", AT, "--url", URL, "--template", "-", stdin=made.der)
    assert (outcome.status, outcome.output) == (1, b"")
    assert "no authority has to be issued again" in outcome.words
