/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_COMPARE_H
#define FUZZ_COMPARE_H

/*
 * Two other readers of X.509, libtasn1's strict DER decoder with the grammar of pkix.asn, and GnuTLS, held against
 * libsymca: all accept or all refuse, and what they read is the same. Else the difference must be one of
 * known-differences.md, which compare.c can tell.
 */

#include "fuzz.h"

#include "certificate.h"

/* certificate is what symca_certificate_parse() made of the input; NULL where it refused. */
void fuzz_compare(fuzz_input input, const symca_certificate *certificate);

#endif /* FUZZ_COMPARE_H */
