<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** How often a client did something: exactly, whatever happens at the same moment. */
final class Limiter
{
    public function __construct(
        private readonly Database $database,
        private readonly Secret $secret,
        private readonly string $address,
    ) {
    }

    /** Counts one more, or says that it is one too many. */
    public function count(string $kind, int $number, int $seconds): void
    {
        $limit = Limit::inSpan($kind, $number, $seconds);
        if ($number > 0 && !$this->database->use(fn(\PDO $connection): bool => $this->add($connection, $limit))) {
            throw $limit->problem();
        }
    }

    /** Counts one more under each limit; where it is one too many for one of them, under none. */
    public function countAll(Limit ...$limits): void
    {
        $this->database->exclusively(function (\PDO $connection) use ($limits): void {
            foreach ($limits as $limit) {
                if ($limit->number > 0 && !$this->add($connection, $limit)) {
                    throw $limit->problem();
                }
            }
        });
    }

    /** Says that it is too many, where so many were counted already. */
    public function check(string $kind, int $number, int $seconds): void
    {
        $limit = Limit::inSpan($kind, $number, $seconds);
        if ($number > 0 && $this->database->use(fn(\PDO $connection): int => self::tries($connection, $this->place($limit))) >= $number) {
            throw $limit->problem();
        }
    }

    /** @return array{string, string, int} client, kind, end of the span */
    private function place(Limit $limit): array
    {
        return [$limit->whose ?? $this->secret->client($this->address), $limit->kind, $limit->ends];
    }

    /** Whether there was room for one more. One statement finds it and takes it: two that come together never take the same. */
    private function add(\PDO $connection, Limit $limit): bool
    {
        $place = $this->place($limit);
        $more = $connection->prepare('UPDATE attempt SET tries = tries + 1 WHERE client = ? AND kind = ? AND ends = ? AND tries < ?');
        $more->execute([...$place, $limit->number]);
        if ($more->rowCount() > 0) {
            return true;
        }
        if (self::tries($connection, $place) > 0) {
            return false;
        }
        try {
            $connection->prepare('INSERT INTO attempt (client, kind, ends, tries) VALUES (?, ?, ?, 1)')->execute($place);
            return true;
        } catch (\PDOException $error) {
            // 23000, 23505: somebody counted at the same moment.
            if (!str_starts_with((string) $error->getCode(), '23')) {
                throw $error;
            }
            $more->execute([...$place, $limit->number]);
            return $more->rowCount() > 0;
        }
    }

    /** @param array{string, string, int} $place */
    private static function tries(\PDO $connection, array $place): int
    {
        $query = $connection->prepare('SELECT tries FROM attempt WHERE client = ? AND kind = ? AND ends = ?');
        $query->execute($place);
        return (int) $query->fetchColumn();
    }
}
