<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** The file of settings that SYMCA_UPLOAD_SETTINGS names, as whoever runs the page wrote it. */
final class SettingsFile
{
    private const VARIABLE = 'SYMCA_UPLOAD_SETTINGS';

    private function __construct(public readonly string $path)
    {
    }

    /** Null where none is named: then the defaults hold. */
    public static function named(): ?self
    {
        $path = getenv(self::VARIABLE);
        return $path === false || $path === '' ? null : new self($path);
    }

    /** @return array<mixed> */
    public function read(): array
    {
        if (!is_file($this->path)) {
            throw $this->error('there is no such file', str_starts_with($this->path, '/')
                ? 'write it, or take ' . self::VARIABLE . ' out of the environment'
                : 'name it by its whole path in ' . self::VARIABLE);
        }
        if (!is_readable($this->path)) {
            throw $this->error('it cannot be read', 'let the account that PHP runs as read it (chgrp, chmod g+r)');
        }
        $values = $this->run();
        if (!is_array($values)) {
            throw $this->error('it returns ' . get_debug_type($values) . ' and no array',
                "let it end with return ['public_url' => ..., ...];");
        }
        return $values;
    }

    /** What the file returns. A file that is no PHP would be printed as it is, passwords and all. */
    private function run(): mixed
    {
        ob_start();
        try {
            $values = require $this->path;
            $printed = ob_get_contents();
        } catch (\Throwable $error) {
            throw $this->error(self::failure($error, $this->path), 'mend that line', $error);
        } finally {
            ob_end_clean();
        }
        if ($printed !== '') {
            throw $this->error('it prints something', 'let it begin with <?php, and nothing stand before or after the code');
        }
        return $values;
    }

    /** PHP's message quotes what stands there, and that may be part of a password: its line is enough. */
    private static function failure(\Throwable $error, string $path): string
    {
        $where = $error->getFile() === $path ? 'line ' . $error->getLine() : 'code that it calls';
        $kind = $error instanceof \ParseError ? 'is no valid PHP' : 'fails with ' . $error::class;
        return "$where $kind (" . preg_replace('/"[^"]*"|\'[^\']*\'/', '...', $error->getMessage()) . ')';
    }

    private function error(string $found, string $remedy, ?\Throwable $previous = null): SettingsError
    {
        return new SettingsError($this->path, $found, $remedy, $previous);
    }
}
