/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Stands before the C library (LD_PRELOAD) and lets writing go wrong as the environment says: SHORT_WRITES for one byte
 * at a time, with an interruption now and then; FULL_AFTER for no room behind so many bytes; FAILING for the name of a
 * call that fails.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

static int is_failing(const char *name)
{
    const char *failing = getenv("FAILING");

    errno = EIO;
    return failing != NULL && strcmp(failing, name) == 0;
}

ssize_t write(int fd, const void *bytes, size_t len)
{
    static ssize_t (*next)(int, const void *, size_t);
    static unsigned calls;
    static size_t written;
    const char *full = getenv("FULL_AFTER");

    if (next == NULL)
        *(void **) &next = dlsym(RTLD_NEXT, "write");
    if (fd == 2)
        return next(fd, bytes, len);
    if (getenv("SHORT_WRITES") != NULL && len > 0) {
        if (calls++ % 3 == 2) {
            errno = EINTR;
            return -1;
        }
        len = 1;
    }
    if (full != NULL) {
        size_t room = strtoul(full, NULL, 10);

        if (written >= room) {
            errno = ENOSPC;
            return -1;
        }
        len = len < room - written ? len : room - written;
    }
    ssize_t put = next(fd, bytes, len);
    written += put > 0 ? (size_t) put : 0;
    return put;
}

#define MAY_FAIL(name, parameters, arguments)           \
    int name parameters                                 \
    {                                                   \
        static int(*next) parameters;                   \
        if (next == NULL)                               \
            *(void **) &next = dlsym(RTLD_NEXT, #name); \
        return is_failing(#name) ? -1 : next arguments; \
    }

MAY_FAIL(fsync, (int fd), (fd))
MAY_FAIL(fchmod, (int fd, mode_t mode), (fd, mode))
MAY_FAIL(mkstemp, (char *name), (name))
MAY_FAIL(mkstemp64, (char *name), (name))
MAY_FAIL(rename, (const char *from, const char *to), (from, to))
MAY_FAIL(link, (const char *from, const char *to), (from, to))
