/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wtls-json.h"

#include "wpki-json.h"

static const char *identifier_kind(symca_wtls_identifier_kind kind)
{
    switch (kind) {
    case SYMCA_WTLS_IDENTIFIER_NULL:
        return "null";
    case SYMCA_WTLS_IDENTIFIER_TEXT:
        return "text";
    case SYMCA_WTLS_IDENTIFIER_BINARY:
        return "binary";
    case SYMCA_WTLS_IDENTIFIER_KEY_HASH:
        return "key_hash_sha";
    case SYMCA_WTLS_IDENTIFIER_X509_NAME:
        return "x509_name";
    }
    return "unknown";
}

static const char *signature_name(symca_wtls_signature kind)
{
    switch (kind) {
    case SYMCA_WTLS_SIGNATURE_ANONYMOUS:
        return "anonymous";
    case SYMCA_WTLS_SIGNATURE_ECDSA_SHA:
        return "ecdsa_sha";
    case SYMCA_WTLS_SIGNATURE_RSA_SHA:
        return "rsa_sha";
    }
    return "unknown";
}

static const char *key_name(symca_wtls_key kind)
{
    switch (kind) {
    case SYMCA_WTLS_KEY_RSA:
        return "rsa";
    case SYMCA_WTLS_KEY_ECDH:
        return "ecdh";
    case SYMCA_WTLS_KEY_ECDSA:
        return "ecdsa";
    }
    return "unknown";
}

symca_json *symca_wtls_json_identifier(const symca_wtls_identifier *identifier)
{
    symca_json *parts = symca_json_array();
    for (size_t i = 0; i < identifier->part_count; i++)
        symca_json_append(&parts, symca_json_text(identifier->parts[i]));

    symca_json *object = symca_json_object();
    symca_json_set(&object, "type", symca_json_text(identifier_kind(identifier->kind)));
    symca_json_set(&object, "character_set", symca_json_number(identifier->charset));
    symca_json_set(&object, "text", symca_json_text(identifier->text));
    symca_json_set(&object, "parts", parts);
    symca_json_set(&object, "bytes", symca_json_hex(identifier->bytes));
    return object;
}

void symca_wtls_json_signature(symca_json **object, symca_wtls_signature kind, symca_slice signature)
{
    symca_json_set(object, "signature_algorithm", symca_json_text(signature_name(kind)));
    symca_json_set(object, "signature", symca_json_hex(signature));
}

static symca_json *key_json(const symca_wtls *self)
{
    size_t len;
    const uint8_t *hash = symca_wtls_key_hash(self, &len);

    symca_json *object = symca_json_object();
    symca_json_set(&object, "type", symca_json_text(key_name(self->key_kind)));
    symca_json_set(&object, "bits", symca_json_number(symca_wtls_key_bits(self)));
    symca_json_set(&object, "parameters", symca_json_number(self->parameters));
    symca_json_set(&object, "parameter_set", symca_json_hex(self->parameter_set));
    symca_json_set(&object, "exponent", symca_json_hex(self->exponent));
    symca_json_set(&object, "modulus", symca_json_hex(self->modulus));
    symca_json_set(&object, "point", symca_json_hex(self->point));
    symca_json_set(&object, "hash", symca_json_hex(symca_slice_of(hash, len)));
    return object;
}

static symca_json *self_signed(const symca_wtls *self)
{
    bool answer;
    return symca_wtls_self_signed(self, &answer) == SYMCA_OK ? symca_json_bool(answer) : NULL;
}

symca_json *symca_wtls_json(const symca_wtls *self)
{
    symca_json *object = symca_wpki_json_form("wtls-certificate", symca_wtls_media_type(), self->bytes.len);
    symca_json_set(&object, "version", symca_json_number(self->version));
    symca_json_set(&object, "issuer", symca_wtls_json_identifier(&self->issuer));
    symca_json_set(&object, "not_before", symca_json_time(self->not_before));
    symca_json_set(&object, "not_after", symca_json_time(self->not_after));
    symca_json_set(&object, "subject", symca_wtls_json_identifier(&self->subject));
    symca_json_set(&object, "key", key_json(self));
    symca_json_set(&object, "ca", symca_json_bool(symca_wtls_is_ca(self)));
    symca_json_set(&object, "self_issued", symca_json_bool(symca_wtls_is_self_issued(self)));
    symca_json_set(&object, "self_signed", self_signed(self));
    symca_wtls_json_signature(&object, self->signature_kind, self->signature);
    return object;
}

symca_status symca_wtls_to_json(const symca_wtls *self, char **out)
{
    if (self == NULL || out == NULL)
        return symca_wpki_json_refuse(out);
    return symca_json_finish(symca_wtls_json(self), out);
}
