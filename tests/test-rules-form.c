/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"
#include "rules.h"

#define ALL SYMCA_PLATFORMS_ALL
#define S40 SYMCA_PLATFORMS_S40
#define S60 SYMCA_PLATFORMS_S60
#define ONLY_S40_2ND SYMCA_PLATFORM_BIT(SYMCA_S40_2ND)

#define URL "http://ca.example.com/"

static symca_slice vector8(symca_slice bytes)
{
    uint8_t len = (uint8_t) bytes.len;
    return DER_JOIN(der_bytes(&len, 1), bytes);
}

static symca_slice vector16(symca_slice bytes)
{
    const uint8_t len[2] = {(uint8_t) (bytes.len >> 8), (uint8_t) bytes.len};
    return DER_JOIN(der_bytes(len, 2), bytes);
}

static symca_slice x509(symca_slice der)
{
    return DER_JOIN(der_hex("02"), vector16(der));
}

static symca_slice wtls(void)
{
    return input_file("wtls/old.wtls");
}

/* A Certificate of each format (WAP-261 section 10.5.2). */
static symca_slice wtls_inside(void)
{
    return DER_JOIN(der_hex("01"), wtls());
}

/* WAP-217 section 7.1.3 */
static symca_slice hashed(symca_slice certificate, const char *url)
{
    return DER_JOIN(der_hex("01006a"), vector8(der_text("Root")), certificate, vector8(der_text(url)), der_hex("00"));
}

/* WAP-217 section 7.1.4 */
static symca_slice signed_by(symca_slice certificate, symca_slice signer, const char *url)
{
    return DER_JOIN(der_hex("01006a"), vector8(der_text("Root")), certificate, vector8(der_text(url)), x509(signer),
                    der_hex("02"), vector16(der_fill(0x5a, 128)));
}

/* WAP-217 section 7.1.5 */
static symca_slice rollover(symca_slice item)
{
    return vector16(item);
}

static symca_slice key_hash(void)
{
    return DER_JOIN(der_hex("fe"), der_fill(0x11, 20));
}

/* WAP-217 section 7.3.5 */
static symca_slice response(symca_slice der)
{
    return DER_JOIN(der_hex("0101006a"), vector8(der_text("Root")), key_hash(), key_hash(), vector16(der));
}

static symca_slice referral(void)
{
    return DER_JOIN(der_hex("0102"), vector8(der_text(URL)), der_hex("0000003c"));
}

static symca_slice root(void)
{
    return input_file("crypto/rsa1024-sha1.der");
}

static symca_report *judge_as_is(symca_slice bytes)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;

    options.at = JUDGED_AT;
    options.flags = SYMCA_CHECK_AS_IS;
    return judge_with(bytes, &options);
}

static void test_found_on(void **state)
{
    (void) state;
    der_reset();
    assert_found_on(judge(root()), "form-not-taken", 0);
    assert_found_on(judge(made_pem("CERTIFICATE", root())), "form-not-taken", 0);
    assert_found_on(judge(hashed(x509(root()), URL)), "form-not-taken", S60);
    assert_found_on(judge(hashed(wtls_inside(), URL)), "form-not-taken", S60);
    assert_found_on(judge(made_base64(hashed(x509(root()), URL), "\n")), "form-not-taken", S60);
    assert_found_on(judge(signed_by(x509(root()), made_authority("Old"), URL)), "form-not-taken", ALL);
    assert_found_on(judge(rollover(signed_by(x509(root()), made_authority("Old"), URL))), "form-not-taken", ALL);
    assert_found_on(judge(response(root())), "form-not-taken", ALL);
    assert_found_on(judge(referral()), "form-not-taken", ALL);
    assert_found_on(judge(wtls()), "form-not-taken", ALL);
}

static void test_as_is(void **state)
{
    (void) state;
    der_reset();
    assert_found_on(judge_as_is(root()), "form-not-taken", ONLY_S40_2ND);
    assert_found_on(judge_as_is(made_pem("CERTIFICATE", root())), "form-not-taken", S40);
    assert_found_on(judge_as_is(made_pem("CERTIFICATE", root())), "der-required", S60);
    assert_found_on(judge_as_is(hashed(x509(root()), URL)), "form-not-taken", S60);
    assert_found_on(judge_as_is(hashed(x509(root()), URL)), "der-required", 0);
    /* No hashed certificate is made of it, so no address is missing. */
    assert_found_on(judge_as_is(root()), "url-missing", 0);
    assert_found_on(judge_as_is(hashed(x509(root()), "")), "url-missing", S40);
}

static void assert_says(symca_slice bytes, const char *platform, const char *headline, const char *advice)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    char *text;

    options.at = JUDGED_AT;
    options.target = platform;
    options.url = URL;
    symca_report *report = judge_with(bytes, &options);
    assert_int_equal(symca_report_headline(report, 0, &text), SYMCA_OK);
    assert_string_equal(text, headline);
    symca_free(text);
    const symca_finding *finding = find_finding(report, "form-not-taken");
    assert_non_null(finding);
    assert_int_equal(symca_finding_advice(finding, &text), SYMCA_OK);
    assert_string_equal(text, advice);
    symca_free(text);
    assert_int_equal(symca_finding_certificate(finding), SYMCA_NONE);
    assert_null(symca_finding_phone_says(finding));
    symca_report_unref(report);
}

#define S60_ADVICE                                                                                                   \
    "Give the phone the authority's X.509 certificate as DER: `symca convert --to s60` takes it out of a form that " \
    "holds it."
#define S40_ADVICE "Give the phone the authority's certificate as a hashed certificate: `symca convert --to s40`."
#define WTLS_ADVICE "A WTLS certificate cannot be made into an X.509 one without the authority's private key. "

static void test_words(void **state)
{
    der_certificate own = leaf_with(der_none());

    (void) state;
    der_reset();
    assert_says(hashed(x509(root()), URL), "s60-3rd",
                "This is a hashed certificate, the form of Series 40 phones; nothing on this phone opens it. Make the "
                "DER form of it: symca convert --to s60, or the download that libsymca makes.",
                S60_ADVICE);
    assert_says(
        hashed(wtls_inside(), URL), "s60-3rd",
        "This is a hashed certificate, the form of Series 40 phones; nothing on this phone opens it. " WTLS_ADVICE
        "Give the phone the authority's X.509 certificate, as DER.",
        WTLS_ADVICE S60_ADVICE);
    assert_says(wtls(), "s40-3rd",
                "This is a WTLS certificate, a form of WAP; no Series 40 phone was reported to take that as a "
                "download. Make the hashed certificate of it: symca convert --to s40, or the download that libsymca "
                "makes.",
                S40_ADVICE);
    assert_says(referral(), "s40-2nd",
                "This is a certificate response, a form of WAP; no Series 40 phone was reported to take that as a "
                "download. There is no certificate in it. Give the phone the authority's own certificate as a hashed "
                "certificate.",
                "There is no certificate in it. " S40_ADVICE);
    own = leaf_with(der_none());
    assert_says(response(der_assemble(&own)), "symbian-3",
                "This is a certificate response, a form of WAP; nothing on this phone opens it. The certificate in it "
                "is a person's own, not an authority's. Give the phone the authority's X.509 certificate, as DER.",
                "The certificate in it is a person's own, not an authority's. " S60_ADVICE);
}

static void test_confidence(void **state)
{
    (void) state;
    der_reset();
    symca_report *report = judge(wtls());
    for (size_t place = 0; place < SYMCA_PLATFORM_COUNT; place++) {
        const symca_finding *finding = symca_report_finding(report, place, 0);
        bool s40 = (SYMCA_PLATFORM_BIT(place) & S40) != 0;
        bool public = (SYMCA_PLATFORM_BIT(place) & SYMCA_PLATFORMS_PUBLIC) != 0;
        assert_int_equal(symca_report_finding_count(report, place), 1);
        assert_int_equal(symca_finding_confidence(finding), s40      ? SYMCA_CONFIDENCE_REPORTED
                                                            : public ? SYMCA_CONFIDENCE_PROVEN
                                                                     : SYMCA_CONFIDENCE_INFERRED);
        assert_int_equal(symca_report_platform_verdict(report, place),
                         s40 ? SYMCA_VERDICT_WARNED : SYMCA_VERDICT_REFUSED);
    }
    symca_report_unref(report);
}

/* What is no X.509 certificate of an authority is judged by no rule about one. */
static void test_rules_that_do_not_apply(void **state)
{
    symca_slice inputs[3];
    der_certificate own;

    (void) state;
    der_reset();
    own = leaf_with(der_none());
    inputs[0] = wtls();
    inputs[1] = referral();
    inputs[2] = response(der_assemble(&own));
    for (size_t i = 0; i < 3; i++) {
        symca_report *report = judge(inputs[i]);
        for (size_t place = 0; place < SYMCA_PLATFORM_COUNT; place++)
            for (size_t row = 0; row < symca_rules_count; row++)
                if (strcmp(symca_rules[row].id, "form-not-taken") != 0 &&
                    symca_report_outcome(report, place, row) != SYMCA_OUTCOME_NOT_APPLICABLE)
                    fail_msg("input %zu, %s", i, symca_rules[row].id);
        symca_report_unref(report);
    }
}

/* The certificate inside is judged as any; nothing is asked for its form on Series 40. */
static void test_hashed_is_good(void **state)
{
    (void) state;
    der_reset();
    symca_report *report = judge(hashed(x509(root()), URL));
    assert_int_equal(outcome_of(report, "s40-2nd", "form-not-taken"), SYMCA_OUTCOME_PASSED);
    assert_int_equal(outcome_of(report, "s40-2nd", "url-missing"), SYMCA_OUTCOME_PASSED);
    assert_int_equal(outcome_of(report, "s40-2nd", "signature-algorithm"), SYMCA_OUTCOME_PASSED);
    assert_int_equal(outcome_of(report, "s40-2nd", "several-certificates"), SYMCA_OUTCOME_NOT_APPLICABLE);
    assert_int_equal(outcome_of(report, "s60-3rd", "tick-internet"), SYMCA_OUTCOME_NOT_APPLICABLE);
    assert_int_equal(symca_report_platform_verdict(report, 0), SYMCA_VERDICT_INSTALLS);
    symca_report_unref(report);
    assert_found_on(judge(hashed(x509(input_file("crypto/rsa1024-sha256.der")), URL)), "signature-algorithm",
                    ALL & ~ONLY_SYMBIAN_3);
}

/* The address is the form's own, whatever was asked for. */
static void test_url(void **state)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;

    (void) state;
    der_reset();
    options.at = JUDGED_AT;
    assert_found_on(judge_with(hashed(x509(root()), URL), &options), "url-missing", 0);
    assert_found_on(judge_with(signed_by(x509(root()), made_authority("Old"), URL), &options), "url-missing", 0);
    assert_found_on(judge_with(root(), &options), "url-missing", S40);
    options.url = URL;
    assert_found_on(judge_with(hashed(x509(root()), ""), &options), "url-missing", S40);
    assert_found_on(judge_with(hashed(wtls_inside(), ""), &options), "url-missing", S40);
    assert_found_on(judge_with(rollover(signed_by(x509(root()), made_authority("Old"), "")), &options), "url-missing",
                    S40);
    assert_told(judge(hashed(x509(root()), "")), "url-missing",
                "the form carries no address where one can read about the authority", "");
}

/* Who vouches for an authority is known to the phone already. */
static void test_signer_is_not_judged(void **state)
{
    der_certificate signer = leaf_with(der_none());

    (void) state;
    der_reset();
    signer = leaf_with(der_none());
    symca_report *report = judge(signed_by(x509(root()), der_assemble(&signer), URL));
    assert_int_equal(found_on(report, "several-certificates"), 0);
    assert_int_equal(found_on(report, "chain-incomplete"), 0);
    assert_int_equal(found_on(report, "not-a-ca"), 0);
    for (size_t place = 0; place < 2; place++)
        assert_int_equal(symca_report_platform_verdict(report, place), SYMCA_VERDICT_WARNED);
    symca_report_unref(report);
    /* Not even where the authority is no X.509 certificate. */
    assert_found_on(judge(signed_by(wtls_inside(), der_assemble(&signer), URL)), "not-a-ca", 0);
    assert_found_on(judge(signed_by(x509(der_assemble(&signer)), root(), URL)), "not-a-ca", ALL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_found_on),
        cmocka_unit_test(test_as_is),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_confidence),
        cmocka_unit_test(test_rules_that_do_not_apply),
        cmocka_unit_test(test_hashed_is_good),
        cmocka_unit_test(test_url),
        cmocka_unit_test(test_signer_is_not_judged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
