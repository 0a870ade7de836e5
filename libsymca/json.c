/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "json.h"
#include "text.h"

#include <symca/certificate.h>

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

symca_json *symca_json_object(void)
{
    return json_object();
}

symca_json *symca_json_array(void)
{
    return json_array();
}

symca_json *symca_json_text(const char *utf8)
{
    return utf8 != NULL ? json_string(utf8) : json_null();
}

symca_json *symca_json_hex(symca_slice bytes)
{
    if (bytes.data == NULL)
        return json_null();
    if (bytes.len > SIZE_MAX / 2 - 1)
        return NULL;

    char *text = malloc(2 * bytes.len + 1);
    if (text == NULL)
        return NULL;
    symca_text_hex(bytes, text);
    json_t *value = json_stringn_nocheck(text, 2 * bytes.len);
    free(text);
    return value;
}

symca_json *symca_json_number(int64_t value)
{
    return json_integer(value);
}

symca_json *symca_json_bool(bool value)
{
    return json_boolean(value);
}

symca_json *symca_json_null(void)
{
    return json_null();
}

symca_json *symca_json_time(int64_t seconds)
{
    char text[SYMCA_TIME_SIZE];
    symca_time_text(seconds, text);
    return json_string(text);
}

static void drop_parent(symca_json **parent)
{
    json_decref(*parent);
    *parent = NULL;
}

void symca_json_set(symca_json **parent, const char *key, symca_json *value)
{
    /* json_object_set_new() releases the value where it fails, also where the object is NULL. */
    if (json_object_set_new(*parent, key, value) != 0)
        drop_parent(parent);
}

void symca_json_append(symca_json **parent, symca_json *value)
{
    if (json_array_append_new(*parent, value) != 0)
        drop_parent(parent);
}

static int write_part(const char *text, size_t len, void *context)
{
    symca_writer *writer = context;
    symca_writer_slice(writer, symca_slice_of((const uint8_t *) text, len));
    return writer->failure == SYMCA_OK ? 0 : -1;
}

static void write_value(symca_writer *out, symca_json *value)
{
    int rendered = value != NULL ? json_dump_callback(value, write_part, out, JSON_COMPACT | JSON_ENCODE_ANY) : -1;
    json_decref(value);
    if (rendered != 0)
        symca_writer_fail(out, SYMCA_ERROR_MEMORY);
}

symca_status symca_json_finish(symca_json *value, char **out)
{
    /* Through our own writer: the program may have given jansson an allocator that symca_free() does not know. */
    symca_writer writer = SYMCA_WRITER_INIT;
    write_value(&writer, value);
    return symca_writer_finish_text(&writer, out);
}

/* ---- as it goes ---- */

void symca_json_open(symca_writer *out)
{
    symca_writer_u8(out, '{');
}

void symca_json_close(symca_writer *out)
{
    symca_writer_u8(out, '}');
}

void symca_json_put(symca_writer *out, const char *key)
{
    bool first = out->len > 0 && out->data[out->len - 1] == '{';
    symca_writer_text(out, first ? "\"" : ",\"");
    symca_writer_text(out, key);
    symca_writer_text(out, "\":");
}

static bool needs_backslash(uint8_t byte)
{
    return byte == '"' || byte == '\\';
}

/* Whether no character but the two above needs an escape: nearly every text. */
static bool is_simple(symca_slice text)
{
    bool ascii = true;
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] < 0x20)
            return false;
        ascii = ascii && text.data[i] < 0x80;
    }
    return ascii || symca_text_is_utf8(text);
}

/* Through a small buffer, as some texts need an escape at every third byte. */
static void write_simple(symca_writer *out, symca_slice text)
{
    uint8_t buffer[512];
    size_t len = 0;

    symca_writer_u8(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (needs_backslash(text.data[i]))
            buffer[len++] = '\\';
        buffer[len++] = text.data[i];
        if (len > sizeof buffer - 2 || i + 1 == text.len) {
            symca_writer_bytes(out, buffer, len);
            len = 0;
        }
    }
    symca_writer_u8(out, '"');
}

void symca_json_put_text(symca_writer *out, const char *key, const char *utf8)
{
    symca_slice text = symca_slice_of((const uint8_t *) utf8, utf8 != NULL ? strlen(utf8) : 0);

    symca_json_put(out, key);
    if (utf8 != NULL && is_simple(text))
        write_simple(out, text);
    else
        write_value(out, symca_json_text(utf8));
}

void symca_json_put_number(symca_writer *out, const char *key, int64_t value)
{
    symca_json_put(out, key);
    symca_writer_format(out, "%" PRId64, value);
}

void symca_json_put_bool(symca_writer *out, const char *key, bool value)
{
    symca_json_put(out, key);
    symca_writer_text(out, value ? "true" : "false");
}

void symca_json_put_time(symca_writer *out, const char *key, int64_t seconds)
{
    char text[SYMCA_TIME_SIZE];
    symca_time_text(seconds, text);
    symca_json_put_text(out, key, text);
}

void symca_json_put_value(symca_writer *out, const char *key, symca_json *value)
{
    symca_json_put(out, key);
    write_value(out, value);
}
