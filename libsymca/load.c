/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From bytes of any kind to a bundle. */

#include "base64.h"
#include "bundle.h"
#include "crypto.h"
#include "der.h"
#include "failure.h"
#include "form.h"
#include "pem.h"
#include "refuse.h"
#include "scan.h"
#include "sized.h"

#include <symca/limits.h>

#include <stdlib.h>

/* What most certificates fit in when they are decoded. */
#define FEW_BYTES 4096

typedef struct loader {
    symca_bundle *bundle;
    const symca_input *input;
    const char *password;
    size_t place; /* where the block being decoded begins in the caller's input; SYMCA_NONE: nothing is being decoded */
    bool unwrapped; /* the input was Base64, and what it stands for is being read */
    bool trusted;   /* the block is a TRUSTED CERTIFICATE */

    uint64_t key_derivation; /* done so far, of SYMCA_MAX_KEY_DERIVATION */

    symca_failure failure;    /* the first part that could not be read; SYMCA_OK for none */
    size_t private_key_place; /* of the first private key */
    symca_kind other;         /* the first part that holds no certificates */
    size_t other_place;
    size_t other_count;
} loader;

static bool lies_in(symca_slice bytes, const uint8_t *data)
{
    uintptr_t start = (uintptr_t) bytes.data;
    return (uintptr_t) data >= start && (uintptr_t) data < start + bytes.len;
}

/* Where data stands in the caller's input: exactly, or the beginning of what it was decoded from. */
static size_t place_of(const loader *self, const uint8_t *data)
{
    if (self->place != SYMCA_NONE)
        return self->place;
    bool exact = lies_in(self->input->bytes, data);
    return symca_input_offset(self->input, exact ? (size_t) (data - self->input->bytes.data) : 0);
}

/* The failure just noted counts from data; it shall count from the caller's input. */
static void place_failure(const loader *self, const uint8_t *data)
{
    if (self->place == SYMCA_NONE && lies_in(self->input->bytes, data))
        symca_error_shift(place_of(self, data));
    else
        symca_error_place(place_of(self, data));
}

/*
 * One part that cannot be read does not keep the others from being used. The failure has just been noted, and placed.
 * SYMCA_OK where loading can go on.
 */
static symca_status skip_failure(loader *self)
{
    symca_failure failure;
    symca_failure_keep(&failure);
    if (failure.status == SYMCA_ERROR_MEMORY || failure.status == SYMCA_ERROR_INTERNAL)
        return failure.status;
    if (self->failure.status == SYMCA_OK)
        self->failure = failure;
    if (failure.offset == SYMCA_NONE)
        return symca_bundle_note_add(self->bundle, "a part was left out: %s", failure.detail);
    return symca_bundle_note_add(self->bundle, "what stands at byte %zu was left out: %s", failure.offset,
                                 failure.detail);
}

/* Whether the words of one more failure would be kept nowhere. */
static bool keeps_no_failure(const loader *self)
{
    return self->failure.status != SYMCA_OK && self->bundle->note_count == SYMCA_MAX_NOTES;
}

/* The same for a failure that was muted. */
static symca_status count_failure(loader *self, symca_status status)
{
    if (status == SYMCA_ERROR_MEMORY)
        return symca_fail_memory();
    self->bundle->notes_left_out++;
    return SYMCA_OK;
}

static void meet_private_keys(loader *self, size_t count, size_t place)
{
    if (count > 0 && self->bundle->private_keys == 0)
        self->private_key_place = place;
    self->bundle->private_keys += count;
}

/* A part that is no certificate and holds none. */
static void meet_other(loader *self, symca_kind kind, size_t place)
{
    if (kind == SYMCA_KIND_PRIVATE_KEY) {
        meet_private_keys(self, 1, place);
        return;
    }
    if (self->other_count == 0) {
        self->other = kind;
        self->other_place = place;
    }
    self->other_count++;
}

/* A value that announces more bytes than there are. */
static symca_status check_length(const loader *self, symca_slice bytes, const char *what)
{
    size_t announced = symca_der_announced(bytes.data, bytes.len);
    if (announced <= bytes.len)
        return SYMCA_OK;
    size_t place = place_of(self, bytes.data);
    return symca_fail(
        SYMCA_ERROR_TRUNCATED, self->place == SYMCA_NONE ? place + bytes.len : place,
        "the %s is cut short: %zu of its %zu bytes are here, %zu are missing; fetch or copy all of it again", what,
        bytes.len, announced, announced - bytes.len);
}

static symca_status read_certificate(const loader *self, symca_reader *reader, symca_certificate **out)
{
    symca_status status = check_length(self, symca_slice_of(reader->data, reader->len), "certificate");
    if (status == SYMCA_OK) {
        status = symca_certificate_read(reader, out);
        if (status != SYMCA_OK)
            place_failure(self, reader->base);
    }
    return status;
}

/* Reads and keeps the certificate at the reader, or skips it with a note. *out_read tells which. */
static symca_status load_certificate(loader *self, symca_reader *reader, bool *out_read)
{
    const uint8_t *start = reader->data;
    symca_certificate *certificate = NULL;
    bool muted = keeps_no_failure(self); /* an input may hold very many, and words take time */

    if (muted)
        symca_error_mute();
    symca_status status = read_certificate(self, reader, &certificate);
    if (muted)
        symca_error_unmute();
    *out_read = status == SYMCA_OK;
    if (status != SYMCA_OK)
        return muted ? count_failure(self, status) : skip_failure(self);
    return symca_bundle_add(self->bundle, certificate, place_of(self, start));
}

/* Private keys behind the certificate: among SEQUENCEs one behind the other, and in PEM. */
static void look_for_private_keys(loader *self, symca_slice rest)
{
    symca_reader text = symca_reader_of(rest.data, rest.len);
    symca_pem_block block;
    symca_slice content;
    uint8_t tag;
    bool cut;

    while (symca_pem_next(&text, &block))
        if (symca_input_label_kind(block.label) == SYMCA_KIND_PRIVATE_KEY)
            meet_private_keys(self, 1, place_of(self, rest.data + block.offset));
    for (symca_slice from = rest; symca_der_glance(&rest, &tag, &content, &cut) && tag == SYMCA_DER_SEQUENCE;
         from = rest)
        if (symca_input_der_kind(from) == SYMCA_KIND_PRIVATE_KEY)
            meet_private_keys(self, 1, place_of(self, from.data));
}

static symca_status drop_rest(loader *self, symca_slice rest)
{
    look_for_private_keys(self, rest);
    self->bundle->trailing += rest.len;
    if (self->trusted)
        return symca_bundle_note_add(
            self->bundle, "OpenSSL's trust settings behind the certificate (%zu bytes) were dropped", rest.len);
    return symca_bundle_note_add(self->bundle, "%zu byte%s behind the %scertificate %s dropped", rest.len,
                                 rest.len == 1 ? "" : "s", self->bundle->count > 1 ? "last " : "",
                                 rest.len == 1 ? "was" : "were");
}

/* Certificates one behind the other. */
static symca_status load_der(loader *self, symca_slice bytes)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    size_t before = self->bundle->count;
    symca_status status;
    bool read;

    do {
        status = load_certificate(self, &reader, &read);
    } while (status == SYMCA_OK && read &&
             symca_input_der_kind(symca_slice_of(reader.data, reader.len)) == SYMCA_KIND_DER);
    if (status == SYMCA_OK && reader.len > 0 && self->bundle->count > before)
        status = drop_rest(self, symca_slice_of(reader.data, reader.len));
    return status;
}

static symca_status take_from_container(void *context, const uint8_t *data, size_t len)
{
    symca_reader reader = symca_reader_of(data, len);
    bool read;
    return load_certificate(context, &reader, &read);
}

static symca_status load_pkcs7(loader *self, symca_slice bytes)
{
    symca_status status = check_length(self, bytes, "PKCS#7 file");
    return status == SYMCA_OK ? symca_crypto_pkcs7(bytes, take_from_container, self) : status;
}

static symca_status load_pkcs12(loader *self, symca_slice bytes)
{
    size_t private_keys = 0;
    symca_status status = check_length(self, bytes, "PKCS#12 file");
    if (status == SYMCA_OK)
        status =
            symca_crypto_pkcs12(bytes, self->password, &self->key_derivation, take_from_container, self, &private_keys);
    meet_private_keys(self, private_keys, place_of(self, bytes.data));
    if (status == SYMCA_ERROR_NOT_CERTIFICATE && private_keys > 0)
        return symca_refuse_kind(SYMCA_KIND_PRIVATE_KEY, place_of(self, bytes.data));
    return status;
}

static symca_status load_form(loader *self, symca_kind kind, symca_slice bytes)
{
    size_t before = self->bundle->count;
    symca_status status = symca_form_load(self->bundle, kind, bytes, place_of(self, bytes.data));
    if (status != SYMCA_OK)
        place_failure(self, bytes.data);
    for (size_t i = before; self->place != SYMCA_NONE && i < self->bundle->count; i++)
        self->bundle->entries[i].offset = self->place;
    return status;
}

/* One thing that is not text. */
static symca_status load_value(loader *self, symca_kind kind, symca_slice bytes)
{
    switch (kind) {
    case SYMCA_KIND_DER:
        return load_der(self, bytes);
    case SYMCA_KIND_PKCS7:
        return load_pkcs7(self, bytes);
    case SYMCA_KIND_PKCS12:
        return load_pkcs12(self, bytes);
    case SYMCA_KIND_HASHED:
    case SYMCA_KIND_SIGNED:
    case SYMCA_KIND_ROLLOVER:
    case SYMCA_KIND_CERT_RESPONSE:
    case SYMCA_KIND_WTLS:
        return load_form(self, kind, bytes);
    default:
        meet_other(self, kind, place_of(self, bytes.data));
        return SYMCA_OK;
    }
}

/* What Base64 stands for, in memory that is wiped: it may be a private key. */
typedef struct decoded {
    uint8_t *bytes;
    size_t len;
    uint8_t few[FEW_BYTES];
} decoded;

static symca_status decode(symca_slice text, decoded *out)
{
    size_t room = symca_base64_room(text.len);
    out->len = 0;
    out->bytes = room <= sizeof out->few ? out->few : malloc(room);
    return out->bytes ? symca_base64_decode_into(text, out->bytes, &out->len) : symca_fail_memory();
}

static void forget(decoded *self)
{
    symca_crypto_wipe(self->bytes, self->len);
    if (self->bytes != self->few)
        free(self->bytes);
}

/* Text that was cut within a group of four characters is decoded up to there. */
static symca_status decode_cut(symca_slice text, decoded *out)
{
    symca_status status = decode(text, out);
    if (status != SYMCA_ERROR_MALFORMED || symca_error_offset() != text.len)
        return status;
    forget(out);
    return decode(symca_base64_whole_groups(text), out);
}

/* What a block holds, by its content; by its label where that tells nothing. */
static symca_kind kind_of_content(symca_kind label, symca_slice content)
{
    symca_kind kind = symca_input_der_kind(content);
    if (kind != SYMCA_KIND_UNKNOWN)
        return kind;
    return label == SYMCA_KIND_PEM ? SYMCA_KIND_DER : label;
}

/* The failure of decoding a block, which counts from its body. */
static void place_decoding_failure(const loader *self, const symca_pem_block *block)
{
    size_t body = (size_t) (block->body.data - self->input->bytes.data);
    symca_error_place(self->unwrapped ? self->place : symca_input_offset(self->input, body + symca_error_offset()));
}

static symca_status load_content(loader *self, symca_kind label, const symca_pem_block *block)
{
    decoded content;
    size_t before = self->bundle->count;

    symca_status status = block->ended ? decode(block->body, &content) : decode_cut(block->body, &content);
    if (status != SYMCA_OK) {
        place_decoding_failure(self, block);
    } else if (content.len == 0) {
        status = symca_fail(SYMCA_ERROR_TRUNCATED, self->place,
                            "there is nothing between the BEGIN and END lines of this block: copy all of it again");
    } else {
        symca_slice bytes = symca_slice_of(content.bytes, content.len);
        status = load_value(self, kind_of_content(label, bytes), bytes);
    }
    forget(&content);

    if (status == SYMCA_OK && !block->ended && self->bundle->count > before)
        status =
            symca_bundle_note_add(self->bundle,
                                  "the END line of the block at byte %zu is missing or differs from its BEGIN line; "
                                  "the certificate is whole nevertheless",
                                  self->place);
    return status;
}

static symca_status load_block(loader *self, const symca_pem_block *block)
{
    symca_kind label = symca_input_label_kind(block->label);
    if (label != SYMCA_KIND_PEM && label != SYMCA_KIND_PKCS7 && label != SYMCA_KIND_PKCS12) {
        meet_other(self, label, self->place);
        return SYMCA_OK;
    }
    self->trusted = symca_scan_equals(block->label, "TRUSTED CERTIFICATE");
    symca_status status = load_content(self, label, block);
    self->trusted = false;
    bool skips = status != SYMCA_OK && status != SYMCA_ERROR_LIMIT;
    return skips ? skip_failure(self) : status;
}

static symca_status load_blocks(loader *self, symca_slice bytes)
{
    symca_reader reader = symca_reader_of(bytes.data, bytes.len);
    size_t outer_place = self->place;
    symca_status status = SYMCA_OK;
    symca_pem_block block;

    while (status == SYMCA_OK && symca_pem_next(&reader, &block)) {
        if (outer_place == SYMCA_NONE)
            self->place = symca_input_offset(self->input, block.offset);
        status = load_block(self, &block);
    }
    self->place = outer_place;
    return status;
}

static bool is_loadable(symca_kind kind)
{
    return kind > SYMCA_KIND_UNKNOWN && kind < SYMCA_KIND_PRIVATE_KEY;
}

static symca_status load_recognised(loader *self, symca_recognition found, symca_slice bytes)
{
    if (found.wrapping == SYMCA_WRAPPING_PEM)
        return load_blocks(self, bytes);
    return is_loadable(found.kind) ? load_value(self, found.kind, bytes) : symca_refuse_bytes(found.kind, bytes);
}

/* Base64 without armour: of something binary, or of a whole PEM file, as configuration files hold it. */
static symca_status load_base64(loader *self, symca_slice text)
{
    decoded content;
    symca_recognition found;

    symca_status status = decode_cut(text, &content);
    self->place = place_of(self, symca_scan_trim(text).data);
    self->unwrapped = true;
    symca_slice bytes = symca_slice_of(content.bytes, content.len);
    if (status == SYMCA_OK)
        status = symca_input_recognise(bytes, &found);
    if (status == SYMCA_OK)
        status = load_recognised(self, found, bytes);
    forget(&content);
    return status;
}

static symca_status load_bytes(loader *self, symca_slice bytes)
{
    symca_recognition found;
    symca_status status = symca_input_recognise(bytes, &found);
    if (status != SYMCA_OK)
        return status;
    self->bundle->kind = found.kind;
    return found.wrapping == SYMCA_WRAPPING_BASE64 ? load_base64(self, bytes) : load_recognised(self, found, bytes);
}

/* Nothing was found that a bundle can hold: the reason that matters most to whoever gave the input. */
static symca_status explain_nothing(const loader *self)
{
    if (self->bundle->private_keys > 0)
        return symca_refuse_kind(SYMCA_KIND_PRIVATE_KEY, self->private_key_place);
    if (self->failure.status != SYMCA_OK)
        return symca_failure_restore(&self->failure);
    return symca_refuse_kind(self->other, self->other_count > 0 ? self->other_place : SYMCA_NONE);
}

static symca_status tell_private_keys(symca_bundle *bundle)
{
    if (bundle->private_keys == 1)
        return symca_bundle_note_add(bundle,
                                     "a private key was in this input; it was dropped. If the file has been sent to "
                                     "anyone, the key counts as exposed and must be replaced");
    return symca_bundle_note_add(bundle,
                                 "%zu private keys were in this input; they were dropped. If the file has been sent to "
                                 "anyone, the keys count as exposed and must be replaced",
                                 bundle->private_keys);
}

static symca_status tell_others(const loader *self)
{
    if (self->other_count == 1)
        return symca_bundle_note_add(self->bundle, "a block without a certificate at byte %zu (%s) was left out",
                                     self->other_place, symca_kind_string(self->other));
    return symca_bundle_note_add(self->bundle,
                                 "%zu blocks without a certificate were left out, the first at byte %zu (%s)",
                                 self->other_count, self->other_place, symca_kind_string(self->other));
}

static symca_status finish(loader *self, bool verify)
{
    symca_bundle *bundle = self->bundle;
    symca_status status = SYMCA_OK;

    if (bundle->count == 0 && !bundle->form_json)
        return explain_nothing(self);
    if (bundle->private_keys > 0)
        status = tell_private_keys(bundle);
    if (status == SYMCA_OK && self->other_count > 0)
        status = tell_others(self);
    if (status == SYMCA_OK)
        status = symca_bundle_link(bundle, verify);
    if (status == SYMCA_OK)
        status = symca_bundle_notes_close(bundle);
    return status;
}

static symca_status load(const symca_input *input, const symca_load_options *options, symca_bundle *bundle)
{
    loader self = {.bundle = bundle, .input = input, .password = options->password, .place = SYMCA_NONE};
    symca_status status = SYMCA_OK;

    if (input->note)
        status = symca_bundle_note_add(bundle, "%s", input->note);
    if (status == SYMCA_OK)
        status = load_bytes(&self, input->bytes);
    return status == SYMCA_OK ? finish(&self, options->flags & SYMCA_LOAD_VERIFY) : status;
}

static symca_status read_options(const symca_load_options *given, symca_load_options *out)
{
    *out = (symca_load_options) SYMCA_LOAD_OPTIONS_INIT;
    if (given && !symca_sized_read(given, SYMCA_SIZED_LEAST(symca_load_options, flags), out, sizeof *out))
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "the options have a size of %zu bytes; begin with SYMCA_LOAD_OPTIONS_INIT", given->size);
    if (out->flags & ~SYMCA_LOAD_VERIFY)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE,
                          "the options have flags that this version does not know: %#x", (unsigned) out->flags);
    return SYMCA_OK;
}

static symca_status check_size(size_t len, size_t max_size)
{
    size_t most = max_size > 0 ? max_size : SYMCA_DEFAULT_MAX_INPUT;
    if (most > SYMCA_MAX_INPUT)
        most = SYMCA_MAX_INPUT;
    if (len <= most)
        return SYMCA_OK;
    return symca_fail(
        SYMCA_ERROR_LIMIT, SYMCA_NONE,
        "the input has %zu bytes, and at most %zu are taken: a certificate has a few thousand, so this may be "
        "another file",
        len, most);
}

symca_status symca_bundle_load(const uint8_t *data, size_t len, const symca_load_options *options,
                               symca_bundle **out_bundle)
{
    symca_load_options read;
    if (!out_bundle)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the bundle: out_bundle is NULL");
    *out_bundle = NULL;
    if (!data && len > 0)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "data is NULL, but len is %zu", len);
    symca_status status = read_options(options, &read);
    if (status == SYMCA_OK)
        status = check_size(len, read.max_size);
    if (status != SYMCA_OK)
        return status;
    if (len == 0)
        return symca_refuse_kind(SYMCA_KIND_EMPTY, SYMCA_NONE);

    symca_failure before;
    symca_input input;
    symca_bundle *bundle = symca_bundle_new();
    if (!bundle)
        return SYMCA_ERROR_MEMORY;
    symca_failure_keep(&before);
    status = symca_input_open(data, len, &input);
    if (status == SYMCA_OK)
        status = load(&input, &read, bundle);
    symca_input_close(&input);
    if (status != SYMCA_OK) {
        symca_bundle_unref(bundle);
        return status;
    }
    /* What failed on the way was told in notes: a success leaves the thread's last failure alone. */
    symca_failure_restore(&before);
    *out_bundle = bundle;
    return SYMCA_OK;
}
