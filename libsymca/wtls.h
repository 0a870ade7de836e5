/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_WTLS_H
#define LIBSYMCA_WTLS_H

/* WTLSCertificate and Identifier (WAP-261 section 10.5). */

#include "crypto.h"
#include "wpki.h"

#include <symca/wtls.h>

#include <stdatomic.h>

struct symca_wtls_identifier {
    symca_wtls_identifier_kind kind;
    uint16_t charset;  /* of a text */
    symca_slice bytes; /* without type, character set and length; data NULL for the null kind */
    const char *text;  /* never NULL */
    const char *const *parts;
    size_t part_count;
};

/*
 * Reads an Identifier. Measures or fills, as the arena does; the bytes stay the reader's. `what` names it in errors.
 */
symca_status symca_wtls_identifier_read(symca_reader *reader, const char *what, symca_arena *arena,
                                        symca_wtls_identifier *out);

/*
 * What stands at a place of an identifier's text, as it is: for the name in a form. Cut to room, its NUL included; false
 * where the identifier is no text or has no such part, or an empty one.
 */
bool symca_wtls_identifier_part_as_is(const symca_wtls_identifier *self, size_t index, char *out, size_t room);

bool symca_wtls_identifier_equal(const symca_wtls_identifier *self, const symca_wtls_identifier *other);

/* Type, character set, length and bytes, as they are read. */
void symca_wtls_identifier_write(const symca_wtls_identifier *self, symca_writer *writer);

/* Whether a text can be a subject's: 1 to 255 bytes, at least three parts, a country of two letters or left empty. */
symca_status symca_wtls_check_name(const char *text);

/* A text Identifier in UTF-8 of 1 to 255 bytes, and the Identifier of a 20-byte key hash. */
void symca_wtls_write_text(symca_writer *writer, const char *text);
void symca_wtls_write_key_hash(symca_writer *writer, const uint8_t *hash);

struct symca_wtls {
    atomic_uint references;
    atomic_int self_signed; /* -1 not yet asked, 0, 1 */

    symca_slice bytes;
    symca_slice signed_part; /* ToBeSignedCertificate */
    uint8_t version;
    symca_wtls_signature signature_kind;
    symca_wtls_identifier issuer;
    int64_t not_before;
    int64_t not_after;
    symca_wtls_identifier subject;
    symca_wtls_key key_kind;
    uint8_t parameters;
    symca_slice parameter_set;
    symca_slice modulus;
    symca_slice exponent;
    symca_slice point;
    symca_slice signature;
    bool has_key_hash;
    uint8_t key_hash[SYMCA_SHA1_LEN];
};

/* The parameter_specifier behind which a set follows. */
#define SYMCA_WTLS_EXPLICIT_PARAMETERS 255

/* Reads the WTLS certificate at the reader, which has no length of its own, and moves past it. */
symca_status symca_wtls_read(symca_reader *reader, symca_wtls **out);

/* The public key in the shape that crypto takes; slices are borrowed. */
void symca_wtls_public_key(const symca_wtls *self, symca_crypto_key *out);
void symca_wtls_public_key_of_x509(const symca_certificate *certificate, symca_crypto_key *out);
bool symca_wtls_same_key(const symca_crypto_key *a, const symca_crypto_key *b);

/* The number of a curve as a parameter_specifier; 0 where WTLS has none. */
uint8_t symca_wtls_curve_number(const char *oid);

/* SHA-1 of the modulus or of the x coordinate (WAP-261_101), which not every EC key shows. */
bool symca_wtls_key_has_hash(const symca_crypto_key *key);
symca_status symca_wtls_hash_key(const symca_crypto_key *key, uint8_t hash[SYMCA_SHA1_LEN]);

/* SignatureAlgorithm, one byte, and then, with the part signed between them, Signature (WAP-261 section 10.5.2). */
symca_status symca_wtls_read_signature_kind(symca_reader *reader, symca_wtls_signature *out);
symca_status symca_wtls_read_signature(symca_reader *reader, symca_wtls_signature kind, symca_slice *out);
symca_status symca_wtls_verify_signature(const symca_crypto_key *key, symca_wtls_signature kind, symca_slice bytes,
                                         symca_slice signature);

/* Whether it is self-issued and verifies under its own key, found out once. SYMCA_ERROR_MEMORY: not found out. */
symca_status symca_wtls_self_signed(const symca_wtls *self, bool *out);

/* Signs what the writer holds from `begin` on and appends the Signature. */
symca_status symca_wtls_sign(symca_writer *writer, size_t begin, const symca_private_key *key);

#endif /* LIBSYMCA_WTLS_H */
