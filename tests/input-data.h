/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TESTS_INPUT_DATA_H
#define TESTS_INPUT_DATA_H

/* Certificates by construction, wrapped in what people wrap them in, and the loading of all that. */

#include "crypto-data.h"
#include "der-builder.h"

#include <symca/bundle.h>

/* What matters for chains; everything else is as in der_root(). */
typedef struct made_link {
    const char *subject;
    const char *issuer;
    uint8_t serial;
    const char *key_id;           /* hex; NULL for no subjectKeyIdentifier */
    const char *authority_key_id; /* hex; NULL for none */
    uint8_t authority_serial;     /* 0 for none */
    bool leaf;                    /* no basicConstraints */
    const char *not_after;        /* UTCTime; NULL for the usual one */
    const char *issuer_url;       /* NULL for no authorityInfoAccess */
} made_link;

static DER_UNUSED symca_slice made_authority_key_id(const made_link *self)
{
    symca_slice key_id = self->authority_key_id ? der_tlv(0x80, der_hex(self->authority_key_id)) : der_none();
    symca_slice serial = self->authority_serial ? der_tlv(0x82, der_bytes(&self->authority_serial, 1)) : der_none();
    return der_extension("2.5.29.35", der_none(), DER_SEQUENCE(key_id, serial));
}

static DER_UNUSED symca_slice made_issuer_url(const char *url)
{
    symca_slice access = DER_SEQUENCE(der_oid("1.3.6.1.5.5.7.48.2"), der_string(0x86, url));
    return der_extension("1.3.6.1.5.5.7.1.1", der_none(), DER_SEQUENCE(access));
}

static DER_UNUSED symca_slice made_certificate(const made_link *self)
{
    der_certificate fields = der_root();
    fields.subject = der_name(self->subject);
    fields.issuer = der_name(self->issuer);
    fields.serial = der_tlv(0x02, der_bytes(&self->serial, 1));
    if (self->not_after)
        fields.validity = DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x17, self->not_after));

    symca_slice list = self->leaf ? der_none() : der_extension("2.5.29.19", der_hex("0101ff"), der_hex("30030101ff"));
    if (self->key_id)
        list = DER_JOIN(list, der_extension("2.5.29.14", der_none(), der_tlv(0x04, der_hex(self->key_id))));
    if (self->authority_key_id || self->authority_serial)
        list = DER_JOIN(list, made_authority_key_id(self));
    if (self->issuer_url)
        list = DER_JOIN(list, made_issuer_url(self->issuer_url));
    fields.extensions = list.len > 0 ? der_extensions(list) : der_none();
    return der_assemble(&fields);
}

/* A self-issued authority of that name. */
static DER_UNUSED symca_slice made_authority(const char *name)
{
    return made_certificate(&(made_link){.subject = name, .issuer = name, .serial = 1});
}

static DER_UNUSED symca_slice made_links(const made_link *links, size_t count)
{
    symca_slice all = der_none();
    for (size_t i = 0; i < count; i++)
        all = DER_JOIN(all, made_certificate(&links[i]));
    return all;
}

/* Base64 in lines of 64 characters, each with the line end behind it. */
static DER_UNUSED symca_slice made_base64(symca_slice bytes, const char *line_end)
{
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char *text = malloc(bytes.len * 4 + 8);
    size_t len = 0, column = 0;

    for (size_t i = 0; i < bytes.len; i += 3) {
        uint32_t group = 0;
        size_t left = bytes.len - i < 3 ? bytes.len - i : 3;
        for (size_t j = 0; j < 3; j++)
            group = group << 8 | (j < left ? bytes.data[i + j] : 0u);
        for (size_t j = 0; j < 4; j++)
            text[len++] = j <= left ? alphabet[group >> (18 - 6 * j) & 63] : '=';
        column += 4;
        if (column == 64 || i + 3 >= bytes.len) {
            memcpy(text + len, line_end, strlen(line_end));
            len += strlen(line_end);
            column = 0;
        }
    }
    symca_slice copy = der_bytes(text, len);
    free(text);
    return copy;
}

static DER_UNUSED symca_slice made_armour(const char *begin, const char *end, symca_slice bytes, const char *line_end)
{
    char first[128], last[128];
    snprintf(first, sizeof first, "-----BEGIN %s-----%s", begin, line_end);
    snprintf(last, sizeof last, "-----END %s-----%s", end, line_end);
    return DER_JOIN(der_text(first), made_base64(bytes, line_end), der_text(last));
}

static DER_UNUSED symca_slice made_pem(const char *label, symca_slice bytes)
{
    return made_armour(label, label, bytes, "\n");
}

/* Each byte as a code unit. */
static DER_UNUSED symca_slice made_utf16(symca_slice text, bool big_endian)
{
    uint8_t *units = der_room(text.len * 2);
    for (size_t i = 0; i < text.len; i++) {
        units[2 * i + (big_endian ? 1 : 0)] = text.data[i];
        units[2 * i + (big_endian ? 0 : 1)] = 0;
    }
    return symca_slice_of(units, text.len * 2);
}

/* As of printf(), in the pool. */
static DER_UNUSED __attribute__((format(printf, 1, 2))) const char *made_text(const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return (const char *) der_bytes(text, strlen(text) + 1).data;
}

/* A file of tests/data, in the pool. */
static DER_UNUSED symca_slice input_file(const char *name)
{
    char path[4096];
    const char *folder = getenv("SYMCA_TEST_DATA");
    if (!folder)
        fail_msg("SYMCA_TEST_DATA does not name the folder tests/data");
    snprintf(path, sizeof path, "%s/%s", folder, name);
    data_file file = data_read_path(path);
    symca_slice copy = der_bytes(file.data, file.len);
    free(file.data);
    return copy;
}

/* From memory of exactly the size, so that a read past the end is seen. */
static DER_UNUSED symca_status load_exact(symca_slice bytes, const symca_load_options *options, symca_bundle **out)
{
    uint8_t *copy = malloc(bytes.len > 0 ? bytes.len : 1);
    if (bytes.len > 0)
        memcpy(copy, bytes.data, bytes.len);
    symca_status status = symca_bundle_load(copy, bytes.len, options, out);
    free(copy);
    return status;
}

static DER_UNUSED symca_bundle *load_good_with(symca_slice bytes, const symca_load_options *options)
{
    symca_bundle *bundle;
    if (load_exact(bytes, options, &bundle) != SYMCA_OK)
        fail_msg("%s", symca_error_detail());
    return bundle;
}

static DER_UNUSED symca_bundle *load_good(symca_slice bytes)
{
    return load_good_with(bytes, NULL);
}

static DER_UNUSED void assert_load_fails_with(symca_slice bytes, const symca_load_options *options, symca_status status,
                                              size_t offset, const char *detail)
{
    symca_bundle *bundle = (symca_bundle *) 1;
    assert_int_equal(load_exact(bytes, options, &bundle), status);
    assert_null(bundle);
    assert_int_equal(symca_error_status(), status);
    assert_string_equal(symca_error_detail(), detail);
    assert_int_equal(symca_error_offset(), offset);
}

static DER_UNUSED void assert_load_fails(symca_slice bytes, symca_status status, size_t offset, const char *detail)
{
    assert_load_fails_with(bytes, NULL, status, offset, detail);
}

static DER_UNUSED void assert_der(const symca_bundle *bundle, size_t index, symca_slice expected)
{
    size_t len;
    const uint8_t *der = symca_certificate_der(symca_bundle_certificate(bundle, index), &len);
    assert_int_equal(len, expected.len);
    assert_memory_equal(der, expected.data, len);
}

/* Loads, compares the one certificate, its offset and the one note (NULL for none) with what is expected. */
static DER_UNUSED void assert_loads(symca_slice bytes, symca_kind kind, symca_slice der, size_t offset,
                                    const char *note)
{
    symca_bundle *bundle = load_good(bytes);
    assert_int_equal(symca_bundle_kind(bundle), kind);
    assert_int_equal(symca_bundle_count(bundle), 1);
    assert_der(bundle, 0, der);
    assert_int_equal(symca_bundle_offset(bundle, 0), offset);
    assert_int_equal(symca_bundle_note_count(bundle), note ? 1 : 0);
    if (note)
        assert_string_equal(symca_bundle_note(bundle, 0), note);
    symca_bundle_unref(bundle);
}

#endif /* TESTS_INPUT_DATA_H */
