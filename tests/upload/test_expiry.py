# SPDX-License-Identifier: LGPL-2.1-or-later
"""What is given is gone: after its lifetime, at the delete button, and out of the files as well."""
import base64
import sqlite3
import subprocess
import time

import pytest

import certificates
import user_agents
from checks import assert_clear, complaints
from client import Client
from page import MODULE, PHP, UPLOAD, Page
from phone import Phone

SECONDS = 3
SHORT = {"lifetime_hours": SECONDS / 3600, "uploads_per_hour": 0, "client_uploads": 0, "misses_per_ten_minutes": 0}


def addresses(result):
    """Everything that an upload can be reached by."""
    code = f"/{result.code}"
    return [code, f"{code}/1", f"{code}/1.cer", f"{code}/1.hc", result.path, result.file("cer"), result.file("hashed")]


def rows(page):
    with sqlite3.connect(page.database_file) as database:
        return [database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
                for table in ("upload", "upload_certificate")]


def is_in_files(page, made):
    """Whether a piece of the certificate is in the database's files."""
    piece = base64.b64encode(made.der)[100:300]
    return any(piece in path.read_bytes() or made.der[100:200] in path.read_bytes() for path in page.data.iterdir())


@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_after_its_lifetime_it_is_gone(server):
    made = certificates.usual()
    with Page(server=server, **SHORT) as page:
        pc = Client(page.url)
        begin = time.monotonic()
        result = pc.upload(made.pem)
        reached = addresses(result)
        assert {pc.get(address).status for address in reached} == {200}
        assert is_in_files(page, made) and rows(page) == [1, 1]
        time.sleep(max(0, begin + SECONDS + 1.1 - time.monotonic()))
        for address in reached:
            assert_gone = pc.get(address)
            assert assert_gone.status == 404, address
        assert_clear(result.mail("someone@there.example"), 404)
        assert_clear(result.delete(), 404)
        phone = Phone(user_agents.S40["s40-2nd"][0][1])
        assert phone.fetch(page.url + reached[0]).status == 404
        assert rows(page) == [0, 0]
        assert not is_in_files(page, made)
        assert complaints(page) == []


def test_the_lifetime_begins_with_the_upload():
    """Looking at it does not keep it."""
    with Page(**SHORT) as page:
        pc = Client(page.url)
        result = pc.upload(certificates.usual().pem)
        begin = time.monotonic()
        while pc.get(f"/{result.code}").status == 200:
            assert time.monotonic() < begin + SECONDS + 2
            time.sleep(0.1)
        assert time.monotonic() > begin + SECONDS - 1.5


def test_a_new_upload_removes_the_old_ones():
    with Page(**SHORT) as page:
        pc = Client(page.url)
        csrf = pc.token()
        for _ in range(5):
            assert pc.give(certificates.usual().pem, csrf=csrf).status == 303
        time.sleep(SECONDS + 1.1)
        assert pc.give(certificates.numbered(1).pem, csrf=csrf).status == 303
        assert rows(page) == [1, 1]


def test_without_visitors_a_timer_removes_them():
    """bin/expire.php, as cron runs it."""
    made = certificates.usual()
    with Page(**SHORT) as page:
        Client(page.url).upload(made.pem)
        time.sleep(SECONDS + 1.1)
        assert rows(page) == [1, 1]
        settings = {"SYMCA_UPLOAD_SETTINGS": str(page.settings_file), "PATH": "/usr/bin:/bin"}
        done = subprocess.run([PHP, "-d", f"extension={MODULE}", UPLOAD / "bin" / "expire.php"], capture_output=True,
                              text=True, check=False, env=settings)
        assert done.returncode == 0, done.stderr
        assert rows(page) == [0, 0] and not is_in_files(page, made)


def test_what_was_counted_is_not_kept_without_uploads():
    with Page() as page:
        pc = Client(page.url)
        assert pc.get("/adadad").status == 404
        with sqlite3.connect(page.database_file) as database:
            assert database.execute("UPDATE attempt SET ends = 1").rowcount == 1
        assert pc.get("/adadad").status == 404
        with sqlite3.connect(page.database_file) as database:
            assert database.execute("SELECT COUNT(*), MIN(ends) > 1 FROM attempt").fetchone() == (1, 1)


@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_the_delete_button(server):
    made, kept = certificates.usual(), certificates.numbered(7)
    with Page(server=server) as page:
        pc = Client(page.url)
        result, other = pc.upload(made.pem), pc.upload(kept.pem)
        reached = addresses(result)
        deleted = result.delete()
        assert deleted.status == 303
        assert_clear(pc.get(deleted.header("Location")), 200)
        assert {pc.get(address).status for address in reached} == {404}
        assert_clear(result.delete(), 404)
        assert rows(page) == [1, 1]
        assert not is_in_files(page, made) and is_in_files(page, kept)
        assert {pc.get(address).status for address in addresses(other)} == {200}


def test_the_delete_button_with_postgresql():
    made = certificates.usual()
    piece = base64.b64encode(made.der).decode()[100:300]
    with Page(database="postgresql", **SHORT) as page:
        pc = Client(page.url)
        result = pc.upload(made.pem)
        assert piece in page.cluster.dump()
        assert result.delete().status == 303
        assert piece not in page.cluster.dump() and page.cluster.query("SELECT COUNT(*) FROM upload").strip() == "0"
        second = pc.upload(made.pem)
        time.sleep(SECONDS + 1.1)
        assert pc.get(f"/{second.code}").status == 404
        assert page.cluster.query("SELECT COUNT(*) FROM upload_certificate").strip() == "0"


def test_the_page_says_so():
    with Page(lifetime_hours=24) as page:
        result = Client(page.url).upload(certificates.usual().pem)
        assert "24" in result.document.find(id="expires").text
        page.change(lifetime_hours=2.5)
        text = result.open().document.find(id="expires").text
        assert "2.5" in text and "24 hours" not in text


def test_only_a_hash_of_the_owner_s_key_is_kept():
    """Who reads the database still cannot open anybody's page with the code to type."""
    with Page() as page:
        result = Client(page.url).upload(certificates.usual().pem)
        stored = b"".join(path.read_bytes() for path in page.data.iterdir())
        assert result.token.encode() not in stored
        for group in result.groups():
            assert group.encode() not in stored
