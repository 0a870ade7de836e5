/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_FORMS_H
#define FUZZ_FORMS_H

/* From a form to its fields and back to the form: what libsymca itself would write comes out as it went in. */

#include "fuzz.h"

#include "hashed.h"
#include "signed.h"

#include <symca/wpki-response.h>

/* Written from the fields with another hand than libsymca's own, whatever they hold. */
void fuzz_require_info(const symca_wpki_info *info, symca_slice bytes, size_t *out_len);

/* The same by libsymca's functions, where the fields are such as it writes. */
void fuzz_require_hashed(const symca_hashed *hashed);
void fuzz_require_response(const symca_response *response);
void fuzz_require_signed(const symca_signed *form);

#endif /* FUZZ_FORMS_H */
