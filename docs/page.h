/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef DOCS_PAGE_H
#define DOCS_PAGE_H

/* A page in Markdown that is written from the library's tables, or compared with the one that is there. */

#include <stdbool.h>
#include <stdio.h>

/* A page being written into memory. It stays where it is: the stream fills in text and len when it is closed. */
typedef struct page {
    const char *generator; /* the program's name */
    char *text;
    size_t len;
    FILE *stream;
} page;

void page_begin(page *self, const char *generator, const char *title);

/* Text that must not become markup. */
void page_put(const page *self, const char *text);

/* Writes DOCS/NAME.md, or with check compares it, and ends the page; false where it differs. */
bool page_finish(page *self, const char *docs, const char *name, bool check);

#endif /* DOCS_PAGE_H */
