/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

#include <symca/wpki-response.h>

static const char url[] = "http://ca.example/";

static symca_status try_response(const uint8_t *data, size_t len, bool *out_holds)
{
    symca_response *form = NULL;
    symca_status status = symca_response_parse(data, len, &form);
    *out_holds = status == SYMCA_OK;
    if (status != SYMCA_OK)
        assert_null(form);
    symca_response_unref(form);
    return status;
}

static symca_response *parse(const char *name)
{
    data_file file = wtls_file(name);
    symca_response *form = NULL;
    if (symca_response_parse(file.data, file.len, &form) != SYMCA_OK)
        fail_msg("%s", symca_error_detail());
    size_t len;
    const uint8_t *bytes = symca_response_bytes(form, &len);
    assert_true(bytes != file.data);
    assert_bytes(bytes, len, file);
    free(file.data);
    return form;
}

static void assert_key_hash(const symca_wtls_identifier *identifier, const char *certificate)
{
    symca_certificate *x509 = wtls_x509(certificate);
    uint8_t hash[20];
    size_t len;
    assert_int_equal(symca_wtls_certificate_key_hash(x509, hash), SYMCA_OK);
    assert_int_equal(symca_wtls_identifier_kind_of(identifier), SYMCA_WTLS_IDENTIFIER_KEY_HASH);
    const uint8_t *bytes = symca_wtls_identifier_bytes(identifier, &len);
    assert_int_equal(len, 20);
    assert_memory_equal(bytes, hash, 20);
    symca_certificate_unref(x509);
}

static void media_type_is_registered(void **state)
{
    (void) state;
    assert_string_equal(symca_response_media_type(), "application/vnd.wap.cert-response");
}

static void all_three_kinds_are_read(void **state)
{
    (void) state;
    symca_response *form = parse("info.response");
    assert_int_equal(symca_response_version(form), 1);
    assert_int_equal(symca_response_kind_of(form), SYMCA_RESPONSE_CERT_INFO);
    assert_int_equal(symca_response_character_set(form), 106);
    assert_string_equal(symca_response_name(form), "P 256");
    assert_key_hash(symca_response_ca_domain(form), "old.der");
    assert_key_hash(symca_response_subject(form), "p-256.der");
    assert_string_equal(symca_response_url(form), url);
    assert_null(symca_response_certificate(form));
    assert_int_equal(symca_response_seconds(form), 0);
    symca_response_unref(form);

    form = parse("cert.response");
    symca_certificate *certificate = wtls_x509("p-256.der");
    assert_int_equal(symca_response_kind_of(form), SYMCA_RESPONSE_CERT);
    assert_string_equal(symca_response_name(form), "P 256");
    assert_int_equal(symca_wtls_identifier_kind_of(symca_response_ca_domain(form)), SYMCA_WTLS_IDENTIFIER_NULL);
    assert_key_hash(symca_response_subject(form), "p-256.der");
    assert_null(symca_response_url(form));
    assert_true(symca_certificate_equal(symca_response_certificate(form), certificate));
    symca_certificate_unref(certificate);
    symca_response_unref(form);

    form = parse("referral.response");
    assert_int_equal(symca_response_kind_of(form), SYMCA_RESPONSE_REFERRAL);
    assert_int_equal(symca_response_character_set(form), 0);
    assert_null(symca_response_name(form));
    assert_null(symca_response_ca_domain(form));
    assert_null(symca_response_subject(form));
    assert_string_equal(symca_response_url(form), url);
    assert_null(symca_response_certificate(form));
    assert_true(symca_response_seconds(form) == 0xfffffffe);
    symca_response_unref(form);
}

static void assert_made(symca_response *form, const char *expected)
{
    data_file file = wtls_file(expected);
    size_t len;
    const uint8_t *bytes = symca_response_bytes(form, &len);
    assert_bytes(bytes, len, file);
    symca_response_unref(form);
    free(file.data);
}

static void the_bytes_are_those_of_the_second_writer(void **state)
{
    (void) state;
    symca_certificate *subject = wtls_x509("p-256.der"), *authority = wtls_x509("old.der");
    symca_response *form = NULL;
    assert_int_equal(symca_response_new_info(subject, authority, "P 256", url, &form), SYMCA_OK);
    assert_made(form, "info.response");
    assert_int_equal(symca_response_new_certificate(subject, NULL, "P 256", &form), SYMCA_OK);
    assert_made(form, "cert.response");
    assert_int_equal(symca_response_new_referral(url, 0xfffffffe, &form), SYMCA_OK);
    assert_made(form, "referral.response");
    symca_certificate_unref(subject);
    symca_certificate_unref(authority);
}

static void names_are_cut_to_32_characters(void **state)
{
    (void) state;
    symca_certificate *certificate = wtls_x509("old.der");
    symca_response *form = NULL;
    char name[3 * 40 + 1] = "";
    for (size_t i = 0; i < 40; i++)
        memcpy(name + 3 * i, "\xe2\x82\xac", 4);
    assert_int_equal(symca_response_new_certificate(certificate, certificate, name, &form), SYMCA_OK);
    name[3 * 32] = '\0';
    assert_string_equal(symca_response_name(form), name);
    symca_response_unref(form);
    assert_int_equal(symca_response_new_certificate(certificate, certificate, NULL, &form), SYMCA_OK);
    assert_string_equal(symca_response_name(form), "old");
    symca_response_unref(form);
    symca_certificate_unref(certificate);
}

static void keys_without_a_hash_are_refused(void **state)
{
    (void) state;
    symca_certificate *ed25519 = wtls_x509("ed25519.der"), *rsa = wtls_x509("old.der");
    symca_response *form = (symca_response *) 1;
    assert_int_equal(symca_response_new_certificate(ed25519, NULL, NULL, &form), SYMCA_ERROR_UNSUPPORTED);
    assert_null(form);
    assert_int_equal(symca_response_new_info(rsa, ed25519, NULL, url, &form), SYMCA_ERROR_UNSUPPORTED);
    assert_null(form);
    symca_certificate_unref(ed25519);
    symca_certificate_unref(rsa);
}

static void cuts_are_refused(void **state)
{
    (void) state;
    static const char *const names[] = {"info.response", "cert.response", "referral.response"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        data_file file = wtls_file(names[i]);
        assert_cuts_are_refused(file, try_response);
        free(file.data);
    }
}

static void assert_refused(const char *bytes, size_t len, symca_status status, size_t offset, const char *detail)
{
    symca_response *form = (symca_response *) 1;
    uint8_t *copy = malloc(len);
    assert_non_null(copy);
    memcpy(copy, bytes, len);
    assert_failed(symca_response_parse(copy, len, &form), status, offset, detail);
    assert_null(form);
    free(copy);
}

static void bad_values_are_named_with_their_place(void **state)
{
    (void) state;
    assert_refused("\2\2\1u\0\0\0\0", 8, SYMCA_ERROR_UNSUPPORTED, 0,
                   "the form has version 2; only version 1 is defined");
    assert_refused("\1\3", 2, SYMCA_ERROR_UNSUPPORTED, 1,
                   "the certificate response is of the unknown type 3; 0, 1 and 2 are defined");
    assert_refused("\1", 1, SYMCA_ERROR_TRUNCATED, 1,
                   "the input ends in the type of response: 1 byte is missing; get the whole file again");
    assert_refused("\1\2\1u\0\0\0", 7, SYMCA_ERROR_TRUNCATED, 4,
                   "the input ends in the waiting time: 1 byte is missing; get the whole file again");
    assert_refused("\1\2\1u\0\0\0\0\0", 9, SYMCA_ERROR_MALFORMED, 8,
                   "1 byte follows the end of the certificate response; cut the file here");
    assert_refused("\1\0\0\x6a\0", 5, SYMCA_ERROR_MALFORMED, 4,
                   "the display name has a length of 0; at least 1 is needed");
    assert_refused("\1\0\0\x6a\1n\3", 7, SYMCA_ERROR_UNSUPPORTED, 6,
                   "the ca_domain is of the unknown kind 3; WTLS knows 0, 1, 2, 254 and 255");
    assert_refused("\1\0\0\x6a\1n\0\4", 8, SYMCA_ERROR_UNSUPPORTED, 7,
                   "the subject is of the unknown kind 4; WTLS knows 0, 1, 2, 254 and 255");
    assert_refused("\1\1\0\x6a\1n\0\0\0\0", 10, SYMCA_ERROR_MALFORMED, 8,
                   "the certificate has a length of 0; at least 1 is needed");
    assert_refused("\1\1\0\x6a\1n\0\0\0\2\x30\5", 12, SYMCA_ERROR_MALFORMED, 8,
                   "the field of the certificate has 2 bytes, but the certificate in it says 7");
    static const char long_name[] = "\1\0\0\x6a\x21"
                                    "123456789012345678901234567890123\0\0\1u";
    assert_refused(long_name, sizeof long_name - 1, SYMCA_ERROR_MALFORMED, 2,
                   "the display name has 33 characters; at most 32 are allowed");
}

/* A certificate that is followed by a byte in its own field: nothing of what was read is left behind. */
static void a_certificate_fills_its_field(void **state)
{
    (void) state;
    data_file file = wtls_file("cert.response");
    data_file der = wtls_file("p-256.der");
    size_t length_at = file.len - der.len - 2;
    uint8_t *longer = malloc(file.len + 1);
    symca_response *form = (symca_response *) 1;
    assert_non_null(longer);
    memcpy(longer, file.data, file.len);
    longer[file.len] = 0;
    longer[length_at + 1]++;
    assert_failed(symca_response_parse(longer, file.len + 1, &form), SYMCA_ERROR_MALFORMED, file.len,
                  "1 byte follows the end of the certificate in its field; cut the file here");
    assert_null(form);
    free(longer);
    free(file.data);
    free(der.data);
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    symca_certificate *certificate = wtls_x509("old.der");
    symca_response *form = (symca_response *) 1;
    const uint8_t byte = 1;
    assert_int_equal(symca_response_parse(&byte, 1, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_parse(NULL, 1, &form), SYMCA_ERROR_ARGUMENT);
    assert_null(form);
    assert_int_equal(symca_response_parse(NULL, 0, &form), SYMCA_ERROR_EMPTY);
    assert_int_equal(symca_response_new_info(certificate, NULL, NULL, url, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_info(NULL, NULL, NULL, url, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_info(certificate, NULL, NULL, NULL, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_info(certificate, NULL, NULL, "", &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_info(certificate, NULL, NULL, "a b", &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_info(certificate, NULL, "\xff", url, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_certificate(certificate, NULL, NULL, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_certificate(NULL, NULL, NULL, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_referral(url, 0, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_referral(NULL, 0, &form), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_response_new_referral("", 0, &form), SYMCA_ERROR_ARGUMENT);
    symca_certificate_unref(certificate);

    form = parse("info.response");
    symca_response *shared = symca_response_ref(form);
    symca_response_unref(form);
    assert_string_equal(symca_response_name(shared), "P 256");
    symca_response_unref(shared);

    size_t len = 1;
    assert_null(symca_response_ref(NULL));
    symca_response_unref(NULL);
    assert_null(symca_response_bytes(NULL, &len));
    assert_int_equal(len, 0);
    assert_int_equal(symca_response_version(NULL), 0);
    assert_int_equal(symca_response_kind_of(NULL), SYMCA_RESPONSE_CERT_INFO);
    assert_int_equal(symca_response_character_set(NULL), 0);
    assert_null(symca_response_name(NULL));
    assert_null(symca_response_ca_domain(NULL));
    assert_null(symca_response_subject(NULL));
    assert_null(symca_response_url(NULL));
    assert_null(symca_response_certificate(NULL));
    assert_int_equal(symca_response_seconds(NULL), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(media_type_is_registered),
        cmocka_unit_test(all_three_kinds_are_read),
        cmocka_unit_test(the_bytes_are_those_of_the_second_writer),
        cmocka_unit_test(names_are_cut_to_32_characters),
        cmocka_unit_test(keys_without_a_hash_are_refused),
        cmocka_unit_test(cuts_are_refused),
        cmocka_unit_test(bad_values_are_named_with_their_place),
        cmocka_unit_test(a_certificate_fills_its_field),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
