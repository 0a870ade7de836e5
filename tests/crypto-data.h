/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TESTS_CRYPTO_DATA_H
#define TESTS_CRYPTO_DATA_H

/* Files of tests/data/crypto (made by tests/data/make-crypto), and certificates as they are handed over. */

#include "crypto.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DATA_PASSWORD "Gr\303\274\303\237e"

typedef struct data_file {
    uint8_t *data;
    size_t len;
} data_file;

/* The bytes in a block of their own, so that a read past the end is seen. */
static inline data_file data_read_path(const char *path)
{
    static uint8_t room[262144];
    data_file file = {NULL, 0};
    FILE *stream = fopen(path, "rb");

    if (stream == NULL)
        fail_msg("%s cannot be opened", path);
    file.len = fread(room, 1, sizeof room, stream);
    fclose(stream);
    file.data = malloc(file.len);
    memcpy(file.data, room, file.len);
    return file;
}

static inline data_file data_read(const char *name)
{
    char path[4096];
    const char *folder = getenv("SYMCA_TEST_DATA");

    if (folder == NULL)
        fail_msg("SYMCA_TEST_DATA does not name the folder tests/data");
    snprintf(path, sizeof path, "%s/crypto/%s", folder, name);
    return data_read_path(path);
}

static inline symca_slice data_slice(data_file file)
{
    return symca_slice_of(file.data, file.len);
}

static inline symca_certificate *data_parse(data_file file)
{
    symca_certificate *certificate;

    if (symca_certificate_parse(file.data, file.len, &certificate) != SYMCA_OK)
        fail_msg("%s", symca_error_detail());
    return certificate;
}

static inline symca_certificate *data_certificate(const char *name)
{
    data_file file = data_read(name);
    symca_certificate *certificate = data_parse(file);
    free(file.data);
    return certificate;
}

/* What a `symca_crypto_take` got: the certificates one behind the other. */
typedef struct data_taken {
    size_t count;
    size_t len;
    uint8_t bytes[262144];
    size_t fail_at; /* answers with a failure at this certificate, counted from 1 */
} data_taken;

static inline symca_status data_take(void *context, const uint8_t *data, size_t len)
{
    data_taken *taken = context;

    if (++taken->count == taken->fail_at)
        return symca_fail(SYMCA_ERROR_LIMIT, 7, "enough");
    assert_true(len <= sizeof taken->bytes - taken->len);
    memcpy(taken->bytes + taken->len, data, len);
    taken->len += len;
    return SYMCA_OK;
}

/* Whether what was taken is exactly these files, in order. */
static inline void data_assert_taken(const data_taken *taken, const char *const *names, size_t count)
{
    size_t at = 0;

    assert_int_equal(taken->count, count);
    for (size_t i = 0; i < count; i++) {
        data_file file = data_read(names[i]);
        assert_true(file.len <= taken->len - at);
        assert_memory_equal(taken->bytes + at, file.data, file.len);
        at += file.len;
        free(file.data);
    }
    assert_int_equal(at, taken->len);
}

#endif /* TESTS_CRYPTO_DATA_H */
