/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "pem.h"

#include "scan.h"

#include <string.h>

#define DASHES "-----"
#define DASHES_LEN 5
#define BEGIN_MARK "-----BEGIN "
#define BEGIN_LEN 11
#define END_MARK "-----END "
#define END_LEN 9

/* A little more than a line has. */
#define WINDOW 96

/* The label that text begins with, and the dashes that close it, on one line. */
static bool read_label(symca_slice text, symca_slice *out_label)
{
    size_t most = text.len < SYMCA_MAX_PEM_LABEL + DASHES_LEN ? text.len : SYMCA_MAX_PEM_LABEL + DASHES_LEN;
    size_t len = symca_scan_find(symca_slice_of(text.data, most), DASHES);
    if (len == most || memchr(text.data, '\n', len) || memchr(text.data, '\r', len))
        return false;
    *out_label = symca_slice_of(text.data, len);
    return true;
}

/* Up to the first of the two ends of lines. By windows, so that one that never comes is not looked for again and again. */
static size_t line_length(symca_slice text)
{
    for (size_t at = 0; at < text.len; at += WINDOW) {
        const uint8_t *window = text.data + at;
        size_t len = text.len - at < WINDOW ? text.len - at : WINDOW;
        const uint8_t *newline = memchr(window, '\n', len);
        const uint8_t *end = memchr(window, '\r', newline ? (size_t) (newline - window) : len);
        if (end || newline)
            return (size_t) ((end ? end : newline) - text.data);
    }
    return text.len;
}

/* The next line of text, its end not in it, and how many bytes it takes with its end. */
static symca_slice first_line(symca_slice text, size_t *out_taken)
{
    size_t len = line_length(text);
    *out_taken = len < text.len ? len + 1 : len;
    return symca_slice_of(text.data, len);
}

static bool is_blank(symca_slice line)
{
    for (size_t i = 0; i < line.len; i++)
        if (!symca_scan_is_white(line.data[i]) && line.data[i] != '>' && line.data[i] != '|' && line.data[i] != '\\')
            return false;
    return true;
}

/* RFC 1421 headers end with the first line that has no colon, which Base64 never has. */
static symca_slice skip_headers(symca_slice body, bool *out_encrypted)
{
    *out_encrypted = false;
    while (body.len > 0) {
        size_t taken;
        symca_slice line = first_line(body, &taken);
        if (!is_blank(line) && !memchr(line.data, ':', line.len))
            break;
        if (symca_scan_holds(line, "Proc-Type:") && symca_scan_holds(line, "ENCRYPTED"))
            *out_encrypted = true;
        body = symca_scan_from(body, taken);
    }
    return body;
}

/* Some write more than five dashes. */
static symca_slice without_dashes(symca_slice body)
{
    while (body.len > 0 && body.data[body.len - 1] == '-')
        body.len--;
    return body;
}

/*
 * The body that text begins with, up to the next mark, and whether that closes the label. Returns how much of text is
 * done with.
 */
static size_t read_body(symca_slice text, symca_slice label, symca_slice *out_body, bool *out_ended)
{
    size_t at = 0;
    *out_ended = false;

    while ((at += symca_scan_find(symca_scan_from(text, at), DASHES)) < text.len) {
        symca_slice rest = symca_scan_from(text, at);
        symca_slice closing;
        if (symca_scan_starts(rest, END_MARK) && read_label(symca_scan_from(rest, END_LEN), &closing)) {
            *out_body = symca_slice_of(text.data, at);
            *out_ended = symca_slice_equal(label, closing);
            return at + END_LEN + closing.len + DASHES_LEN;
        }
        if (symca_scan_starts(rest, BEGIN_MARK))
            break;
        at++;
    }
    *out_body = symca_slice_of(text.data, at);
    return at;
}

/* Where the next block begins; text.len where there is none. */
static size_t find_block(symca_slice text, symca_slice *out_label)
{
    size_t at = 0;

    while ((at += symca_scan_find(symca_scan_from(text, at), BEGIN_MARK)) < text.len) {
        if (read_label(symca_scan_from(text, at + BEGIN_LEN), out_label))
            break;
        at += BEGIN_LEN;
    }
    return at;
}

bool symca_pem_label(symca_slice text, symca_slice *out)
{
    return find_block(text, out) < text.len;
}

bool symca_pem_next(symca_reader *reader, symca_pem_block *out)
{
    symca_slice text = symca_slice_of(reader->data, reader->len);
    size_t at = find_block(text, &out->label);
    if (at == text.len)
        return false;

    size_t start = at + BEGIN_LEN + out->label.len + DASHES_LEN;
    while (start < text.len && text.data[start] == '-')
        start++;
    size_t taken = read_body(symca_scan_from(text, start), out->label, &out->body, &out->ended);
    out->body = skip_headers(without_dashes(out->body), &out->encrypted);
    if (!out->ended)
        out->body.len = symca_base64_extent(out->body);
    out->offset = symca_reader_offset(reader) + at;
    reader->data += start + taken;
    reader->len -= start + taken;
    return true;
}
