/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_PRINT_H
#define TOOLS_PRINT_H

/* How times, fingerprints and bytes are shown to a person. */

#include <symca/certificate.h>

#include <stdio.h>

/* Room for a fingerprint in pairs with colons, its NUL included. */
#define GROUPED_FINGERPRINT_SIZE 96

/* The title of a line, and the room up to its value. */
void print_field(const char *title);

/* "2007-01-01 00:00:00 UTC". */
void print_time(FILE *stream, int64_t time);

/* "2007-01-01 00:00:00 UTC to 2037-01-01 00:00:00 UTC". */
void print_validity(FILE *stream, int64_t not_before, int64_t not_after);

/* "AB:CD:..."; false on a failure that the library tells of. */
bool fingerprint_grouped(const symca_certificate *certificate, symca_digest digest, char *text);

/* "ab:cd:..." of any bytes. */
void print_hex(FILE *stream, const uint8_t *data, size_t len);

#endif /* TOOLS_PRINT_H */
