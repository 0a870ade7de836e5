/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wpki-json.h"

#include "hashed.h"
#include "wtls-json.h"

/* ---- Pieces ---- */

symca_json *symca_wpki_json_form(const char *kind, const char *media_type, size_t size)
{
    symca_json *object = symca_json_object();
    symca_json_set(&object, "kind", symca_json_text(kind));
    symca_json_set(&object, "media_type", symca_json_text(media_type));
    symca_json_set(&object, "size", symca_json_number((int64_t) size));
    return object;
}

static const char *reading_name(symca_x509_reading reading)
{
    return reading == SYMCA_X509_READING_BARE ? "bare" : "length";
}

static symca_json *json_of_x509(const symca_certificate *certificate, symca_x509_reading reading)
{
    char sha1[SYMCA_FINGERPRINT_SIZE];
    if (symca_certificate_fingerprint(certificate, SYMCA_DIGEST_SHA1, sha1) != SYMCA_OK)
        return NULL;

    symca_json *object = symca_json_object();
    symca_json_set(&object, "format", symca_json_text("x509"));
    symca_json_set(&object, "reading", symca_json_text(reading_name(reading)));
    symca_json_set(&object, "subject", symca_json_text(symca_name_text(symca_certificate_subject(certificate))));
    symca_json_set(&object, "serial", symca_json_text(symca_certificate_serial_text(certificate)));
    symca_json_set(&object, "sha1", symca_json_text(sha1));
    symca_json_set(&object, "size", symca_json_number((int64_t) certificate->der.len));
    return object;
}

static symca_json *json_of_wtls(const symca_wtls *certificate)
{
    symca_json *object = symca_json_object();
    symca_json_set(&object, "format", symca_json_text("wtls"));
    symca_json_set(&object, "fields", symca_wtls_json(certificate));
    return object;
}

symca_json *symca_wpki_json_certificate(const symca_wpki_certificate *certificate)
{
    if (certificate->x509 != NULL)
        return json_of_x509(certificate->x509, certificate->reading);
    return json_of_wtls(certificate->wtls);
}

void symca_wpki_json_info(symca_json **object, const symca_wpki_info *info)
{
    symca_json_set(object, "version", symca_json_number(info->version));
    symca_json_set(object, "character_set", symca_json_number(info->name.charset));
    symca_json_set(object, "name", symca_json_text(info->name_text));
    symca_json_set(object, "certificate", symca_wpki_json_certificate(&info->certificate));
    symca_json_set(object, "url", symca_json_text(info->url_text));
}

/* ---- Forms ---- */

symca_status symca_wpki_json_refuse(char **out)
{
    if (out != NULL)
        *out = NULL;
    return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "JSON needs a handle and a place for its text");
}

symca_status symca_hashed_to_json(const symca_hashed *self, char **out)
{
    if (self == NULL || out == NULL)
        return symca_wpki_json_refuse(out);

    symca_json *object = symca_wpki_json_form("hashed-certificate", symca_hashed_media_type(), self->len);
    symca_wpki_json_info(&object, &self->info);
    symca_json_set(&object, "hash_algorithm", symca_json_text("sha1"));
    symca_json_set(&object, "hash", symca_json_hex(symca_slice_of(self->hash, SYMCA_SHA1_LEN)));
    symca_json_set(&object, "code", symca_json_text(self->code));
    symca_json_set(&object, "code_groups", symca_json_text(self->groups));
    return symca_json_finish(object, out);
}
