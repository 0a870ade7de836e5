/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"

#include "rules.h"

#define ALL SYMCA_PLATFORMS_ALL
#define S40 SYMCA_PLATFORMS_S40
#define S60 SYMCA_PLATFORMS_S60

static der_certificate signed_with(const char *oid)
{
    der_certificate root = der_root();

    root.inner_algorithm = root.outer_algorithm = der_algorithm(oid);
    return root;
}

static void test_signature_algorithm(void **state)
{
    static const struct {
        const char *oid;
        unsigned refused;
    } cases[] = {
        {"1.2.840.113549.1.1.2", 0},              /* MD2 */
        {"1.2.840.113549.1.1.4", 0},              /* MD5 */
        {"1.2.840.113549.1.1.5", 0},              /* SHA-1 */
        {"1.2.840.113549.1.1.3", ALL},            /* MD4 */
        {"1.2.840.113549.1.1.10", ALL},           /* RSASSA-PSS */
        {"1.2.840.113549.1.1.11", OLD_S60 | S40}, /* SHA-256 */
        {"1.2.840.113549.1.1.12", OLD_S60 | S40}, /* SHA-384 */
        {"1.2.840.113549.1.1.13", OLD_S60 | S40}, /* SHA-512 */
        {"1.2.840.113549.1.1.14", OLD_S60 | S40}, /* SHA-224 */
        {"1.2.840.10040.4.3", S40},               /* DSA with SHA-1 */
        {"1.2.840.10045.4.1", S60},               /* ECDSA with SHA-1 */
        {"1.2.840.10045.4.3.2", ALL},             /* ECDSA with SHA-256 */
        {"1.3.101.112", ALL},                     /* Ed25519 */
        {"1.3.6.1.4.1.99999.1", ALL},             /* nobody's */
        {"1.3.14.3.2.29", S40},                   /* OIW: on S60 its own rule */
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = signed_with(cases[i].oid);
        assert_found_on(judge_fields(&root), "signature-algorithm", cases[i].refused);
        assert_found_on(judge_fields(&root), "signature-algorithm-oiw", i == 14 ? S60 : 0);
    }
}

static void test_signature_algorithm_is_told(void **state)
{
    der_certificate root;
    char *text;

    (void) state;
    der_reset();
    root = signed_with("1.2.840.113549.1.1.11");
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    options.at = JUDGED_AT;
    options.target = "s60-3rd-fp2";
    symca_report *report = judge_with(der_assemble(&root), &options);
    assert_int_equal(symca_finding_advice(find_finding(report, "signature-algorithm"), &text), SYMCA_OK);
    assert_non_null(strstr(text, "It is known to: Symbian^3"));
    assert_non_null(strstr(text, "networking_improvements.SIS"));
    assert_non_null(strstr(text, "SHA-1 is weak"));
    symca_free(text);
    assert_told(report, "signature-algorithm",
                "the signature algorithm is sha256WithRSAEncryption; this phone knows MD2, MD5 and SHA-1 with RSA, and "
                "DSA with SHA-1",
                "signatureAlgorithm");
}

static void test_algorithm_mismatch(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = der_root();
    assert_found_on(judge_fields(&root), "algorithm-mismatch", 0);
    root.outer_algorithm = der_algorithm("1.2.840.113549.1.1.4");
    assert_found_on(judge_fields(&root), "algorithm-mismatch", ALL);
    assert_told(judge_fields(&root), "algorithm-mismatch",
                "signatureAlgorithm is md5WithRSAEncryption, but the signed part of the certificate says "
                "sha1WithRSAEncryption",
                "tbsCertificate.signature");
    root.outer_algorithm = DER_SEQUENCE(der_oid("1.2.840.113549.1.1.5"));
    assert_told(judge_fields(&root), "algorithm-mismatch",
                "signatureAlgorithm and tbsCertificate.signature both say sha1WithRSAEncryption, but with different "
                "parameters",
                "tbsCertificate.signature");
}

/* Dss-Parms whose prime has so many octets, its top bit set. */
static symca_slice dsa_spki(size_t octets)
{
    symca_slice prime = der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xc5, octets)));
    symca_slice order = der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xc5, 20)));
    symca_slice parameters = DER_SEQUENCE(prime, order, der_tlv(0x02, der_fill(0x02, octets)));

    return DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.840.10040.4.1"), parameters),
                        der_bits(der_tlv(0x02, der_fill(0x02, octets))));
}

static symca_slice ec_spki(const char *curve, size_t octets)
{
    return DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.840.10045.2.1"), der_oid(curve)),
                        der_bits(DER_JOIN(der_hex("04"), der_fill(0x11, 2 * octets))));
}

static void test_key_algorithm(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = der_root();
    assert_found_on(judge_fields(&root), "key-algorithm", 0);
    root.spki = dsa_spki(128);
    assert_found_on(judge_fields(&root), "key-algorithm", S40);
    root.spki = dsa_spki(129);
    assert_found_on(judge_fields(&root), "key-algorithm", ALL);
    root.spki = dsa_spki(63);
    assert_found_on(judge_fields(&root), "key-algorithm", ALL);
    root.spki = ec_spki("1.2.840.10045.3.1.7", 32);
    assert_found_on(judge_fields(&root), "key-algorithm", S60);
    root.spki = DER_SEQUENCE(DER_SEQUENCE(der_oid("1.3.101.112")), der_bits(der_fill(0x11, 32)));
    assert_found_on(judge_fields(&root), "key-algorithm", ALL);
    symca_report *report = judge_fields(&root);
    assert_int_equal(outcome_of(report, "s60-5th", "rsa-parameters"), SYMCA_OUTCOME_NOT_APPLICABLE);
    symca_report_unref(report);
}

static void test_rsa_parameters(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = der_root();
    assert_found_on(judge_fields(&root), "rsa-parameters", 0);
    symca_slice key = DER_SEQUENCE(der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xc5, 128))), der_hex("0203010001"));
    root.spki = DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.840.113549.1.1.1")), der_bits(key));
    assert_found_on(judge_fields(&root), "rsa-parameters", S60);
    assert_told(judge_fields(&root), "rsa-parameters",
                "the key's algorithm rsaEncryption has no parameter where NULL must stand",
                "tbsCertificate.subjectPublicKeyInfo.algorithm");
}

static void test_key_size(void **state)
{
    static const struct {
        size_t octets;
        unsigned found;
    } cases[] = {{64, ALL}, {128, 0}, {256, 0}, {257, S40}, {512, S40}, {513, ALL}};
    der_certificate root;

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        root = der_root();
        root.spki = der_rsa_spki(cases[i].octets);
        assert_found_on(judge_fields(&root), "key-size", cases[i].found);
    }
    root = der_root();
    root.spki = ec_spki("1.2.840.10045.3.1.7", 32);
    assert_found_on(judge_fields(&root), "key-size", S40);
    assert_told(judge_fields(&root), "key-size", "the EC key has 256 bits; a phone need only handle 160 to 233",
                "tbsCertificate.subjectPublicKeyInfo");
    root.spki = ec_spki("1.2.840.10045.3.1.1", 24);
    assert_found_on(judge_fields(&root), "key-size", 0);
}

static void test_self_signature(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    assert_found_on(judge(input_file("crypto/rsa1024-sha1.der")), "self-signature", 0);
    assert_found_on(judge(input_file("crypto/rsa1024-md5.der")), "self-signature", 0);
    assert_found_on(judge(input_file("crypto/rsa1024-sha1-no-null.der")), "self-signature", S60);
    assert_told(
        judge(input_file("crypto/rsa1024-sha1-no-null.der")), "self-signature",
        "the DigestInfo inside the certificate's own signature lacks its NULL, so the phone holds the signature "
        "to be wrong",
        "signatureValue");
    root = der_root();
    assert_found_on(judge_fields(&root), "self-signature", ALL);

    symca_report *report = judge(input_file("crypto/rsa1024-sha1.der"));
    assert_int_equal(outcome_of(report, "s40-2nd", "self-signature"), SYMCA_OUTCOME_PASSED);
    symca_report_unref(report);
    root.issuer = der_name("Another");
    report = judge_fields(&root);
    assert_int_equal(outcome_of(report, "s40-2nd", "self-signature"), SYMCA_OUTCOME_NOT_APPLICABLE);
    symca_report_unref(report);
    report = judge(input_file("crypto/rsa1024-pss-sha1.der")); /* which nothing here can check */
    assert_int_equal(outcome_of(report, "s60-5th", "self-signature"), SYMCA_OUTCOME_NOT_APPLICABLE);
    symca_report_unref(report);
}

/* A check that succeeds leaves what the last failure said. */
static void test_failure_is_kept(void **state)
{
    der_certificate root;
    symca_bundle *bundle;

    (void) state;
    der_reset();
    root = der_root();
    assert_int_equal(load_exact(der_text("nothing"), NULL, &bundle), SYMCA_ERROR_UNRECOGNISED);
    symca_report_unref(judge_fields(&root));
    assert_int_equal(symca_error_status(), SYMCA_ERROR_UNRECOGNISED);
}

static void test_chain_algorithm(void **state)
{
    der_certificate leaf, root;

    (void) state;
    der_reset();
    root = der_root();
    leaf = leaf_with(der_none());
    symca_slice rest = der_assemble(&root);
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), rest)), "chain-algorithm", 0);

    leaf.inner_algorithm = leaf.outer_algorithm = der_algorithm("1.2.840.113549.1.1.11");
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), rest)), "chain-algorithm", OLD_S60);
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), rest)), "signature-algorithm", 0);
    assert_told(judge(DER_JOIN(der_assemble(&leaf), rest)), "chain-algorithm",
                "\"mail.example.com\", which the server sends, is signed with sha256WithRSAEncryption, and this phone "
                "knows MD2, MD5 and SHA-1 with RSA, and DSA with SHA-1",
                "signatureAlgorithm");

    leaf = leaf_with(der_none());
    leaf.spki = ec_spki("1.2.840.10045.3.1.7", 32);
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), rest)), "chain-algorithm", S60);
    leaf = leaf_with(der_none());
    leaf.outer_algorithm = der_algorithm("1.2.840.113549.1.1.4");
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), rest)), "chain-algorithm", S60);
    leaf = leaf_with(der_extension("2.5.29.19", der_hex("010101"), der_hex("3000")));
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), rest)), "chain-algorithm", S60);
    leaf = leaf_with(der_none());
    leaf.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x17, "300601120000+0100"));
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), rest)), "chain-algorithm", S60);
}

static symca_slice with_parameters(const char *oid, symca_slice parameters)
{
    return DER_SEQUENCE(der_oid(oid), parameters);
}

/* S60 takes NULL or nothing there; a signature that is not known is refused for that alone. */
static void test_signature_parameters(void **state)
{
    static const char sha1[] = "1.2.840.113549.1.1.5";
    const struct {
        symca_slice algorithm;
        unsigned refused;
    } cases[] = {
        {with_parameters(sha1, der_hex("0500")), 0},
        {with_parameters(sha1, der_none()), 0},
        {with_parameters(sha1, der_hex("3000")), S60},
        {with_parameters(sha1, der_hex("0401aa")), S60},
        {with_parameters("1.2.840.113549.1.1.11", der_hex("3000")), S60 | S40},
        {with_parameters("1.2.840.10040.4.3", der_hex("3000")), S40},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_certificate fields = der_root();
        fields.inner_algorithm = fields.outer_algorithm = cases[i].algorithm;
        assert_found_on(judge_fields(&fields), "signature-algorithm", cases[i].refused);

        der_certificate root = der_root();
        der_certificate leaf = leaf_with(der_none());
        leaf.inner_algorithm = leaf.outer_algorithm = cases[i].algorithm;
        assert_found_on(judge(DER_JOIN(der_assemble(&leaf), der_assemble(&root))), "chain-algorithm",
                        cases[i].refused & S60);
    }
    der_reset();
}

static void test_signature_parameters_are_told(void **state)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    char *text;

    (void) state;
    der_reset();
    der_certificate root = der_root();
    root.inner_algorithm = root.outer_algorithm = with_parameters("1.2.840.113549.1.1.5", der_hex("3000"));
    options.at = JUDGED_AT;
    options.target = "s60-5th";
    symca_report *report = judge_with(der_assemble(&root), &options);
    assert_int_equal(symca_finding_advice(find_finding(report, "signature-algorithm"), &text), SYMCA_OK);
    assert_non_null(strstr(text, "NULL must stand there, or nothing"));
    symca_free(text);
    assert_int_equal(symca_report_headline(report, 0, &text), SYMCA_OK);
    assert_non_null(
        strstr(text, "is signed with sha1WithRSAEncryption, but names it with a parameter other than NULL"));
    symca_free(text);
    assert_told(report, "signature-algorithm",
                "the signature algorithm sha1WithRSAEncryption has a parameter other than NULL", "signatureAlgorithm");

    root = der_root();
    der_certificate leaf = leaf_with(der_none());
    leaf.inner_algorithm = leaf.outer_algorithm = with_parameters("1.2.840.113549.1.1.5", der_hex("3000"));
    assert_told(judge(DER_JOIN(der_assemble(&leaf), der_assemble(&root))), "chain-algorithm",
                "\"mail.example.com\", which the server sends, is signed with sha1WithRSAEncryption, which has a "
                "parameter other than NULL there",
                "signatureAlgorithm");
}

/* Only so many signatures are verified for a bundle; one that is known already costs nothing. */
static void test_self_signatures_are_limited(void **state)
{
    symca_slice all = der_none();
    char name[32];

    (void) state;
    der_reset();
    for (int i = 0; i < SYMCA_MAX_SELF_SIGNATURES + 1; i++) {
        snprintf(name, sizeof name, "Root %d", i);
        all = DER_JOIN(all, made_authority(name));
        if (i % 16 == 0) {
            uint8_t *copy = malloc(all.len);
            memcpy(copy, all.data, all.len);
            size_t len = all.len;
            der_reset();
            all = der_bytes(copy, len);
            free(copy);
        }
    }
    symca_bundle *bundle;
    symca_report *report;
    assert_int_equal(load_exact(all, NULL, &bundle), SYMCA_OK);
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    options.target = "s40-2nd";
    options.at = JUDGED_AT;
    for (size_t round = 0; round < 2; round++) {
        size_t count = 0;
        assert_int_equal(symca_bundle_check(bundle, &options, &report), SYMCA_OK);
        for (size_t i = 0; i < symca_report_finding_count(report, 0); i++)
            count += strcmp(symca_finding_id(symca_report_finding(report, 0, i)), "self-signature") == 0;
        assert_int_equal(count, SYMCA_MAX_SELF_SIGNATURES);
        symca_report_unref(report);
    }
    symca_bundle_unref(bundle);
}

/* Keys that make a check dear: only as many signatures are checked, and again to see why not, as there is time for. */
static void test_self_signatures_are_bounded(void **state)
{
    symca_slice all = der_none();
    size_t checked = 0;

    (void) state;
    der_reset();
    der_certificate root = der_root();
    symca_slice key = DER_SEQUENCE(der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xc5, 2048))),
                                   der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xff, 2))));
    root.spki = DER_SEQUENCE(der_algorithm("1.2.840.113549.1.1.1"), der_bits(key));
    for (unsigned i = 0; i < 4; i++) {
        root.subject = root.issuer = der_name(made_text("Root %u", i));
        all = DER_JOIN(all, der_assemble(&root));
    }
    symca_report *report = judge(all);
    for (size_t i = 0; i < symca_report_finding_count(report, 7); i++)
        checked += strcmp(symca_finding_id(symca_report_finding(report, 7, i)), "self-signature") == 0;
    assert_int_equal(checked, 1);
    symca_report_unref(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_signature_algorithm),
        cmocka_unit_test(test_signature_algorithm_is_told),
        cmocka_unit_test(test_signature_parameters),
        cmocka_unit_test(test_signature_parameters_are_told),
        cmocka_unit_test(test_algorithm_mismatch),
        cmocka_unit_test(test_key_algorithm),
        cmocka_unit_test(test_rsa_parameters),
        cmocka_unit_test(test_key_size),
        cmocka_unit_test(test_self_signature),
        cmocka_unit_test(test_failure_is_kept),
        cmocka_unit_test(test_chain_algorithm),
        cmocka_unit_test(test_self_signatures_are_limited),
        cmocka_unit_test(test_self_signatures_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
