/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_KEY_H
#define SYMCA_KEY_H

/**
 * @file key.h
 * A private key to sign with. libsymca uses it during one call, keeps nothing of it and wipes what it made of it.
 */

#include "common.h"

SYMCA_BEGIN_DECLS

/** A private key, in the caller's memory. Begin with SYMCA_KEY_INIT. Since: 0.1 */
typedef struct symca_key {
    /** sizeof(symca_key). Since: 0.1 */
    size_t size;
    /** PEM or DER: PKCS#1, SEC 1 or PKCS#8, encrypted or not. Since: 0.1 */
    const uint8_t *data;
    /** Bytes of data. Since: 0.1 */
    size_t len;
    /** Opens an encrypted key: UTF-8, or NULL. Since: 0.1 */
    const char *password;
} symca_key;

/** Since: 0.1 */
#define SYMCA_KEY_INIT                   \
    {                                    \
        sizeof(symca_key), NULL, 0, NULL \
    }

SYMCA_END_DECLS

#endif /* SYMCA_KEY_H */
