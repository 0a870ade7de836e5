/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "error.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <symca/version.h>

static void test_nothing_has_failed_yet(void **state)
{
    (void) state;
    assert_int_equal(symca_error_status(), SYMCA_OK);
    assert_string_equal(symca_error_detail(), "");
    assert_true(symca_error_offset() == SYMCA_NONE);
}

static void test_failure_is_kept(void **state)
{
    (void) state;
    assert_int_equal(symca_fail(SYMCA_ERROR_LIMIT, 12, "%d of %s", 3, "four"), SYMCA_ERROR_LIMIT);
    assert_int_equal(symca_error_status(), SYMCA_ERROR_LIMIT);
    assert_string_equal(symca_error_detail(), "3 of four");
    assert_int_equal(symca_error_offset(), 12);

    assert_int_equal(symca_fail_memory(), SYMCA_ERROR_MEMORY);
    assert_true(strlen(symca_error_detail()) > 0);
    assert_true(symca_error_offset() == SYMCA_NONE);
}

static void test_detail_may_quote_the_last_one(void **state)
{
    (void) state;
    symca_fail(SYMCA_ERROR_MALFORMED, 1, "inner");
    symca_fail(SYMCA_ERROR_MALFORMED, 1, "outer: %s", symca_error_detail());
    assert_string_equal(symca_error_detail(), "outer: inner");
}

static void test_offset_moves(void **state)
{
    (void) state;
    symca_fail(SYMCA_ERROR_MALFORMED, 5, "here");
    symca_error_shift(10);
    assert_int_equal(symca_error_offset(), 15);
    symca_error_shift(SYMCA_NONE - 3);
    assert_true(symca_error_offset() == SYMCA_NONE);
    symca_error_shift(1);
    assert_true(symca_error_offset() == SYMCA_NONE);
    symca_error_place(4);
    assert_int_equal(symca_error_offset(), 4);
    assert_string_equal(symca_error_detail(), "here");
}

static void test_muted_failures_leave_no_trace(void **state)
{
    (void) state;
    symca_fail(SYMCA_ERROR_EMPTY, 7, "before");
    symca_error_mute();
    symca_error_mute();
    assert_int_equal(symca_fail(SYMCA_ERROR_LIMIT, 1, "inner"), SYMCA_ERROR_LIMIT);
    symca_error_shift(5);
    symca_error_place(3);
    symca_error_unmute();
    assert_int_equal(symca_fail(SYMCA_ERROR_LIMIT, 2, "outer"), SYMCA_ERROR_LIMIT);
    symca_error_unmute();
    assert_int_equal(symca_error_status(), SYMCA_ERROR_EMPTY);
    assert_string_equal(symca_error_detail(), "before");
    assert_int_equal(symca_error_offset(), 7);
    symca_fail(SYMCA_ERROR_LIMIT, 2, "after");
    assert_string_equal(symca_error_detail(), "after");
}

static void test_failure_is_put_back(void **state)
{
    (void) state;
    symca_fail(SYMCA_ERROR_LIMIT, 3, "later");
    assert_int_equal(symca_error_put_back(SYMCA_ERROR_MALFORMED, 17, "100% of it"), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_status(), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_offset(), 17);
    assert_string_equal(symca_error_detail(), "100% of it");

    symca_error_mute();
    assert_int_equal(symca_error_put_back(SYMCA_ERROR_LIMIT, 3, "muted"), SYMCA_ERROR_LIMIT);
    symca_error_unmute();
    assert_string_equal(symca_error_detail(), "100% of it");
    assert_int_equal(symca_error_put_back(SYMCA_ERROR_LIMIT, 3, symca_error_detail()), SYMCA_ERROR_LIMIT);
    assert_string_equal(symca_error_detail(), "100% of it");
}

static void test_detail_is_clean(void **state)
{
    static const struct {
        const char *given;
        const char *kept;
    } cases[] = {
        {"a\nb\r\tc", "a\xef\xbf\xbd"
                      "b\xef\xbf\xbd\xef\xbf\xbd"
                      "c"},
        {"\x1b[31m", "\xef\xbf\xbd[31m"},
        {"a\xe2\x80\xae\xef\xbb\xbf", "a\xef\xbf\xbd\xef\xbf\xbd"},
        {"\x7f", "\xef\xbf\xbd"},
        {"\xc2\x85", "\xef\xbf\xbd"},                             /* next line, a C1 control */
        {"\xe2\x80\xa8\xe2\x80\xa9", "\xef\xbf\xbd\xef\xbf\xbd"}, /* line and paragraph separators */
        {"\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd"},
        {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"}, /* a surrogate */
        {"\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},                 /* an overlong slash */
        {"\xf0\x9f\x93", "\xef\xbf\xbd"},                         /* cut */
        {"Z\xc3\xbcrich \xf0\x9f\x93\xb1", "Z\xc3\xbcrich \xf0\x9f\x93\xb1"},
    };
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        symca_fail(SYMCA_ERROR_MALFORMED, 0, "%s", cases[i].given);
        assert_string_equal(symca_error_detail(), cases[i].kept);
    }
}

/* With each number of bytes before them, characters of 2 to 4 bytes are kept whole or not at all. */
static void test_detail_is_cut_between_characters(void **state)
{
    static const char *const characters[] = {"\xc3\xbc", "\xe2\x82\xac", "\xf0\x9f\x93\xb1"};
    char text[3 * SYMCA_DETAIL_SIZE];
    (void) state;
    for (size_t c = 0; c < 3; c++) {
        size_t width = strlen(characters[c]);
        for (size_t lead = 0; lead < 8; lead++) {
            memset(text, 'x', lead);
            size_t len = lead;
            while (len + width < sizeof text) {
                memcpy(text + len, characters[c], width);
                len += width;
            }
            text[len] = '\0';
            symca_fail(SYMCA_ERROR_MALFORMED, 0, "%s", text);

            size_t expected = lead + (SYMCA_DETAIL_SIZE - 1 - lead) / width * width;
            assert_int_equal(strlen(symca_error_detail()), expected);
            assert_memory_equal(symca_error_detail(), text, expected);
        }
    }
}

static void test_detail_of_bad_bytes_only_stays_in_bounds(void **state)
{
    char text[2 * SYMCA_DETAIL_SIZE];
    (void) state;
    memset(text, 0xff, sizeof text);
    text[sizeof text - 1] = '\0';
    symca_fail(SYMCA_ERROR_MALFORMED, 0, "%s", text);
    assert_int_equal(strlen(symca_error_detail()), (SYMCA_DETAIL_SIZE - 1) / 3 * 3);
}

static void *fail_elsewhere(void *seen)
{
    *(symca_status *) seen = symca_error_status();
    symca_fail(SYMCA_ERROR_INTERNAL, 99, "elsewhere");
    return NULL;
}

static void test_threads_have_their_own(void **state)
{
    pthread_t thread;
    symca_status seen = SYMCA_ERROR_CODE;
    (void) state;
    symca_fail(SYMCA_ERROR_CODE, 7, "mine");
    assert_int_equal(pthread_create(&thread, NULL, fail_elsewhere, &seen), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_int_equal(seen, SYMCA_OK);
    assert_int_equal(symca_error_status(), SYMCA_ERROR_CODE);
    assert_string_equal(symca_error_detail(), "mine");
    assert_int_equal(symca_error_offset(), 7);
}

static void test_status_strings(void **state)
{
    (void) state;
    for (int a = SYMCA_OK; a <= SYMCA_ERROR_INTERNAL; a++) {
        assert_string_not_equal(symca_status_string((symca_status) a), "unknown status");
        for (int b = SYMCA_OK; b < a; b++)
            assert_string_not_equal(symca_status_string((symca_status) a), symca_status_string((symca_status) b));
    }
    assert_string_equal(symca_status_string((symca_status) 17), "unknown status");
    assert_string_equal(symca_status_string((symca_status) 4000), "unknown status");
}

static void test_free_and_version(void **state)
{
    (void) state;
    symca_free(NULL);
    symca_free(malloc(1));
    assert_string_equal(symca_version(), SYMCA_VERSION);
    assert_true(SYMCA_CHECK_VERSION(SYMCA_VERSION_MAJOR, SYMCA_VERSION_MINOR, SYMCA_VERSION_MICRO));
    assert_false(SYMCA_CHECK_VERSION(SYMCA_VERSION_MAJOR, SYMCA_VERSION_MINOR, SYMCA_VERSION_MICRO + 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_has_failed_yet),
        cmocka_unit_test(test_failure_is_kept),
        cmocka_unit_test(test_detail_may_quote_the_last_one),
        cmocka_unit_test(test_offset_moves),
        cmocka_unit_test(test_muted_failures_leave_no_trace),
        cmocka_unit_test(test_failure_is_put_back),
        cmocka_unit_test(test_detail_is_clean),
        cmocka_unit_test(test_detail_is_cut_between_characters),
        cmocka_unit_test(test_detail_of_bad_bytes_only_stays_in_bounds),
        cmocka_unit_test(test_threads_have_their_own),
        cmocka_unit_test(test_status_strings),
        cmocka_unit_test(test_free_and_version),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
