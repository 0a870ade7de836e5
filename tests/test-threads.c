/* SPDX-License-Identifier: LGPL-2.1-or-later */

/*
 * Handles are shared between threads without a lock: eight threads use the same ones at once. Under
 * -Db_sanitize=thread this is the proof that nothing behind a const handle is written.
 */

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <symca/symca.h>

#define THREADS 8
#define ROUNDS 40
#define LARGEST 8192

/* 2008-06-01T12:00:00Z */
#define MOMENT 1212321600

struct shared {
    pthread_barrier_t start;
    uint8_t pem[LARGEST];
    size_t len;
    symca_bundle *bundle;
    symca_certificate *certificate;
    symca_report *report;
    symca_hashed *hashed;
    symca_response *response;
    symca_signed *vouched;
    symca_wtls *wtls;
    char *json;
};

struct worker {
    pthread_t thread;
    struct shared *shared;
    unsigned number;
    /* The first thing that went wrong; cmocka's own asserts may leave the main thread only. */
    const char *wrong;
};

#define EXPECT(condition)      \
    do {                       \
        if (!(condition))      \
            return #condition; \
    } while (0)

static const char *read_fields(const symca_certificate *certificate)
{
    const symca_name *subject = symca_certificate_subject(certificate);
    char text[SYMCA_FINGERPRINT_SIZE];
    char label[SYMCA_LABEL_SIZE];
    size_t len = 0;

    EXPECT(symca_certificate_der(certificate, &len) && len > 0);
    EXPECT(symca_certificate_serial_text(certificate)[0]);
    EXPECT(strcmp(symca_name_first(subject, "CN"), "Example Root CA") == 0);
    EXPECT(symca_name_equal(subject, symca_certificate_issuer(certificate)));
    for (size_t i = 0; i < symca_name_count(subject); i++)
        EXPECT(symca_name_value(subject, i)[0]);
    for (size_t i = 0; i < symca_certificate_extension_count(certificate); i++)
        EXPECT(symca_certificate_extension_value(certificate, i, &len));
    EXPECT(symca_certificate_fingerprint(certificate, SYMCA_DIGEST_SHA1, text) == SYMCA_OK);
    EXPECT(symca_certificate_is_self_signed(certificate));
    EXPECT(symca_certificate_verify(certificate, certificate) == SYMCA_OK);
    symca_s60_label(certificate, label);
    EXPECT(strcmp(label, "Example Root CA") == 0);
    return NULL;
}

static const char *read_report(const struct shared *shared)
{
    char *json = NULL;

    EXPECT(symca_report_to_json(shared->report, false, &json) == SYMCA_OK);
    EXPECT(strcmp(json, shared->json) == 0);
    symca_free(json);
    for (size_t place = 0; place < symca_report_platform_count(shared->report); place++)
        for (size_t i = 0; i < symca_report_finding_count(shared->report, place); i++) {
            char *message = NULL;

            EXPECT(symca_finding_message(symca_report_finding(shared->report, place, i), &message) == SYMCA_OK);
            symca_free(message);
        }
    return NULL;
}

static const char *check_again(const struct shared *shared)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report = NULL;
    char *json = NULL;

    options.host = "mail.example.com";
    options.at = MOMENT;
    EXPECT(symca_bundle_check(shared->bundle, &options, &report) == SYMCA_OK);
    EXPECT(symca_report_to_json(report, false, &json) == SYMCA_OK);
    EXPECT(strcmp(json, shared->json) == 0);
    symca_free(json);
    symca_report_unref(report);
    return NULL;
}

static const char *read_forms(const struct shared *shared)
{
    symca_hashed *again = NULL;
    const uint8_t *bytes;
    size_t len = 0;

    bytes = symca_hashed_bytes(shared->hashed, &len);
    EXPECT(symca_hashed_parse(bytes, len, &again) == SYMCA_OK);
    EXPECT(symca_hashed_verify_code(again, symca_hashed_code(shared->hashed), NULL) == SYMCA_OK);
    symca_hashed_unref(again);
    EXPECT(strcmp(symca_response_name(shared->response), "Example Root CA") == 0);
    EXPECT(symca_wtls_identifier_text(symca_response_subject(shared->response))[0]);
    EXPECT(symca_signed_verify(shared->vouched, NULL, NULL) == SYMCA_OK);
    EXPECT(symca_wtls_is_self_signed(shared->wtls) && symca_wtls_subject(shared->wtls));
    return NULL;
}

static const char *load_and_keep(const struct shared *shared)
{
    symca_bundle *bundle = NULL;
    symca_certificate *certificate;

    EXPECT(symca_bundle_load(shared->pem, shared->len, NULL, &bundle) == SYMCA_OK);
    certificate = symca_certificate_ref(symca_bundle_certificate(bundle, 0));
    symca_bundle_unref(bundle);
    EXPECT(symca_certificate_equal(certificate, shared->certificate));
    symca_certificate_unref(certificate);
    symca_certificate_unref(symca_certificate_ref(shared->certificate));
    symca_bundle_unref(symca_bundle_ref(shared->bundle));
    return NULL;
}

/* The detail of a failure is this thread's own. */
static const char *fail_alone(unsigned number)
{
    const symca_phone *phone = NULL;
    char model[32];

    snprintf(model, sizeof model, "Nobody %u%u%u", number, number, number);
    EXPECT(symca_phone_find(model, &phone) == SYMCA_ERROR_NOT_FOUND);
    EXPECT(symca_error_status() == SYMCA_ERROR_NOT_FOUND && strstr(symca_error_detail(), model));
    return NULL;
}

static const char *one_round(const struct worker *worker)
{
    const char *wrong = read_fields(worker->shared->certificate);

    wrong = wrong ? wrong : read_fields(symca_bundle_certificate(worker->shared->bundle, 0));
    wrong = wrong ? wrong : read_report(worker->shared);
    wrong = wrong ? wrong : check_again(worker->shared);
    wrong = wrong ? wrong : read_forms(worker->shared);
    wrong = wrong ? wrong : load_and_keep(worker->shared);
    return wrong ? wrong : fail_alone(worker->number);
}

static void *run(void *argument)
{
    struct worker *worker = argument;

    pthread_barrier_wait(&worker->shared->start);
    for (unsigned round = 0; round < ROUNDS && !worker->wrong; round++)
        worker->wrong = one_round(worker);
    return NULL;
}

static size_t read_file(const char *name, uint8_t *data)
{
    const char *folder = getenv("SYMCA_TEST_DATA");
    char path[LARGEST];
    size_t len;
    FILE *file;

    assert_non_null(folder);
    assert_in_range(snprintf(path, sizeof path, "%s/%s", folder, name), 1, sizeof path - 1);
    file = fopen(path, "rb");
    assert_non_null(file);
    len = fread(data, 1, LARGEST, file);
    fclose(file);
    assert_in_range(len, 1, LARGEST - 1);
    return len;
}

static void make_handles(struct shared *shared)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    uint8_t data[LARGEST];

    shared->len = read_file("example-root.pem", shared->pem);
    assert_int_equal(symca_signed_parse(data, read_file("wtls/new-by-old.signed", data), &shared->vouched), SYMCA_OK);
    assert_int_equal(symca_wtls_parse(data, read_file("wtls/old.wtls", data), &shared->wtls), SYMCA_OK);
    options.host = "mail.example.com";
    options.at = MOMENT;
    assert_int_equal(symca_bundle_load(shared->pem, shared->len, NULL, &shared->bundle), SYMCA_OK);
    shared->certificate = symca_certificate_ref(symca_bundle_certificate(shared->bundle, 0));
    assert_int_equal(symca_bundle_check(shared->bundle, &options, &shared->report), SYMCA_OK);
    assert_int_equal(symca_report_to_json(shared->report, false, &shared->json), SYMCA_OK);
    assert_int_equal(symca_hashed_new(shared->certificate, NULL, NULL, &shared->hashed), SYMCA_OK);
    assert_int_equal(symca_response_new_certificate(shared->certificate, NULL, NULL, &shared->response), SYMCA_OK);
}

static void release_handles(struct shared *shared)
{
    symca_free(shared->json);
    symca_wtls_unref(shared->wtls);
    symca_signed_unref(shared->vouched);
    symca_response_unref(shared->response);
    symca_hashed_unref(shared->hashed);
    symca_report_unref(shared->report);
    symca_certificate_unref(shared->certificate);
    symca_bundle_unref(shared->bundle);
}

static void test_shared_handles(void **state)
{
    struct shared shared = {.len = 0};
    struct worker workers[THREADS];

    (void) state;
    make_handles(&shared);
    assert_int_equal(pthread_barrier_init(&shared.start, NULL, THREADS), 0);
    for (unsigned i = 0; i < THREADS; i++) {
        workers[i] = (struct worker){.shared = &shared, .number = i};
        assert_int_equal(pthread_create(&workers[i].thread, NULL, run, &workers[i]), 0);
    }
    for (unsigned i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(workers[i].thread, NULL), 0);
    pthread_barrier_destroy(&shared.start);
    release_handles(&shared);
    for (unsigned i = 0; i < THREADS; i++)
        if (workers[i].wrong)
            fail_msg("thread %u: %s", i, workers[i].wrong);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shared_handles),
    };

    return cmocka_run_group_tests_name("threads", tests, NULL, NULL);
}
