/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "bundle.h"

#include "input-data.h"

#include <symca/limits.h>

static symca_certificate *certificate(const char *name)
{
    symca_slice der = made_authority(name);
    symca_certificate *handle;
    assert_int_equal(symca_certificate_parse(der.data, der.len, &handle), SYMCA_OK);
    return handle;
}

static void test_getters(void **state)
{
    (void) state;
    der_reset();
    symca_bundle *bundle = load_good(DER_JOIN(made_authority("A"), made_authority("B"), der_text("\n")));
    assert_int_equal(symca_bundle_kind(bundle), SYMCA_KIND_DER);
    assert_int_equal(symca_bundle_count(bundle), 2);
    assert_non_null(symca_bundle_certificate(bundle, 1));
    assert_int_equal(symca_bundle_offset(bundle, 1), made_authority("A").len);
    assert_int_equal(symca_bundle_issuer(bundle, 1), SYMCA_NONE);
    assert_int_equal(symca_bundle_order(bundle, 1), 1);
    assert_int_equal(symca_bundle_install_count(bundle), 2);
    assert_int_equal(symca_bundle_install(bundle, 1), 1);
    assert_int_equal(symca_bundle_note_count(bundle), 1);
    assert_int_equal(symca_bundle_private_keys(bundle), 0);
    assert_true(symca_bundle_is_complete(bundle));
    assert_int_equal(symca_bundle_incomplete(bundle), SYMCA_NONE);

    assert_null(symca_bundle_certificate(bundle, 2));
    assert_null(symca_bundle_note(bundle, 1));
    assert_int_equal(symca_bundle_offset(bundle, 2), SYMCA_NONE);
    assert_int_equal(symca_bundle_issuer(bundle, 2), SYMCA_NONE);
    assert_int_equal(symca_bundle_order(bundle, 2), SYMCA_NONE);
    assert_int_equal(symca_bundle_install(bundle, 2), SYMCA_NONE);
    symca_bundle_unref(bundle);
}

/* Past the certificates that a bundle has room for by itself. */
static void test_many(void **state)
{
    (void) state;
    der_reset();
    char name[2] = "A";
    symca_slice all = made_authority(name);
    for (size_t count = 1; count <= 3 * SYMCA_FEW_CERTIFICATES; count++) {
        symca_bundle *bundle = load_good(all);
        assert_int_equal(symca_bundle_count(bundle), count);
        for (size_t i = 0; i < count; i++) {
            const symca_certificate *certificate = symca_bundle_certificate(bundle, i);
            char subject[] = {'C', 'N', '=', (char) ('A' + i), '\0'};
            assert_string_equal(symca_name_first(symca_certificate_subject(certificate), "CN"), subject + 3);
            assert_int_equal(symca_bundle_order(bundle, i), i);
            assert_int_equal(symca_bundle_install(bundle, i), i);
        }
        symca_bundle_unref(bundle);
        name[0]++;
        all = DER_JOIN(all, made_authority(name));
    }
}

static void test_null(void **state)
{
    (void) state;
    assert_int_equal(symca_bundle_kind(NULL), SYMCA_KIND_UNKNOWN);
    assert_int_equal(symca_bundle_count(NULL), 0);
    assert_null(symca_bundle_certificate(NULL, 0));
    assert_null(symca_bundle_note(NULL, 0));
    assert_int_equal(symca_bundle_note_count(NULL), 0);
    assert_int_equal(symca_bundle_private_keys(NULL), 0);
    assert_int_equal(symca_bundle_offset(NULL, 0), SYMCA_NONE);
    assert_int_equal(symca_bundle_issuer(NULL, 0), SYMCA_NONE);
    assert_int_equal(symca_bundle_order(NULL, 0), SYMCA_NONE);
    assert_int_equal(symca_bundle_install_count(NULL), 0);
    assert_int_equal(symca_bundle_install(NULL, 0), SYMCA_NONE);
    assert_false(symca_bundle_is_complete(NULL));
    assert_int_equal(symca_bundle_incomplete(NULL), SYMCA_NONE);
    assert_null(symca_bundle_ref(NULL));
    symca_bundle_unref(NULL);
}

static void test_references(void **state)
{
    (void) state;
    der_reset();
    symca_bundle *bundle = load_good(made_authority("A"));
    assert_ptr_equal(symca_bundle_ref(bundle), bundle);
    symca_certificate *kept = symca_certificate_ref(symca_bundle_certificate(bundle, 0));
    symca_bundle_unref(bundle);
    assert_int_equal(symca_bundle_count(bundle), 1); /* one reference is left */
    symca_bundle_unref(bundle);
    /* A certificate outlives the bundle that it came in. */
    assert_string_equal(symca_name_text(symca_certificate_subject(kept)), "CN=A");
    symca_certificate_unref(kept);
}

/* The last one tells how many there are besides those that are kept. */
static void test_notes_are_bounded(void **state)
{
    (void) state;
    symca_bundle *bundle = symca_bundle_new();
    for (int i = 0; i < SYMCA_MAX_NOTES; i++)
        assert_int_equal(symca_bundle_note_add(bundle, "note %d", i), SYMCA_OK);
    assert_int_equal(symca_bundle_notes_close(bundle), SYMCA_OK);
    assert_int_equal(symca_bundle_note_count(bundle), SYMCA_MAX_NOTES);
    assert_string_equal(symca_bundle_note(bundle, SYMCA_MAX_NOTES - 1), "note 63");

    assert_int_equal(symca_bundle_note_add(bundle, "one more"), SYMCA_OK);
    assert_int_equal(symca_bundle_notes_close(bundle), SYMCA_OK);
    assert_int_equal(symca_bundle_note_count(bundle), SYMCA_MAX_NOTES);
    assert_string_equal(symca_bundle_note(bundle, SYMCA_MAX_NOTES - 2), "note 62");
    assert_string_equal(symca_bundle_note(bundle, SYMCA_MAX_NOTES - 1), "there are 2 more remarks, which are left out");
    symca_bundle_unref(bundle);
}

static void test_note_is_clean(void **state)
{
    (void) state;
    symca_bundle *bundle = symca_bundle_new();
    assert_int_equal(symca_bundle_note_add(bundle, "a%s", "\x1b\xff z"), SYMCA_OK);
    assert_string_equal(symca_bundle_note(bundle, 0), "a\xef\xbf\xbd\xef\xbf\xbd z");
    symca_bundle_unref(bundle);
}

/* The limit, and one past it; the certificate that does not fit is released. */
static void test_certificates_are_bounded(void **state)
{
    (void) state;
    der_reset();
    symca_bundle *bundle = symca_bundle_new();
    symca_certificate *one = certificate("A");
    for (size_t i = 0; i < SYMCA_MAX_CERTIFICATES; i++)
        assert_int_equal(symca_bundle_add(bundle, symca_certificate_ref(one), i), SYMCA_OK);
    assert_int_equal(symca_bundle_add(bundle, symca_certificate_ref(one), 7), SYMCA_ERROR_LIMIT);
    assert_string_equal(symca_error_detail(),
                        "there are more than 262144 certificates in this input: split it into smaller files");
    assert_int_equal(symca_error_offset(), 7);
    symca_bundle_unref(bundle);
    symca_certificate_unref(one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_getters),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_null),
        cmocka_unit_test(test_references),
        cmocka_unit_test(test_notes_are_bounded),
        cmocka_unit_test(test_note_is_clean),
        cmocka_unit_test(test_certificates_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
