/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_PLATFORM_H
#define SYMCA_PLATFORM_H

/**
 * @file platform.h
 * The phones: platforms (an edition of S60 or Series 40), what each accepts and how that is known, and the models
 * that run them. All of it is static: nothing is released.
 */

#include "status.h"

SYMCA_BEGIN_DECLS

/** A platform. Since: 0.1 */
typedef struct symca_platform symca_platform;

/** A phone model. Since: 0.1 */
typedef struct symca_phone symca_phone;

/** How sure a fact is. Since: 0.1 */
typedef enum symca_confidence {
    SYMCA_CONFIDENCE_NONE = 0,       /**< Nobody's fact: libsymca's own advice. Since: 0.1 */
    SYMCA_CONFIDENCE_REPORTED = 1,   /**< Users said so. Since: 0.1 */
    SYMCA_CONFIDENCE_INFERRED = 2,   /**< The same code family; this release's source is not public. Since: 0.1 */
    SYMCA_CONFIDENCE_DOCUMENTED = 3, /**< The vendor's or the specification's documents. Since: 0.1 */
    SYMCA_CONFIDENCE_PROVEN = 4      /**< Read in the platform's source. Since: 0.1 */
} symca_confidence;

/** "proven", "documented", "inferred", "reported" or "-". Static, never NULL. Since: 0.1 */
SYMCA_API const char *symca_confidence_string(symca_confidence confidence);

/** How many platforms there are. Since: 0.1 */
SYMCA_API size_t symca_platform_count(void);

/** One of them, oldest first within its group; NULL past the last. Since: 0.1 */
SYMCA_API const symca_platform *symca_platform_get(size_t index);

/**
 * A platform by its id.
 * @param id such as "s60-3rd-fp1"; case does not matter
 * @param out_platform NULL on failure
 * @return SYMCA_OK, _ARGUMENT, or _NOT_FOUND with a detail that lists the ids
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_platform_find(const char *id, const symca_platform **out_platform);

/** The id: "s40-2nd", "s40-3rd", "s60-2nd", "s60-3rd", "s60-3rd-fp1", "s60-3rd-fp2", "s60-5th", "symbian-3". Since: 0.1 */
SYMCA_API const char *symca_platform_id(const symca_platform *self);

/** What people call it: "S60 3rd Edition, Feature Pack 1". Since: 0.1 */
SYMCA_API const char *symca_platform_title(const symca_platform *self);

/** The group it belongs to: "s40" or "s60". Since: 0.1 */
SYMCA_API const char *symca_platform_group(const symca_platform *self);

/** Whether it installs DER under application/x-x509-ca-cert. Since: 0.1 */
SYMCA_API bool symca_platform_takes_der(const symca_platform *self);

/** Whether it installs the hashed certificate. Since: 0.1 */
SYMCA_API bool symca_platform_takes_hashed(const symca_platform *self);

/** How many facts are known of it. Since: 0.1 */
SYMCA_API size_t symca_platform_fact_count(const symca_platform *self);

/** The subject of a fact: "signature-algorithms", "name-lengths", "host-rule" ...; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_platform_fact_key(const symca_platform *self, size_t index);

/** The fact, for people; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_platform_fact_value(const symca_platform *self, size_t index);

/** Where it is known from; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_platform_fact_source(const symca_platform *self, size_t index);

/** How sure it is; SYMCA_CONFIDENCE_NONE past the last. Since: 0.1 */
SYMCA_API symca_confidence symca_platform_fact_confidence(const symca_platform *self, size_t index);

/** How many phone models are known. Since: 0.1 */
SYMCA_API size_t symca_phone_count(void);

/** One of them, by name; NULL past the last. Since: 0.1 */
SYMCA_API const symca_phone *symca_phone_get(size_t index);

/**
 * A phone by its model name. Case, spaces, dashes and a leading "Nokia" do not matter.
 * @param model such as "Nokia E61" or "n95 8gb"
 * @param out_phone NULL on failure
 * @return SYMCA_OK, _ARGUMENT, or _NOT_FOUND with a detail that lists near names
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_phone_find(const char *model, const symca_phone **out_phone);

/** The model: "E61", "N95 8GB", "6131 NFC". Since: 0.1 */
SYMCA_API const char *symca_phone_model(const symca_phone *self);

/** The platform it runs. Since: 0.1 */
SYMCA_API const symca_platform *symca_phone_platform(const symca_phone *self);

/** What a browser's User-Agent tells. Begin with SYMCA_USER_AGENT_INIT. Since: 0.1 */
typedef struct symca_user_agent {
    /** sizeof(symca_user_agent). Since: 0.1 */
    size_t size;
    /** The platform, read from the edition before the model; NULL where it is not certain. Since: 0.1 */
    const symca_platform *platform;
    /** The model; NULL where it is not named or not known. Since: 0.1 */
    const symca_phone *phone;
    /** The request came through a proxy: the phone's installer may never see the media type. Since: 0.1 */
    bool proxy;
    /** It is a phone that takes no X.509 certificate by download at all. Since: 0.1 */
    bool out_of_scope;
    /** One sentence for the person; static, never NULL. Since: 0.1 */
    const char *advice;
} symca_user_agent;

/** Since: 0.1 */
#define SYMCA_USER_AGENT_INIT                                  \
    {                                                          \
        sizeof(symca_user_agent), NULL, NULL, false, false, "" \
    }

/**
 * Reads a browser's User-Agent header.
 * @param text not NULL
 * @param out_agent with its size set; what it tells; on failure as of SYMCA_USER_AGENT_INIT
 * @return SYMCA_OK; _NOT_FOUND where it is no Nokia phone's; _ARGUMENT
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_user_agent_read(const char *text, symca_user_agent *out_agent);

SYMCA_END_DECLS

#endif /* SYMCA_PLATFORM_H */
