/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "spki.h"

#include "identifier.h"

#include <string.h>

#define POINT_UNCOMPRESSED 0x04

/* Curves of WTLS whose names do not tell the size of their field in bits (WAP-261 Annex A). */
typedef struct wtls_curve {
    const char *oid;
    unsigned bits;
} wtls_curve;

static const wtls_curve wtls_curves[] = {
    {"2.23.43.1.4.1", 113},  {"2.23.43.1.4.3", 163},  {"2.23.43.1.4.4", 113},  {"2.23.43.1.4.5", 163},
    {"2.23.43.1.4.6", 112},  {"2.23.43.1.4.7", 160},  {"2.23.43.1.4.8", 112},  {"2.23.43.1.4.9", 160},
    {"2.23.43.1.4.10", 233}, {"2.23.43.1.4.11", 233}, {"2.23.43.1.4.12", 224},
};

static bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

/* All other curves are called after it, in three digits: prime256v1, sect163k1, brainpoolP160r1. */
static unsigned bits_in_name(const char *name)
{
    for (; *name != '\0'; name++) {
        if (is_digit(name[0]) && is_digit(name[1]) && is_digit(name[2]))
            return (unsigned) ((name[0] - '0') * 100 + (name[1] - '0') * 10 + (name[2] - '0'));
    }
    return 0;
}

static unsigned named_curve_bits(const symca_identifier *curve)
{
    if (curve->id == SYMCA_OID_NONE)
        return 0;
    for (size_t i = 0; i < sizeof wtls_curves / sizeof wtls_curves[0]; i++) {
        if (strcmp(wtls_curves[i].oid, curve->oid) == 0)
            return wtls_curves[i].bits;
    }
    return bits_in_name(curve->name);
}

symca_status symca_algorithm_read(symca_reader *reader, const char *what, symca_arena *arena, symca_algorithm *out)
{
    symca_tlv whole;
    symca_tlv type;
    symca_tlv parameters;
    symca_status status = symca_der_expect(reader, SYMCA_DER_SEQUENCE, what, &whole);
    if (status != SYMCA_OK)
        return status;
    symca_reader fields = symca_reader_inside(reader, whole.content);
    size_t offset = symca_reader_offset(&fields);
    status = symca_der_expect(&fields, SYMCA_DER_OID, what, &type);
    if (status != SYMCA_OK)
        return status;
    *out = (symca_algorithm){.whole = whole.whole, .type = type.content};
    if (fields.len > 0) {
        status = symca_der_next(&fields, what, &parameters);
        if (status != SYMCA_OK)
            return status;
        out->parameters = parameters.whole;
    }
    if (fields.len > 0)
        return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(&fields),
                          "%s has more than an algorithm and its parameters; the certificate is damaged", what);
    symca_identifier identifier;
    if (symca_identifier_read(type.content, arena, &identifier) != SYMCA_OK)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset,
                          "the algorithm of %s is no object identifier; the certificate is damaged", what);
    out->id = identifier.id;
    out->oid = identifier.oid;
    out->name = identifier.name;
    return SYMCA_OK;
}

/* The first value of the SEQUENCE that the bytes hold; false where there is none of the tag. */
static bool first_in_sequence(symca_slice bytes, uint8_t tag, symca_reader *out_rest, symca_tlv *out)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    symca_tlv sequence;
    if (symca_der_expect(&reader, SYMCA_DER_SEQUENCE, "key", &sequence) != SYMCA_OK)
        return false;
    *out_rest = symca_reader_inside(&reader, sequence.content);
    return symca_der_expect(out_rest, tag, "key", out) == SYMCA_OK;
}

static symca_slice without_leading_zeros(symca_slice number)
{
    while (number.len > 1 && number.data[0] == 0)
        number = symca_slice_of(number.data + 1, number.len - 1);
    return number;
}

/* RSAPublicKey (RFC 3279 section 2.3.1) */
static void read_rsa(symca_certificate *out)
{
    symca_reader fields;
    symca_tlv modulus;
    symca_tlv exponent;
    if (!first_in_sequence(out->key_bytes, SYMCA_DER_INTEGER, &fields, &modulus) ||
        symca_der_expect(&fields, SYMCA_DER_INTEGER, "publicExponent", &exponent) != SYMCA_OK || fields.len > 0)
        return;
    out->rsa_modulus = without_leading_zeros(modulus.content);
    out->rsa_exponent = without_leading_zeros(exponent.content);
    out->key_bits = symca_der_bit_length(out->rsa_modulus);
}

/* Parameters of DSA and DH begin with p (RFC 3279 sections 2.3.2 and 2.3.3). */
static void read_prime(symca_certificate *out)
{
    symca_reader rest;
    symca_tlv prime;
    if (out->key.parameters.data != NULL && first_in_sequence(out->key.parameters, SYMCA_DER_INTEGER, &rest, &prime))
        out->key_bits = symca_der_bit_length(prime.content);
}

/* What a point's length tells; in whole octets, so it may be a few bits too many. */
static unsigned point_bits(symca_slice point)
{
    if (point.len < 2 || point.len > SYMCA_MAX_CERTIFICATE)
        return 0;
    size_t octets = point.data[0] == POINT_UNCOMPRESSED ? (point.len - 1) / 2 : point.len - 1;
    return (unsigned) octets * 8;
}

/* ECParameters spelt out: version, then fieldID with the prime p or a binary field's m (RFC 3279 section 2.3.5). */
static unsigned explicit_curve_bits(symca_slice parameters)
{
    symca_reader fields;
    symca_reader field_id;
    symca_tlv tlv;
    symca_tlv field;
    uint64_t degree;
    if (!first_in_sequence(parameters, SYMCA_DER_INTEGER, &fields, &tlv) ||
        !first_in_sequence(symca_slice_of(fields.data, fields.len), SYMCA_DER_OID, &field_id, &tlv) ||
        symca_der_next(&field_id, "fieldID", &field) != SYMCA_OK)
        return 0;
    if (field.tag == SYMCA_DER_INTEGER)
        return symca_der_bit_length(field.content);
    if (first_in_sequence(field.whole, SYMCA_DER_INTEGER, &field_id, &tlv) &&
        symca_der_unsigned(tlv.content, &degree) && degree < SYMCA_MAX_CERTIFICATE)
        return (unsigned) degree;
    return 0;
}

/* EcpkParameters is a curve's identifier, everything spelt out, or NULL for what the issuer has. */
static void read_ec(symca_arena *arena, symca_certificate *out)
{
    symca_reader parameters = symca_reader_of(out->key.parameters.data, out->key.parameters.len);
    symca_identifier curve;
    symca_tlv named;
    out->ec_point = out->key_bytes;
    if (symca_der_expect(&parameters, SYMCA_DER_OID, "namedCurve", &named) == SYMCA_OK &&
        symca_identifier_read(named.content, arena, &curve) == SYMCA_OK) {
        out->curve_oid = curve.oid;
        out->curve_name = curve.name;
        out->key_bits = named_curve_bits(&curve);
    } else {
        out->key_bits = explicit_curve_bits(out->key.parameters);
    }
    if (out->key_bits == 0)
        out->key_bits = point_bits(out->ec_point);
}

/* A key that does not decode is told by its size of 0, not by a failure. */
static void read_key(symca_arena *arena, symca_certificate *out)
{
    switch (out->key.id) {
    case SYMCA_OID_RSA:
    case SYMCA_OID_RSA_PSS:
        read_rsa(out);
        break;
    case SYMCA_OID_DSA:
    case SYMCA_OID_DH:
        read_prime(out);
        break;
    case SYMCA_OID_EC:
        read_ec(arena, out);
        break;
    case SYMCA_OID_ED25519:
    case SYMCA_OID_X25519:
        out->key_bits = 256;
        break;
    case SYMCA_OID_ED448:
        out->key_bits = 456;
        break;
    case SYMCA_OID_X448:
        out->key_bits = 448;
        break;
    default:
        break;
    }
}

symca_status symca_spki_read(symca_reader *reader, symca_arena *arena, symca_certificate *out)
{
    symca_tlv whole;
    symca_tlv key;
    unsigned unused;
    symca_status status = symca_der_expect(reader, SYMCA_DER_SEQUENCE, "subjectPublicKeyInfo", &whole);
    if (status != SYMCA_OK)
        return status;
    symca_reader fields = symca_reader_inside(reader, whole.content);
    status = symca_algorithm_read(&fields, "subjectPublicKeyInfo.algorithm", arena, &out->key);
    size_t offset = symca_reader_offset(&fields);
    if (status == SYMCA_OK)
        status = symca_der_expect(&fields, SYMCA_DER_BIT_STRING, "subjectPublicKey", &key);
    if (status != SYMCA_OK)
        return status;
    if (!symca_der_bit_string(key.content, &out->key_bytes, &unused) || fields.len > 0)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset,
                          "subjectPublicKey is no BIT STRING, or has more behind it; the certificate is damaged");
    out->spki = whole.whole;
    symca_error_mute();
    read_key(arena, out);
    symca_error_unmute();
    return SYMCA_OK;
}
