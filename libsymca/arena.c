/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "arena.h"

#include <stddef.h>

#define ALIGNMENT _Alignof(max_align_t)

/* A sum that no memory can hold stays at SIZE_MAX, which no allocation grants. */
static size_t add(size_t a, size_t b)
{
    return b <= SIZE_MAX - a ? a + b : SIZE_MAX;
}

static size_t multiply(size_t a, size_t b)
{
    return b == 0 || a <= SIZE_MAX / b ? a * b : SIZE_MAX;
}

static uint8_t *take(symca_arena *self, size_t start, size_t len)
{
    self->used = add(start, len);
    return self->memory != NULL && self->used <= self->room ? self->memory + start : NULL;
}

void *symca_arena_take(symca_arena *self, size_t count, size_t size)
{
    size_t start = add(self->used, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    return take(self, start, multiply(count, size));
}

char *symca_arena_bytes(symca_arena *self, size_t len)
{
    return (char *) take(self, self->used, len);
}
