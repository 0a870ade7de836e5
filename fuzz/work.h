/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_WORK_H
#define FUZZ_WORK_H

/* What the upload page does with an input, call by call, for those who measure it. */

#include "fuzz.h"

/* Told before and after each public call. */
typedef void fuzz_work_mark(void *context, const char *call, bool begins);

void fuzz_work(const uint8_t *data, size_t len, fuzz_work_mark *mark, void *context);

#endif /* FUZZ_WORK_H */
