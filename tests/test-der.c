/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "der.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BYTES(literal) (const uint8_t *) (literal), sizeof(literal) - 1
#define MIB 1048576

static symca_status next(const uint8_t *data, size_t len, symca_tlv *out)
{
    symca_reader reader = symca_reader_of(data, len);
    symca_status status = symca_der_next(&reader, "value", out);
    if (status != SYMCA_OK)
        assert_int_equal(reader.len, len); /* a read that fails moves nothing */
    return status;
}

static void assert_fails(const uint8_t *data, size_t len, symca_status status, size_t offset, const char *detail)
{
    symca_tlv tlv;
    assert_int_equal(next(data, len, &tlv), status);
    assert_int_equal(symca_error_status(), status);
    assert_string_equal(symca_error_detail(), detail);
    assert_int_equal(symca_error_offset(), offset);
}

static void test_values(void **state)
{
    static const uint8_t two[] = {0x02, 0x01, 0x05, 0x05, 0x00};
    symca_reader reader = symca_reader_of(two, sizeof two);
    symca_tlv tlv;
    (void) state;
    assert_int_equal(symca_der_next(&reader, "first", &tlv), SYMCA_OK);
    assert_int_equal(tlv.tag, SYMCA_DER_INTEGER);
    assert_false(tlv.indefinite);
    assert_true(tlv.minimal);
    assert_ptr_equal(tlv.whole.data, two);
    assert_int_equal(tlv.whole.len, 3);
    assert_ptr_equal(tlv.content.data, two + 2);
    assert_int_equal(tlv.content.len, 1);
    assert_int_equal(symca_reader_offset(&reader), 3);

    assert_true(symca_der_peek(&reader, SYMCA_DER_NULL));
    assert_int_equal(symca_der_expect(&reader, SYMCA_DER_NULL, "second", &tlv), SYMCA_OK);
    assert_int_equal(tlv.content.len, 0);
    assert_false(symca_der_peek(&reader, SYMCA_DER_NULL));

    assert_int_equal(symca_der_next(&reader, "third", &tlv), SYMCA_ERROR_TRUNCATED);
    assert_string_equal(symca_error_detail(), "the input ends where third should begin");
    assert_int_equal(symca_error_offset(), 5);
}

/* Lengths around each step of the field, in the shortest form and in one that is an octet longer. */
static void test_lengths(void **state)
{
    static const size_t lengths[] = {0, 1, 127, 128, 255, 256, 65535, 65536, 70000};
    uint8_t *data = calloc(1, 70000 + 8);
    (void) state;
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        size_t len = lengths[i];
        uint8_t header[6] = {0};
        symca_tlv tlv;
        size_t header_len = symca_der_header(SYMCA_DER_OCTET_STRING, len, header);
        memcpy(data, header, header_len);
        assert_int_equal(next(data, header_len + len, &tlv), SYMCA_OK);
        assert_int_equal(tlv.content.len, len);
        assert_ptr_equal(tlv.content.data, data + header_len);
        assert_true(tlv.minimal);
        assert_int_equal(symca_der_announced(data, header_len), header_len + len);

        size_t octets = header_len == 2 ? 1 : header_len - 1;
        data[1] = (uint8_t) (0x80 + octets);
        memset(data + 2, 0, octets);
        memcpy(data + 2 + octets - (header_len == 2 ? 1 : header_len - 2), header + (header_len == 2 ? 1 : 2),
               header_len == 2 ? 1 : header_len - 2);
        assert_int_equal(next(data, 2 + octets + len, &tlv), SYMCA_OK);
        assert_int_equal(tlv.content.len, len);
        assert_false(tlv.minimal);
        memset(data, 0, 8);
    }
    free(data);
}

static void test_header(void **state)
{
    static const struct {
        size_t len;
        size_t header_len;
        const char *header;
    } cases[] = {
        {0, 2, "\x30\x00"},
        {0x7f, 2, "\x30\x7f"},
        {0x80, 3, "\x30\x81\x80"},
        {0x100, 4, "\x30\x82\x01\x00"},
        {0x10000, 5, "\x30\x83\x01\x00\x00"},
        {0xffffffff, 6, "\x30\x84\xff\xff\xff\xff"},
    };
    uint8_t header[6] = {0};
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(symca_der_header(SYMCA_DER_SEQUENCE, cases[i].len, header), cases[i].header_len);
        assert_memory_equal(header, cases[i].header, cases[i].header_len);
    }
    /* Where a size_t has 32 bits none is too large. */
    assert_int_equal(symca_der_header(SYMCA_DER_SEQUENCE, SIZE_MAX, header), SIZE_MAX > UINT32_MAX ? 0 : 6);
}

static void test_cut_values(void **state)
{
    (void) state;
    assert_fails(BYTES(""), SYMCA_ERROR_TRUNCATED, 0, "the input ends where value should begin");
    assert_fails(BYTES("\x30"), SYMCA_ERROR_TRUNCATED, 0, "the input ends inside value: at least 1 byte is missing");
    assert_fails(BYTES("\x30\x82\x01"), SYMCA_ERROR_TRUNCATED, 0,
                 "the input ends inside value: at least 1 byte is missing");
    assert_fails(BYTES("\x30\x82\x01\x00"), SYMCA_ERROR_TRUNCATED, 0,
                 "the input ends inside value: 256 bytes are missing");
    assert_fails(BYTES("\x04\x02\x01"), SYMCA_ERROR_TRUNCATED, 0, "the input ends inside value: 1 byte is missing");
    assert_fails(BYTES("\x30\x84\x7f\xff\xff\x00"), SYMCA_ERROR_TRUNCATED, 0,
                 "the input ends inside value: 2147483392 bytes are missing");
}

static void test_values_that_are_none(void **state)
{
    (void) state;
    assert_fails(BYTES("\x1f\x01\x00"), SYMCA_ERROR_MALFORMED, 0,
                 "value: no ASN.1 value begins with the octet 1f hex here");
    assert_fails(BYTES("\xbf\x20\x00"), SYMCA_ERROR_MALFORMED, 0,
                 "value: no ASN.1 value begins with the octet bf hex here");
    assert_fails(BYTES("\x00\x00"), SYMCA_ERROR_MALFORMED, 0,
                 "value: no ASN.1 value begins with the octet 00 hex here");
    assert_fails(BYTES("\x30\xff\x00"), SYMCA_ERROR_MALFORMED, 0, "value has length octets that ASN.1 does not allow");
    assert_fails(BYTES("\x04\x80\x00\x00"), SYMCA_ERROR_MALFORMED, 0,
                 "value has length octets that ASN.1 does not allow");
}

static void test_huge_lengths(void **state)
{
    static const char detail[] = "value announces a length of 2 GiB or more, which no input can have";
    (void) state;
    assert_fails(BYTES("\x30\x84\x7f\xff\xff\xff"), SYMCA_ERROR_LIMIT, 0, detail);
    assert_fails(BYTES("\x30\x84\xff\xff\xff\xff"), SYMCA_ERROR_LIMIT, 0, detail);
    assert_fails(BYTES("\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff"), SYMCA_ERROR_LIMIT, 0, detail);
    assert_fails(BYTES("\x30\x89\x01\x00\x00\x00\x00\x00\x00\x00\x00"), SYMCA_ERROR_LIMIT, 0, detail);
}

static void test_long_length_of_little(void **state)
{
    static const uint8_t data[] = {0x04, 0x8a, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0x77};
    symca_tlv tlv;
    (void) state;
    assert_int_equal(next(data, sizeof data, &tlv), SYMCA_OK);
    assert_int_equal(tlv.content.len, 1);
    assert_int_equal(tlv.content.data[0], 0x77);
    assert_false(tlv.minimal);
}

static void test_expect_names_what_is_there(void **state)
{
    static const uint8_t data[] = {0x00, 0x02, 0x01, 0x05};
    symca_reader reader = symca_reader_of(data, sizeof data);
    symca_tlv tlv;
    uint8_t skipped;
    (void) state;
    symca_reader_u8(&reader, &skipped);
    assert_int_equal(symca_der_expect(&reader, SYMCA_DER_SEQUENCE, "tbsCertificate", &tlv), SYMCA_ERROR_MALFORMED);
    assert_string_equal(symca_error_detail(),
                        "tbsCertificate should be SEQUENCE (30 hex), but here is INTEGER (02 hex)");
    assert_int_equal(symca_error_offset(), 1);
    assert_int_equal(reader.len, 3);
    assert_int_equal(symca_der_expect(&reader, SYMCA_DER_CONTEXT(0), "it", &tlv), SYMCA_ERROR_MALFORMED);
    assert_string_equal(symca_error_detail(), "it should be tag (80 hex), but here is INTEGER (02 hex)");
}

/* Inside a value the end is not that of the input: what is missing there will not come with more bytes. */
static void test_nested_ends_are_malformed(void **state)
{
    static const uint8_t data[] = {0x30, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00};
    symca_reader reader = symca_reader_of(data, sizeof data);
    symca_tlv outer, tlv;
    (void) state;
    assert_int_equal(symca_der_next(&reader, "outer", &outer), SYMCA_OK);
    symca_reader inside = symca_reader_inside(&reader, outer.content);
    assert_int_equal(symca_der_next(&inside, "inner", &tlv), SYMCA_ERROR_MALFORMED);
    assert_string_equal(symca_error_detail(), "inner is 1 byte longer than the value that it stands in");
    assert_int_equal(symca_error_offset(), 2);

    inside = symca_reader_inside(&reader, symca_slice_of(data + 2, 1));
    assert_int_equal(symca_der_next(&inside, "inner", &tlv), SYMCA_ERROR_MALFORMED);
    assert_string_equal(symca_error_detail(), "inner does not end inside the value that it stands in");
    inside = symca_reader_inside(&reader, symca_slice_of(data + 5, 0));
    assert_int_equal(symca_der_next(&inside, "inner", &tlv), SYMCA_ERROR_MALFORMED);
    assert_string_equal(symca_error_detail(), "inner is missing");
    assert_int_equal(symca_error_offset(), 5);
}

static void test_indefinite(void **state)
{
    static const uint8_t data[] = {0x30, 0x80, 0x04, 0x02, 0x00, 0x00, 0x30, 0x80, 0x05,
                                   0x00, 0x00, 0x00, 0x02, 0x01, 0x01, 0x00, 0x00, 0x77};
    symca_tlv tlv;
    (void) state;
    assert_int_equal(next(data, sizeof data, &tlv), SYMCA_OK);
    assert_true(tlv.indefinite);
    assert_false(tlv.minimal);
    assert_int_equal(tlv.whole.len, 17);
    assert_ptr_equal(tlv.content.data, data + 2);
    assert_int_equal(tlv.content.len, 13);
    assert_int_equal(symca_der_announced(data, sizeof data), 0);

    for (size_t len = 2; len < 17; len++)
        assert_int_equal(next(data, len, &tlv), SYMCA_ERROR_TRUNCATED);
}

static void test_indefinite_with_faults(void **state)
{
    (void) state;
    assert_fails(BYTES("\x30\x80\x05\x00\x1f\x00\x00\x00"), SYMCA_ERROR_MALFORMED, 4,
                 "value: no ASN.1 value begins with the octet 1f hex here");
    assert_fails(BYTES("\x30\x80\x00\x01\x00\x00\x00"), SYMCA_ERROR_MALFORMED, 2,
                 "value: no ASN.1 value begins with the octet 00 hex here");
    assert_fails(BYTES("\x30\x80\x00\x81\x00\x00\x00"), SYMCA_ERROR_MALFORMED, 2,
                 "value: no ASN.1 value begins with the octet 00 hex here");
    assert_fails(BYTES("\x30\x80\x04\x84\xff\xff\xff\xff\x00\x00"), SYMCA_ERROR_LIMIT, 2,
                 "value announces a length of 2 GiB or more, which no input can have");
}

static void test_depth_of_indefinite(void **state)
{
    uint8_t data[4 * (SYMCA_MAX_DEPTH + 1)];
    symca_tlv tlv;
    (void) state;
    for (size_t depth = 1; depth <= SYMCA_MAX_DEPTH + 1; depth++) {
        memset(data, 0, sizeof data);
        for (size_t i = 0; i < depth; i++)
            memcpy(data + 2 * i, "\x30\x80", 2);
        assert_int_equal(next(data, 4 * depth, &tlv), depth <= SYMCA_MAX_DEPTH ? SYMCA_OK : SYMCA_ERROR_LIMIT);
    }
    assert_string_equal(symca_error_detail(), "value has more than 32 values of indefinite length inside one another");
}

/* The most values that a megabyte can hold, and the deepest: each in one pass. */
static void test_large_input_is_quick(void **state)
{
    uint8_t *data = malloc(MIB);
    symca_tlv tlv;
    (void) state;
    memset(data, 0, MIB);
    memcpy(data, "\x30\x80", 2);
    for (size_t i = 2; i + 2 < MIB; i += 2)
        memcpy(data + i, "\x05\x00", 2);
    clock_t start = clock();
    assert_int_equal(next(data, MIB, &tlv), SYMCA_OK);
    assert_int_equal(tlv.content.len, MIB - 4);

    for (size_t i = 0; i < MIB; i += 2)
        memcpy(data + i, "\x30\x80", 2);
    assert_int_equal(next(data, MIB, &tlv), SYMCA_ERROR_LIMIT);
    assert_true((double) (clock() - start) / CLOCKS_PER_SEC < 0.5);
    free(data);
}

static void test_announced(void **state)
{
    (void) state;
    assert_int_equal(symca_der_announced(BYTES("\x30\x82\x03\xe8\x00")), 1004);
    assert_int_equal(symca_der_announced(BYTES("\x30\x05")), 7);
    assert_int_equal(symca_der_announced(NULL, 0), 0);
    assert_int_equal(symca_der_announced(BYTES("\x30")), 0);
    assert_int_equal(symca_der_announced(BYTES("\x30\x82\x03")), 0);
    assert_int_equal(symca_der_announced(BYTES("\x30\xff\x03")), 0);
    assert_int_equal(symca_der_announced(BYTES("\x3f\x01\x03")), 0);
    assert_int_equal(symca_der_announced(BYTES("\x30\x84\xff\xff\xff\xff")), 0);
}

static void test_boolean(void **state)
{
    bool value, strict;
    (void) state;
    assert_true(symca_der_boolean(symca_slice_of(BYTES("\x00")), &value, &strict));
    assert_true(!value && strict);
    assert_true(symca_der_boolean(symca_slice_of(BYTES("\xff")), &value, &strict));
    assert_true(value && strict);
    assert_true(symca_der_boolean(symca_slice_of(BYTES("\x01")), &value, &strict));
    assert_true(value && !strict);
    assert_false(symca_der_boolean(symca_slice_of(BYTES("")), &value, &strict));
    assert_false(symca_der_boolean(symca_slice_of(BYTES("\xff\xff")), &value, &strict));
}

static void test_unsigned(void **state)
{
    uint64_t value;
    (void) state;
    assert_true(symca_der_unsigned(symca_slice_of(BYTES("\x00")), &value));
    assert_true(value == 0);
    assert_true(symca_der_unsigned(symca_slice_of(BYTES("\x7f")), &value));
    assert_true(value == 127);
    assert_true(symca_der_unsigned(symca_slice_of(BYTES("\x00\x00\x80")), &value));
    assert_true(value == 128);
    assert_true(symca_der_unsigned(symca_slice_of(BYTES("\x00\xff\xff\xff\xff\xff\xff\xff\xff")), &value));
    assert_true(value == UINT64_MAX);
    assert_false(symca_der_unsigned(symca_slice_of(BYTES("\x01\x00\x00\x00\x00\x00\x00\x00\x00")), &value));
    assert_false(symca_der_unsigned(symca_slice_of(BYTES("\x80")), &value));
    assert_false(symca_der_unsigned(symca_slice_of(BYTES("")), &value));
}

static void test_bit_string(void **state)
{
    static const uint8_t content[] = {0x05, 0xa0};
    symca_slice bits;
    unsigned unused;
    (void) state;
    assert_true(symca_der_bit_string(symca_slice_of(content, 2), &bits, &unused));
    assert_int_equal(unused, 5);
    assert_ptr_equal(bits.data, content + 1);
    assert_int_equal(bits.len, 1);
    assert_true(symca_der_bit_string(symca_slice_of(BYTES("\x00")), &bits, &unused));
    assert_int_equal(bits.len, 0);
    assert_false(symca_der_bit_string(symca_slice_of(BYTES("")), &bits, &unused));
    assert_false(symca_der_bit_string(symca_slice_of(BYTES("\x01")), &bits, &unused));
    assert_false(symca_der_bit_string(symca_slice_of(BYTES("\x08\x00")), &bits, &unused));
}

static void test_bit_length(void **state)
{
    (void) state;
    assert_int_equal(symca_der_bit_length(symca_slice_of(NULL, 0)), 0);
    assert_int_equal(symca_der_bit_length(symca_slice_of(BYTES("\x00\x00"))), 0);
    assert_int_equal(symca_der_bit_length(symca_slice_of(BYTES("\x01"))), 1);
    assert_int_equal(symca_der_bit_length(symca_slice_of(BYTES("\x00\xff"))), 8);
    assert_int_equal(symca_der_bit_length(symca_slice_of(BYTES("\x01\x00"))), 9);
    assert_int_equal(symca_der_bit_length(symca_slice_of(BYTES("\x00\x80\x00\x00"))), 24);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_lengths),
        cmocka_unit_test(test_header),
        cmocka_unit_test(test_cut_values),
        cmocka_unit_test(test_values_that_are_none),
        cmocka_unit_test(test_huge_lengths),
        cmocka_unit_test(test_long_length_of_little),
        cmocka_unit_test(test_expect_names_what_is_there),
        cmocka_unit_test(test_nested_ends_are_malformed),
        cmocka_unit_test(test_indefinite),
        cmocka_unit_test(test_indefinite_with_faults),
        cmocka_unit_test(test_depth_of_indefinite),
        cmocka_unit_test(test_large_input_is_quick),
        cmocka_unit_test(test_announced),
        cmocka_unit_test(test_boolean),
        cmocka_unit_test(test_unsigned),
        cmocka_unit_test(test_bit_string),
        cmocka_unit_test(test_bit_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
