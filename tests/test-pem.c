/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "pem.h"

#include "input-data.h"

#define BODY "Zm9vYmFy"

typedef struct expected_block {
    const char *label;
    const char *body;
    size_t offset;
    bool ended;
    bool encrypted;
} expected_block;

static void assert_text(symca_slice slice, const char *expected)
{
    assert_int_equal(slice.len, strlen(expected));
    assert_memory_equal(slice.data, expected, slice.len);
}

/* All blocks of a text, and that nothing follows them. */
static void assert_blocks(const char *text, const expected_block *expected, size_t count)
{
    der_reset();
    symca_slice bytes = der_text(text);
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    symca_pem_block block;

    for (size_t i = 0; i < count; i++) {
        assert_true(symca_pem_next(&reader, &block));
        assert_text(block.label, expected[i].label);
        assert_text(block.body, expected[i].body);
        assert_int_equal(block.offset, expected[i].offset);
        assert_int_equal(block.ended, expected[i].ended);
        assert_int_equal(block.encrypted, expected[i].encrypted);
    }
    assert_false(symca_pem_next(&reader, &block));
}

static void assert_block(const char *text, expected_block expected)
{
    assert_blocks(text, &expected, 1);
}

static void test_plain(void **state)
{
    (void) state;
    assert_block("-----BEGIN X-----\n" BODY "\n-----END X-----\n", (expected_block){"X", BODY "\n", 0, true, false});
    assert_block("-----BEGIN A B C-----\r\n" BODY "\r\n-----END A B C-----",
                 (expected_block){"A B C", BODY "\r\n", 0, true, false});
    assert_block("text before\r-----BEGIN X-----\r" BODY "\r-----END X-----\rtext behind",
                 (expected_block){"X", BODY "\r", 12, true, false});
    assert_block("a: -----BEGIN X----- " BODY " -----END X-----", (expected_block){"X", " " BODY " ", 3, true, false});
    assert_block("------BEGIN X------\n" BODY "\n------END X------", (expected_block){"X", BODY "\n", 1, true, false});
}

static void test_many(void **state)
{
    (void) state;
    assert_blocks("-----BEGIN X-----\nAA\n-----END X-----\n-----BEGIN Y-----\nBB\n-----END Y-----\n",
                  (const expected_block[]){{"X", "AA\n", 0, true, false}, {"Y", "BB\n", 37, true, false}}, 2);
}

static void test_headers(void **state)
{
    (void) state;
    assert_block("-----BEGIN X-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\n" BODY "\n-----END X-----\n",
                 (expected_block){"X", BODY "\n", 0, true, true});
    assert_block("-----BEGIN X-----\r\nComment: no secret\r\n" BODY "\r\n-----END X-----\r\n",
                 (expected_block){"X", BODY "\r\n", 0, true, false});
}

static void test_without_end(void **state)
{
    (void) state;
    assert_block("-----BEGIN X-----\n" BODY "\n", (expected_block){"X", BODY "\n", 0, false, false});
    assert_block("-----BEGIN X-----\n" BODY "\n(cut here)", (expected_block){"X", BODY "\n", 0, false, false});
    assert_block("-----BEGIN X-----\n" BODY "\n-----END Y-----", (expected_block){"X", BODY "\n", 0, false, false});
    assert_block("-----BEGIN X-----\n" BODY "\n-----END X", (expected_block){"X", BODY "\n", 0, false, false});
    assert_blocks("-----BEGIN X-----\nAA\n-----BEGIN Y-----\nBB\n-----END Y-----\n",
                  (const expected_block[]){{"X", "AA\n", 0, false, false}, {"Y", "BB\n", 21, true, false}}, 2);
    assert_block("-----BEGIN X-----", (expected_block){"X", "", 0, false, false});
}

static void test_no_block(void **state)
{
    (void) state;
    assert_blocks("", NULL, 0);
    assert_blocks("-----BEGIN X", NULL, 0);
    assert_blocks("-----BEGIN X\n-----\n" BODY "\n-----END X-----\n", NULL, 0);
    assert_blocks("----BEGIN X-----\n" BODY "\n-----END X-----\n", NULL, 0);
    assert_blocks("-----begin X-----\n" BODY "\n-----end X-----\n", NULL, 0);
    assert_blocks("-----END X-----\n", NULL, 0);
}

/* The longest label is taken, one character more is not. */
static void test_label_length(void **state)
{
    (void) state;
    char text[256];
    char label[SYMCA_MAX_PEM_LABEL + 2];
    memset(label, 'L', sizeof label);

    label[SYMCA_MAX_PEM_LABEL] = '\0';
    snprintf(text, sizeof text, "-----BEGIN %s-----\nAA\n-----END %s-----", label, label);
    assert_block(text, (expected_block){label, "AA\n", 0, true, false});

    label[SYMCA_MAX_PEM_LABEL] = 'L';
    label[SYMCA_MAX_PEM_LABEL + 1] = '\0';
    snprintf(text, sizeof text, "-----BEGIN %s-----\nAA\n-----END %s-----", label, label);
    assert_blocks(text, NULL, 0);
}

static void test_label_alone(void **state)
{
    (void) state;
    symca_slice label;
    /* A line that is no BEGIN line is passed over, and what stands behind the label does not matter. */
    assert_true(symca_pem_label(der_text("x -----BEGIN \n-----BEGIN A B-----"), &label));
    assert_true(symca_slice_equal(label, der_text("A B")));
    assert_false(symca_pem_label(der_text("-----BEGIN A"), &label));
    assert_false(symca_pem_label(der_text(""), &label));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),       cmocka_unit_test(test_many),     cmocka_unit_test(test_headers),
        cmocka_unit_test(test_without_end), cmocka_unit_test(test_no_block), cmocka_unit_test(test_label_length),
        cmocka_unit_test(test_label_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
