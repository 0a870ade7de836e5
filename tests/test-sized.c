/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Structs with a size: programs of 0.1 go on with a library that knows more fields, and programs that know more fields
 * with this one. Each struct lies in memory of exactly the size that it says, so that a step past it is seen.
 */
#include "input-data.h"
#include "sized.h"

#include <symca/symca.h>

/* What a struct of today will have become. */
typedef struct grown_options {
    symca_load_options first;
    uint64_t later;
} grown_options;

#define FIRST_OPTIONS SYMCA_SIZED_LEAST(symca_load_options, flags)

static void an_older_program_leaves_later_fields_at_their_default(void **state)
{
    symca_load_options old = SYMCA_LOAD_OPTIONS_INIT;
    grown_options read = {.first = SYMCA_LOAD_OPTIONS_INIT, .later = 77};

    (void) state;
    read.first.size = sizeof read;
    old.password = "x";
    old.flags = SYMCA_LOAD_VERIFY;
    assert_true(symca_sized_read(&old, FIRST_OPTIONS, &read, sizeof read));
    assert_string_equal(read.first.password, "x");
    assert_int_equal(read.first.flags, SYMCA_LOAD_VERIFY);
    assert_int_equal(read.later, 77);
    assert_int_equal(read.first.size, sizeof read);
}

static void a_newer_program_s_fields_are_not_read(void **state)
{
    grown_options new = {.first = SYMCA_LOAD_OPTIONS_INIT, .later = 77};
    symca_load_options read = SYMCA_LOAD_OPTIONS_INIT;

    (void) state;
    new.first.size = sizeof new;
    new.first.max_size = 5;
    assert_true(symca_sized_read(&new, FIRST_OPTIONS, &read, sizeof read));
    assert_int_equal(read.max_size, 5);
    assert_int_equal(read.size, sizeof read);
}

static void an_answer_ends_where_the_program_s_struct_does(void **state)
{
    const grown_options answer = {.first = {sizeof answer, "x", 5, 1}, .later = 77};
    grown_options given = {.first = SYMCA_LOAD_OPTIONS_INIT, .later = 1};

    (void) state;
    assert_true(symca_sized_write(&answer, sizeof answer, FIRST_OPTIONS, &given));
    assert_int_equal(given.first.max_size, 5);
    assert_int_equal(given.first.size, sizeof given.first);
    assert_int_equal(given.later, 1);
    given.first.size = sizeof given;
    assert_true(symca_sized_write(&answer, sizeof answer, FIRST_OPTIONS, &given));
    assert_int_equal(given.later, 77);
}

/* As an older library answers a newer program. */
static void an_answer_leaves_what_it_does_not_know(void **state)
{
    const symca_load_options answer = {sizeof answer, "x", 5, 1};
    grown_options given = {.first = SYMCA_LOAD_OPTIONS_INIT, .later = 1};

    (void) state;
    given.first.size = sizeof given;
    assert_true(symca_sized_write(&answer, sizeof answer, FIRST_OPTIONS, &given));
    assert_int_equal(given.first.max_size, 5);
    assert_int_equal(given.first.size, sizeof given);
    assert_int_equal(given.later, 1);
}

static void what_no_version_has_is_refused(void **state)
{
    symca_load_options given = SYMCA_LOAD_OPTIONS_INIT;
    symca_load_options other = SYMCA_LOAD_OPTIONS_INIT;

    (void) state;
    given.max_size = 5;
    given.size = FIRST_OPTIONS - 1;
    assert_false(symca_sized_read(&given, FIRST_OPTIONS, &other, sizeof other));
    assert_int_equal(other.max_size, 0);
    assert_false(symca_sized_write(&other, sizeof other, FIRST_OPTIONS, &given));
    assert_int_equal(given.max_size, 5);
}

/* A struct of today in memory of another size, which it says; what is beyond today's is not 0. */
static void *resized(const void *today, size_t len, size_t size)
{
    uint8_t *memory = malloc(size);

    assert_non_null(memory);
    memset(memory, 0xa5, size);
    memcpy(memory, today, len < size ? len : size);
    memcpy(memory, &size, sizeof size);
    return memory;
}

/* Each call with its struct resized: how it ends. */
static symca_status load_with(size_t size)
{
    const symca_load_options today = SYMCA_LOAD_OPTIONS_INIT;
    symca_load_options *options = resized(&today, sizeof today, size);
    symca_bundle *bundle;
    symca_slice root = made_authority("Root");
    symca_status status = symca_bundle_load(root.data, root.len, options, &bundle);

    symca_bundle_unref(bundle);
    free(options);
    return status;
}

static symca_status check_with(size_t size)
{
    const symca_check_options today = SYMCA_CHECK_OPTIONS_INIT;
    symca_check_options *options = resized(&today, sizeof today, size);
    symca_report *report;
    symca_bundle *bundle = load_good(made_authority("Root"));
    symca_status status = symca_bundle_check(bundle, options, &report);

    symca_report_unref(report);
    symca_bundle_unref(bundle);
    free(options);
    return status;
}

static symca_status make_wtls(const symca_wtls_options *options, const symca_key *key)
{
    symca_wtls *wtls;
    symca_status status = symca_wtls_new(options, key, &wtls);
    symca_wtls_unref(wtls);
    return status;
}

static symca_key signing_key(void)
{
    symca_key key = SYMCA_KEY_INIT;
    symca_slice bytes = input_file("crypto/key-rsa-pkcs8.der");

    key.data = bytes.data;
    key.len = bytes.len;
    return key;
}

static symca_status make_wtls_with(size_t size)
{
    symca_wtls_options today = SYMCA_WTLS_OPTIONS_INIT;
    symca_key key = signing_key();

    today.subject = "s; o; FI";
    symca_wtls_options *options = resized(&today, sizeof today, size);
    symca_status status = make_wtls(options, &key);
    free(options);
    return status;
}

static symca_status sign_with(size_t size)
{
    symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
    const symca_key today = signing_key();
    symca_key *key = resized(&today, sizeof today, size);

    options.subject = "s; o; FI";
    symca_status status = make_wtls(&options, key);
    free(key);
    return status;
}

static symca_status read_agent_with(size_t size)
{
    const symca_user_agent today = SYMCA_USER_AGENT_INIT;
    symca_user_agent *agent = resized(&today, sizeof today, size);
    symca_status status = symca_user_agent_read("NokiaE61", agent);

    if (status == SYMCA_OK) {
        assert_string_equal(symca_phone_model(agent->phone), "E61");
        assert_true(agent->advice[0] != 0);
    }
    assert_int_equal(agent->size, size);
    for (size_t i = sizeof today; i < size; i++)
        assert_int_equal(((uint8_t *) agent)[i], 0xa5);
    free(agent);
    return status;
}

/* The size of 0.1, and its last field's end, which is less where padding follows. */
static void every_call_takes_every_size_from_the_first_on(void **state)
{
    static const struct {
        symca_status (*call)(size_t size);
        size_t first, least;
    } calls[] = {
        {load_with, sizeof(symca_load_options), offsetof(symca_load_options, flags) + 4},
        {check_with, sizeof(symca_check_options), offsetof(symca_check_options, flags) + 4},
        {make_wtls_with, sizeof(symca_wtls_options), offsetof(symca_wtls_options, issuer) + sizeof(void *)},
        {sign_with, sizeof(symca_key), offsetof(symca_key, password) + sizeof(void *)},
        {read_agent_with, sizeof(symca_user_agent), offsetof(symca_user_agent, advice) + sizeof(void *)},
    };

    (void) state;
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        der_reset();
        assert_int_equal(calls[i].call(calls[i].least), SYMCA_OK);
        assert_int_equal(calls[i].call(calls[i].first), SYMCA_OK);
        assert_int_equal(calls[i].call(calls[i].first + 100), SYMCA_OK);
        assert_int_equal(calls[i].call(calls[i].least - 1), SYMCA_ERROR_ARGUMENT);
        assert_non_null(strstr(symca_error_detail(), "_INIT"));
        assert_int_equal(calls[i].call(sizeof(size_t)), SYMCA_ERROR_ARGUMENT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_older_program_leaves_later_fields_at_their_default),
        cmocka_unit_test(a_newer_program_s_fields_are_not_read),
        cmocka_unit_test(an_answer_ends_where_the_program_s_struct_does),
        cmocka_unit_test(an_answer_leaves_what_it_does_not_know),
        cmocka_unit_test(what_no_version_has_is_refused),
        cmocka_unit_test(every_call_takes_every_size_from_the_first_on),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
