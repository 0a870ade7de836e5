<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** What each setting has to be. */
final class SettingsRules
{
    /** Never quoted whole: a password may stand in them. */
    private const SECRET = ['database', 'database_user', 'database_password', 'mail_dsn'];

    private const LONGEST_QUOTE = 60;
    private const LONGEST_LINE = 128;
    private const LONGEST_ORIGIN = 200;
    private const MOST_HOURS = 876000;

    /** Ways of sending mail that Symfony Mailer has by itself. */
    private const MAILERS = ['smtp', 'smtps', 'sendmail', 'native', 'null'];

    /** What the value must be, where it is not that; null: it is. */
    public static function demand(string $name, mixed $value): ?string
    {
        return match ($name) {
            'site_name' => self::line($value),
            'public_url', 'phone_url' => self::origin($value),
            'database' => self::database($value),
            'database_user', 'database_password' => is_string($value) ? null : "it must be a text, such as ''",
            'database_timeout' => self::wholeNumber($value, 1, 3600),
            'lifetime_hours' => self::hours($value),
            'max_files', 'max_file_bytes', 'max_total_bytes', 'site_uploads', 'site_bytes' => self::wholeNumber($value, 1),
            // An address below the short one has room for two digits.
            'max_certificates' => self::wholeNumber($value, 1, 99),
            'uploads_per_hour', 'misses_per_ten_minutes', 'mails_per_hour', 'site_mails_per_hour', 'client_uploads' =>
                self::wholeNumber($value, 0),
            'mail_dsn' => self::mailer($value),
            'mail_from' => self::sender($value),
            'trusted_proxies' => self::proxies($value),
            'template_cache' => self::cache($value),
            'log' => self::log($value),
        };
    }

    /** The value as it may be quoted. */
    public static function quote(string $name, mixed $value): string
    {
        return match (true) {
            is_array($value) => 'an array',
            is_object($value) => 'an object',
            $value === '' => 'empty',
            in_array($name, self::SECRET, true) => self::quoteSecret($value),
            is_string($value) => self::quoteText($value),
            default => var_export($value, true),
        };
    }

    /** The word in front that says what kind of address it is, if there is one. */
    private static function quoteSecret(mixed $value): string
    {
        return is_string($value) && preg_match('/^[A-Za-z0-9+]{1,16}:/', $value, $kind) === 1
            ? "'$kind[0]...'" : get_debug_type($value) . ', not shown here';
    }

    private static function quoteText(string $text): string
    {
        $text = mb_scrub($text, 'UTF-8');
        return "'" . mb_strimwidth(preg_replace('/\p{C}/u', '?', $text), 0, self::LONGEST_QUOTE, '...') . "'";
    }

    private static function line(mixed $value): ?string
    {
        $isLine = is_string($value) && trim($value) !== '' && mb_check_encoding($value, 'UTF-8') &&
            preg_match('/\p{Cc}/u', $value) !== 1 && mb_strlen($value) <= self::LONGEST_LINE;
        return $isLine ? null : 'it must be one line of text in UTF-8, of at most ' . self::LONGEST_LINE . ' characters';
    }

    private static function origin(mixed $value): ?string
    {
        $host = '(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])';
        $isOrigin = is_string($value) && strlen($value) <= self::LONGEST_ORIGIN &&
            preg_match("#^https?://$host(?::([1-9][0-9]{0,4}))?$#D", $value, $parts) === 1 && (int) ($parts[1] ?? 1) <= 65535;
        return $isOrigin ? null : 'it must be http:// or https:// and a host, with a port or without, and nothing behind it, ' .
            'such as http://certificates.example.org';
    }

    private static function database(mixed $value): ?string
    {
        $example = 'such as sqlite:/var/lib/symca-upload/upload.sqlite or pgsql:host=db.example.org;dbname=upload';
        if (!is_string($value) || preg_match('/^([a-z0-9]+):/', $value, $driver) !== 1) {
            return "it must be a PDO data source, $example";
        }
        $drivers = \PDO::getAvailableDrivers();
        if (!in_array($driver[1], $drivers, true)) {
            return "PHP has no driver $driver[1] here, only " . implode(', ', $drivers) . '; install its package ' .
                "(php-sqlite3, php-pgsql) and restart PHP, or name another data source, $example";
        }
        return $driver[1] !== 'sqlite' || str_starts_with($value, 'sqlite:/') ? null :
            "SQLite needs the whole path of a file that stays, $example";
    }

    private static function wholeNumber(mixed $value, int $least, int $most = PHP_INT_MAX): ?string
    {
        $isWhole = is_int($value) || (is_float($value) && floor($value) === $value && abs($value) < PHP_INT_MAX);
        if ($isWhole && $value >= $least && $value <= $most) {
            return null;
        }
        return "it must be a whole number from $least" . ($most === PHP_INT_MAX ? ' up' : " to $most") . ', without quotes';
    }

    private static function hours(mixed $value): ?string
    {
        $isTime = (is_int($value) || is_float($value)) && $value > 0 && $value <= self::MOST_HOURS;
        return $isTime ? null : 'it must be a number of hours above 0, such as 24 or 0.5, at most ' . self::MOST_HOURS;
    }

    /** Whether Symfony Mailer would take it; its own ways are known here, as loading it for each request costs time. */
    private static function mailer(mixed $value): ?string
    {
        if ($value === '') {
            return null;
        }
        $example = 'such as smtp://127.0.0.1:25, or empty for no mail at all';
        if (!is_string($value) || preg_match('#^([a-z0-9+]+)(?:://|\()#', $value, $scheme) !== 1) {
            return "it must be a DSN of Symfony Mailer, $example";
        }
        if (in_array($scheme[1], ['sendmail', 'native'], true) && !function_exists('proc_open')) {
            return "$scheme[1] starts a program, and disable_functions forbids PHP that (proc_open); name a server, $example";
        }
        $isTaken = in_array($scheme[1], self::MAILERS, true)
            ? preg_match('/\s/', $value) !== 1 && is_string(parse_url($value, PHP_URL_HOST)) : Post::canBeSentBy($value);
        return $isTaken ? null : "Symfony Mailer does not take it as a DSN of the kind $scheme[1]; name one that it has, $example";
    }

    private static function sender(mixed $value): ?string
    {
        $isSender = $value === '' || (is_string($value) && filter_var($value, FILTER_VALIDATE_EMAIL) !== false);
        return $isSender ? null : 'it must be an e-mail address, such as certificates@example.org';
    }

    private static function proxies(mixed $value): ?string
    {
        $demand = "it must be an array of addresses or networks, such as ['192.0.2.1', '10.0.0.0/8', '2001:db8::/32']";
        if (!is_array($value)) {
            return $demand;
        }
        foreach ($value as $one) {
            if (!is_string($one) || Network::parse($one) === null) {
                return self::quote('trusted_proxies', $one) . " in it is none; $demand";
            }
        }
        return null;
    }

    private static function cache(mixed $value): ?string
    {
        if ($value === '') {
            return null;
        }
        if (!is_string($value) || !str_starts_with($value, '/')) {
            return 'it must be the whole path of a folder, or empty for none';
        }
        // Twig makes the folder, and those above it.
        $there = $value;
        while (!file_exists($there)) {
            $there = dirname($there);
        }
        return is_dir($there) && is_writable($there) ? null : "the account that PHP runs as cannot write to $there; make the " .
            'folder and give it to that account (install -d -o www-data), or name another';
    }

    /** Whether it can be written is seen when it is: then the events go to PHP's own log. */
    private static function log(mixed $value): ?string
    {
        $isTarget = is_string($value) && ($value === Log::STANDARD_ERROR || preg_match('#^/[^\0]*[^/\0]$#D', $value) === 1);
        return $isTarget ? null : 'it must be ' . Log::STANDARD_ERROR . ' or the whole path of a file';
    }
}
