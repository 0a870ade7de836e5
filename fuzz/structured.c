/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Certificates built field by field from the input (build.h), through everything: read, rebuilt, compared with two other
 * readers, loaded, forecast for every platform, wrapped in each form and read back. structured-mutator.c changes
 * recipes record by record.
 */
#include "see.h"

#include "build.h"
#include "compare.h"
#include "forms.h"
#include "rebuild.h"

#include <string.h>

static void forecast(symca_slice der)
{
    symca_bundle *bundle;
    symca_report *report;
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    options.host = "mail.example.net";
    options.at = 1230768000;
    if (fuzz_see_status("load", symca_bundle_load(der.data, der.len, NULL, &bundle), der.len)) {
        symca_status status = symca_bundle_check(bundle, &options, &report);
        FUZZ_REQUIRE(status == SYMCA_OK, "there is no report: %s", symca_error_detail());
        fuzz_see_report(report, false);
        symca_report_unref(report);
    }
    symca_bundle_unref(bundle);
}

static void wrap_hashed(const symca_certificate *certificate)
{
    symca_hashed *hashed;
    symca_hashed *read;
    size_t len;
    symca_status status = symca_hashed_new(certificate, NULL, "http://example.net/", &hashed);
    if (!fuzz_see_status("hashed", status, 0) && status == SYMCA_ERROR_LIMIT)
        return;
    FUZZ_REQUIRE(status == SYMCA_OK, "it cannot be wrapped: %s", symca_error_detail());
    const uint8_t *bytes = symca_hashed_bytes(hashed, &len);
    FUZZ_REQUIRE(symca_hashed_parse(bytes, len, &read) == SYMCA_OK, "what was wrapped does not read: %s",
                 symca_error_detail());
    FUZZ_REQUIRE(symca_certificate_equal(symca_hashed_certificate(read), certificate) &&
                     symca_hashed_x509_reading(read) == SYMCA_X509_READING_LENGTH &&
                     strcmp(symca_hashed_name(read), symca_hashed_name(hashed)) == 0 &&
                     strcmp(symca_hashed_code(read), symca_hashed_code(hashed)) == 0,
                 "what was wrapped reads as something else");
    fuzz_require_hashed(read);
    symca_hashed_unref(read);
    symca_hashed_unref(hashed);
}

static void wrap_response(const symca_certificate *certificate)
{
    symca_response *response;
    symca_status status = symca_response_new_certificate(certificate, certificate, NULL, &response);
    if (fuzz_see_status("response", status, 0)) {
        fuzz_see_response(response);
        fuzz_require_response(response);
    }
    symca_response_unref(response);
    status = symca_response_new_info(certificate, NULL, NULL, "http://example.net/", &response);
    if (fuzz_see_status("response", status, 0))
        fuzz_see_response(response);
    symca_response_unref(response);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_certificate *certificate;
    fuzz_build_certificate((fuzz_input){data, len}, &writer);
    symca_slice der = symca_slice_of(writer.data, writer.len);
    if (fuzz_see_status("parse", symca_certificate_parse(der.data, der.len, &certificate), der.len)) {
        fuzz_see_certificate(certificate);
        if (fuzz_can_rebuild(certificate))
            fuzz_require_rebuilt(certificate);
        fuzz_require_loads(certificate);
        wrap_hashed(certificate);
        wrap_response(certificate);
    }
    fuzz_compare((fuzz_input){der.data, der.len}, certificate);
    symca_certificate_unref(certificate);
    forecast(der);
    symca_writer_clear(&writer);
}
