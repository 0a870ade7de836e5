/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "arena.h"

#include <stdlib.h>
#include <string.h>

typedef struct record {
    long double number;
    char *text;
} record;

/* What a reader of some object would take: mixed sizes, so that alignment has something to do. */
static record *build(symca_arena *arena)
{
    symca_arena_bytes(arena, 3);
    record *records = symca_arena_take(arena, 2, sizeof *records);
    char *text = symca_arena_bytes(arena, 5);
    symca_arena_take(arena, 1, 1);
    if (records != NULL)
        memset(records, 0, 2 * sizeof *records);
    if (text != NULL) {
        records[1].text = text;
        memcpy(text, "text", 5);
    }
    return records;
}

static void test_measure_then_fill(void **state)
{
    symca_arena arena = {NULL, 0, 0};
    (void) state;
    assert_null(build(&arena));
    size_t needed = arena.used;
    assert_true(needed >= 3 + 2 * sizeof(record) + 5 + 1);

    uint8_t *memory = malloc(needed);
    arena = (symca_arena){memory, 0, needed};
    record *records = build(&arena);
    assert_int_equal(arena.used, needed);
    assert_int_equal((uintptr_t) records % _Alignof(max_align_t), 0);
    assert_string_equal(records[1].text, "text");
    free(memory);
}

static void test_pieces_do_not_overlap(void **state)
{
    _Alignas(max_align_t) uint8_t memory[256];
    symca_arena arena = {memory, 0, sizeof memory};
    (void) state;
    char *bytes = symca_arena_bytes(&arena, 1);
    uint8_t *aligned = symca_arena_take(&arena, 3, 7);
    char *behind = symca_arena_bytes(&arena, 2);
    assert_ptr_equal(bytes, memory);
    assert_true(aligned > (uint8_t *) bytes);
    assert_ptr_equal(behind, aligned + 21);
}

static void test_nothing_taken_is_not_null(void **state)
{
    _Alignas(max_align_t) uint8_t memory[16];
    symca_arena arena = {memory, 0, sizeof memory};
    (void) state;
    assert_non_null(symca_arena_take(&arena, 0, sizeof(record)));
    assert_non_null(symca_arena_bytes(&arena, 0));
    assert_int_equal(arena.used, 0);
}

/* From the first piece on that does not fit it goes on as if there were no memory, and tells how much is needed. */
static void test_too_small_goes_on_measuring(void **state)
{
    symca_arena measured = {NULL, 0, 0};
    (void) state;
    build(&measured);
    for (size_t room = 0; room < measured.used; room++) {
        uint8_t *memory = malloc(room > 0 ? room : 1);
        symca_arena arena = {memory, 0, room};
        build(&arena);
        assert_int_equal(arena.used, measured.used);
        assert_null(symca_arena_bytes(&arena, 0));
        free(memory);
    }
}

/* A sum or product beyond what a size can say stays beyond what can be allocated. */
static void test_overflow_is_never_small(void **state)
{
    symca_arena arena = {NULL, 0, 0};
    (void) state;
    symca_arena_take(&arena, SIZE_MAX / 2, 3);
    assert_true(arena.used > PTRDIFF_MAX);
    symca_arena_take(&arena, 4, 4);
    assert_true(arena.used > PTRDIFF_MAX);
    symca_arena_bytes(&arena, SIZE_MAX);
    assert_true(arena.used > PTRDIFF_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_measure_then_fill),         cmocka_unit_test(test_pieces_do_not_overlap),
        cmocka_unit_test(test_nothing_taken_is_not_null), cmocka_unit_test(test_too_small_goes_on_measuring),
        cmocka_unit_test(test_overflow_is_never_small),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
