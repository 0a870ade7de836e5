/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* symca phones: the phone models that are known, and what each runs. */

#include "commands.h"
#include "messages.h"
#include "output-json.h"

#include <symca/platform.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_MODEL 64

/* Case, spaces and dashes do not matter. */
static void fold(const char *text, char *out)
{
    size_t used = 0;

    for (; *text != '\0' && used + 1 < MAX_MODEL; text++)
        if (isalnum((unsigned char) *text))
            out[used++] = (char) tolower((unsigned char) *text);
    out[used] = '\0';
}

static size_t find_phones(const char *wanted, const symca_phone **out)
{
    char folded[MAX_MODEL];
    char model[MAX_MODEL];
    const symca_phone *phone;
    size_t found = 0;

    fold(wanted, folded);
    for (size_t i = 0; (phone = symca_phone_get(i)) != NULL; i++) {
        fold(symca_phone_model(phone), model);
        if (strstr(model, folded) != NULL)
            out[found++] = phone;
    }
    return found;
}

static void print_phones(const symca_phone *const *phones, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const symca_platform *platform = symca_phone_platform(phones[i]);

        printf("%-16s %-12s %s\n", symca_phone_model(phones[i]), symca_platform_id(platform),
               symca_platform_title(platform));
    }
}

/* A name in full may still find one where a part of a name found none: "Nokia E61". */
static size_t find_by_full_name(const char *wanted, const symca_phone **out)
{
    if (symca_phone_find(wanted, &out[0]) == SYMCA_OK)
        return 1;
    message(NULL, "%s", symca_error_detail());
    return 0;
}

static int list(const struct options *options, const symca_phone **phones)
{
    const char *wanted = options->file_count == 0 ? "" : options->files[0];
    size_t count = find_phones(wanted, phones);

    if (count == 0)
        count = find_by_full_name(wanted, phones);
    if (option_given(options, OPTION_JSON)) {
        int status = json_phones(phones, count);

        return status == EXIT_DONE && count == 0 ? EXIT_NO : status;
    }
    print_phones(phones, count);
    return count == 0 ? EXIT_NO : EXIT_DONE;
}

static int run(const struct options *options)
{
    const symca_phone **phones = calloc(symca_phone_count() + 1, sizeof(const symca_phone *));
    int status;

    if (phones == NULL) {
        message(NULL, "no memory");
        return EXIT_INPUT;
    }
    status = list(options, phones);
    free(phones);
    return status;
}

const struct command phones_command = {
    .name = "phones",
    .synopsis = "[--json] [TEXT]",
    .summary = "lists the phones, all or those with TEXT in their name",
    .accepts = ACCEPT(OPTION_JSON),
    .min_files = 0,
    .max_files = 1,
    .run = run,
};
