/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_WPKI_SIGNED_H
#define SYMCA_WPKI_SIGNED_H

/**
 * @file wpki-signed.h
 * The signed certificate (SignedTrustedCAInfo, WAP-217 section 7.1.4) and the roll-over block
 * (RootCertificateRolloverBlock, section 7.1.5).
 */

#include "wpki.h"

SYMCA_BEGIN_DECLS

/** A signed certificate. Since: 0.1 */
typedef struct symca_signed symca_signed;

/** A roll-over block. Since: 0.1 */
typedef struct symca_rollover symca_rollover;

/** "application/vnd.wap.signed-certificate". Since: 0.1 */
SYMCA_API const char *symca_signed_media_type(void);

/**
 * Makes and signs one. Exactly one of certificate and wtls, and exactly one of signer and signer_wtls, is not NULL.
 * @param certificate the authority that it carries; @param wtls the same as a WTLS certificate
 * @param name, @param url as in symca_hashed_new()
 * @param signer the one who vouches; @param signer_wtls the same as a WTLS certificate
 * @param key the signer's private key: RSA, or EC with a signature of ECDSA and SHA-1; not NULL; used and forgotten
 * @param out_signed the handle, to be released with symca_signed_unref(); NULL on failure
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _LIMIT, _MALFORMED (key), _PASSWORD_NEEDED, _PASSWORD_WRONG, _UNSUPPORTED, or
 *         _SIGNATURE where the key is not the signer's
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_signed_new(const symca_certificate *certificate, const symca_wtls *wtls,
                                                         const char *name, const char *url,
                                                         const symca_certificate *signer, const symca_wtls *signer_wtls,
                                                         const symca_key *key, symca_signed **out_signed);

/** Reads one; all bytes must belong to it. Errors as of symca_hashed_parse(). Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_signed_parse(const uint8_t *data, size_t len, symca_signed **out_signed);

/** One reference more. @return self, also NULL. Since: 0.1 */
SYMCA_API symca_signed *symca_signed_ref(const symca_signed *self);

/** One reference less; the last one frees. @param self may be NULL. Since: 0.1 */
SYMCA_API void symca_signed_unref(symca_signed *self);

/** The bytes to serve. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_signed_bytes(const symca_signed *self, size_t *out_len);

/** The version field; 1 is the only one defined. Since: 0.1 */
SYMCA_API unsigned symca_signed_version(const symca_signed *self);

/** The display name's character set, an IANA MIBenum. Since: 0.1 */
SYMCA_API unsigned symca_signed_character_set(const symca_signed *self);

/** The display name in UTF-8. Since: 0.1 */
SYMCA_API const char *symca_signed_name(const symca_signed *self);

/** The URL, "" where there is none. Since: 0.1 */
SYMCA_API const char *symca_signed_url(const symca_signed *self);

/** The authority carried: borrowed; NULL where it is a WTLS one. Since: 0.1 */
SYMCA_API const symca_certificate *symca_signed_certificate(const symca_signed *self);

/** The authority carried: borrowed; NULL where it is an X.509 one. Since: 0.1 */
SYMCA_API const symca_wtls *symca_signed_wtls(const symca_signed *self);

/** The signer: borrowed; NULL where it is a WTLS one. Since: 0.1 */
SYMCA_API const symca_certificate *symca_signed_signer(const symca_signed *self);

/** The signer: borrowed; NULL where it is an X.509 one. Since: 0.1 */
SYMCA_API const symca_wtls *symca_signed_signer_wtls(const symca_signed *self);

/** The kind of signature. Since: 0.1 */
SYMCA_API symca_wtls_signature symca_signed_signature_kind(const symca_signed *self);

/** The signature's bytes. @return borrowed; NULL where anonymous. Since: 0.1 */
SYMCA_API const uint8_t *symca_signed_signature_bytes(const symca_signed *self, size_t *out_len);

/**
 * Verifies the outer signature under the signer's key, the self-signature of the authority carried, and, where one
 * is given, that the signer is the one expected: the same key.
 * @param self not NULL
 * @param expected, @param expected_wtls the signer that is trusted; both NULL: whoever signed it
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _UNSUPPORTED, or _SIGNATURE with a detail that says which of the three failed
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_signed_verify(const symca_signed *self, const symca_certificate *expected,
                                                            const symca_wtls *expected_wtls);

/** Every field as one JSON object. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_signed_to_json(const symca_signed *self, char **out);

/** "application/vnd.wap.rollover-certificate". Since: 0.1 */
SYMCA_API const char *symca_rollover_media_type(void);

/**
 * Joins signed certificates, each signed by the authority in force before it, oldest first.
 * @param items count handles, none NULL; @param count at least 1
 * @param out_rollover the handle, to be released with symca_rollover_unref(); NULL on failure
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _LIMIT (over 65535 bytes), or _MALFORMED where some, but not all, were read from
 *         bytes in which the certificates stand without their length
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_rollover_new(const symca_signed *const *items, size_t count,
                                                           symca_rollover **out_rollover);

/** Reads one; all bytes must belong to it. Errors as of symca_hashed_parse(). Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_rollover_parse(const uint8_t *data, size_t len,
                                                             symca_rollover **out_rollover);

/** One reference more. @return self, also NULL. Since: 0.1 */
SYMCA_API symca_rollover *symca_rollover_ref(const symca_rollover *self);

/** One reference less; the last one frees. @param self may be NULL. Since: 0.1 */
SYMCA_API void symca_rollover_unref(symca_rollover *self);

/** The bytes to serve. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_rollover_bytes(const symca_rollover *self, size_t *out_len);

/** How many signed certificates it holds. Since: 0.1 */
SYMCA_API size_t symca_rollover_count(const symca_rollover *self);

/** One of them: borrowed; NULL past the last. Since: 0.1 */
SYMCA_API const symca_signed *symca_rollover_item(const symca_rollover *self, size_t index);

/**
 * Verifies block by block, the first under the root in force, each further one under the authority that the block
 * before it carries.
 * @param self not NULL; @param root, @param root_wtls exactly one not NULL: the root in force
 * @param out_failed where not NULL: the block that does not verify, or SYMCA_NONE
 * @return as symca_signed_verify()
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_rollover_verify(const symca_rollover *self, const symca_certificate *root,
                                                              const symca_wtls *root_wtls, size_t *out_failed);

/** Every field as one JSON object. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_rollover_to_json(const symca_rollover *self, char **out);

SYMCA_END_DECLS

#endif /* SYMCA_WPKI_SIGNED_H */
