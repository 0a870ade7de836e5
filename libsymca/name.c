/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "name.h"

#include "identifier.h"
#include "text.h"
#include "utf8.h"

#include <string.h>

/* Text that is written, or only counted while there is no room for it. */
typedef struct sink {
    char *text;
    size_t len;
} sink;

static void put(sink *to, const char *bytes, size_t len)
{
    if (to->text != NULL)
        memcpy(to->text + to->len, bytes, len);
    to->len += len;
}

static void put_hex(sink *to, uint8_t byte)
{
    static const char digits[] = "0123456789ABCDEF";
    const char pair[2] = {digits[byte >> 4], digits[byte & 0x0f]};
    put(to, pair, sizeof pair);
}

/* "\" and two digits for each byte (RFC 4514 section 2.4) */
static void put_escaped(sink *to, const uint8_t *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        put(to, "\\", 1);
        put_hex(to, bytes[i]);
    }
}

/* The characters that RFC 4514 section 2.4 has escaped wherever they stand. */
static bool is_special(uint32_t character)
{
    static const bool special[0x80] = {
        ['"'] = true, ['+'] = true, [','] = true, [';'] = true, ['<'] = true, ['>'] = true, ['\\'] = true};
    return character < sizeof special && special[character];
}

static void put_character(sink *to, uint32_t character, bool first, bool last)
{
    uint8_t encoded[4];
    size_t len = symca_utf8_encode(character, encoded);
    if (!symca_utf8_is_shown(character)) {
        put_escaped(to, encoded, len);
        return;
    }
    if (is_special(character) || (character == ' ' && (first || last)) || (character == '#' && first))
        put(to, "\\", 1);
    put(to, (const char *) encoded, len);
}

static bool has_byte_characters(uint8_t tag)
{
    return tag != SYMCA_DER_BMP_STRING && tag != SYMCA_DER_UNIVERSAL_STRING;
}

static bool is_plain_byte(uint8_t byte)
{
    return byte > ' ' && byte < 0x7f && !is_special(byte) && byte != '#';
}

/* How many bytes at the beginning are text that needs no escape, wherever it stands. */
static size_t plain_run(uint8_t tag, symca_slice content)
{
    size_t len = 0;
    while (has_byte_characters(tag) && len < content.len && is_plain_byte(content.data[len]))
        len++;
    return len;
}

static void put_string(sink *to, uint8_t tag, symca_slice rest)
{
    bool first = true;
    while (rest.len > 0) {
        const uint8_t *start = rest.data;
        size_t run = plain_run(tag, rest);
        if (run > 0) {
            put(to, (const char *) start, run);
            rest = symca_slice_of(start + run, rest.len - run);
        } else {
            uint32_t character = symca_text_take(tag, &rest);
            if (character == SYMCA_UTF8_BAD)
                put_escaped(to, start, (size_t) (rest.data - start));
            else
                put_character(to, character, first, rest.len == 0);
        }
        first = false;
    }
}

/* Whether a string is its own UTF-8 text and needs no escape. */
static bool is_plain(uint8_t tag, symca_slice content)
{
    if (!has_byte_characters(tag) || !symca_text_is_string(tag) || content.len == 0 || content.data[0] == ' ' ||
        content.data[content.len - 1] == ' ')
        return false;
    for (size_t i = 0; i < content.len; i++) {
        if (content.data[i] != ' ' && !is_plain_byte(content.data[i]))
            return false;
    }
    return true;
}

/* The value as of RFC 4514 section 2.4: of an unknown type, or where it is no string, as its encoding. */
static void put_value(sink *to, const symca_attribute *attribute)
{
    if (attribute->id == SYMCA_OID_NONE || !symca_text_is_string(attribute->tag)) {
        put(to, "#", 1);
        symca_slice encoding = symca_attribute_encoding(attribute);
        for (size_t i = 0; i < encoding.len; i++)
            put_hex(to, encoding.data[i]);
    } else if (attribute->plain) {
        put(to, (const char *) attribute->value.data, attribute->value.len);
    } else {
        put_string(to, attribute->tag, attribute->value);
    }
}

/* The value's text; where it hides something, one that can be shown behind it. */
static const char *take_value(const symca_attribute *attribute, symca_arena *arena)
{
    bool string = symca_text_is_string(attribute->tag);
    size_t size = 2 + 2 * (size_t) attribute->encoding_len;
    if (attribute->plain)
        size = attribute->value.len + 1;
    else if (string)
        size = symca_text_asn1_as_is(attribute->tag, attribute->value, NULL, 0) + 1;
    size_t shown_size = attribute->hides ? symca_text_asn1(attribute->tag, attribute->value, NULL, 0) + 1 : 0;
    char *text = symca_arena_bytes(arena, size + shown_size);
    if (text == NULL)
        return NULL;
    if (attribute->plain) {
        memcpy(text, attribute->value.data, attribute->value.len);
        text[attribute->value.len] = '\0';
    } else if (string) {
        symca_text_asn1_as_is(attribute->tag, attribute->value, text, size);
        if (attribute->hides)
            symca_text_asn1(attribute->tag, attribute->value, text + size, shown_size);
    } else {
        text[0] = '#';
        symca_text_hex(symca_attribute_encoding(attribute), text + 1);
    }
    return text;
}

/* AttributeTypeAndValue (RFC 5280 section 4.1.2.4), as far as it needs no memory */
static symca_status read_attribute(symca_reader *rdn, const char *what, symca_attribute *out)
{
    symca_tlv whole;
    symca_tlv type;
    symca_tlv value;
    symca_status status = symca_der_expect(rdn, SYMCA_DER_SEQUENCE, what, &whole);
    if (status != SYMCA_OK)
        return status;
    symca_reader fields = symca_reader_inside(rdn, whole.content);
    status = symca_der_expect(&fields, SYMCA_DER_OID, what, &type);
    if (status == SYMCA_OK)
        status = symca_der_next(&fields, what, &value);
    if (status != SYMCA_OK)
        return status;
    if (fields.len > 0)
        return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(&fields),
                          "an attribute of the %s has more than a type and a value", what);
    *out = (symca_attribute){
        .type = type.content,
        .value = value.content,
        .encoding_len = (uint32_t) value.whole.len,
        .type_header_len = (uint8_t) (type.content.data - type.whole.data),
        .tag = value.tag,
    };
    return SYMCA_OK;
}

/* What an attribute adds to the name's text is counted in text. */
static symca_status complete_attribute(size_t offset, const char *what, symca_arena *arena, symca_attribute *out,
                                       sink *text)
{
    symca_identifier identifier;
    if (symca_identifier_read(out->type, arena, &identifier) != SYMCA_OK)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "the type of an attribute of the %s is no object identifier",
                          what);
    out->id = identifier.id;
    out->oid = identifier.oid;
    out->short_name = identifier.name;
    out->plain = is_plain(out->tag, out->value);
    out->hides = !out->plain && symca_text_asn1_hides(out->tag, out->value);
    out->text = take_value(out, arena);
    if (identifier.name != NULL)
        text->len += strlen(identifier.name);
    else
        text->len += symca_oid_text(out->type, NULL, 0);
    text->len += 2; /* "=", and what separates it from the next or ends the text */
    put_value(text, out);
    return SYMCA_OK;
}

static symca_status read_rdn(symca_reader *names, const char *what, size_t rdn, symca_arena *arena,
                             symca_attribute *attributes, symca_name *name, sink *text)
{
    symca_tlv set;
    symca_status status = symca_der_expect(names, SYMCA_DER_SET, what, &set);
    if (status != SYMCA_OK)
        return status;
    symca_reader members = symca_reader_inside(names, set.content);
    for (size_t position = 0; members.len > 0; position++) {
        symca_attribute spare;
        symca_attribute *attribute = attributes != NULL ? &attributes[name->count] : &spare;
        if (name->count == SYMCA_MAX_NAME_ATTRIBUTES)
            return symca_fail(SYMCA_ERROR_LIMIT, symca_reader_offset(&members), "the %s has more than %d attributes",
                              what, SYMCA_MAX_NAME_ATTRIBUTES);
        size_t offset = symca_reader_offset(&members);
        status = read_attribute(&members, what, attribute);
        if (status == SYMCA_OK)
            status = complete_attribute(offset, what, arena, attribute, text);
        if (status != SYMCA_OK)
            return status;
        attribute->rdn = (uint32_t) rdn;
        attribute->position = (uint8_t) position;
        name->count++;
    }
    return SYMCA_OK;
}

/* Members of all the sets, as far as they can be read: reading them tells what is wrong. */
static size_t count_attributes(symca_reader names)
{
    size_t count = 0;
    symca_tlv tlv;
    while (names.len > 0 && count < SYMCA_MAX_NAME_ATTRIBUTES && symca_der_next(&names, "name", &tlv) == SYMCA_OK) {
        symca_reader members = symca_reader_inside(&names, tlv.content);
        while (members.len > 0 && count < SYMCA_MAX_NAME_ATTRIBUTES &&
               symca_der_next(&members, "name", &tlv) == SYMCA_OK)
            count++;
    }
    return count;
}

/* Last attribute first (RFC 4514 section 2.1). */
static void render(const symca_name *name, char *text)
{
    sink to = {text, 0};
    for (size_t i = name->count; i-- > 0;) {
        const symca_attribute *attribute = &name->attributes[i];
        put(&to, attribute->short_name, strlen(attribute->short_name));
        put(&to, "=", 1);
        put_value(&to, attribute);
        if (i > 0)
            put(&to, name->attributes[i - 1].rdn == attribute->rdn ? "+" : ",", 1);
    }
    text[to.len] = '\0';
}

symca_status symca_name_read(symca_reader *reader, const char *what, symca_arena *arena, symca_name *out)
{
    symca_tlv sequence;
    symca_status status = symca_der_expect(reader, SYMCA_DER_SEQUENCE, what, &sequence);
    if (status != SYMCA_OK)
        return status;
    *out = (symca_name){.der = sequence.whole, .read_at = sequence.whole.data};
    symca_reader names = symca_reader_inside(reader, sequence.content);
    symca_attribute *attributes = symca_arena_take(arena, count_attributes(names), sizeof *attributes);
    sink counted = {NULL, 0};
    while (names.len > 0) {
        status = read_rdn(&names, what, out->rdn_count, arena, attributes, out, &counted);
        if (status != SYMCA_OK)
            return status;
        out->rdn_count++;
    }
    out->attributes = attributes;
    char *text = symca_arena_bytes(arena, counted.len + 1);
    if (text != NULL)
        render(out, text);
    out->text = text;
    return SYMCA_OK;
}

bool symca_name_repeat(symca_reader *reader, const symca_name *known, symca_name *out)
{
    symca_reader ahead = *reader;
    symca_slice der;
    if (!symca_reader_bytes(&ahead, known->der.len, &der) || !symca_slice_equal(der, known->der))
        return false;
    *out = *known;
    out->der = der;
    *reader = ahead;
    return true;
}

const uint8_t *symca_name_part(const symca_name *self, const uint8_t *part)
{
    return self->der.data + (part - self->read_at);
}

/* A string's characters one by one, as names are compared: ASCII case folded, blanks trimmed, and runs of them one. */
typedef struct folding {
    uint8_t tag;
    symca_slice rest;
    bool started;
} folding;

/* No character: nothing is left. */
#define FOLDING_END UINT64_MAX

/* Set in what stands for bytes that are no character, so that different ones differ. */
#define FOLDING_BAD (UINT64_C(1) << 40)

static uint64_t bad_bytes(const uint8_t *start, const uint8_t *end)
{
    uint64_t bytes = 0;
    for (; start < end; start++)
        bytes = bytes << 8 | *start;
    return FOLDING_BAD | bytes;
}

/* symca_text_take(), with a short way for the characters that most are. */
static inline uint32_t take_character(uint8_t tag, symca_slice *rest)
{
    uint8_t first = rest->data[0];
    if (first >= 0x80 || !has_byte_characters(tag))
        return symca_text_take(tag, rest);
    *rest = symca_slice_of(rest->data + 1, rest->len - 1);
    return first;
}

static uint64_t take_folded(folding *self)
{
    bool blank = false;
    while (self->rest.len > 0) {
        const uint8_t *start = self->rest.data;
        symca_slice after = self->rest;
        uint32_t character = take_character(self->tag, &after);
        if (character == ' ') {
            blank = true;
            self->rest = after;
            continue;
        }
        if (blank && self->started)
            return ' ';
        self->started = true;
        self->rest = after;
        if (character == SYMCA_UTF8_BAD)
            return bad_bytes(start, after.data);
        return character >= 'A' && character <= 'Z' ? character - 'A' + 'a' : character;
    }
    return FOLDING_END;
}

static folding fold(const symca_attribute *attribute)
{
    return (folding){attribute->tag, attribute->value, false};
}

static bool values_equal(const symca_attribute *a, const symca_attribute *b)
{
    if (symca_slice_equal(symca_attribute_encoding(a), symca_attribute_encoding(b)))
        return true;
    if (!symca_text_is_string(a->tag) || !symca_text_is_string(b->tag))
        return false;
    folding left = fold(a);
    folding right = fold(b);
    uint64_t character;
    do {
        character = take_folded(&left);
        if (character != take_folded(&right))
            return false;
    } while (character != FOLDING_END);
    return true;
}

bool symca_name_equal(const symca_name *self, const symca_name *other)
{
    if (self == NULL || other == NULL)
        return self == other;
    if (symca_slice_equal(self->der, other->der))
        return true;
    if (self->count != other->count || self->rdn_count != other->rdn_count)
        return false;
    for (size_t i = 0; i < self->count; i++) {
        const symca_attribute *a = &self->attributes[i];
        const symca_attribute *b = &other->attributes[i];
        if (a->rdn != b->rdn || !symca_slice_equal(a->type, b->type) || !values_equal(a, b))
            return false;
    }
    return true;
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 32;
}

static uint64_t mix_bytes(uint64_t hash, symca_slice bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        hash = mix(hash, bytes.data[i]);
    return mix(hash, FOLDING_END);
}

static uint64_t mix_value(uint64_t hash, const symca_attribute *attribute)
{
    if (!symca_text_is_string(attribute->tag))
        return mix_bytes(hash, symca_attribute_encoding(attribute));
    folding value = fold(attribute);
    uint64_t character;
    do {
        character = take_folded(&value);
        hash = mix(hash, character);
    } while (character != FOLDING_END);
    return hash;
}

uint64_t symca_name_hash(const symca_name *self)
{
    uint64_t hash = self->rdn_count;
    for (size_t i = 0; i < self->count; i++) {
        hash = mix(hash, self->attributes[i].rdn);
        hash = mix_bytes(hash, self->attributes[i].type);
        hash = mix_value(hash, &self->attributes[i]);
    }
    return hash;
}

const char *symca_name_text(const symca_name *self)
{
    return self != NULL ? self->text : NULL;
}

const uint8_t *symca_name_der(const symca_name *self, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = self != NULL ? self->der.len : 0;
    return self != NULL ? self->der.data : NULL;
}

size_t symca_name_count(const symca_name *self)
{
    return self != NULL ? self->count : 0;
}

static const symca_attribute *attribute_at(const symca_name *self, size_t index)
{
    return self != NULL && index < self->count ? &self->attributes[index] : NULL;
}

const char *symca_name_oid(const symca_name *self, size_t index)
{
    const symca_attribute *attribute = attribute_at(self, index);
    return attribute != NULL ? attribute->oid : NULL;
}

const char *symca_name_type(const symca_name *self, size_t index)
{
    const symca_attribute *attribute = attribute_at(self, index);
    return attribute != NULL ? attribute->short_name : NULL;
}

const char *symca_attribute_shown(const symca_attribute *self)
{
    return self->hides ? self->text + strlen(self->text) + 1 : self->text;
}

const char *symca_name_value(const symca_name *self, size_t index)
{
    const symca_attribute *attribute = attribute_at(self, index);
    return attribute != NULL ? symca_attribute_shown(attribute) : NULL;
}

size_t symca_name_rdn(const symca_name *self, size_t index)
{
    const symca_attribute *attribute = attribute_at(self, index);
    return attribute != NULL ? attribute->rdn : SYMCA_NONE;
}

const char *symca_name_first(const symca_name *self, const char *type)
{
    if (self == NULL || type == NULL)
        return NULL;
    for (size_t i = 0; i < self->count; i++) {
        const symca_attribute *attribute = &self->attributes[i];
        if (strcmp(attribute->short_name, type) == 0 || strcmp(attribute->oid, type) == 0)
            return symca_attribute_shown(attribute);
    }
    return NULL;
}
