/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PYTHON_CONVERT_H
#define SYMCA_BINDINGS_PYTHON_CONVERT_H

/* What goes in and out between Python and libsymca, and how a failure becomes an exception. */

#include <Python.h>
#include <symca/symca.h>

/*
 * Bytes of a bytes-like object that no other thread can change while the interpreter's lock is released: those of
 * a bytes object itself, else a copy, wiped afterwards because it may hold a key.
 */
typedef struct symca_python_bytes {
    const uint8_t *data;
    size_t len;
    uint8_t *copy;
} symca_python_bytes;

static inline int symca_python_bytes_copy(symca_python_bytes *self, PyObject *object)
{
    Py_buffer view;
    int done;

    if (PyObject_GetBuffer(object, &view, PyBUF_FULL_RO) < 0)
        return 0;
    self->copy = PyMem_Malloc(view.len ? (size_t) view.len : 1);
    done = self->copy && PyBuffer_ToContiguous(self->copy, &view, view.len, 'C') == 0;
    self->data = self->copy;
    self->len = (size_t) view.len;
    if (!self->copy)
        PyErr_NoMemory();
    PyBuffer_Release(&view);
    return done;
}

static inline int symca_python_bytes_take(symca_python_bytes *self, PyObject *object)
{
    if (!PyBytes_Check(object))
        return symca_python_bytes_copy(self, object);
    self->data = (const uint8_t *) PyBytes_AS_STRING(object);
    self->len = (size_t) PyBytes_GET_SIZE(object);
    return 1;
}

static inline void symca_python_bytes_release(symca_python_bytes *self)
{
    if (self->copy)
        explicit_bzero(self->copy, self->len);
    PyMem_Free(self->copy);
}

/* UTF-8 that lives as long as the object; NULL, with an exception, where it is no str or has a NUL in it. */
static inline const char *symca_python_text(PyObject *object)
{
    Py_ssize_t len;
    const char *text;

    if (!PyUnicode_Check(object)) {
        PyErr_Format(PyExc_TypeError, "a str is required, not '%s'", Py_TYPE(object)->tp_name);
        return NULL;
    }
    text = PyUnicode_AsUTF8AndSize(object, &len);
    if (text && strlen(text) != (size_t) len) {
        PyErr_SetString(PyExc_ValueError, "embedded null character");
        return NULL;
    }
    return text;
}

static inline PyObject *symca_python_view(const uint8_t *data, size_t len)
{
    if (!data)
        Py_RETURN_NONE;
    return PyBytes_FromStringAndSize((const char *) data, (Py_ssize_t) len);
}

/* Raises what symca._errors makes of this thread's last failure. */
static inline void symca_python_raise(symca_status status)
{
    /* A call of the bindings themselves leaves no detail: then the status has to do. */
    bool told = symca_error_status() == status;
    const char *detail = told ? symca_error_detail() : symca_status_string(status);
    size_t offset = told ? symca_error_offset() : SYMCA_NONE;
    PyObject *module = PyImport_ImportModule("symca._errors");
    PyObject *error = NULL;

    if (module && offset == SYMCA_NONE)
        error = PyObject_CallMethod(module, "from_status", "isO", (int) status, detail, Py_None);
    else if (module)
        error = PyObject_CallMethod(module, "from_status", "isn", (int) status, detail, (Py_ssize_t) offset);
    if (error)
        PyErr_SetObject((PyObject *) Py_TYPE(error), error);
    Py_XDECREF(error);
    Py_XDECREF(module);
}

/* Adds to the exception that is being raised where in its subject the failure is. */
static inline void symca_python_tell(const char *name, size_t place)
{
    PyObject *type, *error, *traceback, *value;

    PyErr_Fetch(&type, &error, &traceback);
    if (!type)
        return;
    PyErr_NormalizeException(&type, &error, &traceback);
    value = PyLong_FromSize_t(place);
    if (!value || PyObject_SetAttrString(error, name, value) < 0)
        PyErr_Clear();
    Py_XDECREF(value);
    PyErr_Restore(type, error, traceback);
}

#endif /* SYMCA_BINDINGS_PYTHON_CONVERT_H */
