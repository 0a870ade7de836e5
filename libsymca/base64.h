/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_BASE64_H
#define LIBSYMCA_BASE64_H

/* Base64 (RFC 4648 section 4) as it comes out of mail, terminals and configuration files. */

#include "reader.h"

/*
 * Base64 to bytes: white space is skipped, also written as an escape or before and after quoting marks, and the padding
 * may be missing. *out is owned (symca_free). SYMCA_ERROR_MALFORMED with the offset of the first character that has no
 * place, counted from text.data.
 */
symca_status symca_base64_decode(symca_slice text, uint8_t **out, size_t *out_len);

/* How many bytes at the beginning of text are Base64 and white space: all, where it is nothing else. */
size_t symca_base64_extent(symca_slice text);

/* Whether text is nothing but Base64 and white space, at least `least` bytes' worth of it. */
bool symca_base64_is(symca_slice text, size_t least);

/* Text that was cut behind the first character of a group (_MALFORMED with the offset text.len), without that one. */
symca_slice symca_base64_whole_groups(symca_slice text);

/*
 * The same as symca_base64_decode() into room of the caller's: symca_base64_room() bytes for a text of so many characters.
 * On failure what was decoded is wiped.
 */
size_t symca_base64_room(size_t len);
symca_status symca_base64_decode_into(symca_slice text, uint8_t *out, size_t *out_len);

#endif /* LIBSYMCA_BASE64_H */
