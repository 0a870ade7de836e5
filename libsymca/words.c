/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "words.h"

#include "text.h"

#include <string.h>

/* Characters of a value that a message shows. */
#define SHOWN_CHARACTERS 100

typedef struct word {
    symca_oid_id id;
    const char *text;
} word;

/* Hashes of the signature algorithms with RSA (PKCS #1 version 1.5). */
static const word rsa_hashes[] = {
    {SYMCA_OID_MD2_RSA, "MD2"},        {SYMCA_OID_MD4_RSA, "MD4"},        {SYMCA_OID_MD5_RSA, "MD5"},
    {SYMCA_OID_SHA1_RSA, "SHA-1"},     {SYMCA_OID_SHA224_RSA, "SHA-224"}, {SYMCA_OID_SHA256_RSA, "SHA-256"},
    {SYMCA_OID_SHA384_RSA, "SHA-384"}, {SYMCA_OID_SHA512_RSA, "SHA-512"}, {SYMCA_OID_NONE, NULL},
};

static const word other_signatures[] = {
    {SYMCA_OID_DSA_SHA1, "DSA with SHA-1"},
    {SYMCA_OID_ECDSA_SHA1, "ECDSA with SHA-1"},
    {SYMCA_OID_SHA1_RSA_OIW, "the OIW form of SHA-1 with RSA"},
    {SYMCA_OID_NONE, NULL},
};

static const word keys[] = {
    {SYMCA_OID_RSA, "RSA"}, {SYMCA_OID_DSA, "DSA"}, {SYMCA_OID_DH, "DH"}, {SYMCA_OID_EC, "EC"}, {SYMCA_OID_NONE, NULL},
};

void symca_words_join(symca_writer *out, size_t place, size_t count)
{
    if (place > 0)
        symca_writer_text(out, place + 1 == count ? " and " : ", ");
}

/* Whatever it is that is quoted, what it hides is not shown. */
static void write_cut(symca_writer *out, const char *text)
{
    size_t len = symca_text_prefix(text, SHOWN_CHARACTERS);
    char shown[4 * SHOWN_CHARACTERS + 1];

    symca_text_charset(SYMCA_CHARSET_UTF8, symca_slice_of((const uint8_t *) text, len), shown, sizeof shown, NULL);
    symca_writer_text(out, shown);
    if (text[len] != '\0')
        symca_writer_text(out, "...");
}

void symca_words_quote(symca_writer *out, const char *text)
{
    symca_writer_u8(out, '"');
    write_cut(out, text);
    symca_writer_u8(out, '"');
}

void symca_words_name(symca_writer *out, const symca_name *name)
{
    if (name->count == 0)
        symca_writer_text(out, "an empty name");
    else
        symca_words_quote(out, name->text);
}

void symca_words_certificate(symca_writer *out, const symca_certificate *certificate)
{
    static const char *const types[] = {"CN", "O", "OU"};

    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        const char *text = symca_name_first(&certificate->subject, types[i]);
        if (text != NULL && text[0] != '\0') {
            symca_words_quote(out, text);
            return;
        }
    }
    symca_words_name(out, &certificate->subject);
}

void symca_words_platforms(symca_writer *out, unsigned platforms)
{
    size_t count = (size_t) __builtin_popcount(platforms);
    size_t place = 0;

    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++) {
        if ((platforms & SYMCA_PLATFORM_BIT(index)) == 0)
            continue;
        if (place > 0) /* titles have commas of their own */
            symca_writer_text(out, place + 1 == count ? " and " : "; ");
        place++;
        symca_writer_text(out, symca_platform_at((symca_platform_index) index)->title);
    }
}

static size_t count_listed(const word *words, const symca_oid_id *list)
{
    size_t count = 0;

    for (const word *at = words; at->text != NULL; at++)
        count += symca_platform_lists(list, at->id);
    return count;
}

static void write_listed(symca_writer *out, const word *words, const symca_oid_id *list)
{
    size_t count = count_listed(words, list);
    size_t place = 0;

    for (const word *at = words; at->text != NULL; at++) {
        if (!symca_platform_lists(list, at->id))
            continue;
        symca_words_join(out, place++, count);
        symca_writer_text(out, at->text);
    }
}

void symca_words_signatures(symca_writer *out, const symca_oid_id *list)
{
    bool rsa = count_listed(rsa_hashes, list) > 0;
    bool others = count_listed(other_signatures, list) > 0;

    write_listed(out, rsa_hashes, list);
    if (rsa)
        symca_writer_text(out, " with RSA");
    if (rsa && others)
        symca_writer_text(out, ", and ");
    write_listed(out, other_signatures, list);
}

void symca_words_keys(symca_writer *out, const symca_oid_id *list)
{
    write_listed(out, keys, list);
}

void symca_words_day(symca_writer *out, int64_t seconds)
{
    char text[SYMCA_TIME_SIZE];

    symca_time_text(seconds, text);
    char *end = strchr(text, 'T');
    if (end != NULL)
        *end = '\0';
    symca_writer_text(out, text);
}
