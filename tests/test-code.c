/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* Leftmost 80 bits: 39871, 32768, 0, 65535, 32678. */
static const uint8_t hash[20] = {0x9b, 0xbf, 0x80, 0x00, 0x00, 0x00, 0xff, 0xff, 0x7f, 0xa6, 0xee, 0xee};
static const char code[] = "398719327684000000655357326785";

static void check_digits_are_those_of_the_specification(void **state)
{
    (void) state;
    assert_int_equal(symca_code_check_digit("39871"), '9');
    assert_int_equal(symca_code_check_digit("32678"), '5');
    assert_int_equal(symca_code_check_digit("32768"), '4');
    assert_int_equal(symca_code_check_digit("00000"), '0');
}

static void check_digit_notices_every_wrong_digit(void **state)
{
    (void) state;
    char digits[] = "398719";
    for (size_t i = 0; i < 5; i++) {
        for (char digit = '0'; digit <= '9'; digit++) {
            char wrong[] = "398719";
            wrong[i] = digit;
            assert_int_equal(symca_code_check_digit(wrong) == '9', digit == digits[i]);
        }
    }
}

static void makes_five_groups(void **state)
{
    (void) state;
    char made[SYMCA_CODE_SIZE];
    char groups[SYMCA_CODE_GROUPS_SIZE];
    symca_code_make(hash, made);
    assert_string_equal(made, code);
    symca_code_group(made, groups);
    assert_string_equal(groups, "398719 327684 000000 655357 326785");
}

static void accepts_the_code_however_it_is_spaced(void **state)
{
    (void) state;
    static const char *const typed[] = {
        "398719327684000000655357326785",
        "398719 327684 000000 655357 326785",
        " 398719-327684-000000-655357-326785\r\n",
        "3 9 8 7 1 9 3 2 7 6 8 4 0 0 0 0 0 0 6 5 5 3 5 7 3 2 6 7 8 5",
        "398719\u00a0327684\u2011000000\u2013655357\u202f326785",
        "\ufeff398719\t327684 \u2212 000000--655357\n326785",
    };
    for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++) {
        unsigned group = 9;
        assert_int_equal(symca_code_verify(code, typed[i], &group), SYMCA_OK);
        assert_int_equal(group, 0);
        assert_int_equal(symca_code_verify(code, typed[i], NULL), SYMCA_OK);
    }
}

static void assert_refused(const char *typed, unsigned group, const char *detail)
{
    unsigned found = 9;
    assert_int_equal(symca_code_verify(code, typed, &found), SYMCA_ERROR_CODE);
    assert_int_equal(found, group);
    assert_string_equal(symca_error_detail(), detail);
    assert_true(symca_error_offset() == SYMCA_NONE);
}

static void refuses_a_wrong_length(void **state)
{
    (void) state;
    assert_refused("", 0, "no digits were typed; a code has 30, in 5 groups of 6");
    assert_refused(" - ", 0, "no digits were typed; a code has 30, in 5 groups of 6");
    assert_refused("39871932768400000065535732678", 0,
                   "29 digits were typed, 1 too few: a code has 30, in 5 groups of 6");
    assert_refused("3987193276840000006553573267850", 0,
                   "31 digits were typed, 1 too many: a code has 30, in 5 groups of 6");
}

static void refuses_what_is_no_digit(void **state)
{
    (void) state;
    assert_refused("39871932768400000O655357326785", 0,
                   "character 18 of the code is the letter \"O\"; a code has digits only: type 0 for O, 1 for l");
    assert_refused("39871x", 0, "character 6 of the code is \"x\"; a code has digits only, 30 of them");
    assert_refused("3\xc3\xa4", 0, "character 2 of the code is \"\xc3\xa4\"; a code has digits only, 30 of them");
    assert_refused("3\xff", 0, "character 2 of the code is \"\xef\xbf\xbd\"; a code has digits only, 30 of them");
    /* Digits of other scripts are not what the phone's keys give. */
    assert_refused("\xd9\xa3", 0, "character 1 of the code is \"\xd9\xa3\"; a code has digits only, 30 of them");
}

static void names_the_first_wrong_group(void **state)
{
    (void) state;
    for (unsigned group = 1; group <= 5; group++) {
        char typed[SYMCA_CODE_SIZE];
        char detail[SYMCA_CODE_SIZE + 100];
        memcpy(typed, code, sizeof typed);
        typed[29] = '0'; /* the last group is wrong in any case */
        char *digit = typed + (group - 1) * 6 + 2;
        *digit = *digit == '9' ? '8' : (char) (*digit + 1);
        snprintf(detail, sizeof detail,
                 "group %u (%.6s) is mistyped: its check digit does not fit; type that group again", group,
                 typed + (group - 1) * 6);
        assert_refused(typed, group, detail);
    }
}

static void tells_a_slip_from_another_certificate(void **state)
{
    (void) state;
    /* 39881 with its own check digit: no slip of one digit makes that. */
    char typed[] = "398818327684000000655357326785";
    typed[5] = symca_code_check_digit(typed);
    unsigned group = 0;
    assert_int_equal(symca_code_verify(code, typed, &group), SYMCA_ERROR_CODE);
    assert_int_equal(group, 1);
    assert_non_null(strstr(symca_error_detail(), "it is the code of another certificate"));
}

static void refuses_nothing_to_compare(void **state)
{
    (void) state;
    unsigned group = 9;
    assert_int_equal(symca_code_verify(code, NULL, &group), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(group, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(check_digits_are_those_of_the_specification),
        cmocka_unit_test(check_digit_notices_every_wrong_digit),
        cmocka_unit_test(makes_five_groups),
        cmocka_unit_test(accepts_the_code_however_it_is_spaced),
        cmocka_unit_test(refuses_a_wrong_length),
        cmocka_unit_test(refuses_what_is_no_digit),
        cmocka_unit_test(names_the_first_wrong_group),
        cmocka_unit_test(tells_a_slip_from_another_certificate),
        cmocka_unit_test(refuses_nothing_to_compare),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
