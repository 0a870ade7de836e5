/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Everything that can be rendered: JSON of whatever the input is, and the report on it as text and as JSON. */
#include "see.h"

static void see_json(const char *what, symca_status status, char *text)
{
    FUZZ_REQUIRE(status == SYMCA_OK, "%s has no JSON: %s", what, symca_error_detail());
    fuzz_see_json(what, text);
}

#define SEE_FORM(type)                                                            \
    static void see_##type(const uint8_t *data, size_t len)                       \
    {                                                                             \
        symca_##type *form;                                                       \
        char *text;                                                               \
        if (!fuzz_see_status(#type, symca_##type##_parse(data, len, &form), len)) \
            return;                                                               \
        symca_status status = symca_##type##_to_json(form, &text);                \
        see_json(#type, status, text);                                            \
        symca_##type##_unref(form);                                               \
    }

SEE_FORM(hashed)
SEE_FORM(signed)
SEE_FORM(rollover)
SEE_FORM(response)
SEE_FORM(wtls)

static void see_bundle(const uint8_t *data, size_t len)
{
    symca_bundle *bundle;
    symca_report *report;
    char *text;
    if (!fuzz_see_status("load", symca_bundle_load(data, len, NULL, &bundle), len))
        return;
    symca_status status = symca_bundle_to_json(bundle, &text);
    see_json("bundle", status, text);

    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    options.host = "mail.example.net";
    options.at = 1230768000;
    status = symca_bundle_check(bundle, &options, &report);
    FUZZ_REQUIRE(status == SYMCA_OK, "there is no report: %s", symca_error_detail());
    fuzz_see_report(report, true);
    symca_report_unref(report);
    symca_bundle_unref(bundle);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    see_hashed(data, len);
    see_signed(data, len);
    see_rollover(data, len);
    see_response(data, len);
    see_wtls(data, len);
    see_bundle(data, len);
}
