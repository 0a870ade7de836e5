/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "known-containers.h"

#include "der.h"
#include "value.h"

typedef struct container_difference {
    const char *name; /* its heading in known-differences.md */
    const char *format;
    bool we_open;
    bool (*is_seen)(symca_slice file);
} container_difference;

/* The parts of a SignedData (RFC 5652 section 5.1) around its certificates. */
typedef struct signed_parts {
    symca_slice algorithms;   /* the content of digestAlgorithms */
    symca_slice encapsulated; /* that of encapContentInfo */
    symca_slice certificates;
    symca_slice behind; /* up to the end of the SignedData */
    size_t dangling;    /* bytes behind it that belong to no value it stands in, or to none at all */
} signed_parts;

static bool find_parts(symca_slice file, signed_parts *out)
{
    fuzz_value info;
    fuzz_value content;
    fuzz_value data;
    fuzz_value value;
    if (!fuzz_value_expect(&file, SYMCA_DER_SEQUENCE, &info) ||
        !fuzz_value_expect(&info.content, SYMCA_DER_OID, &value) ||
        !fuzz_value_expect(&info.content, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &content) ||
        !fuzz_value_expect(&content.content, SYMCA_DER_SEQUENCE, &data))
        return false;
    out->dangling = file.len + info.content.len + content.content.len;
    if (!fuzz_value_expect(&data.content, SYMCA_DER_INTEGER, &value) ||
        !fuzz_value_expect(&data.content, SYMCA_DER_SET, &value))
        return false;
    out->algorithms = value.content;
    if (!fuzz_value_expect(&data.content, SYMCA_DER_SEQUENCE, &value))
        return false;
    out->encapsulated = value.content;
    if (!fuzz_value_expect(&data.content, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &value))
        return false;
    out->certificates = value.content;
    out->behind = data.content;
    return true;
}

/* Not an empty list of algorithms and an identifier alone, which is all that is written around certificates. */
static bool has_more_before(symca_slice file)
{
    signed_parts parts;
    fuzz_value type;
    return find_parts(file, &parts) &&
           (parts.algorithms.len > 0 || !fuzz_value_only(parts.encapsulated, SYMCA_DER_OID, &type) ||
            !fuzz_value_is_identifier(type.content));
}

/* Not an empty signerInfos and the end. */
static bool has_more_behind(symca_slice file)
{
    signed_parts parts;
    fuzz_value signers;
    return find_parts(file, &parts) &&
           (parts.dangling > 0 || !fuzz_value_only(parts.behind, SYMCA_DER_SET, &signers) || signers.content.len > 0);
}

/* The first two octets among the certificates that begin no value; false where all are values. */
static bool find_no_value(symca_slice file, uint8_t out[2])
{
    signed_parts parts;
    fuzz_value value;
    if (!find_parts(file, &parts))
        return false;
    while (parts.certificates.len > 0 && parts.certificates.data[0] != 0 &&
           fuzz_value_take(&parts.certificates, &value))
        continue;
    if (parts.certificates.len < 2)
        return false;
    memcpy(out, parts.certificates.data, 2);
    return true;
}

/* A tag number over 30. */
static bool has_long_tag(symca_slice file)
{
    uint8_t header[2];
    return find_no_value(file, header) && (header[0] & 0x1f) == 0x1f;
}

/* The octet of a mark of the end, with or without a content. */
static bool has_end_of_contents(symca_slice file)
{
    uint8_t header[2];
    return find_no_value(file, header) && header[0] == 0;
}

/* A length that is told by a mark, of a value that can have none, or has none. */
static bool has_no_end(symca_slice file)
{
    uint8_t header[2];
    return find_no_value(file, header) && header[0] != 0 && header[1] == 0x80;
}

/* Whether some [0] is shorter than the value in it; also inside OCTET STRINGs that hold a SEQUENCE. */
static bool has_loose_tag(symca_slice bytes)
{
    fuzz_value value;
    fuzz_value inner;
    while (fuzz_value_take(&bytes, &value)) {
        symca_slice content = value.content;
        if (value.tag == SYMCA_DER_CONTEXT_CONSTRUCTED(0) && content.len > 0 && !fuzz_value_take(&content, &inner))
            return true;
        bool holds_more = (value.tag & 0x20) != 0 || (value.tag == SYMCA_DER_OCTET_STRING && value.content.len > 0 &&
                                                      value.content.data[0] == SYMCA_DER_SEQUENCE);
        if (holds_more && has_loose_tag(value.content))
            return true;
    }
    return false;
}

/* A ContentInfo that is more than an identifier and one value in its [0]. */
static bool is_loose(symca_slice fields)
{
    fuzz_value type;
    fuzz_value content;
    return fuzz_value_expect(&fields, SYMCA_DER_OID, &type) &&
           fuzz_value_expect(&fields, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &content) &&
           (fields.len > 0 || fuzz_value_count(content.content) > 1);
}

/* The fields of a PFX (RFC 7292 section 4): its ContentInfo, and what is in it. */
typedef struct pfx_parts {
    symca_slice info; /* the fields of the ContentInfo */
    symca_slice safe; /* the ContentInfos of the AuthenticatedSafe */
    bool mac;
} pfx_parts;

static bool find_safe(symca_slice file, pfx_parts *out)
{
    fuzz_value pfx;
    fuzz_value value;
    fuzz_value safe;
    if (!fuzz_value_expect(&file, SYMCA_DER_SEQUENCE, &pfx) ||
        !fuzz_value_expect(&pfx.content, SYMCA_DER_INTEGER, &value) ||
        !fuzz_value_expect(&pfx.content, SYMCA_DER_SEQUENCE, &value))
        return false;
    symca_slice fields = value.content;
    out->info = fields;
    out->mac = pfx.content.len > 0;
    if (!fuzz_value_expect(&fields, SYMCA_DER_OID, &value) ||
        !fuzz_value_expect(&fields, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &value) ||
        !fuzz_value_expect(&value.content, SYMCA_DER_OCTET_STRING, &safe) ||
        !fuzz_value_expect(&safe.content, SYMCA_DER_SEQUENCE, &value))
        return false;
    out->safe = value.content;
    return true;
}

static bool has_loose_content(symca_slice file)
{
    pfx_parts parts;
    fuzz_value info;
    if (!find_safe(file, &parts))
        return false;
    if (is_loose(parts.info))
        return true;
    while (fuzz_value_take(&parts.safe, &info)) {
        if (is_loose(info.content))
            return true;
    }
    return false;
}

/* Takes the bags of the next part that is not encrypted; false where there is none. */
static bool take_bags(symca_slice *safe, symca_slice *out)
{
    fuzz_value info;
    fuzz_value value;
    fuzz_value contents;
    while (fuzz_value_take(safe, &info)) {
        if (fuzz_value_expect(&info.content, SYMCA_DER_OID, &value) &&
            fuzz_value_expect(&info.content, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &value) &&
            fuzz_value_expect(&value.content, SYMCA_DER_OCTET_STRING, &contents) &&
            fuzz_value_expect(&contents.content, SYMCA_DER_SEQUENCE, &value)) {
            *out = value.content;
            return true;
        }
    }
    return false;
}

/* What stands behind the value of a bag is a set of attributes (RFC 7292 section 4.2), or nothing. */
static bool are_attributes(symca_slice rest)
{
    fuzz_value set;
    fuzz_value attribute;
    fuzz_value value;
    if (rest.len == 0)
        return true;
    if (!fuzz_value_only(rest, SYMCA_DER_SET, &set))
        return false;
    while (set.content.len > 0) {
        if (!fuzz_value_expect(&set.content, SYMCA_DER_SEQUENCE, &attribute) ||
            !fuzz_value_expect(&attribute.content, SYMCA_DER_OID, &value) ||
            !fuzz_value_only(attribute.content, SYMCA_DER_SET, &value))
            return false;
    }
    return true;
}

static bool has_odd_attributes(symca_slice file)
{
    pfx_parts parts;
    symca_slice bags;
    fuzz_value bag;
    fuzz_value value;
    if (!find_safe(file, &parts))
        return false;
    while (take_bags(&parts.safe, &bags)) {
        while (fuzz_value_take(&bags, &bag)) {
            if (fuzz_value_take(&bag.content, &value) && fuzz_value_take(&bag.content, &value) &&
                !are_attributes(bag.content))
                return true;
        }
    }
    return false;
}

/* A CertBag whose certId is no identifier: GnuTLS takes it for the one that it begins like. */
static bool has_no_identifier(symca_slice file)
{
    pfx_parts parts;
    symca_slice bags;
    fuzz_value bag;
    fuzz_value value;
    fuzz_value certificate;
    if (!find_safe(file, &parts))
        return false;
    while (take_bags(&parts.safe, &bags)) {
        while (fuzz_value_take(&bags, &bag)) {
            if (fuzz_value_expect(&bag.content, SYMCA_DER_OID, &value) &&
                fuzz_value_expect(&bag.content, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &value) &&
                fuzz_value_expect(&value.content, SYMCA_DER_SEQUENCE, &certificate) &&
                fuzz_value_expect(&certificate.content, SYMCA_DER_OID, &value) &&
                !fuzz_value_is_identifier(value.content))
                return true;
        }
    }
    return false;
}

/* Whether the bytes stand in the file, as an identifier with its header does. */
static bool holds(symca_slice file, symca_slice part)
{
    return fuzz_holds((fuzz_input){file.data, file.len}, part.data, part.len);
}

#define BYTES(text) symca_slice_of((const uint8_t *) (text), sizeof(text) - 1)
#define PKCS12_PBE "\x06\x0a\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01"

static bool has_more_behind_file(symca_slice file)
{
    fuzz_value pfx;
    return fuzz_value_take(&file, &pfx) && file.len > 0;
}

/* The digestAlgorithm of the MAC has more than its identifier and a NULL. */
static bool has_odd_digest(symca_slice file)
{
    fuzz_value pfx;
    fuzz_value value;
    fuzz_value mac;
    fuzz_value info;
    return fuzz_value_expect(&file, SYMCA_DER_SEQUENCE, &pfx) &&
           fuzz_value_expect(&pfx.content, SYMCA_DER_INTEGER, &value) &&
           fuzz_value_expect(&pfx.content, SYMCA_DER_SEQUENCE, &value) &&
           fuzz_value_expect(&pfx.content, SYMCA_DER_SEQUENCE, &mac) &&
           fuzz_value_expect(&mac.content, SYMCA_DER_SEQUENCE, &info) &&
           fuzz_value_expect(&info.content, SYMCA_DER_SEQUENCE, &value) &&
           fuzz_value_expect(&value.content, SYMCA_DER_OID, &info) && value.content.len > 0 &&
           (!fuzz_value_only(value.content, SYMCA_DER_NULL, &info) || info.content.len > 0);
}

/* Something is encrypted, and no MAC tells whether it is as it was written. */
static bool has_no_mac(symca_slice file)
{
    pfx_parts parts;
    return find_safe(file, &parts) && !parts.mac && holds(file, BYTES("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x06"));
}

/* pbeWithSHAAnd2-KeyTripleDES-CBC */
static bool has_rare_cipher(symca_slice file)
{
    return holds(file, BYTES(PKCS12_PBE "\x04"));
}

static const container_difference differences[] = {
    {"before the certificates", "PKCS#7", true, has_more_before},
    {"behind the certificates", "PKCS#7", true, has_more_behind},
    {"long tag", "PKCS#7", false, has_long_tag},
    {"end of contents", "PKCS#7", false, has_end_of_contents},
    {"no end", "PKCS#7", false, has_no_end},
    {"explicit tag", "PKCS#7", false, has_loose_tag},
    {"behind the file", "PKCS#12", true, has_more_behind_file},
    {"behind the content", "PKCS#12", true, has_loose_content},
    {"attributes", "PKCS#12", true, has_odd_attributes},
    {"digest of the MAC", "PKCS#12", true, has_odd_digest},
    {"no MAC", "PKCS#12", true, has_no_mac},
    {"identifier", "PKCS#12", false, has_no_identifier},
    {"explicit tag", "PKCS#12", false, has_loose_tag},
    {"rare cipher", "PKCS#12", true, has_rare_cipher},
};

static void require_known(const char *format, fuzz_input file, bool we_open, const char *why)
{
    const char *name = NULL;
    for (size_t i = 0; i < sizeof differences / sizeof differences[0] && name == NULL; i++) {
        const container_difference *row = &differences[i];
        if (strcmp(row->format, format) == 0 && row->we_open == we_open &&
            row->is_seen(symca_slice_of(file.data, file.len)))
            name = row->name;
    }
    FUZZ_REQUIRE(name != NULL,
                 "%s is opened by %s only (libsymca: %s; GnuTLS: %s), and no known difference explains that", format,
                 we_open ? "libsymca" : "GnuTLS", we_open ? "-" : symca_error_detail(), why);
    fuzz_see_text(format, name);
}

bool fuzz_is_known_choice(symca_slice certificate)
{
    return certificate.len > 0 && certificate.data[0] != SYMCA_DER_SEQUENCE;
}

void fuzz_require_known_pkcs7(fuzz_input file, bool we_open, const char *why)
{
    require_known("PKCS#7", file, we_open, why);
}

void fuzz_require_known_pkcs12(fuzz_input file, bool we_open, const char *password, const char *why)
{
    (void) password;
    require_known("PKCS#12", file, we_open, why);
}
