/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_COMMANDS_H
#define TOOLS_COMMANDS_H

/* The subcommands, one a file. */

#include "options.h"

extern const struct command check_command;
extern const struct command code_command;
extern const struct command convert_command;
extern const struct command inspect_command;
extern const struct command phones_command;
extern const struct command platforms_command;
extern const struct command rules_command;
extern const struct command verify_command;

#endif /* TOOLS_COMMANDS_H */
