<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** How often a client did something, counted in fixed spans of time. A limit of 0 is none. */
final class Limiter
{
    public function __construct(
        private readonly Database $database,
        private readonly Secret $secret,
        private readonly string $address,
    ) {
    }

    /**
     * Counts one more, or says that it is one too many.
     * @param string|null $whose something else that has the limit; null: the client
     */
    public function count(string $kind, int $limit, int $seconds, ?string $whose = null): void
    {
        if ($limit === 0) {
            return;
        }
        $ends = self::ends($seconds);
        $place = [$whose ?? $this->secret->client($this->address), $kind, $ends];
        $tries = $this->database->use(static fn(\PDO $connection): int => self::add($connection, $place));
        self::compare($tries, $limit, $ends);
    }

    /** Says that it is too many, where so many were counted already. */
    public function check(string $kind, int $limit, int $seconds): void
    {
        if ($limit === 0) {
            return;
        }
        $ends = self::ends($seconds);
        $place = [$this->secret->client($this->address), $kind, $ends];
        $tries = $this->database->use(static fn(\PDO $connection): int => self::tries($connection, $place));
        self::compare($tries + 1, $limit, $ends);
    }

    private static function ends(int $seconds): int
    {
        return (intdiv(time(), $seconds) + 1) * $seconds;
    }

    private static function compare(int $tries, int $limit, int $ends): void
    {
        if ($tries > $limit) {
            $wait = max(1, $ends - time());
            throw new Problem('rate', ['minutes' => (int) ceil($wait / 60)], retryAfter: $wait);
        }
    }

    /** @param array{string, string, int} $place client, kind, end of the span */
    private static function add(\PDO $connection, array $place): int
    {
        $more = $connection->prepare('UPDATE attempt SET tries = tries + 1 WHERE client = ? AND kind = ? AND ends = ?');
        $more->execute($place);
        if ($more->rowCount() === 0) {
            try {
                $connection->prepare('INSERT INTO attempt (client, kind, ends, tries) VALUES (?, ?, ?, 1)')->execute($place);
            } catch (\PDOException $error) {
                // 23000, 23505: somebody counted at the same moment.
                if (!str_starts_with((string) $error->getCode(), '23')) {
                    throw $error;
                }
                $more->execute($place);
            }
        }
        return self::tries($connection, $place);
    }

    /** @param array{string, string, int} $place */
    private static function tries(\PDO $connection, array $place): int
    {
        $query = $connection->prepare('SELECT tries FROM attempt WHERE client = ? AND kind = ? AND ends = ?');
        $query->execute($place);
        return (int) $query->fetchColumn();
    }
}
