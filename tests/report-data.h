/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TESTS_REPORT_DATA_H
#define TESTS_REPORT_DATA_H

/* Certificates by construction, and what the forecast says of them. Their signatures are made up. */

#include "input-data.h"
#include "platform.h"

#include <symca/report.h>

/* 2030-01-01, when what der_root() makes is valid, and what tests/data/crypto holds. */
#define JUDGED_AT 1893456000

#define OLD_S60 (SYMCA_PLATFORMS_S60 & ~SYMCA_PLATFORM_BIT(SYMCA_SYMBIAN_3))
#define ONLY_SYMBIAN_3 SYMCA_PLATFORM_BIT(SYMCA_SYMBIAN_3)
#define CRITICAL der_hex("0101ff")
#define NOT_CRITICAL der_none()

static DER_UNUSED symca_report *judge_with(symca_slice bytes, const symca_check_options *options)
{
    symca_bundle *bundle = NULL;
    symca_report *report = NULL;

    if (load_exact(bytes, NULL, &bundle) != SYMCA_OK)
        fail_msg("not loaded: %s", symca_error_detail());
    if (symca_bundle_check(bundle, options, &report) != SYMCA_OK)
        fail_msg("not checked: %s", symca_error_detail());
    symca_bundle_unref(bundle);
    return report;
}

static DER_UNUSED symca_report *judge(symca_slice bytes)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    options.at = JUDGED_AT;
    options.url = "http://ca.example.com/";
    return judge_with(bytes, &options);
}

static DER_UNUSED symca_report *judge_host(symca_slice bytes, const char *host)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    options.at = JUDGED_AT;
    options.host = host;
    return judge_with(bytes, &options);
}

static DER_UNUSED symca_report *judge_fields(const der_certificate *fields)
{
    return judge(der_assemble(fields));
}

/* The platforms on which a rule found something, in any certificate. */
static DER_UNUSED unsigned found_on(const symca_report *report, const char *id)
{
    unsigned platforms = 0;

    for (size_t place = 0; place < symca_report_platform_count(report); place++)
        for (size_t i = 0; i < symca_report_finding_count(report, place); i++)
            if (strcmp(symca_finding_id(symca_report_finding(report, place, i)), id) == 0)
                platforms |= SYMCA_PLATFORM_BIT(symca_report_platform(report, place)->index);
    return platforms;
}

/* The first finding of a rule on the first platform that has one; NULL where there is none. */
static DER_UNUSED const symca_finding *find_finding(const symca_report *report, const char *id)
{
    for (size_t place = 0; place < symca_report_platform_count(report); place++)
        for (size_t i = 0; i < symca_report_finding_count(report, place); i++)
            if (strcmp(symca_finding_id(symca_report_finding(report, place, i)), id) == 0)
                return symca_report_finding(report, place, i);
    return NULL;
}

static DER_UNUSED void assert_found_on(symca_report *report, const char *id, unsigned platforms)
{
    unsigned found = found_on(report, id);

    if (found != platforms)
        fail_msg("%s: found on %02x, not on %02x", id, found, platforms);
    symca_report_unref(report);
}

/* What the first finding of a rule says, and where. */
static DER_UNUSED void assert_told(symca_report *report, const char *id, const char *message, const char *path)
{
    const symca_finding *finding = find_finding(report, id);
    char *text;

    if (finding == NULL)
        fail_msg("%s: not found", id);
    assert_int_equal(symca_finding_message(finding, &text), SYMCA_OK);
    assert_string_equal(text, message);
    symca_free(text);
    assert_int_equal(symca_finding_path(finding, &text), SYMCA_OK);
    assert_string_equal(text, path);
    symca_free(text);
    symca_report_unref(report);
}

/* The outcome of a rule's row for a platform, by their ids. */
static DER_UNUSED symca_outcome outcome_of(const symca_report *report, const char *platform, const char *id)
{
    for (size_t place = 0; place < symca_report_platform_count(report); place++) {
        const symca_platform *at = symca_report_platform(report, place);
        for (size_t row = 0; strcmp(at->id, platform) == 0 && row < symca_rule_count(); row++)
            if (symca_rule_applies(symca_rule_get(row), at) && strcmp(symca_rule_id(symca_rule_get(row)), id) == 0)
                return symca_report_outcome(report, place, row);
    }
    return SYMCA_OUTCOME_NOT_APPLICABLE;
}

/* The root of der_root() with these extensions besides basicConstraints. */
static DER_UNUSED der_certificate root_with(symca_slice extensions)
{
    der_certificate root = der_root();

    root.extensions = der_extensions(DER_JOIN(der_extension("2.5.29.19", CRITICAL, der_hex("30030101ff")), extensions));
    return root;
}

static DER_UNUSED der_certificate root_named(symca_slice rdns)
{
    der_certificate root = der_root();

    root.subject = root.issuer = der_tlv(0x30, rdns);
    return root;
}

/* subjectAltName of one entry. */
static DER_UNUSED symca_slice alt_name(uint8_t tag, const char *text)
{
    return der_extension("2.5.29.17", NOT_CRITICAL, DER_SEQUENCE(der_string(tag, text)));
}

/* A server's certificate of "Test Root", with these extensions. */
static DER_UNUSED der_certificate leaf_with(symca_slice extensions)
{
    der_certificate leaf = der_root();

    leaf.serial = der_hex("02021235");
    leaf.subject = der_name("mail.example.com");
    leaf.extensions = extensions.len > 0 ? der_extensions(extensions) : der_none();
    return leaf;
}

/* That and its root. */
static DER_UNUSED symca_slice leaf_and_root(symca_slice extensions)
{
    der_certificate leaf = leaf_with(extensions);
    der_certificate root = der_root();

    return DER_JOIN(der_assemble(&leaf), der_assemble(&root));
}

#endif /* TESTS_REPORT_DATA_H */
