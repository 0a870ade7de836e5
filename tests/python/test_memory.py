# SPDX-License-Identifier: LGPL-2.1-or-later
"""Two hundred thousand calls, good and bad, leave nothing behind."""
import contextlib
import gc
import resource
import sys

import pytest
import symca

CALLS = 200_000
# One leaked handle, buffer or text a call would be many times this.
GROWTH = 4 << 20


def resident():
    with open("/proc/self/statm", encoding="ascii") as numbers:
        return int(numbers.read().split()[1]) * resource.getpagesize()


def loop(calls, work):
    for _ in range(calls):
        work()


def refused(call, *arguments):
    with contextlib.suppress(ValueError, TypeError, LookupError, symca.Error):
        call(*arguments)
        raise AssertionError("it was to fail")


def grows(work, calls=CALLS):
    loop(calls // 20, work)
    gc.collect()
    before, blocks = resident(), sys.getallocatedblocks()
    loop(calls, work)
    gc.collect()
    return resident() - before, sys.getallocatedblocks() - blocks


@pytest.fixture(name="cases")
def cases_of(root, chain, root_pair, wtls):
    der, hashed, report = root_pair.der, root.to_s40(), chain.check("s60-3rd", at=0)
    data, key = bytearray(der), root_pair.key_pem()
    return {
        "parse": lambda: symca.Certificate.parse(der),
        "parse a copy": lambda: symca.Certificate.parse(data),
        "parse and fail": lambda: refused(symca.Certificate.parse, der[:-1]),
        "children": lambda: (root.subject, root.subject[0], wtls.subject, report[0], chain[0]),
        "bytes": lambda: (bytes(root), root.spki, root.subject_key_id, bytes(root.to_s60()), root.wtls_key_hash),
        "text": lambda: (root.subject.text, root.display_name, root.fingerprint("md5"), report[0].message),
        "wrong argument after a right one": lambda: refused(
            symca._swig.SignedCertificate.new, root._raw, None, None, None, None, None, bytearray(key), 5
        ),
        "code": lambda: refused(hashed.verify_code, "123"),
        "list": lambda: refused(symca._swig.RolloverBlock.new, [None]),
        "no phone": lambda: refused(symca.phone, "none"),
        "not found": lambda: refused(chain.check, "none"),
    }


def test_nothing_grows(cases):
    each = CALLS // len(cases) + 1
    for name, work in cases.items():
        memory, blocks = grows(work, each)
        assert memory < GROWTH and blocks < 200, f"{name}: {memory} bytes, {blocks} blocks in {each} calls"


def test_larger_things_do_not_grow(chain, root):
    for work in (
        lambda: symca.load(bytes(root)),
        lambda: chain.check("all", at=0).to_json(),
        root.to_s40,
        lambda: symca.HashedCertificate.parse(bytes(root.to_s40())).to_json(),
        chain.to_json,
    ):
        memory, blocks = grows(work, 2000)
        assert memory < GROWTH and blocks < 200


def test_references(root, chain, signed):
    data, text, items = bytes(root), "Nokia E61 of nobody", [signed._raw] * 3
    before = [sys.getrefcount(thing) for thing in (data, text, items, items[0], None)]
    for _ in range(1000):
        symca.Certificate.parse(data)
        refused(chain.check, text)
        symca._swig.RolloverBlock.new(items)
        refused(symca._swig.RolloverBlock.new, items + [5])
        chain.issuer_of(0)
    after = [sys.getrefcount(thing) for thing in (data, text, items, items[0], None)]
    assert after[:4] == before[:4] and abs(after[4] - before[4]) < 50
