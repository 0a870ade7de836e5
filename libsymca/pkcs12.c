/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "pbe.h"

#include <string.h>

/*
 * Certificates of a PKCS#12 file (RFC 7292). The layout is walked here: GnuTLS keeps 32 entries of a part and drops the
 * rest without a word, and derives keys before anyone can see how many rounds the file asks for. Private keys stay
 * encrypted where they have their own encryption; all that is decrypted is wiped.
 */

/* ContentInfos of one file. Each one may ask for a derivation of its own; real files have up to three. */

#define BAG_PREFIX "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01" /* 1.2.840.113549.1.12.10.1 */
#define BAG_PREFIX_LEN (sizeof BAG_PREFIX - 1)

static const uint8_t x509_certificate[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x16, 0x01};

/* What the last arc of a bag's identifier says (RFC 7292 section 4.2). */
enum {
    BAG_KEY = 1,
    BAG_SHROUDED_KEY = 2,
    BAG_CERTIFICATE = 3,
    BAG_SAFE_CONTENTS = 6
};

/* MacData (RFC 7292 section 4). */
typedef struct mac_data {
    bool present;
    const symca_hash *hash;
    symca_slice digest;
    symca_slice salt;
    uint64_t rounds;
} mac_data;

typedef struct pkcs12_reader {
    symca_crypto_take take;
    void *context;
    symca_password passwords[2]; /* those still to be tried, the first one first */
    size_t password_count;
    bool given;
    bool checked; /* the MAC told that the first password is the right one */
    bool taking;  /* the failure is take's own */
    size_t certificates;
    size_t private_keys;
    uint64_t *work; /* of SYMCA_MAX_KEY_DERIVATION, done so far for the input that the file is in */
} pkcs12_reader;

/* The octets of an OCTET STRING: in BER it may come in pieces, which are put together in `owned`. */
typedef struct octets {
    symca_slice bytes;
    uint8_t *owned;
} octets;

/* One ContentInfo of the AuthenticatedSafe. */
typedef struct part {
    bool encrypted;
    symca_pbe pbe;
    symca_tlv content;
} part;

static void release_octets(octets *self)
{
    symca_crypto_wipe(self->owned, self->owned != NULL ? self->bytes.len : 0);
    free(self->owned);
    memset(self, 0, sizeof *self);
}

/* X.690 section 8.7.3; pieces in pieces are not met in files. */
static symca_status join_octets(const symca_reader *parent, const symca_tlv *value, octets *out)
{
    memset(out, 0, sizeof *out);
    if ((value->tag & 0x20) == 0) {
        out->bytes = value->content;
        return SYMCA_OK;
    }

    symca_reader reader = symca_reader_inside(parent, value->content);
    uint8_t *joined = malloc(value->content.len + 1);
    size_t len = 0;
    symca_status status = joined != NULL ? SYMCA_OK : symca_fail_memory();

    while (status == SYMCA_OK && reader.len > 0) {
        symca_tlv piece;
        status = symca_der_expect(&reader, SYMCA_DER_OCTET_STRING, "piece of an OCTET STRING", &piece);
        if (status == SYMCA_OK && piece.content.len > 0) {
            memcpy(joined + len, piece.content.data, piece.content.len);
            len += piece.content.len;
        }
    }
    if (status != SYMCA_OK) {
        free(joined);
        return status;
    }
    out->bytes = symca_slice_of(joined, len);
    out->owned = joined;
    return SYMCA_OK;
}

/* An OCTET STRING in one piece or in pieces, also with an implicit tag. */
static symca_status next_octets(symca_reader *reader, uint8_t tag, const char *what, symca_tlv *out)
{
    uint8_t in_pieces = tag | 0x20;
    return symca_der_expect(reader, symca_der_peek(reader, in_pieces) ? in_pieces : tag, what, out);
}

/* Reads ContentInfo: the cursor moves past it, *inner stands on the content. */
static symca_status open_content_info(symca_reader *reader, symca_reader *inner, symca_oid_id *out_type)
{
    symca_tlv info, oid;

    symca_status status = symca_der_expect(reader, SYMCA_DER_SEQUENCE, "ContentInfo", &info);
    if (status != SYMCA_OK)
        return status;
    *inner = symca_reader_inside(reader, info.content);
    status = symca_der_expect(inner, SYMCA_DER_OID, "contentType", &oid);
    if (status != SYMCA_OK)
        return status;
    const symca_oid *type = symca_oid_find(oid.content);
    *out_type = type != NULL ? type->id : SYMCA_OID_NONE;
    return symca_der_enter(inner, SYMCA_DER_CONTEXT_CONSTRUCTED(0), "content");
}

static symca_status read_encrypted(symca_reader reader, part *out)
{
    symca_tlv value;

    symca_status status = symca_der_enter(&reader, SYMCA_DER_SEQUENCE, "EncryptedData");
    if (status == SYMCA_OK)
        status = symca_der_expect(&reader, SYMCA_DER_INTEGER, "version", &value);
    if (status == SYMCA_OK)
        status = symca_der_enter(&reader, SYMCA_DER_SEQUENCE, "encryptedContentInfo");
    if (status == SYMCA_OK)
        status = symca_der_expect(&reader, SYMCA_DER_OID, "contentType", &value);
    if (status == SYMCA_OK)
        status = symca_pbe_read(&reader, &out->pbe);
    if (status == SYMCA_OK)
        status = next_octets(&reader, SYMCA_DER_CONTEXT(0), "encryptedContent", &out->content);
    out->encrypted = true;
    return status;
}

static symca_status read_part(symca_reader *reader, part *out)
{
    symca_reader inner;
    symca_oid_id type;

    memset(out, 0, sizeof *out);
    symca_status status = open_content_info(reader, &inner, &type);
    if (status != SYMCA_OK)
        return status;
    switch (type) {
    case SYMCA_OID_PKCS7_DATA:
        return next_octets(&inner, SYMCA_DER_OCTET_STRING, "SafeContents", &out->content);
    case SYMCA_OID_PKCS7_ENCRYPTED:
        return read_encrypted(inner, out);
    default:
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                          "a part of this PKCS#12 file is protected with a key instead of a password; export the "
                          "certificates with a password, or as PEM");
    }
}

static symca_status too_much_work(void)
{
    return symca_fail(
        SYMCA_ERROR_LIMIT, SYMCA_NONE,
        "PKCS#12 in this input asks for more than %d hash computations to derive keys; export it again with "
        "fewer rounds, or the certificates as PEM",
        SYMCA_MAX_KEY_DERIVATION);
}

static uint64_t mac_work(const mac_data *mac)
{
    return mac->present ? symca_pbe_pkcs12_work(mac->hash, mac->rounds, mac->hash->len) : 0;
}

static uint64_t part_work(const part *self)
{
    return symca_pbe_work(&self->pbe, self->content.content.len);
}

/* Whether one password can be tried on everything, before anything is derived. */
static symca_status check_work(const pkcs12_reader *self, symca_reader reader, const mac_data *mac)
{
    uint64_t work = *self->work + mac_work(mac);

    for (size_t parts = 0; reader.len > 0; parts++) {
        part next;
        if (parts == SYMCA_MAX_PKCS12_PARTS)
            return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE, "this PKCS#12 file has more than %d parts",
                              SYMCA_MAX_PKCS12_PARTS);
        symca_status status = read_part(&reader, &next);
        if (status != SYMCA_OK)
            return status;
        if (next.encrypted)
            work += part_work(&next);
        if (work > SYMCA_MAX_KEY_DERIVATION)
            break;
    }
    return work <= SYMCA_MAX_KEY_DERIVATION ? SYMCA_OK : too_much_work();
}

static symca_status read_mac(symca_reader *reader, mac_data *out)
{
    symca_tlv value;

    out->present = reader->len > 0;
    if (!out->present)
        return SYMCA_OK;

    symca_status status = symca_der_enter(reader, SYMCA_DER_SEQUENCE, "macData");
    symca_reader info = *reader;
    if (status == SYMCA_OK)
        status = symca_der_expect(reader, SYMCA_DER_SEQUENCE, "mac", &value);
    if (status == SYMCA_OK)
        status = symca_der_enter(&info, SYMCA_DER_SEQUENCE, "mac");
    symca_reader algorithm = info;
    if (status == SYMCA_OK)
        status = symca_der_expect(&info, SYMCA_DER_SEQUENCE, "digestAlgorithm", &value);
    if (status == SYMCA_OK)
        status = symca_der_enter(&algorithm, SYMCA_DER_SEQUENCE, "digestAlgorithm");
    if (status == SYMCA_OK)
        status = symca_der_expect(&algorithm, SYMCA_DER_OID, "digestAlgorithm", &value);
    if (status != SYMCA_OK)
        return status;

    out->hash = symca_hash_find(value.content);
    if (out->hash == NULL || out->hash->gnutls == GNUTLS_DIG_UNKNOWN)
        return symca_fail(
            SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
            "the MAC algorithm of this PKCS#12 file is not known here; export it again with a MAC over SHA-256");
    status = symca_der_expect(&info, SYMCA_DER_OCTET_STRING, "digest", &value);
    if (status != SYMCA_OK)
        return status;
    out->digest = value.content;
    status = symca_der_expect(reader, SYMCA_DER_OCTET_STRING, "macSalt", &value);
    if (status != SYMCA_OK)
        return status;
    out->salt = value.content;
    out->rounds = 1;
    return reader->len > 0 ? symca_pbe_read_rounds(reader, &out->rounds) : SYMCA_OK;
}

static symca_status password_failure(const pkcs12_reader *self)
{
    if (self->given)
        return symca_fail(SYMCA_ERROR_PASSWORD_WRONG, SYMCA_NONE, "the password does not open this PKCS#12 file");
    return symca_fail(SYMCA_ERROR_PASSWORD_NEEDED, SYMCA_NONE,
                      "this PKCS#12 file is protected; give the password that it was exported with");
}

/* One password stays below the limit (see check_work()). A second one may cost as much more as one MAC of the slowest files. */
static bool spend(pkcs12_reader *self, uint64_t work)
{
    *self->work += work;
    return *self->work <= SYMCA_MAX_KEY_DERIVATION + SYMCA_MAX_PKCS12_ITERATIONS;
}

static void drop_password(pkcs12_reader *self)
{
    symca_password_clear(&self->passwords[0]);
    self->passwords[0] = self->passwords[1];
    memset(&self->passwords[1], 0, sizeof self->passwords[1]);
    self->password_count--;
}

/* Whether the first password makes the MAC of the file: _PASSWORD_WRONG where not. */
static symca_status check_mac(const pkcs12_reader *self, const mac_data *mac, symca_slice content)
{
    uint8_t key[SYMCA_MAX_HASH_LEN];
    uint8_t made[SYMCA_MAX_HASH_LEN];

    symca_status status = symca_pbe_pkcs12(mac->hash, SYMCA_PBE_FOR_MAC, &self->passwords[0], mac->salt, mac->rounds,
                                           key, mac->hash->len);
    if (status != SYMCA_OK)
        return status;
    int code = gnutls_hmac_fast((gnutls_mac_algorithm_t) mac->hash->gnutls, key, mac->hash->len, content.data,
                                content.len, made);
    symca_crypto_wipe(key, sizeof key);
    if (code < 0)
        return symca_gnutls_fail(code, "the MAC of the PKCS#12 file");
    return symca_slice_equal(symca_slice_of(made, mac->hash->len), mac->digest) ? SYMCA_OK : SYMCA_ERROR_PASSWORD_WRONG;
}

/* Leaves the password that makes the MAC in the first place. */
static symca_status choose_password(pkcs12_reader *self, const mac_data *mac, symca_slice content)
{
    while (self->password_count > 0 && spend(self, mac_work(mac))) {
        symca_status status = check_mac(self, mac, content);
        if (status == SYMCA_OK)
            self->checked = true;
        if (status != SYMCA_ERROR_PASSWORD_WRONG)
            return status;
        drop_password(self);
    }
    return password_failure(self);
}

/* Whether decrypted bytes are one SEQUENCE: a wrong password makes that by chance once in millions of times. */
static bool is_safe_contents(const uint8_t *data, size_t len)
{
    return len > 0 && data[0] == SYMCA_DER_SEQUENCE &&
           (symca_der_announced(data, len) == len || (len > 1 && data[1] == 0x80));
}

static symca_status decrypt_part(pkcs12_reader *self, const part *encrypted, symca_slice bytes, octets *out)
{
    while (self->password_count > 0 && spend(self, part_work(encrypted))) {
        uint8_t *plain;
        size_t len;
        symca_status status = symca_pbe_decrypt(&encrypted->pbe, &self->passwords[0], bytes, &plain, &len);
        if (status == SYMCA_OK) {
            out->bytes = symca_slice_of(plain, len);
            out->owned = plain;
            if (self->checked || is_safe_contents(plain, len))
                return SYMCA_OK;
            release_octets(out);
        } else if (status != SYMCA_ERROR_PASSWORD_WRONG) {
            return status;
        }
        if (self->checked)
            return symca_fail(SYMCA_ERROR_MALFORMED, SYMCA_NONE,
                              "a part of this PKCS#12 file does not decrypt, although the password is right");
        drop_password(self);
    }
    return self->checked ? too_much_work() : password_failure(self);
}

static symca_status read_certificate_bag(pkcs12_reader *self, symca_reader reader)
{
    symca_tlv oid, value;
    octets certificate;

    symca_status status = symca_der_enter(&reader, SYMCA_DER_SEQUENCE, "CertBag");
    if (status == SYMCA_OK)
        status = symca_der_expect(&reader, SYMCA_DER_OID, "certId", &oid);
    if (status != SYMCA_OK)
        return status;
    if (!symca_slice_equal(oid.content, symca_slice_of(x509_certificate, sizeof x509_certificate)))
        return SYMCA_OK;

    status = symca_der_enter(&reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0), "certValue");
    if (status == SYMCA_OK)
        status = next_octets(&reader, SYMCA_DER_OCTET_STRING, "x509Certificate", &value);
    if (status == SYMCA_OK)
        status = join_octets(&reader, &value, &certificate);
    if (status != SYMCA_OK)
        return status;
    self->certificates++;
    status = self->take(self->context, certificate.bytes.data, certificate.bytes.len);
    self->taking = status != SYMCA_OK;
    release_octets(&certificate);
    return status;
}

static symca_status read_safe_contents(pkcs12_reader *self, symca_reader reader, unsigned depth);

/* The number of a bag's kind; 0 where it is none of RFC 7292. */
static unsigned bag_kind(symca_slice oid)
{
    if (oid.len != BAG_PREFIX_LEN + 1 || memcmp(oid.data, BAG_PREFIX, BAG_PREFIX_LEN) != 0)
        return 0;
    return oid.data[BAG_PREFIX_LEN];
}

static symca_status read_bag(pkcs12_reader *self, symca_reader *reader, unsigned depth)
{
    symca_tlv bag, oid;

    symca_status status = symca_der_expect(reader, SYMCA_DER_SEQUENCE, "SafeBag", &bag);
    if (status != SYMCA_OK)
        return status;
    symca_reader inner = symca_reader_inside(reader, bag.content);
    status = symca_der_expect(&inner, SYMCA_DER_OID, "bagId", &oid);
    if (status == SYMCA_OK)
        status = symca_der_enter(&inner, SYMCA_DER_CONTEXT_CONSTRUCTED(0), "bagValue");
    if (status != SYMCA_OK)
        return status;

    switch (bag_kind(oid.content)) {
    case BAG_KEY:
    case BAG_SHROUDED_KEY:
        self->private_keys++;
        return SYMCA_OK;
    case BAG_CERTIFICATE:
        return read_certificate_bag(self, inner);
    case BAG_SAFE_CONTENTS:
        return read_safe_contents(self, inner, depth + 1);
    default: /* CRLs and secrets */
        return SYMCA_OK;
    }
}

static symca_status read_safe_contents(pkcs12_reader *self, symca_reader reader, unsigned depth)
{
    if (depth > SYMCA_MAX_DEPTH)
        return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE, "the bags of this PKCS#12 file are nested deeper than %d",
                          SYMCA_MAX_DEPTH);
    symca_status status = symca_der_enter(&reader, SYMCA_DER_SEQUENCE, "SafeContents");
    while (status == SYMCA_OK && reader.len > 0)
        status = read_bag(self, &reader, depth);
    return status;
}

static symca_status open_part(pkcs12_reader *self, symca_reader *reader)
{
    octets content = {{NULL, 0}, NULL};
    octets plain = {{NULL, 0}, NULL};
    part next;

    symca_status status = read_part(reader, &next);
    if (status == SYMCA_OK)
        status = join_octets(reader, &next.content, &content);
    if (status == SYMCA_OK && next.encrypted)
        status = decrypt_part(self, &next, content.bytes, &plain);
    if (status == SYMCA_OK) {
        symca_slice bytes = next.encrypted ? plain.bytes : content.bytes;
        status = read_safe_contents(self, symca_reader_of(bytes.data, bytes.len), 0);
    }
    release_octets(&plain);
    release_octets(&content);
    return status;
}

/* AuthenticatedSafe (RFC 7292 section 4.1). */
static symca_status open_safe(pkcs12_reader *self, const mac_data *mac, symca_slice content)
{
    symca_reader reader = symca_reader_of(content.data, content.len);

    symca_status status = symca_der_enter(&reader, SYMCA_DER_SEQUENCE, "AuthenticatedSafe");
    if (status == SYMCA_OK)
        status = check_work(self, reader, mac);
    if (status == SYMCA_OK && mac->present)
        status = choose_password(self, mac, content);
    while (status == SYMCA_OK && reader.len > 0)
        status = open_part(self, &reader);
    if (status == SYMCA_OK && self->certificates == 0)
        status = symca_fail(SYMCA_ERROR_NOT_CERTIFICATE, SYMCA_NONE,
                            "this PKCS#12 file holds no certificate%s; export it again with its certificates",
                            self->private_keys > 0 ? ", only private keys" : "");
    return status;
}

/* PFX (RFC 7292 section 4). */
static symca_status open_pfx(pkcs12_reader *self, symca_slice bytes)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    symca_reader inner;
    symca_oid_id type;
    symca_tlv value;
    octets content;
    mac_data mac = {.present = false};

    symca_status status = symca_der_enter(&reader, SYMCA_DER_SEQUENCE, "PFX");
    if (status == SYMCA_OK)
        status = symca_der_expect(&reader, SYMCA_DER_INTEGER, "version", &value);
    if (status == SYMCA_OK)
        status = open_content_info(&reader, &inner, &type);
    if (status != SYMCA_OK)
        return status;
    if (type != SYMCA_OID_PKCS7_DATA)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                          "this PKCS#12 file is signed instead of protected with a password; export the certificates "
                          "with a password, or as PEM");

    status = next_octets(&inner, SYMCA_DER_OCTET_STRING, "AuthenticatedSafe", &value);
    if (status == SYMCA_OK)
        status = read_mac(&reader, &mac);
    if (status == SYMCA_OK)
        status = join_octets(&inner, &value, &content);
    if (status != SYMCA_OK)
        return status;
    status = open_safe(self, &mac, content.bytes);
    release_octets(&content);
    return status;
}

/* Without a password, and for an empty one, programs derive from nothing or from a single NUL: both are tried. */
static symca_status list_passwords(pkcs12_reader *self, const char *password)
{
    self->given = password != NULL;
    self->password_count = 1;
    symca_status status = symca_password_make(password, &self->passwords[0]);
    if (status == SYMCA_OK && (password == NULL || password[0] == '\0')) {
        self->password_count = 2;
        status = symca_password_make(password == NULL ? "" : NULL, &self->passwords[1]);
    }
    return status;
}

symca_status symca_crypto_pkcs12(symca_slice bytes, const char *password, uint64_t *work, symca_crypto_take take,
                                 void *context, size_t *out_private_keys)
{
    pkcs12_reader self = {.take = take, .context = context, .work = work};

    symca_status status = list_passwords(&self, password);
    if (status == SYMCA_OK)
        status = open_pfx(&self, bytes);
    symca_password_clear(&self.passwords[0]);
    symca_password_clear(&self.passwords[1]);
    *out_private_keys = self.private_keys;
    if (status != SYMCA_OK && !self.taking)
        symca_error_place(SYMCA_NONE);
    return status;
}
