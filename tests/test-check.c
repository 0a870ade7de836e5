/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"
#include "report.h"

#define ALL SYMCA_PLATFORMS_ALL
#define S60 SYMCA_PLATFORMS_S60

static symca_bundle *load(symca_slice bytes)
{
    symca_bundle *bundle;

    assert_int_equal(load_exact(bytes, NULL, &bundle), SYMCA_OK);
    return bundle;
}

static void assert_refused(const symca_bundle *bundle, const symca_check_options *options, symca_status status,
                           const char *detail)
{
    symca_report *report = (symca_report *) 1;

    assert_int_equal(symca_bundle_check(bundle, options, &report), status);
    assert_null(report);
    if (strstr(symca_error_detail(), detail) == NULL)
        fail_msg("%s", symca_error_detail());
}

static void test_arguments(void **state)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    char host[257];

    (void) state;
    der_reset();
    symca_bundle *bundle = load(made_authority("Test Root"));
    assert_int_equal(symca_bundle_check(bundle, NULL, NULL), SYMCA_ERROR_ARGUMENT);
    assert_refused(NULL, NULL, SYMCA_ERROR_ARGUMENT, "no bundle");
    options.host = "";
    assert_refused(bundle, &options, SYMCA_ERROR_ARGUMENT, "the host is empty");
    memset(host, 'a', sizeof host);
    host[256] = '\0';
    options.host = host;
    assert_refused(bundle, &options, SYMCA_ERROR_ARGUMENT, "the host is longer than 255 bytes");
    options.host = "a\nb";
    assert_refused(bundle, &options, SYMCA_ERROR_ARGUMENT, "control characters");
    options.host = "a\xe2\x80\xae"
                   "b";
    assert_refused(bundle, &options, SYMCA_ERROR_ARGUMENT, "order or hide text");
    options.host = "a\xc2\x85";
    assert_refused(bundle, &options, SYMCA_ERROR_ARGUMENT, "control characters");
    options.host = "a\xff";
    assert_refused(bundle, &options, SYMCA_ERROR_ARGUMENT, "not UTF-8");
    options.host = NULL;
    options.target = "s60-9th";
    assert_refused(bundle, &options, SYMCA_ERROR_NOT_FOUND, "s60-9th");
    options.target = NULL;
    options.flags = 2;
    assert_refused(bundle, &options, SYMCA_ERROR_ARGUMENT, "the flags have a bit that means nothing");
    options.flags = 0;
    options.size = 3;
    assert_refused(bundle, &options, SYMCA_ERROR_ARGUMENT, "SYMCA_CHECK_OPTIONS_INIT");
    host[255] = '\0';
    options = (symca_check_options) SYMCA_CHECK_OPTIONS_INIT;
    options.host = host;
    symca_report *report;
    assert_int_equal(symca_bundle_check(bundle, &options, &report), SYMCA_OK);
    symca_report_unref(report);
    symca_bundle_unref(bundle);
}

static void test_defaults(void **state)
{
    symca_report *report;

    (void) state;
    der_reset();
    symca_bundle *bundle = load(made_authority("Test Root"));
    assert_int_equal(symca_bundle_check(bundle, NULL, &report), SYMCA_OK);
    symca_bundle_unref(bundle); /* the report keeps it */
    assert_int_equal(symca_report_platform_count(report), SYMCA_PLATFORM_COUNT);
    assert_int_equal(found_on(report, "not-yet-valid"), ALL); /* in 1970 */
    assert_int_equal(symca_report_host_matches(report, 0, NULL), SYMCA_ABSENT);
    symca_report_unref(report);
}

static void test_targets(void **state)
{
    static const struct {
        const char *target;
        size_t count;
        const char *first;
    } cases[] = {{"all", 8, "s40-2nd"},
                 {"s40", 2, "s40-2nd"},
                 {"s60", 6, "s60-2nd"},
                 {"S60-5th", 1, "s60-5th"},
                 {"Nokia E61", 1, "s60-3rd"}};

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
        der_reset();
        options.target = cases[i].target;
        symca_report *report = judge_with(made_authority("Test Root"), &options);
        assert_int_equal(symca_report_platform_count(report), cases[i].count);
        assert_string_equal(symca_platform_id(symca_report_platform(report, 0)), cases[i].first);
        symca_report_unref(report);
    }
}

/* ---- roles ---- */

static void assert_roles(symca_slice bytes, size_t authorities, uint32_t authority, size_t leaves, uint32_t leaf)
{
    symca_report *report = judge(bytes);

    assert_int_equal(report->authorities, authorities);
    assert_int_equal(report->authority, authority);
    assert_int_equal(report->leaves, leaves);
    assert_int_equal(report->leaf, leaf);
    symca_report_unref(report);
}

static void test_roles(void **state)
{
    der_certificate leaf, bare, middle;

    (void) state;
    der_reset();
    /* a root alone */
    assert_roles(made_authority("Test Root"), 1, 0, 0, SYMCA_NO_CERTIFICATE);
    /* a server's certificate alone is what is offered */
    leaf = leaf_with(der_none());
    assert_roles(der_assemble(&leaf), 1, 0, 1, 0);
    /* root and leaf, in both orders */
    assert_roles(leaf_and_root(der_none()), 1, 1, 1, 0);
    assert_roles(DER_JOIN(made_authority("Test Root"), der_assemble(&leaf)), 1, 0, 1, 1);
    /* an unrelated leaf is no authority either, where there is one */
    assert_roles(DER_JOIN(der_assemble(&leaf), made_authority("Unrelated")), 1, 1, 1, 0);
    /* several roots */
    assert_roles(DER_JOIN(made_authority("One"), made_authority("Two")), 2, 0, 0, SYMCA_NO_CERTIFICATE);
    /* an intermediate without its root is the authority */
    middle = der_root();
    middle.subject = der_name("Middle");
    leaf.issuer = der_name("Middle");
    assert_roles(DER_JOIN(der_assemble(&leaf), der_assemble(&middle)), 1, 1, 1, 0);
    /* a self-signed one without basicConstraints is offered, and told that it is none */
    bare = der_root();
    bare.extensions = der_none();
    assert_roles(der_assemble(&bare), 1, 0, 1, 0);
}

/* The good case: nothing is wrong with the two below the root. */
static void test_root_intermediate_leaf(void **state)
{
    der_certificate root, middle, leaf;

    (void) state;
    der_reset();
    root = der_root();
    middle = der_root();
    middle.subject = der_name("Middle");
    leaf = leaf_with(alt_name(0x82, "mail.example.com"));
    leaf.issuer = der_name("Middle");
    symca_report *report =
        judge_host(DER_JOIN(der_assemble(&leaf), der_assemble(&middle), der_assemble(&root)), "mail.example.com");
    for (size_t place = 2; place < 8; place++) {
        for (size_t i = 0; i < symca_report_finding_count(report, place); i++) {
            const symca_finding *finding = symca_report_finding(report, place, i);
            /* The signature is made up, and the root has no key identifier. */
            if (symca_finding_certificate(finding) != 2 && symca_finding_certificate(finding) != SYMCA_NONE)
                fail_msg("%s in certificate %zu", symca_finding_id(finding), symca_finding_certificate(finding));
        }
        assert_int_equal(symca_report_host_matches(report, place, NULL), 1);
    }
    assert_int_equal(found_on(report, "several-certificates"), ALL);
    assert_int_equal(found_on(report, "chain-incomplete"), 0);
    assert_int_equal(found_on(report, "not-a-ca"), 0);
    symca_report_unref(report);
}

/* A file without a certificate to judge says nothing and breaks nothing. */
static void test_nothing_to_judge(void **state)
{
    symca_bundle empty = {.references = 1};
    symca_report *report;

    (void) state;
    assert_int_equal(symca_bundle_check(&empty, NULL, &report), SYMCA_OK);
    assert_int_equal(symca_report_platform_verdict(report, 7), SYMCA_VERDICT_INSTALLS);
    assert_int_equal(found_on(report, "tick-internet"), 0);
    char *text;
    assert_int_equal(symca_report_headline(report, 7, &text), SYMCA_OK);
    assert_string_equal(text, "There is no X.509 certificate in it to judge.");
    symca_free(text);
    atomic_fetch_add(&empty.references, 1); /* it stands on the stack: never freed */
    symca_report_unref(report);
}

/* ---- order, limits ---- */

static void test_worst_first(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_named(DER_JOIN(der_rdn("2.5.4.3", 0x0c, "One"), der_rdn("2.5.4.3", 0x0c, "Two")));
    root.inner_algorithm = root.outer_algorithm = der_algorithm("1.2.840.10045.4.3.2");
    symca_report *report = judge_fields(&root);
    for (size_t place = 0; place < symca_report_platform_count(report); place++)
        for (size_t i = 1; i < symca_report_finding_count(report, place); i++)
            assert_true(symca_finding_severity(symca_report_finding(report, place, i - 1)) >=
                        symca_finding_severity(symca_report_finding(report, place, i)));
    symca_report_unref(report);
}

/* So many certificates without key identifier, of which each has a finding. */
static void test_findings_are_limited(void **state)
{
    const size_t count = SYMCA_MAX_FINDINGS_A_RULE + 5;
    symca_slice all;
    char *message;
    char name[32];

    (void) state;
    der_reset();
    uint8_t *bytes = malloc(count * 600);
    size_t len = 0;
    for (size_t i = 0; i < count; i++) {
        snprintf(name, sizeof name, "Root %zu", i);
        symca_slice one = made_authority(name);
        memcpy(bytes + len, one.data, one.len);
        len += one.len;
        der_reset();
    }
    all = der_bytes(bytes, len);
    free(bytes);
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    options.target = "symbian-3";
    options.at = JUDGED_AT;
    symca_report *report = judge_with(all, &options);
    size_t found = 0;
    const symca_finding *last = NULL;
    for (size_t i = 0; i < symca_report_finding_count(report, 0); i++) {
        const symca_finding *finding = symca_report_finding(report, 0, i);
        if (strcmp(symca_finding_id(finding), "key-identifier") != 0)
            continue;
        found++;
        last = finding;
    }
    assert_int_equal(found, SYMCA_MAX_FINDINGS_A_RULE);
    assert_int_equal(symca_finding_message(last, &message), SYMCA_OK);
    assert_non_null(strstr(message, " (5 more findings of this rule are not listed)"));
    symca_free(message);
    assert_true(symca_report_left_out(report) >= 5);
    symca_report_unref(report);
}

/* What is left out still counts for the verdict. */
static void test_verdict_counts_what_is_left_out(void **state)
{
    symca_observation none[1];
    symca_bundle empty = {.references = 1};
    symca_check check = {.bundle = &empty, .observations = none};
    symca_report *report;
    size_t row = 0;

    (void) state;
    while (strcmp(symca_rules[row].id, "expired") != 0)
        row++;
    check.found[row] = ALL;
    check.left_out[row] = 1;
    assert_int_equal(symca_report_new(&check, ALL, &report), SYMCA_OK);
    assert_int_equal(symca_report_verdict(report), SYMCA_VERDICT_UNUSABLE);
    assert_int_equal(symca_report_left_out(report), 1);
    atomic_fetch_add(&empty.references, 1);
    symca_report_unref(report);
}

static void test_same_report_twice(void **state)
{
    symca_slice chain;
    char *first, *second;

    (void) state;
    der_reset();
    chain = leaf_and_root(alt_name(0x82, "mail_1.example.com"));
    symca_report *one = judge_host(chain, "mail.example.com");
    symca_report *two = judge_host(chain, "mail.example.com");
    assert_int_equal(symca_report_to_json(one, true, &first), SYMCA_OK);
    assert_int_equal(symca_report_to_json(two, true, &second), SYMCA_OK);
    assert_string_equal(first, second);
    symca_free(first);
    symca_free(second);
    symca_report_unref(one);
    symca_report_unref(two);
}

/* Roots of the time, judged at 2008-06-01: S60 phones were shipped with such. */
static void test_period_roots(void **state)
{
    /* What was not valid on that day, signed with what came later, or is no root. */
    static const struct {
        const char *name;
        symca_verdict old, symbian_3;
    } exceptions[] = {
        {"04-v3-sha1rsa-rsa4096-self.der", SYMCA_VERDICT_UNUSABLE, SYMCA_VERDICT_UNUSABLE}, /* valid from 2009 */
        {"09-v3-ecdsa384-ec384-self.der", SYMCA_VERDICT_REFUSED, SYMCA_VERDICT_REFUSED},
        {"10-v3-sha1rsa-rsa1024-other.der", SYMCA_VERDICT_REFUSED, SYMCA_VERDICT_REFUSED},  /* no authority */
        {"11-v3-sha1rsa-rsa1024-other.der", SYMCA_VERDICT_REFUSED, SYMCA_VERDICT_REFUSED},  /* no authority */
        {"12-v3-md5rsa-rsa1024-other.der", SYMCA_VERDICT_UNUSABLE, SYMCA_VERDICT_UNUSABLE}, /* expired */
        {"13-v3-sha256rsa-rsa2048-self.der", SYMCA_VERDICT_REFUSED, SYMCA_VERDICT_INSTALLS},
        {"14-v3-sha256rsa-rsa2048-self.der", SYMCA_VERDICT_REFUSED, SYMCA_VERDICT_UNUSABLE}, /* valid later */
        {"15-v3-sha256rsa-rsa4096-self.der", SYMCA_VERDICT_REFUSED, SYMCA_VERDICT_INSTALLS},
        {"19-v1-md5rsa-rsa1024-self.der", SYMCA_VERDICT_UNUSABLE, SYMCA_VERDICT_UNUSABLE}, /* until 2006 */
    };
    static const char *const good[] = {
        "01-v3-sha1rsa-rsa2048-self.der", "02-v3-sha1rsa-rsa2048-self.der", "03-v3-sha1rsa-rsa4096-self.der",
        "05-v3-md5rsa-rsa1024-self.der",  "06-v3-md5rsa-rsa1024-self.der",  "07-v3-sha1rsa-rsa1024-self.der",
        "08-v3-sha1rsa-rsa1024-self.der", "16-v1-md2rsa-rsa1000-self.der",  "17-v1-sha1rsa-rsa1024-self.der",
        "18-v1-sha1rsa-rsa1024-self.der", "20-v1-sha1rsa-rsa2048-self.der", "21-v1-sha1rsa-rsa2048-self.der",
        "22-v3-md5rsa-rsa2048-self.der",  "23-v1-md2rsa-rsa1024-self.der",
    };
    const char *vectors = getenv("SYMCA_VECTORS");
    size_t exception_count = sizeof exceptions / sizeof exceptions[0];
    size_t count = exception_count + sizeof good / sizeof good[0];

    (void) state;
    char path[4096];
    snprintf(path, sizeof path, "%s/period-roots/%s", vectors != NULL ? vectors : "", good[0]);
    FILE *probe = fopen(path, "rb");
    if (probe == NULL) {
        print_message("the vectors are not here: SYMCA_VECTORS names no folder with period-roots\n");
        skip();
    }
    fclose(probe);
    for (size_t i = 0; i < count; i++) {
        bool exception = i < exception_count;
        const char *name = exception ? exceptions[i].name : good[i - exception_count];
        symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
        der_reset();
        snprintf(path, sizeof path, "%s/period-roots/%s", vectors, name);
        data_file file = data_read_path(path);
        options.target = "s60";
        options.at = 1212278400;
        symca_report *report = judge_with(symca_slice_of(file.data, file.len), &options);
        for (size_t place = 0; place < 6; place++) {
            symca_verdict expected = exception ? exceptions[i].old : SYMCA_VERDICT_INSTALLS;
            if (exception && place == 5)
                expected = exceptions[i].symbian_3;
            if (symca_report_platform_verdict(report, place) != expected)
                fail_msg("%s on %s: %s", name, symca_platform_id(symca_report_platform(report, place)),
                         symca_verdict_string(symca_report_platform_verdict(report, place)));
        }
        symca_report_unref(report);
        free(file.data);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_targets),
        cmocka_unit_test(test_roles),
        cmocka_unit_test(test_root_intermediate_leaf),
        cmocka_unit_test(test_nothing_to_judge),
        cmocka_unit_test(test_worst_first),
        cmocka_unit_test(test_findings_are_limited),
        cmocka_unit_test(test_verdict_counts_what_is_left_out),
        cmocka_unit_test(test_same_report_twice),
        cmocka_unit_test(test_period_roots),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
