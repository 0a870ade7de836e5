<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Certificate;
use Symca\HashedCertificate;
use Symca\NotFoundException;
use Symca\UserAgent;

/** What to give the browser that asks, told from its User-Agent and Accept headers. */
final class Delivery
{
    private const LONGEST_USER_AGENT = 1024;

    private readonly ?UserAgent $browser;
    /** @var list<string> media types, lower case */
    private readonly array $accepted;

    public function __construct(Request $request)
    {
        $this->browser = self::browser($request->header('User-Agent'));
        $this->accepted = array_map(
            static fn(string $range): string => strtolower(trim(explode(';', $range)[0])),
            explode(',', $request->header('Accept')),
        );
    }

    private static function browser(string $header): ?UserAgent
    {
        try {
            return UserAgent::parse(substr(strtr($header, "\0", ' '), 0, self::LONGEST_USER_AGENT));
        } catch (NotFoundException) {
            return null;
        }
    }

    public function isPhone(): bool
    {
        return $this->browser !== null || $this->accepts('application/vnd.wap.xhtml+xml') || $this->isWmlOnly();
    }

    public function isOutOfScope(): bool
    {
        return $this->browser?->outOfScope() ?? false;
    }

    public function isProxy(): bool
    {
        return $this->browser?->viaProxy() ?? false;
    }

    /** libsymca's sentence for whoever holds this phone. */
    public function advice(): ?string
    {
        return $this->browser?->advice();
    }

    /** 'der', 'hashed', or null where the person has to choose. */
    public function form(): ?string
    {
        if ($this->isProxy()) {
            return null;
        }
        $platform = $this->browser?->platform();
        if ($platform !== null && $platform->takesDer() !== $platform->takesHashed()) {
            return $platform->takesDer() ? 'der' : 'hashed';
        }
        return match ([$this->accepts(Certificate::s60MediaType()), $this->accepts(HashedCertificate::mediaType())]) {
            [true, false] => 'der',
            [false, true] => 'hashed',
            default => null,
        };
    }

    /** The type of a page for this browser. */
    public function pageType(): string
    {
        foreach (['application/vnd.wap.xhtml+xml', 'application/xhtml+xml'] as $type) {
            if ($this->accepts($type)) {
                return $type;
            }
        }
        return $this->isWmlOnly() ? 'text/vnd.wap.wml' : 'text/html';
    }

    private function isWmlOnly(): bool
    {
        return $this->accepts('text/vnd.wap.wml') && !$this->accepts('text/html') && !$this->accepts('application/xhtml+xml');
    }

    private function accepts(string $mediaType): bool
    {
        return in_array($mediaType, $this->accepted, true);
    }
}
