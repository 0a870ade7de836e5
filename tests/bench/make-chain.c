/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "make-chain.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One intermediate for so many certificates. */
#define BRANCH 100

#define MOST_DER 2048
#define MOST_PEM (MOST_DER / 3 * 4 + MOST_DER / 48 + 128)

typedef struct der {
    uint8_t bytes[MOST_DER];
    size_t len;
} der;

static void put(der *self, const void *bytes, size_t len)
{
    if (len > MOST_DER - self->len)
        abort();
    memcpy(self->bytes + self->len, bytes, len);
    self->len += len;
}

/* Puts identifier and length before all that was written since the mark. */
static void wrap(der *self, size_t mark, uint8_t tag)
{
    size_t len = self->len - mark;
    uint8_t header[4] = {tag, (uint8_t) len};
    size_t header_len = 2;
    if (len >= 0x100) {
        header[1] = 0x82;
        header[2] = (uint8_t) (len >> 8);
        header[3] = (uint8_t) len;
        header_len = 4;
    } else if (len >= 0x80) {
        header[1] = 0x81;
        header[2] = (uint8_t) len;
        header_len = 3;
    }
    put(self, header, header_len);
    memmove(self->bytes + mark + header_len, self->bytes + mark, len);
    memcpy(self->bytes + mark, header, header_len);
}

static void put_value(der *self, uint8_t tag, const void *content, size_t len)
{
    size_t mark = self->len;
    put(self, content, len);
    wrap(self, mark, tag);
}

#define PUT(self, tag, literal) put_value(self, tag, literal, sizeof(literal) - 1)

__attribute__((format(printf, 3, 4))) static void put_text(der *self, uint8_t tag, const char *format, ...)
{
    char text[128];
    va_list arguments;
    va_start(arguments, format);
    int len = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    put_value(self, tag, text, (size_t) len);
}

/* Bytes that look random and depend on the seed alone (xorshift). */
static void put_noise(der *self, uint64_t seed, size_t len)
{
    uint64_t state = (seed + 1) * UINT64_C(0x9e3779b97f4a7c15);
    for (size_t i = 0; i < len; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        uint8_t octet = (uint8_t) (state >> 32 | (i == 0 ? 1 : 0));
        put(self, &octet, 1);
    }
}

static void put_attribute(der *self, const char type[3], uint8_t tag, const char *text)
{
    size_t mark = self->len;
    put_value(self, 0x06, type, 3);
    put_text(self, tag, "%s", text);
    wrap(self, mark, 0x30);
    wrap(self, mark, 0x31);
}

static void put_name(der *self, const char *kind, size_t number)
{
    char common_name[64];
    size_t mark = self->len;
    snprintf(common_name, sizeof common_name, "%s %zu", kind, number);
    put_attribute(self, "\x55\x04\x06", 0x13, "FI");
    put_attribute(self, "\x55\x04\x0a", 0x0c, "Example Authority");
    put_attribute(self, "\x55\x04\x03", 0x0c, common_name);
    wrap(self, mark, 0x30);
}

static void put_algorithm(der *self, const char *type)
{
    size_t mark = self->len;
    put_value(self, 0x06, type, 9);
    put_value(self, 0x05, "", 0);
    wrap(self, mark, 0x30);
}

static void put_key(der *self, uint64_t seed)
{
    size_t mark = self->len;
    put_algorithm(self, "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01");
    size_t bits = self->len;
    put(self, "", 1);
    size_t key = self->len;
    put(self, "", 1);
    put_noise(self, seed, 256);
    wrap(self, key, 0x02);
    PUT(self, 0x02, "\x01\x00\x01");
    wrap(self, key, 0x30);
    wrap(self, bits, 0x03);
    wrap(self, mark, 0x30);
}

static size_t begin_extension(der *self, const char type[3], bool critical)
{
    put_value(self, 0x06, type, 3);
    if (critical)
        PUT(self, 0x01, "\xff");
    return self->len;
}

static void end_extension(der *self, size_t mark, size_t value)
{
    wrap(self, value, 0x04);
    wrap(self, mark, 0x30);
}

static void put_key_id(der *self, const char type[3], uint8_t tag, uint64_t seed)
{
    size_t mark = self->len;
    size_t value = begin_extension(self, type, false);
    put_noise(self, seed, 20);
    wrap(self, value, tag);
    if (tag != 0x04)
        wrap(self, value, 0x30);
    end_extension(self, mark, value);
}

static void put_alt_names(der *self, size_t number)
{
    size_t mark = self->len;
    size_t value = begin_extension(self, "\x55\x1d\x11", false);
    size_t names = self->len;
    put_text(self, 0x82, "host-%zu.example.org", number);
    put_text(self, 0x82, "www.host-%zu.example.org", number);
    wrap(self, names, 0x30);
    end_extension(self, mark, value);
}

static void put_fixed(der *self, const char type[3], bool critical, const void *content, size_t len)
{
    size_t mark = self->len;
    size_t value = begin_extension(self, type, critical);
    put(self, content, len);
    end_extension(self, mark, value);
}

/* A certificate and its issuer: 0 is the root, up to `authorities` are below it, all others are below those. */
typedef struct member {
    size_t number;
    size_t issuer;
    bool authority;
    bool issuer_is_root;
} member;

static void put_extensions(der *self, const member *of)
{
    size_t mark = self->len;
    put_key_id(self, "\x55\x1d\x0e", 0x04, of->number);
    if (of->number != of->issuer)
        put_key_id(self, "\x55\x1d\x23", 0x80, of->issuer);
    if (of->authority) {
        put_fixed(self, "\x55\x1d\x13", true, "\x30\x03\x01\x01\xff", 5);
        put_fixed(self, "\x55\x1d\x0f", true, "\x03\x02\x01\x06", 4);
    } else {
        put_fixed(self, "\x55\x1d\x13", true, "\x30\x00", 2);
        put_fixed(self, "\x55\x1d\x0f", true, "\x03\x02\x05\xa0", 4);
        put_fixed(self, "\x55\x1d\x25", false, "\x30\x0a\x06\x08\x2b\x06\x01\x05\x05\x07\x03\x01", 12);
        put_fixed(self, "\x55\x1d\x20", false, "\x30\x0a\x30\x08\x06\x06\x67\x81\x0c\x01\x02\x01", 12);
        put_alt_names(self, of->number);
    }
    wrap(self, mark, 0x30);
    wrap(self, mark, 0xa3);
}

static void make_certificate(der *self, const member *of)
{
    static const char algorithm[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b";
    size_t start = self->len = 0;
    PUT(self, 0x02, "\x02");
    wrap(self, start, 0xa0);
    size_t serial = self->len;
    put(self, "\x01", 1);
    put_noise(self, of->number, 8);
    wrap(self, serial, 0x02);
    put_algorithm(self, algorithm);
    put_name(self, of->issuer_is_root ? "Root" : "Authority", of->issuer);
    size_t validity = self->len;
    PUT(self, 0x17, "200101000000Z");
    PUT(self, 0x17, "400101000000Z");
    wrap(self, validity, 0x30);
    put_name(self, of->number == 0 ? "Root" : of->authority ? "Authority" : "Host", of->number);
    put_key(self, of->number);
    put_extensions(self, of);
    wrap(self, start, 0x30);
    put_algorithm(self, algorithm);
    size_t signature = self->len;
    put(self, "", 1);
    put_noise(self, ~of->number, 256);
    wrap(self, signature, 0x03);
    wrap(self, start, 0x30);
}

static char *put_base64(const uint8_t *bytes, size_t len, char *out)
{
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < len; i += 3) {
        uint32_t group = (uint32_t) bytes[i] << 16 | (i + 1 < len ? (uint32_t) bytes[i + 1] << 8 : 0) |
                         (i + 2 < len ? bytes[i + 2] : 0);
        *out++ = alphabet[group >> 18];
        *out++ = alphabet[group >> 12 & 63];
        *out++ = i + 1 < len ? alphabet[group >> 6 & 63] : '=';
        *out++ = i + 2 < len ? alphabet[group & 63] : '=';
        if (i % 48 == 45)
            *out++ = '\n';
    }
    if (len % 48 != 0)
        *out++ = '\n';
    return out;
}

static member member_at(size_t index, size_t count)
{
    size_t authorities = count / BRANCH;
    bool authority = index <= authorities;
    size_t issuer = authority || authorities == 0 ? 0 : 1 + index % authorities;
    return (member){index, issuer, authority, issuer == 0};
}

uint8_t *make_chain(size_t count, size_t *out_len)
{
    char *text = malloc(count * MOST_PEM + 1);
    char *at = text;
    der certificate;
    for (size_t i = 0; text != NULL && i < count; i++) {
        member of = member_at(i, count);
        make_certificate(&certificate, &of);
        at += sprintf(at, "-----BEGIN CERTIFICATE-----\n");
        at = put_base64(certificate.bytes, certificate.len, at);
        at += sprintf(at, "-----END CERTIFICATE-----\n");
    }
    *out_len = (size_t) (at - text);
    return (uint8_t *) text;
}
