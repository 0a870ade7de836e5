/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "s60.h"

#include "certificate.h"
#include "text.h"

#include <symca/s60.h>

#include <stdlib.h>
#include <string.h>

#define LABEL_CHARACTERS 64
_Static_assert(SYMCA_LABEL_SIZE > 4 * LABEL_CHARACTERS, "any label fits, also where each character is replaced");
#define DEFAULT_SUFFIX ".cer"
#define MAX_SUFFIX 15
#define LONGEST_HOST_LABEL 63

const char *symca_s60_media_type(void)
{
    return "application/x-x509-ca-cert";
}

symca_status symca_s60_encode(const symca_certificate *self, uint8_t **out, size_t *out_len)
{
    if (out != NULL)
        *out = NULL;
    if (out_len != NULL)
        *out_len = 0;
    if (self == NULL || out == NULL || out_len == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "the S60 form needs a certificate and a place for its bytes");

    uint8_t *copy = malloc(self->der.len + 1);
    if (copy == NULL)
        return symca_fail_memory();
    memcpy(copy, self->der.data, self->der.len);
    copy[self->der.len] = '\0';
    *out = copy;
    *out_len = self->der.len;
    return SYMCA_OK;
}

/* ---- Hosts ---- */

static bool is_alphanumeric(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9');
}

static bool host_label_is_valid(const char *label, size_t len)
{
    if (len == 0 || len > LONGEST_HOST_LABEL || label[0] == '-' || label[len - 1] == '-')
        return false;
    for (size_t i = 0; i < len; i++) {
        if (!is_alphanumeric(label[i]) && label[i] != '-' && label[i] != '*')
            return false;
    }
    return true;
}

static bool host_is_valid(const char *host, size_t len)
{
    size_t begin = 0;
    for (size_t at = 0; at <= len; at++) {
        if (at < len && host[at] != '.')
            continue;
        if (!host_label_is_valid(host + begin, at - begin))
            return false;
        begin = at + 1;
    }
    return true;
}

bool symca_s60_host_is_valid(const char *host)
{
    return host_is_valid(host, strlen(host));
}

bool symca_s60_uri_is_valid(const char *uri)
{
    const char *authority = strstr(uri, "://");
    if (authority == NULL)
        return false;
    authority += 3;
    size_t len = strcspn(authority, "/?#");
    const char *user = memchr(authority, '@', len);
    const char *host = user != NULL ? user + 1 : authority;
    len -= (size_t) (host - authority);
    const char *port = memchr(host, ':', len);
    return host_is_valid(host, port != NULL ? (size_t) (port - host) : len);
}

bool symca_s60_email_is_valid(const char *email)
{
    const char *at = strchr(email, '@');
    return at != NULL && symca_s60_host_is_valid(at + 1);
}

/* ---- The label (Symbian pkiutilities, X509CertNameParser) ---- */

typedef enum label_source {
    FROM_SUBJECT,
    FROM_CRITICAL_ALT_NAME,
    FROM_ALT_NAME
} label_source;

/* Where the phone looks for names, in its order. */
typedef struct label_step {
    label_source source;
    symca_oid_id attribute;
    symca_general_name kind;
    size_t longest; /* characters of an attribute; a longer one is skipped */
} label_step;

/* Directory names and addresses have their places in the phone's list too, but never give it a name. */
static const label_step label_steps[] = {
    {FROM_SUBJECT, SYMCA_OID_CN, 0, 256},
    {FROM_CRITICAL_ALT_NAME, SYMCA_OID_NONE, SYMCA_GENERAL_NAME_EMAIL, 0},
    {FROM_SUBJECT, SYMCA_OID_O, 0, 64},
    {FROM_SUBJECT, SYMCA_OID_OU, 0, 64},
    {FROM_CRITICAL_ALT_NAME, SYMCA_OID_NONE, SYMCA_GENERAL_NAME_DNS, 0},
    {FROM_CRITICAL_ALT_NAME, SYMCA_OID_NONE, SYMCA_GENERAL_NAME_URI, 0},
    {FROM_ALT_NAME, SYMCA_OID_NONE, SYMCA_GENERAL_NAME_EMAIL, 0},
    {FROM_ALT_NAME, SYMCA_OID_NONE, SYMCA_GENERAL_NAME_DNS, 0},
    {FROM_ALT_NAME, SYMCA_OID_NONE, SYMCA_GENERAL_NAME_URI, 0},
    {FROM_SUBJECT, SYMCA_OID_C, 0, 2},
    {FROM_SUBJECT, SYMCA_OID_ST, 0, 128},
    {FROM_SUBJECT, SYMCA_OID_L, 0, 128},
};

/* The phone looks for a primary and a secondary name. Of a third one it is enough to know that there is one. */
#define NAMES_SOUGHT 2
#define NAMES_KEPT 3

typedef struct name_part {
    const char *text;
    const symca_attribute *attribute; /* NULL where it is an alternative name */
} name_part;

typedef struct name_parts {
    name_part entries[NAMES_KEPT];
    size_t count;
} name_parts;

static void add_part(name_parts *self, const char *text, const symca_attribute *attribute)
{
    if (self->count == NAMES_KEPT || text[0] == '\0')
        return;
    for (size_t i = 0; i < self->count; i++) {
        if (strcmp(self->entries[i].text, text) == 0)
            return;
    }
    self->entries[self->count++] = (name_part){text, attribute};
}

/* The phone takes the first attribute of a type, and where that does not decode, none. */
static const symca_attribute *first_attribute(const symca_name *name, symca_oid_id id)
{
    for (size_t i = 0; i < name->count; i++) {
        if (name->attributes[i].id == id)
            return &name->attributes[i];
    }
    return NULL;
}

static bool phone_knows_string(const symca_attribute *attribute)
{
    switch (attribute->tag) {
    case SYMCA_DER_PRINTABLE_STRING:
    case SYMCA_DER_TELETEX_STRING:
    case SYMCA_DER_IA5_STRING:
    case SYMCA_DER_BMP_STRING:
        return true;
    case SYMCA_DER_UTF8_STRING:
        return symca_text_is_utf8(attribute->value);
    default:
        return false;
    }
}

/* countryName is read byte by byte, whatever its type. */
static bool phone_reads_attribute(const symca_attribute *attribute, size_t longest)
{
    if (attribute->id == SYMCA_OID_C)
        return symca_text_is_string(attribute->tag) && attribute->value.len <= longest;
    return phone_knows_string(attribute) && symca_text_length(attribute->text) <= longest;
}

static bool phone_reads_alt_name(const symca_alt_name *name)
{
    switch (name->kind) {
    case SYMCA_GENERAL_NAME_EMAIL:
        return symca_s60_email_is_valid(name->text);
    case SYMCA_GENERAL_NAME_DNS:
        return symca_s60_host_is_valid(name->text);
    case SYMCA_GENERAL_NAME_URI:
        return symca_s60_uri_is_valid(name->text);
    default:
        return false;
    }
}

/* All names of a kind are added, also past the two that are sought. */
static void add_alt_names(name_parts *self, const symca_alt_names *names, symca_general_name kind)
{
    for (size_t i = 0; i < names->count; i++) {
        if (names->entries[i].kind == kind && phone_reads_alt_name(&names->entries[i]))
            add_part(self, names->entries[i].text, NULL);
    }
}

static void add_step(name_parts *self, const symca_certificate *certificate, const label_step *step)
{
    const symca_alt_names *names = &certificate->extensions.subject_alt_name;
    if (step->source == FROM_SUBJECT) {
        const symca_attribute *attribute = first_attribute(&certificate->subject, step->attribute);
        if (attribute != NULL && phone_reads_attribute(attribute, step->longest))
            add_part(self, attribute->text, attribute);
        return;
    }
    if (names->state != SYMCA_EXTENSION_READ)
        return;
    if (step->source == FROM_CRITICAL_ALT_NAME && !certificate->extensions.entries[names->extension].critical)
        return;
    add_alt_names(self, names, step->kind);
}

static name_parts collect_parts(const symca_certificate *certificate)
{
    name_parts parts = {.count = 0};
    for (size_t i = 0; i < sizeof label_steps / sizeof label_steps[0] && parts.count < NAMES_SOUGHT; i++)
        add_step(&parts, certificate, &label_steps[i]);
    return parts;
}

static void copy_label(const char *from, char *text)
{
    size_t len = symca_text_prefix(from, LABEL_CHARACTERS);
    memcpy(text, from, len);
    text[len] = '\0';
}

static bool is_shown_swapped(const name_part *part)
{
    return part->attribute != NULL && part->attribute->tag == SYMCA_DER_BMP_STRING &&
           part->attribute->id != SYMCA_OID_C;
}

/* The phone reads BMPString in the byte order of its processor (Symbian certman, bmpstrdec.cpp). */
static void copy_swapped(symca_slice value, char *text)
{
    uint8_t swapped[2 * LABEL_CHARACTERS];
    size_t len = value.len < sizeof swapped ? value.len & ~(size_t) 1 : sizeof swapped;
    for (size_t i = 0; i < len; i += 2) {
        swapped[i] = value.data[i + 1];
        swapped[i + 1] = value.data[i];
    }
    symca_text_asn1_as_is(SYMCA_DER_BMP_STRING, symca_slice_of(swapped, len), text, SYMCA_LABEL_SIZE);
}

void symca_s60_label_as_is(const symca_certificate *self, char text[SYMCA_LABEL_SIZE])
{
    text[0] = '\0';
    if (self == NULL)
        return;

    name_parts parts = collect_parts(self);
    if (parts.count == 0 || parts.count > NAMES_SOUGHT) /* with more names than it sought the phone takes none */
        return;
    if (is_shown_swapped(&parts.entries[0]))
        copy_swapped(parts.entries[0].attribute->value, text);
    else
        copy_label(parts.entries[0].text, text);
}

void symca_s60_label(const symca_certificate *self, char *text)
{
    char as_is[SYMCA_LABEL_SIZE];

    if (text == NULL)
        return;
    symca_s60_label_as_is(self, as_is);
    symca_text_show(as_is, text, SYMCA_LABEL_SIZE);
}

/* ---- Names for people ---- */

/* An attribute that no phone shows (a domain component, a mail address) still tells authorities apart. */
static const char *any_attribute(const symca_name *name)
{
    for (size_t i = 0; i < name->count; i++) {
        if (symca_text_is_string(name->attributes[i].tag) && name->attributes[i].text[0] != '\0')
            return name->attributes[i].text;
    }
    return "Certificate";
}

void symca_display_name_as_is(const symca_certificate *self, char text[SYMCA_LABEL_SIZE])
{
    if (self == NULL) {
        copy_label("Certificate", text);
        return;
    }
    name_parts parts = collect_parts(self);
    copy_label(parts.count > 0 ? parts.entries[0].text : any_attribute(&self->subject), text);
}

void symca_display_name(const symca_certificate *self, char *text)
{
    char as_is[SYMCA_LABEL_SIZE];

    if (text == NULL)
        return;
    symca_display_name_as_is(self, as_is);
    symca_text_show(as_is, text, SYMCA_LABEL_SIZE);
}

/* U+00C0 to U+017F in lower-case ASCII: two letters a character, or one and a blank. */
#define FIRST_LATIN 0xc0
static const char latin_letters[] = "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thss"
                                    "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thy "
                                    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
                                    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
                                    "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
                                    "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";
#define RIGHT_SINGLE_QUOTE 0x2019

/* A file name in the making: letters and digits, with one dash for whatever stands between. */
typedef struct file_stem {
    char *text;
    size_t len;
    size_t room; /* longest */
    bool gap;
    bool full;
} file_stem;

static void stem_letter(file_stem *self, char letter)
{
    size_t needed = self->gap && self->len > 0 ? 2 : 1;
    if (self->full || self->room - self->len < needed) {
        self->full = true;
        return;
    }
    if (needed == 2)
        self->text[self->len++] = '-';
    self->text[self->len++] = letter;
    self->gap = false;
}

static void stem_latin(file_stem *self, const char *letters)
{
    if (letters[0] == ' ')
        self->gap = true;
    for (size_t i = 0; i < 2 && letters[i] != ' '; i++)
        stem_letter(self, letters[i]);
}

static void stem_character(file_stem *self, uint32_t character)
{
    if (character >= 'A' && character <= 'Z')
        stem_letter(self, (char) (character - 'A' + 'a'));
    else if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9'))
        stem_letter(self, (char) character);
    else if (character >= FIRST_LATIN && character < FIRST_LATIN + (sizeof latin_letters - 1) / 2)
        stem_latin(self, latin_letters + 2 * (character - FIRST_LATIN));
    else if (character != '\'' && character != RIGHT_SINGLE_QUOTE)
        self->gap = true;
}

static void stem_text(file_stem *self, const char *text)
{
    self->gap = self->len > 0;
    for (uint32_t character; (character = symca_text_next(&text)) != 0;)
        stem_character(self, character);
}

/* Names of devices, which Windows allows with no suffix whatever. */
static bool is_reserved(const char *stem, size_t len)
{
    static const char reserved[][4] = {"con", "prn", "aux", "nul"};
    for (size_t i = 0; i < sizeof reserved / sizeof reserved[0]; i++) {
        if (len == 3 && memcmp(stem, reserved[i], 3) == 0)
            return true;
    }
    return len == 4 && (memcmp(stem, "com", 3) == 0 || memcmp(stem, "lpt", 3) == 0) && stem[3] >= '0' && stem[3] <= '9';
}

static bool suffix_is_valid(const char *suffix)
{
    size_t len = suffix[0] == '.' ? strnlen(suffix, MAX_SUFFIX + 1) : 0;
    if (len < 2 || len > MAX_SUFFIX || suffix[len - 1] == '.')
        return false;
    for (size_t i = 0; i < len; i++) {
        if (!is_alphanumeric(suffix[i]) && suffix[i] != '.')
            return false;
    }
    return true;
}

void symca_file_name(const symca_certificate *self, const char *suffix, char *text)
{
    if (text == NULL)
        return;
    if (suffix == NULL || !suffix_is_valid(suffix))
        suffix = DEFAULT_SUFFIX;

    char name[SYMCA_LABEL_SIZE];
    symca_display_name(self, name);
    file_stem stem = {.text = text, .room = SYMCA_FILE_NAME_SIZE - 1 - strlen(suffix)};
    stem_text(&stem, name);
    if (stem.len == 0 || is_reserved(text, stem.len))
        stem_text(&stem, "certificate");
    memcpy(text + stem.len, suffix, strlen(suffix) + 1);
}
