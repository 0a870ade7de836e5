/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "refuse.h"

#include "base64.h"
#include "pem.h"
#include "scan.h"

typedef struct refusal {
    symca_kind kind;
    symca_status status;
    const char *detail;
} refusal;

static const refusal refusals[] = {
    {SYMCA_KIND_PRIVATE_KEY, SYMCA_ERROR_PRIVATE_KEY,
     "this is a private key, not a certificate: it belongs on no phone and must not be given to anyone. Give the "
     "certificate of the authority instead; if this key has left its machine, it counts as exposed and must be "
     "replaced"},
    {SYMCA_KIND_CERTIFICATE_REQUEST, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is a certificate request (CSR), which only asks for a certificate: give the certificate of the authority "
     "that it is sent to"},
    {SYMCA_KIND_CRL, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is a revocation list (CRL), not a certificate: give the certificate of the authority that published it"},
    {SYMCA_KIND_PUBLIC_KEY, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is a bare public key, without the name and dates of a certificate: give the certificate that was made for "
     "it"},
    {SYMCA_KIND_SSH_KEY, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is an SSH public key, which phones cannot install: give the X.509 certificate of the authority (a .pem, "
     ".crt or .cer file)"},
    {SYMCA_KIND_PGP, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is a PGP key, message or signature, which these phones do not know: give the X.509 certificate of the "
     "authority (a .pem, .crt or .cer file)"},
    {SYMCA_KIND_HTML, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is a web page (HTML), not a certificate: open the page in a browser, and save the certificate that it links "
     "to"},
    {SYMCA_KIND_XML, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is an XML document, not a certificate: where it has one in an X509Certificate element, copy the text of "
     "that element alone"},
    {SYMCA_KIND_PDF, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is a PDF document, not a certificate that a phone can read: ask its sender for the certificate file (.pem, "
     ".crt or .cer)"},
    {SYMCA_KIND_ZIP, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is a ZIP archive (or a Java or Office file, which are ZIP archives too): unpack it and give the certificate "
     "that is in it"},
    {SYMCA_KIND_IMAGE, SYMCA_ERROR_NOT_CERTIFICATE,
     "this is a picture, and a certificate cannot be read from one: give the certificate file (.pem, .crt or .cer)"},
    {SYMCA_KIND_EMPTY, SYMCA_ERROR_EMPTY,
     "there is nothing here, or only white space: choose the certificate file again; the download may have failed"},
    {SYMCA_KIND_TEXT, SYMCA_ERROR_UNRECOGNISED,
     "this is text without a certificate in it: a certificate in text form is the block from the line -----BEGIN "
     "CERTIFICATE----- to the line -----END CERTIFICATE-----, both lines with it"},
    {SYMCA_KIND_PKCS7, SYMCA_ERROR_NOT_CERTIFICATE,
     "this PKCS#7 file holds no certificates: it may be a bare signature or an encrypted message; export the "
     "certificate itself, with its chain"},
    {SYMCA_KIND_PKCS12, SYMCA_ERROR_NOT_CERTIFICATE,
     "this PKCS#12 file holds no certificates: export it again, with the certificate and its chain"},
};

/* Files without a kind of their own, by how they begin. */
static const struct {
    const char *mark;
    size_t len;
    const char *detail;
} strangers[] = {
    {"\xfe\xed\xfe\xed", 4,
     "this is a Java key store: export the certificate from it (keytool -exportcert -rfc) and give that"},
    {"\xce\xce\xce\xce", 4,
     "this is a Java key store: export the certificate from it (keytool -exportcert -rfc) and give that"},
    {"\x1f\x8b", 2, "this is a compressed file (gzip): unpack it and give the certificate that is in it"},
    {"BZh", 3, "this is a compressed file (bzip2): unpack it and give the certificate that is in it"},
    {"\xfd"
     "7zXZ",
     5, "this is a compressed file (xz): unpack it and give the certificate that is in it"},
    {"7z\xbc\xaf", 4, "this is an archive (7-Zip): unpack it and give the certificate that is in it"},
    {"Rar!", 4, "this is an archive (RAR): unpack it and give the certificate that is in it"},
    {"MSCF", 4, "this is an archive (CAB): unpack it and give the certificate that is in it"},
    {"\xd0\xcf\x11\xe0", 4,
     "this is an Office document or a saved e-mail: save the certificate that is in it as a file of its own"},
    {"SQLite format 3", 15,
     "this is a database, perhaps the certificate store of a browser: export the certificate from the browser"},
    {"MZ", 2, "this is a program for Windows, not a certificate"},
    {"\x7f"
     "ELF",
     4, "this is a program for Linux, not a certificate"},
    {"\x7a\x1a\x20\x10", 4, "this is a Symbian installation file (.sisx), not a certificate"},
};

static const refusal unknown = {SYMCA_KIND_UNKNOWN, SYMCA_ERROR_UNRECOGNISED,
                                "these bytes begin like nothing known: give a certificate file, which usually ends in "
                                ".pem, .crt, .cer, .der, .p7b or .p12"};

symca_status symca_refuse_kind(symca_kind kind, size_t offset)
{
    const refusal *found = &unknown;
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++)
        if (refusals[i].kind == kind)
            found = &refusals[i];
    return symca_fail(found->status, offset, "%s", found->detail);
}

/* The marks of a PEM block that lost some of their hyphens, or got others from a word processor. */
static symca_status refuse_damaged_marks(symca_slice bytes)
{
    return symca_fail(
        SYMCA_ERROR_MALFORMED, symca_scan_find(bytes, "BEGIN CERTIFICATE"),
        "the line BEGIN CERTIFICATE is damaged: it must have exactly five hyphens before and behind it, as must the "
        "END line; word processors change them, so copy the certificate with a plain text editor");
}

static bool is_hex_digit(uint8_t character)
{
    return (character >= '0' && character <= '9') || ((character | 0x20) >= 'a' && (character | 0x20) <= 'f');
}

/* Hexadecimal digits of a SEQUENCE, with or without something between the bytes. */
static bool is_hex_dump(symca_slice bytes)
{
    symca_slice text = symca_scan_trim(bytes);
    if (!symca_scan_starts(text, "30") && !symca_scan_starts_folded(text, "0x30"))
        return false;
    size_t digits = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (is_hex_digit(text.data[i]))
            digits++;
        else if (!symca_scan_is_white(text.data[i]) && text.data[i] != ':' && text.data[i] != ',' &&
                 (text.data[i] | 0x20) != 'x')
            return false;
    }
    return digits >= 2 * SYMCA_LEAST_BARE_BASE64;
}

static symca_status refuse_block(const symca_pem_block *block)
{
    return symca_fail(SYMCA_ERROR_UNRECOGNISED, block->offset,
                      "this is a PEM file of the kind \"%.*s\", which holds no certificate: give the one whose first "
                      "line is -----BEGIN CERTIFICATE-----",
                      (int) block->label.len, (const char *) block->label.data);
}

static symca_status refuse_text(symca_slice bytes)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    symca_pem_block block;

    if (symca_pem_next(&reader, &block))
        return refuse_block(&block);
    if (symca_scan_holds(bytes, "BEGIN CERTIFICATE"))
        return refuse_damaged_marks(bytes);
    if (is_hex_dump(bytes))
        return symca_fail(SYMCA_ERROR_UNRECOGNISED, SYMCA_NONE,
                          "this is a certificate or the like written in hexadecimal digits: turn it into bytes first "
                          "(xxd -r -p), or give the original file");
    if (symca_scan_holds(bytes, "Signature Algorithm:") && symca_scan_holds(bytes, "Issuer:"))
        return symca_fail(SYMCA_ERROR_UNRECOGNISED, SYMCA_NONE,
                          "this is a description of a certificate without the certificate: give the block from BEGIN "
                          "CERTIFICATE to END CERTIFICATE too, which openssl prints without the option -noout");
    if (symca_base64_is(bytes, SYMCA_LEAST_BARE_BASE64))
        return symca_fail(SYMCA_ERROR_UNRECOGNISED, SYMCA_NONE,
                          "this is Base64 text, but what it stands for is no certificate; if its beginning is missing, "
                          "copy all of it again");
    return symca_refuse_kind(SYMCA_KIND_TEXT, SYMCA_NONE);
}

static bool is_all_zero(symca_slice bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.data[i] != 0)
            return false;
    return true;
}

static symca_status refuse_unknown(symca_slice bytes)
{
    for (size_t i = 0; i < sizeof strangers / sizeof strangers[0]; i++) {
        symca_slice mark = symca_slice_of((const uint8_t *) strangers[i].mark, strangers[i].len);
        if (bytes.len >= mark.len && symca_slice_equal(symca_slice_of(bytes.data, mark.len), mark))
            return symca_fail(SYMCA_ERROR_NOT_CERTIFICATE, SYMCA_NONE, "%s", strangers[i].detail);
    }
    if (is_all_zero(bytes))
        return symca_fail(SYMCA_ERROR_UNRECOGNISED, SYMCA_NONE,
                          "all %zu bytes are zero: the file was damaged when it was copied or saved; fetch it again",
                          bytes.len);
    bool sequence = bytes.len >= 2 && bytes.data[0] == 0x30;
    if (sequence && (bytes.data[1] >= 0x80 || bytes.data[1] + 2u == bytes.len))
        return symca_fail(SYMCA_ERROR_UNRECOGNISED, 0,
                          "this is a binary file of the family that certificates belong to (ASN.1), but none of those "
                          "that hold a certificate; export the certificate itself");
    return symca_refuse_kind(SYMCA_KIND_UNKNOWN, SYMCA_NONE);
}

symca_status symca_refuse_bytes(symca_kind kind, symca_slice bytes)
{
    if (kind == SYMCA_KIND_TEXT)
        return refuse_text(bytes);
    return kind == SYMCA_KIND_UNKNOWN ? refuse_unknown(bytes) : symca_refuse_kind(kind, SYMCA_NONE);
}
