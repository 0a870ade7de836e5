/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_FAILURE_H
#define LIBSYMCA_FAILURE_H

/* A failure set aside, to be noted again later: what was tried on the way to a success must not be seen. */

#include "error.h"

typedef struct symca_failure {
    symca_status status;
    size_t offset;
    char detail[SYMCA_DETAIL_SIZE];
} symca_failure;

/* This thread's last failure as it stands; SYMCA_OK where there is none. */
void symca_failure_keep(symca_failure *out);

/* Puts it back and returns its status. */
symca_status symca_failure_restore(const symca_failure *self);

#endif /* LIBSYMCA_FAILURE_H */
