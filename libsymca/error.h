/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_ERROR_H
#define LIBSYMCA_ERROR_H

/* What a failing call leaves behind for its thread: status, one line of detail, byte offset. */

#include <symca/status.h>

/* Longest detail in bytes, its NUL included; longer ones are cut on a character boundary. */
#define SYMCA_DETAIL_SIZE 1024

/*
 * Notes a failure and returns its status, so that a function can end with `return symca_fail(...)`. The detail
 * becomes valid UTF-8 that can be shown (utf8.h), whatever the arguments hold. Offset may be SYMCA_NONE.
 */
symca_status symca_fail(symca_status status, size_t offset, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same for a failed allocation, which needs no more words. */
symca_status symca_fail_memory(void);

/* The status as it was given: compilers and analysers then know that it is a failure. */
static inline symca_status symca_noted(symca_status noted, symca_status status)
{
    (void) noted;
    return status;
}

#define symca_fail(status, ...) symca_noted(symca_fail(status, __VA_ARGS__), status)
#define symca_fail_memory() symca_noted(symca_fail_memory(), SYMCA_ERROR_MEMORY)

/* Moves the offset of the failure just noted, where a part of an input was read on its own. */
void symca_error_shift(size_t by);

/*
 * Until symca_error_unmute(), this thread's failures are returned and not noted: for what may fail in a call that
 * succeeds. It may be nested: the last one to unmute ends it.
 */
void symca_error_mute(void);
void symca_error_unmute(void);

/* Puts back a failure that was read with symca_error_detail() and its like: the detail is taken as it is. */
symca_status symca_error_put_back(symca_status status, size_t offset, const char *detail);

/* Puts the same failure at another place, or with SYMCA_NONE at none. */
void symca_error_place(size_t offset);

#endif /* LIBSYMCA_ERROR_H */
