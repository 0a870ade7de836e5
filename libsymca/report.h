/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_REPORT_H
#define LIBSYMCA_REPORT_H

/* What an evaluation leaves: observations for sets of platforms, and from them the findings of each platform. */

#include "rules.h"

#include <stdatomic.h>

struct symca_finding {
    const symca_report *report;
    const symca_observation *observation;
    const symca_platform *platform;
};

typedef struct symca_forecast {
    const symca_platform *platform;
    const symca_finding *findings; /* worst first */
    size_t finding_count;
    symca_verdict verdict;
} symca_forecast;

struct symca_report {
    atomic_uint references;
    symca_bundle *bundle;
    const char *host; /* NULL: none given */
    int64_t at;
    uint32_t flags;
    size_t authorities;
    size_t leaves;
    uint32_t authority; /* the first one offered; SYMCA_NO_CERTIFICATE where there is none */
    uint32_t leaf;      /* the first one; SYMCA_NO_CERTIFICATE where there is none */
    unsigned platforms;
    unsigned host_matches;
    bool host_matches_rfc6125;
    symca_forecast forecasts[SYMCA_PLATFORM_COUNT];
    size_t forecast_count;
    uint8_t applied[SYMCA_RULE_ROOM];
    uint8_t found[SYMCA_RULE_ROOM];
    uint32_t left_out[SYMCA_RULE_ROOM];
    const symca_observation *observations; /* worst first */
    size_t observation_count;
};

/* Makes the report of an evaluation; the check keeps what is its own. */
symca_status symca_report_new(const symca_check *check, unsigned platforms, symca_report **out);

/* The rule and the certificate of a finding; the certificate is NULL where it is about the whole. */
const symca_rule *symca_finding_rule(const symca_finding *self);
const symca_certificate *symca_finding_subject(const symca_finding *self);

/* template.c: the certificate that a template would replace; NULL where reissuing is not the way out. */
const symca_certificate *symca_report_reissued(const symca_report *self);

/* Whether the template is the way out of a finding. */
bool symca_finding_is_reissued(const symca_finding *self);

/* Findings that were counted only. */
size_t symca_report_left_out(const symca_report *self);

#endif /* LIBSYMCA_REPORT_H */
