<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** The uploads that live. */
final class Store
{
    public function __construct(private readonly Database $database, private readonly Settings $settings)
    {
    }

    /**
     * Keeps an upload under a new short address.
     * @param array{phone: string, host: string, about: string} $asked
     * @return string the token of its owner
     */
    public function add(string $client, Given $given, array $asked): string
    {
        $token = Words::secret();
        $bytes = array_sum(array_map(strlen(...), $given->certificates));
        $this->database->exclusively(function (\PDO $connection) use ($client, $given, $asked, $token, $bytes): void {
            self::removeExpired($connection);
            $this->checkQuota($connection, $client, $bytes);
            $connection->prepare('INSERT INTO upload (id, code, client, expires, bytes, phone, host, about, remarks) ' .
                'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')->execute([
                    self::id($token), self::freeCode($connection), $client, time() + $this->settings->lifetimeSeconds(), $bytes,
                    $asked['phone'], $asked['host'], $asked['about'],
                    json_encode(['notes' => $given->notes, 'converted' => $given->converted], JSON_THROW_ON_ERROR),
                ]);
            $one = $connection->prepare('INSERT INTO upload_certificate (upload_id, position, body) VALUES (?, ?, ?)');
            foreach ($given->certificates as $position => $der) {
                $one->execute([self::id($token), $position, base64_encode($der)]);
            }
        });
        return $token;
    }

    public function byToken(string $token): ?Upload
    {
        return $this->find('id', self::id($token));
    }

    public function byCode(string $code): ?Upload
    {
        return $this->find('code', strtolower($code));
    }

    /** Whether there was one to change. */
    public function changeAbout(string $token, string $about): bool
    {
        return $this->database->use(static function (\PDO $connection) use ($token, $about): bool {
            $change = $connection->prepare('UPDATE upload SET about = ? WHERE id = ? AND expires > ?');
            $change->execute([$about, self::id($token), time()]);
            return $change->rowCount() > 0;
        });
    }

    /** Whether there was one to delete. */
    public function delete(string $token): bool
    {
        $gone = $this->database->exclusively(static function (\PDO $connection) use ($token): bool {
            $connection->prepare('DELETE FROM upload_certificate WHERE upload_id = ?')->execute([self::id($token)]);
            $delete = $connection->prepare('DELETE FROM upload WHERE id = ?');
            $delete->execute([self::id($token)]);
            return $delete->rowCount() > 0;
        });
        $this->database->forget();
        return $gone;
    }

    /** Removes what has expired, uploads and what was counted; how many uploads that were. */
    public function expire(): int
    {
        $any = $this->database->use(static function (\PDO $connection): bool {
            $query = $connection->prepare('SELECT 1 FROM upload WHERE expires <= ? ' .
                'UNION ALL SELECT 1 FROM attempt WHERE ends <= ? LIMIT 1');
            $query->execute([time(), time()]);
            return $query->fetchColumn() !== false;
        });
        if (!$any) {
            return 0;
        }
        $removed = $this->database->exclusively(self::removeExpired(...));
        $this->database->forget();
        return $removed;
    }

    private function find(string $column, string $value): ?Upload
    {
        return $this->database->use(static function (\PDO $connection) use ($column, $value): ?Upload {
            $query = $connection->prepare("SELECT * FROM upload WHERE $column = ? AND expires > ?");
            $query->execute([$value, time()]);
            $row = $query->fetch();
            if ($row === false) {
                return null;
            }
            $bodies = $connection->prepare('SELECT body FROM upload_certificate WHERE upload_id = ? ORDER BY position');
            $bodies->execute([$row['id']]);
            $certificates = array_map(base64_decode(...), $bodies->fetchAll(\PDO::FETCH_COLUMN));
            if ($certificates === []) {
                // It was deleted between the two queries.
                return null;
            }
            $remarks = json_decode($row['remarks'], true, flags: JSON_THROW_ON_ERROR);
            return new Upload($row['code'], (int) $row['expires'], $certificates, $row['phone'], $row['host'], $row['about'],
                $remarks['notes'], $remarks['converted']);
        });
    }

    /** The token opens the page where the code to type is shown: the database alone does not. */
    private static function id(string $token): string
    {
        return hash('sha256', $token);
    }

    private static function removeExpired(\PDO $connection): int
    {
        $now = time();
        $connection->prepare('DELETE FROM upload_certificate WHERE upload_id IN (SELECT id FROM upload WHERE expires <= ?)')
            ->execute([$now]);
        $uploads = $connection->prepare('DELETE FROM upload WHERE expires <= ?');
        $uploads->execute([$now]);
        $connection->prepare('DELETE FROM attempt WHERE ends <= ?')->execute([$now]);
        return $uploads->rowCount();
    }

    private function checkQuota(\PDO $connection, string $client, int $bytes): void
    {
        $site = $connection->query('SELECT COUNT(*) AS uploads, COALESCE(SUM(bytes), 0) AS bytes FROM upload')->fetch();
        if ($site['uploads'] >= $this->settings->number('site_uploads') ||
            $site['bytes'] + $bytes > $this->settings->number('site_bytes')) {
            throw new Problem('quota-site', retryAfter: 3600);
        }
        $limit = $this->settings->number('client_uploads');
        $own = $connection->prepare('SELECT COUNT(*) FROM upload WHERE client = ?');
        $own->execute([$client]);
        if ($limit > 0 && $own->fetchColumn() >= $limit) {
            throw new Problem('quota-client', ['limit' => $limit], retryAfter: 3600);
        }
    }

    private static function freeCode(\PDO $connection): string
    {
        $query = $connection->prepare('SELECT 1 FROM upload WHERE code = ?');
        do {
            $code = Words::short();
            $query->execute([$code]);
        } while ($query->fetchColumn() !== false);
        return $code;
    }
}
