<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** Addresses with a common beginning: "10.0.0.0/8", "2001:db8::/32", or one alone. */
final class Network
{
    /** How an IPv4 address begins where a socket has both families (RFC 4291 section 2.5.5.2). */
    private const MAPPED = "\0\0\0\0\0\0\0\0\0\0\xFF\xFF";

    private function __construct(private readonly string $address, private readonly int $bits)
    {
    }

    /** Null where it is none, and for that of all addresses: who believes everybody could as well count nobody. */
    public static function parse(string $text): ?self
    {
        [$address, $bits] = explode('/', $text, 2) + [1 => null];
        $bytes = self::bytes($address);
        if ($bytes === null || ($bits !== null && preg_match('/^[1-9][0-9]{0,2}$/D', $bits) !== 1)) {
            return null;
        }
        $most = 8 * strlen($bytes);
        $network = new self($bytes, (int) ($bits ?? $most));
        return $network->bits <= $most ? $network : null;
    }

    public function has(string $address): bool
    {
        $bytes = self::bytes($address);
        return $bytes !== null && strlen($bytes) === strlen($this->address) &&
            self::beginning($bytes, $this->bits) === self::beginning($this->address, $this->bits);
    }

    private static function bytes(string $address): ?string
    {
        if (filter_var($address, FILTER_VALIDATE_IP) === false) {
            return null;
        }
        $bytes = inet_pton($address);
        return strlen($bytes) === 16 && str_starts_with($bytes, self::MAPPED) ? substr($bytes, 12) : $bytes;
    }

    /** The first so many bits, the rest of their last byte cleared. */
    private static function beginning(string $bytes, int $bits): string
    {
        $whole = substr($bytes, 0, intdiv($bits, 8));
        $rest = $bits % 8;
        return $rest === 0 ? $whole : $whole . chr(ord($bytes[strlen($whole)]) & (0xFF << (8 - $rest)));
    }
}
