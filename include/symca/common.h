/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_COMMON_H
#define SYMCA_COMMON_H

/**
 * @file common.h
 * What holds for every function of libsymca, stated once:
 *
 * - A handle (`symca_<type> *`) is opaque, immutable once it exists, reference-counted and may be
 *   shared between threads without a lock. `_ref` returns its argument; `_unref` takes NULL.
 * - A function that can fail returns a @ref symca_status; the accessors return the value itself.
 * - Bytes go in as `(const uint8_t *data, size_t len)`; data may be NULL only where len is 0. They are
 *   copied where they are kept: the caller's bytes may go as soon as the call returns.
 * - Bytes and text that the caller owns come out through `out` (and `out_len`) and are released with
 *   symca_free(). On failure `*out` is NULL. Owned text and bytes alike end with a NUL that no length
 *   counts.
 * - A returned `const` pointer is borrowed: it lives as long as the handle that it came from.
 * - A struct that begins with `size` may get more fields at its end in a later version. Begin it with its `_INIT`: a
 *   program that was built for an older version goes on with the later library, and the other way round.
 * - Text that comes out is UTF-8 without control characters, and without those that order other text from right to left or
 *   format it unseen (Unicode's category Cf, but for the joiners U+200C and U+200D and for what is seen): each is U+FFFD, or
 *   is escaped in the text of a name. Bytes of certificates and forms stay as they are, and names are compared by what they
 *   are, not by what is shown.
 * - An index out of range gives NULL, 0 or the value that the function names, never undefined behaviour; so does a NULL
 *   handle.
 * - Times are seconds since 1970-01-01T00:00:00Z, leap seconds not counted. Nothing reads the clock, the
 *   locale or the environment, and nothing prints.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define SYMCA_BEGIN_DECLS extern "C" {
#define SYMCA_END_DECLS }
#else
#define SYMCA_BEGIN_DECLS
#define SYMCA_END_DECLS
#endif

#if defined(__GNUC__)
#define SYMCA_API __attribute__((visibility("default")))
#define SYMCA_MUST_CHECK __attribute__((warn_unused_result))
#else
#define SYMCA_API
#define SYMCA_MUST_CHECK
#endif

/** No index, no offset: what a function that returns a size_t position gives when there is none. */
#define SYMCA_NONE ((size_t) -1)

#endif /* SYMCA_COMMON_H */
