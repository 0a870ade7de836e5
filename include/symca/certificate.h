/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_CERTIFICATE_H
#define SYMCA_CERTIFICATE_H

/**
 * @file certificate.h
 * One X.509 certificate (RFC 5280), read and never changed. Every field is a view of the original bytes.
 */

#include "status.h"

SYMCA_BEGIN_DECLS

/** An X.509 certificate. Since: 0.1 */
typedef struct symca_certificate symca_certificate;

/** A distinguished name; borrowed from the certificate that it stands in. Since: 0.1 */
typedef struct symca_name symca_name;

/** A digest for fingerprints. Since: 0.1 */
typedef enum symca_digest {
    /** 16 bytes. Since: 0.1 */
    SYMCA_DIGEST_MD5 = 1,
    /** 20 bytes. Since: 0.1 */
    SYMCA_DIGEST_SHA1 = 2,
    /** 32 bytes. Since: 0.1 */
    SYMCA_DIGEST_SHA256 = 3
} symca_digest;

/** Room for the longest fingerprint as text, its NUL included. Since: 0.1 */
#define SYMCA_FINGERPRINT_SIZE 65

/** Room for a label, its NUL included: 64 characters of up to 4 bytes. Since: 0.1 */
#define SYMCA_LABEL_SIZE 257

/** Room for a time as text, its NUL included. Since: 0.1 */
#define SYMCA_TIME_SIZE 32

/** An extension that a getter asks for is not in the certificate. Since: 0.1 */
#define SYMCA_ABSENT (-1)

/** An extension that a getter asks for is there, but does not decode. Since: 0.1 */
#define SYMCA_UNREADABLE (-2)

/** Bits of keyUsage, numbered as in RFC 5280 section 4.2.1.3. Since: 0.1 */
typedef enum symca_key_usage {
    SYMCA_KEY_USAGE_DIGITAL_SIGNATURE = 1 << 0, /**< Since: 0.1 */
    SYMCA_KEY_USAGE_NON_REPUDIATION = 1 << 1,   /**< Since: 0.1 */
    SYMCA_KEY_USAGE_KEY_ENCIPHERMENT = 1 << 2,  /**< Since: 0.1 */
    SYMCA_KEY_USAGE_DATA_ENCIPHERMENT = 1 << 3, /**< Since: 0.1 */
    SYMCA_KEY_USAGE_KEY_AGREEMENT = 1 << 4,     /**< Since: 0.1 */
    SYMCA_KEY_USAGE_KEY_CERT_SIGN = 1 << 5,     /**< Since: 0.1 */
    SYMCA_KEY_USAGE_CRL_SIGN = 1 << 6,          /**< Since: 0.1 */
    SYMCA_KEY_USAGE_ENCIPHER_ONLY = 1 << 7,     /**< Since: 0.1 */
    SYMCA_KEY_USAGE_DECIPHER_ONLY = 1 << 8      /**< Since: 0.1 */
} symca_key_usage;

/** Kinds of GeneralName, numbered by their tags (RFC 5280 section 4.2.1.6). Since: 0.1 */
typedef enum symca_general_name {
    SYMCA_GENERAL_NAME_OTHER = 0,     /**< text is the type's OID. Since: 0.1 */
    SYMCA_GENERAL_NAME_EMAIL = 1,     /**< rfc822Name. Since: 0.1 */
    SYMCA_GENERAL_NAME_DNS = 2,       /**< dNSName. Since: 0.1 */
    SYMCA_GENERAL_NAME_X400 = 3,      /**< text is "". Since: 0.1 */
    SYMCA_GENERAL_NAME_DIRECTORY = 4, /**< text as of RFC 4514. Since: 0.1 */
    SYMCA_GENERAL_NAME_EDI_PARTY = 5, /**< text is "". Since: 0.1 */
    SYMCA_GENERAL_NAME_URI = 6,       /**< uniformResourceIdentifier. Since: 0.1 */
    SYMCA_GENERAL_NAME_IP = 7,        /**< text in the usual notation, or hex where not 4 or 16 bytes. Since: 0.1 */
    SYMCA_GENERAL_NAME_OID = 8        /**< registeredID. Since: 0.1 */
} symca_general_name;

/**
 * Reads one DER certificate that begins at data and ends at len. Reads more than DER allows (indefinite
 * lengths, odd BOOLEANs, times with an offset): what is wrong can then be told. For other forms, and for
 * bytes behind the certificate, use symca_bundle_load().
 * @param data the bytes; @param len how many
 * @param out_certificate the handle, to be released with symca_certificate_unref(); NULL on failure
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _LIMIT, _EMPTY, _TRUNCATED or _MALFORMED, with the byte offset
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_certificate_parse(const uint8_t *data, size_t len,
                                                                symca_certificate **out_certificate);

/** One reference more. @return self, also NULL. Since: 0.1 */
SYMCA_API symca_certificate *symca_certificate_ref(const symca_certificate *self);

/** One reference less; the last one frees. @param self may be NULL. Since: 0.1 */
SYMCA_API void symca_certificate_unref(symca_certificate *self);

/** The original bytes. @param out_len their number. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_certificate_der(const symca_certificate *self, size_t *out_len);

/** Whether two handles hold the same bytes; NULL equals only NULL. Since: 0.1 */
SYMCA_API bool symca_certificate_equal(const symca_certificate *self, const symca_certificate *other);

/** The version as people count: 3 for the encoded value 2; 1 where the field is absent. Since: 0.1 */
SYMCA_API int symca_certificate_version(const symca_certificate *self);

/** The serial number's content octets as encoded, two's complement. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_certificate_serial(const symca_certificate *self, size_t *out_len);

/** The serial number in lower-case hex, an even number of digits, "-" before a negative one. Since: 0.1 */
SYMCA_API const char *symca_certificate_serial_text(const symca_certificate *self);

/** The subject. @return borrowed, never NULL for a certificate. Since: 0.1 */
SYMCA_API const symca_name *symca_certificate_subject(const symca_certificate *self);

/** The issuer. @return borrowed, never NULL for a certificate. Since: 0.1 */
SYMCA_API const symca_name *symca_certificate_issuer(const symca_certificate *self);

/** The first second in which it is valid. Since: 0.1 */
SYMCA_API int64_t symca_certificate_not_before(const symca_certificate *self);

/** The last second in which it is valid. Since: 0.1 */
SYMCA_API int64_t symca_certificate_not_after(const symca_certificate *self);

/** The OID of the signature algorithm (the outer one), dotted. Since: 0.1 */
SYMCA_API const char *symca_certificate_signature_oid(const symca_certificate *self);

/** Its name ("sha1WithRSAEncryption"), or the OID where it has none. Since: 0.1 */
SYMCA_API const char *symca_certificate_signature_name(const symca_certificate *self);

/** The OID of the public key's algorithm, dotted. Since: 0.1 */
SYMCA_API const char *symca_certificate_key_oid(const symca_certificate *self);

/** Its name ("RSA", "EC", "DSA", "Ed25519" ...), or the OID where it has none. Since: 0.1 */
SYMCA_API const char *symca_certificate_key_name(const symca_certificate *self);

/** The key's size in bits (RSA modulus, DSA and DH prime, EC field); 0 where it cannot be told. Since: 0.1 */
SYMCA_API unsigned symca_certificate_key_bits(const symca_certificate *self);

/** SubjectPublicKeyInfo as encoded. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_certificate_spki(const symca_certificate *self, size_t *out_len);

/** Whether basicConstraints says cA TRUE; false where absent or unreadable. Since: 0.1 */
SYMCA_API bool symca_certificate_is_ca(const symca_certificate *self);

/** pathLenConstraint, SYMCA_ABSENT, or SYMCA_UNREADABLE where basicConstraints does not decode. Since: 0.1 */
SYMCA_API int64_t symca_certificate_path_length(const symca_certificate *self);

/** The bits of @ref symca_key_usage set, SYMCA_ABSENT or SYMCA_UNREADABLE. Since: 0.1 */
SYMCA_API int symca_certificate_key_usage(const symca_certificate *self);

/** Purposes of extKeyUsage, SYMCA_ABSENT or SYMCA_UNREADABLE. Since: 0.1 */
SYMCA_API int symca_certificate_purpose_count(const symca_certificate *self);

/** The OID of a purpose, dotted; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_certificate_purpose_oid(const symca_certificate *self, size_t index);

/** The name of a purpose ("serverAuth"), or its OID where it has none; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_certificate_purpose_name(const symca_certificate *self, size_t index);

/** Entries of subjectAltName, SYMCA_ABSENT or SYMCA_UNREADABLE. Since: 0.1 */
SYMCA_API int symca_certificate_alt_name_count(const symca_certificate *self);

/** The kind of an entry; SYMCA_GENERAL_NAME_OTHER past the last. Since: 0.1 */
SYMCA_API symca_general_name symca_certificate_alt_name_kind(const symca_certificate *self, size_t index);

/** The text of an entry; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_certificate_alt_name_text(const symca_certificate *self, size_t index);

/** subjectKeyIdentifier. @return borrowed; NULL where absent or unreadable. Since: 0.1 */
SYMCA_API const uint8_t *symca_certificate_subject_key_id(const symca_certificate *self, size_t *out_len);

/** keyIdentifier of authorityKeyIdentifier. @return borrowed; NULL where absent or unreadable. Since: 0.1 */
SYMCA_API const uint8_t *symca_certificate_authority_key_id(const symca_certificate *self, size_t *out_len);

/** How many addresses authorityInfoAccess gives for the issuer's certificate (caIssuers). Since: 0.1 */
SYMCA_API size_t symca_certificate_issuer_url_count(const symca_certificate *self);

/** One of them; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_certificate_issuer_url(const symca_certificate *self, size_t index);

/** How many extensions there are. Since: 0.1 */
SYMCA_API size_t symca_certificate_extension_count(const symca_certificate *self);

/** The OID of an extension, dotted; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_certificate_extension_oid(const symca_certificate *self, size_t index);

/** The name of an extension ("basicConstraints"), or its OID where it has none; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_certificate_extension_name(const symca_certificate *self, size_t index);

/** Whether an extension is marked critical; false past the last. Since: 0.1 */
SYMCA_API bool symca_certificate_extension_critical(const symca_certificate *self, size_t index);

/** What the extension's OCTET STRING holds. @return borrowed; NULL past the last. Since: 0.1 */
SYMCA_API const uint8_t *symca_certificate_extension_value(const symca_certificate *self, size_t index,
                                                           size_t *out_len);

/** Whether subject and issuer are the same name (RFC 5280 section 7.1). Since: 0.1 */
SYMCA_API bool symca_certificate_is_self_issued(const symca_certificate *self);

/** Whether it is self-issued and its signature verifies under its own key, however weak the algorithm. Since: 0.1 */
SYMCA_API bool symca_certificate_is_self_signed(const symca_certificate *self);

/**
 * Whether the issuer's key made this certificate's signature, however weak the algorithm. Names, dates and
 * extensions are not looked at.
 * @param self the certificate; @param issuer the one whose key is to verify it; both not NULL
 * @return SYMCA_OK, _ARGUMENT, _MEMORY, _SIGNATURE, or _UNSUPPORTED for an algorithm or key that GnuTLS does
 *         not know, a key larger than any in use, and more than 65536 bytes that were signed with MD2
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_certificate_verify(const symca_certificate *self,
                                                                 const symca_certificate *issuer);

/**
 * A digest of the original bytes, in lower-case hex without separators.
 * @param self not NULL
 * @param digest which
 * @param text room for SYMCA_FINGERPRINT_SIZE bytes; "" on failure
 * @return SYMCA_OK, _ARGUMENT or _INTERNAL
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_certificate_fingerprint(const symca_certificate *self,
                                                                      symca_digest digest, char *text);

/**
 * The name as text (RFC 4514: last RDN first). What no text may hold, and what does not decode, is "\" and two hex digits for
 * each byte. Since: 0.1
 */
SYMCA_API const char *symca_name_text(const symca_name *self);

/** The name as encoded. @return borrowed. Since: 0.1 */
SYMCA_API const uint8_t *symca_name_der(const symca_name *self, size_t *out_len);

/** How many attributes it has, in all RDNs. Since: 0.1 */
SYMCA_API size_t symca_name_count(const symca_name *self);

/** The type of the attribute at a position in encoded order, dotted; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_name_oid(const symca_name *self, size_t index);

/** The type's short name ("CN"), or its OID where it has none; NULL past the last. Since: 0.1 */
SYMCA_API const char *symca_name_type(const symca_name *self, size_t index);

/**
 * The value as text: what no text may hold (common.h) and what does not decode is U+FFFD, a value that is no string is
 * "#" and the hex of its encoding. NULL past the last. Since: 0.1
 */
SYMCA_API const char *symca_name_value(const symca_name *self, size_t index);

/** Which RDN, counted from 0, the attribute stands in; SYMCA_NONE past the last. Since: 0.1 */
SYMCA_API size_t symca_name_rdn(const symca_name *self, size_t index);

/**
 * The first attribute of a type in encoded order, which is the one that the phones look at.
 * @param self may be NULL; @param type a short name ("CN") or a dotted OID
 * @return its value as of symca_name_value(); NULL where there is none
 * Since: 0.1
 */
SYMCA_API const char *symca_name_first(const symca_name *self, const char *type);

/** Whether two names are the same one (RFC 5280 section 7.1: case and blanks folded). Since: 0.1 */
SYMCA_API bool symca_name_equal(const symca_name *self, const symca_name *other);

/**
 * A time as text: "2008-06-01T12:00:00Z".
 * @param time seconds since 1970; @param text room for SYMCA_TIME_SIZE bytes
 * Since: 0.1
 */
SYMCA_API void symca_time_text(int64_t time, char *text);

/**
 * Reads "2008-06-01" (midnight UTC) or "2008-06-01T12:00:00Z".
 * @param text not NULL; @param out_time seconds since 1970, 0 on failure
 * @return SYMCA_OK, _ARGUMENT or _MALFORMED
 * Since: 0.1
 */
SYMCA_API SYMCA_MUST_CHECK symca_status symca_time_parse(const char *text, int64_t *out_time);

SYMCA_END_DECLS

#endif /* SYMCA_CERTIFICATE_H */
