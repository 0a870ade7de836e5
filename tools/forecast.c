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

static int explain_refusal(const symca_report *report, const char *file)
{
    char *headline;

    if (symca_report_headline(report, 0, &headline) != SYMCA_OK)
        return library_error(file);
    message(file, "%s", headline);
    symca_free(headline);
    return EXIT_DONE;
}

static int forecast_bundle(const char *group, const char *file, const symca_bundle *bundle, struct product *product,
                           FILE *words)
{
    symca_check_options check = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report;
    int status = EXIT_DONE;

    check.target = group;
    check.at = (int64_t) time(NULL);
    check.url = product->url;
    if (symca_bundle_check(bundle, &check, &report) != SYMCA_OK)
        return library_error(file);
    if (words != NULL)
        print_verdicts(report, words);
    if (words != NULL && symca_report_verdict(report) != SYMCA_VERDICT_INSTALLS)
        fprintf(words, "Why, and what to do about it: symca check --platform %s\n", group);
    product->is_refused = is_refused_by_all(report);
    if (product->is_refused)
        status = explain_refusal(report, file);
    symca_report_unref(report);
    return status;
}

/* The very bytes that the phone will get are judged. */
int forecast_product(const char *group, const char *file, struct product *product, FILE *words)
{
    symca_load_options load = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;
    int status;

    load.max_size = product->len + 1;
    if (symca_bundle_load(product->data, product->len, &load, &bundle) != SYMCA_OK)
        return library_error(file);
    status = forecast_bundle(group, file, bundle, product, words);
    symca_bundle_unref(bundle);
    return status;
}
