# SPDX-License-Identifier: LGPL-2.1-or-later
"""
What people wrote in about: each mistake gets its own first sentence, the finding that it is, advice that helps, and the
exit status. And the good case, which must not sound like one.
"""
import base64

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

import factory as f
from command import DONE, INPUT, NO, done, symca
from forecast import ALL, BEFORE_SYMBIAN_3, OLD, S40, S60, ask

HOST = "mail.example.com"
ROOT, MIDDLE, LEAF = f.chain()


def text_of(data, *options):
    """What a person reads, in one line."""
    outcome = symca("check", "--at", "2010-01-01", "--url", "http://ca.example.com/", *options, "-", stdin=data)
    return outcome.status, " ".join(outcome.text.split())


@pytest.mark.parametrize("platform", ["s60-3rd", "s40-2nd", "symbian-3"])
def test_server_certificate_instead_of_its_issuer(platform):
    url = "http://ca.example.com/intermediate.cer"
    leaf = f.server(MIDDLE, others=(f.issuer_url(url),))
    forecast = ask(leaf.der, platform=platform)
    assert (forecast.status, forecast.verdicts) == (NO, {platform: "refused"})
    headline = forecast[platform]["headline"]
    assert headline.startswith(f'This is the server\'s own certificate, "{HOST}", not the authority that issued it')
    assert "Chain Intermediate CA" in headline, "which authority"
    assert "It is not in this file" in headline
    assert url in headline, "where to get it"
    finding = forecast.finding("not-a-ca", platform)
    assert "Chain Intermediate CA" in finding["advice"] and url in finding["advice"]
    assert "stays on the server" in finding["advice"]
    assert "template" not in forecast.report, "a server's certificate is not issued again as an authority"


def test_server_certificate_without_a_hint_where_its_issuer_is():
    headline = ask(LEAF.der)["s60-3rd"]["headline"]
    assert "whoever issued" in headline and "http" not in headline


def test_server_certificate_with_its_issuer_in_the_very_file():
    forecast = ask(LEAF.pem + MIDDLE.pem)
    assert forecast.ids["s60-3rd"] == ["chain-incomplete", "not-self-signed", "several-certificates", "tick-internet"]
    assert forecast.verdicts["s60-3rd"] == "warned"
    assert 'Give the phone only the authority, "Chain Intermediate CA" (certificate 1 of this file)' in \
        forecast["s60-3rd"]["headline"]
    assert forecast.verdicts["s40-2nd"] == "refused", "Series 40 wants the root"


def test_trusted_site_is_said_where_the_phone_has_it():
    forecast = ask(LEAF.der)
    for platform in S60:
        says = forecast.finding("not-a-ca", platform)["phone_says"]
        if platform in ("s60-2nd", "s60-3rd", "s60-3rd-fp1"):
            assert says is None
        else:
            assert "Trusted site" in says


def test_self_signed_server_certificate_that_is_no_authority():
    made = f.certificate(f.name(("CN", HOST)), extensions=(f.dns(HOST),))
    forecast = ask(made.der)
    assert set(forecast.verdicts.values()) == {"refused"}
    headline = forecast["s60-3rd"]["headline"]
    assert "self-signed" in headline and "cA TRUE" in headline and "issued it" not in headline
    assert f'cn = "{HOST}"' in forecast.report["template"]


def test_five_common_names():
    hosts = [f"{name}.example.com" for name in ("mail", "imap", "smtp", "pop", "www")]
    made = f.authority(f.name(("O", "Example"), *(("CN", host) for host in hosts)))
    forecast = ask(made.der)
    assert forecast.status == DONE
    assert set(forecast.verdicts.values()) == {"warned"}
    for platform in ALL:
        headline = forecast[platform]["headline"]
        assert "5 common names" in headline and '"mail.example.com"' in headline
        advice = forecast.finding("several-common-names", platform)["advice"]
        assert "one CN" in advice and "dNSName" in advice
    assert forecast.report["template"].count("cn = ") == 1
    # The phone matches the first, whatever a computer does.
    assert ask(made.der, host="mail.example.com")["s60-3rd"]["host_matches"] is True
    assert ask(made.der, host="www.example.com")["s60-3rd"]["host_matches"] is False


@pytest.mark.parametrize("data", [ROOT.pem, b"\xef\xbb\xbf" + ROOT.pem, base64.b64encode(ROOT.der),
                                  ROOT.pem.replace(b"\n", b"\r\n"), ROOT.pem.decode().encode("utf-16")],
                         ids=["PEM", "byte order mark", "bare Base64", "CRLF", "UTF-16"])
def test_base64_file(data):
    forecast = ask(data)
    assert set(forecast.verdicts.values()) == {"installs"}, "converting solves it"
    for platform in S60:
        headline = forecast[platform]["headline"]
        assert "Base64" in headline and "converting it to DER" in headline and "solves" in headline
    converted = done("convert", "--to", "s60", "-o", "-", "-", stdin=data).output
    assert converted == ROOT.der
    assert "Base64" not in ask(converted)["s60-3rd"]["headline"]


def test_pkcs7_file():
    chain = [x509.load_der_x509_certificate(made.der) for made in (LEAF, MIDDLE, ROOT)]
    headline = ask(pkcs7.serialize_certificates(chain, Encoding.DER))["s60-3rd"]["headline"]
    assert "a PKCS#7 file, which the phone does not read" in headline and "solves" in headline


def test_missing_intermediate():
    url = "http://ca.example.com/intermediate.cer"
    leaf = f.server(MIDDLE, others=(f.issuer_url(url),))
    forecast = ask(leaf.pem + ROOT.pem, host=HOST)
    assert forecast.status == DONE
    for platform in ALL:
        assert forecast[platform]["verdict"] == "warned"
        headline = forecast[platform]["headline"]
        assert headline.startswith("An intermediate certificate is missing")
        assert "Chain Intermediate CA" in headline and url in headline
        assert '"Chain Root CA" (certificate 1 of this file)' in headline
        advice = forecast.finding("chain-incomplete", platform)["advice"]
        assert "Let the server send every certificate" in advice and "Postfix" in advice and url in advice


def test_root_intermediate_and_leaf_in_one_file_is_the_good_case():
    for data in (LEAF.pem + MIDDLE.pem + ROOT.pem, ROOT.pem + LEAF.pem + MIDDLE.pem):
        forecast = ask(data, host=HOST)
        assert forecast.status == DONE
        assert set(forecast.verdicts.values()) == {"installs"}
        for platform in ALL:
            headline = forecast[platform]["headline"]
            assert headline.startswith('"Chain Root CA" installs')
            assert "the others stay on the server" in headline
            assert {finding["severity"] for finding in forecast[platform]["findings"]} == {"note"}
        for platform in S60:
            assert 'tick "Internet"' in forecast[platform]["headline"]
        assert "template" not in forecast.report


def test_host_differs():
    forecast = ask(LEAF.pem + MIDDLE.pem + ROOT.pem, host="imap.example.com")
    assert forecast.status == DONE
    for platform in ALL:
        assert forecast[platform]["verdict"] == "warned"
        headline = forecast[platform]["headline"]
        assert "ask at every connection" in headline
        assert '"imap.example.com"' in headline and f'dNSName "{HOST}"' in headline, "the name that the phone looks at"
        advice = forecast.finding("host-mismatch", platform)["advice"]
        assert "Set the phone up with a name of the certificate" in advice and "dNSName" in advice
    status, text = text_of(LEAF.pem + MIDDLE.pem + ROOT.pem, "--host", "imap.example.com", "--platform", "s60-3rd")
    assert status == DONE
    assert "different site name than requested" in text


def test_several_common_names_of_an_authority():
    """The phone shows the first; servers are matched by their own names, so it asks nothing about the others."""
    made = f.authority(f.name(("CN", "Example Root CA"), ("CN", "Example Certification")))
    forecast = ask(made.der)
    assert set(forecast.verdicts.values()) == {"warned"}
    for platform in ALL:
        headline = forecast[platform]["headline"]
        assert headline.startswith("It installs, but of its 2 common names the phone shows the first only: "
                                   '"Example Root CA"')
        assert forecast.finding("several-common-names", platform)["phone_says"] is None


def test_words_of_the_phone_by_who_gives_it_the_certificate():
    """What is said while installing is not what is said of a certificate that the server sends."""
    leaf = f.server(ROOT, end="20090630000000Z")
    assert ask(leaf.pem + ROOT.pem).finding("expired", "s60-3rd")["phone_says"] == "... out of date. Accept anyway?"
    old = f.authority("Old Root CA", end="20090630000000Z")
    assert ask(old.der).finding("expired", "s60-3rd")["phone_says"] == "Downloaded certificate is expired"
    assert ask(MIDDLE.der).finding("chain-incomplete", "s60-3rd")["phone_says"] is None, "offered for installing"
    assert "untrusted" in ask(LEAF.pem + ROOT.pem).finding("chain-incomplete", "s60-3rd")["phone_says"]


def test_expired_today():
    made = f.authority("Old Root CA", end="20090630000000Z")
    message = ask(made.der, at="2009-06-30T00:00:01Z").finding("expired", "s60-3rd")["message"]
    assert message == '"Old Root CA" was valid only until 2009-06-30T00:00:00Z (judged at 2009-06-30T00:00:01Z)'


def test_expired():
    made = f.authority("Old Root CA", end="20090630000000Z")
    forecast = ask(made.der)
    assert forecast.status == NO
    assert set(forecast.verdicts.values()) == {"unusable"}
    for platform in ALL:
        assert forecast[platform]["headline"].startswith('"Old Root CA" expired on 2009-06-30')
        advice = forecast.finding("expired", platform)["advice"]
        assert "date" in advice and "issue it again" in advice
    assert 'cn = "Old Root CA"' in forecast.report["template"]
    assert set(ask(made.der, at="2009-01-01").verdicts.values()) == {"installs"}


def test_expired_server_certificate():
    leaf = f.server(ROOT, end="20090630000000Z")
    forecast = ask(leaf.pem + ROOT.pem)
    assert set(forecast.verdicts.values()) == {"unusable"}
    assert f'"{HOST}" expired' in forecast["s60-3rd"]["headline"]
    assert "template" not in forecast.report, "the authority is good"


def test_phone_with_a_wrong_clock():
    forecast = ask(ROOT.der, at="2004-01-01")
    assert set(forecast.verdicts.values()) == {"unusable"}
    assert "Look at the date on the phone" in forecast["s60-3rd"]["headline"]
    assert "Set the phone's date right" in forecast.finding("not-yet-valid", "s60-3rd")["advice"]


def test_sha2_on_s60_3rd():
    made = f.authority("New Root CA", signature="sha256WithRSA")
    forecast = ask(made.der)
    assert forecast.status == NO
    assert {platform for platform, verdict in forecast.verdicts.items() if verdict == "refused"} == set(
        BEFORE_SYMBIAN_3 + S40)
    assert forecast.verdicts["symbian-3"] == "installs"
    headline = forecast["s60-3rd"]["headline"]
    assert "sha256WithRSAEncryption" in headline and "Symbian^3" in headline, "which phones do"
    finding = forecast.finding("signature-algorithm", "s60-3rd")
    assert finding["phone_says"] == "The file is corrupted."
    assert "SHA-1 is weak" in finding["advice"]
    for platform in BEFORE_SYMBIAN_3:
        advice = forecast.finding("signature-algorithm", platform)["advice"]
        assert ("networking_improvements.SIS" in advice) == (platform == "s60-3rd-fp2")
    assert "--hash SHA1" in forecast.report["template"]


def test_sha2_server_certificate_under_a_good_root():
    leaf = f.server(ROOT, signature="sha256WithRSA")
    forecast = ask(leaf.pem + ROOT.pem)
    for platform in BEFORE_SYMBIAN_3:
        assert forecast[platform]["verdict"] == "unusable"
        headline = forecast[platform]["headline"]
        assert headline.startswith("The authority installs, but connections die")
        assert HOST in headline and "sha256WithRSAEncryption" in headline and "Symbian^3" in headline
    assert forecast.verdicts["symbian-3"] == "installs"


def test_ec_root():
    made = f.authority("EC Root CA", "ec-256", signature="ecdsaWithSHA256")
    forecast = ask(made.der)
    assert set(forecast.verdicts.values()) == {"refused"}
    for platform in S60:
        assert forecast.ids[platform] == ["key-algorithm", "signature-algorithm"]
        finding = forecast.finding("key-algorithm", platform)
        assert "EC" in finding["message"] and "RSA" in finding["message"]
        assert "Series 40" in finding["advice"], "which phones know it"
        assert "RSA key of 2048 bits" in finding["advice"]
        assert "EC Root CA" in forecast[platform]["headline"]
    template = forecast.report["template"]
    assert "--key-type rsa --bits 2048" in template
    assert "old authority's key" not in template, "an EC key cannot be kept"


def test_version_1_root():
    forecast = ask(f.authority("Old Style Root CA", version=None, extensions=None).der)
    assert forecast.status == DONE
    assert set(forecast.verdicts.values()) == {"installs"}
    for platform in ALL:
        finding = forecast.finding("version-1", platform)
        assert "version 1" in finding["message"] and "never as an intermediate" in finding["message"]
        assert "As a root it works" in finding["advice"]


def test_code_signing_authority():
    made = f.authority("Developer Root CA", others=(f.purposes(f.CODE_SIGNING),))
    forecast = ask(made.der)
    assert set(forecast.verdicts.values()) == {"installs"}
    for platform in S60:
        message = forecast.finding("tick-internet", platform)["message"]
        if platform == "s60-2nd":
            continue  # before platform security the phone may have offered it
        assert "signing applications" in message and "not on offer" in message
    message = ask(ROOT.der).finding("tick-internet", "s60-3rd")["message"]
    assert "signing applications" not in message


def test_file_with_a_private_key():
    data = ROOT.pem + f.key_pem("rsa-2048")
    forecast = ask(data)
    assert set(forecast.verdicts.values()) == {"installs"}
    assert "private key" in forecast.words and "exposed" in forecast.words
    outcome = done("convert", "--to", "s60", "-o", "-", "-", stdin=data)
    assert outcome.output == ROOT.der
    assert "private key" in outcome.words and "exposed" in outcome.words


def test_nothing_but_a_private_key():
    outcome = symca("check", "--platform", "s60-3rd", "-", stdin=f.key_pem("rsa-2048"))
    assert outcome.status == INPUT
    assert "this is a private key" in outcome.words and "must not be given to anyone" in outcome.words


def test_two_authorities_at_once():
    other = f.authority("Other Root CA", "rsa-2048-other")
    forecast = ask(ROOT.pem + other.pem)
    assert set(forecast.verdicts.values()) == {"installs"}
    assert "Each of the 2 authorities" in forecast["s60-3rd"]["headline"]


def test_worst_finding_leads_and_the_commonest_mistake_comes_first():
    """A server's certificate that is also expired and of SHA-2 is above all the wrong certificate."""
    made = f.server(ROOT, signature="sha256WithRSA", end="20090101000000Z")
    forecast = ask(made.der)
    for platform in OLD:
        assert forecast[platform]["headline"].startswith("This is the server's own certificate")


def test_text_has_everything():
    status, text = text_of(f.server(MIDDLE).pem, "--platform", "s60-3rd-fp2")
    assert status == NO
    for part in ("S60 3rd Edition, Feature Pack 2 (s60-3rd-fp2): refused", "refused: not-a-ca", "What to do:",
                 "The phone says:", "Where: certificate 0", "Known from: "):
        assert part in text


@pytest.mark.parametrize("data", [LEAF.pem, LEAF.pem + MIDDLE.pem + ROOT.pem, f.authority("x", "ec-256").der])
def test_report_is_the_same_twice(data):
    for options in ([], ["--json"], ["--rules"], ["--json", "--rules", "--host", HOST]):
        assert len({symca("check", "--at", "2010-01-01", *options, "-", stdin=data).output for _ in range(3)}) == 1
