# SPDX-License-Identifier: LGPL-2.1-or-later
"""Rate limits and quotas of a client and of the site; guessing of short addresses; races against all of them."""
import concurrent.futures
import contextlib
import http.client
import ipaddress
import random
import sqlite3
import time

import pytest

import certificates
import user_agents
from checks import assert_clear, complaints
from client import Client
from conftest import SPAN
from page import Page
from phone import Phone
from s60 import S60

pytestmark = pytest.mark.usefixtures("one_span")

PEM = certificates.usual().pem
LETTERS = "adeghjkmptwx"


def from_address(page, address):
    """A client behind the trusted proxy."""
    return Client(page.url, headers={"X-Forwarded-For": address})


def guess():
    return "".join(random.choice(LETTERS) for _ in range(6))


# ---- how often ----


@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_uploads_are_counted(server):
    with Page(server=server, uploads_per_hour=3, trusted_proxies=["127.0.0.1"]) as page:
        pc = from_address(page, "192.0.2.1")
        for _ in range(3):
            assert pc.give(PEM).status == 303
        response = pc.give(PEM)
        assert_clear(response, 429)
        assert response.problem == "rate" and int(response.header("Retry-After")) <= 3600
        # What was given is no matter; what is looked at is not counted.
        assert_clear(pc.give(b"words"), 429)
        assert pc.get("/").status == 200
        assert from_address(page, "192.0.2.2").give(PEM).status == 303


def test_posts_without_a_token_cost_nobody_anything():
    with Page(uploads_per_hour=2) as page:
        for _ in range(5):
            assert Client(page.url).give(PEM, csrf="x").status == 403
        assert Client(page.url).give(PEM).status == 303


@pytest.mark.parametrize("wrong, right", [({"phone": "E611"}, "phone=E61"), ({"host": "no host"}, "host=a.example")])
def test_a_correction_is_no_upload(wrong, right):
    """What was misspelt beside a certificate counts once, and its correction not at all."""
    with Page(uploads_per_hour=1, client_uploads=1) as page:
        pc = Client(page.url)
        given = pc.give(PEM, **wrong)
        assert given.status == 303
        path = given.header("Location").partition("?")[0]
        assert [pc.get(f"{path}?again=1&{query}").status for query in (right, right, "phone=E611", right)] == [200, 200, 422, 200]
        assert pc.give(PEM).problem == "rate"
        page.change(uploads_per_hour=0)
        assert pc.give(PEM).problem == "quota-client"


def test_without_a_token_nothing_is_kept_for_a_correction():
    with Page() as page:
        pc = Client(page.url)
        assert pc.give(PEM, csrf="x", phone="E611").status == 403
        assert pc.token() and pc.give(PEM, headers={"Origin": "http://elsewhere.example"}, phone="E611").status == 403
        with sqlite3.connect(page.database_file) as database:
            assert database.execute("SELECT COUNT(*) FROM upload").fetchone() == (0,)


def test_refused_uploads_count():
    with Page(uploads_per_hour=2) as page:
        pc = Client(page.url)
        assert [pc.give(b"words").status for _ in range(3)] == [422, 422, 429]


# ---- who it was ----


def test_a_named_address_counts_from_trusted_proxies_alone():
    with Page(uploads_per_hour=2) as page:
        statuses = [from_address(page, f"192.0.2.{number}").give(PEM).status for number in range(4)]
        assert statuses == [303, 303, 429, 429]
    with Page(uploads_per_hour=2, trusted_proxies=["192.0.2.99"]) as page:
        statuses = [from_address(page, f"192.0.2.{number}").give(PEM).status for number in range(4)]
        assert statuses == [303, 303, 429, 429]


@pytest.mark.parametrize("before", ["", "203.0.113.7, ", "127.0.0.1, ", "unknown, ", ", ", "<script>, ",
                                    "1.2.3.4, " * 50])
def test_what_a_client_puts_before_it_does_not_count(before):
    """The proxy appends; only what it appended is true."""
    with Page(uploads_per_hour=2, trusted_proxies=["127.0.0.1"]) as page:
        statuses = [from_address(page, f"{before.replace('203', str(200 + number))}192.0.2.1").give(PEM).status
                    for number in range(3)]
        assert statuses == [303, 303, 429]


@pytest.mark.parametrize("header", ["X-Real-IP", "Client-IP", "X-Client-IP", "Forwarded", "True-Client-IP",
                                    "CF-Connecting-IP",
                                    "X_Forwarded_For"])
def test_other_headers_name_nobody(header):
    with Page(uploads_per_hour=2, trusted_proxies=["127.0.0.1"]) as page:
        named = [{header: f"192.0.2.{number}", "X-Forwarded-For": "198.51.100.1"} for number in range(3)]
        statuses = [Client(page.url, headers=one).give(PEM).status for one in named]
        assert statuses == [303, 303, 429]


def test_a_household_is_one_client():
    """Of IPv6 the network of 64 bits counts."""
    with Page(uploads_per_hour=3, trusted_proxies=["127.0.0.1"]) as page:
        network = ipaddress.IPv6Network("2001:db8:1:2::/64")
        statuses = [from_address(page, str(network[random.getrandbits(60)])).give(PEM).status for _ in range(4)]
        assert statuses == [303, 303, 303, 429]
        assert from_address(page, "2001:db8:1:3::1").give(PEM).status == 303


def test_an_address_of_ipv4_is_one_however_it_is_written():
    with Page(uploads_per_hour=2, trusted_proxies=["127.0.0.1"]) as page:
        for address in ("192.0.2.1", "::ffff:192.0.2.1", "::ffff:c000:201"):
            expected = 429 if address == "::ffff:c000:201" else 303
            assert from_address(page, address).give(PEM).status == expected, address
        assert from_address(page, "::ffff:192.0.2.2").give(PEM).status == 303


@pytest.mark.parametrize("named", ["not an address", "", "999.1.1.1", "192.0.2.1:80", "[2001:db8::1]", "a" * 3000,
                                   "<b>", "'--"])
def test_a_proxy_that_names_nobody(named):
    with Page(uploads_per_hour=2, trusted_proxies=["127.0.0.1"]) as page:
        statuses = [from_address(page, named).give(PEM).status for _ in range(3)]
        assert statuses == [303, 303, 429]


# ---- how many ----


def test_a_client_s_quota():
    with Page(client_uploads=2, uploads_per_hour=0, trusted_proxies=["127.0.0.1"]) as page:
        pc = from_address(page, "192.0.2.1")
        first, second = pc.upload(PEM), pc.upload(PEM)
        response = pc.give(PEM)
        assert_clear(response, 429)
        assert response.problem == "quota-client"
        assert from_address(page, "192.0.2.2").give(PEM).status == 303
        assert first.delete().status == 303
        assert pc.give(PEM).status == 303 and pc.give(PEM).status == 429
        assert pc.get(second.path).status == 200


def test_the_site_s_quota():
    with Page(site_uploads=2, uploads_per_hour=0) as page:
        pc = Client(page.url)
        first = pc.upload(PEM)
        pc.upload(PEM)
        response = pc.give(PEM)
        assert_clear(response, 503)
        assert response.problem == "quota-site"
        assert pc.get(f"/{first.code}").status == 200
        first.delete()
        assert pc.give(PEM).status == 303


def test_the_site_s_bytes():
    size = len(certificates.usual().der)
    with Page(site_bytes=3 * size + 10, uploads_per_hour=0) as page:
        pc = Client(page.url)
        assert [pc.give(PEM).status for _ in range(4)] == [303, 303, 303, 503]


def test_what_has_expired_is_no_part_of_a_quota():
    with Page(client_uploads=1, uploads_per_hour=0, lifetime_hours=1 / 3600) as page:
        pc = Client(page.url)
        assert pc.give(PEM).status == 303
        time.sleep(2.1)
        assert pc.give(PEM).status == 303


# ---- guessing ----


def test_ten_thousand_guesses():
    with Page(server="nginx", trusted_proxies=["127.0.0.1"], uploads_per_hour=0, misses_per_ten_minutes=30) as page:
        uploads = [from_address(page, "192.0.2.1").upload(PEM) for _ in range(20)]
        codes = {one.code for one in uploads}

        def some(_):
            connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=60)
            headers = {"X-Forwarded-For": "192.0.2.66", "User-Agent": "Nokia6021/2.0"}
            found = []
            for _ in range(500):
                connection.request("GET", f"/{guess()}", headers=headers)
                answer = connection.getresponse()
                answer.read()
                found.append(answer.status)
            return found

        began = time.time()
        with concurrent.futures.ThreadPoolExecutor(12) as pool:
            running = [pool.submit(some, number) for number in range(20)]
            # Meanwhile others are served.
            phone = S60(user_agents.S60["s60-3rd"][0][1], "s60-3rd")
            for upload in uploads[:5]:
                assert phone.open(upload.short).status == 200
            statuses = [status for one in running for status in one.result()]
        assert len(statuses) == 10_000
        spans = int(time.time() // SPAN - began // SPAN) + 1
        assert statuses.count(404) <= 30 * spans and statuses.count(200) <= 1
        assert statuses.count(404) + statuses.count(429) + statuses.count(200) == 10_000
        # The guesser does not even learn what is there; everybody else does.
        response = from_address(page, "192.0.2.66").get(f"/{next(iter(codes))}")
        assert response.status == 429 and int(response.header("Retry-After")) <= 600
        assert from_address(page, "192.0.2.67").get(f"/{next(iter(codes))}").status == 200
        assert complaints(page) == []


def test_who_has_a_page_judged_again_and_again_waits():
    # Slower than the committed one, so that a busy machine is fast enough to be too fast.
    with Page(server="nginx", site={"rate=5r/s": "rate=6r/m"}) as page:
        pc = Client(page.url)
        result = pc.upload(PEM)
        statuses = [pc.get(result.path).status for _ in range(80)]
        assert statuses[:50] == [200] * 50 and set(statuses) == {200, 429}
        assert pc.get(f"/{result.code}").status == 200 == pc.get("/").status
        assert result.token not in page.log()


def test_the_limit_is_told_on_a_phone():
    with Page(misses_per_ten_minutes=2) as page:
        phone = Phone(user_agents.S40["s40-2nd"][0][1])
        statuses = [phone.fetch(f"{page.url}/{guess()}").status for _ in range(4)]
        assert statuses == [404, 404, 429, 429]
        answer = phone.fetch(f"{page.url}/{guess()}")
        assert phone.show(answer).text and int(answer.header("retry-after")) > 0
        # The PC's own pages are no guesses.
        assert Client(page.url).get("/").status == 200


def test_guesses_are_as_good_as_chance_lets_them():
    """Addresses are drawn evenly: no letter is rare, and no two are alike."""
    with Page(uploads_per_hour=0, client_uploads=0) as page:
        pc = Client(page.url)
        csrf = pc.token()
        for _ in range(150):
            assert pc.give(PEM, csrf=csrf).status == 303
        with sqlite3.connect(page.database_file) as database:
            codes = [code for code, in database.execute("SELECT code FROM upload")]
        assert len(set(codes)) == 150
        seen = "".join(codes)
        for letter in LETTERS:
            # 900 letters, 75 of each; a letter that is left out, or preferred, is far from that.
            assert 30 < seen.count(letter) < 150, (letter, seen.count(letter))


# ---- races ----


@contextlib.contextmanager
def nobody_writes(page):
    """Whoever wants to write waits; all of them go on at the same moment."""
    if page.cluster:
        with page.cluster.session() as say:
            say("BEGIN; LOCK TABLE upload IN SHARE ROW EXCLUSIVE MODE;")
            yield
            say("ROLLBACK;")
    else:
        with contextlib.closing(sqlite3.connect(page.database_file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")


def race(page, count=20):
    """Answers to as many uploads at one time, each by a client that has its token already."""
    clients = [Client(page.url) for _ in range(count)]
    tokens = [client.token() for client in clients]
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        with nobody_writes(page):
            answers = [pool.submit(client.give, PEM, csrf=token) for client, token in zip(clients, tokens)]
            time.sleep(1)
        return [answer.result() for answer in answers]


@pytest.mark.parametrize("server", ["builtin", "nginx"])
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_uploads_race(server, database):
    with Page(server=server, database=database, uploads_per_hour=0, client_uploads=0, database_timeout=20) as page:
        answers = race(page)
        assert {one.status for one in answers} == {303}
        results = [Client(page.url).get(one.header("Location")).document.find(id="short").text for one in answers]
        assert len(set(results)) == 20
        page.change(client_uploads=25)
        statuses = [one.status for one in race(page)]
        assert (statuses.count(303), statuses.count(429)) == (5, 15)
        page.change(client_uploads=0, site_uploads=28)
        statuses = [one.status for one in race(page)]
        assert (statuses.count(303), statuses.count(503)) == (3, 17)
        page.change(site_uploads=1000, uploads_per_hour=7)
        statuses = [one.status for one in race(page)]
        assert (statuses.count(303), statuses.count(429)) == (7, 13)
        assert complaints(page) == []


def first_requests(page):
    """Nobody has made the tables and the secret yet: one of them does, and all are served."""
    clients = [Client(page.url) for _ in range(16)]
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        tokens = list(pool.map(Client.token, clients))
    # One secret signs them all.
    assert {client.give(PEM, csrf=token).status for client, token in zip(clients, tokens)} == {303}


def test_the_first_requests_race():
    with Page(server="nginx", uploads_per_hour=0, client_uploads=0, database_timeout=20) as page:
        for number in range(12):
            page.change(database=f"sqlite:{page.data / str(number)}")
            first_requests(page)


def test_the_first_requests_race_on_postgresql():
    with Page(server="nginx", database="postgresql", uploads_per_hour=0, client_uploads=0, database_timeout=20) as page:
        for _ in range(6):
            page.cluster.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
            first_requests(page)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_deletions_race(database):
    with Page(server="nginx", database=database, database_timeout=20) as page:
        result = Client(page.url).upload(PEM)
        csrf = result.csrf()
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            statuses = list(pool.map(lambda _: result.delete(csrf=csrf).status, range(16)))
        assert sorted(statuses) == [303] + [404] * 15
