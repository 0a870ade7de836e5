# SPDX-License-Identifier: LGPL-2.1-or-later
"""MD2 (RFC 1319) and MD4 (RFC 1320), which the libraries of today have dropped and roots of the phones' days had."""
import struct

# The substitution table, made of the digits of pi.
PI = bytes.fromhex(
    "292e43c9a2d87c013d3654a1ecf0061362a705f3c0c7738c98932bd9bc4c82ca1e9b573cfdd4e01667426f188a17e512be4ec4d6da9ede49"
    "a0fbf58ebb2fee7aa968799115b2073f94c210890b225f21807f5d9a5a903227353ecce7bff79703ff1930b348a5b5d1d75e922aac56aac6"
    "4fb838d296a47db676fc6be29c7404f1459d705964718720865bcf65e62da8021b6025adaeb0b9f61c46616934407e0f5547a323dd51af3a"
    "c35cf9cebac5ea262c530d6e85288409d3dfcdf441814d526adc37c86cc1abfa24e17b080cbdb14a7888958be363e86de9cbd5fe3b001d39"
    "f2efb70e6658d0e4a67772f8eb754b0a314450b48fed1f1adb998d339f118314")


def md2(data):
    padding = 16 - len(data) % 16
    data += bytes([padding]) * padding
    checksum, last = bytearray(16), 0
    for start in range(0, len(data), 16):
        for place in range(16):
            checksum[place] ^= PI[data[start + place] ^ last]
            last = checksum[place]
    state = bytearray(48)
    for start in range(0, len(data) + 16, 16):
        block = (data + checksum)[start:start + 16]
        state[16:32] = block
        state[32:48] = bytes(a ^ b for a, b in zip(state[:16], block))
        carry = 0
        for turn in range(18):
            for place in range(48):
                carry = state[place] = state[place] ^ PI[carry]
            carry = (carry + turn) % 256
    return bytes(state[:16])


def rotated(value, count):
    value &= 0xFFFFFFFF
    return (value << count | value >> (32 - count)) & 0xFFFFFFFF


# A round of MD4: its function, the number that it adds, the order of the words, and by how much it turns.
ROUNDS = [
    (lambda x, y, z: x & y | ~x & z, 0, range(16), (3, 7, 11, 19)),
    (lambda x, y, z: x & y | x & z | y & z, 0x5A827999, [column + 4 * row for column in range(4) for row in range(4)],
     (3, 5, 9, 13)),
    (lambda x, y, z: x ^ y ^ z, 0x6ED9EBA1, (0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15), (3, 9, 11, 15)),
]


def md4(data):
    size = struct.pack("<Q", 8 * len(data))
    data += b"\x80" + bytes(-(len(data) + 9) % 64) + size
    state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]
    for start in range(0, len(data), 64):
        words = struct.unpack("<16I", data[start:start + 64])
        a, b, c, d = state
        for function, constant, order, turns in ROUNDS:
            for place, word in enumerate(order):
                a, b, c, d = d, rotated(a + function(b, c, d) + words[word] + constant, turns[place % 4]), b, c
        state = [(old + new) & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d))]
    return struct.pack("<4I", *state)
