/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_KNOWN_FIELDS_H
#define FUZZ_KNOWN_FIELDS_H

/* The differences between the fields that libsymca and GnuTLS read of a certificate: known-differences.md, as code. */

#include "fuzz.h"

#include "certificate.h"
#include "known.h"

/* One reads an extension and the other does not: that stops the harness unless a row explains it. */
void fuzz_require_known_extension(const symca_extension *extension, bool we_read, const char *why);

/* GnuTLS has another size of the key, or none (0). */
void fuzz_require_known_key(const symca_certificate *ours, unsigned their_bits);

/* GnuTLS has room for so many purposes, and drops the others. */
bool fuzz_is_known_count(size_t ours, size_t theirs);

/* GnuTLS reads a path length as 32 bits. */
bool fuzz_is_known_path_length(int64_t ours, int theirs);

/* GnuTLS counts the bits of keyUsage that are said not to be used. */
bool fuzz_is_known_usage(symca_slice value);

/* GnuTLS counts qualifiers, libsymca whether there is a list of them. */
bool fuzz_is_known_qualifiers(symca_slice value);

/* Text that libsymca hands out as it is encoded: no byte becomes U+FFFD. */
bool fuzz_is_comparable_text(symca_slice text);

/* A name that both write as the same text. */
bool fuzz_is_comparable_name(const symca_name *name);

#endif /* FUZZ_KNOWN_FIELDS_H */
