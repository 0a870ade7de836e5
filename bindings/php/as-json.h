/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PHP_AS_JSON_H
#define SYMCA_BINDINGS_PHP_AS_JSON_H

/* What json_encode() is given of every object. */

#include "views.h"

static void symca_php_add_text(zval *array, const char *key, const char *text)
{
    if (text)
        add_assoc_string(array, key, text);
    else
        add_assoc_null(array, key);
}

/* What the C library writes as JSON, as PHP values: so json_encode() of whatever holds the object says the same. */
static void symca_php_decode(zval *result, symca_status status, char **text)
{
    if (symca_php_ok(status))
        php_json_decode_ex(result, *text, strlen(*text), 0, PHP_JSON_PARSER_DEFAULT_DEPTH);
    symca_free(*text);
}

static void symca_php_bundle_json(zval *result, const symca_bundle *self)
{
    char *text = NULL;
    symca_status status = symca_bundle_to_json(self, &text);

    symca_php_decode(result, status, &text);
}

/* A certificate is in JSON what it is in the bundle of it alone, without its place in that. */
static void symca_php_certificate_json(zval *result, const symca_certificate *self)
{
    size_t len;
    const uint8_t *der = symca_certificate_der(self, &len);
    symca_bundle *bundle = NULL;
    zval whole, room, *certificates;

    ZVAL_NULL(&whole);
    if (!symca_php_ok(symca_bundle_load(der, len, NULL, &bundle)))
        return;
    symca_php_bundle_json(&whole, bundle);
    symca_bundle_unref(bundle);
    if (Z_TYPE(whole) != IS_OBJECT)
        return;
    certificates = zend_read_property(Z_OBJCE(whole), Z_OBJ(whole), ZEND_STRL("certificates"), true, &room);
    if (Z_TYPE_P(certificates) == IS_ARRAY)
        ZVAL_COPY(result, zend_hash_index_find(Z_ARRVAL_P(certificates), 0));
    if (Z_TYPE_P(result) == IS_OBJECT)
        zend_hash_str_del(Z_OBJPROP_P(result), ZEND_STRL("index"));
    zval_ptr_dtor(&whole);
}

static void symca_php_finding_json(zval *result, const symca_finding *self)
{
    char *message = NULL, *advice = NULL, *path = NULL;
    zval certificate, offset;

    if (symca_php_ok(symca_finding_message(self, &message)) && symca_php_ok(symca_finding_advice(self, &advice)) &&
        symca_php_ok(symca_finding_path(self, &path))) {
        symca_php_position(&certificate, symca_finding_certificate(self));
        symca_php_position(&offset, symca_finding_offset(self));
        array_init(result);
        add_assoc_string(result, "id", symca_finding_id(self));
        add_assoc_string(result, "severity", symca_severity_string(symca_finding_severity(self)));
        add_assoc_string(result, "confidence", symca_confidence_string(symca_finding_confidence(self)));
        add_assoc_string(result, "platform", symca_platform_id(symca_finding_platform(self)));
        add_assoc_zval(result, "certificate", &certificate);
        add_assoc_zval(result, "offset", &offset);
        add_assoc_string(result, "path", path);
        add_assoc_string(result, "message", message);
        add_assoc_string(result, "advice", advice);
        symca_php_add_text(result, "phone_says", symca_finding_phone_says(self));
        add_assoc_string(result, "source", symca_finding_source(self));
    }
    symca_free(message);
    symca_free(advice);
    symca_free(path);
}

static void symca_php_platform_json(zval *result, const symca_platform *self)
{
    array_init(result);
    add_assoc_string(result, "id", symca_platform_id(self));
    add_assoc_string(result, "title", symca_platform_title(self));
    add_assoc_string(result, "group", symca_platform_group(self));
    add_assoc_bool(result, "takes_der", symca_platform_takes_der(self));
    add_assoc_bool(result, "takes_hashed", symca_platform_takes_hashed(self));
}

static void symca_php_phone_json(zval *result, const symca_phone *self)
{
    array_init(result);
    add_assoc_string(result, "model", symca_phone_model(self));
    add_assoc_string(result, "platform", symca_platform_id(symca_phone_platform(self)));
}

static void symca_php_user_agent_json(zval *result, const symca_user_agent *self)
{
    array_init(result);
    symca_php_add_text(result, "platform", self->platform ? symca_platform_id(self->platform) : NULL);
    symca_php_add_text(result, "phone", self->phone ? symca_phone_model(self->phone) : NULL);
    add_assoc_bool(result, "proxy", self->proxy);
    add_assoc_bool(result, "out_of_scope", self->out_of_scope);
    add_assoc_string(result, "advice", self->advice);
}

static void symca_php_rule_json(zval *result, const symca_rule *self)
{
    array_init(result);
    add_assoc_string(result, "id", symca_rule_id(self));
    add_assoc_string(result, "severity", symca_severity_string(symca_rule_severity(self)));
    add_assoc_string(result, "condition", symca_rule_condition(self));
    add_assoc_string(result, "advice", symca_rule_advice(self));
    symca_php_add_text(result, "phone_says", symca_rule_phone_says(self));
    add_assoc_string(result, "source", symca_rule_source(self));
}

static void symca_php_identifier_json(zval *result, const symca_wtls_identifier *self)
{
    array_init(result);
    add_assoc_long(result, "kind", symca_wtls_identifier_kind_of(self));
    add_assoc_string(result, "text", symca_wtls_identifier_text(self));
}

#endif /* SYMCA_BINDINGS_PHP_AS_JSON_H */
