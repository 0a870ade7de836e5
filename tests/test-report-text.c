/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"
#include "text.h"

static char *text_of(symca_slice bytes, const char *target, const char *host, bool rules)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    char *text;

    options.at = JUDGED_AT;
    options.target = target;
    options.host = host;
    options.url = "http://ca.example.com/";
    symca_report *report = judge_with(bytes, &options);
    assert_int_equal(symca_report_to_text(report, rules, &text), SYMCA_OK);
    symca_report_unref(report);
    return text;
}

static void test_whole_text(void **state)
{
    (void) state;
    der_reset();
    char *text = text_of(input_file("crypto/rsa1024-sha1.der"), "symbian-3", NULL, false);
    assert_string_equal(text, "Symbian^3, Anna and Belle (symbian-3): installs\n"
                              "    \"Test root\" installs; tick \"Internet\" for it while installing.\n"
                              "\n"
                              "note: tick-internet (symbian-3)\n"
                              "    while installing, the phone asks what to trust the authority for, and\n"
                              "    nothing is ticked\n"
                              "    The phone says: \"Select trusted applications:\"\n"
                              "    What to do: While installing, or later in the certificate manager's trust\n"
                              "    settings, tick \"Internet\" for mail and web, and \"VPN\" for VPN. For WLAN pick\n"
                              "    the authority in the WLAN's own EAP settings.\n"
                              "    Where: certificate 0, \"Test root\"\n"
                              "    Known from: Symbian CertSaver, CertSaverModel.cpp (QueryTrusterUidsL)\n");
    symca_free(text);
}

static void assert_orders_nothing(char *text)
{
    static const char *const hidden[] = {"\xe2\x80\xae", "\xe2\x80\xac", "\xe2\x80\x8b", "\xe2\x81\xa6",
                                         "\xef\xbb\xbf"};

    assert_non_null(text);
    for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++)
        if (strstr(text, hidden[i]) != NULL)
            fail_msg("stands as it is in: %s", text);
    symca_free(text);
}

/* A name that would be read as another one is shown with replacements, wherever it is told. */
static void test_names_order_nothing(void **state)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report;
    symca_bundle *bundle;
    char *text;

    (void) state;
    der_reset();
    symca_slice root = made_authority("Example \xe2\x80\xaeTOOR\xe2\x80\xac\xe2\x80\x8b\xe2\x81\xa6x\xef\xbb\xbf CA");
    symca_slice twice = DER_JOIN(root, made_authority("Other"), root);
    assert_int_equal(load_exact(twice, NULL, &bundle), SYMCA_OK);
    assert_non_null(strstr(symca_bundle_note(bundle, 0), "Example \\E2\\80\\AETOOR"));
    assert_int_equal(symca_bundle_to_json(bundle, &text), SYMCA_OK);
    assert_non_null(strstr(text, "\"label\":\"Example \xef\xbf\xbdTOOR"));
    assert_orders_nothing(text);
    assert_int_equal(symca_bundle_check(bundle, &options, &report), SYMCA_OK);
    assert_int_equal(symca_report_to_text(report, true, &text), SYMCA_OK);
    assert_non_null(strstr(text, "Example \xef\xbf\xbdTOOR"));
    assert_orders_nothing(text);
    assert_int_equal(symca_report_to_json(report, true, &text), SYMCA_OK);
    assert_orders_nothing(text);
    for (size_t place = 0; place < symca_report_platform_count(report); place++) {
        assert_int_equal(symca_report_headline(report, place, &text), SYMCA_OK);
        assert_orders_nothing(text);
    }
    symca_report_unref(report);
    symca_bundle_unref(bundle);
}

/* What several platforms say alike is said once. */
static void test_grouped(void **state)
{
    (void) state;
    der_reset();
    char *text = text_of(input_file("crypto/rsa1024-sha256.der"), "all", NULL, false);
    assert_non_null(
        strstr(text, "\nrefused: signature-algorithm (s60-2nd, s60-3rd, s60-3rd-fp1, s60-3rd-fp2, s60-5th)\n"));
    assert_non_null(strstr(text, "\nrefused: signature-algorithm (s40-2nd, s40-3rd)\n"));
    assert_non_null(strstr(text, "\nTo issue the authority again:\n\n# certtool template"));
    assert_non_null(strstr(text, "S60 3rd Edition, Feature Pack 2 (s60-3rd-fp2): refused\n"
                                 "S60 5th Edition (s60-5th): refused\n"
                                 "    \"Test root\" is signed with sha256WithRSAEncryption,"));
    symca_free(text);
}

/* What only some of them are known to say, and what is known from elsewhere for some. */
static void test_grouped_with_differences(void **state)
{
    (void) state;
    der_reset();
    der_certificate root =
        root_named(DER_JOIN(der_rdn("2.5.4.3", 0x0c, "a.example.com"), der_rdn("2.5.4.3", 0x0c, "b.example.com")));
    symca_slice der = der_assemble(&root);
    char *text = text_of(der, "all", NULL, false);
    assert_non_null(strstr(text, "\nwarned: several-common-names (s40-2nd, s40-3rd, s60-2nd, s60-3rd, "));
    assert_non_null(strstr(text, "\n    The phone says (s60-2nd, s60-3rd, s60-3rd-fp1, s60-3rd-fp2, s60-5th,\n"
                                 "    symbian-3): \"... different site name than requested. Accept anyway?\"\n"));
    assert_non_null(strstr(text, "\n    Known from: S60: Symbian pkiutilities, X509CertNameParser.cpp;"));
    assert_non_null(strstr(text, " Series 40: RFC 2818 section 3.1"));
    symca_free(text);
    text = text_of(der, "s40", NULL, false);
    assert_non_null(strstr(text, "\n    Known from: RFC 2818 section 3.1"));
    assert_null(strstr(text, "Symbian"));
    symca_free(text);
}

static void test_host(void **state)
{
    (void) state;
    der_reset();
    char *text = text_of(leaf_and_root(alt_name(0x82, "*.example.com")), "s60-5th", "a.b.example.com", false);
    assert_non_null(strstr(text, "\nHost \"a.b.example.com\" matches the server's certificate\n"
                                 "    s60-5th      yes\n"
                                 "    RFC 6125     no\n"));
    symca_free(text);
}

static void test_rules(void **state)
{
    (void) state;
    der_reset();
    char *text = text_of(input_file("crypto/rsa1024-sha1.der"), "s40-2nd", NULL, true);
    assert_non_null(strstr(text, "\nRules for s40-2nd\n    not-applicable  der-required\n"));
    assert_non_null(strstr(text, "\n    passed          signature-algorithm\n"));
    assert_non_null(strstr(text, "\n    found           serial-long\n"));
    symca_free(text);
}

/* Lines keep to 80 characters but for words that are longer, and what must stand on one line. */
static void test_lines(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_named(
        DER_JOIN(der_rdn("2.5.4.3", 0x0c,
                         "M\303\274ller \303\244\303\266\303\274 \303\244\303\266\303\274 \303\244\303\266\303\274 "
                         "\303\244\303\266\303\274 \303\244\303\266\303\274 \303\244\303\266\303\274"),
                 der_rdn("2.5.4.3", 0x0c, "Two"), der_rdn("2.5.4.97", 0x0c, "X")));
    char *text = text_of(der_assemble(&root), "s60", NULL, false);
    assert_true(symca_text_is_utf8(symca_slice_of((const uint8_t *) text, strlen(text))));
    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n"))
        if (line[0] == ' ' && symca_text_length(line) > 80)
            fail_msg("%s", line);
    symca_free(text);
}

static void test_arguments(void **state)
{
    char *text = (char *) 1;

    (void) state;
    assert_int_equal(symca_report_to_text(NULL, false, &text), SYMCA_ERROR_ARGUMENT);
    assert_null(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_order_nothing),
        cmocka_unit_test(test_whole_text),
        cmocka_unit_test(test_grouped),
        cmocka_unit_test(test_host),
        cmocka_unit_test(test_grouped_with_differences),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
