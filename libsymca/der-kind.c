/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a DER value is, by the tags of its first values: enough to name what people mistake for a certificate. */

#include "der.h"
#include "input.h"
#include "scan.h"

/* pkcs-7 (1.2.840.113549.1.7), pkcs-5 and pkcs-12 (the schemes that encrypt private keys), as content octets. */
#define OID_PKCS7 "\x2a\x86\x48\x86\xf7\x0d\x01\x07"
#define OID_PKCS5 "\x2a\x86\x48\x86\xf7\x0d\x01\x05"
#define OID_PKCS12 "\x2a\x86\x48\x86\xf7\x0d\x01\x0c"

#define CONSTRUCTED_OCTET_STRING (SYMCA_DER_OCTET_STRING | 0x20)

#define MOST_PARTS 6

/*
 * The values side by side in some content. Reading stops without an error where the bytes end. Going into a value of
 * indefinite length is one more pass over it; nothing here goes deeper than three levels.
 */
typedef struct parts {
    size_t count;
    uint8_t tags[MOST_PARTS]; /* 0 behind the last */
    symca_slice contents[MOST_PARTS];
    bool cut; /* the bytes end within the last one or right behind it */
} parts;

static parts parts_of(symca_slice content, bool content_cut)
{
    parts self = {0};
    while (self.count < MOST_PARTS && content.len > 0) {
        bool cut;
        if (!symca_der_glance(&content, &self.tags[self.count], &self.contents[self.count], &cut)) {
            self.cut = cut && content_cut;
            return self;
        }
        self.count++;
        if (cut) {
            self.cut = content_cut;
            return self;
        }
    }
    self.cut = content_cut && self.count < MOST_PARTS;
    return self;
}

static parts parts_inside(const parts *self, size_t index)
{
    bool last = index + 1 >= self->count;
    return parts_of(self->contents[index], self->cut && last);
}

static bool is_time(uint8_t tag)
{
    return tag == SYMCA_DER_UTC_TIME || tag == SYMCA_DER_GENERALIZED_TIME;
}

/* In BER the bytes may come in pieces, within a constructed value. */
static bool is_octet_string(uint8_t tag)
{
    return tag == SYMCA_DER_OCTET_STRING || tag == CONSTRUCTED_OCTET_STRING;
}

static bool is_small(symca_slice integer, uint8_t most)
{
    return integer.len == 1 && integer.data[0] <= most;
}

static bool begins_with_oid(const parts *self, const char *prefix)
{
    return self->count > 0 && self->tags[0] == SYMCA_DER_OID && symca_scan_starts(self->contents[0], prefix);
}

/* RSAPublicKey (RFC 8017 appendix A.1.1): a long number and a short one, unlike the two of a bare signature. */
static bool is_rsa_public_key(const parts *outer)
{
    return outer->contents[0].len >= 32 && (outer->contents[1].len <= 8 || outer->cut);
}

/* INTEGER first: private keys (RFC 8017, 5915, 5958), the PKCS#1 public key, PKCS#12 (RFC 7292). */
static symca_kind kind_behind_integer(const parts *outer)
{
    if (outer->tags[1] == SYMCA_DER_INTEGER && is_small(outer->contents[0], 1))
        return SYMCA_KIND_PRIVATE_KEY;
    if (outer->tags[1] == SYMCA_DER_INTEGER)
        return is_rsa_public_key(outer) ? SYMCA_KIND_PUBLIC_KEY : SYMCA_KIND_UNKNOWN;
    if (is_octet_string(outer->tags[1]))
        return is_small(outer->contents[0], 1) ? SYMCA_KIND_PRIVATE_KEY : SYMCA_KIND_UNKNOWN;
    if (outer->tags[1] != SYMCA_DER_SEQUENCE)
        return SYMCA_KIND_UNKNOWN;

    parts second = parts_inside(outer, 1);
    if (begins_with_oid(&second, OID_PKCS7))
        return SYMCA_KIND_PKCS12;
    bool key_follows = is_octet_string(outer->tags[2]) || (outer->count == 2 && outer->cut);
    return begins_with_oid(&second, "") && key_follows && is_small(outer->contents[0], 1) ? SYMCA_KIND_PRIVATE_KEY
                                                                                          : SYMCA_KIND_UNKNOWN;
}

/* An AlgorithmIdentifier first: SubjectPublicKeyInfo, and the encrypted private key of PKCS#8. */
static symca_kind kind_behind_algorithm(const parts *outer, const parts *first)
{
    if (outer->tags[1] == SYMCA_DER_BIT_STRING)
        return SYMCA_KIND_PUBLIC_KEY;
    bool encrypts = begins_with_oid(first, OID_PKCS5) || begins_with_oid(first, OID_PKCS12);
    return encrypts ? SYMCA_KIND_PRIVATE_KEY : SYMCA_KIND_UNKNOWN;
}

/* What is signed begins with an INTEGER: certificate of version 1, CRL of version 2, certificate request. */
static symca_kind kind_of_numbered(const parts *signed_part)
{
    if (signed_part->tags[1] != SYMCA_DER_SEQUENCE)
        return signed_part->cut && signed_part->count < 2 ? SYMCA_KIND_DER : SYMCA_KIND_UNKNOWN;

    parts second = parts_inside(signed_part, 1);
    if (second.count == 0 && second.cut)
        return SYMCA_KIND_DER;
    if (second.count == 0 || second.tags[0] == SYMCA_DER_SET) /* a Name */
        return signed_part->tags[2] == SYMCA_DER_SEQUENCE || signed_part->cut ? SYMCA_KIND_CERTIFICATE_REQUEST
                                                                              : SYMCA_KIND_UNKNOWN;
    if (!begins_with_oid(&second, ""))
        return SYMCA_KIND_UNKNOWN;
    if (is_time(signed_part->tags[3]))
        return SYMCA_KIND_CRL;
    return signed_part->tags[3] == SYMCA_DER_SEQUENCE || signed_part->cut ? SYMCA_KIND_DER : SYMCA_KIND_UNKNOWN;
}

/* SEQUENCE first: whatever is signed (RFC 5280, RFC 2986), and keys with their algorithm. */
static symca_kind kind_behind_sequence(const parts *outer)
{
    parts first = parts_inside(outer, 0);
    switch (first.tags[0]) {
    case SYMCA_DER_OID:
        return kind_behind_algorithm(outer, &first);
    case SYMCA_DER_CONTEXT_CONSTRUCTED(0):
        return first.tags[1] == SYMCA_DER_INTEGER || first.cut ? SYMCA_KIND_DER : SYMCA_KIND_UNKNOWN;
    case SYMCA_DER_INTEGER:
        return kind_of_numbered(&first);
    case SYMCA_DER_SEQUENCE:
        return is_time(first.tags[2]) ? SYMCA_KIND_CRL : SYMCA_KIND_UNKNOWN;
    default:
        return first.count == 0 && first.cut ? SYMCA_KIND_DER : SYMCA_KIND_UNKNOWN;
    }
}

symca_kind symca_input_der_kind(symca_slice der)
{
    symca_slice rest = der;
    uint8_t tag;
    symca_slice content;
    bool cut;

    if (der.len < 2 || der.data[0] != SYMCA_DER_SEQUENCE)
        return SYMCA_KIND_UNKNOWN;
    bool has = symca_der_glance(&rest, &tag, &content, &cut);
    if (cut && der.data[1] < 0x80) /* text may look so; a certificate has over 127 bytes */
        return SYMCA_KIND_UNKNOWN;
    if (!has)
        return cut ? SYMCA_KIND_DER : SYMCA_KIND_UNKNOWN;

    parts outer = parts_of(content, cut);
    switch (outer.tags[0]) {
    case SYMCA_DER_OID:
        return begins_with_oid(&outer, OID_PKCS7) ? SYMCA_KIND_PKCS7 : SYMCA_KIND_UNKNOWN;
    case SYMCA_DER_INTEGER:
        return kind_behind_integer(&outer);
    case SYMCA_DER_SEQUENCE:
        return kind_behind_sequence(&outer);
    default:
        return outer.count == 0 && outer.cut ? SYMCA_KIND_DER : SYMCA_KIND_UNKNOWN;
    }
}
