/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_FORECAST_H
#define TOOLS_FORECAST_H

/* What the phones of a group will do with a product, before it is written. */

#include "product.h"

#include <stdio.h>

/*
 * Says the verdicts on words, where that is not NULL, and sets product->is_refused where every platform of the group
 * ("s60", "s40") refuses; then it says why, on standard error, and which certificate of the input to take instead.
 * EXIT_DONE or EXIT_INPUT.
 */
int forecast_product(const char *group, const struct input *input, struct product *product, FILE *words);

#endif /* TOOLS_FORECAST_H */
