/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The forms of WPKI that need a key or more than one file. */

#include "product.h"

#include "messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_KEY 65536

/* valid_not_after is a uint32 (WAP-261 section 10.5.2). */
#define LAST_WTLS_SECOND INT64_C(4294967295)

/* The key of --key and its password, in memory for as short as possible. */
struct key_file {
    struct bytes bytes;
    char *password;
    symca_key key;
};

static int key_load(const struct options *options, struct key_file *out)
{
    const char *file = options->value[OPTION_KEY];
    const char *password_file = options->value[OPTION_KEY_PASSWORD_FILE];

    *out = (struct key_file){.key = SYMCA_KEY_INIT};
    if (file == NULL)
        return usage_error(options->command, "--to %s needs --key FILE", options->value[OPTION_TO]);
    if (password_file != NULL && !password_read(password_file, &out->password))
        return EXIT_INPUT;
    if (!file_read(file, MAX_KEY, "give the private key alone", &out->bytes))
        return EXIT_INPUT;
    out->key.data = out->bytes.data;
    out->key.len = out->bytes.len;
    out->key.password = out->password;
    return EXIT_DONE;
}

static void key_release(struct key_file *key)
{
    bytes_wipe(&key->bytes);
    password_wipe(key->password);
}

/* The signer's certificate, X.509 or WTLS; without --signer nothing is loaded. */
static int signer_load(const struct options *options, struct input *out)
{
    const char *file = options->value[OPTION_SIGNER];
    int status;

    *out = (struct input){.file = file};
    if (file == NULL)
        return EXIT_DONE;
    status = input_load(options, file, out);
    if (status != EXIT_DONE || input_wtls(out) != NULL || input_certificate(out) != NULL)
        return status;
    message(file, "holds no certificate of a signer");
    return EXIT_INPUT;
}

static const char *first_or_empty(const symca_name *name, const char *type)
{
    const char *value = symca_name_first(name, type);

    return value == NULL ? "" : value;
}

/* Appends to text of room bytes, each ";" doubled (WAP-261 section 10.5.1.2); what does not fit is left out. */
static size_t append_part(char *text, size_t used, size_t room, const char *part)
{
    for (; *part != '\0' && used + 2 < room; part++) {
        text[used++] = *part;
        if (*part == ';')
            text[used++] = ';';
    }
    text[used] = '\0';
    return used;
}

/* "service; organization; country" out of the names that the X.509 certificate has. */
static void wtls_subject(const symca_certificate *certificate, char *text, size_t room)
{
    const symca_name *name = symca_certificate_subject(certificate);
    char service[SYMCA_LABEL_SIZE];
    size_t used;

    symca_display_name(certificate, service);
    used = append_part(text, 0, room - 4, service);
    used += (size_t) snprintf(text + used, room - used, "; ");
    used = append_part(text, used, room - 2, first_or_empty(name, "O"));
    used += (size_t) snprintf(text + used, room - used, "; ");
    append_part(text, used, room, first_or_empty(name, "C"));
}

static int64_t clip(int64_t time)
{
    return time < 0 ? 0 : time > LAST_WTLS_SECOND ? LAST_WTLS_SECOND : time;
}

/* A self-signed WTLS certificate has the key that signs it: that must be the one of FILE. */
static int check_same_key(const struct options *options, const struct input *input,
                          const symca_certificate *certificate, const symca_wtls *wtls)
{
    uint8_t hash[20];
    size_t len;
    const uint8_t *made = symca_wtls_key_hash(wtls, &len);

    if (symca_wtls_certificate_key_hash(certificate, hash) != SYMCA_OK)
        return library_error(input->file);
    if (made != NULL && len == sizeof(hash) && memcmp(made, hash, sizeof(hash)) == 0)
        return EXIT_DONE;
    message(options->value[OPTION_KEY],
            "not the key of the certificate in %s: give that key, or --signer with the WTLS authority it belongs to",
            input_name(input->file));
    return EXIT_INPUT;
}

static int issue_wtls(const struct options *options, const struct input *input, const symca_certificate *certificate,
                      const struct input *signer, struct product *out)
{
    symca_wtls_options wanted = SYMCA_WTLS_OPTIONS_INIT;
    char subject[3 * SYMCA_LABEL_SIZE * 2];
    struct key_file key;
    symca_wtls *wtls = NULL;
    const uint8_t *data;
    size_t len;
    int status;

    wtls_subject(certificate, subject, sizeof(subject));
    wanted.subject = option_given(options, OPTION_NAME) ? options->value[OPTION_NAME] : subject;
    wanted.not_before = clip(symca_certificate_not_before(certificate));
    wanted.not_after = clip(symca_certificate_not_after(certificate));
    if (signer->file != NULL) {
        wanted.issuer = input_wtls(signer);
        wanted.subject_key = certificate;
    }
    status = key_load(options, &key);
    if (status == EXIT_DONE && symca_wtls_new(&wanted, &key.key, &wtls) != SYMCA_OK)
        status = product_error(options, options->value[OPTION_KEY]);
    key_release(&key);
    if (status == EXIT_DONE && signer->file == NULL)
        status = check_same_key(options, input, certificate, wtls);
    if (status == EXIT_DONE) {
        out->media_type = symca_wtls_media_type();
        snprintf(out->label, sizeof(out->label), "%s", symca_wtls_identifier_text(symca_wtls_subject(wtls)));
        data = symca_wtls_bytes(wtls, &len);
        status = product_fill(out, ".wtls", (struct content){certificate, NULL}, data, len);
    }
    symca_wtls_unref(wtls);
    return status;
}

int product_make_wtls(const struct options *options, const struct input *input, struct content content,
                      struct product *out)
{
    struct input signer;
    int status;

    if (content.certificate == NULL) {
        message(input->file, "holds a WTLS certificate already");
        return EXIT_INPUT;
    }
    status = signer_load(options, &signer);
    if (status == EXIT_DONE && signer.file != NULL && input_wtls(&signer) == NULL) {
        message(signer.file, "no WTLS certificate: only a WTLS authority issues WTLS certificates");
        status = EXIT_INPUT;
    }
    if (status == EXIT_DONE)
        status = issue_wtls(options, input, content.certificate, &signer, out);
    input_release(&signer);
    return status;
}

static int sign(const struct options *options, struct content content, const struct input *signer, struct product *out)
{
    const symca_wtls *signer_wtls = input_wtls(signer);
    const symca_certificate *signer_x509 = signer_wtls == NULL ? input_certificate(signer) : NULL;
    symca_signed *made = NULL;
    struct key_file key;
    const uint8_t *data;
    size_t len;
    int status = key_load(options, &key);

    if (status == EXIT_DONE &&
        symca_signed_new(content.certificate, content.wtls, options->value[OPTION_NAME], options->value[OPTION_URL],
                         signer_x509, signer_wtls, &key.key, &made) != SYMCA_OK)
        status = product_error(options, options->value[OPTION_KEY]);
    key_release(&key);
    if (status == EXIT_DONE) {
        out->media_type = symca_signed_media_type();
        out->url = options->value[OPTION_URL];
        snprintf(out->label, sizeof(out->label), "%s", symca_signed_name(made));
        data = symca_signed_bytes(made, &len);
        status = product_fill(out, ".signed", content, data, len);
    }
    symca_signed_unref(made);
    return status;
}

int product_make_signed(const struct options *options, const struct input *input, struct content content,
                        struct product *out)
{
    struct input signer;
    int status;

    (void) input;
    if (!option_given(options, OPTION_SIGNER))
        return usage_error(options->command, "--to signed needs --signer FILE, the certificate of the one who signs");
    status = signer_load(options, &signer);
    if (status == EXIT_DONE)
        status = sign(options, content, &signer, out);
    input_release(&signer);
    return status;
}

static int load_items(const struct options *options, struct input *inputs, const symca_signed **items)
{
    for (int i = 0; i < options->file_count; i++) {
        int status = input_load(options, options->files[i], &inputs[i]);

        if (status != EXIT_DONE)
            return status;
        items[i] = inputs[i].signed_one;
        if (items[i] == NULL) {
            message(options->files[i], "no signed certificate: make one with symca convert --to signed");
            return EXIT_INPUT;
        }
    }
    return EXIT_DONE;
}

static int join(const symca_signed *const *items, size_t count, struct product *out)
{
    struct content last = {symca_signed_certificate(items[count - 1]), symca_signed_wtls(items[count - 1])};
    symca_rollover *rollover;
    const uint8_t *data;
    size_t len;
    int status;

    if (symca_rollover_new(items, count, &rollover) != SYMCA_OK)
        return library_error(NULL);
    out->media_type = symca_rollover_media_type();
    snprintf(out->label, sizeof(out->label), "%s", symca_signed_name(items[count - 1]));
    data = symca_rollover_bytes(rollover, &len);
    status = product_fill(out, ".rollover", last, data, len);
    symca_rollover_unref(rollover);
    return status;
}

int product_make_rollover(const struct options *options, struct product *out)
{
    size_t count = (size_t) options->file_count;
    struct input *inputs = calloc(count, sizeof(*inputs));
    /* NOLINTNEXTLINE(bugprone-sizeof-expression): an array of pointers it is */
    const symca_signed **items = calloc(count, sizeof(*items));
    int status = EXIT_INPUT;

    if (inputs == NULL || items == NULL)
        message(NULL, "no memory");
    else
        status = load_items(options, inputs, items);
    if (status == EXIT_DONE)
        status = join(items, count, out);
    for (size_t i = 0; inputs != NULL && i < count; i++)
        input_release(&inputs[i]);
    free(inputs);
    free(items);
    return status;
}

/* Takes the response over. */
static int fill_response(const struct options *options, struct product *out, symca_response *response,
                         const symca_certificate *certificate)
{
    size_t len;
    const uint8_t *data = symca_response_bytes(response, &len);
    int status;

    out->media_type = symca_response_media_type();
    out->url = symca_response_url(response) == NULL ? NULL : options->value[OPTION_URL];
    if (symca_response_name(response) != NULL)
        snprintf(out->label, sizeof(out->label), "%s", symca_response_name(response));
    status = product_fill(out, ".response", (struct content){certificate, NULL}, data, len);
    symca_response_unref(response);
    return status;
}

/* Who issued it: in the file, or as told by --signer; NULL becomes the null identifier. */
static const symca_certificate *find_authority(const struct input *input, const symca_certificate *certificate,
                                               const struct input *signer)
{
    if (signer->file != NULL)
        return input_certificate(signer);
    if (symca_certificate_is_self_issued(certificate))
        return certificate;
    for (size_t i = 0; i < symca_bundle_count(input->bundle); i++)
        if (symca_bundle_certificate(input->bundle, i) == certificate)
            return symca_bundle_certificate(input->bundle, symca_bundle_issuer(input->bundle, i));
    return NULL;
}

int product_make_response(const struct options *options, const struct input *input, struct content content,
                          struct product *out)
{
    const char *kind = options->value[OPTION_KIND];
    const char *name = options->value[OPTION_NAME];
    const char *url = options->value[OPTION_URL];
    const symca_certificate *authority;
    symca_response *response = NULL;
    struct input signer;
    int status;

    if (content.certificate == NULL) {
        message(input->file, "holds a WTLS certificate: a certificate response carries X.509 ones");
        return EXIT_INPUT;
    }
    status = signer_load(options, &signer);
    if (status == EXIT_DONE && signer.file != NULL && input_certificate(&signer) == NULL) {
        message(signer.file, "holds a WTLS certificate: give the authority's X.509 one");
        status = EXIT_INPUT;
    }
    authority = status == EXIT_DONE ? find_authority(input, content.certificate, &signer) : NULL;
    if (status == EXIT_DONE) {
        symca_status made = kind != NULL && strcmp(kind, "info") == 0
                                ? symca_response_new_info(content.certificate, authority, name, url, &response)
                                : symca_response_new_certificate(content.certificate, authority, name, &response);

        status = made == SYMCA_OK ? fill_response(options, out, response, content.certificate)
                                  : product_error(options, input->file);
    }
    input_release(&signer);
    return status;
}

int product_make_referral(const struct options *options, struct product *out)
{
    symca_response *response;
    uint64_t seconds = 0;

    if (!option_number(options, OPTION_SECONDS, UINT32_MAX, &seconds))
        return EXIT_USAGE;
    if (symca_response_new_referral(options->value[OPTION_URL], (uint32_t) seconds, &response) != SYMCA_OK)
        return product_error(options, NULL);
    return fill_response(options, out, response, NULL);
}
