/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto.h"

#include "input-data.h"

static unsigned work_of(symca_slice bytes)
{
    symca_bundle *bundle = load_good(bytes);
    unsigned work = symca_crypto_work(symca_bundle_certificate(bundle, 0), symca_bundle_certificate(bundle, 0), NULL);
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

static unsigned work_of_signed(const char *algorithm, size_t len, const symca_tbs_digest *digest)
{
    der_reset();
    der_certificate root = der_root();
    root.inner_algorithm = root.outer_algorithm = der_algorithm(algorithm);
    root.extensions = der_extensions(der_extension("1.2.3.4", der_none(), der_tlv(0x04, der_fill(0, len))));
    symca_bundle *bundle = load_good(der_assemble(&root));
    const symca_certificate *certificate = symca_bundle_certificate(bundle, 0);
    unsigned work = symca_crypto_work(certificate, certificate, digest);
    symca_bundle_unref(bundle);
    return work;
}

/* What is hashed costs as well, with MD2 the most; not what was hashed before, and not what is not hashed at all. */
static void test_hash(void **state)
{
    (void) state;
    const char *sha1 = "1.2.840.113549.1.1.5";
    const char *md2 = "1.2.840.113549.1.1.2";
    const symca_tbs_digest known = {.len = 16};
    unsigned key = work_of_signed(sha1, 1, &known);
    assert_true(work_of_signed(sha1, 1, NULL) < key + 10);
    assert_in_range(work_of_signed(sha1, 60000, NULL), key + 200, key + 1000);
    assert_in_range(work_of_signed(md2, 60000, NULL), key + 5000, SYMCA_MAX_SIGNATURE_WORK);
    assert_int_equal(work_of_signed(md2, 60000, &known), key);
    assert_int_equal(work_of_signed(md2, SYMCA_MAX_MD2_LEN, NULL), key);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_usual),
        cmocka_unit_test(test_dear),
        cmocka_unit_test(test_too_large),
        cmocka_unit_test(test_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
