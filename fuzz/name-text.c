/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Names and their text (RFC 4514), ASN.1 strings, character sets, times and identifiers. The text of a name is taken
 * apart again and held against the attributes.
 */
#include "see.h"

#include "name.h"
#include "text.h"
#include "times.h"

#include <stdlib.h>
#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"

static int hex_value(char digit)
{
    const char *digits = "0123456789ABCDEF";
    const char *found = digit != '\0' ? strchr(digits, digit) : NULL;
    return found != NULL ? (int) (found - digits) : -1;
}

/* Where a value ends: at a "," or "+" that is not escaped. */
static const char *end_of_value(const char *at)
{
    while (*at != '\0' && *at != ',' && *at != '+')
        at += *at == '\\' && at[1] != '\0' ? 2 : 1;
    return at;
}

/* Undoes the escapes of RFC 4514 section 2.4; room for as many bytes as the text has, and a NUL. */
static void unescape(const char *from, const char *end, char *to)
{
    while (from < end) {
        if (*from != '\\') {
            *to++ = *from++;
        } else if (hex_value(from[1]) >= 0 && hex_value(from[2]) >= 0) {
            *to++ = (char) (hex_value(from[1]) << 4 | hex_value(from[2]));
            from += 3;
        } else {
            *to++ = from[1];
            from += 2;
        }
    }
    *to = '\0';
}

/* One "type=value"; returns what follows. What has no character is bytes in one of the texts and U+FFFD in the other. */
static const char *check_part(const symca_name *name, size_t index, const char *at)
{
    const char *type = symca_name_type(name, index);
    const char *value = symca_name_value(name, index);
    size_t len = strlen(type);
    FUZZ_REQUIRE(strncmp(at, type, len) == 0 && at[len] == '=', "attribute %zu is \"%s\", and the text has \"%s\"",
                 index, type, at);
    at += len + 1;
    const char *end = end_of_value(at);
    if (*at != '#' && strstr(value, REPLACEMENT) == NULL) {
        char *plain = malloc((size_t) (end - at) + 1);
        if (plain == NULL)
            fuzz_stop("no memory for the harness itself");
        unescape(at, end, plain);
        FUZZ_REQUIRE(strcmp(plain, value) == 0, "the text has the value \"%s\" for \"%s\"", plain, value);
        free(plain);
    }
    return end;
}

/* The last attribute comes first (RFC 4514 section 2.1). */
static void check_text(const symca_name *name)
{
    const char *at = symca_name_text(name);
    for (size_t i = symca_name_count(name); i-- > 0;) {
        at = check_part(name, i, at);
        char separator = i == 0 ? '\0' : symca_name_rdn(name, i) == symca_name_rdn(name, i - 1) ? '+' : ',';
        FUZZ_REQUIRE(*at == separator, "behind attribute %zu stands \"%s\"", i, at);
        at += separator != '\0';
    }
    FUZZ_REQUIRE(*at == '\0', "behind the last attribute stands \"%s\"", at);
}

/* SETs without attributes leave no trace in the text; the text of a name that has one is not taken apart. */
static bool has_empty_rdn(const symca_name *name)
{
    size_t with = 0;
    for (size_t i = 0; i < name->count; i++)
        with += i == 0 || name->attributes[i].rdn != name->attributes[i - 1].rdn;
    return with != name->rdn_count;
}

static void see_name(fuzz_input input)
{
    symca_name measured;
    symca_name name;
    symca_arena arena = {NULL, 0, 0};
    symca_reader reader = symca_reader_of(input.data, input.len);
    symca_reader again = reader;
    memset(&measured, 0, sizeof measured);
    memset(&name, 0, sizeof name);
    if (!fuzz_see_status("name", symca_name_read(&reader, "name", &arena, &measured), input.len))
        return;
    symca_arena room = {calloc(1, arena.used + 1), 0, arena.used};
    if (room.memory == NULL)
        fuzz_stop("no memory for the harness itself");
    FUZZ_REQUIRE(symca_name_read(&again, "name", &room, &name) == SYMCA_OK && room.used == room.room,
                 "a name takes %zu bytes, and %zu were measured", room.used, room.room);
    FUZZ_REQUIRE(symca_name_hash(&name) == symca_name_hash(&name), "a name has two hashes");
    fuzz_see_name(&name);
    if (!has_empty_rdn(&name))
        check_text(&name);
    free(room.memory);
}

/* A text of which the size is asked first, as all of libsymca does it. */
typedef size_t converter(unsigned set, symca_slice content, char *text, size_t room);

static size_t from_asn1(unsigned tag, symca_slice content, char *text, size_t room)
{
    return symca_text_asn1((uint8_t) tag, content, text, room);
}

static size_t from_charset(unsigned charset, symca_slice content, char *text, size_t room)
{
    return symca_text_charset(charset, content, text, room, NULL);
}

static void see_converted(converter *convert, unsigned set, symca_slice content, size_t cut)
{
    size_t len = convert(set, content, NULL, 0);
    if (cut > len)
        cut = len;
    char *text = malloc(len + 1);
    char *part = malloc(cut + 1);
    if (text == NULL || part == NULL)
        fuzz_stop("no memory for the harness itself");
    FUZZ_REQUIRE(convert(set, content, text, len + 1) == len && strlen(text) == len, "a text has another length");
    FUZZ_REQUIRE(convert(set, content, part, cut + 1) == len, "a text that is cut has another length");
    FUZZ_REQUIRE(strncmp(text, part, strlen(part)) == 0 && strlen(part) + 4 > cut,
                 "a text is not cut where it is full");
    FUZZ_REQUIRE(symca_text_fit(text, cut) == strlen(part), "a text is cut at two places");
    fuzz_see_text("text", text);
    fuzz_see_text("part", part);
    free(text);
    free(part);
}

static void see_texts(fuzz_input input)
{
    static const unsigned charsets[] = {SYMCA_CHARSET_ASCII,
                                        SYMCA_CHARSET_LATIN1,
                                        SYMCA_CHARSET_UTF8,
                                        SYMCA_CHARSET_UCS2,
                                        SYMCA_CHARSET_UTF16BE,
                                        SYMCA_CHARSET_UTF16LE,
                                        1015,
                                        0,
                                        2252};
    uint8_t tag = fuzz_take_byte(&input);
    size_t cut = fuzz_take_byte(&input);
    symca_slice content = symca_slice_of(input.data, input.len);
    if (symca_text_is_string(tag))
        see_converted(from_asn1, tag, content, cut);
    see_converted(from_charset, charsets[tag % (sizeof charsets / sizeof charsets[0])], content, cut);
    fuzz_see_number("UTF-8", symca_text_is_utf8(content));
}

static void see_time(fuzz_input input)
{
    symca_slice content = symca_slice_of(input.data, input.len);
    static const uint8_t tags[] = {SYMCA_DER_UTC_TIME, SYMCA_DER_GENERALIZED_TIME};
    for (size_t i = 0; i < sizeof tags; i++) {
        int64_t seconds = 0;
        bool read = symca_times_read(tags[i], content, &seconds);
        FUZZ_REQUIRE(read || !symca_times_is_der(tags[i], content), "a time is DER and not read");
        fuzz_see_number("time", read ? seconds : -1);
        char text[SYMCA_TIME_SIZE];
        symca_time_text(seconds, text);
        fuzz_see_text("time", text);
    }
    if (input.len >= sizeof(int64_t)) {
        int64_t any;
        char text[SYMCA_TIME_SIZE];
        memcpy(&any, input.data, sizeof any);
        symca_time_text(any, text);
        fuzz_see_text("any time", text);
    }
}

static void see_identifier(fuzz_input input)
{
    symca_slice content = symca_slice_of(input.data, input.len);
    size_t count = 0;
    bool small = false;
    bool read = symca_oid_arcs(content, &count, &small);
    size_t len = symca_oid_text(content, NULL, 0);
    FUZZ_REQUIRE(read == (len > 0), "an identifier has %zu arcs and a text of %zu bytes", count, len);
    if (!read)
        return;
    char *text = malloc(len + 1);
    if (text == NULL)
        fuzz_stop("no memory for the harness itself");
    FUZZ_REQUIRE(symca_oid_text(content, text, len + 1) == len && strlen(text) == len, "an identifier has two lengths");
    size_t dots = 0;
    for (const char *at = text; *at != '\0'; at++)
        dots += *at == '.';
    FUZZ_REQUIRE(dots + 1 == count, "\"%s\" has %zu arcs", text, count);
    const symca_oid *row = symca_oid_find(content);
    FUZZ_REQUIRE(row == NULL || strcmp(row->text, text) == 0, "\"%s\" is the row of \"%s\"", text, row->text);
    FUZZ_REQUIRE(row == symca_oid_find_text(text), "\"%s\" has two rows", text);
    fuzz_see_text("identifier", text);
    fuzz_see_number("small", small);
    free(text);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    fuzz_input input = {data, len};
    see_name(input);
    see_texts(input);
    see_time(input);
    see_identifier(input);
}
