# SPDX-License-Identifier: LGPL-2.1-or-later
"""Which room may use which: the table of docs/architecture.md, held against every include."""
import re

import pytest

from project import INTERNAL, PUBLIC, ROOT, includes, sources

# Room: its files in libsymca (stems, "rules-*" for all with that beginning), and the rooms it may use.
ROOMS = {
    "error": (["error", "failure", "sized", "utf8"], []),
    "reader": (["reader", "writer", "arena", "scan", "mix"], ["error"]),
    "armour": (["base64", "pem"], ["error", "reader"]),
    "der": (["der"], ["error", "reader"]),
    "tables": (["oid", "text", "times", "identifier"], ["error", "reader", "der"]),
    "x509": (["name", "extensions", "departures", "spki", "certificate", "certificate-fields", "host"],
             ["error", "reader", "der", "tables"]),
    "json": (["json"], ["error", "reader", "tables"]),
    "crypto": (["crypto", "crypto-gnutls", "crypto-work", "hash", "verify", "pbe", "private-key", "pkcs7", "pkcs12"],
               ["error", "reader", "armour", "der", "tables", "x509"]),
    "forms": (["s60", "code", "wpki", "hashed", "wtls", "wtls-*", "signed", "signed-*", "rollover", "response",
               "response-*", "wpki-*"],
              ["error", "reader", "armour", "der", "tables", "x509", "json", "crypto"]),
    "input": (["input", "refuse", "der-kind", "form", "load", "bundle", "fold", "issuer", "chain", "certificate-json",
               "bundle-json"],
              ["error", "reader", "armour", "der", "tables", "x509", "json", "crypto", "forms"]),
    "platform": (["platform", "phone", "user-agent"], ["error", "reader", "der", "tables"]),
    "check": (["rules", "rules-*", "check", "report", "report-*", "headline", "template", "words", "place"],
              ["error", "reader", "armour", "der", "tables", "x509", "json", "crypto", "forms", "input", "platform"]),
}

# Public headers, by the lowest room that makes a part of what they declare.
PUBLIC_ROOMS = {
    "common.h": "error", "status.h": "error", "version.h": "error", "limits.h": "error",
    "certificate.h": "tables",
    "key.h": "crypto",
    "s60.h": "forms", "wpki.h": "forms", "wpki-signed.h": "forms", "wpki-response.h": "forms", "wtls.h": "forms",
    "bundle.h": "input", "platform.h": "platform", "report.h": "check",
}

# Foreign headers, and the only files that may include them.
FOREIGN = {
    "libtasn1.h": {"der.c"},
    "gnutls/": {"crypto-gnutls.h", "crypto.c", "hash.c", "verify.c", "pbe.c", "private-key.c", "pkcs7.c", "pkcs12.c"},
    "nettle/": {"hash.c"},
    "jansson.h": {"json.c"},
}

FILES = sources("libsymca", ".c", ".h")


def room_of(stem):
    exact = [room for room, (files, _) in ROOMS.items() if stem in files]
    wild = [room for room, (files, _) in ROOMS.items()
            if any(name.endswith("*") and stem.startswith(name[:-1]) for name in files)]
    found = exact or wild
    assert len(set(found)) == 1, f"{stem} belongs to {found or 'no room'}"
    return found[0]


def target_room(is_system, name):
    if not is_system:
        return room_of(name.removesuffix(".h"))
    if name.startswith("symca/"):
        return PUBLIC_ROOMS[name.removeprefix("symca/")]
    return None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_includes_only_what_its_room_may_use(path):
    room = room_of(path.stem)
    allowed = {room, *ROOMS[room][1]}
    for is_system, name in includes(path):
        target = target_room(is_system, name)
        assert target is None or target in allowed, f"{path.name} ({room}) includes {name} ({target})"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_foreign_headers_have_their_place(path):
    for is_system, name in includes(path):
        if is_system:
            for foreign, places in FOREIGN.items():
                assert not name.startswith(foreign) or path.name in places, f"{path.name} includes {name}"


def test_rooms_use_only_rooms_above_them():
    """The table itself goes one way: what a room may use stands before it."""
    order = list(ROOMS)
    for room, (_, used) in ROOMS.items():
        assert all(order.index(other) < order.index(room) for other in used), room


def test_every_source_is_built():
    text = (INTERNAL / "meson.build").read_text(encoding="utf-8")
    assert set(re.findall(r"'([\w-]+\.c)'", text)) == {path.name for path in FILES if path.suffix == ".c"}


def test_every_public_header_has_a_room_and_is_installed():
    names = {path.name.removesuffix(".in") for path in PUBLIC.glob("*.h*")}
    assert names == {*PUBLIC_ROOMS, "symca.h"}
    text = (PUBLIC / "meson.build").read_text(encoding="utf-8")
    assert set(re.findall(r"^  '([\w-]+\.h)',$", text, re.M)) == names - {"version.h"}


@pytest.mark.parametrize("path", sorted(PUBLIC.glob("*.h*")), ids=lambda path: path.name)
def test_public_headers_include_public_ones_only(path):
    for _, name in includes(path):
        assert name in {"stdbool.h", "stddef.h", "stdint.h"} or name.removeprefix("symca/") in PUBLIC_ROOMS, name


@pytest.mark.parametrize("path", sources("tools", ".c", ".h") + sources("examples", ".c", ".h"),
                         ids=lambda path: str(path.relative_to(ROOT)))
def test_users_include_the_public_headers_only(path):
    for is_system, name in includes(path):
        if not is_system:
            assert (path.parent / name).exists(), f"{name} is not of this folder"
        elif name.startswith(("gnutls", "libtasn1", "nettle")):
            pytest.fail(f"{path.name} includes {name}")
        elif name == "jansson.h":
            assert path.name == "output-json.c"


def test_the_architecture_page_has_every_file():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ") and line.count("|") >= 5]
    listed = {name for row in rows for name in re.findall(r"`([\w*-]+)`", row.split("|")[2])}
    stems = {path.stem for path in FILES if path.suffix == ".c"}
    unlisted = {stem for stem in stems
                if stem not in listed and not any(name.endswith("*") and stem.startswith(name[:-1]) for name in listed)}
    assert unlisted == set()
    assert {name for name in listed if not name.endswith("*")} <= stems
