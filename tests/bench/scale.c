/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * How the work grows: a bundle of few and of many certificates, and one thread and two over shared handles. Writes one
 * line of JSON for each.
 */
#include "bench.h"
#include "make-chain.h"

#include <symca/symca.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_THREADS 64
#define MOST_ROUNDS 101
#define SHARED 256

static volatile uint8_t used;

void bench_use(const void *bytes, size_t len)
{
    const uint8_t *octets = bytes;
    if (len > 0)
        used = octets[0];
}

void bench_use_number(int64_t number)
{
    used = (uint8_t) number;
}

static double seconds_of(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

double bench_now(void)
{
    return seconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

static int fail(const char *what)
{
    fprintf(stderr, "scale: %s: %s\n", what, symca_error_detail());
    return 1;
}

static symca_bundle *load(const uint8_t *text, size_t len)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;
    options.max_size = SYMCA_MAX_INPUT;
    return symca_bundle_load(text, len, &options, &bundle) == SYMCA_OK ? bundle : NULL;
}

/* ---- the size of a bundle ---- */

static int measure_bundle(size_t count)
{
    size_t len;
    size_t rounds = 1 + 50000 / count;
    double best = 1e9;
    uint8_t *text = make_chain(count, &len);
    if (text == NULL)
        return fail("no memory for the input");
    for (size_t round = 0; round < rounds; round++) {
        double start = bench_now();
        symca_bundle *bundle = load(text, len);
        double seconds = bench_now() - start;
        if (symca_bundle_count(bundle) != count || !symca_bundle_is_complete(bundle))
            return fail("the bundle is not what was made");
        symca_bundle_unref(bundle);
        best = seconds < best ? seconds : best;
    }
    bench_memory_mark();
    symca_bundle *bundle = load(text, len);
    bench_memory memory = bench_memory_read();
    printf("{\"job\": \"bundle\", \"certificates\": %zu, \"input\": %zu, \"us\": %.3f, \"peak\": %zu, \"kept\": %zu, "
           "\"peak_ratio\": %.3f}\n",
           count, len, best * 1e6 / (double) count, memory.peak, memory.now, (double) memory.peak / (double) len);
    symca_bundle_unref(bundle);
    free(text);
    return 0;
}

/* ---- threads ---- */

typedef struct crowd {
    const symca_bundle *bundle;
    size_t passes;
    pthread_barrier_t start;
} crowd;

typedef struct worker {
    crowd *crowd;
    size_t first; /* the handle to begin with, so that not all go through them in step */
    double seconds;
} worker;

/* All that one certificate is asked for, of a handle that others use at the same time. */
static void use_handle(const symca_certificate *certificate)
{
    char fingerprint[SYMCA_FINGERPRINT_SIZE];
    symca_certificate *mine = symca_certificate_ref(certificate);
    symca_hashed *form;
    size_t len;
    bench_use(symca_name_text(symca_certificate_subject(mine)), 1);
    bench_use(symca_certificate_spki(mine, &len), 1);
    if (symca_certificate_fingerprint(mine, SYMCA_DIGEST_SHA1, fingerprint) == SYMCA_OK)
        bench_use(fingerprint, 1);
    if (symca_hashed_new(mine, NULL, NULL, &form) == SYMCA_OK) {
        bench_use(symca_hashed_code(form), 1);
        symca_hashed_unref(form);
    }
    symca_certificate_unref(mine);
}

static void *work(void *context)
{
    worker *self = context;
    const symca_bundle *bundle = self->crowd->bundle;
    size_t count = symca_bundle_count(bundle);
    pthread_barrier_wait(&self->crowd->start);
    double start = seconds_of(CLOCK_THREAD_CPUTIME_ID);
    for (size_t i = 0; i < self->crowd->passes * count; i++)
        use_handle(symca_bundle_certificate(bundle, (self->first + i) % count));
    self->seconds = seconds_of(CLOCK_THREAD_CPUTIME_ID) - start;
    return NULL;
}

typedef struct took {
    double clock;
    double core; /* of the slowest thread: the time that it had a core for */
} took;

static took run_threads(const symca_bundle *bundle, size_t count, size_t passes)
{
    pthread_t threads[MOST_THREADS];
    worker workers[MOST_THREADS];
    crowd all = {.bundle = bundle, .passes = passes};
    took result = {0, 0};
    pthread_barrier_init(&all.start, NULL, (unsigned) count + 1);
    for (size_t i = 0; i < count; i++) {
        workers[i] = (worker){&all, i * symca_bundle_count(bundle) / count, 0};
        if (pthread_create(&threads[i], NULL, work, &workers[i]) != 0)
            abort();
    }
    pthread_barrier_wait(&all.start);
    double start = seconds_of(CLOCK_MONOTONIC);
    for (size_t i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
        result.core = workers[i].seconds > result.core ? workers[i].seconds : result.core;
    }
    result.clock = seconds_of(CLOCK_MONOTONIC) - start;
    pthread_barrier_destroy(&all.start);
    return result;
}

static int compare(const void *a, const void *b)
{
    const double *left = a;
    const double *right = b;
    return (*left > *right) - (*left < *right);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare);
    return values[count / 2];
}

/*
 * One thread and two in turns, and the median of what two got done more: by the clock, which asks for two cores that have
 * nothing else to do, and by the time that the threads had a core for, which tells only whether they hinder each other.
 */
static int measure_threads(size_t rounds, size_t passes)
{
    size_t len;
    double by_clock[MOST_ROUNDS];
    double by_core[MOST_ROUNDS];
    uint8_t *text = make_chain(SHARED, &len);
    symca_bundle *bundle = text != NULL ? load(text, len) : NULL;
    if (bundle == NULL)
        return fail("the shared bundle cannot be loaded");
    run_threads(bundle, 2, passes);
    for (size_t round = 0; round < rounds; round++) {
        took one = run_threads(bundle, 1, passes);
        took two = run_threads(bundle, 2, passes);
        by_clock[round] = 2 * one.clock / two.clock;
        by_core[round] = 2 * one.core / two.core;
    }
    printf("{\"job\": \"threads\", \"threads\": 2, \"gain_clock\": %.3f, \"gain_core\": %.3f}\n",
           median(by_clock, rounds), median(by_core, rounds));
    symca_bundle_unref(bundle);
    free(text);
    return 0;
}

/* Certificates for others to measure with. */
static int print_chain(const char *count)
{
    size_t len;
    uint8_t *text = make_chain(strtoul(count, NULL, 10), &len);
    if (text == NULL || fwrite(text, 1, len, stdout) != len)
        return fail("the certificates cannot be written");
    free(text);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "--make") == 0)
        return print_chain(argv[2]);
    bool smoke = argc > 1 && strcmp(argv[1], "--smoke") == 0;
    if (measure_bundle(1000) != 0 || (!smoke && measure_bundle(100000) != 0))
        return 1;
    return smoke ? measure_threads(1, 1) : measure_threads(21, 200);
}
