/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"

#define ALL SYMCA_PLATFORMS_ALL
#define S40 SYMCA_PLATFORMS_S40
#define S60 SYMCA_PLATFORMS_S60

/* basicConstraints alone, with this content. */
static der_certificate root_constrained(symca_slice critical, const char *hex)
{
    der_certificate root = der_root();

    root.extensions = der_extensions(der_extension("2.5.29.19", critical, der_hex(hex)));
    return root;
}

static void test_not_a_ca(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_constrained(CRITICAL, "30030101ff");
    assert_found_on(judge_fields(&root), "not-a-ca", 0);
    root = root_constrained(CRITICAL, "3000");
    assert_found_on(judge_fields(&root), "not-a-ca", ALL);
    root = root_constrained(CRITICAL, "3003010100");
    assert_found_on(judge_fields(&root), "not-a-ca", ALL);
    root = root_constrained(CRITICAL, "0500");
    assert_told(
        judge_fields(&root), "not-a-ca",
        "\"Test Root\" has a basicConstraints extension that cannot be read, so it is no authority, although it "
        "names itself as its issuer",
        "tbsCertificate.extensions[0]");
    root = der_root();
    root.extensions = der_none();
    assert_found_on(judge_fields(&root), "not-a-ca", ALL);
    root.version = der_none();
    assert_found_on(judge_fields(&root), "not-a-ca", 0);
}

/* What an authority's work needs is no matter for what is none. */
static void test_not_a_ca_is_enough(void **state)
{
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(der_extension("2.5.29.15", CRITICAL, der_hex("030205a0")));
    symca_report *report = judge_fields(&leaf);
    assert_int_equal(found_on(report, "not-a-ca"), ALL);
    assert_int_equal(found_on(report, "key-usage"), 0);
    assert_int_equal(found_on(report, "not-self-signed"), 0);
    assert_int_equal(found_on(report, "key-identifier"), 0);
    assert_int_equal(found_on(report, "tick-internet"), 0);
    assert_int_equal(outcome_of(report, "s60-3rd", "key-usage"), SYMCA_OUTCOME_NOT_APPLICABLE);
    symca_report_unref(report);
}

static void test_basic_constraints_not_critical(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_constrained(NOT_CRITICAL, "30030101ff");
    assert_found_on(judge_fields(&root), "basic-constraints-not-critical", S40);
    root = root_constrained(CRITICAL, "30030101ff");
    assert_found_on(judge_fields(&root), "basic-constraints-not-critical", 0);
}

static void test_version_1(void **state)
{
    der_certificate root, leaf;

    (void) state;
    der_reset();
    root = der_root();
    assert_found_on(judge_fields(&root), "version-1", 0);
    root.version = root.extensions = der_none();
    assert_found_on(judge_fields(&root), "version-1", ALL);
    assert_told(judge_fields(&root), "version-1",
                "\"Test Root\" is of version 1: the phone takes it as an authority, but never as an intermediate one",
                "tbsCertificate");
    leaf = leaf_with(der_none());
    leaf.version = der_none();
    root = der_root();
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), der_assemble(&root))), "version-1", 0);
}

static void test_key_usage(void **state)
{
    static const struct {
        const char *value;
        unsigned unusable, refused;
    } cases[] = {
        {"03020106", 0, 0},   /* keyCertSign, cRLSign */
        {"03020204", 0, 0},   /* keyCertSign */
        {"03020102", ALL, 0}, /* cRLSign */
        {"030205a0", ALL, 0}, /* digitalSignature, keyEncipherment */
        {"03020700", ALL, 0}, /* a data octet, no bit */
        {"030100", S40, S60}, /* no data octet */
        {"0500", S40, S60},   /* no BIT STRING */
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = root_with(der_extension("2.5.29.15", CRITICAL, der_hex(cases[i].value)));
        assert_found_on(judge_fields(&root), "key-usage", cases[i].unusable);
        assert_found_on(judge_fields(&root), "key-usage-empty", cases[i].refused);
    }
    der_certificate root = root_with(der_extension("2.5.29.15", CRITICAL, der_hex("030205a0")));
    assert_told(judge_fields(&root), "key-usage",
                "\"Test Root\" has a keyUsage without keyCertSign; it allows digitalSignature and keyEncipherment",
                "tbsCertificate.extensions[1]");
}

/* Root, so many intermediates under each other, and a leaf. */
static symca_slice chain_of(const char *constraints, size_t intermediates)
{
    der_certificate root = root_constrained(CRITICAL, constraints);
    symca_slice all = der_assemble(&root);
    char name[40] = "Test Root";

    for (size_t i = 0; i <= intermediates; i++) {
        der_certificate child = i < intermediates ? der_root() : leaf_with(der_none());
        child.issuer = der_name(name);
        if (i < intermediates) {
            snprintf(name, sizeof name, "Intermediate %zu", i);
            child.subject = der_name(name);
        }
        all = DER_JOIN(all, der_assemble(&child));
    }
    return all;
}

static void test_path_length(void **state)
{
    (void) state;
    der_reset();
    assert_found_on(judge(chain_of("30060101ff020100", 0)), "path-length", 0);
    assert_found_on(judge(chain_of("30060101ff020100", 1)), "path-length", ALL);
    assert_found_on(judge(chain_of("30060101ff020101", 1)), "path-length", 0);
    assert_found_on(judge(chain_of("30060101ff020101", 2)), "path-length", ALL);
    assert_found_on(judge(chain_of("30030101ff", 3)), "path-length", 0);
    assert_told(judge(chain_of("30060101ff020101", 2)), "path-length",
                "\"Test Root\" allows 1 authority below it (pathLenConstraint), and this file has 2",
                "tbsCertificate.extensions[0].extnValue");
}

/* An intermediate that is no authority breaks the chain, but not the root's installation. */
static void test_intermediate_that_is_none(void **state)
{
    der_certificate root, middle, leaf;

    (void) state;
    der_reset();
    root = der_root();
    middle = leaf_with(der_none());
    middle.subject = der_name("Middle");
    leaf = leaf_with(der_none());
    leaf.issuer = der_name("Middle");
    symca_slice all = DER_JOIN(der_assemble(&leaf), der_assemble(&middle), der_assemble(&root));
    assert_found_on(judge(all), "not-a-ca", 0);
    assert_told(judge(all), "path-length",
                "\"Middle\" issued another certificate of this file, but is no authority itself",
                "tbsCertificate.extensions");
}

static void test_critical_extension(void **state)
{
    static const struct {
        const char *oid;
        unsigned unusable;
    } cases[] = {
        {"2.5.29.37", 0},                     /* extKeyUsage */
        {"2.5.29.33", S40},                   /* policyMappings */
        {"2.5.29.17", 0},                     /* subjectAltName */
        {"2.5.29.15", 0},                     /* keyUsage */
        {"2.5.29.30", 0},                     /* nameConstraints */
        {"2.5.29.36", 0},                     /* policyConstraints */
        {"2.5.29.32", 0},                     /* certificatePolicies */
        {"2.5.29.54", ALL & ~ONLY_SYMBIAN_3}, /* inhibitAnyPolicy */
        {"2.5.29.16", ALL & ~ONLY_SYMBIAN_3}, /* privateKeyUsagePeriod, which the TLS of Symbian^3 knows */
        {"2.5.29.14", ALL},                   /* subjectKeyIdentifier */
        {"2.5.29.35", ALL},                   /* authorityKeyIdentifier */
        {"2.5.29.31", ALL},                   /* cRLDistributionPoints */
        {"2.5.29.18", ALL},                   /* issuerAltName */
        {"2.16.840.1.113730.1.1", ALL},       /* netscape-cert-type */
        {"1.2.3.4.5", ALL},                   /* nobody's */
        {"1.2.826.0.1.1796587.1.1.1.1", S40}, /* Symbian's own */
        {"1.2.826.0.1.1796587.1.1.1.6", S40},
        {"1.2.826.0.1.1796587.1.1.1.2", ALL}, /* not among them */
        {"1.2.826.0.1.1796587.1.1.1.11", ALL},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = root_with(der_extension(cases[i].oid, CRITICAL, der_hex("3000")));
        assert_found_on(judge_fields(&root), "critical-extension", cases[i].unusable);
        root = root_with(der_extension(cases[i].oid, NOT_CRITICAL, der_hex("3000")));
        assert_found_on(judge_fields(&root), "critical-extension", 0);
    }
    /* In a certificate that the server sends it breaks the chain as well. */
    assert_found_on(judge(leaf_and_root(der_extension("1.2.3.4.5", CRITICAL, der_hex("0500")))), "critical-extension",
                    ALL);
    assert_told(judge(leaf_and_root(der_extension("2.16.840.1.113730.1.1", CRITICAL, der_hex("030206c0")))),
                "critical-extension",
                "\"mail.example.com\" has the extension nsCertType (2.16.840.1.113730.1.1) marked critical, and "
                "this phone does not know it",
                "tbsCertificate.extensions[0]");
}

static void test_viewer_says_corrupted(void **state)
{
    symca_slice plain = DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.3.4")));
    symca_slice qualifier = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.2.1"), der_string(0x16, "http://a.example/"));
    symca_slice qualified = DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.3.4"), DER_SEQUENCE(qualifier)));
    der_certificate root;

    (void) state;
    der_reset();
    plain = DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.3.4")));
    qualifier = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.2.1"), der_string(0x16, "http://a.example/"));
    qualified = DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.3.4"), DER_SEQUENCE(qualifier)));
    root = root_with(der_extension("2.5.29.37", CRITICAL, DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.3.1"))));
    assert_found_on(judge_fields(&root), "viewer-says-corrupted", ONLY_SYMBIAN_3);
    root = root_with(der_extension("2.5.29.37", NOT_CRITICAL, DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.3.1"))));
    assert_found_on(judge_fields(&root), "viewer-says-corrupted", 0);
    root = root_with(der_extension("2.5.29.33", CRITICAL, der_hex("3000")));
    assert_found_on(judge_fields(&root), "viewer-says-corrupted", ONLY_SYMBIAN_3);
    root = root_with(der_extension("2.5.29.32", CRITICAL, plain));
    assert_found_on(judge_fields(&root), "viewer-says-corrupted", 0);
    root = root_with(der_extension("2.5.29.32", NOT_CRITICAL, qualified));
    assert_found_on(judge_fields(&root), "viewer-says-corrupted", 0);
    root = root_with(der_extension("2.5.29.32", CRITICAL, qualified));
    assert_found_on(judge_fields(&root), "viewer-says-corrupted", ONLY_SYMBIAN_3);
    assert_told(judge_fields(&root), "viewer-says-corrupted",
                "the critical extension certificatePolicies (2.5.29.32) with qualifiers makes the certificate's "
                "details page call it "
                "corrupted, although it works",
                "tbsCertificate.extensions[1]");
}

static void test_key_identifier(void **state)
{
    static const struct {
        size_t octets;
        unsigned empty, too_long;
    } cases[] = {{0, S60, 0}, {1, 0, 0}, {20, 0, 0}, {21, 0, S60}};
    der_certificate root;

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        root = root_with(der_extension("2.5.29.14", NOT_CRITICAL, der_tlv(0x04, der_fill(0x77, cases[i].octets))));
        assert_found_on(judge_fields(&root), "key-identifier", 0);
        assert_found_on(judge_fields(&root), "key-identifier-empty", cases[i].empty);
        assert_found_on(judge_fields(&root), "key-identifier-long", cases[i].too_long);
    }
    root = der_root();
    assert_found_on(judge_fields(&root), "key-identifier", ALL);
}

static void test_alt_name_malformed(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_with(der_extension("2.5.29.17", NOT_CRITICAL, der_hex("0500")));
    assert_found_on(judge_fields(&root), "alt-name-malformed", S60);
    root = root_with(der_extension("2.5.29.18", NOT_CRITICAL, der_hex("30020500")));
    assert_found_on(judge_fields(&root), "alt-name-malformed", S60);
    root = root_with(alt_name(0x82, "ca.example.com"));
    assert_found_on(judge_fields(&root), "alt-name-malformed", 0);
    /* In the server's chain it breaks connections. */
    symca_slice chain = leaf_and_root(der_extension("2.5.29.17", NOT_CRITICAL, der_hex("0500")));
    assert_found_on(judge(chain), "alt-name-malformed", 0);
    assert_found_on(judge(chain), "alt-name-host", S60);
}

static void test_alt_name_host(void **state)
{
    static const struct {
        uint8_t tag;
        const char *text;
        bool good;
    } cases[] = {
        {0x82, "mail.example.com", true},
        {0x82, "*.example.com", true},
        {0x82, "m*.example.com", true},
        {0x82, "mail_1.example.com", false},
        {0x82, "mail.example.com.", false},
        {0x82, "mail..example.com", false},
        {0x82, "-mail.example.com", false},
        {0x82, "", false},
        {0x81, "ca@example.com", true},
        {0x81, "example.com", false},
        {0x86, "http://example.com/", true},
        {0x86, "http://ex_ample.com/", false},
        {0x86, "ldap:///cn=x", false},
        {0x87, "1234", true},
        {0x87, "12345", false},
        {0x87, "1234567890123456", true},
        {0x88, "\x2a\x03", true},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = root_with(alt_name(cases[i].tag, cases[i].text));
        assert_found_on(judge_fields(&root), "alt-name-host", cases[i].good ? 0 : S60);
        assert_found_on(judge(leaf_and_root(alt_name(cases[i].tag, cases[i].text))), "alt-name-host",
                        cases[i].good ? 0 : S60);
    }
    der_reset();
    der_certificate root = root_with(alt_name(0x82, "mail_1.example.com"));
    assert_told(judge_fields(&root), "alt-name-host",
                "\"Test Root\" has in its subjectAltName the dNSName \"mail_1.example.com\"; the phone wants labels of "
                "letters, digits and hyphens, and no dot at the end",
                "tbsCertificate.extensions[1].extnValue[0]");
}

static void test_alt_name_host_says_what_is_wanted(void **state)
{
    static const struct {
        uint8_t tag;
        const char *text;
        const char *told;
    } cases[] = {
        {0x81, "example.com", "the rfc822Name \"example.com\"; the phone wants a mail address with an @"},
        {0x86, "http://ex_ample.com/", "the uniformResourceIdentifier \"http://ex_ample.com/\"; the phone wants a URI"},
        {0x87, "12345", "the iPAddress \"3132333435\"; the phone wants 4 or 16 octets"},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = root_with(alt_name(cases[i].tag, cases[i].text));
        symca_report *report = judge_fields(&root);
        char *message;
        assert_int_equal(symca_finding_message(find_finding(report, "alt-name-host"), &message), SYMCA_OK);
        if (strstr(message, cases[i].told) == NULL)
            fail_msg("%s", message);
        symca_free(message);
        symca_report_unref(report);
    }
    der_reset();
    assert_told(judge(leaf_and_root(der_extension("2.5.29.17", NOT_CRITICAL, der_hex("0500")))), "alt-name-host",
                "\"mail.example.com\" has a subjectAltName that cannot be read",
                "tbsCertificate.extensions[0].extnValue");
}

static symca_slice constraint(uint8_t tag, const char *text)
{
    symca_slice subtrees = der_tlv(0xa0, DER_SEQUENCE(der_string(tag, text)));

    return der_extension("2.5.29.30", CRITICAL, DER_SEQUENCE(subtrees));
}

static void test_name_constraints_type(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_with(constraint(0x82, "example.com"));
    assert_found_on(judge_fields(&root), "name-constraints-type", 0);
    root = root_with(constraint(0x81, "example.com"));
    assert_found_on(judge_fields(&root), "name-constraints-type", 0);
    root = root_with(constraint(0x87, "\x0a\x01\x01\x01\xff\xff\xff\xff"));
    assert_found_on(judge_fields(&root), "name-constraints-type", 0);
    root = root_with(constraint(0x88, "\x2a\x03"));
    assert_found_on(judge_fields(&root), "name-constraints-type", S60);
    assert_told(judge_fields(&root), "name-constraints-type",
                "\"Test Root\" constrains names of the kind registeredID, which this phone does not know",
                "tbsCertificate.extensions[1].extnValue");
    root = root_with(der_extension("2.5.29.30", CRITICAL, der_hex("0500")));
    assert_found_on(judge_fields(&root), "name-constraints-type", S60);
}

static symca_slice purposes(const char *first, const char *second)
{
    return der_extension("2.5.29.37", NOT_CRITICAL,
                         DER_SEQUENCE(der_oid(first), second != NULL ? der_oid(second) : der_none()));
}

static void test_leaf_usage(void **state)
{
    (void) state;
    der_reset();
    assert_found_on(judge(leaf_and_root(der_none())), "leaf-usage", 0);
    assert_found_on(judge(leaf_and_root(purposes("1.3.6.1.5.5.7.3.1", NULL))), "leaf-usage", 0);
    assert_found_on(judge(leaf_and_root(purposes("1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.1"))), "leaf-usage", 0);
    assert_found_on(judge(leaf_and_root(purposes("2.5.29.37.0", NULL))), "leaf-usage", S60);
    assert_told(judge(leaf_and_root(purposes("1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4"))), "leaf-usage",
                "\"mail.example.com\" has an extKeyUsage without serverAuth; it says clientAuth and emailProtection",
                "tbsCertificate.extensions[0].extnValue");
    /* An authority's own is not looked at. */
    der_certificate root = root_with(purposes("1.3.6.1.5.5.7.3.2", NULL));
    assert_found_on(judge_fields(&root), "leaf-usage", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_not_a_ca),
        cmocka_unit_test(test_not_a_ca_is_enough),
        cmocka_unit_test(test_basic_constraints_not_critical),
        cmocka_unit_test(test_version_1),
        cmocka_unit_test(test_key_usage),
        cmocka_unit_test(test_path_length),
        cmocka_unit_test(test_intermediate_that_is_none),
        cmocka_unit_test(test_critical_extension),
        cmocka_unit_test(test_viewer_says_corrupted),
        cmocka_unit_test(test_key_identifier),
        cmocka_unit_test(test_alt_name_malformed),
        cmocka_unit_test(test_alt_name_host),
        cmocka_unit_test(test_alt_name_host_says_what_is_wanted),
        cmocka_unit_test(test_name_constraints_type),
        cmocka_unit_test(test_leaf_usage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
