/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_WORDS_H
#define LIBSYMCA_WORDS_H

/* Pieces of sentences that the messages of several rules share. */

#include "certificate.h"
#include "platform.h"
#include "writer.h"

/* "a", "b" and "c": in front of the item at `place` of `count`, what joins it to the one before. */
void symca_words_join(symca_writer *out, size_t place, size_t count);

/* Text in quotation marks, cut to a readable length. */
void symca_words_quote(symca_writer *out, const char *text);

/* A name as of RFC 4514, cut likewise; "an empty name" where it is empty. */
void symca_words_name(symca_writer *out, const symca_name *name);

/* What people call a certificate, in quotation marks: its first CN, O or OU, else its whole subject. */
void symca_words_certificate(symca_writer *out, const symca_certificate *certificate);

/* The titles of a set of platforms. */
void symca_words_platforms(symca_writer *out, unsigned platforms);

/* "MD2, MD5 and SHA-1 with RSA, and DSA with SHA-1" of a list that ends with SYMCA_OID_NONE. */
void symca_words_signatures(symca_writer *out, const symca_oid_id *list);

/* "RSA and DSA" of a list that ends with SYMCA_OID_NONE. */
void symca_words_keys(symca_writer *out, const symca_oid_id *list);

/* The day of a time: "2008-06-01". */
void symca_words_day(symca_writer *out, int64_t seconds);

#endif /* LIBSYMCA_WORDS_H */
