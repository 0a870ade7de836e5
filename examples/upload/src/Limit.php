<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** How often something may be done until a moment; 0 is no limit. */
final class Limit
{
    private function __construct(
        public readonly string $kind,
        public readonly int $number,
        public readonly int $ends,
        public readonly ?string $whose,
        private readonly string $problem,
    ) {
    }

    /**
     * In spans of time that begin with the clock's.
     * @param string|null $whose something else that has the limit; null: the client
     */
    public static function inSpan(string $kind, int $number, int $seconds, ?string $whose = null): self
    {
        return new self($kind, $number, (intdiv(time(), $seconds) + 1) * $seconds, $whose, 'rate');
    }

    /** As long as something lives. */
    public static function until(string $kind, int $number, int $ends, string $whose, string $problem): self
    {
        return new self($kind, $number, $ends, $whose, $problem);
    }

    /** It is one too many. */
    public function problem(): Problem
    {
        $wait = max(1, $this->ends - time());
        $params = ['minutes' => (int) ceil($wait / 60), 'number' => $this->number];
        return new Problem($this->problem, $params, retryAfter: $wait);
    }
}
