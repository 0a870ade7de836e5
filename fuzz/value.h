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

/* Takes the value that the bytes begin with; false where there is none, or it is not whole. */
bool fuzz_value_take(symca_slice *bytes, fuzz_value *out);

/* The same for a value that must have this tag. */
bool fuzz_value_expect(symca_slice *bytes, uint8_t tag, fuzz_value *out);

/* Whether the bytes are one value and nothing else. */
bool fuzz_value_only(symca_slice bytes, uint8_t tag, fuzz_value *out);

/* How many values stand in the bytes, up to where none can be read. */
size_t fuzz_value_count(symca_slice bytes);

/* Whether the bytes are values with minimal headers to the end, and so is what the constructed ones among them hold. */
bool fuzz_value_is_der(symca_slice bytes);

#endif /* FUZZ_VALUE_H */
