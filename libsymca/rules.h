/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_RULES_H
#define LIBSYMCA_RULES_H

/*
 * The forecast's rules. A row of the table (rules.c) says what a rule is; its `look` finds, for all platforms at once,
 * and leaves compact observations; its `tell` puts one into words when somebody asks.
 */

#include "bundle.h"
#include "departures.h"
#include "platform.h"
#include "writer.h"

#include <symca/report.h>

/* What a certificate is judged as. One that is offered for installing can be a server's own certificate as well. */
enum {
    SYMCA_ROLE_AUTHORITY = 1 << 0,    /* offered for installing */
    SYMCA_ROLE_INTERMEDIATE = 1 << 1, /* sent by the server, stands between its certificate and the authority */
    SYMCA_ROLE_LEAF = 1 << 2,         /* the server's own */
    SYMCA_ROLE_BUNDLE = 1 << 3        /* no certificate: the input as a whole */
};
#define SYMCA_ROLE_CHAIN (SYMCA_ROLE_INTERMEDIATE | SYMCA_ROLE_LEAF)
#define SYMCA_ROLE_EACH (SYMCA_ROLE_AUTHORITY | SYMCA_ROLE_CHAIN)

typedef struct symca_judged {
    const symca_certificate *certificate;
    size_t issuer;  /* by name, else by key identifier; SYMCA_NONE where not here, and for a self-issued one */
    uint32_t index; /* in the bundle, and among the judged */
    uint32_t below; /* authorities under it, on the longest way down */
    uint8_t roles;
    bool issues; /* a certificate of the bundle names it as its issuer */
} symca_judged;

/* Where in a certificate something was found; with `index` it gives path and offset (place.c). */
typedef enum symca_place {
    SYMCA_PLACE_NONE = 0,
    SYMCA_PLACE_CERTIFICATE,
    SYMCA_PLACE_BYTE, /* index: the offset */
    SYMCA_PLACE_TBS,
    SYMCA_PLACE_VERSION,
    SYMCA_PLACE_SERIAL,
    SYMCA_PLACE_INNER_SIGNATURE,
    SYMCA_PLACE_ISSUER,
    SYMCA_PLACE_ISSUER_TYPE, /* index: of the attribute */
    SYMCA_PLACE_ISSUER_VALUE,
    SYMCA_PLACE_NOT_BEFORE,
    SYMCA_PLACE_NOT_AFTER,
    SYMCA_PLACE_SUBJECT,
    SYMCA_PLACE_SUBJECT_TYPE,
    SYMCA_PLACE_SUBJECT_VALUE,
    SYMCA_PLACE_KEY_ALGORITHM,
    SYMCA_PLACE_KEY,
    SYMCA_PLACE_EXTENSIONS,
    SYMCA_PLACE_EXTENSION, /* index: of the extension */
    SYMCA_PLACE_EXTENSION_VALUE,
    SYMCA_PLACE_ALT_NAME,        /* index: of the entry */
    SYMCA_PLACE_NAME_CONSTRAINT, /* index: of the subtree */
    SYMCA_PLACE_SIGNATURE_ALGORITHM,
    SYMCA_PLACE_SIGNATURE
} symca_place;

/* SYMCA_NONE in 32 bits. */
#define SYMCA_NO_CERTIFICATE UINT32_MAX

/* One thing found, on a set of platforms. */
typedef struct symca_observation {
    int64_t value; /* the rule's own */
    uint32_t certificate;
    uint32_t index;
    uint16_t platforms;
    uint8_t rule;
    uint8_t place;
    uint8_t roles; /* of the certificate */
    bool last;     /* the last one kept of its rule, where more were found */
} symca_observation;

/* One evaluation. */
typedef struct symca_check symca_check;

/*
 * Looks at one certificate (NULL for SYMCA_ROLE_BUNDLE), notes what it finds with symca_check_found(), and returns the
 * platforms, of symca_check.platforms, for which the rule said something about it at all.
 */
typedef unsigned symca_look(symca_check *check, const symca_judged *judged);

/* Puts a finding into words. */
typedef void symca_tell(const symca_finding *finding, symca_writer *out);

struct symca_rule {
    const char *id;
    symca_severity severity;
    unsigned platforms;
    symca_confidence confidence;
    unsigned roles;
    unsigned rank; /* among findings of one severity, whose headline comes first; 0: it has none of its own */
    bool reissue;  /* a new certificate is the way out */
    const char *condition;
    const char *source;
    const char *source_s60; /* where the two groups have one each; NULL: source */
    const char *source_s40;
    bool inferred_s40;       /* no document says it of Series 40 */
    const char *phone_says;  /* an S60 phone's words */
    const char *server_says; /* its words about what only the server sends; NULL: the same */
    unsigned said_of;        /* the roles of which it says them; 0: any */
    unsigned saying;         /* the platforms that have them; 0: all of S60 */
    const char *advice;
    symca_look *look;
    symca_tell *tell;
    symca_tell *advise;   /* what goes before the general advice; may be NULL */
    symca_tell *headline; /* its own first sentence; may be NULL */
};

/* More rows than the table may have. */
#define SYMCA_RULE_ROOM 96

/* The table. */
extern const symca_rule symca_rules[];
extern const size_t symca_rules_count;

/*
 * Whether a row is the one to list for a platform: it holds there, or no row of its id does and it is the first of them.
 */
bool symca_rule_speaks_for(size_t row, const symca_platform *platform);

/* Observations of one rule that are kept, and of all; the rest is counted. */
#define SYMCA_MAX_FINDINGS_A_RULE 192
#define SYMCA_MAX_FINDINGS 1536

/* Signatures of self-issued authorities that one evaluation verifies, where it is not known yet whether they hold. */
#define SYMCA_MAX_SELF_SIGNATURES 192

struct symca_check {
    const symca_bundle *bundle;
    symca_judged *judged;
    size_t count;
    size_t authorities;
    size_t leaves;
    const char *host; /* NULL: none given */
    const char *url;  /* NULL: none given */
    int64_t at;
    uint32_t flags;

    const symca_rule *rule; /* at work */
    unsigned platforms;     /* that it is evaluated for */

    symca_observation *observations;
    size_t observation_count;
    size_t observation_room;
    size_t kept; /* of the rule at work */
    bool no_memory;
    unsigned signatures;              /* verified */
    unsigned signature_work;          /* spent on them, as of symca_crypto_work() */
    uint8_t applied[SYMCA_RULE_ROOM]; /* platforms */
    uint8_t found[SYMCA_RULE_ROOM];
    uint32_t left_out[SYMCA_RULE_ROOM];
    unsigned host_matches; /* platforms */
    bool host_matches_rfc6125;
};

/* Notes a finding of the rule at work on a certificate (NULL: the whole) for platforms out of check->platforms. */
void symca_check_found(symca_check *check, const symca_judged *judged, unsigned platforms, symca_place place,
                       uint32_t index, int64_t value);

/* The platforms that refuse already: the rules that refuse are the first. */
unsigned symca_check_refused(const symca_check *check);

/* Whether it can do an authority's work at all: offered for installing, and by its form an authority. */
bool symca_judged_is_authority(const symca_judged *self);

/* rules-chain.c: holds the host against the server's certificates, once. */
void symca_check_match_host(symca_check *check);

/* rules-encoding.c */
symca_look symca_look_der_required, symca_look_der_short_form, symca_look_der_invalid, symca_look_trailing_bytes,
    symca_look_several_certificates, symca_look_too_large_to_view, symca_look_too_large, symca_look_serial_too_long,
    symca_look_serial_long, symca_look_time_format, symca_look_time_format_generalized;
symca_tell symca_tell_der_required, symca_tell_der_short_form, symca_tell_der_invalid, symca_tell_trailing_bytes,
    symca_tell_several_certificates, symca_tell_too_large_to_view, symca_tell_too_large, symca_tell_serial_too_long,
    symca_tell_serial_long, symca_tell_time_format, symca_tell_time_format_generalized;
symca_tell symca_headline_der_required;

/* The first departure from DER for which an S60 phone cannot load a certificate, and where; SYMCA_DEPARTURE_COUNT: none. */
symca_departure symca_rules_fatal_departure(const symca_certificate *certificate, size_t *out_offset);
const char *symca_rules_departure_words(symca_departure departure);

/* Whether one of the two times is a UTCTime without Z; *out_place tells which. */
bool symca_rules_time_offset(const symca_certificate *certificate, symca_place *out_place);

/* rules-form.c */
symca_look symca_look_form_not_taken_s60, symca_look_form_not_taken_s40;
symca_tell symca_tell_form_not_taken, symca_advise_form_not_taken, symca_headline_form_not_taken;

/* Whether an input is one of the WPKI and WTLS forms, which are made to be handed out as they are. */
bool symca_rules_is_form(symca_kind kind);

/* "a hashed certificate, ...", "Base64 text" */
const char *symca_rules_kind_words(symca_kind kind);

/* rules-algorithm.c */
symca_look symca_look_signature_algorithm, symca_look_signature_algorithm_oiw, symca_look_algorithm_mismatch,
    symca_look_key_algorithm, symca_look_rsa_parameters, symca_look_key_size_s60, symca_look_key_size_s40,
    symca_look_self_signature, symca_look_chain_algorithm;
symca_tell symca_tell_signature_algorithm, symca_tell_signature_algorithm_oiw, symca_tell_algorithm_mismatch,
    symca_tell_key_algorithm, symca_tell_rsa_parameters, symca_tell_key_size, symca_tell_self_signature,
    symca_tell_chain_algorithm;
symca_tell symca_advise_signature_algorithm, symca_advise_key_algorithm;
symca_tell symca_headline_signature_algorithm, symca_headline_key_algorithm, symca_headline_chain_algorithm;

/* rules-extension.c */
symca_look symca_look_not_a_ca, symca_look_basic_constraints_not_critical, symca_look_version_1, symca_look_key_usage,
    symca_look_key_usage_empty, symca_look_path_length, symca_look_critical_extension, symca_look_viewer_says_corrupted,
    symca_look_key_identifier, symca_look_key_identifier_empty, symca_look_key_identifier_long,
    symca_look_alt_name_malformed, symca_look_alt_name_host, symca_look_name_constraints_type, symca_look_leaf_usage;
symca_tell symca_tell_not_a_ca, symca_tell_basic_constraints_not_critical, symca_tell_version_1, symca_tell_key_usage,
    symca_tell_key_usage_empty, symca_tell_path_length, symca_tell_critical_extension, symca_tell_viewer_says_corrupted,
    symca_tell_key_identifier, symca_tell_key_identifier_empty, symca_tell_key_identifier_long,
    symca_tell_alt_name_malformed, symca_tell_alt_name_host, symca_tell_name_constraints_type, symca_tell_leaf_usage;
symca_tell symca_advise_not_a_ca;
symca_tell symca_headline_not_a_ca;

/* rules-name.c */
symca_look symca_look_name_attribute, symca_look_name_attribute_length, symca_look_name_string_type,
    symca_look_name_bmp_string, symca_look_name_teletex, symca_look_name_empty, symca_look_several_common_names,
    symca_look_label_empty, symca_look_label_cut, symca_look_same_label;
symca_tell symca_tell_name_attribute, symca_tell_name_attribute_length, symca_tell_name_string_type,
    symca_tell_name_bmp_string, symca_tell_name_teletex, symca_tell_name_empty, symca_tell_several_common_names,
    symca_tell_label_empty, symca_tell_label_cut, symca_tell_same_label;
symca_tell symca_headline_several_common_names;

/* rules-chain.c */
symca_look symca_look_not_self_signed, symca_look_issuer_mismatch, symca_look_chain_incomplete,
    symca_look_host_mismatch, symca_look_host_illegal, symca_look_expired, symca_look_not_yet_valid,
    symca_look_expires_soon, symca_look_url_missing, symca_look_tick_internet;
symca_tell symca_tell_not_self_signed, symca_tell_issuer_mismatch, symca_tell_chain_incomplete,
    symca_tell_host_mismatch, symca_tell_host_illegal, symca_tell_expired, symca_tell_not_yet_valid,
    symca_tell_expires_soon, symca_tell_url_missing, symca_tell_tick_internet;
symca_tell symca_advise_chain_incomplete, symca_advise_host_illegal;
symca_tell symca_headline_chain_incomplete, symca_headline_host_mismatch, symca_headline_expired,
    symca_headline_not_yet_valid;

/* place.c: from the start of the certificate; SYMCA_NONE for no place. */
size_t symca_place_offset(const symca_certificate *certificate, symca_place place, uint32_t index);
void symca_place_path(const symca_certificate *certificate, symca_place place, uint32_t index, symca_writer *out);

#endif /* LIBSYMCA_RULES_H */
