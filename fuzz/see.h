/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_SEE_H
#define FUZZ_SEE_H

/*
 * Everything that can be asked of a handle is asked, also past the last index, and recorded. What the headers promise of
 * the answers must hold. NULL is a handle like any other here.
 */

#include "fuzz.h"

#include <symca/symca.h>

void fuzz_see_name(const symca_name *name);
void fuzz_see_certificate(const symca_certificate *certificate);
void fuzz_see_identifier(const symca_wtls_identifier *identifier);
void fuzz_see_wtls(const symca_wtls *wtls);
void fuzz_see_hashed(const symca_hashed *hashed);
void fuzz_see_signed(const symca_signed *form);
void fuzz_see_rollover(const symca_rollover *rollover);
void fuzz_see_response(const symca_response *response);
void fuzz_see_bundle(const symca_bundle *bundle);

/* What parses as a certificate also loads, as a bundle of it alone, and nothing is said to be wrong with the input. */
void fuzz_require_loads(const symca_certificate *certificate);

/* Also as text and JSON where `rendered`. */
void fuzz_see_report(const symca_report *report, bool rendered);

#endif /* FUZZ_SEE_H */
