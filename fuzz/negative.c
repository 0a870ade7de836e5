/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Faults that are planted here and nowhere else, one for each oracle: the test `negative` demands that each is found. The
 * first byte of the input chooses the fault; none is 0.
 */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

enum {
    FAULT_NONE = 0,
    FAULT_READ_BEHIND,   /* AddressSanitizer finds it alone, and the two surroundings do without */
    FAULT_CONTROL,       /* a control character in a text */
    FAULT_NOT_UTF8,      /* an overlong form in a text */
    FAULT_JSON,          /* no JSON */
    FAULT_STATUS,        /* a status that the thread does not keep */
    FAULT_MEMORY_OF_RUN, /* another answer the second time */
    FAULT_LEAK,          /* LeakSanitizer */
    FAULT_COUNT
};

/* Reads one byte too many, as a length that nobody checks makes a parser do. */
static void read_behind(const uint8_t *data, size_t len)
{
    const volatile uint8_t *bytes = data;
    fuzz_see_number("behind", bytes[len]);
}

static void tell_another_time(void)
{
    static int told;
    fuzz_see_number("time", told++);
}

static void leak(void)
{
    void *volatile lost = malloc(42);
    lost = NULL;
    (void) lost;
}

void fuzz_one(const uint8_t *data, size_t len)
{
    switch (len > 0 ? data[0] : FAULT_NONE) {
    case FAULT_READ_BEHIND:
        read_behind(data, len);
        break;
    case FAULT_CONTROL:
        fuzz_see_text("text", "a\tb");
        break;
    case FAULT_NOT_UTF8:
        fuzz_see_text("text", "\xc0\xaf");
        break;
    case FAULT_JSON:
        fuzz_see_json("JSON", strdup("{\"a\": 1, \"a\": 2}"));
        break;
    case FAULT_STATUS:
        fuzz_see_status("status", SYMCA_ERROR_CODE, len);
        break;
    case FAULT_MEMORY_OF_RUN:
        tell_another_time();
        break;
    case FAULT_LEAK:
        leak();
        break;
    default:
        break;
    }
}
