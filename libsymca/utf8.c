/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "utf8.h"

static bool is_continuation(uint8_t byte)
{
    return (byte & 0xc0) == 0x80;
}

/* How many bytes the character takes that begins so, and which second bytes may follow (RFC 3629 section 4). */
static size_t sequence_length(uint8_t first, uint8_t *low, uint8_t *high)
{
    *low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    *high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (first >= 0xc2 && first <= 0xdf)
        return 2;
    if (first >= 0xe0 && first <= 0xef)
        return 3;
    if (first >= 0xf0 && first <= 0xf4)
        return 4;
    return 0;
}

uint32_t symca_utf8_decode(const uint8_t *data, size_t len, size_t *out_used)
{
    *out_used = 1;
    if (data[0] < 0x80)
        return data[0];

    uint8_t low, high;
    size_t sequence = sequence_length(data[0], &low, &high);
    if (sequence == 0 || len < 2 || data[1] < low || data[1] > high)
        return SYMCA_UTF8_BAD;

    uint32_t character = data[0] & (0x7fU >> sequence);
    character = character << 6 | (data[1] & 0x3fU);
    for (*out_used = 2; *out_used < sequence; (*out_used)++) {
        if (*out_used == len || !is_continuation(data[*out_used]))
            return SYMCA_UTF8_BAD;
        character = character << 6 | (data[*out_used] & 0x3fU);
    }
    return character;
}

size_t symca_utf8_encode(uint32_t character, uint8_t out[4])
{
    size_t len = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;

    if (len == 1) {
        out[0] = (uint8_t) character;
        return 1;
    }
    for (size_t i = len - 1; i > 0; i--) {
        out[i] = (uint8_t) (0x80 | (character & 0x3f));
        character >>= 6;
    }
    out[0] = (uint8_t) ((0xf00U >> len) | character);
    return len;
}

bool symca_utf8_is_control(uint32_t character)
{
    return character < 0x20 || (character >= 0x7f && character < 0xa0) || character == 0x2028 || character == 0x2029;
}

bool symca_utf8_is_hidden(uint32_t character)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x00ad, 0x00ad},   /* soft hyphen */
        {0x061c, 0x061c},   /* Arabic letter mark */
        {0x180e, 0x180e},   /* Mongolian vowel separator */
        {0x200b, 0x200b},   /* zero width space */
        {0x200e, 0x200f},   /* left-to-right and right-to-left marks */
        {0x202a, 0x202e},   /* embeddings and overrides */
        {0x2060, 0x206f},   /* word joiner, invisible operators, isolates, deprecated ones */
        {0xfeff, 0xfeff},   /* zero width no-break space, the byte order mark */
        {0xfff9, 0xfffb},   /* interlinear annotation */
        {0x1bca0, 0x1bca3}, /* shorthand format controls */
        {0x1d173, 0x1d17a}, /* musical beams and slurs */
        {0xe0000, 0xe00ff}, /* tags */
    };

    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0] && character >= ranges[i].first; i++)
        if (character <= ranges[i].last)
            return true;
    return false;
}

bool symca_utf8_is_shown(uint32_t character)
{
    return !symca_utf8_is_control(character) && !symca_utf8_is_hidden(character);
}
