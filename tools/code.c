/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* symca code: the code that a phone asks for, of a hashed certificate. */

#include "commands.h"
#include "load.h"
#include "messages.h"

#include <stdio.h>

static int verify(const symca_hashed *hashed, const char *digits, const char *file)
{
    symca_status status = symca_hashed_verify_code(hashed, digits, NULL);

    if (status == SYMCA_OK) {
        puts("right");
        return EXIT_DONE;
    }
    if (status != SYMCA_ERROR_CODE)
        return library_error(file);
    puts("wrong");
    message(file, "%s", symca_error_detail());
    return EXIT_NO;
}

static int print_code(const struct options *options, const struct input *input)
{
    if (input->hashed == NULL) {
        message(input->file, "no hashed certificate, so it has no code: make one with symca convert --to s40");
        return EXIT_INPUT;
    }
    if (option_given(options, OPTION_VERIFY))
        return verify(input->hashed, options->value[OPTION_VERIFY], input->file);
    puts(symca_hashed_code_groups(input->hashed));
    return EXIT_DONE;
}

static int run(const struct options *options)
{
    struct input input;
    int status = input_load(options, options->files[0], &input);

    if (status == EXIT_DONE)
        status = print_code(options, &input);
    input_release(&input);
    return status;
}

const struct command code_command = {
    .name = "code",
    .synopsis = "[--verify DIGITS] FILE",
    .summary = "the code that a Series 40 phone asks for",
    .accepts = ACCEPT(OPTION_VERIFY) | ACCEPT(OPTION_MAX_SIZE),
    .min_files = 1,
    .max_files = 1,
    .run = run,
};
