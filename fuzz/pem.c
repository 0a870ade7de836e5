/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PEM framing and Base64: blocks lie in the input, and what is written as PEM is read back. */
#include "fuzz.h"

#include "pem.h"

#include <stdlib.h>
#include <string.h>

static void require_inside(fuzz_input input, symca_slice part, const char *what)
{
    FUZZ_REQUIRE(part.data >= input.data && part.data + part.len <= input.data + input.len,
                 "the %s of a block lies outside the input", what);
}

static void decode(symca_slice body)
{
    uint8_t *out;
    size_t len;
    symca_status status = symca_base64_decode(body, &out, &len);
    size_t extent = symca_base64_extent(body);
    FUZZ_REQUIRE(extent <= body.len, "%zu of %zu bytes are Base64", extent, body.len);
    if (!fuzz_see_status("Base64", status, body.len)) {
        FUZZ_REQUIRE(out == NULL && len == 0, "what fails leaves something");
        return;
    }
    FUZZ_REQUIRE(extent == body.len, "it decodes, and only %zu of %zu bytes are Base64", extent, body.len);
    FUZZ_REQUIRE(symca_base64_is(body, len) && !symca_base64_is(body, len + 1), "it decodes to another length");
    FUZZ_REQUIRE(out[len] == 0, "no NUL stands behind the bytes");
    fuzz_see_bytes("decoded", out, len);
    symca_free(out);
}

static void see_blocks(fuzz_input input)
{
    symca_pem_block block;
    symca_reader reader = symca_reader_of(input.data, input.len);
    size_t before = SYMCA_NONE;
    for (size_t left = reader.len; symca_pem_next(&reader, &block); left = reader.len) {
        FUZZ_REQUIRE(reader.len < left, "a block takes nothing of the input");
        FUZZ_REQUIRE(before == SYMCA_NONE || block.offset > before, "a block begins before the last one");
        before = block.offset;
        require_inside(input, block.label, "label");
        require_inside(input, block.body, "body");
        FUZZ_REQUIRE(block.label.len <= SYMCA_MAX_PEM_LABEL, "a label has %zu bytes", block.label.len);
        fuzz_see_bytes("label", block.label.data, block.label.len);
        fuzz_see_number("ended", block.ended);
        fuzz_see_number("encrypted", block.encrypted);
        fuzz_see_number("offset", (int64_t) block.offset);
        decode(block.body);
    }
}

/* RFC 4648 section 4, in lines of so many characters. */
static size_t encode(fuzz_input bytes, size_t line, const char *end, char *text)
{
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char *to = text;
    for (size_t at = 0; at < bytes.len; at += 3) {
        size_t have = bytes.len - at < 3 ? bytes.len - at : 3;
        uint32_t bits = (uint32_t) bytes.data[at] << 16 | (have > 1 ? (uint32_t) bytes.data[at + 1] << 8 : 0) |
                        (have > 2 ? bytes.data[at + 2] : 0U);
        for (size_t i = 0; i < 4; i++)
            *to++ = i <= have ? alphabet[bits >> (18 - 6 * i) & 63] : '=';
        if ((at / 3 + 1) % line == 0)
            to = stpcpy(to, end);
    }
    return (size_t) (stpcpy(to, end) - text);
}

/* Bytes to PEM to bytes. */
static void round_trip(fuzz_input bytes)
{
    static const char *const ends[] = {"\n", "\r\n", "\r", "\n> ", "\\n", "\n    "};
    size_t line = 1 + fuzz_take_byte(&bytes) % 24;
    const char *end = ends[fuzz_take_byte(&bytes) % (sizeof ends / sizeof ends[0])];
    char *text = malloc(128 + 4 * (bytes.len / 3 + 1) + (bytes.len / 3 + 4) * strlen(end));
    if (text == NULL)
        fuzz_stop("no memory for the harness itself");
    size_t len = (size_t) (stpcpy(stpcpy(text, "-----BEGIN CERTIFICATE-----"), end) - text);
    len += encode(bytes, line, end, text + len);
    len = (size_t) (stpcpy(text + len, "-----END CERTIFICATE-----\n") - text);

    symca_pem_block block;
    symca_reader reader = symca_reader_of((const uint8_t *) text, len);
    FUZZ_REQUIRE(symca_pem_next(&reader, &block) && block.ended && !block.encrypted, "PEM is not found");
    uint8_t *out;
    size_t out_len;
    FUZZ_REQUIRE(symca_base64_decode(block.body, &out, &out_len) == SYMCA_OK, "PEM does not decode: %s",
                 symca_error_detail());
    FUZZ_REQUIRE(out_len == bytes.len && (out_len == 0 || memcmp(out, bytes.data, out_len) == 0),
                 "PEM decodes to other bytes");
    FUZZ_REQUIRE(!symca_pem_next(&reader, &block), "there is a second block");
    symca_free(out);
    free(text);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    fuzz_input input = {data, len};
    see_blocks(input);
    decode(symca_slice_of(data, len));
    round_trip(input);
}
