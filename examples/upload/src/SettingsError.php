<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

/** What whoever runs the page has to mend; the log has its message, which quotes no password. */
final class SettingsError extends \DomainException
{
    /**
     * @param string $file where the mistake stands
     * @param string $found what is wrong there
     * @param string $remedy what to write instead
     */
    public function __construct(string $file, string $found, string $remedy, ?\Throwable $previous = null)
    {
        parent::__construct("settings: $file: $found; $remedy", 0, $previous);
    }
}
