/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The WTLS certificate: read, verified under itself, and wrapped in a hashed certificate that reads back. */
#include "see.h"

#include "wtls.h"

#include <string.h>

/* Where the signature stands is where the part that it is over ends. */
static void require_parts(const symca_wtls *wtls)
{
    size_t signature = wtls->signature_kind == SYMCA_WTLS_SIGNATURE_ANONYMOUS ? 0 : 2 + wtls->signature.len;
    FUZZ_REQUIRE(wtls->signed_part.data == wtls->bytes.data && wtls->signed_part.len + signature == wtls->bytes.len,
                 "the signature is over %zu of %zu bytes", wtls->signed_part.len, wtls->bytes.len);
}

/* An Identifier to bytes: they stand in the certificate. */
static void require_identifier(const symca_wtls_identifier *identifier, fuzz_input input)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_wtls_identifier_write(identifier, &writer);
    FUZZ_REQUIRE(writer.failure == SYMCA_OK && fuzz_holds(input, writer.data, writer.len),
                 "an identifier is written as it was not read");
    symca_writer_clear(&writer);
    FUZZ_REQUIRE(symca_wtls_identifier_equal(identifier, identifier), "an identifier is not equal to itself");
}

static void wrap(const symca_wtls *wtls)
{
    symca_hashed *hashed;
    symca_status status = symca_hashed_new_wtls(wtls, NULL, "http://example.net/", &hashed);
    FUZZ_REQUIRE(status == SYMCA_OK, "it cannot be wrapped: %s", symca_error_detail());
    symca_hashed *read;
    size_t len;
    const uint8_t *bytes = symca_hashed_bytes(hashed, &len);
    FUZZ_REQUIRE(symca_hashed_parse(bytes, len, &read) == SYMCA_OK, "what was wrapped does not read: %s",
                 symca_error_detail());
    FUZZ_REQUIRE(strcmp(symca_hashed_name(read), symca_hashed_name(hashed)) == 0 &&
                     strcmp(symca_hashed_code(read), symca_hashed_code(hashed)) == 0,
                 "what was wrapped reads as something else");
    fuzz_see_hashed(hashed);
    symca_hashed_unref(read);
    symca_hashed_unref(hashed);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    symca_wtls *wtls;
    symca_status status = symca_wtls_parse(data, len, &wtls);
    if (!fuzz_see_status("parse", status, len)) {
        FUZZ_REQUIRE(wtls == NULL, "what fails leaves a handle");
        return;
    }
    size_t kept;
    const uint8_t *bytes = symca_wtls_bytes(wtls, &kept);
    FUZZ_REQUIRE(kept == len && memcmp(bytes, data, len) == 0, "it keeps other bytes than it read");
    fuzz_see_wtls(wtls);
    require_parts(wtls);
    require_identifier(&wtls->issuer, (fuzz_input){data, len});
    require_identifier(&wtls->subject, (fuzz_input){data, len});
    fuzz_see_status("verify", symca_wtls_verify(wtls, wtls), 0);
    wrap(wtls);
    symca_wtls_unref(wtls);
}
