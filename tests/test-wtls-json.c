/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

#include "wtls-json.h"

#include <symca/bundle.h>

/* Hex of a part of a file, in one of a few rooms. */
static const char *hex(const uint8_t *bytes, size_t len)
{
    static char rooms[6][600];
    static size_t next;
    char *room = rooms[next++ % 6];
    for (size_t i = 0; i < len; i++)
        snprintf(room + 2 * i, 3, "%02x", bytes[i]);
    return room;
}

static void an_rsa_certificate_shows_every_field(void **state)
{
    (void) state;
    symca_wtls *wtls = wtls_handle("new-by-old.wtls");
    static const char old[] = "old; Example; FI", new[] = "new; Example; FI; New root; T=ca";
    size_t size, len;
    symca_wtls_bytes(wtls, &size);
    const uint8_t *modulus = symca_wtls_key_modulus(wtls, &len);
    char expected[4096];
    snprintf(
        expected, sizeof expected,
        "{\"kind\":\"wtls-certificate\",\"media_type\":\"application/vnd.wap.wtls-ca-certificate\",\"size\":%zu,"
        "\"version\":1,"
        "\"issuer\":{\"type\":\"text\",\"character_set\":106,\"text\":\"%s\",\"parts\":[\"old\",\"Example\",\"FI\"],"
        "\"bytes\":\"%s\"},"
        "\"not_before\":\"2000-01-01T00:00:00Z\",\"not_after\":\"2099-12-31T23:59:59Z\","
        "\"subject\":{\"type\":\"text\",\"character_set\":106,\"text\":\"%s\","
        "\"parts\":[\"new\",\"Example\",\"FI\",\"New root\",\"T=ca\"],\"bytes\":\"%s\"},"
        "\"key\":{\"type\":\"rsa\",\"bits\":1024,\"parameters\":0,\"parameter_set\":null,\"exponent\":\"010001\","
        "\"modulus\":\"%s\",\"point\":null,\"hash\":\"%s\"},"
        "\"ca\":true,\"self_issued\":false,\"self_signed\":false,"
        "\"signature_algorithm\":\"rsa_sha\",\"signature\":\"%s\"}",
        size, old, hex((const uint8_t *) old, strlen(old)), new, hex((const uint8_t *) new, strlen(new)),
        hex(modulus, len), hex(symca_wtls_key_hash(wtls, NULL), 20), hex(symca_wtls_signature_bytes(wtls, NULL), 128));
    char *json = NULL;
    assert_int_equal(symca_wtls_to_json(wtls, &json), SYMCA_OK);
    assert_string_equal(json, expected);
    symca_free(json);
    symca_wtls_unref(wtls);
}

static void assert_shows(const char *name, const char *const *parts)
{
    symca_wtls *wtls = wtls_handle(name);
    char *json = NULL;
    assert_int_equal(symca_wtls_to_json(wtls, &json), SYMCA_OK);
    for (; *parts != NULL; parts++)
        if (strstr(json, *parts) == NULL)
            fail_msg("%s is not in %s", *parts, json);
    symca_free(json);
    symca_wtls_unref(wtls);
}

static void other_identifiers_and_keys_are_shown(void **state)
{
    (void) state;
    assert_shows("name-and-hash.wtls",
                 (const char *const[]){
                     "\"issuer\":{\"type\":\"x509_name\",\"character_set\":0,\"text\":\"CN=old,O=Example,C=FI\","
                     "\"parts\":[],\"bytes\":\"30",
                     "\"subject\":{\"type\":\"key_hash_sha\"",
                     "\"key\":{\"type\":\"ecdh\",\"bits\":0,\"parameters\":255,"
                     "\"parameter_set\":\"616e7920706172616d6574657273\",\"exponent\":null,\"modulus\":null,"
                     "\"point\":\"04",
                     "\"ca\":false,\"self_issued\":false", NULL});
    assert_shows(
        "nobody.wtls",
        (const char *const[]){"\"issuer\":{\"type\":\"null\",\"character_set\":0,\"text\":\"\",\"parts\":[],"
                              "\"bytes\":null}",
                              "\"subject\":{\"type\":\"binary\",\"character_set\":0,\"text\":\"0102fe\",\"parts\":[],"
                              "\"bytes\":\"0102fe\"}",
                              "\"signature_algorithm\":\"anonymous\",\"signature\":null}", NULL});
    assert_shows("p-224.wtls",
                 (const char *const[]){"\"key\":{\"type\":\"ecdsa\",\"bits\":224,\"parameters\":12,",
                                       "\"self_signed\":true,\"signature_algorithm\":\"ecdsa_sha\"", NULL});
}

static void the_kind_is_that_of_the_bundle(void **state)
{
    (void) state;
    char begin[64];
    snprintf(begin, sizeof begin, "{\"kind\":\"%s\",", symca_kind_string(SYMCA_KIND_WTLS));
    assert_shows("old.wtls", (const char *const[]){begin, NULL});
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    char *json = (char *) 1;
    assert_int_equal(symca_wtls_to_json(NULL, &json), SYMCA_ERROR_ARGUMENT);
    assert_null(json);
    assert_int_equal(symca_wtls_to_json(NULL, NULL), SYMCA_ERROR_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_rsa_certificate_shows_every_field),
        cmocka_unit_test(other_identifiers_and_keys_are_shown),
        cmocka_unit_test(the_kind_is_that_of_the_bundle),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
