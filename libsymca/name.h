/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_NAME_H
#define LIBSYMCA_NAME_H

/* A distinguished name (RFC 5280 section 4.1.2.4) and its text (RFC 4514). */

#include "arena.h"
#include "oid.h"

#include <symca/certificate.h>

typedef struct symca_attribute {
    symca_slice whole;    /* the AttributeTypeAndValue */
    symca_slice type;     /* content octets of the OID */
    symca_slice encoding; /* the value with its header */
    symca_slice value;    /* its content octets */
    uint8_t tag;          /* the value's identifier octet */
    size_t rdn;           /* which RelativeDistinguishedName, from 0 */
    size_t position;      /* which attribute of that RDN, from 0 */
    symca_oid_id id;      /* SYMCA_OID_NONE where not in the table */
    const char *oid;      /* dotted */
    const char *short_name;
    const char *text; /* the value in UTF-8; see symca_name_value() */
} symca_attribute;

struct symca_name {
    symca_slice der;
    const symca_attribute *attributes;
    size_t count;
    size_t rdn_count;
    const char *text;
};

/*
 * Reads a Name. With an arena that only measures, nothing but the room needed is worked out: call once to measure, once
 * to fill. The slices point into the reader's bytes.
 */
symca_status symca_name_read(symca_reader *reader, const char *what, symca_arena *arena, symca_name *out);

/* A hash that is the same for names that symca_name_equal() holds equal. */
uint64_t symca_name_hash(const symca_name *self);

#endif /* LIBSYMCA_NAME_H */
