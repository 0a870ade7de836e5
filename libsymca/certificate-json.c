/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "certificate-json.h"
#include "crypto.h"

#include <symca/s60.h>

static symca_json *signature_algorithm(const symca_certificate *certificate)
{
    symca_json *object = symca_json_object();
    symca_json_set(&object, "oid", symca_json_text(symca_certificate_signature_oid(certificate)));
    symca_json_set(&object, "name", symca_json_text(symca_certificate_signature_name(certificate)));
    return object;
}

static symca_json *key(const symca_certificate *certificate)
{
    symca_json *object = symca_json_object();
    symca_json_set(&object, "algorithm", symca_json_text(symca_certificate_key_name(certificate)));
    symca_json_set(&object, "bits", symca_json_number(symca_certificate_key_bits(certificate)));
    return object;
}

/* null where the digest cannot be had, as MD5 on a system that forbids it; NULL without memory. */
static symca_json *fingerprint(const symca_certificate *certificate, symca_digest digest)
{
    char text[SYMCA_FINGERPRINT_SIZE];
    symca_status status = symca_certificate_fingerprint(certificate, digest, text);
    if (status == SYMCA_ERROR_MEMORY)
        return NULL;
    return status == SYMCA_OK ? symca_json_text(text) : symca_json_null();
}

static symca_json *fingerprints(const symca_certificate *certificate)
{
    symca_json *object = symca_json_object();
    symca_json_set(&object, "md5", fingerprint(certificate, SYMCA_DIGEST_MD5));
    symca_json_set(&object, "sha1", fingerprint(certificate, SYMCA_DIGEST_SHA1));
    symca_json_set(&object, "sha256", fingerprint(certificate, SYMCA_DIGEST_SHA256));
    return object;
}

/* null where so many were checked before that this one is not; the same on every call, whatever is known by now. */
static symca_json *self_signed(const symca_certificate *certificate, unsigned *work)
{
    bool answer;
    unsigned needed = 0;
    if (symca_certificate_is_self_issued(certificate))
        needed = symca_crypto_work(certificate, certificate, NULL);
    if (needed > *work) {
        *work = 0;
        return symca_json_null();
    }
    *work -= needed;
    return symca_crypto_self_signed(certificate, &answer) == SYMCA_OK ? symca_json_bool(answer) : NULL;
}

static symca_json *label(const symca_certificate *certificate)
{
    char text[SYMCA_LABEL_SIZE];
    symca_s60_label(certificate, text);
    return symca_json_text(text);
}

symca_json *symca_certificate_json(const symca_certificate *certificate, size_t index, unsigned *work)
{
    symca_json *object = symca_json_object();
    symca_json_set(&object, "index", symca_json_number((int64_t) index));
    symca_json_set(&object, "version", symca_json_number(symca_certificate_version(certificate)));
    symca_json_set(&object, "serial", symca_json_text(symca_certificate_serial_text(certificate)));
    symca_json_set(&object, "subject", symca_json_text(symca_name_text(symca_certificate_subject(certificate))));
    symca_json_set(&object, "issuer", symca_json_text(symca_name_text(symca_certificate_issuer(certificate))));
    symca_json_set(&object, "not_before", symca_json_time(symca_certificate_not_before(certificate)));
    symca_json_set(&object, "not_after", symca_json_time(symca_certificate_not_after(certificate)));
    symca_json_set(&object, "signature_algorithm", signature_algorithm(certificate));
    symca_json_set(&object, "key", key(certificate));
    symca_json_set(&object, "ca", symca_json_bool(symca_certificate_is_ca(certificate)));
    symca_json_set(&object, "self_issued", symca_json_bool(symca_certificate_is_self_issued(certificate)));
    symca_json_set(&object, "self_signed", self_signed(certificate, work));
    symca_json_set(&object, "fingerprints", fingerprints(certificate));
    symca_json_set(&object, "label", label(certificate));
    symca_json_set(&object, "size", symca_json_number((int64_t) certificate->der.len));
    return object;
}
