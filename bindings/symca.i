// SPDX-License-Identifier: LGPL-2.1-or-later
//
// The C calls, listed once for every language. A method without a body calls the C function of its name:
// `verify` in symca_wtls is symca_wtls_verify(). A name with _with is a call of flat.h, one with _held of children.h.
//
// A language file (python/python.i, php/php.i) says %module, provides all of the following, and includes this one.
//
// Macros that it defines:
//   %symca_handle_typemaps(TYPE)   a counted handle: a returned `const TYPE *` is borrowed, so the object made of it
//                                  takes a reference with TYPE##_ref() and owns it (NULL: the language's nothing);
//                                  `TYPE **` is an out parameter whose object owns what it is given
//   %symca_child_typemaps(TYPE)    a child with its parent: `TYPE **` is an out parameter, owned; NULL: nothing
//   %symca_static_typemaps(TYPE)   a static: a returned `const TYPE *` and an out parameter `const TYPE **` are never
//                                  freed
//   %symca_releases(METHOD)        METHOD runs long enough that the interpreter's lock is worth releasing; may be empty
//
// Typemaps that it defines, by these very types and parameter names:
//   out     symca_status                            nothing where SYMCA_OK, else an exception of the language with
//                                                   status, detail and offset; the arguments' freearg must still run
//   out     symca_position                          an integer; nothing where SYMCA_NONE
//   out     const char *                            borrowed UTF-8; nothing where NULL
//   in      (const uint8_t *data, size_t len)       binary; (const uint8_t *key, size_t key_len) the same, but secret
//   in      const char *                            UTF-8 text without NUL, never nothing
//   in      const char *optional                    the same or nothing; applied below to what may be NULL
//   in      (const symca_signed *const *items, size_t count)   a list of SignedCertificate
//   in      const TYPE *                            a handle; `const TYPE *optional`, applied below,
//                                                   may also be nothing
//   in 0    (uint8_t **out, size_t *out_len)        argout: binary; freearg: symca_free()
//   in 0    char **out                              argout: text; freearg: symca_free()
//   in 0    size_t *out_len                         argout: the returned `const uint8_t *`, *out_len long, as binary;
//                                                   nothing where NULL
//   in 0    char *text                              a buffer of SYMCA_LABEL_SIZE bytes; argout: text
//   in 0    uint8_t *hash                           a buffer of 20 bytes; argout: binary
//   in 0    int64_t *out_time, int *out_rfc6125     argout: one more integer
//   in 0    unsigned *out_group, size_t *out_failed no result: on failure the exception's `group` (where not 0) and
//                                                   `block` (where not SYMCA_NONE)

%{
#include <symca/symca.h>

#include "children.h"
#include "flat.h"
%}

%include <stdint.i>

// Enumerations travel as integers.
typedef int symca_severity;
typedef int symca_verdict;
typedef int symca_outcome;
typedef int symca_confidence;
typedef int symca_kind;
typedef int symca_digest;
typedef int symca_general_name;
typedef int symca_x509_reading;
typedef int symca_response_kind;
typedef int symca_wtls_signature;
typedef int symca_wtls_key;
typedef int symca_wtls_identifier_kind;

%apply const char *optional {
    const char *password, const char *name, const char *url, const char *host, const char *target, const char *suffix
};

// SWIG gives each method the typemaps and features said before its class, so the classes come last.
%symca_handle_typemaps(symca_bundle)
%symca_handle_typemaps(symca_certificate)
%symca_handle_typemaps(symca_report)
%symca_handle_typemaps(symca_hashed)
%symca_handle_typemaps(symca_signed)
%symca_handle_typemaps(symca_rollover)
%symca_handle_typemaps(symca_response)
%symca_handle_typemaps(symca_wtls)
%symca_child_typemaps(symca_held_name)
%symca_child_typemaps(symca_held_finding)
%symca_child_typemaps(symca_held_identifier)
%symca_child_typemaps(symca_user_agent)
%symca_static_typemaps(symca_platform)
%symca_static_typemaps(symca_phone)
%symca_static_typemaps(symca_rule)

%apply const symca_certificate *optional {
    const symca_certificate *subject_key, const symca_certificate *either, const symca_certificate *signer,
    const symca_certificate *authority, const symca_certificate *expected, const symca_certificate *root
};
%apply const symca_wtls *optional {
    const symca_wtls *issuer_or_none, const symca_wtls *either_wtls, const symca_wtls *signer_wtls,
    const symca_wtls *expected_wtls, const symca_wtls *root_wtls
};

// What the flattened calls are called: without the suffix that tells them from the C calls. A language file that has a
// rule of its own for names defines SYMCA_OWN_NAMES.
#ifndef SYMCA_OWN_NAMES
%rename("%(regex:/^(.*)_(?:with|held|of)$/\\1/)s", %$isfunction) "";
#endif

%symca_releases(symca_bundle::load_with)
%symca_releases(symca_bundle::check_with)
%symca_releases(symca_bundle::to_json)
%symca_releases(symca_certificate::parse)
%symca_releases(symca_certificate::verify)
%symca_releases(symca_certificate::fingerprint)
%symca_releases(symca_certificate::is_self_signed)
%symca_releases(symca_report::headline)
%symca_releases(symca_report::template)
%symca_releases(symca_report::to_text)
%symca_releases(symca_report::to_json)
%symca_releases(symca_hashed::new)
%symca_releases(symca_hashed::new_wtls)
%symca_releases(symca_hashed::parse)
%symca_releases(symca_hashed::to_json)
%symca_releases(symca_signed::new_with)
%symca_releases(symca_signed::parse)
%symca_releases(symca_signed::verify)
%symca_releases(symca_signed::to_json)
%symca_releases(symca_rollover::parse)
%symca_releases(symca_rollover::verify)
%symca_releases(symca_rollover::to_json)
%symca_releases(symca_response::new_info)
%symca_releases(symca_response::new_certificate)
%symca_releases(symca_response::parse)
%symca_releases(symca_response::to_json)
%symca_releases(symca_wtls::new_with)
%symca_releases(symca_wtls::parse)
%symca_releases(symca_wtls::verify)
%symca_releases(symca_wtls::is_self_signed)
%symca_releases(symca_wtls::to_json)

// The classes, without constructors: what makes an object is a static method.
%define %symca_class(TYPE, NAME, RELEASE)
%rename(NAME) TYPE;
%nodefaultctor TYPE;
typedef struct TYPE {
    %extend {
        ~TYPE() { RELEASE($self); }
    }
} TYPE;
%enddef

%define %symca_static_class(TYPE, NAME)
%rename(NAME) TYPE;
%nodefaultctor TYPE;
%nodefaultdtor TYPE;
typedef struct TYPE {
} TYPE;
%enddef

%symca_class(symca_bundle, Bundle, symca_bundle_unref)
%symca_class(symca_certificate, Certificate, symca_certificate_unref)
%symca_class(symca_report, Report, symca_report_unref)
%symca_class(symca_hashed, HashedCertificate, symca_hashed_unref)
%symca_class(symca_signed, SignedCertificate, symca_signed_unref)
%symca_class(symca_rollover, RolloverBlock, symca_rollover_unref)
%symca_class(symca_response, CertResponse, symca_response_unref)
%symca_class(symca_wtls, WtlsCertificate, symca_wtls_unref)
%symca_class(symca_held_name, Name, symca_held_name_free)
%symca_class(symca_held_finding, Finding, symca_held_finding_free)
%symca_class(symca_held_identifier, WtlsIdentifier, symca_held_identifier_free)
%symca_class(symca_user_agent, UserAgent, free)
%symca_static_class(symca_platform, Platform)
%symca_static_class(symca_phone, Phone)
%symca_static_class(symca_rule, Rule)

%extend symca_bundle {
    static symca_status load_with(const uint8_t *data, size_t len, const char *password, size_t max_size,
                                  uint32_t flags, symca_bundle **out_bundle);
    symca_kind kind();
    size_t note_count();
    const char *note(size_t index);
    size_t private_keys();
    size_t count();
    const symca_certificate *certificate(size_t index);
    symca_position offset(size_t index);
    symca_position issuer(size_t index);
    symca_position order(size_t place);
    bool is_complete();
    symca_position incomplete();
    size_t install_count();
    symca_position install(size_t place);
    symca_status check_with(const char *target, const char *host, int64_t at, const char *url, uint32_t flags,
                            symca_report **out_report);
    symca_status to_json(char **out);
}

%extend symca_certificate {
    static symca_status parse(const uint8_t *data, size_t len, symca_certificate **out_certificate);
    const uint8_t *der(size_t *out_len);
    bool equal(const symca_certificate *other);
    int version();
    const uint8_t *serial(size_t *out_len);
    const char *serial_text();
    symca_status subject_held(symca_held_name **out_name);
    symca_status issuer_held(symca_held_name **out_name);
    int64_t not_before();
    int64_t not_after();
    const char *signature_oid();
    const char *signature_name();
    const char *key_oid();
    const char *key_name();
    unsigned key_bits();
    const uint8_t *spki(size_t *out_len);
    bool is_ca();
    int64_t path_length();
    int key_usage();
    int purpose_count();
    const char *purpose_oid(size_t index);
    const char *purpose_name(size_t index);
    int alt_name_count();
    symca_general_name alt_name_kind(size_t index);
    const char *alt_name_text(size_t index);
    const uint8_t *subject_key_id(size_t *out_len);
    const uint8_t *authority_key_id(size_t *out_len);
    size_t issuer_url_count();
    const char *issuer_url(size_t index);
    size_t extension_count();
    const char *extension_oid(size_t index);
    const char *extension_name(size_t index);
    bool extension_critical(size_t index);
    const uint8_t *extension_value(size_t index, size_t *out_len);
    bool is_self_issued();
    bool is_self_signed();
    symca_status verify(const symca_certificate *issuer);
    symca_status fingerprint(symca_digest digest, char *text);
    symca_status s60_encode(uint8_t **out, size_t *out_len) { return symca_s60_encode($self, out, out_len); }
    void s60_label(char *text) { symca_s60_label($self, text); }
    void display_name(char *text) { symca_display_name($self, text); }
    void file_name(const char *suffix, char *text) { symca_file_name($self, suffix, text); }
    symca_status wtls_key_hash(uint8_t *hash) { return symca_wtls_certificate_key_hash($self, hash); }
}

%extend symca_held_name {
    const char *text() { return symca_name_text($self->name); }
    const uint8_t *der(size_t *out_len) { return symca_name_der($self->name, out_len); }
    size_t count() { return symca_name_count($self->name); }
    const char *oid(size_t index) { return symca_name_oid($self->name, index); }
    const char *type(size_t index) { return symca_name_type($self->name, index); }
    const char *value(size_t index) { return symca_name_value($self->name, index); }
    symca_position rdn(size_t index) { return symca_name_rdn($self->name, index); }
    const char *first(const char *type) { return symca_name_first($self->name, type); }
    bool equal(const symca_held_name *other) { return symca_name_equal($self->name, other ? other->name : NULL); }
}

%extend symca_report {
    symca_verdict verdict();
    size_t platform_count();
    const symca_platform *platform(size_t place);
    symca_verdict platform_verdict(size_t place);
    size_t finding_count(size_t place);
    symca_status finding_held(size_t place, size_t index, symca_held_finding **out_finding);
    symca_outcome outcome(size_t place, size_t rule);
    int host_matches(size_t place, int *out_rfc6125);
    symca_status headline(size_t place, char **out);
    symca_status template(char **out);
    symca_status to_text(bool rules, char **out);
    symca_status to_json(bool rules, char **out);
}

%extend symca_held_finding {
    const char *id() { return symca_finding_id($self->finding); }
    symca_severity severity() { return symca_finding_severity($self->finding); }
    symca_confidence confidence() { return symca_finding_confidence($self->finding); }
    const symca_platform *platform() { return symca_finding_platform($self->finding); }
    symca_position certificate() { return symca_finding_certificate($self->finding); }
    symca_position offset() { return symca_finding_offset($self->finding); }
    symca_status path(char **out) { return symca_finding_path($self->finding, out); }
    symca_status message(char **out) { return symca_finding_message($self->finding, out); }
    symca_status advice(char **out) { return symca_finding_advice($self->finding, out); }
    const char *phone_says() { return symca_finding_phone_says($self->finding); }
    const char *source() { return symca_finding_source($self->finding); }
}

%extend symca_hashed {
    static symca_status new(const symca_certificate *certificate, const char *name, const char *url,
                            symca_hashed **out_hashed);
    static symca_status new_wtls(const symca_wtls *certificate, const char *name, const char *url,
                                 symca_hashed **out_hashed);
    static symca_status parse(const uint8_t *data, size_t len, symca_hashed **out_hashed);
    const uint8_t *bytes(size_t *out_len);
    unsigned version();
    unsigned character_set();
    const char *name();
    const char *url();
    const symca_certificate *certificate();
    const symca_wtls *wtls();
    symca_x509_reading x509_reading();
    unsigned hash_algorithm();
    const uint8_t *hash(size_t *out_len);
    const char *code();
    const char *code_groups();
    symca_status verify_code(const char *digits, unsigned *out_group);
    symca_status to_json(char **out);
}

%extend symca_signed {
    static symca_status new_with(const symca_certificate *either, const symca_wtls *either_wtls, const char *name,
                                 const char *url, const symca_certificate *signer, const symca_wtls *signer_wtls,
                                 const uint8_t *key, size_t key_len, const char *password, symca_signed **out_signed);
    static symca_status parse(const uint8_t *data, size_t len, symca_signed **out_signed);
    const uint8_t *bytes(size_t *out_len);
    unsigned version();
    unsigned character_set();
    const char *name();
    const char *url();
    const symca_certificate *certificate();
    const symca_wtls *wtls();
    const symca_certificate *signer();
    const symca_wtls *signer_wtls();
    symca_wtls_signature signature_kind();
    const uint8_t *signature_bytes(size_t *out_len);
    symca_status verify(const symca_certificate *expected, const symca_wtls *expected_wtls);
    symca_status to_json(char **out);
}

%extend symca_rollover {
    static symca_status new(const symca_signed *const *items, size_t count, symca_rollover **out_rollover);
    static symca_status parse(const uint8_t *data, size_t len, symca_rollover **out_rollover);
    const uint8_t *bytes(size_t *out_len);
    size_t count();
    const symca_signed *item(size_t index);
    symca_status verify(const symca_certificate *root, const symca_wtls *root_wtls, size_t *out_failed);
    symca_status to_json(char **out);
}

%extend symca_response {
    static symca_status new_info(const symca_certificate *certificate, const symca_certificate *authority,
                                 const char *name, const char *url, symca_response **out_response);
    static symca_status new_certificate(const symca_certificate *certificate, const symca_certificate *authority,
                                        const char *name, symca_response **out_response);
    static symca_status new_referral(const char *url, uint32_t seconds, symca_response **out_response);
    static symca_status parse(const uint8_t *data, size_t len, symca_response **out_response);
    const uint8_t *bytes(size_t *out_len);
    unsigned version();
    symca_response_kind kind_of();
    unsigned character_set();
    const char *name();
    symca_status ca_domain_held(symca_held_identifier **out_identifier);
    symca_status subject_held(symca_held_identifier **out_identifier);
    const char *url();
    const symca_certificate *certificate();
    uint32_t seconds();
    symca_status to_json(char **out);
}

%extend symca_wtls {
    static symca_status new_with(const char *subject, int64_t not_before, int64_t not_after,
                                 const symca_certificate *subject_key, const symca_wtls *issuer_or_none,
                                 const uint8_t *key, size_t key_len, const char *password, symca_wtls **out_wtls);
    static symca_status parse(const uint8_t *data, size_t len, symca_wtls **out_wtls);
    const uint8_t *bytes(size_t *out_len);
    unsigned version();
    symca_wtls_signature signature_kind();
    const uint8_t *signature_bytes(size_t *out_len);
    symca_status issuer_held(symca_held_identifier **out_identifier);
    symca_status subject_held(symca_held_identifier **out_identifier);
    int64_t not_before();
    int64_t not_after();
    symca_wtls_key key_kind();
    unsigned key_parameters();
    const uint8_t *key_parameter_set(size_t *out_len);
    unsigned key_bits();
    const uint8_t *key_modulus(size_t *out_len);
    const uint8_t *key_exponent(size_t *out_len);
    const uint8_t *key_point(size_t *out_len);
    const uint8_t *key_hash(size_t *out_len);
    bool is_self_issued();
    bool is_self_signed();
    bool is_ca();
    symca_status verify(const symca_wtls *issuer);
    symca_status to_json(char **out);
}

%extend symca_held_identifier {
    symca_wtls_identifier_kind kind() { return symca_wtls_identifier_kind_of($self->identifier); }
    const char *text() { return symca_wtls_identifier_text($self->identifier); }
    unsigned character_set() { return symca_wtls_identifier_character_set($self->identifier); }
    const uint8_t *bytes(size_t *out_len) { return symca_wtls_identifier_bytes($self->identifier, out_len); }
    size_t part_count() { return symca_wtls_identifier_part_count($self->identifier); }
    const char *part(size_t index) { return symca_wtls_identifier_part($self->identifier, index); }
}

%extend symca_platform {
    static size_t count();
    static const symca_platform *get(size_t index);
    static symca_status find(const char *id, const symca_platform **out_platform);
    const char *id();
    const char *title();
    const char *group();
    bool takes_der();
    bool takes_hashed();
    size_t fact_count();
    const char *fact_key(size_t index);
    const char *fact_value(size_t index);
    const char *fact_source(size_t index);
    symca_confidence fact_confidence(size_t index);
}

%extend symca_phone {
    static size_t count();
    static const symca_phone *get(size_t index);
    static symca_status find(const char *model, const symca_phone **out_phone);
    const char *model();
    const symca_platform *platform();
}

%extend symca_user_agent {
    static symca_status parse(const char *header, symca_user_agent **out_agent);
    const symca_platform *platform() { return $self->platform; }
    const symca_phone *phone() { return $self->phone; }
    bool proxy() { return $self->proxy; }
    bool out_of_scope() { return $self->out_of_scope; }
    const char *advice() { return $self->advice; }
}

%extend symca_rule {
    static size_t count();
    static const symca_rule *get(size_t index);
    const char *id();
    symca_severity severity();
    bool applies(const symca_platform *platform);
    symca_confidence confidence(const symca_platform *platform);
    const char *condition();
    const char *source();
    const char *advice();
    const char *phone_says();
}

// Functions of no object. The language file may put them where its people look for them.
#ifndef SYMCA_OWN_NAMES
%rename("%(strip:[symca_])s", %$isfunction, %$not %$ismember) "";
#endif
symca_kind symca_kind_detect(const uint8_t *data, size_t len);
const char *symca_version(void);
// (A parameter named text would also match the typemaps of a `char *text` that is filled.)
symca_status symca_time_parse(const char *moment, int64_t *out_time);
void symca_time_text(int64_t time, char *text);
const char *symca_s60_media_type(void);
const char *symca_hashed_media_type(void);
const char *symca_signed_media_type(void);
const char *symca_rollover_media_type(void);
const char *symca_response_media_type(void);
const char *symca_wtls_media_type(void);
const char *symca_status_string(int status);
const char *symca_kind_string(symca_kind kind);
const char *symca_severity_string(symca_severity severity);
const char *symca_verdict_string(symca_verdict verdict);
const char *symca_outcome_string(symca_outcome outcome);
const char *symca_confidence_string(symca_confidence confidence);

// The values of the enumerations, the flags, and what an absent value is.
%constant int OK = SYMCA_OK;
%constant int ERROR_ARGUMENT = SYMCA_ERROR_ARGUMENT;
%constant int ERROR_MEMORY = SYMCA_ERROR_MEMORY;
%constant int ERROR_LIMIT = SYMCA_ERROR_LIMIT;
%constant int ERROR_EMPTY = SYMCA_ERROR_EMPTY;
%constant int ERROR_TRUNCATED = SYMCA_ERROR_TRUNCATED;
%constant int ERROR_MALFORMED = SYMCA_ERROR_MALFORMED;
%constant int ERROR_NOT_CERTIFICATE = SYMCA_ERROR_NOT_CERTIFICATE;
%constant int ERROR_PRIVATE_KEY = SYMCA_ERROR_PRIVATE_KEY;
%constant int ERROR_PASSWORD_NEEDED = SYMCA_ERROR_PASSWORD_NEEDED;
%constant int ERROR_PASSWORD_WRONG = SYMCA_ERROR_PASSWORD_WRONG;
%constant int ERROR_UNRECOGNISED = SYMCA_ERROR_UNRECOGNISED;
%constant int ERROR_UNSUPPORTED = SYMCA_ERROR_UNSUPPORTED;
%constant int ERROR_SIGNATURE = SYMCA_ERROR_SIGNATURE;
%constant int ERROR_CODE = SYMCA_ERROR_CODE;
%constant int ERROR_NOT_FOUND = SYMCA_ERROR_NOT_FOUND;
%constant int ERROR_INTERNAL = SYMCA_ERROR_INTERNAL;
%constant int KIND_UNKNOWN = SYMCA_KIND_UNKNOWN;
%constant int KIND_PEM = SYMCA_KIND_PEM;
%constant int KIND_DER = SYMCA_KIND_DER;
%constant int KIND_BASE64 = SYMCA_KIND_BASE64;
%constant int KIND_PKCS7 = SYMCA_KIND_PKCS7;
%constant int KIND_PKCS12 = SYMCA_KIND_PKCS12;
%constant int KIND_HASHED = SYMCA_KIND_HASHED;
%constant int KIND_SIGNED = SYMCA_KIND_SIGNED;
%constant int KIND_ROLLOVER = SYMCA_KIND_ROLLOVER;
%constant int KIND_CERT_RESPONSE = SYMCA_KIND_CERT_RESPONSE;
%constant int KIND_WTLS = SYMCA_KIND_WTLS;
%constant int KIND_PRIVATE_KEY = SYMCA_KIND_PRIVATE_KEY;
%constant int KIND_CERTIFICATE_REQUEST = SYMCA_KIND_CERTIFICATE_REQUEST;
%constant int KIND_CRL = SYMCA_KIND_CRL;
%constant int KIND_PUBLIC_KEY = SYMCA_KIND_PUBLIC_KEY;
%constant int KIND_SSH_KEY = SYMCA_KIND_SSH_KEY;
%constant int KIND_PGP = SYMCA_KIND_PGP;
%constant int KIND_HTML = SYMCA_KIND_HTML;
%constant int KIND_XML = SYMCA_KIND_XML;
%constant int KIND_PDF = SYMCA_KIND_PDF;
%constant int KIND_ZIP = SYMCA_KIND_ZIP;
%constant int KIND_IMAGE = SYMCA_KIND_IMAGE;
%constant int KIND_EMPTY = SYMCA_KIND_EMPTY;
%constant int KIND_TEXT = SYMCA_KIND_TEXT;
%constant int DIGEST_MD5 = SYMCA_DIGEST_MD5;
%constant int DIGEST_SHA1 = SYMCA_DIGEST_SHA1;
%constant int DIGEST_SHA256 = SYMCA_DIGEST_SHA256;
%constant int KEY_USAGE_DIGITAL_SIGNATURE = SYMCA_KEY_USAGE_DIGITAL_SIGNATURE;
%constant int KEY_USAGE_NON_REPUDIATION = SYMCA_KEY_USAGE_NON_REPUDIATION;
%constant int KEY_USAGE_KEY_ENCIPHERMENT = SYMCA_KEY_USAGE_KEY_ENCIPHERMENT;
%constant int KEY_USAGE_DATA_ENCIPHERMENT = SYMCA_KEY_USAGE_DATA_ENCIPHERMENT;
%constant int KEY_USAGE_KEY_AGREEMENT = SYMCA_KEY_USAGE_KEY_AGREEMENT;
%constant int KEY_USAGE_KEY_CERT_SIGN = SYMCA_KEY_USAGE_KEY_CERT_SIGN;
%constant int KEY_USAGE_CRL_SIGN = SYMCA_KEY_USAGE_CRL_SIGN;
%constant int KEY_USAGE_ENCIPHER_ONLY = SYMCA_KEY_USAGE_ENCIPHER_ONLY;
%constant int KEY_USAGE_DECIPHER_ONLY = SYMCA_KEY_USAGE_DECIPHER_ONLY;
%constant int GENERAL_NAME_OTHER = SYMCA_GENERAL_NAME_OTHER;
%constant int GENERAL_NAME_EMAIL = SYMCA_GENERAL_NAME_EMAIL;
%constant int GENERAL_NAME_DNS = SYMCA_GENERAL_NAME_DNS;
%constant int GENERAL_NAME_X400 = SYMCA_GENERAL_NAME_X400;
%constant int GENERAL_NAME_DIRECTORY = SYMCA_GENERAL_NAME_DIRECTORY;
%constant int GENERAL_NAME_EDI_PARTY = SYMCA_GENERAL_NAME_EDI_PARTY;
%constant int GENERAL_NAME_URI = SYMCA_GENERAL_NAME_URI;
%constant int GENERAL_NAME_IP = SYMCA_GENERAL_NAME_IP;
%constant int GENERAL_NAME_OID = SYMCA_GENERAL_NAME_OID;
%constant int SEVERITY_NOTE = SYMCA_SEVERITY_NOTE;
%constant int SEVERITY_WARNED = SYMCA_SEVERITY_WARNED;
%constant int SEVERITY_UNUSABLE = SYMCA_SEVERITY_UNUSABLE;
%constant int SEVERITY_REFUSED = SYMCA_SEVERITY_REFUSED;
%constant int VERDICT_INSTALLS = SYMCA_VERDICT_INSTALLS;
%constant int VERDICT_WARNED = SYMCA_VERDICT_WARNED;
%constant int VERDICT_UNUSABLE = SYMCA_VERDICT_UNUSABLE;
%constant int VERDICT_REFUSED = SYMCA_VERDICT_REFUSED;
%constant int OUTCOME_NOT_APPLICABLE = SYMCA_OUTCOME_NOT_APPLICABLE;
%constant int OUTCOME_PASSED = SYMCA_OUTCOME_PASSED;
%constant int OUTCOME_FOUND = SYMCA_OUTCOME_FOUND;
%constant int CONFIDENCE_NONE = SYMCA_CONFIDENCE_NONE;
%constant int CONFIDENCE_REPORTED = SYMCA_CONFIDENCE_REPORTED;
%constant int CONFIDENCE_INFERRED = SYMCA_CONFIDENCE_INFERRED;
%constant int CONFIDENCE_DOCUMENTED = SYMCA_CONFIDENCE_DOCUMENTED;
%constant int CONFIDENCE_PROVEN = SYMCA_CONFIDENCE_PROVEN;
%constant int X509_READING_NONE = SYMCA_X509_READING_NONE;
%constant int X509_READING_LENGTH = SYMCA_X509_READING_LENGTH;
%constant int X509_READING_BARE = SYMCA_X509_READING_BARE;
%constant int WTLS_SIGNATURE_ANONYMOUS = SYMCA_WTLS_SIGNATURE_ANONYMOUS;
%constant int WTLS_SIGNATURE_ECDSA_SHA = SYMCA_WTLS_SIGNATURE_ECDSA_SHA;
%constant int WTLS_SIGNATURE_RSA_SHA = SYMCA_WTLS_SIGNATURE_RSA_SHA;
%constant int WTLS_KEY_RSA = SYMCA_WTLS_KEY_RSA;
%constant int WTLS_KEY_ECDH = SYMCA_WTLS_KEY_ECDH;
%constant int WTLS_KEY_ECDSA = SYMCA_WTLS_KEY_ECDSA;
%constant int WTLS_IDENTIFIER_NULL = SYMCA_WTLS_IDENTIFIER_NULL;
%constant int WTLS_IDENTIFIER_TEXT = SYMCA_WTLS_IDENTIFIER_TEXT;
%constant int WTLS_IDENTIFIER_BINARY = SYMCA_WTLS_IDENTIFIER_BINARY;
%constant int WTLS_IDENTIFIER_KEY_HASH = SYMCA_WTLS_IDENTIFIER_KEY_HASH;
%constant int WTLS_IDENTIFIER_X509_NAME = SYMCA_WTLS_IDENTIFIER_X509_NAME;
%constant int RESPONSE_CERT_INFO = SYMCA_RESPONSE_CERT_INFO;
%constant int RESPONSE_CERT = SYMCA_RESPONSE_CERT;
%constant int RESPONSE_REFERRAL = SYMCA_RESPONSE_REFERRAL;
%constant int ABSENT = SYMCA_ABSENT;
%constant int UNREADABLE = SYMCA_UNREADABLE;
%constant int LOAD_VERIFY = SYMCA_LOAD_VERIFY;
%constant int CHECK_AS_IS = SYMCA_CHECK_AS_IS;
%constant int DEFAULT_MAX_INPUT = SYMCA_DEFAULT_MAX_INPUT;
%constant int MAX_INPUT = SYMCA_MAX_INPUT;
