/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_LIMITS_H
#define FUZZ_LIMITS_H

/* Whether a certificate is over one of the limits of <symca/limits.h>, counted in its bytes. */

#include "fuzz.h"

bool fuzz_is_over_limit(fuzz_input certificate);

#endif /* FUZZ_LIMITS_H */
