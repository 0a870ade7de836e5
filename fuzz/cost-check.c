/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The worst inputs that are known (worst.txt), each in a process of its own: no public call may take more processor time,
 * and the process not more memory, than the limits. An input that is over is tried again, for the machine may have been
 * disturbed; on a slower machine the limit is higher in proportion. Time is that of the processor, whoever's code it ran:
 * libsymca's, nettle's, GnuTLS's, the C library's. A line that begins with a percentage has so much of the limit to itself:
 * inputs for which another one is documented.
 *
 * Usage: cost-check FOLDER MILLISECONDS MEBIBYTES [LIST]    LIST: in place of FOLDER/worst.txt, as cost-search prints it
 */
#include "amplify.h"
#include "work.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define TRIES 3

/* A loop of dependent multiplications, and what it takes on a machine of 2020. */
#define REFERENCE_STEPS 50000000
#define REFERENCE_NANOSECONDS 75e6

typedef struct cost {
    int64_t nanoseconds; /* of the slowest call */
    char call[40];
    long kibibytes;
} cost;

static double milliseconds_of(const cost *self)
{
    return (double) self->nanoseconds / 1e6;
}

typedef struct stopwatch {
    cost worst;
    int64_t begun;
} stopwatch;

static int64_t processor_time(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (int64_t) now.tv_sec * 1000000000 + now.tv_nsec;
}

static void watch(void *context, const char *call, bool begins)
{
    stopwatch *self = context;
    if (begins) {
        self->begun = processor_time();
        return;
    }
    int64_t taken = processor_time() - self->begun;
    if (taken > self->worst.nanoseconds) {
        self->worst.nanoseconds = taken;
        snprintf(self->worst.call, sizeof self->worst.call, "%s", call);
    }
}

static void give_up(const char *why)
{
    fprintf(stderr, "cost-check: %s\n", why);
    exit(EXIT_FAILURE);
}

/* Peak memory of this process so far. */
static long peak(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/* How many times slower this machine is than the one whose milliseconds the limit is in; at least 1. */
static double slowness(void)
{
    volatile uint32_t sink;
    uint32_t hash = 2166136261;
    int64_t begun = processor_time();
    for (uint32_t i = 0; i < REFERENCE_STEPS; i++)
        hash = (hash ^ (i & 0xff)) * 16777619;
    sink = hash;
    (void) sink;
    double factor = (double) (processor_time() - begun) / REFERENCE_NANOSECONDS;
    return factor > 1 ? factor : 1;
}

/* In a child, so that its peak is its own. */
static cost measure(const symca_writer *input)
{
    stopwatch watched = {.begun = 0};
    int ends[2];
    int status;
    if (pipe(ends) != 0)
        give_up("no pipe");
    pid_t child = fork();
    if (child < 0)
        give_up("no process");
    if (child == 0) {
        long before = peak();
        fuzz_work(input->data, input->len, watch, &watched);
        watched.worst.kibibytes = peak() - before;
        _exit(write(ends[1], &watched.worst, sizeof watched.worst) == (ssize_t) sizeof watched.worst ? 0 : 1);
    }
    close(ends[1]);
    bool told = read(ends[0], &watched.worst, sizeof watched.worst) == (ssize_t) sizeof watched.worst;
    close(ends[0]);
    if (waitpid(child, &status, 0) != child || status != 0 || !told)
        give_up("a process ended before it was done");
    return watched.worst;
}

/* The quickest of a few tries; no further one is made once the limit is kept. */
static cost measure_best(const symca_writer *input, double most_milliseconds)
{
    cost best = measure(input);
    for (int i = 1; i < TRIES && milliseconds_of(&best) > most_milliseconds; i++) {
        cost next = measure(input);
        if (next.nanoseconds < best.nanoseconds)
            best = next;
    }
    return best;
}

typedef struct limits {
    double milliseconds;
    double mebibytes;
} limits;

/* "250% RECIPE" or "RECIPE": the limits of that input; *line moves to the recipe. */
static limits limits_of(const char **line, limits usual)
{
    char *end;
    double percent = strtod(*line, &end);
    if (end == *line || *end != '%')
        return usual;
    *line = end + 1;
    usual.milliseconds *= percent / 100;
    return usual;
}

static bool check_line(const char *line, const char *folder, limits usual)
{
    fuzz_recipe recipe;
    symca_writer input;
    const char *text = line;
    limits most = limits_of(&text, usual);
    if (!fuzz_recipe_read(text, &recipe) || !fuzz_amplify(&recipe, folder, &input))
        give_up(line);
    cost taken = measure_best(&input, most.milliseconds);
    double milliseconds = milliseconds_of(&taken);
    double mebibytes = (double) taken.kibibytes / 1024;
    bool within = milliseconds <= most.milliseconds && mebibytes <= most.mebibytes;
    printf("%s %7zu bytes %8.1f ms %-27s %7.1f MiB  %s\n", within ? "   " : "OVER", input.len, milliseconds, taken.call,
           mebibytes, line);
    symca_writer_clear(&input);
    return within;
}

int main(int argc, char **argv)
{
    char line[512];
    char path[4096];
    size_t count = 0;
    size_t over = 0;
    if (argc != 4 && argc != 5)
        give_up("say FOLDER MILLISECONDS MEBIBYTES [LIST]");
    double factor = slowness();
    limits usual = {strtod(argv[2], NULL) * factor, strtod(argv[3], NULL)};
    snprintf(path, sizeof path, "%s/worst.txt", argv[1]);
    FILE *list = fopen(argc == 5 ? argv[4] : path, "r");
    if (list == NULL)
        give_up("the list cannot be read");
    while (fgets(line, sizeof line, list) != NULL) {
        if (line[0] == '#' || line[0] == '\n')
            continue;
        line[strcspn(line, "\n")] = '\0';
        count++;
        over += !check_line(line, argv[1], usual);
    }
    fclose(list);
    printf("%zu inputs, %zu over %s ms (on a machine %.2f times as slow) or %s MiB\n", count, over, argv[2], factor,
           argv[3]);
    return count > 0 && over == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
