/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

#include <symca/bundle.h>
#include <symca/wpki-response.h>

static char *json_of(const char *name)
{
    data_file file = wtls_file(name);
    symca_response *form = NULL;
    char *json = NULL;
    assert_int_equal(symca_response_parse(file.data, file.len, &form), SYMCA_OK);
    assert_int_equal(symca_response_to_json(form, &json), SYMCA_OK);
    symca_response_unref(form);
    free(file.data);
    return json;
}

static void key_hash(const char *certificate, char *hex)
{
    symca_certificate *x509 = wtls_x509(certificate);
    uint8_t hash[20];
    assert_int_equal(symca_wtls_certificate_key_hash(x509, hash), SYMCA_OK);
    for (size_t i = 0; i < 20; i++)
        snprintf(hex + 2 * i, 3, "%02x", hash[i]);
    symca_certificate_unref(x509);
}

#define HEAD "{\"kind\":\"%s\",\"media_type\":\"application/vnd.wap.cert-response\",\"size\":%zu,\"version\":1,"
#define HASH "{\"type\":\"key_hash_sha\",\"character_set\":0,\"text\":\"%s\",\"parts\":[],\"bytes\":\"%s\"}"

static void every_kind_shows_its_fields(void **state)
{
    (void) state;
    const char *kind = symca_kind_string(SYMCA_KIND_CERT_RESPONSE);
    char domain[41], subject[41], expected[2048], sha1[SYMCA_FINGERPRINT_SIZE];
    key_hash("old.der", domain);
    key_hash("p-256.der", subject);

    char *json = json_of("info.response");
    snprintf(expected, sizeof expected,
             HEAD "\"type\":\"cert_info\",\"character_set\":106,\"name\":\"P 256\",\"ca_domain\":" HASH
                  ",\"subject\":" HASH ",\"url\":\"http://ca.example/\"}",
             kind, (size_t) 71, domain, domain, subject, subject);
    assert_string_equal(json, expected);
    symca_free(json);

    symca_certificate *certificate = wtls_x509("p-256.der");
    size_t der_size;
    symca_certificate_der(certificate, &der_size);
    assert_int_equal(symca_certificate_fingerprint(certificate, SYMCA_DIGEST_SHA1, sha1), SYMCA_OK);
    json = json_of("cert.response");
    snprintf(expected, sizeof expected,
             HEAD
             "\"type\":\"cert\",\"character_set\":106,\"name\":\"P 256\",\"ca_domain\":{\"type\":\"null\","
             "\"character_set\":0,\"text\":\"\",\"parts\":[],\"bytes\":null},\"subject\":" HASH
             ",\"certificate\":{\"format\":\"x509\",\"reading\":\"length\",\"subject\":\"CN=p-256,O=Example,C=FI\","
             "\"serial\":\"%s\",\"sha1\":\"%s\",\"size\":%zu}}",
             kind, 34 + der_size, subject, subject, symca_certificate_serial_text(certificate), sha1, der_size);
    assert_string_equal(json, expected);
    symca_free(json);
    symca_certificate_unref(certificate);

    json = json_of("referral.response");
    snprintf(expected, sizeof expected,
             HEAD "\"type\":\"referral\",\"url\":\"http://ca.example/\",\"seconds_to_wait\":4294967294}", kind,
             (size_t) 25);
    assert_string_equal(json, expected);
    symca_free(json);
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    char *json = (char *) 1;
    assert_int_equal(symca_response_to_json(NULL, &json), SYMCA_ERROR_ARGUMENT);
    assert_null(json);
    assert_int_equal(symca_response_to_json(NULL, NULL), SYMCA_ERROR_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_shows_its_fields),
        cmocka_unit_test(wrong_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
