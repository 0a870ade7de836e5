/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_INPUT_H
#define LIBSYMCA_INPUT_H

/* What kind of input some bytes are. */

#include "reader.h"

#include <symca/bundle.h>

/* Bytes in an encoding that the rest can read: a byte order mark goes, UTF-16 becomes one byte a code unit. */
typedef struct symca_input {
    symca_slice bytes;
    uint8_t *owned;   /* NULL where bytes are the caller's; wiped when closed */
    size_t origin;    /* bytes.data[0] stands here in the caller's input */
    unsigned unit;    /* caller's bytes for one byte here: 2 in UTF-16, else 1 */
    const char *note; /* what was undone; static, NULL for nothing */
} symca_input;

/* How the thing that has a kind is wrapped. */
typedef enum symca_wrapping {
    SYMCA_WRAPPING_NONE = 0,
    SYMCA_WRAPPING_PEM,
    SYMCA_WRAPPING_BASE64
} symca_wrapping;

/* What some bytes were found to be. */
typedef struct symca_recognition {
    symca_kind kind;
    symca_wrapping wrapping;
} symca_recognition;

/* Fewest bytes that Base64 without armour must stand for. */
#define SYMCA_LEAST_BARE_BASE64 32

symca_status symca_input_open(const uint8_t *data, size_t len, symca_input *out);
void symca_input_close(symca_input *self);

/* An offset into bytes as an offset into what the caller gave; SYMCA_NONE stays. */
size_t symca_input_offset(const symca_input *self, size_t offset);

/* The kind of opened bytes, mostly told without decoding all of them. SYMCA_OK or SYMCA_ERROR_MEMORY. */
symca_status symca_input_recognise(symca_slice bytes, symca_recognition *out);

/* The kind of one DER value by its layout, also where it is cut; _UNKNOWN for other ones. */
symca_kind symca_input_der_kind(symca_slice der);

/* The kind that a PEM label names; _UNKNOWN else. */
symca_kind symca_input_label_kind(symca_slice label);

/* Whether bytes are text, so far as their beginning tells. */
bool symca_input_is_text(symca_slice bytes);

#endif /* LIBSYMCA_INPUT_H */
