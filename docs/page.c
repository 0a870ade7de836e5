/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "page.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Longest path of a page. */
#define PATH_SIZE 4096

static void die(const page *self, const char *what, const char *name)
{
    fprintf(stderr, "%s: %s: %s: %s\n", self->generator, name, what, strerror(errno));
    exit(1);
}

void page_begin(page *self, const char *generator, const char *title)
{
    self->generator = generator;
    self->stream = open_memstream(&self->text, &self->len);
    if (self->stream == NULL)
        die(self, "no memory", title);
    fprintf(self->stream,
            "<!-- SPDX-License-Identifier: LGPL-2.1-or-later -->\n"
            "<!-- Written by docs/%s.c from the library's own tables: change those, see docs/adding.md. -->\n"
            "# %s\n\n",
            generator, title);
}

void page_put(const page *self, const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr("*_|<\\`", *text) != NULL)
            fputc('\\', self->stream);
        fputc(*text, self->stream);
    }
}

static void write_file(const page *self, const char *path)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(self->text, 1, self->len, file) != self->len || fclose(file) != 0)
        die(self, "cannot be written", path);
}

/* Whether a file holds just this page. */
static bool is_in_file(const page *self, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    bool same = true;
    for (size_t i = 0; same && i < self->len; i++)
        same = fgetc(file) == (unsigned char) self->text[i];
    same = same && fgetc(file) == EOF;
    fclose(file);
    return same;
}

bool page_finish(page *self, const char *docs, const char *name, bool check)
{
    char path[PATH_SIZE];
    if (fclose(self->stream) != 0)
        die(self, "no memory", name);
    if (snprintf(path, sizeof(path), "%s/%s.md", docs, name) >= (int) sizeof(path)) {
        errno = ENAMETOOLONG;
        die(self, "cannot be named", name);
    }
    bool same = true;
    if (!check)
        write_file(self, path);
    else if (!is_in_file(self, path)) {
        fprintf(stderr, "%s: %s is not what the tables say; run: %s docs\n", self->generator, path, self->generator);
        same = false;
    }
    free(self->text);
    return same;
}
