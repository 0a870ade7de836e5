/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the check of a signature costs, before it is made: keys and lengths can be chosen to make it dear. */
#include "crypto.h"
#include "der.h"

/* Steps of a modular exponentiation (modulus bits squared times exponent bits) in a microsecond, on a slow machine. */
#define RSA_STEPS 500000
#define DSA_STEPS 800000
#define EC_STEPS 54000

/* The largest that are checked at all (verify.c). */
#define RSA_BITS 16384
#define RSA_PRODUCT (1u << 20)
#define DSA_ORDER_BITS 512

#define EDWARDS_25519 310
#define EDWARDS_448 1400
#define SMALL 20

/* Nanoseconds that hashing a byte takes: without instructions of the processor for it, and with MD2. */
#define HASH_BYTE 6
#define MD2_BYTE 100

static uint64_t rsa_work(uint64_t modulus_bits, uint64_t exponent_bits)
{
    if (modulus_bits > RSA_BITS || modulus_bits * exponent_bits > RSA_PRODUCT)
        return SMALL;
    return SMALL + modulus_bits * modulus_bits * exponent_bits / RSA_STEPS;
}

static unsigned hash_work(const symca_certificate *certificate)
{
    bool md2 = certificate->signature.id == SYMCA_OID_MD2_RSA;
    uint64_t len = certificate->tbs.whole.len;

    if (md2 && len > SYMCA_MAX_MD2_LEN)
        return 0;
    return (unsigned) (len * (md2 ? MD2_BYTE : HASH_BYTE) / 1000);
}

static unsigned key_work(const symca_certificate *signer)
{
    uint64_t bits = signer->key_bits < RSA_BITS ? signer->key_bits : RSA_BITS;

    switch (signer->key.id) {
    case SYMCA_OID_DSA:
        return (unsigned) (SMALL + bits * bits * 2 * DSA_ORDER_BITS / DSA_STEPS);
    case SYMCA_OID_EC:
        return (unsigned) (SMALL + (bits < 1024 ? bits * bits * bits / EC_STEPS : 0));
    case SYMCA_OID_ED25519:
        return EDWARDS_25519;
    case SYMCA_OID_ED448:
        return EDWARDS_448;
    default:
        break;
    }
    if (signer->rsa_modulus.data != NULL)
        return (unsigned) rsa_work(symca_der_bit_length(signer->rsa_modulus),
                                   symca_der_bit_length(signer->rsa_exponent));
    /* Key and exponent of RSASSA-PSS are read only when it is checked. */
    bits = signer->key_bytes.len < RSA_BITS / 8 ? signer->key_bytes.len * 8 : RSA_BITS;
    return bits == 0 ? SMALL : (unsigned) rsa_work(bits, RSA_PRODUCT / bits);
}

unsigned symca_crypto_work(const symca_certificate *certificate, const symca_certificate *signer,
                           const symca_tbs_digest *digest)
{
    bool known = digest != NULL && digest->len > 0;
    return key_work(signer) + (known ? 0 : hash_work(certificate));
}
