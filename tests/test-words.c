/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "words.h"

#include "report-data.h"

static void assert_written(symca_writer *writer, const char *expected)
{
    char *text;

    assert_int_equal(symca_writer_finish_text(writer, &text), SYMCA_OK);
    assert_string_equal(text, expected);
    symca_free(text);
}

static void test_quote(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    char text[203], expected[300];

    (void) state;
    symca_words_quote(&writer, "");
    assert_written(&writer, "\"\"");
    for (size_t i = 0; i < 101; i++)
        memcpy(text + 2 * i, "\303\274", 2);
    text[200] = '\0';
    snprintf(expected, sizeof expected, "\"%s\"", text);
    symca_words_quote(&writer, text);
    assert_written(&writer, expected);
    snprintf(expected, sizeof expected, "\"%s...\"", text);
    text[200] = '\303';
    text[202] = '\0';
    symca_words_quote(&writer, text);
    assert_written(&writer, expected);
}

static void test_quote_hides_nothing(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;

    (void) state;
    symca_words_quote(&writer, "a\xe2\x80\xaez\xe2\x81\xa6");
    assert_written(&writer, "\"a\xef\xbf\xbdz\xef\xbf\xbd\"");
}

static void test_join(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;

    (void) state;
    for (size_t count = 1; count <= 3; count++) {
        for (size_t place = 0; place < count; place++) {
            symca_words_join(&writer, place, count);
            symca_writer_format(&writer, "%zu", place);
        }
        symca_writer_u8(&writer, ';');
    }
    assert_written(&writer, "0;0 and 1;0, 1 and 2;");
}

static void test_platforms(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;

    (void) state;
    symca_words_platforms(&writer, SYMCA_PLATFORM_BIT(SYMCA_S60_3RD_FP1));
    assert_written(&writer, "S60 3rd Edition, Feature Pack 1");
    symca_words_platforms(&writer, SYMCA_PLATFORM_BIT(SYMCA_S60_3RD_FP1) | SYMCA_PLATFORM_BIT(SYMCA_S60_2ND) |
                                       SYMCA_PLATFORM_BIT(SYMCA_S60_5TH));
    assert_written(&writer, "S60 2nd Edition; S60 3rd Edition, Feature Pack 1 and S60 5th Edition");
}

static void test_algorithms(void **state)
{
    static const symca_oid_id rsa[] = {SYMCA_OID_SHA1_RSA, SYMCA_OID_NONE};
    static const symca_oid_id both[] = {SYMCA_OID_ECDSA_SHA1, SYMCA_OID_SHA1_RSA, SYMCA_OID_MD2_RSA, SYMCA_OID_NONE};
    static const symca_oid_id other[] = {SYMCA_OID_DSA_SHA1, SYMCA_OID_NONE};
    static const symca_oid_id keys[] = {SYMCA_OID_EC, SYMCA_OID_RSA, SYMCA_OID_NONE};
    symca_writer writer = SYMCA_WRITER_INIT;

    (void) state;
    symca_words_signatures(&writer, rsa);
    assert_written(&writer, "SHA-1 with RSA");
    symca_words_signatures(&writer, both);
    assert_written(&writer, "MD2 and SHA-1 with RSA, and ECDSA with SHA-1");
    symca_words_signatures(&writer, other);
    assert_written(&writer, "DSA with SHA-1");
    symca_words_keys(&writer, keys);
    assert_written(&writer, "RSA and EC");
}

/* Each algorithm of each platform has its words. */
static void test_no_algorithm_without_words(void **state)
{
    (void) state;
    for (size_t index = 0; index < SYMCA_PLATFORM_COUNT; index++) {
        const symca_platform *platform = symca_platform_get(index);
        for (const symca_oid_id *id = platform->signature_algorithms; *id != SYMCA_OID_NONE; id++) {
            const symca_oid_id one[] = {*id, SYMCA_OID_NONE};
            symca_writer writer = SYMCA_WRITER_INIT;
            symca_words_signatures(&writer, one);
            assert_true(writer.len > 5);
            symca_writer_clear(&writer);
        }
        for (const symca_oid_id *id = platform->key_algorithms; *id != SYMCA_OID_NONE; id++) {
            const symca_oid_id one[] = {*id, SYMCA_OID_NONE};
            symca_writer writer = SYMCA_WRITER_INIT;
            symca_words_keys(&writer, one);
            assert_true(writer.len >= 2);
            symca_writer_clear(&writer);
        }
    }
}

static void test_name_and_day(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_certificate *certificate;
    der_certificate root;

    (void) state;
    der_reset();
    root = root_named(der_none());
    symca_slice der = der_assemble(&root);
    assert_int_equal(symca_certificate_parse(der.data, der.len, &certificate), SYMCA_OK);
    symca_words_name(&writer, symca_certificate_subject(certificate));
    assert_written(&writer, "an empty name");
    symca_certificate_unref(certificate);
    symca_words_day(&writer, JUDGED_AT + 86399);
    assert_written(&writer, "2030-01-01");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quote_hides_nothing),
        cmocka_unit_test(test_quote),
        cmocka_unit_test(test_join),
        cmocka_unit_test(test_platforms),
        cmocka_unit_test(test_algorithms),
        cmocka_unit_test(test_no_algorithm_without_words),
        cmocka_unit_test(test_name_and_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
