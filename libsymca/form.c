/* SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE /* memmem */

#include "form.h"

#include "failure.h"

#include <symca/wpki-response.h>
#include <symca/wpki-signed.h>
#include <symca/wpki.h>
#include <symca/wtls.h>

#include <stdlib.h>
#include <string.h>

/* A form being read: the bundle that it goes into, NULL where it is only tried. */
typedef struct taker {
    symca_bundle *bundle;
    symca_slice bytes;
    size_t origin;
    size_t looked; /* how much of bytes lies before the last certificate found */
} taker;

/* Where the certificate stands in the form. They come in order, so that each byte is looked at once. */
static size_t place_of(taker *self, const symca_certificate *certificate)
{
    size_t len;
    const uint8_t *der = symca_certificate_der(certificate, &len);
    const uint8_t *found = memmem(self->bytes.data + self->looked, self->bytes.len - self->looked, der, len);
    if (!found)
        return self->origin;
    self->looked = (size_t) (found - self->bytes.data);
    return self->origin + self->looked;
}

/* One of the two is not NULL; either may be. */
static symca_status take_certificate(taker *self, const symca_certificate *certificate, const symca_wtls *wtls)
{
    if (wtls && !self->bundle->wtls)
        self->bundle->wtls = symca_wtls_ref(wtls);
    if (!certificate)
        return SYMCA_OK;
    size_t offset = place_of(self, certificate);
    return symca_bundle_add(self->bundle, symca_certificate_ref(certificate), offset);
}

static void note_url(symca_bundle *bundle, const char *url)
{
    bundle->lacks_url = bundle->lacks_url || url[0] == '\0';
}

static symca_status take_hashed(taker *self)
{
    symca_hashed *form;
    symca_status status = symca_hashed_parse(self->bytes.data, self->bytes.len, &form);
    if (status == SYMCA_OK && self->bundle) {
        note_url(self->bundle, symca_hashed_url(form));
        status = take_certificate(self, symca_hashed_certificate(form), symca_hashed_wtls(form));
        if (status == SYMCA_OK && symca_hashed_x509_reading(form) == SYMCA_X509_READING_BARE)
            status = symca_bundle_note_add(self->bundle, "the certificate stands in the form without its length field, "
                                                         "as one handset stack writes it");
        if (status == SYMCA_OK)
            status = symca_hashed_to_json(form, &self->bundle->form_json);
    }
    symca_hashed_unref(form);
    return status;
}

static symca_status take_both(taker *self, const symca_signed *form)
{
    note_url(self->bundle, symca_signed_url(form));
    symca_status status = take_certificate(self, symca_signed_certificate(form), symca_signed_wtls(form));
    size_t before = self->bundle->count;
    /* A WTLS certificate of the signer's is none that the form delivers. */
    if (status == SYMCA_OK)
        status = take_certificate(self, symca_signed_signer(form), NULL);
    if (self->bundle->count > before)
        self->bundle->entries[before].vouches = true;
    return status;
}

static symca_status take_signed(taker *self)
{
    symca_signed *form;
    symca_status status = symca_signed_parse(self->bytes.data, self->bytes.len, &form);
    if (status == SYMCA_OK && self->bundle) {
        status = take_both(self, form);
        if (status == SYMCA_OK)
            status = symca_signed_to_json(form, &self->bundle->form_json);
    }
    symca_signed_unref(form);
    return status;
}

static symca_status take_rollover(taker *self)
{
    symca_rollover *form;
    symca_status status = symca_rollover_parse(self->bytes.data, self->bytes.len, &form);
    if (status == SYMCA_OK && self->bundle) {
        for (size_t i = 0; status == SYMCA_OK && i < symca_rollover_count(form); i++)
            status = take_both(self, symca_rollover_item(form, i));
        if (status == SYMCA_OK)
            status = symca_rollover_to_json(form, &self->bundle->form_json);
    }
    symca_rollover_unref(form);
    return status;
}

static symca_status take_response(taker *self)
{
    symca_response *form;
    symca_status status = symca_response_parse(self->bytes.data, self->bytes.len, &form);
    if (status == SYMCA_OK && self->bundle) {
        const char *url = symca_response_url(form);
        if (url)
            status = symca_bundle_note_add(self->bundle, "this answer holds no certificate: it says to ask at %s", url);
        if (status == SYMCA_OK)
            status = take_certificate(self, symca_response_certificate(form), NULL);
        if (status == SYMCA_OK)
            status = symca_response_to_json(form, &self->bundle->form_json);
    }
    symca_response_unref(form);
    return status;
}

static symca_status take_wtls(taker *self)
{
    symca_wtls *form;
    symca_status status = symca_wtls_parse(self->bytes.data, self->bytes.len, &form);
    if (status == SYMCA_OK && self->bundle) {
        status = take_certificate(self, NULL, form);
        if (status == SYMCA_OK)
            status = symca_wtls_to_json(form, &self->bundle->form_json);
    }
    symca_wtls_unref(form);
    return status;
}

/* In the order in which they are tried. */
static const struct {
    symca_kind kind;
    symca_status (*take)(taker *self);
} forms[] = {{SYMCA_KIND_HASHED, take_hashed},
             {SYMCA_KIND_SIGNED, take_signed},
             {SYMCA_KIND_ROLLOVER, take_rollover},
             {SYMCA_KIND_CERT_RESPONSE, take_response},
             {SYMCA_KIND_WTLS, take_wtls}};

#define FORM_COUNT (sizeof forms / sizeof forms[0])

/* The character sets of WAP that occur in display names: IANA MIBenum. */
static bool is_character_set(uint16_t number)
{
    return number == 3 || number == 4 || number == 106 || number == 1000 || number == 1013 || number == 1014 ||
           number == 1015;
}

/* version 1, and a CertDisplayName (WAP-217 section 7.1.3). */
static bool begins_like_info(symca_reader reader)
{
    uint8_t version, length;
    uint16_t character_set;
    return symca_reader_u8(&reader, &version) && version == 1 && symca_reader_u16(&reader, &character_set) &&
           is_character_set(character_set) && symca_reader_u8(&reader, &length) && length > 0;
}

/* A 2-byte length of all that follows, or of more where the end is missing. */
static bool begins_like_rollover(symca_reader reader)
{
    uint16_t length;
    return symca_reader_u16(&reader, &length) && length >= reader.len && begins_like_info(reader);
}

/* version 1, the kind, and what that begins with (WAP-217 section 7.3.5). */
static bool begins_like_response(symca_reader reader)
{
    uint8_t version, kind, length, character;
    uint16_t character_set;
    if (!symca_reader_u8(&reader, &version) || version != 1 || !symca_reader_u8(&reader, &kind))
        return false;
    if (kind == SYMCA_RESPONSE_REFERRAL)
        return symca_reader_u8(&reader, &length) && length > 0 && symca_reader_u8(&reader, &character) &&
               character > 0x20 && character < 0x7f;
    return kind < SYMCA_RESPONSE_REFERRAL && symca_reader_u16(&reader, &character_set) &&
           is_character_set(character_set);
}

/* version 1, a kind of signature and of identifier (WAP-261 section 10.5.2). */
static bool begins_like_wtls(symca_reader reader)
{
    uint8_t version, signature, identifier;
    uint16_t character_set;
    if (!symca_reader_u8(&reader, &version) || version != 1 || !symca_reader_u8(&reader, &signature) ||
        signature > SYMCA_WTLS_SIGNATURE_RSA_SHA || !symca_reader_u8(&reader, &identifier))
        return false;
    if (identifier == SYMCA_WTLS_IDENTIFIER_TEXT)
        return symca_reader_u16(&reader, &character_set) && is_character_set(character_set);
    return identifier == SYMCA_WTLS_IDENTIFIER_X509_NAME || identifier == SYMCA_WTLS_IDENTIFIER_KEY_HASH;
}

/* The form whose first fields the bytes have, for bytes that are no form as a whole. */
static symca_kind kind_of_beginning(symca_slice bytes)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    if (begins_like_info(reader))
        return SYMCA_KIND_HASHED;
    if (begins_like_response(reader))
        return SYMCA_KIND_CERT_RESPONSE;
    if (begins_like_wtls(reader))
        return SYMCA_KIND_WTLS;
    return begins_like_rollover(reader) ? SYMCA_KIND_ROLLOVER : SYMCA_KIND_UNKNOWN;
}

/* All versions are 1; a roll-over block begins with the number of bytes that follow. */
static bool may_be_form(symca_slice bytes)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    uint16_t first;
    return symca_reader_u16(&reader, &first) && (first >> 8 == 1 || first == reader.len);
}

/* What begins like one form and may be another: pairs of what it begins like and what it may be. */
static const symca_kind alike[][2] = {
    {SYMCA_KIND_HASHED, SYMCA_KIND_SIGNED},
    {SYMCA_KIND_CERT_RESPONSE, SYMCA_KIND_WTLS}, /* one whose issuer is a key hash, a name or nobody */
    {SYMCA_KIND_WTLS, SYMCA_KIND_ROLLOVER},      /* one of 256 to 258 bytes */
};

/* What begins like nothing may still be any. */
static bool may_be(symca_kind kind, symca_kind begins)
{
    for (size_t i = 0; i < sizeof alike / sizeof alike[0]; i++)
        if (begins == alike[i][0] && kind == alike[i][1])
            return true;
    return begins == SYMCA_KIND_UNKNOWN || kind == begins;
}

/* The form that the bytes are to their last one, in place of the one that they begin like. */
static symca_status find_whole(symca_slice bytes, symca_kind *kind)
{
    symca_kind begins = *kind;
    for (size_t i = 0; i < FORM_COUNT; i++) {
        if (!may_be(forms[i].kind, begins))
            continue;
        taker trial = {.bytes = bytes};
        symca_status status = forms[i].take(&trial);
        if (status == SYMCA_ERROR_MEMORY)
            return status;
        if (status == SYMCA_OK) {
            *kind = forms[i].kind;
            break;
        }
    }
    return SYMCA_OK;
}

symca_status symca_form_recognise(symca_slice bytes, symca_kind *out)
{
    *out = kind_of_beginning(bytes);
    return *out != SYMCA_KIND_UNKNOWN || may_be_form(bytes) ? find_whole(bytes, out) : SYMCA_OK;
}

static symca_status take(taker *self, symca_kind kind)
{
    for (size_t i = 0; i < FORM_COUNT; i++) {
        if (forms[i].kind == kind) {
            self->bundle->kind = kind;
            return forms[i].take(self);
        }
    }
    return symca_fail(SYMCA_ERROR_INTERNAL, SYMCA_NONE, "kind %d is no WPKI or WTLS form", (int) kind);
}

static size_t depth(const symca_failure *failure)
{
    return failure->offset == SYMCA_NONE ? 0 : failure->offset;
}

/* Hashed and signed certificates begin alike: of two failures the one that came further tells more. */
static symca_status take_hashed_or_signed(taker *self)
{
    symca_failure as_hashed, as_signed;
    symca_status status = take(self, SYMCA_KIND_HASHED);
    if (status == SYMCA_OK || status == SYMCA_ERROR_MEMORY)
        return status;
    symca_failure_keep(&as_hashed);

    status = take(self, SYMCA_KIND_SIGNED);
    if (status == SYMCA_OK || status == SYMCA_ERROR_MEMORY)
        return status;
    symca_failure_keep(&as_signed);
    return symca_failure_restore(depth(&as_signed) > depth(&as_hashed) ? &as_signed : &as_hashed);
}

/* The input may hold them as Base64 only. */
static symca_status keep_bytes(symca_bundle *bundle, symca_slice bytes)
{
    bundle->form = malloc(bytes.len);
    if (!bundle->form)
        return symca_fail_memory();
    memcpy(bundle->form, bytes.data, bytes.len);
    bundle->form_len = bytes.len;
    return SYMCA_OK;
}

symca_status symca_form_load(symca_bundle *bundle, symca_kind kind, symca_slice bytes, size_t origin)
{
    taker self = {.bundle = bundle, .bytes = bytes, .origin = origin};
    symca_status status = kind == SYMCA_KIND_HASHED ? take_hashed_or_signed(&self) : take(&self, kind);
    return status == SYMCA_OK ? keep_bytes(bundle, bytes) : status;
}
