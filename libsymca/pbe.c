/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "pbe.h"
#include "text.h"

#include <string.h>

#define MAX_KEY_LEN 32
#define MAX_BLOCK_LEN 16

#define BYTES(text)                                      \
    {                                                    \
        (const uint8_t *) ("" text), sizeof("" text) - 1 \
    }
#define PKCS5 "\x2a\x86\x48\x86\xf7\x0d\x01\x05"          /* 1.2.840.113549.1.5 */
#define PKCS12_PBE "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01" /* 1.2.840.113549.1.12.1 */
#define NIST_AES "\x60\x86\x48\x01\x65\x03\x04\x01"       /* 2.16.840.1.101.3.4.1 */

/* Algorithms that say everything in one identifier; a 16-byte key of 3DES repeats its first half. */
static const struct {
    symca_slice oid;
    symca_pbe_scheme scheme;
    symca_hash_id hash;
    gnutls_cipher_algorithm_t cipher;
    size_t key_len;
} schemes[] = {
    {BYTES(PKCS12_PBE "\x03"), SYMCA_PBE_PKCS12, SYMCA_HASH_SHA1, GNUTLS_CIPHER_3DES_CBC, 24},
    {BYTES(PKCS12_PBE "\x04"), SYMCA_PBE_PKCS12, SYMCA_HASH_SHA1, GNUTLS_CIPHER_3DES_CBC, 16},
    {BYTES(PKCS12_PBE "\x06"), SYMCA_PBE_PKCS12, SYMCA_HASH_SHA1, GNUTLS_CIPHER_RC2_40_CBC, 5},
    {BYTES(PKCS5 "\x03"), SYMCA_PBE_PBKDF1, SYMCA_HASH_MD5, GNUTLS_CIPHER_DES_CBC, 8},
    {BYTES(PKCS5 "\x0a"), SYMCA_PBE_PBKDF1, SYMCA_HASH_SHA1, GNUTLS_CIPHER_DES_CBC, 8},
};

/* encryptionScheme of PBES2 (RFC 8018 appendix B.2). */
static const struct {
    symca_slice oid;
    gnutls_cipher_algorithm_t cipher;
    size_t key_len;
} ciphers[] = {
    {BYTES("\x2a\x86\x48\x86\xf7\x0d\x03\x07"), GNUTLS_CIPHER_3DES_CBC, 24},
    {BYTES(NIST_AES "\x02"), GNUTLS_CIPHER_AES_128_CBC, 16},
    {BYTES(NIST_AES "\x16"), GNUTLS_CIPHER_AES_192_CBC, 24},
    {BYTES(NIST_AES "\x2a"), GNUTLS_CIPHER_AES_256_CBC, 32},
};

static const symca_slice pbes2 = BYTES(PKCS5 "\x0d");
static const symca_slice pbkdf2 = BYTES(PKCS5 "\x0c");

static size_t put_utf16(uint32_t unit, uint8_t *out)
{
    out[0] = (uint8_t) (unit >> 8);
    out[1] = (uint8_t) unit;
    return 2;
}

/* RFC 7292 appendix B.1; characters beyond 16 bits become surrogates, as other implementations write them. */
static size_t write_utf16(const char *utf8, uint8_t *out)
{
    size_t len = 0;

    for (uint32_t character = symca_text_next(&utf8); character != 0; character = symca_text_next(&utf8)) {
        if (character > 0xffff) {
            len += put_utf16(0xd800 + ((character - 0x10000) >> 10), out + len);
            character = 0xdc00 + ((character - 0x10000) & 0x3ff);
        }
        len += put_utf16(character, out + len);
    }
    return len + put_utf16(0, out + len);
}

symca_status symca_password_check_length(const char *password)
{
    size_t len = strlen(password);
    if (len <= SYMCA_MAX_PASSWORD)
        return SYMCA_OK;
    return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE, "the password has %zu bytes, more than the %d that are taken", len,
                      SYMCA_MAX_PASSWORD);
}

symca_status symca_password_make(const char *utf8, symca_password *out)
{
    memset(out, 0, sizeof *out);
    if (utf8 == NULL)
        return SYMCA_OK;
    symca_status status = symca_password_check_length(utf8);
    if (status != SYMCA_OK)
        return status;
    out->utf8 = symca_slice_of((const uint8_t *) utf8, strlen(utf8));
    if (!symca_text_is_utf8(out->utf8))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the password is not valid UTF-8");

    /* 2 bytes at most for each one of UTF-8: one allocation, so that no growth leaves a copy behind. */
    out->owned = malloc(2 * out->utf8.len + 2);
    if (out->owned == NULL)
        return symca_fail_memory();
    out->utf16 = symca_slice_of(out->owned, write_utf16(utf8, out->owned));
    return SYMCA_OK;
}

void symca_password_clear(symca_password *self)
{
    symca_crypto_wipe(self->owned, self->utf16.len);
    free(self->owned);
    memset(self, 0, sizeof *self);
}

static symca_status malformed(const symca_reader *reader, const char *what)
{
    return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(reader), "the encryption parameters: %s", what);
}

static symca_status unsupported(const symca_reader *reader, const char *what, symca_slice oid)
{
    char text[128];
    const symca_oid *known = symca_oid_find(oid);

    symca_oid_text(oid, text, sizeof text);
    return symca_fail(SYMCA_ERROR_UNSUPPORTED, symca_reader_offset(reader),
                      "the %s %s cannot be used here; write the file again with another one, such as AES-256-CBC", what,
                      known != NULL ? known->name : text);
}

symca_status symca_pbe_read_rounds(symca_reader *reader, uint64_t *out)
{
    symca_tlv value;

    symca_status status = symca_der_expect(reader, SYMCA_DER_INTEGER, "iteration count", &value);
    if (status != SYMCA_OK)
        return status;
    if (!symca_der_unsigned(value.content, out) || *out == 0)
        return malformed(reader, "the iteration count is no number from 1 to 2^64 - 1");
    if (*out > SYMCA_MAX_PKCS12_ITERATIONS)
        return symca_fail(SYMCA_ERROR_LIMIT, symca_reader_offset(reader),
                          "the file asks for %llu rounds of key derivation, more than the %d that are done",
                          (unsigned long long) *out, SYMCA_MAX_PKCS12_ITERATIONS);
    return SYMCA_OK;
}

static symca_status read_salt_and_rounds(symca_reader *reader, symca_pbe *out)
{
    symca_tlv salt;

    symca_status status = symca_der_expect(reader, SYMCA_DER_OCTET_STRING, "salt", &salt);
    if (status != SYMCA_OK)
        return status;
    out->salt = salt.content;
    return symca_pbe_read_rounds(reader, &out->rounds);
}

/* Opens the SEQUENCE of an AlgorithmIdentifier: *inner stands on its parameters. */
static symca_status open_algorithm(symca_reader *reader, const char *what, symca_reader *inner, symca_slice *out_oid)
{
    symca_tlv sequence, oid;

    symca_status status = symca_der_expect(reader, SYMCA_DER_SEQUENCE, what, &sequence);
    if (status != SYMCA_OK)
        return status;
    *inner = symca_reader_inside(reader, sequence.content);
    status = symca_der_expect(inner, SYMCA_DER_OID, what, &oid);
    if (status == SYMCA_OK)
        *out_oid = oid.content;
    return status;
}

/* PBKDF2-params (RFC 8018 appendix A.2). */
static symca_status read_pbkdf2(symca_reader *reader, symca_pbe *out)
{
    symca_reader algorithm, parameters, prf;
    symca_slice oid;
    symca_tlv value;

    symca_status status = open_algorithm(reader, "keyDerivationFunc", &algorithm, &oid);
    if (status != SYMCA_OK)
        return status;
    if (!symca_slice_equal(oid, pbkdf2))
        return unsupported(reader, "key derivation", oid);
    status = symca_der_expect(&algorithm, SYMCA_DER_SEQUENCE, "PBKDF2-params", &value);
    if (status != SYMCA_OK)
        return status;
    parameters = symca_reader_inside(&algorithm, value.content);
    status = read_salt_and_rounds(&parameters, out);
    if (status != SYMCA_OK)
        return status;

    /* keyLength: the cipher tells it as well. */
    if (symca_der_peek(&parameters, SYMCA_DER_INTEGER) &&
        (status = symca_der_next(&parameters, "keyLength", &value)) != SYMCA_OK)
        return status;

    out->hash = symca_hash_get(SYMCA_HASH_SHA1);
    if (parameters.len == 0)
        return SYMCA_OK;
    status = open_algorithm(&parameters, "prf", &prf, &oid);
    if (status != SYMCA_OK)
        return status;
    out->hash = symca_hash_find_hmac(oid);
    return out->hash != NULL ? SYMCA_OK : unsupported(reader, "pseudorandom function", oid);
}

static symca_status read_cipher(symca_reader *reader, symca_pbe *out)
{
    symca_reader algorithm;
    symca_slice oid;
    symca_tlv iv;

    symca_status status = open_algorithm(reader, "encryptionScheme", &algorithm, &oid);
    if (status != SYMCA_OK)
        return status;
    size_t row = 0;
    while (row < sizeof ciphers / sizeof ciphers[0] && !symca_slice_equal(ciphers[row].oid, oid))
        row++;
    if (row == sizeof ciphers / sizeof ciphers[0])
        return unsupported(reader, "cipher", oid);
    out->cipher = ciphers[row].cipher;
    out->key_len = ciphers[row].key_len;

    status = symca_der_expect(&algorithm, SYMCA_DER_OCTET_STRING, "initialisation vector", &iv);
    if (status != SYMCA_OK)
        return status;
    if (iv.content.len != gnutls_cipher_get_block_size(out->cipher))
        return malformed(&algorithm, "the initialisation vector is not as long as a block of the cipher");
    out->iv = iv.content;
    return SYMCA_OK;
}

/* PBES2-params (RFC 8018 appendix A.4). */
static symca_status read_pbes2(symca_reader *parameters, symca_pbe *out)
{
    symca_tlv value;

    symca_status status = symca_der_expect(parameters, SYMCA_DER_SEQUENCE, "PBES2-params", &value);
    if (status != SYMCA_OK)
        return status;
    symca_reader inner = symca_reader_inside(parameters, value.content);
    out->scheme = SYMCA_PBE_PBKDF2;
    status = read_pbkdf2(&inner, out);
    return status == SYMCA_OK ? read_cipher(&inner, out) : status;
}

symca_status symca_pbe_read(symca_reader *reader, symca_pbe *out)
{
    symca_reader parameters;
    symca_slice oid;
    symca_tlv value;

    memset(out, 0, sizeof *out);
    symca_status status = open_algorithm(reader, "encryption AlgorithmIdentifier", &parameters, &oid);
    if (status != SYMCA_OK)
        return status;
    if (symca_slice_equal(oid, pbes2))
        return read_pbes2(&parameters, out);

    size_t row = 0;
    while (row < sizeof schemes / sizeof schemes[0] && !symca_slice_equal(schemes[row].oid, oid))
        row++;
    if (row == sizeof schemes / sizeof schemes[0])
        return unsupported(reader, "encryption", oid);
    out->scheme = schemes[row].scheme;
    out->hash = symca_hash_get(schemes[row].hash);
    out->cipher = schemes[row].cipher;
    out->key_len = schemes[row].key_len;

    status = symca_der_expect(&parameters, SYMCA_DER_SEQUENCE, "PBE parameters", &value);
    if (status != SYMCA_OK)
        return status;
    symca_reader inner = symca_reader_inside(&parameters, value.content);
    return read_salt_and_rounds(&inner, out);
}

/* Fills len bytes with as many copies of the slice as fit, the last one cut. */
static void repeat(symca_slice slice, uint8_t *out, size_t len)
{
    for (size_t i = 0; i < len; i++)
        out[i] = slice.data[i % slice.len];
}

static size_t round_up(size_t len, size_t block)
{
    return (len + block - 1) / block * block;
}

/* block = block + addend + 1, big-endian, the carry out of it dropped. */
static void add_one_more(uint8_t *block, const uint8_t *addend, size_t len)
{
    unsigned carry = 1;

    for (size_t i = len; i-- > 0;) {
        carry += (unsigned) block[i] + addend[i];
        block[i] = (uint8_t) carry;
        carry >>= 8;
    }
}

/* A = H(H(...H(D || I))) with D the purpose, a block long. */
static int hash_rounds(const symca_hash *hash, uint8_t purpose, symca_slice input, uint64_t rounds, uint8_t *out)
{
    uint8_t diversifier[SYMCA_MAX_HASH_BLOCK];
    gnutls_hash_hd_t handle;

    int code = gnutls_hash_init(&handle, hash->gnutls);
    if (code < 0)
        return code;
    memset(diversifier, purpose, hash->block);
    code = gnutls_hash(handle, diversifier, hash->block);
    if (code >= 0 && input.len > 0)
        code = gnutls_hash(handle, input.data, input.len);
    for (uint64_t round = 1; code >= 0 && round < rounds; round++) {
        gnutls_hash_output(handle, out);
        code = gnutls_hash(handle, out, hash->len);
    }
    gnutls_hash_deinit(handle, out);
    return code;
}

symca_status symca_pbe_pkcs12(const symca_hash *hash, uint8_t purpose, const symca_password *password, symca_slice salt,
                              uint64_t rounds, uint8_t *out, size_t out_len)
{
    uint8_t digest[SYMCA_MAX_HASH_LEN];
    uint8_t addend[SYMCA_MAX_HASH_BLOCK];
    size_t salt_len = round_up(salt.len, hash->block);
    size_t input_len = salt_len + round_up(password->utf16.len, hash->block);
    uint8_t *input = malloc(input_len + 1);
    int code = 0;

    if (input == NULL)
        return symca_fail_memory();
    repeat(salt, input, salt_len);
    repeat(password->utf16, input + salt_len, input_len - salt_len);

    while (out_len > 0) {
        code = hash_rounds(hash, purpose, symca_slice_of(input, input_len), rounds, digest);
        if (code < 0)
            break;
        size_t part = out_len < hash->len ? out_len : hash->len;
        memcpy(out, digest, part);
        out += part;
        out_len -= part;

        repeat(symca_slice_of(digest, hash->len), addend, hash->block);
        for (size_t at = 0; at < input_len; at += hash->block)
            add_one_more(input + at, addend, hash->block);
    }
    symca_crypto_wipe(digest, sizeof digest);
    symca_crypto_wipe(addend, sizeof addend);
    symca_crypto_wipe(input, input_len);
    free(input);
    return code >= 0 ? SYMCA_OK : symca_gnutls_fail(code, "the key derivation of PKCS#12");
}

/* PBKDF1 (RFC 8018 section 5.1), whose first 16 bytes are key and initialisation vector. */
static symca_status derive_pbkdf1(const symca_pbe *self, const symca_password *password, uint8_t *key, uint8_t *iv)
{
    uint8_t digest[SYMCA_MAX_HASH_LEN];
    gnutls_hash_hd_t handle;

    int code = gnutls_hash_init(&handle, self->hash->gnutls);
    if (code < 0)
        return symca_gnutls_fail(code, "the key derivation of PKCS#5");
    if (password->utf8.len > 0)
        code = gnutls_hash(handle, password->utf8.data, password->utf8.len);
    if (code >= 0 && self->salt.len > 0)
        code = gnutls_hash(handle, self->salt.data, self->salt.len);
    for (uint64_t round = 1; code >= 0 && round < self->rounds; round++) {
        gnutls_hash_output(handle, digest);
        code = gnutls_hash(handle, digest, self->hash->len);
    }
    gnutls_hash_deinit(handle, digest);
    memcpy(key, digest, 8);
    memcpy(iv, digest + 8, 8);
    symca_crypto_wipe(digest, sizeof digest);
    return code >= 0 ? SYMCA_OK : symca_gnutls_fail(code, "the key derivation of PKCS#5");
}

static symca_status derive_pbkdf2(const symca_pbe *self, const symca_password *password, uint8_t *key)
{
    gnutls_datum_t secret = symca_gnutls_datum(password->utf8);
    gnutls_datum_t salt = symca_gnutls_datum(self->salt);

    int code = gnutls_pbkdf2((gnutls_mac_algorithm_t) self->hash->gnutls, &secret, &salt, (unsigned) self->rounds, key,
                             self->key_len);
    return code >= 0 ? SYMCA_OK : symca_gnutls_fail(code, "the key derivation of PKCS#5");
}

static symca_status derive(const symca_pbe *self, const symca_password *password, uint8_t *key, uint8_t *iv)
{
    switch (self->scheme) {
    case SYMCA_PBE_PBKDF1:
        return derive_pbkdf1(self, password, key, iv);
    case SYMCA_PBE_PBKDF2:
        memcpy(iv, self->iv.data, self->iv.len);
        return derive_pbkdf2(self, password, key);
    default:
        break;
    }

    symca_status status =
        symca_pbe_pkcs12(self->hash, SYMCA_PBE_FOR_KEY, password, self->salt, self->rounds, key, self->key_len);
    if (status == SYMCA_OK)
        status = symca_pbe_pkcs12(self->hash, SYMCA_PBE_FOR_IV, password, self->salt, self->rounds, iv,
                                  gnutls_cipher_get_block_size(self->cipher));
    return status;
}

/* Computations of SHA-256 that take as long as one of this hash function. */
static uint64_t hash_weight(const symca_hash *hash)
{
    if (hash->id == SYMCA_HASH_MD5)
        return 2;
    return hash->len > 32 ? 5 : 1;
}

uint64_t symca_pbe_pkcs12_work(const symca_hash *hash, uint64_t rounds, size_t len)
{
    return rounds * hash_weight(hash) * (round_up(len, hash->len) / hash->len);
}

/* The ciphers of old take as long for a KiB as some 500 hash computations, those of today next to nothing. */
static uint64_t cipher_work(const symca_pbe *self, size_t len)
{
    bool is_slow = gnutls_cipher_get_block_size(self->cipher) == 8;
    return is_slow ? len / 1024 * 512 : 0;
}

static uint64_t derivation_work(const symca_pbe *self)
{
    switch (self->scheme) {
    case SYMCA_PBE_PBKDF1:
        return symca_pbe_pkcs12_work(self->hash, self->rounds, self->hash->len);
    case SYMCA_PBE_PBKDF2: /* an HMAC is two hashes */
        return 2 * symca_pbe_pkcs12_work(self->hash, self->rounds, self->key_len);
    default:
        return symca_pbe_pkcs12_work(self->hash, self->rounds, self->key_len) +
               symca_pbe_pkcs12_work(self->hash, self->rounds, gnutls_cipher_get_block_size(self->cipher));
    }
}

uint64_t symca_pbe_work(const symca_pbe *self, size_t len)
{
    return derivation_work(self) + cipher_work(self, len);
}

static int decrypt_in_place(const symca_pbe *self, uint8_t *key, uint8_t *iv, uint8_t *bytes, size_t len)
{
    SYMCA_AUTO(cipher) gnutls_cipher_hd_t handle = NULL;
    gnutls_datum_t key_datum = {key, (unsigned) self->key_len};
    gnutls_datum_t iv_datum = {iv, gnutls_cipher_get_block_size(self->cipher)};

    if (self->cipher == GNUTLS_CIPHER_3DES_CBC && self->key_len == 16) {
        memcpy(key + 16, key, 8);
        key_datum.size = 24;
    }
    int code = gnutls_cipher_init(&handle, self->cipher, &key_datum, &iv_datum);
    return code >= 0 ? gnutls_cipher_decrypt(handle, bytes, len) : code;
}

/* Bytes before the padding of RFC 8018 section 6.1.1; SYMCA_NONE where it is none. */
static size_t unpadded_len(const uint8_t *bytes, size_t len, size_t block)
{
    size_t padding = bytes[len - 1];

    if (padding == 0 || padding > block)
        return SYMCA_NONE;
    for (size_t i = 0; i < padding; i++)
        if (bytes[len - 1 - i] != padding)
            return SYMCA_NONE;
    return len - padding;
}

symca_status symca_pbe_decrypt(const symca_pbe *self, const symca_password *password, symca_slice bytes, uint8_t **out,
                               size_t *out_len)
{
    uint8_t key[MAX_KEY_LEN];
    uint8_t iv[MAX_BLOCK_LEN];
    size_t block = gnutls_cipher_get_block_size(self->cipher);

    *out = NULL;
    *out_len = 0;
    if (bytes.len == 0 || bytes.len % block != 0)
        return symca_fail(SYMCA_ERROR_MALFORMED, SYMCA_NONE,
                          "the encrypted part has %zu bytes, which are not whole blocks of %zu", bytes.len, block);
    uint8_t *plain = malloc(bytes.len);
    if (plain == NULL)
        return symca_fail_memory();
    memcpy(plain, bytes.data, bytes.len);

    symca_status status = derive(self, password, key, iv);
    if (status == SYMCA_OK) {
        int code = decrypt_in_place(self, key, iv, plain, bytes.len);
        if (code < 0)
            status = symca_gnutls_fail(code, "the decryption");
    }
    symca_crypto_wipe(key, sizeof key);
    symca_crypto_wipe(iv, sizeof iv);

    size_t len = status == SYMCA_OK ? unpadded_len(plain, bytes.len, block) : SYMCA_NONE;
    if (len == SYMCA_NONE) {
        symca_crypto_wipe(plain, bytes.len);
        free(plain);
        return status != SYMCA_OK ? status
                                  : symca_fail(SYMCA_ERROR_PASSWORD_WRONG, SYMCA_NONE,
                                               "the password does not open the encrypted part");
    }
    *out = plain;
    *out_len = len;
    return SYMCA_OK;
}
