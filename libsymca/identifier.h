/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_IDENTIFIER_H
#define LIBSYMCA_IDENTIFIER_H

/* An object identifier as a certificate keeps it: what it names, and its text in the certificate's own memory. */

#include "arena.h"
#include "oid.h"

typedef struct symca_identifier {
    symca_oid_id id;  /* SYMCA_OID_NONE where not in the table */
    const char *oid;  /* dotted */
    const char *name; /* the table's, or the dotted text */
} symca_identifier;

/*
 * Reads the content octets of an OBJECT IDENTIFIER. Measures or fills, as the arena does; while measuring, a text that
 * is to be made is NULL. SYMCA_ERROR_MALFORMED, without a detail, where they are no identifier.
 */
symca_status symca_identifier_read(symca_slice content, symca_arena *arena, symca_identifier *out);

#endif /* LIBSYMCA_IDENTIFIER_H */
