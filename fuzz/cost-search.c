/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Looks for inputs under 1 MiB that cost the most: random recipes (amplify.h) over seeds, and from the worst of them on.
 * Cost is counted, not timed: the blocks of libsymca's code that run (its sources are compiled once more for this), and
 * the bytes that are allocated at one time. Prints the worst, as worst.txt has them.
 *
 * Usage: cost-search FOLDER SECONDS [SEED-OF-CHANCE]
 */
#include "amplify.h"
#include "work.h"

#include <dirent.h>
#include <inttypes.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define KEPT 24
#define MAX_SEEDS 512

/* What glibc itself calls; all of the process goes through the functions below. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *pointer, size_t size);
void __libc_free(void *pointer);
void __sanitizer_cov_trace_pc(void);

static uint64_t blocks;
static size_t live;
static size_t peak;

void __sanitizer_cov_trace_pc(void)
{
    blocks++;
}

static void *count_in(void *pointer)
{
    live += pointer != NULL ? malloc_usable_size(pointer) : 0;
    if (live > peak)
        peak = live;
    return pointer;
}

static void count_out(void *pointer)
{
    size_t size = pointer != NULL ? malloc_usable_size(pointer) : 0;
    live -= size < live ? size : live;
}

void *malloc(size_t size)
{
    return count_in(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return count_in(__libc_calloc(count, size));
}

void *realloc(void *pointer, size_t size)
{
    count_out(pointer);
    return count_in(__libc_realloc(pointer, size));
}

void free(void *pointer)
{
    count_out(pointer);
    __libc_free(pointer);
}

static _Noreturn void give_up(const char *why)
{
    fprintf(stderr, "cost-search: %s\n", why);
    exit(EXIT_FAILURE);
}

/* ---- the search ---- */

typedef struct candidate {
    fuzz_recipe recipe;
    uint64_t blocks; /* of its worst call */
    size_t memory;
    char call[40];
} candidate;

typedef struct meter {
    candidate *candidate;
    uint64_t begun;
} meter;

static char seeds[MAX_SEEDS][128];
static size_t seed_count;
static candidate slow[KEPT];
static candidate big[KEPT];
static uint64_t chance = 88172645463325252;

static uint32_t below(size_t limit)
{
    chance ^= chance << 13;
    chance ^= chance >> 7;
    chance ^= chance << 17;
    return (uint32_t) ((chance >> 11) % limit);
}

static void measure_call(void *context, const char *call, bool begins)
{
    meter *self = context;
    if (begins) {
        self->begun = blocks;
    } else if (blocks - self->begun > self->candidate->blocks) {
        self->candidate->blocks = blocks - self->begun;
        snprintf(self->candidate->call, sizeof self->candidate->call, "%s", call);
    }
}

static bool try_recipe(const char *folder, candidate *self)
{
    symca_writer input;
    meter metered = {self, 0};
    self->blocks = 0;
    if (!fuzz_amplify(&self->recipe, folder, &input))
        return false;
    size_t before = live;
    peak = live;
    fuzz_work(input.data, input.len, measure_call, &metered);
    self->memory = peak - before;
    symca_writer_clear(&input);
    return true;
}

/* Keeps the worst, and of one seed and one row of kinds only the worst one. */
static bool is_alike(const fuzz_recipe *a, const fuzz_recipe *b)
{
    if (strcmp(a->seed, b->seed) != 0 || a->step_count != b->step_count)
        return false;
    for (size_t i = 0; i < a->step_count; i++) {
        if (a->steps[i].kind != b->steps[i].kind)
            return false;
    }
    return true;
}

static void keep(candidate *list, const candidate *next, bool by_memory)
{
    size_t place = KEPT;
    uint64_t value = by_memory ? next->memory : next->blocks;
    size_t least = 0;
    for (size_t i = 0; i < KEPT; i++) {
        if (is_alike(&list[i].recipe, &next->recipe))
            place = i;
        if ((by_memory ? list[i].memory : list[i].blocks) < (by_memory ? list[least].memory : list[least].blocks))
            least = i;
    }
    if (place == KEPT)
        place = least;
    if (value > (by_memory ? list[place].memory : list[place].blocks))
        list[place] = *next;
}

static fuzz_step any_step(void)
{
    fuzz_step step = {fuzz_step_kinds[below(strlen(fuzz_step_kinds))], below(below(4) != 0 ? 32 : 128), 1};
    step.count = (1u << below(17)) + below(64);
    return step;
}

static void change(fuzz_recipe *recipe)
{
    size_t at = recipe->step_count > 0 ? below(recipe->step_count) : 0;
    switch (recipe->step_count > 0 ? below(6) : 0) {
    case 0:
        if (recipe->step_count < FUZZ_MAX_STEPS)
            recipe->steps[recipe->step_count++] = any_step();
        break;
    case 1:
        recipe->steps[at] = any_step();
        break;
    case 2:
        recipe->steps[at].place = below(128);
        break;
    case 3:
        recipe->steps[at].count += 1 + recipe->steps[at].count / (1 + below(8));
        break;
    case 4:
        recipe->steps[at].count -= recipe->steps[at].count / (2 + below(8));
        break;
    default:
        snprintf(recipe->seed, sizeof recipe->seed, "%s", seeds[below(seed_count)]);
        break;
    }
}

static void search(const char *folder, time_t until)
{
    while (time(NULL) < until) {
        candidate next = {.blocks = 0};
        const candidate *from = &(below(2) != 0 ? slow : big)[below(KEPT)];
        if (from->recipe.seed[0] != '\0' && below(4) != 0)
            next.recipe = from->recipe;
        else
            snprintf(next.recipe.seed, sizeof next.recipe.seed, "%s", seeds[below(seed_count)]);
        for (uint32_t i = 0; i <= below(3); i++)
            change(&next.recipe);
        if (!try_recipe(folder, &next))
            continue;
        keep(slow, &next, false);
        keep(big, &next, true);
    }
}

static void list_seeds(const char *folder, const char *inner)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, inner);
    DIR *listing = opendir(path);
    if (listing == NULL)
        give_up("a folder of seeds cannot be read");
    for (struct dirent *entry; (entry = readdir(listing)) != NULL && seed_count < MAX_SEEDS;) {
        if (entry->d_name[0] != '.' && strlen(inner) + strlen(entry->d_name) + 2 < sizeof seeds[0])
            sprintf(seeds[seed_count++], "%s/%s", inner, entry->d_name);
    }
    closedir(listing);
}

static void print(const char *title, const candidate *list)
{
    printf("# %s\n", title);
    for (size_t i = 0; i < KEPT; i++) {
        char text[512];
        if (list[i].recipe.seed[0] == '\0')
            continue;
        fuzz_recipe_print(&list[i].recipe, text, sizeof text);
        printf("%12" PRIu64 " blocks in %-27s %8.1f MiB  %s\n", list[i].blocks, list[i].call,
               (double) list[i].memory / (1 << 20), text);
    }
}

int main(int argc, char **argv)
{
    if (argc < 3)
        give_up("say FOLDER SECONDS [SEED-OF-CHANCE]");
    if (argc > 3)
        chance ^= strtoull(argv[3], NULL, 10) << 20;
    static const char *const folders[] = {"x509.in",   "input-detect.in", "pkcs7.in",    "hashed.in",
                                          "signed.in", "rollover.in",     "response.in", "wtls.in"};
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
        list_seeds(argv[1], folders[i]);
    search(argv[1], time(NULL) + strtol(argv[2], NULL, 10));
    print("slow", slow);
    print("big", big);
    return EXIT_SUCCESS;
}
