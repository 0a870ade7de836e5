// SPDX-License-Identifier: LGPL-2.1-or-later
//
// What ../symca.i asks of a language, for PHP. The classes, their methods' names, parameters and types are those of
// symca.stub.php: a method here that the stub has not, and one there that nobody defines, are compile errors.
%module symca

// Methods may be called like words and functions of PHP.
#pragma SWIG nowarn=314,321

%begin %{
#include "generated.h"
SYMCA_GENERATED_BEGIN
%}

// SWIG's methods are what symca_arginfo.h calls them, and SWIG's own tables of them are empty.
%runtime %{
#undef PHP_METHOD
#undef PHP_ME
#undef PHP_FE
#define PHP_METHOD(class_name, name) ZEND_METHOD(Symca_##class_name, name)
#define PHP_ME(class_name, name, arg_info, flags)
#define PHP_FE(name, arg_info)
%}

%{
SYMCA_GENERATED_END
#include <inttypes.h>
#include <symca/symca.h>

#include "as-json.h"
#include "enums.h"
#include "views.h"
SYMCA_GENERATED_BEGIN
%}

%minit %{
    symca_php_register(module_number);
%}

%pragma(php) phpinfo="
    php_info_print_table_start();
    php_info_print_table_row(2, \"libsymca (compiled)\", SYMCA_VERSION);
    php_info_print_table_row(2, \"libsymca (running)\", symca_version());
    php_info_print_table_end();
"

// Names. Functions of no object and constants are members of classes and enumerations in PHP: each is given below.
#define SYMCA_OWN_NAMES
%rename("%(lowercamelcase)s", %$isfunction, %$ismember) "";
%rename("$ignore", %$isfunction, %$not %$ismember) "";
%rename("$ignore", %$isconstant) "";
%rename(load) symca_bundle::load_with;
%rename(check) symca_bundle::check_with;
%rename(serialBytes) symca_certificate::serial;
%rename(serial) symca_certificate::serial_text;
%rename(subject) subject_held;
%rename(issuer) issuer_held;
%rename(toS60) symca_certificate::s60_encode;
%rename(equals) equal;
%rename(kind) symca_response::kind_of;
%rename(caDomain) symca_response::ca_domain_held;
%rename(join) symca_rollover::new;
%rename(viaProxy) symca_user_agent::proxy;

// What goes by count and index is a list in PHP.
%ignore symca_bundle::note_count;
%ignore symca_bundle::note;
%ignore symca_bundle::certificate;
%ignore symca_bundle::order;
%ignore symca_bundle::install_count;
%ignore symca_bundle::install;
%ignore symca_certificate::path_length;
%ignore symca_certificate::key_usage;
%ignore symca_certificate::purpose_count;
%ignore symca_certificate::purpose_oid;
%ignore symca_certificate::purpose_name;
%ignore symca_certificate::alt_name_count;
%ignore symca_certificate::alt_name_kind;
%ignore symca_certificate::alt_name_text;
%ignore symca_certificate::issuer_url_count;
%ignore symca_certificate::issuer_url;
%ignore symca_certificate::extension_count;
%ignore symca_certificate::extension_oid;
%ignore symca_certificate::extension_name;
%ignore symca_certificate::extension_critical;
%ignore symca_certificate::extension_value;
%ignore symca_held_name::oid;
%ignore symca_held_name::type;
%ignore symca_held_name::value;
%ignore symca_held_name::rdn;
%ignore symca_report::verdict;
%ignore symca_report::platform_count;
%ignore symca_report::platform;
%ignore symca_report::platform_verdict;
%ignore symca_report::finding_count;
%ignore symca_report::finding_held;
%ignore symca_report::host_matches;
%ignore symca_report::template;
%ignore symca_certificate::s60_label;
%ignore symca_rollover::item;
%ignore symca_held_identifier::part_count;
%ignore symca_held_identifier::part;
%ignore symca_platform::count;
%ignore symca_platform::get;
%ignore symca_platform::fact_count;
%ignore symca_platform::fact_key;
%ignore symca_platform::fact_value;
%ignore symca_platform::fact_source;
%ignore symca_platform::fact_confidence;
%ignore symca_phone::count;
%ignore symca_phone::get;
%ignore symca_rule::count;
%ignore symca_rule::get;

// Calls whose parameters stand in another order, or for which there is a method of the certificate.
%ignore symca_hashed::new;
%ignore symca_hashed::new_wtls;
%ignore symca_signed::new_with;
%ignore symca_wtls::new_with;
%ignore symca_response::new_info;
%ignore symca_response::new_certificate;
%ignore symca_response::new_referral;

// A thread of PHP has an interpreter of its own: there is no lock to release.
%define %symca_releases(METHOD)
%enddef

// Which argument of the call a value is, counted from 1.
%define %symca_number
(uint32_t) (&$input - args) + 1
%enddef

// An in typemap that is a call of values.h or views.h.
%define %symca_in(CALL, PATTERN...)
%typemap(in) PATTERN {
    if (!CALL)
        SWIG_fail;
}
%enddef

// Status: an exception.
%typemap(out) symca_status {
    if (!symca_php_ok($1))
        SWIG_fail;
}

%typemap(out) symca_position {
    symca_php_position($result, $1);
}

// Text.
%symca_in(symca_php_text(&$input, %symca_number, (const char **) &$1), const char *)
%symca_in(symca_php_text_or_null(&$input, %symca_number, (const char **) &$1), const char *optional)
%typemap(default) const char *password, const char *name, const char *url, const char *host, const char *target,
                  const char *suffix {
    $1 = NULL;
}

%typemap(out) const char * {
    symca_php_string_or_null($result, $1);
}

%typemap(in, numinputs=0) char **out (char *text = NULL) {
    $1 = &text;
}
%typemap(argout) char **out {
    symca_php_string_or_null($result, text$argnum);
}
%typemap(freearg) char **out {
    symca_free(text$argnum);
}

%typemap(in, numinputs=0) char *text (char buffer[SYMCA_LABEL_SIZE] = "") {
    $1 = buffer;
}
%typemap(argout) char *text {
    RETVAL_STRING($1);
}

// Bytes.
%symca_in(symca_php_bytes(&$input, %symca_number, (const uint8_t **) &$1, &$2), (const uint8_t *data, size_t len))
%symca_in(symca_php_bytes(&$input, %symca_number, (const uint8_t **) &$1, &$2), (const uint8_t *key, size_t key_len))

%typemap(in, numinputs=0) (uint8_t **out, size_t *out_len) (uint8_t *bytes = NULL, size_t size = 0) {
    $1 = &bytes;
    $2 = &size;
}
%typemap(argout) (uint8_t **out, size_t *out_len) {
    symca_php_bytes_or_null($result, bytes$argnum, size$argnum);
}
%typemap(freearg) (uint8_t **out, size_t *out_len) {
    symca_free(bytes$argnum);
}

// A borrowed view: its length is known only once the arguments are looked at again.
%typemap(out) const uint8_t * ""
%typemap(in, numinputs=0) size_t *out_len (size_t size = 0) {
    $1 = &size;
}
%typemap(argout) size_t *out_len {
    symca_php_bytes_or_null($result, result, size$argnum);
}

%typemap(in, numinputs=0) uint8_t *hash (uint8_t buffer[20] = {0}) {
    $1 = buffer;
}
%typemap(argout) uint8_t *hash {
    symca_php_bytes_or_null($result, $1, sizeof buffer$argnum);
}

// Numbers.
%typemap(in) size_t (size_t number = 0) {
    if (!symca_php_size(&$input, %symca_number, ZEND_LONG_MAX, &number))
        SWIG_fail;
    $1 = number;
}
%typemap(in) uint32_t (size_t number = 0) {
    if (!symca_php_size(&$input, %symca_number, UINT32_MAX, &number))
        SWIG_fail;
    $1 = (uint32_t) number;
}
%symca_in(symca_php_bool(&$input, %symca_number, &$1), bool)
%typemap(default) bool rules {
    $1 = false;
}

// Both options have one flag, bit 0: a bool.
%typemap(default) uint32_t flags {
    $1 = 0;
}
%typemap(in) uint32_t flags (bool flag = false) {
    if (!symca_php_bool(&$input, %symca_number, &flag))
        SWIG_fail;
    $1 = flag ? 1 : 0;
}

%typemap(default) size_t max_size {
    $1 = 0;
}
%typemap(in) size_t max_size (size_t number = 0) {
    if (!symca_php_size_or_null(&$input, %symca_number, SYMCA_MAX_INPUT, &number))
        SWIG_fail;
    $1 = number;
}

// Times.
%typemap(arginit) int64_t {
    $1 = 0;
}
%symca_in(symca_php_time(&$input, %symca_number, &$1), int64_t)
%symca_in(symca_php_time_or_now(&$input, %symca_number, &$1), int64_t at)
%typemap(default) int64_t at {
    $1 = (int64_t) time(NULL);
}
%typemap(out) int64_t {
    symca_php_date($result, $1);
}

// Enumerations.
%define %symca_number_enum(TYPE, MEMBER)
%typemap(out) TYPE {
    symca_php_number_case($result, symca_php.MEMBER, (int) $1);
}
%enddef
%define %symca_text_enum(TYPE, MEMBER)
%typemap(out) TYPE {
    symca_php_text_case($result, symca_php.MEMBER, TYPE##_string((TYPE) $1));
}
%enddef
%symca_text_enum(symca_kind, kind)
%symca_text_enum(symca_severity, severity)
%symca_text_enum(symca_verdict, verdict)
%symca_text_enum(symca_outcome, outcome)
%symca_text_enum(symca_confidence, confidence)
%symca_number_enum(symca_x509_reading, x509_reading)
%symca_number_enum(symca_response_kind, response_kind)
%symca_number_enum(symca_wtls_signature, wtls_signature)
%symca_number_enum(symca_wtls_key, wtls_key)
%symca_number_enum(symca_wtls_identifier_kind, wtls_identifier_kind)
%symca_in(symca_php_digest(&$input, %symca_number, &$1), symca_digest)
%typemap(default) symca_digest {
    $1 = SYMCA_DIGEST_SHA256;
}

// Where a check failed: told by the exception.
%typemap(in, numinputs=0) unsigned *out_group (unsigned group = 0) {
    $1 = &group;
}
%typemap(freearg) unsigned *out_group {
    if (group$argnum)
        symca_php_tell(symca_php.code, "group", group$argnum);
}
%typemap(in, numinputs=0) size_t *out_failed (size_t failed = SYMCA_NONE) {
    $1 = &failed;
}
%typemap(freearg) size_t *out_failed {
    if (failed$argnum != SYMCA_NONE)
        symca_php_tell(symca_php.signature, "block", failed$argnum);
}

// Handles. Nothing but the parameters that ../symca.i names optional may be null.
%define %symca_argument_typemaps(TYPE)
%symca_in(symca_php_object(&$input, %symca_number, $descriptor(TYPE *), (void **) &$1), const TYPE *)
%symca_in(symca_php_object_or_null(&$input, %symca_number, $descriptor(TYPE *), (void **) &$1), const TYPE *optional)
%enddef

%define %symca_owned_typemaps(TYPE)
%typemap(in, numinputs=0) TYPE ** (TYPE *made = NULL) {
    $1 = &made;
}
%typemap(argout) TYPE ** {
    symca_php_wrap($result, made$argnum, $descriptor(TYPE *), true);
}
%enddef

%define %symca_handle_typemaps(TYPE)
%symca_argument_typemaps(TYPE)
%symca_owned_typemaps(TYPE)
%typemap(out) const TYPE * {
    symca_php_wrap($result, TYPE##_ref($1), $descriptor(TYPE *), true);
}
%enddef

%define %symca_child_typemaps(TYPE)
%symca_argument_typemaps(TYPE)
%symca_owned_typemaps(TYPE)
%enddef

%define %symca_static_typemaps(TYPE)
%symca_argument_typemaps(TYPE)
%typemap(out) const TYPE * {
    symca_php_wrap($result, $1, $descriptor(TYPE *), false);
}
%typemap(in, numinputs=0) const TYPE ** (const TYPE *found = NULL) {
    $1 = ($1_ltype) &found;
}
%typemap(argout) const TYPE ** {
    symca_php_wrap($result, found$argnum, $descriptor(TYPE *), false);
}
%enddef

// One of two kinds of certificate is one parameter in PHP.
%symca_in(symca_php_either(&$input, %symca_number, (const symca_certificate **) &$1, (const symca_wtls **) &$2),
          (const symca_certificate *either, const symca_wtls *either_wtls))
%symca_in(symca_php_either(&$input, %symca_number, (const symca_certificate **) &$1, (const symca_wtls **) &$2),
          (const symca_certificate *signer, const symca_wtls *signer_wtls))
%symca_in(symca_php_either(&$input, %symca_number, (const symca_certificate **) &$1, (const symca_wtls **) &$2),
          (const symca_certificate *root, const symca_wtls *root_wtls))
%typemap(default) const symca_certificate *authority, const symca_certificate *subject_key,
                  const symca_wtls *issuer_or_none, const symca_certificate *expected,
                  const symca_wtls *expected_wtls {
    $1 = NULL;
}
%typemap(in) (const symca_certificate *expected, const symca_wtls *expected_wtls) {
    if (Z_TYPE($input) != IS_NULL && !symca_php_either(&$input, %symca_number, (const symca_certificate **) &$1,
                                                       (const symca_wtls **) &$2))
        SWIG_fail;
}

%typemap(in) (const symca_signed *const *items, size_t count) (const symca_signed **items = NULL) {
    zval *item;

    if (Z_TYPE($input) != IS_ARRAY) {
        symca_php_refuse(%symca_number, "array", &$input);
        SWIG_fail;
    }
    items = ecalloc(zend_hash_num_elements(Z_ARRVAL($input)) + 1, sizeof *items);
    $1 = ($1_ltype) items;
    $2 = 0;
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL($input), item) {
        ZVAL_DEREF(item);
        items[$2] = symca_php_handle(item, SWIGTYPE_p_symca_signed);
        if (!items[$2++]) {
            zend_argument_type_error(%symca_number, "must hold nothing but Symca\\SignedCertificate, %s found",
                                     symca_php_type_name(item));
            SWIG_fail;
        }
    } ZEND_HASH_FOREACH_END();
}
%typemap(argout) (const symca_signed *const *items, size_t count) ""
%typemap(freearg) (const symca_signed *const *items, size_t count) {
    if (items$argnum)
        efree(items$argnum);
}

// What a method writes itself: its result, out of a value of any type.
%typemap(in, numinputs=0) zval *made {
    $1 = return_value;
}
%typemap(in) const zval * {
    $1 = &$input;
}
%typemap(out) void ""

// A platform, as the group that it belongs to.
%symca_in(symca_php_group(&$input, %symca_number, (const char **) &$1), const char *group)
%typemap(default) const char *group {
    $1 = ($1_ltype) "s60";
}

// A platform of a report.
%symca_in(symca_php_place(arg1, &$input, %symca_number, &$1), size_t place)
%symca_in(symca_php_place_or_all(arg1, &$input, %symca_number, &$1), size_t place_or_all)
%typemap(default) size_t place_or_all {
    $1 = SYMCA_NONE;
}

%include "../symca.i"

%define %symca_list(TYPE, NAME, COUNT, AT)
%extend TYPE {
    void getIterator(zval *made) { symca_php_iterator(made, $self, COUNT, AT); }
    bool offsetExists(const zval *any) { return symca_php_offset_exists(any, COUNT); }
    void offsetGet(const zval *any, zval *made) { symca_php_offset_get(made, any, $self, COUNT, AT); }
    void offsetSet(const zval *any, const zval *value) { symca_php_read_only("Symca\\" #NAME); }
    void offsetUnset(const zval *any) { symca_php_read_only("Symca\\" #NAME); }
}
%enddef
%symca_list(symca_bundle, Bundle, symca_bundle_count($self), symca_php_certificate_at)
%symca_list(symca_report, Report, symca_php_finding_count($self), symca_php_finding_at)
%symca_list(symca_rollover, RolloverBlock, symca_rollover_count($self), symca_php_item_at)

%define %symca_json(TYPE)
%extend TYPE {
    void jsonSerialize(zval *made) {
        char *text = NULL;
        symca_status status = TYPE##_to_json($self, &text);

        symca_php_decode(made, status, &text);
    }
}
%enddef
%symca_json(symca_bundle)
%symca_json(symca_hashed)
%symca_json(symca_signed)
%symca_json(symca_rollover)
%symca_json(symca_response)
%symca_json(symca_wtls)

%extend symca_bundle {
    void notes(zval *made) { symca_php_array(made, $self, symca_bundle_note_count($self), symca_php_note_at); }
    %rename(order) chainOrder;
    void chainOrder(zval *made) { symca_php_array(made, $self, symca_bundle_count($self), symca_php_order_at); }
    void toInstall(zval *made) {
        symca_php_array(made, $self, symca_bundle_install_count($self), symca_php_install_at);
    }
}

%extend symca_certificate {
    void pathLength(zval *made) { symca_php_path_length(made, $self); }
    void keyUsage(zval *made) { symca_php_key_usage(made, $self); }
    void purposes(zval *made) { symca_php_purposes(made, $self); }
    void unreadable(zval *made) { symca_php_unreadable(made, $self); }
    %rename(label) labelFor;
    void labelFor(const char *group, char *text) { symca_php_label($self, group, text); }
    void altNames(zval *made) { symca_php_alt_names(made, $self); }
    void issuerUrls(zval *made) {
        symca_php_array(made, $self, symca_certificate_issuer_url_count($self), symca_php_issuer_url_at);
    }
    void extensions(zval *made) {
        symca_php_array(made, $self, symca_certificate_extension_count($self), symca_php_extension_at);
    }
    static const char *s60MediaType() { return symca_s60_media_type(); }
    symca_status toS40(const char *name, const char *url, symca_hashed **out_hashed) {
        return symca_hashed_new($self, name, url, out_hashed);
    }
    void jsonSerialize(zval *made) { symca_php_certificate_json(made, $self); }
}

%extend symca_held_name {
    %rename(__toString) asString;
    const char *asString() { return symca_name_text($self->name); }
    void all(const char *type, zval *made) { symca_php_values(made, $self->name, type); }
    void commonNames(zval *made) { symca_php_values(made, $self->name, "CN"); }
    void attributes(zval *made) {
        symca_php_array(made, $self->name, symca_name_count($self->name), symca_php_attribute_at);
    }
    void getIterator(zval *made) {
        symca_php_iterator(made, $self->name, symca_name_count($self->name), symca_php_attribute_at);
    }
    void jsonSerialize(zval *made) {
        symca_php_array(made, $self->name, symca_name_count($self->name), symca_php_attribute_at);
    }
}

%extend symca_report {
    %rename(verdict) verdictOf;
    symca_verdict verdictOf(size_t place_or_all) {
        return place_or_all == SYMCA_NONE ? symca_report_verdict($self)
                                          : symca_report_platform_verdict($self, place_or_all);
    }
    void platforms(zval *made) {
        symca_php_array(made, $self, symca_report_platform_count($self), symca_php_asked_at);
    }
    void findings(size_t place_or_all, zval *made) { symca_php_findings(made, $self, place_or_all); }
    %rename(template) templateOrNull;
    void templateOrNull(zval *made) { symca_php_template(made, $self); }
    void hostMatches(size_t place, zval *made) { symca_php_host_matches(made, $self, place); }
    size_t count() { return symca_php_finding_count($self); }
    void jsonSerialize(zval *made) {
        char *text = NULL;
        symca_status status = symca_report_to_json($self, false, &text);

        symca_php_decode(made, status, &text);
    }
}

%extend symca_held_finding {
    void jsonSerialize(zval *made) { symca_php_finding_json(made, $self->finding); }
}

%extend symca_platform {
    static void all(zval *made) { symca_php_array(made, NULL, symca_platform_count(), symca_php_platform_at); }
    void facts(zval *made) { symca_php_array(made, $self, symca_platform_fact_count($self), symca_php_fact_at); }
    void jsonSerialize(zval *made) { symca_php_platform_json(made, $self); }
}

%extend symca_phone {
    static void all(zval *made) { symca_php_array(made, NULL, symca_phone_count(), symca_php_phone_at); }
    static void fromUserAgent(const char *header, zval *made) { symca_php_phone_of(made, header); }
    void jsonSerialize(zval *made) { symca_php_phone_json(made, $self); }
}

%extend symca_user_agent {
    void jsonSerialize(zval *made) { symca_php_user_agent_json(made, $self); }
}

%extend symca_rule {
    static void all(zval *made) { symca_php_array(made, NULL, symca_rule_count(), symca_php_rule_at); }
    void jsonSerialize(zval *made) { symca_php_rule_json(made, $self); }
}

%extend symca_hashed {
    static const char *media_type();
}

%extend symca_signed {
    static const char *media_type();
    static symca_status sign(const symca_certificate *either, const symca_wtls *either_wtls,
                             const symca_certificate *signer, const symca_wtls *signer_wtls, const uint8_t *key,
                             size_t key_len, const char *password, const char *name, const char *url,
                             symca_signed **out_signed) {
        return symca_signed_new_with(either, either_wtls, name, url, signer, signer_wtls, key, key_len, password,
                                     out_signed);
    }
}

%extend symca_rollover {
    static const char *media_type();
}

%extend symca_response {
    static const char *media_type();
    %rename(newInfo) info;
    static symca_status info(const symca_certificate *certificate, const char *link,
                             const symca_certificate *authority, const char *name, symca_response **out_response) {
        return symca_response_new_info(certificate, authority, name, link, out_response);
    }
    %rename(newReferral) referral;
    static symca_status referral(const char *link, uint32_t seconds, symca_response **out_response) {
        return symca_response_new_referral(link, seconds, out_response);
    }
    %rename(newCertificate) carrying;
    static symca_status carrying(const symca_certificate *certificate, const symca_certificate *authority,
                                 const char *name, symca_response **out_response) {
        return symca_response_new_certificate(certificate, authority, name, out_response);
    }
}

%extend symca_wtls {
    static const char *media_type();
    static symca_status create(const char *subject, int64_t not_before, int64_t not_after, const uint8_t *key,
                               size_t key_len, const char *password, const symca_certificate *subject_key,
                               const symca_wtls *issuer_or_none, symca_wtls **out_wtls) {
        return symca_wtls_new_with(subject, not_before, not_after, subject_key, issuer_or_none, key, key_len, password,
                                   out_wtls);
    }
    symca_status toS40(const char *name, const char *url, symca_hashed **out_hashed) {
        return symca_hashed_new_wtls($self, name, url, out_hashed);
    }
}

%extend symca_held_identifier {
    %rename(__toString) asString;
    const char *asString() { return symca_wtls_identifier_text($self->identifier); }
    void parts(zval *made) {
        symca_php_array(made, $self->identifier, symca_wtls_identifier_part_count($self->identifier),
                        symca_php_part_at);
    }
    void jsonSerialize(zval *made) { symca_php_identifier_json(made, $self->identifier); }
}
