/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "input-data.h"

static char *render(symca_slice input)
{
    symca_bundle *bundle = load_good(input);
    char *text;
    assert_int_equal(symca_bundle_to_json(bundle, &text), SYMCA_OK);
    symca_bundle_unref(bundle);
    return text;
}

/* Where the certificates stand, whose fields certificate-json.c tests, "..." is put. */
static void assert_json(symca_slice input, const char *expected)
{
    char *text = render(input);
    char *start = strstr(text, "\"certificates\":[");
    char *end = strstr(text, "],\"chain\":");
    assert_non_null(start);
    assert_non_null(end);
    const char *short_text = made_text("%.*s...%s", (int) (start - text) + 16, text, end);
    assert_string_equal(short_text, expected);
    symca_free(text);
}

static void test_whole(void **state)
{
    (void) state;
    der_reset();
    assert_json(made_authority("Root"),
                "{\"kind\":\"der\",\"notes\":[],\"certificates\":[...],\"chain\":{\"order\":[0],"
                "\"complete\":true,\"missing_issuer\":null,\"issuer_url\":null,\"install\":[0]}}");
}

static void test_certificates(void **state)
{
    (void) state;
    der_reset();
    char *text = render(DER_JOIN(made_authority("A"), made_authority("B")));
    assert_non_null(
        strstr(text, "\"certificates\":[{\"index\":0,\"version\":3,\"serial\":\"01\",\"subject\":\"CN=A\","));
    assert_non_null(strstr(text, "},{\"index\":1,\"version\":3,\"serial\":\"01\",\"subject\":\"CN=B\","));
    symca_free(text);
}

static void test_incomplete(void **state)
{
    (void) state;
    der_reset();
    symca_slice middle = made_certificate(
        &(made_link){.subject = "Middle", .issuer = "Root", .serial = 1, .issuer_url = "http://a/root.cer"});
    symca_slice leaf = made_certificate(&(made_link){.subject = "Leaf", .issuer = "Middle", .serial = 2, .leaf = true});
    assert_json(
        DER_JOIN(middle, leaf, leaf, der_text("\n")),
        "{\"kind\":\"der\",\"notes\":[\"1 byte behind the last certificate was dropped\",\"a certificate is in the "
        "input twice and is kept once: CN=Leaf\"],\"certificates\":[...],\"chain\":{\"order\":[1,0],\"complete\":"
        "false,\"missing_issuer\":\"CN=Root\",\"issuer_url\":\"http://a/root.cer\",\"install\":[0]}}");
    symca_slice without_url = made_certificate(&(made_link){.subject = "Middle", .issuer = "Root", .serial = 1});
    assert_json(without_url,
                "{\"kind\":\"der\",\"notes\":[],\"certificates\":[...],\"chain\":{\"order\":[0],\"complete\":false,"
                "\"missing_issuer\":\"CN=Root\",\"issuer_url\":null,\"install\":[0]}}");
}

static void test_form(void **state)
{
    (void) state;
    der_reset();
    symca_slice referral = DER_JOIN(der_hex("0102 0e"), der_text("http://a/later"), der_hex("00000e10"));
    char *text = render(referral);
    assert_non_null(strstr(text,
                           "{\"kind\":\"cert-response\",\"notes\":[\"this answer holds no certificate: it says to ask "
                           "at http://a/later\"],\"certificates\":[],\"chain\":{\"order\":[],\"complete\":true,"
                           "\"missing_issuer\":null,\"issuer_url\":null,\"install\":[]},\"form\":{"));
    assert_non_null(strstr(text, "3600"));
    symca_free(text);
}

static void test_arguments(void **state)
{
    (void) state;
    der_reset();
    char *text = (char *) 1;
    assert_int_equal(symca_bundle_to_json(NULL, &text), SYMCA_ERROR_ARGUMENT);
    assert_null(text);
    symca_bundle *bundle = load_good(made_authority("Root"));
    assert_int_equal(symca_bundle_to_json(bundle, NULL), SYMCA_ERROR_ARGUMENT);
    symca_bundle_unref(bundle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole), cmocka_unit_test(test_certificates), cmocka_unit_test(test_incomplete),
        cmocka_unit_test(test_form),  cmocka_unit_test(test_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
