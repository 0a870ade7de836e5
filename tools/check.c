/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* symca check: what a phone will do with a file, why, and what to do about it. */

#include "commands.h"
#include "load.h"
#include "messages.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <time.h>

static bool is_group(const char *id)
{
    return strcasecmp(id, "s40") == 0 || strcasecmp(id, "s60") == 0 || strcasecmp(id, "all") == 0;
}

static int find_target(const struct options *options, const char **out)
{
    const char *model = options->value[OPTION_PHONE];
    const char *id = options->value[OPTION_PLATFORM];
    const symca_platform *platform;
    const symca_phone *phone;

    *out = model != NULL ? model : id;
    if (model != NULL && id != NULL)
        return usage_error(options->command, "--phone and --platform do not go together");
    if (model != NULL && symca_phone_find(model, &phone) != SYMCA_OK)
        return usage_error(options->command, "%s", symca_error_detail());
    if (id != NULL && !is_group(id) && symca_platform_find(id, &platform) != SYMCA_OK)
        return usage_error(options->command, "%s", symca_error_detail());
    return EXIT_DONE;
}

static int fill_check_options(const struct options *options, symca_check_options *out)
{
    out->host = options->value[OPTION_HOST];
    out->url = options->value[OPTION_URL];
    out->at = (int64_t) time(NULL);
    if (option_given(options, OPTION_AS_IS))
        out->flags = SYMCA_CHECK_AS_IS;
    if (option_given(options, OPTION_AT) && symca_time_parse(options->value[OPTION_AT], &out->at) != SYMCA_OK)
        return usage_error(options->command, "--at: %s", symca_error_detail());
    return find_target(options, &out->target);
}

static symca_status render(const struct options *options, const symca_report *report, char **out)
{
    bool rules = option_given(options, OPTION_RULES);

    if (option_given(options, OPTION_TEMPLATE))
        return symca_report_template(report, out);
    if (option_given(options, OPTION_JSON))
        return symca_report_to_json(report, rules, out);
    return symca_report_to_text(report, rules, out);
}

static void print_lines(const char *text)
{
    size_t len = strlen(text);

    fputs(text, stdout);
    if (len == 0 || text[len - 1] != '\n')
        putchar('\n');
}

static int print_report(const struct options *options, const char *file, const symca_report *report)
{
    char *text;
    symca_status status = render(options, report, &text);

    if (status == SYMCA_ERROR_NOT_FOUND) {
        message(file, "%s", symca_error_detail());
        return EXIT_NO;
    }
    if (status != SYMCA_OK)
        return library_error(file);
    print_lines(text);
    symca_free(text);
    if (option_given(options, OPTION_TEMPLATE))
        return EXIT_DONE;
    return symca_report_verdict(report) <= SYMCA_VERDICT_WARNED ? EXIT_DONE : EXIT_NO;
}

static int check_bundle(const struct options *options, const symca_check_options *check, const struct input *input)
{
    symca_report *report;
    symca_status failure = symca_bundle_check(input->bundle, check, &report);
    int status;

    if (failure == SYMCA_ERROR_ARGUMENT || failure == SYMCA_ERROR_NOT_FOUND)
        return usage_error(options->command, "%s", symca_error_detail());
    if (failure != SYMCA_OK)
        return library_error(input->file);
    status = print_report(options, input->file, report);
    symca_report_unref(report);
    return status;
}

static int run(const struct options *options)
{
    symca_check_options check = SYMCA_CHECK_OPTIONS_INIT;
    struct input input;
    int status = fill_check_options(options, &check);

    if (status != EXIT_DONE)
        return status;
    status = input_load(options, options->files[0], &input);
    if (status == EXIT_DONE) {
        input_tell_notes(&input);
        status = check_bundle(options, &check, &input);
    }
    input_release(&input);
    return status;
}

const struct command check_command = {
    .name = "check",
    .synopsis = "[--phone MODEL | --platform ID] [--host NAME] [--at TIME] [--as-is] [--rules] [--json] FILE",
    .summary = "what a phone will do with it, why, and what to do about it",
    .accepts = ACCEPT(OPTION_PHONE) | ACCEPT(OPTION_PLATFORM) | ACCEPT(OPTION_HOST) | ACCEPT(OPTION_AT) |
               ACCEPT(OPTION_AS_IS) | ACCEPT(OPTION_URL) | ACCEPT(OPTION_RULES) | ACCEPT(OPTION_TEMPLATE) |
               ACCEPT(OPTION_JSON) | ACCEPT(OPTION_PASSWORD_FILE) | ACCEPT(OPTION_MAX_SIZE),
    .min_files = 1,
    .max_files = 1,
    .run = run,
};
