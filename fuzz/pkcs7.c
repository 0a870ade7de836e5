/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Certificates out of PKCS#7: each stands in the input as it is handed out, and GnuTLS finds the same ones. */
#include "compare-containers.h"

void fuzz_one(const uint8_t *data, size_t len)
{
    fuzz_taken taken = {.container = {data, len}, .verbatim = true};
    symca_status status = symca_crypto_pkcs7(symca_slice_of(data, len), fuzz_take_certificate, &taken);
    bool opened = fuzz_see_status("PKCS#7", status, len);
    FUZZ_REQUIRE(!opened || taken.count > 0, "it succeeds without a certificate");
    fuzz_compare_pkcs7(&taken, opened);
    fuzz_taken_clear(&taken);
}
