/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_WPKI_H
#define SYMCA_WPKI_H

/**
 * @file wpki.h
 * The hashed certificate (TBHTrustedCAInfo, WAP-217 section 7.1.3): what a Series 40 phone installs, and the
 * code that it asks for.
 */

#include "certificate.h"
#include "wtls.h"

SYMCA_BEGIN_DECLS

/** A hashed certificate. Since: 0.1 */
typedef struct symca_hashed symca_hashed;

/** How the X.509 certificate stands in a WPKI form. Since: 0.1 */
typedef enum symca_x509_reading {
    SYMCA_X509_READING_NONE = 0,   /**< There is no X.509 certificate in it. Since: 0.1 */
    SYMCA_X509_READING_LENGTH = 1, /**< After a 2-byte length: the specification. Since: 0.1 */
    SYMCA_X509_READING_BARE = 2    /**< Without a length, as one handset stack has it. Since: 0.1 */
} symca_x509_reading;

/** Room for the code as 30 digits, its NUL included. Since: 0.1 */
#define SYMCA_CODE_SIZE 31

/** Room for the code as five groups with a space between, its NUL included. Since: 0.1 */
#define SYMCA_CODE_GROUPS_SIZE 35

/** Longest display name of a WPKI form, in bytes. Since: 0.1 */
#define SYMCA_WPKI_MAX_NAME 255

/** Longest URL of a WPKI form, in bytes. Since: 0.1 */
#define SYMCA_WPKI_MAX_URL 255

/** "application/vnd.wap.hashed-certificate". Since: 0.1 */
SYMCA_API const char *symca_hashed_media_type(void);

/**
 * Wraps an X.509 certificate.
 * @param certificate not NULL; at most 65535 bytes
 * @param name shown by the phone, UTF-8 without control characters; NULL or "" stands for symca_display_name(), but as the
 *   certificate has it; cut on a character boundary
 *        to 255 bytes
 * @param url where to read more about the authority, printable ASCII, at most 255 bytes; NULL stands for ""
 * @param out_hashed the handle, to be released with symca_hashed_unref(); NULL on failure
 * @return SYMCA_OK, _ARGUMENT (name not UTF-8, url not ASCII or too long), _MEMORY, _LIMIT
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_hashed_new(const symca_certificate *certificate, const char *name,
                                                         const char *url, symca_hashed **out_hashed);

/** The same for a WTLS certificate; where name is NULL the common name or service name of its subject. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_hashed_new_wtls(const symca_wtls *certificate, const char *name,
                                                              const char *url, symca_hashed **out_hashed);

/**
 * Reads a hashed certificate; all bytes must belong to it. An X.509 certificate is read with and without its
 * length field.
 * @param data the bytes; @param len how many
 * @param out_hashed the handle, to be released with symca_hashed_unref(); NULL on failure
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _LIMIT, _EMPTY, _TRUNCATED, _MALFORMED or _UNSUPPORTED, with the byte offset
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_hashed_parse(const uint8_t *data, size_t len, symca_hashed **out_hashed);

/** One reference more. @return self, also NULL. Since: 0.1 */
SYMCA_API symca_hashed *symca_hashed_ref(const symca_hashed *self);

/** One reference less; the last one frees. @param self may be NULL. Since: 0.1 */
SYMCA_API void symca_hashed_unref(symca_hashed *self);

/** The bytes to serve. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_hashed_bytes(const symca_hashed *self, size_t *out_len);

/** The version field; 1 is the only one defined. Since: 0.1 */
SYMCA_API unsigned symca_hashed_version(const symca_hashed *self);

/** The display name's character set, an IANA MIBenum: 106 is UTF-8. Since: 0.1 */
SYMCA_API unsigned symca_hashed_character_set(const symca_hashed *self);

/** The display name in UTF-8. Since: 0.1 */
SYMCA_API const char *symca_hashed_name(const symca_hashed *self);

/** The URL, "" where there is none. Since: 0.1 */
SYMCA_API const char *symca_hashed_url(const symca_hashed *self);

/** The X.509 certificate: borrowed; NULL where it holds a WTLS one. Since: 0.1 */
SYMCA_API const symca_certificate *symca_hashed_certificate(const symca_hashed *self);

/** The WTLS certificate: borrowed; NULL where it holds an X.509 one. Since: 0.1 */
SYMCA_API const symca_wtls *symca_hashed_wtls(const symca_hashed *self);

/** How the X.509 certificate stands in it. Since: 0.1 */
SYMCA_API symca_x509_reading symca_hashed_x509_reading(const symca_hashed *self);

/** The hash algorithm field; 0, SHA-1, is the only one defined. Since: 0.1 */
SYMCA_API unsigned symca_hashed_hash_algorithm(const symca_hashed *self);

/** SHA-1 over all bytes, 20 of them. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_hashed_hash(const symca_hashed *self, size_t *out_len);

/**
 * The code to type on the phone (the display form of the hash): 30 digits. It must reach its user on another way
 * than the download (WAP-217 section 7.1.3). Since: 0.1
 */
SYMCA_API const char *symca_hashed_code(const symca_hashed *self);

/** The same as five groups of six digits, a space between. Since: 0.1 */
SYMCA_API const char *symca_hashed_code_groups(const symca_hashed *self);

/**
 * Whether what a person typed is the code.
 * @param self not NULL
 * @param digits spaces and dashes do not matter
 * @param out_group where not NULL: the first wrong group, 1 to 5, or 0 where it is about no group
 * @return SYMCA_OK; _CODE where it is not, with a detail that names the group and whether it is a slip of the
 *         finger (check digit) or another certificate's code; _ARGUMENT
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_hashed_verify_code(const symca_hashed *self, const char *digits,
                                                                 unsigned *out_group);

/** Every field as one JSON object. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_hashed_to_json(const symca_hashed *self, char **out);

SYMCA_END_DECLS

#endif /* SYMCA_WPKI_H */
