/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rules on algorithms, keys and signatures. */
#include "crypto.h"
#include "report.h"
#include "words.h"

#include <string.h>

/* Sizes of DSA primes that Symbian takes (dsakeys.cpp). */
#define DSA_MIN_BITS 512
#define DSA_MAX_BITS 1024

/* RSA sizes that were in the phones' own lists of roots (certdata.txt), and those that WAP-211 section 9 demands. */
#define RSA_MIN_BITS 1024
#define RSA_S60_MAX_BITS 4096
#define RSA_WAP_MAX_BITS 2048
#define EC_WAP_MIN_BITS 160
#define EC_WAP_MAX_BITS 233

/* Why a certificate that the server sends cannot be loaded (symca_observation.value of chain-algorithm). */
enum {
    CANNOT_SIGNATURE = 1,
    CANNOT_SIGNATURE_PARAMETERS,
    CANNOT_MISMATCH,
    CANNOT_KEY,
    CANNOT_PARAMETERS,
    CANNOT_ENCODING,
    CANNOT_TIME
};

/* The platforms, of a set, for which a test on the lists of one holds; those that share a list share the answer. */
static unsigned platforms_that_lack(unsigned platforms, symca_oid_id id, bool key)
{
    const symca_oid_id *asked = NULL;
    bool listed = false;
    unsigned lacking = 0;

    for (unsigned index = 0; index < SYMCA_PLATFORM_COUNT; index++) {
        if ((platforms & SYMCA_PLATFORM_BIT(index)) == 0)
            continue;
        const symca_platform *platform = symca_platform_at((symca_platform_index) index);
        const symca_oid_id *list = key ? platform->key_algorithms : platform->signature_algorithms;
        if (list != asked)
            listed = symca_platform_lists(list, id);
        asked = list;
        if (!listed)
            lacking |= SYMCA_PLATFORM_BIT(index);
    }
    return lacking;
}

static unsigned lacking_signature(const symca_certificate *certificate, unsigned platforms)
{
    return platforms_that_lack(platforms, certificate->signature.id, false);
}

static unsigned lacking_key(const symca_certificate *certificate, unsigned platforms)
{
    unsigned lacking = platforms_that_lack(platforms, certificate->key.id, true);
    bool odd_dsa = certificate->key.id == SYMCA_OID_DSA && certificate->key_bits != 0 &&
                   (certificate->key_bits < DSA_MIN_BITS || certificate->key_bits > DSA_MAX_BITS);

    return odd_dsa ? lacking | (platforms & SYMCA_PLATFORMS_S60) : lacking;
}

static bool is_mismatched(const symca_certificate *certificate)
{
    return !symca_slice_equal(certificate->signature.whole, certificate->inner_signature.whole);
}

static bool is_null(symca_slice parameters)
{
    static const uint8_t null[] = {SYMCA_DER_NULL, 0x00};

    return symca_slice_equal(parameters, symca_slice_of(null, sizeof null));
}

static bool lacks_null(const symca_certificate *certificate)
{
    return !is_null(certificate->key.parameters);
}

static bool is_sha2_rsa(symca_oid_id id)
{
    return id == SYMCA_OID_SHA224_RSA || id == SYMCA_OID_SHA256_RSA || id == SYMCA_OID_SHA384_RSA ||
           id == SYMCA_OID_SHA512_RSA;
}

/* S60 takes NULL or nothing behind an RSA signature algorithm. Of those it knows: the others are refused as they are. */
static bool has_odd_signature_parameters(const symca_certificate *certificate)
{
    symca_oid_id id = certificate->signature.id;
    bool is_rsa = id == SYMCA_OID_MD2_RSA || id == SYMCA_OID_MD5_RSA || id == SYMCA_OID_SHA1_RSA || is_sha2_rsa(id);

    return is_rsa && certificate->signature.parameters.data != NULL && !is_null(certificate->signature.parameters);
}

unsigned symca_look_signature_algorithm(symca_check *check, const symca_judged *judged)
{
    unsigned platforms = check->platforms;

    /* Of S60 the OIW identifier has a rule of its own. */
    if (judged->certificate->signature.id == SYMCA_OID_SHA1_RSA_OIW)
        platforms &= ~SYMCA_PLATFORMS_S60;
    unsigned lacking = lacking_signature(judged->certificate, platforms);
    symca_check_found(check, judged, lacking, SYMCA_PLACE_SIGNATURE_ALGORITHM, 0, CANNOT_SIGNATURE);
    if (has_odd_signature_parameters(judged->certificate))
        symca_check_found(check, judged, platforms & SYMCA_PLATFORMS_S60 & ~lacking, SYMCA_PLACE_SIGNATURE_ALGORITHM, 0,
                          CANNOT_SIGNATURE_PARAMETERS);
    return platforms;
}

void symca_tell_signature_algorithm(const symca_finding *finding, symca_writer *out)
{
    if (finding->observation->value == CANNOT_SIGNATURE_PARAMETERS) {
        symca_writer_format(out, "the signature algorithm %s has a parameter other than NULL",
                            symca_finding_subject(finding)->signature.name);
        return;
    }
    symca_writer_format(out, "the signature algorithm is %s; this phone knows ",
                        symca_finding_subject(finding)->signature.name);
    symca_words_signatures(out, finding->platform->signature_algorithms);
}

static void write_who_knows(symca_writer *out, unsigned knowing)
{
    if (knowing == 0) {
        symca_writer_text(out, "No phone that libsymca knows has it. ");
        return;
    }
    symca_writer_text(out, "It is known to: ");
    symca_words_platforms(out, knowing);
    symca_writer_text(out, ". ");
}

static unsigned knowing_signature(const symca_certificate *certificate)
{
    return SYMCA_PLATFORMS_ALL & ~lacking_signature(certificate, SYMCA_PLATFORMS_ALL);
}

static unsigned knowing_key(const symca_certificate *certificate)
{
    return SYMCA_PLATFORMS_ALL & ~lacking_key(certificate, SYMCA_PLATFORMS_ALL);
}

void symca_advise_signature_algorithm(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    if (finding->observation->value == CANNOT_SIGNATURE_PARAMETERS) {
        symca_writer_text(out, "NULL must stand there, or nothing: what certtool and OpenSSL make has it so. ");
        return;
    }
    write_who_knows(out, knowing_signature(certificate));
    if (certificate->key.id != SYMCA_OID_RSA)
        symca_writer_text(out, "An authority for this phone needs an RSA key as well. ");
    if (finding->platform->index == SYMCA_S60_3RD_FP2 && is_sha2_rsa(certificate->signature.id))
        symca_writer_text(out, "Users reported that SHA-2 works on this edition after installing Nokia's "
                               "networking_improvements.SIS. ");
}

void symca_headline_signature_algorithm(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    symca_words_certificate(out, certificate);
    if (finding->observation->value == CANNOT_SIGNATURE_PARAMETERS) {
        symca_writer_format(
            out,
            " is signed with %s, but names it with a parameter other than NULL: the phone will say that "
            "the file is corrupted or refuse it. ",
            certificate->signature.name);
        return;
    }
    symca_writer_format(out,
                        " is signed with %s, which this phone does not know: it will say that the file is "
                        "corrupted or refuse it. ",
                        certificate->signature.name);
    write_who_knows(out, knowing_signature(certificate));
}

unsigned symca_look_signature_algorithm_oiw(symca_check *check, const symca_judged *judged)
{
    if (judged->certificate->signature.id == SYMCA_OID_SHA1_RSA_OIW)
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_SIGNATURE_ALGORITHM, 0, 0);
    return check->platforms;
}

void symca_tell_signature_algorithm_oiw(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, "the signature algorithm is the OIW's identifier for SHA-1 with RSA (1.3.14.3.2.29) where "
                           "the phone knows the one of PKCS #1 (1.2.840.113549.1.1.5)");
    if (finding->platform->index == SYMCA_SYMBIAN_3)
        symca_writer_text(out, "; only late firmware of this platform takes it");
}

unsigned symca_look_algorithm_mismatch(symca_check *check, const symca_judged *judged)
{
    if (is_mismatched(judged->certificate))
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_INNER_SIGNATURE, 0, 0);
    return check->platforms;
}

void symca_tell_algorithm_mismatch(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    if (certificate->signature.id != certificate->inner_signature.id ||
        !symca_slice_equal(certificate->signature.type, certificate->inner_signature.type))
        symca_writer_format(out, "signatureAlgorithm is %s, but the signed part of the certificate says %s",
                            certificate->signature.name, certificate->inner_signature.name);
    else
        symca_writer_format(out,
                            "signatureAlgorithm and tbsCertificate.signature both say %s, but with different "
                            "parameters",
                            certificate->signature.name);
}

unsigned symca_look_key_algorithm(symca_check *check, const symca_judged *judged)
{
    symca_check_found(check, judged, lacking_key(judged->certificate, check->platforms), SYMCA_PLACE_KEY_ALGORITHM, 0,
                      0);
    return check->platforms;
}

static void write_key(const symca_certificate *certificate, symca_writer *out)
{
    symca_writer_text(out, certificate->key.name);
    if (certificate->curve_name != NULL)
        symca_writer_format(out, " on the curve %s", certificate->curve_name);
    else if (certificate->key_bits != 0)
        symca_writer_format(out, " of %u bits", certificate->key_bits);
}

void symca_tell_key_algorithm(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, "the public key is ");
    write_key(symca_finding_subject(finding), out);
    symca_writer_text(out, "; this phone can load ");
    symca_words_keys(out, finding->platform->key_algorithms);
    if (symca_platform_lists(finding->platform->key_algorithms, SYMCA_OID_DSA))
        symca_writer_format(out, " keys, DSA of %d to %d bits", DSA_MIN_BITS, DSA_MAX_BITS);
    else
        symca_writer_text(out, " keys");
}

/* A phone that knows the key, but not the signature with it, is no help. */
static void write_who_knows_key(const symca_certificate *certificate, symca_writer *out)
{
    unsigned knowing = knowing_key(certificate);

    write_who_knows(out, knowing);
    if (knowing != 0 && (knowing & knowing_signature(certificate)) == 0)
        symca_writer_format(out, "But none of them knows its signature, %s. ", certificate->signature.name);
}

void symca_advise_key_algorithm(const symca_finding *finding, symca_writer *out)
{
    write_who_knows_key(symca_finding_subject(finding), out);
}

void symca_headline_key_algorithm(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);

    symca_words_certificate(out, certificate);
    symca_writer_text(out, " has a public key that this phone cannot load: ");
    write_key(certificate, out);
    symca_writer_text(out, ". ");
    write_who_knows_key(certificate, out);
}

unsigned symca_look_rsa_parameters(symca_check *check, const symca_judged *judged)
{
    if (judged->certificate->key.id != SYMCA_OID_RSA)
        return 0;
    if (lacks_null(judged->certificate))
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_KEY_ALGORITHM, 0, 0);
    return check->platforms;
}

void symca_tell_rsa_parameters(const symca_finding *finding, symca_writer *out)
{
    bool absent = symca_finding_subject(finding)->key.parameters.data == NULL;

    symca_writer_format(out, "the key's algorithm rsaEncryption %s where NULL must stand",
                        absent ? "has no parameter" : "has another parameter");
}

static bool outside(unsigned bits, unsigned least, unsigned most)
{
    return bits != 0 && (bits < least || bits > most);
}

unsigned symca_look_key_size_s60(symca_check *check, const symca_judged *judged)
{
    const symca_certificate *certificate = judged->certificate;

    if (certificate->key.id != SYMCA_OID_RSA)
        return 0;
    if (outside(certificate->key_bits, RSA_MIN_BITS, RSA_S60_MAX_BITS))
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_KEY, 0, RSA_S60_MAX_BITS);
    return check->platforms;
}

unsigned symca_look_key_size_s40(symca_check *check, const symca_judged *judged)
{
    const symca_certificate *certificate = judged->certificate;

    if (certificate->key.id == SYMCA_OID_RSA) {
        if (outside(certificate->key_bits, RSA_MIN_BITS, RSA_WAP_MAX_BITS))
            symca_check_found(check, judged, check->platforms, SYMCA_PLACE_KEY, 0, RSA_WAP_MAX_BITS);
        return check->platforms;
    }
    if (certificate->key.id != SYMCA_OID_EC)
        return 0;
    if (outside(certificate->key_bits, EC_WAP_MIN_BITS, EC_WAP_MAX_BITS))
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_KEY, 0, EC_WAP_MAX_BITS);
    return check->platforms;
}

void symca_tell_key_size(const symca_finding *finding, symca_writer *out)
{
    const symca_certificate *certificate = symca_finding_subject(finding);
    int least = certificate->key.id == SYMCA_OID_EC ? EC_WAP_MIN_BITS : RSA_MIN_BITS;
    int most = (int) finding->observation->value;

    symca_writer_format(out, "the %s key has %u bits; %s %d to %d", certificate->key.name, certificate->key_bits,
                        most == RSA_S60_MAX_BITS ? "the roots that were shipped in these phones had"
                                                 : "a phone need only handle",
                        least, most);
}

/* A self-issued certificate that does not verify: SYMCA_OK where that is only for want of a NULL in its DigestInfo. */
static symca_status self_signature_failure(const symca_certificate *certificate)
{
    bool null = true;

    symca_error_mute();
    symca_status status = symca_crypto_digest_info(certificate, certificate, &null);
    symca_error_unmute();
    return status != SYMCA_ERROR_UNSUPPORTED ? status
                                             : SYMCA_ERROR_SIGNATURE; /* without DigestInfo nothing is wanting */
}

static bool spend(symca_check *check, unsigned work)
{
    if (work > SYMCA_MAX_SIGNATURE_WORK - check->signature_work)
        return false;
    check->signature_work += work;
    return true;
}

/* One that is known to verify costs nothing. */
static bool may_verify(symca_check *check, const symca_certificate *certificate, unsigned work)
{
    if (atomic_load_explicit(&certificate->own_signature, memory_order_relaxed) == SYMCA_OK)
        return true;
    if (check->signatures == SYMCA_MAX_SELF_SIGNATURES || !spend(check, work))
        return false;
    check->signatures++;
    return true;
}

unsigned symca_look_self_signature(symca_check *check, const symca_judged *judged)
{
    const symca_certificate *certificate = judged->certificate;

    if (!certificate->self_issued)
        return 0;
    unsigned work = symca_crypto_work(certificate, certificate, NULL);
    if (!may_verify(check, certificate, work))
        return 0;
    symca_status status = symca_crypto_own_signature(certificate);
    if (status == SYMCA_OK)
        return check->platforms;
    if (status == SYMCA_ERROR_SIGNATURE) {
        if (certificate->rsa_modulus.data != NULL && !spend(check, 2 * work)) /* checked twice more to see why */
            return 0;
        status = self_signature_failure(certificate);
    }

    switch (status) {
    case SYMCA_OK:
        symca_check_found(check, judged, check->platforms & SYMCA_PLATFORMS_S60, SYMCA_PLACE_SIGNATURE, 0, 1);
        return check->platforms;
    case SYMCA_ERROR_MEMORY:
        check->no_memory = true;
        return 0;
    case SYMCA_ERROR_UNSUPPORTED:
        return 0; /* nothing here can tell; the algorithm has its own rule */
    default:
        symca_check_found(check, judged, check->platforms, SYMCA_PLACE_SIGNATURE, 0, 0);
        return check->platforms;
    }
}

void symca_tell_self_signature(const symca_finding *finding, symca_writer *out)
{
    if (finding->observation->value != 0)
        symca_writer_text(out, "the DigestInfo inside the certificate's own signature lacks its NULL, so the phone "
                               "holds the signature to be wrong");
    else
        symca_writer_format(out,
                            "issuer and subject are the same, but the signature (%s) does not verify with the "
                            "certificate's own key",
                            symca_finding_subject(finding)->signature.name);
}

/* One observation for each reason; the first reason that holds on a platform is the one that is told. */
unsigned symca_look_chain_algorithm(symca_check *check, const symca_judged *judged)
{
    const symca_certificate *certificate = judged->certificate;
    unsigned left = check->platforms;
    symca_place place;
    size_t departure;

    /* What is offered for installing has the rules above. */
    if ((judged->roles & SYMCA_ROLE_AUTHORITY) != 0)
        return 0;
    unsigned lacking = lacking_signature(certificate, left);
    symca_check_found(check, judged, lacking, SYMCA_PLACE_SIGNATURE_ALGORITHM, 0, CANNOT_SIGNATURE);
    left &= ~lacking;
    lacking = lacking_key(certificate, left);
    symca_check_found(check, judged, lacking, SYMCA_PLACE_KEY_ALGORITHM, 0, CANNOT_KEY);
    left &= ~lacking;

    if (has_odd_signature_parameters(certificate)) {
        symca_check_found(check, judged, left & SYMCA_PLATFORMS_S60, SYMCA_PLACE_SIGNATURE_ALGORITHM, 0,
                          CANNOT_SIGNATURE_PARAMETERS);
        left &= ~SYMCA_PLATFORMS_S60;
    }
    if (is_mismatched(certificate))
        symca_check_found(check, judged, left, SYMCA_PLACE_INNER_SIGNATURE, 0, CANNOT_MISMATCH);
    else if (certificate->key.id == SYMCA_OID_RSA && lacks_null(certificate))
        symca_check_found(check, judged, left, SYMCA_PLACE_KEY_ALGORITHM, 0, CANNOT_PARAMETERS);
    else if (symca_rules_fatal_departure(certificate, &departure) != SYMCA_DEPARTURE_COUNT)
        symca_check_found(check, judged, left, SYMCA_PLACE_BYTE, (uint32_t) departure, CANNOT_ENCODING);
    else if (symca_rules_time_offset(certificate, &place))
        symca_check_found(check, judged, left, place, 0, CANNOT_TIME);
    return check->platforms;
}

static void write_why_not_loaded(const symca_finding *finding, symca_writer *out)
{
    size_t departure;
    const symca_certificate *certificate = symca_finding_subject(finding);

    switch (finding->observation->value) {
    case CANNOT_SIGNATURE:
        symca_writer_format(out, "is signed with %s, and this phone knows ", certificate->signature.name);
        symca_words_signatures(out, finding->platform->signature_algorithms);
        break;
    case CANNOT_KEY:
        symca_writer_text(out, "has the public key ");
        write_key(certificate, out);
        symca_writer_text(out, ", and this phone can load ");
        symca_words_keys(out, finding->platform->key_algorithms);
        break;
    case CANNOT_SIGNATURE_PARAMETERS:
        symca_writer_format(out, "is signed with %s, which has a parameter other than NULL there",
                            certificate->signature.name);
        break;
    case CANNOT_MISMATCH:
        symca_writer_text(out, "names two different signature algorithms");
        break;
    case CANNOT_PARAMETERS:
        symca_writer_text(out, "has an RSA key without the NULL parameter");
        break;
    case CANNOT_ENCODING:
        symca_writer_format(out, "has %s",
                            symca_rules_departure_words(symca_rules_fatal_departure(certificate, &departure)));
        break;
    default:
        symca_writer_text(out, "has a time that does not end in Z");
        break;
    }
}

void symca_tell_chain_algorithm(const symca_finding *finding, symca_writer *out)
{
    symca_words_certificate(out, symca_finding_subject(finding));
    symca_writer_text(out, ", which the server sends, ");
    write_why_not_loaded(finding, out);
}

void symca_headline_chain_algorithm(const symca_finding *finding, symca_writer *out)
{
    symca_writer_text(out, "The authority installs, but connections die without a question: ");
    symca_tell_chain_algorithm(finding, out);
    symca_writer_text(out, ". ");
    if (finding->observation->value == CANNOT_SIGNATURE)
        write_who_knows(out, knowing_signature(symca_finding_subject(finding)));
    else if (finding->observation->value == CANNOT_KEY)
        write_who_knows(out, knowing_key(symca_finding_subject(finding)));
}
