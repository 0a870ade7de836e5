/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "messages.h"

#include "options.h"

#include <symca/status.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *input_name(const char *file)
{
    return strcmp(file, "-") == 0 ? "standard input" : file;
}

void message(const char *file, const char *format, ...)
{
    va_list arguments;

    fputs("symca: ", stderr);
    if (file != NULL)
        fprintf(stderr, "%s: ", input_name(file));
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

int library_error(const char *file)
{
    if (symca_error_status() == SYMCA_ERROR_PASSWORD_NEEDED)
        message(file, "%s: --password-file names a file with it, for a key --key-password-file", symca_error_detail());
    else if (symca_error_offset() == SYMCA_NONE)
        message(file, "%s", symca_error_detail());
    else
        message(file, "%s (byte %zu)", symca_error_detail(), symca_error_offset());
    return EXIT_INPUT;
}
