/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* symca verify: whether every signature in a file is what it should be. */

#include "commands.h"
#include "load.h"
#include "messages.h"

#include <stdio.h>

/* The certificate that is trusted, one of the two; both NULL without --trust. */
struct trust {
    const symca_certificate *certificate;
    const symca_wtls *wtls;
};

static int answer(const char *file, symca_status status)
{
    if (status == SYMCA_OK)
        return EXIT_DONE;
    library_error(file);
    return status == SYMCA_ERROR_SIGNATURE ? EXIT_NO : EXIT_INPUT;
}

static int verify_wtls(const char *file, const symca_wtls *wtls, struct trust trust)
{
    if (trust.wtls != NULL)
        return answer(file, symca_wtls_verify(wtls, trust.wtls));
    if (trust.certificate != NULL) {
        message(file, "a WTLS certificate is verified with a WTLS certificate: --trust names an X.509 one");
        return EXIT_INPUT;
    }
    if (!symca_wtls_is_self_issued(wtls)) {
        message(file, "issued by %s, whose certificate is not here: give it with --trust",
                symca_wtls_identifier_text(symca_wtls_issuer(wtls)));
        return EXIT_NO;
    }
    return answer(file, symca_wtls_verify(wtls, wtls));
}

static int verify_rollover(const char *file, const symca_rollover *rollover, struct trust trust)
{
    size_t failed;
    int status;

    if (trust.certificate == NULL && trust.wtls == NULL) {
        message(file, "a roll-over block is verified from the root in force: give it with --trust");
        return EXIT_NO;
    }
    status = answer(file, symca_rollover_verify(rollover, trust.certificate, trust.wtls, &failed));
    if (status == EXIT_NO && failed != SYMCA_NONE)
        message(file, "block %zu, counted from 0, is the one that does not verify", failed);
    return status;
}

static int verify_certificate(const char *file, const symca_bundle *bundle, size_t index,
                              const symca_certificate *trusted)
{
    const symca_certificate *certificate = symca_bundle_certificate(bundle, index);
    size_t issuer = symca_bundle_issuer(bundle, index);

    if (symca_certificate_is_self_issued(certificate))
        return answer(file, symca_certificate_verify(certificate, certificate));
    if (issuer != SYMCA_NONE)
        return answer(file, symca_certificate_verify(certificate, symca_bundle_certificate(bundle, issuer)));
    if (trusted != NULL)
        return answer(file, symca_certificate_verify(certificate, trusted));
    message(file, "certificate %zu is issued by %s, which is not here: give it with --trust", index,
            symca_name_text(symca_certificate_issuer(certificate)));
    return EXIT_NO;
}

/* A chain that ends in a self-signed certificate is worth something only where that one is the trusted one. */
static int check_anchor(const char *file, const symca_bundle *bundle, size_t index, const symca_certificate *trusted)
{
    const symca_certificate *certificate = symca_bundle_certificate(bundle, index);

    if (trusted == NULL || !symca_certificate_is_self_issued(certificate) ||
        symca_certificate_equal(certificate, trusted))
        return EXIT_DONE;
    message(file, "certificate %zu is a root, but not the one that --trust names", index);
    return EXIT_NO;
}

static int verify_bundle(const char *file, const symca_bundle *bundle, struct trust trust)
{
    if (trust.wtls != NULL) {
        message(file, "an X.509 certificate is verified with an X.509 certificate: --trust names a WTLS one");
        return EXIT_INPUT;
    }
    for (size_t i = 0; i < symca_bundle_count(bundle); i++) {
        int status = verify_certificate(file, bundle, i, trust.certificate);

        if (status == EXIT_DONE)
            status = check_anchor(file, bundle, i, trust.certificate);
        if (status != EXIT_DONE)
            return status;
    }
    return EXIT_DONE;
}

static int verify_response(const struct input *input, struct trust trust)
{
    if (symca_bundle_count(input->bundle) > 0)
        return verify_bundle(input->file, input->bundle, trust);
    message(input->file, "this certificate response carries no signature");
    return EXIT_NO;
}

static int verify_input(const struct input *input, struct trust trust)
{
    if (input->signed_one != NULL)
        return answer(input->file, symca_signed_verify(input->signed_one, trust.certificate, trust.wtls));
    if (input->rollover != NULL)
        return verify_rollover(input->file, input->rollover, trust);
    if (input->response != NULL)
        return verify_response(input, trust);
    if (input_wtls(input) != NULL)
        return verify_wtls(input->file, input_wtls(input), trust);
    return verify_bundle(input->file, input->bundle, trust);
}

static int load_trust(const struct options *options, struct input *input, struct trust *out)
{
    const char *file = options->value[OPTION_TRUST];
    int status;

    *input = (struct input){.file = file};
    *out = (struct trust){NULL, NULL};
    if (file == NULL)
        return EXIT_DONE;
    status = input_load(options, file, input);
    if (status != EXIT_DONE)
        return status;
    out->wtls = input_wtls(input);
    if (out->wtls == NULL)
        out->certificate = input_certificate(input);
    if (out->wtls != NULL || out->certificate != NULL)
        return EXIT_DONE;
    message(file, "holds no certificate to trust");
    return EXIT_INPUT;
}

static int run(const struct options *options)
{
    struct input trusted;
    struct input input = {.file = NULL};
    struct trust trust;
    int status = load_trust(options, &trusted, &trust);

    if (status == EXIT_DONE)
        status = input_load(options, options->files[0], &input);
    if (status == EXIT_DONE)
        status = verify_input(&input, trust);
    if (status == EXIT_DONE)
        puts("verified");
    else if (status == EXIT_NO)
        puts("not verified");
    input_release(&input);
    input_release(&trusted);
    return status;
}

const struct command verify_command = {
    .name = "verify",
    .synopsis = "[--trust FILE] FILE",
    .summary = "whether every signature in a file verifies",
    .accepts = ACCEPT(OPTION_TRUST) | ACCEPT(OPTION_PASSWORD_FILE) | ACCEPT(OPTION_MAX_SIZE),
    .min_files = 1,
    .max_files = 1,
    .run = run,
};
