/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_OPTIONS_H
#define TOOLS_OPTIONS_H

/* The words of a command line: every option of every subcommand stands once in the table of options.c. */

#include <stdbool.h>
#include <stdint.h>

enum exit_status {
    EXIT_DONE = 0,  /* done */
    EXIT_NO = 1,    /* the answer is no */
    EXIT_USAGE = 2, /* the command line is wrong */
    EXIT_INPUT = 3, /* the input cannot be used, or the output cannot be written */
    EXIT_HELP = -1  /* the help was printed: nothing is left to do */
};

enum option_id {
    OPTION_ALL,
    OPTION_AS_IS,
    OPTION_AT,
    OPTION_FORCE,
    OPTION_HOST,
    OPTION_INDEX,
    OPTION_JSON,
    OPTION_KEY,
    OPTION_KEY_PASSWORD_FILE,
    OPTION_KIND,
    OPTION_MAX_SIZE,
    OPTION_NAME,
    OPTION_OUTPUT,
    OPTION_PASSWORD_FILE,
    OPTION_PHONE,
    OPTION_PLATFORM,
    OPTION_RULES,
    OPTION_SECONDS,
    OPTION_SIGNER,
    OPTION_TEMPLATE,
    OPTION_TO,
    OPTION_TRUST,
    OPTION_URL,
    OPTION_VERIFY,
    OPTION_HELP,
    OPTION_COUNT
};

#define ACCEPT(id) (1u << (id))

struct options;

struct command {
    const char *name;
    const char *synopsis; /* behind "symca NAME" */
    const char *summary;
    uint32_t accepts; /* ACCEPT(...) of each option that it takes; --help always */
    int min_files;
    int max_files; /* -1: any number */
    int (*run)(const struct options *options);
};

struct options {
    const struct command *command;
    const char *value[OPTION_COUNT]; /* NULL: not given; "" for an option without a value */
    char **files;
    int file_count;
};

/* Reads the words behind the command's name. EXIT_DONE, EXIT_HELP, or EXIT_USAGE where the reason has been told. */
int options_parse(const struct command *command, int argc, char **argv, struct options *out);

bool option_given(const struct options *options, enum option_id id);

/* The word behind the two dashes. */
const char *option_name(enum option_id id);

/* A whole number from 0 to max; false where it is none and the reason has been told. Not given: *out is left alone. */
bool option_number(const struct options *options, enum option_id id, uint64_t max, uint64_t *out);

/* Tells what is wrong with the command line and where to find the right one. */
int usage_error(const struct command *command, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif /* TOOLS_OPTIONS_H */
