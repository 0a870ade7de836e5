/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "reader.h"

/* An unsigned number of `octets` bytes. */
static bool read_number(symca_reader *self, size_t octets, uint32_t *out)
{
    symca_slice bytes;
    if (!symca_reader_bytes(self, octets, &bytes))
        return false;

    *out = 0;
    for (size_t i = 0; i < octets; i++)
        *out = *out << 8 | bytes.data[i];
    return true;
}

bool symca_reader_u8(symca_reader *self, uint8_t *out)
{
    uint32_t value;
    if (!read_number(self, 1, &value))
        return false;
    *out = (uint8_t) value;
    return true;
}

bool symca_reader_u16(symca_reader *self, uint16_t *out)
{
    uint32_t value;
    if (!read_number(self, 2, &value))
        return false;
    *out = (uint16_t) value;
    return true;
}

bool symca_reader_u32(symca_reader *self, uint32_t *out)
{
    return read_number(self, 4, out);
}

/* A length field of `octets` bytes, and that many bytes. */
static bool read_vector(symca_reader *self, size_t octets, symca_slice *out)
{
    symca_reader ahead = *self;
    uint32_t len;

    if (!read_number(&ahead, octets, &len) || !symca_reader_bytes(&ahead, len, out))
        return false;
    *self = ahead;
    return true;
}

bool symca_reader_vector8(symca_reader *self, symca_slice *out)
{
    return read_vector(self, 1, out);
}

bool symca_reader_vector16(symca_reader *self, symca_slice *out)
{
    return read_vector(self, 2, out);
}
