<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** The two kinds of random words: what is typed on a phone's keypad, and what nobody can guess. */
final class Words
{
    /** On each key the letters that one or two presses give, without those that look like another: no b f i l n o q r s u v y z c. */
    private const KEYS = ['a', 'de', 'gh', 'jk', 'm', 'p', 't', 'wx'];
    private const LENGTH = 6;

    /** A short address. Two letters in a row never share a key: the phone would make its user wait between them. */
    public static function short(): string
    {
        $word = '';
        $last = '';
        while (strlen($word) < self::LENGTH) {
            $letters = implode('', array_filter(self::KEYS, static fn(string $key): bool => $key !== $last));
            $letter = $letters[random_int(0, strlen($letters) - 1)];
            $word .= $letter;
            $last = current(array_filter(self::KEYS, static fn(string $key): bool => str_contains($key, $letter)));
        }
        return $word;
    }

    /** 128 bits in 22 characters. */
    public static function secret(): string
    {
        return self::base64(random_bytes(16));
    }

    public static function base64(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }
}
