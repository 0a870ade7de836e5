/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "error.h"

#include "utf8.h"

#include <symca/version.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Nothing is allocated, so that the failure of an allocation can be told as well. */
static _Thread_local struct {
    symca_status status;
    size_t offset;
    char detail[SYMCA_DETAIL_SIZE];
    unsigned muted; /* how often more it was muted than unmuted */
} failure = {SYMCA_OK, SYMCA_NONE, "", 0};

/*
 * Each byte of text makes at least one byte here, so the characters that fit are whole if text has 3 bytes more. Only of the
 * four bytes of a hidden character three are made, and a text full of those may end in one replacement more.
 */
static void keep_detail(const char *text, size_t len)
{
    const uint8_t *data = (const uint8_t *) text;
    size_t at = 0;
    size_t kept = 0;

    while (at < len) {
        uint8_t encoded[4];
        size_t used;
        uint32_t character = symca_utf8_decode(data + at, len - at, &used);
        if (character == SYMCA_UTF8_BAD || !symca_utf8_is_shown(character))
            character = SYMCA_UTF8_REPLACEMENT;

        size_t needed = symca_utf8_encode(character, encoded);
        if (needed >= SYMCA_DETAIL_SIZE - kept)
            break;
        for (size_t i = 0; i < needed; i++)
            failure.detail[kept++] = (char) encoded[i];
        at += used;
    }
    failure.detail[kept] = '\0';
}

symca_status(symca_fail)(symca_status status, size_t offset, const char *format, ...)
{
    char text[SYMCA_DETAIL_SIZE + 4];
    va_list arguments;

    if (failure.muted > 0)
        return status;
    va_start(arguments, format);
    int len = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);

    failure.status = status;
    failure.offset = offset;
    keep_detail(text, len < 0 ? 0 : (size_t) len < sizeof text ? (size_t) len : sizeof text - 1);
    return status;
}

symca_status(symca_fail_memory)(void)
{
    return symca_fail(SYMCA_ERROR_MEMORY, SYMCA_NONE, "no memory is left for this call");
}

void symca_error_shift(size_t by)
{
    if (failure.muted > 0 || failure.offset == SYMCA_NONE)
        return;
    failure.offset = by < SYMCA_NONE - failure.offset ? failure.offset + by : SYMCA_NONE;
}

void symca_error_mute(void)
{
    failure.muted++;
}

void symca_error_unmute(void)
{
    failure.muted--;
}

symca_status symca_error_put_back(symca_status status, size_t offset, const char *detail)
{
    if (failure.muted > 0)
        return status;
    size_t len = strnlen(detail, SYMCA_DETAIL_SIZE - 1);
    failure.status = status;
    failure.offset = offset;
    memmove(failure.detail, detail, len);
    failure.detail[len] = '\0';
    return status;
}

void symca_error_place(size_t offset)
{
    if (failure.muted == 0)
        failure.offset = offset;
}

symca_status symca_error_status(void)
{
    return failure.status;
}

const char *symca_error_detail(void)
{
    return failure.detail;
}

size_t symca_error_offset(void)
{
    return failure.offset;
}

const char *symca_status_string(symca_status status)
{
    switch (status) {
    case SYMCA_OK:
        return "done";
    case SYMCA_ERROR_ARGUMENT:
        return "wrong argument";
    case SYMCA_ERROR_MEMORY:
        return "out of memory";
    case SYMCA_ERROR_LIMIT:
        return "over a limit";
    case SYMCA_ERROR_EMPTY:
        return "empty input";
    case SYMCA_ERROR_TRUNCATED:
        return "truncated input";
    case SYMCA_ERROR_MALFORMED:
        return "malformed input";
    case SYMCA_ERROR_NOT_CERTIFICATE:
        return "not a certificate";
    case SYMCA_ERROR_PRIVATE_KEY:
        return "a private key";
    case SYMCA_ERROR_PASSWORD_NEEDED:
        return "password needed";
    case SYMCA_ERROR_PASSWORD_WRONG:
        return "wrong password";
    case SYMCA_ERROR_UNRECOGNISED:
        return "unrecognised input";
    case SYMCA_ERROR_UNSUPPORTED:
        return "unsupported";
    case SYMCA_ERROR_SIGNATURE:
        return "signature does not verify";
    case SYMCA_ERROR_CODE:
        return "wrong code";
    case SYMCA_ERROR_NOT_FOUND:
        return "not found";
    case SYMCA_ERROR_INTERNAL:
        return "internal error";
    }
    return "unknown status";
}

const char *symca_version(void)
{
    return SYMCA_VERSION;
}

void symca_free(void *pointer)
{
    free(pointer);
}
