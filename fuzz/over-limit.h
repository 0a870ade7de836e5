/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_OVER_LIMIT_H
#define FUZZ_OVER_LIMIT_H

/* Whether a certificate is over one of the limits of <symca/limits.h>, counted in its bytes. */

#include "fuzz.h"

bool fuzz_is_over_limit(fuzz_input certificate);

#endif /* FUZZ_OVER_LIMIT_H */
