/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_SPKI_H
#define LIBSYMCA_SPKI_H

/* SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7) and the keys in it, as far as their kind and size go. */

#include "certificate.h"

/* AlgorithmIdentifier (RFC 5280 section 4.1.1.2). Measures or fills, as the arena does. */
symca_status symca_algorithm_read(symca_reader *reader, const char *what, symca_arena *arena, symca_algorithm *out);

/*
 * Reads the key at the reader into the fields of the certificate that tell of it. A key that does not decode has 0
 * bits; only SubjectPublicKeyInfo itself must be there. Measures or fills, as the arena does.
 */
symca_status symca_spki_read(symca_reader *reader, symca_arena *arena, symca_certificate *out);

#endif /* LIBSYMCA_SPKI_H */
