/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_CRYPTO_GNUTLS_H
#define LIBSYMCA_CRYPTO_GNUTLS_H

/* How the files of the crypto room hold GnuTLS: handles that release themselves, and one translator of its codes. */

#include "crypto.h"

#include <gnutls/abstract.h>
#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

#include <stdlib.h>

/* Declares a variable that is released at the end of its block: SYMCA_AUTO(pubkey) gnutls_pubkey_t key = NULL; */
#define SYMCA_AUTO(kind) __attribute__((cleanup(symca_auto_##kind)))

#define SYMCA_DEFINE_AUTO(kind, type, release)     \
    static inline void symca_auto_##kind(type *at) \
    {                                              \
        if (*at != NULL)                           \
            release(*at);                          \
    }

SYMCA_DEFINE_AUTO(pubkey, gnutls_pubkey_t, gnutls_pubkey_deinit)
SYMCA_DEFINE_AUTO(privkey, gnutls_privkey_t, gnutls_privkey_deinit)
SYMCA_DEFINE_AUTO(x509_privkey, gnutls_x509_privkey_t, gnutls_x509_privkey_deinit)
SYMCA_DEFINE_AUTO(spki, gnutls_x509_spki_t, gnutls_x509_spki_deinit)
SYMCA_DEFINE_AUTO(cipher, gnutls_cipher_hd_t, gnutls_cipher_deinit)

/* A datum that GnuTLS allocated. */
static inline void symca_auto_datum(gnutls_datum_t *at)
{
    gnutls_free(at->data);
    at->data = NULL;
}

/* GnuTLS only reads through the datums that it is given, but does not say so in their type. */
static inline gnutls_datum_t symca_gnutls_datum(symca_slice slice)
{
    gnutls_datum_t datum = {(unsigned char *) (uintptr_t) slice.data, (unsigned) slice.len};
    return datum;
}

/* The one place where a code of GnuTLS becomes one of ours. */
symca_status symca_gnutls_status(int code);

/* The same, noted: `what` begins the detail ("the public key"). */
symca_status symca_gnutls_fail(int code, const char *what);

#endif /* LIBSYMCA_CRYPTO_GNUTLS_H */
