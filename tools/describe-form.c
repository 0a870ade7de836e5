/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "describe.h"

#include "print.h"

static void describe_name(unsigned character_set, const char *name)
{
    print_field("Name");
    printf("%s (character set %u)\n", name, character_set);
}

static void describe_url(const char *url)
{
    print_field("URL");
    puts(url[0] == '\0' ? "none" : url);
}

static void describe_identifier(const char *title, const symca_wtls_identifier *identifier)
{
    static const struct {
        symca_wtls_identifier_kind kind;
        const char *prefix;
    } kinds[] = {
        {SYMCA_WTLS_IDENTIFIER_NULL, "nobody"},      {SYMCA_WTLS_IDENTIFIER_TEXT, ""},
        {SYMCA_WTLS_IDENTIFIER_BINARY, "binary "},   {SYMCA_WTLS_IDENTIFIER_KEY_HASH, "key hash "},
        {SYMCA_WTLS_IDENTIFIER_X509_NAME, "X.500 "},
    };

    print_field(title);
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (kinds[i].kind == symca_wtls_identifier_kind_of(identifier))
            fputs(kinds[i].prefix, stdout);
    puts(symca_wtls_identifier_text(identifier));
}

static const char *signature_name(symca_wtls_signature kind)
{
    switch (kind) {
    case SYMCA_WTLS_SIGNATURE_ECDSA_SHA:
        return "ECDSA with SHA-1";
    case SYMCA_WTLS_SIGNATURE_RSA_SHA:
        return "RSA with SHA-1";
    default:
        return "none";
    }
}

static void describe_wtls_key(const symca_wtls *wtls)
{
    static const char *const names[] = {
        [SYMCA_WTLS_KEY_RSA] = "RSA",
        [SYMCA_WTLS_KEY_ECDH] = "ECDH",
        [SYMCA_WTLS_KEY_ECDSA] = "ECDSA",
    };
    size_t len;
    const uint8_t *hash = symca_wtls_key_hash(wtls, &len);

    print_field("Key");
    printf("%s, %u bits\n", names[symca_wtls_key_kind(wtls)], symca_wtls_key_bits(wtls));
    if (hash == NULL)
        return;
    print_field("Key hash");
    print_hex(stdout, hash, len);
    putchar('\n');
}

static void describe_wtls(const symca_wtls *wtls)
{
    size_t size;

    puts("\nWTLS certificate");
    describe_identifier("Issued to", symca_wtls_subject(wtls));
    describe_identifier("Issued by", symca_wtls_issuer(wtls));
    print_field("Valid");
    print_validity(stdout, symca_wtls_not_before(wtls), symca_wtls_not_after(wtls));
    putchar('\n');
    print_field("Authority");
    printf("%s%s\n", symca_wtls_is_ca(wtls) ? "yes" : "no", symca_wtls_is_self_signed(wtls) ? ", self-signed" : "");
    print_field("Version");
    printf("%u\n", symca_wtls_version(wtls));
    print_field("Signature");
    puts(signature_name(symca_wtls_signature_kind(wtls)));
    describe_wtls_key(wtls);
    symca_wtls_bytes(wtls, &size);
    print_field("Size");
    printf("%zu bytes\n", size);
}

static void describe_hashed(const symca_hashed *hashed)
{
    size_t len;
    const uint8_t *hash = symca_hashed_hash(hashed, &len);

    puts("\nHashed certificate");
    describe_name(symca_hashed_character_set(hashed), symca_hashed_name(hashed));
    describe_url(symca_hashed_url(hashed));
    print_field("Hash (SHA-1)");
    print_hex(stdout, hash, len);
    putchar('\n');
    print_field("Code to type");
    puts(symca_hashed_code_groups(hashed));
    if (symca_hashed_x509_reading(hashed) == SYMCA_X509_READING_BARE)
        puts("  The certificate stands in it without a length, as one handset stack writes it.");
}

static void describe_signed(const symca_signed *one)
{
    const symca_certificate *signer = symca_signed_signer(one);

    puts("\nSigned certificate");
    describe_name(symca_signed_character_set(one), symca_signed_name(one));
    describe_url(symca_signed_url(one));
    if (signer != NULL) {
        print_field("Signed by");
        puts(symca_name_text(symca_certificate_subject(signer)));
    } else {
        describe_identifier("Signed by", symca_wtls_subject(symca_signed_signer_wtls(one)));
    }
    print_field("Signature");
    puts(signature_name(symca_signed_signature_kind(one)));
    if (symca_signed_wtls(one) != NULL)
        describe_wtls(symca_signed_wtls(one));
}

static void describe_response(const symca_response *response)
{
    static const char *const kinds[] = {
        [SYMCA_RESPONSE_CERT_INFO] = "where the certificate is",
        [SYMCA_RESPONSE_CERT] = "the certificate",
        [SYMCA_RESPONSE_REFERRAL] = "where and when to ask again",
    };

    puts("\nCertificate response");
    print_field("Kind");
    puts(kinds[symca_response_kind_of(response)]);
    if (symca_response_name(response) != NULL) {
        describe_name(symca_response_character_set(response), symca_response_name(response));
        describe_identifier("Authority", symca_response_ca_domain(response));
        describe_identifier("Subject", symca_response_subject(response));
    }
    if (symca_response_url(response) != NULL)
        describe_url(symca_response_url(response));
    if (symca_response_kind_of(response) == SYMCA_RESPONSE_REFERRAL) {
        print_field("Seconds to wait");
        printf("%lu\n", (unsigned long) symca_response_seconds(response));
    }
}

void describe_form(const struct input *input)
{
    if (input->wtls != NULL)
        describe_wtls(input->wtls);
    if (input->hashed != NULL)
        describe_hashed(input->hashed);
    if (input->hashed != NULL && symca_hashed_wtls(input->hashed) != NULL)
        describe_wtls(symca_hashed_wtls(input->hashed));
    if (input->signed_one != NULL)
        describe_signed(input->signed_one);
    for (size_t i = 0; input->rollover != NULL && i < symca_rollover_count(input->rollover); i++)
        describe_signed(symca_rollover_item(input->rollover, i));
    if (input->response != NULL)
        describe_response(input->response);
}
