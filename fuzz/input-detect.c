/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* symca_kind_detect(), and that loading agrees with it. */
#include "see.h"

#include <string.h>

void fuzz_one(const uint8_t *data, size_t len)
{
    symca_kind kind = symca_kind_detect(data, len);
    const char *id = symca_kind_string(kind);
    fuzz_see_text("kind", id);
    FUZZ_REQUIRE(kind == SYMCA_KIND_UNKNOWN || strcmp(id, symca_kind_string(SYMCA_KIND_UNKNOWN)) != 0,
                 "kind %d has no id", (int) kind);

    symca_bundle *bundle;
    symca_status status = symca_bundle_load(data, len, NULL, &bundle);
    if (!fuzz_see_status("load", status, len)) {
        FUZZ_REQUIRE(bundle == NULL, "a load that fails leaves a bundle");
        FUZZ_REQUIRE((kind == SYMCA_KIND_EMPTY) == (status == SYMCA_ERROR_EMPTY), "it is \"%s\", and loading says %s",
                     id, symca_error_detail());
        return;
    }
    FUZZ_REQUIRE(symca_bundle_kind(bundle) == kind, "it is \"%s\", and loads as \"%s\"", id,
                 symca_kind_string(symca_bundle_kind(bundle)));
    FUZZ_REQUIRE(kind > SYMCA_KIND_UNKNOWN && kind < SYMCA_KIND_EMPTY, "\"%s\" loads", id);
    symca_bundle_unref(bundle);
}
