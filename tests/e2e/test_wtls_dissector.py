# SPDX-License-Identifier: LGPL-2.1-or-later
"""tshark's WTLS dissector reads the Certificate out of our forms: a reader that nobody here wrote.

A Certificate (WAP-261 section 10.5.2) is put into a synthetic WTLS handshake, and that into a capture file.
"""

import datetime
import os
import pathlib
import re
import shutil
import struct
import subprocess
import xml.etree.ElementTree

import pytest

import wpki_reader
import wpki_writer
from command import done
from make import Certificate, rsa_key

WTLS_PORT = 9202
HANDSHAKE_CERTIFICATE = 11
RECORD_HANDSHAKE = 0x83  # with a length field, handshake
LINKTYPE_RAW = 101

pytestmark = pytest.mark.skipif(shutil.which("tshark") is None, reason="tshark is not installed")


def vector16(content):
    return struct.pack(">H", len(content)) + content


def capture(certificates):
    """A capture file of one datagram: IPv4, UDP, WTLS record, handshake, Certificates vector."""
    body = vector16(b"".join(certificates))
    handshake = bytes([HANDSHAKE_CERTIFICATE]) + vector16(body)
    record = bytes([RECORD_HANDSHAKE]) + vector16(handshake)
    datagram = struct.pack(">HHHH", WTLS_PORT, 40000, 8 + len(record), 0) + record
    packet = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(datagram), 0, 0, 64, 17, 0, b"\xc0\0\2\1", b"\xc0\0\2\2")
    packet += datagram
    header = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, LINKTYPE_RAW)
    return header + struct.pack("<IIII", 0, 0, len(packet), len(packet)) + packet


def dissect(certificates, folder):
    """Everything that tshark says on the capture, in XML."""
    path = folder / "handshake.pcap"
    path.write_bytes(capture(certificates))
    run = subprocess.run(["tshark", "-n", "-r", path, "-T", "pdml"], capture_output=True, text=True, check=True)
    assert "Malformed" not in run.stdout
    return run.stdout


def certificate_fields(pdml):
    """The type, and the size and position, of every Certificate that the dissector found."""
    fields = re.findall(r'<field ([^>]*name="wtls\.handshake\.certificate"[^>]*)>', pdml)
    types = re.findall(r'name="wtls\.handshake\.certificate\.type"[^>]*showname="[^:]*: ([^"(]*\w)', pdml)
    extents = [(int(re.search(r'size="(\d+)"', f)[1]), int(re.search(r'pos="(\d+)"', f)[1])) for f in fields]
    return types, extents


def structure_of(hashed):
    """The Certificate structure as it stands in a hashed certificate, and the DER in it."""
    name_length = hashed[3]
    begin = 4 + name_length
    der = wpki_reader.parse_hashed(hashed)["certificate"]["der"]
    structure = hashed[begin : begin + 3 + len(der)]
    assert structure[3:] == der
    return structure, der


AUTHORITIES = [Certificate("Root 1024", rsa_key(bits=1024)), Certificate("Root 2048", rsa_key())]


@pytest.fixture(scope="module")
def hashed_forms(tmp_path_factory):
    """Our hashed certificates of two authorities."""
    folder = tmp_path_factory.mktemp("hashed")
    forms = []
    for authority in AUTHORITIES:
        out = folder / "form"
        done("convert", "--to", "s40", "--force", "-o", out, "-", stdin=authority.pem)
        forms.append(out.read_bytes())
    return forms


def test_a_hashed_certificate_holds_what_tshark_takes_for_x509(hashed_forms, tmp_path):
    for form in hashed_forms:
        structure, _ = structure_of(form)
        types, extents = certificate_fields(dissect([structure], tmp_path))
        assert types == ["X.509"]
        assert [size for size, _ in extents] == [len(structure)]


def test_tshark_finds_where_one_ends_and_the_next_begins(hashed_forms, tmp_path):
    structures = [structure_of(form)[0] for form in hashed_forms]
    types, extents = certificate_fields(dissect(structures, tmp_path))
    assert types == ["X.509"] * 2
    (size, position), (next_size, next_position) = extents
    assert (size, next_size) == (len(structures[0]), len(structures[1]))
    assert next_position == position + size


def test_the_certificate_is_the_one_that_went_in(hashed_forms):
    assert [structure_of(form)[1] for form in hashed_forms] == [authority.der for authority in AUTHORITIES]


def test_tshark_notices_a_wrong_length(hashed_forms, tmp_path):
    """The check above would not be one if the dissector took any length."""
    structure, _ = structure_of(hashed_forms[0])
    short = structure[:1] + struct.pack(">H", len(structure) - 3 - 7) + structure[3:]
    try:
        types, extents = certificate_fields(dissect([short], tmp_path))
    except AssertionError:
        return
    assert (types, [size for size, _ in extents]) != (["X.509"], [len(structure)])


# ---- WTLS certificates, which the dissector reads in full where names are texts and keys RSA ----

FORMAT_WTLS = b"\1"
VECTORS = pathlib.Path(os.environ.get("SYMCA_VECTORS", "nowhere")) / "wtls"
PREFIX = "wtls.handshake.certificate."


def wtls_fields(pdml):
    """The bytes of each field of the first Certificate by the dissector's names, and what it says of them."""
    fields = xml.etree.ElementTree.fromstring(pdml).iter("field")
    certificate = next(field for field in fields if field.get("name") == "wtls.handshake.certificate")
    named = {field.get("name").removeprefix(PREFIX): field for field in certificate}
    octets = {name: bytes.fromhex(field.get("value")) for name, field in named.items()
              if re.fullmatch("[0-9a-f]+", field.get("value") or "")}
    return octets, {name: field.get("show") for name, field in named.items()}


def said_time(text):
    """Seconds since 1970 of the dissector's "Feb  8, 2000 16:22:41.000000000 UTC"."""
    moment = datetime.datetime.strptime(re.sub(r"\.0+ UTC$", "", text), "%b %d, %Y %H:%M:%S")
    return int(moment.replace(tzinfo=datetime.timezone.utc).timestamp())


def iso_time(text):
    return int(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


def inspected(certificate):
    return done("inspect", "--json", "-", stdin=certificate).json["form"]


def assert_read_alike(certificate, folder):
    """What the dissector says of a WTLS certificate is what `symca inspect --json` says."""
    ours = inspected(certificate)
    pdml = dissect([FORMAT_WTLS + certificate], folder)
    types, extents = certificate_fields(pdml)
    assert (types, [size for size, _ in extents]) == (["WTLS"], [1 + len(certificate)])
    octets, shown = wtls_fields(pdml)
    assert int(shown["version"], 16) == ours["version"]
    assert {"1": "ecdsa_sha", "2": "rsa_sha"}[shown["signature.type"]] == ours["signature_algorithm"]
    for whom in "issuer", "subject":
        assert (shown[f"{whom}.type"], ours[whom]["type"]) == ("1", "text")
        assert int(shown[f"{whom}.charset"]) == ours[whom]["character_set"]
        assert int(shown[f"{whom}.size"]) == len(ours[whom]["bytes"]) // 2
        assert octets[f"{whom}.name"].hex() == ours[whom]["bytes"]
        assert shown[f"{whom}.name"] == ours[whom]["text"]
    assert said_time(shown["before"]) == iso_time(ours["not_before"])
    assert said_time(shown["after"]) == iso_time(ours["not_after"])
    assert (shown["public.type"], ours["key"]["type"]) == ("2", "rsa")
    assert int(shown["parameter_index"]) == ours["key"]["parameters"]
    assert octets["rsa.exponent"][2:].hex() == ours["key"]["exponent"]
    assert octets["rsa.modules"][2:].hex() == ours["key"]["modulus"]
    assert int(shown["rsa.modules"]) == ours["key"]["bits"]
    assert octets["signature.signature"][2:].hex() == ours["signature"]
    assert int(shown["signature.signature"]) == 4 * len(ours["signature"])


@pytest.fixture(name="wtls_forms", scope="module")
def own_wtls_certificates(tmp_path_factory):
    """Two self-signed WTLS authorities and one that the first issued, as the command makes them."""
    folder = tmp_path_factory.mktemp("wtls")
    forms = []
    for number, authority in enumerate(AUTHORITIES):
        pem, key, out = folder / f"{number}.pem", folder / f"{number}.key", folder / f"{number}.wtls"
        pem.write_bytes(authority.pem)
        key.write_bytes(authority.key_pem())
        done("convert", "--to", "wtls", "--key", key, "-o", out, pem)
        forms.append(out.read_bytes())
    issued = folder / "issued.wtls"
    done("convert", "--to", "wtls", "--key", folder / "0.key", "--signer", folder / "0.wtls", "--name",
         "Service; Example;; Sons; ZZ; Common; T=ca", "-o", issued, folder / "1.pem")
    return forms + [issued.read_bytes()]


def test_tshark_reads_our_wtls_certificates_as_we_do(wtls_forms, tmp_path):
    for form in wtls_forms:
        assert_read_alike(form, tmp_path)


def test_tshark_reads_both_formats_in_one_handshake(hashed_forms, wtls_forms, tmp_path):
    structures = [FORMAT_WTLS + wtls_forms[0], structure_of(hashed_forms[0])[0], FORMAT_WTLS + wtls_forms[2]]
    types, extents = certificate_fields(dissect(structures, tmp_path))
    assert types == ["WTLS", "X.509", "WTLS"]
    assert [size for size, _ in extents] == [len(structure) for structure in structures]


@pytest.mark.skipif(not VECTORS.is_dir(), reason=f"no vectors in {VECTORS}")
@pytest.mark.parametrize("name", ["EntrustNetWAP.bin", "MobileServiceCA.wap"])
def test_tshark_reads_real_wtls_certificates_as_we_do(name, tmp_path):
    assert_read_alike((VECTORS / name).read_bytes(), tmp_path)


def test_the_wtls_certificate_in_a_hashed_or_signed_one_is_the_same(wtls_forms, tmp_path):
    """The Certificate that tshark takes stands unchanged in the forms that carry it."""
    form, key, signer = tmp_path / "authority.wtls", tmp_path / "key", tmp_path / "signer.pem"
    form.write_bytes(wtls_forms[0])
    key.write_bytes(AUTHORITIES[1].key_pem())
    signer.write_bytes(AUTHORITIES[1].pem)
    structure = FORMAT_WTLS + wtls_forms[0]
    for options in ["--to", "s40", "--force"], ["--to", "signed", "--signer", signer, "--key", key]:
        carrier = done("convert", *options, "-o", "-", form).output
        begin = 4 + carrier[3]
        assert carrier[begin : begin + len(structure)] == structure


def test_tshark_agrees_on_an_elliptic_curve_certificate_up_to_its_key(tmp_path):
    """It knows no points: what stands before the key is read alike, and no more of it can be compared."""
    name = wpki_writer.text_identifier("s; o; ZZ")
    point = bytes([4]) + bytes(56)
    form = bytes([1, 1]) + name + bytes(4) + b"\xff" * 4 + name + bytes([4, 12, len(point)]) + point + bytes(2)
    path = tmp_path / "handshake.pcap"
    path.write_bytes(capture([FORMAT_WTLS + form]))
    run = subprocess.run(["tshark", "-n", "-r", path, "-T", "pdml"], capture_output=True, text=True, check=True)
    _, shown = wtls_fields(run.stdout)
    ours = inspected(form)
    assert (shown["signature.type"], ours["signature_algorithm"]) == ("1", "ecdsa_sha")
    assert shown["subject.name"] == ours["subject"]["text"]
    assert said_time(shown["after"]) == iso_time(ours["not_after"])
    assert (shown["public.type"], ours["key"]["type"]) == ("4", "ecdsa")
    assert int(shown["parameter_index"]) == ours["key"]["parameters"] == 12
