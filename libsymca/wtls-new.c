/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing a WTLS certificate (WAP-261 section 10.5.2) and signing it with a private key. */

#include "sized.h"
#include "wtls.h"

static symca_status read_options(const symca_wtls_options *given, symca_wtls_options *options)
{
    *options = (symca_wtls_options) SYMCA_WTLS_OPTIONS_INIT;
    if (!symca_sized_read(given, SYMCA_SIZED_LEAST(symca_wtls_options, issuer), options, sizeof *options))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "symca_wtls_options.size is %zu: begin with SYMCA_WTLS_OPTIONS_INIT", given->size);
    if (options->subject == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "a WTLS certificate needs a subject: \"service; organization; country\"");
    symca_status status = symca_wtls_check_name(options->subject);
    if (status != SYMCA_OK)
        return status;
    if (options->not_before < 0 || options->not_after > UINT32_MAX || options->not_before > options->not_after)
        return symca_fail(
            SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
            "a WTLS certificate is valid from and until times between 1970-01-01 and 2106-02-07, in this order");
    return SYMCA_OK;
}

/* The key that the certificate is about, and whether the signing key may sign for it. */
static symca_status choose_key(const symca_wtls_options *options, const symca_crypto_key *signer, symca_crypto_key *out)
{
    *out = *signer;
    if (options->subject_key)
        symca_wtls_public_key_of_x509(options->subject_key, out);
    if (options->issuer) {
        symca_crypto_key issuer;
        symca_wtls_public_key(options->issuer, &issuer);
        if (!symca_wtls_same_key(&issuer, signer))
            return symca_fail(SYMCA_ERROR_SIGNATURE, SYMCA_NONE, "the private key is not that of the issuer %s",
                              options->issuer->subject.text);
    } else if (!symca_wtls_same_key(out, signer)) {
        return symca_fail(
            SYMCA_ERROR_SIGNATURE, SYMCA_NONE,
            "without an issuer the certificate signs itself, but the private key is not that of the subject");
    }
    return SYMCA_OK;
}

static symca_status write_key(symca_writer *writer, const symca_crypto_key *key)
{
    if (key->rsa) {
        symca_writer_u8(writer, SYMCA_WTLS_KEY_RSA);
        symca_writer_u8(writer, 0);
        symca_writer_vector16(writer, key->exponent);
        symca_writer_vector16(writer, key->modulus);
        return SYMCA_OK;
    }
    uint8_t number = symca_wtls_curve_number(key->curve_oid);
    if (number != 0) {
        symca_writer_u8(writer, SYMCA_WTLS_KEY_ECDSA);
        symca_writer_u8(writer, number);
        symca_writer_vector8(writer, key->point);
        return SYMCA_OK;
    }
    if (key->point.len == 0)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                          "a WTLS certificate holds an RSA or EC key; the key of the subject is neither");
    return symca_fail(SYMCA_ERROR_UNSUPPORTED, SYMCA_NONE,
                      "WTLS has no number for the curve of this key (%s): use RSA, or EC on secp224r1",
                      key->curve_oid ? key->curve_oid : "unnamed");
}

symca_status symca_wtls_sign(symca_writer *writer, size_t begin, const symca_private_key *key)
{
    if (writer->failure != SYMCA_OK)
        return SYMCA_OK; /* told when the writer is finished */
    uint8_t *signature = NULL;
    size_t len = 0;
    symca_slice bytes = symca_slice_of(writer->data + begin, writer->len - begin);
    symca_status status = symca_private_key_sign_wtls(key, bytes, &signature, &len);
    if (status == SYMCA_OK)
        symca_writer_vector16(writer, symca_slice_of(signature, len));
    symca_free(signature);
    return status;
}

static symca_status write_certificate(symca_writer *writer, const symca_wtls_options *options,
                                      const symca_private_key *key)
{
    symca_crypto_key signer, subject;
    symca_private_key_public(key, &signer);
    symca_status status = choose_key(options, &signer, &subject);
    if (status != SYMCA_OK)
        return status;
    symca_writer_u8(writer, SYMCA_WPKI_VERSION);
    symca_writer_u8(writer, signer.rsa ? SYMCA_WTLS_SIGNATURE_RSA_SHA : SYMCA_WTLS_SIGNATURE_ECDSA_SHA);
    if (options->issuer)
        symca_wtls_identifier_write(&options->issuer->subject, writer);
    else
        symca_wtls_write_text(writer, options->subject);
    symca_writer_u32(writer, (uint32_t) options->not_before);
    symca_writer_u32(writer, (uint32_t) options->not_after);
    symca_wtls_write_text(writer, options->subject);
    status = write_key(writer, &subject);
    if (status != SYMCA_OK)
        return status;
    return symca_wtls_sign(writer, 0, key);
}

symca_status symca_wtls_new(const symca_wtls_options *options, const symca_key *key, symca_wtls **out_wtls)
{
    if (out_wtls == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "symca_wtls_new: out_wtls is NULL");
    *out_wtls = NULL;
    if (options == NULL || key == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "symca_wtls_new: a NULL argument");
    symca_wtls_options read;
    symca_status status = read_options(options, &read);
    if (status != SYMCA_OK)
        return status;
    symca_private_key *opened = NULL;
    status = symca_private_key_open(key, &opened);
    if (status != SYMCA_OK)
        return status;
    symca_writer writer = SYMCA_WRITER_INIT;
    status = write_certificate(&writer, &read, opened);
    symca_private_key_free(opened);
    uint8_t *bytes = NULL;
    size_t len = 0;
    if (status == SYMCA_OK)
        status = symca_writer_finish(&writer, &bytes, &len);
    if (status == SYMCA_OK)
        status = symca_wtls_parse(bytes, len, out_wtls);
    symca_free(bytes);
    symca_writer_clear(&writer);
    return status;
}
