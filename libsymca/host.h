/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_HOST_H
#define LIBSYMCA_HOST_H

/* Host names, and how a server's certificate is held against the one that was asked for. */

#include "certificate.h"

typedef enum symca_host_rule {
    SYMCA_HOST_S60,    /* Symbian CTlsProvider: any label may hold a *, further labels on the left match too */
    SYMCA_HOST_S40,    /* RFC 2818: a * for the leftmost label; the first CN; no iPAddress */
    SYMCA_HOST_RFC6125 /* the last CN, iPAddress for an address */
} symca_host_rule;

bool symca_host_matches(const symca_certificate *leaf, const char *host, symca_host_rule rule);

/* Whether there is a dNSName, so that the common name does not count. */
bool symca_host_has_dns(const symca_certificate *certificate);

/* Letters, digits, hyphens and dots, as S60 demands of a host: labels of 1 to 63, no hyphen at their ends. */
bool symca_host_is_legal(const char *text, size_t len);

#endif /* LIBSYMCA_HOST_H */
