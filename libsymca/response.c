/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* CertResponse (WAP-217 section 7.3.5): how a certificate, its address or a "come back later" reaches a phone. */

#include "text.h"
#include "wpki.h"
#include "wtls.h"

#include <symca/wpki-response.h>

#include <stdlib.h>
#include <string.h>

struct symca_response {
    atomic_uint references;
    symca_slice bytes;
    uint8_t version;
    symca_response_kind kind;
    symca_wpki_name name;
    const char *name_text;
    symca_wtls_identifier ca_domain;
    symca_wtls_identifier subject;
    const char *url;
    symca_certificate *certificate;
    uint32_t seconds;
};

static const char form[] = "certificate response";

const char *symca_response_media_type(void)
{
    return "application/vnd.wap.cert-response";
}

static void keep_text(unsigned charset, symca_slice bytes, symca_arena *arena, const char **out)
{
    size_t len = symca_text_charset(charset, bytes, NULL, 0, NULL);
    char *text = symca_arena_bytes(arena, len + 1);
    if (text != NULL)
        symca_text_charset(charset, bytes, text, len + 1, NULL);
    *out = text;
}

static symca_status read_url(symca_reader *reader, symca_arena *arena, symca_response *out)
{
    symca_slice bytes;
    symca_status status = symca_wpki_read_vector8(reader, "URL", 0, &bytes);
    if (status == SYMCA_OK)
        keep_text(SYMCA_CHARSET_ASCII, bytes, arena, &out->url);
    return status;
}

static symca_status read_named(symca_reader *reader, symca_arena *arena, symca_response *out)
{
    size_t at = symca_reader_offset(reader);
    symca_status status = symca_wpki_read_name(reader, &out->name);
    if (status != SYMCA_OK)
        return status;
    keep_text(out->name.charset, out->name.bytes, arena, &out->name_text);
    if (out->name_text != NULL && symca_text_length(out->name_text) > SYMCA_RESPONSE_MAX_NAME)
        return symca_fail(SYMCA_ERROR_MALFORMED, at, "the display name has %zu characters; at most %d are allowed",
                          symca_text_length(out->name_text), SYMCA_RESPONSE_MAX_NAME);
    status = symca_wtls_identifier_read(reader, "ca_domain", arena, &out->ca_domain);
    if (status == SYMCA_OK)
        status = symca_wtls_identifier_read(reader, "subject", arena, &out->subject);
    return status;
}

/* The certificate is an object of its own, which is only made when the rest is known to be in order. */
static symca_status read_certificate(symca_reader *reader, const symca_arena *arena, symca_response *out)
{
    symca_slice bytes;
    if (arena->memory == NULL)
        return symca_wpki_read_vector16(reader, "certificate", 1, &bytes);
    return symca_wpki_read_x509(reader, &out->certificate);
}

static symca_status read_kind(symca_reader *reader, symca_response_kind *out)
{
    size_t at = symca_reader_offset(reader);
    uint8_t kind;
    symca_status status = symca_wpki_read_u8(reader, "type of response", &kind);
    if (status != SYMCA_OK)
        return status;
    if (kind > SYMCA_RESPONSE_REFERRAL)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, at,
                          "the certificate response is of the unknown type %u; 0, 1 and 2 are defined", kind);
    *out = (symca_response_kind) kind;
    return SYMCA_OK;
}

static symca_status read_body(symca_reader *reader, symca_arena *arena, symca_response *out)
{
    symca_status status;
    if (out->kind == SYMCA_RESPONSE_REFERRAL) {
        status = read_url(reader, arena, out);
        return status == SYMCA_OK ? symca_wpki_read_u32(reader, "waiting time", &out->seconds) : status;
    }
    status = read_named(reader, arena, out);
    if (status != SYMCA_OK)
        return status;
    return out->kind == SYMCA_RESPONSE_CERT ? read_certificate(reader, arena, out) : read_url(reader, arena, out);
}

static symca_status read_fields(symca_reader *reader, symca_arena *arena, symca_response *out)
{
    symca_status status = symca_wpki_read_version(reader, &out->version);
    if (status == SYMCA_OK)
        status = read_kind(reader, &out->kind);
    if (status == SYMCA_OK)
        status = read_body(reader, arena, out);
    return status == SYMCA_OK ? symca_wpki_read_end(reader, form) : status;
}

static symca_status build(symca_slice bytes, symca_arena *arena, symca_response **out)
{
    symca_response *self = symca_arena_take(arena, 1, sizeof *self);
    uint8_t *copy = (uint8_t *) symca_arena_bytes(arena, bytes.len);
    symca_response measured = {.version = 0};
    if (self != NULL) {
        memset(self, 0, sizeof *self);
        memcpy(copy, bytes.data, bytes.len);
        self->bytes = symca_slice_of(copy, bytes.len);
        atomic_init(&self->references, 1);
        *out = self;
    }
    symca_reader reader = symca_reader_of(copy ? copy : bytes.data, bytes.len);
    return read_fields(&reader, arena, self != NULL ? self : &measured);
}

symca_status symca_response_parse(const uint8_t *data, size_t len, symca_response **out_response)
{
    if (out_response == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_response = NULL;
    symca_status status = symca_wpki_check_input(data, len, form);
    if (status != SYMCA_OK)
        return status;
    symca_slice bytes = symca_slice_of(data, len);
    symca_arena arena = {NULL, 0, 0};
    status = build(bytes, &arena, out_response);
    if (status != SYMCA_OK)
        return status;
    arena = (symca_arena){malloc(arena.used), 0, arena.used};
    if (arena.memory == NULL)
        return symca_fail_memory();
    status = build(bytes, &arena, out_response);
    if (status != SYMCA_OK) {
        symca_response_unref(*out_response);
        *out_response = NULL;
    }
    return status;
}

symca_response *symca_response_ref(const symca_response *self)
{
    /* The count is the one part of a handle that changes. */
    symca_response *shared = (symca_response *) (uintptr_t) self;
    if (shared != NULL)
        atomic_fetch_add_explicit(&shared->references, 1, memory_order_relaxed);
    return shared;
}

void symca_response_unref(symca_response *self)
{
    if (self == NULL || atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) != 1)
        return;
    symca_certificate_unref(self->certificate);
    free(self);
}

const uint8_t *symca_response_bytes(const symca_response *self, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = self != NULL ? self->bytes.len : 0;
    return self != NULL ? self->bytes.data : NULL;
}

unsigned symca_response_version(const symca_response *self)
{
    return self != NULL ? self->version : 0;
}

symca_response_kind symca_response_kind_of(const symca_response *self)
{
    return self != NULL ? self->kind : SYMCA_RESPONSE_CERT_INFO;
}

unsigned symca_response_character_set(const symca_response *self)
{
    return self != NULL ? self->name.charset : 0;
}

const char *symca_response_name(const symca_response *self)
{
    return self != NULL ? self->name_text : NULL;
}

static bool names_somebody(const symca_response *self)
{
    return self != NULL && self->kind != SYMCA_RESPONSE_REFERRAL;
}

const symca_wtls_identifier *symca_response_ca_domain(const symca_response *self)
{
    return names_somebody(self) ? &self->ca_domain : NULL;
}

const symca_wtls_identifier *symca_response_subject(const symca_response *self)
{
    return names_somebody(self) ? &self->subject : NULL;
}

const char *symca_response_url(const symca_response *self)
{
    return self != NULL ? self->url : NULL;
}

const symca_certificate *symca_response_certificate(const symca_response *self)
{
    return self != NULL ? self->certificate : NULL;
}

uint32_t symca_response_seconds(const symca_response *self)
{
    return self != NULL ? self->seconds : 0;
}

/* ---- writing ---- */

static symca_status write_key_hash(symca_writer *writer, const symca_certificate *certificate)
{
    if (certificate == NULL) {
        symca_writer_u8(writer, SYMCA_WTLS_IDENTIFIER_NULL);
        return SYMCA_OK;
    }
    uint8_t hash[SYMCA_SHA1_LEN];
    symca_status status = symca_wtls_certificate_key_hash(certificate, hash);
    if (status == SYMCA_OK)
        symca_wtls_write_key_hash(writer, hash);
    return status;
}

static symca_status write_named(symca_writer *writer, symca_response_kind kind, const symca_certificate *certificate,
                                const symca_certificate *authority, const char *name)
{
    char written[SYMCA_WPKI_MAX_NAME + 1];
    symca_status status =
        symca_wpki_choose_name(certificate, NULL, name, SYMCA_WPKI_MAX_NAME, SYMCA_RESPONSE_MAX_NAME, written);
    if (status != SYMCA_OK)
        return status;
    symca_writer_u8(writer, SYMCA_WPKI_VERSION);
    symca_writer_u8(writer, (uint8_t) kind);
    symca_wpki_write_name(writer, written);
    status = write_key_hash(writer, authority);
    if (status == SYMCA_OK)
        status = write_key_hash(writer, certificate);
    return status;
}

/* Hands out what was written, or frees it where a step before failed. */
static symca_status finish(symca_writer *writer, symca_status status, symca_response **out)
{
    uint8_t *bytes = NULL;
    size_t len = 0;
    if (status == SYMCA_OK)
        status = symca_writer_finish(writer, &bytes, &len);
    if (status == SYMCA_OK)
        status = symca_response_parse(bytes, len, out);
    symca_free(bytes);
    symca_writer_clear(writer);
    return status;
}

symca_status symca_response_new_info(const symca_certificate *certificate, const symca_certificate *authority,
                                     const char *name, const char *url, symca_response **out_response)
{
    if (out_response == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_response = NULL;
    if (certificate == NULL || url == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "symca_response_new_info: a certificate and a URL are needed");
    symca_status status = symca_wpki_check_url(url, 1);
    if (status != SYMCA_OK)
        return status;
    symca_writer writer = SYMCA_WRITER_INIT;
    status = write_named(&writer, SYMCA_RESPONSE_CERT_INFO, certificate, authority, name);
    symca_wpki_write_url(&writer, url);
    return finish(&writer, status, out_response);
}

symca_status symca_response_new_certificate(const symca_certificate *certificate, const symca_certificate *authority,
                                            const char *name, symca_response **out_response)
{
    if (out_response == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_response = NULL;
    if (certificate == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "symca_response_new_certificate: a certificate is needed");
    symca_status status = symca_wpki_check_x509(certificate);
    if (status != SYMCA_OK)
        return status;
    symca_writer writer = SYMCA_WRITER_INIT;
    status = write_named(&writer, SYMCA_RESPONSE_CERT, certificate, authority, name);
    symca_writer_vector16(&writer, certificate->der);
    return finish(&writer, status, out_response);
}

symca_status symca_response_new_referral(const char *url, uint32_t seconds, symca_response **out_response)
{
    if (out_response == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_response = NULL;
    if (url == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "symca_response_new_referral: a URL is needed");
    symca_status status = symca_wpki_check_url(url, 1);
    if (status != SYMCA_OK)
        return status;
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_writer_u8(&writer, SYMCA_WPKI_VERSION);
    symca_writer_u8(&writer, SYMCA_RESPONSE_REFERRAL);
    symca_wpki_write_url(&writer, url);
    symca_writer_u32(&writer, seconds);
    return finish(&writer, SYMCA_OK, out_response);
}
