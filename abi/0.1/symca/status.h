/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_STATUS_H
#define SYMCA_STATUS_H

/**
 * @file status.h
 * The outcome of a call, and what a thread's last failed call said of it.
 */

#include "common.h"

SYMCA_BEGIN_DECLS

/** The outcome of a call. The numbers are part of the ABI. Since: 0.1 */
typedef enum symca_status {
    /** Done. Since: 0.1 */
    SYMCA_OK = 0,
    /** The call itself is wrong: a NULL where none may be, a value out of its range. Since: 0.1 */
    SYMCA_ERROR_ARGUMENT = 1,
    /** No memory. Since: 0.1 */
    SYMCA_ERROR_MEMORY = 2,
    /** Larger, deeper or more than a limit of limits.h or of the call's options. Since: 0.1 */
    SYMCA_ERROR_LIMIT = 3,
    /** There are no bytes, or only white space. Since: 0.1 */
    SYMCA_ERROR_EMPTY = 4,
    /** The input ends before what it announces; the detail tells how many bytes are missing. Since: 0.1 */
    SYMCA_ERROR_TRUNCATED = 5,
    /** The kind of input is clear, but it does not decode. Since: 0.1 */
    SYMCA_ERROR_MALFORMED = 6,
    /** The input is something else than certificates; the detail names it. Since: 0.1 */
    SYMCA_ERROR_NOT_CERTIFICATE = 7,
    /** The input is a private key: it belongs on no phone and on no page. Since: 0.1 */
    SYMCA_ERROR_PRIVATE_KEY = 8,
    /** A password is needed and none was given. Since: 0.1 */
    SYMCA_ERROR_PASSWORD_NEEDED = 9,
    /** The password given does not open the input. Since: 0.1 */
    SYMCA_ERROR_PASSWORD_WRONG = 10,
    /** Nothing that libsymca knows begins like this. Since: 0.1 */
    SYMCA_ERROR_UNRECOGNISED = 11,
    /** An algorithm, version or form that cannot be used here. Since: 0.1 */
    SYMCA_ERROR_UNSUPPORTED = 12,
    /** A signature does not verify. Since: 0.1 */
    SYMCA_ERROR_SIGNATURE = 13,
    /** The code that was typed is not the code of this hashed certificate. Since: 0.1 */
    SYMCA_ERROR_CODE = 14,
    /** No such phone, platform, rule or index; the detail lists near names. Since: 0.1 */
    SYMCA_ERROR_NOT_FOUND = 15,
    /** A library below failed in a way that has no better name; any call may answer it. Since: 0.1 */
    SYMCA_ERROR_INTERNAL = 16
} symca_status;

/**
 * A few words for a status.
 * @param status any value, also one that this version does not know
 * @return static text, never NULL
 * Since: 0.1
 */
SYMCA_API const char *symca_status_string(symca_status status);

/**
 * The status of this thread's last call that failed. A call that succeeds leaves it alone: ask only
 * after a failure, on the thread that saw it.
 * @return SYMCA_OK where no call of this thread has failed
 * Since: 0.1
 */
SYMCA_API symca_status symca_error_status(void);

/**
 * One line on this thread's last failure: what was found and what to do. It never holds a password or
 * key material.
 * @return text that lives until the next failure on this thread; "" where none has failed, never NULL
 * Since: 0.1
 */
SYMCA_API const char *symca_error_detail(void);

/**
 * Where in the input this thread's last failure was seen.
 * @return bytes from the start of the input that was given (in UTF-16 or Base64 input: of the input as it
 *         came, at the character that has no place or at the start of the block concerned), or SYMCA_NONE where it is not about a place
 * Since: 0.1
 */
SYMCA_API size_t symca_error_offset(void);

/**
 * Releases what a function handed out through `out`.
 * @param pointer may be NULL
 * Since: 0.1
 */
SYMCA_API void symca_free(void *pointer);

SYMCA_END_DECLS

#endif /* SYMCA_STATUS_H */
