/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "certificate.h"

#include "spki.h"
#include "text.h"
#include "times.h"

#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* What ends each message on a certificate that cannot be read. */
#define DAMAGED "; the certificate is damaged, get it again from where it came"

#define ARENA_ALIGNMENT _Alignof(max_align_t)

/* Bytes of a time that an error repeats. */
#define MAX_TIME_SHOWN 40

static symca_status fail_behind(const symca_reader *reader, const char *what)
{
    return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(reader),
                      "%zu %s of something else stand behind %s" DAMAGED, reader->len,
                      reader->len == 1 ? "byte" : "bytes", what);
}

/* Version numbers as people count them; what no int can hold stays at its end. */
static int count_version(symca_slice content)
{
    uint64_t value;
    if ((content.data[0] & 0x80) != 0)
        return 0;
    if (!symca_der_unsigned(content, &value) || value >= INT_MAX)
        return INT_MAX;
    return (int) value + 1;
}

/* RFC 5280 section 4.1.2.1 */
static symca_status read_version(symca_reader *tbs, symca_certificate *out)
{
    symca_tlv explicit_tag;
    symca_tlv version;
    out->version = 1;
    if (!symca_der_peek(tbs, SYMCA_DER_CONTEXT_CONSTRUCTED(0)))
        return SYMCA_OK;
    symca_status status = symca_der_next(tbs, "version", &explicit_tag);
    if (status != SYMCA_OK)
        return status;
    symca_reader inside = symca_reader_inside(tbs, explicit_tag.content);
    size_t offset = symca_reader_offset(&inside);
    status = symca_der_expect(&inside, SYMCA_DER_INTEGER, "version", &version);
    if (status != SYMCA_OK)
        return status;
    if (inside.len > 0)
        return fail_behind(&inside, "the version");
    if (version.content.len == 0)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "the version is an INTEGER without a value" DAMAGED);
    out->version_present = true;
    out->version = count_version(version.content);
    return SYMCA_OK;
}

/* The magnitude of a two's complement number, "-" before it where it is negative. Without text, only counts. */
static void write_serial(symca_slice serial, char *text)
{
    bool negative = (serial.data[0] & 0x80) != 0;
    if (!negative) {
        while (serial.len > 1 && serial.data[0] == 0)
            serial = symca_slice_of(serial.data + 1, serial.len - 1);
        symca_text_hex(serial, text);
        return;
    }
    char *digits = text + 1;
    symca_text_hex(serial, digits);
    text[0] = '-';
    /* Two's complement digit by digit: from the end, zeros stay, the first other digit is taken from 16, the rest from
     * 15. */
    static const char hex[] = "0123456789abcdef";
    unsigned carry = 1;
    for (size_t i = 2 * serial.len; i-- > 0;) {
        unsigned digit = (unsigned) (digits[i] <= '9' ? digits[i] - '0' : digits[i] - 'a' + 10);
        digit = 15 - digit + carry;
        carry = digit >> 4;
        digits[i] = hex[digit & 15];
    }
    size_t zeros = 0;
    while (zeros + 2 < 2 * serial.len && digits[zeros] == '0' && digits[zeros + 1] == '0')
        zeros += 2;
    memmove(digits, digits + zeros, 2 * serial.len - zeros + 1);
}

/* RFC 5280 section 4.1.2.2 */
static symca_status read_serial(symca_reader *tbs, symca_arena *arena, symca_certificate *out)
{
    symca_tlv serial;
    size_t offset = symca_reader_offset(tbs);
    symca_status status = symca_der_expect(tbs, SYMCA_DER_INTEGER, "serialNumber", &serial);
    if (status != SYMCA_OK)
        return status;
    if (serial.content.len == 0)
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "serialNumber is an INTEGER without a value" DAMAGED);
    char *text = symca_arena_bytes(arena, 2 * serial.content.len + 2);
    if (text != NULL)
        write_serial(serial.content, text);
    out->serial = serial.content;
    out->serial_text = text;
    return SYMCA_OK;
}

/* RFC 5280 section 4.1.2.5 */
static symca_status read_time(symca_reader *validity, const char *what, symca_validity_time *out)
{
    symca_tlv time;
    size_t offset = symca_reader_offset(validity);
    symca_status status = symca_der_next(validity, what, &time);
    if (status != SYMCA_OK)
        return status;
    out->tag = time.tag;
    out->content = time.content;
    if (!symca_times_read(time.tag, time.content, &out->seconds))
        return symca_fail(SYMCA_ERROR_MALFORMED, offset,
                          "%s is \"%.*s\", which is no UTCTime or GeneralizedTime that can be read" DAMAGED, what,
                          (int) (time.content.len < MAX_TIME_SHOWN ? time.content.len : MAX_TIME_SHOWN),
                          (const char *) time.content.data);
    return SYMCA_OK;
}

static symca_status read_validity(symca_reader *tbs, symca_certificate *out)
{
    symca_tlv validity;
    symca_status status = symca_der_expect(tbs, SYMCA_DER_SEQUENCE, "validity", &validity);
    if (status != SYMCA_OK)
        return status;
    symca_reader times = symca_reader_inside(tbs, validity.content);
    status = read_time(&times, "notBefore", &out->not_before);
    if (status == SYMCA_OK)
        status = read_time(&times, "notAfter", &out->not_after);
    if (status == SYMCA_OK && times.len > 0)
        status = fail_behind(&times, "notAfter");
    return status;
}

static symca_status read_subject(symca_reader *tbs, symca_arena *arena, symca_certificate *out)
{
    if (symca_name_repeat(tbs, &out->issuer, &out->subject))
        return SYMCA_OK;
    return symca_name_read(tbs, "subject", arena, &out->subject);
}

/* issuerUniqueID [1] and subjectUniqueID [2] (RFC 5280 section 4.1.2.8) */
static symca_status read_unique_ids(symca_reader *tbs, symca_certificate *out)
{
    for (uint8_t i = 1; i <= 2; i++) {
        symca_tlv id;
        if (!symca_der_peek(tbs, SYMCA_DER_CONTEXT(i)) && !symca_der_peek(tbs, SYMCA_DER_CONTEXT_CONSTRUCTED(i)))
            continue;
        symca_status status = symca_der_next(tbs, i == 1 ? "issuerUniqueID" : "subjectUniqueID", &id);
        if (status != SYMCA_OK)
            return status;
        out->unique_ids = true;
    }
    return SYMCA_OK;
}

/* RFC 5280 section 4.1.2.9 */
static symca_status read_extensions(symca_reader *tbs, symca_arena *arena, symca_certificate *out)
{
    symca_tlv explicit_tag;
    symca_tlv list;
    symca_reader entries = symca_reader_inside(tbs, symca_slice_of(tbs->data, 0));
    if (symca_der_peek(tbs, SYMCA_DER_CONTEXT_CONSTRUCTED(3))) {
        symca_status status = symca_der_next(tbs, "extensions", &explicit_tag);
        if (status != SYMCA_OK)
            return status;
        symca_reader inside = symca_reader_inside(tbs, explicit_tag.content);
        out->extensions_offset = symca_reader_offset(&inside);
        status = symca_der_expect(&inside, SYMCA_DER_SEQUENCE, "extensions", &list);
        if (status != SYMCA_OK)
            return status;
        if (inside.len > 0)
            return fail_behind(&inside, "the extensions");
        entries = symca_reader_inside(tbs, list.content);
    }
    return symca_extensions_read(&entries, arena, &out->extensions);
}

/* TBSCertificate (RFC 5280 section 4.1), in the order of its fields */
static symca_status read_tbs(symca_reader *tbs, symca_arena *arena, symca_certificate *out)
{
    symca_status status = read_version(tbs, out);
    if (status == SYMCA_OK)
        status = read_serial(tbs, arena, out);
    if (status == SYMCA_OK)
        status = symca_algorithm_read(tbs, "tbsCertificate.signature", arena, &out->inner_signature);
    if (status == SYMCA_OK)
        status = symca_name_read(tbs, "issuer", arena, &out->issuer);
    if (status == SYMCA_OK)
        status = read_validity(tbs, out);
    if (status == SYMCA_OK)
        status = read_subject(tbs, arena, out);
    if (status == SYMCA_OK)
        status = symca_spki_read(tbs, arena, out);
    if (status == SYMCA_OK)
        status = read_unique_ids(tbs, out);
    if (status == SYMCA_OK)
        status = read_extensions(tbs, arena, out);
    if (status == SYMCA_OK && tbs->len > 0)
        status = fail_behind(tbs, "the last field of tbsCertificate");
    return status;
}

static symca_status read_signature(symca_reader *fields, symca_certificate *out)
{
    symca_tlv signature;
    unsigned unused;
    size_t offset = symca_reader_offset(fields);
    symca_status status = symca_der_expect(fields, SYMCA_DER_BIT_STRING, "signatureValue", &signature);
    if (status != SYMCA_OK)
        return status;
    if (!symca_der_bit_string(signature.content, &out->signature_bytes, &unused))
        return symca_fail(SYMCA_ERROR_MALFORMED, offset, "signatureValue is no BIT STRING" DAMAGED);
    return SYMCA_OK;
}

/* What stands in the certificate's SEQUENCE (RFC 5280 section 4.1). */
static symca_status read_fields(symca_reader *fields, symca_arena *arena, symca_certificate *out)
{
    symca_status status = symca_der_expect(fields, SYMCA_DER_SEQUENCE, "tbsCertificate", &out->tbs);
    if (status != SYMCA_OK)
        return status;
    symca_reader tbs = symca_reader_inside(fields, out->tbs.content);
    status = read_tbs(&tbs, arena, out);
    if (status == SYMCA_OK)
        status = symca_algorithm_read(fields, "signatureAlgorithm", arena, &out->signature);
    if (status == SYMCA_OK)
        status = read_signature(fields, out);
    if (status == SYMCA_OK && fields->len > 0)
        status = fail_behind(fields, "signatureValue");
    return status;
}

/* The one block of a certificate: the handle, the original bytes, and behind them the arena with all that is made. */
static size_t arena_start(size_t der_len)
{
    return (sizeof(symca_certificate) + der_len + ARENA_ALIGNMENT - 1) / ARENA_ALIGNMENT * ARENA_ALIGNMENT;
}

/* Room that nearly every arena fits in. A wrong guess costs a second reading and nothing else. */
static size_t guess_room(size_t der_len)
{
    return 1024 + 2 * der_len;
}

static symca_certificate *allocate(symca_slice bytes, size_t room)
{
    size_t start = arena_start(bytes.len);
    symca_certificate *self = room <= SIZE_MAX - start ? malloc(start + room) : NULL;
    if (self == NULL)
        symca_fail_memory();
    else
        memcpy(self + 1, bytes.data, bytes.len);
    return self;
}

/* Reads the certificate's own copy of the bytes, where all that is kept points to. *out_used may be more than room. */
static symca_status fill(symca_certificate *self, const symca_tlv *outer, size_t room, size_t *out_used)
{
    const uint8_t *der = (const uint8_t *) (self + 1);
    symca_arena arena = {(uint8_t *) self + arena_start(outer->whole.len), 0, room};

    memset(self, 0, sizeof *self);
    atomic_init(&self->references, 1);
    atomic_init(&self->own_signature, -1);
    self->extensions_offset = SYMCA_NONE;
    self->der = symca_slice_of(der, outer->whole.len);
    self->outer = *outer;
    self->outer.whole = self->der;
    self->outer.content = symca_slice_of(der + (outer->content.data - outer->whole.data), outer->content.len);

    symca_reader reader = symca_reader_of(der, outer->whole.len);
    symca_reader fields = symca_reader_inside(&reader, self->outer.content);
    symca_status status = read_fields(&fields, &arena, self);
    *out_used = arena.used;
    return status;
}

/* Reads once more into a block of the right size. What could be read once can be read again. */
static symca_status fill_exactly(const symca_tlv *outer, size_t room, symca_certificate **out)
{
    *out = allocate(outer->whole, room);
    return *out != NULL ? fill(*out, outer, room, &room) : SYMCA_ERROR_MEMORY;
}

/* Gives back what was guessed too much. Where that moves the block, nothing points where it should: it is filled again. */
static symca_status shrink(symca_certificate **self, const symca_tlv *outer, size_t used)
{
    uintptr_t before = (uintptr_t) *self;
    symca_certificate *kept = realloc(*self, arena_start(outer->whole.len) + used);
    if (kept == NULL)
        return SYMCA_OK;
    *self = kept;
    return (uintptr_t) kept == before ? SYMCA_OK : fill(kept, outer, used, &used);
}

/* A certificate of the bytes that `outer` was found to be. */
static symca_status make(const symca_tlv *outer, symca_certificate **out)
{
    size_t room = guess_room(outer->whole.len);
    size_t used;
    symca_certificate *self = allocate(outer->whole, room);
    if (self == NULL)
        return SYMCA_ERROR_MEMORY;

    symca_status status = fill(self, outer, room, &used);
    if (status == SYMCA_OK && used <= room) {
        status = shrink(&self, outer, used);
    } else if (status == SYMCA_OK) {
        free(self);
        status = fill_exactly(outer, used, &self);
    }
    if (status != SYMCA_OK) {
        free(self);
        return status;
    }
    self->memory = arena_start(outer->whole.len) + used;
    self->self_issued = symca_name_equal(&self->subject, &self->issuer);
    *out = self;
    return SYMCA_OK;
}

symca_status symca_certificate_read(symca_reader *reader, symca_certificate **out)
{
    symca_reader ahead = *reader;
    symca_tlv outer;
    *out = NULL;
    symca_status status = symca_der_expect(&ahead, SYMCA_DER_SEQUENCE, "the certificate", &outer);
    if (status != SYMCA_OK)
        return status;
    if (outer.whole.len > SYMCA_MAX_CERTIFICATE)
        return symca_fail(SYMCA_ERROR_LIMIT, symca_reader_offset(reader),
                          "the certificate has %zu bytes, more than the limit of %d", outer.whole.len,
                          SYMCA_MAX_CERTIFICATE);
    status = make(&outer, out);
    if (status == SYMCA_OK)
        *reader = ahead;
    else
        symca_error_shift(symca_reader_offset(reader));
    return status;
}

symca_status symca_certificate_parse(const uint8_t *data, size_t len, symca_certificate **out_certificate)
{
    if (out_certificate == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "out_certificate is NULL; give a place for the handle");
    *out_certificate = NULL;
    if (data == NULL && len > 0)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "data is NULL, but len is %zu", len);
    if (len == 0)
        return symca_fail(SYMCA_ERROR_EMPTY, SYMCA_NONE, "there are no bytes; a certificate in DER is expected");
    symca_certificate *certificate;
    symca_reader reader = symca_reader_of(data, len);
    symca_status status = symca_certificate_read(&reader, &certificate);
    if (status != SYMCA_OK)
        return status;
    if (reader.len > 0) {
        symca_certificate_unref(certificate);
        return symca_fail(SYMCA_ERROR_MALFORMED, symca_reader_offset(&reader),
                          "%zu %s stand behind the certificate; load it as a bundle to have them dropped", reader.len,
                          reader.len == 1 ? "byte" : "bytes");
    }
    *out_certificate = certificate;
    return SYMCA_OK;
}

symca_certificate *symca_certificate_ref(const symca_certificate *self)
{
    /* The count is the one thing in a handle that changes, and handles are never in read-only memory. */
    symca_certificate *shared = (symca_certificate *) (uintptr_t) self;
    if (shared != NULL)
        atomic_fetch_add_explicit(&shared->references, 1, memory_order_relaxed);
    return shared;
}

void symca_certificate_unref(symca_certificate *self)
{
    if (self != NULL && atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) == 1)
        free(self);
}

size_t symca_certificate_offset(const symca_certificate *self, const uint8_t *part)
{
    return (size_t) (part - self->der.data);
}

/* The identifier octet at the front, and the reader moved behind its length; false where it is another. At the end of
 * the bytes it is any. */
static bool enter(symca_reader *reader, uint8_t tag)
{
    symca_slice header;
    if (reader->len == 0)
        return true;
    if (reader->data[0] != tag)
        return false;
    size_t len = reader->len > 1 && (reader->data[1] & 0x80) != 0 ? 2 + (size_t) (reader->data[1] & 0x7f) : 2;
    if (!symca_reader_bytes(reader, len, &header))
        reader->len = 0;
    return true;
}

/* The same, the reader moved behind the value, which may be cut. */
static bool skip(symca_reader *reader, uint8_t tag)
{
    symca_slice value;
    if (reader->len > 0 && reader->data[0] != tag)
        return false;
    size_t announced = symca_der_announced(reader->data, reader->len);
    if (announced == 0 || !symca_reader_bytes(reader, announced, &value))
        reader->len = 0;
    return true;
}

bool symca_certificate_looks_like(const uint8_t *data, size_t len)
{
    symca_reader reader = symca_reader_of(data, len);
    if (len < 2 || !enter(&reader, SYMCA_DER_SEQUENCE) || !enter(&reader, SYMCA_DER_SEQUENCE) || reader.len == 0)
        return false;
    if (symca_der_peek(&reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0)))
        skip(&reader, SYMCA_DER_CONTEXT_CONSTRUCTED(0));
    if (!skip(&reader, SYMCA_DER_INTEGER))
        return false;

    /* A certificate request has a name here, and a revocation list a time behind its name. */
    symca_reader algorithm = reader;
    if (!enter(&algorithm, SYMCA_DER_SEQUENCE) || !enter(&algorithm, SYMCA_DER_OID))
        return false;
    /* NOLINTNEXTLINE(misc-redundant-expression): two in a row, the second one behind the first */
    return skip(&reader, SYMCA_DER_SEQUENCE) && skip(&reader, SYMCA_DER_SEQUENCE) &&
           enter(&reader, SYMCA_DER_SEQUENCE) &&
           (reader.len == 0 || symca_der_peek(&reader, SYMCA_DER_UTC_TIME) ||
            symca_der_peek(&reader, SYMCA_DER_GENERALIZED_TIME));
}
