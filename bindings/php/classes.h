/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PHP_CLASSES_H
#define SYMCA_BINDINGS_PHP_CLASSES_H

/*
 * The classes are those of symca.stub.php: symca_arginfo.h, which is made of it, registers them with their methods,
 * types and flags. What SWIG would register instead (classes without a namespace, with a writable `thisown`, magic
 * properties and nameless parameters) is turned away here by the names of the macros and functions that its code uses.
 */

#include <Zend/zend_attributes.h>
#include <Zend/zend_enum.h>
#include <Zend/zend_exceptions.h>
#include <Zend/zend_interfaces.h>
#include <ext/json/php_json.h>
#include <ext/spl/spl_exceptions.h>

#include "generated.h"

SYMCA_GENERATED_BEGIN
#include "symca_arginfo.h"
SYMCA_GENERATED_END

typedef struct symca_php_classes {
    zend_class_entry *status;
    zend_class_entry *kind;
    zend_class_entry *severity;
    zend_class_entry *verdict;
    zend_class_entry *outcome;
    zend_class_entry *confidence;
    zend_class_entry *general_name;
    zend_class_entry *key_usage;
    zend_class_entry *x509_reading;
    zend_class_entry *response_kind;
    zend_class_entry *wtls_signature;
    zend_class_entry *wtls_key;
    zend_class_entry *wtls_identifier_kind;
    zend_class_entry *exception;
    zend_class_entry *argument;
    zend_class_entry *limit;
    zend_class_entry *input;
    zend_class_entry *private_key;
    zend_class_entry *password;
    zend_class_entry *unsupported;
    zend_class_entry *signature;
    zend_class_entry *code;
    zend_class_entry *not_found;
} symca_php_classes;

static symca_php_classes symca_php;
static const char *symca_php_next_class;

/* An object is made by the module alone, never by `new`: so there is none without a handle. */
static zend_function *symca_php_no_constructor(zend_object *object)
{
    zend_throw_error(NULL, "%s is made by its static methods, not by new", ZSTR_VAL(object->ce->name));
    return NULL;
}

/* The handlers that SWIG's begin from. Two objects are equal where they are the same one; equals() compares contents. */
static const zend_object_handlers *symca_php_handlers(void)
{
    static zend_object_handlers handlers;

    handlers = *zend_get_std_object_handlers();
    handlers.compare = zend_objects_not_comparable;
    handlers.get_constructor = symca_php_no_constructor;
    return &handlers;
}

/* The class that SWIG is about to register: the registered one of that name, or for what is none a place to write to. */
static zend_class_entry *symca_php_class(const char *name)
{
    static zend_class_entry nowhere;
    char full[64];
    zend_class_entry *found;

    snprintf(full, sizeof full, "symca\\%s", name);
    zend_str_tolower(full, strlen(full));
    found = zend_hash_str_find_ptr(CG(class_table), full, strlen(full));
    return found ? found : &nowhere;
}

/* PHP 8.2 lets a class extend an enumeration of a module, whose objects would then be no cases. */
static zend_class_entry *symca_php_final(zend_class_entry *class_entry)
{
    class_entry->ce_flags |= ZEND_ACC_FINAL;
    return class_entry;
}

static void symca_php_register_enums(void)
{
    symca_php.status = symca_php_final(register_class_Symca_Status());
    symca_php.kind = symca_php_final(register_class_Symca_Kind());
    symca_php.severity = symca_php_final(register_class_Symca_Severity());
    symca_php.verdict = symca_php_final(register_class_Symca_Verdict());
    symca_php.outcome = symca_php_final(register_class_Symca_Outcome());
    symca_php.confidence = symca_php_final(register_class_Symca_Confidence());
    symca_php.general_name = symca_php_final(register_class_Symca_GeneralName());
    symca_php.key_usage = symca_php_final(register_class_Symca_KeyUsage());
    symca_php.x509_reading = symca_php_final(register_class_Symca_X509Reading());
    symca_php.response_kind = symca_php_final(register_class_Symca_ResponseKind());
    symca_php.wtls_signature = symca_php_final(register_class_Symca_WtlsSignature());
    symca_php.wtls_key = symca_php_final(register_class_Symca_WtlsKey());
    symca_php.wtls_identifier_kind = symca_php_final(register_class_Symca_WtlsIdentifierKind());
}

static void symca_php_register_exceptions(void)
{
    symca_php.exception = register_class_Symca_Exception(spl_ce_RuntimeException);
    symca_php.argument = register_class_Symca_ArgumentException(symca_php.exception);
    symca_php.input = register_class_Symca_InputException(symca_php.exception);
    symca_php.limit = register_class_Symca_LimitException(symca_php.input);
    symca_php.private_key = register_class_Symca_PrivateKeyException(symca_php.input);
    symca_php.password = register_class_Symca_PasswordException(symca_php.input);
    symca_php.unsupported = register_class_Symca_UnsupportedException(symca_php.input);
    symca_php.signature = register_class_Symca_SignatureException(symca_php.exception);
    symca_php.code = register_class_Symca_CodeException(symca_php.exception);
    symca_php.not_found = register_class_Symca_NotFoundException(symca_php.exception);
}

/* Before SWIG's own registration, which then finds them. */
static void symca_php_register(int module_number)
{
    zend_class_entry *json = php_json_serializable_ce;

    /* Of SWIG's own code: what nothing here calls. */
    (void) SWIG_ConvertPtr;
    (void) SWIG_Php_GetModule;
    (void) SWIG_Php_SetModule;

    register_symca_symbols(module_number);
    symca_php_register_enums();
    symca_php_register_exceptions();
    register_class_Symca_Bundle(zend_ce_countable, zend_ce_aggregate, zend_ce_arrayaccess, json);
    register_class_Symca_Certificate(json);
    register_class_Symca_Name(zend_ce_stringable, zend_ce_countable, zend_ce_aggregate, json);
    register_class_Symca_Report(zend_ce_countable, zend_ce_aggregate, zend_ce_arrayaccess, json);
    register_class_Symca_Finding(json);
    register_class_Symca_Platform(json);
    register_class_Symca_Phone(json);
    register_class_Symca_UserAgent(json);
    register_class_Symca_Rule(json);
    register_class_Symca_HashedCertificate(json);
    register_class_Symca_SignedCertificate(json);
    register_class_Symca_RolloverBlock(zend_ce_countable, zend_ce_aggregate, zend_ce_arrayaccess, json);
    register_class_Symca_CertResponse(json);
    register_class_Symca_WtlsCertificate(json);
    register_class_Symca_WtlsIdentifier(zend_ce_stringable, json);
}

/*
 * From here on SWIG's code means these. Its pointer to the table of types stays in C too: it would become a constant
 * that tells every script an address.
 */
#undef INIT_CLASS_ENTRY
#undef SWIG_GetModule
#undef SWIG_SetModule
#undef NO_VERSION_YET
#undef zend_get_std_object_handlers
#define INIT_CLASS_ENTRY(entry, name, functions) ((void) (functions), symca_php_next_class = (name))
#define SWIG_GetModule(clientdata) NULL
#define SWIG_SetModule(clientdata, pointer) ((void) (clientdata))
#define NO_VERSION_YET SYMCA_VERSION
#define zend_register_internal_class(entry) symca_php_class(symca_php_next_class)
#define zend_do_implement_interface(entry, interface) ((void) (interface))
#define zend_get_std_object_handlers symca_php_handlers

#endif /* SYMCA_BINDINGS_PHP_CLASSES_H */
