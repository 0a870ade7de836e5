/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "oid.h"

#include <stdio.h>
#include <string.h>

#define BYTES(literal) symca_slice_of((const uint8_t *) (literal), sizeof(literal) - 1)
#define ROOM 1024

/* The text and the bytes of a row were written by hand next to each other: they must be the same identifier. */
static void test_table_agrees_with_itself(void **state)
{
    size_t count;
    const symca_oid *table = symca_oid_table(&count);
    (void) state;
    assert_true(count > 300);
    for (size_t i = 0; i < count; i++) {
        char text[ROOM];
        assert_int_equal(symca_oid_text(table[i].content, text, sizeof text), strlen(table[i].text));
        assert_string_equal(text, table[i].text);
        assert_ptr_equal(symca_oid_find(table[i].content), &table[i]);
        assert_ptr_equal(symca_oid_find_text(table[i].text), &table[i]);
        assert_true(table[i].name[0] != '\0');
        assert_in_range(table[i].oid_class, SYMCA_OID_SIGNATURE, SYMCA_OID_ALGORITHM);
        assert_in_range(table[i].id, SYMCA_OID_NONE + 1, SYMCA_OID_OTHER);
    }
}

static void test_table_is_in_order(void **state)
{
    size_t count;
    const symca_oid *table = symca_oid_table(&count);
    (void) state;
    for (size_t i = 1; i < count; i++) {
        symca_slice a = table[i - 1].content;
        symca_slice b = table[i].content;
        int order = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);
        if (order > 0 || (order == 0 && a.len >= b.len))
            fail_msg("%s stands before %s", table[i - 1].text, table[i].text);
    }
}

/* Each identifier that code asks for has a row, of its own class; DH alone has two. */
static void test_each_id_has_a_row(void **state)
{
    size_t count;
    const symca_oid *table = symca_oid_table(&count);
    (void) state;
    for (int id = SYMCA_OID_NONE + 1; id < SYMCA_OID_OTHER; id++) {
        size_t rows = 0;
        for (size_t i = 0; i < count; i++)
            rows += (int) table[i].id == id;
        if (id == SYMCA_OID_OTHER_ATTRIBUTE || id == SYMCA_OID_OTHER_EXTENSION)
            assert_true(rows > 40);
        else
            assert_int_equal(rows, id == SYMCA_OID_DH ? 2 : 1);
    }
}

static void test_classes_hold_their_ids(void **state)
{
    size_t count;
    const symca_oid *table = symca_oid_table(&count);
    (void) state;
    for (size_t i = 0; i < count; i++) {
        symca_oid_id id = table[i].id;
        if (id >= SYMCA_OID_MD2_RSA && id <= SYMCA_OID_ECDSA_SHA512)
            assert_int_equal(table[i].oid_class, SYMCA_OID_SIGNATURE);
        if (id >= SYMCA_OID_RSA && id <= SYMCA_OID_X448)
            assert_int_equal(table[i].oid_class, SYMCA_OID_KEY);
        assert_int_equal(id >= SYMCA_OID_CN && id <= SYMCA_OID_OTHER_ATTRIBUTE,
                         table[i].oid_class == SYMCA_OID_ATTRIBUTE);
        assert_int_equal(id >= SYMCA_OID_SUBJECT_KEY_ID && id <= SYMCA_OID_OTHER_EXTENSION,
                         table[i].oid_class == SYMCA_OID_EXTENSION);
    }
}

/* A name would be ambiguous where people type it. */
static void test_attribute_names_are_unique(void **state)
{
    size_t count;
    const symca_oid *table = symca_oid_table(&count);
    (void) state;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (table[i].oid_class == SYMCA_OID_ATTRIBUTE && table[j].oid_class == SYMCA_OID_ATTRIBUTE)
                assert_string_not_equal(table[i].name, table[j].name);
}

static void test_known_rows(void **state)
{
    static const struct {
        const char *text;
        const char *name;
        symca_oid_id id;
    } rows[] = {
        {"1.2.840.113549.1.1.5", "sha1WithRSAEncryption", SYMCA_OID_SHA1_RSA},
        {"1.3.14.3.2.29", "sha1WithRSA", SYMCA_OID_SHA1_RSA_OIW},
        {"1.2.840.113549.1.1.10", "RSASSA-PSS", SYMCA_OID_RSA_PSS},
        {"1.2.840.10040.4.3", "dsaWithSHA1", SYMCA_OID_DSA_SHA1},
        {"1.2.840.10045.4.3.2", "ecdsa-with-SHA256", SYMCA_OID_ECDSA_SHA256},
        {"1.3.101.112", "Ed25519", SYMCA_OID_ED25519},
        {"1.2.840.113549.1.1.1", "RSA", SYMCA_OID_RSA},
        {"1.2.840.10045.2.1", "EC", SYMCA_OID_EC},
        {"1.2.840.10045.3.1.7", "prime256v1", SYMCA_OID_OTHER},
        {"1.3.132.0.34", "secp384r1", SYMCA_OID_OTHER},
        {"1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1", SYMCA_OID_OTHER},
        {"2.5.4.3", "CN", SYMCA_OID_CN},
        {"2.5.4.9", "STREET", SYMCA_OID_STREET},
        {"0.9.2342.19200300.100.1.25", "DC", SYMCA_OID_DC},
        {"0.9.2342.19200300.100.1.1", "UID", SYMCA_OID_OTHER_ATTRIBUTE},
        {"1.2.840.113549.1.9.1", "emailAddress", SYMCA_OID_EMAIL},
        {"2.5.4.97", "organizationIdentifier", SYMCA_OID_OTHER_ATTRIBUTE},
        {"2.5.29.19", "basicConstraints", SYMCA_OID_BASIC_CONSTRAINTS},
        {"1.2.826.0.1.1796587.1.1.1.6", "symbianCapabilities", SYMCA_OID_OTHER_EXTENSION},
        {"1.3.6.1.5.5.7.3.1", "serverAuth", SYMCA_OID_SERVER_AUTH},
        {"1.3.6.1.5.5.7.48.2", "caIssuers", SYMCA_OID_CA_ISSUERS},
        {"1.2.840.113549.1.7.2", "signedData", SYMCA_OID_PKCS7_SIGNED},
    };
    (void) state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const symca_oid *row = symca_oid_find_text(rows[i].text);
        assert_non_null(row);
        assert_string_equal(row->name, rows[i].name);
        assert_int_equal(row->id, rows[i].id);
    }
    assert_int_equal(symca_oid_find(BYTES("\x55\x04\x03"))->id, SYMCA_OID_CN);
}

static void test_no_rows(void **state)
{
    static const char *const texts[] = {
        "",
        "CN",
        "2",
        "2.",
        "2.5.4",
        "2.5.4.",
        "2.5.4.3.",
        "2.5.4.03",
        "02.5.4.3",
        " 2.5.4.3",
        "2.5.4.3 ",
        "2..5.4.3",
        "2.5.4.-3",
        "3.5.4.3",
        "0.85.4.3",
        "1.45.4.3",
        "2.5.4.4294967299",
        "2.5.4.99999999999999999999",
        "2.4294967295.1",
        "1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20.21.22.23.24.25.26.27.28.29.30.31.32.33.34.35.36",
    };
    (void) state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (symca_oid_find_text(texts[i]) != NULL)
            fail_msg("\"%s\" has a row", texts[i]);
    assert_null(symca_oid_find(symca_slice_of(NULL, 0)));
    assert_null(symca_oid_find(BYTES("\x55")));
    assert_null(symca_oid_find(BYTES("\x55\x04")));
    assert_null(symca_oid_find(BYTES("\x55\x04\x03\x00")));
    assert_null(symca_oid_find(BYTES("\x00")));
    assert_null(symca_oid_find(BYTES("\xff\xff")));
}

static void assert_text(symca_slice content, const char *expected)
{
    char text[ROOM];
    assert_int_equal(symca_oid_text(content, NULL, 0), strlen(expected));
    assert_int_equal(symca_oid_text(content, text, sizeof text), strlen(expected));
    assert_string_equal(text, expected);
}

static void test_text(void **state)
{
    (void) state;
    assert_text(BYTES("\x00"), "0.0");
    assert_text(BYTES("\x27"), "0.39");
    assert_text(BYTES("\x28"), "1.0");
    assert_text(BYTES("\x4f"), "1.39");
    assert_text(BYTES("\x50"), "2.0");
    assert_text(BYTES("\x88\x37\x03"), "2.999.3");
    assert_text(BYTES("\x2a\x86\x48\x86\xf7\x0d"), "1.2.840.113549");
    assert_text(BYTES("\x2a\x8f\xff\xff\xff\x7f"), "1.2.4294967295");
    /* 2^63 - 1, the last in nine octets; 2^63; 2^64 - 1; 2^64 */
    assert_text(BYTES("\x2a\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), "1.2.9223372036854775807");
    assert_text(BYTES("\x2a\x81\x80\x80\x80\x80\x80\x80\x80\x80\x00"), "1.2.9223372036854775808");
    assert_text(BYTES("\x2a\x81\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), "1.2.18446744073709551615");
    assert_text(BYTES("\x2a\x82\x80\x80\x80\x80\x80\x80\x80\x80\x00"), "1.2.18446744073709551616");
    /* 2.25 and the UUID f81d4fae-7dec-11d0-a765-00a0c91e6bf6, an example of X.667 */
    assert_text(BYTES("\x69\x83\xf0\x9d\xa7\xeb\xcf\xde\xe0\xc7\xa1\xa7\xb2\xc0\x94\x8c\xc8\xf9\xd7\x76"),
                "2.25.329800735698586629295641978511506172918");
    /* the first arc large: 2^70 - 80 */
    assert_text(BYTES("\x81\x80\x80\x80\x80\x80\x80\x80\x80\x80\x00"), "2.1180591620717411303344");
    /* 10^27, limbs of zeros; 10^27 + 10, from which 80 is taken: a borrow through them */
    assert_text(BYTES("\x2a\xb3\xd9\xb8\xf9\x9f\xe8\xa0\x87\xce\xc0\x80\x80\x00"), "1.2.1000000000000000000000000000");
    assert_text(BYTES("\xb3\xd9\xb8\xf9\x9f\xe8\xa0\x87\xce\xc0\x80\x80\x0a"), "2.999999999999999999999999930");
}

static void test_no_identifiers(void **state)
{
    static uint8_t longest[SYMCA_OID_MAX_LEN + 1];
    char text[ROOM] = "before";
    size_t count;
    bool small;
    const symca_slice cases[] = {
        {NULL, 0},         BYTES("\x80"), BYTES("\x80\x01"),     BYTES("\x55\x80\x01"),
        BYTES("\x55\x80"), BYTES("\x86"), BYTES("\x55\x04\x83"), {longest, sizeof longest},
    };
    (void) state;
    memset(longest, 1, sizeof longest);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(symca_oid_text(cases[i], NULL, 0), 0);
        symca_oid_text(cases[i], text, sizeof text);
        assert_false(symca_oid_arcs(cases[i], &count, &small));
    }
    assert_true(symca_oid_text(symca_slice_of(longest, SYMCA_OID_MAX_LEN), text, sizeof text) > 0);
}

static void test_text_is_cut_to_its_room(void **state)
{
    char text[8];
    (void) state;
    for (size_t room = 1; room < sizeof text; room++) {
        memset(text, '#', sizeof text);
        assert_int_equal(symca_oid_text(BYTES("\x55\x04\x03"), text, room), 7);
        assert_int_equal(strlen(text), room - 1);
        assert_memory_equal(text, "2.5.4.3", room - 1);
        assert_int_equal(text[room], '#');
    }
}

/* The largest single arc that is read: its digits are checked by casting out 999 (10^3 = 1 modulo 999). */
static void test_largest_arc(void **state)
{
    uint8_t content[SYMCA_OID_MAX_LEN];
    char text[ROOM];
    unsigned expected = 0, found = 0;
    (void) state;
    memset(content, 0xff, sizeof content);
    content[0] = 0x2a;
    content[sizeof content - 1] = 0x7f;
    for (size_t i = 1; i < sizeof content; i++)
        expected = (expected * 128 + 127) % 999;

    size_t len = symca_oid_text(symca_slice_of(content, sizeof content), text, sizeof text);
    assert_int_equal(len, 4 + 538); /* 2^(7 * 255) has 538 digits */
    assert_memory_equal(text, "1.2.", 4);
    for (size_t i = 4; i < len; i++)
        found = (found * 10 + (unsigned) (text[i] - '0')) % 999;
    assert_int_equal(found, expected);
}

static void test_arcs(void **state)
{
    static const struct {
        const char *content;
        size_t count;
        bool small;
    } cases[] = {
        {"\x55\x04\x03", 4, true},
        {"\x2a", 2, true},
        {"\x2a\x87\xff\xff\xff\x7f", 3, true},  /* 2^31 - 1 */
        {"\x2a\x88\x80\x80\x80\x01", 3, false}, /* 2^31 + 1 */
        {"\x88\x80\x80\x80\x4f\x01", 3, true},  /* first 2 and 2^31 - 1 */
        {"\x88\x80\x80\x80\x50\x01", 3, false}, /* first 2 and 2^31 */
        {"\x2a\x81\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", 3, false},
        {"\x2a\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01", 15, true},
        {"\x2a\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01", 16, true},
    };
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t count;
        bool small;
        const uint8_t *bytes = (const uint8_t *) cases[i].content;
        assert_true(symca_oid_arcs(symca_slice_of(bytes, strlen(cases[i].content)), &count, &small));
        assert_int_equal(count, cases[i].count);
        assert_int_equal(small, cases[i].small);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table_agrees_with_itself),
        cmocka_unit_test(test_table_is_in_order),
        cmocka_unit_test(test_each_id_has_a_row),
        cmocka_unit_test(test_classes_hold_their_ids),
        cmocka_unit_test(test_attribute_names_are_unique),
        cmocka_unit_test(test_known_rows),
        cmocka_unit_test(test_no_rows),
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_no_identifiers),
        cmocka_unit_test(test_text_is_cut_to_its_room),
        cmocka_unit_test(test_largest_arc),
        cmocka_unit_test(test_arcs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
