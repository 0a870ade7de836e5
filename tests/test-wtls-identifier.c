/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

#include "text.h"

/* An identifier that was read, in the memory that holds it. */
typedef struct held {
    uint8_t *bytes;
    size_t len;
    void *memory;
    symca_wtls_identifier identifier;
} held;

/* Reads it as a certificate does: once to measure, once to fill exactly that much. */
static symca_status read_held(const char *text, size_t len, held *out)
{
    symca_arena arena = {NULL, 0, 0};
    *out = (held){.len = len};
    out->bytes = malloc(len + 1);
    assert_non_null(out->bytes);
    memcpy(out->bytes, text, len);
    symca_reader reader = symca_reader_of(out->bytes, len);
    symca_status status = symca_wtls_identifier_read(&reader, "subject", &arena, &out->identifier);
    if (status != SYMCA_OK) {
        free(out->bytes);
        return status;
    }
    assert_int_equal(reader.len, 0);
    out->memory = malloc(arena.used + 1);
    assert_non_null(out->memory);
    arena = (symca_arena){out->memory, 0, arena.used};
    reader = symca_reader_of(out->bytes, len);
    assert_int_equal(symca_wtls_identifier_read(&reader, "subject", &arena, &out->identifier), SYMCA_OK);
    assert_int_equal(arena.used, arena.room);
    return SYMCA_OK;
}

#define READ(text, out) assert_int_equal(read_held(text, sizeof text - 1, out), SYMCA_OK)

static void release(held *self)
{
    free(self->bytes);
    free(self->memory);
}

/* What was read is written as it was. */
static void assert_written(const held *self)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_wtls_identifier_write(&self->identifier, &writer);
    assert_int_equal(writer.len, self->len);
    assert_memory_equal(writer.data, self->bytes, self->len);
    symca_writer_clear(&writer);
}

static void assert_identifier(const held *self, symca_wtls_identifier_kind kind, const char *text, size_t bytes)
{
    size_t len;
    const uint8_t *data = symca_wtls_identifier_bytes(&self->identifier, &len);
    assert_int_equal(symca_wtls_identifier_kind_of(&self->identifier), kind);
    assert_string_equal(symca_wtls_identifier_text(&self->identifier), text);
    assert_int_equal(len, bytes);
    if (bytes > 0)
        assert_memory_equal(data, self->bytes + self->len - bytes, bytes);
    assert_written(self);
}

static void every_kind_is_read_and_written(void **state)
{
    (void) state;
    held one;
    READ("\x00", &one);
    assert_identifier(&one, SYMCA_WTLS_IDENTIFIER_NULL, "", 0);
    assert_null(symca_wtls_identifier_bytes(&one.identifier, NULL));
    release(&one);

    READ("\x01\x00\x6a\x05"
         "a;b;c",
         &one);
    assert_identifier(&one, SYMCA_WTLS_IDENTIFIER_TEXT, "a;b;c", 5);
    assert_int_equal(symca_wtls_identifier_character_set(&one.identifier), 106);
    assert_int_equal(symca_wtls_identifier_part_count(&one.identifier), 3);
    release(&one);

    READ("\x02\x03\x01\xab\x00", &one);
    assert_identifier(&one, SYMCA_WTLS_IDENTIFIER_BINARY, "01ab00", 3);
    assert_int_equal(symca_wtls_identifier_character_set(&one.identifier), 0);
    assert_int_equal(symca_wtls_identifier_part_count(&one.identifier), 0);
    assert_null(symca_wtls_identifier_part(&one.identifier, 0));
    release(&one);

    READ("\xfe"
         "0123456789abcdefghij",
         &one);
    assert_identifier(&one, SYMCA_WTLS_IDENTIFIER_KEY_HASH, "303132333435363738396162636465666768696a", 20);
    release(&one);

    READ("\xff\x0e\x30\x0c\x31\x0a\x30\x08\x06\x03\x55\x04\x03\x0c\x01R", &one);
    assert_identifier(&one, SYMCA_WTLS_IDENTIFIER_X509_NAME, "CN=R", 14);
    release(&one);
}

static void assert_text(const char *bytes, size_t len, unsigned charset, const char *expected)
{
    char field[300] = {1, (char) (charset >> 8), (char) (charset & 0xff), (char) len};
    held one;
    memcpy(field + 4, bytes, len);
    assert_int_equal(read_held(field, 4 + len, &one), SYMCA_OK);
    assert_identifier(&one, SYMCA_WTLS_IDENTIFIER_TEXT, expected, len);
    assert_int_equal(symca_wtls_identifier_character_set(&one.identifier), charset);
    release(&one);
}

static void texts_come_in_many_character_sets(void **state)
{
    (void) state;
    assert_text("M\xc3\xbcl", 4, 106, "M\xc3\xbcl");
    assert_text("M\xfcl", 3, 4, "M\xc3\xbcl");
    assert_text("Mul", 3, 3, "Mul");
    assert_text("\0M\0\xfc", 4, 1000, "M\xc3\xbc");
    assert_text("\0M\0\xfc", 4, 1015, "M\xc3\xbc");
    assert_text("\xff\xfeM\0\xfc\0", 6, 1015, "M\xc3\xbc");
    assert_text("M\0\xfc\0", 4, 1014, "M\xc3\xbc");
    assert_text("\xd8\x3d\xdc\xf1", 4, 1013, "\xf0\x9f\x93\xb1");
    /* One that is not known is taken for ASCII; what does not decode and control characters are replaced. */
    assert_text("M\xfc", 2, 17, "M\xef\xbf\xbd");
    assert_text("\xff", 1, 106, "\xef\xbf\xbd");
    assert_text("\n", 1, 106, "\xef\xbf\xbd");
    assert_text("\0", 1, 3, "\xef\xbf\xbd");
}

static void the_longest_text_fits(void **state)
{
    (void) state;
    char bytes[255];
    char expected[3 * 255 + 1] = "";
    memset(bytes, 0xff, sizeof bytes);
    for (size_t i = 0; i < sizeof bytes; i++)
        memcpy(expected + 3 * i, "\xef\xbf\xbd", 4);
    assert_text(bytes, sizeof bytes, 106, expected);

    /* 254 separators make 255 parts. */
    held one;
    char field[4 + 255] = "\x01\x00\x6a\xff";
    for (size_t i = 0; i < 255; i++)
        field[4 + i] = i % 2 == 0 ? ';' : ' ';
    assert_int_equal(read_held(field, sizeof field, &one), SYMCA_OK);
    assert_int_equal(symca_wtls_identifier_part_count(&one.identifier), 129);
    assert_string_equal(symca_wtls_identifier_part(&one.identifier, 128), "");
    release(&one);
}

static void assert_parts(const char *text, size_t count, const char *const *expected)
{
    char field[300] = {1, 0, 106, (char) strlen(text)};
    held one;
    memcpy(field + 4, text, strlen(text));
    assert_int_equal(read_held(field, 4 + strlen(text), &one), SYMCA_OK);
    assert_int_equal(symca_wtls_identifier_part_count(&one.identifier), count);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(symca_wtls_identifier_part(&one.identifier, i), expected[i]);
    assert_null(symca_wtls_identifier_part(&one.identifier, count));
    release(&one);
}

#define PARTS(...)                                                                  \
    (sizeof((const char *[]){__VA_ARGS__}) / sizeof(char *)), (const char *const[]) \
    {                                                                               \
        __VA_ARGS__                                                                 \
    }

static void texts_are_split_into_parts(void **state)
{
    (void) state;
    assert_parts("Bank; Big Bank; FI", PARTS("Bank", "Big Bank", "FI"));
    assert_parts("a;b;c", PARTS("a", "b", "c"));
    assert_parts("one", PARTS("one"));
    assert_parts("a; b; FI; ; T=ca", PARTS("a", "b", "FI", "", "T=ca"));
    assert_parts("  a  ;  b  ", PARTS("a", "b"));
    assert_parts("a; b; ", PARTS("a", "b", ""));
    assert_parts("a;", PARTS("a", ""));
    assert_parts(";", PARTS("", ""));
    assert_parts("  ", PARTS(""));
    /* A doubled separator is a character of the part. */
    assert_parts("a;;b; c", PARTS("a;b", "c"));
    assert_parts("a;;;b", PARTS("a;", "b"));
    assert_parts("a;;;;b", PARTS("a;;b"));
    assert_parts(";;", PARTS(";"));
    assert_parts("a;;", PARTS("a;"));
    assert_parts("a ;; b ; c", PARTS("a ; b", "c"));
}

static void assert_refused(const char *bytes, size_t len, symca_status status, size_t offset, const char *detail)
{
    held one;
    assert_failed(read_held(bytes, len, &one), status, offset, detail);
}

static void bad_ones_are_refused(void **state)
{
    (void) state;
    assert_refused("", 0, SYMCA_ERROR_TRUNCATED, 0,
                   "the input ends in the subject: 1 byte is missing; get the whole file again");
    assert_refused("\x03", 1, SYMCA_ERROR_UNSUPPORTED, 0,
                   "the subject is of the unknown kind 3; WTLS knows 0, 1, 2, 254 and 255");
    assert_refused("\xfd", 1, SYMCA_ERROR_UNSUPPORTED, 0,
                   "the subject is of the unknown kind 253; WTLS knows 0, 1, 2, 254 and 255");
    assert_refused("\x01\x00", 2, SYMCA_ERROR_TRUNCATED, 1,
                   "the input ends in the subject: 1 byte is missing; get the whole file again");
    assert_refused("\x01\x00\x6a\x00", 4, SYMCA_ERROR_MALFORMED, 3,
                   "the subject has a length of 0; at least 1 is needed");
    assert_refused("\x01\x00\x6a\x03hi", 6, SYMCA_ERROR_TRUNCATED, 3,
                   "the input ends in the subject: 1 byte is missing; get the whole file again");
    assert_refused("\x02\x00", 2, SYMCA_ERROR_MALFORMED, 1, "the subject has a length of 0; at least 1 is needed");
    assert_refused("\xff\x00", 2, SYMCA_ERROR_MALFORMED, 1, "the subject has a length of 0; at least 1 is needed");
    assert_refused("\xfe"
                   "0123456789abcdefghi",
                   20, SYMCA_ERROR_TRUNCATED, 1,
                   "the input ends in the subject: 1 byte is missing; get the whole file again");
    assert_refused("\xfe", 1, SYMCA_ERROR_TRUNCATED, 1,
                   "the input ends in the subject: 20 bytes are missing; get the whole file again");
    assert_refused("\xff\x03\x30\x00\x00", 5, SYMCA_ERROR_MALFORMED, 4,
                   "1 byte follows the end of the subject; cut the file here");
    held one;
    assert_int_equal(read_held("\xff\x02\x30\x05", 4, &one), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_offset(), 2);
    assert_int_equal(read_held("\xff\x02\x31\x00", 4, &one), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_offset(), 2);
}

static void equal_ones_are_of_the_same_kind_and_bytes(void **state)
{
    (void) state;
    static const struct {
        const char *bytes;
        size_t len;
    } all[] = {{"\x00", 1},      {"\x01\x00\x6a\x01x", 5}, {"\x01\x00\x03\x01x", 5}, {"\x01\x00\x6a\x01y", 5},
               {"\x02\x01x", 3}, {"\x02\x02xx", 4},        {"\xff\x02\x30\x00", 4}};
    enum {
        COUNT = sizeof all / sizeof all[0]
    };
    held held_ones[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        assert_int_equal(read_held(all[i].bytes, all[i].len, &held_ones[i]), SYMCA_OK);
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < COUNT; j++)
            assert_int_equal(symca_wtls_identifier_equal(&held_ones[i].identifier, &held_ones[j].identifier), i == j);
    for (size_t i = 0; i < COUNT; i++)
        release(&held_ones[i]);
}

static void names_to_write_are_checked(void **state)
{
    (void) state;
    char text[300];
    assert_int_equal(symca_wtls_check_name("s; o; FI"), SYMCA_OK);
    assert_int_equal(symca_wtls_check_name("s;o;fi;cn;T=ca"), SYMCA_OK);
    assert_int_equal(symca_wtls_check_name("s;;till s; o; "), SYMCA_OK);
    memset(text, 's', 255);
    memcpy(text + 250, "; o;", 4);
    text[254] = ' ';
    text[255] = '\0';
    assert_int_equal(symca_wtls_check_name(text), SYMCA_OK);
    text[255] = ' ';
    text[256] = '\0';
    assert_failed(symca_wtls_check_name(text), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "the subject has 256 bytes; 1 to 255 are possible");
    assert_failed(symca_wtls_check_name(""), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "the subject has 0 bytes; 1 to 255 are possible");
    assert_failed(symca_wtls_check_name("s;o\n;FI"), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "the subject holds a control character at byte 3; leave it out");
    assert_failed(symca_wtls_check_name("s;o\xff;FI"), SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                  "the subject is not UTF-8; convert it first");
    static const char *const wrong[] = {"s", "s; o", "s; o; Finland", "s; o; F", "s; o; F1", "s; o;; FI", "s; o; @["};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        snprintf(text, sizeof text,
                 "the subject \"%s\" is no \"service; organization; country\" with a country of two letters", wrong[i]);
        assert_failed(symca_wtls_check_name(wrong[i]), SYMCA_ERROR_ARGUMENT, SYMCA_NONE, text);
    }
}

static void new_ones_are_laid_out_as_specified(void **state)
{
    (void) state;
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_wtls_write_text(&writer, "\xc3\xa4; b; FI");
    symca_wtls_write_key_hash(&writer, (const uint8_t *) "0123456789abcdefghij");
    assert_int_equal(writer.len, 4 + 9 + 21);
    assert_memory_equal(writer.data,
                        "\x01\x00\x6a\x09\xc3\xa4; b; FI\xfe"
                        "0123456789abcdefghij",
                        writer.len);
    symca_writer_clear(&writer);
}

static void no_identifier_has_no_fields(void **state)
{
    (void) state;
    size_t len = 1;
    assert_int_equal(symca_wtls_identifier_kind_of(NULL), SYMCA_WTLS_IDENTIFIER_NULL);
    assert_string_equal(symca_wtls_identifier_text(NULL), "");
    assert_int_equal(symca_wtls_identifier_character_set(NULL), 0);
    assert_null(symca_wtls_identifier_bytes(NULL, &len));
    assert_int_equal(len, 0);
    assert_int_equal(symca_wtls_identifier_part_count(NULL), 0);
    assert_null(symca_wtls_identifier_part(NULL, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_is_read_and_written), cmocka_unit_test(texts_come_in_many_character_sets),
        cmocka_unit_test(the_longest_text_fits),          cmocka_unit_test(texts_are_split_into_parts),
        cmocka_unit_test(bad_ones_are_refused),           cmocka_unit_test(equal_ones_are_of_the_same_kind_and_bytes),
        cmocka_unit_test(names_to_write_are_checked),     cmocka_unit_test(new_ones_are_laid_out_as_specified),
        cmocka_unit_test(no_identifier_has_no_fields),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
