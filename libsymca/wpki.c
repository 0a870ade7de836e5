/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "wpki.h"

#include "s60.h"
#include "text.h"
#include "utf8.h"
#include "wtls.h"

#include <symca/limits.h>

#include <stdlib.h>
#include <string.h>

/* ---- Fields (WAP-261 section 8) ---- */

/* Where the cursor is inside a part whose length was told, it is that length that is wrong, not the input that is cut. */
static symca_status cut(const symca_reader *reader, const char *what, size_t missing)
{
    if (reader->nested)
        return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(reader),
                          "the %s does not fit into the part that holds it: %zu %s missing", what, missing,
                          missing == 1 ? "byte is" : "bytes are");
    return symca_fail(SYMCA_ERROR_TRUNCATED, symca_reader_offset(reader),
                      "the input ends in the %s: %zu %s missing; get the whole file again", what, missing,
                      missing == 1 ? "byte is" : "bytes are");
}

symca_status symca_wpki_read_u8(symca_reader *reader, const char *what, uint8_t *out)
{
    return symca_reader_u8(reader, out) ? SYMCA_OK : cut(reader, what, 1);
}

symca_status symca_wpki_read_u16(symca_reader *reader, const char *what, uint16_t *out)
{
    return symca_reader_u16(reader, out) ? SYMCA_OK : cut(reader, what, sizeof *out - reader->len);
}

symca_status symca_wpki_read_u32(symca_reader *reader, const char *what, uint32_t *out)
{
    return symca_reader_u32(reader, out) ? SYMCA_OK : cut(reader, what, sizeof *out - reader->len);
}

symca_status symca_wpki_read_bytes(symca_reader *reader, const char *what, size_t len, symca_slice *out)
{
    return symca_reader_bytes(reader, len, out) ? SYMCA_OK : cut(reader, what, len - reader->len);
}

/* opaque<least..>, of which `ahead` has read the length field. */
static symca_status read_vector(symca_reader *reader, symca_reader ahead, const char *what, size_t least, size_t len,
                                symca_slice *out)
{
    if (len < least)
        return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(reader),
                          "the %s has a length of %zu; at least %zu is needed", what, len, least);
    if (!symca_reader_bytes(&ahead, len, out))
        return cut(reader, what, len - ahead.len);
    *reader = ahead;
    return SYMCA_OK;
}

symca_status symca_wpki_read_vector8(symca_reader *reader, const char *what, size_t least, symca_slice *out)
{
    symca_reader ahead = *reader;
    uint8_t len;
    symca_status status = symca_wpki_read_u8(&ahead, what, &len);
    return status == SYMCA_OK ? read_vector(reader, ahead, what, least, len, out) : status;
}

symca_status symca_wpki_read_vector16(symca_reader *reader, const char *what, size_t least, symca_slice *out)
{
    symca_reader ahead = *reader;
    uint16_t len;
    symca_status status = symca_wpki_read_u16(&ahead, what, &len);
    return status == SYMCA_OK ? read_vector(reader, ahead, what, least, len, out) : status;
}

symca_status symca_wpki_read_version(symca_reader *reader, uint8_t *out)
{
    size_t at = symca_reader_offset(reader);
    symca_status status = symca_wpki_read_u8(reader, "version", out);
    if (status == SYMCA_OK && *out != SYMCA_WPKI_VERSION)
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, at, "the form has version %u; only version 1 is defined", *out);
    return status;
}

symca_status symca_wpki_read_end(const symca_reader *reader, const char *what)
{
    if (reader->len == 0)
        return SYMCA_OK;
    return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(reader), "%zu %s the end of the %s; cut the file here",
                      reader->len, reader->len == 1 ? "byte follows" : "bytes follow", what);
}

symca_status symca_wpki_check_input(const uint8_t *data, size_t len, const char *what)
{
    if (data == NULL && len > 0)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the bytes of the %s are NULL", what);
    if (len == 0)
        return symca_fail(SYMCA_ERROR_EMPTY, 0, "there are no bytes where a %s should be", what);
    if (len > SYMCA_DEFAULT_MAX_INPUT)
        return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE, "%zu bytes are too many for a %s; at most %d are read", len,
                          what, SYMCA_DEFAULT_MAX_INPUT);
    return SYMCA_OK;
}

symca_status symca_wpki_read_name(symca_reader *reader, symca_wpki_name *out)
{
    symca_status status = symca_wpki_read_u16(reader, "character set of the display name", &out->charset);
    if (status == SYMCA_OK)
        status = symca_wpki_read_vector8(reader, "display name", 1, &out->bytes);
    return status;
}

/* ---- Certificate (WAP-261 section 10.5.2) ---- */

static symca_status read_bare(symca_reader *reader, symca_wpki_certificate *out)
{
    symca_reader ahead = *reader;
    symca_status status = symca_certificate_read(&ahead, &out->x509);
    if (status != SYMCA_OK)
        return status;

    size_t len = reader->len - ahead.len;
    if (len > SYMCA_MAX_FORM_CERTIFICATE)
        return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(reader),
                          "the certificate has %zu bytes; the form holds at most %d", len, SYMCA_MAX_FORM_CERTIFICATE);
    *reader = ahead;
    out->reading = SYMCA_X509_READING_BARE;
    return SYMCA_OK;
}

symca_status symca_wpki_read_x509(symca_reader *reader, symca_certificate **out)
{
    *out = NULL;
    size_t at = symca_reader_offset(reader);
    symca_slice bytes;
    symca_status status = symca_wpki_read_vector16(reader, "certificate", 1, &bytes);
    if (status != SYMCA_OK)
        return status;

    size_t announced = symca_der_announced(bytes.data, bytes.len);
    if (announced > bytes.len)
        return symca_fail(SYMCA_ERROR_MALFORMED, at,
                          "the field of the certificate has %zu bytes, but the certificate in it says %zu", bytes.len,
                          announced);
    symca_reader inside = symca_reader_inside(reader, bytes);
    status = symca_certificate_read(&inside, out);
    if (status == SYMCA_OK)
        status = symca_wpki_read_end(&inside, "certificate in its field");
    if (status != SYMCA_OK) {
        symca_certificate_unref(*out);
        *out = NULL;
    }
    return status;
}

static symca_status read_with_length(symca_reader *reader, symca_wpki_certificate *out)
{
    out->reading = SYMCA_X509_READING_LENGTH;
    return symca_wpki_read_x509(reader, &out->x509);
}

static symca_status read_format(symca_reader *reader, bool bare, symca_wpki_certificate *out)
{
    size_t at = symca_reader_offset(reader);
    uint8_t format;
    symca_status status = symca_wpki_read_u8(reader, "format of the certificate", &format);
    if (status != SYMCA_OK)
        return status;

    switch (format) {
    case SYMCA_WPKI_FORMAT_WTLS:
        return symca_wtls_read(reader, &out->wtls);
    case SYMCA_WPKI_FORMAT_X509:
        return bare ? read_bare(reader, out) : read_with_length(reader, out);
    case SYMCA_WPKI_FORMAT_X968:
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, at, "the certificate is an X9.68 one, which no phone takes");
    case SYMCA_WPKI_FORMAT_URL:
        return symca_fail(SYMCA_ERROR_UNSUPPORTED, at,
                          "in place of the certificate stands an address; get the certificate from there");
    default:
        return symca_fail(SYMCA_ERROR_MALFORMED, at,
                          "the certificate has the unknown format %u; 1 (WTLS) and 2 (X.509) can be read", format);
    }
}

symca_status symca_wpki_read_certificate(symca_reader *reader, bool bare, symca_wpki_certificate *out)
{
    *out = (symca_wpki_certificate){.reading = SYMCA_X509_READING_NONE};
    symca_status status = read_format(reader, bare, out);
    if (status != SYMCA_OK)
        symca_wpki_certificate_clear(out);
    return status;
}

void symca_wpki_certificate_clear(symca_wpki_certificate *self)
{
    symca_certificate_unref(self->x509);
    symca_wtls_unref(self->wtls);
    *self = (symca_wpki_certificate){.reading = SYMCA_X509_READING_NONE};
}

/* ---- TBHTrustedCAInfo and TBSTrustedCAInfo up to their URL (WAP-217 sections 7.1.3 and 7.1.4) ---- */

symca_status symca_wpki_info_decode(symca_wpki_info *self)
{
    size_t name_size = symca_text_charset(self->name.charset, self->name.bytes, NULL, 0, NULL) + 1;
    size_t url_size = symca_text_charset(SYMCA_CHARSET_ASCII, self->url, NULL, 0, NULL) + 1;
    char *texts = malloc(name_size + url_size);
    if (texts == NULL)
        return symca_fail_memory();
    symca_text_charset(self->name.charset, self->name.bytes, texts, name_size, NULL);
    symca_text_charset(SYMCA_CHARSET_ASCII, self->url, texts + name_size, url_size, NULL);
    self->name_text = texts;
    self->url_text = texts + name_size;
    return SYMCA_OK;
}

static symca_status read_info(symca_reader *reader, bool bare, symca_wpki_info *out)
{
    symca_status status = symca_wpki_read_version(reader, &out->version);
    if (status == SYMCA_OK)
        status = symca_wpki_read_name(reader, &out->name);
    if (status == SYMCA_OK)
        status = symca_wpki_read_certificate(reader, bare, &out->certificate);
    if (status == SYMCA_OK)
        status = symca_wpki_read_vector8(reader, "URL", 0, &out->url);
    return status == SYMCA_OK ? symca_wpki_info_decode(out) : status;
}

symca_status symca_wpki_read_info(symca_reader *reader, bool bare, symca_wpki_info *out)
{
    *out = (symca_wpki_info){.name_text = NULL};
    symca_status status = read_info(reader, bare, out);
    if (status != SYMCA_OK)
        symca_wpki_info_clear(out);
    return status;
}

/* Whether DER stands directly behind the format byte of the info's Certificate, and none behind a length. */
static bool looks_bare(symca_reader reader)
{
    symca_slice version;
    symca_wpki_name name;
    if (!symca_reader_bytes(&reader, 1, &version) || !symca_reader_u16(&reader, &name.charset) ||
        !symca_reader_vector8(&reader, &name.bytes))
        return false;
    const uint8_t *data = reader.data;
    return reader.len > 1 && data[0] == SYMCA_WPKI_FORMAT_X509 && data[1] == SYMCA_DER_SEQUENCE &&
           (reader.len < 4 || data[3] != SYMCA_DER_SEQUENCE);
}

symca_status symca_wpki_read_either(symca_wpki_form_reader *read, void *form, symca_reader info)
{
    symca_error_mute();
    symca_status status = read(form, false);
    if (status != SYMCA_OK && status != SYMCA_ERROR_MEMORY)
        status = read(form, true);
    symca_error_unmute();
    if (status == SYMCA_ERROR_MEMORY)
        return symca_fail_memory();
    return status == SYMCA_OK ? status : read(form, looks_bare(info));
}

void symca_wpki_info_clear(symca_wpki_info *self)
{
    symca_wpki_certificate_clear(&self->certificate);
    free(self->name_text);
    *self = (symca_wpki_info){.name_text = NULL};
}

/* ---- Writing ---- */

static symca_slice slice_of_text(const char *text)
{
    return symca_slice_of((const uint8_t *) text, strlen(text));
}

void symca_wpki_write_name(symca_writer *writer, const char *utf8)
{
    symca_writer_u16(writer, SYMCA_CHARSET_UTF8);
    symca_writer_vector8(writer, slice_of_text(utf8));
}

void symca_wpki_write_x509(symca_writer *writer, const symca_certificate *certificate)
{
    symca_writer_u8(writer, SYMCA_WPKI_FORMAT_X509);
    symca_writer_vector16(writer, certificate->der);
}

void symca_wpki_write_wtls(symca_writer *writer, const symca_wtls *certificate)
{
    size_t len;
    const uint8_t *bytes = symca_wtls_bytes(certificate, &len);
    symca_writer_u8(writer, SYMCA_WPKI_FORMAT_WTLS);
    symca_writer_bytes(writer, bytes, len);
}

void symca_wpki_write_url(symca_writer *writer, const char *url)
{
    symca_writer_vector8(writer, slice_of_text(url != NULL ? url : ""));
}

void symca_wpki_write_info(symca_writer *writer, const char *name, const symca_certificate *certificate,
                           const symca_wtls *wtls, const char *url)
{
    symca_writer_u8(writer, SYMCA_WPKI_VERSION);
    symca_wpki_write_name(writer, name);
    if (certificate != NULL)
        symca_wpki_write_x509(writer, certificate);
    else
        symca_wpki_write_wtls(writer, wtls);
    symca_wpki_write_url(writer, url);
}

static void copy_cut(const char *name, size_t bytes, size_t characters, char *out)
{
    size_t len = symca_text_prefix(name, characters);
    if (len > bytes)
        len = symca_text_fit(name, bytes);
    memcpy(out, name, len);
    out[len] = '\0';
}

/* The common name, or where there is none the service name, or whatever names the subject (WAP-261 section 10.5.1.2). */
static void wtls_name(const symca_wtls *wtls, char out[SYMCA_WPKI_MAX_NAME + 1])
{
    const symca_wtls_identifier *subject = symca_wtls_subject(wtls);
    static const size_t named[] = {3, 0};
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        bool found = symca_wtls_identifier_part_as_is(subject, named[i], out, SYMCA_WPKI_MAX_NAME + 1);
        if (found && strncmp(out, "T=", 2) != 0)
            return;
    }
    const char *text = symca_wtls_identifier_text(subject);
    copy_cut(text[0] != '\0' ? text : "Certificate", SYMCA_WPKI_MAX_NAME, SYMCA_WPKI_MAX_NAME, out);
}

symca_status symca_wpki_check_text(const char *text, const char *what)
{
    symca_slice bytes = slice_of_text(text);
    if (!symca_text_is_utf8(bytes))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the %s is not UTF-8; convert it first", what);

    size_t used;
    for (size_t at = 0; at < bytes.len; at += used) {
        if (symca_utf8_is_control(symca_utf8_decode(bytes.data + at, bytes.len - at, &used)))
            return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                              "the %s holds a control character at byte %zu; leave it out", what, at);
    }
    return SYMCA_OK;
}

symca_status symca_wpki_choose_name(const symca_certificate *certificate, const symca_wtls *wtls, const char *given,
                                    size_t bytes, size_t characters, char out[SYMCA_WPKI_MAX_NAME + 1])
{
    char display[SYMCA_LABEL_SIZE];
    char subject[SYMCA_WPKI_MAX_NAME + 1];
    const char *name = given;

    out[0] = '\0';
    if (given != NULL && given[0] != '\0') {
        symca_status status = symca_wpki_check_text(given, "display name");
        if (status != SYMCA_OK)
            return status;
    } else if (certificate != NULL) {
        symca_display_name_as_is(certificate, display);
        name = display;
    } else {
        wtls_name(wtls, subject);
        name = subject;
    }
    copy_cut(name, bytes, characters, out);
    return SYMCA_OK;
}

symca_status symca_wpki_check_url(const char *url, size_t least)
{
    size_t len = url != NULL ? strnlen(url, SYMCA_WPKI_MAX_URL + 1) : 0;
    if (len > SYMCA_WPKI_MAX_URL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the URL is too long; the form holds %d bytes of it",
                          SYMCA_WPKI_MAX_URL);
    if (len < least)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "a URL is needed here, and none was given");
    for (size_t i = 0; i < len; i++) {
        if (url[i] <= ' ' || url[i] > '~')
            return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                              "the URL holds a character at byte %zu that is not printable ASCII; write it "
                              "percent-encoded",
                              i);
    }
    return SYMCA_OK;
}

symca_status symca_wpki_check_x509(const symca_certificate *certificate)
{
    if (certificate->der.len <= SYMCA_MAX_FORM_CERTIFICATE)
        return SYMCA_OK;
    return symca_fail(SYMCA_ERROR_LIMIT, SYMCA_NONE, "the certificate has %zu bytes; the form holds at most %d",
                      certificate->der.len, SYMCA_MAX_FORM_CERTIFICATE);
}
