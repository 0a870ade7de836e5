/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "hash.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* Of "abc": RFC 1319 appendix A.5, RFC 1320 appendix A.5, RFC 1321 appendix A.5, FIPS 180-4 examples. */
static const struct {
    symca_hash_id id;
    size_t block;
    const char *abc;
} known[] = {
    {SYMCA_HASH_MD2, 16, "da853b0d3f88d99b30283a69e6ded6bb"},
    {SYMCA_HASH_MD4, 64, "a448017aaf21d8525fc10ae87aa6729d"},
    {SYMCA_HASH_MD5, 64, "900150983cd24fb0d6963f7d28e17f72"},
    {SYMCA_HASH_SHA1, 64, "a9993e364706816aba3e25717850c26c9cd0d89d"},
    {SYMCA_HASH_SHA224, 64, "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"},
    {SYMCA_HASH_SHA256, 64, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {SYMCA_HASH_SHA384, 128,
     "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"},
    {SYMCA_HASH_SHA512, 128,
     "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2"
     "a"
     "9ac94fa54ca49f"},
};

static void test_known_answers(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        const symca_hash *hash = symca_hash_get(known[i].id);
        uint8_t digest[SYMCA_MAX_HASH_LEN];
        char text[2 * SYMCA_MAX_HASH_LEN + 1];

        assert_int_equal(hash->id, known[i].id);
        assert_int_equal(hash->block, known[i].block);
        assert_int_equal(hash->len, strlen(known[i].abc) / 2);
        assert_int_equal(symca_hash_compute(hash, symca_slice_of((const uint8_t *) "abc", 3), digest), SYMCA_OK);
        symca_text_hex(symca_slice_of(digest, hash->len), text);
        assert_string_equal(text, known[i].abc);
    }
}

static void test_nothing(void **state)
{
    uint8_t digest[SYMCA_MAX_HASH_LEN];
    char text[2 * SYMCA_MAX_HASH_LEN + 1];

    (void) state;
    for (int id = SYMCA_HASH_MD2; id <= SYMCA_HASH_SHA512; id++)
        assert_int_equal(symca_hash_compute(symca_hash_get((symca_hash_id) id), symca_slice_of(NULL, 0), digest),
                         SYMCA_OK);
    symca_hash_compute(symca_hash_get(SYMCA_HASH_MD2), symca_slice_of(NULL, 0), digest);
    symca_text_hex(symca_slice_of(digest, 16), text);
    assert_string_equal(text, "8350e5a3e24c153df2275c9f80692773"); /* RFC 1319 appendix A.5 */
}

static void test_identifiers(void **state)
{
    const uint8_t sha1[] = {0x2b, 0x0e, 0x03, 0x02, 0x1a};
    const uint8_t hmac_sha1[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x07};
    symca_slice oid = symca_slice_of(sha1, sizeof sha1);
    symca_slice hmac = symca_slice_of(hmac_sha1, sizeof hmac_sha1);

    (void) state;
    assert_ptr_equal(symca_hash_find(oid), symca_hash_get(SYMCA_HASH_SHA1));
    assert_ptr_equal(symca_hash_find_hmac(hmac), symca_hash_get(SYMCA_HASH_SHA1));
    assert_null(symca_hash_find(hmac));
    assert_null(symca_hash_find_hmac(oid));
    assert_null(symca_hash_find(symca_slice_of(sha1, 4)));
    assert_null(symca_hash_find(symca_slice_of(NULL, 0)));
    assert_null(symca_hash_find_hmac(symca_slice_of(NULL, 0)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_answers),
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_identifiers),
    };
    return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
