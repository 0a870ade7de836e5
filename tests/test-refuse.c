/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "refuse.h"

#include "input-data.h"

#define REFUSED_KEY                                                                                               \
    "this is a private key, not a certificate: it belongs on no phone and must not be given to anyone. Give the " \
    "certificate of the authority instead; if this key has left its machine, it counts as exposed and must be "   \
    "replaced"
#define REFUSED_REQUEST                                                                                              \
    "this is a certificate request (CSR), which only asks for a certificate: give the certificate of the authority " \
    "that it is sent to"
#define REFUSED_CRL \
    "this is a revocation list (CRL), not a certificate: give the certificate of the authority that published it"
#define REFUSED_PUBLIC_KEY                                                                                            \
    "this is a bare public key, without the name and dates of a certificate: give the certificate that was made for " \
    "it"
#define REFUSED_SSH                                                                                                 \
    "this is an SSH public key, which phones cannot install: give the X.509 certificate of the authority (a .pem, " \
    ".crt or .cer file)"
#define REFUSED_PGP                                                                                               \
    "this is a PGP key, message or signature, which these phones do not know: give the X.509 certificate of the " \
    "authority (a .pem, .crt or .cer file)"
#define REFUSED_HTML                                                                                              \
    "this is a web page (HTML), not a certificate: open the page in a browser, and save the certificate that it " \
    "links "                                                                                                      \
    "to"
#define REFUSED_XML                                                                                                 \
    "this is an XML document, not a certificate: where it has one in an X509Certificate element, copy the text of " \
    "that "                                                                                                         \
    "element alone"
#define REFUSED_PDF                                                                                                    \
    "this is a PDF document, not a certificate that a phone can read: ask its sender for the certificate file (.pem, " \
    ".crt or .cer)"
#define REFUSED_ZIP                                                                                         \
    "this is a ZIP archive (or a Java or Office file, which are ZIP archives too): unpack it and give the " \
    "certificate "                                                                                          \
    "that is in it"
#define REFUSED_IMAGE \
    "this is a picture, and a certificate cannot be read from one: give the certificate file (.pem, .crt or .cer)"
#define REFUSED_EMPTY \
    "there is nothing here, or only white space: choose the certificate file again; the download may have failed"
#define REFUSED_TEXT                                                                                              \
    "this is text without a certificate in it: a certificate in text form is the block from the line -----BEGIN " \
    "CERTIFICATE----- to the line -----END CERTIFICATE-----, both lines with it"
#define REFUSED_UNKNOWN                                                                                             \
    "these bytes begin like nothing known: give a certificate file, which usually ends in .pem, .crt, .cer, .der, " \
    ".p7b or .p12"

static void assert_key_refused(symca_slice bytes, size_t offset)
{
    assert_load_fails(bytes, SYMCA_ERROR_PRIVATE_KEY, offset, REFUSED_KEY);
}

static void assert_other_refused(symca_slice bytes, size_t offset, const char *detail)
{
    assert_load_fails(bytes, SYMCA_ERROR_NOT_CERTIFICATE, offset, detail);
}

static void assert_not_recognised(symca_slice bytes, const char *detail)
{
    assert_load_fails(bytes, SYMCA_ERROR_UNRECOGNISED, SYMCA_NONE, detail);
}

static void test_private_keys(void **state)
{
    (void) state;
    static const char *const pem[] = {
        "crypto/key-ec-aes.pem",    "crypto/key-ec-pkcs8.pem",  "crypto/key-ed25519.pem",    "crypto/key-rsa-dek.pem",
        "crypto/key-rsa-pkcs1.pem", "crypto/key-rsa-pkcs8.pem", "crypto/key-rsa-scrypt.pem", "input/ssh-private.pem"};
    static const char *const der[] = {"crypto/key-ec-sec1.der", "crypto/key-rsa-pkcs1.der", "crypto/key-rsa-pkcs8.der",
                                      "crypto/key-rsa-aes.der"};
    der_reset();
    for (size_t i = 0; i < sizeof pem / sizeof pem[0]; i++)
        assert_key_refused(input_file(pem[i]), 0);
    for (size_t i = 0; i < sizeof der / sizeof der[0]; i++) {
        assert_key_refused(input_file(der[i]), SYMCA_NONE);
        assert_key_refused(made_base64(input_file(der[i]), "\n"), SYMCA_NONE);
        /* Whatever the label says. */
        assert_key_refused(made_pem("CERTIFICATE", input_file(der[i])), 0);
    }
    symca_slice key = input_file("crypto/key-ec-pkcs8.pem");
    assert_key_refused(DER_JOIN(der_text("notes\n"), key), 6);
    assert_key_refused(DER_JOIN(der_hex("fffe"), made_utf16(DER_JOIN(der_text("notes\n"), key), false)), 14);
    assert_key_refused(DER_JOIN(der_text("notes\n"), key, input_file("input/request.pem")), 6);
    assert_key_refused(der_text("PuTTY-User-Key-File-2: ssh-rsa\r\n"), SYMCA_NONE);
}

static void test_other_kinds(void **state)
{
    (void) state;
    der_reset();
    assert_other_refused(input_file("input/request.pem"), 0, REFUSED_REQUEST);
    assert_other_refused(input_file("input/request.der"), SYMCA_NONE, REFUSED_REQUEST);
    assert_other_refused(input_file("input/crl.pem"), 0, REFUSED_CRL);
    assert_other_refused(input_file("input/crl.der"), SYMCA_NONE, REFUSED_CRL);
    assert_other_refused(input_file("input/public.pem"), 0, REFUSED_PUBLIC_KEY);
    assert_other_refused(input_file("input/public.der"), SYMCA_NONE, REFUSED_PUBLIC_KEY);
    assert_other_refused(input_file("input/rsa-public.pem"), 0, REFUSED_PUBLIC_KEY);
    assert_other_refused(input_file("input/rsa-public.der"), SYMCA_NONE, REFUSED_PUBLIC_KEY);
    assert_other_refused(input_file("input/ssh.pub"), SYMCA_NONE, REFUSED_SSH);
    assert_other_refused(made_pem("PGP PUBLIC KEY BLOCK", der_hex("99010d0448")), 0, REFUSED_PGP);
    assert_other_refused(der_hex("99010d0448000000"), SYMCA_NONE, REFUSED_PGP);
    assert_other_refused(der_text("<!DOCTYPE html><title>Not found</title>"), SYMCA_NONE, REFUSED_HTML);
    assert_other_refused(der_text("<?xml version=\"1.0\"?><plist/>"), SYMCA_NONE, REFUSED_XML);
    assert_other_refused(der_text("%PDF-1.4\n"), SYMCA_NONE, REFUSED_PDF);
    assert_other_refused(der_hex("504b0304140000"), SYMCA_NONE, REFUSED_ZIP);
    assert_other_refused(der_hex("89504e470d0a1a0a00"), SYMCA_NONE, REFUSED_IMAGE);
    assert_load_fails(der_text(""), SYMCA_ERROR_EMPTY, SYMCA_NONE, REFUSED_EMPTY);
    assert_load_fails(der_text(" \r\n"), SYMCA_ERROR_EMPTY, SYMCA_NONE, REFUSED_EMPTY);
    assert_load_fails(der_hex("efbbbf"), SYMCA_ERROR_EMPTY, SYMCA_NONE, REFUSED_EMPTY);
    assert_not_recognised(der_text("hello"), REFUSED_TEXT);
    assert_not_recognised(der_hex("deadbeef00"), REFUSED_UNKNOWN);
}

static void test_text_in_particular(void **state)
{
    (void) state;
    static const char damaged[] = "the line BEGIN CERTIFICATE is damaged: it must have exactly five hyphens before and "
                                  "behind it, as must the END "
                                  "line; word processors change them, so copy the certificate with a plain text editor";
    static const char hexadecimal[] =
        "this is a certificate or the like written in hexadecimal digits: turn it into bytes "
        "first (xxd -r -p), or give the original file";
    der_reset();
    assert_load_fails(der_text("----BEGIN CERTIFICATE----\nMIIB\n"), SYMCA_ERROR_MALFORMED, 4, damaged);
    assert_load_fails(der_text("my CA\n\xe2\x80\x94-BEGIN CERTIFICATE\xe2\x80\x94-\n"), SYMCA_ERROR_MALFORMED, 10,
                      damaged);
    assert_not_recognised(
        der_text("308201b03082011902 0101300d06092a864886f70d010105050030 1031 0e 30 0c 06 03 55 04 03 0c 05"),
        hexadecimal);
    assert_not_recognised(
        der_text("30:82:01:b0:30:82:01:19:02:01:01:30:0d:06:09:2a:86:48:86:f7:0d:01:01:05:05:00:30:10:31:"
                 "0e:30:0c:06:03:55\n"),
        hexadecimal);
    assert_not_recognised(der_text("Certificate:\n    Data:\n        Version: 3 (0x2)\n    Signature Algorithm: "
                                   "sha1WithRSAEncryption\n        Issuer: CN=Root\n"),
                          "this is a description of a certificate without the certificate: give the block from BEGIN "
                          "CERTIFICATE to END CERTIFICATE too, which openssl prints without the option -noout");
    assert_not_recognised(
        der_text("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg=="),
        "this is Base64 text, but what it stands for is no certificate; if its beginning is missing, copy "
        "all of it again");
    assert_load_fails(
        DER_JOIN(der_text("#\n"), made_pem("DH PARAMETERS", der_hex("3000"))), SYMCA_ERROR_UNRECOGNISED, 2,
        "this is a PEM file of the kind \"DH PARAMETERS\", which holds no certificate: give the one whose "
        "first line is -----BEGIN CERTIFICATE-----");
}

static void test_strangers(void **state)
{
    (void) state;
    static const struct {
        const char *bytes;
        const char *detail;
    } files[] = {
        {"feedfeed00000002",
         "this is a Java key store: export the certificate from it (keytool -exportcert -rfc) and give that"},
        {"cececece00000002",
         "this is a Java key store: export the certificate from it (keytool -exportcert -rfc) and give that"},
        {"1f8b0800", "this is a compressed file (gzip): unpack it and give the certificate that is in it"},
        {"425a683931415926535900ff",
         "this is a compressed file (bzip2): unpack it and give the certificate that is in it"},
        {"fd377a585a00", "this is a compressed file (xz): unpack it and give the certificate that is in it"},
        {"377abcaf271c", "this is an archive (7-Zip): unpack it and give the certificate that is in it"},
        {"526172211a0700", "this is an archive (RAR): unpack it and give the certificate that is in it"},
        {"4d53434600000000", "this is an archive (CAB): unpack it and give the certificate that is in it"},
        {"d0cf11e0a1b11ae1",
         "this is an Office document or a saved e-mail: save the certificate that is in it as a file of its own"},
        {"53514c69746520666f726d6174203300",
         "this is a database, perhaps the certificate store of a browser: export the certificate from the browser"},
        {"4d5a90000300", "this is a program for Windows, not a certificate"},
        {"7f454c4602010100", "this is a program for Linux, not a certificate"},
        {"7a1a2010 00000000", "this is a Symbian installation file (.sisx), not a certificate"},
    };
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        der_reset();
        assert_other_refused(der_hex(files[i].bytes), SYMCA_NONE, files[i].detail);
    }
    assert_not_recognised(der_hex("0000000000000000"),
                          "all 8 bytes are zero: the file was damaged when it was copied or saved; fetch it again");
    static const char family[] =
        "this is a binary file of the family that certificates belong to (ASN.1), but none of those that hold a "
        "certificate; export the certificate itself";
    assert_load_fails(DER_SEQUENCE(der_oid("1.2.3.4"), der_fill(0, 200)), SYMCA_ERROR_UNRECOGNISED, 0, family);
    assert_load_fails(DER_SEQUENCE(der_oid("1.2.3.4")), SYMCA_ERROR_UNRECOGNISED, 0, family);
}

/* A kind by itself, as other parts of a file are told. */
static void test_kind(void **state)
{
    (void) state;
    assert_int_equal(symca_refuse_kind(SYMCA_KIND_CRL, 77), SYMCA_ERROR_NOT_CERTIFICATE);
    assert_string_equal(symca_error_detail(), REFUSED_CRL);
    assert_int_equal(symca_error_offset(), 77);
    assert_int_equal(symca_refuse_kind((symca_kind) 999, SYMCA_NONE), SYMCA_ERROR_UNRECOGNISED);
    assert_string_equal(symca_error_detail(), REFUSED_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_private_keys),
        cmocka_unit_test(test_other_kinds),
        cmocka_unit_test(test_text_in_particular),
        cmocka_unit_test(test_strangers),
        cmocka_unit_test(test_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
