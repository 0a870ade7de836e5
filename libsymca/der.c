/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "der.h"

#include <libtasn1.h>
#include <limits.h>

#define TAG_NUMBER 0x1f
#define TAG_CONSTRUCTED 0x20
#define TAG_END_OF_CONTENTS 0x00
#define LENGTH_LONG 0x80
#define LENGTH_INDEFINITE 0x80
#define LENGTH_RESERVED 0xff
#define LENGTH_OF_FOUR_OCTETS 0x84
#define END_OF_CONTENTS_LEN 2

/* What an identifier and its length octets say, before it is known whether the content is there. */
typedef enum header_state {
    HEADER_READ,
    HEADER_CUT,          /* more octets are needed */
    HEADER_WRONG_TAG,    /* one that certificates do not use */
    HEADER_WRONG_LENGTH, /* neither BER nor DER */
    HEADER_HUGE          /* more than SYMCA_MAX_LENGTH */
} header_state;

typedef struct header {
    uint8_t tag;
    bool indefinite;
    bool minimal;
    size_t len; /* of identifier and length */
    size_t content_len;
} header;

/* X.690 section 10.1: below 128 one octet, else as few as hold the number. */
static bool is_minimal(const uint8_t *length_octets, size_t count, size_t value)
{
    return count == 1 || (value >= LENGTH_LONG && length_octets[1] != 0);
}

static header_state read_length(const uint8_t *data, size_t len, header *out)
{
    if (len == 0)
        return HEADER_CUT;
    if (data[0] == LENGTH_RESERVED)
        return HEADER_WRONG_LENGTH;
    size_t octets = (data[0] & LENGTH_LONG) != 0 ? data[0] - (size_t) LENGTH_LONG : 0;
    if (octets >= len)
        return HEADER_CUT;

    /* All octets of the field are there. The content may not be, which is for the caller to find: hence the limit. */
    int used = 0;
    long value = asn1_get_length_der(data, SYMCA_MAX_LENGTH, &used);
    if (value < -1)
        return HEADER_HUGE;
    out->indefinite = value == -1;
    out->content_len = out->indefinite ? 0 : (size_t) value;
    out->minimal = !out->indefinite && is_minimal(data, (size_t) used, out->content_len);
    out->len = 1 + (size_t) used;
    return HEADER_READ;
}

/*
 * The headers that certificates have: a length in one octet, or behind 81 or 82 hex. False for all others, and for those
 * that are cut: read_header() tells what they are.
 */
static inline bool read_common_header(const uint8_t *data, size_t len, header *out)
{
    if (len < 2 || (data[0] & TAG_NUMBER) == TAG_NUMBER || data[0] == TAG_END_OF_CONTENTS)
        return false;
    unsigned first = data[1];
    if (first < LENGTH_LONG) {
        out->len = 2;
        out->content_len = first;
        out->minimal = true;
    } else if (first == (LENGTH_LONG | 1) && len >= 3) {
        out->len = 3;
        out->content_len = data[2];
        out->minimal = data[2] >= LENGTH_LONG;
    } else if (first == (LENGTH_LONG | 2) && len >= 4) {
        out->len = 4;
        out->content_len = (size_t) data[2] << 8 | data[3];
        out->minimal = data[2] != 0;
    } else {
        return false;
    }
    out->tag = data[0];
    out->indefinite = false;
    return true;
}

static header_state read_header(const uint8_t *data, size_t len, header *out)
{
    if (read_common_header(data, len, out))
        return HEADER_READ;
    if (len == 0)
        return HEADER_CUT;
    if ((data[0] & TAG_NUMBER) == TAG_NUMBER)
        return HEADER_WRONG_TAG;

    out->tag = data[0];
    header_state state = read_length(data + 1, len - 1, out);
    /* X.690 section 8.1.3.2: only a constructed value can have its end marked. */
    if (state == HEADER_READ && out->indefinite && (out->tag & TAG_CONSTRUCTED) == 0)
        return HEADER_WRONG_LENGTH;
    return state;
}

/* Where a value was looked for, and what it is called in errors. */
typedef struct place {
    const symca_reader *reader;
    const char *what;
} place;

static symca_status fail_short(place at, size_t offset, size_t missing)
{
    if (at.reader->nested)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "%s is %zu %s longer than the value that it stands in",
                          at.what, missing, missing == 1 ? "byte" : "bytes");
    return symca_fail(SYMCA_ERROR_TRUNCATED, offset, "the input ends inside %s: %zu %s missing", at.what, missing,
                      missing == 1 ? "byte is" : "bytes are");
}

static symca_status fail_cut(place at, size_t offset)
{
    if (at.reader->nested)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "%s does not end inside the value that it stands in", at.what);
    return symca_fail(SYMCA_ERROR_TRUNCATED, offset, "the input ends inside %s: at least 1 byte is missing", at.what);
}

static symca_status fail_absent(place at)
{
    size_t offset = symca_reader_offset(at.reader);

    if (at.reader->nested)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "%s is missing", at.what);
    return symca_fail(SYMCA_ERROR_TRUNCATED, offset, "the input ends where %s should begin", at.what);
}

static symca_status fail_header(place at, const uint8_t *data, header_state state)
{
    size_t offset = symca_reader_offset(at.reader) + (size_t) (data - at.reader->data);

    if (state == HEADER_CUT)
        return fail_cut(at, offset);
    if (state == HEADER_HUGE && at.reader->nested)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "%s is longer than the value that it stands in", at.what);
    if (state == HEADER_HUGE)
        return symca_fail(SYMCA_ERROR_LIMIT, offset, "%s announces a length of 2 GiB or more, which no input can have",
                          at.what);
    if (state == HEADER_WRONG_LENGTH)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "%s has length octets that ASN.1 does not allow", at.what);
    return symca_fail(SYMCA_ERROR_MALFORMED, offset, "%s: no ASN.1 value begins with the octet %02x hex here", at.what,
                      (unsigned) data[0]);
}

/* What comes of looking for the end of a value of indefinite length. */
typedef enum end_state {
    END_FOUND,
    END_MISSING,    /* a value inside is longer than what is there */
    END_UNREADABLE, /* a header inside is cut, or none */
    END_TOO_DEEP
} end_state;

/*
 * Looks for the end-of-contents octets that belong to a value of indefinite length whose content begins at data. Values of
 * definite length are stepped over whole, so this takes one pass whatever the nesting. *out_len is where it came to, and
 * *out_header tells of the header there that could not be read.
 */
static end_state look_for_end(const uint8_t *data, size_t len, size_t *out_len, header_state *out_header)
{
    size_t open = 1;
    size_t passed = 0;

    while (open > 0) {
        header inner;
        *out_len = passed;
        *out_header = read_header(data + passed, len - passed, &inner);
        if (*out_header != HEADER_READ)
            return END_UNREADABLE;
        passed += inner.len;

        if (inner.content_len > len - passed)
            return END_MISSING;
        passed += inner.content_len;

        if (inner.tag == TAG_END_OF_CONTENTS) {
            *out_header = HEADER_WRONG_TAG;
            if (inner.len + inner.content_len != END_OF_CONTENTS_LEN)
                return END_UNREADABLE;
            open--;
        } else if (inner.indefinite && ++open > SYMCA_MAX_DEPTH) {
            return END_TOO_DEEP;
        }
    }
    *out_len = passed;
    return END_FOUND;
}

static symca_status find_end(place at, const uint8_t *data, size_t len, size_t *out_len)
{
    header_state inside;

    switch (look_for_end(data, len, out_len, &inside)) {
    case END_FOUND:
        return SYMCA_OK;
    case END_UNREADABLE:
        return fail_header(at, data + *out_len, inside);
    case END_TOO_DEEP:
        return symca_fail(SYMCA_ERROR_LIMIT, symca_reader_offset(at.reader),
                          "%s has more than %d values of indefinite length inside one another", at.what,
                          SYMCA_MAX_DEPTH);
    default:
        return fail_cut(at, symca_reader_offset(at.reader));
    }
}

/* Hands out the value that the reader is at, and moves the reader behind it. */
static inline void take_value(symca_reader *reader, const header *found, size_t taken, symca_tlv *out)
{
    out->tag = found->tag;
    out->indefinite = found->indefinite;
    out->minimal = found->minimal;
    out->content = symca_slice_of(reader->data + found->len, found->content_len);
    out->whole = symca_slice_of(reader->data, found->len + taken);
    reader->data += out->whole.len;
    reader->len -= out->whole.len;
}

/* A value that is out of the common, or none. Never inline, as that makes the common ones slow. */
__attribute__((noinline, cold)) static symca_status next_uncommon(symca_reader *reader, const char *what,
                                                                  symca_tlv *out)
{
    place at = {reader, what};
    if (reader->len == 0)
        return fail_absent(at);

    header found;
    header_state state = read_header(reader->data, reader->len, &found);
    if (state == HEADER_READ && found.tag == TAG_END_OF_CONTENTS)
        state = HEADER_WRONG_TAG;
    if (state != HEADER_READ)
        return fail_header(at, reader->data, state);

    size_t left = reader->len - found.len;
    size_t taken = found.content_len;
    if (found.indefinite) {
        symca_status status = find_end(at, reader->data + found.len, left, &taken);
        if (status != SYMCA_OK)
            return status;
        found.content_len = taken - END_OF_CONTENTS_LEN;
    } else if (taken > left) {
        return fail_short(at, symca_reader_offset(reader), taken - left);
    }
    take_value(reader, &found, taken, out);
    return SYMCA_OK;
}

static inline symca_status next_value(symca_reader *reader, const char *what, symca_tlv *out)
{
    header found;
    if (!read_common_header(reader->data, reader->len, &found) || found.content_len > reader->len - found.len)
        return next_uncommon(reader, what, out);
    take_value(reader, &found, found.content_len, out);
    return SYMCA_OK;
}

symca_status symca_der_next(symca_reader *reader, const char *what, symca_tlv *out)
{
    return next_value(reader, what, out);
}

static const char *tag_name(uint8_t tag)
{
    switch (tag) {
    case SYMCA_DER_BOOLEAN:
        return "BOOLEAN";
    case SYMCA_DER_INTEGER:
        return "INTEGER";
    case SYMCA_DER_BIT_STRING:
        return "BIT STRING";
    case SYMCA_DER_OCTET_STRING:
        return "OCTET STRING";
    case SYMCA_DER_NULL:
        return "NULL";
    case SYMCA_DER_OID:
        return "OBJECT IDENTIFIER";
    case SYMCA_DER_ENUMERATED:
        return "ENUMERATED";
    case SYMCA_DER_UTF8_STRING:
        return "UTF8String";
    case SYMCA_DER_NUMERIC_STRING:
        return "NumericString";
    case SYMCA_DER_PRINTABLE_STRING:
        return "PrintableString";
    case SYMCA_DER_TELETEX_STRING:
        return "TeletexString";
    case SYMCA_DER_IA5_STRING:
        return "IA5String";
    case SYMCA_DER_UTC_TIME:
        return "UTCTime";
    case SYMCA_DER_GENERALIZED_TIME:
        return "GeneralizedTime";
    case SYMCA_DER_VISIBLE_STRING:
        return "VisibleString";
    case SYMCA_DER_GENERAL_STRING:
        return "GeneralString";
    case SYMCA_DER_UNIVERSAL_STRING:
        return "UniversalString";
    case SYMCA_DER_BMP_STRING:
        return "BMPString";
    case SYMCA_DER_SEQUENCE:
        return "SEQUENCE";
    case SYMCA_DER_SET:
        return "SET";
    default:
        return "tag";
    }
}

__attribute__((noinline, cold)) static symca_status fail_tag(place at, uint8_t tag)
{
    uint8_t found = at.reader->data[0];
    return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(at.reader),
                      "%s should be %s (%02x hex), but here is %s (%02x hex)", at.what, tag_name(tag), (unsigned) tag,
                      tag_name(found), (unsigned) found);
}

symca_status symca_der_expect(symca_reader *reader, uint8_t tag, const char *what, symca_tlv *out)
{
    if (reader->len > 0 && reader->data[0] != tag)
        return fail_tag((place){reader, what}, tag);
    return next_value(reader, what, out);
}

symca_status symca_der_enter(symca_reader *reader, uint8_t tag, const char *what)
{
    symca_tlv value = {.tag = 0};

    symca_status status = symca_der_expect(reader, tag, what, &value);
    if (status == SYMCA_OK)
        *reader = symca_reader_inside(reader, value.content);
    return status;
}

bool symca_der_peek(const symca_reader *reader, uint8_t tag)
{
    return reader->len > 0 && reader->data[0] == tag;
}

size_t symca_der_announced(const uint8_t *data, size_t len)
{
    header found;

    if (read_header(data, len, &found) != HEADER_READ || found.indefinite)
        return 0;
    return found.len + found.content_len;
}

/* The content of the value of indefinite length that begins so; all that is there where its end is not found. */
static symca_slice glance_to_end(symca_slice behind_header, size_t *out_taken, bool *out_cut)
{
    header_state inside;
    size_t passed;

    *out_cut = look_for_end(behind_header.data, behind_header.len, &passed, &inside) != END_FOUND;
    *out_taken = *out_cut ? behind_header.len : passed;
    return symca_slice_of(behind_header.data, *out_cut ? behind_header.len : passed - END_OF_CONTENTS_LEN);
}

bool symca_der_glance(symca_slice *rest, uint8_t *out_tag, symca_slice *out_content, bool *out_cut)
{
    header found;
    header_state state = read_header(rest->data, rest->len, &found);
    /* More octets tell a length below 2 GiB behind zeros: where those are not seen, it may be "0\xb0", a temperature. */
    bool few_octets = rest->len < 2 || rest->data[1] <= LENGTH_OF_FOUR_OCTETS;

    *out_cut = state == HEADER_CUT && few_octets;
    if (state == HEADER_HUGE && few_octets) {
        found.indefinite = false;
        found.len = 2 + (size_t) rest->data[1] - LENGTH_LONG;
        found.content_len = SIZE_MAX;
    } else if (state != HEADER_READ) {
        return false;
    }
    *out_tag = found.tag;
    symca_slice behind = symca_slice_of(rest->data + found.len, rest->len - found.len);
    size_t taken;
    if (found.indefinite) {
        *out_content = glance_to_end(behind, &taken, out_cut);
    } else {
        *out_cut = found.content_len > behind.len;
        taken = *out_cut ? behind.len : found.content_len;
        *out_content = symca_slice_of(behind.data, taken);
    }
    *rest = symca_slice_of(behind.data + taken, behind.len - taken);
    return true;
}

bool symca_der_boolean(symca_slice content, bool *out, bool *out_strict)
{
    if (content.len != 1)
        return false;
    *out = content.data[0] != 0;
    *out_strict = content.data[0] == 0x00 || content.data[0] == 0xff;
    return true;
}

static symca_slice without_leading_zeros(symca_slice number)
{
    while (number.len > 0 && number.data[0] == 0) {
        number.data++;
        number.len--;
    }
    return number;
}

bool symca_der_unsigned(symca_slice content, uint64_t *out)
{
    if (content.len == 0 || (content.data[0] & 0x80) != 0)
        return false;

    symca_slice digits = without_leading_zeros(content);
    if (digits.len > sizeof *out)
        return false;
    *out = 0;
    for (size_t i = 0; i < digits.len; i++)
        *out = *out << 8 | digits.data[i];
    return true;
}

bool symca_der_bit_string(symca_slice content, symca_slice *out_bits, unsigned *out_unused)
{
    if (content.len == 0 || content.data[0] > 7 || (content.len == 1 && content.data[0] != 0))
        return false;
    *out_bits = symca_slice_of(content.data + 1, content.len - 1);
    *out_unused = content.data[0];
    return true;
}

unsigned symca_der_bit_length(symca_slice number)
{
    symca_slice digits = without_leading_zeros(number);
    if (digits.len == 0)
        return 0;
    if (digits.len > UINT_MAX / 8)
        return UINT_MAX;

    unsigned bits = (unsigned) (digits.len - 1) * 8;
    for (unsigned first = digits.data[0]; first != 0; first >>= 1)
        bits++;
    return bits;
}

size_t symca_der_header(uint8_t tag, size_t len, uint8_t out[6])
{
    uint64_t wide = len; /* a size_t alone is never larger where it has 32 bits */
    int used = 0;

    if (wide > UINT32_MAX)
        return 0;
    out[0] = tag;
    asn1_length_der((unsigned long) len, out + 1, &used);
    return 1 + (size_t) used;
}
