/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "options.h"

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* getopt_long() returns this much more than the option's number, so that it cannot be taken for a character. */
#define LONG_OPTION 256

struct description {
    const char *name;
    const char *argument; /* NULL: it takes none */
    const char *help;
};

static const struct description descriptions[OPTION_COUNT] = {
    [OPTION_ALL] = {"all", NULL, "write every authority of FILE; OUT is a directory"},
    [OPTION_AS_IS] = {"as-is", NULL, "judge the very file, not what symca would make of it"},
    [OPTION_AT] = {"at", "TIME", "judge at YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ (default: now)"},
    [OPTION_FORCE] = {"force", NULL, "write although every phone refuses; replace a file that was not named with -o"},
    [OPTION_HOST] = {"host", "NAME", "the host name as typed on the phone"},
    [OPTION_INDEX] = {"index", "N", "take this certificate, counted from 0 as inspect does"},
    [OPTION_JSON] = {"json", NULL, "print JSON"},
    [OPTION_KEY] = {"key", "FILE", "the private key to sign with, PEM or DER"},
    [OPTION_KEY_PASSWORD_FILE] = {"key-password-file", "FILE", "the first line of FILE opens the key"},
    [OPTION_KIND] = {"kind", "KIND", "of a certificate response: info, cert or referral (default: cert)"},
    [OPTION_MAX_SIZE] = {"max-size", "BYTES", "the most that is read of one input (default: 1048576)"},
    [OPTION_NAME] = {"name", "NAME", "the name that the phone shows (default: the label)"},
    [OPTION_OUTPUT] = {"output", "OUT", "where to write; - is standard output"},
    [OPTION_PASSWORD_FILE] = {"password-file", "FILE", "the first line of FILE opens a PKCS#12 input"},
    [OPTION_PHONE] = {"phone", "MODEL", "the phone, such as E61 or \"Nokia N95 8GB\""},
    [OPTION_PLATFORM] = {"platform", "ID", "a platform id, or the group s40, s60 or all"},
    [OPTION_RULES] = {"rules", NULL, "list every rule with its outcome"},
    [OPTION_SECONDS] = {"seconds", "N", "of a referral: how long to wait (default: 0)"},
    [OPTION_SIGNER] = {"signer", "FILE", "the certificate of the one who signs"},
    [OPTION_TEMPLATE] = {"template", NULL, "print only the certtool template for a certificate that is accepted"},
    [OPTION_TO] = {"to", "FORM", "s60, s40, wtls, signed, rollover or cert-response"},
    [OPTION_TRUST] = {"trust", "FILE", "the certificate that is trusted"},
    [OPTION_URL] = {"url", "URL", "where a person can read about the authority"},
    [OPTION_VERIFY] = {"verify", "DIGITS", "whether DIGITS are the code; spaces and dashes do not matter"},
    [OPTION_HELP] = {"help", NULL, "print this help"},
};

static bool is_accepted(const struct command *command, int option)
{
    return option == OPTION_HELP || (command->accepts & ACCEPT(option)) != 0;
}

int usage_error(const struct command *command, const char *format, ...)
{
    va_list arguments;

    fputs("symca: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    if (command == NULL)
        fputs("\nTry 'symca --help'.\n", stderr);
    else
        fprintf(stderr, "\nTry 'symca %s --help'.\n", command->name);
    return EXIT_USAGE;
}

static void print_option(const struct description *description, bool is_output)
{
    char left[40];

    if (description->argument == NULL)
        snprintf(left, sizeof(left), "--%s", description->name);
    else
        snprintf(left, sizeof(left), "%s--%s %s", is_output ? "-o, " : "", description->name, description->argument);
    printf("  %-26s %s\n", left, description->help);
}

static void print_help(const struct command *command)
{
    printf("Usage: symca %s %s\n\n%s\n\n", command->name, command->synopsis, command->summary);
    for (int i = 0; i < OPTION_COUNT; i++)
        if (is_accepted(command, i))
            print_option(&descriptions[i], i == OPTION_OUTPUT);
}

static void fill_getopt(const struct command *command, struct option *longs)
{
    size_t used = 0;

    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!is_accepted(command, i))
            continue;
        longs[used++] =
            (struct option){descriptions[i].name, descriptions[i].argument == NULL ? no_argument : required_argument,
                            NULL, LONG_OPTION + i};
    }
    longs[used] = (struct option){NULL, 0, NULL, 0};
}

static int check_files(const struct options *options)
{
    const struct command *command = options->command;

    if (options->file_count < command->min_files)
        return usage_error(command, "%s needs a FILE", command->name);
    if (command->max_files >= 0 && options->file_count > command->max_files)
        return usage_error(command, "%s: one word too many: %s", command->name, options->files[command->max_files]);
    return EXIT_DONE;
}

int options_parse(const struct command *command, int argc, char **argv, struct options *out)
{
    struct option longs[OPTION_COUNT + 1];
    const char *shorts = is_accepted(command, OPTION_OUTPUT) ? ":o:" : ":";
    int found;

    memset(out, 0, sizeof(*out));
    out->command = command;
    fill_getopt(command, longs);
    opterr = 0;
    while ((found = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        if (found == 'o')
            found = LONG_OPTION + OPTION_OUTPUT;
        if (found == ':')
            return usage_error(command, "%s needs a value", argv[optind - 1]);
        if (found == '?')
            return usage_error(command, "%s does not know %s, or not with a value", command->name, argv[optind - 1]);
        out->value[found - LONG_OPTION] = optarg == NULL ? "" : optarg;
    }
    if (option_given(out, OPTION_HELP)) {
        print_help(command);
        return EXIT_HELP;
    }
    out->files = argv + optind;
    out->file_count = argc - optind;
    return check_files(out);
}

bool option_given(const struct options *options, enum option_id id)
{
    return options->value[id] != NULL;
}

const char *option_name(enum option_id id)
{
    return descriptions[id].name;
}

bool option_number(const struct options *options, enum option_id id, uint64_t max, uint64_t *out)
{
    const char *text = options->value[id];
    unsigned long long number;
    char *end;

    if (text == NULL)
        return true;
    errno = 0;
    number = strtoull(text, &end, 10);
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || errno != 0 || number > max) {
        usage_error(options->command, "--%s takes a whole number from 0 to %llu, not \"%s\"", descriptions[id].name,
                    (unsigned long long) max, text);
        return false;
    }
    *out = number;
    return true;
}
