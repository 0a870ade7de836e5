/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report.h"

#include "report-data.h"

static symca_report *judge_for(symca_slice bytes, const char *target)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;

    options.at = JUDGED_AT;
    options.target = target;
    options.url = "http://ca.example.com/";
    return judge_with(bytes, &options);
}

static char *template_of(symca_slice bytes, const char *target)
{
    symca_report *report = judge_for(bytes, target);
    char *text;

    assert_int_equal(symca_report_template(report, &text), SYMCA_OK);
    symca_report_unref(report);
    return text;
}

static void assert_none(symca_report *report)
{
    char *text = (char *) 1;

    assert_int_equal(symca_report_template(report, &text), SYMCA_ERROR_NOT_FOUND);
    assert_null(text);
    assert_null(symca_report_reissued(report));
    symca_report_unref(report);
}

static void test_whole_template(void **state)
{
    (void) state;
    der_reset();
    char *text = template_of(input_file("crypto/rsa1024-sha256.der"), "s60-3rd");
    const char *expected[] = {
        "# certtool template for an authority that these take: S60 3rd Edition\n"
        "# Save it as authority.tmpl, then run these two commands:\n"
        "# certtool --generate-privkey --key-type rsa --bits 2048 --outfile authority-key.pem\n"
        "# certtool --generate-self-signed --load-privkey authority-key.pem --template authority.tmpl --hash SHA1 "
        "--outfile authority.pem\n"
        "# SHA-1 is weak. ",
        "\n# With the old authority's key",
        "\ncountry = \"FI\"\norganization = \"Test\"\ncn = \"Test root\"\nserial = 0x",
        "\nexpiration_days = 3650\nca\ncert_signing_key\ncrl_signing_key\n",
    };
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++)
        if (strstr(text, expected[i]) == NULL)
            fail_msg("not there: %s", expected[i]);
    assert_ptr_equal(strstr(text, expected[0]), text);
    const char *serial = strstr(text, "serial = 0x") + strlen("serial = 0x");
    assert_int_equal(strspn(serial, "0123456789abcdef"), 14); /* 7 octets */
    assert_true(serial[0] >= '4' && serial[0] <= '7');        /* positive, no leading zero */
    symca_free(text);
}

/* SHA-256 only where every platform that was asked knows it. */
static void test_hash(void **state)
{
    static const struct {
        const char *target;
        const char *hash;
        bool weak;
    } cases[] = {
        {"symbian-3", "--hash SHA256 ", false}, {"s60-5th", "--hash SHA1 ", true}, {"s60", "--hash SHA1 ", true},
        {"s40", "--hash SHA1 ", true},          {"all", "--hash SHA1 ", true},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_certificate root;
        der_reset();
        root = root_named(DER_JOIN(der_rdn("2.5.4.3", 0x0c, "One"), der_rdn("2.5.4.3", 0x0c, "Two")));
        char *text = template_of(der_assemble(&root), cases[i].target);
        assert_non_null(strstr(text, cases[i].hash));
        assert_int_equal(strstr(text, "SHA-1 is weak") != NULL, cases[i].weak);
        assert_non_null(strstr(text, "\ncn = \"One\"\n"));
        assert_null(strstr(text, "Two"));
        symca_free(text);
    }
}

static char *template_named(symca_slice rdns)
{
    der_certificate root = root_named(rdns);

    return template_of(der_assemble(&root), "s60");
}

static void test_names(void **state)
{
    char longer[80], expected[160];

    (void) state;
    der_reset();
    char *text =
        template_named(DER_JOIN(der_rdn("2.5.4.6", 0x13, "DE"), der_rdn("2.5.4.8", 0x0c, "Bayern"),
                                der_rdn("2.5.4.10", 0x0c, "A \"B\" \\ C"), der_rdn("2.5.4.11", 0x0c, "Mail"),
                                der_rdn("2.5.4.97", 0x0c, "VAT"), der_rdn("2.5.4.3", 0x0c, "M\303\274ller CA")));
    assert_non_null(strstr(text,
                           "\ncountry = \"DE\"\norganization = \"A 'B' ' C\"\nunit = \"Mail\"\ncn = \"M\303\274ller "
                           "CA\"\nserial"));
    symca_free(text);

    text = template_named(DER_JOIN(der_rdn("2.5.4.6", 0x13, "Germany"), der_rdn("2.5.4.10", 0x0c, "Org")));
    assert_null(strstr(text, "country"));
    assert_non_null(strstr(text, "\norganization = \"Org\"\ncn = \"Org\"\n"));
    symca_free(text);

    memset(longer, 'x', 70);
    longer[70] = '\0';
    snprintf(expected, sizeof expected, "\norganization = \"%.64s\"\n", longer);
    text = template_named(DER_JOIN(der_rdn("2.5.4.10", 0x0c, longer), der_rdn("2.5.4.3", 0x0c, "CA")));
    assert_non_null(strstr(text, expected));
    symca_free(text);
}

static void test_key_is_kept(void **state)
{
    static const struct {
        size_t octets;
        bool kept;
    } cases[] = {{127, false}, {128, true}, {256, true}, {257, false}};

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_reset();
        der_certificate root = der_root();
        root.spki = der_rsa_spki(cases[i].octets);
        char *text = template_of(der_assemble(&root), "s60");
        assert_int_equal(strstr(text, "With the old authority's key") != NULL, cases[i].kept);
        symca_free(text);
    }
}

static void test_not_called_for(void **state)
{
    der_certificate leaf, root;

    (void) state;
    der_reset();
    symca_slice good = input_file("crypto/rsa1024-sha1.der");
    assert_none(judge_for(good, "all"));
    /* On a server's certificate the authority is wanted, not a new one. */
    leaf = leaf_with(der_none());
    leaf.inner_algorithm = leaf.outer_algorithm = der_algorithm("1.2.840.113549.1.1.11");
    assert_none(judge_for(der_assemble(&leaf), "s60"));
    /* What is wrong with the server's certificate does not call for a new authority. */
    leaf.subject = DER_SEQUENCE(der_rdn("2.5.4.3", 0x0c, "a.example"), der_rdn("2.5.4.3", 0x0c, "b.example"));
    assert_none(judge_for(DER_JOIN(der_assemble(&leaf), good), "s60"));
    /* Notes do not either. */
    root = der_root();
    root.issuer = der_name("Above");
    assert_none(judge_for(der_assemble(&root), "s60"));
}

static void test_same_twice_and_another_tomorrow(void **state)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    char *text[3];

    (void) state;
    der_reset();
    for (size_t i = 0; i < 3; i++) {
        options.at = JUDGED_AT + (i == 2 ? 86400 : 0);
        options.target = "s60-3rd";
        symca_report *report = judge_with(input_file("crypto/rsa1024-sha256.der"), &options);
        assert_int_equal(symca_report_template(report, &text[i]), SYMCA_OK);
        symca_report_unref(report);
    }
    assert_string_equal(text[0], text[1]);
    assert_string_not_equal(text[0], text[2]);
    for (size_t i = 0; i < 3; i++)
        symca_free(text[i]);
}

static void test_arguments(void **state)
{
    char *text = (char *) 1;

    (void) state;
    assert_int_equal(symca_report_template(NULL, &text), SYMCA_ERROR_ARGUMENT);
    assert_null(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole_template), cmocka_unit_test(test_hash),
        cmocka_unit_test(test_names),          cmocka_unit_test(test_key_is_kept),
        cmocka_unit_test(test_not_called_for), cmocka_unit_test(test_same_twice_and_another_tomorrow),
        cmocka_unit_test(test_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
