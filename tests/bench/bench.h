/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BENCH_H
#define SYMCA_BENCH_H

/* Contestants that do the same work on the same certificates, and what is measured while they do it. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One certificate as it stands in a PEM file. */
typedef struct bench_input {
    uint8_t *pem;
    size_t pem_len;
} bench_input;

/* One way of doing one job. False where the contestant refuses the certificate. */
typedef struct bench_contestant {
    const char *name;
    const char *job;
    bool (*run)(const bench_input *input);
} bench_contestant;

/* Each ends with a row whose name is NULL. */
extern const bench_contestant bench_symca[];
extern const bench_contestant bench_gnutls[];
extern const bench_contestant bench_openssl[];
extern const bench_contestant bench_floor[];

/* Takes a result, so that no compiler leaves out the work that made it. */
void bench_use(const void *bytes, size_t len);
void bench_use_number(int64_t number);

/* Seconds that this process has had a core for: what others do on the machine is not counted. */
double bench_now(void);

/* The memory of the whole program, counted by the malloc() of count.c. */
typedef struct bench_memory {
    size_t allocations;
    size_t now;  /* bytes in use */
    size_t peak; /* most of them at once since bench_memory_mark() */
} bench_memory;

void bench_memory_mark(void);
bench_memory bench_memory_read(void);

/* Instructions of this thread in user space so far; false where the machine does not count them. */
bool bench_instructions(uint64_t *out);

#endif /* SYMCA_BENCH_H */
