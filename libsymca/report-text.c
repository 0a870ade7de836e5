/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The report for a terminal: verdicts first, then each thing found once, with the platforms that it is found on. */
#include "report.h"
#include "text.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

#define WIDTH 80
#define INDENT 4

static void write_blanks(symca_writer *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        symca_writer_u8(out, ' ');
}

/* Words in lines of WIDTH characters, all of them indented. */
static void write_wrapped(symca_writer *out, const char *text, size_t indent)
{
    size_t column = 0;

    while (*text != '\0') {
        size_t bytes = strcspn(text, " ");
        size_t characters = 0;
        for (size_t i = 0; i < bytes; i++)
            characters += ((uint8_t) text[i] & 0xc0) != 0x80;
        if (column > 0 && column + 1 + characters > WIDTH) {
            symca_writer_u8(out, '\n');
            column = 0;
        }
        if (column == 0) {
            write_blanks(out, indent);
            column = indent;
        } else {
            symca_writer_u8(out, ' ');
            column++;
        }
        symca_writer_bytes(out, (const uint8_t *) text, bytes);
        column += characters;
        text += bytes;
        text += strspn(text, " ");
    }
    symca_writer_u8(out, '\n');
}

static void write_owned(symca_writer *out, const char *lead, char *text, size_t indent)
{
    symca_writer line = SYMCA_WRITER_INIT;
    char *whole = NULL;

    symca_writer_text(&line, lead);
    symca_writer_text(&line, text == NULL ? "" : text);
    if (symca_writer_finish_text(&line, &whole) != SYMCA_OK || text == NULL)
        out->failure = SYMCA_ERROR_MEMORY;
    else
        write_wrapped(out, whole, indent);
    free(whole);
    free(text);
}

/* Texts of a finding; NULL, which makes the whole fail, where there is no memory. */
static char *message_of(const symca_finding *finding, symca_writer *out)
{
    char *text;

    if (symca_finding_message(finding, &text) != SYMCA_OK)
        out->failure = SYMCA_ERROR_MEMORY;
    return text;
}

static char *advice_of(const symca_finding *finding)
{
    char *text;
    return symca_finding_advice(finding, &text) == SYMCA_OK ? text : NULL;
}

/* ---- verdicts ---- */

static void write_verdict(const symca_report *self, size_t place, symca_writer *out)
{
    const symca_forecast *forecast = &self->forecasts[place];

    symca_writer_format(out, "%s (%s): %s\n", forecast->platform->title, forecast->platform->id,
                        symca_verdict_string(forecast->verdict));
}

/* NULL, which makes the whole fail, where there is no memory. */
static char *headline_of(const symca_report *self, size_t place)
{
    char *text;
    return symca_report_headline(self, place, &text) == SYMCA_OK ? text : NULL;
}

/* Platforms that stand together and have the same headline get it once. */
static void write_verdicts(const symca_report *self, symca_writer *out)
{
    char *headline = self->forecast_count > 0 ? headline_of(self, 0) : NULL;

    for (size_t place = 0; place < self->forecast_count; place++) {
        char *next = place + 1 < self->forecast_count ? headline_of(self, place + 1) : NULL;
        write_verdict(self, place, out);
        if (headline != NULL && next != NULL && strcmp(headline, next) == 0)
            free(headline);
        else
            write_owned(out, "", headline, INDENT);
        headline = next;
    }
}

static const char *yes_or_no(int answer)
{
    return answer == SYMCA_ABSENT ? "no server certificate to compare with" : answer != 0 ? "yes" : "no";
}

static void write_host(const symca_report *self, symca_writer *out)
{
    int rfc6125;

    if (self->host == NULL || self->forecast_count == 0)
        return;
    symca_writer_text(out, "\nHost ");
    symca_words_quote(out, self->host);
    symca_writer_text(out, " matches the server's certificate\n");
    for (size_t place = 0; place < self->forecast_count; place++)
        symca_writer_format(out, "    %-12s %s\n", self->forecasts[place].platform->id,
                            yes_or_no(symca_report_host_matches(self, place, &rfc6125)));
    symca_writer_format(out, "    %-12s %s\n", "RFC 6125", yes_or_no(rfc6125));
}

/* ---- findings ---- */

/* The findings of one observation, in the order of the platforms. */
static size_t findings_of(const symca_report *self, size_t observation, const size_t *next,
                          const symca_finding *findings[SYMCA_PLATFORM_COUNT])
{
    size_t count = 0;

    for (size_t place = 0; place < self->forecast_count; place++) {
        const symca_forecast *forecast = &self->forecasts[place];
        if (next[place] < forecast->finding_count &&
            forecast->findings[next[place]].observation == &self->observations[observation])
            findings[count++] = &forecast->findings[next[place]];
    }
    return count;
}

static void write_place(const symca_finding *finding, symca_writer *out)
{
    const symca_observation *seen = finding->observation;
    const symca_certificate *certificate = symca_finding_subject(finding);
    size_t offset = symca_finding_offset(finding);
    symca_writer line = SYMCA_WRITER_INIT;
    char *text;

    if (certificate == NULL)
        return;
    symca_writer_format(&line, "certificate %u, ", seen->certificate);
    symca_words_certificate(&line, certificate);
    if (offset != SYMCA_NONE) {
        symca_writer_text(&line, ", ");
        size_t before = line.len;
        symca_place_path(certificate, (symca_place) seen->place, seen->index, &line);
        symca_writer_format(&line, "%sbyte %zu", line.len > before ? ", " : "", offset);
    }
    write_owned(out, "Where: ", symca_writer_finish_text(&line, &text) == SYMCA_OK ? text : NULL, INDENT);
}

static void write_ids(const symca_finding *const *findings, size_t count, bool speaking, symca_writer *out)
{
    size_t written = 0;

    for (size_t i = 0; i < count; i++)
        if (!speaking || symca_finding_phone_says(findings[i]) != NULL)
            symca_writer_format(out, "%s%s", written++ == 0 ? "" : ", ", findings[i]->platform->id);
}

/* What the phones say of which it is known; which ones they are, where it is not known of all. */
static void write_words(const symca_finding *const *findings, size_t count, symca_writer *out)
{
    symca_writer line = SYMCA_WRITER_INIT;
    const char *words = NULL;
    size_t speaking = 0;
    char *text;

    for (size_t i = 0; i < count; i++) {
        const char *said = symca_finding_phone_says(findings[i]);
        words = said != NULL ? said : words;
        speaking += said != NULL;
    }
    if (words == NULL)
        return;
    if (speaking < count) {
        symca_writer_text(&line, " (");
        write_ids(findings, count, true, &line);
        symca_writer_text(&line, ")");
    }
    symca_writer_format(&line, ": \"%s\"", words);
    write_owned(out, "The phone says", symca_writer_finish_text(&line, &text) == SYMCA_OK ? text : NULL, INDENT);
}

/* One finding for all the platforms on which it reads the same. */
static void write_finding(const symca_finding *const *findings, size_t count, char *message, symca_writer *out)
{
    const symca_finding *first = findings[0];

    symca_writer_format(out, "\n%s: %s (", symca_severity_string(symca_finding_severity(first)),
                        symca_finding_id(first));
    write_ids(findings, count, false, out);
    symca_writer_text(out, ")\n");
    write_owned(out, "", message, INDENT);
    write_words(findings, count, out);
    write_owned(out, "What to do: ", advice_of(first), INDENT);
    write_place(first, out);
    const char *source = symca_finding_source(first);
    bool both = strcmp(source, symca_finding_source(findings[count - 1])) != 0;
    write_owned(out, "Known from: ", strdup(both ? symca_rule_source(symca_finding_rule(first)) : source), INDENT);
}

/* Says each text once: the platforms of an observation are taken together as long as they say the same. */
static void write_observation(const symca_finding *const *findings, size_t count, symca_writer *out)
{
    for (size_t start = 0, end; start < count; start = end) {
        char *message = message_of(findings[start], out);
        for (end = start + 1; end < count; end++) {
            char *other = message_of(findings[end], out);
            bool same = message != NULL && other != NULL && strcmp(message, other) == 0;
            free(other);
            if (!same)
                break;
        }
        write_finding(&findings[start], end - start, message, out);
    }
}

static void write_findings(const symca_report *self, symca_writer *out)
{
    size_t next[SYMCA_PLATFORM_COUNT] = {0};

    for (size_t i = 0; i < self->observation_count; i++) {
        const symca_finding *findings[SYMCA_PLATFORM_COUNT];
        size_t count = findings_of(self, i, next, findings);
        if (count > 0)
            write_observation(findings, count, out);
        for (size_t place = 0; place < self->forecast_count; place++)
            next[place] +=
                (self->observations[i].platforms & SYMCA_PLATFORM_BIT(self->forecasts[place].platform->index)) != 0;
    }
    if (symca_report_left_out(self) > 0)
        symca_writer_format(out, "\n%zu more findings are not listed.\n", symca_report_left_out(self));
}

/* ---- rules ---- */

static void write_rules(const symca_report *self, symca_writer *out)
{
    for (size_t place = 0; place < self->forecast_count; place++) {
        const symca_platform *platform = self->forecasts[place].platform;
        symca_writer_format(out, "\nRules for %s\n", platform->id);
        for (size_t row = 0; row < symca_rules_count; row++)
            if (symca_rule_speaks_for(row, platform))
                symca_writer_format(out, "    %-14s  %s\n",
                                    symca_outcome_string(symca_report_outcome(self, place, row)), symca_rules[row].id);
    }
}

static void write_template(const symca_report *self, symca_writer *out)
{
    char *text = NULL;

    if (symca_report_reissued(self) == NULL)
        return;
    if (symca_report_template(self, &text) != SYMCA_OK)
        out->failure = SYMCA_ERROR_MEMORY;
    else
        symca_writer_format(out, "\nTo issue the authority again:\n\n%s", text);
    free(text);
}

symca_status symca_report_to_text(const symca_report *self, bool rules, char **out)
{
    symca_writer writer = SYMCA_WRITER_INIT;

    if (out != NULL)
        *out = NULL;
    if (self == NULL || out == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "a report and a place for its text are needed");
    write_verdicts(self, &writer);
    write_host(self, &writer);
    write_findings(self, &writer);
    if (rules)
        write_rules(self, &writer);
    write_template(self, &writer);
    return symca_writer_finish_text(&writer, out);
}
