/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"

#define ALL SYMCA_PLATFORMS_ALL
#define S40 SYMCA_PLATFORMS_S40
#define S60 SYMCA_PLATFORMS_S60
#define BEFORE_5TH (OLD_S60 & ~SYMCA_PLATFORM_BIT(SYMCA_S60_5TH))

#define CN "2.5.4.3"
#define UTF8 0x0c
#define PRINTABLE 0x13

static const char *repeat(char c, size_t count)
{
    char *text = (char *) der_room(count + 1);

    memset(text, c, count);
    text[count] = '\0';
    return text;
}

static der_certificate named_with(const char *type, uint8_t tag, const char *text)
{
    return root_named(DER_JOIN(der_rdn(type, tag, text), der_rdn(CN, UTF8, "Test Root")));
}

static void test_attributes(void **state)
{
    static const struct {
        const char *type;
        unsigned unknown;
    } cases[] = {
        {"2.5.4.3", 0},
        {"2.5.4.4", 0},
        {"2.5.4.5", 0},
        {"2.5.4.7", 0},
        {"2.5.4.8", 0},
        {"2.5.4.9", 0},
        {"2.5.4.10", 0},
        {"2.5.4.11", 0},
        {"2.5.4.12", 0},
        {"2.5.4.17", 0},
        {"2.5.4.42", 0},
        {"2.5.4.43", 0},
        {"2.5.4.44", 0},
        {"2.5.4.46", 0},
        {"0.9.2342.19200300.100.1.25", 0},
        {"1.2.840.113549.1.9.1", 0},          /* emailAddress */
        {"1.2.840.113549.1.9.2", BEFORE_5TH}, /* unstructuredName */
        {"2.5.4.13", OLD_S60},                /* description */
        {"2.5.4.97", S60},                    /* organizationIdentifier */
        {"2.5.4.15", S60},                    /* businessCategory */
        {"0.9.2342.19200300.100.1.1", S60},   /* UID */
        {"1.2.3.4.5", S60},                   /* nobody's */
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = named_with(cases[i].type, PRINTABLE, "A");
        assert_found_on(judge_fields(&root), "name-attribute", cases[i].unknown);
    }
    der_certificate root = named_with("2.5.4.97", PRINTABLE, "VAT-1");
    assert_told(
        judge_fields(&root), "name-attribute",
        "the subject of \"Test Root\" has organizationIdentifier \"VAT-1\" (2.5.4.97); this phone does not know "
        "that attribute and breaks off when it compares the name",
        "tbsCertificate.subject.rdnSequence[0][0].type");
}

static void test_lengths(void **state)
{
    static const struct {
        const char *type;
        size_t most;
    } cases[] = {
        {"2.5.4.3", 256},
        {"2.5.4.6", 2},
        {"2.5.4.10", 64},
        {"2.5.4.11", 64},
        {"2.5.4.7", 128},
        {"2.5.4.8", 128},
        {"2.5.4.12", 64},
        {"2.5.4.42", 16},
        {"2.5.4.4", 40},
        {"2.5.4.43", 5},
        {"2.5.4.44", 3},
        {"2.5.4.5", 64},
        {"2.5.4.17", 40},
        {"2.5.4.9", 128},
        {"0.9.2342.19200300.100.1.25", 128},
        {"1.2.840.113549.1.9.1", 256},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = named_with(cases[i].type, PRINTABLE, repeat('A', cases[i].most));
        assert_found_on(judge_fields(&root), "name-attribute-length", 0);
        root = named_with(cases[i].type, PRINTABLE, repeat('A', cases[i].most + 1));
        assert_found_on(judge_fields(&root), "name-attribute-length", S60);
    }
    /* 64 characters of two bytes each are 64 characters. */
    char *text = (char *) der_room(129);
    for (size_t i = 0; i < 64; i++)
        memcpy(text + 2 * i, "\303\274", 2);
    text[128] = '\0';
    der_certificate root = named_with("2.5.4.10", UTF8, text);
    assert_found_on(judge_fields(&root), "name-attribute-length", 0);
    root = named_with("2.5.4.6", PRINTABLE, "DEU");
    assert_told(judge_fields(&root), "name-attribute-length",
                "the subject of \"Test Root\" has C \"DEU\" of 3 characters; this phone takes at most 2",
                "tbsCertificate.subject.rdnSequence[0][0].value");
}

/* The names that are compared: of who issues its own, of the others the issuer's where that is not here itself. */
static void test_names_of_a_chain(void **state)
{
    der_certificate leaf, root;

    (void) state;
    der_reset();
    root = der_root();
    leaf = leaf_with(der_none());
    leaf.subject = DER_SEQUENCE(der_rdn("2.5.4.97", UTF8, "VAT-1"), der_rdn(CN, UTF8, "mail.example.com"));
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), der_assemble(&root))), "name-attribute", 0);
    leaf = leaf_with(der_none());
    leaf.issuer = DER_SEQUENCE(der_rdn("2.5.4.97", UTF8, "VAT-1"), der_rdn(CN, UTF8, "Missing"));
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), der_assemble(&root))), "name-attribute", S60);
    root = root_named(DER_JOIN(der_rdn("2.5.4.97", UTF8, "VAT-1"), der_rdn(CN, UTF8, "Missing")));
    symca_report *report = judge(DER_JOIN(der_assemble(&leaf), der_assemble(&root)));
    assert_int_equal(found_on(report, "name-attribute"), S60);
    assert_int_equal(symca_finding_certificate(find_finding(report, "name-attribute")), 1);
    symca_report_unref(report);
}

static void test_string_types(void **state)
{
    static const struct {
        uint8_t tag;
        unsigned type, bmp;
    } cases[] = {{0x0c, 0, 0},   {0x13, 0, 0},   {0x14, 0, 0},   {0x16, 0, 0},  {0x1e, 0, S60},
                 {0x1c, S60, 0}, {0x12, S60, 0}, {0x1a, S60, 0}, {0x04, S60, 0}};

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = named_with("2.5.4.10", cases[i].tag, "1234");
        assert_found_on(judge_fields(&root), "name-string-type", cases[i].type);
        assert_found_on(judge_fields(&root), "name-bmp-string", cases[i].bmp);
    }
    /* These are read byte for byte, whatever the tag. */
    der_certificate root = named_with("2.5.4.5", 0x12, "1234");
    assert_found_on(judge_fields(&root), "name-string-type", 0);
}

static void test_string_types_are_told(void **state)
{
    static const struct {
        uint8_t tag;
        const char *value;
        const char *told;
    } cases[] = {{0x12, "1234", "as a NumericString"},
                 {0x1a, "1234", "as a VisibleString"},
                 {0x1b, "1234", "as a GeneralString"},
                 {0x04, "1234", "with the tag 04 (hex)"}};

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = named_with("2.5.4.10", cases[i].tag, cases[i].value);
        symca_report *report = judge_fields(&root);
        char *message;
        assert_int_equal(symca_finding_message(find_finding(report, "name-string-type"), &message), SYMCA_OK);
        if (strstr(message, cases[i].told) == NULL)
            fail_msg("%02x: %s", cases[i].tag, message);
        symca_free(message);
        symca_report_unref(report);
    }
    der_certificate root = named_with("2.5.4.10", 0x12, "1234");
    assert_told(judge_fields(&root), "name-string-type",
                "the subject of \"Test Root\" has O \"1234\" as a NumericString; this phone reads PrintableString, "
                "UTF8String, IA5String, TeletexString and BMPString",
                "tbsCertificate.subject.rdnSequence[0][0].value");
}

static void test_teletex(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = named_with("2.5.4.10", 0x14, "Mueller");
    assert_found_on(judge_fields(&root), "name-teletex", 0);
    root = named_with("2.5.4.10", 0x14, "M\374ller");
    assert_found_on(judge_fields(&root), "name-teletex", S60);
}

static void test_empty_name(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_named(der_none());
    assert_found_on(judge_fields(&root), "name-empty", S40);
    assert_found_on(judge_fields(&root), "label-empty", S60);
    root = der_root();
    assert_found_on(judge_fields(&root), "name-empty", 0);
    assert_found_on(judge_fields(&root), "label-empty", 0);
}

static void test_several_common_names(void **state)
{
    der_certificate root, leaf;

    (void) state;
    der_reset();
    root = root_named(DER_JOIN(der_rdn(CN, UTF8, "One"), der_rdn("2.5.4.10", UTF8, "Org"), der_rdn(CN, UTF8, "Two"),
                               der_rdn(CN, UTF8, "Three")));
    assert_found_on(judge_fields(&root), "several-common-names", ALL);
    assert_told(judge_fields(&root), "several-common-names",
                "the subject has 3 common names; the phone shows and matches only the first, \"One\"",
                "tbsCertificate.subject.rdnSequence[2][0].value");
    root = der_root();
    assert_found_on(judge_fields(&root), "several-common-names", 0);
    leaf = leaf_with(der_none());
    leaf.subject = DER_SEQUENCE(der_rdn(CN, UTF8, "a.example.com"), der_rdn(CN, UTF8, "b.example.com"));
    assert_found_on(judge(DER_JOIN(der_assemble(&leaf), der_assemble(&root))), "several-common-names", ALL);
}

static void test_label_empty(void **state)
{
    symca_slice two, one;

    (void) state;
    der_reset();
    two = der_extension("2.5.29.17", NOT_CRITICAL,
                        DER_SEQUENCE(der_string(0x82, "a.example.com"), der_string(0x82, "b.example.com")));
    one = alt_name(0x82, "a.example.com");
    der_certificate root = root_with(two);
    assert_found_on(judge_fields(&root), "label-empty", S60);
    root = root_with(one);
    assert_found_on(judge_fields(&root), "label-empty", 0);
}

static void test_label_cut(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = root_named(der_rdn(CN, UTF8, repeat('x', 64)));
    assert_found_on(judge_fields(&root), "label-cut", 0);
    root = root_named(der_rdn(CN, UTF8, repeat('x', 65)));
    assert_found_on(judge_fields(&root), "label-cut", S60);
}

static void test_same_label(void **state)
{
    der_certificate one, other;

    (void) state;
    der_reset();
    one = root_named(der_rdn(CN, UTF8, "Same"));
    other = root_named(DER_JOIN(der_rdn("2.5.4.10", UTF8, "Other"), der_rdn(CN, UTF8, "Same")));
    symca_slice both = DER_JOIN(der_assemble(&one), der_assemble(&other));
    assert_found_on(judge(both), "same-label", S60);
    assert_told(judge(both), "same-label", "certificates 0 and 1 of this file would both get the label \"Same\"",
                "tbsCertificate.subject");
    assert_found_on(judge(DER_JOIN(made_authority("One"), made_authority("Two"))), "same-label", 0);
    symca_report *report = judge_fields(&one);
    assert_int_equal(outcome_of(report, "s60-3rd", "same-label"), SYMCA_OUTCOME_NOT_APPLICABLE);
    symca_report_unref(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_attributes),
        cmocka_unit_test(test_lengths),
        cmocka_unit_test(test_names_of_a_chain),
        cmocka_unit_test(test_string_types),
        cmocka_unit_test(test_string_types_are_told),
        cmocka_unit_test(test_teletex),
        cmocka_unit_test(test_empty_name),
        cmocka_unit_test(test_several_common_names),
        cmocka_unit_test(test_label_empty),
        cmocka_unit_test(test_label_cut),
        cmocka_unit_test(test_same_label),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
