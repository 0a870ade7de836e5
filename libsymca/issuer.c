/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "issuer.h"

#include "crypto.h"
#include "mix.h"

#include <stdlib.h>

/* What an issuer is looked up by, told apart within the one index. A bit each. */
typedef enum domain {
    BY_NAME = 1,
    BY_KEY_ID = 2, /* name and subjectKeyIdentifier; the empty identifier where there is none */
    BY_SERIAL = 4  /* name and serial number */
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
    unsigned work;     /* that may still be spent on them, as of symca_crypto_work() */
    bool left_out;     /* a signature was not checked */
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

/* By what the issuer of a certificate is looked up. */
static unsigned domains_of(const symca_certificate *child, bool verify)
{
    unsigned named = child->extensions.authority_key_id_bytes.len > 0 ? BY_KEY_ID
                     : child->extensions.authority_serial.len > 0     ? BY_SERIAL
                                                                      : 0;
    /* A signature that verifies outweighs an identifier that does not fit. */
    return named == BY_KEY_ID && !verify ? named : named | BY_NAME;
}

/* By what anybody's is. */
static unsigned domains_needed(const symca_bundle *bundle, bool verify)
{
    unsigned domains = 0;
    for (size_t i = 0; i < bundle->count; i++)
        if (!bundle->entries[i].certificate->self_issued)
            domains |= domains_of(bundle->entries[i].certificate, verify);
    return domains;
}

static void add(index_of_issuers *self, unsigned domains, domain kind, item entry, uint64_t name, symca_slice part)
{
    if (!(domains & kind))
        return;
    entry.hash = hash_of(kind, name, part);
    self->items[self->count++] = entry;
}

static symca_status build(index_of_issuers *self, unsigned domains)
{
    const symca_bundle *bundle = self->bundle;
    self->items = calloc(bundle->count, (size_t) __builtin_popcount(domains) * sizeof *self->items);
    if (!self->items)
        return symca_fail_memory();

    for (size_t i = 0; i < bundle->count; i++) {
        const symca_certificate *certificate = bundle->entries[i].certificate;
        uint64_t name = symca_name_hash(&certificate->subject);
        item entry = {0, certificate->not_after.seconds, (uint32_t) i, rank_of(certificate)};

        add(self, domains, BY_NAME, entry, name, nothing);
        add(self, domains, BY_KEY_ID, entry, name, key_id_of(certificate));
        add(self, domains, BY_SERIAL, entry, name, certificate->serial);
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

/* A search for the issuer of one certificate. */
typedef struct search {
    const symca_certificate *child;
    symca_tbs_digest digest; /* the child's */
    size_t found;
    bool sure; /* the first one found stays where the signature could not be checked */
} search;

/* Whether the signature speaks for the candidate; sure where it could be checked. */
static symca_status check(index_of_issuers *self, search *for_issuer, const symca_certificate *candidate,
                          bool *out_right)
{
    *out_right = true;
    for_issuer->sure = !self->verify;
    if (!self->verify)
        return SYMCA_OK;
    unsigned work = symca_crypto_work(for_issuer->child, candidate, &for_issuer->digest);
    if (self->signatures == 0 || work > self->work) {
        self->left_out = true;
        return SYMCA_OK;
    }

    self->signatures--;
    self->work -= work;
    symca_status status = symca_crypto_verify(for_issuer->child, candidate, &for_issuer->digest);
    *out_right = status != SYMCA_ERROR_SIGNATURE;
    for_issuer->sure = status == SYMCA_OK;
    return status == SYMCA_ERROR_MEMORY ? status : SYMCA_OK;
}

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
        symca_status status = check(self, for_issuer, candidate, &right);
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
    search for_issuer = {.child = child, .found = SYMCA_NONE};
    symca_slice key_id = child->extensions.authority_key_id_bytes;
    unsigned domains = domains_of(child, self->verify);
    uint64_t name = symca_name_hash(&child->issuer);
    symca_status status = SYMCA_OK;

    if (domains & BY_KEY_ID) {
        status = look(self, &for_issuer, BY_KEY_ID, name, key_id);
        if (status == SYMCA_OK && for_issuer.found == SYMCA_NONE)
            status = look(self, &for_issuer, BY_KEY_ID, name, nothing);
    } else if (domains & BY_SERIAL) {
        status = look(self, &for_issuer, BY_SERIAL, name, child->extensions.authority_serial);
    }
    if (status == SYMCA_OK && (domains & BY_NAME) && for_issuer.found == SYMCA_NONE) {
        status = look(self, &for_issuer, BY_NAME, name, nothing);
        if (key_id.len > 0 && !for_issuer.sure)
            for_issuer.found = SYMCA_NONE;
    }
    *out = for_issuer.found;
    return status;
}

/* A self-issued authority stands before others of its name, so that few need to be looked at. */
static size_t find_twin(const index_of_issuers *self, const symca_certificate *copy)
{
    uint64_t hash = hash_of(BY_NAME, symca_name_hash(&copy->subject), nothing);
    size_t at = first_with(self, hash);

    for (size_t tried = 0; tried < SYMCA_MAX_ISSUER_CANDIDATES && at < self->count; tried++, at++) {
        if (self->items[at].hash != hash)
            break;
        const symca_certificate *candidate = self->bundle->entries[self->items[at].index].certificate;
        bool authority = symca_certificate_is_ca(candidate) || candidate->version < 3;
        if (candidate->self_issued && authority && symca_slice_equal(candidate->spki, copy->spki) &&
            symca_name_equal(&candidate->subject, &copy->subject))
            return self->items[at].index;
    }
    return SYMCA_NONE;
}

/* A chain ends in the self-issued one, also where an issuer's serial number names a copy. */
static void prefer_twins(const index_of_issuers *self, symca_bundle *bundle)
{
    for (size_t i = 0; i < bundle->count; i++)
        if (!bundle->entries[i].certificate->self_issued && symca_certificate_is_ca(bundle->entries[i].certificate))
            bundle->entries[i].twin = find_twin(self, bundle->entries[i].certificate);
    for (size_t i = 0; i < bundle->count; i++) {
        size_t issuer = bundle->entries[i].issuer;
        if (issuer != SYMCA_NONE && bundle->entries[issuer].twin != SYMCA_NONE)
            bundle->entries[i].issuer = bundle->entries[issuer].twin;
    }
}

symca_status symca_issuers_find(symca_bundle *bundle, bool verify)
{
    unsigned domains = bundle->count < 2 ? 0 : domains_needed(bundle, verify);
    if (domains == 0)
        return SYMCA_OK;

    index_of_issuers self = {.bundle = bundle,
                             .verify = verify,
                             .signatures = SYMCA_MAX_ISSUER_SIGNATURES,
                             .work = SYMCA_MAX_SIGNATURE_WORK};
    symca_status status = build(&self, domains);
    for (size_t i = 0; status == SYMCA_OK && i < bundle->count; i++) {
        symca_bundle_entry *entry = &bundle->entries[i];
        if (!entry->certificate->self_issued)
            status = find_issuer(&self, entry->certificate, &entry->issuer);
    }
    if (status == SYMCA_OK)
        prefer_twins(&self, bundle);
    free(self.items);
    if (status == SYMCA_OK && self.left_out)
        status = symca_bundle_note_add(bundle,
                                       "only the first %zu signatures were checked; where there are more, names and "
                                       "key identifiers alone decide who issued whom",
                                       SYMCA_MAX_ISSUER_SIGNATURES - self.signatures);
    return status;
}
