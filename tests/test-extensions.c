/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "extensions.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "der-builder.h"

#define BASIC_CONSTRAINTS "2.5.29.19"
#define KEY_USAGE "2.5.29.15"
#define EXT_KEY_USAGE "2.5.29.37"
#define SUBJECT_KEY_ID "2.5.29.14"
#define AUTHORITY_KEY_ID "2.5.29.35"
#define SUBJECT_ALT_NAME "2.5.29.17"
#define ISSUER_ALT_NAME "2.5.29.18"
#define NAME_CONSTRAINTS "2.5.29.30"
#define POLICIES "2.5.29.32"
#define AUTHORITY_INFO "1.3.6.1.5.5.7.1.1"
#define UNKNOWN "1.3.6.1.4.1.99999.1"

/* The last list read, in memory of exactly the size that measuring asks for. */
static void *memory;
static symca_extensions extensions;

static symca_status read_list(symca_slice list)
{
    symca_arena arena = {NULL, 0, 0};
    symca_reader reader = symca_reader_of(list.data, list.len);
    free(memory);
    memory = NULL;
    symca_status status = symca_extensions_read(&reader, &arena, &extensions);
    if (status != SYMCA_OK)
        return status;
    memory = malloc(arena.used + 1);
    symca_arena filling = {memory, 0, arena.used};
    reader = symca_reader_of(list.data, list.len);
    assert_int_equal(symca_extensions_read(&reader, &filling, &extensions), SYMCA_OK);
    assert_int_equal(filling.used, arena.used);
    assert_int_equal(reader.len, 0);
    return SYMCA_OK;
}

/* A list of one extension that holds the value. What does not decode must leave no error behind. */
static void read_one(const char *type, symca_slice value)
{
    (void) symca_fail(SYMCA_ERROR_INTERNAL, 42, "before");
    assert_int_equal(read_list(der_extension(type, der_none(), value)), SYMCA_OK);
    assert_int_equal(extensions.count, 1);
    assert_string_equal(symca_error_detail(), "before");
}

static int set_up(void **state)
{
    (void) state;
    der_reset();
    return 0;
}

static int tear_down(void **state)
{
    (void) state;
    free(memory);
    memory = NULL;
    return 0;
}

static void an_empty_list(void **state)
{
    (void) state;
    assert_int_equal(read_list(der_none()), SYMCA_OK);
    assert_int_equal(extensions.count, 0);
    assert_int_equal(extensions.duplicate, SYMCA_NONE);
    assert_int_equal(extensions.path_length, SYMCA_ABSENT);
    assert_int_equal(symca_extensions_find(&extensions, SYMCA_OID_KEY_USAGE), SYMCA_NONE);
}

static void each_as_encoded(void **state)
{
    (void) state;
    symca_slice second = der_extension(UNKNOWN, der_hex("0101ff"), der_hex("abcd"));
    assert_int_equal(read_list(DER_JOIN(der_extension(KEY_USAGE, der_none(), der_hex("03020106")), second)), SYMCA_OK);
    assert_int_equal(extensions.count, 2);
    assert_string_equal(extensions.entries[0].name, "keyUsage");
    assert_string_equal(extensions.entries[0].oid, KEY_USAGE);
    assert_false(extensions.entries[0].critical);
    assert_string_equal(extensions.entries[1].name, UNKNOWN);
    assert_int_equal(extensions.entries[1].id, SYMCA_OID_NONE);
    assert_true(extensions.entries[1].critical);
    assert_int_equal(extensions.entries[1].critical_octet, 0xff);
    assert_true(symca_slice_equal(extensions.entries[1].value, der_hex("abcd")));
    assert_true(symca_slice_equal(extensions.entries[1].whole, second));
    assert_int_equal(symca_extensions_find(&extensions, SYMCA_OID_KEY_USAGE), 0);
}

static void critical_in_any_encoding(void **state)
{
    (void) state;
    static const struct {
        const char *boolean;
        bool critical;
        uint8_t octet;
    } cases[] = {
        {"010100", false, 0x00},  {"0101ff", true, 0xff}, {"010101", true, 0x01},
        {"01020001", true, 0x01}, {"0100", false, 0x00},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(read_list(der_extension(UNKNOWN, der_hex(cases[i].boolean), der_none())), SYMCA_OK);
        assert_int_equal(extensions.entries[0].critical, cases[i].critical);
        assert_int_equal(extensions.entries[0].critical_octet, cases[i].octet);
    }
}

static void a_type_that_occurs_twice(void **state)
{
    (void) state;
    symca_slice first = der_extension(BASIC_CONSTRAINTS, der_none(), der_hex("30030101ff"));
    symca_slice other = der_extension(UNKNOWN, der_none(), der_none());
    symca_slice second = der_extension(BASIC_CONSTRAINTS, der_none(), der_hex("3000"));
    assert_int_equal(read_list(DER_JOIN(first, other, second)), SYMCA_OK);
    assert_int_equal(extensions.duplicate, 2);
    assert_true(extensions.ca);
    assert_int_equal(extensions.basic_constraints_index, 0);

    symca_slice broken = der_extension(BASIC_CONSTRAINTS, der_none(), der_hex("3100"));
    assert_int_equal(read_list(DER_JOIN(broken, first)), SYMCA_OK);
    assert_int_equal(extensions.basic_constraints, SYMCA_EXTENSION_UNREADABLE);
    assert_false(extensions.ca);

    assert_int_equal(read_list(DER_JOIN(other, other)), SYMCA_OK);
    assert_int_equal(extensions.duplicate, 1);
}

static void basic_constraints(void **state)
{
    (void) state;
    static const struct {
        const char *value;
        symca_extension_state state;
        bool ca;
        uint8_t octet;
        int64_t path_length;
    } cases[] = {
        {"3000", SYMCA_EXTENSION_READ, false, 0x00, SYMCA_ABSENT},
        {"30030101ff", SYMCA_EXTENSION_READ, true, 0xff, SYMCA_ABSENT},
        {"3003010101", SYMCA_EXTENSION_READ, true, 0x01, SYMCA_ABSENT},
        {"3003010100", SYMCA_EXTENSION_READ, false, 0x00, SYMCA_ABSENT},
        {"3080 0101ff 0000", SYMCA_EXTENSION_READ, true, 0xff, SYMCA_ABSENT},
        {"30060101ff020100", SYMCA_EXTENSION_READ, true, 0xff, 0},
        {"30060101ff02017f", SYMCA_EXTENSION_READ, true, 0xff, 127},
        {"3003020103", SYMCA_EXTENSION_READ, false, 0x00, 3},
        {"300a 0208 7fffffffffffffff", SYMCA_EXTENSION_READ, false, 0x00, INT64_MAX},
        {"300b 0209 00ffffffffffffffff", SYMCA_EXTENSION_READ, false, 0x00, INT64_MAX},
        {"300c 020a 01000000000000000000", SYMCA_EXTENSION_READ, false, 0x00, INT64_MAX},
        {"30060101ff0201ff", SYMCA_EXTENSION_UNREADABLE, false, 0xff, SYMCA_ABSENT},
        {"30050101ff0200", SYMCA_EXTENSION_UNREADABLE, false, 0xff, SYMCA_ABSENT},
        {"30040102ffff", SYMCA_EXTENSION_UNREADABLE, false, 0x00, SYMCA_ABSENT},
        {"30020100", SYMCA_EXTENSION_UNREADABLE, false, 0x00, SYMCA_ABSENT},
        {"30050101ff0500", SYMCA_EXTENSION_UNREADABLE, false, 0xff, SYMCA_ABSENT},
        {"30030101ff00", SYMCA_EXTENSION_UNREADABLE, false, 0x00, SYMCA_ABSENT},
        {"30040101ff", SYMCA_EXTENSION_UNREADABLE, false, 0x00, SYMCA_ABSENT},
        {"0101ff", SYMCA_EXTENSION_UNREADABLE, false, 0x00, SYMCA_ABSENT},
        {"3084ffffffff", SYMCA_EXTENSION_UNREADABLE, false, 0x00, SYMCA_ABSENT},
        {"", SYMCA_EXTENSION_UNREADABLE, false, 0x00, SYMCA_ABSENT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        read_one(BASIC_CONSTRAINTS, der_hex(cases[i].value));
        assert_int_equal(extensions.basic_constraints, cases[i].state);
        assert_int_equal(extensions.ca, cases[i].ca);
        assert_int_equal(extensions.ca_octet, cases[i].octet);
        assert_int_equal(extensions.path_length, cases[i].path_length);
    }
}

static void key_usage(void **state)
{
    (void) state;
    static const struct {
        const char *value;
        symca_extension_state state;
        int bits;
        size_t octets;
    } cases[] = {
        {"03020106", SYMCA_EXTENSION_READ, SYMCA_KEY_USAGE_KEY_CERT_SIGN | SYMCA_KEY_USAGE_CRL_SIGN, 2},
        {"03020780", SYMCA_EXTENSION_READ, SYMCA_KEY_USAGE_DIGITAL_SIGNATURE, 2},
        {"0303070080", SYMCA_EXTENSION_READ, SYMCA_KEY_USAGE_DECIPHER_ONLY, 3},
        {"030200ff", SYMCA_EXTENSION_READ, 0xff, 2},
        {"030207ff", SYMCA_EXTENSION_READ, SYMCA_KEY_USAGE_DIGITAL_SIGNATURE, 2},
        {"030500 00 00 ff ff", SYMCA_EXTENSION_READ, 0, 5},
        {"030100", SYMCA_EXTENSION_READ, 0, 1},
        {"0300", SYMCA_EXTENSION_UNREADABLE, 0, 0},
        {"03020806", SYMCA_EXTENSION_UNREADABLE, 0, 0},
        {"0302010600", SYMCA_EXTENSION_UNREADABLE, 0, 0},
        {"04020106", SYMCA_EXTENSION_UNREADABLE, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        read_one(KEY_USAGE, der_hex(cases[i].value));
        assert_int_equal(extensions.key_usage, cases[i].state);
        assert_int_equal(extensions.key_usage_bits, cases[i].bits);
        assert_int_equal(extensions.key_usage_octets, cases[i].octets);
    }
}

static void ext_key_usage(void **state)
{
    (void) state;
    read_one(EXT_KEY_USAGE, DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.3.1"), der_oid(UNKNOWN)));
    assert_int_equal(extensions.ext_key_usage, SYMCA_EXTENSION_READ);
    assert_int_equal(extensions.purpose_count, 2);
    assert_int_equal(extensions.purposes[0].id, SYMCA_OID_SERVER_AUTH);
    assert_string_equal(extensions.purposes[0].name, "serverAuth");
    assert_string_equal(extensions.purposes[1].oid, UNKNOWN);
    assert_string_equal(extensions.purposes[1].name, UNKNOWN);

    static const char *const broken[] = {"", "0500", "30020500", "30020600", "3003060155 00", "3005 0601 55 0602"};
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        read_one(EXT_KEY_USAGE, der_hex(broken[i]));
        assert_int_equal(extensions.ext_key_usage, SYMCA_EXTENSION_UNREADABLE);
        assert_int_equal(extensions.purpose_count, 0);
    }
}

static void key_identifiers(void **state)
{
    (void) state;
    read_one(SUBJECT_KEY_ID, der_hex("0403010203"));
    assert_int_equal(extensions.subject_key_id, SYMCA_EXTENSION_READ);
    assert_true(symca_slice_equal(extensions.subject_key_id_bytes, der_hex("010203")));
    read_one(SUBJECT_KEY_ID, der_hex("0400"));
    assert_int_equal(extensions.subject_key_id, SYMCA_EXTENSION_READ);
    assert_int_equal(extensions.subject_key_id_bytes.len, 0);
    read_one(SUBJECT_KEY_ID, der_hex("0403010203 00"));
    assert_int_equal(extensions.subject_key_id, SYMCA_EXTENSION_UNREADABLE);
    assert_null(extensions.subject_key_id_bytes.data);

    symca_slice issuer = der_tlv(0xa1, der_tlv(0xa4, der_name("Issuer")));
    read_one(AUTHORITY_KEY_ID, DER_SEQUENCE(der_hex("80020a0b"), issuer, der_hex("820105")));
    assert_int_equal(extensions.authority_key_id, SYMCA_EXTENSION_READ);
    assert_true(symca_slice_equal(extensions.authority_key_id_bytes, der_hex("0a0b")));
    assert_true(symca_slice_equal(extensions.authority_serial, der_hex("05")));
    read_one(AUTHORITY_KEY_ID, der_hex("3000"));
    assert_int_equal(extensions.authority_key_id, SYMCA_EXTENSION_READ);
    assert_null(extensions.authority_key_id_bytes.data);
    assert_null(extensions.authority_serial.data);
    read_one(AUTHORITY_KEY_ID, der_hex("3006 80020a0b 0500"));
    assert_int_equal(extensions.authority_key_id, SYMCA_EXTENSION_UNREADABLE);
    assert_null(extensions.authority_key_id_bytes.data);
}

static void assert_alt_name(symca_slice entry, symca_general_name kind, const char *text)
{
    read_one(SUBJECT_ALT_NAME, DER_SEQUENCE(entry));
    assert_int_equal(extensions.subject_alt_name.state, SYMCA_EXTENSION_READ);
    assert_int_equal(extensions.subject_alt_name.count, 1);
    assert_int_equal(extensions.subject_alt_name.entries[0].kind, kind);
    assert_int_equal(extensions.subject_alt_name.entries[0].tag, entry.data[0]);
    assert_string_equal(extensions.subject_alt_name.entries[0].text, text);
}

static void alternative_names(void **state)
{
    (void) state;
    assert_alt_name(der_string(0x81, "a@example.org"), SYMCA_GENERAL_NAME_EMAIL, "a@example.org");
    assert_alt_name(der_string(0x82, "example.org"), SYMCA_GENERAL_NAME_DNS, "example.org");
    assert_alt_name(der_string(0x82, "ex\nam\xe9le"), SYMCA_GENERAL_NAME_DNS,
                    "ex\xef\xbf\xbd"
                    "am\xef\xbf\xbdle");
    assert_alt_name(der_string(0x86, "http://example.org/"), SYMCA_GENERAL_NAME_URI, "http://example.org/");
    assert_alt_name(der_hex("a300"), SYMCA_GENERAL_NAME_X400, "");
    assert_alt_name(der_hex("a502 0500"), SYMCA_GENERAL_NAME_EDI_PARTY, "");
    assert_alt_name(der_tlv(0xa4, der_name("x, y")), SYMCA_GENERAL_NAME_DIRECTORY, "CN=x\\, y");
    assert_alt_name(der_tlv(0xa4, der_hex("3000")), SYMCA_GENERAL_NAME_DIRECTORY, "");
    assert_alt_name(der_tlv(0x88, der_hex("2a0304")), SYMCA_GENERAL_NAME_OID, "1.2.3.4");
    assert_alt_name(der_tlv(0xa0, DER_JOIN(der_oid("1.2.3.4"), der_hex("a0020500"))), SYMCA_GENERAL_NAME_OTHER,
                    "1.2.3.4");
}

static void addresses(void **state)
{
    (void) state;
    static const struct {
        const char *bytes;
        const char *text;
    } cases[] = {
        {"c0000201", "192.0.2.1"},
        {"00000000", "0.0.0.0"},
        {"ffffffff", "255.255.255.255"},
        {"20010db8000000000000000000000001", "2001:db8::1"},
        {"00000000000000000000000000000000", "::"},
        {"00000000000000000000000000000001", "::1"},
        {"20010db8000000000000000000000000", "2001:db8::"},
        {"20010db8000000010001000100010001", "2001:db8:0:1:1:1:1:1"},
        {"20010000000000010000000000000001", "2001:0:0:1::1"},
        {"20010db8000000000001000000000001", "2001:db8::1:0:0:1"},
        {"ffff0fff00ff000ffffffffffffffffe", "ffff:fff:ff:f:ffff:ffff:ffff:fffe"},
        {"c000020100", "c000020100"},
        {"c0000200ffffff00", "c0000200ffffff00"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_alt_name(der_tlv(0x87, der_hex(cases[i].bytes)), SYMCA_GENERAL_NAME_IP, cases[i].text);
}

static void alternative_names_that_do_not_decode(void **state)
{
    (void) state;
    static const char *const broken[] = {
        "",
        "3100",
        "3000 00",
        "3003 8202 61",               /* longer than the list */
        "3002 8900",                  /* no such kind */
        "3002 a200",                  /* a dNSName in pieces */
        "3002 8800",                  /* an identifier without arcs */
        "3004 a402 0500",             /* no name in it */
        "3006 a404 3000 0500",        /* more than a name in it */
        "3007 a005 0603 2a0304",      /* no value */
        "3009 a007 0500 a003 020100", /* no type */
        "3010 a40e 300c 310a 3008 0603550403 0c05",
    };
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        read_one(SUBJECT_ALT_NAME, der_hex(broken[i]));
        assert_int_equal(extensions.subject_alt_name.state, SYMCA_EXTENSION_UNREADABLE);
        assert_int_equal(extensions.subject_alt_name.count, 0);
        read_one(ISSUER_ALT_NAME, der_hex(broken[i]));
        assert_int_equal(extensions.issuer_alt_name.state, SYMCA_EXTENSION_UNREADABLE);
    }
    read_one(ISSUER_ALT_NAME, der_hex("3003 820161"));
    assert_int_equal(extensions.issuer_alt_name.state, SYMCA_EXTENSION_READ);
    assert_string_equal(extensions.issuer_alt_name.entries[0].text, "a");
}

static void name_constraints(void **state)
{
    (void) state;
    symca_slice permitted = der_tlv(0xa0, DER_SEQUENCE(der_string(0x82, "example.org"), der_hex("800100")));
    symca_slice excluded = der_tlv(0xa1, DER_JOIN(DER_SEQUENCE(der_tlv(0x87, der_hex("0a000000ff000000"))),
                                                  DER_SEQUENCE(der_tlv(0xa4, der_name("x")))));
    read_one(NAME_CONSTRAINTS, DER_SEQUENCE(permitted, excluded));
    const symca_alt_names *bases = &extensions.name_constraints;
    assert_int_equal(bases->state, SYMCA_EXTENSION_READ);
    assert_int_equal(bases->count, 3);
    assert_string_equal(bases->entries[0].text, "example.org");
    assert_string_equal(bases->entries[1].text, "0a000000ff000000");
    assert_string_equal(bases->entries[2].text, "CN=x");

    read_one(NAME_CONSTRAINTS, DER_SEQUENCE(excluded));
    assert_int_equal(bases->count, 2);
    read_one(NAME_CONSTRAINTS, der_hex("3000"));
    assert_int_equal(bases->state, SYMCA_EXTENSION_READ);
    read_one(NAME_CONSTRAINTS, DER_SEQUENCE(excluded, permitted));
    assert_int_equal(bases->state, SYMCA_EXTENSION_UNREADABLE);
    assert_int_equal(bases->count, 0);
    read_one(NAME_CONSTRAINTS, der_hex("3004 a002 3000"));
    assert_int_equal(bases->state, SYMCA_EXTENSION_UNREADABLE);
    assert_int_equal(bases->count, 0);
}

static void issuer_addresses(void **state)
{
    (void) state;
    symca_slice issuer = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.48.2"), der_string(0x86, "http://example.org/ca.cer"));
    symca_slice named = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.48.2"), der_tlv(0xa4, der_name("x")));
    symca_slice ocsp = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.48.1"), der_string(0x86, "http://ocsp.example.org"));
    read_one(AUTHORITY_INFO, DER_SEQUENCE(ocsp, named, issuer));
    assert_int_equal(extensions.authority_info, SYMCA_EXTENSION_READ);
    assert_int_equal(extensions.issuer_url_count, 1);
    assert_string_equal(extensions.issuer_urls[0], "http://example.org/ca.cer");

    read_one(AUTHORITY_INFO, DER_SEQUENCE(issuer, der_hex("3000")));
    assert_int_equal(extensions.authority_info, SYMCA_EXTENSION_UNREADABLE);
    assert_int_equal(extensions.issuer_url_count, 0);
}

static void policies(void **state)
{
    (void) state;
    symca_slice bare = DER_SEQUENCE(der_oid("2.5.29.32.0"));
    symca_slice qualified =
        DER_SEQUENCE(der_oid("1.2.3"), DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.4"), der_hex("0500"))));
    read_one(POLICIES, DER_SEQUENCE(bare));
    assert_int_equal(extensions.policies, SYMCA_EXTENSION_READ);
    assert_false(extensions.policy_qualifiers);
    read_one(POLICIES, DER_SEQUENCE(bare, qualified));
    assert_int_equal(extensions.policies, SYMCA_EXTENSION_READ);
    assert_true(extensions.policy_qualifiers);
    read_one(POLICIES, DER_SEQUENCE(qualified, der_hex("3000")));
    assert_int_equal(extensions.policies, SYMCA_EXTENSION_UNREADABLE);
    assert_false(extensions.policy_qualifiers);
    read_one(POLICIES, DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.3"), der_hex("0500"))));
    assert_int_equal(extensions.policies, SYMCA_EXTENSION_UNREADABLE);
}

static void assert_refused(symca_slice list, symca_status status, size_t offset)
{
    assert_int_equal(read_list(list), status);
    assert_int_equal(symca_error_offset(), offset);
}

static void lists_that_do_not_decode(void **state)
{
    (void) state;
    assert_refused(der_hex("0500"), SYMCA_ERROR_MALFORMED, 0);
    assert_refused(der_hex("3000"), SYMCA_ERROR_MALFORMED, 2);
    assert_refused(DER_SEQUENCE(der_oid(KEY_USAGE)), SYMCA_ERROR_MALFORMED, 7);
    assert_refused(DER_SEQUENCE(der_oid(KEY_USAGE), der_hex("0300")), SYMCA_ERROR_MALFORMED, 7);
    assert_refused(DER_SEQUENCE(der_oid(KEY_USAGE), der_hex("0400"), der_hex("0500")), SYMCA_ERROR_MALFORMED, 9);
    assert_refused(DER_SEQUENCE(der_oid(KEY_USAGE), der_hex("0101ff 0101ff 0400")), SYMCA_ERROR_MALFORMED, 10);
    assert_refused(DER_SEQUENCE(der_hex("0600"), der_hex("0400")), SYMCA_ERROR_MALFORMED, 0);
    assert_refused(DER_SEQUENCE(der_hex("060155"), der_hex("0405 00")), SYMCA_ERROR_MALFORMED, 5);
}

/* The same value so many times over. */
static symca_slice repeated(symca_slice value, size_t count)
{
    symca_slice all = der_fill(0, value.len * count);
    for (size_t i = 0; i < count; i++)
        memcpy(der_pool + (all.data - der_pool) + i * value.len, value.data, value.len);
    return all;
}

static void too_many_of_anything(void **state)
{
    (void) state;
    symca_slice extension = der_extension(UNKNOWN, der_none(), der_none());
    assert_int_equal(read_list(repeated(extension, SYMCA_MAX_EXTENSIONS)), SYMCA_OK);
    assert_int_equal(read_list(repeated(extension, SYMCA_MAX_EXTENSIONS + 1)), SYMCA_ERROR_LIMIT);
    assert_string_equal(symca_error_detail(), "the certificate has more than 256 extensions");

    symca_slice name = der_hex("8200");
    read_one(SUBJECT_ALT_NAME, der_tlv(0x30, repeated(name, SYMCA_MAX_GENERAL_NAMES)));
    assert_int_equal(extensions.subject_alt_name.count, SYMCA_MAX_GENERAL_NAMES);
    symca_slice names = der_tlv(0x30, repeated(name, SYMCA_MAX_GENERAL_NAMES + 1));
    assert_int_equal(read_list(der_extension(SUBJECT_ALT_NAME, der_none(), names)), SYMCA_ERROR_LIMIT);
    assert_non_null(strstr(symca_error_detail(), "subjectAltName"));
    symca_slice purposes = der_tlv(0x30, repeated(der_oid("2.5.29.37.0"), SYMCA_MAX_GENERAL_NAMES + 1));
    assert_int_equal(read_list(der_extension(EXT_KEY_USAGE, der_none(), purposes)), SYMCA_ERROR_LIMIT);
    symca_slice rdns = repeated(der_rdn("2.5.4.3", 0x0c, "a"), SYMCA_MAX_NAME_ATTRIBUTES + 1);
    symca_slice directory = der_tlv(0xa4, der_tlv(0x30, rdns));
    assert_int_equal(read_list(der_extension(SUBJECT_ALT_NAME, der_none(), DER_SEQUENCE(directory))),
                     SYMCA_ERROR_LIMIT);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_empty_list),
        TEST(each_as_encoded),
        TEST(critical_in_any_encoding),
        TEST(a_type_that_occurs_twice),
        TEST(basic_constraints),
        TEST(key_usage),
        TEST(ext_key_usage),
        TEST(key_identifiers),
        TEST(alternative_names),
        TEST(addresses),
        TEST(alternative_names_that_do_not_decode),
        TEST(name_constraints),
        TEST(issuer_addresses),
        TEST(policies),
        TEST(lists_that_do_not_decode),
        TEST(too_many_of_anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
