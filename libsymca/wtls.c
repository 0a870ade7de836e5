/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* WTLSCertificate (WAP-261 section 10.5.2): reading, and what is read. */

#include "wtls.h"

#include <stdlib.h>
#include <string.h>

static const char form[] = "WTLS certificate";

const char *symca_wtls_media_type(void)
{
    return "application/vnd.wap.wtls-ca-certificate";
}

static symca_status read_times(symca_reader *reader, symca_wtls *out)
{
    uint32_t not_before = 0, not_after = 0;
    symca_status status = symca_wpki_read_u32(reader, "valid_not_before", &not_before);
    if (status == SYMCA_OK)
        status = symca_wpki_read_u32(reader, "valid_not_after", &not_after);
    out->not_before = not_before;
    out->not_after = not_after;
    return status;
}

static symca_status read_parameters(symca_reader *reader, symca_wtls *out)
{
    symca_status status = symca_wpki_read_u8(reader, "parameter_specifier", &out->parameters);
    if (status == SYMCA_OK && out->parameters == SYMCA_WTLS_EXPLICIT_PARAMETERS)
        status = symca_wpki_read_vector16(reader, "explicit parameter set", 1, &out->parameter_set);
    return status;
}

static symca_status read_key(symca_reader *reader, symca_wtls *out)
{
    size_t at = symca_reader_offset(reader);
    uint8_t kind;
    symca_status status = symca_wpki_read_u8(reader, "public_key_type", &kind);
    if (status != SYMCA_OK)
        return status;
    if (kind != SYMCA_WTLS_KEY_RSA && kind != SYMCA_WTLS_KEY_ECDH && kind != SYMCA_WTLS_KEY_ECDSA)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, at,
                          "the public key is of the unknown type %u; WTLS knows 2 (RSA), 3 (ECDH) and 4 (ECDSA)", kind);
    out->key_kind = (symca_wtls_key) kind;
    status = read_parameters(reader, out);
    if (status != SYMCA_OK)
        return status;
    if (kind != SYMCA_WTLS_KEY_RSA)
        return symca_wpki_read_vector8(reader, "public key's point", 1, &out->point);
    status = symca_wpki_read_vector16(reader, "RSA exponent", 1, &out->exponent);
    if (status == SYMCA_OK)
        status = symca_wpki_read_vector16(reader, "RSA modulus", 1, &out->modulus);
    return status;
}

symca_status symca_wtls_read_signature_kind(symca_reader *reader, symca_wtls_signature *out)
{
    size_t at = symca_reader_offset(reader);
    uint8_t kind;
    symca_status status = symca_wpki_read_u8(reader, "signature algorithm", &kind);
    if (status != SYMCA_OK)
        return status;
    if (kind > SYMCA_WTLS_SIGNATURE_RSA_SHA)
        return symca_fail(
            SYMCA_ERROR_UNSUPPORTED, at,
            "the signature algorithm is the unknown number %u; WTLS knows 0 (none), 1 (ECDSA) and 2 (RSA)", kind);
    *out = (symca_wtls_signature) kind;
    return SYMCA_OK;
}

symca_status symca_wtls_read_signature(symca_reader *reader, symca_wtls_signature kind, symca_slice *out)
{
    *out = symca_slice_of(NULL, 0);
    if (kind == SYMCA_WTLS_SIGNATURE_ANONYMOUS)
        return SYMCA_OK;
    return symca_wpki_read_vector16(reader, "signature", 0, out);
}

static symca_status read_to_be_signed(symca_reader *reader, symca_arena *arena, symca_wtls *out)
{
    symca_status status = symca_wpki_read_version(reader, &out->version);
    if (status == SYMCA_OK)
        status = symca_wtls_read_signature_kind(reader, &out->signature_kind);
    if (status == SYMCA_OK)
        status = symca_wtls_identifier_read(reader, "issuer", arena, &out->issuer);
    if (status == SYMCA_OK)
        status = read_times(reader, out);
    if (status == SYMCA_OK)
        status = symca_wtls_identifier_read(reader, "subject", arena, &out->subject);
    if (status == SYMCA_OK)
        status = read_key(reader, out);
    return status;
}

static symca_status read_certificate(symca_reader *reader, symca_arena *arena, symca_wtls *out)
{
    const uint8_t *begin = reader->data;
    symca_status status = read_to_be_signed(reader, arena, out);
    if (status != SYMCA_OK)
        return status;
    out->signed_part = symca_slice_of(begin, (size_t) (reader->data - begin));
    status = symca_wtls_read_signature(reader, out->signature_kind, &out->signature);
    out->bytes = symca_slice_of(begin, (size_t) (reader->data - begin));
    return status;
}

/* Room for the copy of the bytes, in whole units of alignment: what follows is laid out as if the copy were not there. */
static size_t copy_room(size_t len)
{
    return (len + _Alignof(max_align_t) - 1) / _Alignof(max_align_t) * _Alignof(max_align_t);
}

static symca_status keep_key_hash(symca_wtls *self)
{
    symca_crypto_key key;
    symca_wtls_public_key(self, &key);
    self->has_key_hash = symca_wtls_key_has_hash(&key);
    return self->has_key_hash ? symca_wtls_hash_key(&key, self->key_hash) : SYMCA_OK;
}

/* The second pass, over a copy of the bytes that the arena holds. */
static symca_status fill(const symca_wtls *measured, symca_arena *arena, symca_wtls **out)
{
    symca_wtls *self = symca_arena_take(arena, 1, sizeof *self);
    memset(self, 0, sizeof *self);
    uint8_t *bytes = symca_arena_take(arena, 1, copy_room(measured->bytes.len));
    memcpy(bytes, measured->bytes.data, measured->bytes.len);
    atomic_init(&self->references, 1);
    atomic_init(&self->self_signed, -1);
    symca_reader reader = symca_reader_of(bytes, measured->bytes.len);
    symca_status status = read_certificate(&reader, arena, self);
    if (status == SYMCA_OK)
        status = keep_key_hash(self);
    if (status == SYMCA_OK)
        *out = self;
    return status;
}

symca_status symca_wtls_read(symca_reader *reader, symca_wtls **out)
{
    *out = NULL;
    symca_arena arena = {NULL, 0, 0};
    symca_wtls measured = {.version = 0};
    symca_reader ahead = *reader;
    symca_arena_take(&arena, 1, sizeof measured);
    symca_arena_take(&arena, 1, 0);
    symca_status status = read_certificate(&ahead, &arena, &measured);
    if (status != SYMCA_OK)
        return status;
    arena.room = arena.used + copy_room(measured.bytes.len);
    arena.used = 0;
    arena.memory = malloc(arena.room);
    if (arena.memory == NULL)
        return symca_fail_memory();
    status = fill(&measured, &arena, out);
    if (status == SYMCA_OK)
        *reader = ahead;
    else
        free(arena.memory);
    return status;
}

symca_status symca_wtls_parse(const uint8_t *data, size_t len, symca_wtls **out_wtls)
{
    if (out_wtls == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the handle");
    *out_wtls = NULL;
    symca_status status = symca_wpki_check_input(data, len, form);
    if (status != SYMCA_OK)
        return status;
    symca_wtls *self = NULL;
    symca_reader reader = symca_reader_of(data, len);
    status = symca_wtls_read(&reader, &self);
    if (status == SYMCA_OK)
        status = symca_wpki_read_end(&reader, form);
    if (status != SYMCA_OK) {
        symca_wtls_unref(self);
        return status;
    }
    *out_wtls = self;
    return SYMCA_OK;
}

symca_wtls *symca_wtls_ref(const symca_wtls *self)
{
    /* The count is the one part of a handle that changes. */
    symca_wtls *shared = (symca_wtls *) (uintptr_t) self;
    if (shared != NULL)
        atomic_fetch_add_explicit(&shared->references, 1, memory_order_relaxed);
    return shared;
}

void symca_wtls_unref(symca_wtls *self)
{
    if (self != NULL && atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) == 1)
        free(self);
}

static const uint8_t *give(symca_slice slice, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = slice.len;
    return slice.data;
}

const uint8_t *symca_wtls_bytes(const symca_wtls *self, size_t *out_len)
{
    return give(self != NULL ? self->bytes : symca_slice_of(NULL, 0), out_len);
}

unsigned symca_wtls_version(const symca_wtls *self)
{
    return self != NULL ? self->version : 0;
}

symca_wtls_signature symca_wtls_signature_kind(const symca_wtls *self)
{
    return self != NULL ? self->signature_kind : SYMCA_WTLS_SIGNATURE_ANONYMOUS;
}

const uint8_t *symca_wtls_signature_bytes(const symca_wtls *self, size_t *out_len)
{
    return give(self != NULL ? self->signature : symca_slice_of(NULL, 0), out_len);
}

const symca_wtls_identifier *symca_wtls_issuer(const symca_wtls *self)
{
    return self != NULL ? &self->issuer : NULL;
}

const symca_wtls_identifier *symca_wtls_subject(const symca_wtls *self)
{
    return self != NULL ? &self->subject : NULL;
}

int64_t symca_wtls_not_before(const symca_wtls *self)
{
    return self != NULL ? self->not_before : 0;
}

int64_t symca_wtls_not_after(const symca_wtls *self)
{
    return self != NULL ? self->not_after : 0;
}

symca_wtls_key symca_wtls_key_kind(const symca_wtls *self)
{
    return self != NULL ? self->key_kind : SYMCA_WTLS_KEY_RSA;
}

unsigned symca_wtls_key_parameters(const symca_wtls *self)
{
    return self != NULL ? self->parameters : 0;
}

const uint8_t *symca_wtls_key_parameter_set(const symca_wtls *self, size_t *out_len)
{
    return give(self != NULL ? self->parameter_set : symca_slice_of(NULL, 0), out_len);
}

unsigned symca_wtls_key_bits(const symca_wtls *self)
{
    if (self == NULL)
        return 0;
    if (self->key_kind == SYMCA_WTLS_KEY_RSA)
        return symca_der_bit_length(self->modulus);
    symca_crypto_key key;
    symca_wtls_public_key(self, &key);
    return key.curve_bits;
}

const uint8_t *symca_wtls_key_modulus(const symca_wtls *self, size_t *out_len)
{
    return give(self != NULL ? self->modulus : symca_slice_of(NULL, 0), out_len);
}

const uint8_t *symca_wtls_key_exponent(const symca_wtls *self, size_t *out_len)
{
    return give(self != NULL ? self->exponent : symca_slice_of(NULL, 0), out_len);
}

const uint8_t *symca_wtls_key_point(const symca_wtls *self, size_t *out_len)
{
    return give(self != NULL ? self->point : symca_slice_of(NULL, 0), out_len);
}

const uint8_t *symca_wtls_key_hash(const symca_wtls *self, size_t *out_len)
{
    bool known = self != NULL && self->has_key_hash;
    return give(known ? symca_slice_of(self->key_hash, SYMCA_SHA1_LEN) : symca_slice_of(NULL, 0), out_len);
}

bool symca_wtls_is_self_issued(const symca_wtls *self)
{
    return self != NULL && self->issuer.kind != SYMCA_WTLS_IDENTIFIER_NULL &&
           symca_wtls_identifier_equal(&self->issuer, &self->subject);
}

/* Behind service, organization and country. */
#define FIRST_EXTRA_PART 3

static bool says_ca(const char *part)
{
    return (part[0] == 'T' || part[0] == 't') && part[1] == '=' && (part[2] == 'c' || part[2] == 'C') &&
           (part[3] == 'a' || part[3] == 'A') && part[4] == '\0';
}

bool symca_wtls_is_ca(const symca_wtls *self)
{
    if (self == NULL)
        return false;
    if (symca_wtls_is_self_issued(self))
        return true;
    for (size_t i = FIRST_EXTRA_PART; i < self->subject.part_count; i++)
        if (says_ca(self->subject.parts[i]))
            return true;
    return false;
}
