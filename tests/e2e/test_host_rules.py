# SPDX-License-Identifier: LGPL-2.1-or-later
"""
The host that is typed on the phone against the server's certificate: S60's own rule, Series 40's, and RFC 6125.

S60 is Symbian's tlsprovider (ValidateDNSNameL): only the dNSName entries count where there is one, else the first
common name, and never an iPAddress. Series 40 has RFC 2818, without addresses.
"""
import pytest

import factory as f
from forecast import ALL, S40, S60, ask

ROOT = f.authority("Chain Root CA")
ADDRESS, ADDRESS_6 = bytes([192, 0, 2, 1]), bytes.fromhex("20010db8" + "00" * 11 + "01")


def chain_for(common_names, *alternatives):
    """A server's certificate with those names, and its root."""
    subject = f.name(("O", "Example"), *(("CN", one) for one in common_names))
    others = (f.alt_names(*alternatives),) if alternatives else ()
    return f.server(ROOT, subject=subject, names=(), others=others).pem + ROOT.pem


def dns(*hosts):
    return [(f.DNS, host) for host in hosts]


MAIL = "mail.example.com"

# host, common names, subjectAltName, whether it matches on S60, on Series 40, by RFC 6125; what it shows.
HOSTS = [
    (MAIL, [MAIL], [], True, True, True, "the common name"),
    (MAIL, [MAIL], dns(MAIL), True, True, True, "the dNSName"),
    ("MAIL.Example.COM", [MAIL], [], True, True, True, "letter case does not matter in the host"),
    (MAIL, ["x"], dns("Mail.EXAMPLE.com"), True, True, True, "nor in the certificate"),
    (MAIL, [MAIL], dns("imap.example.com"), False, False, False, "a dNSName beats the common name"),
    (MAIL, ["imap.example.com"], dns("imap.example.com", MAIL), True, True, True, "any dNSName will do"),
    (MAIL, [MAIL], [(f.RFC822, "postmaster@example.com")], True, True, True, "another kind of name does not"),
    (MAIL, [MAIL], [(f.URI, "http://imap.example.com/")], True, True, True, "not a URI either"),
    (MAIL, [MAIL, "imap.example.com"], [], True, True, False, "the first of two common names; RFC 6125 has the last"),
    (MAIL, ["imap.example.com", MAIL], [], False, False, True, "the second of two common names"),
    ("example.com", [MAIL], [], False, False, False, "fewer labels"),
    ("a.mail.example.com", [MAIL], [], False, False, False, "more labels without a wildcard"),
    ("a.mail.example.com", ["x"], dns(MAIL), False, False, False, "more labels than a dNSName without a wildcard"),
    # Wildcards in a dNSName.
    (MAIL, ["x"], dns("*.example.com"), True, True, True, "a wildcard for the leftmost label"),
    ("a.mail.example.com", ["x"], dns("*.example.com"), True, False, False, "more labels on the left"),
    ("example.com", ["x"], dns("*.example.com"), False, False, False, "no label where the wildcard stands"),
    (MAIL, ["x"], dns("mail.*.com"), True, False, False, "a wildcard in another label"),
    (MAIL, ["x"], dns("m*l.example.com"), True, False, False, "a wildcard inside a label"),
    ("mxxl.example.com", ["x"], dns("m*x*l.example.com"), True, False, False, "two wildcards inside a label"),
    (MAIL, ["x"], dns("m*x.example.com"), False, False, False, "a wildcard that does not fit"),
    (MAIL, ["x"], dns("*.example.org"), False, False, False, "a wildcard under another name"),
    # Wildcards in a common name: only at its start.
    (MAIL, ["*.example.com"], [], True, True, True, "a common name with a leading star"),
    (MAIL, ["mail.*.com"], [], False, False, False, "a common name with a star elsewhere"),
    (MAIL, ["m*.example.com"], [], False, False, False, "a common name with a star inside its first label"),
    (MAIL, ["*.example.com"], dns("imap.example.com"), False, False, False, "a dNSName beats that, too"),
    # Addresses.
    ("192.0.2.1", [MAIL], [(f.IP, ADDRESS)], False, False, True, "an iPAddress never counts"),
    ("192.0.2.1", ["192.0.2.1"], [], True, True, False, "an address in the common name; RFC 6125 wants an iPAddress"),
    ("192.0.2.1", ["192.0.2.1"], [(f.IP, ADDRESS)], True, True, True, "both"),
    ("192.0.2.1", ["x"], dns("192.0.2.1"), True, True, False, "an address as a dNSName"),
    ("192.0.2.2", ["192.0.2.1"], [(f.IP, ADDRESS)], False, False, False, "another address"),
    ("2001:db8::1", ["2001:db8::1"], [(f.IP, ADDRESS_6)], True, True, True, "an IPv6 address"),
]


@pytest.mark.parametrize("host, common_names, alternatives, s60, s40, rfc6125", [row[:-1] for row in HOSTS],
                         ids=[row[-1] for row in HOSTS])
def test_host(host, common_names, alternatives, s60, s40, rfc6125):
    forecast = ask(chain_for(common_names, *alternatives), host=host)
    assert {one["id"]: one["host_matches"] for one in forecast.platforms} == {
        **dict.fromkeys(S60, s60), **dict.fromkeys(S40, s40)}
    assert forecast.report["host"] == {"name": host, "rfc6125": rfc6125}
    for platform in ALL:
        assert ("host-mismatch" in forecast.ids[platform]) == (not forecast[platform]["host_matches"])
        if "host-mismatch" in forecast.ids[platform]:
            message = forecast.finding("host-mismatch", platform)["message"]
            assert f'"{host}"' in message
            assert ("it would match" in message) == rfc6125


ILLEGAL = [
    ("my_mail.example.com", ["my_mail.example.com"], [], "an underscore"),
    ("mail.example.com.", [MAIL], dns(MAIL), "a dot at the end"),
    ("mail..example.com", [MAIL], dns(MAIL), "an empty label"),
    (f"{'m' * 64}.example.com", [MAIL], dns("*.example.com"), "a label of 64"),
    ("m\u00e4il.example.com", [MAIL], dns(MAIL), "a letter beyond ASCII"),
    ("http://mail.example.com/", [MAIL], dns(MAIL), "a URL"),
    ("mail.example.com:993", [MAIL], dns(MAIL), "a port"),
    (MAIL, ["my_mail"], [], "an underscore in the common name that counts"),
    (MAIL, ["My Mail Server"], [], "blanks in the common name that counts"),
    (MAIL, ["mail.*.com"], [], "a star inside the common name"),
]


@pytest.mark.parametrize("host, common_names, alternatives", [row[:-1] for row in ILLEGAL],
                         ids=[row[-1] for row in ILLEGAL])
def test_illegal(host, common_names, alternatives):
    forecast = ask(chain_for(common_names, *alternatives), host=host)
    for platform in S60:
        assert forecast[platform]["verdict"] == "unusable"
        assert forecast.finding("host-illegal", platform)["severity"] == "unusable"
    for platform in S40:
        assert "host-illegal" not in forecast.ids[platform]


@pytest.mark.parametrize("host, common_names, alternatives", [
    ("a" * 63 + ".example.com", [MAIL], dns("*.example.com")),
    ("xn--mil-pla.example.com", [MAIL], dns("*.example.com")),
    ("1.example.com", ["*.example.com"], []),
    (MAIL, ["My Mail Server"], dns(MAIL)),
    (MAIL, ["my_mail"], dns(MAIL)),
])
def test_legal(host, common_names, alternatives):
    forecast = ask(chain_for(common_names, *alternatives), host=host)
    assert set(forecast.verdicts.values()) == {"installs"}


def test_advice_for_what_is_typed_wrongly():
    chain = chain_for([MAIL], *dns(MAIL))
    assert "xn--" in ask(chain, host="m\u00e4il.example.com").finding("host-illegal", "s60-3rd")["advice"]
    for host in ("http://mail.example.com/", "mail.example.com:993"):
        assert "without protocol, port and path" in ask(chain, host=host).finding("host-illegal", "s60-3rd")["advice"]


def test_self_signed_server_certificate_is_its_own_leaf():
    made = f.authority(f.name(("CN", MAIL)), others=(f.dns(MAIL),)).der
    assert set(ask(made, host=MAIL).verdicts.values()) == {"installs"}
    assert set(ask(made, host="imap.example.com").verdicts.values()) == {"warned"}


def test_nothing_to_compare_with():
    forecast = ask(ROOT.der, host=MAIL)
    assert {one["host_matches"] for one in forecast.platforms} == {None}
    assert forecast.report["host"] == {"name": MAIL, "rfc6125": None}
    assert set(forecast.verdicts.values()) == {"installs"}
    assert "host" not in ask(ROOT.der).report
