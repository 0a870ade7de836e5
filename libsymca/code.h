/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_CODE_H
#define LIBSYMCA_CODE_H

/* The display form of a hash (WAP-217 section 7.1.3): five groups of a 16-bit number in five digits and a check digit. */

#include <symca/wpki.h>

#define SYMCA_CODE_GROUPS 5

/* 30 digits and a NUL, from the leftmost 80 bits of a hash. */
void symca_code_make(const uint8_t *hash, char code[SYMCA_CODE_SIZE]);

/* The same with a space between groups. */
void symca_code_group(const char code[SYMCA_CODE_SIZE], char groups[SYMCA_CODE_GROUPS_SIZE]);

/* The check digit (Luhn) of five digits. */
char symca_code_check_digit(const char digits[5]);

/* Compares what was typed with the code; as symca_hashed_verify_code(). */
symca_status symca_code_verify(const char code[SYMCA_CODE_SIZE], const char *typed, unsigned *out_group);

#endif /* LIBSYMCA_CODE_H */
