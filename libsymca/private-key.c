/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "pbe.h"
#include "pem.h"
#include "scan.h"
#include "sized.h"
#include "writer.h"

#include <string.h>

/* The longest DEK-Info is CAMELLIA-256-CBC, a comma and 32 digits. */
#define MAX_DEK_INFO 64
#define DES_BLOCK 8
#define AES_BLOCK 16

struct symca_private_key {
    gnutls_privkey_t handle;
    symca_crypto_key public_half;
    uint8_t *public_bytes; /* what public_half points into */
};

typedef enum key_layout {
    LAYOUT_NONE,
    LAYOUT_TRADITIONAL, /* PKCS#1 or SEC 1 */
    LAYOUT_PKCS8,
    LAYOUT_ENCRYPTED
} key_layout;

/* Told by the first two values: version and number or bytes, version and algorithm, algorithm and bytes. */
static key_layout layout_of(symca_slice der)
{
    symca_reader reader = symca_reader_of(der.data, der.len);
    symca_tlv outer, first;

    if (symca_der_expect(&reader, SYMCA_DER_SEQUENCE, "private key", &outer) != SYMCA_OK)
        return LAYOUT_NONE;
    reader = symca_reader_inside(&reader, outer.content);
    if (symca_der_next(&reader, "private key", &first) != SYMCA_OK)
        return LAYOUT_NONE;

    bool then_octets = symca_der_peek(&reader, SYMCA_DER_OCTET_STRING);
    bool then_number = symca_der_peek(&reader, SYMCA_DER_INTEGER);
    bool then_sequence = symca_der_peek(&reader, SYMCA_DER_SEQUENCE);
    if (first.tag == SYMCA_DER_INTEGER && (then_octets || then_number))
        return LAYOUT_TRADITIONAL;
    if (first.tag == SYMCA_DER_INTEGER && then_sequence)
        return LAYOUT_PKCS8;
    if (first.tag == SYMCA_DER_SEQUENCE && then_octets)
        return LAYOUT_ENCRYPTED;
    return LAYOUT_NONE;
}

static symca_status not_a_key(void)
{
    return symca_fail(SYMCA_ERROR_MALFORMED, SYMCA_NONE,
                      "there is no private key in PKCS#1, SEC 1 or PKCS#8 form, as PEM or DER, in these bytes");
}

static symca_status password_needed(void)
{
    return symca_fail(SYMCA_ERROR_PASSWORD_NEEDED, SYMCA_NONE,
                      "the private key is encrypted; give the password that opens it");
}

static symca_status password_wrong(void)
{
    return symca_fail(SYMCA_ERROR_PASSWORD_WRONG, SYMCA_NONE, "the password does not open the private key");
}

/* ECPrivateKey (RFC 5915 section 3), the cursor behind its SEQUENCE and version. */
static bool sec1_curve(symca_reader reader, symca_tlv *out)
{
    return symca_der_expect(&reader, SYMCA_DER_OCTET_STRING, "privateKey", out) == SYMCA_OK &&
           symca_der_enter(&reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0), "parameters") == SYMCA_OK &&
           symca_der_expect(&reader, SYMCA_DER_OID, "namedCurve", out) == SYMCA_OK;
}

/* PrivateKeyInfo (RFC 5958 section 2), the cursor behind its SEQUENCE and version. */
static bool pkcs8_curve(symca_reader reader, symca_tlv *out)
{
    if (symca_der_enter(&reader, SYMCA_DER_SEQUENCE, "privateKeyAlgorithm") != SYMCA_OK ||
        symca_der_expect(&reader, SYMCA_DER_OID, "privateKeyAlgorithm", out) != SYMCA_OK)
        return false;
    const symca_oid *algorithm = symca_oid_find(out->content);
    return algorithm != NULL && algorithm->id == SYMCA_OID_EC &&
           symca_der_expect(&reader, SYMCA_DER_OID, "namedCurve", out) == SYMCA_OK;
}

/* Whether the key names a curve that GnuTLS has not: its own answer does not tell. */
static bool has_unknown_curve(symca_slice der, key_layout layout)
{
    symca_reader reader = symca_reader_of(der.data, der.len);
    char text[64];
    symca_tlv value;

    if (symca_der_enter(&reader, SYMCA_DER_SEQUENCE, "private key") != SYMCA_OK ||
        symca_der_expect(&reader, SYMCA_DER_INTEGER, "version", &value) != SYMCA_OK ||
        !(layout == LAYOUT_PKCS8 ? pkcs8_curve(reader, &value) : sec1_curve(reader, &value)))
        return false;
    size_t len = symca_oid_text(value.content, text, sizeof text);
    return len > 0 && (len >= sizeof text || gnutls_oid_to_ecc_curve(text) == GNUTLS_ECC_CURVE_INVALID);
}

/* What GnuTLS cannot make a key of is a damaged key, by whatever code it says so. */
static symca_status fail_import(int code, const char *what)
{
    if (symca_gnutls_status(code) != SYMCA_ERROR_INTERNAL)
        return symca_gnutls_fail(code, what);
    return symca_fail(SYMCA_ERROR_MALFORMED, SYMCA_NONE, "%s is damaged (%s); get a whole copy of it", what,
                      gnutls_strerror(code));
}

static symca_status import_plain(symca_slice der, key_layout layout, gnutls_x509_privkey_t key)
{
    gnutls_datum_t datum = symca_gnutls_datum(der);

    if (has_unknown_curve(der, layout))
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                          "GnuTLS does not know the curve of the private key; use a key on P-256");
    int code = layout == LAYOUT_PKCS8
                   ? gnutls_x509_privkey_import_pkcs8(key, &datum, GNUTLS_X509_FMT_DER, NULL, GNUTLS_PKCS_PLAIN)
                   : gnutls_x509_privkey_import(key, &datum, GNUTLS_X509_FMT_DER);
    return code >= 0 ? SYMCA_OK : fail_import(code, "the private key");
}

/* EncryptedPrivateKeyInfo (RFC 5958 section 3). */
static symca_status import_encrypted(symca_slice der, const char *utf8, gnutls_x509_privkey_t key)
{
    symca_reader reader = symca_reader_of(der.data, der.len);
    symca_password password;
    symca_pbe pbe;
    symca_tlv value;
    uint8_t *plain = NULL;
    size_t len = 0;

    symca_status status = symca_der_expect(&reader, SYMCA_DER_SEQUENCE, "EncryptedPrivateKeyInfo", &value);
    if (status != SYMCA_OK)
        return status;
    reader = symca_reader_inside(&reader, value.content);
    status = symca_pbe_read(&reader, &pbe);
    if (status == SYMCA_OK)
        status = symca_der_expect(&reader, SYMCA_DER_OCTET_STRING, "encryptedData", &value);
    if (status != SYMCA_OK)
        return status;
    if (utf8 == NULL)
        return password_needed();
    if (symca_pbe_work(&pbe, value.content.len) > SYMCA_MAX_KEY_DERIVATION)
        return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE,
                          "the private key asks for more than %d hash computations to derive its key; encrypt it again "
                          "with fewer rounds",
                          SYMCA_MAX_KEY_DERIVATION);

    status = symca_password_make(utf8, &password);
    if (status == SYMCA_OK)
        status = symca_pbe_decrypt(&pbe, &password, value.content, &plain, &len);
    symca_password_clear(&password);
    if (status == SYMCA_ERROR_PASSWORD_WRONG)
        return password_wrong();
    if (status != SYMCA_OK)
        return status;

    symca_slice inner = symca_slice_of(plain, len);
    status = layout_of(inner) == LAYOUT_PKCS8 ? import_plain(inner, LAYOUT_PKCS8, key) : password_wrong();
    symca_crypto_wipe(plain, len);
    free(plain);
    return status;
}

static symca_status too_long(size_t len)
{
    return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE, "the private key has %zu bytes, more than the %d that are taken",
                      len, SYMCA_MAX_PRIVATE_KEY);
}

static symca_status import_der(symca_slice der, const char *password, gnutls_x509_privkey_t key)
{
    size_t announced = symca_der_announced(der.data, der.len);

    if (announced > der.len)
        return symca_fail(SYMCA_ERROR_TRUNCATED, der.len, "the private key ends %zu bytes too early",
                          announced - der.len);
    if (announced > 0)
        der.len = announced;
    if (der.len > SYMCA_MAX_PRIVATE_KEY)
        return too_long(der.len);

    key_layout layout = layout_of(der);
    if (layout == LAYOUT_NONE)
        return not_a_key();
    return layout == LAYOUT_ENCRYPTED ? import_encrypted(der, password, key) : import_plain(der, layout, key);
}

static bool is_dek_info(uint8_t character)
{
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
           (character >= 'a' && character <= 'z') || character == '-' || character == ',';
}

/* "AES-128-CBC,00112233...": the cipher and the IV, of the characters that such a line has. */
static bool find_dek_info(symca_slice text, symca_slice *out)
{
    static const char mark[] = "DEK-Info:";
    size_t at = symca_scan_find(text, mark);
    if (at == text.len)
        return false;
    symca_slice line = symca_scan_trim(symca_scan_from(text, at + strlen(mark)));
    size_t len = 0;
    while (len < line.len && len < MAX_DEK_INFO && is_dek_info(line.data[len]))
        len++;
    *out = symca_slice_of(line.data, len);
    return len > 0;
}

/*
 * nettle ends the process where what it shall decrypt is no whole number of blocks, and GnuTLS 3.7 lets it come to that:
 * it is given a text of which that is known.
 */
static symca_status reframe(symca_slice dek_info, symca_slice encrypted, symca_writer *out)
{
    static const char begin[] = "-----BEGIN RSA PRIVATE KEY-----\n";
    SYMCA_AUTO(datum) gnutls_datum_t framed = {NULL, 0};
    gnutls_datum_t datum = symca_gnutls_datum(encrypted);
    size_t block = symca_scan_starts(dek_info, "DES") ? DES_BLOCK : AES_BLOCK;

    if (encrypted.len == 0 || encrypted.len % block != 0)
        return symca_fail(SYMCA_ERROR_MALFORMED, SYMCA_NONE,
                          "the encrypted private key has %zu bytes, which is no whole number of blocks; get all of it",
                          encrypted.len);
    int code = gnutls_pem_base64_encode2("RSA PRIVATE KEY", &datum, &framed);
    if (code < 0)
        return symca_gnutls_fail(code, "the encrypted private key");
    symca_writer_text(out, begin);
    symca_writer_text(out, "Proc-Type: 4,ENCRYPTED\nDEK-Info: ");
    symca_writer_slice(out, dek_info);
    symca_writer_text(out, "\n\n");
    symca_writer_bytes(out, framed.data + strlen(begin), framed.size - strlen(begin));
    symca_writer_u8(out, '\0');
    return out->failure == SYMCA_OK ? SYMCA_OK : symca_fail_memory();
}

/* The encryption of RFC 1421 headers (Proc-Type, DEK-Info), as OpenSSL wrote it before PKCS#8. */
static symca_status import_dek(symca_slice dek_info, symca_slice encrypted, const char *password,
                               gnutls_x509_privkey_t key)
{
    symca_writer text = SYMCA_WRITER_INIT;
    symca_status status = reframe(dek_info, encrypted, &text);
    if (status == SYMCA_OK) {
        gnutls_datum_t datum = {text.data, (unsigned) text.len - 1};
        int code = gnutls_x509_privkey_import_openssl(key, &datum, password);
        status = symca_gnutls_status(code);
        if (code == GNUTLS_E_INVALID_REQUEST)
            status = symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                                "the private key is encrypted with %.*s, which cannot be used here; write it as PKCS#8",
                                (int) dek_info.len, (const char *) dek_info.data);
        else if (status == SYMCA_ERROR_PASSWORD_WRONG)
            password_wrong();
        else if (code < 0)
            status = fail_import(code, "the encrypted private key");
    }
    symca_writer_clear(&text);
    return status;
}

/* from_block begins where the block does, and its headers end where the body begins. */
static symca_status import_pem_encrypted(const symca_pem_block *block, symca_slice from_block, const char *password,
                                         gnutls_x509_privkey_t key)
{
    symca_slice headers = symca_slice_of(from_block.data, (size_t) (block->body.data - from_block.data));
    symca_slice dek_info;
    uint8_t *encrypted;
    size_t len;

    if (password == NULL)
        return password_needed();
    if (!find_dek_info(headers, &dek_info))
        return symca_fail(SYMCA_ERROR_MALFORMED, block->offset,
                          "the private key says that it is encrypted, and not how: its DEK-Info line is missing");
    symca_status status = symca_password_check_length(password);
    if (status == SYMCA_OK)
        status = symca_base64_decode(block->body, &encrypted, &len);
    if (status != SYMCA_OK)
        return status;
    status = len > SYMCA_MAX_PRIVATE_KEY ? too_long(len)
                                         : import_dek(dek_info, symca_slice_of(encrypted, len), password, key);
    symca_crypto_wipe(encrypted, len); /* its header may be wrong, and the key plain */
    free(encrypted);
    return status;
}

static bool label_ends_with(symca_slice label, const char *end)
{
    size_t len = strlen(end);
    return label.len >= len && memcmp(label.data + label.len - len, end, len) == 0;
}

static symca_status import_block(const symca_pem_block *block, symca_slice from_block, const char *password,
                                 gnutls_x509_privkey_t key)
{
    uint8_t *der;
    size_t len;

    if (label_ends_with(block->label, "OPENSSH PRIVATE KEY"))
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, block->offset,
                          "this is a private key of OpenSSH; write it as PEM with ssh-keygen -p -m PEM");
    if (block->encrypted)
        return import_pem_encrypted(block, from_block, password, key);

    symca_status status = symca_base64_decode(block->body, &der, &len);
    if (status != SYMCA_OK)
        return status;
    status = import_der(symca_slice_of(der, len), password, key);
    symca_crypto_wipe(der, len);
    free(der);
    return status;
}

static symca_status import_pem(symca_slice text, const char *password, gnutls_x509_privkey_t key)
{
    symca_reader reader = symca_reader_of(text.data, text.len);
    symca_pem_block block;

    while (symca_pem_next(&reader, &block))
        if (label_ends_with(block.label, "PRIVATE KEY"))
            return import_block(&block, symca_slice_of(text.data + block.offset, text.len - block.offset), password,
                                key);
    return not_a_key();
}

/* Copies the public numbers, which outlive the handle that they are read from. */
static symca_status keep_rsa(symca_private_key *self, gnutls_pubkey_t key)
{
    SYMCA_AUTO(datum) gnutls_datum_t modulus = {NULL, 0};
    SYMCA_AUTO(datum) gnutls_datum_t exponent = {NULL, 0};

    int code = gnutls_pubkey_export_rsa_raw2(key, &modulus, &exponent, GNUTLS_EXPORT_FLAG_NO_LZ);
    if (code < 0)
        return fail_import(code, "the public half of the private key");
    self->public_bytes = malloc((size_t) modulus.size + exponent.size);
    if (self->public_bytes == NULL)
        return symca_fail_memory();
    memcpy(self->public_bytes, modulus.data, modulus.size);
    memcpy(self->public_bytes + modulus.size, exponent.data, exponent.size);
    self->public_half.rsa = true;
    self->public_half.modulus = symca_slice_of(self->public_bytes, modulus.size);
    self->public_half.exponent = symca_slice_of(self->public_bytes + modulus.size, exponent.size);
    return SYMCA_OK;
}

static void put_coordinate(uint8_t *out, size_t len, const gnutls_datum_t *number)
{
    memset(out, 0, len - number->size);
    memcpy(out + len - number->size, number->data, number->size);
}

/* The point in the uncompressed form (SEC 1 section 2.3.3), each coordinate as long as the field. */
static symca_status keep_ec(symca_private_key *self, gnutls_pubkey_t key)
{
    SYMCA_AUTO(datum) gnutls_datum_t x = {NULL, 0};
    SYMCA_AUTO(datum) gnutls_datum_t y = {NULL, 0};
    gnutls_ecc_curve_t curve;

    int code = gnutls_pubkey_export_ecc_raw2(key, &curve, &x, &y, GNUTLS_EXPORT_FLAG_NO_LZ);
    if (code < 0)
        return fail_import(code, "the public half of the private key");
    size_t half = (size_t) gnutls_ecc_curve_get_size(curve);
    const char *oid = gnutls_ecc_curve_get_oid(curve);
    if (oid == NULL || x.size > half || y.size > half)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE, "the curve of the private key cannot be used here");

    self->public_bytes = malloc(1 + 2 * half);
    if (self->public_bytes == NULL)
        return symca_fail_memory();
    self->public_bytes[0] = 0x04;
    put_coordinate(self->public_bytes + 1, half, &x);
    put_coordinate(self->public_bytes + 1 + half, half, &y);
    self->public_half.curve_oid = oid;
    self->public_half.point = symca_slice_of(self->public_bytes, 1 + 2 * half);
    return SYMCA_OK;
}

static symca_status keep_public(symca_private_key *self)
{
    SYMCA_AUTO(pubkey) gnutls_pubkey_t key = NULL;
    unsigned bits = 0;

    int algorithm = gnutls_privkey_get_pk_algorithm(self->handle, &bits);
    if (algorithm < 0)
        return symca_gnutls_fail(algorithm, "the private key");
    if (algorithm != GNUTLS_PK_RSA && algorithm != GNUTLS_PK_ECDSA)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                          "the private key is a %s key; these forms are signed with RSA or ECDSA",
                          gnutls_pk_get_name((gnutls_pk_algorithm_t) algorithm));
    if (algorithm == GNUTLS_PK_RSA && bits > SYMCA_MAX_PRIVATE_KEY_BITS)
        return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE, "the private key has %u bits, more than the %d that are taken",
                          bits, SYMCA_MAX_PRIVATE_KEY_BITS);

    int code = gnutls_pubkey_init(&key);
    if (code >= 0)
        code = gnutls_pubkey_import_privkey(key, self->handle, 0, 0);
    if (code < 0)
        return fail_import(code, "the public half of the private key");
    if (algorithm == GNUTLS_PK_RSA)
        return keep_rsa(self, key);
    self->public_half.curve_bits = bits;
    return keep_ec(self, key);
}

static symca_status open_handle(symca_slice bytes, const char *password, gnutls_privkey_t handle)
{
    SYMCA_AUTO(x509_privkey) gnutls_x509_privkey_t key = NULL;

    int code = gnutls_x509_privkey_init(&key);
    if (code < 0)
        return symca_gnutls_fail(code, "the private key");
    symca_status status =
        bytes.data[0] == SYMCA_DER_SEQUENCE ? import_der(bytes, password, key) : import_pem(bytes, password, key);
    if (status != SYMCA_OK)
        return status;
    code = gnutls_privkey_import_x509(handle, key, GNUTLS_PRIVKEY_IMPORT_COPY);
    return code >= 0 ? SYMCA_OK : fail_import(code, "the private key");
}

static symca_status read_argument(const symca_key *given, symca_key *key)
{
    *key = (symca_key) SYMCA_KEY_INIT;
    if (given == NULL || !symca_sized_read(given, SYMCA_SIZED_LEAST(symca_key, password), key, sizeof *key))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the key is NULL, or not begun with SYMCA_KEY_INIT");
    if (key->data == NULL && key->len > 0)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the key has %zu bytes at NULL", key->len);
    if (key->len == 0)
        return symca_fail(SYMCA_ERROR_EMPTY, SYMCA_NONE, "the private key is empty");
    if (key->len > SYMCA_DEFAULT_MAX_INPUT)
        return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE,
                          "the private key comes in %zu bytes, more than the %d that are read", key->len,
                          SYMCA_DEFAULT_MAX_INPUT);
    return SYMCA_OK;
}

symca_status symca_private_key_open(const symca_key *key, symca_private_key **out)
{
    symca_key read;
    *out = NULL;
    symca_status status = read_argument(key, &read);
    if (status != SYMCA_OK)
        return status;
    symca_private_key *self = calloc(1, sizeof *self);
    if (self == NULL)
        return symca_fail_memory();

    int code = gnutls_privkey_init(&self->handle);
    status = code >= 0 ? open_handle(symca_slice_of(read.data, read.len), read.password, self->handle)
                       : symca_gnutls_fail(code, "the private key");
    if (status == SYMCA_OK)
        status = keep_public(self);
    if (status != SYMCA_OK) {
        symca_private_key_free(self);
        return status;
    }
    *out = self;
    return SYMCA_OK;
}

void symca_private_key_free(symca_private_key *self)
{
    if (self == NULL)
        return;
    if (self->handle != NULL)
        gnutls_privkey_deinit(self->handle); /* overwrites the secret numbers */
    free(self->public_bytes);
    free(self);
}

void symca_private_key_public(const symca_private_key *self, symca_crypto_key *out)
{
    *out = self->public_half;
}

symca_status symca_private_key_sign_wtls(const symca_private_key *self, symca_slice bytes, uint8_t **out,
                                         size_t *out_len)
{
    SYMCA_AUTO(datum) gnutls_datum_t signature = {NULL, 0};
    uint8_t digest[SYMCA_MAX_DIGEST_LEN];
    size_t digest_len;

    *out = NULL;
    *out_len = 0;
    symca_status status = symca_crypto_digest(SYMCA_DIGEST_SHA1, bytes, digest, &digest_len);
    if (status != SYMCA_OK)
        return status;

    /* WAP-261 section 11.1.1: RSA signs the bare hash, without a DigestInfo. */
    gnutls_datum_t hash = symca_gnutls_datum(symca_slice_of(digest, digest_len));
    int code =
        gnutls_privkey_sign_hash(self->handle, GNUTLS_DIG_SHA1,
                                 self->public_half.rsa ? GNUTLS_PRIVKEY_SIGN_FLAG_TLS1_RSA : 0, &hash, &signature);
    if (code == GNUTLS_E_PK_SIGN_FAILED)
        return symca_fail(SYMCA_ERROR_MALFORMED, SYMCA_NONE,
                          "the private key does not sign: its numbers do not belong together; get a whole copy of it");
    if (code < 0)
        return symca_gnutls_fail(code, "the signature with the private key");

    /* A copy: the program may have given GnuTLS an allocator that symca_free() does not know. */
    uint8_t *copy = malloc((size_t) signature.size + 1);
    if (copy == NULL)
        return symca_fail_memory();
    memcpy(copy, signature.data, signature.size);
    copy[signature.size] = 0;
    *out = copy;
    *out_len = signature.size;
    return SYMCA_OK;
}
