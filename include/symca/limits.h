/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_LIMITS_H
#define SYMCA_LIMITS_H

/**
 * @file limits.h
 * How much input is too much. Past a limit a call fails with SYMCA_ERROR_LIMIT and names it.
 */

/** Bytes of one input, unless symca_load_options.max_size says otherwise. Since: 0.1 */
#define SYMCA_DEFAULT_MAX_INPUT 1048576

/** Bytes of one input that no option can lift. Since: 0.1 */
#define SYMCA_MAX_INPUT 1073741824

/** Bytes of one certificate. Since: 0.1 */
#define SYMCA_MAX_CERTIFICATE 1048576

/** Nested ASN.1 values. Since: 0.1 */
#define SYMCA_MAX_DEPTH 32

/** Certificates of one bundle, duplicates counted. Since: 0.1 */
#define SYMCA_MAX_CERTIFICATES 262144

/** Attributes of one name. Since: 0.1 */
#define SYMCA_MAX_NAME_ATTRIBUTES 256

/** Extensions of one certificate. Since: 0.1 */
#define SYMCA_MAX_EXTENSIONS 256

/** Entries of one subjectAltName, extKeyUsage or authorityInfoAccess. Since: 0.1 */
#define SYMCA_MAX_GENERAL_NAMES 16384

/** Rounds of key derivation that a PKCS#12 file may ask for, over all of its parts. Since: 0.1 */
#define SYMCA_MAX_PKCS12_ITERATIONS 2000000

/** Notes kept on one input; further ones are counted in the last. Since: 0.1 */
#define SYMCA_MAX_NOTES 64

#endif /* SYMCA_LIMITS_H */
