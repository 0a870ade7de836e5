/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "mix.h"

#include <string.h>

#define LANES 4

uint64_t symca_mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 29;
}

uint64_t symca_mix_bytes(uint64_t hash, symca_slice bytes)
{
    size_t at = 0;
    uint64_t lanes[LANES] = {hash, hash + 1, hash + 2, hash + 3};

    /* Side by side, as no multiplication has to wait for the one before. */
    for (; bytes.len - at >= sizeof lanes; at += sizeof lanes) {
        uint64_t words[LANES];
        memcpy(words, bytes.data + at, sizeof words);
        for (size_t i = 0; i < LANES; i++)
            lanes[i] = symca_mix(lanes[i], words[i]);
    }
    for (size_t i = 0; i < LANES && at > 0; i++)
        hash = symca_mix(hash, lanes[i]);
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
