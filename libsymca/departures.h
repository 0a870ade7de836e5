/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_DEPARTURES_H
#define LIBSYMCA_DEPARTURES_H

/* Where a certificate that could be read departs from DER. */

#include "certificate.h"

/* Departures from DER that the phones stumble over (Symbian certman and asn1). */
typedef enum symca_departure {
    SYMCA_DEPARTURE_INDEFINITE_LENGTH = 0,
    SYMCA_DEPARTURE_LONG_LENGTH, /* a length that is not the shortest form */
    SYMCA_DEPARTURE_BOOLEAN,     /* neither 00 nor FF */
    SYMCA_DEPARTURE_VERSION,     /* outside 0..2, or not one octet */
    SYMCA_DEPARTURE_OID_ARCS,    /* over 15 arcs */
    SYMCA_DEPARTURE_OID_LARGE,   /* an arc of 2^31 or more */
    SYMCA_DEPARTURE_COUNT
} symca_departure;

/* Offsets into the certificate, SYMCA_NONE where there is none. */
typedef struct symca_departures {
    size_t first[SYMCA_DEPARTURE_COUNT];
} symca_departures;

/* Finds the first occurrence of each departure in all values that a phone decodes. */
void symca_departures_find(const symca_certificate *certificate, symca_departures *out);

#endif /* LIBSYMCA_DEPARTURES_H */
