/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_JSON_H
#define LIBSYMCA_JSON_H

/*
 * JSON values, over jansson. A NULL value stands for a failed allocation: it can be put anywhere, makes the whole fail,
 * and only symca_json_finish() has to look. Keys keep the order in which they were set.
 */

#include "writer.h"

typedef struct json_t symca_json;

symca_json *symca_json_object(void);
symca_json *symca_json_array(void);
symca_json *symca_json_text(const char *utf8); /* NULL text: null */
symca_json *symca_json_hex(symca_slice bytes); /* lower case; data NULL: null */
symca_json *symca_json_number(int64_t value);
symca_json *symca_json_bool(bool value);
symca_json *symca_json_null(void);
symca_json *symca_json_time(int64_t seconds); /* ISO 8601 with Z */

/* Takes the value over, also where it fails; a NULL value frees the parent and sets *parent NULL. */
void symca_json_set(symca_json **parent, const char *key, symca_json *value);
void symca_json_append(symca_json **parent, symca_json *value);

/* Renders on one line, frees the value, hands the text over. */
symca_status symca_json_finish(symca_json *value, char **out);

/*
 * The same text written as it goes, without a tree: for objects of which an input may hold very many, and for texts that it
 * may make very long. A key begins the next member of the object that was opened last.
 */
void symca_json_open(symca_writer *out);
void symca_json_close(symca_writer *out);
void symca_json_put(symca_writer *out, const char *key);
void symca_json_put_text(symca_writer *out, const char *key, const char *utf8); /* NULL text: null */
void symca_json_put_number(symca_writer *out, const char *key, int64_t value);
void symca_json_put_bool(symca_writer *out, const char *key, bool value);
void symca_json_put_time(symca_writer *out, const char *key, int64_t seconds);

/* Takes a value over and renders it there; a NULL value is a failure of the writer's. */
void symca_json_put_value(symca_writer *out, const char *key, symca_json *value);

#endif /* LIBSYMCA_JSON_H */
