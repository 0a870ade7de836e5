/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_KNOWN_CONTAINERS_H
#define FUZZ_KNOWN_CONTAINERS_H

/* The differences between what libsymca and GnuTLS open of PKCS#7 and PKCS#12: known-differences.md, as code. */

#include "fuzz.h"

#include "reader.h"

/* Bags of one part that GnuTLS keeps; it drops the others without a word. */
#define FUZZ_MOST_BAGS 32

/* GnuTLS hands out values of any tag for certificates; those of RFC 5652 section 10.2.2 are SEQUENCEs. */
bool fuzz_is_known_choice(symca_slice certificate);

/* One opens the file and the other does not: that stops the harness unless a row explains it. */
void fuzz_require_known_pkcs7(fuzz_input file, bool we_open, const char *why);
void fuzz_require_known_pkcs12(fuzz_input file, bool we_open, const char *password, const char *why);

#endif /* FUZZ_KNOWN_CONTAINERS_H */
