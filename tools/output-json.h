/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_OUTPUT_JSON_H
#define TOOLS_OUTPUT_JSON_H

/* The JSON that the command itself writes: what was converted, and the lists of platforms, phones and rules. */

#include "product.h"

#include <stdio.h>

/* Each writes one line and tells of a failure: EXIT_DONE or EXIT_INPUT. */
int json_products(FILE *stream, const struct product *products, size_t count, bool is_list);
int json_platforms(void);
int json_phones(const symca_phone *const *phones, size_t count);
int json_rules(void);

#endif /* TOOLS_OUTPUT_JSON_H */
