/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "value.h"

#include "der.h"

#define TAG_NUMBER 0x1f
#define TAG_CONSTRUCTED 0x20

/* A tag and length octets; false where they are cut, or of a form that no ASN.1 of a certificate has. */
static bool take_header(symca_slice *bytes, fuzz_value *out, size_t *out_len)
{
    if (bytes->len < 2 || (bytes->data[0] & TAG_NUMBER) == TAG_NUMBER)
        return false;
    size_t octets = bytes->data[1] > 0x80 ? bytes->data[1] - 0x80U : 0;
    if (octets > bytes->len - 2)
        return false;
    uint64_t len = octets > 0 ? 0 : bytes->data[1] & 0x7f;
    for (size_t i = 0; i < octets; i++) {
        if (len > SYMCA_MAX_INPUT)
            return false;
        len = len << 8 | bytes->data[2 + i];
    }
    out->tag = bytes->data[0];
    out->indefinite = bytes->data[1] == 0x80;
    out->minimal = !out->indefinite && (octets == 0 || (len >= 0x80 && bytes->data[2] != 0));
    *out_len = (size_t) len;
    *bytes = symca_slice_of(bytes->data + 2 + octets, bytes->len - 2 - octets);
    return true;
}

/* The bytes up to the mark of the end that belongs to a value which was just entered, and behind it. */
static bool take_marked(symca_slice *bytes, fuzz_value *out)
{
    const uint8_t *start = bytes->data;
    size_t open = 1;
    out->nesting = 1;
    while (open > 0) {
        const uint8_t *at = bytes->data;
        fuzz_value inner;
        size_t len;
        if (!take_header(bytes, &inner, &len) || len > bytes->len || (inner.tag == 0 && (len > 0 || !inner.minimal)))
            return false;
        *bytes = symca_slice_of(bytes->data + len, bytes->len - len);
        open += inner.indefinite ? 1 : 0;
        open -= inner.tag == 0 ? 1 : 0;
        if (open > out->nesting)
            out->nesting = open;
        out->content = symca_slice_of(start, (size_t) (at - start));
    }
    return true;
}

bool fuzz_value_take(symca_slice *bytes, fuzz_value *out)
{
    symca_slice ahead = *bytes;
    size_t len;
    if (!take_header(&ahead, out, &len) || len > ahead.len)
        return false;
    out->nesting = 0;
    if (out->indefinite) {
        if ((out->tag & TAG_CONSTRUCTED) == 0 || !take_marked(&ahead, out))
            return false;
    } else {
        out->content = symca_slice_of(ahead.data, len);
        ahead = symca_slice_of(ahead.data + len, ahead.len - len);
    }
    out->whole = symca_slice_of(bytes->data, (size_t) (ahead.data - bytes->data));
    *bytes = ahead;
    return true;
}

bool fuzz_value_expect(symca_slice *bytes, uint8_t tag, fuzz_value *out)
{
    return bytes->len > 0 && bytes->data[0] == tag && fuzz_value_take(bytes, out);
}

bool fuzz_value_only(symca_slice bytes, uint8_t tag, fuzz_value *out)
{
    return fuzz_value_expect(&bytes, tag, out) && bytes.len == 0;
}

size_t fuzz_value_count(symca_slice bytes)
{
    fuzz_value value;
    size_t count = 0;
    while (fuzz_value_take(&bytes, &value))
        count++;
    return count;
}

bool fuzz_value_holds_indefinite(symca_slice bytes)
{
    fuzz_value value;
    while (fuzz_value_take(&bytes, &value)) {
        if (value.indefinite || ((value.tag & TAG_CONSTRUCTED) != 0 && fuzz_value_holds_indefinite(value.content)))
            return true;
    }
    return false;
}

bool fuzz_value_is_large_identifier(symca_slice content)
{
    size_t octets = 0;
    for (size_t i = 0; i < content.len; i++) {
        octets = (content.data[i] & 0x80) != 0 ? octets + 1 : 0;
        if (octets >= 9)
            return true;
    }
    return false;
}

bool fuzz_value_is_identifier(symca_slice content)
{
    if (content.len == 0 || (content.data[content.len - 1] & 0x80) != 0)
        return false;
    for (size_t i = 0; i < content.len; i++) {
        if (content.data[i] == 0x80 && (i == 0 || (content.data[i - 1] & 0x80) == 0))
            return false;
    }
    return true;
}

bool fuzz_value_is_bit_string(symca_slice content)
{
    return content.len > 0 && content.data[0] <= 7 && (content.len > 1 || content.data[0] == 0);
}
