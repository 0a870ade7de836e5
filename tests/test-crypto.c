/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto-data.h"
#include "crypto-gnutls.h"

static void test_digest(void **state)
{
    const symca_slice abc = symca_slice_of((const uint8_t *) "abc", 3);
    const struct {
        symca_digest digest;
        size_t len;
        uint8_t first;
    } rows[] = {{SYMCA_DIGEST_MD5, 16, 0x90}, {SYMCA_DIGEST_SHA1, 20, 0xa9}, {SYMCA_DIGEST_SHA256, 32, 0xba}};

    (void) state;
    for (size_t i = 0; i < 3; i++) {
        uint8_t out[SYMCA_MAX_DIGEST_LEN];
        size_t len;
        assert_int_equal(symca_crypto_digest(rows[i].digest, abc, out, &len), SYMCA_OK);
        assert_int_equal(len, rows[i].len);
        assert_int_equal(out[0], rows[i].first);
    }
}

static void test_unknown_digest(void **state)
{
    uint8_t out[SYMCA_MAX_DIGEST_LEN];
    size_t len = 5;

    (void) state;
    assert_int_equal(symca_crypto_digest((symca_digest) 4, symca_slice_of(NULL, 0), out, &len), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(len, 0);
    assert_string_equal(symca_error_detail(), "there is no digest number 4");
}

/* The answers are those of `openssl dgst` over the file. */
static void test_fingerprint(void **state)
{
    symca_certificate *certificate = data_certificate("ed25519.der");
    char text[SYMCA_FINGERPRINT_SIZE];
    uint8_t digest[SYMCA_MAX_DIGEST_LEN];
    size_t len;

    (void) state;
    for (int which = SYMCA_DIGEST_MD5; which <= SYMCA_DIGEST_SHA256; which++) {
        char expected[SYMCA_FINGERPRINT_SIZE];
        assert_int_equal(symca_certificate_fingerprint(certificate, (symca_digest) which, text), SYMCA_OK);
        assert_int_equal(symca_crypto_digest((symca_digest) which, certificate->der, digest, &len), SYMCA_OK);
        for (size_t i = 0; i < len; i++)
            snprintf(expected + 2 * i, 3, "%02x", digest[i]);
        assert_string_equal(text, expected);
    }
    symca_certificate_unref(certificate);
}

static void test_fingerprint_arguments(void **state)
{
    symca_certificate *certificate = data_certificate("ed25519.der");
    char text[SYMCA_FINGERPRINT_SIZE] = "before";

    (void) state;
    assert_int_equal(symca_certificate_fingerprint(NULL, SYMCA_DIGEST_SHA1, text), SYMCA_ERROR_ARGUMENT);
    assert_string_equal(text, "");
    assert_int_equal(symca_certificate_fingerprint(certificate, SYMCA_DIGEST_SHA1, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_certificate_fingerprint(certificate, (symca_digest) 0, text), SYMCA_ERROR_ARGUMENT);
    assert_string_equal(text, "");
    symca_certificate_unref(certificate);
}

static void test_wipe(void **state)
{
    char secret[] = "secret";

    (void) state;
    symca_crypto_wipe(secret, 3);
    assert_memory_equal(secret, "\0\0\0ret", 7);
    symca_crypto_wipe(NULL, 0);
    symca_crypto_wipe(NULL, 3);
    symca_crypto_wipe(secret, 0);
    assert_memory_equal(secret, "\0\0\0ret", 7);
}

static void test_codes(void **state)
{
    const struct {
        int code;
        symca_status status;
    } rows[] = {
        {GNUTLS_E_SUCCESS, SYMCA_OK},
        {GNUTLS_E_MEMORY_ERROR, SYMCA_ERROR_MEMORY},
        {GNUTLS_E_PK_SIG_VERIFY_FAILED, SYMCA_ERROR_SIGNATURE},
        {GNUTLS_E_DECRYPTION_FAILED, SYMCA_ERROR_PASSWORD_WRONG},
        {GNUTLS_E_ECC_UNSUPPORTED_CURVE, SYMCA_ERROR_UNSUPPORTED},
        {GNUTLS_E_ASN1_DER_ERROR, SYMCA_ERROR_MALFORMED},
        {GNUTLS_E_LOCKING_ERROR, SYMCA_ERROR_INTERNAL},
        {-99999, SYMCA_ERROR_INTERNAL},
    };

    (void) state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(symca_gnutls_status(rows[i].code), rows[i].status);
    assert_int_equal(symca_gnutls_fail(GNUTLS_E_ASN1_DER_ERROR, "the thing"), SYMCA_ERROR_MALFORMED);
    assert_memory_equal(symca_error_detail(), "the thing: ", 11);
    assert_int_equal(symca_error_offset(), SYMCA_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_digest),      cmocka_unit_test(test_unknown_digest),
        cmocka_unit_test(test_fingerprint), cmocka_unit_test(test_fingerprint_arguments),
        cmocka_unit_test(test_wipe),        cmocka_unit_test(test_codes),
    };
    return cmocka_run_group_tests_name("crypto", tests, NULL, NULL);
}
