/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_TAKE_H
#define FUZZ_TAKE_H

/* What a container hands out: recorded, and counted. */

#include "fuzz.h"

#include "crypto.h"

typedef struct fuzz_taken {
    fuzz_input container;
    bool verbatim; /* what is handed out must stand in the container as it is */
    size_t count;
} fuzz_taken;

static inline symca_status fuzz_take_certificate(void *context, const uint8_t *data, size_t len)
{
    fuzz_taken *taken = context;
    fuzz_see_bytes("handed out", data, len);
    FUZZ_REQUIRE(!taken->verbatim || fuzz_holds(taken->container, data, len),
                 "a certificate is handed out that is not in the container");
    taken->count++;
    return SYMCA_OK;
}

#endif /* FUZZ_TAKE_H */
