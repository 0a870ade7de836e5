/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "input-data.h"

static void test_one_twice(void **state)
{
    (void) state;
    der_reset();
    symca_slice a = made_authority("A"), b = made_authority("B");
    symca_bundle *bundle = load_good(DER_JOIN(a, b, a));
    assert_int_equal(symca_bundle_count(bundle), 2);
    assert_der(bundle, 0, a);
    assert_der(bundle, 1, b);
    assert_int_equal(symca_bundle_note_count(bundle), 1);
    assert_string_equal(symca_bundle_note(bundle, 0), "a certificate is in the input twice and is kept once: CN=A");
    symca_bundle_unref(bundle);
}

/* The first of each stays, in the order of the input. */
static void test_many_copies(void **state)
{
    (void) state;
    der_reset();
    symca_slice a = made_authority("A"), b = made_authority("B"), c = made_authority("C");
    symca_bundle *bundle = load_good(DER_JOIN(c, c, a, c, b, a, c));
    assert_int_equal(symca_bundle_count(bundle), 3);
    assert_der(bundle, 0, c);
    assert_der(bundle, 1, a);
    assert_der(bundle, 2, b);
    assert_int_equal(symca_bundle_offset(bundle, 0), 0);
    assert_int_equal(symca_bundle_offset(bundle, 1), 2 * c.len);
    assert_int_equal(symca_bundle_offset(bundle, 2), 3 * c.len + a.len);
    assert_int_equal(symca_bundle_note_count(bundle), 1);
    assert_string_equal(symca_bundle_note(bundle, 0),
                        "4 copies of certificates that are in the input already were left out");
    symca_bundle_unref(bundle);
}

/* The bytes decide: one bit makes another certificate. */
static void test_nearly_the_same(void **state)
{
    (void) state;
    der_reset();
    symca_slice a = made_authority("A");
    uint8_t *other = der_room(a.len);
    memcpy(other, a.data, a.len);
    other[a.len - 1] ^= 1;
    symca_bundle *bundle = load_good(DER_JOIN(a, symca_slice_of(other, a.len)));
    assert_int_equal(symca_bundle_count(bundle), 2);
    assert_int_equal(symca_bundle_note_count(bundle), 0);
    symca_bundle_unref(bundle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_twice),
        cmocka_unit_test(test_many_copies),
        cmocka_unit_test(test_nearly_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
