/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "hashed.h"

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
static const char url[] = "http://a.example/ca";

/* Where the fields of made_form() begin. */
enum {
    AT_VERSION = 0,
    AT_CHARSET = 1,
    AT_NAME = 3,
    AT_FORMAT = 8,
    AT_CERTIFICATE = 9
};

/* The fields one after the other, as the specification has them, or bare. */
static const made_bytes *made_form(bool bare)
{
    static made_bytes form;
    const made_bytes *der = made_der(&root);
    form.len = 0;
    made_append(&form, "\x01\x00\x6a\x04Root\x02", 9);
    if (!bare)
        made_append(&form, (uint8_t[]){(uint8_t) (der->len >> 8), (uint8_t) der->len}, 2);
    made_append(&form, der->data, der->len);
    made_byte(&form, sizeof url - 1);
    made_append(&form, url, sizeof url - 1);
    made_byte(&form, 0);
    return &form;
}

/* A copy of exactly the size, so that a read past the end is seen. */
static symca_status parse_exact(const uint8_t *data, size_t len, symca_hashed **out)
{
    uint8_t *copy = malloc(len > 0 ? len : 1);
    assert_non_null(copy);
    if (len > 0)
        memcpy(copy, data, len);
    symca_status status = symca_hashed_parse(copy, len, out);
    free(copy);
    return status;
}

static void assert_refused(const uint8_t *data, size_t len, symca_status expected, size_t offset, const char *detail)
{
    symca_hashed *hashed = (symca_hashed *) 1;
    assert_int_equal(parse_exact(data, len, &hashed), expected);
    assert_null(hashed);
    assert_string_equal(symca_error_detail(), detail);
    assert_true(symca_error_offset() == offset);
}

static void media_type_is_registered(void **state)
{
    (void) state;
    assert_string_equal(symca_hashed_media_type(), "application/vnd.wap.hashed-certificate");
}

static void assert_fields(const symca_hashed *hashed, const made_bytes *form, symca_x509_reading reading)
{
    size_t len;
    const uint8_t *bytes = symca_hashed_bytes(hashed, &len);
    assert_int_equal(len, form->len);
    assert_memory_equal(bytes, form->data, len);
    assert_int_equal(symca_hashed_version(hashed), 1);
    assert_int_equal(symca_hashed_character_set(hashed), 106);
    assert_string_equal(symca_hashed_name(hashed), "Root");
    assert_string_equal(symca_hashed_url(hashed), url);
    assert_int_equal(symca_hashed_hash_algorithm(hashed), 0);
    assert_int_equal(symca_hashed_x509_reading(hashed), reading);
    assert_null(symca_hashed_wtls(hashed));
    bytes = symca_certificate_der(symca_hashed_certificate(hashed), &len);
    assert_int_equal(len, made_der(&root)->len);
    assert_memory_equal(bytes, made_der(&root)->data, len);
}

static void makes_what_the_specification_lays_out(void **state)
{
    (void) state;
    symca_certificate *certificate = made_handle(&root);
    symca_hashed *hashed = NULL;
    assert_int_equal(symca_hashed_new(certificate, NULL, url, &hashed), SYMCA_OK);
    symca_certificate_unref(certificate);
    assert_fields(hashed, made_form(false), SYMCA_X509_READING_LENGTH);
    symca_hashed_unref(hashed);
}

static void reads_back_what_it_makes(void **state)
{
    (void) state;
    symca_certificate *certificate = made_handle(&root);
    symca_hashed *made = NULL;
    symca_hashed *read = NULL;
    size_t len;
    assert_int_equal(symca_hashed_new(certificate, "\xe4\xb8\xad\xe6\x96\x87", NULL, &made), SYMCA_OK);
    const uint8_t *bytes = symca_hashed_bytes(made, &len);
    assert_int_equal(parse_exact(bytes, len, &read), SYMCA_OK);
    assert_string_equal(symca_hashed_name(made), "\xe4\xb8\xad\xe6\x96\x87");
    assert_string_equal(symca_hashed_name(read), symca_hashed_name(made));
    assert_string_equal(symca_hashed_url(made), "");
    assert_string_equal(symca_hashed_url(read), "");
    assert_string_equal(symca_hashed_code(read), symca_hashed_code(made));
    size_t read_len;
    const uint8_t *read_bytes = symca_hashed_bytes(read, &read_len);
    assert_int_equal(read_len, len);
    assert_memory_equal(read_bytes, bytes, len);
    symca_hashed_unref(made);
    symca_hashed_unref(read);
    symca_certificate_unref(certificate);
}

static void reads_both_readings(void **state)
{
    (void) state;
    for (int bare = 0; bare <= 1; bare++) {
        const made_bytes *form = made_form(bare);
        symca_hashed *hashed = NULL;
        assert_int_equal(parse_exact(form->data, form->len, &hashed), SYMCA_OK);
        assert_fields(hashed, form, bare ? SYMCA_X509_READING_BARE : SYMCA_X509_READING_LENGTH);
        symca_hashed_unref(hashed);
    }
}

/*
 * Bytes over which both readings agree where everything ends: the length field 30 82 is also the head of a bare
 * SEQUENCE, which the certificate's own head, of indefinite length, completes to 30 82 30 80.
 */
static void specified_reading_wins_a_tie(void **state)
{
    (void) state;
    enum {
        FIELD = 0x3082
    };
    made_certificate large = {.attributes = subject};
    large.key_padding = FIELD - made_der(&large)->len;
    large.key_padding -= made_der(&large)->len - FIELD;
    const made_bytes *der = made_der(&large);
    assert_int_equal(der->len, FIELD);

    static made_bytes form;
    form.len = 0;
    made_append(&form, "\x01\x00\x6a\x04Root\x02\x30\x82\x30\x80", 13);
    made_append(&form, der->data + 4, der->len - 4);
    made_append(&form, "\0\0", 2);
    assert_int_equal(form.len - AT_CERTIFICATE - 2, FIELD);
    made_byte(&form, 0);
    made_byte(&form, 0);

    symca_hashed *hashed = NULL;
    assert_int_equal(parse_exact(form.data, form.len, &hashed), SYMCA_OK);
    assert_int_equal(symca_hashed_x509_reading(hashed), SYMCA_X509_READING_LENGTH);
    size_t len;
    symca_certificate_der(symca_hashed_certificate(hashed), &len);
    assert_int_equal(len, FIELD);
    symca_hashed_unref(hashed);
}

/* WTLSCertificate (WAP-261 section 10.5.2): a text subject, an RSA key, a signature that verifies nothing. */
static const char wtls_bytes[] = "\x01\x02"
                                 "\x00"
                                 "\x40\x00\x00\x00\x50\x00\x00\x00"
                                 "\x01\x00\x6a\x0eServ; Org; FI "
                                 "\x02\x00\x00\x03\x01\x00\x01\x00\x08\xc1\x5b\x5b\x5b\x5b\x5b\x5b\x5b"
                                 "\x00\x02\xa5\xa5";

static void carries_a_wtls_certificate(void **state)
{
    (void) state;
    static made_bytes form;
    const size_t wtls_len = sizeof wtls_bytes - 1;
    symca_wtls *wtls = NULL;
    assert_int_equal(symca_wtls_parse((const uint8_t *) wtls_bytes, wtls_len, &wtls), SYMCA_OK);
    symca_hashed *made = NULL;
    assert_int_equal(symca_hashed_new_wtls(wtls, NULL, url, &made), SYMCA_OK);
    symca_wtls_unref(wtls);
    form.len = 0;
    made_append(&form, "\x01\x00\x6a\x04Serv\x01", 9);
    made_append(&form, wtls_bytes, wtls_len);
    made_byte(&form, sizeof url - 1);
    made_append(&form, url, sizeof url - 1);
    made_byte(&form, 0);
    size_t len;
    const uint8_t *bytes = symca_hashed_bytes(made, &len);
    assert_int_equal(len, form.len);
    assert_memory_equal(bytes, form.data, len);

    symca_hashed *read = NULL;
    assert_int_equal(parse_exact(form.data, form.len, &read), SYMCA_OK);
    assert_null(symca_hashed_certificate(read));
    assert_int_equal(symca_hashed_x509_reading(read), SYMCA_X509_READING_NONE);
    assert_string_equal(symca_hashed_name(read), "Serv");
    bytes = symca_wtls_bytes(symca_hashed_wtls(read), &len);
    assert_int_equal(len, wtls_len);
    assert_memory_equal(bytes, wtls_bytes, len);
    assert_string_equal(symca_hashed_code(read), symca_hashed_code(made));
    symca_hashed_unref(read);
    symca_hashed_unref(made);

    for (len = 1; len < form.len; len++)
        assert_int_equal(parse_exact(form.data, len, &read), SYMCA_ERROR_TRUNCATED);
}

/* As it is, too: of a service "A" and a mark from right to left. */
static void names_after_a_wtls_certificate(void **state)
{
    (void) state;
    char marked[sizeof wtls_bytes + 1];
    memcpy(marked, wtls_bytes, sizeof wtls_bytes - 1);
    char *text = memchr(marked, 'S', sizeof wtls_bytes);
    memcpy(text, "A\xe2\x80\x8f", 4); /* "Serv", which is as long */
    symca_wtls *wtls = NULL;
    symca_hashed *made = NULL;
    size_t len;

    assert_int_equal(symca_wtls_parse((const uint8_t *) marked, sizeof wtls_bytes - 1, &wtls), SYMCA_OK);
    assert_int_equal(symca_hashed_new_wtls(wtls, NULL, url, &made), SYMCA_OK);
    assert_memory_equal(symca_hashed_bytes(made, &len), "\x01\x00\x6a\x04\x41\xe2\x80\x8f\x01", 9);
    assert_string_equal(symca_hashed_name(made), "A\xef\xbf\xbd");
    symca_hashed_unref(made);
    symca_wtls_unref(wtls);
}

static void code_is_made_of_the_hash(void **state)
{
    (void) state;
    const made_bytes *form = made_form(false);
    uint8_t hash[SYMCA_MAX_DIGEST_LEN];
    size_t len;
    assert_int_equal(symca_crypto_digest(SYMCA_DIGEST_SHA1, symca_slice_of(form->data, form->len), hash, &len),
                     SYMCA_OK);
    symca_hashed *hashed = NULL;
    assert_int_equal(parse_exact(form->data, form->len, &hashed), SYMCA_OK);
    const uint8_t *found = symca_hashed_hash(hashed, &len);
    assert_int_equal(len, 20);
    assert_memory_equal(found, hash, 20);

    char code[SYMCA_CODE_SIZE];
    char groups[SYMCA_CODE_GROUPS_SIZE];
    symca_code_make(hash, code);
    symca_code_group(code, groups);
    assert_string_equal(symca_hashed_code(hashed), code);
    assert_string_equal(symca_hashed_code_groups(hashed), groups);

    unsigned group = 9;
    assert_int_equal(symca_hashed_verify_code(hashed, groups, &group), SYMCA_OK);
    assert_int_equal(group, 0);
    groups[7] = groups[7] == '9' ? '8' : '9';
    assert_int_equal(symca_hashed_verify_code(hashed, groups, &group), SYMCA_ERROR_CODE);
    assert_int_equal(group, 2);
    assert_int_equal(symca_hashed_verify_code(hashed, NULL, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_hashed_verify_code(NULL, code, &group), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(group, 0);
    symca_hashed_unref(hashed);
}

static void every_byte_changes_the_code(void **state)
{
    (void) state;
    symca_certificate *certificate = made_handle(&root);
    symca_hashed *one = NULL;
    symca_hashed *other = NULL;
    assert_int_equal(symca_hashed_new(certificate, "Root", url, &one), SYMCA_OK);
    assert_int_equal(symca_hashed_new(certificate, "root", url, &other), SYMCA_OK);
    assert_string_not_equal(symca_hashed_code(one), symca_hashed_code(other));
    assert_int_equal(symca_hashed_verify_code(one, symca_hashed_code(other), NULL), SYMCA_ERROR_CODE);
    symca_hashed_unref(one);
    symca_hashed_unref(other);
    symca_certificate_unref(certificate);
}

static void every_cut_is_told_as_one(void **state)
{
    (void) state;
    for (int bare = 0; bare <= 1; bare++) {
        const made_bytes *form = made_form(bare);
        for (size_t len = 1; len < form->len; len++) {
            symca_hashed *hashed = (symca_hashed *) 1;
            assert_int_equal(parse_exact(form->data, len, &hashed), SYMCA_ERROR_TRUNCATED);
            assert_null(hashed);
            assert_true(symca_error_offset() <= len);
            assert_non_null(strstr(symca_error_detail(), "missing"));
        }
    }
}

static void cuts_say_how_much_is_missing(void **state)
{
    (void) state;
    const made_bytes *form = made_form(false);
    char detail[128];
    assert_refused(form->data, AT_CHARSET + 1, SYMCA_ERROR_TRUNCATED, AT_CHARSET,
                   "the input ends in the character set of the display name: 1 byte is missing; get the whole file "
                   "again");
    assert_refused(form->data, AT_NAME + 2, SYMCA_ERROR_TRUNCATED, AT_NAME,
                   "the input ends in the display name: 3 bytes are missing; get the whole file again");
    assert_refused(form->data, AT_CERTIFICATE, SYMCA_ERROR_TRUNCATED, AT_CERTIFICATE,
                   "the input ends in the certificate: 2 bytes are missing; get the whole file again");
    snprintf(detail, sizeof detail,
             "the input ends in the certificate: %zu bytes are missing; get the whole file again",
             made_der(&root)->len - 8);
    assert_refused(form->data, AT_CERTIFICATE + 2 + 8, SYMCA_ERROR_TRUNCATED, AT_CERTIFICATE, detail);
    assert_refused(form->data, form->len - 2, SYMCA_ERROR_TRUNCATED, form->len - 1 - sizeof url,
                   "the input ends in the URL: 1 byte is missing; get the whole file again");
    assert_refused(form->data, form->len - 1, SYMCA_ERROR_TRUNCATED, form->len - 1,
                   "the input ends in the hash algorithm: 1 byte is missing; get the whole file again");
}

/* One field of the valid form put wrong. */
static void assert_field_refused(size_t at, unsigned byte, symca_status expected, size_t offset, const char *detail)
{
    static made_bytes wrong;
    const made_bytes *form = made_form(false);
    wrong.len = 0;
    made_append(&wrong, form->data, form->len);
    wrong.data[at] = (uint8_t) byte;
    assert_refused(wrong.data, wrong.len, expected, offset, detail);
}

static void each_field_put_wrong_is_told(void **state)
{
    (void) state;
    const made_bytes *form = made_form(false);
    size_t last = form->len - 1;
    size_t der_len = made_der(&root)->len;
    char detail[160];
    assert_field_refused(AT_VERSION, 0, SYMCA_ERROR_UNSUPPORTED, 0,
                         "the form has version 0; only version 1 is defined");
    assert_field_refused(AT_VERSION, 2, SYMCA_ERROR_UNSUPPORTED, 0,
                         "the form has version 2; only version 1 is defined");
    assert_field_refused(AT_NAME, 0, SYMCA_ERROR_MALFORMED, AT_NAME,
                         "the display name has a length of 0; at least 1 is needed");
    assert_field_refused(AT_FORMAT, 9, SYMCA_ERROR_MALFORMED, AT_FORMAT,
                         "the certificate has the unknown format 9; 1 (WTLS) and 2 (X.509) can be read");
    assert_field_refused(AT_FORMAT, 4, SYMCA_ERROR_UNSUPPORTED, AT_FORMAT,
                         "in place of the certificate stands an address; get the certificate from there");
    snprintf(detail, sizeof detail, "the field of the certificate has %zu bytes, but the certificate in it says %zu",
             der_len - 256, der_len);
    assert_field_refused(AT_CERTIFICATE, (unsigned) (der_len >> 8) - 1, SYMCA_ERROR_MALFORMED, AT_CERTIFICATE, detail);
    assert_field_refused(last, 1, SYMCA_ERROR_UNSUPPORTED, last, "the hash algorithm is 1; only 0 (SHA-1) is defined");
    assert_field_refused(last - sizeof url, (unsigned) sizeof url - 2, SYMCA_ERROR_UNSUPPORTED, last - 1,
                         "the hash algorithm is 97; only 0 (SHA-1) is defined");
    assert_field_refused(last - sizeof url, sizeof url, SYMCA_ERROR_TRUNCATED, form->len,
                         "the input ends in the hash algorithm: 1 byte is missing; get the whole file again");
    assert_field_refused(last - sizeof url, 255, SYMCA_ERROR_TRUNCATED, last - sizeof url,
                         "the input ends in the URL: 235 bytes are missing; get the whole file again");
}

static void nothing_may_follow(void **state)
{
    (void) state;
    static made_bytes longer;
    for (int bare = 0; bare <= 1; bare++) {
        const made_bytes *form = made_form(bare);
        longer.len = 0;
        made_append(&longer, form->data, form->len);
        made_byte(&longer, 0);
        assert_refused(longer.data, longer.len, SYMCA_ERROR_MALFORMED, form->len,
                       "1 byte follows the end of the hashed certificate; cut the file here");
        /* The same form twice. */
        longer.len = 0;
        made_append(&longer, form->data, form->len);
        made_append(&longer, form->data, form->len);
        char detail[128];
        snprintf(detail, sizeof detail, "%zu bytes follow the end of the hashed certificate; cut the file here",
                 form->len);
        assert_refused(longer.data, longer.len, SYMCA_ERROR_MALFORMED, form->len, detail);
    }
}

static void names_in_other_character_sets_are_read(void **state)
{
    (void) state;
    static made_bytes other;
    const made_bytes *form = made_form(false);
    other.len = 0;
    made_append(&other, "\x01\x00\x04\x01\xe4", 5);
    made_append(&other, form->data + AT_FORMAT, form->len - AT_FORMAT);
    symca_hashed *hashed = NULL;
    assert_int_equal(parse_exact(other.data, other.len, &hashed), SYMCA_OK);
    assert_int_equal(symca_hashed_character_set(hashed), 4);
    assert_string_equal(symca_hashed_name(hashed), "\xc3\xa4");
    symca_hashed_unref(hashed);
}

/* The phone gets the name as it is given, or as the certificate has it; people are shown what orders nothing. */
static void names_are_written_as_they_are(void **state)
{
    (void) state;
    static const char name[] = "a\xe2\x80\x8f\xd7\x90";
    static const made_attribute marked[] = {{COMMON_NAME, UTF8_STRING, name, 0}, {0, 0, NULL, 0}};
    static const char *const given[] = {name, NULL};
    const made_certificate made = {.attributes = marked};
    symca_certificate *certificate = made_handle(&made);

    for (size_t i = 0; i < 2; i++) {
        symca_hashed *hashed = NULL;
        size_t len;
        assert_int_equal(symca_hashed_new(certificate, given[i], "", &hashed), SYMCA_OK);
        const uint8_t *bytes = symca_hashed_bytes(hashed, &len);
        assert_int_equal(bytes[3], strlen(name));
        assert_memory_equal(bytes + 4, name, strlen(name));
        assert_string_equal(symca_hashed_name(hashed), "a\xef\xbf\xbd\xd7\x90");
        symca_hashed_unref(hashed);
    }
    symca_certificate_unref(certificate);
}

static void long_names_are_cut_on_a_character_boundary(void **state)
{
    (void) state;
    char name[301];
    memset(name, 'n', sizeof name);
    memcpy(name + 254, "\xc3\xa4", 2);
    name[300] = '\0';
    symca_certificate *certificate = made_handle(&root);
    symca_hashed *hashed = NULL;
    assert_int_equal(symca_hashed_new(certificate, name, "", &hashed), SYMCA_OK);
    assert_int_equal(strlen(symca_hashed_name(hashed)), 254);
    symca_hashed_unref(hashed);

    memcpy(name + 253, "\xc3\xa4nn", 4);
    assert_int_equal(symca_hashed_new(certificate, name, "", &hashed), SYMCA_OK);
    assert_int_equal(strlen(symca_hashed_name(hashed)), 255);
    assert_memory_equal(symca_hashed_name(hashed) + 253, "\xc3\xa4", 3);
    symca_hashed *read = NULL;
    size_t len;
    const uint8_t *bytes = symca_hashed_bytes(hashed, &len);
    assert_int_equal(parse_exact(bytes, len, &read), SYMCA_OK);
    assert_string_equal(symca_hashed_name(read), symca_hashed_name(hashed));
    symca_hashed_unref(read);
    symca_hashed_unref(hashed);
    symca_certificate_unref(certificate);
}

static void large_certificates_fit_up_to_the_field(void **state)
{
    (void) state;
    made_certificate large = {.attributes = subject};
    large.key_padding = 65535 - made_der(&large)->len;
    large.key_padding -= made_der(&large)->len - 65535;
    symca_certificate *certificate = made_handle(&large);
    symca_hashed *hashed = NULL;
    assert_int_equal(symca_hashed_new(certificate, "n", "", &hashed), SYMCA_OK);
    symca_hashed_unref(hashed);
    symca_certificate_unref(certificate);

    large.key_padding++;
    certificate = made_handle(&large);
    assert_int_equal(symca_hashed_new(certificate, "n", "", &hashed), SYMCA_ERROR_LIMIT);
    assert_null(hashed);
    assert_string_equal(symca_error_detail(), "the certificate has 65536 bytes; the form holds at most 65535");
    symca_certificate_unref(certificate);
}

static void wrong_calls_are_refused(void **state)
{
    (void) state;
    symca_certificate *certificate = made_handle(&root);
    symca_hashed *hashed = (symca_hashed *) 1;
    assert_int_equal(symca_hashed_new(NULL, NULL, NULL, &hashed), SYMCA_ERROR_ARGUMENT);
    assert_null(hashed);
    assert_int_equal(symca_hashed_new_wtls(NULL, NULL, NULL, &hashed), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_hashed_new(certificate, NULL, NULL, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_hashed_new(certificate, "\xff", NULL, &hashed), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_hashed_new(certificate, NULL, "http://\xc3\xa4/", &hashed), SYMCA_ERROR_ARGUMENT);
    assert_null(hashed);
    symca_certificate_unref(certificate);

    const uint8_t byte = 1;
    assert_int_equal(symca_hashed_parse(&byte, 1, NULL), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_hashed_parse(NULL, 1, &hashed), SYMCA_ERROR_ARGUMENT);
    assert_null(hashed);
    assert_refused(NULL, 0, SYMCA_ERROR_EMPTY, 0, "there are no bytes where a hashed certificate should be");
}

static void no_handle_gives_nothing(void **state)
{
    (void) state;
    size_t len = 9;
    assert_null(symca_hashed_ref(NULL));
    symca_hashed_unref(NULL);
    assert_null(symca_hashed_bytes(NULL, &len));
    assert_int_equal(len, 0);
    assert_int_equal(symca_hashed_version(NULL), 0);
    assert_int_equal(symca_hashed_character_set(NULL), 0);
    assert_null(symca_hashed_name(NULL));
    assert_null(symca_hashed_url(NULL));
    assert_null(symca_hashed_certificate(NULL));
    assert_null(symca_hashed_wtls(NULL));
    assert_int_equal(symca_hashed_x509_reading(NULL), SYMCA_X509_READING_NONE);
    assert_int_equal(symca_hashed_hash_algorithm(NULL), 0);
    assert_null(symca_hashed_hash(NULL, &len));
    assert_null(symca_hashed_code(NULL));
    assert_null(symca_hashed_code_groups(NULL));
}

static void references_keep_it(void **state)
{
    (void) state;
    const made_bytes *form = made_form(false);
    symca_hashed *hashed = NULL;
    assert_int_equal(parse_exact(form->data, form->len, &hashed), SYMCA_OK);
    symca_hashed *second = symca_hashed_ref(hashed);
    assert_ptr_equal(second, hashed);
    symca_hashed_unref(hashed);
    assert_string_equal(symca_hashed_name(second), "Root");
    symca_hashed_unref(second);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_written_as_they_are),
        cmocka_unit_test(names_after_a_wtls_certificate),
        cmocka_unit_test(media_type_is_registered),
        cmocka_unit_test(makes_what_the_specification_lays_out),
        cmocka_unit_test(reads_back_what_it_makes),
        cmocka_unit_test(reads_both_readings),
        cmocka_unit_test(specified_reading_wins_a_tie),
        cmocka_unit_test(carries_a_wtls_certificate),
        cmocka_unit_test(code_is_made_of_the_hash),
        cmocka_unit_test(every_byte_changes_the_code),
        cmocka_unit_test(every_cut_is_told_as_one),
        cmocka_unit_test(cuts_say_how_much_is_missing),
        cmocka_unit_test(each_field_put_wrong_is_told),
        cmocka_unit_test(nothing_may_follow),
        cmocka_unit_test(names_in_other_character_sets_are_read),
        cmocka_unit_test(long_names_are_cut_on_a_character_boundary),
        cmocka_unit_test(large_certificates_fit_up_to_the_field),
        cmocka_unit_test(wrong_calls_are_refused),
        cmocka_unit_test(no_handle_gives_nothing),
        cmocka_unit_test(references_keep_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
