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
SELF_SIGNED = certificate(factory.name(("CN", HOST)), extensions=(factory.basic_constraints(ca=False),
                                                                  factory.dns(HOST)))
UNMARKED = certificate("Home CA", extensions=(factory.key_usage(),))
UNRELATED = authority("Unrelated Root CA", "rsa-2048-other")
OLD = authority("Old Root CA", end="20090630000000Z")
OLD_AND_NEW = authority("Old Modern Root CA", signature="sha256WithRSA", end="20090630000000Z")
NEW = authority("New Root CA", signature="sha256WithRSA")
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
    "self-signed-server": Story(
        {"server.pem": SELF_SIGNED.pem}, "refused",
        ("The self-signed certificate", HOST, "not marked as an authority", "Make a new one that is"),
        explain="This server vouches for itself, and phones do not take that.",
        finding="not-a-ca", advice=("If it issued itself: make a new one that is an authority",),
        template=("certtool", f'cn = "{HOST}"')),
    "authority-without-the-mark": Story(
        {"home.pem": UNMARKED.pem, "server.pem": server(UNMARKED).pem}, "refused",
        ("The self-signed certificate", "Home CA", "not marked as an authority"),
        explain="This authority is not marked as one, and phones do not take it.",
        finding="not-a-ca", advice=("If it issued itself: make a new one that is an authority",),
        template=("# With the old authority's key", 'cn = "Home CA"')),
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
        {"old.cer": OLD.der}, "unusable", ('"Old Root CA" expired on 2009-06-30',),
        explain="No phone that you asked about is helped by this.", finding="expired",
        advice=("Get the one that replaces it", "phone’s date"), says="Downloaded certificate is expired",
        template=('cn = "Old Root CA"',)),
    "sha-2-on-s60-3rd": Story(
        {"new.cer": NEW.der}, "refused",
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


IN_VAIN = {"refused": "The phone will refuse what is here.", "unusable": "What is here would not help the phone."}


def test_what_is_in_vain_is_not_pressed_on_the_phone(browser, told):
    """The way to the phone is folded up, behind a warning, where the phone would be none the better for it."""
    assert browser.sees("#short") == (told.verdict not in IN_VAIN)
    for verdict, words in IN_VAIN.items():
        assert (words in browser.text("#take")) == (told.verdict == verdict)
    assert browser.has('.summary a[href="#take"]') == (told.verdict not in IN_VAIN)
    if told.verdict in IN_VAIN:
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
        assert [one.get_property("textContent") for one in browser.all("#step-compare dt")] == marked
    assert len(browser.all("#step-compare dt")) == len(browser.all('a.file[data-form="cer"]'))
    assert bool(marked) == (told.verdict not in IN_VAIN)


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
    browser.give_made(NEW)
    rows = dict(zip(browser.texts("#overview th[scope=row]"), browser.texts("#overview td .badge")))
    assert len(rows) == len(browser.all("article.platform")) == 8
    assert [title for title, verdict in rows.items() if verdict == "works"] == ["Symbian^3, Anna and Belle"]
    assert browser.text(".summary .big") == "This works on 1 of the 8 kinds of phones."
    browser.find("#overview tbody tr:last-child a").click()
    target = browser.run("return location.hash")
    assert browser.run("return arguments[0].getBoundingClientRect().top", browser.find(target)) < PC[1]
    browser.shot("all-phones")


# ---- a server that vouches for itself ----


@pytest.mark.parametrize("phone", ["", "E61", "6131"])
def test_self_signed_server_is_not_sent_to_an_authority_that_is_not_there(browser, phone):
    browser.give_made(SELF_SIGNED, phone=phone)
    assert browser.find("article.certificate").get_attribute("data-role") == "self-signed-server"
    assert "Nobody else issued its certificate" in browser.text("#explain") and not browser.has(".missing-issuer")
    assert "authority that issued it" not in browser.text("#explain")
    assert "This one would be refused." in browser.text("article.certificate")
    browser.shot(f"self-signed-server-{phone or 'all'}")
    browser.find('#explain a[href="#template"]').click()
    assert browser.run("return location.hash") == "#template"
    assert f'cn = "{HOST}"' in browser.text("#template")
    assert "Make one that is an authority" in browser.texts("#forecast h3")


def test_template_of_another_certificate_is_not_offered_for_the_server(browser):
    browser.give_made(SELF_SIGNED, NEW, phone="E61")
    assert browser.text("#explain h2") == "This server vouches for itself, and phones do not take that."
    assert 'cn = "New Root CA"' in browser.text("#template") and not browser.has('#explain a[href="#template"]')


def test_authority_beside_a_self_signed_server_is_taken_all_the_same(browser):
    browser.give_made(SELF_SIGNED, ROOT, phone="E61")
    assert browser.text(".summary .big") == "Nokia E61: a part of it works."
    assert browser.texts(".catches li") == [f"{HOST}: refused"]
    assert browser.texts("#step-compare dt") == ["Chain Root CA"] and browser.sees("#short")


# ---- the one sentence before any detail ----


CHAIN = {"chain.pem": LEAF.pem + MIDDLE.pem + ROOT.pem}
EVERY = "This works on every kind of phone."
EVERY_CATCH = "This works on every kind of phone, but with a catch."
NONE = "This works on none of the 8 kinds of phones."
MISSING = "This authority’s certificate is missing: Chain Intermediate CA"
OTHER_NAME = "As the phone reads it, the server’s certificate is not for www.other.com, so it will ask each time."
NAMES = "The certificate has several common names, and the phone looks at the first only."

SUMMARY = {
    "good": (CHAIN, HOST, "installs", EVERY, []),
    "other-host": (CHAIN, "www.other.com", "warned", EVERY_CATCH, [OTHER_NAME]),
    "unrelated-root": ({"server.pem": LEAF.pem, "root.pem": UNRELATED.pem}, HOST, "warned", EVERY_CATCH, [MISSING]),
    "no-intermediate": ({"server.pem": LEAF.pem + ROOT.pem}, HOST, "warned", EVERY_CATCH, [MISSING]),
    "both": ({"server.pem": LEAF.pem + ROOT.pem}, "www.other.com", "warned", EVERY_CATCH, [OTHER_NAME, MISSING]),
    "five-names": ({"five.cer": authority(FIVE_NAMES).der}, "", "warned", EVERY_CATCH, [NAMES]),
    "root-missing": ({"middle.cer": MIDDLE.der}, "", "warned",
                     "This works on 6 of the 8 kinds of phones. But there is a catch.",
                     ["This authority’s certificate is missing: Chain Root CA"]),
    "one-of-two": ({"new.cer": NEW.der, "root.cer": ROOT.der}, "", "warned",
                   "This works on every kind of phone. On 7 of them there is a catch.",
                   ["New Root CA: only for 1 of the 8 kinds of phones"]),
    "one-expired": ({"old.cer": OLD.der, "five.cer": authority(FIVE_NAMES).der}, "", "warned", EVERY_CATCH,
                    ["Old Root CA: does not help", f"{HOST}: {NAMES}"]),
    "expired": ({"old.cer": OLD.der}, "", "unusable", NONE, []),
    "expired-or-refused": ({"old.cer": OLD_AND_NEW.der}, "", "unusable", NONE, []),
    "refused": ({"server.cer": LEAF.der}, "", "refused", NONE, []),
}


@pytest.mark.parametrize("name", SUMMARY)
def test_summary_is_no_better_than_the_forecast(browser, name):
    """Green where it holds without a catch on every kind of phone; else the catch is named beside it."""
    files, host, kind, words, catches = SUMMARY[name]
    browser.give(*(browser.file(*one) for one in files.items()), host=host)
    assert browser.find(".summary").get_attribute("class").split() == ["summary", kind]
    assert browser.text(".summary .big") == words
    assert browser.texts(".catches li") == catches
    verdicts = {one.get_attribute("data-verdict") for one in browser.all("article.platform")}
    assert (kind == "installs") == (verdicts == {"installs"})
    assert browser.sees("#short") == bool(verdicts & {"installs", "warned", "partly"})
    browser.shot(f"summary-{name}")


@pytest.mark.parametrize("made, beside", [((LEAF, UNRELATED), True), ((LEAF, MIDDLE), False), ((MIDDLE,), False)],
                         ids=["root-beside", "chain", "intermediate"])
def test_root_beside_an_unfinished_chain_is_not_called_the_server_s(browser, made, beside):
    browser.give(browser.file("given.pem", b"".join(one.pem for one in made)))
    assert browser.text("#explain h2") == "A certificate is missing"
    assert ("whether the authority that you gave stands behind this server" in browser.text("#explain")) == beside


def test_summary_for_one_phone_names_the_catch_as_well(browser):
    browser.give(browser.file("server.pem", LEAF.pem + ROOT.pem), phone="6131", host="www.other.com")
    assert browser.text(".summary .big") == SUMMARIES["warned"].replace("E61", "6131")
    assert browser.texts(".catches li") == [OTHER_NAME, MISSING]


# ---- what does not help, beside what does, and alone ----


def test_what_does_not_help_is_left_out_beside_what_does(browser):
    browser.give_made(OLD, ROOT, phone="6131")
    assert browser.find("article.platform").get_attribute("data-verdict") == "partly"
    fates = dict(zip(browser.texts("article.certificate .name"), browser.texts("article.certificate .role strong")))
    assert fates == {"Old Root CA": "This one would not help the phone.",
                     "Chain Root CA": "This one goes onto the phone."}
    assert browser.texts("#left li") == ["Old Root CA: does not help"]
    assert browser.texts("#step-compare dt") == browser.texts("#step-code .code-name") == ["Chain Root CA"]
    assert not browser.sees("#left-all-the-same .code")
    browser.shot("left-out")
    browser.find("#left-all-the-same summary").click()
    assert browser.texts("#left-all-the-same .code-name") == ["Old Root CA"]
    _, content = browser.downloaded('#left-all-the-same a.file[data-form="cer"]')
    assert content == OLD.der


def test_what_no_phone_is_helped_by_can_be_had_all_the_same(browser):
    browser.give_made(OLD_AND_NEW)
    assert browser.text("#explain h2") == "No phone that you asked about is helped by this."
    assert "This one would not help the phone." in browser.text("article.certificate")
    assert not browser.sees("#short") and "Show the address all the same" in browser.text("#take")
    browser.find("#take details > summary").click()
    assert browser.sees("#short")
    assert browser.downloaded('a.file[data-form="cer"]')[1] == OLD_AND_NEW.der


# ---- the chain ----


SENTENCE = "From the server up to the root: each one was issued by the next."
CHAINS = {"whole": ((ROOT, LEAF, MIDDLE), True), "one": ((ROOT,), False), "two-roots": ((ROOT, UNRELATED), False),
          "no-intermediate": ((LEAF, ROOT), False), "unrelated": ((LEAF, UNRELATED), False),
          "root-missing": ((LEAF, MIDDLE), False), "two-servers": ((LEAF_WITH_ISSUER, LEAF, MIDDLE, ROOT), False),
          "self-signed": ((SELF_SIGNED, ROOT), False)}


@pytest.mark.parametrize("name", CHAINS)
def test_chain_is_called_one_only_where_it_is(browser, name):
    made, holds = CHAINS[name]
    browser.give(browser.file("given.pem", b"".join(one.pem for one in made)))
    assert (SENTENCE in browser.text("#certificates")) == holds
    assert ("each one" in browser.text("#certificates")) == holds


def test_intermediate_goes_onto_the_phone_only_for_want_of_its_root(browser):
    browser.give_made(MIDDLE, phone="E61")
    assert "This one goes onto the phone, as its root is missing." in browser.text("article.certificate")
