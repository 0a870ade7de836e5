# SPDX-License-Identifier: LGPL-2.1-or-later
"""Nothing that can fail is left out of tests/faults: no public call, no function of GnuTLS."""
import re
import subprocess

from project import BUILD, PUBLIC, ROOT

CALLS = (ROOT / "tests" / "faults" / "test-faults.c").read_text(encoding="utf-8")
REFUSED = set(re.findall(r"'(\w+)'", (ROOT / "tests" / "faults" / "meson.build").read_text(encoding="utf-8")))

# Calls that only read what is there, or answer a value that every algorithm has that got that far.
CANNOT_FAIL = {
    "gnutls_cipher_get_block_size",
    "gnutls_ecc_curve_get_size",
    "gnutls_hash_output",
    "gnutls_malloc", "gnutls_free",
    "gnutls_pk_get_name",
    "gnutls_strerror",
    "gnutls_x509_spki_set_rsa_pss_params",
}

ALLOCATORS = {"malloc", "calloc", "realloc", "reallocarray", "aligned_alloc", "posix_memalign", "strdup", "strndup",
              "asprintf", "vasprintf", "open_memstream", "getline", "getdelim", "realpath", "free"}


def undefined():
    """What the objects of libsymca take from other libraries."""
    archive = BUILD / "libsymca" / "libsymca-internal.a"
    output = subprocess.run(["nm", "--undefined-only", "--format=just-symbols", archive], check=True,
                            capture_output=True, text=True).stdout
    return {line.strip() for line in output.splitlines()}


def test_every_public_call_that_can_fail_is_tried():
    fallible = set()
    for header in PUBLIC.glob("*.h"):
        fallible |= set(re.findall(r"SYMCA_MUST_CHECK\s+symca_status\s+(symca_\w+)\(",
                                   header.read_text(encoding="utf-8")))
    assert len(fallible) > 40
    missing = {name for name in fallible if not is_called(name)}
    assert missing == set()


def is_called(name):
    """By its name, or by the macro that pastes the kind of form into it."""
    form = re.fullmatch(r"symca_(hashed|signed|rollover|response|wtls)_(parse|to_json)", name)
    if form:
        return f"FORM_CALLS({form[1]})" in CALLS and f"symca_##kind##_{form[2]}(" in CALLS
    return re.search(rf"\b{name}\b(?!\")", CALLS) is not None


def test_every_function_of_gnutls_is_refused():
    used = {name for name in undefined() if name.startswith("gnutls_")}
    assert used
    assert used - REFUSED - CANNOT_FAIL == set()


def test_every_allocator_is_refused():
    used = undefined() & ALLOCATORS
    assert {"malloc", "calloc", "realloc", "free"} <= used
    assert used - REFUSED == set()
