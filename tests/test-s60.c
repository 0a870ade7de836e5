/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "s60.h"

#include "make-certificate.h"

#include <symca/s60.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum {
    CN = 3,
    SERIAL_NUMBER = 5,
    C = 6,
    L = 7,
    ST = 8,
    O = 10,
    OU = 11
};
enum {
    UTF8 = 0x0c,
    NUMERIC = 0x12,
    PRINTABLE = 0x13,
    TELETEX = 0x14,
    UNIVERSAL = 0x1c,
    BMP = 0x1e
};
enum {
    EMAIL = 1,
    DNS = 2,
    URI = 6,
    IP = 7
};

#define A8 "aaaaaaaa"
#define A64 A8 A8 A8 A8 A8 A8 A8 A8
#define A128 A64 A64
#define E_ACUTE8 "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
#define E_ACUTE64 E_ACUTE8 E_ACUTE8 E_ACUTE8 E_ACUTE8 E_ACUTE8 E_ACUTE8 E_ACUTE8 E_ACUTE8

static void assert_names(const made_certificate *made, const char *label, const char *display)
{
    symca_certificate *certificate = made_handle(made);
    char text[SYMCA_LABEL_SIZE];
    symca_s60_label(certificate, text);
    assert_string_equal(text, label);
    symca_display_name(certificate, text);
    assert_string_equal(text, display);
    symca_certificate_unref(certificate);
}

#define SUBJECT(...)         \
    (const made_attribute[]) \
    {                        \
        __VA_ARGS__,         \
        {                    \
            0, 0, NULL, 0    \
        }                    \
    }
#define ALT_NAMES(...)      \
    (const made_alt_name[]) \
    {                       \
        __VA_ARGS__,        \
        {                   \
            0, NULL         \
        }                   \
    }

static void assert_label(const made_attribute *attributes, const char *label)
{
    assert_names(&(made_certificate){.attributes = attributes}, label, label);
}

static void media_type_is_the_one_that_phones_register(void **state)
{
    (void) state;
    assert_string_equal(symca_s60_media_type(), "application/x-x509-ca-cert");
}

static void encodes_the_bytes_that_were_signed(void **state)
{
    (void) state;
    made_certificate made = {.attributes = SUBJECT({CN, UTF8, "Root", 0})};
    symca_certificate *certificate = made_handle(&made);
    const made_bytes *der = made_der(&made);
    uint8_t *out = NULL;
    size_t out_len = 0;
    assert_int_equal(symca_s60_encode(certificate, &out, &out_len), SYMCA_OK);
    assert_int_equal(out_len, der->len);
    assert_memory_equal(out, der->data, der->len);
    assert_int_equal(out[out_len], 0);
    symca_free(out);

    out = (uint8_t *) 1;
    out_len = 9;
    assert_int_equal(symca_s60_encode(NULL, &out, &out_len), SYMCA_ERROR_ARGUMENT);
    assert_null(out);
    assert_int_equal(out_len, 0);
    assert_int_equal(symca_s60_encode(certificate, NULL, &out_len), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_s60_encode(certificate, &out, NULL), SYMCA_ERROR_ARGUMENT);
    symca_certificate_unref(certificate);
}

static void label_is_the_first_part_in_the_phones_order(void **state)
{
    (void) state;
    assert_label(SUBJECT({C, PRINTABLE, "FI", 0}, {O, UTF8, "Org", 0}, {OU, UTF8, "Unit", 0}, {CN, UTF8, "Root", 0}),
                 "Root");
    assert_label(SUBJECT({CN, UTF8, "First", 0}, {CN, UTF8, "Second", 0}), "First");
    assert_label(SUBJECT({OU, UTF8, "Unit", 0}, {O, UTF8, "Org", 0}), "Org");
    assert_label(SUBJECT({L, UTF8, "Town", 0}, {OU, UTF8, "Unit", 0}), "Unit");
    assert_label(SUBJECT({L, UTF8, "Town", 0}, {ST, UTF8, "State", 0}, {C, PRINTABLE, "FI", 0}), "FI");
    assert_label(SUBJECT({L, UTF8, "Town", 0}, {ST, UTF8, "State", 0}), "State");
    assert_label(SUBJECT({L, UTF8, "Town", 0}), "Town");
}

static void label_is_cut_to_64_characters(void **state)
{
    (void) state;
    assert_label(SUBJECT({CN, UTF8, A64, 0}), A64);
    assert_label(SUBJECT({CN, UTF8, A64 "b", 0}), A64);
    assert_label(SUBJECT({CN, UTF8, E_ACUTE64 "b", 0}), E_ACUTE64);
}

static void parts_that_the_phone_cannot_read_are_skipped(void **state)
{
    (void) state;
    assert_label(SUBJECT({CN, UTF8, A128 A128, 0}, {O, UTF8, "Org", 0}), A64);
    assert_label(SUBJECT({CN, UTF8, A128 A128 "b", 0}, {O, UTF8, "Org", 0}), "Org");
    assert_label(SUBJECT({O, UTF8, A64 "b", 0}, {OU, UTF8, "Unit", 0}), "Unit");
    assert_label(SUBJECT({O, UTF8, E_ACUTE64, 0}, {OU, UTF8, "Unit", 0}), E_ACUTE64);
    assert_label(SUBJECT({C, PRINTABLE, "FIN", 0}, {L, UTF8, "Town", 0}), "Town");
    assert_label(SUBJECT({CN, UNIVERSAL, "\0\0\0R", 4}, {O, UTF8, "Org", 0}), "Org");
    assert_label(SUBJECT({CN, NUMERIC, "123", 0}, {O, UTF8, "Org", 0}), "Org");
    assert_label(SUBJECT({CN, UTF8, "Ro\xff", 0}, {O, UTF8, "Org", 0}), "Org");
    /* The first of a type or none: a second common name does not step in. */
    assert_label(SUBJECT({CN, NUMERIC, "123", 0}, {CN, UTF8, "Second", 0}, {O, UTF8, "Org", 0}), "Org");
    assert_label(SUBJECT({CN, TELETEX, "M\xfcller", 0}), "M\xc3\xbcller");
}

static void label_of_a_bmp_string_is_byte_swapped(void **state)
{
    (void) state;
    made_certificate made = {.attributes = SUBJECT({CN, BMP, "\0R\0o", 4})};
    assert_names(&made, "\xe5\x88\x80\xe6\xbc\x80", "Ro"); /* U+5200 U+6F00 */
}

static void equal_parts_count_once(void **state)
{
    (void) state;
    made_certificate made = {.attributes = SUBJECT({CN, UTF8, "Root", 0}, {O, UTF8, "Root", 0}, {OU, UTF8, "Root", 0}),
                             .alt_names = ALT_NAMES({DNS, "a.example"})};
    assert_names(&made, "Root", "Root");
}

/* Shown with replacements, and compared as it is: so these are two names and no third. */
static void what_orders_or_hides_text_is_not_shown(void **state)
{
    (void) state;
    assert_label(SUBJECT({CN, UTF8, "a\xe2\x80\xaez", 0}), "a\xef\xbf\xbdz");
    made_certificate made = {.attributes = SUBJECT({CN, UTF8, "a\xe2\x80\x8e", 0}, {O, UTF8, "a\xe2\x80\x8f", 0})};
    made.alt_names = ALT_NAMES({EMAIL, "m@e.example"}, {EMAIL, "n@e.example"});
    assert_names(&made, "a\xef\xbf\xbd", "a\xef\xbf\xbd");
}

static void alternative_names_are_taken_by_kind(void **state)
{
    (void) state;
    made_certificate made = {.alt_names =
                                 ALT_NAMES({URI, "http://u.example/"}, {DNS, "d.example"}, {EMAIL, "m@e.example"})};
    assert_names(&made, "m@e.example", "m@e.example");
    made.alt_names = ALT_NAMES({URI, "http://u.example/"}, {DNS, "d.example"});
    assert_names(&made, "d.example", "d.example");
    made.alt_names = ALT_NAMES({URI, "http://u.example/"});
    assert_names(&made, "http://u.example/", "http://u.example/");
    made.alt_names = ALT_NAMES({IP, "\x01\x02\x03\x04"});
    assert_names(&made, "", "Certificate");
    /* What the phone holds for no host gives no name. */
    made.alt_names = ALT_NAMES({DNS, "under_score.example"}, {EMAIL, "nobody"}, {URI, "ldap:///dc=example"});
    assert_names(&made, "", "Certificate");
}

static void critical_alternative_names_go_first(void **state)
{
    (void) state;
    made_certificate made = {.attributes = SUBJECT({O, UTF8, "Org", 0}),
                             .alt_names = ALT_NAMES({EMAIL, "m@e.example"})};
    assert_names(&made, "Org", "Org");
    made.alt_names_critical = true;
    assert_names(&made, "m@e.example", "m@e.example");
    made.attributes = SUBJECT({C, PRINTABLE, "FI", 0});
    made.alt_names = ALT_NAMES({DNS, "d.example"}, {EMAIL, "m@e.example"});
    assert_names(&made, "m@e.example", "m@e.example");
}

static void label_is_empty_where_alternative_names_crowd_in(void **state)
{
    (void) state;
    made_certificate made = {.attributes = SUBJECT({CN, UTF8, "Root", 0}),
                             .alt_names = ALT_NAMES({DNS, "a.example"}, {DNS, "b.example"})};
    assert_names(&made, "", "Root");
    /* With an organization the phone has its two names before it comes to them. */
    made.attributes = SUBJECT({CN, UTF8, "Root", 0}, {O, UTF8, "Org", 0});
    assert_names(&made, "Root", "Root");
    made.attributes = SUBJECT({CN, UTF8, "Root", 0});
    made.alt_names = ALT_NAMES({DNS, "a.example"});
    assert_names(&made, "Root", "Root");
    made.alt_names = ALT_NAMES({DNS, "a.example"}, {DNS, "a.example"});
    assert_names(&made, "Root", "Root");
    made.alt_names = ALT_NAMES({DNS, "a.example"}, {DNS, "b.example"}, {EMAIL, "m@e.example"});
    assert_names(&made, "Root", "Root");
    /* Critical mail addresses come before the organization. */
    made.attributes = SUBJECT({CN, UTF8, "Root", 0}, {O, UTF8, "Org", 0});
    made.alt_names = ALT_NAMES({EMAIL, "m@e.example"}, {EMAIL, "n@e.example"});
    made.alt_names_critical = true;
    assert_names(&made, "", "Root");
    /* Two names and no third. */
    made.attributes = NULL;
    assert_names(&made, "m@e.example", "m@e.example");
    made.alt_names = ALT_NAMES({EMAIL, "m@e.example"}, {EMAIL, "n@e.example"}, {EMAIL, "o@e.example"});
    assert_names(&made, "", "m@e.example");
}

static void display_name_is_never_empty(void **state)
{
    (void) state;
    made_certificate made = {.attributes = SUBJECT({SERIAL_NUMBER, PRINTABLE, "4711", 0})};
    assert_names(&made, "", "4711");
    made.attributes = NULL;
    assert_names(&made, "", "Certificate");
    made.attributes = SUBJECT({CN, PRINTABLE, "", 0});
    assert_names(&made, "", "Certificate");

    char text[SYMCA_LABEL_SIZE] = "x";
    symca_s60_label(NULL, text);
    assert_string_equal(text, "");
    symca_display_name(NULL, text);
    assert_string_equal(text, "Certificate");
    symca_s60_label(NULL, NULL);
    symca_display_name(NULL, NULL);
}

static void assert_file_name(const char *common_name, const char *suffix, const char *expected)
{
    made_certificate made = {.attributes = SUBJECT({CN, UTF8, common_name, 0})};
    symca_certificate *certificate = made_handle(&made);
    char text[SYMCA_FILE_NAME_SIZE];
    symca_file_name(certificate, suffix, text);
    assert_string_equal(text, expected);
    symca_certificate_unref(certificate);
}

static void file_name_is_ascii_and_in_lower_case(void **state)
{
    (void) state;
    assert_file_name("Example Root CA 2", NULL, "example-root-ca-2.cer");
    assert_file_name("People's \"Trust\" / C:\\Root\r\n", ".cer", "peoples-trust-c-root.cer");
    assert_file_name("M\xc3\xbcller & S\xc3\xb6hne Stra\xc3\x9f"
                     "e \xc3\x86r\xc3\xb8 \xc3\x9e\xc3\xb3r",
                     ".hashed.bin", "muller-sohne-strasse-aero-thor.hashed.bin");
    assert_file_name("F\xc5\x91tan\xc3\xbas\xc3\xadtv\xc3\xa1ny \xc5\x81\xc3\xb3"
                     "d\xc5\xba \xc5\xbf\xc4\xb0 2\xc3\x97"
                     "4",
                     NULL, "fotanusitvany-lodz-si-2-4.cer");
    assert_file_name("\xe4\xb8\xad\xe6\x96\x87 CA", NULL, "ca.cer");
    assert_file_name("\xe4\xb8\xad\xe6\x96\x87", NULL, "certificate.cer");
}

static void file_name_is_safe_everywhere(void **state)
{
    (void) state;
    assert_file_name("../../etc/passwd", NULL, "etc-passwd.cer");
    assert_file_name("-rf .", NULL, "rf.cer");
    assert_file_name("...", NULL, "certificate.cer");
    assert_file_name("CON", NULL, "con-certificate.cer");
    assert_file_name("n\xc3\xbcl", NULL, "nul-certificate.cer");
    assert_file_name("lpt9", NULL, "lpt9-certificate.cer");
    assert_file_name("Com0.", NULL, "com0-certificate.cer");
    assert_file_name("comb", NULL, "comb.cer");
    assert_file_name("lpt10", NULL, "lpt10.cer");
    assert_file_name("con 1", NULL, "con-1.cer");
}

static void file_name_fits_its_room(void **state)
{
    (void) state;
    assert_file_name(A64, ".34567890123456", A64 ".34567890123456");
    assert_file_name(E_ACUTE64, ".34567890123456",
                     "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.34567890123456");
    /* 64 characters that become 128 letters: 75 of them are left with ".cer", 64 with the longest suffix. */
    char name[2 * 64 + 1];
    char expected[SYMCA_FILE_NAME_SIZE];
    for (size_t i = 0; i < 64; i++)
        memcpy(name + 2 * i, "\xc3\xa6", 3);
    for (size_t i = 0; i < 75; i++)
        expected[i] = i % 2 == 0 ? 'a' : 'e';
    memcpy(expected + 75, ".cer", 5);
    assert_file_name(name, NULL, expected);
    memcpy(expected + 64, ".34567890123456", 16);
    assert_file_name(name, ".34567890123456", expected);
}

static void file_name_takes_no_odd_suffix(void **state)
{
    (void) state;
    static const char *const suffixes[] = {"", ".", "cer", "./x", ".c er", ".cer.", ".345678901234567", ".\xc3\xa4"};
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++)
        assert_file_name("Root", suffixes[i], "root.cer");

    char text[SYMCA_FILE_NAME_SIZE];
    symca_file_name(NULL, NULL, text);
    assert_string_equal(text, "certificate.cer");
    symca_file_name(NULL, NULL, NULL);
}

static void hosts_are_judged_as_the_phone_does(void **state)
{
    (void) state;
    assert_true(symca_s60_host_is_valid("www.example.com"));
    assert_true(symca_s60_host_is_valid("*.ex-ample.com"));
    assert_true(symca_s60_host_is_valid("192.0.2.1"));
    assert_true(symca_s60_host_is_valid(A8 A8 A8 A8 A8 A8 A8 "aaaaaaa.example")); /* 63 */
    assert_false(symca_s60_host_is_valid(A64 ".example"));
    assert_false(symca_s60_host_is_valid(""));
    assert_false(symca_s60_host_is_valid("example.com."));
    assert_false(symca_s60_host_is_valid(".example.com"));
    assert_false(symca_s60_host_is_valid("a..b"));
    assert_false(symca_s60_host_is_valid("a_b.example"));
    assert_false(symca_s60_host_is_valid("-a.example"));
    assert_false(symca_s60_host_is_valid("a-.example"));
    assert_false(symca_s60_host_is_valid("a b"));

    assert_true(symca_s60_uri_is_valid("http://example.com"));
    assert_true(symca_s60_uri_is_valid("http://user@example.com:8080/path_x?q#f"));
    assert_true(symca_s60_uri_is_valid("http://example.com?a@b_c"));
    assert_false(symca_s60_uri_is_valid("example.com"));
    assert_false(symca_s60_uri_is_valid("urn:x"));
    assert_false(symca_s60_uri_is_valid("ldap:///dc=x"));
    assert_false(symca_s60_uri_is_valid("http://a_b/"));

    assert_true(symca_s60_email_is_valid("a_b@example.com"));
    assert_false(symca_s60_email_is_valid("example.com"));
    assert_false(symca_s60_email_is_valid("a@"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(media_type_is_the_one_that_phones_register),
        cmocka_unit_test(encodes_the_bytes_that_were_signed),
        cmocka_unit_test(label_is_the_first_part_in_the_phones_order),
        cmocka_unit_test(label_is_cut_to_64_characters),
        cmocka_unit_test(parts_that_the_phone_cannot_read_are_skipped),
        cmocka_unit_test(label_of_a_bmp_string_is_byte_swapped),
        cmocka_unit_test(equal_parts_count_once),
        cmocka_unit_test(what_orders_or_hides_text_is_not_shown),
        cmocka_unit_test(alternative_names_are_taken_by_kind),
        cmocka_unit_test(critical_alternative_names_go_first),
        cmocka_unit_test(label_is_empty_where_alternative_names_crowd_in),
        cmocka_unit_test(display_name_is_never_empty),
        cmocka_unit_test(file_name_is_ascii_and_in_lower_case),
        cmocka_unit_test(file_name_is_safe_everywhere),
        cmocka_unit_test(file_name_fits_its_room),
        cmocka_unit_test(file_name_takes_no_odd_suffix),
        cmocka_unit_test(hosts_are_judged_as_the_phone_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
