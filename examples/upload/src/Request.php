<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** What the client sent, as strings: an array where a string belongs is refused, never converted. */
final class Request
{
    public readonly string $method;
    public readonly string $path;

    /**
     * @param array<string, mixed> $server
     * @param array<mixed> $query
     * @param array<mixed> $body
     * @param array<mixed> $files
     * @param array<mixed> $cookies
     * @param list<Network> $trustedProxies
     */
    public function __construct(
        private readonly array $server,
        private readonly array $query,
        private readonly array $body,
        private readonly array $files,
        private readonly array $cookies,
        private readonly array $trustedProxies,
    ) {
        $method = (string) ($server['REQUEST_METHOD'] ?? 'GET');
        $this->method = $method === 'HEAD' ? 'GET' : $method;
        $this->path = explode('?', (string) ($server['REQUEST_URI'] ?? '/'), 2)[0];
    }

    /** @param list<Network> $trustedProxies */
    public static function current(array $trustedProxies): self
    {
        return new self($_SERVER, $_GET, $_POST, $_FILES, $_COOKIE, $trustedProxies);
    }

    public function isHead(): bool
    {
        return ($this->server['REQUEST_METHOD'] ?? '') === 'HEAD';
    }

    public function query(string $name): string
    {
        return self::string($this->query, $name);
    }

    /** The same, where an array counts as nothing. */
    public function queryOrNothing(string $name): string
    {
        return is_string($this->query[$name] ?? null) ? $this->query[$name] : '';
    }

    public function field(string $name): string
    {
        return self::string($this->body, $name);
    }

    public function cookie(string $name): string
    {
        $value = $this->cookies[$name] ?? '';
        return is_string($value) ? $value : '';
    }

    /** The language that a link or form asks for. */
    public function language(): ?string
    {
        $asked = $this->query['lang'] ?? $this->body['lang'] ?? null;
        return is_string($asked) ? $asked : null;
    }

    public function header(string $name): string
    {
        return (string) ($this->server['HTTP_' . strtoupper(strtr($name, '-', '_'))] ?? '');
    }

    private static function string(array $values, string $name): string
    {
        $value = $values[$name] ?? '';
        if (!is_string($value)) {
            throw new Problem('bad-request');
        }
        return $value;
    }

    /** Whether PHP threw the body away, because it is larger than post_max_size or has more parts than it takes. */
    public function bodyIsLost(): bool
    {
        return (int) ($this->server['CONTENT_LENGTH'] ?? 0) > 0 && $this->body === [] && $this->files === [];
    }

    public function bodyIsTooLarge(): bool
    {
        $limit = ini_parse_quantity((string) ini_get('post_max_size'));
        return $limit > 0 && (int) ($this->server['CONTENT_LENGTH'] ?? 0) > $limit;
    }

    /**
     * The files of file[] or of a single file.
     * @return list<array{name: string, path: string, error: int, size: int}>
     */
    public function files(): array
    {
        $given = $this->files['file'] ?? null;
        if ($given === null) {
            return [];
        }
        $files = [];
        foreach ((array) $given['name'] as $index => $name) {
            $one = ['name' => $name];
            foreach (['path' => 'tmp_name', 'error' => 'error', 'size' => 'size'] as $key => $theirs) {
                $one[$key] = is_array($given[$theirs]) ? $given[$theirs][$index] : $given[$theirs];
            }
            if (!is_string($one['name']) || !is_string($one['path']) || !is_int($one['error']) || !is_int($one['size'])) {
                throw new Problem('bad-request');
            }
            $files[] = $one;
        }
        return $files;
    }

    public function hasFiles(): bool
    {
        $errors = self::flat(array_column($this->files, 'error'));
        return array_diff($errors, [(string) UPLOAD_ERR_NO_FILE]) !== [];
    }

    /**
     * Whatever PHP has of the body, as it was sent, expected or not: the name of a file or null, and the bytes.
     * @return \Generator<array{string|null, string}>
     */
    public function everything(): \Generator
    {
        foreach (self::flat($this->body) as $text) {
            yield [null, $text];
        }
        foreach ($this->files as $given) {
            $names = self::flat([$given['name'] ?? '']);
            foreach (self::flat([$given['tmp_name'] ?? '']) as $number => $path) {
                if (is_uploaded_file($path)) {
                    yield [$names[$number] ?? null, (string) file_get_contents($path)];
                }
            }
        }
    }

    /** @return list<string> */
    private static function flat(array $values): array
    {
        $flat = [];
        array_walk_recursive($values, static function (mixed $value) use (&$flat): void {
            $flat[] = (string) $value;
        });
        return $flat;
    }

    /** The address that asked: of a trusted proxy, the one that it names. */
    public function address(): string
    {
        $address = (string) ($this->server['REMOTE_ADDR'] ?? '');
        $named = array_map(trim(...), explode(',', $this->header('X-Forwarded-For')));
        while ($this->isProxy($address) && filter_var(end($named), FILTER_VALIDATE_IP) !== false) {
            $address = array_pop($named);
        }
        return $address;
    }

    /** Whether the web server says that it came over HTTP; what came to a proxy in front, it does not know. */
    public function isPlain(): bool
    {
        $isBehindProxy = $this->isProxy((string) ($this->server['REMOTE_ADDR'] ?? ''));
        return ($this->server['REQUEST_SCHEME'] ?? '') === 'http' && !$isBehindProxy;
    }

    private function isProxy(string $address): bool
    {
        foreach ($this->trustedProxies as $proxy) {
            if ($proxy->has($address)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a browser says that another site made it send this. */
    public function isCrossSite(string $publicUrl): bool
    {
        if (!in_array($this->header('Sec-Fetch-Site'), ['', 'same-origin', 'none'], true)) {
            return true;
        }
        $origin = $this->header('Origin');
        if ($origin === '' || $origin === $publicUrl) {
            return false;
        }
        // A page that is reached by a second name is still itself; nothing that is sent is made of this name.
        return preg_replace('#^https?://#', '', $origin) !== $this->header('Host');
    }
}
