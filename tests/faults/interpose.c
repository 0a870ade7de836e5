/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "interpose.h"

#include "crypto-gnutls.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static fault_plan plan;
static bool armed;
static size_t requests;
static size_t live;

void fault_set(const fault_plan *wanted)
{
    plan = *wanted;
}

void fault_begin(void)
{
    requests = 0;
    armed = true;
}

void fault_end(void)
{
    armed = false;
}

size_t fault_count(void)
{
    return requests;
}

size_t fault_live(void)
{
    return live;
}

static bool is_refused(fault_kind kind)
{
    if (!armed || plan.kind != kind)
        return false;
    size_t request = requests++;
    return request == plan.at || (plan.stays && request > plan.at);
}

static void *counted(void *block)
{
    live += block != NULL;
    return block;
}

/* What the objects of libsymca, and those of this test, take for the C library's. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
char *__real_strdup(const char *text);
char *__real_strndup(const char *text, size_t len);
void __real_free(void *block);

void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
char *__wrap_strdup(const char *text);
char *__wrap_strndup(const char *text, size_t len);
void __wrap_free(void *block);

void *__wrap_malloc(size_t size)
{
    return is_refused(FAULT_ALLOCATION) ? NULL : counted(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
    return is_refused(FAULT_ALLOCATION) ? NULL : counted(__real_calloc(count, size));
}

void *__wrap_realloc(void *block, size_t size)
{
    if (is_refused(FAULT_ALLOCATION))
        return NULL;
    void *grown = __real_realloc(block, size);
    return block == NULL ? counted(grown) : grown;
}

char *__wrap_strdup(const char *text)
{
    return is_refused(FAULT_ALLOCATION) ? NULL : counted(__real_strdup(text));
}

char *__wrap_strndup(const char *text, size_t len)
{
    return is_refused(FAULT_ALLOCATION) ? NULL : counted(__real_strndup(text, len));
}

void __wrap_free(void *block)
{
    live -= block != NULL;
    __real_free(block);
}

/* GnuTLS takes its memory through variables; its own leaks are the sanitizers' to find. */
static void *gnutls_malloc_refusing(size_t size)
{
    return is_refused(FAULT_GNUTLS_ALLOCATION) ? NULL : __real_malloc(size);
}

static void *gnutls_calloc_refusing(size_t count, size_t size)
{
    return is_refused(FAULT_GNUTLS_ALLOCATION) ? NULL : __real_calloc(count, size);
}

static void *gnutls_realloc_refusing(void *block, size_t size)
{
    return is_refused(FAULT_GNUTLS_ALLOCATION) ? NULL : __real_realloc(block, size);
}

static char *gnutls_strdup_refusing(const char *text)
{
    return is_refused(FAULT_GNUTLS_ALLOCATION) ? NULL : __real_strdup(text);
}

void fault_install(void)
{
    json_set_alloc_funcs(__wrap_malloc, __wrap_free);
    gnutls_malloc = gnutls_malloc_refusing;
    gnutls_calloc = gnutls_calloc_refusing;
    gnutls_realloc = gnutls_realloc_refusing;
    gnutls_strdup = gnutls_strdup_refusing;
}

/* A function of GnuTLS that answers with a code below 0 where it fails. */
#define REFUSE(name, parameters, arguments)                                         \
    int __real_##name parameters;                                                   \
    int __wrap_##name parameters;                                                   \
    int __wrap_##name parameters                                                    \
    {                                                                               \
        return is_refused(FAULT_GNUTLS_CALL) ? plan.code : __real_##name arguments; \
    }

/* One that answers with a value, which cannot tell a lack of memory. */
#define REFUSE_AS(type, answer, name, parameters, arguments)                                \
    type __real_##name parameters;                                                          \
    type __wrap_##name parameters;                                                          \
    type __wrap_##name parameters                                                           \
    {                                                                                       \
        bool refused = plan.code != GNUTLS_E_MEMORY_ERROR && is_refused(FAULT_GNUTLS_CALL); \
        return refused ? (answer) : __real_##name arguments;                                \
    }

/* The same for one that makes a handle. */
#define REFUSE_INIT(name, parameters, arguments)                                        \
    int __real_##name parameters;                                                       \
    int __wrap_##name parameters;                                                       \
    int __wrap_##name parameters                                                        \
    {                                                                                   \
        int code = is_refused(FAULT_GNUTLS_CALL) ? plan.code : __real_##name arguments; \
        live += code >= 0;                                                              \
        return code;                                                                    \
    }

#define COUNT_DEINIT(name, parameters, arguments) \
    void __real_##name parameters;                \
    void __wrap_##name parameters;                \
    void __wrap_##name parameters                 \
    {                                             \
        live--;                                   \
        __real_##name arguments;                  \
    }

REFUSE_INIT(gnutls_cipher_init,
            (gnutls_cipher_hd_t * handle, gnutls_cipher_algorithm_t cipher, const gnutls_datum_t *key,
             const gnutls_datum_t *iv),
            (handle, cipher, key, iv))
COUNT_DEINIT(gnutls_cipher_deinit, (gnutls_cipher_hd_t handle), (handle))
REFUSE(gnutls_cipher_decrypt, (gnutls_cipher_hd_t handle, void *bytes, size_t len), (handle, bytes, len))

REFUSE_INIT(gnutls_hash_init, (gnutls_hash_hd_t * handle, gnutls_digest_algorithm_t algorithm), (handle, algorithm))
COUNT_DEINIT(gnutls_hash_deinit, (gnutls_hash_hd_t handle, void *digest), (handle, digest))
REFUSE(gnutls_hash, (gnutls_hash_hd_t handle, const void *text, size_t len), (handle, text, len))
REFUSE(gnutls_hash_fast, (gnutls_digest_algorithm_t algorithm, const void *text, size_t len, void *digest),
       (algorithm, text, len, digest))
REFUSE(gnutls_hmac_fast,
       (gnutls_mac_algorithm_t algorithm, const void *key, size_t key_len, const void *text, size_t len, void *digest),
       (algorithm, key, key_len, text, len, digest))
REFUSE(gnutls_pbkdf2,
       (gnutls_mac_algorithm_t mac, const gnutls_datum_t *key, const gnutls_datum_t *salt, unsigned rounds,
        void *output, size_t len),
       (mac, key, salt, rounds, output, len))

REFUSE_AS(gnutls_ecc_curve_t, GNUTLS_ECC_CURVE_INVALID, gnutls_oid_to_ecc_curve, (const char *oid), (oid))
REFUSE_AS(const char *, NULL, gnutls_ecc_curve_get_oid, (gnutls_ecc_curve_t curve), (curve))

REFUSE_INIT(gnutls_privkey_init, (gnutls_privkey_t * key), (key))
COUNT_DEINIT(gnutls_privkey_deinit, (gnutls_privkey_t key), (key))
REFUSE(gnutls_privkey_get_pk_algorithm, (gnutls_privkey_t key, unsigned *bits), (key, bits))
REFUSE(gnutls_privkey_import_x509, (gnutls_privkey_t key, gnutls_x509_privkey_t from, unsigned flags),
       (key, from, flags))
REFUSE(gnutls_privkey_sign_hash,
       (gnutls_privkey_t signer, gnutls_digest_algorithm_t hash, unsigned flags, const gnutls_datum_t *data,
        gnutls_datum_t *signature),
       (signer, hash, flags, data, signature))

REFUSE_INIT(gnutls_x509_privkey_init, (gnutls_x509_privkey_t * key), (key))
COUNT_DEINIT(gnutls_x509_privkey_deinit, (gnutls_x509_privkey_t key), (key))
REFUSE(gnutls_x509_privkey_import,
       (gnutls_x509_privkey_t key, const gnutls_datum_t *data, gnutls_x509_crt_fmt_t format), (key, data, format))
REFUSE(gnutls_pem_base64_encode2, (const char *header, const gnutls_datum_t *data, gnutls_datum_t *result),
       (header, data, result))
REFUSE(gnutls_x509_privkey_import_openssl,
       (gnutls_x509_privkey_t key, const gnutls_datum_t *data, const char *password), (key, data, password))
REFUSE(gnutls_x509_privkey_import_pkcs8,
       (gnutls_x509_privkey_t key, const gnutls_datum_t *data, gnutls_x509_crt_fmt_t format, const char *password,
        unsigned flags),
       (key, data, format, password, flags))

REFUSE_INIT(gnutls_pubkey_init, (gnutls_pubkey_t * key), (key))
COUNT_DEINIT(gnutls_pubkey_deinit, (gnutls_pubkey_t key), (key))
REFUSE(gnutls_pubkey_import, (gnutls_pubkey_t key, const gnutls_datum_t *data, gnutls_x509_crt_fmt_t format),
       (key, data, format))
REFUSE(gnutls_pubkey_import_ecc_raw,
       (gnutls_pubkey_t key, gnutls_ecc_curve_t curve, const gnutls_datum_t *x, const gnutls_datum_t *y),
       (key, curve, x, y))
REFUSE(gnutls_pubkey_import_rsa_raw, (gnutls_pubkey_t key, const gnutls_datum_t *m, const gnutls_datum_t *e),
       (key, m, e))
REFUSE(gnutls_pubkey_import_privkey, (gnutls_pubkey_t key, gnutls_privkey_t from, unsigned usage, unsigned flags),
       (key, from, usage, flags))
REFUSE(gnutls_pubkey_export_rsa_raw2, (gnutls_pubkey_t key, gnutls_datum_t *m, gnutls_datum_t *e, unsigned flags),
       (key, m, e, flags))
REFUSE(gnutls_pubkey_export_ecc_raw2,
       (gnutls_pubkey_t key, gnutls_ecc_curve_t *curve, gnutls_datum_t *x, gnutls_datum_t *y, unsigned flags),
       (key, curve, x, y, flags))
REFUSE(gnutls_pubkey_set_spki, (gnutls_pubkey_t key, const gnutls_x509_spki_t spki, unsigned flags), (key, spki, flags))
REFUSE(gnutls_pubkey_verify_data2,
       (gnutls_pubkey_t key, gnutls_sign_algorithm_t algorithm, unsigned flags, const gnutls_datum_t *data,
        const gnutls_datum_t *signature),
       (key, algorithm, flags, data, signature))
REFUSE(gnutls_pubkey_verify_hash2,
       (gnutls_pubkey_t key, gnutls_sign_algorithm_t algorithm, unsigned flags, const gnutls_datum_t *hash,
        const gnutls_datum_t *signature),
       (key, algorithm, flags, hash, signature))

REFUSE_INIT(gnutls_x509_spki_init, (gnutls_x509_spki_t * spki), (spki))
COUNT_DEINIT(gnutls_x509_spki_deinit, (gnutls_x509_spki_t spki), (spki))
