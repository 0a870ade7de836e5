/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: ba3de6f0973e6bee730034a975fc2063e711f20b */

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Kind_detect, 0, 1, Symca\\Kind, 0)
    ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Severity_rank, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Verdict_rank arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_Confidence_rank arginfo_class_Symca_Severity_rank

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Exception_getStatus, 0, 0, Symca\\Status, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Exception_getOffset, 0, 0, IS_LONG, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_SignatureException_getBlock arginfo_class_Symca_Exception_getOffset

#define arginfo_class_Symca_CodeException_getGroup arginfo_class_Symca_Exception_getOffset

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Bundle_load, 0, 1, Symca\\Bundle, 0)
    ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, password, IS_STRING, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, maxSize, IS_LONG, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Bundle_kind, 0, 0, Symca\\Kind, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_notes, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Bundle_privateKeys arginfo_class_Symca_Severity_rank

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_offset, 0, 1, IS_LONG, 1)
    ZEND_ARG_TYPE_INFO(0, index, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Bundle_issuer arginfo_class_Symca_Bundle_offset

#define arginfo_class_Symca_Bundle_order arginfo_class_Symca_Bundle_notes

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_isComplete, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Bundle_incomplete arginfo_class_Symca_Exception_getOffset

#define arginfo_class_Symca_Bundle_toInstall arginfo_class_Symca_Bundle_notes

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Bundle_check, 0, 0, Symca\\Report, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, target, IS_STRING, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, host, IS_STRING, 1, "null")
    ZEND_ARG_OBJ_TYPE_MASK(0, at, DateTimeInterface, MAY_BE_LONG|MAY_BE_NULL, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, url, IS_STRING, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, asIs, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_toJson, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Bundle_count arginfo_class_Symca_Severity_rank

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Bundle_getIterator, 0, 0, Iterator, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_offsetExists, 0, 1, _IS_BOOL, 0)
    ZEND_ARG_TYPE_INFO(0, offset, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_offsetGet, 0, 1, IS_MIXED, 0)
    ZEND_ARG_TYPE_INFO(0, offset, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_offsetSet, 0, 2, IS_VOID, 0)
    ZEND_ARG_TYPE_INFO(0, offset, IS_MIXED, 0)
    ZEND_ARG_TYPE_INFO(0, value, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_offsetUnset, 0, 1, IS_VOID, 0)
    ZEND_ARG_TYPE_INFO(0, offset, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Bundle_jsonSerialize, 0, 0, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Certificate_parse, 0, 1, Symca\\Certificate, 0)
    ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_der arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Certificate_equals, 0, 1, _IS_BOOL, 0)
    ZEND_ARG_OBJ_INFO(0, other, Symca\\Certificate, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_version arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_Certificate_serial arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Certificate_serialBytes arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Certificate_subject, 0, 0, Symca\\\116ame, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_issuer arginfo_class_Symca_Certificate_subject

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Certificate_notBefore, 0, 0, DateTimeImmutable, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_notAfter arginfo_class_Symca_Certificate_notBefore

#define arginfo_class_Symca_Certificate_signatureOid arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Certificate_signatureName arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Certificate_keyOid arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Certificate_keyName arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Certificate_keyBits arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_Certificate_spki arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Certificate_isCa arginfo_class_Symca_Bundle_isComplete

#define arginfo_class_Symca_Certificate_pathLength arginfo_class_Symca_Exception_getOffset

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Certificate_keyUsage, 0, 0, IS_ARRAY, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_purposes arginfo_class_Symca_Certificate_keyUsage

#define arginfo_class_Symca_Certificate_altNames arginfo_class_Symca_Certificate_keyUsage

#define arginfo_class_Symca_Certificate_unreadable arginfo_class_Symca_Bundle_notes

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Certificate_subjectKeyId, 0, 0, IS_STRING, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_authorityKeyId arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_Certificate_issuerUrls arginfo_class_Symca_Bundle_notes

#define arginfo_class_Symca_Certificate_extensions arginfo_class_Symca_Bundle_notes

#define arginfo_class_Symca_Certificate_isSelfIssued arginfo_class_Symca_Bundle_isComplete

#define arginfo_class_Symca_Certificate_isSelfSigned arginfo_class_Symca_Bundle_isComplete

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Certificate_verify, 0, 1, IS_VOID, 0)
    ZEND_ARG_OBJ_INFO(0, issuer, Symca\\Certificate, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Certificate_fingerprint, 0, 0, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, digest, IS_STRING, 0, "\"sha256\"")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Certificate_label, 0, 0, IS_STRING, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, platform, Symca\\Platform|Symca\\Phone, MAY_BE_STRING, "\"s60\"")
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_displayName arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Certificate_fileName, 0, 0, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, suffix, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_toS60 arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Certificate_s60MediaType arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Certificate_toS40, 0, 0, Symca\\HashedCertificate, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, url, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Certificate_wtlsKeyHash arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Certificate_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

#define arginfo_class_Symca_Name_text arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Name___toString arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Name_der arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Name_first, 0, 1, IS_STRING, 1)
    ZEND_ARG_TYPE_INFO(0, type, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Name_all, 0, 1, IS_ARRAY, 0)
    ZEND_ARG_TYPE_INFO(0, type, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Name_commonNames arginfo_class_Symca_Bundle_notes

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Name_equals, 0, 1, _IS_BOOL, 0)
    ZEND_ARG_OBJ_INFO(0, other, Symca\\\116ame, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Name_attributes arginfo_class_Symca_Bundle_notes

#define arginfo_class_Symca_Name_count arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_Name_getIterator arginfo_class_Symca_Bundle_getIterator

#define arginfo_class_Symca_Name_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Report_verdict, 0, 0, Symca\\Verdict, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, platform, Symca\\Platform, MAY_BE_STRING|MAY_BE_NULL, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Report_platforms arginfo_class_Symca_Bundle_notes

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Report_findings, 0, 0, IS_ARRAY, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, platform, Symca\\Platform, MAY_BE_STRING|MAY_BE_NULL, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Report_headline, 0, 1, IS_STRING, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, platform, Symca\\Platform, MAY_BE_STRING, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Report_outcome, 0, 2, Symca\\Outcome, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, platform, Symca\\Platform, MAY_BE_STRING, NULL)
    ZEND_ARG_TYPE_INFO(0, rule, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Report_hostMatches, 0, 1, IS_ARRAY, 1)
    ZEND_ARG_OBJ_TYPE_MASK(0, platform, Symca\\Platform, MAY_BE_STRING, NULL)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Report_template arginfo_class_Symca_Certificate_subjectKeyId

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Report_toText, 0, 0, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, rules, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Report_toJson arginfo_class_Symca_Report_toText

#define arginfo_class_Symca_Report_count arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_Report_getIterator arginfo_class_Symca_Bundle_getIterator

#define arginfo_class_Symca_Report_offsetExists arginfo_class_Symca_Bundle_offsetExists

#define arginfo_class_Symca_Report_offsetGet arginfo_class_Symca_Bundle_offsetGet

#define arginfo_class_Symca_Report_offsetSet arginfo_class_Symca_Bundle_offsetSet

#define arginfo_class_Symca_Report_offsetUnset arginfo_class_Symca_Bundle_offsetUnset

#define arginfo_class_Symca_Report_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

#define arginfo_class_Symca_Finding_id arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Finding_severity, 0, 0, Symca\\Severity, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Finding_confidence, 0, 0, Symca\\Confidence, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Finding_platform, 0, 0, Symca\\Platform, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Finding_certificate arginfo_class_Symca_Exception_getOffset

#define arginfo_class_Symca_Finding_offset arginfo_class_Symca_Exception_getOffset

#define arginfo_class_Symca_Finding_path arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Finding_message arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Finding_advice arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Finding_phoneSays arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_Finding_source arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Finding_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

#define arginfo_class_Symca_Platform_all arginfo_class_Symca_Bundle_notes

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Platform_find, 0, 1, Symca\\Platform, 0)
    ZEND_ARG_TYPE_INFO(0, id, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Platform_id arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Platform_title arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Platform_group arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Platform_takesDer arginfo_class_Symca_Bundle_isComplete

#define arginfo_class_Symca_Platform_takesHashed arginfo_class_Symca_Bundle_isComplete

#define arginfo_class_Symca_Platform_facts arginfo_class_Symca_Bundle_notes

#define arginfo_class_Symca_Platform_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

#define arginfo_class_Symca_Phone_all arginfo_class_Symca_Bundle_notes

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Phone_find, 0, 1, Symca\\Phone, 0)
    ZEND_ARG_TYPE_INFO(0, model, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Phone_fromUserAgent, 0, 1, Symca\\Phone, 1)
    ZEND_ARG_TYPE_INFO(0, userAgent, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Phone_model arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Phone_platform arginfo_class_Symca_Finding_platform

#define arginfo_class_Symca_Phone_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_UserAgent_parse, 0, 1, Symca\\\125serAgent, 0)
    ZEND_ARG_TYPE_INFO(0, header, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_UserAgent_platform, 0, 0, Symca\\Platform, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_UserAgent_phone, 0, 0, Symca\\Phone, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_UserAgent_viaProxy arginfo_class_Symca_Bundle_isComplete

#define arginfo_class_Symca_UserAgent_outOfScope arginfo_class_Symca_Bundle_isComplete

#define arginfo_class_Symca_UserAgent_advice arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_UserAgent_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

#define arginfo_class_Symca_Rule_all arginfo_class_Symca_Bundle_notes

#define arginfo_class_Symca_Rule_id arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Rule_severity arginfo_class_Symca_Finding_severity

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_Rule_applies, 0, 1, _IS_BOOL, 0)
    ZEND_ARG_OBJ_INFO(0, platform, Symca\\Platform, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_Rule_confidence, 0, 1, Symca\\Confidence, 0)
    ZEND_ARG_OBJ_INFO(0, platform, Symca\\Platform, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_Rule_condition arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Rule_source arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Rule_advice arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_Rule_phoneSays arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_Rule_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_HashedCertificate_parse, 0, 1, Symca\\HashedCertificate, 0)
    ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_HashedCertificate_mediaType arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_HashedCertificate_bytes arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_HashedCertificate_version arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_HashedCertificate_characterSet arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_HashedCertificate_name arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_HashedCertificate_url arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_HashedCertificate_certificate, 0, 0, Symca\\Certificate, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_HashedCertificate_wtls, 0, 0, Symca\\WtlsCertificate, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_HashedCertificate_x509Reading, 0, 0, Symca\\X509Reading, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_HashedCertificate_hashAlgorithm arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_HashedCertificate_hash arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_HashedCertificate_code arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_HashedCertificate_codeGroups arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_HashedCertificate_verifyCode, 0, 1, IS_VOID, 0)
    ZEND_ARG_TYPE_INFO(0, digits, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_HashedCertificate_toJson arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_HashedCertificate_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_SignedCertificate_sign, 0, 3, Symca\\SignedCertificate, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, certificate, Symca\\Certificate|Symca\\WtlsCertificate, 0, NULL)
    ZEND_ARG_OBJ_TYPE_MASK(0, signer, Symca\\Certificate|Symca\\WtlsCertificate, 0, NULL)
    ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, password, IS_STRING, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, url, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_SignedCertificate_parse, 0, 1, Symca\\SignedCertificate, 0)
    ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_SignedCertificate_mediaType arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_SignedCertificate_bytes arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_SignedCertificate_version arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_SignedCertificate_characterSet arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_SignedCertificate_name arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_SignedCertificate_url arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_SignedCertificate_certificate arginfo_class_Symca_HashedCertificate_certificate

#define arginfo_class_Symca_SignedCertificate_wtls arginfo_class_Symca_HashedCertificate_wtls

#define arginfo_class_Symca_SignedCertificate_signer arginfo_class_Symca_HashedCertificate_certificate

#define arginfo_class_Symca_SignedCertificate_signerWtls arginfo_class_Symca_HashedCertificate_wtls

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_SignedCertificate_signatureKind, 0, 0, Symca\\WtlsSignature, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_SignedCertificate_signatureBytes arginfo_class_Symca_Certificate_subjectKeyId

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_SignedCertificate_verify, 0, 0, IS_VOID, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, expected, Symca\\Certificate|Symca\\WtlsCertificate, MAY_BE_NULL, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_SignedCertificate_toJson arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_SignedCertificate_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_RolloverBlock_join, 0, 1, Symca\\RolloverBlock, 0)
    ZEND_ARG_TYPE_INFO(0, items, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_RolloverBlock_parse, 0, 1, Symca\\RolloverBlock, 0)
    ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_RolloverBlock_mediaType arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_RolloverBlock_bytes arginfo_class_Symca_Bundle_toJson

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_RolloverBlock_verify, 0, 1, IS_VOID, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, root, Symca\\Certificate|Symca\\WtlsCertificate, 0, NULL)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_RolloverBlock_toJson arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_RolloverBlock_count arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_RolloverBlock_getIterator arginfo_class_Symca_Bundle_getIterator

#define arginfo_class_Symca_RolloverBlock_offsetExists arginfo_class_Symca_Bundle_offsetExists

#define arginfo_class_Symca_RolloverBlock_offsetGet arginfo_class_Symca_Bundle_offsetGet

#define arginfo_class_Symca_RolloverBlock_offsetSet arginfo_class_Symca_Bundle_offsetSet

#define arginfo_class_Symca_RolloverBlock_offsetUnset arginfo_class_Symca_Bundle_offsetUnset

#define arginfo_class_Symca_RolloverBlock_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_CertResponse_newInfo, 0, 2, Symca\\CertResponse, 0)
    ZEND_ARG_OBJ_INFO(0, certificate, Symca\\Certificate, 0)
    ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 0)
    ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, authority, Symca\\Certificate, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_CertResponse_newCertificate, 0, 1, Symca\\CertResponse, 0)
    ZEND_ARG_OBJ_INFO(0, certificate, Symca\\Certificate, 0)
    ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, authority, Symca\\Certificate, 1, "null")
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_CertResponse_newReferral, 0, 2, Symca\\CertResponse, 0)
    ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO(0, seconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_CertResponse_parse, 0, 1, Symca\\CertResponse, 0)
    ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_CertResponse_mediaType arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_CertResponse_bytes arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_CertResponse_version arginfo_class_Symca_Severity_rank

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_CertResponse_kind, 0, 0, Symca\\ResponseKind, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_CertResponse_characterSet arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_CertResponse_name arginfo_class_Symca_Certificate_subjectKeyId

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_CertResponse_caDomain, 0, 0, Symca\\WtlsIdentifier, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_CertResponse_subject arginfo_class_Symca_CertResponse_caDomain

#define arginfo_class_Symca_CertResponse_url arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_CertResponse_certificate arginfo_class_Symca_HashedCertificate_certificate

#define arginfo_class_Symca_CertResponse_seconds arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_CertResponse_toJson arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_CertResponse_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_WtlsCertificate_create, 0, 4, Symca\\WtlsCertificate, 0)
    ZEND_ARG_TYPE_INFO(0, subject, IS_STRING, 0)
    ZEND_ARG_OBJ_TYPE_MASK(0, notBefore, DateTimeInterface, MAY_BE_LONG, NULL)
    ZEND_ARG_OBJ_TYPE_MASK(0, notAfter, DateTimeInterface, MAY_BE_LONG, NULL)
    ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, password, IS_STRING, 1, "null")
    ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, subjectKey, Symca\\Certificate, 1, "null")
    ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, issuer, Symca\\WtlsCertificate, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_WtlsCertificate_parse, 0, 1, Symca\\WtlsCertificate, 0)
    ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_WtlsCertificate_mediaType arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_WtlsCertificate_bytes arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_WtlsCertificate_version arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_WtlsCertificate_signatureKind arginfo_class_Symca_SignedCertificate_signatureKind

#define arginfo_class_Symca_WtlsCertificate_signatureBytes arginfo_class_Symca_Certificate_subjectKeyId

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_WtlsCertificate_issuer, 0, 0, Symca\\WtlsIdentifier, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_WtlsCertificate_subject arginfo_class_Symca_WtlsCertificate_issuer

#define arginfo_class_Symca_WtlsCertificate_notBefore arginfo_class_Symca_Certificate_notBefore

#define arginfo_class_Symca_WtlsCertificate_notAfter arginfo_class_Symca_Certificate_notBefore

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_WtlsCertificate_keyKind, 0, 0, Symca\\WtlsKey, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_WtlsCertificate_keyParameters arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_WtlsCertificate_keyParameterSet arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_WtlsCertificate_keyBits arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_WtlsCertificate_keyModulus arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_WtlsCertificate_keyExponent arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_WtlsCertificate_keyPoint arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_WtlsCertificate_keyHash arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_WtlsCertificate_isSelfIssued arginfo_class_Symca_Bundle_isComplete

#define arginfo_class_Symca_WtlsCertificate_isSelfSigned arginfo_class_Symca_Bundle_isComplete

#define arginfo_class_Symca_WtlsCertificate_isCa arginfo_class_Symca_Bundle_isComplete

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Symca_WtlsCertificate_verify, 0, 1, IS_VOID, 0)
    ZEND_ARG_OBJ_INFO(0, issuer, Symca\\WtlsCertificate, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_WtlsCertificate_toS40 arginfo_class_Symca_Certificate_toS40

#define arginfo_class_Symca_WtlsCertificate_toJson arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_WtlsCertificate_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Symca_WtlsIdentifier_kind, 0, 0, Symca\\WtlsIdentifierKind, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Symca_WtlsIdentifier_text arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_WtlsIdentifier___toString arginfo_class_Symca_Bundle_toJson

#define arginfo_class_Symca_WtlsIdentifier_characterSet arginfo_class_Symca_Severity_rank

#define arginfo_class_Symca_WtlsIdentifier_bytes arginfo_class_Symca_Certificate_subjectKeyId

#define arginfo_class_Symca_WtlsIdentifier_parts arginfo_class_Symca_Bundle_notes

#define arginfo_class_Symca_WtlsIdentifier_jsonSerialize arginfo_class_Symca_Bundle_jsonSerialize


static ZEND_METHOD(Symca_Kind, detect);
static ZEND_METHOD(Symca_Severity, rank);
static ZEND_METHOD(Symca_Verdict, rank);
static ZEND_METHOD(Symca_Confidence, rank);
static ZEND_METHOD(Symca_Exception, getStatus);
static ZEND_METHOD(Symca_Exception, getOffset);
static ZEND_METHOD(Symca_SignatureException, getBlock);
static ZEND_METHOD(Symca_CodeException, getGroup);
static ZEND_METHOD(Symca_Bundle, load);
static ZEND_METHOD(Symca_Bundle, kind);
static ZEND_METHOD(Symca_Bundle, notes);
static ZEND_METHOD(Symca_Bundle, privateKeys);
static ZEND_METHOD(Symca_Bundle, offset);
static ZEND_METHOD(Symca_Bundle, issuer);
static ZEND_METHOD(Symca_Bundle, order);
static ZEND_METHOD(Symca_Bundle, isComplete);
static ZEND_METHOD(Symca_Bundle, incomplete);
static ZEND_METHOD(Symca_Bundle, toInstall);
static ZEND_METHOD(Symca_Bundle, check);
static ZEND_METHOD(Symca_Bundle, toJson);
static ZEND_METHOD(Symca_Bundle, count);
static ZEND_METHOD(Symca_Bundle, getIterator);
static ZEND_METHOD(Symca_Bundle, offsetExists);
static ZEND_METHOD(Symca_Bundle, offsetGet);
static ZEND_METHOD(Symca_Bundle, offsetSet);
static ZEND_METHOD(Symca_Bundle, offsetUnset);
static ZEND_METHOD(Symca_Bundle, jsonSerialize);
static ZEND_METHOD(Symca_Certificate, parse);
static ZEND_METHOD(Symca_Certificate, der);
static ZEND_METHOD(Symca_Certificate, equals);
static ZEND_METHOD(Symca_Certificate, version);
static ZEND_METHOD(Symca_Certificate, serial);
static ZEND_METHOD(Symca_Certificate, serialBytes);
static ZEND_METHOD(Symca_Certificate, subject);
static ZEND_METHOD(Symca_Certificate, issuer);
static ZEND_METHOD(Symca_Certificate, notBefore);
static ZEND_METHOD(Symca_Certificate, notAfter);
static ZEND_METHOD(Symca_Certificate, signatureOid);
static ZEND_METHOD(Symca_Certificate, signatureName);
static ZEND_METHOD(Symca_Certificate, keyOid);
static ZEND_METHOD(Symca_Certificate, keyName);
static ZEND_METHOD(Symca_Certificate, keyBits);
static ZEND_METHOD(Symca_Certificate, spki);
static ZEND_METHOD(Symca_Certificate, isCa);
static ZEND_METHOD(Symca_Certificate, pathLength);
static ZEND_METHOD(Symca_Certificate, keyUsage);
static ZEND_METHOD(Symca_Certificate, purposes);
static ZEND_METHOD(Symca_Certificate, altNames);
static ZEND_METHOD(Symca_Certificate, unreadable);
static ZEND_METHOD(Symca_Certificate, subjectKeyId);
static ZEND_METHOD(Symca_Certificate, authorityKeyId);
static ZEND_METHOD(Symca_Certificate, issuerUrls);
static ZEND_METHOD(Symca_Certificate, extensions);
static ZEND_METHOD(Symca_Certificate, isSelfIssued);
static ZEND_METHOD(Symca_Certificate, isSelfSigned);
static ZEND_METHOD(Symca_Certificate, verify);
static ZEND_METHOD(Symca_Certificate, fingerprint);
static ZEND_METHOD(Symca_Certificate, label);
static ZEND_METHOD(Symca_Certificate, displayName);
static ZEND_METHOD(Symca_Certificate, fileName);
static ZEND_METHOD(Symca_Certificate, toS60);
static ZEND_METHOD(Symca_Certificate, s60MediaType);
static ZEND_METHOD(Symca_Certificate, toS40);
static ZEND_METHOD(Symca_Certificate, wtlsKeyHash);
static ZEND_METHOD(Symca_Certificate, jsonSerialize);
static ZEND_METHOD(Symca_Name, text);
static ZEND_METHOD(Symca_Name, __toString);
static ZEND_METHOD(Symca_Name, der);
static ZEND_METHOD(Symca_Name, first);
static ZEND_METHOD(Symca_Name, all);
static ZEND_METHOD(Symca_Name, commonNames);
static ZEND_METHOD(Symca_Name, equals);
static ZEND_METHOD(Symca_Name, attributes);
static ZEND_METHOD(Symca_Name, count);
static ZEND_METHOD(Symca_Name, getIterator);
static ZEND_METHOD(Symca_Name, jsonSerialize);
static ZEND_METHOD(Symca_Report, verdict);
static ZEND_METHOD(Symca_Report, platforms);
static ZEND_METHOD(Symca_Report, findings);
static ZEND_METHOD(Symca_Report, headline);
static ZEND_METHOD(Symca_Report, outcome);
static ZEND_METHOD(Symca_Report, hostMatches);
static ZEND_METHOD(Symca_Report, template);
static ZEND_METHOD(Symca_Report, toText);
static ZEND_METHOD(Symca_Report, toJson);
static ZEND_METHOD(Symca_Report, count);
static ZEND_METHOD(Symca_Report, getIterator);
static ZEND_METHOD(Symca_Report, offsetExists);
static ZEND_METHOD(Symca_Report, offsetGet);
static ZEND_METHOD(Symca_Report, offsetSet);
static ZEND_METHOD(Symca_Report, offsetUnset);
static ZEND_METHOD(Symca_Report, jsonSerialize);
static ZEND_METHOD(Symca_Finding, id);
static ZEND_METHOD(Symca_Finding, severity);
static ZEND_METHOD(Symca_Finding, confidence);
static ZEND_METHOD(Symca_Finding, platform);
static ZEND_METHOD(Symca_Finding, certificate);
static ZEND_METHOD(Symca_Finding, offset);
static ZEND_METHOD(Symca_Finding, path);
static ZEND_METHOD(Symca_Finding, message);
static ZEND_METHOD(Symca_Finding, advice);
static ZEND_METHOD(Symca_Finding, phoneSays);
static ZEND_METHOD(Symca_Finding, source);
static ZEND_METHOD(Symca_Finding, jsonSerialize);
static ZEND_METHOD(Symca_Platform, all);
static ZEND_METHOD(Symca_Platform, find);
static ZEND_METHOD(Symca_Platform, id);
static ZEND_METHOD(Symca_Platform, title);
static ZEND_METHOD(Symca_Platform, group);
static ZEND_METHOD(Symca_Platform, takesDer);
static ZEND_METHOD(Symca_Platform, takesHashed);
static ZEND_METHOD(Symca_Platform, facts);
static ZEND_METHOD(Symca_Platform, jsonSerialize);
static ZEND_METHOD(Symca_Phone, all);
static ZEND_METHOD(Symca_Phone, find);
static ZEND_METHOD(Symca_Phone, fromUserAgent);
static ZEND_METHOD(Symca_Phone, model);
static ZEND_METHOD(Symca_Phone, platform);
static ZEND_METHOD(Symca_Phone, jsonSerialize);
static ZEND_METHOD(Symca_UserAgent, parse);
static ZEND_METHOD(Symca_UserAgent, platform);
static ZEND_METHOD(Symca_UserAgent, phone);
static ZEND_METHOD(Symca_UserAgent, viaProxy);
static ZEND_METHOD(Symca_UserAgent, outOfScope);
static ZEND_METHOD(Symca_UserAgent, advice);
static ZEND_METHOD(Symca_UserAgent, jsonSerialize);
static ZEND_METHOD(Symca_Rule, all);
static ZEND_METHOD(Symca_Rule, id);
static ZEND_METHOD(Symca_Rule, severity);
static ZEND_METHOD(Symca_Rule, applies);
static ZEND_METHOD(Symca_Rule, confidence);
static ZEND_METHOD(Symca_Rule, condition);
static ZEND_METHOD(Symca_Rule, source);
static ZEND_METHOD(Symca_Rule, advice);
static ZEND_METHOD(Symca_Rule, phoneSays);
static ZEND_METHOD(Symca_Rule, jsonSerialize);
static ZEND_METHOD(Symca_HashedCertificate, parse);
static ZEND_METHOD(Symca_HashedCertificate, mediaType);
static ZEND_METHOD(Symca_HashedCertificate, bytes);
static ZEND_METHOD(Symca_HashedCertificate, version);
static ZEND_METHOD(Symca_HashedCertificate, characterSet);
static ZEND_METHOD(Symca_HashedCertificate, name);
static ZEND_METHOD(Symca_HashedCertificate, url);
static ZEND_METHOD(Symca_HashedCertificate, certificate);
static ZEND_METHOD(Symca_HashedCertificate, wtls);
static ZEND_METHOD(Symca_HashedCertificate, x509Reading);
static ZEND_METHOD(Symca_HashedCertificate, hashAlgorithm);
static ZEND_METHOD(Symca_HashedCertificate, hash);
static ZEND_METHOD(Symca_HashedCertificate, code);
static ZEND_METHOD(Symca_HashedCertificate, codeGroups);
static ZEND_METHOD(Symca_HashedCertificate, verifyCode);
static ZEND_METHOD(Symca_HashedCertificate, toJson);
static ZEND_METHOD(Symca_HashedCertificate, jsonSerialize);
static ZEND_METHOD(Symca_SignedCertificate, sign);
static ZEND_METHOD(Symca_SignedCertificate, parse);
static ZEND_METHOD(Symca_SignedCertificate, mediaType);
static ZEND_METHOD(Symca_SignedCertificate, bytes);
static ZEND_METHOD(Symca_SignedCertificate, version);
static ZEND_METHOD(Symca_SignedCertificate, characterSet);
static ZEND_METHOD(Symca_SignedCertificate, name);
static ZEND_METHOD(Symca_SignedCertificate, url);
static ZEND_METHOD(Symca_SignedCertificate, certificate);
static ZEND_METHOD(Symca_SignedCertificate, wtls);
static ZEND_METHOD(Symca_SignedCertificate, signer);
static ZEND_METHOD(Symca_SignedCertificate, signerWtls);
static ZEND_METHOD(Symca_SignedCertificate, signatureKind);
static ZEND_METHOD(Symca_SignedCertificate, signatureBytes);
static ZEND_METHOD(Symca_SignedCertificate, verify);
static ZEND_METHOD(Symca_SignedCertificate, toJson);
static ZEND_METHOD(Symca_SignedCertificate, jsonSerialize);
static ZEND_METHOD(Symca_RolloverBlock, join);
static ZEND_METHOD(Symca_RolloverBlock, parse);
static ZEND_METHOD(Symca_RolloverBlock, mediaType);
static ZEND_METHOD(Symca_RolloverBlock, bytes);
static ZEND_METHOD(Symca_RolloverBlock, verify);
static ZEND_METHOD(Symca_RolloverBlock, toJson);
static ZEND_METHOD(Symca_RolloverBlock, count);
static ZEND_METHOD(Symca_RolloverBlock, getIterator);
static ZEND_METHOD(Symca_RolloverBlock, offsetExists);
static ZEND_METHOD(Symca_RolloverBlock, offsetGet);
static ZEND_METHOD(Symca_RolloverBlock, offsetSet);
static ZEND_METHOD(Symca_RolloverBlock, offsetUnset);
static ZEND_METHOD(Symca_RolloverBlock, jsonSerialize);
static ZEND_METHOD(Symca_CertResponse, newInfo);
static ZEND_METHOD(Symca_CertResponse, newCertificate);
static ZEND_METHOD(Symca_CertResponse, newReferral);
static ZEND_METHOD(Symca_CertResponse, parse);
static ZEND_METHOD(Symca_CertResponse, mediaType);
static ZEND_METHOD(Symca_CertResponse, bytes);
static ZEND_METHOD(Symca_CertResponse, version);
static ZEND_METHOD(Symca_CertResponse, kind);
static ZEND_METHOD(Symca_CertResponse, characterSet);
static ZEND_METHOD(Symca_CertResponse, name);
static ZEND_METHOD(Symca_CertResponse, caDomain);
static ZEND_METHOD(Symca_CertResponse, subject);
static ZEND_METHOD(Symca_CertResponse, url);
static ZEND_METHOD(Symca_CertResponse, certificate);
static ZEND_METHOD(Symca_CertResponse, seconds);
static ZEND_METHOD(Symca_CertResponse, toJson);
static ZEND_METHOD(Symca_CertResponse, jsonSerialize);
static ZEND_METHOD(Symca_WtlsCertificate, create);
static ZEND_METHOD(Symca_WtlsCertificate, parse);
static ZEND_METHOD(Symca_WtlsCertificate, mediaType);
static ZEND_METHOD(Symca_WtlsCertificate, bytes);
static ZEND_METHOD(Symca_WtlsCertificate, version);
static ZEND_METHOD(Symca_WtlsCertificate, signatureKind);
static ZEND_METHOD(Symca_WtlsCertificate, signatureBytes);
static ZEND_METHOD(Symca_WtlsCertificate, issuer);
static ZEND_METHOD(Symca_WtlsCertificate, subject);
static ZEND_METHOD(Symca_WtlsCertificate, notBefore);
static ZEND_METHOD(Symca_WtlsCertificate, notAfter);
static ZEND_METHOD(Symca_WtlsCertificate, keyKind);
static ZEND_METHOD(Symca_WtlsCertificate, keyParameters);
static ZEND_METHOD(Symca_WtlsCertificate, keyParameterSet);
static ZEND_METHOD(Symca_WtlsCertificate, keyBits);
static ZEND_METHOD(Symca_WtlsCertificate, keyModulus);
static ZEND_METHOD(Symca_WtlsCertificate, keyExponent);
static ZEND_METHOD(Symca_WtlsCertificate, keyPoint);
static ZEND_METHOD(Symca_WtlsCertificate, keyHash);
static ZEND_METHOD(Symca_WtlsCertificate, isSelfIssued);
static ZEND_METHOD(Symca_WtlsCertificate, isSelfSigned);
static ZEND_METHOD(Symca_WtlsCertificate, isCa);
static ZEND_METHOD(Symca_WtlsCertificate, verify);
static ZEND_METHOD(Symca_WtlsCertificate, toS40);
static ZEND_METHOD(Symca_WtlsCertificate, toJson);
static ZEND_METHOD(Symca_WtlsCertificate, jsonSerialize);
static ZEND_METHOD(Symca_WtlsIdentifier, kind);
static ZEND_METHOD(Symca_WtlsIdentifier, text);
static ZEND_METHOD(Symca_WtlsIdentifier, __toString);
static ZEND_METHOD(Symca_WtlsIdentifier, characterSet);
static ZEND_METHOD(Symca_WtlsIdentifier, bytes);
static ZEND_METHOD(Symca_WtlsIdentifier, parts);
static ZEND_METHOD(Symca_WtlsIdentifier, jsonSerialize);


static const zend_function_entry class_Symca_Status_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Kind_methods[] = {
    ZEND_ME(Symca_Kind, detect, arginfo_class_Symca_Kind_detect, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Severity_methods[] = {
    ZEND_ME(Symca_Severity, rank, arginfo_class_Symca_Severity_rank, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Verdict_methods[] = {
    ZEND_ME(Symca_Verdict, rank, arginfo_class_Symca_Verdict_rank, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Outcome_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Confidence_methods[] = {
    ZEND_ME(Symca_Confidence, rank, arginfo_class_Symca_Confidence_rank, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_GeneralName_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_KeyUsage_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_X509Reading_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_ResponseKind_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_WtlsSignature_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_WtlsKey_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_WtlsIdentifierKind_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Exception_methods[] = {
    ZEND_ME(Symca_Exception, getStatus, arginfo_class_Symca_Exception_getStatus, ZEND_ACC_PUBLIC|ZEND_ACC_FINAL)
    ZEND_ME(Symca_Exception, getOffset, arginfo_class_Symca_Exception_getOffset, ZEND_ACC_PUBLIC|ZEND_ACC_FINAL)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_ArgumentException_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_InputException_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_LimitException_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_PrivateKeyException_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_PasswordException_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_UnsupportedException_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_SignatureException_methods[] = {
    ZEND_ME(Symca_SignatureException, getBlock, arginfo_class_Symca_SignatureException_getBlock, ZEND_ACC_PUBLIC|ZEND_ACC_FINAL)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_CodeException_methods[] = {
    ZEND_ME(Symca_CodeException, getGroup, arginfo_class_Symca_CodeException_getGroup, ZEND_ACC_PUBLIC|ZEND_ACC_FINAL)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_NotFoundException_methods[] = {
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Bundle_methods[] = {
    ZEND_ME(Symca_Bundle, load, arginfo_class_Symca_Bundle_load, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Bundle, kind, arginfo_class_Symca_Bundle_kind, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, notes, arginfo_class_Symca_Bundle_notes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, privateKeys, arginfo_class_Symca_Bundle_privateKeys, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, offset, arginfo_class_Symca_Bundle_offset, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, issuer, arginfo_class_Symca_Bundle_issuer, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, order, arginfo_class_Symca_Bundle_order, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, isComplete, arginfo_class_Symca_Bundle_isComplete, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, incomplete, arginfo_class_Symca_Bundle_incomplete, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, toInstall, arginfo_class_Symca_Bundle_toInstall, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, check, arginfo_class_Symca_Bundle_check, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, toJson, arginfo_class_Symca_Bundle_toJson, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, count, arginfo_class_Symca_Bundle_count, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, getIterator, arginfo_class_Symca_Bundle_getIterator, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, offsetExists, arginfo_class_Symca_Bundle_offsetExists, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, offsetGet, arginfo_class_Symca_Bundle_offsetGet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, offsetSet, arginfo_class_Symca_Bundle_offsetSet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, offsetUnset, arginfo_class_Symca_Bundle_offsetUnset, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Bundle, jsonSerialize, arginfo_class_Symca_Bundle_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Certificate_methods[] = {
    ZEND_ME(Symca_Certificate, parse, arginfo_class_Symca_Certificate_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Certificate, der, arginfo_class_Symca_Certificate_der, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, equals, arginfo_class_Symca_Certificate_equals, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, version, arginfo_class_Symca_Certificate_version, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, serial, arginfo_class_Symca_Certificate_serial, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, serialBytes, arginfo_class_Symca_Certificate_serialBytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, subject, arginfo_class_Symca_Certificate_subject, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, issuer, arginfo_class_Symca_Certificate_issuer, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, notBefore, arginfo_class_Symca_Certificate_notBefore, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, notAfter, arginfo_class_Symca_Certificate_notAfter, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, signatureOid, arginfo_class_Symca_Certificate_signatureOid, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, signatureName, arginfo_class_Symca_Certificate_signatureName, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, keyOid, arginfo_class_Symca_Certificate_keyOid, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, keyName, arginfo_class_Symca_Certificate_keyName, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, keyBits, arginfo_class_Symca_Certificate_keyBits, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, spki, arginfo_class_Symca_Certificate_spki, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, isCa, arginfo_class_Symca_Certificate_isCa, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, pathLength, arginfo_class_Symca_Certificate_pathLength, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, keyUsage, arginfo_class_Symca_Certificate_keyUsage, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, purposes, arginfo_class_Symca_Certificate_purposes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, altNames, arginfo_class_Symca_Certificate_altNames, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, unreadable, arginfo_class_Symca_Certificate_unreadable, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, subjectKeyId, arginfo_class_Symca_Certificate_subjectKeyId, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, authorityKeyId, arginfo_class_Symca_Certificate_authorityKeyId, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, issuerUrls, arginfo_class_Symca_Certificate_issuerUrls, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, extensions, arginfo_class_Symca_Certificate_extensions, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, isSelfIssued, arginfo_class_Symca_Certificate_isSelfIssued, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, isSelfSigned, arginfo_class_Symca_Certificate_isSelfSigned, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, verify, arginfo_class_Symca_Certificate_verify, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, fingerprint, arginfo_class_Symca_Certificate_fingerprint, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, label, arginfo_class_Symca_Certificate_label, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, displayName, arginfo_class_Symca_Certificate_displayName, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, fileName, arginfo_class_Symca_Certificate_fileName, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, toS60, arginfo_class_Symca_Certificate_toS60, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, s60MediaType, arginfo_class_Symca_Certificate_s60MediaType, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Certificate, toS40, arginfo_class_Symca_Certificate_toS40, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, wtlsKeyHash, arginfo_class_Symca_Certificate_wtlsKeyHash, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Certificate, jsonSerialize, arginfo_class_Symca_Certificate_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Name_methods[] = {
    ZEND_ME(Symca_Name, text, arginfo_class_Symca_Name_text, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, __toString, arginfo_class_Symca_Name___toString, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, der, arginfo_class_Symca_Name_der, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, first, arginfo_class_Symca_Name_first, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, all, arginfo_class_Symca_Name_all, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, commonNames, arginfo_class_Symca_Name_commonNames, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, equals, arginfo_class_Symca_Name_equals, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, attributes, arginfo_class_Symca_Name_attributes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, count, arginfo_class_Symca_Name_count, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, getIterator, arginfo_class_Symca_Name_getIterator, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Name, jsonSerialize, arginfo_class_Symca_Name_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Report_methods[] = {
    ZEND_ME(Symca_Report, verdict, arginfo_class_Symca_Report_verdict, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, platforms, arginfo_class_Symca_Report_platforms, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, findings, arginfo_class_Symca_Report_findings, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, headline, arginfo_class_Symca_Report_headline, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, outcome, arginfo_class_Symca_Report_outcome, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, hostMatches, arginfo_class_Symca_Report_hostMatches, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, template, arginfo_class_Symca_Report_template, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, toText, arginfo_class_Symca_Report_toText, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, toJson, arginfo_class_Symca_Report_toJson, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, count, arginfo_class_Symca_Report_count, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, getIterator, arginfo_class_Symca_Report_getIterator, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, offsetExists, arginfo_class_Symca_Report_offsetExists, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, offsetGet, arginfo_class_Symca_Report_offsetGet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, offsetSet, arginfo_class_Symca_Report_offsetSet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, offsetUnset, arginfo_class_Symca_Report_offsetUnset, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Report, jsonSerialize, arginfo_class_Symca_Report_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Finding_methods[] = {
    ZEND_ME(Symca_Finding, id, arginfo_class_Symca_Finding_id, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, severity, arginfo_class_Symca_Finding_severity, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, confidence, arginfo_class_Symca_Finding_confidence, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, platform, arginfo_class_Symca_Finding_platform, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, certificate, arginfo_class_Symca_Finding_certificate, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, offset, arginfo_class_Symca_Finding_offset, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, path, arginfo_class_Symca_Finding_path, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, message, arginfo_class_Symca_Finding_message, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, advice, arginfo_class_Symca_Finding_advice, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, phoneSays, arginfo_class_Symca_Finding_phoneSays, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, source, arginfo_class_Symca_Finding_source, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Finding, jsonSerialize, arginfo_class_Symca_Finding_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Platform_methods[] = {
    ZEND_ME(Symca_Platform, all, arginfo_class_Symca_Platform_all, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Platform, find, arginfo_class_Symca_Platform_find, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Platform, id, arginfo_class_Symca_Platform_id, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Platform, title, arginfo_class_Symca_Platform_title, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Platform, group, arginfo_class_Symca_Platform_group, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Platform, takesDer, arginfo_class_Symca_Platform_takesDer, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Platform, takesHashed, arginfo_class_Symca_Platform_takesHashed, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Platform, facts, arginfo_class_Symca_Platform_facts, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Platform, jsonSerialize, arginfo_class_Symca_Platform_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Phone_methods[] = {
    ZEND_ME(Symca_Phone, all, arginfo_class_Symca_Phone_all, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Phone, find, arginfo_class_Symca_Phone_find, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Phone, fromUserAgent, arginfo_class_Symca_Phone_fromUserAgent, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Phone, model, arginfo_class_Symca_Phone_model, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Phone, platform, arginfo_class_Symca_Phone_platform, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Phone, jsonSerialize, arginfo_class_Symca_Phone_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_UserAgent_methods[] = {
    ZEND_ME(Symca_UserAgent, parse, arginfo_class_Symca_UserAgent_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_UserAgent, platform, arginfo_class_Symca_UserAgent_platform, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_UserAgent, phone, arginfo_class_Symca_UserAgent_phone, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_UserAgent, viaProxy, arginfo_class_Symca_UserAgent_viaProxy, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_UserAgent, outOfScope, arginfo_class_Symca_UserAgent_outOfScope, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_UserAgent, advice, arginfo_class_Symca_UserAgent_advice, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_UserAgent, jsonSerialize, arginfo_class_Symca_UserAgent_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_Rule_methods[] = {
    ZEND_ME(Symca_Rule, all, arginfo_class_Symca_Rule_all, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_Rule, id, arginfo_class_Symca_Rule_id, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Rule, severity, arginfo_class_Symca_Rule_severity, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Rule, applies, arginfo_class_Symca_Rule_applies, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Rule, confidence, arginfo_class_Symca_Rule_confidence, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Rule, condition, arginfo_class_Symca_Rule_condition, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Rule, source, arginfo_class_Symca_Rule_source, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Rule, advice, arginfo_class_Symca_Rule_advice, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Rule, phoneSays, arginfo_class_Symca_Rule_phoneSays, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_Rule, jsonSerialize, arginfo_class_Symca_Rule_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_HashedCertificate_methods[] = {
    ZEND_ME(Symca_HashedCertificate, parse, arginfo_class_Symca_HashedCertificate_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_HashedCertificate, mediaType, arginfo_class_Symca_HashedCertificate_mediaType, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_HashedCertificate, bytes, arginfo_class_Symca_HashedCertificate_bytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, version, arginfo_class_Symca_HashedCertificate_version, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, characterSet, arginfo_class_Symca_HashedCertificate_characterSet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, name, arginfo_class_Symca_HashedCertificate_name, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, url, arginfo_class_Symca_HashedCertificate_url, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, certificate, arginfo_class_Symca_HashedCertificate_certificate, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, wtls, arginfo_class_Symca_HashedCertificate_wtls, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, x509Reading, arginfo_class_Symca_HashedCertificate_x509Reading, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, hashAlgorithm, arginfo_class_Symca_HashedCertificate_hashAlgorithm, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, hash, arginfo_class_Symca_HashedCertificate_hash, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, code, arginfo_class_Symca_HashedCertificate_code, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, codeGroups, arginfo_class_Symca_HashedCertificate_codeGroups, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, verifyCode, arginfo_class_Symca_HashedCertificate_verifyCode, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, toJson, arginfo_class_Symca_HashedCertificate_toJson, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_HashedCertificate, jsonSerialize, arginfo_class_Symca_HashedCertificate_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_SignedCertificate_methods[] = {
    ZEND_ME(Symca_SignedCertificate, sign, arginfo_class_Symca_SignedCertificate_sign, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_SignedCertificate, parse, arginfo_class_Symca_SignedCertificate_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_SignedCertificate, mediaType, arginfo_class_Symca_SignedCertificate_mediaType, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_SignedCertificate, bytes, arginfo_class_Symca_SignedCertificate_bytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, version, arginfo_class_Symca_SignedCertificate_version, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, characterSet, arginfo_class_Symca_SignedCertificate_characterSet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, name, arginfo_class_Symca_SignedCertificate_name, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, url, arginfo_class_Symca_SignedCertificate_url, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, certificate, arginfo_class_Symca_SignedCertificate_certificate, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, wtls, arginfo_class_Symca_SignedCertificate_wtls, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, signer, arginfo_class_Symca_SignedCertificate_signer, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, signerWtls, arginfo_class_Symca_SignedCertificate_signerWtls, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, signatureKind, arginfo_class_Symca_SignedCertificate_signatureKind, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, signatureBytes, arginfo_class_Symca_SignedCertificate_signatureBytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, verify, arginfo_class_Symca_SignedCertificate_verify, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, toJson, arginfo_class_Symca_SignedCertificate_toJson, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_SignedCertificate, jsonSerialize, arginfo_class_Symca_SignedCertificate_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_RolloverBlock_methods[] = {
    ZEND_ME(Symca_RolloverBlock, join, arginfo_class_Symca_RolloverBlock_join, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_RolloverBlock, parse, arginfo_class_Symca_RolloverBlock_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_RolloverBlock, mediaType, arginfo_class_Symca_RolloverBlock_mediaType, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_RolloverBlock, bytes, arginfo_class_Symca_RolloverBlock_bytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, verify, arginfo_class_Symca_RolloverBlock_verify, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, toJson, arginfo_class_Symca_RolloverBlock_toJson, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, count, arginfo_class_Symca_RolloverBlock_count, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, getIterator, arginfo_class_Symca_RolloverBlock_getIterator, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, offsetExists, arginfo_class_Symca_RolloverBlock_offsetExists, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, offsetGet, arginfo_class_Symca_RolloverBlock_offsetGet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, offsetSet, arginfo_class_Symca_RolloverBlock_offsetSet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, offsetUnset, arginfo_class_Symca_RolloverBlock_offsetUnset, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_RolloverBlock, jsonSerialize, arginfo_class_Symca_RolloverBlock_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_CertResponse_methods[] = {
    ZEND_ME(Symca_CertResponse, newInfo, arginfo_class_Symca_CertResponse_newInfo, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_CertResponse, newCertificate, arginfo_class_Symca_CertResponse_newCertificate, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_CertResponse, newReferral, arginfo_class_Symca_CertResponse_newReferral, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_CertResponse, parse, arginfo_class_Symca_CertResponse_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_CertResponse, mediaType, arginfo_class_Symca_CertResponse_mediaType, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_CertResponse, bytes, arginfo_class_Symca_CertResponse_bytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, version, arginfo_class_Symca_CertResponse_version, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, kind, arginfo_class_Symca_CertResponse_kind, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, characterSet, arginfo_class_Symca_CertResponse_characterSet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, name, arginfo_class_Symca_CertResponse_name, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, caDomain, arginfo_class_Symca_CertResponse_caDomain, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, subject, arginfo_class_Symca_CertResponse_subject, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, url, arginfo_class_Symca_CertResponse_url, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, certificate, arginfo_class_Symca_CertResponse_certificate, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, seconds, arginfo_class_Symca_CertResponse_seconds, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, toJson, arginfo_class_Symca_CertResponse_toJson, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_CertResponse, jsonSerialize, arginfo_class_Symca_CertResponse_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_WtlsCertificate_methods[] = {
    ZEND_ME(Symca_WtlsCertificate, create, arginfo_class_Symca_WtlsCertificate_create, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_WtlsCertificate, parse, arginfo_class_Symca_WtlsCertificate_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_WtlsCertificate, mediaType, arginfo_class_Symca_WtlsCertificate_mediaType, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
    ZEND_ME(Symca_WtlsCertificate, bytes, arginfo_class_Symca_WtlsCertificate_bytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, version, arginfo_class_Symca_WtlsCertificate_version, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, signatureKind, arginfo_class_Symca_WtlsCertificate_signatureKind, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, signatureBytes, arginfo_class_Symca_WtlsCertificate_signatureBytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, issuer, arginfo_class_Symca_WtlsCertificate_issuer, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, subject, arginfo_class_Symca_WtlsCertificate_subject, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, notBefore, arginfo_class_Symca_WtlsCertificate_notBefore, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, notAfter, arginfo_class_Symca_WtlsCertificate_notAfter, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, keyKind, arginfo_class_Symca_WtlsCertificate_keyKind, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, keyParameters, arginfo_class_Symca_WtlsCertificate_keyParameters, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, keyParameterSet, arginfo_class_Symca_WtlsCertificate_keyParameterSet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, keyBits, arginfo_class_Symca_WtlsCertificate_keyBits, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, keyModulus, arginfo_class_Symca_WtlsCertificate_keyModulus, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, keyExponent, arginfo_class_Symca_WtlsCertificate_keyExponent, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, keyPoint, arginfo_class_Symca_WtlsCertificate_keyPoint, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, keyHash, arginfo_class_Symca_WtlsCertificate_keyHash, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, isSelfIssued, arginfo_class_Symca_WtlsCertificate_isSelfIssued, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, isSelfSigned, arginfo_class_Symca_WtlsCertificate_isSelfSigned, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, isCa, arginfo_class_Symca_WtlsCertificate_isCa, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, verify, arginfo_class_Symca_WtlsCertificate_verify, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, toS40, arginfo_class_Symca_WtlsCertificate_toS40, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, toJson, arginfo_class_Symca_WtlsCertificate_toJson, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsCertificate, jsonSerialize, arginfo_class_Symca_WtlsCertificate_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};


static const zend_function_entry class_Symca_WtlsIdentifier_methods[] = {
    ZEND_ME(Symca_WtlsIdentifier, kind, arginfo_class_Symca_WtlsIdentifier_kind, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsIdentifier, text, arginfo_class_Symca_WtlsIdentifier_text, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsIdentifier, __toString, arginfo_class_Symca_WtlsIdentifier___toString, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsIdentifier, characterSet, arginfo_class_Symca_WtlsIdentifier_characterSet, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsIdentifier, bytes, arginfo_class_Symca_WtlsIdentifier_bytes, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsIdentifier, parts, arginfo_class_Symca_WtlsIdentifier_parts, ZEND_ACC_PUBLIC)
    ZEND_ME(Symca_WtlsIdentifier, jsonSerialize, arginfo_class_Symca_WtlsIdentifier_jsonSerialize, ZEND_ACC_PUBLIC)
    ZEND_FE_END
};

static void register_symca_symbols(int module_number)
{
    REGISTER_STRING_CONSTANT("Symca\\VERSION", SYMCA_VERSION, CONST_PERSISTENT);
    REGISTER_LONG_CONSTANT("Symca\\DEFAULT_MAX_INPUT", SYMCA_DEFAULT_MAX_INPUT, CONST_PERSISTENT);
    REGISTER_LONG_CONSTANT("Symca\\MAX_INPUT", SYMCA_MAX_INPUT, CONST_PERSISTENT);
}

static zend_class_entry *register_class_Symca_Status(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\Status", IS_LONG, class_Symca_Status_methods);

    zval enum_case_Argument_value;
    ZVAL_LONG(&enum_case_Argument_value, 1);
    zend_enum_add_case_cstr(class_entry, "Argument", &enum_case_Argument_value);

    zval enum_case_Memory_value;
    ZVAL_LONG(&enum_case_Memory_value, 2);
    zend_enum_add_case_cstr(class_entry, "Memory", &enum_case_Memory_value);

    zval enum_case_Limit_value;
    ZVAL_LONG(&enum_case_Limit_value, 3);
    zend_enum_add_case_cstr(class_entry, "Limit", &enum_case_Limit_value);

    zval enum_case_Empty_value;
    ZVAL_LONG(&enum_case_Empty_value, 4);
    zend_enum_add_case_cstr(class_entry, "Empty", &enum_case_Empty_value);

    zval enum_case_Truncated_value;
    ZVAL_LONG(&enum_case_Truncated_value, 5);
    zend_enum_add_case_cstr(class_entry, "Truncated", &enum_case_Truncated_value);

    zval enum_case_Malformed_value;
    ZVAL_LONG(&enum_case_Malformed_value, 6);
    zend_enum_add_case_cstr(class_entry, "Malformed", &enum_case_Malformed_value);

    zval enum_case_NotCertificate_value;
    ZVAL_LONG(&enum_case_NotCertificate_value, 7);
    zend_enum_add_case_cstr(class_entry, "NotCertificate", &enum_case_NotCertificate_value);

    zval enum_case_PrivateKey_value;
    ZVAL_LONG(&enum_case_PrivateKey_value, 8);
    zend_enum_add_case_cstr(class_entry, "PrivateKey", &enum_case_PrivateKey_value);

    zval enum_case_PasswordNeeded_value;
    ZVAL_LONG(&enum_case_PasswordNeeded_value, 9);
    zend_enum_add_case_cstr(class_entry, "PasswordNeeded", &enum_case_PasswordNeeded_value);

    zval enum_case_PasswordWrong_value;
    ZVAL_LONG(&enum_case_PasswordWrong_value, 10);
    zend_enum_add_case_cstr(class_entry, "PasswordWrong", &enum_case_PasswordWrong_value);

    zval enum_case_Unrecognised_value;
    ZVAL_LONG(&enum_case_Unrecognised_value, 11);
    zend_enum_add_case_cstr(class_entry, "Unrecognised", &enum_case_Unrecognised_value);

    zval enum_case_Unsupported_value;
    ZVAL_LONG(&enum_case_Unsupported_value, 12);
    zend_enum_add_case_cstr(class_entry, "Unsupported", &enum_case_Unsupported_value);

    zval enum_case_Signature_value;
    ZVAL_LONG(&enum_case_Signature_value, 13);
    zend_enum_add_case_cstr(class_entry, "Signature", &enum_case_Signature_value);

    zval enum_case_Code_value;
    ZVAL_LONG(&enum_case_Code_value, 14);
    zend_enum_add_case_cstr(class_entry, "Code", &enum_case_Code_value);

    zval enum_case_NotFound_value;
    ZVAL_LONG(&enum_case_NotFound_value, 15);
    zend_enum_add_case_cstr(class_entry, "NotFound", &enum_case_NotFound_value);

    zval enum_case_Internal_value;
    ZVAL_LONG(&enum_case_Internal_value, 16);
    zend_enum_add_case_cstr(class_entry, "Internal", &enum_case_Internal_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Kind(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\Kind", IS_STRING, class_Symca_Kind_methods);

    zval enum_case_Unknown_value;
    zend_string *enum_case_Unknown_value_str = zend_string_init("unknown", strlen("unknown"), 1);
    ZVAL_STR(&enum_case_Unknown_value, enum_case_Unknown_value_str);
    zend_enum_add_case_cstr(class_entry, "Unknown", &enum_case_Unknown_value);

    zval enum_case_Pem_value;
    zend_string *enum_case_Pem_value_str = zend_string_init("pem", strlen("pem"), 1);
    ZVAL_STR(&enum_case_Pem_value, enum_case_Pem_value_str);
    zend_enum_add_case_cstr(class_entry, "Pem", &enum_case_Pem_value);

    zval enum_case_Der_value;
    zend_string *enum_case_Der_value_str = zend_string_init("der", strlen("der"), 1);
    ZVAL_STR(&enum_case_Der_value, enum_case_Der_value_str);
    zend_enum_add_case_cstr(class_entry, "Der", &enum_case_Der_value);

    zval enum_case_Base64_value;
    zend_string *enum_case_Base64_value_str = zend_string_init("base64", strlen("base64"), 1);
    ZVAL_STR(&enum_case_Base64_value, enum_case_Base64_value_str);
    zend_enum_add_case_cstr(class_entry, "Base64", &enum_case_Base64_value);

    zval enum_case_Pkcs7_value;
    zend_string *enum_case_Pkcs7_value_str = zend_string_init("pkcs7", strlen("pkcs7"), 1);
    ZVAL_STR(&enum_case_Pkcs7_value, enum_case_Pkcs7_value_str);
    zend_enum_add_case_cstr(class_entry, "Pkcs7", &enum_case_Pkcs7_value);

    zval enum_case_Pkcs12_value;
    zend_string *enum_case_Pkcs12_value_str = zend_string_init("pkcs12", strlen("pkcs12"), 1);
    ZVAL_STR(&enum_case_Pkcs12_value, enum_case_Pkcs12_value_str);
    zend_enum_add_case_cstr(class_entry, "Pkcs12", &enum_case_Pkcs12_value);

    zval enum_case_Hashed_value;
    zend_string *enum_case_Hashed_value_str = zend_string_init("hashed-certificate", strlen("hashed-certificate"), 1);
    ZVAL_STR(&enum_case_Hashed_value, enum_case_Hashed_value_str);
    zend_enum_add_case_cstr(class_entry, "Hashed", &enum_case_Hashed_value);

    zval enum_case_Signed_value;
    zend_string *enum_case_Signed_value_str = zend_string_init("signed-certificate", strlen("signed-certificate"), 1);
    ZVAL_STR(&enum_case_Signed_value, enum_case_Signed_value_str);
    zend_enum_add_case_cstr(class_entry, "Signed", &enum_case_Signed_value);

    zval enum_case_Rollover_value;
    zend_string *enum_case_Rollover_value_str = zend_string_init("rollover-certificate", strlen("rollover-certificate"), 1);
    ZVAL_STR(&enum_case_Rollover_value, enum_case_Rollover_value_str);
    zend_enum_add_case_cstr(class_entry, "Rollover", &enum_case_Rollover_value);

    zval enum_case_CertResponse_value;
    zend_string *enum_case_CertResponse_value_str = zend_string_init("cert-response", strlen("cert-response"), 1);
    ZVAL_STR(&enum_case_CertResponse_value, enum_case_CertResponse_value_str);
    zend_enum_add_case_cstr(class_entry, "CertResponse", &enum_case_CertResponse_value);

    zval enum_case_Wtls_value;
    zend_string *enum_case_Wtls_value_str = zend_string_init("wtls-certificate", strlen("wtls-certificate"), 1);
    ZVAL_STR(&enum_case_Wtls_value, enum_case_Wtls_value_str);
    zend_enum_add_case_cstr(class_entry, "Wtls", &enum_case_Wtls_value);

    zval enum_case_PrivateKey_value;
    zend_string *enum_case_PrivateKey_value_str = zend_string_init("private-key", strlen("private-key"), 1);
    ZVAL_STR(&enum_case_PrivateKey_value, enum_case_PrivateKey_value_str);
    zend_enum_add_case_cstr(class_entry, "PrivateKey", &enum_case_PrivateKey_value);

    zval enum_case_CertificateRequest_value;
    zend_string *enum_case_CertificateRequest_value_str = zend_string_init("certificate-request", strlen("certificate-request"), 1);
    ZVAL_STR(&enum_case_CertificateRequest_value, enum_case_CertificateRequest_value_str);
    zend_enum_add_case_cstr(class_entry, "CertificateRequest", &enum_case_CertificateRequest_value);

    zval enum_case_Crl_value;
    zend_string *enum_case_Crl_value_str = zend_string_init("crl", strlen("crl"), 1);
    ZVAL_STR(&enum_case_Crl_value, enum_case_Crl_value_str);
    zend_enum_add_case_cstr(class_entry, "Crl", &enum_case_Crl_value);

    zval enum_case_PublicKey_value;
    zend_string *enum_case_PublicKey_value_str = zend_string_init("public-key", strlen("public-key"), 1);
    ZVAL_STR(&enum_case_PublicKey_value, enum_case_PublicKey_value_str);
    zend_enum_add_case_cstr(class_entry, "PublicKey", &enum_case_PublicKey_value);

    zval enum_case_SshKey_value;
    zend_string *enum_case_SshKey_value_str = zend_string_init("ssh-key", strlen("ssh-key"), 1);
    ZVAL_STR(&enum_case_SshKey_value, enum_case_SshKey_value_str);
    zend_enum_add_case_cstr(class_entry, "SshKey", &enum_case_SshKey_value);

    zval enum_case_Pgp_value;
    zend_string *enum_case_Pgp_value_str = zend_string_init("pgp", strlen("pgp"), 1);
    ZVAL_STR(&enum_case_Pgp_value, enum_case_Pgp_value_str);
    zend_enum_add_case_cstr(class_entry, "Pgp", &enum_case_Pgp_value);

    zval enum_case_Html_value;
    zend_string *enum_case_Html_value_str = zend_string_init("html", strlen("html"), 1);
    ZVAL_STR(&enum_case_Html_value, enum_case_Html_value_str);
    zend_enum_add_case_cstr(class_entry, "Html", &enum_case_Html_value);

    zval enum_case_Xml_value;
    zend_string *enum_case_Xml_value_str = zend_string_init("xml", strlen("xml"), 1);
    ZVAL_STR(&enum_case_Xml_value, enum_case_Xml_value_str);
    zend_enum_add_case_cstr(class_entry, "Xml", &enum_case_Xml_value);

    zval enum_case_Pdf_value;
    zend_string *enum_case_Pdf_value_str = zend_string_init("pdf", strlen("pdf"), 1);
    ZVAL_STR(&enum_case_Pdf_value, enum_case_Pdf_value_str);
    zend_enum_add_case_cstr(class_entry, "Pdf", &enum_case_Pdf_value);

    zval enum_case_Zip_value;
    zend_string *enum_case_Zip_value_str = zend_string_init("zip", strlen("zip"), 1);
    ZVAL_STR(&enum_case_Zip_value, enum_case_Zip_value_str);
    zend_enum_add_case_cstr(class_entry, "Zip", &enum_case_Zip_value);

    zval enum_case_Image_value;
    zend_string *enum_case_Image_value_str = zend_string_init("image", strlen("image"), 1);
    ZVAL_STR(&enum_case_Image_value, enum_case_Image_value_str);
    zend_enum_add_case_cstr(class_entry, "Image", &enum_case_Image_value);

    zval enum_case_Empty_value;
    zend_string *enum_case_Empty_value_str = zend_string_init("empty", strlen("empty"), 1);
    ZVAL_STR(&enum_case_Empty_value, enum_case_Empty_value_str);
    zend_enum_add_case_cstr(class_entry, "Empty", &enum_case_Empty_value);

    zval enum_case_Text_value;
    zend_string *enum_case_Text_value_str = zend_string_init("text", strlen("text"), 1);
    ZVAL_STR(&enum_case_Text_value, enum_case_Text_value_str);
    zend_enum_add_case_cstr(class_entry, "Text", &enum_case_Text_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Severity(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\Severity", IS_STRING, class_Symca_Severity_methods);

    zval enum_case_Note_value;
    zend_string *enum_case_Note_value_str = zend_string_init("note", strlen("note"), 1);
    ZVAL_STR(&enum_case_Note_value, enum_case_Note_value_str);
    zend_enum_add_case_cstr(class_entry, "Note", &enum_case_Note_value);

    zval enum_case_Warned_value;
    zend_string *enum_case_Warned_value_str = zend_string_init("warned", strlen("warned"), 1);
    ZVAL_STR(&enum_case_Warned_value, enum_case_Warned_value_str);
    zend_enum_add_case_cstr(class_entry, "Warned", &enum_case_Warned_value);

    zval enum_case_Unusable_value;
    zend_string *enum_case_Unusable_value_str = zend_string_init("unusable", strlen("unusable"), 1);
    ZVAL_STR(&enum_case_Unusable_value, enum_case_Unusable_value_str);
    zend_enum_add_case_cstr(class_entry, "Unusable", &enum_case_Unusable_value);

    zval enum_case_Refused_value;
    zend_string *enum_case_Refused_value_str = zend_string_init("refused", strlen("refused"), 1);
    ZVAL_STR(&enum_case_Refused_value, enum_case_Refused_value_str);
    zend_enum_add_case_cstr(class_entry, "Refused", &enum_case_Refused_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Verdict(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\Verdict", IS_STRING, class_Symca_Verdict_methods);

    zval enum_case_Installs_value;
    zend_string *enum_case_Installs_value_str = zend_string_init("installs", strlen("installs"), 1);
    ZVAL_STR(&enum_case_Installs_value, enum_case_Installs_value_str);
    zend_enum_add_case_cstr(class_entry, "Installs", &enum_case_Installs_value);

    zval enum_case_Warned_value;
    zend_string *enum_case_Warned_value_str = zend_string_init("warned", strlen("warned"), 1);
    ZVAL_STR(&enum_case_Warned_value, enum_case_Warned_value_str);
    zend_enum_add_case_cstr(class_entry, "Warned", &enum_case_Warned_value);

    zval enum_case_Unusable_value;
    zend_string *enum_case_Unusable_value_str = zend_string_init("unusable", strlen("unusable"), 1);
    ZVAL_STR(&enum_case_Unusable_value, enum_case_Unusable_value_str);
    zend_enum_add_case_cstr(class_entry, "Unusable", &enum_case_Unusable_value);

    zval enum_case_Refused_value;
    zend_string *enum_case_Refused_value_str = zend_string_init("refused", strlen("refused"), 1);
    ZVAL_STR(&enum_case_Refused_value, enum_case_Refused_value_str);
    zend_enum_add_case_cstr(class_entry, "Refused", &enum_case_Refused_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Outcome(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\Outcome", IS_STRING, class_Symca_Outcome_methods);

    zval enum_case_NotApplicable_value;
    zend_string *enum_case_NotApplicable_value_str = zend_string_init("not-applicable", strlen("not-applicable"), 1);
    ZVAL_STR(&enum_case_NotApplicable_value, enum_case_NotApplicable_value_str);
    zend_enum_add_case_cstr(class_entry, "NotApplicable", &enum_case_NotApplicable_value);

    zval enum_case_Passed_value;
    zend_string *enum_case_Passed_value_str = zend_string_init("passed", strlen("passed"), 1);
    ZVAL_STR(&enum_case_Passed_value, enum_case_Passed_value_str);
    zend_enum_add_case_cstr(class_entry, "Passed", &enum_case_Passed_value);

    zval enum_case_Found_value;
    zend_string *enum_case_Found_value_str = zend_string_init("found", strlen("found"), 1);
    ZVAL_STR(&enum_case_Found_value, enum_case_Found_value_str);
    zend_enum_add_case_cstr(class_entry, "Found", &enum_case_Found_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Confidence(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\Confidence", IS_STRING, class_Symca_Confidence_methods);

    zval enum_case_None_value;
    zend_string *enum_case_None_value_str = zend_string_init("-", strlen("-"), 1);
    ZVAL_STR(&enum_case_None_value, enum_case_None_value_str);
    zend_enum_add_case_cstr(class_entry, "None", &enum_case_None_value);

    zval enum_case_Reported_value;
    zend_string *enum_case_Reported_value_str = zend_string_init("reported", strlen("reported"), 1);
    ZVAL_STR(&enum_case_Reported_value, enum_case_Reported_value_str);
    zend_enum_add_case_cstr(class_entry, "Reported", &enum_case_Reported_value);

    zval enum_case_Inferred_value;
    zend_string *enum_case_Inferred_value_str = zend_string_init("inferred", strlen("inferred"), 1);
    ZVAL_STR(&enum_case_Inferred_value, enum_case_Inferred_value_str);
    zend_enum_add_case_cstr(class_entry, "Inferred", &enum_case_Inferred_value);

    zval enum_case_Documented_value;
    zend_string *enum_case_Documented_value_str = zend_string_init("documented", strlen("documented"), 1);
    ZVAL_STR(&enum_case_Documented_value, enum_case_Documented_value_str);
    zend_enum_add_case_cstr(class_entry, "Documented", &enum_case_Documented_value);

    zval enum_case_Proven_value;
    zend_string *enum_case_Proven_value_str = zend_string_init("proven", strlen("proven"), 1);
    ZVAL_STR(&enum_case_Proven_value, enum_case_Proven_value_str);
    zend_enum_add_case_cstr(class_entry, "Proven", &enum_case_Proven_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_GeneralName(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\GeneralName", IS_LONG, class_Symca_GeneralName_methods);

    zval enum_case_Other_value;
    ZVAL_LONG(&enum_case_Other_value, 0);
    zend_enum_add_case_cstr(class_entry, "Other", &enum_case_Other_value);

    zval enum_case_Email_value;
    ZVAL_LONG(&enum_case_Email_value, 1);
    zend_enum_add_case_cstr(class_entry, "Email", &enum_case_Email_value);

    zval enum_case_Dns_value;
    ZVAL_LONG(&enum_case_Dns_value, 2);
    zend_enum_add_case_cstr(class_entry, "Dns", &enum_case_Dns_value);

    zval enum_case_X400_value;
    ZVAL_LONG(&enum_case_X400_value, 3);
    zend_enum_add_case_cstr(class_entry, "X400", &enum_case_X400_value);

    zval enum_case_Directory_value;
    ZVAL_LONG(&enum_case_Directory_value, 4);
    zend_enum_add_case_cstr(class_entry, "Directory", &enum_case_Directory_value);

    zval enum_case_EdiParty_value;
    ZVAL_LONG(&enum_case_EdiParty_value, 5);
    zend_enum_add_case_cstr(class_entry, "EdiParty", &enum_case_EdiParty_value);

    zval enum_case_Uri_value;
    ZVAL_LONG(&enum_case_Uri_value, 6);
    zend_enum_add_case_cstr(class_entry, "Uri", &enum_case_Uri_value);

    zval enum_case_Ip_value;
    ZVAL_LONG(&enum_case_Ip_value, 7);
    zend_enum_add_case_cstr(class_entry, "Ip", &enum_case_Ip_value);

    zval enum_case_Oid_value;
    ZVAL_LONG(&enum_case_Oid_value, 8);
    zend_enum_add_case_cstr(class_entry, "Oid", &enum_case_Oid_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_KeyUsage(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\KeyUsage", IS_LONG, class_Symca_KeyUsage_methods);

    zval enum_case_DigitalSignature_value;
    ZVAL_LONG(&enum_case_DigitalSignature_value, 1);
    zend_enum_add_case_cstr(class_entry, "DigitalSignature", &enum_case_DigitalSignature_value);

    zval enum_case_NonRepudiation_value;
    ZVAL_LONG(&enum_case_NonRepudiation_value, 2);
    zend_enum_add_case_cstr(class_entry, "NonRepudiation", &enum_case_NonRepudiation_value);

    zval enum_case_KeyEncipherment_value;
    ZVAL_LONG(&enum_case_KeyEncipherment_value, 4);
    zend_enum_add_case_cstr(class_entry, "KeyEncipherment", &enum_case_KeyEncipherment_value);

    zval enum_case_DataEncipherment_value;
    ZVAL_LONG(&enum_case_DataEncipherment_value, 8);
    zend_enum_add_case_cstr(class_entry, "DataEncipherment", &enum_case_DataEncipherment_value);

    zval enum_case_KeyAgreement_value;
    ZVAL_LONG(&enum_case_KeyAgreement_value, 16);
    zend_enum_add_case_cstr(class_entry, "KeyAgreement", &enum_case_KeyAgreement_value);

    zval enum_case_KeyCertSign_value;
    ZVAL_LONG(&enum_case_KeyCertSign_value, 32);
    zend_enum_add_case_cstr(class_entry, "KeyCertSign", &enum_case_KeyCertSign_value);

    zval enum_case_CrlSign_value;
    ZVAL_LONG(&enum_case_CrlSign_value, 64);
    zend_enum_add_case_cstr(class_entry, "CrlSign", &enum_case_CrlSign_value);

    zval enum_case_EncipherOnly_value;
    ZVAL_LONG(&enum_case_EncipherOnly_value, 128);
    zend_enum_add_case_cstr(class_entry, "EncipherOnly", &enum_case_EncipherOnly_value);

    zval enum_case_DecipherOnly_value;
    ZVAL_LONG(&enum_case_DecipherOnly_value, 256);
    zend_enum_add_case_cstr(class_entry, "DecipherOnly", &enum_case_DecipherOnly_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_X509Reading(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\X509Reading", IS_LONG, class_Symca_X509Reading_methods);

    zval enum_case_None_value;
    ZVAL_LONG(&enum_case_None_value, 0);
    zend_enum_add_case_cstr(class_entry, "None", &enum_case_None_value);

    zval enum_case_Length_value;
    ZVAL_LONG(&enum_case_Length_value, 1);
    zend_enum_add_case_cstr(class_entry, "Length", &enum_case_Length_value);

    zval enum_case_Bare_value;
    ZVAL_LONG(&enum_case_Bare_value, 2);
    zend_enum_add_case_cstr(class_entry, "Bare", &enum_case_Bare_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_ResponseKind(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\ResponseKind", IS_LONG, class_Symca_ResponseKind_methods);

    zval enum_case_Info_value;
    ZVAL_LONG(&enum_case_Info_value, 0);
    zend_enum_add_case_cstr(class_entry, "Info", &enum_case_Info_value);

    zval enum_case_Certificate_value;
    ZVAL_LONG(&enum_case_Certificate_value, 1);
    zend_enum_add_case_cstr(class_entry, "Certificate", &enum_case_Certificate_value);

    zval enum_case_Referral_value;
    ZVAL_LONG(&enum_case_Referral_value, 2);
    zend_enum_add_case_cstr(class_entry, "Referral", &enum_case_Referral_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_WtlsSignature(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\WtlsSignature", IS_LONG, class_Symca_WtlsSignature_methods);

    zval enum_case_Anonymous_value;
    ZVAL_LONG(&enum_case_Anonymous_value, 0);
    zend_enum_add_case_cstr(class_entry, "Anonymous", &enum_case_Anonymous_value);

    zval enum_case_EcdsaSha_value;
    ZVAL_LONG(&enum_case_EcdsaSha_value, 1);
    zend_enum_add_case_cstr(class_entry, "EcdsaSha", &enum_case_EcdsaSha_value);

    zval enum_case_RsaSha_value;
    ZVAL_LONG(&enum_case_RsaSha_value, 2);
    zend_enum_add_case_cstr(class_entry, "RsaSha", &enum_case_RsaSha_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_WtlsKey(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\WtlsKey", IS_LONG, class_Symca_WtlsKey_methods);

    zval enum_case_Rsa_value;
    ZVAL_LONG(&enum_case_Rsa_value, 2);
    zend_enum_add_case_cstr(class_entry, "Rsa", &enum_case_Rsa_value);

    zval enum_case_Ecdh_value;
    ZVAL_LONG(&enum_case_Ecdh_value, 3);
    zend_enum_add_case_cstr(class_entry, "Ecdh", &enum_case_Ecdh_value);

    zval enum_case_Ecdsa_value;
    ZVAL_LONG(&enum_case_Ecdsa_value, 4);
    zend_enum_add_case_cstr(class_entry, "Ecdsa", &enum_case_Ecdsa_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_WtlsIdentifierKind(void)
{
    zend_class_entry *class_entry = zend_register_internal_enum("Symca\\WtlsIdentifierKind", IS_LONG, class_Symca_WtlsIdentifierKind_methods);

    zval enum_case_Null_value;
    ZVAL_LONG(&enum_case_Null_value, 0);
    zend_enum_add_case_cstr(class_entry, "Null", &enum_case_Null_value);

    zval enum_case_Text_value;
    ZVAL_LONG(&enum_case_Text_value, 1);
    zend_enum_add_case_cstr(class_entry, "Text", &enum_case_Text_value);

    zval enum_case_Binary_value;
    ZVAL_LONG(&enum_case_Binary_value, 2);
    zend_enum_add_case_cstr(class_entry, "Binary", &enum_case_Binary_value);

    zval enum_case_KeyHash_value;
    ZVAL_LONG(&enum_case_KeyHash_value, 254);
    zend_enum_add_case_cstr(class_entry, "KeyHash", &enum_case_KeyHash_value);

    zval enum_case_X509Name_value;
    ZVAL_LONG(&enum_case_X509Name_value, 255);
    zend_enum_add_case_cstr(class_entry, "X509Name", &enum_case_X509Name_value);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Exception(zend_class_entry *class_entry_RuntimeException)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Exception", class_Symca_Exception_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_RuntimeException);

    zend_string *property_status_class_Symca_Status = zend_string_init("Symca\\Status", sizeof("Symca\\Status")-1, 1);
    zval property_status_default_value;
    ZVAL_NULL(&property_status_default_value);
    zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
    zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_status_class_Symca_Status, 0, MAY_BE_NULL));
    zend_string_release(property_status_name);

    zval property_offset_default_value;
    ZVAL_NULL(&property_offset_default_value);
    zend_string *property_offset_name = zend_string_init("offset", sizeof("offset") - 1, 1);
    zend_declare_typed_property(class_entry, property_offset_name, &property_offset_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
    zend_string_release(property_offset_name);

    return class_entry;
}

static zend_class_entry *register_class_Symca_ArgumentException(zend_class_entry *class_entry_Symca_Exception)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "ArgumentException", class_Symca_ArgumentException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_Exception);

    return class_entry;
}

static zend_class_entry *register_class_Symca_InputException(zend_class_entry *class_entry_Symca_Exception)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "InputException", class_Symca_InputException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_Exception);

    return class_entry;
}

static zend_class_entry *register_class_Symca_LimitException(zend_class_entry *class_entry_Symca_InputException)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "LimitException", class_Symca_LimitException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_InputException);

    return class_entry;
}

static zend_class_entry *register_class_Symca_PrivateKeyException(zend_class_entry *class_entry_Symca_InputException)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "PrivateKeyException", class_Symca_PrivateKeyException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_InputException);

    return class_entry;
}

static zend_class_entry *register_class_Symca_PasswordException(zend_class_entry *class_entry_Symca_InputException)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "PasswordException", class_Symca_PasswordException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_InputException);

    return class_entry;
}

static zend_class_entry *register_class_Symca_UnsupportedException(zend_class_entry *class_entry_Symca_InputException)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "UnsupportedException", class_Symca_UnsupportedException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_InputException);

    return class_entry;
}

static zend_class_entry *register_class_Symca_SignatureException(zend_class_entry *class_entry_Symca_Exception)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "SignatureException", class_Symca_SignatureException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_Exception);

    zval property_block_default_value;
    ZVAL_NULL(&property_block_default_value);
    zend_string *property_block_name = zend_string_init("block", sizeof("block") - 1, 1);
    zend_declare_typed_property(class_entry, property_block_name, &property_block_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
    zend_string_release(property_block_name);

    return class_entry;
}

static zend_class_entry *register_class_Symca_CodeException(zend_class_entry *class_entry_Symca_Exception)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "CodeException", class_Symca_CodeException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_Exception);

    zval property_group_default_value;
    ZVAL_NULL(&property_group_default_value);
    zend_string *property_group_name = zend_string_init("group", sizeof("group") - 1, 1);
    zend_declare_typed_property(class_entry, property_group_name, &property_group_default_value, ZEND_ACC_PROTECTED, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
    zend_string_release(property_group_name);

    return class_entry;
}

static zend_class_entry *register_class_Symca_NotFoundException(zend_class_entry *class_entry_Symca_Exception)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "NotFoundException", class_Symca_NotFoundException_methods);
    class_entry = zend_register_internal_class_ex(&ce, class_entry_Symca_Exception);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Bundle(zend_class_entry *class_entry_Countable, zend_class_entry *class_entry_IteratorAggregate, zend_class_entry *class_entry_ArrayAccess, zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Bundle", class_Symca_Bundle_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 4, class_entry_Countable, class_entry_IteratorAggregate, class_entry_ArrayAccess, class_entry_JsonSerializable);


    zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "load", sizeof("load") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Certificate(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Certificate", class_Symca_Certificate_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Name(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_Countable, zend_class_entry *class_entry_IteratorAggregate, zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Name", class_Symca_Name_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 4, class_entry_Stringable, class_entry_Countable, class_entry_IteratorAggregate, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Report(zend_class_entry *class_entry_Countable, zend_class_entry *class_entry_IteratorAggregate, zend_class_entry *class_entry_ArrayAccess, zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Report", class_Symca_Report_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 4, class_entry_Countable, class_entry_IteratorAggregate, class_entry_ArrayAccess, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Finding(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Finding", class_Symca_Finding_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Platform(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Platform", class_Symca_Platform_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Phone(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Phone", class_Symca_Phone_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_UserAgent(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "UserAgent", class_Symca_UserAgent_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_Rule(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "Rule", class_Symca_Rule_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_HashedCertificate(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "HashedCertificate", class_Symca_HashedCertificate_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_SignedCertificate(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "SignedCertificate", class_Symca_SignedCertificate_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);


    zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "sign", sizeof("sign") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

    zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "sign", sizeof("sign") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

    return class_entry;
}

static zend_class_entry *register_class_Symca_RolloverBlock(zend_class_entry *class_entry_Countable, zend_class_entry *class_entry_IteratorAggregate, zend_class_entry *class_entry_ArrayAccess, zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "RolloverBlock", class_Symca_RolloverBlock_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 4, class_entry_Countable, class_entry_IteratorAggregate, class_entry_ArrayAccess, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_CertResponse(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "CertResponse", class_Symca_CertResponse_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

    return class_entry;
}

static zend_class_entry *register_class_Symca_WtlsCertificate(zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "WtlsCertificate", class_Symca_WtlsCertificate_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 1, class_entry_JsonSerializable);


    zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

    zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "create", sizeof("create") - 1), 4, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

    return class_entry;
}

static zend_class_entry *register_class_Symca_WtlsIdentifier(zend_class_entry *class_entry_Stringable, zend_class_entry *class_entry_JsonSerializable)
{
    zend_class_entry ce, *class_entry;

    INIT_NS_CLASS_ENTRY(ce, "Symca", "WtlsIdentifier", class_Symca_WtlsIdentifier_methods);
    class_entry = zend_register_internal_class_ex(&ce, NULL);
    class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
    zend_class_implements(class_entry, 2, class_entry_Stringable, class_entry_JsonSerializable);

    return class_entry;
}
