/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "input-data.h"
#include "input.h"

/* The kind from memory of exactly the size, so that a read past the end is seen. */
static symca_kind kind_of(symca_slice bytes)
{
    uint8_t *copy = malloc(bytes.len > 0 ? bytes.len : 1);
    if (bytes.len > 0)
        memcpy(copy, bytes.data, bytes.len);
    symca_kind kind = symca_input_der_kind(symca_slice_of(copy, bytes.len));
    free(copy);
    return kind;
}

static symca_kind kind_of_file(const char *name)
{
    return kind_of(input_file(name));
}

static symca_slice version_1(void)
{
    der_certificate fields = der_root();
    fields.version = der_none();
    fields.extensions = der_none();
    return der_assemble(&fields);
}

static void test_certificates(void **state)
{
    (void) state;
    der_reset();
    assert_int_equal(kind_of(made_authority("Root")), SYMCA_KIND_DER);
    assert_int_equal(kind_of(version_1()), SYMCA_KIND_DER);
    der_certificate fields = der_root();
    assert_int_equal(
        kind_of(der_indefinite(0x30, DER_JOIN(der_tbs(&fields), fields.outer_algorithm, fields.signature))),
        SYMCA_KIND_DER);
    assert_int_equal(kind_of(DER_JOIN(made_authority("Root"), der_text("more"))), SYMCA_KIND_DER);
}

/* Wherever it is cut behind the first two bytes, it stays what it is. */
static void test_cut_certificates(void **state)
{
    (void) state;
    der_reset();
    const symca_slice certificates[] = {made_authority("Root"), version_1()};
    for (size_t i = 0; i < 2; i++)
        for (size_t len = 2; len < certificates[i].len; len++)
            assert_int_equal(kind_of(symca_slice_of(certificates[i].data, len)), SYMCA_KIND_DER);
}

static void test_other_files(void **state)
{
    (void) state;
    der_reset();
    assert_int_equal(kind_of_file("input/request.der"), SYMCA_KIND_CERTIFICATE_REQUEST);
    assert_int_equal(kind_of_file("input/crl.der"), SYMCA_KIND_CRL);
    assert_int_equal(kind_of_file("input/public.der"), SYMCA_KIND_PUBLIC_KEY);
    assert_int_equal(kind_of_file("input/rsa-public.der"), SYMCA_KIND_PUBLIC_KEY);
    assert_int_equal(kind_of_file("crypto/key-rsa-pkcs1.der"), SYMCA_KIND_PRIVATE_KEY);
    assert_int_equal(kind_of_file("crypto/key-rsa-pkcs8.der"), SYMCA_KIND_PRIVATE_KEY);
    assert_int_equal(kind_of_file("crypto/key-rsa-aes.der"), SYMCA_KIND_PRIVATE_KEY);
    assert_int_equal(kind_of_file("crypto/key-ec-sec1.der"), SYMCA_KIND_PRIVATE_KEY);
    assert_int_equal(kind_of_file("crypto/two.p7b"), SYMCA_KIND_PKCS7);
    assert_int_equal(kind_of_file("crypto/signed.p7"), SYMCA_KIND_PKCS7);
    assert_int_equal(kind_of_file("crypto/modern.p12"), SYMCA_KIND_PKCS12);
    assert_int_equal(kind_of_file("crypto/ecdsa-sha1.sig"), SYMCA_KIND_UNKNOWN);
}

/* Every beginning of a private key of which enough is left to do harm is still called one. */
static void test_cut_private_keys(void **state)
{
    (void) state;
    static const char *const names[] = {"crypto/key-rsa-pkcs1.der", "crypto/key-rsa-pkcs8.der",
                                        "crypto/key-rsa-aes.der"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        der_reset();
        symca_slice key = input_file(names[i]);
        for (size_t len = 40; len < key.len; len++)
            assert_int_equal(kind_of(symca_slice_of(key.data, len)), SYMCA_KIND_PRIVATE_KEY);
    }
}

/* TBSCertList of version 1 begins with the algorithm (RFC 5280 section 5.1). */
static void test_old_crl(void **state)
{
    (void) state;
    der_reset();
    symca_slice list = DER_SEQUENCE(der_algorithm("1.2.840.113549.1.1.5"), der_name("Root"),
                                    der_string(0x17, "080601120000Z"), der_string(0x17, "080701120000Z"));
    symca_slice crl = DER_SEQUENCE(list, der_algorithm("1.2.840.113549.1.1.5"), der_bits(der_fill(0x5a, 128)));
    assert_int_equal(kind_of(crl), SYMCA_KIND_CRL);
}

static void test_nothing_known(void **state)
{
    (void) state;
    static const char *const values[] = {"",
                                         "30",
                                         "3000",
                                         "3080",
                                         "300100",
                                         "30030201",
                                         "3003020100",
                                         "30060201000201",
                                         "3006020100a003020100",
                                         "31820101",
                                         "3085ffffffffff",
                                         "30ff",
                                         "300b06092a864886f70d010901",
                                         "30053003020100",
                                         "30820004020101"};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        der_reset();
        assert_int_equal(kind_of(der_hex(values[i])), SYMCA_KIND_UNKNOWN);
    }
    /* Text whose first character is the tag of a SEQUENCE. */
    der_reset();
    assert_int_equal(kind_of(der_text("0")), SYMCA_KIND_UNKNOWN);
    assert_int_equal(kind_of(der_text("0A0")), SYMCA_KIND_UNKNOWN);
    assert_int_equal(kind_of(der_text("01234567890123456789012345678901234567890123456789")), SYMCA_KIND_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_certificates), cmocka_unit_test(test_cut_certificates),
        cmocka_unit_test(test_other_files),  cmocka_unit_test(test_cut_private_keys),
        cmocka_unit_test(test_old_crl),      cmocka_unit_test(test_nothing_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
