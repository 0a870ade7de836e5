/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report-data.h"
#include "rules.h"

typedef struct place_case {
    symca_place place;
    uint32_t index;
    const char *path;
    symca_slice at; /* what stands there */
} place_case;

static void assert_place(const symca_certificate *certificate, const place_case *expected)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    char *path;
    size_t offset = symca_place_offset(certificate, expected->place, expected->index);

    symca_place_path(certificate, expected->place, expected->index, &writer);
    assert_int_equal(symca_writer_finish_text(&writer, &path), SYMCA_OK);
    assert_string_equal(path, expected->path);
    symca_free(path);
    if (expected->at.data == NULL) {
        assert_int_equal(offset, SYMCA_NONE);
        return;
    }
    assert_true(offset <= certificate->der.len - expected->at.len);
    if (memcmp(certificate->der.data + offset, expected->at.data, expected->at.len) != 0)
        fail_msg("%s: not at %zu", expected->path, offset);
}

static symca_certificate *parse(const der_certificate *fields)
{
    symca_slice der = der_assemble(fields);
    symca_certificate *certificate;

    assert_int_equal(symca_certificate_parse(der.data, der.len, &certificate), SYMCA_OK);
    return certificate;
}

static void test_places(void **state)
{
    der_certificate fields;

    (void) state;
    der_reset();
    symca_slice rdn = der_rdn("2.5.4.10", 0x0c, "Org");
    fields = root_with(der_extension("2.5.29.17", NOT_CRITICAL, DER_SEQUENCE(der_string(0x82, "a.b"))));
    fields.subject = DER_SEQUENCE(der_rdn("2.5.4.3", 0x0c, "Sub"), rdn);
    fields.issuer = DER_SEQUENCE(rdn, der_rdn("2.5.4.3", 0x0c, "Iss"));
    fields.serial = der_tlv(0x02, der_fill(0x22, 200));
    symca_certificate *certificate = parse(&fields);
    const place_case cases[] = {
        {SYMCA_PLACE_NONE, 0, "", {NULL, 0}},
        {SYMCA_PLACE_CERTIFICATE, 0, "", der_hex("3082")},
        {SYMCA_PLACE_TBS, 0, "tbsCertificate", der_tbs(&fields)},
        {SYMCA_PLACE_VERSION, 0, "tbsCertificate.version", fields.version},
        {SYMCA_PLACE_SERIAL, 0, "tbsCertificate.serialNumber", fields.serial},
        {SYMCA_PLACE_INNER_SIGNATURE, 0, "tbsCertificate.signature", fields.inner_algorithm},
        {SYMCA_PLACE_ISSUER, 0, "tbsCertificate.issuer", fields.issuer},
        {SYMCA_PLACE_ISSUER_TYPE, 1, "tbsCertificate.issuer.rdnSequence[1][0].type", der_oid("2.5.4.3")},
        {SYMCA_PLACE_ISSUER_VALUE, 1, "tbsCertificate.issuer.rdnSequence[1][0].value", der_string(0x0c, "Iss")},
        {SYMCA_PLACE_NOT_BEFORE, 0, "tbsCertificate.validity.notBefore", der_string(0x17, "080601120000Z")},
        {SYMCA_PLACE_NOT_AFTER, 0, "tbsCertificate.validity.notAfter", der_string(0x18, "20510601120000Z")},
        {SYMCA_PLACE_SUBJECT, 0, "tbsCertificate.subject", fields.subject},
        {SYMCA_PLACE_SUBJECT_TYPE, 0, "tbsCertificate.subject.rdnSequence[0][0].type", der_oid("2.5.4.3")},
        {SYMCA_PLACE_SUBJECT_VALUE, 0, "tbsCertificate.subject.rdnSequence[0][0].value", der_string(0x0c, "Sub")},
        {SYMCA_PLACE_SUBJECT_VALUE, 9, "tbsCertificate.subject", fields.subject},
        {SYMCA_PLACE_KEY_ALGORITHM, 0, "tbsCertificate.subjectPublicKeyInfo.algorithm",
         der_algorithm("1.2.840.113549.1.1.1")},
        {SYMCA_PLACE_KEY, 0, "tbsCertificate.subjectPublicKeyInfo", fields.spki},
        {SYMCA_PLACE_EXTENSIONS, 0, "tbsCertificate.extensions", der_hex("30")},
        {SYMCA_PLACE_EXTENSION, 1, "tbsCertificate.extensions[1]",
         der_extension("2.5.29.17", NOT_CRITICAL, DER_SEQUENCE(der_string(0x82, "a.b")))},
        {SYMCA_PLACE_EXTENSION_VALUE, 1, "tbsCertificate.extensions[1].extnValue",
         der_tlv(0x04, DER_SEQUENCE(der_string(0x82, "a.b")))},
        {SYMCA_PLACE_EXTENSION, 9, "tbsCertificate.extensions[9]", {NULL, 0}},
        {SYMCA_PLACE_ALT_NAME, 0, "tbsCertificate.extensions[1].extnValue[0]", der_string(0x82, "a.b")},
        {SYMCA_PLACE_SIGNATURE_ALGORITHM, 0, "signatureAlgorithm", fields.outer_algorithm},
        {SYMCA_PLACE_SIGNATURE, 0, "signatureValue", fields.signature},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_place(certificate, &cases[i]);
    symca_certificate_unref(certificate);
}

/* A byte is in the innermost element that has a name. */
static void test_bytes(void **state)
{
    der_certificate fields;

    (void) state;
    der_reset();
    fields = der_root();
    symca_certificate *certificate = parse(&fields);
    const struct {
        symca_place start;
        const char *path;
    } cases[] = {
        {SYMCA_PLACE_CERTIFICATE, ""},
        {SYMCA_PLACE_TBS, "tbsCertificate"},
        {SYMCA_PLACE_VERSION, "tbsCertificate.version"},
        {SYMCA_PLACE_SERIAL, "tbsCertificate"},
        {SYMCA_PLACE_INNER_SIGNATURE, "tbsCertificate.signature"},
        {SYMCA_PLACE_ISSUER, "tbsCertificate.issuer"},
        {SYMCA_PLACE_SUBJECT, "tbsCertificate.subject"},
        {SYMCA_PLACE_KEY, "tbsCertificate.subjectPublicKeyInfo"},
        {SYMCA_PLACE_SIGNATURE_ALGORITHM, "signatureAlgorithm"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t offset = symca_place_offset(certificate, cases[i].start, 0);
        place_case expected = {SYMCA_PLACE_BYTE, (uint32_t) offset, cases[i].path,
                               symca_slice_of(certificate->der.data + offset, 1)};
        assert_place(certificate, &expected);
    }
    place_case beyond = {SYMCA_PLACE_BYTE, (uint32_t) certificate->der.len, "", {NULL, 0}};
    assert_place(certificate, &beyond);
    symca_certificate_unref(certificate);
    assert_int_equal(symca_place_offset(NULL, SYMCA_PLACE_TBS, 0), SYMCA_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_places), cmocka_unit_test(test_bytes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
