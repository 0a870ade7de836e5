/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "print.h"

#include <ctype.h>
#include <string.h>

void print_field(const char *title)
{
    printf("  %-17s", title);
}

void print_time(FILE *stream, int64_t time)
{
    char text[SYMCA_TIME_SIZE];
    size_t date;

    symca_time_text(time, text);
    date = strcspn(text, "T");
    if (text[date] == '\0') {
        fputs(text, stream);
        return;
    }
    fprintf(stream, "%.*s %.*s UTC", (int) date, text, (int) strcspn(text + date + 1, "Z"), text + date + 1);
}

void print_validity(FILE *stream, int64_t not_before, int64_t not_after)
{
    print_time(stream, not_before);
    fputs(" to ", stream);
    print_time(stream, not_after);
}

bool fingerprint_grouped(const symca_certificate *certificate, symca_digest digest, char *text)
{
    char plain[SYMCA_FINGERPRINT_SIZE];
    size_t used = 0;

    text[0] = '\0';
    if (symca_certificate_fingerprint(certificate, digest, plain) != SYMCA_OK)
        return false;
    for (size_t i = 0; plain[i] != '\0'; i++) {
        if (i > 0 && i % 2 == 0)
            text[used++] = ':';
        text[used++] = (char) toupper((unsigned char) plain[i]);
    }
    text[used] = '\0';
    return true;
}

void print_hex(FILE *stream, const uint8_t *data, size_t len)
{
    for (size_t i = 0; i < len; i++)
        fprintf(stream, "%s%02x", i == 0 ? "" : ":", data[i]);
}
