/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"

#define ALL SYMCA_PLATFORMS_ALL
#define S40 SYMCA_PLATFORMS_S40
#define S60 SYMCA_PLATFORMS_S60
#define BEFORE_5TH (OLD_S60 & ~SYMCA_PLATFORM_BIT(SYMCA_S60_5TH))

static void start(void)
{
    der_reset();
}

static void test_der_required(void **state)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    der_certificate root = der_root();

    (void) state;
    start();
    root = der_root();
    options.at = JUDGED_AT;
    symca_slice pem = made_pem("CERTIFICATE", der_assemble(&root));
    assert_found_on(judge_with(pem, &options), "der-required", 0);
    options.flags = SYMCA_CHECK_AS_IS;
    assert_found_on(judge_with(der_assemble(&root), &options), "der-required", 0);
    assert_found_on(judge_with(pem, &options), "der-required", S60);
    assert_told(judge_with(pem, &options), "der-required",
                "the file is Base64 text with BEGIN and END lines (PEM); this phone takes the binary form (DER) and "
                "nothing around it",
                "");
}

/* The message counts what the length counts, so that it never names 256 bytes or more where they are too few. */
static void test_der_short_form(void **state)
{
    der_certificate root;

    (void) state;
    start();
    root = der_root();
    root.spki = der_rsa_spki(64);
    root.signature = der_bits(der_fill(0x5a, 64));
    symca_slice tbs = der_tbs(&root);
    assert_true(tbs.len < 256);
    assert_found_on(judge_fields(&root), "der-short-form", S60);
    char message[200];
    snprintf(message, sizeof message,
             "the signed part (tbsCertificate) has %zu bytes after its header, and the phone recognises a certificate "
             "only where these are 256 or more (by a length in the form 82 or 83)",
             tbs.len - 3);
    assert_told(judge_fields(&root), "der-short-form", message, "tbsCertificate");

    root.spki = der_rsa_spki(128);
    assert_found_on(judge_fields(&root), "der-short-form", 0);
}

static void test_der_short_form_long_header(void **state)
{
    der_certificate root;

    (void) state;
    start();
    root = der_root();
    symca_slice content = DER_JOIN(der_tbs(&root), root.outer_algorithm, root.signature);
    assert_found_on(judge(der_tlv_long(0x30, content, 2)), "der-short-form", 0);
    assert_found_on(judge(der_tlv_long(0x30, content, 3)), "der-short-form", 0);
    assert_found_on(judge(der_tlv_long(0x30, content, 4)), "der-short-form", S60);
    char message[200];
    snprintf(
        message, sizeof message,
        "the certificate has %zu bytes after its header, and this length is not written in the form 82 or 83, which "
        "the phone recognises a certificate by",
        content.len);
    assert_told(judge(der_tlv_long(0x30, content, 4)), "der-short-form", message, "");
}

static void test_der_invalid(void **state)
{
    der_certificate root;

    (void) state;
    start();
    root = der_root();
    assert_found_on(judge_fields(&root), "der-invalid", 0);
    root.extensions = der_extensions(der_extension("2.5.29.19", der_hex("010101"), der_hex("30030101ff")));
    assert_found_on(judge_fields(&root), "der-invalid", S60);
    assert_told(judge_fields(&root), "der-invalid",
                "the certificate has a BOOLEAN that is neither 00 nor FF; the phone's decoder stops there",
                "tbsCertificate.extensions[0]");

    root = der_root();
    root.version = der_hex("a003020103");
    assert_found_on(judge_fields(&root), "der-invalid", S60);
    root.version = der_hex("a003020102");
    assert_found_on(judge_fields(&root), "der-invalid", 0);

    root = root_with(der_extension("1.3.1.1.1.1.1.1.1.1.1.1.1.1.1", NOT_CRITICAL, der_hex("0500"))); /* 15 arcs */
    assert_found_on(judge_fields(&root), "der-invalid", 0);
    root = root_with(der_extension("1.3.1.1.1.1.1.1.1.1.1.1.1.1.1.1", NOT_CRITICAL, der_hex("0500")));
    assert_found_on(judge_fields(&root), "der-invalid", S60);
    root = root_with(der_extension("1.3.2147483647", NOT_CRITICAL, der_hex("0500")));
    assert_found_on(judge_fields(&root), "der-invalid", 0);
    root = root_with(der_extension("1.3.2147483648", NOT_CRITICAL, der_hex("0500")));
    assert_found_on(judge_fields(&root), "der-invalid", S60);

    root = der_root();
    symca_slice content = DER_JOIN(der_tbs(&root), root.outer_algorithm, root.signature);
    assert_found_on(judge(der_indefinite(0x30, content)), "der-invalid", S60);
    assert_found_on(judge(der_indefinite(0x30, content)), "der-short-form", 0);
}

static void test_trailing_bytes(void **state)
{
    der_certificate root;

    (void) state;
    start();
    root = der_root();
    assert_found_on(judge_fields(&root), "trailing-bytes", 0);
    symca_slice bytes = DER_JOIN(der_assemble(&root), der_hex("000000"));
    assert_found_on(judge(bytes), "trailing-bytes", ALL);
    assert_told(judge(bytes), "trailing-bytes",
                "3 bytes behind the certificate; no phone looks at them, and converting drops them", "");
}

static void test_several_certificates(void **state)
{
    (void) state;
    start();
    assert_found_on(judge(made_authority("One")), "several-certificates", 0);
    symca_slice two = DER_JOIN(made_authority("One"), made_authority("Two"));
    assert_found_on(judge(two), "several-certificates", ALL);
    assert_told(
        judge(two), "several-certificates",
        "the file holds 2 certificates, and a phone takes only the first of a download; 2 of them are there to be "
        "installed",
        "");
    assert_told(judge(leaf_and_root(der_none())), "several-certificates",
                "the file holds 2 certificates, and a phone takes only the first of a download; the one to install is "
                "picked out of it",
                "");
}

static der_certificate root_of_size(size_t len)
{
    der_certificate root = der_root();
    size_t bare = der_assemble(&root).len;

    for (size_t padding = len - bare - 30;; padding++) {
        root = root_with(der_extension("1.2.3.4", NOT_CRITICAL, der_fill(0, padding)));
        if (der_assemble(&root).len >= len)
            return root;
    }
}

static void test_sizes(void **state)
{
    static const struct {
        size_t len;
        unsigned large, view;
    } cases[] = {{2000, 0, 0}, {2001, S40, 0}, {5000, S40, 0}, {5001, S40, S60}};

    (void) state;
    for (size_t i = 0; i < 4; i++) {
        start();
        der_certificate root = root_of_size(cases[i].len);
        assert_int_equal(der_assemble(&root).len, cases[i].len);
        assert_found_on(judge_fields(&root), "too-large", cases[i].large);
        assert_found_on(judge_fields(&root), "too-large-to-view", cases[i].view);
    }
}

static void test_serial(void **state)
{
    static const struct {
        size_t len;
        bool version;
        unsigned refused, noted;
    } cases[] = {{8, true, 0, 0},      {9, true, 0, S40},   {49, true, 0, S40},
                 {50, true, S60, S40}, {54, false, 0, S40}, {55, false, S60, S40}};

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        start();
        der_certificate root = der_root();
        root.serial = der_tlv(0x02, der_fill(0x11, cases[i].len));
        if (!cases[i].version)
            root.version = root.extensions = der_none();
        assert_found_on(judge_fields(&root), "serial-too-long", cases[i].refused);
        assert_found_on(judge_fields(&root), "serial-long", cases[i].noted);
    }
}

static void test_time_format(void **state)
{
    der_certificate root;

    (void) state;
    start();
    root = der_root();
    root.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x17, "300601120000+0100"));
    assert_found_on(judge_fields(&root), "time-format", S60);
    assert_told(
        judge_fields(&root), "time-format",
        "notAfter is the UTCTime \"300601120000+0100\", which does not end in Z; the phone reads no other time zone",
        "tbsCertificate.validity.notAfter");
    root.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x17, "300601120000Z"));
    assert_found_on(judge_fields(&root), "time-format", 0);
    assert_found_on(judge_fields(&root), "time-format-generalized", 0);

    root.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x18, "20510601120000.5Z"));
    assert_found_on(judge_fields(&root), "time-format-generalized", BEFORE_5TH);
    root.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x18, "20510601120000Z"));
    assert_found_on(judge_fields(&root), "time-format-generalized", 0);
}

/* A rule that has nothing to look at did not pass. */
static void test_not_applicable(void **state)
{
    der_certificate root;

    (void) state;
    start();
    root = der_root();
    root.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x17, "300601120000Z"));
    symca_report *report = judge_fields(&root);
    assert_int_equal(outcome_of(report, "s60-3rd", "time-format"), SYMCA_OUTCOME_PASSED);
    assert_int_equal(outcome_of(report, "s60-3rd", "time-format-generalized"), SYMCA_OUTCOME_NOT_APPLICABLE);
    symca_report_unref(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_der_required),
        cmocka_unit_test(test_der_short_form),
        cmocka_unit_test(test_der_short_form_long_header),
        cmocka_unit_test(test_der_invalid),
        cmocka_unit_test(test_trailing_bytes),
        cmocka_unit_test(test_several_certificates),
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_serial),
        cmocka_unit_test(test_time_format),
        cmocka_unit_test(test_not_applicable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
