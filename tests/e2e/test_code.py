# SPDX-License-Identifier: LGPL-2.1-or-later
"""symca code: the code that a phone asks for, and whether a person has typed it rightly."""
import hashlib

import pytest
import wpki_reader

from command import DONE, EXAMPLE_ROOT, INPUT, NO, USAGE, done, symca


@pytest.fixture(name="hashed", scope="module")
def hashed_certificate(tmp_path_factory):
    path = tmp_path_factory.mktemp("code") / "example.hashed"
    done("convert", "--to", "s40", "--url", "http://www.example.com/", "-o", path, EXAMPLE_ROOT)
    return path


def groups_of(path):
    return wpki_reader.hash_code(hashlib.sha1(path.read_bytes()).digest())


def test_code_is_that_of_the_second_reader(hashed):
    assert done("code", hashed).text == " ".join(groups_of(hashed)) + "\n"


@pytest.mark.parametrize("separator", ["", " ", "-", " - "])
def test_right_code(hashed, separator):
    outcome = symca("code", "--verify", separator.join(groups_of(hashed)), hashed)
    assert (outcome.status, outcome.text, outcome.words) == (DONE, "right\n", "")


@pytest.mark.parametrize("group", range(5))
def test_slip_of_the_finger_names_the_group(hashed, group):
    groups = groups_of(hashed)
    groups[group] = groups[group][:5] + str((int(groups[group][5]) + 1) % 10)
    outcome = symca("code", "--verify", " ".join(groups), hashed)
    assert (outcome.status, outcome.text) == (NO, "wrong\n")
    assert outcome.words.startswith(f"symca: {hashed}: ")
    assert f"group {group + 1}" in outcome.words


def test_code_of_another_certificate(hashed):
    groups = wpki_reader.hash_code(hashlib.sha1(b"another").digest())
    outcome = symca("code", "--verify", "".join(groups), hashed)
    assert (outcome.status, outcome.text) == (NO, "wrong\n")
    assert "group 1" in outcome.words


@pytest.mark.parametrize("digits", ["", "12345", "1" * 31, "x" * 30])
def test_what_is_no_code(hashed, digits):
    outcome = symca("code", "--verify", digits, hashed)
    assert (outcome.status, outcome.text) == (NO, "wrong\n")
    assert outcome.words.startswith(f"symca: {hashed}: ")


def test_only_a_hashed_certificate_has_a_code():
    outcome = symca("code", EXAMPLE_ROOT)
    assert (outcome.status, outcome.output) == (INPUT, b"")
    assert outcome.words == (f"symca: {EXAMPLE_ROOT}: no hashed certificate, so it has no code: make one with symca "
                             "convert --to s40\n")


def test_verify_needs_digits(hashed):
    assert symca("code", hashed, "--verify").status == USAGE
