/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto-data.h"

static symca_status open_bytes(const uint8_t *data, size_t len, const char *password, symca_private_key **out)
{
    symca_key key = SYMCA_KEY_INIT;

    key.data = data;
    key.len = len;
    key.password = password;
    return symca_private_key_open(&key, out);
}

static symca_status open_file(const char *name, const char *password, symca_private_key **out)
{
    data_file file = data_read(name);
    symca_status status = open_bytes(file.data, file.len, password, out);

    free(file.data);
    if (status != SYMCA_OK)
        assert_null(*out);
    return status;
}

static const symca_slice text = {(const uint8_t *) "some text", 9};

/* The key is that of the certificate, and what it signs verifies with the certificate's key. */
static void assert_rsa(const symca_private_key *key)
{
    symca_certificate *certificate = data_certificate("rsa1024-sha1.der");
    symca_crypto_key half;
    uint8_t *signature;
    size_t len;

    symca_private_key_public(key, &half);
    assert_true(half.rsa);
    assert_true(symca_slice_equal(half.modulus, certificate->rsa_modulus));
    assert_true(symca_slice_equal(half.exponent, certificate->rsa_exponent));

    symca_crypto_key trusted = {
        .rsa = true, .modulus = certificate->rsa_modulus, .exponent = certificate->rsa_exponent};
    assert_int_equal(symca_private_key_sign_wtls(key, text, &signature, &len), SYMCA_OK);
    assert_int_equal(len, 128);
    assert_int_equal(signature[len], 0);
    assert_int_equal(symca_crypto_verify_wtls_rsa(&trusted, text, symca_slice_of(signature, len)), SYMCA_OK);
    symca_free(signature);
    symca_certificate_unref(certificate);
}

static void assert_ec(const symca_private_key *key)
{
    symca_certificate *certificate = data_certificate("p-256-sha1.der");
    symca_crypto_key half;
    uint8_t *signature;
    size_t len;

    symca_private_key_public(key, &half);
    assert_false(half.rsa);
    assert_int_equal(half.curve_bits, 256);
    assert_string_equal(half.curve_oid, certificate->curve_oid);
    assert_true(symca_slice_equal(half.point, certificate->ec_point));

    assert_int_equal(symca_private_key_sign_wtls(key, text, &signature, &len), SYMCA_OK);
    assert_int_equal(symca_crypto_verify_wtls_ecdsa(&half, text, symca_slice_of(signature, len)), SYMCA_OK);
    symca_free(signature);
    symca_certificate_unref(certificate);
}

/* The signature of PKCS #1 has no chance in it: it is the very bytes that OpenSSL makes. */
static void test_signature_bytes(void **state)
{
    data_file expected = data_read("rsa-bare.sig");
    symca_private_key *key;
    uint8_t *signature;
    size_t len;

    (void) state;
    assert_int_equal(open_file("key-rsa-pkcs8.der", NULL, &key), SYMCA_OK);
    assert_int_equal(symca_private_key_sign_wtls(key, symca_slice_of((const uint8_t *) "text", 4), &signature, &len),
                     SYMCA_OK);
    assert_int_equal(len, expected.len);
    assert_memory_equal(signature, expected.data, len);
    symca_free(signature);
    symca_private_key_free(key);
    free(expected.data);
}

static void test_plain(void **state)
{
    const char *const rsa[] = {"key-rsa-pkcs1.pem", "key-rsa-pkcs1.der", "key-rsa-pkcs8.pem", "key-rsa-pkcs8.der"};
    const char *const ec[] = {"key-ec-sec1.pem", "key-ec-sec1.der", "key-ec-pkcs8.pem"};
    symca_private_key *key;

    (void) state;
    for (size_t i = 0; i < sizeof rsa / sizeof rsa[0]; i++) {
        assert_int_equal(open_file(rsa[i], NULL, &key), SYMCA_OK);
        assert_rsa(key);
        symca_private_key_free(key);
    }
    for (size_t i = 0; i < sizeof ec / sizeof ec[0]; i++) {
        assert_int_equal(open_file(ec[i], NULL, &key), SYMCA_OK);
        assert_ec(key);
        symca_private_key_free(key);
    }
    assert_int_equal(open_file("key-rsa-pkcs1.pem", "not needed", &key), SYMCA_OK);
    symca_private_key_free(key);
    symca_private_key_free(NULL);
}

static void test_encrypted(void **state)
{
    const char *const names[] = {"key-rsa-dek.pem",     "key-rsa-aes.der",         "key-rsa-sha1-3des.pem",
                                 "key-rsa-md5-des.pem", "key-rsa-des3-pbkdf2.pem", "key-ec-aes.pem"};

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        symca_private_key *key;
        symca_status status = open_file(names[i], DATA_PASSWORD, &key);
        if (status != SYMCA_OK)
            fail_msg("%s: %s", names[i], symca_error_detail());
        if (strstr(names[i], "rsa") != NULL)
            assert_rsa(key);
        else
            assert_ec(key);
        symca_private_key_free(key);

        assert_int_equal(open_file(names[i], NULL, &key), SYMCA_ERROR_PASSWORD_NEEDED);
        assert_int_equal(open_file(names[i], "", &key), SYMCA_ERROR_PASSWORD_WRONG);
        assert_int_equal(open_file(names[i], "gr\303\274\303\237e", &key), SYMCA_ERROR_PASSWORD_WRONG);
        assert_null(strstr(symca_error_detail(), "gr"));
    }
}

/* One wrong password in 256 leaves something that looks like padding: it must be told apart all the same. */
static void test_many_wrong_passwords(void **state)
{
    const char *const names[] = {"key-rsa-dek.pem", "key-rsa-md5-des.pem"};
    symca_private_key *key;
    char password[16];

    (void) state;
    for (int i = 0; i < 2000; i++) {
        snprintf(password, sizeof password, "wrong%d", i);
        assert_int_equal(open_file(names[i % 2], password, &key), SYMCA_ERROR_PASSWORD_WRONG);
    }
}

static void test_password_that_is_not_utf8(void **state)
{
    symca_private_key *key;

    (void) state;
    assert_int_equal(open_file("key-rsa-aes.der", "\xfc", &key), SYMCA_ERROR_ARGUMENT);
    assert_string_equal(symca_error_detail(), "the password is not valid UTF-8");
}

static void test_unsupported(void **state)
{
    symca_private_key *key;
    const char openssh[] = "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n";

    (void) state;
    assert_int_equal(open_file("key-ed25519.pem", NULL, &key), SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "RSA or ECDSA"));
    assert_int_equal(open_file("key-rsa-scrypt.pem", DATA_PASSWORD, &key), SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "1.3.6.1.4.1.11591.4.11"));
    assert_int_equal(open_file("key-other-curve-pkcs8.pem", NULL, &key), SYMCA_ERROR_UNSUPPORTED);
    assert_int_equal(open_file("key-other-curve-sec1.der", NULL, &key), SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "the curve"));
    assert_int_equal(open_bytes((const uint8_t *) openssh, sizeof openssh - 1, NULL, &key), SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "ssh-keygen -p -m PEM"));
}

static void test_not_keys(void **state)
{
    const char pem[] = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    symca_private_key *key;

    (void) state;
    assert_int_equal(open_file("rsa1024-sha1.der", NULL, &key), SYMCA_ERROR_MALFORMED);
    assert_int_equal(open_bytes((const uint8_t *) pem, sizeof pem - 1, NULL, &key), SYMCA_ERROR_MALFORMED);
    assert_non_null(strstr(symca_error_detail(), "no private key"));
    assert_int_equal(open_bytes((const uint8_t *) "hello", 5, NULL, &key), SYMCA_ERROR_MALFORMED);
    assert_int_equal(open_bytes((const uint8_t *) "\x30\x00", 2, NULL, &key), SYMCA_ERROR_MALFORMED);
    assert_int_equal(open_bytes((const uint8_t *) "\x30", 1, NULL, &key), SYMCA_ERROR_MALFORMED);
}

static void test_arguments(void **state)
{
    static uint8_t large[SYMCA_DEFAULT_MAX_INPUT + 1];
    symca_private_key *key;
    symca_key options = SYMCA_KEY_INIT;

    (void) state;
    assert_int_equal(symca_private_key_open(NULL, &key), SYMCA_ERROR_ARGUMENT);
    options.size = 1;
    assert_int_equal(symca_private_key_open(&options, &key), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(open_bytes(NULL, 5, NULL, &key), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(open_bytes(NULL, 0, NULL, &key), SYMCA_ERROR_EMPTY);
    assert_int_equal(open_bytes(large, sizeof large, NULL, &key), SYMCA_ERROR_LIMIT);
    memcpy(large, "\x30\x83\x01\x00\x00", 5);
    assert_int_equal(open_bytes(large, 5 + 65536, NULL, &key), SYMCA_ERROR_LIMIT);
    assert_null(key);
}

/* Each prefix, and each byte changed, in every form: an answer, never a crash. */
static void test_cut_and_changed(void **state)
{
    const char *const names[] = {"key-rsa-pkcs1.der", "key-rsa-pkcs8.der", "key-ec-sec1.der", "key-rsa-pkcs8.pem",
                                 "key-ec-sec1.pem"};
    symca_private_key *key;

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        data_file file = data_read(names[i]);
        bool der = strstr(names[i], ".der") != NULL;

        for (size_t len = 2; der && len < file.len; len++) {
            uint8_t *cut = malloc(len);
            memcpy(cut, file.data, len);
            symca_status status = open_bytes(cut, len, NULL, &key);
            free(cut);
            if (status != (len < 4 ? SYMCA_ERROR_MALFORMED : SYMCA_ERROR_TRUNCATED) && status != SYMCA_ERROR_TRUNCATED)
                fail_msg("%s cut to %zu bytes: status %d", names[i], len, (int) status);
        }
        for (size_t at = 0; at < file.len; at++) {
            file.data[at] ^= 0x55;
            if (open_bytes(file.data, file.len, "x", &key) == SYMCA_OK) {
                uint8_t *signature;
                size_t len;
                /* GnuTLS signs and tries its signature; numbers that do not belong together are a damaged key. */
                symca_status status = symca_private_key_sign_wtls(key, text, &signature, &len);
                if (status != SYMCA_OK && status != SYMCA_ERROR_MALFORMED)
                    fail_msg("%s with byte %zu changed: status %d, %s", names[i], at, (int) status,
                             symca_error_detail());
                symca_free(signature);
                symca_private_key_free(key);
            }
            file.data[at] ^= 0x55;
        }
        free(file.data);
    }
}

/* What is encrypted comes in whole blocks of its cipher; the length is changed by one group of Base64. */
static void test_dek_info(void **state)
{
    data_file file = data_read("key-rsa-dek.pem");
    symca_private_key *key;

    (void) state;
    char *changed = calloc(1, file.len + 1);
    memcpy(changed, file.data, file.len);
    char *body = strstr(changed, "\n\n");
    assert_non_null(body);
    body += 2;
    memmove(body, body + 4, strlen(body + 4) + 1);
    assert_int_equal(open_bytes((uint8_t *) changed, strlen(changed), DATA_PASSWORD, &key), SYMCA_ERROR_MALFORMED);
    assert_non_null(strstr(symca_error_detail(), "no whole number of blocks"));
    assert_null(key);

    memcpy(changed, file.data, file.len);
    char *header = strstr(changed, "DEK-Info");
    assert_non_null(header);
    memcpy(strchr(header, ':') + 2, "DES-ROT13CBC", 12);
    assert_int_equal(open_bytes((uint8_t *) changed, file.len, DATA_PASSWORD, &key), SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "is encrypted with DES-ROT13CBC"));

    memcpy(header, "DEK-Onfo", 8);
    assert_int_equal(open_bytes((uint8_t *) changed, strlen(changed), DATA_PASSWORD, &key), SYMCA_ERROR_MALFORMED);
    assert_non_null(strstr(symca_error_detail(), "its DEK-Info line is missing"));
    free(changed);
    free(file.data);
}

static void test_bytes_behind_the_key(void **state)
{
    data_file file = data_read("key-rsa-pkcs1.der");
    uint8_t *longer = malloc(file.len + 10);
    symca_private_key *key;

    (void) state;
    memcpy(longer, file.data, file.len);
    memset(longer + file.len, '\n', 10);
    assert_int_equal(open_bytes(longer, file.len + 10, NULL, &key), SYMCA_OK);
    assert_rsa(key);
    symca_private_key_free(key);
    free(longer);
    free(file.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_signature_bytes),
        cmocka_unit_test(test_plain),
        cmocka_unit_test(test_encrypted),
        cmocka_unit_test(test_many_wrong_passwords),
        cmocka_unit_test(test_password_that_is_not_utf8),
        cmocka_unit_test(test_unsupported),
        cmocka_unit_test(test_not_keys),
        cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_cut_and_changed),
        cmocka_unit_test(test_dek_info),
        cmocka_unit_test(test_bytes_behind_the_key),
    };
    return cmocka_run_group_tests_name("private-key", tests, NULL, NULL);
}
