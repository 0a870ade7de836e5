/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "writer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_ROOM 256

void symca_writer_fail(symca_writer *self, symca_status status)
{
    if (self->failure == SYMCA_OK)
        self->failure = status;
}

/* The room to grow to: doubled, so that many small writes cost no more than one large one. */
static size_t grown_room(size_t room, size_t needed)
{
    size_t doubled = room <= SIZE_MAX / 2 ? room * 2 : SIZE_MAX;
    size_t wanted = doubled > needed ? doubled : needed;
    return wanted > FIRST_ROOM ? wanted : FIRST_ROOM;
}

/* Makes room for more bytes, and a NUL behind them. False where the writer has failed, now or before. */
static bool reserve(symca_writer *self, size_t more)
{
    if (self->failure != SYMCA_OK)
        return false;
    if (more < self->room - self->len)
        return true;
    if (more >= SIZE_MAX - self->len) {
        symca_writer_fail(self, SYMCA_ERROR_MEMORY);
        return false;
    }

    size_t room = grown_room(self->room, self->len + more + 1);
    uint8_t *data = realloc(self->data, room);
    if (data == NULL) {
        symca_writer_fail(self, SYMCA_ERROR_MEMORY);
        return false;
    }
    self->data = data;
    self->room = room;
    return true;
}

void symca_writer_expect(symca_writer *self, size_t len)
{
    reserve(self, len);
}

static void store_u16(uint8_t *at, size_t value)
{
    at[0] = (uint8_t) (value >> 8);
    at[1] = (uint8_t) value;
}

void symca_writer_u8(symca_writer *self, uint8_t value)
{
    symca_writer_bytes(self, &value, 1);
}

void symca_writer_u16(symca_writer *self, uint16_t value)
{
    uint8_t bytes[2];
    store_u16(bytes, value);
    symca_writer_bytes(self, bytes, sizeof bytes);
}

void symca_writer_u32(symca_writer *self, uint32_t value)
{
    uint8_t bytes[4];
    store_u16(bytes, value >> 16);
    store_u16(bytes + 2, value);
    symca_writer_bytes(self, bytes, sizeof bytes);
}

void symca_writer_bytes(symca_writer *self, const uint8_t *data, size_t len)
{
    if (len == 0 || !reserve(self, len))
        return;
    memcpy(self->data + self->len, data, len);
    self->len += len;
}

void symca_writer_slice(symca_writer *self, symca_slice slice)
{
    symca_writer_bytes(self, slice.data, slice.len);
}

void symca_writer_text(symca_writer *self, const char *text)
{
    symca_writer_bytes(self, (const uint8_t *) text, strlen(text));
}

/* Prints into what room there is; returns what all of it needs. */
__attribute__((format(printf, 2, 0))) static int print(symca_writer *self, const char *format, va_list arguments)
{
    return vsnprintf((char *) self->data + self->len, self->room - self->len, format, arguments);
}

void symca_writer_format(symca_writer *self, const char *format, ...)
{
    va_list arguments;

    if (!reserve(self, 0))
        return;
    va_start(arguments, format);
    int len = print(self, format, arguments);
    va_end(arguments);

    if (len >= 0 && (size_t) len >= self->room - self->len && reserve(self, (size_t) len)) {
        va_start(arguments, format);
        len = print(self, format, arguments);
        va_end(arguments);
    }
    if (len < 0)
        symca_writer_fail(self, SYMCA_ERROR_MEMORY);
    else if (self->failure == SYMCA_OK)
        self->len += (size_t) len;
}

void symca_writer_vector8(symca_writer *self, symca_slice slice)
{
    if (slice.len > UINT8_MAX) {
        symca_writer_fail(self, SYMCA_ERROR_LIMIT);
        return;
    }
    symca_writer_u8(self, (uint8_t) slice.len);
    symca_writer_slice(self, slice);
}

void symca_writer_vector16(symca_writer *self, symca_slice slice)
{
    size_t mark = symca_writer_begin16(self);
    symca_writer_slice(self, slice);
    symca_writer_end16(self, mark);
}

size_t symca_writer_begin16(symca_writer *self)
{
    size_t mark = self->len;
    symca_writer_u16(self, 0);
    return mark;
}

void symca_writer_end16(symca_writer *self, size_t mark)
{
    if (self->failure != SYMCA_OK)
        return;

    size_t len = self->len - mark - 2;
    if (len > UINT16_MAX) {
        symca_writer_fail(self, SYMCA_ERROR_LIMIT);
        return;
    }
    store_u16(self->data + mark, len);
}

static symca_status tell_failure(symca_status failure)
{
    if (failure == SYMCA_ERROR_LIMIT)
        return symca_fail(failure, SYMCA_NONE, "a field is longer than its length field can say; shorten it");
    return symca_fail_memory();
}

symca_status symca_writer_finish(symca_writer *self, uint8_t **out, size_t *out_len)
{
    *out = NULL;
    *out_len = 0;
    if (!reserve(self, 0)) {
        symca_status failure = self->failure;
        symca_writer_clear(self);
        return tell_failure(failure);
    }

    self->data[self->len] = 0;
    *out = self->data;
    *out_len = self->len;
    *self = (symca_writer) SYMCA_WRITER_INIT;
    return SYMCA_OK;
}

symca_status symca_writer_finish_text(symca_writer *self, char **out)
{
    uint8_t *data;
    size_t len;
    symca_status status = symca_writer_finish(self, &data, &len);

    *out = (char *) data;
    return status;
}

void symca_writer_clear(symca_writer *self)
{
    free(self->data);
    *self = (symca_writer) SYMCA_WRITER_INIT;
}
