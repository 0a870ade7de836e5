/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_WTLS_JSON_H
#define LIBSYMCA_WTLS_JSON_H

/* What WTLS certificates and certificate responses share in JSON. */

#include "json.h"
#include "wtls.h"

/* Every field. */
symca_json *symca_wtls_json(const symca_wtls *self);

symca_json *symca_wtls_json_identifier(const symca_wtls_identifier *identifier);

/* signature_algorithm and signature. */
void symca_wtls_json_signature(symca_json **object, symca_wtls_signature kind, symca_slice signature);

#endif /* LIBSYMCA_WTLS_JSON_H */
