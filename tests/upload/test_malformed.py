# SPDX-License-Identifier: LGPL-2.1-or-later
"""Requests that no form of the page's own makes: a clear answer of the right status, and nothing of the machine."""
import urllib.parse

import pytest

import certificates
from both_servers import page, pc
from certificates import factory
from checks import assert_clear, assert_no_internals
from client import File, multipart, raw

PEM = certificates.usual().pem
LATIN = "Größe".encode("latin-1")


def fields(pc, **changed):
    """What the form sends, as a list that can be spoilt; None leaves a field out."""
    given = {"csrf": pc.token(), "file[]": File(PEM), "text": "", "phone": "", "host": "", "about": ""} | changed
    return [(name, value) for name, value in given.items() if value is not None]


# ---- arrays and parts ----


@pytest.mark.parametrize("shape", ["{}[]", "{}[a]", "{}[a][b]", "{}[0]"])
@pytest.mark.parametrize("name", ["text", "phone", "host", "about", "csrf"])
def test_arrays_where_text_belongs(pc, name, shape):
    changed = fields(pc, **{name: None}) + [(shape.format(name), "x")]
    assert_clear(pc.post("/", changed), *((403, 400) if name == "csrf" else (400,)))
    # A later array takes the place of the text in PHP.
    assert_clear(pc.post("/", fields(pc, **{name: "x"}) + [(shape.format(name), "x")]),
                 *((403, 400) if name == "csrf" else (400,)))


@pytest.mark.parametrize("shape", ["lang[]", "lang[a]", "lang[a][b]"])
def test_an_array_is_no_language(pc, shape):
    """The words' language is a matter of looks: what is none is as if it were not there."""
    for given in (fields(pc), fields(pc, phone="no such phone")):
        response = pc.post("/", given + [(shape, "de")])
        assert response.status in (303, 400, 422)
        assert_no_internals(response)
        assert "Array" not in response.text + (response.header("Location") or "")


@pytest.mark.parametrize("name", ["file[a][b]", "file[][]", "file[a][b][c]"])
def test_files_in_nested_arrays(pc, name):
    assert_clear(pc.post("/", fields(pc, **{"file[]": None}) + [(name, File(PEM))]), 400)


@pytest.mark.parametrize("name", ["file", "file[x]", "file[7]"])
def test_files_under_another_index(pc, name):
    response = pc.post("/", fields(pc, **{"file[]": None}) + [(name, File(PEM))])
    assert response.status == 303


def test_text_where_the_file_belongs(pc):
    for name in ("file", "file[]"):
        assert_clear(pc.post("/", fields(pc, **{"file[]": None}) + [(name, PEM)]), 422)


def test_a_file_where_text_belongs(pc):
    for name in ("text", "phone", "host", "about"):
        response = pc.post("/", fields(pc, **{name: None}) + [(name, File(b"x"))])
        assert response.status in (303, 400)
        assert_no_internals(response)
    assert_clear(pc.post("/", fields(pc, csrf=None) + [("csrf", File(pc.token().encode()))]), 403)


@pytest.mark.parametrize("left_out", ["file[]", "text", "phone", "host", "about"])
def test_missing_parts(pc, left_out):
    response = pc.post("/", fields(pc, **{left_out: None}))
    if left_out == "file[]":
        assert_clear(response, 422)
        assert response.problem == "nothing-given"
    else:
        assert response.status == 303


def test_the_same_part_twice(pc):
    response = pc.post("/", fields(pc) + [("phone", "E61"), ("phone", "no such phone")])
    assert response.status == 303
    assert pc.get(response.header("Location")).problem == "phone-unknown"


@pytest.mark.parametrize("query", ["lang[]=de", "lang[a][b]=de", "phone[]=E61", "host[]=x", "mail[]=sent", "again[]=1",
                                   "phone=E61&phone[]=x", "lang=%ff", "phone=%ff%fe", "host=%00", "phone=E61%00",
                                   "lang=de%00", "%5B%5D=x", "=", "&&&", "lang=" + "x" * 5000, "host=" + "a." * 2000,
                                   "about[]=x", "about=%ff%00", "about=" + "x" * 5000, "phone=" + "E61" * 500, "_GET[x]=1", "GLOBALS[x]=1"])
@pytest.mark.parametrize("where", ["/", "/about", "/deleted", "result"])
def test_queries(pc, where, query):
    path = pc.upload(PEM).path if where == "result" else where
    assert_clear(pc.get(f"{path}?{query}"), 200, 400, 414, 422)


# ---- kinds of body ----


@pytest.mark.parametrize("content_type", [
    "application/json", "text/plain", "application/octet-stream", "", "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=" + "x" * 6000, "multipart/form-data; boundary=\"", "multipart/mixed; boundary=xyz",
    "multipart/form-data; boundary=other", "application/x-www-form-urlencoded; charset=utf-16"])
def test_other_content_types(pc, content_type):
    _, body = multipart(fields(pc), boundary="xyz")
    response = pc.request("POST", "/", body, {"Content-Type": content_type})
    assert response.status in (400, 403, 411, 413, 415), response.status
    assert_clear(response, response.status)


def test_without_a_content_type(pc):
    assert_clear(pc.request("POST", "/", b"x=1"), 400, 403, 415)


def test_an_empty_body(pc):
    pc.token()
    for content_type in ("multipart/form-data; boundary=x", "application/x-www-form-urlencoded"):
        assert_clear(pc.request("POST", "/", b"", {"Content-Type": content_type}), 400, 403)


def test_a_plain_form_is_as_good(pc):
    body = urllib.parse.urlencode({"csrf": pc.token(), "text": PEM.decode(), "phone": "E61"})
    assert pc.request("POST", "/", body, {"Content-Type": "application/x-www-form-urlencoded"}).status == 303


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.99])
def test_a_body_that_is_cut(pc, keep):
    content_type, body = multipart(fields(pc, **{"file[]": File(PEM * 20)}))
    response = pc.request("POST", "/", body[:int(len(body) * keep)], {"Content-Type": content_type})
    if response.status == 303:
        # The last boundary alone is missing, and nothing of the content.
        assert keep == 0.99
        return
    assert_clear(response, 400, 403, 422)


def test_parts_without_a_name(pc):
    token = pc.token()
    body = (f"--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--b\r\n\r\nnothing\r\n"
            "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n"
            "--b\r\nContent-Disposition: form-data; name=\r\n\r\nx\r\n"
            "--b\r\nContent-Disposition: attachment; filename=x\r\n\r\nx\r\n--b--\r\n").encode()
    assert_clear(pc.request("POST", "/", body, {"Content-Type": "multipart/form-data; boundary=b"}), 400, 403, 422)


# ---- octets ----

OCTETS = {"nul": b"E61\0", "nul within": b"mail\0.example.com", "latin": LATIN, "cut": b"Gr\xc3",
          "long form": b"\xc0\xaf",
          "surrogate": b"\xed\xa0\x80", "high": b"\xff\xfe\xfd", "lines": b"a\r\nb\nc", "controls": bytes(range(1, 32)),
          "bom": b"\xef\xbb\xbfE61", "turned": "\u202eE61".encode(), "far": "\U0010ffff".encode()}


@pytest.mark.parametrize("octets", OCTETS)
@pytest.mark.parametrize("name", ["phone", "host", "about", "text", "lang", "csrf"])
def test_octets_in_fields(pc, name, octets):
    response = pc.post("/", fields(pc, **{name: OCTETS[octets]}))
    if response.status != 303:
        assert_clear(response, 400, 403, 422)
        response.body.decode("utf-8")
        return
    assert name in ("host", "lang", "phone", "about")
    shown = pc.get(response.header("Location"))
    assert_clear(shown, 200, 422)
    assert shown.document.find(id="short") is not None
    assert "\0" not in shown.text


@pytest.mark.parametrize("octets", [*OCTETS.values(), b"../../../../etc/passwd", b"..\\..\\x", b"/etc/passwd",
                                    b"C:\\x.pem",
                                    b"x.php", b".htaccess", b"x" * 20000, b"", b".", b"a\";b", b"php://filter/x"])
def test_octets_in_a_file_s_name(pc, octets):
    for content in (PEM, b"words, and no certificate"):
        response = pc.post("/", fields(pc, **{"file[]": File(content, name=octets)}))
        if response.status != 303:
            assert_clear(response, 400, 422)
            response.body.decode("utf-8")


@pytest.mark.parametrize("content", [b"\0", b"\0" * 5000, b"\xff" * 3000, b"0\x80", b"0\x84\xff\xff\xff\xff",
                                     LATIN * 100,
                                     b"-----BEGIN CERTIFICATE-----\n",
                                     b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
                                     b"-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----", PEM[:200],
                                     b"<html></html>", b"%PDF-1.4", b"PK\3\4", b"\x89PNG\r\n\x1a\n", b"GIF89a",
                                     b"0" * 200000,
                                     b"\xfe\xff" + PEM.decode().encode("utf-16-be"), b"30820300" * 40])
def test_files_that_are_no_certificates(pc, content):
    response = pc.give(content)
    if response.status == 303:
        # UTF-16 may be read; nothing else of these is a certificate.
        assert "BEGIN".encode("utf-16-be") in content
        return
    assert_clear(response, 422)
    assert response.problem in ("not-certificate", "nothing-given")


@pytest.mark.parametrize("made", [
    lambda: factory.authority(factory.name(("CN", b"\xff\xfe", factory.UTF8))),
    lambda: factory.authority(factory.name(("CN", b"A\0B", factory.UTF8))),
    lambda: factory.authority(factory.name(("CN", b"\xd8\x00", factory.BMP))),
    lambda: factory.authority(factory.name(("CN", b"\xff" * 4, factory.UNIVERSAL))),
    lambda: factory.authority(factory.name(("CN", "x" * 5000))),
    lambda: factory.authority(factory.seq()),
    lambda: factory.authority(others=(factory.dns(b"\xff\0.example".decode("latin-1")),)),
    lambda: factory.authority(others=(factory.filler(60000),)),
    lambda: factory.authority(begin="99991231235959Z", end="99991231235959Z"),
    lambda: factory.authority(begin=factory.generalized("00000101000000Z"), end=factory.generalized("00000101000001Z")),
    lambda: factory.authority(serial=2 ** 2000),
    lambda: factory.authority(version=7),
    lambda: factory.authority(wrap=factory.endless_seq),
], ids=range(13))
def test_certificates_that_are_odd(pc, made):
    """Whatever libsymca reads of them is shown; whatever it does not read is told."""
    response = pc.give(made().der)
    if response.status == 303:
        result = pc.get(response.header("Location"))
        assert_clear(result, 200)
        result.body.decode("utf-8")
        code = result.document.find(id="short").text.rpartition("/")[2]
        assert pc.get(f"/{code}").status in (200, 422)
    else:
        assert_clear(response, 422)


# ---- methods ----


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "BREW", "get"])
@pytest.mark.parametrize("path", ["/", "/about", "/deleted", "/style.css", "result", "short", "delete", "mail", "own about"])
def test_other_methods(page, pc, method, path):
    result = pc.upload(PEM)
    path = {"result": result.path, "short": f"/{result.code}", "delete": f"{result.path}/delete",
            "mail": f"{result.path}/mail", "own about": f"{result.path}/about"}.get(path, path)
    if method == "get":
        # Methods are in capitals: nginx says so, and PHP's own server hangs up.
        answer = raw(page.port, f"get {path} HTTP/1.1\r\nHost: {page.host}\r\nConnection: close\r\n\r\n".encode())
        assert answer.startswith(b"HTTP/1.1 400") if page.server == "nginx" else answer == b""
        return
    response = pc.request(method, path)
    assert response.status in (405, 501), response.status
    if response.status == 405 and not (page.server == "nginx" and path == "/style.css"):
        assert {"GET", "HEAD", "POST"} >= {one.strip() for one in response.header("Allow").split(",")}
    assert_no_internals(response)
    assert pc.get(result.path).status == 200


@pytest.mark.parametrize("path", ["/", "/about", "/deleted", "/style.css", "/page.js", "/icon.svg", "/nothing",
                                  "result", "short"])
def test_head_is_get_without_a_body(pc, path):
    result = pc.upload(PEM)
    path = {"result": result.path, "short": f"/{result.code}"}.get(path, path)
    head, get = pc.request("HEAD", path), pc.get(path)
    assert (head.status, head.body) == (get.status, b"") and get.body
    assert head.header("Content-Type") == get.header("Content-Type")
    assert head.header("Content-Length") == str(len(get.body))


@pytest.mark.parametrize("typed, kept", [
    ("https://user@mail.example.com:8443/x?y#z", "mail.example.com"), ("mail.example.com.", "mail.example.com."),
    ("[2001:db8::1]:443", "[2001:db8::1]"), ("2001:db8::1", "2001:db8::1"), ("192.0.2.1:25", "192.0.2.1"),
    ("münchen.example", "xn--mnchen-3ya.example"),
    ("not a host", None), ("mail..example.com", None), ("..", None), ("%41", None), ("mail.example.com:imap", None),
    ("http://", None), ("a" * 254, None),
])
def test_what_counts_as_a_server(pc, typed, kept):
    page = pc.get(pc.give(PEM, host=typed).header("Location"))
    if kept is None:
        assert_clear(page, 422)
        assert page.problem == "host-invalid" and page.document.find(id="again-host").get("value") == typed
    else:
        assert page.document.find(id="again-host").get("value") == kept


@pytest.mark.parametrize("field, problem", [("phone", "phone-unknown"), ("host", "host-invalid"),
                                            ("about", "about-invalid")])
@pytest.mark.parametrize("typed", ["<b>\"'&=%41 #?", "x y" * 85, "\u00fc " * 500, b"\xff\xfe", "two\nlines", "\u202egnp.x y"])
def test_what_is_wrong_beside_a_certificate(pc, field, problem, typed):
    """The certificate is kept, and what was typed stands in the field to be corrected; what no field holds comes back."""
    given = pc.give(PEM, **{field: typed})
    size = len(typed if isinstance(typed, bytes) else typed.encode())
    page = given if size > 1020 else pc.get(given.header("Location"))
    assert_clear(page, 422)
    assert page.problem == problem and (page.document.find(id="short") is None) == (size > 1020)
    if size <= 1020 and isinstance(typed, str) and typed.isprintable():
        name = "about" if field == "about" else f"again-{field}"
        assert page.document.find(id=name).get("value") == typed
