# SPDX-License-Identifier: LGPL-2.1-or-later
"""Handles are shared between threads, and the interpreter's lock is released while the library works."""
import threading
import time

import make
import symca

THREADS = 8


def together(work):
    """Runs work(number) on every thread at once; gives what they returned."""
    barrier = threading.Barrier(THREADS)
    results = [None] * THREADS

    def run(number):
        barrier.wait()
        try:
            results[number] = work(number)
        except BaseException as error:  # told to the main thread
            results[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_shared_handles(chain, root, signed, wtls, root_pair):
    hashed = root.to_s40()
    report = chain.check("all", host="mail.example.com", at=0)
    expected = report.to_json()

    def work(number):
        for _ in range(20):
            leaf, middle = chain[1], chain[2]
            leaf.verify(middle)
            assert root.is_self_signed and wtls.is_self_signed
            signed.verify(root)
            hashed.verify_code(hashed.code)
            assert [finding.message for finding in report] and report.to_json() == expected
            assert chain.check("all", host="mail.example.com", at=0).to_json() == expected
            assert symca.load(memoryview(root_pair.pem))[0] == root
        return number

    assert together(work) == list(range(THREADS))


def test_the_lock_is_released():
    """Python code goes on while a large bundle is read: with the lock held its clock would stand still."""
    pem = make.Certificate("Python Root CA", make.rsa_key(1)).pem
    data = pem * (24 * 2**20 // len(pem))
    ticks, done = [], threading.Event()

    def tick():
        while not done.is_set():
            ticks.append(time.monotonic())
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    begin = time.monotonic()
    symca.detect(b"")
    bundle = symca.load(data, max_size=2**30)
    end = time.monotonic()
    done.set()
    ticker.join()
    inside = [moment for moment in ticks if begin < moment < end]
    assert len(bundle) == 1
    assert len(inside) > 3 and max(b - a for a, b in zip(inside, inside[1:])) < (end - begin) / 2


def test_a_buffer_may_change_meanwhile(root_pair):
    """The bytes are a copy where they could change: a resize is allowed at any time and harms nobody."""
    data = bytearray(root_pair.pem * 2000)
    stop = threading.Event()

    def resize():
        while not stop.is_set():
            data.extend(b"x" * 4096)
            del data[-4096:]

    thread = threading.Thread(target=resize)
    thread.start()
    try:
        for _ in range(20):
            assert len(symca.load(data, max_size=2**30)) == 1
    finally:
        stop.set()
        thread.join()
