/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_HASH_H
#define LIBSYMCA_HASH_H

/* The hash functions of certificates, one row each. MD2 and MD4, which GnuTLS does not compute, come from nettle. */

#include "crypto-gnutls.h"

#define SYMCA_MAX_HASH_LEN 64
#define SYMCA_MAX_HASH_BLOCK 128

typedef enum symca_hash_id {
    SYMCA_HASH_MD2 = 0,
    SYMCA_HASH_MD4,
    SYMCA_HASH_MD5,
    SYMCA_HASH_SHA1,
    SYMCA_HASH_SHA224,
    SYMCA_HASH_SHA256,
    SYMCA_HASH_SHA384,
    SYMCA_HASH_SHA512
} symca_hash_id;

typedef struct symca_hash {
    symca_hash_id id;
    gnutls_digest_algorithm_t gnutls; /* GNUTLS_DIG_UNKNOWN where GnuTLS has none */
    size_t len;
    size_t block;
    symca_slice oid;      /* content octets */
    symca_slice hmac_oid; /* of the HMAC with it (RFC 8018 appendix B.1); data NULL for the old ones */
} symca_hash;

const symca_hash *symca_hash_get(symca_hash_id id);

/* By the identifier of the function, or of its HMAC; NULL where there is none. */
const symca_hash *symca_hash_find(symca_slice oid);
const symca_hash *symca_hash_find_hmac(symca_slice oid);

/* out has room for SYMCA_MAX_HASH_LEN. Notes nothing. */
symca_status symca_hash_compute(const symca_hash *hash, symca_slice bytes, uint8_t *out);

#endif /* LIBSYMCA_HASH_H */
