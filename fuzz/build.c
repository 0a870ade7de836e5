/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "build.h"

#include "der.h"

#include <string.h>

#define BYTES(text) symca_slice_of((const uint8_t *) (text), sizeof(text) - 1)

/* 2.5.4.n, and others that names have. */
static const char *const attribute_types[] = {
    "\x55\x04\x03",
    "\x55\x04\x06",
    "\x55\x04\x07",
    "\x55\x04\x08",
    "\x55\x04\x0a",
    "\x55\x04\x0b",
    "\x55\x04\x05",
    "\x55\x04\x04",
    "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01",
    "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19",
    "\x55\x04\x7f",
    "\x2a\x03\x04",
};

static const uint8_t string_tags[] = {
    SYMCA_DER_PRINTABLE_STRING, SYMCA_DER_UTF8_STRING,      SYMCA_DER_TELETEX_STRING,   SYMCA_DER_IA5_STRING,
    SYMCA_DER_BMP_STRING,       SYMCA_DER_UNIVERSAL_STRING, SYMCA_DER_NUMERIC_STRING,   SYMCA_DER_VISIBLE_STRING,
    SYMCA_DER_OCTET_STRING,     SYMCA_DER_BIT_STRING,       SYMCA_DER_GENERALIZED_TIME, SYMCA_DER_SEQUENCE,
};

/* 2.5.29.n, authorityInfoAccess, Netscape's, and one that nobody knows. */
static const char *const extension_types[] = {
    "\x55\x1d\x13",
    "\x55\x1d\x0f",
    "\x55\x1d\x25",
    "\x55\x1d\x0e",
    "\x55\x1d\x23",
    "\x55\x1d\x11",
    "\x55\x1d\x12",
    "\x55\x1d\x1e",
    "\x55\x1d\x20",
    "\x55\x1d\x1f",
    "\x55\x1d\x21",
    "\x55\x1d\x24",
    "\x55\x1d\x36",
    "\x2b\x06\x01\x05\x05\x07\x01\x01",
    "\x60\x86\x48\x01\x86\xf8\x42\x01\x01",
    "\x2a\x03\x05",
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

size_t fuzz_read_recipe(fuzz_input recipe, fuzz_part parts[FUZZ_MAX_PARTS])
{
    size_t count = 0;
    for (; recipe.len > 0 && count < FUZZ_MAX_PARTS; count++) {
        uint8_t field = fuzz_take_byte(&recipe);
        uint8_t shape = fuzz_take_byte(&recipe);
        size_t len = fuzz_take_byte(&recipe);
        if (len > recipe.len)
            len = recipe.len;
        parts[count] = (fuzz_part){(fuzz_field) (field % FUZZ_FIELDS), (fuzz_shape) (shape % FUZZ_SHAPES),
                                   symca_slice_of(recipe.data, len)};
        recipe.data += len;
        recipe.len -= len;
    }
    return count;
}

/* ---- values ---- */

typedef struct recipe {
    fuzz_part parts[FUZZ_MAX_PARTS];
    size_t count;
} recipe;

static void put_header(symca_writer *to, uint8_t tag, size_t len, fuzz_shape shape)
{
    uint8_t header[6];
    if (shape == FUZZ_SHAPE_LONG) {
        symca_writer_u8(to, tag);
        symca_writer_u8(to, 0x84);
        symca_writer_u32(to, (uint32_t) len);
    } else if (shape == FUZZ_SHAPE_INDEFINITE) {
        symca_writer_u8(to, tag);
        symca_writer_u8(to, 0x80);
    } else {
        symca_writer_bytes(to, header, symca_der_header(tag, len, header));
    }
}

static void put_value(symca_writer *to, uint8_t tag, symca_slice content, fuzz_shape shape)
{
    put_header(to, tag, content.len, shape);
    symca_writer_slice(to, content);
    if (shape == FUZZ_SHAPE_INDEFINITE)
        symca_writer_u16(to, 0);
}

/* What a writer holds becomes one value in another; it is empty then. */
static void wrap(symca_writer *to, uint8_t tag, symca_writer *content, fuzz_shape shape)
{
    put_value(to, tag, symca_slice_of(content->data, content->len), shape);
    symca_writer_clear(content);
}

static uint8_t first_of(symca_slice *content)
{
    fuzz_input input = {content->data, content->len};
    uint8_t first = fuzz_take_byte(&input);
    *content = symca_slice_of(input.data, input.len);
    return first;
}

/* One value in its shape. */
static void put_shaped(symca_writer *to, uint8_t tag, symca_slice content, fuzz_shape shape)
{
    size_t times = 1;
    if (shape == FUZZ_SHAPE_ABSENT)
        return;
    if (shape == FUZZ_SHAPE_RAW) {
        symca_writer_slice(to, content);
        return;
    }
    if (shape == FUZZ_SHAPE_OTHER_TAG)
        tag = first_of(&content);
    if (shape == FUZZ_SHAPE_TWICE)
        times = 2;
    if (shape == FUZZ_SHAPE_OFTEN)
        times = first_of(&content);
    for (size_t i = 0; i < times; i++)
        put_value(to, tag, content, shape);
}

static const fuzz_part *find(const recipe *self, fuzz_field field)
{
    for (size_t i = self->count; i-- > 0;) {
        if (self->parts[i].field == field)
            return &self->parts[i];
    }
    return NULL;
}

/* A field of which there is one: the last record of it, or what is ordinary. */
static void put_field(symca_writer *to, const recipe *self, fuzz_field field, uint8_t tag, symca_slice ordinary)
{
    const fuzz_part *part = find(self, field);
    if (part != NULL)
        put_shaped(to, tag, part->content, part->shape);
    else
        put_value(to, tag, ordinary, FUZZ_SHAPE_DER);
}

static fuzz_shape shape_of(const recipe *self, fuzz_field field)
{
    const fuzz_part *part = find(self, field);
    return part != NULL && (part->shape == FUZZ_SHAPE_LONG || part->shape == FUZZ_SHAPE_INDEFINITE) ? part->shape
                                                                                                    : FUZZ_SHAPE_DER;
}

/* ---- the fields ---- */

static void put_identifier(symca_writer *to, const char *const *types, size_t count, uint8_t which)
{
    const char *type = types[which % count];
    put_value(to, SYMCA_DER_OID, symca_slice_of((const uint8_t *) type, strlen(type)), FUZZ_SHAPE_DER);
}

/* An INTEGER has no end that could be marked: its tag [0] has. */
static void put_version(symca_writer *to, const recipe *self)
{
    const fuzz_part *part = find(self, FUZZ_FIELD_VERSION);
    symca_writer inner = SYMCA_WRITER_INIT;
    if (part != NULL && part->shape == FUZZ_SHAPE_ABSENT)
        return;
    if (shape_of(self, FUZZ_FIELD_VERSION) == FUZZ_SHAPE_INDEFINITE)
        put_value(&inner, SYMCA_DER_INTEGER, part->content, FUZZ_SHAPE_DER);
    else
        put_field(&inner, self, FUZZ_FIELD_VERSION, SYMCA_DER_INTEGER, BYTES("\x02"));
    wrap(to, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &inner, shape_of(self, FUZZ_FIELD_VERSION));
}

static void put_algorithm(symca_writer *to, const recipe *self, fuzz_field field)
{
    symca_writer inner = SYMCA_WRITER_INIT;
    put_field(&inner, self, field, SYMCA_DER_OID, BYTES("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05"));
    put_value(&inner, SYMCA_DER_NULL, BYTES(""), FUZZ_SHAPE_DER);
    wrap(to, SYMCA_DER_SEQUENCE, &inner, FUZZ_SHAPE_DER);
}

/* An RDN of one attribute, or two where the type's highest bit is set. */
static void put_attribute(symca_writer *to, const fuzz_part *part)
{
    symca_slice content = part->content;
    symca_writer set = SYMCA_WRITER_INIT;
    symca_writer fields = SYMCA_WRITER_INIT;
    uint8_t type = first_of(&content);
    uint8_t tag = string_tags[first_of(&content) % COUNT(string_tags)];
    for (int i = 0; i <= type >> 7; i++) {
        put_identifier(&fields, attribute_types, COUNT(attribute_types), (uint8_t) ((type & 0x7f) + i));
        put_shaped(&fields, tag, content, part->shape);
        wrap(&set, SYMCA_DER_SEQUENCE, &fields, FUZZ_SHAPE_DER);
    }
    wrap(to, SYMCA_DER_SET, &set, FUZZ_SHAPE_DER);
}

static void put_name(symca_writer *to, const recipe *self, fuzz_field own)
{
    static const uint8_t ordinary[] = {0, 0, 'A', 'u', 't', 'h', 'o', 'r', 'i', 't', 'y'};
    symca_writer rdns = SYMCA_WRITER_INIT;
    for (size_t i = 0; i < self->count; i++) {
        if (self->parts[i].field == FUZZ_FIELD_NAME || self->parts[i].field == own)
            put_attribute(&rdns, &self->parts[i]);
    }
    if (find(self, FUZZ_FIELD_NAME) == NULL && find(self, own) == NULL)
        put_attribute(&rdns, &(fuzz_part){own, FUZZ_SHAPE_DER, symca_slice_of(ordinary, sizeof ordinary)});
    wrap(to, SYMCA_DER_SEQUENCE, &rdns, FUZZ_SHAPE_DER);
}

static void put_validity(symca_writer *to, const recipe *self)
{
    symca_writer times = SYMCA_WRITER_INIT;
    put_field(&times, self, FUZZ_FIELD_NOT_BEFORE, SYMCA_DER_UTC_TIME, BYTES("050101000000Z"));
    put_field(&times, self, FUZZ_FIELD_NOT_AFTER, SYMCA_DER_UTC_TIME, BYTES("250101000000Z"));
    wrap(to, SYMCA_DER_SEQUENCE, &times, FUZZ_SHAPE_DER);
}

/* A modulus of 1024 bits that nobody has the factors of, and 65537. */
static void put_rsa_key(symca_writer *to)
{
    uint8_t modulus[129] = {0x00, 0xc1};
    symca_writer numbers = SYMCA_WRITER_INIT;
    symca_writer bits = SYMCA_WRITER_INIT;
    memset(modulus + 2, 0x5b, sizeof modulus - 2);
    put_value(&numbers, SYMCA_DER_INTEGER, symca_slice_of(modulus, sizeof modulus), FUZZ_SHAPE_DER);
    put_value(&numbers, SYMCA_DER_INTEGER, BYTES("\x01\x00\x01"), FUZZ_SHAPE_DER);
    symca_writer_u8(&bits, 0);
    wrap(&bits, SYMCA_DER_SEQUENCE, &numbers, FUZZ_SHAPE_DER);
    wrap(to, SYMCA_DER_BIT_STRING, &bits, FUZZ_SHAPE_DER);
}

static void put_key(symca_writer *to, const recipe *self)
{
    symca_writer fields = SYMCA_WRITER_INIT;
    const fuzz_part *key = find(self, FUZZ_FIELD_KEY);
    put_field(&fields, self, FUZZ_FIELD_KEY_ALGORITHM, SYMCA_DER_SEQUENCE,
              BYTES("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00"));
    if (key != NULL)
        put_shaped(&fields, SYMCA_DER_BIT_STRING, key->content, key->shape);
    else
        put_rsa_key(&fields);
    wrap(to, SYMCA_DER_SEQUENCE, &fields, FUZZ_SHAPE_DER);
}

static void put_unique_ids(symca_writer *to, const recipe *self)
{
    uint8_t tag = SYMCA_DER_CONTEXT(1);
    for (size_t i = 0; i < self->count; i++) {
        if (self->parts[i].field == FUZZ_FIELD_UNIQUE_ID)
            put_shaped(to, tag++, self->parts[i].content, self->parts[i].shape);
    }
}

static void put_extension(symca_writer *to, uint8_t type, uint8_t critical, symca_slice value, fuzz_shape shape)
{
    symca_writer fields = SYMCA_WRITER_INIT;
    put_identifier(&fields, extension_types, COUNT(extension_types), type);
    if (critical != 0)
        put_value(&fields, SYMCA_DER_BOOLEAN, symca_slice_of(&critical, 1), FUZZ_SHAPE_DER);
    put_shaped(&fields, SYMCA_DER_OCTET_STRING, value, shape);
    wrap(to, SYMCA_DER_SEQUENCE, &fields, FUZZ_SHAPE_DER);
}

/* An extension that is a SEQUENCE of what several records give. */
static void put_list(symca_writer *to, const recipe *self, fuzz_field field, uint8_t type)
{
    symca_writer entries = SYMCA_WRITER_INIT;
    symca_writer value = SYMCA_WRITER_INIT;
    if (find(self, field) == NULL)
        return;
    for (size_t i = 0; i < self->count; i++) {
        symca_slice content = self->parts[i].content;
        if (self->parts[i].field != field)
            continue;
        uint8_t tag = SYMCA_DER_OID;
        if (field == FUZZ_FIELD_ALT_NAME)
            tag = (uint8_t) (SYMCA_DER_CONTEXT(0) | (first_of(&content) & 0x2f));
        put_shaped(&entries, tag, content, self->parts[i].shape);
    }
    wrap(&value, SYMCA_DER_SEQUENCE, &entries, FUZZ_SHAPE_DER);
    put_extension(to, type, 0, symca_slice_of(value.data, value.len), FUZZ_SHAPE_DER);
    symca_writer_clear(&value);
}

static void put_extensions(symca_writer *to, const recipe *self)
{
    symca_writer list = SYMCA_WRITER_INIT;
    symca_writer inner = SYMCA_WRITER_INIT;
    for (size_t i = 0; i < self->count; i++) {
        symca_slice content = self->parts[i].content;
        if (self->parts[i].field != FUZZ_FIELD_EXTENSION)
            continue;
        uint8_t type = first_of(&content);
        uint8_t critical = first_of(&content);
        put_extension(&list, type, critical, content, self->parts[i].shape);
    }
    if (find(self, FUZZ_FIELD_EXTENSION) == NULL)
        put_extension(&list, 0, 0xff, BYTES("\x30\x03\x01\x01\xff"), FUZZ_SHAPE_DER);
    put_list(&list, self, FUZZ_FIELD_ALT_NAME, 5);
    put_list(&list, self, FUZZ_FIELD_PURPOSE, 2);
    wrap(&inner, SYMCA_DER_SEQUENCE, &list, FUZZ_SHAPE_DER);
    wrap(to, SYMCA_DER_CONTEXT_CONSTRUCTED(3), &inner, FUZZ_SHAPE_DER);
}

static void put_signature(symca_writer *to, const recipe *self)
{
    uint8_t bits[129] = {0};
    memset(bits + 1, 0xa5, sizeof bits - 1);
    put_field(to, self, FUZZ_FIELD_SIGNATURE, SYMCA_DER_BIT_STRING, symca_slice_of(bits, sizeof bits));
}

void fuzz_build_certificate(fuzz_input input, symca_writer *out)
{
    recipe self;
    symca_writer tbs = SYMCA_WRITER_INIT;
    symca_writer fields = SYMCA_WRITER_INIT;
    self.count = fuzz_read_recipe(input, self.parts);

    put_version(&tbs, &self);
    put_field(&tbs, &self, FUZZ_FIELD_SERIAL, SYMCA_DER_INTEGER, BYTES("\x07"));
    put_algorithm(&tbs, &self, FUZZ_FIELD_INNER_ALGORITHM);
    put_name(&tbs, &self, FUZZ_FIELD_ISSUER);
    put_validity(&tbs, &self);
    put_name(&tbs, &self, FUZZ_FIELD_SUBJECT);
    put_key(&tbs, &self);
    put_unique_ids(&tbs, &self);
    put_extensions(&tbs, &self);
    wrap(&fields, SYMCA_DER_SEQUENCE, &tbs, shape_of(&self, FUZZ_FIELD_TBS));
    put_algorithm(&fields, &self, FUZZ_FIELD_OUTER_ALGORITHM);
    put_signature(&fields, &self);
    wrap(out, SYMCA_DER_SEQUENCE, &fields, shape_of(&self, FUZZ_FIELD_CERTIFICATE));
    FUZZ_REQUIRE(out->failure == SYMCA_OK, "a recipe cannot be written");
}
