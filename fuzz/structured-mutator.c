/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changes a recipe record by record, so that what is built stays a certificate. Only libFuzzer calls it. */
#include "build.h"

#include <string.h>

/* Weak: engines that never call the mutator below do not have it. */
__attribute__((weak)) size_t LLVMFuzzerMutate(uint8_t *data, size_t len, size_t max_len);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t len, size_t max_len, unsigned seed);

#define MAX_CONTENT 255

/* Contents that get further than random bytes do. */
static const struct {
    fuzz_field field;
    const char *content;
    size_t len;
} known[] = {
#define KNOWN(field, text)            \
    {                                 \
        field, text, sizeof(text) - 1 \
    }
    KNOWN(FUZZ_FIELD_VERSION, "\x00"),
    KNOWN(FUZZ_FIELD_SERIAL, "\x80"),
    KNOWN(FUZZ_FIELD_INNER_ALGORITHM, "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b"),
    KNOWN(FUZZ_FIELD_OUTER_ALGORITHM, "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b"),
    KNOWN(FUZZ_FIELD_NAME, "\x00\x01M\xc3\xbcller"),
    KNOWN(FUZZ_FIELD_NAME, "\x01\x00ZZ"),
    KNOWN(FUZZ_FIELD_SUBJECT, "\x00\x04\x00M\x00\xfc"),
    KNOWN(FUZZ_FIELD_NOT_BEFORE, "20500101000000Z"),
    KNOWN(FUZZ_FIELD_NOT_AFTER, "0501010000+0130"),
    KNOWN(FUZZ_FIELD_KEY_ALGORITHM, "\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07"),
    KNOWN(FUZZ_FIELD_KEY_ALGORITHM, "\x06\x03\x2b\x65\x70"),
    KNOWN(FUZZ_FIELD_KEY, "\x00\x30\x06\x02\x01\x23\x02\x01\x03"),
    KNOWN(FUZZ_FIELD_EXTENSION, "\x00\xff\x30\x06\x01\x01\xff\x02\x01\x00"),
    KNOWN(FUZZ_FIELD_EXTENSION, "\x01\xff\x03\x02\x01\x06"),
    KNOWN(FUZZ_FIELD_EXTENSION, "\x02\x00\x30\x0a\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x01"),
    KNOWN(FUZZ_FIELD_EXTENSION, "\x03\x00\x04\x04\x01\x02\x03\x04"),
    KNOWN(FUZZ_FIELD_EXTENSION, "\x04\x00\x30\x06\x80\x04\x01\x02\x03\x04"),
    KNOWN(FUZZ_FIELD_EXTENSION, "\x07\xff\x30\x0a\xa0\x08\x30\x06\x82\x04test"),
    KNOWN(FUZZ_FIELD_EXTENSION, "\x08\x00\x30\x08\x30\x06\x06\x02\x2a\x03\x30\x00"),
    KNOWN(FUZZ_FIELD_EXTENSION, "\x0d\x00\x30\x16\x30\x14\x06\x08\x2b\x06\x01\x05\x05\x07\x30\x02\x86\x08http://a"),
    KNOWN(FUZZ_FIELD_ALT_NAME, "\x02*.example.net"),
    KNOWN(FUZZ_FIELD_ALT_NAME, "\x07\x7f\x00\x00\x01"),
    KNOWN(FUZZ_FIELD_PURPOSE, "\x2b\x06\x01\x05\x05\x07\x03\x01"),
#undef KNOWN
};

#define KNOWN_COUNT (sizeof known / sizeof known[0])

/* xorshift */
static unsigned next(unsigned *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static unsigned below(unsigned *state, size_t limit)
{
    return (unsigned) (next(state) % limit);
}

static size_t write_recipe(const fuzz_part *parts, size_t count, uint8_t *out, size_t room)
{
    size_t at = 0;
    for (size_t i = 0; i < count && room - at >= 3 + parts[i].content.len; i++) {
        out[at++] = (uint8_t) parts[i].field;
        out[at++] = (uint8_t) parts[i].shape;
        out[at++] = (uint8_t) parts[i].content.len;
        if (parts[i].content.len > 0)
            memcpy(out + at, parts[i].content.data, parts[i].content.len);
        at += parts[i].content.len;
    }
    return at;
}

static size_t insert(fuzz_part *parts, size_t count, size_t at, fuzz_part part)
{
    if (count == FUZZ_MAX_PARTS)
        return count;
    memmove(parts + at + 1, parts + at, (count - at) * sizeof *parts);
    parts[at] = part;
    return count + 1;
}

static size_t drop(fuzz_part *parts, size_t count, size_t at)
{
    memmove(parts + at, parts + at + 1, (count - at - 1) * sizeof *parts);
    return count - 1;
}

static void swap(fuzz_part *a, fuzz_part *b)
{
    fuzz_part kept = *a;
    *a = *b;
    *b = kept;
}

/* The engine's own mutation, of one content. */
static void change_content(fuzz_part *part, uint8_t room[MAX_CONTENT])
{
    size_t len = part->content.len;
    if (len > 0)
        memcpy(room, part->content.data, len);
    len = LLVMFuzzerMutate(room, len, MAX_CONTENT);
    part->content = symca_slice_of(room, len);
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t len, size_t max_len, unsigned seed)
{
    static uint8_t copy[1 << 16];
    uint8_t room[MAX_CONTENT];
    fuzz_part parts[FUZZ_MAX_PARTS];
    unsigned state = seed | 1;

    if (len > sizeof copy)
        len = sizeof copy;
    memcpy(copy, data, len);
    size_t count = fuzz_read_recipe((fuzz_input){copy, len}, parts);
    size_t at = count > 0 ? below(&state, count) : 0;
    size_t row = below(&state, KNOWN_COUNT);
    fuzz_part new = {known[row].field, FUZZ_SHAPE_DER,
                     symca_slice_of((const uint8_t *) known[row].content, known[row].len)};
    switch (count > 0 ? below(&state, 8) : 0) {
    case 0:
        count = insert(parts, count, at, new);
        break;
    case 1:
        count = drop(parts, count, at);
        break;
    case 2:
        count = insert(parts, count, at, parts[at]);
        break;
    case 3:
        swap(&parts[at], &parts[below(&state, count)]);
        break;
    case 4:
        parts[at].shape = (fuzz_shape) below(&state, FUZZ_SHAPES);
        break;
    case 5:
        parts[at].field = (fuzz_field) below(&state, FUZZ_FIELDS);
        break;
    default:
        change_content(&parts[at], room);
        break;
    }
    return write_recipe(parts, count, data, max_len);
}
