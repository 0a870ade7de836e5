<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** The site's own secret, made once and kept in the database so that all its servers share it; and what is derived of it. */
final class Secret
{
    /** What stands before an IPv4 address that is written as IPv6 (RFC 4291 section 2.5.5.2), as some proxies do. */
    private const MAPPED = "\0\0\0\0\0\0\0\0\0\0\xff\xff";

    private ?string $key = null;

    public function __construct(private readonly Database $database)
    {
    }

    public function sign(string $purpose, string $value): string
    {
        $this->key ??= $this->database->use(self::fetch(...));
        return Words::base64(hash_hmac('sha256', "$purpose|$value", $this->key, true));
    }

    /**
     * A client under a name that is not its address, though who has the whole database could search for it; of IPv6 the
     * network, since each household has one.
     */
    public function client(string $address): string
    {
        $bytes = (string) @inet_pton($address);
        if (str_starts_with($bytes, self::MAPPED)) {
            $bytes = substr($bytes, strlen(self::MAPPED));
        }
        return $this->sign('client', strlen($bytes) === 16 ? substr($bytes, 0, 8) : $bytes);
    }

    private static function fetch(\PDO $connection): string
    {
        $find = static fn(): string|false =>
            $connection->query("SELECT value FROM page_secret WHERE name = 'key'")->fetchColumn();
        $key = $find();
        if ($key !== false) {
            return $key;
        }
        try {
            $connection->prepare("INSERT INTO page_secret (name, value) VALUES ('key', ?)")
                ->execute([Words::base64(random_bytes(32))]);
        } catch (\PDOException $error) {
            // Another server was faster: its key is as good.
            return $find() ?: throw $error;
        }
        return (string) $find();
    }
}
