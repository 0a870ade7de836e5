/* SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE /* memmem */

#include "input-data.h"

#include <symca/limits.h>

#define PRIVATE_KEY_NOTE                                                                                               \
    "a private key was in this input; it was dropped. If the file has been sent to anyone, the key counts as exposed " \
    "and must be replaced"

static symca_slice root(void)
{
    return made_authority("Root");
}

static void test_der(void **state)
{
    (void) state;
    der_reset();
    assert_loads(root(), SYMCA_KIND_DER, root(), 0, NULL);
}

static void test_pem(void **state)
{
    (void) state;
    der_reset();
    assert_loads(made_pem("CERTIFICATE", root()), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_pem("X509 CERTIFICATE", root()), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_pem("X.509 CERTIFICATE", root()), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_armour("CERTIFICATE", "CERTIFICATE", root(), "\r\n"), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_armour("CERTIFICATE", "CERTIFICATE", root(), "\r"), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_armour("CERTIFICATE", "CERTIFICATE", root(), " "), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_armour("CERTIFICATE", "CERTIFICATE", root(), "\\n"), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_armour("CERTIFICATE", "CERTIFICATE", root(), "\n    "), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_armour("CERTIFICATE", "CERTIFICATE", root(), "\n> "), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_armour("CERTIFICATE", "CERTIFICATE", root(), "\r\n>> \t"), SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(made_armour("CERTIFICATE", "CERTIFICATE", root(), "\\\n"), SYMCA_KIND_PEM, root(), 0, NULL);
}

static void test_pem_with_text_around(void **state)
{
    (void) state;
    der_reset();
    symca_slice pem = made_pem("CERTIFICATE", root());
    symca_slice without_line_end = symca_slice_of(pem.data, pem.len - 1);
    assert_loads(without_line_end, SYMCA_KIND_PEM, root(), 0, NULL);
    assert_loads(DER_JOIN(der_text("subject=CN = Root\n\n"), pem, der_text("bye\n")), SYMCA_KIND_PEM, root(), 19, NULL);
    assert_loads(DER_JOIN(der_text("\tcert = \""), pem, der_text("\"")), SYMCA_KIND_PEM, root(), 9, NULL);
    assert_loads(DER_JOIN(der_text("<pre>"), pem, der_text("</pre>")), SYMCA_KIND_PEM, root(), 5, NULL);
}

static void test_byte_order_marks(void **state)
{
    (void) state;
    der_reset();
    symca_slice pem = DER_JOIN(der_text("my CA\n"), made_armour("CERTIFICATE", "CERTIFICATE", root(), "\r\n"));
    assert_loads(DER_JOIN(der_hex("efbbbf"), pem), SYMCA_KIND_PEM, root(), 9,
                 "a byte order mark (UTF-8) at the beginning was dropped");
    assert_loads(DER_JOIN(der_hex("fffe"), made_utf16(pem, false)), SYMCA_KIND_PEM, root(), 14,
                 "the text is in UTF-16 (little-endian), as Windows writes it");
    assert_loads(DER_JOIN(der_hex("feff"), made_utf16(pem, true)), SYMCA_KIND_PEM, root(), 14,
                 "the text is in UTF-16 (big-endian)");
    assert_loads(made_utf16(pem, false), SYMCA_KIND_PEM, root(), 12,
                 "the text is in UTF-16 (little-endian), as Windows writes it");
    assert_loads(made_utf16(pem, true), SYMCA_KIND_PEM, root(), 12, "the text is in UTF-16 (big-endian)");
}

static void test_trusted(void **state)
{
    (void) state;
    der_reset();
    assert_loads(input_file("input/trusted.pem"), SYMCA_KIND_PEM, input_file("input/twin-1.der"), 0,
                 "OpenSSL's trust settings behind the certificate (20 bytes) were dropped");
}

static void test_many(void **state)
{
    (void) state;
    der_reset();
    symca_slice first = made_authority("First"), second = made_authority("Second");
    symca_slice pem = made_pem("CERTIFICATE", first);
    const symca_slice inputs[] = {DER_JOIN(pem, made_pem("CERTIFICATE", second)), DER_JOIN(first, second),
                                  made_base64(DER_JOIN(first, second), "\n"),
                                  made_pem("CERTIFICATE", DER_JOIN(first, second))};
    const symca_kind kinds[] = {SYMCA_KIND_PEM, SYMCA_KIND_DER, SYMCA_KIND_BASE64, SYMCA_KIND_PEM};
    const size_t offsets[] = {pem.len, first.len, 0, 0};

    for (size_t i = 0; i < 4; i++) {
        symca_bundle *bundle = load_good(inputs[i]);
        assert_int_equal(symca_bundle_kind(bundle), kinds[i]);
        assert_int_equal(symca_bundle_count(bundle), 2);
        assert_der(bundle, 0, first);
        assert_der(bundle, 1, second);
        assert_int_equal(symca_bundle_offset(bundle, 1), offsets[i]);
        assert_int_equal(symca_bundle_note_count(bundle), 0);
        symca_bundle_unref(bundle);
    }
}

static void test_trailing_bytes(void **state)
{
    (void) state;
    der_reset();
    assert_loads(DER_JOIN(root(), der_text("\n")), SYMCA_KIND_DER, root(), 0,
                 "1 byte behind the certificate was dropped");
    assert_loads(DER_JOIN(root(), der_fill(0, 5)), SYMCA_KIND_DER, root(), 0,
                 "5 bytes behind the certificate were dropped");
    assert_loads(made_pem("CERTIFICATE", DER_JOIN(root(), der_text("xyz"))), SYMCA_KIND_PEM, root(), 0,
                 "3 bytes behind the certificate were dropped");
    symca_bundle *bundle = load_good(DER_JOIN(root(), made_authority("Other"), der_hex("3003020100")));
    assert_int_equal(symca_bundle_count(bundle), 2);
    assert_string_equal(symca_bundle_note(bundle, 0), "5 bytes behind the last certificate were dropped");
    symca_bundle_unref(bundle);
}

/* A certificate that is read is also found to be one, however its version's length is written. */
static void test_version_with_its_end_marked(void **state)
{
    (void) state;
    der_reset();
    der_certificate fields = der_root();
    fields.version = der_indefinite(0xa0, der_hex("020102"));
    symca_slice odd = der_assemble(&fields);
    assert_loads(odd, SYMCA_KIND_DER, odd, 0, NULL);
    assert_loads(made_base64(odd, "\n"), SYMCA_KIND_BASE64, odd, 0, NULL);
    symca_bundle *bundle = load_good(DER_JOIN(root(), odd));
    assert_int_equal(symca_bundle_count(bundle), 2);
    symca_bundle_unref(bundle);
}

static void assert_key_behind_is_told(symca_slice behind)
{
    symca_bundle *bundle = load_good(DER_JOIN(root(), behind));
    assert_int_equal(symca_bundle_count(bundle), 1);
    assert_int_equal(symca_bundle_note_count(bundle), 2);
    assert_string_equal(symca_bundle_note(bundle, 1), PRIVATE_KEY_NOTE);
    symca_bundle_unref(bundle);
}

static void test_private_key_behind_the_certificate(void **state)
{
    (void) state;
    der_reset();
    symca_slice key = input_file("crypto/key-rsa-pkcs8.der");
    symca_slice algorithm = der_indefinite(0x30, DER_JOIN(der_oid("1.2.840.113549.1.1.1"), der_hex("0500")));
    symca_slice marked = DER_SEQUENCE(der_hex("020100"), algorithm, der_tlv(0x04, der_fill(0x5a, 600)));
    assert_key_behind_is_told(key);
    assert_key_behind_is_told(marked);
    assert_key_behind_is_told(DER_JOIN(input_file("input/request.der"), marked));
    assert_key_behind_is_told(made_pem("PRIVATE KEY", key));
    assert_key_behind_is_told(DER_JOIN(input_file("input/request.der"), der_text("\n"), made_pem("PRIVATE KEY", key)));
}

static void test_base64(void **state)
{
    (void) state;
    der_reset();
    assert_loads(made_base64(root(), "\n"), SYMCA_KIND_BASE64, root(), 0, NULL);
    assert_loads(made_base64(root(), ""), SYMCA_KIND_BASE64, root(), 0, NULL);
    assert_loads(DER_JOIN(der_text(" \r\n"), made_base64(root(), "\r\n")), SYMCA_KIND_BASE64, root(), 3, NULL);
    assert_loads(made_base64(made_pem("CERTIFICATE", root()), ""), SYMCA_KIND_BASE64, root(), 0, NULL);
    assert_loads(made_base64(DER_JOIN(der_text("a\nb\n"), made_pem("CERTIFICATE", root())), "\n"), SYMCA_KIND_BASE64,
                 root(), 0, NULL);
}

static void assert_chain_file(symca_slice bytes, symca_kind kind)
{
    symca_bundle *bundle = load_good(bytes);
    assert_int_equal(symca_bundle_kind(bundle), kind);
    assert_int_equal(symca_bundle_count(bundle), 2);
    assert_der(bundle, 0, input_file("input/leaf.der"));
    assert_der(bundle, 1, input_file("input/twin-2.der"));
    assert_int_equal(symca_bundle_note_count(bundle), 0);
    symca_bundle_unref(bundle);
}

/* The Base64 between the marks of a PEM text. */
static symca_slice without_armour(symca_slice pem)
{
    const uint8_t *first = memchr(pem.data, '\n', pem.len);
    const uint8_t *last = memmem(pem.data, pem.len, "-----END", 8);
    assert_true(first && last);
    return symca_slice_of(first + 1, (size_t) (last - first - 1));
}

static void test_pkcs7(void **state)
{
    (void) state;
    der_reset();
    symca_slice pem = input_file("input/chain.p7b");
    symca_slice base64 = without_armour(pem);
    assert_chain_file(pem, SYMCA_KIND_PKCS7);
    assert_chain_file(base64, SYMCA_KIND_PKCS7);
    assert_chain_file(DER_JOIN(der_text("-----BEGIN CMS-----\n"), base64, der_text("-----END CMS-----\n")),
                      SYMCA_KIND_PKCS7);
    assert_chain_file(
        DER_JOIN(der_text("-----BEGIN CERTIFICATE-----\n"), base64, der_text("-----END CERTIFICATE-----\n")),
        SYMCA_KIND_PEM);
    symca_bundle *bundle = load_good(input_file("crypto/two.p7b"));
    assert_int_equal(symca_bundle_kind(bundle), SYMCA_KIND_PKCS7);
    assert_int_equal(symca_bundle_count(bundle), 2);
    symca_bundle_unref(bundle);
}

static void test_pkcs12(void **state)
{
    (void) state;
    der_reset();
    symca_load_options right = SYMCA_LOAD_OPTIONS_INIT, wrong = SYMCA_LOAD_OPTIONS_INIT;
    right.password = DATA_PASSWORD;
    wrong.password = "nonsense";
    symca_slice file = input_file("crypto/modern.p12");
    const symca_slice inputs[] = {file, made_base64(file, "\n"), made_pem("PKCS12", file)};

    for (size_t i = 0; i < 3; i++) {
        symca_bundle *bundle = load_good_with(inputs[i], &right);
        assert_int_equal(symca_bundle_kind(bundle), SYMCA_KIND_PKCS12);
        assert_true(symca_bundle_count(bundle) > 0);
        assert_int_equal(symca_bundle_private_keys(bundle), 1);
        assert_int_equal(symca_bundle_note_count(bundle), 1);
        assert_string_equal(symca_bundle_note(bundle, 0), PRIVATE_KEY_NOTE);
        symca_bundle_unref(bundle);

        symca_bundle *none;
        assert_int_equal(load_exact(inputs[i], NULL, &none), SYMCA_ERROR_PASSWORD_NEEDED);
        assert_null(none);
        assert_string_equal(symca_error_detail(),
                            "this PKCS#12 file is protected; give the password that it was exported with");
        assert_int_equal(load_exact(inputs[i], &wrong, &none), SYMCA_ERROR_PASSWORD_WRONG);
        assert_string_equal(symca_error_detail(), "the password does not open this PKCS#12 file");
    }
}

static void test_pkcs12_with_only_a_key(void **state)
{
    (void) state;
    der_reset();
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *none;
    options.password = DATA_PASSWORD;
    assert_int_equal(load_exact(input_file("crypto/key-only.p12"), &options, &none), SYMCA_ERROR_PRIVATE_KEY);
    assert_null(none);
}

/* Certificates beside a private key are taken, the key is told. */
static void test_private_key_beside(void **state)
{
    (void) state;
    der_reset();
    symca_slice key = input_file("crypto/key-ec-pkcs8.pem");
    symca_slice pem = made_pem("CERTIFICATE", root());
    assert_loads(DER_JOIN(key, pem), SYMCA_KIND_PEM, root(), key.len, PRIVATE_KEY_NOTE);

    symca_bundle *bundle = load_good(DER_JOIN(key, pem, key));
    assert_int_equal(symca_bundle_private_keys(bundle), 2);
    assert_string_equal(
        symca_bundle_note(bundle, 0),
        "2 private keys were in this input; they were dropped. If the file has been sent to anyone, the keys "
        "count as exposed and must be replaced");
    symca_bundle_unref(bundle);

    bundle = load_good(DER_JOIN(root(), input_file("crypto/key-rsa-pkcs8.der")));
    assert_int_equal(symca_bundle_private_keys(bundle), 1);
    assert_int_equal(symca_bundle_note_count(bundle), 2);
    assert_string_equal(symca_bundle_note(bundle, 1), PRIVATE_KEY_NOTE);
    symca_bundle_unref(bundle);
}

static void test_other_blocks_beside(void **state)
{
    (void) state;
    der_reset();
    symca_slice pem = made_pem("CERTIFICATE", root());
    symca_slice request = input_file("input/request.pem");
    assert_loads(DER_JOIN(pem, request), SYMCA_KIND_PEM, root(), 0,
                 made_text("a block without a certificate at byte %zu (certificate-request) was left out", pem.len));
    assert_loads(DER_JOIN(request, pem, made_pem("FOO", der_hex("00"))), SYMCA_KIND_PEM, root(), request.len,
                 "2 blocks without a certificate were left out, the first at byte 0 (certificate-request)");
}

/* One that cannot be read does not keep the others from being used. */
static void test_broken_block_beside(void **state)
{
    (void) state;
    der_reset();
    symca_slice pem = made_pem("CERTIFICATE", root());
    symca_slice cut = made_pem("CERTIFICATE", symca_slice_of(root().data, root().len - 10));
    assert_loads(
        DER_JOIN(pem, cut), SYMCA_KIND_PEM, root(), 0,
        made_text("what stands at byte %zu was left out: the certificate is cut short: %zu of its %zu bytes are "
                  "here, 10 are missing; fetch or copy all of it again",
                  pem.len, root().len - 10, root().len));
    assert_loads(DER_JOIN(cut, pem), SYMCA_KIND_PEM, root(), cut.len,
                 made_text("what stands at byte 0 was left out: the certificate is cut short: %zu of its %zu bytes are "
                           "here, 10 are missing; fetch or copy all of it again",
                           root().len - 10, root().len));
}

static void test_cut_der(void **state)
{
    (void) state;
    der_reset();
    symca_slice whole = root();
    for (size_t len = 4; len < whole.len; len++)
        assert_load_fails(
            symca_slice_of(whole.data, len), SYMCA_ERROR_TRUNCATED, len,
            made_text("the certificate is cut short: %zu of its %zu bytes are here, %zu are missing; fetch or "
                      "copy all of it again",
                      len, whole.len, whole.len - len));
    symca_slice pkcs7 = input_file("crypto/two.p7b");
    assert_load_fails(
        symca_slice_of(pkcs7.data, pkcs7.len - 7), SYMCA_ERROR_TRUNCATED, pkcs7.len - 7,
        made_text("the PKCS#7 file is cut short: %zu of its %zu bytes are here, 7 are missing; fetch or copy "
                  "all of it again",
                  pkcs7.len - 7, pkcs7.len));
    symca_slice pkcs12 = input_file("crypto/modern.p12");
    assert_load_fails(
        symca_slice_of(pkcs12.data, 300), SYMCA_ERROR_TRUNCATED, 300,
        made_text("the PKCS#12 file is cut short: 300 of its %zu bytes are here, %zu are missing; fetch or "
                  "copy all of it again",
                  pkcs12.len, pkcs12.len - 300));
}

/* Wherever a PEM text is cut, it says so, or nothing of the certificate is missing. */
static void test_cut_pem(void **state)
{
    (void) state;
    der_reset();
    symca_slice whole = made_pem("CERTIFICATE", root());
    const uint8_t *end_line = memmem(whole.data, whole.len, "-----END", 8);
    size_t body_end = (size_t) (end_line - whole.data);
    symca_bundle *bundle;

    for (size_t len = 40; len < body_end - 2; len++) {
        assert_int_equal(load_exact(symca_slice_of(whole.data, len), NULL, &bundle), SYMCA_ERROR_TRUNCATED);
        assert_int_equal(symca_error_offset(), 0);
        assert_non_null(strstr(symca_error_detail(), "are missing; fetch or copy all of it again"));
    }
    for (size_t len = body_end; len < whole.len - 1; len++)
        assert_loads(
            symca_slice_of(whole.data, len), SYMCA_KIND_PEM, root(), 0,
            "the END line of the block at byte 0 is missing or differs from its BEGIN line; the certificate is "
            "whole nevertheless");
    assert_loads(
        made_armour("CERTIFICATE", "X509 CERTIFICATE", root(), "\n"), SYMCA_KIND_PEM, root(), 0,
        "the END line of the block at byte 0 is missing or differs from its BEGIN line; the certificate is whole "
        "nevertheless");
}

static void test_cut_base64(void **state)
{
    (void) state;
    der_reset();
    symca_slice text = made_base64(root(), "");
    for (size_t len = 400; len < 408; len++) {
        size_t here = len * 6 / 8;
        assert_load_fails(
            symca_slice_of(text.data, len), SYMCA_ERROR_TRUNCATED, 0,
            made_text("the certificate is cut short: %zu of its %zu bytes are here, %zu are missing; fetch or "
                      "copy all of it again",
                      here, root().len, root().len - here));
    }
}

static void test_wrong_character(void **state)
{
    (void) state;
    der_reset();
    symca_slice pem = DER_JOIN(der_text("my CA\n"), made_pem("CERTIFICATE", root()));
    uint8_t *changed = der_room(pem.len);
    memcpy(changed, pem.data, pem.len);
    changed[100] = '*';
    static const char detail[] =
        "the character \"*\" has no place in the Base64 text of a certificate: copy it again, from a plain text editor";
    symca_slice text = symca_slice_of(changed, pem.len);
    assert_load_fails(text, SYMCA_ERROR_MALFORMED, 100, detail);
    assert_load_fails(DER_JOIN(der_hex("efbbbf"), text), SYMCA_ERROR_MALFORMED, 103, detail);
    assert_load_fails(DER_JOIN(der_hex("fffe"), made_utf16(text, false)), SYMCA_ERROR_MALFORMED, 202, detail);
}

static void test_malformed_certificate(void **state)
{
    (void) state;
    der_reset();
    der_certificate fields = der_root();
    fields.validity = der_hex("0500");
    symca_slice der = der_assemble(&fields);
    symca_bundle *none;
    assert_int_equal(load_exact(der, NULL, &none), SYMCA_ERROR_MALFORMED);
    size_t offset = symca_error_offset();
    assert_true(offset > 0 && offset < der.len);
    /* In text it is the block that is told. */
    assert_int_equal(load_exact(DER_JOIN(der_text("x\n"), made_pem("CERTIFICATE", der)), NULL, &none),
                     SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_offset(), 2);
    assert_int_equal(load_exact(made_base64(der, "\n"), NULL, &none), SYMCA_ERROR_MALFORMED);
    assert_int_equal(symca_error_offset(), 0);
}

static void test_empty_block(void **state)
{
    (void) state;
    der_reset();
    assert_load_fails(der_text("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"), SYMCA_ERROR_TRUNCATED, 0,
                      "there is nothing between the BEGIN and END lines of this block: copy all of it again");
}

static void test_size_limit(void **state)
{
    (void) state;
    der_reset();
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    options.max_size = root().len;
    symca_bundle_unref(load_good_with(root(), &options));
    options.max_size = root().len - 1;
    assert_load_fails_with(
        root(), &options, SYMCA_ERROR_LIMIT, SYMCA_NONE,
        made_text("the input has %zu bytes, and at most %zu are taken: a certificate has a few thousand, "
                  "so this may be another file",
                  root().len, root().len - 1));

    symca_slice large = DER_JOIN(root(), der_fill(0, SYMCA_DEFAULT_MAX_INPUT - root().len));
    symca_bundle_unref(load_good(large));
    assert_load_fails(
        DER_JOIN(large, der_text("x")), SYMCA_ERROR_LIMIT, SYMCA_NONE,
        "the input has 1048577 bytes, and at most 1048576 are taken: a certificate has a few thousand, so this "
        "may be another file");
    options.max_size = SIZE_MAX;
    symca_bundle_unref(load_good_with(DER_JOIN(large, der_text("x")), &options));
}

static void test_arguments(void **state)
{
    (void) state;
    der_reset();
    symca_bundle *bundle = (symca_bundle *) 1;
    symca_slice der = root();
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;

    assert_int_equal(symca_bundle_load(der.data, der.len, NULL, NULL), SYMCA_ERROR_ARGUMENT);
    assert_string_equal(symca_error_detail(), "there is no place for the bundle: out_bundle is NULL");
    assert_int_equal(symca_bundle_load(NULL, 5, NULL, &bundle), SYMCA_ERROR_ARGUMENT);
    assert_string_equal(symca_error_detail(), "data is NULL, but len is 5");
    assert_null(bundle);
    assert_int_equal(symca_bundle_load(NULL, 0, NULL, &bundle), SYMCA_ERROR_EMPTY);

    options.size = sizeof options + 8;
    assert_int_equal(symca_bundle_load(der.data, der.len, &options, &bundle), SYMCA_OK);
    symca_bundle_unref(bundle);
    options.flags = 2;
    assert_int_equal(symca_bundle_load(der.data, der.len, &options, &bundle), SYMCA_ERROR_ARGUMENT);
    assert_string_equal(symca_error_detail(), "the options have flags that this version does not know: 0x2");
    assert_null(bundle);
}

/* What failed on the way to a success is not left behind. */
static void test_last_failure_stays(void **state)
{
    (void) state;
    der_reset();
    symca_slice cut = made_pem("CERTIFICATE", symca_slice_of(root().data, root().len - 10));
    symca_fail(SYMCA_ERROR_CODE, 5, "before");
    symca_bundle_unref(load_good(DER_JOIN(cut, made_pem("CERTIFICATE", root()))));
    assert_int_equal(symca_error_status(), SYMCA_ERROR_CODE);
    assert_string_equal(symca_error_detail(), "before");
}

/* Text out of the input stands in a note: it must not bring control characters along. */
static void test_notes_are_clean(void **state)
{
    (void) state;
    der_reset();
    symca_slice twice = made_authority("Evil\x1b[31m\nname");
    symca_bundle *bundle = load_good(DER_JOIN(twice, twice));
    const char *note = symca_bundle_note(bundle, 0);
    assert_non_null(strstr(note, "Evil"));
    for (size_t i = 0; note[i]; i++)
        assert_true((uint8_t) note[i] >= 0x20);
    symca_bundle_unref(bundle);
}

/* SignedData with so many certificates that cannot be read, and others behind them. */
static symca_slice broken_pkcs7(size_t broken, symca_slice others)
{
    uint8_t *bytes = der_room(2 * broken);
    for (size_t i = 0; i < broken; i++)
        memcpy(bytes + 2 * i, "\x30", 2);
    symca_slice certificates = der_tlv(0xa0, DER_JOIN(symca_slice_of(bytes, 2 * broken), others));
    symca_slice data = DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"));
    symca_slice content = DER_SEQUENCE(der_hex("020101"), der_hex("3100"), data, certificates, der_hex("3100"));
    return DER_SEQUENCE(der_oid("1.2.840.113549.1.7.2"), der_tlv(0xa0, content));
}

/* Past the notes that are kept, failures are only counted; the first one still tells why nothing could be read. */
static void test_very_many_failures(void **state)
{
    (void) state;
    der_reset();
    symca_bundle *bundle = load_good(broken_pkcs7(100000, root()));
    assert_int_equal(symca_bundle_count(bundle), 1);
    assert_int_equal(symca_bundle_note_count(bundle), SYMCA_MAX_NOTES);
    assert_string_equal(symca_bundle_note(bundle, SYMCA_MAX_NOTES - 1),
                        "there are 99937 more remarks, which are left out");
    symca_bundle_unref(bundle);

    char first[1024];
    der_reset();
    symca_slice one = broken_pkcs7(1, der_none());
    assert_int_equal(load_exact(one, NULL, &bundle), SYMCA_ERROR_MALFORMED);
    strcpy(first, symca_error_detail());
    assert_int_equal(load_exact(broken_pkcs7(100000, der_none()), NULL, &bundle), SYMCA_ERROR_MALFORMED);
    assert_string_equal(symca_error_detail(), first);
}

/* What is looked for in the failure of a block is found behind them as well: a cut group of Base64. */
static void test_cut_block_behind_very_many_failures(void **state)
{
    (void) state;
    der_reset();
    symca_slice cut = made_pem("CERTIFICATE", DER_JOIN(root(), der_hex("0000")));
    cut = symca_slice_of(cut.data, cut.len - strlen("-----END CERTIFICATE-----\n") - 2);
    symca_bundle *bundle = load_good(DER_JOIN(made_pem("PKCS7", broken_pkcs7(100, der_none())), cut));
    assert_int_equal(symca_bundle_count(bundle), 1);
    symca_bundle_unref(bundle);
}

/* A PKCS#12 file that is empty and whose MAC nobody made: a password is tried with so many hash computations. */
static symca_slice with_mac(uint32_t rounds)
{
    const uint8_t count[] = {0, (uint8_t) (rounds >> 16), (uint8_t) (rounds >> 8), (uint8_t) rounds};
    symca_slice safe = DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"), der_tlv(0xa0, der_tlv(0x04, der_hex("3000"))));
    symca_slice digest = DER_SEQUENCE(der_algorithm("2.16.840.1.101.3.4.2.1"), der_tlv(0x04, der_fill(0, 32)));
    symca_slice mac = DER_SEQUENCE(digest, der_string(0x04, "salt"), der_tlv(0x02, der_bytes(count, sizeof count)));
    return made_pem("PKCS12", DER_SEQUENCE(der_hex("020103"), safe, mac));
}

/* What may be derived is of the input, however many files are in it. */
static void test_key_derivation_of_many_files(void **state)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;

    (void) state;
    der_reset();
    options.password = "x";
    symca_slice all = der_none();
    for (uint32_t spent = 0; spent < SYMCA_MAX_KEY_DERIVATION; spent += SYMCA_MAX_PKCS12_ITERATIONS)
        all = DER_JOIN(all, with_mac(SYMCA_MAX_PKCS12_ITERATIONS));
    assert_int_equal(load_exact(all, &options, &bundle), SYMCA_ERROR_PASSWORD_WRONG);
    assert_int_equal(load_exact(DER_JOIN(all, with_mac(1)), &options, &bundle), SYMCA_ERROR_LIMIT);
    assert_non_null(strstr(symca_error_detail(), "3000000"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_der),
        cmocka_unit_test(test_pem),
        cmocka_unit_test(test_pem_with_text_around),
        cmocka_unit_test(test_byte_order_marks),
        cmocka_unit_test(test_trusted),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_trailing_bytes),
        cmocka_unit_test(test_version_with_its_end_marked),
        cmocka_unit_test(test_private_key_behind_the_certificate),
        cmocka_unit_test(test_base64),
        cmocka_unit_test(test_pkcs7),
        cmocka_unit_test(test_very_many_failures),
        cmocka_unit_test(test_cut_block_behind_very_many_failures),
        cmocka_unit_test(test_pkcs12),
        cmocka_unit_test(test_key_derivation_of_many_files),
        cmocka_unit_test(test_pkcs12_with_only_a_key),
        cmocka_unit_test(test_private_key_beside),
        cmocka_unit_test(test_other_blocks_beside),
        cmocka_unit_test(test_broken_block_beside),
        cmocka_unit_test(test_cut_der),
        cmocka_unit_test(test_cut_pem),
        cmocka_unit_test(test_cut_base64),
        cmocka_unit_test(test_wrong_character),
        cmocka_unit_test(test_malformed_certificate),
        cmocka_unit_test(test_empty_block),
        cmocka_unit_test(test_size_limit),
        cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_last_failure_stays),
        cmocka_unit_test(test_notes_are_clean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
