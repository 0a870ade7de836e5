<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** A line of JSON for each event. What people gave, their names and addresses never go in. */
final class Log
{
    public function __construct(private readonly string $target)
    {
    }

    /** @param array<string, int|string> $facts */
    public function event(string $event, array $facts = []): void
    {
        $line = json_encode(['time' => gmdate('Y-m-d\TH:i:s\Z'), 'event' => $event] + $facts, JSON_UNESCAPED_SLASHES);
        @file_put_contents($this->target, $line . "\n", str_contains($this->target, '://') ? 0 : FILE_APPEND | LOCK_EX);
    }

    /** What went wrong inside, without the message: it may quote what was given. */
    public function failure(\Throwable $error): void
    {
        $cause = $error->getPrevious() ?? $error;
        $facts = ['class' => $cause::class, 'code' => (string) $cause->getCode(), 'at' => basename($cause->getFile()) . ':' . $cause->getLine()];
        // Settings are the operator's own words.
        $this->event('failure', $facts + ($cause instanceof \DomainException ? ['message' => $cause->getMessage()] : []));
    }
}
