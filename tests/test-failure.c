/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "failure.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_nothing_has_failed(void **state)
{
    (void) state;
    symca_failure none;
    symca_failure_keep(&none);
    assert_int_equal(none.status, SYMCA_OK);

    symca_fail(SYMCA_ERROR_LIMIT, 3, "later");
    assert_int_equal(symca_failure_restore(&none), SYMCA_OK);
    assert_int_equal(symca_error_status(), SYMCA_OK);
    assert_int_equal(symca_error_offset(), SYMCA_NONE);
    assert_string_equal(symca_error_detail(), "");
}

static void test_comes_back_whole(void **state)
{
    (void) state;
    symca_failure kept;
    symca_fail(SYMCA_ERROR_MALFORMED, 17, "100%% of %s", "it");
    symca_failure_keep(&kept);
    symca_fail(SYMCA_ERROR_LIMIT, 3, "later");
    assert_int_equal(symca_failure_restore(&kept), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_status(), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_offset(), 17);
    assert_string_equal(symca_error_detail(), "100% of it");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_has_failed),
        cmocka_unit_test(test_comes_back_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
