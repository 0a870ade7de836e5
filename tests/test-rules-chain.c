/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"

#define ALL SYMCA_PLATFORMS_ALL
#define S40 SYMCA_PLATFORMS_S40
#define S60 SYMCA_PLATFORMS_S60
#define BEFORE_5TH (OLD_S60 & ~SYMCA_PLATFORM_BIT(SYMCA_S60_5TH))
#define ORDERED (BEFORE_5TH | S40)

#define CN "2.5.4.3"
#define O "2.5.4.10"
#define UTF8 0x0c
#define PRINTABLE 0x13
#define KEY_ID "11223344"

static void test_not_self_signed(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = der_root();
    assert_found_on(judge_fields(&root), "not-self-signed", 0);
    root.issuer = der_name("Another");
    symca_report *report = judge_fields(&root);
    assert_int_equal(found_on(report, "not-self-signed"), ALL);
    assert_int_equal(symca_finding_severity(find_finding(report, "not-self-signed")), SYMCA_SEVERITY_REFUSED);
    assert_told(report, "not-self-signed",
                "\"Test Root\" is an intermediate authority, issued by \"CN=Another\"; this phone takes a root only",
                "tbsCertificate.issuer");
}

/* A root of that name and a certificate that names its issuer otherwise; the key identifiers tell that they belong together. */
static symca_slice differently_named(symca_slice subject, symca_slice issuer)
{
    der_certificate root = root_with(der_extension("2.5.29.14", NOT_CRITICAL, der_tlv(0x04, der_hex(KEY_ID))));
    der_certificate leaf =
        leaf_with(der_extension("2.5.29.35", NOT_CRITICAL, DER_SEQUENCE(der_tlv(0x80, der_hex(KEY_ID)))));

    root.subject = root.issuer = subject;
    leaf.issuer = issuer;
    return DER_JOIN(der_assemble(&leaf), der_assemble(&root));
}

static void test_issuer_mismatch(void **state)
{
    (void) state;
    der_reset();
    symca_slice cn = der_rdn(CN, UTF8, "Test Root");
    symca_slice o = der_rdn(O, UTF8, "Org");
    struct {
        symca_slice subject, issuer;
        unsigned differing;
    } cases[] = {
        {DER_SEQUENCE(o, cn), DER_SEQUENCE(o, cn), 0},
        {DER_SEQUENCE(o, cn), DER_SEQUENCE(cn, o), ORDERED},                      /* order */
        {DER_SEQUENCE(o, cn), DER_SEQUENCE(cn), ALL},                             /* number */
        {DER_SEQUENCE(cn), DER_SEQUENCE(der_rdn(CN, UTF8, "TEST ROOT")), ALL},    /* case */
        {DER_SEQUENCE(cn), DER_SEQUENCE(der_rdn(CN, PRINTABLE, "TEST ROOT")), 0}, /* case of a PrintableString */
        {DER_SEQUENCE(cn), DER_SEQUENCE(der_rdn(CN, PRINTABLE, "Test Root")), 0}, /* another string type */
        {DER_SEQUENCE(cn), DER_SEQUENCE(der_rdn(CN, UTF8, " Test  Root ")), 0},   /* blanks */
        {DER_SEQUENCE(cn), DER_SEQUENCE(der_rdn(CN, UTF8, "TestRoot")), ALL},
        {DER_SEQUENCE(cn), DER_SEQUENCE(der_rdn(CN, UTF8, "Test Roo")), ALL},
        {DER_SEQUENCE(cn), DER_SEQUENCE(der_rdn(O, UTF8, "Test Root")), ALL},   /* type */
        {DER_SEQUENCE(o, o), DER_SEQUENCE(o, der_rdn(O, UTF8, "Others")), ALL}, /* one twice */
        {DER_SEQUENCE(der_rdn(CN, UTF8, "AB")), DER_SEQUENCE(der_tlv(0x31, der_attribute(CN, der_hex("1e0400410042")))),
         S60}, /* only S60 swaps bytes */
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        symca_report *report = judge(differently_named(cases[i].subject, cases[i].issuer));
        if (found_on(report, "issuer-mismatch") != cases[i].differing)
            fail_msg("case %zu: %02x", i, found_on(report, "issuer-mismatch"));
        assert_int_equal(found_on(report, "chain-incomplete"), 0);
        symca_report_unref(report);
    }
}

static void test_issuer_mismatch_is_told(void **state)
{
    (void) state;
    der_reset();
    assert_told(
        judge(differently_named(DER_SEQUENCE(der_rdn(O, UTF8, "Org"), der_rdn(CN, UTF8, "Root")),
                                DER_SEQUENCE(der_rdn(CN, UTF8, "Root"), der_rdn(O, UTF8, "Org")))),
        "issuer-mismatch",
        "\"mail.example.com\" names as its issuer \"O=Org,CN=Root\", and this phone takes that for another name "
        "than the authority's, \"CN=Root,O=Org\": the number of attributes, their order and, except in a "
        "PrintableString, the letter case must agree",
        "tbsCertificate.issuer");
}

static symca_slice root_with_key_id(const char *name, const char *key_id)
{
    der_certificate root = root_with(der_extension("2.5.29.14", NOT_CRITICAL, der_tlv(0x04, der_hex(key_id))));

    root.subject = root.issuer = der_name(name);
    return der_assemble(&root);
}

/* Among several authorities: identifiers that begin alike, one that two have, of which the first one counts, and none. */
static void test_issuer_by_key_among_many(void **state)
{
    static const struct {
        const char *key_id;
        const char *issuer; /* NULL: nobody's */
    } cases[] = {{"11", "A"}, {"1122", "B"}, {"33", "C"}, {"44", "D"}, {"1133", NULL}, {"112233", NULL}, {"55", NULL}};

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate leaf =
            leaf_with(der_extension("2.5.29.35", NOT_CRITICAL, DER_SEQUENCE(der_tlv(0x80, der_hex(cases[i].key_id)))));
        leaf.issuer = der_name("Nobody");
        symca_report *report =
            judge(DER_JOIN(der_assemble(&leaf), root_with_key_id("C", "33"), root_with_key_id("A", "11"),
                           root_with_key_id("D", "44"), root_with_key_id("B", "1122"), root_with_key_id("E", "44")));
        assert_int_equal(found_on(report, "issuer-mismatch"), cases[i].issuer != NULL ? ALL : 0);
        assert_int_equal(found_on(report, "chain-incomplete"), cases[i].issuer != NULL ? 0 : ALL);
        if (cases[i].issuer != NULL) {
            char *message;
            assert_int_equal(symca_finding_message(find_finding(report, "issuer-mismatch"), &message), SYMCA_OK);
            if (strstr(message, made_text("the authority's, \"CN=%s\"", cases[i].issuer)) == NULL)
                fail_msg("%s: %s", cases[i].key_id, message);
            symca_free(message);
        }
        symca_report_unref(report);
    }
}

/* Names of many attributes are compared in their order only, so that nobody can make it take long. */
static void test_long_names(void **state)
{
    (void) state;
    der_reset();
    symca_slice forward = der_none(), backward = der_none();
    for (int i = 0; i < 65; i++) {
        char text[8];
        snprintf(text, sizeof text, "%d", i);
        symca_slice rdn = der_rdn("2.5.4.11", UTF8, text);
        forward = DER_JOIN(forward, rdn);
        backward = DER_JOIN(rdn, backward);
    }
    assert_found_on(judge(differently_named(der_tlv(0x30, forward), der_tlv(0x30, forward))), "issuer-mismatch", 0);
    assert_found_on(judge(differently_named(der_tlv(0x30, forward), der_tlv(0x30, backward))), "issuer-mismatch", ALL);
}

static void test_chain_incomplete(void **state)
{
    der_certificate leaf, root;
    symca_slice access;

    (void) state;
    der_reset();
    assert_found_on(judge(leaf_and_root(der_none())), "chain-incomplete", 0);
    access = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.48.2"), der_string(0x86, "http://ca.example.com/i.cer"));
    leaf = leaf_with(der_extension("1.3.6.1.5.5.7.1.1", NOT_CRITICAL, DER_SEQUENCE(access)));
    leaf.issuer = der_name("Missing");
    root = der_root();
    symca_slice both = DER_JOIN(der_assemble(&leaf), der_assemble(&root));
    symca_report *report = judge(both);
    char *advice;
    assert_int_equal(found_on(report, "chain-incomplete"), ALL);
    assert_int_equal(symca_finding_advice(find_finding(report, "chain-incomplete"), &advice), SYMCA_OK);
    assert_ptr_equal(strstr(advice, "The missing certificate can be had from \"http://ca.example.com/i.cer\". "),
                     advice);
    symca_free(advice);
    assert_told(report, "chain-incomplete",
                "the chain in this file ends with \"mail.example.com\"; its issuer is missing: \"CN=Missing\"",
                "tbsCertificate.issuer");
    root.issuer = der_name("Above");
    assert_found_on(judge_fields(&root), "chain-incomplete", ALL);
}

static void test_host(void **state)
{
    symca_slice chain;

    (void) state;
    der_reset();
    chain = leaf_and_root(der_none());
    assert_found_on(judge_host(chain, "mail.example.com"), "host-mismatch", 0);
    assert_found_on(judge_host(chain, "MAIL.example.com"), "host-mismatch", 0);
    assert_found_on(judge_host(chain, "www.example.com"), "host-mismatch", ALL);
    assert_found_on(judge(chain), "host-mismatch", 0);
    assert_told(
        judge_host(chain, "www.example.com"), "host-mismatch",
        "the host \"www.example.com\" is not what the server's certificate is for; the phone looks at the common "
        "name \"mail.example.com\"; by RFC 6125 it does not match either",
        "tbsCertificate.subject");

    chain = leaf_and_root(alt_name(0x82, "*.example.com"));
    assert_found_on(judge_host(chain, "imap.example.com"), "host-mismatch", 0);
    assert_found_on(judge_host(chain, "a.b.example.com"), "host-mismatch", S40); /* S60 is lenient */
    assert_found_on(judge_host(chain, "example.com"), "host-mismatch", ALL);

    chain = leaf_and_root(alt_name(0x87, "\x0a\x01\x02\x03"));
    assert_found_on(judge_host(chain, "10.1.2.3"), "host-mismatch", ALL); /* which RFC 6125 matches */
    symca_report *report = judge_host(chain, "10.1.2.3");
    int rfc6125;
    assert_int_equal(symca_report_host_matches(report, 0, &rfc6125), 0);
    assert_int_equal(rfc6125, 1);
    symca_report_unref(report);

    /* Without a server's certificate there is nothing to compare with. */
    report = judge_host(made_authority("Test Root"), "mail.example.com");
    assert_int_equal(outcome_of(report, "s60-3rd", "host-mismatch"), SYMCA_OUTCOME_NOT_APPLICABLE);
    assert_int_equal(symca_report_host_matches(report, 0, &rfc6125), SYMCA_ABSENT);
    assert_int_equal(rfc6125, SYMCA_ABSENT);
    symca_report_unref(report);
}

/* A self-signed authority that looks like a server's certificate is what the server sends. */
static void test_host_of_a_self_signed_server(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_named(der_rdn(CN, UTF8, "mail.example.com"));
    assert_found_on(judge_host(der_assemble(&root), "mail.example.com"), "host-mismatch", 0);
    assert_found_on(judge_host(der_assemble(&root), "www.example.com"), "host-mismatch", ALL);
}

static void test_host_illegal(void **state)
{
    static const char *const illegal[] = {"mail_1.example.com",
                                          "m\303\274ller.example.com",
                                          "mail.example.com.",
                                          "https://mail.example.com/",
                                          "mail.example.com:993",
                                          "-mail.example.com",
                                          "::1"};
    symca_slice chain;
    der_certificate leaf, root;
    char *advice;

    (void) state;
    der_reset();
    chain = leaf_and_root(der_none());
    assert_found_on(judge_host(chain, "mail.example.com"), "host-illegal", 0);
    assert_found_on(judge_host(chain, "10.1.2.3"), "host-illegal", 0);
    for (size_t i = 0; i < sizeof illegal / sizeof illegal[0]; i++)
        assert_found_on(judge_host(chain, illegal[i]), "host-illegal", S60);

    symca_report *report = judge_host(chain, illegal[1]);
    assert_int_equal(symca_finding_advice(find_finding(report, "host-illegal"), &advice), SYMCA_OK);
    assert_ptr_equal(strstr(advice, "Give the name in its ASCII form, which begins with xn-- (IDNA). "), advice);
    symca_free(advice);
    symca_report_unref(report);

    leaf = leaf_with(der_none());
    leaf.subject = der_name("Our mail server");
    root = der_root();
    chain = DER_JOIN(der_assemble(&leaf), der_assemble(&root));
    assert_found_on(judge_host(chain, "mail.example.com"), "host-illegal", S60);
    leaf.subject = der_name("*");
    chain = DER_JOIN(der_assemble(&leaf), der_assemble(&root));
    assert_found_on(judge_host(chain, "mail.example.com"), "host-illegal", S60);
    leaf.subject = der_name("m*.example.com");
    chain = DER_JOIN(der_assemble(&leaf), der_assemble(&root));
    assert_found_on(judge_host(chain, "mail.example.com"), "host-illegal", S60);
    leaf.subject = der_name("*mail.example.com"); /* a star without a dot leads as well */
    chain = DER_JOIN(der_assemble(&leaf), der_assemble(&root));
    assert_found_on(judge_host(chain, "webmail.example.com"), "host-illegal", 0);
    assert_found_on(judge_host(chain, "webmail.example.com"), "host-mismatch", S40);
    leaf.subject = der_name("*.example.com");
    chain = DER_JOIN(der_assemble(&leaf), der_assemble(&root));
    assert_found_on(judge_host(chain, "mail.example.com"), "host-illegal", 0);
    assert_found_on(judge(chain), "host-illegal", 0);
}

static symca_report *judge_time(int64_t at)
{
    der_certificate root = der_root();
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;

    root.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x17, "090601120000Z"));
    options.at = at;
    return judge_with(der_assemble(&root), &options);
}

static void test_times(void **state)
{
    const int64_t from = 1212321600, until = 1243857600, day = 86400;

    (void) state;
    der_reset();
    assert_found_on(judge_time(from - 1), "not-yet-valid", ALL);
    assert_found_on(judge_time(from), "not-yet-valid", 0);
    assert_found_on(judge_time(until), "expired", 0);
    assert_found_on(judge_time(until + 1), "expired", ALL);
    assert_found_on(judge_time(until - 90 * day), "expires-soon", 0);
    assert_found_on(judge_time(until - 90 * day + 1), "expires-soon", ALL);
    assert_found_on(judge_time(until), "expires-soon", ALL);
    assert_found_on(judge_time(until + 1), "expires-soon", 0);
    assert_told(judge_time(until + 1), "expired",
                "\"Test Root\" was valid only until 2009-06-01T12:00:00Z (judged at 2009-06-01T12:00:01Z)",
                "tbsCertificate.validity.notAfter");
    assert_told(judge_time(until + day), "expired",
                "\"Test Root\" was valid only until 2009-06-01 (judged at 2009-06-02)",
                "tbsCertificate.validity.notAfter");
    assert_told(judge_time(from - 1), "not-yet-valid",
                "\"Test Root\" is valid only from 2008-06-01T12:00:00Z (judged at 2008-06-01T11:59:59Z)",
                "tbsCertificate.validity.notBefore");
    assert_found_on(judge_time(INT64_MAX), "expired", ALL);
    assert_found_on(judge_time(INT64_MIN), "not-yet-valid", ALL);
}

/* A cross-signed copy beside its root is no loose end. */
static void test_chain_with_a_copy(void **state)
{
    const made_link links[] = {
        {.subject = "Leaf", .issuer = "Root", .serial = 1, .leaf = true},
        {.subject = "Root", .issuer = "Elder", .serial = 2},
        {.subject = "Root", .issuer = "Root", .serial = 3},
    };

    (void) state;
    der_reset();
    symca_report *report = judge(made_links(links, 3));
    assert_int_equal(found_on(report, "not-self-signed"), 0);
    assert_int_equal(outcome_of(report, "s60-3rd", "chain-incomplete"), SYMCA_OUTCOME_PASSED);
    assert_found_on(report, "chain-incomplete", 0);
}

static void test_url_missing(void **state)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    symca_slice root;

    (void) state;
    der_reset();
    root = made_authority("Test Root");
    assert_found_on(judge_with(root, &options), "url-missing", S40);
    options.url = "";
    assert_found_on(judge_with(root, &options), "url-missing", S40);
    options.url = "http://ca.example.com/";
    assert_found_on(judge_with(root, &options), "url-missing", 0);
}

static void test_tick_internet(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    assert_told(judge(made_authority("Test Root")), "tick-internet",
                "while installing, the phone asks what to trust the authority for, and nothing is ticked", "");
    assert_found_on(judge(made_authority("Test Root")), "tick-internet", S60);
    /* Where it is refused there is nothing to tick. */
    symca_report *report = judge(input_file("crypto/rsa1024-sha256.der"));
    assert_int_equal(outcome_of(report, "s60-3rd", "tick-internet"), SYMCA_OUTCOME_NOT_APPLICABLE);
    assert_int_equal(outcome_of(report, "symbian-3", "tick-internet"), SYMCA_OUTCOME_FOUND);
    assert_found_on(report, "tick-internet", ONLY_SYMBIAN_3);
    root = root_with(der_extension("2.5.29.37", NOT_CRITICAL, DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.3.3"))));
    assert_told(
        judge_fields(&root), "tick-internet",
        "while installing, the phone asks what to trust the authority for, and nothing is ticked; signing "
        "applications, which this one is for, may be on offer: later editions take authorities for that only from "
        "their ROM",
        "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_not_self_signed),
        cmocka_unit_test(test_issuer_mismatch),
        cmocka_unit_test(test_issuer_mismatch_is_told),
        cmocka_unit_test(test_issuer_by_key_among_many),
        cmocka_unit_test(test_long_names),
        cmocka_unit_test(test_chain_incomplete),
        cmocka_unit_test(test_host),
        cmocka_unit_test(test_host_of_a_self_signed_server),
        cmocka_unit_test(test_host_illegal),
        cmocka_unit_test(test_times),
        cmocka_unit_test(test_url_missing),
        cmocka_unit_test(test_chain_with_a_copy),
        cmocka_unit_test(test_tick_internet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
