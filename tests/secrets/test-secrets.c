/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * After a call neither password nor private key is left in a block that libsymca gives back (the linker puts a look into
 * it before free(), see meson.build), or in a text that it hands out; and the password is left nowhere, be it heap, stack
 * or data. Of a private key GnuTLS and GMP leave a part now and then, which is out of reach from here. The markers are
 * kept masked, so that the search does not find itself.
 */
#include "crypto.h"
#include "text.h"

#include <fcntl.h>
#include <malloc.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>
#include <symca/symca.h>

#define MASK 0xa5
#define MARKER_LEN 24
#define MARKERS 8
#define PAGE ((size_t) 1 << 16)

typedef struct marker {
    const char *what;
    size_t len;
    uint8_t masked[MARKER_LEN];
} marker;

static marker markers[MARKERS];
static size_t marker_count;
static size_t password_markers; /* the first ones */
static bool watching;
static const char *found_in_block;

static void add_marker(const char *what, const uint8_t *bytes, size_t len, bool reversed)
{
    marker *next = &markers[marker_count++];

    assert_true(marker_count <= MARKERS && len <= MARKER_LEN);
    next->what = what;
    next->len = len;
    for (size_t i = 0; i < len; i++)
        next->masked[i] = (uint8_t) (bytes[reversed ? len - 1 - i : i] ^ MASK);
}

static bool matches(const marker *wanted, const uint8_t *at)
{
    for (size_t i = 0; i < wanted->len; i++)
        if ((uint8_t) (at[i] ^ MASK) != wanted->masked[i])
            return false;
    return true;
}

/* The first of so many markers in the bytes; NULL for none. */
__attribute__((no_sanitize("address"))) static const char *search(size_t count, const uint8_t *bytes, size_t len)
{
    for (size_t i = 0; i < count; i++)
        for (size_t at = 0; at + markers[i].len <= len; at++)
            if ((uint8_t) (bytes[at] ^ MASK) == markers[i].masked[0] && matches(&markers[i], bytes + at))
                return markers[i].what;
    return NULL;
}

void *__real_realloc(void *block, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __real_free(void *block);
void __wrap_free(void *block);

static void look_into(void *block)
{
    if (watching && block != NULL && found_in_block == NULL)
        found_in_block = search(marker_count, block, malloc_usable_size(block));
}

/* It may leave the old block behind as it is. */
void *__wrap_realloc(void *block, size_t size)
{
    look_into(block);
    return __real_realloc(block, size);
}

void __wrap_free(void *block)
{
    look_into(block);
    __real_free(block);
}

/* A file in pages of its own, which are gone before the search begins. */
typedef struct secret {
    uint8_t *bytes;
    size_t len;
} secret;

static secret secret_read(const char *name)
{
    char path[4096];
    secret self = {mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), 0};

    assert_true(self.bytes != MAP_FAILED);
    snprintf(path, sizeof path, "%s/crypto/%s", getenv("SYMCA_TEST_DATA"), name);
    int file = open(path, O_RDONLY);
    ssize_t got = file >= 0 ? read(file, self.bytes, PAGE) : -1;
    if (got <= 0)
        fail_msg("%s cannot be read", path);
    close(file);
    self.len = (size_t) got;
    return self;
}

static void secret_forget(secret *self)
{
    explicit_bzero(self->bytes, PAGE);
    munmap(self->bytes, PAGE);
}

/* "Grüße", put together where only it is needed. */
static const char *password_in(secret *self)
{
    static const uint8_t masked[] = {'G' ^ MASK,  'r' ^ MASK,  0xc3 ^ MASK, 0xbc ^ MASK,
                                     0xc3 ^ MASK, 0x9f ^ MASK, 'e' ^ MASK};
    uint8_t *at = self->bytes + PAGE / 2;

    for (size_t i = 0; i < sizeof masked; i++)
        at[i] = (uint8_t) (masked[i] ^ MASK);
    return (const char *) at;
}

/* Whether one of so many markers is left in all that can be written to: heap, stacks, data. */
static void assert_nothing_left(size_t count, const char *after)
{
    FILE *maps = fopen("/proc/self/maps", "r");
    char line[512];
    unsigned long start, end;
    char writable;

    assert_non_null(maps);
    while (fgets(line, sizeof line, maps) != NULL) {
        if (sscanf(line, "%lx-%lx r%c", &start, &end, &writable) != 3 || writable != 'w')
            continue;
        const char *what = search(count, (const uint8_t *) (uintptr_t) start, end - start);
        if (what != NULL)
            fail_msg("after %s: %s is left in %s", after, what, line);
    }
    fclose(maps);
}

static void assert_no_password_left(const char *after)
{
    assert_nothing_left(password_markers, after);
}

static void assert_blocks_clean(const char *after)
{
    const char *found = found_in_block;

    watching = false;
    found_in_block = NULL;
    if (found != NULL)
        fail_msg("%s: a block with %s in it is given back", after, found);
}

static void open_pkcs12(const char *name)
{
    secret file = secret_read(name);
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle = NULL;
    char *json = NULL;

    options.password = password_in(&file);
    watching = true;
    assert_int_equal(symca_bundle_load(file.bytes, file.len, &options, &bundle), SYMCA_OK);
    assert_int_equal(symca_bundle_to_json(bundle, &json), SYMCA_OK);
    symca_bundle_unref(bundle);
    symca_free(json);
    secret_forget(&file);
    assert_blocks_clean(name);
}

static void pkcs12(void **state)
{
    static const char *const names[] = {"modern.p12", "legacy.p12",     "no-mac.p12",
                                        "pieces.p12", "sha512-mac.p12", "two-key-3des.p12"};

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        open_pkcs12(names[i]);
        assert_no_password_left(names[i]);
    }
}

/* A password that is wrong, or unneeded, is wiped like any other. */
static void wrong_password(void **state)
{
    static const char *const names[] = {"empty-password.p12", "nothing-encrypted.p12", "rc2-128.p12", "key-only.p12"};

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        secret file = secret_read(names[i]);
        symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
        symca_bundle *bundle = NULL;

        options.password = password_in(&file);
        watching = true;
        symca_status status = symca_bundle_load(file.bytes, file.len, &options, &bundle);
        assert_true(status == SYMCA_OK ||
                    search(marker_count, (const uint8_t *) symca_error_detail(), strlen(symca_error_detail())) == NULL);
        symca_bundle_unref(bundle);
        secret_forget(&file);
        assert_blocks_clean(names[i]);
        assert_no_password_left(names[i]);
    }
}

static void sign_with(const char *name)
{
    secret file = secret_read(name);
    symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
    symca_key key = SYMCA_KEY_INIT;
    symca_wtls *wtls = NULL;

    key.data = file.bytes;
    key.len = file.len;
    key.password = password_in(&file);
    options.subject = "s; o; FI";
    watching = true;
    if (symca_wtls_new(&options, &key, &wtls) != SYMCA_OK)
        fail_msg("%s: %s", name, symca_error_detail());
    symca_wtls_unref(wtls);
    secret_forget(&file);
    assert_blocks_clean(name);
}

static void signing(void **state)
{
    static const char *const names[] = {"key-rsa-aes.der",   "key-rsa-sha1-3des.pem", "key-rsa-md5-des.pem",
                                        "key-rsa-pkcs8.pem", "key-rsa-pkcs1.der",     "key-rsa-pkcs1.pem"};

    (void) state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        sign_with(names[i]);
        assert_no_password_left(names[i]);
    }
}

/* GnuTLS opens this form, and forgets a copy of the password on the way: libsymca itself leaves none. */
static void signing_with_old_pem(void **state)
{
    (void) state;
    sign_with("key-rsa-dek.pem");
}

/* A private key among certificates is dropped; only that it was there is told. */
static void key_among_certificates(void **state)
{
    secret file = secret_read("key-rsa-pkcs8.pem");
    symca_bundle *bundle = NULL;

    (void) state;
    watching = true;
    assert_int_equal(symca_bundle_load(file.bytes, file.len, NULL, &bundle), SYMCA_ERROR_PRIVATE_KEY);
    secret_forget(&file);
    assert_blocks_clean("a private key");
    assert_no_password_left("a private key");
}

static void put(secret *to, const char *text)
{
    memcpy(to->bytes + to->len, text, strlen(text));
    to->len += strlen(text);
}

/* What comes before, a key in Base64, and what comes behind: text in pages of its own. */
static secret armoured(const char *before, const char *key, const char *behind)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    secret der = secret_read(key);
    secret text = {mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), 0};

    assert_true(text.bytes != MAP_FAILED);
    put(&text, before);
    for (size_t i = 0; i + 2 < der.len; i += 3) { /* all but the last group */
        text.bytes[text.len++] = (uint8_t) digits[der.bytes[i] >> 2];
        text.bytes[text.len++] = (uint8_t) digits[(der.bytes[i] << 4 | der.bytes[i + 1] >> 4) & 0x3f];
        text.bytes[text.len++] = (uint8_t) digits[(der.bytes[i + 1] << 2 | der.bytes[i + 2] >> 6) & 0x3f];
        text.bytes[text.len++] = (uint8_t) digits[der.bytes[i + 2] & 0x3f];
    }
    put(&text, behind);
    secret_forget(&der);
    return text;
}

/*
 * A copy of a key that lost characters or was given strange ones. GnuTLS sees none of it, so nothing of the key may be left
 * anywhere, least of all on the stack.
 */
static void damaged_base64(void **state)
{
    static const struct {
        const char *what, *before, *behind;
    } copies[] = {
        {"bare Base64", "", ""},
        {"bare Base64 with a character too many", "", "A"},
        {"bare Base64 with a strange character", "", "!"},
        {"a certificate's block with a character too many", "-----BEGIN CERTIFICATE-----\n",
         "A\n-----END CERTIFICATE-----\n"},
        {"a certificate's block with a strange character", "-----BEGIN CERTIFICATE-----\n",
         "!\n-----END CERTIFICATE-----\n"},
        {"a certificate's block without its end", "-----BEGIN CERTIFICATE-----\n", "A"},
        {"a key's block with a character too many", "-----BEGIN PRIVATE KEY-----\n", "A\n-----END PRIVATE KEY-----\n"},
        {"a key's block with a strange character", "-----BEGIN PRIVATE KEY-----\n", "!\n-----END PRIVATE KEY-----\n"},
    };

    (void) state;
    for (size_t i = 0; i < sizeof copies / sizeof copies[0]; i++) {
        secret text = armoured(copies[i].before, "key-rsa-pkcs8.der", copies[i].behind);
        symca_key key = SYMCA_KEY_INIT;
        symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
        symca_bundle *bundle = NULL;
        symca_wtls *wtls = NULL;

        key.data = text.bytes;
        key.len = text.len;
        options.subject = "s; o; FI";
        watching = true;
        assert_int_not_equal(symca_bundle_load(text.bytes, text.len, NULL, &bundle), SYMCA_OK);
        symca_kind_detect(text.bytes, text.len);
        assert_int_not_equal(symca_wtls_new(&options, &key, &wtls), SYMCA_OK);
        secret_forget(&text);
        assert_blocks_clean(copies[i].what);
        assert_nothing_left(marker_count, copies[i].what);
    }
}

/* A key that nobody encrypted, in a block that says so. */
static void falsely_encrypted(void **state)
{
    secret text = armoured("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                           "DEK-Info: DES-CBC,0011223344556677\n\n",
                           "key-rsa-pkcs8.der", "\n-----END RSA PRIVATE KEY-----\n");
    symca_key key = SYMCA_KEY_INIT;
    symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
    symca_wtls *wtls = NULL;

    (void) state;
    key.data = text.bytes;
    key.len = text.len;
    key.password = "x";
    options.subject = "s; o; FI";
    watching = true;
    assert_int_not_equal(symca_wtls_new(&options, &key, &wtls), SYMCA_OK);
    secret_forget(&text);
    assert_blocks_clean("a falsely encrypted key");
}

/* The search finds what it is to find. */
static void search_works(void **state)
{
    secret file = secret_read("modern.p12");
    char *copy = strdup(password_in(&file));

    (void) state;
    assert_non_null(copy);
    assert_string_equal(search(marker_count, (const uint8_t *) copy, strlen(copy)), "the password");
    watching = true;
    __wrap_free(copy);
    watching = false;
    assert_string_equal(found_in_block, "the password");
    found_in_block = NULL;
    secret_forget(&file);
}

static void wipe(void *bytes, size_t len)
{
    symca_crypto_wipe(bytes, len);
}

/* The middle of the private exponent, as in the file and as arithmetic on little-endian words has it. */
static int prepare(void **state)
{
    secret plain = secret_read("key-rsa-pkcs8.der");
    const char *password = password_in(&plain);
    uint8_t utf16[16] = {0, 'G', 0, 'r', 0, 0xfc, 0, 0xdf, 0, 'e'};

    (void) state;
    add_marker("the password", (const uint8_t *) password, strlen(password), false);
    add_marker("the password in UTF-16", utf16, 10, false);
    password_markers = marker_count;
    add_marker("the private key", plain.bytes + 220, MARKER_LEN, false);
    add_marker("the private key as a number", plain.bytes + 220, MARKER_LEN, true);
    wipe(utf16, sizeof utf16);
    secret_forget(&plain);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damaged_base64), /* before GnuTLS has keys to leave behind */
        cmocka_unit_test(falsely_encrypted),      cmocka_unit_test(pkcs12),
        cmocka_unit_test(wrong_password),         cmocka_unit_test(signing),
        cmocka_unit_test(key_among_certificates), cmocka_unit_test(search_works),
        cmocka_unit_test(signing_with_old_pem),
    };

    return cmocka_run_group_tests(tests, prepare, NULL);
}
