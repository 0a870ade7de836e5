/* SPDX-License-Identifier: LGPL-2.1-or-later */

/*
 * Writes a page for each rule of the forecast, and their index, from the table that the library itself uses.
 *
 * Usage: generate-rules [--check] DOCS    with --check nothing is written; exit 1 where a page differs
 */

#include "page.h"

#include <symca/symca.h>

#include <string.h>

#define GENERATOR "generate-rules"

/* The first row of an id stands for all rows that share it. */
static bool is_first_row(size_t row)
{
    for (size_t before = 0; before < row; before++)
        if (strcmp(symca_rule_id(symca_rule_get(before)), symca_rule_id(symca_rule_get(row))) == 0)
            return false;
    return true;
}

static const char *meaning(symca_severity severity)
{
    switch (severity) {
    case SYMCA_SEVERITY_REFUSED:
        return "the phone will not install it as an authority";
    case SYMCA_SEVERITY_UNUSABLE:
        return "it installs, but does not help: connections fail, or the phone asks as before";
    case SYMCA_SEVERITY_WARNED:
        return "it works, but the phone asks or shows something wrong in some situations";
    default:
        return "cosmetic, or advice";
    }
}

/* The platforms of a row by their ids. */
static void put_platform_ids(const page *self, const symca_rule *rule)
{
    const char *separator = "";

    for (size_t i = 0; i < symca_platform_count(); i++) {
        const symca_platform *platform = symca_platform_get(i);
        if (!symca_rule_applies(rule, platform))
            continue;
        fprintf(self->stream, "%s`%s`", separator, symca_platform_id(platform));
        separator = ", ";
    }
}

static void put_platforms(const page *self, const symca_rule *rule)
{
    fputs("| platform | how sure |\n| --- | --- |\n", self->stream);
    for (size_t i = 0; i < symca_platform_count(); i++) {
        const symca_platform *platform = symca_platform_get(i);
        if (symca_rule_applies(rule, platform))
            fprintf(self->stream, "| [%s](../platforms/%s.md) | %s |\n", symca_platform_title(platform),
                    symca_platform_id(platform), symca_confidence_string(symca_rule_confidence(rule, platform)));
    }
    fputc('\n', self->stream);
}

static void put_row(const page *self, const symca_rule *rule)
{
    const char *words = symca_rule_phone_says(rule);

    fprintf(self->stream, "## %s: %s\n\n", symca_severity_string(symca_rule_severity(rule)),
            meaning(symca_rule_severity(rule)));
    page_put(self, symca_rule_condition(rule));
    fputs("\n\n", self->stream);
    put_platforms(self, rule);
    if (words != NULL) {
        fputs("**What the phone says**: ", self->stream);
        page_put(self, words);
        fputs("\n\n", self->stream);
    }
    fputs("**What to do**: ", self->stream);
    page_put(self, symca_rule_advice(rule));
    fputs("\n\n**Known from**: ", self->stream);
    page_put(self, symca_rule_source(rule));
    fputc('\n', self->stream);
}

static void rule_page(page *self, size_t row)
{
    const char *id = symca_rule_id(symca_rule_get(row));

    page_begin(self, GENERATOR, id);
    for (size_t other = row; other < symca_rule_count(); other++) {
        if (strcmp(symca_rule_id(symca_rule_get(other)), id) != 0)
            continue;
        if (other > row)
            fputc('\n', self->stream);
        put_row(self, symca_rule_get(other));
    }
}

static void index_page(page *self)
{
    page_begin(self, GENERATOR, "Rules");
    fputs("What the forecast looks at. A rule that holds differently on several groups of platforms has a row for "
          "each.\n\n"
          "| rule | severity | platforms |\n| --- | --- | --- |\n",
          self->stream);
    for (size_t row = 0; row < symca_rule_count(); row++) {
        const symca_rule *rule = symca_rule_get(row);
        fprintf(self->stream, "| [%s](%s.md) | %s | ", symca_rule_id(rule), symca_rule_id(rule),
                symca_severity_string(symca_rule_severity(rule)));
        put_platform_ids(self, rule);
        fputs(" |\n", self->stream);
    }
}

int main(int argc, char **argv)
{
    bool check = argc == 3 && strcmp(argv[1], "--check") == 0;
    if (argc != 2 && !check) {
        fputs("Usage: generate-rules [--check] DOCS\n", stderr);
        return 2;
    }
    const char *docs = argv[argc - 1];
    page written;
    index_page(&written);
    bool same = page_finish(&written, docs, "rules/README", check);
    for (size_t row = 0; row < symca_rule_count(); row++) {
        char name[64];
        if (!is_first_row(row))
            continue;
        snprintf(name, sizeof(name), "rules/%s", symca_rule_id(symca_rule_get(row)));
        rule_page(&written, row);
        same = page_finish(&written, docs, name, check) && same;
    }
    return same ? 0 : 1;
}
