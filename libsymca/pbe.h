/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_PBE_H
#define LIBSYMCA_PBE_H

/*
 * Password-based encryption (RFC 7292 appendix B, RFC 8018): of PKCS#12 parts and of PKCS#8 keys. What a file asks for
 * is read before anything is derived, so that the rounds can be refused.
 */

#include "hash.h"

/* A password in the two forms that derivations take. Without one both are empty; "" still has a NUL in UTF-16. */
typedef struct symca_password {
    symca_slice utf8;
    symca_slice utf16; /* big-endian, its NUL included */
    uint8_t *owned;
} symca_password;

/* SYMCA_ERROR_LIMIT past SYMCA_MAX_PASSWORD. */
symca_status symca_password_check_length(const char *password);

/* The same check first. utf8 NULL: no password. SYMCA_ERROR_ARGUMENT where it is not UTF-8. */
symca_status symca_password_make(const char *utf8, symca_password *out);
void symca_password_clear(symca_password *self);

typedef enum symca_pbe_scheme {
    SYMCA_PBE_PKCS12,
    SYMCA_PBE_PBKDF1,
    SYMCA_PBE_PBKDF2
} symca_pbe_scheme;

/* Slices are borrowed. */
typedef struct symca_pbe {
    symca_pbe_scheme scheme;
    const symca_hash *hash;
    symca_slice salt;
    uint64_t rounds;
    gnutls_cipher_algorithm_t cipher;
    size_t key_len;
    symca_slice iv; /* PBKDF2; the others derive it */
} symca_pbe;

/*
 * Reads the AlgorithmIdentifier at the cursor. _MALFORMED, _UNSUPPORTED with its name, or _LIMIT where it alone asks for
 * more than SYMCA_MAX_PKCS12_ITERATIONS rounds.
 */
symca_status symca_pbe_read(symca_reader *reader, symca_pbe *out);

/* How much of SYMCA_MAX_KEY_DERIVATION it takes to derive `len` bytes in the way of PKCS#12. */
uint64_t symca_pbe_pkcs12_work(const symca_hash *hash, uint64_t rounds, size_t len);

/* How much of it all takes that a part of `len` bytes needs: deriving, and decrypting with a slow cipher. */
uint64_t symca_pbe_work(const symca_pbe *self, size_t len);

/* A number of rounds at the cursor, from 1 to the limit. */
symca_status symca_pbe_read_rounds(symca_reader *reader, uint64_t *out);

/*
 * *out is owned and *out_len behind its padding; wipe it. SYMCA_ERROR_PASSWORD_WRONG where the padding is none, which one
 * wrong password in 256 escapes.
 */
symca_status symca_pbe_decrypt(const symca_pbe *self, const symca_password *password, symca_slice bytes, uint8_t **out,
                               size_t *out_len);

/* What a derived key is for (RFC 7292 appendix B.3). */
enum {
    SYMCA_PBE_FOR_KEY = 1,
    SYMCA_PBE_FOR_IV = 2,
    SYMCA_PBE_FOR_MAC = 3
};

/* The derivation of RFC 7292 appendix B.2. */
symca_status symca_pbe_pkcs12(const symca_hash *hash, uint8_t purpose, const symca_password *password, symca_slice salt,
                              uint64_t rounds, uint8_t *out, size_t out_len);

#endif /* LIBSYMCA_PBE_H */
