/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "json.h"
#include "report.h"

#include <stdlib.h>
#include <string.h>

/* A text that was handed over; NULL, which makes the whole fail, where it could not be made. */
static symca_json *owned_text(symca_status status, char *text)
{
    symca_json *json = status == SYMCA_OK ? symca_json_text(text) : NULL;

    free(text);
    return json;
}

static symca_json *position(size_t value)
{
    return value == SYMCA_NONE ? symca_json_null() : symca_json_number((int64_t) value);
}

static symca_json *match(int answer)
{
    return answer == SYMCA_ABSENT ? symca_json_null() : symca_json_bool(answer != 0);
}

static symca_json *finding_path(const symca_finding *finding)
{
    char *text;
    symca_status status = symca_finding_path(finding, &text);
    return owned_text(status, text);
}

static symca_json *finding_message(const symca_finding *finding)
{
    char *text;
    symca_status status = symca_finding_message(finding, &text);
    return owned_text(status, text);
}

static symca_json *finding_advice(const symca_finding *finding)
{
    char *text;
    symca_status status = symca_finding_advice(finding, &text);
    return owned_text(status, text);
}

static symca_json *finding_json(const symca_finding *finding)
{
    symca_json *json = symca_json_object();

    symca_json_set(&json, "id", symca_json_text(symca_finding_id(finding)));
    symca_json_set(&json, "severity", symca_json_text(symca_severity_string(symca_finding_severity(finding))));
    symca_json_set(&json, "confidence", symca_json_text(symca_confidence_string(symca_finding_confidence(finding))));
    symca_json_set(&json, "certificate", position(symca_finding_certificate(finding)));
    symca_json_set(&json, "path", finding_path(finding));
    symca_json_set(&json, "offset", position(symca_finding_offset(finding)));
    symca_json_set(&json, "message", finding_message(finding));
    symca_json_set(&json, "phone_says", symca_json_text(symca_finding_phone_says(finding)));
    symca_json_set(&json, "advice", finding_advice(finding));
    symca_json_set(&json, "source", symca_json_text(symca_finding_source(finding)));
    return json;
}

static symca_json *rules_json(const symca_report *self, size_t place)
{
    const symca_platform *platform = symca_report_platform(self, place);
    symca_json *json = symca_json_array();

    for (size_t row = 0; row < symca_rules_count; row++) {
        const symca_rule *rule = &symca_rules[row];
        symca_confidence confidence = symca_rule_confidence(rule, platform);
        if (!symca_rule_speaks_for(row, platform))
            continue;
        symca_json *entry = symca_json_object();
        symca_json_set(&entry, "id", symca_json_text(rule->id));
        symca_json_set(&entry, "outcome",
                       symca_json_text(symca_outcome_string(symca_report_outcome(self, place, row))));
        symca_json_set(&entry, "severity", symca_json_text(symca_severity_string(rule->severity)));
        symca_json_set(&entry, "confidence", symca_json_text(symca_confidence_string(confidence)));
        symca_json_append(&json, entry);
    }
    return json;
}

static symca_json *headline_json(const symca_report *self, size_t place)
{
    char *text;
    symca_status status = symca_report_headline(self, place, &text);
    return owned_text(status, text);
}

static symca_json *forecast_json(const symca_report *self, size_t place, bool rules)
{
    symca_json *json = symca_json_object();
    symca_json *findings = symca_json_array();

    symca_json_set(&json, "id", symca_json_text(symca_platform_id(symca_report_platform(self, place))));
    symca_json_set(&json, "verdict", symca_json_text(symca_verdict_string(symca_report_platform_verdict(self, place))));
    symca_json_set(&json, "headline", headline_json(self, place));
    if (self->host != NULL)
        symca_json_set(&json, "host_matches", match(symca_report_host_matches(self, place, NULL)));
    for (size_t i = 0; i < symca_report_finding_count(self, place); i++)
        symca_json_append(&findings, finding_json(symca_report_finding(self, place, i)));
    symca_json_set(&json, "findings", findings);
    if (rules)
        symca_json_set(&json, "rules", rules_json(self, place));
    return json;
}

static symca_json *host_json(const symca_report *self)
{
    symca_json *json = symca_json_object();
    int rfc6125;

    (void) symca_report_host_matches(self, 0, &rfc6125);
    symca_json_set(&json, "name", symca_json_text(self->host));
    symca_json_set(&json, "rfc6125", match(rfc6125));
    return json;
}

static symca_json *template_json(const symca_report *self)
{
    char *text;
    symca_status status = symca_report_template(self, &text);
    return owned_text(status, text);
}

symca_status symca_report_to_json(const symca_report *self, bool rules, char **out)
{
    if (out != NULL)
        *out = NULL;
    if (self == NULL || out == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "a report and a place for its JSON are needed");

    symca_json *json = symca_json_object();
    symca_json *platforms = symca_json_array();
    for (size_t place = 0; place < self->forecast_count; place++)
        symca_json_append(&platforms, forecast_json(self, place, rules));
    symca_json_set(&json, "platforms", platforms);
    symca_json_set(&json, "verdict", symca_json_text(symca_verdict_string(symca_report_verdict(self))));
    symca_json_set(&json, "at", symca_json_time(self->at));
    if (self->host != NULL)
        symca_json_set(&json, "host", host_json(self));
    if (symca_report_reissued(self) != NULL)
        symca_json_set(&json, "template", template_json(self));
    if (symca_report_left_out(self) > 0)
        symca_json_set(&json, "left_out", symca_json_number((int64_t) symca_report_left_out(self)));
    return symca_json_finish(json, out);
}
