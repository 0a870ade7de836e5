/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base64.h"

#include "scan.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

/*
 * A character's value where it stands first, second, third or last in a group of four, and above the 24 bits of the group
 * a mark that there is one. The four of a group are added up.
 */
#define MARKED(value, place) ((uint32_t) (value) << (18 - 6 * (place)) | UINT32_C(1) << (24 + (place)))
#define ALL_GOOD 0x0f
/* clang-format off */
#define ALPHABET(place) \
    ['A'] = MARKED(0, place), ['B'] = MARKED(1, place), ['C'] = MARKED(2, place), ['D'] = MARKED(3, place), \
    ['E'] = MARKED(4, place), ['F'] = MARKED(5, place), ['G'] = MARKED(6, place), ['H'] = MARKED(7, place), \
    ['I'] = MARKED(8, place), ['J'] = MARKED(9, place), ['K'] = MARKED(10, place), ['L'] = MARKED(11, place), \
    ['M'] = MARKED(12, place), ['N'] = MARKED(13, place), ['O'] = MARKED(14, place), ['P'] = MARKED(15, place), \
    ['Q'] = MARKED(16, place), ['R'] = MARKED(17, place), ['S'] = MARKED(18, place), ['T'] = MARKED(19, place), \
    ['U'] = MARKED(20, place), ['V'] = MARKED(21, place), ['W'] = MARKED(22, place), ['X'] = MARKED(23, place), \
    ['Y'] = MARKED(24, place), ['Z'] = MARKED(25, place), ['a'] = MARKED(26, place), ['b'] = MARKED(27, place), \
    ['c'] = MARKED(28, place), ['d'] = MARKED(29, place), ['e'] = MARKED(30, place), ['f'] = MARKED(31, place), \
    ['g'] = MARKED(32, place), ['h'] = MARKED(33, place), ['i'] = MARKED(34, place), ['j'] = MARKED(35, place), \
    ['k'] = MARKED(36, place), ['l'] = MARKED(37, place), ['m'] = MARKED(38, place), ['n'] = MARKED(39, place), \
    ['o'] = MARKED(40, place), ['p'] = MARKED(41, place), ['q'] = MARKED(42, place), ['r'] = MARKED(43, place), \
    ['s'] = MARKED(44, place), ['t'] = MARKED(45, place), ['u'] = MARKED(46, place), ['v'] = MARKED(47, place), \
    ['w'] = MARKED(48, place), ['x'] = MARKED(49, place), ['y'] = MARKED(50, place), ['z'] = MARKED(51, place), \
    ['0'] = MARKED(52, place), ['1'] = MARKED(53, place), ['2'] = MARKED(54, place), ['3'] = MARKED(55, place), \
    ['4'] = MARKED(56, place), ['5'] = MARKED(57, place), ['6'] = MARKED(58, place), ['7'] = MARKED(59, place), \
    ['8'] = MARKED(60, place), ['9'] = MARKED(61, place), ['+'] = MARKED(62, place), ['/'] = MARKED(63, place)
/* clang-format on */
static const uint32_t groups[4][256] = {{ALPHABET(0)}, {ALPHABET(1)}, {ALPHABET(2)}, {ALPHABET(3)}};

static bool is_digit(uint8_t character)
{
    return groups[3][character] != 0;
}

static uint8_t value_of(uint8_t character)
{
    return (uint8_t) groups[3][character];
}

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

/* The three bytes of a group, and one behind them that the next bytes overwrite: the buffer has room for it. */
static inline void put_group(uint8_t *out, uint32_t group)
{
    uint32_t octets = htobe32(group << 8);
    memcpy(out, &octets, sizeof octets);
}

static inline uint32_t group_at(const uint8_t *at)
{
    return groups[0][at[0]] | groups[1][at[1]] | groups[2][at[2]] | groups[3][at[3]];
}

static inline bool is_good(uint32_t group)
{
    return group >> 24 == ALL_GOOD;
}

/* Whole groups of four, two at a time as far as possible; nothing else may stand between them. */
static const uint8_t *decode_run(const uint8_t *at, const uint8_t *end, uint8_t *out)
{
    while (end - at >= 8) {
        uint32_t first = group_at(at), second = group_at(at + 4);
        if (!is_good(first & second))
            break;
        put_group(out, first);
        put_group(out + 3, second);
        out += 6;
        at += 8;
    }
    for (; end - at >= 4 && is_good(group_at(at)); at += 4, out += 3)
        put_group(out, group_at(at));
    return at;
}

/* The same where the bytes are only counted. */
static const uint8_t *skip_run(const uint8_t *at, const uint8_t *end)
{
    while (end - at >= 4 && is_good(group_at(at)))
        at += 4;
    return at;
}

/* Whole groups and the ends of lines between them. */
static void decode_groups(decoder *self)
{
    const uint8_t *at = self->at;

    for (;;) {
        const uint8_t *behind = self->out ? decode_run(at, self->end, self->out + self->len) : skip_run(at, self->end);
        self->len += (size_t) (behind - at) / 4 * 3;
        at = behind;
        if (at == self->end || *at != '\n')
            break;
        at++;
    }
    if (at > self->at)
        self->line_start = at[-1] == '\n';
    self->at = at;
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
        if (!is_digit(character) || self->padding > 0)
            return false;
        self->bits = self->bits << 6 | value_of(character);
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

size_t symca_base64_room(size_t len)
{
    return len / 4 * 3 + 4;
}

symca_status symca_base64_decode_into(symca_slice text, uint8_t *out, size_t *out_len)
{
    decoder self;
    decode(&self, text, out);
    *out_len = 0;
    if (self.at == self.end && self.have != 1) {
        out[self.len] = 0;
        *out_len = self.len;
        return SYMCA_OK;
    }
    /* The caller is not told how many bytes were decoded, and they may be a private key. */
    explicit_bzero(out, self.len);
    if (self.at < self.end)
        return fail_at(&self, text);
    return symca_fail(SYMCA_ERROR_MALFORMED, text.len,
                      "the Base64 text ends within a byte: a character is missing or is one too many; copy it again");
}

symca_status symca_base64_decode(symca_slice text, uint8_t **out, size_t *out_len)
{
    *out = NULL;
    *out_len = 0;
    uint8_t *bytes = malloc(symca_base64_room(text.len));
    if (!bytes)
        return symca_fail_memory();

    symca_status status = symca_base64_decode_into(text, bytes, out_len);
    if (status == SYMCA_OK)
        *out = bytes;
    else
        free(bytes);
    return status;
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

symca_slice symca_base64_whole_groups(symca_slice text)
{
    while (text.len > 0 && symca_scan_is_white(text.data[text.len - 1]))
        text.len--;
    return symca_slice_of(text.data, text.len > 0 ? text.len - 1 : 0);
}
