/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_SIGNED_H
#define LIBSYMCA_SIGNED_H

/* SignedTrustedCAInfo (WAP-217 section 7.1.4). */

#include "wpki.h"
#include "wtls.h"

#include <symca/wpki-signed.h>

#include <stdatomic.h>

struct symca_signed {
    atomic_uint references;
    uint8_t *owned; /* the bytes */
    symca_slice bytes;
    symca_slice signed_part; /* TBSTrustedCAInfo */
    symca_wpki_info info;
    symca_wpki_certificate signer;
    symca_wtls_signature signature_kind;
    symca_slice signature;
};

/* Reads the one at the reader and moves past it; `bare` as of symca_wpki_read_certificate(). */
symca_status symca_signed_read(symca_reader *reader, bool bare, symca_signed **out);

/* The public key of whichever certificate there is. */
void symca_signed_key(const symca_certificate *x509, const symca_wtls *wtls, symca_crypto_key *out);

#endif /* LIBSYMCA_SIGNED_H */
