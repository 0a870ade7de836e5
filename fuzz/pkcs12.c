/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Certificates out of PKCS#12, and GnuTLS finds the same ones. The first byte chooses the password. */
#include "compare-containers.h"

void fuzz_one(const uint8_t *data, size_t len)
{
    static const char *const passwords[] = {NULL, "", "secret",
                                            "Gr\xc3\xbc\xc3\x9f"
                                            "e",
                                            "\xff"};
    fuzz_input input = {data, len};
    const char *password = passwords[fuzz_take_byte(&input) % (sizeof passwords / sizeof passwords[0])];
    fuzz_taken taken = {.container = input};
    size_t private_keys = 0;
    uint64_t work = 0;
    symca_status status = symca_crypto_pkcs12(symca_slice_of(input.data, input.len), password, &work,
                                              fuzz_take_certificate, &taken, &private_keys);
    fuzz_see_number("private keys", (int64_t) private_keys);
    bool opened = fuzz_see_status("PKCS#12", status, input.len);
    FUZZ_REQUIRE(!opened || taken.count > 0, "it succeeds without a certificate");
    fuzz_compare_pkcs12(&taken, opened, password, private_keys);
    fuzz_taken_clear(&taken);
}
