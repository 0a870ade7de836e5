<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** An answer: built, then sent once, with its exact length and nothing that PHP would add. */
final class Response
{
    private const ALWAYS = [
        'Content-Security-Policy' => "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; " .
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'X-Content-Type-Options' => 'nosniff',
        'X-Frame-Options' => 'DENY',
        // With "no-referrer" browsers would send "Origin: null" with the page's own forms.
        'Referrer-Policy' => 'same-origin',
        'Cross-Origin-Opener-Policy' => 'same-origin',
        'X-Robots-Tag' => 'noindex, nofollow',
    ];

    /** @param array<string, string> $headers */
    public function __construct(
        public readonly int $status,
        public readonly string $body,
        private array $headers,
    ) {
    }

    public static function html(string $body, int $status = 200): self
    {
        return new self($status, $body, ['Content-Type' => 'text/html; charset=utf-8', 'Cache-Control' => 'no-store']);
    }

    public static function seeOther(string $address): self
    {
        return new self(303, '', ['Location' => $address, 'Cache-Control' => 'no-store']);
    }

    public static function attachment(string $body, string $mediaType, string $name): self
    {
        return new self(200, $body, [
            'Content-Type' => $mediaType,
            'Content-Disposition' => "attachment; filename=\"$name\"",
            'Cache-Control' => 'no-store',
        ]);
    }

    /** What a phone loads: as it is, to the last byte. */
    public static function phone(string $body, string $mediaType, string $name, int $status = 200): self
    {
        return new self($status, $body, [
            'Content-Type' => $mediaType,
            'Content-Disposition' => $name === '' ? 'inline' : "inline; filename=\"$name\"",
            // "no-store" keeps some old browsers from handing the file to the installer.
            'Cache-Control' => 'private, max-age=0, no-transform',
        ]);
    }

    public function with(string $name, string $value): self
    {
        $this->headers[$name] = $value;
        return $this;
    }

    /** Names headers of the request that this answer was chosen by (RFC 9110 section 12.5.5). */
    public function varying(string ...$names): self
    {
        $before = isset($this->headers['Vary']) ? explode(', ', $this->headers['Vary']) : [];
        return $this->with('Vary', implode(', ', array_unique([...$before, ...$names])));
    }

    public function send(bool $withBody): void
    {
        ini_set('zlib.output_compression', '0');
        header_remove('X-Powered-By');
        http_response_code($this->status);
        $length = ['Content-Length' => (string) strlen($this->body)];
        foreach ($this->headers + self::ALWAYS + $length as $name => $value) {
            header("$name: $value");
        }
        if ($withBody) {
            echo $this->body;
        }
        if (function_exists('fastcgi_finish_request')) {
            // PHP would now wait for the rest of a body that it did not read, and the web server for the rest of the answer.
            fastcgi_finish_request();
        }
    }
}
