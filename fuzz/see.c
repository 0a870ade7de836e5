/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "see.h"

#include <inttypes.h>
#include <string.h>

/* A report of every platform repeats most of what it says: only of the first ones each sentence is asked for. */
#define PLATFORMS_TOLD 2

/* Positions that no list has. */
static const size_t beyond[] = {0, 1, SYMCA_NONE - 1};

#define BEYOND (sizeof beyond / sizeof beyond[0])

/* Behind the last of count entries; the last one is SYMCA_NONE for a list that is empty. */
static size_t past(size_t count, size_t i)
{
    return beyond[i] > SIZE_MAX - count ? SIZE_MAX : count + beyond[i];
}

static size_t counted(int count)
{
    FUZZ_REQUIRE(count >= SYMCA_UNREADABLE, "a list has %d entries", count);
    return count > 0 ? (size_t) count : 0;
}

/* ---- X.509 ---- */

void fuzz_see_name(const symca_name *name)
{
    size_t len;
    size_t count = symca_name_count(name);
    size_t rdn = 0;
    const uint8_t *der = symca_name_der(name, &len);
    fuzz_see_bytes("name", der, len);
    fuzz_see_text("name text", symca_name_text(name));
    for (size_t i = 0; i < count; i++) {
        fuzz_see_text("attribute oid", symca_name_oid(name, i));
        fuzz_see_text("attribute type", symca_name_type(name, i));
        fuzz_see_text("attribute value", symca_name_value(name, i));
        FUZZ_REQUIRE(symca_name_oid(name, i) != NULL && symca_name_type(name, i) != NULL &&
                         symca_name_value(name, i) != NULL,
                     "attribute %zu of %zu has no type or no value", i, count);
        FUZZ_REQUIRE(symca_name_rdn(name, i) >= rdn, "the RDN of attribute %zu goes back", i);
        rdn = symca_name_rdn(name, i);
        FUZZ_REQUIRE(symca_name_first(name, symca_name_oid(name, i)) != NULL, "attribute %zu is not found", i);
    }
    for (size_t i = 0; i < BEYOND; i++) {
        size_t index = past(count, i);
        FUZZ_REQUIRE(symca_name_oid(name, index) == NULL && symca_name_type(name, index) == NULL &&
                         symca_name_value(name, index) == NULL && symca_name_rdn(name, index) == SYMCA_NONE,
                     "a name of %zu attributes has one at %zu", count, index);
    }
    FUZZ_REQUIRE(symca_name_equal(name, name), "a name is not equal to itself");
    fuzz_see_text("name CN", symca_name_first(name, "CN"));
}

static void see_purposes(const symca_certificate *certificate)
{
    size_t count = counted(symca_certificate_purpose_count(certificate));
    fuzz_see_number("purposes", symca_certificate_purpose_count(certificate));
    for (size_t i = 0; i < count; i++) {
        fuzz_see_text("purpose oid", symca_certificate_purpose_oid(certificate, i));
        fuzz_see_text("purpose name", symca_certificate_purpose_name(certificate, i));
    }
    for (size_t i = 0; i < BEYOND; i++) {
        FUZZ_REQUIRE(symca_certificate_purpose_oid(certificate, past(count, i)) == NULL &&
                         symca_certificate_purpose_name(certificate, past(count, i)) == NULL,
                     "there is a purpose past the last");
    }
}

static void see_alt_names(const symca_certificate *certificate)
{
    size_t count = counted(symca_certificate_alt_name_count(certificate));
    fuzz_see_number("alternative names", symca_certificate_alt_name_count(certificate));
    for (size_t i = 0; i < count; i++) {
        fuzz_see_number("alternative name", symca_certificate_alt_name_kind(certificate, i));
        fuzz_see_text("alternative name", symca_certificate_alt_name_text(certificate, i));
        FUZZ_REQUIRE(symca_certificate_alt_name_text(certificate, i) != NULL, "an alternative name has no text");
    }
    for (size_t i = 0; i < BEYOND; i++) {
        FUZZ_REQUIRE(symca_certificate_alt_name_kind(certificate, past(count, i)) == SYMCA_GENERAL_NAME_OTHER &&
                         symca_certificate_alt_name_text(certificate, past(count, i)) == NULL,
                     "there is an alternative name past the last");
    }
}

static void see_issuer_urls(const symca_certificate *certificate)
{
    size_t count = symca_certificate_issuer_url_count(certificate);
    for (size_t i = 0; i < count; i++)
        fuzz_see_text("issuer URL", symca_certificate_issuer_url(certificate, i));
    for (size_t i = 0; i < BEYOND; i++)
        FUZZ_REQUIRE(symca_certificate_issuer_url(certificate, past(count, i)) == NULL,
                     "there is an issuer's URL past the last");
}

static void see_extensions(const symca_certificate *certificate)
{
    size_t len;
    size_t count = symca_certificate_extension_count(certificate);
    for (size_t i = 0; i < count; i++) {
        const uint8_t *value = symca_certificate_extension_value(certificate, i, &len);
        fuzz_see_text("extension oid", symca_certificate_extension_oid(certificate, i));
        fuzz_see_text("extension name", symca_certificate_extension_name(certificate, i));
        fuzz_see_number("extension critical", symca_certificate_extension_critical(certificate, i));
        fuzz_see_bytes("extension value", value, len);
    }
    for (size_t i = 0; i < BEYOND; i++) {
        size_t index = past(count, i);
        FUZZ_REQUIRE(symca_certificate_extension_oid(certificate, index) == NULL &&
                         symca_certificate_extension_name(certificate, index) == NULL &&
                         !symca_certificate_extension_critical(certificate, index) &&
                         symca_certificate_extension_value(certificate, index, &len) == NULL && len == 0,
                     "there is an extension past the last");
    }
}

static void see_times(const symca_certificate *certificate)
{
    const int64_t times[] = {symca_certificate_not_before(certificate), symca_certificate_not_after(certificate)};
    for (size_t i = 0; i < 2; i++) {
        char text[SYMCA_TIME_SIZE];
        int64_t back;
        symca_time_text(times[i], text);
        fuzz_see_text("time", text);
        FUZZ_REQUIRE(symca_time_parse(text, &back) == SYMCA_OK && back == times[i],
                     "the time %" PRId64 " is written as %s and not read back", times[i], text);
    }
}

static void see_fingerprints(const symca_certificate *certificate)
{
    for (symca_digest digest = SYMCA_DIGEST_MD5; digest <= SYMCA_DIGEST_SHA256; digest++) {
        static const size_t digits[] = {[SYMCA_DIGEST_MD5] = 32, [SYMCA_DIGEST_SHA1] = 40, [SYMCA_DIGEST_SHA256] = 64};
        char text[SYMCA_FINGERPRINT_SIZE];
        symca_status status = symca_certificate_fingerprint(certificate, digest, text);
        FUZZ_REQUIRE(certificate == NULL || status == SYMCA_OK, "a fingerprint fails: %s", symca_error_detail());
        FUZZ_REQUIRE(strlen(text) == (certificate != NULL ? digits[digest] : 0), "a fingerprint is \"%s\"", text);
        fuzz_see_text("fingerprint", text);
    }
}

static void see_labels(const symca_certificate *certificate)
{
    char label[SYMCA_LABEL_SIZE];
    char file[SYMCA_FILE_NAME_SIZE];
    symca_s60_label(certificate, label);
    fuzz_see_text("label", label);
    symca_display_name(certificate, label);
    FUZZ_REQUIRE(label[0] != '\0', "the display name is empty");
    fuzz_see_text("display name", label);
    symca_file_name(certificate, ".cer", file);
    fuzz_see_text("file name", file);
    size_t len = strlen(file);
    FUZZ_REQUIRE(len > 4 && strspn(file, "abcdefghijklmnopqrstuvwxyz0123456789-") == len - 4 &&
                     strcmp(file + len - 4, ".cer") == 0,
                 "the file name is \"%s\"", file);
}

/* The bytes that S60 installs are those that were read. */
static void see_s60(const symca_certificate *certificate)
{
    uint8_t *out;
    size_t out_len;
    size_t len;
    const uint8_t *der = symca_certificate_der(certificate, &len);
    symca_status status = symca_s60_encode(certificate, &out, &out_len);
    if (certificate == NULL) {
        FUZZ_REQUIRE(status == SYMCA_ERROR_ARGUMENT && out == NULL, "NULL is encoded");
        return;
    }
    FUZZ_REQUIRE(status == SYMCA_OK && out_len == len && memcmp(out, der, len) == 0, "S60 is given other bytes");
    symca_free(out);
}

void fuzz_see_certificate(const symca_certificate *certificate)
{
    size_t len;
    const uint8_t *bytes = symca_certificate_der(certificate, &len);
    fuzz_see_bytes("certificate", bytes, len);
    fuzz_see_number("version", symca_certificate_version(certificate));
    bytes = symca_certificate_serial(certificate, &len);
    fuzz_see_bytes("serial number", bytes, len);
    fuzz_see_text("serial number", symca_certificate_serial_text(certificate));
    fuzz_see_name(symca_certificate_subject(certificate));
    fuzz_see_name(symca_certificate_issuer(certificate));
    see_times(certificate);
    fuzz_see_text("signature", symca_certificate_signature_oid(certificate));
    fuzz_see_text("signature", symca_certificate_signature_name(certificate));
    fuzz_see_text("key", symca_certificate_key_oid(certificate));
    fuzz_see_text("key", symca_certificate_key_name(certificate));
    fuzz_see_number("key bits", symca_certificate_key_bits(certificate));
    bytes = symca_certificate_spki(certificate, &len);
    fuzz_see_bytes("key", bytes, len);
    fuzz_see_number("authority", symca_certificate_is_ca(certificate));
    fuzz_see_number("path length", symca_certificate_path_length(certificate));
    fuzz_see_number("key usage", symca_certificate_key_usage(certificate));
    FUZZ_REQUIRE(symca_certificate_path_length(certificate) >= SYMCA_UNREADABLE, "the path length is negative");
    FUZZ_REQUIRE(symca_certificate_key_usage(certificate) >= SYMCA_UNREADABLE &&
                     symca_certificate_key_usage(certificate) < 2 * SYMCA_KEY_USAGE_DECIPHER_ONLY,
                 "key usage has bits that do not exist");
    see_purposes(certificate);
    see_alt_names(certificate);
    bytes = symca_certificate_subject_key_id(certificate, &len);
    fuzz_see_bytes("subject key id", bytes, len);
    bytes = symca_certificate_authority_key_id(certificate, &len);
    fuzz_see_bytes("authority key id", bytes, len);
    see_issuer_urls(certificate);
    see_extensions(certificate);
    fuzz_see_number("self-issued", symca_certificate_is_self_issued(certificate));
    fuzz_see_number("self-signed", symca_certificate_is_self_signed(certificate));
    FUZZ_REQUIRE(!symca_certificate_is_self_signed(certificate) || symca_certificate_is_self_issued(certificate),
                 "it is self-signed and not self-issued");
    see_fingerprints(certificate);
    see_labels(certificate);
    see_s60(certificate);
    FUZZ_REQUIRE(symca_certificate_equal(certificate, certificate), "a certificate is not equal to itself");
    symca_certificate_unref(symca_certificate_ref(certificate));
}

/* ---- WTLS and WPKI ---- */

void fuzz_see_identifier(const symca_wtls_identifier *identifier)
{
    size_t len;
    size_t count = symca_wtls_identifier_part_count(identifier);
    const uint8_t *bytes = symca_wtls_identifier_bytes(identifier, &len);
    fuzz_see_number("identifier kind", symca_wtls_identifier_kind_of(identifier));
    FUZZ_REQUIRE(symca_wtls_identifier_text(identifier) != NULL, "an identifier has no text");
    fuzz_see_text("identifier", symca_wtls_identifier_text(identifier));
    fuzz_see_number("identifier character set", symca_wtls_identifier_character_set(identifier));
    fuzz_see_bytes("identifier", bytes, len);
    for (size_t i = 0; i < count; i++)
        fuzz_see_text("identifier part", symca_wtls_identifier_part(identifier, i));
    for (size_t i = 0; i < BEYOND; i++)
        FUZZ_REQUIRE(symca_wtls_identifier_part(identifier, past(count, i)) == NULL, "there is a part past the last");
}

void fuzz_see_wtls(const symca_wtls *wtls)
{
    typedef const uint8_t *bytes_of(const symca_wtls *self, size_t *out_len);
    static bytes_of *const parts[] = {
        symca_wtls_bytes,        symca_wtls_signature_bytes, symca_wtls_key_parameter_set, symca_wtls_key_modulus,
        symca_wtls_key_exponent, symca_wtls_key_point,       symca_wtls_key_hash,
    };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        size_t len;
        const uint8_t *bytes = parts[i](wtls, &len);
        fuzz_see_bytes("WTLS part", bytes, len);
    }
    fuzz_see_number("WTLS version", symca_wtls_version(wtls));
    fuzz_see_number("WTLS signature", symca_wtls_signature_kind(wtls));
    fuzz_see_identifier(symca_wtls_issuer(wtls));
    fuzz_see_identifier(symca_wtls_subject(wtls));
    fuzz_see_number("WTLS not before", symca_wtls_not_before(wtls));
    fuzz_see_number("WTLS not after", symca_wtls_not_after(wtls));
    fuzz_see_number("WTLS key", symca_wtls_key_kind(wtls));
    fuzz_see_number("WTLS key parameters", symca_wtls_key_parameters(wtls));
    fuzz_see_number("WTLS key bits", symca_wtls_key_bits(wtls));
    fuzz_see_number("WTLS self-issued", symca_wtls_is_self_issued(wtls));
    fuzz_see_number("WTLS self-signed", symca_wtls_is_self_signed(wtls));
    fuzz_see_number("WTLS authority", symca_wtls_is_ca(wtls));
    FUZZ_REQUIRE(!symca_wtls_is_self_signed(wtls) || symca_wtls_is_self_issued(wtls),
                 "a WTLS certificate is self-signed and not self-issued");
    symca_wtls_unref(symca_wtls_ref(wtls));
}

void fuzz_see_hashed(const symca_hashed *hashed)
{
    size_t len;
    const uint8_t *bytes = symca_hashed_bytes(hashed, &len);
    fuzz_see_bytes("hashed", bytes, len);
    fuzz_see_number("hashed version", symca_hashed_version(hashed));
    fuzz_see_number("hashed character set", symca_hashed_character_set(hashed));
    fuzz_see_text("hashed name", symca_hashed_name(hashed));
    fuzz_see_text("hashed url", symca_hashed_url(hashed));
    fuzz_see_number("hashed reading", symca_hashed_x509_reading(hashed));
    fuzz_see_number("hashed algorithm", symca_hashed_hash_algorithm(hashed));
    bytes = symca_hashed_hash(hashed, &len);
    fuzz_see_bytes("hashed hash", bytes, len);
    fuzz_see_text("code", symca_hashed_code(hashed));
    fuzz_see_text("code", symca_hashed_code_groups(hashed));
    fuzz_see_certificate(symca_hashed_certificate(hashed));
    fuzz_see_wtls(symca_hashed_wtls(hashed));
    FUZZ_REQUIRE(hashed == NULL || (symca_hashed_certificate(hashed) == NULL) != (symca_hashed_wtls(hashed) == NULL),
                 "a hashed certificate holds no certificate or two");
    if (hashed != NULL)
        FUZZ_REQUIRE(symca_hashed_verify_code(hashed, symca_hashed_code(hashed), NULL) == SYMCA_OK &&
                         symca_hashed_verify_code(hashed, symca_hashed_code_groups(hashed), NULL) == SYMCA_OK,
                     "its own code is refused: %s", symca_error_detail());
    symca_hashed_unref(symca_hashed_ref(hashed));
}

void fuzz_see_signed(const symca_signed *form)
{
    size_t len;
    const uint8_t *bytes = symca_signed_bytes(form, &len);
    fuzz_see_bytes("signed", bytes, len);
    fuzz_see_number("signed version", symca_signed_version(form));
    fuzz_see_number("signed character set", symca_signed_character_set(form));
    fuzz_see_text("signed name", symca_signed_name(form));
    fuzz_see_text("signed url", symca_signed_url(form));
    fuzz_see_number("signed signature", symca_signed_signature_kind(form));
    bytes = symca_signed_signature_bytes(form, &len);
    fuzz_see_bytes("signed signature", bytes, len);
    fuzz_see_certificate(symca_signed_certificate(form));
    fuzz_see_wtls(symca_signed_wtls(form));
    fuzz_see_certificate(symca_signed_signer(form));
    fuzz_see_wtls(symca_signed_signer_wtls(form));
    fuzz_see_status("signed verify", symca_signed_verify(form, NULL, NULL), 0);
    symca_signed_unref(symca_signed_ref(form));
}

void fuzz_see_rollover(const symca_rollover *rollover)
{
    size_t len;
    size_t count = symca_rollover_count(rollover);
    const uint8_t *bytes = symca_rollover_bytes(rollover, &len);
    fuzz_see_bytes("rollover", bytes, len);
    for (size_t i = 0; i < count; i++)
        fuzz_see_signed(symca_rollover_item(rollover, i));
    for (size_t i = 0; i < BEYOND; i++)
        FUZZ_REQUIRE(symca_rollover_item(rollover, past(count, i)) == NULL, "there is a block past the last");
    const symca_signed *first = symca_rollover_item(rollover, 0);
    size_t failed;
    symca_status status =
        symca_rollover_verify(rollover, symca_signed_signer(first), symca_signed_signer_wtls(first), &failed);
    fuzz_see_status("rollover verify", status, 0);
    FUZZ_REQUIRE(failed == SYMCA_NONE || failed < count, "block %zu of %zu failed", failed, count);
    symca_rollover_unref(symca_rollover_ref(rollover));
}

void fuzz_see_response(const symca_response *response)
{
    size_t len;
    const uint8_t *bytes = symca_response_bytes(response, &len);
    fuzz_see_bytes("response", bytes, len);
    fuzz_see_number("response version", symca_response_version(response));
    fuzz_see_number("response kind", symca_response_kind_of(response));
    fuzz_see_number("response character set", symca_response_character_set(response));
    fuzz_see_text("response name", symca_response_name(response));
    fuzz_see_identifier(symca_response_ca_domain(response));
    fuzz_see_identifier(symca_response_subject(response));
    fuzz_see_text("response url", symca_response_url(response));
    fuzz_see_certificate(symca_response_certificate(response));
    fuzz_see_number("response seconds", symca_response_seconds(response));
    symca_response_unref(symca_response_ref(response));
}

/* ---- bundle and report ---- */

/* Whether all that the form delivers are WTLS certificates: those of X.509 in it only vouch for them. */
static bool delivers_only_wtls(const symca_bundle *bundle)
{
    size_t len;
    const uint8_t *form = symca_bundle_form(bundle, &len);
    symca_signed *signed_one = NULL;
    symca_rollover *rollover = NULL;
    bool only = false;
    if (symca_bundle_kind(bundle) == SYMCA_KIND_SIGNED && symca_signed_parse(form, len, &signed_one) == SYMCA_OK)
        only = symca_signed_wtls(signed_one) != NULL;
    if (symca_bundle_kind(bundle) == SYMCA_KIND_ROLLOVER && symca_rollover_parse(form, len, &rollover) == SYMCA_OK) {
        only = true;
        for (size_t i = 0; i < symca_rollover_count(rollover); i++)
            only = only && symca_signed_wtls(symca_rollover_item(rollover, i)) != NULL;
    }
    symca_signed_unref(signed_one);
    symca_rollover_unref(rollover);
    return only;
}

static void see_order(const symca_bundle *bundle)
{
    size_t count = symca_bundle_count(bundle);
    for (size_t i = 0; i < count; i++) {
        size_t index = symca_bundle_order(bundle, i);
        FUZZ_REQUIRE(index < count, "place %zu of the order is %zu of %zu", i, index, count);
        fuzz_see_number("order", (int64_t) index);
        fuzz_see_number("issuer", (int64_t) symca_bundle_issuer(bundle, i));
    }
    size_t installs = symca_bundle_install_count(bundle);
    FUZZ_REQUIRE(installs <= count && (installs == 0) == (count == 0 || delivers_only_wtls(bundle)),
                 "%zu of %zu are to be installed", installs, count);
    for (size_t i = 0; i < installs; i++) {
        FUZZ_REQUIRE(symca_bundle_install(bundle, i) < count, "what is to be installed is not there");
        fuzz_see_number("install", (int64_t) symca_bundle_install(bundle, i));
    }
    for (size_t i = 0; i < BEYOND; i++) {
        FUZZ_REQUIRE(symca_bundle_order(bundle, past(count, i)) == SYMCA_NONE &&
                         symca_bundle_issuer(bundle, past(count, i)) == SYMCA_NONE &&
                         symca_bundle_offset(bundle, past(count, i)) == SYMCA_NONE &&
                         symca_bundle_certificate(bundle, past(count, i)) == NULL &&
                         symca_bundle_install(bundle, past(installs, i)) == SYMCA_NONE,
                     "there is a certificate past the last");
    }
}

void fuzz_see_bundle(const symca_bundle *bundle)
{
    size_t count = symca_bundle_count(bundle);
    size_t notes = symca_bundle_note_count(bundle);
    fuzz_see_text("kind", symca_kind_string(symca_bundle_kind(bundle)));
    FUZZ_REQUIRE(notes <= SYMCA_MAX_NOTES + 1, "there are %zu notes", notes);
    for (size_t i = 0; i < notes; i++) {
        FUZZ_REQUIRE(symca_bundle_note(bundle, i) != NULL && symca_bundle_note(bundle, i)[0] != '\0',
                     "a note says nothing");
        fuzz_see_text("note", symca_bundle_note(bundle, i));
    }
    FUZZ_REQUIRE(symca_bundle_note(bundle, notes) == NULL, "there is a note past the last");
    fuzz_see_number("private keys", (int64_t) symca_bundle_private_keys(bundle));
    for (size_t i = 0; i < count; i++) {
        fuzz_see_certificate(symca_bundle_certificate(bundle, i));
        fuzz_see_number("offset", (int64_t) symca_bundle_offset(bundle, i));
    }
    see_order(bundle);
    fuzz_see_number("complete", symca_bundle_is_complete(bundle));
    size_t incomplete = symca_bundle_incomplete(bundle);
    FUZZ_REQUIRE(bundle == NULL || (incomplete == SYMCA_NONE) == symca_bundle_is_complete(bundle),
                 "it is complete, and misses the issuer of %zu", incomplete);
    fuzz_see_number("incomplete", (int64_t) incomplete);
    symca_bundle_unref(symca_bundle_ref(bundle));
}

void fuzz_require_loads(const symca_certificate *certificate)
{
    symca_bundle *bundle;
    size_t len;
    const uint8_t *der = symca_certificate_der(certificate, &len);
    symca_status status = symca_bundle_load(der, len, NULL, &bundle);
    FUZZ_REQUIRE(status == SYMCA_OK, "what parses as a certificate does not load: %s", symca_error_detail());
    FUZZ_REQUIRE(symca_bundle_count(bundle) == 1 && symca_bundle_offset(bundle, 0) == 0 &&
                     symca_certificate_equal(symca_bundle_certificate(bundle, 0), certificate),
                 "one certificate loads as %zu, or as another one", symca_bundle_count(bundle));
    FUZZ_REQUIRE(symca_bundle_note_count(bundle) == 0 && symca_bundle_private_keys(bundle) == 0,
                 "of an input that is one certificate it is said: %s", symca_bundle_note(bundle, 0));
    symca_bundle_unref(bundle);
}

static void see_sentence(const char *what, symca_status status, char *text)
{
    FUZZ_REQUIRE(status == SYMCA_OK, "%s: %s", what, symca_error_detail());
    fuzz_see_owned(what, text);
}

static void see_finding(const symca_finding *finding, bool told)
{
    fuzz_see_text("finding", symca_finding_id(finding));
    fuzz_see_number("severity", symca_finding_severity(finding));
    fuzz_see_number("confidence", symca_finding_confidence(finding));
    fuzz_see_number("certificate", (int64_t) symca_finding_certificate(finding));
    fuzz_see_number("offset", (int64_t) symca_finding_offset(finding));
    if (!told)
        return;
    char *text;
    symca_status status = symca_finding_path(finding, &text);
    see_sentence("path", status, text);
    status = symca_finding_message(finding, &text);
    FUZZ_REQUIRE(status != SYMCA_OK || text[0] != '\0', "a finding says nothing");
    see_sentence("message", status, text);
    status = symca_finding_advice(finding, &text);
    see_sentence("advice", status, text);
    fuzz_see_text("phone", symca_finding_phone_says(finding));
    fuzz_see_text("source", symca_finding_source(finding));
}

/* A verdict is that of the worst finding (severities and verdicts are numbered alike). */
static void see_platform(const symca_report *report, size_t place)
{
    size_t count = symca_report_finding_count(report, place);
    int worst = SYMCA_SEVERITY_NOTE;
    for (size_t i = 0; i < count; i++) {
        const symca_finding *finding = symca_report_finding(report, place, i);
        FUZZ_REQUIRE(finding != NULL, "finding %zu of %zu is not there", i, count);
        FUZZ_REQUIRE(i == 0 || (int) symca_finding_severity(finding) <=
                                   (int) symca_finding_severity(symca_report_finding(report, place, i - 1)),
                     "a worse finding stands behind a milder one");
        if ((int) symca_finding_severity(finding) > worst)
            worst = (int) symca_finding_severity(finding);
        see_finding(finding, place < PLATFORMS_TOLD);
    }
    FUZZ_REQUIRE((int) symca_report_platform_verdict(report, place) == worst, "the verdict is not the worst finding's");
    for (size_t i = 0; i < BEYOND; i++)
        FUZZ_REQUIRE(symca_report_finding(report, place, past(count, i)) == NULL, "there is a finding past the last");
    size_t found = 0;
    for (size_t rule = 0; rule < symca_rule_count(); rule++) {
        symca_outcome outcome = symca_report_outcome(report, place, rule);
        fuzz_see_number("outcome", outcome);
        found += outcome == SYMCA_OUTCOME_FOUND;
    }
    FUZZ_REQUIRE(found <= count && (found > 0 || count == 0), "%zu rules made %zu findings", found, count);
    int rfc6125;
    fuzz_see_number("host", symca_report_host_matches(report, place, &rfc6125));
    fuzz_see_number("host by RFC 6125", rfc6125);
    char *text;
    symca_status status = symca_report_headline(report, place, &text);
    if (fuzz_see_status("headline", status, 0))
        fuzz_see_owned("headline", text);
}

/* A text of several lines: each must be clean by itself. */
static void see_lines(const char *what, char *text)
{
    for (char *line = text, *next; line != NULL; line = next) {
        next = strchr(line, '\n');
        if (next != NULL)
            *next++ = '\0';
        fuzz_see_text(what, line);
    }
    symca_free(text);
}

static void see_renderings(const symca_report *report)
{
    char *text;
    for (int rules = 0; rules < 2; rules++) {
        symca_status status = symca_report_to_text(report, rules != 0, &text);
        FUZZ_REQUIRE(status == SYMCA_OK, "the report has no text: %s", symca_error_detail());
        see_lines("report", text);
        status = symca_report_to_json(report, rules != 0, &text);
        FUZZ_REQUIRE(status == SYMCA_OK, "the report has no JSON: %s", symca_error_detail());
        fuzz_see_json("report", text);
    }
    symca_status status = symca_report_template(report, &text);
    if (fuzz_see_status("template", status, 0))
        see_lines("template", text);
}

void fuzz_see_report(const symca_report *report, bool rendered)
{
    size_t count = symca_report_platform_count(report);
    symca_verdict worst = SYMCA_VERDICT_INSTALLS;
    for (size_t i = 0; i < count; i++) {
        fuzz_see_text("platform", symca_platform_id(symca_report_platform(report, i)));
        see_platform(report, i);
        if (symca_report_platform_verdict(report, i) > worst)
            worst = symca_report_platform_verdict(report, i);
    }
    FUZZ_REQUIRE(report == NULL || symca_report_verdict(report) == worst, "the verdict is not the worst platform's");
    for (size_t i = 0; i < BEYOND; i++) {
        FUZZ_REQUIRE(symca_report_platform(report, past(count, i)) == NULL &&
                         symca_report_platform_verdict(report, past(count, i)) == SYMCA_VERDICT_REFUSED &&
                         symca_report_finding_count(report, past(count, i)) == 0,
                     "there is a platform past the last");
    }
    if (rendered && report != NULL)
        see_renderings(report);
    symca_report_unref(symca_report_ref(report));
}
