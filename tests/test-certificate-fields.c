/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "certificate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "der-builder.h"

static symca_certificate *certificate;

static void parse_with(symca_slice list)
{
    der_certificate fields = der_root();
    fields.extensions = der_extensions(list);
    symca_slice bytes = der_assemble(&fields);
    symca_certificate_unref(certificate);
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_OK);
}

static symca_slice extension(const char *type, symca_slice value)
{
    return der_extension(type, der_none(), value);
}

static int set_up(void **state)
{
    (void) state;
    der_reset();
    symca_slice names = DER_SEQUENCE(der_string(0x82, "example.org"), der_tlv(0x87, der_hex("c0000201")));
    symca_slice issuer = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.48.2"), der_string(0x86, "http://example.org/ca.cer"));
    parse_with(DER_JOIN(der_extension("2.5.29.19", der_hex("0101ff"), der_hex("30060101ff020102")),
                        extension("2.5.29.15", der_hex("03020106")), extension("2.5.29.17", names),
                        extension("2.5.29.37", DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.3.1"))),
                        extension("2.5.29.14", der_hex("0402abcd")), extension("2.5.29.35", der_hex("30048002beef")),
                        extension("1.3.6.1.5.5.7.1.1", DER_SEQUENCE(issuer))));
    return 0;
}

static int tear_down(void **state)
{
    (void) state;
    symca_certificate_unref(certificate);
    certificate = NULL;
    return 0;
}

static void assert_bytes(const uint8_t *data, size_t len, const char *hex)
{
    symca_slice expected = der_hex(hex);
    assert_int_equal(len, expected.len);
    assert_memory_equal(data, expected.data, len);
}

static void what_is_there(void **state)
{
    (void) state;
    size_t len;
    assert_ptr_equal(symca_certificate_der(certificate, &len), certificate->der.data);
    assert_int_equal(len, certificate->der.len);
    assert_int_equal(symca_certificate_version(certificate), 3);
    const uint8_t *bytes = symca_certificate_serial(certificate, &len);
    assert_bytes(bytes, len, "1234");
    assert_string_equal(symca_certificate_serial_text(certificate), "1234");
    assert_string_equal(symca_name_text(symca_certificate_subject(certificate)), "CN=Test Root");
    assert_string_equal(symca_name_text(symca_certificate_issuer(certificate)), "CN=Test Root");
    assert_int_equal(symca_certificate_not_before(certificate), 1212321600);
    assert_int_equal(symca_certificate_not_after(certificate), 2569233600);
    assert_string_equal(symca_certificate_signature_oid(certificate), "1.2.840.113549.1.1.5");
    assert_string_equal(symca_certificate_signature_name(certificate), "sha1WithRSAEncryption");
    assert_string_equal(symca_certificate_key_oid(certificate), "1.2.840.113549.1.1.1");
    assert_string_equal(symca_certificate_key_name(certificate), "RSA");
    assert_int_equal(symca_certificate_key_bits(certificate), 1024);
    symca_slice spki = der_rsa_spki(128);
    bytes = symca_certificate_spki(certificate, &len);
    assert_true(symca_slice_equal(symca_slice_of(bytes, len), spki));
    assert_true(symca_certificate_is_self_issued(certificate));
}

static void what_extensions_tell(void **state)
{
    (void) state;
    size_t len;
    assert_true(symca_certificate_is_ca(certificate));
    assert_int_equal(symca_certificate_path_length(certificate), 2);
    assert_int_equal(symca_certificate_key_usage(certificate),
                     SYMCA_KEY_USAGE_KEY_CERT_SIGN | SYMCA_KEY_USAGE_CRL_SIGN);
    assert_int_equal(symca_certificate_purpose_count(certificate), 1);
    assert_string_equal(symca_certificate_purpose_oid(certificate, 0), "1.3.6.1.5.5.7.3.1");
    assert_string_equal(symca_certificate_purpose_name(certificate, 0), "serverAuth");
    assert_int_equal(symca_certificate_alt_name_count(certificate), 2);
    assert_int_equal(symca_certificate_alt_name_kind(certificate, 0), SYMCA_GENERAL_NAME_DNS);
    assert_string_equal(symca_certificate_alt_name_text(certificate, 0), "example.org");
    assert_int_equal(symca_certificate_alt_name_kind(certificate, 1), SYMCA_GENERAL_NAME_IP);
    assert_string_equal(symca_certificate_alt_name_text(certificate, 1), "192.0.2.1");
    const uint8_t *bytes = symca_certificate_subject_key_id(certificate, &len);
    assert_bytes(bytes, len, "abcd");
    bytes = symca_certificate_authority_key_id(certificate, &len);
    assert_bytes(bytes, len, "beef");
    assert_int_equal(symca_certificate_issuer_url_count(certificate), 1);
    assert_string_equal(symca_certificate_issuer_url(certificate, 0), "http://example.org/ca.cer");
    assert_int_equal(symca_certificate_extension_count(certificate), 7);
    assert_string_equal(symca_certificate_extension_oid(certificate, 0), "2.5.29.19");
    assert_string_equal(symca_certificate_extension_name(certificate, 1), "keyUsage");
    assert_true(symca_certificate_extension_critical(certificate, 0));
    assert_false(symca_certificate_extension_critical(certificate, 1));
    bytes = symca_certificate_extension_value(certificate, 1, &len);
    assert_bytes(bytes, len, "03020106");
    assert_non_null(symca_certificate_extension_value(certificate, 1, NULL));
}

static void past_the_last(void **state)
{
    (void) state;
    size_t len = 7;
    assert_null(symca_certificate_purpose_oid(certificate, 1));
    assert_null(symca_certificate_purpose_name(certificate, SYMCA_NONE));
    assert_int_equal(symca_certificate_alt_name_kind(certificate, 2), SYMCA_GENERAL_NAME_OTHER);
    assert_null(symca_certificate_alt_name_text(certificate, 2));
    assert_null(symca_certificate_issuer_url(certificate, 1));
    assert_null(symca_certificate_extension_oid(certificate, 7));
    assert_null(symca_certificate_extension_name(certificate, 7));
    assert_false(symca_certificate_extension_critical(certificate, 7));
    assert_null(symca_certificate_extension_value(certificate, 7, &len));
    assert_int_equal(len, 0);
}

static void assert_nothing_told(int answer)
{
    assert_false(symca_certificate_is_ca(certificate));
    assert_int_equal(symca_certificate_path_length(certificate), answer);
    assert_int_equal(symca_certificate_key_usage(certificate), answer);
    assert_int_equal(symca_certificate_purpose_count(certificate), answer);
    assert_null(symca_certificate_purpose_oid(certificate, 0));
    assert_int_equal(symca_certificate_alt_name_count(certificate), answer);
    assert_null(symca_certificate_alt_name_text(certificate, 0));
    assert_null(symca_certificate_subject_key_id(certificate, NULL));
    assert_null(symca_certificate_authority_key_id(certificate, NULL));
    assert_int_equal(symca_certificate_issuer_url_count(certificate), 0);
}

static void absent_and_unreadable(void **state)
{
    (void) state;
    parse_with(der_none());
    assert_nothing_told(SYMCA_ABSENT);
    symca_slice odd = der_hex("3001");
    parse_with(DER_JOIN(extension("2.5.29.19", odd), extension("2.5.29.15", odd), extension("2.5.29.17", odd),
                        extension("2.5.29.37", odd), extension("2.5.29.14", odd), extension("2.5.29.35", odd),
                        extension("1.3.6.1.5.5.7.1.1", odd)));
    assert_nothing_told(SYMCA_UNREADABLE);
}

static void equality(void **state)
{
    (void) state;
    symca_certificate *other = certificate;
    assert_true(symca_certificate_equal(certificate, other));
    assert_int_equal(symca_certificate_parse(certificate->der.data, certificate->der.len, &other), SYMCA_OK);
    assert_true(symca_certificate_equal(certificate, other));
    parse_with(der_none());
    assert_false(symca_certificate_equal(certificate, other));
    assert_false(symca_certificate_equal(certificate, NULL));
    assert_false(symca_certificate_equal(NULL, certificate));
    assert_true(symca_certificate_equal(NULL, NULL));
    symca_certificate_unref(other);
}

static void no_certificate_is_answered(void **state)
{
    (void) state;
    size_t len = 7;
    assert_null(symca_certificate_der(NULL, &len));
    assert_int_equal(len, 0);
    assert_null(symca_certificate_der(NULL, NULL));
    assert_int_equal(symca_certificate_version(NULL), 0);
    assert_null(symca_certificate_serial(NULL, NULL));
    assert_null(symca_certificate_serial_text(NULL));
    assert_null(symca_certificate_subject(NULL));
    assert_null(symca_certificate_issuer(NULL));
    assert_int_equal(symca_certificate_not_before(NULL), 0);
    assert_int_equal(symca_certificate_not_after(NULL), 0);
    assert_null(symca_certificate_signature_oid(NULL));
    assert_null(symca_certificate_signature_name(NULL));
    assert_null(symca_certificate_key_oid(NULL));
    assert_null(symca_certificate_key_name(NULL));
    assert_int_equal(symca_certificate_key_bits(NULL), 0);
    assert_null(symca_certificate_spki(NULL, NULL));
    assert_false(symca_certificate_is_ca(NULL));
    assert_int_equal(symca_certificate_path_length(NULL), SYMCA_ABSENT);
    assert_int_equal(symca_certificate_key_usage(NULL), SYMCA_ABSENT);
    assert_int_equal(symca_certificate_purpose_count(NULL), SYMCA_ABSENT);
    assert_null(symca_certificate_purpose_name(NULL, 0));
    assert_int_equal(symca_certificate_alt_name_count(NULL), SYMCA_ABSENT);
    assert_int_equal(symca_certificate_alt_name_kind(NULL, 0), SYMCA_GENERAL_NAME_OTHER);
    assert_null(symca_certificate_alt_name_text(NULL, 0));
    assert_null(symca_certificate_subject_key_id(NULL, NULL));
    assert_null(symca_certificate_authority_key_id(NULL, NULL));
    assert_int_equal(symca_certificate_issuer_url_count(NULL), 0);
    assert_null(symca_certificate_issuer_url(NULL, 0));
    assert_int_equal(symca_certificate_extension_count(NULL), 0);
    assert_null(symca_certificate_extension_oid(NULL, 0));
    assert_null(symca_certificate_extension_name(NULL, 0));
    assert_false(symca_certificate_extension_critical(NULL, 0));
    assert_null(symca_certificate_extension_value(NULL, 0, NULL));
    assert_false(symca_certificate_is_self_issued(NULL));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_there), TEST(what_extensions_tell),       TEST(past_the_last), TEST(absent_and_unreadable),
        TEST(equality),      TEST(no_certificate_is_answered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
