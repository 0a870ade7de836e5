/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_PEM_H
#define LIBSYMCA_PEM_H

/* PEM framing (RFC 7468) as people mangle it. */

#include "base64.h"

/* Longest label that is taken for one. */
#define SYMCA_MAX_PEM_LABEL 64

typedef struct symca_pem_block {
    symca_slice label; /* "CERTIFICATE" */
    symca_slice body;  /* Base64 text between the lines, headers (RFC 1421) left out */
    bool encrypted;    /* a Proc-Type header says ENCRYPTED */
    bool ended;        /* an END line with the same label follows */
    size_t offset;     /* of the BEGIN mark, from the reader's base */
} symca_pem_block;

/*
 * The next block, any label; false where there is none. Lines may end in CR, LF or CRLF, and may be indented or quoted;
 * all may stand on one line. The body of a block without END ends where its Base64 does.
 */
bool symca_pem_next(symca_reader *reader, symca_pem_block *out);

/* The label of the next block, which is not looked at any further; false where there is none. */
bool symca_pem_label(symca_slice text, symca_slice *out);

#endif /* LIBSYMCA_PEM_H */
