/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The public keys of WTLS certificates, their hashes, and the signatures that they verify (WAP-261 sections 10.5.2, 11.1). */

#include "wtls.h"

#include <string.h>

/* parameter_specifier (WAP-261 appendix A): numbers of the curves, their fields in bits, and the OID where X.509 has one. */
static const struct {
    uint8_t number;
    uint16_t bits;
    const char *oid;
} curves[] = {
    {1, 113, NULL},
    {3, 163, "1.3.132.0.1"},
    {4, 113, "1.3.132.0.4"},
    {5, 163, "1.2.840.10045.3.0.1"},
    {6, 112, "1.3.132.0.6"},
    {7, 160, "1.3.132.0.30"},
    {8, 112, NULL},
    {9, 160, NULL},
    {10, 233, "1.3.132.0.26"},
    {11, 233, "1.3.132.0.27"},
    {12, 224, "1.3.132.0.33"},
};
#define CURVE_COUNT (sizeof curves / sizeof curves[0])

uint8_t symca_wtls_curve_number(const char *oid)
{
    for (size_t i = 0; oid && i < CURVE_COUNT; i++)
        if (curves[i].oid && strcmp(curves[i].oid, oid) == 0)
            return curves[i].number;
    return 0;
}

static symca_slice without_leading_zeros(symca_slice number)
{
    while (number.len > 0 && number.data[0] == 0)
        number = symca_slice_of(number.data + 1, number.len - 1);
    return number;
}

void symca_wtls_public_key(const symca_wtls *self, symca_crypto_key *out)
{
    *out = (symca_crypto_key){.rsa = self->key_kind == SYMCA_WTLS_KEY_RSA,
                              .modulus = without_leading_zeros(self->modulus),
                              .exponent = without_leading_zeros(self->exponent),
                              .point = self->point};
    for (size_t i = 0; !out->rsa && i < CURVE_COUNT; i++) {
        if (curves[i].number == self->parameters) {
            out->curve_bits = curves[i].bits;
            out->curve_oid = curves[i].oid;
        }
    }
}

void symca_wtls_public_key_of_x509(const symca_certificate *certificate, symca_crypto_key *out)
{
    *out = (symca_crypto_key){.rsa = certificate->key.id == SYMCA_OID_RSA,
                              .modulus = certificate->rsa_modulus,
                              .exponent = certificate->rsa_exponent,
                              .curve_bits = certificate->key_bits,
                              .curve_oid = certificate->curve_oid,
                              .point = certificate->ec_point};
}

bool symca_wtls_same_key(const symca_crypto_key *a, const symca_crypto_key *b)
{
    if (a->rsa != b->rsa)
        return false;
    if (a->rsa)
        return a->modulus.len > 0 && symca_slice_equal(a->modulus, b->modulus) &&
               symca_slice_equal(a->exponent, b->exponent);
    return a->point.len > 0 && a->curve_oid && b->curve_oid && strcmp(a->curve_oid, b->curve_oid) == 0 &&
           symca_slice_equal(a->point, b->point);
}

/* The x coordinate of a point as of X9.62: after the format octet, half of the rest or all of a compressed one. */
static symca_slice x_coordinate(symca_slice point)
{
    if (point.len >= 3 && point.len % 2 == 1 && (point.data[0] == 4 || point.data[0] == 6 || point.data[0] == 7))
        return symca_slice_of(point.data + 1, (point.len - 1) / 2);
    if (point.len >= 2 && (point.data[0] == 2 || point.data[0] == 3))
        return symca_slice_of(point.data + 1, point.len - 1);
    return symca_slice_of(NULL, 0);
}

static symca_slice hashed_part(const symca_crypto_key *key)
{
    return key->rsa ? key->modulus : x_coordinate(key->point);
}

bool symca_wtls_key_has_hash(const symca_crypto_key *key)
{
    return hashed_part(key).len > 0;
}

symca_status symca_wtls_hash_key(const symca_crypto_key *key, uint8_t hash[SYMCA_SHA1_LEN])
{
    if (!symca_wtls_key_has_hash(key))
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                          "there is no key hash for this key: only RSA keys and EC keys given as a point have one");
    uint8_t digest[SYMCA_MAX_DIGEST_LEN];
    size_t len;
    symca_status status = symca_crypto_digest(SYMCA_DIGEST_SHA1, hashed_part(key), digest, &len);
    if (status == SYMCA_OK)
        memcpy(hash, digest, SYMCA_SHA1_LEN);
    return status;
}

symca_status symca_wtls_certificate_key_hash(const symca_certificate *certificate, uint8_t *hash)
{
    if (certificate == NULL || hash == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "symca_wtls_certificate_key_hash: a NULL argument");
    symca_crypto_key key;
    symca_wtls_public_key_of_x509(certificate, &key);
    return symca_wtls_hash_key(&key, hash);
}

symca_status symca_wtls_verify_signature(const symca_crypto_key *key, symca_wtls_signature kind, symca_slice bytes,
                                         symca_slice signature)
{
    switch (kind) {
    case SYMCA_WTLS_SIGNATURE_RSA_SHA:
        if (key->rsa)
            return symca_crypto_verify_wtls_rsa(key, bytes, signature);
        return symca_fail(SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                          "the signature is an RSA one, but the signer's key is not");
    case SYMCA_WTLS_SIGNATURE_ECDSA_SHA:
        if (!key->rsa)
            return symca_crypto_verify_wtls_ecdsa(key, bytes, signature);
        return symca_fail(SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                          "the signature is an ECDSA one, but the signer's key is RSA");
    case SYMCA_WTLS_SIGNATURE_ANONYMOUS:
        break;
    }
    return symca_fail(SYMCA_ERROR_SIGNATURE, SYMCA_NONE, "it carries no signature (signature algorithm 0, anonymous)");
}

symca_status symca_wtls_verify(const symca_wtls *self, const symca_wtls *issuer)
{
    if (self == NULL || issuer == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "symca_wtls_verify: a NULL argument");
    symca_crypto_key key;
    symca_wtls_public_key(issuer, &key);
    return symca_wtls_verify_signature(&key, self->signature_kind, self->signed_part, self->signature);
}

/* Without noting why not: that it does not verify is an answer, no failure. */
static symca_status try_own_key(const symca_wtls *self)
{
    symca_error_mute();
    symca_status status = symca_wtls_verify(self, self);
    symca_error_unmute();
    return status;
}

symca_status symca_wtls_self_signed(const symca_wtls *self, bool *out)
{
    *out = false;
    if (!symca_wtls_is_self_issued(self))
        return SYMCA_OK;

    /* The one field of a shared certificate that changes: threads that race write the same answer. */
    atomic_int *memo = (atomic_int *) (uintptr_t) &self->self_signed;
    int known = atomic_load_explicit(memo, memory_order_relaxed);
    if (known < 0) {
        symca_status status = try_own_key(self);
        if (status == SYMCA_ERROR_MEMORY)
            return symca_fail_memory();
        known = status == SYMCA_OK;
        atomic_store_explicit(memo, known, memory_order_relaxed);
    }
    *out = known != 0;
    return SYMCA_OK;
}

bool symca_wtls_is_self_signed(const symca_wtls *self)
{
    bool answer;
    return symca_wtls_self_signed(self, &answer) == SYMCA_OK && answer;
}
