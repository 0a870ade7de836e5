/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "extensions.h"

#include "identifier.h"
#include "text.h"

/* Room for an IPv6 address as text (RFC 5952), its NUL included. */
#define IPV6_TEXT_SIZE 40

/* What an extension's decoder needs. None of them notes an error: what they return is judged by the list's reader. */
typedef struct decoding {
    symca_reader value; /* what the OCTET STRING holds */
    size_t index;       /* of the extension */
    symca_arena *arena;
    symca_extensions *out;
} decoding;

static bool at_end(const symca_reader *reader)
{
    return reader->len == 0;
}

/* A value that must be all that the reader holds. */
static symca_status read_only(symca_reader *reader, uint8_t tag, const char *what, symca_tlv *out)
{
    symca_status status = symca_der_expect(reader, tag, what, out);
    if (status != SYMCA_OK)
        return status;
    return at_end(reader) ? SYMCA_OK : SYMCA_ERROR_MALFORMED;
}

/* The elements of the SEQUENCE that is all of the reader. */
static symca_status read_sequence(symca_reader *reader, const char *what, symca_reader *out_elements)
{
    symca_tlv sequence;
    symca_status status = read_only(reader, SYMCA_DER_SEQUENCE, what, &sequence);
    if (status == SYMCA_OK)
        *out_elements = symca_reader_inside(reader, sequence.content);
    return status;
}

static symca_status count_values(symca_reader reader, size_t limit, const char *what, size_t *out_count)
{
    size_t count = 0;
    while (!at_end(&reader)) {
        symca_tlv tlv;
        symca_status status = symca_der_next(&reader, what, &tlv);
        if (status != SYMCA_OK)
            return status;
        if (++count > limit)
            return SYMCA_ERROR_LIMIT;
    }
    *out_count = count;
    return SYMCA_OK;
}

/* Text of an ASN.1 string in the arena; NULL while measuring. */
static const char *take_text(symca_arena *arena, uint8_t tag, symca_slice content)
{
    size_t size = symca_text_asn1(tag, content, NULL, 0) + 1;
    char *text = symca_arena_bytes(arena, size);
    if (text != NULL)
        symca_text_asn1(tag, content, text, size);
    return text;
}

static const char *take_hex(symca_arena *arena, symca_slice content)
{
    char *text = symca_arena_bytes(arena, 2 * content.len + 1);
    if (text != NULL)
        symca_text_hex(content, text);
    return text;
}

static char *put_number(char *at, unsigned number, unsigned base)
{
    unsigned digit = number % base;
    if (number >= base)
        at = put_number(at, number / base, base);
    *at = (char) (digit < 10 ? '0' + digit : 'a' + digit - 10);
    return at + 1;
}

static void ipv4_text(const uint8_t *address, char *text)
{
    for (size_t i = 0; i < 4; i++) {
        if (i > 0)
            *text++ = '.';
        text = put_number(text, address[i], 10);
    }
    *text = '\0';
}

/* The longest run of two zero groups or more, the first of equals (RFC 5952 section 4.2). Returns its length. */
static size_t longest_zero_run(const uint16_t groups[8], size_t *out_start)
{
    size_t longest = 0;
    for (size_t i = 0; i < 8; i++) {
        size_t length = 0;
        while (i + length < 8 && groups[i + length] == 0)
            length++;
        if (length > 1 && length > longest) {
            longest = length;
            *out_start = i;
        }
    }
    return longest;
}

static void ipv6_text(const uint8_t *address, char *text)
{
    uint16_t groups[8];
    for (size_t i = 0; i < 8; i++)
        groups[i] = (uint16_t) (address[2 * i] << 8 | address[2 * i + 1]);
    size_t run = 8;
    size_t run_length = longest_zero_run(groups, &run);
    for (size_t i = 0; i < 8; i++) {
        if (run_length > 0 && i == run) {
            *text++ = ':';
            *text++ = ':';
            i += run_length - 1;
            continue;
        }
        if (i > 0 && i != run + run_length)
            *text++ = ':';
        text = put_number(text, groups[i], 16);
    }
    *text = '\0';
}

static const char *take_ip(symca_arena *arena, symca_slice content)
{
    if (content.len != 4 && content.len != 16)
        return take_hex(arena, content);
    char *text = symca_arena_bytes(arena, IPV6_TEXT_SIZE);
    if (text != NULL && content.len == 4)
        ipv4_text(content.data, text);
    if (text != NULL && content.len == 16)
        ipv6_text(content.data, text);
    return text;
}

static symca_status take_identifier(symca_slice content, symca_arena *arena, const char **out)
{
    symca_identifier identifier;
    symca_status status = symca_identifier_read(content, arena, &identifier);
    *out = status == SYMCA_OK ? identifier.oid : NULL;
    return status;
}

/* OtherName: its type-id, and a value of which nothing is known (RFC 5280 section 4.2.1.6). */
static symca_status read_other_name(symca_reader reader, symca_arena *arena, symca_alt_name *out)
{
    symca_tlv type;
    symca_status status = symca_der_expect(&reader, SYMCA_DER_OID, "type-id", &type);
    if (status != SYMCA_OK)
        return status;
    symca_tlv value;
    status = symca_der_expect(&reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0), "value", &value);
    if (status != SYMCA_OK)
        return status;
    return take_identifier(type.content, arena, &out->text);
}

static symca_status read_directory_name(symca_reader reader, symca_arena *arena, symca_alt_name *out)
{
    symca_name name;
    symca_status status = symca_name_read(&reader, "directoryName", arena, &name);
    if (status != SYMCA_OK)
        return status;
    out->text = name.text;
    return at_end(&reader) ? SYMCA_OK : SYMCA_ERROR_MALFORMED;
}

/* GeneralName (RFC 5280 section 4.2.1.6) */
static symca_status read_general_name(symca_reader *reader, symca_arena *arena, symca_alt_name *out)
{
    symca_tlv tlv;
    symca_status status = symca_der_next(reader, "GeneralName", &tlv);
    if (status != SYMCA_OK)
        return status;
    *out = (symca_alt_name){.tag = tlv.tag, .whole = tlv.whole, .content = tlv.content, .text = ""};
    switch (tlv.tag) {
    case SYMCA_DER_CONTEXT_CONSTRUCTED(SYMCA_GENERAL_NAME_OTHER):
        out->kind = SYMCA_GENERAL_NAME_OTHER;
        return read_other_name(symca_reader_inside(reader, tlv.content), arena, out);
    case SYMCA_DER_CONTEXT(SYMCA_GENERAL_NAME_EMAIL):
    case SYMCA_DER_CONTEXT(SYMCA_GENERAL_NAME_DNS):
    case SYMCA_DER_CONTEXT(SYMCA_GENERAL_NAME_URI):
        out->kind = (symca_general_name) (tlv.tag & 0x1f);
        out->text = take_text(arena, SYMCA_DER_IA5_STRING, tlv.content);
        return SYMCA_OK;
    case SYMCA_DER_CONTEXT_CONSTRUCTED(SYMCA_GENERAL_NAME_X400):
    case SYMCA_DER_CONTEXT_CONSTRUCTED(SYMCA_GENERAL_NAME_EDI_PARTY):
        out->kind = (symca_general_name) (tlv.tag & 0x1f);
        return SYMCA_OK;
    case SYMCA_DER_CONTEXT_CONSTRUCTED(SYMCA_GENERAL_NAME_DIRECTORY):
        out->kind = SYMCA_GENERAL_NAME_DIRECTORY;
        return read_directory_name(symca_reader_inside(reader, tlv.content), arena, out);
    case SYMCA_DER_CONTEXT(SYMCA_GENERAL_NAME_IP):
        out->kind = SYMCA_GENERAL_NAME_IP;
        out->text = take_ip(arena, tlv.content);
        return SYMCA_OK;
    case SYMCA_DER_CONTEXT(SYMCA_GENERAL_NAME_OID):
        out->kind = SYMCA_GENERAL_NAME_OID;
        return take_identifier(tlv.content, arena, &out->text);
    default:
        return SYMCA_ERROR_MALFORMED;
    }
}

/* Where an entry goes: into the array, or while measuring into one that is thrown away. */
static symca_alt_name *entry_at(symca_alt_name *entries, size_t index, symca_alt_name *spare)
{
    return entries != NULL ? &entries[index] : spare;
}

symca_status symca_alt_names_read(symca_reader *reader, symca_arena *arena, symca_alt_names *out)
{
    symca_reader names;
    size_t count = 0;
    symca_status status = read_sequence(reader, "GeneralNames", &names);
    if (status == SYMCA_OK)
        status = count_values(names, SYMCA_MAX_GENERAL_NAMES, "GeneralName", &count);
    if (status != SYMCA_OK)
        return status;
    symca_alt_name *entries = symca_arena_take(arena, count, sizeof *entries);
    for (size_t i = 0; i < count; i++) {
        symca_alt_name spare;
        status = read_general_name(&names, arena, entry_at(entries, i, &spare));
        if (status != SYMCA_OK)
            return status;
    }
    out->entries = entries;
    out->count = count;
    return SYMCA_OK;
}

/* pathLenConstraint: any INTEGER that is not negative, however long. */
static symca_status read_path_length(symca_slice content, int64_t *out)
{
    uint64_t value;
    if (content.len == 0 || (content.data[0] & 0x80) != 0)
        return SYMCA_ERROR_MALFORMED;
    if (!symca_der_unsigned(content, &value) || value > INT64_MAX)
        value = INT64_MAX;
    *out = (int64_t) value;
    return SYMCA_OK;
}

/* RFC 5280 section 4.2.1.9 */
static symca_status decode_basic_constraints(decoding *self)
{
    symca_extensions *out = self->out;
    symca_reader fields;
    symca_tlv tlv;
    symca_status status = read_sequence(&self->value, "basicConstraints", &fields);
    if (status == SYMCA_OK && symca_der_peek(&fields, SYMCA_DER_BOOLEAN)) {
        bool strict;
        status = symca_der_next(&fields, "cA", &tlv);
        if (status == SYMCA_OK && !symca_der_boolean(tlv.content, &out->ca, &strict))
            status = SYMCA_ERROR_MALFORMED;
        if (status == SYMCA_OK)
            out->ca_octet = tlv.content.data[0];
    }
    if (status == SYMCA_OK && symca_der_peek(&fields, SYMCA_DER_INTEGER)) {
        status = symca_der_next(&fields, "pathLenConstraint", &tlv);
        if (status == SYMCA_OK)
            status = read_path_length(tlv.content, &out->path_length);
    }
    if (status == SYMCA_OK && !at_end(&fields))
        status = SYMCA_ERROR_MALFORMED;
    if (status != SYMCA_OK)
        out->ca = false;
    return status;
}

/* RFC 5280 section 4.2.1.3. Bits that the string does not have are off. */
static symca_status decode_key_usage(decoding *self)
{
    symca_tlv tlv;
    symca_slice bits;
    unsigned unused;
    symca_status status = read_only(&self->value, SYMCA_DER_BIT_STRING, "keyUsage", &tlv);
    if (status != SYMCA_OK)
        return status;
    if (!symca_der_bit_string(tlv.content, &bits, &unused))
        return SYMCA_ERROR_MALFORMED;
    size_t count = 8 * bits.len - unused;
    for (size_t i = 0; i <= 8 && i < count; i++) {
        if ((bits.data[i / 8] & 0x80 >> i % 8) != 0)
            self->out->key_usage_bits |= 1 << i;
    }
    self->out->key_usage_octets = tlv.content.len;
    return SYMCA_OK;
}

/* RFC 5280 section 4.2.1.12 */
static symca_status decode_ext_key_usage(decoding *self)
{
    symca_extensions *out = self->out;
    symca_reader list;
    size_t count = 0;
    symca_status status = read_sequence(&self->value, "extKeyUsage", &list);
    if (status == SYMCA_OK)
        status = count_values(list, SYMCA_MAX_GENERAL_NAMES, "KeyPurposeId", &count);
    if (status != SYMCA_OK)
        return status;
    symca_purpose *purposes = symca_arena_take(self->arena, count, sizeof *purposes);
    for (size_t i = 0; i < count; i++) {
        symca_purpose spare;
        symca_purpose *purpose = purposes != NULL ? &purposes[i] : &spare;
        symca_tlv tlv;
        status = symca_der_expect(&list, SYMCA_DER_OID, "KeyPurposeId", &tlv);
        if (status != SYMCA_OK)
            return status;
        symca_identifier identifier;
        status = symca_identifier_read(tlv.content, self->arena, &identifier);
        if (status != SYMCA_OK)
            return status;
        *purpose = (symca_purpose){tlv.content, identifier.id, identifier.oid, identifier.name};
    }
    out->purposes = purposes;
    out->purpose_count = count;
    return SYMCA_OK;
}

/* RFC 5280 section 4.2.1.2 */
static symca_status decode_subject_key_id(decoding *self)
{
    symca_tlv tlv;
    symca_status status = read_only(&self->value, SYMCA_DER_OCTET_STRING, "subjectKeyIdentifier", &tlv);
    if (status == SYMCA_OK)
        self->out->subject_key_id_bytes = tlv.content;
    return status;
}

/* RFC 5280 section 4.2.1.1 */
static symca_status decode_authority_key_id(decoding *self)
{
    symca_slice key_id = {NULL, 0};
    symca_slice serial = {NULL, 0};
    symca_reader fields;
    symca_status status = read_sequence(&self->value, "authorityKeyIdentifier", &fields);
    while (status == SYMCA_OK && !at_end(&fields)) {
        symca_tlv tlv;
        status = symca_der_next(&fields, "authorityKeyIdentifier", &tlv);
        if (status != SYMCA_OK)
            break;
        if (tlv.tag == SYMCA_DER_CONTEXT(0))
            key_id = tlv.content;
        else if (tlv.tag == SYMCA_DER_CONTEXT(2))
            serial = tlv.content;
        else if (tlv.tag != SYMCA_DER_CONTEXT_CONSTRUCTED(1))
            status = SYMCA_ERROR_MALFORMED;
    }
    if (status != SYMCA_OK)
        return status;
    self->out->authority_key_id_bytes = key_id;
    self->out->authority_serial = serial;
    return SYMCA_OK;
}

/* AccessDescription (RFC 5280 section 4.2.2.1). *out_url is the place where the issuer's certificate is; or its data is
 * NULL. */
static symca_status read_access(symca_reader *list, symca_slice *out_url)
{
    symca_tlv access;
    symca_tlv method;
    symca_tlv location;
    symca_status status = symca_der_expect(list, SYMCA_DER_SEQUENCE, "AccessDescription", &access);
    if (status != SYMCA_OK)
        return status;
    symca_reader fields = symca_reader_inside(list, access.content);
    status = symca_der_expect(&fields, SYMCA_DER_OID, "accessMethod", &method);
    if (status == SYMCA_OK)
        status = symca_der_next(&fields, "accessLocation", &location);
    if (status != SYMCA_OK)
        return status;
    *out_url = (symca_slice){NULL, 0};
    const symca_oid *row = symca_oid_find(method.content);
    if (row != NULL && row->id == SYMCA_OID_CA_ISSUERS && location.tag == SYMCA_DER_CONTEXT(SYMCA_GENERAL_NAME_URI))
        *out_url = location.content;
    return at_end(&fields) ? SYMCA_OK : SYMCA_ERROR_MALFORMED;
}

static symca_status decode_authority_info(decoding *self)
{
    symca_reader list;
    size_t count = 0;
    symca_status status = read_sequence(&self->value, "authorityInfoAccess", &list);
    if (status == SYMCA_OK)
        status = count_values(list, SYMCA_MAX_GENERAL_NAMES, "AccessDescription", &count);
    if (status != SYMCA_OK)
        return status;
    const char **urls = symca_arena_take(self->arena, count, sizeof *urls);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        symca_slice url;
        status = read_access(&list, &url);
        if (status != SYMCA_OK)
            return status;
        if (url.data == NULL)
            continue;
        const char *text = take_text(self->arena, SYMCA_DER_IA5_STRING, url);
        if (urls != NULL)
            urls[used] = text;
        used++;
    }
    self->out->issuer_urls = urls;
    self->out->issuer_url_count = used;
    return SYMCA_OK;
}

static symca_status decode_subject_alt_name(decoding *self)
{
    return symca_alt_names_read(&self->value, self->arena, &self->out->subject_alt_name);
}

static symca_status decode_issuer_alt_name(decoding *self)
{
    return symca_alt_names_read(&self->value, self->arena, &self->out->issuer_alt_name);
}

/* GeneralSubtree: the base; minimum and maximum have no meaning left (RFC 5280 section 4.2.1.10). */
static symca_status read_subtree(symca_reader *trees, symca_arena *arena, symca_alt_name *out)
{
    symca_tlv tree;
    symca_status status = symca_der_expect(trees, SYMCA_DER_SEQUENCE, "GeneralSubtree", &tree);
    if (status != SYMCA_OK)
        return status;
    symca_reader fields = symca_reader_inside(trees, tree.content);
    return read_general_name(&fields, arena, out);
}

/* permittedSubtrees [0] and excludedSubtrees [1], each in its place or not there. */
static symca_status read_subtree_lists(symca_reader *fields, symca_reader out_lists[2])
{
    for (uint8_t i = 0; i < 2; i++) {
        out_lists[i] = symca_reader_inside(fields, symca_slice_of(fields->data, 0));
        if (!symca_der_peek(fields, SYMCA_DER_CONTEXT_CONSTRUCTED(i)))
            continue;
        symca_tlv list;
        symca_status status = symca_der_next(fields, "GeneralSubtrees", &list);
        if (status != SYMCA_OK)
            return status;
        out_lists[i] = symca_reader_inside(fields, list.content);
    }
    return at_end(fields) ? SYMCA_OK : SYMCA_ERROR_MALFORMED;
}

static symca_status decode_name_constraints(decoding *self)
{
    symca_reader fields;
    symca_reader lists[2];
    size_t counts[2];
    symca_status status = read_sequence(&self->value, "nameConstraints", &fields);
    if (status == SYMCA_OK)
        status = read_subtree_lists(&fields, lists);
    for (size_t i = 0; status == SYMCA_OK && i < 2; i++)
        status = count_values(lists[i], SYMCA_MAX_GENERAL_NAMES / 2, "GeneralSubtree", &counts[i]);
    if (status != SYMCA_OK)
        return status;
    size_t count = counts[0] + counts[1];
    symca_alt_name *entries = symca_arena_take(self->arena, count, sizeof *entries);
    for (size_t i = 0; i < count; i++) {
        symca_alt_name spare;
        status = read_subtree(&lists[i < counts[0] ? 0 : 1], self->arena, entry_at(entries, i, &spare));
        if (status != SYMCA_OK)
            return status;
    }
    self->out->name_constraints.entries = entries;
    self->out->name_constraints.count = count;
    return SYMCA_OK;
}

/* RFC 5280 section 4.2.1.4 */
static symca_status decode_policies(decoding *self)
{
    bool qualifiers = false;
    symca_reader list;
    symca_status status = read_sequence(&self->value, "certificatePolicies", &list);
    while (status == SYMCA_OK && !at_end(&list)) {
        symca_tlv policy;
        symca_tlv identifier;
        status = symca_der_expect(&list, SYMCA_DER_SEQUENCE, "PolicyInformation", &policy);
        if (status != SYMCA_OK)
            break;
        symca_reader fields = symca_reader_inside(&list, policy.content);
        status = symca_der_expect(&fields, SYMCA_DER_OID, "policyIdentifier", &identifier);
        if (status == SYMCA_OK && !at_end(&fields)) {
            symca_reader information;
            qualifiers = true;
            status = read_sequence(&fields, "policyQualifiers", &information);
        }
    }
    if (status == SYMCA_OK)
        self->out->policy_qualifiers = qualifiers;
    return status;
}

/* An extension that is decoded: how, and where its state and position are kept. */
typedef struct known_extension {
    symca_oid_id id;
    symca_status (*decode)(decoding *self);
    size_t state;
    size_t index; /* SYMCA_NONE where no position is kept */
} known_extension;

#define KEPT(field) offsetof(symca_extensions, field)

static const known_extension known_extensions[] = {
    {SYMCA_OID_BASIC_CONSTRAINTS, decode_basic_constraints, KEPT(basic_constraints), KEPT(basic_constraints_index)},
    {SYMCA_OID_KEY_USAGE, decode_key_usage, KEPT(key_usage), KEPT(key_usage_index)},
    {SYMCA_OID_EXT_KEY_USAGE, decode_ext_key_usage, KEPT(ext_key_usage), KEPT(ext_key_usage_index)},
    {SYMCA_OID_SUBJECT_KEY_ID, decode_subject_key_id, KEPT(subject_key_id), KEPT(subject_key_id_index)},
    {SYMCA_OID_AUTHORITY_KEY_ID, decode_authority_key_id, KEPT(authority_key_id), KEPT(authority_key_id_index)},
    {SYMCA_OID_AUTHORITY_INFO, decode_authority_info, KEPT(authority_info), SYMCA_NONE},
    {SYMCA_OID_SUBJECT_ALT_NAME, decode_subject_alt_name, KEPT(subject_alt_name.state),
     KEPT(subject_alt_name.extension)},
    {SYMCA_OID_ISSUER_ALT_NAME, decode_issuer_alt_name, KEPT(issuer_alt_name.state), KEPT(issuer_alt_name.extension)},
    {SYMCA_OID_NAME_CONSTRAINTS, decode_name_constraints, KEPT(name_constraints.state),
     KEPT(name_constraints.extension)},
    {SYMCA_OID_POLICIES, decode_policies, KEPT(policies), KEPT(policies_index)},
};

#define KNOWN_EXTENSIONS (sizeof known_extensions / sizeof known_extensions[0])

static const known_extension *find_known(symca_oid_id id)
{
    for (size_t i = 0; i < KNOWN_EXTENSIONS; i++) {
        if (known_extensions[i].id == id)
            return &known_extensions[i];
    }
    return NULL;
}

static symca_extension_state *state_of(symca_extensions *self, const known_extension *known)
{
    return (symca_extension_state *) (void *) ((char *) self + known->state);
}

/* Decodes an extension of a known type unless one of that type came before. */
static symca_status decode(const symca_reader *list, const symca_extension *extension, size_t index, symca_arena *arena,
                           symca_extensions *out)
{
    const known_extension *known = find_known(extension->id);
    if (known == NULL || *state_of(out, known) != SYMCA_EXTENSION_ABSENT)
        return SYMCA_OK;
    decoding task = {symca_reader_inside(list, extension->value), index, arena, out};
    symca_error_mute();
    symca_status status = known->decode(&task);
    symca_error_unmute();
    if (status == SYMCA_ERROR_LIMIT)
        return symca_fail(status, symca_reader_offset(&task.value),
                          "the extension %s has more entries than the limit of %d, or names of more than %d attributes",
                          symca_oid_find(extension->type)->name, SYMCA_MAX_GENERAL_NAMES, SYMCA_MAX_NAME_ATTRIBUTES);
    *state_of(out, known) = status == SYMCA_OK ? SYMCA_EXTENSION_READ : SYMCA_EXTENSION_UNREADABLE;
    if (known->index != SYMCA_NONE)
        *(uint32_t *) (void *) ((char *) out + known->index) = (uint32_t) index;
    return SYMCA_OK;
}

/* The critical flag in any encoding: every octet but 00 counts as TRUE. */
static symca_status read_critical(symca_reader *fields, symca_extension *out)
{
    out->critical = false;
    out->critical_octet = 0;
    if (!symca_der_peek(fields, SYMCA_DER_BOOLEAN))
        return SYMCA_OK;
    symca_tlv tlv;
    symca_status status = symca_der_next(fields, "critical", &tlv);
    for (size_t i = 0; status == SYMCA_OK && i < tlv.content.len; i++) {
        if (i == 0 || out->critical_octet == 0)
            out->critical_octet = tlv.content.data[i];
    }
    out->critical = out->critical_octet != 0;
    return status;
}

static symca_status read_extension(symca_reader *list, symca_arena *arena, symca_extension *out)
{
    symca_tlv whole;
    symca_tlv type;
    symca_tlv value;
    symca_status status = symca_der_expect(list, SYMCA_DER_SEQUENCE, "Extension", &whole);
    if (status != SYMCA_OK)
        return status;
    symca_reader fields = symca_reader_inside(list, whole.content);
    status = symca_der_expect(&fields, SYMCA_DER_OID, "extnID", &type);
    if (status == SYMCA_OK)
        status = read_critical(&fields, out);
    if (status == SYMCA_OK)
        status = symca_der_expect(&fields, SYMCA_DER_OCTET_STRING, "extnValue", &value);
    if (status != SYMCA_OK)
        return status;
    if (!at_end(&fields))
        return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(&fields),
                          "an Extension has more behind its extnValue; the certificate is damaged");
    symca_identifier identifier;
    if (symca_identifier_read(type.content, arena, &identifier) != SYMCA_OK)
        return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(list) - whole.whole.len,
                          "the extnID of an Extension is no object identifier; the certificate is damaged");
    out->whole = whole.whole;
    out->type = type.content;
    out->value = value.content;
    out->id = identifier.id;
    out->oid = identifier.oid;
    out->name = identifier.name;
    return SYMCA_OK;
}

/* The position of the first extension whose type occurred before. At most SYMCA_MAX_EXTENSIONS, so pairs can be
 * compared. */
static size_t find_duplicate(const symca_extension *entries, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        for (size_t k = 0; k < i; k++) {
            if (entries[k].id == entries[i].id && symca_slice_equal(entries[k].type, entries[i].type))
                return i;
        }
    }
    return SYMCA_NONE;
}

symca_status symca_extensions_read(symca_reader *reader, symca_arena *arena, symca_extensions *out)
{
    *out = (symca_extensions){.duplicate = SYMCA_NONE, .path_length = SYMCA_ABSENT};
    symca_status status = count_values(*reader, SYMCA_MAX_EXTENSIONS, "Extension", &out->count);
    if (status == SYMCA_ERROR_LIMIT)
        return symca_fail(status, symca_reader_offset(reader), "the certificate has more than %d extensions",
                          SYMCA_MAX_EXTENSIONS);
    if (status != SYMCA_OK)
        return status;
    symca_extension *entries = symca_arena_take(arena, out->count, sizeof *entries);
    for (size_t i = 0; i < out->count; i++) {
        symca_extension spare;
        symca_extension *entry = entries != NULL ? &entries[i] : &spare;
        status = read_extension(reader, arena, entry);
        if (status == SYMCA_OK)
            status = decode(reader, entry, i, arena, out);
        if (status != SYMCA_OK)
            return status;
    }
    out->entries = entries;
    if (entries != NULL)
        out->duplicate = find_duplicate(entries, out->count);
    return SYMCA_OK;
}

size_t symca_extensions_find(const symca_extensions *self, symca_oid_id id)
{
    for (size_t i = 0; i < self->count; i++) {
        if (self->entries[i].id == id)
            return i;
    }
    return SYMCA_NONE;
}
