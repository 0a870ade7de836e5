/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A private key of any form; the first byte chooses the password. Its public half verifies what it signs. */
#include "fuzz.h"

#include "crypto.h"

static void sign(const symca_private_key *key)
{
    static const uint8_t text[] = "signed and verified";
    symca_slice bytes = symca_slice_of(text, sizeof text);
    symca_crypto_key half;
    uint8_t *signature;
    size_t len;
    symca_private_key_public(key, &half);
    fuzz_see_bytes("modulus", half.modulus.data, half.modulus.len);
    fuzz_see_bytes("exponent", half.exponent.data, half.exponent.len);
    fuzz_see_bytes("point", half.point.data, half.point.len);
    symca_status status = symca_private_key_sign_wtls(key, bytes, &signature, &len);
    if (!fuzz_see_status("sign", status, 0))
        return;
    symca_slice made = symca_slice_of(signature, len);
    status = half.rsa ? symca_crypto_verify_wtls_rsa(&half, bytes, made)
                      : symca_crypto_verify_wtls_ecdsa(&half, bytes, made);
    fuzz_see_number("verify", (int64_t) status);
    symca_free(signature);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    static const char *const passwords[] = {NULL, "", "secret",
                                            "Gr\xc3\xbc\xc3\x9f"
                                            "e",
                                            "\xff"};
    fuzz_input input = {data, len};
    symca_key key = SYMCA_KEY_INIT;
    symca_private_key *opened;
    key.password = passwords[fuzz_take_byte(&input) % (sizeof passwords / sizeof passwords[0])];
    key.data = input.data;
    key.len = input.len;
    symca_status status = symca_private_key_open(&key, &opened);
    if (!fuzz_see_status("open", status, input.len)) {
        FUZZ_REQUIRE(opened == NULL, "what fails leaves a handle");
        return;
    }
    sign(opened);
    symca_private_key_free(opened);
}
