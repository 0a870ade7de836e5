/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "platform.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct {
    const char *id;
    const char *group;
    bool der;
    bool hashed;
} expected[] = {
    {"s40-2nd", "s40", false, true}, {"s40-3rd", "s40", true, true},      {"s60-2nd", "s60", true, false},
    {"s60-3rd", "s60", true, false}, {"s60-3rd-fp1", "s60", true, false}, {"s60-3rd-fp2", "s60", true, false},
    {"s60-5th", "s60", true, false}, {"symbian-3", "s60", true, false},
};

static void test_rows(void **state)
{
    (void) state;
    assert_int_equal(symca_platform_count(), COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        const symca_platform *platform = symca_platform_get(i);
        assert_non_null(platform);
        assert_int_equal(platform->index, i);
        assert_string_equal(symca_platform_id(platform), expected[i].id);
        assert_string_equal(symca_platform_group(platform), expected[i].group);
        assert_int_equal(symca_platform_takes_der(platform), expected[i].der);
        assert_int_equal(symca_platform_takes_hashed(platform), expected[i].hashed);
        assert_true(strlen(symca_platform_title(platform)) > 5);
        assert_ptr_equal(symca_platform_at((symca_platform_index) i), platform);
    }
    assert_null(symca_platform_get(COUNT(expected)));
    assert_null(symca_platform_get(SYMCA_NONE));
}

static void test_find(void **state)
{
    (void) state;
    const symca_platform *platform = NULL;
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_int_equal(symca_platform_find(expected[i].id, &platform), SYMCA_OK);
        assert_ptr_equal(platform, symca_platform_get(i));
    }
    assert_int_equal(symca_platform_find("S60-3RD-FP1", &platform), SYMCA_OK);
    assert_string_equal(symca_platform_id(platform), "s60-3rd-fp1");

    assert_int_equal(symca_platform_find("s60-4th", &platform), SYMCA_ERROR_NOT_FOUND);
    assert_null(platform);
    assert_string_equal(symca_error_detail(),
                        "no platform has the id \"s60-4th\"; there are: s40-2nd, s40-3rd, s60-2nd, "
                        "s60-3rd, s60-3rd-fp1, s60-3rd-fp2, s60-5th, symbian-3");
    assert_int_equal(symca_platform_find("", &platform), SYMCA_ERROR_NOT_FOUND);
    assert_int_equal(symca_platform_find("s60", &platform), SYMCA_ERROR_NOT_FOUND);
    assert_int_equal(symca_platform_find("s60-3rd-fp", &platform), SYMCA_ERROR_NOT_FOUND);
    assert_int_equal(symca_platform_find(NULL, &platform), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_platform_find("s60-3rd", NULL), SYMCA_ERROR_ARGUMENT);
}

static void test_select(void **state)
{
    (void) state;
    static const struct {
        const char *target;
        unsigned mask;
    } targets[] = {
        {"s40", 0x03}, {"S60", 0xfc},       {"all", 0xff},     {"s40-2nd", 0x01}, {"symbian-3", 0x80},
        {"ALL", 0xff}, {"Nokia E61", 0x08}, {"n95 8gb", 0x10}, {"6131", 0x02},    {"S60-5TH", 0x40},
    };
    unsigned mask;
    for (size_t i = 0; i < COUNT(targets); i++) {
        assert_int_equal(symca_platform_select(targets[i].target, &mask), SYMCA_OK);
        assert_int_equal(mask, targets[i].mask);
    }
    mask = 1;
    assert_int_equal(symca_platform_select("E61x9", &mask), SYMCA_ERROR_NOT_FOUND);
    assert_int_equal(mask, 0);
    assert_int_equal(symca_platform_select(NULL, &mask), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_platform_select("", &mask), SYMCA_ERROR_ARGUMENT);
}

/* As the table of rules and the sources have them; platforms in order, o for accepted. */
static void test_signature_algorithms(void **state)
{
    (void) state;
    static const struct {
        symca_oid_id id;
        const char *accepted;
    } algorithms[] = {
        {SYMCA_OID_MD2_RSA, "oooooooo"},      {SYMCA_OID_MD5_RSA, "oooooooo"},    {SYMCA_OID_SHA1_RSA, "oooooooo"},
        {SYMCA_OID_DSA_SHA1, "--oooooo"},     {SYMCA_OID_ECDSA_SHA1, "oo------"}, {SYMCA_OID_SHA224_RSA, "-------o"},
        {SYMCA_OID_SHA256_RSA, "-------o"},   {SYMCA_OID_SHA384_RSA, "-------o"}, {SYMCA_OID_SHA512_RSA, "-------o"},
        {SYMCA_OID_SHA1_RSA_OIW, "--------"}, {SYMCA_OID_MD4_RSA, "--------"},    {SYMCA_OID_RSA_PSS, "--------"},
        {SYMCA_OID_ECDSA_SHA256, "--------"}, {SYMCA_OID_ED25519, "--------"},    {SYMCA_OID_DSA_SHA256, "--------"},
    };
    for (size_t i = 0; i < COUNT(algorithms); i++)
        for (size_t p = 0; p < SYMCA_PLATFORM_COUNT; p++)
            assert_int_equal(symca_platform_lists(symca_platform_get(p)->signature_algorithms, algorithms[i].id),
                             algorithms[i].accepted[p] == 'o');
}

static void test_key_algorithms(void **state)
{
    (void) state;
    for (size_t p = 0; p < SYMCA_PLATFORM_COUNT; p++) {
        const symca_oid_id *keys = symca_platform_get(p)->key_algorithms;
        bool s40 = strcmp(symca_platform_group(symca_platform_get(p)), "s40") == 0;
        assert_true(symca_platform_lists(keys, SYMCA_OID_RSA));
        assert_int_equal(symca_platform_lists(keys, SYMCA_OID_EC), s40);
        assert_int_equal(symca_platform_lists(keys, SYMCA_OID_DSA), !s40);
        assert_false(symca_platform_lists(keys, SYMCA_OID_ED25519));
    }
}

/* The longest value of an attribute; -1 where the platform does not know it. */
static int name_limit(symca_platform_index platform, symca_oid_id id)
{
    for (const symca_name_limit *limit = symca_platform_at(platform)->name_attributes; limit->id != SYMCA_OID_NONE;
         limit++)
        if (limit->id == id)
            return (int) limit->characters;
    return -1;
}

static void test_name_limits(void **state)
{
    (void) state;
    static const struct {
        symca_oid_id id;
        int limit;
    } limits[] = {
        {SYMCA_OID_CN, 256},
        {SYMCA_OID_C, 2},
        {SYMCA_OID_O, 64},
        {SYMCA_OID_OU, 64},
        {SYMCA_OID_L, 128},
        {SYMCA_OID_ST, 128},
        {SYMCA_OID_TITLE, 64},
        {SYMCA_OID_GIVEN_NAME, 16},
        {SYMCA_OID_SN, 40},
        {SYMCA_OID_INITIALS, 5},
        {SYMCA_OID_DN_QUALIFIER, 0},
        {SYMCA_OID_SERIAL_NUMBER, 64},
        {SYMCA_OID_POSTAL_CODE, 40},
        {SYMCA_OID_STREET, 128},
        {SYMCA_OID_DC, 128},
        {SYMCA_OID_EMAIL, 256},
        {SYMCA_OID_GENERATION_QUALIFIER, 3},
    };
    for (int p = SYMCA_S60_2ND; p <= SYMCA_SYMBIAN_3; p++)
        for (size_t i = 0; i < COUNT(limits); i++)
            assert_int_equal(name_limit((symca_platform_index) p, limits[i].id), limits[i].limit);

    assert_int_equal(name_limit(SYMCA_S60_3RD_FP2, SYMCA_OID_UNSTRUCTURED_NAME), -1);
    assert_int_equal(name_limit(SYMCA_S60_5TH, SYMCA_OID_UNSTRUCTURED_NAME), 256);
    assert_int_equal(name_limit(SYMCA_SYMBIAN_3, SYMCA_OID_UNSTRUCTURED_NAME), 256);
    assert_int_equal(name_limit(SYMCA_S60_5TH, SYMCA_OID_DESCRIPTION), -1);
    assert_int_equal(name_limit(SYMCA_SYMBIAN_3, SYMCA_OID_DESCRIPTION), 1024);
    assert_int_equal(name_limit(SYMCA_S40_2ND, SYMCA_OID_DC), 0);
    assert_int_equal(name_limit(SYMCA_S40_2ND, SYMCA_OID_EMAIL), -1);
}

static void test_critical_extensions(void **state)
{
    (void) state;
    for (size_t p = 0; p < SYMCA_PLATFORM_COUNT; p++) {
        const symca_oid_id *critical = symca_platform_get(p)->critical_extensions;
        assert_true(symca_platform_lists(critical, SYMCA_OID_BASIC_CONSTRAINTS));
        assert_true(symca_platform_lists(critical, SYMCA_OID_KEY_USAGE));
        assert_true(symca_platform_lists(critical, SYMCA_OID_NAME_CONSTRAINTS));
        assert_int_equal(symca_platform_lists(critical, SYMCA_OID_POLICY_MAPPINGS), p >= SYMCA_S60_2ND);
        assert_int_equal(symca_platform_lists(critical, SYMCA_OID_INHIBIT_ANY_POLICY), p == SYMCA_SYMBIAN_3);
        assert_false(symca_platform_lists(critical, SYMCA_OID_CRL_POINTS));
        assert_false(symca_platform_lists(critical, SYMCA_OID_AUTHORITY_KEY_ID));
    }
}

static void test_name_order_ends_with_5th_edition(void **state)
{
    (void) state;
    for (size_t p = 0; p < SYMCA_PLATFORM_COUNT; p++) {
        const symca_platform *platform = symca_platform_get(p);
        assert_int_equal(platform->name_order_matters, p != SYMCA_S60_5TH && p != SYMCA_SYMBIAN_3);
        assert_int_equal(platform->internet_tick, p >= SYMCA_S60_2ND);
    }
}

static bool known_keys_are_there(const symca_platform *platform)
{
    static const char *const keys[] = {
        "forms",        "media-types",         "signature-algorithms", "key-algorithms", "name-lengths",
        "name-strings", "critical-extensions", "label-rule",           "host-rule",      "trust-settings",
        "messages",     "name-comparison",
    };
    for (size_t k = 0; k < COUNT(keys); k++) {
        size_t found = 0;
        for (size_t i = 0; i < symca_platform_fact_count(platform); i++)
            found += strcmp(symca_platform_fact_key(platform, i), keys[k]) == 0;
        if (found != 1)
            return false;
    }
    return true;
}

static void test_every_fact_has_a_source(void **state)
{
    (void) state;
    for (size_t p = 0; p < SYMCA_PLATFORM_COUNT; p++) {
        const symca_platform *platform = symca_platform_get(p);
        size_t count = symca_platform_fact_count(platform);
        assert_true(known_keys_are_there(platform));
        for (size_t i = 0; i < count; i++) {
            assert_true(strlen(symca_platform_fact_key(platform, i)) >= 4);
            assert_true(strlen(symca_platform_fact_value(platform, i)) >= 10);
            assert_true(strlen(symca_platform_fact_source(platform, i)) >= 10);
            assert_int_not_equal(symca_platform_fact_confidence(platform, i), SYMCA_CONFIDENCE_NONE);
            for (size_t j = 0; j < i; j++)
                assert_string_not_equal(symca_platform_fact_key(platform, i), symca_platform_fact_key(platform, j));
        }
        assert_null(symca_platform_fact_key(platform, count));
        assert_null(symca_platform_fact_value(platform, count));
        assert_null(symca_platform_fact_source(platform, SYMCA_NONE));
        assert_int_equal(symca_platform_fact_confidence(platform, count), SYMCA_CONFIDENCE_NONE);
    }
}

static void test_only_public_sources_prove(void **state)
{
    (void) state;
    for (size_t p = 0; p < SYMCA_PLATFORM_COUNT; p++) {
        const symca_platform *platform = symca_platform_get(p);
        size_t proven = 0;
        for (size_t i = 0; i < symca_platform_fact_count(platform); i++)
            proven += symca_platform_fact_confidence(platform, i) == SYMCA_CONFIDENCE_PROVEN;
        assert_int_equal(proven > 0, (SYMCA_PLATFORM_BIT(p) & SYMCA_PLATFORMS_PUBLIC) != 0);
    }
}

static void test_confidence_string(void **state)
{
    (void) state;
    assert_string_equal(symca_confidence_string(SYMCA_CONFIDENCE_PROVEN), "proven");
    assert_string_equal(symca_confidence_string(SYMCA_CONFIDENCE_DOCUMENTED), "documented");
    assert_string_equal(symca_confidence_string(SYMCA_CONFIDENCE_INFERRED), "inferred");
    assert_string_equal(symca_confidence_string(SYMCA_CONFIDENCE_REPORTED), "reported");
    assert_string_equal(symca_confidence_string(SYMCA_CONFIDENCE_NONE), "-");
    assert_string_equal(symca_confidence_string((symca_confidence) 99), "-");
}

static void test_null_handles(void **state)
{
    (void) state;
    assert_null(symca_platform_id(NULL));
    assert_null(symca_platform_title(NULL));
    assert_null(symca_platform_group(NULL));
    assert_false(symca_platform_takes_der(NULL));
    assert_false(symca_platform_takes_hashed(NULL));
    assert_int_equal(symca_platform_fact_count(NULL), 0);
    assert_null(symca_platform_fact_key(NULL, 0));
    assert_null(symca_platform_fact_value(NULL, 0));
    assert_null(symca_platform_fact_source(NULL, 0));
    assert_int_equal(symca_platform_fact_confidence(NULL, 0), SYMCA_CONFIDENCE_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_select),
        cmocka_unit_test(test_signature_algorithms),
        cmocka_unit_test(test_key_algorithms),
        cmocka_unit_test(test_name_limits),
        cmocka_unit_test(test_critical_extensions),
        cmocka_unit_test(test_name_order_ends_with_5th_edition),
        cmocka_unit_test(test_every_fact_has_a_source),
        cmocka_unit_test(test_only_public_sources_prove),
        cmocka_unit_test(test_confidence_string),
        cmocka_unit_test(test_null_handles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
