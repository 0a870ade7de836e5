<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** A line of JSON for each event. What people gave, their names and addresses never go in. */
final class Log
{
    public const STANDARD_ERROR = 'php://stderr';

    private string $target;

    public function __construct(string $target)
    {
        $this->target = $target;
    }

    /** @param array<string, int|string> $facts */
    public function event(string $event, array $facts = []): void
    {
        $line = self::line($event, $facts);
        if ($this->write($line) || $this->target === self::STANDARD_ERROR) {
            return;
        }
        $lost = ['message' => "settings: log: $this->target cannot be written; events go to PHP's own log: give the file to the " .
            'account that PHP runs as, make room on its disk, or name another'];
        $this->target = self::STANDARD_ERROR;
        $this->write(self::line('failure', $lost));
        $this->write($line);
    }

    /**
     * What went wrong inside. A message may quote what was given and is left out, but for what whoever runs the page wrote:
     * settings, and what a database says to those that lead to it.
     */
    public function failure(\Throwable $error): void
    {
        $cause = $error->getPrevious() ?? $error;
        if ($error instanceof SettingsError) {
            $cause = $error;
        }
        $facts = ['class' => $cause::class, 'code' => (string) $cause->getCode(), 'at' => basename($cause->getFile()) . ':' . $cause->getLine()];
        if ($cause instanceof SettingsError) {
            $facts['message'] = $cause->getMessage();
        } elseif (self::isOfConnecting($cause)) {
            $facts['message'] = 'settings: database: ' . $cause->getMessage();
        }
        $this->event('failure', $facts);
    }

    private static function isOfConnecting(\Throwable $cause): bool
    {
        $in = $cause->getTrace()[0] ?? [];
        return $cause instanceof \PDOException && ($in['class'] ?? '') === \PDO::class && $in['function'] === '__construct';
    }

    /** @param array<string, int|string> $facts */
    private static function line(string $event, array $facts): string
    {
        return json_encode(['time' => gmdate('Y-m-d\TH:i:s\Z'), 'event' => $event] + $facts,
            JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE) . "\n";
    }

    private function write(string $line): bool
    {
        $isFile = $this->target !== self::STANDARD_ERROR;
        return @file_put_contents($this->target, $line, $isFile ? FILE_APPEND | LOCK_EX : 0) === strlen($line);
    }
}
