/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "input.h"

#include "base64.h"
#include "crypto.h"
#include "failure.h"
#include "form.h"
#include "pem.h"
#include "scan.h"

#include <stdlib.h>
#include <string.h>

/* How much of bytes tells whether they are text, HTML, and what Base64 stands for. */
#define LOOKED_AT 4096

static const char *const kind_ids[] = {[SYMCA_KIND_UNKNOWN] = "unknown",
                                       [SYMCA_KIND_PEM] = "pem",
                                       [SYMCA_KIND_DER] = "der",
                                       [SYMCA_KIND_BASE64] = "base64",
                                       [SYMCA_KIND_PKCS7] = "pkcs7",
                                       [SYMCA_KIND_PKCS12] = "pkcs12",
                                       [SYMCA_KIND_HASHED] = "hashed-certificate",
                                       [SYMCA_KIND_SIGNED] = "signed-certificate",
                                       [SYMCA_KIND_ROLLOVER] = "rollover-certificate",
                                       [SYMCA_KIND_CERT_RESPONSE] = "cert-response",
                                       [SYMCA_KIND_WTLS] = "wtls-certificate",
                                       [SYMCA_KIND_PRIVATE_KEY] = "private-key",
                                       [SYMCA_KIND_CERTIFICATE_REQUEST] = "certificate-request",
                                       [SYMCA_KIND_CRL] = "crl",
                                       [SYMCA_KIND_PUBLIC_KEY] = "public-key",
                                       [SYMCA_KIND_SSH_KEY] = "ssh-key",
                                       [SYMCA_KIND_PGP] = "pgp",
                                       [SYMCA_KIND_HTML] = "html",
                                       [SYMCA_KIND_XML] = "xml",
                                       [SYMCA_KIND_PDF] = "pdf",
                                       [SYMCA_KIND_ZIP] = "zip",
                                       [SYMCA_KIND_IMAGE] = "image",
                                       [SYMCA_KIND_EMPTY] = "empty",
                                       [SYMCA_KIND_TEXT] = "text"};

const char *symca_kind_string(symca_kind kind)
{
    size_t index = (size_t) kind;
    const char *id = index < sizeof kind_ids / sizeof kind_ids[0] ? kind_ids[index] : NULL;
    return id ? id : kind_ids[SYMCA_KIND_UNKNOWN];
}

static bool is_printable(uint8_t character)
{
    return (character >= 0x20 && character < 0x7f) || symca_scan_is_white(character);
}

/* Text in UTF-16 without a byte order mark: every second byte is 0 for a while. */
static bool alternates(const uint8_t *data, size_t len, unsigned zero)
{
    if (len < 16)
        return false;
    for (size_t i = 0; i < 16; i += 2)
        if (data[i + zero] != 0 || !is_printable(data[i + 1 - zero]))
            return false;
    return true;
}

/* One byte for each code unit, "?" for all that is not ASCII: certificates are, and so every offset can be told. */
static symca_status narrow(const uint8_t *data, size_t len, unsigned low, symca_input *out)
{
    size_t units = len / 2;
    out->owned = malloc(units + 1);
    if (!out->owned)
        return symca_fail_memory();
    for (size_t i = 0; i < units; i++) {
        uint8_t high_byte = data[2 * i + 1 - low];
        uint8_t low_byte = data[2 * i + low];
        out->owned[i] = high_byte == 0 && low_byte < 0x80 ? low_byte : '?';
    }
    out->bytes = symca_slice_of(out->owned, units);
    out->unit = 2;
    return SYMCA_OK;
}

symca_status symca_input_open(const uint8_t *data, size_t len, symca_input *out)
{
    symca_slice bytes = symca_slice_of(data, len);
    *out = (symca_input){.bytes = bytes, .unit = 1};

    if (symca_scan_starts(bytes, "\xef\xbb\xbf")) {
        out->bytes = symca_scan_from(bytes, 3);
        out->origin = 3;
        out->note = "a byte order mark (UTF-8) at the beginning was dropped";
        return SYMCA_OK;
    }

    size_t mark = symca_scan_starts(bytes, "\xff\xfe") || symca_scan_starts(bytes, "\xfe\xff") ? 2 : 0;
    bool little = mark > 0 ? data[0] == 0xff : alternates(data, len, 1);
    bool big = mark > 0 ? data[0] == 0xfe : alternates(data, len, 0);
    if (!little && !big)
        return SYMCA_OK;
    out->origin = mark;
    out->note =
        little ? "the text is in UTF-16 (little-endian), as Windows writes it" : "the text is in UTF-16 (big-endian)";
    return narrow(data + mark, len - mark, little ? 0 : 1, out);
}

void symca_input_close(symca_input *self)
{
    if (self->owned)
        symca_crypto_wipe(self->owned, self->bytes.len);
    free(self->owned);
    *self = (symca_input){0};
}

size_t symca_input_offset(const symca_input *self, size_t offset)
{
    return offset == SYMCA_NONE ? SYMCA_NONE : self->origin + offset * self->unit;
}

static symca_slice head_of(symca_slice bytes)
{
    return symca_slice_of(bytes.data, bytes.len < LOOKED_AT ? bytes.len : LOOKED_AT);
}

/* Latin-1 and UTF-8 have bytes over 7F too, so only control characters speak against text. */
bool symca_input_is_text(symca_slice bytes)
{
    symca_slice head = head_of(bytes);
    for (size_t i = 0; i < head.len; i++)
        if ((head.data[i] < 0x20 && !symca_scan_is_white(head.data[i])) || head.data[i] == 0x7f)
            return false;
    return true;
}

static bool has_at(symca_slice bytes, size_t offset, const char *mark, size_t len)
{
    return bytes.len >= offset + len && bytes.data[offset] == (uint8_t) mark[0] &&
           memcmp(bytes.data + offset, mark, len) == 0;
}

#define MARK(text) text, sizeof(text) - 1

/* What files of other kinds begin with. */
static const struct {
    symca_kind kind;
    size_t offset;
    const char *mark;
    size_t len;
} signatures[] = {{SYMCA_KIND_PDF, 0, MARK("%PDF-")},
                  {SYMCA_KIND_ZIP, 0, MARK("PK\x03\x04")},
                  {SYMCA_KIND_ZIP, 0, MARK("PK\x05\x06")},
                  {SYMCA_KIND_IMAGE, 0, MARK("\x89PNG\r\n\x1a\n")},
                  {SYMCA_KIND_IMAGE, 0, MARK("\xff\xd8\xff")},
                  {SYMCA_KIND_IMAGE, 0, MARK("GIF87a")},
                  {SYMCA_KIND_IMAGE, 0, MARK("GIF89a")},
                  {SYMCA_KIND_IMAGE, 0, MARK("II*\0")},
                  {SYMCA_KIND_IMAGE, 0, MARK("MM\0*")},
                  {SYMCA_KIND_IMAGE, 8, MARK("WEBPVP8")},
                  {SYMCA_KIND_IMAGE, 0, MARK("\0\0\1\0")},
                  {SYMCA_KIND_IMAGE, 4, MARK("ftyphei")},
                  {SYMCA_KIND_IMAGE, 4, MARK("ftypmif1")},
                  {SYMCA_KIND_IMAGE, 4, MARK("ftypavif")},
                  {SYMCA_KIND_PRIVATE_KEY, 0, MARK("PuTTY-User-Key-File-")},
                  {SYMCA_KIND_PRIVATE_KEY, 0, MARK("SSH PRIVATE KEY FILE FORMAT")},
                  {SYMCA_KIND_PRIVATE_KEY, 0, MARK("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY")},
                  {SYMCA_KIND_SSH_KEY, 0, MARK("---- BEGIN SSH2 PUBLIC KEY")},
                  {SYMCA_KIND_SSH_KEY, 0, MARK("\0\0\0\x07ssh-")}};

static symca_kind kind_of_signature(symca_slice bytes)
{
    for (size_t i = 0; i < sizeof signatures / sizeof signatures[0]; i++)
        if (has_at(bytes, signatures[i].offset, signatures[i].mark, signatures[i].len))
            return signatures[i].kind;
    /* BMP: two letters alone could be text, so its reserved fields are looked at too. */
    if (has_at(bytes, 0, MARK("BM")) && has_at(bytes, 6, MARK("\0\0\0\0")))
        return SYMCA_KIND_IMAGE;
    return SYMCA_KIND_UNKNOWN;
}

/* The first packet of a PGP key, signature or message without armour (RFC 4880 section 4.2). */
static symca_kind kind_of_packet(symca_slice bytes)
{
    if (bytes.len < 4 || !(bytes.data[0] & 0x80))
        return SYMCA_KIND_UNKNOWN;

    uint8_t first = bytes.data[0];
    bool new_format = first & 0x40;
    unsigned packet = new_format ? first & 0x3fu : (first >> 2) & 0x0fu;
    size_t length_octets = new_format ? (bytes.data[1] < 192 ? 1 : bytes.data[1] < 224 ? 2 : 5) : 1u << (first & 3);
    if (1 + length_octets >= bytes.len)
        return SYMCA_KIND_UNKNOWN;
    uint8_t version = bytes.data[1 + length_octets];
    if (version < 3 || version > 6)
        return SYMCA_KIND_UNKNOWN;
    if (packet == 5)
        return SYMCA_KIND_PRIVATE_KEY;
    return packet == 2 || packet == 6 ? SYMCA_KIND_PGP : SYMCA_KIND_UNKNOWN;
}

static const struct {
    const char *label;
    symca_kind kind;
} labels[] = {{"CERTIFICATE", SYMCA_KIND_PEM},
              {"X509 CERTIFICATE", SYMCA_KIND_PEM},
              {"X.509 CERTIFICATE", SYMCA_KIND_PEM},
              {"TRUSTED CERTIFICATE", SYMCA_KIND_PEM},
              {"PKCS7", SYMCA_KIND_PKCS7},
              {"PKCS #7 SIGNED DATA", SYMCA_KIND_PKCS7},
              {"CMS", SYMCA_KIND_PKCS7},
              {"PKCS12", SYMCA_KIND_PKCS12},
              {"CERTIFICATE REQUEST", SYMCA_KIND_CERTIFICATE_REQUEST},
              {"NEW CERTIFICATE REQUEST", SYMCA_KIND_CERTIFICATE_REQUEST},
              {"X509 CRL", SYMCA_KIND_CRL},
              {"CRL", SYMCA_KIND_CRL},
              {"PUBLIC KEY", SYMCA_KIND_PUBLIC_KEY},
              {"RSA PUBLIC KEY", SYMCA_KIND_PUBLIC_KEY},
              {"SSH2 PUBLIC KEY", SYMCA_KIND_SSH_KEY}};

symca_kind symca_input_label_kind(symca_slice label)
{
    if (symca_scan_holds(label, "PRIVATE KEY"))
        return SYMCA_KIND_PRIVATE_KEY;
    if (symca_scan_starts(label, "PGP "))
        return SYMCA_KIND_PGP;
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        if (symca_scan_equals(label, labels[i].label))
            return labels[i].kind;
    return SYMCA_KIND_UNKNOWN;
}

/* The higher, the more it decides what a PEM file is. */
static int weight_of(symca_kind kind)
{
    switch (kind) {
    case SYMCA_KIND_PEM:
        return 4;
    case SYMCA_KIND_PKCS7:
    case SYMCA_KIND_PKCS12:
        return 3;
    case SYMCA_KIND_PRIVATE_KEY:
        return 2;
    default:
        return kind == SYMCA_KIND_UNKNOWN ? 0 : 1;
    }
}

/* The weightiest block. On a page of markup only blocks count that are Base64 throughout: the rest is talk about PEM. */
static symca_kind kind_of_blocks(symca_slice bytes, bool markup)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    symca_kind kind = SYMCA_KIND_UNKNOWN;
    symca_slice first;
    symca_pem_block block;

    /* Nothing outweighs a certificate, and mostly that is what comes first. */
    if (!markup && symca_pem_label(bytes, &first) && symca_input_label_kind(first) == SYMCA_KIND_PEM)
        return SYMCA_KIND_PEM;
    while (kind != SYMCA_KIND_PEM && symca_pem_next(&reader, &block)) {
        symca_kind next = symca_input_label_kind(block.label);
        bool counts = !markup || (block.ended && symca_base64_is(block.body, SYMCA_LEAST_BARE_BASE64));
        if (counts && weight_of(next) > weight_of(kind))
            kind = next;
    }
    return kind;
}

/* HTML and XML by how they begin. */
static symca_kind kind_of_markup(symca_slice bytes)
{
    static const char *const html[] = {"<!doctype html", "<html",  "<head", "<body",
                                       "<script",        "<title", "<!--",  "<meta"};
    symca_slice text = head_of(symca_scan_trim(bytes));

    if (text.len < 2 || text.data[0] != '<')
        return SYMCA_KIND_UNKNOWN;
    for (size_t i = 0; i < sizeof html / sizeof html[0]; i++)
        if (symca_scan_starts_folded(text, html[i]))
            return SYMCA_KIND_HTML;
    if (symca_scan_starts_folded(text, "<?xml"))
        return symca_scan_holds(text, "<html") || symca_scan_holds(text, "<!DOCTYPE html") ? SYMCA_KIND_HTML
                                                                                           : SYMCA_KIND_XML;
    uint8_t second = text.data[1] | 0x20;
    bool is_tag = text.data[1] == '!' || text.data[1] == '?' || (second >= 'a' && second <= 'z');
    return is_tag && symca_input_is_text(text) ? SYMCA_KIND_XML : SYMCA_KIND_UNKNOWN;
}

/* Public keys of SSH on one line: the Base64 of a length and the name of the algorithm. */
static bool is_ssh_line(symca_slice bytes)
{
    return symca_scan_holds(bytes, "AAAAB3NzaC1") || symca_scan_holds(bytes, "AAAAC3NzaC1lZDI1NTE5") ||
           symca_scan_holds(bytes, "AAAAE2VjZHNhLXNoYTIt");
}

/* A key as JSON (RFC 7517). */
static symca_kind kind_of_json(symca_slice bytes)
{
    symca_slice text = symca_scan_trim(bytes);
    if (!symca_scan_starts(text, "{") || !symca_scan_holds(text, "\"kty\""))
        return SYMCA_KIND_UNKNOWN;
    return symca_scan_holds(text, "\"d\"") || symca_scan_holds(text, "\"k\"") ? SYMCA_KIND_PRIVATE_KEY
                                                                              : SYMCA_KIND_PUBLIC_KEY;
}

/* What bytes without PEM marks are by themselves. */
static symca_status recognise_plain(symca_slice bytes, symca_kind *out)
{
    *out = SYMCA_KIND_UNKNOWN;
    if (symca_scan_starts(bytes, "-----BEGIN ")) /* nothing below begins so */
        return SYMCA_OK;
    *out = symca_input_der_kind(bytes);
    if (*out == SYMCA_KIND_UNKNOWN)
        *out = kind_of_signature(bytes);
    if (*out == SYMCA_KIND_UNKNOWN)
        *out = kind_of_packet(bytes);
    return *out == SYMCA_KIND_UNKNOWN ? symca_form_recognise(bytes, out) : SYMCA_OK;
}

/* Base64 without armour: what it stands for, told from its beginning, of a form from all of it. */
static symca_status recognise_base64(symca_slice bytes, symca_kind *out)
{
    uint8_t *decoded;
    size_t len;

    *out = SYMCA_KIND_UNKNOWN;
    symca_status status = symca_base64_decode(bytes, &decoded, &len);
    if (status == SYMCA_ERROR_MALFORMED && symca_error_offset() == bytes.len)
        status = symca_base64_decode(symca_base64_whole_groups(bytes), &decoded, &len);
    if (status != SYMCA_OK)
        return status == SYMCA_ERROR_MEMORY ? status : SYMCA_OK;

    symca_slice content = symca_slice_of(decoded, len);
    status = recognise_plain(content, out);
    if (status == SYMCA_OK && *out == SYMCA_KIND_UNKNOWN)
        *out = kind_of_blocks(content, false);
    if (*out == SYMCA_KIND_DER || *out == SYMCA_KIND_PEM)
        *out = SYMCA_KIND_BASE64;
    symca_crypto_wipe(decoded, len);
    symca_free(decoded);
    return status;
}

symca_status symca_input_recognise(symca_slice bytes, symca_recognition *out)
{
    *out = (symca_recognition){SYMCA_KIND_UNKNOWN, SYMCA_WRAPPING_NONE};
    if (symca_scan_trim(bytes).len == 0) {
        out->kind = SYMCA_KIND_EMPTY;
        return SYMCA_OK;
    }
    symca_status status = recognise_plain(bytes, &out->kind);
    if (status != SYMCA_OK || out->kind != SYMCA_KIND_UNKNOWN)
        return status;

    symca_kind markup = kind_of_markup(bytes);
    out->kind = kind_of_blocks(bytes, markup != SYMCA_KIND_UNKNOWN);
    if (out->kind != SYMCA_KIND_UNKNOWN) {
        out->wrapping = SYMCA_WRAPPING_PEM;
        return SYMCA_OK;
    }
    if (markup != SYMCA_KIND_UNKNOWN) {
        out->kind = markup;
        return SYMCA_OK;
    }

    if (symca_base64_is(bytes, SYMCA_LEAST_BARE_BASE64)) {
        status = recognise_base64(bytes, &out->kind);
        if (status != SYMCA_OK || out->kind != SYMCA_KIND_UNKNOWN) {
            out->wrapping = SYMCA_WRAPPING_BASE64;
            return status;
        }
    }
    out->kind = is_ssh_line(bytes) ? SYMCA_KIND_SSH_KEY : kind_of_json(bytes);
    if (out->kind == SYMCA_KIND_UNKNOWN && symca_input_is_text(bytes))
        out->kind = SYMCA_KIND_TEXT;
    return SYMCA_OK;
}

symca_kind symca_kind_detect(const uint8_t *data, size_t len)
{
    if (!data || len == 0)
        return SYMCA_KIND_EMPTY;

    symca_failure before;
    symca_input input;
    symca_recognition found = {SYMCA_KIND_UNKNOWN, SYMCA_WRAPPING_NONE};
    symca_failure_keep(&before);
    if (symca_input_open(data, len, &input) == SYMCA_OK && symca_input_recognise(input.bytes, &found) != SYMCA_OK)
        found.kind = SYMCA_KIND_UNKNOWN;
    symca_input_close(&input);
    symca_failure_restore(&before);
    return found.kind;
}
