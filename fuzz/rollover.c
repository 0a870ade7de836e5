/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The roll-over block: read, and joined again from its items. */
#include "see.h"

#include "forms.h"

#include <stdlib.h>
#include <string.h>

/* Items to a roll-over block: the bytes that were read. */
static void join_again(const symca_rollover *rollover)
{
    size_t count = symca_rollover_count(rollover);
    const symca_signed **items = calloc(count, sizeof *items);
    if (items == NULL)
        fuzz_stop("no memory for the harness itself");
    for (size_t i = 0; i < count; i++) {
        items[i] = symca_rollover_item(rollover, i);
        fuzz_require_signed(items[i]);
    }
    symca_rollover *again;
    symca_status status = symca_rollover_new(items, count, &again);
    FUZZ_REQUIRE(status == SYMCA_OK, "its items cannot be joined: %s", symca_error_detail());
    size_t len;
    size_t again_len;
    const uint8_t *bytes = symca_rollover_bytes(rollover, &len);
    const uint8_t *again_bytes = symca_rollover_bytes(again, &again_len);
    FUZZ_REQUIRE(len == again_len && memcmp(bytes, again_bytes, len) == 0, "its items join to something else");
    symca_rollover_unref(again);
    free(items);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    symca_rollover *rollover;
    symca_status status = symca_rollover_parse(data, len, &rollover);
    if (!fuzz_see_status("parse", status, len)) {
        FUZZ_REQUIRE(rollover == NULL, "what fails leaves a handle");
        return;
    }
    size_t kept;
    const uint8_t *bytes = symca_rollover_bytes(rollover, &kept);
    FUZZ_REQUIRE(kept == len && memcmp(bytes, data, len) == 0, "it keeps other bytes than it read");
    fuzz_see_rollover(rollover);
    join_again(rollover);
    symca_rollover_unref(rollover);
}
