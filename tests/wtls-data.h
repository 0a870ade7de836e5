/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TESTS_WTLS_DATA_H
#define TESTS_WTLS_DATA_H

/*
 * Files of tests/data/wtls (made by tests/data/make-wtls with a writer that shares no code with libsymca), and what is
 * done to every form: cutting it at each byte, flipping each bit of it.
 */

#include "crypto-data.h"

#include "signed.h"

/* Some tests use only some of these. */
#define MAYBE_UNUSED __attribute__((unused))

static MAYBE_UNUSED data_file wtls_file(const char *name)
{
    char path[4096];
    const char *folder = getenv("SYMCA_TEST_DATA");

    if (folder == NULL)
        fail_msg("SYMCA_TEST_DATA does not name the folder tests/data");
    snprintf(path, sizeof path, "%s/wtls/%s", folder, name);
    return data_read_path(path);
}

/* A file of the vectors; where they are absent the test is skipped. */
static MAYBE_UNUSED data_file wtls_vector(const char *name)
{
    char path[4096];
    const char *folder = getenv("SYMCA_VECTORS");
    FILE *stream = NULL;

    if (folder != NULL) {
        snprintf(path, sizeof path, "%s/wtls/%s", folder, name);
        stream = fopen(path, "rb");
    }
    if (stream == NULL) {
        print_message("# there are no vectors here: SYMCA_VECTORS names no folder with wtls/%s\n", name);
        skip();
    }
    fclose(stream);
    return data_read_path(path);
}

static MAYBE_UNUSED symca_wtls *wtls_parse(data_file file)
{
    symca_wtls *wtls = NULL;

    if (symca_wtls_parse(file.data, file.len, &wtls) != SYMCA_OK)
        fail_msg("%s", symca_error_detail());
    return wtls;
}

static MAYBE_UNUSED symca_wtls *wtls_handle(const char *name)
{
    data_file file = wtls_file(name);
    symca_wtls *wtls = wtls_parse(file);
    free(file.data);
    return wtls;
}

static MAYBE_UNUSED symca_signed *wtls_signed(const char *name)
{
    data_file file = wtls_file(name);
    symca_signed *form = NULL;

    if (symca_signed_parse(file.data, file.len, &form) != SYMCA_OK)
        fail_msg("%s", symca_error_detail());
    free(file.data);
    return form;
}

static MAYBE_UNUSED symca_certificate *wtls_x509(const char *name)
{
    data_file file = wtls_file(name);
    symca_certificate *certificate = data_parse(file);
    free(file.data);
    return certificate;
}

static MAYBE_UNUSED symca_key wtls_key_of(data_file file)
{
    symca_key key = SYMCA_KEY_INIT;
    key.data = file.data;
    key.len = file.len;
    return key;
}

static MAYBE_UNUSED void assert_failed(symca_status status, symca_status expected, size_t offset, const char *detail)
{
    if (status != expected)
        fail_msg("status %d with \"%s\"", (int) status, symca_error_detail());
    assert_string_equal(symca_error_detail(), detail);
    assert_true(symca_error_offset() == offset);
}

static MAYBE_UNUSED void assert_bytes(const uint8_t *bytes, size_t len, data_file file)
{
    assert_int_equal(len, file.len);
    assert_memory_equal(bytes, file.data, len);
}

/* Reads the bytes as a form; *out_holds tells whether all of its signatures do. */
typedef symca_status wtls_trial(const uint8_t *data, size_t len, bool *out_holds);

/* The bytes in a block of exactly their size, so that a read past the end is seen. */
static MAYBE_UNUSED symca_status wtls_try(wtls_trial *trial, const uint8_t *data, size_t len, bool *out_holds)
{
    uint8_t *copy = malloc(len);
    assert_non_null(copy);
    memcpy(copy, data, len);
    *out_holds = false;
    symca_status status = trial(copy, len, out_holds);
    free(copy);
    return status;
}

/* Cut at any byte it is refused, with a place in what is left of it. */
static MAYBE_UNUSED void assert_cuts_are_refused(data_file file, wtls_trial *trial)
{
    bool holds;
    for (size_t len = 1; len < file.len; len++) {
        symca_status status = wtls_try(trial, file.data, len, &holds);
        if (status != SYMCA_ERROR_TRUNCATED && status != SYMCA_ERROR_MALFORMED)
            fail_msg("cut to %zu bytes: status %d", len, (int) status);
        if (symca_error_offset() > len)
            fail_msg("cut to %zu bytes: offset %zu", len, symca_error_offset());
    }
    assert_int_equal(wtls_try(trial, file.data, file.len, &holds), SYMCA_OK);
}

/* With any one bit flipped it is refused, or does not verify. */
static MAYBE_UNUSED void assert_flips_do_not_hold(data_file file, wtls_trial *trial)
{
    bool holds;
    assert_int_equal(wtls_try(trial, file.data, file.len, &holds), SYMCA_OK);
    assert_true(holds);
    for (size_t bit = 0; bit < 8 * file.len; bit++) {
        file.data[bit / 8] ^= (uint8_t) (1u << bit % 8);
        if (wtls_try(trial, file.data, file.len, &holds) == SYMCA_OK && holds)
            fail_msg("it verifies with bit %zu of byte %zu flipped", bit % 8, bit / 8);
        file.data[bit / 8] ^= (uint8_t) (1u << bit % 8);
    }
}

#endif /* TESTS_WTLS_DATA_H */
