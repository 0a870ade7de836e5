/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BUNDLE_H
#define SYMCA_BUNDLE_H

/**
 * @file bundle.h
 * Whatever people have goes in; the certificates in it come out, ordered into chains.
 */

#include "certificate.h"
#include "limits.h"

SYMCA_BEGIN_DECLS

/** What an input is. The numbers are part of the ABI. Since: 0.1 */
typedef enum symca_kind {
    SYMCA_KIND_UNKNOWN = 0,       /**< Nothing known. Since: 0.1 */
    SYMCA_KIND_PEM = 1,           /**< Certificates in PEM. Since: 0.1 */
    SYMCA_KIND_DER = 2,           /**< Certificates in DER. Since: 0.1 */
    SYMCA_KIND_BASE64 = 3,        /**< Certificates in Base64 without armour. Since: 0.1 */
    SYMCA_KIND_PKCS7 = 4,         /**< PKCS#7 or CMS SignedData, DER, PEM or Base64. Since: 0.1 */
    SYMCA_KIND_PKCS12 = 5,        /**< PKCS#12. Since: 0.1 */
    SYMCA_KIND_HASHED = 6,        /**< WPKI hashed certificate. Since: 0.1 */
    SYMCA_KIND_SIGNED = 7,        /**< WPKI signed certificate. Since: 0.1 */
    SYMCA_KIND_ROLLOVER = 8,      /**< WPKI roll-over block. Since: 0.1 */
    SYMCA_KIND_CERT_RESPONSE = 9, /**< WPKI certificate response. Since: 0.1 */
    SYMCA_KIND_WTLS = 10,         /**< WTLS certificate. Since: 0.1 */

    SYMCA_KIND_PRIVATE_KEY = 32,         /**< A private key of any kind. Since: 0.1 */
    SYMCA_KIND_CERTIFICATE_REQUEST = 33, /**< PKCS#10. Since: 0.1 */
    SYMCA_KIND_CRL = 34,                 /**< A revocation list. Since: 0.1 */
    SYMCA_KIND_PUBLIC_KEY = 35,          /**< A bare public key. Since: 0.1 */
    SYMCA_KIND_SSH_KEY = 36,             /**< An SSH public key or certificate. Since: 0.1 */
    SYMCA_KIND_PGP = 37,                 /**< A PGP key, message or signature. Since: 0.1 */
    SYMCA_KIND_HTML = 38,                /**< A web page. Since: 0.1 */
    SYMCA_KIND_XML = 39,                 /**< Another XML document. Since: 0.1 */
    SYMCA_KIND_PDF = 40,                 /**< Since: 0.1 */
    SYMCA_KIND_ZIP = 41,                 /**< A ZIP archive (also Java and Office files). Since: 0.1 */
    SYMCA_KIND_IMAGE = 42,               /**< PNG, JPEG, GIF, BMP, TIFF, WebP, ICO. Since: 0.1 */
    SYMCA_KIND_EMPTY = 43,               /**< No bytes or only white space. Since: 0.1 */
    SYMCA_KIND_TEXT = 44                 /**< Text that is nothing known. Since: 0.1 */
} symca_kind;

/** The certificates of one input. Since: 0.1 */
typedef struct symca_bundle symca_bundle;

/**
 * Check signatures while chains are ordered: nobody is taken for the issuer whose key did not make the signature.
 * Since: 0.1
 */
#define SYMCA_LOAD_VERIFY (1u << 0)

/** Options of symca_bundle_load(). Begin with SYMCA_LOAD_OPTIONS_INIT. Since: 0.1 */
typedef struct symca_load_options {
    /** sizeof(symca_load_options). Since: 0.1 */
    size_t size;
    /** For PKCS#12: UTF-8, or NULL for none. Since: 0.1 */
    const char *password;
    /** Bytes of input accepted; 0 stands for SYMCA_DEFAULT_MAX_INPUT. Since: 0.1 */
    size_t max_size;
    /** SYMCA_LOAD_... or 0. Since: 0.1 */
    uint32_t flags;
} symca_load_options;

/** Since: 0.1 */
#define SYMCA_LOAD_OPTIONS_INIT                \
    {                                          \
        sizeof(symca_load_options), NULL, 0, 0 \
    }

/**
 * What the bytes are, told from the bytes alone, cheaply: it is a promise about the kind, not that all of it
 * decodes.
 * @return a kind, never a failure
 * Since: 0.1
 */
SYMCA_API symca_kind symca_kind_detect(const uint8_t *data, size_t len);

/** A stable lower-case id for a kind: "pem", "pkcs7", "private-key" ... Static, never NULL. Since: 0.1 */
SYMCA_API const char *symca_kind_string(symca_kind kind);

/**
 * Reads every certificate out of whatever the bytes are: PEM in any guise, DER, Base64, PKCS#7, PKCS#12 and the
 * forms that libsymca writes. The same certificate twice is kept once, with a note. Private keys met on the way
 * are dropped and wiped.
 * @param data the bytes; @param len how many
 * @param options NULL for the defaults
 * @param out_bundle the handle, to be released with symca_bundle_unref(); NULL on failure
 * @return SYMCA_OK, or any of _ARGUMENT, _MEMORY, _LIMIT, _EMPTY, _TRUNCATED, _MALFORMED, _NOT_CERTIFICATE,
 *         _PRIVATE_KEY, _PASSWORD_NEEDED, _PASSWORD_WRONG, _UNRECOGNISED, _UNSUPPORTED, with a detail that says
 *         what was found and what to do instead
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_bundle_load(const uint8_t *data, size_t len,
                                                          const symca_load_options *options, symca_bundle **out_bundle);

/** One reference more. @return self, also NULL. Since: 0.1 */
SYMCA_API symca_bundle *symca_bundle_ref(const symca_bundle *self);

/** One reference less; the last one frees. @param self may be NULL. Since: 0.1 */
SYMCA_API void symca_bundle_unref(symca_bundle *self);

/** What the input was. Since: 0.1 */
SYMCA_API symca_kind symca_bundle_kind(const symca_bundle *self);

/**
 * The bytes of the WPKI or WTLS form that the input is, for symca_hashed_parse() and its like: also where the input holds
 * them as Base64. Borrowed; NULL where the input is no such form. @param out_len how many, may be NULL. Since: 0.1
 */
SYMCA_API const uint8_t *symca_bundle_form(const symca_bundle *self, size_t *out_len);

/** How many remarks there are on the input ("3 bytes after the certificate were dropped"). Since: 0.1 */
SYMCA_API size_t symca_bundle_note_count(const symca_bundle *self);

/** One of them; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_bundle_note(const symca_bundle *self, size_t index);

/**
 * How many private keys were in the input beside the certificates. They were dropped and wiped; what was sent to somebody
 * with them counts as exposed all the same. Since: 0.1
 */
SYMCA_API size_t symca_bundle_private_keys(const symca_bundle *self);

/** How many different certificates there are, in the order of the input. May be 0 for a WTLS form. Since: 0.1 */
SYMCA_API size_t symca_bundle_count(const symca_bundle *self);

/** One of them: borrowed; NULL past the last. Since: 0.1 */
SYMCA_API const symca_certificate *symca_bundle_certificate(const symca_bundle *self, size_t index);

/** Where in the input the certificate was found (of text: where its block begins); SYMCA_NONE past the last. Since: 0.1 */
SYMCA_API size_t symca_bundle_offset(const symca_bundle *self, size_t index);

/** The position of the certificate's issuer in this bundle; SYMCA_NONE where it is not here, and for a self-issued one. Since: 0.1 */
SYMCA_API size_t symca_bundle_issuer(const symca_bundle *self, size_t index);

/**
 * The certificate at a place in chain order: each before its issuer, leaf to root, one chain after the other,
 * every certificate once.
 * @return its index, or SYMCA_NONE past the last
 * Since: 0.1
 */
SYMCA_API size_t symca_bundle_order(const symca_bundle *self, size_t place);

/**
 * Whether every chain ends in a self-issued certificate. One that stands beside cross-signed copies of itself (same
 * subject, same key) ends their chains, too. Since: 0.1
 */
SYMCA_API bool symca_bundle_is_complete(const symca_bundle *self);

/** The first certificate in chain order whose issuer is missing; SYMCA_NONE where complete. Since: 0.1 */
SYMCA_API size_t symca_bundle_incomplete(const symca_bundle *self);

/**
 * How many certificates a phone should be given. 0 where a form delivers a WTLS certificate, and all that is here only
 * vouches for it. Since: 0.1
 */
SYMCA_API size_t symca_bundle_install_count(const symca_bundle *self);

/**
 * One of them: the top of each chain (the root, or without one the highest authority there is, or the only
 * certificate; never a cross-signed copy of a root that is here, nor one that only vouches for the form beside others),
 * those that can be authorities before those that cannot.
 * @return its index, or SYMCA_NONE past the last
 * Since: 0.1
 */
SYMCA_API size_t symca_bundle_install(const symca_bundle *self, size_t place);

/**
 * All that `symca inspect --json` prints on it, as one JSON object. Where self-issued certificates are so many that to
 * verify them all would take long, "self_signed" of the further ones is null.
 * @param self not NULL; @param out the text
 * @return SYMCA_OK, _ARGUMENT or _MEMORY
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_bundle_to_json(const symca_bundle *self, char **out);

SYMCA_END_DECLS

#endif /* SYMCA_BUNDLE_H */
