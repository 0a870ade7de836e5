/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base64.h"

#include "scan.h"

#include <stdlib.h>

#define BAD 0x80

/* The value of each character; BAD outside the alphabet. */
static const uint8_t values[256] = {
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, 62,
    BAD, BAD, BAD, 63,  52,  53,  54,  55,  56,  57,  58,  59,  60,  61,  BAD, BAD, BAD, BAD, BAD, BAD, BAD, 0,
    1,   2,   3,   4,   5,   6,   7,   8,   9,   10,  11,  12,  13,  14,  15,  16,  17,  18,  19,  20,  21,  22,
    23,  24,  25,  BAD, BAD, BAD, BAD, BAD, BAD, 26,  27,  28,  29,  30,  31,  32,  33,  34,  35,  36,  37,  38,
    39,  40,  41,  42,  43,  44,  45,  46,  47,  48,  49,  50,  51,  BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD};

typedef struct decoder {
    const uint8_t *at;
    const uint8_t *end;
    uint8_t *out; /* NULL: only counts */
    size_t len;
    uint32_t bits;
    unsigned have;    /* characters of an unfinished group of four */
    unsigned padding; /* "=" met */
    bool line_start;
} decoder;

static void put(decoder *self, uint8_t byte)
{
    if (self->out)
        self->out[self->len] = byte;
    self->len++;
}

/* Whole groups of four, as far as they go without anything between them. */
static void decode_groups(decoder *self)
{
    const uint8_t *at = self->at;
    uint8_t *out = self->out;
    size_t len = self->len;

    while (self->end - at >= 4) {
        uint32_t a = values[at[0]], b = values[at[1]], c = values[at[2]], d = values[at[3]];
        if ((a | b | c | d) & BAD)
            break;
        if (out) {
            out[len] = (uint8_t) (a << 2 | b >> 4);
            out[len + 1] = (uint8_t) (b << 4 | c >> 2);
            out[len + 2] = (uint8_t) (c << 6 | d);
        }
        len += 3;
        at += 4;
        self->line_start = false;
    }
    self->at = at;
    self->len = len;
}

/*
 * White space, the escapes that JSON and shell variables write for it, a backslash at the end of a line (RTF), and the
 * marks that mail puts before quoted lines. Returns how many bytes, 0 for something else.
 */
static size_t white_at(decoder *self)
{
    uint8_t character = *self->at;

    if (character == '\n' || character == '\r')
        self->line_start = true;
    if (symca_scan_is_white(character) || (self->line_start && (character == '>' || character == '|')))
        return 1;
    if (character != '\\' || self->end - self->at < 2)
        return 0;

    uint8_t escaped = self->at[1];
    if (escaped == 'n' || escaped == 'r')
        self->line_start = true;
    return escaped == 'n' || escaped == 'r' || escaped == 't' ? 2 : symca_scan_is_white(escaped) ? 1 : 0;
}

/* One character by itself; false where it has no place. */
static bool decode_one(decoder *self)
{
    size_t white = white_at(self);
    if (white > 0) {
        self->at += white;
        return true;
    }

    uint8_t character = *self->at;
    if (character == '=') {
        if (self->have < 2 || self->have + self->padding >= 4)
            return false;
        self->padding++;
    } else {
        if ((values[character] & BAD) || self->padding > 0)
            return false;
        self->bits = self->bits << 6 | values[character];
        self->have++;
        self->line_start = false;
    }
    self->at++;

    if (self->have == 4) {
        put(self, (uint8_t) (self->bits >> 16));
        put(self, (uint8_t) (self->bits >> 8));
        put(self, (uint8_t) self->bits);
        self->have = 0;
        self->bits = 0;
    }
    return true;
}

/* The bytes of a last group of two or three characters. */
static void decode_rest(decoder *self)
{
    if (self->have == 2) {
        put(self, (uint8_t) (self->bits >> 4));
    } else if (self->have == 3) {
        put(self, (uint8_t) (self->bits >> 10));
        put(self, (uint8_t) (self->bits >> 2));
    }
}

/* Runs to the end or to the first character that has no place, where self->at then stands. */
static void decode(decoder *self, symca_slice text, uint8_t *out)
{
    const uint8_t *end = text.len > 0 ? text.data + text.len : text.data;
    *self = (decoder){.at = text.data, .end = end, .out = out, .line_start = true};
    while (self->at < self->end) {
        if (self->have == 0 && self->padding == 0)
            decode_groups(self);
        if (self->at < self->end && !decode_one(self))
            break;
    }
    decode_rest(self);
}

static symca_status fail_at(const decoder *self, symca_slice text)
{
    size_t offset = (size_t) (self->at - text.data);
    uint8_t character = *self->at;

    if (character > ' ' && character < 0x7f)
        return symca_fail(
            SYMCA_ERROR_MALFORMED, offset,
            "the character \"%c\" has no place in the Base64 text of a certificate: copy it again, from a "
            "plain text editor",
            character);
    return symca_fail(
        SYMCA_ERROR_MALFORMED, offset,
        "a byte %02x (hexadecimal) has no place in the Base64 text of a certificate: copy it again, from a "
        "plain text editor",
        (unsigned) character);
}

symca_status symca_base64_decode(symca_slice text, uint8_t **out, size_t *out_len)
{
    *out = NULL;
    *out_len = 0;

    uint8_t *bytes = malloc(text.len / 4 * 3 + 4);
    if (!bytes)
        return symca_fail_memory();

    decoder self;
    decode(&self, text, bytes);
    if (self.at < self.end) {
        free(bytes);
        return fail_at(&self, text);
    }
    if (self.have == 1) {
        free(bytes);
        return symca_fail(
            SYMCA_ERROR_MALFORMED, text.len,
            "the Base64 text ends within a byte: a character is missing or is one too many; copy it again");
    }
    bytes[self.len] = 0;
    *out = bytes;
    *out_len = self.len;
    return SYMCA_OK;
}

size_t symca_base64_extent(symca_slice text)
{
    decoder self;
    decode(&self, text, NULL);
    return (size_t) (self.at - text.data);
}

bool symca_base64_is(symca_slice text, size_t least)
{
    decoder self;
    decode(&self, text, NULL);
    return self.at == self.end && self.len >= least;
}
