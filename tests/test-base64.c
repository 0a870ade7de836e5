/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base64.h"

#include "input-data.h"

static void assert_decodes(const char *text, const char *expected, size_t expected_len)
{
    uint8_t *out;
    size_t len;
    assert_int_equal(symca_base64_decode(der_text(text), &out, &len), SYMCA_OK);
    assert_int_equal(len, expected_len);
    assert_memory_equal(out, expected, len);
    assert_int_equal(out[len], 0);
    symca_free(out);
}

/* RFC 4648 section 10. */
static void test_published_values(void **state)
{
    (void) state;
    der_reset();
    assert_decodes("", "", 0);
    assert_decodes("Zg==", "f", 1);
    assert_decodes("Zm8=", "fo", 2);
    assert_decodes("Zm9v", "foo", 3);
    assert_decodes("Zm9vYg==", "foob", 4);
    assert_decodes("Zm9vYmE=", "fooba", 5);
    assert_decodes("Zm9vYmFy", "foobar", 6);
    assert_decodes("+/+/", "\xfb\xff\xbf", 3);
}

static void test_every_byte_comes_back(void **state)
{
    (void) state;
    for (size_t len = 0; len < 300; len++) {
        der_reset();
        uint8_t *bytes = der_room(len);
        for (size_t i = 0; i < len; i++)
            bytes[i] = (uint8_t) (i * 7 + len);
        symca_slice text = made_base64(symca_slice_of(bytes, len), "\n");
        uint8_t *out;
        size_t out_len;
        assert_int_equal(symca_base64_decode(text, &out, &out_len), SYMCA_OK);
        assert_int_equal(out_len, len);
        assert_memory_equal(out, bytes, len);
        symca_free(out);
    }
}

static void test_what_is_skipped(void **state)
{
    (void) state;
    der_reset();
    assert_decodes("Zm9v\r\nYmFy\r\n", "foobar", 6);
    assert_decodes("Z m\t9\vv\fY\rm\nFy ", "foobar", 6);
    assert_decodes("> Zm9v\n>> Ym\n > | Fy\n", "foobar", 6);
    assert_decodes("Zm9v\\nYm\\r\\nFy\\t", "foobar", 6);
    assert_decodes("Zm9v\\\nYmFy\\\r\n", "foobar", 6);
    assert_decodes("\\n> Zm9v", "foo", 3);
    assert_decodes("Zg", "f", 1);
    assert_decodes("Zg=", "f", 1);
    assert_decodes("Zg = \n =\n", "f", 1);
    assert_decodes("Zm8", "fo", 2);
}

static void assert_refused(const char *text, size_t offset, const char *detail)
{
    uint8_t *out = (uint8_t *) 1;
    size_t len = 1;
    assert_int_equal(symca_base64_decode(der_text(text), &out, &len), SYMCA_ERROR_MALFORMED);
    assert_null(out);
    assert_int_equal(len, 0);
    assert_int_equal(symca_error_offset(), offset);
    assert_string_equal(symca_error_detail(), detail);
}

static void test_what_has_no_place(void **state)
{
    (void) state;
    der_reset();
    assert_refused(
        "Zm9v!mFy", 4,
        "the character \"!\" has no place in the Base64 text of a certificate: copy it again, from a plain text "
        "editor");
    assert_refused(
        "Zm\xc3\xa4v", 2,
        "a byte c3 (hexadecimal) has no place in the Base64 text of a certificate: copy it again, from a plain "
        "text editor");
    assert_refused(
        "Zm9v>", 4,
        "the character \">\" has no place in the Base64 text of a certificate: copy it again, from a plain text "
        "editor");
    assert_refused(
        "Zm9\\", 3,
        "the character \"\\\" has no place in the Base64 text of a certificate: copy it again, from a plain text "
        "editor");
    static const char equals[] =
        "the character \"=\" has no place in the Base64 text of a certificate: copy it again, from a plain text editor";
    assert_refused("Zm9v=", 4, equals);
    assert_refused("Z===", 1, equals);
    assert_refused("Zg===", 4, equals);
    assert_refused("Zm8==", 4, equals);
    assert_refused(
        "Zg==Zg==", 4,
        "the character \"Z\" has no place in the Base64 text of a certificate: copy it again, from a plain text "
        "editor");
    assert_refused("Zm9vY", 5,
                   "the Base64 text ends within a byte: a character is missing or is one too many; copy it again");
}

static void test_extent(void **state)
{
    (void) state;
    der_reset();
    assert_int_equal(symca_base64_extent(der_text("Zm9v\nYmFy\n")), 10);
    assert_int_equal(symca_base64_extent(der_text("Zm9v\n(end)")), 5);
    assert_int_equal(symca_base64_extent(symca_slice_of(NULL, 0)), 0);
}

static void test_is(void **state)
{
    (void) state;
    der_reset();
    assert_true(symca_base64_is(der_text(" Zm9v\nYmFy "), 6));
    assert_false(symca_base64_is(der_text("Zm9vYmFy"), 7));
    assert_false(symca_base64_is(der_text("Zm9v.YmFy"), 1));
}

/* Nothing is written past the room, whatever the text is. */
static void test_room_is_enough(void **state)
{
    (void) state;
    static const char *const texts[] = {
        "", "A", "QQ", "QQ==", "QUI", "QUJD", "QUJDRA", "QUJD\nQUJD\nQ", "QUJD QUJD QUJD"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        symca_slice text = der_text(texts[i]);
        uint8_t *own = NULL;
        size_t own_len, len;
        symca_status status = symca_base64_decode(text, &own, &own_len);
        uint8_t *room = malloc(symca_base64_room(text.len));
        assert_int_equal(symca_base64_decode_into(text, room, &len), status);
        assert_int_equal(len, own_len);
        if (status == SYMCA_OK)
            assert_memory_equal(room, own, len + 1);
        free(room);
        free(own);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_published_values), cmocka_unit_test(test_every_byte_comes_back),
        cmocka_unit_test(test_what_is_skipped),  cmocka_unit_test(test_what_has_no_place),
        cmocka_unit_test(test_extent),           cmocka_unit_test(test_is),
        cmocka_unit_test(test_room_is_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
