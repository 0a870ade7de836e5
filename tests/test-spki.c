/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spki.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "der-builder.h"

#define RSA "1.2.840.113549.1.1.1"
#define DSA "1.2.840.10040.4.1"
#define DH "1.2.840.10046.2.1"
#define EC "1.2.840.10045.2.1"
#define CURVE_UNKNOWN "1.3.6.1.4.1.99999.1"

static void *memory;
static symca_certificate key;

static symca_status read_key(symca_slice bytes)
{
    symca_arena arena = {NULL, 0, 0};
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    memset(&key, 0, sizeof key);
    free(memory);
    memory = NULL;
    symca_status status = symca_spki_read(&reader, &arena, &key);
    if (status != SYMCA_OK)
        return status;
    assert_int_equal(reader.len, 0);
    memory = malloc(arena.used + 1);
    symca_arena filling = {memory, 0, arena.used};
    reader = symca_reader_of(bytes.data, bytes.len);
    memset(&key, 0, sizeof key);
    assert_int_equal(symca_spki_read(&reader, &filling, &key), SYMCA_OK);
    assert_int_equal(filling.used, arena.used);
    assert_true(symca_slice_equal(key.spki, bytes));
    return SYMCA_OK;
}

/* A key that is there, whatever its bits hold. */
static void read_with(const char *algorithm, symca_slice parameters, symca_slice bits)
{
    assert_int_equal(read_key(DER_SEQUENCE(DER_SEQUENCE(der_oid(algorithm), parameters), der_bits(bits))), SYMCA_OK);
}

static int set_up(void **state)
{
    (void) state;
    der_reset();
    return 0;
}

static int tear_down(void **state)
{
    (void) state;
    free(memory);
    memory = NULL;
    return 0;
}

static void rsa(void **state)
{
    (void) state;
    assert_int_equal(read_key(der_rsa_spki(128)), SYMCA_OK);
    assert_int_equal(key.key_bits, 1024);
    assert_string_equal(key.key.name, "RSA");
    assert_int_equal(key.key.id, SYMCA_OID_RSA);
    assert_true(symca_slice_equal(key.key.parameters, der_hex("0500")));
    assert_true(symca_slice_equal(key.rsa_modulus, der_fill(0xc5, 128)));
    assert_true(symca_slice_equal(key.rsa_exponent, der_hex("010001")));
    assert_null(key.curve_oid);

    read_with(RSA, der_none(), der_hex("3009 0204 00000007 020103"));
    assert_int_equal(key.key_bits, 3);
    assert_null(key.key.parameters.data);
    assert_true(symca_slice_equal(key.rsa_modulus, der_hex("07")));
}

static void rsa_that_does_not_decode(void **state)
{
    (void) state;
    static const char *const broken[] = {
        "", "0500", "3000", "3003 020107", "3008 020107 020103 0500", "3006 020107 0401", "3009 020107"};
    (void) symca_fail(SYMCA_ERROR_INTERNAL, 0, "before");
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        read_with(RSA, der_hex("0500"), der_hex(broken[i]));
        assert_int_equal(key.key_bits, 0);
        assert_null(key.rsa_modulus.data);
    }
    assert_string_equal(symca_error_detail(), "before");
}

static void dsa_and_dh(void **state)
{
    (void) state;
    symca_slice prime = der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xff, 64)));
    symca_slice parameters = DER_SEQUENCE(prime, der_hex("020103 020105"));
    read_with(DSA, parameters, der_hex("020107"));
    assert_int_equal(key.key_bits, 512);
    assert_string_equal(key.key.name, "DSA");
    read_with(DH, parameters, der_hex("020107"));
    assert_int_equal(key.key_bits, 512);
    read_with(DSA, der_none(), der_hex("020107")); /* inherited from the issuer */
    assert_int_equal(key.key_bits, 0);
    read_with(DSA, der_hex("0500"), der_hex("020107"));
    assert_int_equal(key.key_bits, 0);
}

static symca_slice point(size_t octets)
{
    return DER_JOIN(der_hex("04"), der_fill(0x11, 2 * octets));
}

static void named_curves(void **state)
{
    (void) state;
    static const struct {
        const char *oid;
        const char *name;
        unsigned bits;
        size_t octets;
    } cases[] = {
        {"1.2.840.10045.3.1.7", "prime256v1", 256, 32},
        {"1.3.132.0.35", "secp521r1", 521, 66},
        {"1.3.132.0.1", "sect163k1", 163, 21},
        {"1.2.840.10045.3.0.1", "c2pnb163v1", 163, 21},
        {"2.23.43.1.4.7", "wap-wsg-idm-ecid-wtls7", 160, 20},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        read_with(EC, der_oid(cases[i].oid), point(cases[i].octets));
        assert_int_equal(key.key_bits, cases[i].bits);
        assert_string_equal(key.curve_oid, cases[i].oid);
        assert_string_equal(key.curve_name, cases[i].name);
        assert_int_equal(key.ec_point.len, 1 + 2 * cases[i].octets);
    }
    read_with(EC, der_oid(CURVE_UNKNOWN), point(20));
    assert_int_equal(key.key_bits, 160);
    assert_string_equal(key.curve_oid, CURVE_UNKNOWN);
    assert_string_equal(key.curve_name, CURVE_UNKNOWN);
    read_with(EC, der_oid(CURVE_UNKNOWN), DER_JOIN(der_hex("02"), der_fill(0x11, 20)));
    assert_int_equal(key.key_bits, 160);
}

/* Every curve that has a name has a size. */
static void all_named_curves_have_a_size(void **state)
{
    (void) state;
    size_t count;
    size_t curves = 0;
    const symca_oid *table = symca_oid_table(&count);
    for (size_t i = 0; i < count; i++) {
        if (table[i].oid_class != SYMCA_OID_CURVE)
            continue;
        curves++;
        read_with(EC, der_tlv(0x06, table[i].content), der_hex("04"));
        if (strcmp(table[i].name, "SM2") != 0)
            assert_in_range(key.key_bits, 100, 600);
    }
    assert_true(curves > 20);
}

static void explicit_curves(void **state)
{
    (void) state;
    symca_slice prime = DER_SEQUENCE(der_oid("1.2.840.10045.1.1"), der_tlv(0x02, der_hex("01ff00")));
    read_with(EC, DER_SEQUENCE(der_hex("020101"), prime), point(20));
    assert_int_equal(key.key_bits, 17);
    assert_null(key.curve_oid);
    assert_null(key.curve_name);
    symca_slice binary =
        DER_SEQUENCE(der_oid("1.2.840.10045.1.2"), DER_SEQUENCE(der_hex("020200a3"), der_oid("1.2.3")));
    read_with(EC, DER_SEQUENCE(der_hex("020101"), binary), point(21));
    assert_int_equal(key.key_bits, 163);
    read_with(EC, der_hex("0500"), point(20));
    assert_int_equal(key.key_bits, 160);
    read_with(EC, der_none(), der_none());
    assert_int_equal(key.key_bits, 0);
}

static void edwards_and_unknown(void **state)
{
    (void) state;
    read_with("1.3.101.112", der_none(), der_fill(1, 32));
    assert_int_equal(key.key_bits, 256);
    assert_string_equal(key.key.name, "Ed25519");
    read_with("1.3.101.113", der_none(), der_fill(1, 57));
    assert_int_equal(key.key_bits, 456);
    read_with("1.3.6.1.4.1.99999.2", der_none(), der_fill(1, 57));
    assert_int_equal(key.key_bits, 0);
    assert_string_equal(key.key.name, "1.3.6.1.4.1.99999.2");
}

static void assert_refused(const char *hex, size_t offset)
{
    assert_int_equal(read_key(der_hex(hex)), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_offset(), offset);
}

static void broken_layouts(void **state)
{
    (void) state;
    assert_refused("3100", 0);
    assert_refused("3000", 2);
    assert_refused("3002 3000", 4);
    assert_refused("3004 3002 0500", 4);
    assert_refused("3004 3002 0600", 4);
    assert_refused("3009 3007 0601 2a 0500 0500", 9);
    assert_refused("3005 3003 0601 2a", 7);
    assert_refused("3007 3003 0601 2a 0300", 7);
    assert_refused("3008 3003 0601 2a 0301 08", 7);
    assert_refused("300a 3003 0601 2a 0301 00 0500", 7);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(rsa),
        TEST(rsa_that_does_not_decode),
        TEST(dsa_and_dh),
        TEST(named_curves),
        TEST(all_named_curves_have_a_size),
        TEST(explicit_curves),
        TEST(edwards_and_unknown),
        TEST(broken_layouts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
