/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_CERTIFICATE_JSON_H
#define LIBSYMCA_CERTIFICATE_JSON_H

/* A certificate as every JSON that libsymca writes shows it. */

#include "certificate.h"
#include "json.h"

/*
 * `index` is the certificate's position in its bundle; *work what may still be spent on signatures, as of
 * symca_crypto_work(). NULL where no memory is left.
 */
symca_json *symca_certificate_json(const symca_certificate *certificate, size_t index, unsigned *work);

#endif /* LIBSYMCA_CERTIFICATE_JSON_H */
