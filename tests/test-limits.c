/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Each limit of <symca/limits.h> from outside. For each there is what asks for so much of it: as much as the limit is not
 * refused as too much, and one more is, by its number.
 */
#include "certificate.h"
#include "input-data.h"

#include <symca/limits.h>
#include <symca/wpki.h>
#include <symca/wtls.h>

#include <stddef.h>
#include <sys/mman.h>

typedef struct limit {
    size_t most;
    const char *named; /* in the failure */
    symca_status (*ask)(size_t amount);
} limit;

static void at_the_limit_and_past_it(void **state)
{
    const limit *self = *state;

    der_reset();
    if (self->ask(self->most) == SYMCA_ERROR_LIMIT)
        fail_msg("%zu are too many: %s", self->most, symca_error_detail());
    der_reset();
    assert_int_equal(self->ask(self->most + 1), SYMCA_ERROR_LIMIT);
    if (strstr(symca_error_detail(), self->named) == NULL)
        fail_msg("\"%s\" does not name %s", symca_error_detail(), self->named);
}

static symca_slice repeated(symca_slice part, size_t count)
{
    uint8_t *room = der_room(part.len * count);

    for (size_t i = 0; i < count; i++)
        memcpy(room + i * part.len, part.data, part.len);
    return symca_slice_of(room, part.len * count);
}

static symca_status parse(symca_slice bytes)
{
    symca_certificate *certificate;
    symca_status status = symca_certificate_parse(bytes.data, bytes.len, &certificate);

    assert_true((certificate != NULL) == (status == SYMCA_OK));
    symca_certificate_unref(certificate);
    return status;
}

/* At the limit certificates are read, whatever becomes of other things. */
static symca_status parse_good(const der_certificate *fields, bool within)
{
    symca_status status = parse(der_assemble(fields));
    assert_true((status == SYMCA_OK) == within);
    return status;
}

static symca_status load(symca_slice bytes, size_t max_size, const char *password)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;

    options.max_size = max_size;
    options.password = password;
    symca_status status = symca_bundle_load(bytes.data, bytes.len, &options, &bundle);
    assert_true((bundle != NULL) == (status == SYMCA_OK));
    symca_bundle_unref(bundle);
    return status;
}

/* A certificate and what is dropped behind it. */
static symca_status load_len(size_t len, size_t max_size)
{
    symca_slice root = made_authority("Root");
    uint8_t *bytes = calloc(1, len);

    memcpy(bytes, root.data, root.len);
    symca_status status = load(symca_slice_of(bytes, len), max_size, NULL);
    free(bytes);
    return status;
}

static symca_status input(size_t len)
{
    return load_len(len, 0);
}

static symca_status form_input(size_t len)
{
    uint8_t *bytes = calloc(1, len);
    symca_hashed *hashed;
    symca_status status = symca_hashed_parse(bytes, len, &hashed);

    assert_null(hashed);
    free(bytes);
    return status;
}

static symca_status open_key(symca_slice bytes, const char *password)
{
    symca_key key = SYMCA_KEY_INIT;
    symca_private_key *opened;

    key.data = bytes.data;
    key.len = bytes.len;
    key.password = password;
    symca_status status = symca_private_key_open(&key, &opened);
    symca_private_key_free(opened);
    return status;
}

static symca_status key_input(size_t len)
{
    return open_key(der_fill('\n', len), NULL);
}

/* The option moves the limit, to both sides. */
static void input_by_option(void **state)
{
    (void) state;
    der_reset();
    assert_int_equal(load_len(SYMCA_DEFAULT_MAX_INPUT + 1, SYMCA_DEFAULT_MAX_INPUT + 1), SYMCA_OK);
    assert_int_equal(load_len(SYMCA_DEFAULT_MAX_INPUT + 2, SYMCA_DEFAULT_MAX_INPUT + 1), SYMCA_ERROR_LIMIT);
    assert_int_equal(load_len(4000, 4000), SYMCA_OK);
    assert_int_equal(load_len(4001, 4000), SYMCA_ERROR_LIMIT);
    assert_non_null(strstr(symca_error_detail(), "4000"));
}

/* No option lifts it. Pages that nobody writes to take no memory, which cannot be said of those of calloc(). */
static symca_status input_of_any_option(size_t len)
{
    uint8_t *bytes = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    symca_slice root = made_authority("Root");

    assert_true(bytes != MAP_FAILED);
    memcpy(bytes, root.data, root.len);
    symca_status status = load(symca_slice_of(bytes, len), SIZE_MAX, NULL);
    munmap(bytes, len);
    return status;
}

static symca_slice filled(size_t filler)
{
    der_reset();
    der_certificate root = der_root();
    root.signature = der_bits(der_fill(0, filler));
    return der_assemble(&root);
}

/* A certificate of so many bytes, filled up in its signature, whose own length has more octets the longer it is. */
static symca_slice certificate_of(size_t len)
{
    size_t filler = len;

    for (unsigned i = 0; i < 2; i++)
        filler += len - filled(filler).len;
    return filled(filler);
}

static symca_status certificate(size_t len)
{
    symca_slice bytes = certificate_of(len);
    assert_int_equal(bytes.len, len);
    return parse(bytes);
}

static symca_status form_certificate(size_t len)
{
    symca_slice bytes = certificate_of(len);
    symca_certificate *held;
    symca_hashed *hashed;

    assert_int_equal(bytes.len, len);
    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &held), SYMCA_OK);
    symca_status status = symca_hashed_new(held, "n", "", &hashed);
    assert_true((hashed != NULL) == (status == SYMCA_OK));
    symca_hashed_unref(hashed);
    symca_certificate_unref(held);
    return status;
}

/* One octet tells how many there are for the length, and these four count, too. */
static symca_status length(size_t announced)
{
    uint32_t content = (uint32_t) (announced - 5);
    const uint8_t header[] = {
        0x30, 0x84, (uint8_t) (content >> 24), (uint8_t) (content >> 16), (uint8_t) (content >> 8), (uint8_t) content};
    symca_status status = parse(symca_slice_of(header, sizeof header));

    assert_true(status == SYMCA_ERROR_LIMIT || status == SYMCA_ERROR_TRUNCATED);
    return status;
}

/* Nested SEQUENCEs with lengths that are marked by their ends: whoever looks for one has to go into all of them. */
static symca_status depth(size_t count)
{
    symca_status status = parse(DER_JOIN(repeated(der_hex("3080"), count), repeated(der_hex("0000"), count)));
    assert_true(status == SYMCA_ERROR_LIMIT || status == SYMCA_ERROR_MALFORMED);
    return status;
}

static symca_status name_attributes(size_t count)
{
    der_certificate root = der_root();
    root.subject = der_tlv(0x30, repeated(der_rdn("2.5.4.3", 0x0c, "a"), count));
    return parse_good(&root, count <= SYMCA_MAX_NAME_ATTRIBUTES);
}

static symca_status extensions(size_t count)
{
    der_certificate root = der_root();
    root.extensions = der_extensions(repeated(der_extension("1.2.3", der_none(), der_hex("0500")), count));
    return parse_good(&root, count <= SYMCA_MAX_EXTENSIONS);
}

static symca_status with_extension(const char *type, symca_slice value, bool within)
{
    der_certificate root = der_root();
    root.extensions = der_extensions(der_extension(type, der_none(), value));
    return parse_good(&root, within);
}

static symca_status alt_names(size_t count)
{
    symca_slice names = der_tlv(0x30, repeated(der_string(0x82, "a"), count));
    return with_extension("2.5.29.17", names, count <= SYMCA_MAX_GENERAL_NAMES);
}

static symca_status purposes(size_t count)
{
    symca_slice purposes = der_tlv(0x30, repeated(der_oid("1.2.3"), count));
    return with_extension("2.5.29.37", purposes, count <= SYMCA_MAX_GENERAL_NAMES);
}

static symca_status access_descriptions(size_t count)
{
    symca_slice access = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.48.2"), der_string(0x86, "a"));
    return with_extension("1.3.6.1.5.5.7.1.1", der_tlv(0x30, repeated(access, count)),
                          count <= SYMCA_MAX_GENERAL_NAMES);
}

/* Half of them permitted, the rest excluded. */
static symca_status name_constraints(size_t count)
{
    symca_slice subtree = DER_SEQUENCE(der_string(0x82, "a"));
    symca_slice permitted = der_tlv(0xa0, repeated(subtree, SYMCA_MAX_GENERAL_NAMES / 2));
    symca_slice excluded = der_tlv(0xa1, repeated(subtree, count - SYMCA_MAX_GENERAL_NAMES / 2));
    return with_extension("2.5.29.30", DER_SEQUENCE(permitted, excluded), count <= SYMCA_MAX_GENERAL_NAMES);
}

static symca_status load_copies(symca_slice one, size_t count, symca_slice last)
{
    size_t len = one.len * count + last.len;
    uint8_t *all = malloc(len);

    for (size_t i = 0; i < count; i++)
        memcpy(all + i * one.len, one.data, one.len);
    if (last.len > 0)
        memcpy(all + count * one.len, last.data, last.len);
    symca_status status = load(symca_slice_of(all, len), len, NULL);
    free(all);
    return status;
}

/* Duplicates count: they are read like all others. */
static symca_status certificates(size_t count)
{
    der_certificate small = der_root();
    small.spki = DER_SEQUENCE(der_algorithm("1.2.840.113549.1.1.1"), der_bits(der_hex("30060201010201 03")));
    small.signature = der_bits(der_fill(0x5a, 1));
    small.extensions = der_none();
    symca_status status = load_copies(der_assemble(&small), count, der_none());
    assert_true((status == SYMCA_OK) == (count <= SYMCA_MAX_CERTIFICATES));
    return status;
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

/* The last certificate is the largest that fits in what the others leave, to the alignment of a block; or a byte larger. */
static symca_status memory(size_t amount)
{
    symca_slice one = spacious(0);
    size_t count = SYMCA_MAX_MEMORY / memory_of(one) - 1;
    size_t rest = SYMCA_MAX_MEMORY - count * memory_of(one);
    size_t more = 0;

    for (size_t step = (size_t) 1 << 16; step > 0; step /= 2)
        more += memory_of(spacious(more + step)) <= rest ? step : 0;
    assert_in_range(memory_of(spacious(more)), rest - _Alignof(max_align_t), rest);
    return load_copies(one, count, spacious(more + amount - SYMCA_MAX_MEMORY));
}

/* Past this limit no call fails: further remarks are counted in the last one. */
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

static symca_slice pkcs12_of(symca_slice parts)
{
    symca_slice safe = der_tlv(0x04, der_tlv(0x30, parts));
    return DER_SEQUENCE(der_hex("020103"), DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"), der_tlv(0xa0, safe)));
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
    return pkcs12_of(all);
}

static symca_status open_protected(size_t parts, uint32_t rounds, uint32_t more, const char *password)
{
    symca_status status = load(protected(parts, rounds, more), 0, password);
    assert_true(status == SYMCA_ERROR_PASSWORD_WRONG || status == SYMCA_ERROR_LIMIT);
    return status;
}

static symca_status pkcs12_iterations(size_t rounds)
{
    return open_protected(1, (uint32_t) rounds, 0, "x");
}

/* 24 bytes of key and 8 of initialisation vector are three blocks of SHA-1: each round is three hash computations. */
static symca_status key_derivation(size_t work)
{
    return open_protected(5, SYMCA_MAX_KEY_DERIVATION / 3 / 5, (uint32_t) (work - SYMCA_MAX_KEY_DERIVATION), "x");
}

/* Parts that are not encrypted and hold no bags. */
static symca_status pkcs12_parts(size_t count)
{
    symca_slice empty = der_tlv(0xa0, der_tlv(0x04, DER_SEQUENCE(der_none())));
    symca_slice part = DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"), empty);
    symca_status status = load(pkcs12_of(repeated(part, count)), 0, NULL);

    assert_true(status == SYMCA_ERROR_NOT_CERTIFICATE || status == SYMCA_ERROR_LIMIT);
    return status;
}

/* SafeContents in SafeContents (RFC 7292 section 4.2.6), which count from the outermost bag. */
static symca_status pkcs12_bags(size_t count)
{
    symca_slice bags = DER_SEQUENCE(der_none());

    for (size_t i = 0; i < count; i++)
        bags = DER_SEQUENCE(DER_SEQUENCE(der_oid("1.2.840.113549.1.12.10.1.6"), der_tlv(0xa0, bags)));
    symca_slice part = DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"), der_tlv(0xa0, der_tlv(0x04, bags)));
    symca_status status = load(pkcs12_of(part), 0, NULL);
    assert_true(status == SYMCA_ERROR_NOT_CERTIFICATE || status == SYMCA_ERROR_LIMIT);
    return status;
}

static const char *password_of(size_t len)
{
    return (const char *) DER_JOIN(der_fill('x', len), der_fill(0, 1)).data;
}

static symca_status password(size_t len)
{
    return open_protected(1, 1, 0, password_of(len));
}

/* The encryption of before PKCS#8 takes another way. */
static symca_status password_of_old_key(size_t len)
{
    static const char pem[] = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                              "DEK-Info: DES-CBC,0011223344556677\n\nAAAAAAAAAAA=\n-----END RSA PRIVATE KEY-----\n";
    return open_key(der_text(pem), password_of(len));
}

/* It looks like PKCS#1, and is none. */
static symca_status private_key(size_t len)
{
    symca_slice bytes = DER_SEQUENCE(der_hex("020100"), der_tlv(0x02, der_fill(0x5a, len - 4 - 3 - 4)));
    assert_int_equal(bytes.len, len);
    symca_status status = open_key(bytes, NULL);
    assert_true(status == SYMCA_ERROR_MALFORMED || status == SYMCA_ERROR_LIMIT);
    return status;
}

/* 2^power + 3 * 2^thrice + 2^second + small, the powers in falling order and those left out that are 0. */
static symca_slice sum_of_powers(size_t power, size_t thrice, size_t second, uint8_t small)
{
    size_t len = power / 8 + 2;
    symca_slice zeros = der_fill(0, len);
    uint8_t *octets = der_room(len);

    memcpy(octets, zeros.data, len);
    octets[len - 1 - power / 8] |= (uint8_t) (1 << power % 8);
    if (thrice > 0)
        for (size_t bit = thrice; bit <= thrice + 1; bit++)
            octets[len - 1 - bit / 8] |= (uint8_t) (1 << bit % 8);
    if (second > 0)
        octets[len - 1 - second / 8] |= (uint8_t) (1 << second % 8);
    octets[len - 1] |= small;
    return der_tlv(0x02, symca_slice_of(octets, len));
}

/*
 * PKCS#1 of the factors p = 2^a + 1 and q = 2^b + 3, whose product can be written down: 2^(a+b) + 3 * 2^a + 2^b + 3. They
 * are no primes, which nobody asks who does not sign.
 */
static symca_status private_key_bits(size_t bits)
{
    const size_t b = 8000, a = bits - 1 - b;
    symca_slice three = der_hex("020103");
    symca_slice numbers = DER_JOIN(sum_of_powers(a + b, a, b, 3), three, three, sum_of_powers(a, 0, 0, 1),
                                   sum_of_powers(b, 0, 0, 3), three, three, three);
    symca_status status = open_key(DER_SEQUENCE(der_hex("020100"), numbers), NULL);

    assert_true((status == SYMCA_OK) == (bits <= SYMCA_MAX_PRIVATE_KEY_BITS));
    return status;
}

/* tests/house looks for each limit in these rows. */
/* clang-format off */
#define NUMBER(name) #name
#define LIMIT_NAMED(name, text, ask) {#ask, at_the_limit_and_past_it, NULL, NULL, &(limit){(name), (text), (ask)}}
#define LIMIT(name, ask) LIMIT_NAMED(name, NUMBER(name), ask)
/* clang-format on */

int main(void)
{
    const struct CMUnitTest tests[] = {
        LIMIT(SYMCA_DEFAULT_MAX_INPUT, input),
        LIMIT(SYMCA_DEFAULT_MAX_INPUT, form_input),
        LIMIT(SYMCA_DEFAULT_MAX_INPUT, key_input),
        cmocka_unit_test(input_by_option),
        LIMIT(SYMCA_MAX_INPUT, input_of_any_option),
        LIMIT(SYMCA_MAX_CERTIFICATE, certificate),
        LIMIT(SYMCA_MAX_FORM_CERTIFICATE, form_certificate),
        LIMIT_NAMED(SYMCA_MAX_LENGTH, "2 GiB", length),
        LIMIT(SYMCA_MAX_DEPTH, depth),
        LIMIT(SYMCA_MAX_DEPTH, pkcs12_bags),
        LIMIT(SYMCA_MAX_CERTIFICATES, certificates),
        LIMIT(SYMCA_MAX_MEMORY, memory),
        LIMIT(SYMCA_MAX_NAME_ATTRIBUTES, name_attributes),
        LIMIT(SYMCA_MAX_EXTENSIONS, extensions),
        LIMIT(SYMCA_MAX_GENERAL_NAMES, alt_names),
        LIMIT(SYMCA_MAX_GENERAL_NAMES, purposes),
        LIMIT(SYMCA_MAX_GENERAL_NAMES, access_descriptions),
        LIMIT(SYMCA_MAX_GENERAL_NAMES, name_constraints),
        LIMIT(SYMCA_MAX_PKCS12_ITERATIONS, pkcs12_iterations),
        LIMIT(SYMCA_MAX_KEY_DERIVATION, key_derivation),
        LIMIT(SYMCA_MAX_PKCS12_PARTS, pkcs12_parts),
        LIMIT(SYMCA_MAX_PASSWORD, password),
        LIMIT(SYMCA_MAX_PASSWORD, password_of_old_key),
        LIMIT(SYMCA_MAX_PRIVATE_KEY, private_key),
        LIMIT(SYMCA_MAX_PRIVATE_KEY_BITS, private_key_bits),
        cmocka_unit_test(notes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
