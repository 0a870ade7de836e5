/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "times.h"

#include <string.h>

#define MINUTE INT64_C(60)
#define HOUR INT64_C(3600)
#define DAY INT64_C(86400)

/* 400 years of the Gregorian calendar, after which its days and weekdays begin anew. */
#define ERA_YEARS INT64_C(400)
#define ERA_DAYS INT64_C(146097)

/* 0000-01-01, and 10000-01-01: the times that four digits can tell lie between them. */
#define FIRST_SECOND INT64_C(-62167219200)
#define END_SECOND INT64_C(253402300800)

/* From 0000-03-01 to 1970-01-01. Years are counted from March, so that the leap day is their last. */
#define DAYS_TO_1970 INT64_C(719468)

typedef struct moment {
    int64_t year;
    unsigned month; /* from 1 */
    unsigned day;   /* from 1 */
    unsigned hour;
    unsigned minute;
    unsigned second;
} moment;

static bool is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static unsigned month_days(int64_t year, unsigned month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year) ? 1U : 0U);
}

static bool is_real(const moment *m)
{
    return m->month >= 1 && m->month <= 12 && m->day >= 1 && m->day <= month_days(m->year, m->month) && m->hour < 24 &&
           m->minute < 60 && m->second < 60;
}

/* The quotient rounded down, as / rounds towards zero. */
static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/* What is left over then, which is never negative. */
static int64_t floor_remainder(int64_t a, int64_t b)
{
    return a % b + (a % b < 0 ? b : 0);
}

/* Days before the first of a month of a year that begins in March: 31 30 31 30 31, twice and a bit. */
static int64_t days_before_month(int64_t month_from_march)
{
    return (153 * month_from_march + 2) / 5;
}

static int64_t to_seconds(const moment *m)
{
    int64_t year = m->month > 2 ? m->year : m->year - 1;
    int64_t month = m->month > 2 ? m->month - 3 : m->month + 9;
    int64_t era = floor_divide(year, ERA_YEARS);
    int64_t year_of_era = floor_remainder(year, ERA_YEARS);
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + days_before_month(month) + m->day - 1;

    return (era * ERA_DAYS + day_of_era - DAYS_TO_1970) * DAY + m->hour * HOUR + m->minute * MINUTE + m->second;
}

static moment from_seconds(int64_t seconds)
{
    int64_t days = floor_divide(seconds, DAY);
    int64_t second_of_day = floor_remainder(seconds, DAY);
    int64_t era = floor_divide(days + DAYS_TO_1970, ERA_DAYS);
    int64_t day_of_era = floor_remainder(days + DAYS_TO_1970, ERA_DAYS);
    /* A year has 365 days once the leap days before it are taken away. */
    int64_t leap_days = day_of_era / (4 * 365) - day_of_era / (100 * 365 + 24) + day_of_era / (ERA_DAYS - 1);
    int64_t year_of_era = (day_of_era - leap_days) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / 153;

    return (moment){
        .year = era * ERA_YEARS + year_of_era + (month >= 10 ? 1 : 0),
        .month = (unsigned) (month < 10 ? month + 3 : month - 9),
        .day = (unsigned) (day_of_year - days_before_month(month) + 1),
        .hour = (unsigned) (second_of_day / HOUR),
        .minute = (unsigned) (second_of_day % HOUR / MINUTE),
        .second = (unsigned) (second_of_day % MINUTE),
    };
}

static bool is_digit(uint8_t byte)
{
    return byte >= '0' && byte <= '9';
}

static bool read_digits(symca_reader *reader, size_t count, unsigned *out)
{
    symca_slice digits;
    if (!symca_reader_bytes(reader, count, &digits))
        return false;

    *out = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_digit(digits.data[i]))
            return false;
        *out = *out * 10 + (unsigned) (digits.data[i] - '0');
    }
    return true;
}

static bool next_is_digit(const symca_reader *reader)
{
    return reader->len > 0 && is_digit(reader->data[0]);
}

static bool skip(symca_reader *reader, uint8_t byte)
{
    symca_slice skipped;
    return symca_der_peek(reader, byte) && symca_reader_bytes(reader, 1, &skipped);
}

/* RFC 5280 section 4.1.2.5.1: 50 to 99 are 19xx. */
static bool read_short_year(symca_reader *reader, int64_t *out)
{
    unsigned year;
    if (!read_digits(reader, 2, &year))
        return false;
    *out = year < 50 ? 2000 + (int64_t) year : 1900 + (int64_t) year;
    return true;
}

static bool read_long_year(symca_reader *reader, int64_t *out)
{
    unsigned year;
    if (!read_digits(reader, 4, &year))
        return false;
    *out = year;
    return true;
}

/* A fraction of whatever came last (hour, minute or second), or none. It is dropped. */
static bool skip_fraction(symca_reader *reader)
{
    uint8_t digit;

    if (!skip(reader, '.') && !skip(reader, ','))
        return true;
    if (!next_is_digit(reader))
        return false;
    while (next_is_digit(reader))
        symca_reader_u8(reader, &digit);
    return true;
}

/* Z, or how far the local time is ahead of UTC; minutes may be left out where short_offset. */
static bool read_zone(symca_reader *reader, bool short_offset, int64_t *out)
{
    unsigned hours;
    unsigned minutes = 0;

    *out = 0;
    if (skip(reader, 'Z'))
        return true;
    bool ahead = skip(reader, '+');
    if (!ahead && !skip(reader, '-'))
        return false;
    if (!read_digits(reader, 2, &hours) || hours > 23)
        return false;
    if ((!short_offset || reader->len > 0) && (!read_digits(reader, 2, &minutes) || minutes > 59))
        return false;
    *out = (ahead ? 1 : -1) * (hours * HOUR + minutes * MINUTE);
    return true;
}

static bool read_date(symca_reader *reader, moment *out)
{
    return read_digits(reader, 2, &out->month) && read_digits(reader, 2, &out->day) &&
           read_digits(reader, 2, &out->hour);
}

/* YYMMDDhhmm, seconds or none, and a zone (X.680 section 47.3). */
static bool read_utc_time(symca_reader *reader, moment *out, int64_t *out_zone)
{
    return read_short_year(reader, &out->year) && read_date(reader, out) && read_digits(reader, 2, &out->minute) &&
           (!next_is_digit(reader) || read_digits(reader, 2, &out->second)) && read_zone(reader, false, out_zone);
}

/* YYYYMMDDhh, minutes and seconds or none, a fraction or none, a zone or none (X.680 section 46.2). */
static bool read_generalized_time(symca_reader *reader, moment *out, int64_t *out_zone)
{
    if (!read_long_year(reader, &out->year) || !read_date(reader, out))
        return false;
    if (next_is_digit(reader) && !read_digits(reader, 2, &out->minute))
        return false;
    if (next_is_digit(reader) && !read_digits(reader, 2, &out->second))
        return false;
    return skip_fraction(reader) && (reader->len == 0 || read_zone(reader, true, out_zone));
}

bool symca_times_read(uint8_t tag, symca_slice content, int64_t *out)
{
    symca_reader reader = symca_reader_of(content.data, content.len);
    moment read = {.year = 0};
    int64_t zone = 0;

    bool well_formed = tag == SYMCA_DER_UTC_TIME           ? read_utc_time(&reader, &read, &zone)
                       : tag == SYMCA_DER_GENERALIZED_TIME ? read_generalized_time(&reader, &read, &zone)
                                                           : false;
    if (!well_formed || reader.len > 0 || !is_real(&read))
        return false;

    int64_t seconds = to_seconds(&read) - zone;
    if (seconds < FIRST_SECOND || seconds >= END_SECOND)
        return false;
    *out = seconds;
    return true;
}

bool symca_times_is_der(uint8_t tag, symca_slice content)
{
    size_t digits = tag == SYMCA_DER_UTC_TIME ? 12 : tag == SYMCA_DER_GENERALIZED_TIME ? 14 : SIZE_MAX;
    int64_t seconds;

    if (digits == SIZE_MAX || content.len != digits + 1 || content.data[digits] != 'Z')
        return false;
    for (size_t i = 0; i < digits; i++)
        if (!is_digit(content.data[i]))
            return false;
    return symca_times_read(tag, content, &seconds);
}

/* A number with leading zeros up to the width, and the character behind it. Returns where the next one goes. */
static char *put_number(char *text, uint64_t value, size_t width, char behind)
{
    size_t digits = 1;

    for (uint64_t rest = value; rest >= 10; rest /= 10)
        digits++;
    if (digits < width)
        digits = width;
    for (size_t i = digits; i-- > 0; value /= 10)
        text[i] = (char) ('0' + value % 10);
    text[digits] = behind;
    return text + digits + 1;
}

void symca_time_text(int64_t time, char *text)
{
    if (text == NULL)
        return;

    moment m = from_seconds(time);
    if (m.year < 0)
        *text++ = '-';
    text = put_number(text, (uint64_t) (m.year < 0 ? -m.year : m.year), 4, '-');
    text = put_number(text, m.month, 2, '-');
    text = put_number(text, m.day, 2, 'T');
    text = put_number(text, m.hour, 2, ':');
    text = put_number(text, m.minute, 2, ':');
    text = put_number(text, m.second, 2, 'Z');
    *text = '\0';
}

static bool read_day(symca_reader *reader, moment *out)
{
    return read_long_year(reader, &out->year) && skip(reader, '-') && read_digits(reader, 2, &out->month) &&
           skip(reader, '-') && read_digits(reader, 2, &out->day);
}

static bool read_clock(symca_reader *reader, moment *out)
{
    return skip(reader, 'T') && read_digits(reader, 2, &out->hour) && skip(reader, ':') &&
           read_digits(reader, 2, &out->minute) && skip(reader, ':') && read_digits(reader, 2, &out->second) &&
           skip(reader, 'Z');
}

symca_status symca_time_parse(const char *text, int64_t *out_time)
{
    if (out_time != NULL)
        *out_time = 0;
    if (text == NULL || out_time == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "symca_time_parse() needs a text and a place for the time");

    symca_reader reader = symca_reader_of((const uint8_t *) text, strlen(text));
    moment m = {.year = 0};
    if (!read_day(&reader, &m) || (reader.len > 0 && !read_clock(&reader, &m)) || reader.len > 0 || !is_real(&m))
        return symca_fail(SYMCA_ERROR_MALFORMED, SYMCA_NONE,
                          "\"%s\" is no time: give a date such as 2008-06-01, or 2008-06-01T12:00:00Z", text);
    *out_time = to_seconds(&m);
    return SYMCA_OK;
}
