/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_VALUE_H
#define FUZZ_VALUE_H

/* ASN.1 values in place, found without libsymca's own reader: what is said against libsymca must not come from it. */

#include "fuzz.h"

#include "reader.h"

typedef struct fuzz_value {
    uint8_t tag;
    bool minimal;    /* its length is definite, in as few octets as hold it */
    bool indefinite; /* its end is marked; the content is without the mark */
    size_t nesting;  /* values of indefinite length inside one another, this one included */
    symca_slice whole;
    symca_slice content;
} fuzz_value;

/* Takes the value that the bytes begin with; false where there is none, or it is not whole: then the bytes stay. */
bool fuzz_value_take(symca_slice *bytes, fuzz_value *out);

/* The same for a value that must have this tag. */
bool fuzz_value_expect(symca_slice *bytes, uint8_t tag, fuzz_value *out);

/* Whether the bytes are one value and nothing else. */
bool fuzz_value_only(symca_slice bytes, uint8_t tag, fuzz_value *out);

/* How many values stand in the bytes, up to where none can be read. */
size_t fuzz_value_count(symca_slice bytes);

/* Whether a value of indefinite length is among the bytes, or in the constructed values among them. */
bool fuzz_value_holds_indefinite(symca_slice bytes);

/* The content of an identifier with an arc that no 64 bits hold: it takes ten octets or more. */
bool fuzz_value_is_large_identifier(symca_slice content);

/* The content of an identifier as X.690 section 8.19.2 has it: no arc begins with 80 hex, and the last one ends. */
bool fuzz_value_is_identifier(symca_slice content);

/* The content of a BIT STRING: its first octet tells how many bits of the last one are not used. */
bool fuzz_value_is_bit_string(symca_slice content);

#endif /* FUZZ_VALUE_H */
