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
    /** The headers of a request that all of it is told from. */
    public const HEADERS = ['Accept', 'User-Agent'];

    private const LONGEST_USER_AGENT = 1024;

    /** Other makers' phones of that time, and gateways between a phone and the web. */
    private const PHONES = '#MIDP|CLDC|SymbianOS|SymbOS|UP\.(?:Browser|Link)/#i';
    /** Systems of today, on which a browser is as good as a PC's, whoever made the phone. */
    private const MODERN = '#Android|Windows Phone|KAIOS|iPhone#i';

    private readonly string $userAgent;
    private readonly ?UserAgent $browser;
    /** @var list<string> media types, lower case */
    private readonly array $accepted;

    public function __construct(Request $request)
    {
        $this->userAgent = substr(strtr($request->header('User-Agent'), "\0", ' '), 0, self::LONGEST_USER_AGENT);
        $this->browser = self::browser($this->userAgent);
        $this->accepted = array_map(
            static fn(string $range): string => strtolower(trim(explode(';', $range)[0])),
            explode(',', $request->header('Accept')),
        );
    }

    private static function browser(string $userAgent): ?UserAgent
    {
        try {
            return UserAgent::parse($userAgent);
        } catch (NotFoundException) {
            return null;
        }
    }

    /** Whether it is a phone of the old kind, which gets none of the PC's pages; what is in doubt is one. */
    public function isPhone(): bool
    {
        if ($this->browser?->platform() === null && preg_match(self::MODERN, $this->userAgent) === 1) {
            return false;
        }
        return $this->browser !== null || preg_match(self::PHONES, $this->userAgent) === 1 || $this->acceptsWap();
    }

    private function acceptsWap(): bool
    {
        return preg_grep('#/vnd\.wap\.#', $this->accepted) !== [];
    }

    public function isOutOfScope(): bool
    {
        return $this->browser?->outOfScope() ?? false;
    }

    public function isProxy(): bool
    {
        return $this->browser?->viaProxy() ?? false;
    }

    /** libsymca's sentence for whoever holds this phone; of one that it does not know, it speaks of a list that is not here. */
    public function advice(): ?string
    {
        $isKnown = $this->browser?->platform() !== null || $this->isOutOfScope();
        return $isKnown ? $this->browser->advice() : null;
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
