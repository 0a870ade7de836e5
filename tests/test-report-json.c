/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"
#include "rules.h"

static char *json_of(symca_report *report, bool rules)
{
    char *text;

    assert_int_equal(symca_report_to_json(report, rules, &text), SYMCA_OK);
    symca_report_unref(report);
    return text;
}

static symca_report *judge_for(symca_slice bytes, const char *target, const char *host)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;

    options.at = JUDGED_AT;
    options.target = target;
    options.host = host;
    options.url = "http://ca.example.com/";
    return judge_with(bytes, &options);
}

static void test_whole_report(void **state)
{
    (void) state;
    der_reset();
    char *text = json_of(judge_for(input_file("crypto/rsa1024-sha1.der"), "symbian-3", NULL), false);
    assert_string_equal(
        text,
        "{\"platforms\":[{\"id\":\"symbian-3\",\"verdict\":\"installs\",\"headline\":\"\\\"Test root\\\" "
        "installs; tick \\\"Internet\\\" for it while "
        "installing.\",\"findings\":[{\"id\":\"tick-internet\",\"severity\":"
        "\"note\",\"confidence\":\"proven\",\"certificate\":0,\"path\":\"\",\"offset\":null,\"message\":\"while "
        "installing, "
        "the phone asks what to trust the authority for, and nothing is ticked\",\"phone_says\":\"Select trusted "
        "applications:\",\"advice\":\"While installing, or later in the certificate manager's trust settings, tick "
        "\\\"Internet\\\" for mail and web, and \\\"VPN\\\" for VPN. For WLAN pick the authority in the WLAN's own EAP "
        "settings.\",\"source\":\"Symbian CertSaver, CertSaverModel.cpp "
        "(QueryTrusterUidsL)\"}]}],\"verdict\":\"installs\","
        "\"at\":\"2030-01-01T00:00:00Z\"}");
    symca_free(text);
}

static size_t count(const char *text, const char *part)
{
    size_t found = 0;

    while ((text = strstr(text, part)) != NULL) {
        found++;
        text++;
    }
    return found;
}

/* Every id once for each platform, those that are not for it as not applicable. */
static void test_rules(void **state)
{
    size_t ids = 0;

    (void) state;
    der_reset();
    char *text = json_of(judge_for(input_file("crypto/rsa1024-sha1.der"), "s40-2nd", NULL), true);
    for (size_t row = 0; row < symca_rules_count; row++)
        ids += symca_rule_speaks_for(row, symca_platform_get(0));
    assert_int_equal(count(text, "\"outcome\":"), ids);
    assert_int_equal(count(text, "{\"id\":\"signature-algorithm\",\"outcome\":\"passed\",\"severity\":\"refused\","
                                 "\"confidence\":\"documented\"}"),
                     1);
    assert_int_equal(count(text, "{\"id\":\"rsa-parameters\",\"outcome\":\"not-applicable\",\"severity\":\"refused\","
                                 "\"confidence\":\"-\"}"),
                     1);
    symca_free(text);
    text = json_of(judge_for(input_file("crypto/rsa1024-sha1.der"), "s40-2nd", NULL), false);
    assert_int_equal(count(text, "\"rules\":"), 0);
    symca_free(text);
}

static void test_host(void **state)
{
    symca_slice chain;

    (void) state;
    der_reset();
    chain = leaf_and_root(alt_name(0x82, "*.example.com"));
    char *text = json_of(judge_for(chain, "s60-5th", "a.b.example.com"), false);
    assert_int_equal(count(text, "\"host_matches\":true"), 1);
    assert_int_equal(count(text, "\"host\":{\"name\":\"a.b.example.com\",\"rfc6125\":false}"), 1);
    symca_free(text);
    text = json_of(judge_for(input_file("crypto/rsa1024-sha1.der"), "s60-5th", "m\303\274ller.example"), false);
    assert_int_equal(count(text, "\"host\":{\"name\":\"m\303\274ller.example\",\"rfc6125\":null}"), 1);
    symca_free(text);
    text = json_of(judge_for(made_authority("Test Root"), "s60-5th", "mail.example.com"), false);
    assert_int_equal(count(text, "\"host_matches\":null"), 1);
    assert_int_equal(count(text, "\"rfc6125\":null"), 1);
    symca_free(text);
    text = json_of(judge_for(chain, "s60-5th", NULL), false);
    assert_int_equal(count(text, "\"host"), 0);
    symca_free(text);
}

static void test_template(void **state)
{
    (void) state;
    der_reset();
    char *text = json_of(judge_for(input_file("crypto/rsa1024-sha256.der"), "s60-5th", NULL), false);
    assert_int_equal(count(text, "\"template\":\"# certtool template"), 1);
    symca_free(text);
    text = json_of(judge_for(input_file("crypto/rsa1024-sha256.der"), "symbian-3", NULL), false);
    assert_int_equal(count(text, "\"template\""), 0);
    symca_free(text);
}

static void test_arguments(void **state)
{
    char *text = (char *) 1;

    (void) state;
    assert_int_equal(symca_report_to_json(NULL, false, &text), SYMCA_ERROR_ARGUMENT);
    assert_null(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole_report), cmocka_unit_test(test_rules),     cmocka_unit_test(test_host),
        cmocka_unit_test(test_template),     cmocka_unit_test(test_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
