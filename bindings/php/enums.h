/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PHP_ENUMS_H
#define SYMCA_BINDINGS_PHP_ENUMS_H

/* The methods of the enumerations. */

#include "values.h"

static ZEND_METHOD(Symca_Kind, detect)
{
    zval data;
    const uint8_t *bytes;
    size_t len;

    if (ZEND_NUM_ARGS() != 1 || zend_get_parameters_array_ex(1, &data) != SUCCESS)
        WRONG_PARAM_COUNT;
    if (symca_php_bytes(&data, 1, &bytes, &len))
        symca_php_text_case(return_value, symca_php.kind, symca_kind_string(symca_kind_detect(bytes, len)));
}

/* The number of a case among those that C has texts for, from first on. */
static void symca_php_rank(zval *result, const zval *self, const char *text_of(int), int first)
{
    const char *value = Z_STRVAL_P(zend_enum_fetch_case_value(Z_OBJ_P(self)));
    int rank = first;

    while (strcmp(text_of(rank), value) != 0)
        rank++;
    ZVAL_LONG(result, rank);
}

static const char *symca_php_severity_text(int severity)
{
    return symca_severity_string((symca_severity) severity);
}

static const char *symca_php_verdict_text(int verdict)
{
    return symca_verdict_string((symca_verdict) verdict);
}

static const char *symca_php_confidence_text(int confidence)
{
    return symca_confidence_string((symca_confidence) confidence);
}

static ZEND_METHOD(Symca_Severity, rank)
{
    ZEND_PARSE_PARAMETERS_NONE();
    symca_php_rank(return_value, ZEND_THIS, symca_php_severity_text, SYMCA_SEVERITY_NOTE);
}

static ZEND_METHOD(Symca_Verdict, rank)
{
    ZEND_PARSE_PARAMETERS_NONE();
    symca_php_rank(return_value, ZEND_THIS, symca_php_verdict_text, SYMCA_VERDICT_INSTALLS);
}

static ZEND_METHOD(Symca_Confidence, rank)
{
    ZEND_PARSE_PARAMETERS_NONE();
    symca_php_rank(return_value, ZEND_THIS, symca_php_confidence_text, SYMCA_CONFIDENCE_NONE);
}

#endif /* SYMCA_BINDINGS_PHP_ENUMS_H */
