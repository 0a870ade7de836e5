/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "certificate.h"

#include <limits.h>

/* A slice for the caller, who may not want its length. */
static const uint8_t *give(symca_slice slice, size_t *out_len)
{
    if (out_len != NULL)
        *out_len = slice.len;
    return slice.data;
}

static const uint8_t *give_nothing(size_t *out_len)
{
    return give((symca_slice){NULL, 0}, out_len);
}

/* A count as the getters tell it; no list has more entries than SYMCA_MAX_GENERAL_NAMES. */
static int count_of(symca_extension_state state, size_t count)
{
    if (state == SYMCA_EXTENSION_ABSENT)
        return SYMCA_ABSENT;
    return state == SYMCA_EXTENSION_READ && count <= INT_MAX ? (int) count : SYMCA_UNREADABLE;
}

const uint8_t *symca_certificate_der(const symca_certificate *self, size_t *out_len)
{
    return self != NULL ? give(self->der, out_len) : give_nothing(out_len);
}

bool symca_certificate_equal(const symca_certificate *self, const symca_certificate *other)
{
    if (self == NULL || other == NULL)
        return self == other;
    return symca_slice_equal(self->der, other->der);
}

int symca_certificate_version(const symca_certificate *self)
{
    return self != NULL ? self->version : 0;
}

const uint8_t *symca_certificate_serial(const symca_certificate *self, size_t *out_len)
{
    return self != NULL ? give(self->serial, out_len) : give_nothing(out_len);
}

const char *symca_certificate_serial_text(const symca_certificate *self)
{
    return self != NULL ? self->serial_text : NULL;
}

const symca_name *symca_certificate_subject(const symca_certificate *self)
{
    return self != NULL ? &self->subject : NULL;
}

const symca_name *symca_certificate_issuer(const symca_certificate *self)
{
    return self != NULL ? &self->issuer : NULL;
}

int64_t symca_certificate_not_before(const symca_certificate *self)
{
    return self != NULL ? self->not_before.seconds : 0;
}

int64_t symca_certificate_not_after(const symca_certificate *self)
{
    return self != NULL ? self->not_after.seconds : 0;
}

const char *symca_certificate_signature_oid(const symca_certificate *self)
{
    return self != NULL ? self->signature.oid : NULL;
}

const char *symca_certificate_signature_name(const symca_certificate *self)
{
    return self != NULL ? self->signature.name : NULL;
}

const char *symca_certificate_key_oid(const symca_certificate *self)
{
    return self != NULL ? self->key.oid : NULL;
}

const char *symca_certificate_key_name(const symca_certificate *self)
{
    return self != NULL ? self->key.name : NULL;
}

unsigned symca_certificate_key_bits(const symca_certificate *self)
{
    return self != NULL ? self->key_bits : 0;
}

const uint8_t *symca_certificate_spki(const symca_certificate *self, size_t *out_len)
{
    return self != NULL ? give(self->spki, out_len) : give_nothing(out_len);
}

bool symca_certificate_is_ca(const symca_certificate *self)
{
    return self != NULL && self->extensions.ca;
}

int64_t symca_certificate_path_length(const symca_certificate *self)
{
    if (self == NULL || self->extensions.basic_constraints == SYMCA_EXTENSION_ABSENT)
        return SYMCA_ABSENT;
    if (self->extensions.basic_constraints == SYMCA_EXTENSION_UNREADABLE)
        return SYMCA_UNREADABLE;
    return self->extensions.path_length;
}

int symca_certificate_key_usage(const symca_certificate *self)
{
    if (self == NULL || self->extensions.key_usage == SYMCA_EXTENSION_ABSENT)
        return SYMCA_ABSENT;
    if (self->extensions.key_usage == SYMCA_EXTENSION_UNREADABLE)
        return SYMCA_UNREADABLE;
    return self->extensions.key_usage_bits;
}

int symca_certificate_purpose_count(const symca_certificate *self)
{
    return self != NULL ? count_of(self->extensions.ext_key_usage, self->extensions.purpose_count) : SYMCA_ABSENT;
}

static const symca_purpose *purpose_at(const symca_certificate *self, size_t index)
{
    return self != NULL && index < self->extensions.purpose_count ? &self->extensions.purposes[index] : NULL;
}

const char *symca_certificate_purpose_oid(const symca_certificate *self, size_t index)
{
    const symca_purpose *purpose = purpose_at(self, index);
    return purpose != NULL ? purpose->oid : NULL;
}

const char *symca_certificate_purpose_name(const symca_certificate *self, size_t index)
{
    const symca_purpose *purpose = purpose_at(self, index);
    return purpose != NULL ? purpose->name : NULL;
}

int symca_certificate_alt_name_count(const symca_certificate *self)
{
    if (self == NULL)
        return SYMCA_ABSENT;
    return count_of(self->extensions.subject_alt_name.state, self->extensions.subject_alt_name.count);
}

static const symca_alt_name *alt_name_at(const symca_certificate *self, size_t index)
{
    if (self == NULL || index >= self->extensions.subject_alt_name.count)
        return NULL;
    return &self->extensions.subject_alt_name.entries[index];
}

symca_general_name symca_certificate_alt_name_kind(const symca_certificate *self, size_t index)
{
    const symca_alt_name *entry = alt_name_at(self, index);
    return entry != NULL ? entry->kind : SYMCA_GENERAL_NAME_OTHER;
}

const char *symca_certificate_alt_name_text(const symca_certificate *self, size_t index)
{
    const symca_alt_name *entry = alt_name_at(self, index);
    return entry != NULL ? entry->text : NULL;
}

const uint8_t *symca_certificate_subject_key_id(const symca_certificate *self, size_t *out_len)
{
    return self != NULL ? give(self->extensions.subject_key_id_bytes, out_len) : give_nothing(out_len);
}

const uint8_t *symca_certificate_authority_key_id(const symca_certificate *self, size_t *out_len)
{
    return self != NULL ? give(self->extensions.authority_key_id_bytes, out_len) : give_nothing(out_len);
}

size_t symca_certificate_issuer_url_count(const symca_certificate *self)
{
    return self != NULL ? self->extensions.issuer_url_count : 0;
}

const char *symca_certificate_issuer_url(const symca_certificate *self, size_t index)
{
    return index < symca_certificate_issuer_url_count(self) ? self->extensions.issuer_urls[index] : NULL;
}

size_t symca_certificate_extension_count(const symca_certificate *self)
{
    return self != NULL ? self->extensions.count : 0;
}

static const symca_extension *extension_at(const symca_certificate *self, size_t index)
{
    return self != NULL && index < self->extensions.count ? &self->extensions.entries[index] : NULL;
}

const char *symca_certificate_extension_oid(const symca_certificate *self, size_t index)
{
    const symca_extension *extension = extension_at(self, index);
    return extension != NULL ? extension->oid : NULL;
}

const char *symca_certificate_extension_name(const symca_certificate *self, size_t index)
{
    const symca_extension *extension = extension_at(self, index);
    return extension != NULL ? extension->name : NULL;
}

bool symca_certificate_extension_critical(const symca_certificate *self, size_t index)
{
    const symca_extension *extension = extension_at(self, index);
    return extension != NULL && extension->critical;
}

const uint8_t *symca_certificate_extension_value(const symca_certificate *self, size_t index, size_t *out_len)
{
    const symca_extension *extension = extension_at(self, index);
    return extension != NULL ? give(extension->value, out_len) : give_nothing(out_len);
}

bool symca_certificate_is_self_issued(const symca_certificate *self)
{
    return self != NULL && self->self_issued;
}
