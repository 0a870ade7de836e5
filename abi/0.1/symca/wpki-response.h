/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_WPKI_RESPONSE_H
#define SYMCA_WPKI_RESPONSE_H

/**
 * @file wpki-response.h
 * The certificate response (CertResponse, WAP-217 section 7.3.5): how a certificate, its address or a "come back
 * later" reaches a phone.
 */

#include "wpki.h"

SYMCA_BEGIN_DECLS

/** A certificate response. Since: 0.1 */
typedef struct symca_response symca_response;

/** Kinds of response, numbered as encoded. Since: 0.1 */
typedef enum symca_response_kind {
    SYMCA_RESPONSE_CERT_INFO = 0, /**< Where the certificate is. Since: 0.1 */
    SYMCA_RESPONSE_CERT = 1,      /**< The certificate. Since: 0.1 */
    SYMCA_RESPONSE_REFERRAL = 2   /**< Where and when to ask again. Since: 0.1 */
} symca_response_kind;

/** Longest display name of a response, in characters. Since: 0.1 */
#define SYMCA_RESPONSE_MAX_NAME 32

/** "application/vnd.wap.cert-response". Since: 0.1 */
SYMCA_API const char *symca_response_media_type(void);

/**
 * Makes a cert_info response.
 * @param certificate whose key hash becomes the subject; not NULL
 * @param authority whose key hash becomes ca_domain; NULL for the null identifier
 * @param name at most 32 characters of UTF-8; NULL stands for symca_display_name(), cut
 * @param url where the certificate is, printable ASCII, 1 to 255 bytes; not NULL
 * @param out_response the handle, to be released with symca_response_unref(); NULL on failure
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _UNSUPPORTED (a key without key hash)
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_response_new_info(const symca_certificate *certificate,
                                                                const symca_certificate *authority, const char *name,
                                                                const char *url, symca_response **out_response);

/** Makes a cert response that carries the certificate; parameters as of symca_response_new_info(). Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_response_new_certificate(const symca_certificate *certificate,
                                                                       const symca_certificate *authority,
                                                                       const char *name, symca_response **out_response);

/** Makes a referral: @param url where to ask again; @param seconds how long to wait. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_response_new_referral(const char *url, uint32_t seconds,
                                                                    symca_response **out_response);

/** Reads one; all bytes must belong to it. Errors as of symca_hashed_parse(). Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_response_parse(const uint8_t *data, size_t len,
                                                             symca_response **out_response);

/** One reference more. @return self, also NULL. Since: 0.1 */
SYMCA_API symca_response *symca_response_ref(const symca_response *self);

/** One reference less; the last one frees. @param self may be NULL. Since: 0.1 */
SYMCA_API void symca_response_unref(symca_response *self);

/** The bytes to serve. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_response_bytes(const symca_response *self, size_t *out_len);

/** The version field; 1 is the only one defined. Since: 0.1 */
SYMCA_API unsigned symca_response_version(const symca_response *self);

/** Which kind it is. Since: 0.1 */
SYMCA_API symca_response_kind symca_response_kind_of(const symca_response *self);

/** The display name's character set, an IANA MIBenum; 0 for a referral. Since: 0.1 */
SYMCA_API unsigned symca_response_character_set(const symca_response *self);

/** The display name in UTF-8; NULL for a referral. Since: 0.1 */
SYMCA_API const char *symca_response_name(const symca_response *self);

/** The authority: borrowed; NULL for a referral. Since: 0.1 */
SYMCA_API const symca_wtls_identifier *symca_response_ca_domain(const symca_response *self);

/** The subject: borrowed; NULL for a referral. Since: 0.1 */
SYMCA_API const symca_wtls_identifier *symca_response_subject(const symca_response *self);

/** The URL; NULL for a cert response. Since: 0.1 */
SYMCA_API const char *symca_response_url(const symca_response *self);

/** The certificate: borrowed; NULL but for a cert response. Since: 0.1 */
SYMCA_API const symca_certificate *symca_response_certificate(const symca_response *self);

/** Seconds to wait; 0 but for a referral. Since: 0.1 */
SYMCA_API uint32_t symca_response_seconds(const symca_response *self);

/** Every field as one JSON object. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_response_to_json(const symca_response *self, char **out);

SYMCA_END_DECLS

#endif /* SYMCA_WPKI_RESPONSE_H */
