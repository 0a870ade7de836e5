# SPDX-License-Identifier: LGPL-2.1-or-later
"""The whole way with PostgreSQL, and several web servers that share one."""
import concurrent.futures
import datetime

import pytest

import certificates
import user_agents
from checks import assert_clear, complaints
from client import Client
from page import Page
from postgres import Cluster
from s40 import S40
from s60 import S60

NOW = datetime.datetime.now(datetime.timezone.utc)
NO_LIMITS = {"uploads_per_hour": 0, "client_uploads": 0, "misses_per_ten_minutes": 0}
S60_AGENT, S40_AGENT = user_agents.S60["s60-3rd"][1][1], user_agents.S40["s40-2nd"][0][1]


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
@pytest.mark.parametrize("server", ["builtin", "nginx"])
def test_the_whole_way(server, database):
    """Give, understand, take to both kinds of phones, ask anew, delete."""
    root, middle, leaf = certificates.chain()
    other = certificates.two_roots()[1]
    with Page(server=server, database=database, **NO_LIMITS) as page:
        pc = Client(page.url)
        result = pc.upload(leaf.pem + middle.pem, root.der, other.pem, phone="Nokia E61", host="mail.example.com")
        assert [one.get("data-role") for one in result.document.find(id="certificates").all("article")]
        codes = [result.groups(1), result.groups(2)]
        for phone in (S60(S60_AGENT, "s60-3rd"), S40(S40_AGENT, "s40-2nd")):
            installed = phone.install_all(result.short, NOW, codes)
            assert {one.der for one in installed} == {root.der, other.der}
        anew = result.open("phone=Nokia+6230i")
        assert anew.document.find("article", cls="platform").get("data-platform") == "s40-2nd"
        assert anew.groups(1) == codes[0]
        assert result.delete().status == 303
        assert_clear(pc.get(result.path), 404)
        assert complaints(page) == []


def test_names_in_every_script_come_back_from_postgresql():
    name = "Пример Ψ 例え \U0001d11e – 'quoted' \"twice\" \\ %s ?"
    with Page(database="postgresql", **NO_LIMITS) as page:
        result = Client(page.url).upload(certificates.usual(name).pem, host="пример.example")
        assert name in result.document.find(id="certificates").text


@pytest.fixture(scope="module")
def pair():
    """Two web servers, two addresses, one database; people reach either by the same name."""
    with Cluster() as cluster, Page(server="nginx", database=cluster, **NO_LIMITS) as one:
        with Page(server="builtin", database=cluster, public_url=one.url, phone_url=one.url, **NO_LIMITS) as other:
            yield one, other


def at(page, client):
    """The same browser, sent to another server."""
    moved = Client(page.url)
    moved.cookies = client.cookies
    return moved


def test_what_is_given_to_one_is_served_by_the_other(pair):
    one, other = pair
    pc = Client(one.url)
    result = pc.upload(certificates.usual().pem)
    elsewhere = at(other, pc)
    assert elsewhere.get(result.path).document.find(id="short").text == f"{one.host}/{result.code}"
    for page in pair:
        phone = S40(S40_AGENT, "s40-2nd")
        installed, = phone.install_all(f"{page.url}/{result.code}", NOW, [result.groups()])
        assert installed.der == certificates.usual().der and installed.about == f"{one.url}/about"
    assert elsewhere.post(f"{result.path}/delete", [("csrf", result.csrf())]).status == 303
    assert_clear(pc.get(result.path), 404)
    assert pc.get(f"/{result.code}").status == 404


def test_a_form_of_one_is_taken_by_the_other(pair):
    """The secret that signs it is in the database."""
    one, other = pair
    pc = Client(one.url)
    csrf = pc.token()
    assert at(other, pc).give(certificates.usual().pem, csrf=csrf).status == 303


def test_limits_hold_for_both_together(pair):
    one, other = pair
    for page in pair:
        page.change(misses_per_ten_minutes=6)
    try:
        statuses = [Client(page.url).get("/adadad").status for _ in range(5) for page in pair]
        assert statuses == [404] * 6 + [429] * 4
    finally:
        for page in pair:
            page.change(misses_per_ten_minutes=0)


def test_both_write_at_one_time(pair):
    one, other = pair
    before = int(one.cluster.query("SELECT COUNT(*) FROM upload"))
    clients = [Client(page.url) for page in pair for _ in range(8)]
    tokens = [client.token() for client in clients]
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        statuses = list(pool.map(lambda pair_: [pair_[0].give(certificates.usual().pem, csrf=pair_[1]).status
                                                for _ in range(4)], zip(clients, tokens)))
    assert {status for some in statuses for status in some} == {303}
    assert int(one.cluster.query("SELECT COUNT(*) FROM upload")) == before + 64
    assert int(one.cluster.query("SELECT COUNT(DISTINCT code) FROM upload")) == before + 64
    assert complaints(one) == [] and complaints(other) == []
