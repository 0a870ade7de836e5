# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the command writes, a reader says that shares no code with it; and what that reader's author writes, the command
reads."""

import subprocess
import sys

import pytest

import wpki_reader
from command import NO, done, symca
from make import Certificate, rsa_key

ROOT = Certificate("R\u00f6\u00f6t CA", rsa_key())
URL = "http://ca.example.com/about"


def hashed(*options):
    return done("convert", "--to", "s40", "--force", *options, "-o", "-", "-", stdin=ROOT.pem).output


def bare(form):
    """The variant of one handset stack: the same without the length of the certificate."""
    begin = 4 + form[3] + 1
    return form[:begin] + form[begin + 2 :]


def test_the_reader_makes_the_codes_that_the_specification_prints():
    assert wpki_reader.check_digit("39871") == "9"
    assert wpki_reader.check_digit("32678") == "5"
    assert wpki_reader.check_digit("32768") == "4"
    assert wpki_reader.hash_code(bytes.fromhex("9bbf80000000ffff7fa6")) == [
        "398719", "327684", "000000", "655357", "326785"]


@pytest.mark.parametrize("name, url", [(None, None), ("\u4e2d\u6587 CA", URL), ("n" * 300, "h" * 255)])
def test_the_reader_finds_what_was_put_in(name, url):
    options = (["--name", name] if name else []) + (["--url", url] if url else [])
    form = wpki_reader.parse_hashed(hashed(*options))
    assert form["version"] == 1
    assert form["character_set"] == 106
    assert form["name"] == (name[:255] if name else "R\u00f6\u00f6t CA")
    assert form["url"] == (url or "")
    assert form["certificate"] == {"format": "x509", "reading": "length", "der": ROOT.der}


def test_both_make_the_same_code():
    form = hashed("--url", URL)
    code = wpki_reader.parse_hashed(form)["code"]
    digits = "".join(letter for letter in done("code", "-", stdin=form).text if letter.isdigit())
    assert code in digits
    assert symca("code", "--verify", code, "-", stdin=form).status == 0
    wrong = ("1" if code[0] == "0" else "0") + code[1:]
    assert symca("code", "--verify", wrong, "-", stdin=form).status == NO


def test_the_command_reads_the_bare_variant():
    form = bare(hashed("--url", URL))
    read = wpki_reader.parse_hashed(form)
    assert read["certificate"] == {"format": "x509", "reading": "bare", "der": ROOT.der}
    assert symca("code", "--verify", read["code"], "-", stdin=form).status == 0
    assert done("convert", "--to", "s60", "--force", "-o", "-", "-", stdin=form).output == ROOT.der


def test_the_reader_refuses_what_is_not_whole(tmp_path):
    form = hashed()
    for cut in range(len(form)):
        with pytest.raises(wpki_reader.FormError):
            wpki_reader.parse_hashed(form[:cut])
    with pytest.raises(wpki_reader.FormError):
        wpki_reader.parse_hashed(form + b"\0")
    path = tmp_path / "form"
    path.write_bytes(form)
    run = subprocess.run([sys.executable, wpki_reader.__file__, path], capture_output=True, text=True, check=True)
    assert wpki_reader.parse_hashed(form)["code"] in run.stdout
