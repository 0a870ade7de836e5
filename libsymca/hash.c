/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "hash.h"

#include <nettle/md2.h>
#include <nettle/md4.h>

#define BYTES(text)                                      \
    {                                                    \
        (const uint8_t *) ("" text), sizeof("" text) - 1 \
    }
#define RSADSI "\x2a\x86\x48\x86\xf7\x0d\x02"        /* 1.2.840.113549.2 */
#define NIST_HASH "\x60\x86\x48\x01\x65\x03\x04\x02" /* 2.16.840.1.101.3.4.2 */
#define NONE    \
    {           \
        NULL, 0 \
    }

static const symca_hash hashes[] = {
    {SYMCA_HASH_MD2, GNUTLS_DIG_UNKNOWN, 16, 16, BYTES(RSADSI "\x02"), NONE},
    {SYMCA_HASH_MD4, GNUTLS_DIG_UNKNOWN, 16, 64, BYTES(RSADSI "\x04"), NONE},
    {SYMCA_HASH_MD5, GNUTLS_DIG_MD5, 16, 64, BYTES(RSADSI "\x05"), NONE},
    {SYMCA_HASH_SHA1, GNUTLS_DIG_SHA1, 20, 64, BYTES("\x2b\x0e\x03\x02\x1a"), BYTES(RSADSI "\x07")},
    {SYMCA_HASH_SHA224, GNUTLS_DIG_SHA224, 28, 64, BYTES(NIST_HASH "\x04"), BYTES(RSADSI "\x08")},
    {SYMCA_HASH_SHA256, GNUTLS_DIG_SHA256, 32, 64, BYTES(NIST_HASH "\x01"), BYTES(RSADSI "\x09")},
    {SYMCA_HASH_SHA384, GNUTLS_DIG_SHA384, 48, 128, BYTES(NIST_HASH "\x02"), BYTES(RSADSI "\x0a")},
    {SYMCA_HASH_SHA512, GNUTLS_DIG_SHA512, 64, 128, BYTES(NIST_HASH "\x03"), BYTES(RSADSI "\x0b")},
};

#define HASH_COUNT (sizeof hashes / sizeof hashes[0])

const symca_hash *symca_hash_get(symca_hash_id id)
{
    return &hashes[id];
}

const symca_hash *symca_hash_find(symca_slice oid)
{
    for (size_t i = 0; i < HASH_COUNT; i++)
        if (symca_slice_equal(hashes[i].oid, oid))
            return &hashes[i];
    return NULL;
}

const symca_hash *symca_hash_find_hmac(symca_slice oid)
{
    for (size_t i = 0; i < HASH_COUNT; i++)
        if (hashes[i].hmac_oid.data != NULL && symca_slice_equal(hashes[i].hmac_oid, oid))
            return &hashes[i];
    return NULL;
}

static void compute_md2(symca_slice bytes, uint8_t *out)
{
    struct md2_ctx context;
    md2_init(&context);
    md2_update(&context, bytes.len, bytes.data);
    md2_digest(&context, MD2_DIGEST_SIZE, out);
}

static void compute_md4(symca_slice bytes, uint8_t *out)
{
    struct md4_ctx context;
    md4_init(&context);
    md4_update(&context, bytes.len, bytes.data);
    md4_digest(&context, MD4_DIGEST_SIZE, out);
}

symca_status symca_hash_compute(const symca_hash *hash, symca_slice bytes, uint8_t *out)
{
    if (bytes.data == NULL)
        bytes.data = (const uint8_t *) "";

    switch (hash->id) {
    case SYMCA_HASH_MD2:
        compute_md2(bytes, out);
        return SYMCA_OK;
    case SYMCA_HASH_MD4:
        compute_md4(bytes, out);
        return SYMCA_OK;
    default:
        return symca_gnutls_status(gnutls_hash_fast(hash->gnutls, bytes.data, bytes.len, out));
    }
}
