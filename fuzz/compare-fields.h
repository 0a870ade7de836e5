/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_COMPARE_FIELDS_H
#define FUZZ_COMPARE_FIELDS_H

/*
 * What libsymca and GnuTLS read out of the fields of one certificate: names, key and decoded extensions. Each field is
 * read by both or by none, and is the same, or the difference is one of known-differences.md.
 */

#include "certificate.h"

#include <gnutls/x509.h>

/* Where GnuTLS takes the certificate. */
void fuzz_compare_names(gnutls_x509_crt_t theirs, const symca_certificate *ours);
void fuzz_compare_key(gnutls_x509_crt_t theirs, const symca_certificate *ours);

/* In any certificate: GnuTLS is given the bytes of each extension alone. */
void fuzz_compare_extensions(const symca_extensions *ours);

#endif /* FUZZ_COMPARE_FIELDS_H */
