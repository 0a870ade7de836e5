/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "work.h"

#include <symca/symca.h>

typedef struct work {
    fuzz_work_mark *mark;
    void *context;
} work;

static void begin(const work *self, const char *call)
{
    self->mark(self->context, call, true);
}

static void end(const work *self, const char *call)
{
    self->mark(self->context, call, false);
}

static void render(const work *self, const symca_report *report)
{
    char *text;
    begin(self, "symca_report_to_json");
    if (symca_report_to_json(report, true, &text) == SYMCA_OK)
        symca_free(text);
    end(self, "symca_report_to_json");
    begin(self, "symca_report_to_text");
    if (symca_report_to_text(report, true, &text) == SYMCA_OK)
        symca_free(text);
    end(self, "symca_report_to_text");
    begin(self, "symca_report_headline");
    if (symca_report_headline(report, 0, &text) == SYMCA_OK)
        symca_free(text);
    end(self, "symca_report_headline");
}

static void judge(const work *self, const symca_bundle *bundle)
{
    symca_check_options options = SYMCA_CHECK_OPTIONS_INIT;
    symca_report *report;
    options.host = "mail.example.net";
    options.at = 1230768000;
    begin(self, "symca_bundle_check");
    symca_status status = symca_bundle_check(bundle, &options, &report);
    end(self, "symca_bundle_check");
    if (status == SYMCA_OK)
        render(self, report);
    symca_report_unref(report);
}

static void load_verified(const work *self, const uint8_t *data, size_t len)
{
    symca_load_options options = SYMCA_LOAD_OPTIONS_INIT;
    symca_bundle *bundle;
    options.flags = SYMCA_LOAD_VERIFY;
    begin(self, "symca_bundle_load, verified");
    symca_status status = symca_bundle_load(data, len, &options, &bundle);
    end(self, "symca_bundle_load, verified");
    if (status == SYMCA_OK)
        symca_bundle_unref(bundle);
}

void fuzz_work(const uint8_t *data, size_t len, fuzz_work_mark *mark, void *context)
{
    work self = {mark, context};
    symca_bundle *bundle;
    char *text;

    begin(&self, "symca_kind_detect");
    (void) symca_kind_detect(data, len);
    end(&self, "symca_kind_detect");
    begin(&self, "symca_bundle_load");
    symca_status status = symca_bundle_load(data, len, NULL, &bundle);
    end(&self, "symca_bundle_load");
    if (status != SYMCA_OK)
        return;
    load_verified(&self, data, len);
    judge(&self, bundle);
    begin(&self, "symca_bundle_to_json");
    if (symca_bundle_to_json(bundle, &text) == SYMCA_OK)
        symca_free(text);
    end(&self, "symca_bundle_to_json");
    symca_bundle_unref(bundle);
}
