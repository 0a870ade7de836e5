/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Every public call that can fail, under every refusal of memory and of GnuTLS in turn: it answers as if nothing had been,
 * or with SYMCA_ERROR_MEMORY (a failed GnuTLS call: with a failure), hands out nothing then, keeps nothing, and works the
 * next time.
 */
#include "../report-data.h"
#include "../wtls-data.h"
#include "interpose.h"
#include "text.h"

#include <gnutls/gnutls.h>
#include <symca/symca.h>

#define TEXT_ROOM ((size_t) 1 << 20)

/* What a call handed out, as text. */
typedef struct told {
    size_t len;
    char text[TEXT_ROOM];
} told;

typedef struct scenario {
    const char *name;
    symca_status (*call)(const struct scenario *self, told *out);
    const char *file; /* in tests/data */
    const char *password;
    uint32_t flags;
    symca_slice bytes; /* instead of a file */
    const char *text;
    bool breaks_gnutls; /* gnutls_x509_privkey_import_openssl() of 3.7 releases a cipher that it could not allocate */
} scenario;

/* Only what stands in the brackets can be refused something. */
#define TRY(call) (fault_begin(), tried(call))

static symca_status tried(symca_status status)
{
    fault_end();
    return status;
}

static bool tried_bool(bool answer)
{
    fault_end();
    return answer;
}

static void tell(told *out, const char *text)
{
    size_t len = strlen(text);

    assert_true(len < TEXT_ROOM - out->len);
    memcpy(out->text + out->len, text, len + 1);
    out->len += len;
}

/* Takes the text over. */
static symca_status tell_text(told *out, symca_status status, char *text)
{
    if (status != SYMCA_OK)
        assert_null(text);
    else
        tell(out, text);
    symca_free(text);
    return status;
}

static symca_slice bytes_of(const scenario *self)
{
    return self->bytes.data != NULL ? self->bytes : input_file(self->file);
}

/* A handle that a call must have set, to a value or to NULL. */
#define UNSET(type) ((type *) (uintptr_t) 1)

/* The handle as JSON, released. */
#define TELL_HANDLE(out, kind, status, handle)                         \
    do {                                                               \
        if ((status) != SYMCA_OK) {                                    \
            assert_null(handle);                                       \
        } else {                                                       \
            char *json;                                                \
            assert_int_equal(kind##_to_json(handle, &json), SYMCA_OK); \
            tell_text(out, SYMCA_OK, json);                            \
            kind##_unref(handle);                                      \
        }                                                              \
    } while (0)

static symca_certificate *x509(const char *file)
{
    symca_slice bytes = input_file(file);
    symca_certificate *certificate;

    assert_int_equal(symca_certificate_parse(bytes.data, bytes.len, &certificate), SYMCA_OK);
    return certificate;
}

/* ---- X.509 and bundles */

static symca_status parse_certificate(const scenario *self, told *out)
{
    symca_slice bytes = bytes_of(self);
    symca_certificate *certificate = UNSET(symca_certificate);
    symca_status status = TRY(symca_certificate_parse(bytes.data, bytes.len, &certificate));

    if (status != SYMCA_OK)
        assert_null(certificate);
    else
        tell(out, symca_name_text(symca_certificate_subject(certificate)));
    symca_certificate_unref(certificate);
    return status;
}

static symca_status load(const scenario *self, told *out)
{
    symca_slice bytes = bytes_of(self);
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle = UNSET(symca_bundle);

    options.password = self->password;
    options.flags = self->flags;
    symca_status status = TRY(symca_bundle_load(bytes.data, bytes.len, &options, &bundle));
    TELL_HANDLE(out, symca_bundle, status, bundle);
    return status;
}

static symca_bundle *loaded(const scenario *self)
{
    symca_slice bytes = bytes_of(self);
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;

    options.password = self->password;
    assert_int_equal(symca_bundle_load(bytes.data, bytes.len, &options, &bundle), SYMCA_OK);
    return bundle;
}

static symca_status bundle_json(const scenario *self, told *out)
{
    symca_bundle *bundle = loaded(self);
    char *text = UNSET(char);
    symca_status status = TRY(symca_bundle_to_json(bundle, &text));

    symca_bundle_unref(bundle);
    return tell_text(out, status, text);
}

static symca_status fingerprint(const scenario *self, told *out)
{
    symca_certificate *certificate = x509(self->file);
    char text[SYMCA_FINGERPRINT_SIZE] = "untouched";
    symca_status status = TRY(symca_certificate_fingerprint(certificate, SYMCA_DIGEST_SHA256, text));

    if (status != SYMCA_OK)
        assert_string_equal(text, "");
    tell(out, text);
    symca_certificate_unref(certificate);
    return status;
}

static symca_status verify_itself(const scenario *self, told *out)
{
    symca_certificate *certificate = x509(self->file);
    symca_status status = TRY(symca_certificate_verify(certificate, certificate));

    (void) out;
    symca_certificate_unref(certificate);
    return status;
}

/* It has no status to tell a failure with: it answers no. */
static symca_status self_signed(const scenario *self, told *out)
{
    symca_certificate *certificate = x509(self->file);

    fault_begin();
    bool answer = tried_bool(symca_certificate_is_self_signed(certificate));
    tell(out, answer ? "yes" : "no");
    symca_certificate_unref(certificate);
    return answer ? SYMCA_OK : symca_fail_memory();
}

static symca_status s60(const scenario *self, told *out)
{
    symca_certificate *certificate = x509(self->file);
    uint8_t *bytes = UNSET(uint8_t);
    size_t len = 99;
    symca_status status = TRY(symca_s60_encode(certificate, &bytes, &len));

    symca_certificate_unref(certificate);
    if (status != SYMCA_OK) {
        assert_null(bytes);
        assert_int_equal(len, 0);
        return status;
    }
    char *hex = malloc(2 * len + 1);
    symca_text_hex(symca_slice_of(bytes, len), hex);
    tell(out, hex);
    free(hex);
    symca_free(bytes);
    return status;
}

static symca_status parse_time(const scenario *self, told *out)
{
    int64_t time = 99;
    symca_status status = TRY(symca_time_parse("2010-04-28T00:00:00Z", &time));

    (void) self;
    tell(out, made_text("%lld", (long long) time));
    return status;
}

/* ---- phones */

static symca_status find_platform(const scenario *self, told *out)
{
    const symca_platform *platform = UNSET(const symca_platform);
    symca_status status = TRY(symca_platform_find(self->text, &platform));

    if (status != SYMCA_OK)
        assert_null(platform);
    else
        tell(out, symca_platform_id(platform));
    return status;
}

static symca_status find_phone(const scenario *self, told *out)
{
    const symca_phone *phone = UNSET(const symca_phone);
    symca_status status = TRY(symca_phone_find(self->text, &phone));

    if (status != SYMCA_OK)
        assert_null(phone);
    else
        tell(out, symca_phone_model(phone));
    return status;
}

static symca_status read_user_agent(const scenario *self, told *out)
{
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    symca_status status = TRY(symca_user_agent_read(self->text, &agent));

    tell(out, agent.advice);
    return status;
}

/* ---- reports */

static symca_check_options check_options(const scenario *self)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;

    options.at = JUDGED_AT;
    options.url = "http://ca.example.com/";
    options.host = "mail.example.com";
    options.target = self->text;
    options.flags = self->flags;
    return options;
}

static symca_report *checked(const scenario *self)
{
    symca_bundle *bundle = loaded(self);
    symca_check_options options = check_options(self);
    symca_report *report;

    assert_int_equal(symca_bundle_check(bundle, &options, &report), SYMCA_OK);
    symca_bundle_unref(bundle);
    return report;
}

static symca_status check(const scenario *self, told *out)
{
    symca_bundle *bundle = loaded(self);
    symca_check_options options = check_options(self);
    symca_report *report = UNSET(symca_report);
    symca_status status = TRY(symca_bundle_check(bundle, &options, &report));

    symca_bundle_unref(bundle);
    if (status != SYMCA_OK) {
        assert_null(report);
        return status;
    }
    char *json;
    assert_int_equal(symca_report_to_json(report, true, &json), SYMCA_OK);
    symca_report_unref(report);
    return tell_text(out, SYMCA_OK, json);
}

#define REPORT_CALL(name, call)                               \
    static symca_status name(const scenario *self, told *out) \
    {                                                         \
        symca_report *report = checked(self);                 \
        char *text = UNSET(char);                             \
        symca_status status = TRY(call);                      \
        symca_report_unref(report);                           \
        return tell_text(out, status, text);                  \
    }

REPORT_CALL(report_headline, symca_report_headline(report, 0, &text))
REPORT_CALL(report_template, symca_report_template(report, &text))
REPORT_CALL(report_text, symca_report_to_text(report, true, &text))
REPORT_CALL(report_json, symca_report_to_json(report, true, &text))

typedef symca_status about_finding(const symca_finding *finding, char **out);

/* Of every finding in turn: one call each, refused alike. */
static symca_status tell_findings(const scenario *self, told *out, about_finding *about)
{
    symca_report *report = checked(self);
    symca_status status = SYMCA_OK;

    assert_true(symca_report_finding_count(report, 0) > 0);
    for (size_t i = 0; i < symca_report_finding_count(report, 0) && status == SYMCA_OK; i++) {
        char *text = UNSET(char);
        status = TRY(about(symca_report_finding(report, 0, i), &text));
        tell_text(out, status, text);
    }
    symca_report_unref(report);
    return status;
}

static symca_status finding_path(const scenario *self, told *out)
{
    return tell_findings(self, out, symca_finding_path);
}

static symca_status finding_message(const scenario *self, told *out)
{
    return tell_findings(self, out, symca_finding_message);
}

static symca_status finding_advice(const scenario *self, told *out)
{
    return tell_findings(self, out, symca_finding_advice);
}

/* ---- the forms of WPKI */

#define FORM_CALLS(kind)                                                                  \
    static symca_status kind##_read(const scenario *self, told *out)                      \
    {                                                                                     \
        symca_slice bytes = bytes_of(self);                                               \
        symca_##kind *handle = UNSET(symca_##kind);                                       \
        symca_status status = TRY(symca_##kind##_parse(bytes.data, bytes.len, &handle));  \
        TELL_HANDLE(out, symca_##kind, status, handle);                                   \
        return status;                                                                    \
    }                                                                                     \
    static symca_##kind *kind##_of(const char *file)                                      \
    {                                                                                     \
        symca_slice bytes = input_file(file);                                             \
        symca_##kind *handle;                                                             \
        assert_int_equal(symca_##kind##_parse(bytes.data, bytes.len, &handle), SYMCA_OK); \
        return handle;                                                                    \
    }                                                                                     \
    static symca_status kind##_json(const scenario *self, told *out)                      \
    {                                                                                     \
        symca_##kind *handle = kind##_of(self->file);                                     \
        char *text = UNSET(char);                                                         \
        symca_status status = TRY(symca_##kind##_to_json(handle, &text));                 \
        symca_##kind##_unref(handle);                                                     \
        return tell_text(out, status, text);                                              \
    }

FORM_CALLS(hashed)
FORM_CALLS(signed)
FORM_CALLS(rollover)
FORM_CALLS(response)
FORM_CALLS(wtls)

static symca_status hashed_new(const scenario *self, told *out)
{
    symca_certificate *certificate = x509(self->file);
    symca_hashed *handle = UNSET(symca_hashed);
    symca_status status = TRY(symca_hashed_new(certificate, self->text, "http://ca.example/", &handle));

    symca_certificate_unref(certificate);
    TELL_HANDLE(out, symca_hashed, status, handle);
    return status;
}

static symca_status hashed_new_wtls(const scenario *self, told *out)
{
    symca_wtls *certificate = wtls_of(self->file);
    symca_hashed *handle = UNSET(symca_hashed);
    symca_status status = TRY(symca_hashed_new_wtls(certificate, NULL, "", &handle));

    symca_wtls_unref(certificate);
    TELL_HANDLE(out, symca_hashed, status, handle);
    return status;
}

static symca_status verify_code(const scenario *self, told *out)
{
    symca_hashed *handle = hashed_of(self->file);
    unsigned group = 99;
    const char *digits = self->text != NULL ? self->text : symca_hashed_code(handle);
    symca_status status = TRY(symca_hashed_verify_code(handle, digits, &group));

    tell(out, made_text("%u", group));
    symca_hashed_unref(handle);
    return status;
}

static symca_key key_of(const scenario *self, const char *file)
{
    symca_slice bytes = input_file(file);
    symca_key key = SYMCA_KEY_INIT;

    key.data = bytes.data;
    key.len = bytes.len;
    key.password = self->password;
    return key;
}

/* Its signature may differ from one time to the next (ECDSA): what is told is that it verifies. */
static symca_status signed_new(const scenario *self, told *out)
{
    symca_certificate *authority = x509("wtls/new.der");
    symca_certificate *signer = x509(self->file);
    symca_key key = key_of(self, self->text);
    symca_signed *handle = UNSET(symca_signed);
    symca_status status =
        TRY(symca_signed_new(authority, NULL, NULL, "http://ca.example/", signer, NULL, &key, &handle));

    if (status != SYMCA_OK)
        assert_null(handle);
    else if (symca_signed_verify(handle, signer, NULL) == SYMCA_OK)
        tell(out, symca_signed_name(handle));
    symca_signed_unref(handle);
    symca_certificate_unref(signer);
    symca_certificate_unref(authority);
    return status;
}

static symca_status signed_verify(const scenario *self, told *out)
{
    symca_signed *handle = signed_of(self->file);
    symca_status status = TRY(symca_signed_verify(handle, NULL, NULL));

    (void) out;
    symca_signed_unref(handle);
    return status;
}

static symca_status rollover_new(const scenario *self, told *out)
{
    symca_signed *items[] = {signed_of("wtls/new-by-old.signed"), signed_of("wtls/next-by-new.signed")};
    const symca_signed *const borrowed[] = {items[0], items[1]};
    symca_rollover *handle = UNSET(symca_rollover);
    symca_status status = TRY(symca_rollover_new(borrowed, 2, &handle));

    (void) self;
    symca_signed_unref(items[0]);
    symca_signed_unref(items[1]);
    TELL_HANDLE(out, symca_rollover, status, handle);
    return status;
}

static symca_status rollover_verify(const scenario *self, told *out)
{
    symca_rollover *handle = rollover_of(self->file);
    symca_certificate *root = x509("wtls/old.der");
    size_t failed = 99;
    symca_status status = TRY(symca_rollover_verify(handle, root, NULL, &failed));

    tell(out, made_text("%zu", failed));
    symca_certificate_unref(root);
    symca_rollover_unref(handle);
    return status;
}

#define RESPONSE_CALL(name, call)                              \
    static symca_status name(const scenario *self, told *out)  \
    {                                                          \
        symca_certificate *certificate = x509("wtls/new.der"); \
        symca_certificate *authority = x509("wtls/old.der");   \
        symca_response *handle = UNSET(symca_response);        \
        symca_status status = TRY(call);                       \
        (void) self;                                           \
        symca_certificate_unref(authority);                    \
        symca_certificate_unref(certificate);                  \
        TELL_HANDLE(out, symca_response, status, handle);      \
        return status;                                         \
    }

RESPONSE_CALL(response_info, symca_response_new_info(certificate, authority, NULL, "http://ca.example/", &handle))
RESPONSE_CALL(response_certificate, symca_response_new_certificate(certificate, authority, "name", &handle))
RESPONSE_CALL(response_referral, symca_response_new_referral("http://ca.example/", 60, &handle))

static symca_status wtls_new(const scenario *self, told *out)
{
    symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
    symca_key key = key_of(self, self->file);
    symca_wtls *handle = UNSET(symca_wtls);

    options.subject = "service; Organisation; FI; Name; T=ca";
    options.not_after = 2000;
    symca_status status = TRY(symca_wtls_new(&options, &key, &handle));
    if (status != SYMCA_OK)
        assert_null(handle);
    else if (symca_wtls_is_self_signed(handle))
        tell(out, symca_wtls_identifier_text(symca_wtls_subject(handle)));
    symca_wtls_unref(handle);
    return status;
}

static symca_status wtls_issued(const scenario *self, told *out)
{
    symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
    symca_key key = key_of(self, "wtls/old.key");
    symca_wtls *issuer = wtls_of("wtls/old.wtls");
    symca_certificate *subject = x509(self->file);
    symca_wtls *handle = UNSET(symca_wtls);

    options.subject = "new; Example; FI";
    options.not_after = 2000;
    options.issuer = issuer;
    options.subject_key = subject;
    symca_status status = TRY(symca_wtls_new(&options, &key, &handle));
    symca_wtls_unref(issuer);
    symca_certificate_unref(subject);
    TELL_HANDLE(out, symca_wtls, status, handle);
    return status;
}

static symca_status verify_wtls(const scenario *self, told *out)
{
    symca_wtls *handle = wtls_of(self->file);
    symca_status status = TRY(symca_wtls_verify(handle, handle));

    (void) out;
    symca_wtls_unref(handle);
    return status;
}

static symca_status wtls_self_signed(const scenario *self, told *out)
{
    symca_wtls *handle = wtls_of(self->file);

    fault_begin();
    bool answer = tried_bool(symca_wtls_is_self_signed(handle));
    tell(out, answer ? "yes" : "no");
    symca_wtls_unref(handle);
    return answer ? SYMCA_OK : symca_fail_memory();
}

static symca_status key_hash(const scenario *self, told *out)
{
    symca_certificate *certificate = x509(self->file);
    uint8_t hash[20] = {0};
    char text[41];
    symca_status status = TRY(symca_wtls_certificate_key_hash(certificate, hash));

    symca_text_hex(symca_slice_of(hash, sizeof hash), text);
    if (status == SYMCA_OK)
        tell(out, text);
    symca_certificate_unref(certificate);
    return status;
}

/* ---- what is tried */

/* Calls of GnuTLS in a long row are the rounds of a derivation: the ends are refused each one, and some in between. */
#define EACH_ONE 40

static size_t tries, refusals;

/* Each one is refused; SYMCA_FAULT_STEP=N refuses each N-th, for where the test is slow (tests/setups). */
static size_t step = 1;

static size_t next_request(fault_kind kind, size_t at, size_t count)
{
    bool middle = kind == FAULT_GNUTLS_CALL && count > 2 * EACH_ONE && at >= EACH_ONE && at + EACH_ONE < count;
    return at + (middle ? count / 100 + 1 : 1) * step;
}

/* One undisturbed try, for what is right and how many requests there are. */
static symca_status look(const scenario *self, fault_kind kind, told *out, size_t *out_count)
{
    const fault_plan none = {kind, SIZE_MAX, false, 0};
    size_t pool = der_used;

    out->len = 0;
    out->text[0] = '\0';
    fault_set(&none);
    symca_status status = self->call(self, out);
    *out_count = fault_count();
    der_used = pool;
    return status;
}

/*
 * Whether the outcome is one that the refusal may lead to. GnuTLS tells most failures of its own allocations as something
 * else, a signature that does not verify among them: then it is as wrong as GnuTLS is, but neither crashes nor leaks.
 */
static bool is_due(const fault_plan *plan, symca_status status)
{
    bool told_as_such = plan->kind == FAULT_ALLOCATION || plan->code == GNUTLS_E_MEMORY_ERROR;
    return !told_as_such || status == SYMCA_ERROR_MEMORY;
}

static void refuse(const scenario *self, const fault_plan *plan, symca_status expected, const told *right)
{
    static told got;
    size_t before = fault_live();
    size_t pool = der_used;

    got.len = 0;
    got.text[0] = '\0';
    fault_set(plan);
    symca_status status = self->call(self, &got);
    fault_set(&(fault_plan){FAULT_NOTHING, 0, false, 0});
    der_used = pool;
    refusals++;

    const char *how = made_text("%s, kind %d, code %d, request %zu%s", self->name, (int) plan->kind, plan->code,
                                plan->at, plan->stays ? " and all after it" : "");
    if (fault_live() != before)
        fail_msg("%s: %zu blocks or handles are kept", how, fault_live() - before);
    size_t same = 0;
    while (got.text[same] != '\0' && got.text[same] == right->text[same])
        same++;
    bool undisturbed = status == expected && got.len == right->len && same == got.len;
    if (!undisturbed && !is_due(plan, status))
        fail_msg("%s: status %d (%s), \"%.60s\" instead of \"%.60s\"\n", how, (int) status, symca_error_detail(),
                 got.text + same, right->text + same);
    if (status != SYMCA_OK && (symca_error_status() != status || symca_error_detail()[0] == '\0'))
        fail_msg("%s: status %d, noted %d: %s", how, (int) status, (int) symca_error_status(), symca_error_detail());
}

static void refuse_each(const scenario *self, fault_plan plan)
{
    static told right, after;
    size_t count, ignored;

    symca_status expected = look(self, plan.kind, &right, &count);
    for (size_t at = 0; at < count; at = next_request(plan.kind, at, count)) {
        for (int stays = 0; stays <= 1; stays++) {
            plan.at = at;
            plan.stays = stays != 0;
            refuse(self, &plan, expected, &right);
        }
    }
    assert_int_equal(look(self, plan.kind, &after, &ignored), expected);
    assert_string_equal(after.text, right.text);
    tries += count;
}

static void refuse_all(const scenario *scenarios, size_t count, fault_kind kind, int code)
{
    tries = refusals = 0;
    for (size_t i = 0; i < count; i++)
        if (kind != FAULT_GNUTLS_ALLOCATION || !scenarios[i].breaks_gnutls)
            refuse_each(&scenarios[i], (fault_plan){kind, 0, false, code});
    print_message("# %zu calls made %zu requests; %zu refusals\n", count, tries, refusals);
    assert_true(tries > count / 4);
}

static scenario scenarios[192];
static size_t scenario_count;

static void add(const scenario *made)
{
    assert_true(scenario_count < sizeof scenarios / sizeof scenarios[0]);
    scenarios[scenario_count++] = *made;
}

static void add_files(void)
{
    static const struct {
        const char *file;
        const char *password;
    } files[] = {
        {"example-root.pem", NULL},
        {"crypto/rsa1024-sha1.der", NULL},
        {"crypto/two.p7b", NULL},
        {"input/chain.p7b", NULL},
        {"input/trusted.pem", NULL},
        {"wtls/wtls.hashed", NULL},
        {"wtls/old.wtls", NULL},
        {"wtls/both.rollover", NULL},
        {"wtls/new-by-old.signed", NULL},
        {"wtls/bare.signed", NULL},
        {"wtls/cert.response", NULL},
        {"wtls/info.response", NULL},
        {"crypto/modern.p12", DATA_PASSWORD},
        {"crypto/legacy.p12", DATA_PASSWORD},
        {"crypto/no-mac.p12", DATA_PASSWORD},
        {"crypto/two-key-3des.p12", DATA_PASSWORD},
        {"crypto/pieces.p12", DATA_PASSWORD},
        {"crypto/null-password.p12", NULL},
        {"crypto/empty-password.p12", NULL},
        {"crypto/nothing-encrypted.p12", NULL},
        {"crypto/forty.p12", DATA_PASSWORD},
        {"crypto/modern.p12", "wrong"},
        {"crypto/no-mac.p12", "wrong"},
        {"crypto/modern.p12", NULL},
        {"crypto/key-only.p12", DATA_PASSWORD},
        {"crypto/enveloped.p7", NULL},
        {"crypto/key-rsa-pkcs8.pem", NULL},
        {"input/request.pem", NULL},
    };

    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        add(&(scenario){.name = files[i].file,
                        .call = load,
                        .file = files[i].file,
                        .password = files[i].password,
                        .flags = SYMCA_LOAD_VERIFY});
}

/* Certificates that sign each other's names in all ways, many of one name, the same one twice. */
static symca_slice crowd(size_t count)
{
    symca_slice all = made_authority("Twice");

    all = DER_JOIN(all, made_authority("Twice"), made_pem("CERTIFICATE", made_authority("Text")));
    for (size_t i = 0; i < count; i++) {
        made_link link = {.subject = made_text("Authority %zu", i / 3),
                          .issuer = made_text("Authority %zu", i / 2),
                          .serial = (uint8_t) i,
                          .key_id = i % 2 == 0 ? "0102" : NULL,
                          .authority_key_id = i % 5 == 0 ? "0102" : NULL};
        all = DER_JOIN(all, made_certificate(&link));
    }
    return all;
}

static symca_slice chain(void)
{
    return DER_JOIN(input_file("input/leaf.der"), input_file("input/twin-1.der"), input_file("input/twin-2.der"),
                    input_file("crypto/rsa1024-sha1.der"), input_file("crypto/rsa1024-pss-sha256.der"),
                    input_file("crypto/p-256-sha1.der"), input_file("crypto/ed25519.der"),
                    input_file("crypto/dsa1024-sha1.der"));
}

/* SignedData with more certificates without a signature than there are notes, and one that is whole. */
static symca_slice broken(void)
{
    der_certificate root = der_root();
    symca_slice all = der_assemble(&root);

    for (size_t i = 0; i < SYMCA_MAX_NOTES + 3; i++)
        all = DER_JOIN(DER_SEQUENCE(der_tbs(&root), root.outer_algorithm), all);
    symca_slice data = DER_SEQUENCE(der_oid("1.2.840.113549.1.7.1"));
    symca_slice content = DER_SEQUENCE(der_hex("020101"), der_hex("3100"), data, der_tlv(0xa0, all), der_hex("3100"));
    return DER_SEQUENCE(der_oid("1.2.840.113549.1.7.2"), der_tlv(0xa0, content));
}

static void add_made(void)
{
    symca_slice root = made_authority("Root");

    for (uint32_t flags = 0; flags <= SYMCA_LOAD_VERIFY; flags++) {
        add(&(scenario){.name = "crowd", .call = load, .flags = flags, .bytes = crowd(40)});
        add(&(scenario){.name = "real signatures", .call = load, .flags = flags, .bytes = chain()});
    }
    add(&(scenario){.name = "Base64", .call = load, .bytes = made_base64(root, "\r\n")});
    add(&(scenario){.name = "UTF-16",
                    .call = load,
                    .bytes = DER_JOIN(der_hex("feff"), made_utf16(made_pem("CERTIFICATE", root), true))});
    add(&(scenario){.name = "HTML", .call = load, .bytes = der_text("<html><body>404</body></html>")});
    add(&(scenario){.name = "PKCS#7 in PEM", .call = load, .bytes = made_pem("PKCS7", input_file("crypto/two.p7b"))});
    add(&(scenario){.name = "more failures than notes", .call = load, .bytes = broken()});
    add(&(scenario){.name = "trailing bytes", .call = load, .bytes = DER_JOIN(root, der_text("more"))});
    add(&(scenario){.name = "keys beside",
                    .call = load,
                    .bytes = DER_JOIN(made_pem("CERTIFICATE", root), input_file("crypto/key-rsa-pkcs8.pem"))});
    add(&(scenario){.name = "JSON of a crowd", .call = bundle_json, .bytes = crowd(12)});
    add(&(scenario){.name = "JSON of real signatures", .call = bundle_json, .bytes = chain()});
    add(&(scenario){.name = "check of a crowd", .call = check, .bytes = crowd(12)});
    add(&(scenario){.name = "check of real signatures", .call = check, .bytes = chain()});
}

static const scenario fixed[] = {
    {.name = "symca_certificate_parse", .call = parse_certificate, .file = "crypto/rsa1024-sha1.der"},
    {.name = "symca_certificate_parse of a key", .call = parse_certificate, .file = "crypto/key-rsa-pkcs1.der"},
    {.name = "symca_bundle_to_json", .call = bundle_json, .file = "input/chain.p7b"},
    {.name = "symca_certificate_fingerprint", .call = fingerprint, .file = "crypto/rsa1024-sha1.der"},
    {.name = "symca_certificate_verify RSA", .call = verify_itself, .file = "crypto/rsa1024-sha1.der"},
    {.name = "symca_certificate_verify PSS", .call = verify_itself, .file = "crypto/rsa1024-pss-sha256.der"},
    {.name = "symca_certificate_verify EC", .call = verify_itself, .file = "crypto/p-256-sha1.der"},
    {.name = "symca_certificate_verify DSA", .call = verify_itself, .file = "crypto/dsa1024-sha1.der"},
    {.name = "symca_certificate_verify Ed25519", .call = verify_itself, .file = "crypto/ed25519.der"},
    {.name = "symca_certificate_is_self_signed", .call = self_signed, .file = "crypto/rsa1024-sha1.der"},
    {.name = "symca_s60_encode", .call = s60, .file = "crypto/rsa1024-sha1.der"},
    {.name = "symca_time_parse", .call = parse_time},
    {.name = "symca_platform_find", .call = find_platform, .text = "s60-3rd"},
    {.name = "symca_platform_find none", .call = find_platform, .text = "s60-33rd"},
    {.name = "symca_phone_find", .call = find_phone, .text = "nokia e61"},
    {.name = "symca_phone_find none", .call = find_phone, .text = "E6l"},
    {.name = "symca_user_agent_read", .call = read_user_agent, .text = "NokiaE61-1/3.0 (1.0610.04.04)"},
    {.name = "symca_bundle_check", .call = check, .file = "example-root.pem"},
    {.name = "symca_bundle_check as is",
     .call = check,
     .file = "example-root.pem",
     .flags = SYMCA_CHECK_AS_IS,
     .text = "s60"},
    {.name = "symca_report_headline", .call = report_headline, .file = "crypto/rsa1024-sha1.der"},
    {.name = "symca_report_template", .call = report_template, .file = "crypto/rsa512-md5.der", .text = "all"},
    {.name = "symca_report_to_text", .call = report_text, .file = "input/leaf.der"},
    {.name = "symca_report_to_json", .call = report_json, .file = "input/leaf.der"},
    {.name = "symca_finding_path", .call = finding_path, .file = "input/leaf.der"},
    {.name = "symca_finding_message", .call = finding_message, .file = "input/leaf.der"},
    {.name = "symca_finding_advice", .call = finding_advice, .file = "input/leaf.der"},
    {.name = "symca_hashed_parse", .call = hashed_read, .file = "wtls/wtls.hashed"},
    {.name = "symca_hashed_to_json", .call = hashed_json, .file = "wtls/wtls.hashed"},
    {.name = "symca_hashed_new", .call = hashed_new, .file = "wtls/old.der"},
    {.name = "symca_hashed_new named", .call = hashed_new, .file = "wtls/old.der", .text = "A name"},
    {.name = "symca_hashed_new_wtls", .call = hashed_new_wtls, .file = "wtls/old.wtls"},
    {.name = "symca_hashed_verify_code", .call = verify_code, .file = "wtls/wtls.hashed"},
    {.name = "symca_hashed_verify_code wrong", .call = verify_code, .file = "wtls/wtls.hashed", .text = "123456"},
    {.name = "symca_signed_parse", .call = signed_read, .file = "wtls/new-by-old.signed"},
    {.name = "symca_signed_parse bare", .call = signed_read, .file = "wtls/bare.signed"},
    {.name = "symca_signed_parse EC", .call = signed_read, .file = "wtls/wtls-by-p-256.signed"},
    {.name = "symca_signed_to_json", .call = signed_json, .file = "wtls/new-by-old.signed"},
    {.name = "symca_signed_to_json WTLS", .call = signed_json, .file = "wtls/p-224-by-wtls.signed"},
    {.name = "symca_signed_new RSA", .call = signed_new, .file = "wtls/old.der", .text = "wtls/old.key"},
    {.name = "symca_signed_new EC", .call = signed_new, .file = "wtls/p-256.der", .text = "wtls/p-256.key"},
    {.name = "symca_signed_new another key", .call = signed_new, .file = "wtls/old.der", .text = "wtls/new.key"},
    {.name = "symca_signed_verify RSA", .call = signed_verify, .file = "wtls/new-by-old.signed"},
    {.name = "symca_signed_verify EC", .call = signed_verify, .file = "wtls/wtls-by-p-256.signed"},
    {.name = "symca_rollover_parse", .call = rollover_read, .file = "wtls/both.rollover"},
    {.name = "symca_rollover_to_json", .call = rollover_json, .file = "wtls/both.rollover"},
    {.name = "symca_rollover_new", .call = rollover_new},
    {.name = "symca_rollover_verify", .call = rollover_verify, .file = "wtls/both.rollover"},
    {.name = "symca_response_parse info", .call = response_read, .file = "wtls/info.response"},
    {.name = "symca_response_parse cert", .call = response_read, .file = "wtls/cert.response"},
    {.name = "symca_response_parse referral", .call = response_read, .file = "wtls/referral.response"},
    {.name = "symca_response_to_json", .call = response_json, .file = "wtls/cert.response"},
    {.name = "symca_response_new_info", .call = response_info},
    {.name = "symca_response_new_certificate", .call = response_certificate},
    {.name = "symca_response_new_referral", .call = response_referral},
    {.name = "symca_wtls_parse RSA", .call = wtls_read, .file = "wtls/old.wtls"},
    {.name = "symca_wtls_parse EC", .call = wtls_read, .file = "wtls/p-224.wtls"},
    {.name = "symca_wtls_parse names", .call = wtls_read, .file = "wtls/name-and-hash.wtls"},
    {.name = "symca_wtls_to_json", .call = wtls_json, .file = "wtls/old.wtls"},
    {.name = "symca_wtls_to_json EC", .call = wtls_json, .file = "wtls/p-224.wtls"},
    {.name = "symca_wtls_new RSA", .call = wtls_new, .file = "wtls/old.key"},
    {.name = "symca_wtls_new locked", .call = wtls_new, .file = "wtls/old-locked.key", .password = "locked"},
    {.name = "symca_wtls_new EC", .call = wtls_new, .file = "wtls/p-224.key"},
    {.name = "symca_wtls_new DEK",
     .call = wtls_new,
     .file = "crypto/key-rsa-dek.pem",
     .password = DATA_PASSWORD,
     .breaks_gnutls = true},
    {.name = "symca_wtls_new PBES2", .call = wtls_new, .file = "crypto/key-rsa-aes.der", .password = DATA_PASSWORD},
    {.name = "symca_wtls_new PBES1", .call = wtls_new, .file = "crypto/key-rsa-md5-des.pem", .password = DATA_PASSWORD},
    {.name = "symca_wtls_new PKCS#12 PBE",
     .call = wtls_new,
     .file = "crypto/key-rsa-sha1-3des.pem",
     .password = DATA_PASSWORD},
    {.name = "symca_wtls_new no password", .call = wtls_new, .file = "crypto/key-rsa-aes.der"},
    {.name = "symca_wtls_new issued", .call = wtls_issued, .file = "wtls/new.der"},
    {.name = "symca_wtls_new issued EC", .call = wtls_issued, .file = "wtls/p-224.der"},
    {.name = "symca_wtls_verify RSA", .call = verify_wtls, .file = "wtls/old.wtls"},
    {.name = "symca_wtls_verify EC", .call = verify_wtls, .file = "wtls/p-224.wtls"},
    {.name = "symca_wtls_is_self_signed", .call = wtls_self_signed, .file = "wtls/old.wtls"},
    {.name = "symca_wtls_certificate_key_hash", .call = key_hash, .file = "wtls/p-224.der"},
};

static int prepare(void **state)
{
    const char *given = getenv("SYMCA_FAULT_STEP");

    (void) state;
    if (given != NULL)
        step = strtoul(given, NULL, 10);
    assert_true(step > 0);
    add_files();
    add_made();
    for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++)
        add(&fixed[i]);
    return 0;
}

static void allocations_fail(void **state)
{
    (void) state;
    refuse_all(scenarios, scenario_count, FAULT_ALLOCATION, 0);
}

static void allocations_of_gnutls_fail(void **state)
{
    (void) state;
    refuse_all(scenarios, scenario_count, FAULT_GNUTLS_ALLOCATION, 0);
}

static void calls_of_gnutls_have_no_memory(void **state)
{
    (void) state;
    refuse_all(scenarios, scenario_count, FAULT_GNUTLS_CALL, GNUTLS_E_MEMORY_ERROR);
}

static void calls_of_gnutls_fail(void **state)
{
    (void) state;
    refuse_all(scenarios, scenario_count, FAULT_GNUTLS_CALL, GNUTLS_E_INTERNAL_ERROR);
}

/* An answer that is only a lack of memory is not remembered. */
static void self_signed_is_asked_again(void **state)
{
    symca_certificate *certificate = x509("crypto/rsa1024-sha1.der");
    symca_wtls *wtls = wtls_of("wtls/old.wtls");

    (void) state;
    fault_set(&(fault_plan){FAULT_GNUTLS_CALL, 0, true, GNUTLS_E_MEMORY_ERROR});
    fault_begin();
    assert_false(symca_certificate_is_self_signed(certificate));
    assert_false(symca_wtls_is_self_signed(wtls));
    fault_end();
    assert_true(symca_certificate_is_self_signed(certificate));
    assert_true(symca_wtls_is_self_signed(wtls));
    symca_certificate_unref(certificate);
    symca_wtls_unref(wtls);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(allocations_fail),           cmocka_unit_test(calls_of_gnutls_have_no_memory),
        cmocka_unit_test(calls_of_gnutls_fail),       cmocka_unit_test(allocations_of_gnutls_fail),
        cmocka_unit_test(self_signed_is_asked_again),
    };

    fault_install();
    return cmocka_run_group_tests(tests, prepare, NULL);
}
