<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Bundle;

/** What a person gave, read: certificates out of files and pasted text, or the problem with it. */
final class Given
{
    /** Kinds that phones do not read and that were converted. */
    private const CONVERTED = ['pem', 'base64', 'pkcs7', 'pkcs12'];

    /**
     * @param list<string> $certificates DER, each once
     * @param list<string> $notes
     */
    private function __construct(
        public readonly array $certificates,
        public readonly array $notes,
        public readonly bool $converted,
    ) {
    }

    public static function read(Request $request, Settings $settings): self
    {
        $certificates = [];
        $notes = [];
        $converted = false;
        foreach (self::bundles(self::inputs($request, $settings)) as $bundle) {
            foreach ($bundle as $certificate) {
                $certificates[$certificate->fingerprint()] = $certificate->der();
            }
            array_push($notes, ...$bundle->notes());
            $converted = $converted || in_array($bundle->kind()->value, self::CONVERTED, true);
        }
        $limit = $settings->number('max_certificates');
        if (count($certificates) > $limit) {
            throw new Problem('too-many-certificates', ['found' => count($certificates), 'limit' => $limit]);
        }
        return new self(array_values($certificates), array_values(array_unique($notes)), $converted);
    }

    public static function holdsPrivateKey(#[\SensitiveParameter] string $bytes): bool
    {
        return self::problem($bytes) === 'private-key';
    }

    /** What is closed by a password mostly holds a key as well. */
    public static function mayHoldPrivateKey(#[\SensitiveParameter] string $bytes): bool
    {
        return in_array(self::problem($bytes), ['private-key', 'password'], true);
    }

    private static function problem(#[\SensitiveParameter] string $bytes): ?string
    {
        try {
            self::load($bytes);
            return null;
        } catch (Problem $problem) {
            return $problem->key;
        }
    }

    /**
     * Every input is looked at before anything is said: a private key in the last one counts more than a mistake in the first.
     * @param list<array{name: string|null, bytes: string}> $inputs
     * @return list<Bundle>
     */
    private static function bundles(#[\SensitiveParameter] array $inputs): array
    {
        $bundles = [];
        $problems = [];
        foreach ($inputs as ['name' => $name, 'bytes' => $bytes]) {
            try {
                $bundles[] = self::load($bytes);
            } catch (Problem $problem) {
                $problems += [$problem->key => $problem->of($name)];
            }
        }
        $worst = $problems['private-key'] ?? $problems['password'] ?? reset($problems);
        return $worst === false ? $bundles : throw $worst;
    }

    /** @return list<array{name: string|null, bytes: string}> */
    private static function inputs(Request $request, Settings $settings): array
    {
        $inputs = [];
        $files = array_filter($request->files(), static fn(array $file): bool => $file['error'] !== UPLOAD_ERR_NO_FILE);
        if (count($files) > $settings->number('max_files')) {
            throw new Problem('too-many-files', ['limit' => $settings->number('max_files')]);
        }
        foreach ($files as $file) {
            $inputs[] = ['name' => $file['name'], 'bytes' => self::content($file, $settings)];
        }
        $text = $request->field('text');
        if (trim($text) !== '') {
            $inputs[] = ['name' => null, 'bytes' => $text];
        }
        if ($inputs === []) {
            throw new Problem('nothing-given');
        }
        $total = array_sum(array_map(static fn(array $input): int => strlen($input['bytes']), $inputs));
        if ($total > $settings->number('max_total_bytes')) {
            throw new Problem('too-large', ['limit' => $settings->number('max_total_bytes')]);
        }
        return $inputs;
    }

    /** @param array{name: string, path: string, error: int, size: int} $file */
    private static function content(array $file, Settings $settings): string
    {
        $limit = $settings->number('max_file_bytes');
        $isTooLarge = in_array($file['error'], [UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE], true) || $file['size'] > $limit;
        if ($isTooLarge) {
            throw new Problem('too-large', ['limit' => $limit], fileName: $file['name']);
        }
        if ($file['error'] === UPLOAD_ERR_PARTIAL) {
            throw new Problem('upload-incomplete', fileName: $file['name']);
        }
        if ($file['error'] !== UPLOAD_ERR_OK || !is_uploaded_file($file['path'])) {
            throw new Problem('disk-full', retryAfter: 600);
        }
        $bytes = file_get_contents($file['path'], length: $limit);
        return $bytes === false ? throw new Problem('disk-full', retryAfter: 600) : $bytes;
    }

    private static function load(#[\SensitiveParameter] string $bytes): Bundle
    {
        try {
            $bundle = Bundle::load($bytes, maxSize: max(1, strlen($bytes)));
        } catch (\Symca\PrivateKeyException) {
            throw new Problem('private-key');
        } catch (\Symca\PasswordException) {
            throw new Problem('password');
        } catch (\Symca\Exception $error) {
            // One that was mangled on the way is a private key to everybody but a parser.
            throw preg_match('/-BEGIN [A-Z0-9 ]*PRIVATE KEY-/', $bytes) === 1
                ? new Problem('private-key')
                : new Problem('not-certificate', detail: $error->getMessage());
        }
        if ($bundle->privateKeys() > 0) {
            throw new Problem('private-key');
        }
        // None of X.509, or only one that vouches for an authority of another kind.
        if ($bundle->toInstall() === []) {
            throw new Problem('no-x509', ['kind' => $bundle->kind()->value], $bundle->notes()[0] ?? null);
        }
        return $bundle;
    }
}
