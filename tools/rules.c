/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* symca rules: everything that the forecast looks at. */

#include "commands.h"
#include "output-json.h"

#include <symca/report.h>

#include <stdio.h>

static void print_platforms(const symca_rule *rule)
{
    const symca_platform *platform;

    fputs("  on:", stdout);
    for (size_t i = 0; (platform = symca_platform_get(i)) != NULL; i++)
        if (symca_rule_applies(rule, platform))
            printf(" %s (%s)", symca_platform_id(platform),
                   symca_confidence_string(symca_rule_confidence(rule, platform)));
    putchar('\n');
}

static void print_rule(const symca_rule *rule)
{
    printf("%s: %s\n", symca_rule_id(rule), symca_severity_string(symca_rule_severity(rule)));
    print_platforms(rule);
    printf("  when: %s\n", symca_rule_condition(rule));
    if (symca_rule_phone_says(rule) != NULL)
        printf("  the phone says: %s\n", symca_rule_phone_says(rule));
    printf("  what to do: %s\n", symca_rule_advice(rule));
    printf("  known from: %s\n", symca_rule_source(rule));
}

static int run(const struct options *options)
{
    const symca_rule *rule;

    if (option_given(options, OPTION_JSON))
        return json_rules();
    for (size_t i = 0; (rule = symca_rule_get(i)) != NULL; i++) {
        if (i > 0)
            putchar('\n');
        print_rule(rule);
    }
    return EXIT_DONE;
}

const struct command rules_command = {
    .name = "rules",
    .synopsis = "[--json]",
    .summary = "lists the rules of the forecast, with their sources",
    .accepts = ACCEPT(OPTION_JSON),
    .min_files = 0,
    .max_files = 0,
    .run = run,
};
