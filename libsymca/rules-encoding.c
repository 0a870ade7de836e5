/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rules on the bytes: what the recogniser and the DER decoder of a phone stumble over. */
#include "report.h"
#include "text.h"
#include "times.h"
#include "words.h"

/* Bytes that Symbian's certificate views have room for (CertmanuiCommon.h). */
#define VIEWABLE_LEN 5000

/* Bytes of a CA certificate that a client must take (WAP-211 section 6.1). */
#define WAP_CA_LEN 2000

/* Octets of a CA certificate's serial number (WAP-211 section 6.2.1). */
#define WAP_SERIAL_LEN 8

/* The least that DER writes in the form 82. */
#define SHORTEST_LONG_FORM 256

/* Octets of serial number and AlgorithmIdentifier before the issuer leaves the recogniser's buffer (CertRecog.cpp). */
#define RECOGNISED_WITH_VERSION 62
#define RECOGNISED_WITHOUT_VERSION 67

/* What S60's decoder does not get over. */
static const symca_departure fatal_departures[] = {SYMCA_DEPARTURE_INDEFINITE_LENGTH, SYMCA_DEPARTURE_BOOLEAN,
                                                   SYMCA_DEPARTURE_VERSION, SYMCA_DEPARTURE_OID_ARCS,
                                                   SYMCA_DEPARTURE_OID_LARGE};

static bool is_der_kind(symca_kind kind)
{
    return kind == SYMCA_KIND_DER || kind == SYMCA_KIND_UNKNOWN;
}

unsigned symca_look_der_required(symca_check *check, const symca_judged *judged)
{
    (void) judged;
    if (symca_rules_is_form(check->bundle->kind))
        return 0;
    if ((check->flags & SYMCA_CHECK_AS_IS) != 0 && !is_der_kind(check->bundle->kind))
        symca_check_found(check, NULL, check->platforms, SYMCA_PLACE_NONE, 0, check->bundle->kind);
    return check->platforms;
}

void symca_tell_der_required(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "the file is %s; this phone takes the binary form (DER) and nothing around it",
                        symca_rules_kind_words((symca_kind) finding->observation->value));
}

void symca_headline_der_required(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out,
                        "The phone cannot read this file as it is: it is %s where binary DER is needed. Converting it "
                        "solves that (symca convert, or the download that libsymca makes).",
                        symca_rules_kind_words((symca_kind) finding->observation->value));
}

/* Whether a SEQUENCE has its length in the form 82 or 83, the only ones that the recogniser looks for. */
static bool has_long_form(symca_slice whole)
{
    return whole.len > 1 && (whole.data[1] == 0x82 || whole.data[1] == 0x83);
}

unsigned symca_look_der_short_form(symca_check *check, const symca_judged *judged)
{
    const symca_certificate *certificate = judged->certificate;
    bool outer = has_long_form(certificate->outer.whole);

    if (outer && has_long_form(certificate->tbs.whole))
        return check->platforms;
    /* An indefinite length is der-invalid's. */
    if (!(outer ? certificate->tbs.indefinite : certificate->outer.indefinite))
        symca_check_found(check, judged, check->platforms, outer ? SYMCA_PLACE_TBS : SYMCA_PLACE_CERTIFICATE, 0,
                          (int64_t) (outer ? certificate->tbs.content.len : certificate->outer.content.len));
    return check->platforms;
}

void symca_tell_der_short_form(const symca_finding *finding, symca_writer *out)
{
    const symca_observation *seen = finding->observation;

    symca_writer_format(out, "%s %lld bytes after its header, ",
                        seen->place == SYMCA_PLACE_TBS ? "the signed part (tbsCertificate) has" : "the certificate has",
                        (long long) seen->value);
    symca_writer_text(out,
                      seen->value < SHORTEST_LONG_FORM
                          ? "and the phone recognises a certificate only where these are 256 or more (by a length in "
                            "the form 82 or 83)"
                          : "and this length is not written in the form 82 or 83, which the phone recognises a "
                            "certificate by");
}

symca_departure symca_rules_fatal_departure(const symca_certificate *certificate, size_t *out_offset)
{
    symca_departures departures;

    symca_departures_find(certificate, &departures);
    for (size_t i = 0; i < sizeof fatal_departures / sizeof fatal_departures[0]; i++)
        if ((*out_offset = departures.first[fatal_departures[i]]) != SYMCA_NONE)
            return fatal_departures[i];
    return SYMCA_DEPARTURE_COUNT;
}

const char *symca_rules_departure_words(symca_departure departure)
{
    switch (departure) {
    case SYMCA_DEPARTURE_INDEFINITE_LENGTH:
        return "an indefinite length, which DER does not have";
    case SYMCA_DEPARTURE_BOOLEAN:
        return "a BOOLEAN that is neither 00 nor FF";
    case SYMCA_DEPARTURE_VERSION:
        return "a version outside 1 to 3";
    case SYMCA_DEPARTURE_OID_ARCS:
        return "an object identifier of more than 15 arcs";
    case SYMCA_DEPARTURE_OID_LARGE:
        return "an object identifier with an arc of 2147483648 or more";
    default:
        return "an encoding that is not DER";
    }
}

unsigned symca_look_der_invalid(symca_check *check, const symca_judged *judged)
{
    symca_departures departures;

    symca_departures_find(judged->certificate, &departures);
    for (size_t i = 0; i < sizeof fatal_departures / sizeof fatal_departures[0]; i++) {
        size_t offset = departures.first[fatal_departures[i]];
        if (offset != SYMCA_NONE)
            symca_check_found(check, judged, check->platforms, SYMCA_PLACE_BYTE, (uint32_t) offset,
                              fatal_departures[i]);
    }
    return check->platforms;
}

void symca_tell_der_invalid(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "the certificate has %s; the phone's decoder stops there",
                        symca_rules_departure_words((symca_departure) finding->observation->value));
}

unsigned symca_look_trailing_bytes(symca_check *check, const symca_judged *judged)
{
    (void) judged;
    if (symca_rules_is_form(check->bundle->kind))
        return 0;
    if (check->bundle->trailing > 0)
        symca_check_found(check, NULL, check->platforms, SYMCA_PLACE_NONE, 0, (int64_t) check->bundle->trailing);
    return check->platforms;
}

void symca_tell_trailing_bytes(const symca_finding *finding, symca_writer *out)
{
    long long count = (long long) finding->observation->value;

    symca_writer_format(out, "%lld byte%s behind the certificate; no phone looks at them, and converting drops them",
                        count, count == 1 ? "" : "s");
}

unsigned symca_look_several_certificates(symca_check *check, const symca_judged *judged)
{
    (void) judged;
    /* A form of WAP carries its certificates as one. */
    if (symca_rules_is_form(check->bundle->kind))
        return 0;
    if (check->count > 1)
        symca_check_found(check, NULL, check->platforms, SYMCA_PLACE_NONE, 0, (int64_t) check->count);
    return check->platforms;
}

void symca_tell_several_certificates(const symca_finding *finding, symca_writer *out)
{
    size_t authorities = finding->report->authorities;

    symca_writer_format(out, "the file holds %lld certificates, and a phone takes only the first of a download",
                        (long long) finding->observation->value);
    if (authorities == 1)
        symca_writer_text(out, "; the one to install is picked out of it");
    else
        symca_writer_format(out, "; %zu of them are there to be installed", authorities);
}

unsigned symca_look_too_large_to_view(symca_check *check, const symca_judged *judged)
{
    if (judged->certificate->der.len > VIEWABLE_LEN)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_CERTIFICATE, 0,
                          (int64_t) judged->certificate->der.len);
    return check->platforms;
}

void symca_tell_too_large_to_view(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "the certificate has %lld bytes; the phone uses it, but shows details only up to %d bytes",
                        (long long) finding->observation->value, VIEWABLE_LEN);
}

unsigned symca_look_too_large(symca_check *check, const symca_judged *judged)
{
    if (judged->certificate->der.len > WAP_CA_LEN)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_CERTIFICATE, 0,
                          (int64_t) judged->certificate->der.len);
    return check->platforms;
}

void symca_tell_too_large(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "the certificate has %lld bytes; a phone need not take more than %d",
                        (long long) finding->observation->value, WAP_CA_LEN);
}

/* Content octets of an element, from the element with its header. */
static size_t content_len(symca_slice whole)
{
    if (whole.len < 2)
        return 0;
    size_t header = whole.data[1] < 0x80 ? 2 : 2 + (size_t) (whole.data[1] & 0x7f);
    return whole.len > header ? whole.len - header : 0;
}

unsigned symca_look_serial_too_long(symca_check *check, const symca_judged *judged)
{
    const symca_certificate *certificate = judged->certificate;
    size_t used = certificate->serial.len + content_len(certificate->inner_signature.whole);
    size_t room = certificate->version_present ? RECOGNISED_WITH_VERSION : RECOGNISED_WITHOUT_VERSION;

    if (used > room)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_SERIAL, 0, (int64_t) used);
    return check->platforms;
}

void symca_tell_serial_too_long(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    symca_writer_format(
        out,
        "the serial number has %zu octets, with the signature algorithm %lld; over %d the phone does not recognise the "
        "file, and older phones gave up before that",
        certificate->serial.len, (long long) finding->observation->value,
        certificate->version_present ? RECOGNISED_WITH_VERSION : RECOGNISED_WITHOUT_VERSION);
}

unsigned symca_look_serial_long(symca_check *check, const symca_judged *judged)
{
    if (judged->certificate->serial.len > WAP_SERIAL_LEN)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_SERIAL, 0,
                          (int64_t) judged->certificate->serial.len);
    return check->platforms;
}

void symca_tell_serial_long(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "the serial number has %lld octets; WAP asks authorities to keep to %d",
                        (long long) finding->observation->value, WAP_SERIAL_LEN);
}

static bool has_offset(const symca_validity_time *time)
{
    return time->tag == SYMCA_DER_UTC_TIME &&
           (time->content.len == 0 || time->content.data[time->content.len - 1] != 'Z');
}

bool symca_rules_time_offset(const symca_certificate *certificate, symca_place *out_place)
{
    bool before = has_offset(&certificate->not_before);

    *out_place = before ? SYMCA_PLACE_NOT_BEFORE : SYMCA_PLACE_NOT_AFTER;
    return before || has_offset(&certificate->not_after);
}

unsigned symca_look_time_format(symca_check *check, const symca_judged *judged)
{
    symca_place place;

    if (symca_rules_time_offset(judged->certificate, &place))
        symca_check_found(check, judged, check->platforms, place, 0, 0);
    return check->platforms;
}

static const symca_validity_time *time_at(const symca_finding *finding)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    return finding->observation->place == SYMCA_PLACE_NOT_BEFORE ? &certificate->not_before : &certificate->not_after;
}

/* The characters of a time as they stand in the certificate. */
static void write_time(const symca_validity_time *time, symca_writer *out)
{
    char text[48];

    symca_text_asn1(SYMCA_DER_IA5_STRING, time->content, text, sizeof text);
    symca_words_quote(out, text);
}

void symca_tell_time_format(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "%s is the UTCTime ",
                        finding->observation->place == SYMCA_PLACE_NOT_BEFORE ? "notBefore" : "notAfter");
    write_time(time_at(finding), out);
    symca_writer_text(out, ", which does not end in Z; the phone reads no other time zone");
}

unsigned symca_look_time_format_generalized(symca_check *check, const symca_judged *judged)
{
    const symca_validity_time *times[] = {&judged->certificate->not_before, &judged->certificate->not_after};
    unsigned applies = 0;

    for (size_t i = 0; i < 2; i++) {
        if (times[i]->tag != SYMCA_DER_GENERALIZED_TIME)
            continue;
        applies = check->platforms;
        if (!symca_times_is_der(times[i]->tag, times[i]->content))
            symca_check_found(check, judged, check->platforms, i == 0 ? SYMCA_PLACE_NOT_BEFORE : SYMCA_PLACE_NOT_AFTER,
                              0, 0);
    }
    return applies;
}

void symca_tell_time_format_generalized(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "%s is the GeneralizedTime ",
                        finding->observation->place == SYMCA_PLACE_NOT_BEFORE ? "notBefore" : "notAfter");
    write_time(time_at(finding), out);
    symca_writer_text(out, "; this phone reads only the plain form YYYYMMDDHHMMSSZ");
}
