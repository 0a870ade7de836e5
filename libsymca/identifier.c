/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "identifier.h"

#include <string.h>

/* Room for any identifier's text and a NUL: an octet makes four characters at most, the first one more. */
#define TEXT_SIZE (4 * SYMCA_OID_MAX_LEN + 2)

symca_status symca_identifier_read(symca_slice content, symca_arena *arena, symca_identifier *out)
{
    const symca_oid *row = symca_oid_find(content);
    if (row != NULL) {
        *out = (symca_identifier){row->id, row->text, row->name};
        return SYMCA_OK;
    }
    char dotted[TEXT_SIZE];
    size_t len = symca_oid_text(content, dotted, sizeof dotted);
    if (len == 0)
        return SYMCA_ERROR_MALFORMED;
    char *text = symca_arena_bytes(arena, len + 1);
    if (text != NULL)
        memcpy(text, dotted, len + 1);
    *out = (symca_identifier){SYMCA_OID_NONE, text, text};
    return SYMCA_OK;
}
