/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Loading with options: the first bytes are the flags, the greatest size and the password. */
#include "see.h"

#include <stdlib.h>

void fuzz_one(const uint8_t *data, size_t len)
{
    fuzz_input input = {data, len};
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    uint8_t flags = fuzz_take_byte(&input);
    size_t size = (size_t) fuzz_take_byte(&input) << 4;
    char *password = fuzz_take_text(&input);
    options.flags = (flags & 1) != 0 ? SYMCA_LOAD_VERIFY : 0;
    options.max_size = (flags & 2) != 0 ? size : 0;
    options.password = (flags & 4) != 0 ? password : NULL;

    symca_bundle *bundle;
    symca_status status = symca_bundle_load(input.data, input.len, &options, &bundle);
    FUZZ_REQUIRE((status == SYMCA_OK) == (bundle != NULL), "a status of %d with or without a bundle", (int) status);
    FUZZ_REQUIRE(options.max_size == 0 || input.len <= options.max_size || status != SYMCA_OK,
                 "%zu bytes load with a limit of %zu", input.len, options.max_size);
    if (fuzz_see_status("load", status, input.len)) {
        fuzz_see_bundle(bundle);
        for (size_t i = 0; i < symca_bundle_count(bundle); i++)
            FUZZ_REQUIRE(symca_bundle_offset(bundle, i) < input.len, "a certificate was found behind the input");
    }
    symca_bundle_unref(bundle);
    free(password);
}
