/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Runs all contestants over the same certificates, one after the other in each round, so that whatever disturbs the
 * machine disturbs them alike, and writes one line of JSON for each: only ratios within one run mean anything.
 */
#include "bench.h"
#include "make-chain.h"

#include <getopt.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_CONTESTANTS 16
#define MOST_ROUNDS 1000
#define MADE 64

/* A bench_use() has to look as if it looked at everything. */
static volatile uint8_t used;

typedef struct result {
    const bench_contestant *contestant;
    double seconds[MOST_ROUNDS]; /* a certificate */
    size_t done;
    size_t refused;
    double allocations; /* a certificate */
    double instructions;
} result;

typedef struct bench {
    bench_input *inputs;
    size_t input_count;
    size_t rounds;
    result results[MOST_CONTESTANTS];
    size_t result_count;
} bench;

void bench_use(const void *bytes, size_t len)
{
    const uint8_t *octets = bytes;
    if (len > 0)
        used = (uint8_t) (used ^ octets[0] ^ octets[len - 1]);
    __asm__ volatile("" : : "r"(bytes) : "memory");
}

void bench_use_number(int64_t number)
{
    used = (uint8_t) (used ^ number);
}

double bench_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static bool read_input(const char *path, bench_input *out)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    out->pem = malloc(65536);
    out->pem_len = out->pem != NULL ? fread(out->pem, 1, 65535, file) : 0;
    fclose(file);
    return out->pem_len > 0;
}

/* Certificates for where there are none at hand, and always the same ones: each with its block of a made chain. */
static bool make_inputs(bench *self)
{
    static const char end[] = "-----END CERTIFICATE-----\n";
    size_t len;
    char *at = (char *) make_chain(MADE, &len);
    self->inputs = calloc(MADE, sizeof *self->inputs);
    for (; at != NULL && self->inputs != NULL && self->input_count < MADE; self->input_count++) {
        size_t block = (size_t) (strstr(at, end) - at) + sizeof end - 1;
        self->inputs[self->input_count] = (bench_input){(uint8_t *) at, block};
        at += block;
    }
    return self->input_count == MADE;
}

static bool read_inputs(bench *self, char **patterns, int count)
{
    if (count == 0)
        return make_inputs(self);
    glob_t found = {0};
    for (int i = 0; i < count; i++)
        glob(patterns[i], i > 0 ? GLOB_APPEND : 0, NULL, &found);
    self->inputs = calloc(found.gl_pathc + 1, sizeof *self->inputs);
    for (size_t i = 0; self->inputs != NULL && i < found.gl_pathc; i++)
        self->input_count += read_input(found.gl_pathv[i], &self->inputs[self->input_count]);
    globfree(&found);
    return self->input_count > 0;
}

static void enter(bench *self, const bench_contestant *contestants, const char *only)
{
    for (; contestants->name != NULL; contestants++) {
        char id[64];
        snprintf(id, sizeof id, "%s/%s", contestants->name, contestants->job);
        if (only == NULL || strcmp(only, id) == 0)
            self->results[self->result_count++].contestant = contestants;
    }
}

static size_t run_all(const bench *self, const bench_contestant *contestant)
{
    size_t done = 0;
    for (size_t i = 0; i < self->input_count; i++)
        done += contestant->run(&self->inputs[i]);
    return done;
}

static void count_once(const bench *self, result *out)
{
    uint64_t before = 0;
    uint64_t after = 0;
    bool counted = bench_instructions(&before);
    out->done = run_all(self, out->contestant);
    out->refused = self->input_count - out->done;
    if (counted && bench_instructions(&after))
        out->instructions = (double) (after - before) / (double) self->input_count;
    bench_memory_mark();
    run_all(self, out->contestant);
    out->allocations = (double) bench_memory_read().allocations / (double) self->input_count;
}

static int compare(const void *a, const void *b)
{
    const double *left = a;
    const double *right = b;
    return (*left > *right) - (*left < *right);
}

static void print(bench *self, result *row)
{
    qsort(row->seconds, self->rounds, sizeof row->seconds[0], compare);
    printf("{\"name\": \"%s\", \"job\": \"%s\", \"certificates\": %zu, \"refused\": %zu, \"min_us\": %.3f, "
           "\"median_us\": %.3f, \"allocations\": %.2f, \"instructions\": %.0f}\n",
           row->contestant->name, row->contestant->job, row->done, row->refused, row->seconds[0] * 1e6,
           row->seconds[self->rounds / 2] * 1e6, row->allocations, row->instructions);
}

static int run(bench *self)
{
    for (size_t i = 0; i < self->result_count; i++) {
        run_all(self, self->results[i].contestant);
        count_once(self, &self->results[i]);
    }
    for (size_t round = 0; round < self->rounds; round++) {
        for (size_t i = 0; i < self->result_count; i++) {
            run_all(self, self->results[i].contestant); /* for the caches, which the others have filled with theirs */
            double start = bench_now();
            run_all(self, self->results[i].contestant);
            self->results[i].seconds[round] = (bench_now() - start) / (double) self->input_count;
        }
    }
    for (size_t i = 0; i < self->result_count; i++)
        print(self, &self->results[i]);
    return 0;
}

/* Nothing but the work, so many times over, for an instruction counter around the process. */
static int run_bare(bench *self)
{
    for (size_t round = 0; round < self->rounds; round++)
        if (run_all(self, self->results[0].contestant) != self->input_count)
            return 1;
    return 0;
}

static int usage(void)
{
    fprintf(stderr, "usage: bench [--rounds N] [--only NAME/JOB] [--bare] [FILE-PATTERN...]\n");
    return 2;
}

int main(int argc, char **argv)
{
    static const struct option options[] = {{"rounds", required_argument, NULL, 'r'},
                                            {"only", required_argument, NULL, 'o'},
                                            {"bare", no_argument, NULL, 'b'},
                                            {NULL, 0, NULL, 0}};
    static bench self = {.rounds = 21};
    const char *only = NULL;
    bool bare = false;
    for (int option; (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (option == 'r')
            self.rounds = strtoul(optarg, NULL, 10);
        else if (option == 'o')
            only = optarg;
        else if (option == 'b')
            bare = true;
        else
            return usage();
    }
    if (self.rounds == 0 || self.rounds > MOST_ROUNDS || !read_inputs(&self, argv + optind, argc - optind))
        return usage();
    enter(&self, bench_floor, only);
    enter(&self, bench_symca, only);
    enter(&self, bench_gnutls, only);
#ifdef BENCH_OPENSSL
    enter(&self, bench_openssl, only);
#endif
    if (self.result_count == 0)
        return usage();
    return bare ? run_bare(&self) : run(&self);
}
