/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "known.h"

#include "over-limit.h"
#include "value.h"

#include <gnutls/x509-ext.h>
#include <stdlib.h>
#include <string.h>

/* One disagreement: what is looked at to explain it. */
typedef struct disagreement {
    const char *reader;
    fuzz_input input;
    const symca_certificate *ours; /* NULL: libsymca refused, at offset */
    symca_status status;
    size_t offset;
} disagreement;

#define TAG_NUMBER 0x1f

/* Characters of an identifier's text that libtasn1 has room for, but for those of the last arc. */
#define MOST_IDENTIFIER_TEXT (128 - 20)

/* ---- libsymca accepts, the other one refuses ---- */

/* The content of the value of definite length at a place; false where it is not whole. */
static bool value_at(fuzz_input input, size_t at, symca_slice *out_content)
{
    if (at >= input.len)
        return false;
    symca_slice bytes = symca_slice_of(input.data + at, input.len - at);
    fuzz_value value;
    if (!fuzz_value_take(&bytes, &value) || value.indefinite)
        return false;
    *out_content = value.content;
    return true;
}

/* The fields of tbsCertificate. */
static symca_slice fields_of(fuzz_input input)
{
    symca_slice bytes = symca_slice_of(input.data, input.len);
    fuzz_value certificate;
    fuzz_value tbs;
    if (fuzz_value_expect(&bytes, SYMCA_DER_SEQUENCE, &certificate) &&
        fuzz_value_expect(&certificate.content, SYMCA_DER_SEQUENCE, &tbs))
        return tbs.content;
    return symca_slice_of(NULL, 0);
}

static bool has_indefinite_length(const disagreement *self)
{
    return fuzz_value_holds_indefinite(symca_slice_of(self->input.data, self->input.len));
}

/* YYMMDDhhmmssZ or YYYYMMDDhhmmssZ and nothing else. */
static bool is_der_time(const symca_validity_time *time)
{
    size_t digits = time->tag == SYMCA_DER_UTC_TIME ? 12 : 14;
    if (time->content.len != digits + 1 || time->content.data[digits] != 'Z')
        return false;
    for (size_t i = 0; i < digits; i++) {
        if (time->content.data[i] < '0' || time->content.data[i] > '9')
            return false;
    }
    return true;
}

static bool has_other_time(const disagreement *self)
{
    return !is_der_time(&self->ours->not_before) || !is_der_time(&self->ours->not_after);
}

static bool has_two_algorithms(const disagreement *self)
{
    return !symca_slice_equal(self->ours->inner_signature.whole, self->ours->signature.whole);
}

static bool has_duplicate_extension(const disagreement *self)
{
    const symca_extensions *ours = &self->ours->extensions;
    for (size_t i = 0; i < ours->count; i++) {
        for (size_t k = 0; k < i; k++) {
            if (symca_slice_equal(ours->entries[i].type, ours->entries[k].type))
                return true;
        }
    }
    return false;
}

static bool has_odd_boolean(const disagreement *self)
{
    for (size_t i = 0; i < self->ours->extensions.count; i++) {
        const symca_extension *extension = &self->ours->extensions.entries[i];
        size_t at = (size_t) (extension->type.data + extension->type.len - self->ours->der.data);
        symca_slice content;
        if (self->input.data[at] == SYMCA_DER_BOOLEAN && value_at(self->input, at, &content) && content.len != 1)
            return true;
    }
    return false;
}

static bool has_fields_of_later_version(const disagreement *self)
{
    return (self->ours->extensions_offset != SYMCA_NONE && self->ours->version != 3) ||
           (self->ours->unique_ids && self->ours->version < 2);
}

static bool has_odd_version(const disagreement *self)
{
    symca_slice fields = fields_of(self->input);
    fuzz_value explicit_tag;
    fuzz_value version;
    return fuzz_value_expect(&fields, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &explicit_tag) &&
           fuzz_value_expect(&explicit_tag.content, SYMCA_DER_INTEGER, &version) &&
           (version.content.len != 1 || version.content.data[0] > 2);
}

static bool has_large_type(const symca_name *name)
{
    for (size_t i = 0; i < name->count; i++) {
        if (fuzz_value_is_large_identifier(name->attributes[i].type))
            return true;
    }
    return false;
}

static bool has_large_arc(const disagreement *self)
{
    const symca_certificate *ours = self->ours;
    for (size_t i = 0; i < ours->extensions.count; i++) {
        if (fuzz_value_is_large_identifier(ours->extensions.entries[i].type))
            return true;
    }
    return fuzz_value_is_large_identifier(ours->inner_signature.type) ||
           fuzz_value_is_large_identifier(ours->signature.type) || fuzz_value_is_large_identifier(ours->key.type) ||
           has_large_type(&ours->issuer) || has_large_type(&ours->subject);
}

/* GnuTLS reads alternative names at once, and what it cannot read of them costs the certificate. */
static bool has_other_alt_name(const disagreement *self)
{
    bool fails = false;
    for (size_t i = 0; !fails && i < self->ours->extensions.count; i++) {
        const symca_extension *extension = &self->ours->extensions.entries[i];
        gnutls_datum_t value = {(unsigned char *) (uintptr_t) extension->value.data, (unsigned) extension->value.len};
        gnutls_subject_alt_names_t names;
        if (extension->id != SYMCA_OID_SUBJECT_ALT_NAME && extension->id != SYMCA_OID_ISSUER_ALT_NAME)
            continue;
        if (gnutls_subject_alt_names_init(&names) != 0)
            fuzz_stop("no memory for the harness itself");
        fails = gnutls_x509_ext_import_subject_alt_names(&value, names, 0) != 0;
        gnutls_subject_alt_names_deinit(names);
    }
    return fails;
}

/* libsymca does not look into unique identifiers, which nobody uses. */
static bool has_odd_unique_id(const disagreement *self)
{
    symca_slice content;
    size_t at = (size_t) (self->ours->spki.data + self->ours->spki.len - self->ours->der.data);
    while (self->ours->unique_ids && at < self->input.len && self->input.data[at] != SYMCA_DER_CONTEXT_CONSTRUCTED(3)) {
        bool primitive = self->input.data[at] == SYMCA_DER_CONTEXT(1) || self->input.data[at] == SYMCA_DER_CONTEXT(2);
        if (!value_at(self->input, at, &content))
            return false;
        if (!primitive || !fuzz_value_is_bit_string(content))
            return true;
        at = (size_t) (content.data + content.len - self->input.data);
        if (at >= (size_t) (self->ours->tbs.whole.data + self->ours->tbs.whole.len - self->ours->der.data))
            return false;
    }
    return false;
}

/* ---- libsymca refuses, the other one accepts ---- */

static bool is_at(const disagreement *self, uint8_t tag)
{
    return self->offset < self->input.len && self->input.data[self->offset] == tag;
}

static unsigned number_of(const uint8_t *digits, size_t count)
{
    unsigned value = 0;
    for (size_t i = 0; i < count; i++)
        value = value * 10 + (unsigned) (digits[i] - '0');
    return value;
}

/* Whether the digits of a time in its DER form are a date of the calendar. */
static bool is_date(const symca_validity_time *time)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    size_t year_digits = time->tag == SYMCA_DER_UTC_TIME ? 2 : 4;
    const uint8_t *digits = time->content.data + year_digits;
    unsigned year = number_of(time->content.data, year_digits);
    unsigned month = number_of(digits, 2);
    unsigned day = number_of(digits + 2, 2);
    if (year_digits == 2)
        year += year < 50 ? 2000 : 1900;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month < 1 || month > 12 || number_of(digits + 4, 2) > 23 || number_of(digits + 6, 2) > 59 ||
        number_of(digits + 8, 2) > 59)
        return false;
    return day >= 1 && day <= days[month - 1] + (month == 2 && leap ? 1U : 0U);
}

/* Digits, points and a Z, which is all that libtasn1 looks at, that are no date: a month 13, a 30th of February, a digit more. */
static bool has_no_date(const disagreement *self)
{
    symca_slice content;
    if (!is_at(self, SYMCA_DER_UTC_TIME) && !is_at(self, SYMCA_DER_GENERALIZED_TIME))
        return false;
    if (!value_at(self->input, self->offset, &content) || content.len == 0 || content.data[content.len - 1] != 'Z')
        return false;
    for (size_t i = 0; i + 1 < content.len; i++) {
        if ((content.data[i] < '0' || content.data[i] > '9') && content.data[i] != '.')
            return false;
    }
    symca_validity_time time = {.tag = self->input.data[self->offset], .content = content};
    return !is_der_time(&time) || !is_date(&time);
}

static bool has_unused_bits(const disagreement *self)
{
    symca_slice content;
    return is_at(self, SYMCA_DER_BIT_STRING) && value_at(self->input, self->offset, &content) &&
           !fuzz_value_is_bit_string(content);
}

/* The offset is that of the identifier, or of the SEQUENCE that it is the first value of. */
static bool has_no_identifier(const disagreement *self)
{
    symca_slice content;
    size_t at = self->offset;
    for (unsigned depth = 0; depth < 2 && value_at(self->input, at, &content); depth++) {
        if (self->input.data[at] == SYMCA_DER_OID)
            return !fuzz_value_is_identifier(content) || content.len > SYMCA_OID_MAX_LEN;
        at = (size_t) (content.data - self->input.data);
    }
    return false;
}

static bool has_empty_integer(const disagreement *self)
{
    symca_slice content;
    return is_at(self, SYMCA_DER_INTEGER) && value_at(self->input, self->offset, &content) && content.len == 0;
}

static bool is_over_limit(const disagreement *self)
{
    return self->status == SYMCA_ERROR_LIMIT && fuzz_is_over_limit(self->input);
}

static bool has_long_tag(const disagreement *self)
{
    return self->offset < self->input.len && (self->input.data[self->offset] & TAG_NUMBER) == TAG_NUMBER;
}

static bool has_end_of_contents(const disagreement *self)
{
    return is_at(self, 0);
}

/*
 * libtasn1 reads the length of an explicit tag and does not hold it against the value in it: libsymca stopped inside a
 * [0] or [3] that is not exactly one value.
 */
static bool has_loose_explicit_tag(const disagreement *self)
{
    for (size_t at = 0; at <= self->offset && at < self->input.len; at++) {
        symca_slice content;
        symca_slice value;
        if (self->input.data[at] != SYMCA_DER_CONTEXT_CONSTRUCTED(0) &&
            self->input.data[at] != SYMCA_DER_CONTEXT_CONSTRUCTED(3))
            continue;
        if (!value_at(self->input, at, &content))
            continue;
        size_t start = (size_t) (content.data - self->input.data);
        if (self->offset > start + content.len)
            continue;
        fuzz_input inside = {content.data, content.len};
        if (!value_at(inside, 0, &value) || value.data + value.len != content.data + content.len)
            return true;
    }
    return false;
}

/* libtasn1 takes length octets that are cut for those that are there. */
static bool has_cut_length(const disagreement *self)
{
    return self->offset < self->input.len && self->input.len - self->offset >= 2 &&
           self->input.data[self->offset + 1] > 0x80 &&
           self->input.data[self->offset + 1] - 0x80U > self->input.len - self->offset - 2;
}

/* libtasn1 takes a SEQUENCE without content for one of which all fields are absent. */
static bool has_empty_sequence(const disagreement *self)
{
    for (size_t at = 0; at < self->offset && at < self->input.len; at++) {
        symca_slice content;
        if (self->input.data[at] == SYMCA_DER_SEQUENCE && value_at(self->input, at, &content) && content.len == 0 &&
            content.data == self->input.data + self->offset)
            return true;
    }
    return false;
}

/* ---- the list ---- */

typedef struct difference {
    const char *name;   /* its heading in known-differences.md */
    const char *reader; /* NULL: both */
    bool we_accept;
    bool (*is_seen)(const disagreement *self);
} difference;

static const difference differences[] = {
    {"indefinite length", NULL, true, has_indefinite_length},
    {"time in another form", NULL, true, has_other_time},
    {"odd BOOLEAN", NULL, true, has_odd_boolean},
    {"large arc", NULL, true, has_large_arc},
    {"two signature algorithms", "GnuTLS", true, has_two_algorithms},
    {"duplicate extension", "GnuTLS", true, has_duplicate_extension},
    {"fields of a later version", "GnuTLS", true, has_fields_of_later_version},
    {"odd version", "GnuTLS", true, has_odd_version},
    {"alternative name", "GnuTLS", true, has_other_alt_name},
    {"unique identifier", NULL, true, has_odd_unique_id},
    {"no date", NULL, false, has_no_date},
    {"unused bits", NULL, false, has_unused_bits},
    {"empty INTEGER", NULL, false, has_empty_integer},
    {"identifier", NULL, false, has_no_identifier},
    {"limit", NULL, false, is_over_limit},
    {"long tag", NULL, false, has_long_tag},
    {"end of contents", NULL, false, has_end_of_contents},
    {"cut length", NULL, false, has_cut_length},
    {"empty SEQUENCE", NULL, false, has_empty_sequence},
    {"explicit tag", NULL, false, has_loose_explicit_tag},
};

static const char *explain(const disagreement *self)
{
    for (size_t i = 0; i < sizeof differences / sizeof differences[0]; i++) {
        const difference *row = &differences[i];
        if (row->we_accept == (self->ours != NULL) && (row->reader == NULL || strcmp(row->reader, self->reader) == 0) &&
            row->is_seen(self))
            return row->name;
    }
    return NULL;
}

void fuzz_require_known(const char *reader, bool accepts, const char *why, fuzz_input input,
                        const symca_certificate *ours)
{
    disagreement self = {reader, input, ours, symca_error_status(), symca_error_offset()};
    if (accepts == (ours != NULL))
        return;
    const char *name = explain(&self);
    FUZZ_REQUIRE(name != NULL, "%s %s it (%s), libsymca %s it (%s at byte %zu), and no known difference explains that",
                 reader, accepts ? "accepts" : "refuses", why, ours != NULL ? "accepts" : "refuses",
                 ours != NULL ? "-" : symca_error_detail(), self.offset);
    fuzz_see_text(reader, name);
}

bool fuzz_is_known_cut(const char *theirs, const char *ours)
{
    size_t len = strlen(theirs);
    return len + 1 >= MOST_IDENTIFIER_TEXT && strncmp(theirs, ours, len) == 0;
}

bool fuzz_is_known_empty(symca_slice value)
{
    return value.len == 0;
}

void fuzz_require_known_time(const symca_validity_time *time, int64_t theirs)
{
    if (is_der_time(time) && time->seconds >= 0)
        FUZZ_REQUIRE(time->seconds == theirs, "libsymca has the second %lld, and GnuTLS %lld",
                     (long long) time->seconds, (long long) theirs);
}
