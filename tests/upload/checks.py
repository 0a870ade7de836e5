# SPDX-License-Identifier: LGPL-2.1-or-later
"""What holds for every answer of the page, whatever was sent."""
import re

# What a page would show only by accident.
INTERNALS = ["Warning:", "Notice:", "Deprecated:", "Fatal error", "Uncaught", "Stack trace", "SQLSTATE", "PDOException",
             "Twig\\", "UploadPage\\", ".php on line", "#0 ", "/src/", "<?php", "sqlite:", "pgsql:"]

# What PHP writes into a server's log where the page's own code is wrong.
COMPLAINT = re.compile(r"PHP (?:Warning|Notice|Deprecated|Fatal error|Parse error)[^\n]*")
# PHP's own remarks on a body that it does not take.
ABOUT_BODIES = re.compile(r"POST Content-Length|Input variables exceeded|Multipart body parts"
                          r"|Maximum number of allowable|Missing boundary|Boundary too large|Invalid boundary"
                          r"|Missing mime boundary|File Upload Mime headers garbled"
                          r"|Input variable nesting level exceeded|Unable to create temporary file|write\(\) failed"
                          r"|No file uploaded|Only \d+ bytes were written")


def assert_no_internals(response):
    text = response.body.decode("utf-8", "replace")
    found = [word for word in INTERNALS if word in text]
    assert not found, f"{response.status}: {found} in {text[:2000]}"


def assert_guarded(response):
    """The headers that every answer has."""
    policy = response.header("Content-Security-Policy") or ""
    directives = {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}
    assert directives.get("default-src") in (["'none'"], ["'self'"]), policy
    for name in ("default-src", "script-src"):
        assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "data:", "http:", "https:"} & set(directives.get(name, []))
    assert response.header("X-Content-Type-Options") == "nosniff"
    assert response.header("Referrer-Policy") in ("no-referrer", "same-origin", "strict-origin"), response.headers
    assert response.header("X-Powered-By") is None
    assert not re.search(r"\d", response.header("Server") or ""), response.header("Server")
    assert response.header("Cache-Control"), response.headers
    assert not [name for name, _ in response.headers if name.lower().startswith("access-control-")]
    assert response.header("Strict-Transport-Security") is None


def assert_clear(response, *statuses):
    """A page that a person can read, with one of these statuses."""
    assert response.status in statuses, (response.status, response.body[:1500])
    assert_no_internals(response)
    assert_guarded(response)
    assert response.media_type == "text/html", response.headers
    document = response.document
    assert document.find("title").text
    assert len(document.find("body").text) > 20
    if response.status in (429, 503, 507):
        assert int(response.header("Retry-After")) > 0


def complaints(page, about_bodies=False):
    """PHP's warnings in the servers' logs: none is expected, but for those about bodies where such were sent."""
    found = COMPLAINT.findall(page.log())
    return [line for line in found if not (about_bodies and ABOUT_BODIES.search(line))]
