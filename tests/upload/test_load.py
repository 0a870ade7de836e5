# SPDX-License-Identifier: LGPL-2.1-or-later
"""Load: nginx and php-fpm, and wrk with 64 connections; no answer may fail. Prints what it measured.

SYMCA_LOAD_SECONDS: how long each load lasts (30).
"""
import os
import pathlib
import re
import sqlite3
import subprocess

import pytest

import certificates
import user_agents
from checks import complaints
from client import Client, multipart
from page import Page
from programs import find

SECONDS = int(os.environ.get("SYMCA_LOAD_SECONDS", "30"))
CONNECTIONS, THREADS = 64, 2
SCRIPTS = pathlib.Path(__file__).resolve().parent
MADE = certificates.usual()


@pytest.fixture(params=["sqlite", "postgresql"])
def page(request):
    with Page(server="nginx", database=request.param, uploads_per_hour=0, misses_per_ten_minutes=0, client_uploads=0,
              site_uploads=10_000_000, site_bytes=1 << 40, database_timeout=30) as served:
        # Templates are compiled once, as a site that is meant to be fast has it.
        served.change(template_cache=str(served.temporary / "templates"))
        yield served
        assert complaints(served) == []


def load(script, url, *arguments):
    """What wrk measured, as a dictionary; its own words are printed."""
    command = [find("wrk"), "-t", THREADS, "-c", CONNECTIONS, "-d", f"{SECONDS}s", "--timeout", "30s", "--latency",
               "-s", SCRIPTS / script, url, "--", *arguments]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, cwd=SCRIPTS)
    assert done.returncode == 0, done.stdout + done.stderr
    print(done.stdout)
    found = {"requests": int(re.search(r"(\d+) requests in", done.stdout).group(1)),
             "per second": float(re.search(r"Requests/sec: +([\d.]+)", done.stdout).group(1)),
             "strange": int(re.search(r"strange=(\d+)", done.stdout).group(1)),
             "failed": int((re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout) or [0, 0])[1]),
             "socket errors": sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", done.stdout)))}
    found |= {f"{share} %": time for share, time in re.findall(r"(50|90|99)% +([\d.]+[mu]?s)", done.stdout)}
    return found


def tell(what, page, found):
    database = "postgresql" if page.cluster else "sqlite"
    print(f"LOAD {what} {database}: {found['per second']:.0f} a second, median {found['50 %']}, "
          f"99 % below {found['99 %']}, {found['requests']} in all, {os.cpu_count()} processors")


def test_a_phone_s_download(page, capsys):
    result = Client(page.url).upload(MADE.pem)
    for path, agent, form in ((f"/{result.code}", user_agents.S60["s60-3rd"][0][1], "DER"),
                              (f"/{result.code}", user_agents.S40["s40-2nd"][0][1], "hashed")):
        found = load("download.lua", page.url + path, agent)
        with capsys.disabled():
            tell(f"download of {form}", page, found)
        assert found["requests"] > CONNECTIONS
        assert (found["failed"], found["strange"], found["socket errors"]) == (0, 0, 0), found


def test_uploads(page, capsys, tmp_path):
    pc = Client(page.url)
    content_type, body = multipart([("csrf", pc.token()), ("text", MADE.pem), ("phone", "Nokia E61"),
                                    ("host", "mail.example.com"), ("about", "")])
    file = tmp_path / "body"
    file.write_bytes(body)
    cookie = "; ".join(f"{name}={value}" for name, value in pc.cookies.items())
    found = load("upload.lua", page.url + "/", str(file), content_type, cookie)
    with capsys.disabled():
        tell("upload", page, found)
    assert found["requests"] > CONNECTIONS
    assert (found["failed"], found["strange"], found["socket errors"]) == (0, 0, 0), found
    count = "SELECT COUNT(*) FROM upload"
    if page.cluster:
        kept = int(page.cluster.query(count))
    else:
        with sqlite3.connect(page.database_file) as database:
            kept = database.execute(count).fetchone()[0]
    # Each answer was kept; some that wrk did not wait for may be there, too.
    assert found["requests"] <= kept <= found["requests"] + CONNECTIONS
    assert Client(page.url).get("/").status == 200
