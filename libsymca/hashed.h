/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_HASHED_H
#define LIBSYMCA_HASHED_H

/* TBHTrustedCAInfo (WAP-217 section 7.1.3). */

#include "code.h"
#include "crypto.h"
#include "wpki.h"

#include <stdatomic.h>

/* HashAlgorithm (WAP-217 section 7.1.3): SHA-1 is the only one. */
#define SYMCA_HASHED_SHA1 0

struct symca_hashed {
    atomic_uint references;
    uint8_t *bytes;
    size_t len;
    symca_wpki_info info; /* its slices point into bytes */
    uint8_t hash_algorithm;
    uint8_t hash[SYMCA_MAX_DIGEST_LEN]; /* SYMCA_SHA1_LEN of them */
    char code[SYMCA_CODE_SIZE];
    char groups[SYMCA_CODE_GROUPS_SIZE];
};

#endif /* LIBSYMCA_HASHED_H */
