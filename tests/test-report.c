/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report.h"

#include "report-data.h"

static void test_null(void **state)
{
    int rfc6125 = 7;
    char *text = (char *) 1;

    (void) state;
    assert_null(symca_report_ref(NULL));
    symca_report_unref(NULL);
    assert_int_equal(symca_report_verdict(NULL), SYMCA_VERDICT_REFUSED);
    assert_int_equal(symca_report_platform_count(NULL), 0);
    assert_null(symca_report_platform(NULL, 0));
    assert_int_equal(symca_report_platform_verdict(NULL, 0), SYMCA_VERDICT_REFUSED);
    assert_int_equal(symca_report_finding_count(NULL, 0), 0);
    assert_null(symca_report_finding(NULL, 0, 0));
    assert_int_equal(symca_report_outcome(NULL, 0, 0), SYMCA_OUTCOME_NOT_APPLICABLE);
    assert_int_equal(symca_report_host_matches(NULL, 0, &rfc6125), SYMCA_ABSENT);
    assert_int_equal(rfc6125, SYMCA_ABSENT);
    assert_string_equal(symca_finding_id(NULL), "");
    assert_int_equal(symca_finding_severity(NULL), SYMCA_SEVERITY_NOTE);
    assert_int_equal(symca_finding_confidence(NULL), SYMCA_CONFIDENCE_NONE);
    assert_null(symca_finding_platform(NULL));
    assert_int_equal(symca_finding_certificate(NULL), SYMCA_NONE);
    assert_int_equal(symca_finding_offset(NULL), SYMCA_NONE);
    assert_null(symca_finding_phone_says(NULL));
    assert_string_equal(symca_finding_source(NULL), "");
    assert_int_equal(symca_finding_path(NULL, &text), SYMCA_ERROR_ARGUMENT);
    assert_null(text);
    assert_int_equal(symca_finding_message(NULL, &text), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_finding_advice(NULL, &text), SYMCA_ERROR_ARGUMENT);
}

static void test_past_the_end(void **state)
{
    (void) state;
    der_reset();
    symca_report *report = judge(made_authority("Test Root"));
    assert_null(symca_report_platform(report, 8));
    assert_int_equal(symca_report_platform_verdict(report, 8), SYMCA_VERDICT_REFUSED);
    assert_int_equal(symca_report_finding_count(report, 8), 0);
    assert_null(symca_report_finding(report, 0, symca_report_finding_count(report, 0)));
    assert_null(symca_report_finding(report, 8, 0));
    assert_int_equal(symca_report_outcome(report, 0, symca_rule_count()), SYMCA_OUTCOME_NOT_APPLICABLE);
    assert_int_equal(symca_report_outcome(report, 8, 0), SYMCA_OUTCOME_NOT_APPLICABLE);
    assert_int_equal(symca_finding_path(symca_report_finding(report, 0, 0), NULL), SYMCA_ERROR_ARGUMENT);
    symca_report_unref(report);
}

/* Each verdict is that of the worst finding, and the report's that of the worst platform. */
static void test_verdicts(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    symca_slice good = input_file("crypto/rsa1024-sha1.der");
    symca_report *report = judge(good);
    assert_int_equal(symca_report_verdict(report), SYMCA_VERDICT_INSTALLS);
    symca_report_unref(report);

    report = judge_host(good, "mail.example.com"); /* without a URL: Series 40 warns */
    assert_int_equal(symca_report_platform_verdict(report, 0), SYMCA_VERDICT_WARNED);
    assert_int_equal(symca_report_verdict(report), SYMCA_VERDICT_WARNED);
    symca_report_unref(report);

    root = der_root();
    report = judge_fields(&root); /* the signature is made up */
    assert_int_equal(symca_report_verdict(report), SYMCA_VERDICT_UNUSABLE);
    symca_report_unref(report);

    root.serial = der_tlv(0x02, der_fill(0x11, 50));
    report = judge_fields(&root);
    assert_int_equal(symca_report_platform_verdict(report, 0), SYMCA_VERDICT_UNUSABLE);
    assert_int_equal(symca_report_platform_verdict(report, 7), SYMCA_VERDICT_REFUSED);
    assert_int_equal(symca_report_verdict(report), SYMCA_VERDICT_REFUSED);
    symca_report_unref(report);
}

static void test_finding(void **state)
{
    der_certificate root;
    char *text;

    (void) state;
    der_reset();
    root = der_root();
    root.serial = der_tlv(0x02, der_fill(0x11, 50));
    symca_report *report = judge_fields(&root);
    const symca_finding *finding = symca_report_finding(report, 6, 0);
    assert_string_equal(symca_finding_id(finding), "serial-too-long");
    assert_int_equal(symca_finding_severity(finding), SYMCA_SEVERITY_REFUSED);
    assert_int_equal(symca_finding_confidence(finding), SYMCA_CONFIDENCE_PROVEN);
    assert_string_equal(symca_platform_id(symca_finding_platform(finding)), "s60-5th");
    assert_int_equal(symca_finding_certificate(finding), 0);
    assert_int_equal(symca_finding_offset(finding), 4 + 4 + 5);
    assert_int_equal(symca_finding_path(finding, &text), SYMCA_OK);
    assert_string_equal(text, "tbsCertificate.serialNumber");
    symca_free(text);
    assert_int_equal(symca_finding_advice(finding, &text), SYMCA_OK);
    assert_string_equal(text,
                        "If the authority is your own, issue its certificate again with a serial number of at most 8 "
                        "octets. A certtool template for it comes with this report.");
    symca_free(text);
    assert_non_null(strstr(symca_finding_source(finding), "CertRecog.cpp"));
    assert_int_equal(symca_finding_confidence(symca_report_finding(report, 3, 0)), SYMCA_CONFIDENCE_INFERRED);
    symca_report_unref(report);
}

/* A phone's words are quoted only for phones that have them. */
static void test_phone_says(void **state)
{
    static const struct {
        size_t place;
        bool says;
    } cases[] = {{0, false}, {2, false}, {4, false}, {5, true}, {7, true}};
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(der_none());
    symca_report *report = judge_fields(&leaf);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const symca_finding *finding = symca_report_finding(report, cases[i].place, 0);
        assert_string_equal(symca_finding_id(finding), "not-a-ca");
        assert_int_equal(symca_finding_phone_says(finding) != NULL, cases[i].says);
    }
    symca_report_unref(report);

    leaf.issuer = leaf.subject = der_name("Self");
    leaf.outer_algorithm = der_algorithm("1.2.840.113549.1.1.4"); /* a rule of all platforms */
    report = judge_fields(&leaf);
    const symca_finding *finding = find_finding(report, "algorithm-mismatch");
    assert_string_equal(symca_platform_id(symca_finding_platform(finding)), "s40-2nd");
    assert_null(symca_finding_phone_says(finding));
    symca_report_unref(report);
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    options.target = "s60-2nd";
    report = judge_with(der_assemble(&leaf), &options);
    finding = find_finding(report, "algorithm-mismatch");
    assert_string_equal(symca_finding_phone_says(finding), "The file is corrupted.");
    symca_report_unref(report);
}

static void test_references(void **state)
{
    (void) state;
    der_reset();
    symca_report *report = judge(made_authority("Test Root"));
    symca_report *again = symca_report_ref(report);
    assert_ptr_equal(again, report);
    symca_report_unref(report);
    assert_int_equal(symca_report_platform_count(again), 8);
    symca_report_unref(again);
}

static void test_strings(void **state)
{
    (void) state;
    assert_string_equal(symca_severity_string(SYMCA_SEVERITY_NOTE), "note");
    assert_string_equal(symca_severity_string(SYMCA_SEVERITY_WARNED), "warned");
    assert_string_equal(symca_severity_string(SYMCA_SEVERITY_UNUSABLE), "unusable");
    assert_string_equal(symca_severity_string(SYMCA_SEVERITY_REFUSED), "refused");
    assert_string_equal(symca_severity_string((symca_severity) 99), "unknown");
    assert_string_equal(symca_verdict_string(SYMCA_VERDICT_INSTALLS), "installs");
    assert_string_equal(symca_verdict_string(SYMCA_VERDICT_WARNED), "warned");
    assert_string_equal(symca_verdict_string(SYMCA_VERDICT_UNUSABLE), "unusable");
    assert_string_equal(symca_verdict_string(SYMCA_VERDICT_REFUSED), "refused");
    assert_string_equal(symca_verdict_string((symca_verdict) 0), "unknown");
    assert_string_equal(symca_outcome_string(SYMCA_OUTCOME_NOT_APPLICABLE), "not-applicable");
    assert_string_equal(symca_outcome_string(SYMCA_OUTCOME_PASSED), "passed");
    assert_string_equal(symca_outcome_string(SYMCA_OUTCOME_FOUND), "found");
    assert_string_equal(symca_outcome_string((symca_outcome) 99), "unknown");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_null),    cmocka_unit_test(test_past_the_end), cmocka_unit_test(test_verdicts),
        cmocka_unit_test(test_finding), cmocka_unit_test(test_phone_says),   cmocka_unit_test(test_references),
        cmocka_unit_test(test_strings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
