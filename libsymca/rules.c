/* SPDX-License-Identifier: LGPL-2.1-or-later */
/*
 * The table of rules. A new rule is a row here and a `look` and a `tell` in the rules-*.c of its theme. Rows that share an
 * id are one rule that holds differently on several groups of platforms.
 */
#include "rules.h"

#include <string.h>

#define NOTE SYMCA_SEVERITY_NOTE
#define WARNED SYMCA_SEVERITY_WARNED
#define UNUSABLE SYMCA_SEVERITY_UNUSABLE
#define REFUSED SYMCA_SEVERITY_REFUSED

#define PROVEN SYMCA_CONFIDENCE_PROVEN
#define DOCUMENTED SYMCA_CONFIDENCE_DOCUMENTED
#define REPORTED SYMCA_CONFIDENCE_REPORTED

#define ALL SYMCA_PLATFORMS_ALL
#define S40 SYMCA_PLATFORMS_S40
#define S60 SYMCA_PLATFORMS_S60
#define SYMBIAN_3 SYMCA_PLATFORM_BIT(SYMCA_SYMBIAN_3)
#define S60_5TH SYMCA_PLATFORM_BIT(SYMCA_S60_5TH)
#define SINCE_3RD_FP2 (SYMCA_PLATFORM_BIT(SYMCA_S60_3RD_FP2) | S60_5TH | SYMBIAN_3)
#define BEFORE_SYMBIAN_3 (S60 & ~SYMBIAN_3)
#define BEFORE_S60_5TH (BEFORE_SYMBIAN_3 & ~S60_5TH)

#define AUTHORITY SYMCA_ROLE_AUTHORITY
#define CHAIN SYMCA_ROLE_CHAIN
#define LEAF SYMCA_ROLE_LEAF
#define EACH SYMCA_ROLE_EACH
#define BUNDLE SYMCA_ROLE_BUNDLE

/* What phones say (Symbian certsaver.loc, certmanui.loc, wmlbrowser_wim.loc). */
#define FILE_CORRUPTED "The file is corrupted."
#define DATABASE_CORRUPTED "database corrupted"
#define DETAILS_CORRUPTED "The certificate is corrupted"
#define UNTRUSTED "Service ... has sent an untrusted certificate. Accept anyway?"
#define INVALID "This site has sent an invalid certificate. Connection cannot be created."
#define EXPIRED "Downloaded certificate is expired"
#define OUT_OF_DATE "... out of date. Accept anyway?"
#define OTHER_NAME "... different site name than requested. Accept anyway?"
#define TRUSTED_SITE                                                                                                \
    "Certificate will be added as a Trusted site certificate. Future connections to site ... will be made without " \
    "certificate warning. Save anyway?"

/* Where it is known from. */
#define RECOGNISER "Symbian certman, CertRecog.cpp (DoRecognizeL)"
#define CERTIFICATE "Symbian certman, x509cert.cpp"
#define SAVER "Symbian CertSaver, certparser.cpp"
#define VALIDATOR "Symbian certman, pkixcertchainao.cpp"
#define CONSTRAINTS "Symbian certman, pkixcons.cpp"
#define NAMES "Symbian certman, x520ava.cpp (ValueL) and x520ava.h"
#define STRINGS "Symbian certman, dstringdec.cpp"
#define STORE "Symbian certman, CCheckedCertStore.cpp"
#define LABELS "Symbian pkiutilities, X509CertNameParser.cpp"
#define TLS "Symbian tlsprovider, CTlsProvider.cpp (ValidateDNSNameL)"
#define HISTORY "Symbian certman, change log security_certman.history.xml"

/* A source for each of the two groups, for a rule that holds for both. */
#define SOURCES(s60, s40) .source = "S60: " s60 ". Series 40: " s40, .source_s60 = s60, .source_s40 = s40

/* What to do about it, where several rules have the same answer. */
#define REISSUE "If the authority is your own, issue its certificate again"
#define REISSUE_SHA                                                                                                \
    "If the authority is your own, issue its certificate again with a hash that the phone knows: SHA-1 where it "  \
    "knows "                                                                                                       \
    "nothing better, SHA-256 where it does. SHA-1 is weak: use such an authority for old phones only. If it is a " \
    "public one, ask whether it has an older root."
#define RENAME REISSUE " with a subject of C, O, OU and CN, short and in plain letters."

const symca_rule symca_rules[] = {
    {
        .id = "der-required",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = BUNDLE,
        .rank = 2,
        .condition =
            "The download is something else than binary DER that begins with the byte 30: Base64 (PEM), a byte "
            "order mark, text in front, a container. Judged where the file itself goes to the phone; what "
            "libsymca writes always meets it.",
        .source = RECOGNISER "; " SAVER,
        .phone_says = FILE_CORRUPTED,
        .advice = "Convert it with `symca convert --to s60`, or with `openssl x509 -outform DER`, and send it as "
                  "application/x-x509-ca-cert.",
        .look = symca_look_der_required,
        .tell = symca_tell_der_required,
        .headline = symca_headline_der_required,
    },
    {
        .id = "form-not-taken",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = BUNDLE,
        .rank = 2,
        .condition =
            "The file is a hashed certificate, a signed certificate, a roll-over block, a certificate response "
            "or a WTLS certificate: no application on the phone is registered for any of them.",
        .source = "Symbian CertSaver, CertSaver_reg.rss (which types it is registered for); " RECOGNISER
                  " (two of them are recognised, and nothing opens them)",
        .advice = "Give the phone the authority's X.509 certificate as DER: `symca convert --to s60` takes it out of a "
                  "form that holds it.",
        .look = symca_look_form_not_taken_s60,
        .tell = symca_tell_form_not_taken,
        .advise = symca_advise_form_not_taken,
        .headline = symca_headline_form_not_taken,
    },
    {
        .id = "form-not-taken",
        .severity = WARNED,
        .platforms = S40,
        .confidence = REPORTED,
        .roles = BUNDLE,
        .rank = 8,
        .condition = "The file is a signed certificate, a roll-over block, a certificate response or a WTLS "
                     "certificate, which no phone was reported to take as a download. Of a file that goes to the phone "
                     "as it is: it is neither a hashed certificate nor, from the 3rd Edition on, DER.",
        .source = "users' reports on Series 40 phones (6021, 6085, 6101: the hashed certificate; 6131, 6500: DER too)",
        .advice = "Give the phone the authority's certificate as a hashed certificate: `symca convert --to s40`.",
        .look = symca_look_form_not_taken_s40,
        .tell = symca_tell_form_not_taken,
        .advise = symca_advise_form_not_taken,
        .headline = symca_headline_form_not_taken,
    },
    {
        .id = "der-short-form",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition = "The length of the certificate or of its tbsCertificate is not written in the form 82 or 83, as "
                     "happens where either has fewer than 256 bytes: as a file or by Bluetooth it is not recognised.",
        .source = RECOGNISER,
        .advice = REISSUE " with an RSA key of 2048 bits, which makes it long enough.",
        .look = symca_look_der_short_form,
        .tell = symca_tell_der_short_form,
    },
    {
        .id = "der-invalid",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "Somewhere in the certificate is an indefinite length, a BOOLEAN that is neither 00 nor FF, a version "
            "outside 1 to 3, an object identifier of more than 15 arcs or with an arc of 2^31 or more.",
        .source = CERTIFICATE "; genericdec.cpp, booleandec.cpp, oiddec.cpp",
        .phone_says = FILE_CORRUPTED,
        .advice = REISSUE " with a tool that writes strict DER, and without private extensions.",
        .look = symca_look_der_invalid,
        .tell = symca_tell_der_invalid,
    },
    {
        .id = "trailing-bytes",
        .severity = NOTE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = BUNDLE,
        .condition = "There are bytes behind the certificate. Converting removes them.",
        SOURCES(CERTIFICATE " (only the first value is kept)",
                "WAP-217 section 7.1.3 (the form carries one certificate)"),
        .advice = "Nothing needs to be done: what libsymca writes ends where the certificate ends.",
        .look = symca_look_trailing_bytes,
        .tell = symca_tell_trailing_bytes,
    },
    {
        .id = "several-certificates",
        .severity = NOTE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = BUNDLE,
        .condition =
            "The file holds more than one certificate. A phone takes the first one only, so each that is to be "
            "installed needs a download of its own.",
        SOURCES(CERTIFICATE " (only the first value is kept)",
                "WAP-217 section 7.1.3 (the form carries one certificate)"),
        .advice =
            "Give each authority a download of its own, and let the server send the others. `symca convert` writes "
            "the authority; with --all it writes each of several.",
        .look = symca_look_several_certificates,
        .tell = symca_tell_several_certificates,
    },
    {
        .id = "too-large-to-view",
        .severity = NOTE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .condition = "The certificate has more than 5000 bytes: it works, but cannot be displayed.",
        .source = "Symbian CertmanUi, CertmanuiCommon.h (KMaxCertificateLength)",
        .advice =
            "Nothing needs to be done. Compare the fingerprint before installing, as the phone cannot show it later.",
        .look = symca_look_too_large_to_view,
        .tell = symca_tell_too_large_to_view,
    },
    {
        .id = "too-large",
        .severity = WARNED,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "The certificate has more than 2000 bytes, the size of an authority's certificate that every client "
            "has to take.",
        .source = "WAP-211 section 6.1",
        .advice =
            "Try it; if the phone refuses and the authority is your own, issue a smaller certificate: RSA of 2048 "
            "bits, a short name, no long extensions.",
        .look = symca_look_too_large,
        .tell = symca_tell_too_large,
    },
    {
        .id = "serial-too-long",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "The octets of the serial number and of the signature's AlgorithmIdentifier add up to more than 62 (67 "
            "in a certificate without a version field): the file is not recognised. Older phones gave up on "
            "long serial numbers earlier.",
        .source = RECOGNISER "; " HISTORY ", INC119256 and PDEF120168",
        .advice = REISSUE " with a serial number of at most 8 octets.",
        .look = symca_look_serial_too_long,
        .tell = symca_tell_serial_too_long,
    },
    {
        .id = "serial-long",
        .severity = NOTE,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .condition = "The serial number of an authority has more than 8 octets.",
        .source = "WAP-211 section 6.2.1",
        .advice = "Try it; phones have to read up to 20 octets elsewhere. A new authority should keep to 8.",
        .look = symca_look_serial_long,
        .tell = symca_tell_serial_long,
    },
    {
        .id = "signature-algorithm",
        .severity = REFUSED,
        .platforms = BEFORE_SYMBIAN_3,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .rank = 4,
        .reissue = true,
        .condition =
            "The signature is not MD2, MD5 or SHA-1 with RSA, nor DSA with SHA-1. SHA-224, SHA-256, SHA-384 and "
            "SHA-512 are not known here; on 3rd Edition, Feature Pack 2 users reported them to work after "
            "Nokia's networking_improvements.SIS. An RSA signature algorithm with a parameter other than NULL is not "
            "known either.",
        .source =
            CERTIFICATE " (CX509SigningAlgorithmIdentifier, Symbian^2); S60 5th Edition library, signed.h; users' "
                        "reports on networking_improvements.SIS",
        .phone_says = FILE_CORRUPTED,
        .advice = REISSUE_SHA,
        .look = symca_look_signature_algorithm,
        .tell = symca_tell_signature_algorithm,
        .advise = symca_advise_signature_algorithm,
        .headline = symca_headline_signature_algorithm,
    },
    {
        .id = "signature-algorithm",
        .severity = REFUSED,
        .platforms = SYMBIAN_3,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .rank = 4,
        .reissue = true,
        .condition =
            "The signature is not MD2, MD5, SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512 with RSA, nor DSA with "
            "SHA-1. RSASSA-PSS, ECDSA and EdDSA are not known, nor is an RSA one with a parameter other than NULL.",
        .source = CERTIFICATE " (CX509SigningAlgorithmIdentifier, Symbian^3)",
        .phone_says = FILE_CORRUPTED,
        .advice = REISSUE_SHA,
        .look = symca_look_signature_algorithm,
        .tell = symca_tell_signature_algorithm,
        .advise = symca_advise_signature_algorithm,
        .headline = symca_headline_signature_algorithm,
    },
    {
        .id = "signature-algorithm",
        .severity = REFUSED,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .rank = 4,
        .reissue = true,
        .condition = "The signature is neither SHA-1 with RSA nor ECDSA with SHA-1; MD5 and MD2 with RSA should work.",
        .source = "WAP-211 section 6.2 and 9; OMA-WAP-211_105; MIDP 2.0",
        .advice = REISSUE_SHA,
        .look = symca_look_signature_algorithm,
        .tell = symca_tell_signature_algorithm,
        .advise = symca_advise_signature_algorithm,
        .headline = symca_headline_signature_algorithm,
    },
    {
        .id = "signature-algorithm-oiw",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "The signature algorithm is 1.3.14.3.2.29, the OIW's identifier for SHA-1 with RSA, in place of the one "
            "of PKCS #1.",
        .source = CERTIFICATE " (known from PDK_3.0.f of Symbian^3 only)",
        .phone_says = FILE_CORRUPTED,
        .advice = REISSUE " with the identifier of PKCS #1, as certtool and OpenSSL do.",
        .look = symca_look_signature_algorithm_oiw,
        .tell = symca_tell_signature_algorithm_oiw,
    },
    {
        .id = "algorithm-mismatch",
        .severity = REFUSED,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "The two places that name the signature algorithm, signatureAlgorithm and tbsCertificate.signature, "
            "differ.",
        SOURCES(CERTIFICATE " (ConstructCertL)", "RFC 5280 section 4.1.1.2"),
        .phone_says = FILE_CORRUPTED,
        .advice = "The certificate was damaged or badly made: get it again from its source. " REISSUE ".",
        .look = symca_look_algorithm_mismatch,
        .tell = symca_tell_algorithm_mismatch,
    },
    {
        .id = "key-algorithm",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .rank = 3,
        .reissue = true,
        .condition = "The public key is neither RSA nor DSA of 512 to 1024 bits; EC and EdDSA keys cannot be loaded.",
        .source = CERTIFICATE " (CX509AlgorithmIdentifier::InitializeL); dsakeys.cpp",
        .phone_says = FILE_CORRUPTED,
        .advice =
            "If the authority is your own, make one with an RSA key of 2048 bits for these phones. If it is a public "
            "one, take its RSA root.",
        .look = symca_look_key_algorithm,
        .tell = symca_tell_key_algorithm,
        .advise = symca_advise_key_algorithm,
        .headline = symca_headline_key_algorithm,
    },
    {
        .id = "key-algorithm",
        .severity = REFUSED,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .rank = 3,
        .reissue = true,
        .condition = "The public key is neither RSA nor EC.",
        .source = "WAP-211 section 6.2 and 9",
        .advice =
            "If the authority is your own, make one with an RSA key of 2048 bits for these phones. If it is a public "
            "one, take its RSA root.",
        .look = symca_look_key_algorithm,
        .tell = symca_tell_key_algorithm,
        .advise = symca_advise_key_algorithm,
        .headline = symca_headline_key_algorithm,
    },
    {
        .id = "rsa-parameters",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "The public key's algorithm is rsaEncryption, but the NULL that must stand as its parameter does not.",
        .source = CERTIFICATE " (CX509AlgorithmIdentifier::InitializeL)",
        .phone_says = FILE_CORRUPTED,
        .advice = REISSUE " with a tool that writes it, as certtool and OpenSSL do.",
        .look = symca_look_rsa_parameters,
        .tell = symca_tell_rsa_parameters,
    },
    {
        .id = "key-size",
        .severity = NOTE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .condition =
            "The RSA key has fewer than 1024 or more than 4096 bits. There is no maximum in the phone; 4096 is the "
            "largest that was shipped with it.",
        .source = "Symbian cryptography, rsaverifier.cpp; browserrootcertificates, certdata.txt",
        .advice =
            "It will most likely work; a very large key makes connections slow, and a small one is no protection.",
        .look = symca_look_key_size_s60,
        .tell = symca_tell_key_size,
    },
    {
        .id = "key-size",
        .severity = WARNED,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "The RSA key has fewer than 1024 or more than 2048 bits, or the EC key fewer than 160 or more than 233: "
            "clients need not handle it.",
        .source = "WAP-211 section 9",
        .advice = "Try it; if the phone refuses and the authority is your own, make one with an RSA key of 2048 bits.",
        .look = symca_look_key_size_s40,
        .tell = symca_tell_key_size,
    },
    {
        .id = "self-signature",
        .severity = UNUSABLE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "Issuer and subject are the same, but the signature does not verify with the certificate's own key, or "
            "(on S60) the DigestInfo in it lacks its NULL.",
        SOURCES(VALIDATOR "; " CERTIFICATE " (DoVerifyL)", "WAP-217 section 7.1.3 (the phone verifies it)"),
        .phone_says = INVALID,
        .advice = "The certificate was damaged, changed, badly made, or is a cross-certificate under the same name: "
                  "get it again "
                  "from its "
                  "source. " REISSUE ".",
        .look = symca_look_self_signature,
        .tell = symca_tell_self_signature,
    },
    {
        .id = "not-self-signed",
        .severity = REFUSED,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .condition = "The certificate was issued by another authority; the WPKI form carries self-signed ones only.",
        .source = "WAP-217 section 7.1.3; WAP-211 section 6.2",
        .advice = "Give the phone the root that the chain ends in, and let the server send this certificate.",
        .look = symca_look_not_self_signed,
        .tell = symca_tell_not_self_signed,
    },
    {
        .id = "not-self-signed",
        .severity = NOTE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .condition =
            "The certificate was issued by another authority. The phone takes an intermediate one as an anchor; its "
            "viewer may call it not trusted.",
        .source = VALIDATOR " (ERootCertNotSelfSigned is a warning)",
        .advice = "It works for servers whose certificates it issued. The root would serve for all of that authority.",
        .look = symca_look_not_self_signed,
        .tell = symca_tell_not_self_signed,
    },
    {
        .id = "not-a-ca",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .rank = 1,
        .reissue = true,
        .condition =
            "A version 3 certificate without basicConstraints cA TRUE is kept as a \"Trusted site\", never as an "
            "authority; before 3rd Edition, Feature Pack 2 it is probably not installed at all. Most often the "
            "server's own certificate was given in place of the authority that issued it.",
        .source = SAVER " (SetContentL); Symbian certman, pkixcerts.cpp",
        .phone_says = TRUSTED_SITE,
        .saying = SINCE_3RD_FP2,
        .advice =
            "A server's own certificate stays on the server, unless it is its own authority; the phone installs the "
            "authority.",
        .look = symca_look_not_a_ca,
        .tell = symca_tell_not_a_ca,
        .advise = symca_advise_not_a_ca,
        .headline = symca_headline_not_a_ca,
    },
    {
        .id = "not-a-ca",
        .severity = REFUSED,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .rank = 1,
        .reissue = true,
        .condition = "A version 3 certificate has no basicConstraints, or cA FALSE in it.",
        .source = "WAP-211 section 6.6.6",
        .advice =
            "A server's own certificate stays on the server, unless it is its own authority; the phone installs the "
            "authority.",
        .look = symca_look_not_a_ca,
        .tell = symca_tell_not_a_ca,
        .advise = symca_advise_not_a_ca,
        .headline = symca_headline_not_a_ca,
    },
    {
        .id = "basic-constraints-not-critical",
        .severity = NOTE,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .condition = "basicConstraints is there and says cA TRUE, but is not critical.",
        .source = "WAP-211 section 6.6.6",
        .advice = "Try it; a new authority should mark basicConstraints critical.",
        .look = symca_look_basic_constraints_not_critical,
        .tell = symca_tell_basic_constraints_not_critical,
    },
    {
        .id = "version-1",
        .severity = NOTE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = EACH,
        .condition = "A certificate of version 1 (or 2) is taken as an authority as a root, never as an intermediate.",
        SOURCES(SAVER "; " CONSTRAINTS, "MIDP 2.0"),
        .advice =
            "As a root it works; an intermediate one has to be issued again. A new authority should be of version 3.",
        .look = symca_look_version_1,
        .tell = symca_tell_version_1,
    },
    {
        .id = "key-usage",
        .severity = UNUSABLE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition = "An authority's keyUsage is there and lacks keyCertSign, or cannot be read.",
        SOURCES(CONSTRAINTS " (EBadKeyUsage)", "WAP-211 section 6.6"),
        .phone_says = UNTRUSTED,
        .advice = REISSUE " with keyCertSign in keyUsage, or without keyUsage.",
        .look = symca_look_key_usage,
        .tell = symca_tell_key_usage,
    },
    {
        .id = "key-usage-empty",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition = "keyUsage is a BIT STRING without a data octet.",
        .source = STORE " (keyUsage is parsed when a certificate is added)",
        .phone_says = DATABASE_CORRUPTED,
        .advice = REISSUE " with keyCertSign in keyUsage, or without keyUsage.",
        .look = symca_look_key_usage_empty,
        .tell = symca_tell_key_usage_empty,
    },
    {
        .id = "path-length",
        .severity = UNUSABLE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition =
            "pathLenConstraint is smaller than the number of authorities below the certificate in the given chain; "
            "or there is one below a certificate that is no authority itself.",
        SOURCES(CONSTRAINTS, "RFC 5280 section 4.2.1.9"),
        .phone_says = UNTRUSTED,
        .advice =
            "Issue the server's certificate from an authority higher up, or issue the authority's certificate again "
            "with a larger pathLenConstraint or none.",
        .look = symca_look_path_length,
        .tell = symca_tell_path_length,
    },
    {
        .id = "critical-extension",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition = "A critical extension is none of extKeyUsage, policyMappings, subjectAltName, keyUsage, "
                     "basicConstraints, nameConstraints, policyConstraints, certificatePolicies; inhibitAnyPolicy is "
                     "known to late firmware only, privateKeyUsagePeriod to the connections of Symbian^3 only.",
        .source = VALIDATOR " (EUnrecognizedCriticalExtension); " HISTORY
                            ", PDEF118845; Symbian tlsprovider, tlsproviderpolicy.ini",
        .phone_says = UNTRUSTED,
        .advice = "Issue the certificate again with that extension not critical, or without it.",
        .look = symca_look_critical_extension,
        .tell = symca_tell_critical_extension,
    },
    {
        .id = "critical-extension",
        .severity = UNUSABLE,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = EACH,
        .reissue = true,
        .condition = "A critical extension is none of keyUsage, extKeyUsage, certificatePolicies, subjectAltName, "
                     "basicConstraints, nameConstraints, policyConstraints.",
        .source = "WAP-211 section 6.6",
        .advice = "Issue the certificate again with that extension not critical, or without it.",
        .look = symca_look_critical_extension,
        .tell = symca_tell_critical_extension,
    },
    {
        .id = "viewer-says-corrupted",
        .severity = NOTE,
        .platforms = SYMBIAN_3,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .condition =
            "extKeyUsage or policyMappings is critical, or certificatePolicies is critical and has qualifiers: the "
            "certificate works, but its details page calls it corrupted.",
        .source = "Symbian CertmanUi, CertmanuiCertificateHelper.cpp",
        .phone_says = DETAILS_CORRUPTED,
        .advice = "Tell the people who install it that this message means nothing here.",
        .look = symca_look_viewer_says_corrupted,
        .tell = symca_tell_viewer_says_corrupted,
    },
    {
        .id = "key-identifier",
        .severity = NOTE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .condition = "There is no subjectKeyIdentifier: several authorities of one name cannot be told apart.",
        SOURCES("Symbian certman, Pkixchainbuilder.cpp", "WAP-211 section 6.6"),
        .advice = "Nothing needs to be done, unless two authorities of the same name are to be installed.",
        .look = symca_look_key_identifier,
        .tell = symca_tell_key_identifier,
    },
    {
        .id = "key-identifier-empty",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition = "subjectKeyIdentifier has no octets.",
        .source = "Symbian filecertstore, filecertstore.cpp",
        .phone_says = DATABASE_CORRUPTED,
        .advice = REISSUE " with a subjectKeyIdentifier of 20 octets, or without one.",
        .look = symca_look_key_identifier_empty,
        .tell = symca_tell_key_identifier_empty,
    },
    {
        .id = "key-identifier-long",
        .severity = WARNED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition =
            "subjectKeyIdentifier has more than 20 octets: WLAN authentication (EAP) failed with such authorities "
            "on older releases.",
        .source = HISTORY ", PDEF119389",
        .advice = "For mail and web nothing needs to be done, for WLAN it does. " REISSUE
                  " with a subjectKeyIdentifier of 20 octets.",
        .look = symca_look_key_identifier_long,
        .tell = symca_tell_key_identifier_long,
    },
    {
        .id = "time-format",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition = "notBefore or notAfter is a UTCTime that does not end in Z.",
        .source = "Symbian certman, utctimedec.cpp",
        .phone_says = FILE_CORRUPTED,
        .advice = REISSUE " with its times in UTC, as certtool and OpenSSL write them.",
        .look = symca_look_time_format,
        .tell = symca_tell_time_format,
    },
    {
        .id = "time-format-generalized",
        .severity = REFUSED,
        .platforms = BEFORE_S60_5TH,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition = "notBefore or notAfter is a GeneralizedTime in another form than YYYYMMDDHHMMSSZ.",
        .source = HISTORY ", DEF115915",
        .phone_says = FILE_CORRUPTED,
        .advice = REISSUE " with an end before 2050, so that its times are UTCTime.",
        .look = symca_look_time_format_generalized,
        .tell = symca_tell_time_format_generalized,
    },
    {
        .id = "expired",
        .severity = UNUSABLE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = EACH,
        .rank = 6,
        .reissue = true,
        .condition =
            "The given time is after notAfter. The certificate installs with a note; connections do not rest on it.",
        SOURCES(VALIDATOR "; Symbian CertSaver, CertSaverModel.cpp", "RFC 5280 section 6.1.3"),
        .phone_says = EXPIRED,
        .server_says = OUT_OF_DATE,
        .advice =
            "Get the certificate that replaces it; if the authority is your own, issue it again. Check the phone's "
            "date, too.",
        .look = symca_look_expired,
        .tell = symca_tell_expired,
        .headline = symca_headline_expired,
    },
    {
        .id = "not-yet-valid",
        .severity = UNUSABLE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = EACH,
        .rank = 7,
        .condition = "The given time is before notBefore; the same happens when the phone's clock is wrong.",
        SOURCES(VALIDATOR "; Symbian CertSaver, CertSaverModel.cpp", "RFC 5280 section 6.1.3"),
        .phone_says = OUT_OF_DATE,
        .advice =
            "Set the phone's date right; a phone without battery falls back years. Otherwise wait until that day.",
        .look = symca_look_not_yet_valid,
        .tell = symca_tell_not_yet_valid,
        .headline = symca_headline_not_yet_valid,
    },
    {
        .id = "expires-soon",
        .severity = NOTE,
        .platforms = ALL,
        .confidence = SYMCA_CONFIDENCE_NONE,
        .roles = EACH,
        .condition = "notAfter is within 90 days of the given time.",
        .source = "libsymca's own advice",
        .advice =
            "Plan the replacement. The next certificate of an authority has to be installed by hand on every phone.",
        .look = symca_look_expires_soon,
        .tell = symca_tell_expires_soon,
    },
    {
        .id = "name-attribute",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition =
            "Subject or issuer has an attribute of a type that the phone does not know. The certificate installs, but "
            "comparing the name breaks off, for its own servers and perhaps for other sites too. description "
            "is known to Symbian^3 only, unstructuredName not to older releases.",
        .source = NAMES "; " HISTORY ", INC123526 and PDEF126983",
        .advice = RENAME,
        .look = symca_look_name_attribute,
        .tell = symca_tell_name_attribute,
    },
    {
        .id = "name-attribute-length",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition =
            "An attribute of subject or issuer is longer than the phone takes: C 2, O and OU 64, CN 256, L and ST 128 "
            "characters, and so on.",
        .source = NAMES,
        .advice = RENAME,
        .look = symca_look_name_attribute_length,
        .tell = symca_tell_name_attribute_length,
    },
    {
        .id = "name-string-type",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition =
            "An attribute of subject or issuer is a UniversalString, a NumericString or something else that is not "
            "PrintableString, UTF8String, IA5String, TeletexString or BMPString.",
        .source = STRINGS,
        .advice = REISSUE " with its name in UTF8String or PrintableString, as certtool and OpenSSL write it.",
        .look = symca_look_name_string_type,
        .tell = symca_tell_name_string_type,
    },
    {
        .id = "name-bmp-string",
        .severity = WARNED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition =
            "An attribute of subject or issuer is a BMPString: it is shown with its bytes swapped, and equals only "
            "another BMPString.",
        .source = "Symbian certman, bmpstrdec.cpp; Symbian tlsprovider, CTlsProvider.cpp (ExtractCertFieldL)",
        .advice = "Type a label by hand while installing. " REISSUE " with its name in UTF8String.",
        .look = symca_look_name_bmp_string,
        .tell = symca_tell_name_bmp_string,
    },
    {
        .id = "name-teletex",
        .severity = NOTE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = EACH,
        .condition = "An attribute of subject or issuer is a TeletexString with characters beyond ASCII.",
        .source = STRINGS "; " CERTIFICATE,
        .advice = "Type a label by hand while installing, if the one that the phone fills in looks wrong.",
        .look = symca_look_name_teletex,
        .tell = symca_tell_name_teletex,
    },
    {
        .id = "name-empty",
        .severity = REFUSED,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = AUTHORITY,
        .reissue = true,
        .condition = "The subject has no attribute at all.",
        .source = "WAP-211 section 6.2",
        .advice = REISSUE " with a name.",
        .look = symca_look_name_empty,
        .tell = symca_tell_name_empty,
    },
    {
        .id = "several-common-names",
        .severity = WARNED,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = AUTHORITY | LEAF,
        .rank = 10,
        .reissue = true,
        .condition = "The subject has more than one CN: the phone shows and matches the first in encoding order.",
        SOURCES(LABELS "; Symbian certman, x500dn.cpp (ExtractFieldL); " TLS,
                "RFC 2818 section 3.1 knows one common name; which of several these phones take is not documented"),
        .inferred_s40 = true,
        .phone_says = OTHER_NAME,
        .said_of = LEAF,
        .advice =
            "Issue the certificate again with one CN, the name that phones are set up with; put further names of a "
            "server into subjectAltName as dNSName.",
        .look = symca_look_several_common_names,
        .tell = symca_tell_several_common_names,
        .headline = symca_headline_several_common_names,
    },
    {
        .id = "label-empty",
        .severity = NOTE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .condition =
            "There is no CN, O or OU; or only a CN beside a subjectAltName that adds two or more names: the phone "
            "asks for a label with nothing filled in.",
        .source = LABELS,
        .advice = "Type a label while installing.",
        .look = symca_look_label_empty,
        .tell = symca_tell_label_empty,
    },
    {
        .id = "label-cut",
        .severity = NOTE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .condition = "The name that would be the label has more than 64 characters.",
        .source = LABELS "; Symbian CertSaver, CertSaverModel.cpp",
        .advice = "Type a shorter label while installing, if the cut one could be mistaken.",
        .look = symca_look_label_cut,
        .tell = symca_tell_label_cut,
    },
    {
        .id = "alt-name-malformed",
        .severity = REFUSED,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = AUTHORITY,
        .reissue = true,
        .condition = "subjectAltName or issuerAltName cannot be decoded: the installation ends with a system error.",
        .source = LABELS " (CX509AltNameExt is not trapped); Symbian certman, x509gn.cpp",
        .advice = REISSUE " without that extension.",
        .look = symca_look_alt_name_malformed,
        .tell = symca_tell_alt_name_malformed,
    },
    {
        .id = "alt-name-host",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition =
            "A subjectAltName in any certificate of the chain has a dNSName or a URI whose host holds an underscore, "
            "an empty label or a dot at its end, an rfc822Name without @, or an IP address that has not 4 or 16 "
            "octets.",
        .source = CONSTRAINTS "; Symbian certman, x509gn.cpp",
        .advice =
            "Issue the certificate again without that name: the phone reads all of them, whether it needs them or not.",
        .look = symca_look_alt_name_host,
        .tell = symca_tell_alt_name_host,
    },
    {
        .id = "name-constraints-type",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = EACH,
        .reissue = true,
        .condition =
            "nameConstraints speaks of names other than directoryName, rfc822Name, URI, dNSName and IP address.",
        .source = CONSTRAINTS,
        .advice = REISSUE " without those constraints.",
        .look = symca_look_name_constraints_type,
        .tell = symca_tell_name_constraints_type,
    },
    {
        .id = "issuer-mismatch",
        .severity = UNUSABLE,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = EACH,
        .condition =
            "The issuer that a certificate names and the subject of its authority differ as this platform compares "
            "them: in the number of attributes, in their order before Symbian OS 9.4, in letter case unless "
            "PrintableString.",
        SOURCES("Symbian certman, x500dn.cpp (ExactMatchL); " HISTORY ", DEF105069 and PDEF125098",
                "RFC 3280 section 4.1.2.4"),
        .phone_says = UNTRUSTED,
        .advice =
            "Issue the lower certificate again with the authority's subject copied byte for byte, as certtool and "
            "OpenSSL do when they are given the authority's certificate.",
        .look = symca_look_issuer_mismatch,
        .tell = symca_tell_issuer_mismatch,
    },
    {
        .id = "chain-incomplete",
        .severity = WARNED,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = EACH,
        .rank = 9,
        .condition = "The chain in the file ends before a self-issued certificate.",
        SOURCES("Symbian certman, Pkixchainbuilder.cpp and pkixCertChain.cpp",
                "RFC 5280 section 6.1; RFC 2246 section 7.4.2 (the server sends the whole chain)"),
        .phone_says = UNTRUSTED,
        .said_of = CHAIN,
        .advice =
            "Let the server send every certificate between its own and the root (nginx: ssl_certificate with the whole "
            "chain; Postfix: smtpd_tls_chain_files; Dovecot: ssl_cert), and let the phone install the root. No "
            "phone fetches a missing certificate by itself.",
        .look = symca_look_chain_incomplete,
        .tell = symca_tell_chain_incomplete,
        .advise = symca_advise_chain_incomplete,
        .headline = symca_headline_chain_incomplete,
    },
    {
        .id = "chain-algorithm",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = CHAIN,
        .rank = 5,
        .condition =
            "A certificate that the server sends, needed or not, has a signature, a key or an encoding that this "
            "platform cannot load: the connection dies without a question.",
        .source = "Symbian certman, pkixCertChain.cpp (AddIntermediateCertsL); " CERTIFICATE,
        .advice = "Issue that certificate again with certtool or OpenSSL, an RSA key and a hash that the phone knows "
                  "(--hash SHA1 where it knows nothing better; SHA-1 is weak, so on a name or port for old phones "
                  "only; public authorities no longer issue with it, so it takes one of your own), or stop the server "
                  "from sending it if it is not needed.",
        .look = symca_look_chain_algorithm,
        .tell = symca_tell_chain_algorithm,
        .headline = symca_headline_chain_algorithm,
    },
    {
        .id = "host-mismatch",
        .severity = WARNED,
        .platforms = ALL,
        .confidence = PROVEN,
        .roles = BUNDLE,
        .rank = 11,
        .condition =
            "A host was given, and the server's certificate is not for it by this platform's rule: one of the dNSName "
            "entries if there is any, else the first CN, never an iPAddress.",
        SOURCES(TLS, "RFC 2818 section 3.1"),
        .inferred_s40 = true,
        .phone_says = OTHER_NAME,
        .advice =
            "Set the phone up with a name of the certificate, or issue the server's certificate again with the host as "
            "a dNSName and as its one CN. For an address in place of a name: put the address into the CN.",
        .look = symca_look_host_mismatch,
        .tell = symca_tell_host_mismatch,
        .headline = symca_headline_host_mismatch,
    },
    {
        .id = "host-illegal",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = BUNDLE,
        .rank = 8,
        .condition =
            "The given host, or the common name that it is compared with, has an underscore or another character "
            "besides letters, digits, hyphens and dots.",
        .source = TLS "; Symbian certman, x509gn.cpp",
        .advice = "Use a host name of letters, digits and hyphens, and a server certificate that has it as a dNSName.",
        .look = symca_look_host_illegal,
        .tell = symca_tell_host_illegal,
        .advise = symca_advise_host_illegal,
    },
    {
        .id = "leaf-usage",
        .severity = UNUSABLE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = LEAF,
        .condition = "The server's certificate has an extKeyUsage without serverAuth.",
        .source = "Symbian certman, pkixcertchain (CheckExtendedKeyUsageL)",
        .phone_says = UNTRUSTED,
        .advice =
            "Issue the server's certificate again with serverAuth (certtool: tls_www_server), or without extKeyUsage.",
        .look = symca_look_leaf_usage,
        .tell = symca_tell_leaf_usage,
    },
    {
        .id = "same-label",
        .severity = NOTE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = BUNDLE,
        .condition = "Two certificates of the file would get one label: the phone asks for another.",
        .source = "Symbian CertSaver, CertSaverModel.cpp",
        .phone_says = "Label already exist. Insert new label.",
        .advice = "Type another label for the second one while installing.",
        .look = symca_look_same_label,
        .tell = symca_tell_same_label,
    },
    {
        .id = "url-missing",
        .severity = WARNED,
        .platforms = S40,
        .confidence = DOCUMENTED,
        .roles = BUNDLE,
        .condition =
            "There is no URL about the authority to put into the hashed certificate, which must have one; or the "
            "hashed or signed certificate that was given has none.",
        .source = "WAP-217 section 7.1.3",
        .advice =
            "Give the address of a page about the authority, one that the phone can reach: `symca convert --url`.",
        .look = symca_look_url_missing,
        .tell = symca_tell_url_missing,
    },
    {
        .id = "tick-internet",
        .severity = NOTE,
        .platforms = S60,
        .confidence = PROVEN,
        .roles = BUNDLE,
        .condition =
            "After installing, \"Internet\" has to be ticked for the authority: nothing is by default. The same holds "
            "for VPN and online certificate checking.",
        .source = "Symbian CertSaver, CertSaverModel.cpp (QueryTrusterUidsL)",
        .phone_says = "Select trusted applications:",
        .advice = "While installing, or later in the certificate manager's trust settings, tick \"Internet\" for mail "
                  "and web, "
                  "and \"VPN\" for VPN. For WLAN pick the authority in the WLAN's own EAP settings.",
        .look = symca_look_tick_internet,
        .tell = symca_tell_tick_internet,
    },
};

const size_t symca_rules_count = sizeof symca_rules / sizeof symca_rules[0];

_Static_assert(sizeof symca_rules / sizeof symca_rules[0] <= SYMCA_RULE_ROOM, "a report has room for every rule");

size_t symca_rule_count(void)
{
    return symca_rules_count;
}

const symca_rule *symca_rule_get(size_t index)
{
    return index < symca_rules_count ? &symca_rules[index] : NULL;
}

const char *symca_rule_id(const symca_rule *self)
{
    return self == NULL ? "" : self->id;
}

symca_severity symca_rule_severity(const symca_rule *self)
{
    return self == NULL ? SYMCA_SEVERITY_NOTE : self->severity;
}

bool symca_rule_applies(const symca_rule *self, const symca_platform *platform)
{
    return self != NULL && platform != NULL && (self->platforms & SYMCA_PLATFORM_BIT(platform->index)) != 0;
}

bool symca_rule_speaks_for(size_t row, const symca_platform *platform)
{
    if (symca_rule_applies(&symca_rules[row], platform))
        return true;
    for (size_t other = 0; other < symca_rules_count; other++) {
        bool same = strcmp(symca_rules[other].id, symca_rules[row].id) == 0;
        if (same && (other < row || symca_rule_applies(&symca_rules[other], platform)))
            return false;
    }
    return true;
}

/* What was read in public source is inferred for older releases; Series 40 follows the specifications. */
symca_confidence symca_rule_confidence(const symca_rule *self, const symca_platform *platform)
{
    if (self == NULL || (platform != NULL && !symca_rule_applies(self, platform)))
        return SYMCA_CONFIDENCE_NONE;
    if (platform == NULL || self->confidence != SYMCA_CONFIDENCE_PROVEN)
        return self->confidence;
    unsigned bit = SYMCA_PLATFORM_BIT(platform->index);
    if ((bit & SYMCA_PLATFORMS_S40) != 0)
        return self->inferred_s40 ? SYMCA_CONFIDENCE_INFERRED : SYMCA_CONFIDENCE_DOCUMENTED;
    return (bit & SYMCA_PLATFORMS_PUBLIC) != 0 ? SYMCA_CONFIDENCE_PROVEN : SYMCA_CONFIDENCE_INFERRED;
}

const char *symca_rule_condition(const symca_rule *self)
{
    return self == NULL ? "" : self->condition;
}

const char *symca_rule_source(const symca_rule *self)
{
    return self == NULL ? "" : self->source;
}

const char *symca_rule_advice(const symca_rule *self)
{
    return self == NULL ? "" : self->advice;
}

const char *symca_rule_phone_says(const symca_rule *self)
{
    return self == NULL ? NULL : self->phone_says;
}
