/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "oid.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define ROW(id, oid_class, text, name, content)              \
    {                                                        \
        SYMCA_OID_##id, SYMCA_OID_##oid_class, text, name,   \
        {                                                    \
            (const uint8_t *) (content), sizeof(content) - 1 \
        }                                                    \
    }

/* In the order of the encodings, for people: a new row goes where its bytes sort, which the test proves. */
static const symca_oid table[] = {
    /* clang-format off */
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.1", "UID", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x01"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.3", "mail", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x03"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.4", "info", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x04"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.5", "favouriteDrink", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x05"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.6", "roomNumber", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x06"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.8", "userClass", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x08"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.9", "host", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x09"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.10", "manager", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x0a"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.20", "homeTelephoneNumber", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x14"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.21", "secretary", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x15"),
    ROW(DC, ATTRIBUTE, "0.9.2342.19200300.100.1.25", "DC", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.37", "associatedDomain", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x25"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.38", "associatedName", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x26"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.39", "homePostalAddress", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x27"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.40", "personalTitle", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x28"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.41", "mobileTelephoneNumber", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x29"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.42", "pagerTelephoneNumber", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x2a"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.43", "friendlyCountryName", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x2b"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.44", "uniqueIdentifier", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x2c"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.45", "organizationalStatus", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x2d"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "0.9.2342.19200300.100.1.48", "buildingName", "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x30"),
    ROW(OTHER, CURVE, "1.2.156.10197.1.301", "SM2", "\x2a\x81\x1c\xcf\x55\x01\x82\x2d"),
    ROW(OTHER, SIGNATURE, "1.2.156.10197.1.501", "SM2-with-SM3", "\x2a\x81\x1c\xcf\x55\x01\x83\x75"),
    ROW(OTHER, SIGNATURE, "1.2.643.2.2.3", "GOST R 34.11-94 with GOST R 34.10-2001", "\x2a\x85\x03\x02\x02\x03"),
    ROW(OTHER, KEY, "1.2.643.2.2.19", "GOST R 34.10-2001", "\x2a\x85\x03\x02\x02\x13"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.643.3.131.1.1", "INN", "\x2a\x85\x03\x03\x81\x03\x01\x01"),
    ROW(OTHER, KEY, "1.2.643.7.1.1.1.1", "GOST R 34.10-2012 (256 bit)", "\x2a\x85\x03\x07\x01\x01\x01\x01"),
    ROW(OTHER, KEY, "1.2.643.7.1.1.1.2", "GOST R 34.10-2012 (512 bit)", "\x2a\x85\x03\x07\x01\x01\x01\x02"),
    ROW(OTHER, SIGNATURE, "1.2.643.7.1.1.3.2", "GOST R 34.10-2012 with GOST R 34.11-2012 (256 bit)", "\x2a\x85\x03\x07\x01\x01\x03\x02"),
    ROW(OTHER, SIGNATURE, "1.2.643.7.1.1.3.3", "GOST R 34.10-2012 with GOST R 34.11-2012 (512 bit)", "\x2a\x85\x03\x07\x01\x01\x03\x03"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.643.100.1", "OGRN", "\x2a\x85\x03\x64\x01"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.643.100.3", "SNILS", "\x2a\x85\x03\x64\x03"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.643.100.5", "OGRNIP", "\x2a\x85\x03\x64\x05"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.2.826.0.1.1796587.1.1.1.1", "symbianDeviceIdList", "\x2a\x86\x3a\x00\x01\xed\xd3\x6b\x01\x01\x01\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.2.826.0.1.1796587.1.1.1.4", "symbianSidList", "\x2a\x86\x3a\x00\x01\xed\xd3\x6b\x01\x01\x01\x04"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.2.826.0.1.1796587.1.1.1.5", "symbianVidList", "\x2a\x86\x3a\x00\x01\xed\xd3\x6b\x01\x01\x01\x05"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.2.826.0.1.1796587.1.1.1.6", "symbianCapabilities", "\x2a\x86\x3a\x00\x01\xed\xd3\x6b\x01\x01\x01\x06"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.2.840.113533.7.65.0", "entrustVersInfo", "\x2a\x86\x48\x86\xf6\x7d\x07\x41\x00"),
    ROW(RSA, KEY, "1.2.840.113549.1.1.1", "RSA", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"),
    ROW(MD2_RSA, SIGNATURE, "1.2.840.113549.1.1.2", "md2WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x02"),
    ROW(MD4_RSA, SIGNATURE, "1.2.840.113549.1.1.3", "md4WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x03"),
    ROW(MD5_RSA, SIGNATURE, "1.2.840.113549.1.1.4", "md5WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x04"),
    ROW(SHA1_RSA, SIGNATURE, "1.2.840.113549.1.1.5", "sha1WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05"),
    ROW(OTHER, KEY, "1.2.840.113549.1.1.7", "RSAES-OAEP", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x07"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.1.8", "mgf1", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x08"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.1.9", "pSpecified", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x09"),
    ROW(RSA_PSS, SIGNATURE, "1.2.840.113549.1.1.10", "RSASSA-PSS", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a"),
    ROW(SHA256_RSA, SIGNATURE, "1.2.840.113549.1.1.11", "sha256WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b"),
    ROW(SHA384_RSA, SIGNATURE, "1.2.840.113549.1.1.12", "sha384WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0c"),
    ROW(SHA512_RSA, SIGNATURE, "1.2.840.113549.1.1.13", "sha512WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0d"),
    ROW(SHA224_RSA, SIGNATURE, "1.2.840.113549.1.1.14", "sha224WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0e"),
    ROW(OTHER, SIGNATURE, "1.2.840.113549.1.1.15", "sha512-224WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0f"),
    ROW(OTHER, SIGNATURE, "1.2.840.113549.1.1.16", "sha512-256WithRSAEncryption", "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x10"),
    ROW(DH, KEY, "1.2.840.113549.1.3.1", "DH", "\x2a\x86\x48\x86\xf7\x0d\x01\x03\x01"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.5.3", "pbeWithMD5AndDES-CBC", "\x2a\x86\x48\x86\xf7\x0d\x01\x05\x03"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.5.12", "PBKDF2", "\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0c"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.5.13", "PBES2", "\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d"),
    ROW(PKCS7_DATA, CONTENT, "1.2.840.113549.1.7.1", "data", "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"),
    ROW(PKCS7_SIGNED, CONTENT, "1.2.840.113549.1.7.2", "signedData", "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"),
    ROW(PKCS7_ENVELOPED, CONTENT, "1.2.840.113549.1.7.3", "envelopedData", "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.7.4", "signedAndEnvelopedData", "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x04"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.7.5", "digestedData", "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x05"),
    ROW(PKCS7_ENCRYPTED, CONTENT, "1.2.840.113549.1.7.6", "encryptedData", "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x06"),
    ROW(EMAIL, ATTRIBUTE, "1.2.840.113549.1.9.1", "emailAddress", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01"),
    ROW(UNSTRUCTURED_NAME, ATTRIBUTE, "1.2.840.113549.1.9.2", "unstructuredName", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x02"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.3", "contentType", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.4", "messageDigest", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.5", "signingTime", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.6", "countersignature", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x06"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.7", "challengePassword", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x07"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.8", "unstructuredAddress", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x08"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.9", "extendedCertificateAttributes", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x09"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.14", "extensionRequest", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0e"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.15", "smimeCapabilities", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0f"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.9.16.1.1", "receipt", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x01"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.9.16.1.2", "authenticatedData", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x02"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.9.16.1.4", "tstInfo", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.9.16.1.9", "compressedData", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x09"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.9.16.1.23", "authEnvelopedData", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.2.840.113549.1.9.16.2.12", "signingCertificate", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x0c"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.20", "friendlyName", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x14"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.2.840.113549.1.9.21", "localKeyID", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x15"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.9.22.1", "x509Certificate", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x16\x01"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.9.22.2", "sdsiCertificate", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x16\x02"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.12.1.1", "pbeWithSHA1And128BitRC4", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x01"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.12.1.3", "pbeWithSHA1And3-KeyTripleDES-CBC", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x03"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.12.1.4", "pbeWithSHA1And2-KeyTripleDES-CBC", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x04"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.12.1.5", "pbeWithSHA1And128BitRC2-CBC", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x05"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.1.12.1.6", "pbeWithSHA1And40BitRC2-CBC", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x06"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.12.10.1.1", "keyBag", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x01"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.12.10.1.2", "pkcs8ShroudedKeyBag", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x02"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.12.10.1.3", "certBag", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x03"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.12.10.1.4", "crlBag", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x04"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.12.10.1.5", "secretBag", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x05"),
    ROW(OTHER, CONTENT, "1.2.840.113549.1.12.10.1.6", "safeContentsBag", "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x0a\x01\x06"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.2.2", "md2", "\x2a\x86\x48\x86\xf7\x0d\x02\x02"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.2.4", "md4", "\x2a\x86\x48\x86\xf7\x0d\x02\x04"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.2.5", "md5", "\x2a\x86\x48\x86\xf7\x0d\x02\x05"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.2.7", "hmacWithSHA1", "\x2a\x86\x48\x86\xf7\x0d\x02\x07"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.2.9", "hmacWithSHA256", "\x2a\x86\x48\x86\xf7\x0d\x02\x09"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.3.2", "rc2-cbc", "\x2a\x86\x48\x86\xf7\x0d\x03\x02"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.3.4", "rc4", "\x2a\x86\x48\x86\xf7\x0d\x03\x04"),
    ROW(OTHER, ALGORITHM, "1.2.840.113549.3.7", "des-ede3-cbc", "\x2a\x86\x48\x86\xf7\x0d\x03\x07"),
    ROW(OTHER, PURPOSE, "1.2.840.113583.1.1.5", "adobeAuthenticDocumentsTrust", "\x2a\x86\x48\x86\xf7\x2f\x01\x01\x05"),
    ROW(OTHER, PURPOSE, "1.2.840.113635.100.4.1", "appleCodeSigning", "\x2a\x86\x48\x86\xf7\x63\x64\x04\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.2.840.113635.100.6.2.1", "appleWwdrIntermediate", "\x2a\x86\x48\x86\xf7\x63\x64\x06\x02\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.2.840.113635.100.6.2.6", "appleDeveloperIdCa", "\x2a\x86\x48\x86\xf7\x63\x64\x06\x02\x06"),
    ROW(DSA, KEY, "1.2.840.10040.4.1", "DSA", "\x2a\x86\x48\xce\x38\x04\x01"),
    ROW(DSA_SHA1, SIGNATURE, "1.2.840.10040.4.3", "dsaWithSHA1", "\x2a\x86\x48\xce\x38\x04\x03"),
    ROW(EC, KEY, "1.2.840.10045.2.1", "EC", "\x2a\x86\x48\xce\x3d\x02\x01"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.1", "c2pnb163v1", "\x2a\x86\x48\xce\x3d\x03\x00\x01"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.2", "c2pnb163v2", "\x2a\x86\x48\xce\x3d\x03\x00\x02"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.3", "c2pnb163v3", "\x2a\x86\x48\xce\x3d\x03\x00\x03"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.4", "c2pnb176v1", "\x2a\x86\x48\xce\x3d\x03\x00\x04"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.5", "c2tnb191v1", "\x2a\x86\x48\xce\x3d\x03\x00\x05"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.6", "c2tnb191v2", "\x2a\x86\x48\xce\x3d\x03\x00\x06"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.7", "c2tnb191v3", "\x2a\x86\x48\xce\x3d\x03\x00\x07"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.8", "c2onb191v4", "\x2a\x86\x48\xce\x3d\x03\x00\x08"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.9", "c2onb191v5", "\x2a\x86\x48\xce\x3d\x03\x00\x09"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.10", "c2pnb208w1", "\x2a\x86\x48\xce\x3d\x03\x00\x0a"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.11", "c2tnb239v1", "\x2a\x86\x48\xce\x3d\x03\x00\x0b"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.12", "c2tnb239v2", "\x2a\x86\x48\xce\x3d\x03\x00\x0c"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.13", "c2tnb239v3", "\x2a\x86\x48\xce\x3d\x03\x00\x0d"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.14", "c2onb239v4", "\x2a\x86\x48\xce\x3d\x03\x00\x0e"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.15", "c2onb239v5", "\x2a\x86\x48\xce\x3d\x03\x00\x0f"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.16", "c2pnb272w1", "\x2a\x86\x48\xce\x3d\x03\x00\x10"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.17", "c2pnb304w1", "\x2a\x86\x48\xce\x3d\x03\x00\x11"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.18", "c2tnb359v1", "\x2a\x86\x48\xce\x3d\x03\x00\x12"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.19", "c2pnb368w1", "\x2a\x86\x48\xce\x3d\x03\x00\x13"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.0.20", "c2tnb431r1", "\x2a\x86\x48\xce\x3d\x03\x00\x14"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.1.1", "prime192v1", "\x2a\x86\x48\xce\x3d\x03\x01\x01"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.1.2", "prime192v2", "\x2a\x86\x48\xce\x3d\x03\x01\x02"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.1.3", "prime192v3", "\x2a\x86\x48\xce\x3d\x03\x01\x03"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.1.4", "prime239v1", "\x2a\x86\x48\xce\x3d\x03\x01\x04"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.1.5", "prime239v2", "\x2a\x86\x48\xce\x3d\x03\x01\x05"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.1.6", "prime239v3", "\x2a\x86\x48\xce\x3d\x03\x01\x06"),
    ROW(OTHER, CURVE, "1.2.840.10045.3.1.7", "prime256v1", "\x2a\x86\x48\xce\x3d\x03\x01\x07"),
    ROW(ECDSA_SHA1, SIGNATURE, "1.2.840.10045.4.1", "ecdsa-with-SHA1", "\x2a\x86\x48\xce\x3d\x04\x01"),
    ROW(OTHER, SIGNATURE, "1.2.840.10045.4.2", "ecdsa-with-Recommended", "\x2a\x86\x48\xce\x3d\x04\x02"),
    ROW(OTHER, SIGNATURE, "1.2.840.10045.4.3", "ecdsa-with-Specified", "\x2a\x86\x48\xce\x3d\x04\x03"),
    ROW(ECDSA_SHA224, SIGNATURE, "1.2.840.10045.4.3.1", "ecdsa-with-SHA224", "\x2a\x86\x48\xce\x3d\x04\x03\x01"),
    ROW(ECDSA_SHA256, SIGNATURE, "1.2.840.10045.4.3.2", "ecdsa-with-SHA256", "\x2a\x86\x48\xce\x3d\x04\x03\x02"),
    ROW(ECDSA_SHA384, SIGNATURE, "1.2.840.10045.4.3.3", "ecdsa-with-SHA384", "\x2a\x86\x48\xce\x3d\x04\x03\x03"),
    ROW(ECDSA_SHA512, SIGNATURE, "1.2.840.10045.4.3.4", "ecdsa-with-SHA512", "\x2a\x86\x48\xce\x3d\x04\x03\x04"),
    ROW(DH, KEY, "1.2.840.10046.2.1", "DH", "\x2a\x86\x48\xce\x3e\x02\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.2.1.10", "msSpAgencyInfo", "\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x0a"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.2.1.21", "msCodeInd", "\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x15"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.2.1.22", "msCodeCom", "\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x16"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.2.1.27", "msSpFinancialCriteria", "\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x1b"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.10.2", "msNextUpdateLocation", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x02"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.1", "msCTLSign", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x01"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.2", "msTimeStampSigning", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x02"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.3", "msSGC", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x03"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.4", "msEFS", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x04"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.4.1", "msEFSRecovery", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x04\x01"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.5", "msWhqlCrypto", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x05"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.6", "msNt5Crypto", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x06"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.8", "msEmbeddedNtCrypto", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x08"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.9", "msRootListSigner", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x09"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.10", "msQualifiedSubordination", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x0a"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.11", "msKeyRecovery", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x0b"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.12", "msDocumentSigning", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x0c"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.10.3.13", "msLifetimeSigning", "\x2b\x06\x01\x04\x01\x82\x37\x0a\x03\x0d"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.4.1.311.17.1", "CSPName", "\x2b\x06\x01\x04\x01\x82\x37\x11\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.20.2", "msEnrollCertType", "\x2b\x06\x01\x04\x01\x82\x37\x14\x02"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.20.2.1", "msEnrollmentAgent", "\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x01"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.20.2.2", "msSmartcardLogin", "\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x02"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.21.1", "msCaVersion", "\x2b\x06\x01\x04\x01\x82\x37\x15\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.21.2", "msPreviousCertHash", "\x2b\x06\x01\x04\x01\x82\x37\x15\x02"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.21.5", "msCaExchange", "\x2b\x06\x01\x04\x01\x82\x37\x15\x05"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.21.6", "msKeyRecoveryAgent", "\x2b\x06\x01\x04\x01\x82\x37\x15\x06"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.21.7", "msCertificateTemplate", "\x2b\x06\x01\x04\x01\x82\x37\x15\x07"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.21.10", "msApplicationPolicies", "\x2b\x06\x01\x04\x01\x82\x37\x15\x0a"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.21.11", "msApplicationPolicyMappings", "\x2b\x06\x01\x04\x01\x82\x37\x15\x0b"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.21.12", "msApplicationPolicyConstraints", "\x2b\x06\x01\x04\x01\x82\x37\x15\x0c"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.21.19", "msDsEmailReplication", "\x2b\x06\x01\x04\x01\x82\x37\x15\x13"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.311.25.2", "msNtdsCaSecurity", "\x2b\x06\x01\x04\x01\x82\x37\x19\x02"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL", "\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x01"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST", "\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x02"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC", "\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x03"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.311.67.1.1", "msBitLockerEncryption", "\x2b\x06\x01\x04\x01\x82\x37\x43\x01\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.11129.2.4.2", "signedCertificateTimestampList", "\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x02"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.4.1.11129.2.4.3", "ctPoison", "\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x03"),
    ROW(OTHER, PURPOSE, "1.3.6.1.4.1.11129.2.4.4", "precertificateSigning", "\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x04"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.2.3.4", "pkInitClientAuth", "\x2b\x06\x01\x05\x02\x03\x04"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.2.3.5", "pkInitKDC", "\x2b\x06\x01\x05\x02\x03\x05"),
    ROW(AUTHORITY_INFO, EXTENSION, "1.3.6.1.5.5.7.1.1", "authorityInfoAccess", "\x2b\x06\x01\x05\x05\x07\x01\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.2", "biometricInfo", "\x2b\x06\x01\x05\x05\x07\x01\x02"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.3", "qcStatements", "\x2b\x06\x01\x05\x05\x07\x01\x03"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.4", "auditIdentity", "\x2b\x06\x01\x05\x05\x07\x01\x04"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.6", "aaControls", "\x2b\x06\x01\x05\x05\x07\x01\x06"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.7", "ipAddrBlocks", "\x2b\x06\x01\x05\x05\x07\x01\x07"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.8", "autonomousSysIds", "\x2b\x06\x01\x05\x05\x07\x01\x08"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.10", "proxying", "\x2b\x06\x01\x05\x05\x07\x01\x0a"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.11", "subjectInfoAccess", "\x2b\x06\x01\x05\x05\x07\x01\x0b"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.12", "logotype", "\x2b\x06\x01\x05\x05\x07\x01\x0c"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.14", "proxyCertInfo", "\x2b\x06\x01\x05\x05\x07\x01\x0e"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.24", "tlsFeature", "\x2b\x06\x01\x05\x05\x07\x01\x18"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.28", "ipAddrBlocks-v2", "\x2b\x06\x01\x05\x05\x07\x01\x1c"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.29", "autonomousSysIds-v2", "\x2b\x06\x01\x05\x05\x07\x01\x1d"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.1.31", "acmeIdentifier", "\x2b\x06\x01\x05\x05\x07\x01\x1f"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.2.1", "cps", "\x2b\x06\x01\x05\x05\x07\x02\x01"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.2.2", "userNotice", "\x2b\x06\x01\x05\x05\x07\x02\x02"),
    ROW(SERVER_AUTH, PURPOSE, "1.3.6.1.5.5.7.3.1", "serverAuth", "\x2b\x06\x01\x05\x05\x07\x03\x01"),
    ROW(CLIENT_AUTH, PURPOSE, "1.3.6.1.5.5.7.3.2", "clientAuth", "\x2b\x06\x01\x05\x05\x07\x03\x02"),
    ROW(CODE_SIGNING, PURPOSE, "1.3.6.1.5.5.7.3.3", "codeSigning", "\x2b\x06\x01\x05\x05\x07\x03\x03"),
    ROW(EMAIL_PROTECTION, PURPOSE, "1.3.6.1.5.5.7.3.4", "emailProtection", "\x2b\x06\x01\x05\x05\x07\x03\x04"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.5", "ipsecEndSystem", "\x2b\x06\x01\x05\x05\x07\x03\x05"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.6", "ipsecTunnel", "\x2b\x06\x01\x05\x05\x07\x03\x06"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.7", "ipsecUser", "\x2b\x06\x01\x05\x05\x07\x03\x07"),
    ROW(TIME_STAMPING, PURPOSE, "1.3.6.1.5.5.7.3.8", "timeStamping", "\x2b\x06\x01\x05\x05\x07\x03\x08"),
    ROW(OCSP_SIGNING, PURPOSE, "1.3.6.1.5.5.7.3.9", "OCSPSigning", "\x2b\x06\x01\x05\x05\x07\x03\x09"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.10", "dvcs", "\x2b\x06\x01\x05\x05\x07\x03\x0a"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.13", "eapOverPPP", "\x2b\x06\x01\x05\x05\x07\x03\x0d"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.14", "eapOverLAN", "\x2b\x06\x01\x05\x05\x07\x03\x0e"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.15", "scvpServer", "\x2b\x06\x01\x05\x05\x07\x03\x0f"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.16", "scvpClient", "\x2b\x06\x01\x05\x05\x07\x03\x10"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.17", "ipsecIKE", "\x2b\x06\x01\x05\x05\x07\x03\x11"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.18", "capwapAC", "\x2b\x06\x01\x05\x05\x07\x03\x12"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.19", "capwapWTP", "\x2b\x06\x01\x05\x05\x07\x03\x13"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.20", "sipDomain", "\x2b\x06\x01\x05\x05\x07\x03\x14"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.21", "secureShellClient", "\x2b\x06\x01\x05\x05\x07\x03\x15"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.22", "secureShellServer", "\x2b\x06\x01\x05\x05\x07\x03\x16"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.27", "cmcCA", "\x2b\x06\x01\x05\x05\x07\x03\x1b"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.28", "cmcRA", "\x2b\x06\x01\x05\x05\x07\x03\x1c"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.29", "cmcArchive", "\x2b\x06\x01\x05\x05\x07\x03\x1d"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.31", "brandIndicatorForMessageIdentification", "\x2b\x06\x01\x05\x05\x07\x03\x1f"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.7.3.36", "documentSigning", "\x2b\x06\x01\x05\x05\x07\x03\x24"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.5.5.7.9.1", "dateOfBirth", "\x2b\x06\x01\x05\x05\x07\x09\x01"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.5.5.7.9.2", "placeOfBirth", "\x2b\x06\x01\x05\x05\x07\x09\x02"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.5.5.7.9.3", "gender", "\x2b\x06\x01\x05\x05\x07\x09\x03"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.5.5.7.9.4", "countryOfCitizenship", "\x2b\x06\x01\x05\x05\x07\x09\x04"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.6.1.5.5.7.9.5", "countryOfResidence", "\x2b\x06\x01\x05\x05\x07\x09\x05"),
    ROW(OCSP, ACCESS, "1.3.6.1.5.5.7.48.1", "OCSP", "\x2b\x06\x01\x05\x05\x07\x30\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.48.1.2", "ocspNonce", "\x2b\x06\x01\x05\x05\x07\x30\x01\x02"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.6.1.5.5.7.48.1.5", "ocspNoCheck", "\x2b\x06\x01\x05\x05\x07\x30\x01\x05"),
    ROW(CA_ISSUERS, ACCESS, "1.3.6.1.5.5.7.48.2", "caIssuers", "\x2b\x06\x01\x05\x05\x07\x30\x02"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.48.3", "timeStamping", "\x2b\x06\x01\x05\x05\x07\x30\x03"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.48.4", "dvcs", "\x2b\x06\x01\x05\x05\x07\x30\x04"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.48.5", "caRepository", "\x2b\x06\x01\x05\x05\x07\x30\x05"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.48.7", "httpCerts", "\x2b\x06\x01\x05\x05\x07\x30\x07"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.48.10", "rpkiManifest", "\x2b\x06\x01\x05\x05\x07\x30\x0a"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.48.11", "signedObject", "\x2b\x06\x01\x05\x05\x07\x30\x0b"),
    ROW(OTHER, ACCESS, "1.3.6.1.5.5.7.48.13", "rpkiNotify", "\x2b\x06\x01\x05\x05\x07\x30\x0d"),
    ROW(OTHER, PURPOSE, "1.3.6.1.5.5.8.2.2", "ikeIntermediate", "\x2b\x06\x01\x05\x05\x08\x02\x02"),
    ROW(OTHER, SIGNATURE, "1.3.14.3.2.3", "md5WithRSA", "\x2b\x0e\x03\x02\x03"),
    ROW(OTHER, KEY, "1.3.14.3.2.12", "dsaEncryption-old", "\x2b\x0e\x03\x02\x0c"),
    ROW(OTHER, SIGNATURE, "1.3.14.3.2.13", "dsaWithSHA", "\x2b\x0e\x03\x02\x0d"),
    ROW(OTHER, SIGNATURE, "1.3.14.3.2.15", "shaWithRSAEncryption", "\x2b\x0e\x03\x02\x0f"),
    ROW(OTHER, ALGORITHM, "1.3.14.3.2.26", "sha1", "\x2b\x0e\x03\x02\x1a"),
    ROW(OTHER, SIGNATURE, "1.3.14.3.2.27", "dsaWithSHA1-old", "\x2b\x0e\x03\x02\x1b"),
    ROW(SHA1_RSA_OIW, SIGNATURE, "1.3.14.3.2.29", "sha1WithRSA", "\x2b\x0e\x03\x02\x1d"),
    ROW(OTHER, ALGORITHM, "1.3.36.3.2.1", "ripemd160", "\x2b\x24\x03\x02\x01"),
    ROW(OTHER, SIGNATURE, "1.3.36.3.3.1.2", "ripemd160WithRSA", "\x2b\x24\x03\x03\x01\x02"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.1", "brainpoolP160r1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x01"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.2", "brainpoolP160t1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x02"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.3", "brainpoolP192r1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x03"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.4", "brainpoolP192t1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x04"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.5", "brainpoolP224r1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x05"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.6", "brainpoolP224t1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x06"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x07"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.8", "brainpoolP256t1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x08"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.9", "brainpoolP320r1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x09"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.10", "brainpoolP320t1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x0a"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x0b"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.12", "brainpoolP384t1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x0c"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x0d"),
    ROW(OTHER, CURVE, "1.3.36.3.3.2.8.1.1.14", "brainpoolP512t1", "\x2b\x24\x03\x03\x02\x08\x01\x01\x0e"),
    ROW(OTHER_EXTENSION, EXTENSION, "1.3.36.8.3.3", "admission", "\x2b\x24\x08\x03\x03"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "1.3.36.8.3.14", "nameAtBirth", "\x2b\x24\x08\x03\x0e"),
    ROW(X25519, KEY, "1.3.101.110", "X25519", "\x2b\x65\x6e"),
    ROW(X448, KEY, "1.3.101.111", "X448", "\x2b\x65\x6f"),
    ROW(ED25519, KEY, "1.3.101.112", "Ed25519", "\x2b\x65\x70"),
    ROW(ED448, KEY, "1.3.101.113", "Ed448", "\x2b\x65\x71"),
    ROW(OTHER, CURVE, "1.3.132.0.1", "sect163k1", "\x2b\x81\x04\x00\x01"),
    ROW(OTHER, CURVE, "1.3.132.0.2", "sect163r1", "\x2b\x81\x04\x00\x02"),
    ROW(OTHER, CURVE, "1.3.132.0.3", "sect239k1", "\x2b\x81\x04\x00\x03"),
    ROW(OTHER, CURVE, "1.3.132.0.4", "sect113r1", "\x2b\x81\x04\x00\x04"),
    ROW(OTHER, CURVE, "1.3.132.0.5", "sect113r2", "\x2b\x81\x04\x00\x05"),
    ROW(OTHER, CURVE, "1.3.132.0.6", "secp112r1", "\x2b\x81\x04\x00\x06"),
    ROW(OTHER, CURVE, "1.3.132.0.7", "secp112r2", "\x2b\x81\x04\x00\x07"),
    ROW(OTHER, CURVE, "1.3.132.0.8", "secp160r1", "\x2b\x81\x04\x00\x08"),
    ROW(OTHER, CURVE, "1.3.132.0.9", "secp160k1", "\x2b\x81\x04\x00\x09"),
    ROW(OTHER, CURVE, "1.3.132.0.10", "secp256k1", "\x2b\x81\x04\x00\x0a"),
    ROW(OTHER, CURVE, "1.3.132.0.15", "sect163r2", "\x2b\x81\x04\x00\x0f"),
    ROW(OTHER, CURVE, "1.3.132.0.16", "sect283k1", "\x2b\x81\x04\x00\x10"),
    ROW(OTHER, CURVE, "1.3.132.0.17", "sect283r1", "\x2b\x81\x04\x00\x11"),
    ROW(OTHER, CURVE, "1.3.132.0.22", "sect131r1", "\x2b\x81\x04\x00\x16"),
    ROW(OTHER, CURVE, "1.3.132.0.23", "sect131r2", "\x2b\x81\x04\x00\x17"),
    ROW(OTHER, CURVE, "1.3.132.0.24", "sect193r1", "\x2b\x81\x04\x00\x18"),
    ROW(OTHER, CURVE, "1.3.132.0.25", "sect193r2", "\x2b\x81\x04\x00\x19"),
    ROW(OTHER, CURVE, "1.3.132.0.26", "sect233k1", "\x2b\x81\x04\x00\x1a"),
    ROW(OTHER, CURVE, "1.3.132.0.27", "sect233r1", "\x2b\x81\x04\x00\x1b"),
    ROW(OTHER, CURVE, "1.3.132.0.28", "secp128r1", "\x2b\x81\x04\x00\x1c"),
    ROW(OTHER, CURVE, "1.3.132.0.29", "secp128r2", "\x2b\x81\x04\x00\x1d"),
    ROW(OTHER, CURVE, "1.3.132.0.30", "secp160r2", "\x2b\x81\x04\x00\x1e"),
    ROW(OTHER, CURVE, "1.3.132.0.31", "secp192k1", "\x2b\x81\x04\x00\x1f"),
    ROW(OTHER, CURVE, "1.3.132.0.32", "secp224k1", "\x2b\x81\x04\x00\x20"),
    ROW(OTHER, CURVE, "1.3.132.0.33", "secp224r1", "\x2b\x81\x04\x00\x21"),
    ROW(OTHER, CURVE, "1.3.132.0.34", "secp384r1", "\x2b\x81\x04\x00\x22"),
    ROW(OTHER, CURVE, "1.3.132.0.35", "secp521r1", "\x2b\x81\x04\x00\x23"),
    ROW(OTHER, CURVE, "1.3.132.0.36", "sect409k1", "\x2b\x81\x04\x00\x24"),
    ROW(OTHER, CURVE, "1.3.132.0.37", "sect409r1", "\x2b\x81\x04\x00\x25"),
    ROW(OTHER, CURVE, "1.3.132.0.38", "sect571k1", "\x2b\x81\x04\x00\x26"),
    ROW(OTHER, CURVE, "1.3.132.0.39", "sect571r1", "\x2b\x81\x04\x00\x27"),
    ROW(OTHER, KEY, "1.3.132.1.12", "ECDH", "\x2b\x81\x04\x01\x0c"),
    ROW(OTHER, KEY, "1.3.132.1.13", "ECMQV", "\x2b\x81\x04\x01\x0d"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.2", "knowledgeInformation", "\x55\x04\x02"),
    ROW(CN, ATTRIBUTE, "2.5.4.3", "CN", "\x55\x04\x03"),
    ROW(SN, ATTRIBUTE, "2.5.4.4", "SN", "\x55\x04\x04"),
    ROW(SERIAL_NUMBER, ATTRIBUTE, "2.5.4.5", "serialNumber", "\x55\x04\x05"),
    ROW(C, ATTRIBUTE, "2.5.4.6", "C", "\x55\x04\x06"),
    ROW(L, ATTRIBUTE, "2.5.4.7", "L", "\x55\x04\x07"),
    ROW(ST, ATTRIBUTE, "2.5.4.8", "ST", "\x55\x04\x08"),
    ROW(STREET, ATTRIBUTE, "2.5.4.9", "STREET", "\x55\x04\x09"),
    ROW(O, ATTRIBUTE, "2.5.4.10", "O", "\x55\x04\x0a"),
    ROW(OU, ATTRIBUTE, "2.5.4.11", "OU", "\x55\x04\x0b"),
    ROW(TITLE, ATTRIBUTE, "2.5.4.12", "title", "\x55\x04\x0c"),
    ROW(DESCRIPTION, ATTRIBUTE, "2.5.4.13", "description", "\x55\x04\x0d"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.14", "searchGuide", "\x55\x04\x0e"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.15", "businessCategory", "\x55\x04\x0f"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.16", "postalAddress", "\x55\x04\x10"),
    ROW(POSTAL_CODE, ATTRIBUTE, "2.5.4.17", "postalCode", "\x55\x04\x11"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.18", "postOfficeBox", "\x55\x04\x12"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.19", "physicalDeliveryOfficeName", "\x55\x04\x13"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.20", "telephoneNumber", "\x55\x04\x14"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.21", "telexNumber", "\x55\x04\x15"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.22", "teletexTerminalIdentifier", "\x55\x04\x16"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.23", "facsimileTelephoneNumber", "\x55\x04\x17"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.24", "x121Address", "\x55\x04\x18"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.25", "internationaliSDNNumber", "\x55\x04\x19"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.26", "registeredAddress", "\x55\x04\x1a"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.27", "destinationIndicator", "\x55\x04\x1b"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.28", "preferredDeliveryMethod", "\x55\x04\x1c"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.29", "presentationAddress", "\x55\x04\x1d"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.30", "supportedApplicationContext", "\x55\x04\x1e"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.31", "member", "\x55\x04\x1f"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.32", "owner", "\x55\x04\x20"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.33", "roleOccupant", "\x55\x04\x21"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.34", "seeAlso", "\x55\x04\x22"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.35", "userPassword", "\x55\x04\x23"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.36", "userCertificate", "\x55\x04\x24"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.37", "cACertificate", "\x55\x04\x25"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.41", "name", "\x55\x04\x29"),
    ROW(GIVEN_NAME, ATTRIBUTE, "2.5.4.42", "GN", "\x55\x04\x2a"),
    ROW(INITIALS, ATTRIBUTE, "2.5.4.43", "initials", "\x55\x04\x2b"),
    ROW(GENERATION_QUALIFIER, ATTRIBUTE, "2.5.4.44", "generationQualifier", "\x55\x04\x2c"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.45", "x500UniqueIdentifier", "\x55\x04\x2d"),
    ROW(DN_QUALIFIER, ATTRIBUTE, "2.5.4.46", "dnQualifier", "\x55\x04\x2e"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.47", "enhancedSearchGuide", "\x55\x04\x2f"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.48", "protocolInformation", "\x55\x04\x30"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.49", "distinguishedName", "\x55\x04\x31"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.50", "uniqueMember", "\x55\x04\x32"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.51", "houseIdentifier", "\x55\x04\x33"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.52", "supportedAlgorithms", "\x55\x04\x34"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.53", "deltaRevocationList", "\x55\x04\x35"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.54", "dmdName", "\x55\x04\x36"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.65", "pseudonym", "\x55\x04\x41"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.72", "role", "\x55\x04\x48"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.97", "organizationIdentifier", "\x55\x04\x61"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.98", "c3", "\x55\x04\x62"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.99", "n3", "\x55\x04\x63"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.5.4.100", "dnsName", "\x55\x04\x64"),
    ROW(OTHER, KEY, "2.5.8.1.1", "RSA (X.509)", "\x55\x08\x01\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.1", "authorityKeyIdentifier-old", "\x55\x1d\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.2", "keyAttributes", "\x55\x1d\x02"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.3", "certificatePolicies-old", "\x55\x1d\x03"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.4", "keyUsageRestriction", "\x55\x1d\x04"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.5", "policyMapping-old", "\x55\x1d\x05"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.7", "subjectAltName-old", "\x55\x1d\x07"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.8", "issuerAltName-old", "\x55\x1d\x08"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.9", "subjectDirectoryAttributes", "\x55\x1d\x09"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.10", "basicConstraints-old", "\x55\x1d\x0a"),
    ROW(SUBJECT_KEY_ID, EXTENSION, "2.5.29.14", "subjectKeyIdentifier", "\x55\x1d\x0e"),
    ROW(KEY_USAGE, EXTENSION, "2.5.29.15", "keyUsage", "\x55\x1d\x0f"),
    ROW(PRIVATE_KEY_USAGE, EXTENSION, "2.5.29.16", "privateKeyUsagePeriod", "\x55\x1d\x10"),
    ROW(SUBJECT_ALT_NAME, EXTENSION, "2.5.29.17", "subjectAltName", "\x55\x1d\x11"),
    ROW(ISSUER_ALT_NAME, EXTENSION, "2.5.29.18", "issuerAltName", "\x55\x1d\x12"),
    ROW(BASIC_CONSTRAINTS, EXTENSION, "2.5.29.19", "basicConstraints", "\x55\x1d\x13"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.20", "cRLNumber", "\x55\x1d\x14"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.21", "cRLReason", "\x55\x1d\x15"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.23", "holdInstructionCode", "\x55\x1d\x17"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.24", "invalidityDate", "\x55\x1d\x18"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.27", "deltaCRLIndicator", "\x55\x1d\x1b"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.28", "issuingDistributionPoint", "\x55\x1d\x1c"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.29", "certificateIssuer", "\x55\x1d\x1d"),
    ROW(NAME_CONSTRAINTS, EXTENSION, "2.5.29.30", "nameConstraints", "\x55\x1d\x1e"),
    ROW(CRL_POINTS, EXTENSION, "2.5.29.31", "cRLDistributionPoints", "\x55\x1d\x1f"),
    ROW(POLICIES, EXTENSION, "2.5.29.32", "certificatePolicies", "\x55\x1d\x20"),
    ROW(POLICY_MAPPINGS, EXTENSION, "2.5.29.33", "policyMappings", "\x55\x1d\x21"),
    ROW(AUTHORITY_KEY_ID, EXTENSION, "2.5.29.35", "authorityKeyIdentifier", "\x55\x1d\x23"),
    ROW(POLICY_CONSTRAINTS, EXTENSION, "2.5.29.36", "policyConstraints", "\x55\x1d\x24"),
    ROW(EXT_KEY_USAGE, EXTENSION, "2.5.29.37", "extKeyUsage", "\x55\x1d\x25"),
    ROW(ANY_PURPOSE, PURPOSE, "2.5.29.37.0", "anyExtendedKeyUsage", "\x55\x1d\x25\x00"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.46", "freshestCRL", "\x55\x1d\x2e"),
    ROW(INHIBIT_ANY_POLICY, EXTENSION, "2.5.29.54", "inhibitAnyPolicy", "\x55\x1d\x36"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.55", "targetInformation", "\x55\x1d\x37"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.5.29.56", "noRevAvail", "\x55\x1d\x38"),
    ROW(OTHER, KEY, "2.16.840.1.101.2.1.1.22", "KEA", "\x60\x86\x48\x01\x65\x02\x01\x01\x16"),
    ROW(OTHER, ALGORITHM, "2.16.840.1.101.3.4.1.2", "aes-128-cbc", "\x60\x86\x48\x01\x65\x03\x04\x01\x02"),
    ROW(OTHER, ALGORITHM, "2.16.840.1.101.3.4.1.22", "aes-192-cbc", "\x60\x86\x48\x01\x65\x03\x04\x01\x16"),
    ROW(OTHER, ALGORITHM, "2.16.840.1.101.3.4.1.42", "aes-256-cbc", "\x60\x86\x48\x01\x65\x03\x04\x01\x2a"),
    ROW(OTHER, ALGORITHM, "2.16.840.1.101.3.4.2.1", "sha256", "\x60\x86\x48\x01\x65\x03\x04\x02\x01"),
    ROW(OTHER, ALGORITHM, "2.16.840.1.101.3.4.2.2", "sha384", "\x60\x86\x48\x01\x65\x03\x04\x02\x02"),
    ROW(OTHER, ALGORITHM, "2.16.840.1.101.3.4.2.3", "sha512", "\x60\x86\x48\x01\x65\x03\x04\x02\x03"),
    ROW(OTHER, ALGORITHM, "2.16.840.1.101.3.4.2.4", "sha224", "\x60\x86\x48\x01\x65\x03\x04\x02\x04"),
    ROW(OTHER, ALGORITHM, "2.16.840.1.101.3.4.2.8", "sha3-256", "\x60\x86\x48\x01\x65\x03\x04\x02\x08"),
    ROW(DSA_SHA224, SIGNATURE, "2.16.840.1.101.3.4.3.1", "dsa_with_SHA224", "\x60\x86\x48\x01\x65\x03\x04\x03\x01"),
    ROW(DSA_SHA256, SIGNATURE, "2.16.840.1.101.3.4.3.2", "dsa_with_SHA256", "\x60\x86\x48\x01\x65\x03\x04\x03\x02"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.3", "dsa_with_SHA384", "\x60\x86\x48\x01\x65\x03\x04\x03\x03"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.4", "dsa_with_SHA512", "\x60\x86\x48\x01\x65\x03\x04\x03\x04"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.5", "dsa_with_SHA3-224", "\x60\x86\x48\x01\x65\x03\x04\x03\x05"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.6", "dsa_with_SHA3-256", "\x60\x86\x48\x01\x65\x03\x04\x03\x06"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.7", "dsa_with_SHA3-384", "\x60\x86\x48\x01\x65\x03\x04\x03\x07"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.8", "dsa_with_SHA3-512", "\x60\x86\x48\x01\x65\x03\x04\x03\x08"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.9", "ecdsa_with_SHA3-224", "\x60\x86\x48\x01\x65\x03\x04\x03\x09"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.10", "ecdsa_with_SHA3-256", "\x60\x86\x48\x01\x65\x03\x04\x03\x0a"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.11", "ecdsa_with_SHA3-384", "\x60\x86\x48\x01\x65\x03\x04\x03\x0b"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.12", "ecdsa_with_SHA3-512", "\x60\x86\x48\x01\x65\x03\x04\x03\x0c"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.13", "RSA-SHA3-224", "\x60\x86\x48\x01\x65\x03\x04\x03\x0d"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.14", "RSA-SHA3-256", "\x60\x86\x48\x01\x65\x03\x04\x03\x0e"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.15", "RSA-SHA3-384", "\x60\x86\x48\x01\x65\x03\x04\x03\x0f"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.16", "RSA-SHA3-512", "\x60\x86\x48\x01\x65\x03\x04\x03\x10"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.17", "ML-DSA-44", "\x60\x86\x48\x01\x65\x03\x04\x03\x11"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.18", "ML-DSA-65", "\x60\x86\x48\x01\x65\x03\x04\x03\x12"),
    ROW(OTHER, SIGNATURE, "2.16.840.1.101.3.4.3.19", "ML-DSA-87", "\x60\x86\x48\x01\x65\x03\x04\x03\x13"),
    ROW(NETSCAPE_TYPE, EXTENSION, "2.16.840.1.113730.1.1", "nsCertType", "\x60\x86\x48\x01\x86\xf8\x42\x01\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.2", "nsBaseUrl", "\x60\x86\x48\x01\x86\xf8\x42\x01\x02"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.3", "nsRevocationUrl", "\x60\x86\x48\x01\x86\xf8\x42\x01\x03"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.4", "nsCaRevocationUrl", "\x60\x86\x48\x01\x86\xf8\x42\x01\x04"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.7", "nsRenewalUrl", "\x60\x86\x48\x01\x86\xf8\x42\x01\x07"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.8", "nsCaPolicyUrl", "\x60\x86\x48\x01\x86\xf8\x42\x01\x08"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.9", "nsHomepageUrl", "\x60\x86\x48\x01\x86\xf8\x42\x01\x09"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.10", "nsEntityLogo", "\x60\x86\x48\x01\x86\xf8\x42\x01\x0a"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.11", "nsUserPicture", "\x60\x86\x48\x01\x86\xf8\x42\x01\x0b"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.12", "nsSslServerName", "\x60\x86\x48\x01\x86\xf8\x42\x01\x0c"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113730.1.13", "nsComment", "\x60\x86\x48\x01\x86\xf8\x42\x01\x0d"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.16.840.1.113730.3.1.1", "carLicense", "\x60\x86\x48\x01\x86\xf8\x42\x03\x01\x01"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.16.840.1.113730.3.1.2", "departmentNumber", "\x60\x86\x48\x01\x86\xf8\x42\x03\x01\x02"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.16.840.1.113730.3.1.3", "employeeNumber", "\x60\x86\x48\x01\x86\xf8\x42\x03\x01\x03"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.16.840.1.113730.3.1.4", "employeeType", "\x60\x86\x48\x01\x86\xf8\x42\x03\x01\x04"),
    ROW(OTHER_ATTRIBUTE, ATTRIBUTE, "2.16.840.1.113730.3.1.241", "displayName", "\x60\x86\x48\x01\x86\xf8\x42\x03\x01\x81\x71"),
    ROW(OTHER, PURPOSE, "2.16.840.1.113730.4.1", "nsSGC", "\x60\x86\x48\x01\x86\xf8\x42\x04\x01"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113733.1.6.3", "verisignCzag", "\x60\x86\x48\x01\x86\xf8\x45\x01\x06\x03"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.16.840.1.113733.1.6.9", "verisignOnsiteJurisdictionHash", "\x60\x86\x48\x01\x86\xf8\x45\x01\x06\x09"),
    ROW(OTHER, PURPOSE, "2.16.840.1.113733.1.8.1", "verisignSGC", "\x60\x86\x48\x01\x86\xf8\x45\x01\x08\x01"),
    ROW(OTHER, CURVE, "2.23.43.1.4.1", "wap-wsg-idm-ecid-wtls1", "\x67\x2b\x01\x04\x01"),
    ROW(OTHER, CURVE, "2.23.43.1.4.3", "wap-wsg-idm-ecid-wtls3", "\x67\x2b\x01\x04\x03"),
    ROW(OTHER, CURVE, "2.23.43.1.4.4", "wap-wsg-idm-ecid-wtls4", "\x67\x2b\x01\x04\x04"),
    ROW(OTHER, CURVE, "2.23.43.1.4.5", "wap-wsg-idm-ecid-wtls5", "\x67\x2b\x01\x04\x05"),
    ROW(OTHER, CURVE, "2.23.43.1.4.6", "wap-wsg-idm-ecid-wtls6", "\x67\x2b\x01\x04\x06"),
    ROW(OTHER, CURVE, "2.23.43.1.4.7", "wap-wsg-idm-ecid-wtls7", "\x67\x2b\x01\x04\x07"),
    ROW(OTHER, CURVE, "2.23.43.1.4.8", "wap-wsg-idm-ecid-wtls8", "\x67\x2b\x01\x04\x08"),
    ROW(OTHER, CURVE, "2.23.43.1.4.9", "wap-wsg-idm-ecid-wtls9", "\x67\x2b\x01\x04\x09"),
    ROW(OTHER, CURVE, "2.23.43.1.4.10", "wap-wsg-idm-ecid-wtls10", "\x67\x2b\x01\x04\x0a"),
    ROW(OTHER, CURVE, "2.23.43.1.4.11", "wap-wsg-idm-ecid-wtls11", "\x67\x2b\x01\x04\x0b"),
    ROW(OTHER, CURVE, "2.23.43.1.4.12", "wap-wsg-idm-ecid-wtls12", "\x67\x2b\x01\x04\x0c"),
    ROW(OTHER_EXTENSION, EXTENSION, "2.23.140.3.1", "cabfOrganizationIdentifier", "\x67\x81\x0c\x03\x01"),
    /* clang-format on */
};

#define TABLE_LEN (sizeof table / sizeof table[0])

/* Text in the table with its encoding never needs more. */
#define MAX_TABLE_LEN 32

const symca_oid *symca_oid_table(size_t *out_count)
{
    *out_count = TABLE_LEN;
    return table;
}

/* More slots than rows, so that most rows stand in the slot that their octets give; a power of two. */
#define SLOTS 1024
_Static_assert(2 * TABLE_LEN < SLOTS, "more than half of the slots are taken: double them");

/* The position of a row, counted from 1; 0 for none. Written once, when the library is loaded. */
static uint16_t slots[SLOTS];

/* Identifiers that begin alike end differently, so the last octets tell most. */
static size_t slot_of(symca_slice content)
{
    uint64_t octets = 0;
    if (content.len >= sizeof octets)
        memcpy(&octets, content.data + content.len - sizeof octets, sizeof octets);
    else
        for (size_t i = 0; i < content.len; i++)
            octets = octets << 8 | content.data[i];
    return (size_t) ((octets + content.len) * UINT64_C(0x9e3779b97f4a7c15) >> 54) % SLOTS;
}

__attribute__((constructor(101))) static void fill_slots(void)
{
    for (size_t row = 0; row < TABLE_LEN; row++) {
        size_t slot = slot_of(table[row].content);
        while (slots[slot] != 0)
            slot = (slot + 1) % SLOTS;
        slots[slot] = (uint16_t) (row + 1);
    }
}

const symca_oid *symca_oid_find(symca_slice content)
{
    for (size_t slot = slot_of(content); slots[slot] != 0; slot = (slot + 1) % SLOTS) {
        const symca_oid *row = &table[slots[slot] - 1];
        if (symca_slice_equal(row->content, content))
            return row;
    }
    return NULL;
}

/* One arc of dotted text, up to what an encoding in the table may hold. */
static bool read_arc(const char **at, uint32_t *out)
{
    const char *start = *at;

    *out = 0;
    for (; **at >= '0' && **at <= '9'; (*at)++) {
        if (*out > (UINT32_MAX - 9) / 10)
            return false;
        *out = *out * 10 + (uint32_t) (**at - '0');
    }
    return *at > start && (*start != '0' || *at == start + 1);
}

/* Appends a subidentifier in base 128 (X.690 section 8.19.2). */
static bool put_subidentifier(uint32_t value, uint8_t *data, size_t *len)
{
    uint8_t digits[5];
    size_t count = 0;

    do {
        digits[count++] = (uint8_t) (value & 0x7f);
        value >>= 7;
    } while (value > 0);
    if (count > MAX_TABLE_LEN - *len)
        return false;
    while (count-- > 0)
        data[(*len)++] = (uint8_t) (digits[count] | (count > 0 ? 0x80 : 0));
    return true;
}

const symca_oid *symca_oid_find_text(const char *text)
{
    uint8_t data[MAX_TABLE_LEN];
    size_t len = 0;
    uint32_t root, arc;

    if (!read_arc(&text, &root) || root > 2 || *text++ != '.' || !read_arc(&text, &arc))
        return NULL;
    if ((root < 2 && arc >= 40) || arc > UINT32_MAX - 80 || !put_subidentifier(root * 40 + arc, data, &len))
        return NULL;
    while (*text == '.') {
        text++;
        if (!read_arc(&text, &arc) || !put_subidentifier(arc, data, &len))
            return NULL;
    }
    return *text == '\0' ? symca_oid_find(symca_slice_of(data, len)) : NULL;
}

/*
 * The next subidentifier's octets. False at the end, and where the first octet is 80 hex (X.690 section 8.19.2) or the
 * last one is missing.
 */
static bool next_subidentifier(symca_reader *reader, symca_slice *out)
{
    size_t len = 0;

    if (reader->len == 0 || reader->data[0] == 0x80)
        return false;
    while (len < reader->len && (reader->data[len] & 0x80) != 0)
        len++;
    return symca_reader_bytes(reader, len + 1, out);
}

static bool is_identifier(symca_slice content)
{
    return content.len > 0 && content.len <= SYMCA_OID_MAX_LEN;
}

/* The value of a subidentifier, where it fits. */
static bool small_value(symca_slice octets, uint64_t *out)
{
    if (octets.len > 9) /* 9 times 7 bits */
        return false;
    *out = 0;
    for (size_t i = 0; i < octets.len; i++)
        *out = *out << 7 | (octets.data[i] & 0x7f);
    return true;
}

/* The first subidentifier holds two arcs: 40 times the first, which is 0, 1 or 2, and the second (X.690 8.19.4). */
static unsigned first_arc(uint64_t subidentifier)
{
    return subidentifier < 40 ? 0 : subidentifier < 80 ? 1 : 2;
}

/* Where text goes: what does not fit is only counted. */
typedef struct sink {
    char *text;
    size_t room;
    size_t len;
} sink;

static void put(sink *to, const char *text)
{
    for (; *text != '\0'; text++, to->len++)
        if (to->len + 1 < to->room)
            to->text[to->len] = *text;
}

static void put_small(sink *to, uint64_t value)
{
    char digits[24];
    size_t at = sizeof digits - 1;

    digits[at] = '\0';
    do {
        digits[--at] = (char) ('0' + value % 10);
        value /= 10;
    } while (value > 0);
    put(to, digits + at);
}

#define LIMB 1000000000U
#define MAX_LIMBS (SYMCA_OID_MAX_LEN * 7 / 29 + 1) /* each holds more than 29 bits */

/* A number too large for a machine word: limbs of nine decimal digits, the lowest first. */
typedef struct decimal {
    uint32_t limbs[MAX_LIMBS];
    size_t count;
} decimal;

static void multiply_add(decimal *self, uint32_t factor, uint32_t addend)
{
    uint64_t carry = addend;

    for (size_t i = 0; i < self->count; i++) {
        carry += (uint64_t) self->limbs[i] * factor;
        self->limbs[i] = (uint32_t) (carry % LIMB);
        carry /= LIMB;
    }
    while (carry > 0) {
        self->limbs[self->count++] = (uint32_t) (carry % LIMB);
        carry /= LIMB;
    }
}

/* The number is larger than what is taken away. */
static void subtract(decimal *self, uint32_t amount)
{
    size_t i = 0;

    if (self->limbs[0] < amount) {
        self->limbs[0] += LIMB;
        for (i = 1; self->limbs[i] == 0; i++)
            self->limbs[i] = LIMB - 1;
        self->limbs[i]--;
    }
    self->limbs[0] -= amount;
    while (self->limbs[self->count - 1] == 0)
        self->count--;
}

/* Four octets at a time, as a step over all limbs costs the same for 28 bits as for 7. */
static void put_large(sink *to, symca_slice octets, uint32_t less)
{
    decimal number = {.count = 0};
    char digits[16];

    for (size_t at = 0; at < octets.len;) {
        uint32_t factor = 1;
        uint32_t group = 0;
        for (unsigned i = 0; i < 4 && at < octets.len; i++, at++) {
            factor <<= 7;
            group = group << 7 | (octets.data[at] & 0x7fU);
        }
        multiply_add(&number, factor, group);
    }
    if (less > 0)
        subtract(&number, less);

    for (size_t i = number.count; i-- > 0;) {
        snprintf(digits, sizeof digits, i + 1 == number.count ? "%" PRIu32 : "%09" PRIu32, number.limbs[i]);
        put(to, digits);
    }
}

/* The first subidentifier as the two arcs that it holds. */
static void put_first(sink *to, symca_slice octets)
{
    uint64_t value;

    if (!small_value(octets, &value)) {
        put(to, "2.");
        put_large(to, octets, 80);
        return;
    }
    put_small(to, first_arc(value));
    put(to, ".");
    put_small(to, value - 40 * first_arc(value));
}

static void put_next(sink *to, symca_slice octets)
{
    uint64_t value;

    put(to, ".");
    if (small_value(octets, &value))
        put_small(to, value);
    else
        put_large(to, octets, 0);
}

size_t symca_oid_text(symca_slice content, char *text, size_t room)
{
    sink to = {text, room, 0};
    symca_reader reader = symca_reader_of(content.data, content.len);
    symca_slice octets;

    if (is_identifier(content) && next_subidentifier(&reader, &octets))
        put_first(&to, octets);
    while (to.len > 0 && next_subidentifier(&reader, &octets))
        put_next(&to, octets);

    if (reader.len > 0)
        to.len = 0;
    if (room > 0)
        text[to.len < room ? to.len : room - 1] = '\0';
    return to.len;
}

bool symca_oid_arcs(symca_slice content, size_t *out_count, bool *out_small)
{
    symca_reader reader = symca_reader_of(content.data, content.len);
    symca_slice octets;

    *out_count = 0;
    *out_small = true;
    if (!is_identifier(content))
        return false;
    while (next_subidentifier(&reader, &octets)) {
        uint64_t value;
        bool first = *out_count == 0;
        if (!small_value(octets, &value) || value - (first ? 40 * first_arc(value) : 0) > INT32_MAX)
            *out_small = false;
        *out_count += first ? 2 : 1;
    }
    return reader.len == 0;
}
