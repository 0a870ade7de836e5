/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PHP_LISTS_H
#define SYMCA_BINDINGS_PHP_LISTS_H

/* What is counted and indexed in C, as arrays, and for Countable, IteratorAggregate and ArrayAccess. */

#include <ext/spl/spl_array.h>

#include "errors.h"

/* One of the things that an object is a list of; false, with an exception, where it cannot be made. */
typedef bool (*symca_php_at)(const void *self, size_t index, zval *result);

static void symca_php_array(zval *result, const void *self, size_t count, symca_php_at at)
{
    array_init_size(result, (uint32_t) count);
    for (size_t i = 0; i < count; i++) {
        zval item;

        ZVAL_NULL(&item);
        if (!at(self, i, &item))
            return;
        add_next_index_zval(result, &item);
    }
}

static void symca_php_iterate(zval *result, zval *array)
{
    object_init_ex(result, spl_ce_ArrayIterator);
    zend_call_known_instance_method_with_1_params(spl_ce_ArrayIterator->constructor, Z_OBJ_P(result), NULL, array);
    zval_ptr_dtor(array);
}

static void symca_php_iterator(zval *result, const void *self, size_t count, symca_php_at at)
{
    zval array;

    symca_php_array(&array, self, count, at);
    symca_php_iterate(result, &array);
}

static bool symca_php_is_index(const zval *offset)
{
    if (Z_TYPE_P(offset) == IS_LONG)
        return true;
    zend_type_error("An index must be of type int, %s given", symca_php_type_name(offset));
    return false;
}

static bool symca_php_is_inside(const zval *offset, size_t count)
{
    return Z_LVAL_P(offset) >= 0 && (size_t) Z_LVAL_P(offset) < count;
}

static bool symca_php_offset_exists(const zval *offset, size_t count)
{
    return symca_php_is_index(offset) && symca_php_is_inside(offset, count);
}

static void symca_php_offset_get(zval *result, const zval *offset, const void *self, size_t count, symca_php_at at)
{
    char detail[80];

    if (!symca_php_is_index(offset))
        return;
    if (symca_php_is_inside(offset, count)) {
        at(self, (size_t) Z_LVAL_P(offset), result);
        return;
    }
    snprintf(detail, sizeof detail, "there is no item " ZEND_LONG_FMT "; there are %zu, counted from 0",
             Z_LVAL_P(offset), count);
    symca_php_throw(SYMCA_ERROR_NOT_FOUND, detail, SYMCA_NONE);
}

static void symca_php_read_only(const char *name)
{
    zend_throw_error(NULL, "%s is read-only", name);
}

#endif /* SYMCA_BINDINGS_PHP_LISTS_H */
