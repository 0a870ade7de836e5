/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "utf8.h"

#include <string.h>

static void test_every_character_comes_back(void **state)
{
    (void) state;
    for (uint32_t character = 0; character <= 0x10ffff; character++) {
        uint8_t encoded[4];
        size_t used;
        if (character >= 0xd800 && character < 0xe000)
            continue;
        size_t len = symca_utf8_encode(character, encoded);
        if (symca_utf8_decode(encoded, len, &used) != character || used != len)
            fail_msg("U+%04X", (unsigned) character);
        for (size_t cut = 1; cut < len; cut++)
            if (symca_utf8_decode(encoded, cut, &used) != SYMCA_UTF8_BAD || used != cut)
                fail_msg("U+%04X cut to %zu", (unsigned) character, cut);
    }
}

static void test_known_encodings(void **state)
{
    uint8_t encoded[4];
    (void) state;
    assert_int_equal(symca_utf8_encode('A', encoded), 1);
    assert_memory_equal(encoded, "A", 1);
    assert_int_equal(symca_utf8_encode(0xe9, encoded), 2);
    assert_memory_equal(encoded, "\xc3\xa9", 2);
    assert_int_equal(symca_utf8_encode(0x20ac, encoded), 3);
    assert_memory_equal(encoded, "\xe2\x82\xac", 3);
    assert_int_equal(symca_utf8_encode(0x1f4f1, encoded), 4);
    assert_memory_equal(encoded, "\xf0\x9f\x93\xb1", 4);
}

/* Each is bad, and so many of its bytes go with the one replacement. */
static void test_bad_sequences(void **state)
{
    static const struct {
        const char *bytes;
        size_t used;
    } cases[] = {
        {"\x80", 1},         {"\xbf", 1},         {"\xc0\x80", 1},      {"\xc1\xbf", 1},
        {"\xe0\x9f\xbf", 1}, {"\xed\xa0\x80", 1}, {"\xed\xbf\xbf", 1},  {"\xf0\x8f\xbf\xbf", 1},
        {"\xf4\x90\x80", 1}, {"\xf5\x80\x80", 1}, {"\xff", 1},          {"\xc3(", 1},
        {"\xe2\x82(", 2},    {"\xf0\x9f(x", 2},   {"\xf0\x9f\x93(", 3}, {"\xe2(", 1},
    };
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t used;
        const uint8_t *bytes = (const uint8_t *) cases[i].bytes;
        assert_true(symca_utf8_decode(bytes, strlen(cases[i].bytes), &used) == SYMCA_UTF8_BAD);
        assert_int_equal(used, cases[i].used);
    }
}

static void test_controls(void **state)
{
    static const uint32_t controls[] = {0x00, 0x1f, 0x7f, 0x80, 0x9f, 0x2028, 0x2029};
    static const uint32_t others[] = {0x20, 0x7e, 0xa0, 0x2027, 0x202a, 0xfeff, 0x10ffff};
    (void) state;
    for (size_t i = 0; i < sizeof controls / sizeof controls[0]; i++)
        assert_true(symca_utf8_is_control(controls[i]));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(symca_utf8_is_control(others[i]));
}

/* The ends of each range of what is not seen, and what stands beside them. */
static void test_hidden(void **state)
{
    static const uint32_t hidden[] = {0x00ad,  0x061c,  0x180e,  0x200b,  0x200e,  0x200f,  0x202a, 0x202e,
                                      0x2060,  0x2066,  0x2069,  0x206f,  0xfeff,  0xfff9,  0xfffb, 0x1bca0,
                                      0x1bca3, 0x1d173, 0x1d17a, 0xe0000, 0xe0001, 0xe007f, 0xe00ff};
    static const uint32_t others[] = {0x20,   0xac,    0xae,    0x0600,  0x061b,  0x061d,  0x200a,  0x200c, 0x200d,
                                      0x2010, 0x2029,  0x202f,  0x205f,  0x2070,  0xfe0f,  0xfefe,  0xff00, 0xfff8,
                                      0xfffc, 0x1bc9f, 0x1bca4, 0x1d172, 0x1d17b, 0xe0100, 0x10ffff};
    (void) state;
    for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++) {
        assert_true(symca_utf8_is_hidden(hidden[i]));
        assert_false(symca_utf8_is_shown(hidden[i]));
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        assert_false(symca_utf8_is_hidden(others[i]));
        assert_true(symca_utf8_is_shown(others[i]) != symca_utf8_is_control(others[i]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_character_comes_back),
        cmocka_unit_test(test_known_encodings),
        cmocka_unit_test(test_bad_sequences),
        cmocka_unit_test(test_controls),
        cmocka_unit_test(test_hidden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
