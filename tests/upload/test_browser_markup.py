# SPDX-License-Identifier: LGPL-2.1-or-later
"""The HTML itself: a strict parser and tidy find no error in it, and nothing breaks the page's own policy."""
import subprocess

import html5lib
import pytest

import factory
from client import Client, File
from document import Document
from programs import find

pytest_plugins = ["browser_fixtures"]

ROOT, MIDDLE, LEAF = factory.chain()
NEW = factory.authority("New Root CA", signature="sha256WithRSA")
LEAF_ALONE = factory.server(MIDDLE, others=(factory.issuer_url("http://ca.example.com/issuer.cer"),))
OLD = factory.authority("Old Root CA", end="20090630000000Z")
SELF_SIGNED = factory.certificate("Self", extensions=(factory.dns("mail.example.com"),))
HOSTILE = factory.authority('<script>alert("1")</script> & \'</title><!--')
HOSTILE_OLD = factory.authority('Old <b>"&\'', end="20090630000000Z")
HOSTILE_OTHER = factory.authority('Absent <i>"&\'', "rsa-2048-other")

# tidy 5.6 is older than these, which the HTML standard has.
NOT_KNOWN_TO_TIDY = tuple(f'proprietary attribute "{name}"' for name in ("aria-current", "autocapitalize", "inputmode",
                                                                 "autocomplete"))


def result(client, *made, lang="en", **fields):
    upload = client.upload(*(one.pem for one in made), lang=lang, **fields)
    return upload.response.text


PAGES = {
    "form": lambda client, lang: client.get(f"/?lang={lang}").text,
    "not-certificate": lambda client, lang: client.give(b"<!DOCTYPE html>", lang=lang).text,
    "private-key": lambda client, lang: client.give(factory.key_pem("rsa-2048"), lang=lang).text,
    "hostile-file-name": lambda client, lang: client.give(File(b"nothing", "<b>&\"'.cer"), lang=lang).text,
    "hostile-fields": lambda client, lang: client.give(ROOT.pem, phone="<i>\"&", host="\"><b>", text="</textarea>&",
                                                       lang=lang).text,
    "wrong-fields": lambda client, lang: client.get(client.give(
        ROOT.pem, phone="<i>\"&", host="\"><b>", about="</form>&", lang=lang).header("Location")).text,
    "too-much": lambda client, lang: client.give(bytes(3 << 20), lang=lang).text,
    "good": lambda client, lang: result(client, LEAF, MIDDLE, ROOT, phone="E61", host="mail.example.com", lang=lang),
    "series-40": lambda client, lang: result(client, ROOT, phone="6131", lang=lang),
    "every-phone": lambda client, lang: result(client, NEW, lang=lang),
    "refused": lambda client, lang: result(client, LEAF_ALONE, phone="E61", lang=lang),
    "self-signed": lambda client, lang: result(client, SELF_SIGNED, lang=lang),
    "in-part": lambda client, lang: result(client, OLD, ROOT, SELF_SIGNED, lang=lang),
    "useless": lambda client, lang: result(client, OLD, phone="6131", lang=lang),
    "hostile-names": lambda client, lang: result(client, HOSTILE, HOSTILE_OLD, factory.server(HOSTILE_OTHER),
                                                 host='www.other.com', lang=lang),
    "hostile-name": lambda client, lang: result(client, HOSTILE, lang=lang),
    "about": lambda client, lang: client.get(f"/about?lang={lang}").text,
    "deleted": lambda client, lang: client.get(f"/deleted?lang={lang}").text,
    "nowhere": lambda client, lang: client.get(f"/nowhere?lang={lang}").text,
}


@pytest.fixture(scope="module")
def client(page):
    return Client(page.url)


def tidied(text):
    options = ["-errors", "-quiet", "-utf8", "--drop-empty-elements", "no", "--show-info", "no"]
    run = subprocess.run([find("tidy"), *options], input=text.encode(), capture_output=True, check=False)
    return [line for line in run.stderr.decode().splitlines() if not any(one in line for one in NOT_KNOWN_TO_TIDY)]


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("name", PAGES)
def test_html_is_right(client, name, lang):
    text = PAGES[name](client, lang)
    html5lib.HTMLParser(strict=True).parse(text)
    assert tidied(text) == []


def test_the_check_would_find_something(client):
    text = client.get("/?lang=en").text.replace("</form>", "</form></b>")
    with pytest.raises(html5lib.html5parser.ParseError):
        html5lib.HTMLParser(strict=True).parse(text)
    assert tidied(text)


def test_ids_are_there_once_and_references_lead_somewhere(browser):
    for give in (lambda: browser.open("/"), lambda: browser.give_made(ROOT), lambda: browser.give_made(OLD, ROOT),
                 lambda: browser.give_made(SELF_SIGNED), lambda: browser.give_made(OLD, phone="6131"),
                 lambda: browser.give(browser.file("server.cer", LEAF_ALONE.der), phone="E61")):
        give()
        wrong = browser.run("""
            const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
            const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
            const names = ['for', 'list', 'aria-labelledby', 'aria-describedby'];
            const lost = names.flatMap(name => [...document.querySelectorAll(`[${name}]`)]
                .flatMap(one => one.getAttribute(name).split(' ')).filter(id => !ids.includes(id)));
            const anchors = [...document.querySelectorAll('a[href^="#"]')].map(one => one.getAttribute('href').slice(1))
                .filter(id => !ids.includes(id));
            return [twice, lost, anchors];""")
        assert wrong == [[], [], []]


def test_everything_that_the_page_loads_is_its_own(browser, page):
    browser.give_made(ROOT)
    loaded = browser.run("return performance.getEntriesByType('resource').map(one => one.name)")
    assert {address.removeprefix(page.url) for address in loaded} <= {"/style.css", "/page.js", "/icon.svg"}
    assert any(address.endswith("/style.css") for address in loaded)


def test_names_run_nothing(browser):
    """Script in a certificate's name is text, and the policy would not let it run."""
    browser.give_made(HOSTILE)
    assert browser.text(".name").startswith('<script>alert("1")</script>')
    browser.shot("hostile-name")


@pytest.mark.parametrize("what, words", [
    ("const one = document.createElement('script'); one.textContent = 'window.ran = 1'; document.body.append(one);",
     "script-src"),
    ("const one = document.createElement('img'); one.src = 'http://127.0.0.1:9/x.png'; document.body.append(one);",
     "img-src"),
    ("const one = document.createElement('div'); one.setAttribute('style', 'color: red'); document.body.append(one);",
     "style-src"),
    ("const one = document.createElement('iframe'); one.src = 'http://127.0.0.1:9/'; document.body.append(one);",
     "frame-src"),
])
def test_the_policy_keeps_strangers_out_and_the_console_tells(browser, what, words):
    """What would happen to an injection; and that these tests would see it."""
    browser.open("/")
    browser.run(what)
    told = []
    browser.until(lambda: told.extend(browser.complaints()) or told, "complaint")
    assert words in told[0] or "default-src" in told[0], told
    assert browser.run("return window.ran") is None


@pytest.mark.parametrize("name", PAGES)
def test_no_script_is_in_the_html(client, name):
    document = Document(PAGES[name](client, "en"))
    assert [script.attributes for script in document.all("script")] == [{"src": "/page.js", "defer": ""}]
    for element in document.elements():
        assert not any(key.startswith("on") or key == "style" for key in element.attributes), element.attributes
        assert not (element.get("href") or "").lower().startswith(("javascript:", "data:"))
