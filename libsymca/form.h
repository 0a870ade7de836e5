/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_FORM_H
#define LIBSYMCA_FORM_H

/* The WPKI and WTLS forms as inputs: told apart, and the certificates taken out of them. */

#include "bundle.h"

/*
 * The form that bytes are or begin like; _UNKNOWN else. Only bytes that a form can begin with are looked at closely.
 * SYMCA_OK or SYMCA_ERROR_MEMORY.
 */
symca_status symca_form_recognise(symca_slice bytes, symca_kind *out);

/*
 * Takes a form into the bundle: its bytes, every certificate in it, every field as JSON, and its kind. kind is what
 * symca_form_recognise() said. `origin` is where the bytes stand in the input. Offsets in errors count from the
 * beginning of bytes.
 */
symca_status symca_form_load(symca_bundle *bundle, symca_kind kind, symca_slice bytes, size_t origin);

#endif /* LIBSYMCA_FORM_H */
