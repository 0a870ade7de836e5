/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_PRODUCT_H
#define TOOLS_PRODUCT_H

/* What convert makes: bytes for a phone, and what is to be said of them. */

#include "load.h"

/* What is put into a form: one of the two is not NULL. */
struct content {
    const symca_certificate *certificate;
    const symca_wtls *wtls;
};

struct product {
    const char *to;
    const char *media_type;
    char file_name[SYMCA_FILE_NAME_SIZE];
    char label[SYMCA_LABEL_SIZE];      /* what the phone shows, as far as it can be foretold */
    char sha1[SYMCA_FINGERPRINT_SIZE]; /* of the X.509 certificate; "" where there is none */
    char code[SYMCA_CODE_SIZE];        /* "" where the form has none */
    char code_groups[SYMCA_CODE_GROUPS_SIZE];
    const char *url; /* NULL: none */
    uint8_t *data;
    size_t len;
    char *output;       /* where it is written to; NULL: nowhere yet */
    bool is_refused;    /* every phone of the target refuses it */
    size_t certificate; /* its index in the input; SYMCA_NONE where it is about none */
};

/*
 * Each makes one product; EXIT_DONE, or the exit status with the reason told. The product goes back to
 * product_release() either way.
 */
int product_make_s60(const struct options *options, const struct input *input, struct content content,
                     struct product *out);
int product_make_s40(const struct options *options, const struct input *input, struct content content,
                     struct product *out);
int product_make_wtls(const struct options *options, const struct input *input, struct content content,
                      struct product *out);
int product_make_signed(const struct options *options, const struct input *input, struct content content,
                        struct product *out);
int product_make_response(const struct options *options, const struct input *input, struct content content,
                          struct product *out);

/* Out of the signed certificates that are the FILEs. */
int product_make_rollover(const struct options *options, struct product *out);

/* Needs no FILE. */
int product_make_referral(const struct options *options, struct product *out);

void product_release(struct product *product);

/* For the makers: what the library's failure says; EXIT_USAGE where a value of the command line is wrong. */
int product_error(const struct options *options, const char *file);

/* For the makers: copies the bytes; names the file, the label and the fingerprint after the content. */
int product_fill(struct product *product, const char *suffix, struct content content, const uint8_t *data, size_t len);

#endif /* TOOLS_PRODUCT_H */
