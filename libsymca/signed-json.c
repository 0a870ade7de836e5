/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Signed certificates and roll-over blocks in JSON. */

#include "signed.h"
#include "wpki-json.h"
#include "wtls-json.h"

/* Whether all of it verifies, whoever signed it; NULL without memory. */
static symca_json *verifies(const symca_signed *self)
{
    symca_error_mute();
    symca_status status = symca_signed_verify(self, NULL, NULL);
    symca_error_unmute();
    return status != SYMCA_ERROR_MEMORY ? symca_json_bool(status == SYMCA_OK) : NULL;
}

static symca_json *signed_json(const symca_signed *self)
{
    symca_json *object = symca_wpki_json_form("signed-certificate", symca_signed_media_type(), self->bytes.len);
    symca_wpki_json_info(&object, &self->info);
    symca_json_set(&object, "signer", symca_wpki_json_certificate(&self->signer));
    symca_wtls_json_signature(&object, self->signature_kind, self->signature);
    symca_json_set(&object, "verifies", verifies(self));
    return object;
}

symca_status symca_signed_to_json(const symca_signed *self, char **out)
{
    if (self == NULL || out == NULL)
        return symca_wpki_json_refuse(out);
    return symca_json_finish(signed_json(self), out);
}

symca_status symca_rollover_to_json(const symca_rollover *self, char **out)
{
    if (self == NULL || out == NULL)
        return symca_wpki_json_refuse(out);

    size_t len;
    symca_rollover_bytes(self, &len);
    symca_json *items = symca_json_array();
    for (size_t i = 0; i < symca_rollover_count(self); i++)
        symca_json_append(&items, signed_json(symca_rollover_item(self, i)));

    symca_json *object = symca_wpki_json_form("rollover-certificate", symca_rollover_media_type(), len);
    symca_json_set(&object, "items", items);
    return symca_json_finish(object, out);
}
