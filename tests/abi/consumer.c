/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * A program of the time of the first release: built with the headers in abi/0.1, run with the library of today. What it
 * relies on is what such programs do: sizes of options, room for texts, numbers of enumerators, ownership.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <symca/symca.h>

#define ROOM 65536

static void die(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, symca_error_detail());
    exit(1);
}

static void show_certificate(const symca_certificate *certificate)
{
    char sha1[SYMCA_FINGERPRINT_SIZE], label[SYMCA_LABEL_SIZE], until[SYMCA_TIME_SIZE];
    uint8_t *bytes;
    size_t len;

    if (symca_certificate_fingerprint(certificate, SYMCA_DIGEST_SHA1, sha1) != SYMCA_OK)
        die("fingerprint");
    if (symca_s60_encode(certificate, &bytes, &len) != SYMCA_OK)
        die("S60");
    symca_s60_label(certificate, label);
    symca_time_text(symca_certificate_not_after(certificate), until);
    printf("subject %s\n", symca_name_text(symca_certificate_subject(certificate)));
    printf("label %s\nsha1 %zu digits\nuntil %s\ns60 %d\n", label, strlen(sha1), until, len > 0);
    printf("key usage %d\n", (symca_certificate_key_usage(certificate) & SYMCA_KEY_USAGE_KEY_CERT_SIGN) != 0);
    symca_free(bytes);
}

static void show_form(const symca_certificate *certificate)
{
    symca_hashed *hashed;
    unsigned group;

    if (symca_hashed_new(certificate, "A name", NULL, &hashed) != SYMCA_OK)
        die("hashed");
    printf("code %zu digits, right %d, wrong %d\n", strlen(symca_hashed_code(hashed)),
           symca_hashed_verify_code(hashed, symca_hashed_code(hashed), NULL) == SYMCA_OK,
           symca_hashed_verify_code(hashed, "1", &group) == SYMCA_ERROR_CODE);
    symca_hashed_unref(hashed);
}

static void show_report(const symca_bundle *bundle)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report;
    char *text;

    options.target = "s60-3rd";
    options.at = 1800000000;
    if (symca_bundle_check(bundle, &options, &report) != SYMCA_OK)
        die("check");
    if (symca_report_to_text(report, false, &text) != SYMCA_OK)
        die("text");
    printf("verdict %s\nreport %d\n", symca_verdict_string(symca_report_verdict(report)), text[0] != '\0');
    symca_free(text);
    symca_report_unref(report);
}

int main(int argc, char **argv)
{
    static uint8_t input[ROOM];
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    symca_bundle *bundle;
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    size_t len = file != NULL ? fread(input, 1, sizeof input, file) : 0;

    if (file != NULL)
        fclose(file);
    options.flags = SYMCA_LOAD_VERIFY;
    if (symca_bundle_load(input, len, &options, &bundle) != SYMCA_OK)
        die("load");
    if (symca_user_agent_read("NokiaE61-1/3.0 (1.0610.04.04)", &agent) != SYMCA_OK)
        die("user agent");
    printf("kind %d\nphone %s\n", (int) symca_bundle_kind(bundle), symca_phone_model(agent.phone));
    printf("empty %d\n", (int) symca_bundle_load(NULL, 0, NULL, &(symca_bundle *){NULL}));
    show_certificate(symca_bundle_certificate(bundle, 0));
    show_form(symca_bundle_certificate(bundle, 0));
    show_report(bundle);
    symca_bundle_unref(bundle);
    return 0;
}
