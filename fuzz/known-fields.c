/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "known-fields.h"

#include "value.h"

#include <gnutls/x509-ext.h>
#include <gnutls/x509.h>
#include <string.h>

#define TAG_CONSTRUCTED 0x20

/* Entries of extKeyUsage and certificatePolicies that GnuTLS has room for. */
#define MOST_ENTRIES 64

/* The content of the SEQUENCE that an extension's value is. */
static symca_slice list_of(const symca_extension *extension)
{
    symca_slice bytes = extension->value;
    fuzz_value list;
    return fuzz_value_expect(&bytes, SYMCA_DER_SEQUENCE, &list) ? list.content : symca_slice_of(NULL, 0);
}

/* ---- libsymca reads the extension, GnuTLS does not ---- */

static bool has_indefinite_length(const symca_extension *extension)
{
    return fuzz_value_holds_indefinite(extension->value);
}

/* Identifiers among the bytes, and registeredID [8] among names. */
static bool holds_large_arc(symca_slice bytes)
{
    fuzz_value value;
    while (fuzz_value_take(&bytes, &value)) {
        bool identifier = value.tag == SYMCA_DER_OID || value.tag == SYMCA_DER_CONTEXT(SYMCA_GENERAL_NAME_OID);
        if ((identifier && fuzz_value_is_large_identifier(value.content)) ||
            ((value.tag & TAG_CONSTRUCTED) != 0 && holds_large_arc(value.content)))
            return true;
    }
    return false;
}

static bool has_large_arc(const symca_extension *extension)
{
    return holds_large_arc(extension->value);
}

static bool is_names(const symca_extension *extension)
{
    return extension->id == SYMCA_OID_SUBJECT_ALT_NAME || extension->id == SYMCA_OID_ISSUER_ALT_NAME;
}

/* x400Address and ediPartyName, for which GnuTLS has no kind, and names without a content. */
static bool has_other_kind(const symca_extension *extension)
{
    symca_slice names = list_of(extension);
    fuzz_value name;
    while (is_names(extension) && fuzz_value_take(&names, &name)) {
        if (name.tag == SYMCA_DER_CONTEXT_CONSTRUCTED(SYMCA_GENERAL_NAME_X400) ||
            name.tag == SYMCA_DER_CONTEXT_CONSTRUCTED(SYMCA_GENERAL_NAME_EDI_PARTY))
            return true;
    }
    return false;
}

static bool has_empty_name(const symca_extension *extension)
{
    symca_slice names = list_of(extension);
    fuzz_value name;
    while (is_names(extension) && fuzz_value_take(&names, &name)) {
        if (name.content.len == 0)
            return true;
    }
    return false;
}

/* authorityCertIssuer [1], whose names libsymca does not read. */
static bool has_other_issuer(const symca_extension *extension)
{
    symca_slice fields = list_of(extension);
    fuzz_value field;
    while (extension->id == SYMCA_OID_AUTHORITY_KEY_ID && fuzz_value_take(&fields, &field)) {
        if (field.tag == SYMCA_DER_CONTEXT_CONSTRUCTED(1))
            return true;
    }
    return false;
}

/* Fields of authorityKeyIdentifier in another order than [0], [1], [2], or twice. */
static bool has_other_order(const symca_extension *extension)
{
    symca_slice fields = list_of(extension);
    fuzz_value field;
    int last = -1;
    while (extension->id == SYMCA_OID_AUTHORITY_KEY_ID && fuzz_value_take(&fields, &field)) {
        if ((field.tag & 0x1f) <= last)
            return true;
        last = field.tag & 0x1f;
    }
    return false;
}

/* PolicyInformation with a list that is not empty, in which libsymca does not look. */
static bool has_qualifiers(const symca_extension *extension)
{
    symca_slice list = list_of(extension);
    fuzz_value policy;
    fuzz_value value;
    while (extension->id == SYMCA_OID_POLICIES && fuzz_value_take(&list, &policy)) {
        if (fuzz_value_expect(&policy.content, SYMCA_DER_OID, &value) &&
            fuzz_value_expect(&policy.content, SYMCA_DER_SEQUENCE, &value) && value.content.len > 0)
            return true;
    }
    return false;
}

/* The pathLenConstraint; false where there is none. */
static bool take_path_length(const symca_extension *extension, symca_slice *out)
{
    symca_slice fields = list_of(extension);
    fuzz_value value;
    if (extension->id != SYMCA_OID_BASIC_CONSTRAINTS)
        return false;
    fuzz_value_expect(&fields, SYMCA_DER_BOOLEAN, &value);
    if (!fuzz_value_expect(&fields, SYMCA_DER_INTEGER, &value))
        return false;
    *out = value.content;
    return true;
}

static bool has_long_path_length(const symca_extension *extension)
{
    symca_slice number;
    return take_path_length(extension, &number) && number.len > 4;
}

/* ---- GnuTLS reads the extension, libsymca does not ---- */

static bool has_negative_path_length(const symca_extension *extension)
{
    symca_slice number;
    return take_path_length(extension, &number) && number.len > 0 && (number.data[0] & 0x80) != 0;
}

static bool holds_no_identifier(symca_slice bytes)
{
    fuzz_value value;
    while (fuzz_value_take(&bytes, &value)) {
        bool identifier = value.tag == SYMCA_DER_OID || value.tag == SYMCA_DER_CONTEXT(SYMCA_GENERAL_NAME_OID);
        if ((identifier && (!fuzz_value_is_identifier(value.content) || value.content.len > SYMCA_OID_MAX_LEN)) ||
            ((value.tag & TAG_CONSTRUCTED) != 0 && holds_no_identifier(value.content)))
            return true;
    }
    return false;
}

static bool has_no_identifier(const symca_extension *extension)
{
    return holds_no_identifier(extension->value);
}

/* Length octets that are cut, which libtasn1 takes for those that are there. */
static bool holds_cut_length(symca_slice bytes)
{
    fuzz_value value;
    while (fuzz_value_take(&bytes, &value)) {
        if ((value.tag & TAG_CONSTRUCTED) != 0 && holds_cut_length(value.content))
            return true;
    }
    return bytes.len >= 2 && bytes.data[1] > 0x80 && bytes.data[1] - 0x80U > bytes.len - 2;
}

static bool has_cut_length(const symca_extension *extension)
{
    return holds_cut_length(extension->value);
}

static bool has_unused_bits(const symca_extension *extension)
{
    fuzz_value bits;
    return extension->id == SYMCA_OID_KEY_USAGE && fuzz_value_only(extension->value, SYMCA_DER_BIT_STRING, &bits) &&
           !fuzz_value_is_bit_string(bits.content);
}

/* ---- the list ---- */

typedef struct extension_difference {
    const char *name; /* its heading in known-differences.md */
    bool we_read;
    bool (*is_seen)(const symca_extension *extension);
} extension_difference;

static const extension_difference differences[] = {
    {"indefinite length", true, has_indefinite_length},
    {"large arc", true, has_large_arc},
    {"kind of name", true, has_other_kind},
    {"empty name", true, has_empty_name},
    {"issuer of the authority", true, has_other_issuer},
    {"order of fields", true, has_other_order},
    {"policy qualifiers", true, has_qualifiers},
    {"long path length", true, has_long_path_length},
    {"negative path length", false, has_negative_path_length},
    {"identifier", false, has_no_identifier},
    {"cut length", false, has_cut_length},
    {"unused bits", false, has_unused_bits},
};

void fuzz_require_known_extension(const symca_extension *extension, bool we_read, const char *why)
{
    const char *name = NULL;
    for (size_t i = 0; i < sizeof differences / sizeof differences[0] && name == NULL; i++) {
        if (differences[i].we_read == we_read && differences[i].is_seen(extension))
            name = differences[i].name;
    }
    FUZZ_REQUIRE(name != NULL, "%s is read by %s only (GnuTLS: %s), and no known difference explains that",
                 extension->name, we_read ? "libsymca" : "GnuTLS", why);
    fuzz_see_text("extension", name);
}

/* ---- the key ---- */

/* Takes an INTEGER that is more than 0. */
static bool take_positive(symca_slice *bytes)
{
    fuzz_value number;
    if (!fuzz_value_expect(bytes, SYMCA_DER_INTEGER, &number) || number.content.len == 0 ||
        (number.content.data[0] & 0x80) != 0)
        return false;
    for (size_t i = 0; i < number.content.len; i++) {
        if (number.content.data[i] != 0)
            return true;
    }
    return false;
}

/* So many INTEGERs in a SEQUENCE, and nothing else. */
static bool is_numbers(symca_slice bytes, size_t count)
{
    fuzz_value sequence;
    if (!fuzz_value_only(bytes, SYMCA_DER_SEQUENCE, &sequence) || sequence.indefinite)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!take_positive(&sequence.content))
            return false;
    }
    return sequence.content.len == 0;
}

/* An uncompressed point of a curve that GnuTLS knows. */
static bool is_point(const symca_certificate *ours)
{
    gnutls_ecc_curve_t curve = ours->curve_oid != NULL ? gnutls_oid_to_ecc_curve(ours->curve_oid) : 0;
    size_t octets = curve != 0 ? (size_t) gnutls_ecc_curve_get_size(curve) : 0;
    return octets > 0 && ours->key_bytes.len == 1 + 2 * octets && ours->key_bytes.data[0] == 4;
}

/* Whether all of a key is there, in the encoding that its algorithm prescribes. */
static bool is_whole_key(const symca_certificate *ours)
{
    symca_slice bits = ours->key_bytes;
    switch (ours->key.id) {
    case SYMCA_OID_RSA:
        return is_numbers(bits, 2);
    case SYMCA_OID_DSA:
        return is_numbers(ours->key.parameters, 3) && take_positive(&bits) && bits.len == 0;
    case SYMCA_OID_EC:
        return is_point(ours);
    case SYMCA_OID_ED25519:
    case SYMCA_OID_X25519:
        return bits.len == 32;
    case SYMCA_OID_ED448:
        return bits.len == 57;
    case SYMCA_OID_X448:
        return bits.len == 56;
    default:
        return false;
    }
}

void fuzz_require_known_key(const symca_certificate *ours, unsigned their_bits)
{
    bool known = their_bits == 0 && (ours->key_bits == 0 || !is_whole_key(ours));
    FUZZ_REQUIRE(known, "the key %s has %u bits for libsymca, and %u for GnuTLS", ours->key.name, ours->key_bits,
                 their_bits);
}

/* ---- names ---- */

bool fuzz_is_comparable_text(symca_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] < ' ' || text.data[i] > '~')
            return false;
    }
    return true;
}

/* The strings that the type has in RFC 5280 Appendix A; GnuTLS writes others as the hex of their encoding. */
static bool is_string_of_type(const symca_attribute *attribute)
{
    static const char *const printable[] = {"C", "serialNumber", "dnQualifier"};
    if (strcmp(attribute->short_name, "DC") == 0)
        return attribute->tag == SYMCA_DER_IA5_STRING;
    if (attribute->tag == SYMCA_DER_PRINTABLE_STRING)
        return true;
    for (size_t i = 0; i < sizeof printable / sizeof printable[0]; i++) {
        if (strcmp(attribute->short_name, printable[i]) == 0)
            return false;
    }
    return attribute->tag == SYMCA_DER_UTF8_STRING || attribute->tag == SYMCA_DER_TELETEX_STRING;
}

/* Text without a character that RFC 4514 has escaped, and a type that both have a name for. */
static bool is_comparable(const symca_attribute *attribute)
{
    const char *theirs = gnutls_x509_dn_oid_name(attribute->oid, 0);
    if (theirs == NULL || strcmp(theirs, attribute->short_name) != 0 || !is_string_of_type(attribute) ||
        attribute->value.len == 0 || !fuzz_is_comparable_text(attribute->value))
        return false;
    for (size_t i = 0; i < attribute->value.len; i++) {
        if (strchr("\"+,;<>\\#", attribute->value.data[i]) != NULL)
            return false;
    }
    return attribute->value.data[0] != ' ' && attribute->value.data[attribute->value.len - 1] != ' ';
}

/* One attribute in each set: where there are more, GnuTLS keeps their order, and RFC 4514 section 2.2 leaves it open. */
bool fuzz_is_comparable_name(const symca_name *name)
{
    for (size_t i = 0; i < name->count; i++) {
        if (!is_comparable(&name->attributes[i]))
            return false;
    }
    return name->count > 0 && name->count == name->rdn_count &&
           name->attributes[name->count - 1].rdn + 1 == name->count;
}

/* ---- values ---- */

bool fuzz_is_known_count(size_t ours, size_t theirs)
{
    return ours > MOST_ENTRIES && theirs == MOST_ENTRIES;
}

bool fuzz_is_known_path_length(int64_t ours, int theirs)
{
    return ours > INT32_MAX && ours <= UINT32_MAX && (uint32_t) theirs == (uint32_t) ours;
}

bool fuzz_is_known_usage(symca_slice value)
{
    fuzz_value bits;
    if (!fuzz_value_only(value, SYMCA_DER_BIT_STRING, &bits) || bits.content.len < 2)
        return false;
    unsigned unused = (1U << bits.content.data[0]) - 1;
    return bits.content.len > 3 || (bits.content.data[bits.content.len - 1] & unused) != 0;
}

bool fuzz_is_known_qualifiers(symca_slice value)
{
    fuzz_value list;
    fuzz_value policy;
    fuzz_value qualifiers;
    if (!fuzz_value_expect(&value, SYMCA_DER_SEQUENCE, &list))
        return false;
    for (size_t i = 0; fuzz_value_take(&list.content, &policy); i++) {
        if (fuzz_value_expect(&policy.content, SYMCA_DER_OID, &qualifiers) &&
            fuzz_value_expect(&policy.content, SYMCA_DER_SEQUENCE, &qualifiers) &&
            (qualifiers.content.len == 0 || i >= MOST_ENTRIES))
            return true;
    }
    return false;
}
