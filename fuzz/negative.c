/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Faults that are planted here and nowhere else, at least one for each oracle: the test `negative` demands that each is
 * found, by the oracle that is there for it. The first byte of the input chooses the fault; none is 0.
 */
#include "see.h"

#include "build.h"
#include "bundle.h"
#include "compare-containers.h"
#include "compare-fields.h"
#include "compare.h"
#include "forms.h"
#include "negative-lies.h"
#include "rebuild.h"
#include "report.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define BYTES(text)                                \
    {                                              \
        (const uint8_t *) (text), sizeof(text) - 1 \
    }

/* The input of this run. */
static fuzz_input given;

/* ---- something sound, to be spoiled ---- */

/* An ordinary authority with each extension that is decoded: their type's place in build.c, critical, value. */
static const struct {
    fuzz_field field;
    symca_slice content;
} recipe[] = {
    {FUZZ_FIELD_EXTENSION, BYTES("\x00\xff\x30\x06\x01\x01\xff\x02\x01\x00")},     /* basicConstraints */
    {FUZZ_FIELD_EXTENSION, BYTES("\x01\xff\x03\x02\x01\x06")},                     /* keyUsage */
    {FUZZ_FIELD_EXTENSION, BYTES("\x03\x00\x04\x04\x01\x02\x03\x04")},             /* subjectKeyIdentifier */
    {FUZZ_FIELD_EXTENSION, BYTES("\x04\x00\x30\x06\x80\x04\x01\x02\x03\x04")},     /* authorityKeyIdentifier */
    {FUZZ_FIELD_EXTENSION, BYTES("\x06\x00\x30\x06\x82\x04test")},                 /* issuerAltName */
    {FUZZ_FIELD_EXTENSION, BYTES("\x07\xff\x30\x0a\xa0\x08\x30\x06\x82\x04test")}, /* nameConstraints */
    {FUZZ_FIELD_EXTENSION, BYTES("\x08\x00\x30\x06\x30\x04\x06\x02\x2a\x03")},     /* certificatePolicies */
    {FUZZ_FIELD_EXTENSION,                                                         /* authorityInfoAccess */
     BYTES("\x0d\x00\x30\x16\x30\x14\x06\x08\x2b\x06\x01\x05\x05\x07\x30\x02\x86\x08http://a")},
    {FUZZ_FIELD_ALT_NAME, BYTES("\x02www.example.net")},
    {FUZZ_FIELD_PURPOSE, BYTES("\x2b\x06\x01\x05\x05\x07\x03\x01")},
};

static void write_recipe(symca_writer *out)
{
    for (size_t i = 0; i < sizeof recipe / sizeof recipe[0]; i++) {
        symca_writer_u8(out, (uint8_t) recipe[i].field);
        symca_writer_u8(out, FUZZ_SHAPE_DER);
        symca_writer_u8(out, (uint8_t) recipe[i].content.len);
        symca_writer_slice(out, recipe[i].content);
    }
}

/* What is spoiled may be anything in the handle. */
typedef struct sound {
    symca_writer der;
    symca_certificate *certificate;
} sound;

static sound make_sound(void)
{
    sound self = {.der = SYMCA_WRITER_INIT};
    symca_writer bytes = SYMCA_WRITER_INIT;
    write_recipe(&bytes);
    fuzz_build_certificate((fuzz_input){bytes.data, bytes.len}, &self.der);
    symca_writer_clear(&bytes);
    if (symca_certificate_parse(self.der.data, self.der.len, &self.certificate) != SYMCA_OK)
        fuzz_stop("the harness makes no certificate: %s", symca_error_detail());
    fuzz_see_certificate(self.certificate);
    fuzz_require_rebuilt(self.certificate);
    fuzz_require_loads(self.certificate);
    fuzz_compare((fuzz_input){self.der.data, self.der.len}, self.certificate);
    return self;
}

static fuzz_input input_of(const sound *self)
{
    return (fuzz_input){self->der.data, self->der.len};
}

static void drop_sound(sound *self)
{
    symca_certificate_unref(self->certificate);
    symca_writer_clear(&self->der);
}

/* ---- memory, and what is said twice ---- */

/* Reads one byte too many, as a length that nobody checks makes a parser do. */
static void read_behind(void)
{
    const volatile uint8_t *bytes = given.data;
    fuzz_see_number("behind", bytes[given.len]);
}

static void tell_another_time(void)
{
    static int time;
    fuzz_see_number("time", time++);
}

static void leak(void)
{
    void *volatile lost = malloc(42);
    lost = NULL;
    (void) lost;
}

static void overflow(void)
{
    volatile int most = INT_MAX;
    fuzz_see_number("sum", most + (int) given.len);
}

/* ---- texts ---- */

static void tell_control(void)
{
    fuzz_see_text("text", "a\tb");
}

static void tell_overlong(void)
{
    fuzz_see_text("text", "\xc0\xaf");
}

static void tell_nothing(void)
{
    fuzz_see_owned("text", NULL);
}

static void tell_key_twice(void)
{
    fuzz_see_json("JSON", strdup("{\"a\": 1, \"a\": 2}"));
}

/* ---- statuses ---- */

static void fail_unkept(void)
{
    fuzz_see_status("status", SYMCA_ERROR_CODE, given.len);
}

static void fail_unknown(void)
{
    fuzz_see_status("status", (symca_status) (SYMCA_ERROR_INTERNAL + 1), given.len);
}

static void fail_internal(void)
{
    fuzz_see_status("status", symca_fail(SYMCA_ERROR_INTERNAL, SYMCA_NONE, "planted"), given.len);
}

static void fail_without_memory(void)
{
    fuzz_see_status("status", symca_fail_memory(), given.len);
}

static void fail_behind(void)
{
    fuzz_see_status("status", symca_fail(SYMCA_ERROR_MALFORMED, given.len + 1, "planted"), given.len);
}

static void fail_in_silence(void)
{
    fuzz_see_status("status", symca_fail(SYMCA_ERROR_MALFORMED, 0, "%s", ""), given.len);
}

/* ---- one field of a certificate, against its bytes and against other readers ---- */

static void spoil_serial(void)
{
    sound one = make_sound();
    one.certificate->serial = (symca_slice) BYTES("\x08");
    fuzz_require_rebuilt(one.certificate);
    drop_sound(&one);
}

/* Only libtasn1 is asked for it. */
static void spoil_signature(void)
{
    sound one = make_sound();
    one.certificate->signature_bytes = one.certificate->key_bytes;
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

/* Only GnuTLS is. */
static void spoil_time(void)
{
    sound one = make_sound();
    one.certificate->not_before.seconds++;
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

static void spoil_name_text(void)
{
    sound one = make_sound();
    one.certificate->subject.text = "CN=Another";
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

static void spoil_attribute(void)
{
    sound one = make_sound();
    symca_attribute *attribute = (symca_attribute *) (uintptr_t) &one.certificate->subject.attributes[0];
    attribute->value.len--;
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

static void lose_attribute(void)
{
    sound one = make_sound();
    symca_attribute *attribute = (symca_attribute *) (uintptr_t) &one.certificate->subject.attributes[0];
    attribute->position = 1;
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

static void spoil_key_size(void)
{
    sound one = make_sound();
    one.certificate->key_bits = 2048;
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

static void spoil_key_kind(void)
{
    sound one = make_sound();
    one.certificate->key.id = SYMCA_OID_DSA;
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

/* What is read of each extension in turn. */
static void spoil_extension(symca_oid_id id)
{
    sound one = make_sound();
    symca_extensions *extensions = &one.certificate->extensions;
    switch (id) {
    case SYMCA_OID_BASIC_CONSTRAINTS:
        extensions->path_length = 1;
        break;
    case SYMCA_OID_KEY_USAGE:
        extensions->key_usage_bits = 1;
        break;
    case SYMCA_OID_EXT_KEY_USAGE:
        extensions->purpose_count = 0;
        break;
    case SYMCA_OID_SUBJECT_KEY_ID:
        extensions->subject_key_id_bytes.len--;
        break;
    case SYMCA_OID_AUTHORITY_KEY_ID:
        extensions->authority_key_id_bytes.len--;
        break;
    case SYMCA_OID_AUTHORITY_INFO:
        extensions->issuer_url_count = 0;
        break;
    case SYMCA_OID_SUBJECT_ALT_NAME:
        extensions->subject_alt_name.count = 0;
        break;
    case SYMCA_OID_ISSUER_ALT_NAME:
        extensions->issuer_alt_name.count = 0;
        break;
    case SYMCA_OID_NAME_CONSTRAINTS:
        extensions->name_constraints.count = 0;
        break;
    default:
        extensions->policy_qualifiers = true;
        break;
    }
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

static void spoil_basic_constraints(void)
{
    spoil_extension(SYMCA_OID_BASIC_CONSTRAINTS);
}

static void spoil_key_usage(void)
{
    spoil_extension(SYMCA_OID_KEY_USAGE);
}

static void spoil_purposes(void)
{
    spoil_extension(SYMCA_OID_EXT_KEY_USAGE);
}

static void spoil_subject_key_id(void)
{
    spoil_extension(SYMCA_OID_SUBJECT_KEY_ID);
}

static void spoil_authority_key_id(void)
{
    spoil_extension(SYMCA_OID_AUTHORITY_KEY_ID);
}

static void spoil_authority_info(void)
{
    spoil_extension(SYMCA_OID_AUTHORITY_INFO);
}

static void spoil_alt_name(void)
{
    spoil_extension(SYMCA_OID_SUBJECT_ALT_NAME);
}

static void spoil_issuer_alt_name(void)
{
    spoil_extension(SYMCA_OID_ISSUER_ALT_NAME);
}

static void spoil_name_constraints(void)
{
    spoil_extension(SYMCA_OID_NAME_CONSTRAINTS);
}

static void spoil_policies(void)
{
    spoil_extension(SYMCA_OID_POLICIES);
}

static void lose_extension(void)
{
    sound one = make_sound();
    one.certificate->extensions.key_usage = SYMCA_EXTENSION_UNREADABLE;
    fuzz_compare(input_of(&one), one.certificate);
    drop_sound(&one);
}

/* ---- what one reader takes and the other does not ---- */

static void refuse_certificate(void)
{
    sound one = make_sound();
    symca_status status = symca_fail(SYMCA_ERROR_MALFORMED, 0, "planted");
    fuzz_compare(input_of(&one), status == SYMCA_OK ? one.certificate : NULL);
    drop_sound(&one);
}

/* A limit that the certificate is not over. */
static void refuse_for_a_limit(void)
{
    sound one = make_sound();
    symca_status status = symca_fail(SYMCA_ERROR_LIMIT, 0, "planted");
    fuzz_compare(input_of(&one), status == SYMCA_OK ? one.certificate : NULL);
    drop_sound(&one);
}

/* ---- loading ---- */

static void load_another(void)
{
    sound one = make_sound();
    symca_certificate *other;
    one.der.data[one.der.len - 1] ^= 1;
    if (symca_certificate_parse(one.der.data, one.der.len, &other) != SYMCA_OK)
        fuzz_stop("the harness makes no other certificate");
    other->der = (symca_slice) BYTES("no certificate");
    fuzz_require_loads(other);
    symca_certificate_unref(other);
    drop_sound(&one);
}

/* ---- forms ---- */

static symca_hashed *make_hashed(const sound *self)
{
    symca_hashed *form;
    if (symca_hashed_new(self->certificate, "Name", "http://example.net/", &form) != SYMCA_OK)
        fuzz_stop("the harness makes no form: %s", symca_error_detail());
    fuzz_require_hashed(form);
    return form;
}

static void spoil_form_field(void)
{
    sound one = make_sound();
    symca_hashed *form = make_hashed(&one);
    form->info.url.len--;
    fuzz_require_hashed(form);
    symca_hashed_unref(form);
    drop_sound(&one);
}

static void spoil_form_text(void)
{
    sound one = make_sound();
    symca_hashed *form = make_hashed(&one);
    form->info.url_text = "http://example.org/";
    fuzz_require_hashed(form);
    symca_hashed_unref(form);
    drop_sound(&one);
}

static void spoil_code(void)
{
    sound one = make_sound();
    symca_hashed *form = make_hashed(&one);
    form->code[0] = form->code[0] == '0' ? '1' : '0';
    fuzz_require_hashed(form);
    symca_hashed_unref(form);
    drop_sound(&one);
}

/* By nobody's key: what is signed is not looked at here. */
static void spoil_signed_part(void)
{
    sound one = make_sound();
    symca_writer writer = SYMCA_WRITER_INIT;
    symca_signed *form;
    symca_wpki_write_info(&writer, "Name", one.certificate, NULL, "http://example.net/");
    symca_wpki_write_x509(&writer, one.certificate);
    symca_writer_u8(&writer, SYMCA_WTLS_SIGNATURE_ANONYMOUS);
    if (symca_signed_parse(writer.data, writer.len, &form) != SYMCA_OK)
        fuzz_stop("the harness makes no signed form: %s", symca_error_detail());
    fuzz_require_signed(form);
    form->signed_part.len--;
    fuzz_require_signed(form);
    symca_signed_unref(form);
    symca_writer_clear(&writer);
    drop_sound(&one);
}

static void spoil_response(void)
{
    symca_response *form;
    if (symca_response_new_referral("http://example.net/", 60, &form) != SYMCA_OK)
        fuzz_stop("the harness makes no response: %s", symca_error_detail());
    fuzz_require_response(form);
    ((char *) (uintptr_t) symca_response_url(form))[7] = 'E';
    fuzz_require_response(form);
    symca_response_unref(form);
}

/* ---- containers ---- */

static void put_value(symca_writer *to, uint8_t tag, symca_slice content)
{
    uint8_t header[6];
    symca_writer_bytes(to, header, symca_der_header(tag, content.len, header));
    symca_writer_slice(to, content);
}

/* Each tag around what the writer holds. */
static void wrap(symca_writer *self, symca_slice tags)
{
    for (size_t i = 0; i < tags.len; i++) {
        symca_writer outer = SYMCA_WRITER_INIT;
        put_value(&outer, tags.data[i], symca_slice_of(self->data, self->len));
        symca_writer_clear(self);
        *self = outer;
    }
}

/* What stands before the writer's bytes. */
static void begin(symca_writer *self, symca_slice front)
{
    symca_writer outer = SYMCA_WRITER_INIT;
    symca_writer_slice(&outer, front);
    symca_writer_bytes(&outer, self->data, self->len);
    symca_writer_clear(self);
    *self = outer;
}

/* SignedData with one certificate. */
static symca_writer make_pkcs7(const sound *self)
{
    symca_writer file = SYMCA_WRITER_INIT;
    put_value(&file, SYMCA_DER_CONTEXT_CONSTRUCTED(0), symca_slice_of(self->der.data, self->der.len));
    begin(&file, (symca_slice) BYTES("\x02\x01\x01\x31\x00\x30\x0b\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"));
    symca_writer_bytes(&file, (const uint8_t *) "\x31", 2);
    wrap(&file, (symca_slice) BYTES("\x30\xa0"));
    begin(&file, (symca_slice) BYTES("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"));
    wrap(&file, (symca_slice) BYTES("\x30"));
    return file;
}

/* One certificate, not encrypted, and no MAC. */
static symca_writer make_pkcs12(const sound *self)
{
    symca_writer file = SYMCA_WRITER_INIT;
    symca_writer_bytes(&file, self->der.data, self->der.len);
    wrap(&file, (symca_slice) BYTES("\x04\xa0"));
    begin(&file, (symca_slice) BYTES("\x06\x0a\x2a\x86\x48\x86\xf7\x0d\x01\x09\x16\x01"));
    wrap(&file, (symca_slice) BYTES("\x30\xa0"));
    begin(&file, (symca_slice) BYTES("\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x03"));
    wrap(&file, (symca_slice) BYTES("\x30\x30\x04\xa0"));
    begin(&file, (symca_slice) BYTES("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"));
    wrap(&file, (symca_slice) BYTES("\x30\x30\x04\xa0"));
    begin(&file, (symca_slice) BYTES("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"));
    wrap(&file, (symca_slice) BYTES("\x30"));
    begin(&file, (symca_slice) BYTES("\x02\x01\x03"));
    wrap(&file, (symca_slice) BYTES("\x30"));
    return file;
}

/* Says what libsymca would have handed out of the file, spoiled, and has it compared. */
static void spoil_container(bool pkcs12, bool opened, bool cut, size_t private_keys)
{
    sound one = make_sound();
    symca_writer file = pkcs12 ? make_pkcs12(&one) : make_pkcs7(&one);
    fuzz_taken taken = {.container = {file.data, file.len}, .verbatim = true};
    fuzz_take_certificate(&taken, one.der.data, one.der.len);
    if (cut)
        taken.certificates[0].len--;
    if (!opened)
        (void) symca_fail(SYMCA_ERROR_MALFORMED, 0, "planted");
    if (pkcs12)
        fuzz_compare_pkcs12(&taken, opened, NULL, private_keys);
    else
        fuzz_compare_pkcs7(&taken, opened);
    fuzz_taken_clear(&taken);
    symca_writer_clear(&file);
    drop_sound(&one);
}

static void spoil_pkcs7(void)
{
    spoil_container(false, true, false, 0);
    spoil_container(false, true, true, 0);
}

static void refuse_pkcs7(void)
{
    spoil_container(false, false, false, 0);
}

static void spoil_pkcs12(void)
{
    spoil_container(true, true, false, 0);
    spoil_container(true, true, true, 0);
}

static void count_keys(void)
{
    spoil_container(true, true, false, 1);
}

static void refuse_pkcs12(void)
{
    spoil_container(true, false, false, 0);
}

static void hand_out_another(void)
{
    fuzz_taken taken = {.container = given, .verbatim = true};
    fuzz_take_certificate(&taken, (const uint8_t *) "not in it", 9);
    fuzz_taken_clear(&taken);
}

/* ---- what handles say ---- */

static void spoil_path_length(void)
{
    sound one = make_sound();
    one.certificate->extensions.path_length = -7;
    fuzz_see_certificate(one.certificate);
    drop_sound(&one);
}

static void spoil_rdn(void)
{
    sound one = make_sound();
    symca_attribute *attribute = (symca_attribute *) (uintptr_t) &one.certificate->subject.attributes[0];
    attribute->oid = NULL;
    fuzz_see_name(&one.certificate->subject);
    drop_sound(&one);
}

static symca_bundle *make_bundle(const sound *self)
{
    symca_bundle *bundle;
    if (symca_bundle_load(self->der.data, self->der.len, NULL, &bundle) != SYMCA_OK)
        fuzz_stop("the harness makes no bundle: %s", symca_error_detail());
    fuzz_see_bundle(bundle);
    return bundle;
}

static void spoil_order(void)
{
    sound one = make_sound();
    symca_bundle *bundle = make_bundle(&one);
    bundle->order[0] = 1;
    fuzz_see_bundle(bundle);
    symca_bundle_unref(bundle);
    drop_sound(&one);
}

static symca_report *make_report(const symca_bundle *bundle)
{
    symca_report *report;
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    if (symca_bundle_check(bundle, &options, &report) != SYMCA_OK)
        fuzz_stop("the harness makes no report: %s", symca_error_detail());
    fuzz_see_report(report, true);
    return report;
}

static void spoil_verdict(void)
{
    sound one = make_sound();
    symca_bundle *bundle = make_bundle(&one);
    symca_report *report = make_report(bundle);
    report->forecasts[0].verdict =
        report->forecasts[0].verdict == SYMCA_VERDICT_REFUSED ? SYMCA_VERDICT_INSTALLS : SYMCA_VERDICT_REFUSED;
    fuzz_see_report(report, false);
    symca_report_unref(report);
    symca_bundle_unref(bundle);
    drop_sound(&one);
}

/* ---- functions that lie: `told` is the one, from when all that is sound has been made ---- */

static const char *told;

static void ask_certificate(void)
{
    sound one = make_sound();
    fuzz_lie_by(told);
    fuzz_see_certificate(one.certificate);
    drop_sound(&one);
}

static void ask_name(void)
{
    sound one = make_sound();
    fuzz_lie_by(told);
    fuzz_see_name(&one.certificate->subject);
    drop_sound(&one);
}

static void ask_loading(void)
{
    sound one = make_sound();
    fuzz_lie_by(told);
    fuzz_require_loads(one.certificate);
    drop_sound(&one);
}

static void ask_hashed(void)
{
    sound one = make_sound();
    symca_hashed *form = make_hashed(&one);
    fuzz_lie_by(told);
    fuzz_see_hashed(form);
    symca_hashed_unref(form);
    drop_sound(&one);
}

static void ask_bundle(void)
{
    sound one = make_sound();
    symca_bundle *bundle = make_bundle(&one);
    fuzz_lie_by(told);
    fuzz_see_bundle(bundle);
    symca_bundle_unref(bundle);
    drop_sound(&one);
}

static void ask_report_for(bool rendered)
{
    sound one = make_sound();
    symca_bundle *bundle = make_bundle(&one);
    symca_report *report = make_report(bundle);
    fuzz_lie_by(told);
    fuzz_see_report(report, rendered);
    symca_report_unref(report);
    symca_bundle_unref(bundle);
    drop_sound(&one);
}

static void ask_report(void)
{
    ask_report_for(false);
}

static void ask_renderings(void)
{
    ask_report_for(true);
}

/* NULL is a handle like any other. */
static void ask_identifier(void)
{
    fuzz_lie_by(told);
    fuzz_see_identifier(NULL);
}

static void ask_wtls(void)
{
    fuzz_lie_by(told);
    fuzz_see_wtls(NULL);
}

static void ask_signed(void)
{
    fuzz_lie_by(told);
    fuzz_see_signed(NULL);
}

static void ask_response(void)
{
    fuzz_lie_by(told);
    fuzz_see_response(NULL);
}

static void ask_rollover(void)
{
    fuzz_lie_by(told);
    fuzz_see_rollover(NULL);
}

/* ---- the list; what finds each is in `negative` ---- */

static const struct {
    const char *name;
    void (*plant)(void);
} faults[] = {
    {"read behind", read_behind},
    {"another time", tell_another_time},
    {"leak", leak},
    {"overflow", overflow},
    {"control character", tell_control},
    {"overlong UTF-8", tell_overlong},
    {"no text", tell_nothing},
    {"key twice", tell_key_twice},
    {"status not kept", fail_unkept},
    {"status unknown", fail_unknown},
    {"status internal", fail_internal},
    {"status memory", fail_without_memory},
    {"offset behind", fail_behind},
    {"no detail", fail_in_silence},
    {"serial number", spoil_serial},
    {"signature", spoil_signature},
    {"time", spoil_time},
    {"name text", spoil_name_text},
    {"attribute", spoil_attribute},
    {"attribute elsewhere", lose_attribute},
    {"key size", spoil_key_size},
    {"key kind", spoil_key_kind},
    {"basicConstraints", spoil_basic_constraints},
    {"keyUsage", spoil_key_usage},
    {"extKeyUsage", spoil_purposes},
    {"subjectKeyIdentifier", spoil_subject_key_id},
    {"authorityKeyIdentifier", spoil_authority_key_id},
    {"authorityInfoAccess", spoil_authority_info},
    {"subjectAltName", spoil_alt_name},
    {"issuerAltName", spoil_issuer_alt_name},
    {"nameConstraints", spoil_name_constraints},
    {"certificatePolicies", spoil_policies},
    {"extension unread", lose_extension},
    {"certificate refused", refuse_certificate},
    {"limit not exceeded", refuse_for_a_limit},
    {"does not load", load_another},
    {"form field", spoil_form_field},
    {"form text", spoil_form_text},
    {"code", spoil_code},
    {"signed part", spoil_signed_part},
    {"response", spoil_response},
    {"PKCS#7 certificate", spoil_pkcs7},
    {"PKCS#7 refused", refuse_pkcs7},
    {"PKCS#12 certificate", spoil_pkcs12},
    {"PKCS#12 keys", count_keys},
    {"PKCS#12 refused", refuse_pkcs12},
    {"not in the container", hand_out_another},
    {"path length", spoil_path_length},
    {"attribute type", spoil_rdn},
    {"order", spoil_order},
    {"verdict", spoil_verdict},
};

/* The same for functions that lie. */
static const struct {
    const char *liar;
    void (*ask)(void);
} lies[] = {
    {"symca_name_value", ask_name},
    {"symca_certificate_purpose_oid", ask_certificate},
    {"symca_certificate_alt_name_text", ask_certificate},
    {"symca_certificate_issuer_url", ask_certificate},
    {"symca_certificate_extension_oid", ask_certificate},
    {"symca_wtls_identifier_part", ask_identifier},
    {"symca_bundle_note", ask_bundle},
    {"symca_bundle_certificate", ask_bundle},
    {"symca_report_platform", ask_report},
    {"symca_rollover_item", ask_rollover},
    {"symca_report_finding", ask_report},
    {"symca_name_first", ask_name},
    {"symca_wtls_identifier_text", ask_identifier},
    {"symca_display_name", ask_certificate},
    {"symca_finding_message", ask_report},
    {"symca_name_equal", ask_name},
    {"symca_certificate_equal", ask_certificate},
    {"symca_certificate_is_self_signed", ask_certificate},
    {"symca_wtls_is_self_signed", ask_wtls},
    {"symca_time_parse", ask_certificate},
    {"symca_certificate_fingerprint", ask_certificate},
    {"symca_file_name", ask_certificate},
    {"symca_s60_encode", ask_certificate},
    {"symca_certificate_key_usage", ask_certificate},
    {"symca_hashed_verify_code", ask_hashed},
    {"symca_bundle_count", ask_loading},
    {"symca_bundle_note_count", ask_loading},
    {"symca_bundle_install_count", ask_bundle},
    {"symca_bundle_incomplete", ask_bundle},
    {"symca_report_verdict", ask_report},
    {"symca_report_outcome", ask_report},
    {"symca_rollover_verify", ask_rollover},
    {"symca_signed_name", ask_signed},
    {"symca_response_name", ask_response},
    {"symca_report_to_text", ask_renderings},
    {"symca_report_to_json", ask_renderings},
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

void fuzz_one(const uint8_t *data, size_t len)
{
    given = (fuzz_input){data, len};
    if (len == 0 || data[0] == 0)
        return;
    size_t place = data[0] - 1U;
    if (place < COUNT(faults)) {
        faults[place].plant();
    } else if (place < COUNT(faults) + COUNT(lies)) {
        told = lies[place - COUNT(faults)].liar;
        lies[place - COUNT(faults)].ask();
        fuzz_lie_by(NULL);
    }
}
