/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_AMPLIFY_H
#define FUZZ_AMPLIFY_H

/*
 * Large inputs out of small seeds, as recipes of one line: the seed's path under fuzz/, and steps, each a letter, a place
 * and a count with ":" between them.
 *
 *   d:PLACE:COUNT   the DER value at that place of a walk stands there COUNT times; lengths around it are put right
 *   g:PLACE:COUNT   the content of that value becomes COUNT times as long
 *   b:PLACE:COUNT   the block of 64 bytes at PLACE times 16 stands there COUNT times
 *   a:0:COUNT       all of it COUNT times
 *   n:PLACE:COUNT   all of it COUNT times, the number of each copy in four bytes at PLACE
 *   p:0:COUNT       as COUNT blocks of PEM
 *   6:0:1           in Base64
 *   u:0:1           in UTF-16
 */

#include "fuzz.h"

#include "writer.h"

#define FUZZ_MAX_STEPS 5

/* The size under which no input may cost more than the limits. */
#define FUZZ_AMPLIFIED_MAX (1 << 20)

typedef struct fuzz_step {
    char kind;
    uint32_t place;
    uint32_t count;
} fuzz_step;

typedef struct fuzz_recipe {
    char seed[128];
    fuzz_step steps[FUZZ_MAX_STEPS];
    size_t step_count;
} fuzz_recipe;

/* All kinds of step, for a search. */
extern const char fuzz_step_kinds[];

bool fuzz_recipe_read(const char *line, fuzz_recipe *out);
void fuzz_recipe_print(const fuzz_recipe *self, char *text, size_t room);

/* The input; false where the seed cannot be read or it would have 1 MiB or more. Cleared by the caller. */
bool fuzz_amplify(const fuzz_recipe *self, const char *folder, symca_writer *out);

#endif /* FUZZ_AMPLIFY_H */
