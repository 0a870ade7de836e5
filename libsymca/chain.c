/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The chains of a bundle: a forest in which each certificate hangs on its issuer. */

#include "bundle.h"
#include "issuer.h"

#include <stdlib.h>

/* Links between certificates, SYMCA_NONE for none. Children stand in the order of the input. */
typedef struct branch {
    size_t first_child;
    size_t next_sibling;
    size_t walk; /* which walk came by first; 0 for none yet, SYMCA_NONE once it is written */
} branch;

/*
 * Certificates that issue each other in a circle have no top: the link to the one that stands first in the input is cut,
 * so that this one is the lower end. Each walk goes up until it meets a certificate that has been seen.
 */
static void cut_circles(symca_bundle *self, branch *branches)
{
    for (size_t start = 0; start < self->count; start++) {
        size_t walk = start + 1;
        size_t at = start;
        while (at != SYMCA_NONE && branches[at].walk == 0) {
            branches[at].walk = walk;
            at = self->entries[at].issuer;
        }
        if (at == SYMCA_NONE || branches[at].walk != walk)
            continue;

        size_t first = at;
        for (size_t member = self->entries[at].issuer; member != at; member = self->entries[member].issuer)
            if (member < first)
                first = member;
        size_t last = first;
        while (self->entries[last].issuer != first)
            last = self->entries[last].issuer;
        self->entries[last].issuer = SYMCA_NONE;
    }
}

static void hang(const symca_bundle *self, branch *branches)
{
    for (size_t i = 0; i < self->count; i++)
        branches[i].first_child = branches[i].next_sibling = SYMCA_NONE;
    for (size_t i = self->count; i-- > 0;) {
        size_t issuer = self->entries[i].issuer;
        if (issuer == SYMCA_NONE)
            continue;
        branches[i].next_sibling = branches[issuer].first_child;
        branches[issuer].first_child = i;
    }
}

static size_t top_of(const symca_bundle *self, size_t index)
{
    while (self->entries[index].issuer != SYMCA_NONE)
        index = self->entries[index].issuer;
    return index;
}

static size_t bottom_of(const branch *branches, size_t index)
{
    while (branches[index].first_child != SYMCA_NONE)
        index = branches[index].first_child;
    return index;
}

/* Writes a tree from the bottom up, every certificate behind those that it issued. Returns the place behind it. */
static size_t write_tree(symca_bundle *self, branch *branches, size_t top, size_t place)
{
    size_t at = bottom_of(branches, top);
    for (;;) {
        self->order[place++] = at;
        branches[at].walk = SYMCA_NONE;
        if (at == top)
            return place;
        at = branches[at].next_sibling != SYMCA_NONE ? bottom_of(branches, branches[at].next_sibling)
                                                     : self->entries[at].issuer;
    }
}

/* Whether a phone can take it as an authority: version 1 roots have no basicConstraints to say so. */
static bool can_be_authority(const symca_certificate *certificate)
{
    return symca_certificate_is_ca(certificate) || (certificate->self_issued && certificate->version < 3);
}

/* The end of a chain that no self-issued certificate stands in for. */
static bool is_top(const symca_bundle_entry *entry)
{
    return entry->issuer == SYMCA_NONE && entry->twin == SYMCA_NONE;
}

/* The tops, in chain order, authorities first. */
static void take_tops(symca_bundle *self, bool vouching)
{
    for (int authorities = 1; authorities >= 0; authorities--) {
        for (size_t place = 0; place < self->count; place++) {
            const symca_bundle_entry *entry = &self->entries[self->order[place]];
            if (is_top(entry) && entry->vouches == vouching &&
                can_be_authority(entry->certificate) == (authorities == 1))
                self->installs[self->install_count++] = self->order[place];
        }
    }
}

static bool all_vouch(const symca_bundle *self)
{
    for (size_t i = 0; i < self->count; i++)
        if (!self->entries[i].vouches)
            return false;
    return true;
}

/*
 * Who only vouches for a form is known to the phone already (WAP-217 section 7.1.4): it is chosen where nothing else can
 * be. Where all that the form delivers are WTLS certificates, none of X.509 is.
 */
static void choose_installs(symca_bundle *self)
{
    take_tops(self, false);
    if (self->install_count == 0 && !(self->wtls != NULL && all_vouch(self)))
        take_tops(self, true);
}

static void find_incomplete(symca_bundle *self)
{
    self->incomplete = SYMCA_NONE;
    for (size_t place = self->count; place-- > 0;) {
        const symca_bundle_entry *entry = &self->entries[self->order[place]];
        if (is_top(entry) && !entry->certificate->self_issued)
            self->incomplete = self->order[place];
    }
}

static symca_status put_in_order(symca_bundle *self)
{
    branch *branches = calloc(self->count, sizeof *branches);
    if (!branches)
        return symca_fail_memory();

    cut_circles(self, branches);
    hang(self, branches);
    size_t place = 0;
    for (size_t i = 0; i < self->count; i++)
        if (branches[i].walk != SYMCA_NONE)
            place = write_tree(self, branches, top_of(self, i), place);
    free(branches);
    return SYMCA_OK;
}

symca_status symca_bundle_link(symca_bundle *self, bool verify)
{
    symca_status status = symca_bundle_fold(self);
    if (status != SYMCA_OK || self->count == 0)
        return status;

    bool few = self->count <= SYMCA_FEW_CERTIFICATES;
    self->order = few ? self->few_places : calloc(self->count, 2 * sizeof *self->order);
    if (!self->order)
        return symca_fail_memory();
    self->installs = self->order + self->count;

    status = symca_issuers_find(self, verify);
    if (status == SYMCA_OK && self->count > 1)
        status = put_in_order(self);
    if (status != SYMCA_OK)
        return status;
    choose_installs(self);
    find_incomplete(self);
    return SYMCA_OK;
}
