# SPDX-License-Identifier: LGPL-2.1-or-later
"""The disk full, the database locked, unreadable or gone: told with the right status, nothing lost, and back again."""
import contextlib
import os
import random
import sqlite3
import subprocess
import sys
import time

import pytest

import certificates
import user_agents
from certificates import factory
from checks import assert_clear, assert_guarded, complaints
from client import Client
from page import Page
from phone import Phone
from postgres import Cluster
from programs import is_root, own_folder
from s60 import S60

PEM = certificates.usual().pem
NO_LIMITS = {"uploads_per_hour": 0, "client_uploads": 0, "misses_per_ten_minutes": 0}

# As large as a phone's certificate hardly is, so that a small disk is soon full; no database can make it smaller.
NOISE = random.Random(4711).randbytes(30_000)
LARGE_DER = [factory.authority(f"Large Root {number}", others=(factory.extension("1.3.6.1.4.1.32473.1", NOISE),),
                               serial=number + 1).der for number in range(3)]
LARGE = [factory.pem(one) for one in LARGE_DER]


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, check=False).returncode


@contextlib.contextmanager
def small_disk(folder, size, account):
    """A file system of its own of so many kilobytes at this place; grow() makes it larger."""
    folder.mkdir(parents=True, exist_ok=True)
    if not is_root() or run("mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder) != 0:
        pytest.skip("a full disk needs the right to mount one")
    try:
        own_folder(folder, account)
        yield lambda kilobytes: run("mount", "-o", f"remount,size={kilobytes}k", folder)
    finally:
        # A server may still be letting go of a file.
        for _ in range(50):
            if run("umount", folder) == 0:
                break
            time.sleep(0.1)


def fill(pc, most=400):
    """Uploads until one does not go in; those that did, and the answer to the one that did not."""
    csrf, kept = pc.token(), []
    for _ in range(most):
        response = pc.give(*LARGE, csrf=csrf)
        if response.status != 303:
            return kept, response
        kept.append(response.header("Location").partition("?")[0])
    raise AssertionError("it never gets full")


def assert_all_there(pc, kept):
    """Each of them whole, on the PC and on a phone."""
    for path in kept:
        assert {pc.get(f"{path}/{n}.cer").body for n in (1, 2, 3)} == set(LARGE_DER)


# ---- full ----


@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_a_full_disk(server):
    with Page(server=server, **NO_LIMITS) as page, small_disk(page.folder / "small", 1200, page.account) as grow:
        page.change(database=f"sqlite:{page.folder / 'small' / 'upload.sqlite'}")
        pc = Client(page.url)
        kept, response = fill(pc)
        assert kept
        assert_clear(response, 507)
        assert response.document.find("h1").text or response.problem
        # What is there can be read, by phones too, and again it is the same.
        assert_all_there(pc, kept)
        result = pc.get(kept[0])
        assert_clear(result, 200)
        code = result.document.find(id="short").text.rpartition("/")[2]
        assert Phone(user_agents.UNKNOWN[0]).open(f"{page.url}/{code}/1").links
        assert_clear(pc.give(*LARGE), 507)
        with sqlite3.connect(page.folder / "small" / "upload.sqlite") as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert database.execute("SELECT COUNT(*) FROM upload").fetchone()[0] == len(kept)
            assert database.execute("SELECT COUNT(*) FROM upload_certificate").fetchone()[0] == 3 * len(kept)
        database.close()
        assert grow(8000) == 0
        assert pc.give(*LARGE).status == 303
        assert_all_there(pc, kept)
        assert complaints(page) == []


def test_a_full_disk_from_the_start():
    """No room even for the tables: the form cannot be made, and it says so."""
    with Page(**NO_LIMITS) as page, small_disk(page.folder / "small", 4, page.account) as grow:
        page.change(database=f"sqlite:{page.folder / 'small' / 'upload.sqlite'}")
        assert_clear(Client(page.url).get("/"), 507, 503)
        grow(8000)
        assert Client(page.url).give(PEM).status == 303


@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_no_room_for_temporary_files(server):
    with Page(server=server, **NO_LIMITS) as page:
        pc = Client(page.url)
        kept = pc.upload(PEM)
        with small_disk(page.temporary, 12, page.account):
            for given in (LARGE, LARGE[:1]):
                assert_clear(pc.give(*given), 507)
            # Text needs no file.
            assert pc.give(text=PEM).status == 303
            assert pc.get(f"/{kept.code}").status == 200
        assert pc.give(*LARGE).status == 303
        assert complaints(page, about_bodies=True) == []


def test_nginx_has_no_room_for_a_body():
    """nginx says it by itself, and goes on."""
    with Page(server="nginx", **NO_LIMITS) as page:
        with small_disk(page.folder / "nginx" / "client_body", 12, page.account):
            response = Client(page.url).give(*LARGE)
            assert response.status == 500
            assert_guarded(response)
            assert Client(page.url).get("/").status == 200
        assert Client(page.url).give(*LARGE).status == 303


def test_a_full_log():
    """What does not go into it goes to the server's log: nobody is turned away for it."""
    with Page(**NO_LIMITS) as page, small_disk(page.folder / "small", 4, page.account):
        page.change(log=str(page.folder / "small" / "page.log"))
        pc = Client(page.url)
        csrf = pc.token()
        assert {pc.give(PEM, csrf=csrf).status for _ in range(80)} == {303}
        page.change(log="/nonexistent/page.log")
        assert pc.give(PEM, csrf=csrf).status == 303
        assert complaints(page) == []


def test_postgresql_s_disk_is_full():
    with Cluster() as cluster, small_disk(cluster.folder / "small", 11_000, cluster.account) as grow:
        cluster.query(f"CREATE TABLESPACE small LOCATION '{cluster.folder / 'small'}'")
        # The page makes its tables there by itself.
        cluster.query("ALTER ROLE uploader SET default_tablespace = small")
        cluster.query("ALTER ROLE uploader SET temp_tablespaces = pg_default")
        with Page(server="nginx", database=cluster, **NO_LIMITS) as page:
            pc = Client(page.url)
            kept, response = fill(pc)
            assert kept
            assert_clear(response, 507)
            assert_all_there(pc, kept[:3] + kept[-3:])
            assert int(cluster.query("SELECT COUNT(*) FROM upload")) == len(kept)
            assert int(cluster.query("SELECT COUNT(*) FROM upload_certificate")) == 3 * len(kept)
            grow(30_000)
            assert pc.give(*LARGE).status == 303


# ---- locked ----


@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_sqlite_is_locked(server):
    with Page(server=server, database_timeout=1, **NO_LIMITS) as page:
        pc = Client(page.url)
        kept = pc.upload(PEM)
        csrf = kept.csrf()
        with contextlib.closing(sqlite3.connect(page.database_file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            begin = time.monotonic()
            response = pc.give(PEM, csrf=csrf)
            assert 0.8 < time.monotonic() - begin < 4
            assert_clear(response, 503)
            assert_clear(kept.delete(csrf=csrf), 503)
            # Who only reads does not wait.
            begin = time.monotonic()
            phone = S60(user_agents.S60["s60-3rd"][0][1], "s60-3rd")
            assert phone.open(kept.short).status == 200 and pc.get(kept.path).status == 200
            assert time.monotonic() - begin < 1
            other.execute("ROLLBACK")
        assert pc.give(PEM, csrf=csrf).status == 303
        # Nobody may even read.
        with contextlib.closing(sqlite3.connect(page.database_file, isolation_level=None)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN IMMEDIATE")
            other.execute("UPDATE upload SET bytes = bytes")
            other.execute("COMMIT")
            begin = time.monotonic()
            answer = Phone(user_agents.S40["s40-2nd"][0][1]).fetch(kept.short)
            assert answer.status == 503 and int(answer.header("retry-after")) > 0
            assert_clear(pc.get(kept.path), 503)
            assert_clear(pc.get("/"), 503)
            assert time.monotonic() - begin < 12
        assert pc.get(f"/{kept.code}").status == 200
        assert complaints(page) == []


def test_a_lock_that_is_short_is_waited_for():
    with Page(database_timeout=5, **NO_LIMITS) as page:
        pc = Client(page.url)
        csrf = pc.token()
        lock = ("import sqlite3, sys, time\n"
                "other = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                "other.execute('BEGIN IMMEDIATE')\n"
                "print('locked', flush=True)\n"
                "time.sleep(1)\n"
                "other.execute('ROLLBACK')\n")
        other = subprocess.Popen([sys.executable, "-c", lock, page.database_file], stdout=subprocess.PIPE, text=True)
        with other:
            assert other.stdout.readline() == "locked\n"
            begin = time.monotonic()
            assert pc.give(PEM, csrf=csrf).status == 303
            assert time.monotonic() - begin > 0.5


def test_postgresql_is_locked():
    with Page(server="nginx", database="postgresql", database_timeout=1, **NO_LIMITS) as page:
        pc = Client(page.url)
        kept = pc.upload(PEM)
        csrf = kept.csrf()
        with page.cluster.session() as say:
            say("BEGIN; LOCK TABLE upload IN ACCESS EXCLUSIVE MODE;")
            begin = time.monotonic()
            assert_clear(pc.give(PEM, csrf=csrf), 503)
            assert time.monotonic() - begin < 4
            assert Phone(user_agents.S40["s40-2nd"][0][1]).fetch(kept.short).status == 503
            say("ROLLBACK;")
        assert pc.give(PEM, csrf=csrf).status == 303 and pc.get(f"/{kept.code}").status == 200
        assert complaints(page) == []


# ---- gone ----


@contextlib.contextmanager
def unreadable(page):
    """The database's files may not be opened by the page; as root, which may open anything, it is no file at all."""
    if page.account is None and is_root():
        away = page.data.with_name("away")
        page.data.rename(away)
        page.data.write_bytes(b"")
        yield
        page.data.unlink()
        away.rename(page.data)
    else:
        page.data.chmod(0)
        yield
        page.data.chmod(0o755)


@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_sqlite_cannot_be_opened(server):
    with Page(server=server, **NO_LIMITS) as page:
        pc = Client(page.url)
        kept = pc.upload(PEM)
        csrf = kept.csrf()
        with unreadable(page):
            for response in (pc.give(PEM, csrf=csrf), pc.get("/"), pc.get(kept.path), kept.delete(csrf=csrf)):
                assert_clear(response, 503)
            phone = Phone(user_agents.S40["s40-2nd"][0][1])
            answer = phone.fetch(kept.short)
            assert answer.status == 503 and phone.show(answer).text
            # What needs no database is there.
            assert pc.get("/about").status == 200 and pc.get("/style.css").status == 200
        assert pc.get(kept.path).status == 200 and pc.give(PEM, csrf=csrf).status == 303
        assert complaints(page) == []


def test_sqlite_s_file_is_rubbish():
    with Page(**NO_LIMITS) as page:
        Client(page.url).upload(PEM)
        for path in page.data.iterdir():
            path.write_bytes(os.urandom(20_000) if path.suffix == ".sqlite" else b"")
        pc = Client(page.url)
        assert_clear(pc.get("/"), 503)
        assert_clear(pc.get("/r/" + "A" * 22), 503)
        assert Phone(user_agents.S40["s40-2nd"][0][1]).fetch(f"{page.url}/adadad").status == 503
        for path in page.data.iterdir():
            path.unlink()
        assert Client(page.url).give(PEM).status == 303
        assert complaints(page) == []


def test_sqlite_s_file_is_taken_away():
    """It is made anew; what was in it is not there, and old tokens are nothing."""
    with Page(**NO_LIMITS) as page:
        pc = Client(page.url)
        kept = pc.upload(PEM)
        csrf = kept.csrf()
        for path in list(page.data.iterdir()):
            path.unlink()
        assert_clear(pc.get(kept.path), 404)
        assert_clear(pc.give(PEM, csrf=csrf), 403)
        assert pc.give(PEM).status == 303


@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_postgresql_is_stopped(server):
    with Page(server=server, database="postgresql", **NO_LIMITS) as page:
        pc = Client(page.url)
        kept = pc.upload(PEM)
        csrf = kept.csrf()
        page.cluster.stop()
        begin = time.monotonic()
        for response in (pc.give(PEM, csrf=csrf), pc.get("/"), pc.get(kept.path), kept.delete(csrf=csrf)):
            assert_clear(response, 503)
        answer = Phone(user_agents.S40["s40-2nd"][0][1]).fetch(kept.short)
        assert answer.status == 503 and int(answer.header("retry-after")) > 0
        assert time.monotonic() - begin < 5
        page.cluster.start()
        assert pc.get(kept.path).status == 200 and pc.get(f"/{kept.code}").status == 200
        assert pc.give(PEM, csrf=csrf).status == 303
        assert complaints(page) == []


def test_postgresql_does_not_answer():
    """Its server is there and says nothing: nobody waits for ever."""
    with Page(server="nginx", database="postgresql", database_timeout=2, **NO_LIMITS) as page:
        pc = Client(page.url)
        kept = pc.upload(PEM)
        page.cluster.pause()
        try:
            begin = time.monotonic()
            assert_clear(pc.get(kept.path), 503)
            assert time.monotonic() - begin < 10
        finally:
            page.cluster.resume()
        assert pc.get(kept.path).status == 200


def test_a_wrong_password_stays_secret():
    with Page(database="postgresql", **NO_LIMITS) as page:
        page.change(database_user="nobody", database_password="distinctive-password")
        response = Client(page.url).get("/")
        assert_clear(response, 503)
        assert "distinctive" not in page.log() and "nobody" not in response.text
