/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "json.h"
#include "text.h"
#include "writer.h"

#include <symca/certificate.h>

#include <jansson.h>
#include <stdlib.h>

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

symca_json *symca_json_parse(const char *text)
{
    return json_loads(text, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, NULL);
}

static int write_part(const char *text, size_t len, void *context)
{
    symca_writer *writer = context;
    symca_writer_slice(writer, symca_slice_of((const uint8_t *) text, len));
    return writer->failure == SYMCA_OK ? 0 : -1;
}

symca_status symca_json_finish(symca_json *value, char **out)
{
    *out = NULL;
    if (value == NULL)
        return symca_fail_memory();

    /* Through our own writer: the program may have given jansson an allocator that symca_free() does not know. */
    symca_writer writer = SYMCA_WRITER_INIT;
    int rendered = json_dump_callback(value, write_part, &writer, JSON_COMPACT | JSON_ENCODE_ANY);
    json_decref(value);
    if (rendered == 0 || writer.failure != SYMCA_OK)
        return symca_writer_finish_text(&writer, out);
    symca_writer_clear(&writer);
    return symca_fail_memory();
}
