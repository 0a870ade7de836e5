/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_BINDINGS_PHP_GENERATED_H
#define SYMCA_BINDINGS_PHP_GENERATED_H

/*
 * What SWIG and PHP's macros write is not ours to mend: it stands between these two. What is written by hand is under
 * the project's own warnings.
 */
/* clang-format off */
#define SYMCA_GENERATED_BEGIN                                      \
    _Pragma("GCC diagnostic push")                                 \
    _Pragma("GCC diagnostic ignored \"-Wconversion\"")             \
    _Pragma("GCC diagnostic ignored \"-Wsign-conversion\"")        \
    _Pragma("GCC diagnostic ignored \"-Wcast-qual\"")              \
    _Pragma("GCC diagnostic ignored \"-Wmissing-prototypes\"")     \
    _Pragma("GCC diagnostic ignored \"-Wunused-parameter\"")       \
    _Pragma("GCC diagnostic ignored \"-Wunused-label\"")           \
    _Pragma("GCC diagnostic ignored \"-Wunused-variable\"")        \
    _Pragma("GCC diagnostic ignored \"-Wunused-const-variable\"")
#define SYMCA_GENERATED_END _Pragma("GCC diagnostic pop")
/* clang-format on */

#endif /* SYMCA_BINDINGS_PHP_GENERATED_H */
