/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Looks for inputs under 1 MiB that cost the most: random recipes (amplify.h) over seeds, and from the worst of them on.
 * Three costs lead it: the blocks of libsymca's code that run (its sources are compiled once more for this), which no load on
 * the machine changes; processor time, which sees nettle, GnuTLS and the C library too; and the bytes that are allocated at
 * one time. Prints the worst, as worst.txt has them; cost-check times them without the counter.
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

typedef enum cost {
    BLOCKS,
    NANOSECONDS,
    BYTES,
    COSTS
} cost;

typedef struct candidate {
    fuzz_recipe recipe;
    uint64_t costs[COSTS]; /* of its worst call each; bytes of all of it */
    char calls[COSTS][40];
} candidate;

typedef struct meter {
    candidate *candidate;
    uint64_t begun[COSTS];
} meter;

static char seeds[MAX_SEEDS][128];
static size_t seed_count;
static candidate worst[COSTS][KEPT];
static uint64_t chance = 88172645463325252;

static uint32_t below(size_t limit)
{
    chance ^= chance << 13;
    chance ^= chance >> 7;
    chance ^= chance << 17;
    return (uint32_t) ((chance >> 11) % limit);
}

static uint64_t reading(cost kind)
{
    struct timespec now;
    if (kind != NANOSECONDS)
        return blocks;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (uint64_t) now.tv_sec * 1000000000 + (uint64_t) now.tv_nsec;
}

static void measure_call(void *context, const char *call, bool begins)
{
    meter *self = context;
    for (cost kind = BLOCKS; kind <= NANOSECONDS; kind++) {
        uint64_t spent = reading(kind) - self->begun[kind];
        if (begins) {
            self->begun[kind] = reading(kind);
        } else if (spent > self->candidate->costs[kind]) {
            self->candidate->costs[kind] = spent;
            snprintf(self->candidate->calls[kind], sizeof self->candidate->calls[kind], "%s", call);
        }
    }
}

static bool try_recipe(const char *folder, candidate *self)
{
    symca_writer input;
    meter metered = {.candidate = self};
    memset(self->costs, 0, sizeof self->costs);
    if (!fuzz_amplify(&self->recipe, folder, &input))
        return false;
    size_t before = live;
    peak = live;
    fuzz_work(input.data, input.len, measure_call, &metered);
    self->costs[BYTES] = peak - before;
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

static void keep(cost kind, const candidate *next)
{
    candidate *list = worst[kind];
    size_t place = KEPT;
    size_t least = 0;
    for (size_t i = 0; i < KEPT; i++) {
        if (is_alike(&list[i].recipe, &next->recipe))
            place = i;
        if (list[i].costs[kind] < list[least].costs[kind])
            least = i;
    }
    if (place == KEPT)
        place = least;
    if (next->costs[kind] > list[place].costs[kind])
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
        candidate next = {.costs = {0}};
        const candidate *from = &worst[below(COSTS)][below(KEPT)];
        if (from->recipe.seed[0] != '\0' && below(4) != 0)
            next.recipe = from->recipe;
        else
            snprintf(next.recipe.seed, sizeof next.recipe.seed, "%s", seeds[below(seed_count)]);
        for (uint32_t i = 0; i <= below(3); i++)
            change(&next.recipe);
        if (!try_recipe(folder, &next))
            continue;
        for (cost kind = BLOCKS; kind < COSTS; kind++)
            keep(kind, &next);
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
        bool wanted = entry->d_name[0] != '.' && strstr(entry->d_name, ".p12") == NULL; /* their limit is another */
        if (wanted && strlen(inner) + strlen(entry->d_name) + 2 < sizeof seeds[0])
            sprintf(seeds[seed_count++], "%s/%s", inner, entry->d_name);
    }
    closedir(listing);
}

static void print(const char *title, cost kind)
{
    printf("# %s\n", title);
    for (size_t i = 0; i < KEPT; i++) {
        char text[512];
        const candidate *next = &worst[kind][i];
        if (next->recipe.seed[0] == '\0')
            continue;
        fuzz_recipe_print(&next->recipe, text, sizeof text);
        printf("# %" PRIu64 " blocks in %s, %.1f ms in %s, %.1f MiB\n%s\n", next->costs[BLOCKS], next->calls[BLOCKS],
               (double) next->costs[NANOSECONDS] / 1e6, next->calls[NANOSECONDS],
               (double) next->costs[BYTES] / (1 << 20), text);
    }
}

int main(int argc, char **argv)
{
    if (argc < 3)
        give_up("say FOLDER SECONDS [SEED-OF-CHANCE]");
    if (argc > 3)
        chance ^= strtoull(argv[3], NULL, 10) << 20;
    static const char *const folders[] = {"x509.in",     "input-detect.in", "pkcs7.in", "hashed.in", "signed.in",
                                          "rollover.in", "response.in",     "wtls.in",  "cost.repro"};
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
        list_seeds(argv[1], folders[i]);
    search(argv[1], time(NULL) + strtol(argv[2], NULL, 10));
    print("by blocks of libsymca", BLOCKS);
    print("by processor time, the counter's included", NANOSECONDS);
    print("by memory", BYTES);
    return EXIT_SUCCESS;
}
