/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The code of a hash, and what a person types for it: the first 20 bytes are the hash. */
#include "fuzz.h"

#include "code.h"
#include "crypto.h"

#include <stdlib.h>
#include <string.h>

/* A number of 16 bits, in five digits, and its check digit: what WAP-217 section 7.1.3 says, said once more. */
static void make(const uint8_t *hash, char code[SYMCA_CODE_SIZE])
{
    for (size_t group = 0; group < SYMCA_CODE_GROUPS; group++) {
        unsigned number = (unsigned) hash[2 * group] << 8 | hash[2 * group + 1];
        unsigned sum = 0;
        char *digits = code + 6 * group;
        for (int i = 4; i >= 0; i--, number /= 10) {
            unsigned digit = number % 10;
            unsigned twice = (i % 2 == 0) ? 2 * digit : digit;
            digits[i] = (char) ('0' + digit);
            sum += twice / 10 + twice % 10;
        }
        digits[5] = (char) ('0' + (10 - sum % 10) % 10);
    }
    code[SYMCA_CODE_SIZE - 1] = '\0';
}

/* What is typed in ASCII without the separators of ASCII; NULL where it holds anything else. */
static char *digits_of(const char *typed)
{
    char *digits = calloc(1, strlen(typed) + 1);
    if (digits == NULL)
        fuzz_stop("no memory for the harness itself");
    for (char *to = digits; *typed != '\0'; typed++) {
        if ((uint8_t) *typed >= 0x80) {
            free(digits);
            return NULL;
        }
        if (strchr(" -\t\n\v\f\r", *typed) == NULL)
            *to++ = *typed;
    }
    return digits;
}

static void type(const char *code, const char *typed)
{
    unsigned group = 99;
    symca_status status = symca_code_verify(code, typed, &group);
    fuzz_see_number("group", group);
    fuzz_see_status("verify", status, 0);
    FUZZ_REQUIRE(status == SYMCA_OK || status == SYMCA_ERROR_CODE, "it fails with %d", (int) status);
    FUZZ_REQUIRE(group <= SYMCA_CODE_GROUPS && (status != SYMCA_OK || group == 0), "group %u is wrong", group);
    char *digits = digits_of(typed);
    if (digits != NULL)
        FUZZ_REQUIRE((status == SYMCA_OK) == (strcmp(digits, code) == 0), "\"%s\" for %s is judged wrongly", typed,
                     code);
    free(digits);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    uint8_t hash[SYMCA_SHA1_LEN];
    char expected[SYMCA_CODE_SIZE];
    char code[SYMCA_CODE_SIZE];
    char groups[SYMCA_CODE_GROUPS_SIZE];
    fuzz_input input = {data, len};
    for (size_t i = 0; i < sizeof hash; i++)
        hash[i] = fuzz_take_byte(&input);
    make(hash, expected);
    symca_code_make(hash, code);
    symca_code_group(code, groups);
    FUZZ_REQUIRE(strcmp(code, expected) == 0, "the code is %s, and should be %s", code, expected);
    fuzz_see_text("groups", groups);
    type(code, code);
    type(code, groups);

    char *typed = calloc(1, input.len + 1);
    if (typed == NULL)
        fuzz_stop("no memory for the harness itself");
    if (input.len > 0)
        memcpy(typed, input.data, input.len);
    type(code, typed);
    free(typed);
}
