/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto-data.h"
#include "pbe.h"
#include "text.h"

static void assert_hex(symca_slice bytes, const char *expected)
{
    char text[256];

    assert_true(2 * bytes.len < sizeof text);
    symca_text_hex(bytes, text);
    assert_string_equal(text, expected);
}

static void test_password_forms(void **state)
{
    symca_password password;

    (void) state;
    assert_int_equal(symca_password_make(NULL, &password), SYMCA_OK);
    assert_int_equal(password.utf8.len, 0);
    assert_int_equal(password.utf16.len, 0);
    symca_password_clear(&password);

    assert_int_equal(symca_password_make("", &password), SYMCA_OK);
    assert_int_equal(password.utf8.len, 0);
    assert_hex(password.utf16, "0000");
    symca_password_clear(&password);

    assert_int_equal(symca_password_make("B\xc3\xa9\xe2\x82\xac\xf0\x9f\x94\x91", &password), SYMCA_OK);
    assert_int_equal(password.utf8.len, 10);
    assert_hex(password.utf16, "004200e920acd83ddd110000");
    symca_password_clear(&password);
    assert_null(password.owned);
}

static void test_password_that_is_refused(void **state)
{
    symca_password password;
    char *text = malloc(4098);

    (void) state;
    assert_int_equal(symca_password_make("\xc3", &password), SYMCA_ERROR_ARGUMENT);
    memset(text, 'x', 4097);
    text[4097] = '\0';
    assert_int_equal(symca_password_make(text, &password), SYMCA_ERROR_LIMIT);
    assert_null(strstr(symca_error_detail(), "xx"));
    text[4096] = '\0';
    assert_int_equal(symca_password_make(text, &password), SYMCA_OK);
    symca_password_clear(&password);
    free(text);
}

/* Known answers that circulate among implementations of PKCS#12: "smeg" with one round, "queeg" with 1000. */
static void test_pkcs12_derivation(void **state)
{
    const struct {
        const char *password;
        uint8_t purpose;
        const char *salt;
        uint64_t rounds;
        const char *key;
    } rows[] = {
        {"smeg", SYMCA_PBE_FOR_KEY, "\x0a\x58\xcf\x64\x53\x0d\x82\x3f", 1,
         "8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3"},
        {"smeg", SYMCA_PBE_FOR_IV, "\x0a\x58\xcf\x64\x53\x0d\x82\x3f", 1, "79993dfe048d3b76"},
        {"smeg", SYMCA_PBE_FOR_MAC, "\x3d\x83\xc0\xe4\x54\x6a\xc1\x40", 1, "8d967d88f6caa9d714800ab3d48051d63f73a312"},
        {"queeg", SYMCA_PBE_FOR_KEY, "\x05\xde\xc9\x59\xac\xff\x72\xf7", 1000,
         "ed2034e36328830ff09df1e1a07dd357185dac0d4f9eb3d4"},
        {"queeg", SYMCA_PBE_FOR_IV, "\x05\xde\xc9\x59\xac\xff\x72\xf7", 1000, "11dedad7758d4860"},
        {"queeg", SYMCA_PBE_FOR_MAC, "\x26\x32\x16\xfc\xc2\xfa\xb3\x1c", 1000,
         "5ec4c7a80df652294c3925b6489a7ab857c83476"},
    };

    (void) state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        symca_password password;
        uint8_t key[32];
        size_t len = strlen(rows[i].key) / 2;

        assert_int_equal(symca_password_make(rows[i].password, &password), SYMCA_OK);
        assert_int_equal(symca_pbe_pkcs12(symca_hash_get(SYMCA_HASH_SHA1), rows[i].purpose, &password,
                                          symca_slice_of((const uint8_t *) rows[i].salt, 8), rows[i].rounds, key, len),
                         SYMCA_OK);
        assert_hex(symca_slice_of(key, len), rows[i].key);
        symca_password_clear(&password);
    }
}

/* An AlgorithmIdentifier for PBES2 with AES-128-CBC: PBKDF2 with this salt, rounds, key length and function. */
static const uint8_t pbes2[] = {
    0x30, 0x4b,                                                                  /* AlgorithmIdentifier */
    0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0d,            /* PBES2 */
    0x30, 0x3e,                                                                  /* PBES2-params */
    0x30, 0x1d,                                                                  /* keyDerivationFunc */
    0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0c,            /* PBKDF2 */
    0x30, 0x10,                                                                  /* PBKDF2-params */
    0x04, 0x04, 's',  'a',  'l',  't',                                           /* salt */
    0x02, 0x03, 0x09, 0x27, 0xc0,                                                /* 600000 rounds */
    0x02, 0x03, 0x00, 0x00, 0x10,                                                /* keyLength */
    0x30, 0x1d,                                                                  /* encryptionScheme */
    0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x02,            /* aes128-CBC */
    0x04, 0x10, 0,    1,    2,    3,    4,    5,    6,    7,    8,    9, 10, 11, /* IV */
    12,   13,   14,   15,
};

static symca_status read_pbe(const uint8_t *data, size_t len, symca_pbe *out)
{
    symca_reader reader = symca_reader_of(data, len);
    return symca_pbe_read(&reader, out);
}

static void test_parameters(void **state)
{
    uint8_t bytes[sizeof pbes2];
    symca_pbe pbe;

    (void) state;
    memcpy(bytes, pbes2, sizeof bytes);
    assert_int_equal(read_pbe(bytes, sizeof bytes, &pbe), SYMCA_OK);
    assert_int_equal(pbe.scheme, SYMCA_PBE_PBKDF2);
    assert_ptr_equal(pbe.hash, symca_hash_get(SYMCA_HASH_SHA1));
    assert_int_equal(pbe.rounds, SYMCA_MAX_PKCS12_ITERATIONS);
    assert_int_equal(pbe.salt.len, 4);
    assert_int_equal(pbe.key_len, 16);
    assert_int_equal(pbe.iv.len, 16);

    bytes[40] ^= 1; /* 600001 rounds */
    assert_int_equal(read_pbe(bytes, sizeof bytes, &pbe), SYMCA_ERROR_LIMIT);
    assert_non_null(strstr(symca_error_detail(), "600001 rounds"));
    memcpy(bytes + 38, "\xff\xff\xff", 3); /* -1 */
    assert_int_equal(read_pbe(bytes, sizeof bytes, &pbe), SYMCA_ERROR_MALFORMED);
    memset(bytes + 38, 0, 3);
    assert_int_equal(read_pbe(bytes, sizeof bytes, &pbe), SYMCA_ERROR_MALFORMED);
    memcpy(bytes, pbes2, sizeof bytes);

    bytes[27] = 0x0d; /* no PBKDF2 */
    assert_int_equal(read_pbe(bytes, sizeof bytes, &pbe), SYMCA_ERROR_UNSUPPORTED);
    bytes[27] = 0x0c;
    bytes[58] = 0x03; /* no AES in CBC */
    assert_int_equal(read_pbe(bytes, sizeof bytes, &pbe), SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "2.16.840.1.101.3.4.1.3"));
}

static void test_parameters_cut_and_changed(void **state)
{
    symca_pbe pbe;

    (void) state;
    for (size_t len = 0; len < sizeof pbes2; len++) {
        uint8_t *cut = malloc(len + 1);
        memcpy(cut, pbes2, len);
        assert_int_equal(read_pbe(cut, len, &pbe), SYMCA_ERROR_TRUNCATED);
        free(cut);
    }
    for (size_t at = 0; at < sizeof pbes2; at++) {
        uint8_t bytes[sizeof pbes2];
        memcpy(bytes, pbes2, sizeof bytes);
        bytes[at] ^= 0x80;
        if (read_pbe(bytes, sizeof bytes, &pbe) == SYMCA_OK)
            assert_int_equal(pbe.iv.len, 16);
    }
}

static void test_blocks(void **state)
{
    symca_password password;
    symca_pbe pbe;
    uint8_t *out;
    size_t len;
    uint8_t bytes[sizeof pbes2];

    (void) state;
    memcpy(bytes, pbes2, sizeof bytes);
    memcpy(bytes + 38, "\x00\x00\x01", 3);
    assert_int_equal(read_pbe(bytes, sizeof bytes, &pbe), SYMCA_OK);
    assert_int_equal(symca_password_make("x", &password), SYMCA_OK);
    assert_int_equal(symca_pbe_decrypt(&pbe, &password, symca_slice_of(NULL, 0), &out, &len), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_pbe_decrypt(&pbe, &password, symca_slice_of(bytes, 17), &out, &len), SYMCA_ERROR_MALFORMED);
    assert_null(out);
    symca_password_clear(&password);
}

/* To decrypt a large part with a cipher of old is work as well. */
static void test_work(void **state)
{
    symca_pbe part = {.scheme = SYMCA_PBE_PKCS12,
                      .hash = symca_hash_get(SYMCA_HASH_SHA1),
                      .rounds = 1,
                      .cipher = GNUTLS_CIPHER_3DES_CBC,
                      .key_len = 24};

    (void) state;
    assert_int_equal(symca_pbe_work(&part, 16), 3);
    assert_in_range(symca_pbe_work(&part, SYMCA_DEFAULT_MAX_INPUT), 500000, SYMCA_MAX_PKCS12_ITERATIONS);
    part.cipher = GNUTLS_CIPHER_AES_256_CBC;
    part.key_len = 32;
    assert_int_equal(symca_pbe_work(&part, SYMCA_DEFAULT_MAX_INPUT), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_password_forms),
        cmocka_unit_test(test_password_that_is_refused),
        cmocka_unit_test(test_pkcs12_derivation),
        cmocka_unit_test(test_parameters),
        cmocka_unit_test(test_parameters_cut_and_changed),
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_work),
    };
    return cmocka_run_group_tests_name("pbe", tests, NULL, NULL);
}
