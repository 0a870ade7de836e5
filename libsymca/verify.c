/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "hash.h"

#include <string.h>

/*
 * A check multiplies numbers of modulus length once for each bit of the exponent. Up to this product of bits it takes a
 * few milliseconds; the largest keys in use (16384 bits with an exponent of 17 bits) stay below.
 */
#define MAX_RSA_MODULUS_BITS 16384
#define MAX_RSA_WORK ((uint64_t) MAX_RSA_MODULUS_BITS * 64)

#define MAX_DSA_PRIME_BITS 4096
#define MAX_DSA_ORDER_BITS 512
#define MAX_SPKI_LEN 4096

/* RSA signatures over a DigestInfo (RFC 8017 section 9.2). */
static const struct {
    symca_oid_id id;
    symca_hash_id hash;
} rsa_signatures[] = {
    {SYMCA_OID_MD2_RSA, SYMCA_HASH_MD2},       {SYMCA_OID_MD4_RSA, SYMCA_HASH_MD4},
    {SYMCA_OID_MD5_RSA, SYMCA_HASH_MD5},       {SYMCA_OID_SHA1_RSA, SYMCA_HASH_SHA1},
    {SYMCA_OID_SHA1_RSA_OIW, SYMCA_HASH_SHA1}, {SYMCA_OID_SHA224_RSA, SYMCA_HASH_SHA224},
    {SYMCA_OID_SHA256_RSA, SYMCA_HASH_SHA256}, {SYMCA_OID_SHA384_RSA, SYMCA_HASH_SHA384},
    {SYMCA_OID_SHA512_RSA, SYMCA_HASH_SHA512},
};

/* Signatures that GnuTLS checks as a whole. */
static const struct {
    symca_oid_id id;
    symca_oid_id key;
    gnutls_sign_algorithm_t sign;
} other_signatures[] = {
    {SYMCA_OID_DSA_SHA1, SYMCA_OID_DSA, GNUTLS_SIGN_DSA_SHA1},
    {SYMCA_OID_DSA_SHA224, SYMCA_OID_DSA, GNUTLS_SIGN_DSA_SHA224},
    {SYMCA_OID_DSA_SHA256, SYMCA_OID_DSA, GNUTLS_SIGN_DSA_SHA256},
    {SYMCA_OID_ECDSA_SHA1, SYMCA_OID_EC, GNUTLS_SIGN_ECDSA_SHA1},
    {SYMCA_OID_ECDSA_SHA224, SYMCA_OID_EC, GNUTLS_SIGN_ECDSA_SHA224},
    {SYMCA_OID_ECDSA_SHA256, SYMCA_OID_EC, GNUTLS_SIGN_ECDSA_SHA256},
    {SYMCA_OID_ECDSA_SHA384, SYMCA_OID_EC, GNUTLS_SIGN_ECDSA_SHA384},
    {SYMCA_OID_ECDSA_SHA512, SYMCA_OID_EC, GNUTLS_SIGN_ECDSA_SHA512},
    {SYMCA_OID_ED25519, SYMCA_OID_ED25519, GNUTLS_SIGN_EDDSA_ED25519},
    {SYMCA_OID_ED448, SYMCA_OID_ED448, GNUTLS_SIGN_EDDSA_ED448},
};

/* The outcome of a check, which only some callers want to have noted. */
typedef struct verdict {
    symca_status status;
    const char *why;
} verdict;

static verdict verdict_of(symca_status status, const char *why)
{
    verdict result = {status, why};
    return result;
}

/* What GnuTLS made of a signature: all that it cannot read in a signature makes that one wrong. */
static verdict verdict_of_check(int code)
{
    symca_status status = code >= 0 ? SYMCA_OK : symca_gnutls_status(code);

    switch (status) {
    case SYMCA_OK:
        return verdict_of(SYMCA_OK, "");
    case SYMCA_ERROR_MEMORY:
        return verdict_of(status, "no memory is left");
    case SYMCA_ERROR_UNSUPPORTED:
        return verdict_of(status, "GnuTLS does not check such signatures");
    default:
        return verdict_of(SYMCA_ERROR_SIGNATURE, "it was made with another key, or what it signs was changed");
    }
}

static verdict verdict_of_key(int code)
{
    if (code == GNUTLS_E_MEMORY_ERROR)
        return verdict_of(SYMCA_ERROR_MEMORY, "no memory is left");
    return verdict_of(SYMCA_ERROR_UNSUPPORTED, "GnuTLS does not take the signer's public key");
}

static verdict note(verdict result, const char *what)
{
    if (result.status == SYMCA_ERROR_MEMORY)
        symca_fail_memory();
    else if (result.status != SYMCA_OK)
        symca_fail(result.status, SYMCA_NONE, "%s: %s", what, result.why);
    return result;
}

static verdict rsa_key(symca_slice modulus, symca_slice exponent, gnutls_pubkey_t *out)
{
    unsigned modulus_bits = symca_der_bit_length(modulus);
    unsigned exponent_bits = symca_der_bit_length(exponent);

    if (modulus_bits == 0 || exponent_bits == 0)
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "the signer's RSA key has a modulus or an exponent of 0");
    if (modulus_bits > MAX_RSA_MODULUS_BITS || (uint64_t) modulus_bits * exponent_bits > MAX_RSA_WORK)
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "the signer's RSA key is larger than any in use");

    gnutls_datum_t m = symca_gnutls_datum(modulus);
    gnutls_datum_t e = symca_gnutls_datum(exponent);
    int code = gnutls_pubkey_init(out);
    if (code >= 0)
        code = gnutls_pubkey_import_rsa_raw(*out, &m, &e);
    return code >= 0 ? verdict_of(SYMCA_OK, "") : verdict_of_key(code);
}

static verdict rsa_key_of(const symca_certificate *signer, gnutls_pubkey_t *out)
{
    if (signer->rsa_modulus.data != NULL)
        return rsa_key(signer->rsa_modulus, signer->rsa_exponent, out);
    if (signer->key.id == SYMCA_OID_RSA || signer->key.id == SYMCA_OID_RSA_PSS)
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "the signer's RSA key does not decode");
    return verdict_of(SYMCA_ERROR_SIGNATURE, "RSA made it, and the signer's key is not an RSA key");
}

/* PKCS #1 block type 1 over these very bytes: a DigestInfo, or in WTLS the bare hash. */
static verdict check_rsa_block(gnutls_pubkey_t key, symca_slice block, symca_slice signature)
{
    gnutls_datum_t data = symca_gnutls_datum(block);
    gnutls_datum_t sig = symca_gnutls_datum(signature);
    return verdict_of_check(
        gnutls_pubkey_verify_hash2(key, GNUTLS_SIGN_UNKNOWN, GNUTLS_VERIFY_USE_TLS1_RSA, &data, &sig));
}

/* DigestInfo (RFC 8017 section 9.2): no part of it reaches 128 bytes. */
static size_t write_digest_info(const symca_hash *hash, const uint8_t *digest, bool with_null, uint8_t *out)
{
    uint8_t algorithm_len = (uint8_t) (2 + hash->oid.len + (with_null ? 2 : 0));
    uint8_t *at = out;

    *at++ = SYMCA_DER_SEQUENCE;
    *at++ = (uint8_t) (2u + algorithm_len + 2u + hash->len);
    *at++ = SYMCA_DER_SEQUENCE;
    *at++ = algorithm_len;
    *at++ = SYMCA_DER_OID;
    *at++ = (uint8_t) hash->oid.len;
    memcpy(at, hash->oid.data, hash->oid.len);
    at += hash->oid.len;
    if (with_null) {
        *at++ = SYMCA_DER_NULL;
        *at++ = 0;
    }
    *at++ = SYMCA_DER_OCTET_STRING;
    *at++ = (uint8_t) hash->len;
    memcpy(at, digest, hash->len);
    return (size_t) (at - out) + hash->len;
}

/* Works the digest out where it is not known yet. */
static verdict digest_tbs(const symca_hash *hash, const symca_certificate *certificate, symca_tbs_digest *digest)
{
    symca_slice tbs = certificate->tbs.whole;

    if (digest->len > 0)
        return verdict_of(SYMCA_OK, "");
    if (hash->id == SYMCA_HASH_MD2 && tbs.len > SYMCA_MAX_MD2_LEN)
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "it is over more bytes than are hashed with MD2");
    symca_status status = symca_hash_compute(hash, tbs, digest->bytes);
    if (status != SYMCA_OK)
        return verdict_of(status == SYMCA_ERROR_MEMORY ? status : SYMCA_ERROR_UNSUPPORTED,
                          "GnuTLS does not compute its digest here");
    digest->len = hash->len;
    return verdict_of(SYMCA_OK, "");
}

static verdict check_digest_info(gnutls_pubkey_t key, const symca_hash *hash, const symca_certificate *certificate,
                                 bool with_null, symca_tbs_digest *digest)
{
    uint8_t info[SYMCA_MAX_HASH_LEN + 32];

    verdict result = digest_tbs(hash, certificate, digest);
    if (result.status != SYMCA_OK)
        return result;
    size_t len = write_digest_info(hash, digest->bytes, with_null, info);
    return check_rsa_block(key, symca_slice_of(info, len), certificate->signature_bytes);
}

static const symca_hash *rsa_signature_hash(const symca_certificate *certificate)
{
    for (size_t i = 0; i < sizeof rsa_signatures / sizeof rsa_signatures[0]; i++)
        if (rsa_signatures[i].id == certificate->signature.id)
            return symca_hash_get(rsa_signatures[i].hash);
    return NULL;
}

static verdict check_rsa(const symca_hash *hash, const symca_certificate *certificate, const symca_certificate *signer,
                         symca_tbs_digest *digest)
{
    SYMCA_AUTO(pubkey) gnutls_pubkey_t key = NULL;

    verdict result = rsa_key_of(signer, &key);
    if (result.status != SYMCA_OK)
        return result;
    return check_digest_info(key, hash, certificate, true, digest);
}

/* Dss-Parms (RFC 3279 section 2.3.2), whose sizes decide how long a check takes. */
static bool dsa_fits(const symca_certificate *signer)
{
    symca_reader reader = symca_reader_of(signer->key.parameters.data, signer->key.parameters.len);
    symca_tlv sequence, prime, order;

    if (symca_der_expect(&reader, SYMCA_DER_SEQUENCE, "Dss-Parms", &sequence) != SYMCA_OK)
        return false;
    reader = symca_reader_inside(&reader, sequence.content);
    return symca_der_expect(&reader, SYMCA_DER_INTEGER, "p", &prime) == SYMCA_OK &&
           symca_der_expect(&reader, SYMCA_DER_INTEGER, "q", &order) == SYMCA_OK &&
           symca_der_bit_length(prime.content) <= MAX_DSA_PRIME_BITS &&
           symca_der_bit_length(order.content) <= MAX_DSA_ORDER_BITS;
}

static verdict spki_key(const symca_certificate *signer, gnutls_pubkey_t *out)
{
    if (signer->spki.len > MAX_SPKI_LEN || (signer->key.id == SYMCA_OID_DSA && !dsa_fits(signer)))
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "the signer's key is larger than any in use, or does not decode");

    gnutls_datum_t spki = symca_gnutls_datum(signer->spki);
    int code = gnutls_pubkey_init(out);
    if (code >= 0)
        code = gnutls_pubkey_import(*out, &spki, GNUTLS_X509_FMT_DER);
    return code >= 0 ? verdict_of(SYMCA_OK, "") : verdict_of_key(code);
}

static verdict check_data(gnutls_pubkey_t key, gnutls_sign_algorithm_t sign, const symca_certificate *certificate)
{
    gnutls_datum_t data = symca_gnutls_datum(certificate->tbs.whole);
    gnutls_datum_t sig = symca_gnutls_datum(certificate->signature_bytes);
    return verdict_of_check(gnutls_pubkey_verify_data2(key, sign, GNUTLS_VERIFY_ALLOW_BROKEN, &data, &sig));
}

/* RSASSA-PSS-params (RFC 4055 section 3.1). The hash of MGF1 must be the same one: GnuTLS knows no other case. */
typedef struct pss_parameters {
    const symca_hash *hash;
    uint64_t salt_len;
} pss_parameters;

static const symca_hash *read_hash_algorithm(symca_reader *reader)
{
    symca_tlv sequence, oid;

    if (symca_der_expect(reader, SYMCA_DER_SEQUENCE, "hash AlgorithmIdentifier", &sequence) != SYMCA_OK)
        return NULL;
    symca_reader inner = symca_reader_inside(reader, sequence.content);
    if (symca_der_expect(&inner, SYMCA_DER_OID, "hash algorithm", &oid) != SYMCA_OK)
        return NULL;
    return symca_hash_find(oid.content);
}

static const symca_hash *read_mgf_hash(symca_reader *reader)
{
    symca_tlv sequence, oid;

    if (symca_der_expect(reader, SYMCA_DER_SEQUENCE, "maskGenAlgorithm", &sequence) != SYMCA_OK)
        return NULL;
    symca_reader inner = symca_reader_inside(reader, sequence.content);
    if (symca_der_expect(&inner, SYMCA_DER_OID, "mask generation function", &oid) != SYMCA_OK)
        return NULL;
    return read_hash_algorithm(&inner);
}

static bool read_pss_parameters(symca_slice bytes, pss_parameters *out)
{
    const symca_hash *mgf_hash = symca_hash_get(SYMCA_HASH_SHA1);
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    symca_tlv value, inner_value;

    out->hash = mgf_hash;
    out->salt_len = 20;
    if (symca_der_expect(&reader, SYMCA_DER_SEQUENCE, "RSASSA-PSS-params", &value) != SYMCA_OK)
        return false;
    reader = symca_reader_inside(&reader, value.content);

    while (reader.len > 0) {
        if (symca_der_next(&reader, "RSASSA-PSS-params", &value) != SYMCA_OK)
            return false;
        symca_reader inner = symca_reader_inside(&reader, value.content);
        switch (value.tag) {
        case SYMCA_DER_CONTEXT_CONSTRUCTED(0):
            out->hash = read_hash_algorithm(&inner);
            break;
        case SYMCA_DER_CONTEXT_CONSTRUCTED(1):
            mgf_hash = read_mgf_hash(&inner);
            break;
        case SYMCA_DER_CONTEXT_CONSTRUCTED(2):
            if (symca_der_expect(&inner, SYMCA_DER_INTEGER, "saltLength", &inner_value) != SYMCA_OK ||
                !symca_der_unsigned(inner_value.content, &out->salt_len))
                return false;
            break;
        case SYMCA_DER_CONTEXT_CONSTRUCTED(3): /* trailerField: there is one value */
            break;
        default:
            return false;
        }
    }
    return out->hash != NULL && out->hash == mgf_hash && out->salt_len <= MAX_RSA_MODULUS_BITS / 8;
}

static gnutls_sign_algorithm_t pss_sign(const symca_hash *hash)
{
    switch (hash->id) {
    case SYMCA_HASH_SHA256:
        return GNUTLS_SIGN_RSA_PSS_SHA256;
    case SYMCA_HASH_SHA384:
        return GNUTLS_SIGN_RSA_PSS_SHA384;
    case SYMCA_HASH_SHA512:
        return GNUTLS_SIGN_RSA_PSS_SHA512;
    default:
        return GNUTLS_SIGN_UNKNOWN;
    }
}

static verdict check_pss(const symca_certificate *certificate, const symca_certificate *signer)
{
    SYMCA_AUTO(pubkey) gnutls_pubkey_t key = NULL;
    SYMCA_AUTO(spki) gnutls_x509_spki_t spki = NULL;
    pss_parameters parameters;

    if (!read_pss_parameters(certificate->signature.parameters, &parameters))
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "its RSASSA-PSS parameters are none that GnuTLS knows");
    gnutls_sign_algorithm_t sign = pss_sign(parameters.hash);
    if (sign == GNUTLS_SIGN_UNKNOWN)
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "GnuTLS does not check RSASSA-PSS with this hash function");

    verdict result = rsa_key_of(signer, &key);
    if (result.status != SYMCA_OK)
        return result;
    int code = gnutls_x509_spki_init(&spki);
    if (code >= 0) {
        gnutls_x509_spki_set_rsa_pss_params(spki, parameters.hash->gnutls, (unsigned) parameters.salt_len);
        code = gnutls_pubkey_set_spki(key, spki, 0);
    }
    return code >= 0 ? check_data(key, sign, certificate) : verdict_of_key(code);
}

static verdict check_other(const symca_certificate *certificate, const symca_certificate *signer)
{
    SYMCA_AUTO(pubkey) gnutls_pubkey_t key = NULL;
    size_t row = 0;

    while (row < sizeof other_signatures / sizeof other_signatures[0] &&
           other_signatures[row].id != certificate->signature.id)
        row++;
    if (row == sizeof other_signatures / sizeof other_signatures[0])
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "nothing here checks this algorithm");
    if (other_signatures[row].key != signer->key.id)
        return verdict_of(SYMCA_ERROR_SIGNATURE, "it was made with another kind of key than the signer's");

    verdict result = spki_key(signer, &key);
    return result.status == SYMCA_OK ? check_data(key, other_signatures[row].sign, certificate) : result;
}

static verdict check_signature(const symca_certificate *certificate, const symca_certificate *signer,
                               symca_tbs_digest *digest)
{
    const symca_hash *hash = rsa_signature_hash(certificate);
    if (hash != NULL)
        return check_rsa(hash, certificate, signer, digest);
    if (certificate->signature.id == SYMCA_OID_RSA_PSS)
        return check_pss(certificate, signer);
    return check_other(certificate, signer);
}

symca_status symca_crypto_verify(const symca_certificate *certificate, const symca_certificate *signer,
                                 symca_tbs_digest *digest)
{
    symca_tbs_digest own = {.len = 0};
    verdict result = check_signature(certificate, signer, digest != NULL ? digest : &own);

    if (result.status == SYMCA_ERROR_MEMORY)
        return symca_fail_memory();
    if (result.status != SYMCA_OK)
        return symca_fail(result.status, SYMCA_NONE,
                          "the signature (%s) does not verify with the signer's key (%s): %s",
                          certificate->signature.name, signer->key.name, result.why);
    return SYMCA_OK;
}

symca_status symca_crypto_digest_info(const symca_certificate *certificate, const symca_certificate *signer,
                                      bool *out_null)
{
    *out_null = true;
    const symca_hash *hash = rsa_signature_hash(certificate);
    if (hash == NULL)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE, "a signature with %s has no DigestInfo",
                          certificate->signature.name);

    SYMCA_AUTO(pubkey) gnutls_pubkey_t key = NULL;
    symca_tbs_digest digest = {.len = 0};
    verdict result = rsa_key_of(signer, &key);
    if (result.status == SYMCA_OK)
        result = check_digest_info(key, hash, certificate, true, &digest);
    if (result.status == SYMCA_ERROR_SIGNATURE && key != NULL) {
        result = check_digest_info(key, hash, certificate, false, &digest);
        *out_null = result.status != SYMCA_OK;
    }
    return note(result, "the DigestInfo of the signature cannot be read").status;
}

symca_status symca_certificate_verify(const symca_certificate *self, const symca_certificate *issuer)
{
    if (self == NULL || issuer == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the certificate or its issuer is NULL");
    return symca_crypto_verify(self, issuer, NULL);
}

symca_status symca_crypto_own_signature(const symca_certificate *certificate)
{
    /* The one field of a shared certificate that changes: threads that race write the same answer. */
    atomic_int *memo = (atomic_int *) (uintptr_t) &certificate->own_signature;
    int known = atomic_load_explicit(memo, memory_order_relaxed);
    if (known >= 0)
        return (symca_status) known;

    symca_tbs_digest digest = {.len = 0};
    verdict result = check_signature(certificate, certificate, &digest);
    if (result.status != SYMCA_ERROR_MEMORY)
        atomic_store_explicit(memo, (int) result.status, memory_order_relaxed);
    return result.status;
}

symca_status symca_crypto_self_signed(const symca_certificate *certificate, bool *out)
{
    *out = false;
    if (!certificate->self_issued)
        return SYMCA_OK;
    symca_status status = symca_crypto_own_signature(certificate);
    *out = status == SYMCA_OK;
    return status != SYMCA_ERROR_MEMORY ? SYMCA_OK : symca_fail_memory();
}

bool symca_certificate_is_self_signed(const symca_certificate *self)
{
    bool answer;
    return self != NULL && symca_crypto_self_signed(self, &answer) == SYMCA_OK && answer;
}

symca_status symca_crypto_verify_wtls_rsa(const symca_crypto_key *key, symca_slice bytes, symca_slice signature)
{
    SYMCA_AUTO(pubkey) gnutls_pubkey_t handle = NULL;
    uint8_t digest[SYMCA_MAX_DIGEST_LEN];
    size_t len;

    symca_status status = symca_crypto_digest(SYMCA_DIGEST_SHA1, bytes, digest, &len);
    if (status != SYMCA_OK)
        return status;
    verdict result = rsa_key(key->modulus, key->exponent, &handle);
    if (result.status == SYMCA_OK)
        result = check_rsa_block(handle, symca_slice_of(digest, len), signature);
    return note(result, "the RSA signature does not verify").status;
}

/* A point in the uncompressed form 04, x, y (SEC 1 section 2.3.3). */
static verdict ec_key(const symca_crypto_key *key, gnutls_pubkey_t *out)
{
    gnutls_ecc_curve_t curve =
        key->curve_oid != NULL ? gnutls_oid_to_ecc_curve(key->curve_oid) : GNUTLS_ECC_CURVE_INVALID;
    if (curve == GNUTLS_ECC_CURVE_INVALID)
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "GnuTLS does not know the curve of the signer's key");

    size_t half = (size_t) gnutls_ecc_curve_get_size(curve);
    if (key->point.len != 1 + 2 * half || key->point.data[0] != 0x04)
        return verdict_of(SYMCA_ERROR_UNSUPPORTED, "the signer's key is not an uncompressed point of its curve");

    gnutls_datum_t x = symca_gnutls_datum(symca_slice_of(key->point.data + 1, half));
    gnutls_datum_t y = symca_gnutls_datum(symca_slice_of(key->point.data + 1 + half, half));
    int code = gnutls_pubkey_init(out);
    if (code >= 0)
        code = gnutls_pubkey_import_ecc_raw(*out, curve, &x, &y);
    return code >= 0 ? verdict_of(SYMCA_OK, "") : verdict_of_key(code);
}

symca_status symca_crypto_verify_wtls_ecdsa(const symca_crypto_key *key, symca_slice bytes, symca_slice signature)
{
    SYMCA_AUTO(pubkey) gnutls_pubkey_t handle = NULL;

    verdict result = ec_key(key, &handle);
    if (result.status == SYMCA_OK) {
        gnutls_datum_t data = symca_gnutls_datum(bytes);
        gnutls_datum_t sig = symca_gnutls_datum(signature);
        result = verdict_of_check(
            gnutls_pubkey_verify_data2(handle, GNUTLS_SIGN_ECDSA_SHA1, GNUTLS_VERIFY_ALLOW_BROKEN, &data, &sig));
    }
    return note(result, "the ECDSA signature does not verify").status;
}
