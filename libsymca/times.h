/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_TIMES_H
#define LIBSYMCA_TIMES_H

/* The times of X.509 (RFC 5280 section 4.1.2.5) to seconds since 1970, in the proleptic Gregorian calendar. */

#include "der.h"

#include <symca/certificate.h>

/*
 * UTCTime or GeneralizedTime, also in the forms that BER allows and DER does not: without seconds, with a fraction
 * (dropped), with an offset. False where it is no time of the years 0 to 9999. Two-digit years below 50 are 20xx.
 */
bool symca_times_read(uint8_t tag, symca_slice content, int64_t *out);

/* Whether the encoding is the one DER form: YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ. */
bool symca_times_is_der(uint8_t tag, symca_slice content);

#endif /* LIBSYMCA_TIMES_H */
