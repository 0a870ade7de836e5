/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TESTS_MAKE_CERTIFICATE_H
#define TESTS_MAKE_CERTIFICATE_H

/*
 * Certificates by construction, for tests of what is read out of them: version 3, self-issued, an RSA key and a
 * signature of the right size that verifies nothing. Values are built from the inside out.
 */

#include <symca/certificate.h>

#include <assert.h>
#include <string.h>

#define MADE_ROOM 131072

typedef struct made_bytes {
    size_t len;
    uint8_t data[MADE_ROOM];
} made_bytes;

/* An attribute of the subject and issuer: the last number of an OID 2.5.4.n, the string's tag, its octets. */
typedef struct made_attribute {
    uint8_t type;
    uint8_t tag;
    const char *octets;
    size_t len; /* 0 stands for strlen(octets) */
} made_attribute;

/* An entry of subjectAltName: the GeneralName's tag number and its octets. */
typedef struct made_alt_name {
    uint8_t kind;
    const char *octets;
} made_alt_name;

typedef struct made_certificate {
    const made_attribute *attributes; /* ends with type 0 */
    const made_alt_name *alt_names;   /* ends with octets NULL; NULL for no extension */
    bool alt_names_critical;
    size_t key_padding; /* bytes by which the signature is longer than 128 */
} made_certificate;

static inline void made_append(made_bytes *self, const void *data, size_t len)
{
    assert(len <= sizeof self->data - self->len);
    memcpy(self->data + self->len, data, len);
    self->len += len;
}

static inline void made_byte(made_bytes *self, unsigned byte)
{
    uint8_t octet = (uint8_t) byte;
    made_append(self, &octet, 1);
}

/* Identifier, shortest length, content. */
static inline void made_value(made_bytes *self, uint8_t tag, const void *content, size_t len)
{
    made_byte(self, tag);
    if (len > 0xffff)
        made_append(self, (uint8_t[]){0x83, (uint8_t) (len >> 16), (uint8_t) (len >> 8), (uint8_t) len}, 4);
    else if (len > 0xff)
        made_append(self, (uint8_t[]){0x82, (uint8_t) (len >> 8), (uint8_t) len}, 3);
    else if (len > 0x7f)
        made_append(self, (uint8_t[]){0x81, (uint8_t) len}, 2);
    else
        made_byte(self, (unsigned) len);
    made_append(self, content, len);
}

static inline void made_wrap(made_bytes *self, uint8_t tag)
{
    static made_bytes inner;
    inner.len = 0;
    made_append(&inner, self->data, self->len);
    self->len = 0;
    made_value(self, tag, inner.data, inner.len);
}

static inline void made_name(made_bytes *self, const made_attribute *attributes)
{
    static made_bytes attribute;
    static made_bytes name;
    name.len = 0;
    for (; attributes != NULL && attributes->type != 0; attributes++) {
        attribute.len = 0;
        made_append(&attribute, (uint8_t[]){0x06, 0x03, 0x55, 0x04, attributes->type}, 5);
        made_value(&attribute, attributes->tag, attributes->octets,
                   attributes->len != 0 ? attributes->len : strlen(attributes->octets));
        made_wrap(&attribute, 0x30);
        made_wrap(&attribute, 0x31);
        made_append(&name, attribute.data, attribute.len);
    }
    made_value(self, 0x30, name.data, name.len);
}

static inline void made_key(made_bytes *self)
{
    static made_bytes key;
    uint8_t modulus[129] = {0x00, 0xc1};
    memset(modulus + 2, 0x5b, sizeof modulus - 2);
    key.len = 0;
    made_value(&key, 0x02, modulus, sizeof modulus);
    made_append(&key, "\x02\x03\x01\x00\x01", 5);
    made_wrap(&key, 0x30);
    uint8_t bits[512] = {0};
    memcpy(bits + 1, key.data, key.len);
    size_t len = key.len + 1;
    key.len = 0;
    made_append(&key, "\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00", 15);
    made_value(&key, 0x03, bits, len);
    made_value(self, 0x30, key.data, key.len);
}

static inline void made_extensions(made_bytes *self, const made_certificate *certificate)
{
    static made_bytes names;
    static made_bytes extension;
    static made_bytes list;
    list.len = 0;
    made_append(&list, "\x30\x0f\x06\x03\x55\x1d\x13\x01\x01\xff\x04\x05\x30\x03\x01\x01\xff", 17);
    if (certificate->alt_names != NULL) {
        names.len = 0;
        for (const made_alt_name *name = certificate->alt_names; name->octets != NULL; name++)
            made_value(&names, (uint8_t) (0x80 | name->kind), name->octets, strlen(name->octets));
        made_wrap(&names, 0x30);
        extension.len = 0;
        made_append(&extension, "\x06\x03\x55\x1d\x11", 5);
        if (certificate->alt_names_critical)
            made_append(&extension, "\x01\x01\xff", 3);
        made_value(&extension, 0x04, names.data, names.len);
        made_wrap(&extension, 0x30);
        made_append(&list, extension.data, extension.len);
    }
    made_wrap(&list, 0x30);
    made_value(self, 0xa3, list.data, list.len);
}

/* The DER certificate; the bytes stand until the next call. */
static inline const made_bytes *made_der(const made_certificate *certificate)
{
    static const char sha1_rsa[] = "\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05\x05\x00";
    static const char validity[] = "\x30\x1e\x17\x0d"
                                   "050101000000Z\x17\x0d"
                                   "250101000000Z";
    static made_bytes whole;
    static uint8_t signature[MADE_ROOM];
    whole.len = 0;
    made_append(&whole, "\xa0\x03\x02\x01\x02\x02\x01\x07", 8);
    made_append(&whole, sha1_rsa, 15);
    made_name(&whole, certificate->attributes);
    made_append(&whole, validity, 32);
    made_name(&whole, certificate->attributes);
    made_key(&whole);
    made_extensions(&whole, certificate);
    made_wrap(&whole, 0x30);
    made_append(&whole, sha1_rsa, 15);
    memset(signature + 1, 0xa5, 128 + certificate->key_padding);
    made_value(&whole, 0x03, signature, 129 + certificate->key_padding);
    made_wrap(&whole, 0x30);
    return &whole;
}

/* The same, read. */
static inline symca_certificate *made_handle(const made_certificate *certificate)
{
    const made_bytes *der = made_der(certificate);
    symca_certificate *handle = NULL;
    symca_status status = symca_certificate_parse(der->data, der->len, &handle);
    assert(status == SYMCA_OK);
    (void) status;
    return handle;
}

#endif /* TESTS_MAKE_CERTIFICATE_H */
