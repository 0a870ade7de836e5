<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Bundle;

/** What a person gave, read: certificates out of files and pasted text, or the problem with it. */
final class Given
{
    /** Kinds that phones do not read and that were converted. */
    private const CONVERTED = ['pem', 'base64', 'pkcs7', 'pkcs12'];

    /** Fields beside the certificates, where a key may be pasted by mistake. */
    private const BESIDE = ['phone', 'host', 'about'];

    /** Of several problems the first of these is told, then the first that there was. */
    private const WORST = ['private-key', 'password', 'disk-full', 'upload-incomplete', 'too-many-files', 'too-large'];

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

    /** The certificates, or what is wrong: nobody sends a private key and hears of something else only. */
    public static function read(Request $request, Settings $settings): self
    {
        $key = self::privateKeyIn($request);
        if ($key !== null) {
            throw $key;
        }
        $certificates = [];
        $notes = [];
        $converted = false;
        foreach (self::bundles(Input::all($request, $settings), $request) as $bundle) {
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

    /**
     * The problem of a private key anywhere in what PHP has of a request, by its marks: whatever else is wrong with it, this
     * has to be told. It costs little, so it is for those who are refused, too.
     */
    public static function privateKeyIn(Request $request): ?Problem
    {
        foreach ($request->everything() as [$name, $bytes]) {
            if (PrivateKeys::areIn($bytes)) {
                return new Problem('private-key', fileName: $name);
            }
        }
        return null;
    }

    public static function holdsPrivateKey(#[\SensitiveParameter] string $bytes): bool
    {
        return PrivateKeys::areIn($bytes) || self::problem($bytes) === 'private-key';
    }

    /** What is closed by a password mostly holds a key as well. */
    public static function mayHoldPrivateKey(#[\SensitiveParameter] string $bytes): bool
    {
        return PrivateKeys::areIn($bytes) || in_array(self::problem($bytes), ['private-key', 'password'], true);
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
     * @param list<Input> $inputs
     * @return list<Bundle>
     */
    private static function bundles(array $inputs, Request $request): array
    {
        $bundles = [];
        $problems = $inputs === [] ? ['nothing-given' => new Problem('nothing-given')] : [];
        foreach ($inputs as $input) {
            try {
                $bundles[] = $input->problem === null ? self::load($input->bytes) : throw $input->problem;
            } catch (Problem $problem) {
                $problems += [$problem->key => $problem->fileName === null ? $problem->of($input->name) : $problem];
            }
        }
        foreach (self::BESIDE as $field) {
            if (self::holdsPrivateKey($request->field($field))) {
                $problems += ['private-key' => new Problem('private-key')];
            }
        }
        foreach (self::WORST as $key) {
            if (isset($problems[$key])) {
                throw $problems[$key];
            }
        }
        return $problems === [] ? $bundles : throw reset($problems);
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
            throw new Problem('not-certificate', detail: $error->getMessage());
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
