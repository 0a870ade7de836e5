/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wpki.h"

#include "make-certificate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define COMMON_NAME 3
#define UTF8_STRING 0x0c

static const made_attribute subject[] = {{COMMON_NAME, UTF8_STRING, "Root", 0}, {0, 0, NULL, 0}};
static const made_certificate root = {.attributes = subject};

static symca_reader reader_of_text(const char *text, size_t len)
{
    return symca_reader_of((const uint8_t *) text, len);
}

static void assert_failed(symca_status status, symca_status expected, size_t offset, const char *detail)
{
    assert_int_equal(status, expected);
    assert_int_equal(symca_error_status(), expected);
    assert_string_equal(symca_error_detail(), detail);
    assert_true(symca_error_offset() == offset);
}

static void numbers_are_read_whole_or_not_at_all(void **state)
{
    (void) state;
    symca_reader reader = reader_of_text("\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a", 10);
    uint8_t byte;
    uint16_t word;
    uint32_t number;
    assert_int_equal(symca_wpki_read_u8(&reader, "byte", &byte), SYMCA_OK);
    assert_int_equal(byte, 1);
    assert_int_equal(symca_wpki_read_u16(&reader, "word", &word), SYMCA_OK);
    assert_int_equal(word, 0x0203);
    assert_int_equal(symca_wpki_read_u32(&reader, "number", &number), SYMCA_OK);
    assert_int_equal(number, 0x04050607);
    assert_failed(symca_wpki_read_u32(&reader, "number", &number), SYMCA_ERROR_TRUNCATED, 7,
                  "the input ends in the number: 1 byte is missing; get the whole file again");
    assert_int_equal(symca_wpki_read_u16(&reader, "word", &word), SYMCA_OK);
    assert_failed(symca_wpki_read_u16(&reader, "word", &word), SYMCA_ERROR_TRUNCATED, 9,
                  "the input ends in the word: 1 byte is missing; get the whole file again");
    assert_int_equal(symca_wpki_read_u8(&reader, "byte", &byte), SYMCA_OK);
    assert_failed(symca_wpki_read_u8(&reader, "byte", &byte), SYMCA_ERROR_TRUNCATED, 10,
                  "the input ends in the byte: 1 byte is missing; get the whole file again");
    assert_failed(symca_wpki_read_u32(&reader, "number", &number), SYMCA_ERROR_TRUNCATED, 10,
                  "the input ends in the number: 4 bytes are missing; get the whole file again");
}

static void vectors_are_read_whole_or_not_at_all(void **state)
{
    (void) state;
    symca_reader reader = reader_of_text("\x02hi\x00\x03you\x00\x00\x00", 11);
    symca_slice bytes;
    assert_int_equal(symca_wpki_read_vector8(&reader, "short one", 1, &bytes), SYMCA_OK);
    assert_int_equal(bytes.len, 2);
    assert_memory_equal(bytes.data, "hi", 2);
    assert_int_equal(symca_wpki_read_vector16(&reader, "long one", 1, &bytes), SYMCA_OK);
    assert_int_equal(bytes.len, 3);
    assert_memory_equal(bytes.data, "you", 3);
    assert_failed(symca_wpki_read_vector8(&reader, "short one", 1, &bytes), SYMCA_ERROR_MALFORMED, 8,
                  "the short one has a length of 0; at least 1 is needed");
    assert_failed(symca_wpki_read_vector16(&reader, "long one", 1, &bytes), SYMCA_ERROR_MALFORMED, 8,
                  "the long one has a length of 0; at least 1 is needed");
    assert_int_equal(symca_wpki_read_vector16(&reader, "long one", 0, &bytes), SYMCA_OK);
    assert_int_equal(bytes.len, 0);
    assert_int_equal(reader.len, 1);

    reader = reader_of_text("\x05you", 4);
    assert_failed(symca_wpki_read_vector8(&reader, "short one", 0, &bytes), SYMCA_ERROR_TRUNCATED, 0,
                  "the input ends in the short one: 2 bytes are missing; get the whole file again");
    assert_int_equal(reader.len, 4);
    reader = reader_of_text("\xff\xffyou", 5);
    assert_failed(symca_wpki_read_vector16(&reader, "long one", 0, &bytes), SYMCA_ERROR_TRUNCATED, 0,
                  "the input ends in the long one: 65532 bytes are missing; get the whole file again");
    assert_int_equal(reader.len, 5);
}

static void version_is_1_and_no_other(void **state)
{
    (void) state;
    uint8_t version;
    symca_reader reader = reader_of_text("\x01\x02", 2);
    assert_int_equal(symca_wpki_read_version(&reader, &version), SYMCA_OK);
    assert_int_equal(version, 1);
    assert_failed(symca_wpki_read_version(&reader, &version), SYMCA_ERROR_UNSUPPORTED, 1,
                  "the form has version 2; only version 1 is defined");
    assert_failed(symca_wpki_read_version(&reader, &version), SYMCA_ERROR_TRUNCATED, 2,
                  "the input ends in the version: 1 byte is missing; get the whole file again");
}

static void nothing_may_follow(void **state)
{
    (void) state;
    symca_reader reader = reader_of_text("ab", 2);
    assert_failed(symca_wpki_read_end(&reader, "form"), SYMCA_ERROR_MALFORMED, 0,
                  "2 bytes follow the end of the form; cut the file here");
    symca_slice bytes;
    assert_true(symca_reader_bytes(&reader, 1, &bytes));
    assert_failed(symca_wpki_read_end(&reader, "form"), SYMCA_ERROR_MALFORMED, 1,
                  "1 byte follows the end of the form; cut the file here");
    assert_true(symca_reader_bytes(&reader, 1, &bytes));
    assert_int_equal(symca_wpki_read_end(&reader, "form"), SYMCA_OK);
}

static void input_is_checked(void **state)
{
    (void) state;
    const uint8_t byte = 1;
    assert_int_equal(symca_wpki_check_input(&byte, 1, "form"), SYMCA_OK);
    assert_int_equal(symca_wpki_check_input(&byte, 1048576, "form"), SYMCA_OK);
    assert_failed(symca_wpki_check_input(&byte, 1048577, "form"), SYMCA_ERROR_LIMIT, SYMCA_NONE,
                  "1048577 bytes are too many for a form; at most 1048576 are read");
    assert_failed(symca_wpki_check_input(&byte, 0, "form"), SYMCA_ERROR_EMPTY, 0,
                  "there are no bytes where a form should be");
    assert_failed(symca_wpki_check_input(NULL, 0, "form"), SYMCA_ERROR_EMPTY, 0,
                  "there are no bytes where a form should be");
    assert_failed(symca_wpki_check_input(NULL, 1, "form"), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "the bytes of the form are NULL");
}

static void assert_decoded(unsigned charset, const char *bytes, size_t len, const char *expected)
{
    symca_wpki_info info = {.name = {(uint16_t) charset, symca_slice_of((const uint8_t *) bytes, len)}};
    assert_int_equal(symca_wpki_info_decode(&info), SYMCA_OK);
    assert_string_equal(info.name_text, expected);
    assert_string_equal(info.url_text, "");
    symca_wpki_info_clear(&info);
}

static void names_are_decoded_by_their_character_set(void **state)
{
    (void) state;
    symca_reader reader = reader_of_text("\x00\x04\x03M\xfcl", 6);
    symca_wpki_name name;
    assert_int_equal(symca_wpki_read_name(&reader, &name), SYMCA_OK);
    assert_int_equal(name.charset, 4);
    assert_int_equal(name.bytes.len, 3);
    assert_decoded(name.charset, (const char *) name.bytes.data, name.bytes.len, "M\xc3\xbcl");

    assert_decoded(106, "M\xc3\xbcl", 4, "M\xc3\xbcl");
    assert_decoded(3, "Root", 4, "Root");
    assert_decoded(1000, "\0R\0\xfc", 4, "R\xc3\xbc");
    assert_decoded(106, "a\nb", 3,
                   "a\xef\xbf\xbd"
                   "b");
    assert_decoded(9999, "Root", 4, "Root");
    assert_decoded(106, NULL, 0, "");

    reader = reader_of_text("\x00\x6a\x00", 3);
    assert_failed(symca_wpki_read_name(&reader, &name), SYMCA_ERROR_MALFORMED, 2,
                  "the display name has a length of 0; at least 1 is needed");
    reader = reader_of_text("\x00\x6a\x05Root", 7);
    assert_failed(symca_wpki_read_name(&reader, &name), SYMCA_ERROR_TRUNCATED, 2,
                  "the input ends in the display name: 1 byte is missing; get the whole file again");
    reader = reader_of_text("\x00", 1);
    assert_failed(
        symca_wpki_read_name(&reader, &name), SYMCA_ERROR_TRUNCATED, 0,
        "the input ends in the character set of the display name: 1 byte is missing; get the whole file again");
}

/* A Certificate of a format byte, a length where there is one, and the certificate's bytes. */
static symca_reader made_field(made_bytes *field, unsigned format, bool with_length, size_t len_field)
{
    const made_bytes *der = made_der(&root);
    field->len = 0;
    made_byte(field, format);
    if (with_length) {
        made_byte(field, (unsigned) (len_field >> 8) & 0xff);
        made_byte(field, (unsigned) len_field & 0xff);
    }
    made_append(field, der->data, der->len);
    return symca_reader_of(field->data, field->len);
}

static void certificates_are_read_with_and_without_length(void **state)
{
    (void) state;
    static made_bytes field;
    const made_bytes *der = made_der(&root);
    symca_wpki_certificate certificate;
    for (int bare = 0; bare <= 1; bare++) {
        symca_reader reader = made_field(&field, 2, !bare, der->len);
        assert_int_equal(symca_wpki_read_certificate(&reader, bare, &certificate), SYMCA_OK);
        assert_int_equal(reader.len, 0);
        assert_int_equal(certificate.reading, bare ? SYMCA_X509_READING_BARE : SYMCA_X509_READING_LENGTH);
        assert_null(certificate.wtls);
        size_t len;
        const uint8_t *data = symca_certificate_der(certificate.x509, &len);
        assert_int_equal(len, der->len);
        assert_memory_equal(data, der->data, len);
        symca_wpki_certificate_clear(&certificate);
        assert_null(certificate.x509);
        assert_int_equal(certificate.reading, SYMCA_X509_READING_NONE);
    }
}

static void certificate_and_length_must_agree(void **state)
{
    (void) state;
    static made_bytes field;
    symca_wpki_certificate certificate;
    char detail[128];
    size_t len = made_der(&root)->len;

    symca_reader reader = made_field(&field, 2, true, len - 1);
    snprintf(detail, sizeof detail, "the field of the certificate has %zu bytes, but the certificate in it says %zu",
             len - 1, len);
    assert_failed(symca_wpki_read_certificate(&reader, false, &certificate), SYMCA_ERROR_MALFORMED, 1, detail);
    assert_null(certificate.x509);

    reader = made_field(&field, 2, true, len + 1);
    made_byte(&field, 0);
    reader.len++;
    assert_failed(symca_wpki_read_certificate(&reader, false, &certificate), SYMCA_ERROR_MALFORMED, 3 + len,
                  "1 byte follows the end of the certificate in its field; cut the file here");
    assert_null(certificate.x509);

    reader = made_field(&field, 2, true, 0);
    assert_failed(symca_wpki_read_certificate(&reader, false, &certificate), SYMCA_ERROR_MALFORMED, 1,
                  "the certificate has a length of 0; at least 1 is needed");

    reader = made_field(&field, 2, true, len + 1);
    assert_failed(symca_wpki_read_certificate(&reader, false, &certificate), SYMCA_ERROR_TRUNCATED, 1,
                  "the input ends in the certificate: 1 byte is missing; get the whole file again");
}

static void bare_certificates_are_bounded_as_those_with_a_length(void **state)
{
    (void) state;
    made_certificate large = {.attributes = subject};
    large.key_padding = 65535 - made_der(&large)->len;
    large.key_padding -= made_der(&large)->len - 65535; /* longer lengths take bytes too */
    static made_bytes field;
    symca_wpki_certificate certificate;
    for (size_t more = 0; more <= 1; more++) {
        large.key_padding += more;
        const made_bytes *der = made_der(&large);
        assert_int_equal(der->len, 65535 + more);
        field.len = 0;
        made_byte(&field, 2);
        made_append(&field, der->data, der->len);
        symca_reader reader = symca_reader_of(field.data, field.len);
        symca_status status = symca_wpki_read_certificate(&reader, true, &certificate);
        if (more == 0)
            assert_int_equal(status, SYMCA_OK);
        else
            assert_failed(status, SYMCA_ERROR_MALFORMED, 1,
                          "the certificate has 65536 bytes; the form holds at most 65535");
        symca_wpki_certificate_clear(&certificate);
    }
}

static void other_formats_are_named(void **state)
{
    (void) state;
    static made_bytes field;
    symca_wpki_certificate certificate;
    symca_reader reader = made_field(&field, 3, true, 1);
    assert_failed(symca_wpki_read_certificate(&reader, false, &certificate), SYMCA_ERROR_UNSUPPORTED, 0,
                  "the certificate is an X9.68 one, which no phone takes");
    reader = made_field(&field, 4, true, 1);
    assert_failed(symca_wpki_read_certificate(&reader, false, &certificate), SYMCA_ERROR_UNSUPPORTED, 0,
                  "in place of the certificate stands an address; get the certificate from there");
    reader = made_field(&field, 0, true, 1);
    assert_failed(symca_wpki_read_certificate(&reader, false, &certificate), SYMCA_ERROR_MALFORMED, 0,
                  "the certificate has the unknown format 0; 1 (WTLS) and 2 (X.509) can be read");
    reader = symca_reader_of(NULL, 0);
    assert_failed(symca_wpki_read_certificate(&reader, false, &certificate), SYMCA_ERROR_TRUNCATED, 0,
                  "the input ends in the format of the certificate: 1 byte is missing; get the whole file again");
}

static void info_is_written_and_read(void **state)
{
    (void) state;
    symca_certificate *certificate = made_handle(&root);
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_wpki_write_info(&writer, "N\xc3\xa4me", certificate, NULL, "http://a.example/");
    uint8_t *bytes = NULL;
    size_t len = 0;
    assert_int_equal(symca_writer_finish(&writer, &bytes, &len), SYMCA_OK);
    assert_memory_equal(bytes, "\x01\x00\x6a\x05N\xc3\xa4me\x02", 10);

    symca_wpki_info info;
    symca_reader reader = symca_reader_of(bytes, len);
    assert_int_equal(symca_wpki_read_info(&reader, false, &info), SYMCA_OK);
    assert_int_equal(reader.len, 0);
    assert_int_equal(info.version, 1);
    assert_int_equal(info.name.charset, 106);
    assert_string_equal(info.name_text, "N\xc3\xa4me");
    assert_true(symca_certificate_equal(info.certificate.x509, certificate));
    assert_string_equal(info.url_text, "http://a.example/");
    assert_ptr_equal(info.url.data, bytes + len - 17);
    symca_wpki_info_clear(&info);
    assert_null(info.name_text);
    assert_null(info.certificate.x509);

    /* Nothing is left behind, wherever it is cut. */
    for (size_t cut = 0; cut < len; cut++) {
        reader = symca_reader_of(bytes, cut);
        assert_int_equal(symca_wpki_read_info(&reader, false, &info), SYMCA_ERROR_TRUNCATED);
        assert_null(info.name_text);
        assert_null(info.certificate.x509);
        assert_null(info.url_text);
    }
    free(bytes);
    symca_certificate_unref(certificate);
}

static void assert_chosen(const char *given, size_t bytes, size_t characters, const char *expected)
{
    symca_certificate *certificate = made_handle(&root);
    char name[SYMCA_WPKI_MAX_NAME + 1];
    assert_int_equal(symca_wpki_choose_name(certificate, NULL, given, bytes, characters, name), SYMCA_OK);
    assert_string_equal(name, expected);
    symca_certificate_unref(certificate);
}

static void name_is_given_or_the_display_name_and_cut(void **state)
{
    (void) state;
    assert_chosen(NULL, 255, 255, "Root");
    assert_chosen("", 255, 255, "Root");
    assert_chosen("Mine", 255, 255, "Mine");
    assert_chosen("Mine", 3, 255, "Min");
    assert_chosen("Mine", 255, 2, "Mi");
    assert_chosen(NULL, 3, 255, "Roo");
    /* On a character boundary. */
    assert_chosen("a\xe2\x82\xac"
                  "b",
                  4, 255, "a\xe2\x82\xac");
    assert_chosen("a\xe2\x82\xac"
                  "b",
                  3, 255, "a");
    assert_chosen("\xf0\x9f\x93\xb1\xf0\x9f\x93\xb1", 7, 255, "\xf0\x9f\x93\xb1");
    assert_chosen("\xf0\x9f\x93\xb1\xf0\x9f\x93\xb1", 255, 1, "\xf0\x9f\x93\xb1");
}

static void name_must_be_text(void **state)
{
    (void) state;
    char name[SYMCA_WPKI_MAX_NAME + 1] = "x";
    assert_failed(symca_wpki_choose_name(NULL, NULL, "M\xfcl", 255, 255, name), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "the display name is not UTF-8; convert it first");
    assert_string_equal(name, "");
    assert_failed(symca_wpki_choose_name(NULL, NULL, "\xc3\xa4\nb", 255, 255, name), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "the display name holds a control character at byte 2; leave it out");
    assert_string_equal(name, "");
}

static void url_is_printable_ascii(void **state)
{
    (void) state;
    char url[257];
    memset(url, 'u', sizeof url);
    url[255] = '\0';
    assert_int_equal(symca_wpki_check_url(url, 0), SYMCA_OK);
    url[255] = 'u';
    url[256] = '\0';
    assert_failed(symca_wpki_check_url(url, 0), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "the URL is too long; the form holds 255 bytes of it");

    assert_int_equal(symca_wpki_check_url(NULL, 0), SYMCA_OK);
    assert_int_equal(symca_wpki_check_url("", 0), SYMCA_OK);
    assert_int_equal(symca_wpki_check_url("!~", 2), SYMCA_OK);
    assert_failed(symca_wpki_check_url(NULL, 1), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "a URL is needed here, and none was given");
    assert_failed(symca_wpki_check_url("", 1), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "a URL is needed here, and none was given");

    static const char *const wrong[] = {"a b", "a\tb", "a\x7f", "a\xc3\xa4"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_failed(symca_wpki_check_url(wrong[i], 0), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                      "the URL holds a character at byte 1 that is not printable ASCII; write it percent-encoded");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_whole_or_not_at_all),
        cmocka_unit_test(vectors_are_read_whole_or_not_at_all),
        cmocka_unit_test(version_is_1_and_no_other),
        cmocka_unit_test(nothing_may_follow),
        cmocka_unit_test(input_is_checked),
        cmocka_unit_test(names_are_decoded_by_their_character_set),
        cmocka_unit_test(certificates_are_read_with_and_without_length),
        cmocka_unit_test(certificate_and_length_must_agree),
        cmocka_unit_test(bare_certificates_are_bounded_as_those_with_a_length),
        cmocka_unit_test(other_formats_are_named),
        cmocka_unit_test(info_is_written_and_read),
        cmocka_unit_test(name_is_given_or_the_display_name_and_cut),
        cmocka_unit_test(name_must_be_text),
        cmocka_unit_test(url_is_printable_ascii),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
