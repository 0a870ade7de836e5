/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Certificate responses in JSON: the fields that their type has. */

#include "wpki-json.h"
#include "wtls-json.h"

#include <symca/wpki-response.h>

static const char *kind_name(symca_response_kind kind)
{
    switch (kind) {
    case SYMCA_RESPONSE_CERT_INFO:
        return "cert_info";
    case SYMCA_RESPONSE_CERT:
        return "cert";
    case SYMCA_RESPONSE_REFERRAL:
        return "referral";
    }
    return "unknown";
}

static void set_named(symca_json **object, const symca_response *self)
{
    symca_json_set(object, "character_set", symca_json_number(symca_response_character_set(self)));
    symca_json_set(object, "name", symca_json_text(symca_response_name(self)));
    symca_json_set(object, "ca_domain", symca_wtls_json_identifier(symca_response_ca_domain(self)));
    symca_json_set(object, "subject", symca_wtls_json_identifier(symca_response_subject(self)));
}

static symca_json *certificate_json(const symca_response *self)
{
    symca_wpki_certificate certificate = {symca_certificate_ref(symca_response_certificate(self)), NULL,
                                          SYMCA_X509_READING_LENGTH};
    symca_json *object = symca_wpki_json_certificate(&certificate);
    symca_wpki_certificate_clear(&certificate);
    return object;
}

symca_status symca_response_to_json(const symca_response *self, char **out)
{
    if (self == NULL || out == NULL)
        return symca_wpki_json_refuse(out);

    size_t len;
    symca_response_bytes(self, &len);
    symca_response_kind kind = symca_response_kind_of(self);
    symca_json *object = symca_wpki_json_form("cert-response", symca_response_media_type(), len);
    symca_json_set(&object, "version", symca_json_number(symca_response_version(self)));
    symca_json_set(&object, "type", symca_json_text(kind_name(kind)));
    if (kind != SYMCA_RESPONSE_REFERRAL)
        set_named(&object, self);
    if (kind == SYMCA_RESPONSE_CERT)
        symca_json_set(&object, "certificate", certificate_json(self));
    else
        symca_json_set(&object, "url", symca_json_text(symca_response_url(self)));
    if (kind == SYMCA_RESPONSE_REFERRAL)
        symca_json_set(&object, "seconds_to_wait", symca_json_number(symca_response_seconds(self)));
    return symca_json_finish(object, out);
}
