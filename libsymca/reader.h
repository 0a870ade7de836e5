/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_READER_H
#define LIBSYMCA_READER_H

/* A cursor over bytes that only shrinks. A read that fails leaves it where it was. Integers are big-endian. */

#include "error.h"

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

symca_slice symca_slice_of(const uint8_t *data, size_t len);
bool symca_slice_equal(symca_slice a, symca_slice b);

/* A cursor whose offsets count from the beginning of data. */
symca_reader symca_reader_of(const uint8_t *data, size_t len);

/* A cursor over a part of what `parent` reads: its offsets stay the parent's. */
symca_reader symca_reader_inside(const symca_reader *parent, symca_slice part);

/* How far the cursor is from its base: the offset to report. */
size_t symca_reader_offset(const symca_reader *self);

bool symca_reader_u8(symca_reader *self, uint8_t *out);
bool symca_reader_u16(symca_reader *self, uint16_t *out);
bool symca_reader_u32(symca_reader *self, uint32_t *out);
bool symca_reader_bytes(symca_reader *self, size_t len, symca_slice *out);

/* opaque<a..b> of WAP-261 section 8: a length of one or two bytes, and that many bytes. */
bool symca_reader_vector8(symca_reader *self, symca_slice *out);
bool symca_reader_vector16(symca_reader *self, symca_slice *out);

#endif /* LIBSYMCA_READER_H */
