<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** Something that a person is told instead of what they asked for; its words are problem.KEY in the catalogue. */
final class Problem extends \RuntimeException
{
    private const STATUS = [
        'bad-request' => 400, 'upload-incomplete' => 400, 'csrf' => 403, 'not-found' => 404, 'mail-off' => 404, 'method' => 405,
        'too-many-files' => 413, 'too-large' => 413, 'rate' => 429, 'quota-client' => 429, 'mail-enough' => 429,
        'internal' => 500, 'mail-failed' => 502, 'quota-site' => 503, 'storage' => 503, 'disk-full' => 507,
    ];

    /**
     * @param array<string, int|string> $params of the words in the catalogue
     * @param string|null $detail libsymca's own sentence, in English
     * @param string|null $fileName the name of the file, as the client gave it: anybody's words
     * @param bool $isUnseen whether nobody could look for a private key in what was sent
     */
    public function __construct(
        public readonly string $key,
        public readonly array $params = [],
        public readonly ?string $detail = null,
        public readonly ?string $fileName = null,
        public readonly int $retryAfter = 0,
        ?\Throwable $previous = null,
        public readonly bool $isUnseen = false,
    ) {
        parent::__construct($key, 0, $previous);
    }

    public function status(): int
    {
        return self::STATUS[$this->key] ?? 422;
    }

    /** The same, of this file. */
    public function of(?string $fileName): self
    {
        return new self($this->key, $this->params, $this->detail, $fileName, $this->retryAfter, $this->getPrevious(),
            $this->isUnseen);
    }

    /** @return array<string, mixed> for a template */
    public function view(): array
    {
        return [
            'key' => $this->key,
            'status' => $this->status(),
            'params' => $this->params,
            'detail' => $this->detail,
            'file' => $this->fileName,
            'unseen' => $this->isUnseen,
            'danger' => $this->key === 'private-key',
        ];
    }
}
