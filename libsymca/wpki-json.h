/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_WPKI_JSON_H
#define LIBSYMCA_WPKI_JSON_H

/*
 * What the JSON of the WPKI and WTLS forms is put together from. Every form begins with kind, media_type and size, in
 * this order, and its fields follow in the order in which they are encoded.
 */

#include "json.h"
#include "wpki.h"

symca_json *symca_wpki_json_form(const char *kind, const char *media_type, size_t size);

/* The answer to a ..._to_json() without a handle or a place for the text. */
symca_status symca_wpki_json_refuse(char **out);

/* The certificate in short: format and what identifies it; of a WTLS one, every field. */
symca_json *symca_wpki_json_certificate(const symca_wpki_certificate *certificate);

/* version, character_set, name, certificate, url: what hashed and signed certificates begin with. */
void symca_wpki_json_info(symca_json **object, const symca_wpki_info *info);

#endif /* LIBSYMCA_WPKI_JSON_H */
