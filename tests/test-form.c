/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "form.h"

#include "input-data.h"

#include <symca/wpki.h>
#include <symca/wtls.h>

/* opaque<..> with a length of one or two bytes (WAP-261 section 8). */
static symca_slice vector8(symca_slice bytes)
{
    uint8_t len = (uint8_t) bytes.len;
    return DER_JOIN(der_bytes(&len, 1), bytes);
}

static symca_slice vector16(symca_slice bytes)
{
    const uint8_t len[2] = {(uint8_t) (bytes.len >> 8), (uint8_t) bytes.len};
    return DER_JOIN(der_bytes(len, 2), bytes);
}

/* version, name, certificate, URL (WAP-217 section 7.1.3). */
static symca_slice info(symca_slice certificate)
{
    return DER_JOIN(der_hex("01006a"), vector8(der_text("Root")), certificate, vector8(der_text("http://a/")));
}

static symca_slice x509(symca_slice der)
{
    return DER_JOIN(der_hex("02"), vector16(der));
}

static symca_slice hashed(symca_slice der)
{
    return DER_JOIN(info(x509(der)), der_hex("00"));
}

static symca_slice hashed_bare(symca_slice der)
{
    return DER_JOIN(info(DER_JOIN(der_hex("02"), der)), der_hex("00"));
}

static symca_slice signature_of(symca_slice authority, symca_slice signer)
{
    return DER_JOIN(info(authority), signer, der_hex("02"), vector16(der_fill(0x5a, 128)));
}

static symca_slice signed_by(symca_slice der, symca_slice signer)
{
    return signature_of(x509(der), x509(signer));
}

static symca_slice key_hash(void)
{
    return DER_JOIN(der_hex("fe"), der_fill(0x11, 20));
}

static symca_slice response_information(void)
{
    return DER_JOIN(der_hex("0100006a"), vector8(der_text("Root")), key_hash(), key_hash(),
                    vector8(der_text("http://a/c")));
}

static symca_slice response_certificate(symca_slice der)
{
    return DER_JOIN(der_hex("0101006a"), vector8(der_text("Root")), key_hash(), key_hash(), vector16(der));
}

static symca_slice response_referral(void)
{
    return DER_JOIN(der_hex("0102"), vector8(der_text("http://a/later")), der_hex("00000e10"));
}

static symca_slice wtls(void)
{
    symca_slice name = DER_JOIN(der_hex("01006a"), vector8(der_text("Service; Org; FI")));
    symca_slice key = DER_JOIN(der_hex("0200"), vector16(der_hex("010001")), vector16(der_fill(0xc5, 128)));
    return DER_JOIN(der_hex("0102"), name, der_hex("3d000000 7d000000"), name, key, vector16(der_fill(0x5a, 128)));
}

static symca_slice wtls_inside(void)
{
    return DER_JOIN(der_hex("01"), wtls());
}

/* In full: kind, certificates, their offsets, and that every field is there as JSON. */
static symca_bundle *load_form(symca_slice form, symca_kind kind, const symca_slice *certificates, size_t count)
{
    assert_int_equal(symca_kind_detect(form.data, form.len), kind);
    symca_bundle *bundle = load_good(form);
    assert_int_equal(symca_bundle_kind(bundle), kind);
    assert_int_equal(symca_bundle_count(bundle), count);
    for (size_t i = 0; i < count; i++) {
        size_t offset = symca_bundle_offset(bundle, i);
        assert_der(bundle, i, certificates[i]);
        assert_true(offset > 0 && offset < form.len);
        assert_memory_equal(form.data + offset, certificates[i].data, certificates[i].len);
    }
    assert_non_null(bundle->form_json);
    assert_int_equal(bundle->form_json[0], '{');
    return bundle;
}

static void assert_form(symca_slice form, symca_kind kind, const symca_slice *certificates, size_t count)
{
    symca_bundle *bundle = load_form(form, kind, certificates, count);
    assert_int_equal(symca_bundle_note_count(bundle), 0);
    symca_bundle_unref(bundle);
}

static void assert_noted(symca_slice form, symca_kind kind, const symca_slice *certificates, size_t count,
                         const char *note)
{
    symca_bundle *bundle = load_form(form, kind, certificates, count);
    assert_int_equal(symca_bundle_note_count(bundle), 1);
    assert_string_equal(symca_bundle_note(bundle, 0), note);
    symca_bundle_unref(bundle);
}

static void test_every_form(void **state)
{
    (void) state;
    der_reset();
    const symca_slice both[] = {made_authority("New root"), made_authority("Root")};
    assert_form(hashed(both[0]), SYMCA_KIND_HASHED, both, 1);
    assert_noted(hashed_bare(both[0]), SYMCA_KIND_HASHED, both, 1,
                 "the certificate stands in the form without its length field, as one handset stack writes it");
    assert_form(signed_by(both[0], both[1]), SYMCA_KIND_SIGNED, both, 2);
    assert_form(vector16(signed_by(both[0], both[1])), SYMCA_KIND_ROLLOVER, both, 2);
    assert_form(response_certificate(both[0]), SYMCA_KIND_CERT_RESPONSE, both, 1);
    assert_noted(response_information(), SYMCA_KIND_CERT_RESPONSE, NULL, 0,
                 "this answer holds no certificate: it says to ask at http://a/c");
    assert_noted(response_referral(), SYMCA_KIND_CERT_RESPONSE, NULL, 0,
                 "this answer holds no certificate: it says to ask at http://a/later");
    assert_form(wtls(), SYMCA_KIND_WTLS, NULL, 0);
}

/* The signer is on the phone already, unless the form carries it as well. */
static void test_what_to_install(void **state)
{
    (void) state;
    der_reset();
    const symca_slice roots[] = {made_authority("Second"), made_authority("First")};
    symca_bundle *bundle = load_form(signed_by(roots[0], roots[1]), SYMCA_KIND_SIGNED, roots, 2);
    assert_int_equal(symca_bundle_install_count(bundle), 1);
    assert_int_equal(symca_bundle_install(bundle, 0), 0);
    symca_bundle_unref(bundle);

    symca_slice swapped = DER_JOIN(signed_by(roots[0], roots[1]), signed_by(roots[1], roots[0]));
    bundle = load_form(vector16(swapped), SYMCA_KIND_ROLLOVER, roots, 2);
    assert_int_equal(symca_bundle_install_count(bundle), 2);
    symca_bundle_unref(bundle);
}

/* What stands twice in a block is folded, as everywhere. */
static void test_rollover_of_two(void **state)
{
    (void) state;
    der_reset();
    const symca_slice roots[] = {made_authority("Second"), made_authority("First"), made_authority("Third")};
    symca_slice block = vector16(DER_JOIN(signed_by(roots[0], roots[1]), signed_by(roots[2], roots[0])));
    assert_noted(block, SYMCA_KIND_ROLLOVER, roots, 3,
                 "a certificate is in the input twice and is kept once: CN=Second");
}

static void test_wtls_inside(void **state)
{
    (void) state;
    der_reset();
    symca_bundle *bundle = load_form(DER_JOIN(info(wtls_inside()), der_hex("00")), SYMCA_KIND_HASHED, NULL, 0);
    assert_non_null(bundle->wtls);
    assert_int_equal(symca_wtls_key_kind(bundle->wtls), SYMCA_WTLS_KEY_RSA);
    symca_bundle_unref(bundle);
}

/* A WTLS authority is what a form delivers: the X.509 certificate that vouches for it is on the phone already. */
static void test_wtls_inside_vouched_for(void **state)
{
    (void) state;
    for (int block = 0; block < 2; block++) {
        der_reset();
        const symca_slice signer = made_authority("Signer");
        symca_slice form = signature_of(wtls_inside(), x509(signer));
        symca_bundle *bundle =
            load_form(block ? vector16(form) : form, block ? SYMCA_KIND_ROLLOVER : SYMCA_KIND_SIGNED, &signer, 1);
        assert_non_null(bundle->wtls);
        assert_int_equal(symca_bundle_install_count(bundle), 0);
        symca_bundle_unref(bundle);
    }
}

/* One of X.509 that is delivered beside it counts, even if the one that can be installed is its issuer. */
static void test_wtls_and_x509_delivered(void **state)
{
    (void) state;
    der_reset();
    const made_link delivered = {.subject = "Delivered", .issuer = "Signer", .serial = 2};
    const symca_slice certificates[] = {made_authority("Signer"), made_certificate(&delivered)};
    symca_slice block = vector16(
        DER_JOIN(signature_of(wtls_inside(), x509(certificates[0])), signed_by(certificates[1], certificates[0])));
    symca_bundle *bundle = load_good(block);
    assert_int_equal(symca_bundle_kind(bundle), SYMCA_KIND_ROLLOVER);
    assert_int_equal(symca_bundle_count(bundle), 2);
    assert_int_equal(symca_bundle_install_count(bundle), 1);
    assert_der(bundle, symca_bundle_install(bundle, 0), certificates[0]);
    symca_bundle_unref(bundle);
}

/* The form delivers what is signed: a WTLS certificate of the one who signed it is none for a phone. */
static void test_wtls_that_signs(void **state)
{
    (void) state;
    der_reset();
    const symca_slice root = made_authority("Root");
    symca_bundle *bundle = load_form(signature_of(x509(root), wtls_inside()), SYMCA_KIND_SIGNED, &root, 1);
    assert_null(bundle->wtls);
    assert_int_equal(symca_bundle_install_count(bundle), 1);
    symca_bundle_unref(bundle);
}

static void test_in_base64(void **state)
{
    (void) state;
    der_reset();
    symca_slice der = made_authority("Root");
    symca_bundle *bundle = load_good(DER_JOIN(der_text("\n"), made_base64(hashed(der), "\n")));
    assert_int_equal(symca_bundle_kind(bundle), SYMCA_KIND_HASHED);
    assert_der(bundle, 0, der);
    assert_int_equal(symca_bundle_offset(bundle, 0), 1);
    symca_bundle_unref(bundle);
}

/* However they came in, so that they can be read by the functions of the form. */
static void test_bytes_of_a_form(void **state)
{
    (void) state;
    der_reset();
    symca_slice form = hashed(made_authority("Root"));
    const symca_slice inputs[] = {form, made_base64(form, "\n")};
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        size_t len;
        symca_bundle *bundle = load_good(inputs[i]);
        const uint8_t *bytes = symca_bundle_form(bundle, &len);
        assert_true(symca_slice_equal(symca_slice_of(bytes, len), form));
        assert_ptr_equal(symca_bundle_form(bundle, NULL), bytes);
        symca_bundle_unref(bundle);
    }
}

static void test_no_bytes_without_a_form(void **state)
{
    (void) state;
    der_reset();
    size_t len = 1;
    symca_bundle *bundle = load_good(made_authority("Root"));
    assert_null(symca_bundle_form(bundle, &len));
    assert_int_equal(len, 0);
    symca_bundle_unref(bundle);
    len = 1;
    assert_null(symca_bundle_form(NULL, &len));
    assert_int_equal(len, 0);
}

/* Cut anywhere behind its first fields, a form is still called what it is, and is refused. */
static void assert_cut(symca_slice form, size_t first, symca_kind kind)
{
    for (size_t len = first; len < form.len; len++) {
        symca_bundle *bundle;
        symca_kind found = symca_kind_detect(form.data, len);
        if (found != kind)
            fail_msg("%zu bytes are %s", len, symca_kind_string(found));
        symca_status status = load_exact(symca_slice_of(form.data, len), NULL, &bundle);
        assert_true(status == SYMCA_ERROR_TRUNCATED || status == SYMCA_ERROR_MALFORMED);
        assert_true(symca_error_offset() <= len);
        assert_null(bundle);
    }
}

static void test_cut(void **state)
{
    (void) state;
    der_reset();
    symca_slice der = made_authority("Root");
    assert_cut(hashed(der), 4, SYMCA_KIND_HASHED);
    assert_cut(response_certificate(der), 4, SYMCA_KIND_CERT_RESPONSE);
    assert_cut(wtls(), 5, SYMCA_KIND_WTLS);
    assert_cut(vector16(signed_by(der, der)), 6, SYMCA_KIND_ROLLOVER);
}

/* One that begins as both: the failure is that of the reading which came further. */
static void test_further_failure(void **state)
{
    (void) state;
    der_reset();
    symca_slice der = made_authority("Root");
    symca_slice whole = signed_by(der, der);
    symca_bundle *bundle;
    assert_int_equal(load_exact(symca_slice_of(whole.data, whole.len - 1), NULL, &bundle), SYMCA_ERROR_TRUNCATED);
    assert_true(symca_error_offset() > whole.len - 140);
}

static void test_no_form(void **state)
{
    (void) state;
    static const char *const values[] = {"01", "0100", "0142", "01010101", "0002", "00020100", "01037f00006a"};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        der_reset();
        symca_kind kind;
        assert_int_equal(symca_form_recognise(der_hex(values[i]), &kind), SYMCA_OK);
        assert_int_equal(kind, SYMCA_KIND_UNKNOWN);
    }
}

static void test_vectors(void **state)
{
    (void) state;
    const char *folder = getenv("SYMCA_VECTORS");
    static const char *const names[] = {"EntrustNetWAP.bin", "MobileServiceCA.wap"};
    for (size_t i = 0; i < 2; i++) {
        der_reset();
        const char *path = made_text("%s/wtls/%s", folder ? folder : "", names[i]);
        FILE *stream = fopen(path, "rb");
        if (!stream) {
            print_message("%s is not there: skipped\n", path);
            skip();
        }
        fclose(stream);
        data_file file = data_read_path(path);
        assert_form(data_slice(file), SYMCA_KIND_WTLS, NULL, 0);
        free(file.data);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_form),
        cmocka_unit_test(test_rollover_of_two),
        cmocka_unit_test(test_what_to_install),
        cmocka_unit_test(test_wtls_inside),
        cmocka_unit_test(test_wtls_inside_vouched_for),
        cmocka_unit_test(test_wtls_and_x509_delivered),
        cmocka_unit_test(test_wtls_that_signs),
        cmocka_unit_test(test_in_base64),
        cmocka_unit_test(test_bytes_of_a_form),
        cmocka_unit_test(test_no_bytes_without_a_form),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_further_failure),
        cmocka_unit_test(test_no_form),
        cmocka_unit_test(test_vectors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
