/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_rendered(symca_json *value, const char *expected)
{
    char *text;

    assert_int_equal(symca_json_finish(value, &text), SYMCA_OK);
    assert_string_equal(text, expected);
    symca_free(text);
}

static void test_values(void **state)
{
    (void) state;
    assert_rendered(symca_json_object(), "{}");
    assert_rendered(symca_json_array(), "[]");
    assert_rendered(symca_json_null(), "null");
    assert_rendered(symca_json_bool(true), "true");
    assert_rendered(symca_json_bool(false), "false");
    assert_rendered(symca_json_number(INT64_MIN), "-9223372036854775808");
    assert_rendered(symca_json_number(INT64_MAX), "9223372036854775807");
    assert_rendered(symca_json_time(1212321600), "\"2008-06-01T12:00:00Z\"");
}

static void test_text(void **state)
{
    (void) state;
    assert_rendered(symca_json_text("a \"b\" \\ \xc3\xa4\n"), "\"a \\\"b\\\" \\\\ \xc3\xa4\\n\"");
    assert_rendered(symca_json_text(""), "\"\"");
    assert_rendered(symca_json_text(NULL), "null");
}

static void test_hex(void **state)
{
    const uint8_t bytes[] = {0x00, 0xab, 0xff};

    (void) state;
    assert_rendered(symca_json_hex(symca_slice_of(bytes, 3)), "\"00abff\"");
    assert_rendered(symca_json_hex(symca_slice_of(bytes, 0)), "\"\"");
    assert_rendered(symca_json_hex(symca_slice_of(NULL, 0)), "null");
}

static void test_order_and_nesting(void **state)
{
    symca_json *list = symca_json_array();
    symca_json *object = symca_json_object();

    (void) state;
    symca_json_append(&list, symca_json_number(1));
    symca_json_append(&list, symca_json_text("two"));
    symca_json_set(&object, "z", list);
    symca_json_set(&object, "a", symca_json_null());
    symca_json_set(&object, "m", symca_json_object());
    symca_json_set(&object, "z", symca_json_bool(true));
    assert_rendered(object, "{\"z\":true,\"a\":null,\"m\":{}}");
}

static void test_failure_spreads(void **state)
{
    symca_json *object = symca_json_object();
    symca_json *list = symca_json_array();
    char *text = &(char){'x'};

    (void) state;
    symca_json_set(&object, "kept", symca_json_number(1));
    symca_json_set(&object, "lost", NULL);
    assert_null(object);
    symca_json_set(&object, "after", symca_json_number(2));
    assert_null(object);
    symca_json_append(&list, object);
    assert_null(list);
    symca_json_append(&list, symca_json_number(3));
    assert_null(list);

    assert_int_equal(symca_json_finish(list, &text), SYMCA_ERROR_MEMORY);
    assert_null(text);
}

static void test_text_that_is_not_utf8(void **state)
{
    char *text;

    (void) state;
    assert_int_equal(symca_json_finish(symca_json_text("\xff"), &text), SYMCA_ERROR_MEMORY);
    assert_null(text);
}

/* As it goes: the same text as out of a tree. */
static void test_as_it_goes(void **state)
{
    static const char *const texts[] = {
        "",   "plain", "a \"b\" \\ \xc3\xa4", "\"", "\\\\", "\n\x1f\x7f", "\xef\xbf\xbd\xe2\x80\xa8\xf0\x9f\x93\xb1",
        NULL,
    };

    (void) state;
    symca_json *tree = symca_json_object();
    symca_writer writer = SYMCA_WRITER_INIT;
    char key[] = "a";
    symca_json_open(&writer);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++, key[0]++) {
        symca_json_set(&tree, key, symca_json_text(texts[i]));
        symca_json_put_text(&writer, key, texts[i]);
    }
    symca_json_set(&tree, "number", symca_json_number(INT64_MIN));
    symca_json_put_number(&writer, "number", INT64_MIN);
    symca_json_set(&tree, "yes", symca_json_bool(true));
    symca_json_put_bool(&writer, "yes", true);
    symca_json_set(&tree, "time", symca_json_time(1212321600));
    symca_json_put_time(&writer, "time", 1212321600);
    symca_json *inner = symca_json_object();
    symca_json_set(&inner, "first", symca_json_array());
    symca_json_set(&inner, "second", symca_json_null());
    symca_json_set(&tree, "inner", inner);
    symca_json_put(&writer, "inner");
    symca_json_open(&writer);
    symca_json_put_value(&writer, "first", symca_json_array());
    symca_json_put_text(&writer, "second", NULL);
    symca_json_close(&writer);
    symca_json_close(&writer);

    char *text;
    assert_int_equal(symca_writer_finish_text(&writer, &text), SYMCA_OK);
    assert_rendered(tree, text);
    symca_free(text);
}

/* Texts around the size of the buffer, with an escape at each end of it. */
static void test_long_texts_as_they_go(void **state)
{
    (void) state;
    for (size_t len = 505; len < 520; len++) {
        char source[521];
        char *text;
        memset(source, '"', len);
        memset(source + 1, 'x', len - 12);
        source[len] = '\0';
        symca_writer writer = SYMCA_WRITER_INIT;
        symca_json_put_text(&writer, "key", source);
        assert_int_equal(symca_writer_finish_text(&writer, &text), SYMCA_OK);
        assert_memory_equal(text, ",\"key\":", 7);
        assert_rendered(symca_json_text(source), text + 7);
        symca_free(text);
    }
}

static void test_failures_as_they_go(void **state)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    char *text;

    (void) state;
    symca_json_put_text(&writer, "key", "\xff");
    assert_int_equal(symca_writer_finish_text(&writer, &text), SYMCA_ERROR_MEMORY);
    assert_null(text);
    symca_json_put_value(&writer, "key", NULL);
    symca_json_put_number(&writer, "after", 1);
    assert_int_equal(symca_writer_finish_text(&writer, &text), SYMCA_ERROR_MEMORY);
    assert_null(text);
}

static void test_long_output(void **state)
{
    symca_json *list = symca_json_array();
    char *text;

    (void) state;
    for (int i = 0; i < 100000; i++)
        symca_json_append(&list, symca_json_number(i % 10));
    assert_int_equal(symca_json_finish(list, &text), SYMCA_OK);
    assert_int_equal(strlen(text), 200001);
    symca_free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_hex),
        cmocka_unit_test(test_order_and_nesting),
        cmocka_unit_test(test_failure_spreads),
        cmocka_unit_test(test_text_that_is_not_utf8),
        cmocka_unit_test(test_as_it_goes),
        cmocka_unit_test(test_long_texts_as_they_go),
        cmocka_unit_test(test_failures_as_they_go),
        cmocka_unit_test(test_long_output),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
