/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* RootCertificateRolloverBlock (WAP-217 section 7.1.5): signed certificates, each vouched for by the root before it. */

#include "signed.h"

#include <stdlib.h>
#include <string.h>

struct symca_rollover {
    atomic_uint references;
    uint8_t *bytes;
    size_t len;
    symca_signed **items;
    size_t count;
    size_t room;
};

static const char form[] = "roll-over block";

const char *symca_rollover_media_type(void)
{
    return "application/vnd.wap.rollover-certificate";
}

static symca_status append(symca_rollover *self, symca_signed *item)
{
    if (self->count == self->room) {
        size_t room = self->room ? 2 * self->room : 4;
        /* NOLINTNEXTLINE(bugprone-sizeof-expression): an array of pointers it is */
        symca_signed **items = realloc(self->items, room * sizeof *items);
        if (items == NULL) {
            symca_signed_unref(item);
            return symca_fail_memory();
        }
        self->items = items;
        self->room = room;
    }
    self->items[self->count++] = item;
    return SYMCA_OK;
}

static void drop_items(symca_rollover *self)
{
    for (size_t i = 0; i < self->count; i++)
        symca_signed_unref(self->items[i]);
    self->count = 0;
}

static symca_status read_items(symca_reader *reader, bool bare, symca_rollover *self)
{
    symca_status status = SYMCA_OK;
    while (status == SYMCA_OK && reader->len > 0) {
        symca_signed *item;
        status = symca_signed_read(reader, bare, &item);
        if (status == SYMCA_OK)
            status = append(self, item);
    }
    return status;
}

/* The vector's ceiling is printed as 2^161, a misprint for 2^16-1: its length field has two bytes. */
static symca_status read_as(void *form_read, bool bare)
{
    symca_rollover *self = form_read;
    symca_reader reader = symca_reader_of(self->bytes, self->len);
    symca_slice block;
    drop_items(self);
    symca_status status = symca_wpki_read_vector16(&reader, form, 1, &block);
    if (status == SYMCA_OK)
        status = symca_wpki_read_end(&reader, form);
    if (status != SYMCA_OK)
        return status;
    symca_reader items = symca_reader_inside(&reader, block);
    return read_items(&items, bare, self);
}

/* Where the first signed certificate begins. */
static symca_reader first_item(const symca_rollover *self)
{
    symca_reader reader = symca_reader_of(self->bytes, self->len);
    uint16_t len;
    symca_reader_u16(&reader, &len);
    return reader;
}

static symca_rollover *rollover_of(const uint8_t *data, size_t len)
{
    symca_rollover *self = calloc(1, sizeof *self);
    if (self == NULL)
        return NULL;
    atomic_init(&self->references, 1);
    self->len = len;
    self->bytes = malloc(len);
    if (self->bytes == NULL) {
        free(self);
        return NULL;
    }
    memcpy(self->bytes, data, len);
    return self;
}

symca_status symca_rollover_parse(const uint8_t *data, size_t len, symca_rollover **out_rollover)
{
    if (out_rollover == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_rollover = NULL;
    symca_status status = symca_wpki_check_input(data, len, form);
    if (status != SYMCA_OK)
        return status;
    symca_rollover *self = rollover_of(data, len);
    if (self == NULL)
        return symca_fail_memory();
    status = symca_wpki_read_either(read_as, self, first_item(self));
    if (status == SYMCA_OK)
        *out_rollover = self;
    else
        symca_rollover_unref(self);
    return status;
}

symca_rollover *symca_rollover_ref(const symca_rollover *self)
{
    /* The count is the one part of a handle that changes. */
    symca_rollover *shared = (symca_rollover *) (uintptr_t) self;
    if (shared != NULL)
        atomic_fetch_add_explicit(&shared->references, 1, memory_order_relaxed);
    return shared;
}

void symca_rollover_unref(symca_rollover *self)
{
    if (self == NULL || atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) != 1)
        return;
    drop_items(self);
    free(self->items);
    free(self->bytes);
    free(self);
}

const uint8_t *symca_rollover_bytes(const symca_rollover *self, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = self != NULL ? self->len : 0;
    return self != NULL ? self->bytes : NULL;
}

size_t symca_rollover_count(const symca_rollover *self)
{
    return self != NULL ? self->count : 0;
}

const symca_signed *symca_rollover_item(const symca_rollover *self, size_t index)
{
    return self != NULL && index < self->count ? self->items[index] : NULL;
}

symca_status symca_rollover_verify(const symca_rollover *self, const symca_certificate *root,
                                   const symca_wtls *root_wtls, size_t *out_failed)
{
    if (out_failed != NULL)
        *out_failed = SYMCA_NONE;
    if (self == NULL || (root == NULL) == (root_wtls == NULL))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "symca_rollover_verify: one block and exactly one root are needed");
    for (size_t i = 0; i < self->count; i++) {
        symca_status status = symca_signed_verify(self->items[i], root, root_wtls);
        if (status != SYMCA_OK) {
            if (out_failed != NULL)
                *out_failed = i;
            return status;
        }
        root = symca_signed_certificate(self->items[i]);
        root_wtls = symca_signed_wtls(self->items[i]);
    }
    return SYMCA_OK;
}

symca_status symca_rollover_new(const symca_signed *const *items, size_t count, symca_rollover **out_rollover)
{
    if (out_rollover == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_rollover = NULL;
    if (items == NULL || count == 0)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "a roll-over block needs at least one signed certificate");
    symca_writer writer = SYMCA_WRITER_INIT;
    size_t mark = symca_writer_begin16(&writer);
    for (size_t i = 0; i < count; i++) {
        if (items[i] == NULL) {
            symca_writer_clear(&writer);
            return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "signed certificate %zu of the roll-over block is NULL",
                              i);
        }
        symca_writer_slice(&writer, items[i]->bytes);
    }
    symca_writer_end16(&writer, mark);
    uint8_t *bytes = NULL;
    size_t len = 0;
    symca_status status = symca_writer_finish(&writer, &bytes, &len);
    if (status == SYMCA_OK)
        status = symca_rollover_parse(bytes, len, out_rollover);
    symca_free(bytes);
    return status;
}
