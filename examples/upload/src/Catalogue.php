<?php
// SPDX-License-Identifier: MIT-0
declare(strict_types=1);

namespace UploadPage;

/** Every text of the page in one language: messages of ICU's format, by key. */
final class Catalogue
{
    /** The languages that there is a catalogue of, by code, each called by its own name. The first one is the default. */
    public const LANGUAGES = ['en' => 'English', 'de' => 'Deutsch'];

    public readonly string $language;

    /** @var array<string, string> */
    private readonly array $messages;

    /** @var array<string, \MessageFormatter> */
    private array $formatters = [];

    public function __construct(string $language)
    {
        if (!isset(self::LANGUAGES[$language])) {
            throw new \InvalidArgumentException('there is no catalogue of this language');
        }
        $this->language = $language;
        $this->messages = require __DIR__ . "/../catalogue/$language.php";
    }

    /** The language that was asked for, else the best one of those that the browser accepts, else the default. */
    public static function choose(?string $asked, string $acceptLanguage): string
    {
        if ($asked !== null && isset(self::LANGUAGES[$asked])) {
            return $asked;
        }
        $best = array_key_first(self::LANGUAGES);
        $highest = 0.0;
        foreach (self::weights($acceptLanguage) as [$language, $weight]) {
            if ($weight > $highest && isset(self::LANGUAGES[$language])) {
                [$best, $highest] = [$language, $weight];
            }
        }
        return $best;
    }

    /** @param array<string, mixed> $params */
    public function text(string $key, array $params = []): string
    {
        $text = $this->formatter($key)->format($params);
        if ($text === false) {
            throw new \RuntimeException("the text '$key' cannot be made of its parameters");
        }
        return $text;
    }

    /** A day, in UTC. */
    public function date(int $timestamp): string
    {
        return $this->formatTime($timestamp, \IntlDateFormatter::NONE);
    }

    /** A day and the time of day, in UTC, and so named. */
    public function moment(int $timestamp): string
    {
        return $this->text('time.utc', ['moment' => $this->formatTime($timestamp, \IntlDateFormatter::SHORT)]);
    }

    public function size(int $bytes): string
    {
        foreach (['megabytes' => 1048576, 'kilobytes' => 1024] as $unit => $factor) {
            if ($bytes >= $factor) {
                return $this->text("size.$unit", ['number' => round($bytes / $factor, 1)]);
            }
        }
        return $this->text('size.bytes', ['number' => $bytes]);
    }

    private function formatTime(int $timestamp, int $time): string
    {
        $locale = $this->language === 'en' ? 'en_GB' : $this->language;
        return (new \IntlDateFormatter($locale, \IntlDateFormatter::LONG, $time, 'UTC'))->format($timestamp);
    }

    private function formatter(string $key): \MessageFormatter
    {
        if (!isset($this->messages[$key])) {
            throw new \OutOfBoundsException("no text '$key' in the catalogue '$this->language'");
        }
        return $this->formatters[$key] ??= new \MessageFormatter($this->language, $this->messages[$key]);
    }

    /**
     * The primary languages of an Accept-Language header (RFC 9110 section 12.5.4) with their weights.
     * @return list<array{string, float}>
     */
    private static function weights(string $header): array
    {
        $weights = [];
        foreach (array_slice(explode(',', $header, 33), 0, 32) as $item) {
            if (preg_match('/^\s*([a-z]+)(?:-[a-z0-9]+)*\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i', $item, $match)) {
                $weights[] = [strtolower($match[1]), (float) ($match[2] ?? 1)];
            }
        }
        return $weights;
    }
}
