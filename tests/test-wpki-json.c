/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wpki-json.h"

#include "make-certificate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#define COMMON_NAME 3
#define UTF8_STRING 0x0c

static const made_attribute subject[] = {{COMMON_NAME, UTF8_STRING, "Ro\"ot", 0}, {0, 0, NULL, 0}};
static const made_certificate root = {.attributes = subject};

static void a_form_begins_with_kind_media_type_and_size(void **state)
{
    (void) state;
    char *text = NULL;
    assert_int_equal(symca_json_finish(symca_wpki_json_form("signed", "a/b", 7), &text), SYMCA_OK);
    assert_string_equal(text, "{\"kind\":\"signed\",\"media_type\":\"a/b\",\"size\":7}");
    symca_free(text);
}

static void a_hashed_certificate_shows_every_field(void **state)
{
    (void) state;
    symca_certificate *certificate = made_handle(&root);
    symca_hashed *hashed = NULL;
    assert_int_equal(symca_hashed_new(certificate, NULL, "http://a.example/", &hashed), SYMCA_OK);
    size_t size;
    size_t der_size;
    symca_hashed_bytes(hashed, &size);
    symca_certificate_der(certificate, &der_size);
    char sha1[SYMCA_FINGERPRINT_SIZE];
    assert_int_equal(symca_certificate_fingerprint(certificate, SYMCA_DIGEST_SHA1, sha1), SYMCA_OK);
    char hash[2 * 20 + 1];
    for (size_t i = 0; i < 20; i++)
        snprintf(hash + 2 * i, 3, "%02x", symca_hashed_hash(hashed, NULL)[i]);

    char expected[1024];
    snprintf(expected, sizeof expected,
             "{\"kind\":\"hashed-certificate\",\"media_type\":\"application/vnd.wap.hashed-certificate\",\"size\":%zu,"
             "\"version\":1,\"character_set\":106,\"name\":\"Ro\\\"ot\","
             "\"certificate\":{\"format\":\"x509\",\"reading\":\"length\",\"subject\":\"CN=Ro\\\\\\\"ot\","
             "\"serial\":\"07\",\"sha1\":\"%s\",\"size\":%zu},\"url\":\"http://a.example/\","
             "\"hash_algorithm\":\"sha1\",\"hash\":\"%s\",\"code\":\"%s\",\"code_groups\":\"%s\"}",
             size, sha1, der_size, hash, symca_hashed_code(hashed), symca_hashed_code_groups(hashed));
    char *text = NULL;
    assert_int_equal(symca_hashed_to_json(hashed, &text), SYMCA_OK);
    assert_string_equal(text, expected);
    symca_free(text);
    symca_hashed_unref(hashed);
    symca_certificate_unref(certificate);
}

static void the_variant_reading_is_named(void **state)
{
    (void) state;
    symca_wpki_certificate certificate = {.x509 = made_handle(&root), .reading = SYMCA_X509_READING_BARE};
    char *text = NULL;
    assert_int_equal(symca_json_finish(symca_wpki_json_certificate(&certificate), &text), SYMCA_OK);
    assert_non_null(strstr(text, "\"reading\":\"bare\""));
    symca_free(text);
    symca_wpki_certificate_clear(&certificate);
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    char *text = (char *) 1;
    assert_int_equal(symca_hashed_to_json(NULL, &text), SYMCA_ERROR_ARGUMENT);
    assert_null(text);
    assert_int_equal(symca_hashed_to_json(NULL, NULL), SYMCA_ERROR_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_form_begins_with_kind_media_type_and_size),
        cmocka_unit_test(a_hashed_certificate_shows_every_field),
        cmocka_unit_test(the_variant_reading_is_named),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
