# SPDX-License-Identifier: LGPL-2.1-or-later
"""scripts/start to its end: the page served where --host and --port say, and told to phones as such."""
import contextlib
import os
import pathlib
import shutil
import socket
import subprocess
import time

import pytest

import certificates
import user_agents
from client import Client
from page import ROOT
from programs import Program, free_port
from s60 import S60

MADE = certificates.usual()


def own_address():
    """This machine's first IPv4 address in a network; None where it has none."""
    run = subprocess.run(["hostname", "-I"], capture_output=True, text=True, check=False)
    return next((one for one in run.stdout.split() if one.replace(".", "").isdigit()), None)


def listens(host, port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


@pytest.fixture
def tree(tmp_path):
    """A checkout that is built already, with a page and an out/ of its own."""
    build = pathlib.Path(os.environ["SYMCA_BUILD"])
    for name, place in (("build", build), ("scripts", ROOT / "scripts"), ("tests", ROOT / "tests")):
        (tmp_path / name).symlink_to(place)
    shutil.copytree(ROOT / "examples" / "upload", tmp_path / "examples" / "upload", ignore=shutil.ignore_patterns("var"))
    yield tmp_path
    (build / "upload-settings.php").unlink(missing_ok=True)


@contextlib.contextmanager
def started(tree, host, port, *words, **environment):
    program = Program([tree / "scripts" / "start", *words], tree / "output", {"SYMCA_UPLOAD_SETTINGS": "", **environment})
    try:
        end = time.monotonic() + 120
        while not listens(host, port):
            assert program.process.poll() is None and time.monotonic() < end, program.log()
            time.sleep(0.1)
        yield program
    finally:
        program.stop()


def assert_serves(url):
    """From the upload to the phone, by the address that is told."""
    result = Client(url).upload(MADE.pem)
    told = result.document.find(id="short").text
    assert told == f"{url.removeprefix('http://')}/{result.code}"
    installed = S60(user_agents.S60["s60-3rd"][1][1], "s60-3rd").open(f"http://{told}")
    assert installed.body == MADE.der
    return result


def test_for_this_machine_alone(tree):
    port = free_port()
    with started(tree, "127.0.0.1", port, "--port", port) as program:
        result = assert_serves(f"http://127.0.0.1:{port}")
        assert result.document.find(id="unreachable") is not None
        assert not listens("127.0.0.2", port)
        log = program.log()
    assert f"The upload page is at http://127.0.0.1:{port} until" in log
    way, = [line for line in log.splitlines() if line.startswith("No phone can open that")]
    assert way.endswith(f"scripts/start --host {own_address() or 'ADDRESS'}")
    assert {one.name for one in (tree / "out").iterdir()} == {"example-root.cer", "example-root.hashed"}


@pytest.mark.parametrize("host", ["127.0.0.2", "localhost"])
def test_at_another_address(tree, host):
    port = free_port()
    with started(tree, host, port, "--host", host, "--port", port) as program:
        assert_serves(f"http://{host}:{port}")
        assert host == "localhost" or not listens("127.0.0.1", port)
        assert f"The upload page is at http://{host}:{port} until" in program.log()


def test_for_phones_in_the_network(tree):
    host, port = own_address(), free_port()
    if host is None:
        pytest.skip("this machine is in no network")
    with started(tree, host, port, "--port", port, "--host", host) as program:
        result = assert_serves(f"http://{host}:{port}")
        assert result.document.find(id="unreachable") is None
        assert not listens("127.0.0.1", port)
        log = program.log()
    assert f"A phone in the same network opens what the page tells: http://{host}:{port}/ and six letters" in log


def test_settings_of_one_s_own_stay(tree):
    port, settings = free_port(), tree / "mine.php"
    settings.write_text(f"<?php return ['public_url' => 'http://127.0.0.1:{port}', 'phone_url' => 'http://short.example'];",
                        encoding="utf-8")
    with started(tree, "127.0.0.1", port, "--port", port, SYMCA_UPLOAD_SETTINGS=str(settings)) as program:
        result = Client(f"http://127.0.0.1:{port}").upload(MADE.pem)
        assert result.document.find(id="short").text == f"short.example/{result.code}"
        assert f"Phones are told the phone_url of {settings}" in program.log()


def test_an_address_of_another_machine(tree):
    program = Program([tree / "scripts" / "start", "--host", "192.0.2.77", "--port", free_port()], tree / "output",
                      {"SYMCA_UPLOAD_SETTINGS": ""})
    try:
        assert program.process.wait(120) == 1
        assert "192.0.2.77" in program.log().splitlines()[-1]
    finally:
        program.stop()
