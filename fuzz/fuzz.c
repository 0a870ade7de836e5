/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem() */
#endif

#include "fuzz.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Bytes before and behind the second copy. */
#define MARGIN 4096

/* Looks like the beginning of one more value wherever a reader would go on. */
#define SURROUNDINGS 0x30

/* FNV-1a */
#define HASH_START UINT64_C(0xcbf29ce484222325)
#define HASH_PRIME UINT64_C(0x100000001b3)

static uint64_t record;

void fuzz_stop(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("oracle: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    abort();
}

static bool is_printing(void)
{
    static int known = -1;
    if (known < 0)
        known = getenv("FUZZ_PRINT") != NULL;
    return known != 0;
}

void fuzz_see_bytes(const char *what, const void *data, size_t len)
{
    const uint8_t *bytes = data;
    for (size_t i = 0; i < len; i++)
        record = (record ^ bytes[i]) * HASH_PRIME;
    record = (record ^ len) * HASH_PRIME;
    if (!is_printing())
        return;
    fprintf(stderr, "%s: ", what);
    for (size_t i = 0; i < len; i++)
        fprintf(stderr, "%02x", bytes[i]);
    fputc('\n', stderr);
}

static void add_number(uint64_t value)
{
    for (unsigned shift = 0; shift < 64; shift += 8)
        record = (record ^ (value >> shift & 0xff)) * HASH_PRIME;
}

void fuzz_see_number(const char *what, int64_t value)
{
    add_number((uint64_t) value);
    if (is_printing())
        fprintf(stderr, "%s: %lld\n", what, (long long) value);
}

/* What orders text from right to left or is there unseen, and the line and paragraph separators: first and last in UTF-8. */
static bool is_unseen(const uint8_t *character, size_t len)
{
    static const char *const ranges[][2] = {
        {"\xc2\xad", "\xc2\xad"},                 /* U+00AD */
        {"\xd8\x9c", "\xd8\x9c"},                 /* U+061C */
        {"\xe1\xa0\x8e", "\xe1\xa0\x8e"},         /* U+180E */
        {"\xe2\x80\x8b", "\xe2\x80\x8b"},         /* U+200B */
        {"\xe2\x80\x8e", "\xe2\x80\x8f"},         /* U+200E, U+200F */
        {"\xe2\x80\xa8", "\xe2\x80\xae"},         /* U+2028 to U+202E */
        {"\xe2\x81\xa0", "\xe2\x81\xaf"},         /* U+2060 to U+206F */
        {"\xef\xbb\xbf", "\xef\xbb\xbf"},         /* U+FEFF */
        {"\xef\xbf\xb9", "\xef\xbf\xbb"},         /* U+FFF9 to U+FFFB */
        {"\xf0\x9b\xb2\xa0", "\xf0\x9b\xb2\xa3"}, /* U+1BCA0 to U+1BCA3 */
        {"\xf0\x9d\x85\xb3", "\xf0\x9d\x85\xba"}, /* U+1D173 to U+1D17A */
        {"\xf3\xa0\x80\x80", "\xf3\xa0\x83\xbf"}, /* U+E0000 to U+E00FF */
    };
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
        if (strlen(ranges[i][0]) == len && memcmp(character, ranges[i][0], len) >= 0 &&
            memcmp(character, ranges[i][1], len) <= 0)
            return true;
    }
    return false;
}

/* How many bytes the character at text has; 0 where it is none, or one that no text may hold. */
static size_t clean_character(const uint8_t *text)
{
    static const struct {
        uint8_t first, last, second_first, second_last;
        size_t len;
    } rows[] = {
        {0x20, 0x7e, 0x00, 0x00, 1}, {0xc2, 0xc2, 0xa0, 0xbf, 2}, {0xc3, 0xdf, 0x80, 0xbf, 2},
        {0xe0, 0xe0, 0xa0, 0xbf, 3}, {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3},
        {0xee, 0xef, 0x80, 0xbf, 3}, {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4},
        {0xf4, 0xf4, 0x80, 0x8f, 4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (text[0] < rows[i].first || text[0] > rows[i].last)
            continue;
        if (rows[i].len > 1 && (text[1] < rows[i].second_first || text[1] > rows[i].second_last))
            return 0;
        for (size_t j = 2; j < rows[i].len; j++) {
            if ((text[j] & 0xc0) != 0x80)
                return 0;
        }
        return is_unseen(text, rows[i].len) ? 0 : rows[i].len;
    }
    return 0;
}

bool fuzz_is_clean(const char *text)
{
    const uint8_t *at = (const uint8_t *) text;
    while (*at != 0) {
        size_t len = clean_character(at);
        if (len == 0)
            return false;
        at += len;
    }
    return true;
}

void fuzz_see_text(const char *what, const char *text)
{
    if (text == NULL) {
        fuzz_see_bytes(what, "\xff", 1);
        return;
    }
    FUZZ_REQUIRE(fuzz_is_clean(text),
                 "%s is no UTF-8, or holds a control character or one that orders or hides others: \"%s\"", what, text);
    fuzz_see_bytes(what, text, strlen(text));
    if (is_printing())
        fprintf(stderr, "%s: \"%s\"\n", what, text);
}

void fuzz_see_owned(const char *what, char *text)
{
    FUZZ_REQUIRE(text != NULL, "%s succeeded without a text", what);
    fuzz_see_text(what, text);
    symca_free(text);
}

void fuzz_see_json(const char *what, char *text)
{
    FUZZ_REQUIRE(text != NULL, "%s succeeded without a text", what);
    json_error_t error;
    json_t *value = json_loads(text, JSON_REJECT_DUPLICATES, &error);
    FUZZ_REQUIRE(value != NULL, "%s is no JSON: %s", what, error.text);
    json_decref(value);
    fuzz_see_owned(what, text);
}

bool fuzz_see_status(const char *what, symca_status status, size_t len)
{
    fuzz_see_number(what, (int64_t) status);
    if (status == SYMCA_OK)
        return true;
    FUZZ_REQUIRE(status > SYMCA_OK && status <= SYMCA_ERROR_INTERNAL, "%s gave the status %d", what, (int) status);
    FUZZ_REQUIRE(status != SYMCA_ERROR_INTERNAL, "%s gave an internal error: %s", what, symca_error_detail());
    FUZZ_REQUIRE(status != SYMCA_ERROR_MEMORY, "%s found no memory", what);
    FUZZ_REQUIRE(symca_error_status() == status, "%s gave %d, and the thread keeps %d", what, (int) status,
                 (int) symca_error_status());
    FUZZ_REQUIRE(symca_error_detail()[0] != '\0', "%s failed with %d and says nothing", what, (int) status);
    FUZZ_REQUIRE(symca_error_offset() == SYMCA_NONE || symca_error_offset() <= len, "%s failed at byte %zu of %zu: %s",
                 what, symca_error_offset(), len, symca_error_detail());
    fuzz_see_text("detail", symca_error_detail());
    fuzz_see_number("offset", (int64_t) symca_error_offset());
    return false;
}

uint8_t fuzz_take_byte(fuzz_input *input)
{
    if (input->len == 0)
        return 0;
    input->len--;
    return *input->data++;
}

char *fuzz_take_text(fuzz_input *input)
{
    size_t len = fuzz_take_byte(input);
    if (len > input->len)
        len = input->len;
    char *text = malloc(len + 1);
    if (text == NULL)
        fuzz_stop("no memory for the harness itself");
    if (len > 0)
        memcpy(text, input->data, len);
    text[len] = '\0';
    input->data += len;
    input->len -= len;
    return text;
}

bool fuzz_holds(fuzz_input whole, const uint8_t *part, size_t len)
{
    return len == 0 || (len <= whole.len && memmem(whole.data, whole.len, part, len) != NULL);
}

/* One look at a copy with so many bytes around it. Without any, AddressSanitizer sees each read outside. */
static uint64_t look(const uint8_t *data, size_t len, size_t margin)
{
    uint8_t *room = malloc(len + 2 * margin);
    if (room == NULL)
        fuzz_stop("no memory for the harness itself");
    memset(room, SURROUNDINGS, len + 2 * margin);
    if (len > 0)
        memcpy(room + margin, data, len);
    record = HASH_START;
    fuzz_one(room + margin, len);
    free(room);
    return record;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    uint64_t alone = look(data, len, 0);
    uint64_t surrounded = look(data, len, MARGIN);
    FUZZ_REQUIRE(alone == surrounded, "a second look at the same bytes in other surroundings tells something else");
    return 0;
}
