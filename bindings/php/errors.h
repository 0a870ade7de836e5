/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PHP_ERRORS_H
#define SYMCA_BINDINGS_PHP_ERRORS_H

/* How a failure becomes an exception, and what an exception tells. */

#include "values.h"

static zend_class_entry *symca_php_exception_class(symca_status status)
{
    switch (status) {
    case SYMCA_ERROR_ARGUMENT:
        return symca_php.argument;
    case SYMCA_ERROR_LIMIT:
        return symca_php.limit;
    case SYMCA_ERROR_EMPTY:
    case SYMCA_ERROR_TRUNCATED:
    case SYMCA_ERROR_MALFORMED:
    case SYMCA_ERROR_NOT_CERTIFICATE:
    case SYMCA_ERROR_UNRECOGNISED:
        return symca_php.input;
    case SYMCA_ERROR_PRIVATE_KEY:
        return symca_php.private_key;
    case SYMCA_ERROR_PASSWORD_NEEDED:
    case SYMCA_ERROR_PASSWORD_WRONG:
        return symca_php.password;
    case SYMCA_ERROR_UNSUPPORTED:
        return symca_php.unsupported;
    case SYMCA_ERROR_SIGNATURE:
        return symca_php.signature;
    case SYMCA_ERROR_CODE:
        return symca_php.code;
    case SYMCA_ERROR_NOT_FOUND:
        return symca_php.not_found;
    case SYMCA_OK:
    case SYMCA_ERROR_MEMORY:
    case SYMCA_ERROR_INTERNAL:
        break;
    }
    return symca_php.exception;
}

static void symca_php_throw(symca_status status, const char *detail, size_t offset)
{
    zend_object *error = zend_throw_exception(symca_php_exception_class(status), detail, (zend_long) status);
    zval value;

    symca_php_number_case(&value, symca_php.status, (int) status);
    zend_update_property(symca_php.exception, error, ZEND_STRL("status"), &value);
    zval_ptr_dtor(&value);
    if (offset != SYMCA_NONE)
        zend_update_property_long(symca_php.exception, error, ZEND_STRL("offset"), (zend_long) offset);
}

/* Throws this thread's last failure; whether there is none. */
static bool symca_php_ok(symca_status status)
{
    /* A call of the bindings themselves leaves no detail: then the status has to do. */
    bool told = symca_error_status() == status;

    if (status == SYMCA_OK)
        return true;
    symca_php_throw(status, told ? symca_error_detail() : symca_status_string(status),
                    told ? symca_error_offset() : SYMCA_NONE);
    return false;
}

/* Adds to the exception that is being thrown where in its subject the failure is. */
static void symca_php_tell(zend_class_entry *type, const char *name, size_t place)
{
    if (EG(exception) && EG(exception)->ce == type)
        zend_update_property_long(type, EG(exception), name, strlen(name), (zend_long) place);
}

static void symca_php_read(zend_execute_data *execute_data, zval *return_value, zend_class_entry *type,
                           const char *name)
{
    zval room;

    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_COPY_DEREF(zend_read_property(type, Z_OBJ_P(ZEND_THIS), name, strlen(name), false, &room));
}

static ZEND_METHOD(Symca_Exception, getStatus)
{
    symca_php_read(execute_data, return_value, symca_php.exception, "status");
}

static ZEND_METHOD(Symca_Exception, getOffset)
{
    symca_php_read(execute_data, return_value, symca_php.exception, "offset");
}

static ZEND_METHOD(Symca_SignatureException, getBlock)
{
    symca_php_read(execute_data, return_value, symca_php.signature, "block");
}

static ZEND_METHOD(Symca_CodeException, getGroup)
{
    symca_php_read(execute_data, return_value, symca_php.code, "group");
}

#endif /* SYMCA_BINDINGS_PHP_ERRORS_H */
