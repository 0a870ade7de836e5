/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Counts allocations by standing before glibc's own, and instructions by asking the kernel. */
#include "bench.h"

#include <linux/perf_event.h>
#include <malloc.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* glibc's allocator under the names that it keeps for those who stand before it. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *pointer, size_t size);
extern void __libc_free(void *pointer);

/* Only the main thread counts: the others are measured by the clock alone. */
static bench_memory memory;
static _Thread_local bool counts;

static void *taken(void *pointer)
{
    if (!counts || pointer == NULL)
        return pointer;
    memory.allocations++;
    memory.now += malloc_usable_size(pointer);
    if (memory.now > memory.peak)
        memory.peak = memory.now;
    return pointer;
}

static void given(void *pointer)
{
    if (counts && pointer != NULL)
        memory.now -= malloc_usable_size(pointer);
}

void *malloc(size_t size)
{
    return taken(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return taken(__libc_calloc(count, size));
}

/* One that stays in its place is none. */
void *realloc(void *pointer, size_t size)
{
    uintptr_t before = (uintptr_t) pointer;
    given(pointer);
    void *now = taken(__libc_realloc(pointer, size));
    if (counts && (uintptr_t) now == before)
        memory.allocations--;
    return now;
}

void free(void *pointer)
{
    given(pointer);
    __libc_free(pointer);
}

void bench_memory_mark(void)
{
    counts = true;
    memory = (bench_memory){0};
}

bench_memory bench_memory_read(void)
{
    counts = false;
    return memory;
}

bool bench_instructions(uint64_t *out)
{
    static int counter = -2;
    if (counter == -2) {
        struct perf_event_attr what;
        memset(&what, 0, sizeof what);
        what.size = sizeof what;
        what.type = PERF_TYPE_HARDWARE;
        what.config = PERF_COUNT_HW_INSTRUCTIONS;
        what.exclude_kernel = 1;
        what.exclude_hv = 1;
        counter = (int) syscall(SYS_perf_event_open, &what, 0, -1, -1, 0);
    }
    return counter >= 0 && read(counter, out, sizeof *out) == (ssize_t) sizeof *out;
}
