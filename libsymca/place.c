/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "rules.h"

/* Where the element begins that has its content there, whatever form its length has; NULL where it is not among values. */
static const uint8_t *element_start(symca_slice values, const uint8_t *content)
{
    symca_reader reader = symca_reader_of(values.data, values.len);
    const uint8_t *start = NULL;
    symca_tlv tlv;

    symca_error_mute();
    while (start == NULL && reader.len > 0 && symca_der_next(&reader, "value", &tlv) == SYMCA_OK) {
        if (content == tlv.content.data)
            start = tlv.whole.data;
        else if (content > tlv.content.data && content <= tlv.content.data + tlv.content.len)
            reader = symca_reader_inside(&reader, tlv.content);
    }
    symca_error_unmute();
    return start;
}

static const uint8_t *signature_start(const symca_certificate *certificate)
{
    if (certificate->signature_bytes.len == 0)
        return NULL;
    /* In front of the bits an octet counts those that are not used. */
    return element_start(certificate->outer.content, certificate->signature_bytes.data - 1);
}

static const uint8_t *extension_part(const symca_certificate *certificate, uint32_t index, bool value)
{
    if (index >= certificate->extensions.count)
        return NULL;
    const symca_extension *extension = &certificate->extensions.entries[index];
    const uint8_t *octets = value ? element_start(extension->whole, extension->value.data) : NULL;
    return octets != NULL ? octets : extension->whole.data;
}

static const uint8_t *attribute_part(const symca_name *name, uint32_t index, bool value)
{
    if (index >= name->count)
        return name->der.data;
    const symca_attribute *attribute = &name->attributes[index];
    return symca_name_part(name, value ? symca_attribute_encoding(attribute).data : symca_attribute_start(attribute));
}

static const uint8_t *entry_part(const symca_alt_names *names, uint32_t index)
{
    return index < names->count ? names->entries[index].whole.data : NULL;
}

static const uint8_t *place_start(const symca_certificate *certificate, symca_place place, uint32_t index)
{
    switch (place) {
    case SYMCA_PLACE_CERTIFICATE:
        return certificate->der.data;
    case SYMCA_PLACE_BYTE:
        return index < certificate->der.len ? certificate->der.data + index : NULL;
    case SYMCA_PLACE_TBS:
        return certificate->tbs.whole.data;
    case SYMCA_PLACE_VERSION:
        return certificate->tbs.content.data;
    case SYMCA_PLACE_SERIAL:
        return element_start(certificate->tbs.content, certificate->serial.data);
    case SYMCA_PLACE_INNER_SIGNATURE:
        return certificate->inner_signature.whole.data;
    case SYMCA_PLACE_ISSUER:
        return certificate->issuer.der.data;
    case SYMCA_PLACE_ISSUER_TYPE:
        return attribute_part(&certificate->issuer, index, false);
    case SYMCA_PLACE_ISSUER_VALUE:
        return attribute_part(&certificate->issuer, index, true);
    case SYMCA_PLACE_NOT_BEFORE:
        return element_start(certificate->tbs.content, certificate->not_before.content.data);
    case SYMCA_PLACE_NOT_AFTER:
        return element_start(certificate->tbs.content, certificate->not_after.content.data);
    case SYMCA_PLACE_SUBJECT:
        return certificate->subject.der.data;
    case SYMCA_PLACE_SUBJECT_TYPE:
        return attribute_part(&certificate->subject, index, false);
    case SYMCA_PLACE_SUBJECT_VALUE:
        return attribute_part(&certificate->subject, index, true);
    case SYMCA_PLACE_KEY_ALGORITHM:
        return certificate->key.whole.data;
    case SYMCA_PLACE_KEY:
        return certificate->spki.data;
    case SYMCA_PLACE_EXTENSIONS:
        return certificate->extensions_offset == SYMCA_NONE ? NULL
                                                            : certificate->der.data + certificate->extensions_offset;
    case SYMCA_PLACE_EXTENSION:
        return extension_part(certificate, index, false);
    case SYMCA_PLACE_EXTENSION_VALUE:
        return extension_part(certificate, index, true);
    case SYMCA_PLACE_ALT_NAME:
        return entry_part(&certificate->extensions.subject_alt_name, index);
    case SYMCA_PLACE_NAME_CONSTRAINT:
        return entry_part(&certificate->extensions.name_constraints, index);
    case SYMCA_PLACE_SIGNATURE_ALGORITHM:
        return certificate->signature.whole.data;
    case SYMCA_PLACE_SIGNATURE:
        return signature_start(certificate);
    case SYMCA_PLACE_NONE:
        break;
    }
    return NULL;
}

size_t symca_place_offset(const symca_certificate *certificate, symca_place place, uint32_t index)
{
    const uint8_t *start = certificate == NULL ? NULL : place_start(certificate, place, index);

    return start == NULL ? SYMCA_NONE : symca_certificate_offset(certificate, start);
}

static void attribute_path(const symca_name *name, const char *field, uint32_t index, const char *part,
                           symca_writer *out)
{
    if (index >= name->count)
        symca_writer_format(out, "tbsCertificate.%s", field);
    else
        symca_writer_format(out, "tbsCertificate.%s.rdnSequence[%u][%u].%s", field, name->attributes[index].rdn,
                            name->attributes[index].position, part);
}

static bool inside(symca_slice part, const uint8_t *at)
{
    return part.data != NULL && at >= part.data && at < part.data + part.len;
}

/* The innermost element with a name that holds a byte. */
static void byte_path(const symca_certificate *certificate, uint32_t index, symca_writer *out)
{
    const uint8_t *at = place_start(certificate, SYMCA_PLACE_BYTE, index);

    if (at == NULL)
        return;
    for (size_t i = 0; i < certificate->extensions.count; i++) {
        if (inside(certificate->extensions.entries[i].whole, at)) {
            symca_writer_format(out, "tbsCertificate.extensions[%zu]", i);
            return;
        }
    }
    if (inside(certificate->issuer.der, at))
        symca_writer_text(out, "tbsCertificate.issuer");
    else if (inside(certificate->subject.der, at))
        symca_writer_text(out, "tbsCertificate.subject");
    else if (inside(certificate->spki, at))
        symca_writer_text(out, "tbsCertificate.subjectPublicKeyInfo");
    else if (inside(certificate->inner_signature.whole, at))
        symca_writer_text(out, "tbsCertificate.signature");
    else if (inside(certificate->signature.whole, at))
        symca_writer_text(out, "signatureAlgorithm");
    else if (certificate->version_present && at < place_start(certificate, SYMCA_PLACE_SERIAL, 0) &&
             inside(certificate->tbs.content, at))
        symca_writer_text(out, "tbsCertificate.version");
    else if (inside(certificate->tbs.whole, at))
        symca_writer_text(out, "tbsCertificate");
}

void symca_place_path(const symca_certificate *certificate, symca_place place, uint32_t index, symca_writer *out)
{
    static const char *const fixed[] = {
        [SYMCA_PLACE_TBS] = "tbsCertificate",
        [SYMCA_PLACE_VERSION] = "tbsCertificate.version",
        [SYMCA_PLACE_SERIAL] = "tbsCertificate.serialNumber",
        [SYMCA_PLACE_INNER_SIGNATURE] = "tbsCertificate.signature",
        [SYMCA_PLACE_ISSUER] = "tbsCertificate.issuer",
        [SYMCA_PLACE_NOT_BEFORE] = "tbsCertificate.validity.notBefore",
        [SYMCA_PLACE_NOT_AFTER] = "tbsCertificate.validity.notAfter",
        [SYMCA_PLACE_SUBJECT] = "tbsCertificate.subject",
        [SYMCA_PLACE_KEY_ALGORITHM] = "tbsCertificate.subjectPublicKeyInfo.algorithm",
        [SYMCA_PLACE_KEY] = "tbsCertificate.subjectPublicKeyInfo",
        [SYMCA_PLACE_EXTENSIONS] = "tbsCertificate.extensions",
        [SYMCA_PLACE_SIGNATURE_ALGORITHM] = "signatureAlgorithm",
        [SYMCA_PLACE_SIGNATURE] = "signatureValue",
    };

    if (certificate == NULL)
        return;
    switch (place) {
    case SYMCA_PLACE_BYTE:
        byte_path(certificate, index, out);
        break;
    case SYMCA_PLACE_ISSUER_TYPE:
        attribute_path(&certificate->issuer, "issuer", index, "type", out);
        break;
    case SYMCA_PLACE_ISSUER_VALUE:
        attribute_path(&certificate->issuer, "issuer", index, "value", out);
        break;
    case SYMCA_PLACE_SUBJECT_TYPE:
        attribute_path(&certificate->subject, "subject", index, "type", out);
        break;
    case SYMCA_PLACE_SUBJECT_VALUE:
        attribute_path(&certificate->subject, "subject", index, "value", out);
        break;
    case SYMCA_PLACE_EXTENSION:
        symca_writer_format(out, "tbsCertificate.extensions[%u]", index);
        break;
    case SYMCA_PLACE_EXTENSION_VALUE:
        symca_writer_format(out, "tbsCertificate.extensions[%u].extnValue", index);
        break;
    case SYMCA_PLACE_ALT_NAME:
        symca_writer_format(out, "tbsCertificate.extensions[%u].extnValue[%u]",
                            certificate->extensions.subject_alt_name.extension, index);
        break;
    case SYMCA_PLACE_NAME_CONSTRAINT:
        symca_writer_format(out, "tbsCertificate.extensions[%u].extnValue",
                            certificate->extensions.name_constraints.extension);
        break;
    default:
        if ((size_t) place < sizeof fixed / sizeof fixed[0] && fixed[place] != NULL)
            symca_writer_text(out, fixed[place]);
        break;
    }
}
