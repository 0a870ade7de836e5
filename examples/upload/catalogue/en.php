<?php
// SPDX-License-Identifier: MIT-0
declare(strict_types=1);

/** English. */
return [
    'size.bytes' => '{number, plural, one {# byte} other {# bytes}}',
    'size.kilobytes' => '{number, number} KB',
    'size.megabytes' => '{number, number} MB',
];
