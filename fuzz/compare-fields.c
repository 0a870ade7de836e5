/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "compare-fields.h"

#include "known-fields.h"

#include <gnutls/x509-ext.h>
#include <stdio.h>
#include <string.h>

#define TAG_NUMBER 0x1f

static gnutls_datum_t datum_of(symca_slice bytes)
{
    return (gnutls_datum_t){(unsigned char *) (uintptr_t) bytes.data, (unsigned) bytes.len};
}

static symca_slice slice_of(gnutls_datum_t datum)
{
    return symca_slice_of(datum.data, datum.size);
}

static void require_same(const char *what, size_t index, symca_slice ours, symca_slice theirs)
{
    FUZZ_REQUIRE(symca_slice_equal(ours, theirs), "%s %zu has %zu bytes for libsymca, and %zu other ones for GnuTLS",
                 what, index, ours.len, theirs.len);
}

static void require_same_text(const char *what, size_t index, const char *ours, gnutls_datum_t theirs)
{
    FUZZ_REQUIRE(symca_slice_equal(symca_slice_of((const uint8_t *) ours, strlen(ours)), slice_of(theirs)),
                 "%s %zu is \"%s\" for libsymca, and \"%.*s\" for GnuTLS", what, index, ours, (int) theirs.size,
                 (const char *) theirs.data);
}

/* An identifier as text, which libtasn1, on which GnuTLS is built, cuts where it is long. */
static void require_same_identifier(const char *what, size_t index, const char *ours, const char *theirs)
{
    FUZZ_REQUIRE(strcmp(ours, theirs) == 0 || fuzz_is_known_cut(theirs, ours),
                 "%s %zu is %s for libsymca, and %s for GnuTLS", what, index, ours, theirs);
}

static void require_made(int status)
{
    if (status != 0)
        fuzz_stop("no memory for the harness itself");
}

/* ---- names ---- */

static void compare_attribute(const symca_attribute *ours, const gnutls_x509_ava_st *theirs, size_t index)
{
    char oid[1024];
    snprintf(oid, sizeof oid, "%.*s", (int) theirs->oid.size, (const char *) theirs->oid.data);
    require_same_identifier("the type of attribute", index, ours->oid, oid);
    FUZZ_REQUIRE(theirs->value_tag == (ours->tag & TAG_NUMBER),
                 "attribute %zu has tag %02x for libsymca, and tag number %02lx for GnuTLS", index, ours->tag,
                 theirs->value_tag);
    require_same("attribute", index, ours->value, slice_of(theirs->value));
}

static void compare_name_text(gnutls_x509_dn_t theirs, const symca_name *ours)
{
    gnutls_datum_t text;
    if (!fuzz_is_comparable_name(ours))
        return;
    int status = gnutls_x509_dn_get_str2(theirs, &text, 0);
    FUZZ_REQUIRE(status == 0, "GnuTLS has no text for the name %s: %s", ours->text, gnutls_strerror(status));
    require_same_text("the name", 0, ours->text, text);
    gnutls_free(text.data);
}

static void compare_name(gnutls_x509_dn_t theirs, const symca_name *ours)
{
    for (size_t i = 0; i < ours->count; i++) {
        const symca_attribute *attribute = &ours->attributes[i];
        gnutls_x509_ava_st ava;
        int status = gnutls_x509_dn_get_rdn_ava(theirs, (int) attribute->rdn, (int) attribute->position, &ava);
        FUZZ_REQUIRE(status == 0, "GnuTLS has no attribute %zu of %s: %s", i, ours->text, gnutls_strerror(status));
        compare_attribute(attribute, &ava, i);
    }
    compare_name_text(theirs, ours);
}

void fuzz_compare_names(gnutls_x509_crt_t theirs, const symca_certificate *ours)
{
    gnutls_x509_dn_t name;
    FUZZ_REQUIRE(gnutls_x509_crt_get_issuer(theirs, &name) == 0, "GnuTLS has no issuer");
    compare_name(name, &ours->issuer);
    FUZZ_REQUIRE(gnutls_x509_crt_get_subject(theirs, &name) == 0, "GnuTLS has no subject");
    compare_name(name, &ours->subject);
}

/* ---- the key ---- */

/* What both call the same kind of key; UNKNOWN for the others. */
static gnutls_pk_algorithm_t kind_of(const symca_algorithm *algorithm)
{
    switch (algorithm->id) {
    case SYMCA_OID_RSA:
        return GNUTLS_PK_RSA;
    case SYMCA_OID_RSA_PSS:
        return GNUTLS_PK_RSA_PSS;
    case SYMCA_OID_DSA:
        return GNUTLS_PK_DSA;
    case SYMCA_OID_EC:
        return GNUTLS_PK_ECDSA;
    case SYMCA_OID_ED25519:
        return GNUTLS_PK_EDDSA_ED25519;
    case SYMCA_OID_ED448:
        return GNUTLS_PK_EDDSA_ED448;
    case SYMCA_OID_X25519:
        return GNUTLS_PK_ECDH_X25519;
    case SYMCA_OID_X448:
        return GNUTLS_PK_ECDH_X448;
    default:
        return GNUTLS_PK_UNKNOWN;
    }
}

void fuzz_compare_key(gnutls_x509_crt_t theirs, const symca_certificate *ours)
{
    char oid[1024];
    size_t size = sizeof oid;
    unsigned bits = 0;
    int status = gnutls_x509_crt_get_pk_oid(theirs, oid, &size);
    FUZZ_REQUIRE(status == 0, "GnuTLS has no identifier of the key: %s", gnutls_strerror(status));
    require_same_identifier("the key's algorithm", 0, ours->key.oid, oid);
    size = sizeof oid;
    status = gnutls_x509_crt_get_signature_oid(theirs, oid, &size);
    FUZZ_REQUIRE(status == 0, "GnuTLS has no identifier of the signature: %s", gnutls_strerror(status));
    require_same_identifier("the signature's algorithm", 0, ours->signature.oid, oid);

    status = gnutls_x509_crt_get_pk_algorithm(theirs, &bits);
    bool read = status > GNUTLS_PK_UNKNOWN;
    if (read)
        FUZZ_REQUIRE(status == (int) kind_of(&ours->key), "the key is %s for libsymca, and %s for GnuTLS",
                     ours->key.name, gnutls_pk_algorithm_get_name((gnutls_pk_algorithm_t) status));
    if (!read || bits != ours->key_bits)
        fuzz_require_known_key(ours, read ? bits : 0);
}

/* ---- extensions ---- */

/* Each reads the value with GnuTLS and compares where ours is read; what GnuTLS says of it is returned. */
typedef int compare_extension(symca_slice value, const symca_extensions *ours, bool read);

static int compare_basic_constraints(symca_slice value, const symca_extensions *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    unsigned ca = 0;
    int path_length = 0;
    int status = gnutls_x509_ext_import_basic_constraints(&datum, &ca, &path_length);
    if (status < 0 || !read)
        return status;
    FUZZ_REQUIRE((ca != 0) == ours->ca, "it is an authority for one reader only");
    FUZZ_REQUIRE(path_length == ours->path_length || fuzz_is_known_path_length(ours->path_length, path_length),
                 "the path length is %lld for libsymca, and %d for GnuTLS", (long long) ours->path_length, path_length);
    return status;
}

/* Bit 0 of keyUsage is 80 hex in the first octet, and bit 8 is 80 hex in the second one, which GnuTLS has as 8000. */
static unsigned key_usage_of(unsigned theirs)
{
    unsigned bits = 0;
    for (unsigned i = 0; i < 8; i++)
        bits |= (theirs & 0x80U >> i) != 0 ? 1U << i : 0;
    return bits | ((theirs & 0x8000) != 0 ? 1U << 8 : 0);
}

static int compare_key_usage(symca_slice value, const symca_extensions *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    unsigned usage = 0;
    int status = gnutls_x509_ext_import_key_usage(&datum, &usage);
    if (status < 0 || !read)
        return status;
    FUZZ_REQUIRE((int) key_usage_of(usage) == ours->key_usage_bits || fuzz_is_known_usage(value),
                 "key usage is %x for libsymca, and %x for GnuTLS", (unsigned) ours->key_usage_bits,
                 key_usage_of(usage));
    return status;
}

static int compare_ext_key_usage(symca_slice value, const symca_extensions *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    gnutls_datum_t oid;
    gnutls_x509_key_purposes_t purposes;
    unsigned count = 0;
    require_made(gnutls_x509_key_purpose_init(&purposes));
    int status = gnutls_x509_ext_import_key_purposes(&datum, purposes, 0);
    for (; status >= 0 && read && gnutls_x509_key_purpose_get(purposes, count, &oid) == 0; count++) {
        FUZZ_REQUIRE(count < ours->purpose_count, "GnuTLS has more than %zu purposes", ours->purpose_count);
        require_same_identifier("purpose", count, ours->purposes[count].oid, (const char *) oid.data);
    }
    FUZZ_REQUIRE(status < 0 || !read || count == ours->purpose_count || fuzz_is_known_count(ours->purpose_count, count),
                 "libsymca has %zu purposes, and GnuTLS %u", ours->purpose_count, count);
    gnutls_x509_key_purpose_deinit(purposes);
    return status;
}

static int compare_subject_key_id(symca_slice value, const symca_extensions *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    gnutls_datum_t id = {NULL, 0};
    int status = gnutls_x509_ext_import_subject_key_id(&datum, &id);
    if (status >= 0 && read)
        require_same("subjectKeyIdentifier", 0, ours->subject_key_id_bytes, slice_of(id));
    gnutls_free(id.data);
    return status;
}

static int compare_authority_key_id(symca_slice value, const symca_extensions *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    gnutls_datum_t id = {NULL, 0};
    gnutls_datum_t serial = {NULL, 0};
    gnutls_x509_aki_t names;
    require_made(gnutls_x509_aki_init(&names));
    int status = gnutls_x509_ext_import_authority_key_id(&datum, names, 0);
    if (status >= 0 && read) {
        gnutls_x509_aki_get_id(names, &id);
        gnutls_x509_aki_get_cert_issuer(names, 0, NULL, NULL, NULL, &serial);
        require_same("keyIdentifier", 0, ours->authority_key_id_bytes, slice_of(id));
        if (serial.data != NULL)
            require_same("authorityCertSerialNumber", 0, ours->authority_serial, slice_of(serial));
    }
    gnutls_x509_aki_deinit(names);
    return status;
}

/* The addresses of the issuer's certificate, out of all that authorityInfoAccess has. */
static int compare_authority_info(symca_slice value, const symca_extensions *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    gnutls_datum_t oid;
    gnutls_datum_t name;
    gnutls_x509_aia_t aia;
    unsigned kind;
    size_t count = 0;
    require_made(gnutls_x509_aia_init(&aia));
    int status = gnutls_x509_ext_import_aia(&datum, aia, 0);
    for (unsigned i = 0; status >= 0 && read && gnutls_x509_aia_get(aia, i, &oid, &kind, &name) == 0; i++) {
        if (kind != GNUTLS_SAN_URI || strcmp((const char *) oid.data, GNUTLS_OID_AD_CAISSUERS) != 0)
            continue;
        FUZZ_REQUIRE(count < ours->issuer_url_count, "GnuTLS has more than %zu addresses", ours->issuer_url_count);
        if (fuzz_is_comparable_text(slice_of(name)))
            require_same_text("address", count, ours->issuer_urls[count], name);
        count++;
    }
    FUZZ_REQUIRE(status < 0 || !read || count == ours->issuer_url_count, "libsymca has %zu addresses, and GnuTLS %zu",
                 ours->issuer_url_count, count);
    gnutls_x509_aia_deinit(aia);
    return status;
}

/* GeneralName: the kind, and what is in it as far as GnuTLS hands that out. */
static void compare_general_name(const symca_alt_name *ours, unsigned kind, gnutls_datum_t name, const char *type,
                                 size_t index)
{
    static const symca_general_name kinds[] = {
        [GNUTLS_SAN_DNSNAME] = SYMCA_GENERAL_NAME_DNS,      [GNUTLS_SAN_RFC822NAME] = SYMCA_GENERAL_NAME_EMAIL,
        [GNUTLS_SAN_URI] = SYMCA_GENERAL_NAME_URI,          [GNUTLS_SAN_IPADDRESS] = SYMCA_GENERAL_NAME_IP,
        [GNUTLS_SAN_OTHERNAME] = SYMCA_GENERAL_NAME_OTHER,  [GNUTLS_SAN_DN] = SYMCA_GENERAL_NAME_DIRECTORY,
        [GNUTLS_SAN_REGISTERED_ID] = SYMCA_GENERAL_NAME_OID};
    FUZZ_REQUIRE(kind < sizeof kinds / sizeof kinds[0] && kinds[kind] == ours->kind,
                 "name %zu is of kind %d for libsymca, and %u for GnuTLS", index, (int) ours->kind, kind);
    switch (ours->kind) {
    case SYMCA_GENERAL_NAME_EMAIL:
    case SYMCA_GENERAL_NAME_DNS:
    case SYMCA_GENERAL_NAME_URI:
    case SYMCA_GENERAL_NAME_IP:
        require_same("name", index, ours->content, slice_of(name));
        break;
    case SYMCA_GENERAL_NAME_OTHER:
        require_same_identifier("other name", index, ours->text, type);
        break;
    case SYMCA_GENERAL_NAME_OID:
        require_same_identifier("registered identifier", index, ours->text, (const char *) name.data);
        break;
    default:
        break;
    }
}

static int compare_alt_names(symca_slice value, const symca_alt_names *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    gnutls_datum_t name;
    gnutls_datum_t type = {NULL, 0};
    gnutls_subject_alt_names_t names;
    unsigned kind;
    unsigned count = 0;
    require_made(gnutls_subject_alt_names_init(&names));
    int status = gnutls_x509_ext_import_subject_alt_names(&datum, names, 0);
    for (; status >= 0 && read && gnutls_subject_alt_names_get(names, count, &kind, &name, &type) == 0; count++) {
        FUZZ_REQUIRE(count < ours->count, "GnuTLS has more than %zu names", ours->count);
        compare_general_name(&ours->entries[count], kind, name, (const char *) type.data, count);
    }
    FUZZ_REQUIRE(status < 0 || !read || count == ours->count, "libsymca has %zu names, and GnuTLS %u", ours->count,
                 count);
    gnutls_subject_alt_names_deinit(names);
    return status;
}

static int compare_subject_alt_name(symca_slice value, const symca_extensions *ours, bool read)
{
    return compare_alt_names(value, &ours->subject_alt_name, read);
}

static int compare_issuer_alt_name(symca_slice value, const symca_extensions *ours, bool read)
{
    return compare_alt_names(value, &ours->issuer_alt_name, read);
}

/* GnuTLS gives a list of the permitted bases and one of the excluded ones, as libsymca has them one behind the other. */
static int compare_name_constraints(symca_slice value, const symca_extensions *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    gnutls_datum_t name;
    gnutls_x509_name_constraints_t constraints;
    const symca_alt_names *bases = &ours->name_constraints;
    unsigned kind;
    size_t count = 0;
    require_made(gnutls_x509_name_constraints_init(&constraints));
    int status = gnutls_x509_ext_import_name_constraints(&datum, constraints, 0);
    for (int list = 0; status >= 0 && read && list < 2; list++) {
        for (unsigned i = 0;; i++) {
            int more = list == 0 ? gnutls_x509_name_constraints_get_permitted(constraints, i, &kind, &name)
                                 : gnutls_x509_name_constraints_get_excluded(constraints, i, &kind, &name);
            if (more != 0)
                break;
            FUZZ_REQUIRE(count < bases->count, "GnuTLS has more than %zu bases of names", bases->count);
            compare_general_name(&bases->entries[count], kind, name, bases->entries[count].text, count);
            count++;
        }
    }
    FUZZ_REQUIRE(status < 0 || !read || count == bases->count, "libsymca has %zu bases of names, and GnuTLS %zu",
                 bases->count, count);
    gnutls_x509_name_constraints_deinit(constraints);
    return status;
}

/* Of policies, libsymca tells whether one has qualifiers. */
static int compare_policies(symca_slice value, const symca_extensions *ours, bool read)
{
    gnutls_datum_t datum = datum_of(value);
    gnutls_x509_policies_t policies;
    gnutls_x509_policy_st policy;
    bool qualifiers = false;
    require_made(gnutls_x509_policies_init(&policies));
    int status = gnutls_x509_ext_import_policies(&datum, policies, 0);
    for (unsigned i = 0; status >= 0 && gnutls_x509_policies_get(policies, i, &policy) == 0; i++)
        qualifiers = qualifiers || policy.qualifiers > 0;
    FUZZ_REQUIRE(status < 0 || !read || qualifiers == ours->policy_qualifiers || fuzz_is_known_qualifiers(value),
                 "policies have qualifiers for one reader only");
    gnutls_x509_policies_deinit(policies);
    return status;
}

typedef struct comparison {
    symca_oid_id id;
    size_t state; /* where symca_extensions has it */
    compare_extension *compare;
} comparison;

static const comparison comparisons[] = {
    {SYMCA_OID_BASIC_CONSTRAINTS, offsetof(symca_extensions, basic_constraints), compare_basic_constraints},
    {SYMCA_OID_KEY_USAGE, offsetof(symca_extensions, key_usage), compare_key_usage},
    {SYMCA_OID_EXT_KEY_USAGE, offsetof(symca_extensions, ext_key_usage), compare_ext_key_usage},
    {SYMCA_OID_SUBJECT_KEY_ID, offsetof(symca_extensions, subject_key_id), compare_subject_key_id},
    {SYMCA_OID_AUTHORITY_KEY_ID, offsetof(symca_extensions, authority_key_id), compare_authority_key_id},
    {SYMCA_OID_AUTHORITY_INFO, offsetof(symca_extensions, authority_info), compare_authority_info},
    {SYMCA_OID_SUBJECT_ALT_NAME, offsetof(symca_extensions, subject_alt_name.state), compare_subject_alt_name},
    {SYMCA_OID_ISSUER_ALT_NAME, offsetof(symca_extensions, issuer_alt_name.state), compare_issuer_alt_name},
    {SYMCA_OID_NAME_CONSTRAINTS, offsetof(symca_extensions, name_constraints.state), compare_name_constraints},
    {SYMCA_OID_POLICIES, offsetof(symca_extensions, policies), compare_policies},
};

void fuzz_compare_extensions(const symca_extensions *ours)
{
    for (size_t i = 0; i < sizeof comparisons / sizeof comparisons[0]; i++) {
        const comparison *row = &comparisons[i];
        symca_extension_state state =
            *(const symca_extension_state *) (const void *) ((const char *) ours + row->state);
        size_t index = symca_extensions_find(ours, row->id);
        FUZZ_REQUIRE((index == SYMCA_NONE) == (state == SYMCA_EXTENSION_ABSENT),
                     "an extension is there and is not decoded, or the other way round");
        if (index == SYMCA_NONE)
            continue;
        const symca_extension *extension = &ours->entries[index];
        bool read = state == SYMCA_EXTENSION_READ;
        int status = row->compare(extension->value, ours, read);
        if (read != (status >= 0))
            fuzz_require_known_extension(extension, read, gnutls_strerror(status));
    }
}
