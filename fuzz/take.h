/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_TAKE_H
#define FUZZ_TAKE_H

/* What a container hands out: recorded, and kept to be compared. */

#include "fuzz.h"

#include "crypto.h"

#include <stdlib.h>

typedef struct fuzz_taken {
    fuzz_input container;
    bool verbatim; /* what is handed out must stand in the container as it is */
    size_t count;
    symca_slice *certificates; /* copies */
} fuzz_taken;

static inline symca_status fuzz_take_certificate(void *context, const uint8_t *data, size_t len)
{
    fuzz_taken *taken = context;
    fuzz_see_bytes("handed out", data, len);
    FUZZ_REQUIRE(!taken->verbatim || fuzz_holds(taken->container, data, len),
                 "a certificate is handed out that is not in the container");
    symca_slice *grown = realloc(taken->certificates, (taken->count + 1) * sizeof *grown);
    uint8_t *copy = malloc(len + 1);
    if (grown == NULL || copy == NULL)
        fuzz_stop("no memory for the harness itself");
    if (len > 0)
        memcpy(copy, data, len);
    grown[taken->count++] = symca_slice_of(copy, len);
    taken->certificates = grown;
    return SYMCA_OK;
}

static inline void fuzz_taken_clear(fuzz_taken *taken)
{
    for (size_t i = 0; i < taken->count; i++)
        free((void *) (uintptr_t) taken->certificates[i].data);
    free(taken->certificates);
    *taken = (fuzz_taken){.container = taken->container};
}

#endif /* FUZZ_TAKE_H */
