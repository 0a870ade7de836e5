/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rules on version and extensions: what makes an authority, and what breaks one. */
#include "report.h"
#include "s60.h"
#include "words.h"

#include <string.h>

/* Octets of a key identifier that older WLAN code had room for (PDEF119389). */
#define KEY_ID_LEN 20

static bool is_v3(const symca_certificate *certificate)
{
    return certificate->version == 3;
}

static bool is_critical(const symca_extensions *extensions, symca_oid_id id, size_t *out_index)
{
    *out_index = symca_extensions_find(extensions, id);
    return *out_index != SYMCA_NONE && extensions->entries[*out_index].critical;
}

/* ---- authority or not ---- */

unsigned symca_look_not_a_ca(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;

    if (!is_v3(judged->certificate))
        return 0;
    if (!extensions->ca)
        symca_check_found(check, judged, check->platforms,
                          extensions->basic_constraints == SYMCA_EXTENSION_ABSENT ? SYMCA_PLACE_EXTENSIONS
                                                                                  : SYMCA_PLACE_EXTENSION,
                          (uint32_t) extensions->basic_constraints_index, 0);
    return check->platforms;
}

void symca_tell_not_a_ca(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    symca_words_certificate(out, certificate);
    switch (certificate->extensions.basic_constraints) {
    case SYMCA_EXTENSION_ABSENT:
        symca_writer_text(out, " has no basicConstraints");
        break;
    case SYMCA_EXTENSION_UNREADABLE:
        symca_writer_text(out, " has a basicConstraints extension that cannot be read");
        break;
    default:
        symca_writer_text(out, " has basicConstraints without cA TRUE");
        break;
    }
    symca_writer_text(out, certificate->self_issued ? ", so it is no authority, although it names itself as its issuer"
                                                    : ", so it is no authority but a certificate that one issued");
}

/* The authority that is needed instead, and where it is to be had. */
static void write_wanted_issuer(const symca_certificate *certificate, symca_writer *out)
{
    symca_words_name(out, &certificate->issuer);
    symca_writer_text(out, ". It is not in this file; ");
    if (certificate->extensions.issuer_url_count > 0) {
        symca_writer_text(out, "download it from ");
        symca_words_quote(out, certificate->extensions.issuer_urls[0]);
    } else {
        symca_writer_text(out, "get it from whoever issued the certificate, or from the server's chain file");
    }
    symca_writer_text(out, ". ");
}

void symca_advise_not_a_ca(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    if (certificate->self_issued) {
        symca_writer_text(
            out,
            "Make a new self-signed certificate with basicConstraints cA TRUE, for the server and for the phone. ");
        return;
    }
    symca_writer_text(out, "Give the phone the authority that issued it: ");
    write_wanted_issuer(certificate, out);
}

void symca_headline_not_a_ca(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    if (certificate->self_issued) {
        symca_writer_text(out, "The self-signed certificate ");
        symca_words_certificate(out, certificate);
        symca_writer_text(out, " is not marked as an authority (basicConstraints cA TRUE), so the phone will not take "
                               "it as one. Make a new one that is.");
        return;
    }
    symca_writer_text(out, "This is the server's own certificate, ");
    symca_words_certificate(out, certificate);
    symca_writer_text(out, ", not the authority that issued it; the phone needs the authority, ");
    write_wanted_issuer(certificate, out);
}

unsigned symca_look_basic_constraints_not_critical(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;

    if (extensions->basic_constraints != SYMCA_EXTENSION_READ || !extensions->ca)
        return 0;
    if (!extensions->entries[extensions->basic_constraints_index].critical)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION,
                          (uint32_t) extensions->basic_constraints_index, 0);
    return check->platforms;
}

void symca_tell_basic_constraints_not_critical(const symca_finding *finding, symca_writer *out)
{
    (void) finding;
    symca_writer_text(out, "basicConstraints is not marked critical, as WAP asks");
}

unsigned symca_look_version_1(symca_check *check, const symca_judged *judged)
{
    if ((judged->roles & SYMCA_ROLE_LEAF) != 0 && (judged->roles & SYMCA_ROLE_AUTHORITY) == 0)
        return 0;
    if (judged->certificate->version < 3)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_TBS, 0, judged->roles);
    return check->platforms;
}

void symca_tell_version_1(const symca_finding *finding, symca_writer *out)
{
    symca_words_certificate(out, symca_finding_subject(finding));
    symca_writer_format(out, " is of version %d: ", symca_finding_subject(finding)->version);
    symca_writer_text(out, (finding->observation->value & SYMCA_ROLE_AUTHORITY) != 0
                               ? "the phone takes it as an authority, but never as an intermediate one"
                               : "no phone takes it as an intermediate authority");
}

/* ---- what the authority may do ---- */

/* Rules on an authority's work hold for what stands in a chain as one too. */
static bool works_as_authority(const symca_judged *judged)
{
    return (judged->roles & SYMCA_ROLE_INTERMEDIATE) != 0 || symca_judged_is_authority(judged);
}

unsigned symca_look_key_usage(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;
    unsigned platforms = check->platforms;

    if (!works_as_authority(judged) || extensions->key_usage == SYMCA_EXTENSION_ABSENT)
        return 0;
    bool signs = extensions->key_usage == SYMCA_EXTENSION_READ &&
                 (extensions->key_usage_bits & SYMCA_KEY_USAGE_KEY_CERT_SIGN) != 0;
    /* S60 refuses an authority with an empty one: key-usage-empty. */
    if (extensions->key_usage_octets < 2 && (judged->roles & SYMCA_ROLE_AUTHORITY) != 0)
        platforms &= ~SYMCA_PLATFORMS_S60;
    if (!signs)
        symca_check_found(check, judged, platforms, SYMCA_PLACE_EXTENSION, (uint32_t) extensions->key_usage_index, 0);
    return platforms;
}

void symca_tell_key_usage(const symca_finding *finding, symca_writer *out)
{
    static const char *const names[] = {"digitalSignature", "nonRepudiation", "keyEncipherment",
                                        "dataEncipherment", "keyAgreement",   "keyCertSign",
                                        "cRLSign",          "encipherOnly",   "decipherOnly"};
    const symca_certificate *certificate = symca_finding_subject(finding);
    const symca_extensions *extensions = &certificate->extensions;

    symca_words_certificate(out, certificate);
    if (extensions->key_usage == SYMCA_EXTENSION_UNREADABLE) {
        symca_writer_text(out, " has a keyUsage that cannot be read");
        return;
    }
    symca_writer_text(out, " has a keyUsage without keyCertSign; it allows ");
    if (extensions->key_usage_bits == 0) {
        symca_writer_text(out, "nothing");
        return;
    }
    size_t count = (size_t) __builtin_popcount((unsigned) extensions->key_usage_bits);
    size_t place = 0;
    for (unsigned bit = 0; bit < sizeof names / sizeof names[0]; bit++) {
        if ((extensions->key_usage_bits & (1 << bit)) == 0)
            continue;
        symca_words_join(out, place++, count);
        symca_writer_text(out, names[bit]);
    }
}

unsigned symca_look_key_usage_empty(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;

    if (extensions->key_usage == SYMCA_EXTENSION_ABSENT)
        return 0;
    if (extensions->key_usage_octets < 2)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION,
                          (uint32_t) extensions->key_usage_index, (int64_t) extensions->key_usage_octets);
    return check->platforms;
}

void symca_tell_key_usage_empty(const symca_finding *finding, symca_writer *out)
{
    (void) finding;
    symca_writer_text(out, "keyUsage is a BIT STRING without a single bit");
}

static bool is_listed_as_ca(const symca_judged *judged)
{
    return judged->certificate->extensions.ca;
}

unsigned symca_look_path_length(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;
    bool intermediate = (judged->roles & SYMCA_ROLE_INTERMEDIATE) != 0;

    /* An intermediate that is no authority may have nothing below it at all (pkixcons.cpp, ENotCACert). */
    if (intermediate && judged->issues && !is_listed_as_ca(judged)) {
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSIONS, 0, -1);
        return check->platforms;
    }
    if (!works_as_authority(judged) || extensions->basic_constraints != SYMCA_EXTENSION_READ ||
        extensions->path_length < 0)
        return 0;
    if (extensions->path_length < (int64_t) judged->below)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION_VALUE,
                          (uint32_t) extensions->basic_constraints_index, (int64_t) judged->below);
    return check->platforms;
}

void symca_tell_path_length(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);
    long long below = (long long) finding->observation->value;

    symca_words_certificate(out, certificate);
    if (below < 0) {
        symca_writer_text(out, " issued another certificate of this file, but is no authority itself");
        return;
    }
    symca_writer_format(out, " allows %lld authorit%s below it (pathLenConstraint), and this file has %lld",
                        (long long) certificate->extensions.path_length,
                        certificate->extensions.path_length == 1 ? "y" : "ies", below);
}

/* ---- critical extensions ---- */

/* Symbian's own four, 1.2.826.0.1.1796587.1.1.1.{1,4,5,6} (pkixcertchainao.cpp). */
static bool is_symbian_extension(const char *oid)
{
    static const char prefix[] = "1.2.826.0.1.1796587.1.1.1.";
    size_t len = sizeof prefix - 1;

    return strncmp(oid, prefix, len) == 0 && oid[len] != '\0' && oid[len + 1] == '\0' &&
           strchr("1456", oid[len]) != NULL;
}

static unsigned platforms_that_stumble(unsigned platforms, const symca_extension *extension)
{
    const symca_oid_id *asked = NULL;
    bool listed = false;
    unsigned stumbling = 0;

    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++) {
        if ((platforms & SYMCA_PLATFORM_BIT(index)) == 0)
            continue;
        const symca_platform *platform = symca_platform_at((symca_platform_index) index);
        if (platform->critical_extensions != asked)
            listed = symca_platform_lists(platform->critical_extensions, extension->id);
        asked = platform->critical_extensions;
        if (!listed)
            stumbling |= SYMCA_PLATFORM_BIT(index);
    }
    return is_symbian_extension(extension->oid) ? stumbling & ~SYMCA_PLATFORMS_S60 : stumbling;
}

unsigned symca_look_critical_extension(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;
    unsigned applies = 0;

    for (size_t i = 0; i < extensions->count; i++) {
        if (!extensions->entries[i].critical)
            continue;
        applies = check->platforms;
        symca_check_found(check, judged, platforms_that_stumble(check->platforms, &extensions->entries[i]),
                          SYMCA_PLACE_EXTENSION, (uint32_t) i, 0);
    }
    return applies;
}

static const symca_extension *extension_of(const symca_finding *finding)
{
    return &symca_finding_subject(finding)->extensions.entries[finding->observation->index];
}

static void write_extension(const symca_extension *extension, symca_writer *out)
{
    symca_writer_text(out, extension->name);
    if (strcmp(extension->name, extension->oid) != 0)
        symca_writer_format(out, " (%s)", extension->oid);
}

void symca_tell_critical_extension(const symca_finding *finding, symca_writer *out)
{
    symca_words_certificate(out, symca_finding_subject(finding));
    symca_writer_text(out, " has the extension ");
    write_extension(extension_of(finding), out);
    symca_writer_text(out, " marked critical, and this phone does not know it");
}

unsigned symca_look_viewer_says_corrupted(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;
    size_t index;

    if (is_critical(extensions, SYMCA_OID_EXT_KEY_USAGE, &index) ||
        is_critical(extensions, SYMCA_OID_POLICY_MAPPINGS, &index) ||
        (is_critical(extensions, SYMCA_OID_POLICIES, &index) && extensions->policy_qualifiers))
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION, (uint32_t) index, 0);
    return check->platforms;
}

void symca_tell_viewer_says_corrupted(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, "the critical extension ");
    write_extension(extension_of(finding), out);
    if (extension_of(finding)->id == SYMCA_OID_POLICIES)
        symca_writer_text(out, " with qualifiers");
    symca_writer_text(out, " makes the certificate's details page call it corrupted, although it works");
}

/* ---- key identifiers ---- */

unsigned symca_look_key_identifier(symca_check *check, const symca_judged *judged)
{
    if (!symca_judged_is_authority(judged))
        return 0;
    if (judged->certificate->extensions.subject_key_id == SYMCA_EXTENSION_ABSENT)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSIONS, 0, 0);
    return check->platforms;
}

void symca_tell_key_identifier(const symca_finding *finding, symca_writer *out)
{
    symca_words_certificate(out, symca_finding_subject(finding));
    symca_writer_text(out, " has no subjectKeyIdentifier, so the phone cannot tell it from another authority of the "
                           "same name");
}

unsigned symca_look_key_identifier_empty(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;

    if (extensions->subject_key_id != SYMCA_EXTENSION_READ)
        return 0;
    if (extensions->subject_key_id_bytes.len == 0)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION,
                          (uint32_t) extensions->subject_key_id_index, 0);
    return check->platforms;
}

void symca_tell_key_identifier_empty(const symca_finding *finding, symca_writer *out)
{
    (void) finding;
    symca_writer_text(out, "subjectKeyIdentifier has no octets");
}

unsigned symca_look_key_identifier_long(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;

    if (extensions->subject_key_id != SYMCA_EXTENSION_READ)
        return 0;
    if (extensions->subject_key_id_bytes.len > KEY_ID_LEN)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION,
                          (uint32_t) extensions->subject_key_id_index, (int64_t) extensions->subject_key_id_bytes.len);
    return check->platforms;
}

void symca_tell_key_identifier_long(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out,
                        "subjectKeyIdentifier has %lld octets; over %d made WLAN authentication fail on older "
                        "phones",
                        (long long) finding->observation->value, KEY_ID_LEN);
}

/* ---- alternative names and constraints ---- */

unsigned symca_look_alt_name_malformed(symca_check *check, const symca_judged *judged)
{
    const symca_alt_names *names[] = {&judged->certificate->extensions.subject_alt_name,
                                      &judged->certificate->extensions.issuer_alt_name};
    unsigned applies = 0;

    for (size_t i = 0; i < 2; i++) {
        if (names[i]->state == SYMCA_EXTENSION_ABSENT)
            continue;
        applies = check->platforms;
        if (names[i]->state == SYMCA_EXTENSION_UNREADABLE)
            symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION_VALUE,
                              (uint32_t) names[i]->extension, 0);
    }
    return applies;
}

void symca_tell_alt_name_malformed(const symca_finding *finding, symca_writer *out)
{
    symca_writer_format(out, "the content of %s is not a list of names", extension_of(finding)->name);
}

static bool is_readable_entry(const symca_alt_name *entry)
{
    switch (entry->kind) {
    case SYMCA_GENERAL_NAME_DNS:
        return symca_s60_host_is_valid(entry->text);
    case SYMCA_GENERAL_NAME_URI:
        return symca_s60_uri_is_valid(entry->text);
    case SYMCA_GENERAL_NAME_EMAIL:
        return symca_s60_email_is_valid(entry->text);
    case SYMCA_GENERAL_NAME_IP:
        return entry->content.len == 4 || entry->content.len == 16;
    default:
        return true;
    }
}

unsigned symca_look_alt_name_host(symca_check *check, const symca_judged *judged)
{
    const symca_alt_names *names = &judged->certificate->extensions.subject_alt_name;

    if (names->state == SYMCA_EXTENSION_ABSENT)
        return 0;
    if (names->state == SYMCA_EXTENSION_UNREADABLE) {
        /* Of what is offered for installing this is alt-name-malformed's. */
        if ((judged->roles & SYMCA_ROLE_AUTHORITY) != 0)
            return 0;
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION_VALUE, (uint32_t) names->extension, 0);
        return check->platforms;
    }
    for (size_t i = 0; i < names->count; i++)
        if (!is_readable_entry(&names->entries[i]))
            symca_check_found(check, judged, check->platforms, SYMCA_PLACE_ALT_NAME, (uint32_t) i, 0);
    return check->platforms;
}

static const char *kind_name(symca_general_name kind)
{
    switch (kind) {
    case SYMCA_GENERAL_NAME_OTHER:
        return "otherName";
    case SYMCA_GENERAL_NAME_EMAIL:
        return "rfc822Name";
    case SYMCA_GENERAL_NAME_DNS:
        return "dNSName";
    case SYMCA_GENERAL_NAME_X400:
        return "x400Address";
    case SYMCA_GENERAL_NAME_DIRECTORY:
        return "directoryName";
    case SYMCA_GENERAL_NAME_EDI_PARTY:
        return "ediPartyName";
    case SYMCA_GENERAL_NAME_URI:
        return "uniformResourceIdentifier";
    case SYMCA_GENERAL_NAME_IP:
        return "iPAddress";
    default:
        return "registeredID";
    }
}

static const char *entry_demand(symca_general_name kind)
{
    switch (kind) {
    case SYMCA_GENERAL_NAME_EMAIL:
        return "the phone wants a mail address with an @ and a host of letters, digits and hyphens";
    case SYMCA_GENERAL_NAME_URI:
        return "the phone wants a URI with a host of letters, digits and hyphens";
    case SYMCA_GENERAL_NAME_IP:
        return "the phone wants 4 or 16 octets";
    default:
        return "the phone wants labels of letters, digits and hyphens, and no dot at the end";
    }
}

void symca_tell_alt_name_host(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);
    const symca_alt_names *names = &certificate->extensions.subject_alt_name;

    symca_words_certificate(out, certificate);
    if (finding->observation->place != SYMCA_PLACE_ALT_NAME) {
        symca_writer_text(out, " has a subjectAltName that cannot be read");
        return;
    }
    const symca_alt_name *entry = &names->entries[finding->observation->index];
    symca_writer_format(out, " has in its subjectAltName the %s ", kind_name(entry->kind));
    symca_words_quote(out, entry->text);
    symca_writer_format(out, "; %s", entry_demand(entry->kind));
}

static bool is_constraint_known(const symca_alt_name *entry)
{
    switch (entry->kind) {
    case SYMCA_GENERAL_NAME_EMAIL:
    case SYMCA_GENERAL_NAME_DNS:
    case SYMCA_GENERAL_NAME_DIRECTORY:
    case SYMCA_GENERAL_NAME_URI:
    case SYMCA_GENERAL_NAME_IP:
        return true;
    default:
        return false;
    }
}

unsigned symca_look_name_constraints_type(symca_check *check, const symca_judged *judged)
{
    const symca_alt_names *names = &judged->certificate->extensions.name_constraints;

    if (names->state == SYMCA_EXTENSION_ABSENT)
        return 0;
    if (names->state == SYMCA_EXTENSION_UNREADABLE)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION_VALUE, (uint32_t) names->extension, 0);
    for (size_t i = 0; i < names->count; i++)
        if (!is_constraint_known(&names->entries[i]))
            symca_check_found(check, judged, check->platforms, SYMCA_PLACE_NAME_CONSTRAINT, (uint32_t) i, 0);
    return check->platforms;
}

void symca_tell_name_constraints_type(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    symca_words_certificate(out, certificate);
    if (finding->observation->place != SYMCA_PLACE_NAME_CONSTRAINT)
        symca_writer_text(out, " has nameConstraints that cannot be read");
    else
        symca_writer_format(
            out, " constrains names of the kind %s, which this phone does not know",
            kind_name(certificate->extensions.name_constraints.entries[finding->observation->index].kind));
}

/* ---- the server's certificate ---- */

unsigned symca_look_leaf_usage(symca_check *check, const symca_judged *judged)
{
    const symca_extensions *extensions = &judged->certificate->extensions;

    if (extensions->ext_key_usage == SYMCA_EXTENSION_ABSENT)
        return 0;
    for (size_t i = 0; i < extensions->purpose_count; i++)
        if (extensions->purposes[i].id == SYMCA_OID_SERVER_AUTH)
            return check->platforms;
    symca_check_found(check, judged, check->platforms, SYMCA_PLACE_EXTENSION_VALUE,
                      (uint32_t) extensions->ext_key_usage_index, 0);
    return check->platforms;
}

void symca_tell_leaf_usage(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);
    const symca_extensions *extensions = &certificate->extensions;
    size_t shown = extensions->purpose_count < 8 ? extensions->purpose_count : 8;

    symca_words_certificate(out, certificate);
    symca_writer_text(out, " has an extKeyUsage without serverAuth");
    for (size_t i = 0; i < shown; i++) {
        symca_writer_text(out, i == 0 ? "; it says " : "");
        symca_words_join(out, i, shown);
        symca_writer_text(out, extensions->purposes[i].name);
    }
}
