/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_READER_H
#define LIBSYMCA_READER_H

/* A cursor over bytes that only shrinks. A read that fails leaves it where it was. Integers are big-endian. */

#include "error.h"

#include <string.h>

/* Some bytes of somebody else's; data may be NULL where len is 0. */
typedef struct symca_slice {
    const uint8_t *data;
    size_t len;
} symca_slice;

typedef struct symca_reader {
    const uint8_t *base; /* where offsets are counted from */
    const uint8_t *data; /* what is left */
    size_t len;
    bool nested; /* the end is that of a value, not of the input */
} symca_reader;

/* Everything is read through these few, a hundred times and more for one certificate: hence inline. */
static inline symca_slice symca_slice_of(const uint8_t *data, size_t len)
{
    return (symca_slice){data, len};
}

static inline bool symca_slice_equal(symca_slice a, symca_slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

/* A cursor whose offsets count from the beginning of data. */
static inline symca_reader symca_reader_of(const uint8_t *data, size_t len)
{
    return (symca_reader){.base = data, .data = data, .len = len, .nested = false};
}

/* A cursor over a part of what `parent` reads: its offsets stay the parent's. */
static inline symca_reader symca_reader_inside(const symca_reader *parent, symca_slice part)
{
    const uint8_t *data = part.data != NULL ? part.data : parent->data;
    return (symca_reader){.base = parent->base, .data = data, .len = part.len, .nested = true};
}

/* How far the cursor is from its base: the offset to report. */
static inline size_t symca_reader_offset(const symca_reader *self)
{
    return self->data == NULL ? 0 : (size_t) (self->data - self->base);
}

static inline bool symca_reader_bytes(symca_reader *self, size_t len, symca_slice *out)
{
    if (len > self->len)
        return false;

    *out = symca_slice_of(self->data, len);
    if (len > 0) /* data may be NULL, to which C adds nothing, not even 0 */
        self->data += len;
    self->len -= len;
    return true;
}

bool symca_reader_u8(symca_reader *self, uint8_t *out);
bool symca_reader_u16(symca_reader *self, uint16_t *out);
bool symca_reader_u32(symca_reader *self, uint32_t *out);

/* opaque<a..b> of WAP-261 section 8: a length of one or two bytes, and that many bytes. */
bool symca_reader_vector8(symca_reader *self, symca_slice *out);
bool symca_reader_vector16(symca_reader *self, symca_slice *out);

#endif /* LIBSYMCA_READER_H */
