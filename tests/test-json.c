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

static void test_parse(void **state)
{
    (void) state;
    assert_rendered(symca_json_parse("{\"b\": [1, true], \"a\": \"x\"}"), "{\"b\":[1,true],\"a\":\"x\"}");
    assert_rendered(symca_json_parse("7"), "7");
    assert_null(symca_json_parse("{\"b\": "));
    assert_null(symca_json_parse("{\"b\": 1, \"b\": 2}"));
    assert_null(symca_json_parse(NULL));
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
        cmocka_unit_test(test_parse),
        cmocka_unit_test(test_long_output),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
