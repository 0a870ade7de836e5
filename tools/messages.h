/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_MESSAGES_H
#define TOOLS_MESSAGES_H

/* What the command says to a person, on standard error: "symca: FILE: what is wrong (byte N)". */

/* The name of an input for people: "standard input" for "-". */
const char *input_name(const char *file);

/* One line; file NULL: about none. */
void message(const char *file, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What the library's last failure says of a file. Returns EXIT_INPUT. */
int library_error(const char *file);

#endif /* TOOLS_MESSAGES_H */
