/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "text.h"

#include "utf8.h"

#include <string.h>

/*
 * Takes one character off bytes that are not empty, and at least one byte; SYMCA_UTF8_BAD where there is none. Each
 * coding is one such function.
 */
typedef uint32_t decoder(symca_slice *bytes);

static uint32_t take_u8(symca_slice *bytes)
{
    bytes->len--;
    return *bytes->data++;
}

static uint32_t take_all_bad(symca_slice *bytes)
{
    bytes->data += bytes->len;
    bytes->len = 0;
    return SYMCA_UTF8_BAD;
}

static uint32_t decode_ascii(symca_slice *bytes)
{
    uint32_t character = take_u8(bytes);
    return character < 0x80 ? character : SYMCA_UTF8_BAD;
}

static uint32_t decode_latin1(symca_slice *bytes)
{
    return take_u8(bytes);
}

static uint32_t decode_utf8(symca_slice *bytes)
{
    size_t used;
    uint32_t character = symca_utf8_decode(bytes->data, bytes->len, &used);

    bytes->data += used;
    bytes->len -= used;
    return character;
}

static bool is_surrogate(uint32_t unit)
{
    return unit >= 0xd800 && unit < 0xe000;
}

static uint32_t unit_at(const uint8_t *data, bool little)
{
    return little ? data[0] | (uint32_t) data[1] << 8 : (uint32_t) data[0] << 8 | data[1];
}

/* Pairs of surrogates are read in BMPString and UCS-2 too, since writers put them there (RFC 2781 section 2.2). */
static uint32_t decode_utf16(symca_slice *bytes, bool little)
{
    if (bytes->len < 2)
        return take_all_bad(bytes);
    uint32_t high = unit_at(bytes->data, little);
    bytes->data += 2;
    bytes->len -= 2;

    if (!is_surrogate(high))
        return high;
    if (high >= 0xdc00 || bytes->len < 2)
        return SYMCA_UTF8_BAD;
    uint32_t low = unit_at(bytes->data, little);
    if (!is_surrogate(low) || low < 0xdc00)
        return SYMCA_UTF8_BAD;
    bytes->data += 2;
    bytes->len -= 2;
    return 0x10000 + ((high & 0x3ff) << 10 | (low & 0x3ff));
}

static uint32_t decode_utf16be(symca_slice *bytes)
{
    return decode_utf16(bytes, false);
}

static uint32_t decode_utf16le(symca_slice *bytes)
{
    return decode_utf16(bytes, true);
}

static uint32_t decode_utf32be(symca_slice *bytes)
{
    uint32_t character = 0;

    if (bytes->len < 4)
        return take_all_bad(bytes);
    for (unsigned i = 0; i < 4; i++)
        character = character << 8 | take_u8(bytes);
    return character > 0x10ffff || is_surrogate(character) ? SYMCA_UTF8_BAD : character;
}

/* UTF-8 on its way to where there may not be room for all of it. */
typedef struct utf8_sink {
    char *text;
    size_t room;
    size_t needed;
    size_t written;
    bool as_is; /* characters that are hidden stay */
} utf8_sink;

static bool is_full(const utf8_sink *self)
{
    return self->room == 0 || self->written < self->needed;
}

/* One character, or several of one byte each that all fit. */
static void put_utf8(utf8_sink *to, const uint8_t *encoded, size_t len)
{
    if (!is_full(to) && len < to->room - to->written) {
        memcpy(to->text + to->written, encoded, len);
        to->written += len;
    }
    to->needed += len;
}

static void put_character(utf8_sink *to, uint32_t character)
{
    uint8_t encoded[4];

    if (character == SYMCA_UTF8_BAD || symca_utf8_is_control(character) ||
        (!to->as_is && symca_utf8_is_hidden(character)))
        character = SYMCA_UTF8_REPLACEMENT;
    put_utf8(to, encoded, symca_utf8_encode(character, encoded));
}

/* How many bytes at the beginning are printable ASCII, which is UTF-8 as it stands, and fit. */
static size_t ascii_run(const utf8_sink *to, decoder *decode, symca_slice bytes)
{
    size_t most = is_full(to) ? SIZE_MAX : to->room - to->written - 1;
    size_t len = 0;

    if (decode != decode_utf8 && decode != decode_ascii && decode != decode_latin1)
        return 0;
    while (len < bytes.len && len < most && bytes.data[len] >= 0x20 && bytes.data[len] < 0x7f)
        len++;
    return len;
}

/* All of the bytes as UTF-8, cut before the first character that does not fit; returns what all of them need. */
static size_t convert(decoder *decode, symca_slice bytes, utf8_sink to)
{
    while (bytes.len > 0) {
        size_t run = ascii_run(&to, decode, bytes);
        if (run > 0) {
            put_utf8(&to, bytes.data, run);
            bytes = symca_slice_of(bytes.data + run, bytes.len - run);
        } else {
            put_character(&to, decode(&bytes));
        }
    }
    if (to.room > 0)
        to.text[to.written] = '\0';
    return to.needed;
}

/* X.680 section 41. Teletex is read as Latin-1, as every writer of certificates means it. */
static decoder *asn1_decoder(uint8_t tag)
{
    switch (tag) {
    case SYMCA_DER_UTF8_STRING:
        return decode_utf8;
    case SYMCA_DER_NUMERIC_STRING:
    case SYMCA_DER_PRINTABLE_STRING:
    case SYMCA_DER_IA5_STRING:
    case SYMCA_DER_VISIBLE_STRING:
    case SYMCA_DER_GENERAL_STRING:
        return decode_ascii;
    case SYMCA_DER_TELETEX_STRING:
        return decode_latin1;
    case SYMCA_DER_BMP_STRING:
        return decode_utf16be;
    case SYMCA_DER_UNIVERSAL_STRING:
        return decode_utf32be;
    default:
        return NULL;
    }
}

static size_t convert_asn1(uint8_t tag, symca_slice content, utf8_sink to)
{
    decoder *decode = asn1_decoder(tag);
    return decode != NULL ? convert(decode, content, to) : convert(decode_ascii, symca_slice_of(NULL, 0), to);
}

size_t symca_text_asn1(uint8_t tag, symca_slice content, char *text, size_t room)
{
    return convert_asn1(tag, content, (utf8_sink){.text = text, .room = room});
}

size_t symca_text_asn1_as_is(uint8_t tag, symca_slice content, char *text, size_t room)
{
    return convert_asn1(tag, content, (utf8_sink){.text = text, .room = room, .as_is = true});
}

bool symca_text_asn1_hides(uint8_t tag, symca_slice content)
{
    while (content.len > 0)
        if (symca_utf8_is_hidden(symca_text_take(tag, &content)))
            return true;
    return false;
}

bool symca_text_is_string(uint8_t tag)
{
    return asn1_decoder(tag) != NULL;
}

uint32_t symca_text_take(uint8_t tag, symca_slice *content)
{
    decoder *decode = asn1_decoder(tag);
    return decode != NULL ? decode(content) : take_all_bad(content);
}

/* RFC 2781 section 4.3: the byte order mark tells the order and goes; without one it is big-endian. */
static decoder *take_byte_order(symca_slice *content)
{
    uint32_t mark = content->len < 2 ? 0 : unit_at(content->data, false);

    if (mark == 0xfeff || mark == 0xfffe) {
        content->data += 2;
        content->len -= 2;
    }
    return mark == 0xfffe ? decode_utf16le : decode_utf16be;
}

static decoder *charset_decoder(unsigned charset, symca_slice *content)
{
    switch (charset) {
    case SYMCA_CHARSET_ASCII:
        return decode_ascii;
    case SYMCA_CHARSET_LATIN1:
        return decode_latin1;
    case SYMCA_CHARSET_UTF8:
        return decode_utf8;
    case SYMCA_CHARSET_UCS2:
    case SYMCA_CHARSET_UTF16:
        return take_byte_order(content);
    case SYMCA_CHARSET_UTF16BE:
        return decode_utf16be;
    case SYMCA_CHARSET_UTF16LE:
        return decode_utf16le;
    default:
        return NULL;
    }
}

size_t symca_text_charset(unsigned charset, symca_slice content, char *text, size_t room, bool *out_known)
{
    decoder *decode = charset_decoder(charset, &content);

    if (out_known != NULL)
        *out_known = decode != NULL;
    return convert(decode != NULL ? decode : decode_ascii, content, (utf8_sink){.text = text, .room = room});
}

size_t symca_text_charset_as_is(unsigned charset, symca_slice content, char *text, size_t room)
{
    decoder *decode = charset_decoder(charset, &content);
    return convert(decode != NULL ? decode : decode_ascii, content,
                   (utf8_sink){.text = text, .room = room, .as_is = true});
}

size_t symca_text_show(const char *utf8, char *text, size_t room)
{
    symca_slice bytes = symca_slice_of((const uint8_t *) utf8, strlen(utf8));
    return convert(decode_utf8, bytes, (utf8_sink){.text = text, .room = room});
}

bool symca_text_is_utf8(symca_slice bytes)
{
    while (bytes.len > 0)
        if (decode_utf8(&bytes) == SYMCA_UTF8_BAD)
            return false;
    return true;
}

/* Bytes of the character that begins so, in valid UTF-8. */
static size_t character_bytes(char first)
{
    uint8_t byte = (uint8_t) first;
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

uint32_t symca_text_next(const char **at)
{
    size_t used;

    if (**at == '\0')
        return 0;
    uint32_t character = symca_utf8_decode((const uint8_t *) *at, character_bytes(**at), &used);
    *at += used;
    return character;
}

size_t symca_text_prefix(const char *text, size_t characters)
{
    size_t bytes = 0;

    for (; characters > 0 && text[bytes] != '\0'; characters--)
        bytes += character_bytes(text[bytes]);
    return bytes;
}

size_t symca_text_fit(const char *text, size_t bytes)
{
    size_t kept = 0;

    while (text[kept] != '\0' && character_bytes(text[kept]) <= bytes - kept)
        kept += character_bytes(text[kept]);
    return kept;
}

size_t symca_text_length(const char *text)
{
    size_t characters = 0;

    for (; *text != '\0'; text += character_bytes(*text))
        characters++;
    return characters;
}

void symca_text_hex(symca_slice bytes, char *text)
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < bytes.len; i++) {
        *text++ = digits[bytes.data[i] >> 4];
        *text++ = digits[bytes.data[i] & 0x0f];
    }
    *text = '\0';
}
