/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The two forms that phones install: DER for S60, the hashed certificate for Series 40. */

#include "product.h"

#include "messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int product_error(const struct options *options, const char *file)
{
    if (symca_error_status() == SYMCA_ERROR_ARGUMENT)
        return usage_error(options->command, "%s", symca_error_detail());
    return library_error(file);
}

int product_fill(struct product *product, const char *suffix, struct content content, const uint8_t *data, size_t len)
{
    product->data = malloc(len + 1);
    if (product->data == NULL) {
        message(NULL, "no memory");
        return EXIT_INPUT;
    }
    memcpy(product->data, data, len);
    product->len = len;
    symca_file_name(content.certificate, suffix, product->file_name);
    if (content.certificate == NULL)
        return EXIT_DONE;
    if (product->label[0] == '\0')
        symca_display_name(content.certificate, product->label);
    if (symca_certificate_fingerprint(content.certificate, SYMCA_DIGEST_SHA1, product->sha1) != SYMCA_OK)
        return library_error(NULL);
    return EXIT_DONE;
}

void product_release(struct product *product)
{
    free(product->data);
    free(product->output);
    product->data = NULL;
    product->output = NULL;
}

int product_make_s60(const struct options *options, const struct input *input, struct content content,
                     struct product *out)
{
    uint8_t *data;
    size_t len;
    int status;

    (void) options;
    if (content.certificate == NULL) {
        message(input->file, "holds a WTLS certificate, which no S60 phone takes");
        return EXIT_NO;
    }
    if (symca_s60_encode(content.certificate, &data, &len) != SYMCA_OK)
        return library_error(input->file);
    out->media_type = symca_s60_media_type();
    status = product_fill(out, ".cer", content, data, len);
    symca_s60_label(content.certificate, out->label);
    symca_free(data);
    return status;
}

static symca_status make_hashed(const struct options *options, struct content content, symca_hashed **out)
{
    const char *name = options->value[OPTION_NAME];
    const char *url = options->value[OPTION_URL];

    if (content.certificate != NULL)
        return symca_hashed_new(content.certificate, name, url, out);
    return symca_hashed_new_wtls(content.wtls, name, url, out);
}

int product_make_s40(const struct options *options, const struct input *input, struct content content,
                     struct product *out)
{
    symca_hashed *hashed;
    const uint8_t *data;
    size_t len;
    int status;

    if (make_hashed(options, content, &hashed) != SYMCA_OK)
        return product_error(options, input->file);
    out->media_type = symca_hashed_media_type();
    out->url = options->value[OPTION_URL];
    snprintf(out->label, sizeof(out->label), "%s", symca_hashed_name(hashed));
    snprintf(out->code, sizeof(out->code), "%s", symca_hashed_code(hashed));
    snprintf(out->code_groups, sizeof(out->code_groups), "%s", symca_hashed_code_groups(hashed));
    data = symca_hashed_bytes(hashed, &len);
    status = product_fill(out, ".hashed", content, data, len);
    symca_hashed_unref(hashed);
    return status;
}
