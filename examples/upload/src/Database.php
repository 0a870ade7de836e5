<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** The connection: opened when first asked, its tables made where they are missing, its failures told as problems. */
final class Database
{
    private const SCHEMA = [
        'CREATE TABLE IF NOT EXISTS page_secret (name VARCHAR(16) PRIMARY KEY, value VARCHAR(64) NOT NULL)',
        'CREATE TABLE IF NOT EXISTS upload (id VARCHAR(64) PRIMARY KEY, code VARCHAR(6) NOT NULL UNIQUE, ' .
            'client VARCHAR(64) NOT NULL, expires BIGINT NOT NULL, bytes BIGINT NOT NULL, phone VARCHAR(64) NOT NULL, ' .
            'host VARCHAR(255) NOT NULL, about VARCHAR(255) NOT NULL, remarks TEXT NOT NULL)',
        // Base64, since every database has text and each has another word for bytes.
        'CREATE TABLE IF NOT EXISTS upload_certificate (upload_id VARCHAR(64) NOT NULL, position INTEGER NOT NULL, ' .
            'body TEXT NOT NULL, PRIMARY KEY (upload_id, position))',
        'CREATE TABLE IF NOT EXISTS attempt (client VARCHAR(64) NOT NULL, kind VARCHAR(16) NOT NULL, ends BIGINT NOT NULL, ' .
            'tries INTEGER NOT NULL, PRIMARY KEY (client, kind, ends))',
    ];
    private const INDEXES = [
        'CREATE INDEX upload_expires ON upload (expires, bytes)',
        'CREATE INDEX upload_client ON upload (client)',
        'CREATE INDEX attempt_ends ON attempt (ends)',
    ];

    /** PostgreSQL's SQLSTATE, SQLite's and MariaDB's numbers: a full disk, or one that takes nothing more. */
    private const FULL = ['53100', '13', '10', '1021', '1114'];
    /** How SQLite says that there is no such table; the second where it is being made at this moment. */
    private const SQLITE_NO_TABLE = [1, 17];
    private const SQLITE_BUSY = 5;
    private const TRANSACTIONS = 5;

    private ?\PDO $connection = null;

    public function __construct(private readonly Settings $settings)
    {
    }

    /**
     * Whatever is done with the connection goes through here.
     * @template T
     * @param callable(\PDO): T $work
     * @return T
     */
    public function use(callable $work): mixed
    {
        try {
            return $work($this->connection ??= $this->connect());
        } catch (\PDOException $error) {
            throw self::isFull($error)
                ? new Problem('disk-full', retryAfter: 600, previous: $error)
                : new Problem('storage', retryAfter: 30, previous: $error);
        }
    }

    /**
     * All or nothing, and nobody else writes meanwhile.
     * @template T
     * @param callable(\PDO): T $work
     * @return T
     */
    public function exclusively(callable $work): mixed
    {
        return $this->use(function (\PDO $connection) use ($work): mixed {
            for ($try = 1; ; $try++) {
                try {
                    return $this->transaction($connection, $work);
                } catch (\PDOException $error) {
                    // 40001, 40P01: two transactions met, and this one gave way.
                    if ($try === self::TRANSACTIONS || !in_array($error->getCode(), ['40001', '40P01'], true)) {
                        throw $error;
                    }
                }
            }
        });
    }

    private function transaction(\PDO $connection, callable $work): mixed
    {
        $driver = $connection->getAttribute(\PDO::ATTR_DRIVER_NAME);
        if ($driver === 'sqlite') {
            // PDO would begin one that becomes a writer's too late to wait for another.
            $connection->exec('BEGIN IMMEDIATE');
        } else {
            if ($driver !== 'pgsql') {
                $connection->exec('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE');
            }
            $connection->beginTransaction();
        }
        try {
            if ($driver === 'pgsql') {
                $connection->exec('LOCK TABLE upload IN SHARE ROW EXCLUSIVE MODE');
            }
            $result = $work($connection);
            $driver === 'sqlite' ? $connection->exec('COMMIT') : $connection->commit();
            return $result;
        } catch (\Throwable $error) {
            $this->rollBack($connection, $driver);
            throw $error;
        }
    }

    private function rollBack(\PDO $connection, string $driver): void
    {
        try {
            $driver === 'sqlite' ? $connection->exec('ROLLBACK') : $connection->rollBack();
        } catch (\PDOException) {
            // The database has done so by itself, or is gone.
        }
    }

    /** Deleted rows are to leave the files, too. */
    public function forget(): void
    {
        $this->use(static function (\PDO $connection): void {
            if ($connection->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'sqlite') {
                $connection->query('PRAGMA wal_checkpoint(TRUNCATE)')->fetchAll();
            }
        });
    }

    /** Of those who make SQLite's file at the same moment all but one are told that it is locked, without any waiting. */
    private function connect(): \PDO
    {
        $end = microtime(true) + $this->settings->number('database_timeout');
        for (;;) {
            try {
                return $this->open();
            } catch (\PDOException $error) {
                if (($error->errorInfo[1] ?? null) !== self::SQLITE_BUSY || microtime(true) >= $end) {
                    throw $error;
                }
                usleep(random_int(5000, 20000));
            }
        }
    }

    private function open(): \PDO
    {
        $dsn = $this->settings->text('database');
        $seconds = $this->settings->number('database_timeout');
        $isFile = str_starts_with($dsn, 'sqlite:') && $dsn !== 'sqlite::memory:';
        $folder = dirname(substr($dsn, strlen('sqlite:')));
        if ($isFile) {
            umask(0077);
            if (!is_dir($folder)) {
                @mkdir($folder, 0700, true);
            }
        }
        $connection = new \PDO($dsn, $this->settings->text('database_user'), $this->settings->text('database_password'), [
            \PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION,
            \PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_ASSOC,
            \PDO::ATTR_EMULATE_PREPARES => false,
            \PDO::ATTR_TIMEOUT => $seconds,
        ]);
        if ($connection->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'sqlite') {
            $connection->exec('PRAGMA secure_delete = ON');
            $connection->exec('PRAGMA journal_mode = WAL');
            $connection->exec('PRAGMA synchronous = NORMAL');
        } elseif ($connection->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'pgsql') {
            $connection->exec('SET statement_timeout = ' . $seconds * 1000);
        }
        $this->makeTables($connection);
        return $connection;
    }

    private function makeTables(\PDO $connection): void
    {
        try {
            $connection->query('SELECT 1 FROM attempt WHERE ends = 0')->fetchAll();
            return;
        } catch (\PDOException $error) {
            if (!self::isMissingTable($error)) {
                throw $error;
            }
        }
        foreach (self::SCHEMA as $statement) {
            try {
                $connection->exec($statement);
            } catch (\PDOException $error) {
                // PostgreSQL: another server makes the same table at this moment. The next statement on it tells.
                if (!in_array($error->getCode(), ['23505', '42P07', '42710'], true)) {
                    throw $error;
                }
            }
        }
        foreach (self::INDEXES as $statement) {
            try {
                $connection->exec($statement);
            } catch (\PDOException) {
                // Another server was faster; without them it would only be slower.
            }
        }
    }

    private static function isMissingTable(\PDOException $error): bool
    {
        $isSqlite = in_array($error->errorInfo[1] ?? null, self::SQLITE_NO_TABLE, true) && $error->getCode() === 'HY000';
        return $isSqlite || in_array($error->getCode(), ['42P01', '42S02'], true);
    }

    private static function isFull(\PDOException $error): bool
    {
        $codes = [(string) $error->getCode(), (string) ($error->errorInfo[1] ?? '')];
        return array_intersect($codes, self::FULL) !== [];
    }
}
