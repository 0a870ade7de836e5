<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Symca\Bundle;
use Symca\Certificate;

/** What is kept of an upload: certificates, and what was asked about them. Never the files themselves. */
final class Upload
{
    private ?Bundle $bundle = null;

    /**
     * @param list<string> $certificates DER, in the order of the input
     * @param list<string> $notes libsymca's remarks on the input
     * @param bool $converted whether it was in a form that phones do not read
     */
    public function __construct(
        public readonly string $code,
        public readonly int $expires,
        public readonly array $certificates,
        public readonly string $phone,
        public readonly string $host,
        public readonly string $about,
        public readonly array $notes,
        public readonly bool $converted,
    ) {
    }

    public function bundle(): Bundle
    {
        $der = implode('', $this->certificates);
        return $this->bundle ??= Bundle::load($der, maxSize: max(1, strlen($der)), verify: true);
    }

    /**
     * What a phone is given, root first; a server's own certificate only where there is no authority.
     * @return list<Certificate>
     */
    public function downloads(): array
    {
        $tops = $this->bundle()->toInstall();
        $authorities = array_filter($tops, self::isAuthority(...));
        $offered = $authorities === [] ? $tops : $authorities;
        $isRoot = static fn(Certificate $certificate): bool => $certificate->isSelfIssued();
        return [
            ...array_filter($offered, $isRoot),
            ...array_filter($offered, static fn(Certificate $certificate): bool => !$isRoot($certificate)),
        ];
    }

    /** @return list<int> the downloads' positions in the bundle */
    public function positions(): array
    {
        $bundle = $this->bundle();
        $position = static function (Certificate $download) use ($bundle): int {
            foreach ($bundle as $index => $certificate) {
                if ($certificate->equals($download)) {
                    return $index;
                }
            }
            throw new \LogicException('a download is not of its bundle');
        };
        return array_map($position, $this->downloads());
    }

    /** Before version 3 nothing says what a certificate is for, and phones take it as an authority. */
    public static function isAuthority(Certificate $certificate): bool
    {
        return $certificate->isCa() || $certificate->version() < 3;
    }
}
