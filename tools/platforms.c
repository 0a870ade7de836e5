/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* symca platforms: the platforms that are known, and what is known of them. */

#include "commands.h"
#include "output-json.h"

#include <symca/platform.h>

#include <stdio.h>

static void print_platform(const symca_platform *platform)
{
    printf("%s: %s\n", symca_platform_id(platform), symca_platform_title(platform));
    for (size_t i = 0; i < symca_platform_fact_count(platform); i++)
        printf("  %s: %s [%s: %s]\n", symca_platform_fact_key(platform, i), symca_platform_fact_value(platform, i),
               symca_confidence_string(symca_platform_fact_confidence(platform, i)),
               symca_platform_fact_source(platform, i));
}

static int run(const struct options *options)
{
    const symca_platform *platform;

    if (option_given(options, OPTION_JSON))
        return json_platforms();
    for (size_t i = 0; (platform = symca_platform_get(i)) != NULL; i++) {
        if (i > 0)
            putchar('\n');
        print_platform(platform);
    }
    return EXIT_DONE;
}

const struct command platforms_command = {
    .name = "platforms",
    .synopsis = "[--json]",
    .summary = "lists the platforms, and what each accepts",
    .accepts = ACCEPT(OPTION_JSON),
    .min_files = 0,
    .max_files = 0,
    .run = run,
};
