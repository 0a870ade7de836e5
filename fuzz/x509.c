/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The certificate: its fields make its bytes again, it loads as a bundle, and two other readers see the same. */
#include "see.h"

#include "compare.h"
#include "rebuild.h"

#include <string.h>

static void require_same_when_read_again(const symca_certificate *certificate)
{
    symca_certificate *again;
    size_t len;
    const uint8_t *der = symca_certificate_der(certificate, &len);
    FUZZ_REQUIRE(symca_certificate_parse(der, len, &again) == SYMCA_OK && symca_certificate_equal(certificate, again),
                 "its own bytes do not read again");
    symca_certificate_unref(again);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    symca_certificate *certificate;
    symca_status status = symca_certificate_parse(data, len, &certificate);
    bool read = fuzz_see_status("parse", status, len);
    FUZZ_REQUIRE(read == (certificate != NULL), "a status of %d with or without a handle", (int) status);
    FUZZ_REQUIRE(!read || symca_certificate_looks_like(data, len), "it reads, and does not look like a certificate");
    if (read) {
        size_t kept;
        const uint8_t *der = symca_certificate_der(certificate, &kept);
        FUZZ_REQUIRE(kept == len && memcmp(der, data, len) == 0, "it keeps other bytes than it read");
        fuzz_see_certificate(certificate);
        require_same_when_read_again(certificate);
        fuzz_require_loads(certificate);
        if (fuzz_can_rebuild(certificate))
            fuzz_require_rebuilt(certificate);
    }
    fuzz_compare((fuzz_input){data, len}, certificate);
    symca_certificate_unref(certificate);
}
