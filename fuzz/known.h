/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_KNOWN_H
#define FUZZ_KNOWN_H

/* The differences between libsymca and other readers that are known and right: known-differences.md, as code. */

#include "fuzz.h"

#include "certificate.h"

/*
 * One reader accepts what the other refuses: that stops the harness unless a row explains it. `why` is the other
 * reader's own word; ours is NULL where libsymca refused, and its failure is then this thread's last.
 */
void fuzz_require_known(const char *reader, bool accepts, const char *why, fuzz_input input,
                        const symca_certificate *ours);

/* libtasn1 cuts the text of a long identifier. */
bool fuzz_is_known_cut(const char *theirs, const char *ours);

/* GnuTLS gives no empty value of an extension. */
bool fuzz_is_known_empty(symca_slice value);

/* A time from 1970 on that is DER is the same second for GnuTLS. */
void fuzz_require_known_time(const symca_validity_time *time, int64_t theirs);

#endif /* FUZZ_KNOWN_H */
