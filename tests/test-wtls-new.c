/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

#include <inttypes.h>

static const symca_wtls_options usual = {
    sizeof usual, "service; Organisation;; Sons; FI; CN", 1000, 2000, NULL, NULL,
};

static symca_status make(const symca_wtls_options *options, const char *key_name, const char *password,
                         symca_wtls **out)
{
    data_file file = wtls_file(key_name);
    symca_key key = wtls_key_of(file);
    key.password = password;
    symca_status status = symca_wtls_new(options, &key, out);
    if (status != SYMCA_OK)
        assert_null(*out);
    free(file.data);
    return status;
}

/* Every byte up to the signature, which only the key can make. */
static void a_new_authority_is_laid_out_as_specified(void **state)
{
    (void) state;
    symca_certificate *x509 = wtls_x509("old.der");
    symca_wtls *wtls = NULL;
    symca_wtls_options options = usual;
    options.subject = "s; o; FI";
    assert_int_equal(make(&options, "old.key", NULL, &wtls), SYMCA_OK);
    symca_writer expected = SYMCA_WRITER_INIT;
    symca_writer_bytes(&expected, (const uint8_t *) "\x01\x02\x01\x00\x6a\x08s; o; FI", 14);
    symca_writer_bytes(&expected, (const uint8_t *) "\x00\x00\x03\xe8\x00\x00\x07\xd0\x01\x00\x6a\x08s; o; FI", 20);
    symca_writer_bytes(&expected, (const uint8_t *) "\x02\x00\x00\x03\x01\x00\x01\x00\x80", 9);
    symca_writer_slice(&expected, x509->rsa_modulus);
    symca_writer_bytes(&expected, (const uint8_t *) "\x00\x80", 2);
    size_t len;
    const uint8_t *bytes = symca_wtls_bytes(wtls, &len);
    assert_int_equal(len, expected.len + 128);
    assert_memory_equal(bytes, expected.data, expected.len);
    assert_true(symca_wtls_is_self_signed(wtls));
    symca_writer_clear(&expected);
    symca_certificate_unref(x509);
    symca_wtls_unref(wtls);
}

static void what_was_made_reads_back(void **state)
{
    (void) state;
    static const char *const keys[] = {"old.key", "p-224.key"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        symca_wtls *wtls = NULL;
        assert_int_equal(make(&usual, keys[i], NULL, &wtls), SYMCA_OK);
        assert_string_equal(symca_wtls_identifier_part(symca_wtls_subject(wtls), 1), "Organisation; Sons");
        assert_int_equal(symca_wtls_not_before(wtls), 1000);
        assert_int_equal(symca_wtls_not_after(wtls), 2000);
        assert_true(symca_wtls_is_self_signed(wtls));
        assert_true(symca_wtls_is_ca(wtls));
        size_t len;
        const uint8_t *bytes = symca_wtls_bytes(wtls, &len);
        symca_wtls *again = wtls_parse((data_file){(uint8_t *) (uintptr_t) bytes, len});
        assert_true(symca_wtls_is_self_signed(again));
        symca_wtls_unref(again);
        symca_wtls_unref(wtls);
    }
}

static void an_issuer_s_key_issues(void **state)
{
    (void) state;
    static const char *const subjects[] = {"new.der", "p-224.der"};
    symca_wtls *issuer = wtls_handle("old.wtls");
    for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
        symca_certificate *subject = wtls_x509(subjects[i]);
        symca_wtls_options options = usual;
        options.subject = "new; Example; FI; New; T=ca";
        options.issuer = issuer;
        options.subject_key = subject;
        symca_wtls *wtls = NULL;
        assert_int_equal(make(&options, "old.key", NULL, &wtls), SYMCA_OK);
        assert_true(symca_wtls_identifier_equal(symca_wtls_issuer(wtls), symca_wtls_subject(issuer)));
        assert_int_equal(symca_wtls_verify(wtls, issuer), SYMCA_OK);
        assert_int_equal(symca_wtls_verify(wtls, wtls), SYMCA_ERROR_SIGNATURE);
        assert_true(symca_wtls_is_ca(wtls));
        uint8_t hash[20];
        assert_int_equal(symca_wtls_certificate_key_hash(subject, hash), SYMCA_OK);
        assert_memory_equal(symca_wtls_key_hash(wtls, NULL), hash, 20);
        symca_wtls_unref(wtls);
        symca_certificate_unref(subject);
    }
    symca_wtls_unref(issuer);
}

/* The issuer's identifier is taken over byte by byte, of whatever kind it is. */
static void an_issuer_keeps_its_identifier(void **state)
{
    (void) state;
    symca_wtls *issuer = wtls_handle("nobody.wtls");
    symca_wtls_options options = usual;
    options.issuer = issuer;
    symca_wtls *wtls = NULL;
    assert_int_equal(make(&options, "old.key", NULL, &wtls), SYMCA_OK);
    assert_int_equal(symca_wtls_identifier_kind_of(symca_wtls_issuer(wtls)), SYMCA_WTLS_IDENTIFIER_BINARY);
    assert_string_equal(symca_wtls_identifier_text(symca_wtls_issuer(wtls)), "0102fe");
    assert_int_equal(symca_wtls_verify(wtls, issuer), SYMCA_OK);
    symca_wtls_unref(wtls);
    symca_wtls_unref(issuer);
}

static void another_key_does_not_sign(void **state)
{
    (void) state;
    symca_wtls *issuer = wtls_handle("old.wtls");
    symca_certificate *subject = wtls_x509("new.der");
    symca_wtls *wtls = NULL;
    symca_wtls_options options = usual;
    options.issuer = issuer;
    options.subject_key = subject;
    static const char *const wrong[] = {"new.key", "p-224.key"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_failed(make(&options, wrong[i], NULL, &wtls), SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                      "the private key is not that of the issuer old; Example; FI");
    options.issuer = NULL;
    assert_failed(make(&options, "old.key", NULL, &wtls), SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                  "without an issuer the certificate signs itself, but the private key is not that of the subject");
    assert_int_equal(make(&options, "new.key", NULL, &wtls), SYMCA_OK);
    symca_wtls_unref(wtls);
    symca_wtls_unref(issuer);
    symca_certificate_unref(subject);
}

static void keys_open_with_their_password(void **state)
{
    (void) state;
    symca_wtls *wtls = NULL;
    assert_int_equal(make(&usual, "old-locked.key", NULL, &wtls), SYMCA_ERROR_PASSWORD_NEEDED);
    assert_int_equal(make(&usual, "old-locked.key", "wrong", &wtls), SYMCA_ERROR_PASSWORD_WRONG);
    assert_int_equal(make(&usual, "old-locked.key", DATA_PASSWORD, &wtls), SYMCA_OK);
    assert_true(symca_wtls_is_self_signed(wtls));
    symca_wtls_unref(wtls);
    assert_int_equal(make(&usual, "old.der", NULL, &wtls), SYMCA_ERROR_MALFORMED);
}

static void keys_that_wtls_does_not_know_are_refused(void **state)
{
    (void) state;
    symca_wtls *wtls = NULL;
    symca_wtls *issuer = wtls_handle("old.wtls");
    symca_certificate *ed25519 = wtls_x509("ed25519.der");
    assert_failed(make(&usual, "p-256.key", NULL, &wtls), SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                  "WTLS has no number for the curve of this key (1.2.840.10045.3.1.7): use RSA, or EC on secp224r1");
    assert_int_equal(make(&usual, "ed25519.key", NULL, &wtls), SYMCA_ERROR_UNSUPPORTED);
    symca_wtls_options options = usual;
    options.issuer = issuer;
    options.subject_key = ed25519;
    assert_failed(make(&options, "old.key", NULL, &wtls), SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                  "a WTLS certificate holds an RSA or EC key; the key of the subject is neither");
    symca_certificate_unref(ed25519);
    symca_wtls_unref(issuer);
}

static void times_fit_32_bits(void **state)
{
    (void) state;
    static const struct {
        int64_t not_before, not_after;
        symca_status status;
    } cases[] = {{0, 0, SYMCA_OK},
                 {0, 4294967295, SYMCA_OK},
                 {4294967295, 4294967295, SYMCA_OK},
                 {-1, 0, SYMCA_ERROR_ARGUMENT},
                 {0, 4294967296, SYMCA_ERROR_ARGUMENT},
                 {2, 1, SYMCA_ERROR_ARGUMENT},
                 {INT64_MIN, INT64_MAX, SYMCA_ERROR_ARGUMENT}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        symca_wtls *wtls = NULL;
        symca_wtls_options options = usual;
        options.not_before = cases[i].not_before;
        options.not_after = cases[i].not_after;
        assert_int_equal(make(&options, "p-224.key", NULL, &wtls), cases[i].status);
        if (wtls != NULL) {
            assert_true(symca_wtls_not_before(wtls) == cases[i].not_before);
            assert_true(symca_wtls_not_after(wtls) == cases[i].not_after);
        }
        symca_wtls_unref(wtls);
    }
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    symca_key key = SYMCA_KEY_INIT;
    symca_wtls *wtls = (symca_wtls *) 1;
    symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
    assert_int_equal(symca_wtls_new(&usual, &key, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_wtls_new(NULL, &key, &wtls), SYMCA_ERROR_ARGUMENT);
    assert_null(wtls);
    assert_int_equal(symca_wtls_new(&usual, NULL, &wtls), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_wtls_new(&usual, &key, &wtls), SYMCA_ERROR_EMPTY);
    assert_failed(symca_wtls_new(&options, &key, &wtls), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "a WTLS certificate needs a subject: \"service; organization; country\"");
    options.subject = "no parts";
    assert_int_equal(symca_wtls_new(&options, &key, &wtls), SYMCA_ERROR_ARGUMENT);
    options.size = 8;
    assert_failed(symca_wtls_new(&options, &key, &wtls), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "symca_wtls_options.size is 8: begin with SYMCA_WTLS_OPTIONS_INIT");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_authority_is_laid_out_as_specified),
        cmocka_unit_test(what_was_made_reads_back),
        cmocka_unit_test(an_issuer_s_key_issues),
        cmocka_unit_test(an_issuer_keeps_its_identifier),
        cmocka_unit_test(another_key_does_not_sign),
        cmocka_unit_test(keys_open_with_their_password),
        cmocka_unit_test(keys_that_wtls_does_not_know_are_refused),
        cmocka_unit_test(times_fit_32_bits),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
