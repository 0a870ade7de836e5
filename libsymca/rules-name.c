/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rules on names, and on the label that a phone makes of them. */
#include "report.h"
#include "s60.h"
#include "text.h"
#include "words.h"

#include <symca/s60.h>

#include <stdlib.h>
#include <string.h>

#define LABEL_CHARACTERS 64

/* ---- the names that a phone compares ---- */

/* What a rule does with one attribute; returns the platforms on which it is broken. */
typedef unsigned look_at_attribute(const symca_attribute *attribute, unsigned platforms);

static void each_attribute(symca_check *check, const symca_judged *judged, bool subject, bool type,
                           look_at_attribute *look)
{
    const symca_name *name = subject ? &judged->certificate->subject : &judged->certificate->issuer;
    symca_place value_place = subject ? SYMCA_PLACE_SUBJECT_VALUE : SYMCA_PLACE_ISSUER_VALUE;
    symca_place type_place = subject ? SYMCA_PLACE_SUBJECT_TYPE : SYMCA_PLACE_ISSUER_TYPE;

    for (size_t i = 0; i < name->count; i++)
        symca_check_found(check, judged, look(&name->attributes[i], check->platforms), type ? type_place : value_place,
                          (uint32_t) i, 0);
}

/* The subject of whoever issues; the issuer where its certificate is not here to be looked at itself. */
static unsigned each_compared(symca_check *check, const symca_judged *judged, bool type, look_at_attribute *look)
{
    bool subject = (judged->roles & SYMCA_ROLE_INTERMEDIATE) != 0 || symca_judged_is_authority(judged);
    bool issuer = !judged->certificate->self_issued && judged->issuer == SYMCA_NONE;

    if (subject)
        each_attribute(check, judged, true, type, look);
    if (issuer)
        each_attribute(check, judged, false, type, look);
    return subject || issuer ? check->platforms : 0;
}

static const symca_attribute *attribute_of(const symca_finding *finding)
{
    const symca_certificate *certificate = symca_finding_subject(finding);
    bool subject = finding->observation->place == SYMCA_PLACE_SUBJECT_VALUE ||
                   finding->observation->place == SYMCA_PLACE_SUBJECT_TYPE;

    return &(subject ? &certificate->subject : &certificate->issuer)->attributes[finding->observation->index];
}

/* `the subject of "X" has O "Y"` */
static void write_attribute(const symca_finding *finding, symca_writer *out)
{
    const symca_attribute *attribute = attribute_of(finding);
    bool subject = finding->observation->place == SYMCA_PLACE_SUBJECT_VALUE ||
                   finding->observation->place == SYMCA_PLACE_SUBJECT_TYPE;

    symca_writer_format(out, "the %s of ", subject ? "subject" : "issuer");
    symca_words_certificate(out, symca_finding_subject(finding));
    symca_writer_format(out, " has %s ", attribute->short_name);
    symca_words_quote(out, attribute->text);
}

/* ---- attribute types ---- */

static const symca_name_limit *limit_of(const symca_platform *platform, symca_oid_id id)
{
    if (id == SYMCA_OID_NONE)
        return NULL;
    for (const symca_name_limit *at = platform->name_attributes; at->id != SYMCA_OID_NONE; at++)
        if (at->id == id)
            return at;
    return NULL;
}

/* The platforms on which an attribute is not known, or its value too long; those with one list share the answer. */
static unsigned over_limit(const symca_attribute *attribute, unsigned platforms, size_t characters, bool known)
{
    const symca_name_limit *asked = NULL;
    const symca_name_limit *limit = NULL;
    unsigned over = 0;

    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++) {
        if ((platforms & SYMCA_PLATFORM_BIT(index)) == 0)
            continue;
        const symca_platform *platform = symca_platform_at((symca_platform_index) index);
        if (platform->name_attributes != asked)
            limit = limit_of(platform, attribute->id);
        asked = platform->name_attributes;
        bool broken = known ? limit != NULL && limit->characters != 0 && characters > limit->characters : limit == NULL;
        if (broken)
            over |= SYMCA_PLATFORM_BIT(index);
    }
    return over;
}

static unsigned look_at_type(const symca_attribute *attribute, unsigned platforms)
{
    return over_limit(attribute, platforms, 0, false);
}

unsigned symca_look_name_attribute(symca_check *check, const symca_judged *judged)
{
    return each_compared(check, judged, true, look_at_type);
}

void symca_tell_name_attribute(const symca_finding *finding, symca_writer *out)
{
    write_attribute(finding, out);
    symca_writer_format(out, " (%s); this phone does not know that attribute and breaks off when it compares the name",
                        attribute_of(finding)->oid);
}

/* ---- lengths ---- */

/* Read as PrintableString or IA5String whatever the tag says, byte for byte (x520ava.cpp, ValueL). */
static bool is_read_bytewise(symca_oid_id id)
{
    return id == SYMCA_OID_C || id == SYMCA_OID_DN_QUALIFIER || id == SYMCA_OID_SERIAL_NUMBER ||
           id == SYMCA_OID_EMAIL || id == SYMCA_OID_DC;
}

static size_t characters_of(const symca_attribute *attribute)
{
    return is_read_bytewise(attribute->id) ? attribute->value.len : symca_text_length(attribute->text);
}

static unsigned look_at_length(const symca_attribute *attribute, unsigned platforms)
{
    /* No value of n bytes has more than n characters, and C is the only limit under 3. */
    if (attribute->value.len < 3)
        return 0;
    return over_limit(attribute, platforms, characters_of(attribute), true);
}

unsigned symca_look_name_attribute_length(symca_check *check, const symca_judged *judged)
{
    return each_compared(check, judged, false, look_at_length);
}

void symca_tell_name_attribute_length(const symca_finding *finding, symca_writer *out)
{
    const symca_attribute *attribute = attribute_of(finding);
    const symca_name_limit *limit = limit_of(finding->platform, attribute->id);

    write_attribute(finding, out);
    symca_writer_format(out, " of %zu characters; this phone takes at most %u", characters_of(attribute),
                        limit == NULL ? 0 : limit->characters);
}

/* ---- string types ---- */

static unsigned look_at_string_type(const symca_attribute *attribute, unsigned platforms)
{
    switch (attribute->tag) {
    case SYMCA_DER_PRINTABLE_STRING:
    case SYMCA_DER_UTF8_STRING:
    case SYMCA_DER_IA5_STRING:
    case SYMCA_DER_TELETEX_STRING:
    case SYMCA_DER_BMP_STRING:
        return 0;
    default:
        return is_read_bytewise(attribute->id) ? 0 : platforms & ~look_at_type(attribute, platforms);
    }
}

unsigned symca_look_name_string_type(symca_check *check, const symca_judged *judged)
{
    return each_compared(check, judged, false, look_at_string_type);
}

static const char *tag_name(uint8_t tag)
{
    switch (tag) {
    case SYMCA_DER_NUMERIC_STRING:
        return "a NumericString";
    case SYMCA_DER_VISIBLE_STRING:
        return "a VisibleString";
    case SYMCA_DER_GENERAL_STRING:
        return "a GeneralString";
    case SYMCA_DER_UNIVERSAL_STRING:
        return "a UniversalString";
    default:
        return NULL;
    }
}

void symca_tell_name_string_type(const symca_finding *finding, symca_writer *out)
{
    const char *name = tag_name(attribute_of(finding)->tag);

    write_attribute(finding, out);
    if (name != NULL)
        symca_writer_format(out, " as %s", name);
    else
        symca_writer_format(out, " with the tag %02x (hex)", attribute_of(finding)->tag);
    symca_writer_text(out, "; this phone reads PrintableString, UTF8String, IA5String, TeletexString and BMPString");
}

static unsigned look_at_bmp(const symca_attribute *attribute, unsigned platforms)
{
    if (attribute->tag != SYMCA_DER_BMP_STRING || is_read_bytewise(attribute->id))
        return 0;
    return platforms & ~look_at_type(attribute, platforms);
}

unsigned symca_look_name_bmp_string(symca_check *check, const symca_judged *judged)
{
    return each_compared(check, judged, false, look_at_bmp);
}

void symca_tell_name_bmp_string(const symca_finding *finding, symca_writer *out)
{
    write_attribute(finding, out);
    symca_writer_text(out, " as a BMPString; this phone swaps its bytes, shows garbage, and finds it equal only to "
                           "another BMPString");
}

static unsigned look_at_teletex(const symca_attribute *attribute, unsigned platforms)
{
    if (attribute->tag != SYMCA_DER_TELETEX_STRING)
        return 0;
    for (size_t i = 0; i < attribute->value.len; i++)
        if (attribute->value.data[i] >= 0x80)
            return platforms;
    return 0;
}

unsigned symca_look_name_teletex(symca_check *check, const symca_judged *judged)
{
    return each_compared(check, judged, false, look_at_teletex);
}

void symca_tell_name_teletex(const symca_finding *finding, symca_writer *out)
{
    write_attribute(finding, out);
    symca_writer_text(out,
                      " as a TeletexString beyond ASCII; the phone reads it as Latin-1 and may show other letters");
}

/* ---- the subject as a whole ---- */

unsigned symca_look_name_empty(symca_check *check, const symca_judged *judged)
{
    if (judged->certificate->subject.count == 0)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_SUBJECT, 0, 0);
    return check->platforms;
}

void symca_tell_name_empty(const symca_finding *finding, symca_writer *out)
{
    (void) finding;
    symca_writer_text(out, "the certificate has an empty subject");
}

static size_t count_common_names(const symca_name *name, size_t *out_second)
{
    size_t count = 0;

    for (size_t i = 0; i < name->count; i++) {
        if (name->attributes[i].id != SYMCA_OID_CN)
            continue;
        if (++count == 2)
            *out_second = i;
    }
    return count;
}

unsigned symca_look_several_common_names(symca_check *check, const symca_judged *judged)
{
    size_t second = 0;
    size_t count = count_common_names(&judged->certificate->subject, &second);

    if (count == 0)
        return 0;
    if (count > 1)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_SUBJECT_VALUE, (uint32_t) second,
                          (int64_t) count);
    return check->platforms;
}

void symca_tell_several_common_names(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    symca_writer_format(out, "the subject has %lld common names; the phone shows and matches only the first, ",
                        (long long) finding->observation->value);
    symca_words_quote(out, symca_name_first(&certificate->subject, "CN"));
}

void symca_headline_several_common_names(const symca_finding *finding, symca_writer *out)
{
    if ((finding->observation->roles & SYMCA_ROLE_LEAF) == 0) {
        symca_writer_format(out, "It installs, but of its %lld common names the phone shows the first only: ",
                            (long long) finding->observation->value);
        symca_words_quote(out, symca_name_first(&symca_finding_subject(finding)->subject, "CN"));
        symca_writer_text(out, ". ");
        return;
    }
    symca_writer_format(out, "It works for the first of its %lld common names only: the phone shows and matches ",
                        (long long) finding->observation->value);
    symca_words_quote(out, symca_name_first(&symca_finding_subject(finding)->subject, "CN"));
    symca_writer_text(out, " and none of the others. ");
}

/* ---- labels (X509CertNameParser) ---- */

unsigned symca_look_label_empty(symca_check *check, const symca_judged *judged)
{
    char label[SYMCA_LABEL_SIZE];

    symca_s60_label(judged->certificate, label);
    if (label[0] == '\0')
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_SUBJECT, 0, 0);
    return check->platforms;
}

void symca_tell_label_empty(const symca_finding *finding, symca_writer *out)
{
    bool named = symca_name_first(&symca_finding_subject(finding)->subject, "CN") != NULL;

    symca_writer_text(out, named ? "the subject has a CN but no O or OU, and subjectAltName adds several names"
                                 : "the subject has no CN, O or OU that the phone can read");
    symca_writer_text(out, ": it asks for a label with nothing filled in");
}

static const char *longer_text(const symca_certificate *certificate, const char *label)
{
    const symca_alt_names *names = &certificate->extensions.subject_alt_name;
    size_t len = strlen(label);

    for (size_t i = 0; i < certificate->subject.count; i++) {
        const char *text = certificate->subject.attributes[i].text;
        if (strncmp(text, label, len) == 0 && text[len] != '\0')
            return text;
    }
    for (size_t i = 0; i < names->count; i++)
        if (strncmp(names->entries[i].text, label, len) == 0 && names->entries[i].text[len] != '\0')
            return names->entries[i].text;
    return NULL;
}

unsigned symca_look_label_cut(symca_check *check, const symca_judged *judged)
{
    char label[SYMCA_LABEL_SIZE];

    symca_s60_label_as_is(judged->certificate, label);
    if (label[0] == '\0')
        return 0;
    if (symca_text_length(label) == LABEL_CHARACTERS && longer_text(judged->certificate, label) != NULL)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_SUBJECT, 0, 0);
    return check->platforms;
}

void symca_tell_label_cut(const symca_finding *finding, symca_writer *out)
{
    char label[SYMCA_LABEL_SIZE];

    symca_s60_label(symca_finding_subject(finding), label);
    symca_writer_format(out, "the name is longer than the %d characters of a label; the phone fills in ",
                        LABEL_CHARACTERS);
    symca_words_quote(out, label);
}

typedef struct label_key {
    uint64_t hash;
    uint32_t certificate;
} label_key;

static int compare_label_keys(const void *a, const void *b)
{
    const label_key *left = a;
    const label_key *right = b;

    if (left->hash != right->hash)
        return left->hash < right->hash ? -1 : 1;
    return (left->certificate > right->certificate) - (left->certificate < right->certificate);
}

/* FNV-1a; who makes labels collide on purpose gains nothing, as neighbours are compared letter by letter. */
static uint64_t hash_text(const char *text)
{
    uint64_t hash = 0xcbf29ce484222325u;

    for (; *text != '\0'; text++)
        hash = (hash ^ (uint8_t) *text) * 0x100000001b3u;
    return hash;
}

static size_t collect_labels(const symca_check *check, label_key *keys)
{
    size_t count = 0;

    for (size_t i = 0; i < check->count; i++) {
        char label[SYMCA_LABEL_SIZE];
        if ((check->judged[i].roles & SYMCA_ROLE_AUTHORITY) == 0)
            continue;
        symca_s60_label_as_is(check->judged[i].certificate, label);
        if (label[0] == '\0')
            continue;
        keys[count].hash = hash_text(label);
        keys[count++].certificate = check->judged[i].index;
    }
    return count;
}

static bool have_same_label(const symca_check *check, const label_key *a, const label_key *b)
{
    char left[SYMCA_LABEL_SIZE];
    char right[SYMCA_LABEL_SIZE];

    if (a->hash != b->hash)
        return false;
    symca_s60_label_as_is(check->judged[a->certificate].certificate, left);
    symca_s60_label_as_is(check->judged[b->certificate].certificate, right);
    return strcmp(left, right) == 0;
}

unsigned symca_look_same_label(symca_check *check, const symca_judged *judged)
{
    (void) judged;
    if (check->authorities < 2)
        return 0;
    label_key *keys = calloc(check->authorities, sizeof *keys);
    if (keys == NULL) {
        check->no_memory = true;
        return 0;
    }
    size_t count = collect_labels(check, keys);
    qsort(keys, count, sizeof *keys, compare_label_keys);
    for (size_t i = 1; i < count; i++)
        if (have_same_label(check, &keys[i - 1], &keys[i]))
            symca_check_found(check, &check->judged[keys[i].certificate], check->platforms, SYMCA_PLACE_SUBJECT, 0,
                              keys[i - 1].certificate);
    free(keys);
    return check->platforms;
}

void symca_tell_same_label(const symca_finding *finding, symca_writer *out)
{
    char label[SYMCA_LABEL_SIZE];

    symca_s60_label(symca_finding_subject(finding), label);
    symca_writer_format(out, "certificates %lld and %zu of this file would both get the label ",
                        (long long) finding->observation->value, symca_finding_certificate(finding));
    symca_words_quote(out, label);
}
