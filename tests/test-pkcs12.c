/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto-data.h"

#include <symca/limits.h>

static data_taken taken;
static size_t keys;

static symca_status read_bytes(symca_slice bytes, const char *password)
{
    memset(&taken, 0, offsetof(data_taken, bytes));
    keys = 99;
    uint64_t work = 0;
    return symca_crypto_pkcs12(bytes, password, &work, data_take, &taken, &keys);
}

static symca_status read_file(const char *name, const char *password)
{
    data_file file = data_read(name);
    symca_status status = read_bytes(data_slice(file), password);

    free(file.data);
    return status;
}

static const char *const both[] = {"rsa1024-sha1.der", "p-256-sha1.der"};

static void test_protected(void **state)
{
    const char *const names[] = {"modern.p12",     "legacy.p12",       "no-mac.p12",
                                 "sha512-mac.p12", "two-key-3des.p12", "plain-certificates.p12",
                                 "certtool.p12",   "pieces.p12"};

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (read_file(names[i], DATA_PASSWORD) != SYMCA_OK)
            fail_msg("%s: %s", names[i], symca_error_detail());
        data_assert_taken(&taken, both, 2);
        assert_int_equal(keys, 1);

        if (read_file(names[i], NULL) != SYMCA_ERROR_PASSWORD_NEEDED)
            fail_msg("%s without a password: %s", names[i], symca_error_detail());
        assert_int_equal(read_file(names[i], ""), SYMCA_ERROR_PASSWORD_WRONG);
        assert_int_equal(read_file(names[i], "Gr\xc3\xbc\xc3\x9f"), SYMCA_ERROR_PASSWORD_WRONG);
        assert_string_equal(symca_error_detail(), "the password does not open this PKCS#12 file");
        assert_int_equal(symca_error_offset(), SYMCA_NONE);
        assert_int_equal(taken.count, 0);
    }
}

static void test_without_password(void **state)
{
    const char *const names[] = {"empty-password.p12", "nothing-encrypted.p12", "null-password.p12"};

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_int_equal(read_file(names[i], NULL), SYMCA_OK);
        data_assert_taken(&taken, both, 2);
        assert_int_equal(read_file(names[i], ""), SYMCA_OK);
        data_assert_taken(&taken, both, 2);
    }
    assert_int_equal(read_file("nothing-encrypted.p12", "not needed"), SYMCA_OK);
    assert_int_equal(keys, 1);
    assert_int_equal(read_file("empty-password.p12", "x"), SYMCA_ERROR_PASSWORD_WRONG);
}

static void test_keys_and_certificates(void **state)
{
    (void) state;
    assert_int_equal(read_file("certificates-only.p12", DATA_PASSWORD), SYMCA_OK);
    data_assert_taken(&taken, both, 2);
    assert_int_equal(keys, 0);
    assert_int_equal(read_file("key-only.p12", DATA_PASSWORD), SYMCA_ERROR_NOT_CERTIFICATE);
    assert_non_null(strstr(symca_error_detail(), "only private keys"));
    assert_int_equal(keys, 1);
}

/* More entries than the 32 that GnuTLS keeps of a part. */
static void test_forty(void **state)
{
    const char *expected[40];

    (void) state;
    for (size_t i = 0; i < 40; i++)
        expected[i] = i % 2 != 0 ? "rsa512-md5.der" : "rsa1024-sha1.der";
    assert_int_equal(read_file("forty.p12", DATA_PASSWORD), SYMCA_OK);
    data_assert_taken(&taken, expected, 40);
}

static void test_unsupported(void **state)
{
    (void) state;
    assert_int_equal(read_file("rc2-128.p12", DATA_PASSWORD), SYMCA_ERROR_UNSUPPORTED);
    if (strstr(symca_error_detail(), "pbeWithSHA1And128BitRC2-CBC") == NULL)
        fail_msg("%s", symca_error_detail());
}

static void test_password_that_is_not_utf8(void **state)
{
    (void) state;
    assert_int_equal(read_file("modern.p12", "\xfc"), SYMCA_ERROR_ARGUMENT);
}

static void test_take_stops(void **state)
{
    data_file file = data_read("modern.p12");
    uint64_t work = 0;

    (void) state;
    memset(&taken, 0, offsetof(data_taken, bytes));
    taken.fail_at = 1;
    assert_int_equal(symca_crypto_pkcs12(data_slice(file), DATA_PASSWORD, &work, data_take, &taken, &keys),
                     SYMCA_ERROR_LIMIT);
    assert_string_equal(symca_error_detail(), "enough");
    assert_int_equal(symca_error_offset(), 7);
    free(file.data);
}

/* Values from the inside out, for files that no program writes. */
typedef struct made {
    size_t len;
    uint8_t bytes[1 << 19];
} made;

static void made_put(made *self, const void *data, size_t len)
{
    assert_true(len <= sizeof self->bytes - self->len);
    memcpy(self->bytes + self->len, data, len);
    self->len += len;
}

/* Puts identifier and length (four octets) before all that there is. */
static void made_wrap(made *self, uint8_t tag)
{
    const uint8_t header[] = {tag,
                              0x84,
                              (uint8_t) (self->len >> 24),
                              (uint8_t) (self->len >> 16),
                              (uint8_t) (self->len >> 8),
                              (uint8_t) self->len};

    assert_true(sizeof header <= sizeof self->bytes - self->len);
    memmove(self->bytes + sizeof header, self->bytes, self->len);
    memcpy(self->bytes, header, sizeof header);
    self->len += sizeof header;
}

static void made_before(made *self, const void *data, size_t len)
{
    assert_true(len <= sizeof self->bytes - self->len);
    memmove(self->bytes + len, self->bytes, self->len);
    memcpy(self->bytes, data, len);
    self->len += len;
}

static const uint8_t data_oid[] = {0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01};
static const uint8_t encrypted_oid[] = {0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x06};

/* SafeContents into a whole file without a MAC. */
static void made_finish_safe(made *self)
{
    made_wrap(self, 0x30);
    made_wrap(self, 0x04);
    made_wrap(self, 0xa0);
    made_before(self, data_oid, sizeof data_oid);
    made_wrap(self, 0x30);
    made_before(self, "\x02\x01\x03", 3);
    made_wrap(self, 0x30);
}

static void made_data_part(made *self)
{
    made_wrap(self, 0x04);
    made_wrap(self, 0xa0);
    made_before(self, data_oid, sizeof data_oid);
    made_wrap(self, 0x30);
}

/* One ContentInfo of 16 encrypted bytes with 3DES after so many rounds. */
static void put_encrypted_part(made *out, uint32_t rounds)
{
    static made part;
    static const uint8_t pbe[] = {0x06, 0x0a, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01, 0x03};
    const uint8_t parameters[] = {0x30,
                                  0x0c,
                                  0x04,
                                  0x04,
                                  's',
                                  'a',
                                  'l',
                                  't',
                                  0x02,
                                  0x04,
                                  (uint8_t) (rounds >> 24),
                                  (uint8_t) (rounds >> 16),
                                  (uint8_t) (rounds >> 8),
                                  (uint8_t) rounds};

    part.len = 0;
    made_put(&part, pbe, sizeof pbe);
    made_put(&part, parameters, sizeof parameters);
    made_wrap(&part, 0x30);
    made_before(&part, data_oid, sizeof data_oid);
    made_put(&part, "\x80\x10sixteen bytes....", 18);
    made_wrap(&part, 0x30);
    made_before(&part, "\x02\x01\x00", 3);
    made_wrap(&part, 0x30);
    made_wrap(&part, 0xa0);
    made_before(&part, encrypted_oid, sizeof encrypted_oid);
    made_wrap(&part, 0x30);
    made_put(out, part.bytes, part.len);
}

static symca_status read_made(const made *self, const char *password)
{
    return read_bytes(symca_slice_of(self->bytes, self->len), password);
}

static void test_rounds(void **state)
{
    static made file;

    (void) state;
    put_encrypted_part(&file, SYMCA_MAX_PKCS12_ITERATIONS + 1);
    made_finish_safe(&file);
    assert_int_equal(read_made(&file, "x"), SYMCA_ERROR_LIMIT);
    assert_non_null(strstr(symca_error_detail(), "600001 rounds"));

    file.len = 0;
    put_encrypted_part(&file, SYMCA_MAX_PKCS12_ITERATIONS);
    made_finish_safe(&file);
    assert_int_equal(read_made(&file, "x"), SYMCA_ERROR_PASSWORD_WRONG);
    /* The second one of the two passwords that stand for none is not tried any more. */
    assert_int_equal(read_made(&file, NULL), SYMCA_ERROR_PASSWORD_NEEDED);

    file.len = 0;
    put_encrypted_part(&file, 0);
    made_finish_safe(&file);
    assert_int_equal(read_made(&file, "x"), SYMCA_ERROR_MALFORMED);

    file.len = 0;
    put_encrypted_part(&file, 1000);
    made_finish_safe(&file);
    assert_int_equal(read_made(&file, "x"), SYMCA_ERROR_PASSWORD_WRONG);
    assert_int_equal(read_made(&file, NULL), SYMCA_ERROR_PASSWORD_NEEDED);
}

/* Each round of these parts is three hash computations: two for the key, one for the initialisation vector. */
static void test_work(void **state)
{
    static made file;
    const uint32_t rounds = SYMCA_MAX_KEY_DERIVATION / 3 / 4;

    (void) state;
    for (uint32_t more = 0; more <= 1; more++) {
        file.len = 0;
        for (int i = 0; i < 4; i++)
            put_encrypted_part(&file, rounds + (i == 3 ? more : 0));
        made_finish_safe(&file);
        assert_int_equal(read_made(&file, "x"), more == 0 ? SYMCA_ERROR_PASSWORD_WRONG : SYMCA_ERROR_LIMIT);
    }
    assert_non_null(strstr(symca_error_detail(), "more than 3000000 hash computations"));
}

static void test_parts(void **state)
{
    static made file;

    (void) state;
    file.len = 0;
    for (int i = 0; i < 1025; i++)
        put_encrypted_part(&file, 1);
    made_finish_safe(&file);
    assert_int_equal(read_made(&file, "x"), SYMCA_ERROR_LIMIT);
    assert_non_null(strstr(symca_error_detail(), "more than 1024 parts"));
}

/* SafeContents in SafeContents (RFC 7292 section 4.2.6), down to a private key. */
static void made_nested(made *self, unsigned depth)
{
    uint8_t bag_oid[] = {0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, 0x01};

    self->len = 0;
    made_put(self, "\x30\x00", 2);
    for (unsigned i = 0; i <= depth; i++) {
        made_wrap(self, 0xa0);
        made_before(self, bag_oid, sizeof bag_oid);
        made_wrap(self, 0x30);
        made_wrap(self, 0x30);
        bag_oid[12] = 0x06;
    }
    made_data_part(self);
    made_finish_safe(self);
}

static void test_nesting(void **state)
{
    static made file;

    (void) state;
    made_nested(&file, 0);
    assert_int_equal(read_made(&file, NULL), SYMCA_ERROR_NOT_CERTIFICATE);
    assert_int_equal(keys, 1);
    made_nested(&file, SYMCA_MAX_DEPTH);
    assert_int_equal(read_made(&file, NULL), SYMCA_ERROR_NOT_CERTIFICATE);
    assert_int_equal(keys, 1);
    made_nested(&file, SYMCA_MAX_DEPTH + 1);
    assert_int_equal(read_made(&file, NULL), SYMCA_ERROR_LIMIT);
    made_nested(&file, 5000);
    assert_int_equal(read_made(&file, NULL), SYMCA_ERROR_LIMIT);
}

static void test_protected_with_a_key(void **state)
{
    static made file;

    (void) state;
    file.len = 0;
    made_put(&file, "\x30\x00", 2);
    made_data_part(&file);
    made_finish_safe(&file);
    assert_int_equal(read_made(&file, NULL), SYMCA_ERROR_NOT_CERTIFICATE);
    /* The outer identifier is the first one: signedData instead of data. */
    for (size_t at = 0; at < file.len; at++)
        if (memcmp(file.bytes + at, data_oid, sizeof data_oid) == 0) {
            file.bytes[at + sizeof data_oid - 1] = 2;
            break;
        }
    assert_int_equal(read_made(&file, NULL), SYMCA_ERROR_UNSUPPORTED);
}

static void test_cut(void **state)
{
    const char *const names[] = {"nothing-encrypted.p12", "modern.p12", "pieces.p12"};

    (void) state;
    for (size_t i = 0; i < 3; i++) {
        data_file file = data_read(names[i]);
        for (size_t len = 0; len < file.len; len++) {
            uint8_t *cut = malloc(len + 1);
            memcpy(cut, file.data, len);
            if (read_bytes(symca_slice_of(cut, len), DATA_PASSWORD) != SYMCA_ERROR_TRUNCATED)
                fail_msg("%s cut to %zu bytes: %s", names[i], len, symca_error_detail());
            free(cut);
        }
        free(file.data);
    }
}

static void test_changed(void **state)
{
    const char *const names[] = {"nothing-encrypted.p12", "plain-certificates.p12", "pieces.p12", "no-mac.p12"};

    (void) state;
    for (size_t i = 0; i < 4; i++) {
        data_file file = data_read(names[i]);
        for (size_t at = 0; at < file.len; at++) {
            file.data[at] ^= (uint8_t) (1u << (at % 8));
            if (read_bytes(data_slice(file), DATA_PASSWORD) == SYMCA_OK)
                assert_in_range(taken.count, 1, 2);
            file.data[at] ^= (uint8_t) (1u << (at % 8));
        }
        free(file.data);
    }
}

/* Whatever is changed under the MAC, the file does not open any more. */
static void test_mac(void **state)
{
    data_file file = data_read("plain-certificates.p12");
    size_t changed = 0;

    (void) state;
    for (size_t at = 40; at + 200 < file.len; at += 7) {
        file.data[at] ^= 0x01;
        symca_status status = read_bytes(data_slice(file), DATA_PASSWORD);
        assert_int_not_equal(status, SYMCA_OK);
        assert_int_equal(taken.count, 0);
        changed += status == SYMCA_ERROR_PASSWORD_WRONG;
        file.data[at] ^= 0x01;
    }
    assert_true(changed > 100);
    free(file.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_protected),
        cmocka_unit_test(test_without_password),
        cmocka_unit_test(test_keys_and_certificates),
        cmocka_unit_test(test_forty),
        cmocka_unit_test(test_unsupported),
        cmocka_unit_test(test_password_that_is_not_utf8),
        cmocka_unit_test(test_take_stops),
        cmocka_unit_test(test_rounds),
        cmocka_unit_test(test_work),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_nesting),
        cmocka_unit_test(test_protected_with_a_key),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_changed),
        cmocka_unit_test(test_mac),
    };
    return cmocka_run_group_tests_name("pkcs12", tests, NULL, NULL);
}
