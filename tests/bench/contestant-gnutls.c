/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "bench.h"

#include <gnutls/abstract.h>
#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

static bool import(const bench_input *input, gnutls_x509_crt_t *out)
{
    gnutls_datum_t pem = {input->pem, (unsigned) input->pem_len};
    return gnutls_x509_crt_init(out) >= 0 && gnutls_x509_crt_import(*out, &pem, GNUTLS_X509_FMT_PEM) >= 0;
}

static void use_and_free(gnutls_datum_t *datum)
{
    bench_use(datum->data, datum->size);
    gnutls_free(datum->data);
    datum->data = NULL;
}

static bool take_names(gnutls_x509_crt_t certificate)
{
    gnutls_datum_t text = {NULL, 0};
    if (gnutls_x509_crt_get_dn3(certificate, &text, 0) < 0)
        return false;
    use_and_free(&text);
    if (gnutls_x509_crt_get_issuer_dn3(certificate, &text, 0) < 0)
        return false;
    use_and_free(&text);
    return true;
}

static bool take_key(gnutls_x509_crt_t certificate)
{
    gnutls_pubkey_t key;
    gnutls_datum_t spki = {NULL, 0};
    if (gnutls_pubkey_init(&key) < 0)
        return false;
    bool done = gnutls_pubkey_import_x509(key, certificate, 0) >= 0 &&
                gnutls_pubkey_export2(key, GNUTLS_X509_FMT_DER, &spki) >= 0;
    use_and_free(&spki);
    gnutls_pubkey_deinit(key);
    return done;
}

/* As its manual has it. */
static bool run_full(const bench_input *input)
{
    gnutls_x509_crt_t certificate = NULL;
    uint8_t fingerprint[20];
    size_t fingerprint_len = sizeof fingerprint;
    gnutls_datum_t der = {NULL, 0};
    bool done = import(input, &certificate) && take_names(certificate) && take_key(certificate);

    if (done) {
        bench_use_number(gnutls_x509_crt_get_activation_time(certificate));
        bench_use_number(gnutls_x509_crt_get_expiration_time(certificate));
        done = gnutls_x509_crt_get_fingerprint(certificate, GNUTLS_DIG_SHA1, fingerprint, &fingerprint_len) >= 0 &&
               gnutls_x509_crt_export2(certificate, GNUTLS_X509_FMT_DER, &der) >= 0;
        bench_use(fingerprint, fingerprint_len);
        use_and_free(&der);
    }
    gnutls_x509_crt_deinit(certificate);
    return done;
}

static bool take_raw_names(gnutls_x509_crt_t certificate)
{
    gnutls_datum_t name = {NULL, 0};
    if (gnutls_x509_crt_get_raw_dn(certificate, &name) < 0)
        return false;
    use_and_free(&name);
    if (gnutls_x509_crt_get_raw_issuer_dn(certificate, &name) < 0)
        return false;
    use_and_free(&name);
    return true;
}

/* As fast as it gets: the DER is kept and hashed, names are left as they are encoded, the key is left out. */
static bool run_arranged(const bench_input *input)
{
    gnutls_x509_crt_t certificate = NULL;
    uint8_t fingerprint[20];
    gnutls_datum_t pem = {input->pem, (unsigned) input->pem_len};
    gnutls_datum_t der = {NULL, 0};
    bool done = gnutls_pem_base64_decode2("CERTIFICATE", &pem, &der) >= 0 && gnutls_x509_crt_init(&certificate) >= 0 &&
                gnutls_x509_crt_import(certificate, &der, GNUTLS_X509_FMT_DER) >= 0 && take_raw_names(certificate);

    if (done) {
        bench_use_number(gnutls_x509_crt_get_activation_time(certificate));
        bench_use_number(gnutls_x509_crt_get_expiration_time(certificate));
        done = gnutls_hash_fast(GNUTLS_DIG_SHA1, der.data, der.size, fingerprint) >= 0;
        bench_use(fingerprint, sizeof fingerprint);
    }
    use_and_free(&der);
    gnutls_x509_crt_deinit(certificate);
    return done;
}

const bench_contestant bench_gnutls[] = {
    {"GnuTLS", "full", run_full}, {"GnuTLS arranged well", "full", run_arranged}, {NULL, NULL, NULL}};
