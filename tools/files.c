/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "files.h"

#include "messages.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_ROOM 65536
#define MAX_PASSWORD 4096

static bool fail(const char *path, const char *what)
{
    message(path, "%s: %s", what, strerror(errno));
    return false;
}

/* Like realloc(), but leaves no copy behind. */
static bool bytes_grow(struct bytes *bytes, size_t *room, size_t wanted)
{
    uint8_t *data = malloc(wanted);

    if (data == NULL)
        return false;
    if (bytes->len > 0)
        memcpy(data, bytes->data, bytes->len);
    bytes_wipe(&(struct bytes){bytes->data, bytes->len});
    bytes->data = data;
    *room = wanted;
    return true;
}

/* Reads to the end, or one byte past the limit. */
static bool read_all(int fd, size_t limit, struct bytes *out)
{
    size_t room = 0;

    while (out->len <= limit) {
        ssize_t got;

        if (out->len == room) {
            size_t wanted = room == 0 ? FIRST_ROOM : room * 2;

            if (!bytes_grow(out, &room, wanted > limit ? limit + 1 : wanted))
                return false;
        }
        got = read(fd, out->data + out->len, room - out->len);
        if (got == 0)
            return true;
        if (got > 0)
            out->len += (size_t) got;
        else if (errno != EINTR)
            return false;
    }
    return true;
}

static int open_input(const char *path)
{
    static bool is_taken = false;

    if (strcmp(path, "-") != 0)
        return open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (is_taken) {
        errno = EBUSY;
        return -1;
    }
    is_taken = true;
    return STDIN_FILENO;
}

bool file_read(const char *path, size_t limit, const char *advice, struct bytes *out)
{
    int fd = open_input(path);
    bool is_read;

    *out = (struct bytes){NULL, 0};
    if (fd < 0)
        return fail(path, "cannot be opened");
    is_read = read_all(fd, limit, out);
    if (!is_read)
        fail(path, "cannot be read");
    if (fd != STDIN_FILENO)
        close(fd);
    if (is_read && out->len > limit) {
        message(path, "larger than %zu bytes, the most that is read: %s", limit, advice);
        is_read = false;
    }
    if (!is_read)
        bytes_wipe(out);
    return is_read;
}

void bytes_wipe(struct bytes *bytes)
{
    if (bytes->data != NULL)
        explicit_bzero(bytes->data, bytes->len);
    free(bytes->data);
    *bytes = (struct bytes){NULL, 0};
}

bool password_read(const char *path, char **out)
{
    struct bytes bytes;
    size_t len = 0;

    *out = NULL;
    if (!file_read(path, MAX_PASSWORD, "give a file with the password alone", &bytes))
        return false;
    while (len < bytes.len && bytes.data[len] != '\n' && bytes.data[len] != '\0')
        len++;
    if (len > 0 && bytes.data[len - 1] == '\r')
        len--;
    *out = malloc(len + 1);
    if (*out != NULL) {
        memcpy(*out, bytes.data, len);
        (*out)[len] = '\0';
    } else {
        fail(path, "cannot be read");
    }
    bytes_wipe(&bytes);
    return *out != NULL;
}

void password_wipe(char *password)
{
    if (password != NULL)
        explicit_bzero(password, strlen(password));
    free(password);
}

static bool write_all(int fd, const uint8_t *data, size_t len)
{
    while (len > 0) {
        ssize_t put = write(fd, data, len);

        if (put > 0) {
            data += put;
            len -= (size_t) put;
        } else if (put == 0 || errno != EINTR) {
            return false;
        }
    }
    return true;
}

bool stdout_write(const uint8_t *data, size_t len)
{
    if (fflush(stdout) != 0 || !write_all(STDOUT_FILENO, data, len))
        return fail("standard output", "cannot be written");
    return true;
}

/* A pipe or a device is written to: it must not be replaced by a file. */
static bool write_special(const char *path, const uint8_t *data, size_t len)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    bool is_written;

    if (fd < 0)
        return false;
    is_written = write_all(fd, data, len);
    return close(fd) == 0 && is_written;
}

static mode_t file_mode(void)
{
    mode_t mask = umask(0);

    umask(mask);
    return 0666 & ~mask;
}

/* link() never replaces; where a file system has no links, a look before rename() has to do. */
static bool put_in_place(const char *temporary, const char *path, enum existing existing)
{
    struct stat status;

    if (existing == EXISTING_REPLACE)
        return rename(temporary, path) == 0;
    if (link(temporary, path) == 0)
        return unlink(temporary) == 0;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != EACCES)
        return false;
    if (lstat(path, &status) == 0) {
        errno = EEXIST;
        return false;
    }
    return rename(temporary, path) == 0;
}

static bool write_temporary(int fd, const uint8_t *data, size_t len)
{
    bool is_written = fchmod(fd, file_mode()) == 0 && write_all(fd, data, len) && fsync(fd) == 0;
    int error = errno;

    if (close(fd) != 0)
        return false;
    errno = error;
    return is_written;
}

static char *temporary_name(const char *path)
{
    char *copy = strdup(path);
    char *name = copy == NULL ? NULL : path_join(dirname(copy), ".symca-XXXXXX");

    free(copy);
    return name;
}

static bool write_regular(const char *path, enum existing existing, const uint8_t *data, size_t len)
{
    char *temporary = temporary_name(path);
    int fd = temporary == NULL ? -1 : mkstemp(temporary);
    bool is_written = false;

    if (fd >= 0) {
        is_written = write_temporary(fd, data, len) && put_in_place(temporary, path, existing);
        if (!is_written) {
            int error = errno;

            unlink(temporary);
            errno = error;
        }
    }
    free(temporary);
    return is_written;
}

/* Behind a symbolic link stands the file that is meant. */
static bool write_behind_links(const char *path, const uint8_t *data, size_t len)
{
    char *target = realpath(path, NULL);
    bool is_written = target != NULL && write_regular(target, EXISTING_REPLACE, data, len);

    free(target);
    return is_written;
}

bool file_write(const char *path, enum existing existing, const uint8_t *data, size_t len)
{
    struct stat status;
    bool is_written;

    if (existing == EXISTING_KEEP || stat(path, &status) != 0)
        is_written = write_regular(path, existing, data, len);
    else if (S_ISREG(status.st_mode))
        is_written = write_behind_links(path, data, len);
    else
        is_written = write_special(path, data, len);
    if (!is_written && errno == EEXIST && existing == EXISTING_KEEP) {
        message(path, "is there already: name it with -o, or give --force, to replace it");
        return false;
    }
    return is_written || fail(path, "cannot be written");
}

bool is_directory(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool directory_make(const char *path)
{
    if (is_directory(path) || mkdir(path, 0777) == 0)
        return true;
    return fail(path, "cannot be made a directory");
}

char *path_join(const char *directory, const char *name)
{
    size_t room = strlen(name) + 1 + (directory == NULL ? 0 : strlen(directory) + 1);
    char *path = malloc(room);

    if (path == NULL)
        return NULL;
    if (directory == NULL)
        snprintf(path, room, "%s", name);
    else
        snprintf(path, room, "%s%s%s", directory, directory[strlen(directory) - 1] == '/' ? "" : "/", name);
    return path;
}
