/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_LOAD_H
#define TOOLS_LOAD_H

/* One FILE of the command line, read: its bytes, the certificates in it, and the form that it is. */

#include "files.h"
#include "options.h"

#include <symca/symca.h>

struct input {
    const char *file;
    struct bytes bytes;
    symca_bundle *bundle;
    /* At most one of these, by the bundle's kind. */
    symca_wtls *wtls;
    symca_hashed *hashed;
    symca_signed *signed_one;
    symca_rollover *rollover;
    symca_response *response;
};

/* EXIT_DONE; else the exit status, with the reason told. The input goes back to input_release() either way. */
int input_load(const struct options *options, const char *file, struct input *out);
void input_release(struct input *input);

/* Says on standard error what was noticed while loading: a private key that does not belong there, say. */
void input_tell_notes(const struct input *input);

/* The WTLS certificate that the input is or carries; NULL where there is none. */
const symca_wtls *input_wtls(const struct input *input);

/* The certificate of --signer or --trust: the only one, or the one to install. NULL where there is none. */
const symca_certificate *input_certificate(const struct input *input);

#endif /* TOOLS_LOAD_H */
