/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "writer.h"

#include <stdio.h>
#include <string.h>

static void assert_written(symca_writer *writer, const uint8_t *expected, size_t len)
{
    uint8_t *data;
    size_t written;
    assert_int_equal(symca_writer_finish(writer, &data, &written), SYMCA_OK);
    assert_int_equal(written, len);
    assert_memory_equal(data, expected, len);
    assert_int_equal(data[len], 0);
    assert_null(writer->data);
    symca_free(data);
}

static void assert_failed(symca_writer *writer, symca_status status)
{
    static uint8_t other;
    uint8_t *data = &other;
    size_t len = 1;
    assert_int_equal(symca_writer_finish(writer, &data, &len), status);
    assert_null(data);
    assert_int_equal(len, 0);
    assert_int_equal(symca_error_status(), status);
    assert_null(writer->data);
    assert_int_equal(writer->failure, SYMCA_OK);
}

static void test_numbers_are_big_endian(void **state)
{
    static const uint8_t expected[] = {0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 'a', 'b'};
    symca_writer writer = SYMCA_WRITER_INIT;
    (void) state;
    symca_writer_u8(&writer, 0x01);
    symca_writer_u16(&writer, 0x0203);
    symca_writer_u32(&writer, 0x04050607);
    symca_writer_text(&writer, "ab");
    symca_writer_bytes(&writer, NULL, 0);
    assert_written(&writer, expected, sizeof expected);
}

static void test_empty_is_not_null(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    char *text;
    (void) state;
    assert_written(&writer, (const uint8_t *) "", 0);
    assert_int_equal(symca_writer_finish_text(&writer, &text), SYMCA_OK);
    assert_string_equal(text, "");
    symca_free(text);
}

static void test_growth(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    uint8_t *data;
    size_t len;
    (void) state;
    for (size_t i = 0; i < 100000; i++)
        symca_writer_u8(&writer, (uint8_t) i);
    assert_int_equal(symca_writer_finish(&writer, &data, &len), SYMCA_OK);
    assert_int_equal(len, 100000);
    for (size_t i = 0; i < len; i++)
        assert_int_equal(data[i], (uint8_t) i);
    symca_free(data);
}

/* Around the room that a new writer has, where the text just fits and just does not. */
static void test_format(void **state)
{
    char expected[1024];
    (void) state;
    for (int width = 1; width < 600; width++) {
        symca_writer writer = SYMCA_WRITER_INIT;
        char *text;
        symca_writer_format(&writer, "<%*d>", width, 7);
        symca_writer_format(&writer, "%s", "end");
        assert_int_equal(symca_writer_finish_text(&writer, &text), SYMCA_OK);
        snprintf(expected, sizeof expected, "<%*d>end", width, 7);
        assert_string_equal(text, expected);
        symca_free(text);
    }
}

static void test_vectors(void **state)
{
    static const uint8_t expected[] = {0x02, 0xaa, 0xbb, 0x00, 0x02, 0xaa, 0xbb, 0x00, 0x00, 0x00};
    static const uint8_t bytes[] = {0xaa, 0xbb};
    symca_writer writer = SYMCA_WRITER_INIT;
    (void) state;
    symca_writer_vector8(&writer, symca_slice_of(bytes, 2));
    symca_writer_vector16(&writer, symca_slice_of(bytes, 2));
    symca_writer_vector8(&writer, symca_slice_of(NULL, 0));
    symca_writer_vector16(&writer, symca_slice_of(NULL, 0));
    assert_written(&writer, expected, sizeof expected);
}

static void test_longest_vectors(void **state)
{
    static const uint8_t bytes[65536];
    symca_writer writer = SYMCA_WRITER_INIT;
    uint8_t *data;
    size_t len;
    (void) state;
    symca_writer_vector8(&writer, symca_slice_of(bytes, 255));
    symca_writer_vector16(&writer, symca_slice_of(bytes, 65535));
    assert_int_equal(symca_writer_finish(&writer, &data, &len), SYMCA_OK);
    assert_int_equal(len, 1 + 255 + 2 + 65535);
    assert_int_equal(data[0], 0xff);
    assert_int_equal(data[256], 0xff);
    assert_int_equal(data[257], 0xff);
    symca_free(data);

    symca_writer_vector8(&writer, symca_slice_of(bytes, 256));
    assert_failed(&writer, SYMCA_ERROR_LIMIT);
    symca_writer_vector16(&writer, symca_slice_of(bytes, 65536));
    assert_failed(&writer, SYMCA_ERROR_LIMIT);
}

static void test_children(void **state)
{
    static const uint8_t expected[] = {0x00, 0x05, 0x01, 0x00, 0x02, 0x02, 0x03, 0x04};
    symca_writer writer = SYMCA_WRITER_INIT;
    (void) state;
    size_t outer = symca_writer_begin16(&writer);
    symca_writer_u8(&writer, 1);
    size_t inner = symca_writer_begin16(&writer);
    symca_writer_u16(&writer, 0x0203);
    symca_writer_end16(&writer, inner);
    symca_writer_end16(&writer, outer);
    symca_writer_u8(&writer, 4);
    assert_written(&writer, expected, sizeof expected);
}

static void test_failure_sticks(void **state)
{
    static const uint8_t bytes[256];
    symca_writer writer = SYMCA_WRITER_INIT;
    (void) state;
    symca_writer_text(&writer, "before");
    symca_writer_vector8(&writer, symca_slice_of(bytes, 256));
    size_t mark = symca_writer_begin16(&writer);
    symca_writer_text(&writer, "after");
    symca_writer_format(&writer, "%s", "after");
    symca_writer_end16(&writer, mark);
    assert_int_equal(writer.len, 6);
    assert_failed(&writer, SYMCA_ERROR_LIMIT);
    symca_writer_u8(&writer, 9);
    assert_written(&writer, (const uint8_t *) "\x09", 1);

    symca_writer_fail(&writer, SYMCA_ERROR_MEMORY);
    symca_writer_fail(&writer, SYMCA_ERROR_LIMIT);
    symca_writer_u8(&writer, 9);
    assert_failed(&writer, SYMCA_ERROR_MEMORY);
}

/* No memory is that large; the bytes are never looked at. */
static void test_no_memory(void **state)
{
    static const uint8_t byte[1];
    symca_writer writer = SYMCA_WRITER_INIT;
    (void) state;
    symca_writer_u8(&writer, 1);
    symca_writer_bytes(&writer, byte, SIZE_MAX - 1);
    assert_failed(&writer, SYMCA_ERROR_MEMORY);
}

static void test_expected_room_does_not_move(void **state)
{
    (void) state;
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_writer_expect(&writer, 4096);
    const uint8_t *data = writer.data;
    assert_non_null(data);
    assert_int_equal(writer.len, 0);
    for (size_t i = 0; i < 4096; i++)
        symca_writer_u8(&writer, (uint8_t) i);
    assert_ptr_equal(writer.data, data);
    symca_writer_clear(&writer);
}

static void test_clear(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    (void) state;
    symca_writer_clear(&writer);
    symca_writer_text(&writer, "gone");
    symca_writer_clear(&writer);
    symca_writer_clear(&writer);
    assert_int_equal(writer.len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_are_big_endian),
        cmocka_unit_test(test_empty_is_not_null),
        cmocka_unit_test(test_growth),
        cmocka_unit_test(test_format),
        cmocka_unit_test(test_vectors),
        cmocka_unit_test(test_longest_vectors),
        cmocka_unit_test(test_children),
        cmocka_unit_test(test_failure_sticks),
        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_expected_room_does_not_move),
        cmocka_unit_test(test_clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
