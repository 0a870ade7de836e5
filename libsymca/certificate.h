/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_CERTIFICATE_H
#define LIBSYMCA_CERTIFICATE_H

/* One X.509 certificate: one allocation that holds the original bytes and everything read from them. */

#include "extensions.h"

#include <stdatomic.h>

typedef struct symca_algorithm {
    symca_slice whole;      /* the AlgorithmIdentifier */
    symca_slice type;       /* content octets of the OID */
    symca_slice parameters; /* with their header; data NULL where absent */
    symca_oid_id id;
    const char *oid;
    const char *name;
} symca_algorithm;

typedef struct symca_validity_time {
    uint8_t tag;
    symca_slice content;
    int64_t seconds;
} symca_validity_time;

struct symca_certificate {
    atomic_uint references;
    atomic_int own_signature; /* -1 not yet asked, or its symca_status: the one thing found out late */
    size_t memory;            /* bytes of its one block */

    symca_slice der;
    symca_tlv outer;
    symca_tlv tbs;

    bool version_present;
    int version; /* as people count */
    symca_slice serial;
    const char *serial_text;
    symca_algorithm inner_signature;
    symca_algorithm signature;
    symca_name issuer;
    symca_name subject;
    symca_validity_time not_before;
    symca_validity_time not_after;
    symca_slice spki;
    symca_algorithm key;
    symca_slice key_bytes; /* the BIT STRING's bits */
    unsigned key_bits;
    symca_slice rsa_modulus; /* without leading zeros; data NULL for other keys */
    symca_slice rsa_exponent;
    const char *curve_oid; /* NULL for other keys and explicit parameters */
    const char *curve_name;
    symca_slice ec_point;
    bool unique_ids;          /* issuerUniqueID or subjectUniqueID is there */
    size_t extensions_offset; /* of the SEQUENCE OF Extension; SYMCA_NONE where there is none */
    symca_extensions extensions;
    symca_slice signature_bytes;
    bool self_issued;
};

/*
 * Reads the certificate at the beginning of the reader and moves it past. Bytes behind it are not looked at. Offsets in
 * errors count from the reader's base.
 */
symca_status symca_certificate_read(symca_reader *reader, symca_certificate **out);

/* Whether bytes that begin with a SEQUENCE are laid out as a certificate is, so far as their first values tell. */
bool symca_certificate_looks_like(const uint8_t *data, size_t len);

/* The offset of a part of the certificate, for reports. */
size_t symca_certificate_offset(const symca_certificate *self, const uint8_t *part);

#endif /* LIBSYMCA_CERTIFICATE_H */
