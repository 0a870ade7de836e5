/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rebuild.h"

#include "departures.h"
#include "fuzz.h"
#include "writer.h"

#include <stdlib.h>
#include <string.h>

bool fuzz_can_rebuild(const symca_certificate *certificate)
{
    symca_departures departures;
    symca_departures_find(certificate, &departures);
    return departures.first[SYMCA_DEPARTURE_INDEFINITE_LENGTH] == SYMCA_NONE &&
           departures.first[SYMCA_DEPARTURE_LONG_LENGTH] == SYMCA_NONE;
}

/* Appends a value whose content is all that `content` holds, and empties that. */
static void put_value(symca_writer *writer, uint8_t tag, symca_writer *content)
{
    uint8_t header[6];
    size_t len = symca_der_header(tag, content->len, header);
    symca_writer_bytes(writer, header, len);
    if (content->len > 0)
        symca_writer_bytes(writer, content->data, content->len);
    symca_writer_clear(content);
}

static void put_slice(symca_writer *writer, uint8_t tag, symca_slice slice)
{
    symca_writer content = SYMCA_WRITER_INIT;
    symca_writer_slice(&content, slice);
    put_value(writer, tag, &content);
}

static void put_attribute(symca_writer *writer, const symca_attribute *attribute)
{
    symca_writer fields = SYMCA_WRITER_INIT;
    put_slice(&fields, SYMCA_DER_OID, attribute->type);
    put_slice(&fields, attribute->tag, attribute->value);
    put_value(writer, SYMCA_DER_SEQUENCE, &fields);
}

/* An RDN without attributes leaves none here: its place is told by the numbers of the others. */
static void put_name(symca_writer *writer, const symca_name *name)
{
    symca_writer rdns = SYMCA_WRITER_INIT;
    size_t at = 0;
    for (size_t rdn = 0; rdn < name->rdn_count; rdn++) {
        symca_writer set = SYMCA_WRITER_INIT;
        for (; at < name->count && name->attributes[at].rdn == rdn; at++)
            put_attribute(&set, &name->attributes[at]);
        put_value(&rdns, SYMCA_DER_SET, &set);
    }
    FUZZ_REQUIRE(at == name->count, "the attributes of a name are in %zu RDNs, and attribute %zu in none",
                 name->rdn_count, at);
    put_value(writer, SYMCA_DER_SEQUENCE, &rdns);
}

static void put_algorithm(symca_writer *writer, const symca_algorithm *algorithm)
{
    symca_writer fields = SYMCA_WRITER_INIT;
    put_slice(&fields, SYMCA_DER_OID, algorithm->type);
    symca_writer_slice(&fields, algorithm->parameters);
    put_value(writer, SYMCA_DER_SEQUENCE, &fields);
}

static void put_validity(symca_writer *writer, const symca_certificate *certificate)
{
    symca_writer times = SYMCA_WRITER_INIT;
    put_slice(&times, certificate->not_before.tag, certificate->not_before.content);
    put_slice(&times, certificate->not_after.tag, certificate->not_after.content);
    put_value(writer, SYMCA_DER_SEQUENCE, &times);
}

/* The octet before the bits, which tells how many of the last one are not used. */
static void put_bits(symca_writer *writer, symca_slice bits)
{
    put_slice(writer, SYMCA_DER_BIT_STRING, symca_slice_of(bits.data - 1, bits.len + 1));
}

static void put_key(symca_writer *writer, const symca_certificate *certificate)
{
    symca_writer fields = SYMCA_WRITER_INIT;
    put_algorithm(&fields, &certificate->key);
    put_bits(&fields, certificate->key_bytes);
    put_value(writer, SYMCA_DER_SEQUENCE, &fields);
}

/* The version's INTEGER is known by its value only where that is one of the three. */
static void put_version(symca_writer *writer, const symca_certificate *certificate)
{
    symca_writer explicit_tag = SYMCA_WRITER_INIT;
    symca_slice whole = certificate->tbs.content;
    if (!certificate->version_present)
        return;
    symca_departures departures;
    symca_departures_find(certificate, &departures);
    if (departures.first[SYMCA_DEPARTURE_VERSION] != SYMCA_NONE) {
        size_t len = symca_der_announced(whole.data, whole.len);
        symca_writer_bytes(writer, whole.data, len);
        return;
    }
    uint8_t version = (uint8_t) (certificate->version - 1);
    put_slice(&explicit_tag, SYMCA_DER_INTEGER, symca_slice_of(&version, 1));
    put_value(writer, SYMCA_DER_CONTEXT_CONSTRUCTED(0), &explicit_tag);
}

static void put_extension(symca_writer *writer, const symca_extension *extension)
{
    symca_writer fields = SYMCA_WRITER_INIT;
    put_slice(&fields, SYMCA_DER_OID, extension->type);
    /* FALSE may be written out, which DER forbids and all read, and a BOOLEAN that is none is kept by its first octet. */
    symca_writer probe = SYMCA_WRITER_INIT;
    put_slice(&probe, SYMCA_DER_OCTET_STRING, extension->value);
    const uint8_t *critical = extension->type.data + extension->type.len;
    size_t rest = extension->whole.len - (size_t) (critical - extension->whole.data);
    if (rest == probe.len + 3)
        put_slice(&fields, SYMCA_DER_BOOLEAN, symca_slice_of(&extension->critical_octet, 1));
    else
        symca_writer_bytes(&fields, critical, rest - probe.len);
    symca_writer_bytes(&fields, probe.data, probe.len);
    symca_writer_clear(&probe);
    put_value(writer, SYMCA_DER_SEQUENCE, &fields);
}

static void put_extensions(symca_writer *writer, const symca_certificate *certificate)
{
    symca_writer list = SYMCA_WRITER_INIT;
    symca_writer explicit_tag = SYMCA_WRITER_INIT;
    if (certificate->extensions_offset == SYMCA_NONE)
        return;
    for (size_t i = 0; i < certificate->extensions.count; i++)
        put_extension(&list, &certificate->extensions.entries[i]);
    put_value(&explicit_tag, SYMCA_DER_SEQUENCE, &list);
    put_value(writer, SYMCA_DER_CONTEXT_CONSTRUCTED(3), &explicit_tag);
}

/* The unique identifiers are not kept: they are what stands between the key and the extensions. */
static void put_unique_ids(symca_writer *writer, const symca_certificate *certificate)
{
    const uint8_t *at = certificate->spki.data + certificate->spki.len;
    const uint8_t *end = certificate->tbs.content.data + certificate->tbs.content.len;
    while (certificate->unique_ids && at < end && *at != SYMCA_DER_CONTEXT_CONSTRUCTED(3)) {
        size_t len = symca_der_announced(at, (size_t) (end - at));
        symca_writer_bytes(writer, at, len);
        at += len;
    }
}

void fuzz_require_rebuilt(const symca_certificate *certificate)
{
    symca_writer tbs = SYMCA_WRITER_INIT;
    symca_writer fields = SYMCA_WRITER_INIT;
    symca_writer whole = SYMCA_WRITER_INIT;

    put_version(&tbs, certificate);
    put_slice(&tbs, SYMCA_DER_INTEGER, certificate->serial);
    put_algorithm(&tbs, &certificate->inner_signature);
    put_name(&tbs, &certificate->issuer);
    put_validity(&tbs, certificate);
    put_name(&tbs, &certificate->subject);
    put_key(&tbs, certificate);
    put_unique_ids(&tbs, certificate);
    put_extensions(&tbs, certificate);
    put_value(&fields, SYMCA_DER_SEQUENCE, &tbs);
    put_algorithm(&fields, &certificate->signature);
    put_bits(&fields, certificate->signature_bytes);
    put_value(&whole, SYMCA_DER_SEQUENCE, &fields);

    FUZZ_REQUIRE(whole.failure == SYMCA_OK && whole.len == certificate->der.len,
                 "its fields are written in %zu bytes, and were read from %zu", whole.len, certificate->der.len);
    FUZZ_REQUIRE(memcmp(whole.data, certificate->der.data, whole.len) == 0, "its fields are written in other bytes");
    symca_writer_clear(&whole);
}
