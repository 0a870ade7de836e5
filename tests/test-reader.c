/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reader.h"

static const uint8_t bytes[] = {0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08};

static void test_numbers_are_big_endian(void **state)
{
    symca_reader reader = symca_reader_of(bytes, sizeof bytes);
    uint8_t u8;
    uint16_t u16;
    uint32_t u32;
    (void) state;
    assert_true(symca_reader_u8(&reader, &u8));
    assert_int_equal(u8, 0x01);
    assert_true(symca_reader_u16(&reader, &u16));
    assert_int_equal(u16, 0x0203);
    assert_true(symca_reader_u32(&reader, &u32));
    assert_int_equal(u32, 0x04050607);
    assert_int_equal(symca_reader_offset(&reader), 7);
    assert_int_equal(reader.len, 1);
}

static void test_short_reads_move_nothing(void **state)
{
    symca_reader reader = symca_reader_of(bytes, 1);
    uint16_t u16;
    uint32_t u32;
    symca_slice slice;
    (void) state;
    assert_false(symca_reader_u16(&reader, &u16));
    assert_false(symca_reader_u32(&reader, &u32));
    assert_false(symca_reader_bytes(&reader, 2, &slice));
    assert_false(symca_reader_bytes(&reader, SIZE_MAX, &slice));
    assert_int_equal(symca_reader_offset(&reader), 0);
    assert_int_equal(reader.len, 1);
}

static void test_vectors(void **state)
{
    static const uint8_t short_vector[] = {0x02, 0xaa, 0xbb, 0x00};
    static const uint8_t long_vector[] = {0x00, 0x02, 0xaa, 0xbb, 0x00, 0x00};
    symca_reader reader = symca_reader_of(short_vector, sizeof short_vector);
    symca_slice slice;
    (void) state;
    assert_true(symca_reader_vector8(&reader, &slice));
    assert_int_equal(slice.len, 2);
    assert_ptr_equal(slice.data, short_vector + 1);
    assert_true(symca_reader_vector8(&reader, &slice));
    assert_int_equal(slice.len, 0);
    assert_false(symca_reader_vector8(&reader, &slice));

    reader = symca_reader_of(long_vector, sizeof long_vector);
    assert_true(symca_reader_vector16(&reader, &slice));
    assert_int_equal(slice.len, 2);
    assert_ptr_equal(slice.data, long_vector + 2);
    assert_true(symca_reader_vector16(&reader, &slice));
    assert_int_equal(slice.len, 0);
    assert_int_equal(reader.len, 0);
}

/* The length is there, and the bytes are not: the cursor stays before the length. */
static void test_cut_vectors_move_nothing(void **state)
{
    static const uint8_t vector[] = {0x00, 0x03, 0xaa, 0xbb};
    symca_slice slice;
    (void) state;
    for (size_t len = 0; len <= sizeof vector; len++) {
        symca_reader reader = symca_reader_of(vector, len);
        assert_false(symca_reader_vector16(&reader, &slice));
        assert_int_equal(reader.len, len);
    }
    symca_reader reader = symca_reader_of(vector + 1, 3);
    assert_false(symca_reader_vector8(&reader, &slice));
    assert_int_equal(reader.len, 3);
}

static void test_inside_keeps_offsets(void **state)
{
    symca_reader reader = symca_reader_of(bytes, sizeof bytes);
    symca_slice part;
    (void) state;
    assert_true(symca_reader_bytes(&reader, 3, &part));
    assert_true(symca_reader_bytes(&reader, 4, &part));
    symca_reader inside = symca_reader_inside(&reader, part);
    assert_int_equal(symca_reader_offset(&inside), 3);
    assert_int_equal(inside.len, 4);
    assert_true(inside.nested);
    assert_false(reader.nested);

    inside = symca_reader_inside(&reader, symca_slice_of(NULL, 0));
    assert_int_equal(symca_reader_offset(&inside), 7);
    assert_int_equal(inside.len, 0);
}

static void test_nothing_at_all(void **state)
{
    symca_reader reader = symca_reader_of(NULL, 0);
    symca_slice slice;
    uint8_t u8;
    (void) state;
    assert_int_equal(symca_reader_offset(&reader), 0);
    assert_false(symca_reader_u8(&reader, &u8));
    assert_true(symca_reader_bytes(&reader, 0, &slice));
    assert_int_equal(slice.len, 0);
}

static void test_equal(void **state)
{
    static const uint8_t copy[] = {0x01, 0x02, 0x03};
    (void) state;
    assert_true(symca_slice_equal(symca_slice_of(bytes, 3), symca_slice_of(copy, 3)));
    assert_false(symca_slice_equal(symca_slice_of(bytes, 4), symca_slice_of(copy, 3)));
    assert_false(symca_slice_equal(symca_slice_of(bytes + 1, 2), symca_slice_of(copy, 2)));
    assert_true(symca_slice_equal(symca_slice_of(NULL, 0), symca_slice_of(copy, 0)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_are_big_endian),
        cmocka_unit_test(test_short_reads_move_nothing),
        cmocka_unit_test(test_vectors),
        cmocka_unit_test(test_cut_vectors_move_nothing),
        cmocka_unit_test(test_inside_keeps_offsets),
        cmocka_unit_test(test_nothing_at_all),
        cmocka_unit_test(test_equal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
