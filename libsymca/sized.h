/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_SIZED_H
#define LIBSYMCA_SIZED_H

/*
 * Public structs that begin with their size may grow at their end, and programs of every version go on: what one does not
 * have keeps its default, and what libsymca does not know is left alone. A program of 0.1 says the sizeof of 0.1, padding
 * included, and nothing is known of what is in the padding: no field may be put there.
 */

#include <stdbool.h>
#include <stddef.h>

/* Bytes of a struct up to the end of its last field in the version that first had it. */
#define SYMCA_SIZED_LEAST(type, last) (offsetof(type, last) + sizeof(__typeof__(((type *) NULL)->last)))

/*
 * Copies what the program gave over the defaults in *out, which has room bytes and its size set. False where the program's
 * size is less than any version has.
 */
bool symca_sized_read(const void *given, size_t least, void *out, size_t room);

/* Copies an answer of so many bytes into the program's struct as far as that reaches; its size stays. False as above. */
bool symca_sized_write(const void *answer, size_t len, size_t least, void *given);

#endif /* LIBSYMCA_SIZED_H */
