<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

error_reporting(E_ALL);
ini_set('display_errors', '0');
// A warning is a mistake of the page: it becomes the page that says so, and a line in the log.
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0) {
        return false;
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});

require dirname(__DIR__) . '/src/autoload.php';

UploadPage\App::run();
