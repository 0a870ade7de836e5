/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A certtool template for an authority in place of one that has to be issued again. */
#include "crypto.h"
#include "host.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <symca/s60.h>

#include <string.h>

/* Ten years. */
#define DAYS 3650

#define KEY_BITS 2048
#define SMALLEST_KEY_KEPT 1024

/* Octets of the serial number; WAP-211 section 6.2.1 allows 8 with the top bit clear. */
#define SERIAL_OCTETS 7

/* Host names that are taken over. */
#define MAX_HOSTS 100

/* The longest name that a label shows whole, and the longest O and OU (Symbian x520ava.h). */
#define NAME_CHARACTERS 64

/* ---- whether ---- */

/* A server's certificate is not replaced by an authority: only what is one, or signed itself, is. */
static bool is_reissued(const symca_report *report, const symca_observation *seen)
{
    const symca_rule *rule = &symca_rules[seen->rule];

    if (!rule->reissue || rule->severity < SYMCA_SEVERITY_WARNED || (seen->roles & SYMCA_ROLE_AUTHORITY) == 0)
        return false;
    const symca_certificate *certificate = report->bundle->entries[seen->certificate].certificate;
    return certificate->extensions.ca || certificate->self_issued;
}

const symca_certificate *symca_report_reissued(const symca_report *self)
{
    for (size_t i = 0; i < self->observation_count; i++)
        if (is_reissued(self, &self->observations[i]))
            return self->bundle->entries[self->observations[i].certificate].certificate;
    return NULL;
}

bool symca_finding_is_reissued(const symca_finding *self)
{
    return is_reissued(self->report, self->observation) &&
           symca_finding_subject(self) == symca_report_reissued(self->report);
}

/* ---- of what ---- */

/* With a * for the leftmost label or without. */
static bool is_host(const char *text)
{
    const char *rest = strncmp(text, "*.", 2) == 0 ? text + 2 : text;
    return symca_host_is_legal(rest, strlen(rest));
}

/* What certtool calls such a name; NULL where it is no host's. */
static const char *host_key(const symca_alt_name *name)
{
    if (name->text == NULL)
        return NULL;
    if (name->kind == SYMCA_GENERAL_NAME_IP)
        return name->content.len == 4 || name->content.len == 16 ? "ip_address" : NULL;
    return name->kind == SYMCA_GENERAL_NAME_DNS && is_host(name->text) ? "dns_name" : NULL;
}

/* A server that vouches for itself, and no authority that lacks its mark: it has the name of a host. */
static bool is_server(const symca_certificate *certificate)
{
    const symca_alt_names *names = &certificate->extensions.subject_alt_name;
    const char *common_name = symca_name_first(&certificate->subject, "CN");

    if (certificate->extensions.ca)
        return false;
    for (size_t i = 0; i < names->count; i++)
        if (host_key(&names->entries[i]) != NULL)
            return true;
    return common_name != NULL && strchr(common_name, '.') != NULL && is_host(common_name);
}

/* ---- the parts ---- */

static bool every_platform_knows(unsigned platforms, symca_oid_id signature)
{
    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++)
        if ((platforms & SYMCA_PLATFORM_BIT(index)) != 0 &&
            !symca_platform_lists(symca_platform_at((symca_platform_index) index)->signature_algorithms, signature))
            return false;
    return true;
}

/* A value in the quotation marks of certtool's templates, which has no way to write one inside. */
static void write_value(symca_writer *out, const char *key, const char *text)
{
    size_t len = symca_text_prefix(text, NAME_CHARACTERS);

    symca_writer_format(out, "%s = \"", key);
    for (size_t i = 0; i < len; i++) {
        bool awkward = text[i] == '"' || text[i] == '\\';
        symca_writer_u8(out, awkward ? '\'' : (uint8_t) text[i]);
    }
    symca_writer_text(out, "\"\n");
}

static bool is_country(const char *text)
{
    return text != NULL && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z' && text[2] == '\0';
}

static bool is_usable(const char *text)
{
    return text != NULL && text[0] != '\0' && text[0] != '#';
}

/* C, O, OU and one CN: what every phone knows. */
static void write_name(symca_writer *out, const symca_certificate *certificate)
{
    const char *country = symca_name_first(&certificate->subject, "C");
    const char *organisation = symca_name_first(&certificate->subject, "O");
    const char *unit = symca_name_first(&certificate->subject, "OU");
    const char *name = symca_name_first(&certificate->subject, "CN");
    char display[SYMCA_LABEL_SIZE];

    symca_display_name(certificate, display);
    if (is_country(country))
        write_value(out, "country", country);
    if (is_usable(organisation))
        write_value(out, "organization", organisation);
    if (is_usable(unit))
        write_value(out, "unit", unit);
    write_value(out, "cn", is_usable(name) ? name : display);
}

/*
 * A server that vouches for itself presents the new certificate, too: computers look for its host names and for what its key
 * is for. certtool has encryption_key of an authority only beside tls_www_server.
 */
static void write_server(symca_writer *out, const symca_certificate *certificate)
{
    const symca_alt_names *names = &certificate->extensions.subject_alt_name;
    const char *common_name = symca_name_first(&certificate->subject, "CN");
    size_t hosts = 0;

    for (size_t i = 0; i < names->count && hosts < MAX_HOSTS; i++) {
        const char *key = host_key(&names->entries[i]);
        if (key == NULL)
            continue;
        symca_writer_format(out, "%s = \"%s\"\n", key, names->entries[i].text);
        hosts++;
    }
    if (hosts == 0)
        symca_writer_format(out, "dns_name = \"%s\"\n", common_name);
    symca_writer_text(out, "tls_www_server\nsigning_key\nencryption_key\n");
}

/* Another one for each certificate and day, and the same one for the same report. */
static symca_status write_serial(symca_writer *out, const symca_report *report, const symca_certificate *certificate)
{
    uint8_t digest[SYMCA_MAX_DIGEST_LEN];
    size_t len;

    symca_status status = symca_crypto_digest(SYMCA_DIGEST_SHA1, certificate->der, digest, &len);
    if (status != SYMCA_OK)
        return status;
    for (size_t i = 0; i < 4; i++)
        digest[SERIAL_OCTETS - 1 - i] ^= (uint8_t) ((uint64_t) (report->at / 86400) >> (8 * i));
    symca_writer_format(out, "serial = 0x%02x", (digest[0] & 0x3f) | 0x40);
    for (size_t i = 1; i < SERIAL_OCTETS; i++)
        symca_writer_format(out, "%02x", digest[i]);
    symca_writer_text(out, "\n");
    return SYMCA_OK;
}

static bool can_keep_key(const symca_certificate *certificate)
{
    return certificate->key.id == SYMCA_OID_RSA && certificate->key_bits >= SMALLEST_KEY_KEPT &&
           certificate->key_bits <= KEY_BITS;
}

static void write_commands(symca_writer *out, const symca_report *report, const symca_certificate *certificate)
{
    bool sha256 = every_platform_knows(report->platforms, SYMCA_OID_SHA256_RSA);

    symca_writer_text(out, "# certtool template for an authority that these take: ");
    symca_words_platforms(out, report->platforms);
    symca_writer_format(out,
                        "\n# Save it as authority.tmpl, then run these two commands:\n"
                        "# certtool --generate-privkey --key-type rsa --bits %d --outfile authority-key.pem\n"
                        "# certtool --generate-self-signed --load-privkey authority-key.pem --template authority.tmpl "
                        "--hash %s --outfile authority.pem\n",
                        KEY_BITS, sha256 ? "SHA256" : "SHA1");
    if (!sha256)
        symca_writer_text(out, "# SHA-1 is weak. It belongs only where the phone knows nothing better: let no computer "
                               "trust this authority.\n");
    if (is_server(certificate))
        symca_writer_text(out,
                          "# The server that vouched for itself presents the new certificate from then on: give it "
                          "authority.pem and authority-key.pem.\n");
    else if (can_keep_key(certificate))
        symca_writer_text(out, "# With the old authority's key in place of the first command, the server certificates "
                               "that it issued stay valid.\n");
    symca_writer_text(out, "# Give the serial number another value for each certificate. On the phone, delete the old "
                           "certificate first.\n");
}

symca_status symca_report_template(const symca_report *self, char **out)
{
    symca_writer writer = SYMCA_WRITER_INIT;

    if (out != NULL)
        *out = NULL;
    if (self == NULL || out == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "a report and a place for the template are needed");
    const symca_certificate *certificate = symca_report_reissued(self);
    if (certificate == NULL)
        return symca_fail(SYMCA_ERROR_NOT_FOUND, SYMCA_NONE, "no authority has to be issued again");

    write_commands(&writer, self, certificate);
    write_name(&writer, certificate);
    symca_status status = write_serial(&writer, self, certificate);
    if (status != SYMCA_OK) {
        symca_writer_clear(&writer);
        return status;
    }
    symca_writer_format(&writer, "expiration_days = %d\nca\ncert_signing_key\ncrl_signing_key\n", DAYS);
    if (is_server(certificate))
        write_server(&writer, certificate);
    return symca_writer_finish_text(&writer, out);
}
