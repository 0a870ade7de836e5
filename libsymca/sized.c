/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "sized.h"

#include <string.h>

static size_t size_of(const void *sized)
{
    size_t size;
    memcpy(&size, sized, sizeof size);
    return size;
}

/* From one to the other as far as both reach, but for the size. */
static void copy_fields(void *to, const void *from, size_t shorter)
{
    memcpy((char *) to + sizeof(size_t), (const char *) from + sizeof(size_t), shorter - sizeof(size_t));
}

bool symca_sized_read(const void *given, size_t least, void *out, size_t room)
{
    size_t size = size_of(given);
    if (size < least)
        return false;
    copy_fields(out, given, size < room ? size : room);
    return true;
}

bool symca_sized_write(const void *answer, size_t len, size_t least, void *given)
{
    size_t size = size_of(given);
    if (size < least)
        return false;
    copy_fields(given, answer, size < len ? size : len);
    return true;
}
