/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "der-builder.h"

#define CN "2.5.4.3"
#define O "2.5.4.10"
#define UNKNOWN "1.3.6.1.4.1.99999.1"

enum {
    UTF8 = 0x0c,
    NUMERIC = 0x12,
    PRINTABLE = 0x13,
    TELETEX = 0x14,
    IA5 = 0x16,
    UNIVERSAL = 0x1c,
    BMP = 0x1e
};

/* A name in memory of exactly the size that measuring asks for. */
typedef struct reading {
    symca_status status;
    void *memory;
    symca_name name;
} reading;

static reading read_name(symca_slice bytes)
{
    reading result = {SYMCA_OK, NULL, {.count = 0}};
    symca_arena arena = {NULL, 0, 0};
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    result.status = symca_name_read(&reader, "subject", &arena, &result.name);
    if (result.status != SYMCA_OK)
        return result;
    assert_int_equal(reader.len, 0);

    result.memory = malloc(arena.used);
    symca_arena filling = {result.memory, 0, arena.used};
    reader = symca_reader_of(bytes.data, bytes.len);
    assert_int_equal(symca_name_read(&reader, "subject", &filling, &result.name), SYMCA_OK);
    assert_int_equal(filling.used, arena.used);
    return result;
}

static void assert_text(symca_slice bytes, const char *text)
{
    reading result = read_name(bytes);
    assert_int_equal(result.status, SYMCA_OK);
    assert_string_equal(symca_name_text(&result.name), text);
    free(result.memory);
}

/* The text of a name of one common name, behind "CN=". */
static void assert_value_text(uint8_t tag, symca_slice content, const char *text)
{
    reading result = read_name(DER_SEQUENCE(DER_SET(der_attribute(CN, der_tlv(tag, content)))));
    assert_int_equal(result.status, SYMCA_OK);
    assert_memory_equal(symca_name_text(&result.name), "CN=", 3);
    assert_string_equal(symca_name_text(&result.name) + 3, text);
    free(result.memory);
}

static void last_part_comes_first(void **state)
{
    (void) state;
    der_reset();
    assert_text(DER_SEQUENCE(der_rdn("2.5.4.6", PRINTABLE, "FI"), der_rdn(O, UTF8, "Example Oy"),
                             der_rdn(CN, UTF8, "Example Root")),
                "CN=Example Root,O=Example Oy,C=FI");
}

static void parts_of_one_rdn_are_joined_by_plus(void **state)
{
    (void) state;
    der_reset();
    symca_slice pair = DER_SET(der_attribute(CN, der_string(UTF8, "a")), der_attribute(O, der_string(UTF8, "b")));
    assert_text(DER_SEQUENCE(der_rdn("2.5.4.6", PRINTABLE, "FI"), pair), "O=b+CN=a,C=FI");
}

static void empty_names_and_values(void **state)
{
    (void) state;
    der_reset();
    assert_text(der_hex("3000"), "");
    assert_text(DER_SEQUENCE(der_hex("3100")), "");
    assert_value_text(UTF8, der_none(), "");
}

static void specials_are_escaped(void **state)
{
    (void) state;
    der_reset();
    assert_value_text(UTF8, der_text("a,b+c\"d\\e<f>g;h=i"), "a\\,b\\+c\\\"d\\\\e\\<f\\>g\\;h=i");
    assert_value_text(UTF8, der_text("#a#"), "\\#a#");
    assert_value_text(UTF8, der_text(" a b "), "\\ a b\\ ");
    assert_value_text(UTF8, der_text(" "), "\\ ");
    assert_value_text(PRINTABLE, der_text("a,b"), "a\\,b");
}

static void control_characters_never_stand_raw(void **state)
{
    (void) state;
    der_reset();
    assert_value_text(UTF8, der_hex("61 00 0a 7f 62"), "a\\00\\0A\\7Fb");
    assert_value_text(UTF8, der_hex("61 c285 62"), "a\\C2\\85b");
    assert_value_text(UTF8, der_hex("e280a8"), "\\E2\\80\\A8");
    assert_value_text(TELETEX, der_hex("61 85"), "a\\C2\\85");
    assert_value_text(BMP, der_hex("0061 000d"), "a\\0D");
}

static void characters_that_order_or_hide_never_stand_raw(void **state)
{
    (void) state;
    der_reset();
    assert_value_text(UTF8, der_hex("61 e280ae 62"), "a\\E2\\80\\AEb");
    assert_value_text(UTF8, der_hex("efbbbf e281a6"), "\\EF\\BB\\BF\\E2\\81\\A6");
    assert_value_text(BMP, der_hex("0061 200f"), "a\\E2\\80\\8F");
    assert_value_text(TELETEX, der_hex("61 ad"), "a\\C2\\AD");
    assert_value_text(UTF8, der_hex("61 e2808c e2808d"), "a\xe2\x80\x8c\xe2\x80\x8d");
}

/* People are shown another text than names are compared by. */
static void values_are_shown_without_them(void **state)
{
    (void) state;
    der_reset();
    reading result = read_name(DER_SEQUENCE(der_rdn(CN, UTF8,
                                                    "a\xe2\x80\xae"
                                                    "b\n"),
                                            der_rdn(O, UTF8, "plain")));
    assert_int_equal(result.status, SYMCA_OK);
    assert_string_equal(symca_name_value(&result.name, 0), "a\xef\xbf\xbd"
                                                           "b\xef\xbf\xbd");
    assert_string_equal(symca_name_first(&result.name, "CN"), symca_name_value(&result.name, 0));
    assert_string_equal(result.name.attributes[0].text, "a\xe2\x80\xae"
                                                        "b\xef\xbf\xbd");
    assert_string_equal(symca_name_value(&result.name, 1), "plain");
    assert_ptr_equal(symca_name_value(&result.name, 1), result.name.attributes[1].text);
    free(result.memory);
}

static void bytes_that_do_not_decode_never_stand_raw(void **state)
{
    (void) state;
    der_reset();
    assert_value_text(UTF8, der_hex("61 ff 62"), "a\\FFb");
    assert_value_text(UTF8, der_hex("61 e284"), "a\\E2\\84");
    assert_value_text(PRINTABLE, der_hex("61 e9"), "a\\E9");
    assert_value_text(BMP, der_hex("0061 d800 0062"), "a\\D8\\00b");
    assert_value_text(BMP, der_hex("0061 62"), "a\\62");
    assert_value_text(UNIVERSAL, der_hex("00110000"), "\\00\\11\\00\\00");
}

static void character_sets_become_utf8(void **state)
{
    (void) state;
    der_reset();
    assert_value_text(UTF8, der_hex("c3a4"), "\xc3\xa4");
    assert_value_text(TELETEX, der_hex("e4"), "\xc3\xa4");
    assert_value_text(BMP, der_hex("00e4"), "\xc3\xa4");
    assert_value_text(UNIVERSAL, der_hex("000000e4"), "\xc3\xa4");
    assert_value_text(NUMERIC, der_text("12 34"), "12 34");
    assert_value_text(IA5, der_text("a@b"), "a@b");
}

static void unknown_types_and_other_values_show_their_encoding(void **state)
{
    (void) state;
    der_reset();
    assert_text(DER_SEQUENCE(der_rdn(UNKNOWN, UTF8, "ab")), UNKNOWN "=#0C026162");
    assert_value_text(0x04, der_hex("ab"), "#0401AB");
    assert_value_text(0x30, der_hex("0500"), "#30020500");
}

static void attributes_are_told_in_encoded_order(void **state)
{
    (void) state;
    der_reset();
    symca_slice pair = DER_SET(der_attribute(O, der_string(UTF8, "Firm")), der_attribute(CN, der_string(UTF8, "x\ny")));
    reading result = read_name(DER_SEQUENCE(der_rdn(CN, UTF8, "first"), pair, der_rdn(UNKNOWN, UTF8, "ab"),
                                            DER_SET(der_attribute(O, der_hex("0401ab")))));
    const symca_name *name = &result.name;
    assert_int_equal(symca_name_count(name), 5);
    assert_int_equal(name->rdn_count, 4);
    assert_string_equal(symca_name_type(name, 0), "CN");
    assert_string_equal(symca_name_oid(name, 0), CN);
    assert_string_equal(symca_name_value(name, 0), "first");
    assert_int_equal(symca_name_rdn(name, 0), 0);
    assert_int_equal(symca_name_rdn(name, 1), 1);
    assert_int_equal(symca_name_rdn(name, 2), 1);
    assert_int_equal(name->attributes[2].position, 1);
    assert_string_equal(symca_name_value(name, 2), "x\xef\xbf\xbdy");
    assert_string_equal(symca_name_type(name, 3), UNKNOWN);
    assert_string_equal(symca_name_value(name, 3), "ab");
    assert_string_equal(symca_name_value(name, 4), "#0401ab");

    assert_string_equal(symca_name_first(name, "CN"), "first");
    assert_string_equal(symca_name_first(name, "O"), "Firm");
    assert_string_equal(symca_name_first(name, O), "Firm");
    assert_string_equal(symca_name_first(name, UNKNOWN), "ab");
    assert_null(symca_name_first(name, "OU"));
    assert_null(symca_name_first(name, ""));
    assert_null(symca_name_first(name, NULL));

    assert_null(symca_name_oid(name, 5));
    assert_null(symca_name_type(name, 5));
    assert_null(symca_name_value(name, SYMCA_NONE));
    assert_int_equal(symca_name_rdn(name, 5), SYMCA_NONE);
    free(result.memory);
}

static void no_name_is_answered(void **state)
{
    (void) state;
    size_t len = 7;
    assert_null(symca_name_text(NULL));
    assert_null(symca_name_der(NULL, &len));
    assert_int_equal(len, 0);
    assert_null(symca_name_der(NULL, NULL));
    assert_int_equal(symca_name_count(NULL), 0);
    assert_null(symca_name_oid(NULL, 0));
    assert_null(symca_name_type(NULL, 0));
    assert_null(symca_name_value(NULL, 0));
    assert_int_equal(symca_name_rdn(NULL, 0), SYMCA_NONE);
    assert_null(symca_name_first(NULL, "CN"));
    assert_true(symca_name_equal(NULL, NULL));
}

static void assert_same(symca_slice left, symca_slice right, bool same)
{
    reading a = read_name(left);
    reading b = read_name(right);
    assert_int_equal(a.status, SYMCA_OK);
    assert_int_equal(b.status, SYMCA_OK);
    assert_int_equal(symca_name_equal(&a.name, &b.name), same);
    assert_int_equal(symca_name_equal(&b.name, &a.name), same);
    if (same)
        assert_true(symca_name_hash(&a.name) == symca_name_hash(&b.name));
    else
        assert_true(symca_name_hash(&a.name) != symca_name_hash(&b.name));
    assert_false(symca_name_equal(&a.name, NULL));
    free(a.memory);
    free(b.memory);
}

static symca_slice one(uint8_t tag, symca_slice content)
{
    return DER_SEQUENCE(DER_SET(der_attribute(CN, der_tlv(tag, content))));
}

static void equal_names(void **state)
{
    (void) state;
    der_reset();
    symca_slice plain = one(UTF8, der_text("Test Root"));
    assert_same(plain, one(UTF8, der_text("Test Root")), true);
    assert_same(plain, one(PRINTABLE, der_text("tEST rOOT")), true);
    assert_same(plain, one(UTF8, der_text("  Test   Root ")), true);
    assert_same(plain, one(BMP, der_hex("0054 0065 0073 0074 0020 0020 0052 006f 006f 0074")), true);
    assert_same(one(TELETEX, der_hex("e4")), one(UTF8, der_hex("c3a4")), true);
    assert_same(one(UTF8, der_text("")), one(PRINTABLE, der_text("   ")), true);
    assert_same(der_hex("3000"), der_hex("3000"), true);
    assert_same(one(0x04, der_hex("41")), one(0x04, der_hex("41")), true);
    assert_same(one(UTF8, der_hex("61e2808e")), one(BMP, der_hex("0041 200e")), true);
    assert_same(plain, der_indefinite(0x30, der_rdn(CN, UTF8, "Test Root")), true);
}

static void different_names(void **state)
{
    (void) state;
    der_reset();
    symca_slice plain = one(UTF8, der_text("Test Root"));
    assert_same(plain, one(UTF8, der_text("TestRoot")), false);
    assert_same(plain, one(UTF8, der_text("Test Root 2")), false);
    assert_same(plain, one(UTF8, der_text("Test Roo")), false);
    assert_same(plain, der_hex("3000"), false);
    assert_same(plain, DER_SEQUENCE(der_rdn(O, UTF8, "Test Root")), false);
    assert_same(plain, one(0x04, der_text("Test Root")), false);
    assert_same(one(0x04, der_text("a")), one(0x04, der_text("A")), false);
    assert_same(one(UTF8, der_hex("c384")), one(UTF8, der_hex("c3a4")), false); /* case is folded in ASCII only */
    assert_same(one(UTF8, der_hex("61ff")), one(UTF8, der_hex("61fe")), false);
    assert_same(one(UTF8, der_hex("610a")), one(UTF8, der_hex("610d")), false);
    assert_same(one(UTF8, der_hex("61ff")), one(UTF8, der_hex("61efbfbd")), false);
    assert_same(one(UTF8, der_hex("61e2808e")), one(UTF8, der_hex("61e2808f")), false);
    assert_same(one(UTF8, der_hex("61e2808e")), one(UTF8, der_hex("61efbfbd")), false);
    assert_same(one(UTF8, der_hex("61e2808e")), one(UTF8, der_hex("61")), false);
    assert_same(one(UTF8, der_hex("610062")), one(UTF8, der_hex("61")), false);
}

static void structure_counts(void **state)
{
    (void) state;
    der_reset();
    symca_slice a = der_attribute(O, der_string(UTF8, "a"));
    symca_slice b = der_attribute(CN, der_string(UTF8, "b"));
    assert_same(DER_SEQUENCE(DER_SET(a), DER_SET(b)), DER_SEQUENCE(DER_SET(a, b)), false);
    assert_same(DER_SEQUENCE(DER_SET(a), DER_SET(b)), DER_SEQUENCE(DER_SET(b), DER_SET(a)), false);
    assert_same(DER_SEQUENCE(DER_SET(a)), DER_SEQUENCE(DER_SET(a), der_hex("3100")), false);
}

static void assert_refused(symca_slice bytes, symca_status status, size_t offset)
{
    reading result = read_name(bytes);
    assert_int_equal(result.status, status);
    assert_int_equal(symca_error_status(), status);
    assert_int_equal(symca_error_offset(), offset);
}

static void broken_names_are_refused(void **state)
{
    (void) state;
    der_reset();
    assert_refused(der_hex("3100"), SYMCA_ERROR_MALFORMED, 0);
    assert_refused(der_hex("3002 3000"), SYMCA_ERROR_MALFORMED, 2);
    assert_refused(der_hex("3004 3102 0500"), SYMCA_ERROR_MALFORMED, 4);
    assert_refused(der_hex("3004 3102 3000"), SYMCA_ERROR_MALFORMED, 6);
    assert_refused(DER_SEQUENCE(DER_SET(DER_SEQUENCE(der_oid(CN)))), SYMCA_ERROR_MALFORMED, 11);
    assert_refused(DER_SEQUENCE(DER_SET(DER_SEQUENCE(der_oid(CN), der_hex("0500"), der_hex("0500")))),
                   SYMCA_ERROR_MALFORMED, 13);
    assert_refused(DER_SEQUENCE(DER_SET(DER_SEQUENCE(der_hex("0600"), der_hex("0500")))), SYMCA_ERROR_MALFORMED, 4);
    assert_refused(DER_SEQUENCE(DER_SET(DER_SEQUENCE(der_hex("060155"), der_hex("0c05 6161")))), SYMCA_ERROR_MALFORMED,
                   9);
}

static symca_slice many(size_t count)
{
    symca_slice rdn = der_rdn(CN, UTF8, "a");
    symca_slice all = der_fill(0, count * rdn.len);
    for (size_t i = 0; i < count; i++)
        memcpy(der_pool + (all.data - der_pool) + i * rdn.len, rdn.data, rdn.len);
    return der_tlv(0x30, all);
}

static void too_many_attributes(void **state)
{
    (void) state;
    der_reset();
    reading result = read_name(many(SYMCA_MAX_NAME_ATTRIBUTES));
    assert_int_equal(result.status, SYMCA_OK);
    assert_int_equal(symca_name_count(&result.name), SYMCA_MAX_NAME_ATTRIBUTES);
    free(result.memory);

    result = read_name(many(SYMCA_MAX_NAME_ATTRIBUTES + 1));
    assert_int_equal(result.status, SYMCA_ERROR_LIMIT);
    assert_string_equal(symca_error_detail(), "the subject has more than 256 attributes");
}

/* The subject of a self-issued certificate: its parts stand in its own bytes, not in the issuer's. */
static void equal_bytes_are_read_once(void **state)
{
    (void) state;
    der_reset();
    symca_slice name = DER_SEQUENCE(der_rdn(O, UTF8, "Firm"), der_rdn(CN, UTF8, "Root"));
    symca_slice bytes = DER_JOIN(name, name, der_hex("0500"));
    reading first = read_name(name);
    first.name.der = symca_slice_of(bytes.data, name.len);
    symca_reader reader = symca_reader_of(bytes.data + name.len, bytes.len - name.len);
    symca_name second;
    assert_true(symca_name_repeat(&reader, &first.name, &second));
    assert_int_equal(reader.len, 2);
    assert_ptr_equal(second.der.data, bytes.data + name.len);
    assert_string_equal(symca_name_text(&second), "CN=Root,O=Firm");
    const uint8_t *value = symca_name_part(&second, symca_attribute_encoding(&second.attributes[1]).data);
    assert_memory_equal(value, "\x0c\x04Root", 6);
    assert_ptr_equal(value, second.der.data + name.len - 6);
    const uint8_t *type = symca_name_part(&second, symca_attribute_start(&second.attributes[1]));
    assert_memory_equal(type, "\x06\x03\x55\x04\x03", 5);
    assert_ptr_equal(type + 5, value);

    /* Others, shorter ones among them, are not, and nothing is taken. */
    symca_slice other = DER_SEQUENCE(der_rdn(O, UTF8, "Firm"), der_rdn(CN, UTF8, "Roof"));
    reader = symca_reader_of(other.data, other.len);
    assert_false(symca_name_repeat(&reader, &first.name, &second));
    assert_int_equal(reader.len, other.len);
    reader = symca_reader_of(name.data, name.len - 1);
    assert_false(symca_name_repeat(&reader, &first.name, &second));
    assert_int_equal(reader.len, name.len - 1);
    free(first.memory);
}

/* Where lengths take more octets than they need, the type and the value begin later. */
static void long_headers_move_the_parts(void **state)
{
    (void) state;
    der_reset();
    symca_slice name = DER_SEQUENCE(DER_SET(DER_SEQUENCE(der_hex("0683000003 550403"), der_hex("0c820002 4142"))));
    reading result = read_name(name);
    assert_int_equal(result.status, SYMCA_OK);
    const symca_attribute *attribute = &result.name.attributes[0];
    assert_memory_equal(symca_attribute_start(attribute), "\x06\x83", 2);
    assert_int_equal(symca_attribute_encoding(attribute).len, 6);
    assert_memory_equal(symca_attribute_encoding(attribute).data,
                        "\x0c\x82\x00\x02"
                        "AB",
                        6);
    free(result.memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(last_part_comes_first),
        cmocka_unit_test(parts_of_one_rdn_are_joined_by_plus),
        cmocka_unit_test(empty_names_and_values),
        cmocka_unit_test(characters_that_order_or_hide_never_stand_raw),
        cmocka_unit_test(values_are_shown_without_them),
        cmocka_unit_test(specials_are_escaped),
        cmocka_unit_test(control_characters_never_stand_raw),
        cmocka_unit_test(bytes_that_do_not_decode_never_stand_raw),
        cmocka_unit_test(character_sets_become_utf8),
        cmocka_unit_test(unknown_types_and_other_values_show_their_encoding),
        cmocka_unit_test(attributes_are_told_in_encoded_order),
        cmocka_unit_test(no_name_is_answered),
        cmocka_unit_test(equal_names),
        cmocka_unit_test(different_names),
        cmocka_unit_test(structure_counts),
        cmocka_unit_test(broken_names_are_refused),
        cmocka_unit_test(too_many_attributes),
        cmocka_unit_test(equal_bytes_are_read_once),
        cmocka_unit_test(long_headers_move_the_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
