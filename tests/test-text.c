/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text.h"

#include <string.h>

#define REPLACED "\xef\xbf\xbd"
#define BYTES_OF(literal) (const uint8_t *) (literal), sizeof(literal) - 1
#define BYTES(literal) symca_slice_of(BYTES_OF(literal))
#define ROOM 64

static const struct {
    uint8_t tag;
    symca_slice content;
    const char *text;
} asn1[] = {
    {SYMCA_DER_UTF8_STRING, {BYTES_OF("Z\xc3\xbcrich \xf0\x9f\x93\xb1")}, "Z\xc3\xbcrich \xf0\x9f\x93\xb1"},
    {SYMCA_DER_UTF8_STRING,
     {BYTES_OF("a\xff"
               "b")},
     "a" REPLACED "b"},
    {SYMCA_DER_UTF8_STRING, {BYTES_OF("\xe2\x82")}, REPLACED},
    {SYMCA_DER_UTF8_STRING, {BYTES_OF("a\0b\n")}, "a" REPLACED "b" REPLACED},
    {SYMCA_DER_UTF8_STRING, {BYTES_OF("")}, ""},
    {SYMCA_DER_PRINTABLE_STRING, {BYTES_OF("Example CA")}, "Example CA"},
    {SYMCA_DER_PRINTABLE_STRING, {BYTES_OF("caf\xe9")}, "caf" REPLACED},
    {SYMCA_DER_NUMERIC_STRING, {BYTES_OF("12 34")}, "12 34"},
    {SYMCA_DER_IA5_STRING, {BYTES_OF("a@b\x7f")}, "a@b" REPLACED},
    {SYMCA_DER_VISIBLE_STRING, {BYTES_OF("v")}, "v"},
    {SYMCA_DER_GENERAL_STRING, {BYTES_OF("g\x1b")}, "g" REPLACED},
    {SYMCA_DER_TELETEX_STRING, {BYTES_OF("caf\xe9 \x85")}, "caf\xc3\xa9 " REPLACED},
    {SYMCA_DER_BMP_STRING, {BYTES_OF("\0A\x20\xac")}, "A\xe2\x82\xac"},
    {SYMCA_DER_BMP_STRING, {BYTES_OF("\xd8\x3d\xdc\xf1")}, "\xf0\x9f\x93\xb1"},
    {SYMCA_DER_BMP_STRING, {BYTES_OF("\xd8\x3d\0A")}, REPLACED "A"},
    {SYMCA_DER_BMP_STRING, {BYTES_OF("\xdc\xf1\0A")}, REPLACED "A"},
    {SYMCA_DER_BMP_STRING, {BYTES_OF("\0A\xd8\x3d")}, "A" REPLACED},
    {SYMCA_DER_BMP_STRING, {BYTES_OF("\0A\0")}, "A" REPLACED},
    {SYMCA_DER_BMP_STRING, {BYTES_OF("\x20\x28")}, REPLACED},
    {SYMCA_DER_UNIVERSAL_STRING, {BYTES_OF("\0\0\0A\0\x01\xf4\xf1")}, "A\xf0\x9f\x93\xb1"},
    {SYMCA_DER_UNIVERSAL_STRING, {BYTES_OF("\0\x11\0\0\0\0\xd8\0\xff\xff\xff\xff")}, REPLACED REPLACED REPLACED},
    {SYMCA_DER_UNIVERSAL_STRING, {BYTES_OF("\0\0\0A\0\0\0")}, "A" REPLACED},
    {SYMCA_DER_UTF8_STRING, {BYTES_OF("CA \xe2\x80\xaeTOOR")}, "CA " REPLACED "TOOR"},
    {SYMCA_DER_UTF8_STRING, {BYTES_OF("\xf3\xa0\x81\x81")}, REPLACED},
    {SYMCA_DER_UTF8_STRING, {BYTES_OF("\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xb1")}, "\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xb1"},
    {SYMCA_DER_TELETEX_STRING, {BYTES_OF("a\xad")}, "a" REPLACED},
    {SYMCA_DER_BMP_STRING, {BYTES_OF("\xfe\xff\0A\x20\x0f")}, REPLACED "A" REPLACED},
};

static void test_asn1(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof asn1 / sizeof asn1[0]; i++) {
        char text[ROOM];
        assert_true(symca_text_is_string(asn1[i].tag));
        assert_int_equal(symca_text_asn1(asn1[i].tag, asn1[i].content, NULL, 0), strlen(asn1[i].text));
        assert_int_equal(symca_text_asn1(asn1[i].tag, asn1[i].content, text, ROOM), strlen(asn1[i].text));
        assert_string_equal(text, asn1[i].text);
    }
}

static void test_no_strings(void **state)
{
    static const uint8_t tags[] = {
        SYMCA_DER_BOOLEAN, SYMCA_DER_OCTET_STRING, SYMCA_DER_SEQUENCE, 0x15, 0x19, 0x2c, 0x8c};
    (void) state;
    for (size_t i = 0; i < sizeof tags; i++) {
        char text[ROOM] = "before";
        assert_false(symca_text_is_string(tags[i]));
        assert_int_equal(symca_text_asn1(tags[i], BYTES("x"), text, ROOM), 0);
        assert_string_equal(text, "");
    }
}

static const struct {
    unsigned charset;
    symca_slice content;
    const char *text;
    bool known;
} charsets[] = {
    {SYMCA_CHARSET_ASCII, {BYTES_OF("A\xe9")}, "A" REPLACED, true},
    {SYMCA_CHARSET_LATIN1, {BYTES_OF("A\xe9")}, "A\xc3\xa9", true},
    {SYMCA_CHARSET_UTF8, {BYTES_OF("A\xc3\xa9")}, "A\xc3\xa9", true},
    {SYMCA_CHARSET_UCS2, {BYTES_OF("\0A\0\xe9")}, "A\xc3\xa9", true},
    {SYMCA_CHARSET_UCS2,
     {BYTES_OF("\xff\xfe"
               "A\0\xe9\0")},
     "A\xc3\xa9",
     true},
    {SYMCA_CHARSET_UTF16, {BYTES_OF("\xfe\xff\0A\0\xe9")}, "A\xc3\xa9", true},
    {SYMCA_CHARSET_UTF16, {BYTES_OF("\xff\xfe\x3d\xd8\xf1\xdc")}, "\xf0\x9f\x93\xb1", true},
    {SYMCA_CHARSET_UTF16, {BYTES_OF("\xff\xfe")}, "", true},
    {SYMCA_CHARSET_UTF16, {BYTES_OF("\xff")}, REPLACED, true},
    {SYMCA_CHARSET_UTF16BE, {BYTES_OF("\0A\0\xe9")}, "A\xc3\xa9", true},
    {SYMCA_CHARSET_UTF16LE, {BYTES_OF("A\0\xe9\0")}, "A\xc3\xa9", true},
    {17, {BYTES_OF("A\xe9")}, "A" REPLACED, false},
    {0, {BYTES_OF("A\xe9")}, "A" REPLACED, false},
};

static void test_charsets(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof charsets / sizeof charsets[0]; i++) {
        char text[ROOM];
        bool known = !charsets[i].known;
        assert_int_equal(symca_text_charset(charsets[i].charset, charsets[i].content, NULL, 0, NULL),
                         strlen(charsets[i].text));
        symca_text_charset(charsets[i].charset, charsets[i].content, text, ROOM, &known);
        assert_string_equal(text, charsets[i].text);
        assert_int_equal(known, charsets[i].known);
    }
}

/* In every room from none to enough: never past its end, never half a character, always the full need told. */
static void test_cut(void **state)
{
    static const char whole[] = "a\xc3\xbc\xe2\x82\xac\xf0\x9f\x93\xb1z";
    static const size_t kept[] = {0, 0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11};
    (void) state;
    for (size_t room = 1; room < sizeof kept / sizeof kept[0]; room++) {
        char text[ROOM];
        memset(text, '#', sizeof text);
        assert_int_equal(symca_text_asn1(SYMCA_DER_UTF8_STRING, BYTES(whole), text, room), 11);
        assert_int_equal(strlen(text), kept[room]);
        assert_memory_equal(text, whole, kept[room]);
        assert_int_equal(text[room], '#');
    }
}

static void test_is_utf8(void **state)
{
    (void) state;
    assert_true(symca_text_is_utf8(BYTES("Z\xc3\xbcrich \xf0\x9f\x93\xb1\n\0")));
    assert_true(symca_text_is_utf8(symca_slice_of(NULL, 0)));
    assert_true(symca_text_is_utf8(BYTES("\xf4\x8f\xbf\xbf")));
    assert_false(symca_text_is_utf8(BYTES("\xf4\x90\x80\x80")));
    assert_false(symca_text_is_utf8(BYTES("\xed\xa0\x80")));
    assert_false(symca_text_is_utf8(BYTES("\xc0\x80")));
    assert_false(symca_text_is_utf8(BYTES("a\xe2\x82")));
    assert_false(symca_text_is_utf8(BYTES("caf\xe9")));
}

static void test_walking(void **state)
{
    static const char text[] = "a\xc3\xbc\xe2\x82\xac\xf0\x9f\x93\xb1";
    static const uint32_t characters[] = {'a', 0xfc, 0x20ac, 0x1f4f1, 0, 0};
    static const size_t prefixes[] = {0, 1, 3, 6, 10, 10};
    static const size_t fits[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
    const char *at = text;
    (void) state;
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(symca_text_next(&at), characters[i]);
    assert_ptr_equal(at, text + 10);
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(symca_text_prefix(text, i), prefixes[i]);
    for (size_t i = 0; i < sizeof fits / sizeof fits[0]; i++)
        assert_int_equal(symca_text_fit(text, i), fits[i]);
    assert_int_equal(symca_text_length(text), 4);
    assert_int_equal(symca_text_length(""), 0);
}

static void test_hex(void **state)
{
    char text[9];
    (void) state;
    symca_text_hex(BYTES("\x00\x9f\xa0\xff"), text);
    assert_string_equal(text, "009fa0ff");
    symca_text_hex(symca_slice_of(NULL, 0), text);
    assert_string_equal(text, "");
}

/* What orders or hides text stays where a text is compared or written; controls do not. */
static void test_as_is(void **state)
{
    static const char given[] = "a\xe2\x80\xae"
                                "b\n\xff\xc2\xad";
    static const char kept[] = "a\xe2\x80\xae"
                               "b" REPLACED REPLACED "\xc2\xad";
    const symca_slice bytes = BYTES(given);
    char text[ROOM];

    (void) state;
    assert_int_equal(symca_text_asn1_as_is(SYMCA_DER_UTF8_STRING, bytes, NULL, 0), strlen(kept));
    symca_text_asn1_as_is(SYMCA_DER_UTF8_STRING, bytes, text, sizeof text);
    assert_string_equal(text, kept);
    assert_int_equal(symca_text_charset_as_is(SYMCA_CHARSET_UTF8, bytes, text, sizeof text), strlen(kept));
    assert_string_equal(text, kept);
    assert_int_equal(symca_text_show(kept, text, sizeof text), strlen(kept) + 1);
    assert_string_equal(text, "a" REPLACED "b" REPLACED REPLACED REPLACED);
    symca_text_show(kept, text, 6);
    assert_string_equal(text, "a" REPLACED "b");

    assert_true(symca_text_asn1_hides(SYMCA_DER_UTF8_STRING, bytes));
    assert_true(symca_text_asn1_hides(SYMCA_DER_BMP_STRING, BYTES("\0A\x20\x2e")));
    assert_false(symca_text_asn1_hides(SYMCA_DER_UTF8_STRING, BYTES("a\n\xff\xc3\xa4")));
    assert_false(symca_text_asn1_hides(SYMCA_DER_OCTET_STRING, bytes));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_as_is),    cmocka_unit_test(test_asn1), cmocka_unit_test(test_no_strings),
        cmocka_unit_test(test_charsets), cmocka_unit_test(test_cut),  cmocka_unit_test(test_is_utf8),
        cmocka_unit_test(test_walking),  cmocka_unit_test(test_hex),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
