# SPDX-License-Identifier: LGPL-2.1-or-later
"""Clients that send slowly or never end: nginx waits for them, php-fpm does not, and others are served."""
import socket
import time

import certificates
from checks import assert_guarded
from client import Client
from page import Page

PEM = certificates.usual().pem


def test_slow_senders_hold_up_nobody():
    """More of them than php-fpm has processes; they are let go in the end."""
    with Page(server="nginx", uploads_per_hour=0, site={"client_header_timeout 15s": "client_header_timeout 2s",
                                                        "client_body_timeout 15s": "client_body_timeout 2s"}) as page:
        head = (f"POST / HTTP/1.1\r\nHost: {page.host}\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                "Content-Length: 100000\r\n\r\n--b\r\n").encode()
        slow = []
        try:
            for number in range(60):
                connection = socket.create_connection(("127.0.0.1", page.port), 20)
                # Half of them never end their head, the others their body.
                connection.sendall(head[:40] if number % 2 else head)
                slow.append(connection)
            begin = time.monotonic()
            for _ in range(10):
                assert Client(page.url, timeout=2).give(PEM).status == 303
            assert time.monotonic() - begin < 10
            for connection in slow:
                answer = connection.recv(1000)
                assert answer == b"" or answer.startswith(b"HTTP/1.1 408"), answer
            assert time.monotonic() - begin < 20
        finally:
            for connection in slow:
                connection.close()


def test_trickling_senders_hold_up_nobody():
    """A byte now and then keeps the connection; others are served all the same."""
    with Page(server="nginx", uploads_per_hour=0) as page:
        head = (f"POST / HTTP/1.1\r\nHost: {page.host}\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                "Content-Length: 100000\r\n\r\n--b\r\n").encode()
        slow = [socket.create_connection(("127.0.0.1", page.port), 20) for _ in range(60)]
        try:
            for connection in slow:
                connection.sendall(head)
            pc = Client(page.url, timeout=3)
            for _ in range(6):
                for connection in slow:
                    connection.sendall(b"-")
                assert pc.give(PEM).status == 303
                time.sleep(0.3)
        finally:
            for connection in slow:
                connection.close()


def test_one_address_has_not_all_connections():
    """nginx lets one address have as many requests at a time as the site says, and tells the next ones."""
    with Page(server="nginx", site={"limit_conn upload 128;": "limit_conn upload 4;"}) as page:
        head = (f"POST / HTTP/1.1\r\nHost: {page.host}\r\nContent-Type: text/plain\r\n"
                "Content-Length: 9\r\n\r\n").encode()
        slow = [socket.create_connection(("127.0.0.1", page.port), 20) for _ in range(4)]
        try:
            for connection in slow:
                connection.sendall(head)
            time.sleep(0.3)
            response = Client(page.url).get("/")
            assert response.status == 429
            assert_guarded(response)
        finally:
            for connection in slow:
                connection.close()
        time.sleep(0.3)
        assert Client(page.url).get("/").status == 200
