/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

static symca_certificate *root;

static symca_status try_rollover(const uint8_t *data, size_t len, bool *out_holds)
{
    symca_rollover *form = NULL;
    symca_status status = symca_rollover_parse(data, len, &form);
    if (status == SYMCA_OK)
        *out_holds = symca_rollover_verify(form, root, NULL, NULL) == SYMCA_OK;
    else
        assert_null(form);
    symca_rollover_unref(form);
    return status;
}

static symca_rollover *parse(const char *name)
{
    data_file file = wtls_file(name);
    symca_rollover *form = NULL;
    if (symca_rollover_parse(file.data, file.len, &form) != SYMCA_OK)
        fail_msg("%s", symca_error_detail());
    free(file.data);
    return form;
}

static void media_type_is_registered(void **state)
{
    (void) state;
    assert_string_equal(symca_rollover_media_type(), "application/vnd.wap.rollover-certificate");
}

static void every_block_is_read(void **state)
{
    (void) state;
    static const char *const items[] = {"new-by-old.signed", "next-by-new.signed"};
    data_file file = wtls_file("both.rollover");
    symca_rollover *form = parse("both.rollover");
    size_t len;
    const uint8_t *bytes = symca_rollover_bytes(form, &len);
    assert_bytes(bytes, len, file);
    assert_int_equal(symca_rollover_count(form), 2);
    assert_null(symca_rollover_item(form, 2));
    for (size_t i = 0; i < 2; i++) {
        data_file item = wtls_file(items[i]);
        bytes = symca_signed_bytes(symca_rollover_item(form, i), &len);
        assert_bytes(bytes, len, item);
        free(item.data);
    }
    /* A block that is kept outlives the whole. */
    symca_signed *kept = symca_signed_ref(symca_rollover_item(form, 1));
    symca_rollover_unref(form);
    assert_string_equal(symca_signed_name(kept), "next-by-new");
    symca_signed_unref(kept);
    free(file.data);
}

static void each_block_is_verified_with_the_root_before_it(void **state)
{
    (void) state;
    symca_rollover *form = parse("both.rollover");
    symca_wtls *root_wtls = wtls_handle("old.wtls");
    symca_certificate *new = wtls_x509("new.der"), *next = wtls_x509("next.der");
    size_t failed = 7;
    assert_int_equal(symca_rollover_verify(form, root, NULL, &failed), SYMCA_OK);
    assert_true(failed == SYMCA_NONE);
    assert_int_equal(symca_rollover_verify(form, NULL, root_wtls, NULL), SYMCA_OK);
    assert_int_equal(symca_rollover_verify(form, new, NULL, &failed), SYMCA_ERROR_SIGNATURE);
    assert_int_equal(failed, 0);
    assert_int_equal(symca_rollover_verify(form, next, NULL, &failed), SYMCA_ERROR_SIGNATURE);
    assert_int_equal(failed, 0);
    symca_wtls_unref(root_wtls);
    symca_certificate_unref(new);
    symca_certificate_unref(next);
    symca_rollover_unref(form);
}

static void blocks_are_joined_in_their_order(void **state)
{
    (void) state;
    data_file file = wtls_file("both.rollover");
    symca_signed *first = wtls_signed("new-by-old.signed"), *second = wtls_signed("next-by-new.signed");
    symca_certificate *new = wtls_x509("new.der");
    const symca_signed *items[] = {first, second, first};
    symca_rollover *form = NULL;
    size_t len, failed;
    assert_int_equal(symca_rollover_new(items, 2, &form), SYMCA_OK);
    const uint8_t *bytes = symca_rollover_bytes(form, &len);
    assert_bytes(bytes, len, file);
    symca_rollover_unref(form);

    /* Swapped: the second one is not signed by the root, and neither is the first by its successor. */
    assert_int_equal(symca_rollover_new(items + 1, 2, &form), SYMCA_OK);
    assert_int_equal(symca_rollover_verify(form, root, NULL, &failed), SYMCA_ERROR_SIGNATURE);
    assert_int_equal(failed, 0);
    assert_int_equal(symca_rollover_verify(form, new, NULL, &failed), SYMCA_ERROR_SIGNATURE);
    assert_int_equal(failed, 1);
    symca_rollover_unref(form);

    assert_int_equal(symca_rollover_new(items, 3, &form), SYMCA_OK);
    assert_int_equal(symca_rollover_verify(form, root, NULL, &failed), SYMCA_ERROR_SIGNATURE);
    assert_int_equal(failed, 2);
    symca_rollover_unref(form);

    assert_int_equal(symca_rollover_new(items, 1, &form), SYMCA_OK);
    assert_int_equal(symca_rollover_verify(form, root, NULL, NULL), SYMCA_OK);
    symca_rollover_unref(form);
    symca_signed_unref(first);
    symca_signed_unref(second);
    symca_certificate_unref(new);
    free(file.data);
}

static void more_than_65535_bytes_do_not_fit(void **state)
{
    (void) state;
    symca_signed *item = wtls_signed("new-by-old.signed");
    const symca_signed *items[60];
    symca_rollover *form = NULL;
    size_t len;
    symca_signed_bytes(item, &len);
    size_t fitting = 65535 / len;
    assert_true(fitting < 60);
    for (size_t i = 0; i < 60; i++)
        items[i] = item;
    assert_int_equal(symca_rollover_new(items, fitting, &form), SYMCA_OK);
    assert_int_equal(symca_rollover_count(form), fitting);
    symca_rollover_unref(form);
    assert_int_equal(symca_rollover_new(items, fitting + 1, &form), SYMCA_ERROR_LIMIT);
    assert_null(form);
    symca_signed_unref(item);
}

static void the_variant_without_lengths_is_read(void **state)
{
    (void) state;
    symca_signed *bare = wtls_signed("bare.signed");
    const symca_signed *items[] = {bare};
    symca_rollover *form = NULL;
    assert_int_equal(symca_rollover_new(items, 1, &form), SYMCA_OK);
    assert_int_equal(symca_rollover_verify(form, root, NULL, NULL), SYMCA_OK);
    symca_rollover_unref(form);

    /* One way for a whole block: which one can only be told by where it ends. */
    symca_signed *usual = wtls_signed("new-by-old.signed");
    const symca_signed *mixed[] = {bare, usual};
    assert_int_equal(symca_rollover_new(mixed, 2, &form), SYMCA_ERROR_MALFORMED);
    assert_null(form);
    symca_signed_unref(usual);
    symca_signed_unref(bare);
}

static void cut_or_with_a_flipped_bit_it_does_not_hold(void **state)
{
    (void) state;
    data_file file = wtls_file("both.rollover");
    assert_cuts_are_refused(file, try_rollover);
    assert_flips_do_not_hold(file, try_rollover);
    free(file.data);
}

static void assert_refused(const char *hex_like, size_t len, symca_status status, size_t offset, const char *detail)
{
    symca_rollover *form = (symca_rollover *) 1;
    assert_failed(symca_rollover_parse((const uint8_t *) hex_like, len, &form), status, offset, detail);
    assert_null(form);
}

static void bad_values_are_named_with_their_place(void **state)
{
    (void) state;
    assert_refused("\0", 1, SYMCA_ERROR_TRUNCATED, 0,
                   "the input ends in the roll-over block: 1 byte is missing; get the whole file again");
    assert_refused("\0\0", 2, SYMCA_ERROR_MALFORMED, 0, "the roll-over block has a length of 0; at least 1 is needed");
    assert_refused("\0\2\1", 3, SYMCA_ERROR_TRUNCATED, 0,
                   "the input ends in the roll-over block: 1 byte is missing; get the whole file again");
    assert_refused("\0\1\1\1", 4, SYMCA_ERROR_MALFORMED, 3,
                   "1 byte follows the end of the roll-over block; cut the file here");
    assert_refused("\0\1\2", 3, SYMCA_ERROR_UNSUPPORTED, 2, "the form has version 2; only version 1 is defined");
    assert_refused("\0\4\1\0\x6a\5", 6, SYMCA_ERROR_MALFORMED, 5,
                   "the display name does not fit into the part that holds it: 5 bytes are missing");
    assert_refused("\0\2\1\0", 4, SYMCA_ERROR_MALFORMED, 3,
                   "the character set of the display name does not fit into the part that holds it: 1 byte is missing");
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    symca_rollover *form = (symca_rollover *) 1;
    symca_wtls *wtls = wtls_handle("old.wtls");
    const symca_signed *items[] = {NULL};
    const uint8_t byte = 0;
    size_t failed = 3;
    assert_int_equal(symca_rollover_parse(&byte, 1, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_rollover_parse(NULL, 1, &form), SYMCA_ERROR_ARGUMENT);
    assert_null(form);
    assert_int_equal(symca_rollover_parse(NULL, 0, &form), SYMCA_ERROR_EMPTY);
    assert_int_equal(symca_rollover_new(items, 1, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_rollover_new(NULL, 1, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_rollover_new(items, 0, &form), SYMCA_ERROR_ARGUMENT);
    assert_failed(symca_rollover_new(items, 1, &form), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "signed certificate 0 of the roll-over block is NULL");
    assert_int_equal(symca_rollover_verify(NULL, root, NULL, &failed), SYMCA_ERROR_ARGUMENT);
    assert_true(failed == SYMCA_NONE);
    form = parse("both.rollover");
    assert_int_equal(symca_rollover_verify(form, NULL, NULL, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_rollover_verify(form, root, wtls, NULL), SYMCA_ERROR_ARGUMENT);
    symca_rollover *shared = symca_rollover_ref(form);
    symca_rollover_unref(form);
    assert_int_equal(symca_rollover_count(shared), 2);
    symca_rollover_unref(shared);
    symca_wtls_unref(wtls);

    size_t len = 1;
    assert_null(symca_rollover_ref(NULL));
    symca_rollover_unref(NULL);
    assert_null(symca_rollover_bytes(NULL, &len));
    assert_int_equal(len, 0);
    assert_int_equal(symca_rollover_count(NULL), 0);
    assert_null(symca_rollover_item(NULL, 0));
}

static int load_root(void **state)
{
    (void) state;
    root = wtls_x509("old.der");
    return 0;
}

static int drop_root(void **state)
{
    (void) state;
    symca_certificate_unref(root);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(media_type_is_registered),
        cmocka_unit_test(every_block_is_read),
        cmocka_unit_test(each_block_is_verified_with_the_root_before_it),
        cmocka_unit_test(blocks_are_joined_in_their_order),
        cmocka_unit_test(more_than_65535_bytes_do_not_fit),
        cmocka_unit_test(the_variant_without_lengths_is_read),
        cmocka_unit_test(cut_or_with_a_flipped_bit_it_does_not_hold),
        cmocka_unit_test(bad_values_are_named_with_their_place),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, load_root, drop_root);
}
