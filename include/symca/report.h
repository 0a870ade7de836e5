/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_REPORT_H
#define SYMCA_REPORT_H

/**
 * @file report.h
 * The forecast: what a phone will do with the certificates of a bundle, why, and what to do about it.
 */

#include "bundle.h"
#include "platform.h"

SYMCA_BEGIN_DECLS

/** A forecast for one or more platforms. Since: 0.1 */
typedef struct symca_report symca_report;

/** One thing found; borrowed from its report. Since: 0.1 */
typedef struct symca_finding symca_finding;

/** A rule; static. Since: 0.1 */
typedef struct symca_rule symca_rule;

/** How bad a finding is, mildest first. Since: 0.1 */
typedef enum symca_severity {
    /** Cosmetic, or advice. Since: 0.1 */
    SYMCA_SEVERITY_NOTE = 1,
    /** It works, but the phone asks or shows something wrong in some situations. Since: 0.1 */
    SYMCA_SEVERITY_WARNED = 2,
    /** It installs but does not help: connections fail or the phone asks as before. Since: 0.1 */
    SYMCA_SEVERITY_UNUSABLE = 3,
    /** The phone will not install it as an authority. Since: 0.1 */
    SYMCA_SEVERITY_REFUSED = 4
} symca_severity;

/** What a platform will do, best first. Since: 0.1 */
typedef enum symca_verdict {
    SYMCA_VERDICT_INSTALLS = 1, /**< Nothing worse than a note. Since: 0.1 */
    SYMCA_VERDICT_WARNED = 2,   /**< The worst finding is `warned`. Since: 0.1 */
    SYMCA_VERDICT_UNUSABLE = 3, /**< The worst finding is `unusable`. Since: 0.1 */
    SYMCA_VERDICT_REFUSED = 4   /**< The worst finding is `refused`. Since: 0.1 */
} symca_verdict;

/** What became of a rule on a platform. Since: 0.1 */
typedef enum symca_outcome {
    SYMCA_OUTCOME_NOT_APPLICABLE = 0, /**< It says nothing about this input or this platform. Since: 0.1 */
    SYMCA_OUTCOME_PASSED = 1,         /**< It was applied and found nothing. Since: 0.1 */
    SYMCA_OUTCOME_FOUND = 2           /**< There is at least one finding. Since: 0.1 */
} symca_outcome;

/**
 * Judge the very file, as if the phone were given it as it is; else what libsymca makes of it is judged, except that the
 * WPKI and WTLS forms, which are made for phones, are always judged as they are. Since: 0.1
 */
#define SYMCA_CHECK_AS_IS (1u << 0)

/** Options of symca_bundle_check(). Begin with SYMCA_CHECK_OPTIONS_INIT. Since: 0.1 */
typedef struct symca_check_options {
    /** sizeof(symca_check_options). Since: 0.1 */
    size_t size;
    /** A platform id, a group ("s40", "s60", "all"), or a phone model; NULL stands for "all". Since: 0.1 */
    const char *target;
    /** The host that the phone will connect to, as typed there; NULL where unknown. Since: 0.1 */
    const char *host;
    /** The time to judge at, seconds since 1970. Since: 0.1 */
    int64_t at;
    /** The URL that the hashed certificate will carry; NULL or "" where there is none. Since: 0.1 */
    const char *url;
    /** SYMCA_CHECK_... or 0. Since: 0.1 */
    uint32_t flags;
} symca_check_options;

/** Since: 0.1 */
#define SYMCA_CHECK_OPTIONS_INIT                            \
    {                                                       \
        sizeof(symca_check_options), NULL, NULL, 0, NULL, 0 \
    }

/** "note", "warned", "unusable", "refused". Static, never NULL. Since: 0.1 */
SYMCA_API const char *symca_severity_string(symca_severity severity);

/** "installs", "warned", "unusable", "refused". Static, never NULL. Since: 0.1 */
SYMCA_API const char *symca_verdict_string(symca_verdict verdict);

/** "not-applicable", "passed", "found". Static, never NULL. Since: 0.1 */
SYMCA_API const char *symca_outcome_string(symca_outcome outcome);

/**
 * Forecasts what the target's platforms will do with the bundle, at a time and, where given, for a host.
 * @param bundle not NULL
 * @param options NULL for the defaults: every platform, no host, at 1970-01-01
 * @param out_report the handle, to be released with symca_report_unref(); NULL on failure. It keeps the bundle alive.
 * @return SYMCA_OK, _ARGUMENT (a host that is empty, over 255 bytes, or holds what no text may), _MEMORY, _NOT_FOUND (target, with near names)
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_bundle_check(const symca_bundle *bundle,
                                                           const symca_check_options *options,
                                                           symca_report **out_report);

/** One reference more. @return self, also NULL. Since: 0.1 */
SYMCA_API symca_report *symca_report_ref(const symca_report *self);

/** One reference less; the last one frees. @param self may be NULL. Since: 0.1 */
SYMCA_API void symca_report_unref(symca_report *self);

/** The worst verdict of all platforms. Since: 0.1 */
SYMCA_API symca_verdict symca_report_verdict(const symca_report *self);

/** How many platforms were asked. Since: 0.1 */
SYMCA_API size_t symca_report_platform_count(const symca_report *self);

/** One of them; NULL past the last. Since: 0.1 */
SYMCA_API const symca_platform *symca_report_platform(const symca_report *self, size_t place);

/**
 * The verdict of the platform at a place, from the worst finding on any certificate: of several authorities the worst
 * decides. SYMCA_VERDICT_REFUSED past the last. Since: 0.1
 */
SYMCA_API symca_verdict symca_report_platform_verdict(const symca_report *self, size_t place);

/** How many findings there are for the platform at a place. Since: 0.1 */
SYMCA_API size_t symca_report_finding_count(const symca_report *self, size_t place);

/** One of them, worst first; borrowed; NULL past the last. Since: 0.1 */
SYMCA_API const symca_finding *symca_report_finding(const symca_report *self, size_t place, size_t index);

/** What became of a rule, named by its position as of symca_rule_get(), on the platform at a place. Since: 0.1 */
SYMCA_API symca_outcome symca_report_outcome(const symca_report *self, size_t place, size_t rule);

/** Whether the host matches the leaf by the platform's own rule, and by RFC 6125: 1 yes, 0 no, SYMCA_ABSENT where no host was given or there is no leaf. Since: 0.1 */
SYMCA_API int symca_report_host_matches(const symca_report *self, size_t place, int *out_rfc6125);

/**
 * The first sentence that a person should read for the platform at a place: the commonest mistakes have their own.
 * @param self not NULL; @param place of the platform; @param out owned text
 * @return SYMCA_OK, _ARGUMENT, _MEMORY or _NOT_FOUND
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_report_headline(const symca_report *self, size_t place, char **out);

/**
 * A certtool template for an equivalent authority that every platform of this report accepts. In place of a server's
 * certificate that vouches for itself it keeps the host names, for the server presents the new one as well.
 * @param self not NULL
 * @param out owned text; NULL where reissuing is not the way out
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, or _NOT_FOUND where none is called for
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_report_template(const symca_report *self, char **out);

/** The report as text for a terminal. @param rules whether every rule is listed with its outcome. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_report_to_text(const symca_report *self, bool rules, char **out);

/** The report as JSON. @param rules whether every rule is listed with its outcome. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_report_to_json(const symca_report *self, bool rules, char **out);

/** The rule's id. Since: 0.1 */
SYMCA_API const char *symca_finding_id(const symca_finding *self);

/** How bad it is on its platform. Since: 0.1 */
SYMCA_API symca_severity symca_finding_severity(const symca_finding *self);

/** How sure it is on its platform. Since: 0.1 */
SYMCA_API symca_confidence symca_finding_confidence(const symca_finding *self);

/** The platform that this finding is for. Since: 0.1 */
SYMCA_API const symca_platform *symca_finding_platform(const symca_finding *self);

/** The certificate's index in the bundle; SYMCA_NONE where it is about the whole. Since: 0.1 */
SYMCA_API size_t symca_finding_certificate(const symca_finding *self);

/** Bytes from the start of that certificate; SYMCA_NONE where it is about no place. Since: 0.1 */
SYMCA_API size_t symca_finding_offset(const symca_finding *self);

/** The ASN.1 path of the place ("tbsCertificate.subject.rdnSequence[2][0].value"), "" for none. Owned text. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_finding_path(const symca_finding *self, char **out);

/** What was found, in plain words with the values. Owned text. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_finding_message(const symca_finding *self, char **out);

/** What to do about it. Owned text. Since: 0.1 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_finding_advice(const symca_finding *self, char **out);

/** The phone's own words; NULL where it says nothing or they are not known. Static. Since: 0.1 */
SYMCA_API const char *symca_finding_phone_says(const symca_finding *self);

/** Where it is known from. Static, never NULL. Since: 0.1 */
SYMCA_API const char *symca_finding_source(const symca_finding *self);

/** How many rules there are; one rule may hold differently on several groups of platforms. Since: 0.1 */
SYMCA_API size_t symca_rule_count(void);

/** One of them; NULL past the last. Since: 0.1 */
SYMCA_API const symca_rule *symca_rule_get(size_t index);

/** Its id. Several rows may share an id where the condition differs from platform to platform. Since: 0.1 */
SYMCA_API const char *symca_rule_id(const symca_rule *self);

/** What it costs. Since: 0.1 */
SYMCA_API symca_severity symca_rule_severity(const symca_rule *self);

/** Whether it holds for a platform. Since: 0.1 */
SYMCA_API bool symca_rule_applies(const symca_rule *self, const symca_platform *platform);

/** How sure it is on a platform. Since: 0.1 */
SYMCA_API symca_confidence symca_rule_confidence(const symca_rule *self, const symca_platform *platform);

/** When it is broken, in words. Static. Since: 0.1 */
SYMCA_API const char *symca_rule_condition(const symca_rule *self);

/** Where it is known from. Static. Since: 0.1 */
SYMCA_API const char *symca_rule_source(const symca_rule *self);

/** What to do about it, in general. Static. Since: 0.1 */
SYMCA_API const char *symca_rule_advice(const symca_rule *self);

/** The phone's own words; NULL where it says nothing or they are not known. Static. Since: 0.1 */
SYMCA_API const char *symca_rule_phone_says(const symca_rule *self);

SYMCA_END_DECLS

#endif /* SYMCA_REPORT_H */
