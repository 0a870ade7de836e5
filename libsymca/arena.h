/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_ARENA_H
#define LIBSYMCA_ARENA_H

/*
 * Room for an object and all that hangs on it, in one allocation. An arena without memory only measures; so does one
 * with memory from the first piece on that does not fit. Code that runs over one too small, or over none, thus learns
 * how much it needs, and runs again over one with exactly that much.
 */

#include <stddef.h>
#include <stdint.h>

typedef struct symca_arena {
    uint8_t *memory; /* NULL: measuring */
    size_t used;     /* more than room: not all fitted */
    size_t room;
} symca_arena;

/* Room for count items of size bytes, aligned for any type. NULL while measuring. */
void *symca_arena_take(symca_arena *self, size_t count, size_t size);

/* The same without alignment, for text and bytes. */
char *symca_arena_bytes(symca_arena *self, size_t len);

#endif /* LIBSYMCA_ARENA_H */
