/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "forecast.h"

#include "messages.h"

#include <time.h>

static void print_verdicts(const symca_report *report, FILE *words)
{
    const symca_platform *platform;

    fputs("Forecast:", words);
    for (size_t place = 0; (platform = symca_report_platform(report, place)) != NULL; place++)
        fprintf(words, "%s %s %s", place == 0 ? "" : ",", symca_platform_id(platform),
                symca_verdict_string(symca_report_platform_verdict(report, place)));
    fputc('\n', words);
}

static bool is_refused_by_all(const symca_report *report)
{
    for (size_t place = 0; place < symca_report_platform_count(report); place++)
        if (symca_report_platform_verdict(report, place) != SYMCA_VERDICT_REFUSED)
            return false;
    return true;
}

/* The top of the chain that a certificate hangs on; SYMCA_NONE where nothing in the input is above it. */
static size_t top_above(const symca_bundle *bundle, size_t index)
{
    size_t top = SYMCA_NONE;

    for (size_t at = symca_bundle_issuer(bundle, index); at != SYMCA_NONE; at = symca_bundle_issuer(bundle, at))
        top = at;
    return top;
}

/* The headline knows the product alone: it would miss an authority that stands in the same input. */
static int explain_refusal(const symca_report *report, const struct input *input, size_t index)
{
    size_t top = top_above(input->bundle, index);
    char *headline;

    if (top != SYMCA_NONE) {
        message(input->file,
                "certificate %zu was issued by an authority that is in this input, too: the phone needs that one, "
                "certificate %zu, %s (--index %zu)",
                index, top, symca_name_text(symca_certificate_subject(symca_bundle_certificate(input->bundle, top))),
                top);
        return EXIT_DONE;
    }
    if (symca_report_headline(report, 0, &headline) != SYMCA_OK)
        return library_error(input->file);
    message(input->file, "%s", headline);
    symca_free(headline);
    return EXIT_DONE;
}

static int forecast_bundle(const char *group, const struct input *input, const symca_bundle *bundle,
                           struct product *product, FILE *words)
{
    symca_check_options check = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report;
    int status = EXIT_DONE;

    check.target = group;
    check.at = (int64_t) time(NULL);
    check.url = product->url;
    if (symca_bundle_check(bundle, &check, &report) != SYMCA_OK)
        return library_error(input->file);
    if (words != NULL)
        print_verdicts(report, words);
    if (words != NULL && symca_report_verdict(report) != SYMCA_VERDICT_INSTALLS)
        fprintf(words, "Why, and what to do about it: symca check --platform %s\n", group);
    product->is_refused = is_refused_by_all(report);
    if (product->is_refused)
        status = explain_refusal(report, input, product->certificate);
    symca_report_unref(report);
    return status;
}

/* The very bytes that the phone will get are judged. */
int forecast_product(const char *group, const struct input *input, struct product *product, FILE *words)
{
    symca_load_options load = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;
    int status;

    load.max_size = product->len + 1;
    if (symca_bundle_load(product->data, product->len, &load, &bundle) != SYMCA_OK)
        return library_error(input->file);
    status = forecast_bundle(group, input, bundle, product, words);
    symca_bundle_unref(bundle);
    return status;
}
