/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "identifier.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "der-builder.h"

static symca_slice content_of(const char *dotted)
{
    symca_slice whole = der_oid(dotted);
    return symca_slice_of(whole.data + 2, whole.len - 2);
}

static void known_takes_no_memory(void **state)
{
    (void) state;
    symca_arena arena = {NULL, 0, 0};
    symca_identifier identifier;
    der_reset();
    assert_int_equal(symca_identifier_read(content_of("2.5.4.3"), &arena, &identifier), SYMCA_OK);
    assert_int_equal(identifier.id, SYMCA_OID_CN);
    assert_string_equal(identifier.oid, "2.5.4.3");
    assert_string_equal(identifier.name, "CN");
    assert_int_equal(arena.used, 0);
}

static void unknown_is_measured_and_filled(void **state)
{
    (void) state;
    symca_arena arena = {NULL, 0, 0};
    symca_identifier identifier;
    der_reset();
    symca_slice content = content_of("1.3.6.1.4.1.99999.1");
    assert_int_equal(symca_identifier_read(content, &arena, &identifier), SYMCA_OK);
    assert_int_equal(arena.used, sizeof "1.3.6.1.4.1.99999.1");
    assert_null(identifier.oid);

    uint8_t memory[sizeof "1.3.6.1.4.1.99999.1"];
    symca_arena filling = {memory, 0, sizeof memory};
    assert_int_equal(symca_identifier_read(content, &filling, &identifier), SYMCA_OK);
    assert_int_equal(identifier.id, SYMCA_OID_NONE);
    assert_string_equal(identifier.oid, "1.3.6.1.4.1.99999.1");
    assert_ptr_equal(identifier.name, identifier.oid);
    assert_int_equal(filling.used, sizeof memory);
}

/* The longest texts that the longest identifiers have. */
static void longest_texts(void **state)
{
    (void) state;
    static uint8_t memory[2048];
    symca_arena filling = {memory, 0, sizeof memory};
    symca_identifier identifier;
    der_reset();
    assert_int_equal(symca_identifier_read(der_fill(0x7f, SYMCA_OID_MAX_LEN), &filling, &identifier), SYMCA_OK);
    assert_int_equal(strlen(identifier.oid), 4 + 4 * (SYMCA_OID_MAX_LEN - 1));
    assert_int_equal(filling.used, strlen(identifier.oid) + 1);
    assert_memory_equal(identifier.oid, "2.47.127.127.", 13);

    filling = (symca_arena){memory, 0, sizeof memory};
    symca_slice one_arc = DER_JOIN(der_fill(0xff, SYMCA_OID_MAX_LEN - 1), der_hex("7f"));
    assert_int_equal(symca_identifier_read(one_arc, &filling, &identifier), SYMCA_OK);
    assert_int_equal(filling.used, strlen(identifier.oid) + 1);
}

static void what_is_no_identifier(void **state)
{
    (void) state;
    symca_arena arena = {NULL, 0, 0};
    symca_identifier identifier;
    der_reset();
    assert_int_equal(symca_identifier_read(der_none(), &arena, &identifier), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_identifier_read(der_hex("2b86"), &arena, &identifier), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_identifier_read(der_hex("2b8001"), &arena, &identifier), SYMCA_ERROR_MALFORMED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_takes_no_memory),
        cmocka_unit_test(unknown_is_measured_and_filled),
        cmocka_unit_test(longest_texts),
        cmocka_unit_test(what_is_no_identifier),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
