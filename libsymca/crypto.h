/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_CRYPTO_H
#define LIBSYMCA_CRYPTO_H

/* Digests, signatures, PKCS#7, PKCS#12 and private keys, over GnuTLS. No GnuTLS code or type leaves this room. */

#include "certificate.h"

#include <symca/key.h>

#define SYMCA_SHA1_LEN 20
#define SYMCA_MAX_DIGEST_LEN 32

/* out has room for SYMCA_MAX_DIGEST_LEN; *out_len is 16, 20 or 32. */
symca_status symca_crypto_digest(symca_digest digest, symca_slice bytes, uint8_t *out, size_t *out_len);

/* The digest that a certificate's signature is over, kept from one signer that is tried to the next. Begins as zeros. */
typedef struct symca_tbs_digest {
    size_t len; /* 0 where it is not worked out yet */
    uint8_t bytes[64];
} symca_tbs_digest;

/*
 * Whether signer's key made the X.509 signature of the certificate. SYMCA_ERROR_SIGNATURE, _UNSUPPORTED, _MEMORY. The
 * digest is the certificate's, or NULL.
 */
symca_status symca_crypto_verify(const symca_certificate *certificate, const symca_certificate *signer,
                                 symca_tbs_digest *digest);

/* Bytes that are hashed with MD2, the one slow hash function: certificates with it are smaller. */
#define SYMCA_MAX_MD2_LEN 65536

/*
 * What checking the certificate's signature may cost, in about microseconds: from the kind and the size of the signer's
 * key, and from how much is hashed for it, which is nothing where the digest (or NULL) is known.
 */
unsigned symca_crypto_work(const symca_certificate *certificate, const symca_certificate *signer,
                           const symca_tbs_digest *digest);

/* What one call may spend on signatures that an input can hold any number of. */
#define SYMCA_MAX_SIGNATURE_WORK 40000

/* What symca_crypto_verify() says of the certificate under its own key, found out once, and not noted. */
symca_status symca_crypto_own_signature(const symca_certificate *certificate);

/* Whether it is self-issued and verifies under its own key, found out once. SYMCA_ERROR_MEMORY: not found out. */
symca_status symca_crypto_self_signed(const symca_certificate *certificate, bool *out);

/*
 * Whether the DigestInfo in an RSA signature has the NULL that RFC 8017 section 9.2 asks for: *out_null false where the
 * signature verifies only without it. SYMCA_ERROR_SIGNATURE where it verifies in neither way, _UNSUPPORTED, _MEMORY.
 * Costs up to twice the symca_crypto_work() of one check.
 */
symca_status symca_crypto_digest_info(const symca_certificate *certificate, const symca_certificate *signer,
                                      bool *out_null);

/* A public key of a WTLS or X.509 certificate. Slices are borrowed. */
typedef struct symca_crypto_key {
    bool rsa;
    symca_slice modulus;
    symca_slice exponent;
    unsigned curve_bits; /* EC: of the field */
    const char *curve_oid;
    symca_slice point; /* EC: 04, x, y */
} symca_crypto_key;

/* RSA PKCS #1 block type 1 over the bare SHA-1 of the bytes, no DigestInfo. */
symca_status symca_crypto_verify_wtls_rsa(const symca_crypto_key *key, symca_slice bytes, symca_slice signature);

/* ECDSA with SHA-1; the signature is the DER SEQUENCE of r and s. */
symca_status symca_crypto_verify_wtls_ecdsa(const symca_crypto_key *key, symca_slice bytes, symca_slice signature);

/* An opened private key: opaque, wiped when it is freed. */
typedef struct symca_private_key symca_private_key;
symca_status symca_private_key_open(const symca_key *key, symca_private_key **out);
void symca_private_key_free(symca_private_key *self);

/* Its public half: *out borrows from the handle. */
void symca_private_key_public(const symca_private_key *self, symca_crypto_key *out);

/* Signs the SHA-1 of the bytes in the WTLS way for its kind of key. */
symca_status symca_private_key_sign_wtls(const symca_private_key *self, symca_slice bytes, uint8_t **out,
                                         size_t *out_len);

/* Hands each certificate's DER to `take`; stops and returns what take returned where that is not SYMCA_OK. */
typedef symca_status (*symca_crypto_take)(void *context, const uint8_t *data, size_t len);

/* Certificates of a PKCS#7/CMS SignedData in DER. Offsets do not apply. */
symca_status symca_crypto_pkcs7(symca_slice bytes, symca_crypto_take take, void *context);

/*
 * Certificates of a PKCS#12 in DER. password NULL: tried without and with the empty one before _PASSWORD_NEEDED.
 * *out_private_keys counts the private keys that were met, dropped and wiped. *work is what was derived so far for the
 * same input, of SYMCA_MAX_KEY_DERIVATION: 0 before its first file.
 */
symca_status symca_crypto_pkcs12(symca_slice bytes, const char *password, uint64_t *work, symca_crypto_take take,
                                 void *context, size_t *out_private_keys);

/* Overwrites memory in a way that no optimiser drops. */
void symca_crypto_wipe(void *memory, size_t len);

#endif /* LIBSYMCA_CRYPTO_H */
