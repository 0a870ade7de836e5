/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "amplify.h"

#include "der.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define MAX_NESTING 24
#define BLOCK 64
#define BLOCK_STEP 16

const char fuzz_step_kinds[] = "dgbanp6u";

bool fuzz_recipe_read(const char *line, fuzz_recipe *out)
{
    int used;
    memset(out, 0, sizeof *out);
    if (sscanf(line, "%127s%n", out->seed, &used) != 1)
        return false;
    while (out->step_count < FUZZ_MAX_STEPS) {
        fuzz_step *step = &out->steps[out->step_count];
        line += used;
        if (sscanf(line, " %c:%" SCNu32 ":%" SCNu32 "%n", &step->kind, &step->place, &step->count, &used) != 3)
            return true;
        out->step_count++;
    }
    return true;
}

void fuzz_recipe_print(const fuzz_recipe *self, char *text, size_t room)
{
    size_t at = (size_t) snprintf(text, room, "%s", self->seed);
    for (size_t i = 0; i < self->step_count && at < room; i++)
        at += (size_t) snprintf(text + at, room - at, " %c:%" PRIu32 ":%" PRIu32, self->steps[i].kind,
                                self->steps[i].place, self->steps[i].count);
}

static bool read_seed(const fuzz_recipe *self, const char *folder, symca_writer *out)
{
    char path[4096];
    uint8_t bytes[4096];
    size_t len;
    snprintf(path, sizeof path, "%s/%s", folder, self->seed);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    while ((len = fread(bytes, 1, sizeof bytes, file)) > 0)
        symca_writer_bytes(out, bytes, len);
    fclose(file);
    return out->len > 0;
}

/* ---- DER ---- */

/* A value and those that it stands in, as offsets. */
typedef struct found {
    symca_slice values[MAX_NESTING];
    size_t depth;
} found;

/* The place-th value of a walk, through what looks like values in OCTET and BIT STRINGs too. */
static bool find(symca_slice bytes, uint32_t *place, found *out)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    symca_tlv tlv;
    while (reader.len > 0 && symca_der_next(&reader, "value", &tlv) == SYMCA_OK) {
        if (out->depth == MAX_NESTING || tlv.indefinite)
            return false;
        out->values[out->depth++] = tlv.whole;
        if ((*place)-- == 0)
            return true;
        bool holder = (tlv.tag & 0x20) != 0 || tlv.tag == SYMCA_DER_OCTET_STRING;
        if (holder && find(tlv.content, place, out))
            return true;
        out->depth--;
    }
    return false;
}

/* The value rebuilt around the changed one, from the outside in. */
static void rebuild(const found *path, size_t level, symca_slice changed, symca_writer *out)
{
    symca_slice whole = path->values[level];
    uint8_t header[6];
    symca_writer content = SYMCA_WRITER_INIT;
    if (level + 1 == path->depth) {
        symca_writer_slice(out, changed);
        return;
    }
    symca_reader reader = symca_reader_of(whole.data, whole.len);
    symca_tlv tlv;
    if (symca_der_next(&reader, "value", &tlv) != SYMCA_OK)
        return;
    symca_slice inner = path->values[level + 1];
    symca_writer_bytes(&content, tlv.content.data, (size_t) (inner.data - tlv.content.data));
    rebuild(path, level + 1, changed, &content);
    const uint8_t *behind = inner.data + inner.len;
    symca_writer_bytes(&content, behind, (size_t) (tlv.content.data + tlv.content.len - behind));
    symca_writer_bytes(out, header, symca_der_header(tlv.tag, content.len, header));
    symca_writer_slice(out, symca_slice_of(content.data, content.len));
    symca_writer_clear(&content);
}

static bool fits(size_t len, uint32_t count)
{
    return len > 0 && count < FUZZ_AMPLIFIED_MAX / len;
}

static bool change_value(symca_slice bytes, const fuzz_step *step, symca_writer *out)
{
    found path = {.depth = 0};
    uint32_t place = step->place;
    symca_writer changed = SYMCA_WRITER_INIT;
    uint8_t header[6];
    if (!find(bytes, &place, &path) || !fits(path.values[path.depth - 1].len, step->count))
        return false;
    symca_slice value = path.values[path.depth - 1];
    symca_reader reader = symca_reader_of(value.data, value.len);
    symca_tlv tlv;
    if (symca_der_next(&reader, "value", &tlv) != SYMCA_OK)
        return false;
    if (step->kind == 'g')
        symca_writer_bytes(&changed, header, symca_der_header(tlv.tag, tlv.content.len * step->count, header));
    for (uint32_t i = 0; i < step->count; i++)
        symca_writer_slice(&changed, step->kind == 'g' ? tlv.content : value);

    symca_writer_bytes(out, bytes.data, (size_t) (path.values[0].data - bytes.data));
    rebuild(&path, 0, symca_slice_of(changed.data, changed.len), out);
    const uint8_t *behind = path.values[0].data + path.values[0].len;
    symca_writer_bytes(out, behind, (size_t) (bytes.data + bytes.len - behind));
    symca_writer_clear(&changed);
    return true;
}

/* ---- bytes ---- */

static bool repeat_block(symca_slice bytes, const fuzz_step *step, symca_writer *out)
{
    size_t start = (size_t) step->place * BLOCK_STEP % bytes.len;
    size_t len = bytes.len - start < BLOCK ? bytes.len - start : BLOCK;
    if (!fits(len, step->count))
        return false;
    symca_writer_bytes(out, bytes.data, start);
    for (uint32_t i = 0; i < step->count; i++)
        symca_writer_bytes(out, bytes.data + start, len);
    symca_writer_bytes(out, bytes.data + start + len, bytes.len - start - len);
    return true;
}

/* Copies that are not the same: the number of each stands in its bytes at a place. */
static bool repeat_all(symca_slice bytes, const fuzz_step *step, symca_writer *out)
{
    if (!fits(bytes.len, step->count))
        return false;
    for (uint32_t i = 0; i < step->count; i++) {
        size_t mark = out->len + step->place % bytes.len;
        symca_writer_slice(out, bytes);
        for (size_t octet = 0; step->kind == 'n' && octet < 4 && mark + octet < out->len; octet++)
            out->data[mark + octet] = (uint8_t) (i >> 8 * octet);
    }
    return true;
}

static void put_base64(symca_slice bytes, symca_writer *out)
{
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t at = 0; at < bytes.len; at += 3) {
        uint32_t bits = 0;
        for (size_t i = 0; i < 3; i++)
            bits = bits << 8 | (at + i < bytes.len ? bytes.data[at + i] : 0);
        for (size_t i = 0; i < 4; i++)
            symca_writer_u8(out, (uint8_t) (at + i <= bytes.len ? alphabet[bits >> (18 - 6 * i) & 63] : '='));
    }
}

static bool wrap_pem(symca_slice bytes, const fuzz_step *step, symca_writer *out)
{
    if (!fits(bytes.len * 4 / 3 + 64, step->count))
        return false;
    for (uint32_t i = 0; i < step->count; i++) {
        symca_writer_text(out, "-----BEGIN CERTIFICATE-----\n");
        put_base64(bytes, out);
        symca_writer_text(out, "\n-----END CERTIFICATE-----\n");
    }
    return true;
}

static bool take_step(symca_slice bytes, const fuzz_step *step, symca_writer *out)
{
    switch (step->kind) {
    case 'd':
    case 'g':
        return change_value(bytes, step, out);
    case 'b':
        return repeat_block(bytes, step, out);
    case 'a':
    case 'n':
        return repeat_all(bytes, step, out);
    case 'p':
        return wrap_pem(bytes, step, out);
    case '6':
        put_base64(bytes, out);
        return true;
    case 'u':
        for (size_t i = 0; i < bytes.len; i++)
            symca_writer_u16(out, bytes.data[i]);
        return true;
    default:
        return false;
    }
}

bool fuzz_amplify(const fuzz_recipe *self, const char *folder, symca_writer *out)
{
    *out = (symca_writer) SYMCA_WRITER_INIT;
    bool made = read_seed(self, folder, out);
    for (size_t i = 0; made && i < self->step_count; i++) {
        symca_writer next = SYMCA_WRITER_INIT;
        made = take_step(symca_slice_of(out->data, out->len), &self->steps[i], &next) && next.len < FUZZ_AMPLIFIED_MAX;
        symca_writer_clear(out);
        *out = next;
    }
    if (!made || out->len == 0 || out->failure != SYMCA_OK) {
        symca_writer_clear(out);
        return false;
    }
    return true;
}
