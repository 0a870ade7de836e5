/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto.h"
#include "issuer.h"

#include "input-data.h"

#define NONE SYMCA_NONE

static void assert_issuers(const made_link *links, size_t count, const size_t *expected)
{
    der_reset();
    symca_bundle *bundle = load_good(made_links(links, count));
    assert_int_equal(symca_bundle_count(bundle), count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(symca_bundle_issuer(bundle, i), expected[i]);
    symca_bundle_unref(bundle);
}

#define ASSERT_ISSUERS(links, ...) \
    assert_issuers(links, sizeof(links) / sizeof(links)[0], (const size_t[]){__VA_ARGS__})

static void test_by_name(void **state)
{
    (void) state;
    static const made_link chain[] = {
        {.subject = "Root", .issuer = "Root", .serial = 1},
        {.subject = "Leaf", .issuer = "Middle", .serial = 2, .leaf = true},
        {.subject = "Middle", .issuer = "ROOT ", .serial = 3}, /* case and blanks do not matter: RFC 5280 section 7.1 */
        {.subject = "Stranger", .issuer = "Nobody", .serial = 4},
    };
    ASSERT_ISSUERS(chain, NONE, 2, 0, NONE);
}

/* Nothing but the name: an authority before others, a root before what goes on, the one that lasts longest, the first. */
static void test_best_of_a_name(void **state)
{
    (void) state;
    static const made_link ranks[] = {
        {.subject = "X", .issuer = "Y", .serial = 1, .leaf = true},
        {.subject = "X", .issuer = "Y", .serial = 2},
        {.subject = "X", .issuer = "X", .serial = 3, .not_after = "300101000000Z"},
        {.subject = "X", .issuer = "X", .serial = 4, .not_after = "400101000000Z"},
        {.subject = "X", .issuer = "X", .serial = 5, .not_after = "400101000000Z"},
        {.subject = "Leaf", .issuer = "X", .serial = 6, .leaf = true},
    };
    ASSERT_ISSUERS(ranks, NONE, NONE, NONE, NONE, NONE, 3);
}

static void test_by_key_id(void **state)
{
    (void) state;
    static const made_link ids[] = {
        {.subject = "X", .issuer = "X", .serial = 1, .key_id = "0101"},
        {.subject = "X", .issuer = "X", .serial = 2, .key_id = "0202"},
        {.subject = "X", .issuer = "X", .serial = 3},
        {.subject = "A", .issuer = "X", .serial = 4, .authority_key_id = "0202"},
        {.subject = "B", .issuer = "X", .serial = 5, .authority_key_id = "0303"}, /* one without identifier fits */
        {.subject = "C", .issuer = "Y", .serial = 6, .authority_key_id = "0202"}, /* the name decides first */
    };
    ASSERT_ISSUERS(ids, NONE, NONE, NONE, 1, 2, NONE);

    static const made_link contradiction[] = {
        {.subject = "X", .issuer = "X", .serial = 1, .key_id = "0101"},
        {.subject = "A", .issuer = "X", .serial = 2, .authority_key_id = "0202"},
    };
    ASSERT_ISSUERS(contradiction, NONE, NONE);
}

static void test_by_serial(void **state)
{
    (void) state;
    static const made_link serials[] = {
        {.subject = "X", .issuer = "X", .serial = 1, .not_after = "400101000000Z"},
        {.subject = "X", .issuer = "X", .serial = 2, .not_after = "300101000000Z"},
        {.subject = "A", .issuer = "X", .serial = 3, .authority_serial = 2},
        {.subject = "B", .issuer = "X", .serial = 4, .authority_serial = 9}, /* no such one: by name */
    };
    ASSERT_ISSUERS(serials, NONE, NONE, 1, 0);
}

/* A key that only signatures tell from another of the same name. */
static void test_by_signature(void **state)
{
    (void) state;
    der_reset();
    symca_slice first = input_file("input/twin-1.der"), second = input_file("input/twin-2.der");
    symca_slice leaf = input_file("input/leaf.der");
    symca_load_options verify = SYMCA_LOAD_OPTIONS_INIT;
    verify.flags = SYMCA_LOAD_VERIFY;

    symca_bundle *bundle = load_good_with(DER_JOIN(first, second, leaf), &verify);
    assert_int_equal(symca_bundle_issuer(bundle, 2), 1);
    symca_bundle_unref(bundle);
    bundle = load_good_with(DER_JOIN(second, first, leaf), &verify);
    assert_int_equal(symca_bundle_issuer(bundle, 2), 0);
    symca_bundle_unref(bundle);

    /* Only the wrong one is there. */
    bundle = load_good_with(DER_JOIN(first, leaf), &verify);
    assert_int_equal(symca_bundle_issuer(bundle, 1), SYMCA_NONE);
    assert_false(symca_bundle_is_complete(bundle));
    symca_bundle_unref(bundle);
    bundle = load_good(DER_JOIN(first, leaf));
    assert_int_equal(symca_bundle_issuer(bundle, 1), 0);
    symca_bundle_unref(bundle);
}

/* So many wrong candidates that the right one is out of reach, and so many children that the checks run out. */
static void test_checks_are_bounded(void **state)
{
    (void) state;
    der_reset();
    symca_load_options verify = SYMCA_LOAD_OPTIONS_INIT;
    verify.flags = SYMCA_LOAD_VERIFY;
    symca_slice all = der_none();
    for (unsigned i = 0; i < SYMCA_MAX_ISSUER_CANDIDATES; i++)
        all = DER_JOIN(all, made_certificate(&(made_link){.subject = "X", .issuer = "X", .serial = (uint8_t) (i + 1)}));
    for (unsigned i = 0; i <= SYMCA_MAX_ISSUER_SIGNATURES / SYMCA_MAX_ISSUER_CANDIDATES; i++)
        all = DER_JOIN(all, made_certificate(&(made_link){.subject = "A", .issuer = "X", .serial = (uint8_t) (i + 1)}));

    symca_bundle *bundle = load_good_with(all, &verify);
    size_t last = symca_bundle_count(bundle) - 1;
    assert_int_equal(symca_bundle_issuer(bundle, last - 1), SYMCA_NONE);
    assert_int_equal(symca_bundle_issuer(bundle, last), 0);
    assert_int_equal(symca_bundle_note_count(bundle), 1);
    assert_string_equal(
        symca_bundle_note(bundle, 0),
        "only the first 256 signatures were checked; where there are more, names and key identifiers alone "
        "decide who issued whom");
    symca_bundle_unref(bundle);
}

/* Leaves that are long to hash: each is hashed once for all of its candidates, and only as many as there is time for. */
static void test_hashing_is_bounded(void **state)
{
    (void) state;
    der_reset();
    symca_load_options verify = SYMCA_LOAD_OPTIONS_INIT;
    verify.flags = SYMCA_LOAD_VERIFY;
    symca_slice all = der_none();
    for (unsigned i = 0; i < SYMCA_MAX_ISSUER_CANDIDATES; i++)
        all = DER_JOIN(all, made_certificate(&(made_link){.subject = "X", .issuer = "X", .serial = (uint8_t) (i + 1)}));
    der_certificate leaf = der_root();
    leaf.issuer = der_name("X");
    leaf.inner_algorithm = leaf.outer_algorithm = der_algorithm("1.2.840.113549.1.1.2");
    leaf.extensions = der_extensions(der_extension("1.2.3.4", der_none(), der_fill(0, 60000)));
    for (uint8_t i = 0; i < 12; i++) {
        leaf.serial = der_tlv(0x02, der_bytes(&i, 1));
        all = DER_JOIN(all, der_assemble(&leaf));
    }

    symca_bundle *bundle = load_good_with(all, &verify);
    unsigned alone = symca_crypto_work(symca_bundle_certificate(bundle, SYMCA_MAX_ISSUER_CANDIDATES),
                                       symca_bundle_certificate(bundle, 0), NULL);
    unsigned checked = 0;
    assert_int_equal(symca_bundle_note_count(bundle), 1);
    assert_int_equal(sscanf(symca_bundle_note(bundle, 0), "only the first %u signatures were checked", &checked), 1);
    assert_true(checked > 2 * (SYMCA_MAX_SIGNATURE_WORK / alone));
    assert_true(checked < 12 * SYMCA_MAX_ISSUER_CANDIDATES);
    symca_bundle_unref(bundle);
}

/* A serial number names the copy, and still the chain ends in the root. */
static void test_twins(void **state)
{
    (void) state;
    static const made_link cross[] = {
        {.subject = "X", .issuer = "Elsewhere", .serial = 7},
        {.subject = "X", .issuer = "X", .serial = 1},
        {.subject = "Leaf", .issuer = "X", .serial = 2, .authority_serial = 7, .leaf = true},
        {.subject = "X", .issuer = "Y", .serial = 8, .leaf = true}, /* no authority: no copy of one */
    };
    ASSERT_ISSUERS(cross, NONE, NONE, 1, NONE);
    der_reset();
    symca_bundle *bundle = load_good(made_links(cross, 4));
    const size_t twins[] = {1, NONE, NONE, NONE};
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(bundle->entries[i].twin, twins[i]);
    symca_bundle_unref(bundle);
}

/* The same name on another key is another authority. */
static void test_no_twins(void **state)
{
    (void) state;
    der_reset();
    der_certificate cross = der_root(), root = der_root();
    cross.issuer = der_name("Elsewhere");
    cross.spki = der_rsa_spki(256);
    symca_bundle *bundle = load_good(DER_JOIN(der_assemble(&cross), der_assemble(&root)));
    assert_int_equal(bundle->entries[0].twin, NONE);
    assert_int_equal(symca_bundle_incomplete(bundle), 0);
    assert_int_equal(symca_bundle_install_count(bundle), 2);
    symca_bundle_unref(bundle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_name),
        cmocka_unit_test(test_best_of_a_name),
        cmocka_unit_test(test_by_key_id),
        cmocka_unit_test(test_by_serial),
        cmocka_unit_test(test_by_signature),
        cmocka_unit_test(test_checks_are_bounded),
        cmocka_unit_test(test_hashing_is_bounded),
        cmocka_unit_test(test_twins),
        cmocka_unit_test(test_no_twins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
