/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_DESCRIBE_H
#define TOOLS_DESCRIBE_H

/* What inspect prints for a person, on standard output. */

#include "load.h"

/* One certificate of the bundle, every field that matters. */
void describe_certificate(const symca_bundle *bundle, size_t index);

/* A WPKI or WTLS form; nothing where the input is none. */
void describe_form(const struct input *input);

#endif /* TOOLS_DESCRIBE_H */
