/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_ARENA_H
#define LIBSYMCA_ARENA_H

/*
 * Room for an object and all that hangs on it, in one allocation. The same code runs twice: over an arena without
 * memory, which only measures, and over one with exactly that much.
 */

#include <stddef.h>
#include <stdint.h>

typedef struct symca_arena {
    uint8_t *memory; /* NULL: measuring */
    size_t used;
    size_t room;
} symca_arena;

/* Room for count items of size bytes, aligned for any type. NULL while measuring; never NULL while filling. */
void *symca_arena_take(symca_arena *self, size_t count, size_t size);

/* The same without alignment, for text and bytes. */
char *symca_arena_bytes(symca_arena *self, size_t len);

#endif /* LIBSYMCA_ARENA_H */
