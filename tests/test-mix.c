/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "mix.h"

#include "input-data.h"

static void test_differs(void **state)
{
    (void) state;
    der_reset();
    const symca_slice values[] = {der_none(),          der_hex("00"),         der_hex("0000"),
                                  der_hex("01"),       der_hex("0100"),       der_text("12345678"),
                                  der_text("1234567"), der_text("123456780"), der_text("22345678")};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        for (size_t j = 0; j < i; j++)
            assert_true(symca_mix_bytes(0, values[i]) != symca_mix_bytes(0, values[j]));
    assert_true(symca_mix_bytes(0, values[0]) != symca_mix_bytes(1, values[0]));
    assert_true(symca_mix(0, 1) != symca_mix(1, 1));
}

/* Only the bytes count, not where they stand. */
static void test_same(void **state)
{
    (void) state;
    der_reset();
    symca_slice once = der_text("some bytes, 21 of them");
    der_text("x");
    symca_slice again = der_text("some bytes, 21 of them");
    assert_true(symca_mix_bytes(7, once) == symca_mix_bytes(7, again));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_differs),
        cmocka_unit_test(test_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
