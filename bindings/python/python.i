// SPDX-License-Identifier: LGPL-2.1-or-later
//
// The layer that the hand-written Python of symca/ stands on: what ../symca.i asks of a language, for Python.
%module(package="symca", moduleimport="from . import _symca") _swig

// Methods may be called id, type and hash.
#pragma SWIG nowarn=321

%begin %{
#define PY_SSIZE_T_CLEAN
%}

%{
#include "convert.h"
%}

// With -threads; the lock is kept but for the calls that %symca_releases names.
%nothreadallow;
%define %symca_releases(METHOD)
%threadallow METHOD;
%enddef

%pythonnondynamic;

// Status: an exception of symca._errors, raised on the thread that failed.
%typemap(out) symca_status {
    if ($1 != SYMCA_OK) {
        symca_python_raise($1);
        SWIG_fail;
    }
    $result = SWIG_Py_Void();
}

%typemap(out) symca_position {
    $result = $1 == SYMCA_NONE ? SWIG_Py_Void() : PyLong_FromSize_t($1);
}

// Text.
%typemap(in) const char * {
    $1 = ($1_ltype) symca_python_text($input);
    if (!$1)
        SWIG_fail;
}

%typemap(in) const char *optional {
    $1 = NULL;
    if ($input != Py_None) {
        $1 = ($1_ltype) symca_python_text($input);
        if (!$1)
            SWIG_fail;
    }
}

%typemap(freearg) const char * ""

%typemap(out) const char * {
    $result = $1 ? PyUnicode_FromString($1) : SWIG_Py_Void();
}

%typemap(in, numinputs=0) char **out (char *text = NULL) {
    $1 = &text;
}
%typemap(argout) char **out {
    $result = SWIG_Python_AppendOutput($result, text$argnum ? PyUnicode_FromString(text$argnum) : SWIG_Py_Void());
}
%typemap(freearg) char **out {
    symca_free(text$argnum);
}

%typemap(in, numinputs=0) char *text (char buffer[SYMCA_LABEL_SIZE] = "") {
    $1 = buffer;
}
%typemap(freearg) char *text ""
%typemap(argout) char *text {
    $result = SWIG_Python_AppendOutput($result, PyUnicode_FromString($1));
}

// Bytes.
%typemap(in) (const uint8_t *data, size_t len) (symca_python_bytes taken = {NULL, 0, NULL}) {
    if (!symca_python_bytes_take(&taken, $input))
        SWIG_fail;
    $1 = ($1_ltype) taken.data;
    $2 = taken.len;
}
%typemap(freearg) (const uint8_t *data, size_t len) {
    symca_python_bytes_release(&taken$argnum);
}
%typemap(typecheck, precedence=SWIG_TYPECHECK_POINTER) (const uint8_t *data, size_t len) {
    $1 = PyObject_CheckBuffer($input);
}
%apply (const uint8_t *data, size_t len) { (const uint8_t *key, size_t key_len) };

%typemap(in, numinputs=0) (uint8_t **out, size_t *out_len) (uint8_t *bytes = NULL, size_t size = 0) {
    $1 = &bytes;
    $2 = &size;
}
%typemap(argout) (uint8_t **out, size_t *out_len) {
    $result = SWIG_Python_AppendOutput($result, symca_python_view(bytes$argnum, size$argnum));
}
%typemap(freearg) (uint8_t **out, size_t *out_len) {
    symca_free(bytes$argnum);
}

// A borrowed view: its length is known only once the arguments are looked at again.
%typemap(out) const uint8_t * {
    $result = SWIG_Py_Void();
}
%typemap(in, numinputs=0) size_t *out_len (size_t size = 0) {
    $1 = &size;
}
%typemap(argout) size_t *out_len {
    $result = SWIG_Python_AppendOutput($result, symca_python_view(result, size$argnum));
}

%typemap(in, numinputs=0) uint8_t *hash (uint8_t buffer[20] = {0}) {
    $1 = buffer;
}
%typemap(argout) uint8_t *hash {
    $result = SWIG_Python_AppendOutput($result, symca_python_view($1, sizeof buffer$argnum));
}

// One more result each.
%typemap(in, numinputs=0) int64_t *out_time (int64_t time = 0) {
    $1 = &time;
}
%typemap(argout) int64_t *out_time {
    $result = SWIG_Python_AppendOutput($result, PyLong_FromLongLong(*$1));
}

%typemap(in, numinputs=0) int *out_rfc6125 (int rfc6125 = SYMCA_ABSENT) {
    $1 = &rfc6125;
}
%typemap(argout) int *out_rfc6125 {
    $result = SWIG_Python_AppendOutput($result, PyLong_FromLong(*$1));
}

// Where a check failed: told by the exception.
%typemap(in, numinputs=0) unsigned *out_group (unsigned group = 0) {
    $1 = &group;
}
%typemap(freearg) unsigned *out_group {
    if (group$argnum)
        symca_python_tell("group", group$argnum);
}

%typemap(in, numinputs=0) size_t *out_failed (size_t failed = SYMCA_NONE) {
    $1 = &failed;
}
%typemap(freearg) size_t *out_failed {
    if (failed$argnum != SYMCA_NONE)
        symca_python_tell("block", failed$argnum);
}

// Handles. Nothing but the parameters that ../symca.i names optional may be None.
%define %symca_argument_typemaps(TYPE)
%typemap(in) const TYPE * (void *handle = NULL) {
    if (!SWIG_IsOK(SWIG_ConvertPtr($input, &handle, $descriptor(TYPE *), SWIG_POINTER_NO_NULL))) {
        PyErr_Format(PyExc_TypeError, "%s is required, not '%s'", #TYPE, Py_TYPE($input)->tp_name);
        SWIG_fail;
    }
    $1 = ($1_ltype) handle;
}
%typemap(in) const TYPE *optional (void *handle = NULL) {
    if (!SWIG_IsOK(SWIG_ConvertPtr($input, &handle, $descriptor(TYPE *), 0))) {
        PyErr_Format(PyExc_TypeError, "%s or None is required, not '%s'", #TYPE, Py_TYPE($input)->tp_name);
        SWIG_fail;
    }
    $1 = ($1_ltype) handle;
}
%enddef

%define %symca_owned_typemaps(TYPE)
%typemap(in, numinputs=0) TYPE ** (TYPE *made = NULL) {
    $1 = &made;
}
%typemap(argout) TYPE ** {
    $result = SWIG_Python_AppendOutput($result, symca_python_owned(made$argnum, $descriptor(TYPE *)));
}
%enddef

%define %symca_handle_typemaps(TYPE)
%symca_argument_typemaps(TYPE)
%symca_owned_typemaps(TYPE)
%typemap(out) const TYPE * {
    $result = symca_python_owned(TYPE##_ref($1), $descriptor(TYPE *));
}
%enddef

%define %symca_child_typemaps(TYPE)
%symca_argument_typemaps(TYPE)
%symca_owned_typemaps(TYPE)
%enddef

%define %symca_static_typemaps(TYPE)
%symca_argument_typemaps(TYPE)
%typemap(out) const TYPE * {
    $result = symca_python_static($1, $descriptor(TYPE *));
}
%typemap(in, numinputs=0) const TYPE ** (const TYPE *found = NULL) {
    $1 = ($1_ltype) &found;
}
%typemap(argout) const TYPE ** {
    $result = SWIG_Python_AppendOutput($result, symca_python_static(found$argnum, $descriptor(TYPE *)));
}
%enddef

%{
static PyObject *symca_python_owned(void *pointer, swig_type_info *type)
{
    return pointer ? SWIG_NewPointerObj(pointer, type, SWIG_POINTER_OWN) : SWIG_Py_Void();
}

/* SWIG's objects hold a pointer without const; the proxies of statics offer nothing that writes. */
static PyObject *symca_python_static(const void *pointer, swig_type_info *type)
{
    union {
        const void *given;
        void *kept;
    } cast = {pointer};

    return pointer ? SWIG_NewPointerObj(cast.kept, type, 0) : SWIG_Py_Void();
}

static int symca_python_signed(PyObject *object, void **out)
{
    return SWIG_IsOK(SWIG_ConvertPtr(object, out, SWIGTYPE_p_symca_signed, SWIG_POINTER_NO_NULL));
}
%}

%typemap(in) (const symca_signed *const *items, size_t count)
             (PyObject *list = NULL, const symca_signed **items = NULL) {
    list = PySequence_Fast($input, "a sequence of signed certificates is required");
    if (!list)
        SWIG_fail;
    $2 = (size_t) PySequence_Fast_GET_SIZE(list);
    items = PyMem_Calloc($2 ? $2 : 1, sizeof *items);
    if (!items) {
        PyErr_NoMemory();
        SWIG_fail;
    }
    for (size_t i = 0; i < $2; i++) {
        void *item = NULL;

        if (!symca_python_signed(PySequence_Fast_GET_ITEM(list, (Py_ssize_t) i), &item)) {
            PyErr_SetString(PyExc_TypeError, "a sequence of signed certificates is required");
            SWIG_fail;
        }
        items[i] = item;
    }
    $1 = ($1_ltype) items;
}
// Else the out parameter of a signed certificate would match, its qualifiers stripped.
%typemap(argout) (const symca_signed *const *items, size_t count) ""
%typemap(freearg) (const symca_signed *const *items, size_t count) {
    PyMem_Free(items$argnum);
    Py_XDECREF(list$argnum);
}

%include "../symca.i"
