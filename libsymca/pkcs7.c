/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "crypto.h"

/*
 * Certificates of a SignedData (RFC 5652 section 5.1), in one pass over its layout. GnuTLS is not asked: it finds each
 * certificate by counting from the first, which is quadratic, and refuses what is not DER.
 */

static symca_status skip(symca_reader *reader, uint8_t tag, const char *what)
{
    symca_tlv value;
    return symca_der_expect(reader, tag, what, &value);
}

/* ContentInfo: the cursor ends on the value of its content. */
static symca_status enter_signed(symca_reader *reader)
{
    symca_tlv oid;

    symca_status status = symca_der_enter(reader, SYMCA_DER_SEQUENCE, "ContentInfo");
    if (status == SYMCA_OK)
        status = symca_der_expect(reader, SYMCA_DER_OID, "contentType", &oid);
    if (status != SYMCA_OK)
        return status;

    const symca_oid *type = symca_oid_find(oid.content);
    if (type == NULL || type->id != SYMCA_OID_PKCS7_SIGNED)
        return symca_fail(
            SYMCA_ERROR_NOT_CERTIFICATE, SYMCA_NONE,
            "this PKCS#7 file holds %s, in which there are no certificates to read; export the certificates "
            "as PKCS#7 SignedData (.p7b) or PEM",
            type != NULL ? type->name : "an unknown kind of content");
    return symca_der_enter(reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0), "content");
}

/* SignedData up to its certificates: *out_present where there are any. */
static symca_status enter_certificates(symca_reader *reader, bool *out_present)
{
    symca_status status = symca_der_enter(reader, SYMCA_DER_SEQUENCE, "SignedData");
    if (status == SYMCA_OK)
        status = skip(reader, SYMCA_DER_INTEGER, "version");
    if (status == SYMCA_OK)
        status = skip(reader, SYMCA_DER_SET, "digestAlgorithms");
    if (status == SYMCA_OK)
        status = skip(reader, SYMCA_DER_SEQUENCE, "encapContentInfo");
    if (status != SYMCA_OK)
        return status;

    *out_present = symca_der_peek(reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0));
    return *out_present ? symca_der_enter(reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0), "certificates") : SYMCA_OK;
}

symca_status symca_crypto_pkcs7(symca_slice bytes, symca_crypto_take take, void *context)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    bool present = false;
    size_t taken = 0;

    symca_status status = enter_signed(&reader);
    if (status == SYMCA_OK)
        status = enter_certificates(&reader, &present);

    while (status == SYMCA_OK && present && reader.len > 0) {
        symca_tlv value;
        status = symca_der_next(&reader, "certificate", &value);
        /* CertificateChoices: the other ones are attribute certificates and formats without a use. */
        if (status != SYMCA_OK || value.tag != SYMCA_DER_SEQUENCE)
            continue;
        taken++;
        status = take(context, value.whole.data, value.whole.len);
        if (status != SYMCA_OK)
            return status;
    }
    if (status == SYMCA_OK && taken == 0)
        status = symca_fail(SYMCA_ERROR_NOT_CERTIFICATE, SYMCA_NONE,
                            "this PKCS#7 file holds no certificate; export it again with its certificates");
    if (status != SYMCA_OK)
        symca_error_place(SYMCA_NONE);
    return status;
}
