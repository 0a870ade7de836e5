/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* symca convert: writes what a phone installs. */

#include "commands.h"
#include "forecast.h"
#include "load.h"
#include "messages.h"
#include "output-json.h"
#include "print.h"
#include "product.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int (*product_maker)(const struct options *, const struct input *, struct content, struct product *);

struct form {
    const char *to;
    const char *group; /* the platforms to ask for a forecast; NULL: none */
    product_maker make;
    uint32_t takes; /* ACCEPT(...) of the options that not every form takes */
};

#define NAMED (ACCEPT(OPTION_NAME) | ACCEPT(OPTION_URL))
#define WITH_KEY (ACCEPT(OPTION_KEY) | ACCEPT(OPTION_KEY_PASSWORD_FILE) | ACCEPT(OPTION_SIGNER))
#define OF_RESPONSES (ACCEPT(OPTION_KIND) | ACCEPT(OPTION_SECONDS))
#define OF_BUNDLES (ACCEPT(OPTION_INDEX) | ACCEPT(OPTION_ALL) | ACCEPT(OPTION_PASSWORD_FILE))
#define OF_SOME_FORMS (NAMED | WITH_KEY | OF_RESPONSES | OF_BUNDLES)

static const struct form forms[] = {
    {"s60", "s60", product_make_s60, OF_BUNDLES},
    {"s40", "s40", product_make_s40, OF_BUNDLES | NAMED},
    {"wtls", NULL, product_make_wtls, OF_BUNDLES | WITH_KEY | ACCEPT(OPTION_NAME)},
    {"signed", NULL, product_make_signed, OF_BUNDLES | WITH_KEY | NAMED},
    {"rollover", NULL, NULL, 0},
    {"cert-response", NULL, product_make_response, 0}, /* what its kind takes */
};

/* What each kind of response takes of that. */
static const struct {
    const char *kind;
    uint32_t takes;
} kinds[] = {
    {"cert", OF_BUNDLES | ACCEPT(OPTION_KIND) | ACCEPT(OPTION_NAME) | ACCEPT(OPTION_SIGNER)},
    {"info", OF_BUNDLES | ACCEPT(OPTION_KIND) | NAMED | ACCEPT(OPTION_SIGNER)},
    {"referral", ACCEPT(OPTION_KIND) | ACCEPT(OPTION_SECONDS) | ACCEPT(OPTION_URL)},
};

/* One run of the command. */
struct conversion {
    const struct options *options;
    const struct form *form;
    struct input input; /* file NULL where none is read */
    struct product *products;
    size_t count;
    FILE *words; /* for a person; NULL where standard error carries the JSON */
};

static bool is_referral(const struct options *options)
{
    const char *kind = options->value[OPTION_KIND];

    return kind != NULL && strcmp(kind, "referral") == 0;
}

static const struct form *find_form(const char *to)
{
    for (size_t i = 0; to != NULL && i < sizeof(forms) / sizeof(forms[0]); i++)
        if (strcmp(forms[i].to, to) == 0)
            return &forms[i];
    return NULL;
}

static int check_kind(const struct options *options, bool is_response)
{
    const char *kind = options->value[OPTION_KIND];
    bool has_url = option_given(options, OPTION_URL);

    if (kind == NULL)
        return EXIT_DONE;
    if (!is_response)
        return usage_error(options->command, "--kind goes with --to cert-response");
    if (strcmp(kind, "cert") != 0 && strcmp(kind, "info") != 0 && strcmp(kind, "referral") != 0)
        return usage_error(options->command, "--kind is info, cert or referral, not \"%s\"", kind);
    if (strcmp(kind, "cert") != 0 && !has_url)
        return usage_error(options->command, "--kind %s needs --url", kind);
    return EXIT_DONE;
}

/* An option that the form has no room for would be lost without a word. */
static int check_takes(const struct options *options, const struct form *form)
{
    const char *kind = option_given(options, OPTION_KIND) ? options->value[OPTION_KIND] : kinds[0].kind;
    bool is_response = form->make == product_make_response;
    uint32_t takes = form->takes;

    for (size_t i = 0; is_response && i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (strcmp(kinds[i].kind, kind) == 0)
            takes = kinds[i].takes;
    for (enum option_id id = 0; id < OPTION_COUNT; id++)
        if (option_given(options, id) && (OF_SOME_FORMS & ~takes & ACCEPT(id)) != 0)
            return usage_error(options->command, "--%s does not go with --to %s%s%s", option_name(id), form->to,
                               is_response ? " --kind " : "", is_response ? kind : "");
    return EXIT_DONE;
}

static int check_output(const struct options *options)
{
    const char *output = options->value[OPTION_OUTPUT];

    if (output != NULL && output[0] == '\0')
        return usage_error(options->command, "--output needs a name");
    if (!option_given(options, OPTION_ALL))
        return EXIT_DONE;
    if (option_given(options, OPTION_INDEX))
        return usage_error(options->command, "--index and --all do not go together");
    if (output != NULL && strcmp(output, "-") == 0)
        return usage_error(options->command, "--all writes several files: give a directory, not -");
    return EXIT_DONE;
}

static int refuse_form(const struct options *options)
{
    if (!option_given(options, OPTION_TO))
        return usage_error(options->command, "convert needs --to FORM");
    return usage_error(options->command, "there is no form \"%s\": s60, s40, wtls, signed, rollover, cert-response",
                       options->value[OPTION_TO]);
}

static int check_options(const struct options *options, const struct form *form)
{
    int wanted = is_referral(options) ? 0 : 1;
    int status;

    status = check_kind(options, form->make == product_make_response);
    if (status == EXIT_DONE)
        status = check_takes(options, form);
    if (status == EXIT_DONE)
        status = check_output(options);
    if (status != EXIT_DONE)
        return status;
    if (form->make == NULL ? options->file_count < 1 : options->file_count != wanted)
        return usage_error(options->command, "--to %s takes %s", form->to,
                           form->make == NULL ? "signed certificates, oldest first"
                           : wanted == 0      ? "no FILE for a referral"
                                              : "one FILE");
    return EXIT_DONE;
}

/* An authority for a phone: it says so, or is of a version that cannot say so and issued itself. */
static bool is_authority(const symca_certificate *certificate)
{
    return symca_certificate_is_ca(certificate) ||
           (symca_certificate_version(certificate) < 3 && symca_certificate_is_self_issued(certificate));
}

/* A response delivers a person's own certificate, the other forms an authority. */
static size_t choose(const struct conversion *conversion)
{
    const symca_bundle *bundle = conversion->input.bundle;

    if (conversion->form->make == product_make_response)
        return symca_bundle_order(bundle, 0);
    return symca_bundle_install(bundle, 0);
}

static void tell_other_authorities(const struct conversion *conversion)
{
    size_t count = symca_bundle_install_count(conversion->input.bundle);

    if (count > 1 && conversion->form->make != product_make_response && conversion->words != NULL)
        fprintf(conversion->words,
                "There are %zu certificates to install here; this is the first. --index N or --all takes others.\n",
                count);
}

static void print_product(const struct conversion *conversion, const struct product *product)
{
    const symca_certificate *certificate = symca_bundle_certificate(conversion->input.bundle, product->certificate);
    char fingerprint[GROUPED_FINGERPRINT_SIZE];
    FILE *words = conversion->words;

    if (words == NULL)
        return;
    if (certificate != NULL) {
        fprintf(words, "Certificate %zu: %s\n", product->certificate,
                symca_name_text(symca_certificate_subject(certificate)));
        if (fingerprint_grouped(certificate, SYMCA_DIGEST_SHA1, fingerprint))
            fprintf(words, "SHA-1 fingerprint: %s\n", fingerprint);
    }
    if (product->label[0] != '\0')
        fprintf(words, "Name on the phone: %s\n", product->label);
    if (product->code_groups[0] != '\0')
        fprintf(words, "Code to type on the phone: %s\n", product->code_groups);
}

static int make(struct conversion *conversion, size_t index, struct content content, struct product *product)
{
    const struct form *form = conversion->form;
    const char *file = conversion->input.file;
    int status;

    product->to = form->to;
    product->certificate = index;
    status = form->make(conversion->options, &conversion->input, content, product);
    if (status != EXIT_DONE)
        return status;
    print_product(conversion, product);
    if (form->group == NULL)
        return EXIT_DONE;
    status = forecast_product(form->group, &conversion->input, product, conversion->words);
    if (option_given(conversion->options, OPTION_FORCE))
        product->is_refused = false;
    if (product->is_refused)
        message(file, "every %s phone refuses certificate %zu: it is not written (--force writes it nevertheless)",
                form->group, index);
    return status;
}

static int make_room(struct conversion *conversion, size_t count)
{
    conversion->products = calloc(count, sizeof(*conversion->products));
    if (conversion->products != NULL)
        return EXIT_DONE;
    message(NULL, "no memory");
    return EXIT_INPUT;
}

static int make_certificate(struct conversion *conversion, size_t index)
{
    struct content content = {symca_bundle_certificate(conversion->input.bundle, index), NULL};

    return make(conversion, index, content, &conversion->products[conversion->count++]);
}

static int make_all(struct conversion *conversion)
{
    const symca_bundle *bundle = conversion->input.bundle;
    size_t count = symca_bundle_count(bundle);
    int status = make_room(conversion, count == 0 ? 1 : count);

    for (size_t i = 0; i < count && status == EXIT_DONE; i++)
        if (is_authority(symca_bundle_certificate(bundle, i)))
            status = make_certificate(conversion, i);
    if (status == EXIT_DONE && conversion->count == 0) {
        message(conversion->input.file, "holds no authority that a phone could install");
        return EXIT_NO;
    }
    return status;
}

static int make_one(struct conversion *conversion)
{
    const struct options *options = conversion->options;
    const struct input *input = &conversion->input;
    size_t count = symca_bundle_count(input->bundle);
    struct content wtls = {NULL, input_wtls(input)};
    uint64_t index = choose(conversion);

    if (!option_number(options, OPTION_INDEX, SYMCA_MAX_CERTIFICATES, &index))
        return EXIT_USAGE;
    if (make_room(conversion, 1) != EXIT_DONE)
        return EXIT_INPUT;
    if (wtls.wtls != NULL && !option_given(options, OPTION_INDEX)) {
        conversion->count = 1;
        return make(conversion, SYMCA_NONE, wtls, &conversion->products[0]);
    }
    if (count == 0) {
        message(input->file, "holds no X.509 certificate");
        return EXIT_NO;
    }
    if (index >= count) {
        message(input->file, "there is no certificate %llu: the last one is %zu", (unsigned long long) index,
                count - 1);
        return EXIT_USAGE;
    }
    if (!option_given(options, OPTION_INDEX))
        tell_other_authorities(conversion);
    return make_certificate(conversion, (size_t) index);
}

static int make_without_input(struct conversion *conversion)
{
    struct product *product;

    if (make_room(conversion, 1) != EXIT_DONE)
        return EXIT_INPUT;
    product = &conversion->products[conversion->count++];
    product->to = conversion->form->to;
    product->certificate = SYMCA_NONE;
    if (conversion->form->make == NULL)
        return product_make_rollover(conversion->options, product);
    return product_make_referral(conversion->options, product);
}

static int make_products(struct conversion *conversion)
{
    const struct options *options = conversion->options;
    int status;

    if (conversion->form->make == NULL || is_referral(options))
        return make_without_input(conversion);
    status = input_load(options, options->files[0], &conversion->input);
    if (status != EXIT_DONE)
        return status;
    input_tell_notes(&conversion->input);
    return option_given(options, OPTION_ALL) ? make_all(conversion) : make_one(conversion);
}

static int compare_names(const void *left, const void *right)
{
    const struct product *const *first = left;
    const struct product *const *second = right;
    int order = strcmp((*first)->file_name, (*second)->file_name);

    return order != 0 ? order : (*first)->certificate < (*second)->certificate ? -1 : 1;
}

/* Puts the first 8 digits of the fingerprint before the suffix. */
static void tell_apart(struct product *product)
{
    const char *suffix = strrchr(product->file_name, '.');
    size_t stem = (size_t) (suffix - product->file_name);
    size_t room = sizeof(product->file_name) - strlen(suffix) - sizeof("-12345678");
    char name[SYMCA_FILE_NAME_SIZE];

    memcpy(name, product->file_name, sizeof(name));
    snprintf(name + (stem < room ? stem : room), sizeof("-12345678"), "-%.8s", product->sha1);
    strncat(name, suffix, sizeof(name) - strlen(name) - 1);
    memcpy(product->file_name, name, sizeof(name));
}

/* Two authorities of one file may be called the same: each gets a file of its own. */
static int name_files(struct conversion *conversion)
{
    struct product **sorted = calloc(conversion->count, sizeof(struct product *));
    char name[SYMCA_FILE_NAME_SIZE] = "";

    if (sorted == NULL) {
        message(NULL, "no memory");
        return EXIT_INPUT;
    }
    for (size_t i = 0; i < conversion->count; i++)
        sorted[i] = &conversion->products[i];
    qsort(sorted, conversion->count, sizeof(struct product *), compare_names);
    for (size_t i = 0; i < conversion->count; i++) {
        if (strcmp(name, sorted[i]->file_name) == 0)
            tell_apart(sorted[i]);
        else
            memcpy(name, sorted[i]->file_name, sizeof(name));
    }
    free(sorted);
    return EXIT_DONE;
}

static int write_product(const struct conversion *conversion, struct product *product)
{
    const struct options *options = conversion->options;
    const char *output = options->value[OPTION_OUTPUT];
    bool in_directory = output == NULL || option_given(options, OPTION_ALL) || is_directory(output);
    bool may_replace = !in_directory || option_given(options, OPTION_FORCE);

    product->output = in_directory ? path_join(output, product->file_name) : path_join(NULL, output);
    if (product->output == NULL) {
        message(NULL, "no memory");
        return EXIT_INPUT;
    }
    if (!in_directory && strcmp(output, "-") == 0)
        return stdout_write(product->data, product->len) ? EXIT_DONE : EXIT_INPUT;
    if (!file_write(product->output, may_replace ? EXISTING_REPLACE : EXISTING_KEEP, product->data, product->len))
        return EXIT_INPUT;
    if (conversion->words != NULL)
        fprintf(conversion->words, "Written: %s (%zu bytes, %s)\n", product->output, product->len, product->media_type);
    return EXIT_DONE;
}

/* Leaves the refused ones out; EXIT_NO where there is one. */
static int write_products(struct conversion *conversion)
{
    const struct options *options = conversion->options;
    size_t written = 0;
    bool is_made = !option_given(options, OPTION_ALL) || options->value[OPTION_OUTPUT] == NULL;

    for (size_t i = 0; i < conversion->count; i++) {
        if (conversion->products[i].is_refused) {
            product_release(&conversion->products[i]);
            continue;
        }
        if (!is_made && !directory_make(options->value[OPTION_OUTPUT]))
            return EXIT_INPUT;
        is_made = true;
        if (write_product(conversion, &conversion->products[i]) != EXIT_DONE)
            return EXIT_INPUT;
        if (i != written) {
            conversion->products[written] = conversion->products[i];
            memset(&conversion->products[i], 0, sizeof(conversion->products[i]));
        }
        written++;
    }
    if (written == conversion->count)
        return EXIT_DONE;
    conversion->count = written;
    return EXIT_NO;
}

static int print_json(const struct conversion *conversion)
{
    const struct options *options = conversion->options;
    FILE *stream = conversion->words == NULL ? stderr : stdout;

    if (!option_given(options, OPTION_JSON))
        return EXIT_DONE;
    if (conversion->count == 0 && !option_given(options, OPTION_ALL))
        return EXIT_DONE;
    return json_products(stream, conversion->products, conversion->count, option_given(options, OPTION_ALL));
}

static int convert(struct conversion *conversion)
{
    int status = make_products(conversion);
    int shown;

    if (status == EXIT_DONE)
        status = name_files(conversion);
    if (status == EXIT_DONE)
        status = write_products(conversion);
    if (status != EXIT_DONE && status != EXIT_NO)
        return status;
    shown = print_json(conversion);
    return shown == EXIT_DONE ? status : shown;
}

static int run(const struct options *options)
{
    const char *output = options->value[OPTION_OUTPUT];
    bool json_to_stderr = option_given(options, OPTION_JSON) && output != NULL && strcmp(output, "-") == 0;
    struct conversion conversion = {.options = options, .words = json_to_stderr ? NULL : stderr};
    int status;

    conversion.form = find_form(options->value[OPTION_TO]);
    if (conversion.form == NULL)
        return refuse_form(options);
    status = check_options(options, conversion.form);
    if (status == EXIT_DONE)
        status = convert(&conversion);
    for (size_t i = 0; i < conversion.count; i++)
        product_release(&conversion.products[i]);
    free(conversion.products);
    input_release(&conversion.input);
    return status;
}

const struct command convert_command = {
    .name = "convert",
    .synopsis = "--to FORM [OPTION]... FILE...",
    .summary = "writes what a phone installs",
    .accepts = ACCEPT(OPTION_TO) | ACCEPT(OPTION_NAME) | ACCEPT(OPTION_URL) | ACCEPT(OPTION_INDEX) |
               ACCEPT(OPTION_ALL) | ACCEPT(OPTION_PASSWORD_FILE) | ACCEPT(OPTION_FORCE) | ACCEPT(OPTION_JSON) |
               ACCEPT(OPTION_OUTPUT) | ACCEPT(OPTION_KEY) | ACCEPT(OPTION_KEY_PASSWORD_FILE) | ACCEPT(OPTION_SIGNER) |
               ACCEPT(OPTION_KIND) | ACCEPT(OPTION_SECONDS) | ACCEPT(OPTION_MAX_SIZE),
    .min_files = 0,
    .max_files = -1,
    .run = run,
};
