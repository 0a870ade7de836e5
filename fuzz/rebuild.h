/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_REBUILD_H
#define FUZZ_REBUILD_H

/*
 * The encoding of a certificate from the fields that were read out of it, value by value, with headers of our own. It must
 * be the bytes that were read: DER has one encoding of everything.
 */

#include "certificate.h"

/* Whether each header of the certificate has the one form that DER allows, so that it can be written again. */
bool fuzz_can_rebuild(const symca_certificate *certificate);

void fuzz_require_rebuilt(const symca_certificate *certificate);

#endif /* FUZZ_REBUILD_H */
