/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* SignedTrustedCAInfo (WAP-217 section 7.1.4): an authority's certificate that another authority vouches for. */

#include "signed.h"

#include <stdlib.h>
#include <string.h>

static const char form[] = "signed certificate";

const char *symca_signed_media_type(void)
{
    return "application/vnd.wap.signed-certificate";
}

static symca_status read_fields(symca_reader *reader, bool bare, symca_signed *out)
{
    const uint8_t *begin = reader->data;
    symca_status status = symca_wpki_read_info(reader, bare, &out->info);
    if (status == SYMCA_OK)
        status = symca_wpki_read_certificate(reader, bare, &out->signer);
    if (status == SYMCA_OK)
        status = symca_wtls_read_signature_kind(reader, &out->signature_kind);
    if (status != SYMCA_OK)
        return status;
    out->signed_part = symca_slice_of(begin, (size_t) (reader->data - begin));
    status = symca_wtls_read_signature(reader, out->signature_kind, &out->signature);
    out->bytes = symca_slice_of(begin, (size_t) (reader->data - begin));
    return status;
}

/* The slices were read from the caller's bytes; from now on they point into our own copy. */
static symca_slice moved(symca_slice slice, const uint8_t *from, const uint8_t *to)
{
    return slice.data ? symca_slice_of(to + (slice.data - from), slice.len) : slice;
}

static symca_status keep_bytes(symca_signed *self)
{
    const uint8_t *from = self->bytes.data;
    self->owned = malloc(self->bytes.len);
    if (self->owned == NULL)
        return symca_fail_memory();
    memcpy(self->owned, from, self->bytes.len);
    self->bytes = moved(self->bytes, from, self->owned);
    self->signed_part = moved(self->signed_part, from, self->owned);
    self->signature = moved(self->signature, from, self->owned);
    self->info.name.bytes = moved(self->info.name.bytes, from, self->owned);
    self->info.url = moved(self->info.url, from, self->owned);
    return SYMCA_OK;
}

symca_status symca_signed_read(symca_reader *reader, bool bare, symca_signed **out)
{
    *out = NULL;
    symca_signed *self = calloc(1, sizeof *self);
    if (self == NULL)
        return symca_fail_memory();
    atomic_init(&self->references, 1);
    symca_status status = read_fields(reader, bare, self);
    if (status == SYMCA_OK)
        status = keep_bytes(self);
    if (status != SYMCA_OK) {
        symca_signed_unref(self);
        return status;
    }
    *out = self;
    return SYMCA_OK;
}

/* A form to its last byte, and what came of it. */
typedef struct whole {
    symca_slice bytes;
    symca_signed *form;
} whole;

static symca_status read_whole(void *context, bool bare)
{
    whole *self = context;
    symca_reader reader = symca_reader_of(self->bytes.data, self->bytes.len);
    symca_status status = symca_signed_read(&reader, bare, &self->form);
    if (status == SYMCA_OK)
        status = symca_wpki_read_end(&reader, form);
    if (status != SYMCA_OK) {
        symca_signed_unref(self->form);
        self->form = NULL;
    }
    return status;
}

symca_status symca_signed_parse(const uint8_t *data, size_t len, symca_signed **out_signed)
{
    if (out_signed == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_signed = NULL;
    symca_status status = symca_wpki_check_input(data, len, form);
    if (status != SYMCA_OK)
        return status;
    whole read = {symca_slice_of(data, len), NULL};
    status = symca_wpki_read_either(read_whole, &read, symca_reader_of(data, len));
    *out_signed = read.form;
    return status;
}

symca_signed *symca_signed_ref(const symca_signed *self)
{
    /* The count is the one part of a handle that changes. */
    symca_signed *shared = (symca_signed *) (uintptr_t) self;
    if (shared != NULL)
        atomic_fetch_add_explicit(&shared->references, 1, memory_order_relaxed);
    return shared;
}

void symca_signed_unref(symca_signed *self)
{
    if (self == NULL || atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) != 1)
        return;
    symca_wpki_info_clear(&self->info);
    symca_wpki_certificate_clear(&self->signer);
    free(self->owned);
    free(self);
}

const uint8_t *symca_signed_bytes(const symca_signed *self, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = self != NULL ? self->bytes.len : 0;
    return self != NULL ? self->bytes.data : NULL;
}

unsigned symca_signed_version(const symca_signed *self)
{
    return self != NULL ? self->info.version : 0;
}

unsigned symca_signed_character_set(const symca_signed *self)
{
    return self != NULL ? self->info.name.charset : 0;
}

const char *symca_signed_name(const symca_signed *self)
{
    return self != NULL ? self->info.name_text : NULL;
}

const char *symca_signed_url(const symca_signed *self)
{
    return self != NULL ? self->info.url_text : NULL;
}

const symca_certificate *symca_signed_certificate(const symca_signed *self)
{
    return self != NULL ? self->info.certificate.x509 : NULL;
}

const symca_wtls *symca_signed_wtls(const symca_signed *self)
{
    return self != NULL ? self->info.certificate.wtls : NULL;
}

const symca_certificate *symca_signed_signer(const symca_signed *self)
{
    return self != NULL ? self->signer.x509 : NULL;
}

const symca_wtls *symca_signed_signer_wtls(const symca_signed *self)
{
    return self != NULL ? self->signer.wtls : NULL;
}

symca_wtls_signature symca_signed_signature_kind(const symca_signed *self)
{
    return self != NULL ? self->signature_kind : SYMCA_WTLS_SIGNATURE_ANONYMOUS;
}

const uint8_t *symca_signed_signature_bytes(const symca_signed *self, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = self != NULL ? self->signature.len : 0;
    return self != NULL ? self->signature.data : NULL;
}

void symca_signed_key(const symca_certificate *x509, const symca_wtls *wtls, symca_crypto_key *out)
{
    if (x509 != NULL)
        symca_wtls_public_key_of_x509(x509, out);
    else
        symca_wtls_public_key(wtls, out);
}

static symca_status verify_signer(const symca_crypto_key *signer, const symca_certificate *expected,
                                  const symca_wtls *expected_wtls)
{
    if (expected == NULL && expected_wtls == NULL)
        return SYMCA_OK;
    symca_crypto_key key;
    symca_signed_key(expected, expected_wtls, &key);
    if (symca_wtls_same_key(signer, &key))
        return SYMCA_OK;
    return symca_fail(SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                      "the signed certificate was signed with another key than that of the signer expected");
}

/* Why the outer signature failed, with what it was the signature of. */
static symca_status name_outer(symca_status status)
{
    if (status != SYMCA_ERROR_SIGNATURE)
        return status;
    return symca_fail(status, SYMCA_NONE, "the signer's signature over the signed certificate does not hold: %s",
                      symca_error_detail());
}

static symca_status verify_own_key(const symca_wpki_certificate *authority)
{
    if (authority->x509 != NULL)
        return symca_certificate_is_self_signed(authority->x509)
                   ? SYMCA_OK
                   : symca_certificate_verify(authority->x509, authority->x509);
    return symca_wtls_is_self_signed(authority->wtls) ? SYMCA_OK : symca_wtls_verify(authority->wtls, authority->wtls);
}

/* WAP-217 section 7.1.4: what is carried is self-signed, so that its key vouches for the rest of it. */
static symca_status verify_authority(const symca_wpki_certificate *authority)
{
    bool self_issued = authority->x509 != NULL ? symca_certificate_is_self_issued(authority->x509)
                                               : symca_wtls_is_self_issued(authority->wtls);
    if (!self_issued)
        return symca_fail(SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
                          "the authority's certificate inside is not self-signed: another one issued it");
    symca_status status = verify_own_key(authority);
    if (status != SYMCA_ERROR_SIGNATURE)
        return status;
    return symca_fail(status, SYMCA_NONE, "the authority's certificate inside does not verify under its own key: %s",
                      symca_error_detail());
}

symca_status symca_signed_verify(const symca_signed *self, const symca_certificate *expected,
                                 const symca_wtls *expected_wtls)
{
    if (self == NULL || (expected != NULL && expected_wtls != NULL))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "symca_signed_verify: one form, and at most one signer expected");
    symca_crypto_key signer;
    symca_signed_key(self->signer.x509, self->signer.wtls, &signer);
    symca_status status = verify_signer(&signer, expected, expected_wtls);
    if (status == SYMCA_OK)
        status =
            name_outer(symca_wtls_verify_signature(&signer, self->signature_kind, self->signed_part, self->signature));
    if (status == SYMCA_OK)
        status = verify_authority(&self->info.certificate);
    return status;
}

/* ---- writing ---- */

static symca_status check_signing_key(const symca_certificate *signer, const symca_wtls *signer_wtls,
                                      const symca_crypto_key *own)
{
    symca_crypto_key named;
    symca_signed_key(signer, signer_wtls, &named);
    if (symca_wtls_same_key(&named, own))
        return SYMCA_OK;
    return symca_fail(SYMCA_ERROR_SIGNATURE, SYMCA_NONE, "the private key is not that of the signer's certificate");
}

static symca_status write_fields(symca_writer *writer, const symca_certificate *certificate, const symca_wtls *wtls,
                                 const char *name, const char *url, const symca_certificate *signer,
                                 const symca_wtls *signer_wtls, const symca_private_key *key)
{
    symca_crypto_key own;
    symca_private_key_public(key, &own);
    symca_status status = check_signing_key(signer, signer_wtls, &own);
    if (status != SYMCA_OK)
        return status;
    symca_wpki_write_info(writer, name, certificate, wtls, url);
    if (signer != NULL)
        symca_wpki_write_x509(writer, signer);
    else
        symca_wpki_write_wtls(writer, signer_wtls);
    symca_writer_u8(writer, own.rsa ? SYMCA_WTLS_SIGNATURE_RSA_SHA : SYMCA_WTLS_SIGNATURE_ECDSA_SHA);
    return symca_wtls_sign(writer, 0, key);
}

symca_status symca_signed_new(const symca_certificate *certificate, const symca_wtls *wtls, const char *name,
                              const char *url, const symca_certificate *signer, const symca_wtls *signer_wtls,
                              const symca_key *key, symca_signed **out_signed)
{
    if (out_signed == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_signed = NULL;
    if ((certificate == NULL) == (wtls == NULL) || (signer == NULL) == (signer_wtls == NULL) || key == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "symca_signed_new: exactly one authority, exactly one signer and a key are needed");
    symca_status status = symca_wpki_check_url(url, 0);
    if (status == SYMCA_OK && certificate != NULL)
        status = symca_wpki_check_x509(certificate);
    if (status == SYMCA_OK && signer != NULL)
        status = symca_wpki_check_x509(signer);
    if (status != SYMCA_OK)
        return status;
    char written_name[SYMCA_WPKI_MAX_NAME + 1];
    status = symca_wpki_choose_name(certificate, wtls, name, SYMCA_WPKI_MAX_NAME, SYMCA_WPKI_MAX_NAME, written_name);
    if (status != SYMCA_OK)
        return status;
    symca_private_key *opened = NULL;
    symca_writer writer = SYMCA_WRITER_INIT;
    uint8_t *bytes = NULL;
    size_t len = 0;
    status = symca_private_key_open(key, &opened);
    if (status == SYMCA_OK)
        status = write_fields(&writer, certificate, wtls, written_name, url, signer, signer_wtls, opened);
    if (status == SYMCA_OK)
        status = symca_writer_finish(&writer, &bytes, &len);
    if (status == SYMCA_OK)
        status = symca_signed_parse(bytes, len, out_signed);
    symca_private_key_free(opened);
    symca_writer_clear(&writer);
    symca_free(bytes);
    return status;
}
