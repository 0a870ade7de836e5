/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_S60_H
#define LIBSYMCA_S60_H

/* What an S60 phone reads out of names and alternative names (Symbian certman, x509gn.cpp). */

#include <symca/certificate.h>

#include <stdbool.h>

/* symca_s60_label() and symca_display_name() as they are: for comparing, and for the name in a form. */
void symca_s60_label_as_is(const symca_certificate *self, char text[SYMCA_LABEL_SIZE]);
void symca_display_name_as_is(const symca_certificate *self, char text[SYMCA_LABEL_SIZE]);

/* Whether the phone takes the text as a host: labels of at most 63 letters, digits and inner dashes, "*" anywhere. */
bool symca_s60_host_is_valid(const char *host);

/* The same for the host of an absolute URI, and for the one behind the "@" of a mail address. */
bool symca_s60_uri_is_valid(const char *uri);
bool symca_s60_email_is_valid(const char *email);

#endif /* LIBSYMCA_S60_H */
