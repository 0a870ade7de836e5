/* SPDX-License-Identifier: LGPL-2.1-or-later */

/*
 * Writes the pages on the platforms and the phones from the tables that the library itself uses.
 *
 * Usage: generate-platforms [--check] DOCS    with --check nothing is written; exit 1 where a page differs
 */

#include "page.h"

#include <symca/symca.h>

#include <string.h>

#define GENERATOR "generate-platforms"

/* "signature-algorithms" as a heading: "Signature algorithms". */
static void put_heading(const page *self, const char *key)
{
    fputs("### ", self->stream);
    for (size_t i = 0; key[i] != '\0'; i++) {
        char c = key[i] == '-' ? ' ' : key[i];
        fputc(i == 0 && c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c, self->stream);
    }
    fputs("\n\n", self->stream);
}

static const char *forms(const symca_platform *platform)
{
    if (!symca_platform_takes_hashed(platform))
        return "DER";
    return symca_platform_takes_der(platform) ? "hashed certificate, DER" : "hashed certificate";
}

static void put_phones(const page *self, const symca_platform *platform)
{
    const char *separator = "";
    for (size_t i = 0; i < symca_phone_count(); i++) {
        const symca_phone *phone = symca_phone_get(i);
        if (symca_phone_platform(phone) != platform)
            continue;
        fprintf(self->stream, "%s%s", separator, symca_phone_model(phone));
        separator = ", ";
    }
    fputs("\n\n", self->stream);
}

static size_t phones_of(const symca_platform *platform)
{
    size_t count = 0;
    for (size_t i = 0; i < symca_phone_count(); i++)
        count += symca_phone_platform(symca_phone_get(i)) == platform;
    return count;
}

static void platform_page(page *self, const symca_platform *platform)
{
    page_begin(self, GENERATOR, symca_platform_title(platform));
    fprintf(self->stream, "Platform `%s` of the group `%s`. Takes: %s.\n\n## Phones\n\nNokia ",
            symca_platform_id(platform), symca_platform_group(platform), forms(platform));
    put_phones(self, platform);
    fputs("## What is known\n", self->stream);
    for (size_t i = 0; i < symca_platform_fact_count(platform); i++) {
        fputc('\n', self->stream);
        put_heading(self, symca_platform_fact_key(platform, i));
        page_put(self, symca_platform_fact_value(platform, i));
        fprintf(self->stream, "\n\n> **%s** · ", symca_confidence_string(symca_platform_fact_confidence(platform, i)));
        page_put(self, symca_platform_fact_source(platform, i));
        fputc('\n', self->stream);
    }
}

static void index_page(page *self)
{
    page_begin(self, GENERATOR, "Platforms");
    fputs("What each kind of phone takes, and how that is known: *proven* was read in the platform's source, "
          "*documented* "
          "in the\nvendor's or the specification's documents, *inferred* holds for the same code family in a release "
          "whose "
          "source is not\npublic, *reported* is what users said.\n\n"
          "| platform | group | id | takes | phones known |\n| --- | --- | --- | --- | --- |\n",
          self->stream);
    for (size_t i = 0; i < symca_platform_count(); i++) {
        const symca_platform *platform = symca_platform_get(i);
        fprintf(self->stream, "| [%s](%s.md) | `%s` | `%s` | %s | %zu |\n", symca_platform_title(platform),
                symca_platform_id(platform), symca_platform_group(platform), symca_platform_id(platform),
                forms(platform), phones_of(platform));
    }
}

static void phones_page(page *self)
{
    page_begin(self, GENERATOR, "Phones");
    fprintf(self->stream,
            "%zu models of Nokia's. Case, blanks, dashes, a leading \"Nokia\" and a hardware variant (E61-1) do not "
            "matter when one is\nlooked up. A phone whose platform is not certain is left out.\n\n"
            "| model | platform |\n| --- | --- |\n",
            symca_phone_count());
    for (size_t i = 0; i < symca_phone_count(); i++) {
        const symca_phone *phone = symca_phone_get(i);
        const symca_platform *platform = symca_phone_platform(phone);
        fprintf(self->stream, "| %s | [%s](platforms/%s.md) |\n", symca_phone_model(phone),
                symca_platform_title(platform), symca_platform_id(platform));
    }
}

int main(int argc, char **argv)
{
    bool check = argc == 3 && strcmp(argv[1], "--check") == 0;
    if (argc != 2 && !check) {
        fputs("Usage: generate-platforms [--check] DOCS\n", stderr);
        return 2;
    }
    const char *docs = argv[argc - 1];
    page written;
    index_page(&written);
    bool same = page_finish(&written, docs, "platforms/README", check);
    phones_page(&written);
    same = page_finish(&written, docs, "phones", check) && same;
    for (size_t i = 0; i < symca_platform_count(); i++) {
        char name[64];
        snprintf(name, sizeof(name), "platforms/%s", symca_platform_id(symca_platform_get(i)));
        platform_page(&written, symca_platform_get(i));
        same = page_finish(&written, docs, name, check) && same;
    }
    return same ? 0 : 1;
}
