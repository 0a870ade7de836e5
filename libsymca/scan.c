/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scan.h"

#include <string.h>

symca_slice symca_scan_from(symca_slice bytes, size_t start)
{
    return start > 0 ? symca_slice_of(bytes.data + start, bytes.len - start) : bytes;
}

bool symca_scan_starts(symca_slice bytes, const char *mark)
{
    size_t len = strlen(mark);
    return bytes.len >= len && memcmp(bytes.data, mark, len) == 0;
}

bool symca_scan_starts_folded(symca_slice bytes, const char *mark)
{
    size_t len = strlen(mark);
    if (bytes.len < len)
        return false;
    for (size_t i = 0; i < len; i++) {
        uint8_t character = bytes.data[i];
        if (character >= 'A' && character <= 'Z')
            character = (uint8_t) (character + ('a' - 'A'));
        if (character != (uint8_t) mark[i])
            return false;
    }
    return true;
}

bool symca_scan_equals(symca_slice bytes, const char *mark)
{
    return bytes.len == strlen(mark) && symca_scan_starts(bytes, mark);
}

/* memchr() first: the marks begin with characters that are rare where it matters. */
size_t symca_scan_find(symca_slice bytes, const char *mark)
{
    size_t len = strlen(mark);
    size_t at = 0;

    while (bytes.len - at >= len) {
        const uint8_t *found = memchr(bytes.data + at, mark[0], bytes.len - at - len + 1);
        if (!found)
            break;
        if (memcmp(found, mark, len) == 0)
            return (size_t) (found - bytes.data);
        at = (size_t) (found - bytes.data) + 1;
    }
    return bytes.len;
}

bool symca_scan_holds(symca_slice bytes, const char *mark)
{
    return symca_scan_find(bytes, mark) < bytes.len;
}

bool symca_scan_is_white(uint8_t character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

symca_slice symca_scan_trim(symca_slice bytes)
{
    size_t white = 0;
    while (white < bytes.len && symca_scan_is_white(bytes.data[white]))
        white++;
    return symca_scan_from(bytes, white);
}
