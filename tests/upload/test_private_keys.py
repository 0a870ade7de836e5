# SPDX-License-Identifier: LGPL-2.1-or-later
"""A private key in the upload, whatever its guise: refused with the warning, and no byte of it stays anywhere."""
import base64
import re
import urllib.parse

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography import x509

import certificates
from certificates import factory
from checks import assert_clear, complaints
from client import Client, File
from page import Page

MADE = certificates.usual()
KEY = factory.key("rsa-2048")
# What may be kept: its public key is another one, whose octets are in no trace.
HARMLESS = factory.authority("Harmless Root CA", "rsa-2048-third")
PLAIN, LOCKED = serialization.NoEncryption(), serialization.BestAvailableEncryption(b"password")


def private(form, encoding, encryption=PLAIN, key=KEY):
    return key.private_bytes(encoding, form, encryption)


PEM, DER = serialization.Encoding.PEM, serialization.Encoding.DER
PKCS8, PKCS1, SSH = (serialization.PrivateFormat.PKCS8, serialization.PrivateFormat.TraditionalOpenSSL,
                     serialization.PrivateFormat.OpenSSH)


def bag(encryption):
    return pkcs12.serialize_key_and_certificates(b"name", KEY, x509.load_der_x509_certificate(MADE.der), None,
                                                 encryption)


P8 = private(PKCS8, PEM)
GUISES = {
    "pkcs8": P8,
    "pkcs1": private(PKCS1, PEM),
    "ec": private(PKCS1, PEM, key=factory.key("ec-256")),
    "ec pkcs8": private(PKCS8, PEM, key=factory.key("ec-256")),
    "dsa": private(PKCS1, PEM, key=factory.key("dsa-1024")),
    "encrypted pkcs8": private(PKCS8, PEM, LOCKED),
    "encrypted pkcs1": private(PKCS1, PEM, LOCKED),
    "openssh": private(SSH, PEM),
    "der pkcs8": private(PKCS8, DER),
    "der pkcs1": private(PKCS1, DER),
    "der ec": private(PKCS1, DER, key=factory.key("ec-256")),
    "der encrypted pkcs8": private(PKCS8, DER, LOCKED),
    "base64 pkcs8": base64.encodebytes(private(PKCS8, DER)),
    "base64 in one line": base64.b64encode(private(PKCS8, DER)),
    "pkcs12": bag(PLAIN),
    "certificate, key": MADE.pem + P8,
    "key, certificate": P8 + MADE.pem,
    "certificate, encrypted key": MADE.pem + private(PKCS8, PEM, LOCKED),
    "certificate, key in DER": MADE.der + private(PKCS8, DER),
    "key in a letter": b"Dear friend,\n\nhere is the file:\n\n" + MADE.pem + b"\nand the other:\n\n" + P8 + b"\nBye\n",
    "key in lines of Windows": (MADE.pem + P8).replace(b"\n", b"\r\n"),
    "key after a byte order mark": b"\xef\xbb\xbf" + P8,
    "key with words before": b"Bag Attributes\n    friendlyName: name\nKey Attributes: <No Attributes>\n" + P8,
    "twenty keys": P8 * 20,
    "key cut short": P8[:len(P8) // 2],
    "key without its first dashes": P8[4:],
}
# The password is not known: what is in it cannot be told, but it is refused all the same.
SEALED = {"pkcs12 with a password": bag(LOCKED)}


def traces(content):
    """Pieces of a key that would give it away: its numbers, and its encodings as they are."""
    numbers = KEY.private_numbers()
    pieces = [number.to_bytes(-(-number.bit_length() // 8), "big")[5:37]
              for number in (numbers.d, numbers.p, numbers.q)]
    elliptic = factory.key("ec-256").private_numbers().private_value.to_bytes(32, "big")
    pieces += [elliptic, factory.key("dsa-1024").private_numbers().x.to_bytes(20, "big")]
    secret = [private(PKCS8, DER), private(PKCS1, DER)]
    for der in secret:
        # The private part of it: the modulus before is in the certificate, too.
        start = der.find(pieces[0]) - 3
        pieces += [base64.b64encode(der[start + shift:start + shift + 48]) for shift in range(3)]
    # Lines of whatever text was given, and a piece out of the middle of bytes that are no text.
    public = {line for line in MADE.pem.splitlines()}
    lines = [line for line in content.splitlines() if re.fullmatch(rb"[A-Za-z0-9+/=]{40,}", line)
             and line not in public]
    if content.isascii() or b"BEGIN" in content:
        pieces += lines[2:-1] or lines[:1]
    else:
        pieces.append(content[len(content) * 3 // 4:][:32])
    pieces += [piece.hex().encode() for piece in pieces[:5]]
    return {piece for piece in pieces if len(piece) >= 20}


def leaks(page, content):
    """The files below the page's folder that hold a trace of it; settings and server certificates are not looked at."""
    wanted = traces(content)
    files = [path for folder in (page.data, page.logs, page.temporary, page.folder / "nginx") if folder.exists()
             for path in folder.rglob("*") if path.is_file()]
    files += list(page.folder.glob("*.log"))
    assert files
    return [(path.name, piece[:20]) for path in files for piece in wanted if piece in path.read_bytes()]


@pytest.fixture(scope="module", params=["builtin", "nginx"])
def page(request):
    with Page(server=request.param, uploads_per_hour=0, client_uploads=0) as served:
        Client(served.url).upload(HARMLESS.pem)
        yield served
        assert complaints(served, about_bodies=True) == []


@pytest.fixture
def pc(page):
    return Client(page.url)


def assert_warned(response):
    """In red, with what to do about it."""
    assert_clear(response, 422)
    box = response.document.find(id="error")
    assert box.get("data-key") == "private-key" and "danger" in box.classes and box.get("role") == "alert"
    assert "exposed" in box.text or "anybody" in box.text or "new" in box.text


def assert_no_trace(page, response, content):
    assert not [piece for piece in traces(content) if piece in response.body], "the answer sends it back"
    assert page.is_tidy()
    assert leaks(page, content) == []


@pytest.mark.parametrize("guise", GUISES)
def test_a_key_in_a_file(page, pc, guise):
    content = GUISES[guise]
    response = pc.give(File(content, name="key.pem"))
    assert_warned(response)
    assert_no_trace(page, response, content)


@pytest.mark.parametrize("guise", [name for name, content in GUISES.items() if content.isascii()])
def test_a_key_in_the_text(page, pc, guise):
    content = GUISES[guise]
    for more in ({}, {"phone": "no such phone"}, {"about": "no address"}):
        response = pc.give(text=content, **more)
        assert_warned(response)
        assert response.document.find("textarea").raw_text.strip() == ""
        assert_no_trace(page, response, content)


@pytest.mark.parametrize("guise", SEALED)
def test_what_is_sealed(page, pc, guise):
    response = pc.give(SEALED[guise])
    assert_clear(response, 422)
    assert response.problem in ("password", "private-key")
    middle = SEALED[guise][200:240]
    assert page.is_tidy()
    assert not [path for path in page.folder.rglob("*") if path.is_file() and middle in path.read_bytes()]
    # It is not sent back either, whatever else was wrong.
    pasted = base64.encodebytes(SEALED[guise])
    for fields in ({"text": pasted}, {"text": HARMLESS.pem, "phone": pasted.replace(b"\n", b""), "host": "https://"}):
        response = pc.give(**fields)
        assert_clear(response, 422)
        assert pasted.splitlines()[2] not in response.body


@pytest.mark.parametrize("order", [1, -1])
def test_a_key_beside_certificates(page, pc, order):
    """Nothing of the whole upload is kept."""
    other = factory.authority("Beside A Key Root CA", "rsa-2048-other")
    response = pc.give(*[File(other.pem), File(P8, name="server.key")][::order])
    assert_warned(response)
    assert "server.key" in response.text
    assert_no_trace(page, response, P8)
    stored = b"".join(path.read_bytes() for path in page.data.glob("*"))
    assert base64.b64encode(other.der)[:200] not in stored and other.der[:200] not in stored


@pytest.mark.parametrize("lines", [b"\n", b" ", b""])
@pytest.mark.parametrize("field", ["phone", "host", "about"])
def test_a_key_in_the_wrong_box(page, pc, field, lines):
    """Browsers paste it without its line ends there."""
    response = pc.post("/", [("csrf", pc.token()), ("text", HARMLESS.pem), (field, P8.replace(b"\n", lines))])
    assert_warned(response)
    assert response.document.find(id=field).get("value") == ""
    assert_no_trace(page, response, P8)


@pytest.mark.parametrize("field", ["csrf", "unknown", "lang", "text[]", "phone[a][b]"])
def test_a_key_where_nobody_looks(page, pc, field):
    fields = [("csrf", pc.token()), ("text", HARMLESS.pem)]
    fields = [(name, value) for name, value in fields if name != field] + [(field, P8)]
    response = pc.post("/", fields)
    assert_warned(response)
    assert_no_trace(page, response, P8)


@pytest.mark.parametrize("name", ["other", "file[a][b]", "file"])
def test_a_key_in_a_file_of_another_name(page, pc, name):
    response = pc.post("/", [("csrf", pc.token()), ("text", HARMLESS.pem), (name, File(P8, name="server.key"))])
    assert_warned(response)
    assert "server.key" in response.text
    assert_no_trace(page, response, P8)


def test_a_key_without_a_token(page):
    """Who has no cookies, or an old page, has sent it all the same."""
    response = Client(page.url).give(P8, csrf="x")
    assert_warned(response)
    assert_no_trace(page, response, P8)


def test_a_key_that_another_site_sends(page, pc):
    """Nobody gave it: that site only wants to frighten."""
    response = pc.give(P8, headers={"Origin": "http://elsewhere.example"})
    assert_clear(response, 403)
    assert response.problem == "csrf"
    assert_no_trace(page, response, P8)


JUNK = bytes(range(1, 256)) * 1200
LARGE = MADE.pem * 300 + P8
TOO_MUCH = {
    "a file too large": [File(JUNK), File(P8, name="root.key")],
    "files too many": [*[File(MADE.pem)] * 8, File(P8, name="root.key")],
    "a bundle too large": [File(LARGE, name="root.key")],
    "a bundle of DER too large": [File(MADE.der * 400 + private(PKCS8, DER), name="root.key")],
    "together too large": [*[File(JUNK[:250_000])] * 5, File(P8, name="root.key")],
    "keys too large": [File(P8 * 400, name="root.key")],
    "a file that is nothing": [File(b"words"), File(P8, name="root.key")],
    "a file that is locked": [File(SEALED["pkcs12 with a password"]), File(P8, name="root.key")],
}


def test_these_are_too_much():
    """Without the key they would be refused by the limits of settings.php."""
    assert min(len(JUNK), len(LARGE), len(MADE.der * 400), len(P8 * 400)) > 262144 and 5 * 250_000 > 1048576


@pytest.mark.parametrize("case", TOO_MUCH)
def test_a_key_beside_too_much(page, pc, case):
    """Whatever else is wrong: it has left the PC, and that is told."""
    response = pc.give(*TOO_MUCH[case])
    assert_warned(response)
    assert "root.key" in response.text
    assert_no_trace(page, response, P8)


def test_a_key_at_the_end_of_too_much_text(page, pc):
    response = pc.give(text=MADE.pem * 900 + P8)
    assert_warned(response)
    assert_no_trace(page, response, P8)


@pytest.mark.parametrize("field", ["phone", "host", "about"])
def test_a_key_in_the_wrong_box_beside_a_wrong_file(page, pc, field):
    response = pc.give(b"words", **{field: P8.replace(b"\n", b" ")})
    assert_warned(response)
    assert_no_trace(page, response, P8)


@pytest.mark.parametrize("size", [1.5, 3, 7.9])
def test_what_php_throws_away(page, pc, size):
    """Nobody can look into it, and that is told as well."""
    response = pc.give(File(P8 * int(size * (1 << 20) / len(P8)), name="root.key"))
    assert_clear(response, 413, 422)
    if response.problem == "too-large":
        assert "count that key as exposed" in response.document.find(id="error").text
    else:
        assert_warned(response)
    assert_no_trace(page, response, P8)


def test_a_key_after_too_many_uploads():
    """In every guise, as nothing but its marks tells it then."""
    with Page(uploads_per_hour=1) as page:
        pc = Client(page.url)
        assert pc.give(HARMLESS.pem).status == 303
        assert pc.give(HARMLESS.pem).problem == "rate"
        for guise, content in GUISES.items():
            response = pc.give(File(content, name="key.pem"), phone="E61")
            assert_warned(response)
            assert_no_trace(page, response, content)
        assert pc.give(HARMLESS.pem).problem == "rate"
        assert complaints(page) == []


def test_a_key_while_the_database_is_away():
    with Page() as page:
        pc = Client(page.url)
        csrf = pc.token()
        page.change(database=f"sqlite:{page.settings_file}/nowhere")
        assert pc.give(HARMLESS.pem, csrf=csrf).problem == "storage"
        response = pc.give(P8, csrf=csrf)
        assert_warned(response)
        assert_no_trace(page, response, P8)


P8_LINES = P8.decode().splitlines()
MANGLED = {
    "utf-16": P8.decode().encode("utf-16"),
    "utf-16 of another order": P8.decode().encode("utf-16-be"),
    "json": b'{"private_key": "' + P8.replace(b"\n", b"\\n") + b'"}',
    "json with lines of Windows": b'{"private_key": "' + P8.replace(b"\n", b"\\r\\n") + b'"}',
    "quoted in a mail": "".join(f"> {line}\n" for line in P8_LINES).encode(),
    "without dashes": P8.replace(b"-----", b""),
    "after a certificate, cut at both ends": MADE.pem + P8[4:-30],
    "of Edwards's curve in DER": private(PKCS8, DER, key=ed25519.Ed25519PrivateKey.generate()),
    "of PuTTY": b"PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: key\n",
}


@pytest.mark.parametrize("guise", MANGLED)
def test_a_key_that_is_mangled(page, pc, guise):
    assert_warned(pc.give(MANGLED[guise]))
    assert page.is_tidy()


@pytest.mark.parametrize("words", [
    "Wer BEGIN RSA PRIVATE KEY liest, hat das Zertifizierungsstellenzertifikat verwechselt.",
    "-----BEGIN PRIVATE KEY, and never sent: Note: keep it"])
def test_words_about_keys(pc, words):
    """Nobody has to make a new key for those."""
    assert pc.give(text=words).problem == "not-certificate"
    assert pc.give(JUNK + words.encode()).problem == "too-large"
    assert pc.give(text=f"{words}\n".encode() + MADE.pem).status == 303


@pytest.mark.parametrize("serial", [0, 1])
@pytest.mark.parametrize("made", [
    lambda **more: factory.authority(version=None, extensions=None, **more), factory.authority,
    lambda **more: factory.authority("Elliptic Root CA", "ec-256", signature="ecdsaWithSHA256", **more),
    lambda **more: factory.authority("DSA Root CA", "dsa-1024", signature="dsaWithSHA1", **more),
], ids=["version-1", "rsa", "elliptic", "dsa"])
def test_a_certificate_is_no_key(pc, made, serial):
    """Its serial number stands where a key has its version."""
    certificate = made(serial=serial)
    assert pc.give(certificate.der, text=certificate.pem).status == 303


@pytest.mark.parametrize("query", ["phone", "host", "about"])
def test_a_key_in_the_boxes_of_the_result(page, pc, query):
    """The form there goes by the address; it is short enough for a small key."""
    small = private(PKCS1, PEM, key=factory.key("ec-256")).replace(b"\n", b" ")
    result = pc.upload(HARMLESS.pem)
    response = pc.get(f"{result.path}?{urllib.parse.urlencode({query: small, 'again': '1'})}")
    assert_warned(response)
    assert_no_trace(page, response, small)


@pytest.mark.parametrize("action, field", [("mail", "to"), ("about", "about")])
def test_a_key_in_the_other_forms_of_the_result(page, pc, action, field):
    result = pc.upload(HARMLESS.pem)
    content = P8.replace(b"\n", b" ")
    response = pc.post(f"{result.path}/{action}", [("csrf", result.csrf()), (field, content)])
    assert_warned(response)
    assert_no_trace(page, response, content)


def test_with_postgresql():
    with Page(database="postgresql") as page:
        pc = Client(page.url)
        pc.upload(HARMLESS.pem)
        for guise in ("pkcs8", "certificate, key", "pkcs12"):
            assert_warned(pc.give(GUISES[guise]))
            dump = page.cluster.dump().encode() + page.cluster.log().encode()
            assert not [piece for piece in traces(GUISES[guise]) if piece in dump]
            files = [path for path in (page.cluster.folder / "data").rglob("*") if path.is_file()]
            wanted = traces(GUISES[guise])
            assert not [path for path in files for piece in wanted if piece in path.read_bytes()]


def test_the_traces_would_be_found(page):
    """The search itself: a key that is written to a file is found in every guise."""
    for guise, content in GUISES.items():
        file = page.data / "planted"
        file.write_bytes(content)
        try:
            assert leaks(page, content), guise
        finally:
            file.unlink()
