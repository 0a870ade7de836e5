/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "times.h"

#include <stdio.h>
#include <string.h>

static symca_slice slice(const char *text)
{
    return symca_slice_of((const uint8_t *) text, strlen(text));
}

/* Seconds since 1970 as `date -u +%s` gives them. */
static const struct {
    uint8_t tag;
    const char *content;
    const char *text;
    int64_t seconds;
    bool der;
} times[] = {
    {SYMCA_DER_UTC_TIME, "700101000000Z", "1970-01-01T00:00:00Z", 0, true},
    {SYMCA_DER_UTC_TIME, "080601120000Z", "2008-06-01T12:00:00Z", 1212321600, true},
    {SYMCA_DER_UTC_TIME, "500101000000Z", "1950-01-01T00:00:00Z", -631152000, true},
    {SYMCA_DER_UTC_TIME, "491231235959Z", "2049-12-31T23:59:59Z", 2524607999, true},
    {SYMCA_DER_UTC_TIME, "000229000000Z", "2000-02-29T00:00:00Z", 951782400, true},
    {SYMCA_DER_UTC_TIME, "0806011200Z", "2008-06-01T12:00:00Z", 1212321600, false},
    {SYMCA_DER_UTC_TIME, "080601140000+0200", "2008-06-01T12:00:00Z", 1212321600, false},
    {SYMCA_DER_UTC_TIME, "0806010630-0530", "2008-06-01T12:00:00Z", 1212321600, false},
    {SYMCA_DER_GENERALIZED_TIME, "20080601120000Z", "2008-06-01T12:00:00Z", 1212321600, true},
    {SYMCA_DER_GENERALIZED_TIME, "20500101000000Z", "2050-01-01T00:00:00Z", 2524608000, true},
    {SYMCA_DER_GENERALIZED_TIME, "99991231235959Z", "9999-12-31T23:59:59Z", 253402300799, true},
    {SYMCA_DER_GENERALIZED_TIME, "00000101000000Z", "0000-01-01T00:00:00Z", -62167219200, true},
    {SYMCA_DER_GENERALIZED_TIME, "16010101000000Z", "1601-01-01T00:00:00Z", -11644473600, true},
    {SYMCA_DER_GENERALIZED_TIME, "20080601120000.999Z", "2008-06-01T12:00:00Z", 1212321600, false},
    {SYMCA_DER_GENERALIZED_TIME, "20080601120000,5Z", "2008-06-01T12:00:00Z", 1212321600, false},
    {SYMCA_DER_GENERALIZED_TIME, "2008060112Z", "2008-06-01T12:00:00Z", 1212321600, false},
    {SYMCA_DER_GENERALIZED_TIME, "200806011200", "2008-06-01T12:00:00Z", 1212321600, false},
    {SYMCA_DER_GENERALIZED_TIME, "20080601140000+02", "2008-06-01T12:00:00Z", 1212321600, false},
    {SYMCA_DER_GENERALIZED_TIME, "20080602000000+1200", "2008-06-01T12:00:00Z", 1212321600, false},
};

static void test_times(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
        int64_t seconds = -1;
        char text[SYMCA_TIME_SIZE];
        assert_true(symca_times_read(times[i].tag, slice(times[i].content), &seconds));
        assert_true(seconds == times[i].seconds);
        assert_int_equal(symca_times_is_der(times[i].tag, slice(times[i].content)), times[i].der);
        symca_time_text(seconds, text);
        assert_string_equal(text, times[i].text);
        assert_int_equal(symca_time_parse(text, &seconds), SYMCA_OK);
        assert_true(seconds == times[i].seconds);
    }
}

static void test_no_times(void **state)
{
    static const struct {
        uint8_t tag;
        const char *content;
    } cases[] = {
        {SYMCA_DER_UTC_TIME, ""},
        {SYMCA_DER_UTC_TIME, "080601120000"}, /* UTCTime has a zone always */
        {SYMCA_DER_UTC_TIME, "080601120000Z0"},
        {SYMCA_DER_UTC_TIME, "080601120000z"},
        {SYMCA_DER_UTC_TIME, "08060112000Z"},
        {SYMCA_DER_UTC_TIME, "080601120000.5Z"},
        {SYMCA_DER_UTC_TIME, "080001120000Z"},
        {SYMCA_DER_UTC_TIME, "081301120000Z"},
        {SYMCA_DER_UTC_TIME, "080600120000Z"},
        {SYMCA_DER_UTC_TIME, "080631120000Z"},
        {SYMCA_DER_UTC_TIME, "090229120000Z"},
        {SYMCA_DER_UTC_TIME, "080601240000Z"},
        {SYMCA_DER_UTC_TIME, "080601126000Z"},
        {SYMCA_DER_UTC_TIME, "080601120060Z"},
        {SYMCA_DER_UTC_TIME, "080601120000+02"},
        {SYMCA_DER_UTC_TIME, "080601120000+2400"},
        {SYMCA_DER_UTC_TIME, "080601120000+0060"},
        {SYMCA_DER_UTC_TIME, "0806011200-0"},
        {SYMCA_DER_UTC_TIME, " 80601120000Z"},
        {SYMCA_DER_UTC_TIME, "20080601120000Z"},
        {SYMCA_DER_GENERALIZED_TIME, "0806011200000Z"},
        {SYMCA_DER_GENERALIZED_TIME, "20080601Z"},
        {SYMCA_DER_GENERALIZED_TIME, "20080601120000.Z"},
        {SYMCA_DER_GENERALIZED_TIME, "19000229000000Z"},     /* 1900 was no leap year */
        {SYMCA_DER_GENERALIZED_TIME, "00000101000000+0001"}, /* the year before 0 */
        {SYMCA_DER_GENERALIZED_TIME, "99991231235959-0001"}, /* the year 10000 */
        {SYMCA_DER_IA5_STRING, "20080601120000Z"},
    };
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int64_t seconds = 42;
        assert_false(symca_times_read(cases[i].tag, slice(cases[i].content), &seconds));
        assert_int_equal(seconds, 42);
        assert_false(symca_times_is_der(cases[i].tag, slice(cases[i].content)));
    }
}

/* Against a calendar that only counts: a day at a time, from year 0 to 9999. */
static void test_every_day(void **state)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t seconds = -62167219200;
    (void) state;
    for (int year = 0; year <= 9999; year++)
        for (int month = 1; month <= 12; month++) {
            bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            int days = lengths[month - 1] + (month == 2 && leap);
            for (int day = 1; day <= days; day++, seconds += 86400) {
                char text[SYMCA_TIME_SIZE];
                int read_year, read_month, read_day;
                int64_t parsed;
                symca_time_text(seconds, text);
                assert_int_equal(sscanf(text, "%d-%d-%dT00:00:00Z", &read_year, &read_month, &read_day), 3);
                if (read_year != year || read_month != month || read_day != day)
                    fail_msg("%04d-%02d-%02d is given as %s", year, month, day, text);
                text[10] = '\0';
                assert_int_equal(symca_time_parse(text, &parsed), SYMCA_OK);
                assert_true(parsed == seconds);
            }
        }
}

/* Far outside of what certificates hold, the text still fits its room. */
static void test_text_of_the_ends_of_time(void **state)
{
    char text[SYMCA_TIME_SIZE];
    (void) state;
    symca_time_text(INT64_MAX, text);
    assert_string_equal(text, "292277026596-12-04T15:30:07Z");
    symca_time_text(INT64_MIN, text);
    assert_string_equal(text, "-292277022657-01-27T08:29:52Z");
    symca_time_text(-62167219201, text);
    assert_string_equal(text, "-0001-12-31T23:59:59Z");
    symca_time_text(-1, text);
    assert_string_equal(text, "1969-12-31T23:59:59Z");
    symca_time_text(0, NULL);
}

static void test_parse_refuses(void **state)
{
    static const char *const cases[] = {
        "",
        "2008",
        "2008-06",
        "2008-6-1",
        "2008-06-01 ",
        " 2008-06-01",
        "2008-06-01T12:00:00",
        "2008-06-01T12:00Z",
        "2008-06-01 12:00:00Z",
        "2008-06-01T12:00:00Z ",
        "2008-06-01T12:00:00+00:00",
        "2008-06-01t12:00:00z",
        "2008-06-31",
        "2009-02-29",
        "2008-00-01",
        "2008-13-01",
        "2008-06-00",
        "2008-06-01T24:00:00Z",
        "2008-06-01T12:60:00Z",
        "2008-06-01T12:00:60Z",
        "12008-06-01",
        "-008-06-01",
        "+008-06-01",
        "200\xd9\xa8-06-01",
    };
    int64_t seconds;
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        seconds = 42;
        assert_int_equal(symca_time_parse(cases[i], &seconds), SYMCA_ERROR_MALFORMED);
        assert_int_equal(seconds, 0);
        assert_int_equal(symca_error_status(), SYMCA_ERROR_MALFORMED);
        assert_non_null(strstr(symca_error_detail(), "2008-06-01T12:00:00Z"));
    }
    seconds = 42;
    assert_int_equal(symca_time_parse(NULL, &seconds), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(seconds, 0);
    assert_int_equal(symca_time_parse("2008-06-01", NULL), SYMCA_ERROR_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_times),         cmocka_unit_test(test_no_times),
        cmocka_unit_test(test_every_day),     cmocka_unit_test(test_text_of_the_ends_of_time),
        cmocka_unit_test(test_parse_refuses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
