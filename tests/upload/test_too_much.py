# SPDX-License-Identifier: LGPL-2.1-or-later
"""More than the page takes: bytes, parts, certificates. What is too much is told, and others are served."""
import concurrent.futures
import gzip
import socket
import time

import pytest

import certificates
from certificates import factory
from checks import assert_clear, assert_guarded, assert_no_internals, complaints
from client import Client, File, multipart, raw
from page import Page

PEM = certificates.usual().pem
MEGABYTE = 1 << 20


@pytest.fixture(scope="module", params=["builtin", "nginx"])
def page(request):
    with Page(server=request.param, uploads_per_hour=0, client_uploads=0, max_certificates=3) as served:
        yield served
        assert complaints(served, about_bodies=True) == []
        assert served.is_tidy(), "uploads are left in the temporary folder"


@pytest.fixture
def pc(page):
    return Client(page.url)


@pytest.fixture(autouse=True)
def still_serving(page):
    """After each attack the page works, and at once."""
    yield
    begin = time.monotonic()
    assert Client(page.url).give(PEM).status == 303
    assert time.monotonic() - begin < 5


# ---- bytes ----


def test_a_file_that_is_too_large(pc):
    response = pc.give(File(b"A" * 300_000, name="large.pem"))
    assert_clear(response, 413)
    assert response.problem == "too-large" and "large.pem" in response.text
    # Below the limit it is read, and told what it is.
    assert_clear(pc.give(b"A" * 262_144), 422)


def test_files_that_are_too_large_together(pc):
    response = pc.give(*[b"A" * 200_000] * 6)
    assert_clear(response, 413)
    assert response.problem == "too-large"


def test_text_that_is_too_large(pc):
    assert_clear(pc.give(text="A" * (MEGABYTE + 1)), 413)


@pytest.mark.parametrize("megabytes", [1.9, 2.1, 7, 9, 60])
def test_a_body_that_is_too_large(page, pc, megabytes):
    response = pc.give(b"A" * int(megabytes * MEGABYTE))
    assert response.status == 413
    assert response.document.find("body").text
    assert_no_internals(response)
    assert_guarded(response)


def test_a_length_that_is_a_lie(page):
    """Announced is what no disk holds: it is refused by the announcement, or once the client has hung up."""
    head = (f"POST / HTTP/1.1\r\nHost: {page.host}\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            "Content-Length: {}\r\nConnection: close\r\n\r\n")
    for length in ("99999999999999", "-1", "1e9", "0x10", "18446744073709551616"):
        with socket.create_connection(("127.0.0.1", page.port), 10) as connection:
            connection.sendall(head.format(length).encode() + b"--b\r\n")
            connection.shutdown(socket.SHUT_WR)
            answer = connection.recv(100)
            assert answer == b"" or answer.split()[1] in (b"400", b"403", b"413"), answer


def test_compressed_bodies_stay_compressed(pc):
    """Nothing unpacks a body: a small one cannot become a large one."""
    content_type, body = multipart([("csrf", pc.token()), ("text", PEM)])
    response = pc.request("POST", "/", gzip.compress(body), {"Content-Type": content_type, "Content-Encoding": "gzip"})
    assert_clear(response, 400, 403, 415)


# ---- numbers ----


def test_too_many_files(pc):
    response = pc.give(*[PEM] * 9)
    assert_clear(response, 413)
    assert response.problem == "too-many-files"
    assert pc.give(*[PEM] * 8).status == 303


def test_too_many_certificates(pc):
    made = [factory.authority(f"Root {number}", "rsa-1024", serial=number + 1).pem for number in range(4)]
    response = pc.give(b"".join(made))
    assert_clear(response, 422)
    assert response.problem == "too-many-certificates"
    assert pc.give(b"".join(made[:3])).status == 303


@pytest.mark.parametrize("name", ["x", "file[]", "phone", "text", "a[b][c]"])
def test_ten_thousand_parts(pc, name):
    begin = time.monotonic()
    token = pc.token()
    value = File(b"x") if name == "file[]" else "x"
    fields = [("csrf", token)] + [(name if name.endswith("[]") else f"{name}{i}", value) for i in range(10_000)]
    for order in (fields, fields[::-1]):
        assert_clear(pc.post("/", order), 400, 403, 413, 422)
    assert time.monotonic() - begin < 10


@pytest.mark.parametrize("body", [
    "&".join(f"x{i}=1" for i in range(10_000)), "&".join("x[]=1" for _ in range(10_000)),
    "x" + "[a]" * 10_000 + "=1", "&" * 100_000, "=" * 100_000, "%" * 100_000, "a=" + "%00" * 50_000,
], ids=["variables", "array", "deep", "ands", "equals", "percents", "nuls"])
def test_ten_thousand_variables(pc, body):
    begin = time.monotonic()
    response = pc.request("POST", "/", f"csrf={pc.token()}&{body}",
                          {"Content-Type": "application/x-www-form-urlencoded"})
    assert_clear(response, 400, 403, 413, 422)
    assert time.monotonic() - begin < 10


def test_many_cookies_and_headers(page):
    for more in ("".join(f"X-{i}: {'y' * 50}\r\n" for i in range(500)), f"Cookie: {'a=b; ' * 3000}\r\n",
                 f"Accept: {'text/html,' * 2000}\r\n", f"User-Agent: {'Nokia' * 4000}\r\n",
                 f"Accept-Language: {'de,' * 3000}\r\n", f"X-Forwarded-For: {'1.2.3.4, ' * 2000}\r\n"):
        begin = time.monotonic()
        answer = raw(page.port, f"GET / HTTP/1.1\r\nHost: {page.host}\r\n{more}Connection: close\r\n\r\n".encode())
        assert answer == b"" or answer.split()[1] in (b"200", b"400", b"431", b"494"), answer[:200]
        assert time.monotonic() - begin < 5


# ---- certificates made to take long ----


@pytest.mark.parametrize("content", [
    b"-----BEGIN CERTIFICATE-----\n" * 9000, b"0\x82\xff\xff" * 60_000, b"\x30\x80" * 120_000, b"A" * 262_144,
    b"-----BEGIN CERTIFICATE-----\nMIIB" + b"=" * 200_000, (b"-----BEGIN X-----\nAA==\n-----END X-----\n") * 6000,
], ids=["begins", "sequences", "endless", "letters", "fill", "blocks"])
def test_input_that_takes_long(pc, content):
    begin = time.monotonic()
    assert_clear(pc.give(content), 422)
    assert time.monotonic() - begin < 10


# ---- many at once ----


def test_many_at_once(page):
    """As many as come at one time get their answers."""
    def one(number):
        client = Client(page.url)
        return (client.give(PEM).status, client.get("/about").status)[number % 2]
    with concurrent.futures.ThreadPoolExecutor(32) as pool:
        assert set(pool.map(one, range(96))) == {303, 200}
