/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_VERSION_H
#define SYMCA_VERSION_H

/**
 * @file version.h
 * Which libsymca this is: the one compiled against, and the one that runs.
 */

#include <symca/common.h>

SYMCA_BEGIN_DECLS

/** The version compiled against. Since: 0.1 */
#define SYMCA_VERSION_MAJOR 0
#define SYMCA_VERSION_MINOR 1
#define SYMCA_VERSION_MICRO 0

/** The same as text. Since: 0.1 */
#define SYMCA_VERSION "0.1.0"

/** Whether the version compiled against is at least this one. Since: 0.1 */
#define SYMCA_CHECK_VERSION(major, minor, micro)                                                   \
    (SYMCA_VERSION_MAJOR > (major) ||                                                              \
     (SYMCA_VERSION_MAJOR == (major) &&                                                            \
      (SYMCA_VERSION_MINOR > (minor) ||                                                            \
       (SYMCA_VERSION_MINOR == (minor) && SYMCA_VERSION_MICRO >= (micro)))))

/** The version that runs: "0.1.0". Static, never NULL. Since: 0.1 */
SYMCA_API const char *symca_version(void);

SYMCA_END_DECLS

#endif /* SYMCA_VERSION_H */
