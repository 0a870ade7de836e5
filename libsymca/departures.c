/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "departures.h"

/* Deeper than any value that a phone decodes in a certificate. */
#define MAX_DEPTH 12

/* A phone's decoder has room for this many (Symbian certman, KNumberOfIDs). */
#define MAX_ARCS 15

/* Identifiers up to this long have at most MAX_ARCS arcs, for the first octet can hold two. */
#define SHORT_IDENTIFIER (MAX_ARCS - 1)

#define CONSTRUCTED 0x20

typedef struct walk {
    const symca_certificate *certificate;
    symca_departures *found;
    bool identifiers; /* whether OBJECT IDENTIFIERs count */
} walk;

static void note(walk *self, symca_departure departure, symca_slice value)
{
    size_t *first = &self->found->first[departure];
    size_t offset = symca_certificate_offset(self->certificate, value.data);
    if (offset < *first)
        *first = offset;
}

/* An arc of 2^31 or more takes five octets; the first has 80 more in it than its arcs. */
static bool may_be_large(symca_slice identifier)
{
    size_t run = 0;
    for (size_t i = 0; i < identifier.len; i++) {
        run = (identifier.data[i] & 0x80) != 0 ? run + 1 : 0;
        if (run == 4)
            return true;
    }
    return false;
}

static void look_at_identifier(walk *self, const symca_tlv *tlv)
{
    if (tlv->content.len <= SHORT_IDENTIFIER && !may_be_large(tlv->content))
        return;
    size_t count;
    bool small;
    if (!symca_oid_arcs(tlv->content, &count, &small))
        return;
    if (count > MAX_ARCS)
        note(self, SYMCA_DEPARTURE_OID_ARCS, tlv->whole);
    if (!small)
        note(self, SYMCA_DEPARTURE_OID_LARGE, tlv->whole);
}

static void look_at_boolean(walk *self, const symca_tlv *tlv)
{
    bool value;
    bool strict = false;
    if (!symca_der_boolean(tlv->content, &value, &strict) || !strict)
        note(self, SYMCA_DEPARTURE_BOOLEAN, tlv->whole);
}

static void look_at(walk *self, const symca_tlv *tlv)
{
    if (tlv->indefinite)
        note(self, SYMCA_DEPARTURE_INDEFINITE_LENGTH, tlv->whole);
    else if (!tlv->minimal)
        note(self, SYMCA_DEPARTURE_LONG_LENGTH, tlv->whole);
    if (tlv->tag == SYMCA_DER_BOOLEAN)
        look_at_boolean(self, tlv);
    if (tlv->tag == SYMCA_DER_OID && self->identifiers)
        look_at_identifier(self, tlv);
}

/* Stops where the bytes are no ASN.1 values, as those of an unknown algorithm's parameters may be. */
static void walk_values(walk *self, symca_reader reader, unsigned depth)
{
    while (reader.len > 0) {
        symca_tlv tlv;
        if (symca_der_next(&reader, "value", &tlv) != SYMCA_OK)
            return;
        look_at(self, &tlv);
        if ((tlv.tag & CONSTRUCTED) != 0 && depth < MAX_DEPTH)
            walk_values(self, symca_reader_inside(&reader, tlv.content), depth + 1);
    }
}

static void walk_slice(walk *self, symca_slice values)
{
    walk_values(self, symca_reader_of(values.data, values.len), 0);
}

/* Only of a purpose does a phone read the identifier at once. */
static void walk_extension(walk *self, symca_extension_state state, symca_oid_id id)
{
    if (state != SYMCA_EXTENSION_READ)
        return;
    const symca_extensions *extensions = &self->certificate->extensions;
    self->identifiers = id == SYMCA_OID_EXT_KEY_USAGE;
    walk_slice(self, extensions->entries[symca_extensions_find(extensions, id)].value);
}

static void walk_extensions(walk *self)
{
    const symca_extensions *extensions = &self->certificate->extensions;
    walk_extension(self, extensions->basic_constraints, SYMCA_OID_BASIC_CONSTRAINTS);
    walk_extension(self, extensions->key_usage, SYMCA_OID_KEY_USAGE);
    walk_extension(self, extensions->ext_key_usage, SYMCA_OID_EXT_KEY_USAGE);
    walk_extension(self, extensions->subject_key_id, SYMCA_OID_SUBJECT_KEY_ID);
    walk_extension(self, extensions->authority_key_id, SYMCA_OID_AUTHORITY_KEY_ID);
    walk_extension(self, extensions->authority_info, SYMCA_OID_AUTHORITY_INFO);
    walk_extension(self, extensions->subject_alt_name.state, SYMCA_OID_SUBJECT_ALT_NAME);
    walk_extension(self, extensions->issuer_alt_name.state, SYMCA_OID_ISSUER_ALT_NAME);
    walk_extension(self, extensions->name_constraints.state, SYMCA_OID_NAME_CONSTRAINTS);
    walk_extension(self, extensions->policies, SYMCA_OID_POLICIES);
}

/* RFC 5280 section 4.1.2.1: 0, 1 or 2. */
static void look_at_version(walk *self)
{
    symca_slice fields = self->certificate->tbs.content;
    symca_reader reader = symca_reader_of(fields.data, fields.len);
    symca_tlv version;
    if (!self->certificate->version_present ||
        symca_der_enter(&reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0), "version") != SYMCA_OK ||
        symca_der_expect(&reader, SYMCA_DER_INTEGER, "version", &version) != SYMCA_OK)
        return;
    if (version.content.len != 1 || version.content.data[0] > 2)
        note(self, SYMCA_DEPARTURE_VERSION, version.whole);
}

void symca_departures_find(const symca_certificate *certificate, symca_departures *out)
{
    walk all = {certificate, out, true};
    for (size_t i = 0; i < SYMCA_DEPARTURE_COUNT; i++)
        out->first[i] = SYMCA_NONE;

    symca_error_mute();
    walk_slice(&all, certificate->der);
    look_at_version(&all);
    walk_extensions(&all);
    if (certificate->rsa_modulus.data != NULL)
        walk_slice(&all, certificate->key_bytes);
    symca_error_unmute();
}
