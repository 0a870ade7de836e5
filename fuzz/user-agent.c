/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a person or a browser says of the phone: User-Agent, model, platform, target, host, time. */
#include "see.h"

#include "build.h"

#include <stdlib.h>
#include <string.h>

static void see_user_agent(const char *text)
{
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    fuzz_see_status("user agent", symca_user_agent_read(text, &agent), strlen(text));
    FUZZ_REQUIRE(agent.advice != NULL, "there is no advice");
    FUZZ_REQUIRE(agent.phone == NULL || agent.platform == NULL || symca_phone_platform(agent.phone) == agent.platform ||
                     agent.advice[0] != '\0',
                 "the model and the edition differ, and nothing is said");
    fuzz_see_text("advice", agent.advice);
    fuzz_see_text("platform", symca_platform_id(agent.platform));
    fuzz_see_text("phone", symca_phone_model(agent.phone));
    fuzz_see_number("proxy", agent.proxy);
    fuzz_see_number("out of scope", agent.out_of_scope);
}

static void see_names(const char *text)
{
    const symca_phone *phone;
    const symca_platform *platform;
    int64_t time;
    symca_status status = symca_phone_find(text, &phone);
    FUZZ_REQUIRE((status == SYMCA_OK) == (phone != NULL), "a status of %d with or without a phone", (int) status);
    if (fuzz_see_status("phone", status, strlen(text))) {
        const symca_phone *again;
        fuzz_see_text("model", symca_phone_model(phone));
        FUZZ_REQUIRE(symca_phone_find(symca_phone_model(phone), &again) == SYMCA_OK && again == phone,
                     "the model \"%s\" is another phone's", symca_phone_model(phone));
    }
    status = symca_platform_find(text, &platform);
    if (fuzz_see_status("platform", status, strlen(text)))
        fuzz_see_text("platform", symca_platform_id(platform));
    if (fuzz_see_status("time", symca_time_parse(text, &time), strlen(text)))
        fuzz_see_number("time", time);
}

static void see_check(const symca_bundle *bundle, const char *target, const char *host)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report;
    options.target = target;
    options.host = host;
    if (fuzz_see_status("check", symca_bundle_check(bundle, &options, &report), 0))
        fuzz_see_report(report, false);
    symca_report_unref(report);
}

void fuzz_one(const uint8_t *data, size_t len)
{
    char *text = calloc(1, len + 1);
    if (text == NULL)
        fuzz_stop("no memory for the harness itself");
    if (len > 0)
        memcpy(text, data, len);
    see_user_agent(text);
    see_names(text);

    symca_bundle *bundle;
    symca_writer ordinary = SYMCA_WRITER_INIT;
    fuzz_build_certificate((fuzz_input){NULL, 0}, &ordinary);
    symca_status status = symca_bundle_load(ordinary.data, ordinary.len, NULL, &bundle);
    FUZZ_REQUIRE(status == SYMCA_OK, "an ordinary certificate does not load: %s", symca_error_detail());
    see_check(bundle, text, NULL);
    see_check(bundle, "s60-5th", text);
    symca_bundle_unref(bundle);
    symca_writer_clear(&ordinary);
    free(text);
}
