/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "hashed.h"

#include "wtls.h"

#include <stdlib.h>
#include <string.h>

static const char form[] = "hashed certificate";

/* Octets around the certificate, name and URL: versions, lengths and their like, and some to spare. */
#define ROOM_AROUND 16

const char *symca_hashed_media_type(void)
{
    return "application/vnd.wap.hashed-certificate";
}

static void hashed_free(symca_hashed *self)
{
    symca_wpki_info_clear(&self->info);
    free(self->bytes);
    free(self);
}

symca_hashed *symca_hashed_ref(const symca_hashed *self)
{
    symca_hashed *shared = (symca_hashed *) (uintptr_t) self;
    if (shared != NULL)
        atomic_fetch_add_explicit(&shared->references, 1, memory_order_relaxed);
    return shared;
}

void symca_hashed_unref(symca_hashed *self)
{
    if (self != NULL && atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) == 1)
        hashed_free(self);
}

/* A handle that takes over the bytes, which malloc() made; frees them where it fails. */
static symca_hashed *hashed_of(uint8_t *bytes, size_t len)
{
    symca_hashed *self = calloc(1, sizeof *self);
    if (self == NULL) {
        free(bytes);
        symca_fail_memory();
        return NULL;
    }
    atomic_init(&self->references, 1);
    self->bytes = bytes;
    self->len = len;
    return self;
}

/* ---- Reading ---- */

static symca_status read_hash_algorithm(symca_reader *reader, uint8_t *out)
{
    size_t at = symca_reader_offset(reader);
    symca_status status = symca_wpki_read_u8(reader, "hash algorithm", out);
    if (status == SYMCA_OK && *out != SYMCA_HASHED_SHA1)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, at, "the hash algorithm is %u; only 0 (SHA-1) is defined", *out);
    return status;
}

static symca_status read_as(void *form_read, bool bare)
{
    symca_hashed *self = form_read;
    symca_reader reader = symca_reader_of(self->bytes, self->len);
    symca_wpki_info_clear(&self->info);
    symca_status status = symca_wpki_read_info(&reader, bare, &self->info);
    if (status == SYMCA_OK)
        status = read_hash_algorithm(&reader, &self->hash_algorithm);
    if (status == SYMCA_OK)
        status = symca_wpki_read_end(&reader, form);
    return status;
}

static symca_status make_code(symca_hashed *self)
{
    size_t len;
    symca_status status =
        symca_crypto_digest(SYMCA_DIGEST_SHA1, symca_slice_of(self->bytes, self->len), self->hash, &len);
    if (status != SYMCA_OK)
        return status;
    symca_code_make(self->hash, self->code);
    symca_code_group(self->code, self->groups);
    return SYMCA_OK;
}

/* Hands the handle over where it was completed; frees it where not. */
static symca_status hand_over(symca_hashed *self, symca_status status, symca_hashed **out)
{
    if (status == SYMCA_OK)
        *out = self;
    else
        hashed_free(self);
    return status;
}

symca_status symca_hashed_parse(const uint8_t *data, size_t len, symca_hashed **out_hashed)
{
    if (out_hashed == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_hashed = NULL;
    symca_status status = symca_wpki_check_input(data, len, form);
    if (status != SYMCA_OK)
        return status;

    uint8_t *bytes = malloc(len);
    if (bytes == NULL)
        return symca_fail_memory();
    memcpy(bytes, data, len);
    symca_hashed *self = hashed_of(bytes, len);
    if (self == NULL)
        return SYMCA_ERROR_MEMORY;

    status = symca_wpki_read_either(read_as, self, symca_reader_of(bytes, len));
    if (status == SYMCA_OK)
        status = make_code(self);
    return hand_over(self, status, out_hashed);
}

/* ---- Writing ---- */

static symca_status write_hashed(const symca_certificate *certificate, const symca_wtls *wtls, const char *name,
                                 const char *url, symca_hashed **out)
{
    symca_writer writer = SYMCA_WRITER_INIT;
    if (certificate != NULL)
        symca_writer_expect(&writer, ROOM_AROUND + strlen(name) + certificate->der.len + strlen(url));
    symca_wpki_write_info(&writer, name, certificate, wtls, url);
    symca_writer_u8(&writer, SYMCA_HASHED_SHA1);

    uint8_t *bytes;
    size_t len;
    symca_status status = symca_writer_finish(&writer, &bytes, &len);
    if (status != SYMCA_OK)
        return status;
    *out = hashed_of(bytes, len);
    return *out != NULL ? SYMCA_OK : SYMCA_ERROR_MEMORY;
}

/* The fields as symca_wpki_read_info() would find them in the bytes just written, without reading them again. */
static symca_status fill_info(symca_hashed *self, const symca_certificate *certificate, const symca_wtls *wtls,
                              const char *url)
{
    symca_wpki_info *info = &self->info;
    info->certificate.x509 = symca_certificate_ref(certificate);
    info->certificate.wtls = symca_wtls_ref(wtls);
    info->certificate.reading = certificate != NULL ? SYMCA_X509_READING_LENGTH : SYMCA_X509_READING_NONE;

    symca_reader reader = symca_reader_of(self->bytes, self->len);
    symca_status status = symca_wpki_read_version(&reader, &info->version);
    if (status == SYMCA_OK)
        status = symca_wpki_read_name(&reader, &info->name);
    if (status != SYMCA_OK)
        return status;

    info->url = symca_slice_of(self->bytes + self->len - 1 - strlen(url), strlen(url));
    return symca_wpki_info_decode(info);
}

static symca_status make_hashed(const symca_certificate *certificate, const symca_wtls *wtls, const char *name,
                                const char *url, symca_hashed **out)
{
    symca_hashed *self = NULL;
    symca_status status = write_hashed(certificate, wtls, name, url, &self);
    if (status != SYMCA_OK)
        return status;
    status = fill_info(self, certificate, wtls, url);
    if (status == SYMCA_OK)
        status = make_code(self);
    return hand_over(self, status, out);
}

static symca_status new_hashed(const symca_certificate *certificate, const symca_wtls *wtls, const char *name,
                               const char *url, symca_hashed **out)
{
    if (out != NULL)
        *out = NULL;
    if (out == NULL || (certificate == NULL && wtls == NULL))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "a hashed certificate needs a certificate and a place for the handle");
    symca_status status = certificate != NULL ? symca_wpki_check_x509(certificate) : SYMCA_OK;
    if (status == SYMCA_OK)
        status = symca_wpki_check_url(url, 0);
    if (status != SYMCA_OK)
        return status;

    char chosen[SYMCA_WPKI_MAX_NAME + 1];
    status = symca_wpki_choose_name(certificate, wtls, name, SYMCA_WPKI_MAX_NAME, SYMCA_WPKI_MAX_NAME, chosen);
    return status == SYMCA_OK ? make_hashed(certificate, wtls, chosen, url != NULL ? url : "", out) : status;
}

symca_status symca_hashed_new(const symca_certificate *certificate, const char *name, const char *url,
                              symca_hashed **out_hashed)
{
    return new_hashed(certificate, NULL, name, url, out_hashed);
}

symca_status symca_hashed_new_wtls(const symca_wtls *certificate, const char *name, const char *url,
                                   symca_hashed **out_hashed)
{
    return new_hashed(NULL, certificate, name, url, out_hashed);
}

/* ---- Fields ---- */

const uint8_t *symca_hashed_bytes(const symca_hashed *self, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = self != NULL ? self->len : 0;
    return self != NULL ? self->bytes : NULL;
}

unsigned symca_hashed_version(const symca_hashed *self)
{
    return self != NULL ? self->info.version : 0;
}

unsigned symca_hashed_character_set(const symca_hashed *self)
{
    return self != NULL ? self->info.name.charset : 0;
}

const char *symca_hashed_name(const symca_hashed *self)
{
    return self != NULL ? self->info.name_text : NULL;
}

const char *symca_hashed_url(const symca_hashed *self)
{
    return self != NULL ? self->info.url_text : NULL;
}

const symca_certificate *symca_hashed_certificate(const symca_hashed *self)
{
    return self != NULL ? self->info.certificate.x509 : NULL;
}

const symca_wtls *symca_hashed_wtls(const symca_hashed *self)
{
    return self != NULL ? self->info.certificate.wtls : NULL;
}

symca_x509_reading symca_hashed_x509_reading(const symca_hashed *self)
{
    return self != NULL ? self->info.certificate.reading : SYMCA_X509_READING_NONE;
}

unsigned symca_hashed_hash_algorithm(const symca_hashed *self)
{
    return self != NULL ? self->hash_algorithm : 0;
}

const uint8_t *symca_hashed_hash(const symca_hashed *self, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = self != NULL ? SYMCA_SHA1_LEN : 0;
    return self != NULL ? self->hash : NULL;
}

const char *symca_hashed_code(const symca_hashed *self)
{
    return self != NULL ? self->code : NULL;
}

const char *symca_hashed_code_groups(const symca_hashed *self)
{
    return self != NULL ? self->groups : NULL;
}

symca_status symca_hashed_verify_code(const symca_hashed *self, const char *digits, unsigned *out_group)
{
    if (out_group != NULL)
        *out_group = 0;
    if (self == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no hashed certificate to compare the code with");
    return symca_code_verify(self->code, digits, out_group);
}
