/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scan.h"

#include "input-data.h"

static void test_starts(void **state)
{
    (void) state;
    der_reset();
    assert_true(symca_scan_starts(der_text("abc"), "ab"));
    assert_true(symca_scan_starts(der_text("ab"), "ab"));
    assert_false(symca_scan_starts(der_text("a"), "ab"));
    assert_false(symca_scan_starts(der_text("Ab"), "ab"));
    assert_true(symca_scan_starts_folded(der_text("<HtMl>"), "<html"));
    assert_false(symca_scan_starts_folded(der_text("<hat>"), "<html"));
    assert_false(symca_scan_starts_folded(der_text("<ht"), "<html"));
    assert_true(symca_scan_equals(der_text("ab"), "ab"));
    assert_false(symca_scan_equals(der_text("abc"), "ab"));
}

static void test_find(void **state)
{
    (void) state;
    der_reset();
    assert_int_equal(symca_scan_find(der_text("xxabab"), "ab"), 2);
    assert_int_equal(symca_scan_find(der_text("aaab"), "ab"), 2);
    assert_int_equal(symca_scan_find(der_text("ab"), "ab"), 0);
    assert_int_equal(symca_scan_find(der_text("aba"), "bb"), 3);
    assert_int_equal(symca_scan_find(der_text("xa"), "ab"), 2);
    assert_int_equal(symca_scan_find(symca_slice_of(NULL, 0), "ab"), 0);
    assert_true(symca_scan_holds(der_text("xab"), "ab"));
    assert_false(symca_scan_holds(der_text("xb"), "ab"));
    assert_false(symca_scan_holds(symca_slice_of(NULL, 0), "ab"));
}

static void test_trim(void **state)
{
    (void) state;
    der_reset();
    assert_true(symca_scan_equals(symca_scan_trim(der_text(" \t\r\n\v\fx ")), "x "));
    assert_int_equal(symca_scan_trim(der_text(" \n")).len, 0);
    assert_int_equal(symca_scan_trim(symca_slice_of(NULL, 0)).len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_starts),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_trim),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
