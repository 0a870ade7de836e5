/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_BUNDLE_H
#define LIBSYMCA_BUNDLE_H

/* The certificates of one input. Filling it is load.c's, ordering it chain.c's. */

#include "certificate.h"

#include <symca/bundle.h>

#include <stdatomic.h>

typedef struct symca_bundle_entry {
    symca_certificate *certificate;
    size_t offset;
    size_t issuer; /* SYMCA_NONE where not here */
    size_t twin;   /* a self-issued one of the same name and key, of which this is a cross-signed copy; SYMCA_NONE */
    bool vouches;  /* it is here only because it signed the form that it came in */
} symca_bundle_entry;

/* Room that spares most bundles further allocations. */
#define SYMCA_FEW_CERTIFICATES 4

struct symca_bundle {
    atomic_uint references;
    symca_kind kind;
    symca_bundle_entry *entries; /* few_entries, or allocated where they are more */
    size_t count;
    size_t room;
    size_t memory; /* of all certificates that were added, those that were left out later included */
    char **notes;
    size_t note_count;
    size_t notes_left_out;
    size_t *order;    /* few_places, or allocated; NULL until it is linked */
    size_t *installs; /* in the same allocation as order */
    size_t install_count;
    size_t incomplete;   /* the first in chain order whose issuer is missing; SYMCA_NONE where complete */
    size_t trailing;     /* bytes behind the last DER value that were dropped */
    size_t private_keys; /* met, dropped and wiped */
    char *form_json;     /* every field of a WPKI or WTLS form, for symca_bundle_to_json(); NULL else */
    uint8_t *form;       /* its bytes; NULL where the input is none */
    size_t form_len;
    struct symca_wtls *wtls; /* the WTLS certificate of a form that holds one; NULL else */
    symca_bundle_entry few_entries[SYMCA_FEW_CERTIFICATES];
    size_t few_places[2 * SYMCA_FEW_CERTIFICATES];
    bool lacks_url; /* a form that must carry the address of a page about the authority carries none */
};

symca_bundle *symca_bundle_new(void);

/* Takes the certificate over, also where it fails. */
symca_status symca_bundle_add(symca_bundle *self, symca_certificate *certificate, size_t offset);

/* A remark; whatever the arguments hold becomes valid UTF-8 that can be shown (utf8.h). SYMCA_OK or _MEMORY. */
symca_status symca_bundle_note_add(symca_bundle *self, const char *format, ...) __attribute__((format(printf, 2, 3)));

/*
 * chain.c: folds duplicates, works out issuers, order and what to install; once, when all has been added and before the
 * bundle is handed out.
 */
symca_status symca_bundle_link(symca_bundle *self, bool verify);

/* Keeps each certificate once, with a note. Part of symca_bundle_link(). */
symca_status symca_bundle_fold(symca_bundle *self);

/* The last note tells how many more there were. Part of symca_bundle_load(). */
symca_status symca_bundle_notes_close(symca_bundle *self);

#endif /* LIBSYMCA_BUNDLE_H */
