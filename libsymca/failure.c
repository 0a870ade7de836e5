/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "failure.h"

#include <string.h>

void symca_failure_keep(symca_failure *out)
{
    out->status = symca_error_status();
    out->offset = symca_error_offset();
    /* NOLINTNEXTLINE(clang-analyzer-security.insecureAPI.strcpy): both have room for SYMCA_DETAIL_SIZE bytes */
    strcpy(out->detail, symca_error_detail());
}

symca_status symca_failure_restore(const symca_failure *self)
{
    return symca_error_put_back(self->status, self->offset, self->detail);
}
