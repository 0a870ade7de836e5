/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "bundle.h"

#include "text.h"

#include <symca/limits.h>
#include <symca/wtls.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

symca_bundle *symca_bundle_new(void)
{
    symca_bundle *self = calloc(1, sizeof *self);
    if (!self) {
        symca_fail_memory();
        return NULL;
    }
    atomic_init(&self->references, 1);
    self->incomplete = SYMCA_NONE;
    self->entries = self->few_entries;
    self->room = SYMCA_FEW_CERTIFICATES;
    return self;
}

symca_bundle *symca_bundle_ref(const symca_bundle *self)
{
    /* Handles are const to their users; the count is the one thing that changes. */
    symca_bundle *counted = (symca_bundle *) (uintptr_t) self;
    if (counted)
        atomic_fetch_add_explicit(&counted->references, 1, memory_order_relaxed);
    return counted;
}

void symca_bundle_unref(symca_bundle *self)
{
    if (!self || atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) != 1)
        return;
    for (size_t i = 0; i < self->count; i++)
        symca_certificate_unref(self->entries[i].certificate);
    for (size_t i = 0; i < self->note_count; i++)
        free(self->notes[i]);
    if (self->entries != self->few_entries)
        free(self->entries);
    free(self->notes);
    if (self->order != self->few_places)
        free(self->order);
    free(self->form_json);
    free(self->form);
    symca_wtls_unref(self->wtls);
    free(self);
}

static symca_status make_room(symca_bundle *self)
{
    if (self->count < self->room)
        return SYMCA_OK;
    size_t room = self->room * 2;
    bool first = self->entries == self->few_entries;
    symca_bundle_entry *entries = realloc(first ? NULL : self->entries, room * sizeof *entries);
    if (!entries)
        return symca_fail_memory();
    if (first)
        memcpy(entries, self->few_entries, sizeof self->few_entries);
    self->entries = entries;
    self->room = room;
    return SYMCA_OK;
}

static symca_status check_limits(const symca_bundle *self, const symca_certificate *certificate, size_t offset)
{
    if (self->count >= SYMCA_MAX_CERTIFICATES)
        return symca_fail(SYMCA_ERROR_LIMIT, offset,
                          "there are more than %d certificates in this input: split it into smaller files",
                          SYMCA_MAX_CERTIFICATES);
    if (certificate->memory > SYMCA_MAX_MEMORY - self->memory)
        return symca_fail(
            SYMCA_ERROR_LIMIT, offset,
            "the certificates of this input take more than %d bytes of memory: split it into smaller files",
            SYMCA_MAX_MEMORY);
    return SYMCA_OK;
}

symca_status symca_bundle_add(symca_bundle *self, symca_certificate *certificate, size_t offset)
{
    symca_status status = check_limits(self, certificate, offset);
    if (status == SYMCA_OK)
        status = make_room(self);
    if (status != SYMCA_OK) {
        symca_certificate_unref(certificate);
        return status;
    }
    self->memory += certificate->memory;
    self->entries[self->count++] = (symca_bundle_entry){certificate, offset, SYMCA_NONE, SYMCA_NONE, false};
    return SYMCA_OK;
}

/* Valid UTF-8 that can be shown, in memory of its own. */
static char *clean_copy(const char *text)
{
    symca_slice bytes = symca_slice_of((const uint8_t *) text, strlen(text));
    size_t len = symca_text_charset(SYMCA_CHARSET_UTF8, bytes, NULL, 0, NULL);
    char *copy = malloc(len + 1);
    if (copy)
        symca_text_charset(SYMCA_CHARSET_UTF8, bytes, copy, len + 1, NULL);
    return copy;
}

symca_status symca_bundle_note_add(symca_bundle *self, const char *format, ...)
{
    if (self->note_count == SYMCA_MAX_NOTES) {
        self->notes_left_out++;
        return SYMCA_OK;
    }
    if (!self->notes) {
        self->notes = calloc(SYMCA_MAX_NOTES, sizeof *self->notes);
        if (!self->notes)
            return symca_fail_memory();
    }

    char text[SYMCA_DETAIL_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);

    char *note = clean_copy(text);
    if (!note)
        return symca_fail_memory();
    self->notes[self->note_count++] = note;
    return SYMCA_OK;
}

symca_status symca_bundle_notes_close(symca_bundle *self)
{
    if (self->notes_left_out == 0)
        return SYMCA_OK;
    /* The last one makes room for the sum, and is counted in it. */
    size_t more = self->notes_left_out + 1;
    self->notes_left_out = 0;
    free(self->notes[--self->note_count]);
    return symca_bundle_note_add(self, "there are %zu more remarks, which are left out", more);
}

symca_kind symca_bundle_kind(const symca_bundle *self)
{
    return self ? self->kind : SYMCA_KIND_UNKNOWN;
}

size_t symca_bundle_note_count(const symca_bundle *self)
{
    return self ? self->note_count : 0;
}

const char *symca_bundle_note(const symca_bundle *self, size_t index)
{
    return self && index < self->note_count ? self->notes[index] : NULL;
}

const uint8_t *symca_bundle_form(const symca_bundle *self, size_t *out_len)
{
    if (out_len)
        *out_len = self ? self->form_len : 0;
    return self ? self->form : NULL;
}

size_t symca_bundle_private_keys(const symca_bundle *self)
{
    return self ? self->private_keys : 0;
}

size_t symca_bundle_count(const symca_bundle *self)
{
    return self ? self->count : 0;
}

static const symca_bundle_entry *entry_at(const symca_bundle *self, size_t index)
{
    return self && index < self->count ? &self->entries[index] : NULL;
}

const symca_certificate *symca_bundle_certificate(const symca_bundle *self, size_t index)
{
    const symca_bundle_entry *entry = entry_at(self, index);
    return entry ? entry->certificate : NULL;
}

size_t symca_bundle_offset(const symca_bundle *self, size_t index)
{
    const symca_bundle_entry *entry = entry_at(self, index);
    return entry ? entry->offset : SYMCA_NONE;
}

size_t symca_bundle_issuer(const symca_bundle *self, size_t index)
{
    const symca_bundle_entry *entry = entry_at(self, index);
    return entry ? entry->issuer : SYMCA_NONE;
}

size_t symca_bundle_order(const symca_bundle *self, size_t place)
{
    return entry_at(self, place) ? self->order[place] : SYMCA_NONE;
}

bool symca_bundle_is_complete(const symca_bundle *self)
{
    return self && self->incomplete == SYMCA_NONE;
}

size_t symca_bundle_incomplete(const symca_bundle *self)
{
    return self ? self->incomplete : SYMCA_NONE;
}

size_t symca_bundle_install_count(const symca_bundle *self)
{
    return self ? self->install_count : 0;
}

size_t symca_bundle_install(const symca_bundle *self, size_t place)
{
    return self && place < self->install_count ? self->installs[place] : SYMCA_NONE;
}
