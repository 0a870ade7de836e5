/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_SCAN_H
#define LIBSYMCA_SCAN_H

/* Looking for ASCII marks in bytes. */

#include "reader.h"

/* What is left of bytes behind the first `start`; start is at most bytes.len. */
symca_slice symca_scan_from(symca_slice bytes, size_t start);

bool symca_scan_starts(symca_slice bytes, const char *mark);

/* The same without regard to the case of ASCII letters. The mark is in lower case. */
bool symca_scan_starts_folded(symca_slice bytes, const char *mark);

bool symca_scan_equals(symca_slice bytes, const char *mark);

/* Where the mark first stands; bytes.len where it does not. The mark is not empty. */
size_t symca_scan_find(symca_slice bytes, const char *mark);

bool symca_scan_holds(symca_slice bytes, const char *mark);

/* Blank, tab, and what ends lines and pages. */
bool symca_scan_is_white(uint8_t character);

/* The bytes without white space at their beginning. */
symca_slice symca_scan_trim(symca_slice bytes);

#endif /* LIBSYMCA_SCAN_H */
