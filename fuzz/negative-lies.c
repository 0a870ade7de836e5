/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "negative-lies.h"

#include "see.h"

#include <stdlib.h>
#include <string.h>

static const char *liar;

void fuzz_lie_by(const char *function)
{
    liar = function;
}

static bool lies(const char *function)
{
    return liar != NULL && strcmp(liar, function) == 0;
}

/* A function of libsymca, and the one that is called in its place. */
#define STAND_IN(type, function, ...)    \
    type __real_##function(__VA_ARGS__); \
    type __wrap_##function(__VA_ARGS__); \
    type __wrap_##function(__VA_ARGS__)

/* ---- there is something past the last ---- */

#define TEXT_PAST(function, handle)                                 \
    STAND_IN(const char *, function, const handle *self, size_t at) \
    {                                                               \
        const char *text = __real_##function(self, at);             \
        return text == NULL && lies(#function) ? "a lie" : text;    \
    }

TEXT_PAST(symca_name_value, symca_name)
TEXT_PAST(symca_certificate_purpose_oid, symca_certificate)
TEXT_PAST(symca_certificate_alt_name_text, symca_certificate)
TEXT_PAST(symca_certificate_issuer_url, symca_certificate)
TEXT_PAST(symca_certificate_extension_oid, symca_certificate)
TEXT_PAST(symca_wtls_identifier_part, symca_wtls_identifier)
TEXT_PAST(symca_bundle_note, symca_bundle)

/* Any handle will do: it is only held against NULL. */
#define HANDLE_PAST(type, function, handle)                                                    \
    STAND_IN(const type *, function, const handle *self, size_t at)                            \
    {                                                                                          \
        const type *other = __real_##function(self, at);                                       \
        return other == NULL && lies(#function) ? (const type *) (const void *) &liar : other; \
    }

HANDLE_PAST(symca_certificate, symca_bundle_certificate, symca_bundle)
HANDLE_PAST(symca_platform, symca_report_platform, symca_report)
HANDLE_PAST(symca_signed, symca_rollover_item, symca_rollover)

STAND_IN(const symca_finding *, symca_report_finding, const symca_report *self, size_t place, size_t at)
{
    const symca_finding *finding = __real_symca_report_finding(self, place, at);
    return finding == NULL && lies("symca_report_finding") ? (const symca_finding *) (const void *) &liar : finding;
}

/* ---- something is missing ---- */

STAND_IN(const char *, symca_name_first, const symca_name *self, const char *type)
{
    return lies("symca_name_first") ? NULL : __real_symca_name_first(self, type);
}

STAND_IN(const char *, symca_wtls_identifier_text, const symca_wtls_identifier *self)
{
    return lies("symca_wtls_identifier_text") ? NULL : __real_symca_wtls_identifier_text(self);
}

STAND_IN(void, symca_display_name, const symca_certificate *self, char *text)
{
    __real_symca_display_name(self, text);
    if (lies("symca_display_name"))
        text[0] = '\0';
}

STAND_IN(symca_status, symca_finding_message, const symca_finding *self, char **out_text)
{
    symca_status status = __real_symca_finding_message(self, out_text);
    if (status == SYMCA_OK && lies("symca_finding_message"))
        (*out_text)[0] = '\0';
    return status;
}

/* ---- a text is none ---- */

STAND_IN(const char *, symca_signed_name, const symca_signed *self)
{
    return lies("symca_signed_name") ? "a\tb" : __real_symca_signed_name(self);
}

STAND_IN(const char *, symca_response_name, const symca_response *self)
{
    return lies("symca_response_name") ? "a\tb" : __real_symca_response_name(self);
}

STAND_IN(symca_status, symca_report_to_text, const symca_report *self, bool rules, char **out_text)
{
    symca_status status = __real_symca_report_to_text(self, rules, out_text);
    if (status == SYMCA_OK && lies("symca_report_to_text"))
        (*out_text)[0] = '\t';
    return status;
}

STAND_IN(symca_status, symca_report_to_json, const symca_report *self, bool rules, char **out_json)
{
    symca_status status = __real_symca_report_to_json(self, rules, out_json);
    if (status == SYMCA_OK && lies("symca_report_to_json"))
        (*out_json)[0] = '}';
    return status;
}

/* ---- an answer is another ---- */

STAND_IN(bool, symca_name_equal, const symca_name *self, const symca_name *other)
{
    return !lies("symca_name_equal") && __real_symca_name_equal(self, other);
}

STAND_IN(bool, symca_certificate_equal, const symca_certificate *self, const symca_certificate *other)
{
    return !lies("symca_certificate_equal") && __real_symca_certificate_equal(self, other);
}

STAND_IN(bool, symca_certificate_is_self_issued, const symca_certificate *self)
{
    return !lies("symca_certificate_is_self_signed") && __real_symca_certificate_is_self_issued(self);
}

STAND_IN(bool, symca_certificate_is_self_signed, const symca_certificate *self)
{
    return lies("symca_certificate_is_self_signed") || __real_symca_certificate_is_self_signed(self);
}

STAND_IN(bool, symca_wtls_is_self_signed, const symca_wtls *self)
{
    return lies("symca_wtls_is_self_signed") || __real_symca_wtls_is_self_signed(self);
}

STAND_IN(symca_status, symca_time_parse, const char *text, int64_t *out_time)
{
    symca_status status = __real_symca_time_parse(text, out_time);
    *out_time += lies("symca_time_parse") ? 1 : 0;
    return status;
}

STAND_IN(symca_status, symca_certificate_fingerprint, const symca_certificate *self, symca_digest digest, char *text)
{
    symca_status status = __real_symca_certificate_fingerprint(self, digest, text);
    if (lies("symca_certificate_fingerprint"))
        text[1] = '\0';
    return status;
}

STAND_IN(void, symca_file_name, const symca_certificate *self, const char *extension, char *text)
{
    __real_symca_file_name(self, extension, text);
    if (lies("symca_file_name"))
        text[0] = '/';
}

STAND_IN(symca_status, symca_s60_encode, const symca_certificate *self, uint8_t **out, size_t *out_len)
{
    symca_status status = __real_symca_s60_encode(self, out, out_len);
    if (status == SYMCA_OK && lies("symca_s60_encode"))
        (*out)[0] ^= 1;
    return status;
}

STAND_IN(int, symca_certificate_key_usage, const symca_certificate *self)
{
    return lies("symca_certificate_key_usage") ? 1 << 9 : __real_symca_certificate_key_usage(self);
}

STAND_IN(symca_status, symca_hashed_verify_code, const symca_hashed *self, const char *digits, unsigned *out_group)
{
    if (lies("symca_hashed_verify_code"))
        return SYMCA_ERROR_CODE;
    return __real_symca_hashed_verify_code(self, digits, out_group);
}

STAND_IN(size_t, symca_bundle_count, const symca_bundle *self)
{
    return __real_symca_bundle_count(self) + (lies("symca_bundle_count") ? 1 : 0);
}

STAND_IN(size_t, symca_bundle_note_count, const symca_bundle *self)
{
    return lies("symca_bundle_note_count") ? 1 : __real_symca_bundle_note_count(self);
}

STAND_IN(size_t, symca_bundle_install_count, const symca_bundle *self)
{
    return __real_symca_bundle_install_count(self) + (lies("symca_bundle_install_count") ? 1 : 0);
}

STAND_IN(size_t, symca_bundle_incomplete, const symca_bundle *self)
{
    return lies("symca_bundle_incomplete") ? 0 : __real_symca_bundle_incomplete(self);
}

STAND_IN(symca_verdict, symca_report_verdict, const symca_report *self)
{
    symca_verdict verdict = __real_symca_report_verdict(self);
    if (!lies("symca_report_verdict"))
        return verdict;
    return verdict == SYMCA_VERDICT_REFUSED ? SYMCA_VERDICT_INSTALLS : SYMCA_VERDICT_REFUSED;
}

STAND_IN(symca_outcome, symca_report_outcome, const symca_report *self, size_t place, size_t rule)
{
    return lies("symca_report_outcome") ? SYMCA_OUTCOME_FOUND : __real_symca_report_outcome(self, place, rule);
}

STAND_IN(symca_status, symca_rollover_verify, const symca_rollover *self, const symca_certificate *root,
         const symca_wtls *root_wtls, size_t *out_failed)
{
    symca_status status = __real_symca_rollover_verify(self, root, root_wtls, out_failed);
    if (lies("symca_rollover_verify"))
        *out_failed = 7;
    return status;
}
