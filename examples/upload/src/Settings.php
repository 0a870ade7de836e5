<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** The settings, checked once: settings.php, and over it what SYMCA_UPLOAD_SETTINGS names. */
final class Settings
{
    /** Hosts that are whatever machine names them (RFC 6890 sections 2.2.2 and 2.2.3, RFC 6761 section 6.3). */
    private const OWN_HOST = '/^(?:localhost|.*\.localhost|127\.[0-9.]+|0\.0\.0\.0|\[::1?\])$/Di';

    /** @param array<string, mixed> $values */
    private function __construct(private readonly array $values)
    {
    }

    public static function load(): self
    {
        $own = dirname(__DIR__) . '/settings.php';
        $defaults = require $own;
        $file = SettingsFile::named();
        $changes = $file?->read() ?? [];
        foreach (array_keys($changes) as $name) {
            self::checkName($file->path, $name, array_keys($defaults));
        }
        $settings = new self($changes + $defaults);
        $settings->check($file?->path ?? $own);
        return $settings;
    }

    /** @param list<string> $known */
    private static function checkName(string $file, int|string $name, array $known): void
    {
        if (is_int($name)) {
            throw new SettingsError($file, "value $name of its array has no name", "write 'name' => value");
        }
        if (!in_array($name, $known, true)) {
            $distances = array_map(static fn(string $one): int => levenshtein(substr($name, 0, 64), $one), $known);
            $nearest = $known[array_search(min($distances), $distances, true)];
            throw new SettingsError($file, 'there is no setting ' . SettingsRules::quote('', $name),
                min($distances) <= 3 ? "do you mean $nearest?" : 'settings.php has all that there are');
        }
    }

    private function check(string $file): void
    {
        foreach ($this->values as $name => $value) {
            $demand = SettingsRules::demand($name, $value);
            if ($demand !== null) {
                throw new SettingsError($file, "$name is " . SettingsRules::quote($name, $value), $demand);
            }
        }
        if ($this->sendsMail() && $this->text('mail_from') === '') {
            throw new SettingsError($file, 'mail_from is empty, while mail_dsn is not',
                'mail_from must be an e-mail address, such as certificates@example.org');
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

    /** @return list<Network> */
    public function trustedProxies(): array
    {
        return array_values(array_map(Network::parse(...), $this->values['trusted_proxies']));
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

    /** The host that phones are told, where it is each machine's own name for itself: no phone gets here by that. */
    public function unreachableHost(): ?string
    {
        $host = preg_replace('#^https?://|:[0-9]+$#', '', $this->text('phone_url'));
        return preg_match(self::OWN_HOST, $host) === 1 ? $host : null;
    }

    public function isHttps(): bool
    {
        return str_starts_with($this->text('public_url'), 'https:');
    }
}
