/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_DEPARTURES_H
#define LIBSYMCA_DEPARTURES_H

/* Where a certificate that could be read departs from DER. */

#include "certificate.h"

/* Notes the first occurrence of each departure in all values that a phone decodes. The other fields are filled. */
void symca_departures_find(symca_certificate *self);

#endif /* LIBSYMCA_DEPARTURES_H */
