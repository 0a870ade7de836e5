/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "input-data.h"

typedef struct expected_chain {
    const size_t *order;
    size_t incomplete; /* SYMCA_NONE: complete */
    const size_t *installs;
    size_t install_count;
} expected_chain;

static void assert_chain(const made_link *links, size_t count, const expected_chain *expected)
{
    der_reset();
    symca_bundle *bundle = load_good(made_links(links, count));
    assert_int_equal(symca_bundle_count(bundle), count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(symca_bundle_order(bundle, i), expected->order[i]);
    assert_int_equal(symca_bundle_incomplete(bundle), expected->incomplete);
    assert_int_equal(symca_bundle_is_complete(bundle), expected->incomplete == SYMCA_NONE);
    assert_int_equal(symca_bundle_install_count(bundle), expected->install_count);
    for (size_t i = 0; i < expected->install_count; i++)
        assert_int_equal(symca_bundle_install(bundle, i), expected->installs[i]);
    symca_bundle_unref(bundle);
}

#define LIST(...) ((const size_t[]){__VA_ARGS__})
#define ASSERT_CHAIN(links, order, incomplete, installs)  \
    assert_chain(links, sizeof(links) / sizeof(links)[0], \
                 &(const expected_chain){order, incomplete, installs, sizeof(installs) / sizeof(installs)[0]})

static void test_one_chain(void **state)
{
    (void) state;
    static const made_link upside_down[] = {
        {.subject = "Root", .issuer = "Root", .serial = 1},
        {.subject = "Middle", .issuer = "Root", .serial = 2},
        {.subject = "Leaf", .issuer = "Middle", .serial = 3, .leaf = true},
    };
    ASSERT_CHAIN(upside_down, LIST(2, 1, 0), SYMCA_NONE, LIST(0));
    static const made_link straight[] = {
        {.subject = "Leaf", .issuer = "Middle", .serial = 3, .leaf = true},
        {.subject = "Middle", .issuer = "Root", .serial = 2},
        {.subject = "Root", .issuer = "Root", .serial = 1},
    };
    ASSERT_CHAIN(straight, LIST(0, 1, 2), SYMCA_NONE, LIST(2));
}

static void test_single(void **state)
{
    (void) state;
    static const made_link root[] = {{.subject = "Root", .issuer = "Root", .serial = 1}};
    ASSERT_CHAIN(root, LIST(0), SYMCA_NONE, LIST(0));
    static const made_link leaf[] = {{.subject = "Leaf", .issuer = "Root", .serial = 1, .leaf = true}};
    ASSERT_CHAIN(leaf, LIST(0), 0, LIST(0));
}

/* Chain after chain, the one whose first certificate stands first; each certificate behind all that it issued. */
static void test_forest(void **state)
{
    (void) state;
    static const made_link links[] = {
        {.subject = "A leaf 1", .issuer = "A middle", .serial = 1, .leaf = true},
        {.subject = "B", .issuer = "B", .serial = 2},
        {.subject = "A", .issuer = "A", .serial = 3},
        {.subject = "A leaf 2", .issuer = "A middle", .serial = 4, .leaf = true},
        {.subject = "A middle", .issuer = "A", .serial = 5},
        {.subject = "B leaf", .issuer = "B", .serial = 6, .leaf = true},
        {.subject = "A leaf 3", .issuer = "A", .serial = 7, .leaf = true},
    };
    ASSERT_CHAIN(links, LIST(0, 3, 4, 6, 2, 5, 1), SYMCA_NONE, LIST(2, 1));
}

static void test_missing_root(void **state)
{
    (void) state;
    static const made_link links[] = {
        {.subject = "Middle", .issuer = "Root", .serial = 1},
        {.subject = "Leaf", .issuer = "Middle", .serial = 2, .leaf = true},
    };
    ASSERT_CHAIN(links, LIST(1, 0), 0, LIST(0));
}

/* What cannot be an authority comes behind those that can. */
static void test_installs_authorities_first(void **state)
{
    (void) state;
    static const made_link links[] = {
        {.subject = "Alone", .issuer = "Elsewhere", .serial = 1, .leaf = true},
        {.subject = "Leaf", .issuer = "Root", .serial = 2, .leaf = true},
        {.subject = "Root", .issuer = "Root", .serial = 3},
        {.subject = "Other", .issuer = "Missing", .serial = 4},
    };
    ASSERT_CHAIN(links, LIST(0, 1, 2, 3), 0, LIST(2, 3, 0));
}

/* A root of version 1 has no basicConstraints; one of version 3 without them is no authority. */
static void test_version_1_root(void **state)
{
    (void) state;
    der_reset();
    symca_slice version_3 =
        made_certificate(&(made_link){.subject = "Three", .issuer = "Three", .serial = 1, .leaf = true});
    der_certificate fields = der_root();
    fields.version = der_none();
    fields.extensions = der_none();
    symca_bundle *bundle = load_good(DER_JOIN(version_3, der_assemble(&fields)));
    assert_int_equal(symca_bundle_install(bundle, 0), 1);
    assert_int_equal(symca_bundle_install(bundle, 1), 0);
    symca_bundle_unref(bundle);
}

/* The link to the one that stands first is cut. */
static void test_circles(void **state)
{
    (void) state;
    static const made_link two[] = {
        {.subject = "A", .issuer = "B", .serial = 1},
        {.subject = "B", .issuer = "A", .serial = 2},
    };
    ASSERT_CHAIN(two, LIST(0, 1), 1, LIST(1));
    static const made_link three_and_a_leaf[] = {
        {.subject = "Leaf", .issuer = "C", .serial = 1, .leaf = true},
        {.subject = "C", .issuer = "A", .serial = 2},
        {.subject = "A", .issuer = "B", .serial = 3},
        {.subject = "B", .issuer = "C", .serial = 4},
    };
    ASSERT_CHAIN(three_and_a_leaf, LIST(0, 1, 2, 3), 3, LIST(3));
}

/* What stands beside its self-signed twin leaves nothing incomplete, and is not to be installed. */
static void test_cross_signed_copy(void **state)
{
    (void) state;
    static const made_link links[] = {
        {.subject = "Leaf", .issuer = "Middle", .serial = 1, .leaf = true},
        {.subject = "Middle", .issuer = "Root", .serial = 2},
        {.subject = "Root", .issuer = "Elder", .serial = 3},
        {.subject = "Root", .issuer = "Root", .serial = 4},
    };
    ASSERT_CHAIN(links, LIST(0, 1, 3, 2), SYMCA_NONE, LIST(3));
    static const made_link alone[] = {
        {.subject = "Leaf", .issuer = "Root", .serial = 1, .leaf = true},
        {.subject = "Root", .issuer = "Elder", .serial = 3},
    };
    ASSERT_CHAIN(alone, LIST(0, 1), 1, LIST(1));
}

/* Two circles that one chain each leads into, and every certificate once. */
static void test_every_certificate_once(void **state)
{
    (void) state;
    static const made_link links[] = {
        {.subject = "A", .issuer = "B", .serial = 1}, {.subject = "B", .issuer = "A", .serial = 2},
        {.subject = "C", .issuer = "A", .serial = 3}, {.subject = "D", .issuer = "E", .serial = 4},
        {.subject = "E", .issuer = "F", .serial = 5}, {.subject = "F", .issuer = "E", .serial = 6},
        {.subject = "G", .issuer = "D", .serial = 7}, {.subject = "H", .issuer = "H", .serial = 8},
        {.subject = "I", .issuer = "H", .serial = 9}, {.subject = "J", .issuer = "I", .serial = 10},
    };
    der_reset();
    size_t count = sizeof links / sizeof links[0];
    symca_bundle *bundle = load_good(made_links(links, count));
    bool seen[sizeof links / sizeof links[0]] = {false};
    for (size_t i = 0; i < count; i++) {
        size_t index = symca_bundle_order(bundle, i);
        assert_true(index < count && !seen[index]);
        seen[index] = true;
        for (size_t j = 0; j < count; j++)
            if (symca_bundle_issuer(bundle, j) == index)
                assert_true(seen[j]);
    }
    symca_bundle_unref(bundle);
}

/* A chain far deeper than any stack of calls would bear, given from the top down. */
static void test_deep_chain(void **state)
{
    (void) state;
    enum {
        DEPTH = 5000
    };
    char subject[32], issuer[32];
    uint8_t *all = malloc((size_t) DEPTH * 1024);
    size_t len = 0;
    for (int i = 0; i < DEPTH; i++) {
        snprintf(subject, sizeof subject, "%d", i);
        snprintf(issuer, sizeof issuer, "%d", i > 0 ? i - 1 : 0);
        der_reset();
        symca_slice part = made_certificate(&(made_link){.subject = subject, .issuer = issuer, .serial = 1});
        memcpy(all + len, part.data, part.len);
        len += part.len;
    }
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    options.max_size = len;
    symca_bundle *bundle = load_good_with(symca_slice_of(all, len), &options);
    free(all);
    for (size_t i = 0; i < DEPTH; i++)
        assert_int_equal(symca_bundle_order(bundle, i), DEPTH - 1 - i);
    assert_int_equal(symca_bundle_install_count(bundle), 1);
    assert_int_equal(symca_bundle_install(bundle, 0), 0);
    symca_bundle_unref(bundle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_chain),
        cmocka_unit_test(test_single),
        cmocka_unit_test(test_forest),
        cmocka_unit_test(test_missing_root),
        cmocka_unit_test(test_installs_authorities_first),
        cmocka_unit_test(test_version_1_root),
        cmocka_unit_test(test_circles),
        cmocka_unit_test(test_cross_signed_copy),
        cmocka_unit_test(test_every_certificate_once),
        cmocka_unit_test(test_deep_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
