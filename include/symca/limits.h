/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_LIMITS_H
#define SYMCA_LIMITS_H

/**
 * @file limits.h
 * How much input is too much. Past a limit a call fails with SYMCA_ERROR_LIMIT and names it; only past SYMCA_MAX_NOTES none
 * does. What the fields of a form hold is told where the form is.
 */

/**
 * Bytes of one input: of symca_bundle_load() unless symca_load_options.max_size says otherwise, of forms and of private keys
 * as they are given. Since: 0.1
 */
#define SYMCA_DEFAULT_MAX_INPUT 1048576

/** Bytes of one input that no option can lift. Since: 0.1 */
#define SYMCA_MAX_INPUT 1073741824

/** Bytes of one certificate. Since: 0.1 */
#define SYMCA_MAX_CERTIFICATE 1048576

/** Bytes that an ASN.1 value may announce, its length octets included: below 2 GiB. Since: 0.1 */
#define SYMCA_MAX_LENGTH 2147483647

/** Bytes of one certificate in a form that has two octets for its length. Since: 0.1 */
#define SYMCA_MAX_FORM_CERTIFICATE 65535

/** Nested ASN.1 values of indefinite length, and bags of PKCS#12 in each other. Since: 0.1 */
#define SYMCA_MAX_DEPTH 32

/** Certificates of one bundle, duplicates counted. Since: 0.1 */
#define SYMCA_MAX_CERTIFICATES 262144

/** Bytes of memory that the certificates of one bundle may take, with all that is read out of them. Since: 0.1 */
#define SYMCA_MAX_MEMORY 536870912

/** Attributes of one name. Since: 0.1 */
#define SYMCA_MAX_NAME_ATTRIBUTES 256

/** Extensions of one certificate. Since: 0.1 */
#define SYMCA_MAX_EXTENSIONS 256

/**
 * Entries of one subjectAltName, extKeyUsage or authorityInfoAccess; of nameConstraints half as many are permitted, and half
 * as many excluded. Since: 0.1
 */
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

/** Parts of one PKCS#12 file. Since: 0.1 */
#define SYMCA_MAX_PKCS12_PARTS 1024

/** Bytes of one password. Since: 0.1 */
#define SYMCA_MAX_PASSWORD 4096

/** Bytes of one private key as DER, encrypted or not: PKCS#1 of the largest one has 9300. Since: 0.1 */
#define SYMCA_MAX_PRIVATE_KEY 16384

/** Bits of the modulus of one RSA private key. Since: 0.1 */
#define SYMCA_MAX_PRIVATE_KEY_BITS 16384

/** Notes kept on one input. Past it no call fails: further notes are counted in the last. Since: 0.1 */
#define SYMCA_MAX_NOTES 64

#endif /* SYMCA_LIMITS_H */
