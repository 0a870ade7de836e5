/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "code.h"

#include "error.h"
#include "utf8.h"

#include <string.h>

#define GROUP_DIGITS 6
#define NUMBER_DIGITS 5
#define CODE_DIGITS (SYMCA_CODE_GROUPS * GROUP_DIGITS)

/* Luhn: from the check digit leftwards every other digit is doubled, here the first, third and fifth. */
char symca_code_check_digit(const char digits[5])
{
    unsigned sum = 0;
    for (size_t i = 0; i < NUMBER_DIGITS; i++) {
        unsigned digit = (unsigned) (digits[i] - '0');
        if (i % 2 == 0)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
}

void symca_code_make(const uint8_t *hash, char code[SYMCA_CODE_SIZE])
{
    for (size_t group = 0; group < SYMCA_CODE_GROUPS; group++) {
        char *digits = code + group * GROUP_DIGITS;
        unsigned number = (unsigned) hash[2 * group] << 8 | hash[2 * group + 1];
        for (size_t i = NUMBER_DIGITS; i-- > 0; number /= 10)
            digits[i] = (char) ('0' + number % 10);
        digits[NUMBER_DIGITS] = symca_code_check_digit(digits);
    }
    code[CODE_DIGITS] = '\0';
}

void symca_code_group(const char code[SYMCA_CODE_SIZE], char groups[SYMCA_CODE_GROUPS_SIZE])
{
    char *to = groups;
    for (size_t group = 0; group < SYMCA_CODE_GROUPS; group++, to += GROUP_DIGITS + 1) {
        memcpy(to, code + group * GROUP_DIGITS, GROUP_DIGITS);
        to[GROUP_DIGITS] = ' ';
    }
    groups[SYMCA_CODE_GROUPS_SIZE - 1] = '\0';
}

/* Blanks and dashes as keyboards, word processors and web pages have them. */
static bool is_separator(uint32_t character)
{
    return character == ' ' || (character >= '\t' && character <= '\r') || character == '-' || character == 0xa0 ||
           character == 0xad || (character >= 0x2000 && character <= 0x200b) ||
           (character >= 0x2010 && character <= 0x2015) || character == 0x202f || character == 0x2060 ||
           character == 0x2212 || character == 0x3000 || character == 0xfeff;
}

static symca_status refuse_character(const char *typed, size_t len, size_t place)
{
    if (len == 1 && strchr("OoQIlBSZ", typed[0]) != NULL)
        return symca_fail(
            SYMCA_ERROR_CODE, SYMCA_NONE,
            "character %zu of the code is the letter \"%c\"; a code has digits only: type 0 for O, 1 for l", place,
            typed[0]);
    return symca_fail(SYMCA_ERROR_CODE, SYMCA_NONE,
                      "character %zu of the code is \"%.*s\"; a code has digits only, 30 of them", place, (int) len,
                      typed);
}

/* The digits of what was typed, without what stands between them. */
static symca_status take_digits(const char *typed, char digits[CODE_DIGITS])
{
    size_t count = 0;
    size_t place = 1;
    size_t len = strlen(typed);
    for (size_t at = 0, used; at < len; at += used, place++) {
        uint32_t character = symca_utf8_decode((const uint8_t *) typed + at, len - at, &used);
        if (is_separator(character))
            continue;
        if (character < '0' || character > '9')
            return refuse_character(typed + at, used, place);
        if (count < CODE_DIGITS)
            digits[count] = typed[at];
        count++;
    }
    if (count == 0)
        return symca_fail(SYMCA_ERROR_CODE, SYMCA_NONE, "no digits were typed; a code has 30, in 5 groups of 6");
    if (count != CODE_DIGITS)
        return symca_fail(
            SYMCA_ERROR_CODE, SYMCA_NONE, "%zu digits were typed, %zu too %s: a code has 30, in 5 groups of 6", count,
            count > CODE_DIGITS ? count - CODE_DIGITS : CODE_DIGITS - count, count > CODE_DIGITS ? "many" : "few");
    return SYMCA_OK;
}

static symca_status refuse_group(const char *digits, unsigned group)
{
    if (symca_code_check_digit(digits) != digits[NUMBER_DIGITS])
        return symca_fail(SYMCA_ERROR_CODE, SYMCA_NONE,
                          "group %u (%.6s) is mistyped: its check digit does not fit; type that group again", group,
                          digits);
    return symca_fail(SYMCA_ERROR_CODE, SYMCA_NONE,
                      "group %u (%.6s) is well-formed, but not of this hashed certificate: it is the code of another "
                      "certificate, or of another form of this one",
                      group, digits);
}

symca_status symca_code_verify(const char code[SYMCA_CODE_SIZE], const char *typed, unsigned *out_group)
{
    if (out_group != NULL)
        *out_group = 0;
    if (typed == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no code to compare with");

    char digits[CODE_DIGITS];
    symca_status status = take_digits(typed, digits);
    for (unsigned group = 0; status == SYMCA_OK && group < SYMCA_CODE_GROUPS; group++) {
        size_t at = group * GROUP_DIGITS;
        if (memcmp(code + at, digits + at, GROUP_DIGITS) == 0)
            continue;
        if (out_group != NULL)
            *out_group = group + 1;
        status = refuse_group(digits + at, group + 1);
    }
    return status;
}
