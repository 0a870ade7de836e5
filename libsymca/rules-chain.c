/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rules on what stands around a certificate: its issuer, the host, the time, and how it is delivered. */
#include "host.h"
#include "report.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

#define SOON (90 * (int64_t) 86400)

/* Names of more attributes than this are compared only in their order. */
#define MAX_UNORDERED 64

/* ---- issuers ---- */

unsigned symca_look_not_self_signed(symca_check *check, const symca_judged *judged)
{
    if (!symca_judged_is_authority(judged))
        return 0;
    if (!judged->certificate->self_issued)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_ISSUER, 0, 0);
    return check->platforms;
}

void symca_tell_not_self_signed(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    symca_words_certificate(out, certificate);
    symca_writer_text(out, " is an intermediate authority, issued by ");
    symca_words_name(out, &certificate->issuer);
    symca_writer_text(out,
                      finding->platform->takes_hashed
                          ? "; this phone takes a root only"
                          : "; it works as an authority here, but the certificate manager may call it not trusted");
}

/* How a platform compares two names. */
typedef struct comparison {
    bool order;       /* the attributes must stand in the same order */
    bool case_counts; /* unless the left one is a PrintableString or an e-mail address */
    bool bmp;         /* a BMPString equals only another BMPString */
} comparison;

static bool is_caseless(const symca_attribute *child)
{
    return child->tag == SYMCA_DER_PRINTABLE_STRING || child->id == SYMCA_OID_EMAIL ||
           child->id == SYMCA_OID_UNSTRUCTURED_NAME;
}

static char folded(char c, bool fold)
{
    return fold && c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
}

static const char *skip_blanks(const char *text)
{
    while (*text == ' ')
        text++;
    return text;
}

/* Blanks at the ends do not count, and runs of them count as one (x520ava.cpp, TrimAll). */
static bool same_words(const char *a, const char *b, bool fold)
{
    a = skip_blanks(a);
    b = skip_blanks(b);
    while (*a != '\0' && *b != '\0') {
        bool blank = *a == ' ';
        if (folded(*a, fold) != folded(*b, fold))
            break;
        a = blank ? skip_blanks(a) : a + 1;
        b = blank ? skip_blanks(b) : b + 1;
    }
    return *skip_blanks(a) == '\0' && *skip_blanks(b) == '\0';
}

static bool same_attribute(const symca_attribute *child, const symca_attribute *parent, const comparison *how)
{
    if (!symca_slice_equal(child->type, parent->type))
        return false;
    if (how->bmp && (child->tag == SYMCA_DER_BMP_STRING) != (parent->tag == SYMCA_DER_BMP_STRING))
        return false;
    return same_words(child->text, parent->text, !how->case_counts || is_caseless(child));
}

static bool same_in_order(const symca_name *child, const symca_name *parent, const comparison *how)
{
    for (size_t i = 0; i < child->count; i++)
        if (!same_attribute(&child->attributes[i], &parent->attributes[i], how))
            return false;
    return true;
}

static bool same_in_any_order(const symca_name *child, const symca_name *parent, const comparison *how)
{
    bool used[MAX_UNORDERED] = {false};

    if (child->count > MAX_UNORDERED)
        return false;
    for (size_t i = 0; i < child->count; i++) {
        size_t at = 0;
        while (at < parent->count && (used[at] || !same_attribute(&child->attributes[i], &parent->attributes[at], how)))
            at++;
        if (at == parent->count)
            return false;
        used[at] = true;
    }
    return true;
}

static bool same_name(const symca_name *child, const symca_name *parent, const comparison *how)
{
    if (child->count != parent->count)
        return false;
    return same_in_order(child, parent, how) || (!how->order && same_in_any_order(child, parent, how));
}

static comparison comparison_of(const symca_platform *platform)
{
    return (comparison){.order = platform->name_order_matters,
                        .case_counts = platform->name_case_matters,
                        .bmp = (SYMCA_PLATFORM_BIT(platform->index) & SYMCA_PLATFORMS_S60) != 0};
}

/* The platforms that take the two for different names; those that compare alike share the answer. */
static unsigned platforms_that_differ(unsigned platforms, const symca_name *child, const symca_name *parent)
{
    comparison before = {false, false, false};
    bool same = false;
    bool first = true;
    unsigned differing = 0;

    if (symca_slice_equal(child->der, parent->der))
        return 0;
    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++) {
        if ((platforms & SYMCA_PLATFORM_BIT(index)) == 0)
            continue;
        comparison how = comparison_of(symca_platform_at((symca_platform_index) index));
        if (first || how.order != before.order || how.case_counts != before.case_counts || how.bmp != before.bmp)
            same = same_name(child, parent, &how);
        first = false;
        before = how;
        if (!same)
            differing |= SYMCA_PLATFORM_BIT(index);
    }
    return differing;
}

unsigned symca_look_issuer_mismatch(symca_check *check, const symca_judged *judged)
{
    size_t issuer = judged->issuer;

    if (issuer == SYMCA_NONE)
        return 0;
    symca_check_found(check, judged,
                      platforms_that_differ(check->platforms, &judged->certificate->issuer,
                                            &check->judged[issuer].certificate->subject),
                      SYMCA_PLACE_ISSUER, 0, (int64_t) issuer);
    return check->platforms;
}

static bool has_bmp_string(const symca_name *name)
{
    for (size_t i = 0; i < name->count; i++)
        if (name->attributes[i].tag == SYMCA_DER_BMP_STRING)
            return true;
    return false;
}

void symca_tell_issuer_mismatch(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);
    const symca_bundle *bundle = finding->report->bundle;
    const symca_certificate *issuer = bundle->entries[(size_t) finding->observation->value].certificate;

    symca_words_certificate(out, certificate);
    symca_writer_text(out, " names as its issuer ");
    symca_words_name(out, &certificate->issuer);
    symca_writer_text(out, ", and this phone takes that for another name than the authority's, ");
    symca_words_name(out, &issuer->subject);
    symca_writer_text(out, finding->platform->name_order_matters
                               ? ": the number of attributes, their order and, except in a PrintableString, the letter "
                                 "case must agree"
                               : ": the number of attributes and, except in a PrintableString, the letter case must "
                                 "agree");
    if (finding->platform->takes_hashed)
        return;
    if (has_bmp_string(&certificate->issuer) != has_bmp_string(&issuer->subject))
        symca_writer_text(out, ", and a BMPString equals only another BMPString");
}

unsigned symca_look_chain_incomplete(symca_check *check, const symca_judged *judged)
{
    if (check->bundle->entries[judged->index].twin != SYMCA_NONE)
        return 0;
    if (!judged->certificate->self_issued && judged->issuer == SYMCA_NONE)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_ISSUER, 0, judged->roles);
    return check->platforms;
}

void symca_tell_chain_incomplete(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    symca_writer_text(out, "the chain in this file ends with ");
    symca_words_certificate(out, certificate);
    symca_writer_text(out, "; its issuer is missing: ");
    symca_words_name(out, &certificate->issuer);
}

static void write_where(const symca_certificate *certificate, symca_writer *out)
{
    if (certificate->extensions.issuer_url_count == 0)
        return;
    symca_writer_text(out, "The missing certificate can be had from ");
    symca_words_quote(out, certificate->extensions.issuer_urls[0]);
    symca_writer_text(out, ". ");
}

void symca_advise_chain_incomplete(const symca_finding *finding, symca_writer *out)
{
    if (finding->observation->value == SYMCA_ROLE_AUTHORITY)
        symca_writer_text(out, "Get the root from whoever runs the authority, and give the phone that. ");
    write_where(symca_finding_subject(finding), out);
}

void symca_headline_chain_incomplete(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    if ((finding->observation->value & SYMCA_ROLE_AUTHORITY) != 0) {
        symca_writer_text(out, "The file holds no root: ");
        symca_words_certificate(out, certificate);
        symca_writer_text(out, " was issued by ");
    } else {
        symca_writer_text(out, "An intermediate certificate is missing between the server's and the authority: ");
        symca_words_certificate(out, certificate);
        symca_writer_text(out, " was issued by ");
    }
    symca_words_name(out, &certificate->issuer);
    symca_writer_text(out, ", which is not in this file. ");
    write_where(certificate, out);
}

/* ---- the host ---- */

static symca_host_rule host_rule_of(unsigned platforms)
{
    return (platforms & SYMCA_PLATFORMS_S60) != 0 ? SYMCA_HOST_S60 : SYMCA_HOST_S40;
}

void symca_check_match_host(symca_check *check)
{
    static const unsigned groups[] = {SYMCA_PLATFORMS_S40, SYMCA_PLATFORMS_S60};

    if (check->host == NULL)
        return;
    for (size_t i = 0; i < check->count; i++) {
        const symca_judged *judged = &check->judged[i];
        if ((judged->roles & SYMCA_ROLE_LEAF) == 0)
            continue;
        for (size_t group = 0; group < 2; group++)
            if ((check->host_matches & groups[group]) == 0 &&
                symca_host_matches(judged->certificate, check->host, host_rule_of(groups[group])))
                check->host_matches |= groups[group];
        if (!check->host_matches_rfc6125)
            check->host_matches_rfc6125 = symca_host_matches(judged->certificate, check->host, SYMCA_HOST_RFC6125);
    }
}

static const symca_judged *first_leaf(const symca_check *check)
{
    for (size_t i = 0; i < check->count; i++)
        if ((check->judged[i].roles & SYMCA_ROLE_LEAF) != 0)
            return &check->judged[i];
    return NULL;
}

unsigned symca_look_host_mismatch(symca_check *check, const symca_judged *judged)
{
    const symca_judged *leaf = first_leaf(check);

    (void) judged;
    if (check->host == NULL || leaf == NULL)
        return 0;
    symca_check_found(check, leaf, check->platforms & ~check->host_matches, SYMCA_PLACE_SUBJECT, 0,
                      check->host_matches_rfc6125);
    return check->platforms;
}

/* The names that the phone looks at. */
static void write_compared_names(const symca_certificate *leaf, symca_writer *out)
{
    const symca_alt_names *names = &leaf->extensions.subject_alt_name;
    const char *common_name = symca_name_first(&leaf->subject, "CN");
    size_t shown = 0;

    if (!symca_host_has_dns(leaf)) {
        if (common_name == NULL) {
            symca_writer_text(out, "neither a dNSName nor a common name");
            return;
        }
        symca_writer_text(out, "the common name ");
        symca_words_quote(out, common_name);
        return;
    }
    symca_writer_text(out, "the dNSName");
    for (size_t i = 0; i < names->count && shown < 4; i++) {
        if (names->entries[i].kind != SYMCA_GENERAL_NAME_DNS)
            continue;
        symca_writer_text(out, shown++ == 0 ? " " : ", ");
        symca_words_quote(out, names->entries[i].text);
    }
    if (shown == 4)
        symca_writer_text(out, " and perhaps more");
}

void symca_tell_host_mismatch(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, "the host ");
    symca_words_quote(out, finding->report->host);
    symca_writer_text(out, " is not what the server's certificate is for; the phone looks at ");
    write_compared_names(symca_finding_subject(finding), out);
    symca_writer_text(out, finding->observation->value != 0 ? "; by RFC 6125 it would match"
                                                            : "; by RFC 6125 it does not match either");
}

void symca_headline_host_mismatch(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, "The phone will ask at every connection, because the name differs: ");
    symca_tell_host_mismatch(finding, out);
    symca_writer_text(out, ". ");
}

/* What is wrong with a host (symca_observation.value of host-illegal). */
enum {
    HOST_GIVEN = 0,
    HOST_COMMON_NAME
};

/* In a common name a leading * is allowed, with a dot behind it or without (CTlsProvider.cpp). */
static bool is_legal_common_name(const char *text)
{
    if (text[0] == '*')
        text += text[1] == '.' ? 2 : 1;
    return symca_host_is_legal(text, strlen(text));
}

unsigned symca_look_host_illegal(symca_check *check, const symca_judged *judged)
{
    const symca_judged *leaf = first_leaf(check);

    (void) judged;
    if (check->host == NULL)
        return 0;
    if (!symca_host_is_legal(check->host, strlen(check->host)))
        symca_check_found(check, NULL, check->platforms, SYMCA_PLACE_NONE, 0, HOST_GIVEN);
    if (leaf == NULL || symca_host_has_dns(leaf->certificate))
        return check->platforms;
    const char *name = symca_name_first(&leaf->certificate->subject, "CN");
    if (name != NULL && !is_legal_common_name(name))
        symca_check_found(check, leaf, check->platforms, SYMCA_PLACE_SUBJECT, 0, HOST_COMMON_NAME);
    return check->platforms;
}

static bool has_beyond_ascii(const char *text)
{
    for (; *text != '\0'; text++)
        if ((uint8_t) *text >= 0x80)
            return true;
    return false;
}

void symca_tell_host_illegal(const symca_finding *finding, symca_writer *out)
{
    bool given = finding->observation->value == HOST_GIVEN;

    symca_writer_text(out, given ? "the host " : "the phone compares the host with the common name ");
    symca_words_quote(out,
                      given ? finding->report->host : symca_name_first(&symca_finding_subject(finding)->subject, "CN"));
    symca_writer_text(out, given ? " has something" : ", which has something");
    symca_writer_text(out, " besides letters, digits, hyphens and dots; the phone breaks the connection off");
}

static bool is_ipv6_address(const char *text)
{
    const char *colon = strchr(text, ':');

    return colon != NULL && strchr(colon + 1, ':') != NULL && text[strspn(text, "0123456789abcdefABCDEF:.")] == '\0';
}

void symca_advise_host_illegal(const symca_finding *finding, symca_writer *out)
{
    if (finding->observation->value != HOST_GIVEN)
        return;
    if (has_beyond_ascii(finding->report->host))
        symca_writer_text(out, "Give the name in its ASCII form, which begins with xn-- (IDNA). ");
    else if (is_ipv6_address(finding->report->host))
        symca_writer_text(out, "An IPv6 address cannot be held against a certificate on this phone. ");
    else if (strpbrk(finding->report->host, ":/") != NULL)
        symca_writer_text(out, "Give the bare host name, without protocol, port and path. ");
}

/* ---- the time ---- */

unsigned symca_look_expired(symca_check *check, const symca_judged *judged)
{
    if (check->at > judged->certificate->not_after.seconds)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_NOT_AFTER, 0,
                          judged->certificate->not_after.seconds);
    return check->platforms;
}

static int64_t day_of(int64_t seconds)
{
    return seconds / 86400 - (seconds % 86400 < 0);
}

/* The day; where the certificate's time is on the day that it is judged at, the time of day as well. */
static void write_time(const symca_finding *finding, int64_t seconds, symca_writer *out)
{
    char text[SYMCA_TIME_SIZE];

    if (day_of(finding->observation->value) != day_of(finding->report->at)) {
        symca_words_day(out, seconds);
        return;
    }
    symca_time_text(seconds, text);
    symca_writer_text(out, text);
}

static void write_validity(const symca_finding *finding, const char *verb, symca_writer *out)
{
    symca_words_certificate(out, symca_finding_subject(finding));
    symca_writer_format(out, " %s ", verb);
    write_time(finding, finding->observation->value, out);
}

static void write_judged_at(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, " (judged at ");
    write_time(finding, finding->report->at, out);
    symca_writer_u8(out, ')');
}

void symca_tell_expired(const symca_finding *finding, symca_writer *out)
{
    write_validity(finding, "was valid only until", out);
    write_judged_at(finding, out);
}

void symca_headline_expired(const symca_finding *finding, symca_writer *out)
{
    write_validity(finding, "expired on", out);
    symca_writer_text(out, ": the phone refuses or questions every connection that rests on it. A new certificate is "
                           "needed, or the right date on the phone. ");
}

unsigned symca_look_not_yet_valid(symca_check *check, const symca_judged *judged)
{
    if (check->at < judged->certificate->not_before.seconds)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_NOT_BEFORE, 0,
                          judged->certificate->not_before.seconds);
    return check->platforms;
}

void symca_tell_not_yet_valid(const symca_finding *finding, symca_writer *out)
{
    write_validity(finding, "is valid only from", out);
    write_judged_at(finding, out);
}

void symca_headline_not_yet_valid(const symca_finding *finding, symca_writer *out)
{
    write_validity(finding, "is not valid before", out);
    symca_writer_text(out, ": until then the phone refuses or questions every connection that rests on it. Look at "
                           "the date on the phone, too. ");
}

unsigned symca_look_expires_soon(symca_check *check, const symca_judged *judged)
{
    int64_t end = judged->certificate->not_after.seconds;

    if (check->at > end)
        return 0;
    if (check->at > end - SOON)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_NOT_AFTER, 0, end);
    return check->platforms;
}

void symca_tell_expires_soon(const symca_finding *finding, symca_writer *out)
{
    write_validity(finding, "is valid only until", out);
    write_judged_at(finding, out);
}

/* ---- the delivery ---- */

/* Whether a file has been made with an address or without one already. */
static bool carries_url(symca_kind kind)
{
    return kind == SYMCA_KIND_HASHED || kind == SYMCA_KIND_SIGNED || kind == SYMCA_KIND_ROLLOVER;
}

unsigned symca_look_url_missing(symca_check *check, const symca_judged *judged)
{
    symca_kind kind = check->bundle->kind;

    (void) judged;
    if (symca_rules_is_form(kind) ? !carries_url(kind) : (check->flags & SYMCA_CHECK_AS_IS) != 0)
        return 0;
    if (carries_url(kind) ? check->bundle->lacks_url : check->url == NULL)
        symca_check_found(check, NULL, check->platforms, SYMCA_PLACE_NONE, 0, carries_url(kind));
    return check->platforms;
}

void symca_tell_url_missing(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "%s no address where one can read about the authority",
                        finding->observation->value != 0 ? "the form carries" : "the hashed certificate would carry");
}

static bool signs_code(const symca_certificate *certificate)
{
    for (size_t i = 0; i < certificate->extensions.purpose_count; i++)
        if (certificate->extensions.purposes[i].id == SYMCA_OID_CODE_SIGNING)
            return true;
    return false;
}

/* Told once for a file, of its first authority; index: whether one of them is there to sign applications. */
unsigned symca_look_tick_internet(symca_check *check, const symca_judged *judged)
{
    const symca_judged *first = NULL;
    bool code = false;

    (void) judged;
    for (size_t i = 0; i < check->count; i++) {
        if (!symca_judged_is_authority(&check->judged[i]))
            continue;
        first = first == NULL ? &check->judged[i] : first;
        code = code || signs_code(check->judged[i].certificate);
    }
    if (first == NULL)
        return 0;
    unsigned asking = 0, refused = symca_check_refused(check);
    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++)
        if (symca_platform_at((symca_platform_index) index)->internet_tick)
            asking |= SYMCA_PLATFORM_BIT(index);
    asking &= check->platforms & ~refused;
    symca_check_found(check, check->authorities == 1 ? first : NULL, asking, SYMCA_PLACE_NONE, 0, code);
    return asking;
}

void symca_tell_tick_internet(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, "while installing, the phone asks what to trust the authority for, and nothing is ticked");
    if (finding->observation->value == 0)
        return;
    /* Before platform security (3rd Edition) it was probably offered. */
    symca_writer_text(out, finding->platform->index == SYMCA_S60_2ND
                               ? "; signing applications, which this one is for, may be on offer: later editions take "
                                 "authorities for that only from their ROM"
                               : "; signing applications, which this one is for, is not on offer, as the phone takes "
                                 "authorities for that only from its ROM");
}
