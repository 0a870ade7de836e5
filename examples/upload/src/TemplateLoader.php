<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

namespace UploadPage;

use Twig\Loader\FilesystemLoader;

/**
 * Templates whose compiled form is kept under what they hold: one that was changed is compiled anew at once. By their times,
 * as Twig itself would tell, one that a package or archive brings seems older than what was compiled before it came.
 */
final class TemplateLoader extends FilesystemLoader
{
    public function getCacheKey(string $name): string
    {
        return parent::getCacheKey($name) . ' ' . hash_file('xxh128', $this->findTemplate($name));
    }
}
