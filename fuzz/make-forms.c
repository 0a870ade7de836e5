/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * Forms made of what a caller gives: names, URLs, subjects, times, in any bytes. What is made reads back as what was
 * given. The certificate in them is the rest of the input, as a recipe (build.h).
 */
#include "see.h"

#include "build.h"

#include <stdlib.h>
#include <string.h>

typedef struct wish_list {
    char *name;
    char *url;
    char *subject;
    int64_t times[2];
    uint32_t seconds;
} wish_list;

static void make_hashed(const symca_certificate *certificate, const wish_list *wishes)
{
    symca_hashed *hashed;
    symca_hashed *read;
    size_t len;
    symca_status status = symca_hashed_new(certificate, wishes->name, wishes->url, &hashed);
    if (!fuzz_see_status("hashed", status, 0))
        return;
    const uint8_t *bytes = symca_hashed_bytes(hashed, &len);
    FUZZ_REQUIRE(symca_hashed_parse(bytes, len, &read) == SYMCA_OK, "it does not read: %s", symca_error_detail());
    FUZZ_REQUIRE(strcmp(symca_hashed_name(hashed), symca_hashed_name(read)) == 0 &&
                     strcmp(symca_hashed_url(hashed), symca_hashed_url(read)) == 0 &&
                     strcmp(symca_hashed_url(hashed), wishes->url) == 0,
                 "it reads as something else");
    /* Behind version and character set (WAP-217 section 7.1.3): as given, also what is not shown. */
    FUZZ_REQUIRE(wishes->name[0] == '\0' ||
                     (bytes[3] > 0 && strncmp(wishes->name, (const char *) bytes + 4, bytes[3]) == 0),
                 "the name in the form begins \"%c\"", bytes[4]);
    FUZZ_REQUIRE(wishes->name[0] == '\0' || !fuzz_is_clean(wishes->name) ||
                     strncmp(wishes->name, symca_hashed_name(hashed), strlen(symca_hashed_name(hashed))) == 0,
                 "the name is \"%s\"", symca_hashed_name(hashed));
    fuzz_see_hashed(hashed);
    symca_hashed_unref(read);
    symca_hashed_unref(hashed);
}

static void make_responses(const symca_certificate *certificate, const wish_list *wishes)
{
    symca_response *response;
    symca_status status = symca_response_new_info(certificate, certificate, wishes->name, wishes->url, &response);
    if (fuzz_see_status("info", status, 0)) {
        FUZZ_REQUIRE(strcmp(symca_response_url(response), wishes->url) == 0, "the URL is another");
        fuzz_see_response(response);
    }
    symca_response_unref(response);
    status = symca_response_new_certificate(certificate, NULL, wishes->name, &response);
    if (fuzz_see_status("certificate", status, 0)) {
        FUZZ_REQUIRE(symca_certificate_equal(symca_response_certificate(response), certificate),
                     "the certificate is another");
        fuzz_see_response(response);
    }
    symca_response_unref(response);
    status = symca_response_new_referral(wishes->url, wishes->seconds, &response);
    if (fuzz_see_status("referral", status, 0)) {
        FUZZ_REQUIRE(symca_response_seconds(response) == wishes->seconds, "the seconds are others");
        fuzz_see_response(response);
    }
    symca_response_unref(response);
}

static void make_wtls(const symca_certificate *certificate, const wish_list *wishes)
{
    /* An Ed25519 key is one that WTLS has no number for: all is checked before the key is. */
    static const uint8_t no_key[] = {0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70,
                                     0x04, 0x22, 0x04, 0x20, 1,    2,    3,    4,    5,    6,    7,    8,
                                     9,    10,   11,   12,   13,   14,   15,   16,   17,   18,   19,   20,
                                     21,   22,   23,   24,   25,   26,   27,   28,   29,   30,   31,   32};
    symca_key key = SYMCA_KEY_INIT;
    symca_wtls_options options = SYMCA_WTLS_OPTIONS_INIT;
    symca_wtls *wtls;
    key.data = no_key;
    key.len = sizeof no_key;
    options.subject = wishes->subject;
    options.not_before = wishes->times[0];
    options.not_after = wishes->times[1];
    options.subject_key = certificate;
    symca_status status = symca_wtls_new(&options, &key, &wtls);
    fuzz_see_status("WTLS", status, 0);
    FUZZ_REQUIRE(status != SYMCA_OK && wtls == NULL, "it is signed with a key that WTLS does not know");
}

static int64_t take_number(fuzz_input *input, size_t octets)
{
    uint64_t value = 0;
    for (size_t i = 0; i < octets; i++)
        value = value << 8 | fuzz_take_byte(input);
    return (int64_t) value;
}

void fuzz_one(const uint8_t *data, size_t len)
{
    fuzz_input input = {data, len};
    wish_list wishes = {.name = fuzz_take_text(&input)};
    wishes.url = fuzz_take_text(&input);
    wishes.subject = fuzz_take_text(&input);
    wishes.times[0] = take_number(&input, 8);
    wishes.times[1] = take_number(&input, 8);
    wishes.seconds = (uint32_t) take_number(&input, 4);

    symca_writer writer = SYMCA_WRITER_INIT;
    symca_certificate *certificate;
    fuzz_build_certificate(input, &writer);
    if (fuzz_see_status("parse", symca_certificate_parse(writer.data, writer.len, &certificate), writer.len)) {
        make_hashed(certificate, &wishes);
        make_responses(certificate, &wishes);
        make_wtls(certificate, &wishes);
    }
    symca_certificate_unref(certificate);
    symca_writer_clear(&writer);
    free(wishes.name);
    free(wishes.url);
    free(wishes.subject);
}
