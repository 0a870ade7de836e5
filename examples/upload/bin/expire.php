<?php // SPDX-License-Identifier: MIT-0

declare(strict_types=1);

/* Removes what has expired, for a timer: the page itself does so only when somebody comes. */

require dirname(__DIR__) . '/src/autoload.php';

try {
    $settings = UploadPage\Settings::load();
    $database = new UploadPage\Database($settings);
    $removed = (new UploadPage\Store($database, $settings))->expire();
} catch (UploadPage\SettingsError $error) {
    fwrite(STDERR, "expire: {$error->getMessage()}\n");
    exit(1);
} catch (UploadPage\Problem $problem) {
    fwrite(STDERR, "expire: the database cannot be used: {$problem->getPrevious()?->getMessage()}\n");
    exit(1);
}
echo "$removed removed\n";
