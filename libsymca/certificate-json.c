/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "certificate-json.h"
#include "crypto.h"

#include <symca/s60.h>

static void put_signature_algorithm(symca_writer *out, const symca_certificate *certificate)
{
    symca_json_put(out, "signature_algorithm");
    symca_json_open(out);
    symca_json_put_text(out, "oid", symca_certificate_signature_oid(certificate));
    symca_json_put_text(out, "name", symca_certificate_signature_name(certificate));
    symca_json_close(out);
}

static void put_key(symca_writer *out, const symca_certificate *certificate)
{
    symca_json_put(out, "key");
    symca_json_open(out);
    symca_json_put_text(out, "algorithm", symca_certificate_key_name(certificate));
    symca_json_put_number(out, "bits", symca_certificate_key_bits(certificate));
    symca_json_close(out);
}

/* null where the digest cannot be had, as MD5 on a system that forbids it. */
static void put_fingerprint(symca_writer *out, const char *key, const symca_certificate *certificate,
                            symca_digest digest)
{
    char text[SYMCA_FINGERPRINT_SIZE];
    symca_status status = symca_certificate_fingerprint(certificate, digest, text);
    if (status == SYMCA_ERROR_MEMORY)
        symca_writer_fail(out, status);
    symca_json_put_text(out, key, status == SYMCA_OK ? text : NULL);
}

static void put_fingerprints(symca_writer *out, const symca_certificate *certificate)
{
    symca_json_put(out, "fingerprints");
    symca_json_open(out);
    put_fingerprint(out, "md5", certificate, SYMCA_DIGEST_MD5);
    put_fingerprint(out, "sha1", certificate, SYMCA_DIGEST_SHA1);
    put_fingerprint(out, "sha256", certificate, SYMCA_DIGEST_SHA256);
    symca_json_close(out);
}

/* null where so many were checked before that this one is not; the same on every call, whatever is known by now. */
static void put_self_signed(symca_writer *out, const symca_certificate *certificate, unsigned *work)
{
    bool answer;
    unsigned needed = 0;
    if (symca_certificate_is_self_issued(certificate))
        needed = symca_crypto_work(certificate, certificate, NULL);
    if (needed > *work) {
        *work = 0;
        symca_json_put_text(out, "self_signed", NULL);
        return;
    }
    *work -= needed;
    if (symca_crypto_self_signed(certificate, &answer) != SYMCA_OK)
        symca_writer_fail(out, SYMCA_ERROR_MEMORY);
    symca_json_put_bool(out, "self_signed", answer);
}

static void put_label(symca_writer *out, const symca_certificate *certificate)
{
    char text[SYMCA_LABEL_SIZE];
    symca_s60_label(certificate, text);
    symca_json_put_text(out, "label", text);
}

void symca_certificate_write_json(symca_writer *out, const symca_certificate *certificate, size_t index, unsigned *work)
{
    symca_json_open(out);
    symca_json_put_number(out, "index", (int64_t) index);
    symca_json_put_number(out, "version", symca_certificate_version(certificate));
    symca_json_put_text(out, "serial", symca_certificate_serial_text(certificate));
    symca_json_put_text(out, "subject", symca_name_text(symca_certificate_subject(certificate)));
    symca_json_put_text(out, "issuer", symca_name_text(symca_certificate_issuer(certificate)));
    symca_json_put_time(out, "not_before", symca_certificate_not_before(certificate));
    symca_json_put_time(out, "not_after", symca_certificate_not_after(certificate));
    put_signature_algorithm(out, certificate);
    put_key(out, certificate);
    symca_json_put_bool(out, "ca", symca_certificate_is_ca(certificate));
    symca_json_put_bool(out, "self_issued", symca_certificate_is_self_issued(certificate));
    put_self_signed(out, certificate, work);
    put_fingerprints(out, certificate);
    put_label(out, certificate);
    symca_json_put_number(out, "size", (int64_t) certificate->der.len);
    symca_json_close(out);
}
