/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBSYMCA_WPKI_H
#define LIBSYMCA_WPKI_H

/* Building blocks that the WPKI forms share (WAP-217 section 7, WAP-261 sections 8 and 10.5). */

#include "certificate.h"
#include "writer.h"

#include <symca/wpki.h>

/* The one version that WAP-217 defines, of every form. */
#define SYMCA_WPKI_VERSION 1

/* The formats of a Certificate (WAP-261 section 10.5.2). */
enum {
    SYMCA_WPKI_FORMAT_WTLS = 1,
    SYMCA_WPKI_FORMAT_X509 = 2,
    SYMCA_WPKI_FORMAT_X968 = 3,
    SYMCA_WPKI_FORMAT_URL = 4
};

/* CertDisplayName */
typedef struct symca_wpki_name {
    uint16_t charset;
    symca_slice bytes;
} symca_wpki_name;

/* Certificate (WAP-261 section 10.5.2): one of an X.509 and a WTLS certificate, owned. */
typedef struct symca_wpki_certificate {
    symca_certificate *x509;
    struct symca_wtls *wtls;
    symca_x509_reading reading;
} symca_wpki_certificate;

/* What hashed and signed certificates begin with. Slices point into the bytes read; text is owned. */
typedef struct symca_wpki_info {
    uint8_t version;
    symca_wpki_name name;
    char *name_text;
    symca_wpki_certificate certificate;
    symca_slice url;
    const char *url_text; /* in the memory of name_text */
} symca_wpki_info;

/*
 * Fields. `what` names the field in errors: SYMCA_ERROR_TRUNCATED with how many bytes are missing, or inside a part of
 * known length SYMCA_ERROR_MALFORMED, as where a length is below `least`; the offset is that of the field.
 */
symca_status symca_wpki_read_u8(symca_reader *reader, const char *what, uint8_t *out);
symca_status symca_wpki_read_u16(symca_reader *reader, const char *what, uint16_t *out);
symca_status symca_wpki_read_u32(symca_reader *reader, const char *what, uint32_t *out);
symca_status symca_wpki_read_bytes(symca_reader *reader, const char *what, size_t len, symca_slice *out);
symca_status symca_wpki_read_vector8(symca_reader *reader, const char *what, size_t least, symca_slice *out);
symca_status symca_wpki_read_vector16(symca_reader *reader, const char *what, size_t least, symca_slice *out);

/* A version, which must be 1: SYMCA_ERROR_UNSUPPORTED. */
symca_status symca_wpki_read_version(symca_reader *reader, uint8_t *out);

/* Nothing may follow the last field: SYMCA_ERROR_MALFORMED. `what` names the form ("hashed certificate"). */
symca_status symca_wpki_read_end(const symca_reader *reader, const char *what);

/* What a form needs before it is read: SYMCA_ERROR_ARGUMENT, _EMPTY, _LIMIT. */
symca_status symca_wpki_check_input(const uint8_t *data, size_t len, const char *what);

/* Makes name_text and url_text of the fields: UTF-8 that can be shown. */
symca_status symca_wpki_info_decode(symca_wpki_info *self);

symca_status symca_wpki_read_name(symca_reader *reader, symca_wpki_name *out);

/* cert<1..65535>: one X.509 certificate that fills its field. */
symca_status symca_wpki_read_x509(symca_reader *reader, symca_certificate **out);

/*
 * Reads a Certificate. `bare` asks for the variant reading in which DER follows the format byte directly. X9.68 and URL
 * give SYMCA_ERROR_UNSUPPORTED. On failure *out holds nothing.
 */
symca_status symca_wpki_read_certificate(symca_reader *reader, bool bare, symca_wpki_certificate *out);
void symca_wpki_certificate_clear(symca_wpki_certificate *self);

/* Reads a whole form into `form`; `bare` as of symca_wpki_read_certificate(). Can be called again after a failure. */
typedef symca_status symca_wpki_form_reader(void *form, bool bare);

/*
 * Reads a form as specified or, where that fails, bare: the two can only be told apart by which of them takes all bytes.
 * Where neither does, the error is that of the reading that the bytes look like; `info` is at the version of the
 * symca_wpki_info in them.
 */
symca_status symca_wpki_read_either(symca_wpki_form_reader *read, void *form, symca_reader info);

/* version, display name, certificate, URL. On failure *out holds nothing. */
symca_status symca_wpki_read_info(symca_reader *reader, bool bare, symca_wpki_info *out);
void symca_wpki_info_clear(symca_wpki_info *self);

/* Writers; what does not fit a field is checked by the callers with symca_wpki_check_...() before. */
void symca_wpki_write_name(symca_writer *writer, const char *utf8);
void symca_wpki_write_x509(symca_writer *writer, const symca_certificate *certificate);
void symca_wpki_write_wtls(symca_writer *writer, const struct symca_wtls *certificate);
void symca_wpki_write_url(symca_writer *writer, const char *url);

/* version, display name, certificate (exactly one is not NULL), URL. */
void symca_wpki_write_info(symca_writer *writer, const char *name, const symca_certificate *certificate,
                           const struct symca_wtls *wtls, const char *url);

/* Whether a text can be written: UTF-8 without control characters, or SYMCA_ERROR_ARGUMENT. `what` names it. */
symca_status symca_wpki_check_text(const char *text, const char *what);

/* The name to write: given or default, valid UTF-8, cut to `bytes` bytes and `characters` characters; "" on failure. */
symca_status symca_wpki_choose_name(const symca_certificate *certificate, const struct symca_wtls *wtls,
                                    const char *given, size_t bytes, size_t characters,
                                    char out[SYMCA_WPKI_MAX_NAME + 1]);

/* Printable ASCII without blanks of at most 255 bytes; at least `least`. NULL stands for "". */
symca_status symca_wpki_check_url(const char *url, size_t least);

/* Whether the certificate fits its field: SYMCA_ERROR_LIMIT. */
symca_status symca_wpki_check_x509(const symca_certificate *certificate);

#endif /* LIBSYMCA_WPKI_H */
