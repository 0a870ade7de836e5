/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_DER_H
#define LIBSYMCA_DER_H

/*
 * ASN.1 values (X.690) read in place. BER that DER forbids is read too and marked, so that it can be explained; what
 * neither allows is SYMCA_ERROR_MALFORMED, and an end of input inside a value SYMCA_ERROR_TRUNCATED. Inside a value
 * (symca_reader_inside()) its end is known not to be that of the input, so there it is SYMCA_ERROR_MALFORMED.
 */

#include "reader.h"

#include <symca/limits.h>

/* Identifier octets as they stand in certificates; numbers over 30 have no place there and are read as malformed. */
enum {
    SYMCA_DER_BOOLEAN = 0x01,
    SYMCA_DER_INTEGER = 0x02,
    SYMCA_DER_BIT_STRING = 0x03,
    SYMCA_DER_OCTET_STRING = 0x04,
    SYMCA_DER_NULL = 0x05,
    SYMCA_DER_OID = 0x06,
    SYMCA_DER_ENUMERATED = 0x0a,
    SYMCA_DER_UTF8_STRING = 0x0c,
    SYMCA_DER_NUMERIC_STRING = 0x12,
    SYMCA_DER_PRINTABLE_STRING = 0x13,
    SYMCA_DER_TELETEX_STRING = 0x14,
    SYMCA_DER_IA5_STRING = 0x16,
    SYMCA_DER_UTC_TIME = 0x17,
    SYMCA_DER_GENERALIZED_TIME = 0x18,
    SYMCA_DER_VISIBLE_STRING = 0x1a,
    SYMCA_DER_GENERAL_STRING = 0x1b,
    SYMCA_DER_UNIVERSAL_STRING = 0x1c,
    SYMCA_DER_BMP_STRING = 0x1e,
    SYMCA_DER_SEQUENCE = 0x30,
    SYMCA_DER_SET = 0x31
};

/* [n] IMPLICIT of a primitive, and [n] of a constructed value. */
#define SYMCA_DER_CONTEXT(n) (0x80 | (n))
#define SYMCA_DER_CONTEXT_CONSTRUCTED(n) (0xa0 | (n))

typedef struct symca_tlv {
    uint8_t tag;       /* the identifier octet */
    bool indefinite;   /* length 80 hex; content ends before the end-of-contents octets */
    bool minimal;      /* the length has the shortest form, as DER demands; an indefinite one has not */
    symca_slice whole; /* identifier, length, content (and end-of-contents) */
    symca_slice content;
} symca_tlv;

/* The next value, whatever it is. `what` names it in the error ("tbsCertificate"). */
symca_status symca_der_next(symca_reader *reader, const char *what, symca_tlv *out);

/* The next value, which must have the tag. */
symca_status symca_der_expect(symca_reader *reader, uint8_t tag, const char *what, symca_tlv *out);

/* The same, and the cursor goes on inside the value: what follows the value is left behind. */
symca_status symca_der_enter(symca_reader *reader, uint8_t tag, const char *what);

/* Whether the next identifier octet is `tag`; false at the end. */
bool symca_der_peek(const symca_reader *reader, uint8_t tag);

/*
 * How many bytes the value at the start of data announces, its header included: 0 where there is no header yet, where
 * it is of indefinite length, or where it is no header or announces 2 GiB. More than len tells that the input is cut.
 */
size_t symca_der_announced(const uint8_t *data, size_t len);

/*
 * Takes the value at the start of rest, or as much of it as there is, for who only looks at what some bytes may be: nothing
 * fails, and one pass over the value is all it takes. False where no value begins. *out_cut tells that the bytes end within
 * the header or the value, as they do where it announces 2 GiB, or that the end of a value of indefinite length was not
 * found: it is missing, or stands behind what cannot be read, or too many such values are in each other.
 */
bool symca_der_glance(symca_slice *rest, uint8_t *out_tag, symca_slice *out_content, bool *out_cut);

/* Content octets to values. False where the content is not one. */
bool symca_der_boolean(symca_slice content, bool *out, bool *out_strict); /* strict: 00 or FF */
bool symca_der_unsigned(symca_slice content, uint64_t *out); /* INTEGER 0 .. 2^64-1, lenient on leading zeros */
bool symca_der_bit_string(symca_slice content, symca_slice *out_bits, unsigned *out_unused);

/* Bits of an unsigned big-endian number, leading zeros not counted; UINT_MAX where there are more. */
unsigned symca_der_bit_length(symca_slice number);

/* Writes identifier and shortest length of a value whose content has len bytes. At most 6 bytes; returns how many, or 0
 * where four octets cannot tell the length. */
size_t symca_der_header(uint8_t tag, size_t len, uint8_t out[6]);

#endif /* LIBSYMCA_DER_H */
