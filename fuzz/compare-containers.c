/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "compare-containers.h"

#include "known-containers.h"
#include "value.h"

#include <gnutls/pkcs12.h>
#include <gnutls/pkcs7.h>

/* GnuTLS counts from the first certificate to find each: of more than these the first ones are compared. */
#define MOST_COMPARED 64

/* Rounds that a file may ask for: both derive each key, and a harness tries many files. */
#define MOST_ROUNDS 10000

static gnutls_datum_t datum_of(fuzz_input input)
{
    return (gnutls_datum_t){(unsigned char *) (uintptr_t) input.data, (unsigned) input.len};
}

static void require_made(int status)
{
    if (status != 0)
        fuzz_stop("no memory for the harness itself");
}

/* The next certificate that GnuTLS has. */
static void require_same(const fuzz_taken *ours, size_t index, gnutls_datum_t theirs)
{
    FUZZ_REQUIRE(index < ours->count, "GnuTLS has more than the %zu certificates of libsymca", ours->count);
    FUZZ_REQUIRE(symca_slice_equal(ours->certificates[index], symca_slice_of(theirs.data, theirs.size)),
                 "certificate %zu has %zu bytes for libsymca, and %u other ones for GnuTLS", index,
                 ours->certificates[index].len, theirs.size);
}

/* ---- PKCS#7 ---- */

static void compare_certificates(gnutls_pkcs7_t theirs, const fuzz_taken *ours, unsigned count)
{
    size_t found = 0;
    for (unsigned i = 0; i < count && i < MOST_COMPARED; i++) {
        gnutls_datum_t certificate;
        int status = gnutls_pkcs7_get_crt_raw2(theirs, i, &certificate);
        /* A choice that is no certificate: libsymca steps over it, too. */
        if (status == GNUTLS_E_UNSUPPORTED_CERTIFICATE_TYPE)
            continue;
        FUZZ_REQUIRE(status == 0, "GnuTLS has %u certificates, and not certificate %u: %s", count, i,
                     gnutls_strerror(status));
        if (!fuzz_is_known_choice(symca_slice_of(certificate.data, certificate.size)))
            require_same(ours, found++, certificate);
        gnutls_free(certificate.data);
    }
    FUZZ_REQUIRE(found == ours->count || count > MOST_COMPARED, "libsymca has %zu certificates, and GnuTLS %zu",
                 ours->count, found);
}

/* Whether there is a certificate among the choices. */
static bool has_certificate(gnutls_pkcs7_t theirs, unsigned count)
{
    for (unsigned i = 0; i < count && i < MOST_COMPARED; i++) {
        gnutls_datum_t certificate;
        if (gnutls_pkcs7_get_crt_raw2(theirs, i, &certificate) != 0)
            continue;
        bool known = fuzz_is_known_choice(symca_slice_of(certificate.data, certificate.size));
        gnutls_free(certificate.data);
        if (!known)
            return true;
    }
    return false;
}

void fuzz_compare_pkcs7(const fuzz_taken *taken, bool opened)
{
    gnutls_pkcs7_t theirs;
    gnutls_datum_t datum = datum_of(taken->container);
    require_made(gnutls_pkcs7_init(&theirs));
    int status = gnutls_pkcs7_import(theirs, &datum, GNUTLS_X509_FMT_DER);
    int count = status == 0 ? gnutls_pkcs7_get_crt_count(theirs) : 0;
    bool read = count > 0 && has_certificate(theirs, (unsigned) count);
    if (read != opened)
        fuzz_require_known_pkcs7(taken->container, opened, gnutls_strerror(status));
    else if (read)
        compare_certificates(theirs, taken, (unsigned) count);
    gnutls_pkcs7_deinit(theirs);
}

/* ---- PKCS#12 ---- */

typedef struct opening {
    gnutls_pkcs12_t file;
    const char *password;
    bool protected;         /* it has a MAC */
    const fuzz_taken *ours; /* NULL: nothing to compare with */
    size_t certificates;
    size_t private_keys;
    bool dropped; /* a part is full: GnuTLS keeps no more */
} opening;

/*
 * Whether there is a MAC (RFC 7292 section 4), and for how many rounds it asks. gnutls_pkcs12_mac_info() is not asked: it
 * does not tell a file without one from one that is broken, and leaks on some of those.
 */
static bool find_mac(fuzz_input file, uint64_t *out_rounds)
{
    symca_slice bytes = symca_slice_of(file.data, file.len);
    fuzz_value pfx;
    fuzz_value field;
    fuzz_value mac;
    *out_rounds = 1;
    if (!fuzz_value_expect(&bytes, SYMCA_DER_SEQUENCE, &pfx) || !fuzz_value_take(&pfx.content, &field) ||
        !fuzz_value_take(&pfx.content, &field))
        return true;
    if (!fuzz_value_expect(&pfx.content, SYMCA_DER_SEQUENCE, &mac))
        return pfx.content.len > 0;
    if (!fuzz_value_take(&mac.content, &field) || !fuzz_value_take(&mac.content, &field) ||
        !fuzz_value_expect(&mac.content, SYMCA_DER_INTEGER, &field))
        return true;
    for (size_t i = 0; i < field.content.len && *out_rounds <= UINT32_MAX; i++)
        *out_rounds = (i == 0 ? 0 : *out_rounds << 8) | field.content.data[i];
    return true;
}

/* Whether the MAC and each part ask for few rounds. What GnuTLS cannot read costs nothing. */
static bool is_cheap(fuzz_input bytes, gnutls_pkcs12_t file)
{
    uint64_t mac_rounds;
    unsigned rounds;
    if (find_mac(bytes, &mac_rounds) && mac_rounds > MOST_ROUNDS)
        return false;
    for (int i = 0;; i++) {
        gnutls_pkcs12_bag_t bag;
        require_made(gnutls_pkcs12_bag_init(&bag));
        int status = gnutls_pkcs12_get_bag(file, i, bag);
        rounds = 0;
        if (status == 0 && gnutls_pkcs12_bag_get_type(bag, 0) == GNUTLS_BAG_ENCRYPTED)
            gnutls_pkcs12_bag_enc_info(bag, NULL, NULL, NULL, NULL, &rounds, NULL);
        gnutls_pkcs12_bag_deinit(bag);
        if (status != 0 || rounds > MOST_ROUNDS)
            return status != 0;
    }
}

static void see_bag(opening *self, gnutls_pkcs12_bag_t bag)
{
    int count = gnutls_pkcs12_bag_get_count(bag);
    self->dropped = self->dropped || count >= FUZZ_MOST_BAGS;
    for (unsigned i = 0; (int) i < count; i++) {
        gnutls_datum_t data;
        int kind = gnutls_pkcs12_bag_get_type(bag, i);
        if (kind == GNUTLS_BAG_PKCS8_ENCRYPTED_KEY || kind == GNUTLS_BAG_PKCS8_KEY)
            self->private_keys++;
        if (kind != GNUTLS_BAG_CERTIFICATE || gnutls_pkcs12_bag_get_data(bag, i, &data) != 0)
            continue;
        if (self->ours != NULL && !self->dropped)
            require_same(self->ours, self->certificates, data);
        self->certificates++;
    }
}

/* A part; GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE behind the last. */
static int open_part(opening *self, int index)
{
    gnutls_pkcs12_bag_t bag;
    require_made(gnutls_pkcs12_bag_init(&bag));
    int status = gnutls_pkcs12_get_bag(self->file, index, bag);
    if (status == 0 && gnutls_pkcs12_bag_get_type(bag, 0) == GNUTLS_BAG_ENCRYPTED)
        status = gnutls_pkcs12_bag_decrypt(bag, self->password);
    if (status >= 0)
        see_bag(self, bag);
    gnutls_pkcs12_bag_deinit(bag);
    return status;
}

/* All of the file with one password: 0, or what is in the way. */
static int open_file(opening *self)
{
    int status = self->protected ? gnutls_pkcs12_verify_mac(self->file, self->password) : 0;
    for (int i = 0; status >= 0; i++)
        status = open_part(self, i);
    if (status != GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE)
        return status;
    return self->certificates > 0 ? 0 : status;
}

static void require_same_counts(const opening *self, size_t private_keys)
{
    FUZZ_REQUIRE(self->dropped || (self->certificates == self->ours->count && self->private_keys == private_keys),
                 "libsymca has %zu certificates and %zu private keys, and GnuTLS %zu and %zu", self->ours->count,
                 private_keys, self->certificates, self->private_keys);
}

/* Without a password, and with an empty one, both kinds of nothing are tried, as libsymca does. */
static int open_with(opening *self, const char *password)
{
    const char *passwords[] = {password, password == NULL ? "" : NULL};
    size_t count = password == NULL || password[0] == '\0' ? 2 : 1;
    int status = 0;
    for (size_t i = 0; i < count; i++) {
        self->password = passwords[i];
        self->certificates = 0;
        self->private_keys = 0;
        self->dropped = false;
        status = open_file(self);
        if (status == 0)
            break;
    }
    return status;
}

void fuzz_compare_pkcs12(const fuzz_taken *taken, bool opened, const char *password, size_t private_keys)
{
    uint64_t rounds;
    opening self = {.ours = opened ? taken : NULL, .protected = find_mac(taken->container, &rounds)};
    gnutls_datum_t datum = datum_of(taken->container);
    require_made(gnutls_pkcs12_init(&self.file));
    int status = gnutls_pkcs12_import(self.file, &datum, GNUTLS_X509_FMT_DER, 0);
    if (status != 0 || is_cheap(taken->container, self.file)) {
        if (status == 0)
            status = open_with(&self, password);
        if ((status == 0) != opened)
            fuzz_require_known_pkcs12(taken->container, opened, password, gnutls_strerror(status));
        else if (opened)
            require_same_counts(&self, private_keys);
    }
    gnutls_pkcs12_deinit(self.file);
}
