/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef TESTS_DER_BUILDER_H
#define TESTS_DER_BUILDER_H

/*
 * Puts DER together from the inside out, and on request what DER forbids. All values live in one pool until
 * der_reset(): call it at the start of a test.
 */

#include "reader.h"

#include <stdlib.h>
#include <string.h>

#define DER_UNUSED __attribute__((unused))
#define DER_POOL_SIZE ((size_t) 16 << 20)

static uint8_t der_pool[DER_POOL_SIZE];
static size_t der_used;

static DER_UNUSED void der_reset(void)
{
    der_used = 0;
}

static DER_UNUSED uint8_t *der_room(size_t len)
{
    if (len > DER_POOL_SIZE - der_used)
        abort();
    der_used += len;
    return der_pool + der_used - len;
}

static DER_UNUSED symca_slice der_bytes(const void *data, size_t len)
{
    uint8_t *room = der_room(len);
    if (len > 0)
        memcpy(room, data, len);
    return symca_slice_of(room, len);
}

static DER_UNUSED symca_slice der_text(const char *text)
{
    return der_bytes(text, strlen(text));
}

/* Nothing at all: leaves a part out. */
static DER_UNUSED symca_slice der_none(void)
{
    return symca_slice_of(der_room(0), 0);
}

static DER_UNUSED symca_slice der_fill(uint8_t byte, size_t len)
{
    uint8_t *room = der_room(len);
    memset(room, byte, len);
    return symca_slice_of(room, len);
}

static DER_UNUSED uint8_t der_digit(char digit)
{
    return (uint8_t) (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
}

/* "30 03 02 01 00": pairs of hex digits, blanks between them as you like. */
static DER_UNUSED symca_slice der_hex(const char *text)
{
    uint8_t *room = der_room(strlen(text) / 2 + 1);
    size_t len = 0;
    for (; *text != '\0'; text++) {
        if (*text == ' ')
            continue;
        room[len++] = (uint8_t) (der_digit(text[0]) << 4 | der_digit(text[1]));
        text++;
    }
    return symca_slice_of(room, len);
}

static DER_UNUSED symca_slice der_join_parts(const symca_slice *parts, size_t count)
{
    size_t len = 0;
    for (size_t i = 0; i < count; i++)
        len += parts[i].len;
    uint8_t *room = der_room(len);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].len > 0)
            memcpy(room + at, parts[i].data, parts[i].len);
        at += parts[i].len;
    }
    return symca_slice_of(room, len);
}

#define DER_COUNT(...) (sizeof((const symca_slice[]){__VA_ARGS__}) / sizeof(symca_slice))
#define DER_JOIN(...) der_join_parts((const symca_slice[]){__VA_ARGS__}, DER_COUNT(__VA_ARGS__))
#define DER_SEQUENCE(...) der_tlv(0x30, DER_JOIN(__VA_ARGS__))
#define DER_SET(...) der_tlv(0x31, DER_JOIN(__VA_ARGS__))

/* A value whose length takes so many octets behind the first; 0 is the short form. */
static DER_UNUSED symca_slice der_tlv_long(uint8_t tag, symca_slice content, size_t octets)
{
    uint8_t header[10] = {tag, (uint8_t) (octets == 0 ? content.len : 0x80 | octets)};
    for (size_t i = 0; i < octets; i++)
        header[2 + i] = (uint8_t) (octets - i > 4 ? 0 : content.len >> 8 * (octets - i - 1));
    symca_slice parts[] = {symca_slice_of(header, 2 + octets), content};
    return der_join_parts(parts, 2);
}

static DER_UNUSED symca_slice der_tlv(uint8_t tag, symca_slice content)
{
    size_t octets = 0;
    while (content.len >= 128 && content.len >> 8 * octets > 0)
        octets++;
    return der_tlv_long(tag, content, octets);
}

static DER_UNUSED symca_slice der_indefinite(uint8_t tag, symca_slice content)
{
    const uint8_t header[2] = {tag, 0x80};
    symca_slice parts[] = {symca_slice_of(header, 2), content, der_hex("0000")};
    return der_join_parts(parts, 3);
}

static DER_UNUSED symca_slice der_string(uint8_t tag, const char *text)
{
    return der_tlv(tag, der_text(text));
}

static DER_UNUSED size_t der_base128(uint64_t value, uint8_t *out)
{
    size_t len = 1;
    for (uint64_t rest = value >> 7; rest > 0; rest >>= 7)
        len++;
    for (size_t i = 0; i < len; i++)
        out[i] = (uint8_t) (((value >> 7 * (len - 1 - i)) & 0x7f) | (i + 1 < len ? 0x80 : 0));
    return len;
}

/* "2.5.4.3" */
static DER_UNUSED symca_slice der_oid(const char *dotted)
{
    uint8_t content[512];
    size_t len = 0;
    char *at;
    uint64_t root = strtoull(dotted, &at, 10);
    uint64_t arc = strtoull(at + 1, &at, 10);
    len += der_base128(root * 40 + arc, content + len);
    while (*at == '.')
        len += der_base128(strtoull(at + 1, &at, 10), content + len);
    return der_tlv(0x06, symca_slice_of(content, len));
}

static DER_UNUSED symca_slice der_attribute(const char *type, symca_slice value)
{
    return DER_SEQUENCE(der_oid(type), value);
}

/* A RelativeDistinguishedName of one attribute. */
static DER_UNUSED symca_slice der_rdn(const char *type, uint8_t tag, const char *text)
{
    return der_tlv(0x31, der_attribute(type, der_string(tag, text)));
}

/* A Name of one common name, a UTF8String. */
static DER_UNUSED symca_slice der_name(const char *common_name)
{
    return DER_SEQUENCE(der_rdn("2.5.4.3", 0x0c, common_name));
}

static DER_UNUSED symca_slice der_algorithm(const char *type)
{
    return DER_SEQUENCE(der_oid(type), der_hex("0500"));
}

static DER_UNUSED symca_slice der_bits(symca_slice bits)
{
    return der_tlv(0x03, DER_JOIN(der_hex("00"), bits));
}

/* SubjectPublicKeyInfo of RSA with a made-up modulus of so many octets, its top bit set. */
static DER_UNUSED symca_slice der_rsa_spki(size_t octets)
{
    symca_slice modulus = der_tlv(0x02, DER_JOIN(der_hex("00"), der_fill(0xc5, octets)));
    return DER_SEQUENCE(der_algorithm("1.2.840.113549.1.1.1"), der_bits(DER_SEQUENCE(modulus, der_hex("0203010001"))));
}

static DER_UNUSED symca_slice der_validity(void)
{
    return DER_SEQUENCE(der_string(0x17, "080601120000Z"), der_string(0x18, "20510601120000Z"));
}

/* critical: the BOOLEAN's encoding, or der_none(). value: what the OCTET STRING holds. */
static DER_UNUSED symca_slice der_extension(const char *type, symca_slice critical, symca_slice value)
{
    return DER_SEQUENCE(der_oid(type), critical, der_tlv(0x04, value));
}

/* extensions [3] */
static DER_UNUSED symca_slice der_extensions(symca_slice list)
{
    return der_tlv(0xa3, der_tlv(0x30, list));
}

/* The fields of a certificate, each with its header, so that a test can change any of them. */
typedef struct der_certificate {
    symca_slice version;
    symca_slice serial;
    symca_slice inner_algorithm;
    symca_slice issuer;
    symca_slice validity;
    symca_slice subject;
    symca_slice spki;
    symca_slice unique_ids;
    symca_slice extensions;
    symca_slice outer_algorithm;
    symca_slice signature;
} der_certificate;

/* A version 3 root "Test Root" with basicConstraints; the signature is made up. */
static DER_UNUSED der_certificate der_root(void)
{
    symca_slice critical = der_hex("0101ff");
    return (der_certificate){
        .version = der_hex("a003020102"),
        .serial = der_hex("02021234"),
        .inner_algorithm = der_algorithm("1.2.840.113549.1.1.5"),
        .issuer = der_name("Test Root"),
        .validity = der_validity(),
        .subject = der_name("Test Root"),
        .spki = der_rsa_spki(128),
        .unique_ids = der_none(),
        .extensions = der_extensions(der_extension("2.5.29.19", critical, der_hex("30030101ff"))),
        .outer_algorithm = der_algorithm("1.2.840.113549.1.1.5"),
        .signature = der_bits(der_fill(0x5a, 128)),
    };
}

static DER_UNUSED symca_slice der_tbs(const der_certificate *self)
{
    return DER_SEQUENCE(self->version, self->serial, self->inner_algorithm, self->issuer, self->validity, self->subject,
                        self->spki, self->unique_ids, self->extensions);
}

static DER_UNUSED symca_slice der_assemble(const der_certificate *self)
{
    return DER_SEQUENCE(der_tbs(self), self->outer_algorithm, self->signature);
}

#endif /* TESTS_DER_BUILDER_H */
