/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Runs the steps of a scenario file through the C API and prints what came of them. scenario.py and scenario.php do the
 * same in their languages; a test compares what the three print.
 *
 * Usage: scenario FILE PLACE=FOLDER ...
 */
#include <dirent.h>
#include <gnutls/crypto.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <symca/symca.h>
#include <sys/stat.h>

typedef struct bytes {
    uint8_t *data;
    size_t len;
} bytes;

typedef struct setting {
    int64_t at;
    char *host;
    char *url;
    char *password;
} setting;

static setting set;
static char **places;

static void stop(const char *what, const char *name)
{
    fprintf(stderr, "scenario: %s: %s\n", what, name);
    exit(2);
}

__attribute__((format(printf, 1, 2))) static char *joined(const char *format, ...)
{
    va_list arguments;
    char *text;

    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        stop("no memory", format);
    va_end(arguments);
    return text;
}

/* The path of PLACE:PATH. */
static char *path_of(const char *name)
{
    size_t len = strcspn(name, ":");

    for (char **place = places; *place; place++)
        if (strncmp(*place, name, len) == 0 && (*place)[len] == '=')
            return joined("%s/%s", *place + len + 1, name + len + 1);
    stop("no such place", name);
    return NULL;
}

static bytes read_file(const char *name)
{
    char *path = path_of(name);
    FILE *file = fopen(path, "rb");
    bytes content = {NULL, 0};
    struct stat status;

    if (!file || fstat(fileno(file), &status) != 0)
        stop("cannot be read", path);
    content.len = (size_t) status.st_size;
    content.data = malloc(content.len + 1);
    if (!content.data || fread(content.data, 1, content.len, file) != content.len)
        stop("cannot be read", path);
    fclose(file);
    free(path);
    return content;
}

static void print_hex(const uint8_t *data, size_t len)
{
    for (size_t i = 0; i < len; i++)
        printf("%02x", data[i]);
}

static void print_view(const char *label, const uint8_t *data, size_t len)
{
    printf(" %s ", label);
    if (data)
        print_hex(data, len);
    else
        printf("-");
    printf("\n");
}

static void print_sha256(const char *label, const uint8_t *data, size_t len)
{
    uint8_t digest[32];

    if (gnutls_hash_fast(GNUTLS_DIG_SHA256, data, len, digest) != 0)
        stop("no digest of", label);
    printf(" %s %zu ", label, len);
    print_hex(digest, sizeof digest);
    printf("\n");
}

static void print_position(const char *label, size_t position)
{
    if (position == SYMCA_NONE)
        printf(" %s -", label);
    else
        printf(" %s %zu", label, position);
}

static const char *text_or_dash(const char *text)
{
    return text ? text : "-";
}

static const char *yes_or_no(bool value)
{
    return value ? "yes" : "no";
}

/* Prints a failure; whether there is none. */
static bool is_done(const char *label, symca_status status)
{
    if (status == SYMCA_OK)
        return true;
    printf(" %s: error %d", label, (int) status);
    print_position("at", symca_error_offset());
    printf(": %s\n", symca_error_detail());
    return false;
}

static void print_owned(const char *label, symca_status status, char *text)
{
    if (is_done(label, status))
        printf(" %s %s\n", label, text);
    symca_free(text);
}

static void print_owned_digest(const char *label, symca_status status, char *text)
{
    if (is_done(label, status))
        print_sha256(label, (const uint8_t *) text, strlen(text));
    symca_free(text);
}

static void print_name(const char *label, const symca_name *name)
{
    size_t len;
    const uint8_t *der = symca_name_der(name, &len);

    printf(" %s %s\n", label, symca_name_text(name));
    print_sha256(label, der, len);
    for (size_t i = 0; i < symca_name_count(name); i++)
        printf("  %zu %s %s %s\n", symca_name_rdn(name, i), symca_name_oid(name, i), symca_name_type(name, i),
               symca_name_value(name, i));
}

static void print_extensions(const symca_certificate *self)
{
    size_t len = 0;

    for (size_t i = 0; i < symca_certificate_extension_count(self); i++) {
        const uint8_t *value = symca_certificate_extension_value(self, i, &len);

        printf(" extension %s %s %s\n", symca_certificate_extension_oid(self, i),
               symca_certificate_extension_name(self, i), yes_or_no(symca_certificate_extension_critical(self, i)));
        print_sha256("value", value, len);
    }
    printf(" ca %s", yes_or_no(symca_certificate_is_ca(self)));
    printf(symca_certificate_path_length(self) < 0 ? " path -" : " path %" PRId64, symca_certificate_path_length(self));
    printf(symca_certificate_key_usage(self) < 0 ? " usage -\n" : " usage %d\n", symca_certificate_key_usage(self));
    for (int i = 0; i < symca_certificate_purpose_count(self); i++)
        printf(" purpose %s %s\n", symca_certificate_purpose_oid(self, (size_t) i),
               symca_certificate_purpose_name(self, (size_t) i));
    for (int i = 0; i < symca_certificate_alt_name_count(self); i++)
        printf(" name %d %s\n", (int) symca_certificate_alt_name_kind(self, (size_t) i),
               symca_certificate_alt_name_text(self, (size_t) i));
    if (symca_certificate_path_length(self) == SYMCA_UNREADABLE)
        printf(" unreadable basicConstraints\n");
    if (symca_certificate_key_usage(self) == SYMCA_UNREADABLE)
        printf(" unreadable keyUsage\n");
    if (symca_certificate_purpose_count(self) == SYMCA_UNREADABLE)
        printf(" unreadable extKeyUsage\n");
    if (symca_certificate_alt_name_count(self) == SYMCA_UNREADABLE)
        printf(" unreadable subjectAltName\n");
    for (size_t i = 0; i < symca_certificate_issuer_url_count(self); i++)
        printf(" issuer at %s\n", symca_certificate_issuer_url(self, i));
}

static void print_hashed(const symca_hashed *self)
{
    size_t len;
    const uint8_t *data = symca_hashed_bytes(self, &len);

    print_sha256("s40", data, len);
    printf(" shown as %s; %s; %s = %s\n", symca_hashed_name(self), symca_hashed_url(self), symca_hashed_code(self),
           symca_hashed_code_groups(self));
}

static void print_forms(const symca_certificate *self)
{
    char label[SYMCA_LABEL_SIZE], name[SYMCA_LABEL_SIZE], file[SYMCA_FILE_NAME_SIZE];
    uint8_t *der = NULL, key[20];
    size_t len = 0;
    symca_hashed *hashed;

    symca_s60_label(self, label);
    symca_display_name(self, name);
    symca_file_name(self, NULL, file);
    printf(" label %s; %s; %s\n", label, name, file);
    if (is_done("s60", symca_s60_encode(self, &der, &len)))
        print_sha256("s60", der, len);
    symca_free(der);
    if (is_done("s40", symca_hashed_new(self, NULL, set.url, &hashed)))
        print_hashed(hashed);
    symca_hashed_unref(hashed);
    if (is_done("wtls key", symca_wtls_certificate_key_hash(self, key)))
        print_view("wtls key", key, sizeof key);
}

static void print_certificate(const symca_certificate *self)
{
    static const symca_digest digests[] = {SYMCA_DIGEST_MD5, SYMCA_DIGEST_SHA1, SYMCA_DIGEST_SHA256};
    char text[SYMCA_FINGERPRINT_SIZE];
    size_t len = 0;
    const uint8_t *data = symca_certificate_der(self, &len);

    print_sha256("der", data, len);
    printf(" version %d serial %s\n", symca_certificate_version(self), symca_certificate_serial_text(self));
    print_name("subject", symca_certificate_subject(self));
    print_name("issuer", symca_certificate_issuer(self));
    printf(" from %" PRId64 " to %" PRId64 "\n", symca_certificate_not_before(self), symca_certificate_not_after(self));
    printf(" signature %s %s\n", symca_certificate_signature_oid(self), symca_certificate_signature_name(self));
    printf(" key %s %s %u\n", symca_certificate_key_oid(self), symca_certificate_key_name(self),
           symca_certificate_key_bits(self));
    data = symca_certificate_spki(self, &len);
    print_sha256("spki", data, len);
    print_extensions(self);
    data = symca_certificate_subject_key_id(self, &len);
    print_view("subject key", data, len);
    data = symca_certificate_authority_key_id(self, &len);
    print_view("authority key", data, len);
    printf(" self-issued %s self-signed %s\n", yes_or_no(symca_certificate_is_self_issued(self)),
           yes_or_no(symca_certificate_is_self_signed(self)));
    for (size_t i = 0; i < sizeof digests / sizeof digests[0]; i++)
        if (is_done("fingerprint", symca_certificate_fingerprint(self, digests[i], text)))
            printf(" fingerprint %s\n", text);
    print_forms(self);
}

static void print_finding(const symca_finding *self)
{
    char *path = NULL, *message = NULL, *advice = NULL;

    if (symca_finding_path(self, &path) != SYMCA_OK || symca_finding_message(self, &message) != SYMCA_OK ||
        symca_finding_advice(self, &advice) != SYMCA_OK)
        stop("no text of a finding", symca_finding_id(self));
    printf("  %s %s %s", symca_severity_string(symca_finding_severity(self)), symca_finding_id(self),
           symca_confidence_string(symca_finding_confidence(self)));
    print_position("certificate", symca_finding_certificate(self));
    print_position("offset", symca_finding_offset(self));
    printf(" path %s\n   %s\n   %s\n   %s\n   %s\n", path, message, advice,
           text_or_dash(symca_finding_phone_says(self)), symca_finding_source(self));
    symca_free(path);
    symca_free(message);
    symca_free(advice);
}

static const char *match_text(int matches)
{
    return matches < 0 ? "-" : yes_or_no(matches == 1);
}

static void print_report(const symca_report *self)
{
    char *text = NULL;
    symca_status status;

    printf(" verdict %s\n", symca_verdict_string(symca_report_verdict(self)));
    for (size_t place = 0; place < symca_report_platform_count(self); place++) {
        int rfc6125 = SYMCA_ABSENT;
        int matches = symca_report_host_matches(self, place, &rfc6125);

        printf(" on %s %s host %s %s rules ", symca_platform_id(symca_report_platform(self, place)),
               symca_verdict_string(symca_report_platform_verdict(self, place)), match_text(matches),
               match_text(matches < 0 ? matches : rfc6125));
        for (size_t rule = 0; rule < symca_rule_count(); rule++)
            printf("%.1s", symca_outcome_string(symca_report_outcome(self, place, rule)));
        printf("\n");
        status = symca_report_headline(self, place, &text);
        print_owned(" says", status, text);
        text = NULL;
        for (size_t i = 0; i < symca_report_finding_count(self, place); i++)
            print_finding(symca_report_finding(self, place, i));
    }
    status = symca_report_template(self, &text);
    if (status == SYMCA_ERROR_NOT_FOUND)
        printf(" template -\n");
    else
        print_owned_digest("template", status, text);
    status = symca_report_to_json(self, true, &text);
    print_owned_digest("json", status, text);
    status = symca_report_to_text(self, true, &text);
    print_owned_digest("text", status, text);
}

static void check(const symca_bundle *bundle, const char *target)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report;

    options.target = target;
    options.host = set.host;
    options.at = set.at;
    options.url = set.url;
    if (is_done("report", symca_bundle_check(bundle, &options, &report)))
        print_report(report);
    symca_report_unref(report);
}

static void print_bundle(const symca_bundle *self)
{
    char *json = NULL;
    symca_status status;

    printf(" kind %s complete %s keys %zu", symca_kind_string(symca_bundle_kind(self)),
           yes_or_no(symca_bundle_is_complete(self)), symca_bundle_private_keys(self));
    print_position("missing", symca_bundle_incomplete(self));
    printf(" order");
    for (size_t i = 0; i < symca_bundle_count(self); i++)
        printf(" %zu", symca_bundle_order(self, i));
    printf("\n");
    for (size_t i = 0; i < symca_bundle_note_count(self); i++)
        printf(" note %s\n", symca_bundle_note(self, i));
    for (size_t i = 0; i < symca_bundle_install_count(self); i++)
        printf(" install %s\n", symca_name_text(symca_certificate_subject(
                                    symca_bundle_certificate(self, symca_bundle_install(self, i)))));
    for (size_t i = 0; i < symca_bundle_count(self); i++) {
        printf("[%zu]", i);
        print_position("offset", symca_bundle_offset(self, i));
        print_position("issuer", symca_bundle_issuer(self, i));
        printf("\n");
        print_certificate(symca_bundle_certificate(self, i));
    }
    status = symca_bundle_to_json(self, &json);
    print_owned_digest("json", status, json);
}

static symca_bundle *open_bundle(const uint8_t *data, size_t len)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;

    options.password = set.password;
    is_done("load", symca_bundle_load(data, len, &options, &bundle));
    return bundle;
}

static void load(bytes input)
{
    symca_bundle *bundle;

    printf(" detected %s\n", symca_kind_string(symca_kind_detect(input.data, input.len)));
    bundle = open_bundle(input.data, input.len);
    if (bundle) {
        print_bundle(bundle);
        check(bundle, NULL);
    }
    symca_bundle_unref(bundle);
    free(input.data);
}

static void step_load(const char *name)
{
    load(read_file(name));
}

static void step_cut(const char *arguments)
{
    size_t len = strcspn(arguments, " ");
    char *name = strndup(arguments, len);
    bytes input = read_file(name);

    input.len = strtoul(arguments + len, NULL, 10);
    load(input);
    free(name);
}

static int by_bytes(const void *one, const void *two)
{
    const char *const *first = one, *const *second = two;

    return strcmp(*first, *second);
}

static void collect(const char *folder, const char *below, char ***files, size_t *count)
{
    char *path = joined("%s/%s", folder, below);
    DIR *directory = opendir(path);
    struct dirent *entry;

    if (!directory)
        stop("no such folder", path);
    while ((entry = readdir(directory))) {
        char *name = joined("%s%s%s", below, *below ? "/" : "", entry->d_name);
        char *full = joined("%s/%s", folder, name);
        struct stat status;

        if (entry->d_name[0] != '.' && stat(full, &status) == 0 && S_ISDIR(status.st_mode)) {
            collect(folder, name, files, count);
        } else if (entry->d_name[0] != '.') {
            *files = realloc(*files, (*count + 1) * sizeof **files);
            (*files)[(*count)++] = strdup(name);
        }
        free(name);
        free(full);
    }
    closedir(directory);
    free(path);
}

static void step_tree(const char *name)
{
    char *folder = path_of(name);
    char **files = NULL;
    size_t count = 0;

    collect(folder, "", &files, &count);
    qsort(files, count, sizeof *files, by_bytes);
    for (size_t i = 0; i < count; i++) {
        char *full = joined("%s%s%s", name, name[strlen(name) - 1] == ':' ? "" : "/", files[i]);

        printf("-- %s\n", full);
        step_load(full);
        free(full);
        free(files[i]);
    }
    free(files);
    free(folder);
}

static void step_target(const char *arguments)
{
    size_t len = strcspn(arguments, " ");
    char *name = strndup(arguments, len);
    bytes input = read_file(name);
    symca_bundle *bundle = open_bundle(input.data, input.len);

    check(bundle, arguments + len + (arguments[len] == ' '));
    symca_bundle_unref(bundle);
    free(input.data);
    free(name);
}

static void step_hashed(const char *name)
{
    bytes input = read_file(name);
    symca_hashed *hashed;
    char *json = NULL;
    symca_status status;

    if (is_done("hashed", symca_hashed_parse(input.data, input.len, &hashed))) {
        print_hashed(hashed);
        printf(" version %u character set %u reading %d hash %u\n", symca_hashed_version(hashed),
               symca_hashed_character_set(hashed), (int) symca_hashed_x509_reading(hashed),
               symca_hashed_hash_algorithm(hashed));
        status = symca_hashed_to_json(hashed, &json);
        print_owned("json", status, json);
    }
    symca_hashed_unref(hashed);
    free(input.data);
}

static void step_code(const char *arguments)
{
    size_t len = strcspn(arguments, " ");
    char *name = strndup(arguments, len);
    bytes input = read_file(name);
    symca_hashed *hashed;
    unsigned group = 0;

    if (symca_hashed_parse(input.data, input.len, &hashed) != SYMCA_OK)
        stop("no hashed certificate", name);
    if (is_done("code", symca_hashed_verify_code(hashed, arguments + len + (arguments[len] == ' '), &group)))
        printf(" the code\n");
    if (group)
        printf(" group %u\n", group);
    is_done("own code", symca_hashed_verify_code(hashed, symca_hashed_code_groups(hashed), NULL));
    symca_hashed_unref(hashed);
    free(input.data);
    free(name);
}

static void print_signed(const symca_signed *self)
{
    size_t len;
    const uint8_t *data = symca_signed_bytes(self, &len);
    char *json = NULL;
    symca_status status;

    print_sha256("bytes", data, len);
    printf(" version %u character set %u kind %d shown as %s; %s\n", symca_signed_version(self),
           symca_signed_character_set(self), (int) symca_signed_signature_kind(self), symca_signed_name(self),
           symca_signed_url(self));
    data = symca_signed_signature_bytes(self, &len);
    print_view("signature", data, len);
    if (is_done("verify", symca_signed_verify(self, NULL, NULL)))
        printf(" verifies\n");
    status = symca_signed_to_json(self, &json);
    print_owned("json", status, json);
}

static void step_signed(const char *name)
{
    bytes input = read_file(name);
    symca_signed *item;

    if (is_done("signed", symca_signed_parse(input.data, input.len, &item)))
        print_signed(item);
    symca_signed_unref(item);
    free(input.data);
}

static void print_rollover(const symca_rollover *self, const symca_certificate *root, const symca_wtls *root_wtls)
{
    size_t len, failed = SYMCA_NONE;
    const uint8_t *data = symca_rollover_bytes(self, &len);
    char *json = NULL;
    symca_status status;

    print_sha256("bytes", data, len);
    printf(" blocks %zu\n", symca_rollover_count(self));
    if (is_done("verify", symca_rollover_verify(self, root, root_wtls, &failed)))
        printf(" verifies\n");
    else
        printf(" block %zu\n", failed);
    status = symca_rollover_to_json(self, &json);
    print_owned("json", status, json);
}

static void step_rollover(const char *name)
{
    bytes input = read_file(name);
    symca_rollover *rollover;

    if (is_done("rollover", symca_rollover_parse(input.data, input.len, &rollover))) {
        const symca_signed *first = symca_rollover_item(rollover, 0), *second = symca_rollover_item(rollover, 1);

        print_rollover(rollover, symca_signed_signer(first), symca_signed_signer_wtls(first));
        if (second)
            print_rollover(rollover, symca_signed_signer(second), symca_signed_signer_wtls(second));
    }
    symca_rollover_unref(rollover);
    free(input.data);
}

static void print_identifier(const char *label, const symca_wtls_identifier *self)
{
    size_t len = 0;
    const uint8_t *data;

    if (!self) {
        printf(" %s -\n", label);
        return;
    }
    printf(" %s %d %u %s\n", label, (int) symca_wtls_identifier_kind_of(self),
           symca_wtls_identifier_character_set(self), symca_wtls_identifier_text(self));
    data = symca_wtls_identifier_bytes(self, &len);
    print_view(label, data, len);
    for (size_t i = 0; i < symca_wtls_identifier_part_count(self); i++)
        printf("  part %s\n", symca_wtls_identifier_part(self, i));
}

static void print_response(const char *label, symca_status status, symca_response *self)
{
    size_t len;
    const uint8_t *data;
    char *json = NULL;

    if (is_done(label, status)) {
        data = symca_response_bytes(self, &len);
        print_sha256("bytes", data, len);
        printf(" version %u kind %d character set %u seconds %" PRIu32 " name %s url %s\n",
               symca_response_version(self), (int) symca_response_kind_of(self), symca_response_character_set(self),
               symca_response_seconds(self), text_or_dash(symca_response_name(self)),
               text_or_dash(symca_response_url(self)));
        print_identifier("domain", symca_response_ca_domain(self));
        print_identifier("subject", symca_response_subject(self));
        status = symca_response_to_json(self, &json);
        print_owned("json", status, json);
    }
    symca_response_unref(self);
}

static void step_response(const char *name)
{
    bytes input = read_file(name);
    symca_response *response;
    symca_status status = symca_response_parse(input.data, input.len, &response);

    print_response("response", status, response);
    free(input.data);
}

static void print_wtls(const symca_wtls *self)
{
    size_t len;
    const uint8_t *data = symca_wtls_bytes(self, &len);
    char *json = NULL;
    symca_status status;

    print_sha256("bytes", data, len);
    printf(" version %u from %" PRId64 " to %" PRId64 " kind %d\n", symca_wtls_version(self),
           symca_wtls_not_before(self), symca_wtls_not_after(self), (int) symca_wtls_signature_kind(self));
    data = symca_wtls_signature_bytes(self, &len);
    print_view("signature", data, len);
    print_identifier("issuer", symca_wtls_issuer(self));
    print_identifier("subject", symca_wtls_subject(self));
    printf(" key %d %u %u\n", (int) symca_wtls_key_kind(self), symca_wtls_key_parameters(self),
           symca_wtls_key_bits(self));
    data = symca_wtls_key_hash(self, &len);
    print_view("key hash", data, len);
    printf(" self-issued %s self-signed %s ca %s\n", yes_or_no(symca_wtls_is_self_issued(self)),
           yes_or_no(symca_wtls_is_self_signed(self)), yes_or_no(symca_wtls_is_ca(self)));
    if (is_done("verify", symca_wtls_verify(self, self)))
        printf(" verifies\n");
    status = symca_wtls_to_json(self, &json);
    print_owned("json", status, json);
}

static void step_wtls(const char *name)
{
    bytes input = read_file(name);
    symca_wtls *wtls;
    symca_hashed *hashed = NULL;

    if (is_done("wtls", symca_wtls_parse(input.data, input.len, &wtls))) {
        print_wtls(wtls);
        if (is_done("s40", symca_hashed_new_wtls(wtls, NULL, set.url, &hashed)))
            print_hashed(hashed);
    }
    symca_hashed_unref(hashed);
    symca_wtls_unref(wtls);
    free(input.data);
}

static symca_certificate *open_certificate(const char *name)
{
    bytes input = read_file(name);
    symca_certificate *certificate;

    if (symca_certificate_parse(input.data, input.len, &certificate) != SYMCA_OK)
        stop("no certificate", name);
    free(input.data);
    return certificate;
}

static void step_sign(const char *arguments)
{
    char *copy = strdup(arguments), *rest = copy;
    symca_certificate *certificate = open_certificate(strsep(&rest, " "));
    symca_certificate *signer = open_certificate(strsep(&rest, " "));
    bytes content = read_file(rest);
    symca_key key = SYMCA_KEY_INIT;
    symca_signed *item;
    symca_rollover *rollover = NULL;

    key.data = content.data;
    key.len = content.len;
    if (is_done("sign", symca_signed_new(certificate, NULL, "Signed", set.url, signer, NULL, &key, &item))) {
        print_signed(item);
        if (is_done("join", symca_rollover_new((const symca_signed *const[]){item, item}, 2, &rollover)))
            print_rollover(rollover, signer, NULL);
    }
    symca_rollover_unref(rollover);
    symca_signed_unref(item);
    symca_certificate_unref(certificate);
    symca_certificate_unref(signer);
    free(content.data);
    free(copy);
}

static void step_respond(const char *arguments)
{
    char *copy = strdup(arguments), *rest = copy;
    symca_certificate *certificate = open_certificate(strsep(&rest, " "));
    symca_certificate *authority = open_certificate(rest);
    symca_response *response;
    symca_status status;

    status = symca_response_new_info(certificate, authority, NULL, "http://www.example.com/info", &response);
    print_response("info", status, response);
    status = symca_response_new_certificate(certificate, NULL, "Me", &response);
    print_response("certificate", status, response);
    status = symca_response_new_referral("http://www.example.com/later", 86400, &response);
    print_response("referral", status, response);
    symca_certificate_unref(certificate);
    symca_certificate_unref(authority);
    free(copy);
}

static void print_platform(const symca_platform *self)
{
    printf(" %s; %s; %s; der %s; hashed %s\n", symca_platform_id(self), symca_platform_title(self),
           symca_platform_group(self), yes_or_no(symca_platform_takes_der(self)),
           yes_or_no(symca_platform_takes_hashed(self)));
    for (size_t i = 0; i < symca_platform_fact_count(self); i++)
        printf("  %s: %s (%s, %s)\n", symca_platform_fact_key(self, i), symca_platform_fact_value(self, i),
               symca_platform_fact_source(self, i), symca_confidence_string(symca_platform_fact_confidence(self, i)));
}

static void print_rule(const symca_rule *self)
{
    printf(" %s %s %s\n  %s\n  %s\n  %s\n ", symca_rule_id(self), symca_severity_string(symca_rule_severity(self)),
           symca_rule_condition(self), symca_rule_advice(self), text_or_dash(symca_rule_phone_says(self)),
           symca_rule_source(self));
    for (size_t i = 0; i < symca_platform_count(); i++)
        printf(" %s/%s", yes_or_no(symca_rule_applies(self, symca_platform_get(i))),
               symca_confidence_string(symca_rule_confidence(self, symca_platform_get(i))));
    printf("\n");
}

static void step_tables(const char *nothing)
{
    (void) nothing;
    for (size_t i = 0; i < symca_platform_count(); i++)
        print_platform(symca_platform_get(i));
    for (size_t i = 0; i < symca_phone_count(); i++)
        printf(" %s runs %s\n", symca_phone_model(symca_phone_get(i)),
               symca_platform_id(symca_phone_platform(symca_phone_get(i))));
    for (size_t i = 0; i < symca_rule_count(); i++)
        print_rule(symca_rule_get(i));
}

static void step_phone(const char *text)
{
    const symca_phone *phone;

    if (is_done("phone", symca_phone_find(text, &phone)))
        printf(" %s runs %s\n", symca_phone_model(phone), symca_platform_id(symca_phone_platform(phone)));
}

static void step_platform(const char *text)
{
    const symca_platform *platform;

    if (is_done("platform", symca_platform_find(text, &platform)))
        printf(" %s\n", symca_platform_title(platform));
}

static void step_agent(const char *text)
{
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;

    if (is_done("agent", symca_user_agent_read(text, &agent)))
        printf(" platform %s phone %s proxy %s out of scope %s; %s\n",
               agent.platform ? symca_platform_id(agent.platform) : "-",
               agent.phone ? symca_phone_model(agent.phone) : "-", yes_or_no(agent.proxy),
               yes_or_no(agent.out_of_scope), agent.advice);
}

static void keep(char **kept, const char *text)
{
    free(*kept);
    *kept = *text ? strdup(text) : NULL;
}

static void step_at(const char *text)
{
    set.at = strtoll(text, NULL, 10);
}

static void step_host(const char *text)
{
    keep(&set.host, text);
}

static void step_url(const char *text)
{
    keep(&set.url, text);
}

static void step_password(const char *text)
{
    keep(&set.password, text);
}

static const struct {
    const char *name;
    void (*run)(const char *arguments);
} steps[] = {
    {"at", step_at},
    {"host", step_host},
    {"url", step_url},
    {"password", step_password},
    {"load", step_load},
    {"cut", step_cut},
    {"tree", step_tree},
    {"target", step_target},
    {"hashed", step_hashed},
    {"code", step_code},
    {"signed", step_signed},
    {"rollover", step_rollover},
    {"response", step_response},
    {"wtls", step_wtls},
    {"sign", step_sign},
    {"respond", step_respond},
    {"phone", step_phone},
    {"platform", step_platform},
    {"agent", step_agent},
    {"tables", step_tables},
};

static void run_step(const char *line)
{
    size_t len = strcspn(line, " ");

    printf("== %s\n", line);
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        if (strlen(steps[i].name) == len && strncmp(steps[i].name, line, len) == 0) {
            steps[i].run(line + len + (line[len] == ' '));
            return;
        }
    }
    stop("no such step", line);
}

int main(int count, char **arguments)
{
    char *line = NULL;
    size_t room = 0;
    FILE *scenario = count > 1 ? fopen(arguments[1], "r") : NULL;

    if (!scenario)
        stop("no scenario", count > 1 ? arguments[1] : "");
    places = arguments + 2;
    while (getline(&line, &room, scenario) > 0) {
        line[strcspn(line, "\n")] = '\0';
        if (*line && *line != '#')
            run_step(line);
    }
    free(line);
    free(set.host);
    free(set.url);
    free(set.password);
    fclose(scenario);
    return 0;
}
