/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_BUILD_H
#define FUZZ_BUILD_H

/*
 * Certificates field by field. A recipe is a row of records, each a field, a shape, a length and so many bytes; every
 * row of bytes is a recipe. What no record names is as an ordinary authority has it.
 */

#include "fuzz.h"

#include "writer.h"

/* What a record is about. */
typedef enum fuzz_field {
    FUZZ_FIELD_VERSION = 0,
    FUZZ_FIELD_SERIAL,
    FUZZ_FIELD_INNER_ALGORITHM, /* content: its identifier; the NULL is added */
    FUZZ_FIELD_OUTER_ALGORITHM,
    FUZZ_FIELD_NAME,    /* an attribute of issuer and subject: type, tag, value */
    FUZZ_FIELD_ISSUER,  /* of the issuer alone */
    FUZZ_FIELD_SUBJECT, /* of the subject alone */
    FUZZ_FIELD_NOT_BEFORE,
    FUZZ_FIELD_NOT_AFTER,
    FUZZ_FIELD_KEY_ALGORITHM, /* content: identifier and parameters */
    FUZZ_FIELD_KEY,           /* content: the bits */
    FUZZ_FIELD_UNIQUE_ID,     /* [1], and the second one [2] */
    FUZZ_FIELD_EXTENSION,     /* type, critical, what the OCTET STRING holds */
    FUZZ_FIELD_ALT_NAME,      /* an entry of subjectAltName: tag, content */
    FUZZ_FIELD_PURPOSE,       /* an entry of extKeyUsage */
    FUZZ_FIELD_SIGNATURE,     /* content: the bits */
    FUZZ_FIELD_TBS,           /* only its shape: that of tbsCertificate */
    FUZZ_FIELD_CERTIFICATE,   /* only its shape */
    FUZZ_FIELDS
} fuzz_field;

/* How a value is encoded. */
typedef enum fuzz_shape {
    FUZZ_SHAPE_DER = 0,
    FUZZ_SHAPE_LONG,       /* with a length octet too many */
    FUZZ_SHAPE_INDEFINITE, /* its end marked */
    FUZZ_SHAPE_OTHER_TAG,  /* the first byte of the content is the tag */
    FUZZ_SHAPE_RAW,        /* the content stands for all of it */
    FUZZ_SHAPE_ABSENT,
    FUZZ_SHAPE_TWICE,
    FUZZ_SHAPE_OFTEN, /* as many times as its first byte says */
    FUZZ_SHAPES
} fuzz_shape;

typedef struct fuzz_part {
    fuzz_field field;
    fuzz_shape shape;
    symca_slice content;
} fuzz_part;

#define FUZZ_MAX_PARTS 48

/* A recipe to its parts; returns how many. */
size_t fuzz_read_recipe(fuzz_input recipe, fuzz_part parts[FUZZ_MAX_PARTS]);

/* The certificate of a recipe, to be cleared by the caller. */
void fuzz_build_certificate(fuzz_input recipe, symca_writer *out);

#endif /* FUZZ_BUILD_H */
