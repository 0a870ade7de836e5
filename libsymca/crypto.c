/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "hash.h"
#include "text.h"

#include <string.h>

symca_status symca_gnutls_status(int code)
{
    switch (code) {
    case GNUTLS_E_SUCCESS:
        return SYMCA_OK;
    case GNUTLS_E_MEMORY_ERROR:
        return SYMCA_ERROR_MEMORY;
    case GNUTLS_E_PK_SIG_VERIFY_FAILED:
        return SYMCA_ERROR_SIGNATURE;
    case GNUTLS_E_DECRYPTION_FAILED:
    case GNUTLS_E_MAC_VERIFY_FAILED:
        return SYMCA_ERROR_PASSWORD_WRONG;
    case GNUTLS_E_UNKNOWN_PK_ALGORITHM:
    case GNUTLS_E_UNKNOWN_HASH_ALGORITHM:
    case GNUTLS_E_UNKNOWN_CIPHER_TYPE:
    case GNUTLS_E_UNKNOWN_ALGORITHM:
    case GNUTLS_E_UNSUPPORTED_SIGNATURE_ALGORITHM:
    case GNUTLS_E_UNSUPPORTED_CERTIFICATE_TYPE:
    case GNUTLS_E_UNIMPLEMENTED_FEATURE:
    case GNUTLS_E_ECC_UNSUPPORTED_CURVE:
    case GNUTLS_E_ECC_NO_SUPPORTED_CURVES:
    case GNUTLS_E_INCOMPATIBLE_SIG_WITH_KEY:
    case GNUTLS_E_INSUFFICIENT_SECURITY:
    case GNUTLS_E_UNWANTED_ALGORITHM:
    case GNUTLS_E_CONSTRAINT_ERROR:
        return SYMCA_ERROR_UNSUPPORTED;
    case GNUTLS_E_ASN1_ELEMENT_NOT_FOUND:
    case GNUTLS_E_ASN1_IDENTIFIER_NOT_FOUND:
    case GNUTLS_E_ASN1_DER_ERROR:
    case GNUTLS_E_ASN1_VALUE_NOT_FOUND:
    case GNUTLS_E_ASN1_GENERIC_ERROR:
    case GNUTLS_E_ASN1_VALUE_NOT_VALID:
    case GNUTLS_E_ASN1_TAG_ERROR:
    case GNUTLS_E_ASN1_TAG_IMPLICIT:
    case GNUTLS_E_ASN1_TYPE_ANY_ERROR:
    case GNUTLS_E_ASN1_SYNTAX_ERROR:
    case GNUTLS_E_ASN1_DER_OVERFLOW:
    case GNUTLS_E_ASN1_EMBEDDED_NULL_IN_STRING:
    case GNUTLS_E_BASE64_DECODING_ERROR:
    case GNUTLS_E_BASE64_UNEXPECTED_HEADER_ERROR:
    case GNUTLS_E_PARSING_ERROR:
    case GNUTLS_E_MPI_SCAN_FAILED:
    case GNUTLS_E_ILLEGAL_PARAMETER:
    case GNUTLS_E_PK_INVALID_PRIVKEY:
    case GNUTLS_E_PK_INVALID_PUBKEY:
        return SYMCA_ERROR_MALFORMED;
    default:
        return SYMCA_ERROR_INTERNAL;
    }
}

symca_status symca_gnutls_fail(int code, const char *what)
{
    symca_status status = symca_gnutls_status(code);
    if (status == SYMCA_ERROR_MEMORY)
        return symca_fail_memory();
    return symca_fail(status, SYMCA_NONE, "%s: %s", what, gnutls_strerror(code));
}

void symca_crypto_wipe(void *memory, size_t len)
{
    if (memory != NULL && len > 0)
        explicit_bzero(memory, len);
}

static const symca_hash *fingerprint_hash(symca_digest digest)
{
    switch (digest) {
    case SYMCA_DIGEST_MD5:
        return symca_hash_get(SYMCA_HASH_MD5);
    case SYMCA_DIGEST_SHA1:
        return symca_hash_get(SYMCA_HASH_SHA1);
    case SYMCA_DIGEST_SHA256:
        return symca_hash_get(SYMCA_HASH_SHA256);
    default:
        return NULL;
    }
}

symca_status symca_crypto_digest(symca_digest digest, symca_slice bytes, uint8_t *out, size_t *out_len)
{
    const symca_hash *hash = fingerprint_hash(digest);

    *out_len = 0;
    if (hash == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no digest number %d", (int) digest);
    symca_status status = symca_hash_compute(hash, bytes, out);
    if (status == SYMCA_ERROR_MEMORY)
        return symca_fail_memory();
    if (status != SYMCA_OK)
        return symca_fail(SYMCA_ERROR_INTERNAL, SYMCA_NONE, "GnuTLS does not compute this digest here");
    *out_len = hash->len;
    return SYMCA_OK;
}

symca_status symca_certificate_fingerprint(const symca_certificate *self, symca_digest digest, char *text)
{
    uint8_t bytes[SYMCA_MAX_DIGEST_LEN];
    size_t len;

    if (text == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no room for the fingerprint: text is NULL");
    text[0] = '\0';
    if (self == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the certificate is NULL");

    symca_status status = symca_crypto_digest(digest, self->der, bytes, &len);
    if (status == SYMCA_OK)
        symca_text_hex(symca_slice_of(bytes, len), text);
    return status;
}
