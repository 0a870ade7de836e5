/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

#include <symca/bundle.h>

static void assert_contains(const char *json, const char *part)
{
    if (strstr(json, part) == NULL)
        fail_msg("%s is not in %s", part, json);
}

static void a_signed_certificate_shows_every_field(void **state)
{
    (void) state;
    symca_signed *form = wtls_signed("new-by-old.signed");
    char sha1[2][SYMCA_FINGERPRINT_SIZE];
    const symca_certificate *const certificates[] = {symca_signed_certificate(form), symca_signed_signer(form)};
    size_t size, der_sizes[2];
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(symca_certificate_fingerprint(certificates[i], SYMCA_DIGEST_SHA1, sha1[i]), SYMCA_OK);
        symca_certificate_der(certificates[i], &der_sizes[i]);
    }
    symca_signed_bytes(form, &size);
    char signature[2 * 128 + 1];
    for (size_t i = 0; i < 128; i++)
        snprintf(signature + 2 * i, 3, "%02x", symca_signed_signature_bytes(form, NULL)[i]);
    char expected[4096];
    snprintf(expected, sizeof expected,
             "{\"kind\":\"%s\",\"media_type\":\"application/vnd.wap.signed-certificate\",\"size\":%zu,\"version\":1,"
             "\"character_set\":106,\"name\":\"new-by-old\","
             "\"certificate\":{\"format\":\"x509\",\"reading\":\"length\",\"subject\":\"CN=new,O=Example,C=FI\","
             "\"serial\":\"%s\",\"sha1\":\"%s\",\"size\":%zu},"
             "\"url\":\"http://ca.example/\","
             "\"signer\":{\"format\":\"x509\",\"reading\":\"length\",\"subject\":\"CN=old,O=Example,C=FI\","
             "\"serial\":\"%s\",\"sha1\":\"%s\",\"size\":%zu},"
             "\"signature_algorithm\":\"rsa_sha\",\"signature\":\"%s\",\"verifies\":true}",
             symca_kind_string(SYMCA_KIND_SIGNED), size, symca_certificate_serial_text(certificates[0]), sha1[0],
             der_sizes[0], symca_certificate_serial_text(certificates[1]), sha1[1], der_sizes[1], signature);
    char *json = NULL;
    assert_int_equal(symca_signed_to_json(form, &json), SYMCA_OK);
    assert_string_equal(json, expected);
    symca_free(json);
    symca_signed_unref(form);
}

static void other_contents_are_shown(void **state)
{
    (void) state;
    symca_signed *form = wtls_signed("wtls-by-p-256.signed");
    char *json = NULL;
    assert_int_equal(symca_signed_to_json(form, &json), SYMCA_OK);
    assert_contains(json, "\"certificate\":{\"format\":\"wtls\",\"fields\":{\"kind\":\"wtls-certificate\",");
    assert_contains(json, "\"signature_algorithm\":\"ecdsa_sha\"");
    symca_free(json);
    symca_signed_unref(form);

    form = wtls_signed("bare.signed");
    assert_int_equal(symca_signed_to_json(form, &json), SYMCA_OK);
    assert_contains(json, "\"signer\":{\"format\":\"x509\",\"reading\":\"bare\"");
    symca_free(json);
    symca_signed_unref(form);
}

static void what_does_not_verify_says_so_and_is_no_failure(void **state)
{
    (void) state;
    symca_signed *form = wtls_signed("unsigned.signed");
    char *json = NULL;
    symca_fail(SYMCA_ERROR_EMPTY, 7, "before");
    assert_int_equal(symca_signed_to_json(form, &json), SYMCA_OK);
    assert_contains(json, "\"signature_algorithm\":\"anonymous\",\"signature\":null,\"verifies\":false}");
    assert_string_equal(symca_error_detail(), "before");
    symca_free(json);
    symca_signed_unref(form);
}

static void a_rollover_shows_every_block(void **state)
{
    (void) state;
    data_file file = wtls_file("both.rollover");
    symca_signed *first = wtls_signed("new-by-old.signed"), *second = wtls_signed("next-by-new.signed");
    symca_rollover *form = NULL;
    char *json = NULL, *first_json = NULL, *second_json = NULL;
    assert_int_equal(symca_rollover_parse(file.data, file.len, &form), SYMCA_OK);
    assert_int_equal(symca_rollover_to_json(form, &json), SYMCA_OK);
    assert_int_equal(symca_signed_to_json(first, &first_json), SYMCA_OK);
    assert_int_equal(symca_signed_to_json(second, &second_json), SYMCA_OK);
    static char expected[16384];
    snprintf(expected, sizeof expected,
             "{\"kind\":\"%s\",\"media_type\":\"application/vnd.wap.rollover-certificate\",\"size\":%zu,"
             "\"items\":[%s,%s]}",
             symca_kind_string(SYMCA_KIND_ROLLOVER), file.len, first_json, second_json);
    assert_string_equal(json, expected);
    symca_free(json);
    symca_free(first_json);
    symca_free(second_json);
    symca_rollover_unref(form);
    symca_signed_unref(first);
    symca_signed_unref(second);
    free(file.data);
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    char *json = (char *) 1;
    assert_int_equal(symca_signed_to_json(NULL, &json), SYMCA_ERROR_ARGUMENT);
    assert_null(json);
    assert_int_equal(symca_signed_to_json(NULL, NULL), SYMCA_ERROR_ARGUMENT);
    json = (char *) 1;
    assert_int_equal(symca_rollover_to_json(NULL, &json), SYMCA_ERROR_ARGUMENT);
    assert_null(json);
    assert_int_equal(symca_rollover_to_json(NULL, NULL), SYMCA_ERROR_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signed_certificate_shows_every_field),
        cmocka_unit_test(other_contents_are_shown),
        cmocka_unit_test(what_does_not_verify_says_so_and_is_no_failure),
        cmocka_unit_test(a_rollover_shows_every_block),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
