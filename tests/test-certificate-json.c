/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "certificate-json.h"
#include "crypto.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "der-builder.h"

static void assert_json(const der_certificate *fields, size_t index, const char *expected)
{
    symca_certificate *certificate;
    symca_slice bytes = der_assemble(fields);
    char *text;
    unsigned work = SYMCA_MAX_SIGNATURE_WORK;
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_OK);
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_certificate_write_json(&writer, certificate, index, &work);
    assert_int_equal(symca_writer_finish_text(&writer, &text), SYMCA_OK);
    assert_string_equal(text, expected);
    symca_free(text);
    symca_certificate_unref(certificate);
}

/* The digests are those that openssl dgst gives for the same bytes. */
static void a_root(void **state)
{
    (void) state;
    der_reset();
    der_certificate fields = der_root();
    assert_json(&fields, 0,
                "{\"index\":0,\"version\":3,\"serial\":\"1234\",\"subject\":\"CN=Test Root\","
                "\"issuer\":\"CN=Test Root\",\"not_before\":\"2008-06-01T12:00:00Z\","
                "\"not_after\":\"2051-06-01T12:00:00Z\","
                "\"signature_algorithm\":{\"oid\":\"1.2.840.113549.1.1.5\","
                "\"name\":\"sha1WithRSAEncryption\"},\"key\":{\"algorithm\":\"RSA\",\"bits\":1024},\"ca\":true,"
                "\"self_issued\":true,\"self_signed\":false,"
                "\"fingerprints\":{\"md5\":\"6d5e73312296aec095ac421c3ae1f99a\","
                "\"sha1\":\"4d6703df2981620db9db42835109a53145a71fbb\","
                "\"sha256\":\"6c6b560421e4b85b3036133372cad83850d2c4c83baf93eac88ca02593b73b2f\"},"
                "\"label\":\"Test Root\",\"size\":440}");
}

/* What a signature costs is taken off; where not enough is left for it, nothing is said of it, nor of later ones. */
static void one_that_is_not_verified(void **state)
{
    (void) state;
    der_reset();
    der_certificate fields = der_root();
    symca_slice bytes = der_assemble(&fields);
    symca_certificate *certificate;
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_OK);
    unsigned once = symca_crypto_work(certificate, certificate, NULL);
    unsigned work = 2 * once - 1;
    static const char *const expected[] = {"\"self_signed\":false", "\"self_signed\":null", "\"self_signed\":null"};
    static const bool is_spent[] = {false, true, true};
    for (size_t i = 0; i < 3; i++) {
        char *text;
        symca_writer writer = SYMCA_WRITER_INIT;
        symca_certificate_write_json(&writer, certificate, i, &work);
        assert_int_equal(symca_writer_finish_text(&writer, &text), SYMCA_OK);
        assert_non_null(strstr(text, expected[i]));
        assert_int_equal(work, is_spent[i] ? 0 : once - 1);
        symca_free(text);
    }
    symca_certificate_unref(certificate);
}

static void what_has_no_name(void **state)
{
    (void) state;
    der_reset();
    der_certificate fields = der_root();
    fields.version = der_none();
    fields.serial = der_hex("0201ff");
    fields.subject = DER_SEQUENCE(der_rdn("2.5.4.3", 0x0c, "a\n\"\\b\xff"));
    fields.outer_algorithm = der_algorithm("1.2.3.4");
    fields.spki = DER_SEQUENCE(der_algorithm("1.2.3.5"), der_bits(der_none()));
    fields.extensions = der_none();
    assert_json(&fields, 7,
                "{\"index\":7,\"version\":1,\"serial\":\"-01\",\"subject\":\"CN=a\\\\0A\\\\\\\"\\\\\\\\b\\\\FF\","
                "\"issuer\":\"CN=Test Root\",\"not_before\":\"2008-06-01T12:00:00Z\","
                "\"not_after\":\"2051-06-01T12:00:00Z\",\"signature_algorithm\":{\"oid\":\"1.2.3.4\","
                "\"name\":\"1.2.3.4\"},\"key\":{\"algorithm\":\"1.2.3.5\",\"bits\":0},\"ca\":false,"
                "\"self_issued\":false,\"self_signed\":false,"
                "\"fingerprints\":{\"md5\":\"db79ebdbd6c9d28ed7fa5d0497c40ade\","
                "\"sha1\":\"42b219cf153d3c48a55223e29554260e35cff195\","
                "\"sha256\":\"d71fd54cc62a9aa5c8d8fab35ce88f49a276c8ff49791cd70c659bacc2d7da06\"},"
                "\"label\":\"\",\"size\":253}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_root),
        cmocka_unit_test(one_that_is_not_verified),
        cmocka_unit_test(what_has_no_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
