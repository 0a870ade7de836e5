/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_REFUSE_H
#define LIBSYMCA_REFUSE_H

/* Why an input is not a certificate, in words that say what to do instead. */

#include "input.h"

/* Notes the failure that fits a kind which holds no certificates. */
symca_status symca_refuse_kind(symca_kind kind, size_t offset);

/* The same for bytes as a whole: names what they are as closely as can be told, also where the kind has no name. */
symca_status symca_refuse_bytes(symca_kind kind, symca_slice bytes);

#endif /* LIBSYMCA_REFUSE_H */
