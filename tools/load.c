/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "load.h"

#include "messages.h"

static symca_status load_bundle(const char *password, uint64_t max_size, struct input *input)
{
    symca_load_options load = SYMCA_LOAD_OPTIONS_INIT;

    load.password = password;
    load.max_size = (size_t) max_size;
    load.flags = SYMCA_LOAD_VERIFY;
    return symca_bundle_load(input->bytes.data, input->bytes.len, &load, &input->bundle);
}

static symca_status load_form(struct input *input)
{
    size_t len;
    const uint8_t *data = symca_bundle_form(input->bundle, &len);

    switch (symca_bundle_kind(input->bundle)) {
    case SYMCA_KIND_WTLS:
        return symca_wtls_parse(data, len, &input->wtls);
    case SYMCA_KIND_HASHED:
        return symca_hashed_parse(data, len, &input->hashed);
    case SYMCA_KIND_SIGNED:
        return symca_signed_parse(data, len, &input->signed_one);
    case SYMCA_KIND_ROLLOVER:
        return symca_rollover_parse(data, len, &input->rollover);
    case SYMCA_KIND_CERT_RESPONSE:
        return symca_response_parse(data, len, &input->response);
    default:
        return SYMCA_OK;
    }
}

static int load_with_password(const struct options *options, uint64_t max_size, struct input *input)
{
    const char *file = options->value[OPTION_PASSWORD_FILE];
    char *password = NULL;
    symca_status status;

    if (file != NULL && !password_read(file, &password))
        return EXIT_INPUT;
    status = load_bundle(password, max_size, input);
    password_wipe(password);
    if (status == SYMCA_OK)
        status = load_form(input);
    return status == SYMCA_OK ? EXIT_DONE : library_error(input->file);
}

int input_load(const struct options *options, const char *file, struct input *out)
{
    uint64_t max_size = SYMCA_DEFAULT_MAX_INPUT;

    *out = (struct input){.file = file};
    if (!option_number(options, OPTION_MAX_SIZE, SYMCA_MAX_INPUT, &max_size))
        return EXIT_USAGE;
    if (!file_read(file, (size_t) max_size, "give the certificates alone, or raise --max-size", &out->bytes))
        return EXIT_INPUT;
    return load_with_password(options, max_size, out);
}

void input_release(struct input *input)
{
    bytes_wipe(&input->bytes);
    symca_bundle_unref(input->bundle);
    symca_wtls_unref(input->wtls);
    symca_hashed_unref(input->hashed);
    symca_signed_unref(input->signed_one);
    symca_rollover_unref(input->rollover);
    symca_response_unref(input->response);
    *input = (struct input){.file = NULL};
}

void input_tell_notes(const struct input *input)
{
    for (size_t i = 0; i < symca_bundle_note_count(input->bundle); i++)
        message(input->file, "%s", symca_bundle_note(input->bundle, i));
}

const symca_wtls *input_wtls(const struct input *input)
{
    if (input->hashed != NULL)
        return symca_hashed_wtls(input->hashed);
    if (input->signed_one != NULL)
        return symca_signed_wtls(input->signed_one);
    /* The last one is the authority that is in force. */
    if (input->rollover != NULL)
        return symca_signed_wtls(symca_rollover_item(input->rollover, symca_rollover_count(input->rollover) - 1));
    return input->wtls;
}

const symca_certificate *input_certificate(const struct input *input)
{
    return symca_bundle_certificate(input->bundle, symca_bundle_install(input->bundle, 0));
}
