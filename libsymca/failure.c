/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "failure.h"

#include <stdio.h>

void symca_failure_keep(symca_failure *out)
{
    out->status = symca_error_status();
    out->offset = symca_error_offset();
    snprintf(out->detail, sizeof out->detail, "%s", symca_error_detail());
}

symca_status symca_failure_restore(const symca_failure *self)
{
    return symca_fail(self->status, self->offset, "%s", self->detail);
}
