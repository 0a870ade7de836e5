/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_EXTENSIONS_H
#define LIBSYMCA_EXTENSIONS_H

/* X.509 v3 extensions (RFC 5280 section 4.2): each as it is encoded, and the ones that matter decoded. */

#include "name.h"

/* An extension that is there but does not decode makes no certificate unreadable: it is told. */
typedef enum symca_extension_state {
    SYMCA_EXTENSION_ABSENT = 0,
    SYMCA_EXTENSION_READ,
    SYMCA_EXTENSION_UNREADABLE
} symca_extension_state;

typedef struct symca_extension {
    symca_slice whole; /* the Extension */
    symca_slice type;  /* content octets of the OID */
    symca_slice value; /* what the OCTET STRING holds */
    const char *oid;
    const char *name;
    symca_oid_id id; /* SYMCA_OID_NONE where not in the table */
    bool critical;
    uint8_t critical_octet; /* the BOOLEAN's content: 00, FF, or what else was found; 00 where absent */
} symca_extension;

typedef struct symca_alt_name {
    symca_general_name kind;
    uint8_t tag;
    symca_slice whole;
    symca_slice content;
    const char *text;
} symca_alt_name;

typedef struct symca_alt_names {
    symca_extension_state state;
    uint32_t extension; /* its position among the extensions */
    const symca_alt_name *entries;
    size_t count;
} symca_alt_names;

typedef struct symca_purpose {
    symca_slice type;
    symca_oid_id id;
    const char *oid;
    const char *name;
} symca_purpose;

/* Where an extension occurs twice, the first is decoded and `duplicate` is its second's position. */
typedef struct symca_extensions {
    const symca_extension *entries;
    size_t count;
    size_t duplicate; /* SYMCA_NONE where every type occurs once */

    symca_extension_state basic_constraints;
    uint32_t basic_constraints_index;
    bool ca;
    uint8_t ca_octet;    /* the BOOLEAN's content; 00 where absent */
    int64_t path_length; /* SYMCA_ABSENT where there is none; capped at INT64_MAX */

    symca_extension_state key_usage;
    uint32_t key_usage_index;
    int key_usage_bits;
    size_t key_usage_octets; /* content octets of the BIT STRING, the unused-bits octet included */

    symca_extension_state ext_key_usage;
    uint32_t ext_key_usage_index;
    const symca_purpose *purposes;
    size_t purpose_count;

    symca_extension_state subject_key_id;
    uint32_t subject_key_id_index;
    symca_slice subject_key_id_bytes;

    symca_extension_state authority_key_id;
    uint32_t authority_key_id_index;
    symca_slice authority_key_id_bytes; /* keyIdentifier; data NULL where absent */
    symca_slice authority_serial;       /* authorityCertSerialNumber; data NULL where absent */

    symca_extension_state authority_info;
    const char *const *issuer_urls;
    size_t issuer_url_count;

    symca_alt_names subject_alt_name;
    symca_alt_names issuer_alt_name;

    /* nameConstraints: the bases of all subtrees, permitted ones first. */
    symca_alt_names name_constraints;

    /* certificatePolicies with a policyQualifiers field somewhere. */
    symca_extension_state policies;
    uint32_t policies_index;
    bool policy_qualifiers;
} symca_extensions;

/*
 * Reads the content of the SEQUENCE OF Extension at the reader. Measures or fills, as the arena does. Fails only where
 * the list itself does not decode or is over a limit.
 */
symca_status symca_extensions_read(symca_reader *reader, symca_arena *arena, symca_extensions *out);

/* The position of the first extension of a type; SYMCA_NONE where there is none. */
size_t symca_extensions_find(const symca_extensions *self, symca_oid_id id);

/*
 * A GeneralNames that is all of the reader; used for subjectAltName and for what tests need. Measures or fills, as the
 * arena does. SYMCA_ERROR_MALFORMED or _LIMIT, not always with a detail, where it cannot be read.
 */
symca_status symca_alt_names_read(symca_reader *reader, symca_arena *arena, symca_alt_names *out);

#endif /* LIBSYMCA_EXTENSIONS_H */
