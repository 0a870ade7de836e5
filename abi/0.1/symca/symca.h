/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SYMCA_SYMCA_H
#define SYMCA_SYMCA_H

/**
 * @file symca.h
 * All of libsymca. What holds for every function is in common.h.
 */

#include "bundle.h"
#include "certificate.h"
#include "common.h"
#include "key.h"
#include "limits.h"
#include "platform.h"
#include "report.h"
#include "s60.h"
#include "status.h"
#include "wpki-response.h"
#include "wpki-signed.h"
#include "wpki.h"
#include "wtls.h"
#include <symca/version.h>

#endif /* SYMCA_SYMCA_H */
