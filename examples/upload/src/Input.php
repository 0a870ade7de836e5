<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** One thing that was given as a certificate, a file or the text, or why it is not read. */
final class Input
{
    private function __construct(
        public readonly ?string $name,
        #[\SensitiveParameter] public readonly string $bytes,
        public readonly ?Problem $problem = null,
    ) {
    }

    /** @return list<self> files in their order, then the text; only the limits decide which of them are read */
    public static function all(Request $request, Settings $settings): array
    {
        $inputs = [];
        $total = 0;
        $files = array_filter($request->files(), static fn(array $file): bool => $file['error'] !== UPLOAD_ERR_NO_FILE);
        foreach (array_values($files) as $number => $file) {
            if ($number === $settings->number('max_files')) {
                // PHP drops what is beyond its own limit without a word.
                $isUnseen = count($files) >= (int) ini_get('max_file_uploads');
                $inputs[] = new self(null, '', new Problem('too-many-files', ['limit' => $number], isUnseen: $isUnseen));
                break;
            }
            $inputs[] = $input = self::file($file, $settings->number('max_file_bytes'));
            $total += strlen($input->bytes);
        }
        $text = $request->field('text');
        if (trim($text) !== '') {
            $inputs[] = new self(null, $text);
            $total += strlen($text);
        }
        if ($total > $settings->number('max_total_bytes')) {
            return [new self(null, '', new Problem('too-large', ['limit' => $settings->number('max_total_bytes')]))];
        }
        return $inputs;
    }

    /** @param array{name: string, path: string, error: int, size: int} $file */
    private static function file(array $file, int $limit): self
    {
        $problem = match (true) {
            in_array($file['error'], [UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE], true) =>
                new Problem('too-large', ['limit' => $limit], fileName: $file['name'], isUnseen: true),
            $file['error'] === UPLOAD_ERR_PARTIAL =>
                new Problem('upload-incomplete', fileName: $file['name'], isUnseen: true),
            $file['error'] !== UPLOAD_ERR_OK || !is_uploaded_file($file['path']) =>
                new Problem('disk-full', retryAfter: 600, isUnseen: true),
            $file['size'] > $limit => new Problem('too-large', ['limit' => $limit], fileName: $file['name']),
            default => null,
        };
        $bytes = $problem === null ? file_get_contents($file['path'], length: $limit) : '';
        return $bytes === false
            ? new self($file['name'], '', new Problem('disk-full', retryAfter: 600))
            : new self($file['name'], $bytes, $problem);
    }
}
