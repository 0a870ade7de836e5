/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_ISSUER_H
#define LIBSYMCA_ISSUER_H

/* Which certificate of a bundle issued which. */

#include "bundle.h"

/* Certificates of the right name and key identifier that are looked at for each certificate. */
#define SYMCA_MAX_ISSUER_CANDIDATES 8

/* Signatures that are checked for one bundle; behind that, names and key identifiers alone decide. */
#define SYMCA_MAX_ISSUER_SIGNATURES 256

/*
 * Sets the issuer of every entry: by name and key identifier, with `verify` by signature too. A self-issued certificate
 * has none. What is set may go round in circles. Of a self-issued certificate and cross-signed copies of it (same
 * subject, same key, both authorities) it is the self-issued one that issued; the copies get it as their twin.
 */
symca_status symca_issuers_find(symca_bundle *bundle, bool verify);

#endif /* LIBSYMCA_ISSUER_H */
