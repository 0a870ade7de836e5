/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "certificate.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "der-builder.h"

static int set_up(void **state)
{
    (void) state;
    der_reset();
    return 0;
}

static symca_certificate *parse(symca_slice bytes)
{
    symca_certificate *certificate;
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_OK);
    assert_non_null(certificate);
    return certificate;
}

static symca_certificate *parse_fields(const der_certificate *fields)
{
    return parse(der_assemble(fields));
}

/* A file of tests/data/certificates; NULL where tests/data is not told. */
static symca_certificate *parse_file(const char *name)
{
    char path[1024];
    uint8_t data[4096];
    const char *directory = getenv("SYMCA_TEST_DATA");
    if (directory == NULL)
        return NULL;
    (void) snprintf(path, sizeof path, "%s/certificates/%s", directory, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t len = fread(data, 1, sizeof data, file);
    (void) fclose(file);
    return parse(symca_slice_of(data, len));
}

static void every_field(void **state)
{
    (void) state;
    der_certificate fields = der_root();
    symca_slice bytes = der_assemble(&fields);
    symca_certificate *certificate = parse(bytes);
    assert_true(symca_slice_equal(certificate->der, bytes));
    assert_ptr_not_equal(certificate->der.data, bytes.data);
    assert_true(symca_slice_equal(certificate->tbs.whole, der_tbs(&fields)));
    assert_true(certificate->version_present);
    assert_int_equal(certificate->version, 3);
    assert_true(symca_slice_equal(certificate->serial, der_hex("1234")));
    assert_string_equal(certificate->serial_text, "1234");
    assert_int_equal(certificate->inner_signature.id, SYMCA_OID_SHA1_RSA);
    assert_true(symca_slice_equal(certificate->inner_signature.whole, fields.inner_algorithm));
    assert_true(symca_slice_equal(certificate->signature.parameters, der_hex("0500")));
    assert_string_equal(certificate->signature.name, "sha1WithRSAEncryption");
    assert_string_equal(certificate->issuer.text, "CN=Test Root");
    assert_true(symca_slice_equal(certificate->subject.der, fields.subject));
    assert_int_equal(certificate->not_before.tag, SYMCA_DER_UTC_TIME);
    assert_int_equal(certificate->not_before.seconds, 1212321600);
    assert_int_equal(certificate->not_after.tag, SYMCA_DER_GENERALIZED_TIME);
    assert_int_equal(certificate->not_after.seconds, 2569233600);
    assert_true(symca_slice_equal(certificate->spki, fields.spki));
    assert_int_equal(certificate->key_bits, 1024);
    assert_false(certificate->unique_ids);
    assert_int_equal(certificate->extensions.count, 1);
    assert_true(certificate->extensions.ca);
    assert_int_equal(certificate->der.data[certificate->extensions_offset], SYMCA_DER_SEQUENCE);
    assert_int_equal(certificate->extensions_offset,
                     symca_certificate_offset(certificate, certificate->extensions.entries[0].whole.data) - 2);
    assert_true(symca_slice_equal(certificate->signature_bytes, der_fill(0x5a, 128)));
    assert_true(certificate->self_issued);
    assert_int_equal(atomic_load(&certificate->own_signature), -1);
    symca_certificate_unref(certificate);
}

static void certificates_of_certtool(void **state)
{
    (void) state;
    symca_certificate *root = parse_file("root-rsa.der");
    if (root == NULL) {
        print_message("SYMCA_TEST_DATA is not set\n");
        skip();
    }
    symca_certificate *leaf = parse_file("leaf-ec.der");
    symca_certificate *edwards = parse_file("root-ed25519.der");
    assert_string_equal(root->subject.text, "CN=Example Root\\, Generation 1,O=Example Oy,C=FI");
    assert_true(root->self_issued);
    assert_int_equal(root->extensions.path_length, 2);
    assert_int_equal(root->extensions.key_usage_bits, SYMCA_KEY_USAGE_KEY_CERT_SIGN | SYMCA_KEY_USAGE_CRL_SIGN);
    assert_int_equal(root->not_before.seconds, 1212321600);
    assert_int_equal(root->key_bits, 1024);

    assert_true(symca_name_equal(&leaf->issuer, &root->subject));
    assert_false(leaf->self_issued);
    assert_string_equal(symca_name_first(&leaf->subject, "CN"), "mail.example.org");
    assert_string_equal(leaf->serial_text, "-0100");
    assert_string_equal(leaf->curve_name, "prime256v1");
    assert_int_equal(leaf->key_bits, 256);
    assert_int_equal(symca_certificate_alt_name_count(leaf), 5);
    assert_string_equal(symca_certificate_issuer_url(leaf, 0), "http://example.org/root.cer");
    assert_string_equal(symca_certificate_purpose_name(leaf, 0), "serverAuth");
    assert_true(symca_slice_equal(leaf->extensions.authority_key_id_bytes, root->extensions.subject_key_id_bytes));

    assert_string_equal(edwards->key.name, "Ed25519");
    assert_int_equal(edwards->not_after.seconds, 253402300799);
    assert_int_equal(edwards->extensions.path_length, SYMCA_ABSENT);
    symca_certificate_unref(root);
    symca_certificate_unref(leaf);
    symca_certificate_unref(edwards);
}

static void versions(void **state)
{
    (void) state;
    static const struct {
        const char *version;
        bool present;
        int counted;
    } cases[] = {
        {"", false, 1},
        {"a003020100", true, 1},
        {"a003020101", true, 2},
        {"a003020102", true, 3},
        {"a003020107", true, 8},
        {"a0030201ff", true, 0},
        {"a00402020002", true, 3},
        {"a00602047fffffff", true, INT_MAX},
        {"a00602047ffffffe", true, INT_MAX},
        {"a00b0209010000000000000000", true, INT_MAX},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_certificate fields = der_root();
        fields.version = der_hex(cases[i].version);
        symca_certificate *certificate = parse_fields(&fields);
        assert_int_equal(certificate->version_present, cases[i].present);
        assert_int_equal(certificate->version, cases[i].counted);
        symca_certificate_unref(certificate);
    }
}

static void serials(void **state)
{
    (void) state;
    static const struct {
        const char *content;
        const char *text;
    } cases[] = {
        {"00", "00"},     {"01", "01"},      {"7f", "7f"},  {"0080", "80"},         {"000001", "01"},
        {"0123", "0123"}, {"ff", "-01"},     {"80", "-80"}, {"ff00", "-0100"},      {"ff80", "-80"},
        {"ff01", "-ff"},  {"8000", "-8000"}, {"fe", "-02"}, {"00abcdef", "abcdef"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_certificate fields = der_root();
        fields.serial = der_tlv(0x02, der_hex(cases[i].content));
        symca_certificate *certificate = parse_fields(&fields);
        assert_string_equal(certificate->serial_text, cases[i].text);
        assert_true(symca_slice_equal(certificate->serial, der_hex(cases[i].content)));
        symca_certificate_unref(certificate);
    }
}

/* What phones stumble over is read, so that it can be told. */
static void oddities_are_read(void **state)
{
    (void) state;
    der_certificate fields = der_root();
    fields.version = der_none();
    fields.unique_ids = der_hex("8102 00ff 8202 00ff");
    fields.issuer = der_hex("3000");
    fields.subject = der_hex("3000");
    fields.outer_algorithm = der_algorithm("1.2.840.113549.1.1.11");
    fields.validity = DER_SEQUENCE(der_string(0x17, "0806011200Z"), der_string(0x18, "20510601120000.5+0200"));
    fields.extensions = der_extensions(der_none());
    symca_certificate *certificate = parse_fields(&fields);
    assert_int_equal(certificate->version, 1);
    assert_true(certificate->unique_ids);
    assert_true(certificate->self_issued);
    assert_string_equal(certificate->subject.text, "");
    assert_int_equal(certificate->signature.id, SYMCA_OID_SHA256_RSA);
    assert_int_equal(certificate->inner_signature.id, SYMCA_OID_SHA1_RSA);
    assert_int_equal(certificate->not_before.seconds, 1212321600);
    assert_int_equal(certificate->not_after.seconds, 2569226400);
    assert_int_equal(certificate->extensions.count, 0);
    assert_int_not_equal(certificate->extensions_offset, SYMCA_NONE);
    symca_certificate_unref(certificate);

    fields = der_root();
    fields.extensions = der_none();
    fields.subject = der_name("test  root");
    certificate = parse_fields(&fields);
    assert_int_equal(certificate->extensions_offset, SYMCA_NONE);
    assert_int_equal(certificate->extensions.basic_constraints, SYMCA_EXTENSION_ABSENT);
    assert_true(certificate->self_issued);
    symca_certificate_unref(certificate);
}

/* The first part of the message that a certificate with one field changed gets. */
static void assert_refused(const der_certificate *fields, symca_slice place, const char *detail)
{
    symca_slice bytes = der_assemble(fields);
    symca_certificate *certificate = (symca_certificate *) (uintptr_t) 1;
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_ERROR_MALFORMED);
    assert_null(certificate);
    assert_int_equal(symca_error_status(), SYMCA_ERROR_MALFORMED);
    if (strncmp(symca_error_detail(), detail, strlen(detail)) != 0)
        assert_string_equal(symca_error_detail(), detail);
    size_t offset = symca_error_offset();
    assert_true(offset + place.len <= bytes.len);
    assert_memory_equal(bytes.data + offset, place.data, place.len);
}

#define REFUSED(field, value, place, detail)              \
    do {                                                  \
        der_certificate fields_ = der_root();             \
        fields_.field = (value);                          \
        assert_refused(&fields_, der_hex(place), detail); \
    } while (0)

static void fields_that_are_missing_or_wrong(void **state)
{
    (void) state;
    REFUSED(version, der_hex("a000"), "0202", "version is missing");
    REFUSED(version, der_hex("a0020200"), "0200", "the version is an INTEGER without a value");
    REFUSED(version, der_hex("a0050201020500"), "0500", "2 bytes of something else stand behind the version");
    REFUSED(version, der_hex("a003040102"), "040102", "version should be INTEGER");
    REFUSED(serial, der_none(), "30", "serialNumber should be INTEGER (02 hex), but here is SEQUENCE (30 hex)");
    REFUSED(serial, der_hex("0200"), "0200", "serialNumber is an INTEGER without a value");
    REFUSED(serial, der_hex("040101"), "0401", "serialNumber should be INTEGER");
    REFUSED(inner_algorithm, der_hex("3000"), "30", "tbsCertificate.signature is missing");
    REFUSED(inner_algorithm, der_hex("30020600"), "0600", "the algorithm of tbsCertificate.signature is no object");
    REFUSED(inner_algorithm, der_hex("30070601 2a 0500 0500"), "0500",
            "tbsCertificate.signature has more than an algorithm and its parameters");
    REFUSED(issuer, der_hex("0500"), "0500", "issuer should be SEQUENCE");
    REFUSED(issuer, der_hex("3002 3000"), "3000", "issuer should be SET");
    REFUSED(subject, der_hex("0500"), "0500", "subject should be SEQUENCE");
    REFUSED(spki, der_none(), "a3", "subjectPublicKeyInfo should be SEQUENCE");
    REFUSED(spki, der_hex("30023000"), "", "subjectPublicKeyInfo.algorithm is missing");
    REFUSED(unique_ids, der_hex("8201008101 00"), "8101", "");
    REFUSED(extensions, der_hex("a300"), "", "extensions is missing");
    REFUSED(extensions, der_hex("a3020500"), "0500", "extensions should be SEQUENCE");
    REFUSED(extensions, der_hex("a30430000500"), "0500", "2 bytes of something else stand behind the extensions");
    REFUSED(extensions, der_hex("a30630040500 0500"), "0500", "Extension should be SEQUENCE");
    REFUSED(extensions, der_hex("a3023000 0500"), "0500",
            "2 bytes of something else stand behind the last field of tbsCertificate");
    REFUSED(outer_algorithm, der_none(), "03", "signatureAlgorithm should be SEQUENCE");
    REFUSED(signature, der_none(), "", "signatureValue is missing");
    REFUSED(signature, der_hex("0300"), "0300", "signatureValue is no BIT STRING");
    REFUSED(signature, der_hex("030100 00"), "00", "1 byte of something else stand behind signatureValue");
}

static void times_that_are_none(void **state)
{
    (void) state;
    symca_slice good = der_string(0x17, "080601120000Z");
    REFUSED(validity, der_hex("3000"), "30", "notBefore is missing");
    REFUSED(validity, DER_SEQUENCE(good), "30", "notAfter is missing");
    REFUSED(validity, DER_SEQUENCE(good, good, der_hex("0500")), "0500",
            "2 bytes of something else stand behind notAfter");
    REFUSED(validity, DER_SEQUENCE(good, der_string(0x17, "20510601120000Z")), "170f",
            "notAfter is \"20510601120000Z\", which is no UTCTime or GeneralizedTime that can be read");
    REFUSED(validity, DER_SEQUENCE(der_string(0x0c, "080601120000Z"), good), "0c0d", "notBefore is \"080601120000Z\"");
    REFUSED(validity, DER_SEQUENCE(der_string(0x17, ""), good), "1700", "notBefore is \"\"");
}

/* Cut anywhere, a certificate is truncated at the end of what there is, and the number missing is told. */
static void cut_anywhere(void **state)
{
    (void) state;
    der_certificate fields = der_root();
    symca_slice bytes = der_assemble(&fields);
    symca_certificate *certificate;
    for (size_t len = 1; len < bytes.len; len++) {
        uint8_t *exact = malloc(len);
        memcpy(exact, bytes.data, len);
        assert_int_equal(symca_certificate_parse(exact, len, &certificate), SYMCA_ERROR_TRUNCATED);
        assert_null(certificate);
        free(exact);
    }
    char expected[64];
    (void) snprintf(expected, sizeof expected, "the input ends inside the certificate: %zu bytes are missing",
                    bytes.len - 100);
    assert_int_equal(symca_certificate_parse(bytes.data, 100, &certificate), SYMCA_ERROR_TRUNCATED);
    assert_string_equal(symca_error_detail(), expected);
}

/* Every byte changed: no crash, and nothing read past the end (a sanitizer tells). */
static void every_byte_changed(void **state)
{
    (void) state;
    der_certificate fields = der_root();
    symca_slice bytes = der_assemble(&fields);
    uint8_t *copy = malloc(bytes.len);
    for (size_t i = 0; i < bytes.len; i++) {
        static const uint8_t values[] = {0x00, 0x01, 0x1f, 0x30, 0x7f, 0x80, 0x84, 0xa0, 0xff};
        for (size_t k = 0; k < sizeof values; k++) {
            symca_certificate *certificate;
            memcpy(copy, bytes.data, bytes.len);
            copy[i] = values[k];
            symca_status status = symca_certificate_parse(copy, bytes.len, &certificate);
            assert_int_equal(certificate != NULL, status == SYMCA_OK);
            symca_certificate_unref(certificate);
        }
    }
    free(copy);
}

static void arguments(void **state)
{
    (void) state;
    symca_certificate *certificate = (symca_certificate *) (uintptr_t) 1;
    uint8_t byte = 0x30;
    assert_int_equal(symca_certificate_parse(&byte, 1, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_certificate_parse(NULL, 1, &certificate), SYMCA_ERROR_ARGUMENT);
    assert_null(certificate);
    assert_int_equal(symca_certificate_parse(NULL, 0, &certificate), SYMCA_ERROR_EMPTY);
    assert_int_equal(symca_certificate_parse(&byte, 0, &certificate), SYMCA_ERROR_EMPTY);
    assert_int_equal(symca_certificate_parse(&byte, 1, &certificate), SYMCA_ERROR_TRUNCATED);
    symca_certificate_unref(NULL);
    assert_null(symca_certificate_ref(NULL));
}

static void bytes_behind(void **state)
{
    (void) state;
    der_certificate fields = der_root();
    symca_slice whole = der_assemble(&fields);
    symca_slice bytes = DER_JOIN(whole, der_hex("0d0a"));
    symca_certificate *certificate;
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_ERROR_MALFORMED);
    assert_null(certificate);
    assert_int_equal(symca_error_offset(), whole.len);
    assert_string_equal(symca_error_detail(),
                        "2 bytes stand behind the certificate; load it as a bundle to have them dropped");
}

static void one_after_the_other(void **state)
{
    (void) state;
    der_certificate fields = der_root();
    symca_slice first = der_assemble(&fields);
    fields.subject = der_name("Second");
    symca_slice second = DER_SEQUENCE(der_tbs(&fields), fields.outer_algorithm, fields.signature);
    symca_slice broken = DER_SEQUENCE(der_hex("0500"));
    symca_slice bytes = DER_JOIN(first, second, broken);
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    symca_certificate *certificate;
    assert_int_equal(symca_certificate_read(&reader, &certificate), SYMCA_OK);
    assert_int_equal(symca_reader_offset(&reader), first.len);
    symca_certificate_unref(certificate);
    assert_int_equal(symca_certificate_read(&reader, &certificate), SYMCA_OK);
    assert_string_equal(certificate->subject.text, "CN=Second");
    assert_int_equal(certificate->der.len, second.len);
    symca_certificate_unref(certificate);
    assert_int_equal(symca_certificate_read(&reader, &certificate), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_offset(), first.len + second.len + 2);
    assert_int_equal(symca_reader_offset(&reader), first.len + second.len);
}

static void references(void **state)
{
    (void) state;
    der_certificate fields = der_root();
    symca_certificate *certificate = parse_fields(&fields);
    assert_ptr_equal(symca_certificate_ref(certificate), certificate);
    symca_certificate_unref(certificate);
    assert_string_equal(symca_certificate_serial_text(certificate), "1234");
    symca_certificate_unref(certificate);
}

static void too_large(void **state)
{
    (void) state;
    symca_certificate *certificate;
    der_certificate fields = der_root();
    size_t others = der_assemble(&fields).len;
    fields.signature = der_bits(der_fill(0, SYMCA_MAX_CERTIFICATE - others));
    certificate = parse_fields(&fields);
    symca_certificate_unref(certificate);
    fields.signature = der_bits(der_fill(0, SYMCA_MAX_CERTIFICATE));
    symca_slice bytes = der_assemble(&fields);
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_ERROR_LIMIT);
    assert_null(certificate);
    assert_non_null(strstr(symca_error_detail(), "more than the limit of 1048576"));
}

static void looks_like(void **state)
{
    (void) state;
    der_certificate fields = der_root();
    symca_slice bytes = der_assemble(&fields);
    for (size_t len = 12; len <= bytes.len; len++)
        assert_true(symca_certificate_looks_like(bytes.data, len));
    fields.version = der_none();
    bytes = der_assemble(&fields);
    assert_true(symca_certificate_looks_like(bytes.data, bytes.len));

    symca_slice others[] = {
        der_none(),
        der_hex("30"),
        der_hex("3000"),
        der_hex("30800000"),
        DER_SEQUENCE(der_hex("020100"), fields.inner_algorithm, der_hex("0400")),                    /* PKCS#8 */
        DER_SEQUENCE(fields.inner_algorithm, der_hex("030100")),                                     /* a public key */
        DER_SEQUENCE(DER_SEQUENCE(der_hex("020100"), fields.subject, fields.spki), der_hex("3000")), /* PKCS#10 */
        DER_SEQUENCE(DER_SEQUENCE(der_hex("020101"), fields.inner_algorithm, fields.issuer,
                                  der_string(0x17, "080601120000Z"))),                  /* CRL */
        DER_SEQUENCE(der_oid("1.2.840.113549.1.7.2"), der_hex("a000")),                 /* PKCS#7 */
        DER_SEQUENCE(der_hex("020103"), DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"))), /* PKCS#12 */
        der_text("<html></html>"),
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(symca_certificate_looks_like(others[i].data, others[i].len));
}

/* Names of two bytes each make far more of a certificate than its size lets expect. */
static void much_is_made_of_few_bytes(void **state)
{
    (void) state;
    symca_slice names = der_fill(0x00, 2 * SYMCA_MAX_GENERAL_NAMES);
    for (size_t i = 0; i < names.len; i += 2)
        der_pool[(size_t) (names.data - der_pool) + i] = 0x82;
    der_certificate root = der_root();
    root.extensions = der_extensions(der_extension("2.5.29.17", der_none(), DER_SEQUENCE(names)));
    symca_slice bytes = der_assemble(&root);
    symca_certificate *certificate;
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_OK);
    assert_int_equal(symca_certificate_alt_name_count(certificate), SYMCA_MAX_GENERAL_NAMES);
    for (size_t i = 0; i < SYMCA_MAX_GENERAL_NAMES; i++)
        assert_string_equal(symca_certificate_alt_name_text(certificate, i), "");
    size_t len;
    assert_memory_equal(symca_certificate_der(certificate, &len), bytes.data, bytes.len);
    assert_string_equal(symca_name_text(symca_certificate_subject(certificate)),
                        symca_name_text(symca_certificate_issuer(certificate)));
    symca_certificate_unref(certificate);
}

#define TEST(function) cmocka_unit_test_setup(function, set_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_field),
        TEST(certificates_of_certtool),
        TEST(versions),
        TEST(serials),
        TEST(oddities_are_read),
        TEST(fields_that_are_missing_or_wrong),
        TEST(times_that_are_none),
        TEST(cut_anywhere),
        TEST(every_byte_changed),
        TEST(arguments),
        TEST(bytes_behind),
        TEST(one_after_the_other),
        TEST(references),
        TEST(too_large),
        TEST(looks_like),
        TEST(much_is_made_of_few_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
