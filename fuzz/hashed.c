/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The hashed certificate: read, and made again from its fields. */
#include "see.h"

#include "forms.h"

#include <string.h>

void fuzz_one(const uint8_t *data, size_t len)
{
    symca_hashed *form;
    symca_status status = symca_hashed_parse(data, len, &form);
    if (!fuzz_see_status("parse", status, len)) {
        FUZZ_REQUIRE(form == NULL, "what fails leaves a handle");
        return;
    }
    size_t kept;
    const uint8_t *bytes = symca_hashed_bytes(form, &kept);
    FUZZ_REQUIRE(kept == len && memcmp(bytes, data, len) == 0, "it keeps other bytes than it read");
    fuzz_see_hashed(form);
    fuzz_require_hashed(form);
    symca_hashed_unref(form);
}
