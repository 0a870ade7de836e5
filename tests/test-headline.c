/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"

/* The headline for one platform. */
static void assert_headline(symca_slice bytes, const char *platform, const char *host, const char *expected)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    char *text;

    options.target = platform;
    options.at = JUDGED_AT;
    options.host = host;
    options.url = "http://ca.example.com/";
    symca_report *report = judge_with(bytes, &options);
    assert_int_equal(symca_report_headline(report, 0, &text), SYMCA_OK);
    assert_string_equal(text, expected);
    symca_free(text);
    symca_report_unref(report);
}

/* Chains whose root is good, so that what is under it leads. */
static symca_slice good_root(void)
{
    return input_file("crypto/rsa1024-sha1.der");
}

/* The Name of that root. */
static symca_slice good_root_name(void)
{
    symca_slice der = good_root();
    symca_certificate *certificate;
    size_t len;

    assert_int_equal(symca_certificate_parse(der.data, der.len, &certificate), SYMCA_OK);
    const uint8_t *name = symca_name_der(symca_certificate_subject(certificate), &len);
    symca_slice copy = der_bytes(name, len);
    symca_certificate_unref(certificate);
    return copy;
}

static void test_installs(void **state)
{
    (void) state;
    der_reset();
    symca_slice root = good_root();
    assert_headline(root, "s60-3rd", NULL, "\"Test root\" installs; tick \"Internet\" for it while installing.");
    assert_headline(root, "s40-2nd", NULL,
                    "\"Test root\" installs as a hashed certificate, with the code that goes with it.");
    assert_headline(made_pem("CERTIFICATE", root), "s60-3rd", NULL,
                    "\"Test root\" installs; tick \"Internet\" for it while installing. The file is Base64 "
                    "text, which the phone does not read: converting it to DER (symca convert, or the download that "
                    "libsymca makes) solves that.");
    assert_headline(made_pem("CERTIFICATE", root), "s40-2nd", NULL,
                    "\"Test root\" installs as a hashed certificate, with the code that goes with it.");
}

static void test_base64_as_it_is(void **state)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    char *text;

    (void) state;
    der_reset();
    options.target = "s60-5th";
    options.at = JUDGED_AT;
    options.flags = SYMCA_CHECK_AS_IS;
    symca_report *report = judge_with(made_pem("CERTIFICATE", good_root()), &options);
    assert_int_equal(symca_report_platform_verdict(report, 0), SYMCA_VERDICT_REFUSED);
    assert_int_equal(symca_report_headline(report, 0, &text), SYMCA_OK);
    assert_string_equal(text,
                        "The phone cannot read this file as it is: it is Base64 text with BEGIN and END lines (PEM) "
                        "where binary DER is needed. Converting it solves that (symca convert, or the download that "
                        "libsymca makes).");
    symca_free(text);
    symca_report_unref(report);
}

static void test_server_certificate(void **state)
{
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(der_none());
    assert_headline(
        der_assemble(&leaf), "s60-3rd", NULL,
        "This is the server's own certificate, \"mail.example.com\", not the authority that issued it; the "
        "phone needs the authority, \"CN=Test Root\". It is not in this file; get it from whoever issued the "
        "certificate, or from the server's chain file.");
    symca_slice access = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.48.2"), der_string(0x86, "http://ca.example.com/r.cer"));
    leaf = leaf_with(der_extension("1.3.6.1.5.5.7.1.1", NOT_CRITICAL, DER_SEQUENCE(access)));
    leaf.inner_algorithm = leaf.outer_algorithm = der_algorithm("1.2.840.113549.1.1.11"); /* which leads less */
    assert_headline(der_assemble(&leaf), "s40-3rd", NULL,
                    "This is the server's own certificate, \"mail.example.com\", not the authority that issued it; the "
                    "phone needs the authority, \"CN=Test Root\". It is not in this file; download it from "
                    "\"http://ca.example.com/r.cer\".");
    leaf = leaf_with(der_none());
    leaf.issuer = leaf.subject;
    assert_headline(
        der_assemble(&leaf), "symbian-3", NULL,
        "The self-signed certificate \"mail.example.com\" is not marked as an authority (basicConstraints cA "
        "TRUE), so the phone will not take it as one. Make a new one that is.");
}

static void test_chain_with_its_root(void **state)
{
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(der_none());
    leaf.issuer = good_root_name();
    assert_headline(DER_JOIN(der_assemble(&leaf), good_root()), "s60-3rd", "mail.example.com",
                    "\"Test root\" installs; tick \"Internet\" for it while installing. Give the phone only the "
                    "authority, \"Test root\" (certificate 1 of this file); the others stay on the server.");
    assert_headline(
        DER_JOIN(der_assemble(&leaf), good_root()), "s60-3rd", "www.example.com",
        "The phone will ask at every connection, because the name differs: the host \"www.example.com\" is not "
        "what the server's certificate is for; the phone looks at the common name \"mail.example.com\"; by RFC "
        "6125 it does not match either. Give the phone only the authority, \"Test root\" "
        "(certificate 1 of this file); the others stay on the server.");
}

static void test_missing_intermediate(void **state)
{
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(der_none());
    leaf.issuer = der_name("Middle");
    assert_headline(
        DER_JOIN(der_assemble(&leaf), good_root()), "s60-3rd", NULL,
        "An intermediate certificate is missing between the server's and the authority: \"mail.example.com\" "
        "was issued by \"CN=Middle\", which is not in this file. Give the phone only the authority, "
        "\"Test root\" (certificate 1 of this file); the others stay on the server.");
}

static void test_chain_algorithm(void **state)
{
    der_certificate leaf;

    (void) state;
    der_reset();
    leaf = leaf_with(der_none());
    leaf.issuer = good_root_name();
    leaf.inner_algorithm = leaf.outer_algorithm = der_algorithm("1.2.840.113549.1.1.11");
    assert_headline(
        DER_JOIN(der_assemble(&leaf), good_root()), "s60-3rd", NULL,
        "The authority installs, but connections die without a question: \"mail.example.com\", which the "
        "server sends, is signed with sha256WithRSAEncryption, and this phone knows MD2, MD5 and SHA-1 with "
        "RSA, and DSA with SHA-1. It is known to: Symbian^3, Anna and Belle.");
}

static void test_algorithms(void **state)
{
    (void) state;
    der_reset();
    assert_headline(input_file("crypto/rsa1024-sha256.der"), "s60-3rd", NULL,
                    "\"Test root\" is signed with sha256WithRSAEncryption, which this phone does not know: it "
                    "will say that the file is corrupted or refuse it. It is known to: Symbian^3, Anna and Belle.");
    assert_headline(
        input_file("crypto/p-256-sha1.der"), "s60-3rd", NULL,
        "\"Test root\" has a public key that this phone cannot load: EC on the curve prime256v1. It is known to: "
        "Series 40 2nd Edition and Series 40 3rd Edition and later.");
    assert_headline(
        input_file("crypto/p-384-sha384.der"), "symbian-3", NULL,
        "\"Test root\" has a public key that this phone cannot load: EC on the curve secp384r1. It is known to: "
        "Series 40 2nd Edition and Series 40 3rd Edition and later. But none of them knows its signature, "
        "ecdsa-with-SHA384.");
}

static void test_expired(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = der_root();
    root.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x17, "090601120000Z"));
    assert_headline(
        der_assemble(&root), "s60-3rd", NULL,
        "\"Test Root\" expired on 2009-06-01: the phone refuses or questions every connection that rests on it. "
        "A new certificate is needed, or the right date on the phone.");
}

/* A rule without a sentence of its own. */
static void test_other(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = der_root();
    assert_headline(der_assemble(&root), "s60-3rd", NULL,
                    "It installs, but does not help: issuer and subject are the same, but the signature "
                    "(sha1WithRSAEncryption) does not verify with the certificate's own key.");
    root.serial = der_tlv(0x02, der_fill(0x11, 50));
    assert_headline(
        der_assemble(&root), "s60-3rd", NULL,
        "The phone will not install it: the serial number has 50 octets, with the signature algorithm 63; over "
        "62 the phone does not recognise the file, and older phones gave up before that.");
}

static void test_several_authorities(void **state)
{
    (void) state;
    der_reset();
    assert_headline(DER_JOIN(good_root(), input_file("crypto/rsa1024-md5.der")), "s60-3rd", NULL,
                    "Each of the 2 authorities installs; tick \"Internet\" for it while installing.");
}

static void test_arguments(void **state)
{
    char *text = (char *) 1;

    (void) state;
    der_reset();
    symca_report *report = judge(good_root());
    assert_int_equal(symca_report_headline(report, 8, &text), SYMCA_ERROR_NOT_FOUND);
    assert_null(text);
    assert_string_equal(symca_error_detail(), "the report has 8 platforms, counted from 0");
    assert_int_equal(symca_report_headline(NULL, 0, &text), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_report_headline(report, 0, NULL), SYMCA_ERROR_ARGUMENT);
    symca_report_unref(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_installs),
        cmocka_unit_test(test_base64_as_it_is),
        cmocka_unit_test(test_server_certificate),
        cmocka_unit_test(test_chain_with_its_root),
        cmocka_unit_test(test_missing_intermediate),
        cmocka_unit_test(test_chain_algorithm),
        cmocka_unit_test(test_algorithms),
        cmocka_unit_test(test_expired),
        cmocka_unit_test(test_other),
        cmocka_unit_test(test_several_authorities),
        cmocka_unit_test(test_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
