/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

static symca_status try_self_signed(const uint8_t *data, size_t len, bool *out_holds)
{
    symca_wtls *wtls = NULL;
    symca_status status = symca_wtls_parse(data, len, &wtls);
    if (status == SYMCA_OK)
        *out_holds = symca_wtls_is_self_signed(wtls);
    else
        assert_null(wtls);
    symca_wtls_unref(wtls);
    return status;
}

static void media_type_is_registered(void **state)
{
    (void) state;
    assert_string_equal(symca_wtls_media_type(), "application/vnd.wap.wtls-ca-certificate");
}

static void assert_text(const symca_wtls_identifier *identifier, unsigned character_set, const char *text, size_t parts)
{
    assert_int_equal(symca_wtls_identifier_kind_of(identifier), SYMCA_WTLS_IDENTIFIER_TEXT);
    assert_int_equal(symca_wtls_identifier_character_set(identifier), character_set);
    assert_string_equal(symca_wtls_identifier_text(identifier), text);
    assert_int_equal(symca_wtls_identifier_part_count(identifier), parts);
}

static void a_self_signed_authority_is_read_fully(void **state)
{
    (void) state;
    data_file file = wtls_file("old.wtls");
    symca_certificate *same_key = wtls_x509("old.der");
    symca_wtls *wtls = wtls_parse(file);
    size_t len;
    const uint8_t *bytes = symca_wtls_bytes(wtls, &len);
    assert_bytes(bytes, len, file);
    assert_int_equal(symca_wtls_version(wtls), 1);
    assert_int_equal(symca_wtls_signature_kind(wtls), SYMCA_WTLS_SIGNATURE_RSA_SHA);
    assert_text(symca_wtls_issuer(wtls), 106, "old; Example; FI", 3);
    assert_text(symca_wtls_subject(wtls), 106, "old; Example; FI", 3);
    assert_string_equal(symca_wtls_identifier_part(symca_wtls_subject(wtls), 0), "old");
    assert_string_equal(symca_wtls_identifier_part(symca_wtls_subject(wtls), 1), "Example");
    assert_string_equal(symca_wtls_identifier_part(symca_wtls_subject(wtls), 2), "FI");
    assert_null(symca_wtls_identifier_part(symca_wtls_subject(wtls), 3));
    assert_int_equal(symca_wtls_not_before(wtls), 946684800);
    assert_int_equal(symca_wtls_not_after(wtls), 4102444799);
    assert_int_equal(symca_wtls_key_kind(wtls), SYMCA_WTLS_KEY_RSA);
    assert_int_equal(symca_wtls_key_parameters(wtls), 0);
    assert_null(symca_wtls_key_parameter_set(wtls, &len));
    assert_int_equal(len, 0);
    assert_int_equal(symca_wtls_key_bits(wtls), 1024);
    bytes = symca_wtls_key_modulus(wtls, &len);
    assert_true(symca_slice_equal(symca_slice_of(bytes, len), same_key->rsa_modulus));
    bytes = symca_wtls_key_exponent(wtls, &len);
    assert_true(symca_slice_equal(symca_slice_of(bytes, len), same_key->rsa_exponent));
    assert_null(symca_wtls_key_point(wtls, &len));
    bytes = symca_wtls_signature_bytes(wtls, &len);
    assert_int_equal(len, 128);
    assert_memory_equal(bytes, file.data + file.len - 128, 128);
    assert_true(symca_wtls_is_self_issued(wtls));
    assert_true(symca_wtls_is_self_signed(wtls));
    assert_true(symca_wtls_is_ca(wtls));
    symca_wtls_unref(wtls);
    symca_certificate_unref(same_key);
    free(file.data);
}

static void an_issued_authority_says_so(void **state)
{
    (void) state;
    symca_wtls *wtls = wtls_handle("new-by-old.wtls");
    assert_text(symca_wtls_issuer(wtls), 106, "old; Example; FI", 3);
    assert_text(symca_wtls_subject(wtls), 106, "new; Example; FI; New root; T=ca", 5);
    assert_string_equal(symca_wtls_identifier_part(symca_wtls_subject(wtls), 4), "T=ca");
    assert_false(symca_wtls_is_self_issued(wtls));
    assert_false(symca_wtls_is_self_signed(wtls));
    assert_true(symca_wtls_is_ca(wtls));
    symca_wtls_unref(wtls);
}

static void other_identifiers_and_keys_are_read(void **state)
{
    (void) state;
    symca_wtls *wtls = wtls_handle("name-and-hash.wtls");
    size_t len;
    assert_int_equal(symca_wtls_identifier_kind_of(symca_wtls_issuer(wtls)), SYMCA_WTLS_IDENTIFIER_X509_NAME);
    assert_string_equal(symca_wtls_identifier_text(symca_wtls_issuer(wtls)), "CN=old,O=Example,C=FI");
    assert_int_equal(symca_wtls_identifier_kind_of(symca_wtls_subject(wtls)), SYMCA_WTLS_IDENTIFIER_KEY_HASH);
    assert_int_equal(symca_wtls_key_kind(wtls), SYMCA_WTLS_KEY_ECDH);
    assert_int_equal(symca_wtls_key_parameters(wtls), 255);
    const uint8_t *bytes = symca_wtls_key_parameter_set(wtls, &len);
    assert_int_equal(len, 14);
    assert_memory_equal(bytes, "any parameters", 14);
    assert_int_equal(symca_wtls_key_bits(wtls), 0);
    symca_wtls_key_point(wtls, &len);
    assert_int_equal(len, 57);
    const uint8_t *named = symca_wtls_identifier_bytes(symca_wtls_subject(wtls), &len);
    assert_int_equal(len, 20);
    bytes = symca_wtls_key_hash(wtls, &len);
    assert_int_equal(len, 20);
    assert_memory_equal(bytes, named, 20);
    assert_false(symca_wtls_is_ca(wtls));
    symca_wtls_unref(wtls);

    wtls = wtls_handle("nobody.wtls");
    assert_int_equal(symca_wtls_signature_kind(wtls), SYMCA_WTLS_SIGNATURE_ANONYMOUS);
    assert_null(symca_wtls_signature_bytes(wtls, &len));
    assert_int_equal(symca_wtls_identifier_kind_of(symca_wtls_issuer(wtls)), SYMCA_WTLS_IDENTIFIER_NULL);
    assert_string_equal(symca_wtls_identifier_text(symca_wtls_subject(wtls)), "0102fe");
    assert_int_equal(symca_wtls_not_before(wtls), 0);
    assert_int_equal(symca_wtls_not_after(wtls), 4294967295);
    assert_false(symca_wtls_is_self_issued(wtls));
    symca_wtls_unref(wtls);
}

static void a_real_authority_verifies(void **state)
{
    (void) state;
    data_file file = wtls_vector("EntrustNetWAP.bin");
    symca_wtls *wtls = wtls_parse(file);
    const symca_wtls_identifier *subject = symca_wtls_subject(wtls);
    size_t len;
    assert_text(subject, 4, "Entrust.net WAP CA (c) 1999; Limited liability. See www.entrust.net/WAPCPS; ", 3);
    assert_string_equal(symca_wtls_identifier_part(subject, 0), "Entrust.net WAP CA (c) 1999");
    assert_string_equal(symca_wtls_identifier_part(subject, 1), "Limited liability. See www.entrust.net/WAPCPS");
    assert_string_equal(symca_wtls_identifier_part(subject, 2), "");
    assert_int_equal(symca_wtls_not_before(wtls), 0x38a042d1);
    assert_int_equal(symca_wtls_not_after(wtls), 0x5e3ee759);
    assert_int_equal(symca_wtls_key_bits(wtls), 1024);
    const uint8_t *bytes = symca_wtls_key_exponent(wtls, &len);
    assert_memory_equal(bytes, "\x01\x00\x01", 3);
    bytes = symca_wtls_key_modulus(wtls, &len);
    assert_int_equal(len, 128);
    assert_memory_equal(bytes, file.data + 0xb3, len);
    bytes = symca_wtls_signature_bytes(wtls, &len);
    assert_int_equal(len, 128);
    assert_memory_equal(bytes, file.data + 0x135, len);
    assert_true(symca_wtls_is_self_signed(wtls));
    assert_true(symca_wtls_is_ca(wtls));
    symca_wtls_unref(wtls);
    free(file.data);
}

static void a_real_authority_with_a_flipped_bit_does_not(void **state)
{
    (void) state;
    data_file file = wtls_vector("EntrustNetWAP.bin");
    assert_flips_do_not_hold(file, try_self_signed);
    assert_cuts_are_refused(file, try_self_signed);
    free(file.data);
}

static void a_real_issued_authority_is_read_fully(void **state)
{
    (void) state;
    data_file file = wtls_vector("MobileServiceCA.wap");
    symca_wtls *wtls = wtls_parse(file);
    const symca_wtls_identifier *issuer = symca_wtls_issuer(wtls);
    const symca_wtls_identifier *subject = symca_wtls_subject(wtls);
    size_t len;
    assert_int_equal(symca_wtls_identifier_part_count(issuer), 5);
    assert_string_equal(symca_wtls_identifier_part(issuer, 0), "Class 3 TEST ROOT");
    assert_string_equal(symca_wtls_identifier_part(issuer, 1), "VeriSign, Inc.");
    assert_string_equal(symca_wtls_identifier_part(issuer, 2), "US");
    assert_string_equal(symca_wtls_identifier_part(issuer, 3), "");
    assert_string_equal(symca_wtls_identifier_part(issuer, 4), "SN=240011c8c1e9cf652484ba882a4ceac0");
    assert_int_equal(symca_wtls_identifier_part_count(subject), 6);
    assert_string_equal(symca_wtls_identifier_part(subject, 0), "VeriSign Trial Mobile Service");
    assert_string_equal(symca_wtls_identifier_part(subject, 4), "OU=Test Purposes Only.  No Assurances.");
    assert_string_equal(symca_wtls_identifier_part(subject, 5), "SN=37c793eb0ad38b48c166a1bd205c15d2");
    assert_int_equal(symca_wtls_not_before(wtls), 0x39403380);
    assert_int_equal(symca_wtls_not_after(wtls), 0x42a7867f);
    assert_int_equal(symca_wtls_key_bits(wtls), 1024);
    symca_wtls_signature_bytes(wtls, &len);
    assert_int_equal(len, 128);
    assert_false(symca_wtls_is_self_issued(wtls));
    assert_false(symca_wtls_is_self_signed(wtls));
    assert_int_equal(symca_wtls_verify(wtls, wtls), SYMCA_ERROR_SIGNATURE);
    assert_cuts_are_refused(file, try_self_signed);
    symca_wtls_unref(wtls);
    free(file.data);
}

static void ours_are_refused_when_cut_and_do_not_hold_when_flipped(void **state)
{
    (void) state;
    static const char *const names[] = {"old.wtls", "p-224.wtls"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        data_file file = wtls_file(names[i]);
        assert_flips_do_not_hold(file, try_self_signed);
        assert_cuts_are_refused(file, try_self_signed);
        free(file.data);
    }
    data_file file = wtls_file("name-and-hash.wtls");
    assert_cuts_are_refused(file, try_self_signed);
    free(file.data);
}

/* An anonymous certificate of an RSA key of one byte, whose fields can be changed one by one. */
typedef struct pieces {
    const char *version, *algorithm, *issuer, *times, *subject, *kind, *parameters, *key, *rest;
} pieces;

static const pieces whole = {"01", "00", "0201aa", "0000000100000002", "0201bb", "02", "00", "000103000107", ""};

enum {
    AT_VERSION = 0,
    AT_ALGORITHM = 1,
    AT_ISSUER = 2,
    AT_TIMES = 5,
    AT_SUBJECT = 13,
    AT_KIND = 16,
    AT_PARAMETERS = 17,
    AT_KEY = 18,
    AT_END = 24
};

static symca_status parse_pieces(const pieces *fields, symca_wtls **out)
{
    uint8_t bytes[1024];
    size_t len = 0;
    const char *const all[] = {fields->version, fields->algorithm,  fields->issuer, fields->times, fields->subject,
                               fields->kind,    fields->parameters, fields->key,    fields->rest};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        for (const char *hex = all[i]; *hex != '\0'; hex += 2) {
            unsigned byte;
            assert_int_equal(sscanf(hex, "%2x", &byte), 1);
            bytes[len++] = (uint8_t) byte;
        }
    }
    uint8_t *copy = malloc(len);
    memcpy(copy, bytes, len);
    symca_status status = symca_wtls_parse(copy, len, out);
    free(copy);
    return status;
}

static void assert_refused(pieces fields, symca_status expected, size_t offset, const char *detail)
{
    symca_wtls *wtls = (symca_wtls *) 1;
    assert_failed(parse_pieces(&fields, &wtls), expected, offset, detail);
    assert_null(wtls);
}

static pieces with(const char **field, const char *value, const pieces *changed)
{
    *field = value;
    return *changed;
}

static void bad_values_are_named_with_their_place(void **state)
{
    (void) state;
    pieces change;
    symca_wtls *wtls = NULL;
    assert_int_equal(parse_pieces(&whole, &wtls), SYMCA_OK);
    assert_int_equal(symca_wtls_key_bits(wtls), 3);
    symca_wtls_unref(wtls);
#define CHANGED(field, value) (change = whole, with(&change.field, value, &change))
    assert_refused(CHANGED(version, "02"), SYMCA_ERROR_UNSUPPORTED, AT_VERSION,
                   "the form has version 2; only version 1 is defined");
    assert_refused(CHANGED(algorithm, "03"), SYMCA_ERROR_UNSUPPORTED, AT_ALGORITHM,
                   "the signature algorithm is the unknown number 3; WTLS knows 0 (none), 1 (ECDSA) and 2 (RSA)");
    assert_refused(CHANGED(issuer, "05"), SYMCA_ERROR_UNSUPPORTED, AT_ISSUER,
                   "the issuer is of the unknown kind 5; WTLS knows 0, 1, 2, 254 and 255");
    assert_refused(CHANGED(issuer, "0200"), SYMCA_ERROR_MALFORMED, AT_ISSUER + 1,
                   "the issuer has a length of 0; at least 1 is needed");
    assert_refused(CHANGED(subject, "01006a00"), SYMCA_ERROR_MALFORMED, AT_SUBJECT + 3,
                   "the subject has a length of 0; at least 1 is needed");
    assert_refused(CHANGED(kind, "01"), SYMCA_ERROR_UNSUPPORTED, AT_KIND,
                   "the public key is of the unknown type 1; WTLS knows 2 (RSA), 3 (ECDH) and 4 (ECDSA)");
    assert_refused(CHANGED(parameters, "ff0000"), SYMCA_ERROR_MALFORMED, AT_PARAMETERS + 1,
                   "the explicit parameter set has a length of 0; at least 1 is needed");
    assert_refused(CHANGED(key, "0000000107"), SYMCA_ERROR_MALFORMED, AT_KEY,
                   "the RSA exponent has a length of 0; at least 1 is needed");
    assert_refused(CHANGED(key, "0001030000"), SYMCA_ERROR_MALFORMED, AT_KEY + 3,
                   "the RSA modulus has a length of 0; at least 1 is needed");
    assert_refused(CHANGED(key, "000103ffff07"), SYMCA_ERROR_TRUNCATED, AT_KEY + 3,
                   "the input ends in the RSA modulus: 65534 bytes are missing; get the whole file again");
    assert_refused(CHANGED(rest, "00"), SYMCA_ERROR_MALFORMED, AT_END,
                   "1 byte follows the end of the WTLS certificate; cut the file here");
    assert_refused(CHANGED(algorithm, "02"), SYMCA_ERROR_TRUNCATED, AT_END,
                   "the input ends in the signature: 2 bytes are missing; get the whole file again");
    change = whole;
    change.algorithm = "02";
    change.rest = "0003aabb";
    assert_refused(change, SYMCA_ERROR_TRUNCATED, AT_END,
                   "the input ends in the signature: 1 byte is missing; get the whole file again");
    change = whole;
    change.kind = "04";
    change.key = "00";
    assert_refused(change, SYMCA_ERROR_MALFORMED, AT_KEY,
                   "the public key's point has a length of 0; at least 1 is needed");
#undef CHANGED
}

/* WAP-261 section 10.5.2 allows a signature of no bytes; it never verifies. */
static void an_empty_signature_is_read_and_does_not_verify(void **state)
{
    (void) state;
    pieces fields = whole;
    symca_wtls *wtls = NULL;
    fields.algorithm = "02";
    fields.rest = "0000";
    fields.subject = fields.issuer;
    assert_int_equal(parse_pieces(&fields, &wtls), SYMCA_OK);
    assert_true(symca_wtls_is_self_issued(wtls));
    assert_false(symca_wtls_is_self_signed(wtls));
    symca_wtls_unref(wtls);
}

/* T=ca says it only behind service, organization and country. */
static void the_first_three_parts_say_no_kind(void **state)
{
    (void) state;
    pieces fields = whole;
    symca_wtls *wtls = NULL;
    fields.subject = "01006a0e543d63613b20543d63613b205553"; /* "T=ca; T=ca; US" */
    assert_int_equal(parse_pieces(&fields, &wtls), SYMCA_OK);
    assert_false(symca_wtls_is_ca(wtls));
    symca_wtls_unref(wtls);
    fields.subject = "01006a0b613b623b55533b743d4341"; /* "a;b;US;t=CA" */
    assert_int_equal(parse_pieces(&fields, &wtls), SYMCA_OK);
    assert_true(symca_wtls_is_ca(wtls));
    symca_wtls_unref(wtls);
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    symca_wtls *wtls = (symca_wtls *) 1;
    const uint8_t byte = 1;
    size_t len = 1;
    assert_int_equal(symca_wtls_parse(&byte, 1, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_wtls_parse(NULL, 1, &wtls), SYMCA_ERROR_ARGUMENT);
    assert_null(wtls);
    assert_int_equal(symca_wtls_parse(NULL, 0, &wtls), SYMCA_ERROR_EMPTY);
    assert_int_equal(symca_wtls_parse(&byte, 1048577, &wtls), SYMCA_ERROR_LIMIT);
    assert_null(symca_wtls_ref(NULL));
    symca_wtls_unref(NULL);
    assert_null(symca_wtls_bytes(NULL, &len));
    assert_int_equal(len, 0);
    assert_null(symca_wtls_bytes(NULL, NULL));
    assert_int_equal(symca_wtls_version(NULL), 0);
    assert_int_equal(symca_wtls_signature_kind(NULL), SYMCA_WTLS_SIGNATURE_ANONYMOUS);
    assert_null(symca_wtls_signature_bytes(NULL, &len));
    assert_null(symca_wtls_issuer(NULL));
    assert_null(symca_wtls_subject(NULL));
    assert_int_equal(symca_wtls_not_before(NULL), 0);
    assert_int_equal(symca_wtls_not_after(NULL), 0);
    assert_int_equal(symca_wtls_key_kind(NULL), SYMCA_WTLS_KEY_RSA);
    assert_int_equal(symca_wtls_key_parameters(NULL), 0);
    assert_null(symca_wtls_key_parameter_set(NULL, NULL));
    assert_int_equal(symca_wtls_key_bits(NULL), 0);
    assert_null(symca_wtls_key_modulus(NULL, NULL));
    assert_null(symca_wtls_key_exponent(NULL, NULL));
    assert_null(symca_wtls_key_point(NULL, NULL));
    assert_null(symca_wtls_key_hash(NULL, NULL));
    assert_false(symca_wtls_is_self_issued(NULL));
    assert_false(symca_wtls_is_self_signed(NULL));
    assert_false(symca_wtls_is_ca(NULL));
}

static void references_keep_it(void **state)
{
    (void) state;
    symca_wtls *wtls = wtls_handle("old.wtls");
    symca_wtls *shared = symca_wtls_ref(wtls);
    assert_ptr_equal(shared, wtls);
    symca_wtls_unref(wtls);
    assert_int_equal(symca_wtls_version(shared), 1);
    symca_wtls_unref(shared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(media_type_is_registered),
        cmocka_unit_test(a_self_signed_authority_is_read_fully),
        cmocka_unit_test(an_issued_authority_says_so),
        cmocka_unit_test(other_identifiers_and_keys_are_read),
        cmocka_unit_test(a_real_authority_verifies),
        cmocka_unit_test(a_real_authority_with_a_flipped_bit_does_not),
        cmocka_unit_test(a_real_issued_authority_is_read_fully),
        cmocka_unit_test(ours_are_refused_when_cut_and_do_not_hold_when_flipped),
        cmocka_unit_test(bad_values_are_named_with_their_place),
        cmocka_unit_test(an_empty_signature_is_read_and_does_not_verify),
        cmocka_unit_test(the_first_three_parts_say_no_kind),
        cmocka_unit_test(wrong_calls_are_refused),
        cmocka_unit_test(references_keep_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
