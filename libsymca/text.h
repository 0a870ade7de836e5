/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_TEXT_H
#define LIBSYMCA_TEXT_H

/*
 * Bytes in the character sets of ASN.1 (X.680 section 41) and of WAP (IANA MIBenum numbers) to UTF-8. What does not
 * decode and every character that is not shown (utf8.h) becomes U+FFFD, so the result can stand in any output.
 */

#include "der.h"

/* IANA MIBenum numbers. */
enum {
    SYMCA_CHARSET_ASCII = 3,
    SYMCA_CHARSET_LATIN1 = 4,
    SYMCA_CHARSET_UTF8 = 106,
    SYMCA_CHARSET_UCS2 = 1000,
    SYMCA_CHARSET_UTF16BE = 1013,
    SYMCA_CHARSET_UTF16LE = 1014,
    SYMCA_CHARSET_UTF16 = 1015
};

/*
 * An ASN.1 string into text (room bytes, NUL included, cut on a character boundary). Returns the bytes that all of it
 * needs without the NUL; a first call with room 0 and text NULL measures. Tags that are no strings give 0: ask
 * symca_text_is_string() first.
 */
size_t symca_text_asn1(uint8_t tag, symca_slice content, char *text, size_t room);
bool symca_text_is_string(uint8_t tag);

/*
 * The same as it is: of what is not shown only control characters are replaced, and those that order and hide others stay.
 * For comparing, and for what is written into a form; not for output.
 */
size_t symca_text_asn1_as_is(uint8_t tag, symca_slice content, char *text, size_t room);

/* Whether the two differ. */
bool symca_text_asn1_hides(uint8_t tag, symca_slice content);

/* Takes the first character off an ASN.1 string that is not empty; SYMCA_UTF8_BAD for bytes that are none. */
uint32_t symca_text_take(uint8_t tag, symca_slice *content);

/* The same for a MIBenum. An unknown one is read as ASCII, everything else U+FFFD; *out_known tells (may be NULL). */
size_t symca_text_charset(unsigned charset, symca_slice content, char *text, size_t room, bool *out_known);

size_t symca_text_charset_as_is(unsigned charset, symca_slice content, char *text, size_t room);

/* UTF-8 as it can be shown; room as of symca_text_asn1(). */
size_t symca_text_show(const char *utf8, char *text, size_t room);

/* Whether bytes are UTF-8 (no surrogates, no overlong forms, at most U+10FFFF). */
bool symca_text_is_utf8(symca_slice bytes);

/* Reads one character from UTF-8 that is known to be valid, moving *at; 0 at the NUL. */
uint32_t symca_text_next(const char **at);

/* Bytes of the first `characters` characters of valid UTF-8. */
size_t symca_text_prefix(const char *text, size_t characters);

/* The longest prefix of valid UTF-8 of at most `bytes` bytes that ends on a character boundary. */
size_t symca_text_fit(const char *text, size_t bytes);

/* Characters of valid UTF-8. */
size_t symca_text_length(const char *text);

/* Lower-case hex of bytes and a NUL: room for 2 * len + 1. */
void symca_text_hex(symca_slice bytes, char *text);

#endif /* LIBSYMCA_TEXT_H */
