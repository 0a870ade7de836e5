/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The forecast, for every platform. The input begins with flags, a time, a host and a URL; the rest is loaded.
 */
#include "see.h"

#include <stdlib.h>

void fuzz_one(const uint8_t *data, size_t len)
{
    fuzz_input input = {data, len};
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    uint8_t flags = fuzz_take_byte(&input);
    /* Steps of about half a year from 1970 on. */
    options.at = (int64_t) fuzz_take_byte(&input) * 16000000;
    options.flags = (flags & 1) != 0 ? SYMCA_CHECK_AS_IS : 0;
    char *host = fuzz_take_text(&input);
    char *url = fuzz_take_text(&input);
    options.host = (flags & 2) != 0 ? host : NULL;
    options.url = (flags & 4) != 0 ? url : NULL;

    symca_bundle *bundle;
    symca_load_options load = SYMCA_LOAD_OPTIONS_INIT;
    load.flags = (flags & 8) != 0 ? SYMCA_LOAD_VERIFY : 0;
    symca_status status = symca_bundle_load(input.data, input.len, &load, &bundle);
    if (fuzz_see_status("load", status, input.len)) {
        symca_report *report;
        status = symca_bundle_check(bundle, &options, &report);
        FUZZ_REQUIRE((status == SYMCA_OK) == (report != NULL), "a status of %d with or without a report", (int) status);
        if (fuzz_see_status("check", status, 0)) {
            FUZZ_REQUIRE(symca_report_platform_count(report) == symca_platform_count(), "a platform is left out");
            fuzz_see_report(report, false);
        }
        symca_report_unref(report);
        symca_bundle_unref(bundle);
    }
    free(host);
    free(url);
}
