<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

/* The page's own classes, and the libraries as Debian installs them. */

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'UploadPage\\')) {
        require __DIR__ . '/' . substr($class, strlen('UploadPage\\')) . '.php';
    }
});
