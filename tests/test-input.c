/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "input.h"

#include "input-data.h"
#include "scan.h"

static symca_kind kind_of(symca_slice bytes)
{
    uint8_t *copy = malloc(bytes.len > 0 ? bytes.len : 1);
    if (bytes.len > 0)
        memcpy(copy, bytes.data, bytes.len);
    symca_kind kind = symca_kind_detect(copy, bytes.len);
    free(copy);
    return kind;
}

static void assert_kind(symca_slice bytes, symca_kind expected)
{
    assert_string_equal(symca_kind_string(kind_of(bytes)), symca_kind_string(expected));
}

static void assert_hex_kind(const char *hex, symca_kind expected)
{
    assert_kind(der_hex(hex), expected);
}

static void assert_text_kind(const char *text, symca_kind expected)
{
    assert_kind(der_text(text), expected);
}

static void test_ids(void **state)
{
    (void) state;
    static const struct {
        int kind;
        const char *id;
    } ids[] = {{0, "unknown"},
               {1, "pem"},
               {2, "der"},
               {3, "base64"},
               {4, "pkcs7"},
               {5, "pkcs12"},
               {6, "hashed-certificate"},
               {7, "signed-certificate"},
               {8, "rollover-certificate"},
               {9, "cert-response"},
               {10, "wtls-certificate"},
               {32, "private-key"},
               {33, "certificate-request"},
               {34, "crl"},
               {35, "public-key"},
               {36, "ssh-key"},
               {37, "pgp"},
               {38, "html"},
               {39, "xml"},
               {40, "pdf"},
               {41, "zip"},
               {42, "image"},
               {43, "empty"},
               {44, "text"},
               {11, "unknown"},
               {31, "unknown"},
               {45, "unknown"},
               {-1, "unknown"}};
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++)
        assert_string_equal(symca_kind_string((symca_kind) ids[i].kind), ids[i].id);
}

static void test_certificates(void **state)
{
    (void) state;
    der_reset();
    symca_slice der = made_authority("Root");
    symca_slice pem = made_pem("CERTIFICATE", der);
    assert_kind(der, SYMCA_KIND_DER);
    assert_kind(pem, SYMCA_KIND_PEM);
    assert_kind(DER_JOIN(der_hex("efbbbf"), pem), SYMCA_KIND_PEM);
    assert_kind(DER_JOIN(der_hex("fffe"), made_utf16(pem, false)), SYMCA_KIND_PEM);
    assert_kind(DER_JOIN(der_hex("feff"), made_utf16(pem, true)), SYMCA_KIND_PEM);
    assert_kind(made_base64(der, "\n"), SYMCA_KIND_BASE64);
    assert_kind(made_base64(pem, "\n"), SYMCA_KIND_BASE64);
    assert_kind(input_file("input/chain.p7b"), SYMCA_KIND_PKCS7);
    assert_kind(input_file("crypto/two.p7b"), SYMCA_KIND_PKCS7);
    assert_kind(made_base64(input_file("crypto/two.p7b"), "\n"), SYMCA_KIND_PKCS7);
    assert_kind(made_pem("CMS", input_file("crypto/two.p7b")), SYMCA_KIND_PKCS7);
    assert_kind(input_file("crypto/modern.p12"), SYMCA_KIND_PKCS12);
    assert_kind(made_base64(input_file("crypto/modern.p12"), "\n"), SYMCA_KIND_PKCS12);
}

/* A certificate makes a file PEM, whatever else is in it; a private key outweighs what is left. */
static void test_mixed_blocks(void **state)
{
    (void) state;
    der_reset();
    symca_slice certificate = made_pem("CERTIFICATE", made_authority("Root"));
    symca_slice request = input_file("input/request.pem");
    symca_slice key = input_file("crypto/key-ec-pkcs8.pem");
    assert_kind(DER_JOIN(key, request, certificate), SYMCA_KIND_PEM);
    assert_kind(DER_JOIN(request, key), SYMCA_KIND_PRIVATE_KEY);
    assert_kind(DER_JOIN(request, input_file("input/crl.pem")), SYMCA_KIND_CERTIFICATE_REQUEST);
    assert_kind(DER_JOIN(made_pem("EC PARAMETERS", der_hex("0600")), request), SYMCA_KIND_CERTIFICATE_REQUEST);
}

static void test_other_pem(void **state)
{
    (void) state;
    static const struct {
        const char *label;
        symca_kind kind;
    } labels[] = {{"RSA PRIVATE KEY", SYMCA_KIND_PRIVATE_KEY},
                  {"EC PRIVATE KEY", SYMCA_KIND_PRIVATE_KEY},
                  {"DSA PRIVATE KEY", SYMCA_KIND_PRIVATE_KEY},
                  {"PRIVATE KEY", SYMCA_KIND_PRIVATE_KEY},
                  {"ENCRYPTED PRIVATE KEY", SYMCA_KIND_PRIVATE_KEY},
                  {"OPENSSH PRIVATE KEY", SYMCA_KIND_PRIVATE_KEY},
                  {"PGP PRIVATE KEY BLOCK", SYMCA_KIND_PRIVATE_KEY},
                  {"CERTIFICATE REQUEST", SYMCA_KIND_CERTIFICATE_REQUEST},
                  {"NEW CERTIFICATE REQUEST", SYMCA_KIND_CERTIFICATE_REQUEST},
                  {"X509 CRL", SYMCA_KIND_CRL},
                  {"PUBLIC KEY", SYMCA_KIND_PUBLIC_KEY},
                  {"RSA PUBLIC KEY", SYMCA_KIND_PUBLIC_KEY},
                  {"PGP PUBLIC KEY BLOCK", SYMCA_KIND_PGP},
                  {"PGP MESSAGE", SYMCA_KIND_PGP},
                  {"PGP SIGNATURE", SYMCA_KIND_PGP},
                  {"PKCS12", SYMCA_KIND_PKCS12},
                  {"PKCS7", SYMCA_KIND_PKCS7},
                  {"X509 CERTIFICATE", SYMCA_KIND_PEM},
                  {"X.509 CERTIFICATE", SYMCA_KIND_PEM},
                  {"TRUSTED CERTIFICATE", SYMCA_KIND_PEM},
                  {"DH PARAMETERS", SYMCA_KIND_TEXT}};
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
        der_reset();
        assert_kind(made_pem(labels[i].label, der_hex("0102")), labels[i].kind);
    }
}

static void test_keys(void **state)
{
    (void) state;
    der_reset();
    assert_text_kind("PuTTY-User-Key-File-2: ssh-rsa\r\nEncryption: none\r\n", SYMCA_KIND_PRIVATE_KEY);
    assert_text_kind("SSH PRIVATE KEY FILE FORMAT 1.1\n", SYMCA_KIND_PRIVATE_KEY);
    assert_text_kind("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nP2/5\n", SYMCA_KIND_PRIVATE_KEY);
    assert_text_kind("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n", SYMCA_KIND_SSH_KEY);
    assert_kind(input_file("input/ssh.pub"), SYMCA_KIND_SSH_KEY);
    assert_text_kind("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC3 me@host", SYMCA_KIND_SSH_KEY);
    assert_text_kind("[host]:22 ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY=", SYMCA_KIND_SSH_KEY);
    assert_hex_kind("000000077373682d727361", SYMCA_KIND_SSH_KEY);
    assert_text_kind("{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}", SYMCA_KIND_PUBLIC_KEY);
    assert_text_kind(" {\"kty\":\"EC\",\"d\":\"AQAB\"}", SYMCA_KIND_PRIVATE_KEY);
    assert_text_kind("{\"kty\":\"oct\",\"k\":\"AQAB\"}", SYMCA_KIND_PRIVATE_KEY);
    assert_hex_kind("99010d0448000000", SYMCA_KIND_PGP);
    assert_hex_kind("c60d0448000000", SYMCA_KIND_PGP);
    assert_hex_kind("c2c00d0448000000", SYMCA_KIND_PGP);
    assert_hex_kind("9501fe0448000000", SYMCA_KIND_PRIVATE_KEY);
    assert_hex_kind("c5ff00000100044800", SYMCA_KIND_PRIVATE_KEY);
    assert_hex_kind("9501fe4848000000", SYMCA_KIND_UNKNOWN);
    assert_hex_kind("9500", SYMCA_KIND_UNKNOWN);
}

static void test_documents(void **state)
{
    (void) state;
    der_reset();
    assert_text_kind("<!DOCTYPE html>\n<p>", SYMCA_KIND_HTML);
    assert_text_kind("\r\n  <HTML><BODY>", SYMCA_KIND_HTML);
    assert_text_kind("<!-- x --><html>", SYMCA_KIND_HTML);
    assert_text_kind("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html/>", SYMCA_KIND_HTML);
    assert_text_kind("<?xml version=\"1.0\"?><plist/>", SYMCA_KIND_XML);
    assert_text_kind("<plist/>", SYMCA_KIND_XML);
    assert_text_kind("<1", SYMCA_KIND_TEXT);
    assert_text_kind("%PDF-1.4\n", SYMCA_KIND_PDF);
    assert_hex_kind("504b0304140000", SYMCA_KIND_ZIP);
    assert_hex_kind("504b0506000000", SYMCA_KIND_ZIP);
    assert_hex_kind("89504e470d0a1a0a00", SYMCA_KIND_IMAGE);
    assert_hex_kind("ffd8ffe0", SYMCA_KIND_IMAGE);
    assert_text_kind("GIF87a", SYMCA_KIND_IMAGE);
    assert_text_kind("GIF89a", SYMCA_KIND_IMAGE);
    assert_hex_kind("49492a0008", SYMCA_KIND_IMAGE);
    assert_hex_kind("4d4d002a00", SYMCA_KIND_IMAGE);
    assert_hex_kind("52494646 00100000 574542505650 38", SYMCA_KIND_IMAGE);
    assert_hex_kind("000001000100", SYMCA_KIND_IMAGE);
    assert_hex_kind("424d 36000000 00000000 36", SYMCA_KIND_IMAGE);
    assert_text_kind("BM is a fine car", SYMCA_KIND_TEXT);
    assert_hex_kind("00000018 66747970 68656963", SYMCA_KIND_IMAGE);
}

/* A page that talks about PEM is a page; one that holds a block of Base64 is read. */
static void test_pem_in_markup(void **state)
{
    (void) state;
    der_reset();
    symca_slice pem = made_pem("CERTIFICATE", made_authority("Root"));
    assert_text_kind("<html><pre>-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----</pre>", SYMCA_KIND_HTML);
    assert_text_kind("<html>-----BEGIN CERTIFICATE----- is how it begins", SYMCA_KIND_HTML);
    assert_kind(DER_JOIN(der_text("<html><pre>"), pem, der_text("</pre>")), SYMCA_KIND_PEM);
    assert_kind(DER_JOIN(der_text("<html><pre>"), input_file("crypto/key-rsa-pkcs8.pem")), SYMCA_KIND_PRIVATE_KEY);
}

static void test_nothing(void **state)
{
    (void) state;
    der_reset();
    assert_int_equal(symca_kind_detect(NULL, 0), SYMCA_KIND_EMPTY);
    assert_int_equal(symca_kind_detect(NULL, 5), SYMCA_KIND_EMPTY);
    assert_text_kind("", SYMCA_KIND_EMPTY);
    assert_text_kind(" \r\n\t\f\v", SYMCA_KIND_EMPTY);
    assert_hex_kind("efbbbf", SYMCA_KIND_EMPTY);
    assert_hex_kind("fffe", SYMCA_KIND_EMPTY);
    assert_text_kind("hello", SYMCA_KIND_TEXT);
    assert_text_kind("Gr\xc3\xbc\xc3\x9f"
                     "e",
                     SYMCA_KIND_TEXT);
    assert_text_kind("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg==", SYMCA_KIND_TEXT);
    assert_hex_kind("00", SYMCA_KIND_UNKNOWN);
    assert_hex_kind("deadbeef00", SYMCA_KIND_UNKNOWN);
}

/* Detection never fails, and does not look as if something had. */
static void test_last_failure_stays(void **state)
{
    (void) state;
    der_reset();
    symca_fail(SYMCA_ERROR_CODE, 5, "before");
    assert_hex_kind("01006a04 526f6f74 02 0000", SYMCA_KIND_HASHED);
    assert_int_equal(symca_error_status(), SYMCA_ERROR_CODE);
    assert_string_equal(symca_error_detail(), "before");
    assert_int_equal(symca_error_offset(), 5);
}

static void test_offsets(void **state)
{
    (void) state;
    static const uint8_t utf8[] = {0xef, 0xbb, 0xbf, 'a', 'b'};
    static const uint8_t little[] = {0xff, 0xfe, 'a', 0, 0xac, 0x20, 'b', 0, 'x'};
    static const uint8_t big[] = {0, 'a', 0, 'b', 0, 'c', 0, 'd', 0, 'e', 0, 'f', 0, 'g', 0, 'h'};
    symca_input input;

    assert_int_equal(symca_input_open(utf8, sizeof utf8, &input), SYMCA_OK);
    assert_true(symca_scan_equals(input.bytes, "ab"));
    assert_int_equal(symca_input_offset(&input, 1), 4);
    assert_int_equal(symca_input_offset(&input, SYMCA_NONE), SYMCA_NONE);
    assert_null(input.owned);
    symca_input_close(&input);

    /* U+20AC is one character here; half a code unit at the end is none. */
    assert_int_equal(symca_input_open(little, sizeof little, &input), SYMCA_OK);
    assert_true(symca_scan_equals(input.bytes, "a?b"));
    assert_int_equal(symca_input_offset(&input, 2), 6);
    assert_string_equal(input.note, "the text is in UTF-16 (little-endian), as Windows writes it");
    symca_input_close(&input);

    assert_int_equal(symca_input_open(big, sizeof big, &input), SYMCA_OK);
    assert_true(symca_scan_equals(input.bytes, "abcdefgh"));
    assert_int_equal(symca_input_offset(&input, 7), 14);
    assert_string_equal(input.note, "the text is in UTF-16 (big-endian)");
    symca_input_close(&input);
    assert_null(input.owned);

    assert_int_equal(symca_input_open(utf8 + 3, 2, &input), SYMCA_OK);
    assert_int_equal(symca_input_offset(&input, 1), 1);
    assert_null(input.note);
    symca_input_close(&input);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ids),
        cmocka_unit_test(test_certificates),
        cmocka_unit_test(test_mixed_blocks),
        cmocka_unit_test(test_other_pem),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_documents),
        cmocka_unit_test(test_pem_in_markup),
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_last_failure_stays),
        cmocka_unit_test(test_offsets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
