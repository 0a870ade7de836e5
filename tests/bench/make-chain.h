/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BENCH_MAKE_CHAIN_H
#define SYMCA_BENCH_MAKE_CHAIN_H

/* Any number of different certificates that chain up to one root, made on the spot; their signatures are no real ones. */

#include <stddef.h>
#include <stdint.h>

/* The text of a PEM file with so many certificates; NULL where no memory is left. To be released with free(). */
uint8_t *make_chain(size_t count, size_t *out_len);

#endif /* SYMCA_BENCH_MAKE_CHAIN_H */
