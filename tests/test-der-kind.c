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

/* [0] EXPLICIT around version 3, its end marked. */
static symca_slice marked_version(void)
{
    der_certificate fields = der_root();
    fields.version = der_indefinite(0xa0, der_hex("020102"));
    return der_assemble(&fields);
}

/* PrivateKeyInfo and EncryptedPrivateKeyInfo as BER allows them, with the value for the algorithm put in. */
static symca_slice key_with(symca_slice algorithm, uint8_t octets_tag)
{
    symca_slice octets = der_tlv(0x04, der_fill(0x5a, 600));
    return DER_SEQUENCE(der_hex("020100"), algorithm, octets_tag == 0x04 ? octets : der_indefinite(octets_tag, octets));
}

static symca_slice rsa_algorithm(void)
{
    return DER_JOIN(der_oid("1.2.840.113549.1.1.1"), der_hex("0500"));
}

/* A value whose end is marked is not all that follows: what stands behind it tells the kind. */
static void test_marked_ends(void **state)
{
    (void) state;
    der_reset();
    der_certificate fields = der_root();
    assert_int_equal(kind_of(marked_version()), SYMCA_KIND_DER);
    fields.inner_algorithm = der_indefinite(0x30, DER_JOIN(der_oid("1.2.840.113549.1.1.5"), der_hex("0500")));
    fields.version = der_none();
    assert_int_equal(kind_of(der_assemble(&fields)), SYMCA_KIND_DER);
    fields.issuer = der_indefinite(0x30, der_rdn("2.5.4.3", 0x0c, "Odd"));
    assert_int_equal(kind_of(der_assemble(&fields)), SYMCA_KIND_DER);

    assert_int_equal(kind_of(key_with(der_tlv(0x30, rsa_algorithm()), 0x04)), SYMCA_KIND_PRIVATE_KEY);
    assert_int_equal(kind_of(key_with(der_indefinite(0x30, rsa_algorithm()), 0x04)), SYMCA_KIND_PRIVATE_KEY);
    assert_int_equal(kind_of(key_with(der_indefinite(0x30, rsa_algorithm()), 0x24)), SYMCA_KIND_PRIVATE_KEY);
    symca_slice scheme = der_oid("1.2.840.113549.1.5.13");
    symca_slice marked_key = DER_SEQUENCE(der_indefinite(0x30, scheme), der_string(0x04, "0123456789abcdef"));
    assert_int_equal(kind_of(marked_key), SYMCA_KIND_PRIVATE_KEY);
    symca_slice sec1 = DER_SEQUENCE(der_hex("020101"), der_indefinite(0x24, der_tlv(0x04, der_fill(0x5a, 32))));
    assert_int_equal(kind_of(sec1), SYMCA_KIND_PRIVATE_KEY);

    symca_slice request = DER_SEQUENCE(der_hex("020100"), der_indefinite(0x30, der_rdn("2.5.4.3", 0x0c, "Odd")),
                                       der_rsa_spki(128), der_hex("a000"));
    assert_int_equal(kind_of(DER_SEQUENCE(request, der_algorithm("1.2.840.113549.1.1.5"), der_bits(der_hex("5a")))),
                     SYMCA_KIND_CERTIFICATE_REQUEST);
}

/* Neither where the end is missing, nor where it is not looked for any deeper, is the beginning forgotten. */
static void test_ends_that_are_not_found(void **state)
{
    (void) state;
    der_reset();
    symca_slice marked = marked_version();
    for (size_t len = 2; len < marked.len; len++)
        assert_int_equal(kind_of(symca_slice_of(marked.data, len)), SYMCA_KIND_DER);
    symca_slice key = key_with(der_indefinite(0x30, rsa_algorithm()), 0x24);
    for (size_t len = 40; len < key.len; len++)
        assert_int_equal(kind_of(symca_slice_of(key.data, len)), SYMCA_KIND_PRIVATE_KEY);

    symca_slice deep = der_hex("020102");
    for (size_t i = 0; i < 2 * SYMCA_MAX_DEPTH; i++)
        deep = der_indefinite(0x30, deep);
    symca_slice marked_deep = der_indefinite(0xa0, DER_JOIN(der_hex("020102"), deep));
    assert_int_equal(kind_of(der_indefinite(0x30, der_indefinite(0x30, marked_deep))), SYMCA_KIND_DER);
    symca_slice strange = der_indefinite(0xa0, der_hex("020102 1f8100"));
    assert_int_equal(kind_of(der_indefinite(0x30, der_indefinite(0x30, strange))), SYMCA_KIND_DER);
}

/* As many octets of length as anybody likes, for as long as they begin with zeros. */
static void test_long_lengths(void **state)
{
    (void) state;
    der_reset();
    for (size_t octets = 3; octets <= 8; octets++) {
        der_certificate fields = der_root();
        fields.version = der_tlv_long(0xa0, der_hex("020102"), octets);
        symca_slice tbs = der_tbs(&fields);
        symca_slice whole = der_tlv_long(0x30, DER_JOIN(tbs, fields.outer_algorithm, fields.signature), octets);
        assert_int_equal(kind_of(whole), SYMCA_KIND_DER);
    }
    assert_int_equal(kind_of(der_hex("3084ffffffff30")), SYMCA_KIND_DER);
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
    assert_int_equal(kind_of(der_text("0\xb0 is when water freezes")), SYMCA_KIND_UNKNOWN);
    assert_int_equal(kind_of(der_text("0\x80 is what it costs, and 0 is what it is worth")), SYMCA_KIND_UNKNOWN);
    assert_int_equal(kind_of(der_text("01234567890123456789012345678901234567890123456789")), SYMCA_KIND_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_certificates), cmocka_unit_test(test_cut_certificates),
        cmocka_unit_test(test_other_files),  cmocka_unit_test(test_cut_private_keys),
        cmocka_unit_test(test_old_crl),      cmocka_unit_test(test_nothing_known),
        cmocka_unit_test(test_marked_ends),  cmocka_unit_test(test_ends_that_are_not_found),
        cmocka_unit_test(test_long_lengths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
