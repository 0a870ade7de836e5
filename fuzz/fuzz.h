/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

/*
 * What the harnesses share. A harness is one file with fuzz_one(). The engine's entry calls it twice, on copies of the
 * input that stand in different surroundings; all that the library says is recorded, and both records must be the same.
 */

#include <symca/status.h>

#include <stdarg.h>

/* One input: what the harness does with it. */
void fuzz_one(const uint8_t *data, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

/* Ends the process so that the engine keeps the input. */
_Noreturn void fuzz_stop(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* An oracle: what must hold, and what to say where it does not. */
#define FUZZ_REQUIRE(condition, ...) \
    do {                             \
        if (!(condition))            \
            fuzz_stop(__VA_ARGS__);  \
    } while (0)

/* ---- the record of one look at the input; FUZZ_PRINT=1 in the environment prints it ---- */

void fuzz_see_bytes(const char *what, const void *data, size_t len);
void fuzz_see_number(const char *what, int64_t value);

/* Text must be clean (below); NULL is recorded as such. */
void fuzz_see_text(const char *what, const char *text);

/* The same for text that the caller owns, which is released. */
void fuzz_see_owned(const char *what, char *text);

/* The same, and it must be JSON without a key twice. */
void fuzz_see_json(const char *what, char *text);

/*
 * Whether a call on an input of len bytes succeeded. A failure must be one that is documented, the same as what the
 * thread keeps, with a detail, and with no place behind the input.
 */
bool fuzz_see_status(const char *what, symca_status status, size_t len);

/*
 * Whether text is UTF-8 (RFC 3629) without control characters, and without those that order it from right to left or format
 * it unseen, told without the library's own code.
 */
bool fuzz_is_clean(const char *text);

/* ---- parts of an input ---- */

typedef struct fuzz_input {
    const uint8_t *data;
    size_t len;
} fuzz_input;

/* The next byte; 0 at the end. */
uint8_t fuzz_take_byte(fuzz_input *input);

/* A length byte and so many bytes or fewer, as text that ends with its first NUL. Owned. */
char *fuzz_take_text(fuzz_input *input);

/* Whether the bytes of part stand somewhere in whole. */
bool fuzz_holds(fuzz_input whole, const uint8_t *part, size_t len);

#endif /* FUZZ_FUZZ_H */
