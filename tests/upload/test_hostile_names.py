# SPDX-License-Identifier: LGPL-2.1-or-later
"""Certificates whose names are attacks: on every page they are text, and in headers they are nothing."""
import collections
import urllib.parse
import xml.etree.ElementTree

import pytest

import certificates
import user_agents
from certificates import factory
from checks import assert_clear, assert_no_internals, complaints
from client import Client, File, multipart, raw
from page import Page
from phone import HTML, WML, XHTML, XHTML_MP, Phone

SCRIPTS = {
    "script": "<script>alert(4711)</script>",
    "attribute": '"><img src=x onerror=alert(4711)>',
    "quote": "' onmouseover='alert(4711)",
    "ends": "</title></textarea></pre></a><svg onload=alert(4711)>",
    "comment": "<!-- --><iframe src=//evil.example/4711>",
    "template": "{{ 7*7 }}{% if 1 %}4711{% endif %}${7*7}",
    "entity": "&lt;b&gt;4711&#60;b&#62;&amp;",
    "cdata": "]]><b>4711</b><![CDATA[",
    "link": "javascript:alert(4711)",
}
ATTRIBUTES = ["CN", "O", "OU", "L", "ST", "SN", "description", "businessCategory", "givenName", "initials",
              "generationQualifier", "organizationIdentifier", "unstructuredName", "2.5.4.5", "2.5.4.12", "2.5.4.9",
              "2.5.4.17", "1.3.6.1.4.1.32473.2"]


@pytest.fixture(scope="module", params=["builtin", "nginx"])
def page(request):
    with Page(server=request.param, uploads_per_hour=0, client_uploads=0, misses_per_ten_minutes=0) as served:
        yield served
        assert complaints(served) == []


@pytest.fixture
def pc(page):
    return Client(page.url)


def everywhere(text, number=0):
    """A chain with the text in each field of its names that holds text, and in whatever else has names."""
    ascii_text = text.encode("ascii", "replace")
    name = factory.name(*((kind, f"{text}{number}") for kind in ATTRIBUTES), ("emailAddress", ascii_text),
                        ("DC", ascii_text))
    entries = [(factory.DNS, ascii_text), (factory.RFC822, ascii_text), (factory.URI, ascii_text),
               (factory.DIRECTORY, name)]
    names = factory.alt_names(*entries), factory.alt_names(*entries, kind="issuerAltName")
    urls = factory.issuer_url(f"http://ca.example.com/{text}"),
    root = factory.authority(name, others=names)
    leaf = factory.certificate(factory.name(("CN", text), ("O", text)), "rsa-2048-third", root,
                               extensions=(factory.basic_constraints(ca=False), *names, *urls))
    return root, leaf


def shape(document):
    """Every element with the names of its attributes."""
    return collections.Counter((one.tag, *sorted(one.attributes)) for one in document.elements())


def assert_harmless(document):
    """No script, handler or address of the certificates' making."""
    for one in document.elements():
        assert not [name for name in one.attributes if name.lower().startswith("on")], one.attributes
        if one.tag == "script":
            assert one.get("src") == "/page.js" and one.raw_text.strip() == ""
        assert one.tag not in ("iframe", "object", "embed", "base")
        for name in ("href", "src", "action", "formaction"):
            scheme = urllib.parse.urlsplit(one.get(name) or "").scheme.lower()
            assert scheme in ("", "http", "https", "sms", "mailto", "data"), one.attributes
            assert scheme != "data" or one.tag in ("img", "link")


def benign(text):
    """As long, and no more a host name than the other."""
    return "".join(letter if letter.isalnum() else "_" for letter in text)


@pytest.mark.parametrize("kind", SCRIPTS)
@pytest.mark.parametrize("shown", ["chain", "leaf alone", "root alone"])
def test_names_make_no_elements(pc, kind, shown):
    shapes = []
    for text in (SCRIPTS[kind], benign(SCRIPTS[kind])):
        root, leaf = everywhere(text)
        given = {"chain": [leaf.pem, root.pem], "leaf alone": [leaf.pem], "root alone": [root.pem]}[shown]
        result = pc.upload(*given)
        assert_harmless(result.document)
        assert_no_internals(result.response)
        assert text in " ".join(one.raw_text for one in result.document.all(cls="name")), "the name is not shown"
        shapes.append(shape(result.document))
    more = shapes[0] - shapes[1]
    assert not more, "elements that the harmless name does not make"


@pytest.mark.parametrize("kind", SCRIPTS)
@pytest.mark.parametrize("accept", [f"{XHTML_MP}, */*", f"{XHTML}, */*", WML, f"{HTML}, */*"])
def test_a_phone_s_page_shows_names_as_text(pc, kind, accept):
    shapes = []
    for text in (SCRIPTS[kind], benign(SCRIPTS[kind])):
        root, _ = everywhere(text)
        other = factory.authority(factory.name(("CN", text + "!")), "rsa-2048-other")
        result = pc.upload(root.pem, other.pem)
        phone = Phone(user_agents.UNKNOWN[0], accept)
        assert text.split()[0] in phone.open(result.short).text
        for address in (f"{result.short}/1", f"{result.short}/2"):
            phone.open(address)
        host = urllib.parse.urlsplit(result.short).netloc
        assert all(urllib.parse.urlsplit(link).netloc == host for _, shown in phone.shown for link in shown.links)
        elements = [one for answer, _ in phone.shown for one in xml.etree.ElementTree.fromstring(answer.body).iter()]
        shapes.append(collections.Counter((one.tag, *sorted(one.attrib)) for one in elements))
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("field", ["phone", "host", "about", "text"])
@pytest.mark.parametrize("kind", SCRIPTS)
def test_what_was_typed_comes_back_as_text(pc, kind, field):
    shapes = []
    for text in (SCRIPTS[kind], benign(SCRIPTS[kind])):
        given = {"phone": "no such phone"} | {field: text}
        response = pc.give(certificates.usual().pem, **given)
        if field != "text":
            response = pc.get(response.header("Location"))
        assert_clear(response, 422)
        assert_harmless(response.document)
        box = response.document.find(id=field if field in ("text", "about") else f"again-{field}")
        assert (box.raw_text.strip() if field == "text" else box.get("value")) == text
        shapes.append(shape(response.document))
    assert len(shapes) < 2 or not shapes[0] - shapes[1]


@pytest.mark.parametrize("kind", SCRIPTS)
def test_questions_asked_anew_come_back_as_text(pc, kind):
    result = pc.upload(certificates.usual().pem)
    for query in ({"phone": SCRIPTS[kind]}, {"host": SCRIPTS[kind]}, {"phone": "E61", "host": SCRIPTS[kind]},
                  {"about": SCRIPTS[kind]}, {"lang": SCRIPTS[kind]}, {"mail": SCRIPTS[kind]}):
        response = pc.get(f"{result.path}?{urllib.parse.urlencode(query)}")
        assert_clear(response, 200, 422)
        assert_harmless(response.document)


@pytest.mark.parametrize("kind", SCRIPTS)
def test_a_file_s_name_comes_back_as_text(pc, kind):
    for content, status in ((b"not a certificate at all, but words", 422), (factory.key_pem("rsa-2048"), 422),
                            (b"A" * 300000, 413)):
        response = pc.give(File(content, name=SCRIPTS[kind]))
        assert_clear(response, status)
        assert_harmless(response.document)


# ---- header fields ----

LINES = {
    "crlf": "Name\r\nX-Injected: yes\r\n\r\n<b>4711</b>",
    "lf": "Name\nX-Injected: yes",
    "cr": "Name\rX-Injected: yes",
    "quote": 'Name"; filename="evil.exe',
    "nul": "Name\0X-Injected: yes",
    "next line": "Name\u0085X-Injected: yes\u2028X-Injected: yes",
    "path": "../../../etc/passwd",
    "percent": "Name%0d%0aX-Injected: yes",
    "turned": "Name\u202egpj.exe",
}


@pytest.mark.parametrize("kind", LINES)
def test_no_header_comes_out_of_a_name(page, pc, kind):
    made = factory.authority(factory.name(("CN", LINES[kind]), ("O", LINES[kind])))
    result = pc.upload(made.pem)
    agents = {"s60": user_agents.S60["s60-3rd"][0][1], "s40": user_agents.S40["s40-2nd"][0][1], "pc": "Mozilla/5.0"}
    for path in (f"/{result.code}", f"/{result.code}/1.cer", f"/{result.code}/1.hc", result.file("cer"),
                 result.file("hashed"), result.path):
        for agent in agents.values():
            answer = raw(page.port, f"GET {path} HTTP/1.1\r\nHost: {page.host}\r\nUser-Agent: {agent}\r\n"
                                    "Accept: */*\r\nConnection: close\r\n\r\n".encode())
            head, _, _ = answer.partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            fields = head.split(b"\r\n")[1:]
            assert not [field for field in fields if field.lower().startswith(b"x-injected")], fields
            assert all(32 <= octet < 127 for field in fields for octet in field), fields
            for field in fields:
                if field.lower().startswith(b"content-disposition"):
                    assert field.count(b'"') in (0, 2) and b"/" not in field and b"\\" not in field, field
                    assert b".." not in field and b"exe" not in field.partition(b"filename")[2].rpartition(b".")[2]


@pytest.mark.parametrize("field", ["phone", "host", "about"])
@pytest.mark.parametrize("kind", LINES)
def test_no_header_comes_out_of_what_was_typed(pc, kind, field):
    """What is wrong goes back in the address of the person's page."""
    response = pc.give(certificates.usual().pem, **{field: LINES[kind]})
    assert response.status == 303 and response.header("X-Injected") is None
    location = response.header("Location")
    assert location.isascii() and location.isprintable() and location.startswith("/r/") and "<" not in location
    assert_clear(pc.get(location), 200, 422)


def test_names_of_parts_and_files_make_no_headers(page, pc):
    """The same in what multipart itself carries."""
    csrf = pc.token()
    for name in (b'file[]\r\nX-Injected: yes', b'a"; name="file[]', b"\xff\xfe", b"file[]\0"):
        content_type, body = multipart([("csrf", csrf), (name, File(certificates.usual().pem, name=b'x"\r\nX: y'))])
        response = pc.request("POST", "/", body, {"Content-Type": content_type})
        assert_clear(response, 303, 400, 422) if response.status != 303 else None
        assert response.header("X-Injected") is None and response.header("X") is None
