/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_S60_H
#define SYMCA_S60_H

/**
 * @file s60.h
 * What an S60 phone installs: the certificate's own DER bytes, under the right media type.
 */

#include "certificate.h"

SYMCA_BEGIN_DECLS

/** Room for a file name, its NUL included. Since: 0.1 */
#define SYMCA_FILE_NAME_SIZE 80

/** "application/x-x509-ca-cert". Since: 0.1 */
SYMCA_API const char *symca_s60_media_type(void);

/**
 * The bytes to serve: the certificate exactly as it was signed.
 * @param self not NULL; @param out the bytes; @param out_len their number
 * @return SYMCA_OK, _ARGUMENT or _MEMORY
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_s60_encode(const symca_certificate *self, uint8_t **out, size_t *out_len);

/**
 * The label that an S60 phone fills in when it asks for one: the first name part that it can read, cut to 64
 * characters; "" where the phone offers nothing. What no text may hold (common.h) is U+FFFD here, not on the phone.
 * @param self may be NULL; @param text room for SYMCA_LABEL_SIZE bytes
 * Since: 0.1
 */
SYMCA_API void symca_s60_label(const symca_certificate *self, char *text);

/**
 * A name for people that is never empty: the label, or where the phone offers none the first name part, or
 * "Certificate".
 * @param self may be NULL; @param text room for SYMCA_LABEL_SIZE bytes
 * Since: 0.1
 */
SYMCA_API void symca_display_name(const symca_certificate *self, char *text);

/**
 * A file name safe on any system: the display name in lower-case ASCII letters, digits and dashes, and the suffix.
 * @param self may be NULL
 * @param suffix with its dot, at most 15 bytes of letters, digits and dots: ".cer" for S60; NULL stands for ".cer"
 * @param text room for SYMCA_FILE_NAME_SIZE bytes
 * Since: 0.1
 */
SYMCA_API void symca_file_name(const symca_certificate *self, const char *suffix, char *text);

SYMCA_END_DECLS

#endif /* SYMCA_S60_H */
