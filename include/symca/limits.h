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

/** Bytes of memory that the certificates of one bundle may take, with all that is read out of them. Since: 0.1 */
#define SYMCA_MAX_MEMORY 536870912

/** Attributes of one name. Since: 0.1 */
#define SYMCA_MAX_NAME_ATTRIBUTES 256

/** Extensions of one certificate. Since: 0.1 */
#define SYMCA_MAX_EXTENSIONS 256

/** Entries of one subjectAltName, extKeyUsage or authorityInfoAccess. Since: 0.1 */
#define SYMCA_MAX_GENERAL_NAMES 16384

/** Rounds that one key derivation of a PKCS#12 file or private key may ask for. Since: 0.1 */
#define SYMCA_MAX_PKCS12_ITERATIONS 600000

/**
 * Hash computations of all key derivations of one input, whatever PKCS#12 files are in it, or of one private key: some 0.2
 * seconds. A round counts once for each block of the key that it makes (in PBKDF2 twice), with MD5 2 and with SHA-384 or
 * SHA-512 5 times as much; DES, 3DES and RC2 count 512 for each KiB that they decrypt. The slowest files that programs
 * write, with 600000 rounds for the MAC and for each of two parts, just fit. Where no password is given, two are tried, and
 * a fifth more may be computed. Since: 0.1
 */
#define SYMCA_MAX_KEY_DERIVATION 3000000

/** Notes kept on one input; further ones are counted in the last. Since: 0.1 */
#define SYMCA_MAX_NOTES 64

#endif /* SYMCA_LIMITS_H */
