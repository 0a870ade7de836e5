/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_CERTIFICATE_JSON_H
#define LIBSYMCA_CERTIFICATE_JSON_H

/* A certificate as every JSON that libsymca writes shows it. */

#include "certificate.h"
#include "json.h"

/*
 * `index` is the certificate's position in its bundle; *work what may still be spent on signatures, as of
 * symca_crypto_work(). Where no memory is left, the writer fails.
 */
void symca_certificate_write_json(symca_writer *out, const symca_certificate *certificate, size_t index,
                                  unsigned *work);

#endif /* LIBSYMCA_CERTIFICATE_JSON_H */
