<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/**
 * Private keys by the marks that they begin with, wherever in the bytes they stand. It is no parser, so it costs as little
 * for what is far too large as for what fits. public/page.js looks for the same marks before anything is sent.
 */
final class PrivateKeys
{
    /** A mark alone is somebody's words about keys: a key follows as Base64, behind headers at most. */
    private const TEXT = [
        '#BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?\b(?:\\\\[rn]|[^A-Za-z0-9+/]){0,200}+' .
            '(?:(?:Proc-Type|DEK-Info|Comment|Version|Subject):|[A-Za-z0-9+/]{40})#',
        '#PuTTY-User-Key-File-\d|SSH PRIVATE KEY FILE FORMAT#',
    ];

    private const DER = [
        // PKCS#1 (RFC 8017) and DSA as OpenSSL writes it: version 0, and a large number.
        '#\x30(?:\x81.|\x82..)\x02\x01\x00\x02(?:\x81[\x80-\xff]|\x82..|[\x40-\x7f])\x00[\x80-\xff]#s',
        // RFC 5915: version 1, and the number itself.
        '#\x30(?:\x81.|[\x1d-\x7f])\x02\x01\x01\x04[\x14-\x42]#s',
        // PKCS#8 (RFC 5958): RSA, which a certificate's signature may name as well, but then no OCTET STRING follows.
        '#\x02\x01[\x00\x01]\x30[\x0b\x0d]\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01[\x01\x0a](?:\x05\x00)?\x04#',
        // The same of elliptic curves, DSA, and X25519 to Ed448.
        '#\x02\x01[\x00\x01]\x30(?:.|\x81.|\x82..)\x06\x07\x2a\x86\x48\xce(?:\x3d\x02\x01|\x38\x04\x01)#s',
        '#\x02\x01[\x00\x01]\x30\x05\x06\x03\x2b\x65[\x6e-\x71]\x04#',
        // Encrypted, by PKCS#5 or PKCS#12; within a bag of PKCS#12 it is no problem of its own: that has a password.
        '#(?<!\xa0\x81.)(?<!\xa0\x82..)\x30(?:\x81.|\x82..)\x30.\x06' .
            '(?:\x09\x2a\x86\x48\x86\xf7\x0d\x01\x05|\x0a\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01)#s',
    ];

    public static function areIn(#[\SensitiveParameter] string $bytes): bool
    {
        return self::any(self::TEXT, self::narrowed($bytes)) || self::any(self::DER, $bytes) ||
            self::any(self::DER, self::unpacked($bytes));
    }

    /** UTF-16 is ASCII with a NUL at each letter. */
    private static function narrowed(#[\SensitiveParameter] string $bytes): string
    {
        return str_contains($bytes, "B\0E\0G\0I\0N\0") ? str_replace("\0", '', $bytes) : $bytes;
    }

    /** What Base64 without a frame stands for; nothing where it is something else. */
    private static function unpacked(#[\SensitiveParameter] string $bytes): string
    {
        return preg_match('#^[A-Za-z0-9+/=\s]++$#D', $bytes) === 1 ? (string) base64_decode($bytes) : '';
    }

    /** @param list<string> $marks */
    private static function any(array $marks, #[\SensitiveParameter] string $bytes): bool
    {
        foreach ($marks as $mark) {
            if (preg_match($mark, $bytes) === 1) {
                return true;
            }
        }
        return false;
    }
}
