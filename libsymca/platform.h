/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_PLATFORM_H
#define LIBSYMCA_PLATFORM_H

/* What each platform accepts, as data. Every list ends with a row whose id is SYMCA_OID_NONE. */

#include "oid.h"

#include <symca/platform.h>

/* Platforms in the order of symca_platform_get(); a set of them is a mask of SYMCA_PLATFORM_BIT(). */
typedef enum symca_platform_index {
    SYMCA_S40_2ND = 0,
    SYMCA_S40_3RD,
    SYMCA_S60_2ND,
    SYMCA_S60_3RD,
    SYMCA_S60_3RD_FP1,
    SYMCA_S60_3RD_FP2,
    SYMCA_S60_5TH,
    SYMCA_SYMBIAN_3,
    SYMCA_PLATFORM_COUNT
} symca_platform_index;

#define SYMCA_PLATFORM_BIT(index) (1u << (index))
#define SYMCA_PLATFORMS_S40 (SYMCA_PLATFORM_BIT(SYMCA_S40_2ND) | SYMCA_PLATFORM_BIT(SYMCA_S40_3RD))
#define SYMCA_PLATFORMS_ALL ((1u << SYMCA_PLATFORM_COUNT) - 1u)
#define SYMCA_PLATFORMS_S60 (SYMCA_PLATFORMS_ALL & ~SYMCA_PLATFORMS_S40)
/* Those whose source is public: a rule read there is proven for these and inferred for the other S60 ones. */
#define SYMCA_PLATFORMS_PUBLIC (SYMCA_PLATFORM_BIT(SYMCA_S60_5TH) | SYMCA_PLATFORM_BIT(SYMCA_SYMBIAN_3))

typedef struct symca_platform_fact {
    const char *key;
    const char *value;
    const char *source;
    symca_confidence confidence;
} symca_platform_fact;

typedef struct symca_name_limit {
    symca_oid_id id;
    unsigned characters; /* the longest value; 0 for no limit */
} symca_name_limit;

struct symca_platform {
    symca_platform_index index;
    const char *id;
    const char *title;
    const char *group;
    bool takes_der;
    bool takes_hashed;
    const symca_oid_id *signature_algorithms;
    const symca_oid_id *key_algorithms;
    const symca_name_limit *name_attributes;
    const symca_oid_id *critical_extensions;
    bool name_order_matters; /* when issuer and subject are compared */
    bool name_case_matters;  /* unless PrintableString */
    bool internet_tick;      /* asks what to trust a new authority for, nothing ticked */
    const symca_platform_fact *facts;
    size_t fact_count;
};

struct symca_phone {
    const char *model;
    symca_platform_index platform;
    const char *also; /* other names, "6120, 6120c"; NULL for none */
};

const symca_platform *symca_platform_at(symca_platform_index index);

/* The platforms that a target names (id, group, "all", phone model), as a mask. Errors as of symca_phone_find(). */
symca_status symca_platform_select(const char *target, unsigned *out_mask);

/* ASCII, whatever the locale. */
static inline char symca_platform_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
}

/* The phone that len bytes of text name; NULL where there is none. Leaves no failure behind. */
const symca_phone *symca_phone_match(const char *text, size_t len);

/* Why a phone of Nokia's has no row here, "it runs Maemo ..."; NULL where nothing is known of it. */
const char *symca_phone_elsewhere(const char *text, size_t len);

/* Whether a list that ends with SYMCA_OID_NONE holds an id. */
bool symca_platform_lists(const symca_oid_id *list, symca_oid_id id);

#endif /* LIBSYMCA_PLATFORM_H */
