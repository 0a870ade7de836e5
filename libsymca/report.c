/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report.h"

#include <stdlib.h>
#include <string.h>

/* ---- making ---- */

static uint32_t first_with_role(const symca_check *check, unsigned role)
{
    for (size_t i = 0; i < check->count; i++)
        if ((check->judged[i].roles & role) != 0)
            return check->judged[i].index;
    return SYMCA_NO_CERTIFICATE;
}

static uint32_t first_authority(const symca_check *check)
{
    for (size_t place = 0; place < check->bundle->install_count; place++) {
        size_t index = check->bundle->installs[place];
        if ((check->judged[index].roles & SYMCA_ROLE_AUTHORITY) != 0)
            return (uint32_t) index;
    }
    return SYMCA_NO_CERTIFICATE;
}

static size_t count_findings(const symca_check *check)
{
    size_t count = 0;

    for (size_t i = 0; i < check->observation_count; i++)
        count += (size_t) __builtin_popcount(check->observations[i].platforms);
    return count;
}

/* From what was found, not from what was kept: a finding that is counted only counts. */
static symca_verdict worst_verdict(const symca_report *self, unsigned platform)
{
    symca_verdict worst = SYMCA_VERDICT_INSTALLS;

    for (size_t row = 0; row < symca_rules_count; row++)
        if ((self->found[row] & platform) != 0 && (symca_verdict) symca_rules[row].severity > worst)
            worst = (symca_verdict) symca_rules[row].severity;
    return worst;
}

/* The observations are in their order already. Returns how many findings the platform has. */
static size_t fill_forecast(symca_report *self, symca_platform_index index, symca_finding *findings)
{
    symca_forecast *forecast = &self->forecasts[self->forecast_count++];
    const symca_platform *platform = symca_platform_at(index);

    forecast->platform = platform;
    forecast->findings = findings;
    forecast->verdict = worst_verdict(self, SYMCA_PLATFORM_BIT(index));
    for (size_t i = 0; i < self->observation_count; i++)
        if ((self->observations[i].platforms & SYMCA_PLATFORM_BIT(index)) != 0)
            findings[forecast->finding_count++] =
                (symca_finding){.report = self, .observation = &self->observations[i], .platform = platform};
    return forecast->finding_count;
}

symca_status symca_report_new(const symca_check *check, unsigned platforms, symca_report **out)
{
    size_t findings_size = count_findings(check) * sizeof(symca_finding);
    size_t observations_size = check->observation_count * sizeof(symca_observation);
    size_t host_size = check->host == NULL ? 0 : strlen(check->host) + 1;

    symca_report *self = malloc(sizeof *self + findings_size + observations_size + host_size);
    if (self == NULL)
        return symca_fail_memory();
    symca_finding *findings = (symca_finding *) (void *) (self + 1);
    symca_observation *observations = (symca_observation *) (void *) ((uint8_t *) findings + findings_size);
    char *host = (char *) observations + observations_size;

    *self = (symca_report){.bundle = symca_bundle_ref(check->bundle),
                           .host = check->host == NULL ? NULL : host,
                           .at = check->at,
                           .flags = check->flags,
                           .authorities = check->authorities,
                           .leaves = check->leaves,
                           .authority = first_authority(check),
                           .leaf = first_with_role(check, SYMCA_ROLE_LEAF),
                           .platforms = platforms,
                           .host_matches = check->host_matches,
                           .host_matches_rfc6125 = check->host_matches_rfc6125,
                           .observations = observations,
                           .observation_count = check->observation_count};
    atomic_init(&self->references, 1);
    if (check->host != NULL)
        memcpy(host, check->host, host_size);
    if (check->observation_count > 0)
        memcpy(observations, check->observations, observations_size);
    memcpy(self->applied, check->applied, sizeof self->applied);
    memcpy(self->found, check->found, sizeof self->found);
    memcpy(self->left_out, check->left_out, sizeof self->left_out);
    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++)
        if ((platforms & SYMCA_PLATFORM_BIT(index)) != 0)
            findings += fill_forecast(self, (symca_platform_index) index, findings);
    *out = self;
    return SYMCA_OK;
}

symca_report *symca_report_ref(const symca_report *self)
{
    /* The count is the one part of a report that changes. */
    symca_report *shared = (symca_report *) (uintptr_t) self;

    if (shared != NULL)
        atomic_fetch_add_explicit(&shared->references, 1, memory_order_relaxed);
    return shared;
}

void symca_report_unref(symca_report *self)
{
    if (self == NULL || atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) != 1)
        return;
    symca_bundle_unref(self->bundle);
    free(self);
}

/* ---- reading ---- */

static const symca_forecast *forecast_at(const symca_report *self, size_t place)
{
    return self != NULL && place < self->forecast_count ? &self->forecasts[place] : NULL;
}

symca_verdict symca_report_verdict(const symca_report *self)
{
    symca_verdict worst = SYMCA_VERDICT_INSTALLS;

    if (self == NULL)
        return SYMCA_VERDICT_REFUSED;
    for (size_t place = 0; place < self->forecast_count; place++)
        if (self->forecasts[place].verdict > worst)
            worst = self->forecasts[place].verdict;
    return worst;
}

size_t symca_report_platform_count(const symca_report *self)
{
    return self == NULL ? 0 : self->forecast_count;
}

const symca_platform *symca_report_platform(const symca_report *self, size_t place)
{
    const symca_forecast *forecast = forecast_at(self, place);

    return forecast == NULL ? NULL : forecast->platform;
}

symca_verdict symca_report_platform_verdict(const symca_report *self, size_t place)
{
    const symca_forecast *forecast = forecast_at(self, place);

    return forecast == NULL ? SYMCA_VERDICT_REFUSED : forecast->verdict;
}

size_t symca_report_finding_count(const symca_report *self, size_t place)
{
    const symca_forecast *forecast = forecast_at(self, place);

    return forecast == NULL ? 0 : forecast->finding_count;
}

const symca_finding *symca_report_finding(const symca_report *self, size_t place, size_t index)
{
    const symca_forecast *forecast = forecast_at(self, place);

    return forecast != NULL && index < forecast->finding_count ? &forecast->findings[index] : NULL;
}

symca_outcome symca_report_outcome(const symca_report *self, size_t place, size_t rule)
{
    const symca_forecast *forecast = forecast_at(self, place);

    if (forecast == NULL || rule >= symca_rules_count)
        return SYMCA_OUTCOME_NOT_APPLICABLE;
    unsigned platform = SYMCA_PLATFORM_BIT(forecast->platform->index);
    if ((self->found[rule] & platform) != 0)
        return SYMCA_OUTCOME_FOUND;
    return (self->applied[rule] & platform) != 0 ? SYMCA_OUTCOME_PASSED : SYMCA_OUTCOME_NOT_APPLICABLE;
}

int symca_report_host_matches(const symca_report *self, size_t place, int *out_rfc6125)
{
    const symca_forecast *forecast = forecast_at(self, place);
    bool known = forecast != NULL && self->host != NULL && self->leaves > 0;

    if (out_rfc6125 != NULL)
        *out_rfc6125 = known ? self->host_matches_rfc6125 : SYMCA_ABSENT;
    return known ? (self->host_matches & SYMCA_PLATFORM_BIT(forecast->platform->index)) != 0 : SYMCA_ABSENT;
}

size_t symca_report_left_out(const symca_report *self)
{
    size_t count = 0;

    for (size_t row = 0; row < symca_rules_count; row++)
        count += self->left_out[row];
    return count;
}

/* ---- one finding ---- */

const symca_rule *symca_finding_rule(const symca_finding *self)
{
    return &symca_rules[self->observation->rule];
}

const symca_certificate *symca_finding_subject(const symca_finding *self)
{
    const symca_bundle *bundle = self->report->bundle;

    return self->observation->certificate < bundle->count ? bundle->entries[self->observation->certificate].certificate
                                                          : NULL;
}

const char *symca_finding_id(const symca_finding *self)
{
    return self == NULL ? "" : symca_finding_rule(self)->id;
}

symca_severity symca_finding_severity(const symca_finding *self)
{
    return self == NULL ? SYMCA_SEVERITY_NOTE : symca_finding_rule(self)->severity;
}

symca_confidence symca_finding_confidence(const symca_finding *self)
{
    return self == NULL ? SYMCA_CONFIDENCE_NONE : symca_rule_confidence(symca_finding_rule(self), self->platform);
}

const symca_platform *symca_finding_platform(const symca_finding *self)
{
    return self == NULL ? NULL : self->platform;
}

size_t symca_finding_certificate(const symca_finding *self)
{
    return self == NULL || self->observation->certificate == SYMCA_NO_CERTIFICATE ? SYMCA_NONE
                                                                                  : self->observation->certificate;
}

size_t symca_finding_offset(const symca_finding *self)
{
    return self == NULL ? SYMCA_NONE
                        : symca_place_offset(symca_finding_subject(self), (symca_place) self->observation->place,
                                             self->observation->index);
}

static symca_status check_text_call(const void *self, char **out)
{
    if (out != NULL)
        *out = NULL;
    if (self == NULL || out == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "a finding and a place for its text are needed");
    return SYMCA_OK;
}

symca_status symca_finding_path(const symca_finding *self, char **out)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_status status = check_text_call(self, out);

    if (status != SYMCA_OK)
        return status;
    symca_place_path(symca_finding_subject(self), (symca_place) self->observation->place, self->observation->index,
                     &writer);
    return symca_writer_finish_text(&writer, out);
}

symca_status symca_finding_message(const symca_finding *self, char **out)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_status status = check_text_call(self, out);

    if (status != SYMCA_OK)
        return status;
    symca_finding_rule(self)->tell(self, &writer);
    if (self->observation->last)
        symca_writer_format(&writer, " (%u more findings of this rule are not listed)",
                            self->report->left_out[self->observation->rule]);
    return symca_writer_finish_text(&writer, out);
}

symca_status symca_finding_advice(const symca_finding *self, char **out)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_status status = check_text_call(self, out);

    if (status != SYMCA_OK)
        return status;
    if (symca_finding_rule(self)->advise != NULL)
        symca_finding_rule(self)->advise(self, &writer);
    symca_writer_text(&writer, symca_finding_rule(self)->advice);
    if (symca_finding_is_reissued(self))
        symca_writer_text(&writer, " A certtool template for it comes with this report.");
    return symca_writer_finish_text(&writer, out);
}

/* The words are an S60 phone's; what a Series 40 phone says is not known. */
const char *symca_finding_phone_says(const symca_finding *self)
{
    if (self == NULL)
        return NULL;
    const symca_rule *rule = symca_finding_rule(self);
    unsigned roles = self->observation->roles;
    unsigned saying = rule->saying != 0 ? rule->saying : SYMCA_PLATFORMS_S60;
    bool silent = rule->said_of != 0 && (roles & rule->said_of) == 0;
    if (silent || (SYMCA_PLATFORM_BIT(self->platform->index) & saying) == 0)
        return NULL;
    bool installed = (roles & SYMCA_ROLE_CHAIN) == 0 || (roles & SYMCA_ROLE_AUTHORITY) != 0;
    return installed || rule->server_says == NULL ? rule->phone_says : rule->server_says;
}

const char *symca_finding_source(const symca_finding *self)
{
    if (self == NULL)
        return "";
    const symca_rule *rule = symca_finding_rule(self);
    const char *own = self->platform->takes_hashed ? rule->source_s40 : rule->source_s60;
    return own != NULL ? own : rule->source;
}

/* ---- words of the enumerations ---- */

const char *symca_severity_string(symca_severity severity)
{
    switch (severity) {
    case SYMCA_SEVERITY_NOTE:
        return "note";
    case SYMCA_SEVERITY_WARNED:
        return "warned";
    case SYMCA_SEVERITY_UNUSABLE:
        return "unusable";
    case SYMCA_SEVERITY_REFUSED:
        return "refused";
    }
    return "unknown";
}

const char *symca_verdict_string(symca_verdict verdict)
{
    switch (verdict) {
    case SYMCA_VERDICT_INSTALLS:
        return "installs";
    case SYMCA_VERDICT_WARNED:
        return "warned";
    case SYMCA_VERDICT_UNUSABLE:
        return "unusable";
    case SYMCA_VERDICT_REFUSED:
        return "refused";
    }
    return "unknown";
}

const char *symca_outcome_string(symca_outcome outcome)
{
    switch (outcome) {
    case SYMCA_OUTCOME_NOT_APPLICABLE:
        return "not-applicable";
    case SYMCA_OUTCOME_PASSED:
        return "passed";
    case SYMCA_OUTCOME_FOUND:
        return "found";
    }
    return "unknown";
}
