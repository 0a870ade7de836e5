/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Identifier (WAP-261 section 10.5.1.2): who issued a certificate, and whom it is for. */

#include "text.h"
#include "wtls.h"

#include <string.h>

/* Bytes of a text. */
#define MAX_TEXT 255

/* Room for it in UTF-8: no byte becomes more than 3. */
#define TEXT_SIZE (3 * MAX_TEXT + 1)

/* Which part is the country. */
#define COUNTRY 2

static size_t count_parts(const char *text)
{
    size_t count = 1;
    for (; *text != '\0'; text++) {
        if (text[0] == ';' && text[1] == ';')
            text++;
        else if (text[0] == ';')
            count++;
    }
    return count;
}

/* The part that *text begins with, blanks around it left out and each ";" in it still doubled; moves to the next one. */
static symca_slice take_part(const char **text)
{
    const char *begin = *text + strspn(*text, " ");
    const char *end = begin;
    while (*end != '\0' && !(end[0] == ';' && end[1] != ';'))
        end += end[0] == ';' ? 2 : 1;
    *text = *end == ';' ? end + 1 : end;
    while (end > begin && end[-1] == ' ')
        end--;
    return symca_slice_of((const uint8_t *) begin, (size_t) (end - begin));
}

/* Room for part.len + 1 bytes. */
static void write_part(symca_slice part, char *to)
{
    for (size_t i = 0; i < part.len; i++) {
        *to++ = (char) part.data[i];
        i += part.data[i] == ';';
    }
    *to = '\0';
}

static const char *copy_part(symca_slice part, symca_arena *arena)
{
    char *copy = symca_arena_bytes(arena, part.len + 1);
    if (copy != NULL)
        write_part(part, copy);
    return copy;
}

/* "service; organization; country[; common name[; T=ca ...]]" with a literal ";" doubled. */
static void split_parts(const char *text, symca_arena *arena, symca_wtls_identifier *out)
{
    out->part_count = count_parts(text);
    const char **parts = symca_arena_take(arena, out->part_count, sizeof *parts);
    for (size_t i = 0; i < out->part_count; i++) {
        const char *part = copy_part(take_part(&text), arena);
        if (parts != NULL)
            parts[i] = part;
    }
    out->parts = parts;
}

static bool is_country(symca_slice part)
{
    for (size_t i = 0; i < part.len; i++)
        if ((part.data[i] | 0x20) < 'a' || (part.data[i] | 0x20) > 'z')
            return false;
    return part.len == 0 || part.len == 2;
}

symca_status symca_wtls_check_name(const char *text)
{
    symca_status status = symca_wpki_check_text(text, "subject");
    if (status != SYMCA_OK)
        return status;
    size_t len = strlen(text);
    if (len < 1 || len > MAX_TEXT)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the subject has %zu bytes; 1 to %d are possible", len,
                          MAX_TEXT);

    bool complete = count_parts(text) > COUNTRY;
    const char *rest = text;
    for (size_t i = 0; i < COUNTRY; i++)
        take_part(&rest);
    if (complete && is_country(take_part(&rest)))
        return SYMCA_OK;
    return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                      "the subject \"%s\" is no \"service; organization; country\" with a country of two letters",
                      text);
}

static symca_status read_text(symca_reader *reader, const char *what, symca_arena *arena, symca_wtls_identifier *out)
{
    symca_status status = symca_wpki_read_u16(reader, what, &out->charset);
    if (status == SYMCA_OK)
        status = symca_wpki_read_vector8(reader, what, 1, &out->bytes);
    if (status != SYMCA_OK)
        return status;
    char text[TEXT_SIZE];
    size_t len = symca_text_charset(out->charset, out->bytes, text, sizeof text, NULL);
    char *copy = symca_arena_bytes(arena, len + 1);
    if (copy != NULL)
        memcpy(copy, text, len + 1);
    out->text = copy;
    split_parts(text, arena, out);
    return SYMCA_OK;
}

static void keep_hex(symca_arena *arena, symca_wtls_identifier *out)
{
    char *text = symca_arena_bytes(arena, 2 * out->bytes.len + 1);
    if (text != NULL)
        symca_text_hex(out->bytes, text);
    out->text = text;
}

static symca_status read_name(symca_reader *reader, const char *what, symca_arena *arena, symca_wtls_identifier *out)
{
    symca_status status = symca_wpki_read_vector8(reader, what, 1, &out->bytes);
    if (status != SYMCA_OK)
        return status;
    symca_reader inside = symca_reader_inside(reader, out->bytes);
    symca_name name;
    status = symca_name_read(&inside, what, arena, &name);
    if (status != SYMCA_OK)
        return status;
    status = symca_wpki_read_end(&inside, what);
    if (status != SYMCA_OK)
        return status;
    out->text = name.text;
    return SYMCA_OK;
}

symca_status symca_wtls_identifier_read(symca_reader *reader, const char *what, symca_arena *arena,
                                        symca_wtls_identifier *out)
{
    *out = (symca_wtls_identifier){.text = ""};
    size_t at = symca_reader_offset(reader);
    uint8_t kind;
    symca_status status = symca_wpki_read_u8(reader, what, &kind);
    if (status != SYMCA_OK)
        return status;
    out->kind = (symca_wtls_identifier_kind) kind;
    switch (kind) {
    case SYMCA_WTLS_IDENTIFIER_NULL:
        return SYMCA_OK;
    case SYMCA_WTLS_IDENTIFIER_TEXT:
        return read_text(reader, what, arena, out);
    case SYMCA_WTLS_IDENTIFIER_BINARY:
        status = symca_wpki_read_vector8(reader, what, 1, &out->bytes);
        break;
    case SYMCA_WTLS_IDENTIFIER_KEY_HASH:
        status = symca_wpki_read_bytes(reader, what, SYMCA_SHA1_LEN, &out->bytes);
        break;
    case SYMCA_WTLS_IDENTIFIER_X509_NAME:
        return read_name(reader, what, arena, out);
    default:
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, at,
                          "the %s is of the unknown kind %u; WTLS knows 0, 1, 2, 254 and 255", what, kind);
    }
    if (status == SYMCA_OK)
        keep_hex(arena, out);
    return status;
}

bool symca_wtls_identifier_part_as_is(const symca_wtls_identifier *self, size_t index, char *out, size_t room)
{
    char text[TEXT_SIZE];
    char part[TEXT_SIZE];
    const char *rest = text;

    if (self->kind != SYMCA_WTLS_IDENTIFIER_TEXT || index >= self->part_count)
        return false;
    symca_text_charset_as_is(self->charset, self->bytes, text, sizeof text);
    for (size_t i = 0; i < index; i++)
        take_part(&rest);
    write_part(take_part(&rest), part);
    size_t len = symca_text_fit(part, room - 1);
    memcpy(out, part, len);
    out[len] = '\0';
    return len > 0;
}

bool symca_wtls_identifier_equal(const symca_wtls_identifier *self, const symca_wtls_identifier *other)
{
    return self->kind == other->kind && self->charset == other->charset && symca_slice_equal(self->bytes, other->bytes);
}

void symca_wtls_identifier_write(const symca_wtls_identifier *self, symca_writer *writer)
{
    symca_writer_u8(writer, (uint8_t) self->kind);
    if (self->kind == SYMCA_WTLS_IDENTIFIER_TEXT)
        symca_writer_u16(writer, self->charset);
    if (self->kind == SYMCA_WTLS_IDENTIFIER_KEY_HASH)
        symca_writer_slice(writer, self->bytes);
    else if (self->kind != SYMCA_WTLS_IDENTIFIER_NULL)
        symca_writer_vector8(writer, self->bytes);
}

void symca_wtls_write_text(symca_writer *writer, const char *text)
{
    symca_writer_u8(writer, SYMCA_WTLS_IDENTIFIER_TEXT);
    symca_writer_u16(writer, SYMCA_CHARSET_UTF8);
    symca_writer_vector8(writer, symca_slice_of((const uint8_t *) text, strlen(text)));
}

void symca_wtls_write_key_hash(symca_writer *writer, const uint8_t *hash)
{
    symca_writer_u8(writer, SYMCA_WTLS_IDENTIFIER_KEY_HASH);
    symca_writer_bytes(writer, hash, SYMCA_SHA1_LEN);
}

symca_wtls_identifier_kind symca_wtls_identifier_kind_of(const symca_wtls_identifier *self)
{
    return self != NULL ? self->kind : SYMCA_WTLS_IDENTIFIER_NULL;
}

const char *symca_wtls_identifier_text(const symca_wtls_identifier *self)
{
    return self != NULL ? self->text : "";
}

unsigned symca_wtls_identifier_character_set(const symca_wtls_identifier *self)
{
    return self != NULL ? self->charset : 0;
}

const uint8_t *symca_wtls_identifier_bytes(const symca_wtls_identifier *self, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = self != NULL ? self->bytes.len : 0;
    return self != NULL ? self->bytes.data : NULL;
}

size_t symca_wtls_identifier_part_count(const symca_wtls_identifier *self)
{
    return self != NULL ? self->part_count : 0;
}

const char *symca_wtls_identifier_part(const symca_wtls_identifier *self, size_t index)
{
    return self != NULL && index < self->part_count ? self->parts[index] : NULL;
}
