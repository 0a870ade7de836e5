/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "host.h"

#include "report-data.h"

/* What each rule says: S60, S40, RFC 6125. */
typedef struct match_case {
    const char *name;
    const char *host;
    bool s60, s40, rfc6125;
} match_case;

static void assert_matches(symca_slice der, const match_case *expected)
{
    symca_certificate *leaf;

    assert_int_equal(symca_certificate_parse(der.data, der.len, &leaf), SYMCA_OK);
    bool s60 = symca_host_matches(leaf, expected->host, SYMCA_HOST_S60);
    bool s40 = symca_host_matches(leaf, expected->host, SYMCA_HOST_S40);
    bool rfc6125 = symca_host_matches(leaf, expected->host, SYMCA_HOST_RFC6125);
    if (s60 != expected->s60 || s40 != expected->s40 || rfc6125 != expected->rfc6125)
        fail_msg("%s against %s: %d %d %d", expected->host, expected->name, s60, s40, rfc6125);
    symca_certificate_unref(leaf);
}

static void test_dns_names(void **state)
{
    static const match_case cases[] = {
        {"mail.example.com", "mail.example.com", true, true, true},
        {"mail.example.com", "MAIL.Example.COM", true, true, true},
        {"mail.example.com", "mail.example.org", false, false, false},
        {"mail.example.com", "a.mail.example.com", false, false, false},
        {"mail.example.com", "example.com", false, false, false},
        {"*.example.com", "mail.example.com", true, true, true},
        {"*.example.com", "a.b.example.com", true, false, false},
        {"*.example.com", "example.com", false, false, false},
        {"*.example.com", ".example.com", false, false, false},
        {"m*.example.com", "mail.example.com", true, false, false},
        {"m*.example.com", "imap.example.com", false, false, false},
        {"*ail.example.com", "mail.example.com", true, false, false},
        {"m*i*l.example.com", "mail.example.com", true, false, false},
        {"mail.*.com", "mail.example.com", true, false, false},
        {"*", "mail", true, false, false},
        {"", "mail.example.com", false, false, false},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate leaf = leaf_with(alt_name(0x82, cases[i].name));
        leaf.subject = der_name("other.example.net");
        assert_matches(der_assemble(&leaf), &cases[i]);
    }
}

/* The common name counts only where there is no dNSName. */
static void test_common_name(void **state)
{
    static const match_case cases[] = {
        {"mail.example.com", "mail.example.com", true, true, true},
        {"mail.example.com", "MAIL.example.com", true, true, true},
        {"*.example.com", "mail.example.com", true, true, true},
        {"*.example.com", "a.b.example.com", true, false, false},
        {"m*.example.com", "mail.example.com", false, false, false}, /* only a leading * */
        {"*.*.example.com", "a.b.example.com", false, false, false},
        {"10.1.2.3", "10.1.2.3", true, true, false},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate leaf = leaf_with(alt_name(0x81, "ca@example.com"));
        leaf.subject = der_name(cases[i].name);
        assert_matches(der_assemble(&leaf), &cases[i]);
    }
    der_certificate leaf = leaf_with(alt_name(0x82, "other.example.com"));
    match_case hidden = {"a CN behind a dNSName", "mail.example.com", false, false, false};
    assert_matches(der_assemble(&leaf), &hidden);
}

static void test_several_common_names(void **state)
{
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(der_none());
    leaf.subject = DER_SEQUENCE(der_rdn("2.5.4.3", 0x0c, "a.example.com"), der_rdn("2.5.4.3", 0x0c, "b.example.com"));
    match_case first = {"a, then b", "a.example.com", true, true, false};
    match_case last = {"a, then b", "b.example.com", false, false, true};
    assert_matches(der_assemble(&leaf), &first);
    assert_matches(der_assemble(&leaf), &last);
    leaf.subject = der_tlv(0x30, der_none());
    match_case none = {"nothing", "a.example.com", false, false, false};
    assert_matches(der_assemble(&leaf), &none);
}

static void test_addresses(void **state)
{
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(alt_name(0x87, "\x0a\x01\x02\x03"));
    match_case four = {"iPAddress 10.1.2.3", "10.1.2.3", false, false, true};
    match_case other = {"iPAddress 10.1.2.3", "10.1.2.4", false, false, false};
    assert_matches(der_assemble(&leaf), &four);
    assert_matches(der_assemble(&leaf), &other);
    leaf = leaf_with(alt_name(0x87, "\x20\x01\x0d\xb8\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"));
    match_case six = {"an iPAddress of version 6", "2001:db8:101:101:101:101:101:101", false, false, true};
    assert_matches(der_assemble(&leaf), &six);
}

static void test_legal(void **state)
{
    static const struct {
        const char *text;
        bool legal;
    } cases[] = {
        {"mail.example.com", true},
        {"a", true},
        {"1.2.3.4", true},
        {"xn--mller-kva.example", true},
        {"a-b.c", true},
        {"", false},
        {".", false},
        {"a.", false},
        {".a", false},
        {"a..b", false},
        {"-a.b", false},
        {"a-.b", false},
        {"a_b", false},
        {"a b", false},
        {"*.a", false},
        {"m\303\274ller", false},
        {"a/b", false},
    };
    char label[65];

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (symca_host_is_legal(cases[i].text, strlen(cases[i].text)) != cases[i].legal)
            fail_msg("%s", cases[i].text);
    memset(label, 'a', 64);
    assert_true(symca_host_is_legal(label, 63));
    assert_false(symca_host_is_legal(label, 64));
}

static void test_has_dns(void **state)
{
    symca_certificate *certificate;
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(alt_name(0x82, "a.example.com"));
    symca_slice der = der_assemble(&leaf);
    assert_int_equal(symca_certificate_parse(der.data, der.len, &certificate), SYMCA_OK);
    assert_true(symca_host_has_dns(certificate));
    symca_certificate_unref(certificate);
    leaf = leaf_with(alt_name(0x87, "\x0a\x01\x02\x03"));
    der = der_assemble(&leaf);
    assert_int_equal(symca_certificate_parse(der.data, der.len, &certificate), SYMCA_OK);
    assert_false(symca_host_has_dns(certificate));
    symca_certificate_unref(certificate);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dns_names),
        cmocka_unit_test(test_common_name),
        cmocka_unit_test(test_several_common_names),
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_legal),
        cmocka_unit_test(test_has_dns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
