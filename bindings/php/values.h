/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PHP_VALUES_H
#define SYMCA_BINDINGS_PHP_VALUES_H

/*
 * Values between PHP and C. Nothing is converted on the way in: a value of another type is refused, because it may
 * come from a request, and because converting a borrowed value in place takes what belongs to the caller.
 */

#include <ext/date/php_date.h>

#include "classes.h"

static const char *symca_php_type_name(const zval *value)
{
    return Z_TYPE_P(value) == IS_OBJECT ? ZSTR_VAL(Z_OBJCE_P(value)->name) : zend_zval_type_name(value);
}

static bool symca_php_refuse(uint32_t number, const char *wanted, const zval *given)
{
    zend_argument_type_error(number, "must be of type %s, %s given", wanted, symca_php_type_name(given));
    return false;
}

/* Binary. It lives as long as the argument. */
static bool symca_php_bytes(zval *value, uint32_t number, const uint8_t **out, size_t *out_len)
{
    if (Z_TYPE_P(value) != IS_STRING)
        return symca_php_refuse(number, "string", value);
    *out = (const uint8_t *) Z_STRVAL_P(value);
    *out_len = Z_STRLEN_P(value);
    return true;
}

/* Text for C, which ends at a NUL: so there may be none in it. */
static bool symca_php_text(zval *value, uint32_t number, const char **out)
{
    if (Z_TYPE_P(value) != IS_STRING)
        return symca_php_refuse(number, "string", value);
    if (strlen(Z_STRVAL_P(value)) != Z_STRLEN_P(value)) {
        zend_argument_value_error(number, "must not contain any null bytes");
        return false;
    }
    *out = Z_STRVAL_P(value);
    return true;
}

static bool symca_php_text_or_null(zval *value, uint32_t number, const char **out)
{
    *out = NULL;
    if (Z_TYPE_P(value) == IS_NULL)
        return true;
    if (Z_TYPE_P(value) != IS_STRING)
        return symca_php_refuse(number, "?string", value);
    return symca_php_text(value, number, out);
}

/* An integer of 0 to most. */
static bool symca_php_size(zval *value, uint32_t number, zend_long most, size_t *out)
{
    if (Z_TYPE_P(value) != IS_LONG)
        return symca_php_refuse(number, "int", value);
    if (Z_LVAL_P(value) < 0 || Z_LVAL_P(value) > most) {
        zend_argument_value_error(number, "must be between 0 and " ZEND_LONG_FMT, most);
        return false;
    }
    *out = (size_t) Z_LVAL_P(value);
    return true;
}

/* The same, or 0 for null. */
static bool symca_php_size_or_null(zval *value, uint32_t number, zend_long most, size_t *out)
{
    *out = 0;
    if (Z_TYPE_P(value) == IS_NULL)
        return true;
    if (Z_TYPE_P(value) != IS_LONG)
        return symca_php_refuse(number, "?int", value);
    return symca_php_size(value, number, most, out);
}

static bool symca_php_bool(zval *value, uint32_t number, bool *out)
{
    if (Z_TYPE_P(value) != IS_TRUE && Z_TYPE_P(value) != IS_FALSE)
        return symca_php_refuse(number, "bool", value);
    *out = Z_TYPE_P(value) == IS_TRUE;
    return true;
}

/* Seconds since 1970 of an int or a DateTimeInterface, which are all that is taken but for what `wanted` adds. */
static bool symca_php_seconds(zval *value, uint32_t number, const char *wanted, int64_t *out)
{
    zval seconds;

    if (Z_TYPE_P(value) == IS_LONG) {
        *out = Z_LVAL_P(value);
        return true;
    }
    if (Z_TYPE_P(value) != IS_OBJECT || !instanceof_function(Z_OBJCE_P(value), php_date_get_interface_ce()))
        return symca_php_refuse(number, wanted, value);
    zend_call_method_with_0_params(Z_OBJ_P(value), Z_OBJCE_P(value), NULL, "gettimestamp", &seconds);
    if (EG(exception))
        return false;
    *out = zval_get_long(&seconds);
    zval_ptr_dtor(&seconds);
    return true;
}

static bool symca_php_time(zval *value, uint32_t number, int64_t *out)
{
    return symca_php_seconds(value, number, "DateTimeInterface|int", out);
}

static bool symca_php_time_or_now(zval *value, uint32_t number, int64_t *out)
{
    if (Z_TYPE_P(value) != IS_NULL)
        return symca_php_seconds(value, number, "DateTimeInterface|int|null", out);
    *out = (int64_t) time(NULL);
    return true;
}

static void symca_php_date(zval *result, int64_t seconds)
{
    char text[32];
    int len = snprintf(text, sizeof text, "@%" PRId64, seconds);

    php_date_instantiate(php_date_get_immutable_ce(), result);
    php_date_initialize(Z_PHPDATE_P(result), text, (size_t) len, NULL, NULL, 0);
}

static bool symca_php_digest(zval *value, uint32_t number, symca_digest *out)
{
    static const struct {
        const char *name;
        symca_digest digest;
    } digests[] = {{"md5", SYMCA_DIGEST_MD5}, {"sha1", SYMCA_DIGEST_SHA1}, {"sha256", SYMCA_DIGEST_SHA256}};

    if (Z_TYPE_P(value) != IS_STRING)
        return symca_php_refuse(number, "string", value);
    for (size_t i = 0; i < sizeof digests / sizeof digests[0]; i++) {
        if (zend_string_equals_cstr(Z_STR_P(value), digests[i].name, strlen(digests[i].name))) {
            *out = digests[i].digest;
            return true;
        }
    }
    zend_argument_value_error(number, "must be \"md5\", \"sha1\" or \"sha256\"");
    return false;
}

static zend_class_entry *symca_php_class_of(const swig_type_info *type)
{
    return type->clientdata;
}

/* The handle of an object of that very class; NULL where it is none. */
static void *symca_php_handle(const zval *value, const swig_type_info *type)
{
    if (Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != symca_php_class_of(type))
        return NULL;
    return SWIG_Z_FETCH_OBJ_P(value)->ptr;
}

static bool symca_php_object(zval *value, uint32_t number, const swig_type_info *type, void **out)
{
    *out = symca_php_handle(value, type);
    return *out || symca_php_refuse(number, ZSTR_VAL(symca_php_class_of(type)->name), value);
}

static bool symca_php_object_or_null(zval *value, uint32_t number, const swig_type_info *type, void **out)
{
    *out = NULL;
    return Z_TYPE_P(value) == IS_NULL || symca_php_object(value, number, type, out);
}

/* One of two kinds of certificate; the other is NULL. */
static bool symca_php_either(zval *value, uint32_t number, const symca_certificate **out_x509,
                             const symca_wtls **out_wtls)
{
    *out_x509 = symca_php_handle(value, SWIGTYPE_p_symca_certificate);
    *out_wtls = symca_php_handle(value, SWIGTYPE_p_symca_wtls);
    return *out_x509 || *out_wtls || symca_php_refuse(number, "Symca\\Certificate|Symca\\WtlsCertificate", value);
}

/* The object of a handle; null where that is NULL. An object that owns it releases it. */
static void symca_php_wrap(zval *result, const void *handle, swig_type_info *type, bool owns)
{
    union {
        const void *given;
        void *kept;
    } cast = {handle};

    ZVAL_NULL(result);
    SWIG_SetPointerZval(result, cast.kept, type, owns);
}

static void symca_php_bytes_or_null(zval *result, const uint8_t *data, size_t len)
{
    if (data)
        ZVAL_STRINGL(result, (const char *) data, len);
    else
        ZVAL_NULL(result);
}

static void symca_php_string_or_null(zval *result, const char *text)
{
    if (text)
        ZVAL_STRING(result, text);
    else
        ZVAL_NULL(result);
}

static void symca_php_position(zval *result, size_t position)
{
    if (position == SYMCA_NONE)
        ZVAL_NULL(result);
    else
        ZVAL_LONG(result, (zend_long) position);
}

/* The case of an enumeration: by its number, or by its text. */

static void symca_php_number_case(zval *result, zend_class_entry *type, int number)
{
    zend_object *found;

    ZVAL_NULL(result);
    if (zend_enum_get_case_by_value(&found, type, number, NULL, false) == SUCCESS)
        ZVAL_OBJ_COPY(result, found);
}

static void symca_php_text_case(zval *result, zend_class_entry *type, const char *text)
{
    zend_string *value = zend_string_init(text, strlen(text), false);
    zend_object *found;

    ZVAL_NULL(result);
    if (zend_enum_get_case_by_value(&found, type, 0, value, false) == SUCCESS)
        ZVAL_OBJ_COPY(result, found);
    zend_string_release(value);
}

#endif /* SYMCA_BINDINGS_PHP_VALUES_H */
