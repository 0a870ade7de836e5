/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto-data.h"
#include "der-builder.h"

#include <dirent.h>

static void assert_self(const char *name, symca_status expected)
{
    symca_certificate *certificate = data_certificate(name);
    symca_status status = symca_certificate_verify(certificate, certificate);

    if (status != expected)
        fail_msg("%s: status %d, not %d", name, (int) status, (int) expected);
    assert_int_equal(symca_certificate_is_self_signed(certificate), expected == SYMCA_OK);
    assert_int_equal(symca_certificate_is_self_signed(certificate), expected == SYMCA_OK);
    symca_certificate_unref(certificate);
}

static void test_every_algorithm(void **state)
{
    const char *const names[] = {
        "rsa512-md5.der",     "rsa1024-md5.der",    "rsa1024-sha1.der",   "rsa1024-sha224.der",
        "rsa1024-sha256.der", "rsa1024-sha384.der", "rsa1024-sha512.der", "rsa1024-pss-sha256.der",
        "pss1024-sha512.der", "p-256-sha1.der",     "p-384-sha1.der",     "p-384-sha384.der",
        "dsa1024-sha1.der",   "ed25519.der",        "ed448.der",
    };

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        assert_self(names[i], SYMCA_OK);
}

static void test_algorithm_that_gnutls_lacks(void **state)
{
    (void) state;
    assert_self("rsa1024-pss-sha1.der", SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "GnuTLS does not check RSASSA-PSS with this hash function"));
}

static symca_status verify_fields(const der_certificate *fields)
{
    symca_slice bytes = der_assemble(fields);
    symca_certificate *certificate;

    if (symca_certificate_parse(bytes.data, bytes.len, &certificate) != SYMCA_OK)
        fail_msg("%s", symca_error_detail());
    symca_status status = symca_certificate_verify(certificate, certificate);
    symca_certificate_unref(certificate);
    return status;
}

static symca_slice hash_algorithm(const char *oid)
{
    return DER_SEQUENCE(der_oid(oid), der_hex("0500"));
}

static symca_slice mask_of(symca_slice hash)
{
    return DER_SEQUENCE(der_oid("1.2.840.113549.1.1.8"), hash);
}

/* RSASSA-PSS-params (RFC 4055 section 3.1): those that are understood lead to a check, which fails as nobody signed. */
static void test_pss_parameters(void **state)
{
    (void) state;
    der_reset();
    symca_slice sha256 = hash_algorithm("2.16.840.1.101.3.4.2.1");
    symca_slice sha384 = hash_algorithm("2.16.840.1.101.3.4.2.2");
    symca_slice sha512 = hash_algorithm("2.16.840.1.101.3.4.2.3");
    symca_slice both = DER_JOIN(der_tlv(0xa0, sha256), der_tlv(0xa1, mask_of(sha256)));
    const struct {
        symca_slice parameters;
        symca_status expected;
    } cases[] = {
        {both, SYMCA_ERROR_SIGNATURE},
        {DER_JOIN(der_tlv(0xa0, sha384), der_tlv(0xa1, mask_of(sha384))), SYMCA_ERROR_SIGNATURE},
        {DER_JOIN(der_tlv(0xa0, sha512), der_tlv(0xa1, mask_of(sha512))), SYMCA_ERROR_SIGNATURE},
        {DER_JOIN(both, der_hex("a203020120")), SYMCA_ERROR_SIGNATURE},     /* saltLength 32 */
        {DER_JOIN(both, der_hex("a303020101")), SYMCA_ERROR_SIGNATURE},     /* trailerField */
        {DER_JOIN(both, der_hex("a403020101")), SYMCA_ERROR_UNSUPPORTED},   /* there is no [4] */
        {DER_JOIN(both, der_hex("a2020500")), SYMCA_ERROR_UNSUPPORTED},     /* a length that is none */
        {DER_JOIN(both, der_hex("a20402020801")), SYMCA_ERROR_UNSUPPORTED}, /* 2049 bytes of salt */
        {DER_JOIN(both, der_hex("a205")), SYMCA_ERROR_UNSUPPORTED},         /* cut */
        {der_hex("a0020500"), SYMCA_ERROR_UNSUPPORTED},                     /* no AlgorithmIdentifier */
        {der_hex("a00430020500"), SYMCA_ERROR_UNSUPPORTED},                 /* one without an identifier */
        {DER_JOIN(der_tlv(0xa0, sha256), der_hex("a1020500")), SYMCA_ERROR_UNSUPPORTED},
        {DER_JOIN(der_tlv(0xa0, sha256), der_hex("a10430020500")), SYMCA_ERROR_UNSUPPORTED},
        {DER_JOIN(der_tlv(0xa0, sha256), der_tlv(0xa1, mask_of(sha384))), SYMCA_ERROR_UNSUPPORTED},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        der_certificate root = der_root();
        root.inner_algorithm = root.outer_algorithm =
            DER_SEQUENCE(der_oid("1.2.840.113549.1.1.10"), der_tlv(0x30, cases[i].parameters));
        symca_status status = verify_fields(&root);
        if (status != cases[i].expected)
            fail_msg("case %zu: status %d (%s)", i, (int) status, symca_error_detail());
    }
}

static void test_keys_that_do_not_decode(void **state)
{
    der_certificate root;

    (void) state;
    der_reset();
    root = der_root();
    root.spki = DER_SEQUENCE(der_algorithm("1.2.840.113549.1.1.1"), der_bits(der_hex("3000")));
    assert_int_equal(verify_fields(&root), SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "does not decode"));

    root = der_root();
    root.inner_algorithm = root.outer_algorithm = DER_SEQUENCE(der_oid("1.2.840.10040.4.3"));
    root.spki = DER_SEQUENCE(der_algorithm("1.2.840.10040.4.1"), der_bits(der_hex("020101")));
    assert_int_equal(verify_fields(&root), SYMCA_ERROR_UNSUPPORTED);

    /* An EC key on a curve that there is not. */
    root.inner_algorithm = root.outer_algorithm = DER_SEQUENCE(der_oid("1.2.840.10045.4.1"));
    root.spki =
        DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.840.10045.2.1"), der_oid("1.2.3.4")), der_bits(der_hex("0401020304")));
    assert_int_equal(verify_fields(&root), SYMCA_ERROR_UNSUPPORTED);
}

/* Roots of the time, two of them signed with MD2. */
static void test_period_roots(void **state)
{
    const char *vectors = getenv("SYMCA_VECTORS");
    char path[4096];
    size_t self_signed = 0, other = 0, md2 = 0;

    (void) state;
    snprintf(path, sizeof path, "%s/period-roots", vectors != NULL ? vectors : "");
    DIR *folder = opendir(path);
    if (folder == NULL) {
        print_message("the vectors are not here: SYMCA_VECTORS names no folder with period-roots\n");
        skip();
    }
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (strstr(entry->d_name, ".der") == NULL)
            continue;
        snprintf(path, sizeof path, "%s/period-roots/%s", vectors, entry->d_name);
        data_file file = data_read_path(path);
        symca_certificate *certificate = data_parse(file);
        bool self = strstr(entry->d_name, "-self") != NULL;
        if (symca_certificate_is_self_signed(certificate) != self)
            fail_msg("%s: %s", entry->d_name, symca_error_detail());
        self_signed += self;
        other += !self;
        md2 += strstr(entry->d_name, "md2") != NULL;
        symca_certificate_unref(certificate);
        free(file.data);
    }
    closedir(folder);
    assert_int_equal(self_signed, 20);
    assert_int_equal(other, 3);
    assert_int_equal(md2, 2);
}

/* The certificate with one bit flipped; NULL where it is no certificate any more. */
static symca_certificate *flipped(data_file file, size_t at, unsigned bit)
{
    symca_certificate *certificate;

    file.data[at] ^= (uint8_t) (1u << bit);
    symca_status status = symca_certificate_parse(file.data, file.len, &certificate);
    file.data[at] ^= (uint8_t) (1u << bit);
    return status == SYMCA_OK ? certificate : NULL;
}

static void test_one_bit_flipped(void **state)
{
    const char *const names[] = {"rsa512-md5.der", "p-256-sha1.der", "ed25519.der"};

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        data_file file = data_read(names[i]);
        symca_certificate *signer = data_parse(file);
        size_t signed_end = (size_t) (signer->tbs.whole.data - signer->der.data) + signer->tbs.whole.len;
        size_t signature_at = (size_t) (signer->signature_bytes.data - signer->der.data);
        size_t checked = 0;

        for (size_t at = 0; at < file.len; at++) {
            symca_certificate *changed = flipped(file, at, (unsigned) (at % 8));
            /* Headers and the outer algorithm are not signed; what they say is compared elsewhere. */
            if (changed != NULL && ((at >= 4 && at < signed_end) || at >= signature_at)) {
                symca_status status = symca_certificate_verify(changed, signer);
                if (status != SYMCA_ERROR_SIGNATURE)
                    fail_msg("%s with byte %zu changed: status %d", names[i], at, (int) status);
                assert_false(symca_certificate_is_self_signed(changed));
                checked++;
            }
            symca_certificate_unref(changed);
        }
        assert_true(checked > 150);
        symca_certificate_unref(signer);
        free(file.data);
    }
}

static void test_another_key(void **state)
{
    symca_certificate *rsa = data_certificate("rsa1024-sha1.der");
    symca_certificate *small = data_certificate("rsa512-md5.der");
    symca_certificate *ec = data_certificate("p-256-sha1.der");
    symca_certificate *larger = data_certificate("p-384-sha1.der");

    (void) state;
    assert_int_equal(symca_certificate_verify(rsa, small), SYMCA_ERROR_SIGNATURE);
    assert_non_null(strstr(symca_error_detail(), "made with another key, or what it signs was changed"));
    assert_int_equal(symca_error_offset(), SYMCA_NONE);
    assert_int_equal(symca_certificate_verify(rsa, ec), SYMCA_ERROR_SIGNATURE);
    assert_non_null(strstr(symca_error_detail(), "the signer's key is not an RSA key"));
    assert_int_equal(symca_certificate_verify(ec, rsa), SYMCA_ERROR_SIGNATURE);
    assert_non_null(strstr(symca_error_detail(), "another kind of key"));
    assert_int_equal(symca_certificate_verify(ec, larger), SYMCA_ERROR_SIGNATURE);
    symca_certificate_unref(rsa);
    symca_certificate_unref(small);
    symca_certificate_unref(ec);
    symca_certificate_unref(larger);
}

static void test_arguments(void **state)
{
    symca_certificate *certificate = data_certificate("ed25519.der");

    (void) state;
    assert_int_equal(symca_certificate_verify(NULL, certificate), SYMCA_ERROR_ARGUMENT);
    assert_int_equal(symca_certificate_verify(certificate, NULL), SYMCA_ERROR_ARGUMENT);
    assert_false(symca_certificate_is_self_signed(NULL));
    symca_certificate_unref(certificate);
}

static symca_status verify_md2_over(size_t len)
{
    der_reset();
    der_certificate root = der_root();
    root.inner_algorithm = root.outer_algorithm = der_algorithm("1.2.840.113549.1.1.2");
    size_t filler = 60000;
    for (unsigned i = 0; i < 2; i++) {
        root.extensions = der_extensions(der_extension("1.2.3.4", der_none(), der_fill(0, filler)));
        filler += len - der_tbs(&root).len;
    }
    assert_int_equal(der_tbs(&root).len, len);
    return verify_fields(&root);
}

/* MD2 is so slow that no more is hashed with it than the certificates of its time ever had. */
static void test_md2_is_bounded(void **state)
{
    (void) state;
    assert_int_equal(verify_md2_over(SYMCA_MAX_MD2_LEN), SYMCA_ERROR_SIGNATURE);
    assert_int_equal(verify_md2_over(SYMCA_MAX_MD2_LEN + 1), SYMCA_ERROR_UNSUPPORTED);
    assert_non_null(strstr(symca_error_detail(), "more bytes than are hashed with MD2"));
}

/* Found out once, with the reason where it does not verify. */
static void test_own_signature(void **state)
{
    static const struct {
        const char *name;
        symca_status expected;
    } cases[] = {
        {"rsa1024-sha1.der", SYMCA_OK},
        {"rsa1024-sha1-no-null.der", SYMCA_ERROR_SIGNATURE},
        {"rsa1024-pss-sha1.der", SYMCA_ERROR_UNSUPPORTED},
    };

    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        symca_certificate *certificate = data_certificate(cases[i].name);
        assert_int_equal(atomic_load(&certificate->own_signature), -1);
        assert_int_equal(symca_crypto_own_signature(certificate), cases[i].expected);
        assert_int_equal(atomic_load(&certificate->own_signature), cases[i].expected);
        assert_int_equal(symca_crypto_own_signature(certificate), cases[i].expected);
        symca_certificate_unref(certificate);
    }
}

/* An accessor leaves the last failure alone, whatever it finds. */
static void test_self_signed_notes_nothing(void **state)
{
    symca_certificate *certificate = data_certificate("rsa1024-sha1-no-null.der");

    (void) state;
    symca_fail(SYMCA_ERROR_CODE, 3, "before");
    assert_false(symca_certificate_is_self_signed(certificate));
    assert_int_equal(symca_error_status(), SYMCA_ERROR_CODE);
    assert_string_equal(symca_error_detail(), "before");
    symca_certificate_unref(certificate);
}

static void test_digest_info(void **state)
{
    symca_certificate *with = data_certificate("rsa1024-sha1.der");
    symca_certificate *without = data_certificate("rsa1024-sha1-no-null.der");
    symca_certificate *other = data_certificate("rsa512-md5.der");
    symca_certificate *ec = data_certificate("p-256-sha1.der");
    bool null = false;

    (void) state;
    assert_int_equal(symca_crypto_digest_info(with, with, &null), SYMCA_OK);
    assert_true(null);
    assert_int_equal(symca_crypto_digest_info(without, with, &null), SYMCA_OK);
    assert_false(null);
    assert_int_equal(symca_certificate_verify(without, with), SYMCA_ERROR_SIGNATURE);
    assert_int_equal(symca_crypto_digest_info(with, other, &null), SYMCA_ERROR_SIGNATURE);
    assert_true(null);
    assert_int_equal(symca_crypto_digest_info(ec, ec, &null), SYMCA_ERROR_UNSUPPORTED);
    assert_true(null);
    symca_certificate_unref(with);
    symca_certificate_unref(without);
    symca_certificate_unref(other);
    symca_certificate_unref(ec);
}

static symca_crypto_key rsa_half(const symca_certificate *certificate)
{
    symca_crypto_key key = {.rsa = true, .modulus = certificate->rsa_modulus, .exponent = certificate->rsa_exponent};
    return key;
}

static const symca_slice signed_text = {(const uint8_t *) "text", 4};

static void test_wtls_rsa(void **state)
{
    symca_certificate *certificate = data_certificate("rsa1024-sha1.der");
    symca_crypto_key key = rsa_half(certificate);
    data_file signature = data_read("rsa-bare.sig");

    (void) state;
    assert_int_equal(symca_crypto_verify_wtls_rsa(&key, signed_text, data_slice(signature)), SYMCA_OK);
    assert_int_equal(symca_crypto_verify_wtls_rsa(&key, symca_slice_of(signed_text.data, 3), data_slice(signature)),
                     SYMCA_ERROR_SIGNATURE);
    for (size_t at = 0; at < signature.len; at++) {
        signature.data[at] ^= 0x10;
        assert_int_equal(symca_crypto_verify_wtls_rsa(&key, signed_text, data_slice(signature)), SYMCA_ERROR_SIGNATURE);
        signature.data[at] ^= 0x10;
    }
    assert_int_equal(symca_crypto_verify_wtls_rsa(&key, signed_text, symca_slice_of(signature.data, signature.len - 1)),
                     SYMCA_ERROR_SIGNATURE);
    assert_int_equal(symca_crypto_verify_wtls_rsa(&key, signed_text, symca_slice_of(NULL, 0)), SYMCA_ERROR_SIGNATURE);
    /* An X.509 signature has a DigestInfo: it is none of WTLS. */
    assert_int_equal(symca_crypto_verify_wtls_rsa(&key, certificate->tbs.whole, certificate->signature_bytes),
                     SYMCA_ERROR_SIGNATURE);
    free(signature.data);
    symca_certificate_unref(certificate);
}

/* Keys that would take long, or that are none. */
static void test_hostile_rsa(void **state)
{
    static uint8_t ones[4096];
    static const uint8_t zeros[64];
    const struct {
        size_t modulus, exponent;
        symca_status status;
    } rows[] = {
        {2048, 8, SYMCA_ERROR_SIGNATURE}, {2048, 9, SYMCA_ERROR_UNSUPPORTED}, {2049, 1, SYMCA_ERROR_UNSUPPORTED},
        {512, 32, SYMCA_ERROR_SIGNATURE}, {512, 33, SYMCA_ERROR_UNSUPPORTED}, {4096, 4096, SYMCA_ERROR_UNSUPPORTED},
        {0, 3, SYMCA_ERROR_UNSUPPORTED},  {128, 0, SYMCA_ERROR_UNSUPPORTED},  {1, 1, SYMCA_ERROR_SIGNATURE},
    };

    (void) state;
    memset(ones, 0xff, sizeof ones);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        symca_crypto_key key = {.rsa = true,
                                .modulus = symca_slice_of(ones, rows[i].modulus),
                                .exponent = symca_slice_of(ones, rows[i].exponent)};
        symca_status status = symca_crypto_verify_wtls_rsa(&key, signed_text, symca_slice_of(ones, rows[i].modulus));
        if (status != rows[i].status)
            fail_msg("modulus of %zu and exponent of %zu bytes: status %d", rows[i].modulus, rows[i].exponent,
                     (int) status);
    }
    symca_crypto_key zero = {.rsa = true, .modulus = {zeros, 64}, .exponent = {zeros, 64}};
    assert_int_equal(symca_crypto_verify_wtls_rsa(&zero, signed_text, symca_slice_of(ones, 64)),
                     SYMCA_ERROR_UNSUPPORTED);
    symca_crypto_key none = {.rsa = true};
    assert_int_equal(symca_crypto_verify_wtls_rsa(&none, signed_text, symca_slice_of(ones, 64)),
                     SYMCA_ERROR_UNSUPPORTED);
}

static void test_wtls_ecdsa(void **state)
{
    symca_certificate *certificate = data_certificate("p-256-sha1.der");
    symca_crypto_key key = {.curve_bits = 256, .curve_oid = certificate->curve_oid, .point = certificate->ec_point};
    data_file signature = data_read("ecdsa-sha1.sig");

    (void) state;
    assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)), SYMCA_OK);
    assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, symca_slice_of(signed_text.data, 3), data_slice(signature)),
                     SYMCA_ERROR_SIGNATURE);
    for (size_t at = 0; at < signature.len; at++) {
        signature.data[at] ^= 0x01;
        assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)),
                         SYMCA_ERROR_SIGNATURE);
        signature.data[at] ^= 0x01;
    }
    for (size_t len = 0; len < signature.len; len++)
        assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, symca_slice_of(signature.data, len)),
                         SYMCA_ERROR_SIGNATURE);
    free(signature.data);
    symca_certificate_unref(certificate);
}

static void test_ec_keys_that_are_none(void **state)
{
    symca_certificate *certificate = data_certificate("p-256-sha1.der");
    data_file signature = data_read("ecdsa-sha1.sig");
    uint8_t point[65];
    symca_crypto_key key = {.curve_bits = 256, .curve_oid = certificate->curve_oid, .point = {point, 65}};

    (void) state;
    memcpy(point, certificate->ec_point.data, 65);
    point[64] ^= 1; /* not on the curve */
    assert_int_not_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)), SYMCA_OK);
    memset(point + 1, 0xff, 64); /* not in the field */
    assert_int_not_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)), SYMCA_OK);

    memcpy(point, certificate->ec_point.data, 65);
    key.point.len = 64;
    assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)), SYMCA_ERROR_UNSUPPORTED);
    key.point.len = 0;
    assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)), SYMCA_ERROR_UNSUPPORTED);
    key.point.len = 65;
    point[0] = 0x02;
    assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)), SYMCA_ERROR_UNSUPPORTED);
    point[0] = 0x04;
    key.curve_oid = "1.3.132.0.4"; /* sect113r1, WTLS curve 4 is its like */
    assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)), SYMCA_ERROR_UNSUPPORTED);
    key.curve_oid = NULL;
    assert_int_equal(symca_crypto_verify_wtls_ecdsa(&key, signed_text, data_slice(signature)), SYMCA_ERROR_UNSUPPORTED);
    free(signature.data);
    symca_certificate_unref(certificate);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_algorithm),
        cmocka_unit_test(test_algorithm_that_gnutls_lacks),
        cmocka_unit_test(test_pss_parameters),
        cmocka_unit_test(test_keys_that_do_not_decode),
        cmocka_unit_test(test_period_roots),
        cmocka_unit_test(test_one_bit_flipped),
        cmocka_unit_test(test_another_key),
        cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_md2_is_bounded),
        cmocka_unit_test(test_own_signature),
        cmocka_unit_test(test_self_signed_notes_nothing),
        cmocka_unit_test(test_digest_info),
        cmocka_unit_test(test_wtls_rsa),
        cmocka_unit_test(test_hostile_rsa),
        cmocka_unit_test(test_wtls_ecdsa),
        cmocka_unit_test(test_ec_keys_that_are_none),
    };
    return cmocka_run_group_tests_name("verify", tests, NULL, NULL);
}
