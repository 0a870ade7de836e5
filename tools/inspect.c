/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* symca inspect: what is in a file. */

#include "commands.h"
#include "describe.h"
#include "load.h"
#include "messages.h"

#include <stdio.h>

static const char *kind_title(symca_kind kind)
{
    switch (kind) {
    case SYMCA_KIND_PEM:
        return "PEM";
    case SYMCA_KIND_DER:
        return "DER";
    case SYMCA_KIND_BASE64:
        return "Base64 without armour";
    case SYMCA_KIND_PKCS7:
        return "PKCS#7";
    case SYMCA_KIND_PKCS12:
        return "PKCS#12";
    case SYMCA_KIND_HASHED:
        return "hashed certificate (WPKI)";
    case SYMCA_KIND_SIGNED:
        return "signed certificate (WPKI)";
    case SYMCA_KIND_ROLLOVER:
        return "roll-over block (WPKI)";
    case SYMCA_KIND_CERT_RESPONSE:
        return "certificate response (WPKI)";
    case SYMCA_KIND_WTLS:
        return "WTLS certificate";
    default:
        return symca_kind_string(kind);
    }
}

static void describe_head(const struct input *input)
{
    size_t count = symca_bundle_count(input->bundle);

    printf("%s: %s", input_name(input->file), kind_title(symca_bundle_kind(input->bundle)));
    if (count > 0)
        printf(", %zu X.509 certificate%s", count, count == 1 ? "" : "s");
    putchar('\n');
    for (size_t i = 0; i < symca_bundle_note_count(input->bundle); i++)
        printf("Note: %s\n", symca_bundle_note(input->bundle, i));
}

static const char *subject_text(const symca_bundle *bundle, size_t index)
{
    return symca_name_text(symca_certificate_subject(symca_bundle_certificate(bundle, index)));
}

static void describe_missing_issuer(const symca_bundle *bundle)
{
    size_t index = symca_bundle_incomplete(bundle);
    const symca_certificate *certificate = symca_bundle_certificate(bundle, index);

    printf("Missing: the issuer of certificate %zu, %s\n", index,
           symca_name_text(symca_certificate_issuer(certificate)));
    for (size_t i = 0; i < symca_certificate_issuer_url_count(certificate); i++)
        printf("  it may be at %s\n", symca_certificate_issuer_url(certificate, i));
}

static void describe_chain(const symca_bundle *bundle)
{
    size_t index;

    if (symca_bundle_count(bundle) == 0)
        return;
    printf("\nChain:");
    for (size_t place = 0; (index = symca_bundle_order(bundle, place)) != SYMCA_NONE; place++)
        printf("%s %zu", place == 0 ? "" : ",", index);
    printf(" (each before its issuer), %s\n", symca_bundle_is_complete(bundle) ? "complete" : "not complete");
    if (!symca_bundle_is_complete(bundle))
        describe_missing_issuer(bundle);
    for (size_t place = 0; (index = symca_bundle_install(bundle, place)) != SYMCA_NONE; place++)
        printf("Give the phone: certificate %zu, %s\n", index, subject_text(bundle, index));
}

static void print_text(const struct input *input)
{
    describe_head(input);
    describe_form(input);
    for (size_t i = 0; i < symca_bundle_count(input->bundle); i++)
        describe_certificate(input->bundle, i);
    describe_chain(input->bundle);
}

static int print_json(const struct input *input)
{
    char *text;

    if (symca_bundle_to_json(input->bundle, &text) != SYMCA_OK)
        return library_error(input->file);
    puts(text);
    symca_free(text);
    return EXIT_DONE;
}

static int inspect_file(const struct options *options, const char *file)
{
    struct input input;
    int status = input_load(options, file, &input);

    if (status == EXIT_DONE && option_given(options, OPTION_JSON))
        status = print_json(&input);
    else if (status == EXIT_DONE)
        print_text(&input);
    input_release(&input);
    return status;
}

static int run(const struct options *options)
{
    int worst = EXIT_DONE;

    for (int i = 0; i < options->file_count; i++) {
        int status;

        if (i > 0 && !option_given(options, OPTION_JSON))
            putchar('\n');
        status = inspect_file(options, options->files[i]);
        /* One line for each FILE, so that lines and files can be put side by side. */
        if (status != EXIT_DONE && options->file_count > 1 && option_given(options, OPTION_JSON))
            puts("null");
        worst = status > worst ? status : worst;
    }
    return worst;
}

const struct command inspect_command = {
    .name = "inspect",
    .synopsis = "[--json] [--password-file FILE] FILE...",
    .summary = "says what is in a file",
    .accepts = ACCEPT(OPTION_JSON) | ACCEPT(OPTION_PASSWORD_FILE) | ACCEPT(OPTION_MAX_SIZE),
    .min_files = 1,
    .max_files = -1,
    .run = run,
};
