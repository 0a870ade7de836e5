/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto.h"

#include "input-data.h"

static unsigned work_of(symca_slice bytes)
{
    symca_bundle *bundle = load_good(bytes);
    unsigned work = symca_crypto_work(symca_bundle_certificate(bundle, 0));
    symca_bundle_unref(bundle);
    return work;
}

static unsigned work_of_rsa(size_t modulus_octets, size_t exponent_octets)
{
    der_reset();
    der_certificate root = der_root();
    symca_slice key = DER_SEQUENCE(der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xff, modulus_octets))),
                                   der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xff, exponent_octets))));
    root.spki = DER_SEQUENCE(der_algorithm("1.2.840.113549.1.1.1"), der_bits(key));
    return work_of(der_assemble(&root));
}

/* Many of the usual ones fit into what one call may spend. */
static void test_usual(void **state)
{
    (void) state;
    assert_true(work_of_rsa(256, 2) * 192 < SYMCA_MAX_SIGNATURE_WORK);
    assert_true(work_of_rsa(512, 3) * 30 < SYMCA_MAX_SIGNATURE_WORK);
    der_reset();
    assert_true(work_of(input_file("crypto/p-256-sha1.der")) * 64 < SYMCA_MAX_SIGNATURE_WORK);
    assert_true(work_of(input_file("crypto/ed25519.der")) * 64 < SYMCA_MAX_SIGNATURE_WORK);
    assert_true(work_of(input_file("crypto/dsa1024-sha1.der")) * 16 < SYMCA_MAX_SIGNATURE_WORK);
}

/* More bits cost more, and what is dear is told before it is done. */
static void test_dear(void **state)
{
    (void) state;
    assert_true(work_of_rsa(128, 128) > 10 * work_of_rsa(128, 3));
    assert_true(work_of_rsa(2048, 8) * 2 > SYMCA_MAX_SIGNATURE_WORK);
    der_reset();
    assert_true(work_of(input_file("crypto/p-384-sha1.der")) > 2 * work_of(input_file("crypto/p-256-sha1.der")));
    assert_true(work_of(input_file("crypto/ed448.der")) > 2 * work_of(input_file("crypto/ed25519.der")));
}

/* What is not checked at all costs nothing. */
static void test_too_large(void **state)
{
    (void) state;
    assert_true(work_of_rsa(4096, 3) < 100);
    assert_true(work_of_rsa(2048, 2048) < 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_usual),
        cmocka_unit_test(test_dear),
        cmocka_unit_test(test_too_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
