/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The platforms: one row each, and the facts behind it. A new platform is one row (docs/adding.md). */

#include "platform.h"

#include "error.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Longest target quoted in a failure. */
#define QUOTED 64

/* The public sources; what older releases share with them is inferred. */
#define CERTMAN "Symbian certman, "
#define CERTSAVER "Symbian security services, "
#define BOTH " (Symbian^2 and Symbian^3 source)"
#define THIRD " (Symbian^3 source)"
#define CHANGES "Symbian certman, security_certman.history.xml: "

#define PROVEN SYMCA_CONFIDENCE_PROVEN
#define DOCUMENTED SYMCA_CONFIDENCE_DOCUMENTED
#define INFERRED SYMCA_CONFIDENCE_INFERRED
#define REPORTED SYMCA_CONFIDENCE_REPORTED

/* What is accepted. Symbian: x509cert.cpp, CX509SigningAlgorithmIdentifier::ConstructL and InitializeL. */

static const symca_oid_id s60_signatures[] = {
    SYMCA_OID_MD2_RSA, SYMCA_OID_MD5_RSA, SYMCA_OID_SHA1_RSA, SYMCA_OID_DSA_SHA1, SYMCA_OID_NONE,
};

static const symca_oid_id symbian_3_signatures[] = {
    SYMCA_OID_MD2_RSA,    SYMCA_OID_MD5_RSA,    SYMCA_OID_SHA1_RSA, SYMCA_OID_SHA224_RSA, SYMCA_OID_SHA256_RSA,
    SYMCA_OID_SHA384_RSA, SYMCA_OID_SHA512_RSA, SYMCA_OID_DSA_SHA1, SYMCA_OID_NONE,
};

/* WAP-211 section 9, OMA-WAP-211_105; MD2 by the security chapter of MIDP 2.0. */
static const symca_oid_id s40_signatures[] = {
    SYMCA_OID_SHA1_RSA, SYMCA_OID_ECDSA_SHA1, SYMCA_OID_MD5_RSA, SYMCA_OID_MD2_RSA, SYMCA_OID_NONE,
};

static const symca_oid_id s60_keys[] = {SYMCA_OID_RSA, SYMCA_OID_DSA, SYMCA_OID_NONE};
static const symca_oid_id s40_keys[] = {SYMCA_OID_RSA, SYMCA_OID_EC, SYMCA_OID_NONE};

/* Symbian: x520ava.h. Every S60 release has these; the lists below add to them. */
#define S60_ATTRIBUTES                                                                                            \
    {SYMCA_OID_CN, 256}, {SYMCA_OID_C, 2}, {SYMCA_OID_O, 64}, {SYMCA_OID_OU, 64}, {SYMCA_OID_L, 128},             \
        {SYMCA_OID_ST, 128}, {SYMCA_OID_TITLE, 64}, {SYMCA_OID_GIVEN_NAME, 16}, {SYMCA_OID_SN, 40},               \
        {SYMCA_OID_INITIALS, 5}, {SYMCA_OID_GENERATION_QUALIFIER, 3}, {SYMCA_OID_DN_QUALIFIER, 0},                \
        {SYMCA_OID_SERIAL_NUMBER, 64}, {SYMCA_OID_POSTAL_CODE, 40}, {SYMCA_OID_STREET, 128}, {SYMCA_OID_DC, 128}, \
    {                                                                                                             \
        SYMCA_OID_EMAIL, 256                                                                                      \
    }

static const symca_name_limit s60_attributes[] = {S60_ATTRIBUTES, {SYMCA_OID_NONE, 0}};

static const symca_name_limit s60_5th_attributes[] = {
    S60_ATTRIBUTES, {SYMCA_OID_UNSTRUCTURED_NAME, 256}, {SYMCA_OID_NONE, 0}};

static const symca_name_limit symbian_3_attributes[] = {
    S60_ATTRIBUTES, {SYMCA_OID_UNSTRUCTURED_NAME, 256}, {SYMCA_OID_DESCRIPTION, 1024}, {SYMCA_OID_NONE, 0}};

/* WAP-211 section 6.2: the first seven are recognised by every client, the others may be. */
static const symca_name_limit s40_attributes[] = {
    {SYMCA_OID_C, 0},
    {SYMCA_OID_O, 0},
    {SYMCA_OID_OU, 0},
    {SYMCA_OID_ST, 0},
    {SYMCA_OID_CN, 0},
    {SYMCA_OID_DC, 0},
    {SYMCA_OID_SERIAL_NUMBER, 0},
    {SYMCA_OID_L, 0},
    {SYMCA_OID_TITLE, 0},
    {SYMCA_OID_SN, 0},
    {SYMCA_OID_GIVEN_NAME, 0},
    {SYMCA_OID_INITIALS, 0},
    {SYMCA_OID_GENERATION_QUALIFIER, 0},
    {SYMCA_OID_NONE, 0},
};

/* Symbian: pkixcertchainao.cpp; the four private ones of Symbian's own developer certificates are left out. */
#define S60_CRITICAL                                                                                     \
    SYMCA_OID_EXT_KEY_USAGE, SYMCA_OID_POLICY_MAPPINGS, SYMCA_OID_SUBJECT_ALT_NAME, SYMCA_OID_KEY_USAGE, \
        SYMCA_OID_BASIC_CONSTRAINTS, SYMCA_OID_NAME_CONSTRAINTS, SYMCA_OID_POLICY_CONSTRAINTS, SYMCA_OID_POLICIES

static const symca_oid_id s60_critical[] = {S60_CRITICAL, SYMCA_OID_NONE};
/* The last is known to TLS, which is what an authority is installed for (tlsproviderpolicy.ini). */
static const symca_oid_id symbian_3_critical[] = {S60_CRITICAL, SYMCA_OID_INHIBIT_ANY_POLICY,
                                                  SYMCA_OID_PRIVATE_KEY_USAGE, SYMCA_OID_NONE};

static const symca_oid_id s40_critical[] = {
    SYMCA_OID_KEY_USAGE,         SYMCA_OID_EXT_KEY_USAGE,    SYMCA_OID_POLICIES,           SYMCA_OID_SUBJECT_ALT_NAME,
    SYMCA_OID_BASIC_CONSTRAINTS, SYMCA_OID_NAME_CONSTRAINTS, SYMCA_OID_POLICY_CONSTRAINTS, SYMCA_OID_NONE,
};

/* The facts, for people. Those that every S60 release shares; `sure` says how this release knows them. */

#define S60_FORMS(sure)                                                                                           \
    {                                                                                                             \
        "forms",                                                                                                  \
            "Plain binary DER, one certificate a download. Base64 (PEM) opens as a note or is called corrupted; " \
            "PKCS#12 is "                                                                                         \
            "for a person's own certificate and key; the forms of WAP (hashed, signed, WTLS) have no handler.",   \
            CERTSAVER "certparser.cpp, CertSaver_reg.rss" THIRD, sure                                             \
    }

#define S60_RECOGNITION(sure)                                                                                        \
    {                                                                                                                \
        "recognition",                                                                                               \
            "By the first 80 bytes where the file comes by Bluetooth, cable or memory card: byte 30, then an outer " \
            "length "                                                                                                \
            "and a tbsCertificate length of two or three octets each, so both are of 256 bytes or more. The file's " \
            "name "                                                                                                  \
            "does not matter.",                                                                                      \
            CERTMAN "CertRecog.cpp" BOTH, sure                                                                       \
    }

#define S60_SIZE(sure)                                                               \
    {                                                                                \
        "size", "No limit for installing; one over 5000 bytes cannot be displayed.", \
            CERTSAVER "CertmanuiCommon.h" THIRD, sure                                \
    }

#define S60_SERIAL(sure)                                                                                              \
    {                                                                                                                 \
        "serial-number",                                                                                              \
            "Serial number and signature AlgorithmIdentifier together up to 62 octets (67 without a version field), " \
            "which "                                                                                                  \
            "is 49 octets of serial number with an RSA signature; earlier firmware took less, and 20 are safe.",      \
            CERTMAN "CertRecog.cpp" BOTH "; " CHANGES "INC119256", sure                                               \
    }

#define S60_KEYS(sure)                                                                                                 \
    {"key-algorithms",                                                                                                 \
     "RSA (its AlgorithmIdentifier with the NULL parameter) and DSA of 512 to 1024 bits. Elliptic curves, RSASSA-PSS " \
     "keys and Ed25519 cannot be loaded.",                                                                             \
     CERTMAN "x509cert.cpp, dsakeys.cpp" BOTH, sure},                                                                  \
    {                                                                                                                  \
        "key-sizes", "RSA has no maximum; roots of 1000 to 4096 bits were shipped in the phones.",                     \
            "Symbian crypto, rsaverifier.cpp; browserrootcertificates, certdata.txt" BOTH, sure                        \
    }

#define S60_AUTHORITY(sure)                                                                                      \
    {"authority",                                                                                                \
     "A version 3 certificate is an authority where basicConstraints says cA TRUE, and a version 1 certificate " \
     "always. It need not be self-signed; where it is self-issued, its own signature must verify.",              \
     CERTSAVER "certparser.cpp" THIRD "; " CERTMAN "pkixcertchainao.cpp" BOTH, sure},                            \
    {                                                                                                            \
        "key-usage", "Where keyUsage is present, keyCertSign must be set.", CERTMAN "pkixcons.cpp" BOTH, sure    \
    }

#define S60_CRITICAL_VALUE                                                                                             \
    "extKeyUsage, policyMappings, subjectAltName, keyUsage, basicConstraints, nameConstraints, policyConstraints and " \
    "certificatePolicies"

#define S60_CRITICAL_FACT(sure)                                                                            \
    {                                                                                                      \
        "critical-extensions", S60_CRITICAL_VALUE ". Any other critical one makes every connection fail.", \
            CERTMAN "pkixcertchainao.cpp" BOTH, sure                                                       \
    }

#define S60_LENGTHS_VALUE                                                                                        \
    "C 2, O 64, OU 64, CN 256, L 128, ST 128, street 128, DC 128, emailAddress 256, title 64, serialNumber 64, " \
    "surname 40, postalCode 40, givenName 16, initials 5, generationQualifier 3"

#define S60_LENGTHS_EFFECT                                                                                             \
    " characters; dnQualifier has no maximum. A name with another attribute, or with a longer one, installs and then " \
    "matches nothing."

#define S60_LENGTHS(sure)                                                                                        \
    {                                                                                                            \
        "name-lengths", S60_LENGTHS_VALUE S60_LENGTHS_EFFECT,                                                    \
            CERTMAN "x520ava.h, x520ava.cpp" BOTH "; " CHANGES "INC123526, PDEF126983 on unstructuredName", sure \
    }

#define S60_STRINGS(sure)                                                                                             \
    {                                                                                                                 \
        "name-strings",                                                                                               \
            "PrintableString, UTF8String, IA5String, TeletexString (as Latin-1) and BMPString (bytes swapped: shown " \
            "as "                                                                                                     \
            "garbage, matches only another BMPString). UniversalString and NumericString cannot be read.",            \
            CERTMAN "dstringdec.cpp, bmpstrdec.cpp" BOTH, sure                                                        \
    }

#define S60_ORDER_OLD(sure)                                                                                       \
    {                                                                                                             \
        "name-comparison",                                                                                        \
            "The same number of attributes in the same order; letter case matters unless the child's value is a " \
            "PrintableString or an e-mail address.",                                                              \
            CHANGES "DEF105069 and PDEF125098 (as it was before them)", sure                                      \
    }

#define S60_ORDER_NEW(sure)                                                                                  \
    {                                                                                                        \
        "name-comparison",                                                                                   \
            "The same number of attributes in any order; letter case matters unless the child's value is a " \
            "PrintableString "                                                                               \
            "or an e-mail address; runs of blanks count as one.",                                            \
            CERTMAN "x500dn.cpp, x520ava.cpp" BOTH, sure                                                     \
    }

#define S60_DATES(generalized, files, sure)                                                                            \
    {                                                                                                                  \
        "dates",                                                                                                       \
            "UTCTime ending in Z, GeneralizedTime " generalized ". An expired certificate installs with a note; then " \
            "connections fail. The phone's own clock decides.",                                                        \
            CERTMAN "utctimedec.cpp, " files, sure                                                                     \
    }

#define S60_DATES_OLD(sure)                             \
    S60_DATES("in the plain form YYYYMMDDHHMMSSZ only", \
              "pkixcertchainao.cpp" BOTH "; " CHANGES "DEF115915 (as it was before it)", sure)

#define S60_DATES_NEW(sure) \
    S60_DATES("also with fractions or a time zone", "gentimedec.cpp, pkixcertchainao.cpp" BOTH, sure)

#define S60_LABEL(sure)                                                                                           \
    {                                                                                                             \
        "label-rule",                                                                                             \
            "The first CN in encoding order, else the first O, the first OU, then the subjectAltName; cut to 64 " \
            "characters, "                                                                                        \
            "and the person may change it. No two certificates may have one label.",                              \
            CERTSAVER "X509CertNameParser.cpp, CertSaverModel.cpp" THIRD, sure                                    \
    }

#define S60_HOST(sure)                                                                                                 \
    {                                                                                                                  \
        "host-rule",                                                                                                   \
            "Where the server's subjectAltName has dNSName entries, one of them must match, and the CN does not "      \
            "count; "                                                                                                  \
            "otherwise the first CN. iPAddress entries are never used: an address belongs into the CN. *.example.com " \
            "also "                                                                                                    \
            "matches a.b.example.com. An underscore makes the connection fail.",                                       \
            "Symbian networking services, CTlsProvider.cpp, ValidateDNSNameL" THIRD, sure                              \
    }

#define S60_TICK(sure)                                                                                                \
    {                                                                                                                 \
        "trust-default",                                                                                              \
            "Nothing is marked: whoever installs an authority must mark Internet in the list, or secure connections " \
            "go on "                                                                                                  \
            "asking. It can be changed later in the certificate manager's trust settings.",                           \
            CERTSAVER "CertSaverModel.cpp, QueryTrusterUidsL" THIRD, sure                                             \
    }

#define S60_TRUST(sure)                                                                                              \
    {"trust-settings",                                                                                               \
     "Internet, online certificate checking and VPN. Installing applications and Java are not offered: their roots " \
     "are in the phone's ROM. WLAN (EAP) uses the authority chosen in its own settings, marked or not.",             \
     CERTSAVER "CertSaverModel.cpp" THIRD, sure},                                                                    \
        S60_TICK(sure)

#define S60_MESSAGES(sure)                                                                                          \
    {"messages",                                                                                                    \
     "\"Certificate saved\"; \"The file is corrupted.\" (damaged, Base64, or an algorithm that it does not know); " \
     "\"Certificate already exists. Not saved.\"; \"Label already exist. Insert new label.\"; \"Downloaded "        \
     "certificate is expired\"; \"database corrupted\" (an empty keyUsage or key identifier).",                     \
     CERTSAVER "certsaver.loc, certparser.cpp" THIRD, sure},                                                        \
    {                                                                                                               \
        "connection-messages",                                                                                      \
            "\"This site has sent an invalid certificate. Connection cannot be created.\" (a signature fails); "    \
            "otherwise that the certificate is untrusted, out of date or of a different site name, with \"Accept "  \
            "anyway?\". A certificate that cannot be loaded ends the connection without a word.",                   \
            CERTSAVER "CTSecurityDialogsAO.cpp" THIRD "; CTlsProvider.cpp" THIRD, sure                              \
    }

#define S60_CHAIN(sure)                                                                                              \
    {                                                                                                                \
        "server-chain",                                                                                              \
            "Each certificate that the server sends must be loadable by the rules above, needed or not; the server " \
            "must send "                                                                                             \
            "the intermediate ones.",                                                                                \
            CERTMAN "pkixCertChain.cpp, AddIntermediateCertsL" BOTH, sure                                            \
    }

#define S60_PROTOCOLS(sure)                                                                                   \
    {                                                                                                         \
        "protocols", "SSL 3.0 and TLS 1.0, with RSA or DHE key exchange, RC4, DES, 3DES or AES in CBC mode.", \
            "Symbian networking services, tlstypedef.h" THIRD, sure                                           \
    }

#define S60_OLD_SIGNATURES(sure)                                                                                      \
    {                                                                                                                 \
        "signature-algorithms",                                                                                       \
            "MD2, MD5 and SHA-1 with RSA (the OIDs of PKCS #1) and SHA-1 with DSA. SHA-2 is refused with \"The file " \
            "is "                                                                                                     \
            "corrupted.\", and so are RSASSA-PSS, ECDSA and the OIW's OID for SHA-1 with RSA (1.3.14.3.2.29).",       \
            CERTMAN "x509cert.cpp (Symbian^2 source)", sure                                                           \
    }

#define S60_OLD_MEDIA(sure)                                                                                   \
    {                                                                                                         \
        "media-types",                                                                                        \
            "application/x-x509-ca-cert, and application/x-x509-user-cert and application/x-pkcs12 besides.", \
            CERTSAVER "CertSaver_reg.rss" THIRD, sure                                                         \
    }

#define S60_COMMON(sure)                                                                                           \
    S60_FORMS(sure), S60_RECOGNITION(sure), S60_SIZE(sure), S60_SERIAL(sure), S60_KEYS(sure), S60_AUTHORITY(sure), \
        S60_STRINGS(sure), S60_LABEL(sure), S60_HOST(sure), S60_CHAIN(sure), S60_MESSAGES(sure)

#define TRUSTED_SITE_ABSENT                                                                                       \
    {                                                                                                             \
        "trusted-site",                                                                                           \
            "A certificate that is no authority is probably not installed at all: the text for it came with 3rd " \
            "Edition, "                                                                                           \
            "Feature Pack 2.",                                                                                    \
            CERTSAVER "certsaver.loc" THIRD, INFERRED                                                             \
    }

#define TRUSTED_SITE(sure)                                                                                           \
    {                                                                                                                \
        "trusted-site",                                                                                              \
            "A version 3 certificate that is no authority is kept as a \"Trusted site\": accepted for the one host " \
            "that its "                                                                                              \
            "label names, never as an issuer.",                                                                      \
            CERTSAVER "CertSaverModel.cpp, certsaver.loc" THIRD, sure                                                \
    }

static const symca_platform_fact s60_2nd_facts[] = {
    {"media-types", "application/x-x509-ca-cert, and application/x-pkcs12 besides.",
     CERTSAVER "CertSaveraif.rss (left over from the time before platform security)", INFERRED},
    S60_OLD_SIGNATURES(INFERRED),
    S60_CRITICAL_FACT(INFERRED),
    S60_LENGTHS(INFERRED),
    S60_ORDER_OLD(INFERRED),
    S60_DATES_OLD(INFERRED),
    S60_COMMON(INFERRED),
    TRUSTED_SITE_ABSENT,
    {"trust-settings",
     "Internet, online certificate checking, VPN, and probably also installing applications and Java: these became "
     "the ROM's alone with platform security in 3rd Edition.",
     CERTSAVER "CertSaverModel.cpp, comments" THIRD, INFERRED},
    S60_TICK(INFERRED),
    S60_PROTOCOLS(INFERRED),
    {"reports", "DER by Bluetooth from the inbox or by cable installs; Base64 is taken for a note.",
     "Users of a Nokia 6630 (2006) and a Nokia N70 (2007), in their weblogs", REPORTED},
};

static const symca_platform_fact s60_3rd_facts[] = {
    S60_OLD_MEDIA(INFERRED),
    S60_OLD_SIGNATURES(INFERRED),
    S60_CRITICAL_FACT(INFERRED),
    S60_LENGTHS(INFERRED),
    S60_ORDER_OLD(INFERRED),
    S60_DATES_OLD(INFERRED),
    S60_COMMON(INFERRED),
    TRUSTED_SITE_ABSENT,
    S60_TRUST(INFERRED),
    S60_PROTOCOLS(INFERRED),
    {"reports",
     "On an E61 a file opened from the file manager did not install, a download as application/x-x509-ca-cert did; an "
     "N80 showed a Base64 file as text, and called it corrupted when it came with the right media type.",
     "Users of a Nokia E61 (2007) and a Nokia N80, in their weblogs", REPORTED},
};

static const symca_platform_fact s60_3rd_fp1_facts[] = {
    S60_OLD_MEDIA(INFERRED),
    S60_OLD_SIGNATURES(INFERRED),
    S60_CRITICAL_FACT(INFERRED),
    S60_LENGTHS(INFERRED),
    S60_ORDER_OLD(INFERRED),
    S60_DATES_OLD(INFERRED),
    S60_COMMON(INFERRED),
    TRUSTED_SITE_ABSENT,
    S60_TRUST(INFERRED),
    S60_PROTOCOLS(INFERRED),
    {"signature-update", "One owner of an N95 had SHA-2 after replacing system libraries by patched ones.",
     "The Symbian-Archive project's issue 18", REPORTED},
};

static const symca_platform_fact s60_3rd_fp2_facts[] = {
    S60_OLD_MEDIA(INFERRED),
    S60_OLD_SIGNATURES(INFERRED),
    S60_CRITICAL_FACT(INFERRED),
    S60_LENGTHS(INFERRED),
    S60_ORDER_OLD(INFERRED),
    S60_DATES_OLD(INFERRED),
    S60_COMMON(INFERRED),
    TRUSTED_SITE(INFERRED),
    S60_TRUST(INFERRED),
    S60_PROTOCOLS(INFERRED),
    {"signature-update", "SHA-2 is reported to work after installing Nokia's networking_improvements.SIS.",
     "The Symbian-Archive project's issue 9", REPORTED},
};

static const symca_platform_fact s60_5th_facts[] = {
    S60_OLD_MEDIA(PROVEN),
    S60_OLD_SIGNATURES(PROVEN),
    S60_CRITICAL_FACT(PROVEN),
    {"name-lengths", S60_LENGTHS_VALUE ", unstructuredName 256" S60_LENGTHS_EFFECT,
     CERTMAN "x520ava.h, x520ava.cpp" BOTH, PROVEN},
    S60_ORDER_NEW(PROVEN),
    S60_DATES_NEW(PROVEN),
    S60_COMMON(PROVEN),
    TRUSTED_SITE(PROVEN),
    S60_TRUST(PROVEN),
    S60_PROTOCOLS(INFERRED),
    {"signature-documents", "The algorithms that the developer's library lists are RSA, DSA, DH, MD2, MD5 and SHA-1.",
     "S60 5th Edition C++ Developer's Library 2.1, signed.h, TAlgorithmId", DOCUMENTED},
    {"reports", "Only DER is taken, from the web or by Bluetooth.",
     "Users of a Nokia 5530 and a Nokia 5800 (2011), in their weblogs", REPORTED},
};

static const symca_platform_fact symbian_3_facts[] = {
    S60_OLD_MEDIA(PROVEN),
    {"signature-algorithms",
     "MD2, MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512 with RSA (the OIDs of PKCS #1) and SHA-1 with DSA. "
     "RSASSA-PSS, ECDSA and DSA with SHA-2 are refused with \"The file is corrupted.\".",
     CERTMAN "x509cert.cpp" THIRD, PROVEN},
    {"critical-extensions",
     S60_CRITICAL_VALUE
     "; inhibitAnyPolicy as well, and privateKeyUsagePeriod for mail and web. Any other critical one "
     "makes every connection fail.",
     CERTMAN "pkixcertchainao.cpp" THIRD "; " CHANGES
             "PDEF118845; Symbian networking services, tlsproviderpolicy.ini" THIRD,
     PROVEN},
    {"name-lengths", S60_LENGTHS_VALUE ", unstructuredName 256, description 1024" S60_LENGTHS_EFFECT,
     CERTMAN "x520ava.h, x520ava.cpp" THIRD, PROVEN},
    S60_ORDER_NEW(PROVEN),
    S60_DATES_NEW(PROVEN),
    S60_COMMON(PROVEN),
    TRUSTED_SITE(PROVEN),
    S60_TRUST(PROVEN),
    S60_PROTOCOLS(PROVEN),
    {"viewer",
     "The details page calls a usable authority \"corrupted\" where extKeyUsage or policyMappings is critical, or "
     "critical certificatePolicies have qualifiers.",
     CERTSAVER "CertmanuiCertificateHelper.cpp" THIRD, PROVEN},
    {"reports", "An N8 opens a Base64 file as a note.", "Users of a Nokia N8, in Nokia's discussion forum", REPORTED},
};

/* Series 40 has no public source: the specifications say what such a phone must take, users what it took. */
#define S40_COMMON                                                                                                    \
    {"hashed-form",                                                                                                   \
     "The X.509 certificate as it is, a display name and an address about the authority. The person types a code of " \
     "30 digits, which must come on another way than the download, and the phone compares it.",                       \
     "WAP-217 section 7.1.3", DOCUMENTED},                                                                            \
        {"signature-algorithms",                                                                                      \
         "SHA-1 with RSA and SHA-1 with ECDSA; MD5 with RSA is tolerated and MD2 with RSA should work. SHA-2 is in "  \
         "no document of the time.",                                                                                  \
         "WAP-211 section 9; OMA-WAP-211_105; MIDP 2.0, security chapter", DOCUMENTED},                               \
        {"key-algorithms", "RSA and EC.", "WAP-211 section 9", DOCUMENTED},                                           \
        {"key-sizes", "RSA of 1024 to 2048 bits, EC of 160 to 233 bits; more need not be handled.",                   \
         "WAP-211 section 9", DOCUMENTED},                                                                            \
        {"size", "Authorities of up to 2000 bytes must be taken; larger ones may be refused.", "WAP-211 section 6.1", \
         DOCUMENTED},                                                                                                 \
        {"serial-number", "Up to 8 octets in an authority's certificate.", "WAP-211 section 6.2.1", DOCUMENTED},      \
        {"authority",                                                                                                 \
         "Self-signed, with basicConstraints critical and cA TRUE; version 1 is taken as a root. The phone verifies " \
         "the signature.",                                                                                            \
         "WAP-211 section 6.6.6; WAP-217 section 7.1.3; MIDP 2.0, security chapter", DOCUMENTED},                     \
        {"key-usage", "Where keyUsage is present, keyCertSign must be set.", "WAP-211 section 6.6", DOCUMENTED},      \
        {"critical-extensions",                                                                                       \
         "keyUsage, extKeyUsage, certificatePolicies, subjectAltName and basicConstraints; nameConstraints and "      \
         "policyConstraints should be known.",                                                                        \
         "WAP-211 section 6.6", DOCUMENTED},                                                                          \
        {"name-lengths",                                                                                              \
         "No maximum. C, O, OU, ST, CN, DC and serialNumber are known; L, title, surname, givenName, initials and "   \
         "generationQualifier may be; others must not hurt. The name must not be empty.",                             \
         "WAP-211 section 6.2", DOCUMENTED},                                                                          \
        {"name-strings", "PrintableString, UTF8String and NumericString can be shown.", "WAP-211 section 6.2",        \
         DOCUMENTED},                                                                                                 \
        {"name-comparison", "Attribute by attribute in the same order, letter case as X.509 compares it.",            \
         "RFC 3280 section 4.1.2.4", DOCUMENTED},                                                                     \
        {"label-rule",                                                                                                \
         "The display name of the hashed form, 1 to 255 bytes; libsymca writes the first CN there unless told "       \
         "otherwise.",                                                                                                \
         "WAP-217 section 7.1.3", DOCUMENTED},                                                                        \
        {"host-rule", "The server's name, compared with its dNSName entries, else with its CN.",                      \
         "RFC 2818 section 3.1", INFERRED},                                                                           \
        {"trust-settings", "The phone does not ask what an authority is for.",                                        \
         "WAP-217 section 7.1.3, which knows no such choice", INFERRED},                                              \
    {                                                                                                                 \
        "messages", "The phone shows the display name and asks for the code, and refuses when a group is wrong.",     \
            "WAP-217 section 7.1.3", DOCUMENTED                                                                       \
    }

static const symca_platform_fact s40_2nd_facts[] = {
    {"forms", "The hashed certificate of WAP alone; plain DER is not taken.",
     "Users' reports on the Nokia 6021, 6085 and 6101", REPORTED},
    {"media-types", "application/vnd.wap.hashed-certificate", "WAP-217 section 7.1.3", DOCUMENTED},
    S40_COMMON,
};

static const symca_platform_fact s40_3rd_facts[] = {
    {"forms", "The hashed certificate of WAP, and plain DER as well. Offer both, the hashed certificate first.",
     "Users' reports on the Nokia 6131 and 6500", REPORTED},
    {"media-types", "application/vnd.wap.hashed-certificate, application/x-x509-ca-cert",
     "WAP-217 section 7.1.3; users' reports on the Nokia 6131 and 6500", REPORTED},
    S40_COMMON,
};

#define FACTS(array) .facts = (array), .fact_count = COUNT(array)

#define S40_ROW                                                                                               \
    .group = "s40", .takes_hashed = true, .signature_algorithms = s40_signatures, .key_algorithms = s40_keys, \
    .name_attributes = s40_attributes, .critical_extensions = s40_critical, .name_order_matters = true,       \
    .name_case_matters = true

#define S60_ROW \
    .group = "s60", .takes_der = true, .key_algorithms = s60_keys, .name_case_matters = true, .internet_tick = true

/* Symbian OS 7.0s to 9.3, whose sources are not public. */
#define S60_OLD_ROW                                                                     \
    S60_ROW, .signature_algorithms = s60_signatures, .name_attributes = s60_attributes, \
             .critical_extensions = s60_critical, .name_order_matters = true

static const symca_platform platforms[SYMCA_PLATFORM_COUNT] = {
    [SYMCA_S40_2ND] =
        {.index = SYMCA_S40_2ND, .id = "s40-2nd", .title = "Series 40 2nd Edition", S40_ROW, FACTS(s40_2nd_facts)},
    [SYMCA_S40_3RD] = {.index = SYMCA_S40_3RD,
                       .id = "s40-3rd",
                       .title = "Series 40 3rd Edition and later",
                       .takes_der = true,
                       S40_ROW,
                       FACTS(s40_3rd_facts)},
    [SYMCA_S60_2ND] =
        {.index = SYMCA_S60_2ND, .id = "s60-2nd", .title = "S60 2nd Edition", S60_OLD_ROW, FACTS(s60_2nd_facts)},
    [SYMCA_S60_3RD] =
        {.index = SYMCA_S60_3RD, .id = "s60-3rd", .title = "S60 3rd Edition", S60_OLD_ROW, FACTS(s60_3rd_facts)},
    [SYMCA_S60_3RD_FP1] = {.index = SYMCA_S60_3RD_FP1,
                           .id = "s60-3rd-fp1",
                           .title = "S60 3rd Edition, Feature Pack 1",
                           S60_OLD_ROW,
                           FACTS(s60_3rd_fp1_facts)},
    [SYMCA_S60_3RD_FP2] = {.index = SYMCA_S60_3RD_FP2,
                           .id = "s60-3rd-fp2",
                           .title = "S60 3rd Edition, Feature Pack 2",
                           S60_OLD_ROW,
                           FACTS(s60_3rd_fp2_facts)},
    [SYMCA_S60_5TH] = {.index = SYMCA_S60_5TH,
                       .id = "s60-5th",
                       .title = "S60 5th Edition",
                       S60_ROW,
                       .signature_algorithms = s60_signatures,
                       .name_attributes = s60_5th_attributes,
                       .critical_extensions = s60_critical,
                       FACTS(s60_5th_facts)},
    [SYMCA_SYMBIAN_3] = {.index = SYMCA_SYMBIAN_3,
                         .id = "symbian-3",
                         .title = "Symbian^3, Anna and Belle",
                         S60_ROW,
                         .signature_algorithms = symbian_3_signatures,
                         .name_attributes = symbian_3_attributes,
                         .critical_extensions = symbian_3_critical,
                         FACTS(symbian_3_facts)},
};

const char *symca_confidence_string(symca_confidence confidence)
{
    switch (confidence) {
    case SYMCA_CONFIDENCE_REPORTED:
        return "reported";
    case SYMCA_CONFIDENCE_INFERRED:
        return "inferred";
    case SYMCA_CONFIDENCE_DOCUMENTED:
        return "documented";
    case SYMCA_CONFIDENCE_PROVEN:
        return "proven";
    case SYMCA_CONFIDENCE_NONE:
    default:
        return "-";
    }
}

size_t symca_platform_count(void)
{
    return SYMCA_PLATFORM_COUNT;
}

const symca_platform *symca_platform_get(size_t index)
{
    return index < SYMCA_PLATFORM_COUNT ? &platforms[index] : NULL;
}

const symca_platform *symca_platform_at(symca_platform_index index)
{
    return &platforms[index];
}

static bool same(const char *a, const char *b)
{
    while (*a != '\0' && symca_platform_lower(*a) == symca_platform_lower(*b)) {
        a++;
        b++;
    }
    return symca_platform_lower(*a) == symca_platform_lower(*b);
}

/* The platform of an id in any case; NULL where there is none. */
static const symca_platform *by_id(const char *id)
{
    for (size_t i = 0; i < SYMCA_PLATFORM_COUNT; i++)
        if (same(platforms[i].id, id))
            return &platforms[i];
    return NULL;
}

/* "s40-2nd, s40-3rd, ..." */
static void list_ids(char *text, size_t room)
{
    size_t used = 0;
    for (size_t i = 0; i < SYMCA_PLATFORM_COUNT && used < room; i++)
        used += (size_t) snprintf(text + used, room - used, "%s%s", i == 0 ? "" : ", ", platforms[i].id);
}

symca_status symca_platform_find(const char *id, const symca_platform **out_platform)
{
    if (out_platform == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "there is no place for the platform: out_platform is NULL");
    *out_platform = NULL;
    if (id == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the platform's id is NULL");
    *out_platform = by_id(id);
    if (*out_platform != NULL)
        return SYMCA_OK;
    char ids[256];
    list_ids(ids, sizeof(ids));
    return symca_fail(SYMCA_ERROR_NOT_FOUND, SYMCA_NONE, "no platform has the id \"%.*s\"; there are: %s", QUOTED, id,
                      ids);
}

/* The platforms of a group in any case; 0 where it is no group. */
static unsigned by_group(const char *group)
{
    if (same(group, "all"))
        return SYMCA_PLATFORMS_ALL;
    if (same(group, "s40"))
        return SYMCA_PLATFORMS_S40;
    if (same(group, "s60"))
        return SYMCA_PLATFORMS_S60;
    return 0;
}

symca_status symca_platform_select(const char *target, unsigned *out_mask)
{
    *out_mask = 0;
    if (target == NULL)
        return symca_fail(SYMCA_ERROR_ARGUMENT, SYMCA_NONE, "the platform or phone is NULL");
    unsigned group = by_group(target);
    if (group != 0) {
        *out_mask = group;
        return SYMCA_OK;
    }
    const symca_platform *platform = by_id(target);
    if (platform == NULL) {
        const symca_phone *phone;
        symca_status status = symca_phone_find(target, &phone);
        if (status != SYMCA_OK)
            return status;
        platform = symca_phone_platform(phone);
    }
    *out_mask = SYMCA_PLATFORM_BIT(platform->index);
    return SYMCA_OK;
}

bool symca_platform_lists(const symca_oid_id *list, symca_oid_id id)
{
    for (; *list != SYMCA_OID_NONE; list++)
        if (*list == id)
            return true;
    return false;
}

const char *symca_platform_id(const symca_platform *self)
{
    return self == NULL ? NULL : self->id;
}

const char *symca_platform_title(const symca_platform *self)
{
    return self == NULL ? NULL : self->title;
}

const char *symca_platform_group(const symca_platform *self)
{
    return self == NULL ? NULL : self->group;
}

bool symca_platform_takes_der(const symca_platform *self)
{
    return self != NULL && self->takes_der;
}

bool symca_platform_takes_hashed(const symca_platform *self)
{
    return self != NULL && self->takes_hashed;
}

size_t symca_platform_fact_count(const symca_platform *self)
{
    return self == NULL ? 0 : self->fact_count;
}

/* A fact; past the last one that says nothing. */
static const symca_platform_fact *fact_at(const symca_platform *self, size_t index)
{
    static const symca_platform_fact nothing = {NULL, NULL, NULL, SYMCA_CONFIDENCE_NONE};
    return index < symca_platform_fact_count(self) ? &self->facts[index] : &nothing;
}

const char *symca_platform_fact_key(const symca_platform *self, size_t index)
{
    return fact_at(self, index)->key;
}

const char *symca_platform_fact_value(const symca_platform *self, size_t index)
{
    return fact_at(self, index)->value;
}

const char *symca_platform_fact_source(const symca_platform *self, size_t index)
{
    return fact_at(self, index)->source;
}

symca_confidence symca_platform_fact_confidence(const symca_platform *self, size_t index)
{
    return fact_at(self, index)->confidence;
}
