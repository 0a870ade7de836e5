/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "issuer.h"

#include "crypto.h"
#include "mix.h"

#include <stdlib.h>

/* What an issuer is looked up by, told apart within the one index. */
typedef enum domain {
    BY_NAME = 1,
    BY_KEY_ID, /* name and subjectKeyIdentifier; the empty identifier where there is none */
    BY_SERIAL  /* name and serial number */
} domain;

typedef struct item {
    uint64_t hash;
    int64_t not_after;
    uint32_t index;
    uint32_t rank; /* more is better */
} item;

typedef struct index_of_issuers {
    const symca_bundle *bundle;
    item *items; /* sorted: by hash, the best first among equals */
    size_t count;
    bool verify;
    size_t signatures; /* that may still be checked */
} index_of_issuers;

static const symca_slice nothing = {(const uint8_t *) "", 0};

static uint64_t hash_of(domain kind, uint64_t name, symca_slice part)
{
    return symca_mix_bytes(symca_mix(name, kind), part);
}

/* An authority before others, one that ends its chain before one that goes on. */
static uint32_t rank_of(const symca_certificate *certificate)
{
    return (symca_certificate_is_ca(certificate) ? 2u : 0u) + (certificate->self_issued ? 1u : 0u);
}

/* The one that stays valid longest, then the first in the input, where ranks are equal. */
static int compare(const void *left, const void *right)
{
    const item *a = left;
    const item *b = right;

    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a->rank != b->rank)
        return a->rank > b->rank ? -1 : 1;
    if (a->not_after != b->not_after)
        return a->not_after > b->not_after ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

static symca_slice key_id_of(const symca_certificate *certificate)
{
    symca_slice id = certificate->extensions.subject_key_id_bytes;
    return id.data ? id : nothing;
}

static symca_status build(index_of_issuers *self)
{
    const symca_bundle *bundle = self->bundle;
    self->items = calloc(bundle->count, 3 * sizeof *self->items);
    if (!self->items)
        return symca_fail_memory();

    for (size_t i = 0; i < bundle->count; i++) {
        const symca_certificate *certificate = bundle->entries[i].certificate;
        uint64_t name = symca_name_hash(&certificate->subject);
        item entry = {0, certificate->not_after.seconds, (uint32_t) i, rank_of(certificate)};

        entry.hash = hash_of(BY_NAME, name, nothing);
        self->items[self->count++] = entry;
        entry.hash = hash_of(BY_KEY_ID, name, key_id_of(certificate));
        self->items[self->count++] = entry;
        entry.hash = hash_of(BY_SERIAL, name, certificate->serial);
        self->items[self->count++] = entry;
    }
    qsort(self->items, self->count, sizeof *self->items, compare);
    return SYMCA_OK;
}

/* The first item with the hash, or where it would stand. */
static size_t first_with(const index_of_issuers *self, uint64_t hash)
{
    size_t low = 0, high = self->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (self->items[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether a candidate is what its hash says, which may be a coincidence. */
static bool matches(const symca_certificate *child, const symca_certificate *candidate, domain kind, symca_slice part)
{
    if (kind == BY_KEY_ID && !symca_slice_equal(key_id_of(candidate), part))
        return false;
    if (kind == BY_SERIAL && !symca_slice_equal(candidate->serial, part))
        return false;
    return symca_name_equal(&child->issuer, &candidate->subject);
}

/* Whether the signature speaks for the candidate; *out_sure where it could be checked. */
static symca_status check(index_of_issuers *self, const symca_certificate *child, const symca_certificate *candidate,
                          bool *out_right, bool *out_sure)
{
    *out_right = true;
    *out_sure = !self->verify;
    if (!self->verify || self->signatures == 0)
        return SYMCA_OK;

    self->signatures--;
    symca_status status = symca_crypto_verify(child, candidate);
    *out_right = status != SYMCA_ERROR_SIGNATURE;
    *out_sure = status == SYMCA_OK;
    return status == SYMCA_ERROR_MEMORY ? status : SYMCA_OK;
}

/* A search for the issuer of one certificate. */
typedef struct search {
    const symca_certificate *child;
    size_t found;
    bool sure; /* the first one found stays where the signature could not be checked */
} search;

/* Goes through the candidates that a hash gives, the best first. */
static symca_status look(index_of_issuers *self, search *for_issuer, domain kind, uint64_t name, symca_slice part)
{
    uint64_t hash = hash_of(kind, name, part);
    size_t at = for_issuer->sure ? self->count : first_with(self, hash);

    for (size_t tried = 0; tried < SYMCA_MAX_ISSUER_CANDIDATES && at < self->count; tried++, at++) {
        if (self->items[at].hash != hash)
            break;
        size_t index = self->items[at].index;
        const symca_certificate *candidate = self->bundle->entries[index].certificate;
        if (!matches(for_issuer->child, candidate, kind, part))
            continue;

        bool right;
        symca_status status = check(self, for_issuer->child, candidate, &right, &for_issuer->sure);
        if (status != SYMCA_OK)
            return status;
        if (right && (for_issuer->sure || for_issuer->found == SYMCA_NONE))
            for_issuer->found = index;
        if (for_issuer->sure)
            break;
    }
    return SYMCA_OK;
}

/*
 * By key identifier where the certificate names one (RFC 5280 section 4.2.1.1), else by the issuer's serial number, else
 * by name. An issuer without key identifier contradicts none.
 */
static symca_status find_issuer(index_of_issuers *self, const symca_certificate *child, size_t *out)
{
    search for_issuer = {child, SYMCA_NONE, false};
    symca_slice key_id = child->extensions.authority_key_id_bytes;
    symca_slice serial = child->extensions.authority_serial;
    uint64_t name = symca_name_hash(&child->issuer);
    symca_status status = SYMCA_OK;

    if (key_id.len > 0) {
        status = look(self, &for_issuer, BY_KEY_ID, name, key_id);
        if (status == SYMCA_OK && for_issuer.found == SYMCA_NONE)
            status = look(self, &for_issuer, BY_KEY_ID, name, nothing);
    } else if (serial.len > 0) {
        status = look(self, &for_issuer, BY_SERIAL, name, serial);
    }
    /* A signature that verifies outweighs an identifier that does not fit. */
    bool by_name = key_id.len == 0 || self->verify;
    if (status == SYMCA_OK && by_name && for_issuer.found == SYMCA_NONE) {
        status = look(self, &for_issuer, BY_NAME, name, nothing);
        if (key_id.len > 0 && !for_issuer.sure)
            for_issuer.found = SYMCA_NONE;
    }
    *out = for_issuer.found;
    return status;
}

static bool has_children(const symca_bundle *bundle)
{
    for (size_t i = 0; i < bundle->count; i++)
        if (!bundle->entries[i].certificate->self_issued)
            return true;
    return false;
}

symca_status symca_issuers_find(symca_bundle *bundle, bool verify)
{
    if (bundle->count < 2 || !has_children(bundle))
        return SYMCA_OK;

    index_of_issuers self = {.bundle = bundle, .verify = verify, .signatures = SYMCA_MAX_ISSUER_SIGNATURES};
    symca_status status = build(&self);
    for (size_t i = 0; status == SYMCA_OK && i < bundle->count; i++) {
        symca_bundle_entry *entry = &bundle->entries[i];
        if (!entry->certificate->self_issued)
            status = find_issuer(&self, entry->certificate, &entry->issuer);
    }
    free(self.items);
    if (status == SYMCA_OK && verify && self.signatures == 0)
        status = symca_bundle_note_add(bundle,
                                       "only the first %d signatures were checked; where there are more, names and "
                                       "key identifiers alone decide who issued whom",
                                       SYMCA_MAX_ISSUER_SIGNATURES);
    return status;
}
