/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rules on the WPKI and WTLS forms as a download. */
#include "report.h"

bool symca_rules_is_form(symca_kind kind)
{
    switch (kind) {
    case SYMCA_KIND_HASHED:
    case SYMCA_KIND_SIGNED:
    case SYMCA_KIND_ROLLOVER:
    case SYMCA_KIND_CERT_RESPONSE:
    case SYMCA_KIND_WTLS:
        return true;
    default:
        return false;
    }
}

const char *symca_rules_kind_words(symca_kind kind)
{
    switch (kind) {
    case SYMCA_KIND_PEM:
        return "Base64 text with BEGIN and END lines (PEM)";
    case SYMCA_KIND_BASE64:
        return "Base64 text";
    case SYMCA_KIND_PKCS7:
        return "a PKCS#7 file";
    case SYMCA_KIND_PKCS12:
        return "a PKCS#12 file";
    case SYMCA_KIND_HASHED:
        return "a hashed certificate, the form of Series 40 phones";
    case SYMCA_KIND_SIGNED:
        return "a signed certificate, a form of WAP";
    case SYMCA_KIND_ROLLOVER:
        return "a roll-over block, a form of WAP";
    case SYMCA_KIND_CERT_RESPONSE:
        return "a certificate response, a form of WAP";
    case SYMCA_KIND_WTLS:
        return "a WTLS certificate, a form of WAP";
    default:
        return "a plain certificate (DER)";
    }
}

unsigned symca_look_form_not_taken_s60(symca_check *check, const symca_judged *judged)
{
    (void) judged;
    if (symca_rules_is_form(check->bundle->kind))
        symca_check_found(check, NULL, check->platforms, SYMCA_PLACE_NONE, 0, 0);
    return check->platforms;
}

/* Of what is no form of WAP a hashed certificate will be made, unless the file itself goes to the phone. */
unsigned symca_look_form_not_taken_s40(symca_check *check, const symca_judged *judged)
{
    symca_kind kind = check->bundle->kind;
    bool as_is = (check->flags & SYMCA_CHECK_AS_IS) != 0;
    unsigned taking = 0;

    (void) judged;
    if (kind == SYMCA_KIND_HASHED || kind == SYMCA_KIND_UNKNOWN || (!as_is && !symca_rules_is_form(kind)))
        return check->platforms;
    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++)
        if (kind == SYMCA_KIND_DER && symca_platform_at((symca_platform_index) index)->takes_der)
            taking |= SYMCA_PLATFORM_BIT(index);
    symca_check_found(check, NULL, check->platforms & ~taking, SYMCA_PLACE_NONE, 0, 0);
    return check->platforms;
}

static void write_reason(const symca_finding *finding, symca_writer *out)
{
    symca_kind kind = finding->report->bundle->kind;

    symca_writer_text(out, symca_rules_kind_words(kind));
    if (!finding->platform->takes_hashed)
        symca_writer_text(out, "; nothing on this phone opens it");
    else if (kind == SYMCA_KIND_DER)
        symca_writer_text(out, "; phones of this edition were reported to take only the hashed certificate");
    else
        symca_writer_text(out, "; no Series 40 phone was reported to take that as a download");
}

void symca_tell_form_not_taken(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, "the file is ");
    write_reason(finding, out);
}

static bool has_authority(const symca_report *report)
{
    return report->authority != SYMCA_NO_CERTIFICATE;
}

/* What is inside in place of an X.509 certificate of an authority. */
static void write_inside(const symca_report *report, symca_writer *out)
{
    if (report->bundle->wtls != NULL)
        symca_writer_text(out, "A WTLS certificate cannot be made into an X.509 one without the authority's private "
                               "key. ");
    else if (report->bundle->count > 0)
        symca_writer_text(out, "The certificate in it is a person's own, not an authority's. ");
    else
        symca_writer_text(out, "There is no certificate in it. ");
}

/* A Series 40 phone takes a WTLS certificate in a hashed one, too. */
static bool is_convertible(const symca_finding *finding)
{
    return has_authority(finding->report) || (finding->platform->takes_hashed && finding->report->bundle->wtls != NULL);
}

void symca_advise_form_not_taken(const symca_finding *finding, symca_writer *out)
{
    if (!is_convertible(finding))
        write_inside(finding->report, out);
}

void symca_headline_form_not_taken(const symca_finding *finding, symca_writer *out)
{
    bool hashed = finding->platform->takes_hashed;

    symca_writer_text(out, "This is ");
    write_reason(finding, out);
    symca_writer_text(out, ". ");
    if (is_convertible(finding)) {
        symca_writer_format(out, "Make %s of it: symca convert --to %s, or the download that libsymca makes. ",
                            hashed ? "the hashed certificate" : "the DER form", hashed ? "s40" : "s60");
        return;
    }
    write_inside(finding->report, out);
    symca_writer_text(out, hashed ? "Give the phone the authority's own certificate as a hashed certificate. "
                                  : "Give the phone the authority's X.509 certificate, as DER. ");
}
