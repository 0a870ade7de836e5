/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The same certificate twice in one input is kept once. */

#include "bundle.h"
#include "mix.h"

#include <stdlib.h>
#include <string.h>

typedef struct candidate {
    uint64_t hash;
    symca_bundle_entry *entry;
} candidate;

/* By hash, then by the bytes, so that colliding hashes do no harm; equal ones in the order of the input. */
static int compare(const void *left, const void *right)
{
    const candidate *a = left;
    const candidate *b = right;

    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    symca_slice der = a->entry->certificate->der;
    symca_slice other = b->entry->certificate->der;
    if (der.len != other.len)
        return der.len < other.len ? -1 : 1;
    int order = memcmp(der.data, other.data, der.len);
    if (order != 0)
        return order;
    return a->entry < b->entry ? -1 : a->entry > b->entry;
}

static candidate *sort_by_bytes(const symca_bundle *self)
{
    candidate *sorted = malloc(self->count * sizeof *sorted);
    if (!sorted)
        return NULL;
    for (size_t i = 0; i < self->count; i++)
        sorted[i] = (candidate){symca_mix_bytes(0, self->entries[i].certificate->der), &self->entries[i]};
    qsort(sorted, self->count, sizeof *sorted, compare);
    return sorted;
}

static bool is_copy(const candidate *one, const symca_bundle_entry *kept, uint64_t hash)
{
    return one->hash == hash && symca_certificate_equal(one->entry->certificate, kept->certificate);
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
        if (!is_copy(&sorted[i], kept->entry, kept->hash)) {
            kept = &sorted[i];
            continue;
        }
        kept->entry->vouches = kept->entry->vouches && sorted[i].entry->vouches;
        drop(sorted[i].entry);
        last = kept->entry->certificate;
        dropped++;
    }
    free(sorted);
    if (dropped == 0)
        return SYMCA_OK;
    close_gaps(self);
    return tell(self, dropped, last);
}
