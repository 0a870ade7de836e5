/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "bench.h"

#include <symca/symca.h>

#include <string.h>

/* 2026-01-01, the time for all checks. */
#define AT INT64_C(1767225600)

static symca_bundle *load(const bench_input *input)
{
    symca_bundle *bundle;
    return symca_bundle_load(input->pem, input->pem_len, NULL, &bundle) == SYMCA_OK ? bundle : NULL;
}

static bool take_fields(const symca_certificate *certificate)
{
    char fingerprint[SYMCA_FINGERPRINT_SIZE];
    const char *subject = symca_name_text(symca_certificate_subject(certificate));
    const char *issuer = symca_name_text(symca_certificate_issuer(certificate));
    size_t spki_len;
    const uint8_t *spki = symca_certificate_spki(certificate, &spki_len);
    bench_use(subject, strlen(subject));
    bench_use(issuer, strlen(issuer));
    bench_use_number(symca_certificate_not_before(certificate));
    bench_use_number(symca_certificate_not_after(certificate));
    bench_use(spki, spki_len);
    if (symca_certificate_fingerprint(certificate, SYMCA_DIGEST_SHA1, fingerprint) != SYMCA_OK)
        return false;
    bench_use(fingerprint, sizeof fingerprint);
    return true;
}

static bool take_s60(const symca_certificate *certificate)
{
    uint8_t *der;
    size_t der_len;
    if (symca_s60_encode(certificate, &der, &der_len) != SYMCA_OK)
        return false;
    bench_use(der, der_len);
    symca_free(der);
    return true;
}

static bool take_s40(const symca_certificate *certificate)
{
    symca_hashed *form;
    size_t len;
    if (symca_hashed_new(certificate, NULL, NULL, &form) != SYMCA_OK)
        return false;
    const uint8_t *bytes = symca_hashed_bytes(form, &len);
    bench_use(bytes, len);
    bench_use(symca_hashed_code_groups(form), SYMCA_CODE_GROUPS_SIZE);
    symca_hashed_unref(form);
    return true;
}

/* DER out is the S60 form. */
static bool run_full(const bench_input *input)
{
    symca_bundle *bundle = load(input);
    const symca_certificate *certificate = symca_bundle_certificate(bundle, 0);
    bool done = certificate != NULL && take_fields(certificate) && take_s60(certificate);
    symca_bundle_unref(bundle);
    return done;
}

static bool run_forms(const bench_input *input)
{
    symca_bundle *bundle = load(input);
    const symca_certificate *certificate = symca_bundle_certificate(bundle, 0);
    bool done = certificate != NULL && take_fields(certificate) && take_s60(certificate) && take_s40(certificate);
    symca_bundle_unref(bundle);
    return done;
}

static bool run_load(const bench_input *input)
{
    symca_bundle *bundle = load(input);
    symca_bundle_unref(bundle);
    return bundle != NULL;
}

/*
 * The rules alone. The bundle is kept from one call to the next, so that its signature, which the certificate remembers,
 * is not checked again.
 */
static bool run_check(const bench_input *input)
{
    static const bench_input *loaded[1024];
    static symca_bundle *bundles[1024];
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report;
    size_t slot = (size_t) ((uintptr_t) input / sizeof *input) % 1024;

    options.at = AT;
    if (loaded[slot] != input) {
        symca_bundle_unref(bundles[slot]);
        bundles[slot] = load(input);
        loaded[slot] = input;
    }
    if (symca_bundle_check(bundles[slot], &options, &report) != SYMCA_OK)
        return false;
    bench_use_number(symca_report_verdict(report));
    symca_report_unref(report);
    return true;
}

const bench_contestant bench_symca[] = {{"symca", "full", run_full},
                                        {"symca", "forms", run_forms},
                                        {"symca", "load", run_load},
                                        {"symca", "check", run_check},
                                        {NULL, NULL, NULL}};
