--TEST--
The classes are final
--FILE--
<?php // SPDX-License-Identifier: LGPL-2.1-or-later
eval('class Mine extends Symca\Certificate { public function __construct() {} }');
?>
--EXPECTF--
Fatal error: Class Mine cannot extend final class Symca\Certificate in %s on line %d
