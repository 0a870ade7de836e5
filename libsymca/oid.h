/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_OID_H
#define LIBSYMCA_OID_H

/* Object identifiers: their dotted text, and the names of those that certificates use. */

#include "der.h"

/* What an identifier names; one that is not in the table has no row. */
typedef enum symca_oid_class {
    SYMCA_OID_SIGNATURE = 1,
    SYMCA_OID_KEY,
    SYMCA_OID_CURVE,
    SYMCA_OID_ATTRIBUTE,
    SYMCA_OID_EXTENSION,
    SYMCA_OID_PURPOSE,
    SYMCA_OID_ACCESS,
    SYMCA_OID_CONTENT,
    SYMCA_OID_ALGORITHM
} symca_oid_class;

/* Identifiers that code asks for by name. */
typedef enum symca_oid_id {
    SYMCA_OID_NONE = 0,
    /* signature algorithms */
    SYMCA_OID_MD2_RSA,
    SYMCA_OID_MD4_RSA,
    SYMCA_OID_MD5_RSA,
    SYMCA_OID_SHA1_RSA,
    SYMCA_OID_SHA1_RSA_OIW,
    SYMCA_OID_SHA224_RSA,
    SYMCA_OID_SHA256_RSA,
    SYMCA_OID_SHA384_RSA,
    SYMCA_OID_SHA512_RSA,
    SYMCA_OID_RSA_PSS,
    SYMCA_OID_DSA_SHA1,
    SYMCA_OID_DSA_SHA224,
    SYMCA_OID_DSA_SHA256,
    SYMCA_OID_ECDSA_SHA1,
    SYMCA_OID_ECDSA_SHA224,
    SYMCA_OID_ECDSA_SHA256,
    SYMCA_OID_ECDSA_SHA384,
    SYMCA_OID_ECDSA_SHA512,
    /* public keys (Ed25519 and Ed448 are their own signature algorithms) */
    SYMCA_OID_RSA,
    SYMCA_OID_DSA,
    SYMCA_OID_DH,
    SYMCA_OID_EC,
    SYMCA_OID_ED25519,
    SYMCA_OID_ED448,
    SYMCA_OID_X25519,
    SYMCA_OID_X448,
    /* name attributes */
    SYMCA_OID_CN,
    SYMCA_OID_SN,
    SYMCA_OID_SERIAL_NUMBER,
    SYMCA_OID_C,
    SYMCA_OID_L,
    SYMCA_OID_ST,
    SYMCA_OID_STREET,
    SYMCA_OID_O,
    SYMCA_OID_OU,
    SYMCA_OID_TITLE,
    SYMCA_OID_DESCRIPTION,
    SYMCA_OID_POSTAL_CODE,
    SYMCA_OID_GIVEN_NAME,
    SYMCA_OID_INITIALS,
    SYMCA_OID_GENERATION_QUALIFIER,
    SYMCA_OID_DN_QUALIFIER,
    SYMCA_OID_DC,
    SYMCA_OID_EMAIL,
    SYMCA_OID_UNSTRUCTURED_NAME,
    SYMCA_OID_OTHER_ATTRIBUTE,
    /* extensions */
    SYMCA_OID_SUBJECT_KEY_ID,
    SYMCA_OID_KEY_USAGE,
    SYMCA_OID_PRIVATE_KEY_USAGE,
    SYMCA_OID_SUBJECT_ALT_NAME,
    SYMCA_OID_ISSUER_ALT_NAME,
    SYMCA_OID_BASIC_CONSTRAINTS,
    SYMCA_OID_NAME_CONSTRAINTS,
    SYMCA_OID_CRL_POINTS,
    SYMCA_OID_POLICIES,
    SYMCA_OID_POLICY_MAPPINGS,
    SYMCA_OID_AUTHORITY_KEY_ID,
    SYMCA_OID_POLICY_CONSTRAINTS,
    SYMCA_OID_EXT_KEY_USAGE,
    SYMCA_OID_INHIBIT_ANY_POLICY,
    SYMCA_OID_AUTHORITY_INFO,
    SYMCA_OID_NETSCAPE_TYPE,
    SYMCA_OID_OTHER_EXTENSION,
    /* purposes, access methods, content types */
    SYMCA_OID_SERVER_AUTH,
    SYMCA_OID_CLIENT_AUTH,
    SYMCA_OID_CODE_SIGNING,
    SYMCA_OID_EMAIL_PROTECTION,
    SYMCA_OID_TIME_STAMPING,
    SYMCA_OID_OCSP_SIGNING,
    SYMCA_OID_ANY_PURPOSE,
    SYMCA_OID_CA_ISSUERS,
    SYMCA_OID_OCSP,
    SYMCA_OID_PKCS7_DATA,
    SYMCA_OID_PKCS7_SIGNED,
    SYMCA_OID_PKCS7_ENVELOPED,
    SYMCA_OID_PKCS7_ENCRYPTED,
    SYMCA_OID_OTHER
} symca_oid_id;

typedef struct symca_oid {
    symca_oid_id id; /* SYMCA_OID_OTHER... for rows that only have a name */
    symca_oid_class oid_class;
    const char *text; /* dotted */
    const char *name;
    symca_slice content; /* as encoded */
} symca_oid;

/* Content octets of the longest identifier that is taken for one; what is longer has no use and is no identifier here. */
#define SYMCA_OID_MAX_LEN 256

/* The row of an encoded identifier; NULL where there is none. */
const symca_oid *symca_oid_find(symca_slice content);

/* The row of a dotted text; NULL where there is none. */
const symca_oid *symca_oid_find_text(const char *text);

/*
 * Dotted text into text (room bytes, NUL included; cut where it does not fit). Returns the bytes that all of it needs
 * without the NUL, so a first call with room 0 measures; 0 where the content is no identifier. Arcs beyond 64 bits are
 * written as decimal numbers all the same.
 */
size_t symca_oid_text(symca_slice content, char *text, size_t room);

/* The table, in the order of the encodings. */
const symca_oid *symca_oid_table(size_t *out_count);

/* How many arcs it has, and whether all are below 2^31; false where the content is no identifier. */
bool symca_oid_arcs(symca_slice content, size_t *out_count, bool *out_small);

#endif /* LIBSYMCA_OID_H */
