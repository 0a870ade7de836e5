/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef FUZZ_NEGATIVE_LIES_H
#define FUZZ_NEGATIVE_LIES_H

/* Functions of libsymca that say something wrong when they are told to: the linker has them called in place of the real ones. */

/* The function of this name lies from now on; NULL: none does. */
void fuzz_lie_by(const char *function);

#endif /* FUZZ_NEGATIVE_LIES_H */
