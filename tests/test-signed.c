/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

static const char url[] = "http://ca.example/";

static symca_status try_signed(const uint8_t *data, size_t len, bool *out_holds)
{
    symca_signed *form = NULL;
    symca_status status = symca_signed_parse(data, len, &form);
    if (status == SYMCA_OK)
        *out_holds = symca_signed_verify(form, NULL, NULL) == SYMCA_OK;
    else
        assert_null(form);
    symca_signed_unref(form);
    return status;
}

static void media_type_is_registered(void **state)
{
    (void) state;
    assert_string_equal(symca_signed_media_type(), "application/vnd.wap.signed-certificate");
}

static size_t len_of(const symca_signed *form)
{
    size_t len;
    symca_signed_bytes(form, &len);
    return len;
}

static void every_field_is_read(void **state)
{
    (void) state;
    data_file file = wtls_file("new-by-old.signed");
    symca_certificate *authority = wtls_x509("new.der"), *signer = wtls_x509("old.der");
    symca_signed *form = NULL;
    assert_int_equal(symca_signed_parse(file.data, file.len, &form), SYMCA_OK);
    size_t len;
    const uint8_t *bytes = symca_signed_bytes(form, &len);
    assert_true(bytes != file.data);
    assert_bytes(bytes, len, file);
    assert_int_equal(symca_signed_version(form), 1);
    assert_int_equal(symca_signed_character_set(form), 106);
    assert_string_equal(symca_signed_name(form), "new-by-old");
    assert_string_equal(symca_signed_url(form), url);
    assert_true(symca_certificate_equal(symca_signed_certificate(form), authority));
    assert_null(symca_signed_wtls(form));
    assert_true(symca_certificate_equal(symca_signed_signer(form), signer));
    assert_null(symca_signed_signer_wtls(form));
    assert_int_equal(symca_signed_signature_kind(form), SYMCA_WTLS_SIGNATURE_RSA_SHA);
    bytes = symca_signed_signature_bytes(form, &len);
    assert_int_equal(len, 128);
    assert_memory_equal(bytes, file.data + file.len - 128, 128);
    /* Nothing points into what was read. */
    assert_ptr_equal(form->info.name.bytes.data, form->owned + 4);
    assert_true(form->info.url.data > form->owned && form->info.url.data < form->owned + len_of(form));
    memset(file.data, 0, file.len);
    assert_int_equal(symca_signed_verify(form, NULL, NULL), SYMCA_OK);
    symca_signed_unref(form);
    symca_certificate_unref(authority);
    symca_certificate_unref(signer);
    free(file.data);
}

static void certificates_of_both_kinds_are_carried_and_sign(void **state)
{
    (void) state;
    symca_signed *form = wtls_signed("wtls-by-p-256.signed");
    assert_null(symca_signed_certificate(form));
    assert_string_equal(symca_wtls_identifier_text(symca_wtls_subject(symca_signed_wtls(form))), "old; Example; FI");
    assert_non_null(symca_signed_signer(form));
    assert_int_equal(symca_signed_signature_kind(form), SYMCA_WTLS_SIGNATURE_ECDSA_SHA);
    assert_int_equal(symca_signed_verify(form, NULL, NULL), SYMCA_OK);
    symca_signed_unref(form);

    form = wtls_signed("p-224-by-wtls.signed");
    symca_wtls *signer = wtls_handle("old.wtls");
    symca_certificate *same_key = wtls_x509("old.der");
    assert_non_null(symca_signed_certificate(form));
    assert_null(symca_signed_signer(form));
    assert_non_null(symca_signed_signer_wtls(form));
    assert_int_equal(symca_signed_verify(form, NULL, signer), SYMCA_OK);
    /* It is the key that counts: the same one in an X.509 certificate is as good. */
    assert_int_equal(symca_signed_verify(form, same_key, NULL), SYMCA_OK);
    symca_wtls_unref(signer);
    symca_certificate_unref(same_key);
    symca_signed_unref(form);
}

static void the_variant_without_lengths_is_read(void **state)
{
    (void) state;
    symca_certificate *authority = wtls_x509("new.der");
    symca_fail(SYMCA_ERROR_EMPTY, 7, "before");
    symca_signed *form = wtls_signed("bare.signed");
    assert_true(symca_certificate_equal(symca_signed_certificate(form), authority));
    assert_int_equal(symca_signed_verify(form, NULL, NULL), SYMCA_OK);
    /* What was tried in between has not failed. */
    assert_string_equal(symca_error_detail(), "before");
    symca_signed_unref(form);
    symca_certificate_unref(authority);

    data_file file = wtls_file("bare.signed");
    assert_cuts_are_refused(file, try_signed);
    assert_flips_do_not_hold(file, try_signed);
    free(file.data);
}

static void who_signed_must_be_the_one_expected(void **state)
{
    (void) state;
    symca_signed *form = wtls_signed("new-by-old.signed");
    symca_certificate *old = wtls_x509("old.der"), *new = wtls_x509("new.der"), *ec = wtls_x509("p-256.der");
    symca_wtls *old_wtls = wtls_handle("old.wtls"), *other_wtls = wtls_handle("p-224.wtls");
    static const char another[] = "the signed certificate was signed with another key than that of the signer expected";
    assert_int_equal(symca_signed_verify(form, old, NULL), SYMCA_OK);
    assert_int_equal(symca_signed_verify(form, NULL, old_wtls), SYMCA_OK);
    assert_failed(symca_signed_verify(form, new, NULL), SYMCA_ERROR_SIGNATURE, SYMCA_NONE, another);
    assert_failed(symca_signed_verify(form, ec, NULL), SYMCA_ERROR_SIGNATURE, SYMCA_NONE, another);
    assert_failed(symca_signed_verify(form, NULL, other_wtls), SYMCA_ERROR_SIGNATURE, SYMCA_NONE, another);
    symca_wtls_unref(old_wtls);
    symca_wtls_unref(other_wtls);
    symca_certificate_unref(old);
    symca_certificate_unref(new);
    symca_certificate_unref(ec);
    symca_signed_unref(form);
}

static void an_unsigned_one_does_not_verify(void **state)
{
    (void) state;
    symca_signed *form = wtls_signed("unsigned.signed");
    size_t len = 1;
    assert_int_equal(symca_signed_signature_kind(form), SYMCA_WTLS_SIGNATURE_ANONYMOUS);
    assert_null(symca_signed_signature_bytes(form, &len));
    assert_int_equal(len, 0);
    assert_failed(
        symca_signed_verify(form, NULL, NULL), SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
        "the signer's signature over the signed certificate does not hold: it carries no signature (signature "
        "algorithm 0, anonymous)");
    symca_signed_unref(form);
}

static symca_status make(const char *authority, const char *signer, const char *key_name, symca_signed **out)
{
    data_file file = wtls_file(key_name);
    symca_key key = wtls_key_of(file);
    symca_wtls *wtls = strstr(authority, ".wtls") ? wtls_handle(authority) : NULL;
    symca_certificate *x509 = wtls == NULL ? wtls_x509(authority) : NULL;
    symca_wtls *signer_wtls = strstr(signer, ".wtls") ? wtls_handle(signer) : NULL;
    symca_certificate *signer_x509 = signer_wtls == NULL ? wtls_x509(signer) : NULL;
    symca_status status = symca_signed_new(x509, wtls, "Name", url, signer_x509, signer_wtls, &key, out);
    if (status != SYMCA_OK)
        assert_null(*out);
    symca_wtls_unref(wtls);
    symca_wtls_unref(signer_wtls);
    symca_certificate_unref(x509);
    symca_certificate_unref(signer_x509);
    free(file.data);
    return status;
}

/* Outer and inner signature fail one by one: the inner one is that of another authority's certificate. */
static void the_authority_inside_must_be_self_signed(void **state)
{
    (void) state;
    symca_signed *form = NULL;
    assert_int_equal(make("new-by-old.wtls", "old.der", "old.key", &form), SYMCA_OK);
    assert_failed(symca_signed_verify(form, NULL, NULL), SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                  "the authority's certificate inside is not self-signed: another one issued it");
    symca_signed_unref(form);

    data_file file = wtls_file("new.der"), key_file = wtls_file("old.key");
    symca_key key = wtls_key_of(key_file);
    symca_certificate *signer = wtls_x509("old.der"), *broken;
    file.data[file.len - 1] ^= 1;
    broken = data_parse(file);
    assert_int_equal(symca_signed_new(broken, NULL, NULL, NULL, signer, NULL, &key, &form), SYMCA_OK);
    assert_int_equal(symca_signed_verify(form, NULL, NULL), SYMCA_ERROR_SIGNATURE);
    assert_non_null(
        strstr(symca_error_detail(), "the authority's certificate inside does not verify under its own key: "));
    symca_signed_unref(form);
    symca_certificate_unref(broken);
    symca_certificate_unref(signer);
    free(file.data);
    free(key_file.data);
}

static void what_was_made_verifies_and_reads_back(void **state)
{
    (void) state;
    static const char *const cases[][3] = {{"new.der", "old.der", "old.key"},
                                           {"old.wtls", "p-256.der", "p-256.key"},
                                           {"p-224.der", "old.wtls", "old.key"},
                                           {"p-256.der", "p-224.wtls", "p-224.key"},
                                           {"new.der", "p-224.der", "p-224.key"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        symca_signed *form = NULL, *again = NULL;
        size_t len;
        assert_int_equal(make(cases[i][0], cases[i][1], cases[i][2], &form), SYMCA_OK);
        assert_string_equal(symca_signed_name(form), "Name");
        assert_int_equal(symca_signed_verify(form, NULL, NULL), SYMCA_OK);
        const uint8_t *bytes = symca_signed_bytes(form, &len);
        assert_int_equal(symca_signed_parse(bytes, len, &again), SYMCA_OK);
        assert_int_equal(symca_signed_verify(again, NULL, NULL), SYMCA_OK);
        assert_string_equal(symca_signed_url(again), url);
        symca_signed_unref(again);
        symca_signed_unref(form);
    }
}

/* Up to the RSA signature, which has no randomness either, it is what the second writer writes. */
static void the_bytes_are_those_of_the_second_writer(void **state)
{
    (void) state;
    data_file expected = wtls_file("new-by-old.signed"), key_file = wtls_file("old.key");
    symca_certificate *new = wtls_x509("new.der"), *old = wtls_x509("old.der");
    symca_key key = wtls_key_of(key_file);
    symca_signed *form = NULL;
    size_t len;
    assert_int_equal(symca_signed_new(new, NULL, "new-by-old", url, old, NULL, &key, &form), SYMCA_OK);
    const uint8_t *bytes = symca_signed_bytes(form, &len);
    assert_bytes(bytes, len, expected);
    symca_signed_unref(form);
    symca_certificate_unref(new);
    symca_certificate_unref(old);
    free(expected.data);
    free(key_file.data);
}

static void another_key_does_not_sign(void **state)
{
    (void) state;
    symca_signed *form = NULL;
    assert_failed(make("new.der", "old.der", "new.key", &form), SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                  "the private key is not that of the signer's certificate");
    assert_failed(make("new.der", "old.wtls", "p-224.key", &form), SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                  "the private key is not that of the signer's certificate");
    assert_int_equal(make("new.der", "ed25519.der", "ed25519.key", &form), SYMCA_ERROR_UNSUPPORTED);
    assert_int_equal(make("new.der", "old.der", "old.der", &form), SYMCA_ERROR_MALFORMED);
}

static void cut_or_with_a_flipped_bit_it_does_not_hold(void **state)
{
    (void) state;
    static const char *const names[] = {"new-by-old.signed", "wtls-by-p-256.signed", "p-224-by-wtls.signed"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        data_file file = wtls_file(names[i]);
        assert_cuts_are_refused(file, try_signed);
        assert_flips_do_not_hold(file, try_signed);
        free(file.data);
    }
}

static void bad_values_are_named_with_their_place(void **state)
{
    (void) state;
    data_file file = wtls_file("unsigned.signed");
    uint8_t *more = malloc(file.len + 1);
    symca_signed *form = (symca_signed *) 1;
    assert_non_null(more);
    memcpy(more, file.data, file.len);
    more[file.len] = 0;
    assert_failed(symca_signed_parse(more, file.len + 1, &form), SYMCA_ERROR_MALFORMED, file.len,
                  "1 byte follows the end of the signed certificate; cut the file here");
    assert_null(form);
    more[file.len - 1] = 3;
    assert_failed(symca_signed_parse(more, file.len, &form), SYMCA_ERROR_UNSUPPORTED, file.len - 1,
                  "the signature algorithm is the unknown number 3; WTLS knows 0 (none), 1 (ECDSA) and 2 (RSA)");
    more[file.len - 1] = 2;
    assert_failed(symca_signed_parse(more, file.len, &form), SYMCA_ERROR_TRUNCATED, file.len,
                  "the input ends in the signature: 2 bytes are missing; get the whole file again");
    more[0] = 2;
    assert_failed(symca_signed_parse(more, file.len, &form), SYMCA_ERROR_UNSUPPORTED, 0,
                  "the form has version 2; only version 1 is defined");
    free(more);
    free(file.data);
}

/* Where neither reading fits, the one that the bytes look like is explained. */
static void the_error_is_that_of_the_reading_that_fits_better(void **state)
{
    (void) state;
    static const char *const names[] = {"bare.signed", "new-by-old.signed"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        data_file file = wtls_file(names[i]);
        symca_signed *form = NULL;
        assert_failed(symca_signed_parse(file.data, file.len - 1, &form), SYMCA_ERROR_TRUNCATED, file.len - 130,
                      "the input ends in the signature: 1 byte is missing; get the whole file again");
        free(file.data);
    }
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    symca_signed *form = (symca_signed *) 1;
    symca_certificate *old = wtls_x509("old.der");
    symca_wtls *wtls = wtls_handle("old.wtls");
    symca_key key = SYMCA_KEY_INIT;
    const uint8_t byte = 1;
    char long_url[258];
    memset(long_url, 'u', sizeof long_url);
    long_url[257] = '\0';
    assert_int_equal(symca_signed_parse(&byte, 1, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_parse(NULL, 1, &form), SYMCA_ERROR_ARGUMENT);
    assert_null(form);
    assert_int_equal(symca_signed_parse(NULL, 0, &form), SYMCA_ERROR_EMPTY);
    assert_int_equal(symca_signed_new(old, NULL, NULL, NULL, old, NULL, &key, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_new(NULL, NULL, NULL, NULL, old, NULL, &key, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_new(old, wtls, NULL, NULL, old, NULL, &key, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_new(old, NULL, NULL, NULL, NULL, NULL, &key, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_new(old, NULL, NULL, NULL, old, wtls, &key, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_new(old, NULL, NULL, NULL, old, NULL, NULL, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_new(old, NULL, NULL, long_url, old, NULL, &key, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_new(old, NULL, "\xff", NULL, old, NULL, &key, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_signed_new(old, NULL, NULL, NULL, old, NULL, &key, &form), SYMCA_ERROR_EMPTY);
    assert_int_equal(symca_signed_verify(NULL, NULL, NULL), SYMCA_ERROR_ARGUMENT);
    form = wtls_signed("new-by-old.signed");
    assert_int_equal(symca_signed_verify(form, old, wtls), SYMCA_ERROR_ARGUMENT);
    symca_signed *shared = symca_signed_ref(form);
    symca_signed_unref(form);
    assert_int_equal(symca_signed_version(shared), 1);
    symca_signed_unref(shared);
    symca_certificate_unref(old);
    symca_wtls_unref(wtls);

    assert_null(symca_signed_ref(NULL));
    symca_signed_unref(NULL);
    assert_null(symca_signed_bytes(NULL, NULL));
    assert_int_equal(symca_signed_version(NULL), 0);
    assert_int_equal(symca_signed_character_set(NULL), 0);
    assert_null(symca_signed_name(NULL));
    assert_null(symca_signed_url(NULL));
    assert_null(symca_signed_certificate(NULL));
    assert_null(symca_signed_wtls(NULL));
    assert_null(symca_signed_signer(NULL));
    assert_null(symca_signed_signer_wtls(NULL));
    assert_int_equal(symca_signed_signature_kind(NULL), SYMCA_WTLS_SIGNATURE_ANONYMOUS);
    assert_null(symca_signed_signature_bytes(NULL, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(media_type_is_registered),
        cmocka_unit_test(every_field_is_read),
        cmocka_unit_test(certificates_of_both_kinds_are_carried_and_sign),
        cmocka_unit_test(the_variant_without_lengths_is_read),
        cmocka_unit_test(who_signed_must_be_the_one_expected),
        cmocka_unit_test(an_unsigned_one_does_not_verify),
        cmocka_unit_test(the_authority_inside_must_be_self_signed),
        cmocka_unit_test(what_was_made_verifies_and_reads_back),
        cmocka_unit_test(the_bytes_are_those_of_the_second_writer),
        cmocka_unit_test(another_key_does_not_sign),
        cmocka_unit_test(cut_or_with_a_flipped_bit_it_does_not_hold),
        cmocka_unit_test(bad_values_are_named_with_their_place),
        cmocka_unit_test(the_error_is_that_of_the_reading_that_fits_better),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
