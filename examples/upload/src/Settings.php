<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** The settings, checked once: settings.php, and over it what SYMCA_UPLOAD_SETTINGS names. */
final class Settings
{
    /** @param array<string, mixed> $values */
    private function __construct(private readonly array $values)
    {
    }

    public static function load(): self
    {
        $defaults = require dirname(__DIR__) . '/settings.php';
        $file = getenv('SYMCA_UPLOAD_SETTINGS');
        $changes = $file === false || $file === '' ? [] : require $file;
        if (!is_array($changes)) {
            throw new \DomainException("settings: $file returns no array");
        }
        foreach ($changes as $name => $value) {
            self::check((string) $name, $value, $defaults);
        }
        $settings = new self($changes + $defaults);
        $settings->checkTogether();
        return $settings;
    }

    private static function check(string $name, mixed $value, array $defaults): void
    {
        if (!array_key_exists($name, $defaults)) {
            throw new \DomainException("settings: there is no setting $name");
        }
        $fits = match (true) {
            is_int($defaults[$name]) => (is_int($value) || is_float($value)) && $value >= 0,
            is_array($defaults[$name]) => is_array($value),
            default => is_string($value),
        };
        if (!$fits) {
            throw new \DomainException("settings: $name has a value of the wrong kind");
        }
    }

    private function checkTogether(): void
    {
        foreach (['public_url', 'phone_url'] as $name) {
            if (preg_match('#^https?://[A-Za-z0-9.:\[\]_-]+$#D', $this->text($name)) !== 1) {
                throw new \DomainException("settings: $name must be http:// or https:// and a host, without a path");
            }
        }
        if ($this->text('mail_dsn') !== '' && filter_var($this->text('mail_from'), FILTER_VALIDATE_EMAIL) === false) {
            throw new \DomainException('settings: mail_from must be an address where mail_dsn is set');
        }
    }

    public function text(string $name): string
    {
        return $this->values[$name];
    }

    public function number(string $name): int
    {
        return (int) $this->values[$name];
    }

    /** @return list<string> */
    public function list(string $name): array
    {
        return array_values(array_map(strval(...), $this->values[$name]));
    }

    public function lifetimeSeconds(): int
    {
        return max(1, (int) round($this->values['lifetime_hours'] * 3600));
    }

    public function lifetimeHours(): int|float
    {
        return $this->values['lifetime_hours'];
    }

    public function sendsMail(): bool
    {
        return $this->text('mail_dsn') !== '';
    }

    /** Where a hashed certificate sends those who want to know more, unless its owner named a page. */
    public function aboutUrl(): string
    {
        return $this->text('phone_url') . '/about';
    }

    public function isHttps(): bool
    {
        return str_starts_with($this->text('public_url'), 'https:');
    }
}
