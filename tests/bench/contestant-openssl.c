/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "bench.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <time.h>

static X509 *import(const bench_input *input)
{
    BIO *bio = BIO_new_mem_buf(input->pem, (int) input->pem_len);
    X509 *certificate = bio != NULL ? PEM_read_bio_X509(bio, NULL, NULL, NULL) : NULL;
    BIO_free(bio);
    return certificate;
}

static bool take_name(const X509_NAME *name)
{
    char *text;
    BIO *bio = BIO_new(BIO_s_mem());
    bool done = bio != NULL && X509_NAME_print_ex(bio, name, 0, XN_FLAG_RFC2253) >= 0;
    if (done) {
        long len = BIO_get_mem_data(bio, &text);
        bench_use(text, (size_t) len);
    }
    BIO_free(bio);
    return done;
}

static bool take_time(const ASN1_TIME *time)
{
    struct tm fields;
    if (ASN1_TIME_to_tm(time, &fields) != 1)
        return false;
    bench_use_number(timegm(&fields));
    return true;
}

static bool take_bytes(uint8_t *bytes, int len)
{
    if (len < 0)
        return false;
    bench_use(bytes, (size_t) len);
    OPENSSL_free(bytes);
    return true;
}

static bool take_fields(X509 *certificate)
{
    uint8_t fingerprint[EVP_MAX_MD_SIZE];
    unsigned fingerprint_len;
    uint8_t *spki = NULL;
    uint8_t *der = NULL;

    if (!take_name(X509_get_subject_name(certificate)) || !take_name(X509_get_issuer_name(certificate)) ||
        !take_time(X509_get0_notBefore(certificate)) || !take_time(X509_get0_notAfter(certificate)) ||
        X509_digest(certificate, EVP_sha1(), fingerprint, &fingerprint_len) != 1)
        return false;
    bench_use(fingerprint, fingerprint_len);
    int spki_len = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &spki);
    int der_len = i2d_X509(certificate, &der);
    bool spki_done = take_bytes(spki, spki_len);
    return take_bytes(der, der_len) && spki_done;
}

static bool run_full(const bench_input *input)
{
    X509 *certificate = import(input);
    bool done = certificate != NULL && take_fields(certificate);
    X509_free(certificate);
    return done;
}

const bench_contestant bench_openssl[] = {{"OpenSSL", "full", run_full}, {NULL, NULL, NULL}};
