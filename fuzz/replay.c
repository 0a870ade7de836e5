/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A harness without an engine: runs it over files, and over all files of folders. Each input stands in a block of
 * exactly its size.
 *
 * Usage: NAME [FILE-OR-FOLDER]...    folders that are not there hold nothing
 */
#include "fuzz.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MAX_PATH 4096

static size_t replayed;

static _Noreturn void give_up(const char *path, const char *why)
{
    fprintf(stderr, "%s: %s\n", path, why);
    exit(EXIT_FAILURE);
}

static void replay_file(const char *path, size_t len)
{
    uint8_t *data = malloc(len);
    FILE *file = fopen(path, "rb");
    if (file == NULL || (data == NULL && len > 0))
        give_up(path, strerror(errno));
    if (fread(data, 1, len, file) != len)
        give_up(path, "it could not be read");
    fclose(file);
    if (getenv("FUZZ_NAMES") != NULL)
        fprintf(stderr, "%s\n", path);
    LLVMFuzzerTestOneInput(data, len);
    free(data);
    replayed++;
}

static void replay_path(const char *path);

static void replay_folder(const char *path)
{
    DIR *folder = opendir(path);
    if (folder == NULL)
        give_up(path, strerror(errno));
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char inner[MAX_PATH];
        if (entry->d_name[0] == '.')
            continue;
        if ((size_t) snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name) >= sizeof inner)
            give_up(path, "a name in it is too long");
        replay_path(inner);
    }
    closedir(folder);
}

static void replay_path(const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        if (errno != ENOENT)
            give_up(path, strerror(errno));
        return;
    }
    if (S_ISDIR(info.st_mode))
        replay_folder(path);
    else
        replay_file(path, (size_t) info.st_size);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        replay_path(argv[i]);
    printf("%zu inputs replayed\n", replayed);
    if (replayed > 0)
        return EXIT_SUCCESS;
    fprintf(stderr, "there was nothing to replay\n");
    return EXIT_FAILURE;
}
