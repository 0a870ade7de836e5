# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every step with JavaScript switched off in the browser's settings: the page loses comfort, and nothing else."""
import pytest

import factory
import wpki_reader
from browser import Browser

pytest_plugins = ["browser_fixtures"]

ROOT, MIDDLE, LEAF = factory.chain()


@pytest.fixture(scope="module")
def plain(page):
    with Browser(page.url, script=False) as running:
        yield running
        assert running.complaints() == []


def test_scripts_are_really_off(plain):
    plain.open("/")
    assert not plain.sees("#drop-hint"), "page.js would show it"
    assert plain.text("#chosen") == ""
    plain.shot("without-script-form")


def test_from_the_form_to_deleted(plain):
    plain.give(plain.file("server.cer", LEAF.der), text=(MIDDLE.pem + ROOT.pem).decode(), phone="Nokia 6131",
               host="mail.example.com", about="http://www.example.com/ca")
    assert plain.path.startswith("/r/")
    plain.shot("without-script-result")
    assert plain.find("article.platform").get_attribute("data-verdict") == "installs"
    assert plain.texts("#certificates .name") == ["mail.example.com", "Chain Intermediate CA", "Chain Root CA"]
    assert not plain.all(".copy"), "a button that does nothing"

    name, content = plain.downloaded('a.file[data-form="hashed"]')
    form = wpki_reader.parse_hashed(content)
    assert name == "chain-root-ca.hashed" and form["groups"] == plain.texts(".code .group")
    assert plain.downloaded('a.file[data-form="cer"]')[1] == ROOT.der

    plain.find("#again-phone").clear()
    plain.find("#again-phone").send_keys("N8")
    plain.click("#again button")
    assert plain.find("article.platform").get_attribute("data-platform") == "symbian-3"

    address = plain.driver.current_url
    plain.click("#remove button")
    assert plain.path == "/deleted"
    plain.open(address)
    assert plain.find("#error").get_attribute("data-key") == "not-found"


def test_what_is_folded_up_opens(plain):
    plain.give_made(factory.authority("New Root CA", signature="sha256WithRSA"), phone="E61")
    assert not plain.sees("#short")
    plain.find("#take details > summary").click()
    assert plain.sees("#short")
    plain.find(".finding summary").click()
    assert plain.sees(".finding .advice")


def test_several_files(plain):
    plain.give_made(ROOT, factory.authority("Other Root CA", "rsa-2048-other"))
    assert len(plain.all("article.certificate")) == 2


@pytest.mark.parametrize("content, key", [
    (b"<!DOCTYPE html><html></html>", "not-certificate"),
    (factory.key_pem("rsa-2048"), "private-key"),
    (bytes(300000), "too-large"),
    (bytes(3000000), "too-large"),
    (None, "nothing-given"),
], ids=["web-page", "key", "large", "larger", "nothing"])
def test_wrong_input(plain, content, key):
    """What page.js would hold back arrives here, and is answered as well."""
    files = [] if content is None else [plain.file("wrong.cer", content)]
    plain.give(*files, phone="E61", host="mail.example.com")
    assert plain.find("#error").get_attribute("data-key") == key
    assert plain.tops("#error")[0] < plain.tops("#give")[0]
    assert (plain.value("#phone"), plain.value("#host")) == ("E61", "mail.example.com")
    assert plain.has("#file-lost") == (key not in ("nothing-given", "private-key"))
    plain.shot(f"without-script-{key}-{len(content or b'')}")


def test_too_many_files(plain):
    made = [factory.authority(f"Root CA {n}", serial=n + 1) for n in range(9)]
    plain.give_made(*made, phone="E61")
    assert plain.find("#error").get_attribute("data-key") == "too-many-files"
    assert "At most 8 files are taken at once." in plain.text("#error")


def test_unknown_phone_is_helped(plain):
    plain.give_made(ROOT, phone="Nokia E611")
    assert "E61" in plain.text("#error .exact")
    assert plain.value("#again-phone") == "Nokia E611"
    plain.find("#again-phone").clear()
    plain.find("#again-phone").send_keys("E61")
    plain.click("#again button")
    assert plain.text("#forecast h3").startswith("Nokia E61")


def test_a_wrong_page_of_the_authority_is_corrected(plain):
    plain.give_made(ROOT, about="nowhere")
    assert plain.find("#error").get_attribute("data-key") == "about-invalid"
    plain.shot("without-script-about-invalid")
    plain.find("#about").clear()
    plain.find("#about").send_keys("http://www.example.com/ca")
    plain.click("#about-again button")
    assert plain.path.startswith("/r/") and not plain.has("#error")


def test_in_german(plain):
    plain.give(plain.file("root.cer", ROOT.der), lang="de", phone="E61")
    assert plain.find("html").get_attribute("lang") == "de"
    plain.click('footer a[hreflang="en"]')
    assert plain.path.startswith("/r/") and plain.find("html").get_attribute("lang") == "en"
