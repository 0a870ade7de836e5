/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_UTF8_H
#define LIBSYMCA_UTF8_H

/* One character of UTF-8 (RFC 3629), in and out, and which characters no output may hold. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SYMCA_UTF8_REPLACEMENT 0xfffd
#define SYMCA_UTF8_BAD UINT32_MAX

/* The character at the start of len > 0 bytes. SYMCA_UTF8_BAD where there is none: *out_used bytes belong together. */
uint32_t symca_utf8_decode(const uint8_t *data, size_t len, size_t *out_used);

/* Writes a character up to U+10FFFF that is no surrogate; returns how many bytes it took. */
size_t symca_utf8_encode(uint32_t character, uint8_t out[4]);

/* C0, DEL, C1, and the line and paragraph separators. */
bool symca_utf8_is_control(uint32_t character);

/*
 * Characters that are not seen and change how others are: those that order text from right to left (UAX #9), and what else
 * is there to format it (general category Cf, as far as it is invisible). U+200C and U+200D are not among them: Persian, the
 * scripts of India and emoji need them.
 */
bool symca_utf8_is_hidden(uint32_t character);

/* Neither: it may stand in what people are shown. */
bool symca_utf8_is_shown(uint32_t character);

#endif /* LIBSYMCA_UTF8_H */
