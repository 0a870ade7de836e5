/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "platform.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void assert_found(const char *text, const char *model, const char *platform)
{
    const symca_phone *phone = NULL;
    if (symca_phone_find(text, &phone) != SYMCA_OK)
        fail_msg("\"%s\": %s", text, symca_error_detail());
    assert_string_equal(symca_phone_model(phone), model);
    assert_string_equal(symca_platform_id(symca_phone_platform(phone)), platform);
}

static void assert_not_found(const char *text, const char *detail)
{
    const symca_phone *phone = symca_phone_get(0);
    assert_int_equal(symca_phone_find(text, &phone), SYMCA_ERROR_NOT_FOUND);
    assert_null(phone);
    assert_string_equal(symca_error_detail(), detail);
}

static void test_rows(void **state)
{
    (void) state;
    assert_true(symca_phone_count() >= 170);
    for (size_t i = 0; i < symca_phone_count(); i++) {
        const symca_phone *phone = symca_phone_get(i);
        assert_non_null(symca_phone_platform(phone));
        if (i > 0 && strcmp(symca_phone_model(symca_phone_get(i - 1)), symca_phone_model(phone)) >= 0)
            fail_msg("\"%s\" is not behind the name before it", symca_phone_model(phone));
    }
    assert_null(symca_phone_get(symca_phone_count()));
    assert_null(symca_phone_get(SYMCA_NONE));
}

/* The phones of the E and N series with Symbian, as Nokia sold them, and those that the project set out from. */
static void test_phones_that_must_be_there(void **state)
{
    (void) state;
    static const struct {
        const char *platform;
        const char *models;
    } sets[] = {
        {"s40-2nd", "6021,6085,6101"},
        {"s40-3rd", "6131,6131 NFC,6300,6500 classic,6500 slide"},
        {"s60-2nd", "6600,6620,6630,6670,6680,6681,6682,7610,3230,6260,N70,N72,N90"},
        {"s60-3rd", "3250,5500 Sport,E50,E60,E61,E61i,E62,E65,E70,N71,N73,N75,N77,N80,N91,N92,N93,N93i"},
        {"s60-3rd-fp1", "5700,6110 Navigator,6120 classic,6290,E51,E63,E66,E71,E90,N76,N81,N81 8GB,N82,N95,N95 8GB"},
        {"s60-3rd-fp2", "5320,6210 Navigator,6220 classic,6730 classic,E5,E52,E55,E72,E73,E75,N78,N79,N85,N86 8MP,N96"},
        {"s60-5th", "5230,5235,5250,5228,5530,5800,X6,C5-03,C6-00,N97,N97 mini"},
        {"symbian-3", "N8,C6-01,C7,E7,E6,X7,500,603,700,701,808 PureView"},
    };
    for (size_t i = 0; i < COUNT(sets); i++) {
        char models[256];
        snprintf(models, sizeof(models), "%s", sets[i].models);
        char *next = NULL;
        for (char *model = strtok_r(models, ",", &next); model != NULL; model = strtok_r(NULL, ",", &next))
            assert_found(model, model, sets[i].platform);
    }
}

/* A name in other writings: each must still lead to its own row, and to no other. */
static void test_every_model_under_perturbation(void **state)
{
    (void) state;
    for (size_t i = 0; i < symca_phone_count(); i++) {
        const symca_phone *phone = symca_phone_get(i);
        const char *model = symca_phone_model(phone);
        const char *id = symca_platform_id(symca_phone_platform(phone));
        char text[64];
        char spaced[64];
        size_t used = 0;
        for (size_t at = 0; model[at] != '\0'; at++) {
            char c = model[at];
            text[at] = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : symca_platform_lower(c);
            text[at + 1] = '\0';
            spaced[used++] = c;
            spaced[used++] = ' ';
        }
        spaced[used] = '\0';
        assert_found(text, model, id);
        assert_found(spaced, model, id);
        snprintf(text, sizeof(text), "Nokia %s", model);
        assert_found(text, model, id);
        snprintf(text, sizeof(text), "  nOkIa-%s ", model);
        assert_found(text, model, id);
        snprintf(text, sizeof(text), "NOKIA%s-1", model);
        assert_found(text, model, id);
    }
}

/* No name, spelled without blanks and dashes, belongs to two rows. */
static void test_other_names_are_unique(void **state)
{
    (void) state;
    for (size_t i = 0; i < symca_phone_count(); i++) {
        const symca_phone *phone = symca_phone_get(i);
        if (phone->also == NULL)
            continue;
        char also[128];
        assert_true(snprintf(also, sizeof(also), "%s", phone->also) < (int) sizeof(also));
        char *next = NULL;
        for (char *name = strtok_r(also, ",", &next); name != NULL; name = strtok_r(NULL, ",", &next))
            assert_found(name, symca_phone_model(phone), symca_platform_id(symca_phone_platform(phone)));
    }
}

static void test_variants(void **state)
{
    (void) state;
    assert_found("Nokia E61", "E61", "s60-3rd");
    assert_found("E61-1", "E61", "s60-3rd");
    assert_found("e-61", "E61", "s60-3rd");
    assert_found("E-61-1", "E61", "s60-3rd");
    assert_found("E61i-1", "E61i", "s60-3rd");
    assert_found("N73-1", "N73", "s60-3rd");
    assert_found("N73 Music Edition", "N73", "s60-3rd");
    assert_found("n95 8gb", "N95 8GB", "s60-3rd-fp1");
    assert_found("N95-8GB", "N95 8GB", "s60-3rd-fp1");
    assert_found("N95_8GB", "N95 8GB", "s60-3rd-fp1");
    assert_found("6120c", "6120 classic", "s60-3rd-fp1");
    assert_found("6120", "6120 classic", "s60-3rd-fp1");
    assert_found("5800 XpressMusic", "5800", "s60-5th");
    assert_found("5800XM", "5800", "s60-5th");
    assert_found("6500", "6500 classic", "s40-3rd");
    assert_found("6500s-1", "6500 slide", "s40-3rd");
    assert_found("2600c-2b", "2600 classic", "s40-3rd");
    assert_found("6650d-1bH", "6650 fold", "s60-3rd-fp2");
    assert_found("E90 Communicator", "E90", "s60-3rd-fp1");
    assert_found("N97-4", "N97 mini", "s60-5th");
    assert_found("808", "808 PureView", "symbian-3");
}

/* Where a dash is part of the name, or would lead to another phone's. */
static void test_dashes_that_matter(void **state)
{
    (void) state;
    assert_found("N8-00", "N8", "symbian-3");
    assert_found("N8-2", "N8", "symbian-3");
    assert_found("E6-1", "E6", "symbian-3");
    assert_found("E6-00", "E6", "symbian-3");
    assert_found("C6-00", "C6-00", "s60-5th");
    assert_found("C6-01", "C6-01", "symbian-3");
    assert_found("c601", "C6-01", "symbian-3");
}

/* One number, two platforms: each by its own name. */
static void test_one_number_two_platforms(void **state)
{
    (void) state;
    assert_found("6600", "6600", "s60-2nd");
    assert_found("6600 slide", "6600 slide", "s40-3rd");
    assert_found("6600f", "6600 fold", "s40-3rd");
    assert_found("7610", "7610", "s60-2nd");
    assert_found("7610 Supernova", "7610 Supernova", "s40-3rd");
    assert_found("6260 slide", "6260 slide", "s40-3rd");
    assert_found("6700 slide", "6700 slide", "s60-3rd-fp2");
    assert_found("6700 classic", "6700 classic", "s40-3rd");
    assert_not_found("6700", "no phone \"6700\" is known; near names: 6700 classic, 6700 slide");
}

static void test_near_names(void **state)
{
    (void) state;
    assert_not_found("C6", "no phone \"C6\" is known; near names: C6-00, C6-01");
    assert_not_found("Nokia C6-02", "no phone \"Nokia C6-02\" is known; near names: C2-02, C6-00, C6-01");
    assert_not_found("E61j", "no phone \"E61j\" is known; near names: E61, E61i");
    assert_not_found("Nokia 6l31", "no phone \"Nokia 6l31\" is known; near names: 6131");
    assert_not_found("60", "no phone \"60\" is known; near names: 6020, 6021, 603, 6030, 6060");
    assert_not_found("qwertzuiop", "no phone \"qwertzuiop\" is known, and no name is near; name its platform instead, "
                                   "such as s60-3rd");
    assert_not_found("Nokia", "no phone \"Nokia\" is known, and no name is near; name its platform instead, such as "
                              "s60-3rd");
    assert_not_found("6220", "the phone \"6220\" is not covered: it runs Series 40 1st Edition, which takes no X.509 "
                             "certificate by download");
    assert_not_found("n-gage", "the phone \"n-gage\" is not covered: it runs S60 1st Edition, which takes no X.509 "
                               "certificate by download");
    assert_not_found("Nokia N900", "the phone \"Nokia N900\" is not covered: it runs Maemo, a Linux that keeps its "
                                   "certificates in another way");
}

/* At most five names, whatever is asked. */
static void test_near_names_are_few(void **state)
{
    (void) state;
    static const char *const wanted[] = {"60", "N9", "E6x", "61x1", "N9x", "Asha"};
    for (size_t i = 0; i < COUNT(wanted); i++) {
        const symca_phone *phone;
        if (symca_phone_find(wanted[i], &phone) == SYMCA_OK)
            fail_msg("\"%s\" is a phone", wanted[i]);
        size_t commas = 0;
        for (const char *at = symca_error_detail(); (at = strchr(at, ',')) != NULL; at++)
            commas++;
        assert_true(commas <= 4);
    }
}

static void test_wrong_calls(void **state)
{
    (void) state;
    const symca_phone *phone = symca_phone_get(0);
    assert_int_equal(symca_phone_find(NULL, &phone), SYMCA_ERROR_ARGUMENT);
    assert_null(phone);
    assert_int_equal(symca_phone_find("", &phone), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_phone_find("E61", NULL), SYMCA_ERROR_ARGUMENT);
    assert_null(symca_phone_model(NULL));
    assert_null(symca_phone_platform(NULL));
}

static void test_hostile_names(void **state)
{
    (void) state;
    const symca_phone *phone;
    size_t len = 1 << 20;
    char *text = malloc(len + 1);
    assert_non_null(text);
    memset(text, '6', len);
    text[len] = '\0';
    for (size_t cut = 1; cut <= 100; cut++) {
        char *end = text + len - cut;
        assert_int_equal(symca_phone_find(end, &phone), SYMCA_ERROR_NOT_FOUND);
    }
    assert_int_equal(symca_phone_find(text, &phone), SYMCA_ERROR_NOT_FOUND);
    assert_true(strlen(symca_error_detail()) < 400);
    memset(text, '-', 60);
    text[60] = '\0';
    assert_int_equal(symca_phone_find(text, &phone), SYMCA_ERROR_NOT_FOUND);
    free(text);
    assert_int_equal(symca_phone_find("\xff\xfe\x80", &phone), SYMCA_ERROR_NOT_FOUND);
    assert_int_equal(symca_phone_find("E61\xff", &phone), SYMCA_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_phones_that_must_be_there),
        cmocka_unit_test(test_every_model_under_perturbation),
        cmocka_unit_test(test_other_names_are_unique),
        cmocka_unit_test(test_variants),
        cmocka_unit_test(test_dashes_that_matter),
        cmocka_unit_test(test_one_number_two_platforms),
        cmocka_unit_test(test_near_names),
        cmocka_unit_test(test_near_names_are_few),
        cmocka_unit_test(test_wrong_calls),
        cmocka_unit_test(test_hostile_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
