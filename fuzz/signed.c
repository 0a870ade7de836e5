/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The signed certificate: read, and each field where it should stand. */
#include "see.h"

#include "forms.h"

#include <string.h>

void fuzz_one(const uint8_t *data, size_t len)
{
    symca_signed *form;
    symca_status status = symca_signed_parse(data, len, &form);
    if (!fuzz_see_status("parse", status, len)) {
        FUZZ_REQUIRE(form == NULL, "what fails leaves a handle");
        return;
    }
    size_t kept;
    const uint8_t *bytes = symca_signed_bytes(form, &kept);
    FUZZ_REQUIRE(kept == len && memcmp(bytes, data, len) == 0, "it keeps other bytes than it read");
    fuzz_see_signed(form);
    fuzz_require_signed(form);
    symca_signed_unref(form);
}
