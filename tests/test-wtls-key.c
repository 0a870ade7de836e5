/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-data.h"

#include <time.h>

static const symca_slice text = {(const uint8_t *) "some text", 9};

static symca_slice slice_of_text(const char *bytes, size_t len)
{
    return symca_slice_of((const uint8_t *) bytes, len);
}

/* The numbers that OpenSSL calls wap-wsg-idm-ecid-wtls1 to 12, where SEC 2 or X9.62 define the curve as well. */
static void curves_have_the_numbers_of_wtls(void **state)
{
    (void) state;
    assert_int_equal(symca_wtls_curve_number("1.3.132.0.1"), 3);         /* sect163k1 */
    assert_int_equal(symca_wtls_curve_number("1.3.132.0.4"), 4);         /* sect113r1 */
    assert_int_equal(symca_wtls_curve_number("1.2.840.10045.3.0.1"), 5); /* c2pnb163v1 */
    assert_int_equal(symca_wtls_curve_number("1.3.132.0.6"), 6);         /* secp112r1 */
    assert_int_equal(symca_wtls_curve_number("1.3.132.0.30"), 7);        /* secp160r2 */
    assert_int_equal(symca_wtls_curve_number("1.3.132.0.26"), 10);       /* sect233k1 */
    assert_int_equal(symca_wtls_curve_number("1.3.132.0.27"), 11);       /* sect233r1 */
    assert_int_equal(symca_wtls_curve_number("1.3.132.0.33"), 12);       /* secp224r1 */
    assert_int_equal(symca_wtls_curve_number("1.2.840.10045.3.1.7"), 0); /* P-256 */
    assert_int_equal(symca_wtls_curve_number(NULL), 0);
}

static void a_curve_s_number_tells_its_field(void **state)
{
    (void) state;
    static const struct {
        uint8_t number;
        unsigned bits;
    } curves[] = {{0, 0},   {1, 113}, {2, 0},    {3, 163},  {4, 113},  {5, 163}, {6, 112}, {7, 160},
                  {8, 112}, {9, 160}, {10, 233}, {11, 233}, {12, 224}, {13, 0},  {255, 0}};
    for (size_t i = 0; i < sizeof curves / sizeof curves[0]; i++) {
        symca_wtls wtls = {.key_kind = SYMCA_WTLS_KEY_ECDSA, .parameters = curves[i].number};
        assert_int_equal(symca_wtls_key_bits(&wtls), curves[i].bits);
    }
}

static void the_same_key_has_the_same_hash(void **state)
{
    (void) state;
    static const char *const names[][2] = {
        {"old.wtls", "old.der"}, {"new-by-old.wtls", "new.der"}, {"p-224.wtls", "p-224.der"}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        symca_wtls *wtls = wtls_handle(names[i][0]);
        symca_certificate *x509 = wtls_x509(names[i][1]);
        uint8_t hash[20];
        size_t len;
        const uint8_t *wtls_hash = symca_wtls_key_hash(wtls, &len);
        assert_int_equal(symca_wtls_certificate_key_hash(x509, hash), SYMCA_OK);
        assert_int_equal(len, 20);
        assert_memory_equal(wtls_hash, hash, 20);

        symca_crypto_key a, b;
        symca_wtls_public_key(wtls, &a);
        symca_wtls_public_key_of_x509(x509, &b);
        assert_true(symca_wtls_same_key(&a, &b));
        symca_wtls_unref(wtls);
        symca_certificate_unref(x509);
    }
}

/* WAP-261_101: over the bare modulus, or over x. */
static void the_hash_is_that_of_modulus_or_x(void **state)
{
    (void) state;
    uint8_t hash[20];
    symca_crypto_key key = {.rsa = true, .modulus = slice_of_text("abc", 3)};
    static const char abc[] = "\xa9\x99\x3e\x36\x47\x06\x81\x6a\xba\x3e\x25\x71\x78\x50\xc2\x6c\x9c\xd0\xd8\x9d";
    assert_int_equal(symca_wtls_hash_key(&key, hash), SYMCA_OK);
    assert_memory_equal(hash, abc, 20);

    static const char *const points[] = {"\4abcxyz", "\6abcxyz", "\7abcxyz", "\2abc", "\3abc"};
    for (size_t i = 0; i < sizeof points / sizeof points[0]; i++) {
        key = (symca_crypto_key){.point = slice_of_text(points[i], strlen(points[i]))};
        memset(hash, 0, sizeof hash);
        assert_int_equal(symca_wtls_hash_key(&key, hash), SYMCA_OK);
        assert_memory_equal(hash, abc, 20);
    }

    static const struct {
        const char *bytes;
        size_t len;
    } none[] = {{"", 0}, {"\0", 1}, {"\2", 1}, {"\4", 1}, {"\4a", 2}, {"\4abc", 4}, {"\5abc", 4}};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        key = (symca_crypto_key){.point = slice_of_text(none[i].bytes, none[i].len)};
        assert_false(symca_wtls_key_has_hash(&key));
        assert_failed(symca_wtls_hash_key(&key, hash), SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                      "there is no key hash for this key: only RSA keys and EC keys given as a point have one");
    }
}

static void other_keys_have_no_hash(void **state)
{
    (void) state;
    symca_certificate *ed25519 = wtls_x509("ed25519.der");
    uint8_t hash[20];
    assert_int_equal(symca_wtls_certificate_key_hash(ed25519, hash), SYMCA_ERROR_UNSUPPORTED);
    assert_int_equal(symca_wtls_certificate_key_hash(NULL, hash), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_wtls_certificate_key_hash(ed25519, NULL), SYMCA_ERROR_ARGUMENT);
    symca_certificate_unref(ed25519);
}

static void keys_differ_in_any_part(void **state)
{
    (void) state;
    const symca_crypto_key rsa = {.rsa = true, .modulus = text, .exponent = slice_of_text("\3", 1)};
    symca_crypto_key other = rsa;
    assert_true(symca_wtls_same_key(&rsa, &other));
    other.exponent = slice_of_text("\5", 1);
    assert_false(symca_wtls_same_key(&rsa, &other));
    other = rsa;
    other.modulus.len--;
    assert_false(symca_wtls_same_key(&rsa, &other));

    const symca_crypto_key ec = {.curve_oid = "1.3.132.0.33", .point = text};
    assert_false(symca_wtls_same_key(&rsa, &ec));
    other = ec;
    assert_true(symca_wtls_same_key(&ec, &other));
    other.curve_oid = "1.3.132.0.30";
    assert_false(symca_wtls_same_key(&ec, &other));
    other.curve_oid = NULL;
    assert_false(symca_wtls_same_key(&ec, &other));
    other = ec;
    other.point.len--;
    assert_false(symca_wtls_same_key(&ec, &other));

    /* Two keys that could not be read are no same key. */
    const symca_crypto_key nothing = {.rsa = false};
    assert_false(symca_wtls_same_key(&nothing, &nothing));
    const symca_crypto_key empty = {.rsa = true};
    assert_false(symca_wtls_same_key(&empty, &empty));
}

/* Leading zeros of a modulus are no part of the key (WAP-261 section 10.5.2 has no sign byte). */
static void leading_zeros_do_not_make_another_key(void **state)
{
    (void) state;
    const symca_wtls plain = {.key_kind = SYMCA_WTLS_KEY_RSA, .modulus = text, .exponent = slice_of_text("\1\0\1", 3)};
    symca_wtls padded = plain;
    padded.modulus = slice_of_text("\0\0some text", 11);
    padded.exponent = slice_of_text("\0\1\0\1", 4);
    symca_crypto_key a, b;
    symca_wtls_public_key(&plain, &a);
    symca_wtls_public_key(&padded, &b);
    assert_true(symca_wtls_same_key(&a, &b));
}

static void signatures_verify_with_their_own_key_only(void **state)
{
    (void) state;
    static const struct {
        const char *certificate;
        const char *issuer;
        symca_status status;
    } cases[] = {
        {"old.wtls", "old.wtls", SYMCA_OK},
        {"p-224.wtls", "p-224.wtls", SYMCA_OK},
        {"new-by-old.wtls", "old.wtls", SYMCA_OK},
        {"name-and-hash.wtls", "old.wtls", SYMCA_OK},
        {"new-by-old.wtls", "new-by-old.wtls", SYMCA_ERROR_SIGNATURE},
        {"new-by-old.wtls", "p-224.wtls", SYMCA_ERROR_SIGNATURE},
        {"p-224.wtls", "old.wtls", SYMCA_ERROR_SIGNATURE},
        {"nobody.wtls", "old.wtls", SYMCA_ERROR_SIGNATURE},
        {"p-224.wtls", "name-and-hash.wtls", SYMCA_ERROR_UNSUPPORTED}, /* explicit parameters */
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        symca_wtls *certificate = wtls_handle(cases[i].certificate);
        symca_wtls *issuer = wtls_handle(cases[i].issuer);
        symca_status status = symca_wtls_verify(certificate, issuer);
        if (status != cases[i].status)
            fail_msg("%s by %s: %d", cases[i].certificate, cases[i].issuer, (int) status);
        symca_wtls_unref(certificate);
        symca_wtls_unref(issuer);
    }
}

static void kinds_that_do_not_fit_are_named(void **state)
{
    (void) state;
    const symca_crypto_key rsa = {.rsa = true}, ec = {.rsa = false};
    assert_failed(symca_wtls_verify_signature(&ec, SYMCA_WTLS_SIGNATURE_RSA_SHA, text, text), SYMCA_ERROR_SIGNATURE,
                  SYMCA_NONE, "the signature is an RSA one, but the signer's key is not");
    assert_failed(symca_wtls_verify_signature(&rsa, SYMCA_WTLS_SIGNATURE_ECDSA_SHA, text, text), SYMCA_ERROR_SIGNATURE,
                  SYMCA_NONE, "the signature is an ECDSA one, but the signer's key is RSA");
    assert_failed(symca_wtls_verify_signature(&rsa, SYMCA_WTLS_SIGNATURE_ANONYMOUS, text, text), SYMCA_ERROR_SIGNATURE,
                  SYMCA_NONE, "it carries no signature (signature algorithm 0, anonymous)");
    assert_int_equal(symca_wtls_verify(NULL, NULL), SYMCA_ERROR_ARGUMENT);
}

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* Keys that nobody has, such as an attacker writes: refused, and soon. */
static void hostile_keys_are_refused_soon(void **state)
{
    (void) state;
    static uint8_t large[65535];
    memset(large, 0xff, sizeof large);
    const symca_slice all = symca_slice_of(large, sizeof large);
    const symca_slice kilobyte = symca_slice_of(large, 1024);
    const symca_slice one = slice_of_text("\1", 1), two = slice_of_text("\2", 1), none = symca_slice_of(NULL, 0);
    const symca_slice zero = slice_of_text("\0\0", 2);
    const symca_slice f4 = slice_of_text("\1\0\1", 3);
    const symca_slice even = slice_of_text("\xff\xff\xff\xfe", 4);
    const struct {
        symca_slice modulus, exponent;
    } keys[] = {{all, all}, {all, f4},  {kilobyte, kilobyte}, {none, none}, {zero, zero},    {one, one},
                {two, f4},  {even, f4}, {kilobyte, zero},     {zero, f4},   {kilobyte, one}, {kilobyte, two}};
    const symca_slice signatures[] = {all, kilobyte, one, none, zero};
    double begin = seconds_now();
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        symca_wtls wtls = {.key_kind = SYMCA_WTLS_KEY_RSA,
                           .signature_kind = SYMCA_WTLS_SIGNATURE_RSA_SHA,
                           .modulus = keys[i].modulus,
                           .exponent = keys[i].exponent,
                           .signed_part = text};
        for (size_t j = 0; j < sizeof signatures / sizeof signatures[0]; j++) {
            wtls.signature = signatures[j];
            assert_true(symca_wtls_verify(&wtls, &wtls) != SYMCA_OK);
        }
    }
    symca_wtls ec = {.key_kind = SYMCA_WTLS_KEY_ECDSA,
                     .signature_kind = SYMCA_WTLS_SIGNATURE_ECDSA_SHA,
                     .parameters = 12,
                     .signed_part = text};
    const symca_slice points[] = {symca_slice_of(large, 57), symca_slice_of(large, 255), one, none,
                                  slice_of_text("\4", 1)};
    for (size_t i = 0; i < sizeof points / sizeof points[0]; i++) {
        for (size_t j = 0; j < sizeof signatures / sizeof signatures[0]; j++) {
            ec.point = points[i];
            ec.signature = signatures[j];
            assert_true(symca_wtls_verify(&ec, &ec) != SYMCA_OK);
        }
    }
    assert_true(seconds_now() - begin < 5);
}

/* A point that has the right form but is not on the curve. */
static void points_off_the_curve_are_refused(void **state)
{
    (void) state;
    uint8_t point[57] = {4, 1};
    symca_wtls *good = wtls_handle("p-224.wtls");
    symca_wtls bad = *good;
    bad.point = symca_slice_of(point, sizeof point);
    assert_true(symca_wtls_verify(good, &bad) != SYMCA_OK);
    symca_wtls_unref(good);
}

static void whether_it_is_self_signed_is_found_out_once_and_quietly(void **state)
{
    (void) state;
    data_file file = wtls_file("old.wtls");
    file.data[file.len - 1] ^= 1;
    symca_wtls *wtls = wtls_parse(file);
    symca_fail(SYMCA_ERROR_EMPTY, 7, "before");
    assert_true(symca_wtls_is_self_issued(wtls));
    assert_int_equal(atomic_load(&wtls->self_signed), -1);
    assert_false(symca_wtls_is_self_signed(wtls));
    assert_int_equal(atomic_load(&wtls->self_signed), 0);
    assert_false(symca_wtls_is_self_signed(wtls));
    assert_string_equal(symca_error_detail(), "before");
    symca_wtls_unref(wtls);
    free(file.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(curves_have_the_numbers_of_wtls),
        cmocka_unit_test(a_curve_s_number_tells_its_field),
        cmocka_unit_test(the_same_key_has_the_same_hash),
        cmocka_unit_test(the_hash_is_that_of_modulus_or_x),
        cmocka_unit_test(other_keys_have_no_hash),
        cmocka_unit_test(keys_differ_in_any_part),
        cmocka_unit_test(leading_zeros_do_not_make_another_key),
        cmocka_unit_test(signatures_verify_with_their_own_key_only),
        cmocka_unit_test(kinds_that_do_not_fit_are_named),
        cmocka_unit_test(hostile_keys_are_refused_soon),
        cmocka_unit_test(points_off_the_curve_are_refused),
        cmocka_unit_test(whether_it_is_self_signed_is_found_out_once_and_quietly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
