/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "departures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "der-builder.h"

#define SIXTEEN_ARCS "1.3.6.1.4.1.1.2.3.4.5.6.7.8.9.10"
#define FIFTEEN_ARCS "1.3.6.1.4.1.1.2.3.4.5.6.7.8.9"
#define LARGE_ARC "2.25.2147483648"
#define LARGEST_ARC "2.25.2147483647"

static size_t found[SYMCA_DEPARTURE_COUNT];

static int set_up(void **state)
{
    (void) state;
    der_reset();
    return 0;
}

static void find_in(symca_slice bytes)
{
    symca_certificate *certificate;
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_OK);
    symca_departures departures;
    symca_departures_find(certificate, &departures);
    memcpy(found, departures.first, sizeof found);
    symca_certificate_unref(certificate);
}

static void find(const der_certificate *fields)
{
    find_in(der_assemble(fields));
}

static void assert_only(symca_departure departure, size_t offset)
{
    for (symca_departure i = 0; i < SYMCA_DEPARTURE_COUNT; i++)
        assert_int_equal(found[i], i == departure ? offset : SYMCA_NONE);
}

static void assert_none(void)
{
    for (size_t i = 0; i < SYMCA_DEPARTURE_COUNT; i++)
        assert_int_equal(found[i], SYMCA_NONE);
}

/* Where a part's bytes stand in the whole. */
static size_t where(symca_slice whole, symca_slice part)
{
    for (size_t i = 0; i + part.len <= whole.len; i++) {
        if (memcmp(whole.data + i, part.data, part.len) == 0)
            return i;
    }
    fail_msg("the part is not in the whole");
    return SYMCA_NONE;
}

static void assert_only_at(const der_certificate *fields, symca_departure departure, symca_slice part)
{
    find(fields);
    assert_only(departure, where(der_assemble(fields), part));
}

static void none_in_der(void **state)
{
    (void) state;
    der_certificate root = der_root();
    find(&root);
    assert_none();
}

static void indefinite_lengths(void **state)
{
    (void) state;
    der_certificate root = der_root();
    root.subject = der_indefinite(0x30, der_rdn("2.5.4.3", 0x0c, "Odd"));
    assert_only_at(&root, SYMCA_DEPARTURE_INDEFINITE_LENGTH, root.subject);

    root = der_root();
    find_in(der_indefinite(0x30, DER_JOIN(der_tbs(&root), root.outer_algorithm, root.signature)));
    assert_only(SYMCA_DEPARTURE_INDEFINITE_LENGTH, 0);
}

static void lengths_that_could_be_shorter(void **state)
{
    (void) state;
    der_certificate root = der_root();
    root.serial = der_hex("028102 1234");
    assert_only_at(&root, SYMCA_DEPARTURE_LONG_LENGTH, root.serial);

    root = der_root();
    symca_slice value = der_hex("3081030101ff");
    root.extensions = der_extensions(der_extension("2.5.29.19", der_none(), value));
    assert_only_at(&root, SYMCA_DEPARTURE_LONG_LENGTH, value);

    root = der_root();
    symca_slice modulus = der_tlv_long(0x02, DER_JOIN(der_hex("00"), der_fill(0xc5, 128)), 2);
    root.spki = DER_SEQUENCE(der_algorithm("1.2.840.113549.1.1.1"), der_bits(DER_SEQUENCE(modulus, der_hex("020103"))));
    assert_only_at(&root, SYMCA_DEPARTURE_LONG_LENGTH, modulus);
}

static void odd_booleans(void **state)
{
    (void) state;
    der_certificate root = der_root();
    symca_slice odd = der_hex("010107");
    root.extensions = der_extensions(der_extension("2.5.29.19", odd, der_hex("30030101ff")));
    assert_only_at(&root, SYMCA_DEPARTURE_BOOLEAN, odd);
    root.extensions = der_extensions(der_extension("2.5.29.19", der_hex("0101ff"), DER_SEQUENCE(odd)));
    assert_only_at(&root, SYMCA_DEPARTURE_BOOLEAN, odd);
    symca_slice two = der_hex("01020001");
    root.extensions = der_extensions(der_extension("2.5.29.19", two, der_hex("30030101ff")));
    assert_only_at(&root, SYMCA_DEPARTURE_BOOLEAN, two);
}

static void odd_versions(void **state)
{
    (void) state;
    static const char *const versions[] = {"a003020103", "a0030201ff", "a00402020002", "a0050203ffffff"};
    for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
        der_certificate root = der_root();
        root.version = der_hex(versions[i]);
        find(&root);
        assert_only(SYMCA_DEPARTURE_VERSION, where(der_assemble(&root), root.version) + 2);
    }
}

static void many_arcs_wherever_a_phone_reads_them(void **state)
{
    (void) state;
    symca_slice many = der_oid(SIXTEEN_ARCS);
    der_certificate root = der_root();
    root.inner_algorithm = DER_SEQUENCE(many);
    assert_only_at(&root, SYMCA_DEPARTURE_OID_ARCS, many);
    root = der_root();
    root.outer_algorithm = DER_SEQUENCE(many);
    assert_only_at(&root, SYMCA_DEPARTURE_OID_ARCS, many);
    root = der_root();
    root.issuer = DER_SEQUENCE(der_rdn(SIXTEEN_ARCS, 0x0c, "x"));
    assert_only_at(&root, SYMCA_DEPARTURE_OID_ARCS, many);
    root = der_root();
    root.spki = DER_SEQUENCE(DER_SEQUENCE(many), der_bits(der_none()));
    assert_only_at(&root, SYMCA_DEPARTURE_OID_ARCS, many);
    root = der_root();
    root.extensions = der_extensions(der_extension(SIXTEEN_ARCS, der_none(), der_none()));
    assert_only_at(&root, SYMCA_DEPARTURE_OID_ARCS, many);
    root.extensions = der_extensions(der_extension("2.5.29.37", der_none(), DER_SEQUENCE(many)));
    assert_only_at(&root, SYMCA_DEPARTURE_OID_ARCS, many);

    root.issuer = DER_SEQUENCE(der_rdn(FIFTEEN_ARCS, 0x0c, "x"));
    root.extensions = der_none();
    find(&root);
    assert_none();
}

static void large_arcs(void **state)
{
    (void) state;
    symca_slice large = der_oid(LARGE_ARC);
    der_certificate root = der_root();
    root.subject = DER_SEQUENCE(der_rdn(LARGE_ARC, 0x0c, "x"));
    assert_only_at(&root, SYMCA_DEPARTURE_OID_LARGE, large);
    root.subject = DER_SEQUENCE(der_rdn(LARGEST_ARC, 0x0c, "x"));
    find(&root);
    assert_none();
}

/* A phone does not read the identifiers of policies when it takes an authority in. */
static void policies_do_not_count(void **state)
{
    (void) state;
    der_certificate root = der_root();
    root.extensions =
        der_extensions(der_extension("2.5.29.32", der_none(), DER_SEQUENCE(DER_SEQUENCE(der_oid(SIXTEEN_ARCS)))));
    find(&root);
    assert_none();
}

static void the_first_of_each_kind(void **state)
{
    (void) state;
    der_certificate root = der_root();
    root.serial = der_hex("028102 1234");
    root.validity =
        der_tlv_long(0x30, DER_JOIN(der_string(0x17, "080601120000Z"), der_string(0x17, "090601120000Z")), 3);
    root.subject = der_indefinite(0x30, der_none());
    find(&root);
    symca_slice whole = der_assemble(&root);
    assert_int_equal(found[SYMCA_DEPARTURE_LONG_LENGTH], where(whole, root.serial));
    assert_int_equal(found[SYMCA_DEPARTURE_INDEFINITE_LENGTH], where(whole, root.subject));
    assert_int_equal(found[SYMCA_DEPARTURE_BOOLEAN], SYMCA_NONE);
}

/* Bytes that only look like values deep inside do no harm, and leave no error behind. */
static void values_that_are_none(void **state)
{
    (void) state;
    der_certificate root = der_root();
    (void) symca_fail(SYMCA_ERROR_INTERNAL, 0, "before");
    root.outer_algorithm = DER_SEQUENCE(der_oid("1.2.3"), der_hex("3003 0105 00"));
    find(&root);
    assert_none();
    assert_string_equal(symca_error_detail(), "before");
}

#define TEST(function) cmocka_unit_test_setup(function, set_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(none_in_der),          TEST(indefinite_lengths),    TEST(lengths_that_could_be_shorter),
        TEST(odd_booleans),         TEST(odd_versions),          TEST(many_arcs_wherever_a_phone_reads_them),
        TEST(large_arcs),           TEST(policies_do_not_count), TEST(the_first_of_each_kind),
        TEST(values_that_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
