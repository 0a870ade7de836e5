/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_MIX_H
#define LIBSYMCA_MIX_H

/* A quick hash to sort by. It keeps nobody out: whoever uses it must stay right and quick where values collide. */

#include "reader.h"

uint64_t symca_mix(uint64_t hash, uint64_t value);
uint64_t symca_mix_bytes(uint64_t hash, symca_slice bytes);

#endif /* LIBSYMCA_MIX_H */
