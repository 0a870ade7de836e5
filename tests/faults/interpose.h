/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TESTS_FAULTS_INTERPOSE_H
#define TESTS_FAULTS_INTERPOSE_H

/*
 * Stands between the library and what it asks for memory and for cryptography, so that the n-th request of one call can
 * be refused. The linker puts it there (--wrap, see meson.build) for the objects of libsymca alone: what others allocate
 * for themselves is not touched.
 */

#include <stdbool.h>
#include <stddef.h>

/* Which requests are counted and refused. */
typedef enum fault_kind {
    FAULT_NOTHING,
    FAULT_ALLOCATION,        /* of libsymca, and of jansson for it */
    FAULT_GNUTLS_ALLOCATION, /* of GnuTLS and libtasn1's values in it; GMP's and nettle's are out of reach */
    FAULT_GNUTLS_CALL        /* whole calls of GnuTLS */
} fault_kind;

typedef struct fault_plan {
    fault_kind kind;
    size_t at;  /* the first request that is refused, counted from 0 */
    bool stays; /* all further ones are refused, too */
    int code;   /* what a refused call of GnuTLS answers */
} fault_plan;

/* Gives jansson and GnuTLS the allocators that can refuse. Once, before anything else is called. */
void fault_install(void);

void fault_set(const fault_plan *plan);

/* Requests are counted, and refused as planned, between the two. */
void fault_begin(void);
void fault_end(void);

/* Requests of the planned kind that the last call made. */
size_t fault_count(void);

/* Blocks of libsymca and jansson, and handles of GnuTLS, that are not released. */
size_t fault_live(void);

#endif /* TESTS_FAULTS_INTERPOSE_H */
