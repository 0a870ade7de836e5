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

static void put_certificates(symca_writer *out, const symca_bundle *self)
{
    unsigned work = SYMCA_MAX_SIGNATURE_WORK;
    symca_json_put(out, "certificates");
    symca_writer_text(out, "[");
    for (size_t i = 0; out->failure == SYMCA_OK && i < symca_bundle_count(self); i++) {
        symca_writer_text(out, i > 0 ? "," : "");
        symca_certificate_write_json(out, symca_bundle_certificate(self, i), i, &work);
    }
    symca_writer_text(out, "]");
}

static symca_json *indexes(const size_t *values, size_t count)
{
    symca_json *array = symca_json_array();
    for (size_t i = 0; i < count; i++)
        symca_json_append(&array, symca_json_number((int64_t) values[i]));
    return array;
}

static void put_chain(symca_writer *out, const symca_bundle *self)
{
    const symca_certificate *incomplete = symca_bundle_certificate(self, symca_bundle_incomplete(self));
    const char *missing = incomplete ? symca_name_text(symca_certificate_issuer(incomplete)) : NULL;

    symca_json_put(out, "chain");
    symca_json_open(out);
    symca_json_put_value(out, "order", indexes(self->order, self->count));
    symca_json_put_bool(out, "complete", symca_bundle_is_complete(self));
    symca_json_put_text(out, "missing_issuer", missing);
    symca_json_put_text(out, "issuer_url", symca_certificate_issuer_url(incomplete, 0));
    symca_json_put_value(out, "install", indexes(self->installs, self->install_count));
    symca_json_close(out);
}

symca_status symca_bundle_to_json(const symca_bundle *self, char **out)
{
    if (!out)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the JSON text: out is NULL");
    *out = NULL;
    if (!self)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no bundle to render: self is NULL");

    symca_writer writer = SYMCA_WRITER_INIT;
    symca_json_open(&writer);
    symca_json_put_text(&writer, "kind", symca_kind_string(self->kind));
    symca_json_put_value(&writer, "notes", notes(self));
    put_certificates(&writer, self);
    put_chain(&writer, self);
    if (self->form_json) { /* libsymca's own JSON, in the same style */
        symca_json_put(&writer, "form");
        symca_writer_text(&writer, self->form_json);
    }
    symca_json_close(&writer);
    return symca_writer_finish_text(&writer, out);
}
