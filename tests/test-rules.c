/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"
#include "rules.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define NOTE SYMCA_SEVERITY_NOTE
#define WARNED SYMCA_SEVERITY_WARNED
#define UNUSABLE SYMCA_SEVERITY_UNUSABLE
#define REFUSED SYMCA_SEVERITY_REFUSED
#define PROVEN SYMCA_CONFIDENCE_PROVEN
#define DOCUMENTED SYMCA_CONFIDENCE_DOCUMENTED
#define REPORTED SYMCA_CONFIDENCE_REPORTED
#define ALL SYMCA_PLATFORMS_ALL
#define S40 SYMCA_PLATFORMS_S40
#define S60 SYMCA_PLATFORMS_S60
#define BEFORE_5TH (OLD_S60 & ~SYMCA_PLATFORM_BIT(SYMCA_S60_5TH))

/* The facts, typed in. */
static const struct {
    const char *id;
    symca_severity severity;
    unsigned platforms;
    symca_confidence confidence;
} facts[] = {
    {"der-required", REFUSED, S60, PROVEN},
    /* Not among the facts on certificates: what becomes of the forms of WPKI and WTLS. */
    {"form-not-taken", REFUSED, S60, PROVEN},
    {"form-not-taken", WARNED, S40, REPORTED},
    {"der-short-form", REFUSED, S60, PROVEN},
    {"der-invalid", REFUSED, S60, PROVEN},
    {"trailing-bytes", NOTE, ALL, PROVEN},
    {"several-certificates", NOTE, ALL, PROVEN},
    {"too-large-to-view", NOTE, S60, PROVEN},
    {"too-large", WARNED, S40, DOCUMENTED},
    {"serial-too-long", REFUSED, S60, PROVEN},
    {"serial-long", NOTE, S40, DOCUMENTED},
    {"signature-algorithm", REFUSED, OLD_S60, PROVEN},
    {"signature-algorithm", REFUSED, ONLY_SYMBIAN_3, PROVEN},
    {"signature-algorithm", REFUSED, S40, DOCUMENTED},
    {"signature-algorithm-oiw", REFUSED, S60, PROVEN},
    {"algorithm-mismatch", REFUSED, ALL, PROVEN},
    {"key-algorithm", REFUSED, S60, PROVEN},
    {"key-algorithm", REFUSED, S40, DOCUMENTED},
    {"rsa-parameters", REFUSED, S60, PROVEN},
    {"key-size", NOTE, S60, PROVEN},
    {"key-size", WARNED, S40, DOCUMENTED},
    {"self-signature", UNUSABLE, ALL, PROVEN},
    {"not-self-signed", REFUSED, S40, DOCUMENTED},
    {"not-self-signed", NOTE, S60, PROVEN},
    {"not-a-ca", REFUSED, S60, PROVEN},
    {"not-a-ca", REFUSED, S40, DOCUMENTED},
    {"basic-constraints-not-critical", NOTE, S40, DOCUMENTED},
    {"version-1", NOTE, ALL, PROVEN},
    {"key-usage", UNUSABLE, ALL, PROVEN},
    {"key-usage-empty", REFUSED, S60, PROVEN},
    {"path-length", UNUSABLE, ALL, PROVEN},
    {"critical-extension", UNUSABLE, S60, PROVEN},
    {"critical-extension", UNUSABLE, S40, DOCUMENTED},
    {"viewer-says-corrupted", NOTE, ONLY_SYMBIAN_3, PROVEN},
    {"key-identifier", NOTE, ALL, PROVEN},
    {"key-identifier-empty", REFUSED, S60, PROVEN},
    {"key-identifier-long", WARNED, S60, PROVEN},
    {"time-format", REFUSED, S60, PROVEN},
    {"time-format-generalized", REFUSED, BEFORE_5TH, PROVEN},
    {"expired", UNUSABLE, ALL, PROVEN},
    {"not-yet-valid", UNUSABLE, ALL, PROVEN},
    {"expires-soon", NOTE, ALL, SYMCA_CONFIDENCE_NONE},
    {"name-attribute", UNUSABLE, S60, PROVEN},
    {"name-attribute-length", UNUSABLE, S60, PROVEN},
    {"name-string-type", UNUSABLE, S60, PROVEN},
    {"name-bmp-string", WARNED, S60, PROVEN},
    {"name-teletex", NOTE, S60, PROVEN},
    {"name-empty", REFUSED, S40, DOCUMENTED},
    {"several-common-names", WARNED, ALL, PROVEN},
    {"label-empty", NOTE, S60, PROVEN},
    {"label-cut", NOTE, S60, PROVEN},
    {"alt-name-malformed", REFUSED, S60, PROVEN},
    {"alt-name-host", UNUSABLE, S60, PROVEN},
    {"name-constraints-type", UNUSABLE, S60, PROVEN},
    {"issuer-mismatch", UNUSABLE, ALL, PROVEN},
    {"chain-incomplete", WARNED, ALL, PROVEN},
    {"chain-algorithm", UNUSABLE, S60, PROVEN},
    {"host-mismatch", WARNED, ALL, PROVEN},
    {"host-illegal", UNUSABLE, S60, PROVEN},
    {"leaf-usage", UNUSABLE, S60, PROVEN},
    {"same-label", NOTE, S60, PROVEN},
    {"url-missing", WARNED, S40, DOCUMENTED},
    {"tick-internet", NOTE, S60, PROVEN},
};

static void test_rows_are_the_facts(void **state)
{
    (void) state;
    assert_int_equal(symca_rule_count(), COUNT(facts));
    for (size_t row = 0; row < COUNT(facts); row++) {
        const symca_rule *rule = symca_rule_get(row);
        assert_string_equal(symca_rule_id(rule), facts[row].id);
        assert_int_equal(symca_rule_severity(rule), facts[row].severity);
        assert_int_equal(symca_rule_confidence(rule, NULL), facts[row].confidence);
        for (size_t index = 0; index < SYMCA_PLATFORM_COUNT; index++)
            assert_int_equal(symca_rule_applies(rule, symca_platform_get(index)), facts[row].platforms >> index & 1);
    }
    assert_null(symca_rule_get(COUNT(facts)));
    assert_null(symca_rule_get(SYMCA_NONE));
}

static void test_rows_are_whole(void **state)
{
    (void) state;
    for (size_t row = 0; row < symca_rules_count; row++) {
        const symca_rule *rule = &symca_rules[row];
        assert_non_null(rule->look);
        assert_non_null(rule->tell);
        assert_true(rule->roles != 0);
        assert_true(rule->rank == 0 || rule->severity >= WARNED);
        /* Sentences: a capital or a code at the start, a full stop at the end. */
        const char *texts[] = {symca_rule_condition(rule), symca_rule_advice(rule)};
        for (size_t i = 0; i < 2; i++) {
            size_t len = strlen(texts[i]);
            if (len < 30 || texts[i][len - 1] != '.' || strstr(texts[i], "  ") != NULL ||
                strstr(texts[i], "..") != NULL)
                fail_msg("%s: %s", rule->id, texts[i]);
        }
        assert_true(strlen(symca_rule_source(rule)) > 8);
    }
}

/* No platform has two rows of one id. */
static void test_rows_do_not_overlap(void **state)
{
    (void) state;
    for (size_t row = 0; row < symca_rules_count; row++)
        for (size_t other = 0; other < row; other++)
            if (strcmp(symca_rules[row].id, symca_rules[other].id) == 0)
                assert_int_equal(symca_rules[row].platforms & symca_rules[other].platforms, 0);
}

static const symca_rule *rule_named(const char *id)
{
    for (size_t row = 0; row < symca_rules_count; row++)
        if (strcmp(symca_rules[row].id, id) == 0)
            return &symca_rules[row];
    fail_msg("there is no rule %s", id);
    return NULL;
}

/* A rule of both groups has a source in each, and on Series 40 none of Symbian's. */
static void test_sources(void **state)
{
    (void) state;
    for (size_t row = 0; row < symca_rules_count; row++) {
        const symca_rule *rule = &symca_rules[row];
        bool both = (rule->platforms & S40) != 0 && (rule->platforms & S60) != 0;
        assert_int_equal(both && rule->confidence != SYMCA_CONFIDENCE_NONE, rule->source_s60 != NULL);
        assert_int_equal(rule->source_s60 != NULL, rule->source_s40 != NULL);
        const char *s40 = rule->source_s40 != NULL ? rule->source_s40 : rule->source;
        if ((rule->platforms & S40) != 0)
            assert_null(strstr(s40, "Symbian"));
        if (rule->source_s60 != NULL)
            assert_true(strstr(rule->source, rule->source_s60) != NULL && strstr(rule->source, s40) != NULL);
    }
}

/* What was read in public source is inferred for older phones, and the specification's for Series 40. */
static void test_confidence_of_a_platform(void **state)
{
    const symca_rule *rule = rule_named("trailing-bytes");

    (void) state;
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S40_2ND)), DOCUMENTED);
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S60_2ND)), SYMCA_CONFIDENCE_INFERRED);
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S60_3RD_FP2)), SYMCA_CONFIDENCE_INFERRED);
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S60_5TH)), PROVEN);
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_SYMBIAN_3)), PROVEN);
    /* Where no document speaks of Series 40. */
    rule = rule_named("several-common-names");
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S40_3RD)), SYMCA_CONFIDENCE_INFERRED);
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S60_5TH)), PROVEN);
    rule = rule_named("form-not-taken");
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S60_3RD)), SYMCA_CONFIDENCE_INFERRED);
    rule = rule_named("too-large");
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S40_3RD)), DOCUMENTED);
    assert_int_equal(symca_rule_confidence(rule, symca_platform_get(SYMCA_S60_5TH)), SYMCA_CONFIDENCE_NONE);
}

static void test_one_row_speaks_for_a_platform(void **state)
{
    (void) state;
    for (size_t index = 0; index < SYMCA_PLATFORM_COUNT; index++) {
        const symca_platform *platform = symca_platform_get(index);
        for (size_t row = 0; row < symca_rules_count; row++) {
            size_t speaking = 0;
            for (size_t other = 0; other < symca_rules_count; other++)
                speaking +=
                    strcmp(symca_rules[row].id, symca_rules[other].id) == 0 && symca_rule_speaks_for(other, platform);
            assert_int_equal(speaking, 1);
        }
    }
}

static void test_null(void **state)
{
    (void) state;
    assert_string_equal(symca_rule_id(NULL), "");
    assert_int_equal(symca_rule_severity(NULL), NOTE);
    assert_false(symca_rule_applies(NULL, symca_platform_get(0)));
    assert_false(symca_rule_applies(symca_rule_get(0), NULL));
    assert_int_equal(symca_rule_confidence(NULL, NULL), SYMCA_CONFIDENCE_NONE);
    assert_string_equal(symca_rule_condition(NULL), "");
    assert_string_equal(symca_rule_source(NULL), "");
    assert_string_equal(symca_rule_advice(NULL), "");
    assert_null(symca_rule_phone_says(NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows_are_the_facts),
        cmocka_unit_test(test_rows_are_whole),
        cmocka_unit_test(test_rows_do_not_overlap),
        cmocka_unit_test(test_sources),
        cmocka_unit_test(test_confidence_of_a_platform),
        cmocka_unit_test(test_one_row_speaks_for_a_platform),
        cmocka_unit_test(test_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
