<?php
// SPDX-License-Identifier: MIT-0
declare(strict_types=1);

/** German. */
return [
    'size.bytes' => '{number, plural, one {# Byte} other {# Bytes}}',
    'size.kilobytes' => '{number, number} KB',
    'size.megabytes' => '{number, number} MB',
];
