/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The command symca: finds the subcommand, runs it, and sees to it that its output has arrived. */

#include "commands.h"
#include "messages.h"

#include <symca/version.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static const struct command *const commands[] = {
    &inspect_command, &convert_command,   &code_command,   &check_command,
    &verify_command,  &platforms_command, &phones_command, &rules_command,
};

#define COMMAND_COUNT (sizeof(commands) / sizeof(commands[0]))

static int print_version(void)
{
    printf("symca %s\n", symca_version());
    return EXIT_DONE;
}

static int print_help(void)
{
    printf("Usage: symca COMMAND [OPTION]... [FILE]...\n\n"
           "Makes certificates ready for Nokia phones: says what is in a file, what a phone will do with it,\n"
           "and writes what S60 and Series 40 phones install. FILE - is standard input.\n\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        printf("  %-10s %s\n", commands[i]->name, commands[i]->summary);
    printf("\n'symca COMMAND --help' tells more; the manual page symca(1) tells all.\n"
           "Exit status: 0 done, 1 the answer is no, 2 usage, 3 the input cannot be used.\n");
    return EXIT_DONE;
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct options options;
    int status = options_parse(command, argc, argv, &options);

    if (status == EXIT_HELP)
        return EXIT_DONE;
    return status == EXIT_DONE ? command->run(&options) : status;
}

static int run(int argc, char **argv)
{
    if (argc < 2)
        return usage_error(NULL, "say what to do");
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
        return print_help();
    if (strcmp(argv[1], "--version") == 0)
        return print_version();
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(argv[1], commands[i]->name) == 0)
            return run_command(commands[i], argc - 1, argv + 1);
    return usage_error(NULL, "there is no command %s", argv[1]);
}

/*
 * Passwords and private keys go through this process: none of it gets into a core dump. A limit of 1 is too little for a
 * file, and Linux takes it to mean that no program gets the dump, either, which it does not for 0 (fs/coredump.c). Who has
 * put the limit at 0 for good has taken the right to say so: then the process itself is marked as one not to dump.
 */
static void forbid_core_dumps(void)
{
    const struct rlimit nothing = {1, 1};

    if (setrlimit(RLIMIT_CORE, &nothing) != 0)
        (void) prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

int main(int argc, char **argv)
{
    int status;

    forbid_core_dumps();
    status = run(argc, argv);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        message("standard output", "cannot be written: %s", strerror(errno));
        return EXIT_INPUT;
    }
    return status;
}
