/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_WTLS_H
#define SYMCA_WTLS_H

/**
 * @file wtls.h
 * The WTLS certificate (WAP-261 section 10.5.2): the small certificate that WAP phones used before X.509.
 */

#include "certificate.h"
#include "key.h"

SYMCA_BEGIN_DECLS

/** A WTLS certificate. Since: 0.1 */
typedef struct symca_wtls symca_wtls;

/** One who is named in a WTLS certificate or a certificate response; borrowed from it. Since: 0.1 */
typedef struct symca_wtls_identifier symca_wtls_identifier;

/** Kinds of identifier, numbered as encoded (WAP-261 section 10.5.1.2). Since: 0.1 */
typedef enum symca_wtls_identifier_kind {
    SYMCA_WTLS_IDENTIFIER_NULL = 0,       /**< Nobody. Since: 0.1 */
    SYMCA_WTLS_IDENTIFIER_TEXT = 1,       /**< A text of name parts. Since: 0.1 */
    SYMCA_WTLS_IDENTIFIER_BINARY = 2,     /**< Bytes. Since: 0.1 */
    SYMCA_WTLS_IDENTIFIER_KEY_HASH = 254, /**< SHA-1 of the public key, 20 bytes. Since: 0.1 */
    SYMCA_WTLS_IDENTIFIER_X509_NAME = 255 /**< A distinguished name. Since: 0.1 */
} symca_wtls_identifier_kind;

/** Kinds of signature, numbered as encoded. Since: 0.1 */
typedef enum symca_wtls_signature {
    SYMCA_WTLS_SIGNATURE_ANONYMOUS = 0, /**< None. Since: 0.1 */
    SYMCA_WTLS_SIGNATURE_ECDSA_SHA = 1, /**< ECDSA with SHA-1. Since: 0.1 */
    SYMCA_WTLS_SIGNATURE_RSA_SHA = 2    /**< RSA over a bare SHA-1 value, no DigestInfo. Since: 0.1 */
} symca_wtls_signature;

/** Kinds of public key, numbered as encoded. Since: 0.1 */
typedef enum symca_wtls_key {
    SYMCA_WTLS_KEY_RSA = 2,  /**< Since: 0.1 */
    SYMCA_WTLS_KEY_ECDH = 3, /**< Since: 0.1 */
    SYMCA_WTLS_KEY_ECDSA = 4 /**< Since: 0.1 */
} symca_wtls_key;

/** What a new WTLS certificate shall say. Begin with SYMCA_WTLS_OPTIONS_INIT. Since: 0.1 */
typedef struct symca_wtls_options {
    /** sizeof(symca_wtls_options). Since: 0.1 */
    size_t size;
    /**
     * The subject: "service; organization; country[; common name[; T=ca]]", a literal ";" doubled, the country two
     * letters or left empty; 1 to 255 bytes of UTF-8, not NULL. Since: 0.1
     */
    const char *subject;
    /** First and last second of validity, 0 to 4294967295. Since: 0.1 */
    int64_t not_before;
    int64_t not_after;
    /** The subject's public key, as a certificate; NULL: that of the signing key (self-signed). Since: 0.1 */
    const symca_certificate *subject_key;
    /** The authority that issues it; NULL: self-signed. Since: 0.1 */
    const symca_wtls *issuer;
} symca_wtls_options;

/** Since: 0.1 */
#define SYMCA_WTLS_OPTIONS_INIT                            \
    {                                                      \
        sizeof(symca_wtls_options), NULL, 0, 0, NULL, NULL \
    }

/** "application/vnd.wap.wtls-ca-certificate". Since: 0.1 */
SYMCA_API const char *symca_wtls_media_type(void);

/**
 * Reads a WTLS certificate; all bytes must belong to it.
 * @param data the bytes; @param len how many
 * @param out_wtls the handle, to be released with symca_wtls_unref(); NULL on failure
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _LIMIT, _EMPTY, _TRUNCATED, _MALFORMED or _UNSUPPORTED, with the byte offset
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_wtls_parse(const uint8_t *data, size_t len, symca_wtls **out_wtls);

/**
 * Makes and signs a WTLS certificate. The key is used and forgotten; what was made of it is wiped.
 * @param options what it shall say; not NULL
 * @param key RSA, or EC on a curve that WTLS numbers; the issuer's, not NULL
 * @param out_wtls the handle, to be released with symca_wtls_unref(); NULL on failure
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _MALFORMED (key), _PASSWORD_NEEDED, _PASSWORD_WRONG, _UNSUPPORTED, or
 *         _SIGNATURE where the key is not the issuer's
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_wtls_new(const symca_wtls_options *options, const symca_key *key,
                                                       symca_wtls **out_wtls);

/** One reference more. @return self, also NULL. Since: 0.1 */
SYMCA_API symca_wtls *symca_wtls_ref(const symca_wtls *self);

/** One reference less; the last one frees. @param self may be NULL. Since: 0.1 */
SYMCA_API void symca_wtls_unref(symca_wtls *self);

/** The bytes. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_wtls_bytes(const symca_wtls *self, size_t *out_len);

/** certificate_version; 1 is the only one defined. Since: 0.1 */
SYMCA_API unsigned symca_wtls_version(const symca_wtls *self);

/** The kind of signature. Since: 0.1 */
SYMCA_API symca_wtls_signature symca_wtls_signature_kind(const symca_wtls *self);

/** The signature's bytes. @return borrowed; NULL where anonymous. Since: 0.1 */
SYMCA_API const uint8_t *symca_wtls_signature_bytes(const symca_wtls *self, size_t *out_len);

/** Who issued it: borrowed. Since: 0.1 */
SYMCA_API const symca_wtls_identifier *symca_wtls_issuer(const symca_wtls *self);

/** Whom it is for: borrowed. Since: 0.1 */
SYMCA_API const symca_wtls_identifier *symca_wtls_subject(const symca_wtls *self);

/** The first second in which it is valid. Since: 0.1 */
SYMCA_API int64_t symca_wtls_not_before(const symca_wtls *self);

/** The last second in which it is valid. Since: 0.1 */
SYMCA_API int64_t symca_wtls_not_after(const symca_wtls *self);

/** The kind of public key. Since: 0.1 */
SYMCA_API symca_wtls_key symca_wtls_key_kind(const symca_wtls *self);

/** parameter_specifier's index: 0 none, 1 to 254 a registered set, 255 explicit. Since: 0.1 */
SYMCA_API unsigned symca_wtls_key_parameters(const symca_wtls *self);

/** Explicit parameters as encoded. @return borrowed; NULL where there are none. Since: 0.1 */
SYMCA_API const uint8_t *symca_wtls_key_parameter_set(const symca_wtls *self, size_t *out_len);

/** The key's size in bits: of the modulus or of the curve's field; 0 where it cannot be told. Since: 0.1 */
SYMCA_API unsigned symca_wtls_key_bits(const symca_wtls *self);

/** RSA: the modulus. @return borrowed; NULL for another key. Since: 0.1 */
SYMCA_API const uint8_t *symca_wtls_key_modulus(const symca_wtls *self, size_t *out_len);

/** RSA: the public exponent. @return borrowed; NULL for another key. Since: 0.1 */
SYMCA_API const uint8_t *symca_wtls_key_exponent(const symca_wtls *self, size_t *out_len);

/** EC: the point. @return borrowed; NULL for another key. Since: 0.1 */
SYMCA_API const uint8_t *symca_wtls_key_point(const symca_wtls *self, size_t *out_len);

/** The key hash (WAP-261_101): SHA-1 of the modulus, or of the point's x coordinate; 20 bytes, borrowed; NULL where it cannot be told. Since: 0.1 */
SYMCA_API const uint8_t *symca_wtls_key_hash(const symca_wtls *self, size_t *out_len);

/** Whether issuer and subject are the same. Since: 0.1 */
SYMCA_API bool symca_wtls_is_self_issued(const symca_wtls *self);

/** Whether it is self-issued and its signature verifies under its own key. Since: 0.1 */
SYMCA_API bool symca_wtls_is_self_signed(const symca_wtls *self);

/** Whether it is an authority: self-issued, or its subject says "T=ca". Since: 0.1 */
SYMCA_API bool symca_wtls_is_ca(const symca_wtls *self);

/**
 * Whether the issuer's key made this certificate's signature.
 * @param self the certificate; @param issuer the one whose key is to verify it; both not NULL
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _SIGNATURE, or _UNSUPPORTED for a key or curve that cannot be used
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_wtls_verify(const symca_wtls *self, const symca_wtls *issuer);

/** Every field as one JSON object. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_wtls_to_json(const symca_wtls *self, char **out);

/** The kind. Since: 0.1 */
SYMCA_API symca_wtls_identifier_kind symca_wtls_identifier_kind_of(const symca_wtls_identifier *self);

/** For people, never NULL: the text in UTF-8, the name as of RFC 4514, or the bytes in hex. Since: 0.1 */
SYMCA_API const char *symca_wtls_identifier_text(const symca_wtls_identifier *self);

/** A text's character set, an IANA MIBenum; 0 for another kind. Since: 0.1 */
SYMCA_API unsigned symca_wtls_identifier_character_set(const symca_wtls_identifier *self);

/** The bytes as encoded, without type and length. @return borrowed; NULL for the null kind. Since: 0.1 */
SYMCA_API const uint8_t *symca_wtls_identifier_bytes(const symca_wtls_identifier *self, size_t *out_len);

/** How many parts a text has; 0 for another kind. Since: 0.1 */
SYMCA_API size_t symca_wtls_identifier_part_count(const symca_wtls_identifier *self);

/** A part of a text, in UTF-8, doubled ";" undone: service name, organization, country, common name, further ones; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_wtls_identifier_part(const symca_wtls_identifier *self, size_t index);

/**
 * The key hash of an X.509 certificate's key, for comparison with WTLS ones.
 * @param certificate not NULL; @param hash room for 20 bytes
 * @return SYMCA_OK, _ARGUMENT, _UNSUPPORTED where the key is neither RSA nor EC, _INTERNAL
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_wtls_certificate_key_hash(const symca_certificate *certificate,
                                                                        uint8_t *hash);

SYMCA_END_DECLS

#endif /* SYMCA_WTLS_H */
