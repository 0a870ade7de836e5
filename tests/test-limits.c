/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each limit of <symca/limits.h> from outside: what is just within it is taken, one more is refused by its name. */
#include "certificate.h"
#include "input-data.h"

#include <symca/limits.h>

#include <stddef.h>
#include <sys/mman.h>

static symca_slice repeated(symca_slice part, size_t count)
{
    uint8_t *room = der_room(part.len * count);

    for (size_t i = 0; i < count; i++)
        memcpy(room + i * part.len, part.data, part.len);
    return symca_slice_of(room, part.len * count);
}

static symca_status parse(const der_certificate *fields)
{
    symca_slice bytes = der_assemble(fields);
    symca_certificate *certificate;
    symca_status status = symca_certificate_parse(bytes.data, bytes.len, &certificate);

    assert_true((certificate != NULL) == (status == SYMCA_OK));
    symca_certificate_unref(certificate);
    return status;
}

static void assert_over_limit(symca_status status, const char *named)
{
    assert_int_equal(status, SYMCA_ERROR_LIMIT);
    if (strstr(symca_error_detail(), named) == NULL)
        fail_msg("\"%s\" does not name %s", symca_error_detail(), named);
}

static symca_status load_len(size_t len, size_t max_size)
{
    symca_slice root = made_authority("Root");
    uint8_t *bytes = calloc(1, len);
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;

    memcpy(bytes, root.data, root.len);
    options.max_size = max_size;
    symca_status status = symca_bundle_load(bytes, len, &options, &bundle);
    symca_bundle_unref(bundle);
    free(bytes);
    return status;
}

static void input(void **state)
{
    (void) state;
    der_reset();
    assert_int_equal(load_len(SYMCA_DEFAULT_MAX_INPUT, 0), SYMCA_OK);
    assert_over_limit(load_len(SYMCA_DEFAULT_MAX_INPUT + 1, 0), "1048576");
    assert_int_equal(load_len(SYMCA_DEFAULT_MAX_INPUT + 1, SYMCA_DEFAULT_MAX_INPUT + 1), SYMCA_OK);
    assert_int_equal(load_len(4000, 4000), SYMCA_OK);
    assert_over_limit(load_len(4001, 4000), "4000");
}

/* No option lifts it. Pages that nobody writes to take no memory, which cannot be said of those of calloc(). */
static void input_of_any_option(void **state)
{
    size_t len = (size_t) SYMCA_MAX_INPUT + 1;
    uint8_t *bytes = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;

    (void) state;
    der_reset();
    symca_slice root = made_authority("Root");
    assert_true(bytes != MAP_FAILED);
    memcpy(bytes, root.data, root.len);
    options.max_size = SIZE_MAX;
    assert_int_equal(symca_bundle_load(bytes, len - 1, &options, &bundle), SYMCA_OK);
    symca_bundle_unref(bundle);
    assert_over_limit(symca_bundle_load(bytes, len, &options, &bundle), "1073741824");
    assert_null(bundle);
    munmap(bytes, len);
}

static void certificate(void **state)
{
    der_reset();
    (void) state;
    der_certificate root = der_root();
    root.signature = der_bits(der_fill(0, SYMCA_MAX_CERTIFICATE));
    size_t others = der_assemble(&root).len - SYMCA_MAX_CERTIFICATE;

    der_reset();
    root = der_root();
    root.signature = der_bits(der_fill(0, SYMCA_MAX_CERTIFICATE - others));
    assert_int_equal(parse(&root), SYMCA_OK);
    der_reset();
    root = der_root();
    root.signature = der_bits(der_fill(0, SYMCA_MAX_CERTIFICATE - others + 1));
    assert_over_limit(parse(&root), "1048576");
}

/* Nested SEQUENCEs with lengths that are marked by their ends: whoever looks for one has to go into all of them. */
static void depth(void **state)
{
    symca_certificate *out;

    (void) state;
    for (size_t count = SYMCA_MAX_DEPTH; count <= SYMCA_MAX_DEPTH + 1; count++) {
        der_reset();
        symca_slice nested = DER_JOIN(repeated(der_hex("3080"), count), repeated(der_hex("0000"), count));
        symca_status status = symca_certificate_parse(nested.data, nested.len, &out);
        assert_int_equal(status, count <= SYMCA_MAX_DEPTH ? SYMCA_ERROR_MALFORMED : SYMCA_ERROR_LIMIT);
    }
    assert_non_null(strstr(symca_error_detail(), "32"));
}

static void name_attributes(void **state)
{
    (void) state;
    der_reset();
    der_certificate root = der_root();
    symca_slice rdn = der_rdn("2.5.4.3", 0x0c, "a");

    root.subject = der_tlv(0x30, repeated(rdn, SYMCA_MAX_NAME_ATTRIBUTES));
    assert_int_equal(parse(&root), SYMCA_OK);
    root.subject = der_tlv(0x30, repeated(rdn, SYMCA_MAX_NAME_ATTRIBUTES + 1));
    assert_over_limit(parse(&root), "256");
}

static void extensions(void **state)
{
    (void) state;
    der_reset();
    der_certificate root = der_root();
    symca_slice extension = der_extension("1.2.3", der_none(), der_hex("0500"));

    root.extensions = der_extensions(repeated(extension, SYMCA_MAX_EXTENSIONS));
    assert_int_equal(parse(&root), SYMCA_OK);
    root.extensions = der_extensions(repeated(extension, SYMCA_MAX_EXTENSIONS + 1));
    assert_over_limit(parse(&root), "256");
}

static void general_names(void **state)
{
    symca_slice bytes;
    symca_certificate *out;

    (void) state;
    for (size_t count = SYMCA_MAX_GENERAL_NAMES; count <= SYMCA_MAX_GENERAL_NAMES + 1; count++) {
        der_reset();
        der_certificate root = der_root();
        symca_slice names = der_tlv(0x30, repeated(der_string(0x82, "a"), count));
        root.extensions = der_extensions(der_extension("2.5.29.17", der_none(), names));
        bytes = der_assemble(&root);
        if (count <= SYMCA_MAX_GENERAL_NAMES) {
            assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &out), SYMCA_OK);
            assert_int_equal(symca_certificate_alt_name_count(out), count);
            symca_certificate_unref(out);
        }
    }
    assert_over_limit(symca_certificate_parse(bytes.data, bytes.len, &out), "16384");
    assert_null(out);
}

/* Duplicates count: they are read like all others. */
static void certificates(void **state)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;

    (void) state;
    der_reset();
    der_certificate small = der_root();
    small.spki = DER_SEQUENCE(der_algorithm("1.2.840.113549.1.1.1"), der_bits(der_hex("30060201010201 03")));
    small.signature = der_bits(der_fill(0x5a, 1));
    small.extensions = der_none();
    symca_slice one = der_assemble(&small);

    size_t len = one.len * (SYMCA_MAX_CERTIFICATES + 1);
    uint8_t *all = malloc(len);
    for (size_t i = 0; i <= SYMCA_MAX_CERTIFICATES; i++)
        memcpy(all + i * one.len, one.data, one.len);
    options.max_size = len;
    assert_int_equal(symca_bundle_load(all, len - one.len, &options, &bundle), SYMCA_OK);
    assert_int_equal(symca_bundle_count(bundle), 1);
    symca_bundle_unref(bundle);
    assert_over_limit(symca_bundle_load(all, len, &options, &bundle), "262144");
    assert_null(bundle);
    free(all);
}

/* A certificate with many attributes, which takes several times its bytes, and one more extension of so many bytes. */
static symca_slice spacious(size_t more)
{
    der_certificate root = der_root();
    root.subject = der_tlv(0x30, repeated(der_rdn("2.5.4.3", 0x0c, "a"), SYMCA_MAX_NAME_ATTRIBUTES));
    root.issuer = root.subject;
    root.extensions = der_extensions(der_extension("1.2.3", der_none(), der_fill(0, more)));
    return der_assemble(&root);
}

static size_t memory_of(symca_slice bytes)
{
    symca_certificate *certificate;
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_OK);
    size_t memory = certificate->memory;
    symca_certificate_unref(certificate);
    return memory;
}

static symca_status load_copies(symca_slice one, size_t count, symca_slice last)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;
    size_t len = one.len * count + last.len;
    uint8_t *all = malloc(len);

    for (size_t i = 0; i < count; i++)
        memcpy(all + i * one.len, one.data, one.len);
    memcpy(all + count * one.len, last.data, last.len);
    options.max_size = len;
    symca_status status = symca_bundle_load(all, len, &options, &bundle);
    assert_true((bundle != NULL) == (status == SYMCA_OK));
    symca_bundle_unref(bundle);
    free(all);
    return status;
}

/* The last certificate is the largest that fits in what the others leave, to the alignment of a block. */
static void memory(void **state)
{
    (void) state;
    der_reset();
    symca_slice one = spacious(0);
    size_t count = SYMCA_MAX_MEMORY / memory_of(one) - 1;
    size_t rest = SYMCA_MAX_MEMORY - count * memory_of(one);
    size_t more = 0;
    for (size_t step = (size_t) 1 << 16; step > 0; step /= 2)
        more += memory_of(spacious(more + step)) <= rest ? step : 0;

    assert_in_range(memory_of(spacious(more)), rest - _Alignof(max_align_t), rest);
    assert_int_equal(load_copies(one, count, spacious(more)), SYMCA_OK);
    assert_over_limit(load_copies(one, count, spacious(more + 1)), "536870912");
}

/* Remarks past the limit are counted in the last one. */
static void notes(void **state)
{
    (void) state;
    for (size_t count = SYMCA_MAX_NOTES; count <= SYMCA_MAX_NOTES + 1; count++) {
        der_reset();
        symca_slice text = made_pem("CERTIFICATE", made_authority("Root"));
        for (size_t i = 0; i < count; i++)
            text = DER_JOIN(text, made_pem("CERTIFICATE", der_hex("30020500")));
        symca_bundle *bundle = load_good(text);
        const char *last = symca_bundle_note(bundle, SYMCA_MAX_NOTES - 1);
        assert_int_equal(symca_bundle_note_count(bundle), SYMCA_MAX_NOTES);
        if (count == SYMCA_MAX_NOTES)
            assert_null(strstr(last, "more remarks"));
        else
            assert_string_equal(last, "there are 2 more remarks, which are left out");
        symca_bundle_unref(bundle);
    }
}

/* A PKCS#12 file with parts of 16 bytes that nobody encrypted, each to be opened with so many rounds, the last with more. */
static symca_slice protected(size_t parts, uint32_t rounds, uint32_t more)
{
    symca_slice all = der_none();

    for (size_t i = 0; i < parts; i++) {
        uint32_t n = rounds + (i + 1 == parts ? more : 0);
        uint8_t count[] = {(uint8_t) (n >> 24), (uint8_t) (n >> 16), (uint8_t) (n >> 8), (uint8_t) n};
        symca_slice parameters = DER_SEQUENCE(der_string(0x04, "salt"), der_tlv(0x02, der_bytes(count, sizeof count)));
        symca_slice algorithm = DER_SEQUENCE(der_oid("1.2.840.113549.1.12.1.3"), parameters);
        symca_slice info =
            DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"), algorithm, der_string(0x80, "0123456789abcdef"));
        all = DER_JOIN(
            all, DER_SEQUENCE(der_oid("1.2.840.113549.1.7.6"), der_tlv(0xa0, DER_SEQUENCE(der_hex("020100"), info))));
    }
    symca_slice safe = der_tlv(0x04, der_tlv(0x30, all));
    return DER_SEQUENCE(der_hex("020103"), DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"), der_tlv(0xa0, safe)));
}

static symca_status open_protected(size_t parts, uint32_t rounds, uint32_t more)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_slice bytes = protected(parts, rounds, more);
    symca_bundle *bundle;

    options.password = "x";
    symca_status status = symca_bundle_load(bytes.data, bytes.len, &options, &bundle);
    assert_null(bundle);
    return status;
}

static void pkcs12_iterations(void **state)
{
    (void) state;
    der_reset();
    assert_int_equal(open_protected(1, SYMCA_MAX_PKCS12_ITERATIONS, 0), SYMCA_ERROR_PASSWORD_WRONG);
    assert_over_limit(open_protected(1, SYMCA_MAX_PKCS12_ITERATIONS, 1), "600000");
}

/* 24 bytes of key and 8 of initialisation vector are three blocks of SHA-1: each round is three hash computations. */
static void key_derivation(void **state)
{
    const uint32_t rounds = SYMCA_MAX_KEY_DERIVATION / 3 / 5;

    (void) state;
    der_reset();
    assert_int_equal(open_protected(5, rounds, 0), SYMCA_ERROR_PASSWORD_WRONG);
    assert_over_limit(open_protected(5, rounds, 1), "3000000");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(input),         cmocka_unit_test(input_of_any_option), cmocka_unit_test(certificate),
        cmocka_unit_test(depth),         cmocka_unit_test(name_attributes),     cmocka_unit_test(extensions),
        cmocka_unit_test(general_names), cmocka_unit_test(certificates),        cmocka_unit_test(memory),
        cmocka_unit_test(notes),         cmocka_unit_test(pkcs12_iterations),   cmocka_unit_test(key_derivation),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
