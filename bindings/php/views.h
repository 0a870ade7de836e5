/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PHP_VIEWS_H
#define SYMCA_BINDINGS_PHP_VIEWS_H

/* What C tells by count and index, as lists; and what a platform, a phone or a place is told by. */

#include "children.h"
#include "flat.h"
#include "lists.h"

static bool symca_php_note_at(const void *self, size_t index, zval *result)
{
    ZVAL_STRING(result, symca_bundle_note(self, index));
    return true;
}

static bool symca_php_order_at(const void *self, size_t index, zval *result)
{
    ZVAL_LONG(result, (zend_long) symca_bundle_order(self, index));
    return true;
}

static bool symca_php_certificate_at(const void *self, size_t index, zval *result)
{
    symca_php_wrap(result, symca_certificate_ref(symca_bundle_certificate(self, index)), SWIGTYPE_p_symca_certificate,
                   true);
    return true;
}

static bool symca_php_install_at(const void *self, size_t index, zval *result)
{
    return symca_php_certificate_at(self, symca_bundle_install(self, index), result);
}

static bool symca_php_issuer_url_at(const void *self, size_t index, zval *result)
{
    ZVAL_STRING(result, symca_certificate_issuer_url(self, index));
    return true;
}

static bool symca_php_purpose_at(const void *self, size_t index, zval *result)
{
    array_init(result);
    add_assoc_string(result, "oid", symca_certificate_purpose_oid(self, index));
    add_assoc_string(result, "name", symca_certificate_purpose_name(self, index));
    return true;
}

static bool symca_php_alt_name_at(const void *self, size_t index, zval *result)
{
    zval kind;

    symca_php_number_case(&kind, symca_php.general_name, (int) symca_certificate_alt_name_kind(self, index));
    array_init(result);
    add_assoc_zval(result, "kind", &kind);
    add_assoc_string(result, "text", symca_certificate_alt_name_text(self, index));
    return true;
}

static bool symca_php_extension_at(const void *self, size_t index, zval *result)
{
    size_t len = 0;
    const uint8_t *value = symca_certificate_extension_value(self, index, &len);

    array_init(result);
    add_assoc_string(result, "oid", symca_certificate_extension_oid(self, index));
    add_assoc_string(result, "name", symca_certificate_extension_name(self, index));
    add_assoc_bool(result, "critical", symca_certificate_extension_critical(self, index));
    add_assoc_stringl(result, "value", value ? (const char *) value : "", value ? len : 0);
    return true;
}

/* Of the lists and numbers that extensions hold: null where one is absent or does not decode. */

static void symca_php_purposes(zval *result, const symca_certificate *self)
{
    int count = symca_certificate_purpose_count(self);

    if (count >= 0)
        symca_php_array(result, self, (size_t) count, symca_php_purpose_at);
}

static void symca_php_alt_names(zval *result, const symca_certificate *self)
{
    int count = symca_certificate_alt_name_count(self);

    if (count >= 0)
        symca_php_array(result, self, (size_t) count, symca_php_alt_name_at);
}

static void symca_php_path_length(zval *result, const symca_certificate *self)
{
    int64_t length = symca_certificate_path_length(self);

    if (length >= 0)
        ZVAL_LONG(result, length);
}

static void symca_php_key_usage(zval *result, const symca_certificate *self)
{
    int bits = symca_certificate_key_usage(self);

    if (bits < 0)
        return;
    array_init(result);
    for (int bit = SYMCA_KEY_USAGE_DIGITAL_SIGNATURE; bit <= SYMCA_KEY_USAGE_DECIPHER_ONLY; bit <<= 1) {
        zval usage;

        if (!(bits & bit))
            continue;
        symca_php_number_case(&usage, symca_php.key_usage, bit);
        add_next_index_zval(result, &usage);
    }
}

static void symca_php_unreadable(zval *result, const symca_certificate *self)
{
    const struct {
        const char *name;
        int64_t told;
    } extensions[] = {{"basicConstraints", symca_certificate_path_length(self)},
                      {"keyUsage", symca_certificate_key_usage(self)},
                      {"extKeyUsage", symca_certificate_purpose_count(self)},
                      {"subjectAltName", symca_certificate_alt_name_count(self)}};

    array_init(result);
    for (size_t i = 0; i < sizeof extensions / sizeof extensions[0]; i++)
        if (extensions[i].told == SYMCA_UNREADABLE)
            add_next_index_string(result, extensions[i].name);
}

static bool symca_php_attribute_at(const void *self, size_t index, zval *result)
{
    array_init(result);
    add_assoc_string(result, "oid", symca_name_oid(self, index));
    add_assoc_string(result, "type", symca_name_type(self, index));
    add_assoc_string(result, "value", symca_name_value(self, index));
    add_assoc_long(result, "rdn", (zend_long) symca_name_rdn(self, index));
    return true;
}

static void symca_php_values(zval *result, const symca_name *name, const char *type)
{
    array_init(result);
    for (size_t i = 0; i < symca_name_count(name); i++)
        if (strcasecmp(symca_name_type(name, i), type) == 0 || strcmp(symca_name_oid(name, i), type) == 0)
            add_next_index_string(result, symca_name_value(name, i));
}

static bool symca_php_platform_at(const void *self, size_t index, zval *result)
{
    (void) self;
    symca_php_wrap(result, symca_platform_get(index), SWIGTYPE_p_symca_platform, false);
    return true;
}

static bool symca_php_phone_at(const void *self, size_t index, zval *result)
{
    (void) self;
    symca_php_wrap(result, symca_phone_get(index), SWIGTYPE_p_symca_phone, false);
    return true;
}

static bool symca_php_rule_at(const void *self, size_t index, zval *result)
{
    (void) self;
    symca_php_wrap(result, symca_rule_get(index), SWIGTYPE_p_symca_rule, false);
    return true;
}

static bool symca_php_fact_at(const void *self, size_t index, zval *result)
{
    zval confidence;

    symca_php_text_case(&confidence, symca_php.confidence,
                        symca_confidence_string(symca_platform_fact_confidence(self, index)));
    array_init(result);
    add_assoc_string(result, "key", symca_platform_fact_key(self, index));
    add_assoc_string(result, "value", symca_platform_fact_value(self, index));
    add_assoc_string(result, "source", symca_platform_fact_source(self, index));
    add_assoc_zval(result, "confidence", &confidence);
    return true;
}

static bool symca_php_item_at(const void *self, size_t index, zval *result)
{
    symca_php_wrap(result, symca_signed_ref(symca_rollover_item(self, index)), SWIGTYPE_p_symca_signed, true);
    return true;
}

static bool symca_php_part_at(const void *self, size_t index, zval *result)
{
    ZVAL_STRING(result, symca_wtls_identifier_part(self, index));
    return true;
}

/* The group of a platform: of a Platform, a Phone, or the text of a group, an id or a model. */
static bool symca_php_group(zval *value, uint32_t number, const char **out)
{
    const symca_platform *platform = symca_php_handle(value, SWIGTYPE_p_symca_platform);
    const symca_phone *phone = symca_php_handle(value, SWIGTYPE_p_symca_phone);

    if (!platform && !phone) {
        if (Z_TYPE_P(value) != IS_STRING)
            return symca_php_refuse(number, "Symca\\Platform|Symca\\Phone|string", value);
        if (!symca_php_text(value, number, out))
            return false;
        if (strcasecmp(*out, "s40") == 0 || strcasecmp(*out, "s60") == 0)
            return true;
        if (symca_platform_find(*out, &platform) != SYMCA_OK && !symca_php_ok(symca_phone_find(*out, &phone)))
            return false;
    }
    *out = symca_platform_group(platform ? platform : symca_phone_platform(phone));
    return true;
}

/* What a phone of a group will call the certificate. */
static void symca_php_label(const symca_certificate *self, const char *group, char *text)
{
    if (strcasecmp(group, "s40") == 0)
        symca_display_name(self, text);
    else
        symca_s60_label(self, text);
}

/* The place of a platform in a report: of a Platform or the text of an id. */
static bool symca_php_place(const symca_report *report, zval *value, uint32_t number, size_t *out)
{
    const symca_platform *platform = symca_php_handle(value, SWIGTYPE_p_symca_platform);
    const char *id = platform ? symca_platform_id(platform) : NULL;
    char detail[160];

    if (!platform && Z_TYPE_P(value) != IS_STRING)
        return symca_php_refuse(number, "Symca\\Platform|string", value);
    if (!platform && !symca_php_text(value, number, &id))
        return false;
    for (*out = 0; *out < symca_report_platform_count(report); ++*out)
        if (strcasecmp(symca_platform_id(symca_report_platform(report, *out)), id) == 0)
            return true;
    snprintf(detail, sizeof detail, "the report is not about a platform \"%.64s\"", id);
    symca_php_throw(SYMCA_ERROR_NOT_FOUND, detail, SYMCA_NONE);
    return false;
}

/* The same, or null for every platform: SYMCA_NONE. */
static bool symca_php_place_or_all(const symca_report *report, zval *value, uint32_t number, size_t *out)
{
    *out = SYMCA_NONE;
    return Z_TYPE_P(value) == IS_NULL || symca_php_place(report, value, number, out);
}

static bool symca_php_asked_at(const void *self, size_t index, zval *result)
{
    symca_php_wrap(result, symca_report_platform(self, index), SWIGTYPE_p_symca_platform, false);
    return true;
}

static size_t symca_php_finding_count(const symca_report *self)
{
    size_t count = 0;

    for (size_t place = 0; place < symca_report_platform_count(self); place++)
        count += symca_report_finding_count(self, place);
    return count;
}

static bool symca_php_finding_of(const symca_report *self, size_t place, size_t index, zval *result)
{
    symca_held_finding *finding;

    if (!symca_php_ok(symca_report_finding_held(self, place, index, &finding)))
        return false;
    symca_php_wrap(result, finding, SWIGTYPE_p_symca_held_finding, true);
    return true;
}

/* Counted over all platforms, one after the other. */
static bool symca_php_finding_at(const void *self, size_t index, zval *result)
{
    size_t place = 0;

    while (index >= symca_report_finding_count(self, place))
        index -= symca_report_finding_count(self, place++);
    return symca_php_finding_of(self, place, index, result);
}

static void symca_php_findings(zval *result, const symca_report *self, size_t place)
{
    size_t first = place == SYMCA_NONE ? 0 : place;
    size_t end = place == SYMCA_NONE ? symca_report_platform_count(self) : place + 1;

    array_init(result);
    for (size_t i = first; i < end; i++) {
        for (size_t j = 0; j < symca_report_finding_count(self, i); j++) {
            zval item;

            if (!symca_php_finding_of(self, i, j, &item))
                return;
            add_next_index_zval(result, &item);
        }
    }
}

/* Null where none is called for. */
static void symca_php_template(zval *result, const symca_report *self)
{
    char *text = NULL;
    symca_status status = symca_report_template(self, &text);

    ZVAL_NULL(result);
    if (status != SYMCA_ERROR_NOT_FOUND && symca_php_ok(status))
        symca_php_string_or_null(result, text);
    symca_free(text);
}

static void symca_php_host_matches(zval *result, const symca_report *self, size_t place)
{
    int rfc6125;
    int matches = symca_report_host_matches(self, place, &rfc6125);

    ZVAL_NULL(result);
    if (matches == SYMCA_ABSENT)
        return;
    array_init(result);
    add_assoc_bool(result, "platform", matches == 1);
    add_assoc_bool(result, "rfc6125", rfc6125 == 1);
}

/* What of a phone a User-Agent tells; null where it names none, also where it is no Nokia phone's. */
static void symca_php_phone_of(zval *result, const char *header)
{
    symca_user_agent agent = SYMCA_USER_AGENT_INIT;
    symca_status status = symca_user_agent_read(header, &agent);

    ZVAL_NULL(result);
    if (status == SYMCA_ERROR_NOT_FOUND || !symca_php_ok(status))
        return;
    symca_php_wrap(result, agent.phone, SWIGTYPE_p_symca_phone, false);
}

#endif /* SYMCA_BINDINGS_PHP_VIEWS_H */
