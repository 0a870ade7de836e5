# SPDX-License-Identifier: LGPL-2.1-or-later
"""The command line itself: help, version, usage errors, standard streams."""
import re

import pytest

from command import DONE, EXAMPLE_ROOT, INPUT, SOURCE, USAGE, done, symca

COMMANDS = ["inspect", "convert", "code", "check", "verify", "platforms", "phones", "rules"]


def test_help_lists_every_command():
    text = done("--help").text
    assert text.startswith("Usage: symca COMMAND")
    assert re.findall(r"^  ([a-z]+) ", text, re.M) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(command):
    outcome = done(command, "--help")
    assert outcome.text.startswith(f"Usage: symca {command} ")
    assert "--help" in outcome.text
    assert outcome.words == ""


def test_help_wins_over_what_is_missing():
    assert symca("convert", "--to", "s60", "--help").status == DONE


def test_version_is_the_project_s():
    version = re.search(r"version: '([\d.]+)'", (SOURCE / "meson.build").read_text(encoding="utf-8")).group(1)
    assert done("--version").text == f"symca {version}\n"


@pytest.mark.parametrize("arguments, words", [
    ([], "symca: say what to do\nTry 'symca --help'.\n"),
    (["install"], "symca: there is no command install\nTry 'symca --help'.\n"),
    (["--verbose"], "symca: there is no command --verbose\nTry 'symca --help'.\n"),
    (["inspect"], "symca: inspect needs a FILE\nTry 'symca inspect --help'.\n"),
    (["code"], "symca: code needs a FILE\nTry 'symca code --help'.\n"),
    (["code", "a", "b"], "symca: code: one word too many: b\nTry 'symca code --help'.\n"),
    (["platforms", "x"], "symca: platforms: one word too many: x\nTry 'symca platforms --help'.\n"),
    (["phones", "E61", "N95"], "symca: phones: one word too many: N95\nTry 'symca phones --help'.\n"),
    (["inspect", "--frobnicate", "a"],
     "symca: inspect does not know --frobnicate, or not with a value\nTry 'symca inspect --help'.\n"),
    (["inspect", "--json=yes", "a"],
     "symca: inspect does not know --json=yes, or not with a value\nTry 'symca inspect --help'.\n"),
    (["inspect", "-o", "x", "a"], "symca: inspect does not know -o, or not with a value\nTry 'symca inspect --help'.\n"),
    (["convert", "a", "--to"], "symca: --to needs a value\nTry 'symca convert --help'.\n"),
    (["convert", "a"], "symca: convert needs --to FORM\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s80", "a"],
     'symca: there is no form "s80": s60, s40, wtls, signed, rollover, cert-response\nTry \'symca convert --help\'.\n'),
    (["convert", "--to", "s60"], "symca: --to s60 takes one FILE\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s60", "a", "b"], "symca: --to s60 takes one FILE\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s60", "--all", "--index", "0", "a"],
     "symca: --index and --all do not go together\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s60", "--all", "-o", "-", "a"],
     "symca: --all writes several files: give a directory, not -\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s60", "-o", "", "a"], "symca: --output needs a name\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s60", "--kind", "cert", "a"],
     "symca: --kind goes with --to cert-response\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s60", "--name", "Post", "a"],
     "symca: --name does not go with --to s60\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s60", "--url", "http://x/", "a"],
     "symca: --url does not go with --to s60\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s40", "--key", "k", "a"],
     "symca: --key does not go with --to s40\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "s40", "--key-password-file", "k", "a"],
     "symca: --key-password-file does not go with --to s40\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "wtls", "--url", "http://x/", "--key", "k", "a"],
     "symca: --url does not go with --to wtls\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "signed", "--seconds", "1", "a"],
     "symca: --seconds does not go with --to signed\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "rollover", "--signer", "s", "a"],
     "symca: --signer does not go with --to rollover\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "rollover", "--index", "1", "a"],
     "symca: --index does not go with --to rollover\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "rollover", "--password-file", "p", "a"],
     "symca: --password-file does not go with --to rollover\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "cert-response", "--kind", "referral", "--url", "http://x/", "--all"],
     "symca: --all does not go with --to cert-response --kind referral\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "cert-response", "--kind", "referral", "--url", "http://x/", "--index", "0"],
     "symca: --index does not go with --to cert-response --kind referral\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "cert-response", "--url", "http://x/", "a"],
     "symca: --url does not go with --to cert-response --kind cert\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "cert-response", "--kind", "info", "--url", "http://x/", "--seconds", "1", "a"],
     "symca: --seconds does not go with --to cert-response --kind info\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "cert-response", "--kind", "referral", "--url", "http://x/", "--name", "Post"],
     "symca: --name does not go with --to cert-response --kind referral\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "cert-response", "--kind", "letter", "a"],
     'symca: --kind is info, cert or referral, not "letter"\nTry \'symca convert --help\'.\n'),
    (["convert", "--to", "cert-response", "--kind", "info", "a"],
     "symca: --kind info needs --url\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "cert-response", "--kind", "referral", "--url", "http://x/", "a"],
     "symca: --to cert-response takes no FILE for a referral\nTry 'symca convert --help'.\n"),
    (["convert", "--to", "rollover"],
     "symca: --to rollover takes signed certificates, oldest first\nTry 'symca convert --help'.\n"),
    (["check", "--phone", "E61", "--platform", "s60-3rd", "a"],
     "symca: --phone and --platform do not go together\nTry 'symca check --help'.\n"),
])
def test_usage_errors(arguments, words):
    outcome = symca(*arguments)
    assert (outcome.status, outcome.output, outcome.words) == (USAGE, b"", words)


@pytest.mark.parametrize("number", ["", "-1", "+1", "x", "1x", " 1", "0x1", "99999999999999999999999"])
def test_numbers_are_whole_and_positive(number):
    outcome = symca("convert", "--to", "s60", "--index", number, EXAMPLE_ROOT)
    assert outcome.status == USAGE
    assert outcome.words.startswith(f'symca: --index takes a whole number from 0 to 262144, not "{number}"\n')


def test_missing_file():
    outcome = symca("inspect", "/nonexistent/file")
    assert (outcome.status, outcome.output) == (INPUT, b"")
    assert outcome.words == "symca: /nonexistent/file: cannot be opened: No such file or directory\n"


def test_directory_as_file(tmp_path):
    outcome = symca("inspect", tmp_path)
    assert outcome.status == INPUT
    assert outcome.words == f"symca: {tmp_path}: cannot be read: Is a directory\n"


def test_standard_input():
    outcome = done("inspect", "-", stdin=EXAMPLE_ROOT.read_bytes())
    assert outcome.text.startswith("standard input: PEM, 1 X.509 certificate\n")


def test_standard_input_only_once():
    outcome = symca("inspect", "-", "-", stdin=EXAMPLE_ROOT.read_bytes())
    assert outcome.status == INPUT
    assert outcome.words == "symca: standard input: cannot be opened: Device or resource busy\n"


def test_a_file_may_look_like_an_option(tmp_path):
    (tmp_path / "--json").write_bytes(EXAMPLE_ROOT.read_bytes())
    assert done("inspect", "--", "--json", cwd=tmp_path).text.startswith("--json: PEM")


def test_limit_of_one_input(tmp_path):
    path = tmp_path / "large.pem"
    path.write_bytes(EXAMPLE_ROOT.read_bytes() + b" " * (1 << 20))
    outcome = symca("inspect", path)
    assert outcome.status == INPUT
    assert outcome.words == (f"symca: {path}: larger than 1048576 bytes, the most that is read: give the certificates "
                             "alone, or raise --max-size\n")
    assert symca("inspect", "--max-size", "2000000", path).status == DONE


def test_full_standard_output():
    with open("/dev/full", "wb") as full:
        outcome = symca("inspect", EXAMPLE_ROOT, stdout=full)
        assert outcome.status == INPUT
        assert outcome.words == "symca: standard output: cannot be written: No space left on device\n"
        outcome = symca("convert", "--to", "s60", "-o", "-", EXAMPLE_ROOT, stdout=full)
    assert outcome.status == INPUT
    assert "symca: standard output: cannot be written: No space left on device\n" in outcome.words
