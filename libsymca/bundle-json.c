/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "bundle.h"
#include "certificate-json.h"
#include "crypto.h"
#include "json.h"

static symca_json *notes(const symca_bundle *self)
{
    symca_json *array = symca_json_array();
    for (size_t i = 0; i < symca_bundle_note_count(self); i++)
        symca_json_append(&array, symca_json_text(symca_bundle_note(self, i)));
    return array;
}

static symca_json *certificates(const symca_bundle *self)
{
    symca_json *array = symca_json_array();
    unsigned work = SYMCA_MAX_SIGNATURE_WORK;
    for (size_t i = 0; i < symca_bundle_count(self); i++)
        symca_json_append(&array, symca_certificate_json(symca_bundle_certificate(self, i), i, &work));
    return array;
}

static symca_json *indexes(const size_t *values, size_t count)
{
    symca_json *array = symca_json_array();
    for (size_t i = 0; i < count; i++)
        symca_json_append(&array, symca_json_number((int64_t) values[i]));
    return array;
}

static symca_json *chain(const symca_bundle *self)
{
    const symca_certificate *incomplete = symca_bundle_certificate(self, symca_bundle_incomplete(self));
    const char *missing = incomplete ? symca_name_text(symca_certificate_issuer(incomplete)) : NULL;

    symca_json *object = symca_json_object();
    symca_json_set(&object, "order", indexes(self->order, self->count));
    symca_json_set(&object, "complete", symca_json_bool(symca_bundle_is_complete(self)));
    symca_json_set(&object, "missing_issuer", symca_json_text(missing));
    symca_json_set(&object, "issuer_url", symca_json_text(symca_certificate_issuer_url(incomplete, 0)));
    symca_json_set(&object, "install", indexes(self->installs, self->install_count));
    return object;
}

symca_status symca_bundle_to_json(const symca_bundle *self, char **out)
{
    if (!out)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the JSON text: out is NULL");
    *out = NULL;
    if (!self)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no bundle to render: self is NULL");

    symca_json *object = symca_json_object();
    symca_json_set(&object, "kind", symca_json_text(symca_kind_string(self->kind)));
    symca_json_set(&object, "notes", notes(self));
    symca_json_set(&object, "certificates", certificates(self));
    symca_json_set(&object, "chain", chain(self));
    if (self->form_json)
        symca_json_set(&object, "form", symca_json_parse(self->form_json));
    return symca_json_finish(object, out);
}
