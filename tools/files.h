/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TOOLS_FILES_H
#define TOOLS_FILES_H

/* Whole files in and out. Every failure has been told to the person when a function returns false. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bytes {
    uint8_t *data;
    size_t len;
};

/*
 * Reads a file, or standard input for "-", of at most limit bytes; advice tells what to do about a larger one. The bytes
 * go back to bytes_wipe().
 */
bool file_read(const char *path, size_t limit, const char *advice, struct bytes *out);

/* Overwrites and releases: an input may hold keys and passwords. */
void bytes_wipe(struct bytes *bytes);

/* The first line of a file, without its line end. The text goes back to password_wipe(). */
bool password_read(const char *path, char **out);
void password_wipe(char *password);

enum existing {
    EXISTING_REPLACE, /* the person named this very file */
    EXISTING_KEEP     /* the command chose the name: what is there already stays */
};

/* Writes a file whole or not at all: to a temporary file beside it, to the disk, and then under its name. */
bool file_write(const char *path, enum existing existing, const uint8_t *data, size_t len);

bool stdout_write(const uint8_t *data, size_t len);

bool is_directory(const char *path);

/* Makes the directory where there is none. */
bool directory_make(const char *path);

/* "DIRECTORY/NAME", or NAME where the directory is NULL; to be freed. */
char *path_join(const char *directory, const char *name);

#endif /* TOOLS_FILES_H */
