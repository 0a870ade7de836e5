<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\NotFoundException;
use Symca\Phone;
use Symca\Platform;

/** What a person asks of the forecast: which phone, and the server's name that it will be used with. */
final class Question
{
    private const LONGEST_PHONE = 64;
    private const LONGEST_HOST = 253;
    private const LONGEST_URL = 255;

    private function __construct(
        public readonly string $phone,
        public readonly ?string $model,
        public readonly ?Platform $platform,
        public readonly string $host,
    ) {
    }

    public static function read(string $phone, string $host): self
    {
        $phone = trim($phone);
        [$model, $platform] = $phone === '' ? [null, null] : self::find($phone);
        return new self($phone, $model, $platform, self::host($host));
    }

    /** As Bundle::check() takes it. */
    public function target(): string
    {
        return $this->platform?->id() ?? 'all';
    }

    /** @return array{string|null, Platform} a model's name, where it is one, and its platform */
    private static function find(string $phone): array
    {
        if (strlen($phone) > self::LONGEST_PHONE || !self::isLine($phone)) {
            throw new Problem('phone-unknown');
        }
        try {
            $found = Phone::find($phone);
            return [$found->model(), $found->platform()];
        } catch (NotFoundException $error) {
            try {
                return [null, Platform::find($phone)];
            } catch (NotFoundException) {
                throw new Problem('phone-unknown', detail: $error->getMessage());
            }
        }
    }

    /** The host alone, where an address with a scheme, port or path was typed; international names as the phone sends them. */
    private static function host(string $typed): string
    {
        $host = trim($typed);
        if (!self::isLine($host)) {
            throw new Problem('host-invalid');
        }
        $host = preg_replace(['#^[a-z][a-z0-9+.-]*://#i', '#[/?\#].*$#', '/^[^@]*@/'], '', $host);
        // The colons of an IPv6 address are no port's, unless it stands in brackets.
        $host = preg_replace('/^(\[.*\]|[^:]*):\d*$/', '$1', $host);
        if (preg_match('/[^\x00-\x7f]/', $host) === 1) {
            $host = (string) idn_to_ascii($host, IDNA_NONTRANSITIONAL_TO_ASCII, INTL_IDNA_VARIANT_UTS46);
        }
        return trim($typed) === '' || self::isHost($host) ? $host : throw new Problem('host-invalid');
    }

    private static function isHost(string $host): bool
    {
        $isName = strlen($host) <= self::LONGEST_HOST && preg_match('/^[\w*-]+(\.[\w*-]+)*\.?$/D', $host) === 1;
        return $isName || filter_var(trim($host, '[]'), FILTER_VALIDATE_IP) !== false;
    }

    /** The page about the authority that goes into its hashed certificate. */
    public static function about(string $typed): string
    {
        $url = trim($typed);
        $fits = strlen($url) <= self::LONGEST_URL && preg_match('#^https?://[!-~]+$#Di', $url) === 1;
        return $url === '' || $fits ? $url : throw new Problem('about-invalid');
    }

    private static function isLine(string $text): bool
    {
        return mb_check_encoding($text, 'UTF-8') && preg_match('/[\x00-\x1f\x7f]/', $text) === 0;
    }
}
