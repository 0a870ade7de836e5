# SPDX-License-Identifier: LGPL-2.1-or-later
"""
What people came with, as the page answers it: the explanation before anything else, what the phone will do, what to
do about it, the missing issuer's name and address, and the template; each where it is looked for. And the good case.
"""
import base64
import dataclasses
import hashlib

import pytest

import factory
from browser import PC
from factory import authority, certificate, server

pytest_plugins = ["browser_fixtures"]

HOST = "mail.example.com"
ISSUER = "http://ca.example.com/issuer.cer"
ROOT, MIDDLE, LEAF = factory.chain()
LEAF_WITH_ISSUER = server(MIDDLE, others=(factory.issuer_url(ISSUER),))
FIVE_NAMES = factory.name(("O", "Example"), *(("CN", f"{name}.example.com")
                                              for name in ("mail", "imap", "smtp", "pop", "www")))


@dataclasses.dataclass(frozen=True)
class Story:
    """What is given, and what a person reads. A tuple of words must be there in this order."""
    files: dict
    verdict: str
    headline: tuple
    phone: str = "E61"
    host: str = ""
    explain: str | None = None
    missing: tuple | None = None
    finding: str | None = None
    advice: tuple = ()
    says: str | None = None
    template: tuple | None = None


STORIES = {
    "server-instead-of-issuer": Story(
        {"server.pem": LEAF_WITH_ISSUER.pem}, "refused",
        ("This is the server's own certificate", "Chain Intermediate CA", ISSUER),
        explain="This is the server’s certificate. The phone needs the authority’s.",
        missing=("Chain Intermediate CA", ISSUER),
        finding="not-a-ca", advice=("Leave it on the server", "certificate of the authority that issued it")),
    "five-common-names": Story(
        {"five.cer": authority(FIVE_NAMES).der}, "warned", ("5 common names", '"mail.example.com"'),
        finding="several-common-names", advice=("Issue it again with one common name",), template=("cn = ",)),
    "base64-file": Story(
        {"root.crt": base64.b64encode(ROOT.der)}, "installs", ('"Chain Root CA" installs',),
        finding="tick-internet", advice=("Tick it when the phone asks",)),
    "missing-intermediate": Story(
        {"server.pem": LEAF_WITH_ISSUER.pem, "root.pem": ROOT.pem}, "warned",
        ("An intermediate certificate is missing", "Chain Intermediate CA", ISSUER), host=HOST,
        explain="A certificate is missing", missing=("Chain Intermediate CA", ISSUER),
        finding="chain-incomplete", advice=("Let the server send all that stands between",)),
    "host-differs": Story(
        {"chain.pem": LEAF.pem + MIDDLE.pem + ROOT.pem}, "warned",
        ("ask at every connection", '"imap.example.com"', f'dNSName "{HOST}"'), host="imap.example.com",
        finding="host-mismatch", advice=("Set the phone up with a name that stands in the certificate",),
        says="different site name than requested"),
    "expired": Story(
        {"old.cer": authority("Old Root CA", end="20090630000000Z").der}, "unusable",
        ('"Old Root CA" expired on 2009-06-30',), finding="expired",
        advice=("Get the one that replaces it", "phone’s date"), says="Downloaded certificate is expired",
        template=('cn = "Old Root CA"',)),
    "sha-2-on-s60-3rd": Story(
        {"new.cer": authority("New Root CA", signature="sha256WithRSA").der}, "refused",
        ("sha256WithRSAEncryption", "Symbian^3"), explain="No phone that you asked about will take this.",
        finding="signature-algorithm", advice=("such as SHA-1, for old phones only",),
        says="The file is corrupted.", template=("--hash SHA1",)),
    "ec-root": Story(
        {"ec.cer": authority("EC Root CA", "ec-256", signature="ecdsaWithSHA256").der}, "refused", ("EC Root CA",),
        explain="No phone that you asked about will take this.", finding="key-algorithm",
        advice=("Make an authority with an RSA key of 2048 bits",), template=("--key-type rsa --bits 2048",)),
    "version-1-root": Story(
        {"v1.cer": authority("Old Style Root CA", version=None, extensions=None).der}, "installs",
        ('"Old Style Root CA"',), finding="version-1", advice=("As a root it works",)),
    "code-signing-authority": Story(
        {"signer.cer": authority("Developer Root CA", others=(factory.purposes(factory.CODE_SIGNING),)).der},
        "installs", ('"Developer Root CA"',), finding="tick-internet", advice=("Tick it when the phone asks",)),
    "good": Story(
        {"chain.pem": LEAF.pem + MIDDLE.pem + ROOT.pem}, "installs",
        ('"Chain Root CA" installs', 'tick "Internet"', "the others stay on the server"), host=HOST,
        finding="tick-internet", advice=("Tick it when the phone asks",)),
}
SUMMARIES = {"installs": "Nokia E61: this works.",
             "warned": "Nokia E61: this works, but there is something to know.",
             "unusable": "Nokia E61: it installs, but does not help.",
             "refused": "Nokia E61: it will not be taken."}


def in_order(words, text):
    at = 0
    for word in words:
        assert word in text[at:], f"no {word!r} after what comes before it in {text!r}"
        at = text.index(word, at)
    return True


@pytest.fixture(scope="module", params=STORIES)
def told(request, chromium):
    """The page about a story, opened once for all that is asked of it."""
    story = STORIES[request.param]
    files = [chromium.file(name, content) for name, content in story.files.items()]
    chromium.give(*files, phone=story.phone, host=story.host)
    chromium.shot(f"story-{request.param}")
    return story


def test_verdict_and_headline(browser, told):
    assert not browser.has("#error")
    platform, = browser.all("#forecast article.platform")
    assert platform.get_attribute("data-platform") == "s60-3rd"
    assert platform.get_attribute("data-verdict") == told.verdict
    assert browser.text(".summary .big") == SUMMARIES[told.verdict]
    assert in_order(told.headline, browser.text("#forecast .headline"))


def test_explanation_comes_first(browser, told):
    assert browser.has("#explain") == (told.explain is not None)
    if told.explain:
        assert browser.text("#explain h2") == told.explain
        assert browser.tops("#explain")[0] < min(browser.tops(".summary", "#forecast", "#certificates", "#take"))
        assert browser.tops("#explain")[0] < 400, "seen without scrolling"


def test_missing_issuer_has_a_name_and_an_address(browser, told):
    assert browser.has(".missing-issuer") == (told.missing is not None)
    if told.missing:
        name, address = told.missing
        assert name in browser.text(".missing-issuer")
        assert browser.find(".missing-issuer a").get_attribute("href") == address


def test_finding_with_its_advice(browser, told):
    finding = f'.finding[data-id="{told.finding}"]'
    assert in_order(told.advice, browser.text(finding))
    browser.find(f"{finding} summary").click()
    assert browser.sees(f"{finding} .advice")
    assert len(browser.text(f"{finding} .advice")) > 20
    assert "How sure:" in browser.text(finding) and "Known from:" in browser.text(finding)
    if told.says:
        assert told.says in browser.text(f"{finding} q")


def test_template_where_one_helps(browser, told):
    assert browser.has("#template") == (told.template is not None)
    if told.template:
        assert in_order(told.template, browser.text("#template"))
        assert browser.tops("#forecast .headline")[0] < browser.tops("#template")[0]


def test_sections_stand_in_their_order(browser, told):
    tops = browser.tops("h1", ".summary", "#forecast", "#forecast .headline", ".finding", "#certificates", "#take",
                        "#expires", "#remove")
    assert tops == sorted(tops)
    assert len(set(tops[2:])) == len(tops[2:])


def test_what_is_refused_is_not_pressed_on_the_phone(browser, told):
    """The way to the phone is folded up, behind a warning, where the phone would take nothing."""
    assert browser.sees("#short") == (told.verdict != "refused")
    assert ("The phone will refuse what is here" in browser.text("#take")) == (told.verdict == "refused")
    if told.verdict == "refused":
        browser.find("#take details > summary").click()
        assert browser.sees("#short")


def test_certificates_say_who_and_until_when(browser, told):
    articles = browser.all("#certificates article.certificate")
    assert len(articles) == sum(max(1, content.count(b"BEGIN")) for content in told.files.values())
    for article in articles:
        for part in (".name", ".validity", '.fingerprint[data-digest="sha1"]', '.fingerprint[data-digest="sha256"]'):
            assert article.find_element("css selector", part).text.strip()


def test_only_authorities_are_taken_to_the_phone(browser, told):
    """What "What you gave" says goes onto the phone is what there is to take, to compare and to type in."""
    articles = browser.all("#certificates article.certificate")
    marked = [one.find_element("css selector", ".name").text for one in articles
              if "This one goes onto the phone." in one.text]
    if marked:
        assert [one.get_property("textContent") for one in browser.all("#step-compare dt")] == marked[::-1]
    assert len(browser.all("#step-compare dt")) == len(browser.all('a.file[data-form="cer"]'))
    assert bool(marked) == (told.verdict != "refused")


def test_chain_stands_from_the_server_up(browser):
    browser.give(browser.file("chain.pem", ROOT.pem + LEAF.pem + MIDDLE.pem))
    shown = [(one.get_attribute("data-role"), one.find_element("css selector", ".name").text)
             for one in browser.all("#certificates article.certificate")]
    assert shown == [("server", HOST), ("intermediate", "Chain Intermediate CA"), ("root", "Chain Root CA")]
    assert "This one goes onto the phone." in browser.texts("#certificates article")[2]
    for article in browser.texts("#certificates article")[:2]:
        assert "This one does not go onto the phone." in article


def test_fingerprints_are_those_of_the_certificate(browser):
    browser.give_made(ROOT)
    for digest in ("sha1", "sha256", "md5"):
        octets = hashlib.new(digest, ROOT.der, usedforsecurity=False).digest()
        shown = browser.text(f'.fingerprint[data-digest="{digest}"]')
        assert shown.replace(" ", "") == octets.hex(":").upper()


def test_what_was_converted_is_said_and_the_file_is_der(browser):
    converted = "It was in a form that phones do not read. What this page gives to the phone is converted."
    for name, content in (("root.crt", base64.b64encode(ROOT.der)), ("root.pem", ROOT.pem)):
        browser.give(browser.file(name, content), phone="E61")
        assert converted in browser.texts(".notes li")
        assert browser.downloaded('a.file[data-form="cer"]') == ("chain-root-ca.cer", ROOT.der)
    browser.give_made(ROOT, phone="E61")
    assert not browser.has(".notes")


def test_dates_are_as_people_read_them(browser):
    browser.give_made(ROOT)
    assert browser.text(".validity") == "from 1 January 2007 to 1 January 2037"


def test_without_a_phone_there_is_a_table_over_all(browser):
    browser.give_made(authority("New Root CA", signature="sha256WithRSA"))
    rows = dict(zip(browser.texts("#overview th[scope=row]"), browser.texts("#overview td .badge")))
    assert len(rows) == len(browser.all("article.platform")) == 8
    assert [title for title, verdict in rows.items() if verdict == "works"] == ["Symbian^3, Anna and Belle"]
    assert browser.text(".summary .big") == "This works on 1 of the 8 kinds of phones."
    browser.find("#overview tbody tr:last-child a").click()
    target = browser.run("return location.hash")
    assert browser.run("return arguments[0].getBoundingClientRect().top", browser.find(target)) < PC[1]
    browser.shot("all-phones")


def test_self_signed_server_is_explained(browser):
    made = certificate(factory.name(("CN", HOST)), extensions=(factory.dns(HOST),))
    browser.give_made(made, phone="E61")
    assert browser.find("article.certificate").get_attribute("data-role") == "self-signed-server"
    assert browser.has("#explain") and not browser.has(".missing-issuer")
    assert f'cn = "{HOST}"' in browser.content("#template")
    browser.shot("self-signed-server")
