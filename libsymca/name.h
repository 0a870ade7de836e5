/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_NAME_H
#define LIBSYMCA_NAME_H

/* A distinguished name (RFC 5280 section 4.1.2.4) and its text (RFC 4514). */

#include "arena.h"
#include "oid.h"

#include <symca/certificate.h>

/* Kept small, as bundles have many. */
typedef struct symca_attribute {
    symca_slice type;  /* content octets of the OID */
    symca_slice value; /* those of the value */
    const char *oid;   /* dotted */
    const char *short_name;
    const char *text; /* the value in UTF-8 as it is; what it hides is left out in symca_attribute_shown() */
    symca_oid_id id;  /* SYMCA_OID_NONE where not in the table */
    uint32_t rdn;     /* which RelativeDistinguishedName, from 0 */
    uint32_t encoding_len;
    uint8_t type_header_len;
    uint8_t position; /* which attribute of that RDN, from 0 */
    uint8_t tag;      /* the value's identifier octet */
    bool plain : 1;   /* a string that is its own UTF-8 text and needs no escape in RFC 4514, as nearly all are */
    bool hides : 1;   /* behind the text and its NUL stands another one, which can be shown */
} symca_attribute;

_Static_assert(SYMCA_MAX_NAME_ATTRIBUTES <= UINT8_MAX + 1, "a position fits its field");

/* The value with its header, which stands behind the type. */
static inline symca_slice symca_attribute_encoding(const symca_attribute *self)
{
    return symca_slice_of(self->type.data + self->type.len, self->encoding_len);
}

/* The value for people: see symca_name_value(). */
const char *symca_attribute_shown(const symca_attribute *self);

/* Where the type begins, header included. */
static inline const uint8_t *symca_attribute_start(const symca_attribute *self)
{
    return self->type.data - self->type_header_len;
}

struct symca_name {
    symca_slice der;
    const symca_attribute *attributes;
    const uint8_t *read_at; /* where the name stands that the attributes were read from: equal bytes are read once */
    size_t count;
    size_t rdn_count;
    const char *text;
};

/*
 * Reads a Name. With an arena that only measures, nothing but the room needed is worked out: call once to measure, once
 * to fill. The slices point into the reader's bytes.
 */
symca_status symca_name_read(symca_reader *reader, const char *what, symca_arena *arena, symca_name *out);

/*
 * Takes the next name for the one that was read already where it has the same bytes, as the subject of a self-issued
 * certificate has its issuer's; else false.
 */
bool symca_name_repeat(symca_reader *reader, const symca_name *known, symca_name *out);

/* Where a part of an attribute stands in the name itself. */
const uint8_t *symca_name_part(const symca_name *self, const uint8_t *part);

/* A hash that is the same for names that symca_name_equal() holds equal. */
uint64_t symca_name_hash(const symca_name *self);

#endif /* LIBSYMCA_NAME_H */
