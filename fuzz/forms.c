/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "forms.h"

#include "text.h"
#include "wtls.h"

#include <stdlib.h>
#include <string.h>

/* ---- with another hand: a cursor over the input, and what should stand there ---- */

typedef struct cursor {
    symca_slice bytes;
    size_t at;
} cursor;

static void expect(cursor *self, const uint8_t *data, size_t len, const char *what)
{
    FUZZ_REQUIRE(len <= self->bytes.len - self->at && (len == 0 || memcmp(self->bytes.data + self->at, data, len) == 0),
                 "the %s is not what stands at byte %zu", what, self->at);
    self->at += len;
}

static void expect_number(cursor *self, size_t octets, uint64_t value, const char *what)
{
    uint8_t data[8];
    for (size_t i = 0; i < octets; i++)
        data[i] = (uint8_t) (value >> 8 * (octets - 1 - i));
    expect(self, data, octets, what);
}

static void expect_vector(cursor *self, size_t octets, symca_slice slice, const char *what)
{
    expect_number(self, octets, slice.len, what);
    expect(self, slice.data, slice.len, what);
}

static void expect_certificate(cursor *self, const symca_wpki_certificate *certificate)
{
    expect_number(self, 1, certificate->wtls != NULL ? SYMCA_WPKI_FORMAT_WTLS : SYMCA_WPKI_FORMAT_X509, "format");
    if (certificate->wtls != NULL)
        expect(self, certificate->wtls->bytes.data, certificate->wtls->bytes.len, "WTLS certificate");
    else if (certificate->reading == SYMCA_X509_READING_LENGTH)
        expect_vector(self, 2, certificate->x509->der, "certificate");
    else
        expect(self, certificate->x509->der.data, certificate->x509->der.len, "certificate");
}

void fuzz_require_info(const symca_wpki_info *info, symca_slice bytes, size_t *out_len)
{
    cursor to = {bytes, 0};
    expect_number(&to, 1, info->version, "version");
    expect_number(&to, 2, info->name.charset, "character set");
    expect_vector(&to, 1, info->name.bytes, "name");
    expect_certificate(&to, &info->certificate);
    expect_vector(&to, 1, info->url, "URL");
    *out_len = to.at;
}

/* ---- by libsymca itself ---- */

/* Whether the text is what it is written from: nothing replaced, nothing cut off. */
static bool is_own_name(unsigned charset, symca_slice bytes, const char *text)
{
    return charset == SYMCA_CHARSET_UTF8 && strlen(text) == bytes.len && memcmp(text, bytes.data, bytes.len) == 0;
}

static bool is_own_url(symca_slice bytes)
{
    for (size_t i = 0; i < bytes.len; i++) {
        if (bytes.data[i] <= ' ' || bytes.data[i] > '~')
            return false;
    }
    return true;
}

void fuzz_require_hashed(const symca_hashed *hashed)
{
    size_t len;
    const symca_wpki_info *info = &hashed->info;
    symca_slice bytes = symca_slice_of(hashed->bytes, hashed->len);
    fuzz_require_info(info, bytes, &len);
    FUZZ_REQUIRE(len + 1 == bytes.len && bytes.data[len] == hashed->hash_algorithm, "bytes stand behind its fields");
    if (!is_own_name(info->name.charset, info->name.bytes, info->name_text) || !is_own_url(info->url) ||
        info->certificate.reading == SYMCA_X509_READING_BARE)
        return;

    symca_hashed *again;
    symca_status status = info->certificate.wtls != NULL
                              ? symca_hashed_new_wtls(info->certificate.wtls, info->name_text, info->url_text, &again)
                              : symca_hashed_new(info->certificate.x509, info->name_text, info->url_text, &again);
    FUZZ_REQUIRE(status == SYMCA_OK, "it cannot be made from its fields: %s", symca_error_detail());
    FUZZ_REQUIRE(again->len == bytes.len && memcmp(again->bytes, bytes.data, bytes.len) == 0,
                 "what is made from its fields is something else");
    FUZZ_REQUIRE(strcmp(again->code, hashed->code) == 0, "the code is another");
    symca_hashed_unref(again);
}

void fuzz_require_signed(const symca_signed *form)
{
    size_t len;
    fuzz_require_info(&form->info, form->bytes, &len);
    cursor to = {form->bytes, len};
    expect_certificate(&to, &form->signer);
    expect_number(&to, 1, form->signature_kind, "signature algorithm");
    FUZZ_REQUIRE(form->signed_part.data == form->bytes.data && form->signed_part.len == to.at,
                 "the signature is over %zu bytes, and the fields have %zu", form->signed_part.len, to.at);
    if (form->signature_kind != SYMCA_WTLS_SIGNATURE_ANONYMOUS)
        expect_vector(&to, 2, form->signature, "signature");
    FUZZ_REQUIRE(to.at == form->bytes.len, "bytes stand behind its fields");
}

/* Whether an identifier is one that libsymca writes of a certificate: its key hash, or nobody. */
static bool is_own_identifier(const symca_wtls_identifier *identifier, const symca_certificate *certificate)
{
    uint8_t hash[SYMCA_SHA1_LEN];
    return identifier->kind == SYMCA_WTLS_IDENTIFIER_KEY_HASH && certificate != NULL &&
           symca_wtls_certificate_key_hash(certificate, hash) == SYMCA_OK &&
           memcmp(hash, identifier->bytes.data, sizeof hash) == 0;
}

static symca_status make_response(const symca_response *response, symca_response **out)
{
    const symca_certificate *certificate = symca_response_certificate(response);
    const char *name = symca_response_name(response);
    *out = NULL;
    if (symca_response_kind_of(response) == SYMCA_RESPONSE_REFERRAL)
        return symca_response_new_referral(symca_response_url(response), symca_response_seconds(response), out);
    if (certificate == NULL || !is_own_identifier(symca_response_subject(response), certificate) ||
        symca_response_character_set(response) != SYMCA_CHARSET_UTF8 || strstr(name, "\xef\xbf\xbd") != NULL ||
        symca_text_length(name) > SYMCA_RESPONSE_MAX_NAME)
        return SYMCA_OK;
    const symca_wtls_identifier *domain = symca_response_ca_domain(response);
    bool nobody = domain->kind == SYMCA_WTLS_IDENTIFIER_NULL;
    if (!nobody && !is_own_identifier(domain, certificate))
        return SYMCA_OK;
    return symca_response_new_certificate(certificate, nobody ? NULL : certificate, name, out);
}

void fuzz_require_response(const symca_response *response)
{
    size_t len;
    size_t again_len;
    const uint8_t *bytes = symca_response_bytes(response, &len);
    const char *url = symca_response_url(response);
    symca_slice text = symca_slice_of((const uint8_t *) url, url != NULL ? strlen(url) : 0);
    if (url != NULL && (text.len == 0 || !is_own_url(text)))
        return;
    symca_response *again;
    symca_status status = make_response(response, &again);
    FUZZ_REQUIRE(status == SYMCA_OK, "it cannot be made from its fields: %s", symca_error_detail());
    const uint8_t *again_bytes = symca_response_bytes(again, &again_len);
    FUZZ_REQUIRE(again == NULL || (again_len == len && memcmp(again_bytes, bytes, len) == 0),
                 "what is made from its fields is something else");
    symca_response_unref(again);
}
