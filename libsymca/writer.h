/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_WRITER_H
#define LIBSYMCA_WRITER_H

/*
 * A buffer that grows, checks every growth, and remembers the first failure, so that only the last step needs to be
 * looked at. Integers are big-endian.
 */

#include "reader.h"

typedef struct symca_writer {
    uint8_t *data;
    size_t len;
    size_t room;
    symca_status failure; /* SYMCA_OK, _MEMORY, or _LIMIT where a length does not fit its field */
} symca_writer;

#define SYMCA_WRITER_INIT    \
    {                        \
        NULL, 0, 0, SYMCA_OK \
    }

/* Makes room for so many bytes at once, where it is known how many there will be. */
void symca_writer_expect(symca_writer *self, size_t len);

void symca_writer_u8(symca_writer *self, uint8_t value);
void symca_writer_u16(symca_writer *self, uint16_t value);
void symca_writer_u32(symca_writer *self, uint32_t value);
void symca_writer_bytes(symca_writer *self, const uint8_t *data, size_t len);
void symca_writer_slice(symca_writer *self, symca_slice slice);
void symca_writer_text(symca_writer *self, const char *text);
void symca_writer_format(symca_writer *self, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A length field of 1 or 2 bytes and then the bytes; longer than the field can say is a sticky _LIMIT. */
void symca_writer_vector8(symca_writer *self, symca_slice slice);
void symca_writer_vector16(symca_writer *self, symca_slice slice);

/* A length field that is filled in when the child ends: `symca_writer_end16(w, symca_writer_begin16(w))`. */
size_t symca_writer_begin16(symca_writer *self);
void symca_writer_end16(symca_writer *self, size_t mark);

/* Makes it fail, where it has not failed yet, for what was to be written and cannot be made. */
void symca_writer_fail(symca_writer *self, symca_status status);

/*
 * Hands the bytes over, a NUL behind them, and leaves the writer empty. On a failure kept by the writer, *out is NULL,
 * the buffer is freed and the status returned with its detail set.
 */
symca_status symca_writer_finish(symca_writer *self, uint8_t **out, size_t *out_len);
symca_status symca_writer_finish_text(symca_writer *self, char **out);

/* Frees without handing over; safe on an empty and on a finished writer. Wipe first where it held secrets. */
void symca_writer_clear(symca_writer *self);

#endif /* LIBSYMCA_WRITER_H */
