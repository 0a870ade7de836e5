/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "compare.h"

#include "compare-fields.h"
#include "known.h"

#include <gnutls/crypto.h>
#include <gnutls/x509.h>
#include <libtasn1.h>
#include <stdlib.h>
#include <string.h>

/* The module that asn1Parser makes of pkix.asn. */
extern const asn1_static_node pkix_module[];

/* More than any field of an input has. */
#define MAX_FIELD (1 << 20)

/* ---- libtasn1 ---- */

typedef struct strict_reading {
    asn1_node certificate;
    fuzz_input input;
    const symca_certificate *ours;
} strict_reading;

static asn1_node grammar(void)
{
    static asn1_node tree;
    if (tree == NULL)
        FUZZ_REQUIRE(asn1_array2tree(pkix_module, &tree, NULL) == ASN1_SUCCESS, "pkix.asn cannot be used");
    return tree;
}

/* The bytes of a value with its header. */
static symca_slice whole_of(const strict_reading *self, const char *field)
{
    int start;
    int end;
    int status =
        asn1_der_decoding_startEnd(self->certificate, self->input.data, (int) self->input.len, field, &start, &end);
    FUZZ_REQUIRE(status == ASN1_SUCCESS && start >= 0 && end >= start, "libtasn1 has no %s", field);
    return symca_slice_of(self->input.data + start, (size_t) (end - start) + 1);
}

/* A value's content; false where the field is absent. Owned. */
static bool value_of(const strict_reading *self, const char *field, uint8_t **out, size_t *out_len)
{
    int len = 0;
    *out = NULL;
    int status = asn1_read_value(self->certificate, field, NULL, &len);
    if (status == ASN1_ELEMENT_NOT_FOUND || status == ASN1_VALUE_NOT_FOUND)
        return false;
    FUZZ_REQUIRE((status == ASN1_MEM_ERROR || status == ASN1_SUCCESS) && len >= 0 && len <= MAX_FIELD,
                 "libtasn1 does not tell %s: %s", field, asn1_strerror(status));
    *out = calloc(1, (size_t) len + 1);
    if (*out == NULL)
        fuzz_stop("no memory for the harness itself");
    status = asn1_read_value(self->certificate, field, *out, &len);
    FUZZ_REQUIRE(status == ASN1_SUCCESS, "libtasn1 does not tell %s: %s", field, asn1_strerror(status));
    *out_len = (size_t) len;
    return true;
}

static void require_same(const char *what, symca_slice ours, symca_slice theirs)
{
    FUZZ_REQUIRE(symca_slice_equal(ours, theirs), "libsymca has %zu bytes for %s, and another reader %zu other ones",
                 ours.len, what, theirs.len);
}

static void require_whole(const strict_reading *self, const char *field, symca_slice ours)
{
    symca_slice theirs = whole_of(self, field);
    FUZZ_REQUIRE(theirs.len == ours.len, "libsymca has %zu bytes for %s, and libtasn1 %zu", ours.len, field,
                 theirs.len);
    require_same(field, ours, theirs);
}

static void require_value(const strict_reading *self, const char *field, symca_slice ours)
{
    uint8_t *value;
    size_t len;
    FUZZ_REQUIRE(value_of(self, field, &value, &len), "libtasn1 has no %s", field);
    require_same(field, ours, symca_slice_of(value, len));
    free(value);
}

/* Text of libtasn1 ends with a NUL that it counts. */
static void require_text(const strict_reading *self, const char *field, const char *ours)
{
    uint8_t *value;
    size_t len;
    FUZZ_REQUIRE(value_of(self, field, &value, &len), "libtasn1 has no %s", field);
    FUZZ_REQUIRE(strcmp((const char *) value, ours) == 0 || fuzz_is_known_cut((const char *) value, ours),
                 "libsymca has \"%s\" for %s, and libtasn1 \"%s\"", ours, field, (const char *) value);
    free(value);
}

/* A BIT STRING, of which libtasn1 counts the bits. */
static void require_bits(const strict_reading *self, const char *field, symca_slice ours)
{
    uint8_t *value;
    size_t bits;
    FUZZ_REQUIRE(value_of(self, field, &value, &bits), "libtasn1 has no %s", field);
    require_same(field, ours, symca_slice_of(value, (bits + 7) / 8));
    free(value);
}

static void require_strict_time(const strict_reading *self, const char *field, const symca_validity_time *ours)
{
    char path[64];
    uint8_t *choice;
    size_t len;
    FUZZ_REQUIRE(value_of(self, field, &choice, &len), "libtasn1 has no %s", field);
    snprintf(path, sizeof path, "%s.%s", field, (const char *) choice);
    FUZZ_REQUIRE((strcmp((const char *) choice, "utcTime") == 0) == (ours->tag == SYMCA_DER_UTC_TIME),
                 "%s is of two kinds", field);
    free(choice);
    FUZZ_REQUIRE(value_of(self, path, &choice, &len), "libtasn1 has no %s", path);
    require_same(path, ours->content, symca_slice_of(choice, strlen((const char *) choice)));
    free(choice);
}

static void require_strict_version(const strict_reading *self)
{
    uint8_t *value;
    size_t len;
    int64_t number = 0;
    FUZZ_REQUIRE(value_of(self, "tbsCertificate.version", &value, &len), "libtasn1 has no version");
    for (size_t i = 0; i < len && i < 7; i++)
        number = number << 8 | value[i];
    if (len < 4 && (value[0] & 0x80) == 0)
        FUZZ_REQUIRE(self->ours->version == number + 1, "libsymca has version %d, and libtasn1 %lld",
                     self->ours->version, (long long) number);
    free(value);
}

static void require_strict_extensions(const strict_reading *self)
{
    const symca_extensions *ours = &self->ours->extensions;
    int count = 0;
    char field[64];
    if (asn1_number_of_elements(self->certificate, "tbsCertificate.extensions", &count) != ASN1_SUCCESS)
        count = 0;
    FUZZ_REQUIRE((size_t) count == ours->count, "libsymca has %zu extensions, and libtasn1 %d", ours->count, count);
    for (size_t i = 0; i < ours->count; i++) {
        uint8_t *critical;
        size_t len;
        snprintf(field, sizeof field, "tbsCertificate.extensions.?%zu.extnID", i + 1);
        require_text(self, field, ours->entries[i].oid);
        snprintf(field, sizeof field, "tbsCertificate.extensions.?%zu.extnValue", i + 1);
        require_value(self, field, ours->entries[i].value);
        snprintf(field, sizeof field, "tbsCertificate.extensions.?%zu.critical", i + 1);
        FUZZ_REQUIRE(value_of(self, field, &critical, &len), "libtasn1 has no %s", field);
        FUZZ_REQUIRE((strcmp((const char *) critical, "TRUE") == 0) == ours->entries[i].critical,
                     "extension %zu is critical for one only", i);
        free(critical);
    }
}

static void require_strict_fields(const strict_reading *self)
{
    const symca_certificate *ours = self->ours;
    require_strict_version(self);
    require_value(self, "tbsCertificate.serialNumber", ours->serial);
    require_whole(self, "tbsCertificate.signature", ours->inner_signature.whole);
    require_text(self, "tbsCertificate.signature.algorithm", ours->inner_signature.oid);
    require_whole(self, "tbsCertificate.issuer", ours->issuer.der);
    require_strict_time(self, "tbsCertificate.validity.notBefore", &ours->not_before);
    require_strict_time(self, "tbsCertificate.validity.notAfter", &ours->not_after);
    require_whole(self, "tbsCertificate.subject", ours->subject.der);
    require_whole(self, "tbsCertificate.subjectPublicKeyInfo", ours->spki);
    require_text(self, "tbsCertificate.subjectPublicKeyInfo.algorithm.algorithm", ours->key.oid);
    require_bits(self, "tbsCertificate.subjectPublicKeyInfo.subjectPublicKey", ours->key_bytes);
    require_strict_extensions(self);
    require_whole(self, "signatureAlgorithm", ours->signature.whole);
    require_text(self, "signatureAlgorithm.algorithm", ours->signature.oid);
    require_bits(self, "signatureValue", ours->signature_bytes);
}

/* libtasn1 decodes a SEQUENCE without content, and one whose length is cut, as one of which all fields are absent. */
static bool is_filled(const strict_reading *self)
{
    static const char *const fields[] = {"tbsCertificate.serialNumber", "tbsCertificate.validity.notAfter",
                                         "tbsCertificate.subjectPublicKeyInfo.subjectPublicKey", "signatureValue"};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        int len = 0;
        int status = asn1_read_value(self->certificate, fields[i], NULL, &len);
        if (status == ASN1_VALUE_NOT_FOUND || status == ASN1_ELEMENT_NOT_FOUND)
            return false;
    }
    return true;
}

static void compare_strict(fuzz_input input, const symca_certificate *ours)
{
    strict_reading self = {NULL, input, ours};
    char why[ASN1_MAX_ERROR_DESCRIPTION_SIZE] = "";
    int len = (int) input.len;
    FUZZ_REQUIRE(asn1_create_element(grammar(), "PKIX.Certificate", &self.certificate) == ASN1_SUCCESS,
                 "pkix.asn has no Certificate");
    int status = asn1_der_decoding2(&self.certificate, input.data, &len, ASN1_DECODE_FLAG_STRICT_DER, why);
    bool accepts = status == ASN1_SUCCESS && is_filled(&self);
    fuzz_require_known("libtasn1", accepts, why, input, ours);
    if (accepts && ours != NULL)
        require_strict_fields(&self);
    asn1_delete_structure(&self.certificate);
}

/* ---- GnuTLS ---- */

static void require_datum(const char *what, int status, gnutls_datum_t *theirs, symca_slice ours)
{
    FUZZ_REQUIRE(status == 0, "GnuTLS has no %s: %s", what, gnutls_strerror(status));
    require_same(what, ours, symca_slice_of(theirs->data, theirs->size));
    gnutls_free(theirs->data);
}

static void require_gnutls_extensions(gnutls_x509_crt_t theirs, const symca_extensions *ours)
{
    unsigned i = 0;
    for (;; i++) {
        char oid[1024];
        size_t size = sizeof oid;
        unsigned critical;
        gnutls_datum_t value;
        int status = gnutls_x509_crt_get_extension_info(theirs, i, oid, &size, &critical);
        if (status == GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE)
            break;
        FUZZ_REQUIRE(status == 0 && i < ours->count, "GnuTLS has an extension %u: %s", i, gnutls_strerror(status));
        FUZZ_REQUIRE(strcmp(oid, ours->entries[i].oid) == 0 && (critical != 0) == ours->entries[i].critical,
                     "extension %u is %s for libsymca and %s for GnuTLS, or critical for one only", i,
                     ours->entries[i].oid, oid);
        status = gnutls_x509_crt_get_extension_data2(theirs, i, &value);
        if (status == 0 || !fuzz_is_known_empty(ours->entries[i].value))
            require_datum("an extension", status, &value, ours->entries[i].value);
    }
    FUZZ_REQUIRE(i == ours->count, "libsymca has %zu extensions, and GnuTLS %u", ours->count, i);
}

static void require_gnutls_serial(gnutls_x509_crt_t theirs, symca_slice ours)
{
    uint8_t *serial = malloc(ours.len + 1);
    size_t size = ours.len + 1;
    if (serial == NULL)
        fuzz_stop("no memory for the harness itself");
    FUZZ_REQUIRE(gnutls_x509_crt_get_serial(theirs, serial, &size) == 0, "GnuTLS has no serial number");
    require_same("the serial number", ours, symca_slice_of(serial, size));
    free(serial);
}

static void require_gnutls_fields(gnutls_x509_crt_t theirs, const symca_certificate *ours)
{
    gnutls_datum_t datum;
    int status = gnutls_x509_crt_get_version(theirs);
    FUZZ_REQUIRE(status == ours->version, "libsymca has version %d, and GnuTLS %d", ours->version, status);
    require_gnutls_serial(theirs, ours->serial);
    status = gnutls_x509_crt_get_raw_issuer_dn(theirs, &datum);
    require_datum("the issuer", status, &datum, ours->issuer.der);
    status = gnutls_x509_crt_get_raw_dn(theirs, &datum);
    require_datum("the subject", status, &datum, ours->subject.der);
    fuzz_require_known_time(&ours->not_before, gnutls_x509_crt_get_activation_time(theirs));
    fuzz_require_known_time(&ours->not_after, gnutls_x509_crt_get_expiration_time(theirs));
    require_gnutls_extensions(theirs, &ours->extensions);
    fuzz_compare_names(theirs, ours);
    fuzz_compare_key(theirs, ours);
}

static void compare_gnutls(fuzz_input input, const symca_certificate *ours)
{
    gnutls_x509_crt_t theirs;
    gnutls_datum_t datum = {(unsigned char *) (uintptr_t) input.data, (unsigned) input.len};
    FUZZ_REQUIRE(gnutls_x509_crt_init(&theirs) == 0, "GnuTLS gives no certificate");
    int status = gnutls_x509_crt_import(theirs, &datum, GNUTLS_X509_FMT_DER);
    fuzz_require_known("GnuTLS", status == 0, status == 0 ? "" : gnutls_strerror(status), input, ours);
    if (status == 0 && ours != NULL)
        require_gnutls_fields(theirs, ours);
    gnutls_x509_crt_deinit(theirs);
}

void fuzz_compare(fuzz_input input, const symca_certificate *certificate)
{
    compare_strict(input, certificate);
    compare_gnutls(input, certificate);
    if (certificate != NULL)
        fuzz_compare_extensions(&certificate->extensions);
}
