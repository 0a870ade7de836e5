/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The first sentence that a person should read for a platform. */
#include "report.h"
#include "words.h"

/* Among the worst findings the one whose own sentence comes first; else the first of them. */
static const symca_finding *leading_finding(const symca_forecast *forecast)
{
    const symca_finding *leading = NULL;

    for (size_t i = 0; i < forecast->finding_count; i++) {
        const symca_finding *finding = &forecast->findings[i];
        const symca_rule *rule = symca_finding_rule(finding);
        if ((symca_verdict) rule->severity != forecast->verdict)
            break;
        unsigned best = leading == NULL ? 0 : symca_finding_rule(leading)->rank;
        if (leading == NULL || (rule->rank != 0 && (best == 0 || rule->rank < best)))
            leading = finding;
    }
    return leading;
}

static const char *beginning(symca_verdict verdict)
{
    switch (verdict) {
    case SYMCA_VERDICT_REFUSED:
        return "The phone will not install it: ";
    case SYMCA_VERDICT_UNUSABLE:
        return "It installs, but does not help: ";
    default:
        return "It installs, with a warning: ";
    }
}

static void write_finding(const symca_finding *finding, symca_verdict verdict, symca_writer *out)
{
    const symca_rule *rule = symca_finding_rule(finding);

    if (rule->headline != NULL) {
        rule->headline(finding, out);
        return;
    }
    symca_writer_text(out, beginning(verdict));
    rule->tell(finding, out);
    symca_writer_text(out, ". ");
}

static void write_installs(const symca_report *report, const symca_platform *platform, symca_writer *out)
{
    if (report->authority == SYMCA_NO_CERTIFICATE) {
        symca_writer_text(out,
                          report->bundle->wtls != NULL
                              ? "It holds a WTLS certificate, which the rules for X.509 certificates do not judge. "
                              : "There is no X.509 certificate in it to judge. ");
        return;
    }
    if (report->authorities == 1)
        symca_words_certificate(out, report->bundle->entries[report->authority].certificate);
    else
        symca_writer_format(out, "Each of the %zu authorities", report->authorities);
    bool as_it_is = (report->flags & SYMCA_CHECK_AS_IS) != 0 && report->bundle->kind != SYMCA_KIND_HASHED;
    symca_writer_text(out, platform->takes_hashed && !as_it_is
                               ? " installs as a hashed certificate, with the code that goes with it"
                               : " installs");
    symca_writer_text(out, platform->internet_tick ? "; tick \"Internet\" for it while installing. " : ". ");
}

/* What a PEM, Base64 or PKCS#7 file needs before a phone that reads DER can have it. */
static void write_conversion(const symca_report *report, const symca_platform *platform, symca_writer *out)
{
    symca_kind kind = report->bundle->kind;
    const char *what = kind == SYMCA_KIND_PEM || kind == SYMCA_KIND_BASE64 ? "Base64 text"
                       : kind == SYMCA_KIND_PKCS7                          ? "a PKCS#7 file"
                                                                           : NULL;

    if (what != NULL && !platform->takes_hashed && (report->flags & SYMCA_CHECK_AS_IS) == 0)
        symca_writer_format(out,
                            "The file is %s, which the phone does not read: converting it to DER (symca convert, or "
                            "the download that libsymca makes) solves that. ",
                            what);
}

static void write_rest(const symca_report *report, symca_writer *out)
{
    if (report->authorities == 1 && report->leaves > 0 && report->bundle->count > 1 &&
        report->leaf != report->authority) {
        symca_writer_text(out, "Give the phone only the authority, ");
        symca_words_certificate(out, report->bundle->entries[report->authority].certificate);
        symca_writer_format(out, " (certificate %u of this file); the others stay on the server. ", report->authority);
    }
}

symca_status symca_report_headline(const symca_report *self, size_t place, char **out)
{
    symca_writer writer = SYMCA_WRITER_INIT;

    if (out != NULL)
        *out = NULL;
    if (self == NULL || out == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "a report and a place for the headline are needed");
    if (place >= self->forecast_count)
        return symca_fail(SYMCA_ERROR_NOT_FOUND, SYMCA_NONE, "the report has %zu platforms, counted from 0",
                          self->forecast_count);

    const symca_forecast *forecast = &self->forecasts[place];
    const symca_finding *leading = forecast->verdict == SYMCA_VERDICT_INSTALLS ? NULL : leading_finding(forecast);
    if (leading != NULL)
        write_finding(leading, forecast->verdict, &writer);
    else
        write_installs(self, forecast->platform, &writer);
    if (forecast->verdict <= SYMCA_VERDICT_WARNED) {
        write_conversion(self, forecast->platform, &writer);
        write_rest(self, &writer);
    }
    while (writer.len > 0 && writer.data[writer.len - 1] == ' ')
        writer.len--;
    return symca_writer_finish_text(&writer, out);
}
