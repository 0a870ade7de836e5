/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The same certificate twice in one input is kept once. */

#include "bundle.h"
#include "mix.h"

#include <stdlib.h>
#include <string.h>

typedef struct candidate {
    uint64_t hash;
    symca_slice der;
    size_t index;
} candidate;

/* By hash, then by the bytes, so that colliding hashes do no harm; equal ones in the order of the input. */
static int compare(const void *left, const void *right)
{
    const candidate *a = left;
    const candidate *b = right;

    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a->der.len != b->der.len)
        return a->der.len < b->der.len ? -1 : 1;
    int order = memcmp(a->der.data, b->der.data, a->der.len);
    if (order != 0)
        return order;
    return a->index < b->index ? -1 : a->index > b->index;
}

static candidate *sort_by_bytes(const symca_bundle *self)
{
    candidate *sorted = calloc(self->count, sizeof *sorted);
    if (!sorted)
        return NULL;
    for (size_t i = 0; i < self->count; i++) {
        symca_slice der = self->entries[i].certificate->der;
        sorted[i] = (candidate){symca_mix_bytes(0, der), der, i};
    }
    qsort(sorted, self->count, sizeof *sorted, compare);
    return sorted;
}

static void drop(symca_bundle_entry *entry)
{
    symca_certificate_unref(entry->certificate);
    entry->certificate = NULL;
}

static void close_gaps(symca_bundle *self)
{
    size_t kept = 0;
    for (size_t i = 0; i < self->count; i++)
        if (self->entries[i].certificate)
            self->entries[kept++] = self->entries[i];
    self->count = kept;
}

static symca_status tell(symca_bundle *self, size_t dropped, const symca_certificate *last)
{
    if (dropped == 1)
        return symca_bundle_note_add(self, "a certificate is in the input twice and is kept once: %s",
                                     symca_name_text(symca_certificate_subject(last)));
    return symca_bundle_note_add(self, "%zu copies of certificates that are in the input already were left out",
                                 dropped);
}

symca_status symca_bundle_fold(symca_bundle *self)
{
    if (self->count < 2)
        return SYMCA_OK;
    candidate *sorted = sort_by_bytes(self);
    if (!sorted)
        return symca_fail_memory();

    size_t dropped = 0;
    const symca_certificate *last = NULL;
    const candidate *kept = &sorted[0];
    for (size_t i = 1; i < self->count; i++) {
        if (sorted[i].hash != kept->hash || !symca_slice_equal(sorted[i].der, kept->der)) {
            kept = &sorted[i];
            continue;
        }
        drop(&self->entries[sorted[i].index]);
        last = self->entries[kept->index].certificate;
        dropped++;
    }
    free(sorted);
    if (dropped == 0)
        return SYMCA_OK;
    close_gaps(self);
    return tell(self, dropped, last);
}
