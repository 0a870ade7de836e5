/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto-data.h"

static data_taken taken;

static symca_status read_bytes(const uint8_t *data, size_t len)
{
    memset(&taken, 0, offsetof(data_taken, bytes));
    return symca_crypto_pkcs7(symca_slice_of(data, len), data_take, &taken);
}

static symca_status read_file(const char *name)
{
    data_file file = data_read(name);
    symca_status status = read_bytes(file.data, file.len);

    free(file.data);
    return status;
}

static void test_without_signers(void **state)
{
    const char *const expected[] = {"rsa1024-sha1.der", "p-256-sha1.der"};

    (void) state;
    assert_int_equal(read_file("two.p7b"), SYMCA_OK);
    data_assert_taken(&taken, expected, 2);
}

static void test_signed(void **state)
{
    (void) state;
    assert_int_equal(read_file("signed.p7"), SYMCA_OK);
    assert_int_equal(taken.count, 2);
}

static void test_other_content(void **state)
{
    (void) state;
    assert_int_equal(read_file("enveloped.p7"), SYMCA_ERROR_NOT_CERTIFICATE);
    assert_int_equal(taken.count, 0);
    assert_non_null(strstr(symca_error_detail(), "no certificates to read"));
    assert_int_equal(symca_error_offset(), SYMCA_NONE);
}

/* ContentInfo with a SignedData of version 1 over these bytes: [0] certificates and so on. */
static size_t write_signed(const uint8_t *rest, size_t rest_len, uint8_t *out)
{
    static const uint8_t oid[] = {0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02};
    static const uint8_t start[] = {0x02, 0x01, 0x01, 0x31, 0x00, 0x30, 0x0b, 0x06, 0x09,
                                    0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01};
    const uint8_t sequence_indefinite[] = {0x30, 0x80}, content_indefinite[] = {0xa0, 0x80};
    size_t len = 0;

    memcpy(out + len, sequence_indefinite, 2);
    len += 2;
    memcpy(out + len, oid, sizeof oid);
    len += sizeof oid;
    memcpy(out + len, content_indefinite, 2);
    len += 2;
    memcpy(out + len, sequence_indefinite, 2);
    len += 2;
    memcpy(out + len, start, sizeof start);
    len += sizeof start;
    if (rest_len > 0)
        memcpy(out + len, rest, rest_len);
    len += rest_len;
    memset(out + len, 0, 6);
    return len + 6;
}

static void test_no_certificates(void **state)
{
    const uint8_t empty_set[] = {0xa0, 0x00, 0x31, 0x00};
    const uint8_t only_attributes[] = {0xa0, 0x02, 0xa1, 0x00};
    uint8_t bytes[256];

    (void) state;
    assert_int_equal(read_bytes(bytes, write_signed(NULL, 0, bytes)), SYMCA_ERROR_NOT_CERTIFICATE);
    assert_non_null(strstr(symca_error_detail(), "holds no certificate"));
    assert_int_equal(read_bytes(bytes, write_signed(empty_set, 4, bytes)), SYMCA_ERROR_NOT_CERTIFICATE);
    assert_int_equal(read_bytes(bytes, write_signed(only_attributes, 4, bytes)), SYMCA_ERROR_NOT_CERTIFICATE);
}

static void test_indefinite_lengths_and_other_choices(void **state)
{
    const uint8_t rest[] = {0xa0, 0x80, 0xa1, 0x00, 0x30, 0x02, 0x05, 0x00, 0xa2, 0x00, 0x30, 0x00, 0x00, 0x00};
    uint8_t bytes[256];

    (void) state;
    assert_int_equal(read_bytes(bytes, write_signed(rest, sizeof rest, bytes)), SYMCA_OK);
    assert_int_equal(taken.count, 2);
    assert_int_equal(taken.len, 6);
    assert_memory_equal(taken.bytes, "\x30\x02\x05\x00\x30\x00", 6);
}

/* As many as there is room for in 1 MiB: each once. */
static symca_status count_only(void *context, const uint8_t *data, size_t len)
{
    (void) data;
    assert_int_equal(len, 2);
    ++*(size_t *) context;
    return SYMCA_OK;
}

static void test_many(void **state)
{
    const size_t many = 500000;
    uint8_t *rest = malloc(2 * many + 8), *bytes = malloc(2 * many + 128);
    size_t count = 0;

    (void) state;
    memcpy(rest, "\xa0\x80", 2);
    for (size_t i = 0; i < many; i++)
        memcpy(rest + 2 + 2 * i, "\x30\x00", 2);
    memset(rest + 2 + 2 * many, 0, 2);
    size_t len = write_signed(rest, 2 * many + 4, bytes);
    assert_int_equal(symca_crypto_pkcs7(symca_slice_of(bytes, len), count_only, &count), SYMCA_OK);
    assert_int_equal(count, many);
    free(rest);
    free(bytes);
}

static void test_take_stops(void **state)
{
    data_file file = data_read("two.p7b");

    (void) state;
    memset(&taken, 0, offsetof(data_taken, bytes));
    taken.fail_at = 2;
    assert_int_equal(symca_crypto_pkcs7(data_slice(file), data_take, &taken), SYMCA_ERROR_LIMIT);
    assert_int_equal(taken.count, 2);
    assert_string_equal(symca_error_detail(), "enough");
    assert_int_equal(symca_error_offset(), 7);
    free(file.data);
}

static void test_cut(void **state)
{
    data_file file = data_read("two.p7b");

    (void) state;
    for (size_t len = 0; len < file.len; len++) {
        uint8_t *cut = malloc(len + 1);
        memcpy(cut, file.data, len);
        assert_int_equal(read_bytes(cut, len), SYMCA_ERROR_TRUNCATED);
        assert_int_equal(symca_error_offset(), SYMCA_NONE);
        free(cut);
    }
    free(file.data);
}

static void test_changed(void **state)
{
    data_file file = data_read("two.p7b");

    (void) state;
    for (size_t at = 0; at < file.len; at++) {
        for (unsigned bit = 0; bit < 8; bit++) {
            file.data[at] ^= (uint8_t) (1u << bit);
            if (read_bytes(file.data, file.len) == SYMCA_OK)
                assert_in_range(taken.count, 1, 2);
            file.data[at] ^= (uint8_t) (1u << bit);
        }
    }
    free(file.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_without_signers),
        cmocka_unit_test(test_signed),
        cmocka_unit_test(test_other_content),
        cmocka_unit_test(test_no_certificates),
        cmocka_unit_test(test_indefinite_lengths_and_other_choices),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_take_stops),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_changed),
    };
    return cmocka_run_group_tests_name("pkcs7", tests, NULL, NULL);
}
