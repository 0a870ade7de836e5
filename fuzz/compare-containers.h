/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_COMPARE_CONTAINERS_H
#define FUZZ_COMPARE_CONTAINERS_H

/*
 * What libsymca and GnuTLS find in a container: the same certificates in the same order, and as many private keys. Where
 * one opens it and the other does not, the difference is one of known-differences.md.
 */

#include "take.h"

/* opened: whether libsymca handed out what is in `taken`, and nothing failed. */
void fuzz_compare_pkcs7(const fuzz_taken *taken, bool opened);
void fuzz_compare_pkcs12(const fuzz_taken *taken, bool opened, const char *password, size_t private_keys);

#endif /* FUZZ_COMPARE_CONTAINERS_H */
