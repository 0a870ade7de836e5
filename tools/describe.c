/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "describe.h"

#include "print.h"

static const struct {
    symca_key_usage bit;
    const char *name;
} usages[] = {
    {SYMCA_KEY_USAGE_DIGITAL_SIGNATURE, "digitalSignature"},
    {SYMCA_KEY_USAGE_NON_REPUDIATION, "nonRepudiation"},
    {SYMCA_KEY_USAGE_KEY_ENCIPHERMENT, "keyEncipherment"},
    {SYMCA_KEY_USAGE_DATA_ENCIPHERMENT, "dataEncipherment"},
    {SYMCA_KEY_USAGE_KEY_AGREEMENT, "keyAgreement"},
    {SYMCA_KEY_USAGE_KEY_CERT_SIGN, "keyCertSign"},
    {SYMCA_KEY_USAGE_CRL_SIGN, "cRLSign"},
    {SYMCA_KEY_USAGE_ENCIPHER_ONLY, "encipherOnly"},
    {SYMCA_KEY_USAGE_DECIPHER_ONLY, "decipherOnly"},
};

static const char *const general_names[] = {
    [SYMCA_GENERAL_NAME_OTHER] = "other", [SYMCA_GENERAL_NAME_EMAIL] = "email",  [SYMCA_GENERAL_NAME_DNS] = "DNS",
    [SYMCA_GENERAL_NAME_X400] = "X.400",  [SYMCA_GENERAL_NAME_DIRECTORY] = "DN", [SYMCA_GENERAL_NAME_EDI_PARTY] = "EDI",
    [SYMCA_GENERAL_NAME_URI] = "URI",     [SYMCA_GENERAL_NAME_IP] = "IP",        [SYMCA_GENERAL_NAME_OID] = "OID",
};

static void describe_issuer(const symca_bundle *bundle, size_t index)
{
    const symca_certificate *certificate = symca_bundle_certificate(bundle, index);
    size_t issuer = symca_bundle_issuer(bundle, index);

    print_field("Issued by");
    if (symca_certificate_is_self_signed(certificate)) {
        puts("itself (self-signed)");
        return;
    }
    if (symca_certificate_is_self_issued(certificate)) {
        puts("itself by name, but the signature is not its own");
        return;
    }
    printf("%s", symca_name_text(symca_certificate_issuer(certificate)));
    if (issuer == SYMCA_NONE)
        puts(" (not in this file)");
    else
        printf(" (certificate %zu)\n", issuer);
}

static void describe_algorithms(const symca_certificate *certificate)
{
    unsigned bits = symca_certificate_key_bits(certificate);

    print_field("Signature");
    puts(symca_certificate_signature_name(certificate));
    print_field("Key");
    printf("%s", symca_certificate_key_name(certificate));
    if (bits > 0)
        printf(", %u bits", bits);
    putchar('\n');
}

static void describe_authority(const symca_certificate *certificate)
{
    int64_t below = symca_certificate_path_length(certificate);

    print_field("Authority");
    if (below == SYMCA_UNREADABLE)
        puts("cannot be told: basicConstraints does not decode");
    else if (symca_certificate_is_ca(certificate) && below >= 0)
        printf("yes, with at most %lld below it\n", (long long) below);
    else if (symca_certificate_is_ca(certificate))
        puts("yes");
    else if (symca_certificate_version(certificate) < 3)
        puts("not said: version 1 and 2 cannot");
    else
        puts("no");
}

static void describe_key_usage(const symca_certificate *certificate)
{
    int bits = symca_certificate_key_usage(certificate);
    const char *before = "";

    if (bits == SYMCA_ABSENT)
        return;
    print_field("Key usage");
    if (bits == SYMCA_UNREADABLE) {
        puts("does not decode");
        return;
    }
    for (size_t i = 0; i < sizeof(usages) / sizeof(usages[0]); i++) {
        if ((bits & (int) usages[i].bit) == 0)
            continue;
        printf("%s%s", before, usages[i].name);
        before = ", ";
    }
    putchar('\n');
}

static void describe_purposes(const symca_certificate *certificate)
{
    int count = symca_certificate_purpose_count(certificate);

    if (count == SYMCA_ABSENT)
        return;
    print_field("Purposes");
    if (count == SYMCA_UNREADABLE)
        printf("does not decode");
    for (int i = 0; i < count; i++)
        printf("%s%s", i == 0 ? "" : ", ", symca_certificate_purpose_name(certificate, (size_t) i));
    putchar('\n');
}

static void describe_alt_names(const symca_certificate *certificate)
{
    int count = symca_certificate_alt_name_count(certificate);

    if (count == SYMCA_ABSENT)
        return;
    print_field("Other names");
    if (count == SYMCA_UNREADABLE)
        printf("does not decode");
    for (int i = 0; i < count; i++)
        printf("%s%s:%s", i == 0 ? "" : ", ", general_names[symca_certificate_alt_name_kind(certificate, (size_t) i)],
               symca_certificate_alt_name_text(certificate, (size_t) i));
    putchar('\n');
}

static void describe_extensions(const symca_certificate *certificate)
{
    size_t count = symca_certificate_extension_count(certificate);

    if (count == 0)
        return;
    print_field("Extensions");
    for (size_t i = 0; i < count; i++)
        printf("%s%s%s", i == 0 ? "" : ", ", symca_certificate_extension_name(certificate, i),
               symca_certificate_extension_critical(certificate, i) ? " (critical)" : "");
    putchar('\n');
}

static void describe_key_ids(const symca_certificate *certificate)
{
    size_t subject_len;
    size_t authority_len;
    const uint8_t *subject = symca_certificate_subject_key_id(certificate, &subject_len);
    const uint8_t *authority = symca_certificate_authority_key_id(certificate, &authority_len);

    if (subject != NULL) {
        print_field("Key id");
        print_hex(stdout, subject, subject_len);
        putchar('\n');
    }
    if (authority != NULL) {
        print_field("Issuer's key id");
        print_hex(stdout, authority, authority_len);
        putchar('\n');
    }
    for (size_t i = 0; i < symca_certificate_issuer_url_count(certificate); i++) {
        print_field("Issuer is at");
        puts(symca_certificate_issuer_url(certificate, i));
    }
}

static void describe_fingerprints(const symca_certificate *certificate)
{
    static const struct {
        symca_digest digest;
        const char *title;
    } digests[] = {
        {SYMCA_DIGEST_MD5, "MD5"},
        {SYMCA_DIGEST_SHA1, "SHA-1"},
        {SYMCA_DIGEST_SHA256, "SHA-256"},
    };
    char text[GROUPED_FINGERPRINT_SIZE];

    for (size_t i = 0; i < sizeof(digests) / sizeof(digests[0]); i++) {
        print_field(digests[i].title);
        puts(fingerprint_grouped(certificate, digests[i].digest, text) ? text : symca_error_detail());
    }
}

static void describe_label(const symca_certificate *certificate)
{
    char label[SYMCA_LABEL_SIZE];
    size_t size;

    symca_s60_label(certificate, label);
    symca_certificate_der(certificate, &size);
    print_field("Label");
    puts(label[0] == '\0' ? "none: the phone asks for one with nothing filled in" : label);
    print_field("Size");
    printf("%zu bytes\n", size);
}

void describe_certificate(const symca_bundle *bundle, size_t index)
{
    const symca_certificate *certificate = symca_bundle_certificate(bundle, index);
    const char *subject = symca_name_text(symca_certificate_subject(certificate));

    printf("\nCertificate %zu\n", index);
    print_field("Issued to");
    puts(subject[0] == '\0' ? "nobody: the subject is empty" : subject);
    describe_issuer(bundle, index);
    print_field("Valid");
    print_validity(stdout, symca_certificate_not_before(certificate), symca_certificate_not_after(certificate));
    putchar('\n');
    describe_authority(certificate);
    print_field("Version, serial");
    printf("%d, %s\n", symca_certificate_version(certificate), symca_certificate_serial_text(certificate));
    describe_algorithms(certificate);
    describe_key_usage(certificate);
    describe_purposes(certificate);
    describe_alt_names(certificate);
    describe_extensions(certificate);
    describe_key_ids(certificate);
    describe_fingerprints(certificate);
    describe_label(certificate);
}
