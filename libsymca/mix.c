/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "mix.h"

#include <string.h>

uint64_t symca_mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 29;
}

uint64_t symca_mix_bytes(uint64_t hash, symca_slice bytes)
{
    size_t at = 0;
    for (; bytes.len - at >= 8; at += 8) {
        uint64_t word;
        memcpy(&word, bytes.data + at, 8);
        hash = symca_mix(hash, word);
    }
    uint64_t rest = 0;
    for (size_t i = at; i < bytes.len; i++)
        rest = rest << 8 | bytes.data[i];
    return symca_mix(symca_mix(hash, rest), bytes.len);
}
